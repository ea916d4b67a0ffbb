"""Looks once more for requirements that no row was recognised as by its words.

The meaning of the words, the target beside the row, what is a part of what, and a printed rate are
put together; a match must be clearly better than the next that states another figure. What is found
so is sure enough to be stated and not to go unasked: the review asks about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.compare.asked import IN_FORCE, Item
from pipeline.compare.matching.aims import has_aim
from pipeline.compare.matching.arithmetic import agrees
from pipeline.compare.matching.known import Places, is_pinned
from pipeline.compare.matching.lines_alike import (
    can_be_rate,
    is_of_all,
    is_of_it,
    is_other_time,
    is_said_part,
    same_figures,
)
from pipeline.compare.matching.match import (
    Match,
    all_periods,
    shares_period,
    unit_fits,
    with_agreeing,
)
from pipeline.compare.matching.nearest import Nearness
from pipeline.compare.matching.parts import DENOMINATOR, NUMERATOR, VALUE, Wanted, wanted_parts
from pipeline.compare.matching.settling import Found
from pipeline.compare.measures import Measure
from pipeline.domain.contract import Contract, MeasureType, Requirement, RequirementKind

BY_MEANING = "its words are others and mean the same"
# A count must be so near, and so much nearer than the next; the parts of a rate together.
_COUNT, _COUNT_AHEAD = 0.6, 0.15
_LESS = 0.1
_LEAST_TOP, _LEAST_BASE, _RATE, _RATE_AHEAD = 0.45, 0.35, 1.2, 0.12
# What the target beside it adds, or takes where it is another requirement's.
_AIM, _OTHER_AIM = 0.25, 0.2
_PART_OF, _PRINTED = 0.3, 0.3
_TOPS, _BASES = 8, 12
# So near must both parts of a rate be that stand in different tables.
_APART = 0.7
_MOST = 0.69


@dataclass(frozen=True, slots=True)
class _Likely:
    score: float
    tops: Measure
    base: Measure | None = None

    @property
    def measures(self) -> tuple[Measure, ...]:
        return (self.tops,) if self.base is None else (self.tops, self.base)


@dataclass(frozen=True)
class _Looking:
    """One submission looked at again: its measures in sight, and what others already are."""

    contract: Contract
    measures: Sequence[Measure]
    places: Places
    near: Nearness
    found: Mapping[str, Found]

    def ranked(self, wanted: Wanted) -> list[tuple[float, Measure]]:
        """Return how likely each measure is a part, the likeliest first."""
        part = (wanted.requirement.ref, wanted.part)
        scored = [
            (self._likely(wanted, measure), measure)
            for measure in self.measures
            if unit_fits(wanted, measure) and not self.places.is_refused(part, measure)
        ]
        return sorted(
            (pair for pair in scored if pair[0] > 0),
            key=lambda pair: (-round(pair[0], 2), not is_of_all(pair[1]), -pair[1].reach,
                              -len(pair[1].countable), pair[1].label),
        )  # fmt: skip

    def _likely(self, wanted: Wanted, measure: Measure) -> float:
        near = self.near.rate(wanted, measure)
        own = self.found[wanted.requirement.ref].get(wanted.part)
        if near and own is not None and measure in own.used:
            near = max(near, own.confidence)
        if not near or wanted.part == DENOMINATOR:
            return near
        if self._is_taken(wanted, measure):
            return 0.0
        if has_aim(wanted.requirement, measure):
            return near + _AIM
        others = (one for one in self.contract.requirements if one.ref != wanted.requirement.ref)
        return near - _OTHER_AIM * any(has_aim(other, measure) for other in others)

    def _is_taken(self, wanted: Wanted, measure: Measure) -> bool:
        """Whether a row is what another requirement of the same kind was found to be."""
        return any(
            ref != wanted.requirement.ref
            and wanted.part in parts
            and parts[wanted.part].wanted.requirement.measure is wanted.requirement.measure
            and measure in parts[wanted.part].used
            for ref, parts in self.found.items()
        )


def look_again(
    contract: Contract,
    items: Sequence[Item],
    found: dict[str, Found],
    group: Sequence[Measure],
    places: Places,
) -> None:
    """Add what is found of counts and rates that have no figure yet, in place.

    `found` are the parts found for each requirement in one submission, whose measures are `group`.
    """
    missing = [item for item in items if _is_missing(contract, item, found, places)]
    if not missing:
        return
    sight = [one for one in group if not one.hidden and one.countable]
    looking = _Looking(contract, sight, places, Nearness.of(contract.service, sight), found)
    likely = [
        (one, item) for item in missing if (one := _clearest(looking, item, found)) is not None
    ]
    taken: set[tuple[MeasureType, int]] = set()
    for one, item in sorted(likely, key=lambda pair: -pair[0].score):
        asked = item.requirement
        if (asked.measure, id(one.tops)) not in taken:
            taken.add((asked.measure, id(one.tops)))
            found[asked.ref].update(_matches(looking, asked, one))


def _is_missing(contract: Contract, item: Item, found: Mapping[str, Found], places: Places) -> bool:
    asked = item.requirement
    if item.state != IN_FORCE or asked.measure is MeasureType.MEAN:
        return False
    parts = [part for part in wanted_parts(asked) if part.needed]
    if any(
        is_pinned(contract, asked.ref, part.part) or (asked.ref, part.part) in places.confirmed
        for part in parts
    ):
        return False
    printed = asked.kind is not RequirementKind.KPI and VALUE in found[asked.ref]
    return not printed and any(part.part not in found[asked.ref] for part in parts)


def _clearest(looking: _Looking, item: Item, found: Mapping[str, Found]) -> _Likely | None:
    """Return the likeliest figures of a requirement, where no others are nearly as likely."""
    asked = item.requirement
    if asked.measure is MeasureType.COUNT:
        likely, least, ahead = list(_counts(looking, asked)), _COUNT, _COUNT_AHEAD
    else:
        printed = found[asked.ref].get(VALUE)
        likely, least, ahead = list(_rates(looking, asked, printed)), _RATE, _RATE_AHEAD
    likely.sort(key=lambda one: -one.score)
    if not likely or likely[0].score < least - _LESS:
        return None
    best = likely[0]
    # What is less near must stand alone.
    ahead += 0.0 if best.score >= least else _LESS
    rivals = [one for one in likely[1:] if one.score > best.score - ahead]
    return None if any(_states_other(best, rival) for rival in rivals) else best


def _counts(looking: _Looking, asked: Requirement) -> Iterator[_Likely]:
    (wanted,) = (part for part in wanted_parts(asked) if part.part == VALUE)
    for score, measure in looking.ranked(wanted)[:_BASES]:
        yield _Likely(score, measure)


def _rates(looking: _Looking, asked: Requirement, printed: Match | None) -> Iterator[_Likely]:
    parts = {part.part: part for part in wanted_parts(asked)}
    tops = [pair for pair in looking.ranked(parts[NUMERATOR])[:_TOPS] if pair[0] >= _LEAST_TOP]
    ranked = looking.ranked(parts[DENOMINATOR])
    scores = {id(measure): score for score, measure in ranked}
    for score, top in tops:
        for base in looking.measures:
            near = scores.get(id(base), 0.0)
            link = _PART_OF * is_said_part(top, base)
            apart = not top.tables & base.tables and min(score, near) < _APART
            if apart or (near < _LEAST_BASE and not link) or not can_be_rate(top, base):
                continue
            if printed is None or agrees(printed.used[0], top, base):
                shown = _printed(looking, asked, top, base)
                yield _Likely(score + near + link + shown, top, base)


def _printed(looking: _Looking, asked: Requirement, top: Measure, base: Measure) -> float:
    """What it adds that the quotient is printed beside them, with the requirement's target more."""
    shown = [
        one
        for one in looking.measures
        if one.unit == "percent" and one.tables & top.tables and agrees(one, top, base)
    ]
    if not shown:
        return 0.0
    return _PRINTED + _AIM * any(has_aim(asked, one) for one in shown)


def _states_other(one: _Likely, other: _Likely) -> bool:
    """Whether two matches state different figures, or figures of different times alone."""
    return any(
        not same_figures(mine, theirs) and not is_of_it(theirs, mine)
        for mine, theirs in zip(one.measures, other.measures, strict=True)
    )


def _matches(looking: _Looking, asked: Requirement, one: _Likely) -> Found:
    wanted = {part.part: part for part in wanted_parts(asked)}
    parts = (VALUE,) if one.base is None else (NUMERATOR, DENOMINATOR)
    made: Found = {}
    for part, measure in zip(parts, one.measures, strict=True):
        ranked = looking.ranked(wanted[part])
        used = all_periods(measure, [other for _, other in ranked])
        used += [
            other
            for _, other in ranked
            if other not in used
            and is_other_time(measure, other)
            and not any(shares_period(other, known) for known in used)
        ]
        used = with_agreeing(used, ranked)
        why = f"{BY_MEANING}: {measure.label}"
        made[part] = Match(wanted[part], used, round(min(one.score / len(parts), _MOST), 2), why)
    return made
