"""What a return asks for, as frames for the SQL: spans, states, due periods, profiles, bands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.domain.contract import (
    Accumulation,
    Contract,
    JudgedOver,
    MeasureType,
    Requirement,
)
from pipeline.domain.periods import Frequency, Period, add_months, month_end, year_to_date

IN_FORCE, SUPERSEDED, NOT_YET, NOT_DUE = "in force", "superseded", "not yet", "not due"

_SPANS = {"item": pl.String, "span_start": pl.Date, "span_end": pl.Date}
_EXPECTED = {"ref": pl.String, "period_start": pl.Date, "period_end": pl.Date}
_PROFILE = {**_EXPECTED, "amount": pl.Float64}
_BANDS = {
    "ref": pl.String, "position": pl.Int64, "word": pl.String, "op": pl.String, "bound": pl.Float64,
}  # fmt: skip
# A position at a date is not added up over the periods, whatever was left blank in the form.
_POSITION = re.compile(
    r"\b(?:month|quarter|year|period|half(?:-year)?|term)[ -]end\b|\bin post\b|\bon the books\b|"
    r"\b(?:at the end|the last day|last week) of (?:(?:the|each|every) )?"
    r"(?:month|quarter|year|period|half(?:-year)?|term)\b",
    re.IGNORECASE,
)
_ASKED = {
    "ref": pl.String, "kind": pl.String, "measure": pl.String, "direction": pl.String,
    "accumulation": pl.String, "target": pl.Float64, "floor": pl.Float64,
    "target_is_yearly": pl.Boolean, "frequency_months": pl.Int64, "least_response": pl.Float64,
    "state": pl.String, "span_start": pl.Date, "span_end": pl.Date,
    "has_figures": pl.Boolean, "has_parts": pl.Boolean,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One requirement in one return: its state, the span judged, and its due periods."""

    requirement: Requirement
    state: str
    span: Period
    due: tuple[Period, ...]
    not_yet_due: tuple[Period, ...]


def items_of(contract: Contract, period: Period) -> list[Item]:
    """Return one item for each reference of the contract, in the contract's order."""
    chosen: dict[str, Requirement] = {}
    for requirement in contract.requirements:
        held = chosen.get(requirement.ref)
        if held is None or requirement.in_force(period) or not held.in_force(period):
            chosen[requirement.ref] = requirement
    return [_item(contract, requirement, period) for requirement in chosen.values()]


def _item(contract: Contract, requirement: Requirement, period: Period) -> Item:
    first = contract.year_starts_in
    year = year_to_date(period, first)
    frequency = requirement.frequency or contract.frequency
    start = max(filter(None, (year.start, requirement.valid_from, _own_start(contract, period))))
    ended = [p for p in _periods(year, frequency) if p.end <= period.end]
    due = [p for p in ended if _falls_due(p, requirement.lag_months) <= period.end]
    if _has_its_own(contract, requirement, year, period):
        due = ended = [*(p for p in ended if p.end < period.start), period]
    waiting = tuple(p for p in ended if p not in due)
    due = [p for p in due if p.end >= start]
    state = _state(requirement, period, due=bool(due))
    if not due:
        due = [] if state == NOT_DUE else [period]
    span = _span(requirement, due, start, period)
    return Item(requirement, state, span, tuple(p for p in due if span.contains(p)), waiting)


def _has_its_own(
    contract: Contract, requirement: Requirement, year: Period, period: Period
) -> bool:
    """Say whether a return is for a period of its own, as of school terms, and so is its figure."""
    plain = not requirement.lag_months and requirement.frequency in {None, contract.frequency}
    # Whole months off the beat of the contract's year are a term too: January to March of a year
    # from September.
    is_term = period.months in {None, contract.frequency.months}
    return plain and is_term and period not in _periods(year, contract.frequency)


def _own_start(contract: Contract, period: Period) -> date | None:
    return contract.start if contract.start <= period.end else None


