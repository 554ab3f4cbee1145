"""The options that say what a session plays: a protocol and one of its arms, or a participant's place in a study."""

from pathlib import Path
from typing import Annotated

import typer

from sensors.errors import Reason, SospiroError

ProtocolName = Annotated[
    str | None,
    typer.Option(
        "--protocol", metavar="NAME|FILE", help="Plan of the session, as `sospiro protocols list` names them."
    ),
]
ArmName = Annotated[
    str | None, typer.Option("--arm", metavar="NAME", help="Which of the protocol's arms to play, if it has any.")
]
ParticipantName = Annotated[
    str | None, typer.Option("--participant", metavar="PSEUDONYM", help="Whose session it is; never a name.")
]
StudyName = Annotated[
    str | None, typer.Option("--study", metavar="NAME", help="Masked study that says what this participant gets.")
]
StudyKey = Annotated[
    str | None, typer.Option("--key", metavar="FILE", help="The study's key, where it is not the one it remembers.")
]


def plan_settings(
    protocol: str | None, arm: str | None, participant: str | None, study: str | None, key: str | None
) -> dict[str, object]:
    """Return these options as overrides for `Shared.settings`.

    Raises
    ------
    SospiroError
        BAD_SETTING for a study with a protocol or an arm, which are the study's own to say.
    """
    if study is not None and (protocol is not None or arm is not None):
        sentence = f"Study {study!r} says itself what is played: leave --protocol and --arm out."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    key_file = None if key is None else Path(key).expanduser().absolute()
    return {"protocol": protocol, "arm": arm, "participant": participant, "study": study, "study_key": key_file}
