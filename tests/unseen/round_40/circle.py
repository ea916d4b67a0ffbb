"""Community exercise for MS and neuro conditions, with a carers' circle, monthly to a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Line and the months April to November; a line of one word is the heading of a block.
LOG: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Referrals", ()),
    ("Referrals received", (19, 21, 18, 22, 17, 20, 24, 23)),
    ("Accepted", (15, 17, 14, 18, 13, 16, 19, 18)),
    ("First assessment due", (14, 16, 15, 17, 14, 15, 18, 18)),
    ("First assessment done inside 15 working days", (11, 13, 13, 15, 11, 13, 16, 16)),
    ("Classes", ()),
    ("Bookings", (148, 155, 151, 160, 139, 158, 171, 166)),
    ("Attended", (112, 118, 113, 121, 101, 123, 134, 132)),
    ("Volunteer hours at classes", (48, 51, 49.5, 52, 44, 50.5, 55, 54.5)),
    ("Falls or near misses in class", (0, 1, 0, 0, 0, 1, 0, 0)),
    ("12 week programme", ()),
    ("Due to finish", (9, 10, 8, 11, 9, 10, 12, 14)),
    ("Finished", (6, 7, 5, 7, 5, 7, 8, 10)),
    ("Sit to stand up by 2 or more", (4, 5, 3, 5, 3, 5, 6, 7)),
    ("ABC points gained (all finishers added)", (49, 57, 38, 60, 37, 61, 69, 88)),
    ("Follow-up calls to leavers", (14, 12, 15, 13, 9, 16, 17, 18)),
    ("Coaches' book", ()),
    ("Driving again or taking the bus alone", (1, 2, 0, 1, 2, 1, 2, 3)),
    ("Back at work, or kept their job", (0, 1, 1, 0, 1, 1, 0, 2)),
    ("Physio follow-up slots handed back to the Trust", (6, 7, 5, 8, 6, 8, 9, 10)),
    ("Members who now lead a warm-up or a station", (3, 3, 4, 4, 4, 5, 6, 6)),
    ("Complaints", (0, 0, 1, 0, 0, 0, 1, 0)),
)

# Day of November, venue, class, places, booked, attended, volunteer hours, hire and coach.
CLASSES: tuple[tuple[object, ...], ...] = (
    (3, "Leisure Centre", "Circuit", 14, 13, 11, 4, 92.5),
    (5, "Ashcote Hall", "Seated", 12, 11, 9, 3.5, 61),
    (6, "Leisure Centre", "Balance", 14, 12, 10, 4, 92.5),
    (8, "Hydro pool", "Pool", 8, 8, 7, 3, 118),
    (10, "Leisure Centre", "Circuit", 14, 14, 11, 4.5, 92.5),
    (12, "Ashcote Hall", "Seated", 12, "n/a", "n/a", "n/a", 30.5),
    (13, "Leisure Centre", "Balance", 14, 13, 10, 4, 92.5),
    (17, "Leisure Centre", "Circuit", 14, 13, 10, 4.5, 92.5),
    (19, "Ashcote Hall", "Seated", 12, 12, 9, 4, 61),
    (20, "Leisure Centre", "Balance", 14, 14, 11, 5, 92.5),
    (22, "Hydro pool", "Pool", 8, 8, 6, 3, 118),
    (24, "Leisure Centre", "Circuit", 14, 14, 11, 4.5, 92.5),
    (26, "Ashcote Hall", "Seated", 12, 11, 9, 3.5, 61),
    (27, "Leisure Centre", "Balance", 14, 13, 11, 4, 92.5),
    (29, "Leisure Centre", "Drop-in", 16, 10, 7, 3, 74),
)

# Member, age, condition, first day, sit to stand and ABC then; last day and both again.
SCORES: tuple[tuple[object, ...], ...] = (
    ("N211", 58, "MS", (8, 11), 6, 44, (3, 11), 9, 55),
    ("N212", 47, "MS", (8, 11), 9, 61, (3, 11), 11, 70),
    ("N214", 66, "Parkinson's", (8, 13), 7, 52, (5, 11), 8, 56),
    ("N215", 39, "MS", (8, 14), 11, 68, (6, 11), 14, 79),
    ("N216", 71, "Parkinson's", (8, 18), 5, 38, (10, 11), 7, 47),
    ("N218", 54, "MS", (8, 18), 8, 57, None, "n/a", "n/a"),
    ("N219", 62, "Stroke", (8, 20), 6, 41, (13, 11), 8, 53),
    ("N220", 49, "MS", (8, 21), 10, 63, (13, 11), 10, 66),
    ("N221", 75, "Parkinson's", (8, 21), 4, 33, None, "n/a", "n/a"),
    ("N223", 57, "MS", (8, 25), 8, 55, (17, 11), 11, 66),
    ("N224", 44, "FND", (8, 27), 9, 50, None, "n/a", "n/a"),
    ("N226", 68, "MS", (8, 28), 5, 36, (20, 11), 6, 43),
    ("N227", 52, "MS", (9, 1), 7, 49, (24, 11), 9, 60),
    ("N229", 60, "Stroke", (9, 3), 6, 45, None, "n/a", "n/a"),
)

# Month: circles held, carers there, joined, left, on the list, hours swapped, own hobby, cost.
CIRCLE: tuple[tuple[float, ...], ...] = (
    (2, 19, 6, 1, 27, 4, 1, 46.2),
    (2, 22, 5, 0, 32, 6, 2, 51.75),
    (2, 24, 7, 2, 37, 7.5, 1, 48.9),
    (2, 21, 4, 1, 40, 9, 2, 50.4),
    (1, 12, 5, 0, 45, 8, 0, 27.15),
    (2, 27, 6, 3, 48, 11, 3, 55.3),
    (2, 29, 8, 1, 55, 14, 2, 58.85),
    (2, 31, 7, 2, 60, 16.5, 4, 61.4),
)

MONEY: tuple[tuple[str, float, float, float, float], ...] = (
    ("Coaches and assistants", 38400, 3200, 3264.5, 25388),
    ("Lead physio (0.4)", 19200, 1600, 1600, 12800),
    ("Hall, pool and gym hire", 13200, 1100, 1071, 8642.75),
    ("Taxis for members", 5400, 450, 512.6, 3874.2),
    ("Carers' circle refreshments and room", 720, 60, 61.4, 399.95),
    ("Kit and repairs", 1800, 150, 0, 1325.49),
    ("Overheads", 9360, 780, 780, 6240),
)

REMARKS = (
    ("Referrals", "Two of the 23 referrals were for people who live outside the patch."),
    ("Referrals", "The MS nurses had a new starter, so 6 came in together in week 3."),
    ("Classes", "Ashcote Hall had no heating on 12 November and the class did not run."),
    (
        "Members",
        "G, who had not been out alone since her relapse, took 2 buses to see her new grandson.",
    ),
    ("Members", "The parish council has put a ramp and rail in at the hall after members asked."),
    ("Members", "We posted 58 Christmas timetables."),
    (
        "Carers",
        "Five of the husbands now go to the match together while the wives are at circuits.",
    ),
    ("Carers", "A talk on attendance allowance is booked for 9 December."),
    ("Staff", "One coach is on leave until the 15th of January, cover is in place."),
    ("Staff", "We aim to have 70 carers on the list by the end of March."),
)


def _log(sheet: Worksheet, bold: Format) -> dict[str, tuple[int, tuple[float, ...]]]:
    """Write the log of months; give back row and figures of every line."""
    sheet.write("A1", "Monthly log 2025/26 - fill in by the 5th", bold)
    sheet.write_row("A2", ("", *MONTHS, "YTD"), bold)
    lines: dict[str, tuple[int, tuple[float, ...]]] = {}
    for row, (name, figures) in enumerate(LOG, 3):
        sheet.write(row - 1, 0, name, None if figures else bold)
        if not figures:
            continue
        sheet.write_row(row - 1, 1, figures)
        if not name.startswith("Members who"):
            sheet.write_formula(row - 1, 13, f"=SUM(B{row}:M{row})", None, sum(figures))
        lines[name] = (row, figures)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 13, 7)
    sheet.freeze_panes(2, 1)
    return lines


def _form(
    made: Workbook, sheet: Worksheet, lines: dict[str, tuple[int, tuple[float, ...]]]
) -> None:
    """Write the form of the trust, whose figures come from the log."""
    head = made.add_format({"bold": True, "bg_color": "#D9E1F2", "border": 1, "align": "center"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    colours = {
        word: made.add_format({"bg_color": shade})
        for word, shade in (("Green", "#C6EFCE"), ("Amber", "#FFEB9C"), ("Red", "#FFC7CE"))
    }
    sheet.write("A1", "Wendlemere Community NHS Trust", head)
    sheet.write("A2", "Sub-contractor performance return")
    sheet.write_row("A3", ("Provider", "Loxbury Neuro Movement CIC"))
    sheet.write_row("A4", ("Agreement", "WCT/SC/0462 (1 October 2024 to 30 September 2027)"))
    sheet.write_row("A5", ("Month", "November 2025"))
    sheet.merge_range("D7:F7", "November 2025", head)
    sheet.merge_range("G7:I7", "Year to date (April to November 2025)", head)
    titles = ("Ref", "Measure", "Target", "Num", "Den", "Result", "Num", "Den", "Result")
    sheet.write_row("A8", (*titles, "RAG", "Exception / comment"), head)
    calls: tuple[tuple[str, str, object, str, str, str, str], ...] = (
        ("A", "Referrals accepted (target a month)", 14, "Accepted", "", "Green", ""),
        (
            "B",
            "First assessment within 15 working days",
            0.85,
            "First assessment done inside 15 working days",
            "First assessment due",
            "Green",
            "Summer leave Apr and Aug",
        ),
        ("C", "Booked places taken up", 0.75, "Attended", "Bookings", "Green", ""),
        ("D", "12 week completion", 0.7, "Finished", "Due to finish", "Green", "4 left early"),
        (
            "E",
            "Completers improving sit to stand by 2+",
            0.75,
            "Sit to stand up by 2 or more",
            "Finished",
            "Amber",
            "See Scores; two had a relapse",
        ),
        (
            "F",
            "Mean gain in balance confidence (ABC, points)",
            8,
            "ABC points gained (all finishers added)",
            "Finished",
            "Green",
            "",
        ),
        ("G", "Carers joining the circle (target for year)", 60, "", "", "Green", ""),
        ("H", "Complaints", "", "Complaints", "", "", "For information"),
    )
    for row, (ref, words, target, top, base, colour, comment) in enumerate(calls, 9):
        form = None if not base else place if ref == "F" else rate
        sheet.write_row(row - 1, 0, (ref, words))
        sheet.write(row - 1, 2, target, form if form is rate else None)
        if not top:
            joined = [line[2] for line in CIRCLE]
            sheet.write_formula(row - 1, 5, "='Carers circle'!D11", None, joined[-1])
            sheet.write_formula(row - 1, 8, "='Carers circle'!D12", None, sum(joined))
        for start, letter in ((3, "I"), (6, "N")):
            given = []
            for at, name in enumerate(word for word in (top, base) if word):
                line, figures = lines[name]
                given.append(figures[-1] if start == 3 else sum(figures))
                column = start + at if base else start + 2
                sheet.write_formula(row - 1, column, f"=Log!{letter}{line}", None, given[-1])
            if base:
                parts = ("D", "E") if start == 3 else ("G", "H")
                ratio = f"={parts[0]}{row}/{parts[1]}{row}"
                sheet.write_formula(row - 1, start + 2, ratio, form, given[0] / given[1])
        if colour:
            sheet.write(row - 1, 9, colour, colours[colour])
        sheet.write(row - 1, 10, comment)
    sheet.write(
        "A18", "Green = at or over target this month. Amber = within 10% of it. Red = below."
    )
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 9, 9)
    sheet.set_column(10, 10, 30)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _classes(sheet: Worksheet, bold: Format, day: Format, money: Format) -> None:
    """Write the classes of the month."""
    sheet.write("A1", "Classes in November 2025", bold)
    titles = ("Date", "Where", "Class", "Places", "Booked", "Attended", "Volunteer hrs")
    sheet.write_row("A3", (*titles, "Hire + coach (£)"), bold)
    sums = [0.0] * 4
    for row, line in enumerate(CLASSES, 3):
        sheet.write_datetime(row, 0, date(2025, 11, int(f"{line[0]}")), day)
        sheet.write_row(row, 1, line[1:7])
        sheet.write(row, 7, line[7], money)
        for at, figure in enumerate(line[4:]):
            sums[at] += figure if isinstance(figure, (int, float)) else 0
    last = 3 + len(CLASSES)
    sheet.write(last, 0, "Total", bold)
    for at, (letter, figure) in enumerate(zip("EFGH", sums, strict=True)):
        form = money if letter == "H" else bold
        sheet.write_formula(last, 4 + at, f"=SUM({letter}4:{letter}{last})", form, figure)
    sheet.write(last + 1, 0, "Ashcote 12th: hall shut, half hire charged")
    sheet.set_column(0, 2, 15)
    sheet.set_column(3, 7, 13)


def _scores(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the members whose twelve weeks ended in the month."""
    sheet.write("A1", "Members due to finish in November 2025", bold)
    titles = ("Member", "Age", "Condition", "Start date", "Sit to stand at start", "ABC at start")
    later = ("12 week date", "Sit to stand at 12 wks", "ABC at 12 wks")
    sheet.write_row("A3", titles + later, bold)
    for row, line in enumerate(SCORES, 3):
        member, age, condition, first, stand, sure, end, *after = line
        sheet.write_row(row, 0, (member, age, condition))
        if isinstance(first, tuple):
            sheet.write_datetime(row, 3, date(2025, *first), day)
        sheet.write_row(row, 4, (stand, sure))
        if isinstance(end, tuple):
            sheet.write_datetime(row, 6, date(2025, end[1], end[0]), day)
        else:
            sheet.write(row, 6, "left early")
        sheet.write_row(row, 7, after)
    sheet.write("A19", "Sit to stand = stands in 30 seconds. ABC = 0 to 100, higher is better.")
    sheet.set_column(0, 8, 14)


