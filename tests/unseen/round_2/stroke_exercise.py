"""A stroke recovery exercise programme's monthly return: months across with quarter subtotals."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

NAME = "TW-CSR-0417 Stroke Exercise monthly return M9 (Dec 25) FINAL v2.xlsx"

Line = list[int]
MONTH_COLUMNS = [4, 5, 6, 8, 9, 10, 12, 13, 14]  # E F G, I J K, M N O
EMPTY_MONTHS = [16, 17, 18]  # Q R S
QUARTER_COLUMNS = [7, 11, 15, 19]  # H L P T
YEAR_COLUMN = 20  # U

ACCEPTED = [28, 31, 29, 34, 26, 33, 36, 30, 24]
WARD = [17, 19, 16, 20, 15, 21, 22, 18, 14]
COMMUNITY = [11, 12, 13, 14, 11, 12, 14, 12, 10]
DUE = [26, 29, 30, 31, 28, 30, 34, 32, 25]
ASSESSED = [22, 25, 24, 27, 21, 26, 30, 28, 20]
ENDING = [19, 22, 18, 24, 21, 20, 23, 26, 17]
COMPLETED = [12, 15, 11, 17, 14, 12, 16, 18, 11]
BOOKED = [412, 436, 428, 455, 398, 441, 467, 452, 334]
MISSED = [61, 58, 70, 66, 72, 63, 59, 64, 67]
TESTED = [15, 18, 14, 20, 17, 16, 19, 21, 12]
FASTER = [8, 9, 6, 11, 9, 7, 11, 12, 6]
GAIN = [38.5, 41.2, 29.7, 44.0, 36.8, 33.1, 42.6, 45.3, 39.9]
MEASURED = [14, 17, 14, 19, 16, 15, 18, 20, 11]
EVENTS = [0, 1, 0, 0, 2, 0, 1, 0, 0]
WAITING = [12, 15, 14, 18, 22, 19, 17, 16, 20]
COMPLAINTS: list[int | str] = ["nil", "nil", 1, "nil", "nil", "nil", "nil", 2, "nil"]

VENUES: list[tuple[str, list[int | str]]] = [
    ("Holt Road Leisure Centre", [118, 124, 121, 139, 117, 126, 138, 130, 92]),
    ("St Aidan's church hall", [74, 81, 77, 92, 76, 79, 86, 83, 58]),
    ("Marlow Street community gym", [63, 70, 64, 78, 65, 68, 73, 69, 46]),
    ("Online (Zoom)", [41, 43, 39, 48, 40, 42, 45, 40, 31]),
    ("Hydro pool", [29, 33, 30, "n/a", "n/a", 34, 37, 35, 20]),
    ("At home (one to one)", [26, 27, 27, 32, 28, 29, 29, "31*", 20]),
]
MONTH_NAMES = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
OTHER: list[list[int | str]] = [
    [64, 49, 21, "n/a - began June", 2, 37],
    [71, 52, 24, "n/a - began June", 1, 18],
    [58, 47, 22, 8, 2, 41],
    [77, 60, 27, 11, 3, 52],
    [49, 33, 19, 9, 1, "about 22"],
    [69, 55, 26, 12, 2, 33],
    [82, 61, 31, 14, 2, 45],
    [74, 58, 28, 13, 2, 39],
    [51, 36, 20, 10, 0, 0],
]


class Styles:
    """The few formats of the house."""

    def __init__(self, book: Workbook) -> None:
        base = {"font_name": "Calibri", "font_size": 10, "valign": "vcenter"}
        edge = {**base, "border": 1, "border_color": "#9AA5B1"}
        self.title: Format = book.add_format(
            {**base, "bold": True, "font_size": 14, "font_color": "#1F4E5F"}
        )
        self.plain = book.add_format(base)
        self.note = book.add_format({**base, "italic": True, "font_color": "#666666"})
        self.wrap = book.add_format({**edge, "text_wrap": True, "font_size": 9})
        self.head = book.add_format(
            {
                **edge,
                "bold": True,
                "bg_color": "#1F4E5F",
                "font_color": "white",
                "align": "center",
                "text_wrap": True,
            }
        )
        self.across = book.add_format(
            {
                **edge,
                "bold": True,
                "bg_color": "#1F4E5F",
                "font_color": "white",
                "align": "center_across",
            }
        )
        self.group = book.add_format({**edge, "bold": True, "bg_color": "#D6E6EA"})
        self.label = book.add_format({**edge, "bold": True, "text_wrap": True})
        self.inner = book.add_format({**edge, "indent": 2, "font_color": "#444444"})
        self.number = book.add_format({**edge, "num_format": "#,##0", "align": "center"})
        self.sum = book.add_format(
            {**edge, "num_format": "#,##0", "align": "center", "bg_color": "#EDEDED", "bold": True}
        )
        self.rate = book.add_format({**edge, "num_format": "0%", "align": "center", "bold": True})
        self.rate_sum = book.add_format(
            {**edge, "num_format": "0.0%", "align": "center", "bg_color": "#EDEDED", "bold": True}
        )
        self.one = book.add_format({**edge, "num_format": "0.0", "align": "center"})
        self.one_sum = book.add_format(
            {**edge, "num_format": "0.0", "align": "center", "bg_color": "#EDEDED", "bold": True}
        )
        self.two = book.add_format({**edge, "num_format": "0.00", "align": "center"})
        self.text = book.add_format({**edge, "align": "center"})
        self.pounds = book.add_format({**edge, "num_format": "£#,##0.00"})
        self.clock = book.add_format({**edge, "num_format": "[h]:mm", "align": "center"})
        self.month = book.add_format(
            {
                **edge,
                "num_format": "mmm-yy",
                "bold": True,
                "bg_color": "#1F4E5F",
                "font_color": "white",
                "align": "center",
            }
        )
        self.lamp = {
            "G": book.add_format({**edge, "bg_color": "#92D050", "align": "center"}),
            "A": book.add_format({**edge, "bg_color": "#FFC000", "align": "center"}),
            "R": book.add_format({**edge, "bg_color": "#FF5050", "align": "center"}),
        }


def _front(book: Workbook, s: Styles) -> None:
    """The form in front: labels and values, no header."""
    sheet = book.add_worksheet("Front sheet")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 3)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:C", 42)
    sheet.fit_to_pages(1, 0)
    sheet.write("B2", "Monthly return - Community Stroke Exercise & Recovery Programme", s.title)
    rows: list[tuple[str, str | float]] = [
        ("Contract reference", "TW-CSR-0417"),
        ("Provider", "Onward Steps Stroke Recovery CIC"),
        ("Commissioner", "NHS Tarnwater Integrated Care Board"),
        ("Contract dates", "1 April 2025 to 31 March 2028"),
        ("Return for", "M9 (December 2025)"),
        ("Sent by", "Programme Lead, tel 01632 960417 ext 22"),
        ("Date sent", "15.01.26 (v2, replaces 13.01.26)"),
    ]
    for row, (label, value) in enumerate(rows, start=3):
        sheet.write(row, 1, label, s.label)
        sheet.write(row, 2, value, s.wrap)
    sheet.write("B13", "At a glance, this month", s.group)
    sheet.write("C13", "", s.group)
    glance: list[tuple[str, str | float, Format]] = [
        ("Staff in post at month end (WTE)", 4.6, s.one),
        ("Vacancies (WTE)", 0.8, s.one),
        ("Days lost to sickness", 7.5, s.one),
        ("Serious incidents", "Nil", s.text),
        ("Compliments received", 6, s.number),
        ("People taking part at month end", 118, s.number),
        ("Average time from referral to first class", "24 days", s.text),
    ]
    for row, (label, figure, look) in enumerate(glance, start=13):
        sheet.write(row, 1, label, s.label)
        sheet.write(row, 2, figure, look)
    sheet.write("B22", "Payment of £11,450 a month is on the invoice, not here.", s.note)
    sheet.write("B23", "Queries to the ICB contracts desk within 5 working days, please.", s.note)


def _sum(sheet: Worksheet, row: int, months: list[int | str], s: Styles) -> int:
    """Write a row of counts with its quarter and year sums; return the year's."""
    numbers = [value if isinstance(value, int) else 0 for value in months]
    for column, value in zip(MONTH_COLUMNS, months, strict=True):
        sheet.write(row, column, value, s.number)
    for column in EMPTY_MONTHS:
        sheet.write_blank(row, column, None, s.number)
    for index, column in enumerate(QUARTER_COLUMNS):
        cells = f"{xl_col_to_name(column - 3)}{row + 1}:{xl_col_to_name(column - 1)}{row + 1}"
        part = numbers[3 * index : 3 * index + 3]
        formula = f'=IF(COUNTA({cells})=0,"",SUM({cells}))'
        sheet.write_formula(row, column, formula, s.sum, sum(part) if part else "")
    line = row + 1
    sheet.write_formula(
        row, YEAR_COLUMN, f"=SUM(H{line},L{line},P{line},T{line})", s.sum, sum(numbers)
    )
    return sum(numbers)


