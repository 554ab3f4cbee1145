"""Each plot in words: what a glance would tell, for those who cannot give it."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from gui.panel.summaries import breath_summary, heart_summary, pulse_summary, rates_summary
from gui.panel.window import DESCRIBE_MS
from sensors.state import QualityReason, SignalQuality
from sessions.snapshot import SessionPhase, Snapshot
from sessions.study.masked_picture import masked

ALL = (breath_summary, heart_summary, pulse_summary, rates_summary)


def test_the_breath_is_told_beside_the_guide(sitting: Any) -> None:
    said = breath_summary(sitting.running(322.0))
    assert (
        said == "Breathing 6.7 breaths / min, guide 6.5 breaths / min. 5 of the last 6 breaths in sync. Signal: Good."
    )


def test_a_lost_belt_is_told_and_no_rate(sitting: Any) -> None:
    good = sitting.running(322.0)
    lost = SignalQuality(0.0, QualityReason.LOST, 12.3)
    said = breath_summary(replace(good, body=replace(good.body, respiration=lost, respiration_rate=None), judged=()))
    assert said == "Breathing -- signal lost 12 s, guide 6.5 breaths / min. Signal: Lost 12 s."


def test_breaths_that_could_not_be_judged_are_not_counted(sitting: Any) -> None:
    judged = ((1.0, True), (2.0, None), (3.0, False), (4.0, True))
    assert "2 of the last 3 breaths in sync." in breath_summary(replace(sitting.running(322.0), judged=judged))


def test_heartbeats_are_those_in_the_picture(sitting: Any) -> None:
    good = sitting.running(322.0)
    shown = [beat for beat in good.heartbeats if beat.time > good.time - 8.0]
    assert heart_summary(good).startswith(f"{len(shown)} heartbeats in the last 8 s. Heart 68 beats / min.")


def test_the_swing_of_the_heart_rate_is_that_of_the_last_minute(sitting: Any) -> None:
    good = sitting.running(322.0)
    assert pulse_summary(good).startswith("Heart rate over the last minute between 66 and 77 beats / min, now 75.")
    old = tuple(beat for beat in good.heartbeats if beat.time < good.time - 61.0)
    assert pulse_summary(replace(good, heartbeats=old)) == "No heartbeat was heard in the last minute."


def test_the_session_is_told_from_its_first_to_its_last_rate(sitting: Any) -> None:
    history = np.array([[0.0, np.nan, np.nan], [1.0, 14.0, np.nan], [2.0, 9.5, 10.0], [3.0, np.nan, 8.0]])
    told = rates_summary(replace(sitting.running(322.0), rate_history=history))
    assert told == (
        "5:22: Breathing from 14.0 to 9.5 breaths / min; Guide from 10.0 to 8.0 breaths / min; Target 6.0; Leading."
    )


def test_a_masked_session_tells_nothing_of_its_arm(sitting: Any) -> None:
    said = " ".join(summary(masked(sitting.running(322.0))) for summary in ALL)
    assert "masked" in said
    for word in ("Target", "Leading", "in sync", "Guide from"):
        assert word not in said


@pytest.mark.parametrize("summary", ALL)
def test_nothing_is_told_before_a_session(summary: Any) -> None:
    assert summary(Snapshot(SessionPhase.READY, 5.0))


def test_words_are_renewed_every_five_seconds_at_most(panel: Any, controller: Any, sitting: Any) -> None:
    assert DESCRIBE_MS >= 5000
    plots = (panel.room.breath, panel.room.heart, panel.room.pulse, panel.room.rates)
    controller.publish(sitting.running(300.0))
    panel.tick()
    panel.room.describe()
    before = [plot.accessibleDescription() for plot in plots]
    assert all(before)
    assert [plot.plot.accessibleDescription() for plot in plots] == before
    controller.publish(sitting.running(322.0))
    panel.tick()
    assert [plot.accessibleDescription() for plot in plots] == before
    panel.room.describe()
    assert all(now != then for now, then in zip([p.accessibleDescription() for p in plots], before, strict=True))
