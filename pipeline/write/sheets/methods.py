"""The sheet Delivery methods: outcome rates with and without a way of working."""

from __future__ import annotations

from pipeline.write.book import Block, Cell, Column, Sheet, Table, Text
from pipeline.write.sheets.common import GAP, METHODS, opening
from pipeline.write.sheets.evidence import Index
from pipeline.write.shown import COUNT, KEPT_BACK, PERCENT, counted, figure, sentences, span
from pipeline.write.view import Row, View, method_key

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
_POINTS = "+0.0;-0.0;0.0"
_WIDTHS = (25, 17, 11, 9, 9, 11, 10, 10, 12, 10, 10, 18, 36, 11)
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


def describe(view: View, index: Index) -> Sheet:
    """Describe the sheet."""
    rows = view.comparisons
    blocks: list[Block] = [
        *opening(
            view,
            METHODS,
            1 if rows else 0,
            "Did people who were supported in a certain way do better? Each line compares them "
            "with everybody else in the same table, never with a total that contains them.",
        )
    ]
    if rows:
        table = tuple(_row(view, index, row) for row in rows)
        about = "Outcome rates with and without each way of working"
        tried = counted(len(rows), "comparison was", "comparisons were")
        shown = "it is shown" if len(rows) == 1 else "all are shown, whatever they say"
        blocks += [
            Table("DeliveryMethods", about, _COLUMNS, table),
            GAP,
            Text(f"{tried} tried; {shown}."),
            Text(CAUTION, "strong"),
            Text(
                "An interval that holds zero means that the difference may be chance. Groups below "
                "10 are not compared; below 30 the result is indicative only."
            ),
        ]
    else:
        blocks += [Text(f"No comparison is made: {_why_none(view)}.", "strong"), Text(NEEDED)]
    return Sheet(METHODS, tuple(blocks), _WIDTHS)


def _why_none(view: View) -> str:
    if not view.contents.contract.methods:
        return "the contract workbook names no way of working to compare"
    names = ", ".join(method.name for method in view.contents.contract.methods)
    return f"the monitoring workbooks hold no figures with and without it ({names})"


def _row(view: View, index: Index, row: Row) -> tuple[Cell, ...]:
    item = f"method:{method_key(row)}"
    to = index.to(item)
    # One figure of a comparison gives away another, so that all are kept back together.
    kept = view.kept_back("comparisons", row["method"])
    mark = view.mark("comparisons", row["method"])

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
        value = None if kept else row[column]
        if value is None:
            return Cell(mark, "mark")
        return Cell(value * 100, "figure" if to else "number", _POINTS, to)

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


def rate_of(row: Row, part: str) -> float | None:
    """Return the rate "with" or "without"; None where it cannot be worked out."""
    outcomes, base = row[f"{part}_k"], row[f"{part}_n"]
    return outcomes / base if base and outcomes is not None else None


def _when(view: View, row: Row) -> str:
    when = span(row["span_start"], row["span_end"])
    return f"figures are for {when}" if when and when != view.year.label else ""
