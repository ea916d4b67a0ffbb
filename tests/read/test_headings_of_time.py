"""Headings that say when together: windows, days that follow, remarks, first letters, 202504."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.read.when.month_letters import first_month_of
from pipeline.read.when.windows import Window, window_before, window_said
from tests.read.drawing import Seen, draw, period


def _periods(seen: Seen, row: int, cols: str = "BCDE") -> list[str]:
    return [period(seen.fact(f"{col}{row}")) for col in cols]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Week ending (Sunday)", Window(days=7)),
        ("W/C", Window(days=7, ends=False)),
        ("wk beginning Monday", Window(days=7, ends=False)),
        ("Fortnight ending", Window(days=14)),
        ("4 weeks to", Window(days=28)),
        ("Rolling 12 months ending", Window(months=12)),
        ("Quarter ended", Window(months=3)),
        ("Year to date", None),
        ("Week", None),
        ("At month end", None),
    ],
)
def test_window(text: str, expected: Window | None) -> None:
    """A heading that is nothing but the kind of a window."""
    assert window_said(text) == expected


def test_the_window_before_a_day() -> None:
    """M/E 30.4.25 is a month by its last day; a day alone names no window."""
    assert window_before("M/E 30.4.25") == Window(months=1)
    assert window_before("30.4.25") is None


def test_fortnights_by_their_last_day() -> None:
    """1 to 14 September, 15 to 28 September, and both together."""
    seen = Seen(
        draw(
            [
                ["Return, Monday 1 September to Sunday 28 September 2025"],
                [],
                [None, "Fortnight ending", None, None],
                ["Activity", "14 Sept", "28 Sept", "Total"],
                ["Discharges", 12, 15, 27],
                ["Journeys", 21, 26, 47],
                ["Responses", 5, 7, 12],
            ],
            merged=["B3:C3"],
        )
    )
    assert _periods(seen, 5, "BC") == ["2025-09-01_2025-09-14", "2025-09-15_2025-09-28"]


def test_the_heading_at_the_left_says_what_the_days_are() -> None:
    """Weeks that end on 7 and 14 December 2025."""
    rows: list[list[object]] = [
        ["Week ending (Sunday)", "7 Dec 2025", "14 Dec 2025"],
        ["Calls", 31, 28],
        ["New", 4, 3],
    ]
    seen = Seen(draw(rows))
    assert _periods(seen, 2, "BC") == ["2025-12-01_2025-12-07", "2025-12-08_2025-12-14"]


def test_days_by_their_number_follow_the_first_week() -> None:
    """W/c 24 Nov 2025, then 1 December, which is the next month's."""
    rows: list[list[object]] = [
        [None, "w/c 17 Nov 2025", "24th", "1st"],
        ["Lunches", 38, 41, 36],
        ["New", 2, 0, 1],
    ]
    seen = Seen(draw(rows))
    assert _periods(seen, 2, "BCD") == [
        "2025-11-17_2025-11-23", "2025-11-24_2025-11-30", "2025-12-01_2025-12-07",
    ]  # fmt: skip


def test_month_ends_down_the_rows_after_one_that_says_so() -> None:
    """M/E stands only before the first; all are whole months."""
    rows: list[list[object]] = [
        ["Month ending", "Hours", "Visits"],
        ["M/E 30.4.25", 1210, 2415],
        ["31/5/25", 1254, 2502],
        [date(2025, 6, 30), 1198, 2390],
        ["31st July 25", 1230, 2466],
    ]
    seen = Seen(draw(rows))
    assert [period(seen.fact(f"B{row}")) for row in (2, 3, 4, 5)] == [
        "2025-04", "2025-05", "2025-06", "2025-07",
    ]  # fmt: skip


def test_remarks_in_the_headings_of_months() -> None:
    """What follows the month is a remark, with numbers and days or without."""
    rows: list[list[object]] = [
        ["2025/26"],
        [None, "Oct (laptop stolen)", "Nov - only open 2 wks", "Nov (revised)", "Dec, shut 25th!"],
        ["Referrals", 31, 14, 16, 28],
        ["Settled", 27, 11, 12, 22],
    ]
    seen = Seen(draw(rows))
    assert _periods(seen, 3) == ["2025-10", "2025-11", "2025-11", "2025-12"]


