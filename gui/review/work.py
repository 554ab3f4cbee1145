"""Heavy work off the window's thread, one piece after the other; what comes back is taken by the window's thread."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PyQt6.QtCore import QObject, pyqtSignal

from gui.language import tr
from gui.language.sentences import tr_sentence
from sensors.errors import SospiroError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Piece:
    number: int
    topic: str
    words: str
    work: Callable[[], Any]
    take: Callable[[Any], None]


class Work(QObject):
    """A queue of work; with its `parent` goes the wish to hear what comes of it.

    Signals
    -------
    busy
        What is being done now, in words; empty when nothing is.
    failed
        One sentence.
    """

    busy = pyqtSignal(str)
    failed = pyqtSignal(str)
    _ended = pyqtSignal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, "review")
        self._newest: dict[str, int] = {}
        self._waiting: dict[int, str] = {}
        self._number, self._closed = 0, False
        self._ended.connect(self._take)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def begin(self, topic: str, words: str, work: Callable[[], Any], take: Callable[[Any], None]) -> None:
        """Do `work` in the other thread and give what it returns to `take` in this one.

        A piece that was begun before on the same `topic` and is not done yet comes to nothing.
        """
        if self._closed:
            return
        self._number += 1
        piece = _Piece(self._number, topic, words, work, take)
        self._newest[topic] = piece.number
        self._waiting[piece.number] = words
        self.busy.emit(words)
        self._pool.submit(self._run, piece)

    def forget(self, topic: str) -> None:
        """Let what is under way on a topic come to nothing."""
        self._number += 1
        self._newest[topic] = self._number

    def close(self) -> None:
        """Take no more work and wait for what is being done; nobody hears what came of it."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, piece: _Piece) -> None:
        result, error = None, None
        if self._newest[piece.topic] == piece.number:
            try:
                result = piece.work()
            except Exception as caught:  # noqa: BLE001 - nobody waits for this thread: the window must hear of it
                error = caught
        self._ended.emit(piece, result, error)

    def _take(self, piece: _Piece, result: Any, error: Exception | None) -> None:
        self._waiting.pop(piece.number, None)
        self.busy.emit(next(iter(self._waiting.values()), ""))
        if self._closed or self._newest[piece.topic] != piece.number:
            return
        if error is None:
            piece.take(result)
        elif isinstance(error, SospiroError):
            self.failed.emit(tr_sentence(error.sentence))
        else:
            log.error("%s failed", piece.words, exc_info=error)
            failed = tr(
                "Something went wrong ({kind}): {what} did not end.",
                kind=type(error).__name__,
                what=piece.words.rstrip(" …"),
            )
            self.failed.emit(failed)
