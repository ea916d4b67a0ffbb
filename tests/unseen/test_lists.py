"""Small workbooks with contracts of their own: what was learnt of them is not lost.

First sight stands in ``tests/benchmarks/README.md``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.read.reader import Reader
from tests.benchmarks.comparison import total
from tests.benchmarks.lists import measured, told_sheets

# The least share of periods and labels, of outcomes surfaced, and of results that are right; and
# the most of results that are wrong.
REACHED = {
    "mixed": (0.98, 0.98, 0.92, 0.60, 0.03),
    "registers": (0.55, 0.95, 0.82, 0.10, 0.03),
    "tables": (0.99, 0.98, 0.92, 0.55, 0.03),
}


@pytest.mark.parametrize("name", sorted(REACHED))
def test_small_workbooks_are_read_and_compared(name: str, tmp_path: Path) -> None:
    """What a careful person counts in them is counted."""
    with Reader() as reader:
        scores = [
            measured(sheet, reader.read(sheet.draw(tmp_path / name)))
            for _, sheet in told_sheets([name])
        ]
    n = total(scores)
    periods, labels, surfaced, right, wrong = REACHED[name]
    assert n["periods"] >= periods * n["figures"]
    assert n["named"] >= labels * n["labels"]
    assert n["surfaced"] >= surfaced * n["outcomes"]
    assert n["right"] >= right * n["results"]
    assert n["wrong"] <= wrong * n["results"]
