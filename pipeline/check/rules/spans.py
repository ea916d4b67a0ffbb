"""Periods that make a longer one, along one line (DQ-TOTAL, DQ-SUBTOTAL).

A line is a row whose columns are periods, or a column whose rows are. Stocks, averages and counts
of different people do not add up over time; a line in which no longer period adds up is taken to
be one of those and stays silent.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.check.rules.blocks import Block, may_run_through_time
from pipeline.check.rules.fact import (
    Fact,
    found,
    shown,
    sum_matches,
    without_total_words,
)
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import Role

_NEAR = 0.25
_TO_DATE = Role.YEAR_TO_DATE.value
_TELLING = 5.0
"""Smaller sums are doubled by chance."""
"""A total further off than this share of itself was not meant to be that sum."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """A longer period with the shorter ones that fill it."""

    total: Fact
    parts: tuple[Fact, ...]

    @property
    def expected(self) -> float:
        return sum(part.value or 0.0 for part in self.parts)

    @property
    def printed(self) -> float:
        return self.total.value or 0.0

    @property
    def adds_up(self) -> bool:
        return sum_matches(self.printed, [part.value or 0.0 for part in self.parts])

    @property
    def is_near(self) -> bool:
        largest = max(abs(self.printed), abs(self.expected))
        return abs(self.printed - self.expected) <= _NEAR * largest

    @property
    def is_doubled(self) -> bool:
        """Whether subtotals were added together with the months they hold."""
        return self.expected >= _TELLING and sum_matches(
            self.printed, [self.expected, self.expected]
        )

    @property
    def is_a_stock(self) -> bool:
        """Whether the longer period repeats its last figure, as a stock does."""
        return self.printed == self.parts[-1].value


def span_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding at each longer period that its shorter ones do not add up to."""
    made = []
    for block in blocks:
        facts = block.additive
        if len({fact.period_end for fact in facts}) < 2 and len({f.role for f in facts}) < 2:
            continue
        for line in _lines(facts):
            made.extend(_judge(list(_sums(line)), nested=_is_nested(line)))
    return list(dict.fromkeys(made))


def _lines(block: list[Fact]) -> Iterator[list[Fact]]:
    """Yield rows and columns whose figures differ in nothing but their period."""
    for fixed, label in (("row", "column_label"), ("col", "row_label")):
        by_place: dict[int, list[Fact]] = {}
        for fact in block:
            by_place.setdefault(getattr(fact, fixed), []).append(fact)
        for facts in by_place.values():
            yield from _through_time(facts, label)


def _through_time(facts: list[Fact], label: str) -> Iterator[list[Fact]]:
    """Yield what differs in nothing but its period in one row or column, with its total."""
    # Words that all differ, or one period, make no line of two.
    if not may_run_through_time(facts, label):
        return
    in_row = label == "column_label"
    lines: dict[tuple[object, ...], list[Fact]] = {}
    to_date: list[Fact] = []
    for fact in facts:
        if _is_to_date(fact):
            to_date.append(fact)
        elif fact.period is not None:
            key = getattr(fact, label), "" if in_row else fact.row_group
            lines.setdefault(key, []).append(fact)
    # A row with several measures or several totals does not say which sums which.
    total = to_date if in_row and len(lines) == len(to_date) == 1 else []
    for line in lines.values():
        if len(line) >= 2 and len({fact.period for fact in line}) == len(line):
            yield [*line, *total]


def _is_to_date(fact: Fact) -> bool:
    """Whether it sums the periods of its row: a year to date, or a column that says only Total."""
    if fact.role == _TO_DATE:
        return True
    return fact.total and bool(fact.column_label) and not without_total_words(fact.column_label)


def _sums(line: list[Fact]) -> Iterator[_Sum]:
    dated = [(fact.period, fact) for fact in line if fact.period and not _is_to_date(fact)]
    for fact in line:
        if fact.value is None:
            continue
        if _is_to_date(fact):
            made = _to_date(fact, dated)
        else:
            made = _tiles(fact.period, dated) if fact.period else []
        if made and all(part.value is not None for part in made):
            yield _Sum(fact, tuple(made))


def _to_date(total: Fact, dated: list[tuple[Period, Fact]]) -> list[Fact]:
    """Return what a year to date sums: the longest periods, one after another, with no gap.

    A figure since April is no sum of October and November, and none of last year's quarters.
    """
    whole = total.period
    inside = [(p, fact) for p, fact in dated if whole is None or whole.contains(p)]
    if whole is not None and min((p.start for p, _ in inside), default=None) != whole.start:
        return []
    given = [(period, fact) for period, fact in inside if fact.value is not None]
    longest = max((period.months or 0 for period, _ in given), default=0)
    chosen = sorted(
        ((period, fact) for period, fact in given if period.months == longest),
        key=lambda item: item[0],
    )
    follows = all(
        earlier.months and earlier.shifted(earlier.months) == later
        for (earlier, _), (later, _) in itertools.pairwise(chosen)
    )
    latest = max((period.end for period, _ in given), default=None)
    if len(chosen) < 2 or not follows or longest >= 12 or chosen[-1][0].end != latest:
        return []
    return [fact for _, fact in chosen]


def _tiles(whole: Period, dated: list[tuple[Period, Fact]]) -> list[Fact]:
    """Return the facts whose periods of one length fill `whole`, the longest such first."""
    if whole.months is None or whole.months < 2:
        return []
    inside = {period: fact for period, fact in dated if whole.contains(period) and period != whole}
    for months in sorted({period.months or 0 for period in inside}, reverse=True):
        if months == 0 or whole.months % months:
            continue
        pieces = whole.split(months)
        if len(pieces) > 1 and all(piece in inside for piece in pieces):
            return [inside[piece] for piece in pieces]
    return []


def _is_nested(line: list[Fact]) -> bool:
    """Whether the line holds periods of several lengths, which could be counted together."""
    return len({fact.period.months for fact in line if fact.period is not None}) > 1


def _judge(sums: list[_Sum], *, nested: bool) -> list[Finding]:
    if not sums:
        return []
    proven = any(item.adds_up and item.printed for item in sums)
    made = []
    for item in sums:
        if item.adds_up:
            continue
        doubt = item.is_a_stock or (item.total.counts_heads and item.printed < item.expected)
        if (nested and item.is_doubled) or (
            not doubt and (proven or len(sums) == 1) and item.is_near
        ):
            made.append(_finding(item))
    return made


def _finding(item: _Sum) -> Finding:
    first, last = item.parts[0].cell, item.parts[-1].cell
    text = (
        f"'{item.total.row_label or item.total.column_label}' prints {shown(item.printed)}; "
        f"its periods ({first} to {last}) add up to {shown(item.expected)}."
    )
    return found("DQ-SUBTOTAL" if item.is_doubled else "DQ-TOTAL", item.total, text)
