import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyxdf
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Stream
from sessions.recording.xdf import XdfWriter
from sessions.recording.xdf_format import FORMATS, fit, stream_header
from sessions.recording.xdf_read import decode, read_recording, verify

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
NAUGHTY = [
    "<b>\"&amp;'</b>",
    "]]>",
    "呼吸 ÄÖ",
    "a\x00b\x1b[0m\x7f",
    "\ud800 lone",
    "../../etc",
    "=cmd|' /C calc'!A0",
    "",
]


def writer(folder: Path, now: float = 0.0) -> XdfWriter:
    return XdfWriter(folder / "a.xdf", folder / "a.crc", STARTED, now)


def load(path: Path, **options: Any) -> dict[str, Any]:
    """What pyxdf reads, by stream name; stamps as recorded unless asked otherwise."""
    raw = {"synchronize_clocks": False, "dejitter_timestamps": False} | options
    streams, _ = pyxdf.load_xdf(str(path), **raw)
    return {stream["info"]["name"][0]: stream for stream in streams}


@pytest.mark.parametrize("channel_format", FORMATS)
@pytest.mark.parametrize("channels", [1, 3])
def test_pyxdf_reads_every_number_exactly(tmp_path: Path, channel_format: str, channels: int) -> None:
    rng = np.random.default_rng(1)
    dtype = np.dtype(FORMATS[channel_format])
    if dtype.kind == "i":
        limits = np.iinfo(dtype)
        values = rng.integers(limits.min, limits.max, (1000, channels), dtype=dtype.type, endpoint=True)
    else:
        values = rng.standard_normal((1000, channels)).astype(dtype)
    stamps = 1e5 + np.cumsum(rng.uniform(0, 0.01, 1000))
    xdf = writer(tmp_path)
    xdf.open_stream(3, Stream("S", "T", (Channel("c"),) * channels, 100.0, channel_format))
    for part in np.array_split(np.arange(1000), 7):
        xdf.samples(3, stamps[part], values[part])
        assert xdf.flush(stamps[part[-1]])
    assert xdf.finish(stamps[-1])
    xdf.close()
    stream = load(tmp_path / "a.xdf")["S"]
    np.testing.assert_array_equal(stream["time_stamps"], stamps)
    np.testing.assert_array_equal(stream["time_series"], values)
    assert stream["time_series"].dtype == dtype
    assert stream["footer"]["info"]["sample_count"] == ["1000"]
    assert float(stream["footer"]["info"]["first_timestamp"][0]) == stamps[0]
    assert float(stream["footer"]["info"]["last_timestamp"][0]) == stamps[-1]


def test_pyxdf_reads_every_text(tmp_path: Path) -> None:
    xdf = writer(tmp_path)
    xdf.open_stream(1, Stream("Notes", "Markers", (Channel("a"), Channel("b")), 0.0, "string"))
    long = "x" * 70_000
    xdf.texts(1, np.arange(len(NAUGHTY) + 1.0), [*NAUGHTY, long])
    xdf.finish(1.0)
    xdf.close()
    read = list(load(tmp_path / "a.xdf")["Notes"]["time_series"])
    assert [row[0] for row in read[:-1]] == [text.encode(errors="replace").decode() for text in NAUGHTY]
    assert read[-1] == [long[:65_536], ""]


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_whatever_a_stream_calls_itself_the_header_can_be_read(name: str, label: str) -> None:
    root = ET.fromstring(stream_header(Stream(name, name, (Channel(label, label, label),), 250.0)))
    assert root.findtext("channel_count") == "1"
    assert root.findtext("channel_format") == "float32"


def announcement(**changes: str) -> str:
    told = {"name": "E", "type": "ECG", "channel_count": "1", "nominal_srate": "250.0", "channel_format": "float32"}
    told |= changes
    return '<?xml version="1.0"?><info>' + "".join(f"<{k}>{v}</{k}>" for k, v in told.items()) + "<x>kept</x></info>"


def test_a_sound_announcement_is_kept_whole() -> None:
    xml = announcement()
    assert stream_header(Stream("E", "ECG", (Channel(),), 250.0, xml=xml)) == xml.encode()


@pytest.mark.parametrize(
    "xml",
    [
        announcement(channel_count="2"),
        announcement(channel_format="int16"),
        announcement(nominal_srate="often"),
        announcement(name="other"),
        "<info><name>E</name>",
        "not xml",
        "\ud800",
        '<!DOCTYPE info [<!ENTITY a "aaaa">]>' + announcement(),
        announcement(x="<y>" * 40 + "</y>" * 40),
        announcement(x="y" * 1_000_001),
    ],
)
def test_an_announcement_that_would_spoil_the_file_is_replaced(xml: str) -> None:
    header = stream_header(Stream("E", "ECG", (Channel("lead"),), 250.0, xml=xml))
    root = ET.fromstring(header)
    assert len(header) < 1000
    assert (root.findtext("name"), root.findtext("channel_count")) == ("E", "1")
    assert root.findtext("desc/channels/channel/label") == "lead"


