"""Draw the monthly return of an employment-support service: a tab a month, and a summary."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import CREATED

NAME = "IPS_return_M09_Dec25_v2.xlsx"
Cell = int | float | str | None
MONTHS = [date(2025, month, 1) for month in range(4, 13)] + [date(2026, m, 1) for m in (1, 2, 3)]
TEAMS = ("North Harrowmere CMHT", "Wold & Coast CMHT")

# What each line is called, then nine months of the first team and nine of the second.
LINES: list[tuple[str, str, list[Cell], list[Cell]]] = [
    ("", "COMING IN", [], []),
    (
        "1a",
        "Referrals received",
        [14, 11, 16, 13, 9, 15, 17, 14, 8],
        [9, 12, 10, 11, 8, 12, 13, 9, 6],
    ),
    (
        "",
        "of which the person asked for it themselves",
        [3, 2, 4, 3, 1, 4, 5, 3, 2],
        [2, 3, 1, 2, 2, 3, 4, 1, 0],
    ),
    (
        "1b",
        "Taken on to caseload",
        [11, 9, 13, 11, 7, 12, 14, 12, 7],
        [7, 10, 8, 9, 6, 10, 11, 8, 5],
    ),
    (
        "",
        "of which met within 10 working days",
        [9, 8, 11, 10, 5, 10, 12, 11, 6],
        [6, 9, 7, 7, 5, 8, 10, 7, 4],
    ),
    (
        "1c",
        "Caseload, last day of month",
        [62, 64, 66, 65, 63, 66, 69, 71, 70],
        [44, 47, "46*", 48, 47, 49, 52, 51, 50],
    ),
    ("", "ON THE WAY", [], []),
    (
        "2a",
        "Vocational profiles finished",
        [10, 9, 11, 12, 6, 11, 13, 12, 6],
        [6, 8, 8, 9, 5, 9, 10, 8, 5],
    ),
    (
        "2b",
        "Employer visits made in person",
        [21, 18, 24, 22, 12, 25, 27, 23, 11],
        [14, 16, 15, 13, "nil", 17, 19, 16, 8],
    ),
    (
        "2c",
        "Better-off sums done with the person",
        [4, 5, 6, 3, 2, 5, 7, 6, 3],
        [3, 2, 4, 3, 1, 4, 4, None, 2],
    ),
    ("", "IN WORK", [], []),
    (
        "3a",
        "Started a paid job, 16 hours a week or more",
        [3, 2, 4, 4, 2, 4, 5, 4, "5 (provisional)"],
        [2, 2, 3, 2, 1, 3, 3, 2, 3],
    ),
    (
        "3b",
        "Started a paid job, under 16 hours",
        [1, 2, 1, 2, 1, 2, 1, 2, 1],
        [1, 0, 1, 1, 1, 0, 2, 1, 0],
    ),
    (
        "",
        "Everybody who started a paid job",
        [4, 4, 5, 6, 3, 6, 6, 6, 6],
        [3, 2, 4, 3, 2, 3, 5, 3, 3],
    ),
    ("3c", "Still in work at 13 weeks", [2, 3, 3, 2, 3, 4, 3, 4, 3], [2, 1, 2, 2, 1, 3, 2, 2, 2]),
    (
        "",
        "out of: job starts whose 13 weeks were up",
        [3, 4, 4, 3, 4, 5, 5, 5, 4],
        [2, 2, 3, 3, 2, 4, 3, 3, 3],
    ),
    (
        "3d",
        "Helped to hang on to a job they had already",
        [2, 1, 3, 2, 1, 2, 3, 2, 1],
        [1, 2, 1, 0, 1, 2, 1, 1, 1],
    ),
]
# The line that the manager added in October.
LATER: tuple[str, str, list[Cell], list[Cell]] = (
    "3e",
    "Moved up since starting (more hours, better pay)",
    [2, 1, 2],
    [1, 1, 0],
)
SIDE: list[tuple[str, list[Cell]]] = [
    ("Peer volunteers on the books", [6, 6, 7, 8, 8, 8, 9, 10, 10]),
    ("New peer volunteers who used IPS themselves", [1, 0, 1, 1, 0, 0, 1, 1, 0]),
    ("Hours they gave", [41.5, 38, 44.25, "not collected", 29.5, 47, 52.75, 49, 31.5]),
    ("Family/friends who came to a planning meeting", [5, 4, 6, 3, 2, "about 6", 7, 5, 3]),
    ("Employers who took on a second person from us", [1, 0, 2, 1, 0, 1, 1, 2, 0]),
    ("People who started a course or college", [2, 1, 3, 1, 0, 6, 2, 1, 0]),
]
SAID = [
    "Good start. New worker (North) in post from the 14th.",
    "Two bank holidays. One job start fell through on day 2 so not counted.",
    "Jobs fair at the football ground, 34 stalls - brought in most of the new employers.",
    "Volunteer coordinator left; timesheets for July were not kept.",
    "Quiet month, both teams on leave. Wold & Coast: nobody free for employer visits.",
    "College enrolment month. Planning-meeting number is from memory, book was mislaid.",
    "Line 3e added at the ICB's suggestion (see review meeting notes, item 4).",
    "Wold & Coast did not send line 2c in time. Will follow.",
    "3a North: one contract still to be seen, payslip due in January.",
]


def _sum(values: list[Cell]) -> float:
    return sum(v for v in values if isinstance(v, int | float))


def _looks(made: Workbook) -> dict[str, Any]:
    font = {"font_name": "Calibri", "font_size": 11}
    teal = "#00727A"

    def f(**more: Any) -> Any:
        return made.add_format({**font, **more})

    box = {"border": 1, "border_color": "#9FB8BA"}
    return {
        "title": f(bold=True, font_size=16, font_color=teal),
        "sub": f(italic=True, font_color="#555555"),
        "plain": f(),
        "wrap": f(text_wrap=True, valign="top", **box),
        "bold": f(bold=True),
        "month": f(bold=True, num_format="mmmm yyyy", align="left"),
        "day": f(num_format="dd/mm/yyyy", align="left"),
        "head": f(
            bold=True,
            bg_color=teal,
            font_color="white",
            text_wrap=True,
            align="center",
            valign="vcenter",
            **box,
        ),
        "group": f(bold=True, bg_color="#CFE5E6", **box),
        "label": f(text_wrap=True, **box),
        "in": f(text_wrap=True, indent=2, italic=True, **box),
        "n": f(align="center", **box),
        "grey": f(align="center", bg_color="#E8E8E8", bold=True, **box),
        "pc": f(align="center", num_format="0%", **box),
        "pcb": f(align="center", num_format="0%", bold=True, bg_color="#E8E8E8", **box),
        "mon": f(num_format="mmm-yy", align="left", **box),
        "q": f(bold=True, bg_color="#E8E8E8", **box),
    }


def _month(made: Workbook, look: dict[str, Any], when: int) -> None:
    sheet: Worksheet = made.add_worksheet(f"{MONTHS[when]:%b %y}")
    done = when < 9
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:E", 13)
    sheet.set_column("F:F", 3)
    sheet.set_column("G:G", 44)
    sheet.set_column("H:H", 14)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.hide_gridlines(2)
    sheet.merge_range("A1:H1", "Turnstone Works - Individual Placement and Support", look["title"])
    sheet.write(
        "A2",
        "Monthly return to NHS Harrowmere and Wold ICB   (contract HW-MH-2024/117)",
        look["sub"],
    )
    sheet.write("A3", "Month", look["bold"])
    sheet.write_datetime("B3", _at(MONTHS[when]), look["month"])
    if done:
        sheet.write("G3", "Date sent", look["bold"])
        following = (
            date(2026, 1, 14) if when == 8 else date(2025, MONTHS[when].month + 1, 12 + when % 3)
        )
        sheet.write_datetime("H3", _at(following), look["day"])
    for column, text in enumerate(["Ref", "What we count", *TEAMS, "Both"]):
        sheet.write(4, column, text, look["head"])
    sheet.set_row(4, 48)
    sheet.merge_range("G5:H5", "Other things worth telling you", look["head"])
    later = when >= 6
    lines = list(LINES)
    if later:
        lines.append(LATER)
    for row, (ref, text, north, wold) in enumerate(lines, start=5):
        if not north:
            sheet.merge_range(row, 0, row, 4, text, look["group"])
            continue
        sheet.write(row, 0, ref, look["n"])
        sheet.write(row, 1, text, look["label" if ref or text.startswith("Every") else "in"])
        first = when - 6 if text == LATER[1] else when
        total = f'=IF(COUNT(C{row + 1}:D{row + 1})=0,"",SUM(C{row + 1}:D{row + 1}))'
        if not done:
            for column in (2, 3):
                sheet.write_blank(row, column, None, look["n"])
            sheet.write_formula(row, 4, total, look["grey"], "")
            continue
        pair: list[Cell] = [north[first], wold[first]]
        by_hand = when == 8 and text.startswith("Started a paid job, 16")
        for column, (letter, value) in enumerate(zip("CD", pair, strict=True), start=2):
            if text.startswith("Every"):
                if when == 8 and letter == "C":
                    sheet.write(row, column, value, look["grey"])
                else:
                    sheet.write_formula(
                        row, column, f"={letter}{row - 1}+{letter}{row}", look["grey"], value
                    )
            elif value is None:
                sheet.write_blank(row, column, None, look["n"])
            else:
                sheet.write(row, column, value, look["n"])
        if by_hand:
            sheet.write(row, 4, 8, look["grey"])
        elif "46*" in pair:
            sheet.write(row, 4, 112, look["grey"])
        else:
            sheet.write_formula(row, 4, total, look["grey"], _sum(pair))
    for row, (text, values) in enumerate(SIDE, start=5):
        sheet.write(row, 6, text, look["label"])
        if done:
            sheet.write(row, 7, values[when], look["n"])
        else:
            sheet.write_blank(row, 7, None, look["n"])
    if when in (7, 8):
        sheet.write(11, 6, "Managers at employers given a mental health talk", look["label"])
        sheet.write(11, 7, 12 if when == 7 else 0, look["n"])
    sheet.write("G14", "Anything to explain this month", look["bold"])
    sheet.merge_range("G15:H20", SAID[when] if done else "", look["wrap"])
    under = len(lines) + 5
    if when == 2:
        sheet.write(under, 1, "* includes 3 people on hold while in hospital", look["sub"])
        under += 1
    sheet.write(
        under,
        1,
        "Please type in the white boxes only. People, not episodes (see note 6 of READ FIRST).",
        look["sub"],
    )
    if when == 6:
        sheet.write_comment("B23", "New from October. Tell J if it is not clear what goes here.")


def _at(day: date) -> Any:
    from datetime import datetime

    return datetime(day.year, day.month, day.day)


def _both(text: str) -> list[float]:
    for _, name, north, wold in LINES:
        if name == text:
            pairs: list[tuple[Cell, Cell]] = list(zip(north, wold, strict=True))
            plain = {"46*": 46, "5 (provisional)": 5, "nil": 0}
            return [
                _sum([plain.get(v, v) if isinstance(v, str) else v for v in pair]) for pair in pairs
            ]
    raise KeyError(text)


def _summary(made: Workbook, look: dict[str, Any]) -> None:
    sheet: Worksheet = made.add_worksheet("Summary")
    sheet.set_column("A:A", 26)
    sheet.set_column("B:J", 11)
    sheet.set_column("K:K", 3)
    sheet.set_column("L:L", 13)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.merge_range(
        "A1:L1", "Summary for the year - fills itself in from the month tabs", look["title"]
    )
    sheet.merge_range("A3:A4", "Month", look["head"])
    sheet.merge_range("B3:C3", "Coming in", look["head"])
    sheet.merge_range("D3:E3", "Met within 10 working days", look["head"])
    sheet.merge_range("F3:G3", "Started a paid job", look["head"])
    sheet.merge_range("H3:J3", "Still in work at 13 weeks", look["head"])
    sheet.write("L3", "Peer volunteers", look["head"])
    sheet.set_row(2, 32)
    for column, text in enumerate(
        ["Referrals", "Taken on", "No.", "% of them", "16 hrs +", "All", "Yes", "Were due", "%"],
        start=1,
    ):
        sheet.write(3, column, text, look["head"])
    sheet.write("L4", "Hours given", look["head"])
    series = {
        "B": _both("Referrals received"),
        "C": _both("Taken on to caseload"),
        "D": _both("of which met within 10 working days"),
        "F": _both("Started a paid job, 16 hours a week or more"),
        "G": _both("Everybody who started a paid job"),
        "H": _both("Still in work at 13 weeks"),
        "I": _both("out of: job starts whose 13 weeks were up"),
    }
    source = {"B": 7, "C": 9, "D": 10, "F": 17, "G": 19, "H": 20, "I": 21}
    hours = [v if isinstance(v, int | float) else 0 for v in SIDE[2][1]]
    row = 4
    quarters: list[int] = []
    for quarter in range(4):
        start = row + 1
        for month in range(quarter * 3, quarter * 3 + 3):
            sheet.write_datetime(row, 0, _at(MONTHS[month]), look["mon"])
            tab = f"'{MONTHS[month]:%b %y}'"
            for letter, values in series.items():
                column = ord(letter) - 65
                formula = f'=IF({tab}!E{source[letter]}="","",{tab}!E{source[letter]})'
                sheet.write_formula(
                    row, column, formula, look["n"], values[month] if month < 9 else ""
                )
            for letter, top, bottom in (("E", "D", "C"), ("J", "H", "I")):
                share = series[top][month] / series[bottom][month] if month < 9 else ""
                formula = f'=IF({top}{row + 1}="","",{top}{row + 1}/{bottom}{row + 1})'
                sheet.write_formula(row, ord(letter) - 65, formula, look["pc"], share)
            if month == 3:
                sheet.write(row, 11, "not collected", look["n"])
            elif month < 9:
                sheet.write_formula(row, 11, f"={tab}!H8", look["n"], hours[month])
            else:
                sheet.write_blank(row, 11, None, look["n"])
            row += 1
        quarters.append(row + 1)
        sheet.write(row, 0, f"Q{quarter + 1}", look["q"])
        _sums(
            sheet,
            look,
            row,
            series,
            f"{{0}}{start}:{{0}}{row}",
            slice(quarter * 3, quarter * 3 + 3),
            quarter < 3,
        )
        if quarter < 3:
            given = sum(hours[quarter * 3 : quarter * 3 + 3])
            sheet.write_formula(row, 11, f"=SUM(L{start}:L{row})", look["grey"], given)
        else:
            sheet.write_blank(row, 11, None, look["grey"])
        row += 1
    sheet.write(row, 0, "Year to date", look["q"])
    _sums(sheet, look, row, series, ",".join(f"{{0}}{q}" for q in quarters), slice(0, 9), True)
    sheet.write_formula(
        row, 11, "=SUM(" + ",".join(f"L{q}" for q in quarters) + ")", look["grey"], sum(hours)
    )
    sheet.write("A22", "Target for the year", look["label"])
    sheet.write("A23", "Floor", look["label"])
    sheet.write("A24", "Apr-Dec last year (2024)", look["label"])
    targets: list[list[Cell]] = [
        [260, 220, None, 0.85, 70, None, None, None, 0.65],
        [234, 198, None, 0.75, 63, None, None, None, 0.55],
        [188, 151, 118, 118 / 151, 46, 61, 41, 70, 41 / 70],
    ]
    for line, aims in enumerate(targets, start=21):
        for column, aim in enumerate(aims, start=1):
            kind = look["pc"] if column in (4, 9) else look["n"]
            if aim is None:
                sheet.write_blank(line, column, None, kind)
            else:
                sheet.write(line, column, aim, kind)
    sheet.write("A26", "Who was on the caseload, December 2025", look["bold"])
    people: list[list[Cell]] = [
        ["Age", "Men", "Women", "Non-binary"],
        ["18-25", 17, 12, "<5"],
        ["26-40", 28, 22, "<5"],
        ["41-64", 20, 17, 0],
        ["Everyone", 65, 51, "<5"],
    ]
    for line, cells in enumerate(people, start=26):
        for column, entry in enumerate(cells):
            sheet.write(line, column, entry, look["head" if line == 26 else "n"])
    sheet.write(
        "A32", "<5 = fewer than five people, hidden so nobody can be picked out", look["sub"]
    )


def _sums(
    sheet: Worksheet,
    look: dict[str, Any],
    row: int,
    series: dict[str, list[float]],
    span: str,
    part: slice,
    done: bool,
) -> None:
    """Write one line of sums, with the two shares worked out from the sums."""
    for letter, values in series.items():
        inside = span.format(letter)
        formula = f"=SUM({inside})" if done else f'=IF(COUNT({inside})=0,"",SUM({inside}))'
        sheet.write_formula(
            row, ord(letter) - 65, formula, look["grey"], sum(values[part]) if done else ""
        )
    for letter, top, bottom in (("E", "D", "C"), ("J", "H", "I")):
        share = sum(series[top][part]) / sum(series[bottom][part]) if done else ""
        formula = f'=IF({top}{row + 1}="","",{top}{row + 1}/{bottom}{row + 1})'
        sheet.write_formula(row, ord(letter) - 65, formula, look["pcb"], share)


def _front(made: Workbook, look: dict[str, Any]) -> None:
    sheet: Worksheet = made.add_worksheet("READ FIRST")
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 38)
    sheet.set_column("C:C", 52)
    sheet.set_column("D:E", 13)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.write("A1", "Turnstone Works IPS return 2025/26", look["title"])
    sheet.write(
        "A2",
        "Contract HW-MH-2024/117, 1 April 2024 to 31 March 2027. Commissioner: NHS Harrowmere "
        "and Wold ICB",
        look["sub"],
    )
    notes = [
        "Fill in one tab a month and send the whole workbook by the 10th working day.",
        "Questions: data desk, 01632 960417 (option 3).",
        "Do not add columns. Extra rows at the bottom are fine.",
        "Paid job = at least one full week on the payroll.",
        "Anything under 5 in the table of people (Summary, row 26 down) is shown as <5.",
        "Count people. Somebody referred twice in 90 days is counted once.",
    ]
    for line, text in enumerate(notes, start=1):
        sheet.write(line + 2, 0, line, look["plain"])
        sheet.write(line + 2, 1, text, look["plain"])
    sheet.write("A11", "What the contract asks for", look["bold"])
    for column, text in enumerate(["KPI", "What", "How it is counted", "Target", "Floor"]):
        sheet.write(11, column, text, look["head"])
    table: list[list[Cell]] = [
        ["IPS1", "Referrals", "line 1a, both teams, whole year", 260, 234],
        ["IPS2", "People taken on", "line 1b, both teams, whole year", 220, 198],
        [
            "IPS3",
            "Met within 10 working days",
            "met within 10 working days / taken on",
            ">=85%",
            ">=75%",
        ],
        ["IPS4", "Into paid work, 16 hours or more", "line 3a, both teams, whole year", 70, 63],
        [
            "IPS5",
            "Staying in work",
            "still in work at 13 weeks / job starts whose 13 weeks were up",
            ">=65%",
            ">=55%",
        ],
        ["IPS6", "Employer visits", "line 2b - for information", "n/a", "n/a"],
    ]
    for line, cells in enumerate(table, start=12):
        for column, value in enumerate(cells):
            sheet.write(line, column, value, look["label" if column in (1, 2) else "n"])


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "IPS return 2025/26", "created": CREATED})
    look = _looks(made)
    _front(made, look)
    for when in range(12):
        _month(made, look, when)
    _summary(made, look)
    inside: Worksheet = made.add_worksheet("staffing - internal")
    for line, (name, full, load) in enumerate(
        [
            ("Post", "FTE", "Caseload Dec"),
            ("Worker N1", 1.0, 24),
            ("Worker N2", 1.0, 25),
            ("Worker N3", 0.8, 21),
            ("Worker W1", 1.0, 27),
            ("Worker W2", 0.9, 23),
        ]
    ):
        inside.write_row(line, 0, [name, full, load], look["plain"])
    inside.hide()
    made.get_worksheet_by_name("Dec 25").activate()
    made.get_worksheet_by_name("Dec 25").set_first_sheet()
    made.close()
