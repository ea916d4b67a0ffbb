"""Knows by their form those who give their time unpaid, their hours, and families who take part.

What words weigh is learnt, and nobody can learn every role that a charity has for its volunteers:
form-fillers, sitters, listeners, quit buddies. How such a line is made is always the same: a role
said to be unpaid or a peer's, the hours of those who hold it, and how many of them were clients
first. Often the role stands only in the heading, or in the row above ("their hours", "of both").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pipeline.compare.cues import LABEL, ROWS
from pipeline.compare.giving_words import (
    AGENT,
    ALONG,
    ASIDE,
    DISADVANTAGED,
    FAMILY,
    GIVERS,
    HOURS,
    INTRODUCED,
    LIVED,
    OF_FAMILY,
    ON_A_COURSE,
    OTHER_COUNT,
    OTHER_HOURS,
    PREPARED,
    STATE,
    THEIR_HOURS,
    TIME_OR_ALL,
    UNPAID,
    WITH_A_PEER,
)
from pipeline.compare.measures import Measure
from pipeline.compare.said import title_of
from pipeline.compare.telling import is_plain_column
from pipeline.compare.vocabulary import Concept, Labels, concepts
from pipeline.compare.words import plain, stem

_UNITS = frozenset({"count", "hours"})
_LEANS = re.compile(r"\b(?:their|they|them|both|of (?:whom|these|which|those|all))\b")
# A heading is near where it is the last of its line: "Families" of "Peers and family > Families".
_LAST = " > "


@dataclass(frozen=True)
class Surroundings:
    """What stands around figures: the row above each, and the unpaid roles of each sheet.

    `above` is by workbook, sheet and row of the sheet; `roles` by workbook and sheet.
    """

    above: dict[tuple[str, str, int], str] = field(default_factory=dict)
    roles: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)


def surroundings_of(measures: Iterable[Measure]) -> Surroundings:
    """Return the row above each row that has none of its own, and the roles said to be unpaid."""
    rows: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    roles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for measure in measures:
        sheet = (measure.submission, measure.sheet)
        labels = tuple(map(plain, (measure.row, measure.column)))
        roles[sheet] |= {stem(found) for text in labels for found in _roles_in(text)}
        if measure.row:
            rows[sheet].update({cell.row: labels[0] for cell in measure.cells})
    above = {
        (*sheet, at): row
        for sheet, by_place in rows.items()
        for at, row in _told_above(by_place).items()
    }
    return Surroundings(above, {sheet: frozenset(found) for sheet, found in roles.items()})


def _roles_in(text: str) -> list[str]:
    return [role for found in INTRODUCED.findall(text) for role in found if role]


def _told_above(rows: dict[int, str]) -> dict[int, str]:
    """Return, for each row that leans on others, the last row above that stands by itself."""
    found, told = {}, ""
    for at, row in sorted(rows.items()):
        if _LEANS.search(row) or THEIR_HOURS.search(row):
            found[at] = told
        else:
            told = row
    return found


def giving_concept(labels: Labels, measure: Measure, around: Surroundings) -> Concept | None:
    """Return the way of working that the form of the labels tells, or None."""
    if labels.unit not in _UNITS or PREPARED.search(_heading(labels)):
        return None
    line = _Line(labels, measure, around)
    if line.is_hours():
        return _concept("hours", measure, ROWS if line.is_listed_hours() else LABEL)
    if labels.unit != "count":
        return None
    for name, holds in (
        ("people", line.is_people), ("lived", line.is_lived),
        ("family", line.is_family), ("peer-met", line.met_a_peer),
    ):  # fmt: skip
        if holds():
            return _concept(name, measure, LABEL)
    return None


def _heading(labels: Labels) -> str:
    return f"{labels.section.rpartition(_LAST)[2]} {labels.group.rpartition(_LAST)[2]}"


@dataclass(frozen=True)
class _Line:
    """One figure's labels, with what stands around them."""

    labels: Labels
    measure: Measure
    around: Surroundings

    @property
    def own(self) -> str:
        """What is counted: the row, or the heading of a column where the row only lists."""
        row, column = self.labels.row, self.labels.column
        return row if row and not is_plain_column(row) else column

    @property
    def column(self) -> str:
        """The heading over a row that tells something itself."""
        return self.labels.column if self.own == self.labels.row else ""

    @property
    def above(self) -> str:
        """The row on which this one leans, or nothing."""
        place = (self.measure.submission, self.measure.sheet)
        rows = {cell.row for cell in self.measure.cells}
        return self.around.above.get((*place, min(rows)), "") if len(rows) == 1 else ""

    def of_givers(self) -> bool:
        """Whether the heading, the row it is a part of, or the row it leans on names givers."""
        labels = self.labels
        last = (labels.section.rpartition(_LAST)[2], labels.group.rpartition(_LAST)[2], self.above)
        return any(text and is_givers(text) for text in last)

    def is_people(self) -> bool:
        """Whether people who give their time are counted."""
        if self.column and not TIME_OR_ALL.match(self.column):
            return False
        # Under the name of a place, or of a month, the heading says who is counted.
        names = (self.own, self.labels.column, plain(self.measure.column.rpartition(" - ")[2]))
        if any(is_givers(text) and not ASIDE.search(self.labels.row) for text in names if text):
            return True
        return bool(STATE.match(self.own)) and self.of_givers() and not ASIDE.search(self.own)

    def is_lived(self) -> bool:
        """Whether it says how many of them were clients first, or had not had it easy."""
        told = LIVED.search(self.own) or DISADVANTAGED.search(self.own)
        return bool(told) and self.of_givers() and not PREPARED.search(self.own)

    def is_hours(self) -> bool:
        """Whether hours are counted that people give unpaid."""
        own = f"{self.labels.row} {self.labels.column}".strip()
        if OTHER_HOURS.search(own):
            return False
        if not HOURS.search(own) and not THEIR_HOURS.search(own):
            return self.is_listed_hours()
        if UNPAID.search(own) or self._is_of_a_role(own):
            return True
        return bool(THEIR_HOURS.search(own)) and self.of_givers()

    def _is_of_a_role(self, own: str) -> bool:
        """Whether hours are those of a role that the sheet says to be unpaid: "driver hours"."""
        roles = self.around.roles.get((self.measure.submission, self.measure.sheet), frozenset())
        return any(stem(word) in roles for word in own.split())

    def is_listed_hours(self) -> bool:
        """Whether the heading alone says so, and places or people are listed below it."""
        labels = self.labels
        heading = labels.section.rpartition(_LAST)[2]
        named = UNPAID.search(heading) and HOURS.search(heading)
        plain_rest = is_plain_column(labels.column) and not labels.group
        return bool(named) and plain_rest and not OTHER_COUNT.search(f"{heading} {labels.row}")

    def is_family(self) -> bool:
        """Whether relatives, partners or friends took part."""
        if ALONG.search(self.own):
            return True
        heading = self.labels.section.rpartition(_LAST)[2]
        return bool(FAMILY.match(heading)) and bool(ON_A_COURSE.match(self.own))

    def met_a_peer(self) -> bool:
        """Whether people are counted who had a peer or volunteer beside them."""
        return bool(WITH_A_PEER.search(self.own)) and bool(TIME_OR_ALL.match(self.column))


def is_givers(text: str) -> bool:
    """Whether plain words name people who give time unpaid, and nothing that befell them."""
    found = GIVERS.match(text)
    if found is None:
        return False
    # "Form" and "call" of form-fillers and call handlers are a part of the role.
    rest = re.sub(rf"\b(?:(?!new\b)\w+ )?(?!volunteers\b){AGENT}\b", " ", text)
    return not ASIDE.search(rest)


# Each is an entry of the vocabulary: what a contract asks for of it is then no surplus.
_ENTRIES = {
    "people": "volunteers-active",
    "lived": "volunteers-former-clients",
    "hours": "volunteer-hours",
    "family": "family-taking-part",
    "peer-met": "peer-support-people",
}


def _concept(name: str, measure: Measure, rows: str) -> Concept:
    """Return the entry of the vocabulary under the workbook's own words."""
    entry = next(concept for concept in concepts() if concept.id == _ENTRIES[name])
    title = measure.section.rpartition(_LAST)[2] if rows == ROWS else title_of(measure, LABEL)
    names = OF_FAMILY if name == "family" else UNPAID.pattern
    return replace(entry, title=title, rows=rows, names=names, needs="", never="")