def _rate(sheet: Worksheet, row: int, top: Line, bottom: Line, s: Styles, guarded: bool) -> None:
    """Write a percentage from the two rows beneath, as formulas."""

    def formula(column: int) -> str:
        name = xl_col_to_name(column)
        plain = f"{name}{row + 2}/{name}{row + 3}"
        return f'=IF({name}{row + 3}="","",{plain})' if guarded else f"={plain}"

    for column, over, under in zip(MONTH_COLUMNS, top, bottom, strict=True):
        sheet.write_formula(row, column, formula(column), s.rate, over / under)
    for index, column in enumerate(QUARTER_COLUMNS[:3]):
        part = slice(3 * index, 3 * index + 3)
        sheet.write_formula(
            row, column, formula(column), s.rate_sum, sum(top[part]) / sum(bottom[part])
        )
    for column in EMPTY_MONTHS:
        sheet.write_formula(row, column, formula(column), s.rate, "" if guarded else "#DIV/0!")
    name = xl_col_to_name(19)
    last = f'=IF({name}{row + 3}="","",{name}{row + 2}/{name}{row + 3})'
    sheet.write_formula(row, 19, last, s.rate_sum, "")
    sheet.write_formula(row, YEAR_COLUMN, formula(YEAR_COLUMN), s.rate_sum, sum(top) / sum(bottom))


