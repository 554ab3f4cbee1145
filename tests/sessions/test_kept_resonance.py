"""The resonance of a person goes from the session that found it into those that lead to it."""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.resonance.outcome import Outcome, OutcomeKind
from sensors.errors import SospiroError
from sessions.plan import plan_of
from sessions.resonance.kept import FILE, keep_resonance, kept_resonance
from sessions.settings import Settings
from sessions.study.box import Box
from sessions.study.masking import Sealing

FOUND = Outcome(OutcomeKind.RATE, (), (), "The heart rate swings most near 5.3/min.", rate=5.3)
FLAT = Outcome(OutcomeKind.FLAT, (), (), "Flat.")


def planned(data_dir: Path, **pacing: float) -> float | None:
    settings = Settings.model_validate({"data_dir": str(data_dir), "participant": "P01", "pacing": pacing})
    return plan_of(settings).settings.pacing.resonance_rate


def test_a_resonance_once_found_is_that_of_the_sessions_to_come(tmp_path: Path) -> None:
    assert planned(tmp_path) is None
    assert keep_resonance(tmp_path, "P01", "one", FOUND)
    assert planned(tmp_path) == pytest.approx(5.3)
    assert planned(tmp_path, resonance_rate=6.2) == pytest.approx(6.2)  # what is set stands


@pytest.mark.parametrize("masked", [False, True])
def test_a_plan_keeps_what_its_session_found_unless_it_is_masked(tmp_path: Path, masked: bool) -> None:
    plan = plan_of(Settings(data_dir=tmp_path, participant="P01"))
    sealing = Sealing("S1", "K7M4P", Box(bytes(32)), {}) if masked else None
    replace(plan, sealing=sealing).keep_found(FOUND, "one")
    assert (kept_resonance(tmp_path, "P01") is None) == masked


def test_an_assessment_that_found_none_takes_nothing_away(tmp_path: Path) -> None:
    keep_resonance(tmp_path, "P01", "one", FOUND)
    assert keep_resonance(tmp_path, "P01", "two", FLAT)
    assert keep_resonance(tmp_path, "P01", "three", None)
    kept = kept_resonance(tmp_path, "P01")
    assert kept is not None
    assert (kept.rate, kept.session) == (5.3, "one")


def test_nothing_is_kept_of_many_people(tmp_path: Path) -> None:
    assert keep_resonance(tmp_path, "anonymous", "one", FOUND)
    assert kept_resonance(tmp_path, "anonymous") is None
    assert not list(tmp_path.rglob("*"))
    with pytest.raises(SospiroError, match="pseudonym"):
        kept_resonance(tmp_path, "../x")


@pytest.mark.logs
@pytest.mark.parametrize("content", [b"", b"{", b'{"format": 1, "rate": 60, "kind": "rate"}', b"\xff" * 40])
def test_a_damaged_file_is_set_aside(tmp_path: Path, content: bytes) -> None:
    keep_resonance(tmp_path, "P01", "one", FOUND)
    place = tmp_path / "participants" / "P01" / FILE
    place.write_bytes(content)
    assert planned(tmp_path) is None
    assert not place.exists()
    assert len(list(place.parent.glob(f"{FILE}.damaged-*"))) == 1
