"""A delivery method is held against the rest of its own table, in the open cases' absence."""

from typing import Any

from pipeline.compare import compare
from pipeline.domain.contract import Method
from pipeline.domain.keys import ReturnKey
from pipeline.store import run_sql
from tests.by_hand import Q3, Q4, SHA, fact, facts, grid
from tests.compare.test_compare import contract

FAMILY = Method(
    "Family", "", ("05 Family/couple",), "Successfully quit", "Quit dates set", section="Part 1G"
)
GUESTS = Method("Guests", "Cohort", (), "Completers", "Starters", flag_column="Guests attending")


def comparison(method: Method, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the one comparison of a contract with this method."""
    asked = contract(methods=(method,))
    got = compare(asked, ReturnKey("X1", Q4), facts(*rows), {SHA: 0}, run_sql)
    return got.comparisons.to_dicts()[0]


def sides(row: dict[str, Any]) -> tuple[int, int, int, int]:
    """Return the counts with and without."""
    return row["with_k"], row["with_n"], row["without_k"], row["without_n"]


def test_the_rest_is_the_table_without_the_method_and_without_its_total() -> None:
    """46/68 against 516/1,060, over two quarters."""
    head = ["Quit dates set", "Successfully quit"]
    first: dict[str, list[float | None]] = {
        "01 Closed group": [500.0, 250.0],
        "05 Family/couple": [46.0, 31.0],
        "Total": [546.0, 281.0],
    }
    second: dict[str, list[float | None]] = {
        "01 Closed group": [560.0, 266.0],
        "05 Family/couple": [22.0, 15.0],
        "Total": [582.0, 281.0],
    }
    given = {"section": "Part 1G Intervention type"}
    rows = grid(head, first, period=Q3, sheet="Q3", **given)
    rows += grid(head, second, period=Q4, sheet="Q4", sheet_no=2, **given)
    row = comparison(FAMILY, rows)
    assert sides(row) == (46, 68, 516, 1060)
    assert round(100 * row["difference"], 1) == 19.0
    assert (round(100 * row["low"], 1), round(100 * row["high"], 1)) == (6.8, 29.3)
    assert row["verdict"] == "clearly higher, associated with family"
    assert row["span_start"] == Q3.start
    assert len(row["cells"].split("; ")) == 8


def test_a_list_is_parted_by_its_flag_and_open_cases_count_on_neither_side() -> None:
    """Groups with guests against groups without; the one still running has no outcome yet."""
    lines: dict[str, list[float | None]] = {
        "G1": [40.0, 30.0, 6.0],
        "G2": [30.0, 12.0, 0.0],
        "G3": [50.0, 20.0, 0.0],
        "G4": [25.0, None, 5.0],
    }
    rows = grid(["Starters", "Completers", "Guests attending"], lines, sheet="Cohort")
    rows.append(
        fact("B20", 120, sheet="Cohort", row_label="Ended", column_label="Starters", total=True)
    )
    rows.append(
        fact("C20", 62, sheet="Cohort", row_label="Ended", column_label="Completers", total=True)
    )
    assert sides(comparison(GUESTS, rows)) == (30, 40, 32, 80)


def test_too_few_are_refused() -> None:
    """8 people with the method: no difference, no interval."""
    rows = grid(
        ["Quit dates set", "Successfully quit"],
        {"01 Closed group": [500, 250], "05 Family/couple": [8, 7]},
        section="Part 1G",
    )
    row = comparison(FAMILY, rows)
    assert (row["difference"], row["low"], row["high"]) == (None, None, None)
    assert row["verdict"] == "too few to compare (fewer than 10 in a group)"


def test_a_method_without_figures_makes_no_row() -> None:
    """Nothing is shown where nothing is known."""
    asked = contract(methods=(FAMILY,))
    got = compare(asked, ReturnKey("X1", Q4), facts(), {}, run_sql)
    assert got.comparisons.is_empty()
