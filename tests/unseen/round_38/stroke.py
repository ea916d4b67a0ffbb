"""Exercise classes and conversation partners after early discharge, monthly to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

MONTHS = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25")
BLANK = ("Nov-25", "Dec-25", "Jan-26", "Feb-26", "Mar-26")

# Reference, requirement, threshold, rows of the data tab, last year, exception report.
QUALITY: tuple[tuple[str, str, object, int, int, float, str], ...] = (
    ("LQ1", "Referrals accepted from the ESD team", "300 a year", 5, 0, 287, ""),
    ("LQ2", "Home visit within 5 days of leaving hospital", 0.9, 6, 7, 0.88, ""),
    ("LQ3", "Mean days from referral to first class", 21, 8, 9, 22.4, "Lower is better"),
    ("LQ4", "12 week programme completed", 0.7, 10, 11, 0.71, ""),
    ("LQ5", "Completers walking faster (10 m walk)", 0.75, 12, 13, 0.78, "See Finishers tab"),
    (
        "LQ6",
        "Aphasia: conversation partner found within 21 days",
        0.8,
        14,
        15,
        0.74,
        "One waiting for a Polish speaker",
    ),
    ("LQ7", "Readmitted within 90 days (no more than)", 0.12, 16, 17, 0.13, ""),
    ("LQ8", "Friends and Family Test: good or very good", 0.9, 18, 19, 0.93, ""),
    ("LQ9", "Falls in class", "report", 20, 0, 6, "Slipped on wet floor, no injury"),
)

# Reference, what is counted, months from April.
DATA: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("LQ1", "Referrals accepted", (24, 26, 25, 27, 22, 28, 29)),
    ("LQ2", "Visited within 5 days", (21, 24, 22, 25, 19, 26, 27)),
    ("LQ2", "Left hospital, visit due", (23, 26, 25, 27, 22, 27, 29)),
    ("LQ3", "Days waited, all clients together", (418, 442, 430, 470, 396, 462, 455)),
    ("LQ3", "Clients starting class", (22, 24, 22, 25, 20, 25, 26)),
    ("LQ4", "Completed", (13, 15, 14, 16, 12, 17, 15)),
    ("LQ4", "Due to finish in month", (18, 20, 19, 22, 18, 22, 20)),
    ("LQ5", "Faster at the end", (10, 12, 10, 13, 9, 13, 12)),
    ("LQ5", "Timed at start and end", (12, 14, 13, 15, 12, 16, 15)),
    ("LQ6", "Partner found within 21 days", (5, 6, 4, 7, 5, 6, 7)),
    ("LQ6", "Referred with aphasia", (7, 7, 6, 8, 6, 7, 8)),
    ("LQ7", "Readmitted", (2, 3, 2, 2, 3, 2, 2)),
    ("LQ7", "Reached 90 days", (21, 22, 20, 24, 23, 25, 24)),
    ("LQ8", "Good or very good", (9, 11, 10, 12, 8, 12, 13)),
    ("LQ8", "FFT replies", (10, 12, 11, 13, 9, 13, 14)),
    ("LQ9", "Falls in class", (0, 1, 0, 0, 1, 0, 1)),
)

COMMENTS = (
    "October was our busiest month so far, with 29 referrals accepted.",
    "Mr D, who had not spoken to a stranger since his stroke, read the lesson at a christening.",
    "The boiler at Saltmarsh Hall failed and 2 classes had to be called off.",
    "Three men from the Thursday class have bought an old rowing boat and go out in it together.",
    "We hope to open a seventh class in Eastwick in January.",
    "The district nurses say 4 of our finishers manage their own insulin now, so no daily visit.",
    "All 5 instructors renewed their first aid certificates.",
    "We expect to reach 300 referrals by the end of March.",
    "Information packs were given to 36 families on the stroke ward.",
)

# Venue, places, classes run, attendances, on register, hire.
VENUES: tuple[tuple[str, int, int, int, int, float], ...] = (
    ("Fenmere Leisure Centre, Mon", 12, 4, 41, 12, 140),
    ("Fenmere Leisure Centre, Thu", 12, 5, 52, 12, 175),
    ("Saltmarsh Hall", 10, 3, 24, 9, 66),
    ("St Botolph's church room", 8, 4, 26, 7, 80),
    ("Hale Road Community Centre", 14, 4, 47, 13, 112),
    ("Ward 9 gym (before discharge)", 6, 8, 38, 5, 0),
)

CLASS_MONTHS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Classes run", (25, 26, 27, 29, 24, 28, 28)),
    ("Attendances", (204, 215, 221, 238, 186, 233, 228)),
    ("Did not attend", (31, 28, 34, 36, 41, 30, 33)),
    ("Taxi and minibus trips", (88, 91, 95, 104, 79, 98, 102)),
    ("Home exercise sheets given", (22, 24, 22, 25, 20, 25, 26)),
    ("Finished and joined a gym, bowls or walking club", (4, 5, 4, 6, 3, 6, 7)),
    ("Put away the stick or frame", (2, 3, 3, 2, 2, 4, 3)),
    ("Back behind the wheel (DVLA said yes)", (1, 0, 2, 1, 0, 2, 2)),
    ("ESD physio visits cancelled as not needed", (9, 11, 10, 13, 8, 14, 15)),
)

# Partner, joined, stroke survivor, people seen, hours, training hours, expenses.
PARTNERS: tuple[tuple[object, ...], ...] = (
    ("Barbara", 2023, "Y", 2, 8, 1.5, 14.4),
    ("Colin", 2023, "", 1, 4, 0, 0),
    ("Deepa", 2024, "", 3, 11.5, 1.5, 22.5),
    ("Eddie", 2024, "Y", 2, 7, 0, 9.9),
    ("Fran", 2024, "", 1, 4.5, 1.5, 6.3),
    ("Gwyn", 2024, "Y", 2, "8 (est)", 0, 0),
    ("Hattie", 2025, "", 2, 6.5, 1.5, 11.7),
    ("Jozef", 2025, "", 1, 3, 3, 5.4),
    ("Lorna", 2025, "Y", 2, 6, 3, 0),
    ("Maurice", 2025, "", 1, 4, 1.5, 8.1),
)

SINCE_APRIL: tuple[tuple[object, ...], ...] = (
    ("Conversation partners active", 8, 9, 10),
    ("Hours of conversation given", 151, 162.5, 62.5),
    ("Clients who now ring the surgery or order in a cafe for themselves", 5, 7, 3),
    ("Ward staff taught by people with aphasia", 12, 9, 6),
    ("Partners gone on to a job or course in care or speech therapy", 1, 2, 0),
    ("Supervision meetings", 3, 3, 1),
    ("DBS checks paid for", 3, 2, 1),
)

# Client, age, first class, walk in seconds, last class, walk in seconds, classes, home days.
FINISHERS: tuple[tuple[str, int, date, float, date, float, int, object], ...] = (
    ("F-101", 71, date(2025, 7, 7), 18.4, date(2025, 10, 2), 13.9, 21, 5),
    ("F-102", 64, date(2025, 7, 7), 12.1, date(2025, 10, 2), 9.8, 23, 6),
    ("F-103", 80, date(2025, 7, 10), 27.6, date(2025, 10, 6), 28.2, 17, 2),
    ("F-105", 58, date(2025, 7, 10), 10.5, date(2025, 10, 6), 8.7, 24, 7),
    ("F-106", 77, date(2025, 7, 14), 22.3, date(2025, 10, 9), 17.5, 20, 4),
    ("F-107", 69, date(2025, 7, 14), 15.8, date(2025, 10, 9), 12.6, 22, "not asked"),
    ("F-110", 83, date(2025, 7, 17), 31.2, date(2025, 10, 13), 26.4, 18, 3),
    ("F-111", 49, date(2025, 7, 17), 9.6, date(2025, 10, 13), 7.9, 19, 5),
    ("F-112", 74, date(2025, 7, 21), 19.9, date(2025, 10, 16), 20.3, 16, 1),
    ("F-114", 66, date(2025, 7, 21), 14.2, date(2025, 10, 16), 11.3, 22, 6),
    ("F-115", 72, date(2025, 7, 24), 17, date(2025, 10, 20), 14.1, 21, 4),
    ("F-118", 78, date(2025, 7, 28), 24.5, date(2025, 10, 23), 19.6, 20, "not asked"),
    ("F-119", 61, date(2025, 7, 28), 11.7, date(2025, 10, 23), 11.9, 17, 3),
    ("F-120", 70, date(2025, 7, 31), 16.6, date(2025, 10, 27), 13, 23, 5),
    ("F-122", 75, date(2025, 7, 31), 20.8, date(2025, 10, 30), 16.7, 21, 4),
)

SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Forms posted to past clients", 60, 75),
    ("Forms back", 34, 45),
    ("See friends at least once a week, did not before", 15, 22),
    ("Liked the venue", 31, 41),
    ("Needed help to fill in the form", 12, 14),
    ("Forms posted to wives, husbands, family", 48, 60),
    ("Family forms back", 25, 32),
    ("Back at own job or usual hours", 6, 9),
    ("Knew who to ring with a question", 22, 29),
)

# Line, year, to month 7, October, to date.
COSTS: tuple[tuple[str, float, float, float, float], ...] = (
    ("Instructors", 52800, 30800, 4510.5, 31204.75),
    ("Coordinator, conversation partners", 31200, 18200, 2600, 18200),
    ("Venue hire", 6600, 3850, 573, 3902),
    ("Taxis and minibus", 11400, 6650, 1024.8, 6918.4),
    ("Volunteer expenses", 1500, 875, 78.3, 612.45),
    ("Equipment", 2400, 1400, 0, 1187.99),
    ("Overheads at 10%", 10590, 6178, 882.5, 6177.5),
)


def _rows(made: Workbook, title: str, widths: tuple[int, ...]) -> None:
    """Add a tab and set the widths of its first columns; the last width is for the others."""
    sheet = made.add_worksheet(title)
    sheet.set_column(0, 20, widths[-1])
    for column, width in enumerate(widths[:-1]):
        sheet.set_column(column, column, width)


def _return(made: Workbook, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the trust, fed from the data tab."""
    _rows(made, "Return", (7, 52, 12, 11, 11, 14, 34))
    sheet = made.get_worksheet_by_name("Return")
    sheet.merge_range("A1:G1", "North Fenmere Hospitals NHS Trust: Schedule 4C return", bold)
    sheet.write("A2", "Provider: Rivergate Active Recovery Ltd")
    sheet.write("A3", "Service: exercise and conversation partners after early discharge (stroke)")
    sheet.write("A4", "Contract NFH-ESD-2306, 1 October 2023 to 30 September 2026")
    sheet.write("A5", "Month 7: October 2025")
    heads = ("Ref", "Local quality requirement", "Threshold", "Oct-25", "YTD", "2024/25 outturn")
    sheet.write_row("A7", (*heads, "Exception report"), bold)
    for row, (ref, words, threshold, top, base, before, comment) in enumerate(QUALITY, 7):
        form = None if not base else place if ref == "LQ3" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, form if ref != "LQ3" else None)
        for column, source in ((3, "I"), (4, "O")):
            months = [line[2] if source == "O" else line[2][6:] for line in DATA]
            formula, worth = f"=Data!{source}{top}", float(sum(months[top - 5]))
            if base:
                formula, worth = f"{formula}/Data!{source}{base}", worth / sum(months[base - 5])
            sheet.write_formula(row, column, formula, form, worth)
        sheet.write(row, 5, before, form)
        sheet.write(row, 6, comment)
    sheet.write("B18", "Provider comments for the month", bold)
    sheet.write_column("B19", COMMENTS)


