"""Fracture liaison and bone health with peer educators, quarterly to an integrated care board."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, words, threshold, met in the last quarter, comment, rows (words and four quarters).
RETURN: tuple[tuple[Any, ...], ...] = (
    (
        "FL1",
        "Patients aged 50+ with a fragility fracture identified (threshold is for the year)",
        1150,
        "Yes",
        "Icy January",
        (("Patients", 279, 270, 324, 335),),
    ),
    (
        "FL2",
        "Bone health assessment within 12 weeks of fracture",
        0.8,
        "No",
        "One nurse off sick since 12 January, clinics at Saltby cut to one a week",
        (("Assessed in time", 207, 205, 233, 242), ("Assessments due", 270, 260, 290, 307)),
    ),
    (
        "FL3",
        "Falls risk looked at in the assessment",
        0.9,
        "Yes",
        "",
        (("Falls risk recorded", 196, 197, 224, 235), ("Assessed, all", 214, 213, 240, 251)),
    ),
    (
        "FL4",
        "Bone treatment begun within 16 weeks where advised",
        0.65,
        "Yes",
        "",
        (("Begun", 98, 97, 113, 121), ("Advised", 149, 146, 168, 174)),
    ),
    (
        "FL5",
        "Still on treatment 12 months on",
        0.7,
        "Yes",
        "Better since peers do the reminder calls",
        (("Still taking it", 61, 64, 70, 75), ("Checked at 12 months", 92, 95, 101, 104)),
    ),
    (
        "FL6",
        "People attending bone health talks (threshold is for the year)",
        600,
        "No",
        "See Talks Q4 and narrative",
        (("Attendances", 142, 128, 155, 172),),
    ),
    (
        "FL7",
        "Strength and balance course: starters who finish",
        0.7,
        "Yes",
        "",
        (("Finished", 31, 29, 35, 38), ("Started", 44, 41, 47, 50)),
    ),
    (
        "FL8",
        "Patients who would recommend the service",
        0.9,
        "Yes",
        "Cards only began in July",
        (("Would recommend", "n/a", 58, 66, 73), ("Cards returned", "n/a", 62, 71, 78)),
    ),
    (
        "FL9",
        "Complaints and incidents (for information)",
        None,
        "",
        "Both about parking at Ottermouth",
        (("Number", 1, "nil", 1, 2),),
    ),
)

# Line and twelve months, April to March; the last has no sums.
MONTHS: tuple[tuple[Any, ...], ...] = (
    ("Hip", 24, 22, 21, 23, 20, 22, 25, 27, 29, 31, 26, 24),
    ("Wrist", 31, 29, 30, 28, 27, 30, 33, 35, 41, 44, 36, 31),
    ("Spine", 14, 15, 13, 16, 12, 15, 14, 17, 15, 18, 16, 17),
    ("Other site", 27, 25, 28, 26, 24, 27, 29, 28, 31, 33, 30, 29),
    ("All fractures", 96, 91, 92, 93, 83, 94, 101, 107, 116, 126, 108, 101),
    ("Assessed in 12 weeks", 71, 66, 70, 72, 62, 71, 75, 78, 80, 83, 80, 79),
    ("DXA scans asked for", 48, 45, 47, 46, 41, 45, 50, 52, 50, 57, 54, 52),
    ("Calls to peer phone line", 38, 35, 41, 44, 36, 40, 47, 45, 39, 52, 50, 49),
    ("- sorted by peer, saved a GP appt", 14, 12, 16, 17, 13, 15, 18, 17, 14, 21, 19, 20),
    ("Late-notice clinic slots peers filled", 4, 5, 4, 6, 5, 5, 7, 6, 6, 8, 7, 9),
    ("Nurses in post (WTE)", 2.6, 2.6, 2.6, 2.6, 2.6, 2.6, 3, 3, 3, 2.2, 2.2, 2.2),
)
NAMES = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Day, place, two peers, people there, cards given out, asked about their own bones, miles.
TALKS: tuple[tuple[Any, ...], ...] = (
    (datetime(2026, 1, 9), "Saltby library", "JP, RA", 14, 14, 3, 8),
    (datetime(2026, 1, 14), "Wendle Court (sheltered flats)", "MH, DK", 11, 11, 2, 12),
    (datetime(2026, 1, 20), "St Aldwyn's lunch club", "JP, SB", 17, 15, 4, 6),
    (datetime(2026, 1, 27), "Women's circle, Hallow Street mosque", "NQ, RA", 19, 19, 5, 14.5),
    (datetime(2026, 2, 3), "Quarr Lane WI", "CT, MH", 21, 20, 4, 22),
    (datetime(2026, 2, 10), "Wendle bowls club", "GW, DK", 13, 12, 2, 9),
    (datetime(2026, 2, 17), "Carers' cafe, Ottermouth", "SB, EL", 9, 9, 1, 18),
    (datetime(2026, 2, 24), "Staithe Road allotments", "GW, CT", 8, 8, 1, 7.5),
    (datetime(2026, 3, 3), "Farmers' mart, Marsh End", "GW, TF", 12, 10, 2, 26),
    (datetime(2026, 3, 10), "Saltby library", "JP, NQ", 16, 16, 4, 8),
    (datetime(2026, 3, 17), "Gurdwara, Penfold Street", "HK, RA", 22, 22, 6, 11),
    (datetime(2026, 3, 24), "Ottermouth sailing club", "EL, TF", 10, 10, 2, 19),
)

# Initials, area, own fracture, day trained, hours, confidence then and now, news.
PEERS: tuple[tuple[Any, ...], ...] = (
    ("JP", "Saltby", "Y", datetime(2024, 5, 16), 31, 7, 9, ""),
    ("RA", "Wendle", "Y", datetime(2024, 5, 16), 27.5, 5, 8, ""),
    ("MH", "Wendle", "N", datetime(2024, 10, 10), 22, 6, 8, ""),
    ("DK", "Wendle", "Y", datetime(2024, 10, 10), 29, 4, 7, "Started care home job in Feb"),
    ("SB", "Saltby", "Y", datetime(2024, 10, 10), 18.5, 6, 6, ""),
    ("NQ", "Hallow", "Y", datetime(2025, 3, 20), 30, 3, 8, "On mosque health committee"),
    ("CT", "Quarr", "N", datetime(2025, 3, 20), 12, 8, 8, ""),
    ("GW", "Marsh", "Y", datetime(2025, 3, 20), 24, 5, 7, ""),
    ("EL", "Ottermouth", "Y", datetime(2025, 9, 18), 21, 4, 6, "College, access course"),
    ("TF", "Marsh", "Y", datetime(2025, 9, 18), 17, 6, 7, ""),
    ("HK", "Hallow", "Y", datetime(2025, 9, 18), 19, 5, 8, ""),
    ("AV", "Saltby", "Y", datetime(2026, 2, 12), 6, 5, "n/a", "New, review in June"),
)

PEER_YEAR: tuple[tuple[Any, ...], ...] = (
    ("Hours given by peers", 198, 189, 236, 257),
    ("New peers trained", "nil", 3, 0, 1),
    ("Peers gone on to a job, course or committee", 1, 1, 0, 3),
    ("Expenses paid to peers (£)", 212.4, 187.85, 241.3, 268.95),
)

CALLS: tuple[tuple[Any, ...], ...] = (
    ("Due a call", 181, 188, 176, 192),
    ("Spoken to", 142, 150, 143, 159),
    ("Message left, no reply", 39, 38, 33, 33),
    ("Going out on their own again", 71, 78, 77, 88),
    ("Says less frightened of falling", 64, 69, 70, 81),
    ("Asked for a nurse to ring back", 22, 27, 25, 31),
    ("Wife, husband or family able to do less for them now", 19, 21, 24, 28),
    ("Average length of call (mins)", 14, 13, 15, 14),
)

ASSESSED: tuple[tuple[Any, ...], ...] = (
    ("50-64", 47, 45, 52, 55),
    ("65-74", 62, 64, 69, 71),
    ("75-84", 68, 67, 76, 80),
    ("85+", 37, 37, 43, 45),
    ("of whom men", 44, 46, 51, 54),
)

SPEND: tuple[tuple[Any, ...], ...] = (
    ("Staff", 38420, 38420, 41650, 36905),
    ("Rooms and travel", 1834.5, 1711.2, 2045.75, 1988.4),
    ("Print, phones, training", 962.1, 1420, 884.35, 2310.6),
)

STORY = (
    "What went well",
    "Mrs T, who had not left her flat since she broke her hip, took the bus to her"
    " granddaughter's prize day.",
    "The community physio team at Saltby tell us they have closed 11 cases early because our peers"
    " keep people at their exercises.",
    "Members at Staithe Road allotments have built raised beds so that two plot holders with spine"
    " fractures could keep their plots.",
    "What was harder",
    "The scan wait at Ottermouth went up to 9 weeks in February.",
    "Talks ended the year 3 short of the 600; two were called off in January because of ice.",
    "We interviewed 7 people for the nurse post and have offered it to one.",
    "We have asked 4 practices for read access to records and are waiting for 2 of them.",
    "Next",
    "In 2026/27 we mean to train 8 more peer educators, above all in Marsh End.",
    "The leaflet has been printed again, 2,000 copies, now in four languages.",
)


def _add(figures: tuple[Any, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, (int, float))), 2)


def _quarters(
    sheet: Worksheet, row: int, line: tuple[Any, ...], form: Format | None, total: bool
) -> None:
    """Write a line of four quarters and the year behind it."""
    sheet.write(row, 0, line[0])
    sheet.write_row(row, 1, line[1:], form)
    if total:
        cells = f"B{row + 1}:E{row + 1}"
        sheet.write_formula(row, 5, f"=SUM({cells})", form, _add(line[1:]))


def _return(sheet: Worksheet, head: Format, wrap: Format, rate: Format, whole: Format) -> None:
    """Write the form of the board: numerator, denominator and rate under each other."""
    sheet.write("A1", "NHS Wendlecombe and Saltmarsh ICB", head)
    sheet.write("A2", "Schedule 4C Local Quality Requirements - provider return 2025/26")
    sheet.write("A3", "Provider: Marrowgate Bone Health CIC (fracture liaison and peer education)")
    sheet.write("A4", "Contract: WSICB/24/0317, 1 April 2024 to 31 March 2027")
    sheet.write("A5", "Return for: Quarter 4 (1 January to 31 March 2026)")
    titles = ("No.", "Quality requirement", "Threshold", "Measure", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A7", (*titles, "Full year", "Q4 met?", "Provider comment"), head)
    row = 7
    for number, words, threshold, met, comment, lines in RETURN:
        last = row + 2 if len(lines) == 2 else row
        kind = rate if len(lines) == 2 else whole
        sides = ((0, number, wrap), (1, words, wrap), (2, threshold, kind), (9, met, wrap))
        for column, text, form in (*sides, (10, comment, wrap)):
            if last > row:
                sheet.merge_range(row, column, last, column, text, form)
            elif text is not None:
                sheet.write(row, column, text, form)
        for below, line in enumerate(lines):
            sheet.write_row(row + below, 3, line, whole)
            cells = f"E{row + below + 1}:H{row + below + 1}"
            sheet.write_formula(row + below, 8, f"=SUM({cells})", whole, _add(line[1:]))
        if len(lines) == 2:
            top, base = ((*line[1:], _add(line[1:])) for line in lines)
            sheet.write(last, 3, "%")
            for column in range(4, 9):
                above, under = top[column - 4], base[column - 4]
                name = xl_col_to_name(column)
                if isinstance(above, str):
                    sheet.write(last, column, above, whole)
                else:
                    formula = f"={name}{row + 1}/{name}{row + 2}"
                    sheet.write_formula(last, column, formula, rate, above / under)
        row = last + 1
    sheet.write(row + 1, 0, "Completed by: P.L., Service Manager, 17/04/2026")
    sheet.set_column(1, 1, 40)
    sheet.set_column(3, 3, 20)
    sheet.set_column(10, 10, 44)


def _months(sheet: Worksheet, head: Format, strong: Format) -> None:
    """Write the months with the quarters between them."""
    sheet.write("A1", "FLS activity by month 2025/26", head)
    sheet.write("A3", "", head)
    for row, line in enumerate(MONTHS, 3):
        sheet.write(row, 0, line[0])
        for month in range(12):
            sheet.write(2, 1 + month + month // 3, NAMES[month], head)
            sheet.write(row, 1 + month + month // 3, line[1 + month])
        for quarter in range(4):
            column = 4 + 4 * quarter
            sheet.write(2, column, f"Q{quarter + 1}", head)
            if "WTE" not in str(line[0]):
                first, last = xl_col_to_name(column - 3), xl_col_to_name(column - 1)
                formula = f"=SUM({first}{row + 1}:{last}{row + 1})"
                total = _add(line[1 + 3 * quarter : 4 + 3 * quarter])
                sheet.write_formula(row, column, formula, strong, total)
        if "WTE" not in str(line[0]):
            formula = f"=E{row + 1}+I{row + 1}+M{row + 1}+Q{row + 1}"
            sheet.write_formula(row, 17, formula, strong, _add(line[1:]))
    sheet.write("R3", "Year", head)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 17, 6)
    sheet.freeze_panes(3, 1)


def _talks(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of talks."""
    sheet.write("A1", "Bone health talks, January to March 2026", head)
    titles = ("Date", "Where", "Peers", "Came", "Cards given out")
    asked = "Have since asked GP or pharmacist about own bones"
    sheet.write_row("A3", (*titles, asked, "Miles"), head)
    for row, line in enumerate(TALKS, 3):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("B16", "Total for the quarter", head)
    for column in range(3, 7):
        name = xl_col_to_name(column)
        total = _add(tuple(line[column] for line in TALKS))
        sheet.write_formula(15, column, f"=SUM({name}4:{name}15)", head, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 36)


