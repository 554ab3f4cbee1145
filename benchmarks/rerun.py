"""Live and render ten sessions of every kind, run each again in a process of its own: is every decision the same?

Then some of them once more with one constant of the engine changed: is it found, and what is named first?

python benchmarks/rerun.py --seconds 75
"""

import argparse
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from engine.arms.player import ArmPlayer
from engine.music.style import STILL_PAD
from engine.pacing import recognition, stride
from engine.protocols.protocol import Arm, Protocol
from sensors.simulation.personas import find_persona
from sessions.commands import CommandKind
from sessions.control_track import read_control_track
from sessions.folder import SessionFolder
from sessions.index import session_folders
from sessions.plan import Plan
from sessions.recording.recover import recover
from sessions.rerun.rerun import rerun
from sessions.settings import Settings
from sessions.study.box import Box
from sessions.study.masking import Sealing, arm_entry
from sessions.study.opening import open_session

PROGRAM = [sys.executable, "-c", "from gui.cli.app import main; main()"]
LIVE = ["demo", "--no-panel", "--persona", "follower"]
BOX = Box(bytes(range(32)))
ASKED = {
    20.0: (CommandKind.VOLUME, -12.0, ""),
    36.0: (CommandKind.COMFORTABLE, None, ""),
    40.0: (CommandKind.HOLD, 1, ""),
    44.0: (CommandKind.HOLD, 0, ""),
    45.0: (CommandKind.REFRESH, None, ""),
    46.0: (CommandKind.STYLE, None, "Handpan"),
    47.0: (CommandKind.AROUSAL, 8.0, ""),
    48.0: (CommandKind.LAYER, 0.2, "drum"),
    50.0: (CommandKind.RATING, 9.0, "pain"),
    52.0: (CommandKind.TARGET, 5.0, ""),
    54.0: (CommandKind.MUTE, 1, ""),
    55.0: (CommandKind.EXTEND, 1.0, ""),
    56.0: (CommandKind.DISCOMFORT, None, ""),
    60.0: (CommandKind.NEXT_STAGE, None, ""),
}
PROTOCOL = Protocol.model_validate(
    {
        "name": "Benchmark",
        "stages": [
            {"kind": "baseline", "minutes": 0.4},
            {"kind": "lead", "minutes": 5.0, "target": 6.0, "lead": "brisk"},
        ],
        "arms": {"one": {"kind": "contingent"}},
    }
)


