"""What a person chose for a sensor, found again the next time, and never by guessing."""

import pytest

from sensors.network.profiles import MOST_PROFILES, Profiles
from sensors.network.recognise import Choice, choose
from sensors.settings import StreamSettings
from sensors.stream import Channel, Signal, Stream

AUTO = StreamSettings()


def stream(
    name: str = "Strap",
    source_id: str = "a",
    labels: tuple[str, ...] = ("ECG",),
    kind: str = "ECG",
    host: str = "here",
    uid: str = "1",
    form: str = "float32",
) -> Stream:
    channels = tuple(Channel(label) for label in labels)
    return Stream(name, kind, channels, 130.0, form, source_id=source_id, hostname=host, uid=uid)


def chosen(signal: Signal, what: Stream, channel: int = 0, before: Profiles | None = None, **more: bool) -> Profiles:
    return (before or Profiles()).after({signal: Choice(what, channel, "")}, [signal], **more)


def found(profiles: Profiles, *there: Stream, settings: StreamSettings = AUTO) -> dict[Signal, tuple[str, int]]:
    return {s: (c.stream.uid, c.channel) for s, c in profiles.choices(there, settings).items()}


def test_equal_streams_are_told_apart_by_what_was_chosen_the_last_time() -> None:
    left, right = stream(source_id="left", uid="l"), stream(source_id="right", uid="r")
    profiles = chosen(Signal.ECG, right)
    back = stream(source_id="right", uid="new", host="elsewhere")
    taken = choose([left, back], AUTO, profiles.choices([left, back], AUTO))[Signal.ECG]
    assert (taken.stream.uid, taken.reason) == ("new", "chosen the last time")


@pytest.mark.parametrize(
    "there",
    [
        [stream(source_id="b", uid="1"), stream(source_id="c", uid="2")],
        [stream(uid="1"), stream(uid="2")],
        [stream(source_id="b", uid="1"), stream(source_id="c", uid="2", host="there")],
        [stream("Another", uid="1")],
        [stream(kind="EEG", uid="1")],
        [stream(labels=("counter", "EDA"), uid="1")],
        [stream(form="string", uid="1")],
    ],
)
def test_nothing_is_taken_that_might_not_be_it(there: list[Stream]) -> None:
    assert found(chosen(Signal.ECG, stream()), *there) == {}


def test_a_source_id_that_all_devices_share_is_helped_by_the_computer() -> None:
    assert found(chosen(Signal.ECG, stream()), stream(host="there", uid="t"), stream(uid="h")) == {Signal.ECG: ("h", 0)}


def test_a_device_of_this_name_alone_is_taken_and_said_so() -> None:
    choices = chosen(Signal.ECG, stream()).choices([stream(source_id="new", uid="9")], AUTO)
    assert choices[Signal.ECG].reason == "one of this name was chosen last time"


def test_the_channel_is_found_by_its_label() -> None:
    amplifier = stream("Amp", labels=("EEG1", "AUX7", "EEG2"), kind="EEG")
    profiles = chosen(Signal.ECG, amplifier, 1)
    assert found(profiles, stream("Amp", labels=("AUX7", "EEG1"), kind="EEG")) == {Signal.ECG: ("1", 0)}
    assert found(profiles, stream("Amp", labels=("AUX7", "AUX7"), kind="EEG")) == {Signal.ECG: ("1", 1)}
    assert found(profiles, stream("Amp", labels=("AUX7", "x", "AUX7"), kind="EEG")) == {}
    unnamed = chosen(Signal.ECG, stream("Amp", labels=("", "", ""), kind="EEG"), 2)
    assert found(unnamed, stream("Amp", labels=("", "", ""), kind="EEG")) == {Signal.ECG: ("1", 2)}
    assert found(unnamed, stream("Amp", labels=("", ""), kind="EEG")) == {}


def test_a_setting_wins_and_a_named_heart_wins_over_all_hearts() -> None:
    profiles = chosen(Signal.ECG, stream())
    assert found(profiles, stream(), settings=StreamSettings(ecg="x")) == {}
    assert found(profiles, stream(), settings=StreamSettings(ppg="x")) == {}
    assert found(profiles, stream(), settings=StreamSettings(respiration="x")) == {Signal.ECG: ("1", 0)}


def test_the_device_chosen_last_goes_first_and_no_heart_of_another_day_beside_it() -> None:
    strap, ring = stream(uid="s"), stream("Ring", "b", ("PPG",), "PPG", uid="p")
    profiles = chosen(Signal.PPG, ring, before=chosen(Signal.ECG, strap))
    assert found(profiles, strap, ring) == {Signal.PPG: ("p", 0)}
    assert found(profiles, strap) == {Signal.ECG: ("s", 0)}
    other = stream("Chest", "c", uid="c")
    assert found(chosen(Signal.ECG, other, before=profiles), strap, ring, other) == {Signal.ECG: ("c", 0)}


def test_what_nobody_chose_is_not_remembered_and_what_was_can_be_forgotten() -> None:
    automatic = Profiles().after({Signal.ECG: Choice(stream(), 0, "")}, [])
    assert automatic.kept == ()
    assert found(chosen(Signal.ECG, stream()).without(Signal.ECG), stream()) == {}
    used = chosen(Signal.ECG, stream())
    assert found(used.after(used.choices([stream()], AUTO), []), stream()) == {Signal.ECG: ("1", 0)}


def test_a_polarity_that_was_set_holds_and_one_that_was_found_only_without_a_heart() -> None:
    belt = stream("Belt", "b", ("Force",), "RB")
    choice = Choice(belt, 0, "")
    heard = Profiles().after({Signal.RESPIRATION: choice}, [], found=True)
    assert (heard.inverted(choice, heart=False), heard.inverted(choice, heart=True)) == (True, None)
    assert heard.choices([belt], AUTO) == {}
    told = heard.after({Signal.RESPIRATION: choice}, [], inverted=False)
    assert told.inverted(choice, heart=True) is False
    assert told.after({Signal.RESPIRATION: choice}, [], found=True).inverted(choice, heart=True) is False
    corrected = heard.after({Signal.RESPIRATION: choice}, [], found=False)
    assert corrected.inverted(choice, heart=False) is False
    assert told.inverted(Choice(stream("Belt", "b", ("Force", "Rate"), "RB"), 1, ""), heart=False) is None
    assert told.inverted(Choice(stream("Pad", "b", ("Force",), "RB"), 0, ""), heart=False) is None


def test_of_two_belts_each_keeps_its_polarity() -> None:
    one, two = (Choice(stream("Belt", name, ("Force",), "RB"), 0, "") for name in ("one", "two"))
    profiles = Profiles().after({Signal.RESPIRATION: one}, [], inverted=True)
    profiles = profiles.after({Signal.RESPIRATION: two}, [], inverted=False)
    assert [profiles.inverted(choice, heart=True) for choice in (one, two)] == [True, False]


def test_the_memory_is_bounded() -> None:
    profiles = Profiles()
    for number in range(MOST_PROFILES + 5):
        profiles = chosen(Signal.ECG, stream(source_id=str(number)), before=profiles)
    assert len(profiles.kept) == MOST_PROFILES
    assert profiles.kept[0].source_id == str(MOST_PROFILES + 4)
    assert chosen(Signal.ECG, stream("n" * 1000), before=profiles) == profiles
    assert profiles.after({Signal.MARKERS: Choice(stream(form="string"), 0, "")}, [Signal.MARKERS]) == profiles
