"""The limits of the guide, held in one place below any protocol.

4–20 breaths/min; inhale share 0.30–0.50; a breath at most 3 % longer than the one before; slowing at most
2 breaths/min per minute, quickening (relief) at most 6. The rate changes only from one breath to the next.
"""

RATE_MIN, RATE_MAX = 4.0, 20.0
INHALE_SHARE_MIN, INHALE_SHARE_MAX = 0.30, 0.50
SLOWING_MAX, QUICKENING_MAX = 2.0, 6.0
LENGTHENING_MAX = 0.03
SHARE_STEP_MAX = 0.01


def clamp(value: float, low: float, high: float) -> float:
    """Return `value` within [low, high]; NaN becomes `low`."""
    return min(high, value) if value >= low else low


def clamp_rate(rate: float) -> float:
    """Return a rate (breaths/min) the guide may play."""
    return clamp(rate, RATE_MIN, RATE_MAX)


def clamp_share(share: float) -> float:
    """Return an inhale share the guide may play."""
    return clamp(share, INHALE_SHARE_MIN, INHALE_SHARE_MAX)


def next_rate(rate: float, wanted: float, slowing: float = SLOWING_MAX, quickening: float = QUICKENING_MAX) -> float:
    """Return the rate of the breath after one at `rate`, on the way to `wanted`.

    Parameters
    ----------
    rate
        Breaths/min of the breath that plays now.
    wanted
        Breaths/min to head for; anything, also NaN or infinite.
    slowing, quickening
        Breaths/min per minute; never beyond the limits above, whatever is asked. One boundary passes every
        `60 / rate` seconds, so one breath may change the rate by the slew divided by `rate`.
    """
    wanted = clamp_rate(wanted) if wanted == wanted else rate
    slowest = max(rate - clamp(slowing, 0.0, SLOWING_MAX) / rate, rate / (1 + LENGTHENING_MAX))
    fastest = rate + clamp(quickening, 0.0, QUICKENING_MAX) / rate
    return clamp_rate(clamp(wanted, slowest, fastest))


def next_share(share: float, wanted: float, rate: float, new_rate: float) -> float:
    """Return the inhale share of the next breath: a longer breath lengthens its exhale first.

    While the share is above the wanted one, the inhale keeps its seconds and the exhale takes what the breath gains;
    in any case one step is at most 0.01 of the breath.
    """
    wanted = clamp_share(wanted)
    kept_inhale = share * new_rate / rate
    aim = max(wanted, kept_inhale) if share > wanted else wanted
    return clamp_share(clamp(aim, share - SHARE_STEP_MAX, share + SHARE_STEP_MAX))
