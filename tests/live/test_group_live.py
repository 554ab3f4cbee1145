"""A group over real LSL, in real time: each recorded under their own ID, one guide announced, run again the same."""

import json
from contextlib import ExitStack, closing

import pytest

from engine.output import SAMPLE_RATE
from sensors.network.watch import StreamWatch
from sensors.settings import LslSettings
from sessions.commands import Command, CommandKind
from sessions.companion import Companion
from sessions.folder import SessionFolder, people_folder
from sessions.group.code import group_of
from sessions.group.live import GroupController
from sessions.group.simulated import GroupPart, simulated_people
from sessions.recording import own_streams as own
from sessions.recording.held import read_held
from sessions.rerun.group import rerun_group
from sessions.session_file import read_record
from sessions.settings import load_settings

pytestmark = pytest.mark.live

LENGTH = 11.0


def breaks():
    raise OSError("the device")


@pytest.mark.logs
def test_three_people_on_one_sound_of_whom_one_comes_late_and_the_part_of_one_breaks(tmp_path, lsl: LslSettings):
    people = tuple(simulated_people(3).items())
    named = {
        "group.people": {name: [name] for name, _ in people},
        "data_dir": str(tmp_path),
        "lsl.session_id": lsl.session_id,
    }
    settings = load_settings(None, named, environ={})
    announced: set[str] = set()
    seen: list[list[str]] = []
    with (
        ExitStack() as late,
        closing(Companion(settings.lsl, GroupPart(people[:2]))),
        closing(StreamWatch()) as watch,
        closing(GroupController(settings, LENGTH, 8.0)) as group,
    ):
        group.post(Command(CommandKind.START, group.now()))
        while not group.join(0.5):
            view = group.view()
            if view is not None:
                if not seen:
                    late.enter_context(closing(Companion(settings.lsl, GroupPart(people[2:]))))
                seen.append([str(member.standing) for member in view.members])
                if seen[-1] == ["here"] * 3 and group._sitting is not None:
                    group._sitting.session.members[0].session._feeds[0]._source.pull = breaks
                announced |= {stream.name for stream in watch.streams() if stream.name.startswith("Sospiro-")}
    assert group.error is None
    assert announced == {one.name for one in (own.GUIDE, own.GUIDE_BREATHS, own.CUES, own.AUDIO_CLOCK)}
    assert [seen[0], ["here"] * 3 in seen, seen[-1]] == [["here", "here", "waiting"], True, ["ended", "here", "here"]]
    assert list(group.summaries) == ["S01", "S02", "S03"]
    folders = {
        path.parent.parent.name: SessionFolder(path.parent) for path in people_folder(tmp_path).glob("*/*/session.json")
    }
    assert sorted(folders) == ["S01", "S02", "S03"]
    for name, folder in folders.items():
        record, (recording, damage) = read_record(folder), read_held(folder)
        assert record["status"] == "complete" and not damage
        assert group_of(record)[1:] == (int(name[1:]), 3)
        raw = {one.stream.name for one in recording.values() if not one.stream.name.startswith("Sospiro-")}
        assert raw == {f"{kind}-{name}" for kind in ("SimulatedECG", "SimulatedRespiration", "SimulatedMarkers")}
        assert folder.sound.stat().st_size > SAMPLE_RATE
        told = json.dumps(record) + folder.journal.read_text(encoding="utf-8")
        assert not any(other in told for other in folders if other != name)
    again = rerun_group(folders["S02"], tmp_path)
    assert again.identical, [member.differences for member in again.members]
