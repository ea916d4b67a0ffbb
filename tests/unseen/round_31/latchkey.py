"""Housing First with health support for people with multiple needs, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

# Reference, measure, target, rows of the data tab (counted, out of), RAG, comment.
RETURN: tuple[tuple[object, ...], ...] = (
    ("HF1", "People on the caseload", 34, 5, 0, "A", "2 more due to start in April"),
    ("HF2", "Tenants still in their home six months on", 0.8, 6, 7, "G", ""),
    ("HF3", "Weeks with at least one face to face meeting", 0.9, 8, 9, "A", "Flu in January"),
    ("HF4", "New starters registered with a GP in 28 days", 0.9, 10, 11, "G", ""),
    ("HF5", "Annual physical health check done when due", 0.75, 12, 13, "G", "2 refused"),
    ("HF6", "Followed up within 72 hours of leaving hospital", 0.8, 14, 15, "G", ""),
    ("HF7", "Days from referral to first meeting (average)", 7, 16, 17, "G", "Lower is better"),
    (
        "HF8",
        "Evictions and abandonments (no more than one a quarter)",
        1,
        18,
        0,
        "G",
        "Abandoned, now with his brother in Scotland",
    ),
    ("HF9", "Safeguarding concerns raised (for information)", None, 19, 0, "", ""),
)

DATA: tuple[tuple[object, ...], ...] = (
    ("HF1", "On the caseload, last day of quarter", 27, 29, 31, 32),
    ("HF2", "Reached six months and still there", 3, 5, 4, 4),
    ("HF2", "Reached six months since moving in", 4, 6, 4, 5),
    ("HF3", "Weeks with a meeting, all clients", 301, 322, 338, 356),
    ("HF3", "Weeks open, all clients", 343, 371, 395, 408),
    ("HF4", "GP registration in time", 5, 4, 6, 4),
    ("HF4", "New starters", 6, 5, 6, 4),
    ("HF5", "Health checks done", 6, 7, 8, 9),
    ("HF5", "Health checks due", 9, 9, 10, 11),
    ("HF6", "Followed up in time", 5, 7, 6, 8),
    ("HF6", "Discharges from hospital", 6, 9, 7, 9),
    ("HF7", "Days waited, added up", 41, 38, 33, 22),
    ("HF7", "First meetings", 6, 5, 6, 4),
    ("HF8", "Tenancies lost", 1, 2, "nil", 1),
    ("HF9", "Safeguarding concerns", 2, 1, 3, 2),
)

MONTHS: tuple[tuple[object, ...], ...] = (
    ("Support given",),
    ("People open at month end", (25, 26, 27, 28, 28, 29, 30, 31, 31, 31, 32, 32)),
    ("Referrals from the panel", (3, 2, 3, 2, 1, 3, 3, 3, 1, 4, 2, 3)),
    ("Visits and meet-ups", (241, 252, 247, 263, 249, 271, 280, 276, 258, 296, 271, 283)),
    ("No answer at the door", (31, 28, 35, 33, 29, 27, 34, 30, 41, 38, 29, 26)),
    ("Nurse drop-in, people seen", (17, 19, 18, 21, 16, 20, 22, 23, 17, 24, 21, 12)),
    ("Went along to hospital, dentist or court", (9, 11, 8, 12, 10, 9, 13, 11, 7, 12, 10, 14)),
    ("What we saw happen",),
    ("Back in touch with child, parent, brother or sister", (1, 0, 2, 1, 1, 0, 2, 1, 3, 1, 2, 2)),
    (
        "Debts and fines paid off by tenants (£)",
        (85, 120, 60.5, 140, 95, 210, 175.5, 130, 40, 260, 185, 225.75),
    ),
    ("Came off the A&E frequent caller list", (0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 2)),
)

# Client, age, joined, moved in, score then, latest score, its date, visits.
PEOPLE: tuple[tuple[object, ...], ...] = (
    ("LK-05", 42, "20/05/2024", "18/07/2024", 20, 24, "07/11/2025", 19),
    ("LK-06", 51, "30/05/2024", "20/09/2024", 18, 21, "23/02/2026", 36),
    ("LK-07", 47, "31/05/2024", "22/09/2024", 20, 20, "19/01/2026", 25),
    ("LK-08", 47, "05/06/2024", "23/07/2024", 13, 16, "23/03/2026", 31),
    ("LK-14", 41, "07/06/2024", "04/09/2024", 18, 16, "09/03/2026", 28),
    ("LK-16", 34, "14/06/2024", "10/10/2024", 14, "declined", "", 32),
    ("LK-18", 27, "18/06/2024", "24/08/2024", 17, 18, "20/11/2025", 29),
    ("LK-19", 44, "03/07/2024", "14/10/2024", 14, 15, "06/03/2026", 29),
    ("LK-21", 51, "17/07/2024", "30/09/2024", 15, 19, "19/03/2026", 25),
    ("LK-22", 45, "23/08/2024", "16/11/2024", 19, 21, "27/01/2026", 19),
    ("LK-23", 34, "04/11/2024", "02/01/2025", 16, 18, "09/01/2026", 32),
    ("LK-24", 52, "19/11/2024", "21/01/2025", 17, 20, "08/01/2026", 21),
    ("LK-26", 45, "04/12/2024", "22/03/2025", 18, 25, "11/12/2025", 27),
    ("LK-27", 33, "09/12/2024", "24/03/2025", 13, 18, "20/03/2026", 29),
    ("LK-30", 44, "15/01/2025", "16/04/2025", 19, 19, "10/03/2026", 29),
    ("LK-31", 27, "30/01/2025", "04/04/2025", 14, 16, "05/03/2026", 22),
    ("LK-32", 31, "07/02/2025", "01/05/2025", 13, 13, "08/01/2026", 35),
    ("LK-34", 33, "14/02/2025", "02/06/2025", 14, 17, "12/01/2026", 19),
    ("LK-36", 36, "10/04/2025", "06/08/2025", 19, 20, "21/11/2025", 28),
    ("LK-37", 54, "23/05/2025", "17/08/2025", 20, "declined", "", 20),
    ("LK-38", 31, "16/06/2025", "26/09/2025", 20, 25, "10/03/2026", 26),
    ("LK-39", 29, "16/06/2025", "13/08/2025", 14, 17, "10/02/2026", 32),
    ("LK-40", 34, "07/07/2025", "21/10/2025", 13, 15, "16/03/2026", 28),
    ("LK-41", 33, "08/07/2025", "25/10/2025", 13, 19, "16/02/2026", 19),
    ("LK-42", 39, "30/07/2025", "13/11/2025", 18, 19, "27/11/2025", 24),
    ("LK-44", 51, "11/09/2025", "29/12/2025", 18, 20, "02/02/2026", 24),
    ("LK-45", 44, "17/10/2025", "22/12/2025", 16, 22, "12/03/2026", 28),
    ("LK-46", 24, "20/10/2025", "02/12/2025", 17, 22, "10/02/2026", 23),
    ("LK-48", 54, "10/11/2025", "02/02/2026", 20, 23, "23/02/2026", 19),
    ("LK-49", 38, "24/11/2025", "16/01/2026", 16, 21, "02/02/2026", 27),
    ("LK-54", 36, "10/12/2025", "20/03/2026", 13, 18, "26/02/2026", 19),
    ("LK-55", 61, "19/01/2026", "15/03/2026", 19, "too soon", "", 12),
    ("LK-57", 47, "20/01/2026", "23/03/2026", 19, "too soon", "", 16),
    ("LK-58", 29, "30/01/2026", "hostel", 19, "too soon", "", 8),
    ("LK-60", 34, "23/02/2026", "hotel", 13, "too soon", "", 10),
)

PARTNERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Peer mentors (all have been homeless)",
        (
            ("Mentors on the rota", 5, 6, 6, 8, ""),
            ("Hours mentors gave", 142, 160.5, 171, 196, "sum"),
            ("Mentors who got a paid job", 1, 0, 1, 2, "sum"),
            ("Training days we ran for mentors", 2, 1, 1, 2, "sum"),
            ("Travel and lunch paid to mentors (£)", 212.4, 231, 247.6, 288.2, "sum"),
        ),
    ),
    (
        "Landlords and neighbours",
        (
            ("Landlords met", 9, 11, 7, 10, "sum"),
            ("Flats taken on", 5, 5, 4, 4, "sum"),
            ("Landlords offering us another flat after the first let", 1, 1, 2, 2, "sum"),
            ("Weeks from joining to keys (average)", 14, 17, 13, 12, ""),
            ("Calls taken from neighbours", 18, 14, 16, 11, "sum"),
            ("Repairs we paid for (£)", 640, 1185.5, 420, 310, "sum"),
        ),
    ),
    (
        "Wards and agencies",
        (
            ("Ward and agency meetings attended", 14, 12, 15, 16, "sum"),
            ("Bed days saved, estimate by the discharge team", 11, 14, 12, 19, "sum"),
            ("Referrals we turned down", 1, "n/k", 2, 2, ""),
        ),
    ),
)

# Line, budget of the year, spent in the quarter, spent in the year.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Support workers and manager", 248000, 62740, 246910),
    ("Nurse (seconded, 3 days)", 31500, 5240, 28860),
    ("Personal budgets", 9600, 2815.4, 9472.15),
    ("Starter packs for flats", 10800, 2140, 10315.6),
    ("Travel and phones", 7200, 1688.3, 6954.9),
    ("Office and overheads", 36400, 9100, 36400),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Tenants asked", 27, 32),
    ("Answered", 19, 24),
    ("Happy with my worker", 17, 22),
    ("Would tell a mate to join", 16, 21),
    ("Have someone to ring if things go wrong (not staff)", 9, 17),
    ("Aged under 35", 6, 7),
)

VOICES = (
    ("What went well",),
    (
        "R. had his daughter to stay for a weekend in February, the first time in eight years. "
        "We ran 4 mornings on trauma for the council's housing officers.",
    ),
    (
        "The neighbourhood sergeant tells us she has had 7 fewer call-outs to Tollgate Court "
        "than last winter.",
    ),
    (
        "Three tenants now sell their allotment veg at the Saturday market and have bought the "
        "plot a shed out of it. The allotment group met on 11 Wednesdays.",
    ),
    ("What got in the way",),
    ("The nurse post was empty for 5 weeks in February and March.",),
    (
        "We moved to the council's new case system on 2 March and some visits were keyed late. "
        "Two of the panel's referrals did not meet the criteria.",
    ),
    ("Looking ahead",),
    ("From May we hope to open a second drop-in at Fenner Road with room for 8.",),
)


def _return(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the council's form; its figures are taken from the data tab."""
    sheet.write("A1", "AMBLEWORTH CITY COUNCIL  Housing Related Support", bold)
    sheet.write("A2", "Quarterly monitoring return", bold)
    for row, line in enumerate(
        (
            ("Provider", "Latchkey Homes CIC"),
            ("Service", "Housing First with health support"),
            ("Contract", "AMC/HRS/0231, 1 April 2024 to 31 March 2027"),
            ("Period", "Quarter 4: January to March 2026"),
            ("Completed", "D. Marr, 8 April 2026"),
        ),
        3,
    ):
        sheet.write_row(row, 0, line)
    heads = ("Ref", "Measure", "Target", "No.", "Out of", "This quarter", "Last quarter")
    sheet.write_row("A10", (*heads, "Year 2025/26", "RAG", "Provider comment"), bold)
    figures = {row: line[2:] for row, line in enumerate(DATA, 5)}
    for row, (ref, words, target, top, base, rag, comment) in enumerate(RETURN, 10):
        form = None if not base else place if ref == "HF7" else rate
        sheet.write_row(row, 0, (ref, words))
        if target is not None:
            sheet.write(row, 2, target, None if ref == "HF7" else form)
        tops = figures[top]
        if base:
            sheet.write_formula(row, 3, f"='KPI data'!F{top}", None, tops[3])
            sheet.write_formula(row, 4, f"='KPI data'!F{base}", None, figures[base][3])
        for column, (source, at) in enumerate((("F", 3), ("E", 2)), 5):
            below = f"/'KPI data'!{source}{base}" if base else ""
            value = tops[at] / figures[base][at] if base else tops[at]
            sheet.write_formula(row, column, f"='KPI data'!{source}{top}{below}", form, value)
        if ref == "HF1":
            sheet.write(row, 7, "n/a")
        else:
            value = sum(figure for figure in tops if not isinstance(figure, str))
            below = f"/'KPI data'!G{base}" if base else ""
            value = value / sum(figures[base]) if base else value
            sheet.write_formula(row, 7, f"='KPI data'!G{top}{below}", form, value)
        sheet.write_row(row, 8, (rag, comment))
    sheet.write("A21", "RAG: G target met, A up to 10% short of it, R more than 10% short")
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 7, 11)
    sheet.set_column(9, 9, 40)


