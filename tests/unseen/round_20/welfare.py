"""Welfare rights advice in GP surgeries: the council's quarterly form, third quarter of the year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

# Lines of the workings: words and the months April to December.
WORKINGS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("KPI 1  First appointments attended", (56, 57, 61, 60, 55, 66, 70, 68, 55)),
    ("KPI 2  N  first appointment within 15 working days", (51, 50, 55, 55, 50, 61, 66, 60, 50)),
    ("KPI 2  D  referrals received from surgeries", (62, 59, 66, 65, 58, 70, 74, 71, 57)),
    (
        "KPI 3  Annual value of benefits awarded (£)",
        (84210, 92480, 92250, 95610, 88405, 107360, 109480, 104770, 89870),
    ),
    ("KPI 4  N  reconsiderations and appeals won", (4, 4, 5, 6, 3, 5, 5, 7, 4)),
    ("KPI 4  D  reconsiderations and appeals decided", (7, 6, 8, 9, 5, 8, 8, 10, 6)),
    ("KPI 5  N  worry less about money", (18, 20, 21, 21, 20, 24, 26, 26, 20)),
    ("KPI 5  D  8-week calls answered", (28, 31, 33, 32, 29, 36, 37, 38, 29)),
    ("KPI 6  N  from the 30% most deprived areas", (34, 36, 37, 36, 33, 42, 45, 42, 36)),
    ("KPI 6  D  patients with a postcode", (55, 57, 61, 60, 54, 66, 70, 67, 55)),
)

# number, words, how measured, target of the year, target of the quarter, lines of the workings
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "First appointments attended", "Count, month end", 720, 180, (0,), "On track"),
    (
        2,
        "First appointment within 15 working days of the surgery's referral",
        "Seen in 15 wd / referrals received",
        0.85,
        0.85,
        (1, 2),
        "On track",
    ),
    (
        3,
        "Benefit income gained for patients, annual value (£)",
        "Award letters, 52 weeks",
        1100000,
        275000,
        (3,),
        "On track",
    ),
    (
        4,
        "Mandatory reconsiderations and appeals won",
        "Won / decided in quarter",
        0.6,
        0.6,
        (4, 5),
        "On track",
    ),
    (
        5,
        "Patients who worry less about money at 8 weeks",
        "8-week call, question 2",
        0.65,
        0.65,
        (6, 7),
        "Slightly under in Q1",
    ),
    (
        6,
        "Patients from the 30% most deprived areas",
        "IMD 2019 by postcode",
        0.6,
        0.6,
        (8, 9),
        "On track",
    ),
)

COMMENTS = (
    "August low: 2 advisers on leave",
    "",
    "Q3 includes 3 awards on the phone, letters to follow",
    "Tribunal lists at Wexmoor now about 30 weeks",
    "",
    "1 patient of no fixed abode in Q1, Q2 and Q3 each left out",
    "Wexmoor East hub to start in February, room now found",
    "",
)

# surgery, ward, list size, sessions, slots, attended, not attended, room
SURGERIES: tuple[tuple[object, ...], ...] = (
    ("Ash Tree Surgery", "Millbrow", 8420, 13, 65, 54, 11, "Room 3"),
    ("Canal Street Medical Centre", "Canalside", 11365, 24, 120, 98, 22, "Upstairs"),
    ("The Beeches", "Overdale", 6210, 12, 60, 51, 9, "Nurse's room"),
    ("Hopwell Health Centre", "Hopwell", 14880, 25, 125, 107, 18, "Room 11"),
    ("Lower Moss Practice", "Moss", 5975, 11, 55, 44, 11, "shared"),
    ("Millbrow Group Practice", "Millbrow", 9740, 12, 60, 50, 10, "Room 1"),
    ("Quarry Road", "Overdale", 7130, 13, 65, 57, 8, "shared"),
    ("Station Approach", "Canalside", 4860, 12, 60, 49, 11, "library corner"),
)

MANAGERS: tuple[tuple[object, ...], ...] = (
    ("Practice managers replying (of 8)", 6, 7),
    ("   fewer GP appointments spent on forms and money", 4, 6),
    ("   would like more slots", 5, 7),
    ("Letters of support GPs are spared each month", "not asked", "c. 45"),
)

# benefit, then awards and pounds of each quarter
BENEFITS = (
    ("Personal Independence Payment", 31, 139640, 33, 148215, 35, 153900),
    ("Attendance Allowance", 18, 71300, 20, 79450, 22, 84260),
    ("Universal Credit (health element)", 9, 30180, 11, 36905, 11, 37440),
    ("Pension Credit", 7, 15060, 6, 13385, 8, 15970),
    ("Housing Benefit / Council Tax Support", 6, 6940, 7, 7610, 6, 6890),
    ("Carer's Allowance", 3, 5820, 3, 5810, 3, 5660),
)

# words, three quarters, the year (none: a formula)
EIGHT_WEEKS: tuple[tuple[object, ...], ...] = (
    ("Calls answered", 92, 97, 104, None, ""),
    ("Worry less about money (KPI 5)", 59, 65, 72, None, ""),
    ("Eviction called off or notice withdrawn", 5, 7, 6, None, "mostly Canalside"),
    ("Debt written off (£)", 11240, 9865, "8310 prov", 29415, "2 creditors to confirm"),
    ("Gas or electric back on", 8, 4, 12, None, ""),
    ("Food parcel vouchers handed out", 31, 28, 40, None, ""),
    ("Have not needed the food bank since", 11, 14, 17, None, ""),
    ("Started a job, course or apprenticeship", "<5", 6, 7, "", "under 5 not shown"),
    ("Letters and calls to landlords and creditors", 44, 39, 51, None, ""),
    ("Passed on to a debt adviser", 22, 19, 25, None, ""),
    ("Open and deal with their own post now, did not before", 16, 18, 21, None, ""),
    (
        "Charity grants for beds, cookers, school coats (£, not in KPI 3)",
        3460,
        4115,
        5230,
        None,
        "",
    ),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteer form-fillers active", 11, 13, 14, ""),
    ("   were clients first", 4, 5, 6, ""),
    ("Hours they gave", 412, 455, 498, None),
    ("Enquiries about volunteering", 19, 23, 17, None),
    ("Training evenings", 2, 2, 3, None),
    ("Bus fares and parking (£)", 141.3, 158.85, 170.1, None),
    ("Volunteer supervisor (FTE)", 0.5, 0.5, 0.5, ""),
    ("Passed the adviser's certificate", 1, 2, 2, None),
    ("Went on to paid work or college", "nil", 1, 2, None),
)

ALONGSIDE: tuple[tuple[object, ...], ...] = (
    ("Patients and carers on the advice panel", 6, 6, 7, ""),
    ("Panel meetings", 1, 1, 1, None),
    ("Form-filling tables past clients run with no adviser (times)", 6, 11, 12, None),
    ("Relative or neighbour came in and took notes", 41, 47, 52, None),
    ("Interpreter booked", 23, 26, 31, None),
)

PEOPLE: tuple[tuple[str, tuple[tuple[str, tuple[int, int, int]], ...]], ...] = (
    (
        "Gender",
        (
            ("Female", (101, 104, 112)),
            ("Male", (71, 74, 79)),
            ("Another or not said", (2, 2, 2)),
        ),
    ),
    (
        "Age",
        (
            ("16-24", (9, 11, 10)),
            ("25-49", (62, 64, 70)),
            ("50-64", (58, 59, 63)),
            ("65-79", (33, 34, 36)),
            ("80+", (12, 13, 14)),
        ),
    ),
    (
        "Home",
        (
            ("Council or housing association", (88, 93, 97)),
            ("Private rent", (47, 49, 54)),
            ("Own", (33, 34, 36)),
            ("No home of their own", (6, 5, 6)),
        ),
    ),
    (
        "Problems at first appointment (may be more than one)",
        (
            ("Facing eviction", (9, 11, 10)),
            ("Behind with rent, council tax or fuel", (61, 66, 70)),
            ("Used a food bank in the last 3 months", (48, 51, 53)),
        ),
    ),
)

WORDS = (
    "A man who had slept in his van since the spring has had the keys of a flat at Canalside since "
    "November. Reception at Quarry Road say 15 patients who used to queue at the desk with brown "
    "envelopes every Monday have stopped doing so.",
    "We ran 122 sessions in the quarter. PIP decisions are taking about 19 weeks, which holds back "
    "the awards.",
    "Six of the mothers from the Moss form-filling table now mind each other's children so that "
    "they can take evening shifts.",
    "By the summer we hope to train 10 more past clients as form-fillers. The council asks for "
    "£1,100,000 over the year and we should pass it in March.",
    "Lower Moss flooded on 2 December and 5 slots were lost.",
)


class _Look:
    """Formats of the workbook."""

    def __init__(self, made: Workbook) -> None:
        """Make the formats."""
        self.title = made.add_format({"bold": True, "font_size": 14})
        self.head = made.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "font_color": "white",
                "bg_color": "#4B2E6F",
                "border": 1,
            }
        )
        self.band = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
        self.text = made.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        self.cell = made.add_format({"border": 1})
        self.rate = made.add_format({"border": 1, "num_format": "0.0%"})
        self.least = made.add_format({"border": 1, "num_format": "0%"})
        self.whole = made.add_format({"border": 1, "num_format": "#,##0"})
        self.money = made.add_format({"border": 1, "num_format": "#,##0.00"})
        self.bold = made.add_format({"bold": True, "border": 1, "num_format": "#,##0"})
        self.month = made.add_format(
            {"bold": True, "num_format": "mmm-yy", "bg_color": "#E4DFEC", "border": 1}
        )
        self.small = made.add_format({"italic": True, "font_color": "#666666"})


def _summary(sheet: Worksheet, look: _Look) -> None:
    """Write the council's form and the words under it."""
    sheet.write("A1", "Public Health contract monitoring 2025/26", look.title)
    sheet.write("A2", "Wexmoor Metropolitan Borough Council")
    sheet.write("A3", "Provider: Brackendale Rights and Advice")
    sheet.write("E3", "Contract no: PH/24/1124")
    sheet.write("A4", "Service: Welfare rights advice in GP surgeries")
    sheet.write("E4", "Term: 01/07/2024 - 30/06/2027")
    sheet.write("A5", "Period: Quarter 3 (October - December 2025)")
    sheet.write("E5", "Please return by 16/01/2026")
    heads = ("KPI", "What we want", "How measured", "Target year", "Target quarter")
    tail = ("Q1", "Q2", "Q3", "Q4", "YTD", "Status", "Comments")
    sheet.write_row(6, 0, (*heads, *tail), look.head)
    sheet.set_row(6, 30)
    at = 6
    for line in KPIS:
        at += 1
        number, words, how, yearly, quarterly, lines, status = line
        assert isinstance(lines, tuple)
        counted = [quarters(list(WORKINGS[place][1])) for place in lines]
        sheet.write(at, 0, number, look.cell)
        sheet.write(at, 1, words, look.text)
        sheet.write(at, 2, how, look.text)
        share = len(lines) == 2
        for column, target in ((3, yearly), (4, quarterly)):
            sheet.write(at, column, target, look.least if share else look.whole)
        rows = [place + 4 for place in lines]
        for quarter, column in enumerate("EIM"):
            cells = [f"'KPI workings'!{column}{row}" for row in rows]
            top = counted[0][quarter]
            value = top / counted[1][quarter] if share else top
            shape = look.rate if share else look.whole
            sheet.write_formula(at, 5 + quarter, "=" + "/".join(cells), shape, value)
        sheet.write(at, 8, "not due", look.cell)
        if number == 1:
            sheet.write(at, 9, 538, look.whole)
        else:
            cells = [f"'KPI workings'!N{row}" for row in rows]
            value = sum(counted[0]) / sum(counted[1]) if share else sum(counted[0])
            shape = look.rate if share else look.whole
            sheet.write_formula(at, 9, "=" + "/".join(cells), shape, value)
        sheet.write(at, 10, status, look.text)
    plain = (
        (7, "Surgeries with a weekly session", "Timetable", 9, 9, 7, 8, 8, "not due", 8, "1 short"),
        (
            8,
            "Complaints upheld (information only)",
            "Log",
            "n/a",
            "n/a",
            "nil",
            1,
            "nil",
            "not due",
            1,
            "",
        ),
    )
    for line in plain:
        at += 1
        sheet.write_row(at, 0, line[:3], look.text)
        sheet.write_row(at, 3, line[3:], look.cell)
    for row, words in enumerate(COMMENTS, 7):
        sheet.write(row, 11, words, look.text)
        sheet.set_row(row, 30)
    sheet.write(at + 2, 0, "Provider narrative (max. 200 words)", look.band)
    for row, words in enumerate(WORDS, at + 3):
        sheet.merge_range(row, 0, row, 11, words, look.text)
        sheet.set_row(row, 32)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 38)
    sheet.set_column(2, 2, 24)
    sheet.set_column(3, 9, 11)
    sheet.set_column(10, 10, 13)
    sheet.set_column(11, 11, 40)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _workings(sheet: Worksheet, look: _Look) -> None:
    """Write numerators and denominators by month with the sums of the quarters."""
    sheet.write("A1", "Workings (feeds the KPI summary, do not overtype the quarters)", look.title)
    sheet.write(2, 0, "", look.head)
    column = 1
    for month in range(4, 13):
        sheet.write_datetime(2, column, date(2025, month, 1), look.month)
        column += 1
        if month % 3 == 0:
            sheet.write(2, column, f"Q{month // 3 - 1}", look.head)
            column += 1
    sheet.write(2, 13, "Year so far", look.head)
    for row, (words, months) in enumerate(WORKINGS, 3):
        sheet.write(row, 0, words, look.cell)
        sums = quarters(list(months))
        for quarter in range(3):
            first = 1 + 4 * quarter
            sheet.write_row(row, first, months[3 * quarter : 3 * quarter + 3], look.whole)
            span = f"{xl_col_to_name(first)}{row + 1}:{xl_col_to_name(first + 2)}{row + 1}"
            sheet.write_formula(row, first + 3, f"=SUM({span})", look.bold, sums[quarter])
        total = f"=E{row + 1}+I{row + 1}+M{row + 1}"
        sheet.write_formula(row, 13, total, look.bold, sum(sums))
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 13, 9)
    sheet.freeze_panes(3, 1)


