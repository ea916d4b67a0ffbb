"""A finance officer's return: learning disability health checks and supported work."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

NAME = "TBC-ASC-LD-0093 Q3 return and finance.xlsx"
Mark = int | float | str | None
QUARTERS = ["Q1\nSep-Nov 25", "Q2\nDec 25-Feb 26", "Q3\nMar-May 26", "Q4\nJun-Aug 26"]
GREY = "#D9D9D9"
POUNDS = "£#,##0;[Red](£#,##0)"
PENCE = "#,##0.00;[Red](#,##0.00)"


class Ledger:
    """The workbook with the finance officer's formats."""

    def __init__(self, path: Path) -> None:
        self.made = Workbook(path)
        self.made.set_properties({"title": "Return", "created": datetime(2026, 6, 19, 8, 55)})
        self.kept: dict[str, Format] = {}

    def f(self, form: str = "General", **wanted: Any) -> Format:
        """A format in Times New Roman, made once."""
        key = form + repr(sorted(wanted.items()))
        if key not in self.kept:
            self.kept[key] = self.made.add_format(
                {"font_name": "Times New Roman", "font_size": 10, "num_format": form} | wanted
            )
        return self.kept[key]

    def head(self) -> Format:
        """A heading: bold between two lines."""
        return self.f(
            bold=True,
            top=1,
            bottom=1,
            text_wrap=True,
            align="center",
            valign="vcenter",
            bg_color=GREY,
        )

    def sheet(self, name: str, title: str) -> Worksheet:
        """A sheet with the title and the contract under it."""
        at = self.made.add_worksheet(name)
        at.set_landscape()
        at.fit_to_pages(1, 0)
        at.write("A1", title, self.f(bold=True, font_size=14))
        at.write(
            "A2",
            "Openlatch Enterprises Ltd - TBC/ASC/LD-0093 - academic year 2025/26 "
            "(1 September 2025 to 31 August 2026)",
            self.f(italic=True),
        )
        return at


def draw(path: Path) -> None:
    """Draw the return."""
    book = Ledger(path)
    _front(book)
    _return(book)
    _page(book)
    _practices(book)
    _jobs(book)
    _hours(book)
    _finance(book)
    _other(book)
    book.made.close()


def _front(book: Ledger) -> None:
    at = book.sheet("Front", "Quarterly return")
    at.set_column("A:A", 26)
    at.set_column("B:B", 60)
    lines = [
        ("To", "Tarnbeck Council Adult Social Care, for the council and NHS Tarnbeck and Fell ICB"),
        ("Service", "Learning disability: annual health check support and supported employment"),
        ("Agreement", "TBC/ASC/LD-0093 of 12 July 2024, 1 September 2024 to 31 August 2027"),
        ("Annual sum", "£168,000 plus £85 per health check completed"),
        ("This return", "Quarter 3, March to May 2026"),
        ("Purchase order", "PO 4500018823"),
        ("VAT number", "GB 000 4471 22"),
        ("Finance officer", "01632 960733"),
        (
            "Our quarters",
            "We work to academic years: Q1 Sep-Nov, Q2 Dec-Feb, Q3 Mar-May, Q4 Jun-Aug",
        ),
    ]
    for row, (what, said) in enumerate(lines, start=3):
        at.write(row, 0, what, book.f(bold=True))
        at.write(row, 1, said, book.f())


RATES: dict[str, tuple[str, str, str, str, str, list[int], list[int], float]] = {
    "E2": (
        "Health check completed",
        "75%",
        "70%",
        "checks completed",
        "people supported",
        [71, 104, 118],
        [96, 128, 141],
        0.774,
    ),
    "E3": (
        "Health action plan written",
        "90%",
        "85%",
        "plans written",
        "checks completed",
        [62, 95, 109],
        [71, 104, 118],
        0.886,
    ),
    "E5": (
        "Still in the job at 26 weeks",
        "70%",
        "60%",
        "still in post",
        "started 26 weeks ago or more",
        [5, 6, 7],
        [8, 8, 9],
        0.679,
    ),
}
SPEND = [30170, 35775, 40040]
STARTS: list[int] = [7, 9, 11]
ROW = {"E1": 8, "E2": 9, "E3": 12, "E4": 16, "E5": 17, "E6": 20, "E7": 21, "E8": 24}


