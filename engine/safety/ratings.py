"""What the person says of pain, anxiety and the like, 0–10, against what was said first."""

from engine.safety.advice import SafetyEvent, SafetyKind
from engine.safety.settings import SafetySettings
from engine.safety.standing import Standing, Turn

LOWEST, HIGHEST = 0.0, 10.0
BACK = 1.0
"""Points below the limit at which a rise counts as well again."""
MOST_ITEMS, LONGEST_NAME = 64, 40


class Ratings:
    """A rise of pain or anxiety is a criterion to end the session; all other items are kept and judge nothing."""

    def __init__(self, settings: SafetySettings) -> None:
        self._rises = {"pain": settings.pain_rise, "anxiety": settings.anxiety_rise}
        self._rules = {item: Standing(SafetyKind(item), 0.0, 0.0, stops=True) for item in self._rises}
        self.rules = tuple(self._rules.values())
        self.first: dict[str, float] = {}
        """The first rating of each item."""
        self._events: list[SafetyEvent] = []

    def rate(self, now: float, item: str, value: float | None) -> None:
        """Take a rating at `now` (LSL s); what is no number from 0 to 10 is left out."""
        item = item.strip().casefold()[:LONGEST_NAME]
        if value is None or not LOWEST <= value <= HIGHEST or (item not in self.first and not self._room(item)):
            return
        first = self.first.setdefault(item, value)
        self._events.append(SafetyEvent(now, SafetyKind.RATING, f"Rated: {item} {value:g} of 10.", value))
        if item in self._rises:
            self._judge(now, item, value, value - first)

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call."""
        events, self._events = self._events, []
        return events

    def _room(self, item: str) -> bool:
        return bool(item) and (item in self._rises or len(self.first) < MOST_ITEMS)

    def _judge(self, now: float, item: str, value: float, rise: float) -> None:
        rule, limit = self._rules[item], self._rises[item]
        if rise >= limit:
            rule.why = f"{item} is up by {rise:g} of 10"
            rule.sentence = text = (
                f"{item.capitalize()} is {value:g} of 10, {rise:g} more than at first: the guide holds its rate. "
                "Ask whether to go on; Stop fades the music out in 2 s."
            )
            if not rule.on:
                rule.turn(Turn.BEGAN)
                self._events.append(SafetyEvent(now, rule.kind, text, rise))
        elif rule.on and rise <= limit - BACK:
            rule.turn(Turn.ENDED)
            text = f"{item.capitalize()} is {value:g} of 10 again: the guide may lead on."
            self._events.append(SafetyEvent(now, rule.kind, text, rise, begins=False))
