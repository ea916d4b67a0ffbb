"""A recovery college: a council's monthly template, months down the page, filled in on a Mac."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

TEAL = "#1F6F78"
LIGHT = "#DCEEF0"
ENTRY = "#FFFFE5"
FONT = {"font_name": "Verdana", "font_size": 9}

# Twelve months with a line for each quarter of the contract year, as the template has them.
LINES: list[str | tuple[int, int]] = []
for _quarter in range(4):
    for _step in range(3):
        _month = 9 + _quarter * 3 + _step
        LINES.append((2025 + _month // 12, _month % 12 + 1))
    LINES.append(f"Qtr {_quarter + 1}")
DONE = 5


def _box(made: Workbook, **more: Any) -> Any:
    """A bordered cell in the template's font."""
    return made.add_format({**FONT, "border": 1, "border_color": "#9FBFC3", **more})


def _head(made: Workbook, **more: Any) -> Any:
    """A heading cell."""
    return _box(
        made,
        bold=True,
        bg_color=TEAL,
        font_color="white",
        text_wrap=True,
        align="center",
        valign="vcenter",
        **more,
    )


def _months(made: Workbook, sheet: Any, first: int, column: int = 0) -> dict[int, int]:
    """Write months and quarters down the page; give the row of each month filled in."""
    month = _box(made, bg_color=LIGHT, num_format="mmm-yy", align="left")
    quarter = _box(made, bg_color=TEAL, font_color="white", bold=True)
    rows: dict[int, int] = {}
    seen = 0
    for offset, line in enumerate(LINES):
        if isinstance(line, str):
            sheet.write(first + offset, column, line, quarter)
            continue
        sheet.write_datetime(first + offset, column, datetime(line[0], line[1], 1), month)
        if seen < DONE:
            rows[seen] = first + offset
        seen += 1
    sheet.write(first + len(LINES), column, "Year to date", quarter)
    return rows


def _info(made: Workbook) -> None:
    """The label and value sheet at the front."""
    sheet = made.add_worksheet("Return info")
    sheet.fit_to_pages(1, 1)
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 30)
    sheet.set_column("C:C", 2)
    sheet.set_column("D:D", 54)
    title = made.add_format({**FONT, "font_size": 14, "bold": True, "font_color": TEAL})
    label = made.add_format({**FONT, "bold": True})
    value = _box(made, bg_color=ENTRY, align="left", text_wrap=True)
    month = _box(made, bg_color=ENTRY, align="left", num_format="mmmm yyyy")
    day = _box(made, bg_color=ENTRY, align="left", num_format="d mmm yyyy")
    sheet.write("B2", "Orrinshaw City Council", title)
    sheet.write("B3", "Public Health - Provider Monthly Return", title)
    pairs: list[tuple[str, Any, Any]] = [
        ("Provider", "Second Tide Recovery College", value),
        ("Service", "Recovery college and peer coaching (drugs and alcohol)", value),
        ("Contract no.", "OCC/PH/SM/0417", value),
        ("Contract dates", "1 October 2023 to 30 September 2026", value),
        ("Contract year", "3 (October 2025 to September 2026)", value),
        ("Month of this return", date(2026, 2, 1), month),
        ("Submitted", date(2026, 3, 9), day),
        ("Filled in by", "College Manager", value),
        ("Phone", "01632 960448 ext 21", value),
        ("Next contract meeting", "26.03.26, Civic Centre room 3.12", value),
    ]
    for offset, (name, content, kind) in enumerate(pairs):
        row = 4 + offset
        sheet.write(row, 1, name, label)
        if isinstance(content, date):
            sheet.write_datetime(row, 3, datetime(*content.timetuple()[:3]), kind)
        else:
            sheet.write(row, 3, content, kind)
    sheet.write("B16", "How to fill in", label)
    notes = [
        "1. Yellow cells only. "
        "Quarter lines and the last line fill themselves once 3 months are in.",
        "2. Send by the 10th working day of the next month.",
        '3. If something is not recorded write "not collected", not 0.',
        "4. Write <5 for numbers from 1 to 4 in tables about people's characteristics (tab D).",
    ]
    for offset, words in enumerate(notes):
        sheet.write(16 + offset, 1, words, made.add_format(FONT))


