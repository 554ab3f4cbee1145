"""The file of measured sound cards: `sound.json` in the data folder, as `sospiro doctor --audio` wrote it."""

from collections.abc import Iterable
from pathlib import Path

from engine.settings import MOST_BUFFERS, DeviceBuffer, SoundSettings
from sessions.kept_file import Kept, read_kept, write_kept

FILE = "sound.json"
FORMAT = 1


class _Content(Kept):
    buffers: tuple[DeviceBuffer, ...]


def read_buffers(data_dir: Path) -> tuple[DeviceBuffer, ...]:
    """Return what was measured of each device, nothing where nothing was; a damaged file is set aside."""
    content = read_kept(data_dir / FILE, _Content, FORMAT, "sound cards are used as if never measured")
    return content.buffers[:MOST_BUFFERS] if content else ()


def remember_buffers(data_dir: Path, measured: Iterable[DeviceBuffer]) -> bool:
    """Keep what was measured, in place of what was known of the same devices; False when the disk refuses."""
    newest = tuple(measured)
    names = {buffer.device for buffer in newest}
    older = tuple(buffer for buffer in read_buffers(data_dir) if buffer.device not in names)
    content = _Content(format=FORMAT, buffers=(newest + older)[:MOST_BUFFERS])
    return write_kept(data_dir / FILE, content, "what was measured of the sound cards")


def with_measured(settings: SoundSettings, data_dir: Path) -> SoundSettings:
    """Return `settings` with what is remembered of devices that they do not name themselves."""
    named = {buffer.device for buffer in settings.buffers}
    known = tuple(buffer for buffer in read_buffers(data_dir) if buffer.device not in named)
    return settings.model_copy(update={"buffers": (settings.buffers + known)[:MOST_BUFFERS]})
