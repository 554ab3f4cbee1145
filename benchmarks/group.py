"""Eight simulated people on real LSL at once, one of whom loses strap and belt for a minute: what each session tells.

Every person's rate and synchrony are held against what their simulated body truly did, which comes along as markers;
the processor time is that of the session and its sound, the simulated people apart. Then the whole group is run again.

python benchmarks/group.py --minutes 10 --keep FOLDER; and again from what was kept: --read FOLDER
"""

import argparse
import json
import os
import tempfile
import time
import uuid
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from statistics import mean, median

import numpy as np

from engine.guidance import GuideBreath
from engine.measures.judge import against_guide
from sensors.state import Breath
from sensors.stream import Floats
from sessions.commands import Command, CommandKind
from sessions.companion import Companion
from sessions.folder import SessionFolder, people_folder
from sessions.group.live import GroupController
from sessions.group.simulated import GroupPart, simulated_people
from sessions.recording import own_streams as own
from sessions.recording.held import read_held
from sessions.recording.xdf_read import RecordedStream
from sessions.rerun.group import rerun_group
from sessions.rerun.ticks import own_stream
from sessions.settings import load_settings

LOST, GONE = 4, 60.0
"""Place of who loses strap and belt, and for how many seconds; it begins at half time."""

RATE_OVER = 32.0
SETTLED = 20.0
"""Seconds after a loss within which a rate may still be that of before."""


def main() -> None:
    """Live the group, or read what was kept of one, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=10.0)
    options.add_argument("--people", type=int, default=8)
    options.add_argument("--keep", type=Path, default=None)
    options.add_argument("--read", type=Path, default=None)
    chosen = options.parse_args()
    folder = chosen.read or chosen.keep or Path(tempfile.mkdtemp())
    if chosen.read is None:
        live(folder, chosen.people, 60.0 * chosen.minutes)
    tell(folder)


def live(folder: Path, count: int, seconds: float) -> None:
    """Live a group of simulated people and keep what the processor had to do for it."""
    people = simulated_people(count)
    meeting = f"sospiro-group-{uuid.uuid4().hex[:12]}"
    given = {"data_dir": str(folder), "lsl.session_id": meeting, "group.people": {name: [name] for name in people}}
    settings = load_settings(None, given, environ={})
    seeds = {name: {"person": person.seed} for name, person in people.items()}
    part = GroupPart(tuple(people.items()), lost=(LOST, 20.0 + seconds / 2, GONE))
    with (
        closing(Companion(settings.lsl, part)) as simulated,
        closing(GroupController(settings, seconds, 60.0, seeds)) as controller,
    ):
        apart = simulated._process.pid
        controller.post(Command(CommandKind.START, controller.now()))
        used: list[tuple[float, float, float]] = []
        while not controller.join(2.0):
            view = controller.view()
            if view is not None:
                used.append((time.monotonic(), *_spent(apart)))
    if controller.error is not None:
        raise controller.error
    (folder / "spent.json").write_text(json.dumps(used), encoding="utf-8")


def _spent(apart: int | None) -> tuple[float, float]:
    """Return the processor seconds of this process, and of its children but one."""
    tick = os.sysconf("SC_CLK_TCK")
    children = 0.0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and int(path.parent.name) != apart:
            children += (int(fields[11]) + int(fields[12])) / tick
    return time.process_time(), children


class Lived:
    """One member's session as it was recorded, and what their body truly did."""

    def __init__(self, path: Path) -> None:
        self.name = path.parent.name
        self.folder = SessionFolder(path)
        self.recording, damage = read_held(self.folder)
        assert not damage, damage
        self.record = json.loads(self.folder.record.read_bytes())
        marked = [s for s in self.recording.values() if s.stream.name.startswith("SimulatedMarkers")]
        self.onsets = np.sort(np.concatenate([s.stamps for s in marked]))
        guide = self.own(own.GUIDE_BREATHS.name)
        self.guide = [
            GuideBreath(int(row[0]), stamp, row[1], row[2], int(row[3]))
            for stamp, row in zip(guide.stamps.tolist(), guide.values.tolist(), strict=True)
        ]

    def own(self, name: str) -> RecordedStream:
        """Return one of Sospiro's own streams."""
        found = own_stream(self.recording, name)
        assert found is not None, name
        return found

    def rate_errors(self, gone: tuple[float, float]) -> Floats:
        """Return told less true breaths/min, each second in which one was told; what was not heard has no truth."""
        body = self.own(own.BODY.name)
        found = []
        for now, rate in zip(body.stamps.tolist(), body.values[:, 1].tolist(), strict=True):
            first, last = np.searchsorted(self.onsets, (now - RATE_OVER, now))
            away = gone[0] - 2.0 < now < gone[1] + RATE_OVER + SETTLED
            if not np.isfinite(rate) or last - first < 3 or away:
                continue
            spans = np.diff(self.onsets[first:last])
            found.append(rate - 60.0 / spans.mean())
        return np.array(found)

    def synchrony(self, gone: tuple[float, float]) -> tuple[float, float, int]:
        """Return the share of breaths in sync as told and as truly breathed, and of how many."""
        breaths = self.own(own.BREATHS.name)
        labels = [channel.label for channel in breaths.stream.channels]
        flags = breaths.values[:, labels.index("in_sync")]
        told = [flag for at, flag in zip(breaths.stamps, flags, strict=True) if np.isfinite(flag) and _there(at, gone)]
        true = [flag for at, flag in self._true_flags() if _there(at, gone)]
        return mean(told), mean(true), len(true)

    def _true_flags(self) -> Iterable[tuple[float, float]]:
        for begins, ends in zip(self.onsets.tolist(), self.onsets[1:].tolist(), strict=False):
            near = [breath for breath in self.guide if begins - 30 < breath.onset < ends + 15]
            breath = Breath(begins, begins + 0.4 * (ends - begins), ends, ends, 1.0)
            judged = against_guide(breath, near) if ends - begins < 20 else None
            if judged is not None:
                yield begins, float(judged.in_sync)


