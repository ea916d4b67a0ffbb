"""What a workbook says against its contract's own terms: each with the fault and without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.compare import compare
from pipeline.compare.definitions import limits_in, other_limit
from pipeline.domain.contract import Band, Contract, MeasureType, Requirement
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from pipeline.store import run_sql
from tests.by_hand import Q1, Q2, SHA, fact, facts, timeline

RATE = MeasureType.RATE
QUITS = Requirement("A2", "Quit rate", measure=RATE, target=0.5, floor=0.45,
                    numerator="4-week quits", denominator="Quit dates set")  # fmt: skip
COMPLETED = Requirement(
    "B5", "Completion", measure=RATE, target=0.6, numerator="Completed",
    definition="Attended at least 9 of 12 sessions, of starters whose 12 weeks ended.",
    denominator="Starters due", denominator_basis="All starters of groups that ended",
)  # fmt: skip
LATER = Requirement("A10", "Still quit at 12 weeks", measure=RATE, target=0.5, lag_months=6,
                    numerator="Still quit at 12 weeks", denominator="4-week quits")  # fmt: skip
Rows = list[dict[str, Any]]


def found(
    rows: Rows, *asked: Requirement, period: Period = Q2, **given: Any
) -> list[tuple[str, str, str]]:
    """Return code, reference and cell of what the comparison finds for a quarterly contract."""
    return [(f.code, f.ref, f.cell) for f in findings(rows, *asked, period=period, **given)]


def findings(rows: Rows, *asked: Requirement, period: Period = Q2, **given: Any) -> list[Finding]:
    """Return what the comparison finds for a quarterly contract from April 2024."""
    usual = {"start": date(2024, 4, 1), "end": date(2027, 3, 31)}
    terms: dict[str, Any] = {**usual, **given}
    contract = Contract("X1", "P", "C", "S", frequency=Frequency.QUARTERLY, requirements=asked,
                        **terms)  # fmt: skip
    return compare(contract, ReturnKey("X1", period), facts(*rows), {SHA: 0}, run_sql).findings


def quits(printed: float | None = None, text: str = "", **given: Any) -> Rows:
    """Return 128 of 262 and 139 of 281, with a printed rate for the year to date."""
    rows = [
        *timeline(2, "4-week quits", (Q1, 128), (Q2, 139), **given),
        *timeline(3, "Quit dates set", (Q1, 262), (Q2, 281), **given),
    ]
    if printed is not None:
        rows += timeline(4, "Quit rate", (None, printed), ref="A2", unit="percent", text=text)
        rows[-1].update(period_start=Q1.start, period_end=Q2.end, column_label="Year to date")
    return rows


def test_what_the_figures_give_is_silent() -> None:
    """267 of 543 is 49.2%."""
    assert found(quits(0.492, "49.2%"), QUITS) == []


# --- denominators ---------------------------------------------------------------------------------


def test_another_figure_of_the_workbook_gives_the_printed_rate() -> None:
    """267 of 480 is 55.6%: the 480 with a phone number were taken for the 543."""
    rows = [*quits(0.5563, "55.63%"),
            *timeline(5, "Clients with a phone number", (Q1, 230), (Q2, 250))]  # fmt: skip

    assert found(rows, QUITS) == [("DQ-DENOM", "A2", "B4")]


def test_a_share_of_those_known_is_another_denominator() -> None:
    """267 of 543 less 43 not known, 500, is 53.4%."""
    rows = [*quits(0.534, "53.4%"), *timeline(5, "Postcode not known", (Q1, 20), (Q2, 23))]

    assert found(rows, QUITS) == [("DQ-DENOM", "A2", "B4")]


def test_a_rate_that_nothing_gives_stays_a_wrong_rate() -> None:
    """No figure of the workbook makes 60% of 267."""
    assert found(quits(0.6, "60.0%"), QUITS) == [("DQ-RATE", "A2", "B4")]


def test_those_who_began_are_not_those_who_were_due() -> None:
    """48 of the 90 due is 53.3%; printed are 48 of the 120 enrolled, 40%."""
    rows = [
        *timeline(2, "Completed", (Q1, 20), (Q2, 28)),
        *timeline(3, "Starters due", (Q1, 40), (Q2, 50)),
        *timeline(4, "Enrolled", (Q1, 55), (Q2, 65)),
        *timeline(5, "Completion", (None, 0.4), ref="B5", unit="percent", text="40.0%"),
    ]
    rows[-1].update(period_start=Q1.start, period_end=Q2.end)

    assert ("DQ-COHORT", "B5", "B5") in found(rows, COMPLETED)


def test_a_denominator_that_changes_between_periods() -> None:
    """128 of 262 is 48.9%; 139 of 281 is 49.5%, and the printed 55.6% is 139 of 250."""
    rows = [
        *quits(),
        *timeline(4, "Quit rate", (Q1, 0.489), (Q2, 0.556), ref="A2", unit="percent"),
        *timeline(5, "Clients with a phone number", (Q1, 231), (Q2, 250)),
    ]
    rows[4]["text"], rows[5]["text"] = "48.9%", "55.6%"

    assert found(rows, QUITS) == [("DQ-DENOM-CHANGE", "A2", "C4")]
    rows[5].update(value=0.495, text="49.5%")
    assert found(rows, QUITS) == []


# --- targets, thresholds, definitions -------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "codes"), [(0.5, []), (0.45, []), (0.55, ["DQ-TARGET"]), (0.4, ["DQ-TARGET"])]
)
def test_a_printed_target_is_the_contracts(value: float, codes: list[str]) -> None:
    """50% is the target, 45% the floor."""
    target = fact("H4", value, ref="A2", role="target", unit="percent", row_label="Quit rate")

    assert [code for code, _, _ in found([*quits(), target], QUITS)] == codes


@pytest.mark.parametrize(("value", "codes"), [(300, []), (600, []), (250, ["DQ-TARGET"])])
def test_a_yearly_target_may_be_printed_for_the_part_of_the_year(
    value: float, codes: list[str]
) -> None:
    """Of 1,200 a year, 300 are a quarter's and 600 a half-year's; 250 are nobody's."""
    asked = Requirement("A1", "Quit dates set", target=1200)
    rows = timeline(3, "Quit dates set", (Q1, 262), (Q2, 281), ref="A1")
    rows.append(fact("H3", value, ref="A1", role="target", row_label="Quit dates set"))

    assert [code for code, _, _ in found(rows, asked)] == codes


