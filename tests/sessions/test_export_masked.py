"""Of a masked session goes out what lies open, the same in every arm; once it is opened, all of it."""

import importlib.util
from pathlib import Path

import pytest

from engine.arms.player import ArmPlayer
from engine.protocols.protocol import Arm, ArmKind
from sessions.export.choices import FormatName
from sessions.export.export import Export
from sessions.export.formats import FORMATS
from sessions.folder import SessionFolder
from sessions.study.box import Box
from sessions.study.masking import Sealing, arm_entry
from sessions.study.opening import open_session

_spec = importlib.util.spec_from_file_location("masked_session", Path(__file__).with_name("masked_session.py"))
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

BOX = Box(bytes(range(32)))
SECRET = [word.encode() for word in (*ArmKind, "by_another_name", "leading to", "sospiro-guide", "sealed")]


@pytest.fixture(scope="module")
def masked(tmp_path_factory: pytest.TempPathFactory) -> dict[ArmKind, SessionFolder]:
    """A session of two arms with somebody whom no guide reaches, so that the body is the same in both."""
    found = {}
    for kind in (ArmKind.CONTINGENT, ArmKind.SILENCE):
        arm = Arm(kind=kind)
        sealing = Sealing("S1", "K7M4P", BOX, arm_entry(f"{kind}_by_another_name", arm, 1))
        player = ArmPlayer(arm, 1, None)
        found[kind] = _module.live(tmp_path_factory.mktemp(kind), player, sealing, coupling=0.0, name="one")
    return found


@pytest.mark.parametrize("hide", [False, True])
def test_only_what_lies_open_goes_out(masked: dict[ArmKind, SessionFolder], tmp_path: Path, hide: bool) -> None:
    written: dict[str, list[dict[str, bytes]]] = {}
    for kind, folder in masked.items():
        for to in FORMATS:
            out = tmp_path / kind / to
            done = next(Export(folder.path.parents[2], to, out, hide).run([folder]))
            assert ("it is masked" in done.refused) == (to == "wav")
            files = {str(p.relative_to(out)): p.read_bytes() for p in out.rglob("*") if p.is_file()}
            written.setdefault(to, []).append(files)
            for name, data in files.items():
                seen = [word for word in SECRET if word in name.encode() or word in data.lower()]
                assert seen == [], (name, seen)
    if not hide:
        assert all(files[0] == files[1] for files in written.values())


def test_an_opened_session_goes_out_whole(masked: dict[ArmKind, SessionFolder], tmp_path: Path) -> None:
    folder = masked[ArmKind.CONTINGENT]
    open_session(folder, BOX)
    assert not next(Export(folder.path.parents[2], FormatName.CSV, tmp_path / "out").run([folder])).refused
    names = {path.name for path in (tmp_path / "out").rglob("*.csv")}
    assert {"sospiro-guide.csv", "sospiro-state.csv"} <= names
    events = next((tmp_path / "out").rglob("events.csv")).read_text()
    assert ",state,match," in events or ",state,recognise," in events
    assert "sospiro-sealed" not in events.lower()
