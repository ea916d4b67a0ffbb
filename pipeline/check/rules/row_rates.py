"""Rates inside a table against the two columns or rows they were made from (DQ-ROW-RATE).

Which two is proven by the table itself: they must give nearly all of the rates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class RateLine:
    """A row or column of rates, and the two that nearly all of them are made from, by place.

    `wrong` are the places at which the quotient is not the rate.
    """

    rates: Line
    tops: Line
    bases: Line
    wrong: tuple[int, ...]


def rate_lines(blocks: Iterable[Block]) -> list[RateLine]:
    """Return the rows and columns of rates of which the table proves how they were made."""
    made: list[RateLine] = []
    for block in blocks:
        if not any(fact.unit == "percent" for fact in block.figures):
            continue
        for lines, across in ((block.columns, "row"), (block.rows, "col")):
            made += _proven([{getattr(f, across): f for f in line} for line in lines.values()])
    return made


def row_rate_findings(lines: Iterable[RateLine]) -> list[Finding]:
    """Return each rate that its own row or column does not give, where its neighbours' do."""
    made = [
        _finding(line.rates[at], line.tops[at], line.bases[at])
        for line in lines
        for at in line.wrong
        # A formula is what its own cells give, whichever these are.
        if not line.rates[at].formula
    ]
    # Two pairs of lines may give the same rate.
    return list({(f.submission, f.sheet, f.cell): f for f in made}.values())


def _proven(lines: Sequence[Line]) -> Iterator[RateLine]:
    for index, line in enumerate(lines):
        rates = {key: f for key, f in line.items() if _is_rate(f)}
        if len(rates) <= _FEWEST_RIGHT or len(rates) * 2 < len(line):
            continue
        near = [other for other in lines[max(0, index - _NEAR) : index + _NEAR + 1]
                if other is not line and _counts(other)]  # fmt: skip
        best = _best(rates, near)
        if best is not None:
            yield best


def _is_rate(fact: Fact) -> bool:
    # How a year's rate comes about is for the contract to say.
    return fact.unit == "percent" and fact.value is not None and fact.role == Role.VALUE


def _counts(line: Line) -> bool:
    return sum(1 for fact in line.values() if fact.unit == "count" and fact.value) >= _FEWEST_RIGHT


def _best(rates: Line, near: Sequence[Line]) -> RateLine | None:
    shown_rates = [(key, rate.value or 0.0, _slack(rate)) for key, rate in rates.items()]
    values = [{key: fact.value for key, fact in line.items()} for line in near]
    best: RateLine | None = None
    most = 0, 0
    for top, tops in zip(near, values, strict=True):
        for base, bases in zip(near, values, strict=True):
            if top is base:
                continue
            right, wrong = _held(shown_rates, tops, bases)
            proven = right >= _FEWEST_RIGHT and right >= _MOSTLY * (right + len(wrong))
            if proven and (right, -len(wrong)) > most:
                most = right, -len(wrong)
                best = RateLine(rates, top, base, tuple(wrong))
    return best


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
