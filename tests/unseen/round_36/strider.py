"""Cardiac prevention walks and cooking with health coaches, quarterly to an NHS ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, words of the contract, threshold, how it is measured, and when.
SCHEDULE: tuple[tuple[Any, ...], ...] = (
    ("H1", "Adults at raised cardiovascular risk entering the programme", 240, "Count, per year"),
    ("H2", "Timely access: first coach appointment, 15 working days", 0.8, "Of referrals received"),
    ("H3", "Retention on led walks at 12 weeks", 0.6, "Of new walkers of the previous quarter"),
    ("H4", "Completion of the cookery element (5 of 6 sessions)", 0.7, "Of those starting"),
    ("H5", "Blood pressure controlled (140/90 or under) at review", 0.45, "Of those raised"),
    ("H6", "Activity up by 30 minutes a week or more at review", 0.65, "Of those reviewed"),
    ("H7", "Reach: Core20 residents (IMD deciles 1 and 2)", 0.4, "Of those entering"),
    ("H8", "Participant experience rated good or very good", 0.9, "Of forms returned"),
    ("H9", "Serious incidents", "no threshold", "Count, report within 2 working days"),
)

# Reference, words of the form, threshold, Q1 and Q2 (above, below), comment.
RETURN: tuple[tuple[Any, ...], ...] = (
    ("H1", "People who started with us", 240, 57, None, 63, None, "50% of the year's target"),
    ("H2", "Saw a coach within 15 working days", 0.8, 49, 62, 58, 68, "RT off sick 3 weeks in May"),
    ("H3", "New walkers still walking 12 weeks on", 0.6, 21, 36, 27, 41, ""),
    ("H4", "Finished a cooking course", 0.7, 22, 30, 32, 42, "See Cook courses, by end date"),
    ("H5", "BP raised at first visit, in range at review", 0.45, 11, 27, 15, 31, ""),
    ("H6", "More active at 12-week review", 0.65, 28, 43, 33, 48, "48 reviews, 2 by phone"),
    ("H7", "Starters living in Core20 postcodes", 0.4, 21, 57, 27, 63, "Ash Lane walk has helped"),
    ("H8", "Said good or very good", 0.9, 37, 40, 44, 47, ""),
    ("H9", "Serious incidents", None, 0, None, "nil", None, ""),
)

WALKS: tuple[tuple[Any, ...], ...] = (
    ("Tarle Park (Mon)", 38, 42, 45, 47, 41, 49),
    ("Wendmoor canal (Tue)", 29, 31, 33, 36, 30, 38),
    ("Hospital loop, rehab step-down (Wed)", 22, 25, 24, 27, 26, 31),
    ("Ash Lane estate (Thu)", 17, 18, 21, 24, 19, 26),
    ("Market Place (Fri)", 33, 30, 36, 35, 28, 37),
    ("Saltby riverside (Sat, from June)", "n/a", "n/a", 12, 15, 14, 18),
)

ALSO: tuple[tuple[Any, ...], ...] = (
    ("Walks led", 26, 27, 29, 31, 27, 30),
    ("Walks called off", 1, 0, 1, 2, 3, 0),
    ("New walkers", 14, 12, 15, 16, 11, 17),
    ("Brought husband, wife or friend, who kept coming (a month or more)", 3, 2, 4, 5, 3, 6),
    ("Came on their own, now have walking friends outside the group", 4, 5, 6, 6, 4, 8),
    ("BP taken on the walk", 48, 51, 55, 60, 52, 63),
    ("  sent on to GP same week", 3, 2, 4, 3, 5, 4),
    ("Posters and leaflets out", 120, 0, 60, 150, 0, 80),
)

# Course, where, coach, first and last day, places, started, finished, people fed, spend less, cost.
COURSES: tuple[tuple[Any, ...], ...] = (
    ("CK01", "Ash Lane Hall", "RT", (4, 22), (5, 27), 12, 10, 7, 15, 4, 172.4),
    ("CK02", "Tarle Library", "MO", (4, 24), (5, 29), 10, 9, 7, 12, 3, 158.15),
    ("CK03", "St Wilda's", "RT", (5, 13), (6, 17), 12, 11, 8, 19, 5, 181.6),
    ("CK04", "Ash Lane Hall", "MO", (6, 12), (7, 17), 12, 12, 9, 21, 6, 193.05),
    ("CK05", "Saltby School", "KB", (6, 24), (7, 29), 12, 10, 8, 23, 5, 187.9),
    ("CK06", "St Wilda's", "RT", (7, 8), (8, 12), 12, 9, 6, 11, 2, 179.2),
    ("CK07", "Tarle Library", "KB", (8, 14), (9, 18), 12, 11, 9, 20, 7, 190.75),
    ("CK08", "Ash Lane Hall", "MO", (9, 16), (10, 21), 12, 12, "running", "", "", ""),
)

# Client, age, from, first seen, reviewed, systolic twice, minutes twice, visits, others at home.
SAMPLE: tuple[tuple[Any, ...], ...] = (
    ("HS-104", 58, "GP", (4, 8), (7, 2), 152, 141, 40, 90, 5, 1),
    ("HS-108", 63, "Pharmacy", (4, 10), (7, 4), 148, 136, 60, 120, 6, 2),
    ("HS-112", 71, "GP", (4, 16), (7, 10), 161, 150, 20, 45, 6, 0),
    ("HS-116", 49, "Self", (4, 23), (7, 16), 139, 137, 75, 150, 4, 3),
    ("HS-120", 66, "GP", (4, 29), (7, 23), 155, 138, 30, 80, 6, 1),
    ("HS-124", 54, "Health Check", (5, 7), (7, 30), 144, 139, 90, 90, 5, 0),
    ("HS-128", 60, "Rehab team", (5, 14), (8, 6), 136, 131, 45, 110, 6, 1),
    ("HS-132", 47, "Health Check", (5, 21), (8, 13), 150, 146, 15, 60, 3, 2),
    ("HS-136", 74, "GP", (6, 4), (8, 28), 158, 145, 10, 25, 6, 1),
    ("HS-140", 69, "Self", (6, 11), (9, 3), 147, 134, 55, 100, 5, "n/a"),
    ("HS-144", 52, "Pharmacy", (6, 18), (9, 11), 142, 140, 60, 135, 5, 2),
    ("HS-148", 57, "GP", (6, 26), (9, 18), 163, 149, 25, 70, 6, 0),
)

HELPERS: tuple[tuple[Any, ...], ...] = (
    ("Walk leaders (volunteers)",),
    ("Leaders out at least once", 19, 22),
    ("...who have had a heart attack, stent or bypass themselves", 7, 9),
    ("Hours they gave", 342.5, 391),
    ("New leaders trained (half day)", 5, 4),
    ("Mileage and expenses £", 118.4, 131.75),
    ("Leaders gone on to a paid job or college", 1, 2),
    ("DBS checks outstanding at quarter end", 3, 1),
    ("Surgeries, neighbourhood, partners",),
    ("Walks handed over: walkers now run it without us", 1, 2),
    ("Practice nurse hours freed up (the surgeries' own count)", 14.5, 18),
    ("Vegetables given by the allotment society (kg)", 46, 88),
    ("PCN and neighbourhood team meetings attended", 4, 3),
    ("GP practices referring", 9, 11),
)

COSTS: tuple[tuple[Any, ...], ...] = (
    ("Coaches' pay (2.6 WTE)", 96400, 23870.5, 24015.25),
    ("Walk kit, first aid, BP monitors", 3200, 1184.6, 402.15),
    ("Ingredients and kitchens", 4800, 820.35, 1142.7),
    ("Volunteer expenses", 700, 118.4, 131.75),
    ("Office, phones, insurance", 7900, 1966, 1981.4),
)

SURVEY: tuple[tuple[Any, ...], ...] = (
    ("Forms given out", 52, 63),
    ("Forms back", 40, 47),
    ("Good or very good overall", 37, 44),
    ("Feel less lonely than when I joined", 20, 26),
    ("Would recommend to a friend", 38, 45),
)

NOTES = (
    "A lorry driver on the Thursday walk was passed fit in August and has his old job back.",
    "Three grown-up daughters of CK05 members now cook the bean dishes for their own children.",
    "Tarle surgery tells us that 4 of our walkers have come off one of their tablets.",
    "August was very hot and 3 walks had to be called off.",
    "Coach RT goes on leave from October, a bank coach will cover 2 days a week.",
    "Please confirm whether the 240 counts somebody who starts twice.",
    "We hope to begin a seventh walk from Saltby School in Q3.",
    "CK06 lost 3 people after the 14 bus stopped running past St Wilda's.",
    "Ingredients come to about £31 a session now, it was £27 last year.",
)


def _return(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the template of the ICB with the figures above and below of each quarter."""
    sheet.write("A1", "NHS Wendmoor and Tarle ICB - Quarterly Contract Return 2025/26", head)
    sheet.write_row("A3", ("Provider:", "Brimble Heart Health CIC"))
    sheet.write_row("A4", ("Contract:", "WTICB/CVD/0217 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A5", ("Quarter:", "Quarter 2, July to September 2025"))
    for cells, words in (("D7:F7", "Quarter 1"), ("G7:I7", "Quarter 2"), ("J7:L7", "Year to date")):
        sheet.merge_range(cells, words, head)
    sheet.write_row("A8", ("Ref", "Measure", "Threshold", *("Num", "Den", "Result") * 3), head)
    sheet.write("M8", "Provider comment", head)
    for row, (ref, words, target, *parts, comment) in enumerate(RETURN, 8):
        sheet.write_row(row, 0, (ref, words))
        form = rate if isinstance(target, float) else None
        sheet.write(row, 2, target, form)
        sheet.write_row(row, 3, parts[:2])
        sheet.write_row(row, 6, parts[2:])
        sums = []
        for at, (first, second) in enumerate((("D", "G"), ("E", "H"))):
            figures = [part for part in parts[at::2] if isinstance(part, int)]
            sums.append(sum(figures))
            if figures:
                place = f"=SUM({first}{row + 1},{second}{row + 1})"
                sheet.write_formula(row, 9 + at, place, None, sums[at])
        for column, top, base in ((5, *parts[:2]), (8, *parts[2:]), (11, *sums)):
            if base and isinstance(top, int):
                letters = "DEGHJK"[column // 3 * 2 - 2 :]
                place = f"={letters[0]}{row + 1}/{letters[1]}{row + 1}"
                sheet.write_formula(row, column, place, rate, top / base)
        sheet.write(row, 12, comment)
    sheet.write("A19", "Return by the 15th working day after quarter end to the contract mailbox.")
    sheet.set_column("B:B", 42)
    sheet.set_column("C:L", 9)
    sheet.set_column("M:M", 32)


def _walks(sheet: Worksheet, head: Format, place: Format) -> None:
    """Write attendances walk by walk and the other lines, a quarter after three months."""
    sheet.write("A1", "WALKS 2025/26", head)
    months = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2")
    sheet.write_row("A3", ("Attendances", *months), head)
    rows = 0
    for at, line in enumerate((*WALKS, *ALSO), 3):
        row = at + (3 if line in ALSO else 0)
        sheet.write(row, 0, line[0])
        for column, three in ((1, line[1:4]), (5, line[4:7])):
            sheet.write_row(row, column, three)
            reach = f"{'BF'[column // 5]}{row + 1}:{'DH'[column // 5]}{row + 1}"
            total = sum(one for one in three if isinstance(one, int))
            sheet.write_formula(row, column + 3, f"=SUM({reach})", None, total)
        rows = row
    sheet.write("A10", "All walks", head)
    sheet.write_row("A12", ("And", *months), head)
    sheet.write(rows + 1, 0, "Average on a walk")
    held = ALSO[0]
    for at, letter in enumerate("BCDFGH", 1):
        total = sum(line[at] for line in WALKS if isinstance(line[at], int))
        sheet.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", head, total)
        average = total / held[at]
        sheet.write_formula(f"{letter}{rows + 2}", f"={letter}10/{letter}13", place, average)
    for letter, first in (("E", 1), ("I", 4)):
        total = sum(
            one for line in WALKS for one in line[first : first + 3] if isinstance(one, int)
        )
        sheet.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", head, total)
        average = total / sum(held[first : first + 3])
        sheet.write_formula(f"{letter}{rows + 2}", f"={letter}10/{letter}13", place, average)
    sheet.set_column("A:A", 58)
    sheet.freeze_panes(3, 1)


def _lists(courses: Worksheet, sample: Worksheet, head: Format, day: Format) -> None:
    """Write the list of courses and the sample of clients."""
    courses.write("A1", "Cook & Eat courses since 1 April 2025", head)
    heads = ("Course", "Where", "Coach", "First session", "Last session", "Places", "Started")
    more = ("Finished (5+ of 6)", "People at home now eating the meals", "Spend less on food now")
    courses.write_row("A3", (*heads, *more, "Ingredients £"), head)
    for row, line in enumerate(COURSES, 3):
        courses.write_row(row, 0, line[:3])
        for column in (3, 4):
            courses.write_datetime(row, column, date(2025, *line[column]), day)
        courses.write_row(row, 5, line[5:])
    courses.write("A12", "Total", head)
    for at, letter in enumerate("GHIJK", 6):
        total = sum(line[at] for line in COURSES if isinstance(line[at], int | float))
        courses.write_formula(f"{letter}12", f"=SUM({letter}4:{letter}11)", head, round(total, 2))
    courses.set_column("A:K", 14)

    title = "Audit sample for the ICB: every fourth 12-week review, July to September 2025"
    sample.write("A1", title, head)
    titles = ("Client", "Age", "Came from", "First seen", "Reviewed", "Systolic first seen")
    extra = ("Systolic at review", "Active min/week first seen", "Active min/week at review")
    last = ("Coach visits", "Others at home more active too")
    sample.write_row("A3", (*titles, *extra, *last), head)
    for row, line in enumerate(SAMPLE, 3):
        sample.write_row(row, 0, line[:3])
        for column in (3, 4):
            sample.write_datetime(row, column, date(2025, *line[column]), day)
        sample.write_row(row, 5, line[5:])
    others = sum(line[10] for line in SAMPLE if isinstance(line[10], int))
    sample.write("A16", "Total", head)
    sample.write_formula("K16", "=SUM(K4:K15)", head, others)
    sample.set_column("A:K", 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Brimble Q2 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})

    _return(made.add_worksheet("Q2 Return"), head, rate)

    schedule = made.add_worksheet("Sched 4C")
    schedule.write("A1", "From the contract, Schedule 4C local quality requirements", head)
    heads = ("Ref", "Quality requirement", "Threshold", "Method of measurement", "Period")
    schedule.write_row("A3", heads, head)
    for row, (ref, words, target, method) in enumerate(SCHEDULE, 3):
        schedule.write_row(row, 0, (ref, words))
        schedule.write(row, 2, target, rate if isinstance(target, float) else None)
        schedule.write_row(row, 3, (method, "Quarterly"))
    schedule.set_column("B:D", 46)

    _walks(made.add_worksheet("Walks"), head, place)
    courses, sample = made.add_worksheet("Cook courses"), made.add_worksheet("12wk sample")
    _lists(courses, sample, head, day)

    helpers = made.add_worksheet("Leaders, partners, £")
    at = 0
    for line in HELPERS:
        if len(line) == 1:
            at += 1 if at else 0
            helpers.write_row(at, 0, (*line, "Q1 25/26", "Q2 25/26"), head)
        else:
            helpers.write_row(at, 0, line)
        at += 1
    at += 1
    helpers.write_row(at, 0, ("Spend", "Q1 25/26", "Q2 25/26", "To 30 Sept", "Year's budget"), head)
    first = at + 2
    for name, budget, one, two in COSTS:
        at += 1
        helpers.write(at, 0, name)
        helpers.write_row(at, 1, (one, two), money)
        total = one + two
        helpers.write_formula(at, 3, f"=B{at + 1}+C{at + 1}", money, round(total, 2))
        helpers.write(at, 4, budget, money)
    helpers.write(at + 1, 0, "Total", head)
    for column, letter in enumerate("BCDE", 1):
        figures = [(one, two, one + two, budget) for _, budget, one, two in COSTS]
        total = round(sum(line[column - 1] for line in figures), 2)
        place_of = f"=SUM({letter}{first}:{letter}{at + 1})"
        helpers.write_formula(at + 1, column, place_of, money, total)
    helpers.set_column("A:A", 56)
    helpers.set_column("B:E", 13)

    notes = made.add_worksheet("Survey + notes")
    notes.write_row("A1", ("End of programme forms", "Apr-Jun", "Jul-Sep"), head)
    for row, line in enumerate(SURVEY, 1):
        notes.write_row(row, 0, line)
    notes.write("A9", "Anything the ICB should know about this quarter", head)
    for row, sentence in enumerate(NOTES, 9):
        notes.write(row, 0, sentence)
    notes.set_column("A:A", 70)
    made.close()
