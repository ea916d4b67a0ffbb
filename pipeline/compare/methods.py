"""Outcome rates with a delivery method against the rest of the same table, never the total."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import polars as pl

from pipeline.compare.asked import same_span
from pipeline.compare.columns import Columns, Row, is_open_to, words_by_line
from pipeline.compare.measures import Cell, Measure
from pipeline.compare.method_lists import EARLY, OPEN, WITH, WITHOUT, Line, lines_of
from pipeline.compare.queries import query
from pipeline.compare.verdicts import MISSING, UNFAIR, Group, judged, unfair, within_strata
from pipeline.compare.words import contains_words, plain
from pipeline.domain.contents import Sql
from pipeline.domain.contract import Contract, Method
from pipeline.domain.intervals import Stratum
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.strata import join_strata
from pipeline.domain.tables import COMPARISONS

Place = tuple[str, str, int, Period]
Said = dict[str, object]
_STATED = {
    "item": pl.String, "part": pl.String, "period_start": pl.Date, "period_end": pl.Date,
    "rank": pl.Int64, "hidden": pl.Boolean, "to_date": pl.Boolean, "total": pl.Boolean,
    "value": pl.Float64, "place": pl.String,
}  # fmt: skip
_SUMS = ("side", "stratum", "part")
_WITH_WHOM = r"(?:partner|guest|famil|spouse|friend|carer|relative|supporter)\w*"
_EVER = re.compile(
    rf"\bever\b|\bat least (?:one|once|a|1)\b|\b{_WITH_WHOM} (?:\w+ ){{0,2}}"
    r"(?:attended|came|come|joined|took part|present)\b",
    re.IGNORECASE,
)
_EVER_ROWS = (
    "these rows count who took part at some time. People who stay longer have more chances to, so "
    "that they would seem to do better even if it made no difference. Say 'yes' under 'Known at "
    "the start' in the contract workbook where it was settled when people started"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """The figures of one method, each on its side, before those in force are chosen.

    `unfair` says why no claim can be made, `people` whether each line of a list is one person,
    `cells` the cells where they are not those of the figures, `missing` whether a column is.
    """

    frame: pl.DataFrame
    unfair: str = ""
    people: bool = True
    cells: str = ""
    missing: bool = False


def comparisons_of(
    contract: Contract,
    key: ReturnKey,
    year: Period,
    measures: Sequence[Measure],
    columns: Columns,
    sql: Sql,
) -> pl.DataFrame:
    """Return the table `comparisons`: one row per method of the contract that has figures.

    `measures` hold figures; `columns` also the columns of words that lists and strata need.
    """
    made = []
    for method in contract.methods:
        stated = (
            _listed(method, columns, year) if method.is_list else _rows(method, measures, columns)
        )
        spans = same_span(stated.frame["item"].unique().sort().to_list(), year)
        figures = sql(query("figures"), {"stated": stated.frame, "spans": spans})
        said = _comparison(method, stated, _by_side(figures))
        if said is not None:
            made.append({"return_key": str(key), "cut_off": year.end} | said)
    return COMPARISONS.frame(made)


def _item(side: str, stratum: str, label: str) -> str:
    return "\t".join((side, stratum.replace("\t", " "), label))


def _by_side(figures: pl.DataFrame) -> pl.DataFrame:
    names = pl.col("item").str.splitn("\t", 3).struct.rename_fields(["side", "stratum", "label"])
    return figures.with_columns(names.alias("names")).unnest("names")


# --- from figures to a comparison ---------------------------------------------------------------


def _comparison(method: Method, stated: Stated, figures: pl.DataFrame) -> Said | None:
    added = figures.group_by(_SUMS, maintain_order=True).agg(pl.col("value").sum())
    sums = {(side, stratum, part): value for side, stratum, part, value in added.iter_rows()}
    in_groups = not stated.people
    sides = [_group(figures, side, in_groups=in_groups) for side in (WITH, WITHOUT)]
    if not any(sides) or (not method.is_list and not all(sides)):
        return None
    # In a list, nobody on one side is an answer; a table without the row may be another table.
    having, rest = (side or Group(0, 0) for side in sides)
    strata = _strata(sums)
    within = within_strata(strata, method.strata_column, in_groups=in_groups)
    used = figures.filter(pl.col("side").is_in([WITH, WITHOUT]))
    said: Said = {
        "method": method.name, "outcome": method.outcome_column,
        "with_k": having.k, "with_n": having.n, "without_k": rest.k, "without_n": rest.n,
        "with_design": having.design, "without_design": rest.design,
        "basis": basis_of(method, by_first=method.within is not None and not stated.unfair),
        "landmark": None if stated.unfair else method.within,
        "left_early": _count(sums, EARLY) if method.within and not stated.unfair else None,
        "left_open": _count(sums, OPEN),
        "strata_column": method.strata_column, "strata": "", "within_note": within.note,
        "span_start": used["period_start"].min(), "span_end": used["period_end"].max(),
        "cells": stated.cells or _cells(used),
    }  # fmt: skip
    if stated.unfair:
        # Rates that are known to mislead are not shown either.
        nothing: Said = {"with_k": None, "without_k": None, "within_note": ""}
        if stated.missing:
            nothing |= {"with_n": None, "without_n": None, "left_open": None}
        return said | nothing | unfair(stated.unfair, MISSING if stated.missing else UNFAIR)
    verdict = judged(method.name, having, rest, within.found, method.strata_column)
    if verdict["difference"] is not None and within.found:
        said["within_difference"] = within.found.estimate
        said["within_low"], said["within_high"] = within.found.low, within.found.high
        said["strata"] = join_strata(strata)
    return said | verdict


def _group(figures: pl.DataFrame, side: str, *, in_groups: bool) -> Group | None:
    own = figures.filter(pl.col("side") == side)
    by_label = {
        part: dict(
            own.filter(pl.col("part") == part)
            .group_by("item", maintain_order=True)
            .agg(pl.col("value").sum())
            .iter_rows()
        )
        for part in ("outcome", "base")
    }
    k, n = (round(sum(by_label[part].values())) for part in ("outcome", "base"))
    if not by_label["outcome"] or not by_label["base"] or not 0 <= k <= n:
        return None
    parts = [(by_label["outcome"].get(item, 0.0), size) for item, size in by_label["base"].items()]
    return Group(k, n, tuple(parts) if in_groups else ())


def _count(sums: dict[tuple[str, str, str], float], side: str) -> int:
    return round(sum(n for (own, _, part), n in sums.items() if own == side and part == "base"))


def _strata(sums: dict[tuple[str, str, str], float]) -> list[Stratum]:
    names = sorted({stratum for side, stratum, _ in sums if side in {WITH, WITHOUT}})
    return [
        Stratum(
            name,
            *(
                sums.get((side, name, part), 0.0)
                for side in (WITH, WITHOUT)
                for part in ("outcome", "base")
            ),
        )
        for name in names
    ]


def _cells(figures: pl.DataFrame) -> str:
    return "; ".join(dict.fromkeys("; ".join(figures["cells"]).split("; ")))


def basis_of(method: Method, *, by_first: bool) -> str:
    """Say how those with the method and those without it were told apart."""
    if by_first:
        column = method.first_column or method.flag_column
        return (
            f"Who took part within the first {method.within} sessions, by '{column}', against "
            f"everybody else who attended at least {method.within}"
        )
    if method.is_list:
        known = ", known at the start" if method.known_at_start else ""
        return f"By the column '{method.flag_column}'{known}"
    rows = "; ".join(f"'{row}'" for row in method.having)
    return f"{rows} against the other rows of the same table"


# --- rows of a table ----------------------------------------------------------------------------


def _rows(method: Method, measures: Sequence[Measure], columns: Columns) -> Stated:
    lines = [m for m in measures if m.row and is_open_to(method, m)]
    closed = _closed(method, lines)
    strata = _strata_of_rows(method, lines, columns)
    rows: list[tuple[object, ...]] = []
    for measure in lines:
        part = "outcome" if _is_column(measure, method.outcome_column) else "base"
        if part == "base" and not _is_column(measure, method.base_column):
            continue
        having = any(contains_words(measure.row, label) for label in method.having)
        for cell in measure.countable:
            if cell.total:
                continue
            place = _place(measure, cell)
            side = OPEN if place not in closed else WITH if having else WITHOUT
            item = _item(side, strata.get(place[:3], ""), measure.row)
            rows.append((item, part, *_figure(measure, cell)))
    frame = _without_stale(pl.DataFrame(rows, schema=_STATED, orient="row"))
    ever = next((row for row in method.having if _EVER.search(row)), "")
    known = method.known_at_start
    return Stated(frame, _EVER_ROWS if known is False or (ever and not known) else "")


def _figure(measure: Measure, cell: Cell) -> tuple[object, ...]:
    return (
        cell.period.start, cell.period.end, measure.rank, cell.hidden, cell.to_date, False,
        cell.value, f"{cell.file} | {cell.sheet}!{cell.address}",
    )  # fmt: skip


def _is_column(measure: Measure, column: str) -> bool:
    return plain(measure.column) == plain(column)


def _place(measure: Measure, cell: Cell) -> Place:
    return (measure.submission, cell.sheet, cell.row, cell.period)


def _closed(method: Method, lines: Sequence[Measure]) -> set[Place]:
    """Return the lines whose outcome is known: who can still complete counts on neither side."""
    return {
        _place(measure, cell)
        for measure in lines
        if _is_column(measure, method.outcome_column)
        for cell in measure.countable
    }


def _strata_of_rows(method: Method, lines: Iterable[Measure], columns: Columns) -> dict[Row, str]:
    found = columns.of(method, method.strata_column)
    if not found:
        return {}
    rows = {
        ((measure.submission, cell.sheet, cell.row), f"{measure.group} {measure.row}")
        for measure in lines
        for cell in measure.cells
    }
    return words_by_line(found, rows)


def _without_stale(frame: pl.DataFrame) -> pl.DataFrame:
    """Leave out what was open in one workbook and is known in another."""
    label = pl.col("item").str.splitn("\t", 3).struct.field("field_2")
    marked = frame.with_columns(label=label, open=pl.col("item").str.starts_with(f"{OPEN}\t"))
    known = marked.filter(~pl.col("open"))
    same = ["label", "period_start", "period_end"]
    stale = marked.filter(pl.col("open")).join(known, on=same, how="anti")
    return pl.concat([known, stale]).select(list(_STATED))


# --- lists --------------------------------------------------------------------------------------


def _listed(method: Method, columns: Columns, year: Period) -> Stated:
    listed = lines_of(method, columns, year.end)
    rows: list[tuple[object, ...]] = []
    for line in listed.lines:
        place = "; ".join(f"{sheet}!{address}" for sheet, address in line.places)
        item = _item(line.side, line.stratum, line.label)
        when = (line.period.start, line.period.end, line.rank, line.hidden, line.to_date, False)
        rows.append((item, "base", *when, line.base, place))
        if line.side in {WITH, WITHOUT}:
            rows.append((item, "outcome", *when, line.outcome, place))
    frame = pl.DataFrame(rows, schema=_STATED, orient="row")
    # A line of one person is not quoted anywhere, so that only the column is named.
    cells = _ranges(listed.lines) if listed.people else ""
    return Stated(frame, listed.unfair, listed.people, cells, listed.missing)


def _ranges(lines: Iterable[Line]) -> str:
    rows: dict[tuple[str, str], list[int]] = {}
    for line in lines:
        for sheet, address in line.places:
            letters = address.rstrip("0123456789")
            rows.setdefault((sheet, letters), []).append(int(address.removeprefix(letters)))
    return "; ".join(
        f"{sheet}!{letters}{min(found)}:{letters}{max(found)}"
        for (sheet, letters), found in sorted(rows.items())
    )
