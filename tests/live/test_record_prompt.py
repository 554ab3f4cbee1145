"""A prompt recorded by a real capture device of ALSA, which hears a file: kept as FLAC, named in the script, told."""

import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from engine.imagery.script_file import read_script
from engine.imagery.take import Loudness, Take
from engine.imagery.voice import check_voice
from sensors.errors import Reason, SospiroError
from sensors.sound_library import load_sounddevice
from sessions.voice_prompts import keep_take
from sessions.voice_recording import Recording, record

ALSA = Path("/usr/share/alsa/alsa.conf")
pytestmark = [
    pytest.mark.live,
    pytest.mark.skipif(not ALSA.is_file() or load_sounddevice() is None, reason="no ALSA or no PortAudio here"),
]
RATE = 44_100
SCRIPT = 'name = "By the sea"\n\n[[prompts]]\nat = 5\ntext.en = "Listen."\n'
DEVICE = """
pcm.testmic {{
    type file
    slave.pcm null
    file /dev/null
    infile {heard}
    format raw
    hint {{ show on description "Test microphone" }}
}}
"""


def voice(level: float) -> np.ndarray:
    """Three seconds in which somebody says five words."""
    t = np.arange(3 * RATE) / RATE
    tone = sum(np.sin(2 * np.pi * 180 * k * t) / k for k in range(1, 9))
    spoken = (t > 0.5) & (t < 2.5) & (t % 0.4 < 0.3)
    return (level * tone * spoken + 1e-4 * np.random.default_rng(2).normal(size=t.size)).astype("<f4")


@pytest.fixture
def microphone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that makes a capture device which hears this."""

    def made(heard: np.ndarray) -> None:
        heard.tofile(tmp_path / "heard.raw")
        config = tmp_path / "asound.conf"
        config.write_text(DEVICE.format(heard=tmp_path / "heard.raw"), encoding="utf-8")
        monkeypatch.setenv("ALSA_CONFIG_PATH", f"{ALSA}:{config}")

    return made


def recorded(seconds: float) -> Recording:
    """Record until so much was heard: the device is as fast as the computer."""
    recording, patience = record("testmic"), time.monotonic() + 10.0
    while recording.take.seconds < seconds and not recording.fault:
        assert time.monotonic() < patience, "nothing is heard"
        time.sleep(0.001)
    recording.close()
    return recording


def test_what_somebody_says_becomes_the_voice_of_the_prompt(microphone: Any, tmp_path: Path) -> None:
    microphone(voice(0.1))
    path = tmp_path / "by-the-sea.toml"
    path.write_text(SCRIPT, encoding="utf-8")
    recording = recorded(2.9)
    take = Take(recording.take.rate)
    take.feed(recording.take.sound()[: 3 * RATE])
    assert recording.fault == ""
    assert keep_take(path, 0, "en", take) is Loudness.GOOD
    assert read_script(path).prompts[0].voice == {"en": "by-the-sea/en-01.flac"}
    file = tmp_path / "by-the-sea" / "en-01.flac"
    sound, rate = soundfile.read(file)
    assert (rate, soundfile.info(file).format) == (RATE, "FLAC")
    assert len(sound) / rate == pytest.approx(2.0 + 0.45, abs=0.2)
    assert np.corrcoef(sound, voice(0.1)[round(0.35 * RATE) :][: len(sound)])[0, 1] > 0.9
    assert check_voice(file).seconds == pytest.approx(len(sound) / rate, abs=0.01)


def test_a_microphone_that_sends_silence_is_told(microphone: Any, tmp_path: Path) -> None:
    microphone(np.zeros(RATE, dtype="<f4"))
    (tmp_path / "s.toml").write_text(SCRIPT, encoding="utf-8")
    with pytest.raises(SospiroError) as caught:
        keep_take(tmp_path / "s.toml", 0, "en", recorded(1.0).take)
    assert "nothing but silence" in caught.value.sentence
    assert read_script(tmp_path / "s.toml").prompts[0].voice == {}


def test_no_microphone_and_a_wrong_name_are_one_sentence(microphone: Any) -> None:
    microphone(voice(0.1))
    with pytest.raises(SospiroError) as caught:
        record("Studio")
    assert (caught.value.reason, caught.value.sentence[:36]) == (Reason.AUDIO, "No microphone is called 'Studio': pl")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("print()", "does not let Sospiro hear"),
        ('print(\'{"fault": "busy", "about": "Yeti"}\')', "'Yeti' is in use by another program"),
        ('print(\'{"fault": "never heard of", "about": "Yeti"}\')', "does not let Sospiro hear"),
        ("import os; os.abort()", "does not let Sospiro hear"),
    ],
)
def test_whatever_becomes_of_the_process_that_hears_there_is_a_sentence(said: str, told: str) -> None:
    with pytest.raises(SospiroError) as caught:
        record("Yeti", (sys.executable, "-c", said))
    assert told in caught.value.sentence


def test_a_driver_that_never_opens_its_microphone_is_not_waited_for_for_ever() -> None:
    with pytest.raises(SospiroError) as caught:
        record("Yeti", (sys.executable, "-c", "import time; time.sleep(60.0)"), 0.3)
    assert "'Yeti'" in caught.value.sentence


def test_a_microphone_that_is_pulled_out_is_told_and_what_was_heard_stays() -> None:
    said = (
        'import sys, struct; sys.stdout.buffer.write(b\'{"rate": 8000, "device": "Yeti"}\\n\' + bytes(16000) + b\'x\')'
    )
    recording = record("Yeti", (sys.executable, "-c", said))
    recording._thread.join(5.0)
    assert "'Yeti' gives no sound any more" in recording.fault
    assert recording.take.seconds == 0.5
    recording.close()