@pytest.mark.parametrize(
    "asked",
    [
        QUITS,
        replace(QUITS, bands=(Band("Green", ">=", 0.5), Band("Amber", ">=", 0.45))),
    ],
    ids=["target and floor", "bands"],
)
def test_a_rounded_figure_that_reaches_the_target(asked: Requirement) -> None:
    """1,601 of 3,203 is 49.98%, entered as 50.0%; 49.98% as it is says nothing."""
    rows = [
        *timeline(2, "4-week quits", (Q1, 1000), (Q2, 601)),
        *timeline(3, "Quit dates set", (Q1, 2000), (Q2, 1203)),
        *timeline(4, "Quit rate", (None, 0.5), ref="A2", unit="percent", text="50.0%"),
    ]
    rows[-1].update(period_start=Q1.start, period_end=Q2.end)

    assert found(rows, asked) == [("DQ-ROUNDING", "A2", "B4")]
    rows[-1].update(value=1601 / 3203, text="49.98%")
    assert found(rows, asked) == []


def test_limits_are_numbers_with_their_units() -> None:
    """9+ of 12 sessions names 9 and 12; within 5 working days names 5."""
    assert limits_in("Completed (9+ of 12 sessions)") == {"session": {9, 12}}
    assert limits_in("Seen within 5 working days") == {"working day": {5}}
    assert limits_in("4-week quits") == {"week": {4}}


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Completed (9 of 12 sessions)", ""),
        ("Completed", ""),
        ("Completed in 10 weeks", "10 weeks here, 12 in the contract"),
        ("Completed (8+ sessions)", "8 sessions here, 9 or 12 in the contract"),
        ("Seen within 5 working days", ""),
    ],
)
def test_a_limit_of_the_label_is_held_against_the_contracts(label: str, said: str) -> None:
    """The contract counts 9 of 12 sessions and says nothing of working days."""
    assert other_limit(COMPLETED, label) == said


