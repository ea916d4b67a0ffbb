"""Workbook 5: falls prevention, headings of year, quarter and planned or actual in three rows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell as at

from tests.unseen.pen import book


@dataclass(frozen=True, slots=True)
class Line:
    """A measure: actual and planned for January 2025 to December 2025, quarter by quarter."""

    label: str
    actual: tuple[float, float, float, float]
    planned: tuple[float, ...] = ()
    look: str = "#,##0"
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of one line in another, with one plan for all quarters."""

    label: str
    top: str
    bottom: str
    planned: float


BLOCKS: tuple[tuple[str, tuple[Line | Share, ...]], ...] = (
    (
        "Coming in",
        (
            Line("Referred by GP", (92, 101, 98, 107)),
            Line("Referred by physio or OT", (61, 70, 66, 72)),
            Line("Self-referred", (34, 39, 45, 41)),
            Line("All referrals", (187, 210, 209, 220), (190, 200, 200, 210)),
            Line(
                "Accepted after screening",
                (171, 192, 190, 203),
                (175, 185, 185, 190),
                comment="Screening now by phone",
            ),
        ),
    ),
    (
        "Taking part",
        (
            Line("Started", (118, 136, 131, 146), (123, 130, 130, 133)),
            Share("Started, % of accepted", "Started", "Accepted after screening", 0.7),
            Line("Finished (18 of 24 sessions or more)", (66, 80, 76, 88), (71, 78, 78, 80)),
            Share("Finished, % of started", "Finished (18 of 24 sessions or more)", "Started", 0.6),
        ),
    ),
    (
        "What changed",
        (
            Line("Re-tested at the end", (60, 74, 70, 81)),
            Line("Timed walk quicker by 3 seconds or more", (32, 41, 40, 47)),
            Share(
                "Quicker, % of re-tested",
                "Timed walk quicker by 3 seconds or more",
                "Re-tested at the end",
                0.55,
            ),
            Line("Reached by phone at six months", (48, 52, 60, 63)),
            Line("Still moving twice a week at six months", (19, 22, 25, 27)),
            Share(
                "Still moving, % of reached",
                "Still moving twice a week at six months",
                "Reached by phone at six months",
                0.4,
            ),
        ),
    ),
    (
        "Round the edges",
        (
            Line("Husbands, wives and friends who did the whole course too", (11, 14, 12, 17)),
            Line("Finishers now fronting a class for nothing", (3, 4, 2, 5)),
            Line("Hours those finishers put in", (36, 52.5, 60, 71.5), look="#,##0.0"),
            Line(
                "Groups that pay their own hall and carry on without us",
                (1, 2, 1, 2),
                comment="Two at Ashcombe Mill",
            ),
            Line("Back on the bus or doing their own shopping", (9, 15, 13, 18)),
            Line("Minding a grandchild or partner again", (4, 6, 7, 5)),
            Line("A&E trips saved (our estimate)", (6, 8, 7, 9), comment="1 in 10 finishers"),
        ),
    ),
    (
        "What it took",
        (
            Line("Classes held", (84, 90, 88, 92), (84, 88, 88, 90)),
            Line("Hall hire", (4210, 4480, 4395.5, 4620), look="£#,##0.00"),
            Line("Instructor hours", (252, 270, 264, 276), look="#,##0.0"),
        ),
    ),
)
# The first column of each pair: Q4 2024/25, then (after an empty column) Q1 to Q3 2025/26.
PAIRS = (1, 4, 6, 8)
YEAR = 10


def _actual(label: str) -> tuple[float, float, float, float]:
    lines = (line for _, block in BLOCKS for line in block if isinstance(line, Line))
    return next(line.actual for line in lines if line.label == label)


assert sum(_actual("Accepted after screening")[1:]) == 585
assert sum(_actual("Hours those finishers put in")[1:]) == 184
assert _actual("All referrals") == tuple(
    map(
        sum,
        zip(
            _actual("Referred by GP"),
            _actual("Referred by physio or OT"),
            _actual("Self-referred"),
            strict=True,
        ),
    )
)


