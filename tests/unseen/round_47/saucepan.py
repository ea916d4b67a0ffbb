"""Eating well and cooking in sheltered housing, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, measure, target, the line counted and the line it is divided by, note.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "Residents taking part for the first time", 240, ("", 71, 64, 78), (), "240 is for Year 1"),
    (
        2,
        "Finish the 6-session course",
        0.7,
        ("finished", 38, 41, 49),
        ("started", 54, 55, 63),
        "Norovirus at Millrace in Feb",
    ),
    (
        3,
        "Eat 2 or more extra portions of fruit and veg a day at 12 weeks",
        0.6,
        ("2+ more portions", 21, 24, 30),
        ("reviewed at 12 weeks", 34, 37, 44),
        "",
    ),
    (
        4,
        "MUST score of 1 or more at start, lower at 12 weeks",
        0.5,
        ("score lower", 9, 10, 13),
        ("MUST 1+ at start, reviewed", 17, 18, 21),
        "See MUST list",
    ),
    (5, "Cooking sessions run", 180, ("", 46, 44, 52), (), "180 is for Year 1"),
    (
        6,
        "Sessions we cancelled (5% at most)",
        0.05,
        ("cancelled by us", 3, 4, 2),
        ("planned", 49, 48, 54),
        "Hob at Pennant condemned in Q2",
    ),
    (
        7,
        "Cook from scratch 3 days a week or more at 12 weeks",
        0.6,
        ("3 days or more", 20, 24, 29),
        ("reviewed at 12 weeks", 34, 37, 44),
        "",
    ),
    (
        8,
        "Food cost of a plate (£, lower is better)",
        3.2,
        ("food bought (£)", 2216.9, 2142.6, 2569.2),
        ("plates served", 742, 718, 846),
        "",
    ),
)

# Scheme, landlord, flats, seats, then sessions, plates and residents in three quarters.
SCHEMES: tuple[tuple[object, ...], ...] = (
    ("Larkspur Court", "Council", 38, 10, 8, 7, 8, 128, 112, 126, 19, 18, 20),
    ("Millrace House", "Council", 52, 14, 9, 8, 8, 161, 139, 140, 26, 24, 25),
    ("Ferrier Close", "Council", 27, 8, 6, 5, 6, 84, 71, 88, 12, 11, 13),
    ("Old Ropewalk", "Anchorline HA", 44, 12, 8, 7, 8, 131, 117, 131, 20, 19, 21),
    ("Pennant Lodge", "Anchorline HA", 31, 8, 7, 6, 7, 112, 97, 110, 17, 15, 18),
    ("Quince Gardens", "Council", 36, 10, 8, 6, 7, 126, 98, 113, 21, 17, 19),
    ("Tolland House", "Anchorline HA", 60, 16, "n/a", 5, 8, "n/a", 84, 138, "n/a", 16, 24),
)

GROUPS = ("Sessions run", "Plates served", "Residents who came")

# Reference, scheme, age, start, MUST, weight, portions, review, MUST, weight, portions, note.
MUST: tuple[tuple[object, ...], ...] = (
    ("FS-061", "Larkspur", 84, date(2025, 1, 7), 2, 46.2, 1, date(2025, 4, 1), 1, 47.9, 3, ""),
    ("FS-064", "Larkspur", 79, date(2025, 1, 7), 1, 58.4, 2, date(2025, 4, 3), 0, 60.1, 4, ""),
    ("FS-066", "Millrace", 91, date(2025, 1, 16), 2, 41.5, 1, date(2025, 4, 10), 2, 41.1, 2, "GP"),
    ("FS-070", "Millrace", 76, date(2025, 1, 23), 1, 63, 2, date(2025, 4, 17), 0, 64.8, 5, ""),
    (
        "FS-073",
        "Pennant",
        88,
        date(2025, 2, 4),
        3,
        39.8,
        0,
        date(2025, 4, 29),
        2,
        "n/a",
        2,
        "Did not want weighing, MUST from arm",
    ),
    ("FS-078", "Pennant", 82, date(2025, 2, 11), 1, 55.7, 3, date(2025, 5, 6), 1, 55.9, 4, ""),
    ("FS-081", "Larkspur", 86, date(2025, 2, 27), 2, 48.3, 1, date(2025, 5, 22), 1, 49.6, 3, ""),
    ("FS-085", "Millrace", 73, date(2025, 3, 13), 1, 66.1, 2, date(2025, 6, 5), 0, 67.4, 5, ""),
    (
        "FS-090",
        "Pennant",
        80,
        date(2025, 4, 24),
        1,
        59.2,
        2,
        date(2025, 7, 17),
        "not due",
        "not due",
        "not due",
        "",
    ),
    (
        "FS-092",
        "Larkspur",
        77,
        date(2025, 4, 29),
        2,
        50.5,
        1,
        date(2025, 7, 22),
        "not due",
        "not due",
        "not due",
        "",
    ),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers this quarter", 18, 21, 24),
    ("Hours they gave", 388, 412.5, 467),
    ("Sessions led by a resident cook", 5, 8, 13),
    ("Passed Level 2 food hygiene", 4, "nil", 5),
    ("Into paid kitchen work", "nil", 1, 2),
    ("Aprons and DBS checks (£)", 212, 96.5, 148),
    ("Waiting to start at quarter end", 3, 5, 2),
)

FAMILY: tuple[tuple[object, ...], ...] = (
    ("Sunday tables held", 3, 3, 4),
    ("Children and grandchildren who came", 24, 29, 41),
    ("...cook together since (rung at 6 weeks)", 7, 9, 14),
    ("Residents who eat with a neighbour between sessions", 16, 19, 25),
    ("Invitations posted", 210, 190, 240),
)

OTHERS: tuple[tuple[object, ...], ...] = (
    ("Council delivered meals a week given up, cooking instead", 21, 27, 36),
    ("Supplement drinks stopped by GP or dietitian (people)", 3, 4, 6),
    ("Sent on to the falls clinic", 4, 2, 5),
    ("Pans and kettles given out", 31, 18, 22),
    ("Kitchen safety checks done", 19, 17, 24),
)

PRICES: tuple[tuple[object, ...], ...] = (
    ("Resident's plate", 3.5),
    ("Visitor's plate", 6),
    ("Freezer tub", 2.75),
)

# Line, budget for the year, three quarters.
INCOME: tuple[tuple[object, ...], ...] = (
    ("Council contract", 42000, 10500, 10500, 10500),
    ("Plates, residents", 9800, 2247, 2149, 2569),
    ("Plates, visitors", 3600, 762, 690, 1044),
    ("Freezer tubs", 2200, 396, 473, 536.25),
    ("Catering for other people", 6500, 1480, "nil", 2215.5),
)

SPENDING: tuple[tuple[object, ...], ...] = (
    ("Cooks", 38200, 9410.4, 9388.75, 9612.1),
    ("Food", 10400, 2216.9, 2142.6, 2569.2),
    ("Van", 5100, 1204.35, 1390, 1168.8),
    ("Kit and repairs", 1900, 288.6, 742.95, 191.4),
    ("Office and insurance", 6400, 1600, 1600, 1600),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 60, 58, 66),
    ("Cards back", 44, 47, 53),
    ("Liked the food", 41, 44, 50),
    ("Mealtimes are less lonely", 31, 34, 41),
    ("Have more energy", 22, 25, 31),
    ("Would tell a neighbour to come", 42, 45, 51),
)

STORIES = (
    "At Old Ropewalk three men who met at the stove now shop for two housebound neighbours.",
    "The van was off the road for 6 days in May and we hired one.",
    "A retired ship's cook at Millrace has started a Friday soup stall for the primary school.",
    "The warden at Quince Gardens says 4 residents have stopped ringing the night line for food.",
    "In Q4 we mean to open at an eighth scheme and find 5 more resident cooks.",
    "We have 38 sessions to go to reach 180.",
    "Recipe cards were posted to all 288 flats.",
)

QUARTERS = ("Q1 Oct-Dec 24", "Q2 Jan-Mar 25", "Q3 Apr-Jun 25")


def total(cells: tuple[object, ...]) -> float:
    """Add up the numbers of a line to the penny."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _kpis(sheet: Worksheet, bold: Format, rate: Format, money: Format, grey: Format) -> None:
    """Write each indicator with the two lines it is worked out from below it."""
    sheet.write("B1", "Full Saucepan CIC - quarterly return", bold)
    sheet.write("B2", "To: Tarnsea Borough Council, Housing and Adult Care. Ref. TARN-HAC-0629")
    sheet.write("B3", "Contract 1 October 2024 to 30 September 2026, this is Year 1 Quarter 3")
    sheet.write_row("A5", ("KPI", "", "Target", *QUARTERS, "Year 1 so far", "Note"), bold)
    row = 5
    for number, words, target, top, base, note in KPIS:
        form = money if number == 8 else rate if base else None
        sheet.write_row(row, 0, (number, words), bold)
        sheet.write(row, 2, target, form)
        if note:
            sheet.write(row, 7, note)
        if not base:
            sheet.write_row(row, 3, top[1:])
            sheet.write_formula(row, 6, f"=SUM(D{row + 1}:F{row + 1})", None, total(tuple(top[1:])))
            row += 1
            continue
        tops, bases = (*top[1:], total(top[1:])), (*base[1:], total(base[1:]))
        for at, (upper, lower) in enumerate(zip(tops, bases, strict=True), 3):
            letter = xl_col_to_name(at)
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, at, formula, form, upper / lower)
        for line in (top, base):
            row += 1
            sheet.write(row, 1, f"   {line[0]}", grey)
            sheet.write_row(row, 3, line[1:], grey)
            formula = f"=SUM(D{row + 1}:F{row + 1})"
            sheet.write_formula(row, 6, formula, grey, total(line[1:]))
        row += 1
    sheet.write(row + 1, 1, "Sent by the operations lead 11/07/2025")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 6, 14)
    sheet.set_column(7, 7, 32)


