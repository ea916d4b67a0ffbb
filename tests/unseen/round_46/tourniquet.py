"""First aid, naloxone and overdose response training, monthly to a public health team."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float | None

# Month and, for each, the twelve counts under COLUMNS.
MONTHLY: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 1), 11, 4, 104, 96, 88, 231, 48, 4, 4, 31, 25, 0),
    (date(2025, 5, 1), 12, 5, 118, 110, 101, 228, 52, 5, 5, 28, 23, 0),
    (date(2025, 6, 1), 12, 6, 121, 115, 107, 240, 55, 4, 4, 36, 30, 0),
    (date(2025, 7, 1), 10, 4, 97, 90, 84, 215, 44, 3, 3, 33, 27, 0),
    (date(2025, 8, 1), 8, 3, 76, 71, 66, 164, 39, 6, 5, 25, 20, "nil"),
    (date(2025, 9, 1), 12, 5, 115, 108, 100, 252, 51, 4, 4, 29, 24, 0),
    (date(2025, 10, 1), 14, 7, 139, 131, 122, 280, 61, 5, 5, 35, 29, 0),
    (date(2025, 11, 1), 13, 6, 127, 119, 111, 247, 58, 5, 5, 38, 32, 1),
    (date(2025, 12, 1), 9, 4, 84, 78, 71, 189, 46, 4, 3, 27, 22, 0),
    (date(2026, 1, 1), 12, 6, 117, 109, 101, 234, 57, 5, 5, 34, 29, "nil"),
)
COLUMNS = (
    "Courses run",
    "in priority wards",
    "People trained",
    "Practical checks done",
    "Passed check",
    "Days from booking, added up",
    "Kits given out",
    "Kits used (reported)",
    "Replaced in 3 working days",
    "Reached at 3 months",
    "Say they are confident to act",
    "Serious incidents",
)

# KPI, measure, target, floor, column of the month and of what it is divided by, form.
FORM: tuple[tuple[str, str, Cell, Cell, int, int, str], ...] = (
    ("T1", "People trained, all courses", 1200, 1000, 3, 0, "count"),
    ("T2", "Take-home naloxone kits given out", 600, None, 7, 0, "count"),
    ("T3", "Learners who pass the practical check", 0.9, 0.85, 5, 4, "rate"),
    ("T4", "Courses held in the five priority wards", 0.4, None, 2, 1, "rate"),
    ("T5", "Used kits replaced within 3 working days", 0.95, 0.9, 9, 8, "rate"),
    ("T6", "Average days from booking to course (low is good)", 21, 28, 6, 1, "mean"),
    ("T7", "Learners confident to act 3 months on", 0.8, 0.7, 11, 10, "rate"),
    ("T8", "Serious incidents at training", "monitor", None, 12, 0, "count"),
)

NOTES = (
    "A barber on Tannery Street kept his customer alive till the crew came, a week after our course.",
    "Three of the peer trainers have been asked to teach new paramedics at the college.",
    "The hospital says Friday night minor injuries are down by 15 people since the hostels trained.",
    "Snow on 6 January: one course called off, rebooked for 3 February.",
    "We have ordered 200 kits for the spring.",
    "T1: should pass 1,200 in February.",
    "2 of our 4 paid trainers were off sick for a week.",
)

# Date, venue, ward, type, places, booked, came, passed, hours of trainers.
COURSES: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 6), "Kiln Road hostel", "Saltmarket*", "Briefing", 12, 11, "n/a", "n/a", "n/a"),
    (date(2026, 1, 8), "Ropewalk Library", "Quayside*", "Half day", 14, 14, 12, 11, 7),
    (date(2026, 1, 9), "Kiln Road hostel", "Saltmarket*", "Briefing", 12, 10, 9, 8, 2),
    (date(2026, 1, 12), "College, Block C", "Highfield", "Half day", 16, 16, 15, 13, 7),
    (date(2026, 1, 13), "The Fleece (pub)", "Quayside*", "Briefing", 10, 8, 8, 7, 2.5),
    (date(2026, 1, 15), "Our training room", "Abbey", "Trainer", 8, 8, 7, 7, 13),
    (date(2026, 1, 16), "Dockers' Club", "Saltmarket*", "Half day", 14, 12, 10, 8, 7),
    (date(2026, 1, 20), "Food bank", "Northgate*", "Briefing", 15, 13, 11, 9, 2),
    (date(2026, 1, 21), "Fire station", "Highfield", "Half day", 16, 15, 13, 11, 7.5),
    (date(2026, 1, 22), "Women's refuge", "withheld", "Briefing", 8, 7, 6, 5, 2),
    (date(2026, 1, 27), "Bus depot", "Abbey", "Half day", 14, 14, 12, 10, 7),
    (date(2026, 1, 29), "Our training room", "Abbey", "Trainer", 8, 7, 6, 5, 13),
    (date(2026, 1, 30), "Mosque hall", "Northgate*", "Briefing", 15, 9, 8, 7, 2),
)

# Report, used, where, by whom, doses, minutes, what happened, reported, replaced, working days.
USES: tuple[tuple[object, ...], ...] = (
    ("K-032", date(2025, 11, 3), "Hostel", "Staff", 2, 9, "Hospital", 11, 4, 11, 6, 2),
    ("K-033", date(2025, 11, 9), "Street", "Learner", 1, 14, "Hospital", 11, 10, 11, 12, 2),
    ("K-034", date(2025, 11, 15), "Home", "Mother", 3, 17, "Died", 11, 18, 11, 20, 2),
    ("K-035", date(2025, 11, 21), "Hostel", "Peer", 2, "n/a", "Recovered", 11, 21, 11, 26, 3),
    ("K-036", date(2025, 11, 27), "Pub", "Landlord", 1, 8, "Hospital", 11, 28, 12, 1, 1),
    ("K-037", date(2025, 12, 5), "Home", "Partner", 2, 11, "Recovered", 12, 8, 12, 10, 2),
    ("K-038", date(2025, 12, 12), "Street", "Peer", 4, 16, "Hospital", 12, 12, 12, 17, 3),
    ("K-039", date(2025, 12, 20), "Hostel", "Staff", 1, 7, "Recovered", 12, 22, 12, 31, 5),
    ("K-040", date(2025, 12, 28), "Home", "Brother", 2, 12, "Hospital", 12, 29, 12, 31, 2),
    ("K-041", date(2026, 1, 4), "Street", "Learner", 2, 13, "Hospital", 1, 5, 1, 6, 1),
    ("K-042", date(2026, 1, 10), "Hostel", "Staff", 1, "n/a", "Recovered", 1, 12, 1, 14, 2),
    ("K-043", date(2026, 1, 17), "Home", "Partner", 3, 10, "Recovered", 1, 19, 1, 20, 1),
    ("K-044", date(2026, 1, 23), "Barber", "Barber", 2, 6, "Hospital", 1, 23, 1, 28, 3),
    ("K-045", date(2026, 1, 27), "Street", "Peer", 1, 15, "Recovered", 1, 28, 1, 29, 1),
)

# Line, three quarters, January; then "sum", nothing, or what was typed as the total.
PEOPLE: tuple[tuple[str, tuple[tuple[Cell, ...], ...]], ...] = (
    (
        "Peer trainers",
        (
            ("Supervisors in post", 4, 4, 5, 5, None),
            ("Courses led by a peer trainer", 9, 11, 12, 4, "sum"),
            ("Hours given unpaid", 212, 240.5, 256, 88, "sum"),
            ("Took a paid job", 1, 2, 1, "nil", "sum"),
            ("Expenses paid (£)", 318.2, 341.75, 377.4, 126.9, "sum"),
        ),
    ),
    (
        "Families",
        (
            ("Parents, partners and grown-up children trained at home", 38, 41, 45, 16, "sum"),
            ("...less afraid at night now", 22, 26, 31, 11, "sum"),
            ("Phone calls to families", 51, 48, 57, 20, "sum"),
        ),
    ),
    (
        "Places and other services",
        (
            ("Pubs, barbers, hostels visited", 19, 22, 18, 7, "sum"),
            ("Pubs, barbers, hostels that now keep a kit", 6, 8, 7, 3, "sum"),
            ("Overdose, kit used, person lived", 12, 12, 13, 5, "sum"),
            ("Began drug treatment within 14 days of an overdose", 3, 4, 4, 2, "sum"),
            ("Ambulance stood down on the way", 2, 3, 3, "1 (prov.)", 9),
            ("Wounds dressed at hostel, no A&E visit", 17, 21, 26, 9, "sum"),
        ),
    ),
    (
        "Who was trained",
        (
            ("Under 25", 61, 48, 66, 19, "sum"),
            ("25 to 49", 188, 161, 190, 68, "sum"),
            ("50 and over", 89, 72, 87, 26, "sum"),
            ("Not said", 5, 7, 7, "<5", "supp."),
        ),
    ),
)

# Question; yes and asked in January, yes and asked since April.
CALLS: tuple[tuple[Cell, ...], ...] = (
    ("Confident to act", 29, 34, 261, 316),
    ("Had our reminder text", 21, 33, 198, 309),
    ("Used first aid on someone since", 8, 34, 71, 316),
    ("Would come to a refresher", 12, 34, 103, 312),
    ("Uses drugs alone less often (asked of those who use)", 6, 11, 47, 92),
    ("Would recommend the course", 33, 34, 304, 316),
)

# Item, price, number and pounds in January, number and pounds since April.
CHARGES: tuple[tuple[Cell, ...], ...] = (
    ("Half-day course", 320, 5, 52),
    ("Naloxone briefing, 1 hour", 95, 5, 45),
    ("Train the trainer", 540, 2, 16),
    ("Kit handed over", 18.5, 57, 511),
    ("Block payment (month)", 2400, 1, 10),
)


def add(*figures: object) -> float:
    """Add up what a spreadsheet would add up: numbers, not words."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _form(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the form of the public health team."""
    head = made.add_format(
        {"bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF", "text_wrap": True}
    )
    forms = {
        "count": made.add_format({"num_format": "#,##0"}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "mean": made.add_format({"num_format": "0.0"}),
    }
    green = {"bg_color": "#C6EFCE"}
    lit = {
        "count": made.add_format({"num_format": "#,##0", **green}),
        "rate": made.add_format({"num_format": "0.0%", **green}),
        "mean": made.add_format({"num_format": "0.0", **green}),
    }
    sheet.write("A1", "Public Health contract monitoring - monthly", bold)
    sheet.write("A2", "Commissioner: Brackwater County Council Public Health")
    sheet.write("A3", "Provider: Steadyhand Training CIC")
    sheet.write("A4", "Service: Community first aid, naloxone and overdose response training")
    sheet.write("A5", "Contract BPH-0316, 1 April 2024 to 31 March 2027")
    sheet.write("A6", "Month: January 2026      Contact 01632 960148")
    sheet.write_row(
        "A8",
        (
            "KPI",
            "Measure",
            "Year target",
            "Floor",
            "Dec 2025",
            "Jan 2026",
            "Jan - top line",
            "Jan - bottom line",
            "Apr 2025 to Jan 2026",
        ),
        head,
    )
    sheet.set_row(7, 30)
    for row, (ref, words, target, floor, top, base, kind) in enumerate(FORM, 8):
        form = forms[kind]
        whole = forms["count"]
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, whole if kind == "mean" else form)
        sheet.write(row, 3, floor, whole if kind == "mean" else form)
        over = chr(65 + top)
        under = chr(65 + base)
        for column, month, line in ((4, 8, 12), (5, 9, 13)):
            above = MONTHLY[month][top]
            if not base:
                shown = above if isinstance(above, str) else add(above)
                sheet.write_formula(row, column, f"=Monthly!{over}{line}", form, shown)
            else:
                sheet.write_formula(
                    row,
                    column,
                    f"=Monthly!{over}{line}/Monthly!{under}{line}",
                    lit[kind] if column == 5 else form,
                    add(above) / add(MONTHLY[month][base]),
                )
        above = add(*(line[top] for line in MONTHLY))
        if not base:
            sheet.write_formula(row, 8, f"=Monthly!{over}16", form, above)
        else:
            sheet.write_formula(row, 6, f"=Monthly!{over}13", whole, add(MONTHLY[9][top]))
            sheet.write_formula(row, 7, f"=Monthly!{under}13", whole, add(MONTHLY[9][base]))
            below = add(*(line[base] for line in MONTHLY))
            formula = f"=Monthly!{over}16/Monthly!{under}16"
            sheet.write_formula(row, 8, formula, form, above / below)
    sheet.write("A18", "Provider commentary (max 10 lines)", bold)
    for row, sentence in enumerate(NOTES, 18):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 8, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _monthly(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the months, one under the other, to the end of the year."""
    month = made.add_format({"num_format": "mmm yy", "align": "left"})
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
    band = made.add_format({"bold": True, "align": "center", "bg_color": "#FFF2CC"})
    sheet.write("A1", "Running totals - fill in by the 5th", bold)
    sheet.merge_range("B2:G2", "Courses", band)
    sheet.merge_range("H2:J2", "Kits", band)
    sheet.merge_range("K2:L2", "3 month calls", band)
    sheet.write("M2", "Safety", band)
    sheet.write_row("B3", COLUMNS, head)
    for row, line in enumerate(MONTHLY, 3):
        day = line[0]
        if isinstance(day, date):
            sheet.write_datetime(row, 0, day, month)
        for column, entry in enumerate(line[1:], 1):
            sheet.write(row, column, entry)
    sheet.write_datetime("A14", date(2026, 2, 1), month)
    sheet.write_datetime("A15", date(2026, 3, 1), month)
    sheet.write("A16", "Total", bold)
    for column in range(1, 13):
        letter = chr(65 + column)
        total = add(*(line[column] for line in MONTHLY))
        sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.set_column(1, 12, 11)
    sheet.set_column(6, 6, 11, None, {"hidden": True})
    sheet.freeze_panes(3, 1)


def _courses(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write January's courses, a row for each."""
    day = made.add_format({"num_format": "ddd d mmm"})
    sheet.write_row(
        "A1",
        (
            "Date",
            "Venue",
            "Ward (* priority)",
            "Course",
            "Places",
            "Booked",
            "Came",
            "Passed",
            "Trainer hrs",
            "Note",
        ),
        bold,
    )
    for row, line in enumerate(COURSES, 1):
        for column, entry in enumerate(line):
            if isinstance(entry, date):
                sheet.write_datetime(row, column, entry, day)
            else:
                sheet.write(row, column, entry)
    sheet.write("J2", "Snow. Rebooked 3 Feb")
    sheet.write("J7", "2 days' work each")
    last = 1 + len(COURSES)
    sheet.write(last, 0, "January", bold)
    for column in range(4, 9):
        letter = chr(65 + column)
        total = add(*(line[column] for line in COURSES))
        sheet.write_formula(last, column, f"=SUM({letter}2:{letter}{last})", bold, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 3, 19)
    sheet.autofilter(0, 0, last - 1, 9)


def _uses(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the reports of kits used, with the dates of report and replacement."""
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write("A1", "Kit use reports, November to January", bold)
    sheet.write_row(
        "A3",
        (
            "Report",
            "Date used",
            "Where",
            "Used by",
            "Doses",
            "Mins till ambulance",
            "What happened",
            "Reported to us",
            "Date replaced",
            "Working days to replace",
        ),
        bold,
    )
    for row, line in enumerate(USES, 3):
        sheet.write(row, 0, line[0])
        used = line[1]
        if isinstance(used, date):
            sheet.write_datetime(row, 1, used, day)
            for column, at in ((7, 7), (8, 9)):
                month, number = int(str(line[at])), int(str(line[at + 1]))
                sheet.write_datetime(row, column, date(used.year, month, number), day)
        for column in range(2, 7):
            sheet.write(row, column, line[column])
        sheet.write(row, 9, line[11])
    sheet.set_column(0, 9, 13)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Write the stacked tables of the year by quarter, January alone."""
    at = 0
    for title, lines in PEOPLE:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Jan", "So far"), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line[:5])
            if line[5] == "sum":
                total = add(*line[1:5])
                sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, total)
            elif line[5] is not None:
                sheet.write(at, 5, line[5])
        at += 2
    sheet.set_column(0, 0, 58)


def _calls(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write what was said in the calls at three months."""
    rate = made.add_format({"num_format": "0%"})
    sheet.write("A1", "3 month follow-up calls", bold)
    sheet.merge_range("B2:D2", "January 2026", bold)
    sheet.merge_range("E2:G2", "April 2025 to January 2026", bold)
    sheet.write_row("A3", ("Asked", "Yes", "Asked", "%", "Yes", "Asked", "%"), bold)
    for row, line in enumerate(CALLS, 3):
        sheet.write_row(row, 0, line[:3])
        sheet.write_formula(row, 3, f"=B{row + 1}/C{row + 1}", rate, add(line[1]) / add(line[2]))
        sheet.write_row(row, 4, line[3:])
        sheet.write_formula(row, 6, f"=E{row + 1}/F{row + 1}", rate, add(line[3]) / add(line[4]))
    sheet.set_column(0, 0, 50)


def _charges(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write what is charged for."""
    pounds = made.add_format({"num_format": "£#,##0.00"})
    sheet.write("A1", "Invoice backing sheet - INV 2026-01", bold)
    sheet.write_row(
        "A3", ("Item", "Unit price", "Jan number", "Jan £", "Apr-Jan number", "Apr-Jan £"), bold
    )
    for row, (item, price, now, sofar) in enumerate(CHARGES, 3):
        sheet.write(row, 0, item)
        sheet.write(row, 1, price, pounds)
        for column, count in ((2, now), (4, sofar)):
            letter = chr(65 + column)
            worth = round(add(price) * add(count), 2)
            sheet.write(row, column, count)
            formula = f"=B{row + 1}*{letter}{row + 1}"
            sheet.write_formula(row, column + 1, formula, pounds, worth)
    sheet.write("A9", "Total", bold)
    for column, at in ((3, 2), (5, 3)):
        letter = chr(65 + column)
        total = add(*(add(line[1]) * add(line[at]) for line in CHARGES))
        sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", pounds, total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 5, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Steadyhand monthly return")
    bold = made.add_format({"bold": True})
    _form(made, made.add_worksheet("Jan return"), bold)
    _monthly(made, made.add_worksheet("Monthly"), bold)
    _courses(made, made.add_worksheet("Courses Jan"), bold)
    _uses(made, made.add_worksheet("Kit use"), bold)
    _people(made.add_worksheet("Peers families places"), bold)
    _calls(made, made.add_worksheet("3m calls"), bold)
    _charges(made, made.add_worksheet("Charges"), bold)
    made.close()
