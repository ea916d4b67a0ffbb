"""The sheet Evidence: from every figure of the return to the cells it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from pipeline.domain.contract import Requirement
from pipeline.domain.leads import TOLD_IN_WORDS
from pipeline.domain.places import Place, split_places
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import (
    ADDITIONAL,
    EVIDENCE,
    LONG,
    MEETING,
    METHODS,
    PERFORMANCE,
    opening,
)
from pipeline.write.shown import KEPT_BACK, NOT_APPLICABLE, NOT_AVAILABLE, in_words, span
from pipeline.write.view import Row, View, method_key

_WIDTHS = (22, 34, 38, 27, 50, 14, 8, 18, 12, 17)
_COLUMNS = (
    Column("In this return"),
    Column("Item"),
    Column("What the cell is"),
    Column("Period"),
    Column("File"),
    Column("Sheet"),
    Column("Cell"),
    Column("Value as it stands there", "head number"),
    Column("Status"),
    Column("File hash (start)"),
)
_HASH = 12
_TOLD = "Narrative cell in which it is told"
_NOT_QUOTED = "not quoted"


@dataclass(frozen=True, slots=True)
class Item:
    """Something in the return that shows figures, and the lines of evidence for it."""

    key: str
    sheet: str
    name: str
    lines: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The evidence of all items."""

    items: tuple[Item, ...]

    def to(self, key: str) -> str:
        """Return the anchor of an item's evidence; empty where it has none."""
        return anchor(key) if any(item.key == key for item in self.items) else ""

    def link(self, key: str) -> Cell:
        """Return a cell that leads to an item's evidence."""
        for item in self.items:
            if item.key == key:
                cells = "1 cell" if len(item.lines) == 1 else f"{len(item.lines)} cells"
                return Cell(cells, "link", to=anchor(key))
        return Cell("none", "body muted")


def anchor(key: str) -> str:
    """Return the anchor of an item's first line of evidence."""
    return f"evidence:{key}"


def build_index(view: View) -> Index:
    """Collect the evidence of every result, target, candidate, claim and comparison."""
    parts = (_performance(view), _additional(view), _methods(view), _baselines(view))
    return Index(tuple(item for part in parts for item in part))


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    rows = tuple(_row(item, at, line) for item in index.items for at, line in enumerate(item.lines))
    blocks: list[Block] = [
        *opening(
            view,
            EVIDENCE,
            1 if rows else 0,
            "Every figure of this return, with the file, sheet and cell it rests on. "
            "The value is quoted as it stands in that cell.",
            "A figure may rest on several cells: a rate on a numerator and a denominator, "
            "a year to date on several periods.",
        )
    ]
    if rows:
        blocks.append(Table("Evidence", "Cells behind every figure of the return", _COLUMNS, rows))
    else:
        blocks.append(Text("The return shows no figure that rests on a workbook."))
    return Sheet(EVIDENCE, tuple(blocks), _WIDTHS, frozen=len(rows) > LONG)


def _row(item: Item, at: int, line: tuple[Cell, ...]) -> tuple[Cell, ...]:
    name = Cell(item.name, "link", to=f"item:{item.key}", anchor="" if at else anchor(item.key))
    return (Cell(item.sheet), name, *line)


def _performance(view: View) -> Iterator[Item]:
    for row in view.results:
        ref, name = row["ref"], f"{row['ref']} {row['name']}"
        masked = view.kept_back("results", ref)
        lines = _lines(view, row["cells"], masked=masked)
        if lines:
            yield Item(f"result:{ref}", PERFORMANCE, name, lines)
        elif any(row[column] is not None for column in ("value", "period_value")):
            yield Item(f"result:{ref}", PERFORMANCE, name, (_unplaced(),))
        if row["target"] is not None:
            yield Item(f"target:{ref}", PERFORMANCE, f"{name}: target", (_target(view, row),))


def _target(view: View, row: Row) -> tuple[Cell, ...]:
    contract = view.contents.contract
    found = [item for item in contract.requirements if item.ref == row["ref"]]
    sheet, _, cell = _target_place(found).rpartition("!")
    stated = found[0].target if found else None
    value = NOT_AVAILABLE if stated is None else in_words(stated, view.unit_of(row), stated)
    return (
        Cell("Target as the contract workbook states it"),
        Cell(NOT_APPLICABLE),
        Cell(PurePath(contract.source).name or NOT_AVAILABLE),
        Cell(sheet or "Requirements"),
        Cell(cell or NOT_AVAILABLE),
        Cell(value, "quoted"),
        Cell("reported"),
        Cell(contract.sha256[:_HASH], "code"),
    )


def _target_place(found: list[Requirement]) -> str:
    return (found[0].target_cell or found[0].cell) if found else ""


