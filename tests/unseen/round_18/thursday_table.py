"""A parish charity's lunch club and befriending, kept at home, one tab a quarter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

HAND = "Comic Sans MS"
PLAIN = Font(name=HAND, size=11)
STRONG = Font(name=HAND, size=11, bold=True)
LARGE = Font(name=HAND, size=16, bold=True, color="7B3F61")
SOFT = Font(name=HAND, size=10, italic=True, color="666666")
PINK = PatternFill("solid", fgColor="F9DDE6")
GREEN = PatternFill("solid", fgColor="E3F1DA")
WRAP = Alignment(wrap_text=True, vertical="top")

ABOUT = [
    ("Who we are", "Tansley's Gift, the parish charity of Orrelby"),
    ("Who we send this to", "Anita Rowe, Ageing Well, Wexmoor District Council"),
    ("What it is for", "Thursday Table lunch club and Doorstep Friends befriending"),
    ("Their reference", "WDC/AW/25/041"),
    ("It runs", "from 1 May 2025 to 30 April 2028, and our year goes May to April"),
    ("When we report", "after every three months"),
    ("Grant from the Council each year (£)", 9500),
    ("Seats in the hall", 54),
    ("What a dinner costs a guest (£)", 3),
    ("Ring Margaret on", "01632 960288"),
]

PROMISES = [
    ("P1", "Give hot meals at the village hall", 1800, 1600, 1612),
    ("P2", "Hold the lunch club on Thursdays through the year", 46, 42, 45),
    ("P3", "Bring in older people who have not been before", 32, 26, 27),
    ("P4", "Befriending contacts, at the door or by telephone", 640, 560, 588),
    ("P5", "Of the guests we ask, those who say they are less lonely", 0.75, 0.65, "not asked"),
    ("P6", "Befriending matches that last six months or longer", 0.8, 0.7, 0.72),
    ("P7", "Transport: just tell the Council how many lifts we give", None, None, 401),
]

TABLE = [
    "Thursdays we opened",
    "Hot dinners put on plates",
    "Dinners carried round to folk poorly at home",
    "Regulars (two Thursdays or more in the month)",
    "Faces new to the club",
    "Lifts there and back",
]
DOOR = [
    "Visits and telephone chats",
    "Waiting for a friend at the month end",
    "Friends on our list",
]
SLIPS = [
    "Slips handed in",
    '"I am less on my own than I was"',
    '"I eat better on the other days too"',
    '"I have made a friend here I see on other days"',
    '"I am steadier on my feet since Jean\'s chair exercises"',
    '"My dinner was hot"',
    '"I would tell a neighbour to come"',
]
KITCHEN = [
    "Helpers on the rota",
    "New helpers who first came to us as guests",
    "Hours the helpers gave, all told",
    "Helpers who went on to a paid job or a course",
    "Food bill £",
    "Taken at the door £",
]
WORTH = [
    "Daughters, sons and husbands who say they get a few hours to themselves now",
    "Guests now getting Attendance Allowance they never had",
    "Home visits the surgery says it was spared",
    "School children who know an older neighbour by name since the letters",
    "Little clubs started here that guests now run by themselves (new)",
    "Leaflets put through doors",
    "Chair exercise mornings held",
]

SUMMER = {
    "tab": "May Jun Jul",
    "title": "Our summer return - May, June and July 2025",
    "filled": "Filled in by Margaret on 4 August 2025",
    "months": ["May", "June", "July"],
    "table": [[5, 4, 5], [168, 139, 171], [6, 9, 4], [38, 39, 41], [4, 3, 2], [44, 38, 47]],
    "totals": [14, 478, 19, None, 9, 129],
    "remarks": {9: "can't add these, they are the same people"},
    "door": [[52, 49, 55], [4, 5, 3], [17, 17, 18]],
    "door_total": 156,
    "slips": [12, 8, 5, 7, 4, 12, 11],
    "kitchen": [14, 3, 312, 1, 1184.6, 1434],
    "worth": [6, 2, 3, 11, 1, 220, 6],
    "words": [
        "Five families tell us that they no longer ring every night to check all is well. "
        "Four helpers went on the food hygiene morning at Stoke Orrel.",
        "We had a coach to the sea in July with 33 aboard and only one lost hat.",
    ],
}
AUTUMN = {
    "tab": "Aug Sep Oct",
    "title": "Our harvest return - August, September and October 2025",
    "filled": "Filled in by Margaret on 6 November 2025",
    "months": ["August", "September", "October"],
    "table": [[2, 4, 5], [64, 146, 182], [3, 5, 8], [36, 40, 43], [1, 4, 5], ["n/a", 41, 49]],
    "totals": [11, 392, 16, None, 10, 90],
    "remarks": {
        6: "shut two weeks in August while the hall floor was done",
        11: "minibus off the road all August, so no lifts to count",
    },
    "door": [[47, 55, 61], [3, 4, 2], [18, 19, 20]],
    "door_total": 163,
    "slips": [14, 11, 8, 9, 5, 13, 14],
    "kitchen": [15, 1, 287, "none", 1012.35, 1176],
    "worth": [4, 1, "not asked", 9, "none", 150, 5],
    "words": [
        "Two of our guests have put off going into a home because, they say, they have Thursdays "
        "to look forward to.",
        "The Council would like us to reach 46 Thursdays, and we mean to. "
        "Seven people asked about a place at harvest supper.",
    ],
}
WINTER = {
    "tab": "Nov Dec Jan",
    "title": "Our winter return - November, December 2025 and January 2026",
    "filled": "Filled in by Margaret on 5 February 2026",
    "months": ["November", "December", "January"],
    "table": [
        [4, 4, 4],
        [156, 171, 160],
        [None, 31, None],
        [9, 12, 14],
        [44, 45, 46],
        [3, 2, 4],
        [48, 52, 50],
    ],
    "totals": [12, 487, None, 35, None, 9, 150],
    "remarks": {6: "one of December's was Christmas Day itself", 8: "counted in the line above"},
    "door": [[63, 58, 66], [2, 3, 5], [20, 21, 21]],
    "door_total": 187,
    "slips": [13, 10, 7, 8, 6, 12, 13],
    "kitchen": [17, 2, 366.5, 1, 1397.2, 1461],
    "worth": [5, 2, 4, 14, 1, 180, 6],
    "words": [
        "Three widowers have taken to cooking for one another on Sundays. "
        "Mrs Tidy made 200 mince pies and Mr Abbott gave the sherry.",
        "Dorothy, who had not been past her gate since her fall, walked to the carol service on "
        "her own two feet.",
        "In the spring we hope to open a second table at Marl End for 20 people.",
    ],
}
SPRING = {
    "tab": "Feb Mar Apr",
    "title": "Our spring return - February, March and April 2026",
    "filled": "(to be filled in at the beginning of May)",
    "months": ["February", "March", "April"],
    "table": [[None] * 3] * 6,
    "totals": [None] * 6,
    "remarks": {},
    "door": [[None] * 3] * 3,
    "door_total": None,
    "slips": [None] * 7,
    "kitchen": [None] * 6,
    "worth": [None] * 7,
    "words": [],
}

PAIR_HEADS = [
    "Pair",
    "Matched on",
    "Friend",
    "Their person",
    "Age",
    "Six months is up on",
    "Still going at six months?",
    "Last asked",
    "Days out of the house in a week - then",
    "Days out of the house in a week - now",
    "Feels safe at home of an evening - then",
    "Feels safe at home of an evening - now",
    "Friend says it has done them good as well",
    "Miles each way",
]
PAIRS = """
1|2024-11-14|B.H.|Elsie|84|2025-05-14|yes|2025-06-10|1|3|no|yes|yes|2
2|2024-11-28|T.W.|Walter|91|2025-05-28|yes|2025-06-12|0|1|no|no|yes|4
3|2025-01-09|P.G.|Ivy|88|2025-07-09|no|2025-07-03|0|0|no|no|no|1
4|2025-01-23|S.L.|Mr Dunn|79|2025-07-23|yes|2025-07-24|2|4|yes|yes|yes|3
5|2025-02-13|K.A.|Peggy|86|2025-08-13|yes|2025-09-02|1|2|no|yes|no|6
6|2025-03-06|J.M.|Cyril|82|2025-09-06|yes|2025-09-16|0|2|no|yes|yes|2
7|2025-03-27|R.D.|Hilda|93|2025-09-27|no|2025-09-23|1|1|yes|yes|yes|5
8|2025-04-10|A.F.|Joan|77|2025-10-10|yes|2025-10-14|2|3|no|no|yes|1
9|2025-05-15|M.S.|Norman|85|2025-11-15|yes|2025-11-20|0|2|no|yes|yes|3
10|2025-05-29|C.B.|Winnie|89|2025-11-29|yes|2025-12-02|1|4|no|yes|yes|2
11|2025-06-19|L.T.|Arthur|90|2025-12-19|no|2025-12-16|0|0|no|no|no|7
12|2025-07-10|H.P.|Sheila|76|2026-01-10|yes|2026-01-13|3|3|yes|yes|yes|4
13|2025-07-24|D.E.|Dorothy|83|2026-01-24|yes|2026-01-27|1|2|no|yes|no|1
14|2025-10-16|W.K.|Reg|87|2026-04-16|not there yet|2026-01-20|0|1|no|yes|yes|2
15|2025-11-13|N.C.|Mrs Pugh|81|2026-05-13|not there yet|2026-01-22|2|2|no|no|yes|3
"""


def draw(path: Path) -> None:
    """Write the winter return."""
    made = Workbook()
    promised(made.active)
    for quarter in (SUMMER, AUTUMN, WINTER, SPRING):
        return_of(made.create_sheet(quarter["tab"]), quarter)
    pairs(made.create_sheet("Doorstep pairs"))
    made.active = 3
    save_plain(made, path)


def put(sheet: Worksheet, row: int, column: int, value: object, font: Font = PLAIN) -> None:
    """Write one cell in Margaret's hand."""
    cell = sheet.cell(row, column)
    cell.value = value
    cell.font = font
    cell.alignment = WRAP
    if isinstance(value, date):
        cell.number_format = "d mmm yyyy"


