"""What the panel shows of a masked session is the same, whatever the guide does; the body it shows as ever."""

from dataclasses import replace
from typing import Any

import pytest

from gui.panel.window import Panel
from sessions.study.masked_picture import REASON, masked

HIDDEN = {"guide": None, "guide_breaths": (), "reason": "nothing to follow", "synchrony": None, "target_rate": 12.0}


def test_a_masked_picture_looks_the_same_in_every_arm(panel: Panel, controller: Any, sitting: Any) -> None:
    pictures = []
    for changes in ({}, HIDDEN):
        controller.publish(masked(sitting.running(400.0, **changes)))
        panel.tick()
        pictures.append(panel.grab().toImage())
        assert panel.room.header.words[-1] == REASON.capitalize()
        assert "leading" not in " ".join(panel.room.header.words)
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("elapsed", [0.5, 60.0, 1100.0])
def test_a_masked_picture_can_be_drawn_at_any_time(panel: Panel, controller: Any, sitting: Any, elapsed: float) -> None:
    controller.publish(masked(sitting.running(elapsed)))
    panel.tick()
    assert panel.room.banner.words == ""


def test_a_masked_session_can_be_paused_and_looks_the_same_in_every_arm(
    panel: Panel, controller: Any, sitting: Any
) -> None:
    pictures = []
    for changes in ({}, HIDDEN):
        running = sitting.running(400.0, **changes)
        controller.publish(masked(replace(running, asked=replace(running.asked, paused=True))))
        panel.tick()
        pictures.append(panel.grab().toImage())
        assert panel.room.controls.pause.isEnabled()
        assert panel.room.header.words[-1].startswith("The sound rests in every arm")
    assert pictures[0] == pictures[1]
