"""Telephone coaching for people with heart failure, monthly to an integrated care board."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

COVER: tuple[tuple[str, object], ...] = (
    ("Coaches in post (WTE)", 3.6),
    ("Coach vacancies (WTE)", 0.4),
    ("Working days lost to sickness", 4),
    ("Patients on the programme at month end", 147),
    ("Data incidents", "nil"),
)
COMMENTS: tuple[str, ...] = (
    "A bus driver from Fellside got his licence back in February after our help with the tests.",
    "Two husbands who met on the carers' evening call now run a walking group on the towpath.",
    "The ward sister reckons 5 beds a month are freed because people ring us first.",
    "The phone system was down for 6 hours on 11 February.",
    "From April we hope to add 1 more coach and open on Saturdays.",
    "ICB asked us to test a new referral form with 3 practices.",
    "Referrals were up because the hospital clinic ran 2 extra sessions.",
)

# Reference, name, target, floor; months in MONTHS; figures by column in ROWS.
KPIS: tuple[tuple[str, str, object, object], ...] = (
    ("M1", "Referrals accepted (40 a month)", 40, None),
    ("M2", "First coaching call within 7 days", 0.85, 0.75),
    ("M3", "Finished the 12 weeks", 0.65, 0.55),
    ("M4", "Self-care score better at week 12", 0.6, 0.5),
    ("M5", "Weighing every day by week 6", 0.75, 0.65),
    ("M6", "Booked calls missed (lower is better)", 0.13, 0.18),
    ("M7", "Back in hospital with heart failure in 30 days (lower is better)", 0.15, 0.2),
    ("M8", "Complaints (report only)", None, None),
)
WAIT: tuple[object, object] = ("not due", "not due")
ROWS: tuple[tuple[object, ...], ...] = (
    ("Apr-Sep 25", 228, (189, 228), (121, 186), (74, 115), (148, 196), (212, 1640), (24, 171), 2),
    (
        datetime(2025, 10, 1),
        41,
        (35, 41),
        (22, 33),
        (14, 21),
        (27, 35),
        (38, 287),
        (4, 30),
        "nil",
    ),
    (datetime(2025, 11, 1), 38, (33, 38), (24, 35), (15, 23), (25, 34), (35, 279), (5, 29), 1),
    (
        datetime(2025, 12, 1),
        33,
        (26, 33),
        (19, 31),
        (11, 18),
        (24, 33),
        (47, 262),
        (4, 27),
        "nil",
    ),
    (datetime(2026, 1, 1), 44, (37, 44), (23, 36), (15, 22), (23, 31), (36, 301), (4, 32), 0),
    (datetime(2026, 2, 1), 42, (38, 42), (26, 37), (17, 25), (30, 38), (33, 296), WAIT, 0),
)
STATES: tuple[str, ...] = ("final", "final", "final", "final", "provisional", "")

# Line, October to February, how the last column is made.
ACTIVITY: tuple[tuple[object, ...], ...] = (
    ("Calls made", 512, 498, 455, 530, 521, "sum"),
    ("Calls answered", 431, 427, 379, 455, 446, "sum"),
    ("Average minutes on a call", 23, 22, 24, 23, 22, "mean"),
    ("Letters to GPs", 63, 59, 51, 66, 64, "sum"),
    ("Passed to a heart failure nurse", 11, 9, 14, 12, 10, "sum"),
    ("Medicine reviews asked for", 9, 8, 7, 10, 11, "sum"),
    ("Weighing scales lent", 6, 7, 4, 8, "n/a", "sum"),
    ("Waiting for first call at month end", 9, 7, 12, 8, 5, ""),
)
# Places, accepted, on programme, finished.
NETWORKS: tuple[tuple[object, ...], ...] = (
    ("Fellside", 50, 13, 46, 9),
    ("Orrin Town", 45, 14, 44, 8),
    ("Upper Dale", 20, 5, 18, "<5"),
    ("Wharfgate", 40, 10, 39, 6),
)

# Code, joined, own experience, most buddies, buddies now, calls and hours in February.
PEERS: tuple[tuple[object, ...], ...] = (
    ("P02", datetime(2023, 6, 12), "patient", 4, 3, 14, 6.5),
    ("P05", datetime(2023, 11, 6), "patient", 4, 4, 16, 7),
    ("P07", datetime(2024, 2, 19), "wife of patient", 3, 2, 9, 4),
    ("P08", datetime(2024, 5, 13), "patient", 4, 3, 12, 5.5),
    ("P11", datetime(2024, 10, 7), "patient", 2, 2, 8, 4),
    ("P12", datetime(2025, 1, 20), "son of patient", 3, "n/a", "n/a", "n/a"),
    ("P14", datetime(2025, 5, 12), "patient", 3, 3, 13, 6),
    ("P15", datetime(2025, 9, 8), "patient", 3, 2, 10, 5),
    ("P17", datetime(2025, 11, 17), "patient", 2, 2, 7, 3.5),
    ("P18", datetime(2026, 1, 26), "patient", 2, 1, 5, 4.5),
)

# Number, age, first call, score, steps, last call, score, steps, in their words.
FINISHED: tuple[tuple[object, ...], ...] = (
    ("HF-1187", 71, datetime(2025, 11, 10), 42, 1850, datetime(2026, 2, 2), 67, 3100, "gardening"),
    ("HF-1190", 64, datetime(2025, 11, 11), 55, 2600, datetime(2026, 2, 3), 72, 4400, "at work"),
    ("HF-1192", 83, datetime(2025, 11, 12), 38, 900, datetime(2026, 2, 4), 44, 1050, ""),
    ("HF-1195", 77, datetime(2025, 11, 13), 47, "n/a", datetime(2026, 2, 5), 61, "n/a", "bowls"),
    ("HF-1198", 58, datetime(2025, 11, 17), 61, 3900, datetime(2026, 2, 10), 58, 4150, ""),
    ("HF-1201", 69, datetime(2025, 11, 19), 33, 1500, datetime(2026, 2, 11), 64, 2700, "the bus"),
    ("HF-1203", 80, datetime(2025, 11, 20), 50, 1200, datetime(2026, 2, 13), 69, 1900, ""),
    ("HF-1204", 74, datetime(2025, 11, 24), 44, 1650, datetime(2026, 2, 17), "n/a", 2200, ""),
    ("HF-1208", 66, datetime(2025, 11, 26), 52, 2300, datetime(2026, 2, 19), 75, 5200, "swimming"),
    ("HF-1210", 72, datetime(2025, 12, 1), 39, 1400, datetime(2026, 2, 24), 60, 2050, "church"),
)

# Line, October to February, since April.
WIDER: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Patients",
        (
            ("Back at work, or back to their old hours", 1, 2, 0, 2, 1, 13),
            ("Out alone again (shops, bus, chapel)", 5, 4, 3, 6, 7, 52),
            ("Low mood lifted (PHQ-2 under 3 at week 12)", 4, 5, 3, 5, 6, 48),
            ("Flu jab reminders given", 31, 28, 14, 9, 4, 86),
            ("Attendance Allowance won with our help (£ a week)", 147.4, 110.4, 73.9, 184.3, 147.8),
            ("Diary sheets posted", 46, 44, 35, 51, 48, 503),
        ),
    ),
    (
        "Husbands, wives and other carers",
        (
            ("Joined at least one coaching call", 14, 13, 11, 15, 17, 142),
            ("Worry less at week 12", 6, 7, 4, 7, 8, 66),
            ("Given the council's carers' number", 2, 3, "nil", 0, 4, 23),
            ("Carer packs sent", 22, 21, 18, 25, 24, 228),
        ),
    ),
    (
        "Peer callers (volunteers)",
        (
            ("Active in the month", 7, 8, 8, 8, 9),
            ("Hours given", 41.5, 44, 38, 47.5, 46, 467),
            ("Former patients who started training as a peer caller", 1, 0, 2, 1, 1, 9),
            ("Phone bills paid back (£)", 38.2, 41.05, 35.6, 44.9, 43.15, 431.8),
        ),
    ),
    (
        "GPs, nurses, hospital",
        (
            ("GP appointments not needed (coaches' estimate)", 12, 11, 9, 14, 13, 121),
            ("Nurse home visits swapped for a coaching call", 6, 5, 7, 8, 7, 69),
        ),
    ),
)

# Line, year's budget, February's budget and spend, April to February.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Coaches", 148200, 12350, 11986.4, 133210.75),
    ("Clinical lead (sessional)", 18600, 1550, 1550, 17050),
    ("Peer co-ordinator", 21000, 1750, 1750, 19250),
    ("Phones and IT", 9600, 800, 1124.6, 9312.2),
    ("Training", 3000, 250, "nil", 2140),
    ("Rent and office", 12000, 1000, 1000, 11000),
)

MONTHS = ("Oct", "Nov", "Dec", "Jan", "Feb")


def _sum(figures: list[object]) -> float:
    """Add up the numbers among the figures."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _cover(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the front page."""
    sheet.write("B2", "Monthly return: February 2026", looks["bold"])
    sheet.write_row("B4", ("Provider", "Fourbell Heart Line (charity)"))
    sheet.write_row("B5", ("To", "NHS Wenmoor and Orrindale Integrated Care Board"))
    sheet.write_row("B6", ("Service", "Heart failure telephone coaching, 12 weeks"))
    sheet.write_row("B7", ("Contract", "WO-ICB-22-0613 (1 April 2023 - 31 March 2027)"))
    sheet.write_row("B8", ("Queries", "Data officer, 01632 960 288"))
    sheet.write("B9", "Sent")
    sheet.write_datetime("C9", datetime(2026, 3, 12), looks["day"])
    sheet.write_row("B11", ("Snapshot", "This month"), looks["head"])
    for row, line in enumerate(COVER, 11):
        sheet.write_row(row, 1, line)
    sheet.write("B19", "Commentary", looks["bold"])
    for row, sentence in enumerate(COMMENTS, 19):
        sheet.write(row, 1, sentence)
    sheet.set_column(0, 0, 3)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 44)