def _name(
    sheet: Worksheet,
    row: int,
    ref: str,
    label: str,
    target: str | float,
    floor: str | float,
    s: Styles,
) -> None:
    """Write the four columns in front of the months."""
    look = s.rate if isinstance(target, float) and target < 1 else s.text
    sheet.write(row, 0, ref, s.label)
    sheet.write(row, 1, label, s.label if ref else s.inner)
    sheet.write(row, 2, target, look)
    sheet.write(row, 3, floor, look)


def _kpis(book: Workbook, s: Styles) -> None:
    """Months across, three header rows, quarter subtotals between."""
    sheet = book.add_worksheet("Monthly KPIs")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 42)
    sheet.set_column("C:D", 9)
    sheet.set_column("E:V", 7)
    sheet.set_column("O:O", 9)
    sheet.set_column("W:W", 46)
    sheet.merge_range(
        "A1:W1", "Onward Steps Stroke Recovery CIC - monthly performance return", s.title
    )
    sheet.write(
        "A2",
        "Contract TW-CSR-0417, NHS Tarnwater ICB. Return for M9, due by the 10th "
        "working day (15 January 2026).",
        s.plain,
    )
    sheet.write(
        "A3",
        "White cells: type in. Grey cells add themselves up. Under each percentage "
        "are the top and the bottom of the sum.",
        s.note,
    )
    sheet.merge_range("A5:A7", "Ref", s.head)
    sheet.merge_range("B5:B7", "Indicator", s.head)
    sheet.merge_range("C5:C7", "Target (a year)", s.head)
    sheet.merge_range("D5:D7", "Floor", s.head)
    sheet.merge_range("E5:T5", "2025/26", s.head)
    sheet.merge_range("U5:U7", "Year to date", s.head)
    sheet.merge_range("V5:V7", "RAG (YTD)", s.head)
    sheet.merge_range("W5:W7", "Comment", s.head)
    for index, column in enumerate(QUARTER_COLUMNS):
        sheet.merge_range(5, column - 3, 5, column, f"Quarter {index + 1}", s.head)
        for step, name in enumerate(MONTH_NAMES[3 * index : 3 * index + 3]):
            sheet.write(6, column - 3 + step, name, s.head)
        sheet.write(6, column, f"Q{index + 1}", s.head)
    for row, title in (
        (7, "A. Referral and start"),
        (14, "B. Taking part"),
        (21, "C. Getting stronger"),
        (27, "D. For information, no target"),
    ):
        sheet.merge_range(row, 0, row, 22, title, s.group)
    _name(sheet, 8, "SE1", "Referrals accepted", 360, 324, s)
    _name(sheet, 9, "", "from the stroke ward", "", "", s)
    _name(sheet, 10, "", "from GPs and community teams", "", "", s)
    _name(sheet, 11, "SE2", "Assessed within 10 working days of referral", 0.85, 0.75, s)
    _name(sheet, 12, "", "assessed within 10 working days", "", "", s)
    _name(sheet, 13, "", "referrals due an assessment", "", "", s)
    _name(sheet, 15, "SE3", "Finished the course (18 or more of 24 classes)", 0.65, 0.55, s)
    _name(sheet, 16, "", "people who finished", "", "", s)
    _name(sheet, 17, "", "people whose 12 weeks ended in the month", "", "", s)
    _name(
        sheet, 18, "SE4", "Places missed without telling us (LOWER is better)", "<=15%", "<=20%", s
    )
    _name(sheet, 19, "", "places missed", "", "", s)
    _name(sheet, 20, "", "places booked", "", "", s)
    _name(sheet, 22, "SE5", "Walking faster at 12 weeks (by 0.16 m/s or more)", 0.50, 0.40, s)
    _name(sheet, 23, "", "people walking faster", "", "", s)
    _name(sheet, 24, "", "people tested at start and at 12 weeks", "", "", s)
    _name(sheet, 25, "SE6", "Average gain in six-minute walk (metres)", 34, 25, s)
    _name(sheet, 26, "", "people measured", "", "", s)
    _name(sheet, 28, "SE7", "Falls or near misses during a class", "n/a", "", s)
    _name(sheet, 29, "SE8", "People waiting at month end", "n/a", "", s)
    _name(sheet, 30, "SE9", "Complaints", "n/a", "", s)
    for row, months in (
        (8, ACCEPTED),
        (9, WARD),
        (10, COMMUNITY),
        (12, ASSESSED),
        (13, DUE),
        (16, COMPLETED),
        (17, ENDING),
        (19, MISSED),
        (20, BOOKED),
        (23, FASTER),
        (24, TESTED),
        (26, MEASURED),
        (28, EVENTS),
    ):
        _sum(sheet, row, list(months), s)
    _sum(sheet, 30, list(COMPLAINTS), s)
    _rate(sheet, 11, ASSESSED, DUE, s, guarded=False)
    _rate(sheet, 15, COMPLETED, ENDING, s, guarded=False)
    _rate(sheet, 18, MISSED, BOOKED, s, guarded=True)
    _rate(sheet, 22, FASTER, TESTED, s, guarded=True)
    _gain(sheet, s)
    _waiting(sheet, s)
    for row, lamp in ((8, "G"), (11, "A"), (15, "G"), (18, "A"), (22, "G"), (25, "G")):
        sheet.write(row, 21, lamp, s.lamp[lamp])
    comments = {
        8: "December quiet as usual; two ward staff were off.",
        11: "Lost 3 slots a week in August (leave). Back to normal from October.",
        15: "People who move away still count in the bottom line.",
        25: "December figure will change: 4 tests still to be typed in.",
        28: "None needed hospital. See incident log ref 2025/19.",
    }
    for comment_row, text in comments.items():
        sheet.write(comment_row, 22, text, s.wrap)
    sheet.write_comment("J16", "14 of 21, includes one person counted late from July")
    sheet.write(
        "A33",
        "SE6: averages are weighted by the number of people measured. RAG: green = "
        "target met, amber = floor met, red = below floor.",
        s.note,
    )
    sheet.write("A34", "2024/25 closed at 341 referrals (old contract, 300 target).", s.note)
    sheet.freeze_panes(7, 4)


