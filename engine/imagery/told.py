"""A script as one session tells it: in one language, every length known, so that it needs no file any more."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from engine.imagery.script import Scene, Script, ScriptPrompt

LETTERS_PER_SECOND, SIGNS_PER_SECOND = 11.0, 3.5
"""How fast words are said calmly, in letters and in Chinese, Japanese or Korean signs."""
SHORTEST = 1.5
_SIGNS = ((0x3040, 0x30FF), (0x3400, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF))


class ToldPrompt(BaseModel):
    """A prompt of a session.

    Attributes
    ----------
    seconds
        How long it takes: its recording, or as long as somebody takes to say it calmly.
    recorded
        Whether a recording of it is played.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    at: float | None = None
    breaths: int | None = None
    on: Literal["inhale", "exhale"] = "inhale"
    seconds: float = SHORTEST
    pause: float = 0.0
    duck_db: float = -6.0
    recorded: bool = False
    scene: Scene | None = None


class ToldScript(BaseModel):
    """A script of a session; what a session keeps of it, so that it can be run again without the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    language: str
    prompts: tuple[ToldPrompt, ...]


def told(script: Script, language: str, lengths: tuple[float | None, ...] = ()) -> ToldScript:
    """Return a script as it is told.

    Parameters
    ----------
    language
        The one that is wanted, see `Script.language_for`.
    lengths
        Seconds of each prompt's recording; None for one that has none. Nothing for a script without recordings.
    """
    spoken = script.language_for(language)
    known = lengths or (None,) * len(script.prompts)
    prompts = tuple(_told(prompt, spoken, length) for prompt, length in zip(script.prompts, known, strict=True))
    return ToldScript(name=script.name, language=spoken, prompts=prompts)


def saying_seconds(text: str) -> float:
    """Return how long it takes to say something calmly."""
    signs = sum(any(low <= ord(letter) <= high for low, high in _SIGNS) for letter in text)
    return max(SHORTEST, signs / SIGNS_PER_SECOND + (len(text) - signs) / LETTERS_PER_SECOND)


def _told(prompt: ScriptPrompt, language: str, length: float | None) -> ToldPrompt:
    words = prompt.text[language]
    return ToldPrompt(
        text=words,
        at=prompt.at,
        breaths=prompt.breaths,
        on=prompt.on,
        seconds=saying_seconds(words) if length is None else length,
        pause=prompt.pause,
        duck_db=prompt.duck_db,
        recorded=length is not None,
        scene=prompt.scene,
    )
