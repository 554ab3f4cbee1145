"""Where the guide backs off to."""

import pytest

from engine.guidance import GuideBreath
from engine.pacing.headings import part_way_back
from engine.pacing.recognition import OwnBreathing


def breath(rate):
    return GuideBreath(3, 0.0, rate, 0.4, 6)


def own(rate):
    return OwnBreathing(60.0 / rate, 0.4, 0.1)


def test_a_quarter_of_the_way_back_in_period():
    assert part_way_back(breath(6.0), own(6.5), own(14.0)) == pytest.approx(60 / (10 + 0.25 * (60 / 6.5 - 10)))


def test_but_nobody_is_left_more_than_six_tenths_behind():
    assert part_way_back(breath(9.0), own(14.0), own(14.5)) == pytest.approx(13.4)


def test_and_never_faster_than_the_persons_own_rate():
    assert part_way_back(breath(9.0), own(18.0), own(12.0)) == pytest.approx(12.0)


def test_a_loop_with_more_gain_goes_further():
    assert part_way_back(breath(6.0), own(6.6), own(14.0), gain=4.0) == pytest.approx(6.6)
