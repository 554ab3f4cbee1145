"""What can be set about the recording; frozen, a new setting is a new object."""

from pydantic import BaseModel, ConfigDict, Field


class RecordSettings(BaseModel):
    """How sessions are recorded.

    Attributes
    ----------
    stems
        Of a rendered session also write each layer of the music by itself. A live one writes none: to put out nine
        layers costs the process that plays 70 % more, on which the music depends.
    lab_recorder
        `HOST` or `HOST:PORT` of a LabRecorder that is told to start and stop with each live session.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    stems: bool = False
    lab_recorder: str = Field(
        default="", max_length=300, pattern=r"^$|^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$"
    )
