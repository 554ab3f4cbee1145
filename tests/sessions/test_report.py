"""A report tells what was recorded and nothing else: figures, gaps, faults, what is masked; it escapes everything."""

import importlib.util
import json
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.arms.player import ArmPlayer
from sensors.errors import SospiroError
from sensors.stream import Signal
from sessions.folder import SessionFolder
from sessions.recording.recover import recover
from sessions.report.checklist import OPEN, checklists
from sessions.report.evidence import read_evidence
from sessions.report.html import as_html
from sessions.report.model import NOT_MEDICAL, Figure, Paragraph, Report
from sessions.report.pdf import as_pdf
from sessions.report.sections.known import known_facts
from sessions.report.session import session_report
from sessions.report.tracks import breathing, guide, heart_rate, of_seconds, parts_of, qualities, running_median
from sessions.session_file import read_record, streams_used, write_record
from sessions.store.entries import When
from sessions.store.ratings import rate
from sessions.study.box import Box
from sessions.study.masking import Sealing, arm_entry
from sessions.study.opening import open_session

_spec = importlib.util.spec_from_file_location("reported_session", Path(__file__).with_name("reported_session.py"))
assert _spec is not None
assert _spec.loader is not None
lived = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(lived)

BOX = Box(bytes(range(32)))
STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
EVIL = '<script>alert("1")</script> & <img src=x onerror=y>\u202egnp.exe\x1b[31m $x^2$'
LOST = {Signal.RESPIRATION: (70.0, 100.0), Signal.ECG: (110.0, 125.0)}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> SessionFolder:
    """A session with everything in it, a while without belt and one without ECG."""
    said = [
        lived.rating(10.0, "pain", 7.0),
        lived.rating(11.0, "anxiety", 5.0),
        lived.rating(140.0, "pain", 4.0),
        lived.marker(60.0, EVIL),
    ]
    folder: SessionFolder = lived.live(tmp_path_factory.mktemp("whole"), STARTED, lost=LOST, said=said)
    rate(folder, When.BEFORE, {EVIL.split("\u202e")[0][:40]: 3.0})
    return folder


@pytest.fixture(scope="module")
def report(whole: SessionFolder) -> Report:
    return session_report(whole)


def words(report: Report) -> str:
    """Everything a report says, figures by their alternative texts."""
    told = [f"{name}: {value}" for name, value in report.facts]
    for section in report.sections:
        told.append(section.title)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                told.append(block.text)
            elif isinstance(block, Figure):
                told += [block.alt, block.caption]
            else:
                told += [block.caption, *(" | ".join(row) for row in block.rows)]
    return "\n".join(told)


def figures(report: Report) -> list[Figure]:
    return [block for section in report.sections for block in section.blocks if isinstance(block, Figure)]


class Page(HTMLParser):
    """Tags, attributes and text of a page; fails where the tags do not match."""

    VOID = frozenset({"meta", "img", "col"})

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html.decode())
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data if self.open[-1:] != ["style"] else ""


def test_it_tells_the_figures_of_the_session(whole: SessionFolder, report: Report) -> None:
    told, summary = words(report), read_evidence(whole).summary
    assert summary.heart_rate_mean is not None
    assert summary.respiration_rate_start is not None
    assert f"The heart rate was {summary.heart_rate_mean:.1f} beats/min on average." in told
    assert f"Breathing went from {summary.respiration_rate_start:.1f}" in told
    assert "Participant: P1" in told
    assert read_record(whole)["protocol"]["sha256"] in told
    assert "1 | Arriving | baseline | 0:00 | 30 s | 0.5 min | the session begins" in told
    assert "pain | 7 (at 0:10) | 4 (at 2:20) | −3.0, reached | a change of at least 2 points" in told
    assert "anxiety | 5 (at 0:11) | – | – | none is known" in told
    assert NOT_MEDICAL in told
    assert "The journal's chain of hashes holds over all" in told
    assert "Length of the series | 64 s" in told


