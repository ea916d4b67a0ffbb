"""Lunch, movement and a minibus for older men on their own, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str

TOP = (
    "MONTHLY MONITORING FORM - Community Prevention Agreements",
    "Ormsdale Metropolitan Borough Council, Adults and Public Health",
    "Organisation: Flat Cap Table CIC          Agreement OMBC/CP/118, 1 Sept 2025 - 31 Aug 2027",
    "Month: January 2026          Contract year 1: September 2025 to August 2026",
    "Email by the 10th of the month to prevention.returns@ormsdale.example",
)
FORM_HEAD = ("", "Question", "Target", "December", "January", "Since 1 Sept", "Comments")

# Number, question, target, December, January, since September, comment, how shown.
FORM: tuple[tuple[str, str, Cell, Cell, Cell, Cell, str, str], ...] = (
    ("F1", "New men joined", 60, 4, 6, 33, "60 is for the year", "count"),
    ("F2", "Lunch places filled", 0.8, "10/11", "10/11", "10/11", "", "rate"),
    ("", "   a) lunches eaten", "", 142, 171, 871, "", "count"),
    ("", "   b) places laid", "", 174, 204, 1112, "1 session lost to snow", "count"),
    ("F3", "Joiners who live alone", 0.7, "13/8", "13/8", "13/8", "Divided by F1", "rate"),
    ("", "   a) joiners living alone", "", 3, 4, 24, "", "count"),
    (
        "F4",
        "Rides that came within 15 minutes of the time",
        0.9,
        "15/16",
        "15/16",
        "15/16",
        "",
        "rate",
    ),
    ("", "   a) rides on time", "", 161, 192, 969, "", "count"),
    ("", "   b) rides given", "", 176, 206, 1073, "There and back = 2", "count"),
    ("F5", "Diners staying for the moving half hour", 0.6, "18/10", "18/10", "18/10", "", "rate"),
    ("", "   a) stayed", "", 79, 104, 502, "Divided by F2 a)", "count"),
    (
        "F6",
        "12 week reviews where the loneliness score fell",
        0.65,
        "20/21",
        "20/21",
        "20/21",
        "",
        "rate",
    ),
    ("", "   a) score fell", "", 5, 6, 12, "", "count"),
    ("", "   b) reviews done", "", 8, 9, 19, "First ones were late Nov", "count"),
    (
        "F7",
        "Transport cost for each ride (£) - lower is better",
        6.5,
        "23/16",
        "23/16",
        "23/16",
        "",
        "mean",
    ),
    ("", "   a) transport spend (£)", "", 1209.8, 1318.9, 7000.45, "Divided by F4 b)", "gbp"),
    ("F8", "Complaints", "for info", 1, "nil", 2, "", "count"),
)
FORM_TOP = 7

BOX = (
    "Anything else you want to tell us?",
    "Mr D, who had not left home since the funeral, now calls for two neighbours on the way.",
    "3 of the men have set up a Friday repair table at the library. Doreen came to say thank you.",
    "Thursday 8 January was lost to snow. The helpers rang all 28 on the list instead.",
    "From April we would like to run a third day, 20 places, at the bowls pavilion.",
    "F1: we expect to be past 40 by March, target 60 by end of August.",
)
BOX_TOP = 26

SESSION_HEAD = (
    "Date",
    "Hall",
    "Places",
    "Lunches",
    "Stayed to move",
    "Rides in",
    "Guests (bank, police, nurse)",
    "New faces",
    "Meals left over",
)
# Day of January, hall and seven figures.
SESSIONS: tuple[tuple[int, str, tuple[int, ...]], ...] = (
    (6, "Garth Lane Institute", (30, 24, 15, 14, 1, 1, 4)),
    (8, "St Oswin's", ()),
    (13, "Garth Lane Institute", (30, 26, 17, 16, 0, 1, 2)),
    (15, "St Oswin's", (28, 22, 12, 13, 2, 1, 5)),
    (20, "Garth Lane Institute", (30, 27, 16, 17, 0, 2, 1)),
    (22, "St Oswin's", (28, 24, 14, 14, 1, 0, 3)),
    (27, "Garth Lane Institute", (30, 25, 16, 15, 0, 0, 0)),
    (29, "St Oswin's", (28, 23, 14, 14, 1, 1, 3)),
)
SESSION_TOP = 3

BUS_HEAD = (
    "Month",
    "Rides booked",
    "Rides given",
    "On time",
    "Cancelled by us",
    "In helpers' own cars",
    "Miles",
    "Bus hire and fuel £",
    "£ per ride",
)
BUS: tuple[tuple[date, tuple[float, ...]], ...] = (
    (date(2025, 9, 1), (221, 212, 186, 3, 31, 604, 1398.4)),
    (date(2025, 10, 1), (259, 248, 221, 2, 38, 711, 1571.25)),
    (date(2025, 11, 1), (243, 231, 209, 4, 40, 668, 1502.1)),
    (date(2025, 12, 1), (189, 176, 161, 6, 34, 522, 1209.8)),
    (date(2026, 1, 1), (224, 206, 192, 8, 44, 597, 1318.9)),
)

MEMBER_HEAD = (
    "Ref",
    "Joined",
    "Age",
    "Ward",
    "Miles to hall",
    "Lives alone",
    "Lonely score (3-9) joining",
    "Chair stands in 30s, joining",
    "Review (12 wks)",
    "Lonely score, review",
    "Chair stands, review",
)
# Ref, joined, age, ward, miles, alone, score, stands, review, score, stands.
MEMBERS: tuple[tuple[str, date, int, str, float, str, int, Cell, date, Cell, Cell], ...] = (
    ("FC03", date(2025, 9, 2), 78, "Netherby", 1.4, "Y", 8, 7, date(2025, 11, 25), 6, 9),
    ("FC05", date(2025, 9, 4), 83, "Garth", 0.6, "Y", 7, 6, date(2025, 11, 27), 7, 8),
    ("FC08", date(2025, 9, 9), 71, "Coldbeck", 3.2, "N", 6, 10, date(2025, 12, 2), 4, 12),
    ("FC09", date(2025, 9, 16), 88, "Garth", 0.8, "Y", 9, "n/a", date(2025, 12, 9), 7, "n/a"),
    ("FC12", date(2025, 9, 25), 75, "Netherby", 1.9, "Y", 7, 8, date(2025, 12, 18), 5, 8),
    ("FC15", date(2025, 10, 7), 80, "Coldbeck", 2.7, "Y", 8, 5, date(2026, 1, 6), 5, 7),
    ("FC16", date(2025, 10, 14), 69, "Mill Hill", 2.2, "N", 5, 11, date(2026, 1, 13), 5, 13),
    ("FC20", date(2025, 10, 23), 85, "Mill Hill", 2.5, "Y", 9, 4, date(2026, 1, 15), 6, 7),
    ("FC22", date(2025, 11, 4), 77, "Garth", 0.4, "Y", 6, 9, date(2026, 1, 27), 4, 11),
    (
        "FC25",
        date(2025, 11, 18),
        74,
        "Netherby",
        1.1,
        "N",
        7,
        8,
        date(2026, 2, 10),
        "not due",
        "not due",
    ),
    (
        "FC29",
        date(2025, 12, 11),
        81,
        "Coldbeck",
        3.5,
        "Y",
        8,
        6,
        date(2026, 3, 5),
        "not due",
        "not due",
    ),
    (
        "FC33",
        date(2026, 1, 20),
        79,
        "Mill Hill",
        1.8,
        "Y",
        9,
        7,
        date(2026, 4, 14),
        "not due",
        "not due",
    ),
)
MEMBER_TOP = 2

# Line, five months, and the total where there is one ("sum", a typed figure or nothing).
HOMES: tuple[tuple[str, tuple[tuple[str, tuple[Cell, ...], Cell], ...]], ...] = (
    (
        "Helpers",
        (
            ("On the rota at month end", (11, 12, 12, 13, 14), ""),
            ("Hours given", (96, 118, 112, 87.5, 104), "sum"),
            ("Club men who now help (drive, cook, ring round)", (1, 2, 3, 3, 5), ""),
            ("DBS forms sent off", (3, 1, "nil", 1, 2), "sum"),
            ("Helpers' expenses £", (41.2, 55.6, 48, 39.4, 52.75), "sum"),
        ),
    ),
    (
        "At home - wives, daughters, sons",
        (
            ("Hours off for whoever looks after him", (74, 90, 84, 61, 79), "sum"),
            ("Relatives at the family lunch", ("n/a", 6, 5, 14, 7), "sum"),
            ("Calls from relatives", (12, 15, 9, 11, 14), "sum"),
        ),
    ),
    (
        "Who is on the roll (month end)",
        (
            ("All men", (31, 36, 39, 40, 44), ""),
            ("Aged 85 and over", (6, 7, 8, 8, 9), ""),
            ("Black, Asian or other minority ethnic group", ("<5", "<5", "<5", 5, 5), ""),
        ),
    ),
    (
        "What the men did next",
        (
            ("Saturday walks led by members", (2, 3, 4, 2, 3), "sum"),
            ("Joined something else (bowls, library, shed)", (1, 3, 2, 1, 4), "sum"),
            ("Forms filled in with him", (2, 4, 3, 1, 5), "sum"),
            (
                "Pension Credit and Attendance Allowance won, £ a week",
                (0, 72.65, 108.55, "nil", 181.3),
                "sum",
            ),
            (
                "GP appointments fewer than same month last year (surgery count)",
                (5, 7, 6, 4, "7 (prov)"),
                29,
            ),
            ("Slips or falls at the club", (0, 1, 0, 0, 1), "sum"),
        ),
    ),
)

CARD: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("The food is good", (22, 2, 1, 1)),
    ("I feel less lonely than when I started", (17, 5, 3, 1)),
    ("There is somebody here I could ring", (19, 4, 2, 1)),
    ("The hall is warm enough", (14, 7, 4, 1)),
    ("The bus is comfortable", (20, 3, 2, 1)),
)
CARD_TOP = 6

CLAIM_HEAD = (
    "",
    "Number",
    "Rate £",
    "This claim £",
    "Claimed Sep-Dec £",
    "To date £",
    "Year 1 budget £",
)
CLAIM: tuple[tuple[str, int, float, float, float], ...] = (
    ("Lunches", 171, 4.75, 3325, 12000),
    ("Rides", 206, 6.25, 5418.75, 16500),
    ("Movement leader, hours", 14, 28, 1680, 4900),
    ("Hall hire, sessions", 8, 35, 1155, 3500),
    ("Co-ordinator, months", 1, 1450, 5800, 17400),
)
CLAIM_TOP = 4


def added(cells: tuple[Cell, ...]) -> float:
    """The sum of a line as the program shows it."""
    return round(sum(cell for cell in cells if not isinstance(cell, str)), 2)


def form_value(row: int, column: int) -> Cell:
    """A figure of the form; one like "10/11" divides two rows of the sheet."""
    cell = FORM[row - FORM_TOP][column]
    if isinstance(cell, str) and "/" in cell:
        above, below = (float(FORM[int(n) - 1 - FORM_TOP][column]) for n in cell.split("/"))
        return above / below
    return cell


def _form(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the form of the council with the box under it."""
    head = made.add_format({"bold": True, "bg_color": "#D9D9D9", "border": 1})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    shapes = {
        kind: made.add_format({"num_format": shape, "border": 1})
        for kind, shape in (("count", "0"), ("rate", "0.0%"), ("mean", "0.00"), ("gbp", "0.00"))
    }
    for row, words in enumerate(TOP):
        sheet.write(row, 0, words, bold if row < 2 else None)
    sheet.write_row("A7", FORM_HEAD, head)
    for row, line in enumerate(FORM, FORM_TOP):
        shape = shapes[line[7]]
        sheet.write(row, 0, line[0], bold)
        sheet.write(row, 1, line[1], bold if line[0] else None)
        sheet.write(row, 2, line[2], shape)
        for column in (3, 4, 5):
            cell = line[column]
            if isinstance(cell, str) and "/" in cell:
                letter = xl_col_to_name(column)
                above, below = cell.split("/")
                value = form_value(row, column)
                formula = f"={letter}{above}/{letter}{below}"
                sheet.write_formula(row, column, formula, shape, value)
            else:
                sheet.write(row, column, cell, shape)
        sheet.write(row, 6, line[6])
    for row, words in enumerate(BOX, BOX_TOP):
        sheet.merge_range(row, 0, row, 6, words, bold if row == BOX_TOP else wrap)
        sheet.set_row(row, 15 if row == BOX_TOP else 32)
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 48)
    sheet.set_column("C:F", 12)
    sheet.set_column("G:G", 26)


