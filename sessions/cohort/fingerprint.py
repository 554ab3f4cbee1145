"""What the numbers of a cohort depend on besides the recordings: the code of the engine and what it computes with."""

import hashlib
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engine.measures.coherence import CoherenceSettings
from sessions.cohort.again import TICK

FILES = ("sensors/**/*", "engine/*", "engine/measures/*", "sessions/*", "sessions/recording/*", "sessions/cohort/*")
"""What a figure may depend on, without the ending; no sound, no panel, no report."""

LIBRARIES = ("numpy", "scipy")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the measures of a cohort are computed.

    Attributes
    ----------
    check
        Also ask neurokit2.
    settings
        Of the measures, for the tables.
    """

    check: bool = False
    settings: dict[str, Any] = field(default_factory=lambda: {"tick": TICK, "coherence": CoherenceSettings().record()})


@cache
def code_hash() -> str:
    """Return the SHA-256 of the source files in `FILES`, and of the versions of what they compute with."""
    hashed = hashlib.sha256()
    root = Path(__file__).resolve().parents[2]
    for path in sorted(path for files in FILES for path in root.glob(f"{files}.py")):
        hashed.update(path.relative_to(root).as_posix().encode() + b"\0")
        hashed.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    for library in LIBRARIES:
        hashed.update(f"{library} {version(library)}\n".encode())
    return hashed.hexdigest()
