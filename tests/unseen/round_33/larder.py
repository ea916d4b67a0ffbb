"""Cooking and nutrition for people with kidney disease or diabetes, quarterly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, measure, threshold, four quarters (or the two rows above, for a rate), RAG, comment.
RETURN: tuple[tuple[object, ...], ...] = (
    ("1", "Referrals accepted", 240, (58, 63, 61, 66), "Green", "Renal unit sent most in Q4"),
    ("2a", "Seen by dietitian within 20 working days", None, (44, 51, 52, 55), "", ""),
    ("2b", "First appointments held", None, (54, 60, 58, 63), "", ""),
    ("2", "% first appointments within 20 working days", 0.85, None, "Green", ""),
    ("3a", "Finished a course (5 sessions or more)", None, (37, 39, 36, 42), "", ""),
    ("3b", "Started a course", None, (52, 55, 50, 57), "", "See Courses tab for Q4"),
    ("3", "% completing", 0.7, None, "Green", ""),
    ("4a", "Food knowledge score up at the end", None, (27, 29, 26, 33), "", ""),
    ("4b", "Finishers with both quizzes", None, (35, 37, 34, 41), "", ""),
    ("4", "% with a better food knowledge score", 0.75, None, "Green", ""),
    ("5a", "HbA1c down by 5 mmol/mol or more", None, (5, 7, 6, 7), "", "3 month calls tab"),
    ("5b", "People with diabetes reached at 3 months", None, (14, 17, 15, 16), "", ""),
    ("5", "% with HbA1c down by 5 or more", 0.4, None, "Green", "Small numbers"),
    ("6a", "Kidney finishers with lower salt score", None, (12, 11, 13, 14), "", ""),
    ("6b", "Kidney finishers scored", None, (17, 16, 18, 19), "", ""),
    ("6", "% eating less salt", 0.75, None, "Amber", "Missed in Q1-Q4, see Notes"),
    ("7a", "Starters living in a Core20 postcode", None, (27, 29, 24, 31), "", ""),
    ("7b", "Starters with postcode", None, (52, 55, 50, 57), "", ""),
    ("7", "% from Core20 postcodes", 0.5, None, "Green", "Q3 short, no Hexley course"),
    ("8a", "Would recommend the service", None, (33, 34, 32, 38), "", ""),
    ("8b", "Forms back", None, (35, 37, 34, 41), "", ""),
    ("8", "% who would recommend", 0.9, None, "Green", ""),
    ("9", "Complaints and incidents (for information)", None, (1, "nil", "nil", 2), "", ""),
)

# Code, venue, day, for whom, places, started, finished, attendances, relatives, ingredients.
COURSES: tuple[tuple[object, ...], ...] = (
    ("T-K7", "Tarnmouth, Rope Walk Centre", "Mon", "Kidney", 8, 7, 5, 34, 4, 148.6),
    ("T-D9", "Tarnmouth, Rope Walk Centre", "Thu", "Diabetes", 10, 9, 7, 46, 5, 171.25),
    ("H-K4", "Hexley Baptist hall", "Tue", "Kidney", 8, 7, 5, 33, 3, 139.9),
    ("H-D5", "Hexley Baptist hall", "Wed", "Diabetes", 8, 8, 6, 40, 4, 152.35),
    ("B-K2", "Brackwell, Green Lane school", "Mon", "Kidney", 8, 6, 4, 29, 2, 121.4),
    ("B-D6", "Brackwell, Green Lane school", "Fri", "Diabetes", 8, 7, 5, 35, 3, 144.8),
    ("R-K8", "Renal unit kitchen", "Sat", "Kidney", 6, 6, 5, 31, 2, 118.75),
    ("M-X3", "Marram mosque kitchen", "Sun", "Both", 8, 7, 5, 35, 3, 163.95),
)

# A line with its four quarters and what stands under the year ("sum", words or nothing).
LINES: tuple[tuple[object, ...], ...] = (
    ("Delivery",),
    ("Cookery sessions run", 48, 48, 42, 48, "sum"),
    ("Attendances at sessions", 259, 272, 246, 283, "sum"),
    ("Dietitian one to ones", 96, 104, 99, 112, "sum"),
    ("Did not attend (one to ones)", 14, 17, 12, 15, "sum"),
    ("Phone advice calls", 131, 126, 118, 140, "sum"),
    ("Recipe cards given out", 420, 455, 390, 480, "sum"),
    ("Cooking kits out on loan, end of quarter", 22, 25, 24, 27, ""),
    ("Waiting for a course, end of quarter", 19, 16, 21, 17, ""),
    ("Who was accepted",),
    ("Kidney disease", 24, 25, 26, 27, "sum"),
    ("Diabetes", 27, 30, 28, 30, "sum"),
    ("Both", 7, 8, 7, 9, "sum"),
    ("Aged under 50", 13, 15, 12, 16, "sum"),
    ("Aged 50 to 69", 28, 30, 30, 31, "sum"),
    # One age is missing in the third quarter.
    ("Aged 70 or over", 17, 18, 18, 19, "sum"),
    ("On dialysis", 8, "<5", 7, 9, "supp."),
    ("At home, peer cooks, partners",),
    ("Relatives who came along", 21, 24, 19, 26, "sum"),
    ("Relatives now cooking differently for themselves too", 9, 11, 10, 14, "sum"),
    ("Weekly shop cheaper since the course (£ a week, all added)", 62.5, 81, 74.5, 96, "sum"),
    ("Fewer hypos than before, told us at 3 months", "n/c", 6, 5, 7, "sum"),
    ("Hours given by peer cooks", 286, 301, 264.5, 332, "sum"),
    ("Peer cook briefings held", 3, 2, 2, 3, "sum"),
    ("Peer cooks who got a catering job or a college place", 1, 0, 2, 1, "sum"),
    ("Renal dietitian reviews not needed any more", 9, 12, 11, "14 (prov)", "46 (prov)"),
    ("Lunch clubs and cafes visited", 5, 4, 6, 5, "sum"),
    ("...now with a low salt dish on the menu", 2, 1, 3, 2, "sum"),
)

# Client, age, joined, HbA1c then, call, HbA1c now, calls tried, family eating the same.
CALLS: tuple[tuple[object, ...], ...] = (
    ("D-201", 58, date(2025, 10, 6), 64, date(2026, 1, 8), 57, 1, 2),
    ("D-203", 71, date(2025, 10, 6), 59, date(2026, 1, 8), 58, 2, 1),
    ("D-204", 46, date(2025, 10, 9), 72, date(2026, 1, 12), 63, 1, 3),
    ("D-207", 63, date(2025, 10, 13), 61, date(2026, 1, 15), 60, 1, 0),
    ("D-208", 67, date(2025, 10, 14), 55, date(2026, 1, 15), 53, 3, 1),
    ("D-210", 52, date(2025, 10, 20), 69, date(2026, 1, 22), 62, 1, 4),
    ("D-211", 74, date(2025, 10, 21), 58, date(2026, 1, 26), 59, 2, 0),
    ("D-214", 49, date(2025, 10, 27), 66, date(2026, 1, 29), 60, 1, 2),
    ("D-215", 60, date(2025, 11, 3), 63, date(2026, 2, 5), 61, 1, 1),
    ("D-217", 69, date(2025, 11, 4), 57, date(2026, 2, 5), 54, 2, 1),
    ("D-218", 55, date(2025, 11, 10), 75, date(2026, 2, 12), 66, 1, 3),
    ("D-222", 38, date(2025, 11, 13), 70, date(2026, 2, 16), 64, 4, 2),
    ("D-223", 65, date(2025, 11, 17), 60, date(2026, 2, 19), 57, 1, 1),
    ("D-226", 77, date(2025, 11, 24), 56, date(2026, 2, 26), 56, 2, 0),
    ("D-229", 61, date(2025, 12, 1), 68, date(2026, 3, 5), 61, 1, 2),
    ("D-230", 54, date(2025, 12, 4), 62, date(2026, 3, 9), 60, 2, 2),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("I know more about what I can eat", 36, 2, 3),
    ("I sit down to eat with family or friends again", 24, 10, 7),
    ("The recipes suited the food I grew up with", 33, 5, 3),
    ("The venue was easy to get to", 35, 4, 2),
    ("I would recommend the course", 38, 1, 2),
)

# Heading, budget and what was spent in each quarter.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Dietitians", 61200, 15300, 15300, 12240, 15300),
    ("Coordinator", 27600, 6900, 6900, 6900, 6900),
    ("Peer cook expenses", 2400, 561.4, 604.2, 548.9, 671.3),
    ("Ingredients", 4600, 1084.3, 1121.55, 998.4, 1161),
    ("Venue hire", 5200, 1320, 1320, 1155, 1320),
    ("Kits and equipment", 1500, 412.8, 260.5, 318.75, 377.2),
    ("Management charge", 10250, 2562.5, 2562.5, 2562.5, 2562.5),
)

NOTES = (
    "A retired bus driver on dialysis cooked Sunday dinner for his grandchildren again, the first "
    "time since he fell ill.",
    "Three of the Tarnmouth group now shop together on Thursdays and share a taxi home.",
    "The renal unit says its Monday clinic gets far fewer worried phone calls about food since "
    "our peer cooks have sat in the waiting room.",
    "From 12 January the Brackwell courses moved to the school as the church hall heating failed.",
    "One dietitian post was empty for 8 weeks in Q3, so fewer courses ran.",
    "Leaflets went to 9 GP practices in February.",
    "Ingredients cost us about 6% more than last year.",
    "We hope to start 2 courses in Sorrel Vale in the summer.",
    "Measure 6: we have asked to bring the threshold down to 70% and await the ICB's answer.",
)


def _return(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the form of the ICB with its numerators and denominators."""
    sheet.write("A1", "NHS Ellerdale and Marram ICB", head)
    sheet.write("A2", "Schedule 6A local reporting requirements - provider return 2025/26")
    sheet.write("A4", "Provider:")
    sheet.write("B4", "Quillbrook Kitchen CIC")
    sheet.write("A5", "Contract:")
    sheet.write("B5", "EM-LTC-2231 Eat Well with Kidneys or Diabetes (1 Apr 2025 - 31 Mar 2027)")
    sheet.write("A6", "Return for:")
    sheet.write("B6", "Quarter 4, January to March 2026")
    sheet.write_row(
        "A8",
        ("No.", "Measure", "Threshold", "Q1", "Q2", "Q3", "Q4", "Full year", "RAG", "Comment"),
        head,
    )
    figures: list[tuple[int | str, ...]] = []
    for at, (number, words, threshold, quarters, colour, comment) in enumerate(RETURN, 9):
        sheet.write_row(at - 1, 0, (number, words))
        if isinstance(threshold, float):
            sheet.write(at - 1, 2, threshold, rate)
        elif threshold:
            sheet.write(at - 1, 2, f"{threshold} a year")
        if isinstance(quarters, tuple):
            figures.append(quarters)
            sheet.write_row(at - 1, 3, quarters)
            total = sum(figure for figure in quarters if isinstance(figure, int))
            sheet.write_formula(at - 1, 7, f"=SUM(D{at}:G{at})", None, total)
        else:
            above, below = ([int(figure) for figure in line] for line in figures[-2:])
            above.append(sum(above))
            below.append(sum(below))
            for column, letter in enumerate("DEFGH"):
                sheet.write_formula(
                    f"{letter}{at}",
                    f"={letter}{at - 2}/{letter}{at - 1}",
                    rate,
                    above[column] / below[column],
                )
        if colour:
            sheet.write(at - 1, 8, colour)
        if comment:
            sheet.write(at - 1, 9, comment)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 32)


