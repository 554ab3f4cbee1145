"""The plans of a group: the same protocol and music for all, with each member's own ID, rate and safety."""

from dataclasses import replace

from engine.protocols.protocol import Protocol, StageKind
from sensors.errors import Reason, SospiroError
from sessions.group.settings import GroupSettings
from sessions.plan import Plan, plan_of
from sessions.settings import Settings

ONE_PERSON = frozenset({StageKind.RESONANCE})
"""Stages that are for one person: their steps are that person's own."""


def group_plans(settings: Settings) -> dict[str, Plan]:
    """Return the plan of each member, by their ID; no plan names another member.

    Raises
    ------
    SospiroError
        BAD_SETTING where nobody is named, in a study or an arm, and for a protocol that is for one person; what
        `plan_of` raises.
    """
    if not settings.group.people:
        raise SospiroError(Reason.BAD_SETTING, "Nobody is in the group: name 2 to 8 people with --person ID=STREAM.")
    if settings.study or settings.arm:
        sentence = "A group cannot be in a study or an arm, as what one hears would tell the arm of the others:"
        raise SospiroError(Reason.BAD_SETTING, f"{sentence} leave the study out, or hold single sessions.")
    alone = settings.model_copy(update={"group": GroupSettings()})
    plans = {person: _plan(alone, person) for person in settings.group.people}
    _check(next(iter(plans.values())).protocol)
    return plans


def _plan(settings: Settings, person: str) -> Plan:
    # what one person made of pain music and healing music is theirs, and cannot be played for all
    return replace(plan_of(settings.model_copy(update={"participant": person})), scenes=None)


def _check(protocol: Protocol) -> None:
    for stage in protocol.stages:
        if stage.kind in ONE_PERSON:
            sentence = f"The protocol '{protocol.name}' has a stage '{stage.kind}', which is for one person:"
            raise SospiroError(Reason.BAD_SETTING, f"{sentence} choose another for a group.")
