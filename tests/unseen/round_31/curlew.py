"""Tobacco dependency advisers and peer ex-smokers on mental health wards, monthly to a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = tuple(date(2025, month, 1) for month in range(4, 11))

# What the trust asks for: row words and the months April to October.
MONTHLY: tuple[tuple[object, ...], ...] = (
    ("Admissions", 62, 58, 65, 60, 55, 63, 66),
    ("Smoking status on RiO within 24 hrs", 58, 55, 61, 58, 52, 61, 64),
    ("Smokers (current)", 34, 31, 37, 33, 30, 35, 38),
    ("NRT or vape within 24 hrs", 29, 27, 33, 30, 27, 32, 35),
    ("Seen by adviser within 2 working days", 26, 25, 29, 27, 25, 29, 32),
    ("Seen by adviser at all", 31, 29, 34, 31, 28, 33, 36),
    ("Agreed a treatment plan", 14, 12, 15, 13, 13, 15, 17),
    ("28-day follow-up fell due", 11, 13, 12, 14, 12, 13, 14),
    ("Quit at 28 days (own report)", 4, 4, 5, 5, 4, 5, 6),
    ("...of which CO under 10", 2, 3, 3, 3, 3, 3, 4),
    ("Went home on a plan", 13, 12, 14, 12, 13, 14, 15),
    ("Handed to community stop smoking by next working day", 11, 11, 13, 11, 12, 13, 14),
    ("Ward staff done VBA half-day", 14, 18, 12, 20, 9, 22, 17),
    ("Formal complaints", 0, 1, "nil", 0, 0, 1, 0),
)

# Reference, standard, threshold, lines of MONTHLY above and below, comment.
STANDARDS: tuple[tuple[str, str, object, int, int | None, str], ...] = (
    ("TD1", "Smoking status recorded within 24 hours of admission", 0.95, 1, 0, ""),
    (
        "TD2",
        "Smokers offered and given NRT or a vape within 24 hours",
        0.9,
        3,
        2,
        "Damson ran out of 21mg patches 6-9 June",
    ),
    ("TD3", "Smokers seen by a tobacco dependency adviser within 2 working days", 0.8, 4, 2, ""),
    ("TD4", "Smokers seen who agree a personal treatment plan", 0.4, 6, 5, ""),
    ("TD5", "28-day quit rate", 0.35, 8, 7, "Small numbers, read with care"),
    ("TD6", "Quits verified by carbon monoxide", 0.6, 9, 8, ""),
    (
        "TD7",
        "Transfer of care to community service within 1 working day of discharge",
        0.9,
        11,
        10,
        "1 went home on a Saturday",
    ),
    ("TD8", "Ward staff trained in Very Brief Advice (year)", 180, 12, None, "Ahead of plan"),
    ("TD9", "Complaints (for information)", "n/a", 13, None, ""),
)

# Our own tally; the last item says whether the months are added up.
TALLY: tuple[tuple[object, ...], ...] = (
    ("Peers",),
    ("Peer ex-smokers on the rota", 6, 6, 7, 7, 7, 8, 8, ""),
    ("Hours peers gave on the wards", 52, 48, 57.5, 60, 49.5, 63, 66, "sum"),
    ("One to one chats logged", 88, 81, 97, 102, 79, 110, 116, "sum"),
    ("Groups run by advisers", 8, 8, 9, 9, 7, 9, 10, "sum"),
    ("Group attendances", 61, 58, 70, 74, 55, 77, 83, "sum"),
    ("Peer supervision meetings", 2, 2, 2, 2, 1, 2, 2, "sum"),
    ("Peer travel and lunches £", 96.4, 88.2, 104.6, 110, 91.8, 118.5, 121, "sum"),
    ("Patients",),
    ("Did not stop but smoking half as much or less", 5, 4, 6, 6, 5, 7, 7, "sum"),
    ("Vape starter kits given out", 19, 17, 22, 20, 18, 23, 25, "sum"),
    ("Pharmacy asked to look at medication after a quit", 4, 4, 5, 5, 4, 5, 6, "sum"),
    ("Antipsychotic dose brought down since stopping", 1, 1, 2, 1, 1, 2, 2, "sum"),
    ("Money put by instead of tobacco £ (patients' own tally)", 210, 185.5, 260, 244, 198, 275)
    + (301.5, "sum"),
    ("Families and ward teams",),
    ("Relatives who came to the Sunday table", 7, 6, 9, 8, 5, 9, 11, "sum"),
    ("Relative or partner at home who stopped as well", "not asked", "not asked", 1, 1, 2, 1, 2)
    + ("sum",),
    ("Nurse hours no longer spent on smoking escorts", 14, 15, 18, 19, 17, 22, 24, "sum"),
)

WARDS: tuple[tuple[object, ...], ...] = (
    ("Ashlar (acute, men)", 20, 18, 11, 10, 5, 4, 16.5),
    ("Beckside (acute, women)", 20, 17, 8, 8, 4, 5, 15),
    ("Curlew (PICU)", 10, 12, 8, 7, 2, 3, 9.5),
    ("Damson (older adults)", 16, 10, 4, 4, 2, "nil", 8),
    ("Elder House (rehab)", 14, 9, 7, 7, 4, 5, 17),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("TM", "Ashlar", date(2024, 6, 3), 11, 4, 8, ""),
    ("Jo", "Beckside", date(2024, 9, 16), 9.5, 5, 7, "Started an access course in Sept"),
    ("RK", "Elder House", date(2024, 9, 16), 10, 3, 8, "Trust bank HCA"),
    ("Del", "Curlew", date(2024, 11, 4), 6, 6, 6, ""),
    ("AW", "Elder House", date(2025, 1, 13), 7, 4, 7, ""),
    ("Shaz", "Beckside", date(2025, 3, 10), 5.5, 5, 8, "Café job, 2 days"),
    ("PN", "Damson / Curlew", date(2025, 6, 9), 11.5, 3, 5, ""),
    ("CB", "Ashlar", date(2025, 9, 22), 5.5, 4, 5, "New, shadowing"),
)

# Our number, ward, admitted, home, cigarettes a day, CO in and out, SWEMWBS in and out, passed on.
HOME: tuple[tuple[object, ...], ...] = (
    (412, "Ashlar", (8, 27), (10, 2), 25, 22, 4, 16, 20, "Y"),
    (415, "Elder House", (6, 11), (10, 3), 20, 18, 9, 18, 21, "Y"),
    (417, "Beckside", (9, 9), (10, 4), 15, 14, 12, 17, 17, "N"),
    (418, "Ashlar", (9, 15), (10, 7), 30, 27, 11, 14, 19, "Y"),
    (421, "Curlew", (9, 22), (10, 8), 40, 35, 19, 13, 14, "Y"),
    (422, "Beckside", (9, 3), (10, 10), 10, 9, 3, 19, 23, "Y"),
    (424, "Elder House", (7, 2), (10, 13), 20, 21, 5, 17, 22, "Y"),
    (425, "Damson", (9, 18), (10, 14), 12, 13, "refused", 20, 20, "Y"),
    (427, "Ashlar", (9, 25), (10, 16), 25, 20, 15, 15, 18, "Y"),
    (428, "Beckside", (9, 29), (10, 17), 20, 17, 6, 16, 21, "Y"),
    (430, "Ashlar", (10, 1), (10, 21), 20, 19, 8, 18, 19, "Y"),
    (431, "Elder House", (7, 24), (10, 23), 35, 30, 7, 15, 22, "Y"),
    (433, "Damson", (9, 30), (10, 24), 8, 8, 2, 21, 24, "Y"),
    (436, "Ashlar", (10, 6), (10, 28), 30, 26, 21, 14, "n/a", "Y"),
    (437, "Elder House", (8, 14), (10, 30), 15, 16, 4, 18, 22, "Y"),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 44, 46, 17),
    ("Cards back", 31, 34, 12),
    ("'The peer knew what it was like'", 28, 32, 11),
    ("'I am more hopeful about getting well'", 17, 20, 8),
    ("'The ward was told clearly it is smoke free'", 22, 25, 9),
)

COSTS: tuple[tuple[object, ...], ...] = (
    ("Advisers 2.6 wte", 98400, 8195.5, 57210.25),
    ("Peer coordinator", 21600, 1800, 12600),
    ("Peer expenses", 1500, 121, 730.5),
    ("Vapes and NRT top-up", 9600, 874.2, 5630.4),
    ("CO monitors, tubes", 900, 0, 412.8),
)

NARRATIVE = (
    "A man on Elder House who had not left the ward for a year walks to the shop for a paper now.",
    "Two of this year's quitters have come back to sit on the trust's smoke free group.",
    "A mum on Beckside told us her 3 grandchildren can stay over now the flat is smoke free.",
    "We held 10 adviser groups in October, one more than in September.",
    "Curlew was shut to visitors for 4 days with norovirus.",
    "One adviser is leaving on 28 November and the post is out to advert.",
    "We hope to recruit 2 peers from the women's ward by the new year.",
    "RiO smoking form was changed mid month so TD1 was counted by hand for 5 days.",
    "TD5 is over 35% again this month.",
)


def _return(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the template of the trust."""
    sheet.write("A1", "Marrowdale Partnership NHS Trust - Smokefree Inpatient Programme", bold)
    sheet.write("A2", "PROVIDER MONTHLY RETURN")
    sheet.write("A3", "Provider: Kindlewick Recovery CIC")
    sheet.write("A4", "Contract: MPT/TDA/2024/17 (1 April 2024 to 31 March 2027)")
    sheet.write("A5", "Month: October 2025 (M7)      Due: 10th working day of the next month")
    sheet.merge_range("D7:F7", "October 2025", bold)
    sheet.merge_range("G7:I7", "Year to date (April to October 2025)", bold)
    heads = ("Ref", "Standard", "Threshold", "Num", "Den", "Result", "Num", "Den", "Result")
    sheet.write_row("A8", (*heads, "Met?", "Provider comment"), bold)
    for row, (ref, words, threshold, above, below, comment) in enumerate(STANDARDS, 8):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, rate if below is not None else None)
        reached: list[float] = []
        for column, source in ((3, "H"), (6, "I")):
            parts: list[float] = []
            for place, line in ((column, above), (column + 1, below)):
                if line is None:
                    continue
                months = [cell for cell in MONTHLY[line][1:] if isinstance(cell, int)]
                figure = sum(months) if source == "I" else months[-1]
                sheet.write_formula(row, place, f"=Monthly!{source}{line + 4}", None, figure)
                parts.append(figure)
            top, base = (xl_col_to_name(column + step) + str(row + 1) for step in (0, 1))
            if below is None:
                sheet.write_formula(row, column + 2, f"={top}", None, parts[0])
                reached.append(parts[0])
            else:
                share = parts[0] / parts[1]
                sheet.write_formula(row, column + 2, f"={top}/{base}", rate, share)
                reached.append(share)
        if below is not None and isinstance(threshold, float):
            sheet.write(row, 9, "Y" if reached[0] >= threshold else "N")
        if comment:
            sheet.write(row, 10, comment)
    sheet.write("A19", "Provider narrative (what has gone well, risks, issues)", bold)
    for row, sentence in enumerate(NARRATIVE, 19):
        sheet.write(row, 0, sentence)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 9, 9)
    sheet.set_column(10, 10, 36)