def _kpi(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the months down the side and the indicators across."""
    head = looks["head"]
    sheet.write("A1", "KPI report 2025/26", looks["bold"])
    sheet.write("A2", "M7 runs a month behind; its year to date is April to January")
    sheet.write_column("A3", ("", "", "Month", "Target", "Floor"), head)
    column = 1
    for place, (ref, name, target, floor) in enumerate(KPIS, 1):
        last = column if isinstance(ROWS[0][place], int) else column + 2
        if last == column:
            sheet.write(2, column, ref, head)
            sheet.write(3, column, name, head)
            sheet.write(4, column, "No.", head)
        else:
            sheet.merge_range(2, column, 2, last, ref, head)
            sheet.merge_range(3, column, 3, last, name, head)
            sheet.write_row(4, column, ("No.", "of", "%"), head)
        shape = looks["whole"] if isinstance(target, float) else None
        for row, figure in ((5, target), (6, floor)):
            if figure is not None:
                sheet.write(row, last, figure, shape)
        tops, bases = [], []
        for row, line in enumerate(ROWS, 7):
            cell = line[place]
            if not isinstance(cell, tuple):
                sheet.write(row, column, cell)
                tops.append(cell)
                continue
            sheet.write_row(row, column, cell)
            if isinstance(cell[0], str):
                sheet.write(row, last, cell[0])
                continue
            top, base = (xl_col_to_name(column + step) for step in (0, 1))
            formula = f"={top}{row + 1}/{base}{row + 1}"
            sheet.write_formula(row, last, formula, looks["rate"], cell[0] / cell[1])
            tops.append(cell[0])
            bases.append(cell[1])
        end = xl_col_to_name(column)
        sheet.write_formula(14, column, f"=SUM({end}8:{end}13)", looks["bold"], _sum(tops))
        if bases:
            end = xl_col_to_name(column + 1)
            sheet.write_formula(14, column + 1, f"=SUM({end}8:{end}13)", looks["bold"], _sum(bases))
            formula = f"={xl_col_to_name(column)}15/{end}15"
            sheet.write_formula(14, last, formula, looks["rate"], _sum(tops) / _sum(bases))
        column = last + 1
        if ref == "M7":
            sheet.write(4, column, "M7 data", head)
            for row, state in enumerate(STATES, 7):
                if state:
                    sheet.write(row, column, state)
            column += 1
    for row, line in enumerate(ROWS, 7):
        sheet.write(row, 0, line[0], looks["month"] if isinstance(line[0], datetime) else None)
    sheet.write_datetime(13, 0, datetime(2026, 3, 1), looks["month"])
    sheet.write(14, 0, "YTD", looks["bold"])
    sheet.set_column(0, 0, 12)
    sheet.set_row(3, 46)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.freeze_panes(5, 1)


def _activity(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write what the coaches did, and February by network of practices."""
    sheet.write("A1", "Activity since the new phone system (October 2025)", looks["bold"])
    sheet.write_row("A2", ("", *MONTHS, "5 months"), looks["head"])
    for row, line in enumerate(ACTIVITY, 2):
        sheet.write_row(row, 0, line[:6])
        reach = f"B{row + 1}:F{row + 1}"
        total = _sum(list(line[1:6]))
        if line[6] == "sum":
            sheet.write_formula(row, 6, f"=SUM({reach})", None, total)
        elif line[6]:
            sheet.write_formula(row, 6, f"=AVERAGE({reach})", looks["place"], total / 5)
    sheet.write("A13", "February by primary care network", looks["bold"])
    heads = ("Network", "Places", "Accepted", "On programme", "Finished")
    sheet.write_row("A14", heads, looks["head"])
    for row, line in enumerate(NETWORKS, 14):
        sheet.write_row(row, 0, line)
    sheet.write("A19", "All", looks["bold"])
    for column, total in enumerate((155, 42, 147), 1):
        letter = chr(65 + column)
        sheet.write_formula(18, column, f"=SUM({letter}15:{letter}18)", looks["bold"], total)
    sheet.write(18, 4, 26, looks["bold"])
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 6, 13)


