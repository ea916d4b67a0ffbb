"""A gambling-harm service: one tab a month, a roll-up, a list of groups."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figures = list[float | str]

LINES: list[tuple[str, Figures, str]] = [
    ("New people starting", [17, 21, 19, 24], "n"),
    ("- first slot offered within 5 working days", [15, 19, 16, "22 (provisional)"], "n"),
    ("Slots booked", [96, 104, 118, 131], "n"),
    ("Slots missed, no word", [17, 15, 22, 18], "n"),
    ("Calls to the line", [143, 128, 167, 181], "n"),
    ("Signed off every betting site and had the bank card blocked", [6, 9, 7, 11], "n"),
    ("Finished, with both questionnaires on file", [8, 10, 12, 11], "n"),
    ("- score down by 8 or more", [5, 7, 7, 8], "n"),
    ("Sessions for front-line staff", [2, 1, 3, 2], "n"),
    ("Late line covered, unpaid, by folk who've been through it (hrs)", [34, 41.5, 38, 46.5], "h"),
    ("Food vouchers handed out", [120, 90, 165, 210], "£"),
    ("Debts written off or frozen", [4150, 0, 11820, 7365], "£"),
    ("Kept their job, boss agreed to a plan", [1, 2, "nil", 3], "n"),
]
DOORS: list[tuple[str, list[int], list[int]]] = [
    ("Web form", [6, 7, 5, 8], [2, 3, 4, 3]),
    ("GP or nurse", [2, 3, 3, 4], [1, 1, 0, 2]),
    ("Debt advice", [3, 2, 4, 3], [1, 2, 1, 1]),
    ("Probation", [2, 2, 1, 3], [0, 1, 1, 0]),
]
MONTHS = [date(2025, 7, 1), date(2025, 8, 1), date(2025, 9, 1), date(2025, 10, 1)]


def number(value: float | str) -> float:
    """Read the number at the start of a figure."""
    if isinstance(value, str):
        return 0.0 if value == "nil" else float(value.split()[0])
    return float(value)


def month_tab(sheet: Worksheet, at: int, look: dict[str, Format]) -> None:
    """Fill the tab of one month."""
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 54)
    sheet.set_column("B:B", 17)
    sheet.set_column("C:C", 3)
    sheet.set_column("D:D", 22)
    sheet.set_column("E:F", 9)
    sheet.write("A1", "EVEN KEEL monthly sheet", look["title"])
    sheet.write("A2", "Month", look["text"])
    sheet.write_datetime("B2", MONTHS[at], look["month"])
    sheet.write("A4", "Line", look["head"])
    sheet.write("B4", "This month", look["head"])
    sheet.write("D4", "New, came through", look["head"])
    sheet.write("E4", "Men", look["head"])
    sheet.write("F4", "Women", look["head"])
    for row, (name, figures, kind) in enumerate(LINES, 4):
        sheet.write(row, 0, name, look["text"])
        sheet.write(row, 1, figures[at], look[kind])
    for row, (door, men, women) in enumerate(DOORS, 4):
        sheet.write(row, 3, door, look["text"])
        sheet.write(row, 4, men[at], look["n"])
        sheet.write(row, 5, women[at], look["n"])
    for col, column in ((4, 1), (5, 2)):
        letter = "ABCDEF"[col]
        total = sum(door[column][at] for door in DOORS)  # type: ignore[misc]
        sheet.write_formula(8, col, f"=SUM({letter}5:{letter}8)", look["sum"], total)
    sheet.write("A19", "Send to the contracts inbox by the 10th working day.", look["note"])


def draw(path: Path) -> None:
    """Draw the return for October."""
    made = book(path, "Even Keel")
    base = {"font_name": "Calibri", "font_size": 10}
    box = {**base, "border": 1, "border_color": "#9AA5B1"}
    look = {
        "title": made.add_format({**base, "font_size": 14, "bold": True, "font_color": "#0B5345"}),
        "text": made.add_format(box),
        "head": made.add_format({**box, "bold": True, "bg_color": "#A2D9CE", "text_wrap": True}),
        "n": made.add_format({**box, "align": "right", "num_format": "#,##0"}),
        "h": made.add_format({**box, "num_format": "0.0"}),
        "£": made.add_format({**box, "num_format": "£#,##0"}),
        "%": made.add_format({**box, "num_format": "0.0%"}),
        "sum": made.add_format({**box, "bold": True, "top": 2, "num_format": "#,##0"}),
        "month": made.add_format({**box, "num_format": "mmmm yyyy", "align": "left"}),
        "mon": made.add_format(
            {**box, "bold": True, "num_format": "mmm-yy", "bg_color": "#A2D9CE"}
        ),
        "note": made.add_format({**base, "italic": True, "font_color": "#7B7D7D"}),
        "plain": made.add_format({**base, "text_wrap": True}),
    }
    promise = made.add_worksheet("Targets")
    promise.set_column("A:A", 7)
    promise.set_column("B:B", 66)
    promise.set_column("C:D", 16)
    promise.write("A1", "Even Keel Gambling Harms CIC", look["title"])
    promise.write(
        "A2",
        "Gambling harm support, Harrowmere City Council, contract HCC-GHS-2507,"
        " 1 July 2025 to 30 June 2027, monthly returns",
        look["note"],
    )
    for col, name in enumerate(["Ref", "What we promised", "Target (yr)", "Limit"]):
        promise.write(3, col, name, look["head"])
    for row, line in enumerate(
        [
            ("GH1", "New people starting support", 240, 216),
            (
                "GH2",
                "First slot offered within 5 working days (of new people starting)",
                ">=90%",
                ">=80%",
            ),
            (
                "GH3",
                "Gambling score down by 8 or more (of those finishing with both questionnaires)",
                ">=65%",
                ">=55%",
            ),
            ("GH4", "Missed slots (of slots booked)", "<=15%", "<=20%"),
            ("GH5", "Sessions for front-line staff", 24, 20),
        ],
        4,
    ):
        for col, cell in enumerate(line):
            promise.write(row, col, cell, look["n" if col > 1 else "text"])

    for at, month in enumerate(MONTHS):
        month_tab(made.add_worksheet(f"{month:%b} {month:%y}"), at, look)

    roll = made.add_worksheet("Roll-up")
    roll.set_column("A:A", 58)
    roll.set_column("B:F", 11)
    roll.write("A1", "Roll-up since July 2025", look["title"])
    roll.write(
        "A3", "Headline for October: people whose gambling has come right down", look["text"]
    )
    roll.write("B3", 8, look["n"])
    roll.write("A5", "", look["head"])
    for col, month in enumerate(MONTHS, 1):
        roll.write_datetime(4, col, month, look["mon"])
    roll.write("F5", "Since July", look["head"])
    row = 5
    places: dict[int, int] = {}
    rates = {1: ("as % of new", 1, 0), 3: ("as % of booked", 3, 2), 7: ("as % of finished", 7, 6)}
    refs = {0: "GH1 ", 1: "GH2 ", 3: "GH4 ", 7: "GH3 ", 8: "GH5 "}
    for index in (0, 1, 2, 3, 5, 6, 7, 8, 9, 11, 12):
        name, figures, kind = LINES[index]
        places[index] = row
        roll.write(row, 0, refs.get(index, "") + name.removeprefix("- "), look["text"])
        values = [number(figure) for figure in figures]
        for col, value in enumerate(values, 1):
            letter = "ABCDEF"[col]
            roll.write_formula(
                row,
                col,
                f"='{MONTHS[col - 1]:%b %y}'!B{index + 5}"
                if not isinstance(figures[col - 1], str)
                else f"={value:g}",
                look[kind],
                value,
            )
        roll.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", look[kind], sum(values))
        row += 1
        if index in rates:
            label, top, bottom = rates[index]
            roll.write(row, 0, f"     {label}", look["text"])
            upper = [number(figure) for figure in LINES[top][1]]
            lower = [number(figure) for figure in LINES[bottom][1]]
            for col in range(1, 6):
                letter = "ABCDEF"[col]
                value = upper[col - 1] / lower[col - 1] if col < 5 else sum(upper) / sum(lower)
                roll.write_formula(
                    row,
                    col,
                    f"={letter}{places[top] + 1}/{letter}{places[bottom] + 1}",
                    look["%"],
                    value,
                )
            row += 1
    roll.write(row, 0, "Paid workers (whole-time, average)", look["text"])
    for col, value in enumerate([3.0, 3.0, 3.2, 3.2, 3.1], 1):
        roll.write(row, col, value, look["h"])
    # row 20 is the last row of the table
    roll.write("A23", "Out and about since July", look["head"])
    roll.write("B23", "Called on", look["head"])
    roll.write("C23", "Machine gone or betting ads down", look["head"])
    for line_at, line in enumerate(
        [("Working men's clubs", 9, 3), ("Pubs", 14, 4), ("Barbers and takeaways", 6, 2)], 23
    ):
        for col, cell in enumerate(line):
            roll.write(line_at, col, cell, look["n" if col else "text"])
    roll.write("A27", "", look["text"])
    roll.write_formula("B27", "=SUM(B24:B26)", look["sum"], 29)
    roll.write_formula("C27", "=SUM(C24:C26)", look["sum"], 9)
    roll.write(
        "A29",
        "Also: food banks and advice desks that now ask everyone about gambling",
        look["text"],
    )
    roll.write("B29", 4, look["n"])
    roll.write("C29", "since July", look["note"])

    groups = made.add_worksheet("Groups")
    groups.set_column("A:A", 24)
    groups.set_column("B:C", 24)
    groups.set_column("D:G", 13)
    groups.write("A1", "Groups, 1 July to 31 October 2025", look["title"])
    for col, name in enumerate(
        [
            "Group",
            "Where",
            "Who leads",
            "Evenings",
            "Head count",
            "Wives, mums, dads, partners there",
            'of those: "it is calmer at home now"',
        ]
    ):
        groups.write(2, col, name, look["head"])
    rows: list[tuple[str, str, str, int, int, int, int]] = [
        ("Thursday circle", "Methodist hall", "Two of our workers", 17, 142, 9, 4),
        ("Saturday breakfast", "Rovers supporters' club", "Worker", 14, 98, 3, 1),
        ("Polish group", "Library, 2nd floor", "Worker and interpreter", 8, 41, 5, 3),
        ("Women only", "Online", "Worker", 9, 57, 0, 0),
        ("Family night", "Methodist hall", "Family worker", 8, 63, 26, 15),
    ]
    for line_at, group in enumerate(rows, 3):
        for col, cell in enumerate(group):
            groups.write(line_at, col, cell, look["n" if col > 2 else "text"])
    groups.write("A9", "All groups", look["head"])
    for col in range(3, 7):
        letter = "ABCDEFG"[col]
        total = sum(int(group[col]) for group in rows)
        groups.write_formula(8, col, f"=SUM({letter}4:{letter}8)", look["sum"], total)
    roll.set_row(22, 54)
    groups.set_row(2, 54)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
