"""Sealing of bytes with the key of a study: AES-256-GCM, so what is sealed can neither be read nor changed unseen."""

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error, private_opener

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES, NONCE_BYTES, TAG_BYTES = 32, 12, 16


class Box:
    """Seals and opens bytes with one key.

    Parameters
    ----------
    key
        32 bytes.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._cipher: AESGCM | None = None

    def __repr__(self) -> str:
        return "Box(…)"

    def seal(self, plain: bytes, label: bytes) -> bytes:
        """Return a nonce and the sealed bytes, 28 longer than `plain`; they only open under the same `label`."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._aes().encrypt(nonce, plain, label)

    def open(self, sealed: bytes, label: bytes) -> bytes:
        """Return what was sealed; `ValueError` when it was changed, or the key or the label is another."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._aes().decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], label)
        except InvalidTag as error:
            raise ValueError("it was changed, or sealed with another key") from error

    def _aes(self) -> "AESGCM":
        if self._cipher is None:
            # 10 ms that only a study has to pay
            from cryptography.hazmat.primitives.ciphers.aead import AESGCM

            self._cipher = AESGCM(self._key)
        return self._cipher


def make_key(path: Path) -> Box:
    """Write a new key to `path`, for its owner's eyes only, and return its box.

    Raises
    ------
    SospiroError
        DATA_FOLDER when there is a file already, or none can be made; DISK_FULL.
    """
    key = secrets.token_bytes(KEY_BYTES)
    try:
        with open(path, "x", encoding="ascii", opener=private_opener) as file:
            file.write(key.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise SospiroError(Reason.DATA_FOLDER, f"{path} is there already: name a new file for the key.") from error
    except OSError as error:
        raise folder_error(error, path.parent) from error
    return Box(key)


def read_key(path: Path) -> Box:
    """Return the box of the key in a file.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_FILE when there is no key in it.
    """
    try:
        with path.open("rb") as file:
            key = bytes.fromhex(file.read(1000).decode("ascii").strip())
    except OSError as error:
        sentence = f"The study's key {path} cannot be read ({error.strerror}): name its file with --key."
        raise SospiroError(Reason.MISSING_FILE, sentence) from error
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise SospiroError(Reason.BAD_FILE, f"{path} holds no key of a study: name the right file with --key.")
    return Box(key)
