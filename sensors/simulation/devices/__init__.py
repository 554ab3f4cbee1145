"""The devices that a simulated person can wear, a row each, imitating what their public programs announce and send."""

from sensors.errors import Reason, SospiroError
from sensors.simulation.devices.amplifiers import ACTICHAMP, BITALINO, EMOTIBIT, GTEC, LIVEAMP, OPENSIGNALS
from sensors.simulation.devices.bands import EXCITEOMETER, MOVESENSE, POLAR, POLAR_BLE, VERNIER, ZEPHYR
from sensors.simulation.devices.eeg import MUSE
from sensors.simulation.devices.form import Device, DeviceStream, Feed, Kind
from sensors.simulation.sources import ECG_STREAM, MARKER_STREAM, RESPIRATION_STREAM

SIMULATED = Device(
    "simulated",
    "the simulated person",
    "Sospiro's own",
    (
        DeviceStream(ECG_STREAM, (Feed(Kind.ECG),), ECG_STREAM.nominal_rate),
        DeviceStream(RESPIRATION_STREAM, (Feed(Kind.RESPIRATION),), RESPIRATION_STREAM.nominal_rate),
        DeviceStream(MARKER_STREAM, says_inhales=True),
    ),
)

DEVICES: dict[str, Device] = {
    device.key: device
    for device in (
        POLAR,
        POLAR_BLE,
        EXCITEOMETER,
        ZEPHYR,
        VERNIER,
        OPENSIGNALS,
        BITALINO,
        EMOTIBIT,
        LIVEAMP,
        ACTICHAMP,
        GTEC,
        MOVESENSE,
        MUSE,
    )
}


def find_device(key: str) -> Device:
    """Return the device called `key` in any case; `SospiroError` (BAD_SETTING) with the list when there is none."""
    device = DEVICES.get(key.strip().lower())
    if device is None:
        raise SospiroError(Reason.BAD_SETTING, f"There is no device '{key[:64]}' to imitate: choose one of {listed()}.")
    return device


def listed() -> str:
    """Return the words for `--like`, comma-separated."""
    return ", ".join(DEVICES)