def _return(book: Ledger) -> None:
    at = book.sheet("Return", "Return of performance indicators")
    at.set_column("A:A", 5)
    at.set_column("B:B", 44)
    at.set_column("C:E", 8.5)
    at.set_column("F:I", 11)
    at.set_column("J:J", 1.5)
    at.set_column("K:L", 11)
    at.merge_range("F5:I5", "Academic year 2025/26", book.head())
    heads = ["Ref", "Indicator", "Unit", "Target AY", "Floor", *QUARTERS]
    for column, words in enumerate(heads):
        at.write(5, column, words, book.head())
    at.write("K6", "YTD", book.head())
    at.write("L6", "AY 24/25", book.head())
    at.set_row(5, 40)
    _bar(book, at, 6, "ANNUAL HEALTH CHECKS")
    _plain(
        book,
        at,
        "E1",
        "People supported towards a health check",
        "no.",
        [420, 380],
        [96, 128, 141],
        365,
        398,
    )
    _rate(book, at, "E2")
    _rate(book, at, "E3")
    _bar(book, at, 14, "EMPLOYMENT")
    _plain(book, at, "E4", "People starting paid work", "no.", [36, 30], [*STARTS], 27, 29)
    _rate(book, at, "E5")
    _plain(
        book,
        at,
        "E6",
        "Mean hours worked a week, people in a job",
        "hours",
        [14.0, 12.0],
        [12.5, 13.25, 13.75],
        13.2,
        11.75,
    )
    _unit_cost(book, at)
    _plain(
        book,
        at,
        "E8",
        "GP and dental staff trained (for information)",
        "no.",
        [None, None],
        [22, "nil", 31],
        53,
        40,
    )
    at.write(
        "A27",
        "(1) Q3 provisional until the payroll journal for May is posted on 3 July 2026.",
        book.f(font_size=8),
    )
    at.write("A28", "Floor for E7 is a ceiling: above £4,600 is red.", book.f(font_size=8))


def _bar(book: Ledger, at: Worksheet, row: int, words: str) -> None:
    at.write(row, 0, words, book.f(bold=True, underline=1))


def _plain(
    book: Ledger,
    at: Worksheet,
    ref: str,
    what: str,
    unit: str,
    limits: list[Mark],
    marks: list[Mark],
    total: float,
    before: float,
) -> None:
    row = ROW[ref] - 1
    form = "0.00" if unit == "hours" else "#,##0"
    for column, words in enumerate([ref, what, unit]):
        at.write(row, column, words, book.f(bold=column < 2))
    for column, mark in enumerate([*limits, *marks], start=3):
        at.write(row, column, mark, book.f(form, align="right"))
    if limits[0] is not None:
        at.write(row, 8, "not due", book.f(italic=True, align="right"))
    if unit == "no.":
        at.write_formula(row, 10, f"=SUM(F{row + 1}:H{row + 1})", book.f(form, bold=True), total)
    else:
        at.write(row, 10, total, book.f(form, bold=True))
    at.write(row, 11, before, book.f(form, italic=True))


def _rate(book: Ledger, at: Worksheet, ref: str) -> None:
    what, target, floor, over, under, top, base, before = RATES[ref]
    row = ROW[ref] - 1
    for column, words in enumerate([ref, what, "%", ">=" + target, ">=" + floor]):
        at.write(
            row, column, words, book.f(bold=column < 2, align="right" if column > 2 else "left")
        )
    for below, (words, numbers) in enumerate([(over, top), (under, base)], start=1):
        at.write(row + below, 1, words, book.f(indent=2))
        at.write(row + below, 2, "no.", book.f())
        for column, number in enumerate(numbers, start=5):
            at.write(row + below, column, number, book.f())
        line = row + below + 1
        at.write_formula(row + below, 10, f"=SUM(F{line}:H{line})", book.f(), sum(numbers))
    share = book.f("0.0%", bold=True)
    for column in (5, 6, 7, 10):
        letter = xl_col_to_name(column)
        value = sum(top) / sum(base) if column == 10 else top[column - 5] / base[column - 5]
        at.write_formula(row, column, f"={letter}{row + 2}/{letter}{row + 3}", share, value)
    at.write(row, 8, "not due", book.f(italic=True, align="right"))
    at.write(row, 11, before, book.f("0.0%", italic=True))


