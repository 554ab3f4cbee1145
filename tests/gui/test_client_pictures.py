"""The client's picture in each style and mood: seen from two metres, legible, whole at any size."""

from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QColor, QImage, QPainter

from gui.client.moods import PALETTES
from gui.client.picture import SCENES, Picture
from gui.client.saying import EDGE, LARGE_BAND, VEIL, ink_on, luminance
from gui.client.scene import Moment
from gui.client.view import View
from gui.panel.guard import Guard

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = QSize(960, 600)
EVERY = [*product(SCENES, PALETTES)]
LARGEST_FILE = 120_000
SHOWN = {
    "client-circle": (View(style="circle", mood="sea", size="large"), 0.36, ""),
    "client-wave": (View(style="wave", mood="dawn", size="large"), 0.3, ""),
    "client-landscape": (View(style="landscape", mood="dawn", size="large"), 0.34, "Let the breath come and go."),
    "client-landscape-dark": (View(style="landscape", mood="night", size="large"), 0.7, ""),
    "client-rest": (View(style="circle", mood="night", size="medium"), None, ""),
}
"""Name of the picture: view, phase of the guide (None at rest), and what is said."""


def painted(view: View, level: float, size: QSize = SIZE, now: float = 100.0, presence: float = 1.0) -> QImage:
    """A frame of a guide that stays at `level`."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff00ff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    moment = Moment(now, level, presence, lambda seconds: np.full(seconds.shape, level))
    SCENES[view.style](view, PALETTES[view.mood], size, 1.0).paint(painter, moment)
    painter.end()
    return image


def contrast(first: QColor, second: QColor) -> float:
    """Contrast by WCAG 2.2."""
    high, low = sorted((luminance(first.name()), luminance(second.name())), reverse=True)
    return (high + 0.05) / (low + 0.05)


def travel(view: View) -> float:
    """How far the rim, the dot or the sun goes from the lowest to the highest level, pixels."""
    scene: Any = SCENES[view.style](view, PALETTES[view.mood], SIZE, 1.0)
    low, high = (Moment(1.0, level, 1.0, lambda seconds, at=level: np.full(seconds.shape, at)) for level in (0.0, 1.0))
    place = {
        "circle": lambda moment: scene.radius(moment.level),
        "wave": lambda moment: scene.heights(moment)[30],
        "landscape": lambda moment: scene.sun(moment.level),
    }[view.style]
    return abs(float(place(high) - place(low)))


def pixels(image: QImage) -> np.ndarray:
    raw = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), np.uint8)  # type: ignore[union-attr]
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


@pytest.mark.parametrize("name", SHOWN)
def test_each_picture_for_the_papers(name: str, controller: Any, sitting: Any, screens: Path, qtbot: Any) -> None:
    view, phase, said = SHOWN[name]
    picture = Picture(controller, Guard(pytest.fail, lambda: None))
    qtbot.addWidget(picture)
    picture.resize(1280, 800)
    picture.set_view(view)
    breath = next(b for b in sitting.guide if b.onset > 5300.0)
    at = breath.onset + (phase or 0.0) * breath.period - 5000.0
    for elapsed in np.arange(at - 8.0, at + 0.01, 0.5):
        hidden = {} if phase is not None else {"guide_breaths": ()}
        controller.publish(sitting.running(float(elapsed), prompt=said, **hidden))
        picture.tick()
    file = screens / f"{name}.png"
    assert picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32).save(str(file), "PNG", 0)
    assert file.stat().st_size < LARGEST_FILE
    assert picture.words == said


@pytest.mark.parametrize(("style", "mood"), EVERY)
def test_a_sentence_is_legible_everywhere(style: Any, mood: Any) -> None:
    for size in ("small", "large"):
        ground = SCENES[style](View(style=style, mood=mood, size=size), PALETTES[mood], SIZE, 1.0).foot
        assert contrast(QColor(ground), QColor(ink_on(ground))) >= 4.5


@pytest.mark.parametrize(("mood", "level"), [*product(PALETTES, (0.0, 0.5, 1.0))])
def test_what_moves_stands_out_from_what_is_behind_it(mood: Any, level: float) -> None:
    circle = View(style="circle", mood=mood, size="large")
    scene = SCENES["circle"](circle, PALETTES[mood], SIZE, 1.0)
    image, radius = painted(circle, level), scene.radius(level)  # type: ignore[attr-defined]
    middle = QPointF(480.0, 0.42 * 600)
    rim = image.pixelColor(round(middle.x() + 0.96 * radius), round(middle.y()))
    assert contrast(rim, image.pixelColor(round(middle.x() + 1.03 * radius + 4), round(middle.y()))) >= 3.0
    land = View(style="landscape", mood=mood, size="large")
    image, sun = painted(land, level), SCENES["landscape"](land, PALETTES[mood], SIZE, 1.0).sun(level)  # type: ignore[attr-defined]
    y = min(round(sun), 350)
    assert contrast(image.pixelColor(480, y), image.pixelColor(780, min(y, 240))) >= 3.0


@pytest.mark.parametrize("style", SCENES)
def test_a_breath_moves_much_and_reduced_motion_little(style: Any) -> None:
    calm = View(style=style, size="large", reduced_motion=True)
    usual, reduced = travel(View(style=style, size="large")), travel(calm)
    assert usual > 0.2 * SIZE.height()
    assert 0.0 < reduced < 0.25 * usual
    dim, bright = (pixels(painted(calm, level)).mean() for level in (0.0, 1.0))
    assert abs(bright - dim) > 1.0
    still = [pixels(painted(calm, 0.12, now=now, presence=0.0)) for now in (9.0, 20.0)]
    assert (still[0] == still[1]).all(), "at rest nothing drifts"


@pytest.mark.parametrize("style", SCENES)
def test_larger_is_larger(style: Any) -> None:
    small, large = (travel(View(style=style, size=size)) for size in ("small", "large"))
    assert large > 1.2 * small


@pytest.mark.parametrize(("style", "mood"), EVERY)
@pytest.mark.parametrize("size", [QSize(1, 1), QSize(320, 900), QSize(2560, 700)])
def test_every_pixel_is_painted_in_any_window(style: Any, mood: Any, size: QSize) -> None:
    unpainted = (pixels(painted(View(style=style, mood=mood), 0.7, size)) == (255, 0, 255)).all(axis=2)
    assert not unpainted.any()


def test_the_wave_flows_to_the_side_that_was_chosen(sitting: Any) -> None:
    tops = {}
    for flow in ("left", "right"):
        view = View(style="wave", flow=flow)
        scene = SCENES["wave"](view, PALETTES["sea"], SIZE, 1.0)
        crests = []
        for now in (0.0, 0.5):
            moment = Moment(now, 0.5, 1.0, lambda seconds, now=now: np.exp(-((seconds + now - 3.0) ** 2)))
            crests.append(int(np.argmin(scene.heights(moment))))  # type: ignore[attr-defined]
        tops[flow] = crests[1] - crests[0]
    assert tops["left"] < 0 < tops["right"]


def test_breathing_in_can_go_down(controller: Any, sitting: Any, qtbot: Any) -> None:
    levels = {}
    for inhale in ("up", "down"):
        picture = Picture(controller, Guard(pytest.fail, lambda: None))
        qtbot.addWidget(picture)
        picture.set_view(View(inhale=inhale))
        controller.publish(sitting.running(300.0))
        picture.tick()
        picture.grab()
        assert picture.shown is not None
        levels[inhale] = picture.shown.level
    assert levels["up"] + levels["down"] == pytest.approx(1.0)


@pytest.mark.parametrize("size", [SIZE, QSize(1920, 1080), QSize(600, 900)], ids=lambda size: f"{size.width()}")
def test_the_words_of_imagery_do_not_cover_the_circle(size: QSize) -> None:
    view = View(style="circle", mood="dawn", size="large", words=True)
    high, low = (painted(view, level, size) for level in (1.0, 0.0))
    words = range(round((1.0 - EDGE - LARGE_BAND - VEIL / 2) * size.height()), size.height())
    middle = size.width() // 2
    # the ground may be lit, the disc is another colour altogether
    assert all(contrast(high.pixelColor(middle, y), low.pixelColor(middle, y)) < 1.2 for y in words)
