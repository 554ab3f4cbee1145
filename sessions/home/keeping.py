"""A setup in the data folder at home: kept after it was tried out, and turned into the settings of a session."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from engine.protocols.canonical import protocol_hash
from engine.protocols.protocol_file import read_protocol
from sensors.errors import Reason, SospiroError
from sessions.folder import check_data_dir, folder_error, make_private, private_opener
from sessions.home.setup_file import SUFFIX, HomeSetup, WholeProtocol, read_setup
from sessions.packages.keys import check_public
from sessions.plan import plan_of
from sessions.settings import Settings, changed
from sessions.store.editing import new_participant
from sessions.store.participants import participants

FOLDER = "home"
KEPT = f"setup{SUFFIX}"
PROTOCOL, ALONE = "protocol.toml", "alone.toml"


def is_set_up(data_dir: Path) -> bool:
    """Whether a setup was opened here, be it damaged since."""
    return (data_dir / FOLDER / KEPT).is_file()


def kept_setup(data_dir: Path) -> HomeSetup:
    """Return the setup that was opened last.

    Raises
    ------
    SospiroError
        MISSING_FILE when none was; BAD_SETTING when what is kept is damaged.
    """
    path = data_dir / FOLDER / KEPT
    if not path.is_file():
        sentence = "Nothing is set up here yet: 'sospiro home open FILE' takes the file that your therapist gave you."
        raise SospiroError(Reason.MISSING_FILE, sentence)
    return read_setup(path)


def open_setup(path: Path, settings: Settings) -> HomeSetup:
    """Keep the setup in the file at `path` in place of an earlier one, after trying whether it can be played here.

    Raises
    ------
    SospiroError
        As `read_setup` and `prepare`; DATA_FOLDER or DISK_FULL when it cannot be kept.
    """
    setup = read_setup(path)
    try_out(setup, settings)
    check_data_dir(settings.data_dir)
    folder = settings.data_dir / FOLDER
    try:
        make_private(folder)
        if path.resolve() != (folder / KEPT).resolve():
            _write(folder / KEPT, path.read_bytes())
    except OSError as error:
        raise folder_error(error, folder) from error
    if setup.participant not in participants(settings.data_dir):
        new_participant(settings.data_dir, setup.participant)
    return setup


def try_out(setup: HomeSetup, settings: Settings) -> None:
    """Make sure that a setup can be played by a Sospiro that has nothing but it; errors as `prepare`."""
    with tempfile.TemporaryDirectory(prefix="sospiro-home-") as empty:
        prepare(setup, changed(settings, {"data_dir": empty}))


def prepare(setup: HomeSetup, settings: Settings) -> Settings:
    """Return the settings of a session of `setup`, and lay its protocols where they are found.

    Raises
    ------
    SospiroError
        BAD_FILE for a protocol that is not the one the therapist chose; BAD_SETTING for one that cannot be played, or
        for a key that is none; DATA_FOLDER or DISK_FULL.
    """
    check_public(setup.public_key)
    folder = settings.data_dir / FOLDER
    try:
        make_private(folder)
        for whole, name in ((setup.protocol, PROTOCOL), (setup.alone, ALONE)):
            if whole is not None:
                _write(folder / name, whole.text.encode())
                _check(whole, folder / name)
    except OSError as error:
        raise folder_error(error, folder) from error
    ready = [changed(settings, _changes(setup, plan)) for plan in plans(setup, settings.data_dir)]
    for one in ready:
        plan_of(one)
    return ready[0]


def plans(setup: HomeSetup, data_dir: Path) -> tuple[str, ...]:
    """Return the protocols to try, as `Settings.protocol` names them: the second for where no sensor is found."""
    names = (PROTOCOL,) if setup.alone is None else (PROTOCOL, ALONE)
    return tuple(str(data_dir / FOLDER / name) for name in names)


def _changes(setup: HomeSetup, plan: str) -> Mapping[str, object]:
    return {
        "participant": setup.participant,
        "protocol": plan,
        "arm": None,
        "study": None,
        "streams.respiration": setup.respiration or None,
        "pacing.target_rate": setup.target_rate,
        "pacing.resonance_rate": setup.resonance_rate,
        "sound.style": setup.style,
        "sound.own_music": None,
        "safety": setup.safety.model_dump(),
        "lsl.scope": "machine",
    }


def _check(whole: WholeProtocol, path: Path) -> None:
    protocol = read_protocol(path)
    if protocol_hash(protocol) != whole.sha256 or protocol.name != whole.name:
        sentence = f"The protocol '{whole.name}' is not as your therapist chose it: ask for the file again."
        raise SospiroError(Reason.BAD_FILE, sentence)


def _write(path: Path, data: bytes) -> None:
    """Replace a file whole."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with open(new, "xb", opener=private_opener) as file:
        file.write(data)
    shutil.move(new, path)
