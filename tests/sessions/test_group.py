"""Groups on a clock that moves by arithmetic: one music, a record for each; what one lacks is nobody else's loss."""

import importlib.util
import json
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest

from engine.guidance import PacingState
from engine.strike import Strike, StrikeKind
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Signal, Stream
from sessions.commands import CommandKind
from sessions.export.arrays import load_session
from sessions.export.deidentify import deidentified
from sessions.export.identities import Identity
from sessions.folder import SessionFolder
from sessions.group.choosing import group_choices
from sessions.group.code import group_of, is_group_code, new_group_code
from sessions.group.member import SharedOutput
from sessions.group.plan import group_plans
from sessions.group.sitting import GroupSitting
from sessions.recording import own_streams as own
from sessions.recording.held import read_held
from sessions.recording.journal import read_journal
from sessions.recording.recorder import Recorder
from sessions.report.evidence import read_evidence
from sessions.report.sections.group import group_section
from sessions.report.session import session_report
from sessions.rerun.group import rerun_group
from sessions.rerun.rerun import rerun
from sessions.rerun.ticks import own_stream
from sessions.session_file import read_record
from sessions.settings import load_settings

_spec = importlib.util.spec_from_file_location("lived_group", Path(__file__).with_name("lived_group.py"))
lived = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lived)

PEOPLE = [{"resting_rate": rate} for rate in (16.0, 17.0, 18.0)]
TOGETHER, AWAY = 60.0, 14.0
LOST = 2


def group(path, people=PEOPLE, **settings):
    path.mkdir()
    return lived.Group(path, people, tick=0.06, **{"pacing.lead": "brisk", **settings})


@pytest.fixture(scope="module")
def one_lost(tmp_path_factory):
    """Return a group that was led for a while, of whom one lost strap and belt; and its folders, closed."""
    here = group(tmp_path_factory.mktemp("lost") / "data").run(TOGETHER).run(AWAY, lost=(LOST,))
    here.view = here.session.view(here.now)
    return here, here.end()


@pytest.fixture(scope="module")
def brief(tmp_path_factory):
    """Return the folders of two people whose guide has just begun."""
    return group(tmp_path_factory.mktemp("brief") / "data", PEOPLE[1:]).run(38.0).end()


@pytest.fixture(scope="module")
def none_lost(tmp_path_factory):
    """Return the same group, of whom nobody lost anything."""
    here = group(tmp_path_factory.mktemp("none") / "data").run(TOGETHER + AWAY)
    return here, here.end()


def streams(folder, *wanted):
    recording, _ = read_held(folder)
    return {stream.name: own_stream(recording, stream.name) for stream in wanted}


def column(stream, label):
    return stream.values[:, [channel.label for channel in stream.stream.channels].index(label)]


def test_all_are_led_by_one_guide_and_each_is_recorded_under_their_own_id(none_lost):
    here, folders = none_lost
    assert {name: folder.path.parent.name for name, folder in folders.items()} == {n: n for n in ("P01", "P02", "P03")}
    guides = [streams(folder, own.GUIDE_BREATHS)[own.GUIDE_BREATHS.name] for folder in folders.values()]
    assert len(guides[0].stamps) > 5
    assert all(np.array_equal(one.values, guides[0].values) for one in guides)
    assert [here.pacing(place).state for place in range(3)] == [PacingState.LEAD] * 3
    assert here.guide.rate < column(guides[0], "rate")[0] < 18.0
    for place, folder in enumerate(folders.values(), 1):
        assert group_of(read_record(folder)) == (lived.CODE, place, 3)


def test_what_one_lost_touches_nothing_that_is_recorded_of_the_others(one_lost, none_lost):
    here, folders = one_lost
    assert here.view.members[LOST].snapshot.state is PacingState.COAST
    assert [one.counts for one in here.view.members] == [True, True, False]
    for name in ("P01", "P02"):
        before, after = (streams(kept[name], *own.DERIVED) for _, kept in (none_lost, one_lost))
        for stream in own.DERIVED:
            one, other = before[stream.name], after[stream.name]
            assert one.stamps.tobytes() == other.stamps.tobytes(), stream.name
            assert one.values.tobytes() == other.values.tobytes(), stream.name
            assert list(one.texts) == list(other.texts), stream.name
    rows = streams(folders["P03"], own.GROUP)[own.GROUP.name]
    assert column(rows, "counts")[0] == 1.0 and column(rows, "counts")[-1] == 0.0
    assert column(rows, "counting")[-1] == 2.0
    assert here.directions[-1].guidance == none_lost[0].directions[-1].guidance


def test_a_group_and_each_of_its_members_run_again_decide_the_same(one_lost):
    _, folders = one_lost
    data_dir = folders["P01"].path.parents[2]
    again = rerun_group(folders["P02"], data_dir)
    assert again.identical, [member.differences for member in again.members]
    assert again.code == lived.CODE
    assert all(member.compared[own.GROUP.name] > 70 for member in again.members)
    assert again.as_dict()["identical"] is True


