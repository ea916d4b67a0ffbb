"""Rows of means, numbers that are references, what is left of budgets, and terms with a year."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.drawing import Seen, draw, period


def _scores(name: str, *means: float) -> Seen:
    """Return a list of three women with their references, and a last row of means."""
    rows: list[list[object]] = [
        ["W31", "Mill Lane", date(2025, 10, 15), 6, 5],
        ["W34", "Northfield", date(2025, 11, 5), 3, 6],
        ["W36", "Bramblegate", date(2025, 11, 26), 3, 7],
        [name, None, None, *means],
    ]
    heads = ["No.", "Cafe", "First came", "Sleep then", "Sleep now"]
    return Seen(draw([["Women followed up"], heads, *rows]))


@pytest.mark.parametrize("name", ["Average", "Mean", "MEAN (3 women)", "Average of all"])
def test_a_mean_is_no_further_record(name: str) -> None:
    """It takes the rows above together, and has neither their number, cafe nor day."""
    fact = _scores(name, 4, 6).fact("D6")
    assert fact["total"]
    assert (fact["ref"], fact["row_label"], period(fact)) == ("", name.rstrip(), "")


def test_a_median_is_a_mean_of_its_kind() -> None:
    """Of 6, 3, 3 it is 3, of 5, 6, 7 it is 6."""
    assert _scores("Median", 3, 6).fact("D6")["total"]


def test_what_is_called_a_mean_and_is_none_stays_a_figure() -> None:
    """Neither mean nor median of the rows above: 5.5 and 9."""
    assert not _scores("Average", 5.5, 9).fact("D6")["total"]


def test_a_measure_that_is_a_mean_is_a_figure_of_its_own() -> None:
    """Average wait stands among other measures."""
    rows: list[list[object]] = [
        ["Seen", 10, 12], ["Left", 20, 22], ["Stayed", 30, 32], ["Average wait", 20, 22]
    ]  # fmt: skip
    seen = Seen(draw([["Activity", "Apr 2025", "May 2025"], *rows]))
    assert not seen.fact("B5")["total"]


@pytest.mark.parametrize("head", ["KPI", "No.", "Ref"])
@pytest.mark.parametrize("typed", [int, str])
def test_the_numbers_of_requirements_before_their_parts_are_no_figures(
    head: str, typed: type
) -> None:
    """Numbered 1, 2, 2, 3, 3: whether Excel holds them as numbers or as text."""
    words = ["Registered", "Greeted", "All visits", "Took advice", "Offered it"]
    rows: list[list[object]] = [
        [typed(ref), word, 100 + at, 120 + at]
        for at, (ref, word) in enumerate(zip((1, 2, 2, 3, 3), words, strict=True))
    ]
    seen = Seen(draw([["Behind the return"], [head, "", "Apr 2025", "May 2025"], *rows]))
    assert not [fact for fact in seen.rows if str(fact["cell"]).startswith("A")]
    assert seen.fact("C3")["value"] == 100


def test_months_among_the_years_since_which_people_help_are_no_figures() -> None:
    """They describe the buddy: they neither name the row nor date it."""
    rows: list[list[object]] = [
        ["R.T.", 2022, 18, 2], ["G.A.", 2023, 16, 3], ["C.J.", "July 25", 9, 4],
        ["N.P.", "Nov 25", 4, 2],
    ]  # fmt: skip
    seen = Seen(draw([["Buddies, 2025/26"], ["Who", "Since", "Hours", "Matched"], *rows]))
    assert [fact["cell"] for fact in seen.rows if fact["role"] == "value"] == [
        f"{col}{row}" for row in range(3, 7) for col in "CD"
    ]
    assert (seen.fact("C5")["row_label"], period(seen.fact("C5"))) == ("C.J", "")


def test_ticks_in_some_rows_name_none_of_them() -> None:
    """Who has the illness themselves is told of each volunteer."""
    rows: list[list[object]] = [
        ["Maureen", "Amble", "Y", 4, 10], ["Colin", "Amble", None, 3, 7.5],
        ["Pip", "Corley", "Y", 2, 5], ["Judith", "Pike", None, 4, 8],
    ]  # fmt: skip
    heads = ["Name", "Where", "Has PD", "Sessions", "Hours"]
    seen = Seen(draw([["Volunteers, November 2025"], heads, *rows]))
    assert seen.fact("D3")["row_label"] == "Maureen | Amble"
    assert seen.fact("C3")["role"] == "attribute"


def test_a_rate_beside_a_heading_leaves_it_a_heading() -> None:
    """£ a mile, 0.45, at the right of the names of the columns."""
    rows: list[list[object]] = [["Maureen", 4, 36], ["Colin", 3, 20], ["Pip", 2, 14]]
    heads: list[object] = ["Name", "Sessions", "Miles", None, "£ a mile", 0.45]
    seen = Seen(draw([["Volunteers, November 2025"], heads, *rows]))
    assert (seen.fact("B3")["column_label"], seen.fact("C3")["column_label"]) == (
        "Sessions", "Miles",
    )  # fmt: skip
    assert seen.fact("F2")["value"] == 0.45


_TERMS = [
    ["School year 2025/26"],
    ["Autumn 1 September to 31 December 2025, spring 1 January to 31 March 2026"],
]


def test_a_term_told_with_its_year_is_known_by_it() -> None:
    """Autumn term 2025 is what the front sheet says of autumn; of 2024 it says nothing."""
    front = draw(_TERMS, name="Front")
    heads = ["School", "Autumn term 2024", "Autumn term 2025", "Spring term 2026"]
    seen = Seen(front, draw([heads, ["High", 80, 88, 81], ["Low", 70, 74, 79]], name="Schools"))
    told = [period(seen.fact(f"{col}2", "Schools")) for col in "BCD"]
    assert told == ["", "2025-09-01_2025-12-31", "2025-26-Q4"]


def test_both_terms_together_run_from_the_first_to_the_last_day() -> None:
    """Of uneven length, the two add up in each row."""
    front = draw(_TERMS, name="Front")
    rows: list[list[object]] = [
        ["Hours", 58.5, 69, 127.5],
        ["Awards", 4, 6, 10],
        ["Talks", 3, 2, 5],
    ]
    seen = Seen(front, draw([["Peers", "Autumn term", "Spring term", "Both"], *rows], name="Terms"))
    assert period(seen.fact("D3", "Terms")) == "2025-09-01_2026-03-31"


def test_the_half_year_beside_its_quarters_is_told_by_its_name() -> None:
    """One row that adds up could be chance; the name says the same."""
    rows: list[list[object]] = [["Moved on", "nil", 1, 1], ["Evenings", 2, 1, 3]]
    seen = Seen(draw([["Buddies 2025/26", "Apr-Jun", "Jul-Sep", "Half year"], *rows]))
    fact = seen.fact("D3")
    assert (fact["role"], period(fact)) == ("year to date", "2025-26-H1")


def test_money_of_a_quarter_of_the_year_and_still_to_spend() -> None:
    """What is left stands at the end of what was spent."""
    heads = ["Money 2025/26", "Budget", "Spent Q1", "Spent Q2", "Spent in year", "Still to spend"]
    rows: list[list[object]] = [["Nurse", 400, 100, 90, 190, 210], ["Van", 80, 20, 20, 40, 40]]
    seen = Seen(draw([heads, *rows]))
    assert [period(seen.fact(f"{col}2")) for col in "CDEF"] == [
        "2025-26-Q1", "2025-26-Q2", "2025-26-H1", "2025-26-H1",
    ]  # fmt: skip
    assert seen.fact("E2")["role"] == "year to date"


def test_a_share_of_the_year_is_of_the_year() -> None:
    """Year, % of forms back."""
    heads = ["Forms 2025/26", "Q3", "Q4", "Year", "Year, % of back"]
    seen = Seen(draw([heads, ["Back", 20, 30, 105, None], ["Good", 18, 28, 96, 91.4]]))
    assert seen.fact("E3")["role"] == "year to date"
    assert period(seen.fact("E3")) == "FY2025-26"


def test_somebody_whose_initials_are_e_g_is_no_example() -> None:
    """E.G. stands among M.P. and S.W.; "e.g. Ann" shows how to fill in."""
    heads = ["Who", "Hours", "Miles"]
    seen = Seen(draw([heads, ["E.G.", 12, 40], ["M.P.", 9, 22], ["S.W.", 3, 8]]))
    assert seen.fact("B2")["value"] == 12
    shown = Seen(draw([heads, ["e.g. Ann", 12, 40], ["M.P.", 9, 22], ["S.W.", 3, 8]]))
    assert ("Sheet1", "B2") not in shown.facts


def test_somebody_called_dot_is_no_direction_of_travel() -> None:
    """Her hours count."""
    seen = Seen(draw([["Name", "Hours", "Miles"], ["Dot", 14, 12], ["Kamal", 9, 20]]))
    assert seen.fact("B2")["role"] == "value"


def test_numerator_and_denominator_after_the_threshold_are_no_floors() -> None:
    """They are of the month of the return, before the result under its name."""
    heads = ["No.", "Requirement", "Threshold", "Numerator", "Denominator", "Jan 2026", "Dec 2025"]
    rows: list[list[object]] = [
        ["L2", "Visited in 48 hours", 0.9, 16, 18, 0.89, 0.8],
        ["L3", "Repeated at two weeks", 0.95, 16, 16, 1, 0.9],
    ]
    seen = Seen(draw([["Month", "January 2026"], [], heads, *rows], name="Return"))
    fact = seen.fact("D4", "Return")
    assert (fact["role"], period(fact)) == ("value", "2026-01")


def test_a_head_over_three_columns_need_not_be_merged() -> None:
    """January 2026 stands over Numerator, Denominator and Result; two cells beside it are empty."""
    rows: list[list[object]] = [
        ["Ref", "Requirement", "Threshold", "January 2026", None, None, "December 2025", "RAG"],
        [None, None, None, "Num", "Den", "Result", "Result", None],
        ["A2", "Returned in a day", 0.9, 73, 80, 0.91, 0.84, "Green"],
        ["A3", "Letter in five days", 0.95, 40, 41, 0.98, 0.9, "Green"],
    ]
    seen = Seen(draw(rows))
    assert [period(seen.fact(f"{col}3")) for col in "DEFG"] == ["2026-01"] * 3 + ["2025-12"]
    assert seen.fact("E3")["column_label"] == "Den"


def test_requirements_numbered_with_their_parts() -> None:
    """2a and 2b are parts of 2, which follows them; 1 is over none of these."""
    rows: list[list[object]] = [
        ["1", "Referrals", 58, 63], ["2a", "Seen in 20 days", 44, 51], ["2b", "First seen", 54, 60],
        ["2", "% seen in 20 days", 81.5, 85], ["3a", "Finished", 37, 39], ["3b", "Started", 52, 55],
    ]  # fmt: skip
    seen = Seen(draw([["No.", "Measure", "Q1 2025/26", "Q2 2025/26"], *rows]))
    assert [seen.fact(f"C{row}")["ref"] for row in range(2, 8)] == [
        "1", "2a", "2b", "2", "3a", "3b",
    ]  # fmt: skip


def test_numbers_under_kpi_right_of_the_names_are_references() -> None:
    """1.1, 1.2 and once more 1.2, for its part."""
    rows: list[list[object]] = [
        ["New clients", "1.1", 96, 101], ["Cases closed", "1.2", 84, 90],
        ["...better off", "1.2", 61, 66], ["Money gained", "1.3", 900, 800],
    ]  # fmt: skip
    seen = Seen(draw([["Counts", "KPI", "Q1 2025/26", "Q2 2025/26"], *rows]))
    assert seen.fact("C3")["ref"] == "1.2"
    assert ("Sheet1", "B3") not in seen.facts


def test_a_quarter_of_last_year_may_name_that_year() -> None:
    """Q2 last year (2024/25) beside Q1 and Q2."""
    heads = ["Mentors", "Q2 last year (2024/25)", "Q1", "Q2"]
    drawn = draw([heads, ["Active", 8, 11, 13], ["Hours", 196, 284, 331.5]], name="Mentors")
    seen = Seen(draw([["Monitoring 2025/26"]], name="Front"), drawn)
    told = [period(seen.fact(f"{col}2", "Mentors")) for col in "BD"]
    assert told == ["2024-25-Q2", "2025-26-Q2"]


def test_what_is_of_one_month_beside_those_of_several_is_of_it() -> None:
    """Sessions run Nov and Expenses Nov (£) stand beside the hours of three months; £ stays."""
    heads = ["Helper", "Hours Sep", "Hours Oct", "Hours Nov", "Sessions run Nov", "Paid Nov (£)"]
    rows: list[list[object]] = [["Bev", 14, 16, 15, 2, 12.4], ["Ron", 9, 12, 10, 1, 0]]
    front = draw([["Monitoring 2025/26"]], name="Front")
    seen = Seen(front, draw([heads, *rows], name="Helpers"))
    told = [period(seen.fact(f"{col}2", "Helpers")) for col in "BEF"]
    assert told == ["2025-09", "2025-11", "2025-11"]
    assert seen.fact("F2", "Helpers")["unit"] == "gbp"


def test_a_grant_beside_what_was_claimed_of_it_is_the_budget() -> None:
    """Given to somebody, it is a figure."""
    claim = ["Heading", "Grant 2025-26 £", "Claimed Jan-Mar 2026 £"]
    seen = Seen(draw([claim, ["Advisers", 92400, 23480], ["Halls", 2100, 500]]))
    assert seen.fact("B2")["role"] == "target"
    given = Seen(draw([["Carer", "Grant £", "Breaks"], ["A", 150, 2], ["B", 120, 1]]))
    assert given.fact("B2")["role"] == "value"


def test_the_note_on_another_paper_is_not_the_time_of_the_list() -> None:
    """The list is of January to March; its note names the update of January."""
    rows: list[list[object]] = [["MB-31", 26, 5], ["MB-33", 31, 7], ["MB-34", 28, 6]]
    titles = [["Children screened January to March 2026"],
              ["Autumn list went with the January update, not repeated here"], []]  # fmt: skip
    seen = Seen(draw([*titles, ["Child", "Age (months)", "Section"], *rows]))
    assert period(seen.fact("C5")) == "2025-26-Q4"


def test_a_head_may_say_where_to_enter_figures() -> None:
    """Enter here, over what each row asks for, beside the quarters."""
    rows: list[list[object]] = [
        ["No.", "Indicator", "Enter here", "Annual target", "Qtr 1", "Qtr 2", "Year to date"],
        ["Y1", "Newly registered", "Number", 150, 29, 24, 53],
        ["Y2", "Assessed in 6 weeks", "Completed", 85, 24, 20, 44],
        [None, None, "Due", None, 28, 25, 53],
    ]
    front = draw([["Monitoring 2025/26"]], name="Front")
    seen = Seen(front, draw(rows, name="Schedule C"))
    told = [period(seen.fact(f"{col}2", "Schedule C")) for col in "EF"]
    assert told == ["2025-26-Q1", "2025-26-Q2"]
    assert seen.fact("D2", "Schedule C")["role"] == "target"


def test_the_dates_of_the_contract_are_no_head_of_the_months_below() -> None:
    """They stand three rows over the table, with no empty row between."""
    months: list[object] = ["Ref", "Measure", "Target", "Apr", "May", "Jun", "Jul", "YTD"]
    rows: list[list[object]] = [
        ["Contract monitoring 2025/26"],
        ["Contract", "T/24/117, testing", None, None, None, None, "1 Apr 2024 - 31 Mar 2027"],
        ["Month", "July 2025 (month 4)"],
        months,
        ["B1", "HIV tests", 18000, 1421, 1388, 1502, 1467, 5778],
        ["B2", "Results in 7 days", 95, 90, 91, 93, 92, 91.5],
    ]
    seen = Seen(draw(rows))
    assert [period(seen.fact(f"{col}5")) for col in "DG"] == ["2025-04", "2025-07"]
    assert seen.fact("C5")["role"] == "target"


def test_this_month_beside_last_month_by_its_name() -> None:
    """Last month (Oct) says which it is; this month is that of the return."""
    rows: list[list[object]] = [
        ["Month:", "November 2025"], [],
        [None, None, "This month", None, "Last month (Oct)"],
        ["Ref", "Requirement", "Num", "Den", "Result"],
        ["L1", "Contact in 10 days", 17, 18, 0.95], ["L2", "Attended 8 of 10", 11, 14, 0.8],
    ]  # fmt: skip
    seen = Seen(draw(rows, merged=["C3:D3"]))
    assert [period(seen.fact(f"{col}5")) for col in "CDE"] == ["2025-11", "2025-11", "2025-10"]


def test_what_is_funded_beside_who_is_in_post_was_meant() -> None:
    """It is the target; in post on 30 November is not."""
    heads = ["Staffing (WTE)", "Funded", "In post 30 Nov 2025"]
    seen = Seen(draw([heads, ["Navigators", 3.6, 3.2], ["Buddies", 1, 1]]))
    assert [seen.fact(f"{col}2")["role"] for col in "BC"] == ["target", "value"]


def test_the_forecast_of_the_year_is_of_the_year() -> None:
    """Beside what was spent to November."""
    heads = ["Budget 2025/26", "Year budget", "Apr-Nov", "Year forecast"]
    front = draw([["Monitoring 2025/26"]], name="Front")
    drawn = draw([heads, ["Pay", 90, 58, 89], ["Rent", 20, 14, 21]], name="Budget")
    assert period(Seen(front, drawn).fact("D2", "Budget")) == "FY2025-26"


def test_a_mean_may_stand_under_a_date() -> None:
    """Average, where the other rows have the day of the last score."""
    rows: list[list[object]] = [
        ["M301", "Urdu", date(2025, 7, 8), 23], ["M302", "Punjabi", date(2025, 7, 8), 19],
        ["M303", "Somali", date(2025, 7, 15), 27], [None, None, "Average", 23],
    ]  # fmt: skip
    seen = Seen(draw([["ID", "Language", "Date of first score", "First score"], *rows]))
    fact = seen.fact("D5")
    assert (fact["row_label"], fact["ref"], fact["total"]) == ("Average", "", True)


def test_somebody_called_jan_is_no_month() -> None:
    """Among other visitors; a column of months names months."""
    rows: list[list[object]] = [["Moira", 9, 14], ["Dev", 6, 12], ["Jan", 3, 10], ["Sue P", 4, 8]]
    title = ["Peer visitors, July to September 2025"]
    seen = Seen(draw([title, ["Visitor", "Years since", "Visits"], *rows]))
    assert (seen.fact("C5")["row_label"], period(seen.fact("C5"))) == ("Jan", "2025-26-Q2")
    months = Seen(draw([["When", "Visits 2025/26"], ["Jan", 3], ["Feb", 4], ["Mar", 9]]))
    assert period(months.fact("B2")) == "2026-01"


def test_spent_to_a_day_runs_from_the_start_of_the_year() -> None:
    """Spent to 30 Nov 25, and what was budgeted to M8."""
    heads = ["Money", "Budget 2025/26", "Budget to M8", "Nov-25", "Spent to 30 Nov 25"]
    front = draw([["Monitoring 2025/26"]], name="Front")
    drawn = draw([heads, ["Pay", 90, 60, 7, 58], ["Rent", 20, 13, 2, 14]], name="Spend")
    seen = Seen(front, drawn)
    told = seen.fact("E2", "Spend")
    assert (told["role"], period(told)) == ("year to date", "2025-04-01_2025-11-30")
    assert seen.fact("C2", "Spend")["role"] == "target"


def test_a_share_of_a_quarter_is_of_the_quarter() -> None:
    """Q2 % of returned, beside Q1, Q2 and the year to date."""
    heads = ["Survey 2025/26", "Q1", "Q2", "YTD", "Q2 % of returned"]
    seen = Seen(draw([heads, ["Agree", 40, 45, 85, 86.5], ["Sleep better", 20, 30, 50, 57.7]]))
    assert period(seen.fact("E2")) == "2025-26-Q2"


def test_the_total_after_two_calendar_years_is_of_both() -> None:
    """2026 stands over January to March; the total at their right is not of 2026."""
    months = ["Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
    rows: list[list[object]] = [
        [None, "2025", None, None, "2026"], ["Who sent them", *months, "Total"],
        ["Nursery", 9, 11, 10, 8, 7, 9, 54], ["GP", 4, 5, 6, 3, 4, 5, 27],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert period(seen.fact("E3")) == "2026-01"
    assert period(seen.fact("H3")) == "2025-26-H2"


def test_when_somebody_was_trained_does_not_date_what_they_gave() -> None:
    """The list is of January to March 2026; one was trained in June 2024."""
    rows: list[list[object]] = [
        ["Bev", "June 2024", 9, 46], ["Rita", "May 2025", 7, 38], ["Trev", "June 2024", 5, 27.5],
        ["Pat", "May 2025", 4, 22],
    ]  # fmt: skip
    title = ["Champions who gave time, January to March 2026"]
    seen = Seen(draw([title, ["Name", "Trained", "Visits", "Hours given"], *rows]))
    assert period(seen.fact("D3")) == "2025-26-Q4"


def test_a_title_that_says_what_its_figures_are_for() -> None:
    """In post at a day; chats and hours are for Q4 only."""
    title = ["Champions in post at 31 March 2026 - chats and hours are for Q4 only"]
    front = draw([["Monitoring 2025/26"]], name="Front")
    drawn = draw(
        [title, [], ["Initials", "Chats", "Hours"], ["AB", 34, 6], ["SN", 29, 4]], name="C"
    )
    assert period(Seen(front, drawn).fact("B4", "C")) == "2025-26-Q4"


def test_end_over_its_scores_is_a_heading_beside_start() -> None:
    """START and END over a date and a score each."""
    rows: list[list[object]] = [
        [None, "START", None, "END", None], ["ID", "Date", "GAD-7", "Date", "GAD-7"],
        ["P201", date(2026, 1, 13), 12, date(2026, 2, 17), 7],
        ["P202", date(2026, 1, 14), 15, date(2026, 2, 18), 9],
        ["P203", date(2026, 1, 15), 9, date(2026, 2, 19), 9],
    ]  # fmt: skip
    title = ["Finishers, Quarter 4 (Jan-Mar 2026)"]
    seen = Seen(draw([title, *rows], merged=["B2:C2", "D2:E2"]))
    assert period(seen.fact("C4")) == "2026-01-13_2026-01-13"
    assert period(seen.fact("E4")) == "2026-02-17_2026-02-17"


def test_parts_without_a_number_belong_to_the_line_above() -> None:
    """2, and below it what its share is of; a total at the end belongs to none."""
    rows: list[list[object]] = [
        [1, "Referrals", 58, 63], [2, "Assessed in 7 days", 0.86, 0.9], [None, "assessed", 44, 51],
        [None, "accepted", 51, 57], [3, "Six sessions", 0.7, 0.8], [None, "had six", 30, 36],
        [None, "pre-op checks", 43, 45],
    ]  # fmt: skip
    seen = Seen(draw([["No.", "Requirement", "Q1 2025/26", "Q2 2025/26"], *rows]))
    assert [seen.fact(f"C{row}")["ref"] for row in (4, 5, 8)] == ["2", "2", "3"]
    assert seen.fact("C8")["row_group"] == "Six sessions"
    listed = [[at, f"Venue {at}", 10 + at, 12 + at] for at in range(1, 6)]
    sums = Seen(
        draw([["No.", "Venue", "Q1 2025/26", "Q2 2025/26"], *listed, [None, "All", 65, 75]])
    )
    assert sums.fact("C7")["ref"] == ""


def test_who_left_since_april_is_no_figure_since_april() -> None:
    """Their shifts of October are of October."""
    rows: list[list[object]] = [
        ["Ellie", 4, 11],
        ["Sam", 4, 11],
        ["People who left since April", 0, 2],
    ]
    seen = Seen(draw([["Volunteers, October 2025"], ["Name", "Shifts", "Hours"], *rows]))
    assert (seen.fact("B5")["role"], period(seen.fact("B5"))) == ("value", "2025-10")


def test_a_quarter_for_comparison_is_of_that_quarter() -> None:
    """Below the groups of this quarter."""
    rows: list[list[object]] = [
        ["Tiny Steps", 8, 40], ["Hummingbirds", 9, 51],
        ["Quarter 1, for comparison (5 groups)", 41, 198],
    ]  # fmt: skip
    title = ["Groups, Quarter 2 (July to September 2025)"]
    seen = Seen(draw([title, ["Group", "Started", "Attendances"], *rows]))
    assert period(seen.fact("B5")) == "2025-26-Q1"


def test_all_tables_of_a_survey_are_of_its_days() -> None:
    """Also the one below an empty row."""
    rows: list[list[object]] = [
        ["Passenger survey, on the bus 8 to 19 September 2025"],
        ["Forms out", 124], ["Forms back", 86],
        [], [None, "Yes", "A bit", "No"], ["Driver helpful", 81, 4, 1], ["Less cut off", 50, 20, 9],
    ]  # fmt: skip
    seen = Seen(draw(rows))
    assert period(seen.fact("B6")) == "2025-09-08_2025-09-19"


def test_the_numerator_beside_the_one_month_is_of_it() -> None:
    """Num and Den stand under no month; beside two months nobody knows of which they are."""
    front = draw([["Monthly monitoring 2025/26"], ["Month", "November 2025"]], name="Front")
    rows: list[list[object]] = [["K1", "Seen", 7, 9, 0.78], ["K2", "Helped", 8, 10, 0.8]]
    one = ["Ref", "Measure", "Num", "Den", "Nov-25"]
    seen = Seen(front, draw([one, *rows], name="Return"))
    assert period(seen.fact("C2", "Return")) == "2025-11"
    two = ["Ref", "Measure", "Num", "Oct-25", "Nov-25"]
    seen = Seen(front, draw([two, *rows], name="Return"))
    assert period(seen.fact("C2", "Return")) == ""


def test_a_corner_that_says_since_when_dates_the_figures_beside_it() -> None:
    """From 1 April 2025 to 31 January 2026, over the names of what was counted."""
    front = draw([["Monthly monitoring 2025/26"], ["Month", "January 2026"]], name="Front")
    heads = ["From 1 April 2025 to 31 January 2026", "Number"]
    drawn = draw([heads, ["Gone on to paid work", 2], ["Meetings held", 10]], name="Navigators")
    fact = Seen(front, drawn).fact("B2", "Navigators")
    assert (fact["role"], period(fact)) == ("year to date", "2025-04-01_2026-01-31")


def test_fewer_than_last_year_is_told_of_this_one() -> None:
    """It is no figure of last year."""
    heads = ["School", "Incidents", "Fewer incidents than last year"]
    seen = Seen(draw([["January to March 2026"], heads, ["High", 4, 3], ["Low", 2, 1]]))
    assert (seen.fact("C3")["role"], period(seen.fact("C3"))) == ("value", "2025-26-Q4")


def test_the_numbers_of_kpis_need_not_rise() -> None:
    """8 before 7, and some lines without a number below."""
    rows: list[list[object]] = [
        ["6", "Sessions", 6, 7], ["8", "Through the door", 50, 59], ["7", "Enquiries", 9, 11],
        ["7", "Answered", 9, 10],
    ]  # fmt: skip
    seen = Seen(draw([["KPI", "What", "Apr 2025", "May 2025"], *rows]))
    assert not [fact for fact in seen.rows if str(fact["cell"]).startswith("A")]


def test_the_contract_year_to_date_is_known_by_its_letters() -> None:
    """CYTD."""
    seen = Seen(draw([["2025/26", "Nov-25", "CYTD"], ["Seen", 11, 80], ["Helped", 7, 52]]))
    assert seen.fact("C2")["role"] == "year to date"
