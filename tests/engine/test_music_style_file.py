"""Style files: those that come with Sospiro load, a person's own come first, a mistake is told with its place."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.guidance import Texture
from engine.music.score import played, steady
from engine.music.style import STILL_PAD, STYLES, Style
from engine.music.style_file import find_style, list_styles, load_style, read_style
from sensors.errors import Reason, SospiroError
from sensors.toml_library import plain

SHIPPED = list_styles()


def written(folder: Path, text: str, name: str = "mine.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def fault(asked: str, folder: Path | None = None) -> SospiroError:
    with pytest.raises(SospiroError) as caught:
        load_style(asked, folder)
    assert caught.value.sentence.endswith((".", "?"))
    assert caught.value.sentence.isprintable()
    return caught.value


def test_every_style_that_comes_with_sospiro_can_be_used() -> None:
    assert [item.fault for item in SHIPPED if item.fault] == []
    styles = [item.content for item in SHIPPED if item.content]
    assert {style.name for style in styles} >= {
        "Still pad", "Ocean", "Handpan", "Felt piano", "Strings", "Plucked",
    }  # fmt: skip
    for item in SHIPPED:
        assert item.content is not None
        assert plain(item.content.name) == item.path.stem
        assert item.content.summary.endswith(".")
        assert item.path.read_text(encoding="utf-8").startswith("# ")
        assert not item.own


def test_the_file_is_the_truth_for_what_plays_when_nobody_chose() -> None:
    assert load_style("Still pad") == STILL_PAD


@pytest.mark.parametrize("asked", ["Felt piano", "felt-piano", "FELT_PIANO", " felt  piano ", "felt", "fe"])
def test_a_style_is_found_however_its_name_is_written(asked: str) -> None:
    assert load_style(asked).name == "Felt piano"


def test_a_style_is_found_by_its_path(tmp_path: Path) -> None:
    path = written(tmp_path, 'name = "Mine"\n[harmony]\nmodes = ["insen"]\ntonics = ["A2"]\n')
    assert load_style(str(path)).harmony.modes == ("insen",)
    assert find_style("./a.toml") == Path("a.toml")


def test_a_file_of_another_ending_is_found_where_no_style_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("evening.txt", "Handpan"):
        Path(name).write_text('name = "Mine"\n')
    assert find_style("evening.txt") == Path("evening.txt")
    assert load_style("Handpan").name == "Handpan"


@pytest.mark.parametrize(
    ("asked", "reason", "said"),
    [
        ("stringz", Reason.BAD_SETTING, "There is no style 'stringz'; did you mean 'Strings'?"),
        ("zzz", Reason.BAD_SETTING, "There is no style 'zzz'; 'sospiro styles list' names them all."),
        ("s", Reason.BAD_SETTING, "'s' may be Still pad and Strings: write more of the name."),
        ("", Reason.BAD_SETTING, "There is no style ''"),
        ("\x1b[31m", Reason.BAD_SETTING, "There is no style '�[31m'"),
        ("x" * 5000, Reason.BAD_SETTING, "xxx…'"),
        ("none.toml", Reason.MISSING_FILE, "There is no style file none.toml; check the path."),
    ],
)
def test_what_is_no_style_is_told(asked: str, reason: Reason, said: str) -> None:
    error = fault(asked)
    assert error.reason is reason
    assert said in error.sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "mine.toml: 'name' is missing."),
        ('name = "A"\n\n[melodie]\nlow = "C3"\n', "mine.toml line 3: unknown key 'melodie'; did you mean 'melody'?"),
        ('name = "A"\n[melody]\nlwo = "C3"\n', "mine.toml line 3: unknown key 'melody.lwo'; did you mean 'low'?"),
        ('name = "A"\n[melody]\nlow = "H3"\n', "line 3: 'melody.low' must be a note such as D3, F#4 or Bb2, not 'H3'."),
        ('name = "A"\n[melody]\nlow = 60\n', "line 3: 'melody.low' must be a text in quotation marks, not 60."),
        ('name = "A"\n[melody]\nlow = "C4"\nhigh = "D4"\n', "line 2: 'melody' high must lie at least 12 half-steps"),
        ('name = "A"\n[bed]\nlow = "C4"\n', "line 2: 'bed' high must lie at least 23 half-steps above low."),
        ('name = "A"\n[harmony]\nmodes = ["major", "loud"]\n', "line 3: 'harmony.modes' must be 'major', 'lydian'"),
        ('name = "A"\n[harmony]\nmodes = "major"\n', "line 3: 'harmony.modes' must be a list, as in ['major'], not"),
        ('name = "A"\n[harmony]\ntonics = []\n', "line 3: 'harmony.tonics'"),
        ('name = "A"\n[harmony]\nsection = 1\n', "line 3: 'harmony.section' must be greater than or equal to 4"),
        ('name = "A"\n[harmony]\nsection = 8.5\n', "line 3: 'harmony.section' must be a whole number, not 8.5."),
        ('name = "A"\nlevel_db = inf\n', "line 2: 'level_db' must be"),
        ('name = "A"\n[ranges]\ndensity = [0.6, 0.1]\n', "line 2: 'ranges' density must name its low end first."),
        ('name = "A"\n[ranges]\ndensity = [0.1, nan]\n', "line 3: 'ranges.density' must be"),
        ('name = "A"\n[ranges]\ndensity = [0.1]\n', "line 3: 'ranges.density"),
        ('name = "A"\n[drum]\ninstrument = "gong"\n', "line 3: 'drum.instrument' must be 'frame drum', 'handpan'"),
        ('name = "A"\ndrum = 3\n', "line 2: 'drum' must be a table, as in [drum], not 3."),
        ('name = ""\n', "line 1: 'name' must have at least 1 character, not ''."),
        ("name = [\n", "mine.toml is not valid TOML: "),
        ("name = " + "[" * 3000, "mine.toml is not valid TOML: "),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    error = fault(str(written(tmp_path, text)))
    assert error.reason is Reason.BAD_SETTING
    assert said in error.sentence
    assert len(error.sentence) < 400


def test_files_that_are_no_style(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "large.toml").write_text("#" * 1_000_001, encoding="utf-8")
    assert "it holds no text" in fault(str(tmp_path / "bytes.toml")).sentence
    assert "larger than 1 MB" in fault(str(tmp_path / "large.toml")).sentence
    assert "cannot be read as a style file" in fault(str(tmp_path / "folder.toml")).sentence
    assert [item.path.name for item in list_styles(tmp_path) if item.own] == ["bytes.toml", "large.toml"]


def test_a_persons_own_style_stands_before_the_one_it_was_copied_from(tmp_path: Path) -> None:
    written(tmp_path, 'name = "Ocean"\nlevel_db = -3.0\n', "ocean.toml")
    written(tmp_path, 'name = "Ocean at night"\n', "night.toml")
    assert load_style("ocean", tmp_path).level_db == -3.0
    assert load_style("ocean").level_db != -3.0
    assert load_style("ocean-at-night", tmp_path).name == "Ocean at night"
    assert load_style("night", tmp_path).name == "Ocean at night"
    assert load_style("oc", tmp_path / "not there").name == "Ocean"


def test_a_broken_own_style_is_listed_with_its_fault_and_told_when_asked_for(tmp_path: Path) -> None:
    written(tmp_path, 'name = "Broken"\nvolume = 3\n', "broken.toml")
    item = list_styles(tmp_path)[0]
    assert (item.content, item.own) == (None, True)
    assert "broken.toml line 2: unknown key 'volume'" in item.fault
    assert fault("broken", tmp_path).sentence == item.fault
    assert load_style("ocean", tmp_path).name == "Ocean"


def test_a_style_goes_over_a_wire_and_comes_back() -> None:
    for item in SHIPPED:
        assert item.content is not None
        assert Style.model_validate(item.content.model_dump(mode="json")) == item.content


def test_the_styles_are_packaged() -> None:
    assert STYLES.parent.name == "music"
    assert len(SHIPPED) == len(list(STYLES.glob("*.toml")))


@given(text=st.text(alphabet=st.sampled_from('abdelmnory[]{}=.,"\n #0159-_'), max_size=80))
def test_any_text_is_a_style_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), f'name = "A"\n{text}', "any.toml")
    try:
        style = read_style(path)
    except SospiroError as error:
        assert error.reason is Reason.BAD_SETTING
        assert error.sentence.endswith((".", "?"))
    else:
        assert style.name


@settings(max_examples=40, deadline=None)
@given(
    modes=st.lists(st.sampled_from(["insen", "lydian", "suspended pentatonic"]), min_size=1, max_size=4),
    tonics=st.lists(st.sampled_from(["C3", "F#2", "Bb4", "E1", "A7"]), min_size=1, max_size=3),
    low=st.integers(33, 60),
    width=st.integers(0, 24),
    every=st.integers(1, 8),
    section=st.integers(4, 64),
    drum=st.sampled_from(["none", "frame drum", "handpan"]),
)  # fmt: skip
def test_any_style_that_is_allowed_can_be_composed_in(
    modes: list[str], tonics: list[str], low: int, width: int, every: int, section: int, drum: str
) -> None:
    from engine.music.scale import note_name

    melody = {
        "low": note_name(low),
        "high": note_name(low + 12 + width),
        "activity": 1.0,
        "doubled": 1.0,
        "figures": 1.0,
    }
    bed = {"low": note_name(low), "high": note_name(low + 23 + width), "bass": note_name(low - 12)}
    values = {
        "name": "Any",
        "harmony": {
            "modes": modes, "tonics": tonics, "breaths_per_chord": every, "section": section, "modulates": True,
        },
        "melody": melody,
        "bed": bed,
        "drum": {"instrument": drum, "low": note_name(low)},
        "reward": {"instrument": "bells"},
    }  # fmt: skip
    bars = list(played(Style.model_validate(values), 1, steady(6.0, Texture(density=0.8, reward=1.0), 100)))
    assert any(bar.notes for bar in bars)
