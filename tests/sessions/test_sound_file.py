from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import soundfile

from engine.output import SAMPLE_RATE
from sessions.recording.flac_repair import find_end, totals
from sessions.recording.repair import repair_sound
from sessions.recording.sound_file import SoundFile, to_24_bit

Frames = npt.NDArray[np.float32]


@pytest.fixture(scope="module")
def music() -> Frames:
    time = np.arange(3 * SAMPLE_RATE) / SAMPLE_RATE
    noise = np.random.default_rng(3).standard_normal((len(time), 2))
    return (0.4 * np.sin(2 * np.pi * 220 * time)[:, None] + 0.05 * noise).astype(np.float32)


def write(path: Path, frames: Frames, size: int = 256) -> bytes:
    sound = SoundFile(path)
    for at in range(0, len(frames), size):
        sound.write(at, frames[at : at + size])
        sound.flush(at / SAMPLE_RATE)
    sound.finish(99.0)
    sound.close()
    return path.read_bytes()


def read(path: Path) -> npt.NDArray[np.int32]:
    samples: npt.NDArray[np.int32] = soundfile.read(path, dtype="int32", always_2d=True)[0]
    return samples


def test_every_sample_comes_back(tmp_path: Path, music: Frames) -> None:
    write(tmp_path / "a.flac", music)
    np.testing.assert_array_equal(read(tmp_path / "a.flac"), to_24_bit(music))
    info = soundfile.info(tmp_path / "a.flac")
    assert (info.samplerate, info.channels, info.subtype) == (48_000, 2, "PCM_24")
    assert info.frames == len(music)


def test_the_same_music_gives_the_same_bytes_in_any_pieces(tmp_path: Path, music: Frames) -> None:
    assert write(tmp_path / "a.flac", music, 256) == write(tmp_path / "b.flac", music, 1000)


def test_missing_sound_becomes_silence_of_the_same_length(tmp_path: Path, music: Frames) -> None:
    sound = SoundFile(tmp_path / "a.flac")
    sound.write(0, music[:1000])
    sound.write(150_000, music[:1000])
    sound.write(150_500, music[500:2000])
    sound.finish(0.0)
    sound.close()
    samples = read(tmp_path / "a.flac")
    assert len(samples) == 152_000
    assert not samples[1000:150_000].any()
    np.testing.assert_array_equal(samples[150_000:], to_24_bit(music[:2000]))


def test_a_senseless_jump_is_refused(tmp_path: Path, music: Frames) -> None:
    sound = SoundFile(tmp_path / "a.flac")
    with pytest.raises(ValueError, match="jumps"):
        sound.write(10**15, music[:256])
    sound.finish(0.0)
    sound.close()


def test_bad_numbers_are_limited() -> None:
    frames = np.array([[np.nan, np.inf], [-2.0, 1.0]], np.float32)
    np.testing.assert_array_equal(to_24_bit(frames) >> 8, [[0, 8388607], [-8388607, 8388607]])


def unfinished(path: Path, music: Frames) -> bytes:
    """What is on disk when the process is killed while it plays."""
    sound = SoundFile(path)
    sound.write(0, music)
    sound.flush(0.0)
    data = path.read_bytes()
    sound.finish(1.0)
    sound.close()
    return data


def test_a_cut_file_is_whole_again_up_to_its_last_frame(tmp_path: Path, music: Frames) -> None:
    data = unfinished(tmp_path / "a.flac", music)
    rng = np.random.default_rng(5)
    assert totals(data) == 0
    for number, length in enumerate([len(data), *rng.integers(20_000, len(data), 12)]):
        path = tmp_path / f"{number}.flac"
        path.write_bytes(data[:length] + (b"", bytes(5000), rng.bytes(5000))[number % 3])
        repair_sound(path)
        samples = read(path)
        np.testing.assert_array_equal(samples, to_24_bit(music)[: len(samples)])
        assert len(samples) >= len(music) * length / len(data) - 2 * 1152 - 2000
        kept = path.read_bytes()
        repair_sound(path)
        assert path.read_bytes() == kept, "a whole file is left alone"


def test_what_is_cut_is_kept(tmp_path: Path, music: Frames) -> None:
    data = unfinished(tmp_path / "a.flac", music)
    torn = tmp_path / "torn.flac"
    torn.write_bytes(data[:-100])
    end = find_end(data[:-100])
    repair_sound(torn)
    assert (tmp_path / "torn.flac.tail").read_bytes() == data[end.length : -100]


def test_a_finished_file_needs_no_repair(tmp_path: Path, music: Frames) -> None:
    data = write(tmp_path / "a.flac", music)
    repair_sound(tmp_path / "a.flac")
    assert (tmp_path / "a.flac").read_bytes() == data
    assert find_end(data).samples == len(music)


@pytest.mark.parametrize("data", [b"", b"fLaC", b"fLaC" + bytes(200), b"RIFF" * 20])
def test_no_sound_at_all_leaves_no_broken_file(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.flac").write_bytes(data)
    repair_sound(tmp_path / "a.flac")
    assert not (tmp_path / "a.flac").exists()
    kept = tmp_path / "a.flac.tail"
    assert (kept.read_bytes() if kept.exists() else b"") == data
