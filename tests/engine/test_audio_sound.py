"""The finished sound, judged by measurement: levels, peaks, silences, swells, clicks, and the same bytes twice."""

import hashlib
import itertools
from dataclasses import replace

import numpy as np
import pyloudnorm
import pytest
from scipy import signal

from engine.audio.graph.guard import OutputGuard
from engine.audio.offline import RenderOutput
from engine.audio.swells import inhale_swells
from engine.guidance import CueKind, Direction, Guidance, Texture
from engine.settings import SoundSettings

START = 50.0
RATE = 48000


def render(seconds, direction_at, seed=1, tick=0.02, fade=0.0):
    pieces, cues = [], []
    output = RenderOutput(SoundSettings(seed=seed), START, lambda _, frames: pieces.append(frames))
    for i in range(1, round(seconds / tick) + 1):
        output.send(direction_at((i - 1) * tick))
        cues += output.poll(START + i * tick).cues
    cues += output.close(fade).cues
    return np.concatenate(pieces), cues


def led(t):
    rate = 14.0 - 8.0 * min(1.0, t / 75)
    breathing = 0.5 - 0.5 * np.cos(2 * np.pi * t * rate / 60)
    return Direction(
        Guidance(rate, 0.4, 5 if rate > 11 else 8, START + 12.2),
        Texture(breath_level=breathing, brightness=0.6 - t / 300),
    )


@pytest.fixture(scope="module")
def sitting():
    return render(80.0, led, tick=0.04, fade=2.0)


