"""The same said in other words: marks of notes, short words, commas, colons, moved cells."""

from __future__ import annotations

import pytest

from pipeline.read.head_words import peeled
from pipeline.read.roles import role_of_head
from pipeline.read.totals import says_total
from pipeline.read.when.note_marks import unmarked, without_number
from pipeline.read.when.period_search import periods_within
from pipeline.read.when.period_words import period_of
from tests.read.drawing import Seen, draw, period


@pytest.mark.parametrize(
    ("marked", "plain"),
    [("Target*", "Target"), ("YTD [note 2]", "YTD"), ("Month (see notes)", "Month"),
     ("April¹", "April"), ("Size m²", "Size m²"), ("96*", "96*"), ("Ward (1)", "Ward (1)")],
)  # fmt: skip
def test_the_mark_of_a_note_is_no_part_of_a_heading(marked: str, plain: str) -> None:
    """A square metre is none, nor what stands behind a figure; a number may be part of a name."""
    assert unmarked(marked) == plain


def test_a_number_in_brackets_behind_a_month_is_a_note() -> None:
    """April (1), Target (2) and Total*."""
    assert without_number("April (1)") == "April"
    april, june = period_of("April (1)"), period_of("June [note 3]")
    assert april is not None
    assert april.first_month == 0
    assert june is not None
    assert june.first_month == 2
    assert role_of_head(("Target (2)",)).value == "target"
    assert says_total("Total*")


def test_headings_with_notes_and_colons_are_read() -> None:
    """Apr*, May: and YTD¹ over figures, Total* beside them."""
    heads = ["Line:", "Target*", "Apr*", "May:", "YTD¹"]
    rows: list[list[object]] = [
        ["Visits", 90, 3, 4, 7],
        ["Calls", 50, 5, 6, 11],
        ["Total*", 140, 8, 10, 18],
    ]
    seen = Seen(draw([["Return 2025/26"], [], heads, *rows]))
    assert [period(seen.fact(f"{col}4")) for col in "CDE"] == [
        "2025-04", "2025-05", "2025-04-01_2025-05-31",
    ]  # fmt: skip
    assert seen.fact("B4")["role"] == "target"
    assert seen.fact("C6")["total"]


def test_a_dash_ends_what_came_before() -> None:
    """Where calls came from - November 2025: the month is no beginning; from November 2025 is."""
    told = periods_within("Night line, where the calls came from - November 2025")
    assert [mark.period.id for mark in told if mark.period] == ["2025-11"]
    assert not periods_within("New form from November 2025")


def test_a_comma_between_month_and_year() -> None:
    """April, 2025 to January, 2026."""
    (mark,) = periods_within("Courses by venue, April, 2025 to January, 2026")
    assert mark.period is not None
    assert mark.period.id == "2025-04-01_2026-01-31"


def test_short_words_over_columns() -> None:
    """This mth and prev mth beside each other, in a form that asks for the mth."""
    heads = ["Ref", "Line", "This mth", "Prev mth", "Y.T.D."]
    rows: list[list[object]] = [["K1", "Visits", 5, 4, 30], ["K2", "Calls", 7, 6, 42]]
    seen = Seen(draw([["Monitoring 2025/26"], ["Mth", "Sept 2025"], [], heads, *rows]))
    assert [period(seen.fact(f"{col}5")) for col in "CDE"] == [
        "2025-09", "2025-08", "2025-26-H1",
    ]  # fmt: skip


def test_columns_alike_but_for_a_period_written_at_length() -> None:
    """Hours Quarter 1 and Hours Quarter 2; Q1 walks and Q2 walks."""
    rows: list[list[object]] = [["R.B.", 13, 14, 2, 3], ["D.S.", 9, 8, 1, 4], ["K.T.", 5, 6, 3, 3]]
    heads = ["Advocate", "Hours Quarter 1", "Hours Quarter 2", "Q1 walks", "Q2 walks"]
    seen = Seen(draw([["Return 2025/26"], [], heads, *rows]))
    assert [period(seen.fact(f"{col}4")) for col in "BCDE"] == ["2025-26-Q1", "2025-26-Q2"] * 2


def test_several_columns_that_name_one_month() -> None:
    """Pick-ups Oct, Kg Oct, and what they saved in Oct."""
    heads = ["Partner", "Pick-ups Oct", "Kg Oct", "Waste bill saved in Oct (they tell us)"]
    rows: list[list[object]] = [
        ["Shop A", 27, 742, 62],
        ["Shop B", 12, 310, 20],
        ["Farm", 4, 95, 8],
    ]
    front = draw([["Monitoring 2025/26"]], name="Front")
    seen = Seen(front, draw([["Where food comes from"], [], heads, *rows], name="Food"))
    assert {period(seen.fact(f"{col}4", "Food")) for col in "BCD"} == {"2025-10"}


def test_money_in_pounds_to_a_day() -> None:
    """Spent to 31 Jan (£) says the day before the pounds."""
    mark, rest = peeled("Spent to 31 Jan (£)")
    assert mark is not None
    assert mark.to_date
    assert rest == "Spent (£)"
    assert role_of_head(("Spent to end Nov (£)",)).value == "year to date"
    assert role_of_head(("Budget, full year",)).value == "target"


def test_forms_handed_out_over_months_were_asked_in_these() -> None:
    """Handed out in one month they may come back in others."""
    (mark,) = periods_within("Forms handed out Jan-Mar 2026 (large print)")
    assert mark.period is not None
    assert mark.period.id == "2025-26-Q4"
    assert not periods_within("Cards handed out in June 2025")


def test_the_version_of_a_template_is_no_period() -> None:
    """Template v4, March 2023."""
    assert not periods_within("Quarterly monitoring return (template v4, March 2023)")
