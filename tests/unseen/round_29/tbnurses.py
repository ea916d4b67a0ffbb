"""Nurses taking TB and blood-borne virus checks to hostels and day centres, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, indicator, target, numerator and denominator of October and of the year, RAG, remark.
RETURN: tuple[
    tuple[str, str, object, tuple[object, float | None], tuple[float, float | None], str, str],
    ...,
] = (
    (
        "TB1",
        "People screened for active TB by the outreach team",
        900,
        (85, None),
        (535, None),
        "G",
        "525 would be on profile at month 7",
    ),
    (
        "TB2",
        "Symptomatic clients seen in TB clinic within 5 working days",
        0.9,
        (9, 10),
        (48, 53),
        "G",
        "",
    ),
    (
        "TB3",
        "Clients on observed therapy completing treatment (of those due)",
        0.85,
        (4, 5),
        (23, 26),
        "A",
        "1 moved out of area, handed over",
    ),
    (
        "TB4",
        "Latent TB: treatment begun, of those positive and eligible",
        0.7,
        (9, 12),
        (58, 81),
        "G",
        "",
    ),
    (
        "BV1",
        "People tested for hep B, hep C and HIV (dried blood spot)",
        1100,
        (104, None),
        (662, None),
        "G",
        "",
    ),
    (
        "BV2",
        "Hep C RNA positive, on treatment within 6 weeks",
        0.75,
        (8, 12),
        (51, 69),
        "A",
        "Two in custody, one not yet found",
    ),
    (
        "BV3",
        "Hepatitis B vaccine: third dose given, of those due",
        0.6,
        (17, 26),
        (112, 181),
        "G",
        "",
    ),
    (
        "BV4",
        "Mean working days from sample to result told (lower is better)",
        10,
        (873, 97),
        (5871, 618),
        "G",
        "days added up / results told",
    ),
    (
        "GEN1",
        "Needlestick and other clinical incidents",
        "monitor",
        ("nil", None),
        (2, None),
        "",
        "Both closed (May, August)",
    ),
)

RUNNING: tuple[tuple[object, ...], ...] = (
    ("Nurses in post (WTE)", 4.6, ""),
    ("Sickness (days)", 6, 41),
    ("Test kits and lab (£)", 3184.6, 20977.15),
    ("Food vouchers for attending (£)", 425, 2675),
    ("X-ray van hire (days)", 4, 26),
)

LOG_HEADS = (
    "Month",
    "Sessions",
    "TB screens",
    "Sent on with symptoms",
    "Seen in clinic in 5 w/d",
    "Blood spot tests",
    "Hep C RNA pos",
    "Treated in 6 wks",
    "Hep B 1st dose",
    "Hep B 3rd dose",
    "Interpreter bookings",
    "Van miles",
    "No GP before, registered now",
)

LOG: tuple[tuple[object, ...], ...] = (
    ("Apr-25", 22, 71, 6, 5, 92, 9, 6, 31, 14, 9, 612, 7),
    ("May-25", 24, 78, 8, 7, 96, 11, 8, 28, 16, 11, 640, 9),
    ("Jun-25", 23, 74, 5, 5, 88, 8, 7, 34, 15, 8, 598, 6),
    ("Jul-25", 25, 82, 9, 8, 101, 12, 9, 30, 18, 12, 655, 11),
    ("Aug-25", 21, 66, 7, 6, 84, 7, 5, 25, 13, 10, 571, 8),
    ("Sep-25", 24, 79, 8, 8, 97, 10, 8, 33, 19, 13, 633, 10),
    ("Oct-25", 26, 85, 10, 9, 104, 12, 8, 36, 17, 11, 668, 12),
)

# Seven months; the last word says whether the year is added up.
AFTER: tuple[tuple[object, ...], ...] = (
    ("People on treatment (TB and hep C)",),
    ("On our books for treatment, last day of month", 31, 33, 34, 36, 35, 37, 38, ""),
    ("Doses watched in person", 412, 430, 441, 455, 438, 462, 471, "sum"),
    ("Doses watched by video", 188, 202, 197, 214, 221, 230, 242, "sum"),
    ("Phone calls and texts to remind", 640, 655, 618, 702, 671, 690, 724, "sum"),
    ("Prescriptions picked up for people", 22, 25, 19, 28, 24, 27, 30, "sum"),
    ("Off the street or a sofa, into a room of their own", 2, 3, 1, 4, 2, 3, 4, "sum"),
    ("Was sharing needles, not sharing at 3 month review", 3, 2, 4, 3, 2, 4, 5, "sum"),
    (
        "Extra benefits sorted with the nurse (£ a week)",
        186.4,
        212.75,
        98.2,
        264.9,
        171.35,
        240,
        287.6,
        "sum",
    ),
    ("Back in touch with family", 1, "nil", 2, 1, 2, 1, 3, "sum"),
    ("Households",),
    ("Household visits", 11, 13, 10, 15, 12, 14, 16, "sum"),
    ("Contacts listed for tracing", 28, 34, 25, 39, 30, 36, 41, "sum"),
    ("Children back at school or nursery after the all-clear", 2, 3, 2, 4, "n/a", 5, 3, "sum"),
    ("Relatives we have shown how, giving the doses themselves", 4, 4, 5, 6, 6, 7, 8, ""),
    ("Hospital and hostels",),
    (
        "Home early from the chest ward, bed days saved (ward's estimate)",
        14,
        21,
        9,
        18,
        26,
        15,
        22,
        "sum",
    ),
    ("A&E in the 3 months before us, not in the 3 months since", 3, 2, 4, 3, 5, 4, 6, "sum"),
    ("Hostel staff briefed on TB", 12, 8, 15, 6, 9, 14, 11, "sum"),
    ("Hostels that now ask about cough and sweats at booking-in", 2, 3, 3, 4, 5, 5, 6, ""),
)

SITES: tuple[tuple[object, ...], ...] = (
    ("Anchor House (hostel)", 6, 21, 132),
    ("Tanner Street night shelter", 5, 18, 109),
    ("St Columb's day centre", 4, 14, 97),
    ("The Junction drug service", 4, 12, 78),
    ("Probation, Mill Lane", 3, 9, 54),
    ("Harrow Road mosque and food bank", 2, 7, 41),
    ("Street round with the van", 2, 4, 24),
    # Typed in, three too low for the year.
    ("All sites", 26, 85, 532),
)

WHO: tuple[tuple[object, ...], ...] = (
    ("Men", 58, 361),
    ("Women", 27, 174),
    ("Under 25", 7, 49),
    ("25 to 54", 61, 388),
    ("55 and over", 17, 98),
    ("Born in a country with high TB rates", 39, 238),
    ("Rough sleeping in the last 12 months", 44, 291),
    ("Out of prison in the last 12 months", 18, 107),
    ("Pregnant", "<5", 11),
)

# Initials, ward, started, doses due and taken since 1 April, weight at start and now, how it stands
DOT: tuple[tuple[object, ...], ...] = (
    ("AK", "Dockside", date(2025, 4, 8), 168, 161, 51.5, 60.2, "Completed Oct"),
    ("TM", "Dockside", date(2025, 4, 22), 168, 149, 58, 63.5, "Completed Oct"),
    ("FO", "Northgate", date(2025, 5, 6), 163, 158, 62.4, 66, "On treatment"),
    ("RJ", "Mill Lane", date(2025, 5, 19), 150, 112, 70.1, 69.3, "On treatment"),
    ("SB", "Northgate", date(2025, 6, 3), 138, 136, 48.2, 54.9, "On treatment"),
    ("HD", "Harrow Rd", date(2025, 6, 17), 126, 120, 55, 59.8, "On treatment"),
    ("LW", "Dockside", date(2025, 7, 1), 114, 83, 66.3, 65.1, "Moved, handed over"),
    ("NY", "Harrow Rd", date(2025, 7, 22), 96, 95, 53.7, 58.4, "On treatment"),
    ("PC", "Mill Lane", date(2025, 8, 5), 84, 77, 61, 63.6, "On treatment"),
    ("GI", "Northgate", date(2025, 8, 26), 66, 64, 57.5, 60.1, "On treatment"),
    ("EV", "Dockside", date(2025, 9, 16), 45, 44, 49.8, 52, "On treatment"),
    ("ZS", "Harrow Rd", date(2025, 10, 7), 24, 22, 63.2, 63.2, "On treatment"),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("Peer advocates on the rota", 9, 11, 12, ""),
    ("    who have had TB or hep C themselves", 7, 9, 10, ""),
    ("Hours they gave", 318, 342, 121, "sum"),
    ("Fares and lunches (£)", 410.5, 466.2, 158.75, "sum"),
    ("Clinic appointments where a peer walked the person in", 46, 52, 19, "sum"),
    ("Peer team meetings", 3, 3, 1, "sum"),
    ("Induction places", 6, 6, 0, "sum"),
    ("DBS checks outstanding", 2, 1, 1, ""),
    ("Passed the Level 2 health improvement award", 2, 3, 1, "sum"),
    ("Left us for a paid job", 1, "nil", 1, "sum"),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards handed out", 90, 610),
    ("Cards back", 34, 221),
    ("Would tell a mate the nurses are all right", 33, 214),
    ("Knew what the test was for", 32, 209),
    ("Less ashamed of having TB or hep C than before", 22, 138),
    ("Have got a friend or partner to go for a test", 19, 127),
)

NOTES = (
    "October was busy at Tanner Street because the winter beds opened two weeks early.",
    "D., who slept in the bus station for three years, has his own front door and is 9 kilos up.",
    "We are advertising for a band 6 nurse and hope to interview on 24 November.",
    "Four men from Anchor House who finished hep C tablets are back on the building site.",
    "The X-ray van was off the road for 2 days with a flat battery.",
    "The chest ward sister says her team has stopped chasing 7 of our patients for missed clinics.",
    "BV2 slipped to two thirds and we aim to be back above 75% by December.",
    "A young mother whose baby had gone to her aunt's while she was infectious has him home again.",
    "120 hygiene packs were given out on World Homeless Day.",
    "Probation have asked for a second morning from January.",
    "The contract asks for 900 TB screens this year.",
)


def _return(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the return of the month, and what it cost below it."""
    sheet.write("A1", "HARROWMERE CITY COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Monthly contract return 2025/26: MONTH 7 (October 2025)", bold)
    for row, title in enumerate(
        (
            ("Provider:", "Lamplight Nurses (reg. charity)"),
            ("Service:", "TB and blood-borne virus outreach"),
            ("Contract:", "HCC/PH/2231 - 1 April 2024 to 31 March 2028"),
            ("Completed by:", "M. Osei, lead nurse, 11/11/2025"),
        ),
        2,
    ):
        sheet.write_row(row, 0, title)
    sheet.merge_range("D8:F8", "October", bold)
    sheet.merge_range("G8:I8", "Year to date", bold)
    heads = ("Ref", "Indicator", "Target 25/26", "Num", "Den", "Result", "Num", "Den", "Result")
    sheet.write_row("A9", (*heads, "RAG", "Remarks"), bold)
    for row, (ref, words, target, month, year, rag, remark) in enumerate(RETURN, 9):
        form = place if ref == "BV4" else rate
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words)
        share = isinstance(target, float)
        sheet.write(row, 2, target, rate if share else None)
        for first, pair in ((3, month), (6, year)):
            top, below = pair
            sheet.write(row, first, top)
            if below is not None and isinstance(top, int):
                sheet.write(row, first + 1, below)
                letters = ("D", "E") if first == 3 else ("G", "H")
                sheet.write_formula(
                    row,
                    first + 2,
                    f"={letters[0]}{row + 1}/{letters[1]}{row + 1}",
                    form,
                    top / below,
                )
        sheet.write(row, 9, rag)
        if remark:
            sheet.write(row, 10, remark)
    sheet.write_row("B21", ("Running the service", "", "Oct", "", "", "YTD"), bold)
    for row, (name, now, so_far) in enumerate(RUNNING, 21):
        sheet.write(row, 1, name)
        sheet.write(row, 3, now)
        if so_far != "":
            sheet.write(row, 6, so_far)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 8, 9)
    sheet.set_column(9, 9, 5)
    sheet.set_column(10, 10, 34)


