"""What is played here in place of a device: chosen before all else, remembered by nobody."""

from dataclasses import replace
from pathlib import Path

import pytest

from sensors.errors import Reason, SospiroError
from sensors.network.profiles import Profiles
from sensors.network.recognise import Choice
from sensors.network.rematch import Rule
from sensors.settings import StreamSettings
from sensors.simulation.personas import USUAL
from sensors.stream import Channel, Signal, Stream
from sessions.chooser import Chooser
from sessions.controller import StreamOption
from sessions.remembered import read_profiles, write_profiles
from sessions.sources import PLAYED, PlayableKind, is_played, people, recording, recordings
from sessions.summary import SessionSummary

STRAP = Stream("Strap", "ECG", (Channel("ECG", "uV", "ECG"),), 130.0, source_id="s", uid="s")
BELT = Stream("Belt", "Respiration", (Channel("Force", "N"),), 50.0, source_id="b", uid="b")
TAG = f"{PLAYED}1a2b"
PLAYS = replace(BELT, source_id=f"replay-{TAG}-b", uid="p")


def chosen(chooser: Chooser, *streams: Stream) -> dict[Signal, tuple[str, str]]:
    return {signal: (c.stream.uid, c.reason) for signal, c in chooser.choices(streams).items()}


def test_what_plays_goes_before_settings_memory_and_earlier_picks(tmp_path: Path) -> None:
    write_profiles(tmp_path, Profiles().after({Signal.ECG: Choice(STRAP, 0, "")}, [Signal.ECG]))
    chooser = Chooser(StreamSettings(respiration="Belt"), tmp_path)
    chooser.pick(Signal.ECG, StreamOption(STRAP, Signal.ECG, 0, ""))
    chooser.keep_to(TAG)
    assert chooser.picked == {}
    with pytest.raises(SospiroError, match="has not begun to send") as waiting:
        chooser.choices([STRAP, BELT])
    assert waiting.value.reason is Reason.NO_STREAM
    assert {s: uid for s, (uid, _) in chosen(chooser, STRAP, BELT, PLAYS).items()} == {Signal.RESPIRATION: "p"}
    chooser.pick(Signal.ECG, StreamOption(STRAP, Signal.ECG, 0, ""))
    assert chosen(chooser, STRAP, BELT, PLAYS)[Signal.ECG] == ("s", "chosen by hand"), "unless a person wants another"
    chooser.keep_to("")
    assert {s: uid for s, (uid, _) in chosen(chooser, STRAP, BELT).items()} == {
        Signal.ECG: "s",
        Signal.RESPIRATION: "b",
    }


def test_what_plays_is_not_remembered(tmp_path: Path) -> None:
    chooser = Chooser(StreamSettings(), tmp_path)
    chooser.keep_to(TAG)
    chooser.pick(Signal.RESPIRATION, StreamOption(PLAYS, Signal.RESPIRATION, 0, ""))
    chooser.remember(chooser.choices([PLAYS]), found=True)
    assert is_played(PLAYS)
    assert read_profiles(tmp_path) == Profiles()


def test_an_option_tells_whether_a_person_chose_it(tmp_path: Path) -> None:
    chooser = Chooser(StreamSettings(), tmp_path)
    assert {o.stream.uid: (o.chosen, o.by_hand) for o in chooser.options([STRAP, BELT])} == {
        "s": (True, False),
        "b": (True, False),
    }
    chooser.pick(Signal.ECG, StreamOption(STRAP, Signal.ECG, 0, ""))
    chooser.remember(chooser.choices([STRAP, BELT]))
    later = Chooser(StreamSettings(), tmp_path)
    assert [o.stream.uid for o in later.options([STRAP, BELT]) if o.by_hand] == ["s"], "before an earlier session"
    (profile,) = later.remembered
    later.forget(profile)
    assert not any(o.by_hand for o in later.options([STRAP, BELT]))
    assert read_profiles(tmp_path) == Profiles()


def test_people_and_recordings_have_names(tmp_path: Path) -> None:
    assert [one.key for one in people()] == [persona.name for persona in USUAL]
    assert people()[0].seeds == {"person": 1}, "kept with the session"
    kept = tmp_path / "P01" / "20260101T000000Z-aa"
    kept.mkdir(parents=True)
    (kept / "recording.xdf").write_bytes(b"XDF:")
    one = recording(kept)
    assert (one.kind, one.name, one.seeds) == (PlayableKind.RECORDING, f"Recording: {kept.name}", {})
    gone = SessionSummary(str(tmp_path / "gone"), "gone", "", 1.0)
    there = SessionSummary(str(kept), kept.name, "2026-01-01T00:00:00+00:00", 1.0)
    assert recordings([gone, there]) == (replace(one, about=there.started),)


def test_a_strict_rule_takes_the_very_stream_only() -> None:
    rule = Rule("Belt", source_id="b", strict=True)
    assert (rule.rank(BELT), rule.rank(PLAYS), replace(rule, strict=False).rank(PLAYS)) == (3, 0, 2)
