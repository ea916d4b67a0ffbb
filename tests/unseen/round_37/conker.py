"""A family weight and activity programme for under-fives, quarterly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar")

# Number, indicator, target, line counted with four quarters, line it is divided by, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    (
        "FW1",
        "Timely contact: families spoken to within 10 working days of referral",
        0.9,
        ("Spoken to within 10 working days", 59, 53, 58, 79),
        ("Families referred", 67, 57, 67, 84),
        "Q3 dip: co-ordinator post empty for five weeks",
    ),
    (
        "FW2",
        "Families starting a programme",
        160,
        ("Families starting", 38, 31, 42, 47),
        (),
        "Two short of target",
    ),
    (
        "FW3",
        "Retention: families finishing (8 or more sessions)",
        0.65,
        ("Families finishing", 24, 19, 27, 31),
        ("Started a course that ended in the quarter", 36, 30, 40, 45),
        "See Courses tab for Q4 by venue",
    ),
    (
        "FW4",
        "Children whose BMI centile is the same or lower at the end",
        0.6,
        ("Same or lower", 15, 13, 18, 21),
        ("Children weighed and measured at both ends", 26, 21, 29, 34),
        "",
    ),
    (
        "FW5",
        "Children active for 180 minutes a day by the end",
        0.55,
        ("Active 180 minutes a day", "not collected", 11, 17, 20),
        ("Activity diaries back", "not collected", 20, 28, 32),
        "Diary only agreed in June, so nothing for Q1",
    ),
    (
        "FW6",
        "Parents saying that meals at home are healthier",
        0.8,
        ("Meals healthier", 20, 15, 23, 26),
        ("Last-week forms back", 23, 18, 25, 29),
        "",
    ),
    (
        "FW7",
        "Reach: families starting who live in the most deprived 30%",
        0.45,
        ("From most deprived 30%", 17, 13, 20, 23),
        ("Families starting", 38, 31, 42, 47),
        "Pipers Croft and Marl Lane bring most of these",
    ),
    ("FW8", "Parent volunteers trained", 24, ("Trained", 6, 5, 4, 8), (), "Q4 includes 2 dads"),
    ("FW9", "Complaints", "monitor", ("Complaints received", "nil", 1, "nil", "nil"), (), ""),
)

SOURCES: tuple[tuple[object, ...], ...] = (
    ("Health visitor", 9, 11, 10, 8, 6, 10, 12, 11, 7, 13, 11, 12),
    ("GP or practice nurse", 3, 2, 4, 3, 2, 3, 4, 3, 2, 4, 3, 5),
    ("Nursery or children's centre", 5, 6, 5, 4, 1, 6, 7, 6, 4, 6, 7, 6),
    ("Rang us themselves", 4, 5, 3, 5, 3, 6, 4, 5, 2, 8, 5, 4),
)
AFTER: tuple[tuple[object, ...], ...] = (
    ("Said no thank you", 3, 4, 2, 3, 2, 4, 5, 3, 2, 4, 3, 4),
    ("Waiting for a place at month end", 7, 9, 6, 8, 10, 5, 8, 11, 9, 6, 7, 4),
)
STARTERS: tuple[tuple[object, ...], ...] = (
    ("Child under 2", 6, 5, 7, 9),
    ("Child 2 or 3", 19, 15, 21, 22),
    ("Child 4", 13, 11, 14, 16),
    ("Lone parent", 14, 12, 15, 19),
    ("Asian or Asian British", 5, "<5", 6, 7),
    ("English not spoken at home", 6, "<5", 5, 8),
)

# Venue, day, then booked, started, finished, sessions, visits, measured, same or lower, hire.
COURSES: tuple[tuple[object, ...], ...] = (
    ("Hallow Road Children's Centre", "Tue am", 9, 8, 6, 10, 62, 7, 5, 180),
    ("Pipers Croft Hall", "Wed pm", 10, 9, 6, 10, 66, 7, 4, 245),
    ("St Oswin's church room", "Thu am", 8, 7, 5, 10, 55, 5, 3, 150),
    ("Marl Lane Nursery", "Mon pm", 9, 8, 6, 10, 63, 6, 4, 0),
    ("Tidewell Library", "Fri am", 7, 6, 3, 9, 38, 4, 2, 0),
    ("Dads' group, Harrowmere Leisure Centre", "Sat am", 8, 7, 5, 10, 51, 5, 3, 312.5),
)

# Day in 2026, what, where, grown-ups, children, new faces, staff there.
WALKS: tuple[tuple[object, ...], ...] = (
    ((1, 10), "Buggy walk", "Tidewell lake", 7, 9, 2, 1),
    ((1, 17), "Buggy walk", "Tidewell lake", 6, 8, 1, 0),
    ((1, 24), "Stay and play", "Pipers Croft Hall", 11, 15, 4, 1),
    ((1, 31), "Buggy walk - called off, ice", "Marl Lane rec"),
    ((2, 7), "Buggy walk", "Marl Lane rec", 8, 9, 2, 0),
    ((2, 14), "Stay and play", "Pipers Croft Hall", 12, 17, 3, 0),
    ((2, 18), "Half term welly walk", "Oswin's Wood", 16, 24, 7, 2),
    ((2, 28), "Buggy walk", "Tidewell lake", 7, 8, 0, 0),
    ((3, 7), "Stay and play", "Hallow Road", 9, 12, 3, 0),
    ((3, 14), "Buggy walk", "Tidewell lake", 9, 11, 2, 0),
    ((3, 21), "Buggy walk", "Marl Lane rec", 10, 12, 1, 0),
    ((3, 28), "Egg hunt", "Oswin's Wood", 19, 28, 8, 1),
)

FAMILIES: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Parent volunteers",
        (
            ("On the rota at the end of the quarter", 14, 17, 19, 24),
            ("of whom came on a course with us first", 9, 11, 14, 18),
            ("Hours they gave (rota sheets)", 186, 171.5, 224, 268, "sum"),
            ("Training evenings held", 2, 2, 1, 3, "sum"),
            ("DBS checks paid for", 6, 5, 4, 8, "sum"),
            ("Left us for a job or a college place", 1, 2, 1, 3, "sum"),
            ("Expenses claimed £", 94.2, 88.65, 121.3, 143.75, "sum"),
        ),
    ),
    (
        "At home (from the end of course chat)",
        (
            ("Mum, dad or carer lost 5% or more of own weight", 5, 4, 7, 9, "sum"),
            ("Older brother or sister has joined a club or team", 6, 3, 8, 11, "sum"),
            ("Healthy Start forms filled in", 11, 9, 13, 16, "sum"),
            ("Extra Healthy Start money coming in, £ a week", 38.25, 29.75, 46.75, 63.75, "sum"),
            ("Recipe bags given out", 72, 60, 81, 93, "sum"),
            ("Home visits", 12, 9, 14, 17, "sum"),
        ),
    ),
    (
        "Nurseries and health services",
        (
            ("Nurseries and childminders visited", 5, 2, 6, 7, "sum"),
            ("of which have taken squash and biscuits off the menu", 2, 1, 3, 4, "sum"),
            ("Dietitian appointments given back, not needed any more", 3, 2, 4, 5, "sum"),
            ("Letters to health visitors", 41, 33, 47, 52, "sum"),
        ),
    ),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("Given out", 24, 19, 27, 31),
    ("Back", 23, 18, 25, 29),
    ("Meals at home healthier", 20, 15, 23, 26),
    ("Child asleep by 8 most nights, was not before", 8, 6, 10, 12),
    ("I don't feel so on my own", 11, 9, 14, 17),
    ("Room easy to get to", 19, 14, 22, 24),
    ("Would tell a friend about us", 22, 17, 25, 28),
)

# Line, budget for the year, spent in the quarter, spent in the year.
COSTS: tuple[tuple[object, ...], ...] = (
    ("Co-ordinator and two session workers", 61200, 15410.2, 58866.75),
    ("Dietitian (1 day a week, bought in)", 9400, 2350, 9400),
    ("Rooms", 3300, 887.5, 3214),
    ("Food and recipe bags", 4100, 1122.36, 4287.9),
    ("Volunteer expenses and training", 1800, 401.25, 1466.4),
    ("Scales, balls, printing", 1250, 96.8, 1103.15),
)

STORY: tuple[tuple[str, str], ...] = (
    (
        "1. What has gone well this quarter?",
        "We ran 6 courses, one more than in the autumn. Two dads from Marl Lane have set up their "
        "own football morning on the rec for under-fives. All scales were checked in February.",
    ),
    (
        "2. What has been difficult?",
        "The boiler at Tidewell Library broke and we lost 1 session. "
        "Starters for the year came to 158 against 160.",
    ),
    (
        "3. Partnership working",
        "The community dental team tell us that 5 of our children who were down to have teeth out "
        "have come off their list. The council's spring leaflet went to 1,200 homes.",
    ),
    (
        "4. A story from a family (no names please)",
        "A nan who brings twins to Hallow Road was getting the bus two stops in January and now "
        "walks both ways with the pushchair.",
    ),
    (
        "5. Plans for next quarter",
        "We want 30 parents on the rota by the summer and a second dads' group.",
    ),
)


def _total(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _form(sheet: Worksheet, head: Format, rate: Format, wrap: Format) -> None:
    """Write the form of the council: up to three lines for an indicator."""
    sheet.merge_range("A1:J1", "HARROWMERE BOROUGH COUNCIL - PUBLIC HEALTH", head)
    sheet.merge_range("A2:J2", "Contract monitoring return 2025/26", head)
    sheet.write_row("A3", ("Provider:", "Conkerwood Families CIC"))
    sheet.write_row("A4", ("Service:", "Tots on the Go (family weight and activity, under-fives)"))
    sheet.write_row("A5", ("Contract:", "HBC/PH/117, 1 April 2024 to 31 March 2027"))
    sheet.write_row("A6", ("Return for:", "Quarter 4 (January to March 2026)"))
    sheet.write("E6", "Please do not alter earlier quarters without telling us")
    sheet.write_row(
        "A8", ("No.", "Indicator", "What is counted", "Target 25/26", *QUARTERS, "Full year"), head
    )
    sheet.write("J8", "Provider comment", head)
    row = 8
    for number, words, target, above, below, comment in KPIS:
        assert isinstance(above, tuple) and isinstance(below, tuple)
        last = row + 2 if below else row
        if below:
            sheet.merge_range(row, 0, last, 0, number, wrap)
            sheet.merge_range(row, 1, last, 1, words, wrap)
        else:
            sheet.write(row, 0, number, wrap)
            sheet.write(row, 1, words, wrap)
        sheet.write(last, 3, target, rate if below else None)
        sheet.write(last, 9, comment)
        for at, line in enumerate((above, below) if below else (above,), row):
            sheet.write_row(at, 2, line[:1])
            sheet.write_row(at, 4, line[1:])
            sheet.write_formula(at, 8, f"=SUM(E{at + 1}:H{at + 1})", None, _total(line[1:]))
        if below:
            sheet.write(last, 2, "%")
            tops, bases = (*above[1:], _total(above[1:])), (*below[1:], _total(below[1:]))
            for column, (top, base) in enumerate(zip(tops, bases, strict=True), 4):
                name = "EFGHI"[column - 4]
                if isinstance(top, str):
                    sheet.write(last, column, "n/a")
                else:
                    sheet.write_formula(
                        last, column, f"={name}{row + 1}/{name}{row + 2}", rate, top / base
                    )
        row = last + 1
    sheet.write(row + 1, 1, "Completed by: R. (service manager), 14 April 2026")
    sheet.set_column("B:C", 42)
    sheet.set_column("D:I", 12)
    sheet.set_column("J:J", 44)


def _referrals(sheet: Worksheet, head: Format) -> None:
    """Write where families came from month by month and, below, who they were."""
    sheet.write("A1", "Referrals by month", head)
    months = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
    sheet.write_row("B2", ("2025", *[""] * 8, "2026"))
    sheet.write_row("A3", ("Who sent them", *months, "Total"), head)
    columns = list(zip(*(line[1:] for line in SOURCES), strict=True))
    for row, line in enumerate((*SOURCES, ("All referrals", *map(_total, columns)), *AFTER), 3):
        sheet.write_row(row, 0, line)
        if row == 7:
            for at, column in enumerate("BCDEFGHIJKLM", 1):
                sheet.write_formula(7, at, f"=SUM({column}4:{column}7)", None, line[at])
        if row < 9:
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, _total(line[1:]))
    sheet.write("A14", "Families starting: who they are", head)
    sheet.write_row("B14", QUARTERS, head)
    for row, line in enumerate(STARTERS, 14):
        sheet.write_row(row, 0, line)
    sheet.set_column("A:A", 34)


def _courses(sheet: Worksheet, head: Format, wrap: Format) -> None:
    """Write the courses of the quarter, a row for each venue."""
    sheet.write("A1", "Courses that ended this quarter (January to March 2026)", head)
    titles = (
        "Venue",
        "Day",
        "Families booked on",
        "Families started",
        "Finished (8+ sessions)",
        "Sessions run",
        "Family visits",
        "Children weighed at both ends",
        "Centile same or lower",
        "Room hire £",
    )
    sheet.write_row("A3", titles, wrap)
    for row, line in enumerate(COURSES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "All courses", head)
    for at, column in enumerate("CDEFGHIJ", 2):
        total = _total(tuple(line[at] for line in COURSES))
        sheet.write_formula(9, at, f"=SUM({column}4:{column}9)", head, total)
    sheet.write("A12", "Marl Lane and the library let us have the room free")
    sheet.set_column("A:A", 38)


def _walks(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the walks and play sessions that parents lead, by date."""
    sheet.write("A1", "Walks and stay-and-plays led by parents, Jan-Mar 2026", head)
    sheet.write_row(
        "A2", ("Date", "What", "Where", "Grown-ups", "Children", "New faces", "Our staff"), head
    )
    for row, (when, *line) in enumerate(WALKS, 2):
        assert isinstance(when, tuple)
        sheet.write_datetime(row, 0, date(2026, *when), day)
        sheet.write_row(row, 1, line)
    sheet.write("A15", "Total")
    for at, column in enumerate("DEF", 2):
        total = _total(tuple(line[at + 1] for line in WALKS if len(line) > 3))
        sheet.write_formula(14, at + 1, f"=SUM({column}3:{column}14)", None, total)
    sheet.set_column("A:C", 22)


