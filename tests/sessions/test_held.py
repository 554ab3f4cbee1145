import pytest

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions.cohort.fingerprint import Recipe
from sessions.cohort.measure_session import measure_session
from sessions.export.arrays import load_session
from sessions.folder import SessionFolder
from sessions.recording.held import read_held
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_read import iter_chunks

Sitting = tuple[Recorder, ManualClock, SessionFolder]


def _broken(folder: SessionFolder) -> int:
    """Change one bit in the middle of a recording; return the bytes in front of its chunk."""
    data = bytearray(folder.recording.read_bytes())
    ends = [end for *_, end in iter_chunks(bytes(data))]
    before = max(end for end in ends if end < len(data) // 2)
    data[before + 40] ^= 1
    folder.recording.write_bytes(data)
    return before


@pytest.fixture
def damaged(played: Sitting) -> tuple[SessionFolder, int]:
    recorder, _, folder = played
    recorder.close()
    return folder, _broken(folder)


def test_a_whole_recording_has_no_rest(played: Sitting) -> None:
    recorder, _, folder = played
    recorder.close()
    assert read_held(folder)[1] == ""
    assert load_session(folder).left_out == ()


def test_what_comes_after_a_changed_bit_is_not_exported_and_that_is_said(damaged: tuple[SessionFolder, int]) -> None:
    folder, before = damaged
    size = folder.recording.stat().st_size
    session = load_session(folder)
    assert session.left_out == (f"recording.xdf after byte {before} of {size}, as it was changed or torn there.",)
    assert sum(len(track.times) for track in session.tracks) > 0


def test_a_part_of_a_session_is_no_row_of_a_cohort(damaged: tuple[SessionFolder, int]) -> None:
    folder, before = damaged
    with pytest.raises(SospiroError, match=f"is damaged: nothing holds of recording.xdf after byte {before}") as raised:
        measure_session(folder.path, Recipe())
    assert raised.value.reason is Reason.BAD_FILE


def test_a_recording_of_which_nothing_holds_is_refused(damaged: tuple[SessionFolder, int]) -> None:
    folder, _ = damaged
    folder.recording.write_bytes(b"XDF:" + bytes(900))
    with pytest.raises(SospiroError, match="is not a recording of Sospiro, or is damaged") as raised:
        read_held(folder)
    assert raised.value.reason is Reason.BAD_FILE


def test_without_checksums_all_of_it_is_taken(played: Sitting) -> None:
    recorder, _, folder = played
    recorder.close()
    folder.checksums.unlink()
    assert read_held(folder)[1] == ""
    folder.recording.unlink()
    with pytest.raises(SospiroError) as raised:
        read_held(folder)
    assert raised.value.reason is Reason.MISSING_FILE
