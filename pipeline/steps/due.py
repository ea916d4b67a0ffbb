"""What is due: by the contract and the calendar, never by what happens to lie in the inbox."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import polars as pl
from holidays import country_holidays

from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period, reporting_period
from pipeline.steps.shelf import Shelf


def received(submissions: pl.DataFrame, shelf: Shelf) -> list[ReturnKey]:
    """List the returns for which a workbook has arrived, in order of contract and period."""
    rows = submissions.filter(
        pl.col("contract").is_not_null() & pl.col("period_end").is_not_null()
    ).select("contract", "period_start", "period_end")
    keys = {
        ReturnKey(row["contract"], Period(row["period_start"], row["period_end"]))
        for row in rows.to_dicts()
        if row["contract"] in shelf.contracts
    }
    return sorted(keys, key=lambda key: (key.contract, key.period.end))


def periods_of(contract: Contract, until: date) -> Iterator[Period]:
    """Yield the contract's reporting periods that ended by `until`."""
    period = reporting_period(contract.start, contract.frequency, contract.year_starts_in)
    while period.end <= min(until, contract.end):
        yield period
        period = period.shifted(contract.frequency.months)


def gaps(contract: Contract, keys: list[ReturnKey]) -> list[Finding]:
    """Name the periods between the first and the last workbook for which none arrived."""
    have = {key.period for key in keys if key.contract == contract.key}
    if not have:
        return []
    first, last = min(have), max(have)
    missing = [
        period
        for period in periods_of(contract, last.end)
        if first.start < period.start < last.start and period not in have
    ]
    return [_missing(contract, period) for period in missing]


def overdue(contract: Contract, keys: list[ReturnKey], today: date) -> list[Period]:
    """List the periods since the last workbook that are past their due date."""
    have = [key.period for key in keys if key.contract == contract.key]
    last = max(have).end if have else contract.start - timedelta(days=1)
    return [
        period
        for period in periods_of(contract, today)
        if period.start > last and due_date(contract, period) < today
    ]


def due_date(contract: Contract, period: Period) -> date:
    """Return the last day on which the workbook for a period is in time.

    Working days leave out Saturdays, Sundays and the bank holidays of England.
    """
    closed = country_holidays("GB", subdiv="ENG")
    day, left = period.end, contract.due.days
    while left:
        day += timedelta(days=1)
        left -= not (contract.due.working and (day.weekday() >= 5 or day in closed))
    return day


def _missing(contract: Contract, period: Period) -> Finding:
    found = f"no workbook for {period.label} of contract {contract.reference}"
    return Finding("DUE-MISSING", found, file=contract.source)