def _additional(view: View) -> Iterator[Item]:
    claims = {row["candidate"]: row for row in view.claimed + view.told}
    left_out = {row["candidate"] for row in view.left_out}
    for key, row in view.candidates.items():
        if key in left_out:
            continue
        masked = view.kept_back("candidates", key)
        told = row["concept"] == TOLD_IN_WORDS
        cells = row["cells"]
        found = _told_lines(view, cells) if told else _lines(view, cells, masked=masked)
        lines = list(found) or [_unplaced()]
        claim = claims.get(key)
        if claim is not None:
            lines += _claim_lines(view, claim, row, masked=masked)
        yield Item(f"candidate:{key}", ADDITIONAL, row["title"], tuple(lines))
    for key in claims.keys() - view.candidates.keys():
        yield Item(f"candidate:{key}", ADDITIONAL, key, (_unplaced(),))


def _told_lines(view: View, cells: str) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells in which an outcome is told, unquoted: their text may name people."""
    sent = {row["file"]: row for row in view.submissions}
    lines = []
    for place in split_places(cells):
        row = sent.get(place.file, {})
        when = span(row.get("period_start"), row.get("period_end"))
        lines.append(_line(_TOLD, place, _NOT_QUOTED, when, "text", row.get("submission", "")))
    return tuple(lines)


def _claim_lines(
    view: View, claim: Row, candidate: Row, *, masked: bool
) -> Iterator[tuple[Cell, ...]]:
    decision = view.decisions.get(claim["candidate"], {})
    stated = decision.get("quantity")
    if stated is not None and stated != candidate["quantity"]:
        value = KEPT_BACK if masked else in_words(stated, candidate["unit"])
        yield _line(
            f"Quantity stated by {decision['reviewer'] or 'the reviewer'}",
            _answer_place(decision["cell"]),
            value,
        )
    if claim["unit_value"] is not None:
        yield _line(
            f"Unit cost, {claim['price_year']} prices: {claim['source']}",
            Place("Unit cost catalogue", "Unit costs", claim["unit_cost"] or NOT_AVAILABLE),
            in_words(claim["unit_value"], "gbp"),
        )


def _answer_place(text: str) -> Place:
    cell = text.rpartition("!")[2]
    return Place("Review workbook", "Review", cell or NOT_AVAILABLE)


def _methods(view: View) -> Iterator[Item]:
    for row in view.comparisons:
        masked = view.kept_back("comparisons", row["method"])
        lines = _lines(view, row["cells"], masked=masked) or (_unplaced(),)
        yield Item(
            f"method:{method_key(row)}", METHODS, f"{row['method']}: {row['outcome']}", lines
        )


def baseline_key(candidate: str) -> str:
    """Return the name under which the baseline of a candidate is linked."""
    return f"baseline:{candidate}"


def _baselines(view: View) -> Iterator[Item]:
    for row in view.next_questions:
        key = row["candidate"]
        candidate = view.candidates[key]
        masked = view.kept_back("candidates", key) or view.kept_back("baselines", key)
        cells = "; ".join(filter(None, (candidate["cells"], row["cells"], row["base_cells"])))
        lines = _lines(view, cells, masked=masked) or (_unplaced(),)
        yield Item(baseline_key(key), MEETING, f"Baseline: {candidate['title']}", lines)


def _lines(view: View, cells: str, *, masked: bool) -> tuple[tuple[Cell, ...], ...]:
    return tuple(_fact_line(view, place, masked=masked) for place in split_places(cells))


def _fact_line(view: View, place: Place, *, masked: bool) -> tuple[Cell, ...]:
    if ":" in place.cell:
        return _line(_ONE_EACH, place, NOT_APPLICABLE)
    fact = view.facts.get(place)
    if fact is None:
        return _line("Not among the facts read", place, NOT_AVAILABLE)
    # A figure kept back must not come back through the cell it was read from.
    # Its status goes too: "zero" would be a number as well.
    hidden = masked or place in view.masked_places
    value, status = (KEPT_BACK, KEPT_BACK) if hidden else (fact["text"], fact["status"])
    when = span(fact["period_start"], fact["period_end"])
    return _line(fact["label"], place, value, when, status, fact["submission"])


def _line(
    what: str,
    place: Place,
    value: str,
    period: str = "",
    status: str = "reported",
    submission: str = "",
) -> tuple[Cell, ...]:
    return (
        Cell(what),
        Cell(period or NOT_APPLICABLE),
        Cell(place.file),
        Cell(place.sheet),
        Cell(place.cell),
        Cell(value or NOT_AVAILABLE, "quoted"),
        Cell(status),
        Cell(submission[:_HASH] or NOT_APPLICABLE, "code"),
    )


_ONE_EACH = "A column of a list with one line for each person; no line is quoted"


def _unplaced() -> tuple[Cell, ...]:
    mark = NOT_AVAILABLE
    return _line("No cell is recorded for this figure", Place(mark, mark, mark), mark)
