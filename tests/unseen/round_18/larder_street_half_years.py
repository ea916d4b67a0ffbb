"""Larder Street Women's Centre: counselling and debt advice, both halves of a year from July."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

TITLE = Font(bold=True, size=14)
BOLD = Font(bold=True)
WRAP = Alignment(wrap_text=True, vertical="top")
TEAL = PatternFill("solid", fgColor="CFE8E6")
ROSE = PatternFill("solid", fgColor="F6DDE3")
THIN = Side(style="thin", color="999999")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)

Cell = str | int | float | datetime | None

FORM: list[tuple[str, Cell]] = [
    ("Contract number", "HDC/WC/23/117"),
    ("Provider name", "Larder Street Women's Centre"),
    ("Commissioner", "Haverdale Council with NHS Haverdale and Moss ICB"),
    ("Service", "Counselling and money advice for women"),
    ("Contract start", datetime(2023, 7, 1)),
    ("Contract end", datetime(2026, 6, 30)),
    ("Return covers", "Year 2, second half: 1 January to 30 June 2025 (first half kept alongside)"),
    ("Completed by", "Nesta Orme, centre manager"),
]

MEASURES: list[tuple[Cell, ...]] = [
    ("A1", "Women starting a course of counselling", 96, 86, 47, 52, 99),
    (
        "A2",
        "Women finishing counselling, with a score at both ends, whose CORE-10 has fallen by 6 "
        "points or more",
        0.65,
        0.55,
        "count on our Endings page",
    ),
    ("A3", "Average wait in days from referral to first appointment (lower is better)", 30, 40),
    (None, "(a) days waited, all women added up", None, None, 1457, 1352, 2809),
    (None, "(b) women seen for the first time", None, None, 47, 52, 99),
    (None, "(c) average", None, None, 31, 26, 28.4),
    ("A4", "Women taken on for debt casework", 110, 100, "on our Months page"),
    ("A5", "Debt casework clients with an agreed plan within 8 weeks", 0.8, 0.7),
    (None, "(a) plan agreed in time", None, None, 38, 51, 89),
    (None, "(b) reached 8 weeks", None, None, 47, 60, 107),
    (None, "(c) (a) as a share of (b)", None, None, 38 / 47, 0.85, 89 / 107),
    (
        "A6",
        "Counselling appointments not attended, as a share of those booked (lower is better)",
        0.15,
        0.2,
        "on our Months page",
    ),
    ("A7", "Women referred by GP practices (for information)", None, None, 33, 41, 74),
]

EQUALITIES: list[tuple[Cell, ...]] = [
    ("Aged 16 to 24", "<5", 6),
    ("Aged 25 to 39", 21, 24),
    ("Aged 40 to 54", 16, 15),
    ("Aged 55 and over", 7, 7),
    ("Disabled or long-term ill", 18, 22),
]

MONTHS = ["Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "June"]

COUNSELLING: list[tuple[str, list[Cell], tuple[Cell, Cell]]] = [
    ("Women put forward to us", [14, 9, 16, 18, 15, 8, 19, 17, 15, 16, 14, 12], (80, 93)),
    ("First sat down with a counsellor", [8, 6, 9, 10, 8, 6, 9, 8, 10, 9, 8, 8], (47, 52)),
    (
        "Sessions in the diary",
        [62, 48, 70, 78, 74, 52, 75, 72, 80, 76, 74, 71],
        (384, 448),
    ),
    ("of these, nobody came", [9, 8, 10, 11, 9, 7, 9, 8, 9, 8, 10, 8], (54, 52)),
    (
        "Still waiting on the last day",
        [21, 23, 24, 22, 20, 22, 24, 22, 19, 18, 17, 15],
        (None, None),
    ),
]
MONEY: list[tuple[str, list[Cell], tuple[Cell, Cell]]] = [
    ("Purse cases opened", [9, 7, 10, 11, 9, 5, 12, 11, 10, 10, 9, 9], (51, 61)),
    (
        "Callers at the Thursday table",
        [24, 18, 30, 33, 29, 17, 38, 34, 31, 27, 25, 22],
        (151, 177),
    ),
    (
        "Letters and calls to creditors",
        [41, 30, 52, 57, 49, 28, 66, 61, 58, 50, 47, 44],
        (257, 326),
    ),
]
HOUSE: list[tuple[str, list[Cell], tuple[Cell, Cell]]] = [
    (
        "Hours given by volunteers",
        ["c.60", 52, 71, 78, 74, 40, 80, 82, 85, 79, 88, 84],
        ("c.375", 498),
    ),
    (
        "Purse Club evenings the women ran by themselves",
        ["nil", "nil", 1, 1, 2, 1, 2, 2, 3, 3, 4, 4],
        (5, 18),
    ),
    (
        "Volunteer trainee counsellors who passed and got their certificate",
        [0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 2],
        (2, 3),
    ),
    ("Crèche places used", [22, 14, 25, 28, 26, 15, 30, 28, 27, 24, 26, 23], (130, 158)),
    (
        "Flyers given out",
        [120, 80, 150, 90, *["n/c"] * 8],
        (None, None),
    ),
    (
        "Spent £",
        [4310, 4120, 4480, 4525, 4390, 4605, 4410, 4370, 4560, 4440, 4495, 4720],
        (26430, 26995),
    ),
]

# number; month ended; CORE-10 first; last | tablets; work; safe; children
ENDINGS = """
JULY TO DECEMBER 2024
C31;Jul 24;24;15|Y;N;Y;Y
C33;Jul 24;19;14|N;was already;doesn't apply;no children
C34;Aug 24;28;n/d|left early
C36;Sept 24;22;11|none;Y;Y;Y
C37;Sept 24;17;12|N;N;doesn't apply;N
C40;Oct 24;30;21|Y;N;Y;Y
C41;Oct 24;21;9|Y;Y;doesn't apply;no children
C44;Nov 24;26;23|N;N;N;N
C45;Nov 24;18;10|none;was already;doesn't apply;Y
C47;Nov 24;25;16|Y;Y;Y;Y
C49;Dec 24;23;19|N;N;N;Y
C50;Dec 24;20;12|Y;N;doesn't apply;no children
JANUARY TO JUNE 2025
C52;Jan 25;27;14|Y;Y;Y;Y
C53;Jan 25;22;18|N;N;N;N
C55;Feb 25;31;20|Y;N;Y;Y
C56;Feb 25;16;9|none;was already;doesn't apply;Y
C58;Mar 25;24;n/d|left early
C59;Mar 25;20;11|Y;Y;doesn't apply;no children
C60;Mar 25;29;19|N;Y;Y;Y
C63;Apr 25;18;16|N;N;doesn't apply;N
C64;Apr 25;25;13|Y;Y;Y;Y
C66;May 25;21;10|Y;was already;doesn't apply;Y
C67;May 25;23;15|none;Y;Y;no children
C69;May 25;26;22|N;N;N;Y
C71;June 25;19;8|Y;Y;doesn't apply;Y
C72;June 25;28;17|Y;N;Y;Y
"""

# case; closed; owed; written off; better off a week; bailiffs; home; account
PURSE = """
M61;24/06/25;8420;5100;34;Y;Y;N
M60;17/06/25;3150;nil;18;N;not at risk;Y
M58;03/06/25;12600;9800;52;Y;Y;Y
M57;20/05/25;2240;640;;N;not at risk;N
M55;06/05/25;6780;2300;41;Y;Y;Y
M54;22/04/25;4410;nil;27;Y;not at risk;N
M52;08/04/25;9900;7250;;Y;Y;Y
M51;25/03/25;1870;400;12;N;not at risk;Y
M49;11/03/25;15300;11900;63;Y;Y;Y
M48;25/02/25;5260;1800;22;N;N;N
M46;11/02/25;3720;950;;Y;not at risk;Y
M45;28/01/25;7040;4300;38;Y;Y;N
M43;14/01/25;2980;nil;16;N;not at risk;Y
M41;17/12/24;6150;3200;29;Y;Y;N
M40;03/12/24;1490;300;;N;not at risk;N
M38;19/11/24;10800;8600;47;Y;Y;Y
M37;05/11/24;4070;nil;21;N;not at risk;N
M35;22/10/24;8830;5400;35;Y;N;Y
M34;08/10/24;2610;700;;N;not at risk;N
M32;24/09/24;5590;2100;26;Y;Y;Y
M31;10/09/24;13200;10400;58;Y;Y;N
M29;27/08/24;3340;1250;;N;not at risk;Y
M28;30/07/24;7710;nil;31;Y;Y;N
M26;16/07/24;4960;1900;24;N;not at risk;N
"""

ROUND: list[tuple[str, int, int]] = [
    ("New helpers who joined us", 8, 7),
    ("of these, women who first came here for help themselves", 5, 6),
    ("Housing officers who have started ringing us before they serve notice", 3, 5),
    ("Staff hours we pay for, each week", 112, 104),
    ("New followers on the page", 96, 151),
]

WORDS = [
    (
        "July to December 2024",
        "We ran two taster days at the leisure centre for 45 women. One woman told us she had "
        "opened her own post for the first time in two years. Our lottery bid for £30,000 went in "
        "on 2 November.",
    ),
    (
        "January to June 2025",
        "Three women who met in the Monday room now walk each other's children to school so that "
        "all of them can get to work on time. The boiler went twice in January, so eight sessions "
        "were moved online. The contract asks us to open 110 debt cases and we opened 112.",
    ),
    (
        "Also since January",
        "The food bank on Chandler Street says that eleven of our women no longer need a parcel. "
        "Shirin, who came as a client and stayed on as a helper, has been taken on as a teaching "
        "assistant.",
    ),
    (
        "Year 3",
        "From July we want 20 women to move from the waiting list into a group. We are looking for "
        "a second debt adviser for 16 hours a week.",
    ),
]


def _head(sheet: Worksheet, row: int, names: list[str], fill: PatternFill) -> None:
    for column, name in enumerate(names, start=1):
        cell = sheet.cell(row, column, name)
        cell.font = BOLD
        cell.fill = fill
        cell.border = BOX
        cell.alignment = WRAP


def _return(sheet: Worksheet) -> None:
    for letter, width in zip("ABCDEFG", (18, 62, 14, 14, 18, 18, 14), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet["A1"] = "HAVERDALE COUNCIL - HALF-YEARLY MONITORING RETURN"
    sheet["A1"].font = TITLE
    for row, (name, answer) in enumerate(FORM, start=3):
        sheet.cell(row, 1, name).font = BOLD
        cell = sheet.cell(row, 2, answer)
        cell.alignment = Alignment(horizontal="left")
        if isinstance(answer, datetime):
            cell.number_format = "d mmmm yyyy"
    sheet["A12"] = "Part A - Measures"
    sheet["A12"].font = BOLD
    names = [
        "No.",
        "Measure",
        "Target (year)",
        "Tolerance",
        "July-December 2024",
        "January-June 2025",
        "Full year",
    ]
    _head(sheet, 13, names, TEAL)
    for row, measure in enumerate(MEASURES, start=14):
        for column, held in enumerate(measure, start=1):
            cell = sheet.cell(row, column, held)
            cell.border = BOX
            cell.alignment = WRAP
            if isinstance(held, float) and held < 1:
                cell.number_format = "0%"
    sheet["A29"] = "Part B - Who came for counselling (women starting)"
    sheet["A29"].font = BOLD
    _head(sheet, 30, ["", "Group", "July-December 2024", "January-June 2025"], TEAL)
    for row, line in enumerate(EQUALITIES, start=31):
        for column, held in enumerate(line, start=2):
            sheet.cell(row, column, held).border = BOX


def _months(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 50
    sheet["A1"] = "Months - our own page, July 2024 to June 2025"
    sheet["A1"].font = TITLE
    row = 3
    for name, block in (("COUNSELLING", COUNSELLING), ("MONEY", MONEY), ("THE HOUSE", HOUSE)):
        sheet.cell(row, 2, 2024).font = BOLD
        sheet.cell(row, 9, 2025).font = BOLD
        heads = [name, *MONTHS[:6], "Half", *MONTHS[6:], "Half"]
        _head(sheet, row + 1, heads, ROSE)
        row += 2
        for label, numbers, halves in block:
            sheet.cell(row, 1, label)
            line = [*numbers[:6], halves[0], *numbers[6:], halves[1]]
            for column, held in enumerate(line, start=2):
                cell = sheet.cell(row, column, held)
                cell.alignment = Alignment(horizontal="right")
                if column in {8, 15}:
                    cell.font = BOLD
            if label == "Flyers given out":
                sheet.row_dimensions[row].hidden = True
            row += 1
        row += 1
    sheet.cell(
        row, 1, "n/c = we stopped counting.  c. = from memory, the July sheets went missing."
    )


def _endings(sheet: Worksheet) -> None:
    sheet["A1"] = "Endings - every woman who finished counselling this year"
    sheet["A1"].font = TITLE
    sheet["A2"] = (
        "CORE-10: 0 to 40, lower is better. Last four columns asked at the goodbye session."
    )
    names = [
        "Woman",
        "Finished",
        "CORE-10 first",
        "CORE-10 last",
        "Tablets cut down or stopped with her GP?",
        "Now in work, training or helping out somewhere (wasn't before)?",
        "Safe from him now?",
        "Closer to her children?",
    ]
    _head(sheet, 4, names, TEAL)
    for letter in "ABCDEFGH":
        sheet.column_dimensions[letter].width = 17
    for row, text in enumerate(ENDINGS.strip().split("\n"), start=5):
        if "|" not in text:
            sheet.cell(row, 1, text).font = BOLD
            continue
        scores, answers = text.split("|")
        for column, held in enumerate([*scores.split(";"), *answers.split(";")], start=1):
            sheet.cell(row, column, int(held) if held.isdigit() else held)


def _purse(sheet: Worksheet) -> None:
    sheet["A1"] = "Purse book - debt cases closed, newest on top"
    sheet["A1"].font = TITLE
    names = [
        "Case",
        "Closed",
        "Owed when she came £",
        "Written off £",
        "Better off by £ a week",
        "Bailiffs called off?",
        "Kept her home?",
        "Bank account in her own name (new)?",
    ]
    _head(sheet, 3, names, ROSE)
    for letter in "ABCDEFGH":
        sheet.column_dimensions[letter].width = 15
    for row, text in enumerate(PURSE.strip().split("\n"), start=4):
        for column, held in enumerate(text.split(";"), start=1):
            if not held:
                continue
            if column == 2:
                day, month, year = (int(part) for part in held.split("/"))
                closed = datetime(2000 + year, month, day)
                sheet.cell(row, column, closed).number_format = "dd/mm/yy"
            else:
                sheet.cell(row, column, int(held) if held.isdigit() else held)


def _round(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 66
    sheet["A1"] = "Round the house"
    sheet["A1"].font = TITLE
    _head(sheet, 3, ["In the half year", "Jul-Dec 24", "Jan-Jun 25"], ROSE)
    for row, line in enumerate(ROUND, start=4):
        for column, held in enumerate(line, start=1):
            sheet.cell(row, column, held)


def _words(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 100
    sheet["A1"] = "In our words"
    sheet["A1"].font = TITLE
    for row, (name, text) in enumerate(WORDS, start=3):
        sheet.cell(row, 1, name).font = BOLD
        sheet.cell(row, 2, text).alignment = WRAP


def draw(path: Path) -> None:
    """Draw the return."""
    made = Workbook()
    first = made.active
    assert isinstance(first, Worksheet)
    first.title = "Return"
    _return(first)
    _months(made.create_sheet("Months"))
    _endings(made.create_sheet("Endings"))
    _purse(made.create_sheet("Purse book"))
    _round(made.create_sheet("Round the house"))
    _words(made.create_sheet("In our words"))
    save_plain(made, path)
