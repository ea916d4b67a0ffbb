"""Exports the tables for Power BI, Excel and the like: CSV and Parquet, every column explained."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from pipeline.domain.personal import KEPT_BACK
from pipeline.domain.tables import LEADS, TABLES, Column, Table
from pipeline.store.files import Store, replaced

# A cell that begins like this is run as a formula when Excel opens the CSV.
_DANGEROUS = r"^[=+\-@\t\r]"

_README = """# Export of the social value pipeline

**For use inside your organisation.** These are the figures as they were read, before small numbers
are kept back and before texts are looked through for personal data. Do not publish them; what may
be sent is the social value return.

One table in two forms: `<table>.csv` and `<table>.parquet`; same rows, same order.
`columns.csv` says what each table and each column means.

- CSV is UTF-8 with a byte order mark, so that Excel shows pound signs and accents rightly.
- A text that begins with = + - @ or a tab has an apostrophe before it in the CSV, so that no
  spreadsheet runs it as a formula. The Parquet files hold the text as it stands.
- An empty field means "no value"; it is never zero. The status beside a figure says why.
- A percentage is a share of one: 0.5 is 50%. Days are written 2026-03-31. Money is in pounds.

| table | rows | what it holds |
| --- | ---: | --- |
"""


def export(store: Store, folder: Path) -> list[Path]:
    """Write every table as CSV and Parquet into `folder` with a README and `columns.csv`.

    Returns the paths written, in order.
    """
    written, lines = [], []
    for table in TABLES.values():
        frame = without_personal(table, store.read_all(table))
        written.append(write_csv(frame, folder / f"{table.name}.csv"))
        parquet = folder / f"{table.name}.parquet"
        written.append(replaced(parquet, frame.write_parquet))
        lines.append(f"| {table.name} | {frame.height:,} | {table.meaning} |\n")
    written.append(write_csv(documented_columns(), folder / "columns.csv"))
    text = _README + "".join(lines)
    readme = folder / "README.md"
    written.append(replaced(readme, lambda path: _write_text(path, text)))
    return written


def documented_columns() -> pl.DataFrame:
    """Return one row per column of every table: table, column, type, required, meaning."""
    rows = [
        (table.name, column.name, column.kind, _requirement(column), column.meaning)
        for table in TABLES.values()
        for column in table.columns
    ]
    names = ["table", "column", "type", "required", "meaning"]
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")


def defused(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame with an apostrophe before every text that a spreadsheet would run."""
    text = pl.col(pl.String)
    return frame.with_columns(
        pl.when(text.str.contains(_DANGEROUS)).then("'" + text).otherwise(text).name.keep()
    )


def without_personal(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    """Return the frame as it may be copied: sentences that look personal are kept back."""
    if table is not LEADS:
        return frame
    kept = pl.when(pl.col("personal")).then(pl.lit(KEPT_BACK)).otherwise("sentence")
    return frame.with_columns(kept.alias("sentence"))


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _requirement(column: Column) -> str:
    return "may be empty" if column.nullable else "always filled"


def write_csv(frame: pl.DataFrame, path: Path) -> Path:
    """Write a frame as CSV that Excel opens safely and shows rightly; return the path."""
    safe = defused(frame) if pl.String in frame.dtypes else frame
    return replaced(path, lambda beside: safe.write_csv(beside, include_bom=True))
