"""The dose of sound: what the meter says, once somebody has told how loud that is."""

import pytest

from engine.audio.offline import RenderOutput
from engine.guidance import Direction, Guidance, OutputReport
from engine.safety.dose import NOISE_DB, SoundDose, WeekBefore, dose_percent
from engine.settings import SoundSettings

HOUR = 3600


def heard(
    dose: SoundDose, hours: float, weighted_db: float = -20.0, mode: str = "sound card", start: float = 0.0
) -> None:
    for k in range(int(hours * HOUR) + 1):
        dose.update(start + k, OutputReport(weighted_db=weighted_db, mode=mode))


def test_forty_hours_at_80_dba_are_a_whole_dose_and_3_db_more_halve_the_time() -> None:
    assert dose_percent(40 * HOUR, 80.0) == pytest.approx(100.0)
    assert dose_percent(20 * HOUR, 83.01) == pytest.approx(100.0, rel=1e-3)
    assert dose_percent(40 * HOUR, 75.0, "sensitive") == pytest.approx(100.0)


def test_it_counts_what_a_sound_card_plays_at_the_level_of_the_calibration() -> None:
    dose = SoundDose("adult", 100.0, WeekBefore(10.0))
    heard(dose, 1.0)
    assert dose.level_dba == pytest.approx(80.0)
    assert dose.session == pytest.approx(2.5, rel=1e-3)
    assert dose.week == pytest.approx(12.5, rel=1e-3)
    assert dose.seconds == HOUR
    heard(dose, 1.0, mode="silent", start=2 * HOUR)
    assert dose.session == pytest.approx(2.5, rel=1e-2), "what nobody hears is no dose"
    assert dose.level_dba is None


def test_uncalibrated_is_unknown_and_never_nothing() -> None:
    dose = SoundDose("adult", None, WeekBefore(10.0))
    heard(dose, 0.1)
    assert (dose.session, dose.week, dose.level_dba) == (None, None, None)
    assert dose.seconds == 360
    assert [event.text for event in dose.drain()] == [
        "Dose of sound unknown: this device is not calibrated; 'sospiro calibrate' takes two minutes."
    ]
    assert dose.notices == ()


def test_anybodys_session_is_counted_alone() -> None:
    dose = SoundDose("adult", 100.0, None)
    heard(dose, 1.0)
    assert dose.session == pytest.approx(2.5, rel=1e-3)
    assert dose.week is None


def test_half_most_and_all_of_it_are_told_once_each_in_calm_words() -> None:
    dose = SoundDose("adult", 110.0, WeekBefore(45.0, 2.0))
    told = []
    for k in range(4):
        heard(dose, 0.8, start=k * HOUR)
        told.append((len(dose.drain()), *dose.notices))
    assert [count for count, *_ in told] == [1, 1, 1, 0]
    assert "Half" in told[0][1]
    assert "at least 65 %" not in told[0][1], "told when it was reached"
    assert "(at least 50 %" in told[0][1]
    assert "Most" in told[1][1]
    assert told[2][1].startswith("The week's dose of sound is used up (at least 100 %")
    assert told[3][1] == told[2][1]


def test_a_week_that_was_full_before_says_so_at_once() -> None:
    dose = SoundDose("adult", 100.0, WeekBefore(130.0))
    heard(dose, 0.001)
    assert [event.value for event in dose.drain()] == [pytest.approx(130.0, abs=0.01)]


def test_the_noise_reads_on_the_meter_what_the_calibration_takes_it_for() -> None:
    output = RenderOutput(SoundSettings(volume_db=-40.0), 0.0)
    readings = []
    for k in range(1, 9):
        output.send(Direction(Guidance(6.0), volume_db=-40.0, playing=False, calibrating=True))
        readings.append(output.poll(float(k)).weighted_db)
    output.close(0.0)
    assert readings[-2:] == pytest.approx([NOISE_DB, NOISE_DB], abs=0.3)
