"""A file of entries with the history of its edits: for its owner's eyes only, written whole or not at all."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error, private_opener
from sessions.store.entries import Change, Entry, now
from sessions.store.lock import locked
from sessions.store.who import sospiro_version, user

FORMAT = 1
MAX_BYTES = 50_000_000


class Document(BaseModel):
    """What such a file holds beside its own fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = FORMAT
    history: tuple[Change, ...] = ()


Content = TypeVar("Content", bound=Document)


def read_document(path: Path, content: type[Content]) -> Content | None:
    """Return what the file holds, None when there is none.

    Raises
    ------
    SospiroError
        BAD_FILE when it is damaged, or of a later format: what people said is never set aside behind their back.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("it is too large")
        raw = json.loads(path.read_bytes())
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise ValueError("it has another format")
        return content.model_validate(raw)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, RecursionError) as error:
        own = isinstance(error, ValueError) and not isinstance(error, (ValidationError, UnicodeDecodeError))
        why = str(error) if own and not isinstance(error, json.JSONDecodeError) else "it is damaged"
        sentence = f"{path} cannot be used, as {why}: put back a copy that holds, or move it away."
        raise SospiroError(Reason.BAD_FILE, sentence) from error
    except OSError as error:
        raise SospiroError(Reason.BAD_FILE, f"{path} cannot be read ({error.strerror}).") from error


def edit_document(path: Path, content: type[Content], change: Callable[[Content], Content]) -> Content:
    """Change what the file holds, keep in its history what stood there before, and return the new content.

    Only one process edits at a time. The folder of `path` must be there.

    Raises
    ------
    SospiroError
        BAD_FILE when it is damaged; DATA_FOLDER or DISK_FULL when it cannot be written; what `change` raises.
    """
    with locked(path.parent):
        before = read_document(path, content) or content()
        after = change(before)
        found = _changes(before, after)
        # an edit that changes nothing must not look like one
        if not found and path.exists():
            return before
        kept = after.model_copy(update={"history": (*before.history, *found)})
        try:
            write_whole(path, kept.model_dump_json(indent=1).encode())
        except OSError as error:
            raise folder_error(error, path.parent) from error
        return kept


def erase_history(path: Path, content: type[Content], what: str) -> None:
    """Keep that an entry was changed, and when and by whom, and no more what stood there; errors as `edit_document`."""
    with locked(path.parent):
        kept = read_document(path, content)
        if kept is None:
            return
        lines = tuple(one.model_copy(update={"before": None}) if one.what == what else one for one in kept.history)
        try:
            write_whole(path, kept.model_copy(update={"history": lines}).model_dump_json(indent=1).encode())
        except OSError as error:
            raise folder_error(error, path.parent) from error


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file: whoever reads it meets the old or the new one; `OSError` if the disk refuses."""
    # beside it: only within one folder is a rename sure to be whole
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        with open(new, "xb", opener=private_opener) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _changes(before: Document, after: Document) -> list[Change]:
    """Return what differs, field by field and entry by entry."""
    # found by comparing, not told by the caller: no edit can forget to enter itself
    found: list[tuple[str, Any]] = []
    for name in type(before).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if name in ("format", "history") or old == new:
            continue
        found += _entry_changes(name, old, new) if _is_entries(old) and _is_entries(new) else [(name, old)]
    return [_change(what, old) for what, old in found]


def _entry_changes(name: str, old: tuple[Entry, ...], new: tuple[Entry, ...]) -> list[tuple[str, Any]]:
    was, is_now = ({entry.id: entry for entry in entries} for entries in (old, new))
    both = [*was, *(key for key in is_now if key not in was)]
    return [(f"{name} {key}", was.get(key)) for key in both if was.get(key) != is_now.get(key)]


def _is_entries(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, Entry) for one in value)


def _change(what: str, before: Any) -> Change:
    plain = before.model_dump(mode="json") if isinstance(before, BaseModel) else before
    return Change(utc=now(), user=user(), version=sospiro_version(), what=what, before=plain)
