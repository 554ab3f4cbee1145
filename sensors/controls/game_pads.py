"""The gate to game-pads: the only module that imports SDL, of which it uses the joysticks, without any window."""

import warnings
from collections.abc import Callable
from typing import Any

from sensors.controls.event import ControlKind
from sensors.controls.names import device_name

HINTS = {
    b"SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": b"1",
    b"SDL_NO_SIGNAL_HANDLERS": b"1",
    b"SDL_JOYSTICK_THREAD": b"1",
}
DIRECTIONS = 4

Taking = Callable[[str, ControlKind, int, float], None]


class GamePads:
    """All game-pads, and pedals that say they are one; buttons and hats, as sticks are never still.

    Parameters
    ----------
    take
        Called by `pump` with the device, what was pressed or released, its number and its level.

    Raises
    ------
    ImportError
        The library is not here.
    OSError
        It does not start on this machine.
    """

    def __init__(self, take: Taking) -> None:
        with warnings.catch_warnings():  # it warns of the very library it is meant to use
            warnings.simplefilter("ignore")
            import sdl2

        self._sdl, self._take, self._event = sdl2, take, sdl2.SDL_Event()
        self._pads: dict[int, tuple[str, Any]] = {}
        self._hats: dict[tuple[int, int], int] = {}
        for hint, value in HINTS.items():
            sdl2.SDL_SetHint(hint, value)
        if sdl2.SDL_Init(sdl2.SDL_INIT_JOYSTICK):
            raise OSError(sdl2.SDL_GetError().decode(errors="replace"))

    @property
    def devices(self) -> tuple[str, ...]:
        """Names of those that are open."""
        return tuple(name for name, _ in self._pads.values())

    def pump(self) -> None:
        """Hear what has come since the last time, and who has come or gone. Takes microseconds."""
        while self._sdl.SDL_PollEvent(self._event):
            self._hear(self._event)

    def close(self) -> None:
        """Let go of all."""
        for _, pad in self._pads.values():
            self._sdl.SDL_JoystickClose(pad)
        self._pads.clear()
        self._sdl.SDL_Quit()

    def _hear(self, event: Any) -> None:
        sdl = self._sdl
        if event.type == sdl.SDL_JOYDEVICEADDED:
            self._open(event.jdevice.which)
        elif event.type == sdl.SDL_JOYDEVICEREMOVED:
            self._drop(event.jdevice.which)
        elif event.type in (sdl.SDL_JOYBUTTONDOWN, sdl.SDL_JOYBUTTONUP):
            level = float(event.type == sdl.SDL_JOYBUTTONDOWN)
            self._tell(event.jbutton.which, ControlKind.BUTTON, event.jbutton.button, level)
        elif event.type == sdl.SDL_JOYHATMOTION:
            self._turn_hat(event.jhat.which, event.jhat.hat, event.jhat.value)

    def _open(self, index: int) -> None:
        pad = self._sdl.SDL_JoystickOpen(index)
        if pad:
            told = (self._sdl.SDL_JoystickName(pad) or b"").decode(errors="replace")
            name = device_name(told, self.devices, "Game-pad")
            self._pads[self._sdl.SDL_JoystickInstanceID(pad)] = (name, pad)

    def _drop(self, which: int) -> None:
        if which in self._pads:
            self._sdl.SDL_JoystickClose(self._pads.pop(which)[1])
            self._hats = {key: value for key, value in self._hats.items() if key[0] != which}

    def _turn_hat(self, which: int, hat: int, value: int) -> None:
        changed = self._hats.get((which, hat), 0) ^ value
        self._hats[which, hat] = value
        for side in range(DIRECTIONS):
            if changed >> side & 1:
                self._tell(which, ControlKind.HAT, DIRECTIONS * hat + side, float(value >> side & 1))

    def _tell(self, which: int, kind: ControlKind, number: int, level: float) -> None:
        if which in self._pads:
            self._take(self._pads[which][0], kind, number, level)
