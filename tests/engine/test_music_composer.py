"""What is composed can be breathed with: phrases end on the turns, notes have room, and no half minute comes back."""

import bisect
import itertools
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.beats import beats_per_breath
from engine.guidance import Guidance, Texture
from engine.music.composer import Composer
from engine.music.ensemble import SUBDIVISION, Layer, Note
from engine.music.form import Shape
from engine.music.harmony import Chord
from engine.music.metre import Metre, Placed
from engine.music.score import Bar, played, steady, written
from engine.music.spacing import spaced
from engine.music.style import STILL_PAD, Style, note_number
from engine.music.style_file import list_styles
from engine.output import SAMPLE_RATE

STYLES = [item.content for item in list_styles() if item.content and item.content.melody.instrument != "none"]
BY_NAME = pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
CALM = Texture(density=0.4, tension=0.1, reward=0.7)


@cache
def music(
    style: Style, seed: int = 1, texture: Texture = CALM, rate: float = 6.0, seconds: float = 1200
) -> tuple[Bar, ...]:
    return tuple(played(style, seed, steady(rate, texture, seconds)))


def sounding(bars: Sequence[Bar]) -> list[tuple[float, Note]]:
    return sorted(((bar.time(tick), note) for bar in bars for tick, note in bar.notes), key=lambda each: each[0])


def onsets(bars: Sequence[Bar]) -> list[float]:
    return sorted({round(time, 6) for time, _ in sounding(bars)})


class Listener:
    """An ensemble that lists what it is asked."""

    def __init__(self) -> None:
        self.changes: list[tuple[Chord, float]] = []
        self.climbs: list[Chord] = []
        self.shapes: list[Shape] = []
        self.prepared: list[Note] = []

    def change(self, chord: Chord, seconds: float) -> None:
        self.changes.append((chord, seconds))

    def begin(self, shape: Shape) -> None:
        self.shapes.append(shape)

    def climb(self, chord: Chord) -> None:
        self.climbs.append(chord)

    def prepare(self, notes: Sequence[Note]) -> None:
        self.prepared = list(notes)


@BY_NAME
@pytest.mark.parametrize(("density", "rate"), [(0.0, 4.5), (1.0, 6.0), (1.0, 8.0)])
def test_never_more_than_two_onsets_within_a_second(style: Style, density: float, rate: float) -> None:
    times = onsets(music(style, texture=Texture(density=density, reward=1.0), rate=rate, seconds=900))
    closest = min(c - a for a, _, c in zip(times, times[1:], times[2:], strict=False))
    assert closest > 1.0 - 0.25 * 60 / 50  # beats of in and out may differ by a little
    assert len(times) <= 2 * 900
    assert len(times) >= 0.1 * 900


@BY_NAME
@pytest.mark.parametrize(("seed", "rate", "density"), [(1, 6.0, 0.4), (3, 4.5, 0.3)])
def test_no_half_minute_of_forty_minutes_comes_back(style: Style, seed: int, rate: float, density: float) -> None:
    notes = sounding(music(style, seed, Texture(density=density, tension=0.1, reward=0.5), rate, 2400))
    times = [time for time, _ in notes]
    seen: dict[tuple[tuple[float, Layer, float], ...], int] = {}
    for second in range(2400 - 30):
        first, last = bisect.bisect_left(times, second), bisect.bisect_left(times, second + 30)
        window = tuple((round(time - times[first], 2), note.layer, note.pitch) for time, note in notes[first:last])
        assert window, f"silence from {second} s"
        assert second - seen.setdefault(window, second) < 30, f"{second} s is as {seen[window]} s"


