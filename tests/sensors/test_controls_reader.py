"""From devices that come, go, flood and send garbage to lines; real game-pads of SDL's own making among them."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from sensors.controls.event import ControlEvent, ControlFault, ControlKind, FaultKind, Move
from sensors.controls.game_pads import GamePads
from sensors.controls.names import device_name
from sensors.controls.reader import GREETING, Reader
from sensors.controls.wire import Present, event_line, present_line, read_line

SUSTAIN = (0xB0, 64, 127), (0xB0, 64, 0)


@dataclass
class Plugs:
    """MIDI inputs that a test plugs in and out."""

    devices: tuple[str, ...] = ("Piano",)
    reachable: bool = True
    in_use: tuple[str, ...] = ()
    looks: int = 0

    def look(self) -> None:
        self.looks += 1


@dataclass
class Bench:
    """A reader with its clock, its inputs and what it wrote."""

    ports: Plugs | None = field(default_factory=Plugs)
    pads: GamePads | None = None
    now: float = 100.0
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reader = Reader(lambda: self.now, self.lines.append)
        self.go(1.0)

    def go(self, seconds: float, every: float = 0.01) -> None:
        for _ in range(max(1, round(seconds / every))):
            self.reader.step(self.ports, self.pads)
            self.now += every

    def told(self, move: Move = Move.PRESS) -> list[ControlEvent]:
        events = [read for line in self.lines if isinstance(read := read_line(line), ControlEvent)]
        return [event for event in events if event.move is move]

    @property
    def present(self) -> Present:
        return [read for line in self.lines if isinstance(read := read_line(line), Present)][-1]


def test_a_pedal_is_told_with_the_moment_it_arrived() -> None:
    bench = Bench()
    bench.reader.hear("Piano", SUSTAIN[0])
    arrived = bench.now
    bench.now += 0.4  # the main thread was busy
    bench.go(0.1)
    assert [(e.time, e.control.device, e.control.number) for e in bench.told()] == [(arrived, "Piano", 64)]
    assert bench.present == Present(("Piano",), (ControlFault(FaultKind.NO_PAD_LIBRARY),))


def test_how_a_pedal_stands_when_its_device_comes_is_no_press() -> None:
    bench = Bench(Plugs(()))
    bench.ports.devices = ("Piano",)
    bench.go(0.2)
    bench.reader.hear("Piano", SUSTAIN[0])
    bench.go(0.05)
    assert bench.told() == []
    bench.now += GREETING
    for data in (SUSTAIN[1], SUSTAIN[0]):
        bench.reader.hear("Piano", data)
        bench.go(0.1)
    assert len(bench.told()) == 1


def test_a_device_that_is_pulled_out_with_its_pedal_down_comes_back_with_it_up() -> None:
    bench = Bench()
    bench.reader.hear("Piano", SUSTAIN[0])
    bench.go(0.1)
    bench.ports.devices = ()
    bench.go(1.0)
    assert bench.present.devices == ()
    bench.ports.devices = ("Piano",)
    bench.go(1.0)
    bench.reader.hear("Piano", SUSTAIN[0])
    bench.go(0.1)
    assert len(bench.told()) == 2


def test_two_devices_do_not_mix_their_bytes() -> None:
    bench = Bench(Plugs(("Piano", "Pads")))
    for part in ((0xB0, 64), (127,)):
        bench.reader.hear("Piano", part)
        bench.reader.hear("Pads", (0x99, 36)[: len(part)] if len(part) == 2 else (90,))
    bench.go(0.1)
    assert {(e.control.device, e.control.kind) for e in bench.told()} == {
        ("Piano", ControlKind.KNOB),
        ("Pads", ControlKind.NOTE),
    }


def test_garbage_and_a_flood_leave_the_other_device_heard_and_are_told() -> None:
    bench, draw = Bench(Plugs(("Piano", "Broken"))), random.Random(4)
    for _ in range(1500):
        bench.reader.hear("Broken", [draw.randrange(256) for _ in range(9)])
    bench.reader.hear("Piano", SUSTAIN[0])
    bench.go(1.0)
    assert [e.control.device for e in bench.told()].count("Piano") == 1
    assert ControlFault(FaultKind.FLOOD, "Broken") in bench.present.faults
    bench.go(6.0, 0.5)
    assert ControlFault(FaultKind.FLOOD, "Broken") not in bench.present.faults


def test_a_machine_without_midi_says_so_once_and_is_asked_rarely() -> None:
    bench = Bench(Plugs((), reachable=False))
    bench.go(29.0, 0.25)
    assert bench.present.faults[0] == ControlFault(FaultKind.NO_MIDI)
    assert (len(bench.lines), bench.ports.looks) == (1, 3)


def test_without_libraries_it_says_which_are_missing_and_a_port_in_use_by_name() -> None:
    assert [f.kind for f in Bench(None).present.faults] == [FaultKind.NO_MIDI_LIBRARY, FaultKind.NO_PAD_LIBRARY]
    assert ControlFault(FaultKind.IN_USE, "Piano") in Bench(Plugs((), in_use=("Piano",))).present.faults


@pytest.fixture(scope="module")
def sdl() -> Iterator[Any]:
    """SDL, in which a test may plug game-pads that nobody holds."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield pytest.importorskip("sdl2", reason="SDL is not here")


