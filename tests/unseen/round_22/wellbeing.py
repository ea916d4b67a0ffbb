"""Cancer wellbeing and exercise service, third quarter of the year, on a schedule of the NHS."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Line, where it is used, nine months from April to December.
DATA: tuple[tuple[Any, ...], ...] = (
    ("Referrals in", "", (24, 27, 25, 29, 22, 28, 31, 30, 21)),
    ("Eligible referrals", "CW1 den", (22, 25, 23, 27, 20, 26, 28, 28, 19)),
    (
        "First appointment offered within 10 working days",
        "CW1 num",
        (19, 21, 20, 24, 18, 24, 26, 26, 17),
    ),
    ("New starters", "CW2 den, CW6", (18, 21, 19, 22, 17, 21, 23, 24, 16)),
    ("eHNA completed at start", "CW2 num", (15, 17, 16, 19, 15, 18, 20, 21, 14)),
    ("Due to finish 12 weeks this month", "CW3 den", (14, 16, 15, 17, 18, 15, 16, 19, 17)),
    ("Finished (9 or more of 12 sessions)", "CW3 num", (9, 10, 10, 11, 13, 10, 11, 13, 12)),
    ("Finishers with first and last chair test", "CW4 den", (8, 10, 9, 10, 12, 10, 11, 12, 11)),
    ("Chair test up by 2 or more stands", "CW4 num", (5, 6, 5, 6, 8, 6, 7, 8, 7)),
    ("MYCaW pairs (main concern)", "CW5 den", (8, 9, 9, 9, 12, 10, 10, 12, 11)),
    ("MYCaW points improved, added up", "CW5 num", (11, 13, 14, 14, 19, 16, 17, 20, 19)),
    ("FFT cards back", "CW7 den", (12, 15, 13, 16, 13, 15, 17, 18, 12)),
    ("FFT good or very good", "CW7 num", (11, 14, 12, 15, 12, 14, 16, 17, 11)),
    ("Complaints", "CW8", (0, 0, 0, 1, 0, 0, "nil", "nil", "nil")),
)
FIRST = 5  # row of the first line of DATA, counted from 1

# Ref, words, threshold, floor, method, numerator and denominator (lines of DATA), remark.
KPIS: tuple[tuple[Any, ...], ...] = (
    (
        "CW1",
        "Eligible referrals offered a first appointment within 10 working days",
        0.9,
        0.8,
        "Offered in time / eligible referrals in period",
        (2, 1),
        "",
    ),
    (
        "CW2",
        "People starting who complete a holistic needs assessment (eHNA)",
        0.85,
        0.75,
        "eHNA completed / new starters",
        (4, 3),
        "iPads out of action for two weeks in May.",
    ),
    (
        "CW3",
        "People completing the 12-week exercise programme",
        0.65,
        0.55,
        "Attended 9 or more of 12 / due to finish in period",
        (6, 5),
        "5 of those not finishing in Q3 went back into treatment.",
    ),
    (
        "CW4",
        "Finishers improving sit-to-stand by 2 or more",
        0.6,
        0.5,
        "30 second chair test, last against first",
        (8, 7),
        "",
    ),
    (
        "CW5",
        "Mean improvement in MYCaW main concern (points)",
        1.5,
        1,
        "Sum of improvement / pairs of forms",
        (10, 9),
        "",
    ),
    ("CW6", "New people starting the service", 240, 200, "Count. Annual threshold", (3,), ""),
    (
        "CW7",
        "Friends and Family Test: good or very good",
        0.9,
        0.85,
        "Good or very good / cards returned",
        (12, 11),
        "",
    ),
    (
        "CW8",
        "Formal complaints",
        "n/a",
        "n/a",
        "Report only",
        (13,),
        "Q2: parking at Thornley. Closed at stage 1.",
    ),
)

SITES: tuple[tuple[Any, ...], ...] = (
    ("Breast", 27, 26, 29),
    ("Bowel", 13, 15, 14),
    ("Prostate", 14, 13, 15),
    ("Lung", 9, 8, 10),
    ("Blood (lymphoma, leukaemia, myeloma)", 7, 9, 8),
    ("Other / not told", 6, 8, 6),
)

SOURCES: tuple[tuple[Any, ...], ...] = (
    ("Clinical nurse specialist", 41, 40, 43),
    ("GP or practice nurse", 11, 12, 13),
    ("Prehab clinic", 9, 12, 11),
    ("Self", 10, 10, 11),
    ("Dietitian, physio, OT", 5, 5, "<5"),
    ("All", 76, 79, 82),
)

AGES: tuple[tuple[Any, ...], ...] = (
    ("Under 50", 8, "<5", 11),
    ("50-64", 15, 7, 22),
    ("65-74", 11, 9, 20),
    ("75+", 5, 5, 10),
    ("All", 39, 24, 63),
)

QUINTILES: tuple[tuple[Any, ...], ...] = (
    ("1 (most deprived)", 17),
    ("2", 14),
    ("3", 12),
    ("4", 11),
    ("5", 7),
    ("No postcode", 2),
)

# Venue, class, run, attendances, places, hall hire
SESSIONS: tuple[tuple[Any, ...], ...] = (
    ("Thornley Leisure Centre", "Gym circuit", 36, 338, 12, 1080),
    ("Rowan Tree House", "Gentle movement", 24, 176, 10, 0),
    ("Rowan Tree House", "Prehab one to one", 51, 51, 1, 0),
    ("Castle Garth Methodist hall", "Nordic walking", 12, 97, 15, 180),
    ("On Zoom", "Seated yoga", 11, 84, 20, 0),
)

NEEDS: tuple[tuple[Any, ...], ...] = (
    ("Worry, fear, anxiety", 33, 37, 39),
    ("Tired all the time", 31, 34, 38),
    ("Sleep", 19, 22, 24),
    ("Money or housing", 12, 14, 15),
)

STAFF: tuple[tuple[Any, ...], ...] = (
    ("Cancer exercise specialist (WTE)", 2.4, 2.4),
    ("Wellbeing co-ordinator (WTE)", 1.6, 1),
    ("Administrator (WTE)", 0.8, 0.8),
)

PREHAB: tuple[tuple[Any, ...], ...] = (
    ("Had their operation", 8, 10, 11),
    ("Home sooner than the usual stay", 3, 5, 6),
)

REVIEWS: tuple[tuple[Any, ...], ...] = (
    ("At 12 weeks",),
    ("Reviews held", 27, 33, 35),
    ("Sleeping better than at start", 12, 15, 17),
    ("Less tired (FACIT-F up 3 points or more)", 14, 18, 19),
    ("Less afraid of it coming back", 11, 14, 13),
    ("Off sick at start, back at work now", 4, 6, 5),
    ("Goals agreed with the person", 61, 70, 74),
    ("Diet sheet given", 27, 33, 35),
    ("Phone call at 6 months",),
    ("Rung", 38, 41, 44),
    ("Answered", 26, 29, 31),
    ("Still exercising by themselves three times a week", 15, 18, 20),
    ("Given up smoking since they started", "<5", "<5", 5, 11),
    ("Gone back to something they had dropped (bowls, choir, allotment)", 9, 12, 14),
    ("Would come again if needed", 25, 28, 30),
    ("From other teams (their figures)",),
    ("Physio outpatient referrals taken back as no longer needed", 5, 7, 6),
    ("Ward staff at our talks", 18, "nil", 23),
)

# Month, on rota, had cancer, hours, petrol, buddy pairs, people asking to help
LOG: tuple[tuple[Any, ...], ...] = (
    ("April", 14, 8, 118, 42.3, 5, 3),
    ("May", 14, 8, 124, 47.7, 6, 2),
    ("June", 15, 9, 131, 51.3, 6, 4),
    ("July", 16, 10, 140, 49.5, 7, 1),
    ("August", 16, 10, 122, 38.7, 7, 2),
    ("September", 17, 11, 149, 55.8, 8, 5),
    ("October", 19, 12, 166, 63, 9, 6),
    ("November", 19, 12, 171, 61.2, 10, 3),
    ("December", 20, 13, 139, 44.1, 10, 1),
)

SURVEY: tuple[tuple[Any, ...], ...] = (
    ("Forms back (sent to 19)", 16),
    ("I feel part of something again", 13),
    ("I am fitter than I was a year ago", 9),
    ("I have got a gym instructor certificate since joining", 3),
    ("I was happy with the training day", 15),
)

FAMILIES: tuple[tuple[Any, ...], ...] = (
    ("Partners and relatives exercising alongside", 17, 21, 26, 43),
    ("Relatives who say they are coping better", 9, 12, 15, 36),
    ("Relatives more active themselves", "not asked", 10, 14, 24),
    ("Carer's assessment requests sent to council", 4, 6, 5, 15),
    ("Children's craft afternoons, attendances", 22, 31, 27, 80),
    ("Walking and swimming groups that former members run", 2, 3, 4, "n/a"),
    ("Information packs handed out", 40, 35, 52, 127),
)

COMMENTS: tuple[tuple[str, str], ...] = (
    (
        "Highlights",
        "Completion was above the 65% threshold for the second quarter running. A man who had not "
        "left the house since his laryngectomy is back behind the bar of his club on Thursdays.",
    ),
    (
        "",
        "14 of the October starters have kept a Saturday walk going with no staff there. "
        "The breast care nurses have dropped 2 fatigue clinics a month because our people no "
        "longer need them.",
    ),
    (
        "Issues and risks",
        "Co-ordinator post (0.6 WTE) vacant since 3 November. The lift at Thornley was out for 11 "
        "days so circuits moved downstairs.",
    ),
    (
        "Events",
        "We had a stall at the Alliance roadshow on 15 October and 140 people stopped to talk. "
        "Posters went to all 23 practices.",
    ),
    (
        "Next quarter",
        "We plan to open a class at Market Orrby for 12 people from February and to train "
        "4 more buddies.",
    ),
)

HEADS = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Oct", "Nov", "Dec", "Q3")


def _sum(parts: tuple[Any, ...]) -> int:
    """Sum of the numbers, as the sheet adds them: words count for nothing."""
    return sum(part for part in parts if not isinstance(part, str))


def _data(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months with a column for each quarter after its months."""
    sheet.write("A1", "Monthly data 2025/26", bold)
    sheet.write("A2", "Feeds KPI tab. Do not insert rows! Jan-Mar to be added in April.")
    sheet.write("A4", "Line", bold)
    sheet.write("B4", "Used for", bold)
    for column, head in enumerate((*HEADS, "Jan", "Feb", "Mar", "Q4"), 2):
        if head.startswith("Q"):
            sheet.write(3, column, head, bold)
        else:
            number = (column - 2) // 4 * 3 + (column - 2) % 4
            year, which = divmod(number + 3, 12)
            sheet.write_datetime(3, column, date(2025 + year, which + 1, 1), month)
    for row, (words, used, months) in enumerate(DATA, FIRST - 1):
        sheet.write(row, 0, words)
        if used:
            sheet.write(row, 1, used)
        for quarter in range(3):
            three = months[quarter * 3 : quarter * 3 + 3]
            at = 2 + quarter * 4
            sheet.write_row(row, at, three)
            first, last = (xl_rowcol_to_cell(row, at + off) for off in (0, 2))
            sheet.write_formula(row, at + 3, f"=SUM({first}:{last})", bold, _sum(three))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 17, 7)
    sheet.freeze_panes(4, 2)


