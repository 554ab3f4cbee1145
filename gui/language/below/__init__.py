"""The English sentences of the engine and of sessions that are said in the panel, with {places} for what changes."""

from gui.language.below import (
    faults,
    files,
    groups,
    measures,
    mistakes,
    protocols,
    reasons,
    safety,
    sensors,
    studio,
    voices,
)

ALL = (
    *faults.TEXTS,
    *files.TEXTS,
    *groups.TEXTS,
    *measures.TEXTS,
    *mistakes.TEXTS,
    *protocols.TEXTS,
    *reasons.TEXTS,
    *safety.TEXTS,
    *sensors.TEXTS,
    *studio.TEXTS,
    *voices.TEXTS,
)
