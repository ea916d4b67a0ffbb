"""Workbooks of other services, drawn by people who had not seen the reader.

They were measured when they were first read, before anything was mended; those figures stand in
``tests/benchmarks/README.md``. Here they see to it that what was mended stays so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.read.reader import Reader
from tests.benchmarks.accuracy import Score, score
from tests.unseen.truths import HERE, truths

ROUNDS = sorted(path.name for path in HERE.glob("round_*"))
# Of the figures of each workbook, and of those of a whole round.
VALUES, PERIODS, LABELS = 0.99, 0.98, 0.75
PERIODS_TOGETHER, LABELS_TOGETHER = 0.99, 0.96


@pytest.mark.parametrize("name", ROUNDS)
def test_what_people_see_in_a_workbook_is_read(name: str, tmp_path: Path) -> None:
    """Nearly every figure has its value, period and label; nothing else becomes a figure."""
    together = Score()
    with Reader() as reader:
        for truth in truths(name):
            if not truth.can_be_drawn:  # one was saved through LibreOffice
                continue
            reading = reader.read(truth.draw(tmp_path))
            result = score(reading, truth)
            together.counts.update(result.counts)
            wrong = {what: texts[:9] for what, texts in result.wrong.items()}
            assert "lost" not in wrong, (truth.name, wrong["lost"])
            assert result.share("value") >= VALUES, (truth.name, wrong["value"])
            assert result.share("period") >= PERIODS, (truth.name, wrong["period"])
            assert result.share("label") >= LABELS, (truth.name, wrong["label"])
            figures = reading.facts.filter(reading.facts["value"].is_not_null())
            places = set(figures.select("sheet", "cell").iter_rows())
            others = [*truth.told["not_facts"], *truth.told.get("set_aside", ())]
            taken = [cell for cell in others if (cell["sheet"], cell["cell"]) in places]
            assert taken == [], truth.name
    assert together.share("period") >= PERIODS_TOGETHER
    assert together.share("label") >= LABELS_TOGETHER


def test_every_truth_names_cells_once() -> None:
    """A truth that tells a cell twice would count it twice."""
    for truth in truths():
        places = [(fact["sheet"], fact["cell"]) for fact in truth.told["facts"]]
        assert len(places) == len(set(places)), truth.name