def _courses(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the courses of the quarter."""
    sheet.write("A1", "Courses this quarter (Q4, all finished by 27 March 2026)", head)
    names = ("Code", "Where", "Day", "For", "Places", "Started", "Finished", "Attendances")
    sheet.write_row("A3", (*names, "Relatives", "Ingredients £"), head)
    for row, line in enumerate(COURSES, 3):
        sheet.write_row(row, 0, line[:9])
        sheet.write(row, 9, line[9], money)
    sheet.write("A12", "Total", head)
    for column in range(4, 10):
        letter = "EFGHIJ"[column - 4]
        total = round(sum(float(str(line[column])) for line in COURSES), 2)
        form = money if letter == "J" else None
        sheet.write_formula(11, column, f"=SUM({letter}4:{letter}11)", form, total)
    sheet.set_column(1, 1, 30)
    sheet.set_column(7, 9, 13)


def _lines(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the tab of the provider with all it counts by quarter."""
    sheet.write("A1", "Quarterly figures, Quillbrook", head)
    for row, line in enumerate(LINES, 2):
        if len(line) == 1:
            sheet.write_row(row, 0, (line[0], "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"), head)
            sheet.write(row, 5, "Year", head)
            continue
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:5], form)
        if line[5] == "sum":
            total = sum(figure for figure in line[1:5] if isinstance(figure, int | float))
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", form, total)
        elif line[5]:
            sheet.write(row, 5, line[5])
    sheet.set_column(0, 0, 56)