def rms_db(frames, seconds):
    size = int(seconds * RATE)
    blocks = frames[: len(frames) // size * size].astype(float).reshape(-1, size * 2)
    return 20 * np.log10(np.sqrt((blocks**2).mean(axis=1)) + 1e-9)


def test_the_programme_is_as_loud_as_promised_at_the_usual_volume(sitting):
    frames, _ = sitting
    loudness = pyloudnorm.Meter(RATE).integrated_loudness(frames[8 * RATE : 80 * RATE].astype(float))
    assert -24.0 <= loudness <= -22.0


def test_no_true_peak_comes_near_full_scale():
    def loud(_):
        return Direction(Guidance(10.0, start_at=START), Texture(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), volume_db=0.0)

    frames, _ = render(12.0, loud)
    peak = np.abs(signal.resample_poly(frames[6 * RATE :], 4, 1, axis=0)).max()
    assert 0.1 < peak < 10 ** (-1 / 20)


def test_it_is_never_silent_for_long_nor_jumps(sitting):
    frames, _ = sitting
    assert rms_db(frames[RATE : 80 * RATE], 0.5).min() > -55
    level = rms_db(frames[5 * RATE : 80 * RATE], 0.1)
    assert max(level[2:] - level[:-2]) < 6.0


def test_it_fades_to_nothing(sitting):
    frames, _ = sitting
    assert len(frames) == pytest.approx(82 * RATE, abs=512)
    assert np.abs(frames[-64:]).max() < 1e-3 < np.abs(frames[80 * RATE - 4800 : 80 * RATE]).max()


def test_swells_measured_from_the_sound_lie_at_their_cues(sitting):
    frames, cues = sitting
    onsets = np.array([cue.sample / RATE for cue in cues if cue.kind is CueKind.INHALE and cue.sample < 79 * RATE])
    swells = inhale_swells(frames, RATE)
    late = np.array([swells[np.abs(swells - onset).argmin()] - onset for onset in onsets])
    assert np.abs(late[1:]).max() < 0.005
    assert np.median(np.abs(late)) < 0.002
    assert abs(late[0]) < 0.05  # before the first there is no wind-down that would mark it
    false = [swell for swell in swells if np.abs(onsets - swell).min() > 0.05 and swell < 79]
    assert not false


def band_energies(mono, start, length):
    power = np.abs(np.fft.rfft(mono[start : start + length] * np.hanning(length))) ** 2
    edges = (np.geomspace(60, 8000, 20) * length / RATE).astype(int)
    return [np.log10(power[a:b].sum() + 1e-9) for a, b in itertools.pairwise(edges)] + [1.0]


def test_any_half_second_tells_in_from_out(sitting):
    frames, cues = sitting
    mono = frames.mean(axis=1)
    turns = [c for c in cues if c.kind in (CueKind.INHALE, CueKind.EXHALE) and 20 * RATE < c.sample < 79 * RATE]
    size = RATE // 2
    told = [
        (band_energies(mono, start, size), 1.0 if a.kind is CueKind.INHALE else -1.0)
        for a, b in itertools.pairwise(turns)
        for start in range(a.sample, b.sample - size, size)
    ]
    features, side = np.array([f for f, _ in told]), np.array([s for _, s in told])
    learnt = np.linalg.lstsq(features[::2], side[::2], rcond=None)[0]
    right = (features[1::2] @ learnt > 0) == (side[1::2] > 0)
    assert len(right) > 50
    assert right.mean() >= 0.98


def test_notes_fall_on_the_beat_or_between_and_have_a_pitch(sitting):
    _, cues = sitting
    beats = {cue.sample for cue in cues if cue.kind is CueKind.BEAT}
    notes = [cue for cue in cues if cue.kind is CueKind.NOTE]
    assert len(notes) > 12
    assert all(note.layer == "melody" and note.pitch is not None for note in notes)
    assert sum(note.sample in beats for note in notes) > len(notes) / 3


def test_the_same_directions_and_seed_give_the_same_bytes():
    def soon(t):
        return replace(led(t), guidance=Guidance(14.0 - 0.2 * t, 0.4, 5, START + 1.0))

    def digest(seed):
        frames, cues = render(7.0, soon, seed)
        assert CueKind.NOTE in {cue.kind for cue in cues}
        return hashlib.sha256(frames.tobytes()).hexdigest(), cues

    first = digest(3)
    assert first == digest(3)
    assert first != digest(4)


def test_how_often_it_is_polled_changes_no_sample():
    steady = Direction(Guidance(12.0, start_at=START + 1.0))
    often, _ = render(5.0, lambda _: steady, tick=0.01)
    seldom, _ = render(5.0, lambda _: steady, tick=1.0)
    assert np.array_equal(often, seldom)


def test_before_the_guide_starts_only_the_bed_plays():
    frames, cues = render(14.0, lambda _: Direction(Guidance(10.0), Texture()))
    assert cues == []
    assert rms_db(frames[2 * RATE :], 0.5).min() > -50
    band = signal.sosfiltfilt(signal.butter(4, (2000, 4000), "bandpass", fs=RATE, output="sos"), frames.mean(axis=1))
    assert 20 * np.log10(band.std()) < -75


def test_volume_and_texture_moves_do_not_click():
    def still(_):
        return Direction(Guidance(8.0, start_at=START), volume_db=-6.0)

    def moved(t):
        hop = int(t * 2) % 2
        texture = Texture(brightness=hop, warmth=hop, space=1 - hop, guide=1 - hop, bed=hop, mirror=hop)
        return Direction(Guidance(8.0, start_at=START), texture, volume_db=-6.0 - 6 * hop)

    def crackle(frames):
        high = signal.sosfilt(
            signal.butter(4, 8000, "highpass", fs=RATE, output="sos"), frames[6 * RATE :].mean(axis=1)
        )
        return 20 * np.log10(np.sqrt((high[: len(high) // 64 * 64].reshape(-1, 64) ** 2).mean(axis=1)).max() + 1e-9)

    calm, busy = render(11.0, still)[0], render(11.0, moved)[0]
    assert crackle(busy) < max(crackle(calm) + 6.0, rms_db(busy[6 * RATE :], 1.0).mean() - 50)


@pytest.mark.logs
def test_a_broken_graph_is_rebuilt_in_the_same_place_of_the_breath(monkeypatch):
    direction = Direction(Guidance(20.0, start_at=START + 1.0))
    pieces, cues, breaths = [], [], []
    output = RenderOutput(SoundSettings(), START, lambda first, frames: pieces.append((first, len(frames))))
    whole = OutputGuard.sound
    for i in range(1, 540):
        now = START + i * 0.02
        output.send(direction)
        broken = iter([i == 250])
        monkeypatch.setattr(OutputGuard, "sound", lambda *given, b=broken: not next(b, False) and whole(*given))
        report = output.poll(now)
        cues += report.cues
        breaths += report.breaths
    output.close(0.0)
    assert report.restarts == 1
    onsets = [cue.time - START for cue in cues if cue.kind is CueKind.INHALE]
    assert onsets == pytest.approx([1.0, 4.0, 7.0, 10.0], abs=1e-3)
    assert [breath.number for breath in breaths] == list(range(len(breaths)))
    assert all(a + n == b for (a, n), (b, _) in itertools.pairwise(pieces))


def test_mute_and_pink_noise_take_the_place_of_the_music_and_the_meter_follows():
    reports, pieces = [], []
    output = RenderOutput(SoundSettings(), START, lambda _, frames: pieces.append(frames))
    plain = Direction(Guidance(10.0, start_at=START))
    asked = [(5.0, {}), (7.0, {"muted": True}), (12.0, {"calibrating": True}), (14.0, {"calibrating": True})]
    now = 0.0
    for until, changes in asked:
        while now < until:
            now += 0.1
            output.send(replace(plain, **changes))
            report = output.poll(START + now)
        reports.append(report.weighted_db)
    output.close(0.0)
    music, muted, _, pink = reports
    assert music > -45
    assert muted < -90
    assert pink == pytest.approx(reports[2], abs=0.3)
    noise = np.concatenate(pieces)[12 * RATE :].astype(float)
    assert pyloudnorm.Meter(RATE).integrated_loudness(noise) == pytest.approx(-23.0, abs=0.3)
