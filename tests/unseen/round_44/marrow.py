"""Garden and walking for South Asian elders with pre-diabetes, quarterly to an NHS board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cells = tuple[object, ...]

# Reference, requirement, threshold, floor, lines of four quarters, comment.
LQR: tuple[tuple[str, str, object, object, tuple[Cells, ...], str], ...] = (
    (
        "LQR1",
        "Referrals accepted: South Asian adults 55+ with HbA1c 42-47 mmol/mol",
        160,
        140,
        (("Referrals accepted", 38, 44, 35, 47),),
        "Threshold is for the full year. Millrace joined in Q4",
    ),
    (
        "LQR2",
        "Start within 6 weeks of referral",
        0.75,
        0.65,
        (
            ("Started within 6 weeks", 27, 31, 26, 38),
            ("Referrals accepted", 38, 44, 35, 47),
        ),
        "Q1-Q3 held up by the wait for a Sylheti speaking leader",
    ),
    (
        "LQR3",
        "Completion: starters who come to 10 or more of the 12 sessions",
        0.6,
        0.5,
        (
            ("Came to 10 or more", 19, 22, 25, 18),
            ("Starters whose cohort ended in quarter", 31, 34, 36, 30),
        ),
        "",
    ),
    (
        "LQR4",
        "Weight: lost 3% or more by last session",
        0.35,
        "n/a",
        (
            ("Lost 3% or more", 7, 8, 10, 6),
            ("Weighed at last session", 19, 21, 25, 16),
        ),
        "2 finishers in Q4 not weighed (away in Feb)",
    ),
    (
        "LQR5",
        "HbA1c below 42 at six-month re-test",
        0.3,
        0.25,
        (
            ("Below 42", 5, 6, 7, 4),
            ("Re-test result received", 16, 17, 18, 11),
        ),
        "Q4 and Year are PROVISIONAL, 9 bloods still at the lab",
    ),
    (
        "LQR6",
        "DNA at first session (maximum)",
        0.15,
        0.2,
        (
            ("Did not attend", 4, 6, 3, 5),
            ("First sessions booked", 35, 40, 33, 45),
        ),
        "Lower is better",
    ),
    (
        "LQR7",
        "Starters who live in IMD quintile 1",
        0.5,
        0.4,
        (
            ("In quintile 1", 17, 20, 16, 24),
            ("All starters", 31, 35, 30, 41),
        ),
        "",
    ),
    (
        "LQR8",
        "Falls and injuries at sessions",
        "Report",
        "n/a",
        (("Falls and injuries", "nil", 1, "nil", "nil"),),
        "Q2: wasp sting, seen by pharmacist",
    ),
)

# Month, garden sessions and attendances, walks and attendances, kilos given to the pantry.
MONTHS: tuple[tuple[date, int, int, int, int, object], ...] = (
    (date(2025, 4, 1), 8, 96, 9, 108, "nil"),
    (date(2025, 5, 1), 9, 118, 9, 121, 6.5),
    (date(2025, 6, 1), 9, 126, 8, 115, 31),
    (date(2025, 7, 1), 9, 131, 9, 124, 58.5),
    (date(2025, 8, 1), 7, 84, 8, 97, 64),
    (date(2025, 9, 1), 9, 119, 9, 118, 47.5),
    (date(2025, 10, 1), 9, 112, 9, 110, 28),
    (date(2025, 11, 1), 8, 94, 8, 91, 9),
    (date(2025, 12, 1), 6, 61, 6, 58, 0),
    (date(2026, 1, 1), 6, 68, 7, 70, "nil"),
    (date(2026, 2, 1), 8, 97, 8, 92, "nil"),
    (date(2026, 3, 1), 10, 134, 10, 129, 4),
)

_C7 = (date(2025, 10, 9), date(2025, 10, 16), date(2026, 1, 15), date(2026, 1, 22))
_C8 = (date(2025, 11, 6), date(2025, 11, 13), date(2026, 2, 12), date(2026, 2, 19))

# Number, cohort, age, first date, weight, sit-to-stands, last date, weight, sit-to-stands.
FINISHERS: tuple[tuple[str, str, int, date, float, object, date, float, object], ...] = (
    ("DD-112", "C7", 63, _C7[0], 78.4, 9, _C7[2], 75.6, 12),
    ("DD-113", "C7", 71, _C7[0], 66.2, 7, _C7[2], 65.8, 9),
    ("DD-115", "C7", 58, _C7[0], 91.5, 11, _C7[2], 88.1, 14),
    ("DD-116", "C7", 67, _C7[1], 72.0, 8, _C7[2], 71.1, 8),
    ("DD-118", "C7", 74, _C7[0], 59.3, 6, _C7[3], 59.6, 7),
    ("DD-119", "C7", 61, _C7[0], 84.7, 10, _C7[2], 81.9, 13),
    ("DD-121", "C7", 69, _C7[1], 70.8, "n/a", _C7[2], 69.9, "n/a"),
    ("DD-122", "C7", 66, _C7[0], 77.1, 9, _C7[3], 75.9, 11),
    ("DD-124", "C8", 57, _C8[0], 88.0, 12, _C8[2], 84.9, 15),
    ("DD-125", "C8", 72, _C8[0], 63.5, 7, _C8[2], 62.7, 8),
    ("DD-126", "C8", 64, _C8[0], 79.9, 9, _C8[2], 77.2, 11),
    ("DD-128", "C8", 60, _C8[1], 95.2, 10, _C8[3], 93.8, 12),
    ("DD-129", "C8", 78, _C8[0], 55.6, 5, _C8[2], 55.9, 6),
    ("DD-131", "C8", 68, _C8[0], 74.3, 8, _C8[2], 73.4, 10),
    ("DD-132", "C8", 62, _C8[1], 82.6, 10, _C8[2], 80.0, 13),
    ("DD-133", "C8", 70, _C8[0], 68.9, 7, _C8[3], 67.8, 7),
)

OWN: tuple[tuple[str, tuple[Cells, ...]], ...] = (
    (
        "Sevadars (volunteers)",
        (
            ("On the rota at quarter end", 14, 16, 19, 22),
            ("   of whom came through the programme themselves", 5, 7, 9, 12),
            ("Hours given", 286, 341.5, 258, "312*"),
            ("DBS checks done", 4, 3, "nil", 5),
        ),
    ),
    (
        "Families",
        (
            ("Relatives who came to a cook-along", 21, 26, 24, 29),
            ("Households cooking with less oil or ghee 3 months on", 9, 12, "n/a", 14),
            ("Relatives who went for their own NHS Health Check", 6, 8, "<5", 11),
            ("Recipe cards handed out", 120, 140, 96, 150),
        ),
    ),
    (
        "Three-month calls",
        (
            ("People rung", 30, 28, 33, 36),
            ("Still walking with others from the group, no leader", 13, 14, 19, 21),
            ("Goes out alone now, did not before", 8, 6, 9, 10),
            ("Fewer GP visits than year before (search, 3 practices)", 18, 22, "c. 20", 25),
        ),
    ),
    (
        "Starters by main language",
        (
            ("Punjabi", 12, 14, 11, 17),
            ("Gujarati", 8, 9, 8, 10),
            ("Bengali / Sylheti", 6, 7, 6, 8),
            ("Urdu", 5, 5, 5, 6),
            ("All starters", 31, 35, 30, 41),
            ("Needed interpreter at GP", "<5", 5, "<5", 6),
        ),
    ),
)

MONEY: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Coordinator (0.8 WTE)", 31200, (7800, 7800, 7800, 7800)),
    ("Sessional leaders", 22600, (5210.5, 5684, 5122.75, 6010.25)),
    ("Allotment rent, tools, seed", 9800, (4120, 1866.4, 1210, 2050.6)),
    ("Cook-along (hall, food)", 11400, (2640, 2905.3, 3118.2, 2980)),
    ("Training and interpreting", 9000, (1890, 2240, 2015.5, 2467.2)),
    ("Management charge", 8400, (2100, 2100, 2100, 2100)),
)

ANSWERS: tuple[Cells, ...] = (
    ("I could follow in my own language", 13, 3, 1, 1),
    ("The time of day suited me", 10, 4, 3, 1),
    ("I feel less alone than before I came", 9, 5, 2, 2),
    ("I would tell a friend to come", 16, 1, 0, 1),
)

WORDS = (
    (
        "Three of the Wednesday walkers have set up a Saturday walk for women at the temple,"
        " with no staff."
    ),
    "Two sessions were lost to snow in January and made up in March.",
    (
        "A retired bus driver who had hardly left the house since his wife died now unlocks the"
        " site each morning."
    ),
    "The LQR1 threshold of 160 was passed in the third week of March.",
    (
        "The practice nurse at Millrace tells us 5 of her patients have come off the dietitian's"
        " waiting list."
    ),
    "We hope to start 2 cohorts in Saltmere in Q1 if the plot lease is signed.",
    "Posters in 4 languages went up at 9 practices and the library.",
)

QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def _added(cells: Cells) -> float:
    """Add up the numbers among some cells."""
    return round(sum(cell for cell in cells if isinstance(cell, (int, float))), 2)


def _cover(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the cover of the template."""
    sheet.write("B2", "NHS Calderwick and Saltmere Integrated Care Board", head)
    sheet.write("B3", "Prevention & Inequalities Fund: quarterly monitoring return 2025/26 v3.1")
    lines: tuple[tuple[str, object], ...] = (
        ("Provider", "Dudhi & Dale CIC"),
        ("Contract number", "CSICB/PIF/0417"),
        ("Service", "Kheti: garden and walking programme for elders at risk of type 2 diabetes"),
        ("Contract term", "1 April 2024 to 31 March 2027"),
        ("Quarter", "Q4 (January to March 2026)"),
        ("Completed by", "Programme manager, 01632 960417"),
        ("Date returned", date(2026, 4, 21)),
        ("Contract value 2025/26 (£)", 92400),
        ("Eligible on practice registers (search of 1 April 2025)", 1140),
        ("Practices referring this quarter", 9),
        ("Places in each cohort", 18),
        ("Length of programme (weeks)", 12),
    )
    for row, (name, answer) in enumerate(lines, 4):
        sheet.write(row, 1, name)
        if isinstance(answer, date):
            sheet.write_datetime(row, 2, answer, day)
        else:
            sheet.write(row, 2, answer, money if "£" in name else None)
    sheet.write("B19", "Fill in white cells only. Return within 15 working days of quarter end.")
    sheet.write("B20", "Counts of people under 5 in equality tables are to be shown as <5.")
    sheet.set_column(0, 0, 3)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 2, 46)


