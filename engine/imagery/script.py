"""A script of guided imagery: what is said, when, in which languages, and what the music does meanwhile."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, FailFast, Field, model_validator

from engine.imagery.language import as_language
from engine.limits import RATE_MAX
from engine.protocols.fields import Format, Level, Line, StyleName, Words, number_of
from engine.settings import LayerName
from sensors.toml_mistake import misplaced

MOST_PROMPTS = 200
LONGEST_WAIT = 3600.0
USUAL_DUCK_DB = -6.0
ENGLISH = "en"


def _as_voice_path(text: str) -> str:
    if not text.isprintable():
        raise ValueError("must be the path of a sound file, beside the script")
    return text


Language = Annotated[str, AfterValidator(as_language)]
Seconds = Annotated[float, number_of("seconds"), Field(ge=0.0, le=LONGEST_WAIT, allow_inf_nan=False)]
Lean = Annotated[float, number_of("-1 to 1"), Field(ge=-1.0, le=1.0, allow_inf_nan=False)]
Decibels = Annotated[float, number_of("decibels"), Field(ge=-24.0, le=0.0, allow_inf_nan=False)]
Quality = Literal["brightness", "density", "warmth", "space"]
VoicePath = Annotated[str, Field(min_length=1, max_length=1024), AfterValidator(_as_voice_path)]


class Part(BaseModel):
    """A table of a script: nothing in it can be changed, and no key is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Scene(Part):
    """How the music is from a moment on.

    Attributes
    ----------
    style
        Name of the style to go over to; empty for none.
    texture
        Level of layers, 0–1; those not named play as the stage has them.
    lean
        How far a quality of the sound leans to the low (−1) or high (1) end of what the style allows.
    """

    style: StyleName = ""
    texture: dict[LayerName, Level] = Field(default_factory=dict)
    lean: dict[Quality, Lean] = Field(default_factory=dict)


class ScriptPrompt(Part):
    """Something that is said.

    Attributes
    ----------
    at
        Seconds after the script begins; None where breaths are counted.
    breaths, on
        Whole guide breaths to wait for since the prompt before and its pause, and at which onset it then falls.
    text
        The sentences by the code of their language.
    voice
        Paths of recordings of it by language, beside the script's file.
    pause
        Seconds after it in which nothing else is said.
    duck_db
        How much softer the music is while it is said.
    scene
        What the music becomes with it; None: it stays.
    """

    at: Seconds | None = None
    breaths: Annotated[int, number_of("breaths"), Field(ge=0, le=200)] | None = None
    on: Literal["inhale", "exhale"] = "inhale"
    text: dict[Language, Annotated[Words, Field(max_length=400)]] = Field(min_length=1, max_length=40)
    voice: dict[Language, VoicePath] = Field(default_factory=dict)
    pause: Seconds = 0.0
    duck_db: Decibels = USUAL_DUCK_DB
    scene: Scene | None = None

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if self.at is None and self.breaths is None:
            raise misplaced("needs 'at', in seconds, or 'breaths' to wait for")
        if self.at is not None and self.breaths is not None:
            raise misplaced("must not stand beside 'at': a prompt falls at a second or after breaths", "breaths")
        if self.at is not None and self.on != "inhale":
            raise misplaced("belongs to a prompt that waits for 'breaths'", "on")
        silent = next((code for code in self.voice if code not in self.text), None)
        if silent is not None:
            raise misplaced(f"has no text beside it: give the words under text.{silent} too", "voice", silent)
        return self


class Script(Part):
    """A script.

    Attributes
    ----------
    prompts
        In the order in which they are said.
    """

    format: Format = 1
    name: Words = Field(max_length=60)
    summary: Line = Field(default="", max_length=400)
    prompts: Annotated[tuple[ScriptPrompt, ...], FailFast()] = Field(min_length=1, max_length=MOST_PROMPTS)

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        earliest = 0.0
        for number, prompt in enumerate(self.prompts):
            if prompt.at is not None and prompt.at < earliest:
                why = f"must be {earliest:g} or later, when the prompts before it and their pauses are over"
                raise misplaced(why, "prompts", number, "at")
            # no guide breath is shorter than this
            begins = earliest + (prompt.breaths or 0) * 60.0 / RATE_MAX if prompt.at is None else prompt.at
            earliest = begins + prompt.pause
        return self

    @model_validator(mode="after")
    def _speaks_one_language_throughout(self) -> Self:
        """A session speaks one language: there must be one in which everything can be said."""
        common = set(self.prompts[0].text).intersection(*(prompt.text for prompt in self.prompts))
        for number, prompt in enumerate(self.prompts):
            lacking = set(self.prompts[0].text) - set(prompt.text)
            if not common and lacking:
                raise misplaced(f"lacks the language {min(lacking)}, in which others are", "prompts", number, "text")
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages in which every prompt has its words, English first."""
        common = set(self.prompts[0].text).intersection(*(prompt.text for prompt in self.prompts))
        return tuple(sorted(common, key=lambda code: (code != ENGLISH, code)))

    def language_for(self, asked: str) -> str:
        """Return the language to speak where `asked` is wanted: it, one near to it, English, or the first there is."""
        near = (code for code in self.languages if code.split("_")[0] == asked.split("_")[0])
        return asked if asked in self.languages else next(near, self.languages[0])
