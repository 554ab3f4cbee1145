"""What safety keeps on disk: calibrations, the dose of a week, and screenings, each for its owner's eyes only."""

import stat
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.audio.live import devices
from engine.audio.live.devices import OutputDevice
from engine.audio.silent import SilentOutput
from engine.guidance import Direction, OutputReport
from engine.safety.dose import NOISE_DB, WeekBefore
from engine.safety.screening import KEYS, QUESTIONS, Answer, Screening
from engine.settings import SoundSettings
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions import calibration, dose_file, screening_file
from sessions.calibration import (
    calibration_from,
    forget_calibration,
    offset_of,
    play_noise,
    read_calibrations,
    remember_calibration,
)
from sessions.dose_file import DoseEntry, keep_dose, week_before
from sessions.dose_keeper import MASKED, begin_dose
from sessions.screening_file import check_screening, keep_screening, read_screening
from sessions.settings import Settings

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
ALL_NO = dict.fromkeys(KEYS, Answer.NO)


def private(path: Path) -> bool:
    return sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600


# -- calibration ------------------------------------------------------------------------------------------------------


def test_each_device_keeps_its_newest_reading_and_another_device_is_not_calibrated(tmp_path: Path) -> None:
    assert offset_of(tmp_path / "none", "Hall, ALSA") is None
    assert remember_calibration(tmp_path, calibration_from("Hall, ALSA", 62.5, "7 of 10", NOW))
    assert remember_calibration(tmp_path, calibration_from("Hall, JACK", 58.0, "", NOW))
    assert remember_calibration(tmp_path, calibration_from("Hall, ALSA", 60.0, "6 of 10", NOW))
    assert offset_of(tmp_path, "Hall, ALSA") == pytest.approx(60.0 - NOISE_DB)
    assert offset_of(tmp_path, "Hall") is None
    assert len(read_calibrations(tmp_path)) == 2
    assert private(tmp_path / calibration.FILE)
    assert forget_calibration(tmp_path, "Hall, ALSA")
    assert not forget_calibration(tmp_path, "Hall, ALSA")
    assert [known.device for known in read_calibrations(tmp_path)] == ["Hall, JACK"]


@pytest.mark.parametrize("reading", [0.0, 34.9, 95.1, 130.0, -10.0, float("nan"), float("inf")])
def test_a_reading_that_no_room_has_is_refused(reading: float) -> None:
    with pytest.raises(SospiroError) as told:
        calibration_from("Hall, ALSA", reading, "", NOW)
    assert told.value.reason is Reason.BAD_SETTING
    assert "35 to 95 dB(A)" in told.value.sentence


class Asked(SilentOutput):
    """A sound that lists what it was asked, on a clock that moves when it is polled."""

    def __init__(self, clock: ManualClock) -> None:
        super().__init__(clock.now())
        self.asked: list[Direction] = []
        self.clock = clock

    def send(self, direction: Direction) -> None:
        self.asked.append(direction)
        self.clock.advance(0.5)


def test_the_noise_plays_without_music_for_as_long_as_asked() -> None:
    clock = ManualClock(5.0)
    output = Asked(clock)
    play_noise(output, clock, 4.0, threading.Event())
    assert len(output.asked) == 6
    assert all(direction.calibrating and not direction.playing for direction in output.asked)
    stopped = threading.Event()
    stopped.set()
    output.asked.clear()
    play_noise(output, clock, 4.0, stopped)
    assert output.asked == []


# -- dose -------------------------------------------------------------------------------------------------------------


def entry(name: str, days_ago: float, percent: float | None, seconds: float = 3600.0) -> DoseEntry:
    return DoseEntry(session=name, until=NOW - timedelta(days=days_ago), seconds=seconds, percent=percent)


def test_a_week_adds_up_its_sessions_and_forgets_older_ones(tmp_path: Path) -> None:
    assert week_before(tmp_path, "P07", NOW, "adult") == WeekBefore()
    for kept in (entry("a", 8.0, 30.0), entry("b", 6.9, 20.0), entry("c", 1.0, 5.0), entry("d", 0.1, None)):
        assert keep_dose(tmp_path, "P07", kept)
    assert week_before(tmp_path, "P07", NOW, "adult") == WeekBefore(25.0, 1.0)
    assert week_before(tmp_path, "P07", NOW + timedelta(days=1), "adult").percent == 5.0
    assert week_before(tmp_path, "P08", NOW, "adult") == WeekBefore()
    assert private(tmp_path / "participants" / "P07" / dose_file.FILE)


def test_a_session_that_goes_on_replaces_what_it_had_added(tmp_path: Path) -> None:
    for percent in (1.0, 2.0, 3.0):
        keep_dose(tmp_path, "P07", entry("a", 0.0, percent))
    assert week_before(tmp_path, "P07", NOW, "adult").percent == 3.0


def test_a_person_found_sensitive_has_had_more_of_their_week(tmp_path: Path) -> None:
    keep_dose(tmp_path, "P07", entry("a", 0.0, 10.0))
    assert week_before(tmp_path, "P07", NOW, "sensitive").percent == pytest.approx(31.6, abs=0.1)


def test_nobody_knows_whose_ears_anonymous_has(tmp_path: Path) -> None:
    assert keep_dose(tmp_path, "anonymous", entry("a", 0.0, 10.0))
    assert week_before(tmp_path, "anonymous", NOW, "adult") is None
    assert list(tmp_path.iterdir()) == []