def _surgeries(sheet: Worksheet, look: _Look) -> None:
    """Write the surgeries of the quarter and what their managers say."""
    sheet.write("A1", "Surgeries, Q3 October to December 2025", look.title)
    heads = (
        "Surgery",
        "Ward",
        "List size",
        "Sessions",
        "Slots",
        "Attended",
        "DNA",
        "DNA %",
        "Where",
    )
    sheet.write_row("A3", heads, look.head)
    for row, line in enumerate(SURGERIES, 3):
        sheet.write_row(row, 0, line[:2], look.cell)
        sheet.write_row(row, 2, line[2:7], look.whole)
        share = int(str(line[6])) / int(str(line[4]))
        sheet.write_formula(row, 7, f"=G{row + 1}/E{row + 1}", look.rate, share)
        sheet.write(row, 8, line[7], look.cell)
    at = 3 + len(SURGERIES)
    sheet.write_row(at, 0, ("Wexmoor East hub", "East"), look.cell)
    sheet.write(at, 2, 10290, look.whole)
    sheet.write(at, 3, "not started", look.cell)
    sheet.write_formula(at, 7, f"=G{at + 1}/E{at + 1}", look.rate, "#DIV/0!")
    at += 1
    sheet.write_row(at, 0, ("All", "", ""), look.bold)
    sums = [sum(int(str(line[column])) for line in SURGERIES) for column in range(3, 7)]
    for column, value in enumerate(sums, 3):
        name = xl_col_to_name(column)
        sheet.write_formula(at, column, f"=SUM({name}4:{name}{at})", look.bold, value)
    sheet.write_formula(at, 7, f"=G{at + 1}/E{at + 1}", look.rate, sums[3] / sums[1])
    sheet.write(at + 1, 0, "Attended is first and follow-up appointments together", look.small)
    at += 4
    sheet.write(at, 0, "Practice managers' survey", look.head)
    sheet.write(at, 1, "", look.head)
    sheet.write(at, 3, "Jun-25", look.head)
    sheet.write(at, 4, "Dec-25", look.head)
    for line in MANAGERS:
        at += 1
        sheet.write(at, 0, line[0], look.cell)
        sheet.write_row(at, 3, line[1:], look.cell)
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 10, None, {"hidden": True})
    sheet.set_column(3, 7, 11)
    sheet.set_column(8, 8, 16)