@BY_NAME
def test_phrases_end_on_a_turn_of_the_breath_on_a_tone_of_its_chord(style: Style) -> None:
    bars = music(style.model_copy(update={"melody": style.melody.model_copy(update={"figures": 0.0})}), seconds=1200)
    ends = away = 0
    turn = Metre.of(bars[0].breath).turn
    for bar in bars[1:]:
        line = [(tick, note) for tick, note in bar.notes if note.layer is Layer.MELODY]
        risen = [tick for tick, _ in line if 0 < tick <= turn]
        ends += turn in risen
        away += bool(risen) and turn not in risen
        for tick, note in line:
            if tick in (0, turn):
                assert note.pitch % 12 in bar.chord.classes
    fell = [any(n.layer is Layer.MELODY and tick > turn for tick, n in bar.notes) for bar in bars]
    landed = [any(n.layer is Layer.MELODY and tick == 0 for tick, n in bar.notes) for bar in bars]
    assert all(next_landed for fallen, next_landed in zip(fell, landed[1:], strict=False) if fallen)
    assert ends > 20
    assert away == 0


@BY_NAME
def test_the_line_rises_with_the_inhale_and_falls_with_the_exhale(style: Style) -> None:
    bars = music(style.model_copy(update={"melody": style.melody.model_copy(update={"figures": 0, "doubled": 0})}))
    turn = Metre.of(bars[0].breath).turn
    rises, falls = [], []
    for bar, after in itertools.pairwise(bars):
        line = [(tick, note.pitch) for tick, note in bar.notes if note.layer is Layer.MELODY]
        line += [(tick + 40, note.pitch) for tick, note in after.notes if note.layer is Layer.MELODY and tick == 0]
        up = [pitch for tick, pitch in line if 0 < tick <= turn]
        down = [pitch for tick, pitch in line if tick > turn]
        rises += [up[-1] - up[0]] if len(up) > 1 else []
        falls += [down[-1] - down[0]] if len(down) > 1 else []
    assert min(len(rises), len(falls)) > 20
    assert min(rises) >= 0
    assert max(falls) <= 0


@BY_NAME
@pytest.mark.parametrize("seed", [4, 5])
def test_leaps_are_at_most_a_fifth_and_are_followed_by_a_step(style: Style, seed: int) -> None:
    plain = style.model_copy(update={"melody": style.melody.model_copy(update={"figures": 0.0, "doubled": 0.0})})
    steps = leaps = 0
    for bar in music(plain, seed):
        line = [note.pitch for tick, note in bar.notes if note.layer is Layer.MELODY and tick]
        moves = [b - a for a, b in itertools.pairwise(line)]
        assert all(abs(move) <= 7 and abs(move) != 6 for move in moves)
        scale = bar.chord.scale.between(0, 127)
        for (a, b), (_, c) in itertools.pairwise(itertools.pairwise(line)):
            if abs(b - a) > 4 and {a, b, c} <= set(scale):
                assert abs(scale.index(int(b)) - scale.index(int(c))) <= 1
        steps += sum(abs(move) <= 4 for move in moves)
        leaps += sum(abs(move) > 4 for move in moves)
    assert steps > 3 * leaps


@BY_NAME
def test_every_note_lies_in_its_range_and_key(style: Style) -> None:
    low, high = note_number(style.melody.low) - 12, note_number(style.melody.high)
    for bar in music(style, texture=Texture(density=1.0, reward=1.0), seconds=900):
        for tick, note in bar.notes:
            assert 0.0 < note.velocity <= 1.0
            assert note.pitch % 12 in bar.chord.scale.classes or tick == 0
            if note.layer is Layer.MELODY:
                assert low <= note.pitch <= high
            if note.layer is Layer.REWARD:
                assert note_number(style.reward.low) <= note.pitch <= note_number(style.reward.high)


@BY_NAME
def test_seven_voices_that_ring_six_seconds_are_enough_for_a_layer(style: Style) -> None:
    notes = sounding(music(style, texture=Texture(density=1.0, reward=1.0), seconds=1200))
    for layer in (Layer.MELODY, Layer.DRUM, Layer.REWARD):
        times = [time for time, note in notes if note.layer is layer]
        assert all(bisect.bisect_left(times, time + 6.3) - place <= 7 for place, time in enumerate(times))


