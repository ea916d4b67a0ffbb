"""When a figure is for, by its own words and by those beside it."""

from __future__ import annotations

from tests.read.drawing import Seen, draw, period

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


def test_a_share_of_the_year_is_of_the_year() -> None:
    """Year, % of forms back."""
    heads = ["Forms 2025/26", "Q3", "Q4", "Year", "Year, % of back"]
    seen = Seen(draw([heads, ["Back", 20, 30, 105, None], ["Good", 18, 28, 96, 91.4]]))
    assert seen.fact("E3")["role"] == "year to date"
    assert period(seen.fact("E3")) == "FY2025-26"


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


def test_the_note_on_another_paper_is_not_the_time_of_the_list() -> None:
    """The list is of January to March; its note names the update of January."""
    rows: list[list[object]] = [["MB-31", 26, 5], ["MB-33", 31, 7], ["MB-34", 28, 6]]
    titles = [["Children screened January to March 2026"],
              ["Autumn list went with the January update, not repeated here"], []]  # fmt: skip
    seen = Seen(draw([*titles, ["Child", "Age (months)", "Section"], *rows]))
    assert period(seen.fact("C5")) == "2025-26-Q4"


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


def test_a_share_of_a_quarter_is_of_the_quarter() -> None:
    """Q2 % of returned, beside Q1, Q2 and the year to date."""
    heads = ["Survey 2025/26", "Q1", "Q2", "YTD", "Q2 % of returned"]
    seen = Seen(draw([heads, ["Agree", 40, 45, 85, 86.5], ["Sleep better", 20, 30, 50, 57.7]]))
    assert period(seen.fact("E2")) == "2025-26-Q2"


def test_a_title_that_says_what_its_figures_are_for() -> None:
    """In post at a day; chats and hours are for Q4 only."""
    title = ["Champions in post at 31 March 2026 - chats and hours are for Q4 only"]
    front = draw([["Monitoring 2025/26"]], name="Front")
    drawn = draw(
        [title, [], ["Initials", "Chats", "Hours"], ["AB", 34, 6], ["SN", 29, 4]], name="C"
    )
    assert period(Seen(front, drawn).fact("B4", "C")) == "2025-26-Q4"


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


def test_fewer_than_last_year_is_told_of_this_one() -> None:
    """It is no figure of last year."""
    heads = ["School", "Incidents", "Fewer incidents than last year"]
    seen = Seen(draw([["January to March 2026"], heads, ["High", 4, 3], ["Low", 2, 1]]))
    assert (seen.fact("C3")["role"], period(seen.fact("C3"))) == ("value", "2025-26-Q4")


def test_the_contract_year_to_date_is_known_by_its_letters() -> None:
    """CYTD."""
    seen = Seen(draw([["2025/26", "Nov-25", "CYTD"], ["Seen", 11, 80], ["Helped", 7, 52]]))
    assert seen.fact("C2")["role"] == "year to date"
