"""How far a workbook is filled: the last period for which it holds a fair share of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role

# In days: the shortest month, and the longest half year with a few days more.
_SHORTEST, LONGEST = 26, 200
_FAIR, _FEW_DAYS = 0.2, 6


def last_filled(rows: Sequence[Mapping[str, object]]) -> dict[str, date]:
    """Say how far each workbook is filled: the last period with a fair share of its figures.

    A form for the whole year holds a few figures for periods to come (an allocation, a formula
    that gives zero); they do not make it filled.
    """
    filled: dict[str, Counter[Period]] = {}
    only_running: dict[str, dict[date, list[object]]] = {}
    by_period = {row["submission"] for row in rows if row["role"] == Role.VALUE.value}
    running = _running_totals(rows)
    for row in rows:
        end, start, name = row["period_end"], row["period_start"], str(row["submission"])
        if not row["value"] or row["hidden"]:
            continue
        if row["fact"] in running:
            # All that is counted from April on is as new as its end: each is its own period.
            start = running[row["fact"]]
        if isinstance(end, date) and isinstance(start, date) and (end - start).days <= LONGEST:
            filled.setdefault(name, Counter())[Period(start, end)] += 1
        if isinstance(end, date) and row["submission"] not in by_period:
            only_running.setdefault(name, {}).setdefault(end, []).append(row["value"])
    last = {name: _last(counts) for name, counts in filled.items()}
    return last | {n: _last_of_running(ends) for n, ends in only_running.items() if len(ends) > 1}


def _last_of_running(ends: Mapping[date, Sequence[object]]) -> date:
    """Return the last day to which running totals go.

    A column that only repeats the one before it is a formula carried on into a time to come.
    """
    days = sorted(ends)
    while len(days) > 1 and ends[days[-1]] == ends[days[-2]]:
        days.pop()
    return days[-1]


def up_to(last: date, end: date) -> date:
    """Return the end of the period where a workbook is filled a few days further.

    A quarter of 13 weeks ends before the month does that its figures are for.
    """
    return end if 0 < (last - end).days <= _FEW_DAYS else last


def _running_totals(rows: Sequence[Mapping[str, Any]]) -> dict[int, date]:
    """Return the figures of running totals, and where the new part of each begins.

    In a line that is counted from one day on to several, each figure holds those before it.
    """
    lines: dict[tuple[object, ...], list[Mapping[str, Any]]] = {}
    for row in rows:
        if row["role"] == Role.YEAR_TO_DATE.value and row["period_start"] and row["period_end"]:
            names = ("submission", "sheet", "table", "row", "column_label", "period_start")
            lines.setdefault(tuple(row[name] for name in names), []).append(row)
    found: dict[int, date] = {}
    for line in lines.values():
        ends = sorted({row["period_end"] for row in line})
        if len(ends) > 1:
            begins = [line[0]["period_start"], *(end + timedelta(days=1) for end in ends[:-1])]
            starts = dict(zip(ends, begins, strict=True))
            found |= {row["fact"]: starts[row["period_end"]] for row in line}
    return found


def _last(counts: Counter[Period]) -> date:
    """Return the end of the last period; a quarter that is being filled month by month is open.

    The days of single records say nothing of how far the others are filled. A month is held against
    months: a survey of the quarter leaves the months as full as they are.
    """
    long = Counter({p: n for p, n in counts.items() if (p.end - p.start).days >= _SHORTEST})
    counts = long or counts
    most: Counter[int | None] = Counter()
    for period, n in counts.items():
        most[period.months] = max(most[period.months], n)
    fair = [
        period
        for period, n in counts.items()
        if n >= _FAIR * most[period.months] >= _FAIR * _FAIR * max(most.values())
    ]
    smallest = [p for p in fair if not any(p != other and p.contains(other) for other in fair)]
    return max(period.end for period in smallest)
