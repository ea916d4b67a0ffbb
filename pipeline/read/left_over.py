"""The account of a workbook: what became of each cell that is no fact."""

from __future__ import annotations

import polars as pl

from pipeline.domain.tables import CELLS, CellUse
from pipeline.read.assembly import Assembly
from pipeline.read.book import Kind
from pipeline.read.excel import column_letters
from pipeline.read.sorts import Sort

_CONSTANT = {"submission", "file"}


def left_over(assembly: Assembly) -> pl.DataFrame:
    """Return a row for each cell that is no fact."""
    book = assembly.book
    uses = _uses(assembly)
    kinds = assembly.kinds_of_use
    taken = pl.Series([False]).new_from_index(0, book.cell_count)
    if assembly.cells:
        taken = taken.scatter(assembly.cells, True)  # noqa: FBT003
    names = pl.Series([sheet.name for sheet in book.sheets], dtype=pl.String)
    numbers = pl.Series([sheet.number for sheet in book.sheets], dtype=pl.Int64)
    cells = book.cells
    made = pl.DataFrame(
        {
            "sheet": names.gather(cells["sheet"]),
            "sheet_no": numbers.gather(cells["sheet"]),
            "cell": addresses(cells["col"], cells["row"]),
            "row": cells["row"].cast(pl.Int64),
            "col": cells["col"].cast(pl.Int64),
            "use": pl.Series([use.value for use, _ in kinds], dtype=pl.String).gather(uses),
            "why": pl.Series([why for _, why in kinds], dtype=pl.String).gather(uses),
            "text": book.shown,
            "hidden": cells["hidden"],
        }
    )
    return made.filter(~taken).select(
        name for name in CELLS.schema.names() if name not in _CONSTANT
    )


def _uses(assembly: Assembly) -> pl.Series:
    """Return what became of each cell, by number; say what those are of which nothing was said."""
    book, kind_of_use = assembly.book, assembly.kind_of_use
    beside = kind_of_use(CellUse.NOTE, "text beside the tables")
    by_kind = {
        Kind.NUMBER: kind_of_use(CellUse.SET_ASIDE, "figure without a label"),
        Kind.ERROR: kind_of_use(CellUse.SET_ASIDE, "error without a label"),
        Kind.NOT_CALCULATED: kind_of_use(CellUse.SET_ASIDE, "figure without a label"),
    }
    listed = [by_kind.get(Kind(kind), beside) for kind in range(len(Kind))]
    rest = [listed[kind] for kind in book.kind]
    covered = kind_of_use(CellUse.SET_ASIDE, "hidden under a merged cell")
    for sheet in book.sheets:
        for place in sheet.covered:
            rest[place] = covered
    placeholder = kind_of_use(CellUse.SET_ASIDE, "placeholder")
    for place, sort in enumerate(assembly.sorts):
        if sort == Sort.PLACEHOLDER:
            rest[place] = placeholder
    said = pl.Series(list(assembly.uses), dtype=pl.UInt8)
    return said.zip_with(said != 0, pl.Series(rest, dtype=pl.UInt8)).cast(pl.UInt32)


def addresses(cols: pl.Series, rows: pl.Series) -> pl.Series:
    """Return addresses such as C27."""
    letters = {col: column_letters(col) for col in cols.unique().to_list()}
    named = (
        cols.replace_strict(letters, return_dtype=pl.String) if letters else cols.cast(pl.String)
    )
    return named + rows.cast(pl.String)