class Ten:
    """Makes the sessions below one data folder; each method returns the folder of one."""

    def __init__(self, data_dir: Path, seconds: float) -> None:
        self.data_dir, self.seconds = data_dir, seconds
        sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "sessions"))
        self._live: Callable[..., SessionFolder] = importlib.import_module("lived_session").live
        self._first: SessionFolder | None = None

    def rendered(self) -> SessionFolder:
        """With its sound, somebody who follows."""
        self._first = self._run("render", "--minutes", f"{self.seconds / 60:.2f}", "--seed", "7", "--lead", "brisk")
        return self._first

    def rendered_resister(self) -> SessionFolder:
        """Somebody who never follows."""
        minutes = f"{max(2.0, self.seconds / 30):.2f}"
        return self._run("render", "--minutes", minutes, "--persona", "resister", "--lead", "brisk")

    def rendered_and_killed(self) -> SessionFolder:
        """The process is killed while it renders."""
        return self._killed("render", "--minutes", "30", "--seed", "5")

    def asked(self) -> SessionFolder:
        """Everything a person may ask."""
        return self._live(self.data_dir, {"pacing": {"lead": "brisk"}}, self.seconds, ASKED, ending=self.seconds - 11)

    def lost(self) -> SessionFolder:
        """Both streams lost and back with other channels, NaN, another clock, chunks of any size."""
        return self._live(self.data_dir, {}, self.seconds, gone=(30.0, 36.0))

    def over_breather(self) -> SessionFolder:
        """Somebody who breathes too deeply once they are led, so that the guard holds."""
        player = ArmPlayer(Arm.model_validate({"kind": "contingent"}), 0)
        person = {**find_persona("over-breather").settings(1).model_dump(), "deepening": 2.0}
        return self._live(self.data_dir, self._plan(player, None), 5 * self.seconds, person=person)

    def masked(self) -> SessionFolder:
        """A sham arm, masked and then opened."""
        player = ArmPlayer(Arm.model_validate({"kind": "noncontingent_rate"}), 3)
        plan = self._plan(player, Sealing("S1", "K7M4P", BOX, arm_entry("sham", player.arm, 3)))
        folder = self._live(self.data_dir, plan, self.seconds)
        open_session(folder, BOX)
        return folder

    def yoked(self) -> SessionFolder:
        """The guide of the first session, whatever the person does."""
        assert self._first is not None
        arm = Arm.model_validate({"kind": "yoked", "session": str(self._first.path)})
        player = ArmPlayer(arm, 0, read_control_track(str(self._first.path), self.data_dir))
        return self._live(self.data_dir, self._plan(player, None, arm_entry("yoked", arm, 0)), self.seconds)

    def live(self) -> SessionFolder:
        """Over LSL, ended by Ctrl-C."""
        return self._killed(*LIVE, "--seconds", "600", signal_number=signal.SIGINT)

    def live_and_killed(self) -> SessionFolder:
        """Over LSL, killed."""
        return self._killed(*LIVE, "--seconds", "600")

    def _plan(self, player: ArmPlayer, sealing: Sealing | None, arm: dict[str, Any] | None = None) -> Plan:
        return Plan(Settings(data_dir=self.data_dir), STILL_PAD, PROTOCOL, player, arm or {}, sealing)

    def _run(self, *args: str) -> SessionFolder:
        before = set(session_folders(self.data_dir))
        subprocess.run([*PROGRAM, *args], check=True, env=self._env, capture_output=True)
        return self._new(before)

    def _killed(self, *args: str, signal_number: int = signal.SIGKILL) -> SessionFolder:
        before = set(session_folders(self.data_dir))
        process = subprocess.Popen([*PROGRAM, *args], env=self._env, start_new_session=True, stdout=subprocess.DEVNULL)
        time.sleep(self.seconds if args[0] == "demo" else 15.0)
        if signal_number == signal.SIGKILL:
            os.killpg(process.pid, signal_number)
        else:
            process.send_signal(signal_number)
        process.wait(60)
        recover(self.data_dir)
        return self._new(before)

    def _new(self, before: set[Path]) -> SessionFolder:
        (path,) = set(session_folders(self.data_dir)) - before
        return SessionFolder(path)

    @property
    def _env(self) -> dict[str, str]:
        return {**os.environ, "SOSPIRO_DATA_DIR": str(self.data_dir)}

    def again(self, folder: SessionFolder, *options: str) -> dict[str, Any]:
        """Run a session again in a process of its own."""
        args = [*PROGRAM, "sessions", "rerun", str(folder.path), "--json", *options]
        done = subprocess.run(args, env=self._env, capture_output=True, text=True, check=False)
        return dict(json.loads(done.stdout)) if done.stdout else {"identical": done.stderr}

    @property
    def all(self) -> tuple[Callable[[], SessionFolder], ...]:
        """The ten, in an order in which each finds what it needs."""
        scripted = (self.asked, self.lost, self.over_breather, self.masked, self.yoked)
        return (
            self.rendered,
            self.rendered_resister,
            self.rendered_and_killed,
            *scripted,
            self.live,
            self.live_and_killed,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=75.0)
    with tempfile.TemporaryDirectory() as place:
        ten, same, folders = Ten(Path(place), parser.parse_args().seconds), 0, {}
        for make in ten.all:
            name = make.__name__.replace("_", " ")
            folder = folders[name] = make()
            begun = time.perf_counter()
            found = ten.again(folder, *(["--sound"] if name == "rendered" else []))
            took = time.perf_counter() - begun
            same += found["identical"] is True
            told = f"{found.get('seconds', 0):6.1f} s, {found.get('ticks', 0):6d} ticks, rerun in {took:5.1f} s"
            print(f"{name:22} identical: {found['identical']}  {told}  {told_of(found)}", flush=True)
        print(f"{same} of {len(folders)} identical")
        for name in ("rendered", "asked", "live", "over breather"):
            for words, change in CHANGES.items():
                with change():
                    changed = rerun(folders[name], ten.data_dir)
                first = changed.differences[0].as_dict() if changed.differences else "no effect on this session"
                print(f"{words}, {name}: {first}", flush=True)


def _one_breath_more() -> AbstractContextManager[object]:
    return patch.object(recognition, "BREATHS_NEEDED", recognition.BREATHS_NEEDED + 1)


def _one_percent_faster() -> AbstractContextManager[object]:
    faster = {lead: 1.01 * slowing for lead, slowing in stride.SLOWING_PER_MINUTE.items()}
    return patch.object(stride, "SLOWING_PER_MINUTE", faster)


CHANGES = {"9 breaths to recognise instead of 8": _one_breath_more, "leading 1 % faster": _one_percent_faster}


def told_of(found: dict[str, Any]) -> str:
    """Return what was compared of interest, or where the first differences are."""
    if found.get("differences"):
        return json.dumps(found["differences"][:3])
    compared = found.get("compared", {})
    names = ("Commands", "State", "Safety", "GuideBreaths", "Breaths")
    return ", ".join(f"{name} {compared.get(f'Sospiro-{name}', 0)}" for name in names)


if __name__ == "__main__":
    main()