def test_clock_offsets_bring_samples_to_this_clock(tmp_path: Path) -> None:
    xdf = writer(tmp_path)
    xdf.open_stream(1, Stream("S", "T", (Channel(),), 0.0, "double64"))
    for now in (1000.0, 1005.0, 1010.0):
        xdf.clock_offset(1, now, 900.0)
    xdf.samples(1, np.array([101.0]), np.array([[1.0]]))
    xdf.finish(1010.0)
    xdf.close()
    assert load(tmp_path / "a.xdf", synchronize_clocks=True)["S"]["time_stamps"] == pytest.approx([1001.0])
    assert load(tmp_path / "a.xdf")["S"]["clock_times"] == [100.0, 105.0, 110.0]
    assert read_recording(tmp_path / "a.xdf")[1].times == pytest.approx([1001.0])


@pytest.mark.logs
def test_a_boundary_every_second_lets_a_reader_find_its_way(tmp_path: Path) -> None:
    xdf = writer(tmp_path)
    xdf.open_stream(1, Stream("S", "T", (Channel(),), 10.0, "double64"))
    for tenth in range(100):
        xdf.samples(1, np.array([tenth / 10]), np.array([[float(tenth)]]))
        xdf.flush(tenth / 10)
    xdf.finish(10.0)
    xdf.close()
    raw = bytearray((tmp_path / "a.xdf").read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 40] = b"\x5a" * 40
    (tmp_path / "b.xdf").write_bytes(raw)
    assert len(load(tmp_path / "b.xdf")["S"]["time_stamps"]) >= 85


def test_the_bytes_do_not_depend_on_the_pieces(tmp_path: Path) -> None:
    files = []
    for size in (1, 7, 100):
        folder = tmp_path / str(size)
        folder.mkdir()
        xdf = writer(folder)
        xdf.open_stream(1, Stream("S", "T", (Channel(),), 10.0))
        for at in range(0, 100, size):
            stamps = np.arange(at, min(100, at + size)) / 10
            xdf.samples(1, stamps, stamps[:, None])
        xdf.finish(10.0)
        xdf.close()
        files.append((folder / "a.xdf").read_bytes())
    assert files[0] == files[1] == files[2]


def test_whole_numbers_are_limited_not_wrapped() -> None:
    values = np.array([[np.nan, np.inf, -np.inf, 1e300, -1e300, 2.6]])
    np.testing.assert_array_equal(fit(values, np.dtype("<i2")), [[0, 32767, -32768, 32767, -32768, 3]])
    assert fit(values, np.dtype("<i8"))[0, 1] > 9e18
    np.testing.assert_array_equal(fit(values, np.dtype("<f4"))[0, 3:5], [np.inf, -np.inf])


def test_what_does_not_fit_is_refused_and_the_file_stays_whole(tmp_path: Path) -> None:
    xdf = writer(tmp_path)
    xdf.open_stream(1, Stream("S", "T", (Channel(), Channel()), 10.0))
    with pytest.raises(ValueError, match="numbers"):
        xdf.samples(1, np.arange(3.0), np.zeros((3, 1)))
    with pytest.raises(ValueError, match="stamps"):
        xdf.texts(1, np.arange(3.0), ["one"])
    with pytest.raises(ValueError, match="numbers"):
        xdf.samples(1, np.arange(1.0), np.array([["a", "b"]]))
    with pytest.raises(ValueError, match="stamps"):
        xdf.texts(1, np.arange(1.0), ["no text stream"])
    xdf.samples(1, np.empty(0), np.empty((0, 2)))
    xdf.samples(1, np.arange(2.0), np.ones((2, 2)))
    xdf.finish(1.0)
    xdf.close()
    assert load(tmp_path / "a.xdf")["S"]["time_series"].shape == (2, 2)


def test_own_reader_agrees_with_pyxdf_and_every_chunk_has_its_mark(tmp_path: Path) -> None:
    xdf = writer(tmp_path)
    stream = Stream("S", "T", (Channel("a", "V", "x"), Channel("b")), 10.0, "int16", "id")
    xdf.open_stream(9, stream)
    xdf.open_stream(4, Stream("Notes", "Markers", (Channel(),), 0.0, "string"))
    xdf.samples(9, np.arange(300.0), np.arange(600).reshape(300, 2))
    xdf.texts(4, np.array([1.0]), ["one"])
    xdf.finish(1.0)
    xdf.close()
    data, marks = (tmp_path / "a.xdf").read_bytes(), (tmp_path / "a.crc").read_bytes()
    assert verify(data, marks) == (len(data), len(marks))
    own, other = decode(data), load(tmp_path / "a.xdf")
    assert own[9].stream == stream
    np.testing.assert_array_equal(own[9].values, other["S"]["time_series"])
    np.testing.assert_array_equal(own[9].column("b"), np.arange(1, 600, 2))
    assert own[4].texts == ["one"]
    assert own[9].closed and own[4].closed


@pytest.mark.parametrize("data", [b"", b"RIFFxxxx", b"XDF:\x01\x06\x03\x00\x01\x00\x00\x00"])
def test_another_file_is_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.xdf").write_bytes(data)
    with pytest.raises(SospiroError) as raised:
        read_recording(tmp_path / "x.xdf")
    assert raised.value.reason is Reason.BAD_FILE
    with pytest.raises(SospiroError) as raised:
        read_recording(tmp_path / "missing.xdf")
    assert raised.value.reason is Reason.MISSING_FILE
