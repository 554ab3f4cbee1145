"""The dose of sound of one session: begun with the person's week and the device's calibration, kept at its end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from engine.safety.dose import UNCALIBRATED, Listener, SoundDose
from engine.settings import SoundSettings
from sessions.calibration import device_in_use, offset_of
from sessions.dose_file import DoseEntry, keep_dose, week_before
from sessions.settings import Settings

MASKED = "Dose of sound unknown: it is not counted in a masked session."


@dataclass(frozen=True, slots=True)
class DoseKeeper:
    """Hand every report of the sound to `dose`; call `keep` when the session has ended."""

    dose: SoundDose
    data_dir: Path
    participant: str
    session: str
    listener: Listener

    def keep(self, now: datetime) -> bool:
        """Add what was heard to the person's week, at `now` (aware); False when the disk refuses.

        Nothing is kept when no sound card played.

        Raises
        ------
        SospiroError
            DATA_FOLDER or DISK_FULL when the participant's folder cannot be made.
        """
        if not self.dose.seconds:
            return True
        heard = DoseEntry(
            session=self.session,
            until=now,
            seconds=self.dose.seconds,
            percent=self.dose.session,
            listener=self.listener,
        )
        return keep_dose(self.data_dir, self.participant, heard)


def begin_dose(
    settings: Settings,
    session: str,
    now: datetime,
    masked: bool = False,
    looks: Callable[[SoundSettings], str | None] = device_in_use,
) -> DoseKeeper:
    """Return the dose of the session of this ID that begins at `now` (aware).

    Blocks for about half a second while the sound card is looked for, as `looks` does. One that is not calibrated gives
    a dose that is unknown; so is that of a masked session, as it would tell music from silence.
    """
    device = None if masked else looks(settings.sound)
    offset = offset_of(settings.data_dir, device) if device is not None else None
    listener = settings.safety.listener
    before = week_before(settings.data_dir, settings.participant, now, listener)
    return DoseKeeper(
        SoundDose(listener, offset, before, MASKED if masked else UNCALIBRATED),
        settings.data_dir,
        settings.participant,
        session,
        listener,
    )
