"""Digital health coaching for older people in libraries, quarterly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Styles = dict[str, Format]

# Reference, indicator, target, top and bottom of quarter 1 and of quarter 2, rating, comment.
FORM: tuple[tuple[str, str, float, tuple[int, ...], str, str], ...] = (
    ("D1", "New learners aged 60+ (year)", 480, (118, 131), "Green", "Busy after the radio piece"),
    ("D2", "Completed the six-session programme", 0.65, (62, 98, 79, 112), "Green", ""),
    (
        "D3",
        "Completers who can use the NHS App on their own",
        0.7,
        (45, 62, 60, 79),
        "Green",
        "Checked by coach at last session",
    ),
    (
        "D4",
        "New learners living in the most deprived fifth",
        0.4,
        (44, 118, 49, 131),
        "Amber",
        "Coldmere library shut for 3 weeks",
    ),
    ("D5", "Average gain in confidence (0-10 scale)", 2, (128, 58, 175, 74), "Green", ""),
    (
        "D6",
        "Drop-ins run as planned",
        0.9,
        (92, 98, 95, 110),
        "Amber",
        "August leave, see Month by month",
    ),
    ("D7", "Learners rating coaching good or very good", 0.85, (48, 55, 64, 70), "Green", ""),
    (
        "D8",
        "Average days from sign-up to first session",
        14,
        (1534, 104, 1521, 117),
        "Green",
        "Lower is better",
    ),
)

# Line and six months; the last word says how the quarters are made.
MONTHS: tuple[tuple[str, tuple[float, ...], str], ...] = (
    ("New learners", (36, 40, 42, 47, 38, 46), "sum"),
    ("Drop-ins held", (30, 31, 31, 33, 29, 33), "sum"),
    ("Drop-in attendances", (212, 226, 231, 248, 197, 251), "sum"),
    ("1:1 coaching sessions", (148, 155, 163, 171, 139, 176), "sum"),
    ("Booked but did not come", (14, 12, 17, 15, 19, 13), "sum"),
    ("Referred in by surgeries", (19, 22, 24, 25, 18, 27), "sum"),
    ("Calls to the help line", (61, 58, 70, 74, 66, 71), "sum"),
    ("Tablets out on loan at month end", (22, 25, 27, 30, 31, 34), "last"),
    ("Data SIMs handed out", (9, 11, 8, 12, 7, 13), "sum"),
    ("Sent surgery a home blood pressure reading, first time", (6, 8, 9, 11, 9, 14), "sum"),
    ("Now video calling family or friends, wasn't before", (5, 7, 6, 9, 8, 10), "sum"),
    ("Saw through a scam, no money lost", (2, 1, 3, 2, 4, 3), "sum"),
    (
        "Pension Credit etc won after claiming online (£ per week)",
        (121.5, 88.2, 164.75, 142.3, 96.4, 187.1),
        "sum",
    ),
    (
        "Reception hours freed at Elm Street Surgery (their count)",
        (7.5, 8, 9, 10, 9.5, 11.5),
        "sum",
    ),
)

# Library, tablets kept, planned, held, attendances, new, coaches, hours, came back as helpers.
LIBRARIES: tuple[tuple[str | float, ...], ...] = (
    ("Fernhill", 8, 26, 25, 188, 33, 7, 142.5, 3),
    ("Marrow Central", 12, 26, 26, 214, 38, 8, 166, 4),
    ("Coldmere", 6, 19, 10, 61, 11, 3, 48, "nil"),
    ("Stanbeck", 5, 13, 11, 78, 15, 4, 61.5, 1),
    ("Upper Tarn", 4, 13, 12, 83, 18, 4, 70, 2),
    ("Mobile library (route B)", 3, 13, 11, 72, 16, 3, 44.5, 1),
)

# Learner, age, started, confidence then, last session, confidence then, sessions, what for.
LEARNERS: tuple[tuple[str, int, date, int, date, int, int, str], ...] = (
    ("FH-104", 71, date(2025, 5, 19), 3, date(2025, 7, 3), 6, 6, "prescriptions"),
    ("FH-107", 78, date(2025, 5, 21), 2, date(2025, 7, 10), 5, 6, "seeing test results"),
    ("FH-109", 66, date(2025, 5, 28), 5, date(2025, 7, 10), 7, 6, "NHS App"),
    ("FH-110", 83, date(2025, 6, 2), 1, date(2025, 7, 24), 4, 7, "hearing aid app"),
    ("FH-113", 69, date(2025, 6, 9), 4, date(2025, 7, 31), 6, 6, "prescriptions"),
    ("FH-115", 74, date(2025, 6, 11), 3, date(2025, 8, 7), 5, 6, "blood pressure"),
    ("FH-116", 80, date(2025, 6, 18), 2, date(2025, 8, 14), 5, 8, "prescriptions"),
    ("FH-120", 77, date(2025, 7, 2), 4, date(2025, 8, 28), 4, 6, "booking transport"),
    ("FH-121", 62, date(2025, 7, 7), 6, date(2025, 9, 4), 8, 6, "diabetes app"),
    ("FH-124", 72, date(2025, 7, 16), 3, date(2025, 9, 11), 6, 6, "NHS App"),
    ("FH-127", 88, date(2025, 7, 21), 1, date(2025, 9, 18), 3, 7, "video appointment"),
    ("FH-128", 70, date(2025, 7, 23), 4, date(2025, 9, 25), 7, 6, "prescriptions"),
)

VOLUNTEERS: tuple[tuple[str | float, ...], ...] = (
    ("Volunteer coaches active", 25, 29),
    ("   of whom aged 60 or over", 14, 17),
    ("Hours given", 468.5, 532.5),
    ("New volunteers inducted", 6, 7),
    ("DBS checks done", 6, 8),
    ("Left the scheme", 2, 3),
    ("Got a job or college place after coaching with us", 1, 3),
    ("Sixth formers' Saturday helpers", 5, "not recorded"),
)

COSTS: tuple[tuple[str | float, ...], ...] = (
    ("Coach salaries and on-costs", 68400, 16890.4, 17012.15),
    ("Library room charges", 5200, 1225, 1187.5),
    ("Tablets, repairs and SIMs", 9600, 3410.85, 1976.3),
    ("Volunteer travel and lunches", 3800, 812.6, 941.2),
    ("Management and overheads", 11000, 2750, 2750),
)

VIEWS: tuple[tuple[str, int, int], ...] = (
    ("Forms given out", 74, 93),
    ("Forms back", 55, 70),
    ("Coaching was good or very good", 48, 64),
    ("Room was warm and easy to get to", 44, 59),
    ("Feel less cut off than when I started", 29, 41),
    ("Walking or moving more since using a health app", 17, 26),
    ("My daughter / son / carer frets less about me", 21, 30),
    ("Would tell a friend to come", 50, 66),
)

NOTES = (
    (
        "Mr T, who is 81, now orders his wife's tablets for her and has stopped paying a taxi to "
        "the chemist."
    ),
    (
        "Five of the Upper Tarn learners have set up their own Thursday tea table and teach each "
        "other."
    ),
    (
        "The practice manager at Elm Street tells us the 8am phone queue is shorter since our "
        "learners moved to the app."
    ),
    "Coldmere was closed from 4 to 22 August for a new boiler.",
    "We bought 6 refurbished tablets in July as the old ones would not take updates.",
    "In Q3 we hope to start at 2 sheltered housing schemes.",
    "A coach went on maternity leave in September and her cover starts on 13 October.",
    "The team ran a stall at the Marrowdale show and gave out 220 leaflets.",
)


def _form(sheet: Worksheet, styles: Styles) -> None:
    """Write the council's form."""
    sheet.write("A1", "MARROWDALE COUNCIL - PUBLIC HEALTH", styles["head"])
    sheet.write("A2", "Provider quarterly return, 2025/26")
    sheet.write_row("A3", ("Provider:", "Tapwell Coaching CIC"))
    sheet.write_row("A4", ("Contract:", "MDC-PH-2217 Digital health coaching in libraries"))
    sheet.write_row("A5", ("Term:", "1 April 2025 - 31 March 2027"))
    sheet.write_row("A6", ("This return:", "Quarter 2, July - September 2025"))
    sheet.merge_range("D8:F8", "Quarter 1 (Apr-Jun)", styles["head"])
    sheet.merge_range("G8:I8", "Quarter 2 (Jul-Sep)", styles["head"])
    heads = ("Ref", "Measure", "Target", "Number", "Out of", "Result", "Number", "Out of")
    tail = ("Result", "Year to date", "RAG (this qtr)", "Provider comment")
    sheet.write_row("A9", (*heads, *tail), styles["head"])
    for row, (ref, words, target, parts, rating, comment) in enumerate(FORM, 9):
        line = row + 1
        form = styles["rate" if target < 1 else "place" if len(parts) > 2 else "whole"]
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, styles["rate"] if target < 1 else None)
        if len(parts) == 2:
            sheet.write(row, 3, parts[0])
            sheet.write(row, 6, parts[1])
            sheet.write_formula(row, 5, f"=D{line}", form, parts[0])
            sheet.write_formula(row, 8, f"=G{line}", form, parts[1])
            sheet.write_formula(row, 9, f"=D{line}+G{line}", form, sum(parts))
        else:
            sheet.write_row(row, 3, parts[:2])
            sheet.write_row(row, 6, parts[2:])
            sheet.write_formula(row, 5, f"=D{line}/E{line}", form, parts[0] / parts[1])
            sheet.write_formula(row, 8, f"=G{line}/H{line}", form, parts[2] / parts[3])
            year = (parts[0] + parts[2]) / (parts[1] + parts[3])
            reach = f"=(D{line}+G{line})/(E{line}+H{line})"
            sheet.write_formula(row, 9, reach, form, year)
        sheet.write(row, 10, rating, styles[rating])
        sheet.write(row, 11, comment)
    sheet.write("A19", "D5: number = points gained, out of = completers with both scores.")
    sheet.write("A20", "D8: number = days waited added together, out of = people who started.")
    sheet.write("A21", "Green = target met. Amber = missed but close. Red = well below.")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 48)
    sheet.set_column(11, 11, 36)