def _data(made: Workbook, bold: Format) -> None:
    """Write the numerators and denominators; the months to come are left empty."""
    _rows(made, "Data", (7, 34, 8))
    sheet = made.get_worksheet_by_name("Data")
    sheet.write("A1", "Data for the return", bold)
    sheet.write("A2", "Fill in the white cells each month. The return picks up the figures.")
    sheet.write_row("A4", ("Ref", "Count", *MONTHS, *BLANK, "To date"), bold)
    for row, (ref, words, months) in enumerate(DATA, 4):
        sheet.write_row(row, 0, (ref, words, *months))
        sheet.write_formula(row, 14, f"=SUM(C{row + 1}:N{row + 1})", bold, sum(months))
    sheet.freeze_panes(4, 2)


def _classes(made: Workbook, bold: Format, place: Format, money: Format) -> None:
    """Write the venues for the month and, below them, the months of the year."""
    _rows(made, "Classes", (48, 11))
    sheet = made.get_worksheet_by_name("Classes")
    sheet.write("A1", "CLASSES BY VENUE - OCTOBER 2025", bold)
    heads = ("Venue", "Places", "Classes run", "Attendances", "Average", "On register 31 Oct")
    sheet.write_row("A2", (*heads, "Hire (£)"), bold)
    for row, (venue, places, run, came, listed, hire) in enumerate(VENUES, 2):
        sheet.write_row(row, 0, (venue, places, run, came))
        sheet.write_formula(row, 4, f"=D{row + 1}/C{row + 1}", place, came / run)
        sheet.write(row, 5, listed)
        sheet.write(row, 6, hire, money)
    sheet.write("A9", "All venues", bold)
    for letter, at in (("B", 1), ("C", 2), ("D", 3), ("F", 4), ("G", 5)):
        worth = sum(float(str(line[at])) for line in VENUES)
        sheet.write_formula(f"{letter}9", f"=SUM({letter}3:{letter}8)", bold, worth)
    sheet.write_formula("E9", "=D9/C9", place, 228 / 28)
    sheet.write_row("A12", ("Since April", *MONTHS, "Total"), bold)
    for row, (words, months) in enumerate(CLASS_MONTHS, 12):
        sheet.write_row(row, 0, (words, *months))
        sheet.write_formula(row, 8, f"=SUM(B{row + 1}:H{row + 1})", bold, sum(months))