def test_what_is_missing_is_a_gap_and_said(whole: SessionFolder, report: Report) -> None:
    told, evidence = words(report), read_evidence(whole)
    assert "No respiration signal arrived in 1 stretch: 1:10–1:40." in told
    assert "No heart signal arrived in 1 stretch: 1:50–2:05." in told
    beats = heart_rate(evidence)
    at = np.searchsorted(beats.seconds, 115.0)
    assert np.isnan(beats.values[at - 1])
    assert beats.seconds[at] >= 125.0
    breaths = breathing(evidence)
    inside = (breaths.seconds > 75.0) & (breaths.seconds < 97.0)
    assert not np.isfinite(breaths.values[inside]).any()
    assert np.isnan(breaths.values[np.searchsorted(breaths.seconds, 97.0) - 1])
    belt = next(one for one in qualities(evidence) if one.signal is Signal.RESPIRATION)
    assert belt.usable == pytest.approx(0.78, abs=0.05)
    assert [(round(gap.begins), round(gap.ends)) for gap in belt.gaps] == [(70, 100)]


def test_every_figure_says_in_words_what_it_shows(report: Report) -> None:
    assert len(figures(report)) >= 7
    for figure in figures(report):
        assert any(letter.isdigit() for letter in figure.alt), figure.alt
        assert len(figure.alt) > len("Quality over time.")


@pytest.fixture(scope="module")
def html(report: Report) -> bytes:
    return as_html(report, "Made with Sospiro")


@pytest.fixture(scope="module")
def pdf(report: Report) -> bytes:
    return as_pdf(report, "Made with Sospiro")


def test_the_same_session_gives_the_same_bytes(whole: SessionFolder, html: bytes, pdf: bytes) -> None:
    again = session_report(whole)
    assert as_html(again, "Made with Sospiro") == html
    assert as_pdf(again, "Made with Sospiro") == pdf


def test_html_needs_nothing_else_and_escapes_what_was_typed(report: Report, html: bytes) -> None:
    page = Page(html)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "link", "iframe", "object", "form", "a"}
    assert all((dict(a)["src"] or "").startswith("data:image/svg+xml;base64,") for t, a in page.tags if t == "img")
    assert all(a.get("alt") for tag, a in page.tags if tag == "img")
    assert not any(name.startswith("on") for _, a in page.tags for name in a)
    assert '<script>alert("1")</script> & <img src=x onerror=y>\N{REPLACEMENT CHARACTER}gnp.exe' in page.text
    assert "\u202e" not in html.decode()
    assert "\x1b" not in html.decode()
    assert b"http://" not in html
    assert b"@page { size: A4" in html
    headings = [tag for tag, _ in page.tags if tag in ("h1", "h2")]
    assert headings == ["h1"] + ["h2"] * len(report.sections)
    assert sum(a.get("scope") == "col" for _, a in page.tags) >= 5
    assert dict(page.tags[0][1]) == {"lang": "en-GB"}


