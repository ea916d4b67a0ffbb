"""How long the rules take on a workbook, beside reading it.

Run as ``python -m tests.benchmarks.checking [FILE ...]``. Without files it takes the largest
workbook of each contract of the sample, and what is drawn for ``tests.benchmarks.reading``: lists
of 100, 1,000 and 10,000 sessions. All ways take turns several times and the least of each counts,
so that what else the machine does falls on all alike.

``read`` is reading as every run does it, in a child process that is there already; ``understand``
is the part of it that the child does. ``rules`` are all rules over the facts and cells,
``schemas`` the pandera schemas of both tables; the last column is these two over ``read``.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.check.facts import check_facts
from pipeline.check.schemas import check_table
from pipeline.domain.tables import CELLS, FACTS
from pipeline.read.parse import parse
from pipeline.read.reader import Reader
from tests.benchmarks.reading import sessions

INBOX = Path(__file__).resolve().parents[2] / "workbooks" / "inbox"
REPEATS = 9


def _samples() -> list[Path]:
    """Return the largest workbook of each contract, which begin with the same word."""
    largest: dict[str, Path] = {}
    for path in sorted(INBOX.glob("*.xlsx"), key=lambda path: path.stat().st_size):
        largest[path.name.split()[0]] = path
    return sorted(largest.values())


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(reader: Reader, path: Path) -> tuple[int, dict[str, float]]:
    """Return the facts of a workbook, and the least seconds of each way."""
    reading = reader.read(path)
    facts, cells = reading.facts, reading.cells
    ways: dict[str, Callable[[], object]] = {
        "understand": lambda: parse(path),
        "read": lambda: reader.read(path),
        "rules": lambda: check_facts(facts, cells),
        "schemas": lambda: (check_table(FACTS, facts), check_table(CELLS, cells)),
    }
    least = dict.fromkeys(ways, math.inf)
    for _ in range(REPEATS):
        for name, way in ways.items():
            least[name] = min(least[name], _seconds(way))
    return facts.height, least


def main(arguments: Sequence[str]) -> int:
    """Print a line for each workbook."""
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        files = [Path(name) for name in arguments]
        if not files:
            drawn = [
                sessions(Path(folder) / f"{rows:,} rows.xlsx", rows)
                for rows in (100, 1_000, 10_000)
            ]
            files = [*_samples(), *drawn]
        head = "workbook | facts | understand s | read s | rules s | schemas s | check / read"
        sys.stdout.write(f"| {head} |\n| --- |{' ---: |' * 6}\n")
        for path in files:
            facts, least = measure(reader, path)
            share = (least["rules"] + least["schemas"]) / least["read"]
            seconds = [f"{least[name]:.3f}" for name in ("understand", "read", "rules", "schemas")]
            row = (path.stem, f"{facts:,}", *seconds, f"{share:.2f}")
            sys.stdout.write(f"| {' | '.join(row)} |\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
