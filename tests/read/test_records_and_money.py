"""Records dated by their row, words among figures, remarks as headings, and what money is for."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.domain.tables import Role
from pipeline.read.roles import is_target, role_of_row
from pipeline.read.values import is_shut, threshold
from pipeline.read.when.period_search import periods_within
from tests.read.drawing import Drawn, Seen, draw, period

_YEAR = draw([["Contract year 2025/26"], ["Return for", "October to December 2025"]], name="Front")
_QUARTERS: list[object] = ["Measure", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25"]


# --- words among figures --------------------------------------------------------------------------


def _months(*rows: list[object]) -> Seen:
    head: list[object] = [None, "who counts", "Jul 25", "Aug 25", "Sep 25", "Oct 25"]
    before: list[list[object]] = [
        ["HOMES"],
        ["Visits", "nurses", 9, 11, 14, 17],
        ["Letters", "office", 12, 10, 15, 19],
        ["Calls", "office", 22, 20, 25, 29],
        ["SCHOOLS"],
    ]
    return Seen(draw([["Figures by month"], [], head, *before, *rows]))


def test_a_month_in_which_nothing_ran_is_part_of_its_row() -> None:
    """The word shut stands in August of both rows: the rows still belong to the table."""
    seen = _months(
        ["School sessions", "nurses", 5, "shut", 8, 9], ["Pupils", "schools", 14, "shut", 22, 31]
    )
    assert seen.told("E9")[:2] == (8, "2025-09")
    assert seen.told("E9")[2].endswith("SCHOOLS > School sessions | nurses")
    assert (seen.fact("D9")["status"], seen.fact("D9")["value"]) == ("not applicable", None)


def test_words_where_all_figures_stood_begin_something_else() -> None:
    """Names of places are no figures of months."""
    seen = _months(["Elm Road", "North", "Mon", "Tue", "am", 3], ["Oak", "South", "Wed", "", "", 4])
    assert period(seen.fact("F9")) != "2025-10"


def test_only_words_that_say_so_are_nothing_to_count() -> None:
    """School holidays say that nothing ran; a remark says nothing of the kind."""
    assert is_shut("closed")
    assert is_shut("School holidays")
    assert is_shut("(half term)")
    assert not is_shut("closed early twice")
    assert not is_shut("holiday club")


# --- when records count ---------------------------------------------------------------------------


def _list(head: str, *days: object, second: str = "", title: str = "Blocks, a line each") -> Drawn:
    heads = ["Code", head, *([second] if second else []), "Started", "Stayed"]
    rows = [
        [f"TP-{number:02}", day, *([day] if second else []), 10 + number, 7 + number]
        for number, day in enumerate(days, start=1)
    ]
    return draw([[title], [], heads, *rows], name="Log")


def _at(seen: Seen, address: str) -> str:
    return period(seen.fact(address, "Log"))


def test_records_say_in_which_quarter_they_count() -> None:
    """It used to be the quarter of the return for all of them."""
    seen = Seen(_YEAR, _list("Counts in", "Q1", "Q1", "Q2", "Q3"))
    assert (_at(seen, "C4"), _at(seen, "D6")) == ("2025-26-Q1", "2025-26-Q2")


def test_the_quarter_in_which_somebody_joined_is_not_that_of_the_record() -> None:
    """When they joined does not say when their figures count."""
    seen = Seen(_YEAR, _list("Joined in", "Q1", "Q1", "Q2", "Q3"))
    assert _at(seen, "C4") == "2025-26-Q3"


_DAYS = (date(2025, 7, 8), date(2025, 8, 20), date(2025, 9, 3), date(2025, 10, 7))


@pytest.mark.parametrize("head", ["Rang on", "Review visit", "Visited on"])
def test_a_record_is_of_the_day_on_which_somebody_was_seen(head: str) -> None:
    """A line for each call."""
    assert _at(Seen(_YEAR, _list(head, *_DAYS)), "D5") == "2025-08-20_2025-08-20"


@pytest.mark.parametrize("head", ["Next visit", "First meeting", "Born on"])
def test_other_days_of_a_record_are_not_its_time(head: str) -> None:
    """What comes next, or came first, does not date the line."""
    assert _at(Seen(_YEAR, _list(head, *_DAYS)), "D5") == "2025-26-Q3"


def _courses(title: str, *groups: str) -> Seen:
    rows: list[list[object]] = []
    for at, last in enumerate(_DAYS):
        rows += [[groups[at]]] if at < len(groups) else []
        rows.append([f"G{at + 31}", date(2025, 4, 7 + at), last, 10 + at, 5 + at])
    head: list[object] = ["Group", "First session", "Last session", "Came", "Finished"]
    return Seen(_YEAR, draw([[title], [], head, *rows], name="Log", bold=["A4", "A6"]))


def test_a_course_is_of_the_day_on_which_it_was_over() -> None:
    """In a list of all courses of the year the return's own quarter is not that of each."""
    seen = _courses("Every group we ran")
    assert _at(seen, "D5") == "2025-08-20_2025-08-20"
    assert seen.fact("C5", "Log")["text"] == "2025-08-20"