def test_another_definition_in_the_workbook_is_told_at_its_row() -> None:
    """The row is matched by its words, and counts from 8 sessions."""
    rows = [
        *timeline(2, "Completed (8 of 12 sessions)", (Q1, 20), (Q2, 28), ref="B5"),
        *timeline(3, "Starters due", (Q1, 40), (Q2, 50), ref="B5"),
    ]

    assert ("DQ-DEF", "B5", "B2") in found(rows, COMPLETED)
    rows[0]["row_label"] = rows[1]["row_label"] = "Completed (9 of 12 sessions)"
    assert "DQ-DEF" not in [code for code, _, _ in found(rows, COMPLETED)]


def test_records_below_the_limit_are_counted() -> None:
    """Of five people marked as completers, two came 8 times."""
    rows: Rows = []
    for row, sessions in enumerate((8, 12, 9, 8, 10), start=10):
        rows.append(fact(f"B{row}", sessions, column_label="Sessions attended", sheet="List",
                         sheet_no=2))  # fmt: skip
        rows.append(fact(f"C{row}", None, column_label="Completed", text="Y", status="text",
                         role="attribute", unit="text", sheet="List", sheet_no=2))  # fmt: skip
    told = [f for f in findings(rows, COMPLETED) if f.code == "DQ-COUNTED"]

    assert [(f.cell, f.found) for f in told] == [
        ("B10", "B5: 2 records are marked as achieved below the limit: B10, B13")
    ]


# --- lags, small numbers, claims, periods ---------------------------------------------------------


def test_a_zero_for_what_is_not_due_is_told() -> None:
    """Quarter 2's 12-week quits fall due two quarters later: 0 is no result, 'not due' is."""
    rows = [
        *timeline(2, "Still quit at 12 weeks", (Q1, 0), (Q2, 0)),
        *timeline(3, "4-week quits", (Q1, 128), (Q2, 139)),
    ]
    told = [item for item in found(rows, LATER) if item[0] == "DQ-ZERO-NOT-DUE"]

    assert told == [("DQ-ZERO-NOT-DUE", "A10", "B2"), ("DQ-ZERO-NOT-DUE", "A10", "C2")]
    for row in rows[:2]:
        row.update(value=None, text="not due", status="not due")
    assert "DQ-ZERO-NOT-DUE" not in [code for code, _, _ in found(rows, LATER)]


@pytest.mark.parametrize(
    ("part", "whole", "codes"),
    [
        (4, 12, ["DQ-SMALL", "DQ-SMALL-RATED"]),  # 14% to 61% holds the 50%
        (2, 20, ["DQ-SMALL"]),  # 3% to 30% does not
        (20, 60, []),  # not few
    ],
)
def test_a_red_rating_that_chance_explains(part: int, whole: int, codes: list[str]) -> None:
    """Wilson's 95% intervals of 4/12, 2/20: 0.138 to 0.609, 0.028 to 0.301."""
    rows = [*timeline(2, "4-week quits", (Q1, part)), *timeline(3, "Quit dates set", (Q1, whole))]

    assert [code for code, _, _ in found(rows, QUITS, period=Q1)] == codes


def test_what_the_contract_asks_for_is_not_additional() -> None:
    """The quit dates set stand in the return, and once more under added value."""
    asked = Requirement("A1", "Quit dates set")
    rows = timeline(3, "Quit dates set", (Q1, 262), (Q2, 281))
    again = timeline(3, "Quit dates set", (Q1, 262), (Q2, 281), sheet="Added value", sheet_no=2)

    assert found(rows, asked) == []
    assert [code for code, _, _ in found([*rows, *again], asked)] == ["DQ-NOT-ADDITIONAL"]


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    [
        (date(2025, 8, 1), date(2027, 3, 31), ["DQ-PART-PERIOD"]),
        (date(2024, 4, 1), date(2025, 8, 31), ["DQ-PART-PERIOD"]),
        (date(2025, 7, 1), date(2025, 9, 30), []),
    ],
)
def test_a_period_that_is_only_partly_under_contract(
    start: date, end: date, codes: list[str]
) -> None:
    """July to September, under contracts from August, to August, and of exactly that quarter."""
    asked = Requirement("A1", "Quit dates set")
    rows = timeline(3, "Quit dates set", (Q2, 281))
    told = [code for code, _, _ in found(rows, asked, start=start, end=end)]

    assert [code for code in told if code == "DQ-PART-PERIOD"] == codes
