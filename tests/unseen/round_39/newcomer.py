"""Tuberculosis and vaccination advice by refugee health mediators, quarterly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, annual target, (number, out of) of both quarters, RAG, comment.
RETURN: tuple[tuple[Any, ...], ...] = (
    (
        "1",
        "New arrivals having a health welcome in their language within 30 days",
        0.8,
        143,
        184,
        171,
        208,
        "Green",
        "Two hotels closed in May, people moved before we got there",
    ),
    (
        "2",
        "People given TB screening information and offered a test",
        600,
        138,
        None,
        162,
        None,
        "Green",
        "",
    ),
    (
        "3",
        "People referred for a TB (LTBI) test who went to it",
        0.75,
        84,
        118,
        109,
        141,
        "Amber",
        "Better since the Saturday clinic began",
    ),
    (
        "4",
        "Latent TB treatment completed, of courses due to end",
        0.85,
        11,
        13,
        14,
        16,
        "Green",
        "See LTBI list",
    ),
    (
        "5",
        "Children with vaccination history checked and catch-up plan sent to GP",
        240,
        57,
        None,
        66,
        None,
        "Green",
        "",
    ),
    (
        "6",
        "Adults advised on missing vaccines who had at least one dose",
        0.5,
        61,
        130,
        79,
        148,
        "Green",
        "Q1 low: MMR stock short at 2 surgeries",
    ),
    ("7", "Registered with a GP within 14 days of asking us", 0.9, 96, 104, 118, 127, "Green", ""),
    (
        "8",
        "People saying they understood the advice (exit card)",
        0.9,
        88,
        97,
        121,
        131,
        "Green",
        "Picture cards used",
    ),
    ("9", "Incidents and complaints (for information)", None, 1, None, "nil", None, "", ""),
)

MONTHS = ("Apr", "May", "Jun", "Qtr 1", "Jul", "Aug", "Sep", "Qtr 2", "Year so far")

ONE_TO_ONE: tuple[tuple[Any, ...], ...] = (
    ("AH  Dari, Pashto", 46, 51, 49, 55, 48, 60),
    ("TG  Tigrinya, Amharic", 38, 40, 43, 44, 39, 47),
    ("NS  Arabic, Sorani", 41, 37, 44, 46, 50, 52),
    ("OL  Ukrainian, Russian (part time)", 17, 19, 16, 14, 12, 18),
)

TEAM: tuple[tuple[Any, ...], ...] = (
    ("Phone and WhatsApp contacts", 212, 234, 228, 251, 219, 266),
    ("Letters read out or forms filled in", 63, 70, 66, 74, 61, 79),
    ("Gone with someone to the chest clinic", 14, 17, 16, 19, 15, 22),
    ("Surgeries briefed", 3, 2, 4, 2, 1, 5),
    ("Began ringing the surgery themselves, used to ask us", 4, 6, 5, 8, 7, 9),
    ("Interpreter hours the hospital did not have to book", 9.5, 12, 11, 13.5, 10, 15),
    ("Team sickness (days)", 2, 0, 5, 1, 0, 3),
    ("Supervision hours", 8, 8, 6, 8, 4, 8),
)

# Day, place, language, mediator, came, men, under 5s, leaflets, asked for a test, peers, hours.
SESSIONS: tuple[tuple[Any, ...], ...] = (
    ((7, 3), "Saltergate hotel", "Dari", "AH", 18, 11, 4, 16, 7, 2, 5),
    ((7, 8), "Eritrean church hall", "Tigrinya", "TG", 24, 9, 6, 20, 9, 3, 7.5),
    ((7, 16), "Marlbeck Central library", "Arabic", "NS", 11, 4, 2, 11, 4, 1, 2.5),
    ((7, 22), "Saltergate hotel", "Sorani", "NS", 15, 12, 0, 13, 6, 2, 4),
    ((7, 29), "Fenwick Road children's centre", "Dari", "AH", 13, 1, 15, 12, 3, 2, 5),
    ((8, 5), "Eritrean church hall", "Tigrinya", "TG", 19, 8, 5, 17, 8, 3, 7),
    ((8, 13), "Allotments, Howe Lane", "Arabic", "NS", 9, 7, 1, 6, 2, 1, 3),
    ((8, 21), "College ESOL block", "Ukrainian", "OL", 16, 5, 0, 14, 1, 1, 2),
    ((9, 2), "Saltergate hotel", "Pashto", "AH", 21, 15, 3, 19, 10, 2, 6),
    ((9, 9), "Fenwick Road children's centre", "Arabic", "NS", 14, 2, 17, 14, 4, 2, 4.5),
    ((9, 11), "College ESOL block", "Dari", "AH", 27, 16, 0, 25, 12, 3, 6),
    ((9, 18), "Eritrean church hall", "Amharic", "TG", 17, 6, 4, 15, 6, 2, 5),
    ((9, 24), "Barber's, Station Parade", "Sorani", "NS", 8, 8, 0, 8, 5, 1, 2),
    ((9, 30), "Saltergate hotel", "Tigrinya", "TG", 20, 13, 2, 18, 9, 2, 5.5),
)

# Ref, language, age, at home, start, drugs, doses due and taken, clinic visits, told, work, end.
PATIENTS: tuple[tuple[Any, ...], ...] = (
    ("LT-041", "Dari", 27, 5, (4, 9), "daily", 8, 8, 2, "Y", "Y", "Completed"),
    ("LT-042", "Tigrinya", 22, 1, (4, 14), "daily", 13, 12, 1, "", "Y", "Completed"),
    ("LT-044", "Arabic", 34, 4, (4, 16), "daily", 15, 15, 1, "Y", "", "Completed"),
    ("LT-045", "Dari", 41, 7, (4, 22), "daily", 21, 19, 3, "Y", "", "Completed"),
    ("LT-047", "Pashto", 19, 2, (4, 29), "weekly", 3, 3, 1, "", "Y", "Completed"),
    ("LT-048", "Tigrinya", 30, 3, (5, 6), "daily", 35, 33, 2, "Y", "", "Completed"),
    ("LT-049", "Sorani", 25, 1, (5, 7), "daily", 36, 9, 1, "", "", "Stopped"),
    ("LT-050", "Amharic", 38, 4, (5, 13), "daily", 42, 41, 2, "Y", "Y", "Completed"),
    ("LT-052", "Dari", 23, 6, (5, 20), "weekly", 6, 6, 2, "Y", "", "Completed"),
    ("LT-053", "Arabic", 45, 5, (5, 28), "daily", 57, 54, 4, "", "", "Completed"),
    ("LT-055", "Tigrinya", 21, 1, (6, 3), "daily", 63, 62, 1, "Y", "Y", "Completed"),
    ("LT-056", "Pashto", 29, 3, (6, 5), "weekly", 8, 8, 2, "Y", "", "Completed"),
    ("LT-057", "Arabic", 33, 4, (6, 12), "weekly", 9, 9, 1, "", "Y", "Completed"),
    ("LT-058", "Sorani", 26, 2, (6, 17), "daily", 77, 20, 2, "", "", "Moved away"),
    ("LT-060", "Dari", 36, 8, (6, 24), "daily", 84, 80, 3, "Y", "", "Completed"),
    ("LT-061", "Tigrinya", 24, 2, (6, 26), "weekly", 11, 11, 2, "", "Y", "Completed"),
)

# Line, two quarters, whether they are added up.
FAMILIES: tuple[tuple[Any, ...], ...] = (
    ("At home",),
    ("Home visits", 64, 71, "+"),
    ("Husbands, fathers and brothers who sat in on a visit", 19, 26, "+"),
    ("Mothers who began booking the jabs on their own (red book in bag)", 12, 17, "+"),
    ("Bus passes given for clinic", 22, 25, "+"),
    ("Smoke alarm leaflet left", 31, 28, "+"),
    ("Health friends (our volunteers)",),
    ("Health friends active", 14, 17, ""),
    ("of these, came to us first as clients", 9, 11, ""),
    ("Hours they gave", 212.5, 248, "+"),
    ("Training evenings", 3, 2, "+"),
    ("Health friends who got a job or a college place", 2, 3, "+"),
    ("Fares and lunches paid (£)", 188.4, 206.75, "+"),
    ("Places we work with",),
    ("Churches, mosques, shops and hotels visited", 11, 13, "+"),
    ("Places that began their own health talk, run without us", 2, 4, "+"),
    ("Posters and picture cards given out", 300, 260, "+"),
    ("Who had a health welcome",),
    ("Afghanistan", 48, 59, "+"),
    ("Eritrea and Ethiopia", 39, 44, "+"),
    ("Sudan and Syria", 28, 35, "+"),
    ("Ukraine", 21, 19, "+"),
    ("Elsewhere", 7, 14, "+"),
    ("Total", 143, 171, "+"),
    ("In hotel or hostel", 88, 97, "+"),
    ("Under 18", 36, 44, "+"),
    ("Pregnant", "<5", 6, ""),
)

COSTS: tuple[tuple[Any, ...], ...] = (
    ("Mediators' pay and on-costs", 98400, 24150.6, 24612.35),
    ("Coordinator (0.6)", 24600, 6150, 6150),
    ("Rooms", 3600, 745, 980),
    ("Travel and bus passes", 4200, 918.25, 1106.4),
    ("Printing and translation", 2800, 1240, 388.5),
    ("Health friends", 1500, 188.4, 206.75),
    ("Management charge", 13510, 3377.5, 3377.5),
)

COMMENTS = (
    "Q2 2025/26 - what we want to tell the council",
    "A young man from the hotel who finished his tablets in July now sits with new people on "
    "their first night and tells them the test does not send anyone home.",
    "The school nurse at Fenwick Road says 7 families who always refused now let her in, "
    "and she puts it down to the mothers' circle.",
    "Three of our women have started a walking club that has nothing to do with us.",
    "Our Tigrinya mediator was on leave for 2 weeks in August, so fewer talks.",
    "We had 4 surgeries ask for the picture cards and have ordered another 500.",
    "The Home Office plans to move 60 people out of Saltergate in November.",
    "Indicator 3 should reach 75% for the year if the Saturday clinic carries on.",
    "We would like to meet about the budget for 2026/27.",
    "All mediators did the 3-hour safeguarding refresher in September.",
)


def _return(sheet: Worksheet, head: Format, per: Format, wrap: Format) -> None:
    """Write the return of the council: number, out of and per cent for each quarter."""
    sheet.write("A1", "MARLBECK CITY COUNCIL - PUBLIC HEALTH", head)
    sheet.write("A2", "Contract monitoring return: New Arrivals Health Mediation")
    sheet.write("A3", "Contract MCC/PH/2024/071 (1 April 2024 to 31 March 2027)")
    sheet.write("A4", "Provider: Welcome Thread CIC")
    sheet.write("A5", "This return is for: Quarter 2 2025/26 (July - September 2025)")
    for cells, words in (
        ("D7:F7", "Quarter 1 (Apr-Jun 25)"),
        ("G7:I7", "Quarter 2 (Jul-Sep 25)"),
        ("J7:L7", "Year to date"),
    ):
        sheet.merge_range(cells, words, head)
    three = ("Number", "Out of", "%")
    sheet.write_row("A8", ("Ref", "Indicator", "Target (year)", *three * 3, "RAG", "Comment"), head)
    for row, line in enumerate(RETURN, 8):
        ref, words, target, first, first_of, second, second_of, rag, comment = line
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, "report" if target is None else target, per if first_of else None)
        sheet.write_row(row, 3, (first, first_of))
        sheet.write_row(row, 6, (second, second_of))
        at = row + 1
        total = sum(part for part in (first, second) if isinstance(part, int))
        sheet.write_formula(row, 9, f"=SUM(D{at},G{at})", None, total)
        if first_of:
            whole = first_of + second_of
            sheet.write_formula(row, 5, f"=D{at}/E{at}", per, first / first_of)
            sheet.write_formula(row, 8, f"=G{at}/H{at}", per, second / second_of)
            sheet.write_formula(row, 10, f"=SUM(E{at},H{at})", None, whole)
            sheet.write_formula(row, 11, f"=J{at}/K{at}", per, total / whole)
        sheet.write_row(row, 12, (rag, comment))
    sheet.write("A19", "Rates in the year to date are worked out from the numbers, not averaged.")
    sheet.write("A20", "Completed by R. Osei, 10/10/2025")
    sheet.set_column(1, 1, 52)
    sheet.set_column(13, 13, 50)


def _months(sheet: Worksheet, row: int, line: tuple[Any, ...], form: Format | None) -> None:
    """Write six months with the sum of each quarter and of the half year."""
    months = line[1:]
    at = row + 1
    sheet.write(row, 0, line[0], form)
    sheet.write_row(row, 1, line[1:4], form)
    sheet.write_formula(row, 4, f"=SUM(B{at}:D{at})", form, sum(months[:3]))
    sheet.write_row(row, 5, line[4:7], form)
    sheet.write_formula(row, 8, f"=SUM(F{at}:H{at})", form, sum(months[3:]))
    sheet.write_formula(row, 9, f"=E{at}+I{at}", form, sum(months))


def _team(sheet: Worksheet, head: Format) -> None:
    """Write the months of the mediators."""
    sheet.write("A1", "Mediators' work by month 2025-26", head)
    sheet.write_row("A3", ("One to one, face to face", *MONTHS), head)
    for row, line in enumerate(ONE_TO_ONE, 3):
        _months(sheet, row, line, None)
    sums = [sum(line[month] for line in ONE_TO_ONE) for month in range(1, 7)]
    _months(sheet, 7, ("All mediators", *sums), head)
    sheet.write_row("A10", ("Whole team", *MONTHS), head)
    for row, line in enumerate(TEAM, 10):
        _months(sheet, row, line, None)
    sheet.write("A20", "Interpreter hours are from the chest clinic's own list.")
    sheet.set_column(0, 0, 50)


def _sessions(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of group sessions."""
    sheet.write("A1", "Group sessions, July to September 2025 (new sheet each quarter)", head)
    sheet.write_row(
        "A3",
        (
            "Date",
            "Where",
            "Language",
            "Led by",
            "Came",
            "of whom men",
            "Under 5s brought",
            "Took leaflet",
            "Asked for a TB test",
            "Health friends helping",
            "Their hours (also in Families and friends)",
        ),
        head,
    )
    for row, ((month, date), *line) in enumerate(SESSIONS, 3):
        sheet.write_datetime(row, 0, datetime(2025, month, date), day)
        sheet.write_row(row, 1, line)
    last = 3 + len(SESSIONS)
    sheet.write(last, 0, "Total", head)
    for column, letter in enumerate("EFGHIJK", 4):
        if letter != "J":
            total = sum(line[column] for line in SESSIONS)
            sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", head, total)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 32)
    sheet.set_column(4, 10, 13)


