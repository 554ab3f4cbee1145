"""A microphone as numbers: pitch, level, the onset and the end of a hum, claps, the noise of the breath."""

import numpy as np
import pytest

from sensors.body import Body
from sensors.simulation.hum import HUM_RATE, Hummer, HumSettings, breath_noise, hum_tone, speech
from sensors.state import VoiceState
from sensors.stream import Chunk, Floats, Signal
from sensors.voice.analysis import VoiceAnalyser
from sensors.voice.frame import SILENCE_DB, VOICE_STREAM, Value
from sensors.voice.settings import VoiceSettings
from sensors.voice.voice import Voice

HUM, REST = 4.0, 2.0


def frames_of(sound: Floats, rate: int = HUM_RATE) -> Chunk:
    places, frames = VoiceAnalyser(rate).feed(sound)
    return Chunk(frames, places)


def hum_sound(settings: HumSettings, seconds: float, rate: int = HUM_RATE) -> tuple[Floats, list[tuple[float, float]]]:
    """Return the sound of somebody who breathes ten times a minute and hums as they breathe out, and the truth."""
    hummer = Hummer(settings, rate=rate)
    pieces, now = [], 0.0
    while now < seconds:
        hummer.inhale(now + 0.001)
        pieces.append(hummer.sound(now + REST))
        hummer.exhale(now + REST)
        pieces.append(hummer.sound(now + REST + HUM))
        now += REST + HUM
    return np.concatenate(pieces), hummer.hums


def followed(chunk: Chunk, settings: VoiceSettings | None = None, every: int = 1) -> list[VoiceState]:
    voice = Voice(settings or VoiceSettings())
    states = []
    for k in range(0, len(chunk), every):
        voice.feed(Chunk(chunk.samples[k : k + every], chunk.timestamps[k : k + every]))
        state = voice.state(float(chunk.timestamps[min(k + every, len(chunk)) - 1]) + 0.02)
        assert state is not None
        states.append(state)
    return states


@pytest.mark.parametrize("rate", [8000, 16_000, 44_100, 48_000])
@pytest.mark.parametrize("pitch", [80.0, 147.3, 311.0, 600.0])
def test_the_pitch_of_a_hum_is_right_to_a_few_cents(pitch, rate):
    random = np.random.default_rng(1)
    times = np.arange(rate) / rate
    hertz = pitch * 2.0 ** (20.0 / 1200.0 * np.sin(2 * np.pi * 5.3 * times))
    sound = 0.05 * (hum_tone(2 * np.pi * np.cumsum(hertz) / rate) + 0.1 * random.standard_normal(rate))
    chunk = frames_of(sound, rate)
    heard = chunk.samples[3:-1, Value.PITCH]
    true = np.interp(chunk.timestamps[3:-1], times, hertz)
    cents = np.abs(1200.0 * np.log2(np.maximum(heard, 1.0) / true))
    assert np.median(cents) < 3.0
    assert np.max(cents) < 15.0
    assert np.median(chunk.samples[3:, Value.LEVEL]) == pytest.approx(-26.0, abs=0.5)


def test_how_the_sound_is_cut_into_pieces_changes_nothing():
    sound, _ = hum_sound(HumSettings(), 6.0)
    whole = frames_of(sound)
    analyser, random = VoiceAnalyser(HUM_RATE), np.random.default_rng(2)
    told, at = [], 0
    while at < sound.size:
        size = int(random.integers(1, 2000))
        told.append(analyser.feed(sound[at : at + size]))
        at += size
    assert np.array_equal(np.concatenate([one for one, _ in told]), whole.timestamps)
    assert np.array_equal(np.concatenate([one for _, one in told]), whole.samples)


def test_hums_are_found_where_they_are_and_phonation_comes_to_their_length():
    settings = HumSettings(pitch=174.6, vibrato_cents=30.0)
    sound, truth = hum_sound(settings, 30.0)
    states = followed(frames_of(sound))
    found = [one for state in states for one in state.phonations]
    assert len(found) == len(truth) == 5
    for phonation, (begin, end) in zip(found, truth, strict=True):
        assert phonation.onset == pytest.approx(begin, abs=0.06)
        assert phonation.end == pytest.approx(end, abs=0.12)
        assert abs(1200.0 * np.log2(phonation.pitch / settings.pitch)) < 10.0
        assert phonation.reported_at - phonation.end < 0.2
        assert phonation.steady > 0.9
    going = [state for state in states if state.since is not None and state.time - state.since > 0.5]
    assert np.mean([state.steady for state in going]) > 0.9
    assert all(state.pitch is not None for state in going)
    assert max(state.above or 0.0 for state in states) == pytest.approx(36.0, abs=4.0)


def test_how_frames_are_cut_into_chunks_changes_nothing():
    sound, _ = hum_sound(HumSettings(), 12.0)
    chunk = frames_of(sound)
    one, seven = followed(chunk), followed(chunk, every=7)
    spans = [[(p.onset, p.end, p.pitch) for state in states for p in state.phonations] for states in (one, seven)]
    assert spans[0]
    assert spans[0] == spans[1]


def test_a_room_is_no_voice_and_neither_is_speech_a_hum():
    room = 0.003 * np.random.default_rng(3).standard_normal(20 * HUM_RATE)
    assert not [one for state in followed(frames_of(room)) for one in state.phonations]
    states = followed(frames_of(room + speech(20.0)))
    spoken = [one for state in states for one in state.phonations]
    assert spoken
    assert max(one.steady for one in spoken if one.seconds > 0.8) < 0.2
    assert np.mean([state.steady for state in states]) < 0.02


