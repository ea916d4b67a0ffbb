"""The sheet Contract performance: one row for each thing the contract asks for."""

from __future__ import annotations

from pipeline.domain.contract import Direction
from pipeline.domain.periods import Period
from pipeline.domain.tables import Outcome
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import LONG, PERFORMANCE, opening
from pipeline.write.sheets.evidence import Index
from pipeline.write.shown import (
    COUNT,
    KEPT_BACK,
    MEAN,
    NOT_APPLICABLE,
    PERCENT,
    figure,
    in_words,
    number_format,
    sentence,
    sentences,
    without_numbers,
)
from pipeline.write.view import Row, View

_WIDTHS = (7, 27, 13, 10, 10, 12, 14, 16, 31, 38, 11)
_COLUMNS = (
    Column("Ref"),
    Column("Requirement"),
    Column("Target", "head number"),
    Column("This period", "head number"),
    Column("Year to date", "head number"),
    Column("Numerator", "head number"),
    Column("Denominator", "head number"),
    Column("Rating"),
    Column("How it is rated"),
    Column("What to know"),
    Column("Evidence"),
)
_LOOKS = {Outcome.MET: "good", Outcome.NEAR: "near", Outcome.MISSED: "bad"}
_RATED = (Outcome.MET, Outcome.NEAR, Outcome.MISSED)


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    rows = tuple(_row(view, index, row) for row in view.results)
    blocks: list[Block] = [
        *opening(
            view,
            PERFORMANCE,
            1 if rows else 0,
            "What the contract asks for, and what became of it. "
            f"Year to date is {view.year.label}; "
            "numerator and denominator belong to it.",
            "Ratings are worked out from unrounded figures. Doing better than a target is "
            "performance; it is not counted as additional social value.",
        )
    ]
    if rows:
        about = "Result of each requirement of the contract in this period"
        blocks.append(Table("ContractPerformance", about, _COLUMNS, rows))
    else:
        blocks.append(Text("The contract workbook lists no requirement for this period."))
    return Sheet(PERFORMANCE, tuple(blocks), _WIDTHS, frozen=len(rows) > LONG)


def _row(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    ref, unit = row["ref"], view.unit_of(row)
    to = index.to(f"result:{ref}")
    is_rate = unit in (PERCENT, MEAN)

    def judged(column: str, *, strong: bool = False) -> Cell:
        mark = view.mark("results", ref, column)
        return figure(row[column], unit, to=to, mark=mark, strong=strong, target=row["target"])

    def part(column: str) -> Cell:
        mark = view.mark("results", ref, column)
        if not is_rate:
            # A count has no parts; what stands in the columns would only repeat it.
            return Cell(NOT_APPLICABLE, "mark")
        return figure(row[column], COUNT, to=to, mark=mark)

    return (
        Cell(ref, "body strong", anchor=f"item:result:{ref}"),
        Cell(row["name"]),
        _target(row, unit, index.to(f"target:{ref}")),
        judged("period_value"),
        judged("value", strong=True),
        part("numerator"),
        part("denominator"),
        Cell(rating_words(row), _LOOKS.get(row["outcome"], "quiet")),
        Cell(sentence(row["rule"])),
        Cell(_to_know(view, row)),
        index.link(f"result:{ref}"),
    )


def rating_words(row: Row) -> str:
    """Return the rating as words that need no colour, e.g. ``Amber: near``, ``Not due``."""
    outcome, rating = str(row["outcome"]), str(row["rating"] or "")
    if outcome not in _RATED or not rating or rating.casefold() == outcome:
        return outcome.capitalize()
    return f"{rating[0].upper()}{rating[1:]}: {outcome}"


def _target(row: Row, unit: str, to: str) -> Cell:
    value = row["target"]
    anchor = f"item:target:{row['ref']}"
    if value is None:
        return Cell(NOT_APPLICABLE, "mark")
    shape = number_format(value, unit, None)
    if row["direction"] == Direction.LOWER:
        shape = f'"up to "{shape}'
    return Cell(value, "figure" if to else "number", shape, to, anchor)


def _to_know(view: View, row: Row) -> str:
    judged = Period(row["span_start"], row["span_end"])
    kept = view.kept_back("results", row["ref"])
    of_target = row["of_target"]
    has_value = row["value"] is not None
    return sentences(
        f"{in_words(of_target, PERCENT, 1)} of the target"
        if of_target is not None and not kept
        else "",
        without_numbers(row["reason"]) if kept else row["reason"],
        f"judged over {judged.label}" if has_value and judged != view.year else "",
        "" if kept else _printed(row),
        f"{KEPT_BACK} kept back under the disclosure policy" if kept else "",
    )


def _printed(row: Row) -> str:
    printed = f"{row['printed'] or ''} {row['printed_rating'] or ''}".strip()
    differs = str(row["printed_rating"] or "").casefold() not in ("", row["rating"].casefold())
    return f"the monitoring workbook itself prints {printed}" if differs else ""
