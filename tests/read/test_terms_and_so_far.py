"""Terms, figures so far, stocks at a day, targets and the dates of records in lists."""

from __future__ import annotations

from datetime import date

from pipeline.domain.periods import Period
from pipeline.read.when.period_search import periods_within
from tests.read.drawing import Seen, draw, period

_FORM = draw(
    [["Quarterly return"], ["Return for", "October to December 2025"], ["Sent by", "Mel Oakes"]],
    name="Cover",
)
_YEAR = "2025-04-01_2025-12-31"


def _terms(*explained: str) -> Seen:
    return Seen(
        draw([["Year 2", "1 September 2025 to 31 August 2026"], *([text] for text in explained)]),
        draw(
            [
                ["What we did", "Autumn", "Winter", "Spring"],
                ["Sessions", 41, 46, 52],
                ["Meals", 12, 13, 14],
            ],
            name="Work",
        ),
    )


def test_a_term_is_the_months_that_the_workbook_says_it_holds() -> None:
    """Autumn = September to November, in a year from September; Spring is in the next one."""
    seen = _terms("Autumn = September to November, winter = December to February, spring = Mar-May")
    assert period(seen.fact("B2", "Work")) == "2025-09-01_2025-11-30"
    assert period(seen.fact("C2", "Work")) == "2025-12-01_2026-02-28"
    assert period(seen.fact("D3", "Work")) == "2026-03-01_2026-05-31"


def test_a_term_that_nobody_explains_is_a_word() -> None:
    """Terms differ from school to school: without a word of explanation they have no period."""
    seen = _terms()
    assert seen.told("B2", "Work") == (41, "", "What we did > Sessions > Autumn")


def test_a_term_told_two_ways_is_a_word() -> None:
    """Autumn cannot be both."""
    seen = _terms("Autumn = September to November", "Autumn term (Sept to Dec)")
    assert period(seen.fact("B2", "Work")) == ""


def test_records_stand_in_the_term_of_their_row() -> None:
    """A column headed Term dates the courses beside it; their first evening does not."""
    seen = Seen(
        draw([["Year", "1 September 2025 to 31 August 2026"], ["Autumn is September to November"]]),
        draw(
            [
                ["Course", "First evening", "Term", "Booked"],
                ["C7", date(2025, 9, 16), "Autumn", 12],
                ["C8", date(2025, 10, 1), "Autumn", 14],
                ["C9", date(2025, 10, 14), "Autumn", 10],
            ],
            name="Courses",
        ),
    )
    assert period(seen.fact("D3", "Courses")) == "2025-09-01_2025-11-30"


def test_figures_so_far_run_to_the_end_of_what_is_reported_on() -> None:
    """Figures "so far" say until when only by the period on the front sheet."""
    rows: list[list[object]] = [
        ["New starters by age, so far"],
        ["Age", "People"],
        ["Under 55", 9],
        ["55 to 64", 21],
    ]
    fact = Seen(_FORM, draw(rows, name="Ages")).fact("B3", "Ages")
    assert (fact["role"], period(fact)) == ("year to date", _YEAR)


def test_what_is_up_to_date_is_not_to_date() -> None:
    """Jabs up to date are figures of the quarter."""
    rows: list[list[object]] = [
        ["Children with jabs up to date"],
        ["Age", "Children"],
        ["Under 5", 9],
        ["5 to 9", 21],
    ]
    fact = Seen(_FORM, draw(rows, name="Jabs")).fact("B3", "Jabs")
    assert (fact["role"], period(fact)) == ("value", "2025-26-Q3")


def test_a_column_so_far_beside_no_dates_runs_from_the_start_of_the_year() -> None:
    """It used to be for the quarter alone."""
    rows: list[list[object]] = [
        ["Measure", "Target", "So far"],
        ["New people", 80, 65],
        ["Visits", 300, 210],
    ]
    assert period(Seen(_FORM, draw(rows, name="Card")).fact("C2", "Card")) == _YEAR


def test_people_on_the_books_at_its_last_day_are_figures_of_the_quarter() -> None:
    """A stock stands at the end of the period reported on; at another day it stands at that day."""
    rows: list[list[object]] = [
        ["On our books at 31 December 2025", 88],
        ["On our books at 30 September 2025", 80],
        ["Waiting to be seen", 9],
    ]
    seen = Seen(_FORM, draw(rows, name="Books"))
    assert period(seen.fact("B1", "Books")) == "2025-26-Q3"
    assert period(seen.fact("B2", "Books")) == "2025-09-30_2025-09-30"