def _unit_cost(book: Ledger, at: Worksheet) -> None:
    row = ROW["E7"] - 1
    for column, words in enumerate(["E7", "Cost of each job start", "£", "<=£4,200", "<=£4,600"]):
        at.write(
            row, column, words, book.f(bold=column < 2, align="right" if column > 2 else "left")
        )
    at.write(row + 1, 1, "employment spend", book.f(indent=2))
    at.write(row + 1, 2, "£", book.f())
    at.write(row + 2, 1, "job starts", book.f(indent=2))
    at.write(row + 2, 2, "no.", book.f())
    for column, (pounds, number) in enumerate(zip(SPEND, STARTS, strict=True), start=5):
        letter = xl_col_to_name(column)
        at.write(row + 1, column, pounds, book.f(POUNDS))
        at.write(row + 2, column, number, book.f())
        at.write_formula(
            row, column, f"={letter}22/{letter}23", book.f(POUNDS, bold=True), pounds / number
        )
    at.write(row, 7, "3,640 (provisional)", book.f(bold=True, align="right", font_size=8))
    at.write(row, 8, "not due", book.f(italic=True, align="right"))
    at.write_formula(row + 1, 10, "=SUM(F22:H22)", book.f(POUNDS), sum(SPEND))
    at.write_formula(row + 2, 10, "=SUM(F23:H23)", book.f(), sum(STARTS))
    at.write_formula(row, 10, "=K22/K23", book.f(POUNDS, bold=True), sum(SPEND) / sum(STARTS))
    at.write(row, 11, 4415, book.f(POUNDS, italic=True))


def _page(book: Ledger) -> None:
    at = book.sheet("Q3 on a page", "Quarter 3 on a page (March to May 2026)")
    at.set_column("A:A", 1.5)
    at.set_column("B:B", 26)
    at.set_column("C:I", 15)
    names = ["E1", "E2", "E3", "E4", "E5", "E6", "E7"]
    said = [
        "People supported towards a health check",
        "Health check completed",
        "Health action plan written",
        "People starting paid work",
        "Still in the job at 26 weeks",
        "Mean hours worked a week",
        "Cost of each job start",
    ]
    lines: list[tuple[str, list[Mark]]] = [
        ("Target for the year", [420, "75%", "90%", 36, "70%", 14.0, 4200]),
        ("Top line, Q3", [141, 118, 109, 11, 7, "n/a", 40040]),
        ("Bottom line, Q3", ["n/a", 141, 118, "n/a", 9, "n/a", 11]),
        ("Result, Q3", [141, 118 / 141, 109 / 118, 11, 7 / 9, 13.75, "3,640 (1)"]),
        ("Result, Q2", [128, 104 / 128, 95 / 104, 9, 0.75, 13.25, 3975]),
        ("Result, year to date", [365, 293 / 365, 266 / 293, 27, 0.72, 13.2, 105985 / 27]),
        ("RAG score (3 good, 1 poor)", [3, 3, 3, 3, 3, 2, 3]),
    ]
    at.write("B4", "", book.head())
    at.write("B5", "Indicator", book.head())
    for column, (ref, what) in enumerate(zip(names, said, strict=True), start=2):
        at.write(3, column, ref, book.head())
        at.write(4, column, what, book.f(text_wrap=True, align="center", valign="top"))
    at.set_row(4, 40)
    for row, (what, marks) in enumerate(lines, start=5):
        at.write(row, 1, what, book.f(bold=True))
        for column, mark in enumerate(marks, start=2):
            form = _form(names[column - 2], row, mark)
            at.write(row, column, mark, book.f(form, align="right", bottom=4))
    at.write("B13", "What we would say", book.f(bold=True))
    notes = [
        "Well ahead, 3 new practices",
        "",
        "",
        "11 is our best quarter",
        "2 left: bus route 14 cut",
        "Two jobs of 6 hours pull it down",
        "(1) provisional",
    ]
    for column, note in enumerate(notes, start=2):
        at.write(12, column, note, book.f(text_wrap=True, italic=True, font_size=8, valign="top"))
    at.set_row(12, 36)


