"""The sheet Delivery methods: outcome rates with and without a way of working."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.domain.contract import DisclosurePolicy
from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import GAP, METHODS, heading, opening
from pipeline.write.sheets.evidence import Index
from pipeline.write.shown import (
    COUNT,
    KEPT_BACK,
    NOT_APPLICABLE,
    PERCENT,
    counted,
    figure,
    in_words,
    listed,
    rounded,
    sentences,
    span,
)
from pipeline.write.view import COMPARED, Row, View, method_key

CAUTION = (
    "People who took part in a way of working may differ in other ways, for example in their "
    "living situation or motivation. A comparison like this cannot show that the way of working "
    "was the cause."
)
NEEDED = (
    "A comparison needs the outcome counted apart for people with and without the way of "
    "working, for example by intervention type, in the monitoring workbook, and a line on the "
    "sheet 'Delivery methods' of the contract workbook."
)
READING = (
    "An interval that holds zero means that the difference may be chance. Groups below 10 are not "
    "compared; below 30 the result is indicative only. Intervals are Newcombe's, from Wilson's "
    "score intervals."
)
WITHIN = (
    "'Within' is the difference between people of the same site, referral route or whatever the "
    "contract workbook names, put together by Mantel and Haenszel's weights, with the variance of "
    "Sato, Greenland and Robins."
)
ADDITIONAL = (
    "'Additional' is the difference times the number of people with the way of working: outcomes "
    "associated with it, part of those already counted and not to be added to them."
)
ROUNDED = (
    "Counts are rounded as the disclosure policy asks, and what is worked out from them here rests "
    "on the rounded counts; the verdicts rest on the exact ones."
)
CHANCE = "Where nothing differs, about one comparison in 20 still looks clear."
_POINTS = "+0.0;-0.0;0.0"
_MORE = "+#,##0;-#,##0;0"
_WIDTHS = (25, 17, 11, 11, 12, 12, 11, 11, 12, 10, 10, 18, 46, 11)
_COLUMNS = (
    Column("Way of working"),
    Column("Outcome counted"),
    Column("With: outcomes", "head number"),
    Column("With: out of", "head number"),
    Column("With: rate", "head number"),
    Column("Without: outcomes", "head number"),
    Column("Without: out of", "head number"),
    Column("Without: rate", "head number"),
    Column("Difference (points)", "head number"),
    Column("95% interval from", "head number"),
    Column("95% interval to", "head number"),
    Column("Verdict"),
    Column("What to mind"),
    Column("Evidence"),
)
_HOW = (
    Column("Way of working"),
    Column("Outcome counted"),
    Column("Left out: left early", "head number"),
    Column("Left out: not known yet", "head number"),
    Column("Outcomes known up to"),
    Column("Additional, associated", "head number"),
    Column("Additional, from", "head number"),
    Column("Additional, to", "head number"),
    Column("Within: difference (points)", "head number"),
    Column("Within: from", "head number"),
    Column("Within: to", "head number"),
    Column("Within what"),
    Column("How it was compared"),
)


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    rows = view.comparisons
    blocks: list[Block] = [
        *opening(
            view,
            METHODS,
            2 if rows else 0,
            "Did people who were supported in a certain way do better? Each line compares them "
            "with everybody else in the same table, never with a total.",
        )
    ]
    if rows:
        table = tuple(_row(view, index, row) for row in rows)
        about = "Outcome rates with and without each way of working"
        how = tuple(_how(view, index, row) for row in rows)
        blocks += [
            Table("DeliveryMethods", about, _COLUMNS, table),
            GAP,
            Text(_tried(view)),
            Text(CAUTION, "strong"),
            Text(READING),
            GAP,
            heading("How each comparison was made"),
            Table("HowCompared", "How each comparison was made, who was left out", _HOW, how),
            GAP,
            *(Text(text) for text in _additional(view)),
            Text(ADDITIONAL),
            *([Text(WITHIN)] if any(row["strata_column"] for row in rows) else []),
            *([Text(ROUNDED)] if _rounds(view) else []),
        ]
    else:
        blocks += [Text(f"No comparison is made: {_why_none(view)}.", "strong"), Text(NEEDED)]
    return Sheet(METHODS, tuple(blocks), _WIDTHS)


def _why_none(view: View) -> str:
    if not view.contents.contract.methods:
        return "the contract workbook names no way of working to compare"
    names = ", ".join(method.name for method in view.contents.contract.methods)
    return f"the monitoring workbooks hold no figures with and without it ({names})"


def _tried(view: View) -> str:
    rows = view.comparisons
    tried = counted(len(rows), "comparison was", "comparisons were")
    shown = "it is shown" if len(rows) == 1 else "all are shown"
    done = {(row["method"], row["outcome"]) for row in rows}
    missing = [
        f"{method.name} ({method.outcome_column})"
        for method in view.contents.contract.methods
        if (method.name, method.outcome_column) not in done and method.outcome_column
    ]
    return sentences(
        f"{tried} tried; {shown}, whatever {'it says' if len(rows) == 1 else 'they say'}",
        f"the workbooks hold no figures for {listed(missing)}" if missing else "",
        CHANCE if len(rows) > 1 else "",
    )


def _rounds(view: View) -> bool:
    return view.contents.contract.policies.disclosure is DisclosurePolicy.NHS_1_7_ROUND_5


def _row(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    item = f"method:{method_key(row)}"
    to = index.to(item)
    # One figure of a comparison gives away another, so that all are kept back together.
    kept = view.kept_back("comparisons", row["method"], *COMPARED)
    mark = view.mark("comparisons", row["method"], *COMPARED)

    def count(column: str) -> Cell:
        return figure(None if kept else row[column], COUNT, to=to, mark=mark)

    def rate(part: str, title: str) -> Cell:
        value = None if kept else rate_of(row, part)
        cell = figure(value, PERCENT, to=to, mark=mark)
        if value is None:
            return cell
        formula = f"{{{title}: outcomes}}/{{{title}: out of}}"
        return Cell(value, cell.look, cell.number, to, "", formula)

    def points(column: str) -> Cell:
        return _points(None if kept else row[column], mark, to)

    return (
        Cell(row["method"], "body strong", anchor=f"item:{item}"),
        Cell(row["outcome"]),
        count("with_k"),
        count("with_n"),
        rate("with", "With"),
        count("without_k"),
        count("without_n"),
        rate("without", "Without"),
        points("difference"),
        points("low"),
        points("high"),
        Cell(KEPT_BACK if kept else row["verdict"], "body strong"),
        Cell(sentences(row["caution"], _when(view, row))),
        index.link(item),
    )


def _points(value: float | None, mark: str, to: str = "") -> Cell:
    if value is None:
        return Cell(mark, "mark")
    return Cell(value * 100, "figure" if to else "number", _POINTS, to)


def _how(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    to = index.to(f"method:{method_key(row)}")

    def mark(column: str) -> str:
        kept = view.kept_back("comparisons", row["method"], column)
        return KEPT_BACK if kept else NOT_APPLICABLE

    def count(column: str) -> Cell:
        return figure(row[column], COUNT, to=to, mark=mark(column))

    def more(column: str) -> Cell:
        value = row[column]
        if value is None:
            return Cell(mark(column), "mark")
        # Nobody is shown in parts; a value below zero stays below zero here.
        return Cell(float(rounded(value, 0)), "figure" if to else "number", _MORE, to)

    day = row["cut_off"]
    return (
        Cell(row["method"], "body strong"),
        Cell(row["outcome"]),
        count("left_early"),
        count("left_open"),
        Cell(f"{day:%d/%m/%Y}") if day else Cell(NOT_APPLICABLE, "mark"),
        more("additional"),
        more("additional_low"),
        more("additional_high"),
        _points(row["within_difference"], mark("within_difference"), to),
        _points(row["within_low"], mark("within_low"), to),
        _points(row["within_high"], mark("within_high"), to),
        Cell(row["strata_column"] or NOT_APPLICABLE),
        Cell(sentences(row["basis"], _within(row))),
    )


def _within(row: Row) -> str:
    return f"within '{row['strata_column']}': {row['within_note']}" if row["within_note"] else ""


def _additional(view: View) -> Iterator[str]:
    """Say how many outcomes are associated with each way of working; never fewer than none."""
    for row in view.comparisons:
        if row["additional"] is None:
            continue
        more, low, high = (
            rounded(row[name], 0) for name in ("additional", "additional_low", "additional_high")
        )
        number = in_words(float(more), COUNT) if more > 0 else "none"
        yield (
            f"Additional outcomes ('{row['outcome']}') associated with {row['method'].lower()}: "
            f"{number}, 95% interval {low:,} to {high:,}."
        )


def rate_of(row: Row, part: str) -> float | None:
    """Return the rate "with" or "without"; None where it cannot be worked out."""
    outcomes, base = row[f"{part}_k"], row[f"{part}_n"]
    return outcomes / base if base and outcomes is not None else None


def _when(view: View, row: Row) -> str:
    when = span(row["span_start"], row["span_end"])
    return f"figures are for {when}" if when and when != view.year.label else ""
