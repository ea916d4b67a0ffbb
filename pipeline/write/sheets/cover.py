"""The sheet Cover: whose return this is, for which period, and what stands where."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.write.book import Block, Cell, Column, Line, Sheet, Table, Text
from pipeline.write.sheets.common import (
    ADDITIONAL,
    COVER,
    EVIDENCE,
    GAP,
    MEETING,
    METHODS,
    NOTES,
    PERFORMANCE,
    QUALITY,
    SUMMARY,
    sheet_anchor,
)
from pipeline.write.view import View

_WIDTHS = (30, 96)
_CONTENTS = (
    (SUMMARY, "Five questions answered, and the key messages. Start here."),
    (PERFORMANCE, "What the contract asks for, and what became of each item."),
    (ADDITIONAL, "What the workbooks show beyond that: claimed, told, or still to confirm."),
    (METHODS, "Whether people supported in a certain way did better, with how sure we are."),
    (MEETING, "Outcomes that could become KPIs, each with its baseline, as questions."),
    (EVIDENCE, "Each figure's way back to file, sheet and cell."),
    (QUALITY, "What was doubtful in the workbooks, and what to do next."),
    (NOTES, "Shorthand, rules, method and sign-off."),
)


def describe(view: View) -> Sheet:
    """Describe the sheet."""
    contract = view.contents.contract
    columns = (Column("Sheet"), Column("What it shows"))
    rows = tuple(
        (Cell(name, "link", to=sheet_anchor(name)), Cell(what)) for name, what in _CONTENTS
    )
    blocks: tuple[Block, ...] = (
        Line((Cell(contract.provider, "brand", anchor=sheet_anchor(COVER)),), 22),
        Line((Cell("Social value return", "cover title"),), 40),
        Line((Cell(contract.service, "cover subtitle"),), 22),
        Line((Cell(view.period.label, "cover subtitle"),), 22),
        GAP,
        Text("DRAFT for review. Not agreed and not issued.", "draft"),
        GAP,
        *(Line((Cell(label, "label"), Cell(value, "fact"))) for label, value in _facts(view)),
        GAP,
        Table("Contents", "Sheets of this return", columns, rows),
    )
    return Sheet(COVER, blocks, _WIDTHS, one_page=True)


def _facts(view: View) -> Iterator[tuple[str, str]]:
    contract = view.contents.contract
    yield "Contract", contract.reference
    yield "Commissioner", contract.commissioner
    yield "Provider", contract.provider
    runs = f"{contract.start:%d %B %Y} to {contract.end:%d %B %Y}"
    yield "Contract runs", runs.replace(" 0", " ").removeprefix("0")
    if contract.annual_value is not None:
        yield "Annual value", f"£{contract.annual_value:,.0f}"
    yield "Period", view.period.label
    yield "Year to date", view.year.label
    yield "Reporting", f"{contract.frequency.capitalize()}, due {contract.due.label}"
    yield "Disclosure policy", view.contents.policy[:1].upper() + view.contents.policy[1:]
