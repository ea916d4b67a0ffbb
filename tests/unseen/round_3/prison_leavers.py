"""Prison leavers' mentoring: a council's inherited template, contract months across."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = [date(2025, month, 1) for month in range(7, 13)] + [
    date(2026, month, 1) for month in range(1, 7)
]
DONE = 8  # months reported so far
# the columns of section B: ref, measure, (hidden) code, target, floor, months and quarters
MONTH_COLUMNS = [5, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19]
QUARTER_COLUMNS = [8, 12, 16, 20]
YTD, RAG, COMMENT = 21, 22, 23

# kind: count, part (indented), rate (of the two rows above), quarter, stock, mean
Line = tuple[str, str, str, Any, Any, list[Any], str, str]
SECTION_B: list[Line | str] = [
    "1. GETTING STARTED",
    ("P1", "Referrals received", "count", 360, 324, [31, 28, 34, 30, 27, 19, 36, 33], "A",
     "Christmas dip as last year"),
    ("P2", "Releases in the month", "part", "", "", [27, 25, 31, 28, 24, 17, 33, 31], "", ""),
    ("", "of these, met at the gate or seen within 2 working days", "part", "", "",
     [22, 21, 27, 24, 20, 13, 29, 27], "", ""),
    ("", "% met", "rate", 0.8, 0.7, [], "G", ""),
    "2. HEALTH",
    ("P3", "Released 4 weeks ago or more", "part", "", "",
     [26, 25, 30, 27, 24, 16, 32, "Not due"], "", "4 weeks not up for Feb releases"),
    ("", "of these, registered with a GP within 4 weeks", "part", "", "",
     [18, 17, 22, 20, 18, 11, 23, "Not due"], "", ""),
    ("", "% registered", "rate", 0.75, 0.65, [], "A", ""),
    ("P4", "Health checks completed (nurse at the hub)", "count", 180, 160,
     [14, 15, 17, 16, 13, 8, 18, 17], "A", ""),
    "3. WORK",
    ("P5", "Started paid work (16 hrs a week or more)", "count", 60, 50, [4, 5, 3, 6, 4, 2, 5, 6],
     "A", "See section D"),
    "4. STAYING OUT  (quarterly only, from Probation)",
    ("P6", "People 90 days on from release", "quarter", "", "", [74, 81], "", ""),
    ("", "of these, recalled or back in custody", "quarter", "", "", [12, 9], "", ""),
    ("", "% recalled or back", "qrate", 0.15, 0.2, [], "G", "Jan-Mar figure comes in May"),
    "5. FOR INFORMATION",
    ("I1", "Mentoring sessions held", "count", "", "", [188, 176, 203, 211, 190, 142, 207, 214],
     "", ""),
    ("I2", "Open cases at month end", "stock", "", "", [96, 101, 108, 113, 112, 109, 118, 121], "",
     ""),
    ("I3", "Average days from referral to first meeting", "mean", "", "",
     [6.2, 6.8, 5.9, 6.1, 7.4, 9.3, 7.0, 6.4], "", ""),
    ("I4", "Complaints", "count", "", "", [0, 0, 1, 0, 0, 0, 0, 1], "", ""),
]  # fmt: skip
WITHDRAWN = ("P7", "WITHDRAWN Aug 25 - Peer naloxone training sessions", [2, 1])

# asked for at the September contract meeting; three months not collected
EXTRA: list[tuple[str, list[Any]]] = [
    ("Seeing their children again (supervised or not)", ["NC", "NC", "NC", 2, 3, 1, 4, 3]),
    (
        "Mums, partners and nans at the Thursday cuppa (different people)",
        ["NC", "NC", "NC", 7, 9, 6, 11, 12],
    ),
    ("Got a bank account and ID sorted", ["NC", "NC", "NC", 9, 8, 5, 12, 10]),
    (
        "Own tenancy or settled with family (not sofa, not hostel)",
        ["NC", "NC", "NC", 6, 5, 4, 7, 8],
    ),
    ("Employers newly signed up to interview our people", ["NC", "NC", "NC", 1, 2, 0, 2, 1]),
    ("Naloxone kits handed to families", ["NC", "NC", "NC", 5, 4, 6, 5, 7]),
    ("Leaflets and posters given out on the wings", ["NC", "NC", "NC", 150, 150, 100, 200, 150]),
]

PRISONS = ["HMP Stannick", "HMP Oakmere Hall", "HMP/YOI Brackley Moor", "Approved premises",
           "Out of county"]  # fmt: skip
REFERRALS = [
    [12, 11, 14, 12, 10, 8, 14, 13], [8, 7, 9, 8, 7, 4, 10, 9], [6, 5, 6, 5, 6, 4, 7, 6],
    [3, 3, 3, 4, 2, 2, 3, 4], [2, 2, 2, 1, 2, 1, 2, 1],
]  # fmt: skip
WOMEN: list[list[Any]] = [
    [0, 0, 0, 0, 0, 0, 0, 0], [8, 7, 9, 8, 7, "*", 10, 9], [0, "*", 0, 0, "*", 0, "*", 0],
    ["*", 0, "*", "*", 0, 0, "*", "*"], ["*", "*", 0, 0, "*", 0, 0, 0],
]  # fmt: skip
WOMEN_ALL = [10, 9, 11, 10, 9, "*", 12, 11]

# client, age, month started, sector, hours a week, pounds an hour, there at 13 weeks
WORK: list[tuple[str, int, str, str, float, float, str]] = [
    ("ST-0287", 34, "Jul-25", "Warehouse", 40, 12.21, "Y"),
    ("ST-0291", 27, "Jul-25", "Groundworks", 39, 13.5, "Y"),
    ("ST-0266", 45, "Jul-25", "Kitchen", 24, 12.21, "N"),
    ("ST-0302", 31, "Jul-25", "Recycling", 37.5, 12.21, "Y"),
    ("ST-0279", 22, "Aug-25", "Car wash", 20, 12.21, "N"),
    ("ST-0310", 38, "Aug-25", "Scaffolding", 42, 14.75, "Y"),
    ("ST-0298", 52, "Aug-25", "Cleaning", 16, 12.6, "Y"),
    ("ST-0315", 29, "Aug-25", "Warehouse", 40, 12.21, "Y"),
    ("ST-0284", 41, "Aug-25", "Driving (van)", 35, 12.9, "N"),
    ("ST-0321", 33, "Sep-25", "Bakery", 30, 12.35, "Y"),
    ("ST-0307", 26, "Sep-25", "Groundworks", 39, 13.5, "Y"),
    ("ST-0318", 47, "Sep-25", "Second Threshold (peer mentor)", 21, 13.15, "Y"),
    ("ST-0333", 36, "Oct-25", "Warehouse", 40, 12.21, "N"),
    ("ST-0329", 24, "Oct-25", "Kitchen", 25, 12.21, "Y"),
    ("ST-0340", 58, "Oct-25", "Cleaning", 18, 12.6, "Y"),
    ("ST-0337", 30, "Oct-25", "Rail track", 37.5, 16.2, "Y"),
    ("ST-0325", 39, "Oct-25", "Second Threshold (peer mentor)", 21, 13.15, "Y"),
    ("ST-0344", 28, "Oct-25", "Recycling", 37.5, 12.21, "N"),
    ("ST-0351", 43, "Nov-25", "Care home laundry", 22.5, 12.3, "Y"),
    ("ST-0346", 25, "Nov-25", "Warehouse", 36, 12.21, "N"),
    ("ST-0358", 37, "Nov-25", "Barbers", 28, 12.21, "Y"),
    ("ST-0349", 32, "Nov-25", "Groundworks", 39, 13.5, "Y"),
    ("ST-0362", 49, "Dec-25", "Parcel sorting", 30, 12.8, "not yet 13 wks"),
    ("ST-0366", 23, "Dec-25", "Kitchen", 16, 12.21, "not yet 13 wks"),
    ("ST-0371", 35, "Jan-26", "Warehouse", 40, 12.21, "not yet 13 wks"),
    ("ST-0375", 44, "Jan-26", "Plastering mate", 37.5, 14.0, "not yet 13 wks"),
    ("ST-0369", 29, "Jan-26", "Rail track", 37.5, 16.2, "not yet 13 wks"),
    ("ST-0380", 21, "Jan-26", "Bakery", 24, 12.35, "not yet 13 wks"),
    ("ST-0377", 55, "Jan-26", "Gardening", 20, 12.5, "not yet 13 wks"),
    ("ST-0388", 33, "Feb-26", "Warehouse", 40, 12.21, "not yet 13 wks"),
    ("ST-0384", 40, "Feb-26", "Scaffolding", 42, 14.75, "not yet 13 wks"),
    ("ST-0391", 26, "Feb-26", "Cleaning", 17.5, 12.6, "not yet 13 wks"),
    ("ST-0394", 31, "Feb-26", "Recycling", 37.5, 12.21, "not yet 13 wks"),
    ("ST-0386", 48, "Feb-26", "Second Threshold (peer mentor)", 21, 13.15, "not yet 13 wks"),
    ("ST-0397", 27, "Feb-26", "Groundworks", 39, 13.5, "not yet 13 wks"),
]

# active, new, left, been inside themselves, women, minutes given
MENTORS = [
    (28, 3, 1, 13, 11, 9810), (29, 2, 1, 14, 11, 9375), (31, 4, 2, 15, 12, 10560),
    (32, 2, 1, 16, 13, 11145), (31, 0, 1, 16, 12, 10080), (30, 1, 2, 15, 12, 7425),
    (33, 5, 2, 17, 13, 11280), (35, 3, 1, 19, 14, 11790),
]  # fmt: skip


def _styles(made: Workbook) -> dict[str, Any]:
    """Make the template's formats."""
    base = {"font_name": "Arial", "font_size": 10}
    thin = {**base, "border": 1, "border_color": "#999999"}
    return {
        "title": made.add_format({**base, "bold": True, "font_size": 14, "font_color": "#004B6B"}),
        "plain": made.add_format(base),
        "wrap": made.add_format({**base, "text_wrap": True, "valign": "top"}),
        "note": made.add_format({**base, "italic": True, "font_color": "#666666"}),
        "head": made.add_format({**thin, "bold": True, "bg_color": "#004B6B",
                                 "font_color": "white", "text_wrap": True, "align": "center",
                                 "valign": "vcenter"}),
        "head_date": made.add_format({**thin, "bold": True, "bg_color": "#004B6B",
                                      "font_color": "white", "num_format": "mmm-yy",
                                      "align": "center"}),
        "group": made.add_format({**thin, "bold": True, "bg_color": "#C9DDE6"}),
        "label": made.add_format({**thin, "text_wrap": True}),
        "bold": made.add_format({**thin, "bold": True, "text_wrap": True}),
        "inner": made.add_format({**thin, "indent": 2, "text_wrap": True}),
        "input": made.add_format({**thin, "bg_color": "#FFFFCC", "align": "right"}),
        "grey": made.add_format({**thin, "bg_color": "#D0D0D0"}),
        "sum": made.add_format({**thin, "bg_color": "#E8E8E8", "bold": True, "align": "right"}),
        "rate": made.add_format({**thin, "num_format": "0.0%", "italic": True, "align": "right"}),
        "sumrate": made.add_format({**thin, "bg_color": "#E8E8E8", "bold": True,
                                    "num_format": "0.0%", "align": "right"}),
        "target": made.add_format({**thin, "align": "right"}),
        "targetrate": made.add_format({**thin, "align": "right", "num_format": "0%"}),
        "one": made.add_format({**thin, "bg_color": "#FFFFCC", "num_format": "0.0",
                                "align": "right"}),
        "hours": made.add_format({**thin, "bg_color": "#FFFFCC", "num_format": "[h]:mm"}),
        "sumhours": made.add_format({**thin, "bg_color": "#E8E8E8", "bold": True,
                                     "num_format": "[h]:mm"}),
        "money": made.add_format({**thin, "num_format": "£0.00"}),
        "cell": made.add_format({**thin, "align": "right"}),
        "eg": made.add_format({**thin, "italic": True, "font_color": "#808080"}),
        "A": made.add_format({**thin, "bg_color": "#FFC000", "align": "center"}),
        "G": made.add_format({**thin, "bg_color": "#92D050", "align": "center"}),
        "marker": made.add_format({**base, "font_color": "#BFBFBF", "font_size": 8}),
    }  # fmt: skip


