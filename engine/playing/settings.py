"""What can be set about playing along."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class NotesMode(StrEnum):
    """How played notes are taken; whatever is chosen, every one is recorded."""

    OFF = "off"
    """They are recorded and no more."""
    SNAP = "snap"
    """They sound, each on the nearest note of the music's scale."""
    SUGGEST = "suggest"
    """They sound as they are, and the keys that fit are shown."""


class Player(StrEnum):
    """Who plays an instrument."""

    THERAPIST = "therapist"
    CLIENT = "client"


def _as_mode(value: object) -> object:
    """Take the word that a file has for it, which is no enumeration there."""
    if value not in tuple(NotesMode):
        raise ValueError(f"must be one of {', '.join(NotesMode)}")
    return NotesMode(str(value))


class PlayingSettings(BaseModel):
    """How notes of an instrument are heard and answered.

    Attributes
    ----------
    notes
        How they are taken in a stage of kind "play" that does not say it; in any other they are recorded and no more,
        until a person asks for it.
    follow
        Whether the guide follows the therapist's tempo and the music their dynamics in such a stage.
    sound
        Whether they sound here; an instrument with a sound of its own needs none.
    pedal
        Whether a held sustain pedal holds the guide while somebody plays along.
    therapist, client
        Part of the name of the instrument that each plays. Any other is the therapist's, or the client's where only
        the therapist's is named.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    notes: Annotated[NotesMode, BeforeValidator(_as_mode)] = NotesMode.SNAP
    follow: bool = False
    sound: bool = True
    pedal: bool = True
    therapist: str = Field(default="", max_length=80)
    client: str = Field(default="", max_length=80)

    def player(self, device: str) -> Player:
        """Return who plays the instrument of this name."""
        name = device.casefold()
        if self.client and self.client.casefold() in name:
            return Player.CLIENT
        if not self.therapist or self.therapist.casefold() in name:
            return Player.THERAPIST
        return Player.THERAPIST if self.client else Player.CLIENT
