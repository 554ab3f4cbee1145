"""Which streams a session uses: what a person picks, what the settings name, what is remembered, what is recognised."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sensors.network.profiles import Profile, Profiles
from sensors.network.recognise import BY_THE_CHEST, Choice, choose, recognise
from sensors.network.rematch import Rule, matches
from sensors.settings import StreamSettings
from sensors.stream import HEARTS, Signal, Stream
from sessions.controller import StreamOption
from sessions.remembered import read_profiles, write_profiles
from sessions.sources import is_played


class Chooser:
    """Chooses streams, and remembers what a person chose unless `settings.remember` is off.

    May be used by several threads: what changes is replaced whole.

    Parameters
    ----------
    data_dir
        Folder that holds the sessions, and what is remembered.
    """

    def __init__(self, settings: StreamSettings, data_dir: Path) -> None:
        self._settings, self._data_dir = settings, data_dir
        self._picked: dict[Signal, StreamOption] = {}
        self._only = ""
        self._profiles = read_profiles(data_dir) if settings.remember else Profiles()

    def pick(self, signal: Signal, option: StreamOption | None) -> None:
        """Use `option` for `signal` from now on; None forgets what was chosen, also before, and recognises again."""
        kept = {s: o for s, o in self._picked.items() if s is not signal}
        self._picked = kept if option is None else {**kept, signal: option}
        if option is None:
            self._profiles = self._profiles.without(signal)

    def keep_to(self, tag: str) -> None:
        """Choose only among streams with `tag` in their source id from now on, unless a person picks another.

        An empty one goes back to all streams. What was picked before is forgotten: it was meant for others.
        """
        self._picked, self._only = {}, tag

    @property
    def picked(self) -> Mapping[Signal, StreamOption]:
        """What a person picked, whether or not it is there now."""
        return self._picked

    @property
    def remembered(self) -> tuple[Profile, ...]:
        """What is remembered of each use of a sensor, the newest first."""
        return self._profiles.kept

    def forget(self, profile: Profile | None = None) -> None:
        """Remember this no longer, or nothing at all. Blocks for a moment on the disk."""
        kept = () if profile is None else tuple(one for one in self._profiles.kept if one != profile)
        self._profiles = Profiles(kept)
        write_profiles(self._data_dir, self._profiles)

    def choices(self, streams: Iterable[Stream]) -> dict[Signal, Choice]:
        """Return what each signal is read from; raises as `choose`, and NO_STREAM for a pick that is not there."""
        there = list(streams)
        picked = {signal: _picked(signal, option, there) for signal, option in self._picked.items()}
        if self._only:
            return self._choices_here(there, picked)
        taken = {str(signal): option.stream.name for signal, option in self._picked.items()}
        remembered = self._profiles.choices(there, self._settings.model_copy(update=taken))
        settings = self._settings.model_copy(update=dict.fromkeys(taken, ""))
        return choose(there, settings, remembered | picked)

    def _there(self, there: list[Stream]) -> dict[Signal, Choice]:
        """Return what a person picked and is there, though it is not enough for a session, as an EEG alone."""
        uids = {stream.uid for stream in there}
        picks = {s: o for s, o in self._picked.items() if _uid_now(o.stream, there) in uids}
        return {s: _picked(s, o, there) for s, o in picks.items() if o.channel < len(o.stream.channels)}

    def _choices_here(self, there: list[Stream], picked: Mapping[Signal, Choice]) -> dict[Signal, Choice]:
        """Choose among the streams that are played here; what is set or remembered speaks of others."""
        ours = [stream for stream in there if self._only in stream.source_id]
        if not ours:
            raise SospiroError(Reason.NO_STREAM, "What is played here has not begun to send yet: wait a moment.")
        return choose(ours, StreamSettings(), picked)

    def inverted(self, choices: Mapping[Signal, Choice]) -> bool | None:
        """Return the polarity of the respiration as it was set, now or before; None when it is to be found out."""
        respiration = choices.get(Signal.RESPIRATION)
        if self._settings.inverted is not None or respiration is None:
            return self._settings.inverted
        return self._profiles.inverted(respiration, heart=not choices.keys().isdisjoint(HEARTS))

    def remember(self, choices: Mapping[Signal, Choice], found: bool | None = None) -> None:
        """Keep what a person chose for a session, and the polarity `found` in it. Blocks for a moment on the disk."""
        # what is played here is no sensor, and is another one the next time
        choices = {signal: choice for signal, choice in choices.items() if not is_played(choice.stream)}
        if not self._settings.remember:
            return
        chosen = {s for s in choices if getattr(self._settings, s, "") or s in self._picked}
        self._profiles = self._profiles.after(choices, chosen, self._settings.inverted, found)
        write_profiles(self._data_dir, self._profiles)

    def options(self, streams: Iterable[Stream]) -> tuple[StreamOption, ...]:
        """Return the streams, the useful ones first, each with how it would be used and why."""
        there = list(streams)
        try:
            chosen = self.choices(there)
        except SospiroError:
            chosen = self._there(there)
        by_hand = self._picked.keys() | ({} if self._only else self._profiles.choices(there, self._settings)).keys()
        found = [option for stream in there for option in _options(stream, chosen, by_hand)]
        return tuple(sorted(found, key=lambda o: (o.signal is None, not o.chosen, o.stream.name)))


def _picked(signal: Signal, option: StreamOption, there: list[Stream]) -> Choice:
    uid = _uid_now(option.stream, there)
    stream = next((stream for stream in there if stream.uid == uid), None)
    if stream is None or option.channel >= len(stream.channels):
        raise SospiroError(
            Reason.NO_STREAM,
            f"The stream '{option.stream.name}' that was chosen for the {signal} is not there: start its device, or "
            "choose another.",
        )
    return Choice(stream, option.channel, "chosen by hand")


def _uid_now(picked: Stream, there: list[Stream]) -> str:
    """Return the uid under which a stream that was picked is there now: a device that restarts has a new one."""
    if any(stream.uid == picked.uid for stream in there):
        return picked.uid
    back = matches(Rule.of(picked), there)
    return back[0].uid if len(back) == 1 else picked.uid


def _options(stream: Stream, chosen: Mapping[Signal, Choice], by_hand: Collection[Signal]) -> list[StreamOption]:
    breathes_elsewhere = Signal.RESPIRATION in chosen and chosen[Signal.RESPIRATION].stream.uid != stream.uid
    # an accelerometer is for those who have nothing better
    candidates = [c for c in recognise(stream) if not (breathes_elsewhere and c.reason == BY_THE_CHEST)]
    uses = {s: c for s, c in chosen.items() if c.stream.uid == stream.uid}
    in_use = [StreamOption(stream, s, c.channel, c.reason, True, s in by_hand) for s, c in uses.items()]
    used = {(option.signal, option.channel) for option in in_use}
    possible = [
        StreamOption(stream, c.signal, c.channel, c.reason) for c in candidates if (c.signal, c.channel) not in used
    ]
    return in_use + possible or [StreamOption(stream, None, 0, "nothing in it looks like heart, breath or markers")]
