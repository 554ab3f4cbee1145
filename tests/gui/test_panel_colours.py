"""States told apart without colour vision: simulated deficiencies, grey, and shapes."""

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PyQt6.QtGui import QColor, QImage
from PyQt6.QtWidgets import QWidget

from engine.guidance import PacingState
from gui.panel.header import SHAPES as STATE_LOOKS
from gui.panel.header import STATE_SHAPES
from gui.panel.lights import FOUND
from gui.panel.lights import SHAPES as LIGHT_LOOKS
from gui.panel.pieces import Mark
from gui.panel.shades import CONTRAST as CONTRAST_SHADES
from gui.panel.shades import DARK as DARK_SHADES
from gui.panel.shades import LIGHT as LIGHT_SHADES
from gui.panel.shades import ink, state_shade
from gui.panel.state_bands import band_words
from gui.panel.theme import THEMES, Theme
from sensors.stream import Floats
from tests.gui.test_panel_words import contrast

SIGHTS = {
    "protan": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deutan": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritan": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    "grey": [[0.2126, 0.7152, 0.0722]] * 3,
}
"""Linear RGB as each sees it: Machado, Oliveira and Fernandes 2009, severity 1; grey is the luminance."""

XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])
LEAST = 2.3
"""CIE76 difference that is just noticed (Mahy 1994)."""


def lab(colour: str, sight: str) -> Floats:
    """CIELAB of a colour `#RRGGBB` as somebody sees it."""
    return seen(np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]), sight)


def seen(rgb: Floats, sight: str) -> Floats:
    """CIELAB of colours, shape (…, 3) of 0–1, as somebody sees them."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    xyz = np.clip(linear @ np.array(SIGHTS[sight]).T, 0, 1) @ XYZ.T / WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.stack((116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])), axis=-1)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("shades", [LIGHT_SHADES, DARK_SHADES, CONTRAST_SHADES], ids=["light", "dark", "contrast"])
def test_bands_of_any_two_states_differ_to_every_eye(shades: dict[PacingState, str], sight: str) -> None:
    assert set(shades) == set(PacingState)
    alike = [
        (one, other)
        for one, other in combinations(shades, 2)
        if np.linalg.norm(lab(shades[one], sight) - lab(shades[other], sight)) < LEAST
    ]
    assert alike == []


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_in_sync_and_not_differ_to_every_eye(theme: Theme, sight: str) -> None:
    assert np.linalg.norm(lab(theme.together, sight) - lab(theme.apart, sight)) > 4 * LEAST


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_on_bands_and_marks_of_breaths_have_contrast(theme: Theme) -> None:
    assert (
        min(contrast(ink(theme, state_shade(theme, state)), state_shade(theme, state)) for state in PacingState) >= 4.5
    )
    assert (
        min(contrast(mark, ground) for mark in (theme.together, theme.apart) for ground in (theme.card, theme.hill))
        >= 3
    )


def test_no_two_states_share_a_word_or_a_shape() -> None:
    words = [word for state in PacingState for word in band_words(state)]
    assert len(words) == len(set(words))
    looks = [*STATE_LOOKS.values(), *STATE_SHAPES.values()]
    assert len(looks) == len(set(looks))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_pictures_of_states_and_lights_differ_to_every_eye(theme: Theme, qapp: Any) -> None:
    for looks in ([*STATE_LOOKS.values(), *STATE_SHAPES.values()], [*{*LIGHT_LOOKS.values()}, FOUND]):
        pictures = [painted(shape, getattr(theme, fill), theme) for shape, fill in looks]
        for sight in SIGHTS:
            told = [seen(picture, sight) for picture in pictures]
            for one, other in combinations(range(len(told)), 2):
                far = np.linalg.norm(told[one] - told[other], axis=-1) > 4 * LEAST
                assert far.mean() > 0.05, (sight, looks[one], looks[other])


def painted(shape: str, fill: str, theme: Theme) -> Floats:
    """A mark as it is painted on a card, shape (height, width, 3) of 0–1."""
    mark = Mark(shape, (34, 34))
    mark.paint_as(shape, fill, theme.text)
    image = QImage(mark.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    mark.render(image, flags=QWidget.RenderFlag.DrawChildren)
    pixels = np.frombuffer(image.constBits().asarray(image.sizeInBytes()), np.uint8)  # type: ignore[union-attr]
    return pixels.reshape(34, 34, 4)[..., 2::-1] / 255.0
