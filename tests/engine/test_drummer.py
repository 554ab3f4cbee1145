"""Beats to tap to, and answers to hits: when they are asked for, how loud they are, and that none of them clicks."""

import numpy as np
import pytest

from engine.audio.silent import SilentOutput
from engine.audio.strikes import SECONDS, VOICES, Strikes, stroke
from engine.guidance import CueKind, Direction, Guidance, GuideBreath
from engine.music.style import STILL_PAD
from engine.music.style_file import load_style
from engine.output import SAMPLE_RATE
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST, Drummer
from engine.tapping.grid import beats_of, next_sub_beat
from engine.tapping.measured import tapped, variation

BREATH = GuideBreath(0, 100.0, 6.0, 0.4, 10)
AFTER = GuideBreath(1, 110.0, 6.0, 0.4, 10)


def _answer(drummer, now, mode="at once", strength=1.0, guide=BREATH, gain=1.0, low=False, style=STILL_PAD):
    return drummer.answer(mode, now, strength, style, gain, guide, low)


def test_beats_are_those_that_the_sound_tells() -> None:
    output = SilentOutput(0.0)
    output.send(Direction(Guidance(7.0, 0.42, 9, start_at=2.0)))
    breaths, cues = [], []
    for k in range(1, 3000):
        report = output.poll(k * 0.02)
        breaths += report.breaths
        cues += [cue.time for cue in report.cues if cue.kind is CueKind.BEAT]
    beats = np.array([beat for breath in breaths for beat in beats_of(breath)])
    assert len(cues) > 50
    assert max(np.abs(beats - cue).min() for cue in cues) < 1e-4


def test_every_beat_is_asked_for_once_ahead_of_its_time_also_where_breaths_meet() -> None:
    drummer, given = Drummer(), []
    for k in range(2000):
        now = 99.0 + 0.01 * k
        for breath in (BREATH, AFTER):
            if now - 0.01 < breath.onset - 0.005 <= now:  # known as it begins
                drummer.learn([breath])
        given += [(beat, now) for beat in drummer.due(now)]
    beats = [beat for beat, _ in given]
    assert beats == pytest.approx([*beats_of(BREATH), *beats_of(AFTER)][: len(beats)])
    assert len(beats) >= 19
    assert all(now <= beat for beat, now in given[1:])


def test_a_guide_that_starts_anew_takes_back_the_beats_of_the_former_one() -> None:
    drummer = Drummer()
    drummer.learn([BREATH])
    drummer.due(103.0)
    drummer.learn([GuideBreath(0, 105.5, 6.0, 0.4, 10)])
    later = drummer.due(200.0)
    assert all(beat < 105.5 for beat in later[:2])
    assert later[2:] == pytest.approx([*beats_of(GuideBreath(0, 105.5, 6.0, 0.4, 10)), 115.5])


def test_an_answer_comes_at_once_or_on_the_next_quarter_of_a_beat_or_never() -> None:
    assert _answer(Drummer(), 103.1).time == 103.1
    assert _answer(Drummer(), 103.1, "next sub-beat").time == pytest.approx(103.25)
    assert _answer(Drummer(), 109.9, "next sub-beat").time == pytest.approx(110.0)
    assert _answer(Drummer(), 103.1, "next sub-beat", guide=None).time == 103.1
    assert _answer(Drummer(), 103.1, "off") is None
    assert _answer(Drummer(), 103.1, gain=0.0) is None


@pytest.mark.parametrize("share", [0.3, 0.4, 0.5])
def test_the_next_sub_beat_is_never_over_and_never_further_than_one(share: float) -> None:
    breath = GuideBreath(0, 10.0, 7.3, share, 9)
    fine = [beat + k / 4 for beat in range(9) for k in range(4)]
    widest = breath.period / 9 / 4 * 1.3
    for time in np.linspace(breath.onset, breath.end - 1e-3, 500):
        found = next_sub_beat(breath, float(time))
        assert -1e-5 <= found - time <= widest
    assert len(fine) == 36


def test_harder_is_louder_and_a_second_hit_at_once_is_none() -> None:
    soft, hard = (_answer(Drummer(), 103.0, strength=strength) for strength in (0.1, 1.0))
    assert 0 < soft.level < hard.level <= LOUDEST
    drummer = Drummer()
    assert _answer(drummer, 103.0) is not None
    assert _answer(drummer, 103.02) is None
    assert _answer(drummer, 103.1) is not None


