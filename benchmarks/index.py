"""How long the list of 1,000 sessions takes to be made anew from their folders, and to be read.

The folders are made here: 1,000 sessions of 200 people with a record and a journal as a real session leaves them, and
answers, goals and notes. The recordings are left out, as the index does not read them.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sessions.folder import create_session_folder
from sessions.index import FILE, SessionIndex
from sessions.session_file import SessionStart, new_record, write_record
from sessions.settings import Settings
from sessions.store.entries import Domain, Goal, When
from sessions.store.listed import Filter
from sessions.store.participants import create_participant, edit_participant
from sessions.store.ratings import rate
from sessions.summary import SessionSummary

FIRST = datetime(2024, 1, 8, 9, tzinfo=UTC)
PEOPLE = 200
LIMIT = 10.0


def make(data_dir: Path, count: int) -> None:
    """Make the folders of `count` sessions, without an index."""
    for number in range(count):
        person = f"P{number % PEOPLE:03}"
        if number < PEOPLE:
            create_participant(data_dir, person)
            goal = Goal(id="g1", domain=Domain.PAIN, title="Sleep", kind="scale", created=date(2024, 1, 1))
            edit_participant(data_dir, person, lambda kept, goal=goal: kept.model_copy(update={"goals": (goal,)}))
        started = FIRST + timedelta(hours=number)
        folder = create_session_folder(data_dir, started, person)
        settings = Settings().model_dump(mode="json")
        plan = {"protocol": {"name": "First session", "sha256": "0" * 64, "canonical": "x" * 4000}}
        record = new_record(folder, SessionStart(started, 100.0, person, settings=settings, plan=plan))
        states = tuple((float(s), "lead", "5 of the last 6 breaths in sync") for s in range(0, 1200, 40))
        summary = SessionSummary(str(folder.path), folder.path.name, started.isoformat(), 1200.0, 14.0, 6.1, 70.0, 6.0,
                                 states=states, files=("journal.jsonl", "recording.xdf", "session.json"))  # fmt: skip
        write_record(folder, record | {"status": "complete", "summary": summary.as_dict()})
        rate(folder, When.BEFORE, {"pain": 6.0, "anxiety": None})


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many seconds `work` takes, and what it returns."""
    began = time.perf_counter()
    found = work()
    return time.perf_counter() - began, found


def main() -> None:
    """Measure and print one JSON object; exit 1 when the limit is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=1000)
    count = parser.parse_args().sessions
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        make(data_dir, count)
        first, index = timed(lambda: SessionIndex(data_dir))
        again, found = timed(index.rebuild)
        listed, _ = timed(lambda: index.sessions(Filter(participant="P007")))
        people, _ = timed(index.people)
        memory, _ = timed(lambda: SessionIndex(data_dir, in_memory=True))
        told = {"sessions": found, "made": first, "made again": again, "one person's": listed, "people": people,
                "in memory": memory, "bytes": (data_dir / FILE).stat().st_size}  # fmt: skip
    print(json.dumps({name: round(value, 3) for name, value in told.items()}))
    if found != count or max(first, again, memory) > LIMIT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
