"""Which sound card a name means, what is said when it means none, and how its buffer is chosen."""

import pytest

from engine.audio.live.devices import OutputDevice, find_device
from engine.audio.live.keeper import refusal
from engine.audio.live.ladder import CARDS_MS, RINGS_MS, Trial, climb
from engine.settings import DeviceBuffer, SoundSettings
from sensors.errors import Reason, SospiroError

SPEAKERS = OutputDevice(3, "Speakers (Realtek High Definition Audio)", "Windows WASAPI", default=True)
SAME_CUT_SHORT = OutputDevice(1, "Speakers (Realtek High Definiti", "MME")
HEADPHONES = OutputDevice(4, "Headphones (WH-1000XM4 Stereo)", "Windows WASAPI")
HANDS_FREE = OutputDevice(5, "Headset (WH-1000XM4 Hands-Free)", "Windows WASAPI")
ALL = [SPEAKERS, SAME_CUT_SHORT, HEADPHONES, HANDS_FREE]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", SPEAKERS),
        ("realtek", SPEAKERS),
        ("  headPHONES ", HEADPHONES),
        ("Speakers (Realtek High Definiti", SAME_CUT_SHORT),
        ("realtek high definiti, mme", SAME_CUT_SHORT),
        ("Headset (WH-1000XM4 Hands-Free)", HANDS_FREE),
        ("headset (wh-1000xm4 hands-free), windows wasapi", HANDS_FREE),
    ],
)
def test_a_name_means_one_device(wanted, found):
    assert find_device(wanted, ALL) == found


@pytest.mark.parametrize(
    ("wanted", "there", "said"),
    [
        ("WH-1000XM4", ALL, ["fits several", "Headphones", "Headset"]),
        ("a", ALL, ["fits several"]),
        ("Jabra", ALL, ["No sound card is called 'Jabra'", "Speakers", "Headset"]),
        ("Jabra", [], ["No sound card is there"]),
        ("", [], ["No sound card is there"]),
        ("\0", ALL, ["No sound card is called"]),
    ],
)
def test_a_name_that_means_none_or_several_is_said(wanted, there, said):
    with pytest.raises(SospiroError) as fault:
        find_device(wanted, there)
    assert fault.value.reason is Reason.AUDIO
    assert all(words in fault.value.sentence for words in said)
    assert fault.value.sentence.endswith(".")


def test_a_busy_card_is_called_busy():
    busy = refusal(HEADPHONES, RuntimeError("Error opening OutputStream: Device unavailable", -9985))
    assert "Headphones (WH-1000XM4 Stereo) is busy" in busy
    other = refusal(HEADPHONES, RuntimeError("Error opening OutputStream: Invalid sample rate", -9997))
    assert "cannot be used (Error opening OutputStream: Invalid sample rate)" in other


def test_what_was_measured_belongs_to_one_device():
    measured = DeviceBuffer(device=SPEAKERS.full_name, ring_ms=170.0, card_ms=20.0)
    settings = SoundSettings(buffers=(measured,))
    assert settings.buffer(SPEAKERS.full_name) == measured
    assert settings.buffer(HEADPHONES.full_name) == DeviceBuffer(device=HEADPHONES.full_name)


class Device:
    """A device whose driver needs `card` ms and whose ring falls by `dip` ms at worst."""

    def __init__(self, card, dip, surprise=0.0):
        self.card, self.dip, self.surprise, self.tried = card, dip, surprise, []

    def __call__(self, ring_ms, card_ms, seconds):
        self.tried.append((ring_ms, card_ms))
        dip = self.dip + (self.surprise if seconds > 1.0 else 0.0)
        late = int(card_ms < self.card)
        return Trial(ring_ms, card_ms, seconds, int(dip > ring_ms), late, max(0.0, ring_ms - dip), ring_ms + card_ms)


@pytest.mark.parametrize(
    ("device", "chosen"),
    [
        (Device(5.0, 10.0), (45.0, 10.0)),
        (Device(5.0, 40.0), (85.0, 10.0)),
        (Device(45.0, 60.0), (170.0, 50.0)),
        (Device(150.0, 400.0), (680.0, 200.0)),
        (Device(5.0, 25.0, surprise=40.0), (170.0, 10.0)),
    ],
)
def test_the_smallest_step_with_a_margin_is_chosen(device, chosen):
    best = climb(device, 1.0)
    assert best is not None
    assert (best.ring_ms, best.card_ms) == chosen
    assert best.seconds == 3.0


@pytest.mark.parametrize("device", [Device(500.0, 10.0), Device(5.0, 1000.0)])
def test_a_device_for_which_nothing_is_enough_gets_nothing(device):
    assert climb(device, 1.0) is None
    assert len(device.tried) <= len(CARDS_MS) * (len(RINGS_MS) + 1)


def test_a_device_that_cannot_be_played_is_not_tried_again():
    told = []
    assert climb(lambda ring, card, s: Trial(ring, card, s, fault="It is busy."), 1.0, told.append) is None
    assert [trial.fault for trial in told] == ["It is busy."]
