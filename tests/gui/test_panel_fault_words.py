"""What a session shows by its figures alone is told in the banner at once, stands still, and goes when it is over."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from gui.panel.banner import Banner
from gui.panel.faults import BEGINNING, GAPS, RECOVERY, STANDING, Faults, seconds_slept
from sensors.state import QualityReason, SignalQuality
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot

FLAT, NOISY = (SignalQuality(0.0, reason, 0.1) for reason in (QualityReason.FLAT, QualityReason.NOISY))
STALE = SignalQuality(0.0, QualityReason.STALE, 1.6)


class Told:
    """A banner and what tells it, fed with snapshots of a session at 10 a second."""

    def __init__(self, controller: Any, sitting: Any) -> None:
        self.banner = Banner(controller)
        self._faults, self._good = Faults(self.banner), sitting.running(300.0)
        self.now = 300.0

    def live(self, seconds: float, slept: float = 0.0, **changes: Any) -> str:
        """Let the session go on as `changes` say, and return what stands in the banner."""
        for _ in range(round(10 * seconds)):
            self.now += 0.1
            body = replace(self._good.body, **{k: v for k, v in changes.items() if k in ("ecg", "respiration")})
            rest = {k: v for k, v in changes.items() if k not in ("ecg", "respiration")}
            snapshot = replace(self._good, time=5000 + self.now, elapsed=self.now, body=body, **rest)
            self.banner.draw(snapshot)
            self._faults.draw(snapshot, slept)
        return self.banner.words

    @property
    def output(self) -> Any:
        return self._good.output


@pytest.fixture
def told(qtbot: Any, controller: Any, sitting: Any) -> Iterator[Told]:
    made = Told(controller, sitting)
    qtbot.addWidget(made.banner)
    yield made


def test_a_flat_signal_is_told_at_once_and_a_noisy_one_within_two_seconds(told: Told) -> None:
    assert told.live(1.0) == ""
    words = told.live(0.1, ecg=FLAT)
    assert words == "Please note: Heart: the signal is flat. Check electrodes and cable. The recording goes on."
    assert told.live(0.9, respiration=NOISY, ecg=FLAT) == words
    assert "Breathing: the signal is too noisy" in told.live(0.3, respiration=NOISY, ecg=FLAT)


def test_a_moment_of_noise_is_not_told_and_a_fault_goes_when_the_signal_is_good_again(told: Told) -> None:
    for _ in range(5):
        assert told.live(0.8, ecg=NOISY) == ""
        assert told.live(0.2) == ""
    told.live(2.0, ecg=NOISY)
    assert "too noisy" in told.live(RECOVERY - 0.2)
    assert told.live(0.5) == ""


def test_a_fault_that_flickers_stands_still(told: Told) -> None:
    told.live(2.0, ecg=NOISY)
    since = told.banner.shown.since if told.banner.shown else None
    for _ in range(5):
        assert "too noisy" in told.live(1.0)
        assert "too noisy" in told.live(0.5, ecg=NOISY)
    assert told.banner.shown is not None and told.banner.shown.since == since


def test_a_stream_with_a_sentence_of_its_own_gets_no_second_one(told: Told) -> None:
    own = Notice("The stream 'Polar H10 · ECG' is lost.", Severity.WARNING, 5000.0, recording=True)
    assert "nothing comes any more" in told.live(1.0, ecg=STALE)
    assert told.live(1.0, ecg=STALE, notices=(own,)) == f"Please note: {own.text} The recording goes on."


def test_trackers_that_are_still_making_up_their_minds_are_left_alone(told: Told) -> None:
    told.now = 0.0
    assert told.live(BEGINNING - 1.0, ecg=NOISY) == ""
    assert told.live(1.5, ecg=NOISY) != ""


def test_a_sound_that_broke_off_is_told_for_a_while(told: Told) -> None:
    assert told.live(1.0) == ""
    again = replace(told.output, restarts=1)
    assert "The sound broke off" in told.live(0.1, output=again)
    assert "The recording goes on." in told.live(STANDING - 1.0, output=again)
    assert told.live(2.0, output=again) == ""


def test_many_gaps_within_ten_seconds_are_told_and_few_are_not(told: Told) -> None:
    for gaps in range(1, GAPS + 3):
        assert told.live(5.0, output=replace(told.output, gaps=gaps)) == ""
    assert "close other programs" in told.live(0.1, output=replace(told.output, gaps=20))


def test_a_computer_that_slept_says_for_how_long(told: Told) -> None:
    told.live(1.0, slept=70.0)
    words = told.live(0.1, slept=102.0)
    assert "slept for 32 s: nothing was recorded meanwhile, all before it is kept. See that the sensors" in words
    assert seconds_slept() > -0.1


def test_the_next_session_begins_with_a_clean_banner(told: Told) -> None:
    told.live(2.0, ecg=FLAT, output=replace(told.output, restarts=3))
    told._faults.draw(Snapshot(SessionPhase.SAVED, 5400.0))
    assert told.banner.words == ""
    assert told.live(1.0) == ""


def test_a_notice_put_away_stays_away_while_its_figures_change(told: Told, qtbot: Any) -> None:
    def full(megabytes: float) -> tuple[Notice, ...]:
        text = f"disk full: {megabytes} MB of the recording kept in memory; free some space"
        return (Notice(text, Severity.WARNING, 5000.0),)

    assert "0.1 MB" in told.live(0.1, notices=full(0.1))
    assert "0.2 MB" in told.live(0.1, notices=full(0.2))
    told.banner._dismiss.click()
    assert told.live(0.1, notices=full(0.3)) == ""
    other = Notice("The stream 'Belt 12' is lost.", Severity.WARNING, 5000.0)
    assert "Belt 12" in told.live(0.1, notices=(other,))
    told.banner._dismiss.click()
    assert "Belt 13" in told.live(0.1, notices=(replace(other, text="The stream 'Belt 13' is lost."),))
