"""Looking back: the sessions that were kept, what happened in each, and what became of a person over all of them.

Importing this package imports no Qt. What is to be drawn is worked out in `listing`, `timeline`, `said`, `course` and
`zoom`, which know no widget; the window only shows it. Nothing is edited but through `sessions.store`.
"""

from pathlib import Path

from gui.panel.display import check_display

__all__ = ["open_review"]


def open_review(data_dir: Path, session: Path | None = None, device: str = "") -> int:
    """Show the sessions of a data folder and return when the window has closed. Blocks; main thread only.

    Parameters
    ----------
    session
        Folder of the session to begin with; None for the newest.
    device
        Sound card to play on, as in the settings: empty for the system's default, "none" for silence.

    Returns
    -------
    int
        Exit code, 0.

    Raises
    ------
    SospiroError
        NO_DISPLAY when there is no screen or Qt misses a system library.
    """
    check_display()
    from gui.review.application import run

    return run(data_dir, session, device)