def _learners(made: Workbook) -> None:
    """Learners: months down, measures across, under two rows of headings."""
    sheet = made.add_worksheet("A. Learners")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 13)
    sheet.set_column("B:O", 10)
    sheet.set_column("P:P", 44)
    sheet.freeze_panes(6, 1)
    head = _head(made)
    title = made.add_format({**FONT, "font_size": 12, "bold": True, "font_color": TEAL})
    sheet.write("A1", "A. Learners and sessions", title)
    sheet.write("A2", "Contract year 3: October 2025 - September 2026", made.add_format(FONT))
    sheet.merge_range("A5:A6", "Month", head)
    sheet.merge_range("B5:F5", "New enrolments by route", head)
    sheet.merge_range("G5:I5", "People", head)
    sheet.merge_range("J5:L5", "Sessions", head)
    sheet.merge_range("M5:O5", "Places", head)
    sheet.merge_range("P5:P6", "Provider note", head)
    under = [
        "Self",
        "Treatment service",
        "Probation",
        "Other",
        "All routes",
        "On roll at month end",
        "Attended at least once",
        "Family and friends at open sessions",
        "Planned",
        "Ran",
        "Cancelled",
        "Booked",
        "Taken up",
        "% taken up",
    ]
    for column, name in enumerate(under):
        sheet.write(5, 1 + column, name, head)
    sheet.set_row(5, 48)
    rows = _months(made, sheet, 6)
    data: dict[int, list[Any]] = {
        1: [11, 9, 6, 14, 12],
        2: [18, 16, 9, 21, 17],
        3: [5, 6, 3, 7, 6],
        4: [3, 2, 1, 4, 3],
        6: [142, 151, 139, 163, 171],
        7: [96, 101, 78, 112, 118],
        8: [7, 9, 4, 11, 12],
        9: [44, 44, 30, 46, 44],
        10: [42, 43, 27, 45, 43],
        11: [2, 1, 3, 1, 1],
        12: [512, 498, 301, 547, 530],
        13: [389, 372, 214, 421, 402],
    }
    entry = _box(made, bg_color=ENTRY, num_format="#,##0")
    calc = _box(made, num_format="#,##0")
    share = _box(made, num_format="0%")
    strong = _box(made, bg_color=LIGHT, bold=True, num_format="#,##0")
    strong_share = _box(made, bg_color=LIGHT, bold=True, num_format="0%")
    faint = _box(made, bg_color=LIGHT, font_color="#7F7F7F", align="right")
    note = _box(made, bg_color=ENTRY, text_wrap=True, font_size=8)
    words = {
        2: "College shut 22 December to 2 January.",
        3: "Biggest January yet - 46 after the open day on the 8th.",
        4: "2 probation learners moved to Ashlow, closed on our side.",
    }

    def total(row: int, name: str, span: list[int], letters: str) -> None:
        ready = len(span) == 3 or name == "Year to date"
        for column in range(1, 15):
            letter = xl_col_to_name(column)
            cells = letters.replace("#", letter)
            if column == 6:
                sheet.write(row, column, "n/a" if ready else "", faint)
            elif column == 7:
                known = {"Qtr 1": 168, "Year to date": 241}.get(name)
                sheet.write(row, column, known if known is not None else "", strong)
            elif column == 5:
                got = sum(data[one][place] for one in (1, 2, 3, 4) for place in span)
                rule = f'=IF(COUNT({cells})<3,"",SUM({cells}))'
                if name == "Year to date":
                    rule = f"=SUM({cells})"
                sheet.write_formula(row, column, rule, strong, got if ready else "")
            elif column == 14:
                rule = f'=IF(M{row + 1}="","",N{row + 1}/M{row + 1})'
                over = sum(data[13][place] for place in span)
                under_ = sum(data[12][place] for place in span)
                got_share = over / under_ if ready else ""
                sheet.write_formula(row, column, rule, strong_share, got_share)
            else:
                got = sum(data[column][place] for place in span)
                rule = f'=IF(COUNT({cells})<3,"",SUM({cells}))'
                if name == "Year to date":
                    rule = f"=SUM({cells})"
                sheet.write_formula(row, column, rule, strong, got if ready else "")
        sheet.write(row, 15, "", note)

    months_seen = 0
    for offset, line in enumerate(LINES):
        row = 6 + offset
        if isinstance(line, str):
            span = [place for place in range(months_seen - 3, months_seen) if place < DONE]
            total(row, line, span, f"#{row - 2}:#{row}")
            continue
        place = months_seen
        months_seen += 1
        for column in range(1, 15):
            if column == 5:
                rule = f'=IF(COUNT(B{row + 1}:E{row + 1})=0,"",SUM(B{row + 1}:E{row + 1}))'
                sums = sum(data[one][place] for one in (1, 2, 3, 4)) if place < DONE else ""
                sheet.write_formula(row, column, rule, calc, sums)
            elif column == 14:
                rule = f'=IF(M{row + 1}="","",N{row + 1}/M{row + 1})'
                got = data[13][place] / data[12][place] if place < DONE else ""
                sheet.write_formula(row, column, rule, share, got)
            elif place < DONE:
                sheet.write(row, column, data[column][place], entry)
            else:
                sheet.write_blank(row, column, None, entry)
        sheet.write(row, 15, words.get(place, ""), note)
    span_all = "#7:#9,#11:#13,#15:#17,#19:#21"
    total(6 + len(LINES), "Year to date", list(range(DONE)), span_all)
    sheet.write_comment(6, 6, "Roll cleaned in September: 31 inactive learners removed.")
    assert rows[4] == 11


