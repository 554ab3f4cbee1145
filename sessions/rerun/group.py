"""A whole group run again from the folders of all its members: each person's decisions, and what became of them."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.group.music import GroupMusic, Heard
from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, people_folder
from sessions.group.code import group_of
from sessions.group.log import GroupLog, asked, decided
from sessions.group.member import LEFT, SharedOutput, heard
from sessions.recording.own_streams import GROUP
from sessions.rerun.again import SAY_EVERY, Again
from sessions.rerun.compare import Comparison, compare, first_difference, recorded_samples
from sessions.rerun.cues import compare_guide
from sessions.rerun.kept import Kept, read_kept
from sessions.rerun.plan_again import plan_again
from sessions.rerun.rerun import Rerun, told
from sessions.rerun.ticks import Tick
from sessions.rerun.twins import Memory, RecordedOutput
from sessions.session_file import read_record


@dataclass(frozen=True, slots=True)
class GroupRerun:
    """What came of running a group again: one result for each member, what the group decided compared in each."""

    code: str
    members: tuple[Rerun, ...]

    @property
    def identical(self) -> bool:
        """Whether every decision of everybody, and of the group, was the same."""
        return all(member.identical for member in self.members)

    def as_dict(self) -> dict[str, Any]:
        """Return it for JSON."""
        return {
            "group": self.code,
            "identical": self.identical,
            "members": [member.as_dict() for member in self.members],
        }


def rerun_group(
    folder: SessionFolder, data_dir: Path, progress: Callable[[float], None] = lambda _: None
) -> GroupRerun:
    """Run the group again that `folder` is a member's session of. Blocks as `rerun`, for each of them.

    Raises
    ------
    SospiroError
        BAD_FILE when it is no session of a group, or its ticks are not those of the others; MISSING_FILE when not all
        members are there; what `read_kept` and `plan_again` raise.
    """
    code, folders = members_of(folder, data_dir)
    kept = [read_kept(one) for one in folders]
    music, lives = GroupMusic(), [_Life(one, data_dir) for one in kept]
    for number, ticks in enumerate(moments(code, kept)):
        _step(music, [(life, tick) for life, tick in zip(lives, ticks, strict=True) if tick is not None])
        if number % SAY_EVERY == 0:
            progress(next(tick.now for tick in ticks if tick is not None) - kept[0].started)
    return GroupRerun(code, tuple(life.compared() for life in lives))


def moments(code: str, kept: list[Kept]) -> Iterator[list[Tick | None]]:
    """Yield the ticks of all side by side; None for one who has not come yet, or whose part has ended.

    It ends where the recording of anybody does who was cut off.

    Raises
    ------
    SospiroError
        BAD_FILE when somebody lacks a moment of the others.
    """
    places = [0] * len(kept)
    while True:
        left = [_at(one, place) for one, place in zip(kept, places, strict=True)]
        cut_off = any(not tick and not one.whole for tick, one in zip(left, kept, strict=True))
        coming = [tick.now for tick in left if tick]
        if cut_off or not coming:
            return
        now = min(coming)
        ticks = [tick if tick and tick.now == now else None for tick in left]
        for place, (tick, later) in enumerate(zip(ticks, left, strict=True)):
            # an end stands by itself, after the last moment
            if tick is None and later and not later.closing and places[place] and not _ends(ticks):
                sentence = f"The sessions of group {code} do not fit together: their moments are not the same."
                raise SospiroError(Reason.BAD_FILE, sentence)
            places[place] += tick is not None
        yield ticks


def _at(kept: Kept, place: int) -> Tick | None:
    return kept.ticks[place] if place < len(kept.ticks) else None


def _ends(ticks: list[Tick | None]) -> bool:
    return all(tick is None or tick.closing for tick in ticks)


def members_of(folder: SessionFolder, data_dir: Path) -> tuple[str, list[SessionFolder]]:
    """Return the code of a session's group, and the sessions of all its members in the order of their places."""
    own = group_of(read_record(folder))
    if own is None:
        sentence = f"Session {folder.path.name} is not of a group: leave --group out."
        raise SospiroError(Reason.BAD_FILE, sentence)
    code, place, members = own
    found = _by_place(people_folder(data_dir), code)
    found[place] = folder, members
    # whoever left early was told of nobody who came later
    members = max(told_there for _, told_there in found.values())
    missing = [place for place in range(1, members + 1) if place not in found]
    if missing:
        which = f"{len(missing)} of its {members} sessions ({', '.join(map(str, missing))})"
        sentence = f"Group {code} cannot be run again: {which} are not in {data_dir}; each runs again by itself."
        raise SospiroError(Reason.MISSING_FILE, sentence)
    return code, [found[place][0] for place in sorted(found)]


def _by_place(people: Path, code: str) -> dict[int, tuple[SessionFolder, int]]:
    """Return the sessions of a group with how many each says have taken part, by their places."""
    found: dict[int, tuple[SessionFolder, int]] = {}
    for path in people.glob("*/*/session.json"):
        try:
            told_there = group_of(read_record(SessionFolder(path.parent)))
        except SospiroError:
            continue  # a folder that is no session, or a damaged one, is none of this group that can be run again
        if told_there is not None and told_there[0] == code:
            found[told_there[1]] = SessionFolder(path.parent), told_there[2]
    return found


class _Life:
    """One member, lived again."""

    def __init__(self, kept: Kept, data_dir: Path) -> None:
        self.kept, self.output = kept, SharedOutput()
        self.again = Again(kept, plan_again(kept, data_dir), RecordedOutput(self.output))
        self.log = GroupLog(self.again.memory)
        known, left = group_of(kept.record), kept.record.get(LEFT)
        self._place = 0 if known is None else known[1]
        self._until = math.inf if left is None else float(left)

    def heard(self, now: float) -> Heard | None:
        """Return what the group took of them at `now` (LSL s), None from the fault on that ended their part."""
        return heard(now, self.again.session, self.output.direction, self._place) if now <= self._until else None

    def compared(self) -> Rerun:
        """Return what differs, of this person's decisions and of the group's."""
        memory = self.again.memory
        return told(self.kept, [compare(self.kept, memory), compare_guide(self.kept, memory), self._group(memory)])

    def _group(self, memory: Memory) -> Comparison:
        before, now = recorded_samples(self.kept, GROUP) or [], memory.streams[GROUP.name]
        found = first_difference(self.kept, GROUP, before, now.samples, now.ticks)
        count: Mapping[str, int] = {GROUP.name: min(len(before), len(now.samples))}
        return Comparison(count, () if found is None else (found,))


def _step(music: GroupMusic, lives: list[tuple[_Life, Tick]]) -> None:
    """Live one moment of those who are there; at its end nobody is."""
    now, breaths = lives[0][1].now, lives[0][1].guide_breaths
    living = [life for life, tick in lives if life.again.step(tick)]
    pairs = [(life, one) for life in living if (one := life.heard(now)) is not None]
    if not pairs:
        return
    members = music.admit([one for _, one in pairs])
    direction = music.update(now, members, breaths)
    row = decided(direction, members)
    said = asked(now, row, direction)
    for (life, _), one in zip(pairs, members, strict=True):
        life.log.add(now, row, said, music, one.counts, one.direction.texture.reward)
