"""Rates inside a table against the two columns or rows they were made from (DQ-ROW-RATE).

Which two is proven by the table itself: they must give nearly all of the rates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.domain.findings import Finding
from pipeline.domain.tables import Role

_FEWEST_RIGHT = 3
_MOSTLY = 0.75
_MOST_WRONG = 1 - _MOSTLY
_NEAR = 8
_EXACT = 1e-4
# A rate may be written without its sign, in a column that is headed by it.
_DIGITS = re.compile(r"^\D*\d+(?:\.(\d+))?\s*%?")
_FLOAT = 1e-9
Line = dict[int, Fact]


def row_rate_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return each rate that its own row or column does not give, where its neighbours' do."""
    made: list[Finding] = []
    for block in blocks:
        if not any(fact.unit == "percent" for fact in block.figures):
            continue
        for lines in (block.columns, block.rows):
            across = "row" if lines is block.columns else "col"
            made += _judge([{getattr(f, across): f for f in line} for line in lines.values()])
    # Two pairs of lines may give the same rate.
    return list({(f.submission, f.sheet, f.cell): f for f in made}.values())


def _judge(lines: Sequence[Line]) -> Iterator[Finding]:
    for index, line in enumerate(lines):
        rates = {key: f for key, f in line.items() if _is_rate(f)}
        if len(rates) <= _FEWEST_RIGHT or len(rates) * 2 < len(line):
            continue
        near = [other for other in lines[max(0, index - _NEAR) : index + _NEAR + 1]
                if other is not line and _counts(other)]  # fmt: skip
        yield from _off(rates, near)


def _is_rate(fact: Fact) -> bool:
    # How a year's rate comes about is for the contract to say.
    return fact.unit == "percent" and fact.value is not None and fact.role == Role.VALUE


def _counts(line: Line) -> bool:
    return sum(1 for fact in line.values() if fact.unit == "count" and fact.value) >= _FEWEST_RIGHT


def _off(rates: Line, near: Sequence[Line]) -> Iterator[Finding]:
    shown_rates = [(key, rate.value or 0.0, _slack(rate)) for key, rate in rates.items()]
    values = [{key: fact.value for key, fact in line.items()} for line in near]
    best: tuple[tuple[int, int], Line, Line, list[int]] = ((0, 0), {}, {}, [])
    for top, tops in zip(near, values, strict=True):
        for base, bases in zip(near, values, strict=True):
            if top is base:
                continue
            right, wrong = _held(shown_rates, tops, bases)
            proven = right >= _FEWEST_RIGHT and right >= _MOSTLY * (right + len(wrong))
            if proven and (right, -len(wrong)) > best[0]:
                best = (right, -len(wrong)), top, base, wrong
    _, top, base, wrong = best
    for key in wrong:
        # A formula is what its own cells give, whichever these are.
        if not rates[key].formula:
            yield _finding(rates[key], top[key], base[key])


def _held(
    rates: Sequence[tuple[int, float, float]],
    tops: dict[int, float | None],
    bases: dict[int, float | None],
) -> tuple[int, list[int]]:
    """Return how many rates a pair of lines gives, and the places of those it does not."""
    right, wrong = 0, list[int]()
    for key, rate, slack in rates:
        top, base = tops.get(key), bases.get(key)
        if top is None or not base:
            continue
        if abs(top / base - rate) <= slack:
            right += 1
        else:
            wrong.append(key)
            if len(wrong) > _MOST_WRONG * len(rates):
                break
    return right, wrong


def _finding(rate: Fact, top: Fact, base: Fact) -> Finding:
    part, whole = top.value or 0.0, base.value or 1.0
    text = (
        f"Printed {rate.value or 0.0:.1%}; {top.cell} over {base.cell} is {shown(part)} of "
        f"{shown(whole)}, {part / whole:.1%}."
    )
    return found("DQ-ROW-RATE", rate, text)


def _slack(rate: Fact) -> float:
    """Half of the last digit that is shown."""
    digits = _DIGITS.search(rate.text)
    shown_by = 0.5 * 10.0 ** -(len(digits[1] or "") + 2) if digits else _EXACT
    return max(shown_by, _EXACT) + _FLOAT
