"""`sospiro protocols`: which plans of a session there are, what one asks for, whether a file is one, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, printable, table
from gui.cli.library import copy_to_edit, listed_fields, print_listed

if TYPE_CHECKING:
    from engine.protocols.length import Length
    from engine.protocols.protocol import Arm, Protocol, ResonancePlan, Stage

protocols = typer.Typer(no_args_is_help=True, help="Plans of a session: list, show, check, or make one of your own.")

STAGES = ("", "kind", "name", "length", "ends", "target", "inhale", "lead", "sound", "asked", "prompts")
Name = Annotated[str, typer.Argument(metavar="NAME|FILE", help="A protocol's name or its beginning, or a file.")]
Source = Annotated[str, typer.Option("--from", metavar="NAME|FILE", help="The protocol to begin with.")]


@protocols.command("list")
def list_all(ctx: typer.Context, as_json: Json = False) -> None:
    """List all protocols, your own first; one that cannot be used says why."""
    from engine.protocols.protocol_file import list_protocols

    shared = Shared.of(ctx)
    found = list_protocols(shared.settings().own_protocols)
    listed = [listed_fields(item, _about, {"summary": "", "takes": ""}) for item in found]
    if as_json:
        return finish_json({"protocols": listed})
    return print_listed(shared, listed, "takes", "takes")


@protocols.command("show")
def show(ctx: typer.Context, name: Name, as_json: Json = False) -> None:
    """Show a protocol: its stages, what each asks and says, its arms, how long it takes, and its hash."""
    from engine.protocols.canonical import protocol_hash
    from engine.protocols.length import protocol_length
    from engine.protocols.protocol_file import find_protocol, read_protocol

    shared = Shared.of(ctx)
    path = find_protocol(name, shared.settings().own_protocols)
    protocol = read_protocol(path)
    length, digest = protocol_length(protocol), protocol_hash(protocol)
    if as_json:
        fields = {"file": str(path), "sha256": digest, "minutes": _minutes(length)}
        return finish_json({**fields, **protocol.model_dump(mode="json")})
    needs = "its sensors" if protocol.sensors else "no sensors"
    about = [("Protocol", protocol.name), ("", protocol.summary), ("Takes", str(length)), ("Needs", needs)]
    about += [("File", str(path)), ("SHA-256", digest)]
    for columns, rows in (
        (("", ""), about),
        (STAGES, [_stage(number, stage) for number, stage in enumerate(protocol.stages, start=1)]),
        (("stage", "at", "to", "says"), _prompts(protocol)),
        (("arm", "what it is"), [(name, _arm(arm)) for name, arm in protocol.arms.items()]),
    ):
        if rows:
            shared.console.print(table(columns, rows))
            shared.console.print()
    return None


@protocols.command("check")
def check(ctx: typer.Context, file: Name, as_json: Json = False) -> None:
    """Check a protocol file: silent about nothing, it names the line and key of a mistake and exits with 2."""
    from engine.protocols.canonical import protocol_hash
    from engine.protocols.length import protocol_length
    from engine.protocols.protocol_file import find_protocol
    from sessions.protocol_check import checked_protocol

    shared = Shared.of(ctx)
    settings = shared.settings()
    path = find_protocol(file, settings.own_protocols)
    protocol = checked_protocol(path, settings)
    digest = protocol_hash(protocol)
    if as_json:
        return finish_json({"file": str(path), "name": protocol.name, "sha256": digest, "ok": True})
    count = len(protocol.stages)
    what = f"{count} stage{'s' if count > 1 else ''}, {protocol_length(protocol)}, SHA-256 {digest}"
    shared.console.print(printable(f"{path} is a protocol: {protocol.name} ({what})."))
    return None


@protocols.command("new")
def new(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new protocol.")],
    source: Source = "First session",
    as_json: Json = False,
) -> None:
    """Copy a protocol into your data folder under a new name, for you to edit; nothing is overwritten."""
    from engine.protocols.protocol_file import LIBRARY

    shared = Shared.of(ctx)
    copy_to_edit(shared, LIBRARY, name, source, shared.settings().own_protocols, as_json)


def _about(protocol: Protocol) -> dict[str, Any]:
    from engine.protocols.length import protocol_length

    return {"summary": protocol.summary, "takes": str(protocol_length(protocol))}


def _minutes(length: Length) -> dict[str, float | None]:
    return {"least": length.least, "most": length.most}


def _stage(number: int, stage: Stage) -> tuple[str, ...]:
    from engine.protocols.length import stage_length

    return (
        str(number),
        stage.kind,
        stage.name,
        str(stage_length(stage)),
        _ends(stage),
        _target(stage),
        "" if stage.inhale_share is None else f"{stage.inhale_share:.0%}",
        " ".join(word for word in (stage.lead or "", "by the clock" if stage.guide == "timed" else "") if word),
        ", ".join(
            [f"tells {stage.script}"] * bool(stage.script)
            + [stage.style] * bool(stage.style)
            + [f"{layer} {level:g}" for layer, level in stage.texture.items()]
        ),
        ", ".join(stage.ratings),
        str(len(stage.prompts) or ""),
    )


def _ends(stage: Stage) -> str:
    if stage.resonance is not None:
        return "with its plan"
    words = {"time": "by the clock", "therapist": "by the therapist"}.get(stage.until, f"when {stage.until}")
    return words if stage.minutes is None or stage.until == "time" else f"{words}, or by the clock"


def _target(stage: Stage) -> str:
    if stage.resonance is not None:
        return _plan(stage.resonance)
    usual = {"lead": "as set", "ambient": "0.75 × baseline"}.get(stage.kind, "")
    target = usual if stage.target is None else _rate(stage.target)
    return target if stage.start is None else f"from {_rate(stage.start)} to {target}"


def _plan(plan: ResonancePlan) -> str:
    rates = ", ".join(f"{rate:g}" for rate in plan.rates)
    if plan.form == "sliding":
        return f"{plan.rates[0]:g} to {plan.rates[-1]:g}/min, {plan.longer_ms:g} ms a breath"
    return f"{rates}/min, {plan.step_minutes:g} min each, {plan.rest_minutes:g} min of rest"


def _rate(target: float | str) -> str:
    return target if isinstance(target, str) else f"{target:g}/min"


def _prompts(protocol: Protocol) -> list[tuple[str, ...]]:
    return [
        (str(number), f"{prompt.at:g} s", prompt.to, prompt.text)
        for number, stage in enumerate(protocol.stages, start=1)
        for prompt in stage.prompts
    ]


def _arm(arm: Arm) -> str:
    gains = f"gains {', '.join(f'{gain:g}' for gain in arm.gains)}, a new one every {arm.block_seconds:g} s"
    more = {
        "yoked": f"replays {arm.session}",
        "gain_perturbed": gains,
        "noncontingent_rate": f"at {_rate(arm.rate or '1 × baseline')}",
    }
    return ": ".join(part for part in (arm.kind, more.get(arm.kind, "")) if part)