def _gain(sheet: Worksheet, s: Styles) -> None:
    """The mean: typed, the last month provisional."""

    def mean(first: int, last: int) -> float:
        weighed = sum(g * n for g, n in zip(GAIN[first:last], MEASURED[first:last], strict=True))
        return round(weighed / sum(MEASURED[first:last]), 1)

    for column, value in zip(MONTH_COLUMNS[:-1], GAIN[:-1], strict=True):
        sheet.write(25, column, value, s.one)
    sheet.write(25, MONTH_COLUMNS[-1], "39.9 (prov.)", s.text)
    for index, column in enumerate(QUARTER_COLUMNS[:3]):
        sheet.write(25, column, mean(3 * index, 3 * index + 3), s.one_sum)
    for column in [*EMPTY_MONTHS, QUARTER_COLUMNS[3]]:
        sheet.write_blank(25, column, None, s.one)
    sheet.write(25, YEAR_COLUMN, mean(0, 9), s.one_sum)


def _waiting(sheet: Worksheet, s: Styles) -> None:
    """A stock: the quarter shows its last month, the year shows nothing that adds up."""
    for column, value in zip(MONTH_COLUMNS, WAITING, strict=True):
        sheet.write(29, column, value, s.number)
    for index, column in enumerate(QUARTER_COLUMNS[:3]):
        sheet.write_formula(
            29, column, f"={xl_col_to_name(column - 1)}30", s.sum, WAITING[3 * index + 2]
        )
    for column in [*EMPTY_MONTHS, QUARTER_COLUMNS[3]]:
        sheet.write_blank(29, column, None, s.number)
    sheet.write(29, YEAR_COLUMN, "n/a", s.text)


