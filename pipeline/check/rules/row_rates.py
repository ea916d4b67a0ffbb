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
    best: tuple[tuple[int, int], list[tuple[Fact, Fact, Fact]]] = ((0, 0), [])
    for top in near:
        for base in near:
            if top is base:
                continue
            both = [
                (rate, top[key], base[key])
                for key, rate in rates.items()
                if key in top and key in base and top[key].value is not None and base[key].value
            ]
            wrong = [three for three in both if not _agrees(*three)]
            right = len(both) - len(wrong)
            if right >= _FEWEST_RIGHT and right >= _MOSTLY * len(both):
                best = max(best, ((right, -len(wrong)), wrong), key=lambda item: item[0])
    for rate, top_fact, base_fact in best[1]:
        given = (top_fact.value or 0.0) / (base_fact.value or 1.0)
        if rate.formula:  # it is what its own cells give, whichever these are
            continue
        text = (
            f"Printed {rate.value or 0.0:.1%}; {top_fact.cell} over {base_fact.cell} is "
            f"{shown(top_fact.value or 0.0)} of {shown(base_fact.value or 0.0)}, {given:.1%}."
        )
        yield found("DQ-ROW-RATE", rate, text)


def _agrees(rate: Fact, top: Fact, base: Fact) -> bool:
    given = (top.value or 0.0) / (base.value or 1.0)
    digits = _DIGITS.search(rate.text)
    slack = 0.5 * 10.0 ** -(len(digits[1] or "") + 2) if digits else _EXACT
    return abs(given - (rate.value or 0.0)) <= max(slack, _EXACT) + _FLOAT
