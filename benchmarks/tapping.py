"""Are phase and period correction of people who tap found within their 95 % intervals?

Run: ``python benchmarks/tapping.py [seeds]``. Simulated tappers with known α, β, delay and jitter tap to music that
slows from 84 to 66 beats a minute or stays at 80, and the share of seeds whose interval holds the truth is told, with
the mean width of the interval. The last table is the deviance of β = 0 for people who never correct the period, from
which `engine.tapping.correction.UNIT_ROOT` is taken.
"""

import sys
import time

import numpy as np

from engine.tapping.correction import SHARES, _equations, _fit, _runs, correction
from engine.tapping.pairing import pair
from sensors.simulation.tapper import Tapper, TapperSettings
from sensors.stream import Floats

SLOWING, STEADY = 60.0 / np.linspace(84.0, 66.0, 240), np.full(240, 0.75)
PEOPLE = (
    ("usual, slowing", SLOWING, (0.4, 0.1, 0.015, 0.008, 0.0)),
    ("usual, steady", STEADY, (0.4, 0.1, 0.015, 0.008, 0.0)),
    ("a musician", SLOWING, (0.8, 0.2, 0.015, 0.004, 0.0)),
    ("a weak follower", SLOWING, (0.2, 0.05, 0.02, 0.015, 0.02)),
    ("over-correcting", SLOWING, (1.2, 0.3, 0.015, 0.008, 0.0)),
    ("one beat in ten missed", SLOWING, (0.5, 0.1, 0.015, 0.008, 0.1)),
    ("all jitter in the hand", SLOWING, (0.3, 0.1, 0.0, 0.02, 0.0)),
    ("no jitter in the hand", SLOWING, (0.3, 0.1, 0.02, 0.0, 0.0)),
    ("hardly the period", STEADY, (0.4, 0.03, 0.02, 0.01, 0.0)),
    ("never the period", STEADY, (0.4, 0.0, 0.02, 0.01, 0.0)),
    ("two minutes only", SLOWING[::2], (0.6, 0.1, 0.01, 0.01, 0.0)),
    ("one minute only", SLOWING[::4], (0.5, 0.1, 0.015, 0.008, 0.0)),
)


def taps_of(beats: Floats, settings: TapperSettings) -> Floats:
    tapper = Tapper(settings)
    return np.array([tap for beat in beats if (tap := tapper.hear(float(beat))) is not None])


def covered(name: str, intervals: Floats, how: tuple[float, float, float, float, float], seeds: int) -> None:
    alpha, beta, timekeeper, motor, missed = how
    beats, found, began = np.cumsum(intervals), [], time.process_time()
    for seed in range(seeds):
        settings = TapperSettings(alpha, beta, -0.03, timekeeper, motor, missed, seed)
        found.append(correction(pair(beats, taps_of(beats, settings))))
    known = [c for c in found if c is not None]
    phase = sum(c.phase.holds(alpha) for c in known) / len(found)
    period = sum(c.period.holds(beta) for c in known) / len(found)
    wide = [
        np.mean([ends.high - ends.low for ends in each])
        for each in ([c.phase for c in known], [c.period for c in known])
    ]
    cost = 1000 * (time.process_time() - began) / len(found)
    print(
        f"{name:24} α {alpha:.1f} in {phase:6.1%} (width {wide[0]:.2f})   "
        f"β {beta:.2f} in {period:6.1%} (width {wide[1]:.3f})   {cost:4.0f} ms",
        flush=True,
    )


def unit_root(seeds: int) -> None:
    """Print the deviance of β = 0 that 95 % of those stay below who never correct the period."""
    beats, deviances = np.cumsum(STEADY), []
    for seed in range(seeds):
        paired = pair(beats, taps_of(beats, TapperSettings(0.4, 0.0, -0.03, 0.02, 0.01, 0.0, seed)))
        mean = float(paired.tapped.mean())
        runs = [_equations(run, paired.beats[run], paired.asynchronies[run] - mean) for run in _runs(paired)]
        fits = [fit for share in SHARES if (fit := _fit(runs, float(share))) is not None]
        deviances.append(min(fit.deviance(1, 0.0) for fit in fits) - min(fit.deviance() for fit in fits))
    print(f"deviance of β = 0 where it is true: 95 % below {np.quantile(deviances, 0.95):.1f}")


if __name__ == "__main__":
    SEEDS = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for row in PEOPLE:
        covered(*row, SEEDS)
    unit_root(SEEDS)