def _activity(book: Workbook, s: Styles) -> None:
    """Two stacked tables: venues by month, then months down with an empty column in the middle."""
    sheet = book.add_worksheet("Activity")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:J", 9.5)
    sheet.set_column("K:K", 12)
    sheet.set_row(3, 28)
    sheet.write("A1", "Activity log", s.title)
    sheet.write("A3", "Table 1. Attendances, by where", s.group)
    sheet.write("A4", "Venue", s.head)
    for index in range(9):
        sheet.write_datetime(3, 1 + index, datetime(2025, 4 + index, 1), s.month)
    sheet.write("K4", "YTD (Apr to Dec 25)", s.head)
    sums = [0] * 9
    for row, (venue, values) in enumerate(VENUES, start=4):
        sheet.write(row, 0, venue, s.label)
        counted = [
            31 if value == "31*" else value if isinstance(value, int) else 0 for value in values
        ]
        for column, value in enumerate(values, start=1):
            sheet.write(row, column, value, s.number)
        sheet.write(row, 10, sum(counted), s.sum)
        sums = [one + two for one, two in zip(sums, counted, strict=True)]
    sheet.write("A11", "All venues", s.label)
    for column, value in enumerate([*sums, sum(sums)], start=1):
        sheet.write(10, column, value, s.sum)
    sheet.write(
        "A12",
        "* includes 3 visits made jointly with the community physio team. Pool shut "
        "for repairs 30 June to 31 August, so n/a.",
        s.note,
    )

    sheet.write("A15", "Table 2. Everything else we log (2025/26)", s.group)
    sheet.write("A16", "", s.head)
    sheet.merge_range("B16:C16", "Welfare calls", s.head)
    sheet.write("E16", "Partners and family", s.across)
    sheet.write("F16", "", s.across)
    sheet.merge_range("G16:H16", "Talks we give", s.head)
    heads = [
        "Month",
        "Calls made",
        "Got through",
        None,
        "Partners joining a class",
        "Partners' own tea group",
        "Talks given",
        "People listening",
    ]
    _heads(sheet, 16, heads, s)
    row = 17
    for index, values in enumerate(OTHER):
        if index == 6:
            _heads(sheet, row, heads, s)
            row += 1
        sheet.write(row, 0, f"{MONTH_NAMES[index]} 2025", s.label)
        for column, value in zip((1, 2, 4, 5, 6, 7), values, strict=True):
            sheet.write(row, column, value, s.number)
        row += 1
    for name in ("Jan 2026", "Feb 2026", "Mar 2026"):
        sheet.write(row, 0, name, s.label)
        for column in (1, 2, 4, 5, 6, 7):
            sheet.write_blank(row, column, None, s.number)
        row += 1
    sheet.write(row, 0, "Apr - Dec", s.label)
    for position, column in enumerate((1, 2, 4, 5, 6, 7)):
        line = [22 if month[position] == "about 22" else month[position] for month in OTHER]
        sheet.write(row, column, sum(v for v in line if isinstance(v, int)), s.sum)
    sheet.write(row + 1, 0, "Tea group: partners run it themselves, we only lend the room.", s.note)


