"""What a person may choose about an export beside its format."""

from dataclasses import dataclass
from enum import StrEnum


class FormatName(StrEnum):
    """The formats."""

    BIDS = "bids"
    CSV = "csv"
    EDF = "edf"
    KUBIOS = "kubios"
    WAV = "wav"


class RRKind(StrEnum):
    """Which RR intervals: as measured, or with ectopic and missed beats put right."""

    RAW = "raw"
    CORRECTED = "corrected"


class RRUnit(StrEnum):
    """In which unit RR intervals are written."""

    MS = "ms"
    S = "s"


@dataclass(frozen=True, slots=True)
class Choices:
    """The choices; they concern the RR text only."""

    rr: RRKind = RRKind.CORRECTED
    rr_unit: RRUnit = RRUnit.MS