def _patients(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of people in treatment, and what is counted from it."""
    sheet.write("A1", "Latent TB: people whose course was due to end in July-September 2025", head)
    sheet.write_row(
        "A3",
        (
            "Client",
            "Language",
            "Age",
            "People at home",
            "Started",
            "Tablets",
            "Doses due Jul-Sep",
            "Doses taken Jul-Sep",
            "Clinic visits with us Jul-Sep",
            "Has told family (had kept it secret)",
            "Back in work or class",
            "Result",
        ),
        head,
    )
    for row, (ref, tongue, age, home, (month, date), *line) in enumerate(PATIENTS, 3):
        sheet.write_row(row, 0, (ref, tongue, age, home))
        sheet.write_datetime(row, 4, datetime(2025, month, date), day)
        sheet.write_row(row, 5, line)
    sheet.write_row("A22", ("Counted up", "", "", "Quarter 1", "Quarter 2", "Year so far"), head)
    for row, words, first, column, letter in (
        (22, "Told family, had kept it secret", 6, 9, "J"),
        (23, "Back in work or class", 4, 10, "K"),
    ):
        second = sum(line[column] == "Y" for line in PATIENTS)
        sheet.write(row, 0, words)
        sheet.write(row, 3, first)
        sheet.write_formula(row, 4, f'=COUNTIF({letter}4:{letter}19,"Y")', None, second)
        sheet.write_formula(row, 5, f"=D{row + 1}+E{row + 1}", None, first + second)
    sheet.set_column(0, 11, 14)


def _families(sheet: Worksheet, head: Format) -> None:
    """Write the stacked tables of families, volunteers, places and who was seen."""
    at = 0
    for line in FAMILIES:
        if len(line) == 1:
            at += 1 if at else 0
            sheet.write_row(at, 0, (line[0], "Apr-Jun", "Jul-Sep", "Both"), head)
        else:
            sheet.write_row(at, 0, line[:3])
            if line[3]:
                both = line[1] + line[2]
                sheet.write_formula(at, 3, f"=B{at + 1}+C{at + 1}", None, round(both, 2))
        at += 1
    sheet.write(at + 1, 0, "2025/26. Health friends active are not added up: mostly the same ones.")
    sheet.set_column(0, 0, 62)


def _costs(sheet: Worksheet, head: Format, money: Format, per: Format) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Budget and spend 2025/26", head)
    sheet.write_row(
        "A3", ("£", "Budget for year", "Q1 spent", "Q2 spent", "Spent to date", "% used"), head
    )
    sums = [sum(line[column] for line in COSTS) for column in (1, 2, 3)]
    for row, line in enumerate((*COSTS, ("Total", *sums)), 3):
        at = row + 1
        budget, first, second = line[1:]
        sheet.write(row, 0, line[0])
        if line[0] == "Total":
            for column, letter in enumerate("BCD", 1):
                total = round(sums[column - 1], 2)
                sheet.write_formula(row, column, f"=SUM({letter}4:{letter}10)", money, total)
        else:
            sheet.write_row(row, 1, line[1:], money)
        spent = round(first + second, 2)
        sheet.write_formula(row, 4, f"=C{at}+D{at}", money, spent)
        sheet.write_formula(row, 5, f"=E{at}/B{at}", per, spent / budget)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 5, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Welcome Thread Q2 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": False})
    per = made.add_format({"num_format": "0%"})
    wrap = made.add_format({"text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Return"), head, per, wrap)
    _team(made.add_worksheet("Team by month"), head)
    _sessions(made.add_worksheet("Sessions Q2"), head, day)
    _patients(made.add_worksheet("LTBI list"), head, day)
    _families(made.add_worksheet("Families and friends"), head)
    _costs(made.add_worksheet("Costs"), head, money, per)
    notes = made.add_worksheet("Comments")
    for row, sentence in enumerate(COMMENTS):
        notes.write(row, 0, sentence, wrap if row else head)
    notes.set_column(0, 0, 110)
    made.close()
