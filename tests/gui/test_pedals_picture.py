"""The page of the pedals, as a therapist sees it."""

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize("name", ["light", "dark"])
def test_picture_of_the_page(name: str, panel: Any, qtbot: Any, screens: Path) -> None:
    from gui.panel.theme import THEMES

    panel.set_theme(next(t for t in THEMES if t.name == name))
    panel.room.desk.show_page("pedals")
    panel.pedals.take_usual()
    qtbot.wait(50)
    panel.pedals.learn("refresh")
    panel.grab().save(str(screens / f"pedals-{name}.png"))
    assert panel.room.desk.page("pedals").section.rows["refresh"].shown == "Press the pedal now…"
