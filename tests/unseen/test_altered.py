"""What is said in other words, or stands in other cells, means the same.

The whole ruler is ``tests/benchmarks/altered.py``; here some workbooks of the last rounds.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.read.reader import Reader
from tests.benchmarks.accuracy import score
from tests.benchmarks.altered import ALTERATIONS, MOVES, altered, lost_figures, moved, moved_truth
from tests.unseen.truths import Truth

WORKBOOKS = (("round_43", "easewell"), ("round_46", "barrow"), ("round_48", "wallet"))
# Titles, months, quarters and years written otherwise; words with a note or colon behind them.
SAME = (
    "long months",
    "short months",
    "years",
    "quarters",
    "titles",
    "marks",
    "colons",
    "odd names",
)
_MOST_LOST = 0.01


@pytest.mark.parametrize(("round_name", "name"), WORKBOOKS)
def test_cells_that_moved_mean_the_same(round_name: str, name: str, tmp_path: Path) -> None:
    """Columns at the left and rows above that hold nothing change nothing."""
    truth = Truth(round_name, name)
    path = truth.draw(tmp_path)
    other = tmp_path / "moved" / path.name
    other.parent.mkdir()
    right, down = MOVES["moved both"]
    other.write_bytes(moved(path.read_bytes(), right, down))
    with Reader() as reader:
        before = score(reader.read(path), truth)
        after = score(reader.read(other), moved_truth(truth, right, down))
    assert not list(lost_figures(before, after, right, down))
    assert after.counts["period"] == before.counts["period"]


@pytest.mark.parametrize("alteration", SAME)
def test_the_same_in_other_words(alteration: str, tmp_path: Path) -> None:
    """Of all figures hardly one is read worse."""
    figures = 0
    lost: list[str] = []
    with Reader() as reader:
        for number, (round_name, name) in enumerate(WORKBOOKS):
            truth = Truth(round_name, name)
            path = truth.draw(tmp_path)
            other = path.parent / "altered" / path.name
            other.parent.mkdir()
            other.write_bytes(altered(path.read_bytes(), ALTERATIONS[alteration], number))
            before = score(reader.read(path), truth)
            figures += before.counts["figures"]
            lost += lost_figures(before, score(reader.read(other), truth))
    assert len(lost) <= _MOST_LOST * figures, lost