def test_what_a_list_or_a_heading_in_it_says_goes_before_the_last_day() -> None:
    """The list names its half year, or the rows stand under the quarter in which they ended."""
    assert _at(_courses("Groups, April to September 2025"), "D5") == "2025-26-H1"
    grouped = _courses("Every group we ran", "Ended July to September", "Ended October to December")
    assert (_at(grouped, "D5"), _at(grouped, "D7")) == ("2025-26-Q2", "2025-26-Q3")


def test_somebody_seen_on_two_days_is_of_neither() -> None:
    """A home visit and a review visit: the figures may be of either."""
    seen = Seen(_YEAR, _list("Home visit", *_DAYS, second="Review visit"))
    assert _at(seen, "E5") == "2025-26-Q3"


def test_cases_listed_because_they_were_closed_are_of_that_day() -> None:
    """Its title says what the list is of; a list of all cases is of neither day."""
    heads = ["Code", "Started", "Closed", "Times met"]
    rows = [[f"M-{day.month}", date(2025, 4, 7), day, day.month] for day in _DAYS]
    closed = draw([["Matches closed since 1 April"], [], heads, *rows], name="Log")
    people = draw([["Matches we stuck with"], [], heads, *rows], name="Log")
    assert _at(Seen(_YEAR, closed), "D4") == "2025-07-08_2025-07-08"
    assert _at(Seen(_YEAR, people), "D4") == "2025-26-Q3"


def test_what_is_added_up_so_far_is_of_the_year_so_far() -> None:
    """All so far is a total over the periods; all sites are a group."""
    assert role_of_row("All so far") is Role.YEAR_TO_DATE
    assert role_of_row("All sites") is Role.VALUE


def test_yeses_counted_below_their_column_keep_its_name() -> None:
    """Two of three had it at home; a figure below names of places is not of these names."""
    rows: list[list[object]] = [
        ["Venue", "At home?", "Calls", "Place"],
        ["Hill Hall", "Yes", 4, "Elm"],
        ["Dale Club", "No", 7, "Oak"],
        ["The Barn", "Yes", 6, "Ash"],
        ["Sum of yes", 2, 17, 3],
        ["Halls we found", 3, None, None],
    ]
    seen = Seen(draw([["Calls"], [], *rows]))
    assert seen.told("B7")[2] == "Calls > Venue > Sum of yes > At home?"
    assert "Place" not in seen.told("D7")[2]
    assert seen.told("B8")[2] == "Calls > Venue > Halls we found"


def test_the_whole_year_is_the_half_of_the_list_and_the_half_before() -> None:
    """17 before and 20 in January to June are 37 in the year from July."""
    days = [date(2026, 1, 8), date(2026, 3, 9), date(2026, 5, 7), date(2026, 6, 25)]
    rows: list[list[object]] = []
    rows += [[f"CP-0{at}", day, 5 + at] for at, day in enumerate(days)]
    rows += [["This half", None, 26], ["Jul-Dec 25", None, 17], ["Whole year", None, 43]]
    year = draw([["Contract year", "1 July 2025 to 30 June 2026"]], name="Front")
    log = draw(
        [["Coaching ended 1 Jan - 30 Jun 2026"], [], ["Code", "Last day", "Met"], *rows],
        name="Log",
    )
    seen = Seen(year, log)
    assert _at(seen, "C9") == "2025-07-01_2025-12-31"
    assert _at(seen, "C10") == "2025-07-01_2026-06-30"


