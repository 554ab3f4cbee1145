"""How strongly a steady breath moves the heart rate, in closed form, and where that is strongest.

    H(ω) = vagal share / (1 + iωτ) + exp(−iωd)·2ζω₀·iω / (ω₀² − ω² + 2ζω₀·iω)

The vagal path is a low-pass of lung volume (after Berger et al. 1989, *Am. J. Physiol.* 256:H142), the baroreflex a
damped second-order resonance (Vaschillo et al. 2002, *Appl. Psychophysiol. Biofeedback* 27:1) with a delay d. As a slow
breath is deeper and both paths add up, the heart rate swings most a little beside ω₀: `tuned` finds the ω₀ that puts
the top of depth · |H| where it is wanted.
"""

import math

VAGAL_SHARE, VAGAL_TIME = 0.55, 0.9
_DEEPENING = 0.55
"""How depth grows with the length of a breath, as `PersonSettings.deepening` is by itself."""
_STEPS = 40


def response(rate: float, natural_rate: float, damping: float, delay: float) -> complex:
    """Return H at `rate` (breaths/min) for a resonance with ω₀ at `natural_rate`: beats/min per unit of gain."""
    omega, natural = (2 * math.pi * per_min / 60.0 for per_min in (rate, natural_rate))
    drag = 2 * damping * natural * 1j * omega
    reflex = drag / (natural**2 - omega**2 + drag)
    turned = complex(math.cos(omega * delay), -math.sin(omega * delay))
    return VAGAL_SHARE / (1 + 1j * omega * VAGAL_TIME) + turned * reflex


def swing(rate: float, natural_rate: float, damping: float, delay: float) -> float:
    """Return the swing of the heart rate at `rate` (breaths/min), whose breaths have the depth usual at that rate."""
    return float((15.0 / rate) ** _DEEPENING * abs(response(rate, natural_rate, damping, delay)))


def tuned(resonance_rate: float, damping: float, delay: float) -> float:
    """Return the natural rate (breaths/min) for which the swing is largest at `resonance_rate`."""
    low, high = 0.5 * resonance_rate, 2.5 * resonance_rate
    for _ in range(_STEPS):
        middle = 0.5 * (low + high)
        below, above = (swing(resonance_rate * factor, middle, damping, delay) for factor in (0.999, 1.001))
        low, high = (middle, high) if above < below else (low, middle)
    return 0.5 * (low + high)