def test_a_decision_of_the_group_that_is_not_what_it_was_is_found(brief, monkeypatch):
    monkeypatch.setattr("engine.group.guide._next_inhale", lambda _, earliest: earliest)
    again = rerun_group(brief["P01"], brief["P01"].path.parents[2])
    assert not again.identical
    assert all(one.what.startswith("Group") for member in again.members for one in member.differences)


def test_one_member_alone_runs_again_and_a_missing_one_is_one_sentence(brief, tmp_path):
    shutil.copytree(brief["P02"].path.parent, tmp_path / "participants" / "P02")
    mine = SessionFolder(tmp_path / "participants" / "P02" / brief["P02"].path.name)
    with pytest.raises(SospiroError) as found:
        rerun_group(mine, tmp_path)
    assert found.value.reason is Reason.MISSING_FILE
    assert "1 of its 2 sessions (1)" in found.value.sentence
    again = rerun(mine, tmp_path)
    assert again.identical, again.differences


def test_no_folder_names_another_member_and_an_export_keeps_but_the_code(one_lost):
    _, folders = one_lost
    for name, folder in folders.items():
        others = [other.encode() for other in folders if other != name]
        for file in folder.path.iterdir():
            assert not any(other in file.read_bytes() for other in others), file.name
    out = deidentified(load_session(folders["P01"]), Identity("abc", 1, 0))
    assert out.plan["group"] == lived.CODE
    track = next(track for track in out.tracks if track.name == own.GROUP.name)
    start_at = column(track, "start_at")
    assert np.nanmax(start_at) < TOGETHER


def test_when_all_are_lost_the_group_glides_to_rest_and_comes_back(tmp_path):
    here = group(tmp_path / "data", PEOPLE[1:], **{"pacing.resting_rate": 10.0}).run(36.0)
    begun = here.directions[-1].guidance
    here.run(26.0, lost=(0, 1))
    assert [here.pacing(place).state for place in (0, 1)] == [PacingState.COAST] * 2
    assert here.directions[-1].guidance.rate < begun.rate - 0.1
    assert here.directions[-1].guidance.start_at == begun.start_at
    here.run(8.0)
    assert [here.pacing(place).state for place in (0, 1)] == [PacingState.HOLD] * 2
    here.end()


def test_one_who_was_set_aside_counts_no_more_and_the_discomfort_of_one_holds_the_guide_for_all(tmp_path):
    here = group(tmp_path / "data", PEOPLE[1:]).run(36.0)
    here.post(CommandKind.ASIDE, 1, who="P02")
    here.run(1.0)
    view = here.session.view(here.now)
    assert [(one.name, one.counts, one.aside) for one in view.members] == [("P01", True, False), ("P02", False, True)]
    assert not view.holding
    here.post(CommandKind.DISCOMFORT, who="P01")
    here.run(1.0)
    rate = here.directions[-1].guidance.rate
    here.run(7.0)
    assert here.session.view(here.now).holding
    assert here.directions[-1].guidance.rate >= rate
    told = {
        name: [e["data"] for e in read_journal(f.journal) if e["kind"] == "command"] for name, f in here.end().items()
    }
    assert {name: [one["command"] for one in each] for name, each in told.items()} == {
        "P01": ["discomfort"],
        "P02": ["aside"],
    }


def test_a_stage_that_most_have_left_ends_for_all(tmp_path):
    here = group(tmp_path / "data", protocol="First session").run(0.5)
    numbers = [one.session.conductor.programme for one in here.session.members]
    here.post(CommandKind.NEXT_STAGE, who="P01")
    here.run(0.3)
    assert [one.number for one in numbers] == [2, 1, 1]
    here.post(CommandKind.NEXT_STAGE, who="P02")
    here.run(0.3)
    assert [one.number for one in numbers] == [2, 2, 2]
    lines = read_journal(here.end()["P03"].journal)
    assert [e["data"]["text"] for e in lines if e["kind"] == "command"] == ["with the group"]


def test_a_group_of_one_decides_as_an_ordinary_session(tmp_path):
    people = [{"resting_rate": 18.0}]
    here = group(tmp_path / "data", people).run(40.0)
    assert here.guide is not None
    own_wish = here.session.members[0].output.direction.guidance
    assert here.directions[-1].guidance == own_wish
    here.end()


# -- streams, settings, refusals ----------------------------------------------------------------------------------


def belt(name, source_id="", host="here"):
    channels = (Channel("breath", "", "Respiration"),)
    return Stream(name, "Respiration", channels, 50.0, "float32", source_id, f"{name}-{host}-{source_id}", host)


PAIR = [belt("Belt", "a"), belt("Belt", "b"), belt("Strap", "c", "there")]


