"""The English sentences of the engine and of sessions that are said in the panel, with {places} for what changes."""

from gui.language.below import faults, measures, protocols, reasons, safety, sensors, voices

ALL = (
    *faults.TEXTS,
    *measures.TEXTS,
    *protocols.TEXTS,
    *reasons.TEXTS,
    *safety.TEXTS,
    *sensors.TEXTS,
    *voices.TEXTS,
)
