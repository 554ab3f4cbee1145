"""What to hear in a recording: which signal, in which column, and what its names leave open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from sensors.breath.airflow import is_airflow
from sensors.errors import Reason, SospiroError
from sensors.recordings import RecordedStream
from sensors.recordings.columns import Column, choose_column, columns, recognised
from sensors.recordings.model import check_rate
from sensors.stream import Signal

SLOWEST = 4.0
POLARITIES = {"upright": False, "inverted": True, "auto": None}


@dataclass(frozen=True, slots=True)
class Heard:
    """What to hear, and where.

    Attributes
    ----------
    from_ecg
        `signal` is RESPIRATION and `column` an ECG.
    inverted
        Respiration only: the signal falls while breathing in. None: found out with `heart`, taken as rising till then.
    heart
        A heart signal recorded beside the breath, and which one it is.
    """

    signal: Signal
    column: Column
    from_ecg: bool = False
    inverted: bool | None = None
    heart: tuple[Signal, Column] | None = None


def choose(
    path: Path,
    recordings: Sequence[RecordedStream],
    signal: Signal | None = None,
    column: str | None = None,
    from_ecg: bool = False,
    polarity: str | None = None,
    rate: float | None = None,
) -> Heard:
    """Return what to hear in `recordings`: what was asked for, and else what the names speak for.

    Parameters
    ----------
    signal
        ECG, PPG or RESPIRATION; None finds out.
    column
        Label or number in the file (from 0); None finds out.
    from_ecg
        Hear the respiration in the ECG.
    polarity
        Of respiration: `upright`, `inverted`, or `auto`: a heart signal in the recording tells. Without it the signal
        is taken as rising while breathing in, as a belt and the impedance of a chest do (the heart of a person on a
        ventilator tells the opposite); only the sign of an airflow is anybody's choice, and the heart is asked.

    rate
        Samples per second where the recording tells it wrong or not; the samples then count as evenly spaced.

    Raises
    ------
    SospiroError
        BAD_SETTING when neither names nor settings tell, or when the samples come too slowly to hear anything.
    """
    if polarity not in (None, *POLARITIES):
        raise SospiroError(Reason.BAD_SETTING, f"--polarity is upright, inverted or auto, not '{polarity}'.")
    if rate is not None:
        check_rate(path, rate)
    among = [_at(each, rate) for each in columns(recordings)]
    found, taken = choose_column(path, among, Signal.ECG if from_ecg else signal, column)
    _check_rate(path, taken)
    if from_ecg:
        return Heard(Signal.RESPIRATION, taken, from_ecg=True)
    if found is not Signal.RESPIRATION:
        return Heard(found, taken)
    asks_heart = polarity == "auto" or (polarity is None and is_airflow(taken.stream, 0))
    heart = _heart_beside(among, taken) if asks_heart else None
    return Heard(found, taken, inverted=POLARITIES.get(polarity or "auto"), heart=heart)


def _at(column: Column, rate: float | None) -> Column:
    """Return `column` as one of `rate`, if that is given; times that are of that rate already stay, with their gaps."""
    if rate is None or abs(column.stream.nominal_rate - rate) <= 1e-6 * rate:
        return column
    times = column.times[0] + np.arange(len(column.times)) / rate
    return replace(column, stream=replace(column.stream, nominal_rate=rate), times=times)


def _heart_beside(among: Sequence[Column], taken: Column) -> tuple[Signal, Column] | None:
    hearts = recognised([other for other in among if other.place != taken.place])
    return next(((kind, hearts[kind]) for kind in (Signal.ECG, Signal.PPG) if kind in hearts), None)


def others(recordings: Sequence[RecordedStream], heard: Heard) -> dict[Signal, list[str]]:
    """Return the labels of the columns that were not chosen, for each signal that their names speak for."""
    left: dict[Signal, list[str]] = {}
    for column in columns(recordings):
        if column.place != heard.column.place:
            for signal in recognised([column]):
                left.setdefault(signal, []).append(column.label)
    return left


def measured_rate(column: Column) -> float:
    """Return samples per second by the header, by the times where it tells none, 0 where these do not either."""
    if column.stream.nominal_rate:
        return column.stream.nominal_rate
    return (len(column.times) - 1) / column.seconds if column.seconds > 0 else 0.0


def _check_rate(path: Path, column: Column) -> None:
    rate = measured_rate(column)
    if rate < SLOWEST:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"By its times '{column.label}' in '{path.name}' has {rate:.3g} samples per second, too few to hear a "
            "body: say how many it has with --rate, or choose the column of the time with --time-column.",
        )