def _coaches(made: Workbook) -> None:
    """Peer coaches: months down again, with hours as hours and minutes."""
    sheet = made.add_worksheet("B. Peer coaches")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 13)
    sheet.set_column("B:L", 11)
    head = _head(made)
    title = made.add_format({**FONT, "font_size": 12, "bold": True, "font_color": TEAL})
    sheet.write("A1", "B. Peer coaches (volunteers with lived experience)", title)
    sheet.write("A2", "Contract year 3: October 2025 - September 2026", made.add_format(FONT))
    names = [
        "Month",
        "Coaches at start",
        "Joined",
        "Stood down",
        "Coaches at end",
        "of whom 12 months+ in recovery",
        "Hours given (h:mm)",
        "1:1 coaching sessions",
        "Learners coached",
        "Supervisions due",
        "Supervisions held",
        "Coaches who moved into paid work",
    ]
    for column, name in enumerate(names):
        sheet.write(3, column, name, head)
    sheet.set_row(3, 48)
    _months(made, sheet, 4)
    data: dict[int, list[Any]] = {
        1: [14, 16, 17, 16, 19],
        2: [3, 2, 1, 4, 2],
        3: [1, 1, 2, 1, 0],
        4: [16, 17, 16, 19, 21],
        5: [9, 10, 10, 12, "not collected"],
        6: [118.5 / 24, 126.25 / 24, 84 / 24, 141.75 / 24, 133.5 / 24],
        7: [61, 66, 40, 74, 70],
        8: [38, 41, 29, 46, 45],
        9: [16, 17, 16, 19, 21],
        10: [15, 17, 12, 18, 20],
        11: [0, 1, 0, 1, "nil"],
    }
    entry = _box(made, bg_color=ENTRY, num_format="0", align="right")
    clock = _box(made, bg_color=ENTRY, num_format="[h]:mm")
    strong = _box(made, bg_color=LIGHT, bold=True, num_format="0")
    strong_clock = _box(made, bg_color=LIGHT, bold=True, num_format="[h]:mm")
    shut = _box(made, bg_color="#BFBFBF")
    seen = 0
    for offset, line in enumerate([*LINES, "Year to date"]):
        row = 4 + offset
        if isinstance(line, str):
            ready = line in ("Qtr 1", "Year to date")
            upto = 3 if line == "Qtr 1" else DONE
            for column in range(1, 12):
                letter = xl_col_to_name(column)
                if column in (1, 4, 5, 8):
                    sheet.write_blank(row, column, None, shut)
                    continue
                cells = f"{letter}{row - 2}:{letter}{row}"
                rule = f'=IF(COUNTA({cells})<3,"",SUM({cells}))'
                if line == "Year to date":
                    spans = [f"{letter}{first}:{letter}{first + 2}" for first in (5, 9, 13, 17)]
                    rule = f"=SUM({','.join(spans)})"
                got = sum(one for one in data[column][:upto] if not isinstance(one, str))
                kind = strong_clock if column == 6 else strong
                sheet.write_formula(row, column, rule, kind, got if ready else "")
            continue
        for column in range(1, 12):
            kind = clock if column == 6 else entry
            if seen < DONE:
                sheet.write(row, column, data[column][seen], kind)
            else:
                sheet.write_blank(row, column, None, kind)
        seen += 1
    sheet.write("A23", "Hours come from the coaches' own time sheets.", made.add_format(FONT))