def test_music_in_the_loudspeaker_is_no_voice_but_a_hum_above_it_is():
    random = np.random.default_rng(4)
    seconds = 30
    times = np.arange(seconds * HUM_RATE) / HUM_RATE
    swell = 10.0 ** ((-12.0 + 8.0 * np.sin(2 * np.pi * times / 7.0)) / 20.0)
    tone = hum_tone(2 * np.pi * np.cumsum(220.0 + 55.0 * (times % 4.0 < 2.0)) / HUM_RATE)
    leak = 10.0 ** (-28.0 / 20.0) * swell * tone + 0.001 * random.standard_normal(times.size)
    alone = frames_of(leak)
    frames = alone.samples.copy()
    frames[:, Value.PLAYED] = -12.0 + 8.0 * np.sin(2 * np.pi * alone.timestamps / 7.0)
    states = followed(Chunk(frames, alone.timestamps))
    assert not any(state.since for state in states[250:])
    frames[:, Value.PLAYED] = SILENCE_DB
    assert any(
        state.since for state in followed(Chunk(frames, alone.timestamps))
    )  # so it is this that tells them apart
    sound, truth = hum_sound(HumSettings(level_db=-16.0), seconds)
    both = frames_of(leak[: sound.size] + sound[: leak.size])
    frames = both.samples.copy()
    frames[:, Value.PLAYED] = -12.0 + 8.0 * np.sin(2 * np.pi * both.timestamps / 7.0)
    found = [p for state in followed(Chunk(frames, both.timestamps)) for p in state.phonations if p.seconds > 1.0]
    assert len([p for p in found if any(b - 0.1 < p.onset < e for b, e in truth[1:])]) >= len(truth) - 1


def test_claps_are_placed_to_the_millisecond_once_each_and_a_hum_is_none():
    random = np.random.default_rng(5)
    sound, _ = hum_sound(HumSettings(), 12.0)
    truth = np.arange(0.5, 11.5, 0.61)
    quiet = 0.0005 * random.standard_normal(sound.size)
    for onset in truth:
        first = round(onset * HUM_RATE)
        burst = np.exp(-np.arange(1600) / 100.0) * random.standard_normal(1600)
        quiet[first : first + 1600] += 0.3 * burst
    found = [k.time for state in followed(frames_of(quiet)) for k in state.knocks]
    assert len(found) == len(truth)
    assert np.max(np.abs(np.array(found) - truth)) < 0.003
    assert not [k for state in followed(frames_of(sound)) for k in state.knocks]


def test_the_rate_of_the_breath_is_told_where_in_and_out_differ_and_not_where_it_could_be_half():
    random = np.random.default_rng(6)
    times = np.arange(75 * HUM_RATE) / HUM_RATE
    room = 10.0 ** (-62.0 / 20.0) * random.standard_normal(times.size)
    asked = VoiceSettings(breath=True)
    told = followed(frames_of(room + breath_noise(times, HUM_RATE, 7.5, -40.0, -46.0)), asked, 50)
    rates = [state.breath_rate for state in told if state.breath_rate is not None]
    assert len(rates) > 20
    assert rates == pytest.approx([8.0] * len(rates), rel=0.06)
    assert all(0.3 <= (state.breath_confidence or 0.3) <= 0.6 for state in told)
    for other in (
        room,
        room + breath_noise(times, HUM_RATE, 7.5, -43.0, -43.0, 0.5),
        room + breath_noise(times, HUM_RATE, 7.5, -90.0, -43.0),
        room + speech(75.0)[: times.size],
        room + 0.02 * np.sin(2 * np.pi * 220 * times) * (1 + np.sin(2 * np.pi * times / 5.0)),
    ):
        assert not [one for one in followed(frames_of(other), asked, 50) if one.breath_rate is not None]


def test_what_is_no_number_or_comes_from_nowhere_does_no_harm():
    voice = Voice(VoiceSettings())
    assert voice.state(1.0) is None
    voice.feed(Chunk(np.zeros((3, 2)), np.arange(3.0)))
    voice.feed(Chunk(np.full((3, 7), np.nan), np.arange(3.0)))
    assert voice.state(4.0) is None
    voice.feed(Chunk(np.zeros((2, 7)), np.array([5.0, 4.0])))
    assert voice.state(5.0).time == 5.0
    _, frames = VoiceAnalyser(16_000).feed(np.array([np.nan, np.inf, -np.inf] * 1000))
    assert np.isfinite(frames).all()
    with pytest.raises(ValueError):
        VoiceAnalyser(100.0)


def test_a_voice_that_breaks_off_with_its_microphone_ends():
    sound, _ = hum_sound(HumSettings(), 6.0)
    chunk = frames_of(sound[: 4 * HUM_RATE])
    voice = Voice(VoiceSettings())
    voice.feed(chunk)
    assert voice.state(4.0).since is not None
    late = voice.state(5.0)
    assert late.since is None
    assert len(late.phonations) == 1
    assert late.phonations[0].end == pytest.approx(4.0, abs=0.05)


def test_the_body_tells_of_the_voice():
    body = Body(VoiceSettings())
    sound, _ = hum_sound(HumSettings(), 6.0)
    body.attach(Signal.VOICE, VOICE_STREAM, 0)
    body.feed(Signal.VOICE, frames_of(sound))
    voice = body.state(6.0).voice
    assert voice is not None
    assert voice.phonations
