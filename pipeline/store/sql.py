"""Runs one SQL statement over named frames, the same way every time."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock

import duckdb
import polars as pl

# One thread, because sums of doubles on several threads come out in several ways. No files, no
# network, no extensions: a statement sees the frames it is given and nothing else.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "enable_external_access": False,
    "python_enable_replacements": False,
}


_ALONE = Lock()
_OPEN: list[duckdb.DuckDBPyConnection] = []


def run_sql(
    statement: str,
    frames: Mapping[str, pl.DataFrame],
    parameters: Mapping[str, object] | None = None,
) -> pl.DataFrame:
    """Run `statement` with `$name` parameters over `frames` and return the answer.

    Implements `pipeline.domain.contents.Sql`. One database in memory serves the process; it holds
    no table but the frames of the call.

    Raises:
        duckdb.Error: the statement is wrong, or reaches for something outside the frames.
    """
    with _ALONE:
        database = _database()
        try:
            for name, frame in frames.items():
                database.register(name, frame.to_arrow())
            relation = database.sql(statement, params=dict(parameters) if parameters else None)
            answer: pl.DataFrame = relation.pl()
        except duckdb.Error:
            _forget()
            raise
        for name in frames:
            database.unregister(name)
    return answer


def _database() -> duckdb.DuckDBPyConnection:
    """Open the database once: opening costs more than most of our statements."""
    if not _OPEN:
        database = duckdb.connect(":memory:", config=_SETTINGS)
        database.execute("SET TimeZone = 'UTC'").fetchall()
        database.execute("SET lock_configuration = true").fetchall()
        _OPEN.append(database)
    return _OPEN[0]


def _forget() -> None:
    """Close the database after a fault, so that nothing half done meets the next statement."""
    _OPEN.pop().close()
