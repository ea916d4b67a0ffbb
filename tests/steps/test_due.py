"""What is due comes from the contract and the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.domain.contract import Contract, DueRule
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Frequency, Period
from pipeline.steps.due import due_date, gaps, overdue, periods_of


def contract(**changes: object) -> Contract:
    """Make a small monthly contract that runs through 2025/26."""
    values: dict[str, object] = {
        "reference": "C1",
        "provider": "Provider",
        "commissioner": "Commissioner",
        "service": "Service",
        "start": date(2025, 4, 1),
        "end": date(2026, 3, 31),
        "frequency": Frequency.MONTHLY,
        "due": DueRule(10, working=True),
        **changes,
    }
    return Contract(**values)  # type: ignore[arg-type]


def key(text: str) -> ReturnKey:
    """Make the key of contract C1 for a period."""
    return ReturnKey("C1", Period.from_id(text))


@pytest.mark.parametrize(
    ("period", "rule", "day"),
    [
        # April 2026 ends on a Thursday; 4 May is a bank holiday: the tenth working day is 15 May.
        ("2026-04", DueRule(10, working=True), date(2026, 5, 15)),
        # February 2026 ends on a Saturday; ten weekdays later it is Friday 13 March.
        ("2026-02", DueRule(10, working=True), date(2026, 3, 13)),
        # 25, 26 December 2025 and 1 January 2026 are bank holidays of England.
        ("2025-11", DueRule(25, working=True), date(2026, 1, 7)),
        ("2026-02", DueRule(15, working=False), date(2026, 3, 15)),
    ],
)
def test_working_days_leave_out_weekends_and_bank_holidays(
    period: str, rule: DueRule, day: date
) -> None:
    """Counted by hand on a calendar of England."""
    assert due_date(contract(due=rule), Period.from_id(period)) == day


def test_a_gap_between_workbooks_is_named() -> None:
    """April and July have arrived; May and June have not."""
    findings = gaps(contract(), [key("2025-04"), key("2025-07")])
    assert [finding.found for finding in findings] == [
        "no workbook for May 2025 of contract C1",
        "no workbook for June 2025 of contract C1",
    ]


def test_no_gap_is_named_before_the_first_workbook() -> None:
    """What was sent before the product was used is nobody's concern."""
    assert gaps(contract(), [key("2025-09")]) == []


def test_overdue_begins_after_the_due_date() -> None:
    """March 2026 is due by 16 April 2026 (Good Friday and Easter Monday left out)."""
    have = [key("2026-02")]
    assert overdue(contract(), have, date(2026, 4, 16)) == []
    assert overdue(contract(), have, date(2026, 4, 17)) == [Period.month(2026, 3)]


def test_nothing_is_due_after_the_contract_ends() -> None:
    """The last period is the one that ends with the contract."""
    periods = list(periods_of(contract(), date(2027, 1, 1)))
    assert (periods[0], periods[-1]) == (Period.month(2025, 4), Period.month(2026, 3))
