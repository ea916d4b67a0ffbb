"""How well the labels of a figure agree with the wording of a part, from 0 to 1."""

from __future__ import annotations

from pipeline.compare.matching.parts import (
    DENOMINATOR,
    NUMERATOR,
    PART_WORD,
    VALUE,
    Wanted,
    part_named,
)
from pipeline.compare.measures import Measure
from pipeline.compare.words import plain, tokens
from pipeline.domain.contract import MeasureType, Requirement


def background_of(requirement: Requirement) -> frozenset[str]:
    """Return the words of all parts of a requirement: beside a figure they are no strangers."""
    texts = (requirement.name, requirement.definition, requirement.numerator,
             requirement.denominator, requirement.denominator_basis)  # fmt: skip
    return frozenset().union(*map(tokens, texts))


def score_of(wanted: Wanted, measure: Measure, background: frozenset[str], refs: set[str]) -> float:
    """Rate from 0 to 1 how well labels and wording agree; 1 is the same words."""
    requirement = wanted.requirement
    same_ref = bool(measure.ref) and plain(measure.ref) == plain(requirement.ref)
    named = part_named(measure)
    if named and same_ref:
        return _named_part(wanted, measure, named, background)
    if named and PART_WORD.match(measure.row):
        return 0.0
    # The column "Out of" of the right row is not the numerator, nor the mean.
    if named == DENOMINATOR and wanted.part in {NUMERATOR, VALUE}:
        return 0.0
    if wanted.part == VALUE and same_ref and not measure.child:
        return _own_row(wanted, measure)
    texts = wanted.texts
    if named == wanted.part == NUMERATOR:
        # "How many" in the row that has the requirement's name.
        texts = (*texts, requirement.name)
    score = max((likeness(tokens(text), measure, background) for text in texts), default=0)
    if same_ref:
        return score + 0.25 * (1 - score) if score else 0.0
    # A figure in the row of another requirement is that requirement's, unless the words are one.
    return score * 0.9 if measure.ref and plain(measure.ref) in refs else score


def _named_part(wanted: Wanted, measure: Measure, named: str, background: frozenset[str]) -> float:
    """The part that the requirement's own row names; of several that do, the words tell which."""
    requirement = wanted.requirement
    is_count = wanted.part == VALUE and requirement.measure is MeasureType.COUNT
    if named != wanted.part and not (is_count and named == NUMERATOR):
        return 0.0
    texts = (*wanted.texts, requirement.name)
    return 1.05 + 0.05 * max(likeness(tokens(text), measure, background) for text in texts)


def _own_row(wanted: Wanted, measure: Measure) -> float:
    """The row that carries the requirement's own reference; wording decides between several."""
    like = max((likeness(tokens(text), measure, frozenset()) for text in wanted.texts), default=0.0)
    return 0.8 + 0.2 * like if like >= 0.25 or not measure.own else 0.4 + 0.4 * like


def likeness(query: frozenset[str], measure: Measure, background: frozenset[str]) -> float:
    """Harmonic mean of how much of the wording is there and how much there is wording.

    A heading over several columns, or the rows over "as a percentage", stand around the figure or
    beside it, whichever fits better.
    """
    ways = [(measure.own, measure.around)]
    if measure.heading:
        own = tokens(measure.row) | tokens(measure.column.removeprefix(measure.heading))
        ways.append((own, (measure.around | tokens(measure.heading)) - own))
    if not measure.own and measure.unit == "percent":
        own = tokens(measure.group)
        ways.append((own, measure.around - own))
    return max(_harmonic(query, own, around, background) for own, around in ways)


def _harmonic(
    query: frozenset[str],
    own: frozenset[str],
    beside: frozenset[str],
    background: frozenset[str],
) -> float:
    hit = query & own
    if not query or not hit:
        return 0.0
    around = (query & beside) - hit
    coverage = (len(hit) + 0.7 * len(around)) / len(query)
    extra = own - query
    weight = sum(0.4 if word in background else 1.0 for word in extra)
    precision = len(hit) / (len(hit) + weight)
    return 2 * coverage * precision / (coverage + precision)