def test_numbered_questions_are_no_quarters_with_remarks() -> None:
    """Q1 to Q3 before what is asked number the questions."""
    rows: list[list[object]] = [
        ["2025/26"],
        ["Site", "Q1 - referrals", "Q2 - visits", "Q3 - calls"],
        ["North", 31, 14, 16],
    ]
    seen = Seen(draw(rows))
    assert _periods(seen, 3, "BCD") == ["", "", ""]


def test_months_by_their_first_letters() -> None:
    """From April, J four months after A is August's neighbour July."""
    letters = ["A", "M", "J", "J", "A", "S", "O", "N", "D", "J", "F", "M"]
    rows: list[list[object]] = [["2024-25"], ["Hires", *letters], ["Scooters", *range(61, 73)]]
    seen = Seen(draw(rows))
    assert _periods(seen, 3, "BDEM") == ["2024-04", "2024-06", "2024-07", "2025-03"]


def test_first_letters_of_other_things() -> None:
    """Five letters are too few, and A to F are no months."""
    assert first_month_of("jasond") == 3
    assert first_month_of("jason") is None
    assert first_month_of("abcdef") is None


def test_months_as_numbers_of_six_digits() -> None:
    """As databases write them, down the rows and across."""
    down = Seen(draw([["Quit month", "Set", "Quit"], [202504, 88, 47], [202505, 79, 40]]))
    assert [period(down.fact("B2")), period(down.fact("C3"))] == ["2025-04", "2025-05"]
    across = Seen(draw([["Measure", 202512, 202601], ["Set", 88, 47], ["Quit", 79, 40]]))
    assert _periods(across, 2, "BC") == ["2025-12", "2026-01"]


def test_running_totals_that_say_until_when() -> None:
    """From 1 April to the end of each month named."""
    over = [None, "to end Sep", "to Oct", "up to 31 December", "up to end Feb 26"]
    seen = Seen(draw([["2025/26"], over, ["Referrals", 240, 281, 350, 441], ["New", 4, 5, 8, 9]]))
    starts = "2025-04-01_"
    assert _periods(seen, 3) == [
        "2025-26-H1",
        f"{starts}2025-10-31",
        f"{starts}2025-12-31",
        f"{starts}2026-02-28",
    ]


def test_the_year_by_the_first_day_of_totals() -> None:
    """Nothing but a remark says from when the figures run."""
    rows: list[list[object]] = [
        ["All figures are running totals from 1 April 2025"],
        ["Table", "Apr-Jun", "Jul-Sep"],
        ["Calls", 310, 288],
        ["Visits", 21, 17],
    ]
    assert _periods(Seen(draw(rows)), 3, "BC") == ["2025-26-Q1", "2025-26-Q2"]


def test_the_year_in_the_name_of_a_tab() -> None:
    """Year to March 2026, of which the first quarter begins in April 2025."""
    rows: list[list[object]] = [
        ["Wheelwright"],
        [None, "1st qtr", "2nd qtr"],
        ["Starts", 14, 9],
        ["Profiles", 22, 19],
    ]
    seen = Seen(draw(rows, name="yr to Mar 26"))
    assert period(seen.fact("C3", "yr to Mar 26")) == "2025-26-Q2"


def test_months_from_january_under_financial_years() -> None:
    """A year written 2024/25 never begins in January: this is its last quarter."""
    rows: list[list[object]] = [
        [None, "2024/25", None, None, "2025/26", None, None],
        ["Measure", "Jan", "Feb", "Mar", "Apr", "May", "Jun"],
        ["Seen", 21, 24, 19, 26, 30, 28],
        ["Treated", 9, 12, 7, 11, 13, 10],
    ]
    seen = Seen(draw(rows, merged=["B1:D1", "E1:G1"]))
    assert _periods(seen, 3, "BDEG") == ["2025-01", "2025-03", "2025-04", "2025-06"]


