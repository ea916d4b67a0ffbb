"""Healthy relationships and trauma recovery for women on probation, quarterly to two funders."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

QUARTERS = ("Q1 (Jul-Sep)", "Q2 (Oct-Dec)", "Q3 (Jan-Mar)", "Q4 (Apr-Jun)")

# Reference, measure, target, above (words and three quarters), below, rating, comment.
Line = tuple[str, tuple[object, object, object]]
FORM: tuple[tuple[str, str, object, Line, Line | None, str, str], ...] = (
    (
        "A1",
        "Women on probation who start the programme",
        100,
        ("", (26, 23, 29)),
        None,
        "G",
        "",
    ),
    (
        "A2",
        "Seen within 10 working days of referral",
        0.85,
        ("seen within 10 working days", (31, 27, 35)),
        ("referrals accepted", (36, 33, 39)),
        "G",
        "Q2: office shut 24 Dec to 2 Jan",
    ),
    (
        "A3",
        "Complete the programme (9 of 12 sessions)",
        0.65,
        ("completed", (14, 17, 15)),
        ("due to finish", (22, 26, 23)),
        "A",
        "",
    ),
    (
        "A4",
        "CORE-10 down by 6 points or more at the end",
        0.7,
        ("down by 6 or more", (10, 12, 12)),
        ("completers scored twice", (14, 16, 15)),
        "G",
        "One not scored in Q2",
    ),
    (
        "B1",
        "Women at risk from a partner or ex with a safety plan",
        0.9,
        ("have a safety plan", (18, 16, 19)),
        ("at risk", (19, 18, 20)),
        "G",
        "",
    ),
    (
        "B2",
        "Without a safe home at start, in one when they leave",
        0.5,
        ("in a safe home", (5, 4, 6)),
        ("had none at start", (8, 7, 9)),
        "G",
        "",
    ),
    (
        "B3",
        "Booked sessions missed (lower is better)",
        0.2,
        ("missed", (58, 49, 61)),
        ("booked", (352, 318, 371)),
        "G",
        "",
    ),
    (
        "B4",
        "Women recalled or back in court for breach",
        "report only",
        ("", (2, "nil", 1)),
        None,
        "",
        "",
    ),
)

# Course, where, began, ends, places, began it, creche places, score first week, finished, last.
COURSES: tuple[tuple[object, ...], ...] = (
    ("Monday 1", "Centre", date(2025, 7, 7), 10, 9, 4, 21.4, date(2025, 10, 6), 6, 13.1),
    (
        "Tuesday 1",
        "Cold Ash library",
        date(2025, 7, 22),
        10,
        8,
        4,
        19.8,
        date(2025, 10, 14),
        5,
        12.6,
    ),
    (
        "Thursday 1",
        "Approved premises",
        date(2025, 9, 4),
        10,
        9,
        "n/a",
        22.6,
        date(2025, 11, 27),
        6,
        15.9,
    ),
    ("Monday 2", "Centre", date(2025, 10, 13), 10, 8, 4, 20.7, date(2026, 1, 19), 5, 13),
    (
        "Tuesday 2",
        "Cold Ash library",
        date(2025, 10, 28),
        10,
        8,
        4,
        21.9,
        date(2026, 2, 3),
        6,
        13.8,
    ),
    (
        "Thursday 2",
        "Approved premises",
        date(2025, 12, 4),
        8,
        7,
        "n/a",
        23.1,
        date(2026, 3, 5),
        4,
        16.3,
    ),
    (
        "Monday 3",
        "Centre",
        date(2026, 1, 26),
        12,
        10,
        6,
        20.2,
        date(2026, 4, 27),
        "running",
        "running",
    ),
    (
        "Tuesday 3",
        "Cold Ash library",
        date(2026, 2, 10),
        10,
        9,
        4,
        22.4,
        date(2026, 5, 12),
        "running",
        "running",
    ),
    (
        "Thursday 3",
        "Approved premises",
        date(2026, 3, 12),
        10,
        10,
        "n/a",
        21,
        date(2026, 6, 11),
        "running",
        "running",
    ),
)
COURSE_HEADS = (
    "Course",
    "Where",
    "Began",
    "Places",
    "Women at first session",
    "Creche places",
    "Av. CORE-10 first week",
    "Ends",
    "Women who finished",
    "Av. CORE-10 last week",
)

# Number, course, joined, age, score, last review, score, sessions.
_M, _T, _H = date(2025, 10, 13), date(2025, 10, 28), date(2025, 12, 4)
_M2, _T2, _H2 = date(2026, 1, 19), date(2026, 2, 3), date(2026, 3, 5)
SCORES: tuple[tuple[object, ...], ...] = (
    ("H-041", "Monday 2", _M, 34, 24, _M2, 12, 11),
    ("H-043", "Monday 2", _M, 27, 18, _M2, 11, 10),
    ("H-044", "Monday 2", _M, 41, 26, _M2, 15, 12),
    ("H-046", "Monday 2", date(2025, 10, 20), 22, 20, date(2026, 1, 12), 16, 9),
    ("H-047", "Monday 2", _M, 38, 19, _M2, 11, 11),
    ("H-050", "Tuesday 2", _T, 29, 22, _T2, 13, 10),
    ("H-051", "Tuesday 2", _T, 45, 25, _T2, 14, 12),
    ("H-052", "Tuesday 2", _T, 31, 17, _T2, 10, 11),
    ("H-054", "Tuesday 2", _T, 36, 28, _T2, 19, 10),
    ("H-055", "Tuesday 2", date(2025, 11, 4), 24, 21, _T2, 11, 9),
    ("H-057", "Tuesday 2", _T, 52, 23, date(2026, 2, 6), 16, 12),
    ("H-060", "Thursday 2", _H, 33, 27, _H2, 18, 9),
    ("H-061", "Thursday 2", _H, 26, 24, _H2, 20, 9),
    ("H-063", "Thursday 2", _H, 47, 20, _H2, 12, 11),
    ("H-064", "Thursday 2", _H, 39, 18, _H2, 15, 10),
)
SCORE_HEADS = (
    "Client no.",
    "Course",
    "Joined",
    "Age",
    "CORE-10 on joining",
    "Last review",
    "CORE-10 at review",
    "Sessions attended by review",
)

# Group, line, three quarters, year to date, last year.
WHO: tuple[tuple[object, ...], ...] = (
    ("Age", "18 to 25", 6, 5, 7, "sum", 21),
    ("", "26 to 35", 9, 8, 10, "sum", 33),
    ("", "36 to 50", 8, 7, 9, "sum", 28),
    ("", "51 and over", 3, 3, 3, "sum", 10),
    ("Lives in", "City (council area)", 17, 15, 18, "sum", 60),
    ("", "Rest of police area", 9, 8, 11, "sum", 32),
    ("Sentence", "Community order", 14, 12, 16, "sum", 50),
    ("", "Suspended sentence order", 7, 7, 8, "sum", 27),
    ("", "On licence", 5, 4, 5, "sum", 15),
    ("Also", "Black, Asian or minority ethnic", 5, "<5", 6, "supp.", 17),
    ("", "Disabled or long-term condition", 11, 9, 13, "sum", 38),
    ("", "Children under 16", 15, 13, 17, "sum", 52),
    ("", "Was in care as a child", 8, 7, 9, "sum", 27),
    ("All women starting", "", 26, 23, 29, "sum", 92),
)

BEYOND: tuple[tuple[str, bool, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Peer mentors and volunteers",
        False,
        (
            ("Peer mentors (finished an earlier course)", 7, 9, 11),
            ("Hours they gave", 126, 148.5, 171),
            ("Peer mentors who got a paid job", 1, "nil", 2),
            ("Sewing and garden mornings women led themselves", 9, 8, 11),
            ("Expenses paid (£)", 214.3, 239.1, 268.75),
        ),
    ),
    (
        "Children and family",
        False,
        (
            ("Children in the creche", 19, 17, 22),
            ("Mums, sisters and partners at the family evening", 12, "not held", 15),
            ("Children back living with their mother", 2, 1, 3),
            ("Letters and calls to children's social care", 14, 11, 16),
        ),
    ),
    (
        "Call three months after the course",
        True,
        (
            ("Women rung", 20, 18, 21),
            ("No police call-out to the home since", 15, 13, 17),
            ("Said the course was worth it", 18, 17, 20),
            ("Debt written off (£)", 3150, 2280.5, 4410),
            ("Still meet up with women from the group", 11, 12, 15),
        ),
    ),
    (
        "Other services",
        False,
        (
            ("Probation officer hours not needed (their guess)", "c. 30", "c. 26", "c. 34"),
            ("Nights in temporary housing not needed", 84, 63, "91 (prov.)"),
            ("Talks to probation staff given by women from the course", 1, 2, 2),
            ("Probation staff at those talks", 14, 22, 19),
        ),
    ),
)

# Line, the two grants for the year, spend in three quarters.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Project workers", 41000, 28500, 17240.5, 17310, 17655.25),
    ("Sessional facilitators", 9600, 4800, 3420, 3280, 3710),
    ("Creche", 2000, 6400, 2015.8, 1890.4, 2210.6),
    ("Rooms and food", 3400, 2600, 1480.35, 1322.9, 1611.05),
    ("Clinical supervision", 3000, 1500, 1125, 1125, 1125),
    ("Management and overheads", 6000, 4200, 2550, 2550, 2550),
)
MONEY_HEADS = (
    "OPCC grant, year 2",
    "Council grant, year 2",
    "Spent Q1",
    "Spent Q2",
    "Spent Q3",
    "Spent to date",
)

ANSWERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What went well this quarter?",
        (
            "3 women have become tenant reps on the Millbrook estate since Christmas.",
            "A woman from the July course runs the allotment and grows for the food pantry.",
            "The probation office no longer sends a second officer on 5 of its home visits.",
        ),
    ),
    (
        "What was hard?",
        (
            "A facilitator was off for 6 weeks from January and the Tuesday team covered.",
            "The council asks for 85% on A2, we were just under 90%.",
        ),
    ),
    (
        "What next?",
        (
            "We mean to train 4 more peer mentors by June.",
            "350 leaflets have gone to GP surgeries.",
        ),
    ),
)


def total(figures: tuple[object, ...]) -> float:
    """Add up the figures, leaving out words."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def form_rows() -> list[tuple[int, int]]:
    """Say in which row of the form each measure stands, and which is its place in the list."""
    rows, at = [], 7
    for place, line in enumerate(FORM):
        at += line[0] == "B1"
        rows.append((at, place))
        at += 1 if line[4] is None else 3
    return rows


