"""The people to test on: what they cost, where their hearts swing most, and how the ten kinds breathe.

    python benchmarks/people.py [SECONDS]

Prints processor time per second of life, the swing of the heart rate at each breath rate as simulated and in closed
form, and for each persona what became of them under a guide that slows from 14 to 6 breaths/min in 8 minutes and stays
there, whatever they do. SECONDS of life are timed, 120 unless given.
"""

import sys
import time
from itertools import pairwise

import numpy as np

from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.simulation.personas import PERSONAS
from sensors.simulation.resonance import swing, tuned

RATES = (3.5, 4.5, 5.0, 5.5, 6.0, 6.5, 7.0, 8.0, 10.0, 12.0, 15.0)
GAIN = 7.0


def cost(persona: str, seconds: float, tick: float) -> float:
    """Return ms of processor time per second of life, hearing a guide."""
    person = SimulatedPerson.from_settings(PERSONAS[persona].settings(1))
    started = time.process_time()
    for number in range(1, round(seconds / tick) + 1):
        person.hear(number * tick, (number * tick / 10) % 1, 6.0)
        person.advance(number * tick)
    return 1e3 * (time.process_time() - started) / seconds


def led(settings: PersonSettings, rates: tuple[float, float], slowing: float, seconds: float) -> SimulatedPerson:
    """Play a guide that goes from the first of `rates` to the second by `slowing` breaths/min each minute."""
    person, phase, tick = SimulatedPerson.from_settings(settings), 0.0, 0.2
    for number in range(round(seconds / tick)):
        rate = max(rates[1], rates[0] - slowing * number * tick / 60)
        person.hear(number * tick, phase % 1, rate)
        person.advance((number + 1) * tick)
        phase += rate / 60 * tick
    return person


def heart_swing(person: SimulatedPerson, start: float) -> float:
    """Return beats/min from trough to peak, median over the breaths from `start` (s) on."""
    beats = np.array(person.beats)
    times, rates = beats[1:], 60.0 / np.diff(beats)
    found = [rates[(times >= a) & (times < b)] for a, b in pairwise(person.inhale_onsets) if a >= start]
    return float(np.median([np.ptp(inside) for inside in found if inside.size > 2]))


def resonance_curve(resonance_rate: float) -> None:
    natural = tuned(resonance_rate, 0.22, 0.5)
    print(f"\nresonance at {resonance_rate:g}/min: breaths/min, swing simulated, in closed form (beats/min)")
    for rate in RATES:
        settings = PersonSettings(coupling=1.0, resonance_rate=resonance_rate, resting_rate=max(4.0, rate), seed=1)
        person = led(settings, (rate, rate), 0.0, 240.0)
        print(f"{rate:5.1f} {heart_swing(person, 60.0):6.1f} {GAIN * swing(rate, natural, 0.22, 0.5):6.1f}")


def persona_table(seeds: int) -> None:
    print(f"\n{'persona':16} rest/min  end/min (median of {seeds}, least, most)  period CV  swing at rest and end")
    for name, persona in PERSONAS.items():
        rest, ends, uneven, swings = [], [], [], []
        for seed in range(1, seeds + 1):
            settings = persona.settings(seed)
            person = led(settings, (14.0, 6.0), 1.0, 780.0)
            late = np.diff([onset for onset in person.inhale_onsets if onset > 600.0])
            rest.append(settings.resting_rate)
            ends.append(60.0 / np.median(late))
            uneven.append(np.std(late) / np.mean(late))
            alone = SimulatedPerson.from_settings(settings)
            alone.advance(120.0)
            swings.append((heart_swing(alone, 10.0), heart_swing(person, 600.0)))
        low, high = np.median(swings, axis=0)
        print(
            f"{name:16} {np.median(rest):8.1f}  {np.median(ends):6.1f} {min(ends):6.1f} {max(ends):6.1f}"
            f"  {np.median(uneven):20.2f}  {low:12.1f} {high:6.1f}"
        )


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0
    for tick in (0.02, 0.1):
        worst = max((cost(name, seconds, tick), name) for name in PERSONAS)
        usual = cost("follower", seconds, tick)
        print(
            f"ticks of {tick * 1e3:.0f} ms: {usual:.2f} ms CPU per s ({usual / 10:.2f} % of a core), "
            f"most for the {worst[1]}: {worst[0]:.2f}"
        )
    for rate in (4.8, 5.4, 6.1):
        resonance_curve(rate)
    persona_table(3)


if __name__ == "__main__":
    main()
