"""The orchestra block by block: slots, racks that sleep and wake, fades of the chord, meter, calibration, mute."""

import ctypes
import time
from dataclasses import replace

import numpy as np
import pytest
from scipy import signal

from engine.audio.graph.breath_clock import TURN, BreathClock
from engine.audio.graph.guide_switch import GuideStart
from engine.audio.graph.pyo_env import kept_alive, pyo
from engine.audio.mix.band import SECTIONS
from engine.audio.mix.meter import Meter
from engine.audio.mix.orchestra import Orchestra
from engine.audio.voices.catalogue import INSTRUMENTS
from engine.guidance import Direction, Guidance, Texture
from engine.music.ensemble import Layer, Note
from engine.music.harmony import Chord
from engine.music.scale import Scale
from engine.music.style import Bed, Drum, Melody, Nature, Style
from engine.output import BLOCK_SIZE, SAMPLE_RATE

QUIET = Texture(bed=0.0, guide=0.0, mirror=0.0, nature=0.0, melody=1.0, drum=1.0, space=0.0)
GLASS = Style(name="glass", melody=Melody(instrument="glass"), drum=Drum(instrument="frame drum"))
SEA = Style(name="sea", nature=Nature(instrument="ocean"))
PIANO = Style(name="piano", melody=Melody(instrument="felt piano"), bed=Bed(instrument="drone"))


def manual_server():
    server = pyo.Server(sr=SAMPLE_RATE, nchnls=2, buffersize=BLOCK_SIZE, duplex=0, audio="manual", verbosity=1)
    server.deactivateMidi()
    server.setGlobalSeed(1)
    server.boot()
    server.start()
    return server


class Hall:
    """An orchestra and its clock, played by hand."""

    def __init__(self, style=GLASS, texture=QUIET):
        self.server = manual_server()
        with kept_alive() as self.graph:
            self.clock = BreathClock()
            self.orchestra = Orchestra(self.clock, 1, 0.0)
        self.clock.aim(Guidance(12.0, 0.4, 5))
        self.blocks = 0
        self.aim(style, texture)

    def aim(self, style, texture=QUIET, playing=True):
        self.orchestra.aim(Direction(Guidance(12.0), texture, 0.0, playing, style))

    def play(self, seconds):
        address = int(self.server.getOutputAddr(), 16)
        view = np.ctypeslib.as_array((ctypes.c_float * (BLOCK_SIZE * 2)).from_address(address)).reshape(-1, 2)
        pieces = []
        for _ in range(round(seconds * SAMPLE_RATE / BLOCK_SIZE)):
            if self.blocks % 4 == 0:
                self.orchestra.controls.step(4 * BLOCK_SIZE / SAMPLE_RATE)
            self.server.process()
            self.clock.settle()
            self.blocks += 1
            pieces.append(view.astype(float))
        return np.concatenate(pieces)

    def start_guide(self):
        self.clock.start(GuideStart(0.0, 0, False))

    def awake(self):
        objects = [item for item in self.graph if isinstance(item, pyo.PyoObject)]
        return sum(base._getStream().isPlaying() for item in objects for base in item.getBaseObjects())

    def close(self):
        self.orchestra.close()
        self.server.stop()
        self.server.shutdown()
        self.graph.clear()


@pytest.fixture
def hall():
    halls = []

    def build(*args):
        halls.append(Hall(*args))
        return halls[-1]

    yield build
    for each in halls:
        each.close()


def melody(count, pitch=69.0):
    return [Note(Layer.MELODY, pitch + i, 0.8) for i in range(count)]


def test_a_note_sounds_from_the_tick_on_and_none_takes_the_slot_of_one_that_rings(hall):
    here = hall()
    here.play(6.0)
    here.orchestra.prepare(melody(9))
    assert here.orchestra.prepared == tuple(melody(7))
    assert np.abs(here.play(0.3)).max() < 1e-6
    here.start_guide()
    struck = here.play(1.1)
    assert np.flatnonzero(np.abs(struck[:, 0]) > 1e-6)[0] < BLOCK_SIZE + 240
    here.orchestra.prepare(melody(1))
    assert here.orchestra.prepared == ()
    here.play(7.0)
    here.orchestra.prepare(melody(1))
    assert here.orchestra.prepared == tuple(melody(1))