def _there(at: float, gone: tuple[float, float]) -> bool:
    return not gone[0] - 20.0 < at < gone[1] + SETTLED


def tell(folder: Path) -> None:
    """Print what came of a group."""
    lived = sorted(
        (Lived(path.parent) for path in people_folder(folder).glob("*/*/session.json")), key=lambda o: o.name
    )
    lived.sort(key=lambda one: one.record["group"]["place"])
    gone = _gone(lived[LOST])
    print(
        f"{len(lived)} people; {lived[LOST].name} away from {gone[0] - lived[LOST].own(own.BODY.name).stamps[0]:.0f} s "
        f"for {gone[1] - gone[0]:.0f} s"
    )
    print("| person | rate told − true, /min: median of size / 95 % | in sync, told / true | breaths | last rate |")
    for one in lived:
        nowhere = (np.inf, np.inf) if one is not lived[LOST] else gone
        errors, (told, true, count) = np.abs(one.rate_errors(nowhere)), one.synchrony(nowhere)
        last = one.own(own.BODY.name).values[-30:, 1].astype(float)
        print(
            f"| {one.name} | {np.median(errors):.2f} / {np.quantile(errors, 0.95):.2f} | {told:.3f} / {true:.3f} | "
            f"{count} | {np.nanmedian(last):.2f} |"
        )
    _tell_loss(lived, gone)
    _tell_spent(folder)
    found = rerun_group(lived[0].folder, folder)
    print(
        f"run again: {'identical' if found.identical else 'NOT the same'}, "
        f"{sum(sum(one.compared.values()) for one in found.members)} decisions and samples compared"
    )


def _gone(one: Lived) -> tuple[float, float]:
    """Return between which moments nothing came from somebody's belt."""
    belt = [s for s in one.recording.values() if s.stream.name.startswith("SimulatedRespiration")]
    stamps = np.sort(np.concatenate([s.stamps for s in belt]))
    widest = int(np.diff(stamps).argmax())
    return float(stamps[widest]), float(stamps[widest + 1])


def _tell_loss(lived: list[Lived], gone: tuple[float, float]) -> None:
    """Say what the others noticed of the loss."""
    group = [one.own(own.GROUP.name) for one in lived]
    labels = [channel.label for channel in group[0].stream.channels]
    rate, counting, counts = (labels.index(name) for name in ("rate", "counting", "counts"))
    within = (group[LOST].stamps > gone[0] + 3.0) & (group[LOST].stamps < gone[1])
    print(
        f"while away: counted {group[LOST].values[within, counts].mean():.3f} of the time; of the group "
        f"{median(group[LOST].values[within, counting].tolist()):.0f} counted"
    )
    for words, first, last in (("minute before", gone[0] - 60, gone[0]), ("minute away", *gone)):
        others = [one for place, one in enumerate(lived) if place != LOST]
        flags = [_flags(one, first, last) for one in others]
        asked = group[0].values[(group[0].stamps > first) & (group[0].stamps < last), rate]
        drops = [_states(one, first, last) for one in others]
        in_sync = mean(mean(one) for one in flags)
        print(
            f"{words}: guide {asked[0]:.2f} → {asked[-1]:.2f}/min; the others in sync {in_sync:.3f}, "
            f"changes of their state {sum(drops)}"
        )


def _flags(one: Lived, first: float, last: float) -> list[float]:
    breaths = one.own(own.BREATHS.name)
    place = [channel.label for channel in breaths.stream.channels].index("in_sync")
    rows = zip(breaths.stamps.tolist(), breaths.values[:, place].tolist(), strict=True)
    return [flag for at, flag in rows if first < at < last and np.isfinite(flag)] or [np.nan]


def _states(one: Lived, first: float, last: float) -> int:
    stamps = one.own(own.STATE.name).stamps
    return int(((stamps > first) & (stamps < last)).sum())


def _tell_spent(folder: Path) -> None:
    used = np.array(json.loads((folder / "spent.json").read_text(encoding="utf-8")))
    # the sound's process has gone before the last look
    seconds, session, sound = used[used[:, 2].argmax()] - used[0]
    print(
        f"processor over {seconds:.0f} s: session {session / seconds:.1%}, sound {sound / seconds:.1%}, "
        f"together {(session + sound) / seconds:.1%} of a core"
    )


if __name__ == "__main__":
    main()
