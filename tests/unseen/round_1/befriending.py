"""Workbook 4: befriending, months down and measures across, every figure typed as text."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tests.unseen.pen import book

MONTHS = (
    "April 2025",
    "May 2025",
    "June 2025",
    "July 2025",
    "August 2025",
    "September 2025",
    "October 2025",
    "November 2025",
    "December 2025",
    "January 2026",
    "February 2026",
    "March 2026",
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A column: its true figures, the sums printed under them, and cells typed otherwise."""

    heading: str
    months: list[float]
    sums: tuple[str, str, str]
    money: str = ""
    typed: dict[int, str] = field(default_factory=dict)


MEASURES: tuple[Measure | None, ...] = (
    Measure(
        "New matches", [9, 11, 8, 12, 10, 9, 11, 10, 6, 12, 11, 13], ("59", "63", "122"),
        typed={5: "9 (a)"},
    ),
    Measure(
        "Reviewed at six months", [14, 12, 15, 13, 11, 16, 14, 13, 10, 15, 14, 16],
        ("81", "82", "163"),
    ),
    Measure(
        "Of those, less lonely than at the start", [9, 8, 10, 9, 7, 11, 9, 9, 6, 10, 9, 11],
        ("54", "54", "108"),
    ),
    Measure(
        "Average days from referral to match",
        [31, 29, 34, 33, 36, 30, 28, 27, 41, 35, 30, 29], ("32.1", "31.0", "31.5"),
        typed={2: "34*"},
    ),
    Measure(
        "Visits and calls", [402, 411, 389, 420, 398, 405, 433, 415, 372, 428, 410, 441],
        ("2,425", "2,499", "4,924"), typed={8: "372*"},
    ),
    None,
    Measure(
        "Now get out to something on their own", [3, 5, 6, 4, 7, 5, 6, 8, 2, 7, 9, 8],
        ("30", "40", "70"), typed={0: "<5", 3: "<5", 8: "<5"},
    ),
    Measure(
        "A neighbour has taken over the calling", [5, 6, 0, 7, 5, 6, 8, 5, 0, 6, 7, 9],
        ("29", "35", "64"), typed={2: "nil return", 8: "nil return"},
    ),
    Measure(
        "Attendance Allowance won",
        [2310, 1860.5, 2945, 3120, 1575.25, 2480, 2660, 2215.5, 980, 3340, 2790, 3105],
        ("£14,290.75", "£15,090.50", "£29,381.25"), money="£", typed={8: "£980.00 (est.)"},
    ),
    Measure(
        "Sons, daughters or partners able to stay in work",
        [5, 4, 6, 5, 5, 7, 3, 6, 5, 8, 6, 7], ("32", "35", "67"), typed={1: "<5", 6: "<5"},
    ),
    Measure(
        "Hours befrienders gave",
        [310, 318, 301, 325.5, 299, 312, 330, 322, 288, 334, 327, 340.5],
        ("1,865.5", "1,941.5", "3,807"), typed={8: "288*"},
    ),
    Measure(
        "Befrienders who found a job or course", [0, 0, 0, 5, 6, 5, 0, 5, 5, 6, 0, 7],
        ("16", "23", "39"),
        typed={0: "n/a", 1: "n/a", 2: "n/a", 6: "nil return", 10: "nil return"},
    ),
    Measure(
        "Talks given to clubs", [2, 3, 2, 4, 1, 3, 5, 4, 1, 3, 2, 4], ("15", "19", "34")
    ),
    Measure(
        "Average age of new people", [81, 82, 81, 80, 83, 82, 81, 82, 84, 81, 82, 81],
        ("–", "–", "–"),
    ),
    Measure(
        "Mileage paid",
        [212.4, 220.05, 205.65, 231.3, 198.9, 210.6, 240.75, 226.8, 180.45, 235.35, 219.6, 246.15],
        ("£1,278.90", "£1,349.10", "£2,628.00"), money="£",
    ),
)  # fmt: skip
FOOTNOTES = (
    "* Part of the month is estimated because the diary system was down for 3 days.",
    "(a) One couple is counted once.",
    "<5 fewer than five people; the figure is kept by the service.",
    "n/a not asked before July 2025.",
)
SPANS = ((0, 6), (6, 12), (0, 12))


def _check(measure: Measure) -> None:
    for (first, last), printed in zip(SPANS, measure.sums, strict=True):
        if printed != "–" and "Average" not in measure.heading:
            stated = float(printed.replace(",", "").replace("£", ""))
            assert abs(sum(measure.months[first:last]) - stated) < 0.001, measure.heading


def typed(measure: Measure, month: int) -> str:
    """Say what stands in the cell of one month."""
    value = measure.months[month]
    plain = f"{value:,.2f}" if measure.money else f"{value:,.10g}"
    return measure.typed.get(month, measure.money + plain)


def draw(path: Path) -> None:
    """Draw the sheet of months with a narrow empty column in the middle, and a page of notes."""
    made = book(path, "Befriending")
    sheet = made.add_worksheet("Monitoring 2025-26")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 22)
    sheet.set_column("B:P", 13)
    sheet.set_column("G:G", 2)
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "bottom", "align": "right"})
    head.set_bottom(1)
    cell = made.add_format({"align": "right"})
    total = made.add_format({"align": "right", "bold": True, "top": 1, "bottom": 1})
    sheet.write(
        "A1", "Kettle & Company: befriending for older people", made.add_format({"bold": 1})
    )
    sheet.write("A2", "Downsmere District Council, agreement DDC-OP-22")
    sheet.write(3, 0, "Month", made.add_format({"bold": True, "bottom": 1}))
    sheet.set_row(3, 62)
    for column, measure in enumerate(MEASURES, start=1):
        if measure is None:
            continue
        _check(measure)
        sheet.write_string(3, column, measure.heading, head)
        for month in range(12):
            row = 4 + month + (month >= 6)
            sheet.write_string(row, column, typed(measure, month), cell)
        for row, printed in zip((10, 17, 18), measure.sums, strict=True):
            sheet.write_string(row, column, printed, total)
    for month, name in enumerate(MONTHS):
        sheet.write(4 + month + (month >= 6), 0, name)
    for row, name in ((10, "Half year, Apr–Sep"), (17, "Half year, Oct–Mar"), (18, "Year 2025/26")):
        sheet.write(row, 0, name, made.add_format({"bold": True, "top": 1, "bottom": 1}))
    for row, note in enumerate(FOOTNOTES, start=20):
        sheet.write(row, 0, note, made.add_format({"font_size": 9}))
    notes = made.add_worksheet("About this return")
    notes.set_column("A:A", 90)
    notes.write("A1", "Agreed targets for 2025/26: 120 new matches, 65% less lonely at six months,")
    notes.write("A2", "match within 42 days on average, 4,800 visits and calls.")
    notes.write("A3", "Prepared by the coordinator from the visiting diary.")
    made.close()
