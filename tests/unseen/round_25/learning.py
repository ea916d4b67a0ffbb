"""Annual health checks and health friends, half-yearly to a council and an ICB together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

# Reference, what was agreed, goal, first half, second half, year, last year, note.
ICB_PART: tuple[Line, ...] = (
    ("N1", "Annual health checks done with us", 0.75, 0.3519, 0.4259, 0.7778, 0.68, ""),
    ("", "     people who had their check", "", 190, 230, 420, 354, ""),
    ("", "     people on the registers (age 14 and up)", "", 540, 540, 540, 521, ""),
    ("N2", "Went home with a health action plan", 0.95, 0.9368, 0.9652, 0.9524, 0.93, "On track"),
    ("", "     plans", "", 178, 222, 400, 329, ""),
    ("N3", "Surgeries with a named link worker", 13, 12, 13, 13, 10, "All signed up now"),
    ("N4", "Average days from first call to the check", 42, 44, 37, 40, 51, "Fewer is better"),
)
COUNCIL_PART: tuple[Line, ...] = (
    ("C1", "People supported by the service", 360, 171, 196, 367, 331, "On track"),
    ("C2", "Health friends trained", 30, 14, 19, 33, 26, "On track"),
    ("C3", "Say 'I understand my health better'", 0.8, 0.82, 0.8448, 0.8333, 0.77, "On track"),
    ("", "     said yes", "", 41, 49, 90, 63, ""),
    ("", "     forms filled in", "", 50, 58, 108, 82, ""),
    ("C4", "Complaints (tell us only)", "no goal", 1, "nil", 1, 3, "Late taxi, put right"),
)

# Surgery, place, link worker, register, then pairs of halves:
# checks, no check for three years before, something new found and treated.
SURGERIES: tuple[Line, ...] = (
    ("Mill Race Surgery", "Aldermere", "Jo", 62, 23, 27, 3, 4, 2, 3),
    ("Eastgate Practice", "Aldermere", "Jo", 58, 21, 24, 2, 3, 2, 2),
    ("Dr Pallant & partners", "Aldermere", "Jo", 47, 17, 20, 1, 2, 1, 3),
    ("Quarry Road", "Aldermere", "Femi", 51, 19, 21, 4, 2, 3, 2),
    ("The Larches", "Ouseby", "Femi", 44, 16, 18, 0, 2, 1, 1),
    ("Ouseby Health Centre", "Ouseby", "Femi", 73, 27, 31, 5, 6, 4, 4),
    ("St Hild's", "Ouseby", "Femi", 38, 14, 16, 2, 1, 1, 2),
    ("Westering Park", "Nether Holt", "Bev", 41, 15, 17, 1, 3, 2, 1),
    ("Holt Green", "Nether Holt", "Bev", 36, 13, 15, 2, 2, 0, 2),
    ("Priory Lane", "Nether Holt", "Bev", 29, 11, 12, 1, 1, 1, 1),
    ("Saltings", "Marram", "Bev", 24, 9, 10, 0, 1, 1, 0),
    ("Lifeboat Square", "Marram", "Bev", 18, 5, 8, 1, 0, 0, 1),
    ("Marram Branch (joined Nov)", "Marram", "Bev", 19, "n/a", 11, "n/a", 5, "n/a", 2),
)

# Words, first half, second half, year.
NEXT: tuple[Line, ...] = (
    ("Before and on the day",),
    ("Easy read letters sent", 402, 455, 857),
    ("Reminder calls and texts", 618, 702, 1320),
    ("Home visits to get ready", 96, 113, 209),
    ("Went with people to the surgery", 121, 140, 261),
    ("Missed appointments", 17, 12, 29),
    ("After the check",),
    ("Bowel, breast or cervical screening for the first time ever", 14, 19, 33),
    ("Medicines for behaviour cut down or stopped", 9, 12, 21),
    ("Saw a dentist, first time in 2 years or more", 22, 27, 49),
    ("Referred on to another service", 64, 71, 135),
    ("2 or more A&E visits last year, none since the check", "not asked", 11, 11),
    ("Goes to the surgery alone now, had to be taken before", 7, 10, 17),
    ("Escort hours a week the council has stopped paying for", 13.5, 18, 31.5),
    ("Hospital passports written", 38, 44, 82),
    ("Who came",),
    ("14 to 17", 19, 24, 43),
    ("18 to 64", 131, 148, 279),
    ("65 and over", 21, 24, 45),
    # One short in the second half and so in the year.
    ("All ages", 171, 195, 366),
    ("Autistic as well", 48, 57, 105),
    ("Black, Asian or mixed heritage", 11, 14, 25),
    ("Lives with mum or dad", 66, 73, 139),
    ("Gypsy or Traveller family", "<5", "<5", "<5"),
)

FRIENDS: tuple[Line, ...] = (
    ("HEALTH FRIENDS",),
    ("Health friends at the end of the half", 41, 56, "-"),
    ("...who have a learning disability", 27, 38, "-"),
    ("Hours given", 1134, 1388, 2522),
    ("Training days", 4, 5, 9),
    ("T-shirts and badges (£)", 212, 268.5, 480.5),
    ("Left us", 5, 4, 9),
    ("Got a paid job", 2, 3, 5),
    ("Surgeries visited with a clipboard", 8, 10, 18),
    ("...that changed a sign, a form or the waiting room after", 5, 7, 12),
    ("Student nurses and trainee doctors taught by friends", 44, 61, 105),
    ("...who wrote down a thing they will do differently", 31, 48, 79),
    ("FAMILIES",),
    ("Family carers rung", 133, 151, 284),
    ("Put on the surgery's list of carers", 24, 33, 57),
    ("Had their own check or flu jab through us", 18, 37, 55),
    ("Families who swap sitting so each gets a break", "not asked", 9, 9),
    ("Newsletters posted", 310, 325, 635),
    ("STAFF",),
    ("Posts filled (WTE)", 4.6, 5.2, "-"),
    ("Supervision sessions", 26, 29, 55),
)

# Question, then yes, not sure, no.
SURVEY: tuple[tuple[str, tuple[int, int, int], tuple[int, int, int]], ...] = (
    ("I understand my health better", (41, 6, 3), (49, 6, 3)),
    ("I am less scared of the doctor", (33, 11, 6), (42, 10, 6)),
    ("The letter was easy to read", (45, 4, 1), (54, 3, 1)),
    ("I like my health friend", (47, 2, 1), (55, 2, 1)),
    ("I have more friends than last year", (24, 14, 12), (31, 16, 11)),
    ("Staff listened to me", (46, 3, 1), (55, 3, 0)),
)

# Day, what, where, who came, helpers, cost, joined something after.
EVENTS: tuple[Line, ...] = (
    (date(2025, 5, 14), "Know your numbers day", "Ouseby Library", 34, 6, 118.4, 5),
    (date(2025, 6, 19), "Teeth and tea", "Holt Green", 21, 4, 62, 2),
    (date(2025, 7, 8), "Walk and picnic", "Marram beach", 29, 7, 95.75, 6),
    (date(2025, 9, 17), "Screening bus", "Aldermere market", 26, 5, 140, 3),
    (date(2025, 10, 9), "Healthy hearts disco", "Ouseby Town Hall", 58, 11, 285.2, 9),
    (date(2025, 11, 20), "Cook and eat", "Quarry Road hall", 16, 3, 74.35, 4),
    (date(2026, 1, 22), "Winter warm drop-in", "Nether Holt chapel", 19, 4, 51.1, 1),
    (date(2026, 2, 12), "Gym taster", "Aldermere Leisure", 23, 5, 0, 8),
    (date(2026, 3, 18), "Big health check-in", "Eastgate Practice", 37, 8, 133.9, 4),
)

# Heading, budget, spent in each half.
MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Staff", 182400, 88950, 92310),
    ("Travel and taxis", 9600, 4410.6, 5022.85),
    ("Health friends", 7500, 3318, 3904.2),
    ("Rooms and events", 5200, 2246, 2609.15),
)

NOTES: tuple[str, ...] = (
    "Good things",
    "Terri from Nether Holt found a lump and told her health friend, and has had it taken out in "
    "time.",
    "Three of our health friends now sit on the patient panel at Mill Race.",
    "The hospital liaison nurse says 7 planned admissions went ahead without sedation because "
    "people had been to look round with a friend first.",
    "Marram Branch joined us in November and did 11 checks with their new nurse.",
    "Hard things",
    "We lost 6 weeks at Lifeboat Square while the nurse post was empty.",
    "Taxis cost £600 more in the winter half than in the summer half.",
    "What is next",
    "From April we want to train 12 more health friends and visit all 13 surgeries twice.",
    "The ICB would like us to get to 80% of the register next year.",
    "Easy read invitation packs were sent to 455 people between October and March.",
)


class _Pens:
    """The formats of the book."""

    def __init__(self, formats: dict[str, Format]) -> None:
        self.big = formats["big"]
        self.band = formats["band"]
        self.head = formats["head"]
        self.rate = formats["rate"]
        self.money = formats["money"]
        self.day = formats["day"]
        self.bold = formats["bold"]
        self.wrap = formats["wrap"]


HEADS = ("What we agreed", "Goal 25/26", "Apr - Sep", "Oct - Mar", "Whole year", "Last year", "")


def _return(sheet: Worksheet, pens: _Pens) -> None:
    """Write the joint return, a part for each commissioner."""
    sheet.merge_range(
        "A1:H1", "Health checks and health friends: joint half-yearly return", pens.big
    )
    sheet.write("A2", "To: Aldermere Borough Council and NHS Westering ICB")
    sheet.write("A3", "From: Pebblewick Lane Friends CIO (learning disability health service)")
    sheet.write("A4", "Agreement ABC-ICB/LD/118, 1 April 2024 to 31 March 2027")
    sheet.write("A5", "Second half, October 2025 to March 2026. Sent 28 April 2026 by Noreen A.")
    row = 6
    for title, lines in (
        ("PART A - for the ICB", ICB_PART),
        ("PART B - for the Council", COUNCIL_PART),
    ):
        sheet.merge_range(row, 0, row, 7, title, pens.band)
        sheet.write_row(row + 1, 0, ("No.", *HEADS), pens.head)
        row += 2
        for line in lines:
            rate = line[0] in {"N1", "N2", "C3"}
            for column, value in enumerate(line):
                if value != "":
                    sheet.write(row, column, value, pens.rate if rate and column > 1 else None)
            row += 1
        row += 1
    sheet.write(row, 1, "N2 is out of the people who had their check.")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 6, 11)
    sheet.set_column(7, 7, 22)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _surgeries(sheet: Worksheet, pens: _Pens) -> None:
    """Write the list of surgeries."""
    sheet.write("A1", "Surgery by surgery, 2025/26", pens.big)
    sheet.write_row("A3", ("Surgery", "Place", "Link", "Register 14+"), pens.head)
    sheet.merge_range("E3:F3", "Checks done", pens.head)
    sheet.merge_range("G3:H3", "No check for 3 years or more before", pens.head)
    sheet.merge_range("I3:J3", "New illness found, now treated", pens.head)
    sheet.write_row("A4", ("", "", "", "", *("Apr-Sep", "Oct-Mar") * 3), pens.head)
    for row, line in enumerate(SURGERIES, 4):
        sheet.write_row(row, 0, line)
    last = 4 + len(SURGERIES)
    sheet.write(last, 0, "All surgeries", pens.bold)
    for column, letter in enumerate("DEFGHIJ", 3):
        figures = [line[column] for line in SURGERIES]
        total = sum(part for part in figures if isinstance(part, int))
        sheet.write_formula(last, column, f"=SUM({letter}5:{letter}{last})", pens.bold, total)
    sheet.set_row(2, 32)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 13)
    sheet.set_column(2, 9, 10)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _halves(sheet: Worksheet, lines: tuple[Line, ...], top: int, pens: _Pens) -> None:
    """Write stacked tables of two halves and the year."""
    row = top
    for line in lines:
        if len(line) == 1:
            row += 1 if row > top else 0
            sheet.write_row(row, 0, (*line, "Apr - Sep", "Oct - Mar", "Year"), pens.head)
        else:
            sheet.write(row, 0, line[0])
            sheet.write_row(row, 1, line[1:], pens.money if "£" in str(line[0]) else None)
        row += 1
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3, 11)


def _survey(sheet: Worksheet, pens: _Pens) -> None:
    """Write the answers to the easy read form, a block for each half."""
    sheet.write("A1", "What people told us (picture form, filled in with a friend)", pens.big)
    row = 2
    for half, words in ((1, "April to September 2025"), (2, "October 2025 to March 2026")):
        sheet.write_row(row, 0, (words, "Yes", "Not sure", "No"), pens.head)
        for line in SURVEY:
            row += 1
            sheet.write(row, 0, line[0])
            sheet.write_row(row, 1, line[half])
        row += 3
    sheet.set_column(0, 0, 44)


def _events(sheet: Worksheet, pens: _Pens) -> None:
    """Write the list of days and events."""
    sheet.write("A1", "Days and events in the year", pens.big)
    heads = ("Date", "What", "Where", "Came", "Helpers", "Cost £", "Joined a club or gym after it")
    sheet.write_row("A3", heads, pens.head)
    for row, line in enumerate(EVENTS, 3):
        day = line[0]
        assert isinstance(day, date)
        sheet.write_datetime(row, 0, day, pens.day)
        sheet.write_row(row, 1, line[1:5])
        sheet.write(row, 5, line[5], pens.money)
        sheet.write(row, 6, line[6])
    last = 3 + len(EVENTS)
    sheet.write(last, 2, "Total", pens.bold)
    for column, letter in enumerate("DEFG", 3):
        figures = [line[column] for line in EVENTS]
        total = round(sum(part for part in figures if isinstance(part, int | float)), 2)
        form = pens.money if column == 5 else pens.bold
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", form, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 2, 23)
    sheet.set_column(3, 5, 10)
    sheet.set_column(6, 6, 28)
    sheet.set_landscape()


def _notes(sheet: Worksheet, pens: _Pens) -> None:
    """Write the money and the notes for the meeting."""
    sheet.write("A1", "Money and notes for the meeting on 12 May", pens.big)
    sheet.write_row(
        "A3", ("Money (£)", "Budget for year", "Apr - Sep", "Oct - Mar", "Left over"), pens.head
    )
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], pens.money)
        left = round(line[1] - line[2] - line[3], 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-C{row + 1}-D{row + 1}", pens.money, left)
    row = 4 + len(MONEY)
    for words in NOTES:
        row += 1
        if len(words) < 15:
            sheet.write(row, 0, words, pens.bold)
        else:
            sheet.merge_range(row, 0, row, 4, words, pens.wrap)
            sheet.set_row(row, 30)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 4, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pebblewick Lane half-yearly return")
    pens = _Pens(
        {
            "big": made.add_format({"bold": True, "font_size": 16, "font_name": "Arial"}),
            "band": made.add_format({"bold": True, "bg_color": "#FFD966", "font_size": 12}),
            "head": made.add_format(
                {"bold": True, "bg_color": "#FFF2CC", "text_wrap": True, "border": 1}
            ),
            "rate": made.add_format({"num_format": "0.0%"}),
            "money": made.add_format({"num_format": "#,##0.00"}),
            "day": made.add_format({"num_format": "d mmm yy"}),
            "bold": made.add_format({"bold": True}),
            "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        }
    )
    names = (
        "Return",
        "Surgeries",
        "What next",
        "Friends and families",
        "Survey",
        "Days",
        "Meeting",
    )
    tabs = [made.add_worksheet(name) for name in names]
    _return(tabs[0], pens)
    _surgeries(tabs[1], pens)
    tabs[2].write("A1", "What happened around the check", pens.big)
    _halves(tabs[2], NEXT, 2, pens)
    _halves(tabs[3], FRIENDS, 0, pens)
    _survey(tabs[4], pens)
    _events(tabs[5], pens)
    _notes(tabs[6], pens)
    made.close()