def _months(sheet: Worksheet, styles: Styles) -> None:
    """Write six months with a column after each quarter."""
    sheet.write("A1", "Coaching team's running sheet 2025-26", styles["big"])
    heads = ("", "Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2")
    sheet.write_row("A3", heads, styles["head"])
    for row, (words, months, how) in enumerate(MONTHS, 3):
        form = styles["money" if "£" in words else "plain"]
        line = row + 1
        sheet.write(row, 0, words)
        for first, column, reach, last in ((0, 1, "B{0}:D{0}", "D"), (3, 5, "F{0}:H{0}", "H")):
            part = months[first : first + 3]
            sheet.write_row(row, column, part, form)
            if how == "sum":
                formula = f"=SUM({reach.format(line)})"
                sheet.write_formula(row, column + 3, formula, form, round(sum(part), 2))
            else:
                sheet.write_formula(row, column + 3, f"={last}{line}", form, part[-1])
    sheet.set_column(0, 0, 56)


def _libraries(sheet: Worksheet, styles: Styles) -> None:
    """Write the libraries of the quarter with a total."""
    sheet.write("A1", "By library, July to September 2025", styles["big"])
    heads = ("Library", "Tablets kept there", "Drop-ins planned", "Drop-ins held", "Attendances")
    tail = ("New learners", "Volunteer coaches", "Volunteer hours", "Learners now helping others")
    sheet.write_row("A3", (*heads, *tail), styles["wrap"])
    for row, line in enumerate(LIBRARIES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "All libraries", styles["head"])
    for column in range(1, 9):
        total = sum(n for n in (line[column] for line in LIBRARIES) if not isinstance(n, str))
        letter = "ABCDEFGHI"[column]
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", styles["head"], total)
    sheet.write("A12", "Mobile library tablets live at the depot in Stanbeck.")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 8, 12)