def _kpis(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the schedule, whose figures come from the months."""
    head = made.add_format(
        {"bold": True, "text_wrap": True, "bg_color": "#005EB8", "font_color": "white", "border": 1}
    )
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    rate = made.add_format({"num_format": "0.0%", "border": 1, "valign": "top"})
    bar = made.add_format({"num_format": "0%", "border": 1, "valign": "top"})
    mean = made.add_format({"num_format": "0.00", "border": 1, "valign": "top"})
    plain = made.add_format({"border": 1, "valign": "top"})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    sheet.write("A1", "NHS Fellside and Dales ICB - Schedule 6A local reporting", bold)
    pairs = (
        ("Provider", "Rowan Tree Cancer Support (charity)"),
        ("Service", "Cancer wellbeing and exercise service"),
        ("Contract", "FD-CAN-117, 1 April 2024 to 31 March 2027"),
        ("Report", "Quarter 3 2025/26 (October - December 2025)"),
    )
    for row, pair in enumerate(pairs, 1):
        sheet.write_row(row, 0, pair)
    sheet.write("A6", "Sent")
    sheet.write_datetime("B6", date(2026, 1, 22), day)
    heads = ("Ref", "Quality requirement", "Threshold", "Floor", "Method of measurement")
    sheet.merge_range("F8:J8", "2025/26", head)
    sheet.write_row(
        8, 0, (*heads, "Q1", "Q2", "Q3", "Q4", "YTD", "Status Q3", "Exception report"), head
    )
    for row, (ref, words, target, floor, method, lines, remark) in enumerate(KPIS, 9):
        share = len(lines) == 2 and ref != "CW5"
        shape = rate if share else mean if ref == "CW5" else plain
        sheet.set_row(row, 30)
        sheet.write(row, 0, ref, plain)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, target, bar if share else plain)
        sheet.write(row, 3, floor, bar if share else plain)
        sheet.write(row, 4, method, wrap)
        rows = [FIRST + line for line in lines]
        quarters = [
            [_sum(DATA[line][2][first : first + 3]) for first in (0, 3, 6)] for line in lines
        ]
        for column, letter in enumerate("FJN", 5):
            cells = "/".join(f"Data!{letter}{line}" for line in rows)
            got = [parts[column - 5] for parts in quarters]
            value = got[0] / got[1] if len(got) == 2 else got[0]
            sheet.write_formula(row, column, f"={cells}", shape, value)
        if len(rows) == 2:
            cells = "/".join(f"Data!R{line}" for line in rows)
            sheet.write_formula(row, 8, f"={cells}", shape, "#DIV/0!")
        else:
            sheet.write_blank(row, 8, None, plain)
        spans = "/".join(f"(Data!F{line}+Data!J{line}+Data!N{line})" for line in rows)
        whole = [sum(parts) for parts in quarters]
        value = whole[0] / whole[1] if len(whole) == 2 else whole[0]
        sheet.write_formula(row, 9, f"={spans}", shape, value)
        sheet.write(row, 10, "-" if ref == "CW8" else "Met", plain)
        sheet.write(row, 11, remark, wrap)
    sheet.write("A19", "CW1 to CW5 and CW7: below floor in two quarters = action plan.")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 3, 10)
    sheet.set_column(4, 4, 34)
    sheet.set_column(5, 9, 9)
    sheet.set_column(10, 10, 10)
    sheet.set_column(11, 11, 40)


def _referrals(sheet: Worksheet, bold: Format, bar: Format) -> None:
    """Write who comes, from where, and to which sessions: tables beside each other."""
    sheet.write("A1", "Referrals and sessions", bold)
    sheet.write_row("A3", ("Referrals by cancer", "Q1", "Q2", "Q3", "YTD"), bold)
    for row, line in enumerate(SITES, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(line[1:]))
    sheet.write_row("A10", ("All referrals", 76, 78, 82), bold)
    sheet.write_formula("E10", "=SUM(E4:E9)", bold, 237)
    sheet.write_row("H3", ("Referred by", "Q1", "Q2", "Q3"), bold)
    for row, line in enumerate(SOURCES, 3):
        sheet.write_row(row, 7, line)

    sheet.write("A13", "New starters Q3", bold)
    sheet.write_row("A14", ("Age", "Women", "Men", "All"), bold)
    for row, line in enumerate(AGES, 14):
        sheet.write_row(row, 0, line)
    sheet.write_row("H14", ("IMD quintile", "Starters", "Share"), bold)
    for row, line in enumerate(QUINTILES, 14):
        sheet.write_row(row, 7, line)
        sheet.write_formula(row, 9, f"=I{row + 1}/63", bar, line[1] / 63)

    sheet.write("A23", "Sessions Q3", bold)
    sheet.write_row(
        "A24", ("Venue", "Class", "Run", "Attendances", "Places each", "Hall hire (£)"), bold
    )
    for row, line in enumerate(SESSIONS, 24):
        sheet.write_row(row, 0, line)
    sheet.write("A30", "Total", bold)
    for column, letter in ((2, "C"), (3, "D"), (5, "F")):
        whole = sum(line[column] for line in SESSIONS)
        sheet.write_formula(29, column, f"=SUM({letter}25:{letter}29)", bold, whole)
    sheet.write_row("A33", ("Prehab (ward's own figures)", "Q1", "Q2", "Q3"), bold)
    for row, line in enumerate(PREHAB, 33):
        sheet.write_row(row, 0, line)
    sheet.write_row("H24", ("Top needs ticked on eHNA", "Q1", "Q2", "Q3"), bold)
    for row, line in enumerate(NEEDS, 24):
        sheet.write_row(row, 7, line)
    sheet.write_row("H31", ("Staff at 31 December", "Funded", "In post"), bold)
    for row, line in enumerate(STAFF, 31):
        sheet.write_row(row, 7, line)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 1, 18)
    sheet.set_column(2, 5, 12)
    sheet.set_column(7, 7, 34)


def _reviews(sheet: Worksheet, bold: Format) -> None:
    """Write what people say at 12 weeks and at six months."""
    sheet.write("A1", "Reviews and follow-up, people", bold)
    sheet.write_row("B2", ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Year so far"), bold)
    for row, line in enumerate(REVIEWS, 2):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        sheet.write_row(row, 0, line)
        if len(line) == 4:
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, _sum(line[1:]))
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 4, 12)


def _people(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the log of volunteers by month, their survey, and the families."""
    sheet.write("A1", "Volunteer log, April to December 2025", bold)
    heads = (
        "Month",
        "On the rota at month end",
        "of them, have had cancer",
        "Hours given",
        "Petrol paid back (£)",
        "Buddy pairs meeting",
        "People asking to help",
    )
    sheet.write_row(2, 0, heads, bold)
    sheet.set_row(2, 32)
    for row, line in enumerate(LOG, 3):
        for column, value in enumerate(line):
            sheet.write(row, column, value, money if column == 4 else None)
    sheet.write("A13", "Total", bold)
    for column, letter in ((3, "D"), (4, "E"), (6, "G")):
        whole = round(sum(line[column] for line in LOG), 2)
        sheet.write_formula(12, column, f"=SUM({letter}4:{letter}12)", bold, whole)
    sheet.write_row("A16", ("What volunteers told us", "Nov 2025"), bold)
    for row, line in enumerate(SURVEY, 16):
        sheet.write_row(row, 0, line)
    sheet.write_row("A24", ("Families and groups", "Q1", "Q2", "Q3", "YTD"), bold)
    for row, line in enumerate(FAMILIES, 24):
        sheet.write_row(row, 0, line)
    sheet.write("F25", "YTD = different people")
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Rowan Tree Q3 report")
    bold = made.add_format({"bold": True})
    heavy = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    money = made.add_format({"num_format": "0.00"})
    bar = made.add_format({"num_format": "0%"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    _kpis(made.add_worksheet("KPI"), made, bold)
    _data(made.add_worksheet("Data"), bold, month)
    _referrals(made.add_worksheet("Referrals & sessions"), bold, bar)
    _reviews(made.add_worksheet("Reviews"), bold)
    _people(made.add_worksheet("Volunteers & families"), heavy, money)
    words = made.add_worksheet("Comments")
    words.write("A1", "Commentary for contract meeting", bold)
    for row, (heading, text) in enumerate(COMMENTS, 2):
        words.write(row, 0, heading, heavy)
        words.write(row, 1, text, wrap)
        words.set_row(row, 32)
    words.set_column(0, 0, 18)
    words.set_column(1, 1, 105)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.close()
