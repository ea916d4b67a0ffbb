"""An allotment and nature project for people with mental ill health: seasons and members."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

BOLD = Font(bold=True)
GREEN = PatternFill("solid", fgColor="DDE8CB")

ABOUT = [
    ("Robin's Acre allotment project - what we grew this year", None),
    (None, None),
    ("Who we are", "Robin's Acre CIC, Mill Row Allotments, Lowgate"),
    ("Who pays us", "NHS Harrow Fen Integrated Care Board"),
    ("What for", "Community allotment and nature prescribing for adults with mental ill health"),
    ("Agreement number", "HF-GSP-2291"),
    ("Agreement runs", "1 April 2024 to 31 March 2027, we send this every quarter"),
    ("This copy", "Quarter 3, October to December 2025 (year 2025/26)"),
    ("Filled in by", "Maureen, plot lead"),
]

SEASONS = [
    ("WHO CAME",),
    ("A1", "New members started", 14, 17, 11, None, 42, 48),
    (None, "Referrals reaching us", 21, 24, 18, None, 63, None),
    (None, "Sent by a social prescriber or GP surgery", 12, 15, 10, None, 37, None),
    (None, "Women among the new members", 6, 9, 5, None, 20, None),
    (None, "Members who came at least once", 31, 38, 36, None, None, None),
    ("A5", "Average days from referral to first visit", 12, 10, 16, None, None, 14),
    ("A3", "Stopped coming inside 12 weeks", 2, 3, 3, None, 8, 0.2),
    ("A4", "Sessions on the plot", 34, 37, 29, None, 100, 120),
    (None, "Sessions rained off", 3, 1, 5, None, 9, None),
    ("HOW PEOPLE ARE DOING",),
    (None, "Members reviewed at six months", 5, 6, 5, None, 16, None),
    ("A2", "of these, wellbeing score up 3 or more", 3, 5, 3, None, 11, 0.65),
    (None, "Sleeping better than when they joined", 6, 9, 7, None, 22, None),
    (None, "Came on the bus alone for the first time", 4, 6, 5, None, 15, None),
    (None, "Cooking what they grew at least once a week", 8, 13, 10, None, 31, None),
    (None, "Ringing the crisis line less than before", 3, 4, 5, None, 12, None),
    (None, "A partner or parent tells us home is calmer", 2, 5, 4, None, 11, None),
    ("ODDS AND ENDS",),
    (None, "Members living outside the borough", "<5", "<5", "nil", None, None, None),
    (None, "Hot lunches served", 180, 204, 151, None, 535, None),
    (None, "Spent on seed, tools and compost (£)", 412, 265, 198, None, 875, None),
]

FENCE_HEAD = [
    "When",
    "Gone on to a job, college or helping elsewhere",
    "Old members who started as helpers",
    "Helper hours given",
    "Veg given to Lowgate pantry (kg)",
    "Neighbours joining in for the first time",
    "Sunday gatherings run by members on their own",
    "Leaflets dropped",
    "Talks given at surgeries",
    "Helpers who found paid work or earned a certificate",
]

FENCE = [
    ("Apr-Jun 2025", 2, 2, 210, 38, 5, 4, 300, 2, 1),
    ("Jul-Sep 2025", 4, 3, 264, 142, 11, 9, 150, 1, 2),
    ("Oct-Dec 2025", 3, 1, 188, 71, 4, 8, 200, 3, 2),
    ("Jan-Mar 2026",),
    ("Total so far", 9, 6, 662, 251, 20, 21, 650, 6, 5),
]

MEMBER_HEAD = [
    "Member",
    "Age band",
    "Came through",
    "Sessions Apr-Dec 2025",
    "Reviewed on",
    "Wellbeing score at joining (7-35)",
    "Wellbeing score at review (7-35)",
    "Meets up with someone from the plot elsewhere",
    "Growing something at home",
    "Looks after a job here (keys, bees, seed shed)",
    "In work, study or volunteering now",
]

MEMBERS = [
    ("Mb", "35-44", "GP", 19, date(2025, 4, 16), 16, 20, "yes", "yes", "no", "no"),
    ("Tk", "25-34", "Link worker", 11, date(2025, 5, 7), 18, 19, "no", "yes", "no", "yes"),
    ("Jo", "55-64", "CMHT", 27, date(2025, 5, 21), 14, 21, "yes", "no", "yes", "no"),
    ("Pw", "45-54", "Self", 8, date(2025, 6, 4), 20, 18, "no", "no", "no", "no"),
    ("Ds", "65+", "GP", 30, date(2025, 6, 25), 17, 22, "yes", "yes", "yes", "no"),
    ("Ra", "25-34", "CMHT", 22, date(2025, 7, 2), 13, 19, "yes", "no", "no", "no"),
    ("Ln", "18-24", "Link worker", 14, date(2025, 7, 16), 19, 23, "no", "yes", "no", "yes"),
    ("Gh", "55-64", "Link worker", 25, date(2025, 8, 6), 15, 18, "yes", "yes", "yes", "no"),
    ("Cf", "35-44", "GP", 9, date(2025, 8, 20), 21, 22, "no", "no", "no", "yes"),
    ("Ay", "45-54", "Self", 28, date(2025, 9, 3), 16, 24, "yes", "yes", "yes", "yes"),
    ("Vo", "35-44", "CMHT", 17, date(2025, 9, 24), 12, 17, "no", "yes", "no", "no"),
    ("Ek", "65+", "Link worker", 20, date(2025, 10, 8), 18, 23, "yes", "yes", "no", "no"),
    ("Bt", "25-34", "GP", 12, date(2025, 10, 22), 15, 15, "no", "no", "no", "no"),
    ("Sm", "45-54", "CMHT", 23, date(2025, 11, 12), 14, 20, "yes", "yes", "yes", "no"),
    ("Nq", "18-24", "Link worker", 15, date(2025, 11, 26), 17, 19, "no", "no", "no", "yes"),
    ("Hr", "55-64", "Self", 26, date(2025, 12, 10), 16, 21, "yes", "no", "yes", "no"),
]

SHED = [
    (
        "Spring",
        (
            "We put up the new polytunnel in May and held a seed swap for 25 people. "
            "Two members who had not spoken to their families for over a year went home for "
            "Sunday dinner."
        ),
    ),
    (
        "Summer",
        (
            "Seven people have come off their sleeping tablets with the doctor's agreement since "
            "spring. We hope ten members will enter the village show next year. "
            "Our aim is still for 65% to score higher at review."
        ),
    ),
    (
        "Autumn",
        (
            "Three neighbours on Mill Row who used to complain about us now water the tubs when we "
            "are shut. Both staff went on two training days about suicide awareness. "
            "We had 18 referrals, mostly from the Lowgate surgeries."
        ),
    ),
    ("Coming up", "In February we will start a second group for up to 12 people."),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    about = made.active
    about.title = "About"
    for row in ABOUT:
        about.append(row)
    about["A1"].font = Font(bold=True, size=15)
    about.column_dimensions["A"].width = 22
    about.column_dimensions["B"].width = 70
    _seasons(made.create_sheet("Through the seasons"))
    _members(made.create_sheet("Members"))
    _fence(made.create_sheet("Beyond the fence"))
    shed = made.create_sheet("From the shed")
    shed.append(["From the shed - what we noticed, 2025/26"])
    shed.append([])
    for row in SHED:
        shed.append(row)
    shed.column_dimensions["B"].width = 100
    for row in range(3, 7):
        shed.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
    save_plain(made, path)


def _seasons(sheet: Worksheet) -> None:
    sheet.append(["Through the seasons 2025/26"])
    sheet.append(["People are counted once in the quarter it happened"])
    sheet.append([])
    sheet.append(
        [
            None,
            None,
            "Spring (Apr-Jun 2025)",
            "Summer (Jul-Sep 2025)",
            "Autumn (Oct-Dec 2025)",
            "Winter (Jan-Mar 2026)",
            "Year so far",
            "Aim for the year",
        ]
    )
    for row in SEASONS:
        sheet.append(row)
    for cell in sheet[4]:
        cell.font = BOLD
        cell.fill = GREEN
        cell.alignment = Alignment(wrap_text=True)
    for address in ("A1", "A5", "A15", "A23"):
        sheet[address].font = BOLD
    sheet["H12"].number_format = '"no more than "0%'
    sheet["H17"].number_format = "0%"
    sheet.row_dimensions[14].hidden = True
    sheet.column_dimensions["B"].width = 46


def _members(sheet: Worksheet) -> None:
    sheet.append(["Members who had their six month review, April to December 2025"])
    sheet.append([])
    sheet.append(MEMBER_HEAD)
    for row in MEMBERS:
        sheet.append(row)
    for cell in sheet[3]:
        cell.font = BOLD
        cell.fill = GREEN
        cell.alignment = Alignment(wrap_text=True)
    for row in range(4, 20):
        sheet.cell(row, 5).number_format = "dd/mm/yyyy"
    sheet.column_dimensions["E"].width = 12


def _fence(sheet: Worksheet) -> None:
    sheet.append(["Beyond the fence - helpers, neighbours and moving on"])
    sheet.append([])
    sheet.append(FENCE_HEAD)
    for row in FENCE:
        sheet.append(row)
    for cell in sheet[3]:
        cell.font = BOLD
        cell.fill = GREEN
        cell.alignment = Alignment(wrap_text=True)
    for cell in sheet[8]:
        cell.font = BOLD
    sheet.column_dimensions["A"].width = 16
