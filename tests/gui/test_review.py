"""What the review shows, worked out without a window."""

import importlib.util
import shutil
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from engine.audio.live.file_player import FilePlayer
from engine.guidance import PacingState
from gui.panel.theme import DARK, LIGHT
from gui.review import shades
from gui.review.course import course_of
from gui.review.deeds import delete_for_good, export_session, move_to, what_goes
from gui.review.listen import Listen
from gui.review.listing import entries, people_in, place_of
from gui.review.opened import Sound, open_session
from gui.review.telling import whole as in_words
from gui.review.timeline import GOOD, MISSING, timeline_of
from gui.review.zoom import SHORTEST, Zoom
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions.export.choices import FormatName
from sessions.folder import SessionFolder
from sessions.report.evidence import read_evidence
from sessions.store.audit import entries_about
from sessions.store.editing import add_note

_spec = importlib.util.spec_from_file_location("kept_sessions", Path(__file__).with_name("kept_sessions.py"))
assert _spec is not None
assert _spec.loader is not None
kept: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(kept)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(tmp_path_factory.mktemp("review")) / "data"


@pytest.fixture(scope="module")
def folders(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, SessionFolder]:
    found: dict[str, SessionFolder] = kept.keep_once(data_dir, tmp_path_factory)
    return found


@pytest.fixture
def copied(data_dir: Path, folders: dict[str, SessionFolder], tmp_path: Path) -> tuple[Path, SessionFolder]:
    """A data folder that may be changed, and its session."""
    shutil.copytree(data_dir, tmp_path / "data")
    there = tmp_path / "data" / folders["whole"].path.resolve().relative_to(data_dir.resolve())
    return tmp_path / "data", SessionFolder(there.resolve())


# -- the list -----------------------------------------------------------------------------------------------------


