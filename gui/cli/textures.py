"""`sospiro textures`: the table from body and pacing to the sound, readable, with its curves drawn."""

from typing import TYPE_CHECKING

import typer

from gui.cli.common import Json, Shared, finish_json, table

if TYPE_CHECKING:
    from engine.textures.mappings import ByState, Curve, Mapping

textures = typer.Typer(no_args_is_help=True, help="How the body shapes the sound.")

STEPS = " ▁▂▃▄▅▆▇█"
WIDTH = 21
COLUMNS = ("parameter", "bounds", "per second", "driver", "from … to", "curve", "why")


@textures.command("show")
def show(ctx: typer.Context, parameter: str = typer.Argument("", help="Only this one."), as_json: Json = False) -> None:
    """Show every mapping: what drives it, its curve, its bounds, how fast it moves, and why."""
    from engine.textures.mappings import MAPPINGS
    from sensors.errors import Reason, SospiroError

    if parameter and parameter not in MAPPINGS:
        known = ", ".join(MAPPINGS)
        raise SospiroError(Reason.BAD_SETTING, f"There is no texture parameter '{parameter}'; known are {known}.")
    chosen = {name: mapping for name, mapping in MAPPINGS.items() if parameter in ("", name)}
    if as_json:
        finish_json({name: _fields(mapping) for name, mapping in chosen.items()})
    else:
        rows = [row for name, mapping in chosen.items() for row in _rows(name, mapping)]
        Shared.of(ctx).console.print(table(COLUMNS, rows))


def _rows(name: str, mapping: "Mapping") -> list[tuple[str, ...]]:
    head = (name, f"{mapping.low:g} … {mapping.high:g}", f"{mapping.slew:g}")
    rows: list[tuple[str, ...]] = []
    for part in mapping.parts:
        rows.append((*head, str(part.driver), *_drawn(part), part.why))
        head = ("", "", "")
    return rows


def _drawn(part: "Curve | ByState") -> tuple[str, str]:
    from engine.textures.mappings import ByState

    if isinstance(part, ByState):
        named = [f"{state} {value:+g}" for state, value in part.states.items()]
        return "", ", ".join([*named, f"else {part.other:+g}"])
    first, last = part.points[0][0], part.points[-1][0]
    values = [part.at(first + (last - first) * i / (WIDTH - 1)) for i in range(WIDTH)]
    low, high = min(0.0, *values), max(0.0, *values)
    line = "".join(STEPS[round((value - low) / (high - low) * (len(STEPS) - 1))] for value in values)
    return f"{first:g} … {last:g}", f"{values[0]:+.2f} {line} {values[-1]:+.2f}"


def _fields(mapping: "Mapping") -> dict[str, object]:
    from engine.textures.mappings import UNITS, ByState

    parts: list[dict[str, object]] = []
    for part in mapping.parts:
        said: dict[str, object] = {"driver": part.driver, "why": part.why}
        if isinstance(part, ByState):
            parts.append(said | {"states": dict(part.states), "other": part.other})
        else:
            parts.append(said | {"unit": UNITS[part.driver], "points": part.points})
    return {"low": mapping.low, "high": mapping.high, "slew_per_second": mapping.slew, "parts": parts}
