"""Ways in which titles and headings say when: between two months, year end, a new contract."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period

_FORM: list[list[object]] = [["Newsletters", 3], ["Members who train drivers", 4], ["Job days", 9]]


def test_between_two_months_is_from_the_first_to_the_last() -> None:
    """People who completed between April 2025 and March 2026."""
    rows: list[list[object]] = [["Weight", 103, 98], ["Wellbeing", 96, 41]]
    title = "People who completed between April 2025 and March 2026"
    seen = Seen(draw([[title], ["Measure", "With both", "Start"], *rows]))
    assert period(seen.fact("B3")) == "FY2025-26"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Outreach - first quarter of the new contract", "2025-26-Q3"),
        ("Outreach - first quarter", "2025-26-Q1"),
        ("Outreach - first quarter of the contract year", "2025-26-Q1"),
    ],
)
def test_the_first_quarter_of_a_contract_is_no_number_of_the_year(
    title: str, expected: str
) -> None:
    """The tab says October to December, which is when the contract began."""
    rows: list[list[object]] = [["Spoke to", 186], ["Tenancies", 12], ["Signed up", 18]]
    seen = Seen(draw([[title], ["2025/26"], ["What", "Number"], *rows], name="Oct-Dec 25"))
    assert period(seen.fact("B4")) == expected


def test_a_round_up_for_the_year_is_of_the_year_that_the_workbook_names() -> None:
    """The file ends with the year, which is no return for March; a plan for it is no round up."""
    people = draw([["Everyone supported 2025-26"], ["No.", "Paid work?"], ["M1", "yes"]], name="A")
    for title, expected in (("Round up for the year", "FY2025-26"), ("Plan for the year", "")):
        tab = draw([[title], *_FORM], name="B", number=2)
        seen = Seen(people, tab, file="My Way year end March 2026.xlsx")
        assert period(seen.fact("B3", "B")) == expected


def test_a_year_that_one_sheet_names_is_that_of_the_others() -> None:
    """Where the sheets that name a year differ, the others have none."""
    rows: list[list[object]] = [["Off tablets", 2, 4, 5], ["Joined a club", 6, 7, 9]]
    long = " for those who asked (counted in the quarter they finish)"
    named: list[list[object]] = [
        ["Group", "Counted in", "Enrolled"],
        ["One", "Q1", 14],
        ["Two", "Q2", 12],
    ]
    bare = draw([["What people told us"], ["", "Q1", "Q2", "Q3"], *rows], name="B", number=2)
    first = draw([[f"Twelve week groups 2025/26{long}"], *named], name="A")
    assert period(Seen(first, bare).fact("C3", "B")) == "2025-26-Q2"
    other = draw([[f"Twelve week groups 2023/24{long}"], *named], name="C", number=3)
    assert period(Seen(first, bare, other).fact("C3", "B")) == ""


def test_a_month_over_a_column_whose_days_lie_elsewhere_says_nothing() -> None:
    """When the shed opened stands over the tea money, and the days of the rows count."""
    days = [date(2026, 1, 7), date(2026, 1, 14), date(2026, 2, 4), date(2026, 2, 11)]
    rows: list[list[object]] = [[day, 8 + at, 6.5 + at] for at, day in enumerate(days)]
    heads: list[list[object]] = [
        ["SHED", None, "opened Jan 2026"],
        ["Session", "Men", "Tea money in"],
    ]
    seen = Seen(draw([*heads, *rows]))
    assert period(seen.fact("C5")) == "2026-02-04_2026-02-04"
    seen = Seen(draw([*heads, *rows[:2], [date(2026, 1, 21), 9, 8]]))
    assert period(seen.fact("C3")) == "2026-01"


def test_where_to_type_takes_no_title_from_the_table_below() -> None:
    """A title, how to fill in the cells, an empty row, and the table."""
    rows: list[list[object]] = [["Referrals", 168, 181], ["Enrolled", 96, 104]]
    title = [["Numbers behind the indicators"], ["Please type in the white cells only"], []]
    seen = Seen(draw([*title, [None, "Q1 Apr-Jun 25", "Q2 Jul-Sep 25"], *rows]))
    assert "Numbers behind the indicators" in seen.fact("B5")["label"]


def test_a_heading_over_an_empty_column_names_the_rows_beside_it() -> None:
    """Exits by reason stands left of and over the reasons."""
    rows: list[list[object]] = [[None, "Planned", 49, 56], [None, "Dropped out", 31, 30]]
    seen = Seen(draw([["Workings 2025/26"], ["Exits by reason", None, "Q1", "Q2"], *rows]))
    assert "Exits by reason" in seen.fact("C3")["label"]