def _learners(sheet: Worksheet, styles: Styles) -> None:
    """Write the learners of one library who finished in the quarter."""
    sheet.write("A1", "Fernhill: learners who finished in July-September 2025", styles["big"])
    heads = ("Learner", "Age", "Started", "Confidence at start (0-10)", "Last session")
    tail = ("Confidence at last session (0-10)", "Sessions had", "Came for")
    sheet.write_row("A2", (*heads, *tail), styles["wrap"])
    for row, line in enumerate(LEARNERS, 2):
        for column, content in enumerate(line):
            if isinstance(content, date):
                sheet.write_datetime(row, column, content, styles["day"])
            else:
                sheet.write(row, column, content)
    sheet.set_column(0, 7, 14)


def _people(sheet: Worksheet, styles: Styles) -> None:
    """Write the volunteers and, below, the money."""
    sheet.write_row("A1", ("Volunteers", "Q1", "Q2"), styles["head"])
    for row, counted in enumerate(VOLUNTEERS, 1):
        sheet.write_row(row, 0, counted)
    heads = ("Spend (£)", "Budget 2025/26", "Q1 actual", "Q2 actual", "Spent to date", "Left")
    sheet.write_row("A12", heads, styles["head"])
    for row, (words, *figures) in enumerate(COSTS, 12):
        line = row + 1
        budget, first, second = (float(figure) for figure in figures)
        spent = round(first + second, 2)
        left = round(budget - spent, 2)
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, figures, styles["money"])
        sheet.write_formula(row, 4, f"=C{line}+D{line}", styles["money"], spent)
        sheet.write_formula(row, 5, f"=B{line}-E{line}", styles["money"], left)
    sheet.write("A18", "Total", styles["head"])
    sums = [round(sum(float(line[column]) for line in COSTS), 2) for column in (1, 2, 3)]
    sums.append(round(sums[1] + sums[2], 2))
    sums.append(round(sums[0] - sums[3], 2))
    for letter, total in zip("BCDEF", sums, strict=True):
        sheet.write_formula(f"{letter}18", f"=SUM({letter}13:{letter}17)", styles["money"], total)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 5, 15)


