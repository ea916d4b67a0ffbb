"""A youth mental health drop-in: a list of sessions, a week-by-week table and a summary."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

NAME = "BBC-CYP-MH-07 The Loft Q3 sessions + summary.xlsx"

Cell = str | int | float


class Slot(NamedTuple):
    """A session of the usual week."""

    day: int
    time: str
    where: str
    what: str
    usual: int


class Session(NamedTuple):
    """A line of the log, as counted."""

    when: date
    slot: Slot
    came: int
    new: int | None
    wait: int | None
    remark: str


SLOTS = [
    Slot(0, "15:30-18:00", "The Loft", "Drop-in", 14),
    Slot(0, "16:00-18:00", "The Loft", "One-to-ones", 4),
    Slot(1, "15:30-17:30", "Eastfield library", "Drop-in", 9),
    Slot(1, "18:00-19:30", "The Loft", "Art group", 8),
    Slot(2, "15:30-18:00", "The Loft", "Drop-in", 15),
    Slot(2, "16:00-18:00", "The Loft", "One-to-ones", 4),
    Slot(2, "18:15-19:45", "The Loft", "Rainbow group", 7),
    Slot(3, "12:15-13:15", "Brackendale High", "Drop-in", 12),
    Slot(3, "16:00-19:00", "The Loft", "One-to-ones", 5),
    Slot(3, "18:30-19:30", "The Loft", "Parents' hour", 6),
    Slot(4, "16:00-20:00", "The Loft", "Drop-in", 19),
    Slot(4, "17:00-19:00", "The Loft", "Gaming group", 9),
    Slot(5, "10:00-13:00", "The Loft", "Drop-in", 10),
]
WEEK_SWING = [1, 0, 2, 1, -3, 1, 2, 0, 1, -1, 2, 0, -4]
WAVE = [0, 2, -1, 1, 3, -2, 0, 1, -1, 2, -3]
CANCELLED = {
    (date(2025, 10, 28), "Art group"): "CANCELLED - tutor ill",
    (date(2025, 11, 20), "Parents' hour"): "CANCELLED - snow, town centre shut from 5pm",
    (date(2025, 12, 10), "One-to-ones"): "CANCELLED - heating off",
}
REMARKS = {
    (date(2025, 10, 8), "Drop-in"): "2 went home by taxi",
    (date(2025, 10, 10), "Drop-in"): "World Mental Health Day, council stall outside",
    (date(2025, 10, 17), "Drop-in"): "head count not done at the end",
    (date(2025, 10, 30), "Drop-in"): "half term, school shut, used the Loft's van",
    (date(2025, 11, 5), "Rainbow group"): "6 stayed on to plan the December party",
    (date(2025, 11, 14), "Drop-in"): "long queue, asked 3 volunteers to stay",
    (date(2025, 11, 15), "Drop-in"): "Saturday sheet lost, numbers from the tea list",
    (date(2025, 12, 5), "Drop-in"): "head count not done at the end",
    (date(2025, 12, 12), "Drop-in"): "police cadets came in for 20 minutes",
    (date(2025, 12, 23), "Drop-in"): "last one before Christmas, back on 5 January",
}
ESTIMATED = {date(2025, 10, 17), date(2025, 12, 5)}
AS_TEXT = {date(2025, 11, 1), date(2025, 11, 8), date(2025, 11, 15), date(2025, 11, 22)}
NUDGE = {
    (date(2025, 10, 24), "Drop-in"): 2,
    (date(2025, 10, 13), "Drop-in"): -2,
    (date(2025, 11, 21), "Drop-in"): 3,
    (date(2025, 11, 10), "Drop-in"): -2,
    (date(2025, 11, 14), "Drop-in"): -1,
    (date(2025, 12, 19), "Drop-in"): 1,
    (date(2025, 12, 8), "Drop-in"): -1,
}


def sessions() -> list[Session]:
    """Every session from 1 October to 23 December 2025, in order."""
    made: list[Session] = []
    number = 0
    for week in range(13):
        monday = date(2025, 9, 29) + timedelta(weeks=week)
        for slot in SLOTS:
            when = monday + timedelta(days=slot.day)
            if not date(2025, 10, 1) <= when <= date(2025, 12, 23):
                continue
            number += 1
            key = (when, slot.what)
            swing = WEEK_SWING[week] if slot.usual > 7 else WEEK_SWING[week] // 2
            came = max(2, slot.usual + swing + WAVE[(3 * number + week) % 11])
            new = (number * 5 + 2 * week) % (4 if slot.what == "Drop-in" else 2)
            wait: int | None = None
            if slot.what == "Drop-in":
                wait = 5 * max(1, (came - 4) // 3 + (number + week) % 4)
            if slot.what == "One-to-ones":
                came, new = min(came, 6), new % 2
            if slot.what == "Drop-in" and when in ESTIMATED:
                came = 20
            new += NUDGE.get(key, 0)
            fresh: int | None = None if slot.what == "Parents' hour" else new
            remark = REMARKS.get(key, "")
            if key in CANCELLED:
                came, fresh, wait, remark = 0, None, None, CANCELLED[key]
            made.append(Session(when, slot, came, fresh, wait, remark))
    return made


class Styles:
    """A handwriting-like house style with one orange."""

    def __init__(self, book: Workbook) -> None:
        base = {"font_name": "Verdana", "font_size": 9}
        edge = {**base, "border": 4, "border_color": "#BBBBBB"}
        self.title: Format = book.add_format(
            {**base, "font_size": 13, "bold": True, "font_color": "#D35400"}
        )
        self.note = book.add_format({**base, "italic": True, "font_color": "#7F8C8D"})
        self.head = book.add_format(
            {**edge, "bold": True, "bg_color": "#FDE3CF", "text_wrap": True, "valign": "top"}
        )
        self.mid = book.add_format({**edge, "bold": True, "bg_color": "#FDE3CF", "align": "center"})
        self.month = book.add_format(
            {**edge, "bold": True, "bg_color": "#FDE3CF", "num_format": "mmm-yy", "align": "center"}
        )
        self.band = book.add_format(
            {**base, "bold": True, "bg_color": "#D35400", "font_color": "white"}
        )
        self.text = book.add_format(edge)
        self.inner = book.add_format({**edge, "indent": 2})
        self.bold = book.add_format({**edge, "bold": True})
        self.number = book.add_format({**edge, "align": "center", "num_format": "#,##0"})
        self.sum = book.add_format(
            {**edge, "align": "center", "bold": True, "top": 1, "num_format": "#,##0"}
        )
        self.rate = book.add_format({**edge, "align": "center", "num_format": "0%"})
        self.one = book.add_format({**edge, "align": "center", "num_format": "0.0"})
        self.day = book.add_format({**edge, "num_format": "dd.mm.yy", "align": "left"})
        self.week = book.add_format({**edge, "num_format": "dd/mm/yyyy", "align": "left"})
        self.grey = book.add_format({**edge, "font_color": "#AAAAAA", "italic": True})


LOG_HEADS = [
    "No.",
    "Date",
    "Time",
    "Where",
    "What",
    "Came",
    "New faces",
    "Longest wait, mins",
    "Remarks",
]


def _log_heads(sheet: Worksheet, row: int, s: Styles) -> None:
    """The header of the log, at the top and again at every month."""
    sheet.set_row(row, 26)
    for column, text in enumerate(LOG_HEADS):
        sheet.write(row, column, text, s.head)


def _log(book: Workbook, log: list[Session], s: Styles) -> None:
    """One line per session; December's dates are real, the others typed as text."""
    sheet = book.add_worksheet("Session log")
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate((5, 10, 12, 18, 15, 8, 8, 10, 46)):
        sheet.set_column(column, column, width)
    sheet.write("A1", "Session log, 1 October to 31 December 2025", s.title)
    sheet.write(
        "A2",
        "One line per session. n/a: nobody queues for groups and one-to-ones, and we "
        "do not ask parents if they are new.",
        s.note,
    )
    _log_heads(sheet, 3, s)
    for column, value in enumerate(
        [
            "e.g.",
            "03.09.25",
            "15:30-18:00",
            "The Loft",
            "Drop-in",
            11,
            2,
            15,
            "example - leave this line in",
        ]
    ):
        sheet.write(4, column, value, s.grey)
    row = 5
    for month, name in ((10, "October"), (11, "November"), (12, "December")):
        if month > 10:
            row += 1
            for column in range(9):
                sheet.write(row, column, name.upper() if column == 0 else "", s.band)
            _log_heads(sheet, row + 1, s)
            row += 2
        for number, session in enumerate(log, start=1):
            if session.when.month == month:
                _line(sheet, row, number, session, s)
                row += 1
        part = [session for session in log if session.when.month == month]
        _sums(sheet, row, name, part, s)
        row += 1
    _sums(sheet, row, "Oct-Dec", log, s)
    for step in range(1, 7):
        sheet.write(row + 1 + step, 0, len(log) + step, s.grey)
        for column in range(1, 9):
            sheet.write_blank(row + 1 + step, column, None, s.text)
    sheet.freeze_panes(4, 0)


