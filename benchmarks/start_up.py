"""Wall time of `sospiro --help` in a fresh process: the median of nine."""

import statistics
import subprocess
import sys
import time

RUNS = 9


def main() -> None:
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        code = "from gui.cli.app import main; main(['--help'])"
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - began)
    print(f"start-up of `sospiro --help`: {statistics.median(seconds):.2f} s (of {RUNS}, at most {max(seconds):.2f} s)")


if __name__ == "__main__":
    main()
