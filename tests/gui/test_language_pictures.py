"""The panel in other languages, a longer one and a mirrored one: nothing clipped, nothing overlapping."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QWidget

from gui.desk.checklist import PARTICIPANT, PROTOCOL, RATINGS, SCREENING
from gui.language.choice import use_language
from gui.panel.pieces import ElidedLabel
from sessions.store.participants import create_participant
from tests.gui.test_panel_pictures import STATES, clipped, overlapping

SHOWN = {"panel": "", "coasting": "", "better-to-end": "", "music": "T", "marker-keys": "K"}
"""States of the panel that say most, with the key that opens what says it."""

NAMES = "English|Deutsch|Polar|RespiBAN belt|BITalino|Accelerometer|USB speakers|/[^ ]*|dB"
"""What is called so in every language."""

PAGES = ("session", "streams", "study", "sessions", "settings", "pedals", "welcome")


@pytest.fixture(params=["de", "zh_CN", "pseudo", "mirrored"])
def language(request: Any, qapp: Any) -> Iterator[str]:
    """The language of the panel."""
    qapp.setStyle("Fusion")
    yield use_language(request.param)
    use_language("en")


def test_picture_of_the_panel_in_another_language(
    language: str, panel: Any, controller: Any, sitting: Any, screens: Path, qapp: Any
) -> None:
    wrong = {}

    def look(name: str) -> None:
        qapp.processEvents()
        picture = panel.grab()
        if "SOSPIRO_SCREENS" in os.environ:
            assert picture.save(str(screens / f"{name}-{language}.png"))
        # what stands in a part that scrolls may be larger than it
        found = [pair for pair in overlapping(panel) if pair[1] != "outside"]
        wrong[name] = (clipped(panel), found)

    for page in PAGES:
        panel.room.desk.show_page(page)
        look(page)
    session = panel.room.desk.page("session")
    panel.room.desk.show_page("session")
    create_participant(controller.set_to.data_dir, "P07")
    controller.change({"participant": "P07"})
    for line in (PARTICIPANT, PROTOCOL, SCREENING, RATINGS):
        session.open(line)
        look(f"sheet-{line}")
        session.escape()
    for state, key in SHOWN.items():
        controller.publish(STATES[state](sitting))
        panel.tick()
        QTest.keyClicks(panel, key)
        look(state)
        panel.room.tools.shut()
    assert {state: found for state, found in wrong.items() if found != ([], [])} == {}
    assert (panel.width(), panel.height()) == (1280, 800)


@pytest.mark.parametrize("language", ["pseudo"], indirect=True)
def test_no_word_of_the_panel_stands_in_english(language: str, panel: Any, controller: Any, sitting: Any) -> None:
    said = set()
    for page in PAGES:
        panel.room.desk.show_page(page)
        said |= words_of(panel)
    for state, key in SHOWN.items():
        controller.publish(STATES[state](sitting))
        panel.tick()
        QTest.keyClicks(panel, key)
        said |= words_of(panel)
        panel.room.tools.shut()
    bare = {re.sub(r"\[[^\[\]]*\]", "", re.sub(r"\[[^\[\]]*\]", "", text)) for text in said}
    assert sorted(text for text in bare if re.search(r"[a-z]{3}", re.sub(NAMES, "", text))) == []


def words_of(panel: Any) -> set[str]:
    """Return all that is seen and all that is read out."""
    parts = [part for part in panel.findChildren(QWidget) if part.isVisible()]
    seen = [part.whole if isinstance(part, ElidedLabel) else part.text() for part in parts if hasattr(part, "text")]
    return {*seen, *(part.accessibleName() for part in parts), *(part.toolTip() for part in parts)}


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_nothing_of_importance_is_cut_in_german(language: str, panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(STATES["better-to-end"](sitting))
    panel.tick()
    strip = panel.room.header.stage
    labels = strip.findChildren(ElidedLabel)
    assert [label.whole for label in labels if label.text() != label.whole] == []
    assert panel.room.controls.refresh.isVisible(), "the controls of a usual window are all there"
