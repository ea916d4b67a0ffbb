"""Infant feeding and a dads' Saturday group in children's centres, quarterly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Quarter, then each centre and all three: the columns of CENTRE_HEADS in their order.
CENTRE_HEADS = (
    "Mothers home from hospital",
    "...rung or seen within 48 hours",
    "Asked at 10 days",
    "...any breastmilk",
    "Due at 6-8 weeks",
    "...any breastmilk",
    "Mothers new to us",
    "...under 20",
)
CENTRE_GROUPS = (("First contact", 2), ("10 days", 2), ("6 to 8 weeks", 2), ("New", 2))
CENTRES: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Q1 Apr to Jun 2025",
        (
            ("Elm Bank", 61, 53, 52, 38, 47, 25, 63, 6),
            ("Quay Street", 48, 41, 40, 27, 38, 18, 50, 5),
            ("Wickenby Rise", 33, 29, 27, 20, 25, 14, 35, "<5"),
            ("All centres", 142, 123, 119, 85, 110, 57, 148, 14),
        ),
    ),
    (
        "Q2 Jul to Sep 2025",
        (
            ("Elm Bank", 64, 57, 55, 40, 50, 28, 66, 7),
            ("Quay Street", 51, 43, 43, 30, 41, 20, 49, "<5"),
            ("Wickenby Rise", 30, 25, 24, 16, 27, 14, 32, "<5"),
            ("All centres", 145, 125, 122, 86, 118, 62, 147, 13),
        ),
    ),
    (
        "Q3 Oct to Dec 2025",
        (
            ("Elm Bank", 58, 51, 50, 37, 53, 29, 60, 5),
            ("Quay Street", 46, 41, 39, 28, 40, 21, 47, 6),
            ("Wickenby Rise", 35, 31, 29, 22, 24, 13, 38, "<5"),
            ("All centres", 139, 123, 118, 87, 117, 63, 145, 15),
        ),
    ),
    (
        "Q4 Jan to Mar 2026",
        (
            ("Elm Bank", 66, 58, 57, 42, "not due", "not due", 69, 6),
            ("Quay Street", 44, 39, 38, 26, "not due", "not due", 46, 5),
            ("Wickenby Rise", 31, 28, 26, 19, "not due", "not due", 33, "nil"),
            ("All centres", 141, 125, 121, 87, "not due", "not due", 148, 11),
        ),
    ),
)

SATURDAY_HEADS = (
    "Date",
    "Where",
    "What we did",
    "Dads",
    "Children",
    "New dads",
    "Staff hours",
    "Breakfast (£)",
)
SATURDAYS: tuple[tuple[object, ...], ...] = (
    ((1, 10), "Elm Bank", "Den building", 14, 19, 4, 9, 31.4),
    ((1, 17), "Quay Street", "Baby massage for dads", 11, 12, 3, 7.5, 26.15),
    ((1, 24), "Wickenby Rise", "Pancakes", 9, 13, 2, 6, 28.9),
    ((1, 31), "Elm Bank", "Did not run, boiler out"),
    ((2, 7), "Quay Street", "Library van", 13, 17, 3, 7.5, 29.75),
    ((2, 14), "Wickenby Rise", "Music with pans", 10, 14, 1, 6, 22.6),
    ((2, 21), "Elm Bank", "Soft play", 17, 24, 5, 10.5, 38.2),
    ((2, 28), "Quay Street", "Sling walk to the harbour", 12, 13, 2, 9, 18.45),
    ((3, 7), "Wickenby Rise", "First aid for babies", 15, 15, 4, 6, 27.3),
    ((3, 14), "Elm Bank", "Mothers' Day cards", 19, 27, 3, 9, 36.85),
    ((3, 21), "Quay Street", "Weaning breakfast", 12, 14, 2, 7.5, 41.1),
    ((3, 28), "Wickenby Rise", "Egg hunt", 16, 25, 0, 9, 33.6),
)

# Title, headings, lines: words, four quarters, and "sum" where the year stands beside them.
FAMILIES: tuple[tuple[str, tuple[str, ...], tuple[tuple[object, ...], ...]], ...] = (
    (
        "FEEDING LINE AND DROP-INS",
        ("Q1", "Q2", "Q3", "Q4", "Year"),
        (
            ("Mothers seen after ringing the line", 42, 45, 43, 47, "sum"),
            ("Days they waited, all added up", 118, 131, 109, 121, "sum"),
            ("Drop-in attendances", 212, 198, 226, 241, "sum"),
            ("Went back to breastfeeding after having stopped", 6, 5, 8, 9, "sum"),
            ("Babies kept off the ward (children's ward count)", 3, 2, 4, 4, "sum"),
            ("Midwife hours not needed", 14.5, 12, 17, 18.5, "sum"),
            ("Pumps out on loan at quarter end", 11, 13, 12, 14, ""),
            ("Complaints", "nil", 1, "nil", "nil", "sum"),
        ),
    ),
    (
        "DADS ON SATURDAYS",
        ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"),
        (
            ("Saturdays planned", 12, 11, 12, 12, ""),
            ("Saturdays run", 11, 10, 12, 11, ""),
            ("Different dads who came", 44, 47, 52, 58, ""),
            ("...three times or more", 21, 24, 28, 32, ""),
            ("New to the group", 26, 24, 31, 29, ""),
            ("Now do bedtime or a night feed", 15, 17, 20, 24, ""),
            ("See their child again after losing touch", 2, 1, 3, 3, ""),
            ("Started a job or apprenticeship", 1, "nil", 2, 2, ""),
            ("Reminder texts sent", 132, 120, 148, 151, ""),
            ("Referred to talking therapies", 3, 4, 3, 5, ""),
        ),
    ),
    (
        "HELPERS",
        ("Q1", "Q2", "Q3", "Q4", "Year"),
        (
            ("Peer supporters who fed their own baby with our help", 11, 11, 13, 14, ""),
            ("Hours given", 236, 218, 251, 268.5, "sum"),
            ("Dads who led a Saturday", 3, 3, 4, 5, ""),
            ("DBS checks renewed", 1, 2, "nil", 3, "sum"),
            ("Travel paid (£)", 118.4, 102.65, 131.2, 140.8, "sum"),
        ),
    ),
    (
        "PARTNERS AND FAMILY",
        ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"),
        (
            ("Partners present at a feeding visit", 31, 28, 35, 39, ""),
            ("Partner booklets handed out", 12, 9, 14, 16, ""),
            ("Referred to stop smoking", 4, 3, 5, 6, ""),
        ),
    ),
    (
        "WHO THE NEW MOTHERS ARE",
        ("Q1", "Q2", "Q3", "Q4"),
        (
            ("Under 25", 41, 39, 37, 40, ""),
            ("25 to 34", 76, 77, 78, 77, ""),
            ("35 and over", 31, 31, 30, 31, ""),
            ("All ages", 148, 146, 145, 148, ""),
            ("Need an interpreter", 9, 7, "<5", 8, ""),
        ),
    ),
)

# Number, words, target, sheet and rows of what is divided, score of the council, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (
        1.1,
        "Mothers rung or seen within 48 hours of coming home",
        0.85,
        ("c", "D", "C"),
        3,
        "2 midwives told us late in Q4",
    ),
    (1.2, "Giving any breastmilk at 10 days", 0.7, ("c", "F", "E"), 3, ""),
    (
        1.3,
        "Giving any breastmilk at 6-8 weeks",
        0.52,
        ("c", "H", "G"),
        "not due",
        "Q4 babies reach 8 weeks in May",
    ),
    (1.4, "Mothers new to the service", 560, ("c", "I", ""), 3, ""),
    (2.1, "Dads new to the Saturday group", 120, ("f", 5, 0), 2, "Lost 1 Saturday to boiler"),
    (2.2, "Saturdays run, of those planned", 0.9, ("f", 2, 1), 3, ""),
    (2.3, "Dads who came three times or more in the quarter", 0.5, ("f", 4, 3), 3, ""),
    (3.1, "Average days from ringing the line to being seen", 3, ("f", -2, -1), 3, "Max, not min"),
    (3.2, "Complaints", "monitor only", ("f", -8, 0), "n/a", ""),
)

COURSE_HEADS = (
    "Course",
    "Centre",
    "Room holds",
    "First session",
    "Booked at start",
    "Confidence out of 10 (first session)",
    "Last session",
    "Confidence out of 10 (last session)",
    "Finished",
    "Handbooks given at first session",
)
COURSES: tuple[tuple[object, ...], ...] = (
    ("Ready for Baby 7", "Elm Bank", 16, (2025, 4, 29), 12, 4.8, (2025, 6, 3), 7.6, 10, 12),
    ("Peer supporter training", "Quay Street", 10, (2025, 6, 12), 9, 5.5, (2025, 8, 7), 8.1, 7, 9),
    ("Ready for Baby 8", "Quay Street", 10, (2025, 9, 16), 10, 4.6, (2025, 10, 21), 7.2, 9, 10),
    ("Ready for Baby 9", "Wickenby Rise", 14, (2026, 1, 13), 11, 5.1, (2026, 2, 17), 7.9, 10, 14),
    (
        "Peer supporter training",
        "Elm Bank",
        16,
        (2026, 3, 3),
        12,
        5.3,
        (2026, 4, 28),
        "not due",
        "not due",
        12,
    ),
)

# Line, budget, spent in the quarter, spent in the year, and whether the row is hidden.
MONEY: tuple[tuple[str, float, float, float, bool], ...] = (
    ("Feeding team", 96500, 24310.2, 95877.45, False),
    ("Saturday group", 18200, 4485.6, 17330.15, False),
    ("Crèche (stopped Dec 2025)", 2400, 0, 1512, True),
    ("Pumps, slings and books", 3100, 911.35, 3284.7, False),
)

VOICES: tuple[tuple[object, ...], ...] = (
    ("Replies", 64, 72),
    ("Less alone since coming", 43, 51),
    ("Drop-in times suit me", 29, 38),
    ("Heard of us from the midwife", 52, 60),
    ("Would send a friend", 61, 70),
)

WORDS = (
    "One dad who sat by the door in May now opens up the centre for us and has the keys.",
    "Five mothers from Quay Street run a pram walk on Mondays, we only lend the flask.",
    "The health visitors tell us they dropped 7 follow-up visits in Q4.",
    "Elm Bank was shut for 3 days in January (boiler).",
    "From May we hope to open a fourth group, at Lower Ottersham, with 12 places.",
    "We gave out 85 weaning books and 30 slings at the March fair.",
    "Council target for new dads is 120 and is to go up to 140 next year.",
)


def _sum(cells: tuple[object, ...]) -> float:
    """Add up the cells that hold a number."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def family_rows() -> list[list[int]]:
    """Row numbers, as Excel counts them, of the lines of each table in the sheet Families."""
    rows, at = [], 1
    for _, _, lines in FAMILIES:
        rows.append([at + number for number in range(1, len(lines) + 1)])
        at += len(lines) + 3
    return rows