def _form(made: Workbook, head: Format, rate: Format) -> None:
    """Write the joint form: a measure, and under it what it is made of."""
    sheet = made.add_worksheet("Return")
    part = made.add_format({"bold": True, "bg_color": "#7030A0", "color": "#FFFFFF"})
    small = made.add_format({"italic": True, "indent": 1})
    sheet.write("A1", "Joint quarterly return - Calderwick OPCC and Calderwick City Council", head)
    sheet.write_row("A2", ("Provider", "Thackmere Women's Centre - Rooted programme"))
    sheet.write_row("A3", ("Agreement", "OPCC/VF/118 and CCC-COM-3071, 01/07/24 to 30/06/27"))
    sheet.write_row("A4", ("This return", "Year 2, Q3 (January to March 2026)"))
    heads = ("Ref", "Measure", "Target", *QUARTERS, "Year to date", "RAG", "Comments")
    sheet.write_row("A6", heads, head)
    sheet.write("A7", "PART A - Police and Crime Commissioner", part)
    for row, place in form_rows():
        ref, words, target, above, below, rag, comment = FORM[place]
        if ref == "B1":
            sheet.write(row - 1, 0, "PART B - City Council", part)
        form = None if below is None else rate
        sheet.write_row(row, 0, (ref, words), head)
        sheet.write(row, 2, target, form)
        if below is None:
            sheet.write_row(row, 3, above[1])
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:F{row + 1})", None, total(above[1]))
        else:
            for column in (3, 4, 5, 7):
                name = xl_col_to_name(column)
                top = total(above[1]) if column == 7 else float(str(above[1][column - 3]))
                base = total(below[1]) if column == 7 else float(str(below[1][column - 3]))
                reach = f"={name}{row + 2}/{name}{row + 3}"
                sheet.write_formula(row, column, reach, rate, top / base)
            for at, (what, figures) in enumerate((above, below), row + 1):
                sheet.write(at, 1, what, small)
                sheet.write_row(at, 3, figures)
                sheet.write_formula(at, 7, f"=SUM(D{at + 1}:G{at + 1})", None, total(figures))
        sheet.write(row, 6, "not due")
        if rag:
            sheet.write(row, 8, rag)
        if comment:
            sheet.write(row, 9, comment)
    sheet.set_column("B:B", 54)
    sheet.set_column("C:H", 12)
    sheet.set_column("J:J", 32)