def _peers(sheet: Worksheet, head: Format, day: Format, money: Format, place: Format) -> None:
    """Write the list of peer educators and their year below it."""
    sheet.write("A1", "Peer educators - Q4 (January to March 2026)", head)
    titles = ("Peer", "Area", "Own fracture?", "Trained on", "Talks led", "Hours")
    scores = ("Confidence when trained (0-10)", "Confidence Mar 2026 (0-10)", "News")
    sheet.write_row("A2", (*titles, *scores), head)
    for row, line in enumerate(PEERS, 2):
        sheet.write_row(row, 0, line[:3])
        sheet.write_datetime(row, 3, line[3], day)
        sheet.write(row, 4, sum(line[0] in str(talk[2]) for talk in TALKS))
        sheet.write_row(row, 5, line[4:])
    sheet.write("A15", "All", head)
    sheet.write_formula("E15", "=SUM(E3:E14)", head, 24)
    hours = _add(tuple(line[4] for line in PEERS))
    sheet.write_formula("F15", "=SUM(F3:F14)", head, hours)
    for name, column in (("G", 5), ("H", 6)):
        scored = [line[column] for line in PEERS if isinstance(line[column], int)]
        mean = sum(scored) / len(scored)
        sheet.write_formula(f"{name}15", f"=AVERAGE({name}3:{name}14)", place, mean)
    sheet.write_row("A18", ("Peers over the year", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, line in enumerate(PEER_YEAR, 18):
        _quarters(sheet, row, line, money if "£" in str(line[0]) else None, True)
    sheet.set_column(0, 0, 40)
    sheet.set_column(3, 3, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Marrowgate Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%", "valign": "top"})
    whole = made.add_format({"num_format": "#,##0", "valign": "top", "align": "right"})
    strong = made.add_format({"bold": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    money = made.add_format({"num_format": "#,##0.00"})
    place = made.add_format({"num_format": "0.0", "bold": True})
    _return(made.add_worksheet("LQR return"), head, wrap, rate, whole)
    _months(made.add_worksheet("FLS months"), head, strong)
    _talks(made.add_worksheet("Talks Q4"), head, day)
    _peers(made.add_worksheet("Peers"), head, day, money, place)

    calls = made.add_worksheet("6 month calls")
    quarters = ("Q1", "Q2", "Q3", "Q4", "2025/26")
    calls.write_row("A1", ("Calls six months after the fracture", *quarters), head)
    for row, line in enumerate(CALLS, 1):
        _quarters(calls, row, line, None, "Average" not in str(line[0]))
    calls.write_row("A12", ("Who was assessed (age)", *quarters), head)
    for row, line in enumerate(ASSESSED, 12):
        _quarters(calls, row, line, None, True)
    calls.set_column(0, 0, 56)

    spend = made.add_worksheet("Spend and narrative")
    spend.write_row("A1", ("Spend £", *quarters), head)
    for row, line in enumerate(SPEND, 1):
        _quarters(spend, row, line, money, True)
    columns = [tuple(line[column] for line in SPEND) for column in range(1, 5)]
    _quarters(spend, 4, ("Total", *map(_add, columns)), money, True)
    for row, sentence in enumerate(STORY, 7):
        spend.write(row, 0, sentence, None if sentence.endswith(".") else strong)
    spend.set_column(0, 0, 30)
    spend.set_column(1, 5, 12)
    made.close()