def test_streams_are_chosen_by_name_source_id_computer_or_both():
    found = group_choices(PAIR, {"P01": ["a"], "P02": ["b"], "P03": ["there"]})
    assert [found[name][Signal.RESPIRATION].stream.source_id for name in found] == ["a", "b", "c"]
    twins = [belt("Belt", "", "one"), belt("Belt", "", "two")]
    found = group_choices(twins, {"P01": ["Belt@one"], "P02": ["Belt@two"]})
    assert [found[name][Signal.RESPIRATION].stream.hostname for name in found] == ["one", "two"]


@pytest.mark.parametrize(
    ("people", "reason", "words"),
    [
        ({"P01": ["Belt"], "P02": ["Strap"]}, Reason.AMBIGUOUS_STREAM, "--person P01=a"),
        ({"P01": ["a"], "P02": ["a"]}, Reason.AMBIGUOUS_STREAM, "for P01 and for P02"),
        ({"P01": ["a"], "P02": ["nothing"]}, Reason.NO_STREAM, "'nothing' of P02"),
    ],
)
def test_twins_sharing_and_absence_are_one_sentence(people, reason, words):
    with pytest.raises(SospiroError) as found:
        group_choices(PAIR, people)
    assert found.value.reason is reason
    assert words in found.value.sentence


def settings(tmp_path, **more):
    return load_settings(None, {"data_dir": str(tmp_path), **more}, environ={})


PEOPLE_SET = {"group.people": {"P01": ["a"], "P02": "b"}}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "Nobody is in the group"),
        ({**PEOPLE_SET, "study": "Trial"}, "cannot be in a study"),
        ({**PEOPLE_SET, "arm": "music"}, "cannot be in a study or an arm"),
        ({**PEOPLE_SET, "protocol": "Resonance sliding"}, "for one person"),
    ],
)
def test_what_is_for_one_person_is_refused(tmp_path, more, words):
    with pytest.raises(SospiroError) as found:
        group_plans(settings(tmp_path, **more))
    assert words in found.value.sentence


NINE = {f"P{n}": ["a"] for n in range(9)}


@pytest.mark.parametrize("people", [{"P01": ["a"]}, {"P 1": ["a"], "P2": ["b"]}, {"p1": ["a"], "P1": ["b"]}, NINE])
def test_settings_name_two_to_eight_people_who_can_be_told_apart(tmp_path, people):
    with pytest.raises(SospiroError):
        settings(tmp_path, **{"group.people": people})


def test_the_plan_of_a_member_names_nobody_else(tmp_path):
    plans = group_plans(settings(tmp_path, **PEOPLE_SET))
    assert [plan.settings.participant for plan in plans.values()] == ["P01", "P02"]
    told = json.dumps(plans["P01"].start(lived.STARTED, 0.0, {}).settings)
    assert "P02" not in told


def test_a_code_is_drawn_anew_and_tells_nothing():
    codes = {new_group_code() for _ in range(100)}
    assert len(codes) == 100 and all(map(is_group_code, codes))
    assert group_of({"group": {"code": "P01 and P02", "place": 1, "members": 2}}) is None
    assert group_of({}) is None


def test_the_report_of_a_member_tells_of_the_group_and_names_nobody_else(one_lost):
    _, folders = one_lost
    told = group_section(read_evidence(folders["P03"]))
    cells = {row[0]: row[1] for row in told.blocks[0].rows}
    assert lived.CODE in cells["Group"]
    assert 75 < float(cells["Counted for the music"].split("%")[0]) < 90
    assert "P01" not in str(told)
    assert any(section.title == "In a group" for section in session_report(folders["P01"]).sections)


def test_strokes_of_several_members_keep_apart_and_the_beat_sounds_once():
    outputs = [SharedOutput(), SharedOutput()]
    for output in outputs:
        assert output.take(1, pulses=True) is None
        output.strike([Strike(StrikeKind.PULSE, 0.0, "frame drum", 50.0, 0.5)])
        output.strike([Strike(StrikeKind.NOTE, 0.0, "handpan", 60.0, 0.5, key=3)])
    first, second = (output.take(place, pulses=place == 1) for place, output in enumerate(outputs, 1))
    assert [one.kind for one in first] == [StrikeKind.PULSE, StrikeKind.NOTE]
    assert [one.kind for one in second] == [StrikeKind.NOTE]
    assert first[1].key != second[0].key


class Refused(Recorder):
    """A record that no disk takes when it ends."""

    def close(self, summary=None):
        super().close(summary)
        raise SospiroError(Reason.DISK_FULL, "full")


class Failing(GroupSitting):
    """A sitting whose sound fails, when the disk refuses the first member's record too."""

    def _play(self, kept):
        kept[0].recorder.__class__ = Refused
        raise OSError("the sound")


def test_a_fault_is_told_and_every_record_closed_though_one_of_them_refuses(tmp_path):
    plans = group_plans(settings(tmp_path, **PEOPLE_SET))
    with pytest.raises(OSError, match="the sound"):
        Failing(plans, {name: {} for name in plans}, {}, None, ManualClock(), print, threading.Event()).run()
    ended = [read_record(SessionFolder(path.parent))["status"] for path in tmp_path.glob("*/*/*/session.json")]
    assert ended == ["complete"] * 2
