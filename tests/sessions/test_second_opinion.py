from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sensors.clock import ManualClock
from sensors.stream import Channel, Floats, Stream
from sessions.folder import SessionFolder
from sessions.recording.recorder import Recorder
from sessions.second_opinion import second_opinion
from sessions.session_file import StreamUse, as_json

Sitting = tuple[Recorder, ManualClock, SessionFolder]
Begin = Callable[..., Sitting]

NOTHING = {"heart_rate": None, "respiration_rate": None}


def record(sitting: Sitting, signals: dict[str, tuple[Floats, float]]) -> SessionFolder:
    recorder, clock, folder = sitting
    uses = []
    for signal, (samples, rate) in signals.items():
        stream_id = recorder.open_stream(Stream(signal, signal, (Channel("counter"), Channel(signal)), rate))
        uses.append(StreamUse(signal, stream_id, 1, signal, "it is called so"))
        both = np.column_stack([np.arange(len(samples)), samples])
        recorder.samples(stream_id, 1000 + np.arange(len(samples)) / (rate or 50.0), both)
    recorder.describe(streams=as_json(uses))
    clock.advance(300.0)
    recorder.close()
    return folder


def test_neurokit_hears_a_real_person_breathe_six_times_a_minute(sitting: Begin, real_data: Path) -> None:
    ecg = np.load(real_data / "physio-garcia" / "ecg1.npz")["x"][::4]
    airflow = np.load(real_data / "physio-garcia" / "resp1_airflow.npz")["x"][::20]
    folder = record(sitting(), {"ecg": (ecg, 250.0), "respiration": (airflow, 50.0)})
    found = second_opinion(folder)
    assert found["respiration_rate"] == pytest.approx(6.0, abs=0.3)
    assert found["heart_rate"] == pytest.approx(81.7, abs=0.1)


def test_a_stream_of_unknown_rate_is_read_by_its_stamps(sitting: Begin) -> None:
    breath = np.sin(2 * np.pi * np.arange(3000) / 50.0 / 6.0)
    found = second_opinion(record(sitting(), {"respiration": (breath, 0.0)}))
    assert found["respiration_rate"] == pytest.approx(10.0, abs=0.2)
    assert found["heart_rate"] is None


@pytest.mark.parametrize("samples", [np.zeros(5000), np.full(5000, np.nan), np.zeros(20), np.zeros(0)])
def test_what_is_no_signal_has_no_rate(sitting: Begin, samples: Floats) -> None:
    assert second_opinion(record(sitting(), {"ecg": (samples, 250.0), "respiration": (samples, 50.0)})) == NOTHING


def test_a_session_without_streams_has_no_rates(sitting: Begin) -> None:
    recorder, _, folder = sitting()
    recorder.describe(streams=[{"signal": "ecg", "stream_id": 99}, "nonsense", {"signal": "ecg"}])
    recorder.close()
    assert second_opinion(folder) == NOTHING