def promised(sheet: Worksheet) -> None:
    """What the charity is and what it promised."""
    sheet.title = "What we promised"
    for column, width in zip("ABCDE", (38, 62, 14, 18, 24), strict=True):
        sheet.column_dimensions[column].width = width
    put(sheet, 1, 1, "Thursday Table & Doorstep Friends", LARGE)
    put(sheet, 2, 1, "Our book of numbers for the Council", SOFT)
    for row, (name, value) in enumerate(ABOUT, start=4):
        put(sheet, row, 1, name, STRONG)
        put(sheet, row, 2, value)
        sheet.cell(row, 2).alignment = Alignment(horizontal="left")
    row = 5 + len(ABOUT)
    heads = ["Promise", "We said we would...", "In the year", "At the very least"]
    for column, head in enumerate([*heads, "Last year (May 2024 to April 2025)"], start=1):
        put(sheet, row, column, head, STRONG)
        sheet.cell(row, column).fill = PINK
    for offset, promise in enumerate(PROMISES, start=1):
        for column, value in enumerate(promise, start=1):
            put(sheet, row + offset, column, value)
            if isinstance(value, float):
                sheet.cell(row + offset, column).number_format = "0%"
    put(sheet, row + len(PROMISES) + 2, 1, "Promise 6 is in Brenda's list, last tab.", SOFT)