def _months(
    made: Workbook, name: str, title: str, lines: tuple[tuple[object, ...], ...], bold: Format
) -> None:
    """Write a tab with the months in columns."""
    sheet = made.add_worksheet(name)
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "align": "right"})
    sheet.write(0, 0, title, bold)
    for column, first in enumerate(MONTHS, 1):
        sheet.write_datetime(2, column, first, month)
    sheet.write(2, 8, "Apr-Oct", bold)
    for row, line in enumerate(lines, 3):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        sheet.write_row(row, 1, line[1:8])
        if line[8:] != ("",):
            total = sum(cell for cell in line[1:8] if isinstance(cell, int | float))
            sheet.write_formula(row, 8, f"=SUM(B{row + 1}:H{row + 1})", None, round(total, 2))
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 8, 9)


def _wards(sheet: Worksheet, bold: Format) -> None:
    """Write the wards of the month."""
    sheet.write("A1", "By ward, October 2025", bold)
    heads = ("Beds", "Admissions", "Smokers", "Seen by adviser", "Agreed a plan", "Staff done VBA")
    sheet.write_row("A2", ("Ward", *heads, "Peer hours"), bold)
    for row, line in enumerate(WARDS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A8", "All wards", bold)
    for column in range(1, 8):
        letter = xl_col_to_name(column)
        cells = (line[column] for line in WARDS)
        total = sum(cell for cell in cells if isinstance(cell, int | float))
        sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", bold, total)
    sheet.set_column(0, 7, 16)
    sheet.set_column(0, 0, 26)


def _peers(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of peers."""
    sheet.write("A1", "Peer ex-smokers, position at 31 October 2025", bold)
    heads = ("Peer", "Ward", "Joined us", "Hours in Oct")
    more = ("Confidence on joining (0-10)", "Confidence at 31 Oct (0-10)", "Notes")
    sheet.write_row("A3", heads + more, bold)
    for row, line in enumerate(PEERS, 3):
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2], day)
        sheet.write_row(row, 3, line[3:6])
        if line[6]:
            sheet.write(row, 6, line[6])
    sheet.write("A12", "Total", bold)
    sheet.write_formula("D12", "=SUM(D4:D11)", bold, 66)
    sheet.write("A14", "At 31 October")
    sheet.write_row("A15", ("Peers more confident than when they joined", "", "", 7))
    sheet.write_row("A16", ("DBS renewals outstanding", "", "", 1))
    sheet.set_column(0, 6, 15)


def _home(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the patients who went home in the month."""
    sheet.write("A1", "Went home on a plan in October 2025", bold)
    sheet.write("A2", "CO in ppm. SWEMWBS 7 to 35, higher is better.")
    heads = ("Our no.", "Ward", "Admitted", "Home", "Cigs a day on admission", "CO on admission")
    more = ("CO going home", "SWEMWBS on admission", "SWEMWBS going home", "Passed on in 1 day")
    sheet.write_row("A4", heads + more, bold)
    for row, line in enumerate(HOME, 4):
        sheet.write_row(row, 0, (f"K{line[0]}", line[1]))
        for column in (2, 3):
            when = line[column]
            assert isinstance(when, tuple)
            sheet.write_datetime(row, column, date(2025, *when), day)
        sheet.write_row(row, 4, line[4:])
    sheet.write("B21", "SWEMWBS up by 3 points or more, October")
    sheet.write("I21", 10)
    sheet.set_column(1, 9, 14)


def _cards(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the cards of patients and, under them, the costs."""
    sheet.write_row("A1", ("Going-home cards 2025/26", "Apr-Jun", "Jul-Sep", "Oct"), bold)
    for row, line in enumerate(CARDS, 1):
        sheet.write_row(row, 0, line)
    heads = ("Budget 2025/26", "Spent in Oct 2025", "Spent Apr-Oct 2025")
    sheet.write_row("A10", ("Costs £", *heads), bold)
    for row, cost in enumerate(COSTS, 10):
        sheet.write(row, 0, cost[0])
        sheet.write_row(row, 1, cost[1:], money)
    sheet.write("A16", "Total", bold)
    for column, letter in enumerate("BCD", 1):
        cells = (cost[column] for cost in COSTS)
        total = sum(cell for cell in cells if isinstance(cell, int | float))
        sheet.write_formula(15, column, f"=SUM({letter}11:{letter}15)", money, round(total, 2))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 3, 18)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kindlewick October return")
    bold = made.add_format({"bold": True, "text_wrap": False})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _return(made.add_worksheet("Return"), bold, rate)
    _months(made, "Monthly", "Data behind the return (from RiO and our sheets)", MONTHLY, bold)
    _months(made, "Our tally", "Kindlewick - what we keep count of ourselves", TALLY, bold)
    _wards(made.add_worksheet("Wards"), bold)
    _peers(made.add_worksheet("Peers"), bold, day)
    _home(made.add_worksheet("Going home"), bold, day)
    _cards(made.add_worksheet("Cards and costs"), bold, money)
    made.close()
