"""How well outcomes that are told in sentences are offered as leads.

Run as ``python -m tests.benchmarks.leads [-v] [ROUND ...]``. The truths of ``tests/unseen`` name
sentences that tell an outcome, most of them with a number, and sentences that only sound alike. A
sentence counts as offered where a lead holds its beginning or is held by it; the number is right
where the lead's quantity is that of the truth.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.compare.run import Beside, compare
from pipeline.domain.keys import ReturnKey
from pipeline.read.reader import FileReading, Reader
from pipeline.store.sql import run_sql
from tests.benchmarks.comparison import contract_of, period_of
from tests.unseen.truths import Truth, truths

_BEGINNING = 40


def leads_in(truth: Truth, reading: FileReading) -> list[dict[str, Any]]:
    """Return the leads of one workbook against the contract of its truth."""
    contract = contract_of(truth.told)
    key = ReturnKey(contract.key, period_of(str(truth.told["latest_period"])))
    names = reading.facts["submission"].unique().sort().to_list()
    order = {name: at for at, name in enumerate(names)}
    beside = Beside(cells=reading.cells)
    return compare(contract, key, reading.facts, order, run_sql, beside).leads.to_dicts()


def judged(
    told: Mapping[str, Any], leads: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield what became of each sentence of a truth, and the sentence."""
    for item in told.get("prose", ()):
        found = [lead for lead in leads if _is_same(lead["sentence"], item["sentence"])]
        yield "told", item["sentence"]
        yield "offered" if found else "missed", item["sentence"]
        if found and any(lead["number"] == item.get("number") for lead in found):
            yield "number right", item["sentence"]
    for item in told.get("prose_not", ()):
        yield "sounds alike", item["sentence"]
        if any(_is_same(lead["sentence"], item["sentence"]) for lead in leads):
            yield "tempted", item["sentence"]


def _is_same(one: str, other: str) -> bool:
    first, second = (" ".join(text.split()).lower() for text in (one, other))
    return first[:_BEGINNING] in second or second[:_BEGINNING] in first


def main(arguments: list[str]) -> int:
    """Print a line for each round and all; -v tells what was missed and what tempted."""
    verbose = "-v" in arguments
    rounds = [name for name in arguments if name != "-v"] or ["round_1?"]
    counts: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as folder, Reader() as reader:
        for truth in (truth for name in rounds for truth in truths(name)):
            if not truth.can_be_drawn:
                continue
            reading = reader.read(truth.draw(Path(folder)))
            for what, sentence in judged(truth.told, leads_in(truth, reading)):
                for key in (truth.round, "all"):
                    counts.setdefault(key, Counter())[what] += 1
                if verbose and what in {"missed", "tempted"}:
                    sys.stdout.write(f"    {what}: {sentence}\n")
    for name in sorted(counts, key=lambda name: (name == "all", name)):
        n = counts[name]
        sys.stdout.write(
            f"{name:10} offered {n['offered']} of {n['told']}, number right {n['number right']}, "
            f"tempted {n['tempted']} of {n['sounds alike']}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