@BY_NAME
def test_notes_that_begin_together_are_no_louder_than_one(style: Style) -> None:
    powers: dict[float, float] = {}
    for time, note in sounding(music(style, texture=Texture(density=1.0, reward=1.0), seconds=900)):
        powers[time] = powers.get(time, 0.0) + note.velocity**2
    assert max(powers.values()) <= 0.8**2 + 1e-9


def test_most_notes_stand_on_beats() -> None:
    for style in STYLES:
        ticks = [tick for bar in music(style, seconds=900) for tick, _ in bar.notes]
        assert sum(tick % SUBDIVISION == 0 for tick in ticks) > 0.65 * len(ticks), style.name


@BY_NAME
def test_the_same_seed_gives_the_same_notes_and_another_seed_others(style: Style) -> None:
    assert music(style, 7, seconds=300) == music.__wrapped__(style, 7, seconds=300)
    assert music(style, 7, seconds=300) != music(style, 8, seconds=300)


def test_the_same_seed_gives_the_same_notes_in_another_process() -> None:
    code = (
        "from engine.guidance import Texture; from engine.music.score import played, steady\n"
        "from engine.music.style_file import load_style\n"
        "for name in ('felt piano', 'handpan'):\n"
        "    for bar in played(load_style(name), 3, steady(6.0, Texture(density=0.6, reward=0.9), 600)): print(bar)"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1] != b""


@BY_NAME
def test_density_makes_notes(style: Style) -> None:
    sparse, dense = (len(onsets(music(style, texture=Texture(density=density)))) for density in (0.15, 0.6))
    assert dense > 1.25 * sparse


def test_styles_differ() -> None:
    scores = {written(music(style, seconds=120)) for style in STYLES}
    assert len(STYLES) >= 6
    assert len(scores) == len(STYLES)
    assert len({(style.melody.instrument, style.bed.instrument, style.guide.instrument) for style in STYLES}) >= 6


@BY_NAME
def test_reward_adds_bells_where_the_style_has_them(style: Style) -> None:
    def bells(reward: float) -> int:
        return sum(n.layer is Layer.REWARD for _, n in sounding(music(style, texture=Texture(reward=reward))))

    assert bells(0.0) == 0
    assert (bells(1.0) > bells(0.4) > 0) == (style.reward.instrument == "bells")


@BY_NAME
def test_the_drum_marks_every_turn(style: Style) -> None:
    bars = music(style, texture=Texture(density=0.0))
    turn = Metre.of(bars[0].breath).turn
    marked = [{tick: n.velocity for tick, n in bar.notes if n.layer is Layer.DRUM} for bar in bars[1:]]
    if style.drum.instrument == "none":
        assert not any(marked)
    else:
        assert all(0 in strokes and turn in strokes and strokes[0] > strokes[turn] for strokes in marked)


def test_sections_are_heard_in_the_number_of_notes() -> None:
    # the first cycle rests after three sections, a quarter as long as one of them
    rest = 3 * STILL_PAD.harmony.section
    bars_of_rest = STILL_PAD.harmony.section // 4
    resting = playing = 0
    for seed in range(4):
        counts = [len(bar.notes) for bar in music(STILL_PAD, seed, Texture(density=0.6), seconds=520)]
        resting += sum(counts[rest : rest + bars_of_rest])
        playing += sum(counts[:rest])
    assert resting / bars_of_rest < 0.7 * playing / rest


def rises(bars: Sequence[Bar]) -> list[tuple[int, ...]]:
    """The steps of each line in the inhale, by which a theme is known again on whatever note it stands."""
    turn = Metre.of(bars[0].breath).turn
    found = []
    for bar in bars:
        ladder = bar.chord.scale.between(0, 127)
        line = [note.pitch for tick, note in bar.notes if note.layer is Layer.MELODY and 0 < tick <= turn]
        places = [ladder.index(int(pitch)) for pitch in line if pitch in ladder]
        found.append(tuple(b - a for a, b in itertools.pairwise(places)))
    return [steps for steps in found if steps]


