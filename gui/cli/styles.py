"""`sospiro styles`: which kinds of music there are, what one is made of, whether a file is one, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, printable, table
from gui.cli.library import copy_to_edit, listed_fields, print_listed

if TYPE_CHECKING:
    from engine.music.score import Bar
    from engine.music.style import Style

styles = typer.Typer(no_args_is_help=True, help="Kinds of music: list, show, check, or make one of your own.")

RATE = 6.0
Name = Annotated[str, typer.Argument(metavar="NAME|FILE", help="A style's name or its beginning, or a file.")]
Score = Annotated[int, typer.Option("--score", min=0, max=400, metavar="BREATHS", help="Also write so many breaths.")]
Seed = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help="Seed of the score.")]
Source = Annotated[str, typer.Option("--from", metavar="NAME|FILE", help="The style to begin with.")]


@styles.command("list")
def list_all(ctx: typer.Context, as_json: Json = False) -> None:
    """List all styles, your own first; one that cannot be used says why."""
    from engine.music.style_file import list_styles

    shared = Shared.of(ctx)
    found = list_styles(shared.settings().own_styles)
    listed = [listed_fields(item, lambda style: {"summary": style.summary}, {"summary": ""}) for item in found]
    if as_json:
        return finish_json({"styles": listed})
    return print_listed(shared, listed)


@styles.command("show")
def show(ctx: typer.Context, name: Name, score: Score = 0, seed: Seed = 1, as_json: Json = False) -> None:
    """Show a style: its scales, chords, voices and ranges, and a few breaths of it as a score."""
    from engine.music.style_file import find_style, read_style

    shared = Shared.of(ctx)
    path = find_style(name, shared.settings().own_styles)
    style = read_style(path)
    bars = _bars(style, seed, score)
    if as_json:
        return finish_json(
            {"file": str(path), **style.model_dump(mode="json"), **_harmony(style), "score": _notes(bars)}
        )
    shared.console.print(table(("", ""), [("Style", style.name), ("", style.summary), ("File", str(path))]))
    keys = [(key, notes, _some(chords)) for key, notes, chords in _keys(style)]
    for columns, rows in ((("key", "notes", "chords, calmest first"), keys), (PARTS, _parts(style))):
        shared.console.print()
        shared.console.print(table(columns, rows))
    if bars:
        from engine.music.score import written

        shared.console.print("\n" + written(bars).rstrip())
    return None


@styles.command("check")
def check(ctx: typer.Context, file: Name, as_json: Json = False) -> None:
    """Check a style file: silent about nothing, it names the line and key of a mistake and exits with 2."""
    from engine.music.style_file import find_style, read_style

    shared = Shared.of(ctx)
    path = find_style(file, shared.settings().own_styles)
    style = read_style(path)
    _bars(style, 1, 12)
    if as_json:
        return finish_json({"file": str(path), "name": style.name, "ok": True})
    shared.console.print(printable(f"{path} is a style: {style.name}."))
    return None


@styles.command("new")
def new(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new style.")],
    source: Source = "Still pad",
    as_json: Json = False,
) -> None:
    """Copy a style into your data folder under a new name, for you to edit; nothing is overwritten."""
    from engine.music.style_file import LIBRARY

    shared = Shared.of(ctx)
    copy_to_edit(shared, LIBRARY, name, source, shared.settings().own_styles, as_json)


PARTS = ("part", "plays", "range", "level")
MANY_CHORDS = 12


def _harmony(style: Style) -> dict[str, Any]:
    return {"keys": [{"key": key, "notes": notes.split(), "chords": chords} for key, notes, chords in _keys(style)]}


def _some(chords: list[str]) -> str:
    more = len(chords) - MANY_CHORDS
    return ", ".join(chords[:MANY_CHORDS]) + (f" and {more} more" if more > 0 else "")


def _keys(style: Style) -> list[tuple[str, str, list[str]]]:
    """Return each mode on the first tonic: its name, its notes, and its chords by their notes."""
    from engine.music.scale import NAMES, Scale
    from engine.music.sonority import sonorities
    from engine.music.style import note_number

    rows = []
    for mode in style.harmony.modes:
        scale = Scale(note_number(style.harmony.tonics[0]) % 12, mode)
        chords = ["-".join(NAMES[note] for note in chord.classes) for chord in sonorities(scale)]
        rows.append((scale.name, " ".join(NAMES[note] for note in scale.classes), chords))
    return rows


def _parts(style: Style) -> list[tuple[str, str, str, str]]:
    """Return each layer: what plays it, from which note to which, how loud."""
    harmony = style.harmony
    change = f"{harmony.breaths_per_chord} breath{'s' if harmony.breaths_per_chord > 1 else ''} a chord"
    keys = f"{'goes through' if harmony.modulates else 'one of'} {', '.join(harmony.tonics)}"
    rows = [("harmony", f"{change}, sections of {harmony.section} breaths; {keys}", "", "")]
    for name in ("guide", "mirror", "bed", "melody", "drum", "nature", "reward"):
        part = getattr(style, name)
        ends = [end for end in (getattr(part, "low", ""), getattr(part, "high", "")) if end]
        plays = part.instrument != "none"
        rows.append(
            (name, part.instrument, " to ".join(ends) if plays else "", f"{part.level_db:+g} dB" if plays else "")
        )
    for name, (low, high) in style.ranges:
        rows.append((name, f"{low:g} to {high:g}", "", ""))
    return rows


def _bars(style: Style, seed: int, breaths: int) -> list[Bar]:
    """Return the first breaths of a style as somebody hears it who breathes with it at 6/min."""
    from engine.guidance import Texture
    from engine.music.score import played, steady

    low, high = style.ranges.density
    texture = Texture(density=(low + high) / 2, tension=0.1, reward=0.7)
    return list(played(style, seed, steady(RATE, texture, breaths * 60.0 / RATE)))


def _notes(bars: list[Bar]) -> list[dict[str, Any]]:
    return [
        {"seconds": round(bar.time(tick), 4), "layer": note.layer.value, "pitch": note.pitch, "velocity": note.velocity}
        for bar in bars
        for tick, note in bar.notes
    ]