def _calls(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of clients with diabetes who were rung after three months."""
    sheet.write("A1", "3 month calls, people with diabetes - January to March 2026", head)
    names = ("Client", "Age", "Joined", "HbA1c on joining", "Date of call", "HbA1c at call")
    after = ("Down 5 or more?", "Calls tried", "Family eating the same meals this quarter")
    sheet.write_row("A3", (*names, *after), head)
    for row, (client, age, joined, before, rung, now, tried, table) in enumerate(CALLS, 3):
        sheet.write_row(row, 0, (client, age))
        sheet.write(row, 2, joined, day)
        sheet.write(row, 3, before)
        sheet.write(row, 4, rung, day)
        fell = "Y" if int(str(before)) - int(str(now)) >= 5 else "N"
        sheet.write_row(row, 5, (now, fell, tried, table))
    sheet.write("A20", "Total (Y)", head)
    sheet.write_formula("G20", '=COUNTIF(G4:G19,"Y")', None, 7)
    sheet.write_formula("H20", "=SUM(H4:H19)", None, sum(int(str(line[6])) for line in CALLS))
    sheet.write_formula("I20", "=SUM(I4:I19)", None, sum(int(str(line[7])) for line in CALLS))
    sheet.set_column(0, 7, 15)
    sheet.set_column(8, 8, 40)


def _views(sheet: Worksheet, head: Format) -> None:
    """Write the forms of the quarter and, below them, the notes for the meeting."""
    sheet.write("A1", "End of course forms, January to March 2026", head)
    sheet.write_row("A2", ("", "Agree", "Disagree", "Not sure", "Forms"), head)
    for row, line in enumerate(VIEWS, 3):
        sheet.write_row(row - 1, 0, line)
        sheet.write_formula(f"E{row}", f"=SUM(B{row}:D{row})", None, 41)
    sheet.write("A10", "Notes for the contract meeting", head)
    sheet.write_column("A11", NOTES)
    sheet.set_column(0, 0, 70)


def _money(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Spend against budget 2025/26 (£)", head)
    sheet.write_row("A3", ("", "Budget", "Q1", "Q2", "Q3", "Q4", "Spent in year"), head)
    for row, line in enumerate(MONEY, 4):
        sheet.write(row - 1, 0, line[0])
        sheet.write_row(row - 1, 1, line[1:], money)
        spent = round(sum(float(str(figure)) for figure in line[2:]), 2)
        sheet.write_formula(f"G{row}", f"=SUM(C{row}:F{row})", money, spent)
    sheet.write("A11", "Total", head)
    sums = [round(sum(float(str(line[at])) for line in MONEY), 2) for at in range(1, 6)]
    for letter, total in zip("BCDEFG", (*sums, round(sum(sums[1:]), 2)), strict=True):
        sheet.write_formula(f"{letter}11", f"=SUM({letter}4:{letter}10)", money, total)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 6, 13)


def _tabs(made: Workbook) -> None:
    """Write every tab."""
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _return(made.add_worksheet("Sch 6A return"), head, rate)
    _courses(made.add_worksheet("Courses"), head, money)
    _lines(made.add_worksheet("Quarterly figures"), head, money)
    _calls(made.add_worksheet("3 month calls"), head, day)
    _views(made.add_worksheet("Forms and notes"), head)
    _money(made.add_worksheet("Spend"), head, money)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Quillbrook Q4 return")
    _tabs(made)
    made.close()