def _measures(made: Workbook) -> None:
    """Measures: the fields of each measure down the side, the measures across."""
    sheet = made.add_worksheet("C. Measures")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 16)
    sheet.set_column("B:S", 7.5)
    head = _head(made)
    side = _box(made, bg_color=LIGHT, bold=True)
    field = _box(made, text_wrap=True, align="center", valign="vcenter")
    title = made.add_format({**FONT, "font_size": 12, "bold": True, "font_color": TEAL})
    sheet.write("A1", "C. Contract measures", title)
    kpis: list[tuple[str, str, str, str, str, list[int], list[int], str]] = [
        (
            "RC1",
            "First contact within 3 working days of enrolling",
            ">= 90%",
            "80%",
            "Higher is better",
            [34, 31, 16, 42, 35],
            [37, 33, 19, 46, 38],
            "Green",
        ),
        (
            "RC2",
            "Course finished (at least 75% of sessions) of those whose course ended",
            ">= 60%",
            "50%",
            "Higher is better",
            [18, 15, 17, 13, 16],
            [29, 24, 31, 20, 27],
            "Green",
        ),
        (
            "RC3",
            "Learning plan agreed within 4 weeks",
            ">= 85%",
            "75%",
            "Higher is better",
            [30, 29, 17, 36, 33],
            [35, 34, 21, 40, 39],
            "Green",
        ),
        (
            "RC4",
            "Peer coach supervision held each month",
            ">= 95%",
            "85%",
            "Higher is better",
            [15, 17, 12, 18, 20],
            [16, 17, 16, 19, 21],
            "Amber",
        ),
        (
            "RC5",
            "Recovery capital score better at 12 week review",
            ">= 55%",
            "45%",
            "Higher is better",
            [13, 11, 0, 15, 12],
            [22, 19, 0, 25, 21],
            "Green",
        ),
        (
            "RC6",
            "Learners lost to contact, of all on roll",
            "<= 12%",
            "15%",
            "Lower is better",
            [17, 19, 24, 20, 22],
            [142, 151, 139, 163, 171],
            "Amber",
        ),
    ]
    for row, name in enumerate(["KPI", "Measure", "Target", "Floor", "Direction"]):
        sheet.write(2 + row, 0, name, side)
    sheet.write(7, 0, "Month", head)
    sheet.set_row(3, 62)
    names = ["Oct 2025", "Nov 2025", "Dec 2025", "Q1 total", "Jan 2026", "Feb 2026", "Mar 2026"]
    names += ["Q2 total"]
    for offset, name in enumerate(names):
        sheet.write(8 + offset, 0, name, side)
    sheet.write(16, 0, "CY3 to date", head)
    sheet.write(17, 0, "Rating to date", side)
    entry = _box(made, bg_color=ENTRY, num_format="0")
    share = _box(made, num_format="0.0%", bold=True, align="right")
    strong = _box(made, bg_color=LIGHT, num_format="0", bold=True)
    strong_share = _box(made, bg_color=LIGHT, num_format="0.0%", bold=True)
    fill = {"Green": "#A9D08E", "Amber": "#FFD966"}
    for place, (ref, name, target, floor, way, over, under, rating) in enumerate(kpis):
        left = 1 + place * 3
        a, b = xl_col_to_name(left), xl_col_to_name(left + 1)
        sheet.merge_range(2, left, 2, left + 2, ref, head)
        for row, text in enumerate([name, target, floor, way]):
            sheet.merge_range(3 + row, left, 3 + row, left + 2, text, field)
        for column, text in enumerate(["Met", "Out of", "%"]):
            sheet.write(7, left + column, text, head)
        seen = 0
        for offset, line in enumerate(names):
            row = 8 + offset
            rule = f'=IF({b}{row + 1}="","",IF({b}{row + 1}=0,"n/a",{a}{row + 1}/{b}{row + 1}))'
            if line in ("Q1 total", "Q2 total"):
                ready = line == "Q1 total"
                for column, values in [(left, over), (left + 1, under)]:
                    letter = xl_col_to_name(column)
                    cells = f"{letter}{row - 2}:{letter}{row}"
                    got: Any = sum(values[:3]) if ready else ""
                    sum_rule = f'=IF(COUNT({cells})<3,"",SUM({cells}))'
                    sheet.write_formula(row, column, sum_rule, strong, got)
                result: Any = sum(over[:3]) / sum(under[:3]) if ready else ""
                sheet.write_formula(row, left + 2, rule, strong_share, result)
                continue
            if seen < DONE:
                sheet.write(row, left, over[seen], entry)
                sheet.write(row, left + 1, under[seen], entry)
                result = over[seen] / under[seen] if under[seen] else "n/a"
            else:
                sheet.write_blank(row, left, None, entry)
                sheet.write_blank(row, left + 1, None, entry)
                result = ""
            sheet.write_formula(row, left + 2, rule, share, result)
            seen += 1
        for column, values in [(left, over), (left + 1, under)]:
            letter = xl_col_to_name(column)
            rule = f"=SUM({letter}9:{letter}11,{letter}13:{letter}15)"
            sheet.write_formula(16, column, rule, strong, sum(values))
        rule = f"={a}17/{b}17"
        sheet.write_formula(16, left + 2, rule, strong_share, sum(over) / sum(under))
        colour = _box(made, bg_color=fill[rating], align="center", bold=True)
        sheet.merge_range(17, left, 17, left + 2, rating, colour)
    sheet.write("A20", "RC5: no 12 week reviews fell in December.", made.add_format(FONT))
    sheet.write(
        "A21",
        "RC6 is added up over the months, so one person can be counted in more than 1 month.",
        made.add_format(FONT),
    )