def draw(path: Path) -> None:
    """Draw the one sheet with merged headings in three rows, and a hidden draft plan."""
    made = book(path, "Strong and Steady")
    sheet = made.add_worksheet("Performance")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 54)
    sheet.set_column("B:L", 10)
    sheet.set_column("D:D", 2)
    sheet.set_column("M:M", 26)
    sheet.write("A1", "Surefoot Community Health", made.add_format({"bold": 1, "font_size": 14}))
    sheet.write("A2", "Strong and Steady: falls prevention and exercise on referral. ASH/FP/31")
    sheet.write("A3", "Ashcombe Integrated Care Board. Shares are of the line named.")
    _draw_head(made)
    row = 8
    places: dict[str, tuple[int, tuple[float, ...]]] = {}
    band = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
    for heading, lines in BLOCKS:
        sheet.merge_range(row, 0, row, 12, heading, band)
        for line in lines:
            row += 1
            sheet.write(row, 0, line.label, made.add_format({"indent": 1}))
            if isinstance(line, Line):
                places[line.label] = (row, line.actual)
                _draw_line(made, row, line)
            else:
                _draw_share(made, row, line, places)
        row += 1
    sheet.write(row + 1, 0, "Year to date = April to December 2025. – means no plan was agreed.")
    draft = made.add_worksheet("Draft plan 26-27")
    draft.write_row(0, 0, ["All referrals", 215, 215, 220, 225])
    draft.hide()
    made.close()


def _draw_head(made: Workbook) -> None:
    sheet = made.worksheets()[0]
    head = made.add_format({"bold": True, "align": "center", "border": 1, "bg_color": "#CCC0DA"})
    sheet.merge_range(4, 0, 6, 0, "Measure", head)
    sheet.merge_range(4, 1, 4, 2, "2024/25", head)
    sheet.merge_range(4, 4, 4, 11, "2025/26", head)
    names = ((1, "Q4"), (4, "Q1"), (6, "Q2"), (8, "Q3"), (YEAR, "Year to date"))
    for column, name in names:
        sheet.merge_range(5, column, 5, column + 1, name, head)
        sheet.write_row(6, column, ["Planned", "Actual"], head)
    sheet.merge_range(4, 12, 6, 12, "Comment", head)


def _draw_line(made: Workbook, row: int, line: Line) -> None:
    sheet = made.worksheets()[0]
    style = made.add_format({"num_format": line.look, "align": "right", "border": 4})
    if line.label.startswith("All"):
        style.set_bold()
    for number, column in enumerate(PAIRS):
        sheet.write(row, column, line.planned[number] if line.planned else "–", style)
        sheet.write(row, column + 1, line.actual[number], style)
    if line.planned:
        form = f"={at(row, 4)}+{at(row, 6)}+{at(row, 8)}"
        sheet.write_formula(row, YEAR, form, style, sum(line.planned[1:]))
    else:
        sheet.write(row, YEAR, "–", style)
    form = f"={at(row, 5)}+{at(row, 7)}+{at(row, 9)}"
    sheet.write_formula(row, YEAR + 1, form, style, sum(line.actual[1:]))
    sheet.write(row, 12, line.comment)


def _draw_share(
    made: Workbook, row: int, line: Share, places: dict[str, tuple[int, tuple[float, ...]]]
) -> None:
    sheet = made.worksheets()[0]
    style = made.add_format({"num_format": "0.0%", "italic": True, "border": 4})
    (top_row, top), (low_row, low) = places[line.top], places[line.bottom]
    tops, lows = [*top, sum(top[1:])], [*low, sum(low[1:])]
    for column, done, base in zip((*PAIRS, YEAR), tops, lows, strict=True):
        sheet.write(row, column, line.planned, style)
        form = f"={at(top_row, column + 1)}/{at(low_row, column + 1)}"
        sheet.write_formula(row, column + 1, form, style, done / base)
