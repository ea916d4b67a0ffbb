"""Lone numbers at the side of a table, under no heading: what somebody worked out or checked.

They stand behind an empty column, with no words beside them or with words that call them a check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.read.blocks import Block
from pipeline.read.head import Body, Head, Use
from pipeline.read.sorts import FIGURES, Sort

_CHECK = re.compile(
    r"^(?:\(?(?:cross[- ]?)?check(?:s|ed|sum)?\b|should (?:be|equal|add|agree)|diff(?:erence)?\b|"
    r"agrees\b|adds up\b)",
    re.IGNORECASE,
)
_FEWEST_LINES = 4


def strays(block: Block, heads: dict[int, Head]) -> Iterator[int]:
    """Yield the places of the lone numbers at the right of a table that are no figures of it."""
    named = [col for col, head in heads.items() if head.words or head.mark is not None]
    last = max(named, default=0)
    if not block.heads or len(block.lines) < _FEWEST_LINES or not named:
        return
    for col, head in heads.items():
        if col > last + 1 and head.use is Use.FIGURE and Body(block, col).size == 1:
            yield from _alone(block, last, col)


def _alone(block: Block, last: int, col: int) -> Iterator[int]:
    """Yield the place of the one number in a column, where no name stands before it."""
    for row in block.lines:
        place = row.place(col)
        if place is None or row.sorts[place - row.begin] not in FIGURES:
            continue
        between = [at for at, other in enumerate(row.cols) if last < other < col]
        if all(row.sorts[at] == Sort.TEXT and _CHECK.match(row.text(at).strip()) for at in between):
            yield place