def test_the_pdf_is_a_pdf_with_its_date(pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-1.")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert b"D:20261122101500" in pdf
    assert b"/Alt" in pdf


@pytest.mark.parametrize(
    ("inputs", "seconds", "said"),
    [
        ((Signal.RESPIRATION,), 60.0, "No heartbeat was recorded"),
        ((Signal.ECG,), 60.0, "Usable signal: ECG"),
        ((), 30.0, "The session ran without sensors."),
        ((Signal.ECG, Signal.RESPIRATION), 5.0, "The session lasted 5 s."),
    ],
)
def test_a_missing_signal_is_a_sentence_not_an_empty_plot(
    tmp_path: Path, inputs: tuple[Signal, ...], seconds: float, said: str
) -> None:
    report = session_report(lived.live(tmp_path, STARTED, seconds, inputs=inputs))
    assert said.casefold() in words(report).casefold()
    assert "not measured of" not in words(report)
    for figure in figures(report):
        assert drawn_values(figure) > 1


def drawn_values(figure: Figure) -> int:
    """How many finite points or bars the emptiest of a figure's axes has."""
    from sessions.report.figures.canvas import drawn

    def count(axes: Any) -> int:
        points = sum(int(np.isfinite(np.asarray(line.get_ydata(), float)).sum()) for line in axes.get_lines()[1:])
        first = [int(np.isfinite(np.asarray(line.get_ydata(), float)).sum()) for line in axes.get_lines()[:1]]
        return points + sum(first) + 2 * len(axes.collections)

    return min(count(axes) for axes in drawn(figure).axes)


def test_a_running_session_is_told_so_far_and_a_recovered_one_as_such(tmp_path: Path) -> None:
    folder = lived.live(tmp_path, STARTED, 40.0, finish=False)
    report = session_report(folder)
    assert report.title.endswith("so far")
    assert "The session has not ended" in words(report)
    record = read_record(folder)
    write_record(folder, record | {"process": {"pid": 2**22 + 1, "started": "x"}})
    assert [summary.id for summary in recover(tmp_path)] == [folder.path.name]
    recovered = session_report(folder)
    assert "so far" not in recovered.title
    assert "was cut off, by a crash or a loss of power" in words(recovered)


def test_of_a_damaged_recording_only_what_holds_is_told(tmp_path: Path) -> None:
    folder = lived.live(tmp_path, STARTED, 60.0)
    data = bytearray(folder.recording.read_bytes())
    data[len(data) // 2] ^= 0xFF
    folder.recording.write_bytes(data)
    told = words(session_report(folder))
    assert "does not fit and is left out" in told
    assert heart_rate(read_evidence(folder)).seconds.max() < 45.0
    folder.recording.write_bytes(b"junk")
    report = session_report(folder)
    assert "recording.xdf is damaged from its beginning on. No signal can be shown" in words(report)
    assert figures(report) == []
    folder.recording.unlink()
    assert "recording.xdf is missing." in words(session_report(folder))
    assert str(tmp_path) not in as_html(session_report(folder), "Made").decode()
    folder.record.write_text("{")
    with pytest.raises(SospiroError, match=r"session\.json"):
        session_report(folder)


def test_a_changed_journal_is_told(tmp_path: Path) -> None:
    folder = lived.live(tmp_path, STARTED, 20.0)
    lines = folder.journal.read_text().splitlines()
    changed = json.loads(lines[1]) | {"time": 3.25}
    folder.journal.write_text("\n".join([lines[0], json.dumps(changed), *lines[2:]]) + "\n")
    told = words(session_report(folder))
    assert "From line 3 on the journal does not hold: it was changed or damaged." in told
    assert "chain of hashes holds" not in told


def test_a_masked_report_is_the_same_for_every_arm(tmp_path: Path) -> None:
    told = []
    for name in ("one", "two"):
        arm = lived.PROTOCOL.arms[name]
        sealing = Sealing("S1", "K7", BOX, arm_entry(name, arm, 1))
        player = ArmPlayer(arm, 1, None, 0.4)
        folder = lived.live(tmp_path / name, STARTED, 60.0, player=player, sealing=sealing, coupling=0.0)
        report = session_report(folder)
        kept = tuple(section for section in report.sections if section.title != "Integrity of the data")
        told.append(words(Report(report.title, report.facts, kept, report.dated)))
        assert not guide(read_evidence(folder)).known
        open_session(folder, BOX)
        opened = words(session_report(folder))
        assert f"Arm: {name} ({arm.kind.replace('_', ' ')})" in opened
        assert "This session was masked until the study was opened." in opened
    assert told[0] == told[1]
    assert "Arm: masked" in told[0]
    assert "Code: K7" in told[0]


def test_every_item_that_can_be_filled_is_filled(whole: SessionFolder) -> None:
    asked = {item.fact for checklist in checklists() for item in checklist.items if item.fact}
    facts = known_facts(read_evidence(whole))
    assert facts.keys() <= asked
    assert asked - facts.keys() == {"blind"}
    assert OPEN not in facts.values()


def test_a_median_does_not_bridge_a_gap(whole: SessionFolder) -> None:
    evidence = read_evidence(whole)
    assert of_seconds(evidence, "nothing").known is False
    beats = heart_rate(evidence)
    medians = running_median(beats)
    at = np.searchsorted(medians.seconds, 112.0)
    assert np.isnan(medians.values[at - 1 : at + 1]).any()


def test_a_stream_that_came_back_is_one_input(whole: SessionFolder) -> None:
    evidence = read_evidence(whole)
    for one in qualities(evidence):
        lost = LOST[one.signal][1] - LOST[one.signal][0]
        rate = 250 if one.signal is Signal.ECG else 50
        assert len(parts_of(evidence, next(u for u in streams_used(evidence.record) if u.signal == one.signal))) == 2
        assert one.samples == pytest.approx(rate * (150.0 - lost), rel=0.02)
        assert len(one.gaps) == 1
