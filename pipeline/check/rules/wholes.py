"""Wholes and what should be their parts, as the cases of a table state them.

A table that names measures over its columns has a case in each row; one that names them at the
left has a case in each column. A case that is stated for several periods is one for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.check.rules.fact import Fact, sum_matches

Case = tuple[int, date | None, date | None, str]
_TELLING = 10.0
_NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Way:
    """A way to walk a table: where its cases stand, where its measures do, and their words."""

    case: str
    line: str
    words: str

    def case_of(self, fact: Fact) -> Case:
        """Return the case that a figure is stated for."""
        return getattr(fact, self.case), fact.period_start, fact.period_end, fact.role

    def words_of(self, fact: Fact) -> str:
        """Return the words of the measure of a figure."""
        return str(getattr(fact, self.words))


WAYS = (Way("row", "col", "column_label"), Way("col", "row", "row_label"))


@dataclass(frozen=True, slots=True)
class Stated:
    """A whole and its parts in one case; every figure is given."""

    whole: Fact
    parts: tuple[Fact, ...]

    @property
    def stated(self) -> float:
        """What the whole is said to be."""
        return self.whole.value or 0.0

    @property
    def made(self) -> float:
        """What the parts make together."""
        return sum(part.value or 0.0 for part in self.parts)

    @property
    def adds_up(self) -> bool:
        """Whether the parts make the whole."""
        return sum_matches(self.stated, [part.value or 0.0 for part in self.parts])

    @property
    def is_telling(self) -> bool:
        """Whether that it adds up could hardly be chance: no small number, no lone part."""
        return self.stated >= _TELLING and sum(1 for part in self.parts if part.value) > 1

    @property
    def is_short(self) -> bool:
        """Whether some of the whole are in no part."""
        return self.made < self.stated


def proofs(cases: Sequence[Stated]) -> int:
    """Count the cases that prove by their figures that parts make the whole; a copy is none."""
    return len({(case.stated, *(part.value for part in case.parts))
                for case in cases if case.adds_up and case.is_telling})  # fmt: skip


def slips(cases: Sequence[Stated], *, all_are_in_a_part: bool) -> list[Stated]:
    """Return the cases that do not add up and should.

    Where nothing is entered, or what stands there is far from the whole, the case says nothing. Of
    the last periods some may have no outcome yet, unless a part counts those as well.
    """
    off = [case for case in cases if not case.adds_up]
    if not all_are_in_a_part:
        off = [case for case in off if case not in _not_yet_known(cases)]
    return [case for case in off
            if case.made and abs(case.made - case.stated) <= _NEAR * case.stated]  # fmt: skip


def _not_yet_known(cases: Sequence[Stated]) -> list[Stated]:
    ends = sorted({end for case in cases if (end := case.whole.period_end)}, reverse=True)
    found: list[Stated] = []
    for end in ends if len(ends) > 1 else ():
        last = [case for case in cases if case.whole.period_end == end]
        if not any(case.is_short for case in last) or any(case.adds_up for case in last):
            break
        found += [case for case in last if case.is_short]
    return found
