"""Formulas that were overwritten by a number, or that leave out what their neighbours add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import FEW, named
from pipeline.check.rules.fact import Fact, column_number, found
from pipeline.domain.findings import Finding
from pipeline.domain.tables import STORED_AS_TEXT, Role, Status

_FEWEST_ALIKE = 3
# A sum leaves out what was kept back or put into words, so that somebody typed the whole.
_NOT_TOLD = frozenset({Status.SUPPRESSED, Status.NOT_APPLICABLE, Status.NOT_COLLECTED, Status.TEXT})
_MOSTLY = 0.7
_REFERENCE = re.compile(r"(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\d(])")
_SUM = re.compile(r"=SUM\(\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)", re.IGNORECASE)


def formula_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return numbers where the rest of the line is calculated, and sums of another length."""
    made: list[Finding] = []
    for block in blocks:
        if sum(1 for fact in block.figures if fact.formula) < _FEWEST_ALIKE:
            continue
        at = {(fact.row, fact.col): fact for fact in block.facts}
        over: dict[str, Fact] = {}
        for lines, down in ((block.rows, True), (block.columns, False)):
            for line in lines.values():
                over.update({fact.cell: fact for fact in _overwritten(line, at, down=down)})
                made += _shorter(line, down=down)
        made += _told(list(over.values()))
    return list(dict.fromkeys(made))


def _told(facts: list[Fact]) -> Iterator[Finding]:
    if len(facts) > FEW:
        cells = named(fact.cell for fact in facts)
        text = f"{len(facts)} cells hold a typed number where others are calculated: {cells}."
        yield found("FORMULA-OVERWRITTEN", facts[0], text)
        return
    for fact in facts:
        text = f"{fact.text} is typed; the other cells of its line are calculated."
        yield found("FORMULA-OVERWRITTEN", fact, text)


def _overwritten(
    line: Sequence[Fact], at: Mapping[tuple[int, int], Fact], *, down: bool
) -> list[Fact]:
    """Return the typed numbers of a line of which nearly all is one formula, copied along."""
    calculated = [fact for fact in line if fact.formula]
    if not _FEWEST_ALIKE <= len(calculated) < len(line):
        return []
    typed = [fact for fact in line if not fact.formula and _could_be_calculated(fact, down=down)]
    if not typed or len(typed) > len(calculated) // 3:
        return []
    shapes = Counter(_shape(fact) for fact in calculated)
    shape, times = shapes.most_common(1)[0]
    if times < _FEWEST_ALIKE or times < _MOSTLY * len(line):
        return []
    model = next(fact for fact in calculated if _shape(fact) == shape)
    typed = [fact for fact in typed if not _was_meant(fact, _parts(fact, model, at))]
    # A number beside the run of formulas is often one that the run starts from; totals, which add
    # up another line each, start from none.
    if typed and all(_size(fact) for fact in calculated) and all(fact.total for fact in typed):
        return typed
    places = [(fact.row, fact.col) for fact in calculated if _shape(fact) == shape]
    return [fact for fact in typed if min(places) < (fact.row, fact.col) < max(places)]


def _parts(fact: Fact, model: Fact, at: Mapping[tuple[int, int], Fact]) -> list[Fact]:
    """Return what a sum copied from `model` would add up in the cell of `fact`."""
    whole = _SUM.fullmatch((model.formula or "").replace(" ", ""))
    if whole is None:
        return []
    first, top, last, bottom = whole.groups()
    down, across = fact.row - model.row, fact.col - model.col
    rows = range(int(top) + down, int(bottom) + down + 1)
    cols = range(column_number(first.upper()) + across, column_number(last.upper()) + across + 1)
    return [at[row, col] for row in rows for col in cols if (row, col) in at]


def _was_meant(fact: Fact, parts: Sequence[Fact]) -> bool:
    """Whether no sum could give the figure: a part is not told, or it is how the last one stood."""
    given = [part.value for part in parts if part.value is not None]
    value, adds_up = fact.value or 0.0, sum(given)
    if parts and not given:
        return True
    if any(part.status in _NOT_TOLD for part in parts) and value >= adds_up:
        return True
    through_time = len({part.period_start for part in parts}) > 1
    return through_time and value != adds_up and value == given[-1]


def _could_be_calculated(fact: Fact, *, down: bool) -> bool:
    """Whether a formula could stand there: people cannot be added up over time."""
    in_rows = fact.period_from == "row" or fact.role == Role.YEAR_TO_DATE
    through_time = in_rows if down else True
    is_plain = fact.status in {Status.REPORTED, Status.ZERO}
    may_add_up = fact.is_additive and not (fact.counts_heads and through_time)
    # A mark that somebody typed beside the number says that it was meant.
    is_plain = is_plain and (not fact.note or fact.note == STORED_AS_TEXT)
    return fact.value is not None and is_plain and (may_add_up or fact.unit == "percent")


def _shape(fact: Fact) -> str:
    """Write a formula with its references relative to its cell: equal along a line copied along."""

    def relative(found: re.Match[str]) -> str:
        fixed_col, letters, fixed_row, row = found.groups()
        col = letters if fixed_col else f"[{column_number(letters) - fact.col}]"
        return f"R{row if fixed_row else f'[{int(row) - fact.row}]'}C{col}"

    return _REFERENCE.sub(relative, fact.formula or "")


def _shorter(line: Sequence[Fact], *, down: bool) -> Iterator[Finding]:
    """Tell a sum over fewer or more cells than nearly all other sums of its line.

    Along a row the sums `down` their columns are alike, down a column those across their rows.
    """
    sums = [(f, size) for f in line if (size := _size(f)) and size[1 if down else 0] == 1]
    if len(sums) <= _FEWEST_ALIKE:
        return
    usual, times = Counter(size for _, size in sums).most_common(1)[0]
    if times < _FEWEST_ALIKE or times < _MOSTLY * len(sums):
        return
    for fact, size in sums:
        if size != usual:
            cells = size[0] * size[1]
            text = f"{fact.formula} adds up {cells} cells; its neighbours add up "
            yield found("FORMULA-RANGE", fact, f"{text}{usual[0] * usual[1]}.")


def _size(fact: Fact) -> tuple[int, int] | None:
    whole = _SUM.fullmatch((fact.formula or "").replace(" ", ""))
    if whole is None:
        return None
    first, top, last, bottom = whole.groups()
    return int(bottom) - int(top) + 1, column_number(last.upper()) - column_number(
        first.upper()
    ) + 1
