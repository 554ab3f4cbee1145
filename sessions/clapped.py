"""Claps that a microphone hears, as hits to measure its latency by."""

from collections.abc import Iterable

from sensors.stream import Chunk
from sensors.voice.frame import DEVICE
from sensors.voice.microphone import Microphone
from sensors.voice.settings import VoiceSettings
from sensors.voice.voice import Voice
from sessions.tap_latency import Hits


class Clapped:
    """A microphone that listens for claps until `close`.

    Use headphones: what the loudspeaker plays would be heard as claps on the very beat.
    """

    def __init__(self, settings: VoiceSettings) -> None:
        self._microphone, self._voice = Microphone(settings.device), Voice(settings)
        self._now = 0.0

    def beside(self, others: Hits) -> Hits:
        """Return what gives the hits of `others` and the claps."""
        return lambda: [*others(), *self._claps()]

    def close(self) -> None:
        """Let go of the microphone."""
        self._microphone.close()

    def _claps(self) -> Iterable[tuple[float, str]]:
        for chunk in self._microphone.pull():
            if isinstance(chunk, Chunk):
                self._voice.feed(chunk)
                self._now = float(chunk.times[-1])
        state = self._voice.state(self._now)
        return [] if state is None else [(knock.time, DEVICE) for knock in state.knocks]
