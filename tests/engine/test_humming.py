"""The tone that sounds along with a hum, how it swells and ends, and how long a person hums."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.audio.drone import RELEASE, RISE, SECONDS, drone
from engine.audio.strikes import Strikes
from engine.humming.hum_along import LEVEL, HumAlong
from engine.humming.tone import BELOW, HIGHEST, LOWEST, drone_note, note_of
from engine.measures.measure import Measure
from engine.measures.phonation import HUMMED, LONGEST, PHONATION, PhonationMeasure
from engine.music.scale import MODES, Scale
from engine.output import SAMPLE_RATE
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST
from sensors.simulation.hum import hum_tone
from sensors.state import BodyState, Breath, Phonation, VoiceState
from sensors.stream import Chunk
from sensors.voice.analysis import VoiceAnalyser
from sensors.voice.settings import VoiceSettings
from sensors.voice.voice import Voice

D_DORIAN = Scale(2, "dorian")


@pytest.mark.parametrize(
    ("hum", "note"),
    [(57.0, 45), (62.3, 50), (69.0, 57), (50.0, 43), (74.0, 50), (60.2, 48)],
)
def test_a_hum_of_the_scale_gets_its_own_pitch_class_below_it(hum, note):
    assert drone_note(hum, D_DORIAN) == note


def test_a_hum_between_the_notes_gets_one_that_is_consonant_with_it():
    assert drone_note(61.0, Scale(0, "major pentatonic")) % 12 in (9, 4, 6)  # C sharp over A or E
    assert (61.0 - drone_note(61.0, Scale(0, "major pentatonic"))) % 12 in (3.0, 4.0, 5.0, 7.0, 8.0, 9.0)


@given(
    st.floats(34.0, 84.0), st.integers(0, 11), st.sampled_from(sorted(MODES)), st.none() | st.integers(LOWEST, HIGHEST)
)
def test_the_drone_is_of_the_scale_below_the_hum_and_rubs_with_nothing(hum, tonic, mode, before):
    scale = Scale(tonic, mode)
    note = drone_note(hum, scale, None, before)
    assert note % 12 in scale.classes
    assert LOWEST <= note <= HIGHEST
    if hum >= LOWEST + 12 + BELOW:
        assert hum - note >= BELOW
        if before is None:
            assert not any(abs((hum - note) % 12 - rub) < 0.2 for rub in (1.0, 11.0))


def test_the_drone_stays_for_a_small_change_of_the_hum():
    first = drone_note(57.4, D_DORIAN)
    assert drone_note(57.6, D_DORIAN, None, first) == first
    assert drone_note(60.0, D_DORIAN, None, first) != first


def voice(now, since=0.0, pitch=220.0, steady=True, above=30.0):
    return VoiceState(now, since, pitch, steady, above)


def run(states, exhaling=lambda _: True, gain=1.0):
    along, told = HumAlong(), []
    for state in states:
        told += along.update(state.time, state, exhaling(state.time), gain, D_DORIAN)
    return told, along


def test_a_drone_begins_with_a_steady_hum_and_ends_with_it():
    hums = [voice(k / 50, steady=k > 10) for k in range(100)]
    silence = [voice(2.0 + k / 50, None, None, False, 1.0) for k in range(10)]
    told, along = run([*hums, *silence])
    assert [strike.kind for strike in told] == [StrikeKind.DRONE, StrikeKind.RELEASE]
    assert told[0].key == told[1].key > 0
    assert (told[0].time, told[1].time, told[0].pitch, told[0].level) == (0.22, 2.0, 45.0, LEVEL)
    assert along.note is None


def test_no_drone_to_speech_while_breathing_in_or_where_nothing_may_sound():
    hums = [voice(k / 50) for k in range(50)]
    assert run([voice(k / 50, steady=False) for k in range(50)])[0] == []
    assert run(hums, exhaling=lambda _: False)[0] == []
    assert run(hums, gain=0.0)[0] == []
    told, _ = run(hums, exhaling=lambda now: now < 0.5)
    assert [strike.kind for strike in told] == [StrikeKind.DRONE, StrikeKind.RELEASE]


@pytest.mark.parametrize(("margin", "sounds"), [(3.0, True), (12.0, False)])
def test_how_far_a_hum_is_above_the_room_counts_as_it_is_set(margin, sounds):
    hums = [replace(voice(k / 50, above=4.0), margin=margin) for k in range(50)]
    assert bool(run(hums)[0]) is sounds


def test_a_drone_that_is_turned_down_is_silent_until_the_next_hum():
    along = HumAlong()
    hums = [*(voice(k / 50) for k in range(100)), *(voice(2.0 + k / 50, since=2.0) for k in range(50))]
    told = [
        strike for one in hums for strike in along.update(one.time, one, True, 0.8 if one.time < 1.0 else 0.2, D_DORIAN)
    ]
    assert [(strike.kind, strike.time) for strike in told] == [
        (StrikeKind.DRONE, 0.0),
        (StrikeKind.RELEASE, 1.0),
        (StrikeKind.DRONE, 2.0),
    ]
    assert told[2].level == pytest.approx(0.2 * LEVEL)


def test_a_drone_that_begins_anew_in_a_long_hum_is_on_the_same_tone():
    hums = [voice(k / 50, pitch=220.0 if k < 850 else 233.0, steady=k < 850) for k in range(900)]
    told, _ = run(hums)
    assert [strike.kind for strike in told] == [StrikeKind.DRONE, StrikeKind.RELEASE, StrikeKind.DRONE]
    assert told[2].pitch == told[0].pitch


def test_the_drone_in_the_microphone_does_not_keep_itself_alive():
    own = 440.0 * 2.0 ** ((45 - 69) / 12)
    hums = [voice(k / 50) for k in range(50)]
    told, _ = run([*hums, *(voice(1.0 + k / 50, pitch=own) for k in range(50))])
    assert [(strike.kind, strike.time) for strike in told][1] == (StrikeKind.RELEASE, 1.0)
    assert len(told) == 2
    told, _ = run([*hums, *(voice(1.0 + k / 50, above=14.0) for k in range(50))])
    assert told[1].kind is StrikeKind.RELEASE


@pytest.mark.parametrize("coupling_db", [-24.0, -16.0, 6.0])
def test_a_drone_in_the_loudspeaker_ends_with_the_hum_and_stays_silent(coupling_db):
    rate, hop = 48_000, 960
    room = 0.0005 * np.random.default_rng(1).standard_normal(10 * rate)
    hum_at = (np.arange(3 * rate) / rate, slice(2 * rate, 5 * rate))
    room[hum_at[1]] += 0.05 * np.minimum(1.0, 20 * hum_at[0]) * hum_tone(2 * np.pi * 220.0 * hum_at[0])
    analyser, reader, along = VoiceAnalyser(rate), Voice(VoiceSettings()), HumAlong()
    strikes, told = Strikes(), []
    for k in range(10 * rate // hop):
        played = np.zeros((hop, 2), dtype=np.float32)
        strikes.mix(k * hop, played)
        heard = room[k * hop : (k + 1) * hop] + 10.0 ** (coupling_db / 20.0) * played[:, 0]
        places, frames = analyser.feed(heard)
        reader.feed(Chunk(frames, places))
        now = (k + 1) * hop / rate
        for strike in along.update(now, reader.state(now), True, 1.0, D_DORIAN):
            told.append((strike.kind, now))
            if strike.kind is StrikeKind.DRONE:
                strikes.place(strike, (k + 1) * hop)
            else:
                strikes.release(strike.key, sample=(k + 1) * hop)
    assert [kind for kind, _ in told] == [StrikeKind.DRONE, StrikeKind.RELEASE]
    assert told[0][1] == pytest.approx(2.25, abs=0.1)
    # as loud as the hum in the microphone it cannot be told from it, and gives up rather than go on for ever
    assert told[1][1] == pytest.approx(5.15 if coupling_db < 0.0 else 2.3, abs=0.25)


def test_a_melody_is_followed_a_while_after_each_tone():
    hums = [voice(k / 50, pitch=220.0 if k < 60 else 293.66) for k in range(150)]
    told, _ = run(hums)
    assert [strike.kind for strike in told] == [StrikeKind.DRONE, StrikeKind.RELEASE, StrikeKind.DRONE]
    assert told[2].pitch == 50.0
    assert told[2].time == pytest.approx(1.5, abs=0.03)


def test_a_drone_swells_stays_and_ends_without_a_click():
    sound = drone(45.0)
    assert sound.size == round(SECONDS * SAMPLE_RATE)
    heights = np.abs(sound[: sound.size // 480 * 480]).reshape(-1, 480).max(axis=1)
    risen = int(np.argmax(heights > 0.9)) / 100
    assert 0.03 <= risen <= 2 * RISE
    middle = heights[30:-100]
    assert 20 * np.log10(middle.max() / middle.min()) < 3.0
    assert abs(sound[0]) < 1e-3 > abs(sound[-1])
    frequency = np.fft.rfftfreq(SAMPLE_RATE, 1 / SAMPLE_RATE)
    spectrum = np.abs(np.fft.rfft(sound[SAMPLE_RATE : 2 * SAMPLE_RATE] * np.hanning(SAMPLE_RATE)))
    assert frequency[spectrum.argmax()] == pytest.approx(110.0, abs=1.0)


def test_a_drone_that_is_let_go_fades_and_leaves_room_for_others():
    strikes = Strikes()
    placed = strikes.place(Strike(StrikeKind.DRONE, 0.0, "drone", 45.0, LEVEL, 7), 0)
    assert placed.strike.level == LEVEL
    strikes.place(Strike(StrikeKind.PULSE, 0.0, "frame drum", 57.0, LOUDEST), 24_000)
    frames = np.zeros((4 * SAMPLE_RATE, 2), dtype=np.float32)
    strikes.release(7, sample=2 * SAMPLE_RATE)
    strikes.mix(0, frames)
    assert np.abs(frames).max() <= LOUDEST
    assert np.abs(frames[round((2.0 + RELEASE) * SAMPLE_RATE) + 1 :]).max() == 0.0
    assert np.abs(np.diff(frames[:, 0])).max() < 0.02
    tail = frames[2 * SAMPLE_RATE : round((2.0 + RELEASE / 2) * SAMPLE_RATE), 0]
    assert np.abs(tail[:4800]).max() > np.abs(tail[-4800:]).max() > 0.0


def breath(k, period=6.0):
    onset = k * period
    return Breath(onset, onset + 2.0, onset + period, onset + period + 0.5, 1.0)


def hum(onset, seconds, steady=0.9):
    return Phonation(onset, onset + seconds, onset + seconds + 0.1, 220.0, steady)


def body(time, breaths=(), phonations=()):
    return BodyState(time=time, breaths=breaths, voice=VoiceState(time, phonations=phonations))


def read(measure, now) -> dict[str, Measure]:
    return {one.kind.name: one for one in measure.measures(now)}


def test_phonation_is_told_exhale_by_exhale():
    measure = PhonationMeasure()
    assert read(measure, 0.0)["phonation"].reason == "no microphone is used"
    for k in range(8):
        hums = (hum(6.0 * k + 2.2, 2.0 + 0.1 * k), hum(6.0 * k + 5.0, 0.5)) if k % 2 else ()
        measure.update(6.0 * k + 5.9, body(6.0 * k + 5.9, (), hums))
        measure.update(6.0 * k + 6.5, body(6.0 * k + 6.5, (breath(k),)))
    told = read(measure, 50.0)
    assert told["phonation"].value == pytest.approx(2.5)
    assert told["phonation_longest"].value == pytest.approx(2.7)
    assert told["hummed"].value == pytest.approx(50.0)
    assert [kind.unit for kind in (PHONATION, LONGEST, HUMMED)] == ["s", "s", "%"]


def test_speech_coughs_and_what_is_sung_breathing_in_are_no_phonation():
    measure = PhonationMeasure()
    for k in range(7):
        words = (hum(6.0 * k + 2.2, 2.0, steady=0.1), hum(6.0 * k + 4.6, 0.4))
        measure.update(6.0 * k + 6.5, body(6.0 * k + 6.5, (breath(k),), words))
    assert read(measure, 50.0)["hummed"].value == 0.0
    assert read(measure, 50.0)["phonation"].reason == "nothing was hummed"
    other = PhonationMeasure()
    other.update(8.0, body(8.0, (breath(0),), (hum(0.1, 1.4),)))
    assert not read(other, 8.0)["phonation_longest"].enough


def test_without_a_breath_each_hum_is_an_exhale_and_no_share_is_told():
    measure = PhonationMeasure()
    for k in range(3):
        measure.update(10.0 * k, body(10.0 * k, (), (hum(10.0 * k - 4.0, 3.0),)))
    told = read(measure, 30.0)
    assert told["phonation"].value == pytest.approx(3.0)
    assert told["hummed"].reason == "no breath is heard"


def test_hertz_are_told_as_notes():
    assert note_of(440.0) == 69.0
    assert note_of(110.0) == 45.0