def _guidance(made: Workbook, sheet: Worksheet, style: dict[str, Any]) -> None:
    """Draw the council's guidance page."""
    del made
    sheet.set_column("A:A", 4)
    sheet.set_column("B:B", 110)
    sheet.write("B1", "Wealdmoor County Council - Public Health", style["title"])
    sheet.write("B2", "Provider Performance Return (template PPR-07, issue 4, June 2021)",
                style["plain"])  # fmt: skip
    lines = [
        "Return this workbook by the 10th working day of each month to "
        "phcontracts@wealdmoor.example.",
        "Complete the yellow cells only. Grey cells work themselves out.",
        "A month is the calendar month. Quarter 1 of this contract is July to September.",
        "If a figure is fewer than 5 people and could identify somebody put * (section C only).",
        "If there is nothing to report put 0. Do not leave a month that has passed blank.",
        "RAG: Green = at or better than target, Amber = at or better than floor, Red = neither.",
        "Help: Contracts Desk 01632 960233 (option 2), 9.30 to 4.",
    ]
    for row, line in enumerate(lines, start=4):
        sheet.write(f"A{row}", row - 3, style["plain"])
        sheet.write(f"B{row}", line, style["wrap"])


def _contract(sheet: Worksheet, style: dict[str, Any]) -> None:
    """Draw section A: a form of labels and answers."""
    sheet.set_column("A:A", 40)
    sheet.set_column("B:B", 46)
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "SECTION A - CONTRACT DETAILS", style["title"])
    rows: list[tuple[str, Any, str]] = [
        ("Contract reference", "WCC/PH/2024/0388", "label"),
        ("Contract title", "Through the Gate: health and work mentoring", "label"),
        ("Provider", "Second Threshold Mentoring CIC", "label"),
        ("Commissioner", "Wealdmoor County Council", "label"),
        ("Contract start", "01/07/2024", "label"),
        ("Contract end", "30/06/2027", "label"),
        ("Contract year", "Year 2 (1 July 2025 to 30 June 2026)", "label"),
        ("Return number", "M8", "label"),
        ("Month of return", "February 2026", "label"),
        ("Paid staff in post at month end (FTE)", 4.6, "input"),
        ("Vacancies at month end (FTE)", 0.5, "input"),
        ("Staff absent more than 4 weeks", "None", "input"),
        ("Completed by (job title)", "Operations Lead", "label"),
        ("Date", "11/03/2026", "label"),
    ]
    for row, (label, value, form) in enumerate(rows, start=3):
        sheet.write(f"A{row}", label, style["bold"])
        sheet.write(f"B{row}", value, style[form])
    sheet.write("A19", "OFFICE USE ONLY", style["marker"])
    sheet.write("A20", "Batch 20260312 / line 0047", style["marker"])