def return_of(sheet: Worksheet, quarter: dict) -> None:
    """The page of one quarter: five little tables and some words."""
    for column, width in zip("ABCDEFGHI", (50, 11, 11, 11, 11, 30, 3, 58, 12), strict=True):
        sheet.column_dimensions[column].width = width
    put(sheet, 1, 1, "Thursday Table & Doorstep Friends", LARGE)
    put(sheet, 2, 1, quarter["title"], STRONG)
    put(sheet, 3, 1, quarter["filled"], SOFT)
    names = list(TABLE)
    if len(quarter["table"]) == 7:
        names.insert(2, "of those, on Christmas Day")
    row = months(sheet, 5, "AT THE TABLE", quarter["months"], names, quarter["table"])
    for offset, total in enumerate(quarter["totals"], start=6):
        put(sheet, offset, 5, total)
    put(sheet, 5, 6, "Remarks", STRONG)
    for line, remark in quarter["remarks"].items():
        put(sheet, line, 6, remark, SOFT)
    door = row + 1
    row = months(sheet, door, "DOORSTEP FRIENDS", quarter["months"], DOOR, quarter["door"])
    put(sheet, door + 1, 5, quarter["door_total"])
    asked = "THE TEAPOT SLIPS (each guest asked once a year, in the quarter of their birthday)"
    row = single(sheet, row + 1, 1, asked, SLIPS, quarter["slips"])
    if quarter["words"]:
        put(sheet, row + 1, 1, "IN OUR OWN WORDS", STRONG)
    for offset, words in enumerate(quarter["words"], start=row + 2):
        put(sheet, offset, 1, words)
        sheet.merge_cells(start_row=offset, start_column=1, end_row=offset, end_column=6)
        sheet.row_dimensions[offset].height = 36
    kitchen = single(sheet, 5, 8, "IN THE KITCHEN (whole quarter)", KITCHEN, quarter["kitchen"])
    worth = "OTHER THINGS WORTH SAYING (whole quarter; people counted the first time only)"
    single(sheet, kitchen + 2, 8, worth, WORTH, quarter["worth"])


