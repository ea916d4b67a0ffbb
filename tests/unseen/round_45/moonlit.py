"""Sleep support for parents of autistic children, monthly to an integrated care board."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float
NA = ("n/a", "n/a")

# Reference, words, line above, line below, threshold, breach, figures above, figures below.
FORM: tuple[tuple[str, str, str, str, Cell, Cell, tuple[Cell, ...], tuple[Cell, ...]], ...] = (
    ("MS1", "Families accepted onto the service", "Number", "", 160, "", (13, 11, 15, 17, 16), ()),
    (
        "MS2",
        "Families given a first call within 10 working days",
        "Num: first calls made in time",
        "Den: first calls due",
        0.9,
        0.8,
        (11, 9, 14, 15, 15),
        (13, 11, 15, 17, 16),
    ),
    (
        "MS3",
        "Families who complete the six-week programme",
        "Num: completed",
        "Den: due to complete",
        0.75,
        0.65,
        (*NA, 4, 5, 6),
        (*NA, 6, 7, 8),
    ),
    (
        "MS4",
        "Children sleeping at least 1 hour more a night at the end",
        "Num: gained 1 hour or more",
        "Den: families with both sleep diaries",
        0.6,
        "",
        (*NA, 3, 3, 4),
        (*NA, 4, 4, 6),
    ),
    (
        "MS5",
        "Average fall in sleep habits score (CSHQ points)",
        "Num: points fallen, all families",
        "Den: families scored twice",
        6,
        "",
        (*NA, 34, 38, 47),
        (*NA, 4, 4, 6),
    ),
    ("MS6", "Attendances at parent workshops", "Number", "", 300, "", (28, 6, 32, 35, 24), ()),
    (
        "MS7",
        "Average wait from acceptance to programme start (weeks)",
        "Num: weeks waited, all families",
        "Den: families who started",
        6,
        8,
        (38, 46, 62, 71, 66),
        (10, 9, 12, 13, 12),
    ),
    ("MS8", "Formal complaints", "Number", "", "", "", ("nil", "nil", 1, "nil", 0), ()),
)

MONTHS = ("July 2025", "August 2025", "September 2025", "October 2025", "November 2025")

# Group, heading, figures of each month, whether the foot of the table adds them up.
ACTIVITY: tuple[tuple[str, str, tuple[Cell, ...], bool], ...] = (
    ("Staff", "Practitioners in post (WTE)", (1.8, 1.8, 1.6, 1.6, 1.6), False),
    ("Sleep line", "Calls answered", (71, "c. 60", 83, 94, 88), True),
    ("Sleep line", "Emails answered", (34, 29, 41, 46, 52), True),
    ("At home", "Home visits", (22, 19, 27, 31, 30), True),
    ("At home", "Video calls", (15, 18, 24, 26, 29), True),
    ("Kit lent", "Blackout blinds", (6, 4, 9, 11, 10), True),
)

# Ref, area, age, siblings, started, finished, then child, score and parent before and after.
FAMILIES: tuple[tuple[str, str, int, int, date, date, tuple[Cell, ...]], ...] = (
    (
        "OW-009",
        "Marlbrook",
        7,
        2,
        date(2025, 8, 18),
        date(2025, 10, 2),
        (6.5, 8, 58, 47, 4.5, 6),
    ),
    ("OW-011", "Fenholt", 5, 1, date(2025, 8, 20), date(2025, 10, 6), (5.75, 7, 61, 52, 5, 6.5)),
    ("OW-012", "Saxby", 9, 0, date(2025, 8, 27), date(2025, 10, 13), (7, 7.5, 54, 50, 5.5, 5.5)),
    ("OW-014", "Marlbrook", 4, 3, date(2025, 9, 1), date(2025, 10, 20), (5, 7.25, 63, 49, 4, 6)),
    (
        "OW-015",
        "Fenholt",
        11,
        1,
        date(2025, 9, 3),
        date(2025, 10, 27),
        (6.25, "n/a", 56, "n/a", 5, "n/a"),
    ),
    ("OW-017", "Marlbrook", 6, 2, date(2025, 9, 15), date(2025, 11, 3), (6, 8, 59, 46, 4.75, 6.75)),
    ("OW-018", "Saxby", 8, 1, date(2025, 9, 17), date(2025, 11, 5), (7.25, 8.5, 52, 44, 6, 7)),
    ("OW-020", "Fenholt", 3, 0, date(2025, 9, 22), date(2025, 11, 10), (5.5, 6, 64, 58, 4, 4.5)),
    (
        "OW-021",
        "Marlbrook",
        13,
        2,
        date(2025, 9, 24),
        date(2025, 11, 12),
        (6.75, 8, 55, 48, 5.5, 6.5),
    ),
    ("OW-023", "Fenholt", 6, 1, date(2025, 10, 1), date(2025, 11, 19), (6, 7.5, 60, 51, 5, 6)),
    ("OW-024", "Saxby", 10, 0, date(2025, 10, 6), date(2025, 11, 26), (7, 7.75, 53, 49, 6, 6.25)),
)

# Day, place, who led, places, booked, came, forms back, room.
WORKSHOPS: tuple[tuple[date, str, str, int, int, Cell, Cell, Cell], ...] = (
    (date(2025, 7, 9), "Marlbrook library", "Staff", 16, 14, 11, 9, 40),
    (date(2025, 7, 23), "Online", "Staff", 30, 22, 17, 8, "nil"),
    (date(2025, 8, 13), "Fenholt children's centre", "Peer parent", 14, 9, 6, 6, 35),
    (date(2025, 9, 10), "Marlbrook library", "Staff", 16, 16, 13, 12, 40),
    (date(2025, 9, 24), "Online", "Peer parent", 30, 25, 19, 11, "nil"),
    (date(2025, 10, 8), "Saxby school hall", "Peer parent", 20, 17, 14, 13, 25),
    (date(2025, 10, 22), "Online", "Staff", 30, 27, 21, 10, "nil"),
    (date(2025, 11, 12), "Fenholt children's centre", "Peer parent", 14, 14, 12, 12, 35),
    (date(2025, 11, 19), "Marlbrook library", "Peer parent", 16, 15, 12, 9, 40),
    (date(2025, 11, 26), "Online (called off)", "Staff", 30, 8, "n/a", "n/a", "nil"),
)

# Line, five months, and what stands under "To date": a sum, a word, or nothing.
PEERS: tuple[tuple[str, tuple[tuple[str, tuple[Cell, ...], str], ...]], ...] = (
    (
        "PEER PARENTS (have been through the programme)",
        (
            ("Active in the month", (6, 7, 7, 9, 10), ""),
            ("Hours given", (41.5, 38, 52, 60.5, 66), "sum"),
            ("Workshops a peer parent led", ("nil", 1, 1, 1, 2), "sum"),
            ("Left us for paid work or college", ("nil", "nil", 1, "nil", 1), "sum"),
            ("Expenses paid (£)", (62.4, 55, 71.15, 80.6, 92.35), "sum"),
        ),
    ),
    (
        "HOME - what families tell us at the last session",
        (
            ("Mum or dad back at work, or working more hours", (*NA, 1, 2, 2), "sum"),
            ("Child back to full school days", (*NA, 1, 1, 3), "sum"),
            ("Brothers and sisters no longer woken most nights", (*NA, 2, 4, 5), "sum"),
            ("Three-month check calls made", ("not due",) * 5, ""),
        ),
    ),
    (
        "WIDER FAMILY",
        (
            ("Fathers and grandparents taking part", (3, 2, 4, 5, 6), "sum"),
            ("Invitations sent to them", (13, 11, 15, 17, 16), "sum"),
        ),
    ),
    (
        "SCHOOLS AND OTHER SERVICES",
        (
            ("Schools spoken to", (4, "nil", 6, 7, 5), "sum"),
            ("...that moved a start time or gave a quiet room", (1, "nil", 2, 2, 3), "sum"),
            ("Melatonin stopped or not started, paediatrician agreed", (0, 0, 1, 2, "<5"), "supp."),
            ("Taken off the paediatric sleep clinic list, not needed", (0, 0, 1, 2, 3), "sum"),
            ("Letters to GPs", (13, 12, 19, 22, 21), "sum"),
        ),
    ),
)

# Line, budget for the year, budget to date, spent to date.
SPEND: tuple[tuple[str, float, float, float], ...] = (
    ("Sleep practitioners", 62400, 26000, 24118.6),
    ("Coordinator", 18900, 7875, 7875),
    ("Training and supervision", 3200, 1600, 1845),
    ("Kit to lend", 2400, 1000, 1127.45),
    ("Rooms", 900, 375, 215),
    ("Peer parent expenses", 1100, 455, 361.5),
    ("Evaluation", 4000, 0, 0),
    ("Office and overheads", 9300, 3875, 3875),
)

NARRATIVE = (
    "A mum in Saxby has set up a Sunday evening phone tree with 7 other parents from her group.",
    "The community nurses tell us they closed 3 sleep cases early because of our home visits.",
    "One father who left his job over the broken nights has begun an evening class in joinery.",
    "Our third practitioner starts on 8 December so waits should come down.",
    "The sleep line was off for 4 days in August; calls that month are a guess.",
    "The online workshop on 26 November was called off, the trainer was ill. 8 had booked.",
    "We expect to pass 160 families in May.",
    "The new leaflet has gone to 62 schools and nurseries.",
)


def numbers(line: tuple[Cell, ...]) -> float:
    """Add up what a sum in the sheet would add up."""
    return round(sum(figure for figure in line if not isinstance(figure, str)), 2)


def _return(made: Workbook, sheet: Worksheet, bold: Format, rate: Format, one: Format) -> None:
    """Write the form of the board."""
    head = made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "#FFFFFF"})
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bg_color": "#E8EDEE"})
    tall = made.add_format({"text_wrap": True, "valign": "top"})
    tall_rate = made.add_format({"num_format": "0%", "valign": "top"})
    sheet.write("A1", "NHS Fenholt and Marlbrook Integrated Care Board", head)
    sheet.write("A2", "Schedule 6 local reporting: community and children's contracts", bold)
    sheet.write_row("A3", ("Provider:", "Owlcote Families"))
    sheet.write_row("A4", ("Service:", "Autism sleep support for parents and carers"))
    sheet.write_row("A5", ("Contract:", "FM-CYP-2217  1 July 2025 - 30 June 2028"))
    sheet.write_row("A6", ("Month reported:", "November 2025 (contract month 5)"))
    sheet.write_row("A8", ("Ref", "Indicator", "Line", "Threshold", "Breach"), bold)
    for place in range(12):
        when = datetime(2025 + (place + 6) // 12, (place + 6) % 12 + 1, 1)
        sheet.write_datetime(7, 5 + place, when, month)
    sheet.write("R8", "YTD", bold)
    at = 8
    for ref, words, above, below, threshold, breach, tops, bases in FORM:
        form = None if not bases else rate if ref in ("MS2", "MS3", "MS4") else one
        goal = tall_rate if form is rate else tall
        if bases:
            sheet.merge_range(at, 0, at + 2, 0, ref, tall)
            sheet.merge_range(at, 1, at + 2, 1, words, tall)
            sheet.merge_range(at, 3, at + 2, 3, threshold, goal)
            sheet.merge_range(at, 4, at + 2, 4, breach, goal)
        else:
            sheet.write_row(at, 0, (ref, words), tall)
            sheet.write(at, 3, threshold, goal)
        for line, figures in ((above, tops), (below, bases)):
            if not line:
                continue
            sheet.write(at, 2, line)
            sheet.write_row(at, 5, figures)
            reach = f"=SUM(F{at + 1}:Q{at + 1})"
            sheet.write_formula(at, 17, reach, None, numbers(figures))
            at += 1
        if bases:
            sheet.write(at, 2, "Result")
            for place, (top, base) in enumerate(zip(tops, bases, strict=True), 5):
                column = xl_col_to_name(place)
                if isinstance(top, str) or isinstance(base, str):
                    sheet.write(at, place, top)
                else:
                    ratio = f"={column}{at - 1}/{column}{at}"
                    sheet.write_formula(at, place, ratio, form, top / base)
            share = numbers(tops) / numbers(bases)
            sheet.write_formula(at, 17, f"=R{at - 1}/R{at}", form, share)
            at += 1
    sheet.write(
        at + 1, 0, "Return to the contracts inbox by the 10th working day. MS8 is report only."
    )
    sheet.write(at + 2, 0, "MS7: lower is better. Breach for MS7 means more than 8 weeks.")
    sheet.write(at + 3, 0, "MS1 and MS6: threshold is for the whole contract year (July to June).")
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 34)
    sheet.freeze_panes(8, 3)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write the months down, two lines of headings above them."""
    sheet.write("A1", "Owlcote activity by month", bold)
    sheet.write("B3", "Staff", bold)
    sheet.merge_range("C3:D3", "Sleep line", bold)
    sheet.merge_range("E3:F3", "At home", bold)
    sheet.write("G3", "Kit lent", bold)
    sheet.write("A4", "Month", bold)
    for row, month in enumerate(MONTHS, 4):
        sheet.write(row, 0, month)
    sheet.write("A10", "Total", bold)
    for column, (_, heading, figures, adds) in enumerate(ACTIVITY, 1):
        sheet.write(3, column, heading, bold)
        sheet.write_column(4, column, figures)
        if adds:
            letter = xl_col_to_name(column)
            sheet.write_formula(9, column, f"=SUM({letter}5:{letter}9)", bold, numbers(figures))
    sheet.set_column(0, 6, 18)


