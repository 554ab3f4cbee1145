"""A sender on another machine, with another clock, whose cable is cut without a word and mended."""

import importlib.util
import json
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.live

HELPER = Path(__file__).with_name("two_machines.py")


@pytest.fixture(scope="module")
def namespaced() -> list[str]:
    spec = importlib.util.spec_from_file_location("two_machines", HELPER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    command = module.namespaced()
    if command is None:
        pytest.skip("this machine does not let a test make network namespaces (unshare, ip and nsenter)")
    return list(command)


def test_a_cut_link_is_shown_within_two_seconds_and_data_flow_within_two_of_its_mending(namespaced: list[str]) -> None:
    done = subprocess.run(
        [*namespaced, "2.5"], capture_output=True, text=True, timeout=60, cwd=HELPER.parents[2], check=False
    )
    assert done.returncode == 0, done.stderr
    cut, session = (json.loads(line) for line in done.stdout.splitlines())
    assert 1.0 < cut["stale"] <= 2.0
    assert 1.0 < cut["notice"] <= 2.0
    assert cut["back"] < 2.0
    assert cut["twice"] == 0
    # the stamps of its clock, 5000 s ahead where that can be had, were brought to ours
    assert session["host"] == "other-machine" and abs(session["age"]) < 0.5