def _line(sheet: Worksheet, row: int, number: int, session: Session, s: Styles) -> None:
    """One session."""
    slot = session.slot
    sheet.write(row, 0, number, s.text)
    if session.when.month == 12:
        sheet.write_datetime(row, 1, datetime(2025, 12, session.when.day), s.day)
    else:
        sheet.write_string(row, 1, f"{session.when:%d.%m.%y}", s.text)
    for column, text in enumerate((slot.time, slot.where, slot.what), start=2):
        sheet.write(row, column, text, s.text)
    if slot.day == 4 and slot.what == "Drop-in" and session.when in ESTIMATED:
        sheet.write(row, 5, "about 20", s.number)
    elif slot.day == 5 and session.when in AS_TEXT:
        sheet.write_string(row, 5, str(session.came), s.number)
    else:
        sheet.write(row, 5, session.came, s.number)
    sheet.write(row, 6, "n/a" if session.new is None else session.new, s.number)
    sheet.write(row, 7, "n/a" if session.wait is None else session.wait, s.number)
    sheet.write(row, 8, session.remark, s.text)


def _sums(sheet: Worksheet, row: int, name: str, part: list[Session], s: Styles) -> None:
    """A line of sums under a month."""
    for column in range(9):
        sheet.write_blank(row, column, None, s.bold)
    sheet.write(row, 1, name, s.bold)
    sheet.write(row, 5, sum(session.came for session in part), s.sum)
    sheet.write(row, 6, sum(session.new or 0 for session in part), s.sum)


