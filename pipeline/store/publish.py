"""Publishes one DuckDB file for people's SQL clients: a copy, rebuilt whole and swapped in."""

from __future__ import annotations

from pathlib import Path

import duckdb

from pipeline.domain.tables import TABLES, Table
from pipeline.store.files import KeepBack, Store, replaced

# Clients of 1.5 and MotherDuck cannot open what DuckDB 2.0 writes unless told to.
_STORAGE = "v1.5.0"


def publish(store: Store, path: Path, keep_back: KeepBack) -> Path:
    """Write every table of the store into the DuckDB file `path`, with comments on its columns.

    It is built beside and then swapped in, so that an open client keeps its old copy and a crash
    leaves the old file. Each table goes through `keep_back` first, which leaves out what belongs to
    a person. Exactly one step may call this.

    Raises:
        PermissionError: on Windows, the file stayed open in another program.
    """
    return replaced(path, lambda beside: _build(store, beside, keep_back))


def _build(store: Store, beside: Path, keep_back: KeepBack) -> None:
    beside.unlink(missing_ok=True)
    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    with duckdb.connect(":memory:", config=settings) as database:
        place = _quoted(str(beside))
        database.execute(f"ATTACH {place} AS book (STORAGE_VERSION '{_STORAGE}')").fetchall()
        for table in TABLES.values():
            copied = keep_back(table, store.read_all(table))
            database.register("source", copied.to_arrow())
            database.execute(
                f"CREATE TABLE book.{table.name} AS SELECT * FROM source"  # noqa: S608 - our own name
            ).fetchall()
            database.unregister("source")
            _comment(database, table)
        database.execute("DETACH book").fetchall()


def _comment(database: duckdb.DuckDBPyConnection, table: Table) -> None:
    meaning = _quoted(table.meaning)
    database.execute(f"COMMENT ON TABLE book.{table.name} IS {meaning}").fetchall()
    for column in table.columns:
        place = f'book.{table.name}."{column.name}"'
        database.execute(f"COMMENT ON COLUMN {place} IS {_quoted(column.meaning)}").fetchall()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
