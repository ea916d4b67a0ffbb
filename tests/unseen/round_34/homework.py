"""Homework and health club with family meals on an estate, Q4 grant return to a council."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, measure, agreed for the year, four quarters, the year (or how it comes about), comment.
Measure = tuple[str, str, float | None, tuple[float | str, ...], float | str, str]
MEASURES: tuple[Measure, ...] = (
    ("1", "Different children who came", 90, (61, 48, 66, 71), 96, "Each child once in the year"),
    ("2", "Club sessions run", 114, (33, 18, 36, 33), "sum", ""),
    ("3a", "Children at two thirds of sessions or more", None, (38, 27, 43, 49), "sum", ""),
    ("3b", "Children on the register", None, (61, 48, 66, 71), "sum", ""),
    ("3", "Regular attenders (3a / 3b)", 0.6, (), "rate", ""),
    ("4", "Plates served at family meals", 4500, (1164, 602, 1231, 1316), "sum", "See Story"),
    ("5a", "Homework slips: handed in on time", None, (104, 51, 118, 127), "sum", ""),
    ("5b", "Homework slips back from teachers", None, (142, 73, 155, 160), "sum", ""),
    ("5", "Homework in on time (5a / 5b)", 0.75, (), "rate", "Slips from 3 schools"),
    ("6a", "Children with 60 active minutes a week here", None, (44, 33, 50, 55), "sum", ""),
    ("6b", "Children on the register", None, (61, 48, 66, 71), "sum", ""),
    ("6", "Active children (6a / 6b)", 0.7, (), "rate", ""),
    ("7", "Families with a grown-up at meals", 45, (29, 21, 34, 37), 52, "Each family once"),
    ("8a", "Cards: fruit or veg every day", None, (27, 19, 33, 38), "sum", ""),
    ("8b", "Cards filled in", None, (52, 38, 57, 62), "sum", ""),
    ("8", "Fruit or veg every day (8a / 8b)", 0.5, (), "rate", ""),
    ("9", "Accidents and safeguarding reports", None, ("nil", 1, "nil", 1), "sum", "Monitor only"),
)

# Sessions, signed in, plates (children, adults), tasks, staff, volunteer hours, food, binned.
WEEKS: tuple[tuple[float, ...], ...] = (
    (3, 98, 84, 21, 61, 4, 41.5, 118.4, 6),
    (3, 107, 92, 24, 70, 4, 46, 126.75, 9),
    (3, 110, 95, 27, 74, 4, 47.5, 131.2, 4),
    (3, 104, 90, 25, 69, 3, 43, 122.6, 7),
    (3, 99, 86, 22, 66, 4, 42, 119.95, 8),
    (3, 112, 97, 29, 77, 4, 51, 140.3, 3),
    (0,),
    (3, 109, 94, 28, 72, 4, 48, 133.1, 5),
    (3, 115, 99, 31, 80, 4, 52.5, 142.85, 2),
    (3, 113, 98, 30, 78, 4, 51.5, 139.4, 6),
    (3, 108, 93, 29, 75, 3, 47, 134.25, 5),
    (3, 102, 88, 34, 58, 4, 58, 161.7, 1),
)
WEEK_HEADS = (
    "Week beginning",
    "Sessions",
    "Children signed in",
    "Plates - children",
    "Plates - grown-ups",
    "Homework tasks finished",
    "Staff on",
    "Volunteer hours",
    "Food bought £",
    "Plates binned",
    "Notes",
)
NOTES = {3: "Jo off sick", 6: "Half term, no club", 10: "Tess on course", 11: "End of term tea"}

# Child, age, school, joined, Tuesdays there, books, test in January and in March.
BUDDIES: tuple[tuple[str, int, str, date, int, int, int, int, int, int], ...] = (
    ("RB01", 7, "St Hild's", date(2025, 9, 10), 9, 6, 12, 74, 18, 82),
    ("RB02", 8, "Tansy Rd", date(2025, 9, 10), 10, 8, 12, 81, 18, 89),
    ("RB03", 6, "Tansy Rd", date(2025, 11, 5), 7, 4, 12, 66, 18, 69),
    ("RB04", 9, "St Hild's", date(2025, 4, 30), 11, 9, 13, 90, 18, 99),
    ("RB05", 7, "Tansy Rd", date(2025, 9, 17), 8, 5, 13, 77, 19, 83),
    ("RB06", 8, "Oakfold", date(2025, 9, 17), 10, 7, 13, 79, 19, 88),
    ("RB07", 10, "Tansy Rd", date(2024, 10, 2), 6, 3, 13, 98, 19, 101),
    ("RB08", 6, "St Hild's", date(2026, 1, 7), 9, 6, 14, 63, 19, 70),
    ("RB09", 9, "Oakfold", date(2025, 4, 30), 10, 8, 14, 88, 24, 95),
    ("RB10", 7, "Tansy Rd", date(2026, 1, 7), 5, 2, 14, 72, 24, 74),
    ("RB11", 8, "Tansy Rd", date(2025, 9, 10), 11, 10, 14, 84, 24, 95),
    ("RB12", 9, "St Hild's", date(2025, 11, 5), 9, 7, 15, 86, 25, 93),
    ("RB13", 7, "Oakfold", date(2026, 1, 14), 7, 4, 15, 75, 25, 79),
)

FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Mums, dads and carers",),
    ("Now cook one of our meals at home most weeks (new)", 8, 6, 10, 12),
    ("Families who no longer go to the food bank (new)", 2, 1, 3, 4),
    ("Started a job or a college course", 1, "nil", 2, 3),
    ("Benefit check appointments", 6, 4, 7, 8),
    ("Trips and fun days", 1, 2, 0, 1),
    ("Children",),
    ("On free school meals", 33, 26, 35, 38, ""),
    ("With SEN support or a plan", 9, "<5", 10, 12, ""),
    ("Signed up with a dentist (had none)", 5, "nil", 8, 6),
    ("School nurse drop-ins held", 2, 1, 2, 2),
    ("On the waiting list at the end of the quarter", 6, 9, 8, 11, ""),
    ("Helpers",),
    ("Volunteer hours", 462, 251, 497, 528),
    ("Teenagers helping out who used to come as children", 4, 4, 5, 6, ""),
    ("Teenagers who passed Level 2 food hygiene", "nil", 2, 1, 3),
    ("Training evenings", 1, 0, 2, 1),
    ("Neighbours",),
    ("Older neighbours at the Thursday meal", 6, 5, 8, 9, ""),
    ("Older neighbours a club family now looks in on (new)", 2, 1, 3, 4),
    ("Leaflets through doors", 400, 600, 400, 400),
)

CARDS: tuple[tuple[str, int, int, int], ...] = (
    ("I eat fruit or veg every day", 38, 17, 7),
    ("I like the food here", 44, 14, 4),
    ("I feel safe here", 57, 4, 1),
    ("We row less about homework at home", 31, 19, 12),
    ("I would tell a friend to come", 55, 5, 2),
)

COSTS: tuple[tuple[str, tuple[float, float, float, float]], ...] = (
    ("Club leader and sessional staff", (31400, 29850, 23512.4, 7866.35)),
    ("Food", (5200, 4618.75, 3742.15, 1470.5)),
    ("Hall and kitchen", (4560, 4320, 3420, 1140)),
    ("Sports coach", (2700, 2640, 2010, 660)),
    ("Books and materials", (900, 1012.3, 611.85, 204.6)),
    ("Volunteer expenses and training", (1100, 874.2, 742.5, 281.15)),
    ("Insurance, DBS and phone", (1240, 1188.45, 986.7, 243.9)),
    ("Overheads", (3800, 3600, 2850, 950)),
)

STORY: tuple[tuple[str, str], ...] = (
    (
        "Went well",
        "One dad who had never met the school is now a parent governor at Tansy Road.",
    ),
    ("", "End of term tea was the biggest yet, with 34 grown-ups eating."),
    (
        "",
        "The housing officer says 5 families have cleared their rent arrears since doing the "
        "budgeting with our cook.",
    ),
    (
        "",
        "A girl of 11 who would not go to school in the autumn has been in every day since "
        "half term.",
    ),
    (
        "Not so well",
        "The kitchen was shut for 3 weeks last summer for rewiring, so plates are below what "
        "was agreed.",
    ),
    ("", "We still have 11 children waiting and could do with a second room."),
    ("", "Sports coach missed 2 sessions in January, cover came from the leisure centre."),
    ("Next quarter", "We want to open on Fridays from 17 April and take 10 more children."),
    ("", "The oven needs replacing, quotes are about £1,900."),
)


def _form(sheet: Worksheet, head: Format, rate: Format, grey: Format) -> None:
    """Fill in the council's form, whose rates come from the two lines above them."""
    sheet.write("A1", "GRANT MONITORING FORM", head)
    sheet.write_row("A2", ("Organisation", "Tansy Court Kids & Kitchen (CIO)"))
    sheet.write_row("A3", ("Funder", "Ostenbury Borough Council, Public Health and Communities"))
    sheet.write_row("A4", ("Project", "Homework and health club with family meals, Tansy Court"))
    sheet.write_row("A5", ("Grant ref", "OBC-PHC-118, 1 April 2025 to 31 March 2028"))
    sheet.write_row("A6", ("Period", "Quarter 4, 1 January to 31 March 2026"))
    sheet.write("A8", "PART 1 - what we agreed and how it is going", head)
    heads = ("No.", "Measure", "Agreed for year", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25")
    sheet.write_row("A9", (*heads, "Jan-Mar 26", "Year 25/26", "Comment"), head)
    for row, (number, words, aim, quarters, year, note) in enumerate(MEASURES, 9):
        sheet.write(row, 0, number, grey if len(number) > 1 else None)
        sheet.write(row, 1, words, grey if len(number) > 1 else None)
        if aim is not None:
            sheet.write(row, 2, aim, rate if year == "rate" else None)
        if year == "rate":
            above, below = MEASURES[row - 11][3], MEASURES[row - 10][3]
            tops = [*(float(figure) for figure in above), float(sum(map(float, above)))]
            unders = [*(float(figure) for figure in below), float(sum(map(float, below)))]
            for column, (top, under) in enumerate(zip(tops, unders, strict=True), 3):
                one = xl_rowcol_to_cell(row - 2, column)
                two = xl_rowcol_to_cell(row - 1, column)
                sheet.write_formula(row, column, f"={one}/{two}", rate, top / under)
        else:
            sheet.write_row(row, 3, quarters)
            if year == "sum":
                added = sum(figure for figure in quarters if not isinstance(figure, str))
                sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, added)
            else:
                sheet.write(row, 7, year)
        if note:
            sheet.write(row, 8, note)
    sheet.write("A28", "Form filled in by Bev, 10 April 2026. Trustees have seen it: yes")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 28)


