"""Fixtures of every test: quiet means fine, and LSL stays on this machine and in this run; who runs what, and when."""

import gc
import logging
import os
import signal
import sys
import uuid
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from gui.panel.display import missing_qt_libraries, missing_sentence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# a panel that speaks as the system does speaks English here, whatever the machine
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")

# some hundred processes are started, each of which would compile all of Sospiro anew
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

for _name in ("SIGINT", "SIGHUP"):  # a run in the background or under nohup ignores them, and so would all it starts
    if (_number := getattr(signal, _name, None)) and signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, signal.default_int_handler if _name == "SIGINT" else signal.SIG_DFL)

settings.register_profile("repeatable", derandomize=True)
settings.register_profile("searching")
settings.load_profile("searching" if "SOSPIRO_FUZZ" in os.environ else "repeatable")


class SkipQt:
    """A finder of modules that stands where Qt's system libraries are missing: what imports Qt is skipped, and why."""

    def find_spec(self, fullname: str, *_: Any) -> None:
        """Skip for PyQt6 and all in it; leave everything else to the other finders."""
        if fullname.partition(".")[0] == "PyQt6":
            pytest.skip(f"Qt misses {missing_sentence(MISSING)}", allow_module_level=True)


HERE = Path(__file__).resolve().parents[1]
MISSING = missing_qt_libraries()
if MISSING:
    sys.meta_path.insert(0, SkipQt())

    @pytest.fixture
    def qtbot() -> None:
        """Stands in for the fixture of pytest-qt."""
        pytest.skip(f"Qt misses {missing_sentence(MISSING)}")


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Leave pytest-qt out before it imports Qt, where that would end the whole run."""
    if MISSING:
        pluginmanager.unregister(name="pytest-qt")


FIRST = tuple(
    f"tests/live/test_{name}.py"
    for name in (
        *("demo", "panel_demo", "audio_device", "live_rerun", "panel_faults_live", "labrecorder", "panel_endings"),
        *("home", "audio_process", "keyboard", "lsl_return"),
    )
)
"""Live modules that take longest, most of it waiting."""
LAST = "tests/live/test_devices.py"
"""Its 33 streams leave no port of LSL to others, so it begins when no other live module is left."""
LANES = 2
"""How many workers run what is live, where there are more: the others compute, and step aside for them."""
NICE = 19
"""How far they step aside."""

BY_STYLE = "tests/engine/test_voices_styles.py"


@cache
def whole(module: str) -> bool:
    """Whether the tests of a module stay in one worker: they are live, or share something dear."""
    text = (HERE / module).read_text(encoding="utf-8")
    return live(module) or 'scope="module"' in text or "\n@cache\n" in text


def unit(nodeid: str) -> str:
    """Return what a worker takes at once: a module that stays whole, what shares a parameter, or one test."""
    module, _, test = nodeid.partition("::")
    if module == BY_STYLE and "[" in test:  # one style is rendered once for all its tests
        return f"{module}[{test.partition('[')[2]}"
    return module if whole(module) else nodeid


def live(name: str) -> bool:
    """Whether a module, test or unit waits for real devices, sound and windows."""
    return name.startswith("tests/live/")


class TurnedDirectory(pytest.Dir):
    """A directory read from its end."""

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        return reversed(list(super().collect()))


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Dir | None:
    """Let every other worker read the tests from their end: each finds compiled what another has met first."""
    worker = getattr(parent.config, "workerinput", {}).get("workerid", "gw0")
    return TurnedDirectory.from_parent(parent, path=path) if int(worker[2:]) % 2 else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long; two workers take by turns what waits and what computes: one fills the other."""
    if not hasattr(config, "workerinput"):
        return
    modules = sorted({item.nodeid.partition("::")[0] for item in items})
    order = {module: k for k, module in enumerate((*FIRST, *(m for m in modules if m not in (*FIRST, LAST)), LAST))}
    waiting = sorted(filter(live, modules), key=order.__getitem__)
    shared = [m for m in modules if whole(m) and not live(m)]
    turns = zip_longest(waiting, shared) if config.workerinput["workercount"] <= LANES else [(*waiting, *shared)]
    begin = [m for turn in turns for m in turn if m is not None]
    place = {module: k for k, module in enumerate(dict.fromkeys((*begin, *modules)))}
    items.sort(key=lambda item: place[item.nodeid.partition("::")[0]])


def pytest_collection_finish() -> None:
    """Look for garbage less often, and only in what the tests make: none is among a million objects of modules."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_runtest_logstart(nodeid: str) -> None:
    """Let a worker that computes, beside others that run what is live, have only what these leave."""
    several = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")) > LANES
    if several and not live(nodeid) and hasattr(os, "nice") and os.nice(0) < NICE:
        os.nice(NICE - os.nice(0))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out units in the order of collection, to the first workers what is live until none is left."""
    from xdist.scheduler import LoadScopeScheduling

    class ByUnit(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return unit(nodeid)

        def _assign_work_unit(self, node: Any) -> None:
            self.workqueue.move_to_end(self._suited(node), last=False)
            super()._assign_work_unit(node)

        def remove_node(self, node: Any) -> str | None:
            """Leave out for good the test in which a worker has died: the next worker would die of it, too."""
            units = self.assigned_work[node]
            crashed = next((t for tests in units.values() for t, done in tests.items() if not done), None)
            if crashed is not None:
                units[unit(crashed)][crashed] = True
            for name in [name for name, tests in units.items() if all(tests.values())]:
                del units[name]
            super().remove_node(node)
            return crashed

        def schedule(self) -> None:
            """Let a worker that takes the place of another one know, too, when no more comes: it waits for that."""
            begun = self.collection is not None
            super().schedule()
            for node in self.nodes if begun else ():
                self._reschedule(node)

        def _suited(self, node: Any) -> str:
            lane = len(self.nodes) <= LANES or node in self.nodes[:LANES]
            alone = not any(map(live, self._begun_beside(node)))
            fitting = (u for u in self.workqueue if (lane or not live(u)) and (alone or u != LAST))
            return next(fitting, next(iter(self.workqueue)))

        def _begun_beside(self, node: Any) -> Iterator[str]:
            for other, units in self.assigned_work.items():
                yield from (u for u, tests in units.items() if other is not node and not all(tests.values()))

    config.option.loadscopereorder = False
    return ByUnit(config, log)


REAL_DATA = HERE.parent / "shared" / "data"


@pytest.fixture
def real_data() -> Path:
    """Folder of real recordings; the test is skipped where a clone has none."""
    if not REAL_DATA.is_dir():
        pytest.skip("the real recordings (../shared/data) are not here")
    return REAL_DATA


@pytest.fixture(scope="session")
def lsl_session_id() -> str:
    """A session ID of LSL that no other run shares, so streams of parallel runs do not meet."""
    return f"sospiro-test-{uuid.uuid4().hex[:12]}"


def held_up(record: logging.LogRecord) -> bool:
    """Whether the sound was held up for over a second, as beside other live tests on few cores, and goes on."""
    return record.name == "engine.audio.live.supervisor" and "fell silent" in record.getMessage()


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test whose code logged a warning or worse, unless it is marked `logs`, which may expect them."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    loud = [r for when in ("setup", "call") for r in caplog.get_records(when) if r.levelno >= logging.WARNING]
    loud = [r for r in loud if not (live(request.node.nodeid) and held_up(r))]
    if loud:
        pytest.fail("unexpected log: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in loud))
