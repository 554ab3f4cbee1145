"""What was measured of sound cards is kept beside the sessions and handed down to the sound."""

import stat
import sys
from pathlib import Path

import pytest

from engine.settings import MOST_BUFFERS, DeviceBuffer, SoundSettings
from sessions.recording.sound_memory import FILE, read_buffers, remember_buffers, with_measured

CARD = DeviceBuffer(device="Card, ALSA", ring_ms=170.0, card_ms=20.0)
OTHER = DeviceBuffer(device="Other, ALSA", ring_ms=85.0, card_ms=10.0)
DAMAGED = [b"{", b'{"format": 9, "buffers": []}', b'{"format": 1, "buffers": [{"ring_ms": 0}]}']


def test_each_device_keeps_its_newest_measure(tmp_path: Path) -> None:
    assert read_buffers(tmp_path / "no" / "such") == ()
    assert remember_buffers(tmp_path, [CARD, OTHER])
    newer = CARD.model_copy(update={"ring_ms": 340.0})
    assert remember_buffers(tmp_path, [newer])
    assert read_buffers(tmp_path) == (newer, OTHER)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_the_settings_of_a_study_win_over_what_was_measured(tmp_path: Path) -> None:
    remember_buffers(tmp_path, [CARD, OTHER])
    fixed = CARD.model_copy(update={"ring_ms": 500.0})
    sound = with_measured(SoundSettings(buffers=(fixed,), latency_ms=180.0), tmp_path)
    assert sound.buffer(CARD.device) == fixed
    assert sound.buffer(OTHER.device) == OTHER
    assert sound.latency_ms == 180.0


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    for i in range(3):
        remember_buffers(tmp_path, [DeviceBuffer(device=f"card {i} {n}") for n in range(40)])
    assert len(read_buffers(tmp_path)) == MOST_BUFFERS
    assert read_buffers(tmp_path)[0].device == "card 2 0"


@pytest.mark.logs
@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_set_aside(tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_buffers(tmp_path) == ()
    assert "is set aside" in caplog.text
    assert remember_buffers(tmp_path, [CARD])
    assert read_buffers(tmp_path) == (CARD,)


@pytest.mark.logs
def test_a_folder_that_refuses_costs_the_memory_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FILE).mkdir()
    assert not remember_buffers(tmp_path, [CARD])
    assert "is not remembered" in caplog.text
