"""Respite and activities for family carers of adults with learning disabilities, monthly."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

# Number, measure, target, this month (count, out of), result last month, year (count, out of),
# colour.
MEASURES: tuple[tuple[object, ...], ...] = (
    (1, "Respite nights used of nights available", 0.85, 71, 84, 0.828, 842, 1002, "A"),
    (2, "Breaks given to carers (stays and day breaks), a month", 60, 64, None, 61, 663, None, "G"),
    (3, "Emergency requests met within 24 hours", 0.9, 2, 3, 1, 26, 29, "R"),
    (4, "Booked stays cancelled by us", 0.03, 1, 19, 0, 6, 212, "A"),
    (
        5,
        "Carers with a plan looked at in the last 12 months",
        0.95,
        71,
        75,
        0.959,
        "n/a",
        "n/a",
        "A",
    ),
    (6, "Activity sessions run of those planned", 0.95, 33, 36, 0.944, 371, 392, "A"),
    (7, "Carers better able to carry on caring (slip)", 0.8, 15, 18, 0.824, 158, 190, "G"),
    (8, "Medication errors (report only)", None, 1, None, "nil", 6, None, ""),
)

STAY_HEADS = (
    "Ref",
    "Guest",
    "Carer is",
    "Carer's age",
    "Type",
    "Arrived",
    "Nights",
    "How tired 0-10",
    "Date",
    "How tired 0-10",
    "Better able to carry on?",
)
STAYS: tuple[tuple[object, ...], ...] = (
    ("R0211", "KD", "mother", 71, "planned", 2, 1, 4, 8, 2, 9, 5, "Y"),
    ("R0212", "AP", "father", 66, "planned", 2, 2, 3, 7, 2, 10, 4, "Y"),
    ("R0213", "TW", "mother", 58, "planned", 2, 3, 3, 6, 2, 10, 6, "N"),
    ("R0214", "JL", "sister", 47, "planned", 2, 5, 4, 8, 2, 12, 4, "Y"),
    ("R0215", "MO", "mother", 79, "emergency", 2, 6, 7, 10, 2, 16, 6, "Y"),
    ("R0216", "SB", "mother", 63, "planned", 2, 6, 3, 7, 2, 12, 3, "Y"),
    ("R0217", "CF", "both", None, "planned", 2, 9, 3, 6, 2, 16, 4, "Y"),
    ("R0218", "DN", "father", 74, "planned", 2, 10, 3, 7, 2, 16, 5, "Y"),
    ("R0219", "EV", "mother", 68, "planned", 2, 12, 5, 9, 2, 19, 5, "Y"),
    ("R0220", "HG", "aunt", 61, "planned", 2, 13, 3, 5, 2, 19, 5, "N"),
    ("R0221", "RY", "mother", 55, "emergency", 2, 14, 5, 9, 2, 23, 7, "Y"),
    ("R0222", "BK", "mother", 82, "planned", 2, 16, 4, 8, 2, 23, 4, "Y"),
    ("R0223", "PT", "brother", 52, "planned", 2, 17, 4, 6, 2, 24, 3, "Y"),
    ("R0224", "LU", "mother", 69, "planned", 2, 19, 4, 8, 2, 26, "n/a", "Y"),
    ("R0225", "IC", "father", 77, "planned", 2, 20, 5, 7, 2, 26, 4, "Y"),
    ("R0226", "WJ", "mother", 64, "emergency", 2, 21, 5, 9, 3, 2, 8, "N"),
    ("R0227", "GE", "mother", 59, "planned", 2, 24, 3, 6, 3, 2, 3, "Y"),
    ("R0228", "NS", "sister", 44, "planned", 2, 25, 3, 7, 3, 3, 4, "Y"),
)

WEEKS = (datetime(2026, 2, 2), datetime(2026, 2, 9), datetime(2026, 2, 16), datetime(2026, 2, 23))
# Session, day, places, helpers needed, price, four weeks, carers who joined in.
SESSIONS: tuple[tuple[object, ...], ...] = (
    ("Pottery", "Mon", 10, 3, 6.5, (8, 9, 7, 9), 5),
    ("Allotment", "Mon", 12, 3, 3, (7, 6, 8, 9), 8),
    ("Cook your supper", "Tue", 8, 2, 8, (8, 8, 6, 7), "nil"),
    ("Drama", "Wed", 16, 4, 4, (13, 14, "n/a", 15), 3),
    ("Swim", "Wed", 9, 4, 5.25, (7, 9, 8, 8), 6),
    ("Snooker", "Thu", 6, 1, 2, (6, 5, "n/a", 6), 2),
    ("Choir", "Thu", 25, 3, 2.5, (19, 21, 18, 22), 14),
    ("Walking group", "Fri", 14, 3, 0, (11, "n/a", 9, 12), 7),
    ("Friday disco", "Fri", 40, 6, 4, (31, 34, 29, 36), 11),
)
ROOMS = (("Big hall", 148, 60), ("Art room", 42.5, 14), ("Kitchen", 31, 10))

MONTHS = (
    "Apr-25",
    "May-25",
    "Jun-25",
    "Jul-25",
    "Aug-25",
    "Sep-25",
    "Oct-25",
    "Nov-25",
    "Dec-25",
    "Jan-26",
    "Feb-26",
)
GROUPS = (
    ("Nights", 1, 2),
    ("Breaks and days", 3, 4),
    ("Carers", 5, 6),
    ("Transport", 7, 8),
    ("Other services", 9, 10),
)
# Heading of the column, eleven months.
BY_MONTH: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Available", (90, 93, 90, 93, 93, 90, 93, 90, 93, 93, 84)),
    ("Used", (76, 80, 75, 81, 84, 77, 79, 74, 68, 77, 71)),
    ("Breaks given", (58, 61, 57, 63, 66, 60, 62, 59, 52, 61, 64)),
    ("Day attendances", (402, 418, 397, 421, 366, 409, 433, 412, 338, 405, 425)),
    ("Back in work or took on more hours", (1, 0, 2, 1, 0, 1, 2, 1, 0, 1, 2)),
    ("Kept own hospital or GP visit they had put off", (5, 7, 6, 8, 6, 7, 9, 8, 4, 7, 8)),
    ("Minibus miles", (612, 640, 598, 655, 571, 630, 662, 648, 490, 603, 617)),
    (
        "Taxis £ (old)",
        (184.5, 162, 140.25, 96, 88.4, 61.5, 42, 30.75, 24, 18.5, 12),
    ),
    ("Emergency placements not needed", (2, 1, 1, 1, 2, 1, 1, 2, 1, 1, 2)),
    (
        "Saved £ (estimate)",
        (2300, 1150, 1150, 1150, 2300, 1150, 1150, 2300, 1150, 1150, 2300),
    ),
)

TOTAL = 16

PEOPLE_HEADS = ("Feb 26", "Apr 25 to Feb 26", "Last year 24/25")
PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "VOLUNTEERS",
        (
            ("Hours given", 188.5, 1964, 1870.5),
            ("Helpers who are family of a guest", 9, 11, 10),
            ("Enquiries about helping", 4, 37, 29),
            ("DBS checks paid (£)", 76, 608, 570),
        ),
    ),
    (
        "BROTHERS AND SISTERS",
        (
            ("Evenings held", 2, 21, 18),
            ("On the mailing list", 64, 64, 51),
            ("Now meet up without us", 3, 19, "n/a"),
        ),
    ),
    (
        "GUESTS AND MEMBERS",
        (
            ("Sessions led by members themselves", 6, 58, 31),
            ("Learned to stay over without one-to-one", 1, 7, 4),
            ("New members", 3, 26, 22),
            ("Left", "nil", 12, 15),
            ("Aged under 30, new this period", 1, 9, 8),
        ),
    ),
)

ANSWER_HEADS = ("Yes", "A bit", "No", "All")
ANSWERS: tuple[tuple[object, ...], ...] = (
    ("The rest of the family gets on better", 21, 14, 10),
    ("I could carry on at home another year", 31, 11, 5),
    ("Staff listen to me", 38, 7, 2),
    ("I can get through on the phone", 33, 9, 5),
    ("The food is good (my relative says)", 29, 12, 4),
)
COMMENTS = (
    "A dad who had given up his allotment is digging it again on the Fridays his son stays.",
    "Three mothers who met in our kitchen have set up their own walking group on Tuesdays.",
    "The community nurses dropped 5 welfare visits in February as we were seeing the person.",
    "The boiler was out on 9 and 10 February and one stay had to be moved.",
    "In March we hope to open a 4th bed at weekends.",
    "To reach 85% over the year we would need 89 nights in March.",
    "14 families asked about places after the open evening.",
    "Agency cover cost us £1,140 this month.",
)


def _form(made: Workbook, bold: Format, shade: Format) -> None:
    """Write the form of the month."""
    sheet = made.add_worksheet("Feb 26")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    rate = made.add_format({"num_format": "0.0%"})
    goal = made.add_format({"num_format": "0%"})
    most = made.add_format({"num_format": '"max "0%'})
    sheet.write("A1", "Hearthside - monthly monitoring", bold)
    sheet.write("A2", "Tansy Lane Trust for Ottermere Borough Council")
    sheet.write("H2", "Contract OBC-AC-3391, 1/10/2023 to 30/9/2026")
    sheet.write("A3", "Month: February 2026 (month 11 of 12)", bold)
    sheet.write("H3", "Duty phone 01632 960288")
    sheet.merge_range("D5:F5", "This month", shade)
    sheet.write("G5", "Jan", shade)
    sheet.merge_range("H5:J5", "Year to date Apr-Feb", shade)
    sheet.write_row(
        "A6",
        (
            "No",
            "Measure",
            "Target",
            "Count",
            "Out of",
            "Result",
            "Result",
            "Count",
            "Out of",
            "Result",
            "RAG",
        ),
        shade,
    )
    for row, (number, name, target, top, base, before, years, out, colour) in enumerate(
        MEASURES, 6
    ):
        sheet.write_row(row, 0, (number, name))
        share = base is not None
        if target is not None:
            sheet.write(row, 2, target, most if number == 4 else goal if share else None)
        else:
            sheet.write(row, 2, "-")
        sheet.write(row, 3, top)
        sheet.write(row, 6, before, rate if share else None)
        if number in (1, 2):
            place = "C" if number == 1 else "D"
            sheet.write_formula(row, 7, f"='By month'!{place}{TOTAL}", None, years)
        else:
            sheet.write(row, 7, years)
        if share:
            sheet.write(row, 4, base)
            sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", rate, top / base)
            if number == 1:
                sheet.write_formula(row, 8, f"='By month'!B{TOTAL}", None, out)
            else:
                sheet.write(row, 8, out)
            if isinstance(out, str):
                sheet.write(row, 9, out)
            else:
                sheet.write_formula(row, 9, f"=H{row + 1}/I{row + 1}", rate, years / out)
        if colour:
            sheet.write(row, 10, colour)
    sheet.write("B16", "A = within 5 points of target, R = further off")
    sheet.write("B17", "Sent to commissioning 6 March 2026")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 10, 9)


def _stays(made: Workbook, bold: Format, shade: Format) -> None:
    """Write the list of stays."""
    sheet = made.add_worksheet("Stays")
    sheet.set_landscape()
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    place = made.add_format({"num_format": "0.0", "bold": True})
    sheet.write("A1", "Stays that began in February 2026", bold)
    sheet.merge_range("F2:H2", "On arrival", shade)
    sheet.merge_range("I2:J2", "Call home afterwards", shade)
    sheet.write_row("A3", STAY_HEADS, shade)
    for row, line in enumerate(STAYS, 3):
        ref, guest, who, age, kind, month, arrived, nights, before, later, called, after, yes = line
        sheet.write_row(row, 0, (ref, guest, who))
        if age is not None:
            sheet.write(row, 3, age)
        sheet.write(row, 4, kind)
        sheet.write_datetime(row, 5, datetime(2026, int(month), int(arrived)), day)
        sheet.write_row(row, 6, (nights, before))
        sheet.write_datetime(row, 8, datetime(2026, int(later), int(called)), day)
        sheet.write_row(row, 9, (after, yes))
    end = 3 + len(STAYS)
    sheet.write(end, 4, "Total nights", bold)
    sheet.write_formula(end, 6, f"=SUM(G4:G{end})", bold, sum(line[7] for line in STAYS))
    sheet.write(end + 1, 4, "Average", bold)
    for column, at in ((7, 8), (9, 11)):
        scores = [line[at] for line in STAYS if not isinstance(line[at], str)]
        name = xl_col_to_name(column)
        sheet.write_formula(
            end + 1, column, f"=AVERAGE({name}4:{name}{end})", place, sum(scores) / len(scores)
        )
    sheet.autofilter(2, 0, end - 1, 10)
    sheet.set_column(0, 4, 11)
    sheet.set_column(5, 10, 14)


def _sessions(made: Workbook, bold: Format, shade: Format) -> None:
    """Write the sessions of the month and, below, the rooms."""
    sheet = made.add_worksheet("Activities")
    price = made.add_format({"num_format": "£0.00"})
    week = made.add_format({"num_format": "d mmm", "bold": True, "bg_color": "#E2EFDA"})
    sheet.write("A1", "Activities February 2026 - who came", bold)
    sheet.merge_range("F2:I2", "Week commencing", shade)
    sheet.write_row("A3", ("Session", "Day", "Places", "Helpers needed", "Charge"), shade)
    for column, first in enumerate(WEEKS, 5):
        sheet.write_datetime(2, column, first, week)
    sheet.write_row("J3", ("Feb total", "Carers who joined in (Feb)"), shade)
    for row, (name, day, places, helpers, charge, weeks, joined) in enumerate(SESSIONS, 3):
        sheet.write_row(row, 0, (name, day, places, helpers))
        sheet.write(row, 4, charge, price)
        sheet.write_row(row, 5, weeks)
        came = sum(each for each in weeks if not isinstance(each, str))
        sheet.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", None, came)
        sheet.write(row, 10, joined)
    end = 3 + len(SESSIONS)
    sheet.write(end, 0, "n/a = not run (half term, storm on the 13th)")
    sheet.write_row(end + 2, 0, ("Room", "Size m2", "Most people"), shade)
    for row, line in enumerate(ROOMS, end + 3):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 9, 9)
    sheet.set_column(10, 10, 24)


def _months(made: Workbook, bold: Format, shade: Format) -> None:
    """Write the year, one month a row."""
    sheet = made.add_worksheet("By month")
    sheet.set_landscape()
    wrap = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    sheet.write("A1", "Running record 2025/26", bold)
    for name, first, last in GROUPS:
        sheet.merge_range(2, first, 2, last, name, shade)
    sheet.write(3, 0, "Month", wrap)
    for row, month in enumerate(MONTHS, 4):
        sheet.write(row, 0, month)
    end = 4 + len(MONTHS)
    sheet.write(end, 0, "Total", bold)
    for column, (name, months) in enumerate(BY_MONTH, 1):
        sheet.write(3, column, name, wrap)
        sheet.write_column(4, column, months)
        letter = xl_col_to_name(column)
        total = round(sum(months), 2)
        sheet.write_formula(end, column, f"=SUM({letter}5:{letter}{end})", bold, total)
    sheet.set_column(1, 10, 13)
    sheet.set_column(8, 8, 13, None, {"hidden": True})


def _people(made: Workbook, bold: Format, shade: Format) -> None:
    """Write the stacked tables of volunteers, family and members."""
    sheet = made.add_worksheet("Helpers and family")
    at = 0
    for title, lines in PEOPLE:
        sheet.write(at, 0, title, bold)
        sheet.write_row(at, 1, PEOPLE_HEADS, shade)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 3, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hearthside monitoring")
    bold = made.add_format({"bold": True})
    shade = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    _form(made, bold, shade)
    _stays(made, bold, shade)
    _sessions(made, bold, shade)
    _months(made, bold, shade)
    _people(made, bold, shade)
    views = made.add_worksheet("Survey and comments")
    views.write("A1", "Winter survey of carers, 12 to 30 January 2026", bold)
    views.write_row("A2", ("Forms sent", 112))
    views.write_row("A3", ("Forms back", 47))
    views.write_row(4, 1, ANSWER_HEADS, shade)
    for row, line in enumerate(ANSWERS, 5):
        views.write_row(row, 0, line)
        views.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(line[1:]))
    at = 7 + len(ANSWERS)
    views.write(at, 0, "Anything else to tell us this month?", bold)
    for row, sentence in enumerate(COMMENTS, at + 1):
        views.write(row, 0, sentence)
    views.set_column(0, 0, 44)
    made.close()