def _log(sheet: Worksheet, bold: Format) -> None:
    """Write the log, a row for each month of the year."""
    sheet.write("A1", "Monthly log - fill in by the 5th. Do not insert columns!", bold)
    sheet.write_row("A3", LOG_HEADS, bold)
    for row, line in enumerate(LOG, 3):
        sheet.write_row(row, 0, line)
    for row, month in enumerate(("Nov-25", "Dec-25", "Jan-26", "Feb-26", "Mar-26"), 10):
        sheet.write(row, 0, month)
    sheet.write(15, 0, "Total", bold)
    for column in range(1, 13):
        letter = "ABCDEFGHIJKLM"[column]
        figures = [line[column] for line in LOG]
        total = sum(figure for figure in figures if isinstance(figure, int))
        sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.set_row(2, 45)
    sheet.set_column(0, 12, 10)


def _after(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write what happened after the test, months across."""
    sheet.write("A1", "After the test", bold)
    sheet.write_row(
        "B2",
        ("Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Since April"),
        bold,
    )
    at = 2
    for line in AFTER:
        if len(line) == 1:
            at += 1 if at > 2 else 0
            sheet.write(at, 0, line[0], bold)
        else:
            cells = money if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:8], cells)
            if line[8] == "sum":
                figures = [figure for figure in line[1:8] if isinstance(figure, (int, float))]
                sheet.write_formula(
                    at, 8, f"=SUM(B{at + 1}:H{at + 1})", cells, round(sum(figures), 2)
                )
        at += 1
    sheet.set_column(0, 0, 60)
    sheet.set_column(8, 8, 12)


def _sites(sheet: Worksheet, bold: Format) -> None:
    """Write the sites on the left and the people screened on the right."""
    sheet.write("A1", "Where we went and who we saw (TB screens)", bold)
    sheet.write_row("A3", ("Site", "Sessions Oct", "Screened Oct", "Screened YTD"), bold)
    for row, line in enumerate(SITES, 3):
        sheet.write_row(row, 0, line, bold if line[0] == "All sites" else None)
    sheet.write_row("F3", ("Who was screened", "Oct", "YTD"), bold)
    for row, line in enumerate(WHO, 3):
        sheet.write_row(row, 5, line)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 12)
    sheet.set_column(5, 5, 36)


def _doses(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of people on observed therapy."""
    sheet.write("A1", "TB patients on observed therapy, 1 April to 31 October 2025", bold)
    sheet.write_row(
        "A3",
        (
            "Patient",
            "Ward",
            "Started",
            "Doses due",
            "Doses taken",
            "Weight at start (kg)",
            "Weight now (kg)",
            "Status",
        ),
        bold,
    )
    for row, line in enumerate(DOT, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.write("A17", "Weights on clinic scales. 28 doses a month if daily, fewer if 3 a week.")
    sheet.set_column(0, 7, 14)
    sheet.set_column(5, 6, 19)
    sheet.set_column(7, 7, 20)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lamplight Nurses M7")
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    plain = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheets = [
        made.add_worksheet(name)
        for name in (
            "M7 return",
            "Monthly log",
            "After the test",
            "Sites & people",
            "DOT list",
            "Peers",
            "Cards and notes",
        )
    ]
    for sheet in sheets:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    _return(sheets[0], plain, rate, place)
    _log(sheets[1], bold)
    _after(sheets[2], plain, money)
    _sites(sheets[3], plain)
    _doses(sheets[4], bold, day)

    peers = sheets[5]
    peers.write("A1", "Peer advocates (volunteers)", plain)
    peers.write_row("B3", ("Apr-Jun 25", "Jul-Sep 25", "Oct 25", "To date"), plain)
    for row, line in enumerate(PEERS, 3):
        peers.write_row(row, 0, line[:4])
        if line[4] == "sum":
            figures = [figure for figure in line[1:4] if isinstance(figure, (int, float))]
            peers.write_formula(
                row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, round(sum(figures), 2)
            )
    peers.set_column(0, 0, 52)
    peers.set_column(1, 4, 11)

    cards = sheets[6]
    cards.write_row("A1", ("What people told us (postcards)", "Oct 25", "Since April"), plain)
    for row, line in enumerate(CARDS, 1):
        cards.write_row(row, 0, line)
    cards.write("A9", "Lead nurse's notes for the month", plain)
    for row, sentence in enumerate(NOTES, 9):
        cards.write(row, 0, sentence)
    cards.set_column(0, 0, 70)
    made.close()