def _gains(sheet: Worksheet, look: _Look) -> None:
    """Write awards by benefit and what the calls at eight weeks found."""
    sheet.write("A1", "Money gained and eight-week calls", look.title)
    sheet.write("A3", "Benefit awarded", look.head)
    for number, words in enumerate(("Quarter 1", "Quarter 2", "Quarter 3", "Year so far")):
        column = 1 + 2 * number
        sheet.merge_range(2, column, 2, column + 1, words, look.head)
        sheet.write_row(3, column, ("No.", "£ a year"), look.head)
    for row, line in enumerate(BENEFITS, 4):
        sheet.write(row, 0, line[0], look.cell)
        sheet.write_row(row, 1, line[1:], look.whole)
        for step in (0, 1):
            cells = "+".join(f"{xl_col_to_name(1 + step + 2 * part)}{row + 1}" for part in range(3))
            value = sum(int(number) for number in line[1 + step :: 2])
            sheet.write_formula(row, 7 + step, f"={cells}", look.whole, value)
    end = 4 + len(BENEFITS)
    sheet.write(end, 0, "All benefits", look.bold)
    for column in range(1, 9):
        name = xl_col_to_name(column)
        if column < 7:
            value = sum(int(line[column]) for line in BENEFITS)
        else:
            value = sum(sum(int(number) for number in line[column - 6 :: 2]) for line in BENEFITS)
        sheet.write_formula(end, column, f"=SUM({name}5:{name}{end})", look.bold, value)
    at = end + 3
    sheet.write(at, 0, "At the 8-week call: number of patients unless £", look.head)
    for column, words in enumerate(("Q1", "Q2", "Q3", "YTD"), 1):
        sheet.merge_range(at, 2 * column - 1, at, 2 * column, words, look.head)
    for line in EIGHT_WEEKS:
        at += 1
        sheet.write(at, 0, line[0], look.cell)
        for column, value in enumerate(line[1:4]):
            sheet.write(at, 1 + 2 * column, value, look.whole)
        if line[4] is None:
            row = at + 1
            value = sum(number for number in line[1:4] if isinstance(number, int))
            sheet.write_formula(at, 7, f"=B{row}+D{row}+F{row}", look.whole, value)
        else:
            sheet.write(at, 7, line[4], look.whole)
        sheet.write(at, 8, line[5], look.small)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 8, 11)


