"""Turns the tables and forms of a workbook into facts, and accounts for every other cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from pipeline.domain.periods import Period
from pipeline.domain.tables import CellUse, Role
from pipeline.read.assembly import Assembly
from pipeline.read.blocks import Block, Layout
from pipeline.read.book import Book, Cell, Sheet
from pipeline.read.context import Context, Surroundings, section_of
from pipeline.read.fact_table import FactTable
from pipeline.read.footnotes import Footnotes, footnotes_of
from pipeline.read.forms import form_facts, mark_words
from pipeline.read.head import Head, Use
from pipeline.read.heads import Heads
from pipeline.read.hints import NO_HINTS, Hints
from pipeline.read.layout import layout_of
from pipeline.read.left_over import left_over
from pipeline.read.rows import Page
from pipeline.read.several_heads import told_of_blocks
from pipeline.read.sorts import Sort, is_note, sorts_of
from pipeline.read.table_facts import table_facts
from pipeline.read.when.figures_said import said_of_blocks
from pipeline.read.when.setting import (
    Setting,
    set_by_own_names,
    set_by_workbook,
    setting_of,
    shared_year,
    year_of_answer,
)
from pipeline.read.when.terms import Terms
from pipeline.read.when.years import year_of

_SHORTEST_LIST = 4


@dataclass(slots=True)
class Reading:
    """Everything read from a book: the tables `facts` and `cells` without submission and file.

    `tables` holds one row for each block: sheet, area, number of heads and lines, title;
    `doubts` the sheet and cell of each date that can only be read month first; `year` is the
    first day of the workbook's year, `year_is_said` whether it says in which month that begins;
    `odd_scales` sheet, cell, text and value of each percentage on another scale than its series;
    `period_conflicts` sheet, first cell, period of the heading and of the columns that differ;
    `copied_periods` sheet, cell, period of a form copied from another sheet and of the own name.
    """

    facts: pl.DataFrame
    cells: pl.DataFrame
    tables: list[dict[str, Any]] = field(default_factory=list)
    doubts: list[tuple[str, Cell]] = field(default_factory=list)
    year: date | None = None
    year_is_said: bool = False
    odd_scales: list[tuple[str, str, str, float]] = field(default_factory=list)
    period_conflicts: list[tuple[str, str, Period, Period]] = field(default_factory=list)
    copied_periods: list[tuple[str, str, Period, Period]] = field(default_factory=list)


def understand(book: Book, file_name: str, hints: Hints = NO_HINTS) -> Reading:
    """Read every sheet of a book; each non-empty cell ends up in exactly one place."""
    terms = Terms.of(book)
    explained = footnotes_of(book)
    sorts = sorts_of(book, explained.signs, terms)
    assembly = Assembly(book, sorts)
    year, is_said = year_of(book, file_name, hints.year_month)
    read = _read_sheets(assembly, explained, terms, year, file_name)
    # By now rows and blocks are let go: the tables are made in the memory they took.
    facts, cells = FactTable(assembly).frame(), left_over(assembly)
    return Reading(facts, cells, read.tables, read.doubts, read.year, is_said, assembly.odd_scales,
                   assembly.period_conflicts, read.copied_periods)  # fmt: skip


@dataclass(slots=True)
class _Read:
    """What is kept of the sheets beside what the assembly gathers of them; see `Reading`."""

    copied_periods: list[tuple[str, str, Period, Period]]
    year: date | None
    tables: list[dict[str, Any]] = field(default_factory=list)
    doubts: list[tuple[str, Cell]] = field(default_factory=list)


def _read_sheets(
    assembly: Assembly, explained: Footnotes, terms: Terms, year: date | None, file_name: str
) -> _Read:
    """Gather the facts of every sheet."""
    sheets = assembly.book.sheets
    layouts = [layout_of(Page(sheet, assembly.sorts)) for sheet in sheets]
    settings = _settings(sheets, layouts, year, file_name, terms)
    shared = shared_year(settings) if year is None else None
    other = shared if year is None else year_of_answer(settings, year)
    if other is not None:
        settings = _settings(sheets, layouts, other, file_name, terms)
    named = (other or year) if year is not None else None
    read = _Read(set_by_own_names(settings, sheets), named)
    set_by_workbook(settings, layouts, file_name, [sheet.hidden for sheet in sheets])
    for index, sheet in enumerate(sheets):
        around = Surroundings(
            sheet, index, settings[index], assembly, _footnotes(layouts[index], explained), terms,
            _said_of(layouts[index], settings[index].year),
        )  # fmt: skip
        found, doubtful = _read_sheet(around, layouts[index])
        read.tables.extend(found)
        read.doubts.extend((sheet.name, cell) for cell in doubtful)
    return read


def _settings(
    sheets: Sequence[Sheet], layouts: Sequence[Layout], year: date | None, file_name: str,
    terms: Terms,
) -> list[Setting]:  # fmt: skip
    return [
        setting_of(sheet, layout, year, file_name, terms)
        for sheet, layout in zip(sheets, layouts, strict=True)
    ]


def _said_of(layout: Layout, year: date | None) -> dict[Block, Period]:
    """Return what sentences beside blocks and heads of their own say of them."""
    return {**told_of_blocks(layout, year), **said_of_blocks(layout, year)}


def _read_sheet(around: Surroundings, layout: Layout) -> tuple[list[dict[str, Any]], list[Cell]]:
    sheet, assembly = around.sheet, around.assembly
    heads = Heads(sheet, around.terms)
    tables, doubts, before = [], [], ""
    periods: list[Period] = []
    for block in layout.blocks:
        columns = heads.of(block)
        is_form = not block.heads and not _continues(block, columns)
        context = Context(around, block, {} if is_form else columns)
        context.say_of_whom(before)
        context.take_together(periods)
        periods += [] if context.period is None else [context.period]
        before = context.section
        _gather(context, is_form=is_form)
        doubts.extend(context.doubts)
        tables.append(_table_row(sheet, block, context.address))
    for cell in layout.notes:
        _mark(assembly, sheet, cell, CellUse.NOTE, "text")
    for cell in layout.titles:
        _mark(assembly, sheet, cell, CellUse.LABEL, "title")
    return tables, doubts


def _footnotes(layout: Layout, elsewhere: Footnotes) -> Footnotes:
    found = Footnotes()
    for cell in (*layout.notes, *layout.titles):
        found.read(cell.text)
    for block in layout.blocks:
        for cell in block.titles:
            found.read(cell.text)
        for row in block.lines:
            if row.is_single:
                found.read(row.book.text(row.begin))
    found.join(elsewhere)
    return found


def _mark(assembly: Assembly, sheet: Sheet, cell: Cell, use: CellUse, why: str) -> None:
    place = sheet.place(cell.row, cell.col)
    if place is not None:
        assembly.mark(place, use, why)


def _gather(context: Context, *, is_form: bool) -> None:
    block = context.block
    for cell in block.titles:
        if not is_note(cell.text):
            _mark(context.assembly, context.sheet, cell, CellUse.LABEL, "title")
    if _is_list_of_words(context):
        mark_words(context)
    elif is_form:
        form_facts(context)
    elif not block.has_figures:
        mark_words(context)
    else:
        table_facts(context)


def _is_list_of_words(context: Context) -> bool:
    """Whether a block of a hidden sheet holds no number: what a drop-down offers, as "NIL".

    A lone number beside a longer list is a setting of the form, unless its name stands before it.
    """
    if not context.sheet.hidden:
        return False
    counted = context.block.sorts_by_column
    cols = [col for col, sorts in counted.items() for _ in range(sorts[Sort.NUMBER])]
    if len(cols) != 1 or len(context.block.lines) < _SHORTEST_LIST:
        return not cols
    # In the first row it has no heading over it.
    first = context.block.lines[0]
    is_named = cols[0] - 1 in first.columns_of(Sort.TEXT)
    return bool(context.block.heads) or not (is_named and cols[0] in first.cols)


def _continues(block: Block, heads: dict[int, Head]) -> bool:
    """Whether figures without a head stand under the columns of the table above."""
    if block.parent is None or not block.parent.heads:
        return False
    named = {
        col
        for col, head in heads.items()
        if head.mark is not None or head.words or head.role is not Role.VALUE
    }
    over = {col for col in named if heads[col].mark or heads[col].use is Use.FIGURE}
    counted = block.sorts_by_column
    standins = {col for col in over if col in counted and counted[col][Sort.STANDIN]}
    figures = block.figure_columns() | standins
    # Numbers may be the steps of a scale, by which its rows are named.
    figures -= {col for col, head in heads.items() if head.use is Use.LABEL}
    labelled = any(head.use in {Use.LABEL, Use.PERIOD, Use.REF} for head in heads.values())
    beside_labels = any(not row.is_single for row in block.lines)
    enough = 1 if beside_labels and not block.titles and len(over) == 1 else 2
    return len(figures & over) >= enough and figures <= named and labelled


def _table_row(sheet: Sheet, block: Block, address: str) -> dict[str, Any]:
    return {
        "sheet": sheet.name,
        "area": address,
        "heads": len(block.heads),
        "lines": len(block.lines),
        "title": section_of(block),
    }
