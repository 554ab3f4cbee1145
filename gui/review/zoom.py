"""Which part of a session is in view. It belongs to the window, not to the session: it stays when another is chosen."""

from dataclasses import dataclass

SHORTEST = 5.0
"""Seconds; a breath and a half at the slowest."""

STEP = 1.6
"""By how much one press of + or − changes what is in view."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """A stretch in seconds since the session began; `span` None is the whole session, however long."""

    begins: float = 0.0
    span: float | None = None

    def shown(self, length: float) -> tuple[float, float]:
        """Return first and last second in view of a session of `length` s; one that is shorter shows its end."""
        length = max(length, SHORTEST)
        if self.span is None or self.span >= length:
            return 0.0, length
        begins = min(max(0.0, self.begins), length - self.span)
        return begins, begins + self.span

    def closer(self, length: float, about: float, by: float = STEP) -> "Zoom":
        """Return the zoom that shows `by` times less; the second `about` stays where it is on the screen.

        With `by` below 1 it shows more, up to the whole session.
        """
        first, last = self.shown(length)
        centre = min(max(about, first), last)
        span = max(SHORTEST, (last - first) / by)
        if span >= max(length, SHORTEST):
            return Zoom()
        return Zoom(centre - (centre - first) / (last - first) * span, span).kept_inside(length)

    def moved_to(self, length: float, begins: float) -> "Zoom":
        """Return the zoom that begins elsewhere."""
        return self if self.span is None else Zoom(begins, self.span).kept_inside(length)

    def following(self, length: float, cursor: float) -> "Zoom":
        """Return the zoom with the cursor in view: it turns a page when the cursor leaves it."""
        first, last = self.shown(length)
        if first <= cursor <= last:
            return self
        page = cursor if cursor > last else cursor - 0.8 * (last - first)
        return self.moved_to(length, page)

    def kept_inside(self, length: float) -> "Zoom":
        """Return the zoom as it is shown of a session of `length` s."""
        first, last = self.shown(length)
        return Zoom() if self.span is None else Zoom(first, last - first)
