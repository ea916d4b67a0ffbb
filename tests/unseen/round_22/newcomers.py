"""Refugee and asylum seeker health access and ESOL, quarterly return to a council, with exit list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Kind of line, ref, words, how measured, target, four quarters, RAG, comment.
KPIS: tuple[tuple[Any, ...], ...] = (
    ("band", "A. Getting to health care"),
    (
        "count",
        "RA1",
        "New clients with a health needs assessment",
        "Assessment form signed by client",
        260,
        (58, 71, 64, 76),
        "Green",
        "",
    ),
    (
        "rate",
        "RA2",
        "Registered with a GP within 10 working days of assessment",
        "Case file. Leaves out people already registered",
        0.9,
        ("registered in time", (42, 54, 51, 62)),
        ("not registered when assessed", (49, 60, 55, 66)),
        "Green",
        "Fenwick Road list was closed for part of Q1.",
    ),
    (
        "rate",
        "RA3",
        "New arrival health check done within 8 weeks",
        "Letter from TB / BBV nurse",
        0.75,
        ("checked in time", (35, 46, 45, 55)),
        ("agreed to be checked", (52, 63, 58, 70)),
        "Amber (year)",
        "Hotel moves in early summer: 9 people were in another town by the time the letter came.",
    ),
    (
        "mean",
        "RA4",
        "Average wait, referral to assessment (working days)",
        "Database. Lower is better",
        10,
        ("working days waited, everyone", (673, 710, 582, 646)),
        ("clients assessed", (58, 71, 64, 76)),
        "Green",
        "Q2 corrected, see email to contracts 11/11/25.",
    ),
    ("band", "B. English"),
    (
        "count",
        "RA5",
        "New ESOL learners enrolled",
        "Enrolment forms",
        160,
        (41, 22, 53, 38),
        "Amber",
        "No crèche worker until the second week of January.",
    ),
    (
        "rate",
        "RA6",
        "Learners moving up at least one level at end of course",
        "Tutor assessment, first against last",
        0.7,
        ("moved up", (22, 13, 30, 27)),
        ("sat the assessment", (33, 18, 41, 36)),
        "Green",
        "Three of last year's Entry 1 learners now interpret at drop-in for people just off the coach.",
    ),
    ("band", "C. Experience and safety"),
    (
        "rate",
        "RA7",
        "Clients who would recommend the service",
        "Exit form (translated, six languages)",
        0.85,
        ("would recommend", (27, 34, 33, 41)),
        ("forms back", (31, 38, 36, 45)),
        "Green",
        "",
    ),
    (
        "report",
        "RA8",
        "Safeguarding concerns raised with MASH",
        "Report only",
        "n/a",
        (3, "nil", 2, 4),
        "-",
        "All 4 in Q4 were age disputes.",
    ),
)

# Q1 to Q3, then the months of Q4.
REFERRALS: tuple[tuple[Any, ...], ...] = (
    ("Hotel / Home Office contractor", 31, 36, 29, 12, 11, 13),
    ("Council resettlement team", 14, 17, 16, 6, 5, 7),
    ("GP, midwife, health visitor", 9, 12, 14, 5, 6, 5),
    ("Self, family or friend", 11, 13, 15, 6, 4, 8),
    ("Other charities, churches, mosque", 4, 6, 3, 2, 0, 3),
)

CONTACTS: tuple[tuple[Any, ...], ...] = (
    ("Drop-in attendances", 402, 377, 431, 458),
    ("Hospital and GP appointments we went along to", 88, 97, 104, 112),
    ("Letters read and explained", 265, 241, 288, 300),
    ("Paid interpreting (hours)", 61.5, 58, 66, 65),
    ("Our appointments not attended", 17, 22, 19, 19),
)

CLOSED: tuple[tuple[Any, ...], ...] = (
    ("Moved into own tenancy after the hotel", 7, 9, 8, 11),
    ("Started a paid job", 4, 6, 5, 8),
    ("Planned ending, file closed", 18, 21, 20, 24),
    ("Dispersed by Home Office", 12, 10, 13, 9),
    ("Lost contact", 6, 5, 4, 7),
)

AGES: tuple[tuple[Any, ...], ...] = (
    ("Under 18", "<5", "<5", 5),
    ("18 - 24", 8, 11, 19),
    ("25 - 44", 19, 16, 35),
    ("45 - 64", 7, 5, 12),
    ("65 and over", "<5", "<5", 5),
    ("Total", 38, 38, 76),
)

STATUS: tuple[tuple[Any, ...], ...] = (
    ("Asylum claim pending", 41),
    ("Refugee / leave to remain", 20),
    ("Resettlement scheme", 13),
    ("Refused or other", "<5"),
    ("Total", 75),
)

LANGUAGES: tuple[tuple[Any, ...], ...] = (
    ("Arabic", 17),
    ("Dari / Pashto", 14),
    ("Tigrinya", 12),
    ("Farsi", 11),
    ("Kurdish (Sorani)", 10),
    ("Other", 12),
)

# class, day and place, level, places, on roll, weeks, hours, average present, assessed, moved up
CLASSES: tuple[tuple[Any, ...], ...] = (
    ("First steps", "Mon, Fenwick Rd library", "Pre", 14, 13, 11, 22, 9.8, 8, 6),
    ("Morning group", "Tue/Thu, Quayside Centre", "E1", 16, 16, 11, 44, 12.4, 10, 8),
    ("Women's group (crèche)", "Wed, St Brannoc's hall", "E1", 12, 12, 10, 20, 8.9, 7, 5),
    ("Evening group", "Tue/Thu, Quayside Centre", "E2", 16, 14, 11, 44, 10.7, 7, 5),
    ("Talk and listen", "Fri, Fenwick Rd library", "E3", 14, 9, 11, 22, 6.2, 4, 3),
)

FORMS: tuple[tuple[Any, ...], ...] = (
    ("Forms handed in", 29, 15, 37, 33, 114),
    ("I can ring the surgery myself now, no interpreter", 11, 6, 17, 18, 52),
    ("I talk to my child's teacher on my own now", 8, "not asked", 12, 13, 33),
    ("I feel less cut off than when I started", 17, 9, 24, 23, 73),
    ("Time and place suited me", 26, 14, 33, 31, 104),
    ("I would tell a friend to come", 27, 14, 35, 32, 108),
    ("I want more hours of class", 14, 8, 19, 17, 58),
)

LEAVERS: tuple[tuple[Any, ...], ...] = (
    ("Gone on to a college course", 5, 7, 4, 6, 22),
    ("Moved away", 4, 3, 5, 2, 14),
    ("Stopped coming, reason not known", 6, 4, 5, 5, 20),
    ("On waiting list at quarter end", 31, 38, 27, 34, "n/a"),
    ("Learners leading a table at conversation café", 3, 3, 5, 6, "n/a"),
)

# An empty year means that the year is added up by the sheet.
VOLUNTEERS: tuple[tuple[Any, ...], ...] = (
    ("VOLUNTEERS",),
    ("Active in the quarter", 24, 26, 29, 33, 41, "year = different people"),
    (
        "   who came here as refugees or asylum seekers",
        9,
        10,
        13,
        15,
        19,
        "year = different people",
    ),
    ("Hours given", 612, 548, 701.5, 764, None, "sign-in sheets"),
    ("DBS checks sent off", 5, 4, 6, 7, None, ""),
    ("Fares and lunches (£)", 486.2, 431.75, 552.4, 598.15, None, "from the £2,400 budget"),
    ("Left us for a paid job", 1, 2, 1, 3, None, "Q4: care home, warehouse, council"),
    ("Supervision meetings held", 22, 19, 27, 30, None, ""),
    ("NEIGHBOURS (befriending)",),
    ("Families paired with a neighbour, at quarter end", 11, 12, 15, 17, "n/a", ""),
    ("Families waiting for a pair", 6, 8, 5, 7, "n/a", ""),
    (
        "Neighbours who say they have got to know more people on the estate themselves",
        "not asked",
        7,
        "not asked",
        12,
        "n/a",
        "asked twice a year",
    ),
    ("FAMILIES",),
    ("Husbands and dads joining mother and baby mornings", 4, 5, 7, 9, 14, "year = different men"),
    ("Children now going to a sports club or Scouts", 6, 8, 9, 11, None, "new each quarter"),
    ("OTHER SERVICES AND THE ESTATE",),
    (
        "Interpreter bookings the two surgeries did not need to pay for",
        14,
        16,
        22,
        27,
        None,
        "practice managers' figure",
    ),
    ("Plates served at the Friday open lunch", "approx 640", 585, 702, 731, 2658, ""),
    ("Groups members run by themselves", 2, 2, 3, 4, "n/a", "sewing, football, cooking, coding"),
    ("Partnership meetings we went to", 5, 4, 6, 5, None, ""),
)

# no., day, status, language, contacts, days to GP, worry first, worry last, five answers
EXITS: tuple[tuple[Any, ...], ...] = (
    ("OH-1123", date(2025, 4, 23), "Asylum", "Farsi", 14, 12, 8, 5, "Y", "N", "N", "Y", "Y"),
    ("OH-1131", date(2025, 5, 8), "Refugee", "Arabic", 9, 6, 6, 6, "N", "Y", "N", "Y", "N"),
    ("OH-1140", date(2025, 5, 29), "Asylum", "Tigrinya", 21, 9, 9, 6, "Y", "N", "Y", "Y", "N"),
    ("OH-1144", date(2025, 6, 17), "Resettled", "Dari", 11, 4, 5, 3, "Y", "Y", "N", "Y", "Y"),
    ("OH-1152", date(2025, 7, 10), "Asylum", "Kurdish", 7, 11, 7, 8, "N", "N", "N", "N", "N"),
    ("OH-1155", date(2025, 8, 5), "Refugee", "Arabic", 16, 8, 8, 4, "Y", "Y", "Y", "Y", "Y"),
    ("OH-1167", date(2025, 9, 16), "Asylum", "Pashto", 12, "n/a", 7, 5, "N", "N", "N", "Y", "N"),
    ("OH-1170", date(2025, 9, 25), "Resettled", "Arabic", 18, 5, 6, 3, "Y", "N", "N", "Y", "Y"),
    ("OH-1178", date(2025, 10, 14), "Refugee", "Tigrinya", 13, 7, 9, 5, "Y", "Y", "Y", "Y", "N"),
    ("OH-1181", date(2025, 11, 4), "Asylum", "Farsi", 10, 10, 8, 8, "N", "N", "N", "Y", "N"),
    ("OH-1190", date(2025, 12, 2), "Refugee", "Dari", 15, 6, 7, 3, "Y", "Y", "N", "Y", "Y"),
    ("OH-1196", date(2026, 1, 13), "Asylum", "Arabic", 8, 9, 6, 4, "Y", "N", "N", "Y", "N"),
    ("OH-1203", date(2026, 1, 27), "Resettled", "Dari", 19, 3, 5, 2, "Y", "Y", "Y", "Y", "Y"),
    ("OH-1205", date(2026, 2, 10), "Asylum", "Kurdish", 11, 8, 9, 7, "N", "N", "Y", "Y", "N"),
    ("OH-1209", date(2026, 2, 24), "Refugee", "Tigrinya", 17, 5, 8, 4, "Y", "Y", "N", "Y", "Y"),
    ("OH-1214", date(2026, 3, 10), "Asylum", "Albanian", 6, 7, 4, 4, "", "N", "N", "N", "N"),
    ("OH-1218", date(2026, 3, 26), "Refugee", "Arabic", 14, 4, 7, 3, "Y", "Y", "Y", "Y", "Y"),
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "1. What has gone well this quarter?",
        "76 assessments is our best quarter so far and well over the 65 the contract works out at. "
        "Seven of the women from the Wednesday class have set up a sewing table of their own and "
        "now sell at Fenwick market. A father who came to us from the Station Hotel has passed his "
        "theory test and drives the food bank van two mornings a week.",
    ),
    (
        "2. What has been difficult?",
        "The library boiler broke down and we lost 4 lessons in February. A second hotel opened in "
        "Skene Street with 120 beds and we were told on the day. Rent for the Quayside rooms goes "
        "up by 6% in April.",
    ),
    (
        "3. Working with others",
        "We gave a hepatitis talk at the Station Hotel on 12 February and 31 people came. Quayside "
        "Surgery say 9 families who used to go to the walk-in centre for everything now ring the "
        "practice first.",
    ),
    (
        "4. Plans for next quarter",
        "We would like 10 more neighbours to befriend and a men's class if Multiply money comes "
        "through. Translated exit form in Vietnamese.",
    ),
)


def _kpis(sheet: Worksheet, made: Workbook, bold: Format, rate: Format, day: Format) -> None:
    """Write the form of the council."""
    title = made.add_format({"bold": True, "font_size": 13})
    head = made.add_format(
        {"bold": True, "text_wrap": True, "bg_color": "#1F4E79", "font_color": "white", "border": 1}
    )
    band = made.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    mean = made.add_format({"num_format": "0.0"})
    least = made.add_format({"num_format": '"max "0'})
    grey = made.add_format({"font_color": "#595959", "indent": 1})
    sheet.write("A1", "ALDERMOOR CITY COUNCIL - PUBLIC HEALTH AND COMMUNITIES", title)
    sheet.write("A2", "Provider quarterly return 2025/26", bold)
    pairs = (
        ("Service", "Refugee and asylum seeker health access and ESOL support"),
        ("Provider", "Open Hearth Newcomers CIC"),
        ("Contract", "PHC/47/2025 (1 April 2025 to 31 March 2028)"),
        ("Quarter", "Quarter 4, January to March 2026"),
    )
    for row, (name, what) in enumerate(pairs, 3):
        sheet.write(row, 0, name, bold)
        sheet.write(row, 1, what)
    sheet.write("H4", "Completed by")
    sheet.write("I4", "Service manager")
    sheet.write("H5", "Date sent")
    sheet.write_datetime("I5", date(2026, 4, 17), day)
    sheet.write("A9", "Return to phcontracts mailbox by the 15th working day after quarter end.")
    heads = (
        "Ref",
        "Indicator",
        "How measured",
        "Annual target",
        "Q1 Apr-Jun",
        "Q2 Jul-Sep",
        "Q3 Oct-Dec",
        "Q4 Jan-Mar",
        "Year to date",
        "RAG",
        "Provider comments",
    )
    sheet.write_row(10, 0, heads, head)
    at = 11
    for line in KPIS:
        kind = line[0]
        if kind == "band":
            sheet.merge_range(at, 0, at, 10, line[1], band)
            at += 1
            continue
        sheet.write(at, 0, line[1])
        sheet.set_row(at, 30)
        sheet.write(at, 1, line[2], wrap)
        sheet.write(at, 2, line[3], wrap)
        shape = rate if kind == "rate" else mean if kind == "mean" else None
        sheet.write(at, 3, line[4], least if kind == "mean" else shape)
        sheet.write(at, 9, line[-2])
        if line[-1]:
            sheet.write(at, 10, line[-1], wrap)
        if kind in ("count", "report"):
            sheet.write_row(at, 4, line[5])
            year = sum(part for part in line[5] if isinstance(part, int))
            sheet.write_formula(at, 8, f"=SUM(E{at + 1}:H{at + 1})", None, year)
            at += 1
            continue
        (above, tops), (below, lows) = line[5], line[6]
        sheet.write(at + 1, 1, above, grey)
        sheet.write(at + 2, 1, below, grey)
        for column, (top, low) in enumerate(
            zip((*tops, sum(tops)), (*lows, sum(lows)), strict=True), 4
        ):
            upper, lower = (xl_rowcol_to_cell(at + down, column) for down in (1, 2))
            sheet.write_formula(at, column, f"={upper}/{lower}", shape, top / low)
            for down, part in ((1, top), (2, low)):
                if column == 8:
                    span = f"=SUM(E{at + down + 1}:H{at + down + 1})"
                    sheet.write_formula(at + down, column, span, None, part)
                else:
                    sheet.write(at + down, column, part)
        at += 3
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 2, 30)
    sheet.set_row(10, 30)
    sheet.set_column(3, 9, 11)
    sheet.set_column(10, 10, 48)
    sheet.freeze_panes(11, 2)


def _summed(sheet: Worksheet, at: int, lines: tuple[tuple[Any, ...], ...], bold: Format) -> None:
    """Write rows of quarters with a year that adds them, and a total row."""
    for row, line in enumerate(lines, at):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(line[1:]))
    if lines is CLOSED:
        last = at + len(lines)
        sheet.write(last, 0, "Total closed", bold)
        for column in range(1, 6):
            letter = "ABCDEF"[column]
            whole = sum(sum(line[1:]) if column == 5 else line[column] for line in lines)
            sheet.write_formula(last, column, f"=SUM({letter}{at + 1}:{letter}{last})", bold, whole)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write referrals, contacts, closures and who people are."""
    sheet.write("A1", "Activity and client profile 2025/26", bold)
    sheet.write("A3", "1. Referrals received", bold)
    heads = ("Q1", "Q2", "Q3", "Jan 26", "Feb 26", "Mar 26", "Q4", "2025/26")
    sheet.write_row("A4", ("Source", *heads), bold)
    for row, line in enumerate(REFERRALS, 4):
        sheet.write_row(row, 0, line)
        months = sum(line[4:7])
        sheet.write_formula(row, 7, f"=SUM(E{row + 1}:G{row + 1})", None, months)
        sheet.write_formula(
            row, 8, f"=B{row + 1}+C{row + 1}+D{row + 1}+H{row + 1}", None, sum(line[1:4]) + months
        )
    sheet.write("A10", "Total", bold)
    for column in range(1, 9):
        letter = "ABCDEFGHI"[column]
        whole = sum((*line[1:7], sum(line[4:7]), sum(line[1:7]))[column - 1] for line in REFERRALS)
        sheet.write_formula(9, column, f"=SUM({letter}5:{letter}9)", bold, whole)

    sheet.write("A12", "2. Contacts", bold)
    sheet.write_row("B12", ("Q1", "Q2", "Q3", "Q4", "Year"), bold)
    _summed(sheet, 12, CONTACTS, bold)
    sheet.write("A19", "3. Cases closed - main reason", bold)
    sheet.write_row("B19", ("Q1", "Q2", "Q3", "Q4", "Year"), bold)
    _summed(sheet, 19, CLOSED, bold)

    sheet.write("A27", "4. Clients assessed in Q4 (Jan - Mar 2026)", bold)
    sheet.write_row("A28", ("Age", "Female", "Male", "All"), bold)
    for row, line in enumerate(AGES, 28):
        sheet.write_row(row, 0, line)
    sheet.write_row("F28", ("Status", "Clients"), bold)
    for row, line in enumerate(STATUS, 28):
        sheet.write_row(row, 5, line)
    sheet.write_row("I28", ("First language", "Clients"), bold)
    for row, line in enumerate(LANGUAGES, 28):
        sheet.write_row(row, 8, line)
    sheet.set_column(0, 0, 46)
    sheet.set_column(5, 5, 24)
    sheet.set_column(8, 8, 17)


