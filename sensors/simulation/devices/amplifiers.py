"""Boxes with electrodes and sensors of any kind, as their public programs announce them.

Serial numbers and addresses are made up. Where a program leaves something to its user (a name, channel labels), the row
holds what users commonly write.
"""

from sensors.simulation.devices.form import Device, DeviceStream, Feed, Kind, Stamps, moved, texts
from sensors.stream import Channel, Stream

_ECG = Feed(Kind.ECG)
_NOTHING = Feed(Kind.NOISE, 0.0)
_COUNTER = Feed(Kind.COUNTER)
_EEG = Feed(Kind.NOISE, 12.0)
_SCALP = tuple(name + side for name in ("Fp", "F", "FC", "C", "CP", "P", "PO", "O") for side in "12z")

OPENSIGNALS = Device(
    "opensignals",
    "a biosignalsplux or BITalino with OpenSignals",
    "pluxbiosignals/opensignals-samples: LSL/Python/lsl_sample.py; labels and counter as receivers of it name them",
    (
        DeviceStream(
            Stream(
                "OpenSignals",
                "00:07:80:4D:2E:76",
                (Channel("nSeq"), Channel("ECG0", "mV"), Channel("RIP1", "V"), Channel("EDA2", "uS")),
                1000.0,
                source_id="00:07:80:4D:2E:76",
            ),
            (_COUNTER, Feed(Kind.ECG, 1e-3), Feed(Kind.RESPIRATION, 0.3, 1.2), Feed(Kind.NOISE, 0.01, 4.0)),
            1000.0,
            20,
            Stamps.DEDUCED,
        ),
    ),
)


def _bitalino(kind: str, rate: float, source_id: str, channels: int = 1) -> Stream:
    return Stream("BITalino", kind, (Channel(),) * channels, rate, source_id=f"{source_id}_20:16:12:21:98:56")


BITALINO = Device(
    "bitalino",
    "a BITalino with BITalino-LSL_Bridge",
    "Creact-Corp/BITalino-LSL_Bridge: main.cpp",
    (
        # 10 bits over 3.3 V behind a gain of 1100
        DeviceStream(
            _bitalino("RAW_ECG", 100.0, "bitalinoECG"),
            (Feed(Kind.ECG, 0.341, 512.0, whole=True),),
            100.0,
            1,
            Stamps.ARRIVAL,
        ),
        DeviceStream(
            _bitalino("breathingamp", 10.0, "bitalinoResp", 3),
            (Feed(Kind.RESPIRATION, 180.0, 430.0, whole=True), Feed(Kind.RESPIRATION, 0.176, 0.42), _NOTHING),
            10.0,
            1,
            Stamps.ARRIVAL,
        ),
        DeviceStream(_bitalino("heartrate", 0.0, "bitalinoHR"), (Feed(Kind.HEART_RATE),), 1.2, 1, Stamps.ARRIVAL),
    ),
)


def _emotibit(name: str, kind: str, rate: float, feed: Feed) -> DeviceStream:
    stream = Stream(name, kind, (Channel(),), rate, source_id="MD-V5-0000150")
    return DeviceStream(stream, (feed,), rate or 1.0, 5 if rate > 20 else 1, Stamps.ARRIVAL)


EMOTIBIT = Device(
    "emotibit",
    "an EmotiBit with its Oscilloscope",
    "EmotiBit/ofxEmotiBit: EmotiBitOscilloscope/bin/data/lslOutputSettings.json, src/EmotiBitLsl.cpp",
    (
        # Less light comes back when more blood is there: the pulse points down.
        _emotibit("PPG_RED", "PPGRed", 25.0, Feed(Kind.PULSE, -350.0, 82_000.0, whole=True)),
        _emotibit("PPG_IR", "PPGInfrared", 25.0, Feed(Kind.PULSE, -900.0, 121_000.0, whole=True)),
        _emotibit("PPG_GRN", "PPGGreen", 25.0, Feed(Kind.PULSE, -1600.0, 43_000.0, whole=True)),
        _emotibit("HR", "HeartRate", 0.0, Feed(Kind.HEART_RATE, whole=True)),
        _emotibit("EDA", "EDA", 15.0, Feed(Kind.NOISE, 0.002, 1.4)),
        _emotibit("TEMP1", "Temperature", 7.5, Feed(Kind.NOISE, 0.02, 32.5)),
        *(
            _emotibit(f"ACC_{axis}", f"Accelerometer{axis}", 25.0, feed)
            for axis, feed in zip("XYZ", moved(1.0), strict=True)
        ),
    ),
)


def _amplifier(name: str, source_id: str, rate: float, *others: tuple[Channel, Feed]) -> DeviceStream:
    """Return channels of EEG followed by `others`."""
    unit = "uV" if name == _G_TEC else "microvolts"
    channels = (*(Channel(label, unit, "EEG") for label in _SCALP), *(channel for channel, _ in others))
    feeds = (*(_EEG for _ in _SCALP), *(feed for _, feed in others))
    return DeviceStream(
        Stream(name, "EEG", channels, rate, source_id=source_id), feeds, rate, int(rate * 0.04), Stamps.DEDUCED
    )


_G_TEC = "NB-2015.02.64"
LIVEAMP = Device(
    "liveamp",
    "a LiveAmp with one of its channels named ECG",
    "brain-products/LSL-LiveAmp: mainwindow.cpp",
    (
        _amplifier(
            "LiveAmpSN-054211-0207",
            "LiveAmpSN-054211-0207",
            250.0,
            (Channel("ECG", "microvolts", "EEG"), _ECG),
            (Channel("AUX_1", "microvolts", "AUX"), Feed(Kind.RESPIRATION, 4e4)),
            *zip((Channel(f"ACC_{axis}", "milliGs", "ACC") for axis in "XYZ"), moved(1000.0), strict=True),
            (Channel("SampleCounter", "", "SampleCounter"), _COUNTER),
            (Channel("DeviceTrigger", "integer", "Trigger"), _NOTHING),
        ),
        texts("LiveAmpSN-054211-0207-DeviceTrigger", "LiveAmpSN-054211-0207_DeviceTrigger"),
    ),
)
ACTICHAMP = Device(
    "actichamp",
    "an actiCHamp with an ECG on its unnamed AUX input",
    "brain-products/LSL-actiCHamp: mainwindow.cpp",
    (
        _amplifier(
            "actiCHamp-19120214",
            "19120214",
            500.0,
            (Channel("AUX_1", "microvolts", "AUX"), _ECG),
            (Channel("Markers", "", "Markers"), _NOTHING),
            (Channel("SampleCounter", "", "SampleCounter"), _COUNTER),
        ),
        texts("actiCHampMarkers-19120214", "19120214"),
    ),
)
GTEC = Device(
    "gtec",
    "a g.Nautilus with one of its channels named ECG",
    "labstreaminglayer/App-g.Tec: g.NEEDaccess/src/mainwindow.cpp",
    (
        _amplifier(
            _G_TEC,
            _G_TEC,
            250.0,
            (Channel("ECG", "uV", "EEG"), _ECG),
            *zip((Channel(f"ACC {axis}", "g", "Accelerometer") for axis in "XYZ"), moved(1.0), strict=True),
            (Channel("Counter", "samples", "Counter"), _COUNTER),
            (Channel("Battery Level", "unknown", "BatteryLevel"), Feed(Kind.NOISE, 0.0, 80.0)),
            (Channel("Digital IOs", "unknown", "DigitalIOs"), _NOTHING),
        ),
    ),
)
