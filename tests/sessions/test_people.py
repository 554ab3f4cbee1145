"""Pseudonyms: which one is proposed, and that nobody gets a twin who differs by case alone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.safety.screening import Screening
from sensors.errors import Reason, SospiroError
from sessions.folder import create_session_folder
from sessions.plan import plan_of
from sessions.screening_file import keep_screening
from sessions.settings import Settings
from sessions.store.participants import create_participant, next_free, participants

STARTED = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("known", "proposed"),
    [
        ((), "P01"),
        (("anonymous", "Somebody"), "P01"),
        (("P01", "P09", "S1"), "P10"),
        (("P99",), "P100"),
        (("pain-007", "pain-012", "x1"), "pain-013"),
    ],
)
def test_the_next_number_of_the_usual_form_is_proposed(known: tuple[str, ...], proposed: str) -> None:
    assert next_free(known) == proposed


def test_what_is_proposed_can_be_taken(tmp_path: Path) -> None:
    for _ in range(3):
        create_participant(tmp_path, next_free(participants(tmp_path)))
    assert participants(tmp_path) == ["P01", "P02", "P03"]


@pytest.mark.parametrize(
    "make",
    [
        lambda place: create_session_folder(place, STARTED, "p01"),
        lambda place: create_participant(place, "p01"),
        lambda place: keep_screening(place, "p01", Screening(time=STARTED)),
        lambda place: plan_of(Settings(data_dir=place, participant="p01")),
    ],
    ids=("session", "participant", "screening", "plan"),
)
def test_a_twin_by_case_alone_is_refused(tmp_path: Path, make: object) -> None:
    create_participant(tmp_path, "P01")
    assert callable(make)
    with pytest.raises(SospiroError, match="There is a participant P01 already, which differs by its case") as refused:
        make(tmp_path)
    assert refused.value.reason is Reason.BAD_SETTING
    assert participants(tmp_path) == ["P01"]


def test_who_is_there_already_stays_usable(tmp_path: Path) -> None:
    for name in ("P01", "p01"):
        (tmp_path / "participants" / name).mkdir(parents=True)
    assert create_session_folder(tmp_path, STARTED, "p01").path.parent.name == "p01"
