"""Who does something, and with which Sospiro."""

import getpass
from importlib.metadata import PackageNotFoundError, version


def user() -> str:
    """Return the name of the account that runs this; empty for one without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def sospiro_version() -> str:
    """Return the version of Sospiro; empty when it runs from a folder that was never installed."""
    try:
        return version("sospiro")
    except PackageNotFoundError:
        return ""