def _heads(sheet: Worksheet, row: int, heads: list[str | None], s: Styles) -> None:
    """Write a header row; None is the empty column."""
    sheet.set_row(row, 40)
    for column, text in enumerate(heads):
        if text is not None:
            sheet.write(row, column, text, s.head)


def _outcomes(book: Workbook, s: Styles) -> None:
    """Counts and percentages side by side under merged headings, then goals by quarter."""
    sheet = book.add_worksheet("12 week outcomes")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 40)
    sheet.set_column("B:J", 9)
    sheet.write(
        "A1", "What changed by 12 weeks: year to date, 1 April to 31 December 2025", s.title
    )
    sheet.merge_range("A3:A4", "Measure", s.head)
    sheet.merge_range("B3:B4", "People", s.head)
    sheet.merge_range("C3:D3", "Average", s.head)
    sheet.merge_range("E3:F3", "Better", s.head)
    sheet.merge_range("G3:H3", "About the same", s.head)
    sheet.merge_range("I3:J3", "Worse", s.head)
    for column, text in enumerate(["Start", "12 weeks", "No.", "%", "No.", "%", "No.", "%"], 2):
        sheet.write(3, column, text, s.head)
    lines: list[tuple[str, int, float, float, int, int, int]] = [
        ("Walking speed, metres a second", 152, 0.71, 0.89, 97, 34, 21),
        ("Sit to stand in 30 seconds (times)", 148, 7.9, 10.4, 104, 27, 17),
        ("Timed up and go, seconds", 150, 18.6, 14.2, 96, 31, 23),
        ("Grip, weaker hand, kg", 139, 14.3, 16.8, 71, 49, 19),
        ("Tiredness score (9 to 63, lower is better)", 131, 41.2, 36.5, 74, 33, 24),
        ("Mood score PHQ-9 (lower is better)", 127, 9.8, 7.1, 69, 41, 17),
    ]
    for row, (label, people, start, end, *split) in enumerate(lines, start=4):
        sheet.write(row, 0, label, s.label)
        sheet.write(row, 1, people, s.number)
        sheet.write(row, 2, start, s.two if start < 1 else s.one)
        sheet.write(row, 3, end, s.two if end < 1 else s.one)
        for index, count in enumerate(split):
            sheet.write(row, 4 + 2 * index, count, s.number)
            share = count / people
            if row == 7:  # one row was typed by somebody else, as 51.1 and not as 51%
                sheet.write(row, 5 + 2 * index, round(100 * share, 1), s.one)
            else:
                sheet.write_formula(
                    row,
                    5 + 2 * index,
                    f"={xl_col_to_name(4 + 2 * index)}{row + 1}/B{row + 1}",
                    s.rate,
                    share,
                )
    sheet.write(
        "A11",
        "Better, same and worse use the change each test's manual calls real. Page 4"
        " of the handbook.",
        s.note,
    )

    sheet.set_row(14, 28)
    sheet.write(
        "A14",
        "Back to the things that matter: goals people set at the start, ticked off by 12 weeks",
        s.group,
    )
    for column, text in enumerate(["In their words", "Q1", "Q2", "Q3", "Year to date"]):
        sheet.write(14, column, text, s.head)
    goals: list[tuple[str, list[int | str]]] = [
        ("Walk to the shop on my own", [9, 12, 14, 35]),
        ("Drive again", [5, "<5", 6, "[c]"]),
        ("Back at my job, even a few hours", [6, 5, 8, 19]),
        ("Mind the grandchildren again", ["<5", 5, 7, "[c]"]),
        ("Bowls, choir, allotment - my old club", [11, 9, 15, 35]),
        ("No more walking frame", [8, 7, 9, 24]),
        ("Go to an ordinary gym or walking group", [10, 14, 13, 37]),
    ]
    for row, (label, values) in enumerate(goals, start=15):
        sheet.write(row, 0, label, s.label)
        for column, value in enumerate(values, start=1):
            sheet.write(row, column, value, s.number if column < 4 else s.sum)
    sheet.write("A23", "<5 and [c]: hidden so that nobody can be picked out.", s.note)


