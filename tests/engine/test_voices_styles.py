"""Every style as it sounds: loudness, calm, a band of the guide's own, in and out, notes that are really there."""

import itertools

import numpy as np
import pyloudnorm
import pytest
from scipy import signal

from engine.audio.offline import RenderOutput
from engine.guidance import CueKind, Direction, Guidance, PacingState
from engine.music.style_file import list_styles, load_style
from engine.settings import SoundSettings
from engine.textures.texture_map import TextureMap
from sensors.state import BodyState

RATE = 48000
SECONDS, FROM = 21.0, 6.0
STYLES = [
    item.content.name
    for item in list_styles()
    if item.content is not None and item.content.bed.instrument != "own music"
]


def at_maintain(style):
    """Return what a person is played who breathes with the guide at the target, 10 times a minute, by the time."""
    texture = TextureMap(style.ranges, arousal=0.0)
    texture.update(-300.0, BodyState(-300.0), PacingState.MAINTAIN, 0.8)

    def direction(now):
        body = BodyState(now, breath_level=0.5 - 0.5 * np.cos(2 * np.pi * now / 6.0))
        asked = texture.update(now, body, PacingState.MAINTAIN, 0.8)
        return Direction(Guidance(10.0, 0.4, 6, 0.5), asked, style=style)

    return direction


@pytest.fixture(scope="module", params=STYLES)
def played(request):
    """Return (frames, stems by layer, cues) of a style from `FROM` seconds on; cue samples count from there."""
    style, pieces, stems, cues = load_style(request.param), [], {}, []

    def keep(name, _, frames):
        stems.setdefault(name, []).append(frames.copy())

    direction = at_maintain(style)
    output = RenderOutput(SoundSettings(seed=5), 0.0, lambda _, frames: pieces.append(frames), stem_listener=keep)
    for i in range(1, round(SECONDS * 10) + 1):
        output.send(direction(i / 10))
        cues += output.poll(i / 10).cues
    output.close(0.0)
    cut = round(FROM * RATE)
    whole = {name: np.concatenate(parts)[cut:].astype(float) for name, parts in stems.items()}
    later = [(cue.kind, cue.sample - cut, cue.layer, cue.pitch) for cue in cues if cue.sample >= cut]
    return np.concatenate(pieces)[cut:].astype(float), whole, later


def levels(frames, seconds, step):
    total = np.concatenate([[0.0], (frames**2).sum(axis=1).cumsum()])
    starts = np.arange(0, len(frames) - int(seconds * RATE), int(step * RATE))
    return 10 * np.log10(total[starts + int(seconds * RATE)] - total[starts] + 1e-9)


def in_band(frames):
    band = signal.butter(4, (2000, 4000), "bandpass", fs=RATE, output="sos")
    begun = RATE // 10  # what the filter makes of a sound that begins all at once
    return 10 * np.log10((signal.sosfilt(band, frames, axis=0)[begun:] ** 2).mean() + 1e-15)


def test_a_style_is_as_loud_as_every_other_and_calm(played):
    frames, _, _ = played
    assert pyloudnorm.Meter(RATE).integrated_loudness(frames) == pytest.approx(-23.0, abs=1.5)
    level = levels(frames, 0.05, 0.01)
    assert max((level[step:] - level[:-step]).max() for step in range(1, 21)) <= 6.0
    assert np.abs(signal.resample_poly(frames, 4, 1, axis=0)).max() <= 10 ** (-1 / 20)
    hertz, power = signal.welch(frames.mean(axis=1), RATE, nperseg=8192)
    assert (hertz * np.sqrt(power)).sum() / np.sqrt(power).sum() < 2000


def test_the_band_of_the_guide_is_its_own(played):
    _, stems, _ = played
    others = sum(part for name, part in stems.items() if name != "guide")
    assert in_band(stems["guide"]) - in_band(others) > 30


def test_the_layers_together_are_the_whole(played):
    frames, stems, _ = played
    difference = sum(stems.values()) - frames
    assert 20 * np.log10(difference.std() / frames.std()) < -40


def sides(cues):
    """Yield (first sample, last sample, whether it is an inhale)."""
    turns = [(kind, sample) for kind, sample, _, _ in cues if kind in (CueKind.INHALE, CueKind.EXHALE)]
    for (kind, begin), (_, end) in itertools.pairwise(turns):
        yield begin, end, kind is CueKind.INHALE


def energies(mono, begin, length):
    power = np.abs(np.fft.rfft(mono[begin : begin + length] * np.hanning(length))) ** 2
    edges = (np.geomspace(60, 8000, 10) * length / RATE).astype(int)
    return [np.log10(power[a:b].sum() + 1e-9) for a, b in itertools.pairwise(edges)] + [1.0]


def test_in_and_out_differ_from_the_turn_to_the_very_end(played):
    frames, _, cues = played
    mono, size = frames.mean(axis=1), RATE // 2
    told = [
        (energies(mono, at, size), 1.0 if inhale else -1.0)
        for begin, end, inhale in sides(cues)
        for at in range(begin, end - size, size // 2)
    ]
    features, side = np.array([f for f, _ in told]), np.array([s for _, s in told])
    learnt = np.linalg.lstsq(features[::2], side[::2], rcond=None)[0]
    right = (features[1::2] @ learnt > 0) == (side[1::2] > 0)
    assert len(right) > 20
    assert right.mean() >= 0.95


def test_the_turn_is_heard_within_150_ms(played):
    _, stems, cues = played
    mono = stems["guide"].mean(axis=1)
    for begin, _, inhale in sides(cues):
        if inhale or begin < RATE // 2:
            continue
        before = np.array(energies(mono, begin - RATE // 4, RATE // 4))
        after = np.array(energies(mono, begin + round(0.15 * RATE), RATE // 4))
        assert (before - after)[-5:-1].max() > 0.4


def test_notes_that_are_told_are_heard_and_silent_layers_are_silent(played):
    _, stems, cues = played
    for layer in ("melody", "drum", "reward"):
        onsets = [sample for kind, sample, where, _ in cues if kind is CueKind.NOTE and where == layer]
        stem = stems[layer]
        for onset in onsets:
            rise = stem[onset : onset + RATE // 4]
            if len(rise) == RATE // 4:
                assert np.abs(rise).max() > 1e-3
    assert np.abs(stems["penalty"]).max() < 1e-9
