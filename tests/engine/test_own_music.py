"""A person's own music: any file, one loudness, a loop without a seam, and clear words for what is no music."""

import numpy as np
import pyloudnorm
import pytest
import soundfile

from engine.audio.own_music import LOUDNESS, OwnMusic, check_own_music
from sensors.errors import Reason, SospiroError

RATE = 48_000


def write(path, frames, rate=RATE):
    """Write in pieces: libsndfile crashes on one long piece of OGG."""
    channels = 1 if frames.ndim == 1 else frames.shape[1]
    with soundfile.SoundFile(str(path), "w", rate, channels) as file:
        for i in range(0, len(frames), rate):
            file.write(frames[i : i + rate])
    return path


def tone(seconds, rate=RATE, hertz=220.0):
    t = np.arange(int(seconds * rate)) / rate
    return 0.2 * np.stack([np.sin(2 * np.pi * hertz * t), np.sin(2 * np.pi * 1.5 * hertz * t)], axis=1)


def played(path, seconds, block=256):
    music = OwnMusic(path)
    try:
        return np.concatenate([music.take(block) for _ in range(int(seconds * RATE) // block)]), music.gain_db
    finally:
        music.close()


@pytest.mark.parametrize(
    ("name", "rate"), [("a.wav", 48_000), ("a.flac", 44_100), ("a.ogg", 22_050), ("a.wav", 96_000)]
)
def test_any_file_becomes_48_khz_stereo_of_one_loudness(tmp_path, name, rate):
    frames, _ = played(write(tmp_path / name, tone(12, rate), rate), 20)
    spectrum = np.abs(np.fft.rfft(frames[RATE * 5 : RATE * 6, 0]))
    assert spectrum.argmax() == 220
    assert pyloudnorm.Meter(RATE).integrated_loudness(frames[5 * RATE :]) == pytest.approx(LOUDNESS, abs=1.5)


def test_pieces_join_as_if_the_whole_file_had_been_converted_at_once(tmp_path):
    frames, _ = played(write(tmp_path / "a.wav", tone(30, 44_100), 44_100), 24)
    t = np.arange(len(frames)) / RATE
    inside = slice(5 * RATE, 24 * RATE)
    wave = np.exp(-2j * np.pi * 220.0 * t[inside])
    amplitude = 2 * np.abs((frames[inside, 0] * wave).mean())
    phase = np.angle((frames[inside, 0] * wave).mean())
    expected = amplitude * np.cos(2 * np.pi * 220.0 * t[inside] + phase)
    assert np.abs(frames[inside, 0] - expected).max() < 2e-3 * amplitude


def test_the_loop_has_no_seam_and_keeps_its_level(tmp_path):
    noise = np.random.default_rng(1).normal(0.0, 0.05, (20 * RATE, 2))
    frames, _ = played(write(tmp_path / "a.wav", noise), 60)
    level = 10 * np.log10((frames[5 * RATE : 60 * RATE] ** 2).reshape(-1, RATE // 2, 2).mean(axis=(1, 2)))
    assert np.ptp(level) < 0.5
    quiet, _ = played(write(tmp_path / "b.wav", tone(20)), 60)
    assert (
        np.abs(np.diff(quiet[RATE:], n=2, axis=0)).max()
        < 2.5 * np.abs(np.diff(quiet[5 * RATE : 9 * RATE], n=2, axis=0)).max()
    )


def test_the_block_size_changes_nothing(tmp_path):
    path = write(tmp_path / "a.flac", tone(11, 44_100), 44_100)
    one, other = played(path, 20)[0], played(path, 20, 1000)[0]
    count = min(len(one), len(other))
    assert np.array_equal(one[:count], other[:count])


def test_one_channel_sounds_on_both_sides_and_four_become_two(tmp_path):
    mono, _ = played(write(tmp_path / "m.wav", tone(12)[:, 0]), 3)
    assert np.array_equal(mono[:, 0], mono[:, 1])
    four, _ = played(write(tmp_path / "f.wav", np.hstack([tone(12), tone(12)])), 3)
    assert four.shape == (3 * RATE // 256 * 256, 2)


def test_what_is_no_music_is_a_sentence(tmp_path):
    (tmp_path / "text.wav").write_text("not a sound")
    write(tmp_path / "short.wav", tone(2))
    for name, reason in (
        ("none.wav", Reason.MISSING_FILE),
        ("text.wav", Reason.BAD_FILE),
        ("short.wav", Reason.BAD_FILE),
    ):
        with pytest.raises(SospiroError, match=name) as raised:
            OwnMusic(tmp_path / name)
        assert raised.value.reason is reason
    assert check_own_music(write(tmp_path / "a.wav", tone(12))) == "a.wav: 0.2 min, 48000 Hz, 2 channel(s)"


def test_silence_and_nonsense_in_a_file_stay_finite(tmp_path):
    frames = np.zeros((12 * RATE, 2), dtype=np.float32)
    frames[RATE] = np.nan
    frames[2 * RATE] = np.inf
    soundfile.write(str(tmp_path / "n.wav"), frames, RATE, subtype="FLOAT")
    frames[5 * RATE] = 1e30
    frames[3 * RATE : 4 * RATE] = 0.1 * np.sin(np.arange(RATE) / 20)[:, None]
    soundfile.write(str(tmp_path / "n.wav"), frames, RATE, subtype="FLOAT")
    heard, _ = played(tmp_path / "n.wav", 20)
    assert np.isfinite(heard).all()
    assert np.abs(heard).max() < 40.0


def test_a_file_in_which_nothing_is_heard_is_a_sentence(tmp_path):
    write(tmp_path / "still.wav", np.zeros((12 * RATE, 2)))
    for ask in (OwnMusic, check_own_music):
        with pytest.raises(SospiroError, match=r"Nothing can be heard in .*still\.wav"):
            ask(tmp_path / "still.wav")


def test_a_file_that_breaks_off_goes_on_as_silence_and_says_so(tmp_path):
    path = write(tmp_path / "a.wav", tone(60))
    music = OwnMusic(path)
    with path.open("r+b") as file:
        file.truncate(10 * RATE * 4)
    for _ in range(800):
        frames = music.take(2560)
    assert np.abs(frames).max() == 0.0
    assert music.broken
    music.close()
