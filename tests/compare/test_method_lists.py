"""Lists with one line for each person or group: a fair comparison, or none at all."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import polars as pl
import pytest

from pipeline.compare import Beside, compare
from pipeline.domain.contract import Method
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import CELLS, FACTS
from pipeline.store import run_sql
from tests.by_hand import Q3, Q4, SHA, fact, facts, grid
from tests.compare.test_compare import contract
from tests.compare.test_methods import comparison, sides
from tests.read.drawing import Seen, draw
from tests.simulated import (
    EVER,
    LANDMARK,
    clients,
    compared,
    highest_by_chance,
    listed,
    null_courses,
)

GUESTS = Method("Guests", "Cohort", (), "Completers", "Starters", flag_column="Guests attending")


def simulated(seed: int, **given: float) -> pl.DataFrame:
    """Return the list of 300 people of a simulated service."""
    source = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    return listed(clients(source, 300, **given))


# --- immortal time ------------------------------------------------------------------------------


def test_who_ever_came_makes_no_claim() -> None:
    """Partners come at random and change nothing, yet those with one completed far more often."""
    row = compared(EVER, simulated(1))
    assert row["verdict"] == "cannot be compared fairly"
    assert row["with_n"] + row["without_n"] == 300
    figures = ("with_k", "without_k", "difference", "low", "high", "additional", "additional_low")
    assert [row[name] for name in figures] == [None] * 7
    assert "People who stay longer have more chances" in row["caution"]
    assert "Associated" not in row["caution"]


def test_by_the_first_sessions_there_is_no_clear_difference() -> None:
    """Sixty such services: clear no more often than chance allows, and none on average."""
    rows = [compared(LANDMARK, simulated(seed)) for seed in range(60)]
    clear = sum(row["verdict"].startswith("clearly") for row in rows)
    assert clear <= highest_by_chance(60, 0.05)
    assert abs(sum(row["difference"] for row in rows) / 60) < 0.03
    assert rows[1]["verdict"] == "no clear difference"


def test_an_effect_that_is_there_is_found_by_the_first_sessions() -> None:
    """With a partner from then on people leave a quarter as often."""
    rows = [compared(LANDMARK, simulated(seed, effect=0.25)) for seed in range(20)]
    assert sum(row["verdict"].startswith("clearly higher") for row in rows) >= 15


def people(*rows: tuple[float | None, ...]) -> list[dict[str, Any]]:
    """Return a list: sessions, first session with a partner, completed."""
    head = ["Sessions attended", "First session with partner", "Completed"]
    return grid(head, {f"C{n:03}": list(row) for n, row in enumerate(rows)}, sheet="Clients")


def test_who_left_before_is_on_neither_side_and_is_counted() -> None:
    """Within 3: 12 came with a partner by then; one at session 4 counts as without; 4 left."""
    rows = people(
        *[(12, 2, 1)] * 10, *[(5, 3, 0)] * 2, (12, 4, 1), *[(12, None, 1)] * 6, *[(3, None, 0)] * 5,
        *[(2, 1, 0)] * 3, (1, None, 0), (4, None, None),
    )  # fmt: skip
    row = comparison(LANDMARK, rows)
    assert sides(row) == (10, 12, 7, 12)
    assert (row["left_early"], row["left_open"], row["landmark"]) == (4, 1, 3)
    assert row["cut_off"] == Q4.end
    assert "within the first 3 sessions" in row["basis"]


def test_a_flag_about_the_first_sessions_needs_no_other_column() -> None:
    """'Partner in first 3' says itself what 'Partner attended' does not."""
    lines: dict[str, list[float | None]] = {
        f"C{n:03}": [12, float(n < 12), float(n % 2)] for n in range(30)
    }
    told = {}
    for heading in ("Partner in first 3", "Partner attended"):
        rows = grid(["Sessions attended", heading, "Completed"], lines, sheet="Clients")
        method = replace(LANDMARK, first_column="", flag_column=heading)
        told[heading] = comparison(method, rows)
    assert sides(told["Partner in first 3"]) == (6, 12, 9, 18)
    assert told["Partner attended"]["verdict"] == "cannot be compared fairly"
    assert "does not speak of the first sessions" in told["Partner attended"]["caution"]


def test_a_column_that_is_not_there_makes_no_claim() -> None:
    """A misspelt heading must not turn into 'nobody left'."""
    row = comparison(replace(LANDMARK, sessions_column="Sesions"), people(*[(12, 2, 1)] * 30))
    assert row["verdict"] == "not compared, a column is missing"
    assert "no column 'Sesions'" in row["caution"]
    assert not any(sides(row))


# --- groups -------------------------------------------------------------------------------------


def cohort(many: int) -> list[dict[str, Any]]:
    """Return a list of groups of 20: starters, completers, guests; the last has no result yet."""
    lines: dict[str, list[float | None]] = {
        f"G{n:02}": [20, 14 if n % 2 else 10, float(n % 2)] for n in range(many)
    }
    lines["G99"] = [25, None, 1]
    return grid(["Starters", "Completers", "Guests attending"], lines, sheet="Cohort")


def test_groups_in_which_somebody_ever_came_make_no_claim() -> None:
    """A group whose people stay has more chances of a guest."""
    row = comparison(GUESTS, cohort(24))
    assert (row["verdict"], row["with_k"]) == ("cannot be compared fairly", None)
    assert "Groups whose people stay longer" in row["caution"]


def test_groups_known_at_the_start_are_compared_as_groups() -> None:
    """168/240 against 120/240; the group without a result is left out on both sides."""
    row = comparison(replace(GUESTS, known_at_start=True), cohort(24))
    assert sides(row) == (168, 240, 120, 240)
    assert row["left_open"] == 25
    # All groups of a side are alike: what remains is Student's t for 11 degrees of freedom.
    assert row["with_design"] == pytest.approx((2.201 / 1.96) ** 2, rel=1e-3)
    assert row["verdict"] == "clearly higher, associated with guests"
    assert "groups" in row["caution"]


def test_a_few_groups_are_refused_or_indicative() -> None:
    """Four groups a side are too few, however many people they hold; eight are an indication."""
    known = replace(GUESTS, known_at_start=True)
    assert comparison(known, cohort(8))["verdict"] == (
        "too few to compare (fewer than 5 groups on a side)"
    )
    assert "indicative only (fewer than 10 groups" in comparison(known, cohort(16))["verdict"]


def test_groups_that_differ_are_not_taken_for_an_effect() -> None:
    """1,000 sets of 12 and 34 unlike groups: as groups 5% look clear, as single people 20%."""
    as_groups, as_people = null_courses(20260404, (12, 34), 0.6)
    assert as_groups <= highest_by_chance(1000, 0.05)
    assert as_people > 150


# --- open cases, words, versions ----------------------------------------------------------------

REGISTER = Method(
    "Partners", "Register", (), outcome_column="Result", base_column="", good=("Completed",),
    flag_column="Came as a couple", known_at_start=True, end_column="End date",
    strata_column="Site",
)  # fmt: skip
HEAD = ("Client no", "Site", "Came as a couple", "Sessions", "End date", "Result")


def register(*rows: tuple[object, ...], method: Method = REGISTER) -> dict[str, Any]:
    """Return the comparison of a register as the reader reads it."""
    title = "Client list April 2025 to March 2026"
    seen = Seen(draw([[title], [], list(HEAD), *map(list, rows)], name="Register"))
    of = {"submission": SHA, "file": "Register.xlsx"}
    frame = FACTS.frame([{**of, **row} for row in seen.rows])
    cells = CELLS.frame([{**of, **cell} for cell in seen.cells.values()])
    got = compare(
        contract(methods=(method,)), ReturnKey("X1", Q4), frame, {SHA: 0}, run_sql,
        Beside(labels=cells.filter(use="label")),
    )  # fmt: skip
    return got.comparisons.to_dicts()[0]


def lines(count: int, couple: str, site: str, result: str | None, end: str | None = "01/12/2025"
          ) -> list[tuple[object, ...]]:  # fmt: skip
    """Return some lines of the register that are alike but for their number."""
    return [
        (7000 + 100 * len(couple + site + (result or "")) + n, site, couple, 1 + n % 9, end, result)
        for n in range(count)
    ]


def test_a_register_in_words_is_compared_within_its_sites() -> None:
    """80% at North and 40% at South whoever came along; more couples at North.

    18/25 against 14/25 in all, 16 points; within sites nothing.
    """
    rows = [
        *lines(16, "Yes", "North", "Completed"), *lines(4, "Yes", "North", "Dropped out"),
        *lines(2, "Yes", "South", "Completed"), *lines(3, "Yes", "South", "Dropped out"),
        *lines(8, "No", "North", "Completed"), *lines(2, "No", "North", "Dropped out"),
        *lines(6, "No", "South", "Completed"), *lines(9, "No", "South", "Dropped out"),
        *lines(4, "Yes", "South", "Still attending"), *lines(5, "No", "North", None),
        *lines(3, "No", "South", "Dropped out", "01/05/2026"),
        *lines(2, "Yes", "North", "Completed", None),
    ]  # fmt: skip
    row = register(*rows)
    assert sides(row) == (18, 25, 14, 25)
    assert row["left_open"] == 4 + 5 + 3 + 2
    assert row["difference"] == pytest.approx(0.16)
    assert row["within_difference"] == pytest.approx(0)
    assert row["strata"] == "North: 16 of 20, 8 of 10; South: 2 of 5, 6 of 15"
    assert row["verdict"] == "no clear difference; indicative only (fewer than 30 in a group)"


def test_a_difference_that_goes_within_sites_is_not_called_clear() -> None:
    """144/200 against 112/200 is clear in all; within two sites with their own rates it is not."""
    rows = [
        *lines(128, "Yes", "North", "Completed"), *lines(32, "Yes", "North", "Dropped out"),
        *lines(16, "Yes", "South", "Completed"), *lines(24, "Yes", "South", "Dropped out"),
        *lines(64, "No", "North", "Completed"), *lines(16, "No", "North", "Dropped out"),
        *lines(48, "No", "South", "Completed"), *lines(72, "No", "South", "Dropped out"),
    ]  # fmt: skip
    row = register(*rows)
    assert sides(row) == (144, 200, 112, 200)
    assert row["low"] > 0
    assert row["verdict"] == "no clear difference when compared within 'Site'"


def test_strata_that_are_too_small_are_named() -> None:
    """All couples at one site: the difference within sites is not worked out, the crude one is."""
    rows = [
        *lines(20, "Yes", "North", "Completed"), *lines(10, "Yes", "North", "Dropped out"),
        *lines(20, "No", "South", "Completed"), *lines(15, "No", "South", "Dropped out"),
    ]  # fmt: skip
    row = register(*rows)
    assert row["within_difference"] is None
    assert row["within_note"].startswith("not worked out, too small")
    assert row["difference"] is not None
    other = register(*rows, method=replace(REGISTER, strata_column="Ward"))
    assert other["within_note"] == "not worked out: the table has no column 'Ward'"


def test_no_line_of_a_person_is_quoted() -> None:
    """Only the columns of the list are named as evidence."""
    row = register(*lines(20, "Yes", "North", "Completed"), *lines(15, "No", "North", "Completed"))
    assert all(":" in cell.rpartition("!")[2] for cell in row["cells"].split("; "))


def test_a_later_workbook_says_on_which_side_somebody_is() -> None:
    """A partner who came in the fourth quarter does not leave the client on the other side too."""
    year_to_date = (Period(Q3.start.replace(month=4), Q3.end), Period(Q3.start.replace(month=4),
                                                                      Q4.end))  # fmt: skip
    newer = "b" * 64
    method = replace(EVER, known_at_start=True)
    rows = [
        fact(f"{letter}{n + 2}", value, submission=submission, sheet="Clients", period=period,
             row_label=f"C{n:03}", column_label=head)
        for submission, period, joined in zip((SHA, newer), year_to_date, (10, 15), strict=True)
        for n in range(30)
        for letter, head, value in (("C", "Partner attended", float(n < joined)),
                                    ("E", "Completed", 1.0))
    ]  # fmt: skip
    got = compare(
        contract(methods=(method,)), ReturnKey("X1", Q4), facts(*rows), {SHA: 0, newer: 1}, run_sql
    )
    assert sides(got.comparisons.to_dicts()[0]) == (15, 15, 15, 15)
