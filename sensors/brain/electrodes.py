"""Which channels of a stream are electrodes of an EEG, and what is read from them; no filter, so imported fast."""

from enum import StrEnum

from sensors.stream import Channel, Stream


class Band(StrEnum):
    """Rhythms of the EEG by their usual names."""

    THETA = "theta"
    ALPHA = "alpha"
    SMR = "smr"


BANDS = tuple(str(band) for band in Band)
MOST_ELECTRODES = 16
SLOWEST = 100.0
"""Samples per second below which muscles cannot be told from brain waves."""
_OTHER = ("aux", "trig", "status", "counter", "acc", "gyro", "ecg", "ekg", "emg", "eog", "resp", "battery", "marker")


def electrodes(stream: Stream) -> list[int]:
    """Return the channels of a stream that are EEG, at most 16: by their type, else all that say nothing else."""
    typed = [k for k, channel in enumerate(stream.channels) if _is_eeg(channel)]
    found = [k for k in typed or range(len(stream.channels)) if not _is_other(stream.channels[k])]
    return found[:MOST_ELECTRODES]


def _is_eeg(channel: Channel) -> bool:
    # a type as long as a book, which anybody may announce, is not read
    return len(kind := channel.type.strip()) == 3 and kind.lower() == "eeg"


def _is_other(channel: Channel) -> bool:
    return any(word in channel.label.lower() for word in _OTHER)