def _families(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write one row for each family that has finished."""
    sheet.write("A1", "Families who finished, October and November 2025 (sleep diaries)", bold)
    sheet.merge_range("G2:I2", "Child asleep (hours a night)", bold)
    sheet.merge_range("J2:K2", "CSHQ score", bold)
    sheet.merge_range("L2:M2", "Parent asleep (hours a night)", bold)
    sheet.write_row(
        "A3",
        (
            *("Family", "Area", "Child's age", "Siblings at home", "Started", "Finished"),
            *("Start", "End", "Gain", "Start", "End", "Start", "End"),
        ),
        bold,
    )
    for row, (ref, area, age, siblings, began, ended, scores) in enumerate(FAMILIES, 3):
        sheet.write_row(row, 0, (ref, area, age, siblings))
        sheet.write_datetime(row, 4, datetime(began.year, began.month, began.day), day)
        sheet.write_datetime(row, 5, datetime(ended.year, ended.month, ended.day), day)
        sheet.write_row(row, 6, scores[:2])
        before, after = scores[:2]
        if isinstance(before, str) or isinstance(after, str):
            sheet.write(row, 8, "n/a")
        else:
            sheet.write_formula(row, 8, f"=H{row + 1}-G{row + 1}", None, after - before)
        sheet.write_row(row, 9, scores[2:])
    sheet.write("A15", "Average gain", bold)
    sheet.write_formula("I15", "=AVERAGE(I4:I14)", bold, gain())
    sheet.write("A16", "OW-015 moved away before the last diary.")
    sheet.set_column(0, 12, 11)
    sheet.set_column(3, 3, 11, None, {"hidden": True})


def gain() -> float:
    """Mean hours gained by the children with both diaries."""
    gained = [
        scores[1] - scores[0]
        for *_, scores in FAMILIES
        if not isinstance(scores[1], str) and not isinstance(scores[0], str)
    ]
    return sum(gained) / len(gained)


def _workshops(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of workshops."""
    sheet.write("A1", "Parent workshops since the contract began", bold)
    sheet.write_row(
        "A2",
        ("Date", "Where", "Led by", "Places", "Booked", "Came", "Forms back", "Room (£)"),
        bold,
    )
    for row, (when, *line) in enumerate(WORKSHOPS, 2):
        sheet.write_datetime(row, 0, datetime(when.year, when.month, when.day), day)
        sheet.write_row(row, 1, line)
    sheet.write("A13", "All", bold)
    for column in range(4, 8):
        letter = xl_col_to_name(column)
        added = numbers(tuple(line[column] for line in WORKSHOPS))  # type: ignore[misc]
        sheet.write_formula(12, column, f"=SUM({letter}3:{letter}12)", bold, added)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 2, 26)


