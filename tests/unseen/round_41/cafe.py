"""Hospital cafe and ward visiting by young volunteers, a quarterly return to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, four quarters ("%" for the two lines above), RAG, comment.
RETURN: tuple[tuple[object, ...], ...] = (
    ("1", "Young people (16-25) starting a placement", 36, (10, 9, 8, 11), "G", ""),
    ("2a", "Placements finished (12 weeks or longer)", "", (6, 7, 6, 8), "", ""),
    ("2b", "Placements due to finish in the quarter", "", (8, 9, 9, 10), "", ""),
    ("2", "% of placements finished", 0.7, "%", "G", "1 left for college, 1 unwell"),
    ("3", "Patients visited on the wards", 3600, (834, 918, 951, 1003), "G", "see Wards tab"),
    ("4a", "Days cafe open", "", (58, 63, 60, 59), "", ""),
    ("4b", "Days cafe should have been open", "", (60, 65, 62, 62), "", ""),
    ("4", "% of planned days open", 0.95, "%", "G", ""),
    ("5a", "Reached the main goal in own plan", "", (7, 8, 7, 9), "", ""),
    ("5b", "Young people reviewed", "", (9, 10, 10, 12), "", ""),
    ("5", "% reaching their main goal", 0.75, "%", "G", "See YP list"),
    (
        "6",
        "Moved on to paid work, apprenticeship or supported internship",
        10,
        (2, 1, 3, 3),
        "A",
        "1 more has a start date in May",
    ),
    ("7a", "Ward staff happy or very happy with the visits", "", (22, 25, 24, 28), "", ""),
    ("7b", "Ward staff who replied", "", (26, 28, 28, 31), "", ""),
    ("7", "% of ward staff happy with the visits", 0.85, "%", "G", ""),
    ("8a", "Trained in full before first shift", "", (10, 8, 8, 11), "", ""),
    ("8b", "Had a first shift", "", (10, 9, 8, 11), "", ""),
    ("8", "% with mandatory training before first shift", 1, "%", "A", "Q2: DBS came late for 1"),
    ("9", "Incidents on Datix involving a volunteer", "", (1, "nil", 2, "nil"), "", "no target"),
)

# Line, January to March, how the quarter is made.
CAFE: tuple[tuple[object, ...], ...] = (
    ("Days we should have opened", 21, 20, 21, "SUM"),
    ("Days open", 20, 19, 20, "SUM"),
    ("Customers", 1842, 1906, 2114, "SUM"),
    ("Takings (£)", 6218.4, 6507.15, 7240.9, "SUM"),
    ("Stock bought (£)", 2874.6, 2951.35, 3302.1, "SUM"),
    ("Young people on the rota", 12, 14, 16, ""),
    ("Hours given by young people", 94, 107.5, 123.5, "SUM"),
    ("Counter shifts by young people", 47, 53, 61, "SUM"),
    ("...of which on the till with no support worker", 11, 16, 24, "SUM"),
    ("Fridge and allergen checks signed", 40, 38, 40, "SUM"),
    ("Staff loyalty cards given out", 35, 28, 41, "SUM"),
    ("Longest queue at lunch (mins, from till)", 9, 8, 11, "MAX"),
)

WARDS: tuple[tuple[object, ...], ...] = (
    ("Ashby (older people)", 28, 212, 225, 231, 248),
    ("Birch (stroke)", 22, 148, 155, 160, 171),
    ("Coppice (orthopaedic)", 26, 190, 184, 201, 207),
    ("Discharge lounge", 12, 164, 172, 158, 180),
    ("Elm (children) - from July", 18, "n/a", 64, 92, 101),
    ("Fern (respiratory)", 24, 120, 118, 109, 96),
)

TALLY: tuple[tuple[object, ...], ...] = (
    ("Ate more of their lunch with one of us at the bedside", 61, 70, 74, 83),
    ("Walked to the day room with us, not out of bed before that day", 33, 38, 41, 47),
    ("HCA time freed, hours (ward managers' estimate)", 46.5, 51, 55, 62),
    ("Newspapers and drinks taken round", 410, 455, 470, 502),
    ("Visits called off (infection, short of coaches)", 6, 4, 19, 11),
)

# Ref, age, started, need, cafe and ward hours, score, review, score, goal.
YOUNG: tuple[tuple[object, ...], ...] = (
    ("YV31", 19, (2025, 9, 8), "Autism", 24, 6, 4, (2026, 1, 19), 7, "Y"),
    ("YV33", 20, (2025, 9, 15), "Mod. learning disability", 30, 0, 3, (2026, 1, 20), 5, "Y"),
    ("YV34", 18, (2025, 10, 6), "Down's syndrome", 22.5, 4, 5, (2026, 1, 26), 8, "Y"),
    ("YV35", 23, (2025, 10, 6), "Mild learning disability", 12, 20, 4, (2026, 1, 27), 6, "Y"),
    ("YV37", 17, (2025, 11, 3), "Autism, anxiety", 28, 0, 2, (2026, 2, 9), 2, "N"),
    ("YV38", 21, (2025, 11, 10), "Dyspraxia", 16, 18, 6, (2026, 2, 10), 8, "Y"),
    ("YV39", 19, (2025, 11, 24), "Mild learning disability", 21, 9, 5, (2026, 2, 23), 7, "Y"),
    ("YV40", 18, (2026, 1, 5), "Autism", 26, 7.5, 3, (2026, 3, 9), 6, "Y"),
    ("YV41", 22, (2026, 1, 5), "Mod. learning disability", 31, 0, 4, (2026, 3, 9), 5, "N"),
    ("YV42", 19, (2026, 1, 12), "ADHD", 10.5, 21, 6, (2026, 3, 16), 7, "Y"),
    ("YV43", 24, (2026, 1, 12), "Speech and language", 18, 12, 3, (2026, 3, 16), 6, "Y"),
    ("YV44", 17, (2026, 1, 19), "Autism", 20, 5, 5, (2026, 3, 23), 4, "N"),
    ("YV45", 20, (2026, 2, 2), "Mild learning disability", 17, 8, 4, None, "not due", ""),
    ("YV46", 18, (2026, 2, 9), "Down's syndrome", 15, 6, 6, None, "not due", ""),
    ("YV47", 21, (2026, 2, 23), "Autism", 14, 4.5, 3, None, "not due", ""),
    ("YV48", 16, (2026, 3, 2), "Mild learning disability", 9, 5, 5, None, "not due", ""),
    ("YV49", 19, (2026, 3, 9), "Dyslexia, anxiety", 6, 6, 4, None, "not due", ""),
    ("YV50", 25, (2026, 3, 16), "Mod. learning disability", 5, 2, 2, None, "not due", ""),
)

SUPPORT: tuple[tuple[object, ...], ...] = (
    ("Support and buddies",),
    ("Job coach 1:1s", 36, 34, 39, 41),
    ("Travel training sessions", 22, 25, 24, 28),
    ("Past volunteers back with us as buddies", 3, 4, 5, 6),
    ("Hours buddies gave", 42, 58, 71, 90),
    ("Enquiries from schools and colleges", 12, 7, 15, 14),
    ("Leavers now volunteering somewhere else", 1, 2, 1, 3),
    ("Ring-round of parents, each quarter",),
    ("Rung", 18, 19, 17, 18),
    ("Answered", 14, 15, 13, 16),
    ("Son/daughter goes on the bus alone now", 5, 6, 6, 8),
    ("Sees friends from here at weekends", 4, 5, 6, 7),
    ("I have gone back to work or added hours", 1, 2, 2, 3),
    ("Would tell another family about us", 13, 15, 13, 16),
)

COSTS: tuple[tuple[object, ...], ...] = (
    ("Job coaches", 61200, 15480.5, 61010.25),
    ("Cafe supervisor", 28400, 7105, 28420),
    ("Volunteer travel", 4200, 1184.6, 4391.8),
    ("DBS and training", 2600, 702, 2488),
    ("Aprons, badges, sundries", 900, 161.45, 847.3),
    ("Management and overheads", 9700, 2425, 9700),
)

NOTES = (
    "The trust's catering team has been very supportive, thank you.",
    "A lad who would not speak to strangers last spring now reads the teams out at his brother's "
    "football club.",
    "Norovirus shut Fern to visitors for 9 days in February.",
    "Elm say 3 children had bloods taken calmly, without sedation, with a volunteer beside them.",
    "We lost 3 cafe days this quarter, two to the boiler and one to staff sickness.",
    "From May we want to open on Saturdays and take 4 more young people.",
    "Two leavers have been voted on to the trust's patient panel.",
    "The target of 36 starts was passed in March.",
    "14 school and college enquiries came in after the open evening.",
    "League of Friends paid for 13 aprons.",
)


def _form(sheet: Worksheet, head: Format, rate: Format, bold: Format) -> None:
    """Fill in the form of the trust."""
    sheet.write("A1", "WEXMOOR HOSPITALS NHS FOUNDATION TRUST", bold)
    sheet.write("A2", "Voluntary sector contracts - quarterly monitoring form 2025-26", bold)
    sheet.write_row("A3", ("Provider:", "Second Shift CIC"))
    sheet.write_row("A4", ("Service:", "Atrium cafe and ward visiting (young volunteers)"))
    sheet.write_row("A5", ("Contract:", "WHFT/VS/031, 1 April 2024 - 31 March 2027"))
    sheet.write_row("A6", ("Return for:", "Quarter 4, January - March 2026"))
    names = ("No.", "Indicator", "Target 25-26", "Q1", "Q2", "Q3", "Q4", "Full year", "RAG")
    sheet.write_row("A8", (*names, "Provider comment"), head)
    for row, (number, name, target, told, light, comment) in enumerate(RETURN, 8):
        sheet.write_row(row, 0, (number, name))
        if target != "":
            sheet.write(row, 2, target, rate if told == "%" else None)
        for column, letter in enumerate("DEFGH", 3):
            if told == "%":
                above, below = (_told(row - 8 - back, column - 3) for back in (2, 1))
                formula = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column, formula, rate, above / below)
            elif letter == "H":
                formula = f"=SUM(D{row + 1}:G{row + 1})"
                sheet.write_formula(row, column, formula, None, _told(row - 8, 4))
            elif isinstance(told, tuple):
                sheet.write(row, column, told[column - 3])
        sheet.write_row(row, 8, (light, comment))
    sheet.write("A29", "Completed by J.T., contracts, 10/04/2026")
    sheet.set_column(1, 1, 56)
    sheet.set_column(9, 9, 30)


def _told(line: int, column: int) -> int:
    """Say what a line of the form holds in a quarter, or in the year after the fourth."""
    told = RETURN[line][3]
    numbers = [n if isinstance(n, int) else 0 for n in told] if isinstance(told, tuple) else []
    return sum(numbers) if column == 4 else numbers[column]


def _added(
    sheet: Worksheet, row: int, first: str, last: str, form: Format | None, *n: object
) -> None:
    """Write the sum of a row of figures in the column after them."""
    total = sum(each for each in n if isinstance(each, int | float))
    formula = f"=SUM({first}{row + 1}:{last}{row + 1})"
    sheet.write_formula(row, ord(last) - 64, formula, form, round(total, 2))


def _foot(
    sheet: Worksheet,
    row: int,
    first: int,
    letters: str,
    lines: tuple[tuple[object, ...], ...],
    places: tuple[int, ...],
    form: Format,
) -> None:
    """Write the sums of columns of figures in the row below them."""
    for letter, place in zip(letters, places, strict=True):
        total = sum(each for line in lines if isinstance(each := line[place], int | float))
        formula = f"=SUM({letter}{first}:{letter}{row})"
        sheet.write_formula(row, ord(letter) - 65, formula, form, round(total, 2))


def _cafe(sheet: Worksheet, head: Format, money: Format) -> None:
    """Fill in the months of the cafe."""
    sheet.write_row("A1", ("Atrium cafe", "Jan 2026", "Feb 2026", "Mar 2026", "Q4"), head)
    for row, (name, *months, how) in enumerate(CAFE, 1):
        form = money if "£" in str(name) else None
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months, form)
        if how == "SUM":
            _added(sheet, row, "B", "D", form, *months)
        elif how:
            sheet.write_formula(row, 4, f"={how}(B{row + 1}:D{row + 1})", form, 11)
    sheet.set_column(0, 0, 46)


def _wards(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Fill in the wards and the tally of their managers."""
    sheet.write("A1", "Patients visited 2025-26, by ward", bold)
    sheet.write_row("A2", ("Ward", "Beds", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, line in enumerate(WARDS, 2):
        sheet.write_row(row, 0, line)
        _added(sheet, row, "C", "F", None, *line[2:])
    sheet.write("A9", "All wards", bold)
    _foot(sheet, 8, 3, "CDEF", WARDS, (2, 3, 4, 5), bold)
    sheet.write_formula("G9", "=SUM(G3:G8)", bold, 3706)
    sheet.write("A12", "From the tally sheets on the wards", bold)
    sheet.write_row("C12", ("Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, line in enumerate(TALLY, 12):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:])
        _added(sheet, row, "C", "F", None, *line[1:])
    sheet.set_column(0, 0, 60)


def _young(made: Workbook, head: Format, bold: Format) -> None:
    """Fill in the list of the young people."""
    sheet = made.add_worksheet("YP list")
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write("A1", "Everyone on placement in Q4 (Jan-Mar 2026)", bold)
    names = ("Ref", "Age", "Started", "Need", "Cafe hrs", "Ward hrs", "Confidence at start /10")
    sheet.write_row("A2", (*names, "Reviewed on", "Confidence at review /10", "Goal met"), head)
    for row, line in enumerate(YOUNG, 2):
        for column, told in enumerate(line):
            if isinstance(told, tuple):
                sheet.write_datetime(row, column, date(*told), day)
            elif told is not None:
                sheet.write(row, column, told)
    sheet.write("A21", "Total", bold)
    _foot(sheet, 20, 3, "EF", YOUNG, (4, 5), bold)
    sheet.set_column(3, 3, 24)
    sheet.set_column(6, 8, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Shift Q4 monitoring")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True, "border": 1})
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("Monitoring form"), head, rate, bold)
    _cafe(made.add_worksheet("Cafe"), head, money)
    _wards(made.add_worksheet("Wards"), head, bold)
    _young(made, head, bold)

    support = made.add_worksheet("Support & parents")
    row = 0
    for line in SUPPORT:
        if len(line) == 1:
            row += 2 if row else 0
            support.write_row(row, 0, (*line, "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25"), head)
            support.write(row, 4, "Jan-Mar 26", head)
        else:
            support.write_row(row, 0, line)
        row += 1
    support.set_column(0, 0, 50)

    costs = made.add_worksheet("Spend")
    names = ("", "Budget 2025-26", "Spent in Q4", "Spent Apr 25-Mar 26", "Left / (over)")
    costs.write_row("A1", names, head)
    for row, line in enumerate(COSTS, 1):
        costs.write_row(row, 0, line, money)
        left = round(float(str(line[1])) - float(str(line[3])), 2)
        costs.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    costs.write("A8", "Total", bold)
    _foot(costs, 7, 2, "BCD", COSTS, (1, 2, 3), money)
    costs.write_formula("E8", "=B8-D8", money, 142.65)
    costs.set_column(0, 4, 24)

    notes = made.add_worksheet("Notes")
    notes.write("A1", "Anything else the trust should know about the quarter", bold)
    for row, sentence in enumerate(NOTES, 1):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 110)
    made.close()
