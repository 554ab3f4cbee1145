"""What is set in the panel for this start and for every later one."""

from collections.abc import Callable
from pathlib import Path

from gui.preferences import Preferences, read_preferences, write_preferences
from sensors.errors import SospiroError
from sessions.controller import Controller

Setting = str | int | float | bool | None


class KeptSettings:
    """Applies a setting at once and remembers it; another page may have written the same file in between.

    Parameters
    ----------
    data_dir
        Where it is remembered; None remembers nothing.
    say
        Takes the sentence of what could not be set; empty when all is well again.
    """

    def __init__(self, controller: Controller, data_dir: Path | None, say: Callable[[str], object]) -> None:
        self.controller, self.data_dir, self._say = controller, data_dir, say
        self._unkept = Preferences()

    @property
    def preferences(self) -> Preferences:
        """What is remembered now."""
        return read_preferences(self.data_dir) if self.data_dir is not None else self._unkept

    def prefer(self, **changes: object) -> None:
        """Remember how the panel is liked."""
        self._write(self.preferences.model_copy(update=changes))

    def set(self, key: str, value: Setting, now: bool = True) -> bool:
        """Set a setting of the sessions to come by its dotted key; False when it cannot be, and nothing has changed.

        Parameters
        ----------
        now
            Also of the next session; otherwise it holds from the next start of Sospiro on.
        """
        try:
            if now:
                self.controller.change({key: value})
        except SospiroError as error:
            self._say(error.sentence)
            return False
        preferences = self.preferences
        self._write(preferences.model_copy(update={"settings": {**preferences.settings, key: value}}))
        return True

    def _write(self, preferences: Preferences) -> None:
        self._unkept = preferences
        if self.data_dir is not None:
            write_preferences(self.data_dir, preferences)
