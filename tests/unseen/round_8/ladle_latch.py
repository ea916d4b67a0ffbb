"""Hospital-to-home meals for frail older people: a tab a month and a summary (1904 dates)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from tests.unseen.pen import CREATED

MONTHS = {
    "Oct 25": date(2025, 10, 1),
    "Nov 25": date(2025, 11, 1),
    "Dec 25": date(2025, 12, 1),
    "Jan 26": date(2026, 1, 1),
}
PEOPLE: list[tuple[str, tuple[int, ...]]] = [
    ("Started with us", (41, 38, 46, 52)),
    ("First meal on the table within 24 hours of getting home", (39, 35, 41, 50)),
    ("MUST score done by day 7", (36, 35, 40, 47)),
    ("Got to week 6 and stood on the scales", (27, 31, 29, 33)),
    ("Same weight or heavier", (20, 24, 23, 25)),
    ("Got to day 30", (34, 37, 35, 43)),
    ("Back in hospital by then", (5, 4, 6, 5)),
]
MEALS: list[tuple[str, tuple[int, ...]]] = [
    ("Hot dinners", (1612, 1570, 1688, 1845)),
    ("Tea-time boxes", (1204, 1163, 1251, 1390)),
    ("Soft or pureed", (231, 246, 218, 262)),
]
STAYED = (148, 163, 171, 204)
REFUSED = (37, 29, 44, 41)
ROUND: list[tuple[str, tuple[int, ...]]] = [
    ("No answer, got in, found down or poorly: help came in time", (2, 1, 4, 3)),
    ("Notes sent to GP or district nurse", (19, 22, 17, 26)),
    ("Tablets or diet changed because of a note", (6, 7, 5, 9)),
    ("Complaints", (1, 0, 2, 0)),
]
KITCHEN: list[tuple[str, tuple[float, ...]]] = [
    ("Paid hours", (612.5, 598, 640.25, 655)),
    ("Volunteers' hours", (144, 139.5, 121, 150)),
    ("Food", (7930.4, 7688.1, 8466.95, 9120.6)),
    ("Cost of a meal", (5.42, 5.38, 5.61, 5.29)),
    ("Van miles", (2210, 2145, 2330, 2484)),
]
FAMILY: list[tuple[str, tuple[int, ...]]] = [
    ("Wives, husbands, daughters, sons we rang", (22, 25, 21, 28)),
    ("... who are back at work or back to a night's sleep now we do the meals", (7, 9, 6, 11)),
]
KPIS: list[tuple[str, str, str | int, str | int]] = [
    ("M1", "First meal within 24 hours of getting home", ">=95%", ">=90%"),
    ("M2", "Meals delivered", "36,000 a year", "32,000 a year"),
    ("M3", "MUST score by day 7", ">=90%", ">=80%"),
    ("M4", "Same weight or heavier at week 6", ">=75%", ">=65%"),
    ("M5", "Back in hospital within 30 days", "<=15%", "<=20%"),
    ("M6", "Complaints (for information)", "", ""),
]
HALL = [(4, 11, 2), (4, 13, 5), (3, 12, 3), (5, 17, 6)]
TRAINEES: list[tuple[str, int, int, int, int]] = [
    ("K01", 24, 14, 31, 1),
    ("K02", 51, 40, 28, 0),
    ("K03", 37, 18, 12, 0),
    ("K04", 29, 13, 35, 1),
    ("K05", 44, 66, 22, 1),
    ("K06", 58, 27, 30, 0),
    ("K07", 22, 12, 9, 0),
    ("K08", 33, 21, 26, 1),
    ("K09", 47, 90, 17, 0),
    ("K10", 26, 15, 6, 0),
    ("K11", 61, 34, 24, 1),
    ("K12", 39, 16, 3, 0),
]


def _total(month: int) -> int:
    """All meals of one month."""
    return sum(numbers[month] for _, numbers in MEALS)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Ladle & Latch monthly return", "created": CREATED})
    blue = made.add_format({"bold": True, "font_color": "#0B5394", "font_size": 13})
    month_name = made.add_format({"num_format": "mmmm yyyy", "align": "left", "bold": True})
    head = made.add_format(
        {"bold": True, "bg_color": "#FFF2CC", "top": 1, "bottom": 1, "text_wrap": True}
    )
    month_head = made.add_format(
        {
            "bold": True,
            "bg_color": "#FFF2CC",
            "top": 1,
            "bottom": 1,
            "num_format": "mmm-yy",
            "align": "right",
        }
    )
    say = made.add_format({"text_wrap": True, "valign": "top"})
    count = made.add_format({"num_format": "#,##0", "valign": "top"})
    count_bold = made.add_format({"num_format": "#,##0", "bold": True, "top": 1})
    share = made.add_format({"num_format": "0.0%"})
    hours = made.add_format({"num_format": "0.0#", "valign": "top"})
    money = made.add_format({"num_format": "£#,##0.00", "valign": "top"})
    note = made.add_format(
        {"italic": True, "font_color": "#7F7F7F", "text_wrap": True, "valign": "top"}
    )

    def tab(name: str, first: date, month: int | None) -> None:
        sheet = made.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 1)
        sheet.set_column("A:A", 62)
        sheet.set_column("B:B", 15)
        sheet.set_column("C:C", 3)
        sheet.set_column("D:D", 50)
        sheet.set_column("E:E", 11)
        sheet.set_column("F:F", 30)
        sheet.write("A1", "Ladle & Latch CIC", blue)
        sheet.write("A2", "Hospital to Home Meals, month of")
        sheet.write_datetime("B2", first, month_name)

        def lines(
            row: int, column: int, rows: list[tuple[str, tuple[int, ...]]], shape: Format
        ) -> None:
            for line, (said, numbers) in enumerate(rows, start=row):
                sheet.write(line, column, said, say)
                if month is None:
                    sheet.write_blank(line, column + 1, None, shape)
                else:
                    sheet.write(line, column + 1, numbers[month], shape)

        sheet.write("A4", "PEOPLE", head)
        sheet.write("B4", "", head)
        lines(4, 0, PEOPLE, count)
        sheet.write("A13", "MEALS", head)
        sheet.write("B13", "", head)
        lines(13, 0, MEALS, count)
        sheet.write("A17", "Out of the kitchen door", say)
        sheet.write_formula(
            "B17", "=SUM(B14:B16)", count_bold, 0 if month is None else _total(month)
        )
        lines(
            17,
            0,
            [
                ("Driver sat down and kept them company till the plate was clean", STAYED),
                ("Sent back or not in", REFUSED),
            ],
            count,
        )
        sheet.write("D4", "ON THE ROUND", head)
        sheet.write("E4", "Number", head)
        sheet.write("F4", "Remarks", head)
        lines(4, 3, ROUND, count)
        sheet.write("D11", "KITCHEN", head)
        sheet.write("E11", "", head)
        for row, (said, figures) in enumerate(KITCHEN, start=11):
            sheet.write(row, 3, said, say)
            shape = hours if "ours" in said else money if said[:2] in ("Fo", "Co") else count
            if month is None:
                sheet.write_blank(row, 4, None, shape)
            else:
                sheet.write(row, 4, figures[month], shape)
        sheet.write("D18", "FAMILIES (week 6 phone call)", head)
        sheet.write("E18", "", head)
        lines(18, 3, FAMILY, count)
        if name == "Dec 25":
            sheet.write("F5", "One lady on Boxing Day, hip, fine now", note)
            sheet.write("F8", "Both about cold gravy", note)

    for month, (name, first) in enumerate(MONTHS.items()):
        tab(name, first, month)
    tab("Feb 26", date(2026, 2, 1), None)

    total = made.add_worksheet("Summary")
    total.set_landscape()
    total.fit_to_pages(1, 0)
    total.set_column("A:A", 6)
    total.set_column("B:B", 52)
    total.set_column("C:D", 13)
    total.set_column("E:I", 10)
    total.write("A1", "Hospital to Home Meals: where we are", blue)
    total.write(
        "A2",
        "Ladle & Latch CIC for Norbeck County Council and NHS Withyshire ICB. "
        "Contract NCC-ASC-1187, 1 October 2025 to 30 September 2027.",
    )
    total.write("A3", "Figures to 31 January 2026 (month 4)")

    def heads(row: int, with_target: bool) -> None:
        for column, said in enumerate(
            ("Ref", "KPI", "Target", "Limit") if with_target else ("", "Besides", "", "")
        ):
            total.write(row, column, said, head)
        for column, first in enumerate(MONTHS.values(), start=4):
            total.write_datetime(row, column, first, month_head)
        total.write(row, 8, "So far", month_head)

    heads(4, with_target=True)
    pairs = {
        "M1": ("B6", "B5", 1, 0),
        "M3": ("B7", "B5", 2, 0),
        "M4": ("B9", "B8", 4, 3),
        "M5": ("B11", "B10", 6, 5),
    }
    for row, (ref, said, target, limit) in enumerate(KPIS, start=5):
        total.write(row, 0, ref)
        total.write(row, 1, said, say)
        total.write(row, 2, target)
        total.write(row, 3, limit)
        for column, name in enumerate(MONTHS, start=4):
            month = column - 4
            if ref in pairs:
                top_cell, bottom_cell, top, bottom = pairs[ref]
                total.write_formula(
                    row,
                    column,
                    f"='{name}'!{top_cell}/'{name}'!{bottom_cell}",
                    share,
                    PEOPLE[top][1][month] / PEOPLE[bottom][1][month],
                )
            elif ref == "M2":
                total.write_formula(row, column, f"='{name}'!B17", count, _total(month))
            else:
                total.write_formula(row, column, f"='{name}'!E8", count, ROUND[3][1][month])
        if ref in pairs:
            top_cell, bottom_cell, top, bottom = pairs[ref]
            over = "+".join(f"'{name}'!{top_cell}" for name in MONTHS)
            under = "+".join(f"'{name}'!{bottom_cell}" for name in MONTHS)
            total.write_formula(
                row, 8, f"=({over})/({under})", share, sum(PEOPLE[top][1]) / sum(PEOPLE[bottom][1])
            )
        else:
            so_far = sum(_total(month) for month in range(4)) if ref == "M2" else 3
            total.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", count_bold, so_far)

    heads(13, with_target=False)
    besides: list[tuple[str, str, tuple[int, ...]]] = [
        ("Driver sat with them till the plate was clean", "B18", STAYED),
        ("Notes to GP or nurse", "E6", ROUND[1][1]),
        ("Tablets or diet changed because of a note", "E7", ROUND[2][1]),
        ("Found down or poorly and help came in time", "E5", ROUND[0][1]),
        ("Still in their own bed at home a month on", "", (29, 33, 29, 38)),
        ("Family back at work or back to sleeping", "E20", FAMILY[1][1]),
    ]
    for row, (said, cell, numbers) in enumerate(besides, start=14):
        total.write(row, 1, said, say)
        for column, name in enumerate(MONTHS, start=4):
            formula = f"='{name}'!{cell}" if cell else f"='{name}'!B10-'{name}'!B11"
            total.write_formula(row, column, formula, count, numbers[column - 4])
        total.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", count_bold, sum(numbers))

    total.write("B23", "The long table at St Bride's hall", head)
    for column, said in enumerate(
        ("Dinners held", "People who came", "New: meals with us ended, 6 weeks on still coming"),
        start=2,
    ):
        total.write(22, column, said, head)
    total.set_row(22, 76)
    for row, (first, numbers) in enumerate(zip(MONTHS.values(), HALL, strict=True), start=23):
        total.write_datetime(
            row, 1, first, made.add_format({"num_format": "mmm yyyy", "align": "left"})
        )
        for column, number in enumerate(numbers, start=2):
            total.write(row, column, number, count)
    total.write("B28", "So far")
    total.write("C28", 16, count_bold)
    total.write("D28", "not added (same faces)", note)
    total.write("E28", 16, count_bold)
    total.write(
        "B30",
        "PS. Not on your form, but neighbours who have taken over the Sunday "
        "dinner for one of ours, since October:",
        say,
    )
    total.set_row(29, 32)
    total.write("C30", 5, count)
    total.write("B31", "Vans on the road 31 January:", say)
    total.write("C31", 3, count)

    kitchen = made.add_worksheet("Kitchen trainees")
    kitchen.fit_to_pages(1, 0)
    kitchen.set_column("A:E", 17)
    kitchen.set_row(3, 46)
    kitchen.write("A1", "Unpaid kitchen trainees, October 2025 to January 2026", blue)
    kitchen.write("A2", "Placed by the job centre; not part of the contract staffing.")
    for column, said in enumerate(
        (
            "Trainee",
            "Age",
            "Months out of work before",
            "Shifts done",
            "In a paid job on 31 January (1 = yes)",
        )
    ):
        kitchen.write(3, column, said, head)
    for row, line in enumerate(TRAINEES, start=4):
        for column, item in enumerate(line):
            kitchen.write(row, column, item, count)
    kitchen.write("A17", "Twelve in all")
    kitchen.write_formula("D17", "=SUM(D5:D16)", count_bold, 243)
    kitchen.write_formula("E17", "=SUM(E5:E16)", count_bold, 5)
    made.close()
