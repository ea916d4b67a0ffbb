"""A pandera schema for every table we own, and the check that turns failures into findings."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.config import CONFIG, ValidationDepth
from pandera.errors import SchemaErrors

from pipeline.check.constraints import CHOICES, CONSTRAINTS, Constraint
from pipeline.domain.findings import Finding
from pipeline.domain.places import split_places
from pipeline.domain.tables import Column, Table

# The words of a person may hold personal data: only figures and days are repeated.
_REPEATABLE = {"number", "whole", "day", "yes/no"}
_IDENTITY = ("ref", "candidate", "method")
_ALL_GIVEN = "every required value is given"


class TableError(RuntimeError):
    """A table we made has the wrong shape, or a rule of ours broke: never the provider's fault."""


@cache
def schema_of(table: Table) -> pa.DataFrameSchema:
    """Return the pandera schema of a table: its columns in order, types, choices and constraints.

    Strict: a missing, an extra or a misplaced column fails.
    """
    constraints = CONSTRAINTS.get(table.name, [])
    return pa.DataFrameSchema(
        {column.name: _column(table, column) for column in table.columns},
        checks=[_given(table), *(_frame_check(item) for item in constraints)],
        strict=True,
        ordered=True,
        coerce=False,
        name=table.name,
    )


@cache
def _all_at_once(table: Table) -> pa.DataFrameSchema:
    """Return the same schema with all rules in one: passed in a third of the time, or not at all.

    Nearly every frame is sound. Which rule failed is asked of `schema_of` where one is not.
    """
    return pa.DataFrameSchema(
        {column.name: pa.Column(table.schema[column.name], nullable=True)
         for column in table.columns},
        checks=[pa.Check(_holding(every_rule(table)), name="every rule holds")],
        strict=True,
        ordered=True,
        coerce=False,
        name=table.name,
    )  # fmt: skip


def every_rule(table: Table) -> pl.Expr:
    """Return an expression that is true in the rows in which every rule of a table holds."""
    words = [
        pl.col(column.name).is_in(choices).fill_null(value=True)
        for column in table.columns
        if (choices := _choices(table, column))
    ]
    rules = [item.holds.fill_null(value=True) for item in CONSTRAINTS.get(table.name, [])]
    return pl.all_horizontal(_is_given(table), *words, *rules)


def _choices(table: Table, column: Column) -> list[str]:
    choices = column.choices or CHOICES.get(table.name, {}).get(column.name, ())
    return [str(choice) for choice in choices]


def _column(table: Table, column: Column) -> pa.Column:
    choices = _choices(table, column)
    checks = [pa.Check.isin(choices)] if choices else []
    # Whether every required column is given is asked of the whole row: see `_given`.
    return pa.Column(table.schema[column.name], nullable=True, checks=checks)


def _required(table: Table) -> list[str]:
    return [column.name for column in table.columns if not column.nullable]


def _is_given(table: Table) -> pl.Expr:
    return pl.all_horizontal(pl.col(_required(table)).is_not_null())


def _given(table: Table) -> pa.Check:
    """Return the check that a row has all its required values: one instead of one a column."""
    return pa.Check(_holding(_is_given(table)), name=_ALL_GIVEN)


def _frame_check(item: Constraint) -> pa.Check:
    return pa.Check(_holding(item.holds.fill_null(value=True)), name=_check_name(item))


def _holding(rule: pl.Expr) -> Callable[[Any], pl.LazyFrame]:
    def holds(data: Any) -> pl.LazyFrame:  # noqa: ANN401 - pandera's PolarsData is not typed
        frame: pl.LazyFrame = data.lazyframe
        return frame.select(rule.alias("holds"))

    return holds


def _check_name(item: Constraint) -> str:
    return f"{item.column}: {item.name}"


def assert_pandera_is_on() -> None:
    """Refuse to check while an environment variable has switched pandera off.

    Raises:
        TableError: validation is disabled, reads schemas only, or runs on another backend.
    """
    if not CONFIG.validation_enabled:
        raise TableError("checks are switched off: unset PANDERA_VALIDATION_ENABLED")
    if CONFIG.validation_depth not in {None, ValidationDepth.SCHEMA_AND_DATA}:
        raise TableError("checks of values are switched off: unset PANDERA_VALIDATION_DEPTH")
    if CONFIG.use_narwhals_backend:
        raise TableError("checks are made for polars: unset PANDERA_USE_NARWHALS_BACKEND")


