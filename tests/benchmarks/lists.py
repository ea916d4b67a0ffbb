"""How well small workbooks with a small contract are read and compared.

Run as ``python -m tests.benchmarks.lists [-v] [FILE ...]``, with files of ``tests/unseen/lists``
such as ``registers``. Periods are judged as in ``small``, labels as in ``accuracy``, results and
outcomes as in ``comparison``.
"""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.compare.run import Beside
from pipeline.read.reader import FileReading, Reader
from tests.benchmarks import comparison
from tests.benchmarks.accuracy import is_named
from tests.benchmarks.small import judged
from tests.unseen.lists.told import Told

HERE = Path(__file__).resolve().parent.parent / "unseen" / "lists"


def told_sheets(names: Sequence[str] = ()) -> Iterator[tuple[str, Told]]:
    """Yield the small workbooks of some files, or of all, with the name of their file."""
    for path in sorted(HERE.glob("*.py")):
        if path.stem != "told" and (not names or path.stem in names):
            module = importlib.import_module(f"tests.unseen.lists.{path.stem}")
            for sheet in module.SHEETS:
                yield path.stem, sheet


def measured(sheet: Told, reading: FileReading) -> comparison.Score:
    """Return what became of one workbook's figures, labels, results, outcomes and temptations."""
    score = comparison.score(sheet.told, reading.facts, Beside(cells=reading.cells))
    right, wrong = judged(sheet, reading)
    score.counts.update(figures=right + len(wrong), periods=right)
    score.wrong += [f"period: {text}" for text in wrong]
    facts = {f"{fact['sheet']}!{fact['cell']}": fact for fact in reading.facts.to_dicts()}
    for place, label in sheet.labels.items():
        score.counts["labels"] += 1
        if place in facts and is_named(facts[place], label):
            score.counts["named"] += 1
        else:
            read = facts[place]["label"] if place in facts else "no figure"
            score.wrong.append(f"label: {place} {label} | {read}")
    return score


def main(arguments: list[str]) -> int:
    """Print what was not right in each workbook, where asked, and the figures of each file."""
    verbose = "-v" in arguments
    names = [name for name in arguments if name != "-v"]
    counts: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        for name, sheet in told_sheets(names):
            score = measured(sheet, reader.read(sheet.draw(Path(folder) / name)))
            for key in (name, "all"):
                counts.setdefault(key, Counter()).update(score.counts)
            if verbose and score.wrong:
                _say(f"{name} {sheet.name}: {sheet.why}")
                for text in score.wrong:
                    _say(f"    {text}")
    _say(f"{'file':10} figures periods labels | {comparison.HEAD}")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        n = counts[name]
        periods, labels = (n[part] / max(n[whole], 1) for part, whole in _SHARES)
        read = f"{n['figures']:7} {periods:7.1%} {labels:6.1%}"
        _say(f"{name:10} {read} | {comparison.row(n)}")
    return 0


_SHARES = (("periods", "figures"), ("named", "labels"))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
