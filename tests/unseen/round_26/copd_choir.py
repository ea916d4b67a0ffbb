"""Singing for breathing and looking after oneself with COPD, half-yearly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

BOLD = Font(name="Calibri", bold=True)
LARGE = Font(name="Calibri", bold=True, size=14)
SHADE = PatternFill("solid", fgColor="FCE4D6")
LEFT = Alignment(horizontal="left")
RIGHT = Alignment(horizontal="right")
WRAP = Alignment(wrap_text=True, vertical="top")

# No., what was agreed, level, first half-year, second, year, note.
AGREED: tuple[tuple[object, ...], ...] = (
    (1, "New members with COPD or another lung condition", 40, 24, 21, 45, "a year"),
    (2, "Members who came to 8 sessions or more", 0.65, 0.659, 0.717, 0.69, "see workings"),
    (
        3,
        "CAT score down by 2 points or more at second score",
        0.5,
        0.55,
        0.563,
        0.556,
        "second half-year: see Scores",
    ),
    (4, "Singing sessions", 50, 25, 26, 51, "see Register for July on"),
    (5, "Singers per session, on average", 12, 12.4, 13.1, 12.7, ""),
    (6, "Members with a written self-management plan", 0.9, 0.878, 0.935, 0.908, ""),
    (7, "Members who are pleased with the group", 0.9, 0.935, 0.921, 0.928, "cards"),
    (
        8,
        "Incidents at sessions (tell us only)",
        "none",
        "nil",
        1,
        1,
        "Oct: dizzy spell, sat out, no harm",
    ),
)

WORKINGS: tuple[tuple[object, ...], ...] = (
    (2, "came to 8 or more", 27, 33, 60),
    (2, "members in the half-year", 41, 46, 87),
    (3, "CAT down by 2 or more", 11, 9, 20),
    (3, "scored twice", 20, 16, 36),
    (5, "singers, all sessions added up", 310, 340, 650),
    (6, "have a plan", 36, 43, 79),
    (6, "members", 41, 46, 87),
    (7, "pleased", 29, 35, 64),
    (7, "cards back", 31, 38, 69),
)

CRAY, EAST = "Cray Street hall", "Eastmoor library"

# Date, place, leader, singers, helpers, partners and carers, first time, note.
REGISTER: tuple[tuple[object, ...], ...] = (
    (date(2025, 7, 1), CRAY, "BT", 14, 4, 3, 2, ""),
    (date(2025, 7, 10), EAST, "MO", 10, 3, 2, 2, ""),
    (date(2025, 7, 15), CRAY, "BT", 13, 4, 3, 1, "sea shanties"),
    (date(2025, 7, 24), EAST, "MO", 11, 3, 2, 1, ""),
    (date(2025, 7, 29), CRAY, "BT", 12, 3, 4, 1, ""),
    (date(2025, 8, 7), EAST, "MO", 9, 2, 1, 0, ""),
    (date(2025, 8, 12), CRAY, "BT", 11, 3, 3, 0, "very hot"),
    (date(2025, 8, 21), EAST, "MO", 10, 3, 2, 1, ""),
    (date(2025, 8, 26), CRAY, "", None, None, None, None, "no session, hall flooded"),
    (date(2025, 9, 4), EAST, "MO", 12, 3, 3, 1, ""),
    (date(2025, 9, 9), CRAY, "BT", 14, 4, 4, 2, ""),
    (date(2025, 9, 18), EAST, "MO", 12, 3, 2, 1, ""),
    (date(2025, 9, 23), CRAY, "BT", 15, 5, 4, 1, ""),
    (date(2025, 10, 2), EAST, "MO", 13, 4, 3, 2, "respiratory nurse came"),
    (date(2025, 10, 7), CRAY, "BT", 15, 4, 5, 1, ""),
    (date(2025, 10, 16), EAST, "BT", 13, 3, 3, 1, "MO away"),
    (date(2025, 10, 21), CRAY, "BT", 16, 5, 5, 1, ""),
    (date(2025, 10, 30), EAST, "MO", 12, 3, 2, 1, ""),
    (date(2025, 11, 4), CRAY, "BT", 14, 4, 4, 1, ""),
    (date(2025, 11, 13), EAST, "MO", 14, 4, 3, 1, ""),
    (date(2025, 11, 18), CRAY, "BT", 15, 5, 4, 0, ""),
    (date(2025, 11, 27), EAST, "MO", 13, 4, 3, 1, "carols begun"),
    (date(2025, 12, 2), CRAY, "BT", 13, 4, 4, 1, ""),
    (date(2025, 12, 9), CRAY, "BT", 14, 4, 4, 0, "in place of 26 August"),
    (date(2025, 12, 11), EAST, "MO", 12, 3, 3, 1, ""),
    (date(2025, 12, 16), CRAY, "BT", 16, 5, 6, 0, ""),
    (date(2025, 12, 18), EAST, "MO", 17, 5, 7, 1, "both groups, carols"),
)

# Member, first date, CAT, held note, second date, CAT, held note, rescue packs twice, partner.
SCORES: tuple[tuple[object, ...], ...] = (
    ("L04", date(2025, 4, 8), 24, 7, date(2025, 10, 7), 20, 11, 2, 1, 1),
    ("L07", date(2025, 4, 8), 18, 9, date(2025, 10, 7), 18, 10, 1, 1, None),
    ("L09", date(2025, 4, 22), 27, 5, date(2025, 10, 21), 23, 8, 3, 1, 1),
    ("L11", date(2025, 5, 1), 15, 12, date(2025, 10, 30), 14, 13, 0, 0, None),
    ("L12", date(2025, 5, 6), 22, 8, date(2025, 11, 4), 19, 12, 2, 0, None),
    ("L15", date(2025, 5, 15), 30, 4, date(2025, 11, 13), 31, 4, 3, 3, 1),
    ("L16", date(2025, 5, 20), 20, 9, date(2025, 11, 18), 17, 14, 1, 0, None),
    ("L18", date(2025, 5, 29), 25, 6, date(2025, 11, 27), 22, 9, 2, 1, 1),
    ("L21", date(2025, 6, 3), 17, 10, date(2025, 12, 2), 16, 12, 1, 1, None),
    ("L22", date(2025, 6, 12), 28, 5, date(2025, 12, 11), 24, 7, 2, 2, None),
    ("L24", date(2025, 6, 17), 21, 8, date(2025, 12, 16), 21, 7, 1, 2, 1),
    ("L25", date(2025, 7, 1), 19, 11, date(2025, 12, 2), 16, 15, 1, 0, None),
    ("L27", date(2025, 7, 10), 26, 6, date(2025, 12, 11), 27, 8, 2, 1, 1),
    ("L28", date(2025, 7, 10), 23, 7, date(2025, 12, 11), 20, "not done", 2, 1, None),
    ("L30", date(2025, 7, 15), 16, 13, date(2025, 12, 16), 15, 16, 0, 0, None),
    ("L31", date(2025, 7, 29), 29, 4, date(2025, 12, 16), 25, 6, 3, 2, 1),
)

PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Members (counted 30 June and 31 December)",
        (
            ("On the books", 41, 46),
            ("Aged 70 or more", 27, 30),
            ("Live alone", 16, 19),
            ("Oxygen at home", 4, 5),
            ("Gave up smoking in the half-year", 3, 4),
            ("Get to the shops on their own now, could not when they came", 12, 17),
            ("In hospital with their chest the year before, not this half-year", 8, 11),
        ),
    ),
    (
        "Helpers",
        (
            ("On the rota", 11, 14),
            ("of these, have a bad chest themselves", 6, 8),
            ("Hours helpers gave", 318, 402.5),
            ("Moved on to a paid job or a course", 1, 2),
            ("DBS checks done", 4, 5),
            ("Bus fares (£)", 86.2, 104.6),
        ),
    ),
    (
        "Husbands, wives and carers",
        (
            ("Come along and sing", 13, 17),
            ("Given the carers' assessment leaflet", 13, 17),
            ("Have started going out on their own again", 5, 8),
            ("Sleep through more nights than they did", "not asked", 9),
        ),
    ),
)

ROUND: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "NHS and surgeries",
        (
            ("Asked to join", 38, 35, 73),
            ("sent by GP or practice nurse", 15, 14, 29),
            ("sent by hospital respiratory team", 12, 13, 25),
            ("came off their own bat", 11, 8, 19),
            ("Waiting to join at the end", 6, 3, None),
            ("Self-management workshops", 4, 5, 9),
            ("Seats taken at workshops", 47, 58, 105),
            ("Home visits the respiratory nurses did not have to make (their count)", 14, 19, 33),
            ("Practice nurse hours saved, inhaler checks done here", 9.5, 12, 21.5),
        ),
    ),
    (
        "Out singing",
        (
            ("Concerts and care home visits", 5, 7, 12),
            ("Listeners", 240, 385, 625),
            ("Care homes that have begun a singing hour of their own", 1, 2, 3),
            ("Groups members run with no paid leader, at the end", 1, 2, None),
        ),
    ),
    (
        "Money (£)",
        (
            ("Leaders' fees", 3250, 3380, 6630),
            ("Hall and library hire", 780, 845, 1625),
            ("Song sheets and books", 212.35, 148.6, 360.95),
            ("Spent", 4242.35, 4373.6, 8615.95),
            ("Tea tin (in)", 164.2, 191.75, 355.95),
        ),
    ),
    (
        "Cards, June and December",
        (
            ("Given out", 41, 46, 87),
            ("Back", 31, 38, 69),
            ("Pleased with the group", 29, 35, 64),
            ("Less frightened when breath is short", 18, 25, 43),
            ("Less lonely", 20, 27, 47),
            ("Would bring a friend", 27, 33, 60),
        ),
    ),
)

LETTER = (
    "Mavis, who used to be carried up the chapel steps, walked down the aisle at her "
    "granddaughter's wedding in September. We sang at the lantern parade on 13 December with "
    "22 singers and a brass band.",
    "The hall flooded on 26 August and that session was made up before Christmas.",
    "Six widowers at Eastmoor have begun to cook for one another on Sundays. The council asked "
    "for 50 sessions in the year and we gave 51.",
    "Ward 9 at the Infirmary tell us they let 5 people home early because they could come "
    "straight to us.",
    "Pat has shown 5 helpers how to use the oximeter. Leaflets went to 9 surgeries and "
    "2 pharmacies.",
    "Next year we mean to begin a third group at Pellow and will need 3 more helpers. A new "
    "keyboard would cost £340.",
)


def _heads(sheet: Worksheet, row: int, heads: tuple[str, ...]) -> None:
    """Write a shaded row of headings."""
    for column, head in enumerate(heads, 1):
        cell = sheet.cell(row, column, head)
        cell.font, cell.fill, cell.alignment = BOLD, SHADE, WRAP
    sheet.row_dimensions[row].height = 31


def _widths(sheet: Worksheet, widths: tuple[int, ...]) -> None:
    """Set the widths of the columns from the first on, and print one page wide."""
    for column, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGHIJ"[column]].width = width
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.page_setup.orientation = "landscape"


def _return(sheet: Worksheet) -> None:
    """Write the return with its workings under it."""
    sheet.cell(1, 1, "Wendholme Council Public Health: half-yearly return").font = LARGE
    for row, pair in enumerate(
        (
            ("Group:", "Larkhithe Singing CIC - Breath of Song"),
            ("What for:", "Singing for breathing and COPD self-management"),
            ("Agreement:", "WC/PH/0058, 1 January 2025 to 31 December 2027"),
            ("Return for:", "1 July to 31 December 2025 (second return of the year)"),
        ),
        2,
    ):
        sheet.cell(row, 1, pair[0]).font = BOLD
        sheet.cell(row, 2, pair[1])
    halves = ("Jan - Jun 2025", "Jul - Dec 2025", "Year")
    _heads(sheet, 7, ("No.", "What we agreed", "Agreed level", *halves, "Notes"))
    for row, line in enumerate(AGREED, 8):
        for column, value in enumerate(line, 1):
            cell = sheet.cell(row, column, value if value != "" else None)
            cell.alignment = LEFT if column == 1 else RIGHT if column in (3, 4, 5, 6) else WRAP
            if line[0] in (2, 3, 6, 7) and column in (3, 4, 5, 6):
                cell.number_format = "0%" if column == 3 else "0.0%"
    sheet.cell(18, 1, "Workings").font = BOLD
    _heads(sheet, 19, ("No.", "", "", *halves))
    for row, line in enumerate(WORKINGS, 20):
        sheet.cell(row, 1, line[0]).alignment = LEFT
        sheet.cell(row, 2, line[1])
        for column, value in enumerate(line[2:], 4):
            sheet.cell(row, column, value)
    sheet.cell(31, 1, "Sent by Bronwen T., 12 January 2026. Any questions ring 01632 960417.")
    _widths(sheet, (11, 50, 13, 14, 14, 10, 34))


def _register(sheet: Worksheet) -> None:
    """Write a row for each session and the totals that were typed in."""
    sheet.cell(1, 1, "Register of sessions, July to December 2025").font = LARGE
    heads = ("Date", "Where", "Led by", "Singers", "Helpers", "Partners and carers")
    _heads(sheet, 3, (*heads, "First time", "Remarks"))
    for row, line in enumerate(REGISTER, 4):
        for column, value in enumerate(line, 1):
            cell = sheet.cell(row, column, value if value != "" else None)
            if column == 1:
                cell.number_format = "ddd d mmm yyyy"
    # Added up by hand; the partners and carers came to 89.
    for column, value in enumerate(("Total", "26 sessions", None, 340, 97, 91, 25), 1):
        sheet.cell(31, column, value).font = BOLD
    _widths(sheet, (18, 20, 9, 10, 10, 12, 10, 28))
    sheet.freeze_panes = "A4"


def _scores(sheet: Worksheet) -> None:
    """Write a row for each member who was scored a second time."""
    title = "Members scored a second time, July to December 2025"
    sheet.cell(1, 1, title).font = LARGE
    sheet.cell(2, 1, "CAT 0 to 40, lower is better. Held note in seconds, best of three.")
    first = ("Member", "First scored", "CAT first", "Held note first", "Scored again")
    then = ("CAT second", "Held note second", "Rescue packs Jan-Jun", "Rescue packs Jul-Dec")
    _heads(sheet, 4, (*first, *then, "Partner sings too"))
    for row, line in enumerate(SCORES, 5):
        for column, value in enumerate(line, 1):
            cell = sheet.cell(row, column, value)
            if column in (2, 5):
                cell.number_format = "dd/mm/yyyy"
    for column, value in ((1, "Average"), (3, 22.5), (4, 7.8), (6, 20.5), (7, 10.1)):
        sheet.cell(21, column, value).font = BOLD
    for column, value in ((1, "Total"), (8, 26), (9, 16), (10, 7)):
        sheet.cell(22, column, value).font = BOLD
    _widths(sheet, (10, 13, 9, 10, 13, 9, 11, 13, 13, 10))


def _blocks(
    sheet: Worksheet,
    blocks: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...],
    heads: tuple[str, ...],
) -> None:
    """Stack blocks of lines, each under its own headings."""
    at = 1
    for title, lines in blocks:
        _heads(sheet, at, (title, *heads))
        for line in lines:
            at += 1
            for column, value in enumerate(line, 1):
                sheet.cell(at, column, value)
            if str(line[0]).startswith(("of these", "sent by", "came off")):
                sheet.cell(at, 1).alignment = Alignment(indent=2)
        at += 3
    _widths(sheet, (66, 14, 14, 12))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    form = made.active
    form.title = "Return"
    _return(form)
    _register(made.create_sheet("Register"))
    _scores(made.create_sheet("Scores"))
    _blocks(made.create_sheet("People"), PEOPLE, ("Jan-Jun 2025", "Jul-Dec 2025"))
    _blocks(made.create_sheet("Round about"), ROUND, ("Jan-Jun 2025", "Jul-Dec 2025", "Year"))
    letter = made.create_sheet("Letter")
    letter.cell(1, 1, "How the half-year went").font = LARGE
    for row, said in enumerate(LETTER, 3):
        letter.cell(row, 1, said).alignment = WRAP
        letter.row_dimensions[row].height = 31
    _widths(letter, (110,))
    save_plain(made, path)
