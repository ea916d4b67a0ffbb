"""Periods that leave out days, stand twice, or are not what the figure says it is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import named
from pipeline.check.rules.fact import Fact, found, is_blank
from pipeline.check.words import says
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period, add_months, month_end
from pipeline.domain.tables import Role

_FEWEST_DAYS = 26
_MOST_OFF = 3
_MONTHS_OF_ROLLING = 12
# So many periods stand once each before one that stands twice is a slip.
_FEWEST_ONCE = 4


def period_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return what is doubtful about the periods of figures, once for each table and period."""
    made: list[Finding] = []
    seen: set[tuple[str, str, Period]] = set()
    for block in blocks:
        made += _days_left_out(block, seen)
        made += _twice(block)
        made += _twice_down(block)
        made += _rolling(block)
    return made


def _days_left_out(block: Block, seen: set[tuple[str, str, Period]]) -> Iterator[Finding]:
    firsts: dict[tuple[object, object], Fact] = {}
    for fact in block.figures:
        firsts.setdefault((fact.period_start, fact.period_end), fact)
    for fact in firsts.values():
        period = fact.period
        if period is None or period.months or (fact.submission, fact.sheet, period) in seen:
            continue
        whole = _whole(period)
        if whole is None:
            continue
        seen.add((fact.submission, fact.sheet, period))
        days = abs((whole.end - period.end).days) + abs((period.start - whole.start).days)
        text = (
            f"The period is {_day(period.start)} to {_day(period.end)}, {days} "
            f"day{'s' if days > 1 else ''} off {_day(whole.start)} to {_day(whole.end)}."
        )
        yield found("DQ-PERIOD-GAP", fact, text)


def _whole(period: Period) -> Period | None:
    """Return the whole months that a period misses by a few days, or None."""
    if (period.end - period.start).days < _FEWEST_DAYS:
        return None
    starts = [period.start.replace(day=1), add_months(period.start, 1)]
    ends = [month_end(period.end), period.end.replace(day=1) - timedelta(days=1)]
    start = min(starts, key=lambda day: _off(day, period.start))
    end = min(ends, key=lambda day: _off(day, period.end))
    off = _off(start, period.start) + _off(end, period.end)
    return Period(start, end) if start <= end and 0 < off <= _MOST_OFF else None


def _off(one: date, other: date) -> int:
    return abs((one - other).days)


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _twice(block: Block) -> Iterator[Finding]:
    """Tell columns of one table that are headed by the same words and the same period."""
    heads: dict[tuple[object, ...], dict[int, Fact]] = {}
    for col, column in block.columns.items():
        fact = column[0]
        if fact.period is not None and fact.period_from == "heading":
            key = (fact.column_label, fact.period, fact.role, fact.row_label, fact.row)
            heads.setdefault(key, {})[col] = fact
    for same in heads.values():
        if len(same) > 1:
            _, second, *_ = same.values()
            label = second.period.label if second.period else ""
            cells = named(fact.cell for fact in same.values())
            text = f"{label} heads {len(same)} columns of the table: {cells}."
            yield found("DQ-PERIOD-TWICE", second, text)


def _twice_down(block: Block) -> Iterator[Finding]:
    """Tell rows of one period that have the same words, where all others have a row each."""
    rows: dict[tuple[object, ...], list[Fact]] = {}
    for line in block.rows.values():
        fact = line[0]
        if fact.period is not None and fact.period_from == "row" and fact.role == Role.VALUE:
            rows.setdefault((fact.row_group, fact.row_label, fact.period), []).append(fact)
    # A note below the table may begin with a month; no figure stands beside it.
    several = [
        given
        for same in rows.values()
        if len(same) > 1
        and len(given := [f for f in same if not all(map(is_blank, block.rows[f.row]))]) > 1
    ]
    if len(several) != 1 or len(rows) <= _FEWEST_ONCE or len(several[0]) > 2:
        return
    first, second = several[0]
    # A list by place and month names the place; its rows are told as records.
    if not second.row_label:
        label = second.period.label if second.period else ""
        text = f"{label} has two rows in the table: {first.cell} and {second.cell}."
        yield found("DQ-PERIOD-TWICE", second, text)


def _rolling(block: Block) -> Iterator[Finding]:
    if not block.says("rolling words"):
        return
    hits = [fact for fact in block.figures if _is_shorter(fact)]
    if hits:
        cells = named(fact.cell for fact in hits)
        label = hits[0].period.label if hits[0].period else hits[0].column_label
        text = f"Called rolling, but headed by a shorter period ({label}): {cells}."
        yield found("DQ-ROLLING", hits[0], text)


def _is_shorter(fact: Fact) -> bool:
    period = fact.period
    if period is None and fact.is_figure:
        # "Q4 (rolling 12 months)" over a column is read as neither of the two.
        head = fact.column_label
        names_both = says("begins with a period", head) and says("rolling words", head)
        return fact.value is not None and names_both
    if period is None or not period.months or period.months >= _MONTHS_OF_ROLLING:
        return False
    names = (fact.row_group, fact.row_label, fact.column_label)
    return fact.value is not None and any(says("rolling words", name) for name in names)
