"""Tables as the rules walk them: the figures of one block by row and by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import attrgetter

from pipeline.check.rules.fact import Fact, by_block
from pipeline.check.words import says


@dataclass(frozen=True)
class Block:
    """The visible facts of one table of a sheet."""

    facts: list[Fact]

    @cached_property
    def figures(self) -> list[Fact]:
        """The facts that stand where a measured value is expected."""
        return [fact for fact in self.facts if fact.is_figure]

    @cached_property
    def additive(self) -> list[Fact]:
        """The figures that may be added up."""
        return [fact for fact in self.facts if fact.is_additive]

    @cached_property
    def statuses(self) -> frozenset[str]:
        """Every status that one of its figures has."""
        return frozenset(fact.status for fact in self.figures)

    @cached_property
    def labels(self) -> frozenset[str]:
        """What stands beside and over the figures, and over groups of them, each once."""
        return frozenset(
            label
            for fact in self.figures
            for label in (fact.row_label, fact.column_label, fact.row_group)
        )

    def says(self, words: str) -> bool:
        """Say whether any of its labels holds the words listed under a name."""
        return any(says(words, label) for label in self.labels)

    @cached_property
    def runs_through_time(self) -> bool:
        """Whether its figures are for more than one period."""
        return len({fact.period_end for fact in self.figures}) > 1

    @cached_property
    def rows(self) -> dict[int, list[Fact]]:
        """The figures by row, from left to right."""
        return _by(self.figures, "row", "col")

    @cached_property
    def columns(self) -> dict[int, list[Fact]]:
        """The figures by column, from top to bottom."""
        return _by(self.figures, "col", "row")

    @cached_property
    def lines(self) -> list[list[Fact]]:
        """Rows and columns whose figures differ in nothing but their period, in its order."""
        made: list[list[Fact]] = []
        if not self.runs_through_time:
            return made
        for lines, label in ((self.rows, "column_label"), (self.columns, "row_label")):
            for line in lines.values():
                if not may_run_through_time(line, label):
                    continue
                by_words: dict[object, list[Fact]] = {}
                for fact in line:
                    if fact.period is not None:
                        by_words.setdefault((getattr(fact, label), fact.role), []).append(fact)
                made.extend(_through_time(named) for named in by_words.values() if len(named) > 1)
        return [line for line in made if len(line) > 1]


def may_run_through_time(line: Sequence[Fact], label: str) -> bool:
    """Say whether some of a line may differ in nothing but their period.

    In a list of records each row has words or a period of its own; most lines end here.
    """
    if len(line) < 2 or len({getattr(fact, label) for fact in line}) == len(line):
        return False
    return len({(fact.period_start, fact.period_end) for fact in line}) > 1


def _by(facts: Iterable[Fact], first: str, second: str) -> dict[int, list[Fact]]:
    made: dict[int, list[Fact]] = {}
    key_of, order = attrgetter(first), attrgetter(second)
    for fact in facts:
        made.setdefault(key_of(fact), []).append(fact)
    return {key: sorted(line, key=order) for key, line in sorted(made.items())}


def _through_time(facts: list[Fact]) -> list[Fact]:
    """Keep the figures of the commonest length of period; none where a period stands twice."""
    lengths = [fact.period.months if fact.period else None for fact in facts]
    given = [length for length in lengths if length]
    if not given:
        return []
    usual = max(sorted(set(given)), key=given.count)
    kept = [fact for fact, length in zip(facts, lengths, strict=True) if length == usual]
    if len({fact.period_start for fact in kept}) < len(kept):
        return []
    return sorted(kept, key=_start)


def _start(fact: Fact) -> date:
    return fact.period_start or date.min


def blocks_of(facts: Iterable[Fact]) -> list[Block]:
    """Return the tables that the facts stand in, in their order."""
    return [Block(block) for block in by_block(facts)]