def _periods(year: Period, frequency: Frequency) -> list[Period]:
    """Return the reporting periods of the year that begin in it, up to its last day."""
    start, found = year.start, []
    while start <= year.end:
        found.append(Period.months_from(start, frequency.months))
        start = add_months(start, frequency.months)
    return found


def _falls_due(period: Period, lag_months: int) -> date:
    return month_end(add_months(period.end, lag_months))


def _state(requirement: Requirement, period: Period, *, due: bool) -> str:
    if requirement.valid_to is not None and requirement.valid_to < period.end:
        return SUPERSEDED
    if requirement.valid_from is not None and requirement.valid_from > period.end:
        return NOT_YET
    return IN_FORCE if due else NOT_DUE


def _span(requirement: Requirement, due: list[Period], start: date, period: Period) -> Period:
    last = due[-1] if due else period
    if requirement.judged_over is JudgedOver.PERIOD:
        return last
    return Period(min(start, last.end), last.end)


def spans_frame(items: Iterable[Item]) -> pl.DataFrame:
    """Return the span judged of each requirement."""
    rows = [(item.requirement.ref, item.span.start, item.span.end) for item in items]
    return pl.DataFrame(rows, schema=_SPANS, orient="row")


def same_span(refs: Iterable[str], span: Period) -> pl.DataFrame:
    """Return one span for several items."""
    rows = [(ref, span.start, span.end) for ref in refs]
    return pl.DataFrame(rows, schema=_SPANS, orient="row")


def asked_frame(
    contract: Contract, items: Iterable[Item], parts: set[tuple[str, str]]
) -> pl.DataFrame:
    """Return the requirements as the SQL reads them; `parts` are the (ref, part) matched."""
    rows = []
    for item in items:
        asked = item.requirement
        frequency = asked.frequency or contract.frequency
        found = {part for ref, part in parts if ref == asked.ref}
        rows.append((
            asked.ref, asked.kind.value, asked.measure.value, asked.direction.value,
            _accumulation(asked).value, asked.target, asked.floor, asked.target_is_yearly,
            frequency.months, asked.least_response, item.state, item.span.start, item.span.end,
            bool(found), _has_parts(asked, found),
        ))  # fmt: skip
    return pl.DataFrame(rows, schema=_ASKED, orient="row")


def _accumulation(asked: Requirement) -> Accumulation:
    is_position = asked.measure is MeasureType.COUNT and any(
        _POSITION.search(text) for text in (asked.name, asked.numerator)
    )
    return Accumulation.LATEST if is_position else asked.accumulation


def _has_parts(requirement: Requirement, found: set[str]) -> bool:
    if requirement.measure is MeasureType.COUNT:
        return "value" in found
    top = "numerator" in found or (requirement.measure is MeasureType.MEAN and "value" in found)
    return top and "denominator" in found


def expected_frame(items: Iterable[Item]) -> pl.DataFrame:
    """Return the reporting periods of each requirement that are due within its span."""
    rows = [(item.requirement.ref, p.start, p.end) for item in items for p in item.due]
    return pl.DataFrame(rows, schema=_EXPECTED, orient="row")


def profile_frame(contract: Contract, items: Iterable[Item]) -> pl.DataFrame:
    """Return the profiled targets, each with the part of the contract's year it is for."""
    rows = []
    for item in items:
        amounts = item.requirement.profile
        if not amounts or 12 % len(amounts):
            continue
        months = 12 // len(amounts)
        year = year_to_date(item.span, contract.year_starts_in)
        for index, amount in enumerate(amounts):
            part = Period.months_from(add_months(year.start, index * months), months)
            rows.append((item.requirement.ref, part.start, part.end, amount))
    return pl.DataFrame(rows, schema=_PROFILE, orient="row")


def bands_frame(items: Iterable[Item]) -> pl.DataFrame:
    """Return the rungs of the rating ladders, numbered from the top."""
    rows = [
        (item.requirement.ref, position, band.word, band.op, band.bound)
        for item in items
        for position, band in enumerate(item.requirement.bands)
    ]
    return pl.DataFrame(rows, schema=_BANDS, orient="row")