def test_days_in_an_academic_year() -> None:
    """September lies in 2024, June in 2025."""
    rows: list[list[object]] = [
        ["Mentoring, academic year 2024/25"],
        [None, "2 Sep - 25 Oct", "2 Jun - 22 Jul"],
        ["Matched", 14, 4],
        ["Sessions", 98, 126],
    ]
    assert _periods(Seen(draw(rows)), 3, "BC") == [
        "2024-09-02_2024-10-25",
        "2025-06-02_2025-07-22",
    ]


def test_a_tab_for_comparison_does_not_say_the_year_of_the_others() -> None:
    """The file is called by this winter, the second tab is about the last."""
    this = draw([["Night shelter"], ["Week", "Nights"], ["w/c 1 Dec", 71], ["w/c 8 Dec", 80]])
    last = draw([["2024-25 for comparison"], ["Week", "Nights"], ["w/c 2 Dec", 60]], name="last")
    seen = Seen(this, last, file="Winter 2025-26.xlsx")
    assert period(seen.fact("B3")) == "2025-12-01_2025-12-07"
    assert period(seen.fact("B3", "last")) == "2024-12-02_2024-12-08"


def test_what_moved_between_two_snapshots() -> None:
    """From 1 April to 30 June, and from the day after that to 30 September."""
    over: list[object] = [
        "Carers",
        "On books 1/4/25",
        "New",
        "Gone",
        "On books 30/6/25",
        "New",
        "On books 30/9/25",
    ]
    rows: list[list[object]] = [over, ["Parents", 120, 14, 6, 128, 11, 130], ["Young", *range(6)]]
    assert _periods(Seen(draw(rows)), 2, "BCDEFG") == [
        "2025-04-01_2025-04-01",
        "2025-26-Q1",
        "2025-26-Q1",
        "2025-06-30_2025-06-30",
        "2025-26-Q2",
        "2025-09-30_2025-09-30",
    ]


def test_what_stands_beside_one_snapshot_moved_between_nothing() -> None:
    """Nobody says since when."""
    rows: list[list[object]] = [
        ["Site", "New", "On books 30/6/25"],
        ["North", 14, 128],
        ["S", 3, 4],
    ]
    assert period(Seen(draw(rows)).fact("B2")) == ""


def test_ordinals_beside_a_quarter_and_one_that_is_not_over() -> None:
    """The fourth is told up to the end of February, and so is the year so far."""
    over: list[object] = [None, "1st qtr", "2nd", "3rd", "4th (up to end Feb)", "Yr so far"]
    rows: list[list[object]] = [
        ["2025/26"],
        over,
        ["Starts", 14, 9, 11, 6, 40],
        ["Firms", 3, 2, 5, 1, 11],
    ]
    assert _periods(Seen(draw(rows)), 3, "BCDEF") == [
        "2025-26-Q1",
        "2025-26-Q2",
        "2025-26-Q3",
        "2026-01-01_2026-02-28",
        "2025-04-01_2026-02-28",
    ]


def test_a_quarter_of_last_year_beside_this_years() -> None:
    """Q1 of 2025/26 and of the year before; December last year alone may be any."""
    over: list[object] = ["Line", "Qtr 1", "Qtr 1 last yr", "December last year"]
    rows: list[list[object]] = [["2025/26"], over, ["Seen", 161, 139, 41], ["Checks", 52, 60, 9]]
    assert _periods(Seen(draw(rows)), 3, "BCD") == ["2025-26-Q1", "2024-25-Q1", ""]


def test_six_months_in_two_rows_of_a_heading() -> None:
    """The last quarter of one year and the first of the next."""
    rows: list[list[object]] = [
        [None, "2024/25", None, None, "2025/26", None, None, "Six"],
        ["Measure", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "months"],
        ["Seen", 21, 24, 19, 26, 30, 28, 148],
        ["Treated", 9, 12, 7, 11, 13, 10, 62],
        ["Packs", 1, 2, 3, 4, 5, 6, 21],
    ]
    seen = Seen(draw(rows, merged=["B1:D1", "E1:G1"]))
    assert period(seen.fact("H3")) == "2025-01-01_2025-06-30"
