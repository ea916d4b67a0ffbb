"""Time that is left over: the last term of a year, a year gone by, the month before a record."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period

_TERMS = ("Autumn term 2025 (1 Sep - 31 Dec)", "Spring term 2026 (1 Jan - 31 Mar)")


@pytest.mark.parametrize(
    ("year", "summer"),
    [
        ("Contract year 1 September 2025 to 31 August 2026", "2026-04-01_2026-08-31"),
        ("Contract year 1 April 2025 to 31 March 2026", ""),
    ],
)
def test_the_last_term_is_what_the_others_leave_of_their_year(year: str, summer: str) -> None:
    """April to August, where the year began with the autumn term; else nothing is known of it."""
    rows: list[list[object]] = [["Families", 92, 81, 70], ["Children", 130, 121, 99]]
    seen = Seen(draw([[year], ["Indicator", *_TERMS, "Summer term 2026"], *rows]))
    assert period(seen.fact("B3")) == "2025-09-01_2025-12-31"
    assert period(seen.fact("D3")) == summer


@pytest.mark.parametrize("name", ["Outturn 2024/25", "Full year 2024/25", "2024/25 outturn"])
def test_a_year_that_is_named_is_no_year_to_date_of_this_one(name: str) -> None:
    """655 quit dates of the year before stand beside those of this one."""
    seen = Seen(
        draw(
            [
                ["Quarterly return 2025/26"],
                ["Indicator", name, "Q1 Apr-Jun", "Q2 Jul-Sep", "Outturn"],
                ["Quit dates", 655, 171, 158, 329],
                ["Quits", 340, 91, 80, 171],
            ]
        )
    )
    assert period(seen.fact("B3")) == "FY2024-25"
    assert period(seen.fact("E3")) == "2025-26-H1"


def test_a_bottom_line_below_a_top_line_is_a_denominator() -> None:
    """149 of 355; alone, a bottom line is what must not be gone below."""
    head = ["Measure", "This quarter", "Top line", "Bottom line"]
    rows = [["New testers", 0.42, 149, 355], ["Kits back", 0.59, 171, 290]]
    seen = Seen(draw([["Return for Q2 2025-26"], head, *rows]))
    assert seen.fact("D3")["role"] == "value"
    alone = Seen(draw([["Return for Q2 2025-26"], [*head[:2], "Bottom line"], *[
        [*row[:2], row[3]] for row in rows]]))  # fmt: skip
    assert alone.fact("C3")["role"] == "target"


def test_last_month_in_a_list_of_days_is_told_on_that_day() -> None:
    """Contacts with a surgery in the month before each review, in a workbook of February."""
    rows: list[list[object]] = [
        [f"B{number}", date(2025, 12, 3 + 7 * number), 10 - number, number % 3]
        for number in range(1, 4)
    ]
    head = ["Ref", "Review date", "Visits so far", "GP contacts, last month"]
    cover = draw([["Scorecard"], ["Month", "February 2026"], ["Sent by", "Mel Oakes"]])
    seen = Seen(cover, draw([["Reviews"], head, *rows], name="Reviews"))
    assert period(seen.fact("D3", "Reviews")) == "2025-12-10_2025-12-10"


def test_a_note_that_explains_what_year_to_date_means_dates_no_row() -> None:
    """43 different people; the quarters beside it stay quarters."""
    rows: list[list[object]] = [
        ["Families 2025-26"],
        ["", "Q1", "Q2", "Q3", "YTD"],
        ["Partners exercising", 17, 21, 26, 43, "YTD = different people"],
        ["Relatives coping better", 9, 12, 15, 36],
    ]
    seen = Seen(draw(rows))
    assert (seen.fact("D3")["role"], period(seen.fact("D3"))) == ("value", "2025-26-Q3")
    assert (seen.fact("E3")["role"], seen.fact("E4")["role"]) == ("year to date", "year to date")


def test_the_calendar_year_beside_its_halves_is_both_of_them() -> None:
    """74 and 91 are 165, in the return for July to December."""
    rows: list[list[object]] = [
        ["Half-yearly return"],
        ["Period of this return", "1 July - 31 December 2025"],
        [],
        ["Indicator", "Jan-Jun 2025", "Jul-Dec 2025", "Year 2025"],
        ["New members", 74, 91, 165],
        ["Taken on", 112, 131, 243],
    ]
    assert period(Seen(draw(rows)).fact("D5")) == "2025-01-01_2025-12-31"


def test_a_year_beside_its_halves_is_a_heading() -> None:
    """81 and 97 are 178 in 2025; no figure of 2025 is read."""
    rows: list[list[object]] = [
        ["Contract year", "1 January - 31 December 2025"],
        [],
        ["At the benches", "Jan-Jun", "Jul-Dec", 2025],
        ["Inductions", 81, 97, 178],
        ["Items mended", 204, 267, 471],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("C4")) == "2025-07-01_2025-12-31"
    assert period(seen.fact("D4")) == "2025-01-01_2025-12-31"
    assert all(fact["value"] != 2025 for fact in seen.rows)


def test_since_a_month_is_up_to_the_end_of_the_return() -> None:
    """The 143 new people since October, in the return for February."""
    cover = draw([["Street health return"], ["Month", "February 2026"], ["Sent by", "Mel Oakes"]])
    rows: list[list[object]] = [
        ["The 143 new people since October"],
        ["Age", "Men", "Women"],
        ["18-25", 11, 7],
        ["26-34", 27, 9],
    ]
    seen = Seen(cover, draw(rows, name="People"))
    assert period(seen.fact("B3", "People")) == "2025-10-01_2026-02-28"


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Rung four weeks after a first visit, if they said we may", ""),
        ("Calls made in may", "2025-05"),
    ],
)
def test_what_people_may_do_is_no_month(title: str, read: str) -> None:
    """We may ring; the calls of May were made in May."""
    rows: list[list[object]] = [[title], ["Area", "Calls"], ["Oke", 12], ["Wend", 9]]
    cover = draw([["Contract year", "1 April 2025 to 31 March 2026"]])
    assert period(Seen(cover, draw(rows, name="Calls")).fact("B3", "Calls")) == read


def test_numbers_that_say_to_which_row_above_figures_belong_are_no_figures() -> None:
    """Below measures 1 to 3 stand the parts of 2 and 3, under the number of each."""
    rows: list[list[object]] = [
        ["Return 2025-26"],
        ["No.", "Measure", "Q1 Apr-Jun", "Q2 Jul-Sep"],
        [1, "Referrals", 40, 44],
        [2, "Seen in time", 0.9, 0.8],
        [3, "Completed", 0.5, 0.6],
        [],
        ["Figures behind the measures"],
        [2, "Seen in time", 36, 35],
        [2, "Referrals accepted", 40, 44],
        [3, "Completed", 15, 18],
        [3, "Due to finish", 30, 30],
    ]
    seen = Seen(draw(rows))
    assert seen.fact("C8")["value"] == 36
    assert not [fact for fact in seen.rows if fact["cell"] in {"A8", "A9", "A10", "A11"}]


def test_ages_in_a_column_of_groups_are_figures() -> None:
    """17 people of 18 to 29; nothing of them is only an attribute."""
    rows: list[list[object]] = [
        ["Equality monitoring"],
        [],
        [None, None, "Starters", "Completers"],
        ["Age", "18-29", 17, 9],
        [None, "30-44", 68, 43],
        ["Gender", "Female", 221, 151],
        [None, "Male", 99, 66],
    ]
    seen = Seen(draw(rows))
    assert (seen.fact("C4")["role"], seen.fact("D5")["role"]) == ("value", "value")
