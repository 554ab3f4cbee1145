"""Playing along: notes that fit, a tempo that is read, and a guide that follows it and never leaves its limits.

30 random performances, always the same ones; `SOSPIRO_FUZZ=10000` tries so many, as `benchmarks/playing.py` does.
"""

import importlib.util
import os
import random
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guidance import ChordChange, GuideBreath
from engine.limits import SLOWING_MAX, next_rate
from engine.music.scale import MODES, Scale
from engine.music.style import STILL_PAD
from engine.pacing.order import Mode, Order
from engine.playing.fitting import nearest
from engine.playing.follow import BACK_DB, FASTEST_UNKNOWN, SLEW_DB, SOFTEST_DB, Follow
from engine.playing.measured import FEWEST, Struck, played_along
from engine.playing.playing import Playing
from engine.playing.settings import NotesMode, Player, PlayingSettings
from engine.playing.tempo import TempoReader
from engine.playing.voicing import note_of
from engine.protocols.stage import Stage, StageKind
from engine.tapping.drummer import LOUDEST

_spec = importlib.util.spec_from_file_location("performances", Path(__file__).with_name("performances.py"))
assert _spec is not None and _spec.loader is not None
performances = importlib.util.module_from_spec(_spec)
sys.modules[_spec.name] = performances
_spec.loader.exec_module(performances)

PERFORMANCES = int(os.environ.get("SOSPIRO_FUZZ", "30"))
SCALES = st.builds(Scale, st.integers(0, 11), st.sampled_from(sorted(MODES)))
PLAY = Stage(kind=StageKind.PLAY, minutes=5.0)
GUIDE = GuideBreath(0, 0.0, 6.0, 0.4, 10)
"""A beat of one second."""


@given(st.integers(0, 127), SCALES, st.integers(0, 0xFFF))
def test_whatever_is_played_in_snap_sounds_in_the_scale_and_no_farther_off_than_need_be(
    pitch: int, scale: Scale, mask: int
) -> None:
    chord = {one for one in scale.classes if mask >> one & 1}
    sounds = nearest(pitch, scale.classes, chord)
    assert sounds % 12 in scale.classes
    assert 0 <= sounds <= 127
    within = [note for note in range(128) if note % 12 in scale.classes]
    assert abs(sounds - pitch) == min(abs(note - pitch) for note in within)
    if pitch % 12 in scale.classes:
        assert sounds == pitch


def test_of_two_as_near_the_note_of_the_chord_is_meant() -> None:
    c_major = Scale(0, "major").classes
    assert nearest(61, c_major, {2, 5, 9}) == 62
    assert nearest(61, c_major, {0, 4, 7}) == nearest(61, c_major, ()) == 60
    assert nearest(61, (), ()) == 61


def test_notes_go_by_the_chord_that_sounds_now_not_by_one_that_is_known_ahead() -> None:
    playing = Playing(PlayingSettings())
    playing.begin(PLAY)
    first, second = ChordChange(0.0, Scale(0, "major"), frozenset({0, 4, 7})), Scale(1, "major pentatonic")
    playing.learn(0.5, (first, ChordChange(2.0, second, frozenset({1, 5, 8}))))
    assert playing.take(61, STILL_PAD).sounds == 60
    playing.learn(2.0, ())
    assert playing.take(61, STILL_PAD).sounds == 61
    assert playing.scale(STILL_PAD) == second


def test_what_becomes_of_a_note_by_mode_and_in_an_arm_that_answers_nobody() -> None:
    playing = Playing(PlayingSettings())
    playing.begin(Stage(kind=StageKind.HOLD, minutes=5.0))
    assert playing.take(61, STILL_PAD).sounds is None
    playing.set_notes("suggest")
    outside = next(note for note in range(60, 72) if not playing.take(note, STILL_PAD).in_scale)
    assert playing.take(outside, STILL_PAD).sounds == outside
    playing.set_notes("nonsense")
    assert playing.mode is NotesMode.SUGGEST
    playing.begin(PLAY)
    assert str(playing.mode) == "snap", "what was asked by hand ends with its stage"
    assert playing.take(outside, STILL_PAD).sounds != outside
    playing.allowed = False
    taken = playing.take(outside, STILL_PAD)
    assert (taken.in_scale, taken.sounds, playing.follow) == (False, None, False)