def _form(ref: str, row: int, mark: Mark) -> str:
    if ref in ("E2", "E3", "E5") and isinstance(mark, float):
        return "0.0%"
    if ref == "E7" and row != 7 and isinstance(mark, int | float) and mark > 100:
        return POUNDS
    return "0.00" if ref == "E6" and row != 11 else "General"


PRACTICES: list[tuple[str, int, list[Mark]]] = [
    ("Beck Road Surgery", 118, [15, 12, 20, 16, 22, 19]),
    ("Crag View Medical Centre", 84, [14, 9, 15, 12, 17, 13]),
    ("Fellside Surgery", 47, [10, 7, "n/a", "n/a", "n/a", "n/a"]),
    ("Tarn Street Practice", 96, [16, 11, 26, 22, 29, 25]),
    ("Ghyll Park Surgery", 77, [11, 8, 15, 12, 17, 14]),
    ("Low Moor Health Centre", 101, [13, 10, 18, 15, 20, 17]),
    ("Market House", 69, [9, 6, 15, 12, 17, 13]),
    ("Swale Lane Practice", 82, [8, 8, 19, 15, 19, 17]),
]


def _practices(book: Ledger) -> None:
    at = book.sheet("Practices", "Health checks by practice")
    at.set_column("A:A", 26)
    at.set_column("B:J", 11)
    at.merge_range("A4:A5", "Practice", book.head())
    at.merge_range("B4:B5", "Register (14+) at 1 Sept 2025", book.head())
    for column, words in zip((2, 4, 6), QUARTERS, strict=False):
        at.merge_range(3, column, 3, column + 1, words.replace("\n", " "), book.head())
        at.write(4, column, "Supported", book.head())
        at.write(4, column + 1, "Checked", book.head())
    at.merge_range("I4:I5", "Checked YTD", book.head())
    at.merge_range("J4:J5", "% of register", book.head())
    row = 5
    for name, register, marks in PRACTICES:
        at.write(row, 0, name, book.f())
        at.write(row, 1, register, book.f())
        for column, mark in enumerate(marks, start=2):
            at.write(row, column, mark, book.f(align="right"))
        done = sum(mark for mark in marks[1::2] if isinstance(mark, int))
        here = row + 1
        at.write_formula(row, 8, f"=SUM(D{here},F{here},H{here})", book.f(bold=True), done)
        if name.startswith("Fell"):
            at.write(row, 9, "n/a", book.f(align="right"))
            row += 1
            at.merge_range(
                row,
                0,
                row,
                9,
                "Fellside joined Tarn Street on 1 December 2025: its 47 "
                "patients are in Tarn Street's figures from Q2.",
                book.f(italic=True),
            )
        elif name.startswith("Tarn"):
            at.write_formula(row, 9, "=(I8+I10)/(B8+B10)", book.f("0%"), 65 / 143)
        elif name.startswith("Market"):
            at.write(row, 9, "45%", book.f(align="right"))
        else:
            at.write_formula(row, 9, f"=I{here}/B{here}", book.f("0%"), done / register)
        row += 1
    strong = book.f(bold=True, top=1, bottom=6)
    at.write(row, 0, "", strong)
    sums = [674, 96, 71, 128, 104, 141, 118, 293]
    for column, value in enumerate(sums, start=1):
        letter = xl_col_to_name(column)
        at.write_formula(row, column, f"=SUM({letter}6:{letter}{row})", strong, value)
    at.write_formula(
        row, 9, f"=I{row + 1}/B{row + 1}", book.f("0%", bold=True, top=1, bottom=6), 293 / 674
    )


