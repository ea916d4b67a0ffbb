"""Codes that a breakdown does not know, stand-in numbers, and rows left over from a template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import polars as pl

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import holds_changes, named
from pipeline.check.rules.fact import Fact, found
from pipeline.check.words import fits, listed, pattern, says
from pipeline.domain.findings import Finding

_FEWEST_CODED = 3
# Numbers that systems and people put where none was entered. In a column of small figures they
# stand out; a turnover of 9,999 does not.
_STAND_INS = frozenset({999.0, 9999.0, 99999.0, 999999.0, -1.0, -99.0, -999.0})
_STANDS_OUT = 5.0
_FEWEST_OTHERS = 4
_LEFT_OVER = ("example row", "placeholder")


def code_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return codes that are not of the list that the rest of the table uses, and stand-ins."""
    made: list[Finding] = []
    for block in blocks:
        made += _foreign_codes(block)
        made += _stand_ins(block)
        made += _test_rows(block)
    return made


def _first_of_rows(block: Block) -> list[Fact]:
    return [line[0] for line in block.rows.values()]


def _foreign_codes(block: Block) -> Iterator[Finding]:
    rows = _first_of_rows(block)
    for vocabulary in listed("codes"):
        coded = {r.row_label for r in rows if fits(vocabulary["recognised"], r.row_label)}
        if len(coded) < _FEWEST_CODED:
            continue
        invalid = pattern(rf"^(?:{'|'.join(vocabulary['invalid'].split())})\b")
        for fact in rows:
            if invalid.search(fact.row_label.strip()) and any(
                other.value for other in block.rows[fact.row]
            ):
                text = (
                    f"'{fact.row_label}' is no {vocabulary['dimension']} of this list; "
                    f"{vocabulary['advice']}."
                )
                yield found("DQ-CODE", fact, text)


def _stand_ins(block: Block) -> Iterator[Finding]:
    for column in block.columns.values():
        # What a formula gives was not typed for want of a figure.
        hits = [fact for fact in column if fact.value in _STAND_INS and _is_typed(fact)]
        if not hits:
            continue
        if holds_changes(column):
            hits = [fact for fact in hits if (fact.value or 0.0) > 0]
        for fact in hits:
            # In a short table what stands beside it tells as well what is usual.
            beside = [f for f in block.rows[fact.row] if f.role == fact.role and not f.total]
            around = {f.cell: f for f in (*column, *beside) if f.unit == fact.unit}
            others = [abs(f.value) for f in around.values() if f.value is not None
                      and f.value not in _STAND_INS and not f.total]  # fmt: skip
            if len(others) < _FEWEST_OTHERS:
                continue
            if abs(fact.value or 0.0) > _STANDS_OUT * max(others) or (fact.value or 0.0) < 0:
                text = f"{fact.text} looks like a stand-in for a figure that was not entered."
                yield found("DQ-DEFAULT", fact, text)


def _is_typed(fact: Fact) -> bool:
    return fact.unit != "gbp" and not fact.formula


def _test_rows(block: Block) -> Iterator[Finding]:
    for fact in _first_of_rows(block):
        label = fact.row_label.split(" | ")[0].strip()
        if says("test row", label) and any(other.value for other in block.rows[fact.row]):
            text = f"The row '{label}' looks like one that somebody typed to try the template."
            yield found("DQ-TEST-ROW", fact, text)


def left_over_findings(cells: pl.DataFrame) -> list[Finding]:
    """Return one finding for each sheet on which examples of the template were left.

    `cells` is the table CELLS. The reader set them aside: they count nowhere.
    """
    left = cells.filter(pl.col("why").is_in(_LEFT_OVER)).sort("sheet_no", "row", "col")
    made = []
    for key, rows in left.group_by("submission", "file", "sheet", maintain_order=True):
        submission, file, sheet = map(str, key)
        places = rows["cell"].to_list()
        count = "1 cell" if len(places) == 1 else f"{len(places)} cells"
        was = "was" if len(places) == 1 else "were"
        text = f"{count} of the template's examples {was} left out: {named(places)}."
        made.append(Finding("DQ-TEMPLATE", text, file, sheet, places[0], submission))
    return made
