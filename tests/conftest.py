"""Fixtures of every test: quiet means fine, and LSL stays on this machine and in this run."""

import logging
import os
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gui.panel.display import missing_qt_libraries, missing_sentence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class SkipQt:
    """A finder of modules that stands where Qt's system libraries are missing: what imports Qt is skipped, and why."""

    def find_spec(self, fullname: str, *_: Any) -> None:
        """Skip for PyQt6 and all in it; leave everything else to the other finders."""
        if fullname.partition(".")[0] == "PyQt6":
            pytest.skip(f"Qt misses {missing_sentence(MISSING)}", allow_module_level=True)


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


SHARING = (
    "tests/engine/test_audio_sound.py",
    "tests/sessions/test_export_formats.py",
    "tests/sessions/test_listening.py",
    "tests/sessions/test_render.py",
    "tests/sessions/test_session.py",
    "tests/sessions/test_study_masking.py",
)
BY_STYLE = "tests/engine/test_voices_styles.py"


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep in one worker what shares something dear: a module of live tests (they come first), a rendered sound."""
    from xdist.scheduler import LoadScopeScheduling

    class BySharedFixture(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            module, _, test = nodeid.partition("::")
            if module.startswith("tests/live/") or module in SHARING:
                return module
            # one style is rendered once for all its tests
            return f"{module}[{test.partition('[')[2]}" if module == BY_STYLE and "[" in test else nodeid

    return BySharedFixture(config, log)


REAL_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


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
