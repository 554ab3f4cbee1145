from collections.abc import Callable

import numpy as np
import pytest

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Stream
from sessions.export.arrays import load_session
from sessions.folder import SessionFolder
from sessions.recording.own_streams import BREATH_MEASURES, BREATH_PHASE, GUIDE, MEASURES
from sessions.recording.recorder import Recorder
from sessions.report.evidence import read_evidence
from sessions.session_file import read_record, summary_from, summary_of
from sessions.span import start_of
from sessions.summarise import summary_from_recording
from sessions.summary import MeasureFigures

Sitting = tuple[Recorder, ManualClock, SessionFolder]


def test_the_figures_are_those_of_what_was_recorded(played: Sitting) -> None:
    recorder, *_ = played
    summary = recorder.close()
    assert summary.seconds == 120.0
    assert summary.started == "2026-11-22T10:15:00+00:00"
    assert summary.respiration_rate_start == 12.0
    assert summary.respiration_rate_end == 6.0
    assert summary.heart_rate_mean == 60.0
    assert summary.guide_rate_end == 6.0
    assert summary.synchrony == pytest.approx(12 / 18)
    assert summary.entrainment == pytest.approx(1.0)
    assert summary.states == ((0.0, "match", "breath heard"),)
    assert summary.status == "complete"


def test_they_can_be_computed_again_from_the_folder(played: Sitting) -> None:
    recorder, _, folder = played
    assert recorder.close() == summary_from_recording(folder)


def test_what_was_not_measured_is_none(sitting: Callable[..., Sitting]) -> None:
    recorder, clock, _ = sitting()
    clock.advance(5.0)
    summary = recorder.close()
    assert summary.seconds == 5.0
    figures = (summary.respiration_rate_start, summary.respiration_rate_end, summary.heart_rate_mean)
    assert (*figures, summary.guide_rate_end, summary.synchrony, summary.entrainment) == (None,) * 6
    assert summary.states == ()


def test_a_stream_of_our_name_from_elsewhere_does_not_count(played: Sitting) -> None:
    recorder, clock, _ = played
    stranger = recorder.open_stream(Stream("Sospiro-Heartbeats", "RR", (Channel("rr_ms"),), 0.0, "double64"))
    recorder.samples(stranger, np.array([clock.now()]), np.array([[300.0]]))
    assert recorder.close().heart_rate_mean == 60.0


def test_senseless_entries_are_left_out(sitting: Callable[..., Sitting]) -> None:
    recorder, clock, _ = sitting()
    state = recorder.open_stream(Stream("Sospiro-State", "Markers", (Channel("state"),), 0.0, "string"))
    labels = ("number", "rate", "inhale_share", "beats_per_breath")
    guide = recorder.open_stream(Stream("Sospiro-GuideBreaths", "Guide", tuple(map(Channel, labels)), 0.0, "double64"))
    told = ["no json", "[]", '{"state": 1}', '{"state": "lead", "reason": "in step"}']
    recorder.texts(state, np.full(4, clock.now()), told)
    rows = np.array([[0, 6.0, 0.4, 10], [1, np.nan, 0.4, 10], [2, 0.0, 0.4, 10], [3, 7.0, 1.4, 10]])
    recorder.samples(guide, clock.now() + np.arange(4.0), rows)
    clock.advance(9.0)
    summary = recorder.close()
    assert summary.states == ((0.0, "lead", "in step"),)
    assert summary.guide_rate_end == 6.0


def test_a_folder_without_a_record_is_refused(played: Sitting) -> None:
    recorder, _, folder = played
    recorder.close()
    folder.record.write_text("{}")
    with pytest.raises(SospiroError) as raised:
        summary_from_recording(folder)
    assert raised.value.reason is Reason.BAD_FILE


def test_measures_over_the_session_are_kept_and_too_little_is_no_number(sitting: Callable[..., Sitting]) -> None:
    recorder, clock, folder = sitting()
    start = clock.now()
    seconds, breaths = (recorder.open_stream(stream) for stream in (MEASURES, BREATH_MEASURES))
    names = [channel.label for channel in MEASURES.channels]
    rows = np.full((60, len(names)), np.nan)
    rows[40:, names.index("rmssd")] = [*[30.0] * 15, *[70.0] * 5]
    rows[:, names.index("time_below_10")] = np.arange(60.0)
    recorder.samples(seconds, start + np.arange(60.0), rows)
    swings = np.array([[-0.2, 1.0, 1.0, 8.0, 90.0, 0.0]] * 7)
    swings[2:, :3] = np.nan
    recorder.samples(breaths, start + 8 * np.arange(7.0), swings)
    clock.advance(60.0)
    summary = recorder.close()
    assert summary.measures["rmssd"] == MeasureFigures("ms", 40.0, 30.0, 20, "seconds")
    assert summary.measures["rsa_amplitude"] == MeasureFigures("beats/min", 8.0, 8.0, 7, "breaths")
    assert summary.measures["asynchrony"] == MeasureFigures("s", None, None, 2, "breaths")
    assert summary.measures["coherence_ratio"].median is None
    assert summary.time_below_10 == 59.0
    assert summary_of(folder, read_record(folder)) == summary


def test_a_summary_whose_measures_are_nonsense_is_none(played: Sitting) -> None:
    kept = played[0].close().as_dict()
    for measures in ([1, 2], {"rmssd": 3}, {"rmssd": {"unit": "ms"}}, None):
        assert summary_from(kept | {"measures": measures}) is None
    assert summary_from({name: value for name, value in kept.items() if name != "measures"}) is not None


def test_second_0_is_that_of_the_record_however_long_the_sound_took_to_start(sitting: Callable[..., Sitting]) -> None:
    recorder, clock, folder = sitting()
    guide, phase = recorder.open_stream(GUIDE), recorder.open_stream(BREATH_PHASE)
    started = clock.now()
    clock.advance(1.7)  # as long as a sound card may take
    for _ in range(40):
        recorder.samples(guide, np.array([clock.now()]), np.zeros((1, len(GUIDE.channels))))
        recorder.samples(phase, np.array([clock.now()]), np.zeros((1, len(BREATH_PHASE.channels))))
        clock.advance(0.25)
    summary, evidence, exported = recorder.close(), read_evidence(folder), load_session(folder)
    begun = (evidence.start, exported.lsl, start_of(read_record(folder)))
    assert begun == (started,) * 3
    assert (summary.seconds, evidence.seconds, exported.seconds) == pytest.approx((11.7,) * 3)
    track = exported.own(GUIDE)
    assert track is not None
    assert track.times[0] == pytest.approx(evidence.since(evidence.streams[GUIDE.name].stamps)[0]) == pytest.approx(1.7)
