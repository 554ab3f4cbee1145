"""A group over real LSL, in real time: each recorded under their own ID, one guide announced, run again the same."""

import json
from contextlib import closing

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

LENGTH = 9.0


def test_two_people_on_one_sound(tmp_path, lsl: LslSettings):
    people = simulated_people(2)
    named = {
        "group.people": {name: [name] for name in people},
        "data_dir": str(tmp_path),
        "lsl.session_id": lsl.session_id,
    }
    settings = load_settings(None, named, environ={})
    announced: set[str] = set()
    with (
        closing(Companion(settings.lsl, GroupPart(tuple(people.items())))),
        closing(StreamWatch()) as watch,
        closing(GroupController(settings, LENGTH, 30.0)) as group,
    ):
        group.post(Command(CommandKind.START, group.now()))
        while not group.join(0.5):
            view = group.view()
            if view is not None:
                announced |= {stream.name for stream in watch.streams() if stream.name.startswith("Sospiro-")}
    assert group.error is None
    assert announced == {one.name for one in (own.GUIDE, own.GUIDE_BREATHS, own.CUES, own.AUDIO_CLOCK)}
    assert view is not None and all(member.counts for member in view.members)
    folders = {
        path.parent.parent.name: SessionFolder(path.parent) for path in people_folder(tmp_path).glob("*/*/session.json")
    }
    assert sorted(folders) == ["S01", "S02"]
    for name, folder in folders.items():
        record, (recording, damage) = read_record(folder), read_held(folder)
        assert record["status"] == "complete" and not damage
        assert group_of(record)[1:] == (int(name[1:]), 2)
        raw = {one.stream.name for one in recording.values() if not one.stream.name.startswith("Sospiro-")}
        assert raw == {f"{kind}-{name}" for kind in ("SimulatedECG", "SimulatedRespiration", "SimulatedMarkers")}
        assert folder.sound.stat().st_size > SAMPLE_RATE
        other = "S02" if name == "S01" else "S01"
        assert other not in json.dumps(record) and other not in folder.journal.read_text(encoding="utf-8")
    again = rerun_group(folders["S02"], tmp_path)
    assert again.identical, [member.differences for member in again.members]
