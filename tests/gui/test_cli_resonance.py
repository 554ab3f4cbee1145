"""`sospiro resonance` computes an assessment again from what was recorded, draws it, and says when there is none."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from engine.guidance import GuideBreath
from engine.protocols.protocol import ResonancePlan
from engine.resonance.assessment import Assessment
from gui.cli import app
from sensors.clock import ManualClock
from sensors.state import BodyState, Breath, RRInterval, RRMark
from sessions.derived import DerivedStreams
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.recording.recorder import Recorder
from sessions.resonance.replay import last_assessment
from sessions.session_file import SessionStart

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
PLAN = ResonancePlan(rates=(6.5, 6.0, 5.5, 5.0, 4.5), step_minutes=2.0, rest_minutes=0.0)
BEGINS = 1000.0


def events():
    """Return breaths that follow a guide, and intervals of a heart that resonates at 5.5/min."""
    rates = [rate for rate in PLAN.rates for _ in range(round(2.0 * rate))]
    onsets = (BEGINS + np.concatenate([[0.0], np.cumsum([60.0 / rate for rate in rates])])).tolist()
    guide = [GuideBreath(n, onsets[n], rate, 0.4, 10) for n, rate in enumerate(rates)]
    breaths = [Breath(g.onset + 0.1, g.exhale_onset + 0.1, g.end + 0.1, g.end + 0.5, 1.0) for g in guide]
    t = np.arange(BEGINS, onsets[-1], 0.01)
    rate = np.array(rates)[np.clip(np.searchsorted(onsets, t, side="right") - 1, 0, len(rates) - 1)]
    phase = 2 * np.pi * np.cumsum(rate) * 0.01 / 60
    answer = 7.0 / (1 + 2.5j * (rate / 5.5 - 5.5 / rate))
    beats = np.cumsum(66.0 - np.abs(answer) * np.cos(phase + np.angle(answer) + 0.3)) * 0.01 / 60
    times = np.interp(np.arange(1, beats[-1]), beats, t)
    pairs = zip(times[:-1].tolist(), times[1:].tolist(), strict=True)
    return guide, breaths, [RRInterval(b, b + 0.8, 1e3 * (b - a), RRMark.NORMAL, 1e3 * (b - a)) for a, b in pairs]


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """Return the data folder, the session's folder, and what the assessment said while it ran."""
    data_dir = tmp_path_factory.mktemp("data")
    folder, clock = create_session_folder(data_dir, STARTED), ManualClock(BEGINS)
    recorder = Recorder(folder, clock, SessionStart(STARTED, BEGINS), threaded=False, index=SessionIndex(data_dir))
    derived, assessment = DerivedStreams(recorder), Assessment(PLAN, BEGINS)
    guide, breaths, intervals = events()
    before, now = 0.0, BEGINS
    while not assessment.finished:
        heard = tuple(i for i in intervals if before < i.reported_at <= now)
        breathed = tuple(b for b in breaths if before < b.reported_at <= now)
        cued = [g for g in guide if before < g.onset <= now]
        derived.intervals(heard)
        derived.breaths([(breath, True) for breath in breathed])
        derived.guide_breaths(cued)
        assessment.update(now, BodyState(now, intervals=heard, breaths=breathed), cued)
        derived.programme([], assessment.drain())
        before, now = now, now + 0.5
        clock.advance(0.5)
    recorder.close()
    return data_dir, folder.path, assessment.result()


@pytest.fixture
def answer(recorded, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(recorded[0]))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def ask(*args, code=0):
        with pytest.raises(SystemExit) as ended:
            app.main(["resonance", *map(str, args)])
        captured = capsys.readouterr()
        assert int(ended.value.code or 0) == code, captured.err
        return captured.err if code else captured.out

    return ask


def test_the_recording_tells_the_same_again(answer, recorded):
    told, lived = json.loads(answer("last", "--json")), recorded[2].record()
    assert told["kind"] == lived["kind"] and told["ranked"] == lived["ranked"]
    assert told["rate"] == pytest.approx(lived["rate"], abs=1e-3)
    for again, before in zip(told["steps"], lived["steps"], strict=True):
        words = {name for name, value in before.items() if isinstance(value, str | None)}
        assert {name: again[name] for name in words} == {name: before[name] for name in words}
        numbers = before.keys() - words
        assert [again[name] for name in numbers] == pytest.approx([before[name] for name in numbers], rel=1e-6)


def test_people_read_every_criterion_and_one_sentence(answer, recorded):
    out = answer(recorded[1])
    assert "5.5/min" in out and "beats/min" in out and "smoothness" in out and "1." in out
    assert out.rstrip().endswith(recorded[2].sentence)


@pytest.mark.logs  # matplotlib says so when it makes its list of fonts for the first time
@pytest.mark.parametrize("name", ["picture.png", "picture.pdf"])
def test_it_is_drawn(answer, tmp_path, name):
    answer("last", "--plot", tmp_path / name)
    start = (tmp_path / name).read_bytes()[:8]
    assert start.startswith({"png": b"\x89PNG", "pdf": b"%PDF"}[name[-3:]])


@pytest.mark.parametrize("name", ["picture.txt", "nowhere/picture.png"])
def test_a_picture_that_cannot_be_drawn_is_told(answer, tmp_path, name):
    assert answer("last", "--plot", tmp_path / name, code=2).count("\n") == 1


def test_a_session_without_an_assessment_is_told(answer, tmp_path):
    folder = create_session_folder(tmp_path, STARTED)
    clock = ManualClock(5.0)
    Recorder(folder, clock, SessionStart(STARTED, 5.0), threaded=False, index=SessionIndex(tmp_path)).close()
    said = answer(folder.path, code=2)
    assert "holds no resonance assessment" in said and said.count("\n") == 1


def test_a_session_whose_recording_is_gone_is_told(answer, recorded, tmp_path):
    copy = tmp_path / recorded[1].name
    copy.mkdir()
    for name in ("session.json", "journal.jsonl"):
        (copy / name).write_bytes((recorded[1] / name).read_bytes())
    assert "cannot be read" in answer(copy, code=2)


def test_entries_that_make_no_sense_are_passed_over(recorded):
    from sessions.recording.journal import read_journal

    journal = read_journal(SessionFolder(recorded[1]).journal)
    whole = last_assessment(journal)
    broken = [{"kind": "resonance_step", "data": d} for d in (None, {}, [1], {"number": "x"}, {"rate": None})]
    assert last_assessment([*broken, *journal, *broken]) == whole
    # a second assessment begins with its own first step
    assert last_assessment([*journal, *journal]) == whole
    early = [
        {**entry, "data": {**entry["data"], "ends": "inf"}} if "rate" in entry["data"] else entry for entry in journal
    ]
    assert last_assessment(early) == []


def test_a_step_that_was_ended_early_stays_so(recorded):
    step = last_assessment([{"kind": "resonance_step", "data": {**_data(), "reason": "it was ended early"}}])[0]
    assert (
        step.early and replace(step, early=False) == last_assessment([{"kind": "resonance_step", "data": _data()}])[0]
    )


def _data():
    return {"event": "ended", "planned": 5, "number": 1, "rate": 6.5, "begins": 0.0, "settled": 30.0, "ends": 150.0}
