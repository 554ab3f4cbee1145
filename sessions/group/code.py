"""The code by which the sessions of a group are known to belong together, and by nothing else."""

import re
import secrets
from collections.abc import Mapping
from typing import Any

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without those that are mistaken for each other."""

LENGTH = 8
CODE = re.compile(f"[{LETTERS}]{{{LENGTH}}}")


def new_group_code() -> str:
    """Return a code drawn at random: it tells neither who nor when."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def is_group_code(text: str) -> bool:
    """Tell whether `text` is such a code."""
    return CODE.fullmatch(text) is not None


def group_entry(code: str, place: int, members: int) -> dict[str, Any]:
    """Return what the record of one member says of the group: its code, which of how many they are (from 1)."""
    return {"group": {"code": code, "place": place, "members": members}}


def group_of(record: Mapping[str, Any]) -> tuple[str, int, int] | None:
    """Return code, place and number of members as a record tells them; None for a session of one person."""
    told = record.get("group")
    if not isinstance(told, dict) or not is_group_code(str(told.get("code"))):
        return None
    place, members = told.get("place"), told.get("members")
    return (str(told["code"]), place, members) if isinstance(place, int) and isinstance(members, int) else None