def _lqr(made: Workbook, sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the local quality requirements, a line for top, base and rate."""
    block = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    block_rate = made.add_format({"num_format": "0%", "valign": "top", "border": 1})
    sheet.write("A1", "Schedule 4C - Local Quality Requirements", head)
    sheet.write("A2", "Do not add rows. Percentages and Year calculate.")
    heads = ("Ref", "Requirement", "Threshold", "Floor", "Line", *QUARTERS, "Year", "Comment")
    sheet.write_row(3, 0, heads, head)
    at = 4
    for ref, name, target, floor, lines, comment in LQR:
        size = 3 if len(lines) == 2 else 1
        for column, cell in ((0, ref), (1, name), (2, target), (3, floor), (10, comment)):
            small = isinstance(cell, float)
            look = block_rate if small else block
            if size == 3:
                sheet.merge_range(at, column, at + 2, column, cell, look)
            else:
                sheet.write(at, column, cell, look)
        for down, line in enumerate(lines):
            row = at + down
            sheet.write_row(row, 4, line)
            sheet.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", None, _added(line[1:]))
        if size == 3:
            tops, bases = lines
            sheet.write(at + 2, 4, "%")
            above = (*tops[1:], _added(tops[1:]))
            below = (*bases[1:], _added(bases[1:]))
            for column, letter in enumerate("FGHIJ"):
                sheet.write_formula(
                    at + 2,
                    5 + column,
                    f"={letter}{at + 1}/{letter}{at + 2}",
                    rate,
                    _added((above[column],)) / _added((below[column],)),
                )
        at += size
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 36)
    sheet.set_column(4, 4, 36)
    sheet.set_column(10, 10, 40)
    sheet.freeze_panes(4, 2)


def _activity(sheet: Worksheet, head: Format, month: Format) -> None:
    """Write the months with a line for each quarter among them."""
    sheet.write("A1", "Activity by month", head)
    sheet.merge_range("B3:C3", "Ashgrove allotments", head)
    sheet.merge_range("D3:E3", "Canal walks", head)
    sheet.write("F3", "Produce", head)
    sheet.write_row(
        "A4",
        ("Month", "Sessions", "Attendances", "Walks", "Attendances", "Given to food pantry (kg)"),
        head,
    )
    row = 4
    for quarter in range(4):
        three = MONTHS[quarter * 3 : quarter * 3 + 3]
        for line in three:
            sheet.write_datetime(row, 0, line[0], month)
            sheet.write_row(row, 1, line[1:])
            row += 1
        sheet.write(row, 0, f"Quarter {quarter + 1}", head)
        for column, letter in enumerate("BCDEF", 1):
            total = _added(tuple(line[column] for line in three))
            sheet.write_formula(row, column, f"=SUM({letter}{row - 2}:{letter}{row})", head, total)
        row += 1
    sheet.write(row, 0, "Year", head)
    for column, letter in enumerate("BCDEF", 1):
        total = _added(tuple(line[column] for line in MONTHS))
        parts = "+".join(f"{letter}{at}" for at in (8, 12, 16, 20))
        sheet.write_formula(row, column, f"={parts}", head, total)
    sheet.write(row + 2, 0, "Walks are about 2 miles. Attendances count each visit.")
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 5, 14)


def _finishers(sheet: Worksheet, head: Format, day: Format, place: Format) -> None:
    """Write the list of those weighed at the end."""
    sheet.write("A1", "Finishers in Q4 who were weighed (January to March 2026)", head)
    sheet.merge_range("D3:F3", "First session", head)
    sheet.merge_range("G3:I3", "Last session", head)
    sheet.write_row(
        "A4",
        (
            "No.",
            "Cohort",
            "Age",
            "Date",
            "Weight (kg)",
            "Sit-to-stands in 30 sec",
            "Date",
            "Weight (kg)",
            "Sit-to-stands in 30 sec",
        ),
        head,
    )
    for row, line in enumerate(FINISHERS, 4):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, day)
            else:
                sheet.write(row, column, cell, place if column in (4, 7) else None)
    end = 4 + len(FINISHERS)
    lost = sum(1 for line in FINISHERS if line[7] <= line[4] * 0.97)
    risen = sum(1 for line in FINISHERS if _added((line[8],)) - _added((line[5],)) >= 2)
    sheet.write(end + 1, 0, "Lost 3% or more")
    sheet.write_formula(end + 1, 7, f"=SUMPRODUCT(--(H5:H{end}<=E5:E{end}*0.97))", head, lost)
    sheet.write(end + 2, 0, "Sit-to-stands up by 2 or more")
    sheet.write(end + 2, 8, risen, head)
    sheet.set_column(2, 2, 6, None, {"hidden": True})
    sheet.set_column(3, 8, 13)


def _own(sheet: Worksheet, head: Format) -> None:
    """Write the provider's own page, tables one under another."""
    sheet.write("A1", "Additional information from provider (not in template)", head)
    row = 2
    for title, lines in OWN:
        sheet.write(row, 0, title, head)
        sheet.write_row(row, 1, QUARTERS, head)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
        row += 2
    sheet.write(row, 0, "* includes 40 hours putting up the polytunnel")
    sheet.write(row + 1, 0, "n/a = question missed off the Q3 call sheet")
    sheet.set_column(0, 0, 54)


def _finance(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write what was planned and spent."""
    sheet.write("A1", "Finance 2025/26 (£)", head)
    sheet.write_row(2, 0, ("Heading", "Budget", *QUARTERS, "Spent", "Left"), head)
    for row, (name, budget, spent) in enumerate(MONEY, 3):
        total = _added(spent)
        sheet.write(row, 0, name)
        sheet.write(row, 1, budget, money)
        sheet.write_row(row, 2, spent, money)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", money, total)
        sheet.write_formula(row, 7, f"=B{row + 1}-G{row + 1}", money, round(budget - total, 2))
    end = 3 + len(MONEY)
    budgets = tuple(line[1] for line in MONEY)
    columns: list[Cells] = [budgets, *zip(*(line[2] for line in MONEY), strict=True)]
    columns.append(tuple(_added(line[2]) for line in MONEY))
    columns.append(tuple(line[1] - _added(line[2]) for line in MONEY))
    sheet.write(end, 0, "Total", head)
    for column, (letter, cells) in enumerate(zip("BCDEFGH", columns, strict=True), 1):
        sheet.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", money, _added(cells))
    sheet.write(end + 2, 0, "Cook-along over because of food prices, agreed by email 12/02/26")
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 7, 12)


def _views(sheet: Worksheet, head: Format) -> None:
    """Write the forms handed in and what is said about the quarter."""
    sheet.write("A1", "Forms filled in at last session, Q4 (18 back)", head)
    sheet.write_row(2, 0, ("", "Yes, a lot", "A little", "No", "Not said"), head)
    for row, line in enumerate(ANSWERS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Narrative (max 300 words)", head)
    for row, sentence in enumerate(WORDS, 9):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 60)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kheti Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    month = made.add_format({"num_format": "mmm-yy"})
    money = made.add_format({"num_format": "#,##0.00"})
    place = made.add_format({"num_format": "0.0"})
    _cover(made.add_worksheet("Cover"), head, day, money)
    _lqr(made, made.add_worksheet("Sch 4C LQR"), head, rate)
    _activity(made.add_worksheet("Activity"), head, month)
    _finishers(made.add_worksheet("Finishers"), head, day, place)
    _own(made.add_worksheet("Family & helpers"), head)
    _finance(made.add_worksheet("Finance"), head, money)
    _views(made.add_worksheet("Views"), head)
    made.close()
