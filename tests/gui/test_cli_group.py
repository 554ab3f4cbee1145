"""`sospiro group`: what it refuses, in one sentence each."""

import pytest

from gui.cli.group import people_of
from gui.desktop import Instance
from sensors.errors import SospiroError


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "Nobody is in the group"),
        (["--person", "P01"], "names nobody's stream"),
        (["--person", "P01=Belt"], "2 to 8 people"),
        (["--person", "P 1=Belt", "--person", "P02=Strap"], "not 'P 1'"),
        (["--person", "P01=a", "--person", "P02=b", "--protocol", "Resonance sliding"], "for one person"),
        (["--simulate", "3", "--person", "P01=Belt"], "leave it or --person out"),
    ],
)
def test_what_makes_no_group_is_one_sentence(run, args, words):
    answer = run("group", *args)
    assert answer.code == 2
    assert words in answer.err
    assert len(answer.err.strip().splitlines()) == 1


def test_the_help_names_the_table_of_people(run):
    assert "group.people" in run("group", "--help").out


def test_several_streams_of_one_person_are_named_one_by_one():
    assert people_of(["P01=Belt-A", "P02=Belt=B", " P01 = Strap"]) == {"P01": ["Belt-A", "Strap"], "P02": ["Belt=B"]}
    with pytest.raises(SospiroError):
        people_of(["=Belt"])


def test_a_group_that_is_not_one_cannot_be_run_again(run):
    answer = run("sessions", "rerun", "last", "--group", "--sound")
    assert answer.code == 2
    assert "give it alone" in answer.err


def test_the_window_of_a_group_is_the_only_one_on_its_data_folder(run, tmp_path, monkeypatch):
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    with Instance(tmp_path / "data"):
        answer = run("group", "--person", "P01=a", "--person", "P02=b", "--panel")
    assert answer.code == 2
    assert "already open" in answer.err