def rise_time(frames):
    """Return the seconds in which the amplitude rises from a tenth to nine tenths of its height."""
    window = np.hanning(round(0.03 * SAMPLE_RATE))
    power = signal.fftconvolve((frames**2).sum(axis=1), window / window.sum(), mode="same")
    level = np.sqrt(np.maximum(power, 0.0)) / np.sqrt(power.max())
    return float((level >= 0.9).argmax() - (level >= 0.1).argmax()) / SAMPLE_RATE


@pytest.mark.parametrize(
    ("layer", "instrument"),
    [(Layer.MELODY, name) for name in INSTRUMENTS[Layer.MELODY]]
    + [(Layer.DRUM, name) for name in INSTRUMENTS[Layer.DRUM]]
    + [(Layer.REWARD, "bells")],
)
def test_a_note_swells_in_as_slowly_as_the_texture_asks(hall, layer, instrument):
    part = {"instrument": instrument}
    texture = replace(QUIET, reward=1.0, attack=0.03)
    here = hall(Style.model_validate({"name": "one", layer.value: part}), texture)
    here.play(3.0)
    here.start_guide()
    told = []
    for attack in (0.03, 0.18):
        here.aim(here.orchestra._style, replace(texture, attack=attack))
        here.play(2.5)
        here.orchestra.prepare([Note(layer, 40.0 if layer is Layer.DRUM else 67.0, 0.8)])
        waited = here.play(0.35)
        here.orchestra.prepare(())
        told.append(rise_time(np.concatenate([waited, here.play(1.2)])))
    struck, swelling = told
    assert struck < 0.1
    assert 0.15 <= swelling < 0.3


def test_a_note_of_a_layer_that_is_off_or_has_no_instrument_is_not_told(hall):
    here = hall(PIANO, Texture(melody=0.0))
    here.play(4.0)
    here.orchestra.prepare([*melody(1), Note(Layer.DRUM, 40.0, 0.5), Note(Layer.REWARD, 80.0, 0.5)])
    assert here.orchestra.prepared == ()


def test_what_faded_out_sleeps_and_what_wakes_is_the_same_as_before(hall):
    here = hall(GLASS, Texture())
    here.play(5.0)
    first = here.awake()
    here.aim(PIANO, Texture())
    here.play(1.0)
    assert here.awake() > first * 1.1
    here.play(4.0)
    here.aim(GLASS, Texture())
    here.play(5.0)
    assert here.awake() == first


def test_a_layer_at_nought_sleeps_and_is_heard_as_soon_as_it_is_not(hall):
    here = hall(SEA, Texture(nature=0.0))
    assert np.abs(here.play(5.0)).max() > 1e-3
    silent = here.awake()
    here.aim(SEA, Texture())
    before = here.play(0.02)
    assert here.awake() > silent + 10
    assert np.abs(np.diff(here.play(0.2), axis=0)).max() < 1.5 * np.abs(np.diff(before, axis=0)).max()
    here.aim(SEA, Texture(nature=0.0))
    here.play(3.0)
    assert here.awake() == silent


def test_the_side_of_the_breath_that_is_silent_sleeps_and_no_onset_is_late(hall):
    only = Texture(**dict.fromkeys(("bed", "mirror", "nature", "melody", "drum", "space"), 0.0))
    here = hall(GLASS, only)
    here.play(3.0)
    sides = here.orchestra._line._sides
    here.orchestra.move()
    here.start_guide()
    awake, phases = [], []
    for _ in range(round(11.0 * SAMPLE_RATE / BLOCK_SIZE)):
        here.play(BLOCK_SIZE / SAMPLE_RATE)
        awake.append(sides[0]._awake[:])
        phases.append(here.clock.place)
    inward, outward = np.array(awake).T
    begun, share = np.array(phases).T
    ended = begun + 0.2 * BLOCK_SIZE / SAMPLE_RATE
    assert inward[(begun < share + TURN * 0.2) | (ended >= 1.0)].all()
    assert outward[ended >= share].all()
    assert 0.4 < inward.mean() < 0.6
    assert 0.55 < outward.mean() < 0.75


