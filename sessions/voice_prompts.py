"""Voices of the prompts of a person's own scripts: kept beside the script, named in it, and taken away again."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import soundfile

from engine.imagery.script import Script
from engine.imagery.script_file import KIND, LIBRARY, read_script
from engine.imagery.take import Loudness, Take
from engine.imagery.voice import Frames
from sensors.errors import Reason, SospiroError
from sensors.toml_library import SUFFIX
from sessions.folder import folder_error, make_private
from sessions.scripts import checked_script
from sessions.toml_writing import replace_text, rewrite

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

BITS = "PCM_24"


def own_script(path: Path, own_folder: Path) -> Path:
    """Return the file to change of a script: its own, or for one that came with Sospiro a copy that stands for it.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the copy cannot be written.
    """
    if path.parent.resolve() != LIBRARY.shipped.resolve():
        return path
    script = read_script(path)
    there = next((item.path for item in LIBRARY.listed(own_folder) if item.own and item.title == script.name), None)
    if there is not None:
        return there
    try:
        make_private(own_folder)
        copy = _free(own_folder, path.stem)
        replace_text(copy, path.read_text("utf-8"))
    except OSError as error:
        raise folder_error(error, own_folder) from error
    return copy


def voice_of(path: Path, script: Script, number: int, language: str) -> Path | None:
    """Return where the recording of prompt `number` (from 0) of a script lies, there or not; None for none."""
    voice = script.prompts[number].voice.get(language)
    return None if voice is None else path.absolute().parent / Path(voice).expanduser()


def room_for(script: Script, number: int) -> float | None:
    """Return how many seconds a recording of prompt `number` (from 0) may last; None where nothing comes after it."""
    prompt, after = script.prompts[number], script.prompts[number + 1 : number + 2]
    if prompt.at is None or not after or after[0].at is None:
        return None
    return max(0.0, after[0].at - prompt.at - prompt.pause)


def keep_voice(path: Path, number: int, language: str, sound: Frames, rate: int) -> Path:
    """Keep a recording of prompt `number` (from 0) as FLAC beside its script and name it there; return where it is.

    A script in which it has no place is left as it was, with what it named before.

    Raises
    ------
    SospiroError
        DATA_FOLDER, DISK_FULL or BAD_FILE when it cannot be written; what `checked_script` says of the script with it.
    """
    named = Path(path.stem) / f"{language}-{number + 1:02}.flac"
    file = path.absolute().parent / named
    before = file.with_suffix(".before")
    try:
        make_private(file.parent)
        if file.exists():
            shutil.copy2(file, before)
        _write(file, sound, rate)
        _change(path, partial(_name_voice, number, language, named.as_posix()))
    except OSError as error:
        raise folder_error(error, file.parent) from error
    except SospiroError:
        before.replace(file) if before.exists() else file.unlink(missing_ok=True)
        raise
    before.unlink(missing_ok=True)
    return file


def keep_take(path: Path, number: int, language: str, take: Take) -> Loudness:
    """Keep a recording that was made as `keep_voice` does, and return how it could be better.

    Raises
    ------
    SospiroError
        AUDIO when nobody is heard on it; what `keep_voice` raises.
    """
    sound, loudness = take.usable()
    keep_voice(path, number, language, sound, take.rate)
    return loudness


def drop_voice(path: Path, number: int, language: str) -> None:
    """Let prompt `number` (from 0) have no recording; a file that was recorded here goes with it.

    Raises
    ------
    SospiroError
        DATA_FOLDER, DISK_FULL or BAD_FILE when the script cannot be written.
    """
    file = voice_of(path, read_script(path), number, language)
    rewrite(path, KIND, partial(_forget_voice, number, language))
    if file is not None and file.parent == path.absolute().parent / path.stem:
        file.unlink(missing_ok=True)


def _write(file: Path, sound: Frames, rate: int) -> None:
    new = file.with_suffix(".new")
    try:
        soundfile.write(new, sound, rate, BITS, format="FLAC")
    except (soundfile.LibsndfileError, RuntimeError) as error:
        new.unlink(missing_ok=True)
        raise SospiroError(Reason.DATA_FOLDER, f"{file} cannot be written ({error}): free some space.") from error
    new.chmod(0o600)
    new.replace(file)


def _change(path: Path, change: Callable[["TOMLDocument"], None]) -> None:
    """Change a script, and change it back where it is then none that can be told."""
    before = path.read_text("utf-8")
    rewrite(path, KIND, change)
    try:
        checked_script(path)
    except SospiroError:
        replace_text(path, before)
        raise


def _name_voice(number: int, language: str, named: str, document: "TOMLDocument") -> None:
    prompt: Any = document["prompts"][number]
    if "voice" in prompt:
        prompt["voice"][language] = named
        return
    import tomlkit

    voice = tomlkit.inline_table()
    voice[language] = named
    prompt["voice"] = voice


def _forget_voice(number: int, language: str, document: "TOMLDocument") -> None:
    prompt: Any = document["prompts"][number]
    voices = prompt.get("voice", {})
    voices.pop(language, None)
    if not voices:
        prompt.pop("voice", None)


def _free(folder: Path, stem: str) -> Path:
    names = (stem, *(f"{stem}-{number}" for number in range(2, 100)))
    return next(path for path in (folder / f"{name}{SUFFIX}" for name in names) if not path.exists())
