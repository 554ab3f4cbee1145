"""Contrast as it is painted, in every theme: text and marks of the window, the settings and the review."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
import pytest
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtGui import QColor, QImage
from PyQt6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from engine.guidance import PacingState
from gui.desk.settings_page import SettingsPage
from gui.panel.line import Line
from gui.panel.marks import Marks
from gui.panel.pieces import Mark
from gui.panel.shades import contrast, ink, state_shade
from gui.panel.theme import THEMES, Theme
from gui.review.shades import QUALITY, quality_shade
from gui.review.style import review_style
from tests.gui.test_panel_pictures import STATES

TEXT = {"light": 4.5, "dark": 4.5, "contrast-light": 7.0, "contrast-dark": 7.0}
MARKS = 3.0
INSET = 5
"""Pixels of a control's edge, which is not its text."""

Pixels = npt.NDArray[np.uint32]


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def theme(request: Any) -> Theme:
    """Each theme."""
    assert isinstance(request.param, Theme)
    return request.param


@pytest.fixture
def settings(controller: Any, qtbot: Any) -> Iterator[SettingsPage]:
    """The page of settings, each of its sections to be seen; nothing is looked for behind it."""
    page = SettingsPage(controller)
    page.resize(1000, 700)
    yield page
    page.sound._work.close()
    page.privacy._work.close()
    page.deleteLater()


def test_text_of_the_window(theme: Theme, panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    panel.set_theme(theme)
    for state in ("coasting", "better-to-end", "music", "failed"):
        controller.publish(STATES[state](sitting))
        panel.tick()
        if state == "music":
            panel.room.controls.music.click()
        qapp.processEvents()
        assert faint_texts(panel, TEXT[theme.name]) == [], state


def test_text_of_the_settings(theme: Theme, settings: SettingsPage, qapp: Any) -> None:
    from gui.panel.theme import style_sheet

    settings.setStyleSheet(f"QWidget {{ background: {theme.window}; }}" + style_sheet(theme))
    settings.set_theme(theme)
    settings.show()
    for row in range(settings.list.count()):
        settings.list.setCurrentRow(row)
        qapp.processEvents()
        assert faint_texts(settings, TEXT[theme.name]) == []


def test_text_of_the_review(theme: Theme, qtbot: Any, tmp_path: Path, qapp: Any) -> None:
    from gui.review.window import Review

    review = Review(tmp_path, lambda: 0.0)
    review.set_theme(theme)
    assert review.styleSheet() == review_style(theme)
    review.show()
    qtbot.waitUntil(lambda: review.work.idle)
    qapp.processEvents()
    found = faint_texts(review, TEXT[theme.name])
    review.close()
    review.deleteLater()
    assert found == []


def test_marks_and_lines_of_the_window(theme: Theme, panel: Any, controller: Any, sitting: Any) -> None:
    panel.set_theme(theme)
    controller.publish(sitting.running(322.0))
    panel.tick()
    for mark in panel.findChildren(Mark):
        seen = max(contrast(mark._fill.name(), theme.card), contrast(mark._edge.name(), theme.card))
        assert seen >= MARKS, mark.shape
    for plot in (panel.room.breath, panel.room.heart, panel.room.pulse, panel.room.rates):
        for colour in plot_colours(plot.plot):
            assert contrast(colour, theme.card) >= MARKS, plot.accessibleName()


def test_the_breath_and_its_marks_are_seen_over_the_guide(theme: Theme) -> None:
    for colour in (theme.measured, theme.guide, theme.together, theme.apart):
        assert contrast(colour, theme.hill) >= MARKS


def test_what_has_the_keyboard_is_seen(theme: Theme) -> None:
    for ground in (theme.window, theme.card, theme.field):
        assert contrast(theme.focus, ground) >= MARKS
    assert contrast(theme.ring, theme.act) >= MARKS
    if theme.edge > 1:
        assert contrast(theme.focus, theme.line) >= MARKS, "told from an edge without the keyboard"
        assert contrast(theme.line, theme.card) >= 7.0


def test_words_on_bands(theme: Theme) -> None:
    grounds = [state_shade(theme, state) for state in PacingState]
    grounds += [quality_shade(theme, word) for word in QUALITY["light"]]
    assert min(contrast(ink(theme, ground), ground) for ground in grounds) >= TEXT[theme.name]


def faint_texts(window: QWidget, least: float) -> list[tuple[str, float]]:
    """Return each text that is painted with less contrast than `least`, and its contrast."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits().asarray(image.sizeInBytes()), np.uint32)  # type: ignore[union-attr]
    pixels = pixels.reshape(image.height(), image.bytesPerLine() // 4)[:, : image.width()]
    kinds = (QLabel, QAbstractButton, QLineEdit, QComboBox)
    found = []
    for part in window.findChildren(QWidget):
        words = written(part) if isinstance(part, kinds) and part.isVisible() else ""
        if not words:
            continue
        inset = 0 if isinstance(part, QLabel) else INSET
        area = QRect(part.mapTo(window, QPoint(0, 0)), part.size()).adjusted(inset, inset, -inset, -inset)
        seen = painted(pixels, area.intersected(clip(part, window)))
        if seen is not None and seen < least:
            found.append((words, round(seen, 2)))
    return found


def clip(part: QWidget, window: QWidget) -> QRect:
    """Return what of the window the parts around one leave to be seen."""
    area, above = window.rect(), part.parentWidget()
    while above is not None and above is not window:
        area = area.intersected(QRect(above.mapTo(window, QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return area


def written(part: Any) -> str:
    """Return what a part says."""
    words = part.currentText() if isinstance(part, QComboBox) else part.text()
    return str(words).strip()


def painted(pixels: Pixels, area: QRect) -> float | None:
    """Return the contrast of the letters in an area to their ground; None where too little of it is seen.

    The ground is the commonest colour. Of the letters the smoothed edges are paler than their colour: their strongest
    pixel counts.
    """
    cut = pixels[area.top() : area.bottom() + 1, area.left() : area.right() + 1]
    if cut.shape[0] < 14 or cut.shape[1] < 4:
        return None
    colours, counts = np.unique(cut & 0xFFFFFF, return_counts=True)
    ground = f"#{int(colours[np.argmax(counts)]):06X}"
    return max(contrast(f"#{int(colour):06X}", ground) for colour in colours)


def plot_colours(plot: Any) -> set[str]:
    """Return the colours of the lines and points of a plot, without the ground of the guide."""
    found = set()
    for item in plot.getPlotItem().items:
        if isinstance(item, Marks):
            found.add(item.brush.color().name())
        elif isinstance(item, Line):
            found.add(item.pen.color().name())
        elif isinstance(item, pg.InfiniteLine):
            found.add(QColor(item.pen.color()).name())
    return found
