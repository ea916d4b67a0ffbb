"""Stocks from one period to the next: DQ-CARRY and DQ-BALANCE.

What was carried forward is brought forward; what came in less what went out is the difference.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.check.words import says
from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period

_FEWEST_PROOFS = 2
_PROVEN_SHARE = 0.5
# A stock that is known as one by its figures alone moves in so many periods as its flows say, and
# is off in one cell at most, which shows in two periods.
_FEWEST_MOVES, _MOST_WRONG = 4, 2
_PARTS = ("brought forward", "carried forward", "came in", "went out")
By = dict[Period, Fact]


def flow_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding at each stock that the period before, or its own flows, do not explain."""
    made: list[Finding] = []
    for block in blocks:
        made += _standing(block)
        if not any(block.says(part) for part in _PARTS[:2]):
            continue
        for stock in _stocks(block):
            made += _carried(stock)
            made += _balanced(stock)
    return list(dict.fromkeys(made))


def _stocks(block: Block) -> Iterator[dict[str, By]]:
    """Yield what a table states of one stock: its beginning, its end, what came and what went.

    Several stocks in one table stand under groups of their own; a part named twice says nothing.
    """
    groups: dict[str, dict[str, dict[str, By]]] = {}
    for fact in block.figures:
        if fact.period is None or fact.unit != "count" or fact.value is None or _is_to_date(fact):
            continue
        for words in (fact.row_label, fact.column_label):
            part = next((name for name in _PARTS if words and says(name, words)), "")
            if part:
                named = groups.setdefault(fact.row_group, {}).setdefault(part, {})
                named.setdefault(words, {})[fact.period] = fact
                break
    for parts in groups.values():
        if all(len(named) == 1 for name, named in parts.items() if name in _PARTS[:2]):
            yield {name: next(iter(named.values())) for name, named in parts.items()
                   if len(named) == 1}  # fmt: skip


def _is_to_date(fact: Fact) -> bool:
    return fact.role == "year to date"


def _carried(stock: dict[str, By]) -> Iterator[Finding]:
    begins, ends = stock.get("brought forward", {}), stock.get("carried forward", {})
    pairs = [
        (ends[period], begins[later])
        for period in sorted(ends)
        if period.months and (later := period.shifted(period.months)) in begins
    ]
    right = [pair for pair in pairs if pair[0].value == pair[1].value]
    # Where it seldom meets, the two rows are not one stock.
    if not pairs or (len(pairs) > 1 and len(right) < _PROVEN_SHARE * len(pairs)):
        return
    for end, begin in pairs:
        if end.value != begin.value:
            text = (
                f"{shown(begin.value or 0.0)} are brought forward; {end.cell} carried "
                f"{shown(end.value or 0.0)} forward."
            )
            yield found("DQ-CARRY", begin, text)


def _balanced(stock: dict[str, By]) -> Iterator[Finding]:
    if any(part not in stock for part in _PARTS):
        return
    begins, ends, came, went = (stock[part] for part in _PARTS)
    periods = sorted(begins.keys() & ends.keys() & came.keys() & went.keys())
    off = {
        period: _v(begins[period]) + _v(came[period]) - _v(went[period]) - _v(ends[period])
        for period in periods
    }
    right = [period for period in periods if not off[period]]
    if len(right) < _FEWEST_PROOFS or len(right) < _PROVEN_SHARE * len(periods):
        return
    for period in itertools.filterfalse(lambda period: not off[period], periods):
        four = (begins[period], came[period], went[period])
        expected = _v(ends[period]) + off[period]
        text = (
            f"{shown(_v(ends[period]))} at the end; {four[0].cell} plus {four[1].cell} less "
            f"{four[2].cell} give {shown(expected)}."
        )
        yield found("DQ-BALANCE", ends[period], text)


def _standing(block: Block) -> Iterator[Finding]:
    """Tell a stock without a beginning of its own that does not follow from the one before.

    That it is the stock of these flows, its other periods have to prove.
    """
    lines = [{fact.period: fact for fact in line if fact.period} for line in block.lines
             if all(fact.unit == "count" and not fact.total for fact in line)]  # fmt: skip
    came, went = (
        [line for line in lines if any(says(part, words) for words in _words(line))]
        for part in _PARTS[2:]
    )
    if len(came) != 1 or len(went) != 1:
        return
    for stock in lines:
        if stock is came[0] or stock is went[0]:
            continue
        off = {
            now: _v(stock[now]) - _v(stock[before]) - _v(came[0][now]) + _v(went[0][now])
            for before, now in itertools.pairwise(sorted(stock))
            if before.months and before.shifted(before.months) == now
            and _is_given(now, came[0], went[0], stock) and stock[before].value is not None
        }  # fmt: skip
        moves = [now for now in off if _v(came[0][now]) or _v(went[0][now])]
        right = [now for now in moves if not off[now]]
        wrong = [now for now in off if off[now]]
        if len(right) < _FEWEST_MOVES or len(wrong) > _MOST_WRONG:
            continue
        # A wrong stock is off twice: against the one before it, and the next against it.
        first = wrong[:1] if len(wrong) == 1 or not sum(off[now] for now in wrong) else wrong
        for now in first:
            before = now.shifted(-(now.months or 0))
            text = (
                f"{shown(_v(stock[now]))} here; {stock[before].cell} plus {came[0][now].cell} less "
                f"{went[0][now].cell} give {shown(_v(stock[now]) - off[now])}."
            )
            yield found("DQ-BALANCE", stock[now], text)


def _words(line: By) -> tuple[str, str]:
    fact = next(iter(line.values()))
    return fact.row_label, fact.column_label


def _is_given(now: Period, *lines: By) -> bool:
    return all(now in line and line[now].value is not None for line in lines)


def _v(fact: Fact) -> float:
    return fact.value or 0.0
