"""Figures against the contract's earlier workbooks: jumps and zeros in forms for one period.

A workbook that shows its periods side by side is judged by its own lines (`history.py`). A form
that is sent anew each month shows one figure only; its history stands in the forms before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import polars as pl

from pipeline.check.rules.chance import count_is_unlike, none_is_unlikely
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.check.rules.history import FEWEST_EARLIER, Jumps, is_count
from pipeline.check.rules.rate_history import Rate, judge_rates
from pipeline.check.rules.row_rates import RateLine
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import Role

History = Mapping[str, Mapping[Period, float]]


def earlier_findings(
    facts: Sequence[Fact], rates: Iterable[RateLine], earlier: pl.DataFrame
) -> list[Finding]:
    """Return figures of a workbook that its earlier ones do not let expect.

    `facts` are the visible ones of the workbook, `earlier` rows of the table FACTS of the workbooks
    before it, oldest first: what a newer one states of a period counts. A measure is the same one
    where its label is; one whose label stands twice for a period is left out. Measures for which
    the workbook itself shows more than four periods are not judged here.
    """
    if not earlier.height:
        return []
    own = _by_label(fact for fact in facts if is_count(fact) and fact.period and not fact.total)
    history = _history(earlier, own)
    lines = [line for line in own.values() if len(line) <= FEWEST_EARLIER]
    judged = [(line[-1], _before(line, history)) for line in lines]
    judged = [(fact, before) for fact, before in judged if len(before) >= FEWEST_EARLIER]
    rated = [_rates(line, own, history) for line in rates]
    return [
        *_jumps(judged),
        *_zeros(judged),
        *(item for one in rated for series in one for item in judge_rates(series)),
    ]


def _by_label(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Return the facts of each label by period, oldest first; of the commonest length only."""
    by_label: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.label and fact.value is not None:
            by_label.setdefault(fact.label, []).append(fact)
    made = {}
    for label, listed in by_label.items():
        lengths = Counter(_length(fact) for fact in listed)
        length = max(sorted(lengths), key=lengths.__getitem__)
        kept = [fact for fact in listed if _length(fact) == length]
        if length and len({fact.period for fact in kept}) == len(kept):
            made[label] = sorted(kept, key=lambda fact: _period(fact).start)
    return made


def _period(fact: Fact) -> Period:
    if fact.period is None:
        msg = f"{fact.cell} is for no period"
        raise ValueError(msg)
    return fact.period


def _length(fact: Fact) -> int:
    return _period(fact).months or 0


def _history(earlier: pl.DataFrame, own: Mapping[str, Sequence[Fact]]) -> History:
    """Return what the earlier workbooks state of each label, by period."""
    place = ["submission", "label", "period_start", "period_end"]
    stated = earlier.filter(
        pl.col("label").is_in(list(own))
        & (pl.col("role") == Role.VALUE.value)
        & (pl.col("unit") == "count")
        & ~pl.col("hidden")
        & ~pl.col("total")
        & pl.col("value").is_not_null()
        & pl.col("period_start").is_not_null()
    )
    alone = stated.filter(pl.len().over(place) == 1)
    made: dict[str, dict[Period, float]] = {}
    for label, start, end, value in alone.select(*place[1:], "value").rows():
        made.setdefault(label, {})[Period(start, end)] = value
    return made


def _before(line: Sequence[Fact], history: History) -> list[float]:
    """Return the values before the last of a line, oldest first; its own workbook's count first."""
    last = _period(line[-1])
    known = dict(history.get(line[-1].label, {}))
    known |= {_period(fact): fact.value or 0.0 for fact in line}
    listed = [
        (period.start, value)
        for period, value in known.items()
        if period.months == last.months and period.end < last.start
    ]
    return [value for _, value in sorted(listed)]


def _jumps(judged: Sequence[tuple[Fact, Sequence[float]]]) -> Iterator[Finding]:
    jumps = Jumps()
    for fact, before in judged:
        if fact.value and any(before):
            jumps.judge(fact, before)
    yield from jumps.findings()


def _zeros(judged: Sequence[tuple[Fact, Sequence[float]]]) -> Iterator[Finding]:
    """Tell a nought where most of its neighbours go on; in a month of closure all are nought."""
    given, above = Counter[object](), Counter[object]()
    for fact, _ in judged:
        given[fact.block] += 1
        above[fact.block] += bool(fact.value)
    for fact, before in judged:
        if fact.value != 0 or above[fact.block] * 2 <= given[fact.block] - 1:
            continue
        if none_is_unlikely(before) and count_is_unlike(0.0, before):
            usual = shown(round(sum(before) / len(before), 1))
            text = (
                f"'{fact.row_label or fact.column_label}' is zero; in the workbooks before it is "
                f"{usual} on average over {len(before)} periods: data may be missing."
            )
            yield found("DQ-GAP", fact, text)


def _rates(
    line: RateLine, own: Mapping[str, Sequence[Fact]], history: History
) -> Iterator[list[Rate]]:
    """Yield each rate of a line with its part and whole, after those of the workbooks before."""
    for at, rate in line.rates.items():
        top, base = line.tops.get(at), line.bases.get(at)
        if at in line.wrong or rate.total or top is None or base is None or not base.value:
            continue
        sole = [len(own.get(fact.label, ())) == 1 for fact in (top, base)]
        if not all(sole) or top.period is None or top.period != base.period:
            continue
        tops, bases = history.get(top.label, {}), history.get(base.label, {})
        before = [
            (rate, tops[period], bases[period])
            for period in sorted(tops.keys() & bases.keys(), key=lambda item: item.start)
            if period.months == top.period.months and period.end < top.period.start
            and 0 <= tops[period] <= bases[period] >= 1
        ]  # fmt: skip
        yield [*before, (rate, top.value or 0.0, base.value)]