def _weekly(book: Workbook, log: list[Session], s: Styles) -> None:
    """Weeks on the left, what came of it by month on the right."""
    sheet = book.add_worksheet("Weekly")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 22)
    sheet.set_column("B:F", 9)
    sheet.set_column("G:G", 3)
    sheet.set_column("H:H", 50)
    sheet.set_column("I:L", 9)
    sheet.write("A1", "Week by week, and what came of it", s.title)
    sheet.merge_range("B3:D3", "How busy", s.mid)
    sheet.merge_range("E3:F3", "Pressure", s.mid)
    sheet.write("A3", "", s.mid)
    sheet.set_row(3, 26)
    for column, text in enumerate(
        ["w/c (Monday)", "Days open", "Came", "New faces", "Busiest session", "Longest wait, mins"]
    ):
        sheet.write(3, column, text, s.head)
    row = 4
    days_open = 0
    for week in range(13):
        monday = date(2025, 9, 29) + timedelta(weeks=week)
        part = [one for one in log if monday <= one.when < monday + timedelta(days=7)]
        if week == 4:
            sheet.write_string(row, 0, "w/c 27.10.25 (half term)", s.text)
        else:
            sheet.write_datetime(row, 0, datetime(monday.year, monday.month, monday.day), s.week)
        days = len({one.when for one in part if one.came})
        days_open += days
        waits = [one.wait for one in part if one.wait is not None]
        values = [
            days,
            sum(one.came for one in part),
            sum(one.new or 0 for one in part),
            max(one.came for one in part),
            max(waits),
        ]
        for column, value in enumerate(values, start=1):
            sheet.write(row, column, value, s.number)
        row += 1
    sheet.write(row, 0, "Oct to Dec 25", s.bold)
    for column, value in (
        (1, days_open),
        (2, sum(one.came for one in log)),
        (3, sum(one.new or 0 for one in log)),
    ):
        sheet.write(row, column, value, s.sum)
    sheet.write(
        row + 1, 0, "First and last weeks are short (1 October; shut from 24 December).", s.note
    )
    _came_of_it(sheet, s)