def _lists(made: Workbook, head: Format, day: Format) -> None:
    """Write the courses since July and the women who finished in the quarter."""
    sheet = made.add_worksheet("Courses")
    sheet.write("A1", "Rooted courses begun since July 2025", head)
    sheet.write_row("A3", COURSE_HEADS, head)
    log = made.add_worksheet("Scores Q3 finishers")
    log.write("A1", "Women who finished in Q3 - client numbers only", head)
    log.write_row("A2", SCORE_HEADS, head)
    for page, first, lines in ((sheet, 3, COURSES), (log, 2, SCORES)):
        for row, line in enumerate(lines, first):
            for column, figure in enumerate(line):
                if isinstance(figure, date):
                    page.write_datetime(row, column, figure, day)
                else:
                    page.write(row, column, figure)
        page.set_column(0, 9, 16)
    sheet.write("A13", "All", head)
    for column in (4, 8):
        name = xl_col_to_name(column)
        figures = tuple(line[column] for line in COURSES)
        sheet.write_formula(12, column, f"=SUM({name}4:{name}12)", head, total(figures))


def _tables(made: Workbook, head: Format, money: Format) -> None:
    """Write who came, what came of it beyond the measures, and the money."""
    sheet = made.add_worksheet("Who came")
    heads = ("Women starting", "", "Q1", "Q2", "Q3", "YTD", "Last yr (Jul 24-Jun 25)")
    sheet.write_row("A1", heads, head)
    for row, line in enumerate(WHO, 1):
        sheet.write_row(row, 0, line[:5])
        if line[5] == "sum":
            sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", None, total(line[2:5]))
        else:
            sheet.write(row, 5, line[5])
        sheet.write(row, 6, line[6])
    sheet.set_column(0, 1, 30)
    sheet.set_column(6, 6, 20, None, {"hidden": True})

    other = made.add_worksheet("Beyond the measures")
    row = 0
    for title, summed, lines in BEYOND:
        other.write_row(row, 0, (title, "Jul-Sep", "Oct-Dec", "Jan-Mar"), head)
        if summed:
            other.write(row, 4, "Year so far", head)
        for line in lines:
            row += 1
            form = money if "£" in str(line[0]) else None
            other.write_row(row, 0, line, form)
            if summed and "meet up" not in str(line[0]):
                reach = f"=SUM(B{row + 1}:D{row + 1})"
                other.write_formula(row, 4, reach, form, total(line[1:4]))
        row += 2
    other.set_column(0, 0, 58)

    spend = made.add_worksheet("Money")
    spend.write("A1", "Both grants together are spent on each line (£)", head)
    spend.write_row("A2", ("", *MONEY_HEADS), head)
    lines = (*MONEY, ("Total", *(total(tuple(m[at] for m in MONEY)) for at in range(1, 6))))
    for at, line in enumerate(lines, 2):
        spend.write(at, 0, line[0])
        if line[0] == "Total":
            for column in range(1, 6):
                name = xl_col_to_name(column)
                reach = f"=SUM({name}3:{name}8)"
                spend.write_formula(at, column, reach, money, line[column])
        else:
            spend.write_row(at, 1, line[1:], money)
        reach = f"=SUM(D{at + 1}:F{at + 1})"
        spend.write_formula(at, 6, reach, money, total(line[3:6]))
    spend.set_column(0, 0, 30)
    spend.set_column(1, 6, 19)

    words = made.add_worksheet("Narrative")
    row = 0
    for question, answers in ANSWERS:
        words.write(row, 0, question, head)
        words.write_column(row + 1, 0, answers)
        row += len(answers) + 2
    words.set_column(0, 0, 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Thackmere joint return Y2 Q3")
    head = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _form(made, head, rate)
    _lists(made, head, day)
    _tables(made, head, money)
    made.close()
