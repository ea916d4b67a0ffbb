"""Totals down a table and across its columns (DQ-TOTAL, DQ-SUBTOTAL).

Silent where rows may overlap ("of which", people who chose several answers), where a part is
suppressed or an error, and where no partition of the rows comes near the total.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import (
    Fact,
    found,
    is_blank,
    overlaps,
    says_total,
    shown,
    sum_matches,
    without_total_words,
)
from pipeline.domain.findings import Finding

_NEAR = 0.25
_PROVEN_ROWS = 2
_TELLING = 5.0
"""Smaller sums come out right by chance."""
_PROVEN_SHARE = 0.6


def total_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding at each total row or column that plain parts do not add up to."""
    made: list[Finding] = []
    for block in blocks:
        if not any(fact.total for fact in block.additive):
            continue
        grid = _Grid(block.additive)
        made.extend(_rows(grid))
        made.extend(_columns(grid))
    return list(dict.fromkeys(made))


class _Grid:
    """The additive figures of one table; total rows and columns are those wholly of totals."""

    def __init__(self, block: list[Fact]) -> None:
        self.at = {(fact.row, fact.col): fact for fact in block}
        self.rows = sorted({fact.row for fact in block})
        self.cols = sorted({fact.col for fact in block})
        self._in_row: dict[int, list[Fact]] = {}
        self._in_column: dict[int, list[Fact]] = {}
        for fact in sorted(self.at.values(), key=lambda fact: (fact.row, fact.col)):
            self._in_row.setdefault(fact.row, []).append(fact)
            self._in_column.setdefault(fact.col, []).append(fact)
        self.total_cols = {
            col for col in self.cols if self._all_total(self.column(col)) and len(self.rows) > 1
        }
        self.total_rows = {
            row
            for row in self.rows
            if self._all_total([f for f in self.row(row) if f.col not in self.total_cols])
        }

    @staticmethod
    def _all_total(facts: list[Fact]) -> bool:
        return bool(facts) and all(fact.total for fact in facts)

    def row(self, row: int) -> list[Fact]:
        return self._in_row.get(row, [])

    def column(self, col: int) -> list[Fact]:
        return self._in_column.get(col, [])


# --- down a column --------------------------------------------------------------------------------


def _rows(grid: _Grid) -> Iterator[Finding]:
    for total_row in sorted(grid.total_rows):
        if not any(says_total(fact.row_label) for fact in grid.row(total_row)):
            continue
        for col in grid.cols:
            total = grid.at.get((total_row, col))
            if total is None or total.value is None or overlaps(total.row_label):
                continue
            column = [fact for fact in grid.column(col) if fact.row != total_row]
            partitions = _partitions(total, column, grid.total_rows)
            if not partitions or any(_matches(total, parts) for parts in partitions):
                continue
            parts, proven = partitions[0], _is_proven(grid, total, partitions[0])
            if _is_plain(parts, proven=proven) and _is_telling(total, parts):
                yield _finding(total, parts)


def _is_proven(grid: _Grid, total: Fact, parts: list[Fact]) -> bool:
    """Whether the same rows make the total in another column, whatever their words suggest."""
    rows = {part.row for part in parts}
    return any(
        (other.value or 0.0) >= _TELLING
        and _matches(other, [fact for fact in grid.column(other.col) if fact.row in rows])
        for other in grid.row(total.row)
        if other.col != total.col
    )


def _partitions(total: Fact, column: list[Fact], totals: set[int]) -> list[list[Fact]]:
    """Return the sets of rows that the total may be meant to sum, the likeliest first."""
    above = [fact for fact in column if fact.row < total.row]
    below = [fact for fact in column if fact.row > total.row]
    last_total = max((fact.row for fact in above if fact.row in totals), default=0)
    next_total = min((fact.row for fact in below if fact.row in totals), default=1 << 31)
    plain_above = [fact for fact in above if fact.row not in totals]
    choices = [
        [fact for fact in plain_above if fact.row > last_total],
        [fact for fact in plain_above if fact.row_group == total.row_group],
        plain_above,
        [fact for fact in above if fact.row in totals],
        [fact for fact in below if fact.row < next_total],
        [fact for fact in below if fact.row not in totals],
    ]
    return [choice for choice in choices if len(choice) > 1]


def _sum(parts: list[Fact]) -> float:
    return sum(part.value or 0.0 for part in parts)


def _matches(total: Fact, parts: list[Fact]) -> bool:
    return sum_matches(total.value or 0.0, [part.value or 0.0 for part in parts])


def _is_plain(parts: list[Fact], *, proven: bool) -> bool:
    """Whether the rows are figures of one group that do not overlap by their own words."""
    given = all(part.value is not None or is_blank(part) for part in parts)
    one_group = len({part.row_group for part in parts}) == 1
    labels = [part.row_label for part in parts]
    return (
        given
        and one_group
        and all(labels)
        and len(set(labels)) == len(labels)
        and (proven or not any(overlaps(label) for label in labels))
    )


def _is_telling(total: Fact, parts: list[Fact]) -> bool:
    printed, expected = total.value or 0.0, _sum(parts)
    if _is_doubled(printed, expected):
        return True
    # A blank may hold what is missing from the sum, and people may stand in several rows of time.
    if printed > expected and any(is_blank(part) for part in parts):
        return False
    through_time = len({part.period_start for part in parts}) > 1
    if through_time and total.counts_heads and printed < expected:
        return False
    return abs(printed - expected) <= _NEAR * max(abs(printed), abs(expected))


# --- across columns -------------------------------------------------------------------------------


def _columns(grid: _Grid) -> Iterator[Finding]:
    """Judge total columns, where most rows prove which columns they sum."""
    for col in sorted(grid.total_cols):
        lines = [line for row in grid.rows if (line := _line(grid, row, col)) is not None]
        right = [line for line in lines if _matches(*line)]
        proven = len(right) >= _PROVEN_ROWS and len(right) >= _PROVEN_SHARE * len(lines)
        if proven:
            yield from (_finding(*line) for line in lines if line not in right)


def _line(grid: _Grid, row: int, col: int) -> tuple[Fact, list[Fact]] | None:
    total = grid.at.get((row, col))
    if total is None or total.value is None:
        return None
    rest = without_total_words(total.column_label)
    parts = [
        fact
        for fact in grid.row(row)
        if fact.col not in grid.total_cols
        and fact.period_start == total.period_start
        and fact.period_end == total.period_end
        and (not rest or _ends_with(fact.column_label, rest))
    ]
    if len(parts) < 2 or any(part.value is None for part in parts):
        return None
    return total, parts


def _ends_with(label: str, rest: str) -> bool:
    words = " ".join("".join(c if c.isalnum() else " " for c in label.lower()).split())
    plain = " ".join("".join(c if c.isalnum() else " " for c in rest).split())
    return f" {words}".endswith(f" {plain}")


def _is_doubled(printed: float, expected: float) -> bool:
    """Whether subtotals were added together with the rows they hold."""
    return expected > 0 and sum_matches(printed, [expected, expected])


def _finding(total: Fact, parts: list[Fact]) -> Finding:
    label = total.row_label or total.column_label
    first, last = parts[0].cell, parts[-1].cell
    text = (
        f"'{label}' prints {shown(total.value or 0.0)}; "
        f"{first} to {last} add up to {shown(_sum(parts))}."
    )
    code = "DQ-SUBTOTAL" if _is_doubled(total.value or 0.0, _sum(parts)) else "DQ-TOTAL"
    return found(code, total, text)
