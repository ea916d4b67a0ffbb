"""Workbook 2: drug and alcohol recovery, months across with quarters and a rolling year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell as at

from tests.unseen.pen import book, quarters


@dataclass(frozen=True, slots=True)
class Series:
    """Nine months, April to December 2025, and the sum of January to March 2025 before them."""

    label: str
    months: list[float]
    before: float
    look: str = "#,##0"


@dataclass(frozen=True, slots=True)
class Rate:
    """A KPI with its two lines: those who did, and those who could have."""

    label: str
    target: float
    top: Series
    bottom: Series


RATES = (
    Rate(
        "RC1  Opiate users leaving: share who left as planned",
        0.33,
        Series("Left as planned", [3, 2, 4, 3, 4, 2, 5, 3, 4], 9),
        Series("All opiate leavers", [9, 8, 11, 9, 10, 8, 12, 9, 10], 27),
    ),
    Rate(
        "RC2  Other drugs and alcohol leaving: share who left as planned",
        0.55,
        Series("Left as planned", [11, 13, 12, 14, 10, 13, 15, 12, 14], 33),
        Series("All other leavers", [19, 22, 21, 24, 18, 22, 25, 20, 23], 60),
    ),
    Rate(
        "RC3  First appointment within three weeks",
        0.95,
        Series("Seen within three weeks", [41, 38, 44, 40, 39, 42, 47, 43, 36], 118),
        Series("First appointments due", [42, 40, 45, 42, 41, 43, 48, 44, 39], 126),
    ),
    Rate(
        "RC4  Hepatitis C test taken by those who ever injected",
        0.65,
        Series("Test taken", [17, 15, 19, 18, 14, 20, 16, 15, 13], 44),
        Series("Ever injected, new this month", [28, 25, 29, 27, 24, 28, 26, 24, 23], 80),
    ),
)
NALOXONE = Series("RC5  Take-home naloxone kits issued", [22, 19, 25, 24, 21, 26, 23, 20, 18], 61)
FLOW = (
    Series("New presentations", [58, 54, 63, 57, 52, 60, 66, 59, 48], 171),
    Series("Groups run", [36, 35, 38, 37, 33, 36, 39, 38, 29], 108),
    Series("Planned exits, all substances", [14, 15, 16, 17, 14, 15, 20, 15, 18], 42),
    Series(
        "Prescribing spend",
        [8120, 8040.5, 8215, 8190, 8075.25, 8150, 8260, 8105, 7990],
        24310,
        "£#,##0.00",
    ),
)
AROUND = (
    Series(
        "Mums, dads and partners who saw the family course through", [4, 0, 5, 3, 0, 6, 4, 0, 5], 8
    ),
    Series("Into paid work of 16 hours a week or more", [2, 3, 1, 4, 2, 3, 3, 2, 4], 5),
    Series("From hostel, sofa or street to a front door key", [1, 2, 2, 1, 3, 1, 2, 2, 3], 4),
    Series("Children home again or off a plan", [2, 0, 1, 3, 0, 2, 1, 2, 1], 3),
    Series("Old hands newly running a recovery café table", [1, 0, 2, 1, 1, 0, 2, 1, 1], 2),
    Series(
        "Hours the old hands gave at the tables",
        [14, 12, 20.5, 22, 24, 23.5, 30, 31.5, 28],
        30,
        "#,##0.0",
    ),
)
FIRST_ROW = 6
MONTH_COLUMNS = (2, 3, 4, 6, 7, 8, 11, 12, 13)
QUARTER_COLUMNS = (5, 9, 14)
ROLLING = 19
NOTES = (
    "Rolling year = January 2025 to December 2025. Shares come from the two lines below them.",
    "January to March 2026 is not due until April.",
)

assert FLOW[2].months == [
    a + b for a, b in zip(RATES[0].top.months, RATES[1].top.months, strict=True)
]
assert sum(RATES[0].top.months) == 30
assert sum(RATES[0].bottom.months) == 86
assert sum(AROUND[0].months) == 27
assert sum(AROUND[5].months) == 205.5


def draw(path: Path) -> None:
    """Draw the scorecard, its definitions and a hidden sheet with an older cohort."""
    made = book(path, "Recovery scorecard")
    sheet = made.add_worksheet("Scorecard 25-26")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 58)
    sheet.set_column("B:S", 10)
    sheet.set_row(4, 34)
    sheet.set_column("K:K", 2)
    sheet.set_column("T:T", 18)
    sheet.freeze_panes(5, 2)
    sheet.write("A1", "Stillwater Recovery Partnership", made.add_format({"bold": True}))
    sheet.write("A2", "Contract HCC-DA-2024-06 with Harrowmere County Council")
    sheet.write("A3", "Monthly scorecard 2025-26, position at 31 December 2025")
    _draw_head(made)
    row = FIRST_ROW - 1
    _group(made, row, "CONTRACT KPIs")
    for rate in RATES:
        row = _draw_rate(made, row + 1, rate)
    row = _draw_series(made, row + 1, NALOXONE, 0)
    sheet.write(row, 1, 240)
    for heading, block in (("FLOW AND COST", FLOW), ("LIFE AROUND TREATMENT", AROUND)):
        row += 2
        _group(made, row, heading)
        for line in block:
            row = _draw_series(made, row + 1, line, 0)
    for note in NOTES:
        row += 2
        sheet.write(row, 0, note, made.add_format({"italic": True}))
    _draw_rest(made)
    made.close()


def _draw_head(made: Workbook) -> None:
    sheet = made.worksheets()[0]
    head = made.add_format({"bold": True, "bg_color": "#D9E6DC", "bottom": 2, "text_wrap": True})
    head.set_align("right")
    month = made.add_format({"bold": True, "bg_color": "#D9E6DC", "bottom": 2})
    month.set_num_format("mmm-yy")
    sheet.write(4, 0, "Measure", head)
    sheet.write(4, 1, "Target 25-26", head)
    for column, number in zip((*MONTH_COLUMNS, 15, 16, 17), range(12), strict=True):
        day = date(2025 + (number > 8), (number + 3) % 12 + 1, 1)
        sheet.write_datetime(4, column, day, month)
    for number, column in enumerate((*QUARTER_COLUMNS, 18), start=1):
        sheet.write(4, column, f"Q{number}", head)
    sheet.write(4, ROLLING, "Rolling 12 months to Dec-25", head)


def _group(made: Workbook, row: int, text: str) -> None:
    made.worksheets()[0].write(row, 0, text, made.add_format({"bold": True, "underline": 1}))


def _draw_series(made: Workbook, row: int, line: Series, indent: int) -> int:
    sheet = made.worksheets()[0]
    plain = made.add_format({"num_format": line.look})
    sums = made.add_format({"num_format": line.look, "bold": True, "bg_color": "#EEF4EF"})
    sheet.write(row, 0, line.label, made.add_format({"indent": indent, "italic": indent > 0}))
    for column, value in zip(MONTH_COLUMNS, line.months, strict=True):
        sheet.write(row, column, value, plain)
    for column, value in zip(QUARTER_COLUMNS, quarters(line.months), strict=True):
        form = f"=SUM({at(row, column - 3)}:{at(row, column - 1)})"
        sheet.write_formula(row, column, form, sums, value)
    sheet.write(row, ROLLING, sum(line.months) + line.before, sums)
    return row


def _draw_rate(made: Workbook, row: int, rate: Rate) -> int:
    sheet = made.worksheets()[0]
    share = made.add_format({"num_format": "0.0%", "top": 1})
    sheet.write(row, 0, rate.label, made.add_format({"bold": True, "top": 1}))
    sheet.write(row, 1, rate.target, made.add_format({"num_format": "0%", "top": 1}))
    tops = [*rate.top.months, *quarters(rate.top.months), sum(rate.top.months) + rate.top.before]
    lows = [*rate.bottom.months, *quarters(rate.bottom.months)]
    lows.append(sum(rate.bottom.months) + rate.bottom.before)
    columns = (*MONTH_COLUMNS, *QUARTER_COLUMNS, ROLLING)
    for column, top, low in zip(columns, tops, lows, strict=True):
        form = f"={at(row + 1, column)}/{at(row + 2, column)}"
        sheet.write_formula(row, column, form, share, top / low)
    _draw_series(made, row + 1, rate.top, 2)
    return _draw_series(made, row + 2, rate.bottom, 2)


def _draw_rest(made: Workbook) -> None:
    words = made.add_worksheet("Definitions")
    words.set_column("A:A", 20)
    words.set_column("B:B", 90)
    for row, (term, meaning) in enumerate(
        (
            ("Left as planned", "Care plan goals met and discharge agreed with the person."),
            ("Old hands", "People who finished treatment here at least 12 months ago."),
            ("Ever injected", "Any injecting, once or more, at any time in life."),
        )
    ):
        words.write_row(row, 0, [term, meaning])
    old = made.add_worksheet("calc_2023")
    old.write_row(0, 0, ["Month", "Leavers", "Planned"])
    for row, (leavers, planned) in enumerate(((25, 11), (28, 12), (22, 9)), start=1):
        old.write_row(row, 0, [f"2023-0{row + 3}", leavers, planned])
    old.hide()
