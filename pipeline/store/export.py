"""Exports the tables for Power BI, Excel and the like: CSV and Parquet, every column explained."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from pipeline.domain.personal import KEPT_BACK
from pipeline.domain.tables import TABLES, Column
from pipeline.store.files import KeepBack, Store, replaced

# A cell that begins like this is run as a formula when Excel opens the CSV.
_DANGEROUS = r"^[=+\-@\t\r]"

_README = f"""# Export of the social value pipeline

**For use inside your organisation. Do not publish these files**; what may be sent is the social
value return.

What is kept back: texts, labels and notes that look like an NHS number, an e-mail address, a phone
number, a full postcode or a birth date, with the number that stands there; names and initials below
a heading of people (Name, Volunteer, Client ...), wherever a label repeats them; and texts with a
full name after a title (Mrs, Dr ...). In their place stands
"{KEPT_BACK}".

What is not kept back:

- **small numbers.** The contract's disclosure policy is applied to the return and the audit, and
  not here: a count of 1 to 4 people stands as it was read.
- names without a heading or a title, initials in sentences, clients' own numbers (Client ID), ages,
  and names of files, sheets and reviewers.

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


def export(store: Store, folder: Path, keep_back: KeepBack) -> list[Path]:
    """Write every table as CSV and Parquet into `folder` with a README and `columns.csv`.

    Each goes through `keep_back` first, which leaves out what belongs to a person.

    Returns the paths written, in order.
    """
    written, lines = [], []
    for table in TABLES.values():
        frame = keep_back(table, store.read_all(table))
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


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _requirement(column: Column) -> str:
    return "may be empty" if column.nullable else "always filled"


def write_csv(frame: pl.DataFrame, path: Path) -> Path:
    """Write a frame as CSV that Excel opens safely and shows rightly; return the path."""
    safe = defused(frame) if pl.String in frame.dtypes else frame
    return replaced(path, lambda beside: safe.write_csv(beside, include_bom=True))
