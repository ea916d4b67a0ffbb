"""Family support and health advice in a prison visitors' centre, quarterly to two commissioners."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

NHS_DENTISTS = "Hardly any NHS dentist taking people on"

# Number, words of the form, target, rows on the Data tab (what is counted, out of), remark.
RETURN: tuple[tuple[str, str, float | None, int, int, str], ...] = (
    ("1", "New families signed up at the centre", 480, 3, 0, "Over target"),
    ("2", "First-timers greeted by a family worker that day", 0.75, 4, 5, ""),
    ("3", "Health advice: took up the offer", 0.4, 6, 7, "Private corner open since June"),
    ("4", "Health advice: went to the appointment (8 weeks)", 0.5, 8, 9, NHS_DENTISTS),
    ("5", "Family cases moving up the Star", 0.7, 10, 11, "List on Families Q4"),
    ("6", "Comment cards: good / very good", 0.9, 12, 13, ""),
    ("7", "Days to wait for a first family meeting (mean)", 10, 14, 15, "Q2: one worker on leave"),
    ("8", "Naloxone kits to visitors", 120, 16, 0, ""),
    ("9", "Safeguarding referrals made (to note)", None, 17, 0, ""),
)

DATA: tuple[tuple[object, ...], ...] = (
    ("1", "Families registered for the first time", 128, 117, 133, 124),
    ("2", "First visits greeted by a worker same day", 104, 99, 118, 109),
    ("2", "All first visits (adults)", 142, 131, 150, 139),
    ("3", "Took up health advice", 121, 118, 140, 132),
    ("3", "Offered it", 310, 288, 325, 301),
    ("4", "Kept GP, dentist or other appointment in 8 weeks", 24, 25, 30, 29),
    ("4", "Advised to make one", 58, 52, 63, 60),
    ("5", "Cases up on the Star at review", 10, 9, 11, 10),
    ("5", "Cases reviewed", 14, 12, 15, 13),
    ("6", "Cards marked good or very good", 89, 83, 97, 104),
    ("6", "Cards filled in", 96, 88, 104, 110),
    ("7", "Days from asking to first meeting, all families", 168, 171, 160, 143),
    ("7", "Families having a first meeting", 17, 16, 18, 17),
    ("8", "Kits handed out", 31, 28, 35, 33),
    ("9", "Referrals to children's social care", 2, 1, 3, 1),
)

# Month, visit days, adults, children, first visits, play sessions, calls, tea bar.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("April 2025", 22, 812, 341, 46, 17, 203, 618.4),
    ("May", 23, 838, 322, 49, 18, 214, 640.15),
    ("June", 21, 790, 298, 47, 17, 196, 597.3),
    ("July", 23, 851, 377, 44, 18, 221, 655.8),
    ("August", 22, 866, 462, 41, 20, 240, 702.55),
    ("September", 22, 779, 281, 46, 16, 188, 584.1),
    ("October", 23, 834, 360, 51, 18, 209, 631.75),
    ("November", 20, 747, 256, 48, 15, 178, 560.2),
    ("December", 21, 903, 418, 51, 17, 247, 744.9),
    ("January 2026", 22, 768, 279, 45, 16, 192, 573.65),
    ("February", 20, 741, 312, 44, 14, 187, 549.25),
    ("March", 22, 805, 304, 50, 17, 201, 610.5),
)

# Line, four quarters, how the year is made ("sum", "" or typed).
HEALTH: tuple[tuple[object, ...], ...] = (
    ("Blood pressures taken", 88, 81, 97, 92, "sum"),
    ("- high, told to see GP", 19, 17, 22, 20, "sum"),
    ("Set a date to stop smoking", 11, 9, 12, 13, "sum"),
    ("- not smoking 4 weeks on", 4, 4, 5, 6, "sum"),
    ("Dental nurse drop-ins", 2, 1, 2, 2, "sum"),
    ("- people seen", 17, 8, 15, 18, "sum"),
    ("Leaflets taken (guess)", "c. 150", "c. 130", "c. 160", "c. 150", "c. 590"),
    ("Days without a nurse", 1, "nil", 3, 2, "sum"),
)

# Case, opened, children, carer's age, worry, Star then, reviewed, Star now, contacts, debt.
FAMILIES: tuple[tuple[object, ...], ...] = (
    ("KB-118", "2025-08-14", 2, 31, "Money, rent", 4.2, "2026-01-15", 5.6, 7, 640),
    ("KB-121", "2025-09-02", 1, 24, "Contact with dad", 5.1, "2026-01-20", 6.3, 5, 0),
    ("KB-122", "2025-09-09", 3, 36, "School", 3.8, "2026-01-22", 3.8, 9, 0),
    ("KB-125", "2025-09-25", 4, 42, "Catalogue debt", 4.4, "2026-02-03", 5.9, 8, 1215.5),
    ("KB-127", "2025-10-07", 1, 58, "Gran caring", 4.9, "2026-02-05", 6.8, 6, 0),
    ("KB-128", "2025-10-16", 2, 29, "Housing", 3.5, "2026-02-12", 5.2, 11, 380),
    ("KB-131", "2025-10-30", 2, 33, "Child upset after visits", 5.0, "2026-02-17", 6.1, 4, 0),
    ("KB-132", "2025-11-04", 1, 22, "Money", 4.1, "2026-02-19", 4.0, 5, 0),
    ("KB-134", "2025-11-18", 3, 39, "Energy arrears", 3.9, "2026-03-03", 5.5, 9, 872.25),
    ("KB-136", "2025-11-27", 2, 27, "Contact with dad", 5.4, "2026-03-05", 6.7, 4, 0),
    ("KB-139", "2025-12-09", 1, 45, "Own health", 4.6, "2026-03-12", 5.8, 6, 0),
    ("KB-140", "2025-12-11", 5, 34, "School, housing", 3.2, "2026-03-17", 3.1, 10, 0),
    ("KB-143", "2026-01-08", 2, 30, "Release next month", 5.2, "2026-03-24", 6.4, 7, 0),
    ("KB-146", "2026-02-10", 1, 26, "Money", 4.0, None, None, 3, 0),
    ("KB-149", "2026-03-05", 2, 37, "Contact with dad", 4.7, None, None, 2, 0),
)

HELPERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Volunteers",
        (
            ("Gave time in the quarter", 16, 17, 17, 19, ""),
            ("Hours they gave", 512, 498, 530, 561, "sum"),
            ("Left us for a job or college", 1, "nil", 2, 2, "sum"),
            ("Training evenings", 2, 1, 1, 2, "sum"),
            ("Bus fares and lunches (£)", 412.6, 398.2, 431, 455.4, "sum"),
        ),
    ),
    (
        "From the prison's family officer",
        (
            ("No visit for 6 months or more, now visited again (men)", 5, 7, 6, 9, "sum"),
            ("Officer hours not needed at the desk", 26, 24.5, 30, 31.5, "sum"),
            ("Family days held", 1, 1, 2, 1, "sum"),
            ("Men at a family day", 22, 24, 41, 23, "sum"),
        ),
    ),
    (
        "Homework club (Tuesdays)",
        (
            ("Places", 12, 12, 12, 12, ""),
            ("Attendances", 71, 38, 84, 80, "sum"),
            ("School says missing fewer days than last term (children)", 4, "n/a", 6, 5, 15),
        ),
    ),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("Forms given out", 60, 60),
    ("Forms back", 41, 46),
    ("I knew what to bring and where to go", 33, 40),
    ("Staff and volunteers are friendly", 40, 45),
    ("I feel less on my own with this since coming here", 29, 35),
    ("I did not wait too long", 22, 30),
)

# Line, budget for the year, spent in the quarter, spent in the year.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Family workers (1.6 WTE)", 58200, 14710.5, 57906.2),
    ("Health nurse (bought in)", 21600, 5280, 20940),
    ("Play worker", 14800, 3655.75, 14622.4),
    ("Volunteer costs", 1800, 455.4, 1697.2),
    ("Centre running costs", 6400, 1812.3, 6688.9),
)

REMARKS = (
    "The hall was shut for 4 days in February while the heating was mended.",
    "Five families from the coast, who met on our Thursday mornings, now share cars and have "
    "cut what a visit costs them.",
    "112 Easter bags were packed and handed out.",
    "The wing manager counted 6 fewer adjudications after visits this quarter and puts it down "
    "to the family mornings.",
    "We passed the 480 families on 11 March.",
    "In May we take over the booking line for the second wing, about 30 calls a week.",
    "A grandmother bringing up two boys has found the nerve to speak at the school's open "
    "evening and been asked on to its parents' forum.",
    "Visitors come 41 miles on average, the longest from Cairnmouth.",
    "Our new family worker starts on 20 April for 18.5 hours a week.",
)
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def _numbers(line: tuple[object, ...]) -> list[float]:
    """Keep the figures of a line and leave out its words."""
    return [figure for figure in line if isinstance(figure, (int, float))]


def _return(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the commissioners and, under it, the remarks of the provider."""
    sheet.merge_range("A1:J1", "Wexmoor City Council / Wexmoor Health in Justice", bold)
    sheet.write("A2", "VISITORS' CENTRE CONTRACT WCC/PH/0417 - QUARTERLY RETURN 2025/26")
    sheet.write("A3", "Provider: Kittle Bridge Family Centre, HMP Farrowdale")
    sheet.write("E3", "Contract term: 1 April 2023 to 31 March 2027")
    sheet.write("A4", "Return for: Quarter 4 (January - March 2026)")
    heads = ("KPI", "Measure", "Year target", *QUARTERS, "Full year", "Met?", "Provider remarks")
    sheet.write_row("A6", heads, bold)
    for row, (number, words, target, top, base, remark) in enumerate(RETURN, 6):
        form = None if not base else place if number == "7" else rate
        sheet.write_row(row, 0, (number, words))
        if target is not None:
            sheet.write(row, 2, target, rate if base and number != "7" else None)
        above = _numbers(DATA[top - 3])
        below = _numbers(DATA[base - 3]) if base else [1.0] * 4
        pairs = [*zip([*above, sum(above)], [*below, sum(below)], strict=True)]
        for column, (first, second) in enumerate(pairs):
            letter = "CDEFG"[column]
            if base:
                words_of = f"=Data!{letter}{top}/Data!{letter}{base}"
                sheet.write_formula(row, 3 + column, words_of, form, first / second)
            else:
                sheet.write_formula(row, 3 + column, f"=Data!{letter}{top}", None, first)
        if target is not None:
            year = sum(above) / sum(below) if base else sum(above)
            good = year <= target if number == "7" else year >= target
            sheet.write(row, 8, "Yes" if good else "No")
        sheet.write(row, 9, remark)
    sheet.write("A18", "Provider's commentary on Quarter 4", bold)
    for row, sentence in enumerate(REMARKS, 18):
        sheet.write(row, 1, sentence)
    sheet.write("B29", "Sent by D. Marsh, centre manager, 8 April 2026")
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 8, 10)
    sheet.set_column(9, 9, 32)


