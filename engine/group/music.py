"""What a group hears: from what each of its members would hear alone to the one direction for the sound."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.group.guide import GroupGuide, Vote
from engine.group.texture import GroupTexture
from engine.group.together import PhaseCoherence, group_synchrony
from engine.guidance import Direction, GuideBreath
from engine.music.style import STILL_PAD, Style
from engine.safety.advice import Advice

SEATS = 8
"""The most people of one group, each with a voice of their own in the reward."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One member at one tick.

    Attributes
    ----------
    direction
        What the sound would be told for this person alone.
    counts
        Whether they are heard well and were not set aside.
    relieved
        Whether they asked for relief, and it was not taken back.
    stage
        Number of the stage of the protocol they are in.
    place
        Which member it is, from 1; also whose voice of the reward is theirs.
    """

    direction: Direction
    advice: Advice
    counts: bool
    relieved: bool
    stage: int
    synchrony: float | None
    phase: float | None
    place: int

    @property
    def vote(self) -> Vote:
        """What they propose for the guide."""
        return Vote(self.direction.guidance, self.counts, bool(self.advice.hold) or (self.counts and self.relieved))


class GroupMusic:
    """Joins the members of a group; a pure function of what `update` is given, tick by tick.

    Attributes
    ----------
    guide
        The one guide.
    synchrony, coherence
        How far those who count go with the guide (median), and with each other; None while it cannot be told.
    """

    def __init__(self) -> None:
        self.guide = GroupGuide()
        self.synchrony: float | None = None
        self._coherence = PhaseCoherence()
        self._texture = GroupTexture()
        self._style = self._seated_style = STILL_PAD
        self._proposed: set[int] = set()

    @property
    def coherence(self) -> float | None:
        """Mean order parameter of the last minute, 0–1."""
        return self._coherence.value

    def admit(self, members: Sequence[Heard]) -> list[Heard]:
        """Return the members as they count: while a guide plays, nobody before they have proposed one of their own.

        So whoever comes late is listened to first, and neither silences the guide nor moves it until then.
        """
        self._proposed |= {one.place for one in members if one.direction.guidance.start_at is not None}
        if not self.guide.playing:
            return list(members)
        return [one if one.place in self._proposed else replace(one, counts=False) for one in members]

    def update(self, now: float, members: Sequence[Heard], breaths: Sequence[GuideBreath]) -> Direction:
        """Take the members at `now` (LSL s) and the guide breaths latched since; return what the sound shall play."""
        counting = [one for one in members if one.counts]
        self.synchrony = group_synchrony([one.synchrony for one in counting])
        self._coherence.update(now, [one.phase for one in counting])
        guidance = self.guide.update(now, [one.vote for one in members], breaths)
        speaker = spokesman(members).direction
        soften = max(one.advice.soften for one in members)
        texture = self._texture.update(now, [one.direction.texture for one in counting], soften)
        owed = {one.place: one.direction.texture.reward for one in members}
        # the seat of one who has gone stays empty: nobody's voice changes
        rewards = tuple(owed.get(place, 0.0) for place in range(1, max(owed) + 1))
        return replace(
            speaker,
            guidance=guidance,
            texture=replace(texture, reward=max(rewards)),
            style=self._seated(speaker.style),
            rewards=rewards,
        )

    def _seated(self, style: Style) -> Style:
        """Return the style with a voice for each member in place of its reward; the same object for the same style."""
        if style is not self._style or self._seated_style is style:
            reward = style.reward.model_copy(update={"instrument": "company"})
            self._style, self._seated_style = style, style.model_copy(update={"reward": reward})
        return self._seated_style


def group_stage(members: Sequence[Heard]) -> int:
    """Return the stage that more than half of those who count have reached."""
    asked = [one for one in members if one.counts] or members
    stages = sorted((one.stage for one in asked), reverse=True)
    return stages[len(stages) // 2]


def spokesman(members: Sequence[Heard]) -> Heard:
    """Return whose direction stands for what is the same for all (style, volume, prompts): the first in the stage."""
    stage = group_stage(members)
    return next((one for one in members if one.stage == stage), members[0])