def check_table(table: Table, frame: pl.DataFrame) -> list[Finding]:
    """Check a frame against its table; every failing value becomes one TABLE-SCHEMA finding.

    `frame` is eager, in the columns of `table`. Findings come in the order of the rows, each with
    the file, sheet and cell of its row, and never repeat a text.

    Raises:
        TableError: columns or types are wrong, a key stands twice, or a rule itself failed.
    """
    assert_pandera_is_on()
    if not isinstance(frame, pl.DataFrame):
        raise TableError(f"{table.name}: only an eager frame is checked in full")
    failures = _failures(table, frame)
    broken = failures.filter(pl.col("index").is_null())
    if not broken.is_empty():
        raise TableError(f"{table.name}: {_why_broken(broken)}")
    _check_key(table, frame)
    findings = [
        _finding(table, frame.row(failure["index"], named=True), failure)
        for failure in failures.sort("index", maintain_order=True).iter_rows(named=True)
    ]
    return list(dict.fromkeys(findings))


def _failures(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    try:
        _all_at_once(table).validate(frame, lazy=True)
        return pl.DataFrame(schema={"check": pl.String, "index": pl.Int32})
    except SchemaErrors:
        return _by_rule(table, frame)


def _by_rule(table: Table, frame: pl.DataFrame) -> pl.DataFrame:
    try:
        schema_of(table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases: pl.DataFrame = errors.failure_cases
        return _by_column(table, frame, cases)
    raise TableError(f"{table.name}: the rules at once and one by one disagree")


def _by_column(table: Table, frame: pl.DataFrame, cases: pl.DataFrame) -> pl.DataFrame:
    """Tell a row that lacks values once for each column that it lacks."""
    lacks = pl.col("check") == _ALL_GIVEN
    lacking = cases.filter(lacks & pl.col("index").is_not_null())["index"].to_list()
    if not lacking:
        return cases
    told = [
        {"schema_context": "Column", "column": name, "check": "not_nullable", "index": index}
        for index in lacking
        for name in _required(table)
        if frame[name][index] is None
    ]
    schema = {name: cases.schema[name] for name in ("schema_context", "column", "check", "index")}
    made = pl.DataFrame(told, schema=schema)
    return pl.concat([cases.filter(~lacks), made], how="diagonal")


def _why_broken(broken: pl.DataFrame) -> str:
    cases = broken.select(
        said=pl.format("{} {}", pl.col("column").fill_null("table"), "check"),
        case=pl.col("failure_case").fill_null("").str.slice(0, 120),
    )
    lines = [f"{said} ({case})" for said, case in cases.unique(maintain_order=True).iter_rows()]
    return "; ".join(lines)


def _check_key(table: Table, frame: pl.DataFrame) -> None:
    # A finding may be made twice by two rules; nothing is keyed by it.
    if table.name == "findings":
        return
    twice = frame.filter(pl.struct(table.key).is_duplicated())
    if not twice.is_empty():
        key = ", ".join(table.key)
        raise TableError(f"{table.name}: {twice.height} rows share a key ({key})")


def _finding(table: Table, row: dict[str, Any], failure: dict[str, Any]) -> Finding:
    column, what = _said(failure)
    file, sheet, cell = _place(row)
    kind = next(item.kind for item in table.columns if item.name == column)
    value = row[column]
    shown = f" but {value}" if kind in _REPEATABLE and value is not None else ""
    identity = next((str(row[name]) for name in _IDENTITY if row.get(name)), "")
    return Finding(
        code="TABLE-SCHEMA",
        found=f"{table.name}, {column}: expected {what}{shown}.",
        file=file,
        sheet=sheet,
        cell=cell,
        submission=str(row.get("submission") or ""),
        return_key=str(row.get("return_key") or ""),
        ref=identity,
    )


def _said(failure: dict[str, Any]) -> tuple[str, str]:
    """Return the column that failed and what was expected of it."""
    check = str(failure["check"])
    # A check of the frame names the schema, not a column.
    if failure["schema_context"] != "Column":
        column, _, words = check.partition(": ")
        return column, words
    if check == "not_nullable":
        return failure["column"], "a value"
    if check.startswith("isin("):
        words = check.removeprefix("isin([").removesuffix("])").replace("'", "")
        return failure["column"], f"one of: {words}"
    return failure["column"], check


def _place(row: dict[str, Any]) -> tuple[str, str, str]:
    """Return file, sheet and cell of a row: its own, or the first of the cells it rests on."""
    if row.get("file") is not None:
        return row["file"], row.get("sheet") or "", row.get("cell") or ""
    places = split_places(row.get("cells") or "")
    if places:
        return places[0].file, places[0].sheet, places[0].cell
    # A decision knows its cell in the review workbook, as sheet!cell.
    sheet, _, cell = str(row.get("cell") or "").rpartition("!")
    return "", sheet, cell if sheet else ""
