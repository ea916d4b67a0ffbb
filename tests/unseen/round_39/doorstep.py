"""Picking people up after a fall, small repairs and a street helpline, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = float | str

# Reference, wording, target, then number and out of how many for Q1 and Q2, remarks.
FORM: tuple[tuple[str, str, Cell, tuple[int, int, int, int], str], ...] = (
    ("FR1", "Fallers helped up within 60 minutes of call", 0.85, (118, 137, 131, 149), ""),
    ("FR2", "Call-outs closed with no ambulance needed", 0.75, (106, 137, 117, 149), ""),
    ("FR3", "Home hazard checks carried out", 240, (58, 0, 66, 0), "240 is for the year"),
    (
        "FR4",
        "Repairs and adaptations done within 10 working days of the check",
        0.9,
        (121, 139, 148, 161),
        "Q1 one fitter down",
    ),
    (
        "FR5",
        "Clients with no further fall at 3 month review",
        0.7,
        (25, 36, 31, 42),
        "",
    ),
    ("FR6", "Helpline calls picked up within 2 minutes", 0.9, (561, 618, 610, 667), ""),
    ("FR7", "Clients rating the service good or very good", 0.95, (44, 46, 51, 53), "Postcards"),
    ("FR8", "Complaints received", "none set", (1, 0, 2, 0), "Report only. Both late arrivals"),
)

# Words and July, August, September; whether the quarter is their sum.
QUARTER: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Pick-up crew", (), False),
    ("Call-outs", (47, 50, 52), True),
    ("  there inside the hour", (42, 43, 46), True),
    ("  lifted, checked, left at home (no 999)", (36, 39, 42), True),
    ("  999 called by our crew", (11, 11, 10), True),
    ("Average minutes to the door", (38, 41, 39), False),
    ("Repeat fallers (2+ call-outs)", (6, 7, 5), True),
    ("Night call-outs (10pm-7am)", (14, 13, 17), True),
    ("Handyperson", (), False),
    ("Hazard checks", (21, 19, 26), True),
    ("Jobs done", (52, 49, 60), True),
    ("  inside 10 working days", (48, 44, 56), True),
    ("Hospital asked for a key safe or rail, fitted same day", (9, 7, 11), True),
    ("  nights in a bed the ward says that saved", (16, 11, 21), True),
    ("Homes no longer with a Category 1 hazard", (5, 4, 7), True),
    ("Jobs aborted, no answer at door", (3, 4, 2), True),
    ("Vans off the road (days)", (0, 3, 1), True),
    ("Three month reviews", (), False),
    ("Reviews done", (13, 12, 17), True),
    ("  not fallen again", (10, 8, 13), True),
    ("  dropped or cut their paid care calls", (3, 2, 4), True),
)

# Ward, call-outs, checks, rails, steps and paths, key safes, lights and other.
WARDS: tuple[tuple[str, int, int, int, int, int, int], ...] = (
    ("Ashgill", 31, 12, 14, 4, 5, 6),
    ("Brewhouse", 24, 10, 11, 3, 4, 7),
    ("Canal Side", 19, 9, 8, 5, 6, 3),
    ("Fennimoor", 27, 13, 12, 6, 7, 8),
    ("Little Harrop", 15, 7, 6, 2, 2, 4),
    ("St Odo's", 33, 15, 13, 7, 6, 12),
)

# Month, calls in, picked up in two minutes, check-in calls out, on the rota, hours, two others.
LINE: tuple[tuple[str, int, int, int, int, float, int, int], ...] = (
    ("April", 198, 179, 402, 22, 131, 3, 11),
    ("May", 207, 188, 415, 23, 136.5, 2, 14),
    ("June", 213, 194, 431, 25, 142, 4, 12),
    ("July", 224, 204, 446, 25, 149.5, 3, 15),
    ("August", 209, 192, 418, 24, 138, 2, 13),
    ("September", 234, 214, 467, 28, 157, 5, 18),
)

# Client, age, ward, visit, review, jobs, fear of falling at both, outings a week at both.
REVIEWS: tuple[tuple[str, int, str, tuple[int, int], tuple[int, int], tuple[int, ...]], ...] = (
    ("HK1187", 84, "Ashgill", (4, 4), (4, 3), (2, 44, 35, 1, 3)),
    ("HK1190", 79, "St Odo's", (4, 7), (4, 10), (1, 31, 27, 3, 4)),
    ("HK1192", 88, "Fennimoor", (4, 9), (4, 9), (3, 50, 47, 0, 0)),
    ("HK1193", 72, "Brewhouse", (4, 11), (4, 11), (1, 28, 22, 4, 6)),
    ("HK1198", 91, "Ashgill", (5, 1), (5, 4), (4, 52, 41, 0, 2)),
    ("HK1201", 77, "Canal Side", (5, 2), (5, 1), (2, 36, 36, 2, 2)),
    ("HK1203", 86, "Little Harrop", (5, 8), (5, 7), (1, 40, 33, 1, 2)),
    ("HK1206", 81, "St Odo's", (5, 13), (5, 12), (2, 38, 29, 2, 4)),
    ("HK1210", 83, "Fennimoor", (5, 20), (5, 21), (3, 47, 39, 1, 1)),
    ("HK1213", 75, "Brewhouse", (6, 3), (6, 4), (1, 30, 33, 3, 2)),
    ("HK1215", 90, "Canal Side", (6, 6), (6, 8), (2, 49, 40, 0, 1)),
    ("HK1216", 78, "Ashgill", (6, 10), (6, 11), (2, 35, 26, 2, 5)),
    ("HK1220", 85, "St Odo's", (6, 17), (6, 18), (3, 42, 37, 1, 2)),
    ("HK1224", 82, "Little Harrop", (6, 24), (6, 25), (1, 37, 30, 2, 3)),
)

# Words, Q1, Q2, whether the year to date is their sum.
HELP: tuple[tuple[str, Cell, Cell, bool], ...] = (
    ("Placement weeks on the vans, Morrowdale College students", 12, 16, True),
    ("  students who passed their Level 1 with us", "nil", 2, True),
    ("Neighbours doing the moving and handling half day", 11, 16, True),
    ("DBS checks paid for (£)", 172, 258, True),
    ("Family carers on our list", 64, 71, False),
    ("  calls and texts with them", 158, 167, True),
    ("  told us they now sleep through, knowing the crew can be called", 14, 19, True),
    ("Leaflets put through doors", 1850, 2400, True),
    ("Talks to lunch clubs", 4, 3, True),
)

# Line, budget of the year, Q1, Q2.
COSTS: tuple[tuple[str, int, float, float], ...] = (
    ("Pick-up crew wages", 96400, 23870.4, 24415.8),
    ("Handypersons (2.5)", 71500, 16204.15, 17880),
    ("Vans and fuel", 14800, 3912.66, 3455.09),
    ("Materials", 18000, 4108.37, 4876.52),
    ("Helpline phones and co-ordinator", 27300, 6825, 6825),
)

TEXT = (
    (
        "What has gone well this quarter?",
        (
            "Mrs B in Fennimoor had not been upstairs in her own house since 2023 and now sleeps "
            "in her bedroom again. The new lifting cushion has been used 61 times."
        ),
    ),
    (
        "",
        (
            "On Tanner Street the neighbours who met through the rota have started their own "
            "Sunday lunch, with 9 regulars."
        ),
    ),
    (
        "Feedback from others",
        (
            "Dr O's practice tell us 4 patients who rang every week have stopped ringing since "
            "the check-in calls began."
        ),
    ),
    (
        "What has not gone well?",
        (
            "Van 2 failed its MOT and was off the road for 3 days in August. Two complaints were "
            "about late arrival on the same Saturday."
        ),
    ),
    (
        "Plans for next quarter",
        (
            "We hope to sign up 6 more neighbours in Canal Side before the clocks go back. "
            "Stock of key safes to be doubled for winter."
        ),
    ),
)


def _part(sheet: Worksheet, cell: str, parts: tuple[str, str], figure: float, form: Format) -> None:
    """Write one cell divided by another."""
    sheet.write_formula(cell, f"={parts[0]}/{parts[1]}", form, figure)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the council's form, with numerators and denominators side by side."""
    sheet.merge_range("A1:N1", "MORROWDALE BOROUGH COUNCIL  Adults & Communities", bold)
    sheet.merge_range("A2:N2", "Quarterly KPI submission 2025-26", bold)
    sheet.write("A3", "Provider: Handrail & Kettle CIC")
    sheet.write("A4", "Contract: MBC/AC/1152 Falls Response & Home Repair, 01.04.23 - 31.03.27")
    sheet.write("A5", "Quarter submitted: Q2 (1 July - 30 September 2025)")
    sheet.merge_range("D7:F7", "Quarter 1", bold)
    sheet.merge_range("G7:I7", "Quarter 2", bold)
    sheet.merge_range("J7:L7", "Quarter 3", bold)
    heads = ("Number", "Out of", "Result") * 3
    sheet.write_row("A8", ("Ref", "KPI", "Target", *heads, "Year to date", "Remarks"), bold)
    for row, (ref, words, target, (one, of_one, two, of_two), remark) in enumerate(FORM, 9):
        form = rate if isinstance(target, float) else None
        sheet.write_row(row - 1, 0, (ref, words))
        sheet.write(row - 1, 2, target, form)
        sheet.write(row - 1, 3, one)
        sheet.write(row - 1, 6, two)
        if of_one:
            sheet.write(row - 1, 4, of_one)
            sheet.write(row - 1, 7, of_two)
            _part(sheet, f"F{row}", (f"D{row}", f"E{row}"), one / of_one, rate)
            _part(sheet, f"I{row}", (f"G{row}", f"H{row}"), two / of_two, rate)
            parts = (f"(D{row}+G{row})", f"(E{row}+H{row})")
            _part(sheet, f"M{row}", parts, (one + two) / (of_one + of_two), rate)
        else:
            sheet.write_formula(f"M{row}", f"=D{row}+G{row}", None, one + two)
        sheet.write(row - 1, 13, remark)
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 56)
    sheet.set_column(13, 13, 30)


