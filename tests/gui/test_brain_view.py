"""Brain waves in the panel: one band large against its first half minute, what was left out, and a light of its own."""

from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtTest import QTest

from gui.panel.brain_words import band_figure, brain_words
from gui.panel.summaries import brain_summary
from gui.panel.theme import DARK, LIGHT
from sensors.state import Disturbance, QualityReason, SignalQuality
from sessions.brain_picture import BrainPicture
from sessions.study.masked_picture import masked
from tests.gui.test_panel_pictures import brain, with_eeg

NOISY = SignalQuality(0.2, QualityReason.NOISY, 0.1)
NOW = 300.0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_picture_stands_beside_the_rates_where_there_is_an_eeg(
    panel: Any, controller: Any, sitting: Any, screens: Path, theme: Any
) -> None:
    controller.publish(with_eeg(sitting, brain()))
    panel.tick()
    panel.set_theme(theme)
    QTest.qWait(0)
    view, light = panel.room.brain, panel.room.lights.eeg
    assert view.isVisible()
    assert light.words == ("EEG: Good", "4 of 4 electrodes undisturbed")
    assert view.number.whole == "+6.2 dB"
    assert view.sentence.whole == "stronger than at the start"
    panel.grab().save(str(screens / f"brain-{theme.name}.png"))
    tensed = brain(NOISY, above={}, disturbed={Disturbance.MUSCLES: 0.8}, clean=0)
    controller.publish(with_eeg(sitting, tensed))
    panel.tick()
    assert light.words == ("EEG: Tensed muscles", "Relax jaw and forehead")
    assert view.number.whole == "--"
    controller.publish(sitting.running(NOW + 1.0))
    panel.tick()
    assert not view.isVisible()
    assert not light.isVisible()


def test_the_key_turns_to_the_next_band_and_says_so(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(with_eeg(sitting, brain()))
    panel.tick()
    view = panel.room.brain
    view.key.click()
    assert (view.key.text(), view.number.whole) == ("Theta waves", "+0.8 dB")
    assert view.key.accessibleName() == "Theta waves are shown; press for Sensorimotor rhythm"
    assert view.sentence.whole == "about as at the start"
    view.key.click()
    assert view.sentence.whole == "weaker than at the start"
    assert view.key.height() >= 44


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (brain(settled=False, above={}, heard=12.5), "Listening: 12 of 30 s at rest"),
        (brain(above={}, disturbed={Disturbance.CONTACT: 1.0}), "Left out: electrodes that are off"),
        (brain(above={}, disturbed={}), "Nothing to be told just now"),
    ],
)
def test_a_missing_number_has_its_reason(picture: BrainPicture, said: str) -> None:
    assert band_figure(picture, "alpha") == ("--", said)


def test_it_is_told_in_words_and_a_masked_session_tells_nothing(sitting: Any) -> None:
    told = brain_summary(with_eeg(sitting, brain(disturbed={Disturbance.BLINKS: 0.3, Disturbance.POPS: 0.1})))
    assert told.startswith("Alpha waves: +6.2 dB, stronger than at the start. Theta waves: ")
    assert told.endswith("4 of 4 electrodes undisturbed. 40 % left out: blinks or movement. Signal: Good.")
    assert brain_words(brain(above={}, disturbed={})).count("Nothing") == 1
    assert brain_summary(masked(with_eeg(sitting, brain()))) == "masked"
