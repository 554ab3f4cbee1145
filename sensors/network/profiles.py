"""What a person chose for a sensor, remembered for the next time it is there.

A profile belongs to one use of one device, known by its name, type, source id and computer. What a person chose is used
again when exactly one stream can be that device; equal streams are told apart by source id and computer or not at all.
A polarity that was set is used again as well. One that was found from the heart is used only where no heart can be
asked, as the belt may be worn another way round the next time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from sensors.network.recognise import Choice
from sensors.network.rematch import Rule
from sensors.settings import StreamSettings
from sensors.stream import HEARTS, Signal, Stream

MOST_PROFILES = 64
LONGEST_TEXT = 512
SURE = 3
"""Rank of `Rule` at which a stream has the source id of the device."""


class Profile(BaseModel):
    """One use of one device.

    Attributes
    ----------
    channel, label
        Which of its channels; the label finds it where the channels were put in another order.
    turn
        Counts the sessions in which something was chosen; 0 when nobody chose this, and only the polarity is known.
    inverted
        Polarity of a respiration signal; None when unknown.
    found
        The polarity was found from the heart, not set by a person.
    """

    model_config = ConfigDict(frozen=True)

    signal: Signal
    name: str = Field(max_length=LONGEST_TEXT)
    type: str = Field(default="", max_length=LONGEST_TEXT)
    source_id: str = Field(default="", max_length=LONGEST_TEXT)
    hostname: str = Field(default="", max_length=LONGEST_TEXT)
    channel: int = Field(default=0, ge=0)
    label: str = Field(default="", max_length=LONGEST_TEXT)
    turn: int = Field(default=0, ge=0)
    inverted: bool | None = None
    found: bool = False

    @property
    def rule(self) -> Rule:
        """The rule that finds the device again."""
        return Rule(self.name, self.type, self.source_id, self.hostname)

    def is_of(self, signal: Signal, stream: Stream) -> bool:
        """Tell whether this is the profile of just this device."""
        same = self.rule == Rule.of(stream)
        return same and self.signal is signal

    def channel_in(self, stream: Stream) -> int | None:
        """Return where the channel is in `stream` now, None when it is not there any more."""
        labels = [channel.label for channel in stream.channels]
        if self.channel < len(labels) and labels[self.channel] == self.label:
            return self.channel
        return labels.index(self.label) if self.label and labels.count(self.label) == 1 else None

    def choice(self, streams: Iterable[Stream]) -> Choice | None:
        """Return what this profile means among the streams that are there; None when that is not certain."""
        stream = _only_one(self.rule, [s for s in streams if s.channel_format != "string"])
        channel = None if stream is None else self.channel_in(stream)
        if stream is None or channel is None:
            return None
        the_same = self.rule.rank(stream) == SURE
        return Choice(stream, channel, "chosen the last time" if the_same else "one of this name was chosen last time")


def _only_one(rule: Rule, streams: Sequence[Stream]) -> Stream | None:
    fitting = [stream for stream in streams if rule.rank(stream)]
    if len(fitting) > 1:
        fitting = [stream for stream in fitting if rule.rank(stream) == SURE]
    if len(fitting) > 1:
        fitting = [stream for stream in fitting if stream.hostname == rule.hostname]
    return fitting[0] if len(fitting) == 1 else None


@dataclass(frozen=True, slots=True)
class Profiles:
    """All that is remembered, the newest first; a change is a new object."""

    kept: tuple[Profile, ...] = ()

    def choices(self, streams: Sequence[Stream], settings: StreamSettings) -> dict[Signal, Choice]:
        """Return what was chosen before and can be used now; a signal that the settings name is left to them.

        The heart is read from what was chosen for it in one session: who names a pulse today does not mean the ECG of
        the week before beside it.
        """
        named = {signal for signal in Signal if getattr(settings, signal, "")}
        heart_turn = None if named.isdisjoint(HEARTS) else 0
        found: dict[Signal, Choice] = {}
        for profile in sorted(self.kept, key=lambda p: -p.turn):
            is_heart = profile.signal in HEARTS
            other_heart = is_heart and heart_turn is not None and profile.turn != heart_turn
            if not profile.turn or profile.signal in named | found.keys() or other_heart:
                continue
            choice = profile.choice(streams)
            if choice is not None:
                found[profile.signal] = choice
                heart_turn = profile.turn if is_heart else heart_turn
        return found

    def inverted(self, choice: Choice, heart: bool) -> bool | None:
        """Return the polarity that is remembered for a respiration signal, None without any.

        Parameters
        ----------
        heart
            There are heartbeats to find it from, so that only one that was set counts.
        """
        known = [p for p in self.kept if p.signal is Signal.RESPIRATION and p.inverted is not None]
        usable = [p for p in known if not (p.found and heart) and p.channel_in(choice.stream) == choice.channel]
        best = max(usable, key=lambda p: p.rule.rank(choice.stream), default=None)
        return best.inverted if best is not None and best.rule.rank(choice.stream) else None

    def after(
        self,
        choices: Mapping[Signal, Choice],
        chosen: Iterable[Signal],
        inverted: bool | None = None,
        found: bool | None = None,
    ) -> "Profiles":
        """Return what is remembered after a session.

        Parameters
        ----------
        choices
            What was used.
        chosen
            For which signals a person had chosen it, now or before.
        inverted, found
            The polarity of the respiration as a person set it, and as the heart told it.
        """
        turn = 1 + max((profile.turn for profile in self.kept), default=0)
        new, chosen = [], set(chosen)
        for signal, choice in choices.items():
            profile = self._renewed(signal, choice, turn if signal in chosen else 0)
            if profile is not None and signal is Signal.RESPIRATION:
                profile = _with_polarity(profile, inverted, found)
            if profile is not None and (profile.turn or profile.inverted is not None):
                new.append(profile)
        old = [p for p in self.kept if not any(p.signal is n.signal and p.rule == n.rule for n in new)]
        return Profiles((*new, *old)[:MOST_PROFILES])

    def without(self, signal: Signal) -> "Profiles":
        """Return the profiles with no choice for `signal`; polarities stay."""
        return Profiles(tuple(p.model_copy(update={"turn": 0}) if p.signal is signal else p for p in self.kept))

    def _renewed(self, signal: Signal, choice: Choice, turn: int) -> Profile | None:
        """Return the profile of a choice as of now; None for markers and for a device that calls itself a novel."""
        stream, label = choice.stream, choice.stream.channels[choice.channel].label
        texts = (stream.name, stream.type, stream.source_id, stream.hostname, label)
        if signal is Signal.MARKERS or any(len(text) > LONGEST_TEXT for text in texts):
            return None
        before = next((p for p in self.kept if p.is_of(signal, stream)), None)
        return Profile(
            signal=signal,
            name=stream.name,
            type=stream.type,
            source_id=stream.source_id,
            hostname=stream.hostname,
            channel=choice.channel,
            label=label,
            turn=turn or (before.turn if before else 0),
            inverted=before.inverted if before else None,
            found=before.found if before else False,
        )


def _with_polarity(profile: Profile, inverted: bool | None, found: bool | None) -> Profile:
    if inverted is not None:
        return profile.model_copy(update={"inverted": inverted, "found": False})
    if found is not None and (profile.inverted is None or profile.found):
        return profile.model_copy(update={"inverted": found, "found": True})
    return profile