def _schemes(sheet: Worksheet, bold: Format) -> None:
    """Write a line for each scheme, with three quarters under each group."""
    sheet.write("A1", "Where we cook (Tolland House joined in January)", bold)
    for number, name in enumerate(GROUPS):
        sheet.merge_range(2, 4 + 3 * number, 2, 6 + 3 * number, name, bold)
    heads = ("Scheme", "Landlord", "Flats", "Kitchen seats")
    sheet.write_row(3, 0, (*heads, *("Q1", "Q2", "Q3") * 3), bold)
    for row, line in enumerate(SCHEMES, 4):
        sheet.write_row(row, 0, line)
    end = 4 + len(SCHEMES)
    sheet.write(end, 0, "All schemes", bold)
    for at in range(2, 13):
        letter = xl_col_to_name(at)
        worth = total(tuple(line[at] for line in SCHEMES))
        sheet.write_formula(end, at, f"=SUM({letter}5:{letter}{end})", bold, worth)
    sheet.set_column(0, 1, 18)


def _must(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the dietitian's list, one row for each resident."""
    sheet.write("A1", "Dietitian's MUST list - Larkspur, Millrace and Pennant", bold)
    sheet.merge_range("D2:G2", "Start", bold)
    sheet.merge_range("H2:K2", "12 week review", bold)
    four = ("Date", "MUST", "Weight kg", "Portions a day")
    sheet.write_row("A3", ("Ref", "Scheme", "Age", *four, *four, "Note"), bold)
    for row, line in enumerate(MUST, 3):
        for at, cell in enumerate(line):
            if cell != "":
                sheet.write(row, at, cell, day if isinstance(cell, date) else None)
    sheet.set_column(3, 10, 12)
    sheet.set_column(11, 11, 34)


def _people(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write two tables side by side and a third below."""
    heads = ("Q1", "Q2", "Q3")
    tables = (
        (0, 0, "RESIDENT COOKS AND VOLUNTEERS", HELPERS),
        (0, 5, "FAMILIES AND NEIGHBOURS", FAMILY),
        (10, 0, "OTHER SERVICES", OTHERS),
    )
    for first, left, title, lines in tables:
        sheet.write_row(first, left, (title, *heads), bold)
        for row, line in enumerate(lines, first + 1):
            sheet.write(row, left, line[0])
            sheet.write_row(row, left + 1, line[1:], money if "£" in str(line[0]) else None)
    sheet.set_column(0, 0, 54)
    sheet.set_column(5, 5, 50)


def _trading(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the prices, and income and spending by quarter."""
    sheet.write("A1", "Trading account, Year 1 (October 2024 - September 2025)", bold)
    sheet.write("A3", "Price list (£)", bold)
    for row, line in enumerate(PRICES, 3):
        sheet.write_row(row, 0, line, money)
    heads = ("Budget Y1", "Oct-Dec", "Jan-Mar", "Apr-Jun", "To date")
    row = 7
    sums: list[int] = []
    for title, lines in (("Income", INCOME), ("Spending", SPENDING)):
        sheet.write_row(row, 0, (title, *heads), bold)
        first = row + 1
        for words, *cells in lines:
            row += 1
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, cells, money)
            formula = f"=SUM(C{row + 1}:E{row + 1})"
            sheet.write_formula(row, 5, formula, money, total(tuple(cells[1:])))
        row += 1
        sums.append(row)
        sheet.write(row, 0, f"Total {title.lower()}", bold)
        for at in range(1, 6):
            letter = xl_col_to_name(at)
            formula = f"=SUM({letter}{first + 1}:{letter}{row})"
            sheet.write_formula(row, at, formula, money, summed(lines, at))
        row += 2
    row -= 1
    sheet.write(row, 0, "Left over", bold)
    for at in range(1, 6):
        letter = xl_col_to_name(at)
        formula = f"={letter}{sums[0] + 1}-{letter}{sums[1] + 1}"
        worth = round(summed(INCOME, at) - summed(SPENDING, at), 2)
        sheet.write_formula(row, at, formula, money, worth)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 5, 12)


def summed(lines: tuple[tuple[object, ...], ...], at: int) -> float:
    """Add up a column of the account."""
    return total(tuple(total(line[2:]) if at == 5 else line[at] for line in lines))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Full Saucepan Y1 Q3")
    bold = made.add_format({"bold": True, "font_color": "#7F3F00"})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    grey = made.add_format({"font_color": "#808080"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _kpis(made.add_worksheet("KPIs"), bold, rate, money, grey)
    _schemes(made.add_worksheet("By scheme"), bold)
    _must(made.add_worksheet("MUST list"), bold, day)
    _people(made.add_worksheet("Round the table"), bold, money)
    _trading(made.add_worksheet("Trading"), bold, money)

    cards = made.add_worksheet("Cards")
    cards.write_row("A1", ("Tear-off cards at the last session", *QUARTERS), bold)
    for row, line in enumerate(CARDS, 1):
        cards.write_row(row, 0, line)
    cards.write("A9", "Anything else this quarter", bold)
    for row, story in enumerate(STORIES, 9):
        cards.write(row, 0, story)
    cards.set_column(0, 0, 46)
    cards.set_column(1, 3, 15)
    made.close()
