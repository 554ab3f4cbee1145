"""What became of a person from session to session: figures, ratings, goals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gui.language import tr
from gui.language.figures import day
from gui.language.sentences import tr_sentence
from gui.panel.words import capital, plain
from sensors.errors import SospiroError
from sessions.folder import ANONYMOUS
from sessions.report.visits import Visit, visits_of
from sessions.store.audit import audit
from sessions.store.entries import Goal, GoalEntry
from sessions.store.participants import attainment_t, goals_of
from sessions.store.ratings import BeforeAfter
from sessions.summary import SessionSummary

FEWEST = 2
MOST_ITEMS, MOST_GOALS = 4, 4
Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One series: a value for each place on the axis, None where there is none."""

    name: str
    values: Values

    @property
    def words(self) -> str:
        """From where to where it went."""
        known = [value for value in self.values if value is not None]
        return tr("{name} from {first:.1f} to {last:.1f}", name=self.name, first=float(known[0]), last=float(known[-1]))


@dataclass(frozen=True, slots=True)
class Chart:
    """One picture over the sessions, or, of a goal, over its entries (`days` then names them).

    Attributes
    ----------
    limits
        Of the vertical axis; None leaves them to the values.
    """

    title: str
    unit: str
    lines: tuple[Line, ...]
    limits: tuple[float, float] | None = None
    days: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The picture in one sentence."""
        told = ", ".join(line.words for line in self.lines)
        return tr("{title} ({unit}): {told}, first to last.", title=self.title, unit=self.unit, told=told)


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """A goal that is pursued, with the lowest and highest value it can be rated."""

    id: str
    title: str
    limits: tuple[float, float]


@dataclass(frozen=True)
class Course:
    """A person over all sessions.

    Attributes
    ----------
    sessions
        Their names, oldest first: the places on the axis of every chart without days.
    remark
        What else is to be known: why there is little or nothing to see, or how the goals stand.
    """

    participant: str = ""
    sessions: tuple[str, ...] = ()
    charts: tuple[Chart, ...] = ()
    remark: str = ""
    goals: tuple[OpenGoal, ...] = ()


def course_of(data_dir: Path, participant: str) -> Course:
    """Return the course of a person; blocks while the records of all sessions are read, and is entered in the audit.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot be.
    """
    if participant == ANONYMOUS:
        return Course(
            participant, remark=tr("Sessions without a participant are those of many people: no trend is shown.")
        )
    visits = visits_of(data_dir, participant)
    audit(data_dir, "view", participant=participant)
    charts = [chart for chart in (*_figures(visits), *_rated(visits)) if chart is not None]
    goals, remark, pursued = _goals(data_dir, participant)
    if not charts:
        few = tr("A trend needs {fewest} sessions in which the same was measured.", fewest=FEWEST)
        remark = f"{few} {remark}".strip()
    return Course(participant, tuple(visit.name for visit in visits), (*charts, *goals), remark, pursued)


def _figures(visits: Sequence[Visit]) -> list[Chart | None]:
    return [
        _chart(
            tr("Breathing"), tr("breaths / min"),
            _line(visits, tr("at the start"), lambda one: one.respiration_rate_start),
            _line(visits, tr("at the end"), lambda one: one.respiration_rate_end),
        ),
        _chart(tr("Heart rate"), tr("beats / min"), _line(visits, tr("mean"), lambda one: one.heart_rate_mean)),
        _chart(tr("RSA amplitude"), tr("beats / min"),
               Line(tr("median"), tuple(v.measure("rsa_amplitude") for v in visits))),
        _chart(tr("In sync"), "%", _line(visits, tr("of the breaths"), _synchrony), limits=(0.0, 100.0)),
    ]  # fmt: skip


def _rated(visits: Sequence[Visit]) -> list[Chart | None]:
    asked = [item for visit in visits for item, pair in visit.ratings.items() if pair.before or pair.after]
    items = sorted(dict.fromkeys(asked), key=lambda item: (-asked.count(item), item))
    return [_of_item(visits, item) for item in items[:MOST_ITEMS]]


def _of_item(visits: Sequence[Visit], item: str) -> Chart | None:
    none = BeforeAfter(None, None)
    pairs = [visit.ratings.get(item, none) for visit in visits]
    before = tuple(None if pair.before is None else pair.before.value for pair in pairs)
    after = tuple(None if pair.after is None else pair.after.value for pair in pairs)
    title = capital(tr_sentence(plain(item, 40)).replace("_", " ").strip())
    return _chart(title, tr("rated 0–10"), Line(tr("before"), before), Line(tr("after"), after), limits=(0.0, 10.0))


def _goals(data_dir: Path, participant: str) -> tuple[list[Chart], str, tuple[OpenGoal, ...]]:
    try:
        kept = goals_of(data_dir, participant)
    except SospiroError as error:
        return [], tr_sentence(error.sentence), ()
    found = [_goal(goal, entries) for goal, entries in kept if len(entries) >= FEWEST][:MOST_GOALS]
    score = attainment_t(kept)
    if not kept:
        return found, tr("No goal was entered for this person."), ()
    told = "" if score is None else tr(" Goal attainment T-score {score:.0f}; 50 is what was hoped for.", score=score)
    pursued = tuple(OpenGoal(goal.id, goal.title, goal.range) for goal, _ in kept if goal.closed is None)
    count = tr("1 goal.") if len(kept) == 1 else tr("{count} goals.", count=len(kept))
    return found, f"{count}{told}", pursued


def _goal(goal: Goal, entries: Sequence[GoalEntry]) -> Chart:
    unit = "0–10" if goal.kind == "scale" else tr("−2 to +2")
    line = Line(
        tr("higher is better" if goal.better == "higher" else "lower is better"),
        tuple(entry.value for entry in entries),
    )
    return Chart(
        plain(goal.title, 22), tr("goal, {unit}", unit=unit), (line,), goal.range, tuple(day(e.on) for e in entries)
    )


def _line(visits: Sequence[Visit], name: str, of: Callable[[SessionSummary], float | None]) -> Line:
    return Line(name, tuple(visit.figure(of) for visit in visits))


def _synchrony(summary: SessionSummary) -> float | None:
    return None if summary.synchrony is None else 100.0 * summary.synchrony


def _chart(title: str, unit: str, *lines: Line, limits: tuple[float, float] | None = None) -> Chart | None:
    known = tuple(line for line in lines if sum(value is not None for value in line.values) >= FEWEST)
    return Chart(title, unit, known, limits) if known else None