def _quarter(sheet: Worksheet, bold: Format) -> None:
    """Write the months of the quarter."""
    sheet.write_row("A1", ("Q2 2025-26", "July", "Aug", "Sept", "Q2"), bold)
    for row, (words, figures, added) in enumerate(QUARTER, 1):
        sheet.write(row, 0, words, None if figures else bold)
        sheet.write_row(row, 1, figures)
        if added:
            reach = f"=SUM(B{row + 1}:D{row + 1})"
            sheet.write_formula(row, 4, reach, None, sum(figures))
    sheet.write(len(QUARTER) + 2, 0, "Category 1 = as scored by the council's housing officer")
    sheet.set_column(0, 0, 52)


def _wards(sheet: Worksheet, bold: Format) -> None:
    """Write the work of the quarter by ward."""
    sheet.write("A1", "By ward, July to September 2025", bold)
    heads = ("Call-outs", "Checks", "Rails", "Steps / paths", "Key safes", "Lights, other", "Jobs")
    sheet.write_row("A2", ("Ward", *heads), bold)
    for row, (ward, *figures) in enumerate(WARDS, 3):
        sheet.write_row(row - 1, 0, (ward, *figures))
        sheet.write_formula(f"H{row}", f"=SUM(D{row}:G{row})", None, sum(figures[2:]))
    at = len(WARDS) + 3
    sheet.write(f"A{at}", "Borough", bold)
    sums = [sum(int(line[index]) for line in WARDS) for index in range(1, 7)]
    for letter, total in zip("BCDEFGH", (*sums, sum(sums[2:])), strict=True):
        sheet.write_formula(f"{letter}{at}", f"=SUM({letter}3:{letter}{at - 1})", bold, total)
    sheet.set_column(0, 7, 13)


