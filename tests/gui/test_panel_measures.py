"""The strip of measures: numbers with unit and age, reasons where there is none, and a sentence for whoever asks."""

from dataclasses import replace
from typing import Any

import pytest

from engine.measures.locking import PLV
from engine.measures.measure import known, unknown
from engine.measures.registry import MEASURES
from engine.measures.rmssd import RMSSD
from engine.measures.rsa import RSA_AMPLITUDE
from gui.cli.answer import summary_rows
from gui.panel.figures import figures, measure_figure
from gui.panel.words import MEASURES_SHOWN
from sessions.summary import MeasureFigures, SessionSummary


def test_every_measure_of_the_strip_is_one_of_the_engine_s() -> None:
    assert MEASURES_SHOWN.keys() <= {kind.name for kind in MEASURES}


def test_a_number_comes_with_unit_age_and_what_it_must_be_read_with() -> None:
    shown = measure_figure(known(RMSSD, 41.6, 60.0, 2.4, "paced"))
    assert (shown.text, shown.aside, shown.age, shown.why) == ("42 ms", "paced", "2 s ago", "")
    assert shown.meaning.startswith(RMSSD.sentence)
    assert shown.meaning.endswith("(over 60 s; paced)")
    shown = measure_figure(known(PLV, 0.934, 60.0, 2.4, "2 breaths to 1 of the music; chance gives 0.20"))
    assert (shown.text, shown.aside) == ("0.93", "2 breaths to 1 of the music")
    assert measure_figure(known(PLV, 0.934, 60.0, 2.4, "chance gives 0.20")).aside == "of 1"
    swing = measure_figure(known(RSA_AMPLITUDE, 9.26, 60.0, 2.4, "at first 8.0; breaths of the guide"))
    assert (swing.text, swing.aside) == ("9.3 beats/min", "breaths of the guide")


def test_what_is_not_known_is_no_zero_but_says_why() -> None:
    shown = measure_figure(unknown(RMSSD, "not enough data yet: 34 of 60 s", 60.0, 1.0))
    assert (shown.text, shown.why) == ("--", "only 34 of 60 s")
    assert shown.age == ""
    assert "not enough data yet: 34 of 60 s" in shown.meaning
    assert measure_figure(None).text == "--"


def test_the_strip_shows_the_snapshot_and_explains_itself(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(sitting.running(20.0))
    panel.tick()
    cells = panel.room.measures.cells
    assert {cell.words[0] for cell in cells.values()} == {"--"}
    assert cells["rmssd"].words[1].startswith("only ")
    controller.publish(sitting.running(322.0))
    panel.tick()
    assert cells["rsa_amplitude"].words[0].endswith(" beats/min")
    assert cells["rmssd"].words == ("25 ms", "paced")
    for cell in cells.values():
        assert cell.toolTip() == cell.accessibleDescription() != ""
        assert cell.accessibleName().endswith(" s ago")
    assert "last 6 breaths" in panel.room.numbers.numbers[3].accessibleDescription()


def test_numbers_that_are_no_news_are_taken_away(panel: Any, controller: Any, sitting: Any) -> None:
    controller.publish(sitting.running(322.0))
    panel.tick()
    controller.clock.advance(10.0)
    panel.tick()
    assert {cell.words for cell in panel.room.measures.cells.values()} == {("--", "no news")}


def test_an_old_synchrony_says_how_old_it_is(sitting: Any) -> None:
    good = sitting.running(322.0)
    old = replace(good, measures={**good.measures, "synchrony": replace(good.measures["synchrony"], age=31.0)})
    assert figures(old)[3].note == "31 s ago"
    assert figures(good)[3].note == ""


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (MeasureFigures("ms", 40.0, 30.0, 20, "seconds"), "30.0 ms (median over 20 seconds)"),
        (MeasureFigures("ms", None, None, 0, "seconds"), "not enough data"),
    ],
)
def test_the_end_of_a_session_tells_its_measures(figures: MeasureFigures, words: str) -> None:
    summary = SessionSummary("/d", "x", "2026-11-21T14:02:11+00:00", 912.0, measures={"rmssd": figures})
    assert ("RMSSD", words) in summary_rows(summary)
