"""Dental access and oral health for people in recovery, a monthly return to an NHS ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    *("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25"),
    *("Sep-25", "Oct-25", "Nov-25", "Dec-25", "Jan-26"),
)

# Line of the monthly tab and ten months; a line without months is a heading.
BY_MONTH: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("KPI figures", ()),
    ("Referrals in", (34, 31, 29, 36, 27, 33, 38, 35, 22, 40)),
    ("Signed on with a practice", (21, 19, 22, 24, 17, 23, 26, 25, 14, 28)),
    ("First appointment due", (24, 22, 21, 27, 20, 24, 29, 27, 17, 30)),
    ("...given within 20 working days", (17, 16, 17, 22, 15, 20, 24, 22, 12, 25)),
    ("Appointments booked", (61, 58, 63, 70, 55, 66, 74, 71, 48, 79)),
    ("...DNA", (12, 10, 11, 10, 9, 11, 10, 9, 9, 10)),
    ("Treatment plans ended, any reason", (14, 13, 15, 16, 12, 15, 18, 17, 11, 19)),
    ("...all treatment done", (9, 9, 10, 12, 8, 11, 13, 13, 7, 14)),
    ("Brush-up talks in hostels and groups", (5, 6, 5, 6, 4, 6, 7, 6, 3, 6)),
    ("Keyworkers through the mouth care course", (0, 8, 0, 7, 0, 6, 9, 0, 0, 8)),
    ("OHIP reviews at 3 months", ("n/a", 6, 7, 8, 7, 9, 8, 10, 6, 9)),
    ("...lower score than at start", ("n/a", 4, 4, 6, 5, 6, 5, 7, 4, 6)),
    ("Complaints", ("nil", 1, "nil", "nil", "nil", 1, "nil", "nil", "nil", 1)),
    ("Other things we keep a note of", ()),
    ("Used A&E or 111 for teeth before, not since", (3, 4, 4, 5, 3, 5, 6, 5, 3, 6)),
    ("No longer buying painkillers for toothache", (5, 4, 6, 7, 5, 7, 8, 7, 4, 9)),
    ("Put in for a job or course put off because of teeth", (1, 0, 2, 1, 1, 2, 3, 2, 1, 3)),
    (
        "Surgery hours saved (our people took late cancellations)",
        (2.5, 3, 3, 4, 2, 3.5, 5, 4.5, 2, 5),
    ),
    ("Brush and paste packs given out", (80, 95, 70, 110, 60, 90, 120, 100, 140, 105)),
    ("Reminder texts", (118, 109, 121, 136, 104, 127, 143, 139, 92, 152)),
)

# Reference, requirement, threshold, row of the monthly tab, row it is divided by, comment.
FORM: tuple[tuple[Any, ...], ...] = (
    ("LQR1", "Service users accepted onto the list of an NHS dental practice", 250, 6, 0, ""),
    (
        *("LQR2", "Referral to first appointment, 20 working days or less", 0.8, 8, 7),
        "Dec: two practices shut over Christmas",
    ),
    ("LQR3", "Courses of treatment completed", 0.7, 12, 11, ""),
    ("LQR4", "Did Not Attend rate (no more than)", 0.15, 10, 9, "Better since texts twice"),
    ("LQR5", "Oral health promotion sessions in recovery settings", 60, 13, 0, ""),
    ("LQR6", "Workforce: recovery staff trained", 40, 14, 0, "No course in half the months"),
    ("LQR7", "Improved OHIP-5 score at 3 month review", 0.65, 16, 15, "First reviews in May"),
    ("LQR8", "Complaints received", "Report only", 17, 0, "About a wait, closed"),
)

CLIENTS: tuple[tuple[Any, ...], ...] = (
    ("SB-118", 41, date(2025, 10, 2), 14, date(2026, 1, 6), 8, 2),
    ("SB-120", 36, date(2025, 10, 6), 11, date(2026, 1, 8), 11, 0),
    ("SB-121", 52, date(2025, 10, 7), 17, date(2026, 1, 8), 9, 1),
    ("SB-125", 29, date(2025, 10, 9), 9, date(2026, 1, 13), 4, 1),
    ("SB-126", 47, date(2025, 10, 13), 16, date(2026, 1, 14), 16, 3),
    ("SB-130", 33, date(2025, 10, 15), 12, date(2026, 1, 15), 7, 2),
    ("SB-131", 58, date(2025, 10, 20), 18, date(2026, 1, 20), 12, 2),
    ("SB-133", 44, date(2025, 10, 22), 8, date(2026, 1, 22), 9, 1),
    ("SB-137", 39, date(2025, 10, 28), 13, date(2026, 1, 28), 6, 2),
)

# Initials, base, months as navigator, hours and visits gone along to in the month, hours so far.
NAVIGATORS: tuple[tuple[Any, ...], ...] = (
    ("D.K.", "Tarn Street hostel", 19, 14, 6, 151.5),
    ("Mo", "Tarn Street hostel", 11, 10.5, 5, 118),
    ("Shaz", "Eastmoor hub", 9, 12, 4, 96),
    ("P.L.", "Eastmoor hub", 26, 8, 3, 102.5),
    ("Gwen", "Ashmere women's group", 14, 16, 7, 163),
)

SINCE_APRIL: tuple[tuple[str, Any], ...] = (
    ("Navigators who are in recovery themselves", 5),
    ("Gone on to paid work", 2),
    ("Passed the Level 2 award", 3),
    ("Team meetings held", 10),
    ("Surgery hours dentists gave us free", 31.5),
)

COSTS: tuple[tuple[Any, ...], ...] = (
    ("Coordinator and admin pay", 46200, 3850, 38500),
    ("Navigators' expenses", 3600, 341.2, 2987.65),
    ("Fares and taxis for clients", 4800, 462.5, 3914.3),
    ("Packs and leaflets", 2400, 187.95, 2120.4),
    ("Rooms", 3000, 250, 2500),
)

CARDS: tuple[tuple[str, Any, Any], ...] = (
    ("Cards filled in", 22, 187),
    ("Staff treated me with respect", 21, 179),
    ("I smile or talk to people more", 15, 121),
    ("I ring the practice for myself now", 11, 84),
    ("I got the time I wanted", 17, 139),
    ("Happy to be asked again", "<5", 31),
)

COMMENTS = (
    "One man who had not eaten in front of his daughter for 6 years had Sunday dinner with her.",
    "Night staff at the hostel say 4 residents who rang 999 for toothache have not done so since.",
    "Two of our navigators now sit on the patient panel at Eastmoor dental practice.",
    "Eastmoor practice was closed for 3 days after a burst pipe.",
    "We hope to open a second drop-in in March if rooms can be found.",
    "Referrals were up on December, as they are every year.",
    "The 250 for the year looks within reach.",
    "New leaflets went to 12 pharmacies with the January needle exchange order.",
    "The coordinator went to the ICB oral health forum on 21 January.",
)


def _form(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the schedule of the ICB; its figures come from the monthly tab."""
    sheet.write("A1", "NHS Ashmere and Tarnside ICB", head)
    sheet.write("A2", "Schedule 4C Local Quality Requirements: provider monthly return")
    sheet.write_row("A3", ("Provider:", "Steadybridge Recovery CIC"))
    sheet.write_row("A4", ("Service:", "Mouth Matters, dental access for people in recovery"))
    sheet.write_row("A5", ("Contract:", "AT/LTC/2207 (1 April 2025 to 31 March 2027)"))
    sheet.write_row("A6", ("Month:", "January 2026 (Month 10)"))
    heads = ("Ref", "Requirement", "Threshold", "This month", "Year to date", "Provider comment")
    sheet.write_row("A8", heads, head)
    lines = {row: figures for row, (_, figures) in enumerate(BY_MONTH, 4)}
    sums = {row: sum(f for f in of if not isinstance(f, str)) for row, of in lines.items()}
    for row, (ref, words, threshold, top, base, comment) in enumerate(FORM, 8):
        form = rate if base else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, form)
        latest, year = lines[top][-1], sums[top]
        if base:
            for column, letter, value in (
                (3, "K", latest / lines[base][-1]),
                (4, "L", year / sums[base]),
            ):
                formula = f"='By month'!{letter}{top}/'By month'!{letter}{base}"
                sheet.write_formula(row, column, formula, form, value)
        else:
            sheet.write_formula(row, 3, f"='By month'!K{top}", None, latest)
            sheet.write_formula(row, 4, f"='By month'!L{top}", None, year)
        if comment:
            sheet.write(row, 5, comment)
    sheet.write("A18", "Thresholds for LQR1, LQR5 and LQR6 are for the full year.")
    sheet.write("A19", "Completed by: J.R., contracts, 12/02/2026")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 4, 12)
    sheet.set_column(5, 5, 36)


