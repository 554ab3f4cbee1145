"""From trials to a table: each persona's figures over its seeds, and whether they are as they must be.

What must be stands in `VERDICTS`: who follows at once is led to 6.5/min and stays in sync, who resists is never pulled,
who over-breathes trips the guard, who sleeps is let be, and no limit is ever broken.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from sessions.trials.figures import Figures

LED_TO, IN_SYNC_FROM, PULLED_LONGEST = 6.5, 0.7, 60.0
WORST_IS_LEAST = ("synchrony", "in_sync", "guard_trips", "ectopy_holds", "let_be", "passive")
"""Figures of which the smallest is the worst; of the others it is the largest."""

Verdict = Callable[[Figures], bool]


def _led(one: Figures) -> bool:
    return (one.rate_at_end or 99.0) <= LED_TO and (one.synchrony or 0.0) >= IN_SYNC_FROM


VERDICTS: dict[str, tuple[str, Verdict]] = {
    "follower": ("at most 6.5/min at the end of hold, synchrony 0.7", _led),
    "musician": ("at most 6.5/min at the end of hold, synchrony 0.7", _led),
    "resister": ("guide never over 1/min slower for 60 s", lambda one: one.longest_too_slow <= PULLED_LONGEST),
    "over-breather": ("trips the guard", lambda one: one.guard_trips > 0),
    "sleeper": ("let be: PASSIVE when hold ends", lambda one: one.let_be),
    "ectopic": ("holds for extra beats", lambda one: one.ectopy_holds > 0),
}
"""What each persona must show beside unbroken limits, in words and of the figures of one trial."""


@dataclass(frozen=True, slots=True)
class Row:
    """One persona in one arm.

    Attributes
    ----------
    median, worst
        Of each figure over the seeds; None for what no trial came to.
    passed
        In how many trials it was as it must be; None where nothing is asked but the limits.
    """

    persona: str
    arm: str
    seeds: int
    median: Mapping[str, float | None]
    worst: Mapping[str, float | None]
    passed: int
    must: str

    @property
    def well(self) -> bool:
        """Whether every trial was as it must be."""
        return self.passed == self.seeds


def row(persona: str, arm: str, trials: Sequence[Figures]) -> Row:
    """Return the row of one persona."""
    columns = {name: [getattr(one, name) for one in trials] for name in Figures.names()}
    return Row(
        persona,
        arm,
        len(trials),
        {name: _of(values, median) for name, values in columns.items()},
        {name: _of(values, min if name in WORST_IS_LEAST else max) for name, values in columns.items()},
        sum(as_it_must_be(persona, arm, one) for one in trials),
        _must(persona, arm),
    )


def as_it_must_be(persona: str, arm: str, one: Figures) -> bool:
    """Tell whether a trial was as it must be; in an arm that does not answer the person only the limits count."""
    return one.limits_broken == 0 and (arm != "contingent" or persona not in VERDICTS or VERDICTS[persona][1](one))


def _must(persona: str, arm: str) -> str:
    asked = VERDICTS[persona][0] if arm == "contingent" and persona in VERDICTS else ""
    return f"{asked}; no limit broken" if asked else "no limit broken"


def _of(values: Iterable[Any], choose: Callable[[list[float]], float]) -> float | None:
    known = [float(value) for value in values if value is not None]
    return choose(known) if known else None


def as_csv(trials: Sequence[tuple[str, int, str, Figures]]) -> str:
    """Return one line for each trial: persona, seed, arm and all figures."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["persona", "seed", "arm", *Figures.names()])
    for persona, seed, arm, one in trials:
        writer.writerow([persona, seed, arm, *(_cell(value) for value in asdict(one).values())])
    return text.getvalue()


def _cell(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.4f}" if isinstance(value, float) else str(int(value))