def _weeks(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the log, a row for each week of the term."""
    sheet.write("A1", "Weekly log, January to March 2026 (club is Mon, Tue, Thu)", head)
    sheet.write_row("A3", WEEK_HEADS, head)
    for row, line in enumerate(WEEKS, 3):
        sheet.write_datetime(row, 0, date(2026, 1, 5) + timedelta(weeks=row - 3), day)
        for column, figure in enumerate(line, 1):
            sheet.write(row, column, figure, money if column == 8 else None)
        if row - 3 in NOTES:
            sheet.write(row, 10, NOTES[row - 3])
    sheet.write("A16", "Quarter total", head)
    for column in (1, 2, 3, 4, 5, 7, 8, 9):
        letter = xl_col_to_name(column)
        added = round(sum(line[column - 1] for line in WEEKS if len(line) > 1), 2)
        sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", money, added)
    sheet.set_column(0, 9, 13)
    sheet.set_column(10, 10, 24)


def _buddies(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the children who read with an older pupil, tested twice."""
    sheet.write("A1", "Reading buddies, January to March 2026", head)
    sheet.write("A2", "Year 10 pupils from Ostenbury Academy read with our younger ones, Tuesdays")
    names = ("Child", "Age", "School", "Joined club", "Tuesdays there", "Books taken home")
    sheet.write_row("A4", names, head)
    tests = ("First test", "Reading age (months)", "Second test", "Reading age (months)")
    sheet.write_row("G4", tests, head)
    for row, line in enumerate(BUDDIES, 4):
        sheet.write_row(row, 0, line[:3])
        sheet.write_datetime(row, 3, line[3], day)
        sheet.write_row(row, 4, line[4:6])
        sheet.write_datetime(row, 6, date(2026, 1, line[6]), day)
        sheet.write(row, 7, line[7])
        sheet.write_datetime(row, 8, date(2026, 3, line[8]), day)
        sheet.write(row, 9, line[9])
    better = sum(line[9] - line[7] >= 6 for line in BUDDIES)
    sheet.write_row("A19", ("Children tested twice this quarter", None, None, None, len(BUDDIES)))
    sheet.write_row("A20", ("Went up by 6 months or more", None, None, None, better))
    sheet.set_column(0, 9, 14)


def _families(sheet: Worksheet, head: Format) -> None:
    """Write the year in quarters for families, children, helpers and neighbours."""
    sheet.write("A1", "Tansy Court Kids & Kitchen - our own count, 2025/26", head)
    sheet.write_row("B2", ("Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, (name, *figures) in enumerate(FAMILIES, 2):
        sheet.write(row, 0, name, None if figures else head)
        sheet.write_row(row, 1, figures[:4])
        if len(figures) == 4:
            added = sum(figure for figure in figures if isinstance(figure, (int, float)))
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, added)
    sheet.set_column(0, 0, 52)


def _cards(sheet: Worksheet, head: Format, wrap: Format) -> None:
    """Write the children's cards of the quarter and the story below them."""
    sheet.write("A1", "Children's cards this quarter (January to March 2026)", head)
    sheet.write_row("B2", ("Yes", "A bit", "No", "Answered"), head)
    for row, line in enumerate(CARDS, 2):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(line[1:]))
    sheet.write("A10", "PART 3 - Story of the quarter", head)
    for row, (name, sentence) in enumerate(STORY, 10):
        sheet.write(row, 0, name or None)
        sheet.merge_range(row, 1, row, 8, sentence, wrap)
        sheet.set_row(row, 30)
    sheet.set_column(0, 0, 38)


def _costs(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the costs of the year, with last year's in a hidden column."""
    sheet.write("A1", "PART 2 - Money, 2025/26", head)
    names = ("", "Budget 25/26", "Actual 24/25", "Apr-Dec 25", "Jan-Mar 26", "Whole year 25/26")
    sheet.write_row("A2", (*names, "Under (over)"), head)
    total = tuple(round(sum(line[place] for _, line in COSTS), 2) for place in range(4))
    for row, (name, figures) in enumerate((*COSTS, ("Total £", total)), 2):
        line = row + 1
        sheet.write(row, 0, name)
        for column, figure in enumerate(figures, 1):
            letter = xl_col_to_name(column)
            if name == "Total £":
                sheet.write_formula(row, column, f"=SUM({letter}3:{letter}{row})", money, figure)
            else:
                sheet.write(row, column, figure, money)
        spent = round(figures[2] + figures[3], 2)
        sheet.write_formula(row, 5, f"=D{line}+E{line}", money, spent)
        sheet.write_formula(row, 6, f"=B{line}-F{line}", money, round(figures[0] - spent, 2))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 15)
    sheet.set_column(2, 2, 15, None, {"hidden": True})


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tansy Court Q4 monitoring")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0%"})
    grey = made.add_format({"font_color": "#666666", "italic": True})
    money = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    day = made.add_format({"num_format": "d mmm yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _form(made.add_worksheet("Form"), head, rate, grey)
    _costs(made.add_worksheet("Money"), head, money)
    _weeks(made.add_worksheet("Weekly log"), head, day, money)
    _buddies(made.add_worksheet("Buddies"), head, day)
    _families(made.add_worksheet("Families etc"), head)
    _cards(made.add_worksheet("Cards and story"), head, wrap)
    made.close()