# --- titles and remarks ---------------------------------------------------------------------------


def _under(title: str, remark: str = "") -> Seen:
    rows: list[list[object]] = [["Route", "Walks"], ["Canal", 4], ["Ridge", 3], ["Loop", 5]]
    titles: list[list[object]] = [[title], [remark]] if remark else [[title]]
    return Seen(_YEAR, draw([*titles, *rows], name="Log", bold=["A1"]))


def test_a_period_to_the_end_of_a_month_is_the_whole_period() -> None:
    """July to the end of January are seven months; by the end of January is no period."""
    seen = _under("Visits, July 2025 to end January 2026")
    assert _at(seen, "B4") == "2025-07-01_2026-01-31"
    assert not periods_within("Letters due by end of January 2026")


def test_what_began_on_a_day_is_a_remark() -> None:
    """It is neither the table's name nor its period."""
    seen = _under("4 Walks", "Loop started 16 June")
    assert seen.told("B4", "Log")[1:] == ("2025-26-Q3", "4 Walks > Route > Canal > Walks")
    assert not periods_within("Calls began in July 2025")


def test_people_who_started_in_a_month_are_what_the_table_is_of() -> None:
    """Then it is a name."""
    told = _under("Walks", "People who started in June 2025").told("B4", "Log")
    assert told[1:] == ("2025-06", "People who started in June 2025 > Route > Canal > Walks")


def test_a_title_may_say_which_year_the_last_one_was() -> None:
    """Last year (2024/25) is a year; compared with it, figures are of another."""
    assert _at(_under("Last year (2024/25)"), "B4") == "FY2024-25"
    assert _at(_under("Walks compared with last year (2024/25)"), "B4") != "FY2024-25"


def test_figures_may_stand_at_the_last_day_of_a_month() -> None:
    """Where people live, 31 March 2026; but not the day on which somebody wrote it."""
    assert _at(_under("Where people live, 31 January 2026"), "B3") == "2026-01"
    assert _at(_under("Report by the team, 31 January 2026"), "B3") == ""


def test_the_same_people_are_those_of_the_table_before() -> None:
    """The same people by age are payment holders; the same time last year is no people."""

    def label(title: str) -> str:
        one: list[list[object]] = [["Fund", "Q1", "Q2"], ["Council", 41, 43], ["Health", 9, 8]]
        two: list[list[object]] = [["Age", "Q1", "Q2"], ["Young", 20, 21], ["Old", 30, 30]]
        drawn = draw([["1. Payment holders"], *one, [], [title], *two], name="Log")
        return str(Seen(_YEAR, drawn).fact("B8", "Log")["label"])

    assert label("2. The same people by age").startswith("1. Payment holders > ")
    assert "Payment holders" not in label("2. Same time last year")


# --- rows, columns and money ----------------------------------------------------------------------


def test_what_is_only_called_which_is_belongs_to_the_rows_above() -> None:
    """The share of those referred who were offered a visit; a row of its own is not."""
    rows: list[list[object]] = [
        ["No.", "Question", "This quarter", "Since April"],
        ["1.1", "Families referred", 31, 62],
        ["1.2", "... of these, offered a visit", 27, 50],
        ["1.3", "... which is", 0.871, 0.806],
        ["1.4", "Which is best: mornings", 12, 14],
        ["1.5", "Families new", 26, 40],
    ]
    seen = Seen(_YEAR, draw([["Families"], [], *rows], name="Log"))
    above = "Families referred > of these, offered a visit > which is"
    assert above in seen.fact("C6", "Log")["label"]
    assert "of these" not in seen.fact("C7", "Log")["label"]