def _circle(sheet: Worksheet, bold: Format, money: Format, rate: Format) -> None:
    """Write the carers' circle by month and the carers' slips below."""
    sheet.write("A1", "Carers' circle 2025/26", bold)
    titles = ("Circles held", "Carers there (visits)", "Joined", "Left", "On the list, month end")
    more = ("Hours carers sat in for each other", "Went back to own hobby or club", "Tea + room")
    sheet.write_row("A3", ("Month", *titles, *more), bold)
    for row, (month, line) in enumerate(zip(MONTHS, CIRCLE, strict=False), 4):
        sheet.write(row - 1, 0, month)
        sheet.write_row(row - 1, 1, line[:7])
        sheet.write(row - 1, 8, line[7], money)
    sheet.write("A12", "Apr-Nov", bold)
    for at, letter in enumerate("BCDEFGHI"):
        if letter != "F":
            total = round(sum(line[at] for line in CIRCLE), 2)
            form = money if letter == "I" else None
            sheet.write_formula(f"{letter}12", f"=SUM({letter}4:{letter}11)", form, total)
    sheet.write_row("A15", ("Carers' slips, November 2025", "Ticked", "% of slips back"), bold)
    sheet.write_row("A16", ("Slips back", 26))
    slips = (("Sleep better than in spring", 12), ("Have someone to ring in a bad week", 19))
    for row, (words, ticked) in enumerate((*slips, ("Room and time suit me", 23)), 17):
        sheet.write_row(row - 1, 0, (words, ticked))
        sheet.write_formula(f"C{row}", f"=B{row}/B16", rate, ticked / 26)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 8, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Loxbury return November 2025")
    bold = made.add_format({"bold": True, "text_wrap": True})
    day = made.add_format({"num_format": "ddd d mmm"})
    full = made.add_format({"num_format": "dd/mm/yy"})
    money = made.add_format({"num_format": "#,##0.00"})
    rate = made.add_format({"num_format": "0%"})

    form = made.add_worksheet("Trust return")
    _form(made, form, _log(made.add_worksheet("Log"), bold))
    _classes(made.add_worksheet("Classes Nov"), bold, day, money)
    _scores(made.add_worksheet("Scores"), bold, full)
    _circle(made.add_worksheet("Carers circle"), bold, money, rate)

    purse = made.add_worksheet("Money")
    purse.write("A1", "Spend to 30 November 2025", bold)
    titles = (
        "Year budget",
        "Nov budget",
        "Nov actual",
        "YTD budget",
        "YTD actual",
        "YTD under/(over)",
    )
    purse.write_row("A3", ("£", *titles), bold)
    sums = [0.0] * 6
    for row, (name, year, budget, spent, so_far) in enumerate(MONEY, 4):
        due = round(year * 8 / 12, 2)
        purse.write(row - 1, 0, name)
        purse.write_row(row - 1, 1, (year, budget, spent, due, so_far), money)
        purse.write_formula(row - 1, 6, f"=E{row}-F{row}", money, round(due - so_far, 2))
        given = (year, budget, spent, due, so_far, due - so_far)
        sums = [round(a + b, 2) for a, b in zip(sums, given, strict=True)]
    purse.write("A11", "Total", bold)
    for letter, figure in zip("BCDEFG", sums, strict=True):
        purse.write_formula(f"{letter}11", f"=SUM({letter}4:{letter}10)", money, figure)
    purse.set_column(0, 0, 36)
    purse.set_column(1, 6, 14)

    remarks = made.add_worksheet("Remarks")
    remarks.write_row("A1", ("About", "Remark (November)"), bold)
    for row, line in enumerate(REMARKS, 1):
        remarks.write_row(row, 0, line)
    remarks.set_column(0, 0, 12)
    remarks.set_column(1, 1, 100)
    made.close()
