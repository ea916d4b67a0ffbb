"""Draw the return of a lifts-and-company service whose contract year starts in October."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

NAME = "Hob Lane Wheels - WX-ASC-23-58 Yr2 Qtr3.xlsx"
Cell = int | float | str | None
# Name, three quarters, what to do in the last column ("sum", "none" or words), kind of number
LIFTS: list[tuple[str, list[Cell], str, str]] = [
    ("Members on the books, last day of quarter", [312, 327, 341], "none", "n"),
    ("New members", [34, 29, 31], "sum", "n"),
    ("Single trips", [2104, 1987, 2263], "sum", "n"),
    ("  surgery or hospital", [688, 702, 731], "sum", "n"),
    ("  shops", [574, 519, 602], "sum", "n"),
    ("  clubs, lunch, seeing people", [643, 581, 719], "sum", "n"),
    ("  anything else", [199, 185, 211], "sum", "n"),
    ("Trips we had to turn down", [61, 88, 47], "sum", "n"),
    ("Trips where the pick-up was timed", [420, 398, 455], "sum", "n"),
    ("  of which within 15 minutes of what we said", [381, 352, 424], "sum", "n"),
    ("Fares and donations", [6312.5, 5961, 6789.75], "sum", "money"),
    ("Blue Badge or benefit forms filled in on the way", [12, 9, 17], "sum", "n"),
]
COMPANY: list[tuple[str, list[Cell], str, str]] = [
    ("People with a befriender, last day of quarter", [96, 101, 108], "none", "n"),
    ("New matches", [17, 14, 19], "sum", "n"),
    ("Waiting for a match, last day of quarter", [22, 26, 18], "none", "n"),
    ("Visits", [1043, 987, 1126], "sum", "n"),
    ("Phone calls", [612, 745, 588], "sum", "n"),
    ("Matches that reached 12 weeks", [13, 15, 14], "sum", "n"),
    ("  of which less lonely (3 questions)", [9, 10, 11], "sum", "n"),
    ("Now going out by themselves again", [4, 3, 7], "sum", "n"),
    ("Befrienders who once had one themselves", [5, 6, 8], "none", "n"),
    ("Coffee tables started by members", [1, 0, 2], "sum", "n"),
    ("Daughters, sons, spouses who got a break", ["not asked", 21, 26], "sum", "n"),
    ("Falls or cold homes spotted and passed on", [8, 14, 6], "sum", "n"),
]
MONTHS = [
    (2024, 10),
    (2024, 11),
    (2024, 12),
    (2025, 1),
    (2025, 2),
    (2025, 3),
    (2025, 4),
    (2025, 5),
    (2025, 6),
]
DRIVERS: list[tuple[str, list[float], str]] = [
    ("Drivers who drove", [38, 39, 36, 35, 37, 38, 40, 41, 41], "n"),
    ("New drivers", [2, 1, 0, 1, 2, 1, 3, 1, 0], "n"),
    ("Drivers over 70", [17, 17, 16, 15, 16, 17, 18, 18, 18], "n"),
    ("Hours at the wheel", [412.5, 398.75, 351.25, 366, 371.5, 402.25, 418, 436.75, 441.5], "time"),
    ("Miles", [5120, 4987, 4410, 4533, 4602, 5011, 5204, 5391, 5466], "n"),
    (
        "Mileage paid",
        [2304, 2244.15, 1984.5, 2039.85, 2070.9, 2254.95, 2341.8, 2425.95, 2459.7],
        "money",
    ),
]
WEEKS: list[tuple[int, int, int, int, Cell, str]] = [
    (3, 31, 171, 6, 3, ""),
    (4, 7, 168, 4, 2, ""),
    (4, 14, 121, 9, 5, "Good Friday"),
    (4, 21, 134, 7, 1, "Easter Monday"),
    (4, 28, 182, 5, 2, ""),
    (5, 5, 149, 8, 4, "bank holiday 5 May"),
    (5, 12, 184, 6, 3, ""),
    (5, 19, 190, 3, 0, ""),
    (5, 26, 151, 7, 2, "bank holiday 26 May"),
    (6, 2, 193, 4, 3, ""),
    (6, 9, 196, 5, "n/k", "phone system down, no record"),
    (6, 16, 201, 6, 2, ""),
    (6, 23, 199, 4, 1, ""),
]
AREAS = [
    ("Wexmoor town", 132),
    ("Tollbar estate", 81),
    ("Upper Dale villages", 57),
    ("Lower Dale villages", 44),
    ("Coast", 27),
    ("Over the county border", 0),
]


def _styles(made: Workbook) -> dict[str, Any]:
    base = {"font_name": "Trebuchet MS", "font_size": 10}

    def f(**more: Any) -> Any:
        return made.add_format({**base, **more})

    under = {"bottom": 4, "bottom_color": "#B08B57"}
    return {
        "title": f(bold=True, font_size=18, font_color="#7A4A12"),
        "plain": f(),
        "small": f(italic=True, font_size=9),
        "banner": f(bold=True, bg_color="#F4C46B"),
        "head": f(bold=True, align="right", bg_color="#FBE9C6"),
        "headl": f(bold=True, bg_color="#FBE9C6", text_wrap=True),
        "merged": f(bold=True, align="center", bg_color="#F4C46B", left=1, right=1),
        "months": f(bold=True, align="right", bg_color="#FBE9C6", num_format="mmm-yy"),
        "label": f(text_wrap=True, **under),
        "sub": f(indent=2, font_color="#444444", text_wrap=True, **under),
        "n": f(num_format="#,##0", align="right", **under),
        "nb": f(num_format="#,##0", align="right", bold=True, **under),
        "money": f(num_format="£#,##0.00", align="right", **under),
        "moneyb": f(num_format="£#,##0.00", align="right", bold=True, **under),
        "time": f(num_format="[h]:mm", align="right", **under),
        "timeb": f(num_format="[h]:mm", align="right", bold=True, **under),
        "pc": f(num_format="0.0%", align="right", **under),
        "grey": f(bg_color="#DDDDDD", **under),
        "week": f(num_format='"w/c "dd/mm/yy', align="left", **under),
        "wrap": f(text_wrap=True, valign="top", border=1),
    }


def _main(made: Workbook, s: dict[str, Any]) -> None:
    sheet: Worksheet = made.add_worksheet("Return")
    sheet.set_column("A:A", 38)
    sheet.set_column("B:F", 10.5)
    sheet.set_column("G:G", 3)
    sheet.set_column("H:H", 38)
    sheet.set_column("I:M", 10.5)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.write("A1", "Hob Lane Wheels CIC - Lifts & Company for older people", s["title"])
    sheet.write(
        "A2",
        "For Wexmoor Council, Adult Social Care. Contract WX/ASC/23/58 (1 October 2023 - 30 "
        "September 2026). "
        "Year 2: October 2024 to September 2025. This is the return for quarter 3.",
        s["plain"],
    )
    for first, title in ((0, "LIFTS"), (7, "COMPANY")):
        for column in range(first, first + 6):
            sheet.write_blank(3, column, None, s["banner"])
        sheet.write(3, first, title, s["banner"])
        sheet.write(3, first + 3, "Contract year 2", s["banner"])
        sheet.write_blank(4, first, None, s["headl"])
        sheet.write_blank(5, first, None, s["headl"])
        for shift, (quarter, months) in enumerate(
            [
                ("Q1", "Oct-Dec 24"),
                ("Q2", "Jan-Mar 25"),
                ("Q3", "Apr-Jun 25"),
                ("Q4", "Jul-Sep 25"),
                ("Year", "so far"),
            ],
            start=1,
        ):
            sheet.write(4, first + shift, quarter, s["head"])
            sheet.write(5, first + shift, months, s["head"])
        for row, (name, values, last, kind) in enumerate(LIFTS if first == 0 else COMPANY, start=6):
            inside = name.startswith("  ")
            sheet.write(row, first, name.strip(), s["sub" if inside else "label"])
            for shift, value in enumerate(values, start=1):
                if value is None:
                    sheet.write_blank(row, first + shift, None, s[kind])
                else:
                    sheet.write(row, first + shift, value, s[kind])
            sheet.write_blank(row, first + 4, None, s[kind])
            if last == "sum":
                letters = [chr(65 + first + shift) for shift in (1, 4)]
                total = sum(v for v in values if isinstance(v, int | float))
                sheet.write_formula(
                    row,
                    first + 5,
                    f"=SUM({letters[0]}{row + 1}:{letters[1]}{row + 1})",
                    s[kind + "b"],
                    total,
                )
            else:
                sheet.write_blank(row, first + 5, None, s["grey"])
    sheet.write(
        "A20",
        "Q4 to be filled in October. Grey = not added up, it is a count on one day.",
        s["small"],
    )
    sheet.write("A22", "What we want you to know this quarter", s["banner"])
    sheet.merge_range(
        "A23:M23",
        "Tollbar estate: 3 of our passengers now drive for us. The Thursday coffee table at the "
        "garden centre runs "
        "itself - 14 people, no staff. Turned-down trips fell from 88 to 47 because of the 4 "
        "new drivers. We "
        "took 6 people to vote on 1 May.",
        s["wrap"],
    )
    sheet.set_row(22, 44)
    sheet.write("A25", "Where members live (Q3)", s["headl"])
    sheet.merge_range("B25:C25", "Members", s["merged"])
    sheet.merge_range("D25:E25", "Live alone", s["merged"])
    sheet.write_blank("A26", None, s["headl"])
    for column, text in enumerate(["No.", "%", "No.", "%"], start=1):
        sheet.write(25, column, text, s["head"])
    alone = [71, 52, 29, 25, 15, 0]
    for row, ((name, number), single) in enumerate(zip(AREAS, alone, strict=True), start=26):
        sheet.write(row, 0, name, s["label"])
        sheet.write(row, 1, number, s["n"])
        sheet.write_formula(row, 2, f"=B{row + 1}/B33", s["pc"], number / 341)
        sheet.write(row, 3, single, s["n"])
        sheet.write_formula(
            row, 4, f"=D{row + 1}/B{row + 1}", s["pc"], single / number if number else "#DIV/0!"
        )
    sheet.write("A33", "The whole patch", s["label"])
    sheet.write_formula("B33", "=SUM(B27:B32)", s["nb"], 341)
    sheet.write_formula("C33", "=SUM(C27:C32)", s["pc"], 1)
    sheet.write_formula("D33", "=SUM(D27:D32)", s["nb"], sum(alone))
    sheet.write_formula("E33", "=D33/B33", s["pc"], sum(alone) / 341)


def _drivers(made: Workbook, s: dict[str, Any]) -> None:
    sheet: Worksheet = made.add_worksheet("Drivers")
    sheet.set_column("A:A", 22)
    sheet.set_column("B:N", 10.5)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "Volunteer drivers, month by month", s["title"])
    sheet.write(
        "A2", "Hours from the drivers' own sheets. Hidden row: old mileage rate.", s["small"]
    )
    sheet.write_blank(3, 0, None, s["headl"])
    places: list[int] = []
    column = 1
    for quarter in range(3):
        for month in range(3):
            year, number = MONTHS[quarter * 3 + month]
            sheet.write_datetime(3, column, datetime(year, number, 1), s["months"])
            places.append(column)
            column += 1
        sheet.write(3, column, f"Qtr {quarter + 1}", s["head"])
        column += 1
    sheet.write(3, column, "Oct-Jun", s["head"])
    for row, (name, values, kind) in enumerate(DRIVERS, start=4):
        sheet.write(row, 0, name, s["label"])
        day = 24 if kind == "time" else 1
        for place, value in zip(places, values, strict=True):
            sheet.write(row, place, value / day, s[kind])
        if name.startswith("Drivers"):
            for place in (4, 8, 12, 13):
                sheet.write_blank(row, place, None, s["grey"])
            continue
        for place, total in zip((4, 8, 12), quarters(values), strict=True):
            start, end = chr(65 + place - 3), chr(65 + place - 1)
            sheet.write_formula(
                row, place, f"=SUM({start}{row + 1}:{end}{row + 1})", s[kind + "b"], total / day
            )
        sheet.write_formula(
            row, 13, f"=E{row + 1}+I{row + 1}+M{row + 1}", s[kind + "b"], sum(values) / day
        )
    sheet.write(10, 0, "Rate per mile to 2023", s["label"])
    sheet.write(10, 1, 0.4, s["money"])
    sheet.set_row(10, None, None, {"hidden": True})


def _weeks(made: Workbook, s: dict[str, Any]) -> None:
    sheet: Worksheet = made.add_worksheet("Week by week")
    sheet.set_column("A:A", 16)
    sheet.set_column("B:D", 13)
    sheet.set_column("E:E", 30)
    sheet.write("A1", "Single trips, week by week, quarter 3", s["title"])
    sheet.write(
        "A2", "Weeks run Monday to Sunday so they do not quite add up to the quarter.", s["small"]
    )
    sheet.write("A4", "Week", s["headl"])
    for column, text in enumerate(["Trips", "Member cried off", "We cried off"], start=1):
        sheet.write(3, column, text, s["head"])
    sheet.write("E4", "Remarks", s["headl"])
    for row, (month, day, trips, theirs, ours, said) in enumerate(WEEKS, start=4):
        sheet.write_datetime(row, 0, datetime(2025, month, day), s["week"])
        sheet.write(row, 1, trips, s["n"])
        sheet.write(row, 2, theirs, s["n"])
        sheet.write(row, 3, ours, s["n"])
        sheet.write(row, 4, said, s["label"])
    sheet.write("A18", "Thirteen weeks", s["label"])
    sheet.write_formula("B18", "=SUM(B5:B17)", s["nb"], sum(w[2] for w in WEEKS))
    sheet.write_formula("C18", "=SUM(C5:C17)", s["nb"], sum(w[3] for w in WEEKS))
    sheet.write_formula(
        "D18", "=SUM(D5:D17)", s["nb"], sum(w[4] for w in WEEKS if isinstance(w[4], int))
    )


def _targets(made: Workbook, s: dict[str, Any]) -> None:
    sheet: Worksheet = made.add_worksheet("Targets")
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:D", 13)
    sheet.set_column("E:P", 8.5)
    sheet.set_column("Q:Q", 30)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "How we are doing against the contract", s["title"])
    sheet.merge_range("A3:A4", "No.", s["headl"])
    sheet.merge_range("B3:B4", "What was agreed", s["headl"])
    sheet.merge_range("C3:C4", "Target", s["headl"])
    sheet.merge_range("D3:D4", "Floor or limit", s["headl"])
    for place, text in enumerate(["Oct-Dec 24", "Jan-Mar 25", "Apr-Jun 25", "Year so far"]):
        sheet.merge_range(2, 4 + 3 * place, 2, 6 + 3 * place, text, s["merged"])
        for shift, word in enumerate(["n", "of", "%"]):
            sheet.write(3, 4 + 3 * place + shift, word, s["head"])
    sheet.merge_range("Q3:Q4", "Remarks", s["headl"])
    lines: list[tuple[str, str, str, str, list[int], list[int] | None, str]] = [
        (
            "L1",
            "Single trips",
            "8,400 a year",
            "7,560 a year",
            [2104, 1987, 2263],
            None,
            "Snow in January.",
        ),
        (
            "L2",
            "Picked up within 15 minutes of what we said",
            ">=90%",
            ">=85%",
            [381, 352, 424],
            [420, 398, 455],
            "",
        ),
        (
            "L3",
            "Trips turned down (out of trips asked for)",
            "<=3%",
            "<=5%",
            [61, 88, 47],
            [2165, 2075, 2310],
            "asked for = single trips + turned down",
        ),
        ("C1", "New matches", "64 a year", "56 a year", [17, 14, 19], None, ""),
        (
            "C2",
            "Less lonely after 12 weeks",
            ">=65%",
            ">=55%",
            [9, 10, 11],
            [13, 15, 14],
            "3 questions, UCLA short form",
        ),
    ]
    for row, (ref, name, target, floor, tops, bottoms, said) in enumerate(lines, start=4):
        for column, text in enumerate([ref, name]):
            sheet.write(row, column, text, s["label"])
        sheet.write(row, 2, target, s["n"])
        sheet.write(row, 3, floor, s["n"])
        for place in range(4):
            top = tops[place] if place < 3 else sum(tops)
            column = 4 + 3 * place
            if place < 3:
                sheet.write(row, column, top, s["n"])
            else:
                sheet.write_formula(row, column, f"=E{row + 1}+H{row + 1}+K{row + 1}", s["nb"], top)
            if bottoms is None:
                sheet.write_blank(row, column + 1, None, s["grey"])
                sheet.write_blank(row, column + 2, None, s["grey"])
                continue
            bottom = bottoms[place] if place < 3 else sum(bottoms)
            if place < 3:
                sheet.write(row, column + 1, bottom, s["n"])
            else:
                sheet.write_formula(
                    row, column + 1, f"=F{row + 1}+I{row + 1}+L{row + 1}", s["nb"], bottom
                )
            one, two = chr(65 + column), chr(66 + column)
            sheet.write_formula(
                row, column + 2, f"={one}{row + 1}/{two}{row + 1}", s["pc"], top / bottom
            )
        sheet.write(row, 16, said, s["label"])
    sheet.write("B11", "Yearly postal survey of members (01/04/24-31/03/25)", s["banner"])
    sheet.write("C11", None, s["banner"])
    for row, (name, value, kind) in enumerate(
        [
            ("Forms sent out", 320, "n"),
            ("Forms back", 118, "n"),
            ("Would tell a friend about us", 0.96, "pc"),
            ("Get out more than a year ago", 0.712, "pc"),
            ("Feel safe in the car", "99%", "n"),
        ],
        start=11,
    ):
        sheet.write(row, 1, name, s["label"])
        sheet.write(row, 2, value, s[kind])
    sheet.write("B17", "The survey is for information, it has no target.", s["small"])
    sheet.write_comment("C6", "Was 88% in year 1, see variation 2")


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    made = book(path, "Lifts & Company return")
    s = _styles(made)
    _main(made, s)
    _targets(made, s)
    _drivers(made, s)
    _weeks(made, s)
    old: Worksheet = made.add_worksheet("yr1 totals")
    for row, line in enumerate(
        [
            ("Year 1 (Oct 23-Sep 24)", "Total"),
            ("Single trips", 7711),
            ("New matches", 51),
            ("Visits", 3620),
        ]
    ):
        old.write_row(row, 0, line, s["plain"])
    old.hide()
    made.close()