JOBS: list[list[tuple[int, str, float, float, Mark]]] = [
    [
        (23, "Garden centre", 16, 12.21, 140),
        (31, "School kitchen", 12.5, 12.21, 85),
        (27, "Supermarket", 20, 12.6, 210.5),
        (44, "Care home laundry", 10, 12.21, "not collected"),
        (22, "Warehouse", 16, 12.85, 150),
        (36, "Council offices", 6, 12.6, 0),
        (29, "Cafe", 8, 10, 40),
    ],
    [
        (25, "Supermarket", 16, 12.6, 145),
        (33, "Hotel", 18, 12.21, 170),
        (41, "Recycling depot", 22.5, 13.1, 260),
        (20, "Cafe", 8, 10, 35),
        (38, "Hospital porters", 15, 12.51, 120),
        (26, "Charity shop", 10, 12.21, 60),
        (52, "Library", 7.5, 12.6, "not collected"),
        (24, "Nursery", 16, 12.21, 140),
        (30, "Garden centre", 12, 12.21, 80),
    ],
    [
        (28, "Hospital porters", 20, 12.83, 230),
        (21, "Supermarket", 16, 12.92, 155),
        (35, "Bakery", 16, 12.71, 150),
        (47, "Hotel", 12, 12.71, 90),
        (23, "Warehouse", 24, 13.2, 290),
        (32, "School kitchen", 12.5, 12.71, 95),
        (26, "Farm shop", 6, 12.71, 0),
        (39, "Council offices", 15, 12.98, 130),
        (22, "Cafe", 10, 10, 45),
        (58, "Museum", 6, 12.71, "not collected"),
        (29, "Gym", 16, 12.71, 140),
    ],
]


def _jobs(book: Ledger) -> None:
    at = book.sheet("Job starts", "Job starts, one line per person")
    at.set_column("A:A", 10)
    at.set_column("B:B", 6)
    at.set_column("C:C", 22)
    at.set_column("D:G", 12)
    row = 3
    number = 0
    for words, people in zip(QUARTERS, JOBS, strict=False):
        at.write(row, 0, words.replace("\n", " "), book.f(bold=True, underline=1))
        for column, head in enumerate(
            [
                "Person",
                "Age",
                "Employer",
                "Hours a week",
                "£ an hour",
                "£ a week",
                "Benefits down by, £ a month",
            ]
        ):
            at.write(row + 1, column, head, book.head())
        row += 2
        first = row + 1
        for age, employer, hours, pay, less in people:
            number += 1
            at.write(row, 0, f"OL{1040 + number * 3}", book.f())
            at.write(row, 1, age, book.f())
            at.write(row, 2, employer, book.f())
            at.write(row, 3, hours, book.f("0.00"))
            at.write(row, 4, pay, book.f(PENCE))
            at.write_formula(row, 5, f"=D{row + 1}*E{row + 1}", book.f(PENCE), hours * pay)
            at.write(row, 6, less, book.f(PENCE, align="right"))
            row += 1
        strong = {"bold": True, "top": 1}
        at.write_formula(
            row,
            3,
            f"=SUM(D{first}:D{row})",
            book.f("0.00", **strong),
            sum(one[2] for one in people),
        )
        at.write_formula(
            row,
            5,
            f"=SUM(F{first}:F{row})",
            book.f(PENCE, **strong),
            sum(one[2] * one[3] for one in people),
        )
        at.write_formula(
            row,
            6,
            f"=SUM(G{first}:G{row})",
            book.f(PENCE, **strong),
            sum(one[4] for one in people if not isinstance(one[4], str | None)),
        )
        row += 2
    at.write(
        row,
        0,
        "Apprentice rate applies at the cafe (£10.00). No names, see data sharing "
        "agreement section 9.",
        book.f(font_size=8),
    )