def test_the_list_holds_every_session_newest_first(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    found = entries(data_dir)
    assert [one.folder.path.name for one in found] == [
        folders[name].path.name for name in ("later", "masked", "whole", "crashed", "damaged")
    ]
    by_name = {name: found[place_of(found, folder.path)] for name, folder in folders.items()}
    assert by_name["crashed"].status == "running"
    assert by_name["damaged"].status == "damaged"
    assert by_name["masked"].masked
    assert by_name["whole"].seconds == pytest.approx(kept.LENGTH, abs=1.0)
    assert "Breath 1" in by_name["whole"].words
    assert people_in(found) == ["P07", "P08"]


def test_sessions_are_found_by_any_word_that_is_shown(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    found = entries(data_dir)
    assert [one.status for one in found if one.fits("damaged")] == ["damaged"]
    assert [one.folder for one in found if one.fits("20 nov evening")] == [folders["whole"]]
    assert len([one for one in found if one.fits("", "P07")]) == 3
    assert not [one for one in found if one.fits("nobody")]
    assert place_of(found, Path("/nowhere")) == 0


def test_a_folder_without_sessions_has_an_empty_list(tmp_path: Path) -> None:
    assert entries(tmp_path / "none") == []
    assert not (tmp_path / "none").exists(), "whoever looks makes no folder"


# -- one session --------------------------------------------------------------------------------------------------


def test_the_timeline_holds_what_happened(folders: dict[str, SessionFolder]) -> None:
    shown = timeline_of(read_evidence(folders["whole"]))
    assert shown.seconds == pytest.approx(kept.LENGTH, abs=1.0)
    assert all(curve.known for curve in (shown.breath, shown.guide, shown.heart, shown.rsa))
    assert [span.name for span in shown.stages][:2] == ["1 Arriving", "2 Slower"]
    assert shown.states[0].name == PacingState.RECOGNISE
    assert [round(marker.seconds) for marker in shown.markers] == [20, 80]
    (gap,) = shown.breath_gaps
    assert (gap.begins, gap.ends) == pytest.approx(kept.LOST, abs=1.0)
    lanes = {lane.name: lane for lane in shown.lanes}
    assert {MISSING, GOOD} <= {band.name for band in lanes["Respiration"].bands}
    assert MISSING not in {band.name for band in lanes["ECG"].bands}
    for lane in shown.lanes:
        edges = [band.begins for band in lane.bands] + [lane.bands[-1].ends]
        assert edges[0] == 0.0
        assert np.all(np.diff(edges) > 0), "bands lie side by side"


def test_words_of_people_are_made_harmless(folders: dict[str, SessionFolder]) -> None:
    shown = timeline_of(read_evidence(folders["later"]))
    assert "\u202e" not in shown.markers[0].words
    assert "\x1b" not in shown.markers[0].words
    assert shown.markers[0].words.startswith("<b>cough")


def test_a_moment_is_told_in_words(folders: dict[str, SessionFolder]) -> None:
    shown = timeline_of(read_evidence(folders["whole"]))
    told = shown.at(90.0)
    assert told.startswith("2 Slower")
    assert "heart" in told
    assert "/ min" in told
    assert shown.at(-5.0) == ""
    assert "Respiration no signal" in shown.at(kept.LOST[0] + 3.0)
    assert "Respiration" not in told


def test_the_pictures_are_put_into_words(folders: dict[str, SessionFolder]) -> None:
    told = in_words(timeline_of(read_evidence(folders["whole"])))
    for words in (
        "Breathing from",
        "Heart rate from",
        "RSA amplitude",
        "Stages: 1 Arriving",
        "2 markers",
        "Nothing was heard of the breath for 15 s",
        "no signal for",
    ):
        assert words in told


def test_a_view_is_audited(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    name = folders["later"].path.name
    before = len(list(entries_about(data_dir, name)))
    open_session(data_dir, folders["later"])
    added = list(entries_about(data_dir, name))[before:]
    assert [line["action"] for line in added] == ["view"]


def test_an_opened_session_has_sound_ratings_and_notes(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    opened = open_session(data_dir, folders["whole"])
    assert opened.sound is not None
    assert opened.sound.begins == pytest.approx(0.0, abs=0.5)
    assert opened.remarks == ()
    assert "breathing" in opened.short
    pain = next(one for one in opened.said.rated if one.item == "pain")
    assert (pain.before, pain.during, pain.after, pain.change) == ("6", "6 at 0:10", "3", "−3.0")
    assert next(one for one in opened.said.rated if one.item == "anxiety").before == "skipped"
    assert [note.text for note in opened.said.notes] == [kept.NOTE]
    assert "pain: before 6" in opened.said.words


def test_what_lies_open_is_shown_and_why_not_more(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    masked = open_session(data_dir, folders["masked"])
    assert not masked.timeline.guide.known
    assert not masked.timeline.states
    assert masked.timeline.heart.known
    assert masked.sound is None
    assert "masked" in masked.remarks[0]
    crashed = open_session(data_dir, folders["crashed"])
    assert "not ended" in crashed.remarks[0]
    assert crashed.timeline.heart.known
    damaged = open_session(data_dir, folders["damaged"])
    assert "damaged" in damaged.remarks[0]
    assert damaged.timeline.seconds == 0.0
    assert in_words(damaged.timeline)


def test_a_session_without_its_recording_keeps_ratings_and_notes(copied: tuple[Path, SessionFolder]) -> None:
    data_dir, folder = copied
    folder.recording.unlink()
    opened = open_session(data_dir, folder)
    assert "recording.xdf is missing" in opened.remarks[0]
    assert opened.said.notes
    assert not opened.timeline.breath.known


def test_damaged_answers_are_told_of(copied: tuple[Path, SessionFolder]) -> None:
    data_dir, folder = copied
    (folder.path / "answers.json").write_text("{", encoding="utf-8")
    opened = open_session(data_dir, folder)
    assert "answers.json" in opened.said.trouble
    assert opened.timeline.breath.known


# -- all sessions of a person -------------------------------------------------------------------------------------


def test_the_course_of_a_person(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    course = course_of(data_dir, "P07")
    assert len(course.sessions) == 3
    charts = {chart.title: chart for chart in course.charts}
    assert charts["Pain"].lines[0].values == (None, 6.0, 6.0)
    assert charts["Pain"].lines[1].values == (None, 3.0, 2.0)
    assert charts["Sleep through"].lines[0].values == (2.0, 5.0)
    assert charts["Breathing"].words.startswith("Breathing (breaths / min): at the start from")
    assert course.remark.startswith("1 goal")
    assert folders["whole"].path.name == course.sessions[1]


def test_nobody_has_a_course(data_dir: Path, folders: dict[str, SessionFolder]) -> None:
    assert "many people" in course_of(data_dir, "anonymous").remark
    assert "A trend needs 2 sessions" in course_of(data_dir, "P09").remark
    with pytest.raises(SospiroError) as caught:
        course_of(data_dir, "../P07")
    assert caught.value.reason is Reason.BAD_SETTING


# -- what can be done ---------------------------------------------------------------------------------------------


def test_an_export_goes_where_it_was_asked_to(copied: tuple[Path, SessionFolder], tmp_path: Path) -> None:
    data_dir, folder = copied
    done = export_session(data_dir, folder, FormatName.CSV, tmp_path / "out", deidentified=True)
    assert done.files
    assert not [path for path in done.files if "P07" in path.name]
    actions = [line["action"] for line in entries_about(data_dir, folder.path.name)]
    assert "export" in actions
    with pytest.raises(SospiroError):
        export_session(data_dir, folder, FormatName.CSV, tmp_path / "out", deidentified=True)


def test_a_session_is_moved_and_deleted(copied: tuple[Path, SessionFolder]) -> None:
    data_dir, folder = copied
    assert "recording, sound, journal, ratings and notes" in what_goes(folder)
    (moved,) = move_to(data_dir, folder, " P09 ").files
    assert moved.parent.name == "P09"
    done = delete_for_good(data_dir, SessionFolder(moved), "was a trial")
    assert not moved.exists()
    assert "is deleted" in done.words
    assert moved.name not in [one.folder.path.name for one in entries(data_dir)]
    with pytest.raises(SospiroError):
        move_to(data_dir, SessionFolder(moved), "P07")


def test_a_note_is_kept_by_the_store(copied: tuple[Path, SessionFolder]) -> None:
    data_dir, folder = copied
    add_note(data_dir, folder, "One more.")
    assert [note.text for note in open_session(data_dir, folder).said.notes][-1] == "One more."


# -- zoom ---------------------------------------------------------------------------------------------------------

SECONDS = st.floats(0.0, 10_000.0)


@given(st.floats(1.0, 10_000.0), SECONDS, st.lists(st.tuples(SECONDS, st.floats(0.1, 10.0)), max_size=6), SECONDS)
def test_what_is_in_view_lies_in_the_session(
    length: float, begins: float, presses: list[tuple[float, float]], cursor: float
) -> None:
    zoom = Zoom(begins, 60.0)
    for about, by in presses:
        zoom = zoom.closer(length, about, by)
    zoom = zoom.following(length, min(cursor, length))
    first, last = zoom.shown(length)
    assert first >= 0.0
    assert last <= max(length, SHORTEST) + 1e-6
    assert last - first >= min(SHORTEST, length) - 1e-6
    assert first - 1e-6 <= min(cursor, length) <= last + 1e-6


def test_zoom_keeps_the_moment_it_is_about() -> None:
    zoom = Zoom().closer(600.0, 200.0, 4.0)
    assert zoom.shown(600.0) == pytest.approx((150.0, 300.0))
    assert zoom.shown(200.0) == pytest.approx((50.0, 200.0)), "a shorter session shows its end"
    assert zoom.closer(600.0, 200.0, 0.1).shown(600.0) == (0.0, 600.0)
    assert zoom.following(600.0, 301.0).shown(600.0)[0] == pytest.approx(301.0)
    assert Zoom().moved_to(600.0, 50.0).shown(600.0) == (0.0, 600.0)


# -- sound --------------------------------------------------------------------------------------------------------


def test_without_a_sound_card_the_file_is_gone_through_in_time(folders: dict[str, SessionFolder]) -> None:
    clock = ManualClock(100.0)
    player = FilePlayer(folders["whole"].sound, "none", clock.now)
    assert player.seconds == pytest.approx(kept.LENGTH)
    player.play(30.0)
    _until(lambda: player.silent)
    clock.advance(12.0)
    assert player.playing
    assert player.position == pytest.approx(42.0)
    assert player.pause() == pytest.approx(42.0)
    clock.advance(50.0)
    assert player.position == pytest.approx(42.0)
    assert not player.playing


def test_it_stands_at_the_end_when_the_file_is_over(folders: dict[str, SessionFolder]) -> None:
    player = FilePlayer(folders["whole"].sound, "none", ManualClock().now)
    player.play(kept.LENGTH + 5.0)
    _until(lambda: not player.playing)
    assert player.position == pytest.approx(kept.LENGTH)


def test_a_sound_that_was_never_finished_is_gone_through_as_far_as_the_session_goes(tmp_path: Path) -> None:
    path, torn, clock = tmp_path / "audio.flac", tmp_path / "torn.flac", ManualClock()
    with soundfile.SoundFile(path, "w", 8000, 1) as file:
        file.write(np.random.default_rng(0).normal(scale=0.1, size=80_000))
        file.flush()
        torn.write_bytes(path.read_bytes())
    assert FilePlayer(torn, "none", clock.now).seconds == 0.0
    listen = Listen("none", clock.now)
    for begin in (4.0, 29.0):  # there is sound; there is none any more
        listen.take(Sound(torn, begins=2.0), "", 30.0)
        listen.play(begin)
        _until(lambda: listen.remark != "")
        clock.advance(0.5)
        assert listen.second() == pytest.approx(begin + 0.5)
        listen.pause()


def test_the_cursor_goes_by_the_session_not_by_the_file(folders: dict[str, SessionFolder]) -> None:
    clock = ManualClock()
    listen = Listen("none", clock.now)
    listen.take(Sound(folders["whole"].sound, begins=2.0), "", kept.LENGTH)
    listen.play(10.0)
    _until(lambda: listen.remark != "")
    clock.advance(3.0)
    assert listen.second() == pytest.approx(13.0)
    assert "silent" in listen.remark
    listen.pause()
    assert listen.second() is None


def test_another_sound_card_is_taken_from_the_next_press_on(folders: dict[str, SessionFolder]) -> None:
    listen = Listen("none", ManualClock().now)
    listen.take(Sound(folders["whole"].sound, begins=0.0), "", kept.LENGTH)
    listen.play(10.0)
    _until(lambda: listen.remark != "")
    listen.use("none")
    assert "silent" in listen.remark, "the same card goes on"
    listen.use("another card")
    assert listen.remark == ""
    assert not listen.playing
    listen.use("none")
    listen.play(20.0)
    _until(lambda: listen.remark != "")
    listen.pause()


def test_the_cursor_moves_without_any_sound() -> None:
    clock = ManualClock()
    listen = Listen("none", clock.now)
    listen.take(None, "no sound was kept", 20.0)
    listen.play(15.0)
    clock.advance(4.0)
    assert listen.second() == pytest.approx(19.0)
    assert listen.remark == "no sound was kept"
    clock.advance(4.0)
    assert listen.second() == 20.0
    assert not listen.playing


def test_a_damaged_sound_is_told_of_once(tmp_path: Path) -> None:
    path = tmp_path / "audio.flac"
    path.write_bytes(b"fLaC nothing")
    listen = Listen("none", ManualClock().now)
    listen.take(Sound(path), "", 20.0)
    with pytest.raises(SospiroError):
        listen.play(0.0)
    listen.play(0.0)
    assert listen.playing, "the cursor moves without it"


def _until(done: Any) -> None:
    waiting = threading.Event()
    for _ in range(300):
        if done():
            return
        waiting.wait(0.01)
    raise AssertionError("it did not come to that")


# -- colours ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_can_be_read_on_every_band(theme: Any) -> None:
    grounds = [shades.state_shade(theme, state) for state in PacingState]
    grounds += [shades.quality_shade(theme, word) for word in shades.QUALITY["light"]] + [theme.field]
    assert min(_contrast(theme.text, ground) for ground in grounds) >= 4.5
    assert len({shades.state_shade(theme, state) for state in PacingState}) == len(PacingState)


def _contrast(one: str, other: str) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
