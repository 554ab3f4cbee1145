"""What the session keeps of its measures: rows of single breaths, joined or late."""

import math

import pytest

from engine.guidance import GuideBreath
from engine.measures.registry import Measures
from sensors.state import BodyState, Breath, RRInterval, RRMark
from sessions.measured import Measured


class Written:
    """Takes what would be recorded."""

    def __init__(self):
        self.seconds, self.breaths = [], {}

    def measures(self, time, measures):
        self.seconds.append((time, measures))

    def breath_measures(self, onset, row):
        self.breaths[onset] = row


@pytest.fixture
def sitting():
    """A minute with a guide from 20 s on, whose heart is not heard between 40 and 52 s."""
    measures, written = Measures(), Written()
    measured = Measured(measures, written, 0.0)
    for step in range(1, 641):
        now = step / 10
        beats = () if step % 10 or 40 < now < 52 else (RRInterval(now - 1, now, 1000 + step % 70, RRMark.NORMAL, None),)
        beats = tuple(RRInterval(b.time, now, b.rr_ms, b.mark, b.rr_ms) for b in beats)
        breaths = (Breath(now - 10.4, now - 6.4, now - 0.4, now, 1.0),) if step % 100 == 4 and step > 100 else ()
        guide = [GuideBreath(step // 100 - 2, now + 0.3, 6.0, 0.4, 10)] if step % 100 == 0 and step >= 200 else []
        measures.update(now, BodyState(now, intervals=beats, breaths=breaths), guide)
        measured.keep(now)
    return measured, written


def test_every_second_is_written_once(sitting):
    measured, written = sitting
    assert [time for time, _ in written.seconds] == pytest.approx([0.1 + k for k in range(64)])
    assert written.seconds[-1][1] is measured.newest
    assert measured.value("time_below_10") == pytest.approx(60)
    assert not measured.newest["rmssd"].enough


def test_a_breath_is_one_row_and_what_is_not_known_of_it_is_nan(sitting):
    _, written = sitting
    rows = {round(onset): row for onset, row in written.breaths.items()}
    assert sorted(rows) == [0, 10, 20, 30, 50]
    before, guided = rows[0], rows[30]
    assert all(map(math.isnan, before[:3])) and before[3] > 0
    assert guided[:3] == (pytest.approx(-0.3), pytest.approx(0.0), 1.0)
    assert guided[3] > 0


def test_a_breath_whose_heartbeats_never_come_is_written_all_the_same(sitting):
    measured, written = sitting
    measured.flush()
    late = {round(onset): row for onset, row in written.breaths.items()}[40]
    assert late[2] == 1.0
    assert all(map(math.isnan, late[3:]))
    assert len(written.breaths) == 6