COACHES = ["212:30", "228:00", "219:15", "171:45", "224:00", "216:30", "238:15", "201:00", "233:30"]
HEALTH = ["140:00", "151:30", "149:45", "112:15", "150:00", "146:30", "158:00", "131:15", "155:45"]
VOLUNTEERS = [31.5, 36, 34.25, 18, 29.5, 33, 40.75, 37, 44.5]
EXPERTS = [
    "12 hrs",
    "14.5 hrs",
    "14 hrs",
    "8 hrs",
    "16 hrs",
    "15.5 hrs",
    "18 hrs",
    "14 hrs",
    "19.5 hrs",
]


def _days(clock: str) -> float:
    hours, minutes = clock.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes)).total_seconds() / 86400


def _hours(book: Ledger) -> None:
    at = book.sheet("Hours", "Hours worked and given")
    at.set_column("A:A", 28)
    at.set_column("B:N", 9)
    at.write("A4", "Who", book.head())
    columns = [1, 2, 3, 5, 6, 7, 9, 10, 11]
    for column, month in zip(
        columns,
        [
            datetime(2025, 9, 1),
            datetime(2025, 10, 1),
            datetime(2025, 11, 1),
            datetime(2025, 12, 1),
            datetime(2026, 1, 1),
            datetime(2026, 2, 1),
            datetime(2026, 3, 1),
            datetime(2026, 4, 1),
            datetime(2026, 5, 1),
        ],
        strict=True,
    ):
        at.write_datetime(
            3,
            column,
            month,
            book.f("mmm-yy", bold=True, top=1, bottom=1, align="center", bg_color=GREY),
        )
    for column, words in [(4, "Q1"), (8, "Q2"), (12, "Q3"), (13, "YTD")]:
        at.write(3, column, words, book.head())
    clock = "[h]:mm"
    rows: list[tuple[str, list[float], str]] = [
        ("Job coaches (timesheets)", [_days(one) for one in COACHES], clock),
        ("Health facilitators (timesheets)", [_days(one) for one in HEALTH], clock),
        ("Volunteers (decimal hours)", VOLUNTEERS, "0.00"),
    ]
    for row, (who, months, form) in enumerate(rows, start=4):
        at.write(row, 0, who, book.f())
        for column, hours in zip(columns, months, strict=True):
            at.write_number(row, column, hours, book.f(form))
        for step, column in enumerate((4, 8, 12)):
            a, b = xl_col_to_name(column - 3), xl_col_to_name(column - 1)
            at.write_formula(
                row,
                column,
                f"=SUM({a}{row + 1}:{b}{row + 1})",
                book.f(form, bold=True, bg_color="#F2F2F2"),
                sum(months[step * 3 : step * 3 + 3]),
            )
        at.write_formula(
            row, 13, f"=E{row + 1}+I{row + 1}+M{row + 1}", book.f(form, bold=True), sum(months)
        )
    at.write("A8", "Experts by experience (paid)", book.f())
    for column, words in zip(columns, EXPERTS, strict=True):
        at.write(7, column, words, book.f(align="right"))
    for column, words in [(4, "40.5 hrs"), (8, "39.5 hrs"), (12, "51.5 hrs"), (13, "131.5 hrs")]:
        at.write(7, column, words, book.f(align="right", bold=True))
    at.write("A11", "Value of volunteer time, year to date", book.f(bold=True, underline=1))
    at.write("A12", "Hours (from above)", book.f())
    at.write_formula("B12", "=N7", book.f("0.00"), sum(VOLUNTEERS))
    at.write("A13", "Rate used, an hour", book.f())
    at.write("B13", 12.21, book.f("£0.00"))
    at.write("A14", "Worth", book.f(bold=True))
    at.write_formula(
        "B14", "=B12*B13", book.f("£#,##0.00", bold=True, top=1, bottom=6), sum(VOLUNTEERS) * 12.21
    )
    at.write("D11", "Mileage, Q3", book.f(bold=True, underline=1))
    at.write("D12", "Miles", book.f())
    at.write("F12", 3562, book.f("#,##0"))
    at.write("D13", "Paid at 45p", book.f())
    at.write_formula("F13", "=F12*0.45", book.f("£#,##0.00"), 3562 * 0.45)