def _came_of_it(sheet: Worksheet, s: Styles) -> None:
    """The table on the right, one row higher, months as real dates."""
    sheet.write("H3", "Things that happened for them", s.head)
    for column, month in ((8, 10), (9, 11), (10, 12)):
        sheet.write_datetime(2, column, datetime(2025, month, 1), s.month)
    sheet.write("L3", "Q3", s.mid)
    lines: list[tuple[str, list[Cell]]] = [
        ("Back in school or college after a gap", [4, 6, 3, 13]),
        ("Got a Saturday job or an apprenticeship", [2, 0, 5, 7]),
        ("Joined a club or team outside the Loft", [9, 7, 4, 20]),
        ("Told us they sleep better", ["not collected", 18, 14, 32]),
        ("Brothers and sisters who came along to the family tea", [6, 8, 11, 25]),
        ("Parents who now run the Thursday chat group themselves", [3, 3, 4, "n/a"]),
        ("Help with housing or money", ["<5", 5, 6, "[c]"]),
        ("Passed on to CAMHS", [5, 7, 4, 16]),
        ("   CAMHS said yes", [4, 5, "3 (prov)", "12 (prov)"]),
    ]
    for row, (label, values) in enumerate(lines, start=3):
        sheet.write(row, 7, label.strip(), s.inner if label.startswith(" ") else s.text)
        for column, value in enumerate(values, start=8):
            sheet.write(row, column, value, s.sum if column == 11 else s.number)
    sheet.write("H13", "<5 and [c]: too few to print.", s.note)
    sheet.write("H15", "Young volunteers, at 31 December 2025", s.band)
    sheet.write("I15", "", s.band)
    side: list[tuple[str, Cell]] = [
        ("Helping at least once a month", 19),
        ("   came to us as visitors first", 14),
        ("   got the Level 1 youth work certificate", 5),
        ("Youth council members", 8),
    ]
    for row, (label, count) in enumerate(side, start=15):
        sheet.write(row, 7, label.strip(), s.inner if label.startswith(" ") else s.text)
        sheet.write(row, 8, count, s.number)


class Measure(NamedTuple):
    """A measure of the summary with its parts for three quarters."""

    ref: str
    name: str
    target: Cell
    floor: Cell
    tops: list[int]
    bottoms: list[int]
    top: str
    bottom: str
    light: str


def _measures(log: list[Session]) -> list[Measure]:
    """The agreed measures; those of the third quarter that the log gives come from it."""
    held = [one for one in log if one.slot.what == "Drop-in" and one.came]
    quick = [one for one in held if (one.wait or 0) <= 30]
    return [
        Measure(
            "YD3",
            "Drop-ins where nobody waited over 30 minutes",
            0.9,
            0.8,
            [78, 74, len(quick)],
            [83, 79, len(held)],
            "nobody waited over 30 minutes",
            "drop-ins held",
            "G",
        ),
        Measure(
            "YD4",
            "One-to-one offered within 10 working days",
            0.8,
            0.7,
            [61, 55, 66],
            [74, 69, 81],
            "offered within 10 working days",
            "asked for one",
            "G",
        ),
        Measure(
            "YD5",
            "Better on YP-CORE at the end",
            0.6,
            0.5,
            [28, 25, 14],
            [44, 41, 20],
            "better by 5 or more",
            "finished with two scores",
            "G",
        ),
        Measure(
            "YD6",
            "Sessions we cancelled (lower is better)",
            "3%",
            "5%",
            [4, 9, 3],
            [158, 149, len(log)],
            "cancelled",
            "planned",
            "A",
        ),
    ]


