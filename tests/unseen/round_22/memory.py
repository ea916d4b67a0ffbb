"""Memory and dementia advisers with a day club, quarterly on the form of a council and the NHS."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

# KPI, what is counted, Apr-Jun, Jul-Sep, Oct-Dec, outturn of last year.
WORKINGS: tuple[tuple[str, str, float, float, float, float], ...] = (
    ("M1", "Referrals accepted", 81, 76, 88, 301),
    ("M2", "Spoken to within 10 working days", 77, 70, 85, 284),
    ("", "out of: referrals accepted", 81, 76, 88, 301),
    ("M3", "Plan agreed within 6 weeks", 66, 61, 70, 231),
    ("", "out of: plans that fell due", 74, 72, 79, 268),
    ("M4", "Attendances, Tuesday and Thursday", 305, 331, 309, 1188),
    ("", "Club sessions held", 25, 26, 24, 101),
    ("M5", "Carers better able to cope", 24, 25, 30, 96),
    ("", "out of: carers reviewed at six months", 31, 34, 37, 131),
    ("M6", "Satisfied or very satisfied", 38, 34, 42, 138),
    ("", "out of: forms returned", 40, 36, 44, 149),
    ("M7", "Sessions given", 4, 3, 5, 17),
)

# no., indicator, how measured, target, floor, row of the numerator and of the denominator, RAG, comment
FORM: tuple[tuple[object, ...], ...] = (
    (
        "M1",
        "New referrals accepted (people with memory problems or a dementia diagnosis)",
        "Count, database",
        320,
        288,
        5,
        0,
        "Green",
        "Busiest quarter so far. The surgery at Brook End has started to refer.",
    ),
    (
        "M2",
        "First contact made within 10 working days of referral",
        "Contacted in time / referrals accepted",
        0.95,
        0.9,
        6,
        7,
        "Amber",
        "Q2 dip was the vacancy: 6 people were rung on day 11 or 12.",
    ),
    (
        "M3",
        "Personal support plan agreed within 6 weeks of first visit",
        "Agreed in time / plans due in quarter",
        0.85,
        0.75,
        8,
        9,
        "Green",
        "",
    ),
    (
        "M4",
        "Day club: average attendance per session",
        "Attendances / sessions held",
        12,
        10,
        10,
        11,
        "Green",
        "A daughter has gone back to teaching full time now that her mum comes on both days.",
    ),
    (
        "M5",
        "Carers who feel better able to cope at their six-month review",
        "Better / carers reviewed",
        0.75,
        0.65,
        12,
        13,
        "Green",
        "30 of the 37 carers seen said they cope better, above target again.",
    ),
    (
        "M6",
        "People and carers satisfied or very satisfied with the service",
        "Satisfied / forms returned",
        0.9,
        0.8,
        14,
        15,
        "Green",
        "",
    ),
    (
        "M7",
        "Dementia awareness sessions for local organisations",
        "Count",
        16,
        12,
        16,
        0,
        "Green",
        "Two banks, the bus depot, a church and the garden centre.",
    ),
)

STAFFING: tuple[tuple[object, ...], ...] = (
    ("Dementia advisers in post (WTE)", 3.6, 3.6, 3, 3.4, ""),
    ("Hours spent with clients", "", 1188, 1020, 1141, "sum"),
    ("Sickness absence (days)", "", 6, 19, 11, "sum"),
    ("Contract spend (£)", 148500, 36410.25, 35102.8, 38977.1, "sum"),
)

PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Age at referral",
        (
            ("Under 65", "<5", 5, 6),
            ("65 to 74", 17, 15, 18),
            ("75 to 84", 38, 36, 41),
            ("85 and over", 21, 20, 22),
            ("Not recorded", "<5", 0, "<5"),
            ("Total", 81, 76, 88),
        ),
    ),
    (
        "Diagnosis",
        (
            ("Alzheimer's", 34, 31, 37),
            ("Vascular", 18, 17, 19),
            ("Mixed", 14, 12, 15),
            ("Lewy body and other", 6, 5, 7),
            ("No diagnosis yet", 9, 11, 10),
            ("Total", 81, 77, 88),
        ),
    ),
    (
        "About them",
        (
            ("Women", 47, 45, 51),
            ("Men", 34, 31, 37),
            ("Lives alone", 29, 27, 33),
            ("Has an unpaid carer", 61, 58, 66),
            ("Average days from referral to first visit", 16, 18, 12),
        ),
    ),
    (
        "Closed in the quarter",
        (
            ("Moved to a care home", 6, 5, 8),
            ("Died", 11, 9, 12),
            ("Did not want more support", 7, 8, 6),
            ("Moved away", 2, 3, 2),
            ("All closed", 26, 25, 28),
        ),
    ),
)

PLACES: tuple[tuple[object, ...], ...] = (
    ("Thornwell town", 112, 164, 402, 21, 15, 61350),
    ("Eastgate", 88, 121, 317, 14, 11, 45900),
    ("Marl villages", 74, 139, 241, 17, 12, 52400),
    ("Harrow Hill", 51, 70, 166, 9, 6, 24700),
    ("Brook End", 39, 66, 121, 7, 5, 19800),
)

# Line, nine months, whether the quarter columns add the months up.
CLUB: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Club sessions held", (8, 8, 9, 9, 8, 9, 9, 8, 7), True),
    ("Tuesday attendances", (50, 52, 58, 60, 51, 61, 62, 54, 45), True),
    ("Thursday attendances", (46, 47, 52, 55, 48, 56, 57, 50, 41), True),
    ("Both days", (96, 99, 110, 115, 99, 117, 119, 104, 86), True),
    ("Memory cafe attendances", (34, 37, 41, 38, 29, 40, 44, 42, 36), True),
    ("Hot lunches", (92, 95, 106, 111, 96, 113, 115, 101, 84), True),
    ("Members on the register at month end", (27, 28, 29, 29, 30, 30, 31, 31, 30), False),
    ("Waiting for a place", (4, 3, 5, 6, 6, 4, 5, 7, 7), False),
)

EXTRAS: tuple[tuple[object, ...], ...] = (
    ("Trips out", 2, 3, 1, 6),
    ("Members completing timed stand test", 19, 20, 21, ""),
    ("   improved since joining", 8, 9, 11, ""),
    ("Carers coping better at 6-month review", 24, 25, 30, 79),
    ("Family carers returned to work or increased hours", 2, 1, 3, 6),
    ("Afternoons planned and led by members (singing, dominoes, quiz)", 3, 5, 6, 14),
    ("Respite nights handed back to the Council by families", 4, 6, 9, 19),
    ("Lunch charge (£)", 6.5, 6.5, 6.5, ""),
    ("Falls on site", 1, "nil", 0, 1),
)

# ref, reviewed, day, age, lives alone, sessions, quality of life first and now, three answers, note
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("KR031", date(2025, 4, 17), "Thu", 79, "N", 14, 29, 33, "Y - bowls", "Y", "N", ""),
    ("KR034", date(2025, 5, 6), "Tue", 84, "Y", 11, 31, 30, "N", "N", "Y", ""),
    ("KR035", date(2025, 5, 22), "Thu", 71, "N", 16, 34, 38, "Y - painting", "Y", "Y", ""),
    ("KR038", date(2025, 6, 10), "Tue", 88, "Y", 9, 26, 26, "N", "N", "N", ""),
    (
        "KR040",
        date(2025, 6, 24),
        "Tue",
        76,
        "N",
        13,
        30,
        35,
        "Y",
        "Y",
        "N",
        "moved to Tue",
    ),
    ("KR041", date(2025, 7, 8), "Tue", 81, "N", 12, 28, 32, "N", "Y", "Y", ""),
    (
        "KR044",
        date(2025, 7, 24),
        "Thu",
        67,
        "N",
        15,
        33,
        31,
        "N",
        "Y",
        "N",
        "new referral to adviser",
    ),
    ("KR045", date(2025, 8, 12), "Tue", 90, "Y", 7, 24, "n/a", "", "N", "N", "in hospital"),
    ("KR049", date(2025, 9, 4), "Thu", 83, "N", 14, 29, 34, "Y - allotment", "Y", "Y", ""),
    ("KR050", date(2025, 9, 23), "Tue", 74, "N", 18, 32, 36, "Y", "Y", "Y", ""),
    ("KR052", date(2025, 10, 9), "Thu", 86, "Y", 10, 27, 29, "N", "N", "Y", ""),
    ("KR053", date(2025, 10, 21), "Tue", 78, "N", 15, 30, 36, "Y", "Y", "Y", "transport changed"),
    ("KR057", date(2025, 11, 6), "Thu", 82, "N", 12, 28, 28, "N", "Y", "N", ""),
    ("KR058", date(2025, 11, 18), "Tue", 69, "N", 17, 35, 39, "Y - choir", "Y", "N", ""),
    ("KR060", date(2025, 12, 2), "Tue", 85, "Y", 8, 25, 24, "N", "N", "N", ""),
    ("KR061", date(2025, 12, 11), "Thu", 77, "N", 13, 31, 35, "yes", "N", "N", ""),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers", "No. of active volunteers (quarter end)", 21, 23, 26, ""),
    ("", "   of which former carers of someone with dementia", 9, 10, 12, ""),
    ("", "   of which living with dementia", "nil", 2, 3, ""),
    ("", "Volunteer hours", 612.5, 655, 708, "sum"),
    ("", "Volunteer expenses (£)", 318.4, 342.1, 377.65, "sum"),
    ("", "DBS checks completed", 4, 3, 5, "sum"),
    ("", "Induction sessions held", 2, 1, 2, "sum"),
    ("", "Volunteers moving on to paid care work", 1, 0, 2, "sum"),
    ("", "Volunteer survey responses (December)", "not asked", "not asked", 22, ""),
    ("", "   feel less lonely since volunteering", "not asked", "not asked", 17, ""),
    ("Carers", "Carer's assessments offered", 40, 38, 45, "sum"),
    ("", "Seeing friends or doing a hobby again at 6-month review", 14, 17, 20, "sum"),
    ("", "Attending Wednesday breakfast (run by carers, no staff)", 8, 11, 13, ""),
    ("", "Newsletter circulation", 402, 415, 431, ""),
    ("Community", "Attendees at awareness sessions", 64, 41, "approx 90", 195),
    (
        "",
        "Businesses and churches making a change after a session (signage, quiet hour)",
        3,
        2,
        4,
        "sum",
    ),
    ("", "Herbert Protocol forms completed", 12, 9, 15, "sum"),
    ("", "Memory clinic follow-up slots released (clinic figure)", 18, 22, 25, "sum"),
    ("", "Leaflets distributed", 900, 650, 800, "sum"),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "What went well",
        "Five members have written and printed their own guide to the first year, and the memory "
        "clinic now hands it to every new patient. 118 people came to the Christmas party.",
    ),
    (
        "What did not",
        "One adviser was off for most of October so 14 home visits moved to November.",
    ),
    (
        "A story",
        "Mr T had not been out alone since his wife's funeral and now walks to the cafe by "
        "himself on a Friday. We have asked his permission to share this.",
    ),
    (
        "Community",
        "Since our visit the High Street bank has trained 7 of its cashiers as dementia champions itself.",
    ),
    (
        "Looking ahead",
        "We plan a Saturday club from April with 16 places. The new minibus will cost £38,400.",
    ),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Pens:
    """The formats of this book."""

    def __init__(self, made: Workbook) -> None:
        self.title: Format = made.add_format({"bold": True, "font_size": 14})
        self.head: Format = made.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "border": 1,
                "bg_color": "#D9E2F3",
                "valign": "vcenter",
            }
        )
        self.bold: Format = made.add_format({"bold": True})
        self.cell: Format = made.add_format({"border": 1})
        self.wrap: Format = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self.rate: Format = made.add_format({"border": 1, "num_format": "0.0%"})
        self.mean: Format = made.add_format({"border": 1, "num_format": "0.0"})
        self.money: Format = made.add_format({"border": 1, "num_format": "#,##0.00"})
        self.large: Format = made.add_format({"border": 1, "num_format": "#,##0"})
        self.day: Format = made.add_format({"border": 1, "num_format": "dd/mm/yyyy"})
        self.grey: Format = made.add_format({"border": 1, "bg_color": "#D9D9D9"})
        self.green: Format = made.add_format({"border": 1, "bg_color": "#A9D08E"})
        self.amber: Format = made.add_format({"border": 1, "bg_color": "#FFD966"})
        self.note: Format = made.add_format({"italic": True, "font_color": "#7F7F7F"})


def _form(sheet: Worksheet, pens: _Pens) -> None:
    """The form of the council: indicators, then staffing and spend."""
    sheet.write("A1", "Thornwell Borough Council – Adult Social Care Commissioning", pens.title)
    sheet.write("A2", "Provider quarterly monitoring form 2025/26", pens.bold)
    sheet.write(
        "A3", "Return within 15 working days of quarter end. Do not add columns.", pens.note
    )
    for row, pair in enumerate(
        (
            ("Provider", "Kestrel Row Memory Support CIO"),
            ("Service", "Memory and dementia adviser service with day club"),
            ("Commissioned by", "Thornwell Borough Council and NHS Marlbank ICB"),
            ("Contract", "THB-ASC-2381, 1 October 2023 to 30 September 2026"),
            ("Quarter", "Q3, October to December 2025"),
        ),
        4,
    ):
        sheet.write(row, 0, pair[0], pens.bold)
        sheet.write(row, 1, pair[1])
    sheet.write("A11", "PART A  KEY PERFORMANCE INDICATORS", pens.bold)
    heads = ("No", "Indicator", "How measured", "Target", "Floor", "Q1 Apr-Jun", "Q2 Jul-Sep")
    ends = ("Q3 Oct-Dec", "Q4 Jan-Mar", "Year to date", "RAG (YTD)", "Provider comment")
    sheet.write_row("A12", (*heads, *ends), pens.head)
    for row, line in enumerate(FORM, 12):
        number, name, how, target, floor, top, bottom, rag, comment = line
        sheet.set_row(row, 31)
        share = isinstance(target, float)
        pen = pens.rate if share else pens.cell
        sheet.write(row, 0, number, pens.cell)
        sheet.write(row, 1, name, pens.wrap)
        sheet.write(row, 2, how, pens.wrap)
        sheet.write(row, 3, target, pen)
        sheet.write(row, 4, floor, pen)
        over = WORKINGS[int(str(top)) - 5][2:5]
        under = WORKINGS[int(str(bottom)) - 5][2:5] if bottom else (1, 1, 1)
        for column, at, first, second in zip(
            (5, 6, 7, 9), "CDEG", (*over, sum(over)), (*under, sum(under))
        ):
            said = f"=Workings!{at}{top}" + (f"/Workings!{at}{bottom}" if bottom else "")
            value = first / second if bottom else first
            shown = pens.mean if bottom and not share else pen
            sheet.write_formula(row, column, said, shown, value)
        sheet.write_blank(row, 8, None, pens.grey)
        sheet.write(row, 10, rag, pens.green if rag == "Green" else pens.amber)
        sheet.write(row, 11, comment, pens.wrap)
    last = ("M8", "Complaints (for information)", "Count", "none", "", 1, "Nil", 0, "", 1, "")
    sheet.write_row(19, 0, last, pens.cell)
    sheet.write(19, 11, "Q1 complaint was about the minibus, closed in 9 days.", pens.wrap)

    sheet.set_row(22, 31)
    sheet.write("A22", "PART B  STAFFING AND SPEND", pens.bold)
    sheet.write_row("A23", ("", "Line", "", "Contract / budget", ""), pens.head)
    sheet.write_row("F23", (*heads[5:], *ends[:3]), pens.head)
    for row, (name, budget, *values, end) in enumerate(STAFFING, 23):
        pen = pens.money if "£" in str(name) else pens.cell
        sheet.write(row, 1, name, pens.cell)
        sheet.write(row, 3, budget, pen)
        sheet.write_row(row, 5, values, pen)
        if end == "sum":
            total = sum(float(str(value)) for value in values)
            sheet.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", pen, total)
    sheet.write("A29", "Signed off by the service manager, 14/01/2026", pens.note)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 2, 24)
    sheet.set_column(3, 10, 11)
    sheet.set_column(11, 11, 46)
    sheet.freeze_panes(12, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _workings(sheet: Worksheet, pens: _Pens) -> None:
    """What stands above and below the line of each indicator; last year is hidden."""
    sheet.write("A1", "Workings for Part A", pens.title)
    sheet.write("A2", "Taken from the database on 9 January. Part A picks these up.", pens.note)
    heads = ("KPI", "What is counted", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26")
    sheet.write_row("A4", (*heads, "Year so far", "2024/25 outturn"), pens.head)
    for row, (number, name, *values, before) in enumerate(WORKINGS, 4):
        sheet.write(row, 0, number, pens.cell)
        sheet.write(row, 1, name, pens.cell)
        sheet.write_row(row, 2, values, pens.cell)
        sheet.write_blank(row, 5, None, pens.cell)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", pens.large, sum(values))
        sheet.write(row, 7, before, pens.large)
    sheet.set_column(1, 1, 38)
    sheet.set_column(2, 6, 12)
    sheet.set_column(7, 7, 14, None, {"hidden": True})


def _people(sheet: Worksheet, pens: _Pens) -> None:
    """New people on the left, places on the right."""
    sheet.write("A1", "Who we see", pens.title)
    sheet.write_row("A3", ("New referrals accepted", "Q1", "Q2", "Q3"), pens.head)
    row = 3
    for title, lines in PEOPLE:
        sheet.write(row, 0, title, pens.bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line, pens.cell)
        row += 2
    sheet.merge_range("F2:L2", "By area, April to December 2025", pens.head)
    heads = ("Area", "People supported", "Home visits", "Calls and emails")
    ends = ("Benefit claims helped with", "Claims awarded", "New awards (£ a year)")
    sheet.write_row("F3", (*heads, *ends), pens.head)
    for row, line in enumerate(PLACES, 3):
        sheet.write_row(row, 5, line, pens.large)
    sheet.write(8, 5, "All areas", pens.head)
    for column in range(6, 12):
        at = "FGHIJKL"[column - 5]
        total = sum(float(str(line[column - 5])) for line in PLACES)
        sheet.write_formula(8, column, f"=SUM({at}4:{at}8)", pens.large, total)
    sheet.write("F11", "Awards are Attendance Allowance, PIP and Pension Credit.", pens.note)
    sheet.set_column(0, 0, 40)
    sheet.set_column(5, 5, 18)
    sheet.set_column(6, 11, 12)
    sheet.set_row(2, 46)


def _club(sheet: Worksheet, pens: _Pens) -> None:
    """Club and cafe by month with quarters between, then what else is counted there."""
    sheet.write("A1", "Day club and memory cafe 2025/26", pens.title)
    sheet.write("A2", "Malt House Hall. 16 places each day.", pens.note)
    heads: list[str] = [""]
    for quarter in range(3):
        heads += [*MONTHS[quarter * 3 : quarter * 3 + 3], f"Q{quarter + 1}"]
    sheet.write_row("A4", heads, pens.head)
    for row, (name, months, adds) in enumerate(CLUB, 4):
        sheet.write(row, 0, name, pens.cell)
        for month, value in enumerate(months):
            sheet.write(row, 1 + month + month // 3, value, pens.cell)
        for quarter, value in enumerate(quarters(list(months))):
            column = 4 + quarter * 4
            first, last = "BFJ"[quarter], "DHL"[quarter]
            if adds:
                said = f"=SUM({first}{row + 1}:{last}{row + 1})"
                sheet.write_formula(row, column, said, pens.head, value)
    sheet.write_row("A15", ("Also counted at the club", "Q1", "Q2", "Q3", "So far"), pens.head)
    for row, line in enumerate(EXTRAS, 15):
        sheet.write_row(row, 0, line, pens.cell)
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 12, 7)


def _reviews(sheet: Worksheet, pens: _Pens) -> None:
    """The list of reviews of members of the club."""
    sheet.write("A1", "Club members reviewed, April to December 2025", pens.title)
    sheet.write("A2", "Quality of life is QOL-AD, 13 to 52, asked of the member.", pens.note)
    heads = ("Ref", "Reviewed", "Day", "Age", "Lives alone", "Sessions so far", "QoL at start")
    ends = (
        "QoL now",
        "Resumed an activity they had stopped",
        "Family member stays and joins in",
        "Phones or meets another member outside club",
        "Note",
    )
    sheet.write_row("A4", (*heads, *ends), pens.head)
    for row, line in enumerate(REVIEWS, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, pens.day)
            elif value == "":
                sheet.write_blank(row, column, None, pens.cell)
            else:
                sheet.write(row, column, value, pens.cell)
    sheet.set_column(1, 1, 12)
    sheet.set_column(8, 10, 18)
    sheet.set_row(3, 46)
    sheet.set_column(11, 11, 24)
    sheet.autofilter("A4:L20")


def _helpers(sheet: Worksheet, pens: _Pens) -> None:
    """Volunteers, carers, community, and the report in words."""
    sheet.write("A1", "Helpers, carers and community", pens.title)
    sheet.write_row("A3", ("", "", "Apr-Jun", "Jul-Sep", "Oct-Dec", "2025/26 so far"), pens.head)
    for row, (group, name, *values, end) in enumerate(HELPERS, 3):
        pen = pens.money if "£" in str(name) else pens.cell
        sheet.write(row, 0, group, pens.bold)
        sheet.write(row, 1, name, pens.cell)
        sheet.write_row(row, 2, values, pen)
        if end == "sum":
            total = sum(float(str(value)) for value in values)
            sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", pen, total)
        elif end != "":
            sheet.write(row, 5, end, pen)
    sheet.write("A25", "Manager's report", pens.bold)
    for row, (title, words) in enumerate(WORDS, 25):
        sheet.write(row, 0, title, pens.wrap)
        sheet.merge_range(row, 1, row, 5, words, pens.wrap)
        sheet.set_row(row, 31)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 76)
    sheet.set_column(2, 5, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kestrel Row monitoring Q3")
    pens = _Pens(made)
    _form(made.add_worksheet("Monitoring form"), pens)
    _workings(made.add_worksheet("Workings"), pens)
    _people(made.add_worksheet("Who we see"), pens)
    _club(made.add_worksheet("Club & cafe"), pens)
    _reviews(made.add_worksheet("Club reviews"), pens)
    _helpers(made.add_worksheet("Helpers"), pens)
    for sheet in made.worksheets()[1:]:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
