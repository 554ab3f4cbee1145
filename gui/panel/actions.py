"""All that can be pressed in the window, in one table: what keys, pedals, pads and game-pads have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PyQt6.QtWidgets import QAbstractButton

from gui.client.client import Client
from gui.language import mark, tr
from gui.panel.fader import Fader
from gui.panel.music_page import LAYERS, LEADS, LEANINGS
from gui.panel.play_page import MODES
from gui.panel.room import Room
from gui.panel.sound import LOUDEST, QUIETEST
from gui.panel.tools import MARKERS, PLAYING
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.marker_labels import KEYS
from sessions.snapshot import SessionPhase, Snapshot

KEYBOARD, KEY_STRENGTH = "keyboard", 0.7
"""Device and strength of a hit on a key, or on a control that knows no strength."""


class Group(StrEnum):
    """What an action is for."""

    CONTROLS = mark("Controls")
    MARKERS = mark("Markers")
    MUSIC = mark("Music")
    KEYS = ""
    """Not for a pedal."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a press does.

    Attributes
    ----------
    name
        By which it is remembered.
    words
        What it does, in English.
    do
        Does it, as a click would; nothing where a click would do nothing.
    part
        The button that answers, if one does.
    """

    name: str
    group: Group
    words: str
    do: Callable[[], object]
    keys: tuple[str, ...] = ()
    part: QAbstractButton | None = None
    repeats: bool = False
    of: Callable[[], str] = str
    """Gives what `{of}` in `words` stands for, in the language of the panel."""

    def told(self) -> str:
        """Return what it does, in the language of the panel."""
        return tr(self.words, of=self.of())


@dataclass(frozen=True, slots=True)
class Turning:
    """Something that a knob or an expression pedal sets.

    Attributes
    ----------
    share
        Where it is, 0–1.
    turn
        Sets it to a share.
    """

    name: str
    words: str
    share: Callable[[], float]
    turn: Callable[[float], object]


def actions(
    room: Room,
    client: Client,
    controller: Controller,
    escape: Callable[[], object],
    look_back: Callable[[], object],
) -> tuple[Action, ...]:
    """Return all that can be pressed, in the order in which it is listed.

    Parameters
    ----------
    controller
        As the parts of the window see it.
    escape, look_back
        What Esc does, and what opens the review.
    """
    keys_only = (
        Action("escape", Group.KEYS, "", escape, ("Esc",)),
        Action("review", Group.KEYS, "", look_back, ("Ctrl+R",)),
        Action("client_view", Group.KEYS, "", client.choose, ("Shift+C",)),
    )
    return (
        *_session(room, client, controller),
        *_markers(room, controller),
        *_sound(room),
        *_music(room, controller),
        *keys_only,
    )


def turnings(room: Room, controller: Controller) -> tuple[Turning, ...]:
    """Return all that can be turned."""
    sound = room.controls.sound
    volume = Turning(
        "volume",
        mark("Volume, by a knob or an expression pedal"),
        lambda: (sound.slider.value() - QUIETEST) / (LOUDEST - QUIETEST),
        lambda share: sound.slider.setValue(round(QUIETEST + share * (LOUDEST - QUIETEST))),
    )
    words = {
        "brightness": mark("From darker to brighter, by a knob"),
        "density": mark("From sparser to fuller, by a knob"),
        "warmth": mark("From cooler to warmer, by a knob"),
        "space": mark("From farther to closer, by a knob"),
    }
    faders = {name: room.tools.music.leanings[name].fader for name in LEANINGS}
    between = mark("From pain music to healing music, by a knob")
    morph = _turning(room, controller, "morph", between, room.tools.music.between.fader)
    return (volume, morph, *(_turning(room, controller, name, words[name], fader) for name, fader in faders.items()))


def _turning(room: Room, controller: Controller, name: str, words: str, fader: Fader) -> Turning:
    def turn(share: float) -> None:
        room.tools.music.draw(controller.snapshot())
        if fader.isEnabled():
            fader.setValue(round(-100 + 200 * share))

    return Turning(name, words, lambda: (fader.value() + 100) / 200, turn)


def _click(name: str, group: Group, words: str, part: QAbstractButton, *keys: str) -> Action:
    return Action(name, group, words, part.click, keys, part)


def _session(room: Room, client: Client, controller: Controller) -> tuple[Action, ...]:
    parts, stage, group = room.controls, room.header.stage, Group.CONTROLS
    return (
        _click("start_stop", group, mark("Start; stop, when pressed twice"), parts.start_stop),
        _click("comfortable", group, mark("Comfortable breathing"), parts.comfortable, "F12"),
        _click("unwell", group, mark("Dizzy, tingling or short of air"), parts.unwell, "D"),
        _click("hold", group, mark("Hold, and go on"), parts.hold, "H"),
        _click("pause", group, mark("Pause, and go on"), parts.pause, "P"),
        _click("refresh", group, mark("Match again"), parts.refresh, "R"),
        _click("next_stage", group, mark("Next stage, when pressed twice"), stage.next, "N"),
        _click("longer", group, mark("A minute more of this stage"), stage.longer, "E"),
        Action("client", group, mark("Client's picture"), client.toggle, ("C",)),
        Action("tap", group, mark("A tap or a stroke on the drum"), partial(_tap, controller), ("B",)),
    )


def _tap(controller: Controller) -> None:
    """Tap once, as hard as a key is pressed by most."""
    if controller.snapshot().phase is SessionPhase.RUNNING:
        controller.post(Command(CommandKind.TAP, controller.now(), KEY_STRENGTH, KEYBOARD))


def _markers(room: Room, controller: Controller) -> tuple[Action, ...]:
    group, pages = Group.MARKERS, room.tools.markers
    numbered = (
        Action(
            f"marker_{number}",
            group,
            mark("Marker {of}"),
            partial(room.mark, number),
            (str(number),),
            room.controls.marker,
            of=partial(_marker, controller, number),
        )
        for number in range(1, KEYS + 1)
    )
    return (
        *numbered,
        _click("note", group, mark("A marker with words of its own"), room.controls.marker, "M"),
        _click("undo", group, mark("Undo the last marker"), pages.undo, "U", "Ctrl+Z"),
        Action("marker_keys", group, mark("Open or close the marker keys"), partial(room.open_page, MARKERS), ("K",)),
    )


def _marker(controller: Controller, number: int) -> str:
    return f"{number}: {controller.labels()[number - 1]}"


def _sound(room: Room) -> tuple[Action, ...]:
    step, group = room.controls.sound.step, Group.MUSIC
    return (
        Action("louder", group, mark("Louder"), lambda: step(1), ("+",), repeats=True),
        Action("quieter", group, mark("Quieter"), lambda: step(-1), ("-",), repeats=True),
    )


def _music(room: Room, controller: Controller) -> tuple[Action, ...]:
    page = room.tools.music
    parts: list[tuple[str, str, str, QAbstractButton]] = [
        ("mute", mark("Mute, and sound again"), "", page.mute),
        ("target_slower", mark("Target half a breath slower"), "", page.slower),
        ("target_faster", mark("Target half a breath faster"), "", page.faster),
        *(
            (f"lead_{speed}", mark("Lead speed {of}"), speed, part)
            for speed, part in zip(LEADS, page.leads, strict=True)
        ),
        *(
            (f"layer_{name}", mark("{of} off, and on"), LAYERS[name][0], row.button)
            for name, row in page.layers.items()
        ),
    ]
    playing = room.tools.playing
    asked = [("follow", mark("Follow the therapist's playing, and no more"), "", playing.follow)]
    asked += [(f"notes_{mode}", mark("Played notes: {of}"), MODES[mode][0], b) for mode, b in playing.modes.items()]
    keys = Action("playing", Group.MUSIC, mark("Open or close playing along"), partial(room.open_page, PLAYING), ("L",))
    drawer = _click("music", Group.MUSIC, mark("Open or close the music"), room.controls.music, "T")
    of_music = (_drawn(page.draw, controller, *part) for part in parts)
    return (*of_music, drawer, *(_drawn(playing.draw, controller, *part) for part in asked), keys)


def _drawn(
    draw: Callable[[Snapshot], None], controller: Controller, name: str, words: str, of: str, part: QAbstractButton
) -> Action:
    def do() -> None:
        # its page is drawn only while it is seen, and a press must not act on what was true when it last was
        draw(controller.snapshot())
        part.click()

    return Action(name, Group.MUSIC, words, do, (), part, of=lambda: tr(of))