def test_a_stage_says_how_notes_are_taken_and_whether_they_are_followed_before_the_settings() -> None:
    playing = Playing(PlayingSettings(notes=NotesMode.OFF, follow=True))
    playing.begin(PLAY)
    assert (playing.mode, playing.follow) == (NotesMode.OFF, True)
    playing.begin(Stage(kind=StageKind.PLAY, minutes=5.0, notes=NotesMode.SUGGEST, follow=False))
    assert (playing.mode, playing.follow) == (NotesMode.SUGGEST, False)
    playing.begin(Stage(kind=StageKind.LEAD, minutes=5.0))
    assert (playing.mode, playing.follow) == (NotesMode.OFF, False)


@pytest.mark.parametrize(
    ("names", "who"),
    [
        ({}, {"Piano": "therapist", "Pads": "therapist"}),
        ({"client": "pads"}, {"Piano": "therapist", "Akai Pads": "client"}),
        ({"therapist": "piano"}, {"Piano": "therapist", "Pads": "client"}),
        ({"therapist": "piano", "client": "pads"}, {"Piano": "therapist", "Pads": "client", "Other": "therapist"}),
    ],
)
def test_whose_instrument_it_is(names: dict[str, str], who: dict[str, str]) -> None:
    settings = PlayingSettings.model_validate(names)
    assert {device: str(settings.player(device)) for device in who} == who


@pytest.mark.parametrize("bpm", [50.0, 60.0, 66.0, 74.0])
@pytest.mark.parametrize("lengths", [(1.0,), (0.5, 0.5, 1.0), (2.0, 1.0, 1.0), (*(0.25,) * 4, 1.0)])
def test_a_tempo_is_read_from_any_note_values(bpm: float, lengths: tuple[float, ...]) -> None:
    reader, time, draw = TempoReader(), 0.0, random.Random(1)
    for _ in range(6):
        for length in lengths:
            for late in (0.0, 0.02, 0.035):  # a chord is never quite together
                reader.hear(time + late, 1.0)
            time += length * 60.0 / bpm * (1.0 + draw.gauss(0.0, 0.01))
    told = reader.tempo(time)
    assert told == pytest.approx(bpm, rel=0.03)
    assert reader.tempo(time + 10.0) is None, "it has stopped"


def test_no_tempo_is_read_from_what_has_none() -> None:
    reader, time, draw = TempoReader(), 0.0, random.Random(3)
    told = 0
    for _ in range(60):
        time += draw.uniform(0.3, 1.9)
        reader.hear(time, 1.0)
        told += reader.tempo(time) is not None
    assert told <= 12
    for _ in range(20):
        time += 1.0
        reader.hear(time, None)
    assert TempoReader().tempo(0.0) is None


def played(follow: Follow, bpm: float, seconds: float, velocity: float = 0.8, since: float = 0.0) -> float:
    """Play quarters and return when the last of them was struck."""
    count = int(seconds * bpm / 60.0)
    for k in range(count):
        follow.hear(since + k * 60.0 / bpm, velocity, GUIDE)
    return since + (count - 1) * 60.0 / bpm


def test_the_guide_goes_with_the_tempo_and_back_when_the_playing_stops() -> None:
    follow, stage = Follow(), Order(Mode.FOLLOW)
    now = played(follow, 54.0, 12.0)
    order = follow.order(now, stage, GUIDE, 14.0, 6.0)
    assert (order.mode, order.lead) == (Mode.TIMED, "brisk")
    assert order.target_rate == pytest.approx(5.4, abs=0.01)
    later = follow.order(now + 20.0, stage, GUIDE, 14.0, 5.4)
    assert (later.mode, later.target_rate) == (Mode.FOLLOW, 6.0)
    led = Order(Mode.FOLLOW, 5.0)
    assert follow.order(now + 20.0, led, GUIDE, 14.0, 5.4) == led, "where the stage names a target, to that"


@pytest.mark.parametrize("mode", [Mode.LISTEN, Mode.RETURN])
def test_nobody_is_followed_where_nothing_guides(mode: Mode) -> None:
    follow = Follow()
    now = played(follow, 54.0, 12.0)
    assert follow.order(now, Order(mode), GUIDE, 14.0, 6.0) == Order(mode)
    assert follow.order(now + 1.0, Order(Mode.FOLLOW), None, 14.0, 6.0) == Order(Mode.FOLLOW)


def test_who_is_followed_stays_followed_while_the_next_guide_breath_is_not_told_yet() -> None:
    follow = Follow()
    played(follow, 54.0, 12.0)
    asked = [
        follow.order(now, Order(Mode.FOLLOW), guide, 14.0, 6.0).mode
        for now, guide in ((9.99, GUIDE), (10.01, None), (10.4, None), (10.6, None))
    ]
    assert asked == [Mode.TIMED, Mode.TIMED, Mode.TIMED, Mode.FOLLOW]