LINES: list[tuple[str, str, float, float, list[float], float]] = [
    ("4000", "Council block grant", 168000, 168000, [42000, 42000, 42000], 126000),
    ("4010", "ICB fee, £85 a health check", 26775, 25500, [6035, 8840, 10030], 20081.25),
    ("4020", "Access to Work", 16000, 14000, [3120.5, 4415, 5260.75], 12000),
    ("5000", "Salaries, job coaches", 101000, 100200, [24310, 25120.4, 27905.1], 75750),
    ("5010", "Salaries, health facilitators", 72500, 72500, [17840.2, 17840.2, 18352], 54375),
    ("5020", "Travel and mileage", 5600, 5400, [1214.6, 1377.35, 1602.9], 4200),
    ("5030", "Easy-read printing", 1800, 2000, [860, 412.5, 0], 1350),
    ("5040", "Experts by experience, fees", 6400, 6000, [1450, 1600, 1875], 4800),
    ("5050", "Premises", 12600, 12600, [3150, 3150, 3150], 9450),
    ("5060", "Employer events", 4200, 4000, [2845.3, 0, 318], 3150),
]


def _finance(book: Ledger) -> None:
    at = book.sheet("Finance", "Income and expenditure, £")
    at.set_column("A:A", 7)
    at.set_column("B:B", 32)
    at.set_column("C:G", 12)
    at.set_column("D:D", 12, None, {"hidden": True})
    at.set_column("H:H", 1.5)
    at.set_column("I:K", 12)
    for column, words in enumerate(
        ["Code", "", "Budget AY 25/26", "Forecast v1 AY 25/26", *QUARTERS[:3]]
    ):
        at.write(3, column, words, book.head())
    for column, words in [(8, "Actual YTD"), (9, "Budget YTD"), (10, "Variance")]:
        at.write(3, column, words, book.head())
    at.set_row(3, 40)
    row = 4
    for title, lines, total in (
        ("Income", LINES[:3], "All income"),
        ("Costs", LINES[3:], "All costs"),
    ):
        at.write(row, 1, title, book.f(bold=True, underline=1))
        first = row + 1
        for line in lines:
            row += 1
            _finance_line(book, at, row, line, 1 if title == "Income" else -1)
        row += 1
        _finance_sum(book, at, row, total, lines, first, 1 if title == "Income" else -1)
        row += 2
    _finance_left(book, at, row)
    _board(book, at, row + 3)


def _finance_line(
    book: Ledger,
    at: Worksheet,
    row: int,
    line: tuple[str, str, float, float, list[float], float],
    sign: int,
) -> None:
    code, what, budget, guess, actual, to_date = line
    at.write(row, 0, code, book.f())
    at.write(row, 1, what, book.f())
    for column, pounds in enumerate([budget, guess, *actual], start=2):
        at.write(row, column, pounds, book.f(PENCE))
    at.write_formula(row, 8, f"=SUM(E{row + 1}:G{row + 1})", book.f(PENCE), sum(actual))
    at.write(row, 9, to_date, book.f(PENCE))
    formula = f"=I{row + 1}-J{row + 1}" if sign > 0 else f"=J{row + 1}-I{row + 1}"
    at.write_formula(row, 10, formula, book.f(PENCE), round(sign * (sum(actual) - to_date), 2))


def _sums(lines: list[tuple[str, str, float, float, list[float], float]]) -> list[float]:
    """Budget, forecast, three quarters, actual and budget to date over some lines."""
    quarters = [round(sum(line[4][step] for line in lines), 2) for step in range(3)]
    return [
        sum(line[2] for line in lines),
        sum(line[3] for line in lines),
        *quarters,
        round(sum(quarters), 2),
        sum(line[5] for line in lines),
    ]


