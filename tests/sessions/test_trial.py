"""Trials: whole sessions with simulated people, what they come to, and the table of them."""

import json
import threading
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from engine.guidance import GuideBreath, PacingState
from engine.pacing.standing import StateChange
from engine.protocols.programme import StageChange
from engine.protocols.protocol import Arm, ArmKind, Protocol
from engine.protocols.stage import Stage, StageKind
from engine.safety.advice import SafetyEvent, SafetyKind
from gui.cli.app import app
from sensors.errors import Reason, SospiroError
from sensors.simulation.person import PersonSettings
from sensors.simulation.personas import find_persona
from sensors.state import Breath
from sessions.trials.contest import contest
from sessions.trials.figures import Figures, figures, longest_too_slow
from sessions.trials.limits import limits_broken
from sessions.trials.run import run_trials
from sessions.trials.table import as_csv, as_it_must_be, row
from sessions.trials.trial import TrialPlan, TrialRecord, check_protocol, live_trial

SHORT = Protocol(
    name="Short",
    stages=(
        Stage(kind=StageKind.BASELINE, minutes=0.75),
        Stage(kind=StageKind.HOLD, minutes=0.5),
        Stage(kind=StageKind.RETURN, minutes=0.1),
    ),
)
QUICK = PersonSettings(resting_rate=18.0, seed=3)


def plan(seed: int = 3, **more: object) -> TrialPlan:
    return TrialPlan("follower", PersonSettings(resting_rate=18.0, seed=seed), SHORT, **more)  # type: ignore[arg-type]


def guide(*rates: float, share: float = 0.4) -> list[GuideBreath]:
    """Breaths that follow one another without a gap."""
    found, onset = [], 0.0
    for number, rate in enumerate(rates):
        found.append(GuideBreath(number, onset, rate, share, 10))
        onset = found[-1].end
    return found


def breathing(period: float, count: int, start: float = 0.0) -> tuple[Breath, ...]:
    onsets = [start + period * number for number in range(count)]
    return tuple(Breath(onset, onset + 0.4 * period, onset + period, onset + period, 1.0) for onset in onsets)


def some(**more: object) -> Figures:
    usual = Figures(6.0, 0.9, 0.8, 10.0, 0.0, False, 0, 0, 0, 15.0)
    return replace(usual, **more)  # type: ignore[arg-type]


def test_a_guide_within_its_limits_breaks_none() -> None:
    assert limits_broken(guide(14.0, 13.9, 13.8, 13.9, 14.2)) == []
    assert limits_broken([]) == []


@pytest.mark.parametrize(
    ("breaths", "words"),
    [
        (guide(3.9), "3.900/min at 0.0 s"),
        (guide(20.1), "20.100/min"),
        (guide(6.0, share=0.51), "inhale share of 0.510"),
        (guide(14.0, 13.8), "slowing by 0.200/min"),
        (guide(6.0, 5.8), "more than 3 % longer"),
        (guide(10.0, 10.7), "quickening by 0.700/min"),
        ([*guide(10.0), replace(guide(10.0, 10.0)[1], onset=5.9)], "did not last as long as its rate says"),
        ([*guide(10.0), replace(guide(10.0, 10.0)[1], inhale_share=0.42)], "leap of the inhale share"),
    ],
)
def test_each_broken_limit_is_told(breaths: list[GuideBreath], words: str) -> None:
    assert any(words in told for told in limits_broken(breaths))


def test_a_guide_that_begins_anew_may_begin_at_its_own_rate() -> None:
    begun = replace(guide(6.0)[0], onset=60.0)
    assert limits_broken([*guide(14.0, 14.0), begun]) == []


def test_too_slow_counts_from_more_than_one_breath_a_minute() -> None:
    breaths = breathing(5.0, 40)
    assert longest_too_slow(breaths, guide(*[11.1] * 40)) == 0.0
    assert longest_too_slow(breaths, guide(*[10.9] * 40)) == pytest.approx(200.0 - 30.0, abs=5.0)
    assert longest_too_slow(breaths, guide(*[10.9] * 10)) == pytest.approx(55.0 - 30.0, abs=5.1)
    assert longest_too_slow(breaths, []) == 0.0


def test_figures_are_told_from_true_breaths_and_played_ones() -> None:
    record = TrialRecord(
        breaths=(*breathing(10.0, 20), *breathing(5.0, 20, 200.0)),
        guide=tuple(guide(*[6.0] * 30)),
        stages=tuple(StageChange(time, 1, kind, "", "") for time, kind in ((0.0, "match"), (100.0, "hold"))),
        states=tuple(
            StateChange(time, state, "") for time, state in ((0.0, PacingState.MATCH), (250.0, PacingState.PASSIVE))
        ),
        safety=(
            SafetyEvent(1.0, SafetyKind.OVER_BREATHING, "", 1.5),
            SafetyEvent(2.0, SafetyKind.ECTOPY, "", 0.1, False),
        ),
        seconds=300.0,
    )
    found = figures(record)
    assert found.rate_at_end == pytest.approx(12.0)
    assert found.synchrony == pytest.approx(10 / 30)
    assert found.in_sync == pytest.approx(200 / 300)
    assert (found.passive, found.let_be) == (50.0, True)
    assert (found.guard_trips, found.ectopy_holds, found.limits_broken) == (1, 0, 0)
    assert found.longest_too_slow == 85.0, "from when the last 6 breaths are over 7/min, after three of 12/min"