def test_columns_under_the_contract_year_are_of_the_year() -> None:
    """Beside two halves they take both; columns under anything else take none."""

    def role(group: str) -> tuple[str, str]:
        heads: list[list[object]] = [
            ["Measure", "Apr-Sep 2025", None, "Oct-Mar 2026", None, group, None],
            [None, "No.", "Out of", "No.", "Out of", "No.", "Out of"],
        ]
        rows: list[list[object]] = [["Seen", 17, 23, 20, 24, 37, 47], ["Kept", 5, 9, 6, 8, 11, 17]]
        spans = ["B1:C1", "D1:E1", "F1:G1", "A1:A2"]
        fact = Seen(draw([*heads, *rows], merged=spans)).fact("G3")
        return fact["role"], period(fact)

    assert role("Contract year") == ("year to date", "FY2025-26")
    assert role("Young people")[0] == "value"


def test_what_is_wanted_by_a_day_is_a_target_of_no_period() -> None:
    """The row below the months says what the year asks for; what was seen by then does not."""
    rows: list[list[object]] = [
        *([date(2025, month, 1), 20 + month, 30 + month] for month in range(4, 10)),
        ["Wanted by end June", 90, 120],
    ]
    fact = Seen(draw([["Months 2025/26"], [], ["Month", "New", "Days"], *rows])).fact("B10")
    assert (fact["role"], period(fact)) == ("target", "")
    assert not is_target("Seen by end June")


def test_lines_that_must_not_be_crossed_are_targets() -> None:
    """The amber line is one; the phone line is none."""
    assert is_target("Amber line")
    assert is_target("Breach level")
    assert is_target("Trigger point")
    assert not is_target("Breaches")
    assert not is_target("Phone line")


def test_limits_as_people_say_them() -> None:
    """30% at worst is the most that is accepted; 30% at home is no limit."""
    assert threshold("30% at worst") == (0.3, False)
    assert threshold("< 100 a year") == (100, True)
    assert threshold("30% at home") is None
    assert threshold("< 100 a head") is None


def _money(*heads: str) -> list[str]:
    rows: list[list[object]] = [["Nurse", 19800, 9650, 10150], ["Van", 5200, 2815, 2385]]
    drawn = draw([["Money"], [], ["Pounds", *heads], *rows], name="Log")
    year = draw([["Contract year 2", "1 September 2025 to 31 August 2026"]], name="Front")
    return [_at(Seen(year, drawn), address) for address in ("B4", "C4", "D4")]


def test_money_for_the_year_gone_by_a_month_and_left() -> None:
    """The year, the year to the end of February, and what is left of it by then."""
    spans = ["2025-09-01_2026-08-31", "2025-09-01_2026-02-28", "2025-09-01_2026-02-28"]
    assert _money("For the year", "Gone by end Feb", "Left") == spans


def test_columns_that_are_no_money_are_of_no_year() -> None:
    """For the year alone may be what was asked for."""
    assert _money("For the year", "Given", "Lent") == ["", "", ""]


def test_a_lone_number_of_a_hidden_list_is_kept_with_its_name() -> None:
    """A price beside its name is a figure; one below the heading of a list is a setting."""

    def told(*first: object) -> set[float]:
        rows: list[list[object]] = [[*first]]
        rows += [[text, None, text] for text in ("Q1", "Q2", "Q3", "Q4")]
        hidden = draw(rows, name="lists")
        hidden.hidden = True
        return set(Seen(_YEAR, hidden).figures().values())

    assert told("Quarter", None, "Position", None, "Mileage (£ a mile)", 0.45) == {0.45}
    assert told("Quarter", None, "Days", 20) == {20}


def test_what_is_asked_for_the_year_stands_beside_what_it_must_not_fall_below() -> None:
    """Beside a floor it is the target; beside figures of the year it is one of them."""

    def role(beside: str) -> str:
        head: list[object] = ["What you asked for", "For the year", beside, "Year so far"]
        rows: list[list[object]] = [["Farm days", 28, 24, 19], ["Places taken", 260, 220, 197]]
        return str(Seen(draw([["Year 2"], [], head, *rows])).fact("B4")["role"])

    assert role("Not below") == "target"
    assert role("Last month") != "target"
