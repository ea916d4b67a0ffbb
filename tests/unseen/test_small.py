"""Small sheets, each with another way of saying when: what was learnt of them is not lost.

At first sight 44.8% of their figures had the right period; see ``tests/benchmarks/README.md``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.read.reader import Reader
from tests.benchmarks.small import judged, small_sheets

REACHED = {"across": 0.98, "mixed": 0.93, "named": 0.99, "untidy": 0.95}


@pytest.mark.parametrize("name", sorted(REACHED))
def test_it_is_understood_when_figures_are_for(name: str, tmp_path: Path) -> None:
    """The least share of the figures of each file whose period is right."""
    right, wrong = 0, []
    with Reader() as reader:
        for _, sheet in small_sheets([name]):
            good, bad = judged(sheet, reader.read(sheet.draw(tmp_path)))
            right += good
            wrong += bad
    assert right >= REACHED[name] * (right + len(wrong)), wrong


def test_every_figure_of_a_small_sheet_is_one() -> None:
    """Each cell with a period holds something; a cell that is named twice would count twice."""
    for _, sheet in small_sheets():
        for tab, address in sheet.wanted():
            column = ord(address[0]) - ord("A")
            if len(address.rstrip("0123456789")) == 1:
                row = sheet.tabs[tab][int(address[1:]) - 1]
                assert row[column] is not None, f"{sheet.name} {tab}!{address}"
