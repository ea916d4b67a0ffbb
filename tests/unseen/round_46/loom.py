"""A wellbeing and English for health class for refugee women, termly to a city council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float | None

# Reference, indicator, target, trigger level, number and out of for each term, comment.
RETURN: tuple[tuple[Cell, ...], ...] = (
    ("L1", "Women joining the class", 90, 75, 41, None, 36, None, ""),
    (
        "L2",
        "Women on the register who came to at least 70% of the sessions they could",
        0.65,
        0.55,
        34,
        52,
        37,
        55,
        "Ramadan fell in Feb-March",
    ),
    (
        "L3",
        "Women reviewed whose wellbeing score (SWEMWBS) rose by 2 points or more",
        0.6,
        0.5,
        19,
        33,
        24,
        38,
        "",
    ),
    (
        "L4",
        "Women assessed who passed the English for Health unit",
        0.7,
        0.6,
        21,
        29,
        26,
        35,
        "1 resit to come",
    ),
    (
        "L5",
        "Women joining who were registered with a GP within 6 weeks",
        0.95,
        0.9,
        38,
        41,
        35,
        36,
        "3 moved by housing in the autumn",
    ),
    ("L6", "Average days from referral to first class", 14, 21, 574, 41, 432, 36, "Low is good"),
    ("L7", "Women who say the class is safe and welcoming", 0.9, 0.85, 47, 50, 51, 54, ""),
    (
        "L8",
        "Safeguarding alerts passed to the council",
        "report only",
        None,
        "nil",
        None,
        2,
        None,
        "",
    ),
)

# Learner, joined, age, children, first language, score, review, score, offered, came.
BEACON: tuple[tuple[object, ...], ...] = (
    ("BH-02", date(2025, 9, 16), 34, 2, "Tigrinya", 18, date(2026, 3, 10), 22, 11, 9),
    ("BH-03", date(2025, 9, 16), 27, 1, "Dari", 16, date(2026, 3, 10), 19, 11, 8),
    ("BH-05", date(2025, 9, 23), 41, 0, "Arabic", 21, date(2026, 3, 17), 20, 11, 10),
    ("BH-06", date(2025, 9, 30), 38, 3, "Pashto", 14, date(2026, 3, 17), 19, 11, 7),
    ("BH-09", date(2025, 10, 7), 52, 0, "Ukrainian", 19, date(2026, 3, 10), 23, 11, 11),
    ("BH-10", date(2025, 10, 7), 23, 1, "Somali", 20, date(2026, 3, 17), 22, 11, 6),
    ("BH-11", date(2025, 10, 14), 30, 2, "Tigrinya", 17, date(2026, 3, 24), 21, 11, 9),
    ("BH-13", date(2025, 11, 4), 45, 0, "Farsi", 22, date(2026, 3, 24), 23, 11, 10),
    ("BH-14", date(2025, 11, 11), 29, 2, "Arabic", 15, date(2026, 3, 24), 18, 11, 8),
    ("BH-15", date(2025, 11, 18), 36, 4, "Dari", 18, date(2026, 3, 24), 17, 11, 5),
    ("BH-17", date(2026, 1, 13), 26, 1, "Kurdish", 17, None, None, 10, 8),
    ("BH-18", date(2026, 1, 13), 33, 0, "Farsi", 19, None, None, 10, 9),
    ("BH-19", date(2026, 2, 3), 48, 0, "Ukrainian", 20, None, None, 7, 7),
    ("BH-20", date(2026, 2, 10), 31, 3, "Pashto", 13, None, None, 6, 4),
)

# Class, day, room; weeks run, places, on register, attendances, creche, hire for each term.
CLASSES: tuple[tuple[Cell, ...], ...] = (
    ("Beacon Hall", "Tues am", "Upstairs", 13, 16, 12, 118, 41, 325, 11, 16, 14, 111, 38, 275),
    ("Fernlea Library", "Weds am", "Back room", 12, 12, 11, 97, 0, 0, 11, 12, 11, 94, 0, 0),
    ("St Anselm's", "Thurs am", "Hall", 13, 20, 14, 131, 52, 455, 11, 20, 15, 124, 49, 385),
    ("Orchard Lane surgery", "Fri am", "Meeting rm", 10, 8, 7, 49, 0, 0, 10, 8, 7, 52, 0, 0),
    ("Online (evening)", "Mon pm", "-", 12, 15, 8, 63, 0, 0, 11, 15, 8, 66, 0, 0),
)

# Four months, what the term is, three months, what the term is; None: added up.
STEPS: tuple[tuple[Cell, ...], ...] = (
    ("Getting care",),
    ("Booked own GP appointment, no interpreter", 3, 5, 6, 4, None, 6, 8, 9, None),
    ("Went for a first cervical or breast screening", 1, 2, 2, 1, None, 2, 3, 3, None),
    ("Rang 111 or asked the pharmacist, A&E not needed", 2, 2, 4, 3, None, 4, 5, 5, None),
    ("Interpreter hrs the surgeries saved", 4.5, 6, 7.5, 5, None, 7, 9.5, "11 (est.)", 27.5),
    ("In class",),
    ("Talks by visiting nurses etc", 2, 3, 3, 1, None, 2, 3, 3, None),
    ("Letters and forms gone through", 14, 19, 22, 12, None, 17, 21, 24, None),
    ("Referred on to other agencies", 4, 6, 5, 3, None, 5, 7, 4, None),
    ("Home and family",),
    ("Children brought up to date with vaccinations", "nil", 2, 3, 1, None, 2, 4, 3, None),
    ("Bank and benefit forms filled in", 3, 4, 6, "nil", None, 5, 4, 6, None),
)
MONTHS = ("Sep", "Oct", "Nov", "Dec", "Autumn", "Jan", "Feb", "Mar", "Spring")

HELPERS: tuple[tuple[Cell, ...], ...] = (
    ("Volunteer places on the rota", 24, 24),
    ("Learners of earlier years who now help", 7, 9),
    ("Hours given", 286, 331.5),
    ("Found paid work after helping", 1, 2),
    ("DBS checks done", 5, 4),
    ("Bus fares paid (£)", 212.4, 240.15),
)
FAMILY: tuple[tuple[Cell, ...], ...] = (
    ("Family evenings", 2, 2),
    ("Husbands, sons, mothers-in-law who came", 23, 28),
    ("Husband / relative now minds the children on class day", 6, 9),
    ("Letters home translated", 8, 11),
    ("Children at the homework table", 31, 34),
)
PARTNERS: tuple[tuple[Cell, ...], ...] = (
    ("Sewing circle meetings run by learners", 10, 11),
    ("Told about choir, gym or library", 9, 13),
    ("Job club leaflets handed out", 25, 40),
    ("Midwife, dentist, pharmacist visits arranged", 6, 7),
    ("Room deposits paid (£)", 120, 60),
    ("Leaflets translated", 6, 4),
    ("Waiting list at end of term", 18, 21),
)

# Line, budget of the year, autumn, spring.
MONEY: tuple[tuple[Cell, ...], ...] = (
    ("Tutors", 21400, 7820.5, 7644),
    ("Coordinator (0.6)", 19850, 6616.68, 4962.51),
    ("Creche workers", 6200, 2108, 1972.25),
    ("Room hire", 2200, 780, 660),
    ("Exam fees", 1750, 507.5, 612.5),
    ("Travel and refreshments", 1600, 588.12, 571.9),
)

SURVEY: tuple[tuple[Cell, ...], ...] = (
    ("I feel safe and welcome here", 41, 10, 3, 0),
    ("I sleep better", 12, 17, 23, 2),
    ("The room is easy to get to", 18, 16, 19, 1),
    ("The times suit me", 15, 19, 19, 1),
    ("I would tell a friend to come", 44, 8, 2, 0),
)

WORDS = (
    "Five learners have set up a lunch stall at the Saturday market.",
    "The surgery at Orchard Lane says 9 missed visits a month have gone as women ring to cancel.",
    "One husband who kept his wife at home in September now drives her and a neighbour every week.",
    "The boiler at Beacon Hall broke and 2 sessions in January were held in the corridor.",
    "From April we hope to open a 6th class in the evening.",
    "We had 14 enquiries from women outside the city and passed them on.",
    "Target of 90 joiners should be reached by half term.",
)


def add(*figures: object) -> float:
    """Add up what a spreadsheet would add up: numbers, not words."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _return(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the form of the council."""
    head = made.add_format(
        {"bold": True, "bg_color": "#D9D9D9", "border": 1, "text_wrap": True, "align": "center"}
    )
    box = made.add_format({"border": 1})
    wrap = made.add_format({"border": 1, "text_wrap": True})
    rate = made.add_format({"border": 1, "num_format": "0%"})
    worked = made.add_format({"border": 1, "bg_color": "#EDEDED", "num_format": "0%"})
    days = made.add_format({"border": 1, "bg_color": "#EDEDED", "num_format": "0.0"})
    black = made.add_format({"border": 1, "bg_color": "#404040"})
    small = made.add_format({"italic": True, "font_size": 9})
    sheet.write("A1", "Harrowmere City Council - Communities and Public Health", bold)
    sheet.write("A2", "Termly monitoring return, academic year 2025/26", bold)
    for row, (title, said) in enumerate(
        (
            ("Provider", "Threadgate Women's Project"),
            ("Service", "Loom - wellbeing and English for health class for refugee women"),
            ("Contract no.", "HCC/PH/2417 (1 September 2024 to 31 August 2027)"),
            ("Term reported", "Spring"),
        ),
        2,
    ):
        sheet.write(row, 0, title)
        sheet.write(row, 2, said)
    sheet.write(
        "A7",
        "Autumn = 1 September to 31 December 2025. Spring = 1 January to 31 March 2026. "
        "Summer = 1 April to 31 July 2026.",
        small,
    )
    sheet.write("A8", "Grey boxes work themselves out. Return within 15 working days.", small)
    for column, words in enumerate(("Ref", "Indicator", "Target (year)", "Trigger level")):
        sheet.merge_range(9, column, 10, column, words, head)
    for column, words in ((4, "Autumn"), (7, "Spring"), (10, "Summer"), (13, "Year to date")):
        sheet.merge_range(9, column, 9, column + 2, words, head)
        sheet.write_row(10, column, ("Number", "Out of", "Result"), head)
    sheet.merge_range(9, 16, 10, 16, "Provider comment", head)
    for row, (ref, named, target, floor, *terms, comment) in enumerate(RETURN, 11):
        form = box if ref in {"L1", "L6", "L8"} else rate
        result = days if ref == "L6" else worked
        sheet.write(row, 0, ref, box)
        sheet.set_row(row, 30)
        sheet.write(row, 1, named, wrap)
        sheet.write(row, 2, target, form)
        sheet.write(row, 3, floor, form)
        for column, top, base in ((4, terms[0], terms[1]), (7, terms[2], terms[3])):
            sheet.write(row, column, top, box)
            sheet.write(row, column + 1, base, box if base else black)
            if base:
                cells = [f"{chr(65 + column + step)}{row + 1}" for step in (0, 1)]
                answer = add(top) / add(base)
                sheet.write_formula(row, column + 2, f"={cells[0]}/{cells[1]}", result, answer)
            else:
                sheet.write(row, column + 2, None, black)
        sheet.write_row(row, 10, ("not due", None, None), box)
        above, below = add(terms[0], terms[2]), add(terms[1], terms[3])
        sheet.write_formula(row, 13, f"=SUM(E{row + 1},H{row + 1})", box, above)
        if below:
            sheet.write_formula(row, 14, f"=SUM(F{row + 1},I{row + 1})", box, below)
            sheet.write_formula(row, 15, f"=N{row + 1}/O{row + 1}", result, above / below)
        else:
            sheet.write_row(row, 14, (None, None), black)
        sheet.write(row, 16, comment, wrap)
    sheet.write("A21", "Completed by: project manager")
    sheet.write("C21", date(2026, 4, 17), made.add_format({"num_format": "dd/mm/yyyy"}))
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 2, 11)
    sheet.set_column(3, 15, 8.5)
    sheet.set_column(16, 16, 28)
    sheet.freeze_panes(11, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _beacon(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the list of one group, a row for each learner."""
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", "Beacon Hall group - Spring term 2026", bold)
    sheet.write(
        "A2", "Other groups' lists are kept by their tutors. Do not put names on this list."
    )
    sheet.write_row(
        "A4",
        (
            "Learner",
            "Joined",
            "Age",
            "Children under 16",
            "First language",
            "SWEMWBS when joined",
            "Date reviewed",
            "SWEMWBS at review",
            "Sessions she could come to, this term",
            "Sessions she came to, this term",
        ),
        made.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
    )
    for row, line in enumerate(BEACON, 4):
        for column, entry in enumerate(line):
            if isinstance(entry, date):
                sheet.write_datetime(row, column, entry, day)
            else:
                sheet.write(row, column, entry)
    last = 4 + len(BEACON)
    sheet.write(last, 0, "Total", bold)
    for column in (8, 9):
        letter = chr(65 + column)
        total = add(*(line[column] for line in BEACON if isinstance(line[column], int)))
        sheet.write_formula(last, column, f"=SUM({letter}5:{letter}{last})", bold, total)
    sheet.set_column(0, 1, 11)
    sheet.set_column(2, 2, 6, None, {"hidden": True})
    sheet.set_column(3, 9, 13)


def _classes(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the classes, one term under the other."""
    pounds = made.add_format({"num_format": "£#,##0"})
    at = 0
    for term, first in (("AUTUMN TERM", 3), ("SPRING TERM", 9)):
        sheet.write(at, 0, term, bold)
        sheet.write_row(
            at + 1,
            0,
            (
                "Class",
                "Day",
                "Room",
                "Weeks run",
                "Places",
                "On register",
                "Attendances",
                "Creche (children x sessions)",
                "Room hire",
            ),
            bold,
        )
        for row, line in enumerate(CLASSES, at + 2):
            sheet.write_row(row, 0, line[:3])
            sheet.write_row(row, 3, line[first : first + 5])
            sheet.write(row, 8, line[first + 5], pounds)
        end = at + 2 + len(CLASSES)
        sheet.write(end, 0, "All classes", bold)
        for column in range(4, 9):
            letter = chr(65 + column)
            total = add(*(line[first + column - 3] for line in CLASSES))
            sheet.write_formula(
                end,
                column,
                f"=SUM({letter}{at + 3}:{letter}{end})",
                pounds if column == 8 else None,
                total,
            )
        at = end + 3
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 8, 12)


def _steps(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the tutors' tally, months with the terms between them."""
    middle = made.add_format({"bold": True, "align": "center", "bg_color": "#FCE4D6"})
    term = made.add_format({"bold": True, "left": 1, "right": 1})
    sheet.write("A1", "Tutors' tally - what learners told us they did", bold)
    sheet.merge_range("B2:F2", 2025, middle)
    sheet.merge_range("G2:J2", 2026, middle)
    sheet.write_row("B3", MONTHS, middle)
    for row, line in enumerate(STEPS, 3):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        for column, entry in enumerate(line[1:], 1):
            if entry is None:
                first = 1 if column == 5 else 6
                reach = f"{chr(65 + first)}{row + 1}:{chr(64 + column)}{row + 1}"
                total = add(*line[first:column])
                sheet.write_formula(row, column, f"=SUM({reach})", term, total)
            else:
                sheet.write(row, column, entry, term if column in {5, 9} else None)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 9, 9)


def _helpers(sheet: Worksheet, bold: Format) -> None:
    """Write helpers and family side by side, partners below."""
    for row, column, title, lines in (
        (0, 0, "HELPERS", HELPERS),
        (0, 4, "FAMILY", FAMILY),
        (10, 0, "PARTNERS AND AFTERWARDS", PARTNERS),
    ):
        sheet.write_row(row, column, (title, "Autumn", "Spring"), bold)
        for step, line in enumerate(lines, row + 1):
            sheet.write_row(step, column, line)
    sheet.set_column(0, 0, 46)
    sheet.set_column(4, 4, 50)


def _money(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the budget and what was spent."""
    pounds = made.add_format({"num_format": "#,##0.00"})
    rate = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Spend against grant (£)", bold)
    sheet.write_row(
        "A2",
        (
            "",
            "Budget Sept 2025 to Aug 2026",
            "Autumn term",
            "Spring term",
            "Spent so far",
            "% of budget spent",
        ),
        made.add_format({"bold": True, "text_wrap": True}),
    )
    lines = [*MONEY]
    lines.append(("Total", *(add(*(line[step] for line in MONEY)) for step in (1, 2, 3))))
    for row, line in enumerate(lines, 2):
        sheet.write(row, 0, line[0])
        for column in (1, 2, 3):
            letter = chr(65 + column)
            if line[0] == "Total":
                reach = f"=SUM({letter}3:{letter}{row})"
                sheet.write_formula(row, column, reach, pounds, add(line[column]))
            else:
                sheet.write(row, column, line[column], pounds)
        spent = add(line[2], line[3])
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", pounds, spent)
        share = spent / add(line[1])
        sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", rate, share)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 5, 14)


def _survey(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the survey and, below it, what the provider says."""
    sheet.write("A1", "Spring term survey (translated, stickers on a sheet)", bold)
    sheet.write_row("A2", ("", "Yes, a lot", "Yes, a bit", "No different", "No", "Answered"), bold)
    for row, line in enumerate(SURVEY, 2):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, add(*line[1:]))
    sheet.write("A10", "Provider's words on the term", bold)
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    for row, sentence in enumerate(WORDS, 10):
        sheet.merge_range(row, 0, row, 5, sentence, wrap)
        sheet.set_row(row, 30)
    sheet.set_column(0, 0, 44)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Loom termly return")
    bold = made.add_format({"bold": True})
    _return(made, made.add_worksheet("Return"), bold)
    _beacon(made, made.add_worksheet("Beacon Hall list"), bold)
    _classes(made, made.add_worksheet("Classes"), bold)
    _steps(made, made.add_worksheet("Tally"), bold)
    _helpers(made.add_worksheet("Helpers family partners"), bold)
    _money(made, made.add_worksheet("Money"), bold)
    _survey(made, made.add_worksheet("Survey and words"), bold)
    made.close()
