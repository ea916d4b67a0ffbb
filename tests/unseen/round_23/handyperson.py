"""Home adaptations and handyperson service with falls checks, quarterly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Row of the form: no., measure, target, how it is shown, where it comes from, RAG, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (
        "HP1",
        "Handyperson jobs completed in the home",
        1400,
        "0",
        "jobs",
        "Green",
        "",
    ),
    (
        "HP2",
        "Minor adaptations (under £1,000) fitted within 7 working days",
        0.9,
        "0.0%",
        (6, 7),
        "Amber",
        "One fitter down Oct/Nov. Agency cover from 24 Nov.",
    ),
    ("HP3", "Home falls checks carried out", 480, "0", "checks", "Green", ""),
    (
        "HP4",
        "Falls checks with at least one hazard put right within 14 days",
        0.85,
        "0.0%",
        (8, 9),
        "Green",
        "Lamp and rug packs now kept on every van.",
    ),
    (
        "HP5",
        "Customers satisfied or very satisfied with the work",
        0.95,
        "0.0%",
        (10, 11),
        "Amber",
        "",
    ),
    (
        "HP6",
        "Average working days from referral to first visit",
        10,
        "0.0",
        (12, 13),
        "Amber",
        "See report. Back under 10 in the first half of January.",
    ),
    (
        "HP7",
        "Hospital discharge jobs done within 2 working days",
        0.95,
        "0.0%",
        (14, 15),
        "Amber",
        "The discharge lounge at St Bride's now phones us direct. Ward staff say eleven people "
        "went home a day sooner in December because of it.",
    ),
    (
        "HP8",
        "Formal complaints (for information)",
        "n/a",
        "0",
        "complaints",
        "",
        "Q3: scuffed paintwork, put right and closed.",
    ),
)
JOBS = (352, 371, 388)
CHECKS = (112, 121, 127)

# Line of the workings: no., words, three quarters, and the same quarter of last year.
WORKINGS: tuple[tuple[object, ...], ...] = (
    ("2a", "Minor adaptations fitted within 7 working days", 118, 126, 122, 109),
    ("2b", "All minor adaptations fitted", 131, 138, 139, 126),
    ("4a", "Checks with a hazard put right within 14 days", 97, 104, 112, 88),
    ("4b", "Falls checks", 112, 121, 127, 104),
    ("5a", "Cards back: satisfied or very satisfied", 84, 91, 97, 79),
    ("5b", "Cards back: all", 88, 95, 103, 84),
    ("6a", "Working days waited, added up", 2589, 2894, 3696, 2610),
    ("6b", "First visits", 301, 318, 330, 290),
    ("7a", "Discharge jobs done within 2 working days", 41, 46, 52, 36),
    ("7b", "Discharge jobs asked for", 43, 47, 55, 39),
)

TYPES: tuple[tuple[object, ...], ...] = (
    ("Grab rails, stair rails, half steps", 131, 138, 139),
    ("Key safes and locks", 62, 58, 66),
    ("Small repairs (taps, carpets, bulbs)", 104, 119, 121),
    ("Draught-proofing, radiator bleeding", 21, 24, 30),
    ("Smoke and CO alarms", 34, 32, 32),
)

# The total of July to September was typed from an older print and is one short.
TENURE: tuple[tuple[object, ...], ...] = (
    ("Owner occupied", 201, 214, 223),
    ("Private rented", 58, 61, 66),
    ("Housing association", 93, 96, 99),
    ("All jobs", 352, 370, 388),
)

RESOURCES: tuple[tuple[object, ...], ...] = (
    ("Handypersons in post (FTE)", 5.6, 5.6, 4.8),
    ("Days lost to sickness", 6, 11, 38),
    ("Vans on the road", 4, 4, 4),
    ("Contract payment received (£)", 41250, 41250, 41250),
    ("Materials (£)", 18204.6, 19877.15, 21390.4),
    ("Customer contributions taken (£)", 6120, 6485, 6940),
)

AGES: tuple[tuple[object, ...], ...] = (
    ("Under 60", 41, 29, 2),
    ("60 to 69", 92, 61, 3),
    ("70 to 79", 171, 108, 4),
    ("80 to 89", 189, 101, 1),
    ("90 and over", 67, 32, 1),
)

SOURCES: tuple[tuple[object, ...], ...] = (
    ("Self, friend or family", 388),
    ("Council OT / adult social care", 241),
    ("Hospital discharge", 145),
    ("GP practice", 72),
    ("Fire and rescue", 34),
    ("Other", 22),
)

ETHNIC: tuple[tuple[object, ...], ...] = (
    ("White British / White other", 731),
    ("Asian or Asian British", 84),
    ("Black or Black British", 39),
    ("Mixed", "<5"),
    ("Other", 17),
    ("Not recorded", 28),
)

# Reference, date, area, age, alone, hazards found and put right, falls before and since,
# stairs or bath on their own now, family less worried, cost.
LOG: tuple[tuple[object, ...], ...] = (
    ("FC018", date(2025, 4, 10), "Northgate", 81, "Y", 5, 4, 2, 0, "Y", "Y", 64.2),
    ("FC036", date(2025, 4, 25), "Pell Street", 76, "N", 3, 3, 1, 1, "N", "N", 31),
    ("FC054", date(2025, 5, 13), "Quarry End", 88, "Y", 7, 4, 3, 1, "Y", "Y", 118.75),
    ("FC072", date(2025, 5, 29), "Northgate", 72, "N", 2, 2, 0, 0, "N", "", 18.5),
    ("FC090", date(2025, 6, 11), "Pell Street", 84, "Y", 4, 3, 1, 0, "Y", "Y", 52),
    ("FC108", date(2025, 6, 27), "Quarry End", 79, "N", 6, 5, 2, "not asked", "N", "", 77.4),
    ("FC126", date(2025, 7, 14), "Northgate", 90, "Y", 4, 4, 2, 2, "N", "N", 45),
    ("FC144", date(2025, 7, 30), "Pell Street", 83, "Y", 5, 3, 1, 0, "Y", "Y", 83.1),
    ("FC162", date(2025, 8, 15), "Pell Street", 69, "N", 3, 3, 0, 0, "N", "", 22),
    ("FC180", date(2025, 8, 29), "Quarry End", 86, "Y", 8, 6, 4, 1, "Y", "Y", 142.6),
    ("FC198", date(2025, 9, 10), "Northgate", 77, "N", 2, 2, 1, 0, "N", "Y", 16.9),
    ("FC216", date(2025, 9, 22), "Quarry End", 81, "Y", 5, 4, 1, 2, "N", "N", 60),
    ("FC234", date(2025, 10, 1), "Pell Street", 92, "Y", 6, 5, 2, 0, "Y", "Y", 97.35),
    ("FC252", date(2025, 10, 9), "Northgate", 74, "N", 3, 2, 1, 0, "Y", "", 28),
    ("FC270", date(2025, 10, 23), "Northgate", 80, "Y", 4, 4, 0, "not due", "N", "N", 41.5),
    ("FC288", date(2025, 11, 5), "Quarry End", 87, "Y", 5, 3, 3, "not due", "Y", "Y", 74),
    ("FC306", date(2025, 11, 14), "Pell Street", 78, "N", 2, 2, 1, "not due", "N", "", 19.8),
    ("FC324", date(2025, 11, 27), "Quarry End", 85, "Y", 7, 5, 2, "not due", "Y", "Y", 110),
    ("FC342", date(2025, 12, 9), "Northgate", 82, "N", 3, 3, 0, "not due", "N", "Y", 35.25),
    ("FC360", date(2025, 12, 18), "Pell Street", 89, "Y", 4, 4, 1, "not due", "Y", "N", 58),
)

CALLS: tuple[tuple[object, ...], ...] = (
    ("Numbers rung", 190, 204, 211, 605),
    ("Spoke to somebody", 141, 150, 158, 449),
    ("Has a bath or shower without help now, needed help before", 37, 44, 41, 122),
    ("Home is warmer than before we came", 16, 21, 29, 66),
    ("Going out by themselves again", 23, 19, 27, 69),
    ("Had thought of moving or going into care and has now decided to stay", 12, 9, 15, 36),
    ("Has a repair job still waiting", 18, 20, 26, 64),
    ("Would use us again", 136, 147, 150, 433),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers who came out at least once", 14, 17, 19, "n/a"),
    ("    of these, started as our customers", 3, 4, 6, "n/a"),
    ("Volunteer hours (gardens, bulbs, curtains)", 388, 452, 471, 1311),
    ("Volunteers moved on to a paid job", 1, 2, 2, 5),
    ("DBS checks sent off", 4, 5, 3, 12),
    ("Toolbox talks held", 2, 1, 3, 6),
    ("Mileage and boots (£)", 204.5, 231, 266.8, 702.3),
)

OTHERS: tuple[tuple[object, ...], ...] = (
    ("Paid home care no longer needed after our work (hours a week, from ASC)", "", 28, 40.5),
    ("Husbands, wives, daughters who can leave the person on their own now", "nil", 22, 27),
    ("New benefit income customers were awarded (£ a year, est.)", 18450, 22300, 26120),
    ("Tool library Saturdays run by members, no staff there", 10, 12, 11),
    ("Tool library: things to lend", 84, 91, 103),
    ("Passed to fire service for a visit", 31, 28, 35),
    ("Stalls at luncheon clubs", 5, 4, 6),
)

REPORT = (
    "A busy quarter. We completed 127 falls checks, the most since the contract began.",
    "Two fitters were off sick for most of November, which is why first visits slipped to 11.2 "
    "days.",
    "Mrs T in Quarry End had not set foot in her garden for two years. Since the half step and "
    "rail went in she is out there most mornings.",
    "Nine households at Pell Court have had their care calls stopped by the council because they "
    "can wash on their own now.",
    "We leased a fifth van from 15 December at £640 a month, not yet on the road.",
    "A leaflet went out with 3,200 council tax bills.",
    "From April we want 30 volunteers and a stall in each of the 5 libraries.",
    "The Thursday crew have got to know each other and six of the men who used to sit at home now "
    "meet for a pint on their own account.",
)


def _form(sheet: Worksheet, made: Workbook, bold: Format) -> None:
    """Write the form of the council."""
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#C6D9C0", "border": 1})
    sheet.write("A1", "THORNESBY METROPOLITAN BOROUGH COUNCIL", bold)
    sheet.write("A2", "Adult Social Care & Housing - contract monitoring return 2025/26", bold)
    sheet.write_row("A3", ("Provider:", "Latch & Lintel Community Repairs CIC"))
    sheet.write_row("A4", ("Contract:", "Home Adaptations, Handyperson and Falls Check Service"))
    sheet.write_row("A5", ("Ref:", "TMBC/ASC/2213   (1 April 2023 - 31 March 2027)"))
    sheet.write_row("A6", ("Period:", "Quarter 3, October to December 2025"))
    sheet.write_row(
        "A8",
        (
            "No.",
            "Performance measure",
            "Target 25/26",
            "Q1",
            "Q2",
            "Q3",
            "Q4",
            "Year to date",
            "RAG Q3",
            "Provider comment",
        ),
        head,
    )
    counts = {"jobs": JOBS, "checks": CHECKS}
    for row, (ref, words, target, shown, source, rag, comment) in enumerate(FORM, 8):
        look = made.add_format({"num_format": shown, "border": 1, "valign": "top"})
        aim = made.add_format(
            {"num_format": "#,##0" if shown == "0" else shown, "border": 1, "valign": "top"}
        )
        if ref == "HP6":
            aim = made.add_format({"num_format": '"≤ "0', "border": 1, "valign": "top"})
        sheet.set_row(row, 45 if len(str(comment)) > 90 else 30)
        sheet.write_row(row, 0, (ref, words), wrap)
        sheet.write(row, 2, target, aim)
        if isinstance(source, tuple):
            above, below = source
            for column, letter in enumerate("CDEF", 3):
                top, under = (_working(line, letter) for line in source)
                place = column if letter != "F" else 7
                formula = f"=Workings!{letter}{above}/Workings!{letter}{below}"
                sheet.write_formula(row, place, formula, look, top / under)
        else:
            values = counts.get(source, (2, "nil", 1))
            for column, value in enumerate(values, 3):
                sheet.write(row, column, value, look)
            total = sum(value for value in values if isinstance(value, int))
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", look, total)
        sheet.write(row, 6, "not due", look)
        sheet.write_row(row, 8, (rag, comment), wrap)
    sheet.write("A18", "Green = target met; Amber = within 5 points or 2 days; Red = worse.")
    sheet.write("A19", "Completed by: service manager, 20/01/2026")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 38)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 46)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _working(line: int, letter: str) -> float:
    """Look up a cell of the workings as it will be stored."""
    quarters = WORKINGS[line - 6][2:5]
    return sum(quarters) if letter == "F" else quarters["CDE".index(letter)]


def _workings(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write numerators and denominators, jobs and resources."""
    sheet.write("A1", "Workings behind the return (from JobTrack export 19/01/26)", bold)
    sheet.write("A3", "Numerators and denominators", bold)
    heads = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "To date")
    sheet.write_row("A5", ("KPI", "", *heads, "Q3 2024/25"), bold)
    for row, line in enumerate(WORKINGS, 5):
        sheet.write_row(row, 0, line[:5])
        formula = f"=SUM(C{row + 1}:E{row + 1})"
        sheet.write_formula(row, 5, formula, None, sum(line[2:5]))
        sheet.write(row, 6, line[5])
    sheet.write_row("B18", ("Jobs by type", *heads), bold)
    for row, line in enumerate(TYPES, 18):
        sheet.write_row(row, 1, line)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", None, sum(line[1:]))
    sheet.write("B24", "Total jobs", bold)
    for column, letter in enumerate("CDEF", 2):
        total = sum(JOBS) if letter == "F" else JOBS[column - 2]
        sheet.write_formula(23, column, f"=SUM({letter}19:{letter}23)", bold, total)
    sheet.write_row("B27", ("Jobs by tenure", *heads[:3]), bold)
    for row, line in enumerate(TENURE, 27):
        sheet.write_row(row, 1, line)
    sheet.write_row("B34", ("Staff, vans, money", *heads[:3]), bold)
    for row, line in enumerate(RESOURCES, 34):
        sheet.write(row, 1, line[0])
        for column, value in enumerate(line[1:], 2):
            sheet.write(row, column, value, money if "£" in str(line[0]) else None)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 5, 12)
    sheet.set_column(6, 6, 12, None, {"hidden": True})


