"""The guide's clock: the graph against closed forms, and the silent twin against the graph."""

import itertools
import math

import pytest

from engine.audio.offline import RenderOutput
from engine.audio.silent import SilentOutput
from engine.beats import phase_of_beat, turn_beat
from engine.guidance import CueKind, Direction, Guidance
from engine.settings import SoundSettings

START = 1000.0


def play(output, seconds, guidance_at, tick=0.02):
    """Poll `output` at every tick and return its breaths and cues (notes left out)."""
    breaths, cues = [], []
    for i in range(1, round(seconds / tick) + 1):
        output.send(Direction(guidance_at((i - 1) * tick)))
        report = output.poll(START + i * tick)
        breaths += report.breaths
        cues += [cue for cue in report.cues if cue.kind is not CueKind.NOTE]
    output.close(0.0)
    return breaths, cues


def graph():
    return RenderOutput(SoundSettings(), START, voices=False)


def samples(cues, kind):
    return [cue.sample for cue in cues if cue.kind is kind]


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
@pytest.mark.parametrize(("rate", "share", "beats"), [(6.0, 0.4, 10), (13.7, 0.33, 5), (5.5, 0.5, 12)])
def test_cues_lie_where_the_closed_form_puts_them(make, rate, share, beats):
    breaths, cues = play(make(), 40.0, lambda _: Guidance(rate, share, beats, start_at=START + 1.2345))
    period = 48000 * 60 / rate
    first = round(1.2345 * 48000)
    for k, sample in enumerate(samples(cues, CueKind.INHALE)):
        assert abs(sample - (first + k * period)) <= 1 + k * 1e-3
    for k, sample in enumerate(samples(cues, CueKind.EXHALE)):
        assert abs(sample - (first + (k + share) * period)) <= 2
    for k, sample in enumerate(samples(cues, CueKind.BEAT)):
        assert abs(sample - (first + (k // beats + phase_of_beat(k % beats, share, beats)) * period)) <= 2
    assert len(samples(cues, CueKind.INHALE)) == math.floor((40.0 - 1.2345) * rate / 60) + 1
    assert [breath.number for breath in breaths] == list(range(len(breaths)))


def test_a_cue_sounds_at_its_sample_over_48000_after_the_start():
    _, cues = play(graph(), 8.0, lambda _: Guidance(12.0, start_at=START + 0.5))
    assert all(cue.time == START + cue.sample / 48000 for cue in cues)


def sweep(t):
    return Guidance(14.0 - 8.0 * min(1.0, t / 550), 0.4 if t < 300 else 0.36, 5 if t < 200 else 8, START + 2.2)


def test_the_twin_is_the_graph_to_the_sample_over_ten_minutes_of_changing_rate():
    theirs, ours = play(graph(), 600.0, sweep, 0.05), play(SilentOutput(START), 600.0, sweep, 0.05)
    assert len(ours[1]) > 700
    assert abs(len(theirs[1]) - len(ours[1])) <= 1  # the last may lie on the edge of the last block
    for a, b in zip(theirs[1], ours[1], strict=False):
        assert a.kind == b.kind
        assert abs(a.sample - b.sample) <= 1
    for a, b in zip(theirs[0], ours[0], strict=True):
        assert a.onset == pytest.approx(b.onset, abs=3e-5)
        assert (a.rate, a.inhale_share, a.beats_per_breath) == (b.rate, b.inhale_share, b.beats_per_breath)


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
def test_nothing_of_a_breath_changes_inside_it(make):
    def guidance(t):
        return Guidance(12.0, 0.4, 5, START) if t < 1.0 else Guidance(6.0, 0.35, 8, START)

    breaths, cues = play(make(), 16.0, guidance)
    inhales, exhales = samples(cues, CueKind.INHALE), samples(cues, CueKind.EXHALE)
    assert [b - a for a, b in itertools.pairwise(inhales)] == pytest.approx([240_000, 480_000], abs=1)
    assert [e - i for i, e in zip(inhales, exhales, strict=False)] == pytest.approx([96_000, 168_000], abs=2)
    assert [b.rate for b in breaths][:2] == [12.0, 6.0]
    beats = samples(cues, CueKind.BEAT)
    assert len([s for s in beats if inhales[0] <= s < inhales[1]]) == 5
    assert len([s for s in beats if inhales[1] <= s < inhales[2]]) == 8


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
def test_a_breath_is_told_before_it_sounds_and_ends_where_the_next_begins(make):
    output = make()
    told = {}
    for i in range(1, 1500):
        now = START + i * 0.02
        output.send(Direction(Guidance(14.0 - i * 0.003, start_at=START + 1.0)))
        told.update((breath.number, (now, breath)) for breath in output.poll(now).breaths)
    output.close(0.0)
    for number, (now, breath) in told.items():
        assert number == 0 or breath.onset > now - 0.02
        if number + 1 in told:
            assert told[number + 1][1].onset == pytest.approx(breath.end, abs=1e-4)


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
def test_a_start_in_the_past_joins_the_breath_where_it_would_be(make):
    breaths, cues = play(make(), 12.0, lambda t: Guidance(10.0, 0.4, 6, START - 13.5 if t >= 3.0 else None))
    assert breaths[0].onset == pytest.approx(START - 13.5 + 12.0, abs=1e-4)
    assert samples(cues, CueKind.INHALE)[0] == pytest.approx(4.5 * 48000, abs=2)
    assert cues[0].sample >= 3.0 * 48000


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
def test_a_guide_that_is_stopped_falls_silent_and_starts_again_where_it_is_told(make):
    def guidance(t):
        return Guidance(12.0, 0.4, 5, None if 7.0 <= t < 8.0 else START + 1.0 if t < 7.0 else START + 11.5)

    breaths, cues = play(make(), 20.0, guidance)
    times = [cue.time - START for cue in cues]
    assert not [t for t in times if 7.01 < t < 11.5 - 1e-4]
    assert min(t for t in times if t > 7.02) == pytest.approx(11.5, abs=1e-4)
    assert [b.number for b in breaths][-2:] == [0, 1]


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
def test_how_often_it_is_polled_changes_no_cue(make):
    def guidance(_):
        return Guidance(11.0, start_at=START + 0.7)

    often, seldom = play(make(), 20.0, guidance, 0.01), play(make(), 20.0, guidance, 2.0)
    assert often == seldom


@pytest.mark.parametrize("make", [graph, lambda: SilentOutput(START)], ids=["graph", "twin"])
def test_guidance_that_is_no_number_keeps_the_last_good_one(make):
    def guidance(t):
        good = Guidance(12.0, 0.4, 5, START)
        return good if t < 1.0 else Guidance(math.nan, math.inf, -math.inf, START)  # type: ignore[arg-type]

    breaths, _ = play(make(), 11.0, guidance)
    assert {(b.rate, b.inhale_share, b.beats_per_breath) for b in breaths} == {(12.0, 0.4, 5)}


@pytest.mark.parametrize(("rate", "share", "beats"), [(6.0, 0.4, 10), (13.7, 0.33, 5), (8.9, 0.43, 7), (15.0, 0.4, 4)])
def test_a_beat_that_falls_on_the_turn_falls_on_its_very_sample(rate, share, beats):
    _, cues = play(graph(), 60.0, lambda _: Guidance(rate, share, beats, start_at=START + 1.0))
    turn = turn_beat(share, beats)
    on_beats = set(samples(cues, CueKind.BEAT))
    for sample in samples(cues, CueKind.EXHALE):
        near = min(abs(sample - beat) for beat in on_beats)
        assert near == 0 if turn % 1 == 0 else near > 1000


def test_the_first_turn_of_a_guide_that_starts_is_not_missed():
    _, cues = play(graph(), 30.0, lambda t: Guidance(10.0, 0.4, 6, start_at=START + 1.0 if t < 8 or t > 12 else None))
    inhales, exhales = samples(cues, CueKind.INHALE), samples(cues, CueKind.EXHALE)
    assert len(exhales) >= len(inhales) - 1
    assert all(any(0 < e - i < 6 * 48000 for e in exhales) for i in inhales[:-1] if i < 6 * 48000 or i > 14 * 48000)
