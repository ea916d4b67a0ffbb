"""A school nurse's drop-in for teenagers: six school terms across, schools in blocks, her notes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

BOLD = Font(bold=True)
BIG = Font(bold=True, size=14, color="7030A0")
LILAC = PatternFill("solid", fgColor="E4DFEC")
WRAP = Alignment(wrap_text=True, vertical="top")

FRONT = [
    ("Who we are", "Kestrel House Young People's Project CIC"),
    ("Who pays for it", "Marrington County Council, Public Health"),
    ("Contract", "PH-CYP-2219"),
    ("Runs from", "1 September 2024 to 31 August 2027"),
    ("Contract year", "1 September to 31 August"),
    ("Report due", "two weeks after each of the six school terms"),
    ("Filled in by", "Dawn Pettifer, school nurse lead"),
    ("Phone", "01632 960144"),
    ("Sent to", "Ros Lacey, 9 April 2026"),
]
TERMS = [
    ("Term 1", date(2025, 9, 1), date(2025, 10, 24)),
    ("Term 2", date(2025, 11, 3), date(2025, 12, 19)),
    ("Term 3", date(2026, 1, 5), date(2026, 2, 13)),
    ("Term 4", date(2026, 2, 23), date(2026, 3, 27)),
    ("Term 5", date(2026, 4, 13), date(2026, 5, 22)),
    ("Term 6", date(2026, 6, 1), date(2026, 7, 21)),
]
AGREED = [
    (
        "PI 1",
        "Individual young people using the service",
        "Each young person counted once in a school year",
        420,
        380,
        "0",
    ),
    (
        "PI 2",
        "Timely one-to-one support",
        "First one-to-one within 5 school days of asking, out of all first one-to-ones held",
        0.9,
        0.85,
        "0%",
    ),
    (
        "PI 3",
        "Improved emotional wellbeing",
        "Wellbeing score up by 3 points or more, first to last session, out of all scored twice",
        0.65,
        0.6,
        "0%",
    ),
    (
        "PI 4",
        "Universal emotional health education",
        "Assemblies and PSHE lessons given in the year, added together",
        36,
        30,
        "0",
    ),
    (
        "PI 5",
        "Non-attendance (to be kept low)",
        "One-to-ones missed without telling us, out of all one-to-ones booked - no more than",
        0.15,
        0.2,
        "0%",
    ),
    (
        "PI 6",
        "Young people's experience of the service",
        "Average mark out of 5 on the exit card",
        4,
        3.5,
        "0.0",
    ),
    (
        "PI 7",
        "Onward referral to specialist mental health services",
        "Number each term, for information only",
        None,
        None,
        "0",
    ),
]
# name, terms 1 to 4, so far, target for year, last year, format
ROWS = [
    ("THROUGH THE DOOR",),
    ("Times we opened the room", [46, 40, 34, 30], 150, None, None, "0"),
    ("Visits, all told", [388, 342, 301, 276], 1307, None, 1544, "#,##0"),
    ("New faces (first time this school year)", [138, 96, 71, 52], 357, 420, 402, "0"),
    ("   girls", [81, 58, 40, 31], 210, None, None, "0"),
    ("   boys", [49, 33, 27, 18], 127, None, None, "0"),
    ("   non-binary / would rather not say", [8, 5, "<5", "<5"], 20, None, None, "0"),
    ("Came about exams or school work", [97, 104, 88, 91], 380, None, None, "0"),
    ("Came about friends or being picked on", [121, 84, 77, 60], 342, None, None, "0"),
    ("Cards and leaflets given out", [260, 180, "about 150", 175], 765, None, None, "0"),
    ("ONE-TO-ONES",),
    ("Asked for a one-to-one", [44, 39, 36, 31], 150, None, None, "0"),
    ("Had their first one", [41, 38, 35, 30], 144, None, None, "0"),
    ("   of these, inside 5 school days of asking", [38, 34, 33, 26], 131, None, None, "0"),
    ("   % inside 5 school days", [0.927, 0.895, 0.943, 0.867], 0.91, 0.9, 0.88, "0%"),
    ("Usual wait for the first one (school days)", [3, 4, 3, 4], None, None, None, "0"),
    ("One-to-ones in the diary", [236, 251, 228, 204], 919, None, None, "0"),
    ("No-shows, not a word to us", [28, 36, 29, 33], 126, None, None, "0"),
    ("No-shows as a % of the diary", [0.119, 0.143, 0.127, 0.162], 0.137, 0.15, 0.17, "0%"),
    ("Finished a block (up to six sessions)", [6, 8, 7, 7], 28, None, None, "0"),
    ("   scored at both ends", [6, 8, 7, 6], 27, None, None, "0"),
    ("   up by 3 points or more", [4, 5, 5, 4], 18, None, None, "0"),
    ("OUT AND ABOUT IN SCHOOL",),
    ("Assemblies", [5, 4, 3, 2], 14, None, None, "0"),
    ("PSHE lessons", [6, 5, 4, 4], 19, None, None, "0"),
    ("Pupils sat in front of us", ["2,140", 1655, 1230, 980], 6005, None, None, "#,##0"),
    ("Hours worked by our two youth workers", [310, 296, 262, 228], 1096, None, None, "0"),
    ("Snacks and cocoa (£)", [84.5, 92.1, 71.25, 66.4], 314.25, None, None, "£0.00"),
    ("EXIT CARDS",),
    ("Cards handed in", [92, 85, 70, 66], 313, None, None, "0"),
    ("Mark out of 5 (average)", [4.3, 4.4, 4.2, 4.5], 4.3, 4, None, "0.0"),
    ("PASSED ON",),
    ("To CAMHS or the crisis team", [6, 9, 7, 5], 27, None, 31, "0"),
    ("To early help at the council", [4, 6, 3, 5], 18, None, None, "0"),
    ("Worries told to the safeguarding lead same day", [11, 14, 9, 12], 46, None, None, "0"),
    ("FROM THE DAY BOOK",),
    ("Say they have stopped hurting themselves", [5, 7, 6, 8], 26, None, None, "0"),
    ("Back on a full timetable after part days", [4, 6, 5, 7], 22, None, None, "0"),
    ("Home is calmer, says mum, dad or carer", [9, 12, 10, 11], 42, None, None, "0"),
    ("Rang the GP for themselves, first time ever", [3, 5, 4, 6], 18, None, None, "0"),
    ("Lunch clubs handed to pupils, running without us", [1, 2, 1, 2], 6, None, None, "0"),
    ("Schools that changed a rule after hearing from us", [1, "nil", 1, 1], 3, None, None, "0"),
]
HIDDEN = "Snacks and cocoa (£)"

SCHOOL_HEADS = [
    "Visits",
    "New peer listeners (Years 10-13)",
    "of them, used Pop In themselves first",
    "of them, on free school meals",
    "Hours the listeners gave",
    "Took up a club or team we walked them to",
]
SCHOOLS = [
    (
        "Holmbury Academy",
        [
            [152, 6, 2, 2, 34, 5],
            [140, 2, 1, 0, 30, 4],
            [118, 4, 2, 1, 26.5, 3],
            [110, 0, 0, 0, 22, 6],
        ],
        [520, 12, 5, 3, 112.5, 18],
    ),
    (
        "St Wilfrid's",
        [
            [131, 5, 1, 1, 28, 3],
            [112, 3, 2, 1, 31, 4],
            [101, "nil", "nil", "nil", 24, 2],
            [94, 4, 2, 2, 25, 3],
        ],
        [438, 12, 5, 4, 108, 12],
    ),
    (
        "The Larches School (listeners began in Term 2)",
        [
            [105, "n/a", "n/a", "n/a", "n/a", 2],
            [90, 4, 1, 2, 12, 3],
            [82, 2, 1, 1, 18, "nil"],
            [72, 3, 2, 1, 16.5, 4],
        ],
        [349, 9, 4, 4, 46.5, 9],
    ),
]
BLOCK_HEADS = [
    "Code",
    "Term",
    "School year",
    "School",
    "Sessions had",
    "Score first day",
    "Score last day",
    "Sleeping through now?",
    "Someone to talk to - first day",
    "Someone to talk to - last day",
    "Vaping",
    "Main worry",
]
BLOCKS = [
    (1, "Yr 9", "Holmbury", 6, 17, 22, "Y", "N", "Y", "never did", "friends"),
    (1, "Yr 10", "St Wilfrid's", 6, 15, 19, "Y", "N", "Y", "given up", "home"),
    (1, "Yr 8", "Larches", 5, 19, 20, "N", "N", "N", "never did", "exams"),
    (1, "Yr 11", "Holmbury", 6, 14, 21, "Y", "N", "Y", "cut down", "exams"),
    (1, "Yr 9", "St Wilfrid's", 6, 18, 17, "N", "Y", "Y", "no change", "anger"),
    (1, "Yr 12", "Holmbury", 6, 16, 20, "Y", "N", "Y", "never did", "panic"),
    (2, "Yr 7", "Larches", 6, 18, 23, "Y", "N", "Y", "never did", "friends"),
    (2, "Yr 10", "Holmbury", 6, 13, 18, "Y", "N", "Y", "given up", "low mood"),
    (2, "Yr 9", "St Wilfrid's", 4, 20, 21, "N", "Y", "Y", "never did", "friends"),
    (2, "Yr 11", "St Wilfrid's", 6, 15, 20, "N", "N", "Y", "no change", "exams"),
    (2, "Yr 8", "Holmbury", 6, 17, 16, "N", "N", "N", "never did", "home"),
    (2, "Yr 10", "Larches", 6, 16, 22, "Y", "N", "Y", "cut down", "low mood"),
    (2, "Yr 13", "Holmbury", 5, 19, 21, "Y", "Y", "Y", "never did", "exams"),
    (2, "Yr 9", "St Wilfrid's", 6, 14, 19, "Y", "N", "Y", "never did", "panic"),
    (3, "Yr 8", "St Wilfrid's", 6, 18, 22, "Y", "N", "Y", "never did", "friends"),
    (3, "Yr 11", "Holmbury", 6, 12, 17, "Y", "N", "Y", "cut down", "home"),
    (3, "Yr 10", "Larches", 6, 17, 18, "N", "Y", "Y", "no change", "anger"),
    (3, "Yr 9", "Holmbury", 6, 16, 20, "Y", "N", "Y", "given up", "panic"),
    (3, "Yr 7", "St Wilfrid's", 5, 21, 21, "N", "Y", "Y", "never did", "friends"),
    (3, "Yr 12", "St Wilfrid's", 6, 15, 20, "Y", "N", "N", "never did", "low mood"),
    (3, "Yr 9", "Larches", 6, 13, 18, "N", "N", "Y", "no change", "home"),
    (4, "Yr 10", "Holmbury", 6, 14, 20, "Y", "N", "Y", "given up", "low mood"),
    (4, "Yr 8", "St Wilfrid's", 6, 19, 23, "Y", "N", "Y", "never did", "friends"),
    (4, "Yr 11", "Larches", 6, 17, "n/d", "N", "N", "N", "no change", "home"),
    (4, "Yr 9", "Holmbury", 6, 16, 21, "Y", "N", "Y", "cut down", "panic"),
    (4, "Yr 11", "St Wilfrid's", 6, 13, 17, "Y", "N", "Y", "given up", "exams"),
    (4, "Yr 7", "Larches", 6, 20, 21, "Y", "Y", "Y", "never did", "friends"),
    (4, "Yr 10", "St Wilfrid's", 5, 18, 17, "N", "N", "Y", "no change", "anger"),
]
NOTES = [
    (
        "Holmbury",
        "The room was shut for 6 days in March because of the boiler. Three Year 11 girls who met "
        "at the drop-in are back in the canteen at lunch after a year of hiding in the toilets. "
        "Sadia joined us as the second youth worker on 2 March.",
    ),
    (
        "St Wilfrid's",
        "We gave 4 PSHE lessons this term, mostly on exam stress. The head of Year 9 tells us that "
        "5 boys who were on report before Christmas now come in on time every day.",
    ),
    (
        "The Larches",
        "We would like to open on a fourth day after Easter, which should reach another 30 pupils. "
        "One dad rang to say his son came down and ate tea with the family for the first time "
        "since the summer.",
    ),
    (
        "Peer listeners",
        "Our aim is to have 40 listeners trained by July. Two of our sixth-formers have got places "
        "on nursing and youth work courses on the strength of their listening here.",
    ),
    (
        "Next term",
        "We hope that 10 more parents will tell us home is calmer by the end of the year. "
        "The next meeting with Ros is on 28 April.",
    ),
]


def _front(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "Pop In - emotional wellbeing drop-in, Years 7 to 13", BIG
    sheet["A2"] = "Our return to Public Health: Term 4 of the school year 2025-26"
    for row, (name, said) in enumerate(FRONT, 4):
        sheet.cell(row, 1, name).font = BOLD
        sheet.cell(row, 2, said)
    sheet["A15"], sheet["A15"].font = "School terms this year (Marrington has six)", BOLD
    for column, head in enumerate(("Term", "First day", "Last day"), 1):
        sheet.cell(16, column, head).fill = LILAC
    for row, (name, first, last) in enumerate(TERMS, 17):
        sheet.cell(row, 1, name)
        sheet.cell(row, 2, first).number_format = "ddd d mmm yyyy"
        sheet.cell(row, 3, last).number_format = "ddd d mmm yyyy"
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 46
    sheet.column_dimensions["C"].width = 20


def _agreed(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "What we agreed with the council", BIG
    heads = ("No.", "What they want", "How it is worked out", "Target", "Ring Ros if it gets to")
    for column, head in enumerate(heads, 1):
        sheet.cell(3, column, head).font = BOLD
        sheet.cell(3, column).fill = LILAC
    for row, (*values, shown) in enumerate(AGREED, 4):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value).alignment = WRAP
        sheet.cell(row, 4).number_format = sheet.cell(row, 5).number_format = shown
    for letter, width in zip("ABCDE", (7, 38, 60, 10, 20), strict=True):
        sheet.column_dimensions[letter].width = width


def _terms(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "Pop In: the numbers, school year 2025-26", BIG
    sheet["A2"] = "Dates of the terms are on the front page. Terms 5 and 6 still to come."
    heads = [name for name, _, _ in TERMS]
    heads += ["So far this year", "Target for year", "All of last year (2024-25)"]
    for column, head in enumerate(heads, 2):
        sheet.cell(4, column, head).font = BOLD
        sheet.cell(4, column).alignment = WRAP
    for row, line in enumerate(ROWS, 5):
        sheet.cell(row, 1, line[0])
        if len(line) == 1:
            sheet.cell(row, 1).font = BOLD
            for column in range(1, 11):
                sheet.cell(row, column).fill = LILAC
            continue
        _, terms, far, target, last, shown = line
        for column, value in enumerate([*terms, None, None, far, target, last], 2):
            sheet.cell(row, column, value).number_format = shown
        if line[0] == HIDDEN:
            sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["A"].width = 48
    sheet.freeze_panes = "B5"


def _schools(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "School by school, 2025-26", BIG
    top = 3
    for name, terms, far in SCHOOLS:
        sheet.cell(top, 1, name).font = BOLD
        sheet.cell(top, 1).fill = LILAC
        for column, head in enumerate(SCHOOL_HEADS, 2):
            sheet.cell(top + 1, column, head).alignment = WRAP
        for after, (term, _, _) in enumerate(TERMS):
            sheet.cell(top + 2 + after, 1, term)
            for column, value in enumerate(terms[after] if after < len(terms) else (), 2):
                sheet.cell(top + 2 + after, column, value)
        sheet.cell(top + 8, 1, "So far").font = BOLD
        for column, value in enumerate(far, 2):
            sheet.cell(top + 8, column, value).font = BOLD
        top += 11
    sheet.column_dimensions["A"].width = 44
    for letter in "BCDEFG":
        sheet.column_dimensions[letter].width = 17


def _blocks(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "Finished blocks - one line for each young person", BIG
    sheet["A2"] = "Each block is begun and finished in the term shown. Score is SWEMWBS, 7 to 35."
    for column, head in enumerate(BLOCK_HEADS, 1):
        sheet.cell(4, column, head).font = BOLD
        sheet.cell(4, column).alignment = WRAP
    for number, (term, *rest) in enumerate(BLOCKS, 1):
        for column, value in enumerate([f"YP{number:02d}", f"Term {term}", *rest], 1):
            sheet.cell(4 + number, column, value)
    sheet["A34"] = "n/d = left the last form blank, not scored"


def _notes(sheet: Worksheet) -> None:
    sheet["A1"], sheet["A1"].font = "Dawn's notes for Term 4", BIG
    for row, (about, said) in enumerate(NOTES, 3):
        sheet.cell(row, 1, about).font = BOLD
        sheet.cell(row, 2, said).alignment = WRAP
    sheet.column_dimensions["A"].width = 18
    sheet.column_dimensions["B"].width = 95


def draw(path: Path) -> None:
    """Draw the workbook as Dawn sends it after Term 4."""
    made = Workbook()
    made.properties.title = "Pop In return, Term 4"
    front = made.active
    front.title = "Front page"
    _front(front)
    _agreed(made.create_sheet("What we agreed"))
    _terms(made.create_sheet("Term by term"))
    _schools(made.create_sheet("School by school"))
    _blocks(made.create_sheet("Finished blocks"))
    _notes(made.create_sheet("Dawn's notes"))
    save_plain(made, path)
