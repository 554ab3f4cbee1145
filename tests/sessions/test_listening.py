"""Music without a session: files of a style, its stems and cues, and a person's own music as the bed."""

import csv
import json

import numpy as np
import pytest
import soundfile
from scipy import signal

from engine.music.style_file import load_style
from engine.settings import SoundSettings
from gui.cli import app
from sensors.errors import SospiroError
from sessions.listening import LEAD_IN, write_listening

RATE = 48_000


def cues_of(path):
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("handpan")
    style = load_style("handpan")
    paths = write_listening(
        style, SoundSettings(seed=3), 10.0, 0.8, 14.0, folder / "a.flac", stems=True, cues=folder / "a.csv"
    )
    return folder, paths


def test_mix_and_stems_have_the_length_asked_for_and_the_stems_make_the_mix(written):
    folder, paths = written
    mix, rate = soundfile.read(folder / "a.flac")
    stems = [soundfile.read(path)[0] for path in paths if path.suffix == ".flac" and path.name != "a.flac"]
    assert rate == RATE
    assert abs(len(mix) - 14 * RATE) <= 256
    assert len(stems) == 9
    together = sum(stems)
    middle = slice(6 * RATE, 11 * RATE)
    assert np.abs(mix[middle] - together[middle]).max() < 0.01 * np.abs(mix[middle]).max()


def test_the_cues_tell_what_sounds_when(written):
    folder, _ = written
    rows = cues_of(folder / "a.csv")
    assert list(rows[0]) == ["kind", "sample", "time", "layer", "pitch"]
    inhales = [int(row["sample"]) for row in rows if row["kind"] == "inhale_onset"]
    assert inhales == pytest.approx([round((LEAD_IN + 6.0 * k) * RATE) for k in range(len(inhales))], abs=1)
    assert all(float(row["time"]) == pytest.approx(int(row["sample"]) / RATE, abs=1e-6) for row in rows)
    assert {row["layer"] for row in rows if row["kind"] == "note"} >= {"melody", "drum"}
    drum, _ = soundfile.read(folder / "a-drum.flac")
    first = next(int(row["sample"]) for row in rows if row["layer"] == "drum")
    assert np.abs(drum[:first]).max() < 1e-6
    assert np.abs(drum[first : first + 4800]).max() > 1e-3


def test_the_same_seed_gives_the_same_sound_and_another_another(tmp_path, written):
    folder, _ = written
    for seed, same in ((3, True), (4, False)):
        write_listening(load_style("handpan"), SoundSettings(seed=seed), 10.0, 0.8, 6.0, tmp_path / "b.flac")
        again, before = (soundfile.read(path)[0][: 4 * RATE] for path in (tmp_path / "b.flac", folder / "a.flac"))
        assert np.array_equal(again, before) is same


def test_own_music_swells_with_the_guide(tmp_path):
    t = np.arange(20 * RATE) / RATE
    noise = signal.lfilter([0.1], [1.0, -0.9], np.random.default_rng(2).normal(0.0, 0.2, (len(t), 2)), axis=0)
    soundfile.write(tmp_path / "own.wav", noise, RATE)
    sound = SoundSettings(own_music=str(tmp_path / "own.wav"))
    paths = write_listening(load_style("own music"), sound, 10.0, 0.8, 20.0, tmp_path / "a.wav", stems=True)
    bed, _ = soundfile.read(next(path for path in paths if path.stem == "a-bed"))
    level = 10 * np.log10((bed**2).mean(axis=1)[: 18 * RATE].reshape(-1, RATE // 10).mean(axis=1) + 1e-12)
    phase = ((np.arange(len(level)) + 0.5) / 10 - LEAD_IN) / 6.0 % 1.0
    settled = np.arange(len(level)) > 80
    full, empty = level[settled & (abs(phase - 0.4) < 0.05)], level[settled & ((phase < 0.03) | (phase > 0.97))]
    assert 3.0 < full.mean() - empty.mean() < 6.0
    assert abs(np.diff(level[settled])).max() < 2.0


def test_what_cannot_be_written_is_a_sentence(tmp_path):
    style = load_style("ocean")
    with pytest.raises(SospiroError, match=r"must end in \.flac or \.wav"):
        write_listening(style, SoundSettings(), 6.0, 0.8, 1.0, tmp_path / "a.mp3")
    with pytest.raises(SospiroError, match="cannot be written"):
        write_listening(style, SoundSettings(), 6.0, 0.8, 1.0, tmp_path / "none" / "a.wav")
    with pytest.raises(SospiroError, match="cannot be written"):
        write_listening(style, SoundSettings(), 6.0, 0.8, 1.0, tmp_path / "a.wav", cues=tmp_path / "none" / "a.csv")
    assert not (tmp_path / "a.wav").exists()


@pytest.mark.parametrize("music", ["song.wav", "a-bed.wav"])
def test_own_music_is_never_written_over(tmp_path, music):
    own = tmp_path / music
    soundfile.write(own, np.full((12 * RATE, 2), 0.1), RATE)
    before = own.read_bytes()
    (tmp_path / "link").symlink_to(tmp_path)
    out = tmp_path / "link" / music.replace("-bed", "")
    with pytest.raises(SospiroError, match="written over your own music"):
        write_listening(load_style("own music"), SoundSettings(own_music=str(own)), 6.0, 0.8, 1.0, out, stems=True)
    assert own.read_bytes() == before


def test_cues_do_not_take_the_place_of_the_sound(tmp_path):
    out = tmp_path / "a.wav"
    with pytest.raises(SospiroError, match="another of these files"):
        write_listening(load_style("ocean"), SoundSettings(), 6.0, 0.8, 1.0, out, cues=out)


def test_on_the_command_line(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(tmp_path / "data"))
    out = tmp_path / "x.wav"
    with pytest.raises(SystemExit) as ended:
        app.main(["listen", "--style", "felt", "--seconds", "2", "--out", str(out), "--json"])
    assert not ended.value.code
    assert json.loads(capsys.readouterr().out)["files"] == [str(out)]
    (tmp_path / "s.toml").write_text('[sound]\ndevice = "no such card"\n', encoding="utf-8")
    for wrong, said in (
        (["--stems"], "add --out"),
        (["--style", "own music"], "plays your own music"),
        (["-c", str(tmp_path / "s.toml")], "sound card is"),
    ):
        with pytest.raises(SystemExit) as ended:
            app.main(["listen", *wrong])
        assert ended.value.code == 2
        assert said in capsys.readouterr().err


def test_own_music_in_a_style_that_has_its_own_bed_is_refused_with_the_way_out(tmp_path, capsys):
    soundfile.write(tmp_path / "own.wav", 0.1 * np.random.default_rng(1).normal(size=(12 * RATE, 2)), RATE)
    with pytest.raises(SystemExit) as ended:
        app.main(["listen", "--style", "ocean", "--music", str(tmp_path / "own.wav"), "--seconds", "1"])
    assert ended.value.code == 2
    assert "leave the style out" in capsys.readouterr().err
