"""Sessions at home as files: what the therapist sets up is what is played, and nothing else is taken."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from engine.protocols.canonical import protocol_hash
from engine.protocols.protocol_file import load_protocol
from engine.safety.settings import SafetySettings
from sensors.errors import Reason, SospiroError
from sessions.home.giving import Gave, give, not_given
from sessions.home.keeping import ALONE, FOLDER, kept_setup, open_setup, plans, prepare
from sessions.home.prescribing import Wish, setup_of
from sessions.home.setup_file import HomeSetup, read_setup, setup_text, write_setup
from sessions.index import SessionIndex
from sessions.packages.keys import new_key
from sessions.packages.unpacking import unpack
from sessions.plan import plan_of
from sessions.settings import Settings, changed
from sessions.store.editing import new_participant
from sessions.store.participants import participants
from tests.sessions.test_packages import record

LISTENS = "First session"


@pytest.fixture
def clinic(tmp_path: Path) -> Settings:
    new_participant(tmp_path / "clinic", "P07")
    new_key(tmp_path / "clinic")
    return Settings(data_dir=tmp_path / "clinic", participant="P07")


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path / "home")


def written(clinic: Settings, wish: Wish, path: Path) -> Path:
    write_setup(setup_of(clinic, wish)[0], path)
    return path


def edited(file: Path, old: str, new: str) -> Path:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    return file


def refused(what: object, *arguments: object) -> str:
    with pytest.raises(SospiroError) as fault:
        what(*arguments)  # type: ignore[operator]
    return fault.value.sentence


def test_what_is_set_up_is_what_is_played(clinic: Settings, home: Settings, tmp_path: Path) -> None:
    asked = changed(
        clinic,
        {
            "streams.respiration": "H10_acc:X",
            "sound.style": "ocean",
            "pacing.target_rate": 5.5,
            "safety": {"pain_rise": 1.0, "on_stop": "ask"},
        },
    )
    setup, said = setup_of(asked, Wish(LISTENS, "Short flare-up", minutes=12.0))
    assert "Screening of P07 is missing" in said
    write_setup(setup, tmp_path / "P07.sospiro-home")
    assert open_setup(tmp_path / "P07.sospiro-home", home) == kept_setup(home.data_dir) == setup
    assert participants(home.data_dir) == ["P07"]
    ready = prepare(setup, home)
    plan = plan_of(ready)
    assert (plan.protocol, plan.style.name) == (load_protocol(LISTENS), "Ocean")
    assert (ready.participant, ready.pacing.target_rate) == ("P07", 5.5)
    assert ready.safety == SafetySettings(pain_rise=1.0, on_stop="fade"), "nobody sits beside who could be asked"
    assert (ready.lsl.scope, ready.streams.respiration) == ("machine", "H10_acc:X")
    alone = plan_of(changed(ready, {"protocol": plans(setup, home.data_dir)[1]})).protocol
    assert (alone.name, alone.sensors) == ("Short flare-up", False)


def test_a_protocol_without_sensors_needs_no_other(clinic: Settings, home: Settings, tmp_path: Path) -> None:
    setup = open_setup(written(clinic, Wish("Short flare-up", LISTENS), tmp_path / "one"), home)
    prepare(setup, home)
    assert setup.alone is None
    assert len(plans(setup, home.data_dir)) == 1
    assert not (home.data_dir / FOLDER / ALONE).exists()


@pytest.mark.parametrize("ending", ["", "\n# it's '''quoted'''\n", '\n# "quoted" \\ ü\n', "\n# 'so'"])
def test_any_text_of_a_protocol_goes_along_whole(ending: str, clinic: Settings, home: Settings, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'name = "Ours"\nsensors = false\n[[stages]]\nkind = "hold"\nminutes = 5\nguide = "timed"\ntarget = 6' + ending
    )
    setup = open_setup(written(clinic, Wish(str(own)), tmp_path / "file"), home)
    assert setup.protocol.text == own.read_text("utf-8")
    assert setup.protocol.sha256 == protocol_hash(plan_of(prepare(setup, home)).protocol)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("start = 10", "start = 9", "is not as your therapist chose it"),
        ('style = "Still pad"', 'style = "Ocean"', "is not as it was made"),
        ('participant = "P07"', 'participant = "../P07"', "line 3"),
        ("pain_rise = 2.0", "pain_rise = 9.0", "pain_rise"),
        ('sha256 = "', 'sha257 = "', "sha257"),
        ("format = 1", "format = 2", "newer Sospiro"),
    ],
)
def test_a_file_that_was_changed_is_refused_and_leaves_nothing(
    old: str, new: str, why: str, clinic: Settings, home: Settings, tmp_path: Path
) -> None:
    file = edited(written(clinic, Wish("Short flare-up"), tmp_path / "file"), old, new)
    assert why in refused(open_setup, file, home)
    assert not home.data_dir.exists()


def test_a_key_that_is_none_is_refused(clinic: Settings, home: Settings, tmp_path: Path) -> None:
    file = written(clinic, Wish("Short flare-up"), tmp_path / "file")
    key = read_setup(file).public_key
    wrong = key[:-1] + ("q" if key[-1] != "q" else "p")
    assert "no public key" in refused(open_setup, edited(file, key, wrong), home)


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (Wish("Open session"), "--minutes"),
        (Wish("Research: contingent vs sham"), "has arms"),
        (Wish(LISTENS, alone="First session", minutes=9.0), "needs sensors"),
        (Wish("Short flare-up", key="age1nokey"), "no public key"),
        (Wish("Nothing"), "There is no protocol"),
    ],
)
def test_what_cannot_be_played_at_home_is_said_to_the_therapist(wish: Wish, why: str, clinic: Settings) -> None:
    assert why in refused(setup_of, clinic, wish)


def test_whoever_is_not_entered_or_has_no_key_is_told(clinic: Settings, tmp_path: Path) -> None:
    flare_up = Wish("Short flare-up")
    assert "no participant P09" in refused(setup_of, changed(clinic, {"participant": "P09"}), flare_up)
    assert "--participant" in refused(setup_of, changed(clinic, {"participant": None}), flare_up)
    new_participant(tmp_path / "other", "P07")
    assert "packages key" in refused(setup_of, changed(clinic, {"data_dir": str(tmp_path / "other")}), flare_up)
    (clinic.data_dir / "styles").mkdir()
    own = clinic.data_dir / "styles" / "mine.toml"
    shipped = Path(__file__).parents[2] / "engine" / "music" / "styles" / "still-pad.toml"
    own.write_text(shipped.read_text("utf-8").replace('name = "Still pad"', 'name = "Mine"'))
    assert "There is no style 'Mine'" in refused(setup_of, changed(clinic, {"sound.style": "Mine"}), flare_up)


def test_nothing_set_up_yet_says_what_to_do(home: Settings) -> None:
    assert "sospiro home open FILE" in refused(kept_setup, home.data_dir)


def test_each_session_is_given_once(clinic: Settings, home: Settings, tmp_path: Path) -> None:
    setup = open_setup(written(clinic, Wish("Short flare-up"), tmp_path / "file"), home)
    to, today, data = tmp_path / "Documents" / "Sospiro", date(2026, 11, 22), home.data_dir
    with pytest.raises(SospiroError) as fault:
        give(data, setup, to, today)
    assert fault.value.reason is Reason.UNKNOWN_SESSION
    record(data, "first")
    assert [folder.path.name for folder in not_given(data, setup)] == ["first"]
    first = give(data, setup, to, today)
    assert first.sessions == 1
    assert not_given(data, setup) == []
    record(data, "second")
    record(data, "of-somebody-else", "P08")
    second = give(data, setup, to, today)
    assert (second.sessions, second.file.name) == (1, "P07-2026-11-22-2.sospiro")
    assert give(data, setup, to, today) == Gave(second.file, 0)
    taken = [unpack(clinic.data_dir, one.file, SessionIndex(clinic.data_dir)).taken for one in (first, second)]
    assert taken == [("first",), ("second",)]


def test_for_another_therapist_all_is_given_once_more(clinic: Settings, home: Settings, tmp_path: Path) -> None:
    setup = open_setup(written(clinic, Wish("Short flare-up"), tmp_path / "file"), home)
    record(home.data_dir, "first")
    give(home.data_dir, setup, tmp_path, date(2026, 11, 22))
    other: HomeSetup = setup.model_copy(update={"public_key": new_key(tmp_path / "other")})
    assert len(not_given(home.data_dir, other)) == 1


def test_the_file_is_a_toml_text_that_says_what_is_in_it(clinic: Settings) -> None:
    setup, _ = setup_of(clinic, Wish("Short flare-up", minutes=8.5))
    values = tomllib.loads(setup_text(setup))
    assert (values["minutes"], values["protocol"]["name"]) == (8.5, "Short flare-up")
    assert 'text = "Small, quiet breaths. Let the breath out take its time."' in setup_text(setup).splitlines()
