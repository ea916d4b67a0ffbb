"""Adaptive cycling and bike repair for disabled people, quarterly to a council (Q2)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Behind the measures: row on the form, what is counted, Q1, Q2.
BEHIND: tuple[tuple[str, float, float], ...] = (
    ("3 feel physically stronger or fitter (riders of 4+ sessions)", 37, 48),
    ("3 riders of 4+ sessions asked", 54, 67),
    ("5 jobs done in 10 working days", 49, 66),
    ("5 jobs finished", 58, 74),
    ("6 new riders living in the 30% most deprived areas", 25, 33),
    ("6 new riders with a postcode", 60, 76),
    ("7 attendances", 381, 529),
    ("7 sessions run", 41, 52),
)

# No., measure, how, target for the year, target to Q2, Q1 and Q2 or the row above the line, note.
MEASURES: tuple[tuple[object, ...], ...] = (
    ("1", "New disabled riders registered", "number", 250, 125, 62, 78, "summer holidays helped"),
    ("2", "Adaptive cycling sessions run", "number", 190, 95, 41, 52, "3 called off, heat"),
    ("3", "Regular riders who feel physically stronger or fitter", "%", 0.65, 0.65, 0, 1, ""),
    ("4", "Cycles and wheelchairs repaired for disabled people", "number", 260, 130, 58, 74, ""),
    (
        "5",
        "Repairs finished within 10 working days",
        "%",
        0.85,
        0.85,
        2,
        3,
        "Q1: no handcycle parts",
    ),
    ("6", "New riders from the 30% most deprived areas", "%", 0.4, 0.4, 4, 5, ""),
    ("7", "Average number of riders at a session", "average", 9, 9, 6, 7, ""),
    ("8", "Accidents and near misses (for information)", "number", "-", "-", 2, 3, "all minor"),
)

# Month, place, sessions run, cycle places, came, called off.
SESSIONS: tuple[tuple[str, str, int, int, int, int | str], ...] = (
    ("April", "Rope Walk track", 6, 84, 61, 0),
    ("April", "Hay Meadow School", 4, 40, 33, 0),
    ("April", "Estuary path (led ride)", 2, 16, 14, 1),
    ("May", "Rope Walk track", 7, 98, 70, 0),
    ("May", "Hay Meadow School", 5, 50, 41, 0),
    ("May", "Estuary path (led ride)", 3, 24, 22, 0),
    ("June", "Rope Walk track", 7, 98, 76, 1),
    ("June", "Hay Meadow School", 4, 40, 39, 0),
    ("June", "Estuary path (led ride)", 3, 24, 25, 0),
    ("July", "Rope Walk track", 8, 112, 94, 1),
    ("July", "Hay Meadow School", 4, 40, 38, 0),
    ("July", "Estuary path (led ride)", 4, 32, 36, 0),
    ("August", "Rope Walk track", 11, 154, 133, 1),
    ("August", "Hay Meadow School", 0, 0, 0, "shut"),
    ("August", "Estuary path (led ride)", 6, 48, 52, 1),
    ("September", "Rope Walk track", 9, 126, 98, 0),
    ("September", "Hay Meadow School", 5, 50, 43, 0),
    ("September", "Estuary path (led ride)", 5, 40, 35, 0),
)

# Rider, joined, cycle, sessions, sure of getting about (first and now), hours out a week (same).
RIDERS: tuple[tuple[str, date, str, int, int, int, float | str, float | str], ...] = (
    ("AP", date(2025, 4, 3), "trike", 18, 3, 6, 2, 5),
    ("B McC", date(2025, 4, 3), "side by side", 15, 2, 4, 1, 3),
    ("CO", date(2025, 4, 10), "handcycle", 21, 5, 8, 4, 9),
    ("DW", date(2025, 4, 17), "trike", 9, 4, 4, 3, 3),
    ("EH", date(2025, 4, 24), "recumbent", 16, 3, 7, 2.5, 6),
    ("FN", date(2025, 5, 1), "wheelchair platform", 11, 1, 2, 0, 2),
    ("GS", date(2025, 5, 8), "trike", 13, 6, 6, 5, 6),
    ("HR", date(2025, 5, 22), "two wheels again", 14, 4, 9, 3, 8),
    ("IT", date(2025, 6, 5), "handcycle", 10, 5, 7, 4, 4),
    ("JK", date(2025, 6, 12), "trike", 8, 2, 5, 1.5, "not asked"),
    ("LV", date(2025, 6, 26), "side by side", 7, 3, 2, 2, 1.5),
    ("MB", date(2025, 7, 3), "trike", 9, 4, 7, 3, 5),
    ("NA", date(2025, 7, 24), "recumbent", 6, 3, 5, 2, 4),
    ("OY", date(2025, 8, 7), "trike", 5, 5, 6, 4, 4.5),
)

WORKSHOP: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Jobs finished", (17, 20, 21, 24, 27, 23)),
    ("of which wheelchairs and scooters", (5, 6, 7, 8, 9, 7)),
    ("Jobs waiting at month end", (9, 11, 8, 12, 10, 7)),
    ("Parts (£)", (212.4, 246.15, 198, 305.6, 341.25, 267.3)),
    ("Old bikes given to us", (14, 19, 22, 17, 25, 20)),
    ("Bikes and trikes done up and passed on to a disabled person to keep", (3, 4, 5, 4, 7, 6)),
    ("Kg of metal and rubber kept out of the tip", (161, 214, 243, 190, 281, 226)),
    ("Owner could get to work, college or hospital again", (4, 6, 5, 8, 9, 7)),
    ("Owner taught to do own punctures and brakes (now does)", ("nil", 2, 3, 2, 4, 3)),
)

PEOPLE: tuple[tuple[str, tuple[tuple[str, float | str, float | str, float | str], ...]], ...] = (
    (
        "Trainee mechanics (all disabled or long-term ill)",
        (
            ("On the bench at quarter end", 6, 7, 9),
            ("Bench hours", 388, 421, 506),
            ("Passed Velotech or City & Guilds unit", 1, 2, 4),
            ("Left for a paid job", 0, 1, 2),
            ("Trainees' bus fares paid (£)", 142, 168.4, 215),
            ("Review meetings with trainee", 12, 14, 18),
        ),
    ),
    (
        "Volunteers",
        (
            ("Ride leaders and helpers active", 19, 23, 27),
            ("Who started with us as riders", 4, 7, 10),
            ("Hours given", 455, 538, 671.5),
            ("DBS checks done", 5, 6, 4),
            ("Volunteer lunch and T-shirts (£)", 96, 0, 184.5),
        ),
    ),
    (
        "Families and carers",
        (
            ("Brothers, sisters, parents riding alongside", 31, 36, 58),
            ("Families who now cycle together at weekends", 5, 8, 15),
            ("Carers who had 2 hours to themselves", "not asked", 21, 34),
            ("Letters and texts sent to families", 240, 265, 390),
        ),
    ),
    (
        "Staff and cycles",
        (
            ("Staff (FTE)", 3.4, 3.6, 3.6),
            ("Days lost to sickness", 4, 7, 2),
            ("Adapted cycles in the fleet", 28, 31, 33),
            ("Fleet insurance (£)", 1150, 1210, 1210),
        ),
    ),
)

VOICES: tuple[tuple[str, int], ...] = (
    ("Made a friend here", 41),
    ("Taking fewer painkillers", 18),
    ("Happier, sleeping better", 37),
    ("Use the bus or train on my own now", 12),
    ("Would like longer sessions", 23),
    ("The hub is easy to get to", 49),
    ("Staff are friendly", 60),
)

REPORT = (
    "The hot summer meant three rides were called off, and the track was busy all the same.",
    "CO rode 22 miles to the sea with her daughter, her first day out without a carer for 9 years.",
    "We ordered two more handcycles in September and delivery is 14 weeks.",
    "The wheelchair service tells us it had 19 fewer call-outs because we fix punctures here.",
    "In Q3 we will start a Tuesday evening session for people who work.",
    "The container at Rope Walk was broken into on 9 August and two batteries were taken.",
    "Six riders with learning disabilities petitioned the city and got the estuary gates widened.",
    "Our stall at Ottermouth Pride had about 200 visitors.",
    "We are confident of reaching 250 new riders by March.",
)


def _number(value: object) -> float:
    """Take a figure out of a row of mixed things."""
    return value if isinstance(value, (int, float)) else 0


def _top(made: Workbook, bold: Format) -> Worksheet:
    """Write the head of the summary and the figures behind the percentages."""
    sheet = made.add_worksheet("Council summary")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    big = made.add_format({"bold": True, "font_size": 14, "font_color": "#1F4E78"})
    sheet.write("A1", "Open Spoke CIC - the Bike Hub at Rope Walk", big)
    sheet.write("A2", "Quarter 2 monitoring, July to September 2025")
    sheet.write("A3", "For: Ottermouth City Council, Active Communities team (Ruth)")
    sheet.write("A4", "Grant agreement OCC-AL-2025-117, 1 April 2025 to 31 March 2028")
    sheet.write("B17", "Figures behind measures 3, 5, 6 and 7", bold)
    sheet.write_row("F17", ("Q1", "Q2", "So far"), bold)
    for row, (words, first, second) in enumerate(BEHIND, 17):
        sheet.write(row, 1, words)
        sheet.write_row(row, 5, (first, second))
        sheet.write_formula(row, 7, f"=F{row + 1}+G{row + 1}", None, first + second)
    sheet.set_row(5, 32)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 26)
    return sheet


def _summary(made: Workbook, bold: Format) -> None:
    """Write the measures."""
    sheet = _top(made, bold)
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FCE4D6", "border": 1})
    share = made.add_format({"num_format": "0%"})
    mean = made.add_format({"num_format": "0.0"})
    sheet.write_row(
        "A6",
        (
            "No",
            "Measure",
            "How",
            "Target 2025/26",
            "Target to end Q2",
            "Q1",
            "Q2",
            "So far",
            "On track?",
            "Note",
        ),
        head,
    )
    for row, line in enumerate(MEASURES, 6):
        number, words, how, target, sofar, first, second, note = line
        form = {"%": share, "average": mean}.get(str(how))
        sheet.write_row(row, 0, (number, words, how))
        sheet.write_row(row, 3, (target, sofar), form)
        if form is None:
            sheet.write_row(row, 5, (first, second))
            total = _number(first) + _number(second)
            sheet.write_formula(row, 7, f"=SUM(F{row + 1}:G{row + 1})", None, total)
        else:
            above = BEHIND[int(_number(first))]
            below = BEHIND[int(_number(second))]
            quarters = ((1, "F"), (2, "G"))
            for place, letter in quarters:
                sheet.write_formula(
                    row,
                    4 + place,
                    f"={letter}{int(_number(first)) + 18}/{letter}{int(_number(second)) + 18}",
                    form,
                    _number(above[place]) / _number(below[place]),
                )
            sheet.write_formula(
                row,
                7,
                f"=H{int(_number(first)) + 18}/H{int(_number(second)) + 18}",
                form,
                (above[1] + above[2]) / (below[1] + below[2]),
            )
        sheet.write(row, 8, {"2": "nearly", "8": ""}.get(str(number), "yes"))
        sheet.write(row, 9, note)


def _sessions(made: Workbook, bold: Format) -> None:
    """Write the sessions by month and place, with a line for each quarter."""
    sheet = made.add_worksheet("Sessions")
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "Where we rode, 2025", bold)
    sheet.write_row(
        "A2",
        ("Month", "Place", "Sessions run", "Cycle places", "Riders who came", "Called off"),
        bold,
    )
    at = 2
    for quarter, first in (("Quarter 1", 0), ("Quarter 2", 9)):
        lines = SESSIONS[first : first + 9]
        for line in lines:
            month = line[0] if line[1] == "Rope Walk track" else ""
            sheet.write_row(at, 0, (month, *line[1:]))
            at += 1
        sheet.write(at, 0, quarter, bold)
        for column in range(2, 6):
            letter = xl_col_to_name(column)
            total = sum(_number(line[column]) for line in lines)
            sheet.write_formula(at, column, f"=SUM({letter}{at - 8}:{letter}{at})", bold, total)
        at += 2
    sheet.write(at, 0, "More came than places on the estuary when people brought their own cycle.")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 5, 15)


def _riders(made: Workbook, bold: Format) -> None:
    """Write the regular riders, a row each."""
    sheet = made.add_worksheet("Regular riders")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    day = made.add_format({"num_format": "d mmm yy", "align": "left"})
    wrap = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    sheet.write(
        "A1", "Regular riders (4+ sessions, April to September 2025) who said yes to us sharing"
    )
    sheet.write_row(
        "A3",
        (
            "Rider",
            "Joined",
            "Cycle",
            "Sessions so far",
            "Sure of getting about, 1-10, at first",
            "Sure of getting about, 1-10, now",
            "Hours out of the house in the week, at first",
            "Hours out of the house in the week, now",
        ),
        wrap,
    )
    for row, line in enumerate(RIDERS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.write("C18", "Average", bold)
    for column in range(3, 8):
        letter = xl_col_to_name(column)
        figures = [_number(line[column]) for line in RIDERS if not isinstance(line[column], str)]
        sheet.write_formula(
            17,
            column,
            f"=AVERAGE({letter}4:{letter}17)",
            made.add_format({"num_format": "0.0"}),
            sum(figures) / len(figures),
        )
    sheet.set_row(2, 62)
    sheet.set_column(1, 1, 11)
    sheet.set_column(2, 2, 20)
    sheet.set_column(3, 7, 15)


def _workshop(made: Workbook, bold: Format) -> None:
    """Write the workshop by month, with each quarter after its months."""
    sheet = made.add_worksheet("Workshop")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    grey = made.add_format({"bold": True, "bg_color": "#D9D9D9"})
    sheet.write("A1", "WORKSHOP BOOK 2025/26 (Stan)", bold)
    sheet.write_row("B3", ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2"), grey)
    for row, (words, months) in enumerate(WORKSHOP, 3):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, months[:3])
        sheet.write_row(row, 5, months[3:])
        if "month end" in words:
            continue
        for column, letters, some in ((4, "BD", months[:3]), (8, "FH", months[3:])):
            sheet.write_formula(
                row,
                column,
                f"=SUM({letters[0]}{row + 1}:{letters[1]}{row + 1})",
                grey,
                round(sum(_number(value) for value in some), 2),
            )
    sheet.set_column(0, 0, 64)
    sheet.set_column(1, 8, 9)


def _people(made: Workbook, bold: Format) -> None:
    """Write trainees, volunteers, families and staff beside the same quarter last year."""
    sheet = made.add_worksheet("People")
    sheet.fit_to_pages(1, 0)
    sheet.write_row("B2", ("Q2 2024/25", "Q1 2025/26", "Q2 2025/26"), bold)
    sheet.write("B1", "(pilot)")
    at = 2
    for title, lines in PEOPLE:
        sheet.write(at, 0, title, bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 3, 13)


def _voices(made: Workbook, bold: Format) -> None:
    """Write the summer cards and the report."""
    sheet = made.add_worksheet("Voices and report")
    sheet.fit_to_pages(1, 0)
    share = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Summer postcards, handed out July to September 2025", bold)
    sheet.write_row("A2", ("Cards handed out", 110))
    sheet.write_row("A3", ("Cards back", 62))
    sheet.write_row("A5", ("Ticked...", "Riders", "Of cards back"), bold)
    for row, (words, ticked) in enumerate(VOICES, 5):
        sheet.write_row(row, 0, (words, ticked))
        sheet.write_formula(row, 2, f"=B{row + 1}/$B$3", share, ticked / 62)
    sheet.write("A14", "Quarter 2 in our own words", bold)
    for row, sentence in enumerate(REPORT, 14):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 2, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Open Spoke Q2 monitoring")
    bold = made.add_format({"bold": True})
    _summary(made, bold)
    _sessions(made, bold)
    _riders(made, bold)
    _workshop(made, bold)
    _people(made, bold)
    _voices(made, bold)
    made.close()
