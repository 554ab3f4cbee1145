"""Keeps a sound card open: all that may block in a driver happens in this thread, never in the render loop."""

import threading
import time
from collections.abc import Callable

import numpy as np

from engine.audio.live.card import SoundCard
from engine.audio.live.devices import OutputDevice, find_device, output_devices
from engine.settings import SoundSettings
from sensors.errors import SospiroError
from sensors.sound_library import load_sounddevice, look_again

RETRY = 0.8
_PASS = 0.003
_SETTLING = 3.0
_HANGS = 2.0
_IMPATIENT, _PATIENT_RETRY = 30, 5.0
_BUSY = -9985


class CardKeeper(threading.Thread):
    """Opens the card, finds out when it sounds, and opens it again whenever it has gone.

    Parameters
    ----------
    now
        The session's clock, LSL seconds.

    Attributes
    ----------
    notice
        A sentence for the person while there is no card, empty when there is, or when none is wanted.
    """

    def __init__(self, settings: SoundSettings, now: Callable[[], float]) -> None:
        super().__init__(name="sound card", daemon=True)
        self._settings, self._now = settings, now
        self.notice = ""
        self._known = threading.Event()
        self._gone = threading.Event()
        self._ended = threading.Event()
        self._handing_over = threading.Lock()
        self._ready: SoundCard | None = None
        self._closing_since: float | None = None

    def wait(self, seconds: float) -> None:
        """Block until it is known whether there is a card, at most `seconds`."""
        self._known.wait(seconds)

    def take(self) -> SoundCard | None:
        """Return a card that plays silence and knows its time, once; its ring is then the caller's. Never blocks."""
        if self._ready is None:
            return None
        with self._handing_over:
            card, self._ready = self._ready, None
        return card

    def give_back(self, notice: str) -> None:
        """Let the card that was taken be closed and looked for again; `notice` says why."""
        self.notice = notice
        self._gone.set()

    def close(self, seconds: float = 1.0) -> None:
        """Close the card and end, within `seconds`: a driver that hangs is left behind."""
        self._ended.set()
        self._gone.set()
        self.join(seconds)

    def run(self) -> None:
        """Open, feed, wait for the loss, and again."""
        tries = 0
        while not self._ended.is_set():
            card = self._open()
            if card is not None:
                if self._hand_over(card):
                    self._gone.wait()
                    tries = 0
                self._close(card)
            self._known.set()
            ended = self._ended.wait(RETRY if tries < _IMPATIENT else _PATIENT_RETRY)
            tries += 1
            sounddevice = load_sounddevice()
            if ended or sounddevice is None:
                return
            look_again(sounddevice)

    @property
    def hangs(self) -> bool:
        """Whether a driver does not let go of a lost card: then only a new process can open one."""
        since = self._closing_since
        return since is not None and time.perf_counter() - since > _HANGS

    def _close(self, card: SoundCard) -> None:
        self._closing_since = time.perf_counter()
        card.close()
        self._closing_since = None

    def _open(self) -> SoundCard | None:
        devices, device = output_devices(), None
        if not devices and not self._settings.device and not self.notice:
            return None  # a machine without sound is none to warn of
        try:
            device = find_device(self._settings.device, devices)
            return SoundCard(device, self._settings.buffer(device.full_name), self._now)
        except SospiroError as error:
            self.notice = self.notice or f"{error.sentence} Until then the music plays silently."
        except (OSError, ValueError, RuntimeError, load_sounddevice().PortAudioError) as error:
            self.notice = refusal(device, error)
        return None

    def _hand_over(self, card: SoundCard) -> bool:
        """Feed silence until the card knows its time and was taken; False when it is lost before."""
        self._gone.clear()
        latest, offered = time.perf_counter() + _SETTLING, False
        while not self._ended.is_set():
            with self._handing_over:
                if offered and self._ready is None:
                    return True
                feed_silence(card)
                if not offered and card.settled:
                    self._ready, self.notice, offered = card, "", True
                    self._known.set()
                if card.lost() or not (offered or time.perf_counter() < latest):
                    self._ready, self.notice = None, lost_notice(card.name)
                    return False
            time.sleep(_PASS)
        return False


def feed_silence(card: SoundCard) -> None:
    """Fill the ring with silence and look at the card's time."""
    card.write(np.zeros((card.room(), 2), dtype=np.float32))
    card.sighting()


def lost_notice(name: str) -> str:
    """Return the sentence for a card that takes nothing any more."""
    return f"The sound card {name} is gone; the music goes on silently and is heard again as soon as it is back."


def refusal(device: OutputDevice | None, error: Exception) -> str:
    """Return the sentence for a card that cannot be opened."""
    name = device.name if device else "of the system"
    if _BUSY in error.args:
        return f"The sound card {name} is busy, another program plays on it; until it is free the music plays silently."
    reason = str(error.args[0] if error.args else error).rstrip(". ")
    return f"The sound card {name} cannot be used ({reason}); until it can the music plays silently."