def _moving(made: Workbook) -> None:
    """Moving on, months down; and below it who was on roll, in three tables side by side."""
    sheet = made.add_worksheet("D. Moving on")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 22)
    sheet.set_column("B:H", 15)
    head = _head(made)
    title = made.add_format({**FONT, "font_size": 12, "bold": True, "font_color": TEAL})
    sheet.write("A1", "D. What learners moved on to", title)
    names = [
        "Month",
        "Started paid work",
        "Started volunteering outside the college",
        "Started a course elsewhere",
        "Got own tenancy",
        "Back in touch with children or family",
        "Stopped smoking",
    ]
    for column, name in enumerate(names):
        sheet.write(2, column, name, head)
    sheet.set_row(2, 40)
    example = _box(made, italic=True, font_color="#808080")
    for column, content in enumerate(["EXAMPLE Sep-25", 3, 2, 1, 0, 1, 4]):
        sheet.write(3, column, content, example)
    label = _box(made, bg_color=LIGHT)
    entry = _box(made, bg_color=ENTRY, align="right")
    strong = _box(made, bg_color=LIGHT, bold=True, align="right")
    table: list[tuple[str, list[Any]]] = [
        ("Oct-25", [2, 3, 4, 1, 2, "not collected"]),
        ("Nov-25", [1, 4, 2, 0, 3, "not collected"]),
        ("Dec-25", [0, 1, 1, 1, 2, "not collected"]),
        ("Jan-26", [3, 5, 5, 2, "about 4", 1]),
        ("Feb-26", [2, 4, 3, 1, 3, 2]),
    ]
    for offset, (name, values) in enumerate(table):
        sheet.write(4 + offset, 0, name, label)
        for column, content in enumerate(values):
            sheet.write(4 + offset, 1 + column, content, entry)
    for offset in range(7):
        words = ["Mar-26", "Apr-26", "May-26", "Jun-26", "Jul-26", "Aug-26", "Sep-26"][offset]
        sheet.write(9 + offset, 0, words, label)
        for column in range(6):
            sheet.write_blank(9 + offset, 1 + column, None, entry)
    sheet.write(16, 0, "So far", strong)
    for column, content in enumerate([8, 17, 15, 5, "about 14", 3]):
        letter = xl_col_to_name(1 + column)
        if isinstance(content, str):
            sheet.write(16, 1 + column, content, strong)
        else:
            rule = f"=SUM({letter}5:{letter}16)"
            sheet.write_formula(16, 1 + column, rule, strong, content)

    sheet.write("A19", "Who was on roll at the end of February 2026", title)
    blocks: list[tuple[int, str, list[tuple[str, Any]]]] = [
        (0, "Gender", [("Women", 58), ("Men", 109), ("Other / not said", "<5")]),
        (
            3,
            "Age",
            [
                ("18-24", 19),
                ("25-34", 44),
                ("35-44", 52),
                ("45-54", 38),
                ("55-64", 15),
                ("65+", "<5"),
            ],
        ),
        (
            6,
            "Main substance",
            [
                ("Alcohol", 71),
                ("Opiates", 49),
                ("Crack / cocaine", 27),
                ("Cannabis", 16),
                ("Other", 8),
            ],
        ),
    ]
    for left, name, lines in blocks:
        sheet.write(19, left, name, head)
        sheet.write(19, left + 1, "No.", head)
        for offset, (words, content) in enumerate(lines):
            sheet.write(20 + offset, left, words, label)
            sheet.write(20 + offset, left + 1, content, entry)
    sheet.write(
        "A28", "Substance: 171 on roll, 3 dual diagnosis groups run.", made.add_format(FONT)
    )


def _words(made: Workbook) -> None:
    """The narrative."""
    sheet = made.add_worksheet("E. Comments")
    sheet.set_column("A:A", 100)
    label = made.add_format({**FONT, "bold": True, "font_color": TEAL})
    text = _box(made, bg_color=ENTRY, text_wrap=True, valign="top")
    lines = [
        ("What went well", "The open day on 8 January brought 60 people in. Four coaches joined."),
        (
            "What was hard",
            "Room 2 was out of use for 3 weeks (boiler), so we ran 27 of 30 sessions in December.",
        ),
        (
            "A story",
            "A coach who first came in 2023 now works 20 hours a week at the garden centre.",
        ),
        ("Safeguarding and incidents", "1 safeguarding alert, closed. No incidents."),
    ]
    for place, (name, words) in enumerate(lines):
        sheet.write(place * 3, 0, name, label)
        sheet.write(place * 3 + 1, 0, words, text)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties(
        {"title": "Provider Monthly Return", "created": datetime(2026, 3, 9, 15, 20)}
    )
    _info(made)
    _learners(made)
    _coaches(made)
    _measures(made)
    _moving(made)
    _words(made)
    made.close()
