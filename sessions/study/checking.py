"""Whether a study is still the one whose hash was published, told without telling an arm."""

from collections.abc import Iterator, Sequence

from sensors.errors import SospiroError
from sessions.study.allocation import AllocationList
from sessions.study.log import CREATED, Given
from sessions.study.study import Study


def problems(study: Study, expected: str | None = None, head: str | None = None) -> list[str]:
    """Check a study against its hashes and return what does not hold, one sentence each.

    Parameters
    ----------
    expected
        The hash that was published when the study began; None takes the one in the study's own record.
    head
        Hash of the last line of the log when somebody looked before; None asks for none.
    """
    try:
        found = list(_problems(study, (expected or study.record.commitment).strip().lower()))
        if head is not None and not study.log.goes_on_from(head.strip().lower()):
            found.append("The log does not go on from the line that was noted: its end was cut off, or written anew.")
        return found
    except SospiroError as error:
        return [error.sentence]


def _problems(study: Study, published: str) -> Iterator[str]:
    sealed, protocol = study.sealed_list(), study.protocol()
    study.log.check()
    logged = [line["commitment"] for line in study.log.lines(CREATED)]
    if not logged == [study.record.commitment] == [sealed.commitment()] == [published]:
        yield "The sealed list is not the one whose hash was published."
    if not sealed.follows_its_seed():
        yield "The list does not follow from its seed: somebody chose the order."
    if sealed.controls != study.replayed():
        yield "What the yoked arms replay was exchanged."
    if sealed.protocol != study.record.protocol or sealed.arms != protocol.arms:
        yield "The sealed list belongs to another protocol."
    if not _in_order(study.log.given(), sealed):
        yield "The places were not given in the order of the list."


def _in_order(given: Sequence[Given], sealed: AllocationList) -> bool:
    met = dict.fromkeys(sealed.places, 0)
    for one in given:
        places = sealed.places.get(one.stratum, ())
        if one.number != met.get(one.stratum) or one.number >= len(places) or places[one.number].code != one.code:
            return False
        met[one.stratum] += 1
    return len({one.participant for one in given}) == len(given)