def _partners(made: Workbook, bold: Format, money: Format) -> None:
    """Write the conversation partners of the month and the quarters beside it."""
    _rows(made, "Conv partners", (58, 10))
    sheet = made.get_worksheet_by_name("Conv partners")
    sheet.write("A1", "Conversation partners in October 2025", bold)
    heads = ("Joined", "Had a stroke", "People seen", "Hours", "Training hrs", "Expenses £")
    sheet.write_row("A3", ("Name", *heads), bold)
    for row, partner in enumerate(PARTNERS, 3):
        sheet.write_row(row, 0, partner[:6])
        sheet.write(row, 6, partner[6], money)
    # Typed in, as one of the hours is a text; the others are added up.
    sheet.write_row("A14", ("Total", "", "", 17, 62.5))
    sheet.write_formula("F14", "=SUM(F4:F13)", None, 13.5)
    sheet.write_formula("G14", "=SUM(G4:G13)", money, 78.3)
    sheet.write_row("A17", ("Year so far", "Apr-Jun", "Jul-Sep", "Oct"), bold)
    for row, line in enumerate(SINCE_APRIL, 17):
        sheet.write_row(row, 0, line)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Rivergate return October 2025")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "d mmm yy"})
    _return(made, bold, rate, place)
    _data(made, bold)
    _classes(made, bold, place, money)
    _partners(made, bold, money)

    _rows(made, "Finishers", (9, 7, 12))
    sheet = made.get_worksheet_by_name("Finishers")
    sheet.write("A1", "Completed the programme in October 2025", bold)
    heads = ("Client", "Age", "First class", "10 m walk, first class (secs)", "Last class")
    more = ("10 m walk, last class (secs)", "Classes attended", "Days a week exercising at home")
    sheet.write_row("A3", (*heads, *more), bold)
    for row, client in enumerate(FINISHERS, 3):
        sheet.write_row(row, 0, client)
        sheet.write_datetime(row, 2, client[2], day)
        sheet.write_datetime(row, 4, client[4], day)

    _rows(made, "Postal survey", (54, 16))
    sheet = made.get_worksheet_by_name("Postal survey")
    sheet.write_row(
        "A1", ("Postal survey (each finisher is asked once)", "May 2025", "October 2025"), bold
    )
    for row, line in enumerate(SURVEY, 1):
        sheet.write_row(row, 0, line)

    _rows(made, "Costs", (36, 15))
    sheet = made.get_worksheet_by_name("Costs")
    heads = ("Budget 2025/26", "Budget to M7", "Oct-25", "Spent to date (M7)", "Over / (under)")
    sheet.write_row("A1", ("Costs", *heads), bold)
    for row, (words, *figures) in enumerate(COSTS, 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, figures, money)
        over = round(figures[3] - figures[1], 2)
        sheet.write_formula(row, 5, f"=E{row + 1}-C{row + 1}", money, over)
    sheet.write("A9", "Total", bold)
    sums = [round(sum(float(str(line[at])) for line in COSTS), 2) for at in range(1, 5)]
    for letter, worth in zip("BCDEF", (*sums, round(sums[3] - sums[1], 2)), strict=True):
        sheet.write_formula(f"{letter}9", f"=SUM({letter}2:{letter}8)", money, worth)
    made.close()
