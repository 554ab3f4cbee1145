"""A recorded session that is run again decides the same to the last bit; whatever changed is found and named."""

import importlib.util
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from engine.arms.player import ArmPlayer
from engine.music.style import STILL_PAD
from engine.protocols.protocol import Arm, Protocol
from engine.safety.dose import SoundDose, WeekBefore
from gui.cli import app
from sensors.errors import SospiroError
from sessions.commands import CommandKind
from sessions.control_track import read_control_track
from sessions.folder import SessionFolder
from sessions.plan import Plan
from sessions.recording.recover import recover
from sessions.recording.xdf_read import read_recording
from sessions.rerun.again import live_again
from sessions.rerun.cues import compare_guide
from sessions.rerun.kept import read_kept
from sessions.rerun.plan_again import plan_again
from sessions.rerun.rerun import Rerun, rerun
from sessions.rerun.twins import RecordedOutput
from sessions.rerun.what_if import what_if
from sessions.session_file import read_record, write_record
from sessions.settings import Settings
from sessions.study.box import Box
from sessions.study.masking import Sealing, arm_entry
from sessions.study.opening import open_session

_spec = importlib.util.spec_from_file_location("lived_session", Path(__file__).with_name("lived_session.py"))
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)
live: Callable[..., SessionFolder] = _module.live

BOX = Box(bytes(range(32)))
QUICK = {"resting_rate": 20.0, "seed": 4}
ASKED = {
    20.0: (CommandKind.VOLUME, -12.0, ""),
    42.0: (CommandKind.COMFORTABLE, None, ""),
    44.0: (CommandKind.HOLD, 1, ""),
    45.0: (CommandKind.PAUSE, 1.0, ""),
    46.4: (CommandKind.PAUSE, None, ""),
    47.0: (CommandKind.HOLD, 0.0, ""),
    48.0: (CommandKind.REFRESH, None, ""),
    49.0: (CommandKind.STYLE, None, "Handpan"),
    49.5: (CommandKind.LAYER, 0.3, "drum"),
    50.0: (CommandKind.MARKER, None, "door »"),
    51.0: (CommandKind.RATING, 7.0, "pain"),
    52.0: (CommandKind.TARGET, 5.0, ""),
    53.0: (CommandKind.DISCOMFORT, None, ""),
}
PROTOCOL = Protocol.model_validate(
    {
        "name": "Trial",
        "stages": [
            {"kind": "baseline", "minutes": 0.1},
            {"kind": "lead", "minutes": 0.6, "target": 6.0},
            {"kind": "return", "minutes": 0.1},
        ],
        "arms": {"one": {"kind": "contingent"}},
    }
)

