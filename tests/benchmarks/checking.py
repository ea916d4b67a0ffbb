"""How long the rules take on a workbook, beside reading it.

Run as ``python -m tests.benchmarks.checking [FILE ...]``. Without files it takes the largest
workbook of each contract of the sample, and what is drawn for ``tests.benchmarks.reading``: lists
of 100 and 1,000 sessions. Each is read and checked several times in turn and the fastest of each
counts, so that what else the machine does falls on both alike.

``read`` reads the workbook as every run does, in a child process that is there already; ``check``
runs every rule over its facts and cells, with the schemas of both tables.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import polars as pl

from pipeline.check.facts import check_facts
from pipeline.check.schemas import check_table
from pipeline.domain.tables import CELLS, FACTS
from pipeline.read.reader import Reader
from tests.benchmarks.reading import sessions

INBOX = Path(__file__).resolve().parents[2] / "workbooks" / "inbox"
REPEATS = 7


def _samples() -> list[Path]:
    """Return the largest workbook of each contract, which begin with the same word."""
    largest: dict[str, Path] = {}
    for path in sorted(INBOX.glob("*.xlsx"), key=lambda path: path.stat().st_size):
        largest[path.name.split()[0]] = path
    return sorted(largest.values())


def _check(facts: pl.DataFrame, cells: pl.DataFrame) -> int:
    faults = [*check_table(FACTS, facts), *check_table(CELLS, cells)]
    return len(faults) + len(check_facts(facts, cells))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(reader: Reader, path: Path) -> tuple[int, float, float]:
    """Return the facts of a workbook, and the least seconds of reading and of checking it."""
    reading = reader.read(path)
    facts, cells = reading.facts, reading.cells
    read, check = [], []
    for _ in range(REPEATS):
        read.append(_seconds(lambda: reader.read(path)))
        check.append(_seconds(lambda: _check(facts, cells)))
    return facts.height, min(read), min(check)


def main(arguments: Sequence[str]) -> int:
    """Print a line for each workbook: facts, seconds of both, and check over read."""
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        files = [Path(name) for name in arguments]
        if not files:
            drawn = [sessions(Path(folder) / f"{rows:,} rows.xlsx", rows) for rows in (100, 1_000)]
            files = [*_samples(), *drawn]
        sys.stdout.write("| workbook | facts | read s | check s | check / read |\n")
        sys.stdout.write("| --- | ---: | ---: | ---: | ---: |\n")
        for path in files:
            facts, read, check = measure(reader, path)
            row = (path.stem, f"{facts:,}", f"{read:.3f}", f"{check:.3f}", f"{check / read:.2f}")
            sys.stdout.write(f"| {' | '.join(row)} |\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