def test_the_theme_returns_after_the_contrast() -> None:
    line = STILL_PAD.model_copy(update={"melody": STILL_PAD.melody.model_copy(update={"figures": 0.0})})
    returned, contrasted, said, length = 0, 0, 0, line.harmony.section
    for seed in range(12):
        bars = music(line, seed, Texture(density=0.6, tension=0.1), seconds=480)
        statement, contrast, back = (rises(bars[first : first + length]) for first in (0, length, 2 * length))
        theme = max(set(statement), key=statement.count)
        said += statement.count(theme) / len(statement) > 0.3
        returned += theme in back
        contrasted += theme in contrast
    assert said >= 8
    assert returned >= 9
    assert contrasted < returned


def test_every_section_brings_waves_of_its_own_size() -> None:
    breath, listener = Guidance(6.0, 0.4, 10), Listener()
    composer = Composer(3, STILL_PAD, listener)
    for number in range(80):
        composer.inhale(round(number * 10 * SAMPLE_RATE), breath, CALM)
    sizes = [shape.surf for shape in listener.shapes]
    assert len(sizes) == 80
    assert set(sizes[: STILL_PAD.harmony.section - 1]) == {1.0}
    assert len(set(sizes)) >= 3


@pytest.mark.parametrize("rate", [4.0, 6.0, 9.0, 12.5, 15.0, 20.0])
def test_chords_change_at_inhales_and_never_while_they_still_fade(rate: float) -> None:
    breath = Guidance(rate, 0.4, beats_per_breath(rate))
    listener = Listener()
    composer = Composer(3, STILL_PAD, listener)
    changed: list[float] = []
    for number in range(60):
        known = len(listener.changes)
        now = number * 60.0 / rate
        composer.inhale(round(now * SAMPLE_RATE), breath, CALM)
        assert len(listener.changes) <= known + 1
        changed += [now] * (len(listener.changes) - known)
    gaps = [b - a for a, b in itertools.pairwise(changed)]
    assert min(gaps) >= 2.2 * 2
    assert max(gaps) <= max(10.0, 2 * 60.0 / rate) + 60.0 / rate
    assert all(2.2 <= seconds <= 5.0 for _, seconds in listener.changes)


def test_the_guide_climbs_the_chord_that_comes() -> None:
    listener = Listener()
    composer = Composer(1, STILL_PAD, listener)
    breath = Guidance(6.0)
    for number in range(20):
        coming = listener.climbs[-1]
        composer.inhale(number * 10 * SAMPLE_RATE, breath, CALM)
        assert listener.changes[-1][0] == coming


def test_without_a_guide_the_chords_walk_and_no_note_is_left_over() -> None:
    listener = Listener()
    composer = Composer(1, STILL_PAD, listener)
    composer.inhale(0, Guidance(6.0), Texture(density=1.0))
    while not listener.prepared:
        composer.tick(CALM)
    for second in range(10, 100):
        composer.idle(second * SAMPLE_RATE, CALM)
    assert listener.prepared == []
    assert 9 <= len(listener.changes) <= 11


def test_a_style_chosen_before_the_first_event_is_there_at_once() -> None:
    listener = Listener()
    composer = Composer(1, STILL_PAD, listener)
    composer.restyle(STYLES[2])
    composer.inhale(0, Guidance(6.0), CALM)
    alone = Listener()
    Composer(1, STYLES[2], alone).inhale(0, Guidance(6.0), CALM)
    assert listener.changes == alone.changes


