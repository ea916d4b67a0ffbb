"""Periods: their names, their ends, their place in a year."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.domain.periods import (
    Frequency,
    Period,
    PeriodKind,
    reporting_period,
    year_to_date,
)


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), PeriodKind.MONTH),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), PeriodKind.MONTH),
        ("2025-26-Q1", date(2025, 4, 1), date(2025, 6, 30), PeriodKind.QUARTER),
        ("2025-26-Q4", date(2026, 1, 1), date(2026, 3, 31), PeriodKind.QUARTER),
        ("2025-26-H2", date(2025, 10, 1), date(2026, 3, 31), PeriodKind.HALF),
        ("FY2025-26", date(2025, 4, 1), date(2026, 3, 31), PeriodKind.YEAR),
        ("2025-07-01_2026-06-30", date(2025, 7, 1), date(2026, 6, 30), PeriodKind.YEAR),
        ("2025-05-01_2025-07-31", date(2025, 5, 1), date(2025, 7, 31), PeriodKind.QUARTER),
        ("2025-12-29_2026-01-04", date(2025, 12, 29), date(2026, 1, 4), PeriodKind.WEEK),
    ],
)
def test_an_id_names_days_and_reads_back(
    text: str, start: date, end: date, kind: PeriodKind
) -> None:
    """An id stands for its days, and the days give the id again."""
    period = Period.from_id(text)
    assert (period.start, period.end, period.kind) == (start, end, kind)
    assert period.id == text


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-26-Q5", "2025-26-H3", "Q4", "FY25", "2025-27-Q1"]
)
def test_what_names_no_period_is_refused(text: str) -> None:
    """A wrong id is refused with an example of a right one."""
    with pytest.raises(ValueError, match="2025-26-Q4"):
        Period.from_id(text)


def test_labels_are_what_people_write() -> None:
    """Months by name, quarters with their months, years with a slash."""
    assert Period.month(2026, 3).label == "March 2026"
    assert Period.quarter(2025, 4).label == "Q4 2025/26 (Jan to Mar 2026)"
    assert Period.half(2025, 1).label == "H1 2025/26 (Apr to Sep 2025)"
    assert Period.financial_year(2025).label == "2025/26 (Apr 2025 to Mar 2026)"
    assert Period.from_id("2025-07-01_2026-06-30").label == "Jul 2025 to Jun 2026"


def test_a_period_cannot_end_before_it_starts() -> None:
    """Exchanged days are a mistake and no period."""
    with pytest.raises(ValueError, match="before it starts"):
        Period(date(2026, 2, 1), date(2026, 1, 1))


def test_the_year_to_date_begins_in_the_year_of_the_periods_end() -> None:
    """For January the financial year began last April, for a July contract year last July."""
    january = Period.month(2026, 1)
    assert year_to_date(january) == Period(date(2025, 4, 1), date(2026, 1, 31))
    assert year_to_date(january, 7) == Period(date(2025, 7, 1), date(2026, 1, 31))
    assert year_to_date(Period.month(2025, 4)) == Period.month(2025, 4)


def test_reporting_periods_count_from_the_first_month_of_the_year() -> None:
    """Quarters of a year that starts in May end in July."""
    day = date(2025, 6, 15)
    assert reporting_period(day, Frequency.QUARTERLY) == Period.quarter(2025, 1)
    assert reporting_period(day, Frequency.QUARTERLY, 5).id == "2025-05-01_2025-07-31"
    assert reporting_period(day, Frequency.HALF_YEARLY, 7).id == "2025-01-01_2025-06-30"
    assert reporting_period(date(2026, 1, 31), Frequency.YEARLY) == Period.financial_year(2025)


def test_a_year_splits_into_quarters_and_months() -> None:
    """Twelve months, four quarters, nothing left over."""
    year = Period.financial_year(2025)
    assert [piece.id for piece in year.split(3)] == [f"2025-26-Q{n}" for n in (1, 2, 3, 4)]
    assert len(year.split(1)) == 12
    assert all(year.contains(piece) for piece in year.split(1))
    assert Period.quarter(2025, 1).shifted(3) == Period.quarter(2025, 2)
