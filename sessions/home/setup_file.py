"""The one small file a person takes home: what is played there, whole, and the key that sessions are locked to."""

import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from engine.protocols.canonical import protocol_hash
from engine.protocols.protocol import Protocol
from engine.protocols.protocol_file import KIND as PROTOCOL_FILE
from engine.protocols.protocol_file import read_protocol
from engine.safety.settings import SafetySettings
from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, read_toml
from sessions.folder import PARTICIPANT, file_error, private_opener

KIND = "file from your therapist"
SUFFIX = ".sospiro-home"
LONGEST_TEXT = 200_000
FORMAT = 1
CHECKSUM = "checksum"


class WholeProtocol(BaseModel):
    """A protocol with all its text, as its file was read, and the hash of what it means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=60)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    text: str = Field(min_length=1, max_length=LONGEST_TEXT)


class HomeSetup(BaseModel):
    """What somebody's sessions at home are.

    Attributes
    ----------
    public_key
        Of the therapist; what is given back is locked to it.
    screened
        The day on which the therapist went through the screening; None where that was not done.
    minutes
        Longest length of a session; None for as long as its protocol takes.
    respiration
        Stream to read the breath from, as `NAME` or `NAME:CHANNEL`; empty chooses by itself.
    target_rate, resonance_rate
        Breaths/min that a protocol may lead to: the therapist's setting, and what an assessment found.
    protocol, alone
        What is played; and what is played instead where the first one listens to sensors and there are none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    participant: str = Field(pattern=f"^{PARTICIPANT.pattern}$")
    made: AwareDatetime
    screened: date | None = None
    public_key: str = Field(min_length=1, max_length=100)
    style: str = Field(min_length=1, max_length=60)
    minutes: Annotated[float, Field(ge=1.0, le=60.0, allow_inf_nan=False)] | None = None
    respiration: str = Field(default="", max_length=256)
    target_rate: float = 6.0
    resonance_rate: float | None = None
    protocol: WholeProtocol
    alone: WholeProtocol | None = None
    safety: SafetySettings = SafetySettings(on_stop="fade")


def whole_protocol(path: Path) -> tuple[WholeProtocol, Protocol]:
    """Return the protocol file at `path` as it goes into a setup, and what it says; errors as `read_protocol`."""
    protocol, text = read_protocol(path), read_toml(path, PROTOCOL_FILE).text
    return WholeProtocol(name=protocol.name, sha256=protocol_hash(protocol), text=text), protocol


def read_setup(path: Path) -> HomeSetup:
    """Read a setup; whether it can be played is seen by `sessions.home.keeping.prepare`.

    Raises
    ------
    SospiroError
        MISSING_FILE, BAD_SETTING with file, line and key, or BAD_FILE for one of a newer Sospiro.
    """
    file = read_toml(path, KIND)
    made_as = file.values.get("format")
    if isinstance(made_as, int) and made_as > FORMAT:
        sentence = f"{path.name} was made by a newer Sospiro: install that one here too."
        raise SospiroError(Reason.BAD_FILE, sentence)
    setup = checked(HomeSetup, {key: value for key, value in file.values.items() if key != CHECKSUM}, file)
    if file.values.get(CHECKSUM, _checksum(file.text)) != _checksum(file.text):
        sentence = f"{path.name} is not as it was made, above its protocol: ask your therapist for the file again."
        raise SospiroError(Reason.BAD_FILE, sentence)
    return setup


def write_setup(setup: HomeSetup, path: Path) -> None:
    """Write a setup to a file that is not there yet, readable by its owner only.

    Raises
    ------
    SospiroError
        DATA_FOLDER when it is there or cannot be written; DISK_FULL.
    """
    try:
        with open(path, "x", encoding="utf-8", newline="\n", opener=private_opener) as file:
            file.write(setup_text(setup))
    except FileExistsError as error:
        raise SospiroError(Reason.DATA_FOLDER, f"{path} is there already: name another file with --out.") from error
    except OSError as error:
        raise file_error(error, path) from error


def setup_text(setup: HomeSetup) -> str:
    """Return a setup as TOML that a person can read."""
    lines = [
        "# Sessions at home, set up by a therapist. Open it with: sospiro home open FILE",
        f"format = {setup.format}",
        f"participant = {_quoted(setup.participant)}",
        f"made = {setup.made.astimezone(UTC).isoformat(timespec='seconds')}",
        *([f"screened = {setup.screened.isoformat()}"] if setup.screened else []),
        f"public_key = {_quoted(setup.public_key)}",
        f"style = {_quoted(setup.style)}",
        *([f"minutes = {setup.minutes:g}"] if setup.minutes is not None else []),
        *([f"respiration = {_quoted(setup.respiration)}"] if setup.respiration else []),
        f"target_rate = {setup.target_rate!r}",
        *([f"resonance_rate = {setup.resonance_rate!r}"] if setup.resonance_rate is not None else []),
        "",
        "[safety]",
        *(f"{key} = {_value(value)}" for key, value in setup.safety.model_dump().items()),
    ]
    for table, whole in (("protocol", setup.protocol), ("alone", setup.alone)):
        if whole is not None:
            lines += ["", f"[{table}]", f"name = {_quoted(whole.name)}", f'sha256 = "{whole.sha256}"']
            lines += [f"text = {_long(whole.text)}"]
    text = "\n".join(lines) + "\n"
    return text.replace("\n\n[safety]", f'\n{CHECKSUM} = "{_checksum(text)}"\n\n[safety]', 1)


def now() -> datetime:
    """Return the time as a setup keeps it."""
    return datetime.now(UTC).replace(microsecond=0)


def _checksum(text: str) -> str:
    # protocols have a hash of their own, a public key its own letters for that; mail may change the ends of lines
    head = (line.strip() for line in text.partition("\n[protocol]")[0].splitlines())
    kept = "\n".join(line for line in head if line and not line.startswith(("#", CHECKSUM, "public_key")))
    return hashlib.sha256(kept.encode()).hexdigest()


def _value(value: object) -> str:
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    # a JSON string is one of TOML, but for this letter
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _long(text: str) -> str:
    """Return a text of several lines as it stands, where TOML can hold it so."""
    return _quoted(text) if "'''" in text or text.endswith("'") else f"'''\n{text}'''"
