"""Takes sessions out: as BIDS, EDF+, CSV, RR text and WAV, plain or de-identified."""
