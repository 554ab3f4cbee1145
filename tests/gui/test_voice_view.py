"""The voice in the panel: what is hummed, how loud above the room, how long exhales were, that no sound is kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtTest import QTest

from engine.measures.measure import known, unknown
from engine.measures.phonation import HUMMED, LONGEST, PHONATION
from gui.panel.theme import DARK, LIGHT
from gui.panel.voice_view import voice_words
from gui.panel.words import breath_light
from sensors.state import VoiceState
from sensors.stream import Signal
from sessions.snapshot import Snapshot

NOW = 300.0


def humming(sitting: Any, **voice: Any) -> Snapshot:
    """Return the sitting with somebody who hums an A before a microphone."""
    whole = sitting.running(NOW)
    state = VoiceState(
        **({"time": whole.time, "since": whole.time - 3.1, "pitch": 221.0, "steady": True, "above": 29.0} | voice)
    )
    told = (known(PHONATION, 3.84, 0.0, 2.0), known(LONGEST, 5.2, 0.0, 2.0), known(HUMMED, 83.3, 0.0, 2.0))
    measures = {**whole.measures, **{one.kind.name: one for one in told}}
    return replace(whole, body=replace(whole.body, voice=state), measures=measures)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_voice_stands_beside_the_rates_where_there_is_a_microphone(
    panel: Any, controller: Any, sitting: Any, screens: Path, theme: Any
) -> None:
    controller.publish(humming(sitting))
    panel.tick()
    panel.set_theme(theme)
    QTest.qWait(0)
    view = panel.room.voice
    assert view.isVisible()
    assert view.words == ("Humming A3 · 3 s", "3.8 s, longest 5.2 s · 83 % hummed")
    assert "no sound" in view.accessibleDescription()
    panel.grab().save(str(screens / f"voice-{theme.name}.png"))
    controller.publish(sitting.running(NOW + 1.0))
    panel.tick()
    assert not view.isVisible()


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        (VoiceState(1.0), "Listening to the room …"),
        (VoiceState(1.0, above=2.0), "Quiet"),
        (VoiceState(1.0, 0.9, 220.0, True, 20.0), "Quiet"),
        (VoiceState(1.0, 0.0, 220.0, False, 20.0), "A voice"),
        (VoiceState(1.0, -1.6, 261.6, True, 20.0), "Humming C4 · 3 s"),
    ],
    ids=str,
)
def test_what_the_voice_does_is_said_in_words(voice: VoiceState, said: str) -> None:
    assert voice_words(voice, 1.0) == said


def test_a_breath_told_by_its_noise_is_called_that(panel: Any, controller: Any, sitting: Any) -> None:
    whole = sitting.running(NOW)
    heard = replace(
        whole.body,
        respiration=None,
        respiration_source=Signal.VOICE,
        respiration_rate=8.1,
        respiration_confidence=0.52,
        inhale_share=None,
        breath_age=None,
    )
    controller.publish(replace(whole, body=heard))
    panel.tick()
    assert panel.room.numbers.numbers[0].words == ("8.1", "by microphone, 52 % sure")
    assert breath_light(heard).word == "By microphone"


def test_nothing_is_told_of_exhales_before_one_was_hummed(panel: Any, controller: Any, sitting: Any) -> None:
    whole = humming(sitting, since=None, pitch=None, above=1.0)
    none = {kind.name: unknown(kind, "nothing was hummed") for kind in (PHONATION, LONGEST, HUMMED)}
    controller.publish(replace(whole, measures={**whole.measures, **none}))
    panel.tick()
    assert panel.room.voice.words == ("Quiet", "No exhale hummed yet")