def test_hard_hits_of_a_drum_stage_get_the_low_stroke_and_the_drum_is_that_of_the_style() -> None:
    light, low = (_answer(Drummer(), 103.0, low=low) for low in (False, True))
    assert light.pitch == low.pitch + 7
    assert _answer(Drummer(), 103.0, strength=0.3, low=True).pitch == light.pitch
    assert light.instrument == "frame drum"
    assert _answer(Drummer(), 103.0, style=load_style("Handpan", None)).instrument == "handpan"


def test_the_beat_to_tap_to_rises_over_its_first_strokes() -> None:
    drummer = Drummer()
    levels = [drummer.pulse(float(beat), STILL_PAD, 1.0).level for beat in range(6)]
    assert levels == sorted(levels)
    assert levels[0] < 0.3 * levels[-1]
    drummer.begin()
    assert drummer.pulse(9.0, STILL_PAD, 1.0).level == levels[0]


# -- sound ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("instrument", ["frame drum", "handpan"])
@pytest.mark.parametrize("pitch", [38.0, 45.0, 57.0])
def test_a_stroke_begins_and_ends_without_a_click_and_is_no_louder_than_one(instrument: str, pitch: float) -> None:
    sound = stroke(instrument, pitch)
    assert np.abs(sound).max() == pytest.approx(1.0)
    assert np.abs(sound[0]).max() < 1e-6
    assert np.abs(sound[-1]).max() < 1e-4
    rise = np.argmax(np.abs(sound[:, 0]) > 0.5) / SAMPLE_RATE
    assert 0.002 < rise < 0.03
    # within the first millisecond it is still 20 dB below: what is heard of an onset is no edge
    assert np.abs(sound[: SAMPLE_RATE // 1000]).max() < 0.1


def _strike(level: float = LOUDEST) -> Strike:
    return Strike(StrikeKind.ANSWER, 0.0, "frame drum", 45.0, level)


def test_a_storm_of_hits_stays_below_what_the_limiter_leaves_and_has_few_voices() -> None:
    strikes, sound = Strikes(), np.zeros((4 * SAMPLE_RATE, 2), dtype=np.float32)
    placed = [strikes.place(_strike(), sample) for sample in range(0, 3 * SAMPLE_RATE, 480)]
    strikes.mix(0, sound)
    assert np.abs(sound).max() <= LOUDEST * 1.001
    starts = np.array([one.sample for one in placed if one is not None])
    assert 10 < len(starts) < len(placed)
    crowd = [np.sum((starts >= s) & (starts < s + SECONDS * SAMPLE_RATE)) for s in starts]
    assert max(crowd) <= VOICES


def test_strokes_lie_on_their_sample_however_the_sound_is_cut() -> None:
    whole, pieces = Strikes(), Strikes()
    for strikes in (whole, pieces):
        strikes.place(_strike(), 1000)
        strikes.place(_strike(0.05), 20_000)
    once = np.zeros((60_000, 2), dtype=np.float32)
    whole.mix(0, once)
    many = [np.zeros((size, 2), dtype=np.float32) for size in (256, 800, 30_000, 28_944)]
    first = 0
    for piece in many:
        pieces.mix(first, piece)
        first += len(piece)
    assert np.array_equal(once, np.concatenate(many))
    assert not once[:1000].any()
    assert once[1001:1100].any()


# -- measures ---------------------------------------------------------------------------------------------------------


def test_a_stage_is_measured_with_what_is_known_and_none_for_the_rest() -> None:
    beats = np.arange(0.0, 60.0, 1.0)
    taps = beats - 0.05 + np.random.default_rng(1).normal(0.0, 0.01, beats.size)
    found = tapped(beats, [*taps, 30.5], [5.0, 5.5, 4.5, 5.0]).as_dict()
    assert found["beats"] == 60
    assert found["taps"] == 61
    assert found["near_the_beat"] == pytest.approx(60 / 61, abs=1e-3)
    assert found["asynchrony_ms"] == pytest.approx(-50.0, abs=4.0)
    assert found["asynchrony_sd_ms"] == pytest.approx(10.0, abs=3.0)
    assert found["alpha"][1] < found["alpha"][0] < found["alpha"][2]
    assert found["breath_variation"] == pytest.approx(variation([5.0, 5.5, 4.5, 5.0]), abs=1e-4)
    nothing = tapped([], [], []).as_dict()
    assert {name for name, value in nothing.items() if value is not None} == {"beats", "taps"}


def test_taps_between_the_beats_are_not_near_them() -> None:
    beats = np.arange(0.0, 20.0, 1.0)
    assert tapped(beats, beats + 0.3, []).as_dict()["near_the_beat"] == 0.0
    assert tapped(beats, beats + 0.1, []).as_dict()["near_the_beat"] == 1.0
    assert tapped(beats[::2], beats, []).as_dict()["near_the_beat"] == 0.5