def _peers(sheet: Worksheet, bold: Format) -> None:
    """Write the stacked tables of peer parents, home, family and schools."""
    at = 0
    for title, lines in PEERS:
        sheet.write_row(at, 0, (title, "Jul", "Aug", "Sep", "Oct", "Nov", "To date"), bold)
        for name, figures, how in lines:
            at += 1
            sheet.write(at, 0, name)
            sheet.write_row(at, 1, figures)
            if how == "sum":
                total = numbers(figures)
                sheet.write_formula(at, 6, f"=SUM(B{at + 1}:F{at + 1})", None, total)
            elif how:
                sheet.write(at, 6, how)
        at += 2
    sheet.set_column(0, 0, 54)


def _spend(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the money to the end of the month."""
    sheet.write("A1", "Spend against budget, contract year 1 (July 2025 to June 2026)", bold)
    sheet.write_row(
        "A3",
        ("", "Year 1 budget", "Budget to 30 Nov", "Spent to 30 Nov", "Under / (over)"),
        bold,
    )
    for row, (name, *figures) in enumerate(SPEND, 3):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, figures, money)
        left = round(figures[1] - figures[2], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}-D{row + 1}", money, left)
    foot = len(SPEND) + 3
    sheet.write(foot, 0, "Total", bold)
    sums = [round(sum(line[place] for line in SPEND), 2) for place in (1, 2, 3)]  # type: ignore[misc]
    for column, total in enumerate((*sums, round(sums[1] - sums[2], 2)), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(foot, column, f"=SUM({letter}4:{letter}{foot})", money, total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Owlcote M5 return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    one = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made, made.add_worksheet("ICB return"), bold, rate, one)
    _activity(made.add_worksheet("Activity"), bold)
    _families(made.add_worksheet("Families finished"), bold, day)
    _workshops(made.add_worksheet("Workshops"), bold, day)
    _peers(made.add_worksheet("Peers home schools"), bold)
    _spend(made.add_worksheet("Spend"), bold, money)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Anything else to tell us this month?", bold)
    words.write_column("A2", NARRATIVE)
    words.set_column(0, 0, 110)
    made.close()