def _summary(sheet: Worksheet, log: list[Session], s: Styles) -> None:
    """Measures by quarter on the left, first-timers by age on the right."""
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:I", 8)
    sheet.set_column("J:J", 10)
    sheet.set_column("K:K", 3)
    sheet.set_column("L:L", 26)
    sheet.set_column("M:N", 9)
    sheet.set_column("O:O", 16)
    sheet.set_column("P:P", 9)
    sheet.write("A1", "The Loft, Brackendale - drop-in for 11 to 21s - summary 2025/26", s.title)
    sheet.write(
        "A2",
        "Contract BBC-CYP-MH-07, Brackendale Borough Council, 1 April 2025 to "
        "31 March 2027. This return: Q3. Sent 16.01.26, call 01632 960707.",
        s.note,
    )
    for column, text in enumerate(
        ["Ref", "Measure", "Target", "Floor", "Q1", "Q2", "Q3", "Q4", "YTD", "RAG (YTD)"]
    ):
        sheet.write(4, column, text, s.head if column < 2 else s.mid)
    came = [1388, 1207, sum(one.came for one in log)]
    new = [163, 141, sum(one.new or 0 for one in log)]
    for row, (ref, name, target, floor, values, light) in enumerate(
        [
            ("YD1", "Visits (all sessions, parents too)", "5,600 pa", "5,040 pa", came, "A"),
            ("YD2", "Young people new to us", "620 pa", "560 pa", new, "A"),
        ],
        start=5,
    ):
        _name(sheet, row, ref, name, target, floor, s)
        _counts(sheet, row, values, s)
        sheet.write(row, 9, light, s.number)
    row = 7
    for one in _measures(log):
        _name(sheet, row, one.ref, one.name, one.target, one.floor, s)
        for column, (top, bottom) in enumerate(zip(one.tops, one.bottoms, strict=True), start=4):
            letter = "EFG"[column - 4]
            sheet.write_formula(
                row, column, f"={letter}{row + 2}/{letter}{row + 3}", s.rate, top / bottom
            )
        sheet.write(row, 7, "not due", s.number)
        sheet.write_formula(
            row, 8, f"=I{row + 2}/I{row + 3}", s.rate, sum(one.tops) / sum(one.bottoms)
        )
        sheet.write(row, 9, one.light, s.number)
        sheet.write(row + 1, 1, one.top, s.inner)
        _counts(sheet, row + 1, one.tops, s)
        sheet.write(row + 2, 1, one.bottom, s.inner)
        _counts(sheet, row + 2, one.bottoms, s)
        row += 3
    sheet.write(row, 0, "Reported, no target", s.band)
    for column in range(1, 10):
        sheet.write_blank(row, column, None, s.band)
    for step, (name, others) in enumerate(
        [
            ("Complaints", ["nil", 1, "nil", "not due", 1]),
            ("Staff (WTE) at quarter end", [5.2, 5.2, 4.7, "not due", "n/a"]),
            ("Safeguarding referrals", [6, "<5", 9, "not due", "[c]"]),
        ],
        start=1,
    ):
        sheet.write(row + step, 1, name, s.text)
        for column, value in enumerate(others, start=4):
            sheet.write(row + step, column, value, s.one if step == 2 else s.number)
    _first_timers(sheet, s)


def _name(
    sheet: Worksheet, row: int, ref: str, name: str, target: Cell, floor: Cell, s: Styles
) -> None:
    """The first four columns."""
    sheet.write(row, 0, ref, s.bold)
    sheet.write(row, 1, name, s.bold)
    sheet.write(row, 2, target, s.rate)
    sheet.write(row, 3, floor, s.rate)


def _counts(sheet: Worksheet, row: int, values: list[int], s: Styles) -> None:
    """Three quarters, the fourth not due, and their sum."""
    for column, value in enumerate(values, start=4):
        sheet.write(row, column, value, s.number)
    sheet.write(row, 7, "not due", s.number)
    sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", s.sum, sum(values))