def _heads(sheet: Worksheet, style: dict[str, Any], row: int, first: str) -> None:
    """Write the two heading rows of section B, contract month above calendar month."""
    for column, text in enumerate(["Ref", first, "Code", "Target (year)", "Floor"]):
        sheet.merge_range(row, column, row + 1, column, text, style["head"])
    for place, column in enumerate(MONTH_COLUMNS):
        sheet.write(row, column, f"M{place + 1}", style["head"])
        sheet.write_datetime(row + 1, column, MONTHS[place], style["head_date"])
    for place, column in enumerate(QUARTER_COLUMNS):
        sheet.merge_range(row, column, row + 1, column, f"Q{place + 1}", style["head"])
    for column, text in ((YTD, "Contract year to date"), (RAG, "RAG"), (COMMENT, "Comment")):
        sheet.merge_range(row, column, row + 1, column, text, style["head"])


def _sums(sheet: Worksheet, style: dict[str, Any], row: int, values: list[Any]) -> None:
    """Write the quarter sums (only of finished quarters) and the sum to date."""
    numbers = [value if isinstance(value, (int, float)) else 0 for value in values]
    for place, column in enumerate(QUARTER_COLUMNS):
        first, last = (xl_rowcol_to_cell(row, column - 3), xl_rowcol_to_cell(row, column - 1))
        got: Any = sum(numbers[place * 3 : place * 3 + 3]) if place < 2 else ""
        if "NC" in values[place * 3 : place * 3 + 3]:
            got = ""
        sheet.write_formula(
            row, column, f'=IF(COUNT({first}:{last})<3,"",SUM({first}:{last}))', style["sum"], got
        )
    parts = "+".join(
        f"SUM({xl_rowcol_to_cell(row, column - 3)}:{xl_rowcol_to_cell(row, column - 1)})"
        for column in QUARTER_COLUMNS
    )
    sheet.write_formula(row, YTD, f"={parts}", style["sum"], sum(numbers))


