"""Recorded prompts in the finished sound: at their sample, over music that steps back and returns, without a click."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from scipy import signal

from engine.audio.graph.timeline import ExactTimeline
from engine.audio.offline import RenderOutput
from engine.audio.voices.speaker import Speaker
from engine.guidance import Direction, Guidance, Speech, Texture
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings

START, AT, SECONDS, END = 50.0, 56.0, 4.0, 65.0
VOICE = 5000.0
"""Hz of the tone that stands for a voice, above nearly all of the music."""

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from clicks import clicks  # noqa: E402 - the benchmark's own detector is the judge

sys.path.pop(0)


def tone(path, seconds=SECONDS, hertz=VOICE):
    t = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    rise = np.clip(np.minimum(t, seconds - t) / 0.03, 0.0, 1.0)
    (0.1 * np.sin(2 * np.pi * hertz * t) * rise).astype("<f4").tofile(path)
    return str(path)


def render(seconds, speeches_at):
    pieces = []
    output = RenderOutput(SoundSettings(seed=1), START, lambda _, frames: pieces.append(frames))
    for i in range(1, round(seconds / 0.04) + 1):
        now = START + (i - 1) * 0.04
        direction = Direction(Guidance(6.0, 0.4, 10, START + 1.0), Texture(density=0.0), speeches=speeches_at(now))
        output.send(direction)
        output.poll(START + i * 0.04)
    output.close(0.0)
    return np.concatenate(pieces).astype(float)


@pytest.fixture(scope="module")
def sounds(tmp_path_factory):
    """The same seconds of music without a prompt, with a recorded one, and with one that somebody says."""
    speech = Speech(AT, SECONDS, -6.0, tone(tmp_path_factory.mktemp("voice") / "a.f32"))
    spoken = replace(speech, sound="")
    lasts = AT + SECONDS

    def told(one):
        return lambda now: (one,) if AT - 4.0 <= now < lasts else ()

    return tuple(render(END - START, speeches) for speeches in (lambda _: (), told(speech), told(spoken)))


def rms_db(frames, begin, end):
    part = frames[round((begin - START) * SAMPLE_RATE) : round((end - START) * SAMPLE_RATE)]
    return 10 * np.log10((part**2).mean())


def test_a_recording_sounds_within_50_ms_of_its_place(sounds):
    _, voiced, spoken = sounds
    heard = np.abs(signal.hilbert((voiced - spoken)[:, 0]))
    onset = START + np.flatnonzero(heard > 0.1 * heard.max())[0] / SAMPLE_RATE
    assert 0.0 <= onset - AT < 0.05
    last = START + np.flatnonzero(heard > 0.1 * heard.max())[-1] / SAMPLE_RATE
    assert last == pytest.approx(AT + SECONDS, abs=0.05)


def test_the_music_steps_back_by_6_db_while_it_is_said_and_returns(sounds):
    plain, _, spoken = sounds
    ducked = rms_db(spoken, AT + 0.2, AT + SECONDS - 0.2) - rms_db(plain, AT + 0.2, AT + SECONDS - 0.2)
    assert ducked == pytest.approx(-6.0, abs=0.3)
    for begin, end in ((START + 3.0, AT - 1.2), (AT + SECONDS + 1.5, END)):
        assert rms_db(spoken, begin, end) == pytest.approx(rms_db(plain, begin, end), abs=0.05)


def test_the_music_never_moves_faster_than_6_db_per_second(sounds):
    plain, _, spoken = sounds
    gain = [
        rms_db(spoken, t, t + 0.1) - rms_db(plain, t, t + 0.1) for t in np.arange(AT - 1.5, AT + SECONDS + 1.5, 0.1)
    ]
    assert np.abs(np.diff(gain)).max() <= 0.6 + 0.15


def test_neither_ducking_nor_the_voice_clicks(sounds):
    plain, voiced, spoken = map(clicks, sounds)
    assert not {*(voiced // 512), *(spoken // 512)} - {*(plain // 512)}
    assert len(clicks(_with_a_hole(sounds[1]))) > len(voiced)


def _with_a_hole(frames):
    torn = frames.copy()
    place = round((AT - START + 2.0) * SAMPLE_RATE)
    torn[place : place + 48] = 0.0
    return torn


def test_the_voice_stands_clear_of_the_music_beneath_it(sounds):
    _, voiced, spoken = sounds
    voice = rms_db(voiced - spoken, AT + 0.2, AT + SECONDS - 0.2)
    assert voice > rms_db(spoken, AT + 0.2, AT + SECONDS - 0.2) + 3.0


def spoken_by(speaker, seconds, first=0):
    timeline = ExactTimeline(0.0)
    blocks = range(first, first + round(seconds * SAMPLE_RATE), BLOCK_SIZE)
    return np.concatenate([speaker.take(sample, timeline)[:, 0] for sample in blocks])


def test_what_is_taken_back_falls_silent_softly(tmp_path):
    speaker = Speaker()
    speaker.aim((Speech(0.0, SECONDS, -6.0, tone(tmp_path / "a.f32", hertz=200.0)),))
    spoken_by(speaker, 1.0)
    speaker.aim(())
    rest = spoken_by(speaker, 0.5, SAMPLE_RATE // BLOCK_SIZE * BLOCK_SIZE + BLOCK_SIZE)
    assert np.abs(rest[:480]).max() > 0.05
    assert np.abs(np.diff(rest)).max() < 0.1 * 2 * np.pi * 200.0 / SAMPLE_RATE * 1.5
    assert np.abs(rest[round(0.21 * SAMPLE_RATE) :]).max() == 0.0


@pytest.mark.parametrize(("late", "at_once"), [(0.4, True), (3.0, False)])
def test_what_is_told_late_begins_at_its_beginning_but_an_old_one_goes_on(late, at_once, tmp_path):
    ramp = np.linspace(0.0, 0.1, round(SECONDS * SAMPLE_RATE)).astype("<f4")
    ramp.tofile(tmp_path / "a.f32")
    speaker = Speaker()
    speaker.aim((Speech(-late, SECONDS, -6.0, str(tmp_path / "a.f32")),))
    heard = spoken_by(speaker, 0.5)
    assert heard[-1] == pytest.approx(0.1 * (0.5 if at_once else 0.5 + late) / SECONDS, rel=0.05)


def test_a_recording_that_is_gone_is_silence_and_no_fault(tmp_path, caplog):
    speaker = Speaker()
    speaker.aim((Speech(0.0, SECONDS, -6.0, str(tmp_path / "gone.f32")),))
    assert not spoken_by(speaker, 0.1).any()
    assert "not heard" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), 1e300])
def test_numbers_that_are_none_move_nothing(wrong, tmp_path):
    speaker = Speaker()
    speaker.aim((Speech(wrong, SECONDS, -6.0, tone(tmp_path / "a.f32")), Speech(0.0, 1.0, -1e9)))
    assert not spoken_by(speaker, 0.1).any()
    assert speaker.duck_db(0.5) == -24.0
