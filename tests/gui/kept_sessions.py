"""Keeps a few short sessions for the review: two of one person, a masked, a crashed and a damaged one."""

import importlib.util
import json
import os
import shutil
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from engine.arms.player import ArmPlayer
from engine.output import SAMPLE_RATE
from sensors.stream import Signal
from sessions.folder import SessionFolder, make_private
from sessions.store import editing
from sessions.store.entries import Domain, When
from sessions.study.box import Box
from sessions.study.masking import Sealing, arm_entry

_path = Path(__file__).parents[1] / "sessions" / "reported_session.py"
_spec = importlib.util.spec_from_file_location("reported_session", _path)
assert _spec is not None
assert _spec.loader is not None
lived: Any = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lived)

STARTED = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LENGTH, LOST = 150.0, (60.0, 75.0)
EVIL = "<b>cough</b>\u202egnp\x1b[31m"
BOX = Box(bytes(range(32)))
NOTE = "Found the pace easy."


def keep_once(data_dir: Path, places: pytest.TempPathFactory) -> dict[str, SessionFolder]:
    """Return what `keep` does, of sessions that are lived once for all workers of a run and copied."""
    base = places.getbasetemp()
    once = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "kept-sessions"
    if not once.is_dir():
        made = places.mktemp("keep")
        found = {name: str(folder.path.relative_to(made / "data")) for name, folder in keep(made / "data").items()}
        (made / "names.json").write_text(json.dumps(found), encoding="utf-8")
        with suppress(OSError):  # another worker was as quick
            made.rename(once)
    shutil.copytree(once / "data", data_dir)
    names = json.loads((once / "names.json").read_text(encoding="utf-8"))
    return {name: SessionFolder(data_dir / path) for name, path in names.items()}


def keep(data_dir: Path) -> dict[str, SessionFolder]:
    """Return the folders by what is special about them: whole, later, masked, crashed, damaged."""
    said = [lived.rating(10.0, "pain", 6.0), lived.marker(20.0, "coughs"), lived.marker(80.0, "smiles")]
    whole = lived.live(data_dir, STARTED, LENGTH, "P07", lost={Signal.RESPIRATION: LOST}, said=said)
    later = lived.live(
        data_dir,
        STARTED + timedelta(days=2),
        50.0,
        "P07",
        said=[lived.rating(5.0, "pain", 4.0), lived.marker(20.0, EVIL)],
    )
    arm = lived.PROTOCOL.arms["one"]
    sealing = Sealing("S1", "K7", BOX, arm_entry("one", arm, 1))
    masked = lived.live(data_dir, STARTED + timedelta(days=1), 40.0, "P08", player=ArmPlayer(arm, 1, None, 0.4),
                        sealing=sealing)  # fmt: skip
    crashed = lived.live(data_dir, STARTED - timedelta(days=1), 20.0, "P08", finish=False)
    damaged = SessionFolder(data_dir / "participants" / "P07" / "20261101T080000Z-dead")
    make_private(damaged.path)
    damaged.record.write_text("{broken", encoding="utf-8")
    for folder, after in ((whole, 3.0), (later, 2.0)):
        editing.add_ratings(data_dir, folder, When.BEFORE, {"pain": 6.0, "anxiety": None})
        editing.add_ratings(data_dir, folder, When.AFTER, {"pain": after})
    editing.add_note(data_dir, whole, NOTE)
    goal = editing.add_goal(data_dir, "P07", Domain.SLEEP, "Sleep through")
    for day, value in ((1, 2.0), (8, 5.0)):
        editing.rate_goal(data_dir, "P07", goal, value, date(2026, 11, day))
    editing.new_participant(data_dir, "P09")
    soundfile.write(whole.sound, np.zeros((int(LENGTH * SAMPLE_RATE), 2)), SAMPLE_RATE, subtype="PCM_16")
    return {"whole": whole, "later": later, "masked": masked, "crashed": crashed, "damaged": damaged}