def months(sheet: Worksheet, row: int, name: str, heads: list, names: list, lines: list) -> int:
    """A table with three months across; the next free row."""
    for column, head in enumerate([name, *heads, "All three"], start=1):
        put(sheet, row, column, head, STRONG)
        sheet.cell(row, column).fill = PINK
    for offset, (label, line) in enumerate(zip(names, lines, strict=True), start=1):
        for column, value in enumerate([label, *line], start=1):
            put(sheet, row + offset, column, value)
    return row + len(names) + 1


def single(sheet: Worksheet, row: int, column: int, name: str, names: list, values: list) -> int:
    """A table with one column of figures; the next free row."""
    for offset, head in enumerate((name, "How many")):
        put(sheet, row, column + offset, head, STRONG)
        sheet.cell(row, column + offset).fill = GREEN
    for offset, (label, value) in enumerate(zip(names, values, strict=True), start=1):
        put(sheet, row + offset, column, label)
        put(sheet, row + offset, column + 1, value)
    return row + len(names) + 1


def pairs(sheet: Worksheet) -> None:
    """Brenda's list of pairs, one line each."""
    put(sheet, 1, 1, "Doorstep Friends - Brenda's list of pairs", LARGE)
    put(sheet, 2, 1, "Then is the day we matched them, now is the day they were last asked.", SOFT)
    for column, head in enumerate(PAIR_HEADS, start=1):
        put(sheet, 4, column, head, STRONG)
        sheet.cell(4, column).fill = GREEN
    for row, line in enumerate(PAIRS.split("\n")[1:-1], start=5):
        for column, word in enumerate(line.split("|"), start=1):
            if column in (2, 6, 8):
                put(sheet, row, column, date.fromisoformat(word))
            else:
                put(sheet, row, column, int(word) if word.isdigit() else word)
    for letter in "BCDEFGHIJKLM":
        sheet.column_dimensions[letter].width = 14
    sheet.column_dimensions["N"].hidden = True