def test_so_many_months_are_the_year_so_far() -> None:
    """The "3 months" beside three months take them together; "2 months" may be anything."""
    head: list[object] = ["Measure", "Apr 2025", "May 2025", "Jun 2025", "3 months", "2 months"]
    rows: list[list[object]] = [
        ["Figures 2025/26"],
        head,
        ["Visits", 10, 11, 12, 33, 7],
        ["Calls", 4, 5, 6, 15, 2],
    ]
    seen = Seen(draw(rows))
    fact = seen.fact("E3")
    assert (fact["role"], period(fact)) == ("year to date", "2025-26-Q1")
    assert (seen.fact("F3")["role"], period(seen.fact("F3"))) == ("value", "")


def test_the_target_for_a_year_is_of_no_period() -> None:
    """A "25/26 target" among rows of months is what is asked for; the months stay months."""
    rows: list[list[object]] = [
        ["Month", "New people", "Tests"],
        ["25/26 target", 240, 420],
        *([date(2025, month, 1), 20 + month, 30 + month] for month in range(4, 9)),
        ["So far", 130, 180],
    ]
    seen = Seen(draw([["KPIs 2025/26"], [], *rows]))
    target = seen.fact("B4")
    assert (target["role"], period(target)) == ("target", "")
    assert period(seen.fact("B5")) == "2025-04"
    assert period(seen.fact("B10")) == "2025-04-01_2025-08-31"


def test_aims_are_targets_and_none_is_no_target_of_nought() -> None:
    """Least we accept: none. Beside them a nil return is still nought."""
    rows: list[list[object]] = [
        ["Measure", "Aim", "Least we accept", "Apr-Jun 25", "Jul-Sep 25"],
        ["New people", 80, 70, 19, "none"],
        ["Complaints", "none", "none", "none", 2],
    ]
    seen = Seen(draw(rows))
    assert (seen.fact("B2")["role"], seen.fact("C2")["role"]) == ("target", "target")
    assert seen.fact("B3")["value"] is None
    assert seen.fact("E2")["value"] == 0


def _closed(*titles: str, opened: bool = False) -> Seen:
    head: list[object] = ["Code", "Opened" if opened else "Joined", "Closed", "Visits"]
    days = [(5, 4, 9), (5, 30, 8), (7, 2, 11), (8, 21, 7)]
    records: list[list[object]] = [
        [f"LW-{number:03}", date(2025, 2, number), date(2025, month, day), visits]
        for number, (month, day, visits) in enumerate(days, start=1)
    ]
    return Seen(draw([*([title] for title in titles), [], head, *records], name="Cases"))


def test_a_record_is_of_the_day_on_which_it_was_closed() -> None:
    """Joined is when somebody came; closed is when the record counts."""
    assert period(_closed("Cases closed in 2025/26").fact("D5")) == "2025-05-30_2025-05-30"


def test_a_list_that_names_its_quarter_is_of_the_quarter() -> None:
    """Then the list says when, and not its dates."""
    assert period(_closed("Cases closed, April to June 2025").fact("D4")) == "2025-26-Q1"


def test_what_a_case_took_from_start_to_end_is_of_neither_day() -> None:
    """Visits between the day it was opened and the day it was closed."""
    assert period(_closed("Cases in 2025/26", opened=True).fact("D4")) == ""


def test_the_sum_of_dated_sessions_is_of_the_period_reported_on() -> None:
    """Sessions from 9 October to 3 December, in a return for October to December."""
    rows: list[list[object]] = [
        ["Date", "Place", "Came"],
        [date(2025, 10, 9), "Hall", 11],
        [date(2025, 10, 30), "Library", 12],
        [date(2025, 11, 13), "Hall", 13],
        [date(2025, 12, 3), "Hall", 14],
        ["Added up", None, 50],
    ]
    seen = Seen(_FORM, draw([["Sessions"], [], *rows], name="Sessions"))
    assert period(seen.fact("C8", "Sessions")) == "2025-26-Q3"
    assert period(seen.fact("C4", "Sessions")) == "2025-10-09_2025-10-09"
    assert seen.fact("C8", "Sessions")["label"] == "Sessions > Place > Added up > Came"


def _by_quarter(last: int) -> Seen:
    rows: list[list[object]] = [
        ["Group", "Place", "Women"],
        ["Ended April to June"],
        ["G1", "Hall", 8],
        ["G2", "Library", 9],
        ["Ended July to September"],
        ["G3", "Hall", 7],
        ["G4", "Library", 6],
        ["All", None, last],
    ]
    bold = [f"A{row}" for row in (5, 8)]
    return Seen(draw([["Groups 2025/26"], [], [], *rows], bold=bold))


