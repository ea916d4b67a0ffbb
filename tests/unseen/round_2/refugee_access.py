"""A refugee health access charity's quarterly return: a tab a quarter and a summary of formulas."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

NAME = "Harbour Lantern Q3 return 2025-26 (sent 14 Jan).xlsx"

Cell = str | int | float
TABS = ["Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25"]
SENT = ["11.07.25", "10.10.25", "14.01.26"]
HOMES = [
    "Contingency hotel",
    "Dispersed housing (Home Office)",
    "Private rent / own tenancy",
    "Friends' floor or sofa",
    "Street or night shelter",
    "Resettlement scheme (UKRS, ACRS etc)",
    "Child placed on their own (UASC)",
]
# new men, women, children; known men, women, children
SEEN: list[list[list[int]]] = [
    [
        [41, 18, 22, 33, 15, 19],
        [24, 19, 27, 38, 31, 44],
        [6, 8, 11, 12, 14, 21],
        [9, 2, 0, 7, 5, 0],
        [11, 1, 0, 6, 2, 0],
        [5, 6, 9, 14, 15, 26],
        [0, 0, 7, 0, 0, 12],
    ],
    [
        [47, 21, 26, 36, 17, 20],
        [22, 20, 31, 41, 34, 47],
        [7, 9, 12, 13, 17, 24],
        [12, 5, 0, 8, 6, 0],
        [14, 3, 0, 9, 1, 0],
        [6, 5, 8, 15, 16, 28],
        [0, 0, 9, 0, 0, 14],
    ],
    [
        [38, 17, 19, 42, 20, 25],
        [27, 23, 30, 40, 35, 49],
        [8, 10, 15, 14, 18, 27],
        [15, 6, 2, 9, 5, 0],
        [17, 4, 0, 12, 2, 0],
        [0, 0, 0, 17, 18, 31],
        [0, 0, 6, 0, 0, 17],
    ],
]
# registered; due, done; needed, present; booked, missed; offered, took; asked, good
COUNTS: list[list[Cell]] = [
    [118, 97, 81, 206, 188, 389, 52, 88, 61, "not collected", "not collected"],
    [131, 112, 99, 231, 214, 412, 49, 101, 74, 64, 58],
    [124, 104, 85, 219, 207, 398, 61, 93, 70, 71, 66],
]
LANGUAGES = [
    "Arabic",
    "Tigrinya",
    "Kurdish Sorani",
    "Dari / Farsi",
    "Vietnamese",
    "Albanian",
    "Any other (see list)",
]
SESSIONS = [[52, 31, 38, 29, 11, 8, 19], [57, 36, 44, 33, 14, 7, 23], [55, 39, 41, 28, 12, 9, 23]]
HOURS = [
    [41.5, 26, 31.25, 22.5, 9, 6.5, 15.75],
    [46.25, 29.5, 36, 26.75, 11.5, 5.25, 19],
    [44.5, 32.25, 33, 21.5, 10, 7.75, 18.5],
]
RATE = 35
ALONGSIDE = [
    "Volunteers altogether",
    "   interpret for us and were once clients",
    "Women's cooking evening - women who came",
    "Bank accounts opened with our letter",
    "Children given a school place after we chased",
    "HC2 certificates (free prescriptions) through",
    "Joined the allotment or the football",
    "Bikes given away",
    "Started English at college",
    "Legal aid solicitor found",
    "GP receptions we talked to about registering without papers",
    "Bus fares and phone top-ups paid out",
]
EXTRA: list[list[Cell]] = [
    [31, 9, 22, 14, 16, 73, 18, "nil", 24, 8, 3, 1340],
    [34, 11, 27, 17, 21, 81, 25, 12, 19, "not collected", 2, 1512.5],
    [36, 12, "about 30", 19, "12 (provisional)", 77, 23, 6, 33, 7, 4, 1655],
]


class Styles:
    """Plain Arial and one purple."""

    def __init__(self, book: Workbook) -> None:
        base = {"font_name": "Arial", "font_size": 10}
        thin = {**base, "bottom": 1, "bottom_color": "#C9C0D3"}
        self.big: Format = book.add_format({**base, "bold": True, "font_size": 13})
        self.bold = book.add_format({**base, "bold": True})
        self.plain = book.add_format(base)
        self.small = book.add_format({**base, "font_size": 8, "font_color": "#777777"})
        self.bar = book.add_format(
            {**base, "bold": True, "font_color": "white", "bg_color": "#5B3A82"}
        )
        self.head = book.add_format(
            {
                **thin,
                "bold": True,
                "align": "center",
                "text_wrap": True,
                "bg_color": "#EAE3F2",
                "valign": "bottom",
            }
        )
        self.label = book.add_format(thin)
        self.inner = book.add_format({**thin, "indent": 2})
        self.cell = book.add_format({**thin, "align": "right", "num_format": "#,##0"})
        self.sum = book.add_format(
            {**thin, "align": "right", "num_format": "#,##0", "bold": True, "top": 1}
        )
        self.rate = book.add_format({**thin, "align": "right", "num_format": "0.0%"})
        self.gap = book.add_format({**thin, "align": "right", "num_format": "+0.0%;-0.0%"})
        self.gap_count = book.add_format({**thin, "align": "right", "num_format": "+0;-0"})
        self.loose = book.add_format({**thin, "align": "right"})
        self.hours = book.add_format({**thin, "align": "right", "num_format": "0.00"})
        self.pounds = book.add_format({**thin, "align": "right", "num_format": "£#,##0.00"})
        self.input = book.add_format(
            {
                **thin,
                "align": "right",
                "bg_color": "#FFF8DC",
                "font_color": "#A08030",
                "italic": True,
            }
        )


def _read_me(book: Workbook, s: Styles) -> None:
    """What the charity tells the person who opens the file."""
    sheet = book.add_worksheet("READ ME FIRST")
    sheet.set_column("A:A", 24)
    sheet.set_column("B:B", 80)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    lines = [
        ("Provider", "Harbour Lantern Health Access (registered charity 9912345)"),
        ("Contract", "VM/INC/2024/031 - Inclusion Health: refugees and people seeking asylum"),
        ("Commissioner", "NHS Varnmoor Integrated Care Board"),
        ("Runs", "1 April 2024 to 31 March 2027, £186,000 a year"),
        (
            "Return",
            "every quarter, 10 working days after the end. This one: October to December 2025",
        ),
        (
            "How it works",
            "Fill in the tab for the quarter. The Summary fills itself from the tabs.",
        ),
        ("Small numbers", "Where fewer than 5 people could be picked out we put <5."),
        (
            "Changes",
            "v3, 14.01.26: one line added to the Oct-Dec tab (under 18s) at your request "
            "of 2 December.",
        ),
    ]
    sheet.write("A1", "Quarterly return", s.big)
    for row, (label, text) in enumerate(lines, start=2):
        sheet.write(row, 0, label, s.bold)
        sheet.write(row, 1, text, s.plain)


def _top(sheet: Worksheet, period: str, sent: str, s: Styles) -> None:
    """Titles and the two-row header of the first section."""
    sheet.set_column("A:A", 50)
    sheet.set_column("B:H", 10)
    sheet.fit_to_pages(1, 1)
    sheet.write("A1", "Harbour Lantern Health Access - what we did", s.big)
    sheet.write("A2", "Period", s.bold)
    sheet.write("B2", period, s.bold)
    sheet.write("D2", "Contract", s.plain)
    sheet.write("E2", "VM/INC/2024/031", s.plain)
    sheet.write("A3", "Filled in by: Service Manager", s.plain)
    sheet.write("D3", "Sent", s.plain)
    sheet.write("E3", sent, s.plain)
    _bar(sheet, 4, "1. WHO WE SAW, AND WHERE THEY WERE LIVING", s)
    sheet.write("A6", "", s.head)
    sheet.merge_range("B6:D6", "New this quarter", s.head)
    sheet.merge_range("E6:G6", "Known to us before", s.head)
    sheet.write("H6", "", s.head)
    for column, text in enumerate(
        ["Living in", "Men", "Women", "Children", "Men", "Women", "Children", "All"]
    ):
        sheet.write(6, column, text, s.head)


def _bar(sheet: Worksheet, row: int, text: str, s: Styles) -> None:
    """A coloured line over a section."""
    sheet.write(row, 0, text, s.bar)
    for column in range(1, 8):
        sheet.write_blank(row, column, None, s.bar)


def _seen(sheet: Worksheet, quarter: int, s: Styles) -> None:
    """The table of people; small numbers hidden, totals typed."""
    for row, (home, line) in enumerate(zip(HOMES, SEEN[quarter], strict=True), start=7):
        sheet.write(row, 0, home, s.label)
        for column, value in enumerate(line, start=1):
            shown: Cell = "<5" if 0 < value < 5 else value
            if home.startswith("Child placed") and column in (1, 2, 4, 5):
                shown = "-"
            sheet.write(row, column, shown, s.cell)
        sheet.write(row, 7, sum(line), s.sum)
    sheet.write(14, 0, "Everyone seen", s.bold)
    for column in range(6):
        sheet.write(14, column + 1, sum(line[column] for line in SEEN[quarter]), s.sum)
    sheet.write(14, 7, sum(sum(line) for line in SEEN[quarter]), s.sum)
    sheet.write(15, 0, "- means it cannot apply. Children: under 18.", s.small)


RATES = [
    ("RA2", "First health check: people due one", "   checked within 15 working days", 1, 2),
    ("RA3", "Appointments where an interpreter was needed", "   interpreter there", 3, 4),
    ("RA4", "Hospital and GP appointments booked", "   missed", 5, 6),
    ("RA5", "Offered TB and blood-borne virus tests", "   said yes and had them", 7, 8),
    ("RA6", "People asked how we did", "   said good or very good", 9, 10),
]
NOTES = {
    (0, "RA6"): "Survey starts in July.",
    (1, "RA4"): "Best quarter yet - reminder texts in 6 languages since 1 July.",
    (2, "RA2"): "Hotel moves at 2 days' notice in November; 9 people left before their slot.",
    (2, "RA1"): "Ashdown Surgery list closed for 5 weeks.",
}


def _door(sheet: Worksheet, quarter: int, shift: int, s: Styles) -> None:
    """Labels and values without a header; rates as formulas."""
    _bar(sheet, 17, "2. GETTING THROUGH THE DOOR", s)
    counts = COUNTS[quarter]
    sheet.write(18, 0, "RA1  People registered with a GP with our help", s.label)
    sheet.write(18, 1, counts[0], s.cell)
    sheet.write(18, 2, NOTES.get((quarter, "RA1"), ""), s.small)
    if shift:
        sheet.write(19, 0, "of whom under 18", s.inner)
        sheet.write(19, 1, 37, s.cell)
    row = 19 + shift
    for ref, whole, part, below, above in RATES:
        sheet.write(row, 0, f"{ref}  {whole}", s.label)
        sheet.write(row, 1, counts[below], s.cell)
        sheet.write(row, 2, NOTES.get((quarter, ref), ""), s.small)
        sheet.write(row + 1, 0, part.strip(), s.inner)
        sheet.write(row + 1, 1, counts[above], s.cell)
        sheet.write(row + 2, 0, "as %", s.inner)
        top, bottom = counts[above], counts[below]
        if isinstance(top, int) and isinstance(bottom, int):
            sheet.write_formula(row + 2, 1, f"=B{row + 2}/B{row + 1}", s.rate, top / bottom)
        else:
            sheet.write(row + 2, 1, "n/a", s.cell)
        row += 3


def _languages(sheet: Worksheet, quarter: int, shift: int, s: Styles) -> None:
    """Sessions, hours, money and shares; the second quarter was typed by somebody else."""
    first = 38 + shift
    _bar(sheet, first - 2, "3. INTERPRETERS", s)
    for column, text in enumerate(["Language", "Sessions", "Hours", "Cost", "% of sessions"]):
        sheet.write(first - 1, column, text, s.head)
    every = sum(SESSIONS[quarter])
    for index, name in enumerate(LANGUAGES):
        row = first + index
        sessions, hours = SESSIONS[quarter][index], HOURS[quarter][index]
        sheet.write(row, 0, name, s.label)
        sheet.write(row, 1, sessions, s.cell)
        sheet.write(row, 2, hours, s.hours)
        if quarter == 1 and index in (0, 1, 2):
            sheet.write(row, 3, f"{hours * RATE:,.2f}", s.loose)
        else:
            sheet.write(row, 3, hours * RATE, s.pounds)
        if quarter == 1 and index in (0, 3):
            sheet.write(row, 4, round(100 * sessions / every, 1), s.loose)
        else:
            sheet.write(row, 4, round(sessions / every, 3), s.rate)
    end = first + len(LANGUAGES)
    sheet.write(end, 0, "Whole quarter", s.bold)
    if quarter == 1:
        sheet.write(end, 1, every, s.sum)
        sheet.write(end, 2, sum(HOURS[quarter]), s.hours)
        sheet.write(end, 3, sum(HOURS[quarter]) * RATE, s.pounds)
    else:
        for column, value, look in (
            (1, every, s.sum),
            (2, sum(HOURS[quarter]), s.hours),
            (3, sum(HOURS[quarter]) * RATE, s.pounds),
        ):
            letter = "ABCD"[column]
            sheet.write_formula(
                end, column, f"=SUM({letter}{first + 1}:{letter}{end})", look, value
            )


def _alongside(sheet: Worksheet, quarter: int, shift: int, s: Styles) -> None:
    """What the contract does not ask for."""
    first = 49 + shift
    _bar(sheet, first - 1, "4. ALONGSIDE (you asked what else goes on)", s)
    remarks = {
        (0, 7): "none this time, workshop shut",
        (1, 9): "caseworker post empty",
        (2, 2): "register lost on 2 evenings",
        (2, 4): "3 more expected, letters awaited",
        (1, 10): "Ashdown and Mill Lane",
    }
    for index, label in enumerate(ALONGSIDE):
        row = first + index
        sheet.write(row, 0, label.strip(), s.inner if label.startswith(" ") else s.label)
        look = s.pounds if index == 11 else s.cell
        sheet.write(row, 1, EXTRA[quarter][index], look)
        sheet.write(row, 2, remarks.get((quarter, index), ""), s.small)


def _blank(book: Workbook, s: Styles) -> None:
    """The tab of the quarter to come: the template with its placeholders."""
    sheet = book.add_worksheet("Jan-Mar 26")
    _top(sheet, "Jan-Mar 26", "dd.mm.yy", s)
    for row, home in enumerate(HOMES, start=7):
        sheet.write(row, 0, home, s.label)
        for column in range(1, 8):
            sheet.write_blank(row, column, None, s.input)
    sheet.write(14, 0, "Everyone seen", s.bold)
    sheet.write(15, 0, "- means it cannot apply. Children: under 18.", s.small)
    _bar(sheet, 17, "2. GETTING THROUGH THE DOOR", s)
    sheet.write(18, 0, "RA1  People registered with a GP with our help", s.label)
    sheet.write(18, 1, "type here", s.input)
    sheet.write(19, 0, "of whom under 18", s.inner)
    sheet.write(19, 1, "type here", s.input)
    row = 20
    for ref, whole, part, _, _ in RATES:
        for step, text in enumerate([f"{ref}  {whole}", part.strip(), "as %"]):
            sheet.write(row + step, 0, text, s.inner if step else s.label)
            if step < 2:
                sheet.write(row + step, 1, "type here", s.input)
            else:
                line = row + step
                sheet.write_formula(line, 1, f'=IFERROR(B{line}/B{line - 1},"")', s.rate, "")
        row += 3
    _bar(sheet, 37, "3. INTERPRETERS", s)
    for column, text in enumerate(["Language", "Sessions", "Hours", "Cost", "% of sessions"]):
        sheet.write(38, column, text, s.head)
    for column, value in enumerate(["e.g. Somali (delete this row)", 6, 4.5, "£157.50", "8.2%"]):
        sheet.write(39, column, value, s.input)
    for step, name in enumerate(LANGUAGES, start=40):
        sheet.write(step, 0, name, s.label)
    sheet.write(47, 0, "Whole quarter", s.bold)
    _bar(sheet, 49, "4. ALONGSIDE (you asked what else goes on)", s)
    for step, label in enumerate(ALONGSIDE, start=50):
        sheet.write(step, 0, label.strip(), s.inner if label.startswith(" ") else s.label)


def _row(quarter: int, row: int) -> str:
    """Address in column B of a quarter's tab; the third tab has everything one row lower."""
    return f"'{TABS[quarter]}'!B{row + (1 if quarter == 2 and row > 19 else 0)}"


