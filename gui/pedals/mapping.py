"""Which control does what: `pedals.json` in the data folder."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from sensors.controls import Control, ControlKind, Move
from sessions.kept_file import Kept, read_kept, write_kept

FILE = "pedals.json"
FORMAT = 1
MOST = 200


class Binding(BaseModel):
    """One control and the action it presses, or turns.

    Attributes
    ----------
    device
        Its name; empty for any.
    channel
        MIDI channel 1–16; 0 for any, and for a game-pad.
    move
        What of it counts: a press, the release of a pedal that is wired the other way round, or a turn.
    """

    model_config = ConfigDict(frozen=True)

    action: Annotated[str, Field(min_length=1, max_length=40)]
    kind: ControlKind
    number: Annotated[int, Field(ge=0, le=255)]
    device: Annotated[str, Field(max_length=80)] = ""
    channel: Annotated[int, Field(ge=0, le=16)] = 0
    move: Move = Move.PRESS

    def fits(self, control: Control) -> bool:
        """Return whether `control` is the one that is meant."""
        return (
            self.kind is control.kind
            and self.number == control.number
            and self.device in ("", control.device)
            and self.channel in (0, control.channel)
        )


class Mapping(Kept):
    """All bindings; of two that fit a control the more exact one counts, so that a pedal does one thing only."""

    format: int = FORMAT
    bindings: Annotated[tuple[Binding, ...], Field(max_length=MOST)] = ()

    def of(self, control: Control) -> Binding | None:
        """Return the binding of a control, or None."""
        fitting = (binding for binding in self.bindings if binding.fits(control))
        return max(fitting, key=lambda binding: (binding.device != "", binding.channel), default=None)

    def to(self, action: str) -> tuple[Binding, ...]:
        """Return what does `action`."""
        return tuple(binding for binding in self.bindings if binding.action == action)

    def learnt(self, binding: Binding) -> "Mapping":
        """Return it with one binding more; its control does nothing else any more."""
        others = (b for b in self.bindings if (b.device, b.kind, b.number, b.channel) != _control(binding))
        return Mapping(bindings=(*others, binding)[-MOST:])

    def without(self, action: str) -> "Mapping":
        """Return it with nothing that does `action`."""
        return Mapping(bindings=tuple(binding for binding in self.bindings if binding.action != action))


def _control(binding: Binding) -> tuple[str, ControlKind, int, int]:
    return binding.device, binding.kind, binding.number, binding.channel


SUSTAIN, SOSTENUTO, SOFT = 64, 66, 67
USUAL = (
    Binding(action="hold", kind=ControlKind.KNOB, number=SUSTAIN),
    Binding(action="marker_1", kind=ControlKind.KNOB, number=SOSTENUTO),
    Binding(action="comfortable", kind=ControlKind.KNOB, number=SOFT),
    Binding(action="hold", kind=ControlKind.BUTTON, number=0),
    Binding(action="comfortable", kind=ControlKind.BUTTON, number=1),
    Binding(action="marker_1", kind=ControlKind.BUTTON, number=2),
    Binding(action="marker_2", kind=ControlKind.BUTTON, number=3),
)
"""What most devices have; taken only when somebody asks for it. None of it starts, stops or makes a sound louder."""


def read_mapping(data_dir: Path | None) -> Mapping:
    """Return what is kept below `data_dir`; nothing is mapped where there is none or the file is damaged."""
    kept = read_kept(data_dir / FILE, Mapping, FORMAT, "no pedal or pad does anything") if data_dir else None
    return kept or Mapping()


def write_mapping(data_dir: Path | None, mapping: Mapping) -> None:
    """Replace the file whole; a disk that refuses costs the memory, not the session."""
    if data_dir is not None and data_dir.is_dir():
        write_kept(data_dir / FILE, mapping, "what pedals and pads do")
