"""A dads' allotment by the calendar year: a tab a quarter, months down, measures across."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

TABS = ["Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec"]

# heading, twelve months, added up at the foot?
Column = tuple[str, list[float], bool]
PLOT: list[Column] = [
    ("Open days", [5, 6, 8, 9, 10, 10, 11, 9, 10, 9, 8, 5], True),
    ("Different dads through the gate", [11, 13, 17, 21, 24, 26, 28, 25, 27, 25, 22, 18], False),
    ("Of them brand new", [3, 4, 6, 7, 8, 6, 5, 4, 8, 6, 5, 3], True),
    ("Visits in all", [29, 38, 61, 84, 97, 101, 118, 92, 109, 90, 71, 39], True),
    ("Kids who came with their dad", [0, 4, 7, 12, 16, 18, 31, 34, 15, 14, 9, 11], True),
    ("Rang or messaged to ask about it", [9, 7, 14, 13, 15, 11, 10, 8, 12, 9, 7, 4], True),
]
TALK: list[Column] = [
    ("Seeing his kids more than when he came", [1, 1, 2, 2, 3, 2, 3, 4, 2, 2, 3, 3], True),
    ("Drinking less", [1, 2, 1, 3, 2, 4, 3, 2, 3, 2, 3, 1], True),
    ("Found work", [0, 1, 1, 2, 1, 2, 1, 1, 3, 2, 1, 0], True),
    ("Enrolled at college", [0, 0, 2, 1, 0, 1, 0, 1, 6, 1, 0, 0], True),
    ("Put in touch with Talking Therapies", [1, 2, 2, 3, 2, 1, 2, 3, 2, 2, 4, 1], True),
]
SOIL: list[Column] = [
    ("Veg to the food bank, kg", [0, 0, 4.5, 6, 11.5, 19, 42, 58.5, 47, 31, 12, 8], True),
    ("Old folks' plots dug over for them", [0, 0, 1, 2, 1, 0, 0, 1, 1, 1, 0, 0], True),
    ("Plot buddies (give their time free)", [4, 4, 5, 6, 6, 7, 8, 8, 9, 9, 9, 9], False),
    ("...who came as a new dad first", [2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6], False),
    ("Buddies' hours", [22, 24, 38, 51, 60, 63, 74, 66, 70, 58, 47, 30], True),
    ("Seed, tools, skip (£)", [140, 85, 310, 260, 120, 95, 60, 40, 110, 55, 30, 20], True),
]

NOTES = [
    "Cold start. Shed roof went in the January gale. 30 people got in touch, most off the bus "
    "stop poster.",
    "Raised beds built for wheelchairs, 4 in all. Two of the lads now cut the grass at the "
    "primary school every Friday for nowt.",
    "Best summer yet. We had 80 visits by children in the holidays. Open evening for GPs: 11 "
    "came and took leaflets.",
    "Three dads have gone halves on a van and set up as gardeners. One grandad told us the family "
    "had its first Christmas dinner together since 2019. Frost closed us for 3 Saturdays. The "
    "lottery form went in for 9,800 pounds.",
]

KPI_HEADS = [
    "",
    "1. New dads",
    "2. Open days",
    "3. Came 6 times or more",
    "3. Joined 3+ months back",
    "3. Stuck with it %",
    "4. PHQ-9 better",
    "4. PHQ-9 done twice",
    "4. Mood up %",
    "5. To Talking Therapies",
]
STUCK = [(4, 9), (8, 14), (12, 20), (10, 19)]
MOOD = [(5, 8), (7, 12), (9, 15), (8, 13)]
BORN: list[tuple[str, int]] = [("Under 25", 8), ("25-34", 24), ("35-44", 21), ("45 up", 12)]


def _block(
    sheet: Worksheet,
    top: int,
    name: str,
    columns: list[Column],
    quarter: int,
    looks: dict[str, Format],
) -> None:
    sheet.write(top, 0, name, looks["name"])
    sheet.set_row(top, 58)
    for step in range(3):
        month = quarter * 3 + step
        sheet.write_datetime(top + 1 + step, 0, date(2025, month + 1, 1), looks["month"])
    sheet.write(top + 4, 0, "3 months", looks["total"])
    for place, (heading, months, added) in enumerate(columns, 1):
        letter = "ABCDEFG"[place]
        sheet.write(top, place, heading, looks["head"])
        shown = months[quarter * 3 : quarter * 3 + 3]
        for step, figure in enumerate(shown):
            empty = figure == 0 and heading.startswith("Veg")
            sheet.write(top + 1 + step, place, "nil" if empty else figure, looks["figure"])
        if added:
            sheet.write_formula(
                top + 4,
                place,
                f"=SUM({letter}{top + 2}:{letter}{top + 4})",
                looks["total"],
                sum(shown),
            )
        else:
            sheet.write(top + 4, place, "n/a", looks["total"])


def draw(path: Path) -> None:
    """Draw the year's file, sent after December."""
    made = book(path, "Spade & Spud 2025")
    base = {"font_name": "Trebuchet MS", "font_size": 11}
    looks: dict[str, Format] = {
        "name": made.add_format(
            {
                **base,
                "bold": True,
                "font_color": "#7A4B12",
                "font_size": 13,
                "text_wrap": True,
                "valign": "bottom",
            }
        ),
        "head": made.add_format(
            {
                **base,
                "bold": True,
                "text_wrap": True,
                "align": "center",
                "valign": "bottom",
                "bg_color": "#E8F0D8",
                "bottom": 1,
            }
        ),
        "month": made.add_format({**base, "num_format": "mmmm", "align": "left"}),
        "figure": made.add_format({**base, "align": "center"}),
        "total": made.add_format({**base, "bold": True, "align": "center", "top": 1}),
        "words": made.add_format(base),
        "note": made.add_format(
            {**base, "text_wrap": True, "valign": "top", "bg_color": "#FFFBEA", "border": 1}
        ),
        "rate": made.add_format({**base, "align": "center", "num_format": "0%"}),
        "title": made.add_format({**base, "bold": True, "font_size": 18, "font_color": "#3D5A1E"}),
    }
    sheet = made.add_worksheet("Read me")
    sheet.set_column("A:A", 90)
    for row, (text, look) in enumerate(
        (
            ("SPADE & SPUD - the dads' allotment at Hollin Bank", "title"),
            ("Run by Spade & Spud Community Benefit Society", "words"),
            (
                "Paid for by Marsby Metropolitan Council, public mental health (men's wellbeing "
                "small contracts)",
                "words",
            ),
            (
                "Our number with the council: MMC-MW-008. It runs from 1 January 2025 to 31 December "
                "2026 and we send this every three months.",
                "words",
            ),
            (
                "This is the full year, so the last tab filled is Oct-Dec. Questions: Gaz, 07700 "
                "900418",
                "words",
            ),
            (
                "Plot buddies and dads through the gate: same faces each month so do not add them "
                "up.",
                "words",
            ),
        )
    ):
        sheet.write(row * 2, 0, text, looks[look])
    sheet.fit_to_pages(1, 1)
    for quarter, tab in enumerate(TABS):
        sheet = made.add_worksheet(tab)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 1)
        sheet.set_column("A:A", 18)
        sheet.set_column("B:G", 15)
        sheet.write("A1", f"{tab} 2025", looks["title"])
        _block(sheet, 2, "The plot", PLOT, quarter, looks)
        _block(sheet, 8, "What dads say", TALK, quarter, looks)
        _block(sheet, 14, "The ground", SOIL, quarter, looks)
        sheet.merge_range("A21:G24", NOTES[quarter], looks["note"])

    sheet = made.add_worksheet("Year")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 20)
    sheet.set_column("B:J", 13)
    sheet.write("A1", "The five things we signed up to", looks["title"])
    sheet.set_row(2, 48)
    for column, words in enumerate(KPI_HEADS):
        sheet.write(2, column, words, looks["head"])
    for row, words in enumerate(("Aim for the year", "Not below", *TABS, "2025"), 3):
        sheet.write(row, 0, words, looks["words"])
    for row, (new, days, stuck, mood) in enumerate(((64, 100, 0.5, 0.6), (56, 90, 0.4, 0.5)), 3):
        sheet.write(row, 1, new, looks["figure"])
        sheet.write(row, 2, days, looks["figure"])
        sheet.write(row, 5, stuck, looks["rate"])
        sheet.write(row, 8, mood, looks["rate"])
        sheet.write(row, 9, "just report", looks["figure"])
    for quarter, tab in enumerate(TABS):
        row = 5 + quarter
        line = row + 1
        span = slice(quarter * 3, quarter * 3 + 3)
        sheet.write_formula(row, 1, f"='{tab}'!D7", looks["figure"], sum(PLOT[2][1][span]))
        sheet.write_formula(row, 2, f"='{tab}'!B7", looks["figure"], sum(PLOT[0][1][span]))
        for left, (top, low) in ((3, STUCK[quarter]), (6, MOOD[quarter])):
            sheet.write(row, left, top, looks["figure"])
            sheet.write(row, left + 1, low, looks["figure"])
            over, under = "ABCDEFGHI"[left], "ABCDEFGHI"[left + 1]
            sheet.write_formula(
                row, left + 2, f"={over}{line}/{under}{line}", looks["rate"], top / low
            )
        sheet.write_formula(row, 9, f"='{tab}'!F13", looks["figure"], sum(TALK[4][1][span]))
    for column, letter in ((1, "B"), (2, "C"), (3, "D"), (4, "E"), (6, "G"), (7, "H"), (9, "J")):
        total = {
            "B": sum(PLOT[2][1]),
            "C": sum(PLOT[0][1]),
            "J": sum(TALK[4][1]),
            "D": sum(top for top, _ in STUCK),
            "E": sum(low for _, low in STUCK),
            "G": sum(top for top, _ in MOOD),
            "H": sum(low for _, low in MOOD),
        }[letter]
        sheet.write_formula(9, column, f"=SUM({letter}6:{letter}9)", looks["total"], total)
    sheet.write_formula("F10", "=D10/E10", looks["rate"], 34 / 62)
    sheet.write_formula("I10", "=G10/H10", looks["rate"], 29 / 48)
    sheet.write("A13", "Age of new dads", looks["words"])
    for column, (words, count) in enumerate(BORN, 1):
        sheet.write(11, column, words, looks["head"])
        sheet.write(12, column, count, looks["figure"])
    sheet.write("F12", "All", looks["head"])
    sheet.write_formula("F13", "=SUM(B13:E13)", looks["total"], sum(count for _, count in BORN))
    made.close()