def _line(sheet: Worksheet, bold: Format) -> None:
    """Write the helpline month by month, downwards, with a line under each quarter."""
    sheet.write("A1", "NEIGHBOURS' HELPLINE 2025/26", bold)
    heads = ("Calls in", "Picked up within 2 mins", "Check-in calls we made", "Neighbours on rota")
    more = ("Hours neighbours gave", "Callers who joined the rota themselves", "Passed to council")
    sheet.write_row("A2", ("Month", *heads, *more), bold)
    row = 3
    for first in (0, 3):
        months = LINE[first : first + 3]
        for line in months:
            sheet.write_row(row - 1, 0, line)
            row += 1
        sheet.write(row - 1, 0, f"Q{first // 3 + 1}", bold)
        for column, letter in enumerate("BCDEFGH", 1):
            if letter != "E":
                total = round(sum(float(line[column]) for line in months), 1)
                reach = f"=SUM({letter}{row - 3}:{letter}{row - 1})"
                sheet.write_formula(f"{letter}{row}", reach, bold, total)
        row += 1
    sheet.set_column(0, 7, 14)


def _reviews(sheet: Worksheet, bold: Format, day: Format, place: Format) -> None:
    """Write a row for each client who filled in both sheets."""
    sheet.write("A1", "Reviews done July - Sept 2025 where client did both FES-I sheets", bold)
    sheet.write("A2", "FES-I: 16 = not at all worried about falling, 64 = very")
    heads = ("Client", "Age", "Ward", "First visit", "Review", "Jobs done")
    more = ("FES-I first", "FES-I review", "Outings a week, first", "Outings a week, review")
    sheet.write_row("A4", (*heads, *more), bold)
    for row, (client, age, ward, first, then, figures) in enumerate(REVIEWS, 4):
        sheet.write_row(row, 0, (client, age, ward))
        sheet.write_datetime(row, 3, date(2025, *first), day)
        sheet.write_datetime(row, 4, date(2025, then[0] + 3, then[1]), day)
        sheet.write_row(row, 5, figures)
    at = len(REVIEWS) + 4
    sheet.write(at, 0, "Mean", bold)
    for column in range(6, 10):
        letter = chr(65 + column)
        mean = sum(line[5][column - 5] for line in REVIEWS) / len(REVIEWS)
        sheet.write_formula(at, column, f"=AVERAGE({letter}5:{letter}{at})", place, mean)
    sheet.set_column(0, 9, 12)