def test_a_switch_of_style_does_not_click(hall):
    high_pass = signal.butter(4, 6000, "highpass", fs=SAMPLE_RATE, output="sos")
    here = hall(GLASS, Texture(guide=0.0))
    sound = [here.play(6.0)]
    for style in (PIANO, GLASS, PIANO):
        here.aim(style, Texture(guide=0.0))
        sound.append(here.play(1.5))
    sound.append(here.play(4.0))
    high = signal.sosfilt(high_pass, np.concatenate(sound).mean(axis=1))
    crackle = np.sqrt((high[: len(high) // 64 * 64].reshape(-1, 64) ** 2).mean(axis=1))
    steady, switched = crackle[3000:4400], crackle[4400:]
    assert switched.max() < max(3 * steady.max(), 1e-5)


def test_a_bright_bed_is_brighter_and_not_louder(hall):
    here, told = hall(), []
    here.orchestra.change(Chord(38, (50, 57, 62, 65), (62, 65, 69, 74, 77), 0.0, Scale(2, "dorian")), 0.1)
    for brightness in (0.3, 0.85):
        here.aim(GLASS, replace(QUIET, bed=0.7, brightness=brightness))
        here.play(4.0)
        sound = here.play(2.0).mean(axis=1)
        hertz, power = signal.welch(sound, SAMPLE_RATE, nperseg=8192)
        told.append(((hertz * power).sum() / power.sum(), 20 * np.log10(sound.std())))
    (dark, quiet), (bright, loud) = told
    assert bright > 1.15 * dark
    assert loud < quiet + 1.0


def test_mute_is_silence_and_ends_softly(hall):
    here = hall(GLASS, Texture())
    loud = here.play(6.0)[-SAMPLE_RATE:].std()
    here.orchestra.controls.mute(True)
    here.play(0.8)
    assert not here.orchestra.controls.audible
    assert np.abs(here.play(0.3)).max() < 1e-4
    here.orchestra.controls.mute(False)
    assert here.play(0.6).std() < loud / 4


def a_weighting_db(hertz):
    """IEC 61672-1, equation E.6."""
    square = hertz**2
    top = 12194.0**2 * square**2
    bottom = (square + 20.6**2) * np.sqrt((square + 107.7**2) * (square + 737.9**2)) * (square + 12194.0**2)
    return 20 * np.log10(top / bottom) + 2.0


def test_the_meter_weighs_as_the_standard_does():
    hertz = np.array([40.0, 100.0, 250.0, 1000.0, 2000.0, 4000.0])
    server = manual_server()
    with kept_alive() as graph:
        meters = [Meter(pyo.FastSine([f, f], mul=0.5), pyo.Sig([0.0, 0.0])) for f in hertz.tolist()]
    for _ in range(round(1.5 * SAMPLE_RATE / BLOCK_SIZE)):
        server.process()
    levels = np.array([meter.level_db for meter in meters])
    server.stop()
    server.shutdown()
    graph.clear()
    assert levels == pytest.approx(a_weighting_db(hertz) - 20 * np.log10(2.0), abs=0.4)


def test_the_band_filter_is_what_it_says():
    assert np.array(SECTIONS) == pytest.approx(signal.cheby2(6, 50, 1950, fs=SAMPLE_RATE, output="sos"), abs=1e-9)


def test_silence_costs_no_more_than_sound(hall):
    def cost(texture, seconds):
        here.aim(GLASS, texture)
        here.play(seconds)
        tries = []
        for _ in range(6):
            begun = time.perf_counter()
            here.play(0.2)
            tries.append(time.perf_counter() - begun)
        return min(tries)

    here = hall(GLASS, Texture(reward=1.0, penalty=1.0))
    sounding = cost(Texture(reward=1.0, penalty=1.0), 5.0)
    here.orchestra.controls.mute(True)
    nothing = dict.fromkeys([layer.value for layer in Layer], 0.0)
    assert cost(Texture(**nothing, space=0.0), 14.0) < 2.5 * sounding