@pytest.mark.parametrize("to", STYLES, ids=lambda style: style.name)
def test_another_style_takes_over_at_a_breath_and_keeps_what_sounds(to: Style) -> None:
    listener = Listener()
    composer = Composer(1, STILL_PAD, listener)
    breath = Guidance(6.0)
    for number in range(8):
        if number == 4:
            composer.restyle(to)
            composer.restyle(to)
        promised = listener.climbs[-1]
        composer.inhale(number * 10 * SAMPLE_RATE, breath, CALM)
        assert listener.changes[-1][0] in (promised, listener.changes[-2][0] if number else promised)
        for _ in range(40):
            composer.tick(CALM)
    tonics = {note_number(tonic) % 12 for tonic in to.harmony.tonics}
    assert listener.climbs[-1].scale.tonic in tonics
    assert listener.climbs[-1].scale.mode in to.harmony.modes


def test_a_style_without_notes_has_chords_alone() -> None:
    silent = Style.model_validate({"name": "Chords", "melody": {"instrument": "none"}})
    bars = music(silent, seconds=300)
    assert not any(bar.notes for bar in bars)
    assert len({bar.chord for bar in bars}) > 5


def test_a_style_taken_back_before_the_next_breath_changes_nothing() -> None:
    heard = []
    for changed_mind in (False, True):
        listener = Listener()
        composer = Composer(1, STILL_PAD, listener)
        for number in range(6):
            if changed_mind and number == 3:
                composer.restyle(STYLES[1])
                composer.restyle(STILL_PAD)
            composer.inhale(number * 10 * SAMPLE_RATE, Guidance(6.0), CALM)
        heard.append(listener.changes)
    assert heard[0] == heard[1]


def test_a_tick_before_any_breath_is_a_rest() -> None:
    listener = Listener()
    composer = Composer(1, STILL_PAD, listener)
    composer.tick(CALM)
    assert listener.prepared == []


@settings(max_examples=60, deadline=None)
@given(
    rate=st.floats(4, 20),
    share=st.floats(0.3, 0.5),
    beats=st.integers(2, 16),
    density=st.floats(0, 1),
    tension=st.floats(0, 1),
    which=st.integers(0, len(STYLES) - 1),
    seed=st.integers(0, 2**31 - 1),
)
def test_any_breath_can_be_composed_for(
    rate: float, share: float, beats: int, density: float, tension: float, which: int, seed: int
) -> None:
    breath = Guidance(rate, share, beats)
    bars = list(played(STYLES[which], seed, [(breath, Texture(density=density, tension=tension, reward=density))] * 6))
    ticks = [tick for bar in bars for tick, _ in bar.notes]
    assert all(0 <= tick < beats * SUBDIVISION for tick in ticks)


@given(
    notes=st.lists(st.tuples(st.integers(1, 60), st.floats(0, 4), st.sampled_from(Layer)), max_size=30),
    before=st.lists(st.tuples(st.integers(-12, 0), st.sampled_from(Layer)), max_size=4),
)
def test_what_is_spaced_has_room_and_nothing_goes_without_need(
    notes: list[tuple[int, float, Layer]], before: list[tuple[int, Layer]]
) -> None:
    drafted = [
        Placed(tick, Note(layer, 60.0 + place, 0.5), weight) for place, (tick, weight, layer) in enumerate(notes)
    ]
    earlier = [Placed(tick, Note(layer, 60.0, 0.5), 1.0) for tick, layer in before]
    kept = spaced(drafted, earlier, 0.25)
    assert set(kept) <= set(drafted)
    times = sorted({note.tick for note in kept})
    assert all(c - a >= 4 for a, c in zip(times, times[2:], strict=False))
    for layer in Layer:
        begun = sorted(note.tick for note in kept if note.note.layer is layer)
        assert all((b - a) * 0.25 >= 6.6 for a, b in zip(begun, begun[7:], strict=False))
    alone = [
        note
        for note in drafted
        if all(abs(note.tick - other.tick) >= 30 for other in [*drafted, *earlier] if other is not note)
    ]
    assert set(alone) <= set(kept)


def test_a_score_can_be_read() -> None:
    lines = written(music(STILL_PAD, seconds=60)).splitlines()
    assert sum(" | " in line or "| " in line for line in lines) == 6
    assert any(line.strip().startswith("melody") for line in lines)
