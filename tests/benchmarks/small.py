"""How well the reader says when: small sheets, each with another way of saying it.

Run as ``python -m tests.benchmarks.small [-v] [FILE ...]``, with files of ``tests/unseen/small``
such as ``across``. Each figure whose period a careful person can tell is held against what is read;
a record may be for its own day, and a stock for the period at whose last day it stands, as in
``accuracy``.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.domain.tables import Role
from pipeline.read.reader import FileReading, Reader
from tests.benchmarks.accuracy import is_right_period, period_of
from tests.unseen.small.sheet import Small

HERE = Path(__file__).resolve().parent.parent / "unseen" / "small"


def small_sheets(names: Sequence[str] = ()) -> Iterator[tuple[str, Small]]:
    """Yield the small sheets of some files, or of all, with the name of their file."""
    for path in sorted(HERE.glob("*.py")):
        if path.stem != "sheet" and (not names or path.stem in names):
            module = importlib.import_module(f"tests.unseen.small.{path.stem}")
            for sheet in module.SHEETS:
                yield path.stem, sheet


def judged(sheet: Small, reading: FileReading) -> tuple[int, list[str]]:
    """Return how many figures of a sheet have the right period, and what is wrong."""
    facts = {(fact["sheet"], fact["cell"]): fact for fact in reading.facts.to_dicts()}
    right, wrong = 0, []
    for (tab, cell), period in sheet.wanted().items():
        fact = facts.get((tab, cell))
        true = {"period": period, "role": Role.VALUE.value}
        if fact is not None and is_right_period(fact, true):
            right += 1
            continue
        read = "no figure" if fact is None else f"{period_of(fact)} by {fact['period_from']}"
        wrong.append(f"{tab}!{cell} {period}, read {read}")
    return right, wrong


def main(arguments: list[str]) -> int:
    """Print a line for each sheet in which anything is wrong, and the shares of each file."""
    verbose = "-v" in arguments
    names = [name for name in arguments if name != "-v"]
    counts: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        for name, sheet in small_sheets(names):
            right, wrong = judged(sheet, reader.read(sheet.draw(Path(folder) / name)))
            whole = {"figures": right + len(wrong), "right": right, "sheets": 1}
            whole["whole"] = not wrong
            for key in (name, "all"):
                counts.setdefault(key, Counter()).update(whole)
            if wrong:
                _say(f"{name} {sheet.name}: {len(wrong)} of {right + len(wrong)} ({sheet.why})")
                for text in wrong if verbose else wrong[:2]:
                    _say(f"    {text}")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        n = counts[name]
        share = n["right"] / max(n["figures"], 1)
        _say(
            f"{name:10} {share:6.1%} of {n['figures']} figures, {n['whole']} of {n['sheets']} whole"
        )
    return 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
