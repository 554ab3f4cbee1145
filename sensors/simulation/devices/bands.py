"""Straps and belts around the chest, as their public programs announce them.

Serial numbers and addresses are made up. Where a program leaves something to its user (a name, channel labels), the row
holds what users commonly write.
"""

from sensors.simulation.devices.form import Device, DeviceStream, Feed, Kind, Stamps, moved, texts
from sensors.stream import Channel, Stream

_POLAR_CHANNEL = (Channel("ECG", "microvolts", "ECG"),)
POLAR = Device(
    "polar-h10",
    "a Polar H10 strap with PolarBand2lsl",
    "markspan/PolarBand2lsl: Polar2LSL.py, data.xdf",
    (
        DeviceStream(
            Stream("Polar H10 8A3C2F2D", "ECG", _POLAR_CHANNEL, 130.0, source_id="myuid2424"),
            (Feed(Kind.ECG, whole=True),),
            130.0,
            packet=73,
            stamps=Stamps.ARRIVAL,
            label_tag="name",
        ),
    ),
)
POLAR_BLE = Device(
    "polar-ble",
    "a Polar H10 strap with PolarBLE",
    "markspan/PolarBLE: Form1.cs",
    (
        DeviceStream(
            Stream("Polar H10 5B1E9A27_ecg", "ECG", _POLAR_CHANNEL, 130.0, source_id="Polar H10 5B1E9A27_ecg"),
            (Feed(Kind.ECG, whole=True),),
            130.0,
            packet=73,
            stamps=Stamps.ARRIVAL,
            label_tag="name",
        ),
        DeviceStream(
            Stream(
                "Polar H10 5B1E9A27_acc",
                "Accelerometer",
                (Channel("X"), Channel("Y"), Channel("Z")),
                200.0,
                source_id="Polar H10 5B1E9A27_acc",
            ),
            moved(1000.0),
            200.0,
            packet=36,
            stamps=Stamps.ARRIVAL,
            label_tag="name",
        ),
    ),
)


def _exciteometer(name: str, form: str, channels: int = 1) -> Stream:
    return Stream(name, "ExciteOMeter", (Channel(),) * channels, 0.0, form, "Polar H10 7D41B225")


EXCITEOMETER = Device(
    "excite-o-meter",
    "a Polar H10 strap with the Excite-O-Meter",
    "luisqtr/exciteometer-devices-UWP: cs/Devices/PolarH10/LSL_PolarH10.cs, BLE_PolarH10.cs",
    (
        # Its 24-bit microvolts stand in the upper three bytes of each number.
        DeviceStream(_exciteometer("RawECG", "int32"), (Feed(Kind.ECG, 256.0, whole=True),), 130.0, 73, Stamps.DEVICE),
        DeviceStream(_exciteometer("RRinterval", "float32"), (Feed(Kind.HELD_RR),)),
        DeviceStream(_exciteometer("HeartRate", "int16"), (Feed(Kind.HEART_RATE, whole=True),), 1.0, 1, Stamps.ARRIVAL),
        DeviceStream(_exciteometer("RawACC", "int32", 3), moved(1000.0), 200.0, 36, Stamps.DEVICE),
    ),
)


def _zephyr(name: str, kind: str, rate: float, *channels: Channel) -> Stream:
    return Stream(f"Zephyr{name}", kind, channels, rate, source_id=f"BHT020411-{name}")


_ZEPHYR_SLOW = 1000.0 / 56.0
_ZEPHYR_SUMMARY = (
    ("heart_rate", "BPM", Feed(Kind.HEART_RATE)),
    ("respiration_rate", "BPM", Feed(Kind.RESPIRATION_RATE)),
    ("skin_temperature", "degrees C", Feed(Kind.NOISE, 0.1, 33.0)),
    ("posture", "degrees", Feed(Kind.NOISE, 1.0)),
    ("breathing_wave_amplitude", "unnormalized", Feed(Kind.NOISE, 3.0, 200.0)),
    ("breathing_wave_noise", "unnormalized", Feed(Kind.NOISE, 1.0, 20.0)),
    ("ecg_amplitude", "Volts", Feed(Kind.NOISE, 1e-5, 1e-3)),
    ("ecg_noise", "Volts", Feed(Kind.NOISE, 1e-6, 1e-5)),
    ("heart_rate_confidence", "percent", Feed(Kind.NOISE, 0.0, 100.0)),
    ("heart_rate_variability", "ms", Feed(Kind.NOISE, 2.0, 50.0)),
)
ZEPHYR = Device(
    "zephyr",
    "a Zephyr BioHarness",
    "labstreaminglayer/App-Zephyr: main.py, core/protocol.py",
    (
        DeviceStream(
            _zephyr("ECG", "ECG", 250.0, Channel("ECG1", "millivolts", "ECG")),
            (Feed(Kind.ECG, 1e-3),),
            250.0,
            63,
            Stamps.DEDUCED,
        ),
        DeviceStream(
            _zephyr("Resp", "Respiration", _ZEPHYR_SLOW, Channel("Respiration", "unnormalized", "EXG")),
            (Feed(Kind.RESPIRATION, 120.0, -60.0, whole=True),),
            _ZEPHYR_SLOW,
            18,
            Stamps.DEDUCED,
        ),
        DeviceStream(
            _zephyr("RtoR", "Misc", _ZEPHYR_SLOW, Channel("RtoR", "milliseconds", "Misc")),
            (Feed(Kind.HELD_RR, whole=True),),
            _ZEPHYR_SLOW,
            18,
            Stamps.DEDUCED,
        ),
        DeviceStream(
            _zephyr("Accel", "Mocap", 50.0, *(Channel(axis, "unnormalized", f"Acceleration{axis}") for axis in "XYZ")),
            moved(83.0),
            50.0,
            20,
            Stamps.DEDUCED,
        ),
        DeviceStream(
            _zephyr("Summary", "Misc", 1.0, *(Channel(label, unit) for label, unit, _ in _ZEPHYR_SUMMARY)),
            tuple(feed for _, _, feed in _ZEPHYR_SUMMARY),
            1.0,
            1,
            Stamps.ARRIVAL,
        ),
        texts("ZephyrMarkers", "BHT020411-Markers"),
    ),
)
VERNIER = Device(
    "vernier-belt",
    "a Vernier Go Direct respiration belt",
    "labstreaminglayer/app-vernier: verniersl/__main__.py",
    (
        DeviceStream(
            Stream(
                "GDX-RB_0K2002A1",
                "RB",
                (Channel("Force", "N", "vernier"), Channel("Respiration Rate", "bpm", "vernier")),
                0.0,
                source_id="0K2002A1",
            ),
            (Feed(Kind.RESPIRATION, 6.0, 11.0), Feed(Kind.RESPIRATION_RATE)),
            10.0,
            1,
            Stamps.ARRIVAL,
        ),
    ),
)
MOVESENSE = Device(
    "movesense",
    "a Movesense sensor",
    "no public LSL program found: 16 samples of 0.38 microvolts a step in each packet, announced as by PolarBand2lsl",
    (
        DeviceStream(
            Stream("Movesense 174630000192", "ECG", (Channel("ECG"),), 200.0, "int32", "174630000192"),
            (Feed(Kind.ECG, 1 / 0.381, whole=True),),
            200.0,
            16,
            Stamps.ARRIVAL,
            "name",
        ),
    ),
)
