"""Chords come home when the music has arrived, stay on their way while it leads, and move like singers."""

import itertools
import random

import pytest

from engine.music.harmony import Chord, Harmony
from engine.music.scale import MODES, Scale, note_name
from engine.music.sonority import sonorities
from engine.music.style import STILL_PAD, Style, note_number
from engine.music.voicing import parallel, voiced

CALM, LEADING = 0.05, 0.6


def in_mode(mode: str, **harmony: object) -> Style:
    return Style.model_validate({"name": mode, "harmony": {"modes": (mode,), **harmony}})


def walk(style: Style, tension: float, seed: int = 1, chords: int = 200) -> list[Chord]:
    harmony = Harmony(random.Random(seed), style)
    return [harmony.next(tension, number % 16 == 0) for number in range(chords)]


def test_names_and_numbers_of_notes_agree() -> None:
    assert [note_number(note_name(note)) for note in range(128)] == list(range(128))


@pytest.mark.parametrize("mode", MODES)
def test_the_chords_of_a_mode_lie_in_it_and_the_calmest_stands_on_its_tonic(mode: str) -> None:
    scale = Scale(4, mode)
    offered = sonorities(scale)
    assert len(offered) >= 6
    assert all(set(chord.classes) <= set(scale.classes) for chord in offered)
    assert (offered[0].root, offered[0].tension, offered[-1].tension) == (4, 0.0, 1.0)
    assert all((a - b) % 12 != 6 for chord in offered for a, b in itertools.permutations(chord.classes, 2))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("tension", [CALM, LEADING])
def test_voices_keep_their_range_and_distance_and_move_little(mode: str, tension: float) -> None:
    style = in_mode(mode)
    chords = walk(style, tension)
    low, high, bass = (note_number(name) for name in (style.bed.low, style.bed.high, style.bed.bass))
    moves = [abs(a - b) for x, y in itertools.pairwise(chords) for a, b in zip(x.pad, y.pad, strict=True)]
    for chord in chords:
        assert bass <= chord.root < bass + 12
        assert low <= chord.pad[0] < chord.pad[-1] <= high
        assert min(b - a for a, b in itertools.pairwise(chord.pad)) >= 2
        assert len(chord.guide) == 5
        assert list(chord.guide) == sorted(set(chord.guide))
        assert {note % 12 for note in chord.guide} <= chord.classes <= set(chord.scale.classes)
        assert note_number(style.guide.low) <= chord.guide[0]
        assert chord.guide[-1] - chord.guide[0] <= 24
    rubbing = [c for c in chords if any(b - a in (1, 13) for a, b in itertools.combinations((c.root, *c.pad), 2))]
    assert rubbing == []
    assert sum(moves) / len(moves) < 2.0
    assert sum(move > 7 for move in moves) < 0.02 * len(moves)


@pytest.mark.parametrize("mode", MODES)
def test_outer_voices_hardly_ever_move_in_parallel_fifths_or_octaves(mode: str) -> None:
    chords = [chord for seed in range(3) for chord in walk(in_mode(mode), CALM, seed)]
    found = [parallel((a.root, b.root), (a.pad[-1], b.pad[-1])) for a, b in itertools.pairwise(chords)]
    assert sum(found) <= 0.01 * len(found)


def test_what_a_parallel_is() -> None:
    assert parallel((48, 50), (55, 57))
    assert parallel((48, 41), (72, 65))
    assert not parallel((48, 48), (55, 55))
    assert not parallel((48, 50), (55, 59))


def test_a_common_tone_is_held() -> None:
    before = voiced((2, 5, 9, 4), 38, 50, 74)
    after = voiced((7, 11, 2, 9), 43, 50, 74, (38, before))
    held = {note for note in before if note % 12 in (2, 9)}
    assert held <= set(after)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("seed", range(3))
def test_home_while_calm_and_never_home_while_leading(mode: str, seed: int) -> None:
    calm, leading = walk(in_mode(mode), CALM, seed), walk(in_mode(mode), LEADING, seed)
    assert sum(chord.tension <= 0.2 for chord in calm) >= len(calm) / 5
    assert all(chord.tension > 0.2 for chord in leading)
    mean = [sum(chord.tension for chord in chords) / len(chords) for chords in (calm, leading)]
    assert mean[1] - mean[0] > 0.2


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("seed", range(5))
def test_when_synchrony_arrives_the_music_cadences_home(mode: str, seed: int) -> None:
    harmony = Harmony(random.Random(seed), in_mode(mode))
    led = [harmony.next(LEADING) for _ in range(7 + seed)]
    approach, home, rest = (harmony.next(CALM) for _ in range(3))
    assert all(chord.tension > 0.2 for chord in led)
    assert approach.tension > home.tension
    for chord in (home, rest):
        assert chord.tension <= 0.25
        assert chord.root % 12 == chord.scale.tonic


def test_a_modulation_happens_at_a_boundary_only_and_turns_on_a_chord_of_both_keys() -> None:
    style = in_mode("dorian", tonics=("D3", "A3", "G3"), modulates=True)
    chords = walk(style, CALM, chords=400)
    changes = [n for n in range(1, len(chords)) if chords[n].scale != chords[n - 1].scale]
    assert len(changes) >= 4
    assert all(n % 16 == 0 for n in changes)
    assert all(chords[n - 1].classes <= set(chords[n].scale.classes) for n in changes)


def test_a_key_that_may_not_change_does_not() -> None:
    style = in_mode("dorian", tonics=("D3", "A3", "G3"))
    assert len({chord.scale for chord in walk(style, CALM)}) == 1
    assert {walk(style, CALM, seed, 1)[0].scale.tonic for seed in range(20)} == {2, 9, 7}


def test_the_same_seed_gives_the_same_chords_and_another_seed_others() -> None:
    assert walk(STILL_PAD, 0.3, 5) == walk(STILL_PAD, 0.3, 5)
    assert walk(STILL_PAD, 0.3, 5) != walk(STILL_PAD, 0.3, 6)


@pytest.mark.parametrize("mode", MODES)
def test_hardly_a_chord_follows_itself(mode: str) -> None:
    chords = walk(in_mode(mode), CALM)
    again = sum(a.classes == b.classes and a.root == b.root for a, b in itertools.pairwise(chords))
    assert again <= 0.1 * len(chords)
