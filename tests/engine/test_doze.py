"""What is hardly ever heard sleeps: stopped at a level of nought, running again in the very step that raises it."""

import numpy as np
import pytest

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import kept_alive, pyo
from engine.audio.mix.controls import Controls
from engine.audio.mix.doze import Doze
from engine.audio.offline import RenderOutput
from engine.audio.voices.chord_banks import ChordBanks
from engine.audio.voices.places import Places
from engine.audio.voices.slots import Slots
from engine.audio.voices.strands import Strand, struck
from engine.guidance import Direction, Guidance, Texture
from engine.music.ensemble import Layer, Note
from engine.music.harmony import Chord
from engine.music.scale import Scale
from engine.output import BLOCK_SIZE, SAMPLE_RATE
from engine.settings import SoundSettings

CHORD = Chord(38, (50, 57, 62, 65), (62, 65, 69, 74, 77), 0.0, Scale(2, "dorian"))
STEP = 4 * BLOCK_SIZE / SAMPLE_RATE


@pytest.fixture
def server():
    server = pyo.Server(sr=SAMPLE_RATE, nchnls=2, buffersize=BLOCK_SIZE, duplex=0, audio="manual", verbosity=1)
    server.deactivateMidi()
    server.boot()
    server.start()
    yield server
    server.stop()
    server.shutdown()


def test_it_sleeps_at_nought_once_that_has_settled_and_wakes_at_once(server):
    level = [0.0]
    with kept_alive() as graph:
        doze = Doze(lambda: pyo.FastSine([220.0, 330.0], initphase=0.25) * 0.5, lambda: level[0])

    def told(steps):
        for _ in range(steps):
            doze.step(STEP)
            server.process()
        return doze.awake, bool(np.any(doze.sound.get(all=True)))

    assert told(3) == (False, False)
    level[0] = 0.3
    assert told(1) == (True, True)
    level[0] = 0.0
    assert told(3) == (True, True)
    assert told(12) == (False, False)
    level[0] = 0.1
    assert told(1) == (True, True)
    graph.clear()


def test_the_penalty_is_heard_when_it_is_asked_for():
    pieces = []
    output = RenderOutput(SoundSettings(), 0.0, stem_listener=lambda name, _, f: pieces.append((name, np.abs(f).max())))
    loudest = []
    for end, penalty in ((2.0, 0.0), (6.0, 1.0)):
        output.send(Direction(Guidance(10.0), Texture(penalty=penalty)))
        pieces.clear()
        output.poll(end)
        loudest.append(max(peak for name, peak in pieces if name == "penalty"))
    output.close(0.0)
    assert loudest[0] < 1e-6
    assert loudest[1] > 1e-3


def heard(sound):
    return [bool(np.any(stream)) for stream in np.reshape(sound.get(all=True), (len(sound), -1))]


def test_a_place_sleeps_until_it_is_woken_and_while_all_rest(server):
    places = Places(2, each=2)
    with kept_alive() as graph, places.built():
        tones = pyo.FastSine([220.0, 330.0, 440.0, 550.0], initphase=0.25)
        pyo.Mix(tones, 1)

    def told():
        server.process()
        return heard(tones)

    assert told() == [False] * 4
    assert [item in places for item in graph] == [len(item) == 4 for item in graph]
    places.wake(1)
    assert told() == [False, False, True, True]
    places.rest()
    places.wake(0)
    assert told() == [False] * 4
    places.rouse()
    assert told() == [True] * 4
    places.sleep(1)
    assert told() == [True, True, False, False]
    graph.clear()


def test_a_slot_sleeps_but_for_its_note(server):
    with kept_alive() as graph:
        clock = BreathClock()
        slots = Slots(clock, Controls(0.0), 3, lambda _: 0.2)
        tones = struck(slots, [Strand(), Strand((1.0, 0.5), decay=2)])

    def told(now):
        slots.doze(now)
        server.process()
        return [stream._getStream().isPlaying() for stream in tones.getBaseObjects()]

    assert told(0.0) == [0, 0, 0]
    slots.place([Note(Layer.MELODY, 69.0, 0.5), Note(Layer.MELODY, 73.0, 0.5)], 0.0)
    assert told(0.0) == told(9.0) == [1, 1, 0]  # armed, for however long
    slots.disarm(9.0)
    assert told(9.25) == [1, 1, 0]
    assert told(9.35) == [0, 0, 0]
    graph.clear()


def test_the_bank_that_faded_out_sleeps_and_wakes_for_the_next_chord(server):
    with kept_alive() as graph:
        chords = ChordBanks()
        places = chords.places()
        with places.built():
            tones = pyo.FastSine(chords.pads, mul=chords.pad_loud)

    def told(seconds):
        for _ in range(round(seconds / STEP)):
            chords.step(STEP)
            server.process()
        return heard(tones)

    assert told(0.5) == [False] * 8
    chords.change(CHORD, 0.3)
    first = told(0.2)
    assert sum(first) == 4
    assert told(0.5) == first
    chords.change(CHORD, 0.3)
    assert all(told(0.2))
    assert told(0.5) == [not here for here in first]
    graph.clear()
