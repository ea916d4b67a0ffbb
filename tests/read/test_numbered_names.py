"""Rows that name by a code or a number what the workbook numbers: C5 under Cohort."""

from __future__ import annotations

import pytest

from tests.read.drawing import Seen, draw, period

TOLD = ["Cohort 5: 7 Jul - 26 Sep 2025", "Cohort 6: 29 Sep - 19 Dec 2025"]


def _listed(head: str, *codes: object) -> Seen:
    rows: list[list[object]] = [
        ["Ref", head, "Sessions", "Worry at the start"],
        *([f"MG{n:02d}", code, 20 + n, 30 + n] for n, code in enumerate(codes, start=1)),
    ]  # fmt: skip
    cover = draw([[text] for text in TOLD], name="Cover")
    return Seen(draw(rows), cover)


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        ("Cohort", ("C5", "C5", "C6", "C6")),
        ("Cohort no.", ("Coh 5", "Coh 5", "Coh 6", "Coh 6")),
        ("Which cohort", ("5 ", "C5", "C6", "C6")),
    ],
)
def test_a_code_stands_for_what_is_numbered(head: str, codes: tuple[object, ...]) -> None:
    """C5 under Cohort is cohort 5, which ran from 7 July to 26 September."""
    seen = _listed(head, *codes)
    assert period(seen.fact("C2")) == "2025-07-07_2025-09-26"
    assert period(seen.fact("D4")) == "2025-09-29_2025-12-19"


def test_a_code_under_another_heading_is_only_a_code() -> None:
    """C5 under Class says nothing of cohorts."""
    assert period(_listed("Class", "C5", "C5", "C6", "C6").fact("C2")) == ""


def test_a_code_of_another_letter_is_not_of_the_cohort() -> None:
    """B5 is no cohort."""
    assert period(_listed("Cohort", "B5", "B5", "B6", "B6").fact("C2")) == ""


def test_when_something_else_began_is_not_when_figures_are_for() -> None:
    """From when somebody has been in work dates no sessions."""
    rows: list[list[object]] = [
        ["Who", "Sessions", "In work since?", "From when"],
        *([f"P{n}", 5 + n, "yes", f"{month} 2025"]
          for n, month in enumerate(("Sep", "Oct", "Nov", "Dec"), start=1)),
    ]  # fmt: skip
    assert period(Seen(draw(rows)).fact("B2")) == ""


@pytest.mark.parametrize("head", ["Our visits in Q3", "Visits made during Q3", "Visits over Q3"])
def test_what_was_done_in_a_quarter_is_of_it(head: str) -> None:
    """Q3 of 2025/26 is October to December 2025."""
    surgeries = ([name, n, 2] for n, name in enumerate("ABCD", start=1))
    rows: list[list[object]] = [["Surgeries 2025/26"], [], ["Surgery", head, "Rooms"], *surgeries]
    assert period(Seen(draw(rows)).fact("B4")) == "2025-26-Q3"