def _families(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write what is kept on volunteers, homes and other services, and the forms below."""
    row = 0
    for title, lines in FAMILIES:
        sheet.write_row(row, 0, (title, *QUARTERS, "Year"), head)
        for name, *figures in lines:
            row += 1
            sheet.write_row(row, 0, (name, *figures[:4]))
            if len(figures) == 5:
                total = _total(tuple(figures))
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
        row += 2
    sheet.write_row(row, 0, ("Last-week forms", *QUARTERS, "Year", "% of forms back"), head)
    base = row + 3
    back = _total(FORMS[1][1:])
    for at, line in enumerate(FORMS, row + 1):
        sheet.write_row(at, 0, line)
        total = _total(line[1:])
        sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, total)
        if at + 1 > base:
            sheet.write_formula(at, 6, f"=F{at + 1}/F${base}", rate, total / back)
    sheet.set_column("A:A", 54)
    sheet.set_column("B:G", 13)


def _costs(made: Workbook, head: Format, rate: Format) -> None:
    """Write the budget and what was spent."""
    sheet = made.add_worksheet("Spend")
    money = made.add_format({"num_format": "£#,##0.00"})
    titles = ("Heading", "Budget 25/26", "Spent Q4", "Spent Apr-Mar", "% of budget spent")
    sheet.write_row("A1", titles, head)
    for row, line in enumerate(COSTS, 1):
        sheet.write_row(row, 0, line, money)
    sheet.write("A8", "Total", head)
    sums = [_total(tuple(line[at] for line in COSTS)) for at in (1, 2, 3)]
    for column, total in zip("BCD", sums, strict=True):
        sheet.write_formula(f"{column}8", f"=SUM({column}2:{column}7)", money, total)
    shares = (*[(line[1], line[3]) for line in COSTS], (sums[0], sums[2]))
    for row, (budget, spent) in enumerate(shares, 2):
        assert isinstance(budget, int | float) and isinstance(spent, int | float)
        sheet.write_formula(f"E{row}", f"=D{row}/B{row}", rate, spent / budget)
    sheet.set_column("A:A", 40)
    sheet.set_column("B:E", 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tots on the Go Q4")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0%"})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    day = made.add_format({"num_format": "ddd d mmm yyyy", "align": "left"})
    _form(made.add_worksheet("Monitoring form"), head, rate, wrap)
    _referrals(made.add_worksheet("Referrals"), head)
    _courses(made.add_worksheet("Courses"), head, wrap)
    _walks(made.add_worksheet("Walks"), head, day)
    _families(made.add_worksheet("Parents and families"), head, rate)
    _costs(made, head, rate)
    story = made.add_worksheet("Narrative")
    story.write_row("A1", ("Question", "Provider's answer (Quarter 4)"), head)
    for row, answers in enumerate(STORY, 1):
        story.write_row(row, 0, answers, wrap)
    story.set_column("A:A", 34)
    story.set_column("B:B", 110)
    made.close()
