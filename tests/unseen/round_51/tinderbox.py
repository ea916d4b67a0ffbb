"""Youth counselling drop-in with parents' evenings, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target, quarter's numerator and denominator, year's, status.
FORM: tuple[tuple[object, ...], ...] = (
    ("YC1", "New young people seen at the drop-in", 240, 68, None, 251, None, "Green"),
    ("YC2", "First counselling session within 10 working days", 0.85, 47, 54, 171, 203, "Green"),
    ("YC3", "Finished and reliably better on YP-CORE", 0.6, 24, 37, 82, 139, "Green"),
    ("YC4", "Counselling that came to a planned ending", 0.7, 37, 49, 139, 188, "Green"),
    ("YC5", "Booked sessions missed without notice (max.)", 0.15, 58, 412, 231, 1540, "Green"),
    ("YC6", "Parents and carers attending parents' evenings", 60, 29, None, 75, None, "Green"),
    ("YC7", "Young people satisfied with the service", 0.9, 33, 36, 118, 128, "Green"),
    ("YC8", "Safeguarding referrals made to MASH", "info only", 3, None, 11, None, ""),
)

# Date, place, came in, new, seen the same night, peer mentors on, hours open.
EVENINGS: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 6), "Old Fire Station", 14, 6, 5, 2, 3),
    (date(2026, 1, 13), "Old Fire Station", 17, 5, 6, 3, 3),
    (date(2026, 1, 20), "Marlow Rd youth hub", 19, 7, 6, 2, 2.5),
    (date(2026, 1, 27), "CLOSED - snow"),
    (date(2026, 2, 3), "Old Fire Station", 22, 8, 7, 3, 3),
    (date(2026, 2, 10), "Old Fire Station", 18, 6, 7, 3, 3),
    (date(2026, 2, 17), "Marlow Rd youth hub", 12, 7, 4, 0, 2.5),
    (date(2026, 2, 24), "Old Fire Station", 16, 5, 5, 2, 3),
    (date(2026, 3, 3), "Old Fire Station", 20, 6, 7, 4, 3),
    (date(2026, 3, 10), "Old Fire Station", 21, 8, 8, 3, 3),
    (date(2026, 3, 17), "Marlow Rd youth hub", 15, 4, 5, 2, 2.5),
    (date(2026, 3, 24), "Old Fire Station", 18, 6, 6, 4, 3),
)

# Line, four quarters, and how the year is made.
YOUNG: tuple[tuple[object, ...], ...] = (
    ("New young people by age",),
    ("11 to 13", 12, 11, 13, 15, "sum"),
    ("14 to 16", 24, 27, 28, 29, "sum"),
    ("17 to 18", 15, 17, 14, 16, "sum"),
    ("19 to 21", 7, 7, 8, 8, "sum"),
    ("All new", 58, 62, 63, 68, "sum"),
    ("of whom in care or care leaver", "<5", 6, 5, 7, "supp"),
    ("of whom young carer", 8, 9, 7, 11, "sum"),
    ("What they came about (main thing)",),
    ("Anxiety or low mood", 23, 27, 25, 26, "sum"),
    ("Self-harm", 9, 8, 11, 10, "sum"),
    ("Rows or break-up at home", 11, 15, 12, 13, "sum"),
    ("Exams", 9, 4, 8, 11, "sum"),
    ("Bullying incl. online", 6, 8, 7, 8, "sum"),
    ("What is different (asked at last session)",),
    ("Forms filled in", 31, 30, 36, 37, "sum"),
    ("Back in lessons full time", 6, 4, 9, 8, "sum"),
    ("Sleeping through most nights", 11, 9, 13, 12, "sum"),
    ("No self-harm for 3 months", 4, 3, 5, 6, "sum"),
    ("Given a written safety plan", 9, 8, 10, 12, "sum"),
    ("Into college, job or apprenticeship", 3, 7, 4, 5, "sum"),
    ("Taken off the CAMHS list, not needed now", 2, 3, 2, 4, "sum"),
    ("Peer mentors",),
    ("Trained in the quarter", 6, "nil", 5, 4, "sum"),
    ("Active at end of quarter", 9, 9, 12, 14, ""),
    ("...who first came as clients", 5, 5, 7, 8, ""),
    ("Supervision groups for mentors", 4, 3, 6, 7, "sum"),
    ("Hours given", 118.5, 96, 141, 152.5, "sum"),
)

# Date, topic, places, booked, came, cards handed in, calmer about talking at home.
PARENTS: tuple[tuple[object, ...], ...] = (
    (date(2025, 5, 15), "Exam season", 20, 16, 11, 10, 7),
    (date(2025, 7, 3), "Phones and sleep", 20, 12, 9, 8, 5),
    (date(2025, 9, 25), "Starting Year 7", 20, 19, 14, 12, 9),
    (date(2025, 11, 13), "When they won't talk", 15, 15, 12, 11, 8),
    (date(2026, 1, 22), "Self-harm: what helps", 25, 21, 16, 15, 12),
    (date(2026, 3, 12), "When they won't talk (rpt)", 15, 17, 13, 13, 10),
)

RUNG: tuple[tuple[object, ...], ...] = (
    ("Families rung", 18, 15, 17),
    ("Fewer rows at home", 9, 8, 11),
    ("Parents meeting up by themselves now", 4, 6, 8),
    ("Came back to help at a later evening", 3, "nil", 4),
    ("No answer after 2 tries", 5, 3, 6),
)

# Line, budget, spent in the quarter, spent in the year.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Counsellors", 58400, 14920.5, 58015.25),
    ("Drop-in workers", 21600, 5310, 21840),
    ("Clinical supervision", 4800, 1200, 4800),
    ("Rent and heating", 7200, 1985.4, 7411.6),
    ("Parents' evenings", 1800, 412.75, 1506.2),
    ("Mentor travel and food", 1500, 388.1, 1467.35),
    ("Management fee", 9530, 2382.5, 9530),
)

# Number, age, first session, first score, last session, last score, sessions had.
SCORES: tuple[tuple[object, ...], ...] = (
    ("KY-412", 15, date(2025, 10, 7), 24, date(2026, 1, 13), 15, 10),
    ("KY-415", 17, date(2025, 10, 14), 19, date(2026, 1, 20), 12, 9),
    ("KY-418", 13, date(2025, 10, 21), 22, date(2026, 2, 3), 21, 11),
    ("KY-419", 16, date(2025, 10, 21), 28, date(2026, 2, 10), 16, 12),
    ("KY-423", 14, date(2025, 11, 4), 17, date(2026, 1, 27), 9, 8),
    ("KY-424", 20, date(2025, 11, 4), 26, date(2026, 2, 24), 27, 12),
    ("KY-430", 15, date(2025, 11, 18), 21, date(2026, 2, 17), 10, 10),
    ("KY-431", 12, date(2025, 11, 25), 18, date(2026, 2, 17), 11, 8),
    ("KY-436", 18, date(2025, 12, 2), 30, date(2026, 3, 24), 19, 12),
    ("KY-437", 16, date(2025, 12, 2), 23, date(2026, 3, 10), 14, 11),
    ("KY-440", 14, date(2026, 1, 6), 20, date(2026, 3, 17), 13, 9),
    ("KY-446", 17, date(2026, 1, 20), 25, None, "not due", 7),
)

NOTES = (
    "A girl who had not left her room since September walked her brother to school in March.",
    "Three of our mentors now sit on the academy's wellbeing panel.",
    "The school nurse tells us she has 5 fewer pupils at her door each week.",
    "We lost the evening of 27 January to snow and rang the 9 who were booked.",
    "Two counsellors finished their 30 hours of trauma training.",
    "Next year we hope to open a 2nd evening and reach 300 young people.",
    "Posters went up in 14 schools and surgeries.",
)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the form of the council."""
    sheet.merge_range("A1:J1", "Hallowmere Borough Council - Children's Commissioning", bold)
    sheet.write("A2", "Quarterly monitoring return, version 3")
    sheet.write_row("A3", ("Provider:", "Kestrel Yard Young People's Counselling"))
    sheet.write_row("A4", ("Contract:", "HBC/CYP/2217 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A5", ("Quarter:", "4 (Jan - Mar 2026)"))
    sheet.merge_range("D7:F7", "This quarter", bold)
    sheet.merge_range("G7:I7", "Year 2025/26", bold)
    sheet.write_row("A8", ("Ref", "Indicator", "Target (year)"), bold)
    sheet.write_row("D8", ("No.", "Out of", "Result") * 2, bold)
    sheet.write("J8", "RAG", bold)
    for row, (ref, name, target, top, base, year, years, rag) in enumerate(FORM, 8):
        cells = rate if base else None
        sheet.write_row(row, 0, (ref, name))
        sheet.write(row, 2, target, cells)
        for column, above, below in ((3, top, base), (6, year, years)):
            up, down = "DG"[column // 6], "EH"[column // 6]
            sheet.write(row, column, above)
            if isinstance(below, int) and isinstance(above, int):
                sheet.write(row, column + 1, below)
                sheet.write_formula(
                    row, column + 2, f"={up}{row + 1}/{down}{row + 1}", rate, above / below
                )
            else:
                sheet.write(row, column + 1, "n/a")
                sheet.write_formula(row, column + 2, f"={up}{row + 1}", None, above)
        sheet.write(row, 9, rag)
    sheet.write("A18", "Amber = within 10% of target. Return to cypreturns@hallowmere.example")
    sheet.write("A19", "Completed by: service manager, 8 April 2026. Tel 01632 960417")
    sheet.set_column(1, 1, 50)


def _sum(line: tuple[object, ...]) -> float:
    """Add up what is a number in a line."""
    return round(sum(figure for figure in line if isinstance(figure, (int, float))), 2)


def _lists(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the log of the evenings."""
    sheet.write("A1", "Drop-in log (Tuesdays 4.30 to 7.30)", bold)
    heads = ("Date", "Where", "Came in", "New", "Saw counsellor that night", "Mentors on", "Hours")
    sheet.write_row("A3", heads, bold)
    for row, line in enumerate(EVENINGS, 3):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write(15, 0, "Total", bold)
    for column in (2, 3, 4, 6):
        name = "ABCDEFG"[column]
        total = _sum(tuple(line[column] for line in EVENINGS if len(line) > column))
        sheet.write_formula(15, column, f"=SUM({name}4:{name}15)", bold, total)
    sheet.set_column(0, 1, 20)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "HBC quarterly return Q4")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _form(made.add_worksheet("Return"), bold, rate)
    _lists(made.add_worksheet("Drop-in log"), bold, day)

    young = made.add_worksheet("Young people")
    at = 0
    for line in YOUNG:
        if len(line) == 1:
            at += 1 if at else 0
            young.write_row(at, 0, (*line, "Q1", "Q2", "Q3", "Q4", "Year"), bold)
        else:
            young.write_row(at, 0, line[:5])
            if line[5] == "sum":
                young.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, _sum(line[1:5]))
            elif line[5]:
                young.write(at, 5, line[5])
        at += 1
    young.set_column(0, 0, 44)

    parents = made.add_worksheet("Parents evenings")
    heads = ("Evening", "Topic", "Places", "Booked", "Came", "Cards in", "Calmer about talking")
    parents.write_row("A1", heads, bold)
    for row, line in enumerate(PARENTS, 1):
        parents.write_datetime(row, 0, line[0], day)
        parents.write_row(row, 1, line[1:])
    parents.write("B8", "All six", bold)
    for column in range(3, 7):
        name = "ABCDEFG"[column]
        total = _sum(tuple(line[column] for line in PARENTS))
        parents.write_formula(7, column, f"=SUM({name}2:{name}7)", bold, total)
    heads = ("Rung six weeks on, by date of call", "", "Apr-Sep", "Oct-Dec", "Jan-Mar")
    parents.write_row("A11", heads, bold)
    for row, line in enumerate(RUNG, 11):
        parents.write(row, 0, line[0])
        parents.write_row(row, 2, line[1:])
    parents.set_column(0, 1, 30)

    spend = made.add_worksheet("Money")
    spend.write_row(
        "A1", ("", "Budget 2025/26", "Spent Q4", "Spent in year", "Over (-) / under"), bold
    )
    for row, (name, budget, quarter, year) in enumerate(MONEY, 1):
        spend.write(row, 0, name)
        spend.write_row(row, 1, (budget, quarter, year), money)
        left = round(float(str(budget)) - float(str(year)), 2)
        spend.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    spend.write("A9", "Total", bold)
    for column in range(1, 4):
        name = "ABCD"[column]
        total = _sum(tuple(line[column] for line in MONEY))
        spend.write_formula(8, column, f"=SUM({name}2:{name}8)", money, total)
    left = round(_sum(tuple(line[1] for line in MONEY)) - _sum(tuple(line[3] for line in MONEY)), 2)
    spend.write_formula("E9", "=B9-D9", money, left)
    spend.write_row("A11", ("Hall lent free (estimate)", "n/a", 600, 2400), money)
    spend.set_column(0, 4, 22)

    scores = made.add_worksheet("YP-CORE")
    heads = ("Client", "Age", "First seen", "Score", "Last seen", "Score", "Sessions had", "Change")
    scores.write_row("A1", heads, bold)
    for row, line in enumerate(SCORES, 1):
        scores.write_row(row, 0, line[:2])
        scores.write_datetime(row, 2, line[2], day)
        scores.write(row, 3, line[3])
        if line[4]:
            scores.write_datetime(row, 4, line[4], day)
            change = int(str(line[5])) - int(str(line[3]))
            scores.write_formula(row, 7, f"=F{row + 1}-D{row + 1}", None, change)
        scores.write_row(row, 5, line[5:])
    scores.set_column(2, 4, 12)
    scores.set_column(7, 7, 9, None, {"hidden": True})

    notes = made.add_worksheet("Narrative")
    notes.write("A1", "Anything else the council should know about Q4", bold)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 100)
    made.close()