def _customers(sheet: Worksheet, bold: Format) -> None:
    """Write who the customers are."""
    sheet.write("A1", "Customers April - December 2025 (each person counted once)", bold)
    sheet.write_row("A3", ("Age", "Women", "Men", "Not said", "All"), bold)
    for row, line in enumerate(AGES, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, sum(line[1:]))
    sheet.write("A9", "All", bold)
    for column, letter in enumerate("BCDE", 1):
        sums = [line[column] if letter != "E" else sum(line[1:]) for line in AGES]
        sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", bold, sum(sums))
    sheet.write_row("G3", ("Who sent them", "People"), bold)
    for row, line in enumerate((*SOURCES, ("Total", 902)), 3):
        sheet.write_row(row, 6, line)
    sheet.write_row("A13", ("Ethnic group", "People"), bold)
    for row, line in enumerate((*ETHNIC, ("Total", 902)), 13):
        sheet.write_row(row, 0, line)
    sheet.write_row("G13", ("Also", "People"), bold)
    also = (
        ("Lives alone", 498),
        ("Long-term illness or disability", 377),
        ("On Pension Credit", 356),
    )
    for row, line in enumerate(also, 13):
        sheet.write_row(row, 6, line)
    sheet.set_column(0, 0, 30)
    sheet.set_column(6, 6, 32)