OTHER = """
name = "Other"
[[stages]]
kind = "lead"
minutes = 0.5
guide = "timed"
start = 9.0
target = 8.0
"""


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A minute with lost streams that came back otherwise, NaN, a clock 5000 s away, commands and a gentle end."""
    data_dir = tmp_path_factory.mktemp("lived")
    pacing = {"pacing": {"lead": "brisk"}}
    return live(data_dir, pacing, 64.0, ASKED, QUICK, gone=(35.0, 38.0), ending=56.0)


def again(folder: SessionFolder, **more: Any) -> Rerun:
    return rerun(folder, folder.path.parents[2], **more)


def test_every_decision_is_the_same_whatever_came_and_was_asked(lived: SessionFolder) -> None:
    found = again(lived)
    assert found.differences == ()
    assert (found.identical, found.whole, found.versions) == (True, True, {})
    compared = found.compared
    assert compared["Sospiro-Commands"] == len(ASKED)
    assert compared["Sospiro-State"] >= 4
    assert compared["Sospiro-Breaths"] > 10
    assert compared["Sospiro-Controller"] >= 64
    assert compared["cues of the guide"] > 20
    names = [one.stream.name for one in read_recording(lived.recording).values()]
    assert names.count("SimulatedECG") == names.count("SimulatedRespiration") == 2


def test_the_ticks_hand_over_what_arrived_piece_by_piece(lived: SessionFolder) -> None:
    ticks = read_kept(lived).ticks
    sizes = [len(chunk.timestamps) for tick in ticks for arrival in tick.arrivals[:2] for chunk in arrival.chunks]
    assert max(sizes) > 127 > min(sizes), "more than a count can tell, and less"
    recording = read_recording(lived.recording)
    wired = [one for one in recording.values() if one.stream.name in ("SimulatedECG", "SimulatedRespiration")]
    assert 0 <= sum(len(one.stamps) for one in wired) - sum(sizes) < 100, "all but what came at the very end"
    offsets = {chunk.clock_offset for tick in ticks for arrival in tick.arrivals[:2] for chunk in arrival.chunks}
    assert len(offsets) > 3


def test_a_changed_constant_is_found_and_its_first_effect_named(
    lived: SessionFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.pacing.recognition.BREATHS_NEEDED", 9)
    found = again(lived)
    assert not found.identical
    first = found.differences[0]
    state = next(one for one in found.differences if one.what.startswith("State ["))
    matching = next(
        after for after, name, _ in what_if(lived, lived.path.parents[2]).recorded.states if name == "match"
    )
    assert first.what.startswith("Controller [")
    assert first.after == pytest.approx(matching)
    assert "state match" in first.recorded
    assert "state recognise" in first.now
    assert "8 breaths heard" in state.recorded
    assert "9 breaths heard" in state.now


def test_a_texture_that_was_mapped_otherwise_is_found_within_a_second(
    lived: SessionFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.textures.texture_map import TextureMap

    before, calls = TextureMap.update, iter(range(10**9))

    def bent(self: TextureMap, *args: Any) -> Any:
        texture = before(self, *args)
        return replace(texture, brightness=texture.brightness + 1e-12) if next(calls) == 750 else texture

    monkeypatch.setattr(TextureMap, "update", bent)
    found = again(lived)
    tick = read_kept(lived).ticks[750].now - read_kept(lived).started
    (first,) = found.differences
    assert first.what.startswith("Controller [")
    assert "checksum" in first.recorded
    assert tick <= first.after <= tick + 1.0


def test_a_guide_that_played_what_nobody_asked_for_is_found(lived: SessionFolder) -> None:
    kept = read_kept(lived)
    memory = live_again(kept, plan_again(kept, lived.path.parents[2]), RecordedOutput())
    assert compare_guide(kept, memory).differences == ()
    place = next(i for i, tick in enumerate(kept.ticks) if tick.guide_breaths)
    breath = kept.ticks[place].guide_breaths[0]
    played = replace(kept.ticks[place], guide_breaths=(replace(breath, rate=breath.rate + 1e-9),))
    (found,) = compare_guide(replace(kept, ticks=[*kept.ticks[:place], played]), memory).differences
    assert found.what == "guide breath asked for [0]"
    assert repr(breath.rate) in found.now


def test_an_input_that_was_tampered_with_is_found(lived: SessionFolder, tmp_path: Path) -> None:
    copy = SessionFolder(tmp_path / "participants" / "anonymous" / "copy")
    shutil.copytree(lived.path, copy.path)
    record = read_record(copy)
    record["settings"]["pacing"]["target_rate"] = 5.0
    write_record(copy, record)
    first = again(copy).differences[0]
    assert first.what == "Controller [0]"
    assert (first.recorded, first.now) == ("target_rate 6.0 breaths/min", "target_rate 5.0 breaths/min")


@pytest.mark.parametrize("share", [0.35, 0.8])
def test_a_session_that_was_cut_off_is_run_up_to_its_end(lived: SessionFolder, tmp_path: Path, share: float) -> None:
    copy = SessionFolder(tmp_path / "participants" / "anonymous" / "cut")
    shutil.copytree(lived.path, copy.path)
    whole = copy.recording.read_bytes()
    copy.recording.write_bytes(whole[: int(share * len(whole))])
    write_record(copy, read_record(copy) | {"status": "running", "process": {"pid": 0, "started": 0.0}})
    recover(tmp_path)
    found = again(copy)
    assert found.differences == ()
    assert not found.whole
    assert found.seconds > share * 64.0 - 3.0


def test_a_damaged_recording_is_run_up_to_the_damage_and_told(lived: SessionFolder, tmp_path: Path) -> None:
    copy = SessionFolder(tmp_path / "participants" / "anonymous" / "damaged")
    shutil.copytree(lived.path, copy.path)
    data = bytearray(copy.recording.read_bytes())
    data[len(data) // 2] ^= 0xFF
    copy.recording.write_bytes(data)
    found = again(copy)
    assert found.differences == ()
    assert not found.whole
    assert "changed or torn" in found.damage
    assert 20.0 < found.seconds < 44.0


def test_a_session_without_its_record_is_not_called_cut_off(lived: SessionFolder, tmp_path: Path) -> None:
    copy = SessionFolder(tmp_path / "lost")
    shutil.copytree(lived.path, copy.path)
    record = read_record(copy)
    record.pop("replay")
    write_record(copy, record)
    with pytest.raises(SospiroError, match="its record is lost"):
        again(copy)


def test_a_masked_session_is_run_again_only_once_it_is_opened(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, participant="P1")
    player = ArmPlayer(Arm.model_validate({"kind": "noncontingent_rate"}), 3)
    sealing = Sealing("S1", "K7M4P", BOX, arm_entry("sham", player.arm, 3))
    folder = live(tmp_path, Plan(settings, STILL_PAD, PROTOCOL, player, sealing=sealing), 30.0, person=QUICK)
    with pytest.raises(SospiroError, match="masked, and running it again would tell its arm"):
        again(folder)
    with pytest.raises(SospiroError, match="masked"):
        what_if(folder, tmp_path, style="Handpan")
    open_session(folder, BOX)
    found = again(folder)
    assert found.differences == ()
    assert found.compared["Sospiro-GuideBreaths"] > 2


def test_a_yoked_session_needs_the_other_one_no_more(lived: SessionFolder, tmp_path: Path) -> None:
    track = read_control_track(str(lived.path), lived.path.parents[2])
    arm = Arm.model_validate({"kind": "yoked", "session": "gone"})
    entry = arm_entry("yoked", arm, 0)
    plan = Plan(Settings(data_dir=tmp_path), STILL_PAD, PROTOCOL, ArmPlayer(arm, 0, track), entry)
    folder = live(tmp_path, plan, 44.0)
    found = again(folder)
    assert found.differences == ()
    assert found.compared["Sospiro-GuideBreaths"] > 2


def test_what_the_dose_of_sound_advised_is_advised_again(tmp_path: Path) -> None:
    dose = SoundDose("adult", 165.0, WeekBefore(49.999, 0.5))
    folder = live(tmp_path, {}, 12.0, dose=dose)
    assert dose.notices
    found = again(folder)
    assert found.differences == ()
    assert found.compared["Sospiro-Safety"] >= 1


def test_a_recording_without_ticks_says_so_in_a_sentence(lived: SessionFolder, tmp_path: Path) -> None:
    copy = SessionFolder(tmp_path / "old")
    shutil.copytree(lived.path, copy.path)
    copy.recording.write_bytes(copy.recording.read_bytes().replace(b"<name>Sospiro-Ticks<", b"<name>Another-Ticks<"))
    copy.checksums.unlink()
    with pytest.raises(SospiroError, match="recorded by an older version"):
        again(copy)


def test_another_protocol_on_the_same_breath_is_told_beside_the_recorded(lived: SessionFolder, tmp_path: Path) -> None:
    file = tmp_path / "other.toml"
    file.write_text(
        'name = "Other"\n[[stages]]\nkind = "lead"\nminutes = 0.5\nguide = "timed"\nstart = 9.0\ntarget = 8.0\n'
    )
    found = what_if(lived, lived.path.parents[2], str(file))
    assert (found.recorded.protocol, found.what_if.protocol) == ("Open session", "Other")
    assert found.what_if.figures["slowest guide, breaths/min"] >= 8.0
    assert found.recorded.figures["slowest guide, breaths/min"] > 9.0
    assert found.what_if.guide[0][1] == pytest.approx(8.5, abs=0.6)
    assert found.what_if.figures["length, s"] < found.recorded.figures["length, s"] - 15.0
    assert "does not answer the other guide" in found.notes[0]
    assert json.loads(json.dumps(found.as_dict()))["recorded"]["states"]


def test_the_command_says_identical_different_or_why_not(
    lived: SessionFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(lived.path.parents[2]))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def answer(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            app.main(["sessions", "rerun", *args])
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    code, out, _ = answer(str(lived.path))
    assert code == 0
    assert "identical" in out
    monkeypatch.setattr("engine.pacing.recognition.BREATHS_NEEDED", 9)
    code, out, _ = answer(str(lived.path), "--json")
    assert code == 1
    assert json.loads(out)["identical"] is False
    assert json.loads(out)["differences"][0]["after"] > 0
    code, out, _ = answer(str(lived.path))
    assert (code, "NOT the same" in out, "state match" in out) == (1, True, True)
    assert answer("no-such-session")[0] == 2
    code, _, err = answer(str(lived.path), "--sound")
    assert code == 2
    assert "no sound was kept" in err
    code, out, _ = answer(str(lived.path), "--style", "Handpan")
    assert code == 0
    assert "brightness, mean" in out
