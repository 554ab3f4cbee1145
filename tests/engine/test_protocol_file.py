"""Protocol files: those that come with Sospiro can be carried out; a mistake is one sentence with line and key."""

from pathlib import Path

import pytest

from engine.audio.silent import SilentOutput
from engine.conductor import Conductor
from engine.protocols.length import protocol_length, stage_length
from engine.protocols.protocol import OPEN_SESSION, ArmKind, Protocol, StageKind
from engine.protocols.protocol_file import find_protocol, list_protocols, load_protocol, new_protocol
from engine.protocols.stage import Prompt, ResonancePlan, Stage
from engine.settings import PacingSettings, SoundSettings
from sensors.errors import SospiroError
from sensors.state import BodyState
from sensors.toml_library import plain

SHIPPED = [item.content for item in list_protocols() if item.content]
PROMISES = ("cure", "heal", "treat", "therap", "improve", "reduce", "relie", "medic", "stress")


def written(folder: Path, text: str | bytes, name: str = "mine.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_every_protocol_that_comes_with_sospiro_can_be_used() -> None:
    assert [item.fault for item in list_protocols() if item.fault] == []
    assert {protocol.name for protocol in SHIPPED} == {
        "Open session", "First session", "Six a minute", "Resonance assessment", "Resonance sliding", "Ambient 75 %",
        "Short flare-up", "Research: contingent vs sham", "Imagery: a safe place", "Tap with the breath", "Together",
    }  # fmt: skip
    for item in list_protocols():
        assert item.content is not None
        assert plain(item.content.name) == item.path.stem
        assert item.content.summary.endswith(".")
        assert item.path.read_text(encoding="utf-8").startswith("# ")


def test_the_file_is_the_truth_for_what_is_played_when_nobody_chose() -> None:
    assert load_protocol("Open session") == OPEN_SESSION
    (stage,) = OPEN_SESSION.stages
    assert (stage.kind, stage.until, stage.target) == (StageKind.LEAD, "therapist", None)


@pytest.mark.parametrize("protocol", [p for p in SHIPPED if p != OPEN_SESSION], ids=lambda protocol: protocol.name)
def test_every_other_one_begins_with_questions_and_ends_gently(protocol: Protocol) -> None:
    asked = [number for number, stage in enumerate(protocol.stages) if stage.ratings]
    assert protocol.stages[-1].kind is StageKind.RETURN
    assert asked[0] == 0
    assert asked[-1] >= len(protocol.stages) - 2
    assert all(set(protocol.stages[number].ratings) == {"pain", "anxiety", "relaxation"} for number in asked)
    assert protocol_length(protocol).most is not None


@pytest.mark.parametrize("protocol", SHIPPED, ids=lambda protocol: protocol.name)
def test_nothing_a_person_reads_promises_an_effect(protocol: Protocol) -> None:
    words = " ".join([protocol.summary, *(p.text for stage in protocol.stages for p in stage.prompts)]).lower()
    assert not [promise for promise in PROMISES if promise in words]


def test_the_first_session_says_not_to_fill_up_and_goes_as_the_issue_has_it() -> None:
    stages = load_protocol("first-session").stages
    assert [stage.kind for stage in stages] == ["baseline", "match", "lead", "hold", "return"]
    assert (stages[0].minutes, stages[2].target, stages[3].minutes) == (2.0, 6.0, 5.0)
    assert "Shallow and easy, don't fill up" in stages[2].prompts[0].text


def test_the_others_do_what_their_names_say() -> None:
    steps, slide = (load_protocol(name).stages[1].resonance for name in ("resonance assess", "resonance slid"))
    assert steps == ResonancePlan()
    assert slide == ResonancePlan(form="sliding", rates=(6.75, 4.25))
    assert load_protocol("ambient").stages[1].target == "0.75 × baseline"
    short = load_protocol("short")
    assert (short.sensors, short.stages[0].start, protocol_length(short).most) == (False, 10.0, 8.0)
    assert {stage.guide for stage in short.stages[:-1]} == {"timed"}
    kinds = {arm.kind for arm in load_protocol("research").arms.values()}
    assert kinds == {ArmKind.CONTINGENT, ArmKind.NONCONTINGENT_RATE}


@pytest.mark.parametrize("protocol", SHIPPED, ids=lambda protocol: protocol.name)
def test_every_protocol_comes_to_an_end_in_its_time_when_nobody_is_heard(protocol: Protocol) -> None:
    conductor, output = Conductor(PacingSettings(), SoundSettings(), protocol=protocol), SilentOutput(0.0)
    most = protocol_length(protocol).most
    for now in range(0, int(60 * (most or 3)) + 30, 2):
        output.send(conductor.conduct(float(now), BodyState(float(now)), output.poll(float(now))))
    assert conductor.programme.finished is (most is not None)


def test_a_protocol_is_found_listed_and_copied_as_a_style_is(tmp_path: Path) -> None:
    own = tmp_path / "protocols"
    with pytest.raises(SospiroError, match="There is no protocol 'frist'; did you mean 'First session'"):
        load_protocol("frist")
    with pytest.raises(SospiroError, match="'resonance' may be Resonance assessment and Resonance sliding"):
        load_protocol("resonance")
    path = new_protocol("Mrs  Example, évenings", find_protocol("first session"), own)
    copied = load_protocol("mrs example", own)
    assert path.name == "mrs-example-évenings.toml"
    assert copied == load_protocol("first").model_copy(update={"name": "Mrs Example, évenings"})
    assert path.read_text(encoding="utf-8").startswith("# For somebody who has never done this")
    with pytest.raises(SospiroError, match="There is a protocol 'First session' already"):
        new_protocol("first SESSION", path, own)
    written(own, "name = 3\n", "broken.toml")
    assert [(item.own, bool(item.fault)) for item in list_protocols(own)][:3] == [
        (True, True),
        (True, False),
        (False, False),
    ]


def test_a_copy_takes_the_name_alone_wherever_it_stands(tmp_path: Path) -> None:
    stage = '[[stages]]\nname = "One"\nkind = "hold"\nminutes = 1\n'
    source = written(tmp_path, b"\xef\xbb\xbf'name'='Old' # mine\n" + stage.encode())
    assert load_protocol(str(new_protocol("New", source, tmp_path / "own"))).stages[0].name == "One"
    odd = written(tmp_path, '"n\\u0061me" = "Old"\n' + stage)
    with pytest.raises(SospiroError, match=r"mine\.toml cannot be copied under a new name"):
        new_protocol("Newer", odd, tmp_path / "own")
    assert not (tmp_path / "own" / "newer.toml").exists()


def test_how_long_it_takes_is_told_as_far_as_it_can_be_known() -> None:
    hold, lead = Stage(kind="hold", minutes=2), Stage(kind="lead", minutes=10, until="arrived")
    assert [str(stage_length(stage)) for stage in (hold, lead, Stage(kind="lead", until="arrived"))] == [
        "2 min", "up to 10 min", "open",
    ]  # fmt: skip
    assert str(protocol_length(Protocol(name="A", stages=(hold, lead)))) == "2 to 12 min"
    assert str(protocol_length(Protocol(name="A", stages=(hold, OPEN_SESSION.stages[0])))) == "at least 2 min"
    assert str(stage_length(Stage(kind="resonance"))) == "20.5 min"


def test_prompts_stand_in_the_order_of_their_times() -> None:
    late, early = Prompt(at=30, text="b"), Prompt(at=5, text="a")
    assert Stage(kind="hold", minutes=1, prompts=(late, early)).prompts == (early, late)
