"""A delivery method is held against the rest of its own table, in the open cases' absence."""

from dataclasses import replace
from typing import Any

import pytest

from pipeline.compare import compare
from pipeline.domain.contract import Method
from pipeline.domain.keys import ReturnKey
from pipeline.store import run_sql
from tests.by_hand import Q3, Q4, SHA, fact, facts, grid
from tests.compare.test_compare import contract

FAMILY = Method(
    "Family", "", ("05 Family/couple",), "Successfully quit", "Quit dates set", section="Part 1G"
)
GUESTS = Method(
    "Guests", "Cohort", (), "Completers", "Starters", flag_column="Guests attending",
    known_at_start=True,
)  # fmt: skip


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
    row = comparison(GUESTS, rows)
    assert sides(row) == (30, 40, 32, 80)
    assert (row["left_open"], row["left_early"], row["cut_off"]) == (25, None, Q4.end)
    assert row["verdict"] == "too few to compare (fewer than 5 groups on a side)"


def test_a_row_without_a_result_counts_on_neither_side_until_it_has_one() -> None:
    """Quarter 3 waits for its 40 in its own workbook; the next one knows that 22 quit."""
    head = ["Quit dates set", "Successfully quit"]
    given: dict[str, object] = {"section": "Part 1G", "period": Q3}
    waiting: dict[str, list[float | None]] = {
        "01 Closed group": [100, 50],
        "05 Family/couple": [40, None],
    }
    row = comparison(FAMILY, [*grid(head, waiting, **given), *_quarter_4()])
    assert sides(row) == (15, 30, 90, 200)
    assert row["left_open"] == 40
    newer: dict[str, object] = {
        "section": "Part 1G",
        "period": Q3,
        "submission": "b" * 64,
        "sheet": "Q3 again",
    }
    known = grid(head, {"05 Family/couple": [40.0, 22.0]}, **newer)
    asked = contract(methods=(FAMILY,))
    rows = [*grid(head, waiting, **given), *_quarter_4(), *known]
    order = {SHA: 0, "b" * 64: 1}
    got = compare(asked, ReturnKey("X1", Q4), facts(*rows), order, run_sql).comparisons
    assert sides(got.to_dicts()[0]) == (37, 70, 90, 200)
    assert got["left_open"].to_list() == [0]


def _quarter_4() -> list[dict[str, Any]]:
    lines: dict[str, list[float | None]] = {
        "01 Closed group": [100, 40],
        "05 Family/couple": [30, 15],
    }
    head = ["Quit dates set", "Successfully quit"]
    return grid(head, lines, section="Part 1G", sheet="Q4", sheet_no=2)


@pytest.mark.parametrize(
    ("label", "known", "fair"),
    [
        ("Partner attended at least one session", None, False),
        ("Partner attended at least one session", True, True),
        ("Family/couple", None, True),
        ("Family/couple", False, False),
    ],
)
def test_rows_of_who_ever_came_make_no_claim(label: str, known: bool | None, fair: bool) -> None:  # noqa: FBT001
    """A row can say it as well as a column; the contract workbook has the last word."""
    method = replace(FAMILY, having=(label,), known_at_start=known)
    lines: dict[str, list[float | None]] = {label: [80, 60], "Nobody came": [120, 60]}
    row = comparison(method, grid(["Quit dates set", "Successfully quit"], lines,
                                  section="Part 1G"))  # fmt: skip
    assert (row["verdict"] != "cannot be compared fairly") is fair
    assert (row["difference"] is not None) is fair


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
