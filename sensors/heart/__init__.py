"""The heart: R-peaks, pulses and ready RR intervals become one row of judged heartbeats."""
