"""The guide breath as a phase in the graph, exact to the sample; everything that breathes follows its signals."""

import math

from engine.audio.graph.guide_switch import GuideStart
from engine.audio.graph.pyo_env import pyo
from engine.beats import turn_beat
from engine.guidance import Guidance
from engine.music.ensemble import SUBDIVISION
from engine.output import BLOCK_SIZE, SAMPLE_RATE

PARKED = 1.0 - 1e-12
"""Phase while no guide plays: the very end of an exhale, so that a start is nothing but its wrap."""

TURN = 0.06
"""Seconds in which what sounds like breathing in becomes what sounds like breathing out."""

_FADE, _JOIN = 2.0, 0.5
_ROUNDING = 1e-12


class BreathClock:
    """Phase, onsets and swell of the guide.

    Rate, inhale share and beats per breath are latched together, one block before the breath boundary: the phase reads
    its rate one block late, so the new rate holds from the very sample of the wrap and a breath is 60 / rate long.

    Parameters
    ----------
    shaped
        False leaves out what only voices listen to: tick, swell, lift, outward, presence and company.

    Attributes
    ----------
    inhale, exhale, beat, tick
        1 on the sample of the onset, else 0; ticks divide each beat by `SUBDIVISION`.
    latch
        1 one block before an inhale onset.
    swell
        Power of the breath, 0–1: a V at the inhale onset with equal slopes on both sides, rounded at the top.
    lift
        Lung volume of the guide, 0–1, smooth everywhere.
    exhaling
        0 while breathing in, then 0–1 over the exhale.
    outward
        0 while breathing in; 1 within `TURN` seconds of the exhale onset, to the very end of the breath.
    presence
        Factor on the guide's sound: fades to 0 when it stops, and over half a second to 1 when it joins.
    company
        1 while the guide plays, 0 while none does, 2 s between: for what else moves with its breath.
    """

    def __init__(self, shaped: bool = True) -> None:
        self._used = pyo.Sig(0.0)
        self._phasor = pyo.Phasor(self._used, phase=PARKED)
        ahead = self._phasor + self._used * (BLOCK_SIZE / SAMPLE_RATE)
        self.latch = pyo.Thresh(ahead, 1.0, dir=0)
        self._force, self._join, self._gate = pyo.Sig(0.0), pyo.Sig(0.0), pyo.Sig(0.0)
        # beats and the beat of the turn are counted in ticks
        targets = [pyo.Sig(value) for value in (0.2, 0.4, 10.0 * SUBDIVISION, 4.0 * SUBDIVISION)]
        self._targets = [target.getBaseObjects()[0] for target in targets]
        latched = pyo.Max(self.latch, self._force)
        self._held = [pyo.SampHold(target, latched, 1.0) for target in targets]
        self._wrap = pyo.Thresh(self._phasor, 0.5, dir=1)
        turned = pyo.Max(self._wrap, self._join)
        self._share = pyo.Max(pyo.SampHold(self._held[1], turned, 1.0), 0.05)
        beats = pyo.Max(pyo.SampHold(self._held[2], turned, 1.0), 2.0 * SUBDIVISION)
        turn = pyo.Max(pyo.SampHold(self._held[3], turned, 1.0), 0.25 * SUBDIVISION)
        self.inhale = self._wrap * self._gate
        self._inhaled = pyo.Clip(self._phasor / self._share, 0.0, 1.0)
        self.exhaling = pyo.Clip((self._phasor - self._share) / (1.0 - self._share), 0.0, 1.0)
        # the rounding of the two quotients must not hide a tick from its own sample
        passed = self._inhaled * turn + self.exhaling * (beats - turn) + 4e-9
        ticks = pyo.Min(pyo.Floor(passed), beats - 1.0)
        self.tick = pyo.Change(ticks, mul=self._gate)
        # the turn is one of the ticks, so that a note on it sounds with it to the sample
        self.exhale = pyo.Thresh(ticks - turn, -0.5, dir=0, mul=self._gate)
        self.beat = pyo.Change(pyo.Floor(ticks * (1.0 / SUBDIVISION)), mul=self._gate)
        self.presence = pyo.SigTo(1.0, time=0.0, init=1.0)
        self.company = pyo.SigTo(0.0, time=_FADE, init=0.0)
        self._lit, self._dark = pyo.Sig(0.0), pyo.Sig(1.0)
        if shaped:
            self._shape()
        else:
            for unheard in (self.tick, self.presence, self.company, self._lit, self._dark):
                unheard.stop()
        self._last, self._asked = Guidance(rate=0.0), (0.0,) * len(targets)
        self._settling: GuideStart | None = None

    def _shape(self) -> None:
        inhaled = self._inhaled
        self.outward = pyo.Clip((self._phasor - self._share) / pyo.Max(self._used * TURN, 1e-3), 0.0, 1.0)
        square = self.exhaling * self.exhaling
        # c u² + (1 - c) u⁴ falls at the turn as steeply per second as u (2 - u) rises after it
        c = 2.0 - (1.0 - self._share) / self._share
        # a guide starts a few samples before its first onset: nothing may be heard of the breath that would end there
        lit = pyo.SampHold(self._lit, pyo.Max(self._wrap, self._dark), 1.0)
        self.swell = pyo.Clip(inhaled * (2.0 - inhaled) - square * (c + (1.0 - c) * square), 0.0, 1.1) * lit
        self.lift = pyo.Cos((inhaled - self.exhaling) * math.pi, mul=-0.5, add=0.5)

    @property
    def place(self) -> tuple[float, float]:
        """Phase at the first sample of the last block, and the inhale share of that breath."""
        return float(self._phasor.get()), float(self._share.get())

    def aim(self, guidance: Guidance) -> None:
        """Set what the next breath boundary latches."""
        asked = _latched(guidance)
        for target, value, before in zip(self._targets, asked, self._asked, strict=True):
            if value != before:
                target.setValue(value)
        self._last, self._asked = guidance, asked

    def start(self, start: GuideStart) -> None:
        """Let the guide play from the coming block on; `settle` must follow after that block."""
        self._force.setValue(1.0)
        self._join.setValue(float(start.joined))
        self._gate.setValue(float(not start.joined))
        self._used.setValue(self._last.rate / 60)
        self.company.setValue(1.0)
        self._lit.setValue(1.0)
        self._dark.setValue(float(start.joined))
        if start.joined:
            self._present(0.0, 0.0)
        self._place(start.phase + _ROUNDING * (start.phase > 0.0 and not start.joined))
        self._settling = start

    def settle(self) -> None:
        """Leave the start behind; to be called before every block, and does something only after a start."""
        if self._settling is None:
            return
        self._force.setValue(0.0)
        self._join.setValue(0.0)
        self._dark.setValue(0.0)
        self._gate.setValue(1.0)
        self._used.setValue(self._held[0])
        if self._settling.joined:
            self._present(1.0, _JOIN)
        self._settling = None

    def stop(self) -> None:
        """End the cues and fade the guide; `park` must follow once it has faded."""
        self._gate.setValue(0.0)
        self._present(0.0, _FADE)
        self.company.setValue(0.0)

    def park(self) -> None:
        """Rest at the end of an exhale, ready for a start."""
        self._used.setValue(0.0)
        self._lit.setValue(0.0)
        self._dark.setValue(1.0)
        self._place(PARKED)
        self._present(1.0, 0.0)

    def _present(self, value: float, seconds: float) -> None:
        self.presence.setTime(seconds)
        self.presence.setValue(value)

    def _place(self, phase: float) -> None:
        self._phasor.setPhase(phase)
        self._phasor.reset()


def _latched(guidance: Guidance) -> tuple[float, ...]:
    beats, share = guidance.beats_per_breath, guidance.inhale_share
    return guidance.rate / 60, share, float(beats * SUBDIVISION), turn_beat(share, beats) * SUBDIVISION
