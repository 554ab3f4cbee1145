"""Fixtures of every test: quiet means fine, and LSL stays on this machine and in this run."""

import logging
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
