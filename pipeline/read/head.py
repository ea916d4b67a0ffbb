"""What is known of the columns of a table: their heads, and the cells below them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from pipeline.domain.tables import Role
from pipeline.read.blocks import Block
from pipeline.read.sorts import Sort
from pipeline.read.when.mark import Mark

# So many lines of a long list tell what a column is.
_LOOKED_AT = 2_000
_ANSWER = re.compile(
    r"^(?:yes|no|y|n|x|n/?a|don't know|not yet|\u2713|\u2714|\u2717)(?:[\s,;:(–-].*)?$",
    re.IGNORECASE,
)
_TICKS = frozenset({"y", "yes", "x", "\u2713", "\u2714"})
# So many answers, and such a share of all words, tell something of one record after another.
_FEWEST_ANSWERS, _MOSTLY = 4, 0.6


class Use(Enum):
    """What a column is for."""

    REF = "reference"
    LABEL = "label"
    PERIOD = "period"
    FIGURE = "figure"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Head:
    """One column of a table: the words over it (outermost first) without its period.

    `to_date` columns stand under what says so, as a variance under "Full year"; `until` is up to
    when their heading says that they run, `since` from when, or of which year.
    """

    col: int
    use: Use
    words: tuple[str, ...] = ()
    mark: Mark | None = None
    role: Role = Role.VALUE
    holds_dates: bool = False
    holds_codes: bool = False
    ref: str = ""
    to_date: bool = False
    until: Mark | None = None
    since: Mark | None = None
    label: str = field(init=False)

    def __post_init__(self) -> None:
        """Put the words over the column in one line."""
        object.__setattr__(self, "label", " - ".join(self.words))


class Body:
    """The cells of one column of a block: all are counted, the first are looked at where asked."""

    def __init__(self, block: Block, col: int) -> None:
        self.block, self.col = block, col
        self.counts: Counter[int] = block.sorts_by_column.get(col, Counter())

    @property
    def size(self) -> int:
        """Number of cells."""
        return self.counts.total()

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Sort and place in the book's table of the first cells, from the top."""
        found = []
        for row in self.block.lines[:_LOOKED_AT]:
            if self.col in row.cols:
                place = row.cols.index(self.col)
                found.append((row.sorts[place], row.begin + place))
        return found

    @cached_property
    def texts(self) -> list[str]:
        """The texts of the cells that hold words."""
        if not self.counts[Sort.TEXT]:
            return []
        book = self.block.lines[0].book
        return [book.text(place).strip() for sort, place in self.places if sort == Sort.TEXT]

    @property
    def _answers(self) -> list[str]:
        return [text.lower() for text in self.texts if _ANSWER.match(text)]

    @property
    def holds_answers(self) -> bool:
        """Whether all its words are yes and no, so that a number among them counts those."""
        return bool(self.texts) and len(self._answers) == len(self.texts)

    @property
    def answers_of_records(self) -> bool:
        """Whether it says yes or no of one record after another, and does not name its rows.

        Each answer would name its row if it stood once; a number below them counts them.
        """
        said = self._answers
        repeated = len(said) >= max(_FEWEST_ANSWERS, _MOSTLY * len(self.texts))
        counted = self.holds_answers and self.counts[Sort.NUMBER] > 0
        ticked = self.holds_answers and len(said) > 1 and set(said) <= _TICKS
        return counted or ticked or (repeated and len(set(said)) < len(said))

    @cached_property
    def numbers(self) -> list[float]:
        """The numbers that Excel holds as numbers."""
        if not self.counts[Sort.NUMBER]:
            return []
        numbers = self.block.lines[0].book.number
        found = (numbers[place] for sort, place in self.places if sort == Sort.NUMBER)
        return [number for number in found if number is not None]

    @cached_property
    def whole_numbers(self) -> list[float]:
        """The whole numbers that Excel holds as text."""
        book = self.block.lines[0].book
        texts = [book.text(place).strip() for sort, place in self.places if sort == Sort.NUMBER]
        return [float(text) for text in texts if text.isdecimal()]
