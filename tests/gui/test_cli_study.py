"""`sospiro study` from the hash that is registered to the arm that is told, and nothing of the arm in between."""

import json
from pathlib import Path

import pytest

from gui.cli import app
from sessions.index import SessionIndex

PROTOCOL = """
format = 1
name = "Trial"

[[stages]]
kind = "baseline"
minutes = 0.1

[[stages]]
kind = "lead"
minutes = 1
target = 6.0

[arms.loop]
kind = "contingent"

[arms.metronome]
kind = "open_loop"
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    file = tmp_path / "trial.toml"
    file.write_text(PROTOCOL, encoding="utf-8")
    return file


def said(capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> str:
    with pytest.raises(SystemExit) as ended:
        app.main(["study", *args])
    captured = capsys.readouterr()
    assert int(ended.value.code or 0) == code, captured.err
    return captured.err if code == 2 else captured.out


def test_a_study_from_its_hash_to_its_arms(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = json.loads(
        said(capsys, "new", "S1", "--protocol", str(plan), "--size", "8", "--block", "4", "--seed", "1", "--json")
    )
    before = [
        said(capsys, "next", "S1", "P1"),
        said(capsys, "next", "S1", "P2", "--json"),
        said(capsys, "status", "S1"),
        said(capsys, "status", "S1", "--json"),
        said(capsys, "verify", "S1", "--hash", made["hash"]),
        said(capsys, "verify", "S1", "--json"),
    ]
    assert not any(word in text for text in before for word in ("loop", "metronome", "contingent"))
    assert before[0] == said(capsys, "next", "S1", "P1")
    status = json.loads(before[3])
    assert [one["participant"] for one in status["given"]] == ["P1", "P2"]
    assert status["unmasked"] == []
    assert "needs a reason" in said(capsys, "unmask", "S1", "P1", code=2)
    told = json.loads(said(capsys, "unmask", "S1", "P1", "--reason", "adverse event", "--json"))["unmasked"]
    assert told[0]["arm"] in ("loop", "metronome")
    everyone = said(capsys, "unmask", "S1", "--everyone", "--reason", "the end")
    assert everyone.count("P1") == everyone.count("P2") == 1
    assert json.loads(said(capsys, "status", "S1", "--json"))["unmasked"] == ["P1", "P2"]
    assert json.loads(said(capsys, "verify", "S1", "--json"))["holds"]


def test_the_key_may_be_named_in_the_settings_file(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "new", "S1", "--protocol", str(plan), "--size", "4")
    (tmp_path / "data" / "studies" / "S1" / "key").rename(tmp_path / "stick.key")
    (tmp_path / "clinic.toml").write_text('study_key = "stick.key"\n')
    assert "cannot be read" in said(capsys, "next", "S1", "P01", code=2)
    assert "P01 has code" in said(capsys, "next", "S1", "P01", "-c", str(tmp_path / "clinic.toml"))


def test_a_key_beside_its_list_is_told_of(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, options, told in (("S1", (), True), ("S2", ("--key", str(tmp_path / "stick.key")), False)):
        with pytest.raises(SystemExit) as ended:
            app.main(["study", "new", name, "--protocol", str(plan), "--size", "8", *options])
        assert not ended.value.code
        assert ("beside the list" in " ".join(capsys.readouterr().err.split())) == told


def test_the_hash_of_another_study_does_not_hold(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Register the hash" in said(capsys, "new", "S1", "--protocol", str(plan), "--size", "8")
    assert "not the one whose hash" in said(capsys, "verify", "S1", "--hash", "0" * 64, code=1)


def test_the_same_seed_gives_the_same_order(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    orders = []
    for name in ("S1", "S2"):
        said(capsys, "new", name, "--protocol", str(plan), "--size", "6", "--block", "2", "--seed", "9")
        for number in range(6):
            said(capsys, "next", name, f"P{number}")
        told = json.loads(said(capsys, "unmask", name, "--everyone", "--reason", "test", "--json"))["unmasked"]
        orders.append([one["arm"] for one in told])
    assert orders[0] == orders[1]
    assert sorted(orders[0]) == ["loop"] * 3 + ["metronome"] * 3


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("next", "nobody", "P1"), "no study 'nobody'"),
        (("next", "S1", "../x"), "cannot be used"),
        (("new", "S1", "--protocol", "PLAN", "--size", "8"), "is there already"),
        (("new", "S2", "--protocol", "PLAN", "--size", "9", "--block", "4"), "whole blocks"),
        (("new", "S2", "--protocol", "PLAN", "--size", "9", "--block", "3"), "multiple of the 2 arms"),
        (("new", "../x", "--protocol", "PLAN", "--size", "8"), "cannot be used"),
        (("new", "S2", "--protocol", "PLAN.none", "--size", "8"), "none"),
        (("unmask", "S1", "--reason", "x"), "--everyone"),
        (("unmask", "S1", "P9", "--reason", "x"), "has no place"),
        (("verify", "S1", "--key", "PLAN"), "no key of a study"),
    ],
)
def test_a_mistake_is_one_sentence(
    plan: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...], words: str
) -> None:
    said(capsys, "new", "S1", "--protocol", str(plan), "--size", "8")
    wrong = [word.replace("PLAN", str(plan)) for word in args]
    code = 1 if args[0] == "verify" else 2
    text = said(capsys, *wrong, code=code)
    assert words in text
    assert text.count("\n") == 1


def test_a_study_says_itself_what_is_played(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "new", "S1", "--protocol", str(plan), "--size", "4")
    for options, words in (
        (["--protocol", str(plan)], "leave --protocol and --arm out"),
        (["--arm", "loop"], "leave --protocol and --arm out"),
        (["--participant", "P1"], "P1 has no place in study S1"),
        ([], "anonymous has no place"),
    ):
        with pytest.raises(SystemExit) as ended:
            app.main(["render", "--study", "S1", *options])
        assert ended.value.code == 2
        assert words in capsys.readouterr().err


def test_a_masked_render_says_and_keeps_the_same_in_either_arm(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(PROTOCOL.replace("minutes = 1\n", "minutes = 0.1\n"), encoding="utf-8")
    said(capsys, "new", "S1", "--protocol", str(plan), "--size", "2", "--block", "2")
    outputs, records, sizes, kept = [], [], [], []
    for participant in ("P1", "P2"):  # a block of two: one in each arm
        code = json.loads(said(capsys, "next", "S1", participant, "--json"))["code"]
        who = ["--study", "S1", "--participant", participant, "--coupling", "0"]
        with pytest.raises(SystemExit) as ended:
            app.main(["render", *who, "--json"])
        assert not ended.value.code
        captured = capsys.readouterr()
        summary = json.loads(captured.out)
        folder = Path(summary["session"])
        assert summary["files"] == ["journal.jsonl", "recording.xdf", "recording.xdf.crc", "sealed.enc", "session.json"]
        sizes.append([(folder / name).stat().st_size for name in ("recording.xdf", "sealed.enc")])
        record = json.loads((folder / "session.json").read_text(encoding="utf-8"))
        assert record.pop("study") == {"name": "S1", "code": code}
        protocol = record.pop("protocol")
        assert "metronome" in protocol["canonical"]  # all arms stand there, in every session
        text = json.dumps([record, captured.err])
        assert not any(word in text for word in ("loop", "metronome", "contingent"))
        kept.append(folder.name)
        for entry in ("id", "started", "clock", "participant", "process"):
            record.pop(entry)
        for entry in ("session", "id", "started"):
            record["summary"].pop(entry)
            summary.pop(entry)
        record["settings"].pop("participant")
        outputs.append(summary)
        records.append(record)
    assert outputs[0] == outputs[1]
    assert records[0] == records[1]
    assert sizes[0] == sizes[1]
    assert "P1 is masked" in said(capsys, "open", "S1", kept[0], code=2)
    told = json.loads(said(capsys, "unmask", "S1", "--everyone", "--reason", "the end", "--json"))["unmasked"]
    assert "no masked session of study S1" in said(capsys, "open", "S1", kept[0], code=2)
    assert [one["sessions"] for one in told] == kept
    record = folder / "session.json"
    record.write_text(json.dumps(json.loads(record.read_bytes()) | {"masked": True}), encoding="utf-8")
    assert "is open" in said(capsys, "open", "S1", kept[1])
    assert {one["arm"] for one in told} == {"loop", "metronome"}
    played = {one["arm"]: SessionIndex(tmp_path / "data").find(one["sessions"]).guide_rate_end for one in told}
    assert played["metronome"] is not None  # so little time is too short to meet a person, but not for a clock
    assert played["loop"] is None
