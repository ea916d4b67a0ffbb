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