def _counts(
    sheet: Worksheet,
    row: int,
    source: int,
    values: list[Cell],
    look: Format,
    sum_look: Format | None,
    s: Styles,
) -> None:
    """A line of the summary drawn from the tabs; the year so far where it adds up."""
    for quarter, value in enumerate(values):
        sheet.write_formula(row, 4 + quarter, f"={_row(quarter, source)}", look, value)
    sheet.write(row, 7, "not due", s.cell)
    numbers = [value for value in values if not isinstance(value, str)]
    if sum_look is None:
        sheet.write(row, 8, "n/a", s.cell)
    else:
        sheet.write_formula(row, 8, f"=SUM(E{row + 1}:G{row + 1})", sum_look, sum(numbers))


def _summary(sheet: Worksheet, s: Styles) -> None:
    """Quarters across, formulas to the tabs, the quarter to come not due."""
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 48)
    sheet.set_column("C:K", 11)
    sheet.write("A1", "Summary of the year - VM/INC/2024/031", s.big)
    sheet.write("A2", "NHS Varnmoor ICB / Harbour Lantern Health Access. Year 2 of 3.", s.plain)
    sheet.set_row(4, 28)
    heads = [
        "Ref",
        "What we agreed",
        "Target",
        "Lowest we agreed",
        *TABS,
        "Jan-Mar 26",
        "Year so far",
        "Over / under target",
        "RAG",
    ]
    for column, text in enumerate(heads):
        sheet.write(4, column, text, s.head)
    sheet.merge_range(
        "A6:K6",
        "Pulls through from the tabs - please do not type in E to I. "
        "Targets for counts are for a whole year; over / under takes 9 of 12 "
        "months.",
        s.small,
    )
    sheet.write("A7", "RA1", s.bold)
    sheet.write("B7", "People registered with a GP with our help", s.bold)
    sheet.write("C7", 480, s.cell)
    sheet.write("D7", 432, s.cell)
    registered: list[Cell] = [counts[0] for counts in COUNTS]
    _counts(sheet, 6, 19, registered, s.cell, s.sum, s)
    sheet.write_formula("J7", "=I7-C7*9/12", s.gap_count, 373 - 360)
    sheet.write("K7", "Green", s.label)
    names = [
        ("RA2", "First health check within 15 working days", 0.9, 0.8, "Amber"),
        ("RA3", "Interpreter there when needed", 0.95, 0.9, "Amber"),
        ("RA4", "Appointments missed (lower is better)", "max 12%", "max 15%", "Amber"),
        ("RA5", "Took up TB and blood-borne virus tests", 0.7, 0.6, "Green"),
        ("RA6", "Said good or very good (for information)", "", "", ""),
    ]
    for index, (ref, name, target, floor, light) in enumerate(names):
        row = 7 + 3 * index
        source = 20 + 3 * index
        _, _, _, below, above = RATES[index]
        sheet.write(row, 0, ref, s.bold)
        sheet.write(row, 1, name, s.bold)
        sheet.write(row, 2, target, s.rate)
        sheet.write(row, 3, floor, s.rate)
        tops = [counts[above] for counts in COUNTS]
        bottoms = [counts[below] for counts in COUNTS]
        shares: list[Cell] = [
            top / bottom if isinstance(top, int) and isinstance(bottom, int) else "n/a"
            for top, bottom in zip(tops, bottoms, strict=True)
        ]
        _counts(sheet, row, source + 2, shares, s.rate, s.rate, s)
        part = sum(v for v in tops if isinstance(v, int))
        whole = sum(v for v in bottoms if isinstance(v, int))
        sheet.write_formula(row, 8, f"=I{row + 2}/I{row + 3}", s.rate, part / whole)
        if isinstance(target, float):
            sheet.write_formula(row, 9, f"=I{row + 1}-C{row + 1}", s.gap, part / whole - target)
        sheet.write(row, 10, light, s.label)
        sheet.write(row + 1, 1, RATES[index][2].strip(), s.inner)
        _counts(sheet, row + 1, source + 1, tops, s.cell, s.sum, s)
        sheet.write(row + 2, 1, RATES[index][1], s.inner)
        _counts(sheet, row + 2, source, bottoms, s.cell, s.sum, s)
    _rest(sheet, s)


