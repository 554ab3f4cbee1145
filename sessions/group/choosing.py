"""Whose stream is whose: every member reads from streams that are theirs alone."""

from collections.abc import Mapping, Sequence

from sensors.errors import Reason, SospiroError
from sensors.network.evidence import shown
from sensors.network.recognise import OWN_PREFIX, Choice, choose
from sensors.settings import StreamSettings
from sensors.stream import HEARTS, Signal, Stream

People = Mapping[str, Sequence[str]]
Choices = dict[str, dict[Signal, Choice]]

MOST_TOLD = 6


def is_known_by(stream: Stream, name: str) -> bool:
    """Tell whether a stream is meant by `name`: its name, source id, uid or computer, or `NAME@COMPUTER`."""
    what, at, computer = name.rpartition("@")
    if name in (stream.name, stream.source_id, stream.uid, stream.hostname):
        return True
    return bool(at) and computer == stream.hostname and what in (stream.name, stream.source_id)


def streams_of(names: Sequence[str], streams: Sequence[Stream]) -> list[Stream]:
    """Return the streams that are known by any of `names`, Sospiro's own never."""
    others = [stream for stream in streams if not stream.name.startswith(OWN_PREFIX)]
    return [stream for stream in others if any(is_known_by(stream, name) for name in names)]


def group_choices(streams: Sequence[Stream], people: People) -> Choices:
    """Return what each member's signals are read from.

    Raises
    ------
    SospiroError
        NO_STREAM when a member has none, AMBIGUOUS_STREAM when one has twins, or two members would share one.
    """
    return _unshared({person: _choices(person, names, streams) for person, names in people.items()})


def choices_of_those_there(streams: Sequence[Stream], people: People) -> tuple[Choices, SospiroError | None]:
    """Return the same of those who have any stream, and the sentence for the first of those who have none.

    Raises
    ------
    SospiroError
        AMBIGUOUS_STREAM as `group_choices`.
    """
    found: Choices = {}
    missing: SospiroError | None = None
    for person, names in people.items():
        try:
            found[person] = _choices(person, names, streams)
        except SospiroError as error:
            if error.reason is not Reason.NO_STREAM:
                raise
            missing = missing or error
    return _unshared(found), missing


def is_complete(choices: Mapping[Signal, object]) -> bool:
    """Tell whether somebody can be heard whole: heart and breath."""
    return Signal.RESPIRATION in choices and not choices.keys().isdisjoint(HEARTS)


def _unshared(found: Choices) -> Choices:
    """Return what was found, or refuse a stream that two would read."""
    owners: dict[str, str] = {}
    for person, choices in found.items():
        for choice in choices.values():
            owner = owners.setdefault(choice.stream.uid, person)
            if owner != person:
                raise SospiroError(Reason.AMBIGUOUS_STREAM, _shared(choice.stream, owner, person))
    return found


def _choices(person: str, names: Sequence[str], streams: Sequence[Stream]) -> dict[Signal, Choice]:
    theirs = streams_of(names, streams)
    if not theirs:
        asked = " and ".join(f"'{shown(name)}'" for name in names)
        sentence = f"No stream {asked} of {person} is on the network ({_listed(streams)}): start the device,"
        raise SospiroError(Reason.NO_STREAM, f"{sentence} or name another with --person {person}=NAME.")
    try:
        return choose(theirs, StreamSettings())
    except SospiroError as error:
        if error.reason is Reason.AMBIGUOUS_STREAM:
            raise SospiroError(error.reason, _twins(person, theirs)) from error
        sentence = f"Nothing in the streams of {person} ({_listed(theirs)}) looks like heart or breath:"
        raise SospiroError(error.reason, f"{sentence} name another with --person {person}=NAME.") from error


def _twins(person: str, theirs: Sequence[Stream]) -> str:
    told = ", ".join(f"'{shown(one.name)}' ({shown(apart(one, theirs))})" for one in theirs[:MOST_TOLD])
    return (
        f"Several streams of {person} are equally good: {told}; choose one by what stands in brackets, as in "
        f"--person {person}={shown(apart(theirs[0], theirs))}."
    )


def apart(stream: Stream, among: Sequence[Stream]) -> str:
    """Return what tells `stream` from the others: its name, source id, name at its computer, else its uid."""
    for name in (stream.name, stream.source_id, f"{stream.name}@{stream.hostname}"):
        if name and len([one for one in among if is_known_by(one, name)]) == 1:
            return name
    return stream.uid


def _shared(stream: Stream, owner: str, person: str) -> str:
    return (
        f"The stream '{shown(stream.name)}' would be read for {owner} and for {person}: name for each what is theirs "
        f"alone, as in --person {owner}={shown(stream.source_id or stream.uid)}."
    )


def _listed(streams: Sequence[Stream]) -> str:
    names = sorted({shown(stream.name) for stream in streams if not stream.name.startswith(OWN_PREFIX)})
    more = " and more" if names[MOST_TOLD:] else ""
    return f"there is {', '.join(repr(name) for name in names[:MOST_TOLD])}{more}" if names else "no stream is there"