def _source(line: object) -> tuple[str, list[str], tuple[object, ...]]:
    """Sheet, cells and figures of four quarters behind one figure of the form."""
    if isinstance(line, str):
        at = ord(line) - ord("B")
        cells = [f"{line}{8 + 4 * quarter}" for quarter in range(4)]
        return "Centres", cells, tuple(centres[3][at] for _, centres in CENTRES)
    table, place = (0, -int(str(line))) if int(str(line)) < 0 else (1, int(str(line)))
    row = family_rows()[table][place - 1]
    cells = [f"{letter}{row}" for letter in "BCDE"]
    return "Families", cells, FAMILIES[table][2][place - 1][1:5]


def _form(sheet: Worksheet, bold: Format, wrap: Format, forms: dict[str, Format]) -> None:
    """Write the form of the council, fed by the other sheets."""
    sheet.write("A1", "Ottersham Borough Council - Early Help commissioning", bold)
    sheet.write("A2", "QUARTERLY MONITORING FORM 2025/26 (template v4, 2019)")
    sheet.write_row("A3", ("Provider:", "Pebble & Thrum Families"))
    sheet.write_row("A4", ("Contract:", "OBC-CYP-23-061, 1 April 2023 to 31 March 2027"))
    sheet.write_row("A5", ("Quarter:", "4 (January to March 2026)"))
    heads = ("No.", "Measure", "Target 25/26", "Q1", "Q2", "Q3", "Q4", "Year", "Q4 score*", "Notes")
    sheet.write_row("A7", heads, bold)
    for row, (number, words, target, (_, top, base), score, note) in enumerate(FORM, 7):
        sheet.write(row, 0, number, forms["number"])
        sheet.write(row, 1, words, wrap)
        rate = number not in (1.4, 2.1, 3.1, 3.2)
        form = forms["rate"] if rate else forms["mean"] if number == 3.1 else None
        sheet.write(row, 2, target, forms["rate"] if rate else None)
        name, cells, above = _source(top)
        divided = base not in ("", 0)
        _, under, below = _source(base) if divided else ("", [], ())
        for quarter in range(4):
            if above[quarter] == "not due":
                sheet.write(row, 3 + quarter, "not due")
            elif divided:
                share = float(str(above[quarter])) / float(str(below[quarter]))
                formula = f"={name}!{cells[quarter]}/{name}!{under[quarter]}"
                sheet.write_formula(row, 3 + quarter, formula, form, share)
            else:
                formula = f"={name}!{cells[quarter]}"
                sheet.write_formula(row, 3 + quarter, formula, form, above[quarter])
        total = "+".join(f"N({name}!{cell})" for cell in cells)
        if divided:
            parts = "+".join(f"N({name}!{cell})" for cell in under)
            share = _sum(above) / _sum(below)
            sheet.write_formula(row, 7, f"=({total})/({parts})", form, share)
        else:
            sheet.write_formula(row, 7, f"={total}", form, _sum(above))
        sheet.write(row, 8, score)
        if note:
            sheet.write(row, 9, note)
    sheet.write("B18", "* 1 = well short, 2 = nearly there, 3 = met. Filled in by the council.")
    sheet.write("B19", "Return to Early Help, 01632 960733, by 30 April 2026")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 8, 11)
    sheet.set_column(9, 9, 32)


