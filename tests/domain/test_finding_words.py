"""What a finding says reads as people write it."""

from __future__ import annotations

import pytest

from pipeline.domain.findings import Finding


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("1 cell(s) with a comment: A5", "1 cell with a comment: A5"),
        ("12 cell(s) with a comment", "12 cells with a comment"),
        ("1 earlier period(s) are not filled", "1 earlier period is not filled"),
        ("2 earlier period(s) are not filled", "2 earlier periods are not filled"),
        ("A5 to A9 add up to 12 and not 13", "A5 to A9 add up to 12 and not 13"),
    ],
)
def test_one_and_several_are_told_apart(said: str, told: str) -> None:
    """Whichever rule wrote it."""
    assert Finding("COMMENT", said).found == told
