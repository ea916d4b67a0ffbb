"""Records that a remark in their own row takes back."""

from __future__ import annotations

import pytest

from pipeline.read.withdrawn import is_withdrawn
from tests.read.drawing import Seen, draw


@pytest.mark.parametrize(
    "text",
    ["DUPLICATE of 40231 - ignore", "ZZ TEST (system update) - not a person", "Entered twice",
     "Error - do not count", "please ignore this row", "Duplicate"],
)  # fmt: skip
def test_remarks_that_take_back(text: str) -> None:
    """The record is there twice, or was never one."""
    assert is_withdrawn(text)


@pytest.mark.parametrize(
    "text",
    ["Blood test", "Test", "moved away before review", "Asked twice", "we ignore no one",
     "Duplicate keys cut", "Hearing test clinics"],
)  # fmt: skip
def test_other_remarks(text: str) -> None:
    """A test may be what people had."""
    assert not is_withdrawn(text)


def test_a_record_taken_back_is_no_figure() -> None:
    """Three cases, of which the last was entered twice."""
    rows: list[list[object]] = [
        [40217, "Open", 54, 6, None],
        [40231, "Open", 50, 5, "raising all three"],
        [40232, "Open", 50, 5, "DUPLICATE of 40231 - ignore"],
    ]
    heads = ["CASE_ID", "CASE_STATUS", "AGE", "CONTACTS", "my scribbles"]
    seen = Seen(draw([["Cases"], heads, *rows]))
    assert seen.figures()["D4"] == 5
    assert "D5" not in seen.figures()
