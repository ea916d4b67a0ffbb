"""A first-seizure support line of nurses and volunteers, monthly to a hospital trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

Figure = float | str

# Number, standard, threshold, breach level, rows of Months.
FRONT: tuple[tuple[str, str, float | None, float | None, tuple[int, int]], ...] = (
    ("K1", "Calls answered within 60 seconds", 0.8, 0.7, (6, 4)),
    ("K2", "Epilepsy nurse call-back within 2 working days", 0.9, 0.8, (8, 7)),
    ("K3", "ED discharges contacted within 5 working days", 0.95, 0.85, (10, 9)),
    ("K4", "Written safety plan by day 14", 0.85, 0.75, (12, 11)),
    ("K5", "Calls taken in the month", 180, 150, (5, 0)),
    ("K6", "Average wait for an answer (seconds) - lower is better", 45, 60, (13, 5)),
    (
        "K7",
        "First seizure clinic appointments missed - lower is better",
        0.08,
        0.12,
        (15, 14),
    ),
    ("K8", "Incidents on Datix (report only)", None, None, (16, 0)),
)

# Line, August, six months.
MONTHS: tuple[tuple[str, float | None, tuple[Figure, ...]], ...] = (
    ("Calls offered", 41, (148, 163, 171, 159, 188, 194)),
    ("Calls taken", 33, (139, 155, 160, 147, 176, 183)),
    ("Answered within 60 seconds", 22, (112, 127, 134, 120, 149, 158)),
    ("Nurse call-backs due", None, (62, 70, 74, 66, 81, 84)),
    ("Nurse call-backs in 2 working days", None, (53, 62, 66, 55, 74, 78)),
    ("ED discharges sent to us", None, (21, 24, 26, 23, 28, 27)),
    ("ED discharges contacted in 5 working days", None, (19, 23, 25, 20, 27, 26)),
    ("Reached day 14", None, (38, 44, 47, 41, 50, 52)),
    ("Safety plan written by day 14", None, (31, 37, 41, 33, 43, 46)),
    ("Seconds waited, all calls taken", 2145, (6255, 6665, 6560, 6762, 7216, 7137)),
    ("First seizure clinic appointments, our callers", None, (33, 36, 40, 31, 42, 44)),
    ("...did not attend", None, (4, 3, 4, 3, 3, 2)),
    ("Incidents", None, ("nil", 1, "nil", 1, "nil", "nil")),
)

OTHER: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("Calls taken after 6pm", (64, 71, 78, 69, 83, 88)),
    ("Referred on to benefits adviser", (9, 11, 12, 8, 13, 14)),
    ("Benefits won by callers, £ a week", (146.3, 0, 202.75, 88.1, 175.6, 211.45)),
    ("Back at work or college within 4 weeks", (5, 7, 8, 6, 9, 10)),
    ("Seizure diaries begun", (4, 5, 6, 4, 7, 8)),
    ("Leaflet packs posted", (52, 58, 61, 49, 70, 73)),
)
TYPED_EVENINGS = 452

# Date, needed, on shift, calls, longest call, passed to nurse.
SHIFTS: tuple[tuple[int, tuple[Figure, ...]], ...] = (
    (2, (2, 2, 8, 34, 3)),
    (4, (2, 2, 6, 27, 1)),
    (5, (2, 1, 7, 41, 2)),
    (9, (2, 2, 9, 38, 2)),
    (11, (2, 2, 7, 22, 0)),
    (12, (2, 2, 8, 45, 3)),
    (16, (3, 2, 6, 31, 1)),
    (18, (3, 3, 5, 19, "nil")),
    (19, (3, 2, 9, 52, 4)),
    (23, (2, 2, 8, 36, 2)),
    (25, (2, 2, 7, 29, 1)),
    (26, (2, 2, 8, 33, 2)),
)

# Caller, age, seizure, first call, worry, nurse, 4-week call, worry, days off work or study.
CALLERS: tuple[tuple[str, int, date, date, int, date, date, Figure, Figure], ...] = (
    (
        "FS-0211",
        34,
        date(2026, 1, 2),
        date(2026, 1, 5),
        8,
        date(2026, 1, 6),
        date(2026, 2, 2),
        4,
        9,
    ),
    (
        "FS-0213",
        19,
        date(2026, 1, 3),
        date(2026, 1, 6),
        9,
        date(2026, 1, 8),
        date(2026, 2, 3),
        5,
        12,
    ),
    (
        "FS-0214",
        67,
        date(2026, 1, 4),
        date(2026, 1, 7),
        6,
        date(2026, 1, 8),
        date(2026, 2, 4),
        3,
        "n/a",
    ),
    (
        "FS-0216",
        45,
        date(2026, 1, 6),
        date(2026, 1, 8),
        7,
        date(2026, 1, 9),
        date(2026, 2, 5),
        7,
        20,
    ),
    (
        "FS-0219",
        28,
        date(2026, 1, 8),
        date(2026, 1, 12),
        10,
        date(2026, 1, 13),
        date(2026, 2, 9),
        4,
        7,
    ),
    (
        "FS-0220",
        52,
        date(2026, 1, 9),
        date(2026, 1, 13),
        8,
        date(2026, 1, 16),
        date(2026, 2, 10),
        6,
        15,
    ),
    (
        "FS-0222",
        23,
        date(2026, 1, 11),
        date(2026, 1, 14),
        9,
        date(2026, 1, 15),
        date(2026, 2, 11),
        3,
        0,
    ),
    (
        "FS-0225",
        71,
        date(2026, 1, 13),
        date(2026, 1, 19),
        5,
        date(2026, 1, 20),
        date(2026, 2, 16),
        2,
        "n/a",
    ),
    (
        "FS-0226",
        38,
        date(2026, 1, 16),
        date(2026, 1, 21),
        8,
        date(2026, 1, 22),
        date(2026, 2, 18),
        5,
        11,
    ),
    (
        "FS-0230",
        31,
        date(2026, 1, 22),
        date(2026, 1, 27),
        7,
        date(2026, 1, 28),
        date(2026, 2, 24),
        4,
        6,
    ),
)

# Line, two quarters of the contract, and how the last column is filled.
PEOPLE: tuple[tuple[str, tuple[tuple[str, tuple[Figure, Figure], bool], ...]], ...] = (
    (
        "Volunteers",
        (
            ("Volunteers needed for a full rota", (14, 18), False),
            ("On the rota who have had seizures themselves", (6, 9), False),
            ("Hours on the line", (402, 468.5), True),
            ("Supervision evenings", (6, 6), True),
            ("Started a job or course in health or care", ("nil", 2), True),
            ("Expenses paid £", (214.6, 256.15), True),
        ),
    ),
    (
        "Family evenings",
        (
            ("Chairs", (30, 30), False),
            ("Relatives and flatmates who came", (23, 27), True),
            ("Relatives since used seizure first aid for real", (3, 5), True),
            ("Slips filled in at the end", (17, 22), True),
            ("Teas and hall £", (92.4, 108), True),
        ),
    ),
    (
        "Matched pairs (someone a year on with someone new)",
        (
            ("New pairs made", (7, 11), True),
            ("Pairs still in touch at 3 months", ("not due", 5), True),
            ("Matching forms returned", (16, 22), True),
        ),
    ),
)

# Item, unit cost, February, since September.
SAVED: tuple[tuple[str, float, float, float], ...] = (
    ("A&E attendance not needed", 142, 6, 31),
    ("Ambulance not called for a known seizure", 276, 4, 19),
)

# Heading, budget of the first year, February, since September.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Nurses (1.6 WTE)", 74400, 6180.4, 37311.25),
    ("Phones and texts", 5200, 428.15, 2604.9),
    ("Volunteers and family evenings", 2400, 131.2, 671.15),
)

TEXTS: tuple[tuple[str, int, int], ...] = (
    ("Texts sent after first call", 176, 921),
    ("Replies", 71, 358),
    ("Easy to get through", 62, 301),
    ("Would ring again", 66, 333),
)

COMMENTS = (
    "A caller of 24 has gone back to her bakery job after her boss moved her off the ovens.",
    "Two families who met at the evenings have set up their own sitting rota in Eastmere.",
    "Paramedics at Eastmere station say they went to 7 fewer of our callers than last winter.",
    "Phones were down for 3 hours on 5 February.",
    "From April we hope to open on Sundays with 6 more volunteers.",
    "The threshold of 180 calls was met for the first time.",
    "140 cards with our number were given to the wards.",
)


def _sum(figures: tuple[Figure, ...] | list[Figure]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _front(made: Workbook, bold: Format, rate: Format, place: Format) -> None:
    """Write the sheet that the trust reads."""
    wrap = made.add_format({"text_wrap": True, "bold": True, "valign": "top", "border": 1})
    sheet = made.add_worksheet("Front sheet")
    sheet.write("A1", "Monthly contract return - February 2026 (month 6)", bold)
    sheet.write("A2", "Provider: Kindlewick Seizure Support    Line: Keystone")
    sheet.write("A3", "To: Ottermouth Hospitals NHS Trust, Neurosciences")
    sheet.write("A4", "Contract OHT/NEU/25/117, 1 September 2025 - 31 August 2027")
    sheet.merge_range("E6:G6", "Feb-26", wrap)
    sheet.merge_range("I6:K6", "Since September", wrap)
    sheet.write_row(
        "A7",
        (
            "No.",
            "Standard",
            "Threshold",
            "Breach level",
            "Number",
            "Out of",
            "Result",
            "Jan-26 result",
            "Number",
            "Out of",
            "Result",
        ),
        wrap,
    )
    lines = {row: figures for row, (_, _, figures) in enumerate(MONTHS, 4)}
    for row, (ref, words, threshold, breach, (top, base)) in enumerate(FRONT, 7):
        shape = place if ref == "K6" else rate if base else None
        above = lines[top]
        below: tuple[Figure, ...] = lines[base] if base else ()
        sheet.write_row(row, 0, (ref, words))
        if threshold is not None and breach is not None:
            sheet.write_row(row, 2, (threshold, breach), None if ref == "K6" else shape)
        if not base:
            for column, source, value in (
                (6, "H", above[5]),
                (7, "G", above[4]),
                (10, "I", _sum(above)),
            ):
                sheet.write_formula(row, column, f"=Months!{source}{top}", None, value)
            continue
        for column, source, over, under in (
            (4, "H", above[5], below[5]),
            (8, "I", _sum(above), _sum(below)),
        ):
            sheet.write_formula(row, column, f"=Months!{source}{top}", None, over)
            sheet.write_formula(row, column + 1, f"=Months!{source}{base}", None, under)
            left, right = xl_col_to_name(column), xl_col_to_name(column + 1)
            formula = f"={left}{row + 1}/{right}{row + 1}"
            sheet.write_formula(row, column + 2, formula, shape, float(over) / float(under))
        share = float(above[4]) / float(below[4])
        sheet.write_formula(row, 7, f"=Months!G{top}/Months!G{base}", shape, share)
    sheet.write("A17", "K3: one discharge in February had no working number.")
    sheet.write("A18", "Sent by the line manager 10/03/2026, ext. 4471")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 58)
    sheet.set_row(6, 30)
    sheet.set_column(2, 10, 10)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _months(made: Workbook, bold: Format, money: Format) -> None:
    """Write the months across; the pilot is hidden."""
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bottom": 1})
    sheet = made.add_worksheet("Months")
    sheet.write("A1", "Running figures since the line opened", bold)
    sheet.write("B2", "pilot")
    sheet.write("A3", "KPI counts", bold)
    heads = [date(2025, at, 1) for at in range(8, 13)] + [date(2026, 1, 1), date(2026, 2, 1)]
    for column, first in enumerate(heads, 1):
        sheet.write_datetime(2, column, first, month)
    sheet.write("I3", "Sep to date", bold)
    row = 3
    for words, pilot, figures in MONTHS:
        sheet.write(row, 0, words)
        if pilot is not None:
            sheet.write(row, 1, pilot)
        sheet.write_row(row, 2, figures)
        sheet.write_formula(row, 8, f"=SUM(C{row + 1}:H{row + 1})", None, _sum(figures))
        row += 1
    row += 1
    sheet.write(row, 0, "Other things we count", bold)
    for words, figures in OTHER:
        row += 1
        shape = money if "£" in words else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 2, figures, shape)
        if "6pm" in words:
            sheet.write(row, 8, TYPED_EVENINGS)
        else:
            sheet.write_formula(row, 8, f"=SUM(C{row + 1}:H{row + 1})", shape, _sum(figures))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, 8, None, {"hidden": True})
    sheet.set_column(2, 8, 10)
    sheet.freeze_panes(3, 1)


def _shifts(made: Workbook, bold: Format, day: Format) -> None:
    """Write one row for each evening."""
    sheet = made.add_worksheet("Evening shifts")
    sheet.write("A1", "Volunteer shifts 6pm-9pm, February 2026", bold)
    sheet.write_row(
        "A3",
        (
            "Shift",
            "Volunteers needed",
            "Volunteers on shift",
            "Calls taken",
            "Longest call (mins)",
            "Passed to nurse",
        ),
        bold,
    )
    for row, (at, figures) in enumerate(SHIFTS, 3):
        sheet.write_datetime(row, 0, date(2026, 2, at), day)
        sheet.write_row(row, 1, figures)
    last = len(SHIFTS) + 3
    sheet.write(last, 0, "All shifts", bold)
    for column in (3, 5):
        letter = xl_col_to_name(column)
        total = _sum([figures[column - 1] for _, figures in SHIFTS])
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", bold, total)
    sheet.set_column(0, 5, 18)


def _callers(made: Workbook, bold: Format, day: Format, place: Format) -> None:
    """Write one row for each person who had the 4-week call."""
    sheet = made.add_worksheet("4-week calls")
    sheet.write("A1", "People whose 4-week call was in February 2026", bold)
    sheet.write_row(
        "A2",
        (
            "Caller",
            "Age",
            "Seizure",
            "First call",
            "Worry at first call (0-10)",
            "Nurse call-back",
            "4-week call",
            "Worry at 4 weeks (0-10)",
            "Days off work or study by 4 weeks",
        ),
        bold,
    )
    for row, line in enumerate(CALLERS, 2):
        for column, figure in enumerate(line):
            if isinstance(figure, date):
                sheet.write_datetime(row, column, figure, day)
            else:
                sheet.write(row, column, figure)
    last = len(CALLERS) + 2
    sheet.write(last, 0, "Average", bold)
    first: list[Figure] = [line[4] for line in CALLERS]
    later: list[Figure] = [line[7] for line in CALLERS]
    for column, worries in ((4, first), (7, later)):
        letter = xl_col_to_name(column)
        value = _sum(worries) / len(worries)
        sheet.write_formula(last, column, f"=AVERAGE({letter}3:{letter}{last})", place, value)
    sheet.set_column(0, 8, 15)


def _people(made: Workbook, bold: Format, money: Format) -> None:
    """Write what is counted each quarter."""
    sheet = made.add_worksheet("Volunteers & families")
    sheet.write("A1", "Counted once a quarter (contract quarters)", bold)
    row = 2
    for title, lines in PEOPLE:
        sheet.write_row(row, 0, (title, "Sep-Nov 25", "Dec 25-Feb 26", "Sep to date"), bold)
        for words, figures, adds in lines:
            row += 1
            shape = money if "£" in words else None
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, figures, shape)
            if adds:
                sheet.write_formula(row, 3, f"=SUM(B{row + 1}:C{row + 1})", shape, _sum(figures))
        row += 2
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 3, 14)


def _money(made: Workbook, bold: Format, money: Format) -> None:
    """Write what the line costs and, below, what others may have been spared."""
    sheet = made.add_worksheet("Money")
    sheet.write_row(
        "A1", ("COST OF THE LINE (£)", "Budget Sept 25-Aug 26", "Feb-26", "Since Sept"), bold
    )
    for row, (words, *figures) in enumerate(COSTS, 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, figures, money)
    last = len(COSTS) + 1
    sheet.write(last, 0, "All costs", bold)
    for column in (1, 2, 3):
        letter = xl_col_to_name(column)
        total = _sum([line[1:][column - 1] for line in COSTS])
        sheet.write_formula(last, column, f"=SUM({letter}2:{letter}{last})", money, total)
    sheet.write("A8", "SPARED TO OTHERS - estimates by the nurses, from call notes", bold)
    sheet.write_row(
        "A9",
        (
            "What was spared",
            "Unit cost £",
            "Feb-26 number",
            "Feb-26 £",
            "Since Sept number",
            "Since Sept £",
        ),
        bold,
    )
    for row, (words, cost, month, since) in enumerate(SAVED, 9):
        sheet.write(row, 0, words)
        sheet.write(row, 1, cost, money)
        sheet.write(row, 2, month)
        sheet.write_formula(row, 3, f"=B{row + 1}*C{row + 1}", money, cost * month)
        sheet.write(row, 4, since)
        sheet.write_formula(row, 5, f"=B{row + 1}*E{row + 1}", money, cost * since)
    last = len(SAVED) + 9
    sheet.write(last, 0, "Total", bold)
    for column in (3, 5):
        letter = xl_col_to_name(column)
        total = sum(cost * (month if column == 3 else since) for _, cost, month, since in SAVED)
        sheet.write_formula(last, column, f"=SUM({letter}10:{letter}{last})", money, total)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 5, 18)


def _texts(made: Workbook, bold: Format, rate: Format) -> None:
    """Write the text message survey and the comments."""
    sheet = made.add_worksheet("Texts and notes")
    sheet.write_row(
        "A1", ("Text survey", "Feb-26", "% of replies", "Since Sept", "% of replies"), bold
    )
    for row, (words, month, since) in enumerate(TEXTS, 1):
        sheet.write(row, 0, words)
        sheet.write(row, 1, month)
        sheet.write(row, 3, since)
        if row > 2:
            sheet.write_formula(row, 2, f"=B{row + 1}/B3", rate, month / TEXTS[1][1])
            sheet.write_formula(row, 4, f"=D{row + 1}/D3", rate, since / TEXTS[1][2])
    sheet.write("A8", "Notes for the contract meeting", bold)
    for row, sentence in enumerate(COMMENTS, 8):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 4, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Keystone line February return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "ddd dd mmm yy"})
    _front(made, bold, rate, place)
    _months(made, bold, money)
    _shifts(made, bold, day)
    _callers(made, bold, day, place)
    _people(made, bold, money)
    _money(made, bold, money)
    _texts(made, bold, rate)
    made.close()
