"""The twin of the sound that plays nothing: the guide by arithmetic, for session logic and for a sound that gave up."""

import math
from collections.abc import Sequence

from engine.audio.graph.guide_switch import LATENCY, GuidanceGate, GuideStart, GuideSwitch
from engine.audio.graph.timeline import ExactTimeline
from engine.beats import phase_of_beat
from engine.guidance import Cue, CueKind, Direction, Guidance, GuideBreath, OutputReport
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.strike import Strike, StrikeKind


class SilentOutput:
    """An `Output` without sound: the same breath boundaries, breaths and cues as the graph, to the sample.

    Parameters
    ----------
    start_time
        LSL seconds of sample 0.
    """

    def __init__(self, start_time: float) -> None:
        self._timeline = ExactTimeline(start_time)
        self._line = GuideLine(start_time + LATENCY / SAMPLE_RATE)
        self._gate = GuidanceGate()
        self._guidance = Guidance(rate=12.0)
        self._sample = 0
        self._struck: list[Cue] = []

    def send(self, direction: Direction) -> None:
        """Replace the direction in force from the next block on. Never blocks."""
        self._guidance = self._gate(direction.guidance)

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Report that strokes sound."""
        for strike in (one for one in strikes if one.kind is not StrikeKind.RELEASE):
            sample = max(self._sample, round(self._timeline.sample(strike.time)))
            time = self._timeline.time(sample)
            self._struck.append(Cue(CueKind.NOTE, sample, time, strike.kind.value, strike.pitch))

    def poll(self, now: float) -> OutputReport:
        """Return the breaths and cues of every whole block up to `now`, LSL seconds."""
        blocks = math.floor(self._timeline.sample(now) / BLOCK_SIZE + 1e-6)
        breaths, cues = self._line.advance(self._sample, blocks * BLOCK_SIZE, self._guidance)
        self._sample = max(self._sample, blocks * BLOCK_SIZE)
        struck, self._struck = self._struck, []
        return OutputReport(
            breaths=tuple(breaths),
            cues=tuple(sorted((*cues, *struck), key=lambda cue: cue.sample)),
            clock=(self._sample, self._timeline.time(self._sample)),
        )

    def close(self, fade: float = 2.0) -> OutputReport:  # noqa: ARG002 - part of the protocol; nothing here can fade
        """Return an empty report at once."""
        return OutputReport(clock=(self._sample, self._timeline.time(self._sample)))


class GuideLine:
    """The guide's phase as arithmetic: the same latching as `BreathClock`, without a graph.

    Parameters
    ----------
    start_time
        LSL seconds at which sample 0 of the graph would sound, `LATENCY` after it is made.
    """

    def __init__(self, start_time: float) -> None:
        self._timeline = ExactTimeline(start_time)
        self._switch = GuideSwitch()
        self._base = 0
        self._phase = 0.0
        self._playing = Guidance(rate=12.0)
        self._next: Guidance | None = None
        self._number = 0
        self._at_onset = False
        self._heard_to = 0
        self._breaths: list[GuideBreath] = []
        self._cues: list[Cue] = []

    def advance(self, sample: int, end: int, guidance: Guidance) -> tuple[list[GuideBreath], list[Cue]]:
        """Return the breaths latched and the cues played in the samples [sample, end), with `guidance` in force.

        Both ends must lie on block boundaries.
        """
        self._breaths, self._cues = [], []
        start = None if guidance.start_at is None else self._timeline.sample(guidance.start_at)
        if start is None:
            self._switch.decide(sample, guidance, None)
        elif not self._switch.playing:
            self._start(sample, end, guidance, start)
        if self._switch.playing:
            self._run(end, guidance)
        return self._breaths, self._cues

    def _start(self, sample: int, end: int, guidance: Guidance, start: float) -> None:
        block = self._switch.next_start(sample, start)
        decided = self._switch.decide(block, guidance, start) if block < end else None
        if decided is None and block + BLOCK_SIZE < end:
            block += BLOCK_SIZE
            decided = self._switch.decide(block, guidance, start)
        if isinstance(decided, GuideStart):
            self._begin(block, guidance, decided)

    def _begin(self, block: int, guidance: Guidance, start: GuideStart) -> None:
        self._base, self._phase, self._playing, self._next = block, start.phase, guidance, None
        self._heard_to = block + BLOCK_SIZE if start.joined else block
        self._number = 0
        self._at_onset = not start.joined
        if start.phase > 0 and not start.joined:
            self._base, self._phase = start.onset, self._after(start.onset) - 1
        self._latch(start.onset)

    def _latch(self, onset: int) -> None:
        now = self._playing if self._next is None else self._next
        time = self._timeline.time(onset)
        self._breaths.append(GuideBreath(self._number, time, now.rate, now.inhale_share, now.beats_per_breath))
        self._number += 1

    def _run(self, end: int, guidance: Guidance) -> None:
        while True:
            turn = self._sample_of(1.0)
            if self._next is None and turn - BLOCK_SIZE < end:
                self._next = guidance
                self._latch(turn)
            self._hear(min(turn, end))
            if turn >= end or self._next is None:
                return
            self._at_onset = True
            self._base, self._phase, self._playing, self._next = turn, self._after(turn) - 1, self._next, None

    def _hear(self, end: int) -> None:
        beats = self._playing.beats_per_breath
        if self._at_onset:
            self._cue(CueKind.INHALE, self._base, end)
        self._cue(CueKind.EXHALE, self._sample_of(self._playing.inhale_share), end)
        for beat in range(beats):
            phase = phase_of_beat(beat, self._playing.inhale_share, beats)
            self._cue(CueKind.BEAT, self._sample_of(phase) if beat else self._base, end)
        self._heard_to = max(self._heard_to, end)

    def _cue(self, kind: CueKind, sample: int, end: int) -> None:
        if self._heard_to <= sample < end:
            self._cues.append(Cue(kind, sample + LATENCY, self._timeline.time(sample)))

    @property
    def _increment(self) -> float:
        return self._playing.rate / 60 / SAMPLE_RATE

    def _after(self, sample: int) -> float:
        return self._phase + (sample - self._base) * self._increment

    def _sample_of(self, phase: float) -> int:
        return self._base + math.ceil((phase - self._phase) / self._increment)
