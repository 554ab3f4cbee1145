"""What can be set about the microphone."""

from pydantic import BaseModel, ConfigDict, Field

MARGIN_DB = 12.0


class VoiceSettings(BaseModel):
    """How the microphone is used; not at all unless asked for.

    Attributes
    ----------
    microphone
        Whether it listens. What is kept are numbers of pitch and level, 50 a second: no sound is stored, no word.
    device
        Part of the microphone's name; empty for the system's default. The path of a WAV or FLAC file is heard in place
        of a microphone, as fast as it was recorded.
    drone
        Whether a tone in tune with the hum sounds while the person hums out.
    taps
        Whether claps and taps that it hears are hits, of the device "microphone".
    breath
        Whether the respiration rate is read from the noise of the breath where nothing else tells it.
    margin_db
        How far above the room's noise a voice has to be to count, dB.
    floor_db
        The room's noise, dB below full scale; None goes by what `sospiro calibrate voice` measured, else by what is
        heard.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    microphone: bool = False
    device: str = Field(default="", max_length=1024)
    drone: bool = True
    taps: bool = False
    breath: bool = False
    margin_db: float = Field(default=MARGIN_DB, ge=3.0, le=60.0, allow_inf_nan=False)
    floor_db: float | None = Field(default=None, ge=-140.0, le=0.0, allow_inf_nan=False)
