"""The scripts that a protocol tells: found, every recording of theirs heard through, put into one language."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from engine.imagery.imagery import Sounds
from engine.imagery.script import Script
from engine.imagery.script_file import KIND, LIBRARY, read_script
from engine.imagery.told import ToldScript, told
from engine.protocols.protocol import Protocol
from sensors.errors import Reason, SospiroError
from sensors.toml_file import place, read_toml
from sensors.toml_lines import Where
from sensors.toml_mistake import as_key


@dataclass(frozen=True, slots=True)
class Tellable:
    """A script that a session can tell.

    Attributes
    ----------
    told
        All that is known of it when it begins.
    voices
        The recording of each of its prompts; None for one that has none.
    """

    told: ToldScript
    voices: tuple[Path | None, ...]


def checked_script(path: Path) -> Script:
    """Read a script and hear through every recording that it names.

    Raises
    ------
    SospiroError
        What is wrong with it, with file, line and key: also a recording that is not there, cannot be read, is silent,
        or lasts into the prompt after it.
    """
    script = read_script(path)
    for language in sorted({code for prompt in script.prompts for code in prompt.voice}):
        _lengths(script, path, language)
    return script


def check_scene_styles(path: Path, styles: Collection[str]) -> None:
    """Refuse a script whose music asks for a style that is not among `styles`.

    Raises
    ------
    SospiroError
        BAD_SETTING with file, line and key.
    """
    for number, prompt in enumerate(read_script(path).prompts):
        asked = prompt.scene.style if prompt.scene else ""
        if asked and asked not in styles:
            why = f"there is no style '{asked}'; 'sospiro styles list' names them all."
            raise _fault(path, ("prompts", number, "scene", "style"), Reason.BAD_SETTING, why)


def tellable(path: Path, language: str) -> Tellable:
    """Return a script as a session tells it in the language nearest to `language`; raises as `checked_script`."""
    script = read_script(path)
    spoken = script.language_for(language)
    voices = tuple(_beside(path, prompt.voice.get(spoken)) for prompt in script.prompts)
    return Tellable(told(script, spoken, _lengths(script, path, spoken)), voices)


def scripts_of(protocol: Protocol, own_folder: Path, language: str) -> tuple[Tellable, ...]:
    """Return every script that a protocol tells; raises as `checked_script`, or when there is none of that name.

    They go by the names that the protocol calls them by.
    """
    names = sorted({stage.script for stage in protocol.stages if stage.script})
    found = [tellable(LIBRARY.find(name, own_folder), language) for name in names]
    return tuple(
        Tellable(one.told.model_copy(update={"name": name}), one.voices) for name, one in zip(names, found, strict=True)
    )


@contextmanager
def ready_voices(scripts: Sequence[Tellable]) -> Iterator[Sounds]:
    """Yield where the recordings of `scripts` lie while a session plays them: whole, so that no file can fail it then.

    Raises
    ------
    SospiroError
        A recording is no longer what it was when it was checked.
    """
    asked = {(one.told.name, n): path for one in scripts for n, path in enumerate(one.voices) if path is not None}
    if not asked:
        yield {}
        return
    from engine.imagery.voice import write_voice

    with TemporaryDirectory(prefix="sospiro-voices-") as folder:
        ready = {key: Path(folder) / f"{number}.f32" for number, key in enumerate(asked)}
        for key, path in asked.items():
            write_voice(path, ready[key])
        yield {key: str(path) for key, path in ready.items()}


def _lengths(script: Script, path: Path, language: str) -> tuple[float | None, ...]:
    lengths: list[float | None] = []
    for number, prompt in enumerate(script.prompts):
        voice = _beside(path, prompt.voice.get(language))
        try:
            lengths.append(None if voice is None else _heard(voice))
        except SospiroError as error:
            raise _fault(path, ("prompts", number, "voice", language), error.reason, error.sentence) from error
    _refuse_overlaps(script, path, language, lengths)
    return tuple(lengths)


def _refuse_overlaps(script: Script, path: Path, language: str, lengths: Sequence[float | None]) -> None:
    for number, (prompt, after) in enumerate(zip(script.prompts, script.prompts[1:], strict=False)):
        length = lengths[number]
        if prompt.at is None or after.at is None or length is None:
            continue
        if prompt.at + length + prompt.pause > after.at:
            why = f"it lasts {length:.1f} s, into the prompt after it: let that begin later, or shorten the pause."
            raise _fault(path, ("prompts", number, "voice", language), Reason.BAD_SETTING, why)


def _fault(path: Path, where: Where, reason: Reason, why: str) -> SospiroError:
    return SospiroError(reason, f"{place(read_toml(path, KIND), where)}'{as_key(where)}': {why}")


def _beside(script: Path, voice: str | None) -> Path | None:
    return None if voice is None else script.absolute().parent / Path(voice).expanduser()


def _heard(path: Path) -> float:
    """Return the seconds of a recording, heard through once as long as its file stays the same."""
    from engine.imagery.voice import look_at

    stamp = look_at(path)
    return _heard_once(str(path), *stamp)


@lru_cache(maxsize=512)
def _heard_once(path: str, _changed: int, _size: int) -> float:
    from engine.imagery.voice import check_voice

    return check_voice(Path(path)).seconds