def test_nobody_is_led_faster_than_they_came_or_than_is_calm_where_that_is_not_known() -> None:
    fast = GuideBreath(0, 0.0, 11.0, 0.4, 6)
    follow = Follow()
    for k in range(20):
        follow.hear(k * 0.75, 0.8, fast)
    asked = [follow.order(14.3, Order(Mode.TIMED), fast, own, 11.0).target_rate for own in (9.0, None)]
    assert asked == [9.0, FASTEST_UNKNOWN]


def test_the_music_goes_with_how_hard_the_therapist_plays_and_gives_back_slowly() -> None:
    follow = Follow()
    assert follow.gain(0.0) == 1.0
    gains = []
    for k in range(200):
        if k % 10 == 0:
            follow.hear(k * 0.1, 0.1, GUIDE)
        gains.append(follow.gain(k * 0.1))
    assert gains[-1] == pytest.approx(10 ** (SOFTEST_DB / 20))
    assert min(after / before for before, after in pairwise(gains)) > 10 ** (-SLEW_DB * 0.11 / 20)
    back = [follow.gain(25.0 + k) for k in range(20)]
    assert back[-1] == pytest.approx(1.0)
    assert max(after / before for before, after in pairwise(back)) < 10 ** (BACK_DB * 1.01 / 20)


def test_following_never_leaves_the_limits_whatever_is_played() -> None:
    found = {number: performances.perform(number) for number in range(PERFORMANCES)}
    assert {number: told for number, made in found.items() if (told := performances.beyond_limits(made))} == {}
    assert sum(bool(made.wishes) for made in found.values()) > PERFORMANCES / 2, "they were followed"


def test_nor_in_the_whole_engine() -> None:
    found = [performances.perform(number, performances.Whole) for number in range(3)]
    assert [performances.beyond_limits(made) for made in found] == [""] * 3
    assert any(made.wishes for made in found)


def test_a_limit_that_is_passed_is_seen() -> None:
    made = performances.Performance([GUIDE, GuideBreath(1, 10.0, 5.0, 0.4, 10)])
    assert "slowed" in performances.beyond_limits(made)
    gently = next_rate(6.0, 5.0, SLOWING_MAX)
    assert performances.beyond_limits(performances.Performance([GUIDE, GuideBreath(1, 10.0, gently, 0.4, 10)])) == ""
    assert "level" in performances.beyond_limits(performances.Performance(levels=[0.5, 0.9]))
    assert "led" in performances.beyond_limits(performances.Performance(wishes=[20.0]))


def struck(times: list[float], phases: list[float | None], in_scale: bool = True) -> list[Struck]:
    pairs = zip(times, phases, strict=True)
    return [Struck(time, Player.THERAPIST, in_scale, 1.0, phase, phase) for time, phase in pairs]


def test_what_the_playing_of_a_stage_comes_to() -> None:
    times = [k * 0.9 for k in range(40)]
    found = played_along(struck(times, [0.25] * 40))
    assert (found.notes, found.therapist, found.in_scale) == (40, 40, 1.0)
    assert found.tempo == pytest.approx(60 / 0.9)
    assert found.unevenness == pytest.approx(0.0, abs=1e-9)
    assert found.breath_locking == pytest.approx(1.0)
    assert found.breath_place == pytest.approx(0.25)
    spread = played_along(struck(times, [k / 40 for k in range(40)], in_scale=False))
    assert spread.in_scale == 0.0
    assert spread.breath_locking == pytest.approx(0.0, abs=1e-9)


def test_too_little_playing_tells_nothing_of_its_tempo() -> None:
    assert played_along([]).row() == (0, 0, None, None, None, None, None, None)
    few = played_along(struck([float(k) for k in range(FEWEST - 1)], [None] * (FEWEST - 1)))
    assert (few.tempo, few.unevenness, few.breath_locking) == (None, None, None)


def test_harder_is_louder_and_nothing_louder_than_the_loudest() -> None:
    levels = [note_of(1, 0.0, 60, velocity / 127, STILL_PAD, 1.0).level for velocity in range(128)]
    assert levels == sorted(levels)
    assert 0.0 < levels[0] < levels[-1] < LOUDEST
    assert note_of(1, 0.0, 60, 9.0, STILL_PAD, 1.0).level == levels[-1]