def test_all_groups_below_the_last_quarter_are_of_all_quarters() -> None:
    """30 is the sum of both quarters, and not only of the second."""
    seen = _by_quarter(30)
    assert period(seen.fact("C6")) == "2025-26-Q1"
    assert period(seen.fact("C11")) == "2025-26-H1"


def test_a_last_row_that_sums_only_its_quarter_stays_there() -> None:
    """13 is the sum of the second quarter."""
    assert period(_by_quarter(13).fact("C11")) == "2025-26-Q2"


def test_a_hidden_sheet_is_not_of_the_period_reported_on() -> None:
    """What drop-downs and sums need has no period; the sheet beside it has."""
    rows: list[list[object]] = [
        ["Card", "Worth"],
        ["Card at week 4", 20],
        ["Card at week 12", 40],
        ["Last", 60],
    ]
    hidden, shown = draw(rows, name="lists"), draw(rows, name="Cards", number=3)
    hidden.hidden = True
    seen = Seen(_FORM, hidden, shown)
    assert period(seen.fact("B2", "lists")) == ""
    assert period(seen.fact("B2", "Cards")) == "2025-26-Q3"


def test_the_price_of_a_contract_year_is_for_that_year() -> None:
    """Year 2 price, in the contract's year; the years of a volunteer are no price."""
    rows: list[list[object]] = [
        ["Contract year", "Year 2 (1 September 2025 to 31 August 2026)"],
        ["This return", "December 2025"],
        ["Year 2 price", 286400],
        ["People seen", 12],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("B3")) == "2025-09-01_2026-08-31"
    assert period(seen.fact("B4")) == "2025-12"


def test_a_variance_under_full_year_is_of_the_year() -> None:
    """Under "Full year" stand a target, what was done and their difference."""
    rows: list[list[object]] = [
        ["Measure", "Apr-Sep 25", None, "Oct 25-Mar 26", None, "Full year", None],
        [None, "Target", "Actual", "Target", "Actual", "Actual", "Variance"],
        ["New people", 32, 29, 32, 36, 65, 1],
        ["Tests", 280, 264, 280, 309, 573, 13],
    ]
    seen = Seen(draw(rows, merged=["B1:C1", "D1:E1", "F1:G1"]))
    assert period(seen.fact("G3")) == "FY2025-26"
    assert period(seen.fact("E3")) == "2025-26-H2"


def test_what_is_left_of_a_budget_is_of_the_time_it_was_spent_in() -> None:
    """Left beside Spent; who left is counted in no money table."""
    rows: list[list[object]] = [
        ["Money", "Spent Apr-Sep 25", "Spent Oct 25-Mar 26", "Left", "Left in touch"],
        ["Pay", 100, 120, 30, 4],
        ["Rent", 50, 50, 10, 5],
    ]
    seen = Seen(draw(rows))
    assert period(seen.fact("D2")) == "FY2025-26"
    assert period(seen.fact("E2")) == ""


def test_missed_and_planned_visits_are_both_counted() -> None:
    """Planned is a target only where nothing says how many of them were missed."""
    counted = Seen(draw([["Month", "Missed", "Planned"], ["Apr 2025", 2, 52], ["May 2025", 3, 54]]))
    assert counted.fact("C2")["role"] == "value"
    asked = Seen(draw([["Month", "Visits", "Planned"], ["Apr 2025", 50, 52], ["May 2025", 51, 54]]))
    assert asked.fact("C2")["role"] == "target"


def test_days_that_begin_and_end_months_name_months() -> None:
    """1 April to 30 November, of the workbook's year; 3 April begins no month."""
    months = periods_within("Spend, 1 April to 30 November")
    assert [mark.complete(date(2025, 4, 1)) for mark in months] == [
        Period(date(2025, 4, 1), date(2025, 11, 30))
    ]
    whole = periods_within("July 2025 to 28 February 2026")
    assert [mark.period for mark in whole] == [Period(date(2025, 7, 1), date(2026, 2, 28))]
    assert all(mark.length < 8 for mark in periods_within("Spend, 3 April to 30 November"))


def test_what_goes_on_from_a_month_is_not_of_that_month() -> None:
    """Since, from and on say when something began."""
    assert periods_within("Month by month, year 2 (Sept 2025 on)") == ()
    assert periods_within("New forms from September 2025") == ()
    assert len(periods_within("Figures on September 2025")) == 1
