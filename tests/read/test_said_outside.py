"""Periods said outside the columns: in the head of a sheet, in sentences, in footers, in rows."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Drawn, Month, Seen, draw, period

TABLE: list[list[object]] = [
    [],
    ["Activity", "People", "Remarks"],
    ["Clinics held", 26],
    ["People attending", 318],
    ["Home visits", 41],
]


def under(*head: list[object], name: str = "Sheet1") -> Drawn:
    """Draw a small table below some rows of a head; its first figure is what is asked about."""
    return draw([["Lark Lane Hearing Support"], [], *head, *TABLE], name=name)


def first_period(*head: list[object], file: str = "return.xlsx") -> str:
    """Return the period of the first figure of a small table below a head."""
    seen = Seen(under(*head), file=file)
    return period(next(fact for fact in seen.rows if fact["value"] == 26))


DUE = ["Return due", date(2025, 10, 15), None, "Date sent", date(2025, 10, 14)]
_MONDAY, _SUNDAY = date(2025, 11, 3), date(2025, 11, 9)
TERM = ["Contract start", date(2024, 4, 1), None, "Contract end", date(2027, 3, 31)]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ([["Report from", date(2025, 7, 1), None, "Report to", date(2025, 9, 30)]], "2025-26-Q2"),
        ([["Period start", date(2025, 7, 1)], ["Period end", date(2025, 9, 30)]], "2025-26-Q2"),
        ([["Reporting period", "1 July 2025", "to", "30 September 2025"]], "2025-26-Q2"),
        ([["Period from:", "July 2025", "To:", "September 2025"]], "2025-26-Q2"),
        ([["Month", Month(2025, 12), None, "Completed", date(2026, 1, 8)]], "2025-12"),
        ([["Month of return", Month(2025, 12)], ["Completed", date(2026, 1, 8)]], "2025-12"),
        ([["Reporting period", Month(2025, 12)], ["Completed by", "A. Tonks"]], "2025-12"),
        ([["Quarter ending", date(2025, 9, 30)], ["Sent", date(2025, 10, 7)]], "2025-26-Q2"),
        ([["Quarter from", date(2025, 7, 1)], ["Sent", date(2025, 10, 7)]], "2025-26-Q2"),
        ([["Week commencing", date(2025, 11, 3)], ["By", "LM"]], "2025-11-03_2025-11-09"),
        ([["Week ending", date(2025, 11, 9)], ["By", "LM"]], "2025-11-03_2025-11-09"),
        ([["Select month:", "January", None, "Year:", 2026]], "2026-01"),
        ([["Month", "January", 2026]], "2026-01"),
        ([["Month", "January"], ["Year", "2025/26"]], "2026-01"),
        ([["Site: Dairy", "Period: 1 April to 31 May 2025 (shut)"]], "2025-04-01_2025-05-31"),
        (
            [["Site: Court", "Period: 12 May (opening day) to 30 June 2025"]],
            "2025-05-12_2025-06-30",
        ),
        ([["Report for April to June 2025", None, "Sent 18/07/2025"]], "2025-26-Q1"),
    ],
)
def test_the_cells_of_a_head_tell_the_period(head: list[list[object]], told: str) -> None:
    """However many cells it takes; days on which something else happened say nothing."""
    assert first_period(TERM, *head, DUE) == told


@pytest.mark.parametrize(
    "head",
    [
        [TERM, DUE],
        [["From", "A. Tonks"], ["To", "The board"], ["Sent", date(2025, 10, 14)]],
        [["Grant from", date(2025, 7, 1), "Grant to", date(2025, 9, 30)], ["By", "A. Tonks"]],
        [["Last quarter ending", date(2025, 6, 30)], ["By", "A. Tonks"]],
        [["Month", "January"], ["Year", "two"]],
    ],
)
def test_other_dates_of_a_head_are_no_period(head: list[list[object]]) -> None:
    """When a contract runs or a return is sent is not what the figures are for."""
    assert not first_period(*head)


def test_columns_are_relative_to_the_month_picked() -> None:
    """January 2026 is this month, April to January since April, January 2025 a year before."""
    rows: list[list[object]] = [
        ["Reablement team"],
        ["Select month:", "January", None, "Year:", 2026],
        [],
        ["Indicator", "This month", "Since 1 April", "Same month last year", "Monthly target"],
        ["Referrals accepted", 48, 466, 51, 45],
        ["Visits made", 1190, 11822, 1233, None],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2026-01"
    assert period(seen.fact("C5")) == "2025-04-01_2026-01-31"
    assert period(seen.fact("D5")) == "2025-01"


def test_a_row_of_labels_and_answers_is_no_head() -> None:
    """Provider, Month and the day of completion over a table are a form above it."""
    rows: list[list[object]] = [
        ["Provider", "Ladle", None, "Month", Month(2025, 12), None, "Sent on", date(2026, 1, 8)],
        ["Contract", "CM-0417", None, "Area", "East", None, "Checked", date(2026, 1, 12)],
        [],
        ["Measure", "North", "South"],
        ["Hot meals delivered", 1840, 1522],
        ["New customers", 14, 11],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert seen.told("B5") == (1840, "2025-12", "Hot meals delivered > North")


def test_expected_is_what_is_asked_for() -> None:
    """A column headed Expected beside what was reached is a target."""
    rows: list[list[object]] = [
        ["Month of return", Month(2026, 1)],
        ["By", "A. Tonks"],
        [],
        ["Measure", "Expected", "Reached"],
        ["People starting", 40, 38],
        ["Evenings held", 4, 4],
    ]
    seen = Seen(draw(rows))
    assert seen.fact("B5")["role"] == "target"
    assert period(seen.fact("C5")) == "2026-01"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "All figures cover the four weeks ending Sunday 30 November 2025.",
            "2025-11-03_2025-11-30",
        ),
        (
            "2. Counts are for the whole autumn term, 3 September to 19 December 2025.",
            "2025-09-03_2025-12-19",
        ),
        ("Data for October to December 2025. Printed 4 January 2026", "2025-26-Q3"),
        ("Please note: the figures above are from 1 July to 30 September 2025.", "2025-26-Q2"),
        ("Figures from the survey of October 2025.", ""),
        ("Thornmoor joined under the variation signed on 4 July 2025.", ""),
        ("Figures do not include June 2025.", ""),
        ("Data from April 2025 onwards are counted in another way.", ""),
        ("Data as at 14 January 2026.", ""),
    ],
)
def test_a_sentence_below_says_what_the_figures_are_for(note: str, told: str) -> None:
    """It counts where it speaks of the figures as a whole, and says nothing against it."""
    rows: list[list[object]] = [["Dial-a-Ride"], *TABLE, [], ["Some are in two rows."], [note]]
    seen = Seen(draw(rows))
    assert period(next(fact for fact in seen.rows if fact["value"] == 26)) == told


def test_sentences_between_two_tables() -> None:
    """The one above is of a night, the one below of three months."""
    rows: list[list[object]] = [
        ["Harbour House"],
        [],
        ["House", "Residents", "Empty rooms"],
        ["Anchor", 7, 1],
        ["Beacon", 6, 0],
        ["The table above is a count at midnight on 31 March 2025."],
        ["The table below is for January to March 2025."],
        ["House", "Moved in", "Incidents"],
        ["Anchor", 2, 3],
        ["Beacon", 1, 0],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B4")) == "2025-03-31_2025-03-31"
    assert period(seen.fact("B9")) == "2024-25-Q4"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ref 114 | contract began 1.4.23 | quarter ending 30.6.25 | sent 11.7.25", "2025-26-Q1"),
        ("Ref 114 | next review 9.9.25 | October - December 2025", "2025-26-Q3"),
        ("Figures for the six months to 31 October 2025", "2025-05-01_2025-10-31"),
        ("Ref 114 | contract began 1.4.23 | sent 11.7.25", ""),
    ],
)
def test_one_line_of_a_letterhead_says_several_things(line: str, told: str) -> None:
    """Only one of its parts says what the figures are for."""
    assert first_period([line]) == told


def test_a_month_alone_in_its_row_heads_the_rows_below() -> None:
    """July and August between the rows, then both months together."""
    rows: list[list[object]] = [
        ["Hospital befrienders 2025/26"],
        [None, "Ward A", "Ward B"],
        ["July"],
        ["Patients visited", 40, 36],
        ["Hours given", 62, 58],
        ["August"],
        ["Patients visited", 33, 30],
        ["Hours given", 50, 49],
        ["Both months together"],
        ["Patients visited", 73, 66],
        ["Hours given", 112, 107],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B4")) == period(seen.fact("C5")) == "2025-07"
    assert period(seen.fact("C7")) == "2025-08"
    assert period(seen.fact("B10")) == period(seen.fact("C11")) == "2025-07-01_2025-08-31"


def test_a_month_without_figures_heads_no_other_month() -> None:
    """June of a list of months is empty; July below it is not June's."""
    rows: list[list[object]] = [
        ["Month 2025", "Visits", "Calls"],
        ["May 2025", 3, 5],
        ["June 2025"],
        ["July 2025", 4, 6],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B4")) == "2025-07"


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Both quarters together", "2025-26-H1"),
        ("Two quarters combined", "2025-26-H1"),
        ("All quarters", "2025-26-H1"),
        ("Total for the quarters", "2025-26-H1"),
        ("All three quarters", ""),
        ("Whole quarter", ""),
    ],
)
def test_a_table_that_takes_those_before_it_together(heading: str, told: str) -> None:
    """April to June and July to September; three quarters they are not, nor one."""
    head: list[object] = ["Hub", "Visits", "New people"]
    rows: list[list[object]] = [
        ["Hubs"], [], ["April to June 2025"], head, ["Ferry Lane", 5, 1], ["Old Forge", 4, 2], [],
        ["July to September 2025"], head, ["Ferry Lane", 7, 1], ["Old Forge", 6, 2], [],
        [heading], head, ["Ferry Lane", 12, 2], ["Old Forge", 10, 4],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    said = period(seen.fact("B15"))
    assert said == told if told else said != "2025-26-H1"


def test_what_stands_below_a_table_is_no_title() -> None:
    """The tab is December's; that it was shut until January says nothing of the figures."""
    rows: list[list[object]] = [
        ["Pantry", None, "2025/26"], ["Monthly"], *TABLE, [], ["Shut 25 December to 1 January"],
    ]  # fmt: skip
    seen = Seen(draw(rows, name="Dec"))
    assert period(next(fact for fact in seen.rows if fact["value"] == 26)) == "2025-12"


def periods_of_rows(*rows: list[object], head: str = "Return 2025/26") -> list[str]:
    """Return the periods of the figures of a form of labels and answers."""
    seen = Seen(draw([[head], [], ["Question", "Answer"], *rows]))
    return [period(seen.fact(f"B{at}")) for at in range(4, 4 + len(rows))]


def test_rows_alike_but_for_a_month_are_of_the_months() -> None:
    """What follows from a month's dates belongs to it; one label alone may mean anything."""
    assert periods_of_rows(
        ["Set a quit date in April", 31],
        ["- of whom quit at 4 weeks", 17],
        ["Set a quit date in May", 28],
        ["- of whom quit at 4 weeks", 12],
        ["Plans for the march in May", 3],
        head="Stop smoking - first quarter 2025/26",
    ) == ["2025-04", "2025-04", "2025-05", "2025-05", "2025-26-Q1"]


def test_rows_alike_but_for_a_quarter() -> None:
    """A calendar year's quarters, then the year that they add up to."""
    told = periods_of_rows(
        ["Referrals (Q1)", 41], ["Referrals (Q2)", 66], ["Referrals (year)", 107],
        head="Figures for calendar year 2025. Our quarters: Q1 = Jan-Mar, Q2 = Apr-Jun.",
    )  # fmt: skip
    assert told == ["2024-25-Q4", "2025-26-Q1", "2025-01-01_2025-06-30"]


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Calls answered, week ending Sunday 28 December 2025", "2025-12-22_2025-12-28"),
        ("Calls in the four weeks to 30 November 2025", "2025-11-03_2025-11-30"),
        ("Evictions prevented since 1 April 2025 (to end of December)", "2025-04-01_2025-12-31"),
        ("Rough sleepers on the count night, 12 November 2025", "2025-11-12_2025-11-12"),
        ("Busiest night (9 January)", "2026-01-09_2026-01-09"),
        ("Our next open day (9 January)", ""),
        ("Beds", ""),
    ],
)
def test_a_label_names_days(label: str, told: str) -> None:
    """A week by its last day, a night on which people were counted; not every day of a label."""
    rows: list[list[object]] = [["Calls", 3], [label, 4], ["Visits", 8]]
    assert periods_of_rows(*rows)[1] == told