def _rest(sheet: Worksheet, s: Styles) -> None:
    """People and the extras below the agreed measures."""
    sheet.write("A24", "People", s.bar)
    sheet.write("A29", "Alongside", s.bar)
    for row in (23, 28):
        for column in range(1, 11):
            sheet.write_blank(row, column, None, s.bar)
    sheet.write("B25", "Everyone seen (some come in more than one quarter)", s.label)
    sheet.write("B26", "New people", s.label)
    sheet.write("B27", "Interpreter hours", s.label)
    sheet.write("B28", "Interpreter cost", s.label)
    everyone = [sum(sum(line) for line in quarter) for quarter in SEEN]
    new = [sum(sum(line[:3]) for line in quarter) for quarter in SEEN]
    for quarter, tab in enumerate(TABS):
        end = 46 + (1 if quarter == 2 else 0)
        sheet.write_formula(24, 4 + quarter, f"='{tab}'!H15", s.cell, everyone[quarter])
        sheet.write_formula(25, 4 + quarter, f"=SUM('{tab}'!B15:D15)", s.cell, new[quarter])
        sheet.write_formula(26, 4 + quarter, f"='{tab}'!C{end}", s.hours, sum(HOURS[quarter]))
        sheet.write_formula(
            27, 4 + quarter, f"='{tab}'!D{end}", s.pounds, RATE * sum(HOURS[quarter])
        )
    for row in range(24, 28):
        sheet.write(row, 7, "not due", s.cell)
    every_hour = sum(sum(hours) for hours in HOURS)
    sheet.write("I25", "n/a", s.cell)
    sheet.write_formula("I26", "=SUM(E26:G26)", s.sum, sum(new))
    sheet.write_formula("I27", "=SUM(E27:G27)", s.hours, every_hour)
    sheet.write_formula("I28", "=SUM(E28:G28)", s.pounds, RATE * every_hour)
    lines = [
        (0, "Volunteers altogether", None),
        (5, "HC2 certificates through", s.sum),
        (8, "Started English at college", s.sum),
    ]
    for row, (index, label, look) in enumerate(lines, start=29):
        sheet.write(row, 1, label, s.label)
        values = [extra[index] for extra in EXTRA]
        _counts(sheet, row, 50 + index, values, s.cell, look, s)
    sheet.write("B33", "Children given a school place", s.label)
    for quarter, extra in enumerate(EXTRA):
        sheet.write_formula(32, 4 + quarter, f"={_row(quarter, 54)}", s.cell, extra[4])
    sheet.write("H33", "not due", s.cell)
    sheet.write("I33", "49 (provisional)", s.cell)
    sheet.write("A35", "Last year (2024/25) RA1 closed at 466 against 450.", s.small)


def _lookups(book: Workbook, s: Styles) -> None:
    """The hidden list behind the cost column."""
    sheet = book.add_worksheet("lookups")
    sheet.write("A1", "Interpreter rate an hour", s.plain)
    sheet.write("B1", RATE, s.pounds)
    for row, name in enumerate(["Other languages:", "Somali", "Amharic", "Pashto", "Urdu"], 2):
        sheet.write(row, 0, name, s.plain)
    sheet.hide()


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    book = Workbook(path)
    book.set_properties({"title": "Quarterly return", "created": datetime(2026, 1, 14, 16, 20)})
    s = Styles(book)
    _read_me(book, s)
    summary = book.add_worksheet("Summary")
    for quarter, tab in enumerate(TABS):
        sheet = book.add_worksheet(tab)
        shift = 1 if quarter == 2 else 0
        _top(sheet, tab, SENT[quarter], s)
        _seen(sheet, quarter, s)
        _door(sheet, quarter, shift, s)
        _languages(sheet, quarter, shift, s)
        _alongside(sheet, quarter, shift, s)
    _blank(book, s)
    _summary(summary, s)
    _lookups(book, s)
    summary.activate()
    book.close()