def _months(sheet: Worksheet, head: Format) -> None:
    """Write the tab of the provider with ten months and the year so far."""
    sheet.write("A1", "Mouth Matters - everything by month", head)
    sheet.write_row("A3", ("", *MONTHS, "YTD"), head)
    for row, (name, figures) in enumerate(BY_MONTH, 3):
        sheet.write(row, 0, name, None if figures else head)
        if figures:
            sheet.write_row(row, 1, figures)
            total = sum(figure for figure in figures if not isinstance(figure, str))
            sheet.write_formula(row, 11, f"=SUM(B{row + 1}:K{row + 1})", None, total)
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 11, 8)


def _navigators(sheet: Worksheet, head: Format) -> None:
    """Write the peer navigators and, under them, what is counted since April."""
    sheet.write("A1", "Peer navigators (volunteers), January 2026", head)
    heads = ("Name", "Based at", "Months with us", "Hours in Jan", "Visits gone along to in Jan")
    sheet.write_row("A2", (*heads, "Hours since 1 April 2025"), head)
    for row, line in enumerate(NAVIGATORS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A8", "All")
    for column, letter in ((3, "D"), (4, "E"), (5, "F")):
        total = sum(line[column] for line in NAVIGATORS)
        sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", head, total)
    sheet.write_row("A11", ("From 1 April 2025 to 31 January 2026", "", "Number"), head)
    for row, (name, figure) in enumerate(SINCE_APRIL, 11):
        sheet.write(row, 0, name)
        sheet.write(row, 2, figure)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 5, 22)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Mouth Matters January return")
    head = made.add_format({"bold": True, "font_color": "#005EB8"})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    _form(made.add_worksheet("LQR return"), head, rate)
    _months(made.add_worksheet("By month"), head)

    clients = made.add_worksheet("Reviews Jan 26")
    clients.write("A1", "OHIP-5 reviews done in January 2026 (0 = no trouble, 20 = worst)", head)
    heads = ("Client", "Age", "Start date", "OHIP at start", "Review date", "OHIP at review")
    clients.write_row("A3", (*heads, "Dentist visits in January"), head)
    for row, line in enumerate(CLIENTS, 3):
        for column, cell in enumerate(line):
            clients.write(row, column, cell, day if column in (2, 4) else None)
    clients.set_column(0, 6, 15)

    _navigators(made.add_worksheet("Navigators"), head)

    costs = made.add_worksheet("Spend")
    costs.write("A1", "Spend against budget", head)
    costs.write_row("A2", ("", "Budget 2025/26", "Jan 26", "Apr 25 to Jan 26"), head)
    for row, cost in enumerate(COSTS, 2):
        costs.write(row, 0, cost[0])
        costs.write_row(row, 1, cost[1:], money)
    costs.write("A8", "Total", head)
    for column, letter in ((1, "B"), (2, "C"), (3, "D")):
        total = round(sum(cost[column] for cost in COSTS), 2)
        costs.write_formula(7, column, f"=SUM({letter}3:{letter}7)", money, total)
    costs.set_column(0, 3, 26)

    cards = made.add_worksheet("Cards & comments")
    cards.write_row("A1", ("Comment cards (tick if true)", "Jan-26", "Apr-25 to Jan-26"), head)
    for row, card in enumerate(CARDS, 1):
        cards.write_row(row, 0, card)
    cards.write("A10", "What happened in January", head)
    for row, sentence in enumerate(COMMENTS, 10):
        cards.write(row, 0, sentence)
    cards.set_column(0, 0, 48)
    cards.set_column(1, 2, 16)
    made.close()