def _year(sheet: Worksheet, row: int, first: int, figures: tuple[object, ...], form: Format) -> int:
    """Write the figures of a line and, after them, their sum."""
    sheet.write_row(row, first, figures, form)
    last = first + len(figures)
    reach = f"{xl_col_to_name(first)}{row + 1}:{xl_col_to_name(last - 1)}{row + 1}"
    total = round(sum(figure for figure in figures if not isinstance(figure, str)), 2)
    sheet.write_formula(row, last, f"=SUM({reach})", form, total)
    return last


def _people(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of clients with its two lines of sums."""
    sheet.write("A1", "Everyone open in the quarter January to March 2026", bold)
    sheet.write("A2", "SWEMWBS wellbeing score, higher is better. First score is taken on joining.")
    heads = ("Client", "Age", "Joined", "Moved in", "Score on joining", "Latest score")
    sheet.write_row("A4", (*heads, "Date of latest", "Visits this quarter"), bold)
    for row, line in enumerate(PEOPLE, 4):
        for column, text in enumerate(line):
            if isinstance(text, str) and text.count("/") == 2:
                sheet.write_datetime(row, column, _day(text), day)
            elif text != "":
                sheet.write(row, column, text)
    last = 4 + len(PEOPLE)
    scored = [line for line in PEOPLE if not isinstance(line[5], str)]
    risen = sum(line[5] > line[4] for line in scored)
    total = sum(line[7] for line in PEOPLE)
    sheet.write(last, 0, "All visits", bold)
    sheet.write_formula(last, 7, f"=SUM(H5:H{last})", bold, total)
    sheet.write(last + 1, 0, "People whose wellbeing score has gone up", bold)
    up = f"=SUMPRODUCT(ISNUMBER(F5:F{last})*(F5:F{last}>E5:E{last}))"
    sheet.write_formula(last + 1, 5, up, bold, risen)
    sheet.set_column(0, 7, 14)
    sheet.freeze_panes(4, 1)


def _day(text: str) -> date:
    """Return the day that 06/01/2026 says."""
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Latchkey Homes Q4 return 2025/26")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True, "border": 1})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    plain = made.add_format()
    month = made.add_format({"bold": True, "bg_color": "#E2EFDA", "num_format": "mmm yy"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _return(made.add_worksheet("Q4 Return"), head, rate, place)

    data = made.add_worksheet("KPI data")
    data.write("A1", "Figures behind the return (staff: fill white cells only)", bold)
    spans = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26")
    data.write_row("A4", ("Ref", "What is counted", *spans, "2025/26"), head)
    for row, line in enumerate(DATA, 4):
        data.write_row(row, 0, line[:2])
        if line[0] == "HF1":
            data.write_row(row, 2, line[2:])
        else:
            _year(data, row, 2, line[2:], plain)
    data.set_column(1, 1, 40)

    monthly = made.add_worksheet("Month by month")
    monthly.set_landscape()
    monthly.fit_to_pages(1, 0)
    monthly.write("A1", "Team tally, run from the case system at month end", bold)
    for column in range(12):
        first = date(2025 + (column + 3) // 12, (column + 3) % 12 + 1, 1)
        monthly.write_datetime(2, 1 + column, first, month)
    monthly.write_row("N3", ("Year", "of which Jan-Mar"), head)
    for row, line in enumerate(MONTHS, 3):
        monthly.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        form = money if "£" in str(line[0]) else plain
        if "month end" in str(line[0]):
            monthly.write_row(row, 1, line[1])
        else:
            last = _year(monthly, row, 1, line[1], form)
            final = quarters(list(line[1]))[3]
            monthly.write_formula(row, last + 1, f"=SUM(K{row + 1}:M{row + 1})", form, final)
    monthly.set_column(0, 0, 48)
    monthly.set_column(1, 14, 8)

    _people(made.add_worksheet("People Q4"), head, day)

    partners = made.add_worksheet("Peers landlords wards")
    at = 0
    for title, lines in PARTNERS:
        partners.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Q4", "Year"), head)
        for line in lines:
            at += 1
            form = money if "£" in str(line[0]) else plain
            partners.write(at, 0, line[0])
            if line[5]:
                _year(partners, at, 1, line[1:5], form)
            else:
                partners.write_row(at, 1, line[1:5])
        at += 2
    partners.write(at, 0, "Q1 April to June 2025 ... Q4 January to March 2026")
    partners.set_column(0, 0, 52)

    costs = made.add_worksheet("Money")
    costs.write("A1", "Budget and spend, financial year 2025/26 (£)", bold)
    costs.write_row("A3", ("", "Budget for the year", "Spent in Q4", "Spent in year", "Left"), head)
    for row, line in enumerate(MONEY, 3):
        costs.write(row, 0, line[0])
        costs.write_row(row, 1, line[1:], money)
        left = round(line[1] - line[3], 2)
        costs.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    costs.write("A10", "Total", bold)
    for column, name in enumerate("BCD", 1):
        total = round(sum(line[column] for line in MONEY), 2)
        costs.write_formula(9, column, f"=SUM({name}4:{name}9)", money, total)
    left = round(sum(line[1] - line[3] for line in MONEY), 2)
    costs.write_formula(9, 4, "=B10-D10", money, left)
    costs.set_column(0, 0, 32)
    costs.set_column(1, 4, 14)

    voices = made.add_worksheet("Tenants say")
    voices.write("A1", "Yearly survey, done by a peer mentor on the doorstep", bold)
    voices.write_row("A2", ("", "March 2025", "March 2026"), head)
    for row, line in enumerate(SURVEY, 2):
        voices.write_row(row, 0, line)
    for row, line in enumerate(VOICES, 10):
        title = "." not in line[0]
        voices.write(row, 0, line[0], bold if title else made.add_format({"text_wrap": True}))
    voices.set_column(0, 0, 100)
    made.close()