@pytest.mark.parametrize(
    "week", [["Week commencing:", date(2025, 11, 3)], ["W/e", date(2025, 11, 9)]]
)
@pytest.mark.parametrize("gap", [[], [[]]])
def test_weekdays_under_a_week(week: list[object], gap: list[list[object]]) -> None:
    """Monday 3, Wednesday 5 and Friday 7 November 2025, then the week of all three."""
    rows: list[list[object]] = [
        ["Lunch club"], [], week, *gap,
        [None, "Mon", "Wed", "Friday", "Week"], ["Members", 18, 22, 25, 65], ["Guests", 2, 0, 4, 6],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    told = [period(fact) for fact in seen.rows if fact["value"] in {18, 22, 25, 65}]
    assert told == [
        "2025-11-03_2025-11-03",
        "2025-11-05_2025-11-05",
        "2025-11-07_2025-11-07",
        "2025-11-03_2025-11-09",
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Big Repair Day - Saturday 14 June 2025, Corn Hall", "2025-06-14_2025-06-14"),
        ("Summer fair, 14 June 2025", "2025-06-14_2025-06-14"),
        ("Report to the board on the Big Repair Day - Monday 30 June 2025", ""),
        ("Day centre - Friday 4 July 2025", ""),
        ("Advice - Friday 4 July 2025", ""),
    ],
)
def test_the_day_of_an_event(title: str, told: str) -> None:
    """An event is on its day; a day beside any other name may be when it was written."""
    assert first_period([title]) == told


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("Always a quarter behind, so figure is for January to March 2025", "2024-25-Q4"),
        ("June 2025 only, the new line did not count calls before", "2025-06"),
        ("as at 30 June 2025", "2025-06-30_2025-06-30"),
        ("12 months to March 2025", "FY2024-25"),
        ("Two clinics in May 2025", "2025-26-Q1"),
        ("New in May 2025", "2025-26-Q1"),
        ("Will start again, September 2025", "2025-26-Q1"),
        ("Figures do not include May 2025", "2025-26-Q1"),
    ],
)
def test_a_comment_says_another_time(comment: str, told: str) -> None:
    """It speaks of its own row alone; most dates in comments say nothing of the figure."""
    rows: list[list[object]] = [
        ["Report for April to June 2025"],
        [],
        ["Measure", "Figure", "Comment"],
        ["Calls", 64, comment],
        ["Visits", 340, "Good turnout"],
        ["Pumps lent", 41],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B4")) == told
    assert period(seen.fact("B5")) == "2025-26-Q1"


def test_an_asterisk_is_explained_below() -> None:
    """Rows with it run since April, those without are for the quarter."""
    rows: list[list[object]] = [
        ["Hospice at Home"],
        [],
        ["Measure", "Number"],
        ["Patients referred", 77],
        ["Patients referred *", 241],
        ["Night sits", 190],
        ["Night sits *", 534],
        [],
        ["* running total, 1 April to 31 December 2025"],
        ["No asterisk: October to December 2025 only"],
    ]
    seen = Seen(draw(rows), file="Aldermere Q3 25-26.xlsx")
    assert period(seen.fact("B4")) == period(seen.fact("B6")) == "2025-26-Q3"
    assert period(seen.fact("B5")) == period(seen.fact("B7")) == "2025-04-01_2025-12-31"


def test_a_paragraph_with_dates_is_no_title() -> None:
    """What happened in the summer is not what the table is for: the file says it."""
    told = (
        "In the summer (June to August 2025) we lost two support workers and closed the Friday "
        "drop-in. It re-opened on 6 October."
    )
    seen = Seen(draw([["Centre"], ["Return"], [], [told], *TABLE]), file="Centre Q3 2025-26.xlsx")
    assert period(next(fact for fact in seen.rows if fact["value"] == 26)) == "2025-26-Q3"


def test_two_forms_side_by_side_have_a_period_each() -> None:
    """The line Period stands once over each; the right one is a row longer."""
    rows: list[list[object]] = [
        ["Family outreach: then and now"],
        [],
        ["Period:", "Apr - Sep 2024", None, "Period:", "Apr - Sep 2025"],
        ["Workers:", "two", None, "Workers:", "three"],
        [],
        ["Home visits", 310, None, "Home visits", 422],
        ["Families reached", 96, None, "Stay and play", 51],
        [None, None, None, "Families reached", 128],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B6")) == period(seen.fact("B7")) == "2024-25-H1"
    assert period(seen.fact("E6")) == period(seen.fact("E8")) == "2025-26-H1"


def test_two_forms_below_one_another_have_a_period_each() -> None:
    """The table under each head is for what that says."""
    rows: list[list[object]] = [
        ["Quarter", "Q1 2025/26"], ["By", "LM"], *TABLE, [],
        ["Quarter", "Q2 2025/26"], ["By", "LM"], [],
        ["Activity", "People", "Remarks"], ["Clinics held", 31], ["Home visits", 44],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    told = {fact["value"]: period(fact) for fact in seen.rows if fact["value"]}
    assert told[26] == "2025-26-Q1"
    assert told[31] == "2025-26-Q2"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Annual monitoring form for the year ended 31 March 2025", "FY2024-25"),
        ("Year-end return 2024/25", "FY2024-25"),
        ("Quarterly return, year ending 31 March 2026", ""),
        ("Return 2024/25", ""),
    ],
)
def test_a_form_for_a_whole_year(title: str, told: str) -> None:
    """It says that it is sent once a year; the year of a quarterly return is not its period."""
    assert first_period([title]) == told


def test_questions_answered_below() -> None:
    """Q1 numbers a question, and is no quarter; the figure stands alone under its question."""
    rows: list[list[object]] = [
        ["Period you are reporting on", "January to March 2025"],
        ["Name of project", "The Loft"],
        [],
        ["Q1", "How many young people came at least once?"],
        [None, 73],
        ["Q2", "How many sessions did you run, and how many were cancelled?"],
        [None, "Ran:", 24, "Cancelled:", 2],
        ["Q3", "Hours that volunteers gave"],
        [None, 210.5],
    ]
    seen = Seen(draw(rows))
    assert seen.told("B5") == (73, "2024-25-Q4", "How many young people came at least once?")
    assert seen.told("C7")[:2] == (24, "2024-25-Q4")
    assert seen.told("B9") == (210.5, "2024-25-Q4", "Hours that volunteers gave")


def test_what_stands_today() -> None:
    """Beds on 12 January, moves since 1 December until then; last week's day is not said."""
    rows: list[list[object]] = [
        ["Bed return"],
        ["as of today 12/1/26 (JB)"],
        [],
        [None, "Now", "Last week"],
        ["Residents", 17, 16],
        ["Waiting", 9, 11],
        [],
        ["Since 1/12/25", "No."],
        ["Moved in", 7],
        ["Moved on", 4],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B5")) == "2026-01-12_2026-01-12"
    assert not period(seen.fact("C5"))
    assert period(seen.fact("B9")) == "2025-12-01_2026-01-12"


def test_a_form_that_looks_back() -> None:
    """The same quarter a year before, since April, and last year under a figure of this year."""
    rows: list[list[object]] = [
        ["Quarter:", "October - December 2025"], ["Manager:", "OB"], [], ["New clients"],
        ["this quarter", 143], ["since April", 455], ["same quarter last year", 120],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    told = [period(seen.fact(f"B{at}")) for at in (5, 6, 7)]
    assert told == ["2025-26-Q3", "2025-04-01_2025-12-31", "2024-25-Q3"]
    annual: list[list[object]] = [
        ["Boxing club"], ["Annual form for the year ended 31 March 2025"], ["Section 1 - Members"],
        ["Members who joined", 112], ["   Last year", 96], ["Members who left", 41],
    ]  # fmt: skip
    seen = Seen(draw(annual))
    assert [period(seen.fact(f"B{at}")) for at in (4, 5, 6)] == [
        "FY2024-25",
        "FY2023-24",
        "FY2024-25",
    ]


def test_a_survey_week_and_the_place_it_is_held_in() -> None:
    """Answers are of the week; how many desks there are is of no time."""
    rows: list[list[object]] = [
        ["Reading rooms: user survey"],
        ["Survey week", "Monday 10 to Friday 14 November 2025"],
        ["Report written", "2 December 2025"],
        [],
        ["Facts about the rooms"],
        ["Study desks", 24],
        ["Shelves", 310],
        [],
        ["Statement", "Agree", "Disagree"],
        ["I feel welcome", 71, 3],
        ["I feel less lonely", 49, 10],
    ]
    seen = Seen(draw(rows))
    assert not period(seen.fact("B6"))
    assert period(seen.fact("C10")) == "2025-11-10_2025-11-14"
