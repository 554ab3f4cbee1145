"""The one way to write a protocol, and its SHA-256: the same plan has the same hash, however its file is written.

The canonical form is JSON in UTF-8: keys sorted by code point, no blanks, every default written out, text in NFC with
nothing escaped but what JSON asks for, numbers in decimal without exponent, with the fewest digits that read back as
the same double, and without a point where nothing follows it. Keys that came after format 1 (`engine.protocols.stage`)
are left out where they say nothing, so that an older plan keeps its hash.

Name and summary are part of it: the text gives back the very protocol it was made from, and nobody can give a plan that
was registered another name. The order of keys, comments, blank lines, 6 or 6.0, "0.75x baseline" or "0.75 × baseline",
a default written out or left out, and the order of prompts in the file make no difference.
"""

import hashlib
import json
from decimal import Decimal
from typing import Any

from engine.protocols.protocol import Protocol
from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, frozen


def canonical(protocol: Protocol) -> str:
    """Return the canonical form of a protocol."""
    return _written(protocol.model_dump(mode="json"))


def protocol_hash(protocol: Protocol) -> str:
    """Return the SHA-256 of the canonical form in UTF-8, hex."""
    return hashlib.sha256(canonical(protocol).encode()).hexdigest()


def read_canonical(text: str) -> Protocol:
    """Return the protocol that a canonical form was made from.

    Raises
    ------
    SospiroError
        BAD_FILE when it is none.
    """
    try:
        values = json.loads(text)
        protocol = checked(Protocol, {key: frozen(value) for key, value in values.items()})
    except (ValueError, AttributeError, RecursionError, SospiroError) as error:
        why = error.sentence.rstrip(".") if isinstance(error, SospiroError) else "it is no JSON object"
        raise SospiroError(Reason.BAD_FILE, f"This is no protocol as a session keeps it: {why}.") from error
    return protocol


def protocol_record(protocol: Protocol) -> dict[str, str]:
    """Return what a session keeps of its protocol: `name`, `canonical` and `sha256`."""
    text = canonical(protocol)
    return {"name": protocol.name, "canonical": text, "sha256": hashlib.sha256(text.encode()).hexdigest()}


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{_text(key)}:{_written(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(_written(inner) for inner in value) + "]"
    if isinstance(value, float):
        return _number(value)
    return _text(value)


def _number(value: float) -> str:
    if value == int(value):
        return str(int(value))
    return f"{Decimal(repr(value)):f}"


def _text(value: str | int | bool | None) -> str:
    return json.dumps(value, ensure_ascii=False)
