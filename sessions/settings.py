"""Everything that can be set, from a TOML file, the environment and the command line.

A study keeps its settings in one file: `sospiro -c study.toml run`. A mistake in it is an error with the file, the line
and the key, never a silent default.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from engine.settings import PacingSettings, SoundSettings
from sensors.errors import Reason, SospiroError
from sensors.settings import LslSettings, StreamSettings
from sessions.folder import ANONYMOUS, PARTICIPANT_RULE, default_data_dir, is_participant

DATA_DIR_VARIABLE = "SOSPIRO_DATA_DIR"
MAX_FILE_BYTES = 1_000_000


def _as_folder(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not value or "\0" in value:
        raise ValueError("must name a folder")
    return Path(value).expanduser().absolute()


def _as_participant(value: str) -> str:
    if not is_participant(value):
        raise ValueError(f"must be {PARTICIPANT_RULE}")
    return value


class Settings(BaseModel):
    """Everything that can be set, frozen; the keys of the TOML file are these names.

    Attributes
    ----------
    data_dir
        Absolute folder that holds the sessions.
    participant
        Pseudonym of the person, never a name; part of the session's path.
    lsl, streams, pacing, sound
        The settings of each room, tables of the same name in the file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    data_dir: Annotated[Path, BeforeValidator(_as_folder)] = Field(default_factory=default_data_dir)
    participant: Annotated[str, AfterValidator(_as_participant)] = ANONYMOUS
    lsl: LslSettings = LslSettings()
    streams: StreamSettings = StreamSettings()
    pacing: PacingSettings = PacingSettings()
    sound: SoundSettings = SoundSettings()


def load_settings(
    path: Path | None = None,
    overrides: Mapping[str, object] | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Settings:
    """Read the settings; a later source wins: defaults, file, `SOSPIRO_DATA_DIR`, overrides.

    Parameters
    ----------
    path
        TOML file of at most 1 MB; a relative `data_dir` in it starts at the file's folder.
    overrides
        Dotted key to value, as `{"pacing.target_rate": 5.5}`; a value of None leaves the setting alone.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING with file, line (where it can be told) and key.
    """
    text = _read(path) if path is not None else ""
    values = _parse(text, path) if path is not None else {}
    settings = _validate(values, lambda key: _place(path, text, key))
    given = {key: value for key, value in (overrides or {}).items() if value is not None}
    if environ.get(DATA_DIR_VARIABLE):
        given = {"data_dir": environ[DATA_DIR_VARIABLE]} | given
    return _validate(_merged(settings.model_dump(), given), lambda _: "") if given else settings


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise SospiroError(Reason.BAD_SETTING, f"{path} is larger than 1 MB; a settings file is a short TOML text.")
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        sentence = f"There is no settings file {path}; check the path after --config."
        raise SospiroError(Reason.MISSING_FILE, sentence) from None
    except (OSError, UnicodeDecodeError) as error:
        why = "it holds no text" if isinstance(error, UnicodeDecodeError) else error.strerror
        sentence = f"{path} cannot be read as a settings file ({why}): give a short TOML text after --config."
        raise SospiroError(Reason.BAD_SETTING, sentence) from error


def _parse(text: str, path: Path) -> dict[str, Any]:
    # tomllib also fails with plain ValueError (an endless integer) and RecursionError (endless brackets).
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SospiroError(Reason.BAD_SETTING, f"{path.name} is not valid TOML: {error}.") from error
    folder = values.get("data_dir")
    if isinstance(folder, str) and folder and not folder.startswith("~"):
        values["data_dir"] = str(path.absolute().parent / folder)
    return values


def _merged(values: dict[str, Any], overrides: Mapping[str, object]) -> dict[str, Any]:
    for key, value in overrides.items():
        *tables, name = key.split(".")
        inner = values
        for table in tables:
            inner = inner[table]
        inner[name] = value
    return values


def _validate(values: dict[str, Any], place: Callable[[str], str]) -> Settings:
    try:
        return Settings.model_validate(values, strict=True)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        sentence = _unknown(key) if first["type"] == "extra_forbidden" else _wrong(key, first["msg"], first["input"])
        raise SospiroError(Reason.BAD_SETTING, place(key) + sentence) from error


def _unknown(key: str) -> str:
    *tables, name = key.split(".")
    known: Any = Settings().model_dump()
    for table in tables:
        known = known[table]
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"known are {', '.join(known)}."
    return f"unknown key '{key}'; {hint}"


def _wrong(key: str, message: str, value: object) -> str:
    shown = repr(value)
    if len(shown) > 60:
        shown = shown[:57] + "…"
    rule = re.sub(r"^\w+ should ", "must ", message.removeprefix("Value error, "))
    rule = re.sub(r"be a valid dictionary or .*", f"be a table, as in [{key}]", rule)
    return f"'{key}' {rule}, not {shown}."


def _place(path: Path | None, text: str, key: str) -> str:
    """Return "study.toml line 4: " for the line where `key` is set; without the line when it cannot be told."""
    name = path.name if path else "settings"
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([^\[\]]+?)\s*\]", line):
            table = header[1] + "."
        found = re.match(r"\s*([\w.\-]+)\s*=", line)
        if key in (table.rstrip("."), table + found[1] if found else None):
            return f"{name} line {number}: "
    return f"{name}: "