def _esol(sheet: Worksheet, bold: Format, wrap: Format) -> None:
    """Write the classes, the forms and the leavers."""
    sheet.write("A1", "ESOL classes - spring term, January to March 2026 (11 weeks)", bold)
    heads = (
        "Class",
        "When and where",
        "Level",
        "Places",
        "On roll",
        "Weeks run",
        "Hours taught",
        "Average in the room",
        "Sat assessment",
        "Up a level",
    )
    sheet.write_row("A2", heads, wrap)
    for row, line in enumerate(CLASSES, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A8", "All classes", bold)
    for column in (3, 4, 6, 7, 8, 9):
        letter = "ABCDEFGHIJ"[column]
        parts = [line[column] for line in CLASSES]
        whole = round(sum(parts), 1)
        if column == 7:
            sheet.write_formula(7, 7, "=AVERAGE(H3:H7)", None, round(whole / 5, 1))
        else:
            sheet.write_formula(7, column, f"=SUM({letter}3:{letter}7)", None, whole)

    sheet.write("A11", "End of course forms (number ticking each line)", bold)
    sheet.write_row("D11", ("Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
    for row, line in enumerate(FORMS, 11):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[1:])
    sheet.write("A20", "Learners leaving / waiting / helping", bold)
    sheet.write_row("D20", ("Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
    for row, line in enumerate(LEAVERS, 20):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[1:])
    sheet.set_row(1, 30)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 9, 10)


def _volunteers(sheet: Worksheet, bold: Format) -> None:
    """Write volunteers, neighbours, families and others."""
    sheet.write("A1", "Volunteers and community 2025/26", bold)
    sheet.write_row("B2", ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Year", "Note"), bold)
    for row, line in enumerate(VOLUNTEERS, 2):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        sheet.write_row(row, 0, line[:5])
        if line[5] is None:
            sheet.write_formula(
                row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, round(sum(line[1:5]), 2)
            )
        else:
            sheet.write(row, 5, line[5])
        if line[6]:
            sheet.write(row, 6, line[6])
    sheet.set_column(0, 0, 70)
    sheet.set_column(1, 5, 11)
    sheet.set_column(6, 6, 34)


def _exits(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of exit interviews."""
    heads = (
        "Client no.",
        "Exit interview",
        "Status",
        "First language",
        "Contacts",
        "Working days to GP registration",
        "Worry 0-10 first visit",
        "Worry 0-10 exit",
        "Sleeping better",
        "In work, college or training",
        "Helps out at Open Hearth",
        "Would recommend us",
        "Wife / husband / child came too",
    )
    sheet.write_row(0, 0, heads, bold)
    for row, line in enumerate(EXITS, 1):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.write(len(EXITS) + 2, 0, "Y = yes, N = no. Every third closed file, clients who agreed.")
    sheet.set_row(0, 60)
    sheet.set_column(0, 3, 13)
    sheet.set_column(4, 12, 11)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(EXITS), len(heads) - 1)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Open Hearth Q4 return")
    bold = made.add_format({"bold": True})
    heavy = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _kpis(made.add_worksheet("KPI return"), made, bold, rate, day)
    _activity(made.add_worksheet("Activity"), bold)
    _esol(made.add_worksheet("ESOL"), bold, heavy)
    _volunteers(made.add_worksheet("Volunteers"), bold)
    _exits(made.add_worksheet("Exit list"), heavy, day)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Provider narrative, Q4", bold)
    for row, (question, answer) in enumerate(NARRATIVE, 2):
        words.write(row, 0, question, heavy)
        words.write(row, 1, answer, wrap)
        words.set_row(row, 62)
    words.set_column(0, 0, 28)
    words.set_column(1, 1, 100)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.close()
