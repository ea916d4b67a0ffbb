"""Blocks without figures in columns: forms of labels and values, and tables of words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pipeline.domain.tables import CellUse
from pipeline.read.book import Cell
from pipeline.read.context import Context
from pipeline.read.heads import Use
from pipeline.read.lines import clean
from pipeline.read.rows import Row, Sort, is_note
from pipeline.read.values import value_of


def form_facts(context: Context) -> Iterator[dict[str, Any]]:
    """Yield the figures of a form, each with the label at its left; answers in words are notes."""
    for row in context.block.lines:
        yield from _form_row(context, row)


def _form_row(context: Context, row: Row) -> Iterator[dict[str, Any]]:
    account = context.account
    label: Cell | None = None
    before: Cell | None = None
    for cell, sort in zip(row.cells, row.sorts, strict=True):
        if sort in {Sort.NUMBER, Sort.STANDIN} and label is not None:
            account.mark(label, CellUse.LABEL, "label of a form")
            yield context.fact(cell, value_of(cell), row_label=clean(label.text))
        elif sort is Sort.PLACEHOLDER:
            account.mark(cell, CellUse.SET_ASIDE, "placeholder")
        elif label is not None and label is before:
            account.mark(label, CellUse.LABEL, "label of a form")
            account.mark(cell, CellUse.NOTE, "answer in a form")
            label = cell if sort is Sort.TEXT else label
        elif sort is Sort.TEXT:
            label = cell
        before = cell


def mark_words(context: Context) -> None:
    """Account for a table in which no figure stands."""
    figures = [head.col for head in context.heads.values() if head.use is Use.FIGURE]
    for row in context.block.heads:
        for cell in row.cells:
            context.account.mark(cell, CellUse.LABEL, "heading")
    for row in context.block.lines:
        for cell in row.cells:
            if figures and cell.col < figures[0] and not is_note(cell.text):
                context.account.mark(cell, CellUse.LABEL, "row label of an empty table")
            else:
                context.account.mark(cell, CellUse.NOTE, "table of words")
