"""What every sheet of the return has in common: names, title lines, the draft mark."""

from __future__ import annotations

from pipeline.write.book import Block, Cell, Line, Text
from pipeline.write.view import View

COVER = "Cover"
SUMMARY = "Summary"
PERFORMANCE = "Contract performance"
ADDITIONAL = "Additional social value"
METHODS = "Delivery methods"
MEETING = "For the next meeting"
EVIDENCE = "Evidence"
QUALITY = "Data quality"
NOTES = "Notes"
# How many rows a table may have before its header is kept in view.
LONG = 25

GAP = Line(())
_NUMBER_WORDS = ("no tables", "one table", "two tables", "three tables", "four tables")


def sheet_anchor(name: str) -> str:
    """Return the anchor of a sheet's title."""
    return f"sheet:{name}"


def opening(view: View, name: str, tables: int, *about: str) -> tuple[Block, ...]:
    """Return the first lines of a sheet: title with DRAFT, number of tables, what it holds."""
    title = f"{name} – {view.period.label} – DRAFT"
    return (
        Line((Cell(title, "title", anchor=sheet_anchor(name)),), 26),
        Text("Back to the cover", "link line", to=sheet_anchor(COVER)),
        Text(" ".join((f"This sheet contains {_NUMBER_WORDS[tables]}.", *about[:1]))),
        *(Text(text) for text in about[1:]),
        GAP,
    )


def heading(text: str, anchor: str = "") -> Line:
    """Return a heading over a table."""
    return Line((Cell(text, "heading", anchor=anchor),), 24)
