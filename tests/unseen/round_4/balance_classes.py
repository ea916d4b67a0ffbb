"""Strength and balance classes: a home-grown book with a tab a month and a class register."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

FONT = {"font_name": "Calibri", "font_size": 11}
MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]

# What each tab holds on its left, by the words in column A; a list has a figure for each month.
LEFT: list[tuple[str, list[Any] | None]] = [
    ("REFERRALS IN", None),
    ("GP / practice nurse", [14, 12, 15, 13, 9, 16, 17, 15]),
    ("Falls clinic / therapy team", [11, 10, 12, 9, 8, 12, 13, 12]),
    ("Self or family", [8, 9, 7, 10, 6, 11, 9, 8]),
    ("Ambulance / fire service", [3, 2, 4, 2, 1, 3, 4, "nil"]),
    ("Pharmacy", [None, None, None, None, None, None, 3, 2]),
    ("All in", [36, 33, 38, 34, 24, 42, 46, 37]),
    ("", None),
    ("STARTERS", None),
    ("Came to first assessment", [30, 29, 33, 30, 21, 36, 37, 31]),
    ("Started a class", [26, 25, 29, 26, 18, 32, 33, 27]),
    ("   within 2 weeks of referral", [20, 19, 24, 21, 15, 26, 25, 22]),
    ("", None),
    ("FINISHERS", None),
    ("Due to reach week 24", [22, 20, 24, 21, 23, 25, 26, 24]),
    ("Reached week 24", [14, 12, 15, 13, 14, 16, 15, 15]),
    ("% finishing", None),
    ("", None),
    ("TESTS AT WEEK 24", None),
    ("Both tests done", [13, 12, 14, 12, 13, 15, 14, 14]),
    ("Timed up and go better", [9, 8, 10, 8, 9, 11, 9, 10]),
    ("Sit to stand better", [10, 9, 10, 9, 10, 11, 10, 11]),
    ("Average change in timed up and go (secs)", [-2.8, -2.5, -3.1, -2.6, -2.9, -3.0, -2.7, -2.9]),
    ("", None),
    ("FALLS", None),
    ("Class members who told us they fell", [5, 4, 6, 3, 4, 5, 7, 6]),
    ("   ambulance called", [1, 0, 2, 0, 1, 1, 2, 1]),
    ("", None),
    ("ALSO", None),
    ("Volunteer helpers this month", [9, 9, 10, 10, 8, 11, 12, 12]),
    ("   who used to be in a class", [5, 5, 6, 6, 5, 7, 8, 8]),
    ("Husbands, wives and friends who joined in", [6, 5, 7, 8, 4, 9, "about 10", 9]),
    ("Went on to a keep-going class after week 24", [8, 7, 9, 8, 8, 10, 9, 10]),
    ("New groups members set up themselves", [0, 1, 0, 0, 0, 1, 0, 1]),
]

# Classes and attendances by venue for the months before the register was kept in this book.
EARLY: dict[str, list[tuple[int, int]]] = {
    "St Olave's Hall": [(12, 118), (13, 124), (13, 131), (12, 115), (8, 66)],
    "Quay Leisure Centre": [(11, 97), (12, 110), (12, 113), (13, 120), (9, 74)],
    "Marram Court": [(8, 62), (8, 66), (9, 71), (9, 70), (6, 41)],
    "Thornby Library": [(8, 70), (9, 75), (8, 73), (9, 79), (6, 47)],
    "Upper Fenn Village Hall": [(8, 58), (8, 61), (9, 64), (8, 59), (5, 33)],
    "Sandpiper House": [(0, 0), (0, 0), (0, 0), (4, 27), (4, 25)],
}
VENUES = list(EARLY)

# Weekday (0 = Monday), time, venue, instructor, members on the list in September.
CLASSES: list[tuple[int, str, str, str, int]] = [
    (0, "10.00", "St Olave's Hall", "JT", 13),
    (0, "11.00", "Marram Court", "KO", 10),
    (0, "13.30", "Quay Leisure Centre", "JT", 12),
    (1, "10.30", "Thornby Library", "KO", 11),
    (1, "11.00", "Sandpiper House", "PB", 8),
    (1, "14.00", "Quay Leisure Centre", "JT", 12),
    (2, "10.00", "St Olave's Hall", "PB", 12),
    (2, "14.00", "Upper Fenn Village Hall", "KO", 9),
    (3, "10.00", "Quay Leisure Centre", "JT", 13),
    (3, "13.00", "Marram Court", "KO", 10),
    (3, "15.00", "Thornby Library", "PB", 10),
    (4, "10.00", "St Olave's Hall", "JT", 12),
    (4, "11.30", "Upper Fenn Village Hall", "PB", 9),
]
OFF: dict[tuple[int, int], str] = {
    (2, 7): "Cancelled - hall had a funeral",
    (5, 4): "Cancelled - lift out of order",
    (8, 0): "Cancelled - instructor ill",
    (8, 2): "Cancelled - instructor ill",
    (11, 12): "Cancelled - ice on the path",
}
SAID: dict[tuple[int, int], str] = {
    (0, 4): "2 new, one with a frame",
    (1, 9): "Student nurse visiting",
    (3, 6): "Fire alarm at 10.40, back in by 11",
    (6, 2): "Ran on to 14.45",
    (7, 11): "Tea after, 3 daughters came",
    (9, 5): "Half the car park shut",
    (12, 3): "Mince pies week 12",
}


def _register() -> list[tuple[datetime, str, str, str, int, int | None, str]]:
    """Every class of the autumn: date, time, venue, instructor, on the list, came, note."""
    found: list[tuple[datetime, str, str, str, int, int | None, str]] = []
    for week in range(13):
        for number, (weekday, time, venue, teacher, listed) in enumerate(CLASSES):
            day = datetime(2025, 9, 1) + timedelta(days=7 * week + weekday)
            on_list = listed + (week + number) % 3 - (1 if week > 9 else 0)
            came: int | None = on_list - 1 - (2 * week + 5 * number + week * number) % 5
            note = OFF.get((week, number), SAID.get((week, number), ""))
            if (week, number) in OFF:
                came = None
            found.append((day, time, venue, teacher, on_list, came, note))
    return found


def _venues(place: int) -> list[tuple[str, int, int]]:
    """Classes and attendances by venue in a month."""
    if place < 5:
        lines = [(venue, *EARLY[venue][place]) for venue in VENUES]
        return [line for line in lines if line[1]]
    rows = [line for line in _register() if line[0].month == place + 4]
    return [
        (
            venue,
            sum(1 for line in rows if line[2] == venue and line[5] is not None),
            sum(line[5] or 0 for line in rows if line[2] == venue),
        )
        for venue in VENUES
    ]


def _tabs(made: Workbook) -> dict[str, list[str]]:
    """The tab of each month; gives the cell of each line in each tab, for the summary."""
    big = made.add_format({**FONT, "font_size": 14, "bold": True, "font_color": "#C55A11"})
    bold = made.add_format({**FONT, "bold": True})
    under = made.add_format({**FONT, "bold": True, "bottom": 1})
    plain = made.add_format(FONT)
    right = made.add_format({**FONT, "align": "right"})
    share = made.add_format({**FONT, "num_format": "0%"})
    one = made.add_format({**FONT, "num_format": "0.0"})
    top = made.add_format({**FONT, "bold": True, "top": 1})
    top_one = made.add_format({**FONT, "bold": True, "top": 1, "num_format": "0.0"})
    where: dict[str, list[str]] = {}
    for place, month in enumerate([*MONTHS, "Dec"]):
        sheet = made.add_worksheet(f"{month} 25")
        sheet.set_landscape()
        sheet.fit_to_pages(1, 1)
        sheet.set_column("A:A", 42)
        sheet.set_column("B:B", 10)
        sheet.set_column("C:C", 4)
        sheet.set_column("D:D", 26)
        sheet.set_column("E:G", 14)
        sheet.write("A1", "Upright & Able - month sheet", big)
        row = 2
        begun = 0
        done = place >= len(MONTHS)
        for name, values in LEFT:
            if values is not None and not done and values[place] is None:
                continue
            if values is None and name.isupper():
                sheet.write(row, 0, name, bold)
                begun = row + 1
            elif name == "% finishing":
                sheet.write(row, 0, name, plain)
                if not done:
                    due, got = LEFT[14][1], LEFT[15][1]
                    assert due is not None and got is not None
                    result = got[place] / due[place]
                    sheet.write_formula(row, 1, f"=B{row}/B{row - 1}", share, result)
                    where.setdefault(name, []).append(f"B{row + 1}")
            elif values is not None:
                total = name == "All in"
                sheet.write(row, 0, name, bold if total else plain)
                if not done and total:
                    rule = f"=SUM(B{begun + 1}:B{row})"
                    sheet.write_formula(row, 1, rule, top, values[place])
                elif not done:
                    sheet.write(row, 1, values[place], right)
                where.setdefault(name, []).append(f"B{row + 1}")
            row += 1
        for column, text in enumerate(["Where", "Classes run", "Came (total)", "Per class"]):
            sheet.write(2, 3 + column, text, under)
        lines = _venues(place) if not done else [(venue, 0, 0) for venue in VENUES]
        for offset, (venue, classes, came) in enumerate(lines):
            sheet.write(3 + offset, 3, venue, plain)
            if done:
                continue
            sheet.write(3 + offset, 4, classes, plain)
            sheet.write(3 + offset, 5, came, plain)
            rule = f"=F{4 + offset}/E{4 + offset}"
            sheet.write_formula(3 + offset, 6, rule, one, came / classes)
        last = 3 + len(lines)
        sheet.write(last, 3, "All venues", top)
        if done:
            continue
        ran, seen = sum(line[1] for line in lines), sum(line[2] for line in lines)
        sheet.write_formula(last, 4, f"=SUM(E4:E{last})", top, ran)
        sheet.write_formula(last, 5, f"=SUM(F4:F{last})", top, seen)
        sheet.write_formula(last, 6, f"=F{last + 1}/E{last + 1}", top_one, seen / ran)
        where.setdefault("Classes run", []).append(f"E{last + 1}")
        where.setdefault("Attendances", []).append(f"F{last + 1}")
        if month == "Aug":
            sheet.write("D13", "2 weeks off in August (11th to 22nd), all venues", plain)
        if month == "Jul":
            sheet.write("D13", "Sandpiper started 7 July, 1 class a week", plain)
        if month == "Nov":
            sheet.write("D13", "5 on the Thornby list are waiting for a hip operation", plain)
    return where


def _figures(name: str) -> list[Any]:
    """What the tabs hold for a line, month by month."""
    if name in ("Classes run", "Attendances"):
        column = 1 if name == "Classes run" else 2
        return [sum(line[column] for line in _venues(place)) for place in range(8)]
    return list(next(values or [] for label, values in LEFT if label == name))


def _summary(made: Workbook, sheet: Any, where: dict[str, list[str]]) -> None:
    """The year at a glance, and below it what the council asked for."""
    big = made.add_format({**FONT, "font_size": 16, "bold": True, "font_color": "#C55A11"})
    plain = made.add_format(FONT)
    right = made.add_format({**FONT, "align": "right"})
    head = made.add_format({**FONT, "bold": True, "bg_color": "#F8CBAD", "align": "right"})
    head_left = made.add_format({**FONT, "bold": True, "bg_color": "#F8CBAD"})
    sub = made.add_format({**FONT, "bold": True, "bg_color": "#FBE5D6"})
    sub_share = made.add_format({**FONT, "bold": True, "bg_color": "#FBE5D6", "num_format": "0%"})
    sub_one = made.add_format({**FONT, "bold": True, "bg_color": "#FBE5D6", "num_format": "0.0"})
    share = made.add_format({**FONT, "num_format": "0%"})
    one = made.add_format({**FONT, "num_format": "0.0"})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 42)
    sheet.set_column("B:R", 8)
    sheet.write("A1", "Upright & Able - strength and balance classes", big)
    sheet.write(
        "A2", "Isle of Wendry Council, contract IWC/PH/FP/07 (April 2024 to March 2027)", plain
    )
    sheet.write("A3", "Year 2025/26. Sent with the November return, 9 December 2025", plain)
    names = ["Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Oct", "Nov", "Dec", "Q3"]
    names += ["Jan", "Feb", "Mar", "Q4", "So far"]
    sheet.write(4, 0, "", head_left)
    for column, name in enumerate(names):
        sheet.write(4, 1 + column, name, head)
    column_of = {name: 1 + column for column, name in enumerate(names)}
    plan: list[tuple[str, str | tuple[str, str], str]] = [
        ("Referrals", "All in", "sum"),
        ("Came to first assessment", "Came to first assessment", "sum"),
        ("Started a class", "Started a class", "sum"),
        ("   within 2 weeks of referral", "   within 2 weeks of referral", "sum"),
        ("Due to reach week 24", "Due to reach week 24", "sum"),
        ("Reached week 24", "Reached week 24", "sum"),
        ("% finishing", ("Reached week 24", "Due to reach week 24"), "share"),
        ("Both tests done at week 24", "Both tests done", "sum"),
        ("Timed up and go better", "Timed up and go better", "sum"),
        ("   as % of tested", ("Timed up and go better", "Both tests done"), "share"),
        ("Sit to stand better", "Sit to stand better", "sum"),
        ("Class members who told us they fell", "Class members who told us they fell", "sum"),
        ("Classes run", "Classes run", "sum"),
        ("Attendances", "Attendances", "sum"),
        ("Average per class", ("Attendances", "Classes run"), "mean"),
        (
            "Went on to a keep-going class after week 24",
            "Went on to a keep-going class after week 24",
            "sum",
        ),
    ]
    rows: dict[str, int] = {}
    for offset, (label, source, kind) in enumerate(plan):
        row = 5 + offset
        rows[label] = row
        sheet.write(row, 0, label, plain)
        spans = {"Q1": (0, 3), "Q2": (3, 6), "So far": (0, 8)}
        for name, column in column_of.items():
            letter = xl_col_to_name(column)
            if name in MONTHS:
                place = MONTHS.index(name)
                spot = (place, place + 1)
            elif name in spans:
                spot = spans[name]
            else:
                if name in ("Q3", "Q4"):
                    sheet.write_blank(row, column, None, sub)
                continue
            shaded = name in spans
            if isinstance(source, tuple):
                over = sum(_figures(source[0])[spot[0] : spot[1]])
                under = sum(_figures(source[1])[spot[0] : spot[1]])
                if kind == "share":
                    style = sub_share if shaded else share
                else:
                    style = sub_one if shaded else one
                rule = f"={letter}{row}/{letter}{row - 1}"
                sheet.write_formula(row, column, rule, style, over / under)
                continue
            values = _figures(source)
            got = sum(values[spot[0] : spot[1]])
            if name in MONTHS:
                rule = f"='{name} 25'!{where[source][MONTHS.index(name)]}"
                sheet.write_formula(row, column, rule, plain, got)
                continue
            first, last = {"Q1": ("B", "D"), "Q2": ("F", "H")}.get(name, ("", ""))
            rule = f"=SUM({first}{row + 1}:{last}{row + 1})"
            if name == "So far":
                rule = f"=E{row + 1}+I{row + 1}+J{row + 1}+K{row + 1}"
            sheet.write_formula(row, column, rule, sub, got)

    row = 5 + len(plan) + 2
    sheet.write(row, 0, "What the Council asked for", big)
    for column, name in [
        (0, ""),
        (1, "No."),
        (2, "Target"),
        (4, "Lowest"),
        (6, "Nov"),
        (8, "So far"),
    ]:
        sheet.write(row + 1, column, name, head if column else head_left)
    for column in (3, 5, 7, 9):
        sheet.write(row + 1, column, "", head)
    sheet.write(row + 1, 10, "On track?", head)
    asked: list[tuple[str, str, Any, Any, tuple[str, str] | str, str, str]] = [
        (
            "Starters in a class within 2 weeks of referral",
            "F1",
            0.8,
            0.7,
            ("   within 2 weeks of referral", "Started a class"),
            "share",
            "Nearly",
        ),
        (
            "Finishers: reached week 24",
            "F2",
            0.6,
            0.5,
            ("Reached week 24", "Due to reach week 24"),
            "share",
            "Yes",
        ),
        (
            "Timed up and go better at week 24",
            "F3",
            0.65,
            0.55,
            ("Timed up and go better", "Both tests done at week 24"),
            "share",
            "Yes",
        ),
        ("People starting a class", "F4", "300 a year", "270", "Started a class", "sum", "Yes"),
        (
            "Average number in a class",
            "F5",
            9,
            7.5,
            ("Attendances", "Classes run"),
            "mean",
            "Nearly",
        ),
        (
            "Class members who fell",
            "F6",
            "just report",
            "",
            "Class members who told us they fell",
            "sum",
            "",
        ),
    ]
    names_of = {label: source for label, source, _kind in plan}
    for offset, (name, number, aim, lowest, source, kind, word) in enumerate(asked):
        line = row + 2 + offset
        style = {"share": share, "mean": one}.get(kind, right)
        sheet.write(line, 0, name, plain)
        sheet.write(line, 1, number, right)
        sheet.write(line, 2, aim, style if kind == "share" else right)
        sheet.write(line, 4, lowest, style if kind == "share" else right)
        for column, letter, spot in [(6, "K", (7, 8)), (8, "R", (0, 8))]:
            if isinstance(source, tuple):
                parts = []
                for part in source:
                    origin = names_of[part]
                    assert isinstance(origin, str)
                    parts.append(sum(_figures(origin)[spot[0] : spot[1]]))
                rule = f"={letter}{rows[source[0]] + 1}/{letter}{rows[source[1]] + 1}"
                sheet.write_formula(line, column, rule, style, parts[0] / parts[1])
            else:
                origin = names_of[source]
                assert isinstance(origin, str)
                got = sum(_figures(origin)[spot[0] : spot[1]])
                sheet.write_formula(line, column, f"={letter}{rows[source] + 1}", style, got)
        sheet.write(line, 10, word, right)


def _register_tab(made: Workbook) -> None:
    """One row a class, month after month, with the heading pasted in again for each month."""
    sheet = made.add_worksheet("Class register Sep-Nov")
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:B", 11)
    sheet.set_column("C:C", 26)
    sheet.set_column("D:F", 10)
    sheet.set_column("G:G", 36)
    big = made.add_format({**FONT, "font_size": 14, "bold": True, "font_color": "#C55A11"})
    head = made.add_format({**FONT, "bold": True, "bg_color": "#F8CBAD"})
    plain = made.add_format(FONT)
    right = made.add_format({**FONT, "align": "right"})
    day_style = made.add_format({**FONT, "num_format": "ddd dd/mm/yy", "align": "left"})
    strong = made.add_format({**FONT, "bold": True, "top": 1, "bottom": 6})
    sheet.write("A1", "Class register, 1 September to 30 November 2025", big)
    names = ["Date", "Time", "Where", "Led by", "On list", "Came", "Note"]
    rows = _register()
    row = 2
    month = 0
    spans: list[tuple[int, int]] = []
    for day, time, venue, teacher, listed, came, note in rows:
        if day.month != month:
            if month:
                row += 1
            month = day.month
            for column, name in enumerate(names):
                sheet.write(row, column, name, head)
            row += 1
            spans.append((row + 1, row + 1))
        if teacher == "PB":
            sheet.write(row, 0, f"{day:%d.%m.%y}", plain)
        else:
            sheet.write_datetime(row, 0, day, day_style)
        for column, content in enumerate([time, venue, teacher]):
            sheet.write(row, 1 + column, content, plain)
        sheet.write(row, 4, listed, plain)
        sheet.write(row, 5, "-" if came is None else came, right)
        sheet.write(row, 6, note, plain)
        spans[-1] = (spans[-1][0], row + 1)
        row += 1
    sheet.write(row, 0, "Autumn", strong)
    for column in (1, 2, 3, 6):
        sheet.write_blank(row, column, None, strong)
    for column in (4, 5):
        letter = xl_col_to_name(column)
        rule = "=SUM(" + ",".join(f"{letter}{a}:{letter}{b}" for a, b in spans) + ")"
        got = sum(line[column] or 0 for line in rows)
        sheet.write_formula(row, column, rule, strong, got)


def _notes(made: Workbook) -> None:
    """A page of notes."""
    sheet = made.add_worksheet("Notes")
    sheet.set_column("A:A", 110)
    plain = made.add_format({**FONT, "text_wrap": True})
    for row, words in enumerate(
        [
            "Notes for November",
            "Programme = 24 weeks, 1 class a week, "
            "plus 2 home exercise sheets (booklet pages 4-9).",
            "Marram and Thornby lunch tables were both set up by people from the classes.",
            "A lady of 84 told us she got up off the floor by herself after a fall in week 19.",
            "Insurance renewed 01.11.25, policy UA/77120/3. "
            "First aid refresher booked for 14.01.26.",
            "Any problems ring 01632 960865.",
        ]
    ):
        sheet.write(row, 0, words, plain)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path)
    made.set_properties(
        {
            "title": "Classes 2025-26",
            "author": "Upright & Able",
            "created": datetime(2025, 12, 9, 8, 50),
        }
    )
    summary = made.add_worksheet("Summary")
    where = _tabs(made)
    _summary(made, summary, where)
    _register_tab(made)
    _notes(made)
    made.close()
