"""One session of a cohort where nothing may stop the others: what it came to, or the sentence why it did not."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from sensors.errors import SospiroError
from sessions.cohort.again import Interrupted
from sessions.cohort.fingerprint import Recipe
from sessions.cohort.measure_session import MeasuredSession, measure_session

logger = logging.getLogger(__name__)

Outcome = MeasuredSession | str
"""What it came to, or one sentence."""

Tell = Callable[[Path, Outcome], None]
Work = Callable[[Sequence[Path], Recipe, Tell, Event], None]
"""Measures the sessions in folders, tells each as it is done, and leaves when the event is set."""


def attempt(path: Path, recipe: Recipe, stopped: Callable[[], bool] = lambda: False) -> Outcome:
    """Return what `measure_session` does, or the sentence of what it raises but `Interrupted`."""
    try:
        return measure_session(path, recipe, stopped)
    except Interrupted:
        raise
    except SospiroError as error:
        return error.sentence
    except Exception as error:
        logger.info("%s could not be measured", path, exc_info=True)
        return f"{path} cannot be heard again ({type(error).__name__}: {error})."
