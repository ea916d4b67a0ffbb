"""The vocabulary that tells outcomes and ways of working from activity and context."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.compare.measures import Measure
from pipeline.compare.words import DATA, plain
from pipeline.domain.contract import Requirement
from pipeline.domain.labels import without_periods


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry of ``data/concepts.csv``; the patterns are regular expressions on plain words.

    `needs` must be found anywhere in the labels, `names` beside or over the figure, `never`
    nowhere; `covered_by` in a requirement means that the contract asks for it. `rows` says whether
    the rows of a table with the same concept are one candidate (rows) or each its own (label).
    """

    id: str
    title: str
    kind: str
    beneficiary: str
    domain: str
    count_basis: str
    accumulation: str
    unit: str
    rows: str
    needs: str
    names: str
    never: str
    covered_by: str
    strength: str
    family: str
    unit_cost: str


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """Return the vocabulary in its order: the first entry that fits a measure names it."""
    with (DATA / "concepts.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Concept(**row) for row in csv.DictReader(file))


@lru_cache(maxsize=1024)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


@dataclass(frozen=True, slots=True)
class Labels:
    """What is said of a figure, in plain words. `sections` are those of its whole sheet."""

    sheet: str
    section: str
    group: str
    row: str
    column: str
    unit: str
    sections: frozenset[str]

    @property
    def own(self) -> tuple[str, ...]:
        """What stands beside and over it, alone and together."""
        pairs = ((self.row, self.column), (self.row,), (self.column,), (self.group, self.row))
        return tuple(_joined(*pair) for pair in pairs)

    @property
    def near(self) -> str:
        """Everything but the name of the sheet."""
        return _joined(self.section, self.group, self.row, self.column)

    @property
    def nearest(self) -> str:
        """What is near, without an outer heading that names several things, of which it is one."""
        outer, _, last = self.section.rpartition(_WITHIN)
        section = last if _SEVERAL.search(outer) else self.section
        return _joined(section, self.group, self.row, self.column)


_WITHIN, _SEVERAL = " > ", re.compile(r"\band\b")
# "Total" and "All" beside a figure; over it the same words leave it to the row to say of what.
_ONLY_ADDS = re.compile(r"^(?:(?:the )?(?:grand |sub )?total|all|both|together|overall|sum)$")


def _joined(*parts: str) -> str:
    return " > ".join(filter(None, parts))


def labels_of(measure: Measure, sections: Mapping[str, frozenset[str]]) -> Labels:
    """Return the labels of a measure; `sections` are the headings on each sheet."""
    parts = (measure.section, measure.group, measure.row, measure.column)
    section, group, row, column = (plain(part) for part in parts)
    sheet = plain(without_periods(measure.sheet))
    return Labels(sheet, section, group, row, column, measure.unit, sections[measure.sheet])


def sections_of(measures: Iterable[Measure]) -> dict[str, frozenset[str]]:
    """Return the headings that stand on each sheet."""
    found: dict[str, set[str]] = {}
    for measure in measures:
        found.setdefault(measure.sheet, set()).add(plain(measure.section))
    return {sheet: frozenset(headings) for sheet, headings in found.items()}


@lru_cache(maxsize=100_000)
def concept_of(labels: Labels) -> Concept | None:
    """Return the first concept that the labels name, or None."""
    return next((concept for concept in concepts() if _fits(concept, labels)), None)


def names_itself(concept: Concept, text: str) -> bool:
    """Say whether a text alone names the concept."""
    return bool(text) and bool(_pattern(concept.names).search(text))


def names_column(concept: Concept, labels: Labels) -> bool:
    """Say whether the column alone names the concept: its rows are then the lines of a list."""
    named = _pattern(concept.names)
    return bool(named.search(labels.column)) and not named.search(labels.row)


def _fits(concept: Concept, labels: Labels) -> bool:
    if labels.unit in {"percent", "kg"} or (concept.unit and concept.unit != labels.unit):
        return False
    named = _pattern(concept.names)
    if not any(text and named.search(text) for text in _said_of(labels)):
        return False
    if concept.never and _pattern(concept.never).search(_joined(labels.sheet, labels.near)):
        return False
    return not concept.needs or _is_about(_pattern(concept.needs), labels)


def _said_of(labels: Labels) -> tuple[str, ...]:
    """A row that only adds up says nothing of what is counted, where its column has a name."""
    if labels.column and _ONLY_ADDS.match(labels.row):
        return (labels.column,)
    return labels.own


def _is_about(needs: re.Pattern[str], labels: Labels) -> bool:
    """The sheet's name speaks for a table only where no other table on it is called so."""
    if needs.search(labels.nearest):
        return True
    return bool(needs.search(labels.sheet)) and not any(map(needs.search, labels.sections))


def asking(concept: Concept, requirements: Iterable[Requirement]) -> list[Requirement]:
    """Return the requirements that ask for a concept by their own words."""
    return [
        requirement
        for requirement in requirements
        if concept.covered_by
        and any(_pattern(concept.covered_by).search(plain(text)) for text in _texts(requirement))
    ]


def _texts(requirement: Requirement) -> tuple[str, ...]:
    return (requirement.name, requirement.definition, requirement.numerator)
