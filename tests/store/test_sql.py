"""A statement sees the frames and parameters it is given, nothing else, and answers alike."""

from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest

from pipeline.store import run_sql


def test_frames_and_parameters_are_what_a_statement_sees() -> None:
    """Named frames are tables, $names are values; types come back as polars types."""
    numbers = pl.DataFrame({"a": [1, 2, None]}, schema={"a": pl.Int64})
    statement = "SELECT a, $day::DATE AS d, a / nullif($none, 0) AS r FROM numbers ORDER BY a"
    got = run_sql(statement, {"numbers": numbers}, {"day": date(2026, 3, 31), "none": 0})
    assert got["a"].to_list() == [1, 2, None]
    assert got["d"].to_list() == [date(2026, 3, 31)] * 3
    assert got["r"].to_list() == [None] * 3


def test_an_empty_frame_keeps_its_types() -> None:
    """EXPLAIN and joins work on tables without rows."""
    empty = pl.DataFrame(schema={"d": pl.Date, "t": pl.String, "b": pl.Boolean, "f": pl.Float64})
    assert run_sql("SELECT * FROM empty", {"empty": empty}).schema == empty.schema


@pytest.mark.parametrize(
    "statement",
    ["SELECT * FROM '{path}'", "COPY (SELECT 1) TO '{path}'", "INSTALL excel", "SET threads = 4"],
)
def test_a_statement_reaches_nothing_outside(statement: str, tmp_path: Path) -> None:
    """No files, no extensions, no change of settings."""
    path = tmp_path / "x.csv"
    path.write_text("a\n1\n")
    with pytest.raises(duckdb.Error):
        run_sql(statement.format(path=path), {})


def test_a_frame_of_the_caller_is_not_seen_by_accident() -> None:
    """Only registered frames exist: no replacement scan of Python variables."""
    lurking = pl.DataFrame({"a": [1]})
    with pytest.raises(duckdb.Error, match="lurking"):
        run_sql("SELECT * FROM lurking", {})
    assert lurking.height == 1


def test_sums_of_doubles_come_out_the_same_every_time() -> None:
    """One thread: the order of addition is fixed."""
    frame = pl.DataFrame({"x": [0.1 * (n % 97) for n in range(200_000)]})
    answers = {run_sql("SELECT sum(x) AS s FROM t", {"t": frame})["s"][0] for _ in range(5)}
    assert len(answers) == 1
