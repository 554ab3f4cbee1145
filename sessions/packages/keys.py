"""The therapist's key: packages are locked to its public half, and only the private half, kept here, opens them.

Both are those of age (age-encryption.org/v1, X25519).
"""

import os
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error, make_private, private_opener

FOLDER, FILE = "keys", "packages.age-key"


def key_file(data_dir: Path) -> Path:
    """Return where the private half is kept; it need not be there."""
    return data_dir / FOLDER / FILE


def new_key(data_dir: Path) -> str:
    """Make a key and return its public half, to be given to those who pack.

    Raises
    ------
    SospiroError
        BAD_SETTING when there is one already: what was packed for it could no longer be opened; DATA_FOLDER or
        DISK_FULL.
    """
    from pyrage.x25519 import Identity

    path, identity = key_file(data_dir), Identity.generate()
    try:
        make_private(path.parent)
        with open(path, "x", encoding="ascii", opener=private_opener) as file:
            file.write(f"# public key: {identity.to_public()}\n{identity}\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        sentence = f"There is a key already, in {path}: what was packed for it could not be opened with another."
        raise SospiroError(Reason.BAD_SETTING, sentence) from error
    except OSError as error:
        raise folder_error(error, path.parent) from error
    return str(identity.to_public())


def public_key(data_dir: Path) -> str:
    """Return the public half of the key that is kept here; errors as `read_key`."""
    from pyrage.x25519 import Identity

    return str(Identity.from_str(read_key(data_dir)).to_public())


def read_key(data_dir: Path) -> str:
    """Return the private half.

    Raises
    ------
    SospiroError
        MISSING_FILE when no key was made here; BAD_FILE when it is damaged.
    """
    import pyrage

    path = key_file(data_dir)
    try:
        lines = path.read_text(encoding="ascii").split("\n")
    except FileNotFoundError as error:
        sentence = (
            f"There is no key in {path.parent}: 'sospiro packages key' makes the first; if there was one, put back its "
            "copy. Another one opens only what is packed for it from then on."
        )
        raise SospiroError(Reason.MISSING_FILE, sentence) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SospiroError(Reason.BAD_FILE, f"The key in {path} cannot be read: put back its copy.") from error
    secret = next((line.strip() for line in lines if line.strip() and not line.startswith("#")), "")
    try:
        pyrage.x25519.Identity.from_str(secret)
    except pyrage.IdentityError as error:
        raise SospiroError(Reason.BAD_FILE, f"The key in {path} is damaged: put back its copy.") from error
    return secret


def check_public(text: str) -> str:
    """Return a public key without blanks around it; `SospiroError` (BAD_SETTING) when it is none."""
    import pyrage

    try:
        return str(pyrage.x25519.Recipient.from_str(text.strip()))
    except pyrage.RecipientError as error:
        sentence = f"'{text.strip()[:20]}' is no public key: it begins with age1 and has 62 letters and digits."
        raise SospiroError(Reason.BAD_SETTING, sentence) from error
