"""The layers of a rendered session by themselves; how the program fares; what of it all leaves by LSL."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from engine.output import SAMPLE_RATE
from sensors.clock import ManualClock
from sensors.simulation.person import PersonSettings
from sessions.folder import SessionFolder
from sessions.publish import PUBLISHED, _wordless
from sessions.recording.health import Health, memory
from sessions.recording.own_streams import AUDIO_CLOCK, COMMANDS, DERIVED, HEALTH, MARKERS
from sessions.recording.recorder import Recorder
from sessions.recording.settings import RecordSettings
from sessions.recording.xdf_read import read_recording
from sessions.render import render_session
from sessions.settings import Settings

SECONDS = 16.0
Sitting = tuple[Recorder, ManualClock, SessionFolder]


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A short session with its stems."""
    place = tmp_path_factory.mktemp("stems")
    settings = Settings(data_dir=place, record=RecordSettings(stems=True))
    return SessionFolder(Path(render_session(settings, PersonSettings(seed=3), SECONDS).session))


def test_every_stem_stands_on_the_clock_of_the_sound(rendered: SessionFolder) -> None:
    mix, rate = soundfile.read(rendered.sound, dtype="float64")
    assert (rate, soundfile.info(rendered.sound).subtype) == (SAMPLE_RATE, "PCM_24")
    names = sorted(path.name for path in rendered.path.glob("audio-*.flac"))
    assert {"audio-guide.flac", "audio-bed.flac", "audio-space.flac"} <= set(names)
    assert all(soundfile.info(rendered.path / name).subtype == "PCM_24" for name in names)
    stems = [soundfile.read(rendered.path / name, dtype="float64")[0] for name in names]
    assert {len(stem) for stem in stems} == {len(mix)}
    assert min(np.abs(stems[names.index(f"audio-{layer}.flac")]).max() for layer in ("bed", "space")) > 1e-3
    assert np.abs(mix).max() > 0.01
    # where the limiter does nothing the layers are the mix, sample by sample
    difference = mix - np.sum(stems, axis=0)
    assert np.sqrt(np.mean(difference**2)) < 0.05 * np.sqrt(np.mean(mix**2))


def test_every_sample_of_the_sound_has_a_time_each_second(rendered: SessionFolder) -> None:
    (clock,) = (s for s in read_recording(rendered.recording).values() if s.stream.name == AUDIO_CLOCK.name)
    samples = clock.column("sample")
    assert len(samples) >= SECONDS - 1
    np.testing.assert_allclose(np.diff(samples) / SAMPLE_RATE, np.diff(clock.times), atol=1e-6)


def test_health_tells_the_worst_of_each_second(sitting: Callable[..., Sitting]) -> None:
    recorder, clock, folder = sitting()
    health = Health(recorder, clock.now())
    for tick in range(160):
        now = clock.advance(0.02)
        late = 0.08 if tick == 60 else 0.001
        health.ticked(now, late, 0.004 if tick % 50 else 0.012, None if tick < 60 else 0.25)
    recorder.close()
    (found,) = (s for s in read_recording(folder.recording).values() if s.stream.name == HEALTH.name)
    np.testing.assert_allclose(found.column("tick_late_ms"), [1.0, 80.0, 1.0])
    np.testing.assert_allclose(found.column("longest_tick_ms"), [12.0, 12.0, 12.0])
    np.testing.assert_allclose(found.column("sound_ahead_ms"), [np.nan, 250.0, 250.0])
    assert np.all(found.column("disk_free") > 1e6)
    assert np.all(found.column("recorder_queue") == 0)
    assert np.all((found.column("memory") > 1e7) | np.isnan(found.column("memory")))


def test_memory_is_told_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "other")
    assert np.isnan(memory())


def test_no_typed_word_is_announced() -> None:
    assert MARKERS not in PUBLISHED
    assert set(PUBLISHED) <= set(DERIVED)
    told = json.loads(_wordless(json.dumps({"kind": "marker", "value": None, "text": "Jane Doe"})))
    assert told == {"kind": "marker", "value": None, "text": ""}
    assert COMMANDS in PUBLISHED
    assert len({stream.source_id for stream in PUBLISHED}) == len(PUBLISHED)