def _ratio(sheet: Worksheet, style: dict[str, Any], row: int, above: list[Any]) -> None:
    """Write a percentage row: the row above over the row above that."""
    lower, upper = above
    for place, column in enumerate(MONTH_COLUMNS):
        one, two = xl_rowcol_to_cell(row - 1, column), xl_rowcol_to_cell(row - 2, column)
        got: Any = ""
        if place < len(upper) and isinstance(upper[place], int):
            got = upper[place] / lower[place]
        elif place < len(upper):
            got = ""
        sheet.write_formula(row, column, f'=IF(ISNUMBER({one}),{one}/{two},"")', style["rate"], got)
    for place, column in enumerate(QUARTER_COLUMNS):
        one, two = xl_rowcol_to_cell(row - 1, column), xl_rowcol_to_cell(row - 2, column)
        got = ""
        if place < 2:
            got = sum(upper[place * 3 : place * 3 + 3]) / sum(lower[place * 3 : place * 3 + 3])
        sheet.write_formula(
            row, column, f'=IF(ISNUMBER({one}),{one}/{two},"")', style["sumrate"], got
        )
    one, two = xl_rowcol_to_cell(row - 1, YTD), xl_rowcol_to_cell(row - 2, YTD)
    known = [place for place, value in enumerate(upper) if isinstance(value, int)]
    sheet.write_formula(
        row, YTD, f"={one}/{two}", style["sumrate"],
        sum(upper[place] for place in known) / sum(lower[place] for place in known),
    )  # fmt: skip


