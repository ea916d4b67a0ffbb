"""Workbook 6: perinatal peer support, a log of volunteers and a table of families by quarter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import book

DOOR, FEED, HOST, LINE = "Doorstep peer", "Feeding peer", "Group host", "Night line"
LOG: tuple[tuple[str, str, str, date, tuple[float, float, float]], ...] = (
    ("N-101", DOOR, "Millbank", date(2023, 9, 4), (8, 7.5, 6)),
    ("N-102", FEED, "Millbank", date(2024, 1, 15), (6, 6, 4)),
    ("N-104", HOST, "Millbank", date(2024, 1, 15), (10, 8, 6)),
    ("N-107", DOOR, "Quayside", date(2024, 3, 11), (5, 7, 5.5)),
    ("N-108", LINE, "Quayside", date(2024, 3, 11), (12, 12, 14)),
    ("N-110", FEED, "Quayside", date(2024, 5, 20), (4, 5, 3)),
    ("N-111", DOOR, "Hexley", date(2024, 5, 20), (9, 8.5, 7)),
    ("N-113", HOST, "Hexley", date(2024, 7, 1), (8, 8, 4)),
    ("N-114", FEED, "Hexley", date(2024, 7, 1), (7, 6, 5)),
    ("N-115", DOOR, "Millbank", date(2024, 9, 9), (6, 6, 6)),
    ("N-118", LINE, "Millbank", date(2024, 9, 9), (10, 11, 12.5)),
    ("N-119", FEED, "Quayside", date(2024, 11, 4), (5, 4, 4)),
    ("N-121", DOOR, "Quayside", date(2025, 1, 13), (7, 8, 5)),
    ("N-122", HOST, "Quayside", date(2025, 1, 13), (9, 9, 5)),
    ("N-124", DOOR, "Hexley", date(2025, 1, 13), (0, 4, 6)),
    ("N-125", FEED, "Hexley", date(2025, 3, 3), (6, 5.5, 4)),
    ("N-126", LINE, "Hexley", date(2025, 3, 3), (11, 9, 13)),
    ("N-128", DOOR, "Millbank", date(2025, 5, 12), (5, 6, 6)),
    ("N-130", FEED, "Millbank", date(2025, 5, 12), (4, 4, 3.5)),
    ("N-131", DOOR, "Quayside", date(2025, 9, 8), (8, 7, 6)),
    ("N-133", HOST, "Hexley", date(2025, 9, 8), (6, 7, 4)),
    ("N-134", DOOR, "Hexley", date(2025, 10, 6), (3, 6, 5)),
)
HOURS = sum(sum(entry[4]) for entry in LOG)
EARLIER_HOURS = (402, 431.5)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table of families: three quarters, year so far, target."""

    ref: str
    label: str
    quarters: tuple[float, float, float]
    target: float | None = None
    look: str = "#,##0"
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage typed as text under the two lines it is made of."""

    ref: str
    label: str
    printed: tuple[str, str, str, str]
    target: str


TABLE: tuple[tuple[str, tuple[Line | Share, ...]], ...] = (
    (
        "A. What the contract asks for",
        (
            Line("PP1", "Volunteers giving time in the quarter", (19, 21, 22), 20, latest=True),
            Line(
                "PP2", "Volunteer hours", (*EARLIER_HOURS, HOURS), 1600, "#,##0.0"
            ),
            Line("PP3", "Mothers referred", (33, 35, 33)),
            Line("", "of whom matched inside ten working days", (28, 31, 29)),
            Share("", "% matched in time", ("84.8%", "88.6%", "87.9%", "87.1%"), "85%"),
            Line("PP4", "Mothers with a mood score before and after", (24, 28, 27)),
            Line("", "of whom four points better or more", (15, 18, 17)),
            Share("", "% better", ("62.5%", "64.3%", "63.0%", "63.3%"), "60%"),
            Line("PP5", "Babies reaching six to eight weeks", (31, 34, 32)),
            Line("", "of whom still having breast milk", (17, 19, 16)),
            Share("", "% still having breast milk", ("54.8%", "55.9%", "50.0%", "53.6%"), "50%"),
        ),
    ),
    (
        "B. Who came and what we put in",
        (
            Line("", "Mothers under 25", (9, 8, 11)),
            Line("", "Peer training days run", (4, 3, 4)),
            Line("", "Leaflets left at antenatal clinics", (600, 450, 500)),
            Line("", "Coordinator posts filled (WTE)", (1.8, 1.8, 1.6), look="0.0", latest=True),
            Line("", "DBS checks and travel", (1130.4, 986, 1042.75), look="£#,##0.00"),
        ),
    ),
    (
        "C. What families and peers told us",
        (
            Line("", "The other parent joined the walks and said they coped better", (7, 9, 8)),
            Line("", "An older child started a funded nursery place", (5, 6, 9)),
            Line(
                "", "Healthy Start money newly claimed, full-year worth",
                (1120, 1344, 1568), look="£#,##0",
            ),
            Line("", "Mothers back at work or college who had written it off", (3, 4, 6)),
            Line("", "Safe and settled after leaving somebody who hurt them", (2, 1, 3)),
            Line("", "Peers who left us for a paid job with babies or families", (1, 2, 2)),
            Line("", "Circles of mums that meet on without us (new)", (1, 1, 2)),
        ),
    ),
)  # fmt: skip

assert len(LOG) == 22
assert HOURS == 438


def draw(path: Path) -> None:
    """Draw the table of families, the volunteer log, hours by role and a hidden rate card."""
    made = book(path, "Nestling quarterly return")
    _draw_families(made)
    _draw_log(made)
    _draw_roles(made)
    rates = made.add_worksheet("Rates")
    rates.write_row("A1", ["Mileage per mile", 0.45])
    rates.hide()
    made.close()


def _draw_families(made: Workbook) -> None:
    sheet = made.add_worksheet("Families")
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 58)
    sheet.set_column("C:G", 12)
    head = made.add_format({"bold": True, "bg_color": "#F7CFD8", "border": 1, "align": "center"})
    sheet.write(
        "A1",
        "Nestling Peer Support – return to Rowanshire Council",
        made.add_format({"bold": True}),
    )
    sheet.write("A2", "Contract RC/FAM/7 · 2025/26 · quarter 3 return (October to December 2025)")
    sheet.write_row(3, 0, ["Ref", "What we count", "Q1", "Q2", "Q3", "Year so far", "Target"], head)
    row = 4
    for heading, lines in TABLE:
        sheet.write(row, 1, heading, made.add_format({"bold": True}))
        for line in lines:
            row += 1
            sheet.write(row, 0, line.ref)
            sheet.write(row, 1, line.label)
            if isinstance(line, Share):
                right = made.add_format({"align": "right", "italic": True})
                for column, text in enumerate((*line.printed, line.target), start=2):
                    sheet.write_string(row, column, text, right)
                continue
            style = made.add_format({"num_format": line.look})
            sheet.write_row(row, 2, line.quarters, style)
            so_far = line.quarters[2] if line.latest else sum(line.quarters)
            form = f"=E{row + 1}" if line.latest else f"=SUM(C{row + 1}:E{row + 1})"
            sheet.write_formula(row, 5, form, style, so_far)
            if line.target is not None:
                sheet.write(row, 6, line.target, style)
        row += 2
    sheet.write(row, 1, "Targets are for the full year. Volunteers and posts: latest quarter.")


def _draw_log(made: Workbook) -> None:
    sheet = made.add_worksheet("Volunteer log")
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 10)
    sheet.set_column("B:H", 14)
    head = made.add_format({"bold": True, "bottom": 1})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    sheet.write("A1", "Hours given by each volunteer, October to December 2025")
    sheet.write_row(
        2,
        0,
        ["Volunteer", "Role", "Base", "Started", "Oct 2025", "Nov 2025", "Dec 2025", "Quarter"],
        head,
    )
    for row, (ref, role, base, started, hours) in enumerate(LOG, start=3):
        sheet.write_row(row, 0, [ref, role, base])
        sheet.write_datetime(row, 3, started, day)
        sheet.write_row(row, 4, hours)
        sheet.write_formula(row, 7, f"=SUM(E{row + 1}:G{row + 1})", None, sum(hours))
    last = 3 + len(LOG)
    sheet.write(last, 0, "All", head)
    for column in range(4, 8):
        letter = "ABCDEFGH"[column]
        month = [sum(entry[4]) if column == 7 else entry[4][column - 4] for entry in LOG]
        form = f"=SUM({letter}4:{letter}{last})"
        sheet.write_formula(last, column, form, head, sum(month))
    sheet.write(last + 2, 0, "(add a line for each new volunteer above the total)")
    sheet.autofilter(2, 0, last - 1, 7)


def _draw_roles(made: Workbook) -> None:
    sheet = made.add_worksheet("By role")
    sheet.set_column("A:C", 18)
    sheet.write("A1", "Quarter 3, 2025/26")
    sheet.write_row("A3", ["Role", "Volunteers", "Hours"], made.add_format({"bold": True}))
    for row, role in enumerate((DOOR, FEED, HOST, LINE), start=4):
        mine = [entry for entry in LOG if entry[1] == role]
        hours = sum(sum(entry[4]) for entry in mine)
        where = "'Volunteer log'!$B$4:$B$25"
        sheet.write(row - 1, 0, role)
        sheet.write_formula(row - 1, 1, f"=COUNTIF({where},A{row})", None, len(mine))
        form = f"=SUMIF({where},A{row},'Volunteer log'!$H$4:$H$25)"
        sheet.write_formula(row - 1, 2, form, None, hours)
    sheet.write("A8", "All roles")
    sheet.write_formula("B8", "=SUM(B4:B7)", None, len(LOG))
    sheet.write_formula("C8", "=SUM(C4:C7)", None, HOURS)
