"""The graph and its clock, stepped one block at a time: the same for the live process and for a file."""

import ctypes
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.denormals import without_denormals
from engine.audio.graph.guide_switch import FADE_SAMPLES, LATENCY, GuidanceGate, GuideStart, GuideStop, GuideSwitch
from engine.audio.graph.pyo_env import kept_alive, pyo
from engine.audio.graph.taps import Event, EventTap
from engine.audio.graph.timeline import Timeline
from engine.audio.mix.orchestra import Orchestra
from engine.audio.voices.speaker import Speaker
from engine.guidance import ChordChange, Cue, CueKind, Direction, Guidance, GuideBreath, style_of
from engine.music.composer import Composer
from engine.music.ensemble import Layer
from engine.music.harmony import Chord
from engine.output import BLOCK_SIZE, SAMPLE_RATE

if TYPE_CHECKING:
    from engine.audio.own_music import OwnMusic

_log = logging.getLogger(__name__)

SILENCE_DB = -120.0
STEMS = (*(layer.value for layer in Layer), "space")
_CONTROL_BLOCKS = 4
_KINDS = ((Event.INHALE, CueKind.INHALE), (Event.EXHALE, CueKind.EXHALE), (Event.BEAT, CueKind.BEAT))


class Renderer:
    """Owns pyo's server and the graph. One at a time in a process; used by one thread only.

    Parameters
    ----------
    seed
        Same seed and same directions at the same blocks: same bytes.
    timeline
        When a sample sounds.
    first_sample
        Sample number of the first block.
    volume_db
        Volume before any direction came.
    voices
        False leaves out everything but the clock and its events; the frames are then silent.
    stems
        Also put out every layer and the reverb by itself, before the limiter, as `stem_frames`.
    own_music
        A person's own music, for styles whose bed it is.

    Attributes
    ----------
    stem_names
        Layers in the order of `stem_frames`, empty without `stems`.
    """

    def __init__(
        self,
        seed: int,
        timeline: Timeline,
        first_sample: int = 0,
        volume_db: float = -6.0,
        voices: bool = True,
        stems: bool = False,
        own_music: "OwnMusic | None" = None,
    ) -> None:
        self._closed = True
        self._timeline = timeline
        self._own_music = own_music
        self._first = first_sample
        self._blocks = 0
        self._gate, self._switch = GuidanceGate(), GuideSwitch(first_sample)
        self._direction = Direction(Guidance(rate=12.0), playing=False)
        self._guidance = self._latched = self._gate(self._direction.guidance)
        self._speaker = Speaker()
        self._park_at: int | None = None
        self._ignore_latch_before = 0
        self._number = 0
        self.breaths: list[GuideBreath] = []
        """Guide breaths latched since the owner last took them; so with `cues` and `chords`."""
        self.cues: list[Cue] = []
        self.chords: list[ChordChange] = []
        self._chord: Chord | None = None
        self.stem_names = STEMS if stems and voices else ()
        channels = 2 + 2 * len(self.stem_names)
        self._server = pyo.Server(
            sr=SAMPLE_RATE, nchnls=channels, buffersize=BLOCK_SIZE, duplex=0, audio="manual", verbosity=1
        )
        self._server.deactivateMidi()
        self._server.setGlobalSeed(seed % (2**31 - 1) + 1)
        self._server.boot()
        self._server.start()
        self._process = without_denormals(self._server.process) if voices else self._server.process
        with kept_alive() as self._graph:
            self._clock = BreathClock(shaped=voices)
            self._orchestra = Orchestra(self._clock, seed, volume_db) if voices else None
            self._composer = Composer(seed, self._direction.style, self._orchestra) if self._orchestra else None
            self._tap = EventTap(self._clock)
            self._put_out_stems()
        self._clock.aim(self._guidance)
        address = int(self._server.getOutputAddr(), 16)
        frames = (ctypes.c_float * (BLOCK_SIZE * channels)).from_address(address)
        self._frames = np.ctypeslib.as_array(frames).reshape(BLOCK_SIZE, channels)
        self._closed = False

    @property
    def sample(self) -> int:
        """Number of the next sample to be rendered."""
        return self._first + self._blocks * BLOCK_SIZE

    @property
    def audible(self) -> bool:
        """Whether the fader is open, so that something has to be heard."""
        return self._orchestra is not None and self._orchestra.controls.audible

    @property
    def weighted_db(self) -> float:
        """Level of the last second, dB(A) re full scale; −120 for silence."""
        return self._orchestra.level_db if self._orchestra else SILENCE_DB

    def begin_at(self, sample: int) -> None:
        """Number the first sample `sample`; only before the first step."""
        self._first = sample
        self._switch = GuideSwitch(sample)

    def aim(self, direction: Direction) -> None:
        """Take `direction` from the next block on."""
        self._direction = direction
        guidance = self._gate(direction.guidance)
        if guidance != self._guidance:
            self._guidance = guidance
            self._clock.aim(guidance)
        if self._orchestra:
            self._speaker.aim(direction.speeches)
            self._orchestra.aim(direction)
            self._orchestra.controls.mute(direction.muted is True)
            self._orchestra.controls.calibrate(direction.calibrating is True)
            self._ask(lambda composer: composer.restyle(style_of(direction)))
            self._ask(lambda composer: setattr(composer, "rewards", direction.rewards))

    def fade(self, seconds: float) -> None:
        """Fade the music out over `seconds`, until the next direction."""
        if self._orchestra:
            self._orchestra.controls.fade(seconds)

    def step(self) -> npt.NDArray[np.float32]:
        """Render one block and return its frames, shape (256, 2); a view that the next step overwrites."""
        self._clock.settle()
        self._lead()
        if self._orchestra and self._blocks % _CONTROL_BLOCKS == 0:
            self._orchestra.controls.duck_db = self._speaker.duck_db(self._timeline.time(self.sample + LATENCY))
            self._orchestra.controls.step(_CONTROL_BLOCKS * BLOCK_SIZE / SAMPLE_RATE)
            if not self._switch.playing:
                texture, place = self._orchestra.controls.texture, self._blocks * BLOCK_SIZE
                self._ask(lambda composer: composer.idle(place, texture))
        if self._orchestra:
            self._orchestra.said.feed(self._speaker.take(self.sample + LATENCY, self._timeline))
        if self._orchestra and self._own_music is not None:
            self._orchestra.tape.feed(self._own_music.take(BLOCK_SIZE))
        self._process()
        self._blocks += 1
        self._read()
        return self._frames[:, :2]

    def skip(self, blocks: int) -> None:
        """Step `blocks` times (at most 256) without voices, which is the same as `step` but faster."""
        for done in range(blocks):
            # while the guide neither starts nor stops, nothing happens between blocks but what the graph does alone
            if self._switch.playing == (self._guidance.start_at is not None) and self._park_at is None:
                self._run(blocks - done)
                return
            self.step()

    def _run(self, blocks: int) -> None:
        self._clock.settle()
        process = self._process
        for _ in range(blocks):
            process()
        self._blocks += blocks
        self._read()

    @property
    def stem_frames(self) -> npt.NDArray[np.float32]:
        """The stems of the last block, shape (256, stems, 2); a view that the next step overwrites."""
        return self._frames[:, 2:].reshape(BLOCK_SIZE, -1, 2)

    def close(self) -> None:
        """Release the graph and the server, in the one order that is safe; more calls do nothing."""
        if self._closed:
            return
        self._closed = True
        del self._frames
        self._tap.close()
        if self._orchestra:
            self._orchestra.close()
        self._server.stop()
        self._server.shutdown()
        self._graph.clear()

    def __del__(self) -> None:
        self.close()  # left to itself, Python would free the tables before the views on them: a crash

    def _read(self) -> None:
        for place, event in self._tap.read(self._blocks * BLOCK_SIZE):
            self._hear(place, event)

    def _put_out_stems(self) -> None:
        """Send each stem to channels of its own, late like the mix, so that one sample number means one moment."""
        if self._orchestra:
            for i, name in enumerate(self.stem_names):
                pyo.SDelay(self._orchestra.stems[name], LATENCY / SAMPLE_RATE, 2 * LATENCY / SAMPLE_RATE).out(2 + 2 * i)

    def _lead(self) -> None:
        start_at = self._guidance.start_at
        if self._switch.playing and start_at is not None:
            return
        sample = self.sample
        if self._park_at is not None and sample >= self._park_at:
            self._clock.park()
            self._park_at = None
        start = None if start_at is None else self._timeline.sample(start_at) - LATENCY
        decided = self._switch.decide(sample, self._guidance, start)
        if isinstance(decided, GuideStart):
            self._begin(decided)
        elif isinstance(decided, GuideStop):
            self._clock.stop()
            self._park_at = sample + FADE_SAMPLES

    def _begin(self, start: GuideStart) -> None:
        self._clock.start(start)
        if self._orchestra:
            self._orchestra.move()
        self._ignore_latch_before = self.sample + BLOCK_SIZE
        self._number = 0
        self._latched = self._guidance
        self._breathe(start.onset)

    def _breathe(self, onset: int) -> None:
        time, now = self._timeline.time(onset + LATENCY), self._latched
        self.breaths.append(GuideBreath(self._number, time, now.rate, now.inhale_share, now.beats_per_breath))
        self._number += 1

    def _hear(self, place: int, event: Event) -> None:
        sample = self._first + place
        if event & Event.LATCH and self._switch.playing and sample >= self._ignore_latch_before:
            self._latched = self._guidance
            self._breathe(sample + BLOCK_SIZE)
        sounding = sample + LATENCY
        time = self._timeline.time(sounding)
        self.cues += [Cue(kind, sounding, time) for flag, kind in _KINDS if event & flag]
        if self._orchestra:
            if event & Event.TICK:
                self.cues += [
                    Cue(CueKind.NOTE, sounding, time, note.layer.value, note.pitch, note.velocity)
                    for note in self._orchestra.prepared
                ]
            texture = self._orchestra.controls.texture
            if event & Event.INHALE:
                self._ask(lambda composer: composer.inhale(place, self._latched, texture))
            if event & Event.TICK:
                self._ask(lambda composer: composer.tick(texture))

    def _ask(self, request: Callable[[Composer], None]) -> None:
        """Let the composer do something; a fault in it ends the notes, but neither guide nor bed."""
        if self._composer is None or self._orchestra is None:
            return
        try:
            request(self._composer)
        except Exception:  # noqa: BLE001 - the music never stops for a fault in what is only decoration
            _log.exception("the composer failed; the music goes on without new notes")
            self._composer = None
            self._orchestra.prepare(())
        else:
            self._tell_chord(self._composer.sounding)

    def _tell_chord(self, chord: Chord | None) -> None:
        if chord is not None and chord is not self._chord:
            self._chord = chord
            time = self._timeline.time(self.sample + LATENCY)
            self.chords.append(ChordChange(time, chord.scale, chord.classes))
