"""`sospiro scripts`: which scripts of guided imagery there are, what one says, whether a file is one, and a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, counted, finish_json, printable, table
from gui.cli.library import copy_to_edit, listed_fields, print_listed
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from engine.imagery.script import Scene, Script, ScriptPrompt

scripts = typer.Typer(no_args_is_help=True, help="Guided imagery: list, show, check, or make a script of your own.")

COLUMNS = ("", "falls", "pause", "voice", "music", "says")
Name = Annotated[str, typer.Argument(metavar="NAME|FILE", help="A script's name or its beginning, or a file.")]
Source = Annotated[str, typer.Option("--from", metavar="NAME|FILE", help="The script to begin with.")]
Language = Annotated[
    str, typer.Option("--language", metavar="CODE", help="The language to show, as de; English where it is left out.")
]


@scripts.command("list")
def list_all(ctx: typer.Context, as_json: Json = False) -> None:
    """List all scripts, your own first; one that cannot be used says why."""
    from engine.imagery.script_file import LIBRARY

    shared = Shared.of(ctx)
    found = LIBRARY.listed(shared.settings().own_scripts)
    listed = [listed_fields(item, _about, {"summary": "", "languages": []}) for item in found]
    if as_json:
        return finish_json({"scripts": listed})
    for fields in listed:
        fields["in"] = ", ".join(fields["languages"])
    return print_listed(shared, listed, "in", "in")


@scripts.command("show")
def show(ctx: typer.Context, name: Name, language: Language = "en", as_json: Json = False) -> None:
    """Show a script: what it says, when, in one language, and what the music does meanwhile."""
    from engine.imagery.script_file import LIBRARY, read_script

    shared = Shared.of(ctx)
    path = LIBRARY.find(name, shared.settings().own_scripts)
    script = read_script(path)
    if as_json:
        return finish_json({"file": str(path), **script.model_dump(mode="json", exclude_none=True)})
    spoken = script.language_for(language)
    if spoken.split("_")[0] != language.split("_")[0]:
        told = f"The script '{script.name}' has no text in '{language[:20]}': it speaks {', '.join(script.languages)}."
        raise SospiroError(Reason.BAD_SETTING, told)
    languages = f"{', '.join(script.languages)}; shown: {spoken}"
    about = [("Script", script.name), ("", script.summary), ("Languages", languages), ("File", str(path))]
    shared.console.print(table(("", ""), about))
    shared.console.print()
    rows = [_prompt(number, prompt, spoken) for number, prompt in enumerate(script.prompts, start=1)]
    shared.console.print(table(COLUMNS, rows))
    return None


@scripts.command("check")
def check(ctx: typer.Context, file: Name, as_json: Json = False) -> None:
    """Check a script and hear its recordings through: a mistake is named with line and key, and the exit code is 2."""
    from engine.imagery.script_file import LIBRARY
    from sessions.scripts import check_scene_styles, checked_script

    settings = (shared := Shared.of(ctx)).settings()
    path = LIBRARY.find(file, settings.own_scripts)
    script = checked_script(path)
    check_scene_styles(path, {style.name for style in settings.styles()})
    if as_json:
        return finish_json({"file": str(path), "name": script.name, "languages": script.languages, "ok": True})
    what = f"{counted(len(script.prompts), 'prompt')}, {counted(_voices(script), 'recording')}"
    shared.console.print(printable(f"{path} is a script: {script.name} ({what}; {', '.join(script.languages)})."))
    return None


@scripts.command("new")
def new(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the new script.")],
    source: Source = "Safe place",
    as_json: Json = False,
) -> None:
    """Copy a script into your data folder under a new name, for you to edit; nothing is overwritten."""
    from engine.imagery.script_file import LIBRARY

    shared = Shared.of(ctx)
    copy_to_edit(shared, LIBRARY, name, source, shared.settings().own_scripts, as_json)


def _about(script: Script) -> dict[str, Any]:
    return {"summary": script.summary, "languages": list(script.languages)}


def _voices(script: Script) -> int:
    return sum(len(prompt.voice) for prompt in script.prompts)


def _prompt(number: int, prompt: ScriptPrompt, language: str) -> tuple[str, ...]:
    return (
        str(number),
        _place(prompt),
        f"{prompt.pause:g} s" if prompt.pause else "",
        prompt.voice.get(language, ""),
        _scene(prompt.scene),
        prompt.text[language],
    )


def _place(prompt: ScriptPrompt) -> str:
    if prompt.breaths is None:
        return f"at {prompt.at:g} s"
    return f"after {counted(prompt.breaths, 'breath')}, {prompt.on}"


def _scene(scene: Scene | None) -> str:
    if scene is None:
        return ""
    levels = [f"{layer} {level:g}" for layer, level in scene.texture.items()]
    return ", ".join(
        [scene.style] * bool(scene.style) + levels + [f"{name} {by:+g}" for name, by in scene.lean.items()]
    )
