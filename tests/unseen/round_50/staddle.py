"""A nurse and befriending hub in a village hall, quarterly to a county and a parish council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

MONTHS = (
    ("Apr", (8, 52, 11, 10, 6, 4, 9, 14, 3)),
    ("May", (8, 49, 9, 8, 5, 3, 11, 12, 2)),
    ("Jun", (9, 58, 12, 11, 7, 5, 10, 15, 4)),
    ("Jul", (9, 55, 10, 9, 6, 4, 12, 13, 3)),
    ("Aug", (7, 41, 8, 6, 5, 3, 6, 9, 1)),
    ("Sep", (9, 57, 13, 12, 6, 5, 11, 16, 4)),
    ("Oct", (9, 60, 12, 11, 7, 5, 12, 17, 3)),
    ("Nov", (8, 54, 10, 9, 6, 5, 10, 14, "nil")),
    ("Dec", (6, 38, 7, 6, 4, 3, 5, 8, 2)),
    ("Jan", (9, 61, 14, 12, 8, 6, 12, 18, 4)),
    ("Feb", (8, 57, 11, 10, 7, 6, 11, 16, 5)),
    ("Mar", (9, 63, 13, 12, 7, 5, 13, 19, 4)),
)

CLINIC = (
    "Sessions held",
    "People seen",
    "of these, new",
    "new, seen in 10 working days",
    "Reached 12 weeks",
    "Healed by 12 weeks",
    "Falls MOTs, aged 75+",
    "Surgery appointments (est.)",
    "Minor injury unit trips",
)

# Words, four quarters and whether the year is added up.
TABLES: tuple[tuple[str, str, tuple[Line, ...]], ...] = (
    (
        "1. Befriending",
        "Count a match once both have said yes. Do not count phone friends as matches.",
        (
            ("Referrals in", 9, 8, 11, 10, "sum"),
            ("Matches made", 6, 7, 8, 7, "sum"),
            ("Days waited, all matches added up", 138, 147, 152, 126, "sum"),
            ("Matches in place at quarter end", 24, 27, 31, 33, ""),
            ("Visits by befrienders", 212, 231, 246, 258, "sum"),
            ("Phone calls instead of a visit", 88, 79, 94, 101, "sum"),
            ("Reviews done", 11, 12, 13, 12, "sum"),
            ("Loneliness score better at review", 7, 8, 9, 8, "sum"),
        ),
    ),
    (
        "2. What changed",
        "From the reviews and what people tell us over lunch. Put nil, not a dash.",
        (
            ("Back at church, WI, whist or the pub", 3, 4, 5, 6, "sum"),
            ("Benefits won (£ a year)", 4212, 3847.6, 5640.2, 6118.4, "sum"),
            ("Stayed at home, care home place not taken", 1, "nil", 1, 2, "sum"),
            ("Sons and daughters back to full hours at work", 2, 1, 2, 3, "sum"),
            ("Family carers given a morning off", 8, 9, 11, 12, ""),
        ),
    ),
    (
        "3. Volunteers",
        "",
        (
            ("Active at quarter end", 22, 24, 27, 29, ""),
            ("   once befriended themselves", "<5", 5, 6, 7, ""),
            ("Hours given", 486, 512, 548.5, 571, "sum"),
            ("DBS checks done", 4, 3, 5, 4, "sum"),
            ("Mileage paid (£)", 214.65, 198.9, 243.45, 268.2, "sum"),
            ("Went on to paid care work", "nil", 1, "nil", 1, "sum"),
        ),
    ),
    (
        "4. Friday lunch",
        "",
        (
            ("Lunches served", 298, 276, 311, 324, "sum"),
            ("Average round the table", 23, 21, 24, 25, ""),
            ("Fridays cooked by the members themselves", 4, 5, 5, 6, "sum"),
            ("New to the lunch", 6, 5, 8, 9, "sum"),
            ("Food (£)", 612.4, 588.15, 641.7, 668.9, "sum"),
        ),
    ),
)

# Pair, village, age, matched, score then, reviewed, score then, visits by then.
REVIEWS: tuple[tuple[str, str, int, date, int, date, int, int], ...] = (
    ("P31", "Oxthorne", 81, date(2025, 7, 14), 7, date(2026, 1, 8), 5, 22),
    ("P14", "Nether Thrapley", 77, date(2025, 1, 21), 6, date(2026, 1, 13), 6, 43),
    ("P33", "Oxthorne", 90, date(2025, 7, 30), 9, date(2026, 1, 20), 6, 24),
    ("P15", "Marlbeck", 68, date(2025, 2, 6), 8, date(2026, 1, 28), 5, 46),
    ("P17", "Great Tewley", 84, date(2025, 2, 13), 5, date(2026, 2, 5), 4, 41),
    ("P35", "Marlbeck", 79, date(2025, 8, 12), 7, date(2026, 2, 12), 8, 15),
    ("P36", "Nether Thrapley", 86, date(2025, 8, 20), 8, date(2026, 2, 17), 6, 23),
    ("P19", "Oxthorne", 73, date(2025, 3, 3), 6, date(2026, 2, 26), 6, 38),
    ("P37", "Great Tewley", 88, date(2025, 9, 4), 9, date(2026, 3, 4), 7, 24),
    ("P38", "Oxthorne", 82, date(2025, 9, 11), 6, date(2026, 3, 10), 4, 25),
    ("P21", "Nether Thrapley", 71, date(2025, 3, 24), 5, date(2026, 3, 19), 5, 40),
    ("P39", "Marlbeck", 93, date(2025, 9, 25), 8, date(2026, 3, 26), 5, 26),
)

# Budget, last year, quarter, year.
INCOME: tuple[tuple[str, float, float, float, float], ...] = (
    ("County Council grant", 31500, 30000, 7875, 31500),
    ("Parish Council grant", 8400, 8000, 2100, 8400),
    ("Lunch money and gifts", 5200, 4876.5, 1421.3, 5388.75),
)
SPENDING: tuple[tuple[str, float, float, float, float], ...] = (
    ("Nurse sessions", 22800, 21460, 5928, 22572),
    ("Co-ordinator (15 hrs a week)", 13650, 13260, 3412.5, 13650),
    ("Hall hire and heating", 4100, 3844.2, 1386.4, 4415.9),
    ("Dressings and kit", 2150, 2011.35, 512.8, 1986.45),
    ("Volunteers and food", 2400, 2655, 937.1, 3436.35),
)
ROOMS = (("Main hall", 90, 11.5, 104), ("Committee room", 14, 7, 78), ("Kitchen", 6, 5, 52))

# Reference, words, target, where its top and its base stand, last year's quarter, comment.
# "c" is a column of the clinic sheet, "b" a line of the first table of befriending.
FORM: tuple[tuple[str, str, float | None, str, str, object, str], ...] = (
    ("N1", "Nurse drop-in sessions held at the hall", 96, "cB", "", 24, ""),
    ("N2", "Residents seen at the drop-in", 600, "cC", "", 158, "Ahead since the bus changed"),
    (
        "N3",
        "New patients seen within 10 working days",
        0.9,
        "cE",
        "cD",
        0.88,
        "Snow, 2 late in Jan",
    ),
    ("N4", "Leg wounds healed by 12 weeks", 0.7, "cG", "cF", 0.68, ""),
    ("N5", "Falls MOTs with people aged 75 and over", 120, "cH", "", 31, ""),
    ("B1", "Befriending matches in place at quarter end", 30, "b4", "", 23, ""),
    ("B2", "Average days from referral to match", 21, "b3", "b2", 24.5, "Lower is better"),
    ("B3", "Less lonely at review (UCLA)", 0.65, "b8", "b7", "n/a", "New this year"),
)

SAID = (
    "Mrs H, 84, who had not been out since her husband died, now runs the raffle on Fridays.",
    "The surgery tells us 9 fewer home visits were asked for from Nether Thrapley this winter.",
    "Three of the Young Farmers now knock on befriended neighbours' doors whenever it snows.",
    "People who met at lunch have begun a card school on Tuesdays, 8 regulars, no help from us.",
    "The boiler was out for 4 days in January and lunch went across to the chapel.",
    "We posted 640 newsletters with the parish magazine in February.",
    "We hope to train 5 more befrienders by June.",
    "The committee asks that the target of 600 stays as it is next year.",
)

TITLES = ("Budget 25/26", "Actual 24/25", "Q4 actual", "Year actual", "Left")


def added(line: Line) -> float:
    """The sum of the figures in a line; words such as nil count for nothing."""
    return round(sum(part for part in line if isinstance(part, int | float)), 2)


def clinic_quarter(column: int, quarter: int) -> float:
    """The sum of a column of the clinic sheet over a quarter."""
    return added(tuple(line[1][column] for line in MONTHS[quarter * 3 : quarter * 3 + 3]))


def found(place: str, quarter: int | None) -> tuple[str, float]:
    """Where a part of an indicator stands, and its figure for a quarter or for the year."""
    if place[0] == "c":
        row = 20 if quarter is None else 7 + quarter * 4
        column = ord(place[1]) - ord("B")
        parts = tuple(clinic_quarter(column, each) for each in range(4))
        return f"'Clinic days'!{place[1]}{row}", added(parts) if quarter is None else parts[quarter]
    line = TABLES[0][2][int(place[1]) - 1]
    row = int(place[1]) + 4
    if quarter is not None:
        return f"'Befriending & lunch'!{'BCDE'[quarter]}{row}", added((line[1 + quarter],))
    if line[5] == "sum":
        return f"'Befriending & lunch'!F{row}", added(line[1:5])
    return f"'Befriending & lunch'!E{row}", added((line[4],))


def result(top: str, base: str, quarter: int | None) -> tuple[str, float]:
    """The formula of an indicator and its figure."""
    above, figure = found(top, quarter)
    if not base:
        return f"={above}", figure
    below, under = found(base, quarter)
    return f"={above}/{below}", figure / under


def _front(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write the front sheet: who reports, and the indicators."""
    sheet.write("A1", "WEXMOOR COUNTY COUNCIL - Communities Team", head)
    sheet.write("A2", "Rural Hubs monitoring return (copy to Oxthorne and Thrapley Parish Council)")
    sheet.write_row("A4", ("Hub", "The Staddle, Oxthorne Village Hall"))
    sheet.write_row("A5", ("Agreement", "WCC/RH/027, 1 April 2024 to 31 March 2027"))
    sheet.write_row("A6", ("Quarter", "Q4 2025/26"))
    sheet.write_row("A7", ("Telephone", "01632 960114"))
    sheet.write_row("A9", ("Ref", "Measure", "Target"), head)
    sheet.merge_range("D9:F9", "Quarter 4 (Jan to Mar 2026)", head)
    sheet.write_row("G9", ("Q3", "Q4 24/25", "Year 25/26", "Comment"), head)
    sheet.write_row("D10", ("Number", "Out of", "Result"), head)
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    for row, (ref, words, target, top, base, before, comment) in enumerate(FORM, 10):
        form = None if not base else place if ref == "B2" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if base and ref != "B2" else None)
        above, figure = found(top, 3)
        sheet.write_formula(row, 3, f"={above}", None, figure)
        if base:
            below, under = found(base, 3)
            sheet.write_formula(row, 4, f"={below}", None, under)
            sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", form, figure / under)
        else:
            sheet.write(row, 4, "n/a")
            sheet.write_formula(row, 5, f"=D{row + 1}", form, figure)
        sheet.write_formula(row, 6, *_pair(result(top, base, 2), form))
        sheet.write(row, 7, before, form)
        sheet.write_formula(row, 8, *_pair(result(top, base, None), form))
        sheet.write(row, 9, comment or None)
    sheet.write_row(
        "A19",
        ("R1", "Complaints to the hub (for information)", None, "nil", "n/a", "nil", 1, "nil"),
    )
    sheet.write("I19", 2)
    sheet.write("A21", "Completed by hub co-ordinator 10/04/2026")
    sheet.set_column("A:A", 11)
    sheet.set_column("B:B", 46)
    sheet.set_column("J:J", 26)


