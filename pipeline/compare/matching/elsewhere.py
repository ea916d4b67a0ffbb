"""Finds the two figures behind a printed rate on other tabs, where words and arithmetic agree.

A summary prints 81.0%, and the 34 of 42 stand under other headings on the tabs of the months. In a
whole workbook many quotients agree by chance: both figures must have words of their part, and one
pair must stand out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.compare.matching.agreeing import Figures, figure_at, figures_of
from pipeline.compare.matching.arithmetic import EXACT, tolerance_of
from pipeline.compare.matching.likeness import background_of, likeness
from pipeline.compare.matching.match import all_periods, unit_fits
from pipeline.compare.matching.parts import DENOMINATOR, NUMERATOR, wanted_parts
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.words import plain, tokens
from pipeline.domain.contract import Requirement
from pipeline.domain.periods import Period

# So much of the words must be there, so much better must one pair be than the next.
_SOME, _CLEARLY = 0.25, 0.15
# The requirement's own reference in its row is worth as much as half of the words.
_OWN = 0.5
# So many lines are looked at, the likeliest first.
_MOST = 40
# A rate typed to a few digits says less than one that was calculated.
_FEWEST_TYPED, _COARSE = 3, 5
Pair = tuple[Measure, Measure]


@dataclass(frozen=True, slots=True)
class _Line:
    measure: Measure
    figures: Figures
    score: float


def quotient_elsewhere(
    asked: Requirement, rate: Sequence[Measure], measures: Sequence[Measure]
) -> Pair | None:
    """Return numerator and denominator of a printed rate among all measures, or None.

    None as well where two pairs of different figures have equally good words.
    """
    printed = [cell for measure in rate for cell in measure.countable if cell.value]
    found = sorted(_agreeing(asked, printed, measures), key=lambda pair: -pair[0])
    if not found:
        return None
    best, (top, base) = found[0]
    rivals = [pair for score, pair in found if score > best - _CLEARLY]
    if any(_differ(printed, (top, base), pair) for pair in rivals):
        return None
    return top.measure, base.measure


def _agreeing(
    asked: Requirement, printed: Sequence[Cell], measures: Sequence[Measure]
) -> Iterator[tuple[float, tuple[_Line, _Line]]]:
    tops, bases = (_lines(asked, part, measures) for part in (NUMERATOR, DENOMINATOR))
    for top in tops:
        for base in bases:
            if top.measure is not base.measure and _agree(printed, top.figures, base.figures):
                yield top.score + base.score, (top, base)


def _lines(asked: Requirement, part: str, measures: Sequence[Measure]) -> list[_Line]:
    wanted = next(one for one in wanted_parts(asked) if one.part == part)
    background = background_of(asked)
    lines = []
    for measure in measures:
        if measure.hidden or not measure.countable or not unit_fits(wanted, measure):
            continue
        score = max(
            (likeness(tokens(text), measure, background) for text in wanted.texts), default=0.0
        )
        if plain(measure.ref) == plain(asked.ref):
            score = max(score, _OWN)
        if score >= _SOME:
            lines.append((score, measure))
    likeliest = sorted(lines, key=lambda line: -line[0])[:_MOST]
    return [_Line(one, figures_of(all_periods(one, measures)), score) for score, one in likeliest]


def _agree(printed: Sequence[Cell], tops: Figures, bases: Figures) -> bool:
    """Whether the quotient is the printed rate in all periods, and in enough of them."""
    seen: set[float] = set()
    exact = 0
    for cell in printed:
        when = (cell.period, cell.to_date)
        top, base = figure_at(when, tops), figure_at(when, bases)
        if top is None or not base or cell.value is None:
            continue
        off = abs(top / base - cell.value)
        if off > tolerance_of(cell):
            return False
        seen.add(cell.value)
        exact += off <= EXACT and base / math.gcd(int(top), int(base)) > _COARSE
    return exact >= 1 or len(seen) >= _FEWEST_TYPED


def _differ(printed: Sequence[Cell], one: tuple[_Line, _Line], other: tuple[_Line, _Line]) -> bool:
    """Whether two pairs state different figures of a period for which the rate is printed."""
    return any(
        _other_figure((cell.period, cell.to_date), mine.figures, theirs.figures)
        for cell in printed
        for mine, theirs in zip(one, other, strict=True)
    )


def _other_figure(when: tuple[Period, bool], mine: Figures, theirs: Figures) -> bool:
    stated = figure_at(when, theirs)
    return stated is not None and stated != figure_at(when, mine)