FIRST_TIMERS: list[tuple[str, list[Cell]]] = [
    ("11-13", [24, 17, "<5", 43]),
    ("14-15", [27, 19, 5, 51]),
    ("16-17", [17, 12, "<5", 32]),
    ("18-21", [8, 7, "<5", 18]),
    ("All ages", [76, 55, 13, 144]),
]
HEARD: list[tuple[str, int, float]] = [
    ("School", 52, 0.36),
    ("A friend", 41, 0.28),
    ("GP or school nurse", 19, 13.2),
    ("Online", 17, 0.12),
    ("Family", 10, 6.9),
    ("Somewhere else", 5, 0.03),
    ("Everyone", 144, 1.0),
]


def _first_timers(sheet: Worksheet, s: Styles) -> None:
    """Age by gender, and how they heard of the place, each starting on its own row."""
    sheet.merge_range("L4:P4", "Young people new to us, Oct-Dec 25", s.mid)
    for column, text in enumerate(["Age", "Girls", "Boys", "Other / not said", "All"], start=11):
        sheet.write(4, column, text, s.head if column == 11 else s.mid)
    for row, (label, values) in enumerate(FIRST_TIMERS, start=5):
        sheet.write(row, 11, label, s.text)
        for column, value in enumerate(values, start=12):
            sheet.write(row, column, value, s.number)
    sheet.merge_range("L14:N14", "How they heard of us (same people)", s.mid)
    for column, text in enumerate(["", "No.", "%"], start=11):
        sheet.write(14, column, text, s.mid)
    for row, (label, count, share) in enumerate(HEARD, start=15):
        sheet.write(row, 11, label, s.text)
        sheet.write(row, 12, count, s.number)
        sheet.write(row, 13, share, s.rate if share <= 1 else s.one)


SCORES: list[tuple[int, int, int, str]] = [
    (13, 22, 14, "Y"),
    (15, 27, 19, "Y"),
    (16, 18, 16, "N"),
    (14, 31, 22, "Y"),
    (17, 25, 18, "Y"),
    (12, 20, 20, "N"),
    (15, 29, 23, "Y"),
    (19, 24, 11, "Y"),
    (16, 21, 23, "N"),
    (14, 26, 20, "Y"),
    (13, 19, 12, "Y"),
    (18, 33, 27, "Y"),
    (15, 17, 15, "N"),
    (16, 28, 17, "Y"),
    (11, 23, 18, "Y"),
    (20, 30, 21, "Y"),
    (17, 22, 19, "N"),
    (14, 25, 17, "Y"),
    (15, 20, 17, "N"),
    (16, 27, 20, "Y"),
]


def _scores(book: Workbook, s: Styles) -> None:
    """One line for everyone who finished one-to-ones with two scores."""
    sheet = book.add_worksheet("Scores")
    sheet.fit_to_pages(1, 0)
    sheet.set_column("A:A", 10)
    sheet.set_column("B:F", 12)
    sheet.write("A1", "YP-CORE, young people who finished one-to-ones in Oct-Dec 2025", s.title)
    sheet.write("A2", "0 to 40, lower is better. Better = 5 or more points down.", s.note)
    for column, text in enumerate(
        ["Code", "Age", "First score", "Last score", "Times seen", "Better?"]
    ):
        sheet.write(3, column, text, s.head)
    for index, (age, first, last, better) in enumerate(SCORES):
        row = 4 + index
        sheet.write(row, 0, f"YP{1104 + 7 * index}", s.text)
        for column, value in enumerate((age, first, last, 4 + (index * 5) % 7), start=1):
            sheet.write(row, column, value, s.number)
        sheet.write(row, 5, better, s.number)


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    log = sessions()
    book = Workbook(path, {"date_1904": True})
    book.set_properties({"title": "The Loft Q3", "created": datetime(2026, 1, 16, 11, 5)})
    s = Styles(book)
    summary = book.add_worksheet("Q3 summary")
    _weekly(book, log, s)
    _log(book, log, s)
    _scores(book, s)
    _summary(summary, log, s)
    book.close()