def _year(sheet: Worksheet, row: int, column: int, line: tuple[object, ...]) -> None:
    """Write four quarters and after them the year, added up or as typed."""
    sheet.write_row(row, column, line[:4])
    if line[4] == "sum":
        ends = (xl_rowcol_to_cell(row, column), xl_rowcol_to_cell(row, column + 3))
        whole = round(sum(_numbers(line)), 2)
        sheet.write_formula(row, column + 4, f"=SUM({ends[0]}:{ends[1]})", None, whole)
    else:
        sheet.write(row, column + 4, line[4])


def _months(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the months down the side, with a line for each quarter and one for the year."""
    sheet.write("A1", "Centre log, month by month", bold)
    heads = ("", "Visit days", "Adults", "Children", "First visits", "Play sessions", "Phone calls")
    sheet.write_row("A2", (*heads, "Tea bar takings £"), bold)
    row = 2
    for quarter in range(4):
        for line in MONTHS[quarter * 3 : quarter * 3 + 3]:
            sheet.write_row(row, 0, line[:7])
            sheet.write(row, 7, line[7], money)
            row += 1
        sheet.write(row, 0, f"Quarter {quarter + 1}", bold)
        for column in range(1, 8):
            letter = "ABCDEFGH"[column]
            lines = MONTHS[quarter * 3 : quarter * 3 + 3]
            whole = round(sum(_numbers(tuple(line[column] for line in lines))), 2)
            sheet.write_formula(row, column, f"=SUM({letter}{row - 2}:{letter}{row})", bold, whole)
        row += 1
    sheet.write(row, 0, "Year", bold)
    for column in range(1, 8):
        letter = "ABCDEFGH"[column]
        parts = "+".join(f"{letter}{line}" for line in (6, 10, 14, 18))
        whole = round(sum(_numbers(tuple(line[column] for line in MONTHS))), 2)
        sheet.write_formula(row, column, f"={parts}", bold, whole)
    sheet.set_column(0, 7, 14)


def _families(sheet: Worksheet, bold: Format) -> None:
    """Write the list of cases open in the quarter."""
    sheet.write("A1", "Family support: cases open in Quarter 4 (January to March 2026)", bold)
    heads = ("Case", "Opened", "Children", "Carer's age", "Main worry", "Star when opened")
    later = ("Reviewed", "Star at review", "Contacts in quarter", "Debt written off in quarter £")
    sheet.write_row("A3", (*heads, *later), bold)
    for row, line in enumerate(FAMILIES, 3):
        opened, reviewed = datetime.fromisoformat(str(line[1])), line[6]
        sheet.write_row(row, 0, (line[0], f"{opened:%d/%m/%Y}", *line[2:6]))
        if reviewed is None:
            sheet.write(row, 6, "not yet")
        else:
            sheet.write(row, 6, f"{datetime.fromisoformat(str(reviewed)):%d/%m/%Y}")
            sheet.write(row, 7, line[7])
        sheet.write(row, 8, line[8])
        if line[9]:
            sheet.write(row, 9, line[9])
    last = 3 + len(FAMILIES)
    sheet.write(last, 0, "All", bold)
    for column, letter in ((2, "C"), (8, "I"), (9, "J")):
        whole = sum(_numbers(tuple(line[column] for line in FAMILIES)))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", bold, whole)
    sheet.set_column(1, 9, 14)
    sheet.set_column(4, 4, 24)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kittle Bridge Q4 return")
    bold = made.add_format({"bold": True, "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("Return"), bold, rate, place)

    data = made.add_worksheet("Data")
    data.write("A1", "Numbers behind the return", bold)
    data.write_row("A2", ("KPI", "", *QUARTERS, "Year"), bold)
    for row, line in enumerate(DATA, 2):
        data.write_row(row, 0, line[:2])
        _year(data, row, 2, (*line[2:], "sum"))
    data.set_column(1, 1, 48)

    _months(made.add_worksheet("Centre log"), bold, money)

    health = made.add_worksheet("Health corner")
    health.write_row("A1", ("Health corner 2025/26", "Apr-Jun", "Jul-Sep", "Oct-Dec"), bold)
    health.write_row("E1", ("Jan-Mar", "Year"), bold)
    for row, line in enumerate(HEALTH, 1):
        health.write(row, 0, line[0])
        _year(health, row, 1, line[1:])
    health.set_column(0, 0, 30)

    _families(made.add_worksheet("Families Q4"), bold)

    helpers = made.add_worksheet("Helpers and club")
    row = 0
    for title, lines in HELPERS:
        helpers.write_row(row, 0, (title, *QUARTERS, "Year"), bold)
        for line in lines:
            row += 1
            helpers.write(row, 0, line[0])
            _year(helpers, row, 1, line[1:])
        row += 2
    helpers.set_column(0, 0, 54)

    views = made.add_worksheet("Views and money")
    views.write_row("A1", ("Visitor survey (number who agree)", "June 2025", "Feb 2026"), bold)
    for row, line in enumerate(VIEWS, 1):
        views.write_row(row, 0, line)
    heads = ("Money (£)", "Budget 2025/26", "Spent Q4", "Spent in year", "Left")
    views.write_row("A10", heads, bold)
    for row, line in enumerate(MONEY, 10):
        budget, spent = _numbers((line[1], line[3]))
        views.write_row(row, 0, line, money)
        views.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, round(budget - spent, 2))
    views.write("A16", "Total", bold)
    sums = [sum(_numbers(tuple(line[column] for line in MONEY))) for column in (1, 2, 3)]
    for column, whole in enumerate((*sums, sums[0] - sums[2]), 1):
        letter = "ABCDE"[column]
        views.write_formula(15, column, f"=SUM({letter}11:{letter}15)", money, round(whole, 2))
    views.set_column(0, 0, 50)
    views.set_column(1, 4, 15)
    made.close()
