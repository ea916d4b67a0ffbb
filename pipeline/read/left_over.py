"""The account of a workbook: what became of each cell that is no fact."""

from __future__ import annotations

import polars as pl

from pipeline.domain.tables import CELLS, CellUse
from pipeline.read.assembly import Assembly
from pipeline.read.book import Book, Kind
from pipeline.read.excel import column_letters
from pipeline.read.sorts import Sort

_CONSTANT = {"submission", "file"}


def left_over(assembly: Assembly) -> pl.DataFrame:
    """Return a row for each cell that is no fact."""
    book = assembly.book
    uses, whys = _rest(book, assembly.sorts)
    for place, (use, why) in assembly.uses.items():
        uses[place], whys[place] = use.value, why
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
            "use": pl.Series(uses, dtype=pl.String),
            "why": pl.Series(whys, dtype=pl.String),
            "text": book.shown,
        }
    )
    return made.filter(~taken).select(
        name for name in CELLS.schema.names() if name not in _CONSTANT
    )


def _rest(book: Book, sorts: bytes) -> tuple[list[str], list[str]]:
    """Say what cells are of which nothing was said."""
    note, aside = CellUse.NOTE.value, CellUse.SET_ASIDE.value
    by_kind = {
        Kind.NUMBER: (aside, "figure without a label"),
        Kind.ERROR: (aside, "error without a label"),
        Kind.NOT_CALCULATED: (aside, "figure without a label"),
    }
    listed = [
        by_kind.get(Kind(kind), (note, "text beside the tables")) for kind in range(len(Kind))
    ]
    uses = [listed[kind][0] for kind in book.kind]
    whys = [listed[kind][1] for kind in book.kind]
    for sheet in book.sheets:
        for place in sheet.covered:
            uses[place], whys[place] = aside, "hidden under a merged cell"
    for place, sort in enumerate(sorts):
        if sort == Sort.PLACEHOLDER:
            uses[place], whys[place] = aside, "placeholder"
    return uses, whys


def addresses(cols: pl.Series, rows: pl.Series) -> pl.Series:
    """Return addresses such as C27."""
    letters = {col: column_letters(col) for col in cols.unique().to_list()}
    named = (
        cols.replace_strict(letters, return_dtype=pl.String) if letters else cols.cast(pl.String)
    )
    return named + rows.cast(pl.String)
