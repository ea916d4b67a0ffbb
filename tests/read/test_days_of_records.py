"""Which day of its row a figure of a list is of, and which year and quarter stand over others."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Percent, Seen, draw, period

_FIRST, _SECOND = date(2025, 4, 9), date(2025, 7, 3)
_LATER: list[list[object]] = [
    ["W07", date(2025, 4, 23), date(2025, 7, 17), 4, 4],
    ["W12", date(2025, 6, 4), date(2025, 8, 28), 2, 5],
]
_DAYS = {_FIRST: "2025-04-09_2025-04-09", _SECOND: "2025-07-03_2025-07-03"}


@pytest.mark.parametrize(
    ("days", "scores"),
    [
        (("First came", "Rung"), ("Sleep then", "Sleep now")),
        (("Home on", "Called"), ("Confidence day 1", "Confidence now")),
        (("First scored", "Scored again"), ("CAT first", "CAT second")),
        (("Joined", "Retested"), ("Up and go (seconds), first", "Up and go (seconds), 12 wk")),
        (("Trained", "Asked"), ("Sure of it at training (1-10)", "Sure of it now (1-10)")),
    ],
)
def test_what_was_asked_twice_is_of_the_two_days(
    days: tuple[str, str], scores: tuple[str, str]
) -> None:
    """Whatever they are called: the first of a pair is of the first day, the other of the later."""
    rows: list[list[object]] = [["W03", _FIRST, _SECOND, 3, 6], *_LATER]
    seen = Seen(draw([["People we follow up"], ["Who", *days, *scores], *rows]))
    told = [period(seen.fact(cell)) for cell in ("D3", "E3")]
    assert told == [_DAYS[_FIRST], _DAYS[_SECOND]]


def test_two_questions_are_no_pair() -> None:
    """Hours booked and hours attended are not the same at two times."""
    rows: list[list[object]] = [["W03", _FIRST, _SECOND, 3, 6], *_LATER]
    heads = ["Who", "Home on", "Called", "Hours booked", "Hours attended"]
    seen = Seen(draw([["People we follow up"], heads, *rows]))
    assert [period(seen.fact(cell)) for cell in ("D3", "E3")] == ["", ""]


def test_what_came_since_joining_is_not_of_that_day() -> None:
    """It is of the time of the list."""
    heads = ["Member", "Joined", "Lonely at joining", "A&E visits since joining"]
    rows: list[list[object]] = [
        ["AB", date(2025, 5, 12), 8, 1], ["CD", date(2025, 6, 3), 7, 0],
        ["DF", date(2025, 6, 20), 6, 2],
    ]  # fmt: skip
    seen = Seen(draw([["Members, April to November 2025"], heads, *rows]))
    assert period(seen.fact("C3")) == "2025-05-12_2025-05-12"
    assert period(seen.fact("D3")) == "2025-04-01_2025-11-30"


def test_where_somebody_joined_tells_the_score_at_the_start() -> None:
    """However long ago; what they did is of the time of the list."""
    heads = ["Peer", "Since", "Shifts", "Wellbeing at start", "Wellbeing now"]
    rows: list[list[object]] = [
        ["AB", date(2024, 2, 12), 41, 19, 24],
        ["CD", date(2024, 5, 3), 38, 17, 23],
        ["DF", date(2024, 9, 20), 22, 25, 24],
    ]
    seen = Seen(draw([["Volunteer peers, April to November 2025"], heads, *rows]))
    assert period(seen.fact("D3")) == "2024-02-12_2024-02-12"
    assert period(seen.fact("C3")) == period(seen.fact("E3")) == "2025-04-01_2025-11-30"


def test_a_list_of_a_quarter_holds_what_began_before_it() -> None:
    """The women at the start of a group that ended in the quarter count in it."""
    heads = ["Group", "First session", "Last session", "Women at the start", "Finished"]
    rows: list[list[object]] = [
        ["G36", date(2025, 6, 2), date(2025, 7, 7), 9, 6],
        ["G37", date(2025, 6, 12), date(2025, 7, 17), 10, 8],
        ["G38", date(2025, 6, 24), date(2025, 7, 29), 9, 7],
    ]
    seen = Seen(draw([["Groups ended July to September 2025"], heads, *rows]))
    assert period(seen.fact("D3")) == "2025-26-Q2"


@pytest.mark.parametrize(
    ("days", "scores"),
    [
        (("Opened", "Reviewed"), ("Star when opened", "Star at review")),
        (("Admitted", "Home"), ("CO on admission", "CO going home")),
        (("Joined", "Date of latest"), ("Score on joining", "Latest score")),
    ],
)
def test_scores_in_a_list_of_a_quarter_are_of_their_days(
    days: tuple[str, str], scores: tuple[str, str]
) -> None:
    """The first was taken before the quarter began; visits are counted in it."""
    rows: list[list[object]] = [
        ["KB-118", date(2025, 8, 14), date(2026, 1, 15), 4.2, 5.6, 7],
        ["KB-121", date(2025, 9, 2), date(2026, 1, 20), 5.1, 6.3, 4],
        ["KB-122", date(2025, 9, 9), date(2026, 2, 3), 3.3, 5, 9],
    ]
    title = "Cases open in Quarter 4 (January to March 2026)"
    seen = Seen(draw([[title], ["Case", *days, *scores, "Contacts"], *rows]))
    assert period(seen.fact("D3")) == "2025-08-14_2025-08-14"
    assert period(seen.fact("E3")) == "2026-01-15_2026-01-15"
    assert period(seen.fact("F3")) == "2025-26-Q4"


def test_a_date_under_each_of_two_headings_is_of_what_stands_there() -> None:
    """When they asked, and the check at 13 weeks; what else is told is of neither day."""
    rows: list[list[object]] = [
        ["W01", date(2025, 4, 3), 0, date(2025, 7, 24), 12, 9],
        ["W02", date(2025, 4, 10), 8, date(2025, 8, 7), 16, 6],
        ["W03", date(2025, 4, 22), 0, date(2025, 8, 28), 20, 11],
    ]
    over = [None, "When they asked", None, "13 week check", None, None]
    heads = ["Ref", "Date", "Hours a week", "Date (or due)", "Hours a week", "Calls"]
    title = "Members with a plan, April to November 2025"
    seen = Seen(draw([[title], over, heads, *rows], merged=["B2:C2", "D2:E2"]))
    told = [period(seen.fact(cell)) for cell in ("C4", "E4", "F4")]
    assert told == [
        "2025-04-03_2025-04-03", "2025-07-24_2025-07-24", "2025-04-01_2025-11-30",
    ]  # fmt: skip


def test_the_quarter_in_a_row_says_more_than_its_days() -> None:
    """A course ran from April to May and counts in Q1."""
    heads = ["Course", "Ran", "Qtr", "Started"]
    rows = [["One", "22 Apr - 27 May", "Q1", 13], ["Two", "3 May - 7 Jun", "Q1", 12],
            ["Three", "1 Jul - 5 Aug", "Q2", 15]]  # fmt: skip
    seen = Seen(draw([["Courses run 2025/26"], heads, *rows]))
    assert [period(seen.fact(f"D{row}")) for row in (3, 5)] == ["2025-26-Q1", "2025-26-Q2"]


def test_columns_of_one_name_are_told_apart_by_their_dates() -> None:
    """Score, right of Started and again right of Asked again."""
    heads = ["Leader", "Started", "WEMWBS", "Asked again", "WEMWBS"]
    rows: list[list[object]] = [
        ["JB", date(2025, 4, 14), 22, date(2025, 7, 21), 26],
        ["MO", date(2025, 5, 12), 20, date(2025, 8, 18), 23],
        ["RT", date(2025, 6, 2), 24, date(2025, 9, 1), 24],
    ]
    seen = Seen(draw([["Leaders"], heads, *rows]))
    assert "Started" in str(seen.fact("C3")["label"])
    assert "Asked again" in str(seen.fact("E3")["label"])


def test_records_are_known_by_the_numbers_they_were_given() -> None:
    """301 names a patient where many are of one unit; 1, 2, 3 only count the rows."""
    for first, told in ((301, "301"), (1, "")):
        rows: list[list[object]] = [
            [first + at, "Marsh Road", date(2025, 7, 7 + at), 14 + at] for at in range(4)
        ]
        seen = Seen(draw([["Home starts"], ["No.", "Unit", "Went home on", "Hours"], *rows]))
        assert seen.fact("D3")["ref"] == told


def test_codes_of_people_are_no_months() -> None:
    """M01 is somebody."""
    rows = [[f"M0{at}", 20 + at, 16.0 + at] for at in range(1, 6)]
    seen = Seen(draw([["Results, April to September 2025"], ["Person", "Sessions", "TUG"], *rows]))
    assert {period(seen.fact(f"B{row}")) for row in range(3, 8)} == {"2025-26-H1"}


def test_the_numbers_of_lines_before_their_parts_are_no_figures() -> None:
    """2, 2, 3, 3 say which line of the form each part belongs to."""
    rows = [[2, "came to 8 or more", 27, 33], [2, "members", 41, 46], [3, "down by 2", 11, 9],
            [3, "scored twice", 20, 16]]  # fmt: skip
    seen = Seen(draw([["Workings 2025/26"], ["No.", "", "H1", "H2"], *rows]))
    assert ("Sheet1", "A3") not in seen.facts
    assert seen.fact("C3")["value"] == 27


# --- heads ----------------------------------------------------------------------------------------


def test_a_head_alone_in_its_row_is_that_of_the_tables_below() -> None:
    """With an empty row under it, and nothing over the labels."""
    rows: list[list[object]] = [
        ["Monthly numbers 2025/26"], [], [None, "April", "May", "June", "YTD"], [],
        ["GETTING STARTED"], ["Referred", 52, 47, 55, 154], ["Matched", 41, 38, 44, 123], [],
        ["CALLS"], ["Planned", 702, 731, 764, 2197], ["Made", 602, 631, 664, 1897],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert [period(seen.fact(f"{col}10")) for col in "BCDE"] == [
        "2025-04", "2025-05", "2025-06", "2025-26-Q1",
    ]  # fmt: skip


def test_the_heading_of_a_later_table_is_not_the_time_of_the_first() -> None:
    """A survey of March stands below a list that says nothing of when."""
    rows: list[list[object]] = [
        ["Women we follow up"], ["Cafe", "Women", "Visits"], ["North", 7, 30], ["South", 5, 21], [],
        ["Survey, March 2026"], ["Statement", "Agree", "Replies"], ["Slept better", 12, 20],
        ["Told work", 9, 20],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert (period(seen.fact("B3")), period(seen.fact("B8"))) == ("", "2026-03")


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("Brought forward M1-M7", "2025-04-01_2025-10-31"),
        ("Q1-2", "2025-26-H1"),
        ("Families 30 Sep 2025", "2025-09-30_2025-09-30"),
        ("Clubs run by own staff in Sept", "2025-09"),
        # When somebody joined is not when the figures are for.
        ("Sessions of those who joined in Sept", ""),
    ],
)
def test_what_a_heading_says_of_its_time(head: str, told: str) -> None:
    """Beside a name, and without a year where the sheet has one."""
    rows = [["Long Acre", 18, 3], ["Millers Drove", 14, 5], ["Old Brickfield", 6, 2]]
    seen = Seen(draw([["Figures 2025/26"], ["Site", head, "Clinics"], *rows]))
    assert period(seen.fact("B3")) == told


def test_a_quarter_after_its_months_is_of_them() -> None:
    """Q4 under a bare 2026 is no quarter of the year after."""
    years: list[object] = [None, 2025, None, None, None, 2026]
    months: list[object] = [None, "Oct", "Nov", "Dec", "Q3", "Jan", "Feb", "Mar", "Q4"]
    lines = [["Started", 47, 45, 28, 120, 44, 40, 37, 121], ["Closed", 4, 5, 2, 11, 4, 4, 3, 11]]
    seen = Seen(draw([["Counselling 2025/26"], years, months, *lines]))
    assert [period(seen.fact(cell)) for cell in ("E4", "I4")] == ["2025-26-Q3", "2025-26-Q4"]


def test_month_ends_in_a_row_are_months() -> None:
    """Waiting at month end; three days of other kinds stay days."""
    heads = ["Waiting at month end", "30 April", "31 May", "30 June"]
    seen = Seen(draw([["Waits 2025/26"], heads, ["Clinic", 88, 94, 85], ["Centre", 41, 45, 44]]))
    assert [period(seen.fact(f"{col}3")) for col in "BCD"] == ["2025-04", "2025-05", "2025-06"]


def test_last_year_beside_a_year_that_is_over_is_the_one_before() -> None:
    """Beside a part of a year it may as well be the same part of the last."""
    lines = [["Checks", 40, 51, 91, 77], ["Plans", 41, 52, 93, 78]]
    heads = ["Line", "Apr - Sep", "Oct - Mar", "Whole year", "Last year"]
    seen = Seen(draw([["Return 2025/26"], heads, *lines]))
    assert period(seen.fact("E3")) == "FY2024-25"


def test_a_whole_year_under_an_earlier_year_is_that_one() -> None:
    """And no figure of this year so far."""
    years = [None, "2024/25", None, "2025/26", None]
    heads = ["Line", "Q1 Apr-Jun 24", "Whole year", "Q1 Apr-Jun 25", "Year to date"]
    lines = [["New", 96, 388, 109, 109], ["Seen", 52, 214, 63, 63]]
    seen = Seen(draw([["Return, Quarter 1 2025/26"], years, heads, *lines], merged=["B2:C2"]))
    fact = seen.fact("C4")
    assert (fact["role"], period(fact)) == ("value", "FY2024-25")


def test_rows_of_a_plan_are_targets_and_do_not_make_the_year() -> None:
    """The year so far ends with the last month that has something done."""
    heads = ["Line", "", "Apr-25", "May-25", "Jun-25", "YTD"]
    lines: list[list[object]] = [
        ["New", "Plan", 30, 30, 30, 60], [None, "Actual", 28, 31, None, 59],
        ["Reviews", "Plan", 14, 14, 14, 28], [None, "Actual", 13, 15, None, 28],
    ]  # fmt: skip
    seen = Seen(draw([["Activity 2025/26"], heads, *lines]))
    assert (seen.fact("C3")["role"], seen.fact("C4")["role"]) == ("target", "value")
    assert period(seen.fact("F4")) == "2025-04-01_2025-05-31"


# --- the year of a sheet --------------------------------------------------------------------------

_UNDATED: list[list[object]] = [["Age", "Started", "Finished"], ["18-29", 17, 9], ["30-44", 68, 43]]


def test_a_year_over_an_undated_table_is_its_time() -> None:
    """In the return of its last quarter; in that of the third, what of it is over."""
    form: list[list[object]] = [["Line", "Q3", "Q4"], ["People", 79, 88], ["Visits", 40, 41]]
    for reported, told in (("Quarter 4", "FY2025-26"), ("Quarter 3", "2025-04-01_2025-12-31")):
        first = draw([["Reporting:", f"{reported} 2025/26"], [], *form], name="Form")
        second = draw([["Equality, year 2025/26"], *_UNDATED], name="Equality", number=2)
        seen = Seen(first, second)
        assert period(seen.facts["Equality", "B3"]) == told


def test_an_annual_return_is_for_its_year() -> None:
    """So its form answers, or the name under which it was sent."""
    form = draw([["Year", "April 2025 to March 2026 (full year)"]], name="Form")
    second = draw([["Who came, of those who joined"], *_UNDATED], name="Who", number=2)
    assert period(Seen(form, second).facts["Who", "B3"]) == "FY2025-26"
    alone = draw([["Women who started, 2025/26"], *_UNDATED])
    assert period(Seen(alone, file="Annual report 2025-26.xlsx").fact("B3")) == "FY2025-26"


def test_four_tabs_of_quarters_say_when_the_year_begins() -> None:
    """A year from January is told by its tabs; its first quarter is that of the same year."""
    names = ["Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec"]
    tabs = [
        draw([["What", "Done"], ["Visits", 9 + at], ["Calls", 4]], name=name, number=at)
        for at, name in enumerate(names, 1)
    ]
    lines: list[list[object]] = [["Year 2025"], ["", "Visits"], *([name, 9] for name in names)]
    year = draw(lines, name="Year", number=5)
    seen = Seen(*tabs, year)
    told = [period(seen.facts["Year", f"B{row}"]) for row in range(3, 7)]
    assert told == ["2024-25-Q4", "2025-26-Q1", "2025-26-Q2", "2025-26-Q3"]


def test_what_is_back_so_far_for_a_month_is_of_it() -> None:
    """It does not run from the start of the year."""
    rows: list[list[object]] = [["Listener", "Calls", "Hours"], ["L04", 22, 13], ["L11", 14, 8.5]]
    seen = Seen(draw([["Shift sheets back so far for June 2025"], *rows]))
    fact = seen.fact("B3")
    assert (fact["role"], period(fact)) == ("value", "2025-06")


# --- rows named by numbers ------------------------------------------------------------------------


def test_the_steps_of_a_scale_name_their_rows() -> None:
    """1 - most deprived, 2, 3, as numbers or as texts, under the head of the table above."""
    for second in (2, "2"):
        rows: list[list[object]] = [
            ["Who we saw, Q3 2025/26"], [], [None, None, "People", "Completers"],
            ["Age", "18-29", 12, 4], [None, "30-44", 33, 20], [],
            ["Deprivation", "1 - most deprived", 34, 20], [None, second, 31, 22],
            [None, "3 - least deprived", 12, 8],
        ]  # fmt: skip
        seen = Seen(draw(rows))
        assert ("Sheet1", "B8") not in seen.facts
        label = str(seen.fact("C8")["label"])
        assert "Deprivation" in label
        assert "2 > People" in label


def test_numbers_under_a_heading_of_bands_name_their_rows() -> None:
    """1 to 4 under IMD quintile are its parts, each with its people."""
    rows: list[list[object]] = [
        ["Who we saw, Q3 2025/26"], [None, "People", "Completers"], ["IMD quintile"],
        [1, 34, 20], [2, 31, 22], [3, 12, 8], [4, 5, 2],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    labels = [str(seen.fact(f"B{row}")["label"]) for row in range(4, 8)]
    assert len(set(labels)) == 4
    assert "IMD quintile > 3" in labels[2]


def test_a_column_of_numerators_holds_no_shares() -> None:
    """Also beside a row that begins with a per cent sign: 42 of 43 is not 0.42 of 0.43."""
    rows: list[list[object]] = [
        ["Return, Month 9 (December 2025)"], ["Indicator", "Num.", "Den.", "Result"],
        ["Checks delivered", 188, None, 188], ["% referred in time", 42, 43, Percent(0.9767)],
        ["% seen in 21 days", 26, 42, Percent(0.619)],
        ["% of checks with men", 19, 24, Percent(0.79)],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert [seen.fact(cell)["value"] for cell in ("B4", "C4", "B5")] == [42, 43, 26]


def test_the_year_since_which_somebody_helps_is_no_figure() -> None:
    """It describes the volunteer."""
    rows = [["B.O.", "Host", 2021, 74], ["C.L.", "Host", 2022, 61.5], ["D.A.", "Driver", 2019, 38]]
    seen = Seen(draw([["Thank you list"], ["Who", "What they do", "Since", "Hours"], *rows]))
    assert [fact["cell"] for fact in seen.rows if fact["role"] == "value"] == ["D3", "D4", "D5"]
    assert seen.fact("D3")["value"] == 74