def _centres(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write three centres and all of them, one quarter under another."""
    sheet.write("A1", "Feeding figures by centre", bold)
    column = 2
    for group, width in CENTRE_GROUPS:
        sheet.merge_range(2, column, 2, column + width - 1, group, bold)
        column += width
    sheet.write_row("A4", ("Quarter", "Centre", *CENTRE_HEADS), head)
    row = 4
    for quarter, lines in CENTRES:
        sheet.merge_range(row, 0, row + 3, 0, quarter, head)
        for line in lines:
            form = bold if line[0] == "All centres" else None
            sheet.write(row, 1, line[0], form)
            for at, figure in enumerate(line[1:], 2):
                if line[0] == "All centres" and at < 9 and not isinstance(figure, str):
                    name = xl_col_to_name(at)
                    formula = f"=SUM({name}{row - 2}:{name}{row})"
                    sheet.write_formula(row, at, formula, form, figure)
                else:
                    sheet.write(row, at, figure, form)
            row += 1
    sheet.set_column(0, 1, 16)
    sheet.set_column(2, 9, 12)


def _saturdays(sheet: Worksheet, bold: Format, head: Format, day: Format, money: Format) -> None:
    """Write the log of the group, a Saturday a row."""
    sheet.write("A1", "Saturday log, 10am to 12, January to March 2026", bold)
    sheet.write_row(2, 0, SATURDAY_HEADS, head)
    for row, ((month, date), *line) in enumerate(SATURDAYS, 3):
        sheet.write_datetime(row, 0, datetime(2026, month, date), day)
        for column, content in enumerate(line, 1):
            sheet.write(row, column, content, money if column == 7 else None)
    last = 3 + len(SATURDAYS)
    sheet.write(last, 0, "Total", bold)
    for column in range(3, 8):
        name = xl_col_to_name(column)
        total = _sum(tuple(line[column] for line in SATURDAYS if len(line) > 3))
        form = money if column == 7 else bold
        sheet.write_formula(last, column, f"=SUM({name}4:{name}{last})", form, total)
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, 2, 28)
    sheet.set_column(3, 7, 10)


def _families(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the stacked tables of the provider."""
    for (title, heads, lines), rows in zip(FAMILIES, family_rows(), strict=True):
        sheet.write_row(rows[0] - 2, 0, (title, *heads), bold)
        for row, (name, *figures, how) in zip(rows, lines, strict=True):
            form = money if "£" in str(name) else None
            sheet.write(row - 1, 0, name)
            sheet.write_row(row - 1, 1, figures, form)
            if how:
                total = _sum(tuple(figures))
                sheet.write_formula(row - 1, 5, f"=SUM(B{row}:E{row})", form, total)
    sheet.set_column(0, 0, 50)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Quarter 4 monitoring form")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC"})
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrap = made.add_format({"text_wrap": True})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "ddd d mmm"})
    date = made.add_format({"num_format": "dd/mm/yyyy"})
    forms = {
        "number": made.add_format({"num_format": "0.0", "align": "left"}),
        "rate": made.add_format({"num_format": "0%"}),
        "mean": made.add_format({"num_format": "0.0"}),
    }
    _form(made.add_worksheet("Form"), bold, wrap, forms)
    _centres(made.add_worksheet("Centres"), bold, head)
    _saturdays(made.add_worksheet("Saturday log Q4"), bold, head, day, money)
    _families(made.add_worksheet("Families"), bold, money)

    courses = made.add_worksheet("Courses")
    courses.write("A1", "Courses run in 2025-26", bold)
    courses.write_row(1, 0, COURSE_HEADS, head)
    for row, line in enumerate(COURSES, 2):
        for column, content in enumerate(line):
            if isinstance(content, tuple):
                courses.write_datetime(row, column, datetime(*content), date)
            else:
                courses.write(row, column, content)
    courses.set_column(0, 0, 26)
    courses.set_column(1, 9, 13)

    spend = made.add_worksheet("Money")
    spend.write_row("A1", ("", "Budget 2025/26", "Spent Jan-Mar", "Spent in year"), bold)
    for row, (name, *figures, hidden) in enumerate(MONEY, 1):
        spend.write(row, 0, name)
        spend.write_row(row, 1, figures, money)
        if hidden:
            spend.set_row(row, None, None, {"hidden": True})
    last = 1 + len(MONEY)
    spend.write(last, 0, "Total", bold)
    for column in range(1, 4):
        letter = xl_col_to_name(column)
        total = _sum(tuple(line[column] for line in MONEY))
        spend.write_formula(last, column, f"=SUM({letter}2:{letter}{last})", money, total)
    spend.set_column(0, 0, 30)
    spend.set_column(1, 3, 16)

    voices = made.add_worksheet("Parents say")
    voices.write_row("A1", ("Text survey of parents", "Nov 2025", "Mar 2026"), bold)
    for row, voice in enumerate(VOICES, 1):
        voices.write_row(row, 0, voice)
    voices.write("A10", "In their words, and ours", bold)
    for row, sentence in enumerate(WORDS, 10):
        voices.write(row, 0, sentence)
    voices.set_column(0, 0, 46)
    made.close()
