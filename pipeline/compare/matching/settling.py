"""Settles the parts of one requirement against each other, once each was found by its own words.

A numerator has its denominator beside it; what is an average is no sum to be divided; two rows of
the printed rate's own table whose quotient it is say more than a likeness of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.compare.asked import Item
from pipeline.compare.matching.arithmetic import quotient_of
from pipeline.compare.matching.elsewhere import quotient_elsewhere
from pipeline.compare.matching.known import Places
from pipeline.compare.matching.match import (
    BY_QUOTIENT,
    CONFIRMED,
    POINTED,
    Match,
    all_periods,
    by_wording,
    with_agreeing,
)
from pipeline.compare.matching.parts import DENOMINATOR, NUMERATOR, VALUE, part_named, wanted_parts
from pipeline.compare.measures import Measure
from pipeline.domain.contract import MeasureType

# A rate to the nearest per cent, and matches that no arithmetic need confirm.
_ROUNDED, _SURE = 0.006, 0.95
_BESIDE = 0.96
_MEAN = re.compile(r"\b(?:averaged?|mean|avg)\b", re.IGNORECASE)
_PARTS = (NUMERATOR, DENOMINATOR)
Found = dict[str, Match]


def settle(item: Item, found: Found, group: Sequence[Measure], places: Places) -> None:
    """Mend the parts found for one requirement in one submission, in place.

    What a person confirmed in a review stays as it is, and so does a part that the contract
    workbook points to.
    """
    if any(part in found and found[part].why.startswith(CONFIRMED) for part in _PARTS):
        return
    if item.requirement.measure is MeasureType.RATE:
        _take_beside(item, found, group)
        _settle_rate(item, found, group, places)
    if item.requirement.measure is MeasureType.MEAN:
        _settle_mean(item, found)
        _take_beside(item, found, group)


def _is_pointed_to(match: Match) -> bool:
    return match.why.startswith(POINTED)


def _take_beside(item: Item, found: Found, group: Sequence[Measure]) -> None:
    """Take the column "Out of" in the numerator's own row, rather than another row's words."""
    top = found.get(NUMERATOR) or (
        found.get(VALUE) if item.requirement.measure is MeasureType.MEAN else None
    )
    base = found.get(DENOMINATOR)
    if top is None or len(top.used) != 1 or (base is not None and base.confidence > _BESIDE):
        # What the contract workbook points to is surest of all.
        return
    (own,) = top.used
    if part_named(own) not in {"", NUMERATOR}:
        return
    beside = [
        measure
        for measure in group
        if measure is not own
        and measure.tables & own.tables
        and (measure.section, measure.group, measure.row) == (own.section, own.group, own.row)
        and part_named(measure) == DENOMINATOR
        and measure.countable
    ]
    if own.row and len(beside) == 1 and beside != (base.used if base else None):
        wanted = next(part for part in wanted_parts(item.requirement) if part.part == DENOMINATOR)
        why = f"it stands beside the numerator: {beside[0].label}"
        found[DENOMINATOR] = Match(wanted, beside, _BESIDE, why)


def _settle_mean(item: Item, found: Found) -> None:
    """Take what calls itself an average as the mean of its period, and not as a sum to divide."""
    top, printed = found.get(NUMERATOR), found.get(VALUE)
    if printed is not None and not _is_pointed_to(printed):
        found[VALUE] = _by_period_too(printed)
    if top is None or _is_pointed_to(top):
        return
    base = found.get(DENOMINATOR)
    if base is not None and top.used == base.used:
        del found[NUMERATOR]
        return
    is_mean = any(_MEAN.search(f"{one.row} {one.column}") for one in top.used)
    if not is_mean and (printed is None or top.used != printed.used):
        return
    del found[NUMERATOR]
    if printed is None or _reach(top) > _reach(printed):
        wanted = next(part for part in wanted_parts(item.requirement) if part.part == VALUE)
        found[VALUE] = Match(wanted, top.used, top.confidence, top.why, top.others)


def _by_period_too(printed: Match) -> Match:
    """Prefer the means of the periods to that of the whole year, where the words are the same."""
    by_period = [
        measure
        for measure in printed.others
        if measure.reach and part_named(measure) == NUMERATOR and measure.unit != "percent"
    ]
    if not by_period or _reach(printed):
        return printed
    others = [*printed.used, *(one for one in printed.others if one is not by_period[0])]
    return replace(printed, used=by_period[:1], others=others)


def _reach(match: Match) -> int:
    return max(measure.reach for measure in match.used)


def _settle_rate(item: Item, found: Found, group: Sequence[Measure], places: Places) -> None:
    """Refuse what cannot be a rate; where parts are missing or doubtful, look for the quotient.

    Parts found by their words alone give way to two rows of the printed rate's own table whose
    quotient it is; a rate that its own parts contradict is for the audit to tell. What a person
    confirmed stays, and what a person refused is not found again by arithmetic.
    """
    top, base, printed = (found.get(part) for part in (NUMERATOR, DENOMINATOR, VALUE))
    allowed = [one for one in group if not _is_refused(item, places, one)]
    pair = quotient_of(printed.used[0], allowed) if printed is not None else None
    if top is not None and base is not None:
        impossible = _is_impossible(top, base, printed)
        sure = min(top.confidence, base.confidence) >= _SURE
        free = pair is not None and not any(map(_is_pointed_to, (top, base)))
        elsewhere = free and _stand_elsewhere(top, base, printed)
        contradicted = elsewhere or (not sure and _contradicts(top, base, printed))
        if not impossible and (pair is None or not contradicted):
            return
        del found[NUMERATOR], found[DENOMINATOR]
    if pair is None and printed is not None:
        pair = quotient_elsewhere(item.requirement, printed.used, allowed)
    if pair is None:
        return
    wanted = {part.part: part for part in wanted_parts(item.requirement)}
    for part, measure in zip(_PARTS, pair, strict=True):
        worded = by_wording(wanted[part], allowed, ())
        used = with_agreeing(all_periods(measure, allowed), worded)
        found[part] = Match(wanted[part], used, 0.7, f"{BY_QUOTIENT}: {measure.label}")


def _is_refused(item: Item, places: Places, measure: Measure) -> bool:
    return any(places.is_refused((item.requirement.ref, part), measure) for part in _PARTS)


def _by_period(match: Match) -> dict[tuple[object, bool], float]:
    cells = [cell for measure in match.used for cell in measure.cells]
    values = [(cell, match.value_of(cell)) for cell in cells]
    return {(c.period, c.to_date): value for c, value in values if value is not None}


def _is_impossible(top: Match, base: Match, printed: Match | None) -> bool:
    """Whether a part is over itself, larger than its whole, or always the whole though it is not.

    A count of a part may be larger than that of the whole in one period, by a slip that the audit
    tells; where it is in most, the rows are not a part and its whole.
    """
    if top.used == base.used and not top.pairs and not base.pairs:
        return True
    tops, bases = _by_period(top), _by_period(base)
    shared = [(tops[key], bases[key]) for key in tops if key in bases]
    larger = sum(1 for one, whole in shared if one > whole)
    if shared and 2 * larger > len(shared):
        return True
    shown = _by_period(printed).values() if printed is not None else ()
    always = bool(shared) and all(one == whole for one, whole in shared)
    return always and any(abs(rate - 1) > _ROUNDED for rate in shown)


def _stand_elsewhere(top: Match, base: Match, printed: Match | None) -> bool:
    """Whether a part is from another table than the rate, which the two do not always give.

    The dance classes alone have the words of a requirement about all classes.
    """
    if printed is None:
        return False
    tables = {table for measure in printed.used for table in measure.tables}
    parts = [measure for match in (top, base) for measure in match.used]
    return not all(measure.tables & tables for measure in parts) and any(
        off > _ROUNDED for off in _off(top, base, printed)
    )


def _off(top: Match, base: Match, printed: Match) -> list[float]:
    tops, bases, shown = _by_period(top), _by_period(base), _by_period(printed)
    return [
        abs(tops[key] / bases[key] - shown[key]) for key in shown if key in tops and bases.get(key)
    ]


def _contradicts(top: Match, base: Match, printed: Match | None) -> bool:
    """Whether the printed rate is another than that of the parts in every period."""
    if printed is None:
        return False
    off = _off(top, base, printed)
    return bool(off) and min(off) > _ROUNDED
