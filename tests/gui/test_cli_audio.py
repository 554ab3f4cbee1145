"""Choosing and measuring a sound card from the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.audio.live import devices, ladder
from engine.audio.live.devices import OutputDevice
from engine.audio.live.ladder import Trial
from engine.settings import DeviceBuffer
from gui.cli import app
from sessions.recording.sound_memory import read_buffers

HALL = OutputDevice(0, "Hall", "ALSA", default=True)
HALLWAY = OutputDevice(1, "Hallway", "ALSA")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(tmp_path))

    def run(*args: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            app.main(list(args))
        captured = capsys.readouterr()
        return int(ended.value.code or 0), captured.out, captured.err

    return run


@pytest.fixture
def two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be two sound cards that need 170 ms; playing on them is for the live tests."""

    def attempt(ring: float, card: float, seconds: float) -> Trial:
        return Trial(ring, card, seconds, dry=int(ring < 100), lowest_ms=ring / 2, delay_ms=ring + card)

    monkeypatch.setattr(devices, "audio_devices", lambda: [HALL, HALLWAY])
    monkeypatch.setattr(ladder, "attempts", lambda _: attempt)


@pytest.mark.parametrize(("name", "said"), [("Jabra", "No sound card is called 'Jabra'"), ("al", "fits several")])
@pytest.mark.parametrize("command", ["run", "doctor", "listen"])
@pytest.mark.usefixtures("two_cards")
def test_an_unknown_or_ambiguous_card_is_an_error(run: Run, command: str, name: str, said: str) -> None:
    code, out, err = run(command, "--device", name)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("two_cards")
def test_measuring_chooses_and_remembers(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("doctor", "--audio")
    assert code == 0
    assert out.count("Chosen: ring 170 ms, driver 10 ms; the music sounds 180 ms after it is made.") == 2
    assert "latency_ms" in out
    chosen = {"ring_ms": 170.0, "card_ms": 10.0}
    assert read_buffers(tmp_path) == tuple(DeviceBuffer(device=d.full_name, **chosen) for d in (HALL, HALLWAY))


@pytest.mark.usefixtures("two_cards")
def test_the_measure_of_one_card_as_json(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("doctor", "--device", "Hallway", "--json")
    answer = json.loads(out)
    assert code == 0
    assert [device["device"] for device in answer["devices"]] == ["Hallway, ALSA"]
    assert answer["devices"][0]["chosen"] == {"ring_ms": 170.0, "card_ms": 10.0, "delay_ms": 180.0}
    assert [buffer.device for buffer in read_buffers(tmp_path)] == ["Hallway, ALSA"]


def test_a_card_that_cannot_be_played_is_no_success(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "audio_devices", lambda: [HALL])
    monkeypatch.setattr(ladder, "attempts", lambda _: lambda ring, card, s: Trial(ring, card, s, fault="It is busy."))
    code, out, _ = run("doctor", "--audio")
    assert code == 1
    assert "It is busy." in out
    assert read_buffers(tmp_path) == ()


def test_without_a_card_there_is_nothing_to_measure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "audio_devices", list)
    code, out, _ = run("doctor", "--audio")
    assert code == 0
    assert "no sound card is there" in out


@pytest.mark.usefixtures("two_cards")
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("device = 'Jabra'", "No sound card is called 'Jabra'"),
        ("device = 'none'", "as the settings say"),
        ("latency_ms = 180.0", "whose loudspeaker is 180 ms late; also Hallway"),
    ],
)
def test_the_doctor_tells_what_would_be_played_on(run: Run, tmp_path: Path, settings: str, said: str) -> None:
    (tmp_path / "study.toml").write_text(f"[sound]\n{settings}\n")
    _, out, _ = run("--config", str(tmp_path / "study.toml"), "doctor", "--json")
    (sound,) = (f for f in json.loads(out)["findings"] if f["what"] == "sound")
    assert said in sound["text"]