def plug(sdl: Any) -> tuple[int, Any]:
    index = sdl.SDL_JoystickAttachVirtual(sdl.SDL_JOYSTICK_TYPE_GAMECONTROLLER, 2, 8, 1)
    return index, sdl.SDL_JoystickOpen(index)


def test_real_buttons_of_two_game_pads_through_unplugging(sdl: Any, capfd: pytest.CaptureFixture[str]) -> None:
    bench = Bench(Plugs(()))
    bench.pads = GamePads(bench.reader.press)
    try:
        (first, pad), (second, other) = plug(sdl), plug(sdl)
        bench.go(1.0)
        assert bench.present.devices == ("Virtual Controller", "Virtual Controller (2)")
        for level in (1, 0):
            sdl.SDL_JoystickSetVirtualButton(pad, 3, level)
            sdl.SDL_JoystickSetVirtualHat(other, 0, 8 * level)
            bench.go(0.1)
        pressed = {(e.control.device, e.control.kind, e.control.number) for e in bench.told()}
        assert pressed == {
            ("Virtual Controller", ControlKind.BUTTON, 3),
            ("Virtual Controller (2)", ControlKind.HAT, 3),
        }
        assert len(bench.told()) == len(bench.told(Move.RELEASE)) == 2
        for held, index in ((other, second), (pad, first)):
            sdl.SDL_JoystickClose(held)
            sdl.SDL_JoystickDetachVirtual(index)
        bench.go(1.0)
        assert bench.present.devices == ()
        index, pad = plug(sdl)
        bench.go(1.0)
        sdl.SDL_JoystickSetVirtualButton(pad, 0, 1)
        bench.go(0.1)
        assert bench.told()[-1].control.number == 0
        sdl.SDL_JoystickClose(pad)
        sdl.SDL_JoystickDetachVirtual(index)
    finally:
        bench.pads.close()
    assert capfd.readouterr() == ("", "")


def test_lines_tell_all_and_damaged_ones_nothing() -> None:
    event = Bench()
    event.reader.hear("Piano", SUSTAIN[0])
    event.go(0.1)
    told = event.told()[0]
    assert read_line(event_line(told)) == told
    present = Present(("Piano", "Ünï"), (ControlFault(FaultKind.FLOOD, "Ünï"),))
    assert read_line(present_line(present)) == present
    for damaged in (
        "",
        "{",
        "[]",
        "3",
        "null",
        '"event"',
        '{"event": [1]}',
        json.dumps({"event": [1, 2, "x", 4, 5, 6, 7]}),
    ):
        with pytest.raises(ValueError):
            read_line(damaged)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("KeyStep 32:KeyStep 32 MIDI 1 28:0", "KeyStep 32 MIDI 1"),
        ("nanoPAD2 1", "nanoPAD2"),
        ("Pad\x07\n  One:Two", "Pad One:Two"),
        ("  ", "Device"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_device_is_called_by_its_name_without_its_place(told: str, name: str) -> None:
    assert device_name(told) == name
    assert device_name(told, (name,)) == f"{name} (2)"