def _views(sheet: Worksheet, styles: Styles) -> None:
    """Write the answers on the forms and the comments below."""
    heads = ("End of course form", "Q1", "Q2", "Q2 as % of forms back")
    sheet.write_row("A1", heads, styles["head"])
    for row, line in enumerate(VIEWS, 1):
        sheet.write_row(row, 0, line)
        if row > 2:
            sheet.write_formula(row, 3, f"=C{row + 1}/C$3", styles["rate"], line[2] / 70)
    sheet.write("A11", "Narrative for the quarter", styles["head"])
    for row, sentence in enumerate(NOTES, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 60)
    sheet.set_column(3, 3, 22)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tapwell Q2 return")
    styles = {
        "head": made.add_format({"bold": True, "bg_color": "#E2EFDA", "border": 1}),
        "wrap": made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FFF2CC"}),
        "big": made.add_format({"bold": True, "font_size": 13}),
        "rate": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "whole": made.add_format({"num_format": "0"}),
        "plain": made.add_format(),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
        "Green": made.add_format({"bg_color": "#92D050"}),
        "Amber": made.add_format({"bg_color": "#FFC000"}),
    }
    for name, write in (
        ("Return", _form),
        ("Month by month", _months),
        ("Libraries Q2", _libraries),
        ("Fernhill finishers", _learners),
        ("Volunteers + spend", _people),
        ("Feedback", _views),
    ):
        write(made.add_worksheet(name), styles)
    made.close()