def _people(book: Workbook, s: Styles) -> None:
    """Volunteers by quarter on the left, a few labels and values on the right."""
    sheet = book.add_worksheet("People behind it")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 44)
    sheet.set_column("B:E", 10)
    sheet.set_column("F:F", 3)
    sheet.set_row(9, 28)
    sheet.set_column("G:G", 46)
    sheet.set_column("H:H", 12)
    sheet.write("A1", "Volunteers, partners and other help", s.title)
    for column, text in enumerate(["Volunteers", "Q1 25/26", "Q2 25/26", "Q3 25/26", "YTD"]):
        sheet.write(2, column, text, s.head)
    rows: list[tuple[str, list[int | str]]] = [
        ("Active in the quarter", [14, 16, 17, "n/a"]),
        ("   have had a stroke themselves", [6, 7, 9, "n/a"]),
        ("   came to us first as members", [4, 6, 8, "n/a"]),
        ("New volunteers", [3, 4, 2, 9]),
        ("Stopped", [1, 2, 1, 4]),
        ("Hours given (h:mm)", [168, 181, 203, 553]),
        ("Bedside visits to people still on the ward", [22, 31, 28, 81]),
        ("Went on to paid work or college", [0, 1, 1, 2]),
    ]
    minutes = [30, 15, 45, 30]
    for row, (label, values) in enumerate(rows, start=3):
        sheet.write(row, 0, label, s.label if not label.startswith(" ") else s.inner)
        for column, value in enumerate(values, start=1):
            if "h:mm" in label:
                whole = int(value) + minutes[column - 1] / 60
                sheet.write(row, column, whole / 24, s.clock)
            else:
                sheet.write(row, column, value, s.number)
    sheet.merge_range("G3:H3", "Also this quarter (Oct-Dec 25)", s.head)
    side: list[tuple[str, str | float, Format]] = [
        ("Room hire we were not charged (church hall)", 1260, s.pounds),
        ("Members' sponsored walk raised", 2315.5, s.pounds),
        ("Spent on taxis to class", 884.2, s.pounds),
        ("Lifts given by other members", "60-70", s.text),
        ("Partners who had their own blood pressure checked", 43, s.number),
        ("   sent to their GP because of it", 11, s.number),
        ("People at the weekly walking group our finishers set up", 26, s.number),
    ]
    for row, (label, figure, look) in enumerate(side, start=3):
        sheet.write(row, 6, label, s.label if not label.startswith(" ") else s.inner)
        sheet.write(row, 7, figure, look)
    sheet.write("A13", "Volunteers are DBS checked every 3 years; 2 checks due in 2026.", s.note)


def _last_year(book: Workbook, s: Styles) -> None:
    """The year before, kept out of sight."""
    sheet = book.add_worksheet("24-25")
    sheet.write("A1", "Referrals 2024/25 (old contract)", s.title)
    for row, count in enumerate([24, 27, 30, 28, 25, 31, 33, 29, 22, 30, 29, 33], start=2):
        when = date(2024 + (row + 1) // 12, (row + 1) % 12 + 1, 1)
        sheet.write(row, 0, f"{when:%b %Y}", s.plain)
        sheet.write(row, 1, count, s.number)
    sheet.hide()


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    book = Workbook(path)
    book.set_properties({"title": "Stroke exercise return M9", "created": datetime(2026, 1, 15, 9)})
    s = Styles(book)
    _front(book, s)
    _kpis(book, s)
    _activity(book, s)
    _outcomes(book, s)
    _people(book, s)
    _last_year(book, s)
    book.close()