def _helpers(sheet: Worksheet, look: _Look) -> None:
    """Write volunteers and those who come alongside."""
    sheet.write("A1", "Volunteers, panel, people who come along", look.title)
    at = 2
    for title, lines in (("Volunteers", HELPERS), ("Alongside patients", ALONGSIDE)):
        sheet.write_row(at, 0, (title, "Apr-Jun", "Jul-Sep", "Oct-Dec", "Apr-Dec"), look.head)
        for line in lines:
            at += 1
            sheet.write(at, 0, line[0], look.cell)
            sheet.write_row(at, 1, line[1:4], look.money if "£" in str(line[0]) else look.cell)
            if line[4] is None:
                value = sum(number for number in line[1:4] if isinstance(number, (int, float)))
                shape = look.money if "£" in str(line[0]) else look.cell
                formula = f"=SUM(B{at + 1}:D{at + 1})"
                sheet.write_formula(at, 4, formula, shape, round(value, 2))
        at += 3
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 4, 11)


def _people(sheet: Worksheet, look: _Look) -> None:
    """Write who had a first appointment."""
    sheet.write("A1", "Who we saw (first appointments) 2025/26", look.title)
    sheet.write_row("B3", ("Q1", "Q2", "Q3", "YTD"), look.head)
    at = 2
    for title, lines in PEOPLE:
        at += 1
        sheet.write(at, 0, title, look.band)
        for words, values in lines:
            at += 1
            sheet.write(at, 0, words, look.cell)
            sheet.write_row(at, 1, values, look.cell)
            sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", look.cell, sum(values))
        if title == "Gender":
            at += 1
            sheet.write_row(at, 0, ("All", 174, 181, 193), look.bold)
            sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", look.bold, 548)
    sheet.set_column(0, 0, 50)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Brackendale Rights and Advice Q3 monitoring")
    look = _Look(made)
    _summary(made.add_worksheet("KPI summary"), look)
    _workings(made.add_worksheet("KPI workings"), look)
    _surgeries(made.add_worksheet("Surgeries"), look)
    _gains(made.add_worksheet("Gains"), look)
    _helpers(made.add_worksheet("Volunteers & panel"), look)
    _people(made.add_worksheet("Who we saw"), look)
    made.close()
