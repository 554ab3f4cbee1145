"""Who comes late to a group, and whose part a fault ends: the music and the others go on, and run again the same."""

import importlib.util
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Signal, Stream
from sessions.group.choosing import choices_of_those_there
from sessions.group.code import group_of
from sessions.group.latecomers import SETTLE, Latecomers
from sessions.group.member import Standing
from sessions.group.view import with_all
from sessions.recording import own_streams as own
from sessions.recording.held import read_held
from sessions.recording.journal import read_journal
from sessions.rerun.group import rerun_group
from sessions.rerun.ticks import own_stream
from sessions.session_file import read_record

_spec = importlib.util.spec_from_file_location("lived_group", Path(__file__).with_name("lived_group.py"))
lived = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lived)

PEOPLE = [{"resting_rate": rate} for rate in (16.0, 17.0, 12.0)]
BEFORE, TOGETHER, AFTER = 39.0, 33.0, 6.0


def breaks(*_):
    raise OSError("the device")


def group(path, people=PEOPLE, **more):
    path.mkdir()
    return lived.Group(path, people, tick=0.06, **{"pacing.lead": "brisk", **more})


@pytest.fixture(scope="module")
def eventful(tmp_path_factory):
    """Return a group to which one came late, and in which the first one's sensor broke in the middle of a tick."""
    here = group(tmp_path_factory.mktemp("eventful") / "data", late=1).run(BEFORE)
    here.arrive()
    here.arrived, here.playing = here.now, here.guide
    here.run(TOGETHER)
    here.before = here.session.view(here.now)
    here.broken = here.now
    here.session.members[0].session._feeds[1]._source.pull = breaks
    here.run(AFTER)
    here.view = here.session.view(here.now)
    return here, here.end()


def rows(folder, stream):
    recording, damage = read_held(folder)
    assert not damage
    return own_stream(recording, getattr(stream, "name", stream))


@pytest.mark.logs
def test_who_comes_late_joins_at_a_breath_and_moves_the_guide_by_no_leap(eventful):
    here, folders = eventful
    assert here.playing is not None
    joined = read_record(folders["P03"])["replay"]["started"]
    onsets = rows(folders["P01"], own.GUIDE_BREATHS)
    latched = rows(folders["P03"], own.GUIDE_BREATHS).stamps[0]
    assert here.arrived < joined <= here.arrived + 60.0 / here.playing.rate + 0.1
    assert latched in onsets.stamps.tolist()
    assert rows(folders["P03"], own.TICKS).stamps[0] == joined
    rates = [one.guidance.rate for one in here.directions if one.guidance.start_at is not None]
    assert max(abs(after / before - 1.0) for before, after in pairwise(rates)) < 0.031
    assert [(one.name, one.counts) for one in here.before.members] == [("P01", True), ("P02", True), ("P03", True)]
    counts = rows(folders["P03"], own.GROUP)
    place = [channel.label for channel in counts.stream.channels].index("counts")
    assert counts.values[0, place] == 0.0 and counts.values[-1, place] == 1.0
    assert [group_of(read_record(folder))[1:] for folder in folders.values()] == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.logs
def test_a_fault_ends_the_part_of_one_and_nothing_else(eventful):
    here, folders = eventful
    assert [(one.name, one.standing) for one in here.view.members] == [
        ("P02", Standing.HERE),
        ("P03", Standing.HERE),
        ("P01", Standing.ENDED),
    ]
    assert all(one.guidance.start_at is not None for one in here.directions[-round(AFTER / here.tick) :])
    assert len(here.directions[-1].rewards) == 3 and here.directions[-1].rewards[0] == 0.0
    lines = {name: read_journal(folder.journal) for name, folder in folders.items()}
    faults = {name: [e["data"] for e in each if e["kind"] == "fault"] for name, each in lines.items()}
    assert faults == {"P01": [{"error": "OSError"}], "P02": [], "P03": []}
    ended = [[e["data"] for e in lines[name] if e["kind"] == "group_member_ended"] for name in ("P02", "P03")]
    assert ended == [[{"place": 1}]] * 2
    last = [rows(folder, own.TICKS).stamps[-1] for folder in folders.values()]
    assert last[0] == pytest.approx(here.broken, abs=0.1) and last[1] == last[2] == here.now
    assert [read_record(folder)["status"] for folder in folders.values()] == ["complete"] * 3
    guided = [time for name, time in here.told if name == own.GUIDE.name]
    assert max(np.diff(guided)) < 0.1 and guided[-1] > here.now - 0.1