def _log(sheet: Worksheet, made: Workbook, bold: Format, money: Format) -> None:
    """Write the list of falls checks that were rung back."""
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", "Falls check call-backs: every 18th check, rung again after 3 months", bold)
    sheet.write("A2", "stairs/bath and family questions are asked at the 4 week call")
    heads = (
        "Check",
        "Date",
        "Area",
        "Age",
        "Lives alone",
        "Hazards found",
        "Put right",
        "Falls, 3 months before",
        "Falls, 3 months since",
        "Manages stairs or bath alone now, could not before",
        "Family carer worries less",
        "Cost of work £",
    )
    sheet.write_row("A4", heads, bold)
    for row, line in enumerate(LOG, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value, money if column == 11 else None)
    sheet.set_column(1, 2, 12)
    sheet.set_column(9, 10, 20)
    sheet.freeze_panes(4, 0)
    sheet.autofilter(3, 0, 23, 11)


def _stories(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write calls, volunteers and others, one below the other."""
    heads = ("Q1", "Q2", "Q3", "so far")
    at = 0
    for title, rows, count in (
        ("Six week phone calls 2025/26", CALLS, 4),
        ("Volunteers", HELPERS, 4),
        ("Other things we keep count of", OTHERS, 3),
    ):
        sheet.write_row(at, 0, (title, *heads[:count]), bold)
        for row, line in enumerate(rows, at + 1):
            for column, value in enumerate(line):
                if value != "":
                    look = money if column and "boots" in str(line[0]) else None
                    sheet.write(row, column, value, look)
        at += len(rows) + 3
    sheet.set_column(0, 0, 68)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Latch & Lintel Q3 return")
    bold = made.add_format({"bold": True, "text_wrap": False})
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("KPI return"), made, bold)
    _workings(made.add_worksheet("Workings"), bold, money)
    _customers(made.add_worksheet("Customers"), bold)
    _log(made.add_worksheet("Call-backs"), made, head, money)
    _stories(made.add_worksheet("Calls & volunteers"), bold, money)
    words = made.add_worksheet("Report")
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    words.write("A1", "Manager's report, Q3", bold)
    for row, sentence in enumerate(REPORT, 2):
        words.write(row, 0, sentence, wrap)
    words.set_column(0, 0, 100)
    made.close()