def _sessions(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the sessions of January, a row each."""
    day = made.add_format({"num_format": "ddd d mmm"})
    grey = made.add_format({"bg_color": "#BFBFBF", "align": "center"})
    sheet.write("A1", "Sessions - January 2026", bold)
    sheet.write_row("A3", SESSION_HEAD, bold)
    for row, (when, hall, figures) in enumerate(SESSIONS, SESSION_TOP):
        sheet.write_datetime(row, 0, date(2026, 1, when), day)
        sheet.write(row, 1, hall)
        if figures:
            sheet.write_row(row, 2, figures)
        else:
            sheet.merge_range(row, 2, row, 8, "CANCELLED - SNOW", grey)
    last = SESSION_TOP + len(SESSIONS)
    sheet.write(last, 0, "Month", bold)
    for column in range(2, 9):
        letter = xl_col_to_name(column)
        total = sum(figures[column - 2] for _, _, figures in SESSIONS if figures)
        formula = f"=SUM({letter}{SESSION_TOP + 1}:{letter}{last})"
        sheet.write_formula(last, column, formula, bold, total)
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 22)
    sheet.set_column("C:I", 13)


def _bus(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the rides, a row for each month."""
    month = made.add_format({"num_format": "mmm yyyy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    head = made.add_format({"bold": True, "text_wrap": True})
    sheet.write_row("A1", BUS_HEAD, head)
    for row, (when, figures) in enumerate(BUS, 1):
        n = row + 1
        sheet.write_datetime(row, 0, when, month)
        sheet.write_row(row, 1, figures[:6])
        sheet.write(row, 7, figures[6], money)
        sheet.write_formula(row, 8, f"=H{n}/C{n}", money, figures[6] / figures[1])
    sheet.write("A7", "To date", bold)
    totals = [added(tuple(figures[column] for _, figures in BUS)) for column in range(7)]
    for column, total in enumerate(totals, 1):
        letter = xl_col_to_name(column)
        form = money if column == 7 else None
        sheet.write_formula(6, column, f"=SUM({letter}2:{letter}6)", form, total)
    sheet.write_formula(6, 8, "=H7/C7", money, totals[6] / totals[1])
    sheet.set_column("A:I", 13)


def _members(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the list of men who agreed to share their scores."""
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FCE4D6"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", "Members who said we may share their scores (high score = lonelier)", bold)
    sheet.write_row("A2", MEMBER_HEAD, head)
    for row, line in enumerate(MEMBERS, MEMBER_TOP):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, day)
            else:
                sheet.write(row, column, cell)
    sheet.set_column("A:D", 11)
    sheet.set_column("E:E", 9, None, {"hidden": True})
    sheet.set_column("F:K", 12)
    sheet.freeze_panes(2, 1)


def _homes(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write helpers, homes, roll and what came after, one table under another."""
    money = made.add_format({"num_format": "0.00"})
    sheet.write("A1", "Everything else we count, from September 2025")
    row = 2
    for title, lines in HOMES:
        sheet.write_row(row, 0, (title, "Sep", "Oct", "Nov", "Dec", "Jan"), bold)
        if any(how != "" for _, _, how in lines):
            sheet.write(row, 6, "Total", bold)
        for name, months, how in lines:
            row += 1
            form = money if "£" in name else None
            sheet.write(row, 0, name)
            sheet.write_row(row, 1, months, form)
            if how == "sum":
                n = row + 1
                sheet.write_formula(row, 6, f"=SUM(B{n}:F{n})", form, added(months))
            elif how != "":
                sheet.write(row, 6, how)
        row += 2
    sheet.set_column("A:A", 60)


def _card(sheet: Worksheet, bold: Format) -> None:
    """Write what the men ticked."""
    sheet.write("A1", "What the men ticked - card, January 2026", bold)
    sheet.write_row("A3", ("Cards handed out", 31))
    sheet.write_row("A4", ("Cards back", 26))
    sheet.write_row("B6", ("Agree", "Not sure", "Disagree", "Left blank"), bold)
    for row, (words, ticks) in enumerate(CARD, CARD_TOP):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, ticks)
    sheet.set_column("A:A", 42)


def _claim(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the claim of the month."""
    money = made.add_format({"num_format": "#,##0.00"})
    strong = made.add_format({"num_format": "#,##0.00", "bold": True, "top": 6})
    sheet.write("A1", "Claim no. 5 - January 2026", bold)
    sheet.write("A2", "PO 4500117263. Queries: 01632 960 288")
    sheet.write_row("A4", CLAIM_HEAD, bold)
    for row, (name, number, price, before, budget) in enumerate(CLAIM, CLAIM_TOP):
        n = row + 1
        now = round(number * price, 2)
        sheet.write(row, 0, name)
        sheet.write(row, 1, number)
        sheet.write(row, 2, price, money)
        sheet.write_formula(row, 3, f"=B{n}*C{n}", money, now)
        sheet.write(row, 4, before, money)
        sheet.write_formula(row, 5, f"=D{n}+E{n}", money, round(now + before, 2))
        sheet.write(row, 6, budget, money)
    last = CLAIM_TOP + len(CLAIM)
    sheet.write(last, 0, "Total", bold)
    for column, total in enumerate(claim_totals(), 3):
        letter = xl_col_to_name(column)
        formula = f"=SUM({letter}{CLAIM_TOP + 1}:{letter}{last})"
        sheet.write_formula(last, column, formula, strong, total)
    sheet.set_column("A:A", 26)
    sheet.set_column("B:G", 16)


def claim_totals() -> tuple[float, float, float, float]:
    """This claim, claimed before, to date and the budget, all lines."""
    now = added(tuple(round(line[1] * line[2], 2) for line in CLAIM))
    before = added(tuple(line[3] for line in CLAIM))
    return now, before, round(now + before, 2), added(tuple(line[4] for line in CLAIM))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Flat Cap January return")
    bold = made.add_format({"bold": True})
    _form(made, made.add_worksheet("Jan return"), bold)
    _sessions(made, made.add_worksheet("Jan sessions"), bold)
    _bus(made, made.add_worksheet("Minibus"), bold)
    _members(made, made.add_worksheet("Members"), bold)
    _homes(made, made.add_worksheet("Helpers homes etc"), bold)
    _card(made.add_worksheet("Card"), bold)
    _claim(made, made.add_worksheet("Claim"), bold)
    made.close()