def _finance_sum(
    book: Ledger,
    at: Worksheet,
    row: int,
    words: str,
    lines: list[tuple[str, str, float, float, list[float], float]],
    first: int,
    sign: int,
) -> None:
    strong = book.f(PENCE, bold=True, top=1)
    at.write(row, 1, words, book.f(bold=True, top=1))
    values = _sums(lines)
    for column, value in zip([2, 3, 4, 5, 6, 8, 9], values, strict=True):
        letter = xl_col_to_name(column)
        at.write_formula(row, column, f"=SUM({letter}{first + 1}:{letter}{row})", strong, value)
    at.write_formula(
        row, 10, f"=SUM(K{first + 1}:K{row})", strong, round(sign * (values[5] - values[6]), 2)
    )


def _finance_left(book: Ledger, at: Worksheet, row: int) -> None:
    strong = book.f(PENCE, bold=True, top=1, bottom=6)
    at.write(row, 1, "Surplus / (deficit)", book.f(bold=True, top=1, bottom=6))
    gained, spent = _sums(LINES[:3]), _sums(LINES[3:])
    for column, a, b in zip([2, 3, 4, 5, 6, 8, 9], gained, spent, strict=True):
        letter = xl_col_to_name(column)
        at.write_formula(row, column, f"={letter}9-{letter}19", strong, round(a - b, 2))
    at.write_formula(
        row, 10, "=K9+K19", strong, round(gained[5] - gained[6] - spent[5] + spent[6], 2)
    )


def _board(book: Ledger, at: Worksheet, row: int) -> None:
    at.write(row, 1, "For the partnership board, £000", book.f(bold=True, underline=1))
    for column, words in zip([4, 5, 6], ["Q1", "Q2", "Q3"], strict=True):
        at.write(row + 1, column, words, book.head())
    rows = [
        ("Income", [51.2, 55.3, 57.3]),
        ("Costs", [51.7, 49.5, 53.2]),
        ("Surplus / (deficit)", [-0.5, 5.8, 4.1]),
    ]
    for below, (what, numbers) in enumerate(rows, start=2):
        at.write(row + below, 1, what, book.f(bold=below == 4))
        for column, number in zip([4, 5, 6], numbers, strict=True):
            at.write(row + below, column, number, book.f("0.0;[Red](0.0)", bold=below == 4))
    at.write_comment(row, 1, "Rounded. Board pack page 12.")


def _other(book: Ledger) -> None:
    at = book.sheet("Other things", "Other things we keep count of")
    at.set_column("A:A", 16)
    at.set_column("B:H", 15)
    heads = [
        "",
        "Go to work on the bus by themselves now",
        "Mums, dads and carers who took on a job or more hours",
        "New employers on the books",
        "Health champions with a learning disability (active)",
        "Talks champions gave to GP teams",
        "Moved into their own flat",
        "Wages less benefits lost, a year",
    ]
    for column, words in enumerate(heads):
        at.write(3, column, words, book.head())
    at.set_row(3, 66)
    rows: list[tuple[str, list[Mark]]] = [
        ("Sep-Nov 2025", [4, 3, 5, 8, 6, 1, "c. £36,000"]),
        ("Dec-Feb 2026", [6, 2, 7, 9, 4, 0, "c. £44,500"]),
        ("Mar-May 2026", [5, 4, 4, 11, 9, 2, "c. £52,000"]),
        ("Jun-Aug 2026", [None] * 7),
    ]
    for row, (when, marks) in enumerate(rows, start=4):
        at.write(row, 0, when, book.f(bold=True))
        for column, mark in enumerate(marks, start=1):
            at.write(row, column, mark, book.f(align="right", bottom=4))
    at.write("A9", "Year so far", book.f(bold=True, top=1))
    strong = book.f(bold=True, top=1, align="right")
    for column, value in [(1, 15), (2, 9), (3, 16), (5, 19), (6, 3)]:
        letter = xl_col_to_name(column)
        at.write_formula(8, column, f"=SUM({letter}5:{letter}8)", strong, value)
    at.write("E9", "n/a", strong)
    at.write("H9", "c. £132,500", strong)
