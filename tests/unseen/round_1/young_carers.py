"""Workbook 3: young carers, one tab for each month with two tables side by side, and a summary."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import book

TABS = ("Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25", "Sep 25")
NAMES = ("April", "May", "June", "July", "August", "September")
LEFT: tuple[tuple[str, list[float], str], ...] = (
    ("New young carers found", [14, 17, 15, 16, 9, 18], "0"),
    ("Referrals due an assessment", [13, 16, 15, 17, 10, 15], "0"),
    ("Assessed inside 20 working days", [12, 14, 14, 15, 9, 14], "0"),
    ("Six-month reviews done", [20, 18, 22, 19, 11, 21], "0"),
    ("Reviews showing a lighter load", [12, 11, 14, 11, 7, 13], "0"),
    ("Back in lessons full time after missing school", [2, 3, 2, 4, 0, 3], "0"),
    ("The person they look after now has a care package", [3, 2, 4, 3, 2, 4], "0"),
    ("Money put right for the household", [1240, 860, 2315.5, 1490, 0, 1975], "£#,##0.00"),
    ("Key worker hours", [412, 405, 420, 398, 310, 415], "#,##0"),
)
RIGHT: tuple[tuple[str, list[float] | None, list[float]], ...] = (
    ("Short break places taken", [22, 25, 30, 18, 44, 26], [20, 24, 28, 17, 40, 25]),
    ("Homework club attendances", [61, 58, 64, 40, 0, 55], [38, 41, 44, 30, 0, 39]),
    ("Siblings who came too and now share the night jobs", [2, 1, 3, 2, 1, 2], [1, 2, 1, 1, 2, 2]),
    ("Hours given on trips by old members, unpaid", None, [18, 16.5, 24, 20, 52, 27]),
    ("Left school with a college place or apprenticeship", None, [0, 0, 3, 5, 4, 6]),
)
SCHOOLS = [4, 4, 5, 6, 6, 8]

assert sum(LEFT[0][1]) == 89
assert sum(LEFT[7][1]) == 7880.5
assert sum(RIGHT[3][2]) == 157.5
assert sum(sum(side or []) for side in RIGHT[0][1:]) == 319


def draw(path: Path) -> None:
    """Draw six monthly tabs, the summary in front of them and a hidden tab of pick lists."""
    made = book(path, "Young carers monthly return")
    made.add_worksheet("Summary")
    for number, tab in enumerate(TABS):
        made.add_worksheet(tab)
        _draw_month(made, number)
    lists = made.add_worksheet("picklists")
    lists.write_column("A1", ["Self", "School", "Social care", "GP", 1, 2, 3])
    lists.very_hidden()
    _draw_summary(made)
    made.close()


def _draw_month(made: Workbook, number: int) -> None:
    sheet = made.worksheets()[-1]
    sheet.fit_to_pages(1, 1)
    sheet.set_landscape()
    sheet.set_column("A:A", 46)
    sheet.set_column("B:C", 13)
    sheet.set_column("D:D", 3)
    sheet.set_column("E:E", 48)
    sheet.set_column("F:H", 11)
    head = made.add_format({"bold": True, "bg_color": "#F4B942", "border": 1})
    bold = made.add_format({"bold": True, "font_size": 13})
    sheet.write("A1", "Tandem Young Carers", bold)
    sheet.write("A2", f"Return for {NAMES[number]} 2025")
    sheet.write("E2", "Contract EV/CYP/118, Eastvale City Council")
    sheet.write("A4", "Casework", bold)
    sheet.write("E4", "Breaks, clubs and moving on", bold)
    sheet.write_row("A5", ["", "This month", "Since 1 April"], head)
    sheet.write_row("E5", ["", "Primary", "Secondary", "All"], head)
    for row, (label, months, look) in enumerate(LEFT, start=5):
        style = made.add_format({"num_format": look, "border": 1})
        sheet.write(row, 0, label, made.add_format({"border": 1}))
        sheet.write(row, 1, months[number], style)
        sheet.write(row, 2, sum(months[: number + 1]), style)
    for row, (label, primary, secondary) in enumerate(RIGHT, start=5):
        style = made.add_format({"border": 1, "align": "right"})
        sheet.write(row, 4, label, made.add_format({"border": 1}))
        sheet.write(row, 5, primary[number] if primary else "n/a", style)
        sheet.write(row, 6, secondary[number], style)
        total = secondary[number] + (primary[number] if primary else 0)
        sheet.write_formula(row, 7, f"=SUM(F{row + 1}:G{row + 1})", style, total)
    sheet.write("A16", "Primary is reception to year 6. A place is one child for one day out.")
    if number == 4:
        sheet.write("A17", "School holidays: no homework club and few assessments.")


def _draw_summary(made: Workbook) -> None:
    sheet = made.worksheets()[0]
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 50)
    sheet.set_column("B:I", 11)
    head = made.add_format({"bold": True, "bg_color": "#F4B942", "border": 1})
    sheet.write("A1", "Tandem Young Carers", made.add_format({"bold": True, "font_size": 16}))
    sheet.write("A2", "Summary of the monthly tabs, 2025/26")
    sheet.write_row("A4", ["", *(name[:3] for name in NAMES), "Apr to Sep", "Year target"], head)
    lines = LEFT[:8]
    row = 4
    for label, months, look in lines:
        style = made.add_format({"num_format": look, "border": 1})
        sheet.write(row, 0, label, made.add_format({"border": 1}))
        for column, (value, tab) in enumerate(zip(months, TABS, strict=True), start=1):
            source = f"='{tab}'!B{row + 2}"
            sheet.write_formula(row, column, source, style, value)
        sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", style, sum(months))
        row += 1
    sheet.write("I5", 180)
    share = made.add_format({"num_format": "0%", "border": 1, "italic": True})
    for label, top, low, target in (
        ("Assessed in time", 2, 1, 0.9),
        ("Lighter load at review", 4, 3, 0.6),
    ):
        sheet.write(row, 0, label, made.add_format({"border": 1, "italic": True}))
        for column in range(1, 8):
            done = LEFT[top][1][column - 1] if column < 7 else sum(LEFT[top][1])
            due = LEFT[low][1][column - 1] if column < 7 else sum(LEFT[low][1])
            letter = "ABCDEFGH"[column]
            form = f"={letter}{top + 5}/{letter}{low + 5}"
            sheet.write_formula(row, column, form, share, done / due)
        sheet.write(row, 8, target, made.add_format({"num_format": "0%"}))
        row += 1
    sheet.write(row, 0, "Schools signed up to the charter (at month end)")
    sheet.write_row(row, 1, SCHOOLS)
    sheet.write(row, 7, SCHOOLS[-1])
    sheet.write(row, 8, 12)
    breaks = [a + b for a, b in zip(RIGHT[0][1] or [], RIGHT[0][2], strict=True)]
    sheet.write(row + 1, 0, "Short break places taken")
    sheet.write_row(row + 1, 1, [*breaks, sum(breaks), 600])
    sheet.write(row + 3, 0, "Next return due 12 November. Queries to the service lead.")
