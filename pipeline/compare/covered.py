"""Says which figures a requirement covers though they stand elsewhere or in other words.

Three signs, each enough: the figures are those that answer a requirement, period for period; the
words are those of a requirement; or they stand in a requirement's own row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pipeline.compare.measures import Cell, Measure
from pipeline.compare.prose.prose import people_in
from pipeline.compare.records.changed import what_changed, wordings_of
from pipeline.compare.records.words_of_records import came_about
from pipeline.compare.words import plain, tokens
from pipeline.domain.contract import Requirement
from pipeline.domain.periods import Period

Covered = tuple[int, str, str]
ANSWERS, IN_ROW, SAME_FIGURES, SAME_SUM, SAME_WORDS = (
    "answers the requirement",
    "stands in its row",
    "states the same figures",
    "adds up to the same figures",
    "says the same in other words",
)
# Small figures agree by chance: more than two must, none of them 1, or one that is large.
_TELLING, _MORE_THAN, _LARGE = 2, 2, 25
# Any column of a small list may by chance add up to one of a hundred figures.
_TOTAL = 60
# Twice the words that two wordings share, over the words of both.
_ALIKE, _FEWEST_WORDS = 0.62, 2
_CLIENT = "client"


def covered_facts(
    measures: Sequence[Measure],
    matched: Iterable[tuple[int, str]],
    requirements: Sequence[Requirement],
) -> list[Covered]:
    """Return fact, reference and reason for each figure that a requirement in force covers.

    `matched` are pairs of a fact's number and the requirement it answers.
    """
    matched = list(matched)
    found: list[Covered] = [(fact, ref, ANSWERS) for fact, ref in matched]
    refs = {plain(item.ref): item.ref for item in requirements}
    series = _series_of(measures, matched)
    summed = _sums(measures, series)
    for measure in measures:
        # What is set in below a requirement's row is a part of it, and may be more than it asks.
        own = measure.ref and not measure.child
        ref, why = refs.get(plain(measure.ref)) if own else None, IN_ROW
        if ref is None:
            ref, why = _same_figures(measure, series), SAME_FIGURES
        if ref is None:
            ref, why = summed.get(_list_of(measure)), SAME_SUM
        if ref is None:
            ref, why = asked_in_words(measure, requirements), SAME_WORDS
        if ref is not None:
            found += [(cell.fact, ref, why) for cell in measure.cells]
    return found


def _series_of(
    measures: Sequence[Measure], matched: Iterable[tuple[int, str]]
) -> list[tuple[str, dict[tuple[Period, bool], float]]]:
    """Return the figures of each measure that answers a requirement, by period."""
    refs: dict[int, str] = dict(matched)
    found = []
    for measure in measures:
        ref = next((refs[cell.fact] for cell in measure.cells if cell.fact in refs), None)
        if ref is not None:
            found.append((ref, _figures(measure.countable)))
    return found


def _figures(cells: Iterable[Cell]) -> dict[tuple[Period, bool], float]:
    return {(cell.period, cell.to_date): cell.value for cell in cells if cell.value is not None}


def _same_figures(
    measure: Measure, series: Sequence[tuple[str, Mapping[tuple[Period, bool], float]]]
) -> str | None:
    own = _figures(measure.countable)
    if not own or measure.unit == "percent":
        return None
    for ref, figures in series:
        shared = [(value, figures[key]) for key, value in own.items() if key in figures]
        same = bool(shared) and all(abs(one - other) < 1e-9 for one, other in shared)
        telling = {one for one, _ in shared if one >= _TELLING}
        if same and (len(telling) > _MORE_THAN or max(telling, default=0) >= _LARGE):
            return ref
    return None


def _list_of(measure: Measure) -> tuple[object, ...]:
    """Name the column of the list that a figure stands in, without its row."""
    return (measure.submission, measure.sheet, measure.section, frozenset(measure.tables),
            measure.column)  # fmt: skip


def _sums(
    measures: Sequence[Measure], series: Sequence[tuple[str, Mapping[tuple[Period, bool], float]]]
) -> dict[tuple[object, ...], str]:
    """Return the columns of lists whose sum is a figure of a requirement, with its reference.

    What a requirement asks for may stand again by site, course or client, in other words.
    """
    figures: dict[float, str] = {}
    for ref, stated in series:
        figures |= {value: ref for value in stated.values() if value >= _TOTAL}
    lists: dict[tuple[object, ...], list[Measure]] = {}
    for measure in measures:
        if measure.column and measure.row and not measure.is_total and measure.unit == "count":
            lists.setdefault(_list_of(measure), []).append(measure)
    found = {}
    for name, lines in lists.items():
        cells = [cell for line in lines for cell in line.countable if not cell.total]
        once = len({(cell.sheet, cell.row) for cell in cells}) == len(cells)
        total = sum(cell.value or 0.0 for cell in cells)
        if len(lines) > _MORE_THAN and once and total in figures:
            found[name] = figures[total]
    return found


def asked_in_words(measure: Measure, requirements: Iterable[Requirement]) -> str | None:
    """Return the reference of the requirement whose words are those of a figure, or None."""
    changed = what_changed(measure.column)
    if changed:
        wordings = wordings_of(changed)
        asked = (
            item.ref
            for item in requirements
            if any(words <= _all_words(item) for words in wordings)
        )
        return next(asked, None)
    about = came_about(measure.column)
    if about is not None:
        # What became of a parent or a volunteer is not asked where only clients are spoken of.
        others = people_in(plain(measure.column)) - {_CLIENT}
        asked = (
            item.ref
            for item in requirements
            if about.asked.search(_said(item)) and others <= people_in(_said(item))
        )
        return next(asked, None)
    own = measure.own
    if len(own) < _FEWEST_WORDS:
        return None
    likeness = [
        (2 * len(own & words) / (len(own) + len(words)), item.ref)
        for item in requirements
        for words in _wordings(item)
    ]
    best = max(likeness, default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else None


def _all_words(requirement: Requirement) -> frozenset[str]:
    return tokens(f"{requirement.name} {requirement.numerator} {requirement.denominator}")


def _said(requirement: Requirement) -> str:
    return plain(f"{requirement.name} {requirement.numerator}")


def _wordings(requirement: Requirement) -> Iterable[frozenset[str]]:
    texts = (requirement.name, requirement.numerator, requirement.denominator)
    return [words for words in map(tokens, texts) if len(words) >= _FEWEST_WORDS]