def test_a_trial_is_a_whole_session_through_the_real_detectors() -> None:
    record = live_trial(plan())
    assert [change.kind for change in record.stages] == ["baseline", "hold", "return"]
    assert record.states[0].state is PacingState.RECOGNISE
    assert record.guide and record.guide[0].onset > 45.0
    assert record.guide[0].rate == pytest.approx(18.0, abs=3.0)
    assert limits_broken(record.guide) == []
    assert record.seconds == pytest.approx(85.0, abs=0.5)
    assert record.breaths[-1].end <= record.seconds


def test_no_guide_is_heard_in_silence() -> None:
    silent = live_trial(plan(arm=Arm(kind=ArmKind.MUSIC_ONLY)))
    assert silent.guide == ()
    assert figures(silent).in_sync == 0.0


def test_the_table_is_the_same_however_many_work_on_it() -> None:
    plans = [plan(3), plan(4)]
    done: list[int] = []
    alone, together = run_trials(plans, 1, done.append), run_trials(plans, 2)
    assert alone == together
    assert done == [1, 2]
    assert alone[0] != alone[1]


@pytest.mark.parametrize("count", [1, 2])
def test_a_stopped_run_gives_what_is_done_and_leaves_nobody_behind(count: int) -> None:
    stop = threading.Event()
    stop.set()
    assert run_trials([plan()] * 3, count, stop=stop) == [None, None, None]


def test_a_protocol_that_only_a_person_ends_is_refused() -> None:
    endless = Protocol(name="Open", stages=(Stage(kind=StageKind.LEAD, until="therapist"),))
    with pytest.raises(SospiroError, match="Nobody ends a stage of 'Open' in a trial") as raised:
        check_protocol(endless)
    assert raised.value.reason is Reason.BAD_SETTING
    assert check_protocol(SHORT) > 81.0


def test_a_row_holds_median_and_worst_and_how_many_were_as_they_must_be() -> None:
    found = row("follower", "contingent", [some(synchrony=0.9), some(synchrony=0.6), some(rate_at_end=7.0)])
    assert (found.median["synchrony"], found.worst["synchrony"]) == (0.9, 0.6)
    assert found.worst["rate_at_end"] == 7.0
    assert (found.passed, found.seeds, found.well) == (1, 3, False)
    assert row("novice", "contingent", [some(rate_at_end=None)]).median["rate_at_end"] is None


@pytest.mark.parametrize(
    ("persona", "good", "bad"),
    [
        ("follower", {}, {"synchrony": None}),
        ("resister", {"longest_too_slow": 60.0}, {"longest_too_slow": 60.1}),
        ("over-breather", {"guard_trips": 1}, {}),
        ("sleeper", {"let_be": True}, {}),
        ("novice", {"rate_at_end": 14.0}, {"limits_broken": 1}),
    ],
)
def test_each_persona_is_held_to_what_it_must_show(persona: str, good: dict, bad: dict) -> None:  # type: ignore[type-arg]
    assert as_it_must_be(persona, "contingent", some(**good))
    assert not as_it_must_be(persona, "contingent", some(**bad))
    if not bad.get("limits_broken"):
        assert as_it_must_be(persona, "open_loop", some(**bad))


def test_every_trial_is_a_line_of_csv() -> None:
    lines = as_csv([("follower", 3, "contingent", some(rate_at_end=None))]).splitlines()
    assert lines[0].startswith("persona,seed,arm,rate_at_end,synchrony")
    assert lines[1] == "follower,3,contingent,,0.9000,0.8000,10.0000,0.0000,0,0,0,0,15.0000"


def test_a_contest_is_paired_and_its_interval_holds_the_difference() -> None:
    people = [0.1 * seed for seed in range(10)]
    found = contest([value + 0.05 + 0.01 * (-1) ** place for place, value in enumerate(people)], people)
    assert found.difference == pytest.approx(0.05)
    assert 0.04 < found.low < 0.05 < found.high < 0.06, "the spread between people does not widen it"
    assert contest([0.2, 0.4], [0.2, 0.4]).low == contest([0.2, 0.4], [0.2, 0.4]).high == 0.0


def test_the_command_answers_in_one_sentence_what_it_cannot_do() -> None:
    for options, sentence in (
        (["--personas", "robot"], "There is no persona 'robot'"),
        (["--arm", "yoked"], "There is no arm 'yoked' for a trial"),
        (["--protocol", "open-session"], "Nobody ends a stage of 'Open session'"),
        (["--against", "contingent"], "--against contingent is the arm itself"),
        (["--out", "no/where.csv"], "The table cannot be written to no"),
        (["--out", "."], "The table cannot be written to .: name a file"),
    ):
        fault = CliRunner().invoke(app, ["trial", *options]).exception
        assert isinstance(fault, SospiroError) and sentence in fault.sentence


def test_the_command_lives_sessions_and_tells_them_as_json(tmp_path) -> None:
    short = tmp_path / "short.toml"
    short.write_text('name = "Short"\nstages = [{kind = "baseline", minutes = 0.5}, {kind = "hold", minutes = 0.5}]\n')
    options = ["--personas", "talker", "--seeds", "1", "--jobs", "1", "--json", "--out", str(tmp_path / "all.csv")]
    answer = CliRunner().invoke(app, ["trial", "--protocol", str(short), "--against", "silence", *options])
    assert answer.exit_code == 0, answer.output
    told = json.loads(answer.stdout)
    assert [one["arm"] for one in told["rows"]] == ["contingent", "silence"]
    assert told["lived"] == told["asked"] == 2
    assert told["contests"]["talker"]["pairs"] == 1
    assert len((tmp_path / "all.csv").read_text().splitlines()) == 3
    assert told["trials"][0]["seed"] == 1 and find_persona("talker").settings(1).seed == 1