def _performance(sheet: Worksheet, style: dict[str, Any]) -> None:
    """Draw section B: months across with quarters between, rows to come left open."""
    sheet.write("A1", "SECTION B - PERFORMANCE AGAINST CONTRACT", style["title"])
    sheet.write("A2", "WCC/PH/2024/0388   Second Threshold Mentoring CIC   M8", style["plain"])
    sheet.write("A3", "Targets are for the contract year (July to June) unless shown as %.",
                style["note"])  # fmt: skip
    _heads(sheet, style, 4, "Measure")
    row = 6
    before: list[list[Any]] = []
    for line in SECTION_B:
        if isinstance(line, str):
            sheet.merge_range(row, 0, row, COMMENT, line, style["group"])
            row += 1
            continue
        ref, text, kind, target, floor, values, rag, comment = line
        rate = kind in ("rate", "qrate")
        sheet.write(row, 0, ref, style["bold"])
        sheet.write(row, 1, text, style["inner" if kind == "part" or rate else "label"])
        sheet.write(row, 2, 40100 + row, style["label"])
        for column, value in ((3, target), (4, floor)):
            sheet.write(row, column, value, style["targetrate" if rate else "target"])
        if kind == "rate":
            _ratio(sheet, style, row, before[-2:])
        elif kind in ("quarter", "qrate"):
            for column in MONTH_COLUMNS:
                sheet.write_blank(row, column, None, style["grey"])
            _quarterly(sheet, style, row, kind, values)
        else:
            for place, column in enumerate(MONTH_COLUMNS):
                value = values[place] if place < len(values) else None
                sheet.write(row, column, value, style["one" if kind == "mean" else "input"])
            if kind in ("stock", "mean"):
                for column in (*QUARTER_COLUMNS, YTD):
                    sheet.write_blank(row, column, None, style["grey"])
            else:
                _sums(sheet, style, row, values)
        before.append(values)
        sheet.write(row, RAG, rag, style[rag] if rag else style["label"])
        sheet.write(row, COMMENT, comment, style["label"])
        row += 1
    ref, text, old = WITHDRAWN
    sheet.write(row, 0, ref, style["bold"])
    sheet.write(row, 1, text, style["label"])
    for column, value in zip(MONTH_COLUMNS, old, strict=False):
        sheet.write(row, column, value, style["input"])
    sheet.set_row(row, None, None, {"hidden": True})
    row += 2
    sheet.write(row, 0, "Extra lines agreed 18/09/25. NC = not collected then. No target.",
                style["note"])  # fmt: skip
    row += 1
    _heads(sheet, style, row, "What else happened")
    row += 2
    for place_of, (text, values) in enumerate(EXTRA, start=1):
        sheet.write(row, 0, f"X{place_of}", style["bold"])
        sheet.write(row, 1, text, style["label"])
        for column in (2, 3, 4, RAG, COMMENT):
            sheet.write_blank(row, column, None, style["label"])
        for place, column in enumerate(MONTH_COLUMNS):
            value = values[place] if place < len(values) else None
            sheet.write(row, column, value, style["input"])
        _sums(sheet, style, row, values)
        row += 1
    sheet.write(row + 1, 0, "##END_B##", style["marker"])
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 54)
    sheet.set_column("C:C", 7, None, {"hidden": True})
    sheet.set_column("D:E", 8)
    sheet.set_column("F:U", 7.5)
    sheet.set_column("V:V", 10)
    sheet.set_column("W:W", 6)
    sheet.set_column("X:X", 30)
    sheet.freeze_panes(6, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _quarterly(
    sheet: Worksheet, style: dict[str, Any], row: int, kind: str, values: list[Any]
) -> None:
    """Write a row whose figures come by the quarter only."""
    for place, column in enumerate(QUARTER_COLUMNS):
        if kind == "qrate" and place < 2:
            one, two = xl_rowcol_to_cell(row - 1, column), xl_rowcol_to_cell(row - 2, column)
            got = (12 / 74, 9 / 81)[place]
            sheet.write_formula(row, column, f"={one}/{two}", style["sumrate"], got)
        elif place < 2:
            sheet.write(row, column, values[place], style["input"])
        else:
            sheet.write(row, column, "Not due" if place == 2 else None, style["input"])
    first, second = (xl_rowcol_to_cell(row, column) for column in QUARTER_COLUMNS[:2])
    if kind == "qrate":
        one, two = xl_rowcol_to_cell(row - 1, YTD), xl_rowcol_to_cell(row - 2, YTD)
        sheet.write_formula(row, YTD, f"={one}/{two}", style["sumrate"], 21 / 155)
    else:
        last = xl_rowcol_to_cell(row, QUARTER_COLUMNS[3])
        third = xl_rowcol_to_cell(row, QUARTER_COLUMNS[2])
        sheet.write_formula(
            row, YTD, f"=SUM({first},{second},{third},{last})", style["sum"], sum(values)
        )


def _prisons(sheet: Worksheet, style: dict[str, Any]) -> None:
    """Draw section C: two tables stacked, months as text, an unnamed bottom line."""
    sheet.write("A1", "SECTION C - WHERE PEOPLE COME FROM", style["title"])
    sheet.write("A2", "C1  Referrals received, by prison (should agree with P1)", style["plain"])
    names = [f"{month:%b} {month:%y}" for month in MONTHS]
    row = 3
    for heading, table in (("C1", REFERRALS), ("C2", WOMEN)):
        if heading == "C2":
            sheet.write(row, 0, "C2  Of these, women", style["plain"])
            row += 1
        sheet.write(row, 0, "Prison", style["head"])
        for column, name in enumerate(names, start=1):
            sheet.write(row, column, name, style["head"])
        sheet.write(row, 13, "So far", style["head"])
        first = row + 1
        for row, (prison, values) in enumerate(zip(PRISONS, table, strict=True), start=first):
            sheet.write(row, 0, prison, style["label"])
            for column in range(12):
                value = values[column] if column < DONE else None
                sheet.write(row, column + 1, value, style["input"])
            if heading == "C1":
                sheet.write_formula(
                    row, 13, f"=SUM(B{row + 1}:M{row + 1})", style["sum"], sum(values)
                )
            else:
                sheet.write_blank(row, 13, None, style["grey"])
        row += 1
        sheet.write(row, 0, "All referred" if heading == "C2" else "", style["bold"])
        for column in range(1, 14):
            cell = xl_rowcol_to_cell(row, column)
            letter = cell.rstrip("0123456789")
            if heading == "C2":
                value = WOMEN_ALL[column - 1] if column <= DONE else None
                sheet.write(row, column, value, style["sum"])
            elif column <= DONE or column == 13:
                got = (
                    sum(line[column - 1] for line in REFERRALS)
                    if column <= DONE
                    else sum(sum(line) for line in REFERRALS)
                )
                sheet.write_formula(
                    row, column, f"=SUM({letter}{first + 1}:{letter}{row})", style["sum"], got
                )
            else:
                sheet.write_blank(row, column, None, style["sum"])
        row += 3
    note = (
        "* fewer than 5. Bottom line of C2 counts everybody, so it will not add up from the rows."
    )
    sheet.write(row - 1, 0, note, style["note"])
    sheet.write(row, 0, "##END_C##", style["marker"])
    sheet.set_column("A:A", 26)
    sheet.set_column("B:N", 8)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _work(sheet: Worksheet, style: dict[str, Any]) -> None:
    """Draw section D: one row for each person who started work."""
    sheet.write("A1", "SECTION D - PEOPLE WHO STARTED WORK (P5)", style["title"])
    sheet.write("A2", "One line each. No names. Add to the bottom every month.", style["note"])
    heads = ["Client no.", "Age", "Month started", "Sector", "Hours a week", "£ an hour",
             "Still there at 13 weeks?", "Line manager told of conviction?"]  # fmt: skip
    sheet.set_row(3, 40)
    for column, text in enumerate(heads):
        sheet.write(3, column, text, style["head"])
    example: list[Any] = ["EXAMPLE", 35, "Apr-21", "Retail", 30, 8.91, "Y", "Y"]
    for column, value in enumerate(example):
        sheet.write(4, column, value, style["eg"])
    for row, (client, age, month, sector, hours, pay, stayed) in enumerate(WORK, start=5):
        for column, value in enumerate([client, age, month, sector, hours]):
            sheet.write(row, column, value, style["cell" if column in (1, 4) else "label"])
        sheet.write(row, 5, pay, style["money"])
        sheet.write(row, 6, stayed, style["label"])
        sheet.write(row, 7, "Y" if row % 3 else "N", style["label"])
    for row in range(5 + len(WORK), 12 + len(WORK)):
        for column in range(8):
            sheet.write_blank(row, column, None, style["input"])
    sheet.set_column("A:C", 11)
    sheet.set_column("D:D", 32)
    sheet.set_column("E:F", 10)
    sheet.set_column("G:H", 16)
    sheet.fit_to_pages(1, 0)


def _mentors(sheet: Worksheet, style: dict[str, Any]) -> None:
    """Draw section E: months down, measures across; an empty row before the new year."""
    sheet.write("A1", "SECTION E - VOLUNTEER MENTORS", style["title"])
    sheet.merge_range("A3:A4", "Month", style["head"])
    sheet.merge_range("B3:D3", "Mentors", style["head"])
    sheet.merge_range("E3:F3", "Of the active", style["head"])
    sheet.merge_range("G3:G4", "Time given (h:mm)", style["head"])
    for column, text in zip("BCDEF", ["Active", "Joined", "Left", "Been inside themselves",
                                      "Women"], strict=True):  # fmt: skip
        sheet.write(f"{column}4", text, style["head"])
    row = 5
    for place, month in enumerate(MONTHS):
        if place == 6:
            row += 1
        sheet.write(f"A{row}", f"{month:%B}", style["label"])
        for column, item in zip("BCDEF", range(5), strict=True):
            value = MENTORS[place][item] if place < DONE else None
            sheet.write(f"{column}{row}", value, style["input"])
        if place < DONE:
            sheet.write_datetime(f"G{row}", timedelta(minutes=MENTORS[place][5]), style["hours"])
        else:
            sheet.write_blank(f"G{row}", None, style["hours"])
        row += 1
        if place in (2, 5):
            quarter = MENTORS[place - 2 : place + 1]
            sheet.write(f"A{row}", "Jul-Sep" if place == 2 else "Oct-Dec", style["bold"])
            for column in "BEF":
                sheet.write_blank(f"{column}{row}", None, style["grey"])
            for column, item in (("C", 1), ("D", 2)):
                sheet.write_formula(
                    f"{column}{row}", f"=SUM({column}{row - 3}:{column}{row - 1})", style["sum"],
                    sum(mentors[item] for mentors in quarter),
                )  # fmt: skip
            sheet.write_formula(
                f"G{row}", f"=SUM(G{row - 3}:G{row - 1})", style["sumhours"],
                sum(mentors[5] for mentors in quarter) / 1440,
            )  # fmt: skip
            row += 1
    below: list[tuple[str, Any]] = [
        ("Training for mentors since 1 July 2025 (hours)", 96.5),
        ("Mentors taken on to our own payroll since 1 July 2025", 5),
        ("Mentors who have been inside and now run the Saturday football (February)", "4 or 5"),
    ]
    for row, (text, value) in enumerate(below, start=21):
        sheet.merge_range(f"A{row}:F{row}", text, style["bold"])
        sheet.write(f"G{row}", value, style["one" if row == 21 else "input"])
    sheet.set_row(3, 28)
    sheet.set_column("A:A", 24)
    sheet.set_column("B:F", 12)
    sheet.set_column("G:G", 14)
    sheet.fit_to_pages(1, 0)


def _hidden(made: Workbook, style: dict[str, Any]) -> None:
    """Draw the hidden lists and the hidden return of the year before."""
    lists = made.add_worksheet("Lists")
    for row, text in enumerate(["Y", "N", "not yet 13 wks", "R", "A", "G", "NC", "Not due"]):
        lists.write(row, 0, text, style["plain"])
    lists.hide()
    old = made.add_worksheet("Yr1 M12")
    old.write("A1", "Year 1 outturn, July 2024 to June 2025", style["title"])
    for row, (ref, value) in enumerate([("P1", 341), ("P4", 166), ("P5", 47)], start=2):
        old.write(row, 0, ref, style["label"])
        old.write(row, 1, value, style["cell"])
    old.very_hidden()


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "PPR-07")
    style = _styles(made)
    _guidance(made, made.add_worksheet("Guidance"), style)
    _contract(made.add_worksheet("A Contract"), style)
    _performance(made.add_worksheet("B Performance"), style)
    _prisons(made.add_worksheet("C Prisons"), style)
    _work(made.add_worksheet("D Into work"), style)
    _mentors(made.add_worksheet("E Mentors"), style)
    _hidden(made, style)
    made.close()
