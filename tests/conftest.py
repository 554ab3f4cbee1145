"""Fixtures of every test: quiet means fine, and LSL stays on this machine and in this run."""

import logging
import os
import sys
import uuid
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from gui.panel.display import missing_qt_libraries, missing_sentence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

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


FIRST, LAST = ("tests/live/test_demo.py", "tests/live/test_panel_demo.py"), "tests/live/test_devices.py"
"""Live modules that take longest, most of it waiting; and the one whose 33 streams leave no port of LSL to others."""

BY_STYLE = "tests/engine/test_voices_styles.py"


@cache
def whole(module: str) -> bool:
    """Whether the tests of a module stay in one worker: they are live, or share something dear."""
    return module.startswith("tests/live/") or 'scope="module"' in (HERE / module).read_text(encoding="utf-8")


def unit(nodeid: str) -> str:
    """Return what a worker takes at once: a module that stays whole, what shares a parameter, or one test."""
    module, _, test = nodeid.partition("::")
    if module == BY_STYLE and "[" in test:  # one style is rendered once for all its tests
        return f"{module}[{test.partition('[')[2]}"
    return module if whole(module) else nodeid


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let workers begin with what takes long, by turns what waits and what computes, so that one fills the other."""
    if not hasattr(config, "workerinput"):
        return
    modules = {item.nodeid.partition("::")[0]: None for item in items}
    live = sorted((m for m in modules if m.startswith("tests/live/")), key=lambda m: (m == LAST) - (m in FIRST))
    shared = [m for m in modules if whole(m) and m not in live]
    turns = [m for pair in zip_longest(live, shared) for m in pair if m is not None]
    place = {module: k for k, module in enumerate(turns)}
    items.sort(key=lambda item: place.get(item.nodeid.partition("::")[0], len(turns)))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out units in the order of collection."""
    from xdist.scheduler import LoadScopeScheduling

    class ByUnit(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return unit(nodeid)

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


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test whose code logged a warning or worse, unless it is marked `logs`, which may expect them."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    loud = [r for when in ("setup", "call") for r in caplog.get_records(when) if r.levelno >= logging.WARNING]
    if loud:
        pytest.fail("unexpected log: " + "; ".join(f"{r.name}: {r.getMessage()}" for r in loud))
