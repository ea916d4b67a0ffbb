"""The parts of a requirement: what has to be found of each, and what a label says it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.compare.measures import Measure
from pipeline.domain.contract import MeasureType, Requirement, RequirementKind

VALUE, NUMERATOR, DENOMINATOR, BASE = "value", "numerator", "denominator", "response base"
PART_WORD = re.compile(r"^\W*(numerator|denominator|num|den)\b[\s:.\-]*(.*)$", re.IGNORECASE)
_PART_ALONE = (
    (DENOMINATOR, re.compile(
        r"^(?:den(?:ominator|om)?\.?|bottom(?: (?:number|line))?|out of(?: \(.*\))?|of|base)$",
        re.IGNORECASE)),
    (NUMERATOR, re.compile(
        r"^(?:num(?:erator)?\.?|top(?: (?:number|line))?|how many|number|met|achieved)$",
        re.IGNORECASE)),
)  # fmt: skip
_OVER = re.compile(r"\s(?:/|÷|divided by|over|out of)\s", re.IGNORECASE)
_OF = re.compile(
    r",\s+of\s+|\s+as (?:a )?(?:%|share|percentage|proportion) of\s+|%\s+of\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One part of a requirement to look for, with the wordings the contract gives it."""

    requirement: Requirement
    part: str
    texts: tuple[str, ...]
    needed: bool = True


def wanted_parts(requirement: Requirement) -> list[Wanted]:
    """Return what has to be found for a requirement, in the words of the contract."""
    name, over = requirement.name, _OVER.split(requirement.definition, maxsplit=1)
    if requirement.kind is RequirementKind.NARRATIVE:
        return []
    if requirement.measure is MeasureType.COUNT:
        return [_wanted(requirement, VALUE, name, requirement.numerator)]
    split_name = _OF.split(name, maxsplit=1)
    tops = [requirement.numerator or (over[0] if len(over) == 2 else split_name[0])]
    bases = [requirement.denominator, requirement.denominator_basis]
    if not requirement.denominator:
        bases.append(over[1] if len(over) == 2 else split_name[-1] if len(split_name) == 2 else "")
    is_mean = requirement.measure is MeasureType.MEAN
    parts = [
        _wanted(requirement, VALUE, name, needed=False),
        _wanted(requirement, NUMERATOR, *tops, needed=not is_mean),
        _wanted(requirement, DENOMINATOR, *bases),
    ]
    if requirement.response_base:
        parts.append(_wanted(requirement, BASE, requirement.response_base))
    return parts


def _wanted(requirement: Requirement, part: str, *texts: str, needed: bool = True) -> Wanted:
    return Wanted(requirement, part, tuple(text for text in texts if text), needed)


def part_named(measure: Measure) -> str:
    """Return which part a row or column says it is: Numerator, Out of, top, How many."""
    said = PART_WORD.match(measure.row)
    if said:
        return NUMERATOR if said[1].lower().startswith("num") else DENOMINATOR
    for text in (measure.row, measure.column, measure.group.rpartition(" > ")[2]):
        for part, pattern in _PART_ALONE:
            if pattern.match(text.strip()) and not (part == NUMERATOR and measure.alone):
                return part
    return ""
