"""Every kind of finding of the audit is tried in a test, and explained in whole words."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.domain import data_quality
from pipeline.domain.findings import CATALOGUE, Rule

TESTS = Path(__file__).resolve().parents[1]
ADDED = [
    CATALOGUE[row[0]]
    for group in (data_quality.FIGURES, data_quality.RECORDS, data_quality.CELLS,
                  data_quality.CONTRACT, data_quality.NOTES)
    for row in group
]  # fmt: skip


def test_there_are_more_than_sixty_kinds() -> None:
    """The issue asks for sixty on the reference page."""
    assert len(CATALOGUE) > 100


@pytest.mark.parametrize("rule", ADDED, ids=[rule.code for rule in ADDED])
def test_a_kind_of_finding_is_tried_and_explained(rule: Rule) -> None:
    """Some test names its code, and its meaning and next step are sentences."""
    texts = (path.read_text(encoding="utf-8") for room in ("check", "compare")
             for path in (TESTS / room).glob("test_*.py"))  # fmt: skip

    assert any(f'"{rule.code}"' in text for text in texts)
    assert rule.meaning.endswith(".")
    assert rule.next_step.endswith(".")
    assert not rule.title.endswith(".")
