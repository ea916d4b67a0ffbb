"""Care farm: a tiny one-sheet return with a gap in its table and the 1904 date system."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import CREATED

GREEN, STRAW = "#4F6228", "#F3EFD9"

# words, target, quarter 1, quarter 2
RESULTS = (
    ("Getting people here",),
    ("People referred by a link worker", 60, 17, 19),
    ("People who started", 45, 13, 15),
    ("How they got on",),
    ("12 weeks came to an end for", None, 12, 14),
    ("...of these, came 8 times or more", "70%", 9, 11),
    ("Filled in the wellbeing form at both ends", None, 10, 12),
    ("...of these, scored higher at the end", "60%", 7, 9),
    (),
    ("Stayed on as farm volunteers afterwards", None, 3, 4),
    ("Family members at harvest and lambing days", None, 14, 23),
)
# volunteers, volunteers' hours in minutes, paid farm hand's hours
MONTHS = (
    (date(2025, 4, 1), 9, 3150, 37.5),
    (date(2025, 5, 1), 11, 3645, 37.5),
    (date(2025, 6, 1), 11, 3480, 30),
    (date(2025, 7, 1), 12, 4110, 37.5),
    (date(2025, 8, 1), 14, 4785, 45),
    (date(2025, 9, 1), 13, 3990, 37.5),
    (date(2025, 10, 1),),
    (date(2025, 11, 1),),
    (date(2025, 12, 1),),
    (date(2026, 1, 1),),
    (date(2026, 2, 1),),
    (date(2026, 3, 1),),
)


def draw(path: Path) -> None:
    """Draw the return for the second quarter."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Green social prescribing", "created": CREATED})
    base = {"font_name": "Georgia", "font_size": 11}
    plain = made.add_format(base)
    head = made.add_format({**base, "bold": True, "font_color": "white", "bg_color": GREEN})
    group = made.add_format({**base, "bold": True, "italic": True, "bg_color": STRAW})
    title = made.add_format({**base, "bold": True, "font_size": 18, "font_color": GREEN})
    month = made.add_format({**base, "num_format": "mmm-yy", "align": "left"})
    clock = made.add_format({**base, "num_format": "[h]:mm"})
    clock_sum = made.add_format({**base, "num_format": "[h]:mm", "bold": True, "top": 1})
    top = made.add_format({**base, "top": 1})
    hours = made.add_format({**base, "num_format": "0.0"})
    pounds = made.add_format({**base, "num_format": "£#,##0.00", "align": "right"})
    sheet = made.add_worksheet("Return")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 46, plain)
    sheet.set_column("B:C", 15, plain)
    sheet.set_column("D:D", 2, plain)
    sheet.set_column("E:F", 15, plain)
    sheet.write("A1", "Withybed Community Farm", title)
    sheet.write(
        "A2", "Green social prescribing: return for quarter 2, July to September 2025", plain
    )
    sheet.write(
        "A3",
        "Grant GSP/25/07 from Saltmere Council (April 2025 to March 2027, £18,500 a year)",
        plain,
    )
    sheet.write("A5", "", head)
    sheet.write("B5", "Target 25/26", head)
    sheet.write("C5", "Q1 25/26", head)
    sheet.write("E5", "Q2 25/26", head)
    sheet.write("F5", "Year to date", head)
    for row, line in enumerate(RESULTS, 5):
        if len(line) == 1:
            for column in (0, 1, 2, 4, 5):
                sheet.write(row, column, line[0] if column == 0 else "", group)
        elif line:
            words, target, first, second = line
            sheet.write(row, 0, words, plain)
            if target is not None:
                sheet.write(row, 1, target, plain)
            sheet.write(row, 2, first, plain)
            sheet.write(row, 4, second, plain)
            sheet.write_formula(row, 5, f"=C{row + 1}+E{row + 1}", plain, first + second)
    start = 5 + len(RESULTS) + 1
    sheet.write_row(start, 0, ("Helpers by month", "Volunteers", "Their hours"), head)
    sheet.write(start, 4, "Farm hand hrs", head)
    for row, line in enumerate(MONTHS, start + 1):
        sheet.write_datetime(row, 0, line[0], month)
        if len(line) > 1:
            sheet.write(row, 1, line[1], plain)
            sheet.write_datetime(row, 2, timedelta(minutes=line[2]), clock)
            sheet.write(row, 4, line[3], hours)
        else:
            sheet.write_blank(row, 2, None, clock)
    end = start + 1 + len(MONTHS)
    whole = sum(line[2] for line in MONTHS if len(line) > 1)
    sheet.write(end, 0, "", top)
    sheet.write(end, 1, "", top)
    formula = f"=SUM(C{start + 2}:C{end})"
    sheet.write_formula(end, 2, formula, clock_sum, whole / 1440)
    sheet.write(end + 2, 0, "Veg boxes given to neighbours, July to September (worth)", plain)
    sheet.write(end + 2, 1, 612.5, pounds)
    sheet.write(end + 3, 0, "Grant spent, April to September 2025", plain)
    sheet.write(end + 3, 1, 9120.5, pounds)
    sheet.write(end + 5, 0, "Two goats were born on 3 August. The polytunnel (12m) is up.", plain)
    sheet.fit_to_pages(1, 1)
    made.close()