def _pair(got: tuple[str, float], form: Format | None) -> tuple[str, Format | None, float]:
    """What write_formula wants: formula, form and figure."""
    return got[0], form, got[1]


def _clinic(sheet: Worksheet, head: Format, sub: Format) -> None:
    """Write the nurse's clinic by month, with a line after each quarter."""
    sheet.write("A1", "Nurse drop-in, 2025/26", head)
    sheet.merge_range("B2:E2", "Drop-in", head)
    sheet.merge_range("F2:G2", "Leg wounds", head)
    sheet.write("H2", "Falls", head)
    sheet.merge_range("I2:J2", "Saved elsewhere", head)
    sheet.write_row("A3", ("Month", *CLINIC), head)
    row = 3
    for count, (month, figures) in enumerate(MONTHS):
        sheet.write_row(row, 0, (month, *figures))
        row += 1
        if count % 3 == 2:
            sheet.write(row, 0, f"Q{count // 3 + 1}", sub)
            for column in range(9):
                name = xl_col_to_name(column + 1)
                figure = clinic_quarter(column, count // 3)
                sheet.write_formula(
                    row, column + 1, f"=SUM({name}{row - 2}:{name}{row})", sub, figure
                )
            row += 1
    sheet.write(row, 0, "Year", sub)
    for column in range(9):
        name = xl_col_to_name(column + 1)
        parts = tuple(clinic_quarter(column, each) for each in range(4))
        reach = "+".join(f"{name}{line}" for line in (7, 11, 15, 19))
        sheet.write_formula(row, column + 1, f"={reach}", sub, added(parts))
    sheet.set_column("B:J", 13)
    sheet.freeze_panes(3, 1)


def _tables(sheet: Worksheet, head: Format, small: Format) -> None:
    """Write the stacked tables of befriending, what changed, volunteers and lunch."""
    sheet.write("A1", "Befriending, volunteers and lunch 2025/26", head)
    row = 2
    for title, note, lines in TABLES:
        sheet.write(row, 0, title, head)
        if note:
            sheet.write(row, 1, note, small)
        row += 1
        sheet.write_row(
            row, 0, ("", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Year"), head
        )
        row += 1
        for line in lines:
            sheet.write_row(row, 0, line[:5])
            if line[5] == "sum":
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, added(line[1:5]))
            row += 1
        row += 1
    sheet.set_column("A:A", 46)
    sheet.set_column("B:F", 12)


def _reviews(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of the pairs reviewed in the quarter."""
    sheet.write("A1", "Reviews done Jan to Mar 2026 (UCLA 3 to 9, lower = less lonely)", head)
    sheet.write_row(
        "A3",
        (
            "Pair",
            "Village",
            "Age",
            "Matched",
            "Score at match",
            "Reviewed",
            "Score at review",
            "Visits by review",
        ),
        head,
    )
    for row, line in enumerate(REVIEWS, 3):
        for column, part in enumerate(line):
            if isinstance(part, date):
                sheet.write_datetime(row, column, part, day)
            else:
                sheet.write(row, column, part)
    better = sum(line[6] < line[4] for line in REVIEWS)
    sheet.write("A17", "Number better at review")
    sheet.write_formula("G17", "=SUMPRODUCT(--(G4:G15<E4:E15))", None, better)
    sheet.set_column("B:H", 15)


def _money(sheet: Worksheet, head: Format, pounds: Format) -> None:
    """Write the money of the year and the rooms of the hall."""
    sheet.write("A1", "Money and rooms", head)
    row = 2
    for title, lines in (("Income (£)", INCOME), ("Spending (£)", SPENDING)):
        sheet.write_row(row, 0, (title, *TITLES), head)
        first = row + 2
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line[:1])
            sheet.write_row(row, 1, line[1:], pounds)
            sheet.write_formula(
                row, 5, f"=B{row + 1}-E{row + 1}", pounds, round(line[1] - line[4], 2)
            )
        row += 1
        sheet.write(row, 0, "Total", head)
        for column in range(1, 5):
            name = xl_col_to_name(column)
            figure = added(tuple(line[column] for line in lines))
            sheet.write_formula(row, column, f"=SUM({name}{first}:{name}{row})", pounds, figure)
        left = added(tuple(round(line[1] - line[4], 2) for line in lines))
        sheet.write_formula(row, 5, f"=SUM(F{first}:F{row})", pounds, left)
        row += 2
    sheet.write_row(row, 0, ("Rooms", "Holds", "", "£ an hour", "Hours used, Q4"), head)
    for room in ROOMS:
        row += 1
        sheet.write_row(row, 0, room[:2])
        sheet.write_row(row, 3, room[2:])
    sheet.set_column("A:A", 32)
    sheet.set_column("B:B", 13)
    sheet.set_column("C:C", 13, None, {"hidden": True})
    sheet.set_column("D:F", 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "The Staddle Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": False})
    sub = made.add_format({"bold": True, "top": 1})
    small = made.add_format({"italic": True, "font_size": 9})
    day = made.add_format({"num_format": "dd/mm/yy"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    _front(made.add_worksheet("Front sheet"), made, head)
    _clinic(made.add_worksheet("Clinic days"), head, sub)
    _tables(made.add_worksheet("Befriending & lunch"), head, small)
    _reviews(made.add_worksheet("Reviews Q4"), head, day)
    _money(made.add_worksheet("Money & rooms"), head, pounds)
    said = made.add_worksheet("What people said")
    said.write("A1", "Anything else you want to tell us about this quarter?", head)
    for row, sentence in enumerate(SAID, 2):
        said.write(row, 0, sentence)
    said.set_column("A:A", 100)
    made.close()
