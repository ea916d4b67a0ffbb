"""Heart and lung exercise classes with peer leaders and partners who come along, half-yearly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Row of the return: ref, words, target, Apr-Sep, Oct-Mar, year, last year.
RETURN: tuple[tuple[object, ...], ...] = (
    ("E1", "People starting the programme", 150, 71, 84, 155, 139),
    ("E2", "Completion of the 12-week programme", 0.7, 0.7042, 0.75, 0.729, 0.68),
    ("", "   numerator: completed", "", 50, 63, 113, ""),
    ("", "   denominator: started", "", 71, 84, 155, ""),
    ("E3", "Completers with improved six-minute walk", 0.65, 0.72, 0.6984, 0.708, 0.66),
    ("", "   numerator: walked further", "", 36, 44, 80, ""),
    ("", "   denominator: completed", "", 50, 63, 113, ""),
    ("E4", "Supervised sessions delivered", 380, "see Classes", "see Classes", "see Classes", 371),
    ("E5", "Average attendance per session", 9, 9.2, 9.7, 9.5, 8.8),
    ("E6", "Participants rating service good or very good", 0.9, 0.9362, 0.9483, 0.9429, 0.93),
    ("", "   numerator: good or very good", "", 44, 55, 99, ""),
    ("", "   denominator: forms back", "", 47, 58, 105, ""),
    ("E7", "Adverse events in session (report only)", "none set", 1, "nil", 1, 2),
)

CLASSES: tuple[tuple[object, ...], ...] = (
    ("Hallgate Leisure Centre", 76, 760, 77, 801, 16),
    ("St Wilfrid's church hall", 50, 431, 51, 478, 12),
    ("Dunsby Miners Welfare", 49, 436, 50, 457, 12),
    ("Oxcombe village hall", 15, 121, 24, 223, 10),
    ("All venues", 190, 1748, 202, 1959, ""),
)

# no., heart or lung, test at start, walk first and last, breath first and last, three answers
WALKS = (
    (101, "Heart", date(2025, 4, 14), 340, 405, 3, 2, "Y", "Y", "Y"),
    (104, "Lung", date(2025, 4, 28), 210, 255, 4, 3, "N", "N", ""),
    (109, "Lung", date(2025, 5, 12), 265, 260, 4, 4, "N", "Y", "N"),
    (113, "Heart", date(2025, 6, 2), 390, 460, 2, 1, "Y", "Y", "Y"),
    (118, "Heart", date(2025, 6, 9), 315, 370, 3, 2, "Y", "N", ""),
    (122, "Lung", date(2025, 7, 7), 180, 240, 5, 3, "Y", "Y", "Y"),
    (140, "Heart", date(2025, 10, 6), 355, 430, 2, 2, "Y", "Y", "Y"),
    (143, "Lung", date(2025, 10, 6), 230, 285, 4, 2, "Y", "Y", "N"),
    (147, "Heart", date(2025, 10, 20), 410, 470, 2, 1, "Y", "N", ""),
    (151, "Lung", date(2025, 11, 3), 195, 190, 4, 4, "N", "N", ""),
    (155, "Lung", date(2025, 11, 17), 250, 320, 3, 2, "Y", "Y", "Y"),
    (158, "Heart", date(2025, 12, 1), 375, 420, 3, 2, "N", "Y", "Y"),
)

LEADERS: tuple[tuple[object, ...], ...] = (
    ("Peer leaders on the rota", 13, 17),
    ("   who came through the classes themselves", 11, 15),
    ("   women", 6, 9),
    ("Hours leaders gave for nothing", 702, 866),
    ("Leaders trips and tea (£)", 214.5, 260),
    ("Leaders taken on and paid as an instructor this half-year", 1, 2),
    ("Leader training evenings", 3, 4),
    ("Leaders who feel fitter in themselves than a year ago", "not asked", 14),
)

PARTNERS: tuple[tuple[object, ...], ...] = (
    ("Husbands, wives, partners, daughters joining in the class", 38, 52),
    ("   said they worry less about him or her now", 24, 37),
    ("   had blood pressure taken", 21, 30),
    ("Places at the partners' first aid evening", 20, 20),
)

MEMBERS: tuple[tuple[object, ...], ...] = (
    ("Referrals in", 98, 117),
    ("Average wait for first class (days)", 19, 16),
    ("Aged 75 or over at start", 26, 33),
    ("Reminder calls", 412, 455),
    ("Packed in smoking this half-year", 8, 11),
    ("Back at work after time off sick", 9, 12),
    ("In hospital with chest or heart the year before, not this half-year", 17, 25),
    ("Meet up with a friend made in class", 29, 46),
    ("Walking groups members keep going with no staff", 2, 4),
)

WORDS = (
    "Ron from Dunsby could not climb his own stairs last May and now sleeps upstairs again.",
    "We ran an open day in June and 64 people came through the doors.",
    "Eleven of the wives at Hallgate have started a swimming hour of their own on Fridays.",
    "Next year we plan to train 6 more leaders and open at Fenby.",
    "The chest nurses at the General have closed 23 follow-ups early thanks to our members.",
    "The heating at St Wilfrid's failed on 3 mornings in January and we lost two classes.",
    "Our leaflet went to all 14 surgeries.",
    "The contract asks for 380 sessions and we hope to reach 410.",
)


def _blocks(sheet: Worksheet, bold: Format) -> None:
    """Stack the tables of leaders, partners and members."""
    at = 0
    for title, rows in (
        ("LEADERS", LEADERS),
        ("THE ONES WHO COME ALONG", PARTNERS),
        ("MEMBERS", MEMBERS),
    ):
        sheet.write_row(at, 0, (title, "Apr to Sep 2025", "Oct 2025 to Mar 2026"), bold)
        for row in rows:
            at += 1
            sheet.write_row(at, 0, row)
        at += 3
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 2, 20)


def _walks(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of members and their tests."""
    sheet.write("A1", "Members who said we may share (last test is at 12 weeks)", bold)
    sheet.write_row(
        "A2",
        (
            "Member",
            "Heart or lung",
            "Started",
            "Walk first (m)",
            "Walk last (m)",
            "Breathless 1-5 first",
            "Breathless 1-5 last",
            "Exercises at home now, did not before",
            "Partner came along",
            "Partner more active too",
        ),
        bold,
    )
    for row, line in enumerate(WALKS, 2):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Wind half-yearly return")
    bold = made.add_format({"bold": True, "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    form = made.add_worksheet("Return")
    form.write_row("A1", ("NHS Estuary and Wolds ICB - provider half-yearly return",), bold)
    for row, pair in enumerate(
        (
            ("Provider", "Second Wind Exercise Trust"),
            ("Service", "Cardiac and pulmonary community exercise scheme"),
            ("Agreement", "EW-LTC-0619, 1 April 2024 to 31 March 2027"),
            ("Return for", "Half-year 2, October 2025 to March 2026"),
        ),
        1,
    ):
        form.write_row(row, 0, pair)
    heads = ("Ref", "Measure", "Target 2025/26", "H1 Apr-Sep 25", "H2 Oct-Mar 26", "Year 2025/26")
    form.write_row(6, 0, (*heads, "Last year 2024/25"), bold)
    for row, line in enumerate(RETURN, 7):
        form.write_row(row, 0, line[:2])
        for column, value in enumerate(line[2:], 2):
            share = line[0] in ("E2", "E3", "E6")
            if value != "":
                form.write(row, column, value, rate if share else None)
    form.set_column(1, 1, 46)
    form.set_column(2, 6, 14)

    venues = made.add_worksheet("Classes")
    venues.write("A1", "Where we are and who turns up, 2025/26", bold)
    venues.merge_range("B3:C3", "April - September 2025", bold)
    venues.merge_range("D3:E3", "October 2025 - March 2026", bold)
    venues.write_row(
        "A4",
        ("Venue", "Classes run", "Attendances", "Classes run", "Attendances", "Room for"),
        bold,
    )
    for row, line in enumerate(CLASSES, 4):
        venues.write_row(row, 0, line)
    venues.set_column(0, 0, 28)

    _walks(made.add_worksheet("Walk tests"), bold, day)
    _blocks(made.add_worksheet("Leaders & partners"), bold)
    words = made.add_worksheet("In words")
    words.write("A1", "Half-year report from Jean, co-ordinator", bold)
    for row, sentence in enumerate(WORDS, 2):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 110)
    made.close()
