"""Makes a FLAC file whole that was still being written: finds the last frame that holds and writes the totals.

Source: the FLAC format (RFC 9639), sections 8.2 (stream information) and 9 (frames).
"""

import struct
from dataclasses import dataclass
from mmap import mmap

SYNC = b"\xff\xf8"
"""Begin of a frame of fixed block size."""

STREAM_INFO = slice(8, 42)
TOTALS = slice(18, 26)
"""Sample rate, channels and bits per sample, then 36 bits of total samples; all in one big-endian number."""

MD5 = slice(26, 42)
TOTAL_MASK = (1 << 36) - 1
Data = bytes | mmap
"""A file, in memory or mapped: an hour of music is 700 MB."""

LONGEST_FRAME = 65_536
"""Bytes; a frame of 1152 stereo samples of 24 bits has 7 kB at most."""


@dataclass(frozen=True, slots=True)
class FlacEnd:
    """Where the last whole frame ends (bytes), and the samples up to there."""

    length: int
    samples: int


def find_end(data: Data) -> FlacEnd:
    """Return the end of the last whole frame; `ValueError` if `data` does not begin like a FLAC file."""
    start = _first_frame(data)
    end = len(data)
    while end > start:
        frame = data.rfind(SYNC, start, end)
        if frame < 0:
            break
        header = _frame_header(data, frame)
        if header and end - frame <= LONGEST_FRAME and _crc16(data[frame:end]) == 0:
            number, samples = header
            return FlacEnd(end, number * struct.unpack_from(">H", data, STREAM_INFO.start)[0] + samples)
        end = frame
    return FlacEnd(start, 0)


def totals(data: Data) -> int:
    """Return the number of samples that the file says it has; 0 for unknown."""
    return int.from_bytes(data[TOTALS]) & TOTAL_MASK


def with_totals(data: Data, samples: int) -> bytes:
    """Return the first 42 bytes of the file, saying that it has `samples` samples of unknown MD5 sum."""
    told = (int.from_bytes(data[TOTALS]) & ~TOTAL_MASK) | samples
    return data[: TOTALS.start] + told.to_bytes(8) + bytes(MD5.stop - MD5.start)


def _first_frame(data: Data) -> int:
    if data[:4] != b"fLaC" or len(data) < STREAM_INFO.stop:
        raise ValueError("no FLAC file")
    at, last = 4, False
    while not last:
        if at + 4 > len(data):
            raise ValueError("no whole FLAC header")
        last = bool(data[at] & 0x80)
        at += 4 + int.from_bytes(data[at + 1 : at + 4])
    return at


def _frame_header(data: Data, at: int) -> tuple[int, int] | None:
    """Return number and samples of the frame whose header begins at `at`; None if none does."""
    if at + 16 > len(data):
        return None
    size_code, rate_code = data[at + 2] >> 4, data[at + 2] & 0x0F
    ones = 8 - (data[at + 4] ^ 0xFF).bit_length()
    number_bytes = max(1, ones)
    size_bytes = {6: 1, 7: 2}.get(size_code, 0)
    checked = 4 + number_bytes + size_bytes + {12: 1, 13: 2, 14: 2}.get(rate_code, 0)
    if ones in (1, 8) or not size_code or at + checked >= len(data):
        return None
    if _crc8(data[at : at + checked]) != data[at + checked]:
        return None
    sized = at + 4 + number_bytes
    return _coded(data[at + 4 : sized]), _block_size(size_code, data[sized : sized + size_bytes])


def _coded(raw: bytes) -> int:
    """Return a number coded as UTF-8 codes characters, up to 36 bits."""
    if len(raw) == 1:
        return raw[0]
    number = raw[0] & (0x7F >> len(raw))
    for byte in raw[1:]:
        number = number << 6 | byte & 0x3F
    return number


def _block_size(code: int, explicit: bytes) -> int:
    if explicit:
        return int.from_bytes(explicit) + 1
    if code == 1:
        return 192
    return 576 << (code - 2) if code < 6 else 256 << (code - 8)


def _table(polynomial: int, bits: int) -> tuple[int, ...]:
    top, mask = 1 << (bits - 1), (1 << bits) - 1
    entries = []
    for byte in range(256):
        value = byte << (bits - 8)
        for _ in range(8):
            value = (value << 1 ^ (polynomial if value & top else 0)) & mask
        entries.append(value)
    return tuple(entries)


_CRC8 = _table(0x07, 8)
_CRC16 = _table(0x8005, 16)


def _crc8(data: bytes) -> int:
    value = 0
    for byte in data:
        value = _CRC8[value ^ byte]
    return value


def _crc16(data: bytes) -> int:
    value = 0
    for byte in data:
        value = (value << 8 & 0xFF00) ^ _CRC16[value >> 8 ^ byte]
    return value
