"""What was set in the panel for every session to come, below what this start was told."""

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessions.settings import Settings

log = logging.getLogger(__name__)


def with_panel_settings(
    settings: "Settings", config: Path | None, given: Mapping[str, object] | None = None
) -> "Settings":
    """Return the settings with what the panel remembers of its data folder.

    What the settings file names, or the command line (`given`, by dotted keys), goes before; what cannot be set any
    more, as the version that wrote it was another, is left out.
    """
    from gui.preferences import read_preferences
    from sensors.errors import SospiroError
    from sensors.toml_file import read_toml
    from sessions.settings import changed

    told = {key for key, value in (given or {}).items() if value is not None}
    if config is not None:
        told |= set(_keys(read_toml(config, "settings file", "").values))
    for key, value in read_preferences(settings.data_dir).settings.items():
        if key in told:
            continue
        try:
            settings = changed(settings, {key: value})
        except (SospiroError, KeyError, TypeError) as error:
            log.warning("%s, as set in the panel, is left out: %s", key, error)
    return settings


def _keys(values: Mapping[str, object], above: str = "") -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _keys(value, f"{above}{name}.")
        yield f"{above}{name}"