@pytest.mark.logs
def test_such_a_group_runs_again_the_same(eventful):
    _, folders = eventful
    again = rerun_group(folders["P01"], folders["P01"].path.parents[2])
    assert again.identical, [member.differences for member in again.members]
    assert len(again.members) == 3


@pytest.mark.logs
@pytest.mark.parametrize("what", ["log", "picture", "finish"])
def test_wherever_a_part_breaks_the_others_go_on(tmp_path, what):
    here = group(tmp_path / "data", PEOPLE[:2]).run(0.6)
    member = here.session.members[0]
    if what == "log":
        member.log.add = breaks
    elif what == "picture":
        member.session.snapshot = breaks
    else:
        member.session.finish = breaks
    here.run(0.2)
    here.session.finish(here.now)
    view = here.run(0.2).session.view(here.now)
    assert [one.standing for one in view.members] == [Standing.HERE, Standing.ENDED]
    folders = here.end()
    assert [read_record(folder)["status"] for folder in folders.values()] == ["complete"] * 2
    assert rerun_group(folders["P02"], tmp_path / "data").identical


@pytest.mark.logs
def test_what_ends_the_last_part_or_the_one_sound_ends_the_group_and_every_record_is_whole(tmp_path):
    here = group(tmp_path / "data", PEOPLE[:2]).run(0.6)
    here.output.send = breaks
    with pytest.raises(OSError, match="the device"):
        here.run(0.2)
    for folder in here.end().values():
        assert rows(folder, own.TICKS).stamps[-1] == here.now
    here = group(tmp_path / "other", PEOPLE[:2]).run(0.6)
    for member in here.session.members:
        member.session.tick = breaks
    with pytest.raises(OSError, match="the device"):
        here.run(0.2)
    here.end()


def test_two_who_breathe_far_apart_are_told_of(tmp_path):
    people = [{"resting_rate": rate, "coupling": 0.0} for rate in (8.0, 18.0)]
    here = lived.Group(tmp_path, people, tick=0.2).run(80.0)
    assert here.session.view(here.now).apart == ()
    assert here.run(21.0).session.view(here.now).apart == ("P01", "P02")
    here.end()


def belt(name):
    channels = (Channel("breath", "", "Respiration"),)
    return Stream(name, "Respiration", channels, 50.0, "float32", name, name, "here")


class Network:
    """Streams that are there, as they come."""

    def __init__(self, *there):
        self.there = list(there)

    def streams(self):
        return tuple(self.there)


def test_those_begin_who_are_there_and_the_first_who_is_not_is_named():
    found, missing = choices_of_those_there([belt("a")], {"P01": ["a"], "P02": ["b"], "P03": ["c"]})
    assert list(found) == ["P01"] and Signal.RESPIRATION in found["P01"]
    assert missing.reason is Reason.NO_STREAM and "P02" in missing.sentence


def test_who_is_late_is_waited_for_made_ready_once_and_told_of():
    ready, network = [], Network(belt("a"))
    late = Latecomers({"P02": ["b"], "P03": ["a"]}, {"a"}, network, lambda name, _: ready.append(name), 0.0)
    late.look(0.0)
    standing = {name: (one.standing, one.told) for name, one in late.absent(0.0).items()}
    assert standing["P02"] == (Standing.WAITING, "b")
    assert standing["P03"][0] is Standing.REFUSED and "somebody else" in standing["P03"][1]
    network.there.append(belt("b"))
    for now in (1.0, 2.0, SETTLE):
        late.look(now)
    assert ready == []
    late.look(1.0 + SETTLE)
    late.join()
    late.look(3.0 + SETTLE)
    late.join()
    assert ready == ["P02"]


def test_who_cannot_be_made_ready_is_told_of():
    def refuse(name, _):
        raise SospiroError(Reason.DISK_FULL, f"No room for {name}.")

    late = Latecomers({"P02": ["b"]}, (), Network(belt("b")), refuse, 0.0)
    late.look(0.0)
    late.look(SETTLE)
    late.join()
    assert late.absent(9.0)["P02"].told == "No room for P02."


def test_a_picture_has_everybody_in_their_order(tmp_path):
    here = group(tmp_path / "data", PEOPLE[:2]).run(0.2)
    late = Latecomers({"A": ["a"], "P02": ["b"]}, (), Network(), print, 0.0)
    view = with_all(here.session.view(here.now), ["P02", "A", "P01"], late.absent(0.0))
    assert [(one.name, one.standing) for one in view.members] == [
        ("P02", Standing.HERE),
        ("A", Standing.WAITING),
        ("P01", Standing.HERE),
    ]
    here.end()
