"""Finds the figures behind a printed rate: the two counts whose quotient it is.

Where the contract's wording is not found in the workbook, the workbook's own arithmetic still
shows which two rows a rate was made from. It is used only then, and a finding says so, because a
workbook may have used another denominator than the contract asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.compare.measures import Cell, Measure

# A rate as it was calculated has many digits; one that was typed has those that can be seen.
EXACT = 1e-6
_FEWEST_TYPED = 2


def quotient_of(rate: Measure, measures: Sequence[Measure]) -> tuple[Measure, Measure] | None:
    """Return numerator and denominator among the measures of the rate's own tables, or None.

    Every period for which the rate is printed must agree; of several pairs the nearest to the
    rate's row is taken, the rows below it first.
    """
    printed = {_when(cell): cell for cell in rate.countable}
    if not printed or not any(cell.value for cell in printed.values()):
        return None
    beside = [
        measure
        for measure in measures
        if measure is not rate
        and measure.unit != "percent"
        and not measure.hidden
        and measure.tables & rate.tables
        and measure.countable
    ]
    found = [
        (_distance(rate, top) + _distance(rate, base), index, top, base)
        for index, (top, base) in enumerate(_pairs(beside))
        if _agree(printed, top, base)
    ]
    if not found:
        return None
    _, _, top, base = min(found, key=lambda item: item[:2])
    return top, base


def _pairs(measures: Sequence[Measure]) -> Iterator[tuple[Measure, Measure]]:
    return ((top, base) for top in measures for base in measures if top is not base)


def _when(cell: Cell) -> tuple[object, bool]:
    return cell.period, cell.to_date


def _agree(printed: dict[tuple[object, bool], Cell], top: Measure, base: Measure) -> bool:
    tops = {_when(cell): cell.value for cell in top.countable}
    bases = {_when(cell): cell.value for cell in base.countable}
    seen = exact = 0
    for when, cell in printed.items():
        part, whole = tops.get(when), bases.get(when)
        if part is None or not whole or cell.value is None:
            continue
        off = abs(part / whole - cell.value)
        if off > tolerance_of(cell):
            return False
        seen += 1
        exact += off <= EXACT
    return exact >= 1 or seen >= _FEWEST_TYPED


def agrees(rate: Measure, top: Measure, base: Measure) -> bool:
    """Say whether a printed rate is the quotient of two rows wherever all three are stated."""
    return _agree({_when(cell): cell for cell in rate.countable}, top, base)


def tolerance_of(cell: Cell) -> float:
    """Return half of the last digit that is shown: 33.3% may stand for 33.25% to 33.35%."""
    digits = cell.text.strip().rstrip("%").partition(".")[2]
    shift = 2 if "%" in cell.text else 0
    return 0.5 * 10.0 ** -(len(digits) + shift) + EXACT if len(digits) < 6 else EXACT


def _distance(rate: Measure, other: Measure) -> int:
    """Rows between the rate and another measure; rows above count double."""
    mine = min(cell.row for cell in rate.cells)
    theirs = min(cell.row for cell in other.cells)
    return theirs - mine if theirs > mine else 2 * (mine - theirs) + 1