def _help(sheet: Worksheet, bold: Format, pounds: Format) -> None:
    """Write who lends a hand, and under it the costs."""
    sheet.write_row("A1", ("Who lends a hand", "Q1", "Q2", "YTD"), bold)
    for row, (words, one, two, added) in enumerate(HELP, 1):
        form = pounds if "£" in words else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (one, two), form)
        if added:
            total = sum(figure for figure in (one, two) if not isinstance(figure, str))
            reach = f"=SUM(B{row + 1}:C{row + 1})"
            sheet.write_formula(row, 3, reach, form, round(total, 2))
    top = len(HELP) + 3
    sheet.write_row(top, 0, ("Costs £", "Q1", "Q2", "YTD", "Budget 25/26"), bold)
    for row, (words, budget, one, two) in enumerate(COSTS, top + 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (one, two), pounds)
        reach = f"=B{row + 1}+C{row + 1}"
        sheet.write_formula(row, 3, reach, pounds, round(one + two, 2))
        sheet.write(row, 4, budget, pounds)
    at = top + len(COSTS) + 1
    sheet.write(at, 0, "All costs", bold)
    sums = [round(sum(float(line[index]) for line in COSTS), 2) for index in (2, 3, 1)]
    sums.insert(2, round(sums[0] + sums[1], 2))
    for letter, total in zip("BCDE", sums, strict=True):
        reach = f"=SUM({letter}{top + 2}:{letter}{at})"
        sheet.write_formula(f"{letter}{at + 1}", reach, pounds, total)
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 4, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Handrail and Kettle Q2")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _form(made.add_worksheet("KPIs"), head, rate)
    _quarter(made.add_worksheet("Q2 months"), head)
    _wards(made.add_worksheet("Wards"), bold)
    _line(made.add_worksheet("Helpline"), bold)
    _reviews(made.add_worksheet("Reviews"), bold, day, place)
    _help(made.add_worksheet("Help and costs"), head, pounds)
    text = made.add_worksheet("Commentary")
    text.write("A1", "Provider commentary, Q2", head)
    for row, pair in enumerate(TEXT, 2):
        text.write_row(row, 0, pair, wrap)
    text.set_column(0, 0, 30)
    text.set_column(1, 1, 90)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
