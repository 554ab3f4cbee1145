"""`sospiro group`: several people at once on one music, live or simulated, without a window."""

import uuid
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import (
    Device,
    Json,
    Lead,
    Network,
    Seconds,
    Seed,
    Shared,
    StyleName,
    Target,
    check_device,
    finish_json,
    printable,
    table,
)
from gui.cli.plan_options import ProtocolName
from gui.cli.run import Wait
from gui.desktop import Instance
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.group.live import GroupController
    from sessions.group.member import MemberView
    from sessions.group.view import GroupView

LOOK_EVERY = 0.25
SAY_EVERY = 10.0
INTERRUPTED = 130

Person = Annotated[
    list[str] | None,
    typer.Option(
        "--person",
        metavar="ID=STREAM",
        help="Somebody and a stream of theirs (its name, source id, computer, or NAME@COMPUTER); again for each.",
    ),
]
Simulate = Annotated[
    int | None, typer.Option("--simulate", min=2, max=8, help="So many simulated people instead, over real LSL.")
]
Panel = Annotated[bool, typer.Option("--panel", help="Show the window of the group and begin at once.")]
Client = Annotated[bool, typer.Option("--client", help="Also show the breathing picture; implies --panel.")]


def group(
    ctx: typer.Context,
    person: Person = None,
    simulate: Simulate = None,
    seconds: Seconds = None,
    panel: Panel = False,
    client: Client = False,
    seed: Seed = 1,
    target: Target = None,
    lead: Lead = None,
    protocol: ProtocolName = None,
    style: StyleName = None,
    device: Device = None,
    network: Network = False,
    wait: Wait = 10.0,
    as_json: Json = False,
) -> None:
    """Let 2 to 8 people hear one music, led by the median of them, until --seconds are over or Ctrl-C.

    Each is recorded under their own ID. Without --person those of the settings file's table group.people take part.
    """
    from sessions.group.live import GroupController
    from sessions.group.simulated import simulated_people

    if simulate and person:
        raise SospiroError(Reason.BAD_SETTING, "--simulate takes the place of real people: leave it or --person out.")
    shared = Shared.of(ctx)
    simulated = simulated_people(simulate, seed) if simulate else {}
    people = {name: [name] for name in simulated} if simulate else people_of(person or [])
    settings = shared.settings(
        {
            "group.people": people or None,
            "pacing.target_rate": target,
            "pacing.lead": lead,
            "protocol": protocol,
            "sound.style": style,
            "sound.device": device,
            "lsl.scope": "network" if network else None,
            # neither a device in the room nor another group is taken for these people
            "lsl.session_id": f"sospiro-group-{uuid.uuid4().hex[:12]}" if simulate else None,
        }
    )
    check_device(settings.sound.device)
    with ExitStack() as ending:
        if panel or client:
            ending.enter_context(Instance(settings.data_dir))
        seeds = {name: {"person": one.seed} for name, one in simulated.items()}
        controller = GroupController(settings, seconds, 30.0 if simulate else wait, seeds)
        ending.callback(controller.close)
        if simulate:
            from sessions.companion import Companion
            from sessions.group.simulated import GroupPart

            companion = Companion(settings.lsl, GroupPart(tuple(simulated.items())))
            ending.callback(companion.close)
        if panel or client:
            from gui.group import show_group

            show_group(controller, client)
        else:
            sit_through(shared, controller)
        finish(shared, controller, as_json)


def people_of(told: list[str]) -> dict[str, list[str]]:
    """Return the names of everybody's streams as `--person` told them.

    Raises
    ------
    SospiroError
        BAD_SETTING for one that is not `ID=STREAM`.
    """
    people: dict[str, list[str]] = {}
    for one in told:
        person, equals, stream = one.partition("=")
        if not equals or not person.strip() or not stream.strip():
            sentence = (
                f"'{printable(one[:80])}' names nobody's stream: write --person ID=STREAM, as --person P01=Belt-A."
            )
            raise SospiroError(Reason.BAD_SETTING, sentence)
        people.setdefault(person.strip(), []).append(stream.strip())
    return people


def sit_through(shared: Shared, controller: "GroupController") -> None:
    """Start the group and show it in a line until it ends or Ctrl-C ends it."""
    from sessions.commands import Command, CommandKind

    controller.post(Command(CommandKind.START, controller.now()))
    try:
        _watch(shared, controller)
    except KeyboardInterrupt:
        shared.notes.print("Stopping: what has begun fades out and is saved …")
        controller.post(Command(CommandKind.STOP, controller.now()))
        controller.join()


def _watch(shared: Shared, controller: "GroupController") -> None:
    said = 0.0
    if not shared.notes.is_terminal:
        shared.notes.print("Looking for everybody's streams …")
    with shared.status("Looking for everybody's streams …") as say:
        while not controller.join(LOOK_EVERY):
            view = controller.view()
            if view is None:
                continue
            say(group_line(view))
            if not shared.notes.is_terminal and view.elapsed > said:
                shared.notes.print(group_line(view))
                said += SAY_EVERY


def group_line(view: "GroupView") -> str:
    """Return a group in one line of words."""
    guide = view.shared.guide
    parts = [
        f"{int(view.elapsed) // 60}:{int(view.elapsed) % 60:02}",
        f"guide {'--' if guide is None else f'{guide.rate:.1f}'}/min",
        f"{sum(one.counts for one in view.members)} of {len(view.members)} count",
        f"in sync {_share(view.synchrony)}",
        "held for somebody" if view.holding else "",
        *(f"{one.name} {_how(one)}" for one in view.members),
    ]
    return printable(" · ".join(part for part in parts if part))


def _how(member: "MemberView") -> str:
    return _figure(member.snapshot.body.respiration_rate) if member.standing == "here" else str(member.standing)


def finish(shared: Shared, controller: "GroupController", as_json: bool) -> None:
    """Print what each session came to, or raise what went wrong; exit 130 when none began."""
    if controller.error is not None:
        raise controller.error
    if not controller.summaries:
        shared.notes.print("Stopped before the group began; nothing was recorded.")
        raise typer.Exit(INTERRUPTED)
    if as_json:
        finish_json({"sessions": {person: one.as_dict() for person, one in controller.summaries.items()}})
        return
    rows = [
        (
            person,
            one.id,
            f"{one.seconds / 60:.1f} min",
            f"{_figure(one.respiration_rate_start)} → {_figure(one.respiration_rate_end)}",
            _share(one.synchrony),
        )
        for person, one in controller.summaries.items()
    ]
    shared.console.print(table(("who", "session", "length", "breaths/min", "in sync"), rows))


def _share(value: float | None) -> str:
    return "--" if value is None else f"{value:.0%}"


def _figure(value: float | None) -> str:
    return "--" if value is None else f"{value:.1f}"
