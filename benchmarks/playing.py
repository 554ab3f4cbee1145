"""Does following a therapist ever leave the limits? Random performances, each with others' requests meanwhile.

`python benchmarks/playing.py [PERFORMANCES [FIRST]]`; 10,000 take some four minutes on one core.
"""

import importlib.util
import sys
from pathlib import Path
from statistics import fmean
from typing import Any

PERFORMANCES = 10_000


def _performances() -> Any:
    """Load the performances that the tests play a few of."""
    path = Path(__file__).parents[1] / "tests" / "engine" / "performances.py"
    spec = importlib.util.spec_from_file_location("performances", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Play and count."""
    given = [int(one) for one in sys.argv[1:]]
    count, first = (*given, *(PERFORMANCES, 0)[len(given) :])
    module = _performances()
    beyond, breaths, led, rates = 0, 0, list[float](), list[float]()
    for number in range(first, first + count):
        made = module.perform(number)
        told = module.beyond_limits(made)
        beyond += bool(told)
        breaths += len(made.breaths)
        led.append(len(made.wishes) * module.TICK / module.SECONDS)
        rates += [breath.rate for breath in made.breaths]
        if told:
            print(f"performance {number}: {told}")
    print(f"{count} performances, {breaths} breaths of the guide from {min(rates):.2f} to {max(rates):.2f}/min")
    print(f"followed {100 * fmean(led):.0f} % of the time; {beyond} performances beyond a limit")


if __name__ == "__main__":
    main()
