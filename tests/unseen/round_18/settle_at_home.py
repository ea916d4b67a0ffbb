"""A housing association's hospital discharge service: months down the rows, year from October."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

from tests.unseen.pen import save_plain

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

BOLD = Font(bold=True)
GREY = Font(italic=True, color="808080")
WHITE = Font(bold=True, color="FFFFFF")
GREEN = PatternFill("solid", fgColor="2F5D50")
PALE = PatternFill("solid", fgColor="DCE9E4")
WRAP = Alignment(wrap_text=True, vertical="top")

FORM = (
    ("Contract reference", "OX/DIS/2023/118"),
    ("Provider", "Fenmark Homes Ltd"),
    ("Commissioner", "Oxmere County Council (with Oxmere Hospitals NHS Trust)"),
    ("Service", "Settle at Home - hospital discharge"),
    ("Start", date(2023, 10, 1)),
    ("End", date(2026, 9, 30)),
    ("Sent in", "every month, by the 12th of the next"),
    (
        "This copy",
        "Contract year 3, October 2025 to September 2026; complete to the end of February 2026",
    ),
    ("Kept by", "Colin Murch, Supported Housing"),
)
INDICATORS = (
    (
        "SH1",
        "Patients discharged home with the support of the service, each month",
        "higher",
        32,
        28,
        "0",
    ),
    (
        "SH2",
        "Patients receiving a first home visit by the end of the working day after discharge",
        "higher",
        0.95,
        0.9,
        "0%",
    ),
    ("SH3", "Emergency readmission within 28 days of discharge", "lower", 0.08, 0.1, "0%"),
    (
        "SH4",
        "Hazards and minor repairs remedied within five working days of report",
        "higher",
        0.85,
        0.8,
        "0%",
    ),
    ("SH5", "Mean days from referral to the property being ready", "lower", 3, 4, "0"),
    (
        "SH6",
        "Patients living in their own home 91 days after discharge",
        "higher",
        0.82,
        0.78,
        "0%",
    ),
    (
        "SH7",
        "Safeguarding concerns raised with the council (for information, no target)",
        "-",
        None,
        None,
        "0",
    ),
)

GROUPS = (("Getting home", 2, 6), ("Making the home ready", 7, 11), ("Afterwards", 12, 15))
MONTH_HEADS = (
    "Month",
    "Referred by the wards",
    "Turned down, not for us",
    "Went home with us",
    "Seen by next working day",
    "% seen by next working day",
    "Homes made ready",
    "Days it took (all homes added up)",
    "Key safes fitted",
    "Handyman jobs reported",
    "Handyman jobs done in 5 working days",
    "Back in as an emergency inside 28 days",
    "Bed days the wards say they got back",
    "Safeguarding",
    "Furniture and flooring, £",
)
MONTHS = (
    (2025, 10, 41, 6, 29, 28, 0.9655, 27, 81, 14, 33, 29, 3, 52, 1, 3120),
    (2025, 11, 44, 5, 33, 31, 0.9394, 31, 84, 17, 38, 33, 2, 61, "nil", 3785.5),
    (2025, 12, 47, 9, 31, 27, 0.871, 30, 105, 15, 36, 28, 4, 58, 1, 4210),
    (2026, 1, 52, 8, 36, 35, 0.9722, 34, 92, 19, 41, 37, 3, 74, 2, 4466.25),
    (2026, 2, 46, 7, 34, 33, 0.9706, 33, 85, 16, 39, 35, 2, 69, "nil", 3990),
    (2026, 3),
    (2026, 4),
    (2026, 5),
    (2026, 6),
    (2026, 7),
    (2026, 8),
    (2026, 9),
)
MONTHS_YEAR = (230, 35, 163, 154, 0.9448, 155, 447, 81, 187, 162, 14, 314, 4, 19571.75)
LAST_YEAR = {2: 498, 3: 77, 4: 352, 12: 33, 15: 45210}

CALL_HEADS = (
    "Month",
    "Calls tried",
    "Calls answered",
    "Sorting out their own tablets again",
    "Not fallen since coming home",
    "Has company every week now, had none on day one",
    "Relatives spoken to",
    "Relatives sleeping through the night again",
)
CALLS = (
    ("October", 26, 21, 12, 16, 5, 11, 6),
    ("November", 28, 24, 14, 19, 7, 13, 8),
    ("December", 30, 22, 11, 15, 6, "not asked", "not asked"),
    ("January", 31, 25, 15, 20, 8, 14, 9),
    ("February", 34, 29, 19, 24, 10, 16, 11),
    ("Year so far", 149, 121, 71, 94, 36, 54, 34),
)
DAY_HEADS = ("Month", "Reached day 91", "Still in their own home", "Gone into a care home")
DAYS = (
    ("October", 30, 25, 2),
    ("November", 28, 24, 1),
    ("December", 33, 26, 3),
    ("January", 29, 25, 1),
    ("February", 33, 28, 2),
    ("March", "not due", "not due", "not due"),
    ("Year so far", 153, 128, 9),
)

MONEY = (
    ("M1 Oct", 9, 7, 8320),
    ("M2 Nov", 11, 8, 11440.4),
    ("M3 Dec", 8, 6, 5200),
    ("M4 Jan", 13, 10, 14612),
    ("M5 Feb", 12, 9, 12873.6),
    ("To date", 53, 40, 52446),
)
PEOPLE_HEADS = (
    "Month",
    "Volunteers out",
    "of them, settled home by us once",
    "Hours given",
    "Volunteers gone on to a paid job",
    "DBS checks started",
    "Staff days off sick",
    "Coffee mornings we put on",
    "Coffee mornings tenants put on by themselves",
)
PEOPLE = (
    ("M1 Oct", 9, 3, 61, "nil", 2, 6, 4, 1),
    ("M2 Nov", 9, 3, 66.5, 1, 0, 2, 4, 1),
    ("M3 Dec", 10, 4, 48, "nil", 1, 11, 3, 2),
    ("M4 Jan", 11, 4, 72, 1, 3, 4, 2, 3),
    ("M5 Feb", 12, 5, 79, 1, 2, 3, 2, 4),
    ("To date", 14, 5, 326.5, 3, 8, 26, 15, 11),
)
WARDS = (
    ("Hawthorn", 12),
    ("Beech", 9),
    ("Rowan", 7),
    ("Short stay", "<5"),
    ("Out of county hospitals", "<5"),
)

LIST_HEADS = (
    "Case",
    "Age",
    "Ward",
    "Called on",
    "Lives alone",
    "Could get upstairs on day one?",
    "Gets upstairs now?",
    "Worry on day one (0-10, 10 is worst)",
    "Worry now (0-10)",
    "Neighbour has started to look in?",
    "Our visits before the call",
)
LIST = (
    ("SH-1021", 81, "Hawthorn", "2025-10-22", "yes", "no", "yes", 8, 3, "yes", 4),
    ("SH-1027", 77, "Beech", "2025-10-24", "no", "no", "no", 6, 5, "no", 3),
    ("SH-1030", 69, "Rowan", "2025-10-29", "yes", "yes", "yes", 4, 4, "no", 2),
    ("SH-1038", 90, "Hawthorn", "2025-11-05", "yes", "no", "no", 9, 6, "yes", 6),
    ("SH-1044", 84, "Hawthorn", "2025-11-12", "no", "no", "yes", 7, 2, "no", 3),
    ("SH-1047", 73, "Short stay", "2025-11-19", "yes", "no stairs", "no stairs", 5, 3, "yes", 2),
    ("SH-1053", 88, "Beech", "2025-11-26", "yes", "no", "yes", 8, 4, "yes", 5),
    ("SH-1059", 79, "Rowan", "2025-12-03", "no", "yes", "yes", 3, 3, "no", 2),
    ("SH-1066", 82, "Hawthorn", "2025-12-10", "yes", "no", "yes", 7, 3, "yes", 4),
    ("SH-1070", 91, "Beech", "2025-12-17", "yes", "no", "no", 9, 9, "no", 7),
    ("SH-1078", 75, "Rowan", "2026-01-07", "no", "no", "yes", 6, 2, "no", 3),
    ("SH-1083", 86, "Hawthorn", "2026-01-14", "yes", "no stairs", "no stairs", 7, 4, "yes", 4),
    ("SH-1085", 80, "Beech", "2026-01-14", "yes", "no", "yes", 8, 5, "no", 3),
    ("SH-1092", 67, "Short stay", "2026-01-21", "no", "yes", "yes", 2, 1, "no", 1),
    ("SH-1097", 83, "Hawthorn", "2026-01-28", "yes", "no", "yes", 9, 4, "yes", 5),
    ("SH-1104", 78, "Rowan", "2026-02-04", "yes", "no", "yes", 6, 3, "yes", 3),
    ("SH-1109", 85, "Beech", "2026-02-11", "no", "no", "no", 5, 6, "no", 4),
    ("SH-1112", 92, "Hawthorn", "2026-02-11", "yes", "no", "yes", 8, 5, "yes", 6),
    ("SH-1118", 74, "Rowan", "2026-02-18", "no", "yes", "yes", 4, 2, "no", 2),
    ("SH-1121", 87, "Hawthorn", "2026-02-25", "yes", "no", "yes", 7, "not asked", "yes", 5),
)

WORDS = (
    (
        "The month",
        "We took 46 referrals in February and fitted 16 key safes. The goal for first visits is 95 "
        "in every 100 and we are there again after a poor December.",
    ),
    (
        "Better",
        "Four of the people we settled in the autumn now help serve at the tenants' lunch club. "
        "The "
        "sister on Hawthorn tells us her nurses no longer lose Friday afternoons hunting for keys "
        "and heaters. Hassan and Julie gave two talks for ward clerks, and 17 came.",
    ),
    (
        "Families",
        "Two daughters have gone back to work full time because their mothers can be left in "
        "the day. "
        "Mr B. has made up with his brother, who drove him to the surgery last week, after five "
        "years "
        "without a word.",
    ),
    ("Not so good", "Three new volunteers are waiting for their DBS checks."),
    (
        "Next",
        "By June we want a named settle worker on every ward. We expect people to feel safer at "
        "home "
        "once the new alarm scheme opens.",
    ),
)


def draw(path: Path) -> None:
    """Write the monitor as sent in March."""
    made = Workbook()
    _contract(made.active)
    _months(made.create_sheet("Month by month"))
    _calls(made.create_sheet("Six weeks and day 91"))
    _people(made.create_sheet("Money and volunteers"))
    _list(made.create_sheet("Long calls"))
    _words(made.create_sheet("Commentary"))
    save_plain(made, path)


def _heads(sheet: Worksheet, row: int, first: int, names: tuple[str, ...]) -> None:
    for column, name in enumerate(names, start=first):
        cell = sheet.cell(row, column, name)
        cell.font, cell.fill, cell.alignment = BOLD, PALE, WRAP


def _lines(sheet: Worksheet, row: int, first: int, lines: tuple) -> None:
    for step, line in enumerate(lines):
        for column, value in enumerate(line, start=first):
            cell = sheet.cell(row + step, column, value)
            if line[0] in ("Year so far", "To date"):
                cell.font = BOLD


def _contract(sheet: Worksheet) -> None:
    sheet.title = "Contract"
    sheet["A1"] = "SETTLE AT HOME - contract monitor"
    sheet["A1"].font = Font(bold=True, size=14)
    for row, (name, value) in enumerate(FORM, start=3):
        sheet.cell(row, 1, name).font = BOLD
        cell = sheet.cell(row, 2, value)
        if isinstance(value, date):
            cell.number_format = "d mmmm yyyy"
            cell.alignment = Alignment(horizontal="left")
    _heads(sheet, 14, 1, ("Ref", "Indicator", "Better is", "Target", "Alarm line"))
    for row, (ref, name, way, target, alarm, shape) in enumerate(INDICATORS, start=15):
        for column, value in enumerate((ref, name, way, target, alarm), start=1):
            cell = sheet.cell(row, column, value)
            if column > 3:
                cell.number_format = shape
    sheet.column_dimensions["A"].width = 20
    sheet.column_dimensions["B"].width = 84


def _months(sheet: Worksheet) -> None:
    sheet["A1"] = "Month by month, contract year 3"
    sheet["A1"].font = BOLD
    for name, first, last in GROUPS:
        cell = sheet.cell(3, first, name)
        cell.font, cell.fill = WHITE, GREEN
        cell.alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=3, start_column=first, end_row=3, end_column=last)
    _heads(sheet, 4, 1, MONTH_HEADS)
    for row, (year, month, *values) in enumerate(MONTHS, start=5):
        sheet.cell(row, 1, date(year, month, 1)).number_format = "mmm-yy"
        for column, value in enumerate(values, start=2):
            sheet.cell(row, column, value)
        sheet.cell(row, 6).number_format = "0.0%"
    sheet["A17"] = "Year so far"
    sheet["A18"] = "Last year (Oct 24 - Sep 25)"
    for column, value in enumerate(MONTHS_YEAR, start=2):
        sheet.cell(17, column, value).font = BOLD
    sheet["F17"].number_format = "0.0%"
    for column, value in LAST_YEAR.items():
        sheet.cell(18, column, value)
    sheet.row_dimensions[18].hidden = True
    sheet["A20"] = (
        "February's 'back in inside 28 days' is provisional: the hospital's list "
        "closes on 28 March."
    )
    sheet["A20"].font = GREY
    sheet.row_dimensions[4].height = 62
    sheet.column_dimensions["A"].width = 26
    sheet.freeze_panes = "B5"


def _calls(sheet: Worksheet) -> None:
    sheet["A1"] = "Six-week calls, 2025/26 (counted in the month we rang)"
    sheet["A1"].font = BOLD
    _heads(sheet, 3, 1, CALL_HEADS)
    _lines(sheet, 4, 1, CALLS)
    sheet["A12"] = "Day 91, 2025/26 (counted in the month day 91 fell)"
    sheet["A12"].font = BOLD
    _heads(sheet, 14, 1, DAY_HEADS)
    _lines(sheet, 15, 1, DAYS)
    for letter in "ABCDEFGH":
        sheet.column_dimensions[letter].width = 17


def _people(sheet: Worksheet) -> None:
    sheet["A1"] = "Money adviser"
    sheet["F1"] = "Volunteers, staff, coffee mornings"
    sheet["A1"].font = sheet["F1"].font = BOLD
    sheet["A2"] = "October 2025 on"
    sheet["A2"].font = GREY
    _heads(
        sheet,
        3,
        1,
        ("Month", "Seen by the adviser", "Forms sent off", "New benefits won, £ a year"),
    )
    _lines(sheet, 4, 1, MONEY)
    for row in range(4, 10):
        sheet.cell(row, 4).number_format = "#,##0.00"
    _heads(sheet, 3, 6, PEOPLE_HEADS)
    _lines(sheet, 4, 6, PEOPLE)
    sheet["F11"] = (
        "To date, volunteers (and those we settled once) are different people, not the "
        "months added up."
    )
    sheet["F11"].font = GREY
    sheet["A13"] = "Where February's people came from"
    sheet["A13"].font = BOLD
    _heads(sheet, 14, 1, ("Ward", "People, Feb 26"))
    _lines(sheet, 15, 1, WARDS)
    sheet.column_dimensions["A"].width = 24
    for letter in "BCDFGHIJKLMN":
        sheet.column_dimensions[letter].width = 15


def _list(sheet: Worksheet) -> None:
    sheet["A1"] = "Long calls since October (about one person in eight, so that we learn)"
    sheet["A1"].font = BOLD
    _heads(sheet, 3, 1, LIST_HEADS)
    example = ("EXAMPLE", 80, "Any", "2025-10-01", "yes", "no", "yes", 7, 3, "yes", 3)
    for row, line in enumerate((example, *LIST), start=4):
        for column, value in enumerate(line, start=1):
            cell = sheet.cell(row, column, value)
            if column == 4:
                cell.value = date.fromisoformat(value)
                cell.number_format = "dd/mm/yyyy"
            if row == 4:
                cell.font = GREY
    for letter in "ABCDEFGHIJK":
        sheet.column_dimensions[letter].width = 14


def _words(sheet: Worksheet) -> None:
    sheet["A1"] = "Commentary for February 2026"
    sheet["A1"].font = BOLD
    for row, (name, words) in enumerate(WORDS, start=3):
        sheet.cell(row, 1, name).font = BOLD
        sheet.cell(row, 2, words).alignment = WRAP
    sheet.column_dimensions["A"].width = 16
    sheet.column_dimensions["B"].width = 100