def _peers(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of peer callers."""
    sheet.write("A1", "Peer callers, February 2026", looks["bold"])
    heads = ("Code", "Joined", "Own experience", "Most buddies", "Buddies now", "Calls in Feb")
    sheet.write_row("A3", (*heads, "Hours in Feb"), looks["head"])
    for row, line in enumerate(PEERS, 3):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, line[1], looks["day"])
        sheet.write_row(row, 2, line[2:])
    end = 3 + len(PEERS)
    sheet.write(end, 0, "Total", looks["bold"])
    for column in range(3, 7):
        letter = chr(65 + column)
        total = _sum([line[column] for line in PEERS])
        sheet.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", looks["bold"], total)
    sheet.write(end + 2, 0, "P12 is on leave until Easter")
    sheet.set_column(1, 6, 15)


def _finished(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of patients who finished."""
    sheet.write("A1", "Sample of patients whose last call was in February 2026", looks["bold"])
    sheet.write(
        "A2",
        "Self-care score 0-100, higher is better. Steps: average of the week, if they have a phone",
    )
    sheet.merge_range("C3:E3", "At first call", looks["head"])
    sheet.merge_range("F3:H3", "At last call", looks["head"])
    group = ("Date", "Self-care score", "Steps a day")
    sheet.write_row("A4", ("Patient", "Age", *group, *group, "Back to"), looks["head"])
    for row, line in enumerate(FINISHED, 4):
        for column, cell in enumerate(line):
            if cell != "":
                sheet.write(row, column, cell, looks["day"] if column in (2, 5) else None)
    sheet.set_column(0, 8, 14)


def _wider(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write what else the coaches hear of."""
    sheet.write("A1", "Wider difference - from coaches' call notes, 2025/26", looks["bold"])
    sheet.write_row("B2", (*MONTHS, "Since April"), looks["head"])
    at = 2
    for title, lines in WIDER:
        sheet.write(at, 0, title, looks["bold"])
        for line in lines:
            at += 1
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:], looks["money"] if "£" in str(line[0]) else None)
        at += 1
    sheet.set_column(0, 0, 54)


def _money(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the budget and the spend."""
    sheet.write("A1", "Budget monitoring (£)", looks["bold"])
    heads = ("", "Budget 2025/26", "Feb budget", "Feb actual", "Apr-Feb actual")
    sheet.write_row("A3", heads, looks["head"])
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], looks["money"])
    end = 3 + len(MONEY)
    sheet.write(end, 0, "Total", looks["bold"])
    for column in range(1, 5):
        letter = chr(65 + column)
        total = _sum([line[column] for line in MONEY])
        sheet.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", looks["money"], total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Fourbell February")
    looks = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#D9E1F2", "text_wrap": True}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "whole": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yy", "align": "left"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
    }
    _cover(made.add_worksheet("Cover"), looks)
    _kpi(made.add_worksheet("KPI"), looks)
    _activity(made.add_worksheet("Activity"), looks)
    _peers(made.add_worksheet("Peer callers"), looks)
    _finished(made.add_worksheet("Finished in Feb"), looks)
    _wider(made.add_worksheet("Wider"), looks)
    _money(made.add_worksheet("Money"), looks)
    made.close()
