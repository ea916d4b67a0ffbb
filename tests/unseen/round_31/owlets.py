"""Sleep and behaviour support for families of disabled children, monthly to an NHS ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

# Number, requirement, threshold, row of the monthly tab (and of the one below the line), remark.
FORM: tuple[Line, ...] = (
    ("1", "Families taken on (360 a year)", 360, 5, 0, "G", ""),
    (
        "2",
        "Referrers' families contacted inside 10 working days",
        0.9,
        8,
        7,
        "G",
        "3 families had changed phone number",
    ),
    (
        "3",
        "Wait from referral to first appointment, mean weeks (6 or under)",
        6,
        10,
        9,
        "G",
        "",
    ),
    ("4", "Families living in most deprived quintile (IMD)", 0.3, 11, 5, "G", ""),
    (
        "5",
        "Sleep programme completers",
        0.75,
        20,
        19,
        "G",
        "August low - holidays",
    ),
    ("6", "Child gains 1 hour or more of sleep a night by close", 0.65, 21, 20, "G", ""),
    (
        "7",
        "Challenging behaviour less frequent at review",
        0.65,
        23,
        22,
        "A",
        "See narrative",
    ),
    ("8", "Friends and family: would recommend", 0.9, 0, 0, "G", "Feedback tab"),
    ("9", "Complaints and incidents (for information)", "", 35, 0, "", ""),
)
RECOMMEND = (17, 18, 128, 137)

# Words, eight months and whether the line is added up; a line of one word is a heading.
MONTHS: tuple[Line, ...] = (
    ("REFERRALS",),
    ("Referrals in", (38, 41, 36, 33, 24, 44, 46, 42), True),
    ("Accepted", (31, 34, 29, 27, 19, 35, 37, 34), True),
    ("Sent on elsewhere / not suitable", (5, 5, 6, 4, 4, 7, 7, 6), True),
    ("Due a first call", (35, 38, 34, 31, 22, 40, 43, 40), True),
    ("Rung within 10 w/days", (33, 35, 32, 28, 19, 37, 40, 37), True),
    ("First appointments", (29, 31, 30, 25, 18, 30, 34, 33), True),
    ("Weeks waited (added up)", (171, 177, 168, 155, 119, 186, 187, 175), True),
    ("Accepted - IMD quintile 1 postcode", (10, 12, 9, 9, 6, 11, 13, 11), True),
    ("On waiting list, last day of month", (22, 25, 24, 26, 27, 32, 35, 36), False),
    (),
    ("WORK DONE",),
    ("Home visits", (44, 47, 42, 40, 26, 45, 51, 43), True),
    ("Clinic + Teams appointments", (61, 66, 58, 57, 35, 63, 70, 68), True),
    ("DNA / cancelled on the day", (9, 11, 8, 10, 9, 10, 12, 11), True),
    ("Blackout blinds lent", (7, 6, 9, 4, 5, 8, 10, 9), True),
    ("Sleep prog - due to finish", (18, 20, 17, 19, 12, 16, 21, 16), True),
    ("Sleep prog - did all 4 sessions", (13, 15, 13, 14, 8, 12, 16, 12), True),
    ("Sleep prog - 1hr+ extra a night", (9, 10, 9, 9, 6, 8, 11, 8), True),
    ("Behaviour plan reviewed", (16, 17, 15, 18, 10, 14, 18, 17), True),
    ("Behaviour happening less often", (10, 11, 9, 12, 6, 9, 12, 11), True),
    (),
    ("FROM 3 MONTH CHECK CALLS (what families say has changed)",),
    ("Check calls made", (12, 13, 14, 11, 13, 9, 12, 13), True),
    ("Melatonin stopped or cut down", (2, 3, 2, 2, 1, 2, 3, 3), True),
    ("Mum or dad back in work / more hours", (1, 2, 1, 2, "nil", 2, 2, 3), True),
    ("Fewer late marks at school", (4, 5, 4, 3, "n/a", 3, 4, 5), True),
    ("Brother or sister now sleeps through", (3, 2, 3, 2, 2, 3, 4, 4), True),
    ("Short break nights handed back, not needed", (4, 6, 5, 4, 3, 6, 8, 7), True),
    (),
    ("TEAM",),
    ("Staff in post (WTE)", (4.6, 4.6, 4.6, 4.2, 4.2, 4.6, 4.6, 4.6), False),
    ("Complaints and incidents", (0, 0, 1, 0, 0, 0, 0, "nil"), True),
    ("Sickness days", (3, 1, 0, 6, 2, 4, 2, 9), True),
)

# Case, age, diagnosis, area, first day, sleep then, stress then, last day, sleep and stress then.
CLOSED: tuple[Line, ...] = (
    ("HS-0611", 5, "ASD", "Aldbeck Rise", (7, 16), 5.5, 8, (11, 4), 7.5, 5),
    ("HS-0614", 8, "ASD, LD", "Aldbeck Rise", (7, 22), 6, 7, (11, 4), 7, 4),
    ("HS-0619", 4, "Downs", "Wendle", (7, 24), 7, 6, (11, 6), 7.5, 5),
    ("HS-0620", 11, "ADHD", "Thornley Green", (8, 5), 6.5, 7, (11, 7), 8, 4),
    ("HS-0625", 6, "ASD", "Wendle", (8, 12), 5, 9, (11, 11), 6.5, 6),
    ("HS-0627", 9, "CP", "Corvane", (8, 14), 6, 8, (11, 12), 6.5, 8),
    ("HS-0631", 7, "ASD, ADHD", "Corvane", (9, 2), 5.5, 9, (11, 18), 7, 5),
    ("HS-0633", 13, "LD", "Aldbeck Rise", (9, 3), 7, 5, (11, 18), 7, 5),
    ("HS-0634", 5, "GDD", "Thornley Green", (9, 9), 6, 8, (11, 20), 7.5, 4),
    ("HS-0638", 10, "ADHD", "Wendle", (9, 10), 6.5, 6, (11, 21), 8, 3),
    ("HS-0640", 3, "ASD", "Wendle", (9, 16), 4.5, 9, (11, 25), 6.5, 6),
    ("HS-0642", 8, "Rare condition", "Corvane", (9, 18), 6, 7, (11, 27), 6.5, 6),
)

COURSES: tuple[Line, ...] = (
    ("Bedtimes that work", "Aldbeck Rise Hub", 12, 11, 9, 8, 5, 60, 45),
    ("Bedtimes that work", "Teams, evening", 16, 14, 12, 8, 3, 0, 0),
    ("Behind the behaviour", "Corvane Library", 10, 10, 8, 7, 4, 60, 36.5),
    ("Behind the behaviour (Polish)", "Wendle Children's Centre", 8, 6, 6, 5, 5, 45, 0),
)

MENTORS: tuple[Line, ...] = (
    ("Bridie", "Y", 9.5, 7, "Leads Aldbeck coffee morning"),
    ("Oswin", "Y", 6, 5, "Dads only line"),
    ("Tamsie", "Y", 12, 9, ""),
    ("Jolanta", "Y", 8, 6, "Polish speaker"),
    ("Marit", "N", 4, 2, "Retired teacher"),
    ("Dele", "Y", 7.5, 5, ""),
    ("Perpetua", "Y", 5, 4, "Started in Oct"),
)

SINCE: tuple[Line, ...] = (
    ("Mentors trained", 11),
    ("Gone on to a job or college course", 3),
    ("Mentors' expenses and vouchers (£)", 286.4),
    ("Supervision sessions held", 16),
)

FEEDBACK: tuple[Line, ...] = (
    ("Forms given out", 29, 241),
    ("Forms back", 18, 137),
    ("...filled in on paper", 7, 62),
    ("Would recommend", 17, 128),
    ("We argue less at home", 8, 59),
    ("Appointments were at a good time", 15, 121),
)

MONEY: tuple[Line, ...] = (
    ("Salaries and on-costs", 168400, 13870.25, 110982.4),
    ("Travel", 7200, 561.9, 4630.15),
    ("Rooms and creche", 5400, 246.5, 3105),
    ("Blinds, books, printing", 3900, 318.45, 2777.6),
    ("Management charge (10%)", 18490, 1540.83, 12326.64),
)

NARRATIVE = (
    "Two families who had asked for a residential school place have told their social worker "
    "they do not want it now.",
    "Referrals from health visitors were up again, 14 of the 42 this month.",
    "Behaviour reviews: 2 of the families not improving are waiting for a medication review.",
    "The special school at Thornley Green has taken up our bedtime cards and now uses them with "
    "all its reception families.",
    "One practitioner was off for 9 days so 5 home visits were put back to December.",
    "We hope to start a Saturday clinic in January if the room at the Hub is free.",
    "All staff did the Level 3 safeguarding refresher on 12 November.",
    "A dad in Corvane says he has come off his own sleeping tablets since his daughter settles "
    "by nine.",
    "We posted 60 bedtime packs to nurseries.",
)


class _Look:
    """The formats of the workbook."""

    def __init__(self, made: Workbook) -> None:
        """Make the formats."""
        self.head = made.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        self.blue = made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "white"})
        self.bold = made.add_format({"bold": True})
        self.rate = made.add_format({"num_format": "0%"})
        self.place = made.add_format({"num_format": "0.0"})
        self.money = made.add_format({"num_format": "£#,##0.00"})
        self.month = made.add_format({"num_format": "mmm-yy", "bold": True, "align": "left"})
        self.day = made.add_format({"num_format": "dd/mm/yy"})
        self.wrap = made.add_format({"text_wrap": True, "valign": "top"})


def _added(figures: object) -> float:
    """Sum of the numbers among the months of a line."""
    assert isinstance(figures, tuple)
    return float(sum(figure for figure in figures if not isinstance(figure, str)))


def _result(sheet: Worksheet, row: int, column: int, ref: str, form: Format, value: float) -> None:
    """Divide the two cells on the left of a result."""
    top, base = ("D", "E") if column == 5 else ("G", "H")
    sheet.write_formula(row, column, f"={top}{row + 1}/{base}{row + 1}", form, value)
    sheet.write(row, 0, ref)


def _form(sheet: Worksheet, look: _Look) -> None:
    """Fill in the template of the ICB from the monthly tab."""
    sheet.write("A1", "NHS Wendmoor Integrated Care Board", look.blue)
    sheet.write("A2", "Children and young people: monthly contract return", look.bold)
    sheet.write_row("A3", ("Provider", "Harebell Steps CIC"))
    sheet.write_row("A4", ("Service", "Sleep and behaviour support, disabled children 2-17"))
    sheet.write_row("A5", ("Contract", "WM-CYP-2217 (1 Sept 2024 - 31 Aug 2027)"))
    sheet.write("A6", "Month")
    sheet.write_datetime("B6", date(2025, 11, 1), look.month)
    sheet.merge_range("D8:F8", "November 2025", look.head)
    sheet.merge_range("G8:I8", "Year to date (April to November 2025)", look.head)
    heads = ("No.", "Local quality requirement", "Threshold", "Num.", "Denom.", "Result")
    sheet.write_row("A9", (*heads, "Num.", "Denom.", "Result", "RAG", "Remarks"), look.head)
    lines = dict(enumerate(MONTHS, 3))
    for row, (ref, words, threshold, top, base, rag, remark) in enumerate(FORM, 9):
        assert isinstance(top, int) and isinstance(base, int)
        form = look.place if ref == "3" else look.rate if threshold != 360 and top != 35 else None
        sheet.write_row(row, 0, (ref, words))
        if threshold:
            sheet.write(row, 2, threshold, look.rate if isinstance(threshold, float) else None)
        sheet.write_row(row, 9, (rag, remark))
        if not top:
            for column, where in ((3, "B6"), (4, "B4"), (6, "C6"), (7, "C4")):
                value = RECOMMEND[column - 3 if column < 5 else column - 4]
                sheet.write_formula(row, column, f"=Feedback!{where}", None, value)
            _result(sheet, row, 5, str(ref), look.rate, RECOMMEND[0] / RECOMMEND[1])
            _result(sheet, row, 8, str(ref), look.rate, RECOMMEND[2] / RECOMMEND[3])
            continue
        above = lines[top][1]
        assert isinstance(above, tuple)
        now = above[7]
        sheet.write_formula(row, 3, f"=Monthly!I{top}", None, now)
        sheet.write_formula(row, 6, f"=Monthly!N{top}", None, _added(above))
        if not base:
            sheet.write(row, 4, "n/a")
            sheet.write(row, 7, "n/a")
            sheet.write_formula(row, 5, f"=D{row + 1}", None, now)
            sheet.write_formula(row, 8, f"=G{row + 1}", None, _added(above))
            continue
        below = lines[base][1]
        assert isinstance(below, tuple) and form
        sheet.write_formula(row, 4, f"=Monthly!I{base}", None, below[7])
        sheet.write_formula(row, 7, f"=Monthly!N{base}", None, _added(below))
        _result(sheet, row, 5, str(ref), form, now / below[7])
        _result(sheet, row, 8, str(ref), form, _added(above) / _added(below))
    sheet.write("A20", "Return to the contracts inbox by the 10th working day")
    sheet.write("A21", "Completed by: S.W., 11/12/2025")
    sheet.set_column(1, 1, 52)
    sheet.set_column(10, 10, 34)


def _monthly(sheet: Worksheet, look: _Look) -> None:
    """Write the months; the last four of the year are still empty."""
    sheet.write("A1", "Harebell Steps - monthly figures", look.bold)
    for column in range(12):
        month = date(2025 + (column + 3) // 12, (column + 3) % 12 + 1, 1)
        sheet.write_datetime(1, 1 + column, month, look.month)
    sheet.write(1, 13, "Apr to date", look.bold)
    for row, line in enumerate(MONTHS, 2):
        if len(line) == 1:
            sheet.write(row, 0, line[0], look.blue)
        elif line:
            assert isinstance(line[1], tuple)
            sheet.write(row, 0, line[0])
            sheet.write_row(row, 1, line[1])
            if line[2]:
                reach = f"=SUM(B{row + 1}:M{row + 1})"
                sheet.write_formula(row, 13, reach, look.bold, _added(line[1]))
    sheet.write(38, 0, "Aug late marks n/a - schools shut")
    sheet.set_column(0, 0, 46)
    sheet.freeze_panes(2, 1)


def _closed(sheet: Worksheet, look: _Look) -> None:
    """List the families who finished the sleep programme in the month."""
    sheet.write("A1", "Sleep programme: families closed in November 2025", look.bold)
    sheet.write("A2", "Stress = parent's own rating, 0 none to 10 can't go on", None)
    sheet.merge_range("E3:G3", "At start", look.head)
    sheet.merge_range("H3:J3", "At close", look.head)
    measure = ("Date", "Hrs sleep (child)", "Parent stress")
    sheet.write_row("A4", ("Case", "Age", "Need", "Area", *measure, *measure), look.head)
    for row, line in enumerate(CLOSED, 4):
        sheet.write_row(row, 0, line[:4])
        for column in (4, 7):
            day = line[column]
            assert isinstance(day, tuple)
            sheet.write_datetime(row, column, date(2025, *day), look.day)
            sheet.write_row(row, column + 1, line[column + 1 : column + 3])
    under = [int(str(line[9])) - int(str(line[6])) for line in CLOSED]
    sheet.write("A18", "Families closed")
    sheet.write_formula("D18", "=COUNTA(A5:A16)", None, len(CLOSED))
    sheet.write("A19", "Parents whose stress came down 2 points or more")
    words = "=SUMPRODUCT(--(G5:G16-J5:J16>=2))"
    sheet.write_formula("D19", words, None, sum(1 for change in under if change <= -2))
    sheet.set_column(2, 3, 16)


def _helpers(sheet: Worksheet, courses: Worksheet, look: _Look) -> None:
    """Write the tabs of the mentors and of the courses."""
    courses.write("A1", "Courses that ended in November 2025 - clear and refill monthly", look.bold)
    heads = ("Course", "Where", "Places", "Booked", "Came to 1st", "Stayed to end")
    more = ("Still meet up with others from it", "Creche (£)", "Room (£)")
    courses.write_row("A3", (*heads, *more), look.head)
    for row, line in enumerate(COURSES, 3):
        courses.write_row(row, 0, line)
    courses.write("A8", "All courses", look.bold)
    for column, letter in enumerate("CDEFGHI", 2):
        total = sum(float(str(line[column])) for line in COURSES)
        courses.write_formula(7, column, f"=SUM({letter}4:{letter}7)", look.bold, total)
    courses.set_column(0, 1, 28)

    sheet.write("A1", "Parent mentors, November 2025", look.bold)
    names = ("Name", "Used our service themselves?", "Hours given", "Families rung", "Notes")
    sheet.write_row("A2", names, look.head)
    for row, line in enumerate(MENTORS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "Total", look.bold)
    for column, letter in ((2, "C"), (3, "D")):
        total = sum(float(str(line[column])) for line in MENTORS)
        sheet.write_formula(9, column, f"=SUM({letter}3:{letter}9)", look.bold, total)
    sheet.write("A12", "Since April (April to November 2025)", look.bold)
    for row, line in enumerate(SINCE, 12):
        sheet.write(row, 0, line[0])
        sheet.write(row, 2, line[1], look.money if "£" in str(line[0]) else None)
    sheet.set_column(0, 1, 30)
    sheet.set_column(4, 4, 30)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Harebell Steps month 8 return")
    look = _Look(made)
    _form(made.add_worksheet("ICB return"), look)
    _monthly(made.add_worksheet("Monthly"), look)
    _closed(made.add_worksheet("Closed Nov"), look)
    courses = made.add_worksheet("Courses")
    _helpers(made.add_worksheet("Mentors"), courses, look)

    views = made.add_worksheet("Feedback")
    views.write("A1", "Feedback forms (paper and QR code)", look.bold)
    views.write_row("A2", ("", "Nov 2025", "Apr-Nov 2025"), look.head)
    for row, line in enumerate(FEEDBACK, 2):
        views.write_row(row, 0, line)
    views.write("A11", "Narrative for the month", look.bold)
    for row, sentence in enumerate(NARRATIVE, 11):
        views.write(row, 0, sentence, look.wrap)
    views.set_column(0, 0, 90)

    money = made.add_worksheet("Spend")
    money.write("A1", "Spend against contract value", look.bold)
    heads = ("", "Budget 2025/26", "Spent Nov 2025", "Spent Apr-Nov 2025")
    money.write_row("A2", heads, look.head)
    for row, line in enumerate(MONEY, 2):
        money.write_row(row, 0, line, look.money)
    money.write("A8", "Total", look.bold)
    for column, letter in enumerate("BCD", 1):
        total = round(sum(float(str(line[column])) for line in MONEY), 2)
        money.write_formula(7, column, f"=SUM({letter}3:{letter}7)", look.money, total)
    money.set_column(0, 3, 26)
    made.close()
