"""Finds for when a column or row is that adds up its neighbours, and does not say so.

A grey column after June without any heading, "Qtr" beside three months, "Total 28-31 July" below
four days, or the year's outturn at the end of months gone and months to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.domain.periods import Period, add_months

_UNITS = {"qtr": 3, "quarter": 3, "half": 6, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9}
_UNIT = re.compile(
    r"^(?:(?:sub-?)?totals? (?:for )?)?(?:the |this |whole |all )?"
    r"(?:(?P<unit>qtr|quarter|half)(?:[ -]year)?(?:ly|'s)?|"
    r"(?P<n>\d{1,2}|two|three|four|six|nine)[ -]?(?:months?|mths?))(?: (?:sub-?)?totals?| sum)?$",
    re.IGNORECASE,
)
# One row may add up by chance.
_FEWEST_AGREE, _MANY_AGREE, _FEWEST_PARTS = 2, 3, 2
# How much longer than the shortest a part may be: terms of 90 and of 150 days.
_UNEVEN = 2


@dataclass(frozen=True, slots=True)
class Lane:
    """A column or row: its period where it names one, its heading, and its figures by place."""

    key: int
    span: Period | None
    said: str
    figures: Mapping[int, float]


@lru_cache(maxsize=10_000)
def months_said(text: str) -> int:
    """Return how many months a heading says that it takes together, 0 where it says none."""
    found = _UNIT.match(" ".join(text.split()).strip(" :.()"))
    if found is None:
        return 0
    said = (found["unit"] or found["n"]).lower()
    return _UNITS.get(said) or int(said)


def added_up(lanes: Sequence[Lane]) -> dict[int, Period]:
    """Return by key what each lane without a period adds up.

    Those are the lanes since the last without, or up to the next, or all before it, or all.
    """
    found = {}
    for at, lane in enumerate(lanes):
        if lane.span is not None or not lane.figures:
            continue
        for parts in map(filled, _runs(lanes, at)):
            spans = [part.span for part in parts if part.span is not None]
            if len(set(spans)) < _FEWEST_PARTS:
                continue
            if _adds(lane, parts) or _follow(spans, months_said(lane.said)):
                found[lane.key] = Period(min(s.start for s in spans), max(s.end for s in spans))
                break
    return found


def _runs(lanes: Sequence[Lane], at: int) -> Iterator[list[Lane]]:
    before, after = at, at + 1
    while before and lanes[before - 1].span is not None:
        before -= 1
    while after < len(lanes) and lanes[after].span is not None:
        after += 1
    yield list(lanes[before:at])
    yield list(lanes[at + 1 : after])
    dated = [lane for lane in lanes[:at] if lane.span is not None]
    yield dated
    yield dated + [lane for lane in lanes[at:] if lane.span is not None]


def filled(parts: Sequence[Lane]) -> list[Lane]:
    """Leave out what lies after the last period that has a figure, and what is far longer.

    Months are still to come; quarters among months add these up themselves. Terms are of uneven
    length.
    """
    told = [part.span for part in parts if part.span is not None and any(part.figures.values())]
    if not told:
        return []
    last = max(span.end for span in told)
    shortest = min(map(_days, told))
    return [
        part
        for part in parts
        if part.span is not None
        and part.span.end <= last
        and _days(part.span) <= _UNEVEN * shortest
    ]


def _days(span: Period) -> int:
    return (span.end - span.start).days + 1


def _adds(lane: Lane, parts: Sequence[Lane]) -> bool:
    """Whether the figures of a lane are the sums of those of others: of two or more of them."""
    right = wrong = 0
    for place, total in lane.figures.items():
        given = [part.figures[place] for part in parts if place in part.figures]
        if len(given) < _FEWEST_PARTS or (not total and not any(given)):
            continue
        if abs(sum(given) - total) < 1e-6 * max(1.0, abs(total)):
            right += 1
        else:
            wrong += 1
    return (right >= _FEWEST_AGREE and not wrong) or (right >= _MANY_AGREE and right > wrong)


def _follow(spans: Sequence[Period], months: int) -> bool:
    """Whether spans of so many months in all follow one another, forwards or backwards."""
    ordered = sorted(set(spans))
    lengths = [span.months or 0 for span in ordered]
    whole = len(ordered) == len(spans) and all(lengths) and sum(lengths) == months
    return whole and all(
        add_months(one.start, length) == two.start
        for (one, two), length in zip(pairwise(ordered), lengths, strict=False)
    )
