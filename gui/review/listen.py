"""Plays the sound of a session, and tells where in the session it is."""

from collections.abc import Callable

from engine.audio.live.file_player import FilePlayer
from gui.language import tr
from gui.review.opened import Sound
from sensors.errors import Reason, SospiroError


class Listen:
    """The sound of the session that is shown; without one the cursor moves silently all the same.

    Parameters
    ----------
    device
        Sound card, as in the settings.
    now
        Seconds of a clock that only goes forward.
    """

    def __init__(self, device: str, now: Callable[[], float]) -> None:
        self._device, self._now = device, now
        self._player: FilePlayer | None = None
        self._sound: Sound | None = None
        self._silence = ""
        self._length = 0.0
        self._still: tuple[float, float] | None = None

    def use(self, device: str) -> None:
        """Play on another sound card from the next press on."""
        if device != self._device:
            self.pause()
            self._device, self._player = device, None

    @property
    def playing(self) -> bool:
        """Whether the cursor is to follow."""
        return self._still is not None or (self._player is not None and self._player.playing)

    @property
    def remark(self) -> str:
        """Why nothing is heard; empty when it is."""
        if self._sound is None:
            return self._silence
        return tr("no sound card: silent") if self._player is not None and self._player.silent else ""

    def take(self, sound: Sound | None, silence: str, length: float) -> None:
        """Take the sound of another session of `length` s; `silence` says why there is none."""
        self.pause()
        self._sound, self._silence, self._length = sound, silence, length
        self._player = None

    def play(self, second: float) -> None:
        """Play from a second of the session on.

        Raises
        ------
        SospiroError
            BAD_FILE when the sound cannot be read.
        """
        if self._sound is None:
            self._still = (self._now(), second)
            return
        if self._player is None:
            self._player = self._open(self._sound)
        self._player.play(second - self._sound.begins)

    def pause(self) -> None:
        """Be still."""
        self._still = None
        if self._player is not None:
            self._player.pause()

    def second(self) -> float | None:
        """Return the second of the session that is heard now; None when nothing plays."""
        if self._still is not None:
            since, begin = self._still
            second = begin + self._now() - since
            if second >= self._length:
                self._still = None
            return min(second, self._length)
        if self._player is None or self._sound is None or not self._player.playing:
            return None
        return self._player.position + self._sound.begins

    def _open(self, sound: Sound) -> FilePlayer:
        try:
            return FilePlayer(sound.path, self._device, self._now, max(0.0, self._length - sound.begins))
        except (OSError, RuntimeError) as error:
            sentence = f"The sound {sound.path.name} cannot be played: it is damaged; the cursor moves without it."
            self._sound, self._silence = None, tr("the sound is damaged")
            raise SospiroError(Reason.BAD_FILE, sentence) from error
