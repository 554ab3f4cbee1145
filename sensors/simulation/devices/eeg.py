"""Headbands with electrodes, as their public programs announce them."""

from sensors.simulation.devices.form import Device, DeviceStream, Feed, Kind
from sensors.stream import Channel, Stream

MUSE = Device(
    "muse",
    "a Muse headband with muse-lsl",
    "alexandrebarachant/muse-lsl: muselsl/stream.py",
    (
        DeviceStream(
            Stream(
                "Muse",
                "EEG",
                tuple(Channel(label, "microvolts", "EEG") for label in ("TP9", "AF7", "AF8", "TP10", "Right AUX")),
                256.0,
                source_id="Muse00:55:DA:B0:1E:78",
            ),
            (*(Feed(Kind.BRAIN_WAVES, scale) for scale in (1.0, 0.8, 0.85, 1.1)), Feed(Kind.NOISE, 20.0)),
            256.0,
            packet=12,
        ),
    ),
)
