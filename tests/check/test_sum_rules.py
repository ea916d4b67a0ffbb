"""Sums: totals, periods and outcomes, each with its fault, and silent where parts may overlap."""

from typing import Any

import pytest

from pipeline.check.facts import check_facts
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from tests.by_hand import Q1, Q2, Q3, Q4, YEAR, cells, facts, grid, timeline

APR, MAY, JUN, JUL, AUG, SEP = (Period.month(2025, month) for month in range(4, 10))


def check(rows: list[dict[str, Any]]) -> list[Finding]:
    """Check facts on their own."""
    return check_facts(facts(*rows), cells())


def places(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return code and cell of each finding."""
    return [(finding.code, finding.cell) for finding in check(rows)]


AGES: dict[str, list[float | None]] = {
    "Under 18": [4, 2],
    "18-34": [71, 30],
    "35-44": [60, 31],
    "45-59": [84, 43],
    "60 and over": [43, 22],
    "Total": [262, 128],
}


def test_a_total_that_its_rows_make_is_silent() -> None:
    """262 = 4 + 71 + 60 + 84 + 43, and 128 likewise."""
    assert places(grid(["QDS", "Quit"], AGES)) == []


def test_a_total_that_its_rows_do_not_make_is_told() -> None:
    """One cell is off by one: the total over it is told, with both figures."""
    rows = grid(["QDS", "Quit"], AGES | {"45-59": [83, 43]})

    assert [(f.code, f.cell, f.found) for f in check(rows)] == [
        ("DQ-TOTAL", "B7", "'Total' prints 262; B2 to B6 add up to 261.")
    ]


def test_a_total_above_its_rows_is_judged_too() -> None:
    """Some tables begin with their total."""
    good: dict[str, list[float | None]] = {"Total": [175], "A": [71], "B": [60], "C": [44]}

    assert places(grid(["n"], good)) == []
    assert places(grid(["n"], good | {"C": [45]})) == [("DQ-TOTAL", "B2")]


def test_subtotals_and_grand_total() -> None:
    """A grand total may sum the subtotals or the rows; doubling both is told."""
    lines: dict[str, list[float | None]] = {
        "Men": [10], "Boys": [5], "Male subtotal": [15], "Women": [20], "Girls": [7],
        "Female subtotal": [27], "Grand total": [42],
    }  # fmt: skip

    assert places(grid(["n"], lines)) == []
    assert places(grid(["n"], lines | {"Female subtotal": [28]})) == [("DQ-TOTAL", "B7")]
    assert places(grid(["n"], {"A": [10], "B": [20], "Total": [60]})) == [("DQ-SUBTOTAL", "B4")]


@pytest.mark.parametrize(
    "lines",
    [
        {"Debt": [51], "of which rent": [20], "Housing": [38], "Total": [89]},
        {"Domain 1": [500], "Domain 2": [512], "Domain 3": [500], "Total improved": [688]},
        {"A": [51], "B": [None], "Total": [60]},
        {"Known": [51], "At least one": [38], "Total": [80]},
    ],
    ids=["of which", "several answers", "a blank may hold the rest", "at least one"],
)
def test_totals_without_plain_parts_stay_silent(lines: dict[str, list[float | None]]) -> None:
    """Overlapping rows, multiple answers and blanks are no proof of a wrong total."""
    findings = places(grid(["People"], lines))

    assert [code for code, _ in findings if code == "DQ-TOTAL"] == []


def test_a_row_named_after_a_place_is_no_total_by_its_words() -> None:
    """England may hold patients whom none of its districts does."""
    rows = grid(["n"], {"North": [51], "South": [40], "England": [95]})

    assert places([row | {"total": row["row_label"] == "England"} for row in rows]) == []


def test_suppressed_parts_are_not_added_up() -> None:
    """A part that the provider suppressed may be anything."""
    rows = grid(["n"], {"A": [51], "B": [None], "Total": [54]})
    rows[1] |= {"status": "suppressed", "text": "*"}

    assert [code for code, _ in places(rows) if code != "DQ-DERIVABLE"] == []


def test_rates_means_and_scores_are_not_added_up() -> None:
    """A total row holds an overall rate or mean under such columns."""
    lines: dict[str, list[float | None]] = {"A": [30, 21.5], "B": [40, 22.5], "Total": [35, 22]}

    assert places(grid(["Quit rate", "SWEMWBS mean"], lines)) == []


COLUMNS = ["Males: QDS", "Males: Quit", "Females: QDS", "Females: Quit", "Total QDS", "Total Quit"]
ROWS: dict[str, list[float | None]] = {
    "A British": [40, 20, 50, 25, 90, 45],
    "B Irish": [10, 5, 12, 6, 22, 11],
    "C Other": [7, 3, 9, 4, 16, 7],
    "D Mixed": [3, 1, 4, 2, 7, 3],
}


def test_total_columns_sum_the_columns_of_their_measure() -> None:
    """Total QDS is males' and females' QDS; a row where it is not is told."""
    assert places(grid(COLUMNS, ROWS)) == []
    assert places(grid(COLUMNS, ROWS | {"C Other": [7, 3, 9, 4, 17, 7]})) == [("DQ-TOTAL", "F4")]


def test_a_total_column_that_rarely_adds_up_means_something_else() -> None:
    """Where most rows do not add up, the column is no sum of these columns."""
    lines: dict[str, list[float | None]] = {"A": [1, 2, 9], "B": [3, 4, 8], "C": [5, 6, 11]}

    assert places(grid(["New", "Open", "Total"], lines)) == []


# --- periods --------------------------------------------------------------------------------------

MONTHS = [(APR, 100), (MAY, 110), (JUN, 131), (Q1, 341), (JUL, 120), (AUG, 121), (SEP, 121),
          (Q2, 362)]  # fmt: skip


def test_months_make_quarters_and_quarters_the_year() -> None:
    """341 = 100 + 110 + 131, 362 = 120 + 121 + 121, and 703 to date."""
    assert places(timeline(7, "Referrals", *MONTHS, (None, 703))) == []


def test_a_quarter_that_its_months_do_not_make_is_told() -> None:
    """The other quarter proves that the row adds up."""
    wrong = [*MONTHS[:3], (Q1, 343), *MONTHS[4:]]

    assert [(f.code, f.cell, f.found) for f in check(timeline(7, "Referrals", *wrong))] == [
        ("DQ-TOTAL", "E7", "'Referrals' prints 343; its periods (B7 to D7) add up to 341.")
    ]


def test_subtotals_counted_with_the_months_are_told() -> None:
    """A year to date of 1,406 counts 703 twice, months and quarters."""
    assert places(timeline(7, "Referrals", *MONTHS, (None, 1406))) == [("DQ-SUBTOTAL", "J7")]


def test_a_row_with_several_totals_says_not_which_is_the_year() -> None:
    """A total for each year, over the same names of quarters, is not judged."""
    quarters = [(Q1, 2), (Q2, 3), (Q3, 4), (Q4, 5)]
    rows = timeline(7, "Spend", *quarters, (None, 14), (None, 28), unit="gbp")

    assert places(rows) == []


def test_a_year_that_its_quarters_do_not_make_is_told() -> None:
    """262 + 281 + 248 + 337 = 1,128."""
    quarters = [(Q1, 262), (Q2, 281), (Q3, 248), (Q4, 337)]

    assert places(timeline(7, "Quit dates set", *quarters, (YEAR, 1128))) == []
    assert places(timeline(7, "Quit dates set", *quarters, (YEAR, 1125))) == [("DQ-TOTAL", "F7")]


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("Active volunteers", [(APR, 17), (MAY, 18), (JUN, 19), (Q1, 19)]),
        ("Clients seen", [(APR, 40), (MAY, 40), (JUN, 40), (Q1, 100)]),
        ("Waiting time, mean", [(APR, 4), (MAY, 5), (JUN, 6), (Q1, 13)]),
        ("Books open", [(APR, 40), (MAY, 42), (JUN, 41), (Q1, 42)]),
        ("Referrals", [(APR, 100), (MAY, None), (JUN, 131), (Q1, 341)]),
    ],
    ids=["stock", "people seen in several months", "mean", "largest of three", "a month missing"],
)
def test_lines_that_do_not_add_up_over_time_stay_silent(label: str, values: list[Any]) -> None:
    """Stocks, people, means, and quarters with a month missing are no faults."""
    assert [code for code, _ in places(timeline(7, label, *values)) if code != "DQ-BLANK"] == []


def test_months_down_the_rows_are_judged_too() -> None:
    """A column whose rows are months and a quarter is a line like any other."""
    rows = [
        timeline(row, "", (period, value), period_from="row")[0]
        for row, (period, value) in enumerate(MONTHS, start=2)
    ]

    assert places(rows) == []
    rows[3] |= {"value": 345.0, "text": "345"}
    assert places(rows) == [("DQ-TOTAL", "B5")]


# --- outcomes -------------------------------------------------------------------------------------

OUTCOMES = ["QDS", "Successfully quit", "Not quit", "Lost to FU", "CO validated"]


def test_outcomes_make_up_the_quit_dates_set() -> None:
    """262 = 128 + 84 + 50."""
    assert places(grid(OUTCOMES, {"All ages": [262, 128, 84, 50, 96]})) == []


def test_outcomes_that_do_not_make_up_the_total_are_told() -> None:
    """128 + 83 + 50 = 261, not 262."""
    found = check(grid(OUTCOMES, {"All ages": [262, 128, 83, 50, 96]}))

    assert [(f.code, f.cell) for f in found] == [("DQ-PARTS", "B2")]
    assert found[0].found == "262 quit dates set, but the outcomes (C2, D2, E2) make 261."


def test_outcomes_one_below_the_other_are_judged_too() -> None:
    """The four may stand in a column, in every period of it."""
    lines: dict[str, list[float | None]] = {
        "Quit dates set": [262], "4-week quits": [128], "Not quit": [84],
        "Lost to follow-up": [49], "CO verified": [96], "Pregnant quit dates set": [12],
    }  # fmt: skip

    assert places(grid([""], lines)) == [("DQ-PARTS", "B2")]


def test_outcomes_without_all_four_stay_silent() -> None:
    """Two of the four say nothing about the sum."""
    assert places(grid(OUTCOMES[:2], {"All ages": [262, 128]})) == []