def test_a_session_hears_with_its_devices_calibration_and_adds_to_the_week(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "audio_devices", lambda: [OutputDevice(0, "Hall", "ALSA", default=True)])
    remember_calibration(tmp_path, calibration_from("Hall, ALSA", 73.4, "", NOW))
    keep_dose(tmp_path, "P07", entry("a", 1.0, 10.0))
    settings = Settings(data_dir=tmp_path, participant="P07")
    keeper = begin_dose(settings, "b", NOW)
    for second in range(3601):
        keeper.dose.update(float(second), OutputReport(weighted_db=-20.0, mode="sound card"))
    assert keeper.dose.week == pytest.approx(12.5, abs=0.01)
    assert keeper.keep(NOW)
    assert week_before(tmp_path, "P07", NOW, "adult").percent == pytest.approx(12.5, abs=0.01)
    silent = settings.model_copy(update={"sound": SoundSettings(device="none")})
    assert begin_dose(silent, "c", NOW).dose.session is None
    assert begin_dose(silent, "c", NOW).keep(NOW)
    masked = begin_dose(settings, "d", NOW, masked=True)
    for second in range(7201):
        masked.dose.update(float(second), OutputReport(weighted_db=-20.0, mode="sound card"))
    assert [event.text for event in masked.dose.drain()] == [MASKED]
    assert masked.keep(NOW)
    assert week_before(tmp_path, "P07", NOW, "adult").unknown_hours == 2.0
    assert begin_dose(settings.model_copy(update={"sound": SoundSettings(device="Cellar")}), "c", NOW).dose.week is None


# -- screening --------------------------------------------------------------------------------------------------------


def test_there_are_nine_questions_of_one_sentence_each() -> None:
    assert len(KEYS) == len(set(KEYS)) == 9
    assert all(question.text.count("?") == 1 and question.text.endswith("?") for question in QUESTIONS)
    assert all(question.advice.endswith(".") for question in QUESTIONS)


def test_a_missing_screening_is_a_notice_and_an_anonymous_person_has_none(tmp_path: Path) -> None:
    asked = "Screening of P07 is missing; 'sospiro screening P07' asks nine questions."
    assert check_screening(tmp_path, "P07") == asked
    assert check_screening(tmp_path, "anonymous") == ""
    with pytest.raises(SospiroError):
        read_screening(tmp_path, "anonymous")
    with pytest.raises(SospiroError):
        check_screening(tmp_path, "../P07")


def test_answers_are_kept_in_private_and_open_ones_are_told(tmp_path: Path) -> None:
    some = Screening(time=NOW).answered(NOW, {"heart": Answer.NO})
    keep_screening(tmp_path, "P07", some)
    assert "lacks 8 of 9 answers" in check_screening(tmp_path, "P07")
    keep_screening(tmp_path, "P07", some.answered(NOW, ALL_NO))
    assert check_screening(tmp_path, "P07") == ""
    assert read_screening(tmp_path, "P07") == some.answered(NOW, ALL_NO)
    path = tmp_path / "participants" / "P07" / screening_file.FILE
    assert private(path)
    assert path.read_text().count('"version"') == 2, "what was answered before is kept"


def test_a_yes_needs_a_reason_and_the_reason_covers_no_later_yes(tmp_path: Path) -> None:
    screening = Screening(time=NOW).answered(NOW, ALL_NO | {"heart": Answer.YES})
    keep_screening(tmp_path, "P07", screening)
    with pytest.raises(SospiroError, match="has a yes \\(heart\\)"):
        check_screening(tmp_path, "P07")
    screening = screening.overridden(NOW, "cardiologist agrees")
    keep_screening(tmp_path, "P07", screening)
    assert check_screening(tmp_path, "P07") == "Screening of P07 has a yes (heart), set aside: cardiologist agrees"
    keep_screening(tmp_path, "P07", screening.answered(NOW, {"panic": Answer.YES}))
    with pytest.raises(SospiroError, match="has a yes \\(panic\\)"):
        check_screening(tmp_path, "P07")


def test_answers_to_other_questions_are_asked_anew() -> None:
    old = Screening(time=NOW, version=0, answers=ALL_NO)
    assert len(old.open) == 9
    assert not old.yes


@pytest.mark.logs
@pytest.mark.parametrize(
    "content", ["{", '{"format": 1, "screenings": [{"answers": {"heart": "maybe"}}]}', '{"format": 2}']
)
def test_a_damaged_file_is_set_aside_and_counts_as_missing(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "participants" / "P07"
    folder.mkdir(parents=True)
    for name in (screening_file.FILE, dose_file.FILE):
        (folder / name).write_text(content)
    (tmp_path / calibration.FILE).write_text(content)
    assert "missing" in check_screening(tmp_path, "P07")
    assert week_before(tmp_path, "P07", NOW, "adult") == WeekBefore()
    assert read_calibrations(tmp_path) == ()
    assert caplog.text.count("is set aside") == 3


@pytest.mark.logs
def test_a_disk_that_refuses_loses_a_screening_loudly_and_a_dose_quietly(tmp_path: Path) -> None:
    folder = tmp_path / "participants" / "P07"
    (folder / screening_file.FILE).mkdir(parents=True)
    (folder / dose_file.FILE).mkdir()
    with pytest.raises(SospiroError):
        keep_screening(tmp_path, "P07", Screening(time=NOW))
    assert not keep_dose(tmp_path, "P07", entry("a", 0.0, 1.0))
