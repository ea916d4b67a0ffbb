"""Rows that stand twice in a table whose other rows each have words of their own: DQ-DUPLICATE.

A list with a column of identifiers is walked by `records`; here the words of a row are what tells
one from another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import named
from pipeline.check.rules.fact import Fact, found
from pipeline.domain.findings import Finding

_FEWEST_ROWS = 6
_FEWEST_FIGURES = 2
# So many of the rows have words of their own before the words are what tells rows apart.
_OWN = 0.8


def repeated_findings(blocks: Iterable[Block], others: Iterable[Finding]) -> list[Finding]:
    """Return a finding at each row that stands in its table already, the same in every figure.

    `others` are findings about records; a sheet with one of this code is told already.
    """
    told = {(f.submission, f.sheet) for f in others if f.code == "DQ-DUPLICATE"}
    return [
        finding
        for block in blocks
        if len(block.rows) >= _FEWEST_ROWS
        for finding in _repeated(block)
        if (finding.submission, finding.sheet) not in told
    ]


def _repeated(block: Block) -> Iterator[Finding]:
    if any(fact.period_from == "heading" for fact in block.figures):
        # A table of measures through time states the base of two rates twice.
        return
    rows = [line for line in block.rows.values() if line[0].row_label and not line[0].total]
    if len(rows) < _FEWEST_ROWS or len(set(map(_words, rows))) < _OWN * len(rows):
        return
    seen: dict[tuple[object, ...], Fact] = {}
    for line in rows:
        figures = tuple((fact.col, fact.value, fact.text) for fact in line)
        if sum(1 for fact in line if fact.value) < _FEWEST_FIGURES:
            continue
        first = seen.setdefault((_words(line), figures), line[0])
        if first is not line[0]:
            cells = named(fact.cell for fact in line)
            text = f"The row stands in row {first.row} already, the same in {cells}."
            yield found("DQ-DUPLICATE", line[0], text)


def _words(line: list[Fact]) -> tuple[object, ...]:
    first = line[0]
    return first.row_group, first.row_label, first.period_start, first.period_end
