"""Street outreach and a health van for women who sell sex, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

BLOCK: tuple[tuple[str, object], ...] = (
    ("Provider", "Harbour Lane Women's Project"),
    ("Service", "Lamplit - street outreach and health van"),
    ("Contract number", "SCC/PH/2023/0461"),
    ("Contract dates", "1 October 2023 - 30 September 2027"),
    ("Month of return", date(2026, 2, 1)),
    ("Completed by", "Service lead, tel. 01632 960417"),
    ("Return by", "10th of the following month"),
)
RETURN_COLUMNS = (
    "Ref",
    "Indicator",
    "Target",
    "Number (a)",
    "Out of (b)",
    "This month",
    "Last month",
    "April to date",
    "Provider comment",
)
# Reference, words, target, column of the number, column it is divided by, kind, comment.
INDICATORS: tuple[tuple[str, str, object, int, int, str, str], ...] = (
    ("L1", "Outreach shifts run", 12, 1, 0, "count", "1 lost 19 Feb, van off the road"),
    ("L2", "Different women seen", 60, 3, 0, "count", "Cold snap, fewer women out"),
    ("L3", "New women seen by the nurse within 4 weeks", 0.6, 5, 4, "rate", ""),
    ("L4", "Women offered an STI/BBV test who took it", 0.55, 7, 6, "rate", ""),
    ("L5", "Average days from positive result to treatment", 10, 9, 8, "mean", "Lower is better"),
    ("L6", "Women asking for a worker who met one within 7 days", 0.8, 11, 10, "rate", ""),
    ("L7", "Reports of violence passed on with consent", "monitor", 12, 0, "count", ""),
)
QUALITY_COLUMNS = ("Quality and staffing", "This month", "Last month", "April to date")
QUALITY: tuple[tuple[object, ...], ...] = (
    ("Complaints", "nil", 1, 2),
    ("Safeguarding alerts raised", 1, 2, 14),
    ("Staff sickness (days)", 4, 2.5, 31),
)

GROUPS: tuple[tuple[int, int, str], ...] = (
    (1, 3, "OUTREACH"),
    (4, 5, "NEW WOMEN"),
    (6, 9, "TESTS AND TREATMENT"),
    (10, 11, "SUPPORT"),
)
LINES: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("Shifts", (12, 13, 12, 13, 12, 12, 13, 12, 10, 12, 11)),
    ("Contacts", (214, 226, 219, 241, 238, 222, 230, 207, 168, 196, 189)),
    ("Different women", (63, 66, 64, 71, 69, 65, 67, 61, 52, 58, 57)),
    ("New", (9, 8, 7, 11, 10, 8, 9, 6, 4, 7, 6)),
    ("Seen by nurse in 4 weeks", (5, 5, 4, 7, 6, 5, 6, 4, 2, 5, 4)),
    ("Offered a test", (31, 34, 30, 36, 35, 32, 33, 29, 22, 28, 27)),
    ("Took it", (18, 19, 18, 22, 20, 19, 20, 17, 12, 17, 16)),
    ("Treated", (4, 3, 5, 4, 6, 3, 4, 5, 2, 4, 3)),
    ("Days result to treatment, added up", (38, 31, 44, 35, 57, 26, 41, 47, 24, 36, 25)),
    ("Asked for a worker", (11, 12, 10, 14, 13, 12, 11, 10, 8, 12, 11)),
    ("Met one within 7 days", (9, 10, 9, 12, 10, 10, 9, 9, 6, 10, 10)),
    ("Violence reports passed on", (3, 2, 4, 3, 5, 2, 3, 4, "nil", 3, 2)),
)
WOMEN_TO_DATE = 174
OLD_LINE = ("Safety packs (old measure, stopped Sept)", (120, 131, 118, 140, 126, 119))
MONTHS = tuple(date(2025 + (month > 12), month - 12 * (month > 12), 1) for month in range(4, 16))

LOG_COLUMNS = (
    "Date",
    "Patch",
    "Volunteers on van",
    "Contacts",
    "Condoms",
    "Needle packs",
    "Hot meals",
    "Lifts to somewhere safe",
)
LOG: tuple[tuple[object, ...], ...] = (
    (date(2026, 2, 3), "Quayside", 2, 18, 240, 9, 14, 1),
    (date(2026, 2, 5), "Mill Road", 1, 16, 210, 11, 12, "nil"),
    (date(2026, 2, 6), "Quayside", 2, 19, 270, 8, 16, 1),
    (date(2026, 2, 10), "Quayside", 2, 15, 180, 7, 11, "nil"),
    (date(2026, 2, 12), "Mill Road", 1, 17, 225, 12, 13, "nil"),
    (date(2026, 2, 13), "Station arches", 2, 20, 300, 10, 18, 2),
    (date(2026, 2, 17), "Quayside", 2, 14, 165, 6, 10, "nil"),
    (date(2026, 2, 20), "Station arches", 1, 18, 255, 9, 15, 1),
    (date(2026, 2, 24), "Quayside", 2, 17, 210, 8, 13, "nil"),
    (date(2026, 2, 26), "Mill Road", 2, 19, 240, 13, 16, 1),
    (date(2026, 2, 27), "Station arches", 2, 16, 195, 9, 12, "nil"),
)

TESTS: tuple[tuple[object, ...], ...] = (
    ("Chlamydia and gonorrhoea", 16, "<5", 196, 24),
    ("Syphilis", 15, "<5", 181, 9),
    ("HIV", 16, "nil", 188, "nil"),
    ("Hepatitis B", 9, "nil", 102, "<5"),
    ("Hepatitis C", 14, "<5", 171, 11),
)
CARE: tuple[tuple[object, ...], ...] = (
    ("Hepatitis B jab, first dose", 5, 4, 52),
    ("Hepatitis B jab, third dose", 2, 3, 23),
    ("Wounds dressed", 11, 14, 139),
    ("Long-acting contraception started", 3, 2, 27),
    ("Pregnancy tests", 4, 6, 58),
    ("Smears taken, women aged 25 and over", 2, 1, 16),
    ("Signed up with a GP", 4, 3, 41),
    ("Naloxone kits given", 8, 9, 104),
    ("Kit used by one woman on another, who lived", 1, "nil", 6),
)

WIDER_COLUMNS = ("Dec 25", "Jan 26", "Feb 26", "Since April")
WIDER: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "The women",
        (
            ("Moved into safe housing", 2, 1, 2, 19),
            ("Referred to the drug team", 5, 6, 4, 58),
            ("Off the street three months or more", 1, "nil", 1, 8),
            ("Benefit arrears won (£)", 1240.5, 860, 1515.2, 13408.7),
            ("Letters written for court", 1, 1, "nil", 7),
            ("Case conferences we went to", 4, 5, 4, 47),
        ),
    ),
    (
        "Women helping women",
        (
            ("Peer workers on the rota (been there themselves)", 5, 5, 6, ""),
            ("Supervision sessions for peer workers", 2, 2, 2, 21),
            ("Warnings about dangerous men written by the women", 6, 9, 8, 83),
        ),
    ),
    (
        "Volunteers and friends",
        (
            ("Volunteers", 14, 15, 15, ""),
            ("Volunteer hours", 98, 112, 109, 1184),
            ("Volunteers gone on to paid support work", "nil", "nil", 1, 4),
            ("Meals cooked and given by the Anatolia cafe", 130, 155, 150, 1710),
        ),
    ),
    (
        "Other services",
        (
            ("A&E trips not needed, nurse dealt with it", 5, 6, 7, 71),
            ("Calls from police about missing women", 1, 2, 1, 15),
        ),
    ),
)
NARRATIVE = (
    "One woman who slept in a car park for two winters now has a flat and a cat.",
    "Two of our peer workers passed their food hygiene certificate and cook for the night shelter.",
    "The hospital says 3 women who used to come in every week have not been seen since Christmas.",
    "The van failed its MOT on 18 February and was back after 2 days.",
    "From April we hope to add a fourth night on the ring road.",
    "We gave out 140 cards with the new phone number.",
    "Training for 9 student nurses was held at the base.",
)

MONEY_COLUMNS = (
    "",
    "Budget 2025/26",
    "Budget to end Feb",
    "Spent in Feb",
    "Spent to end Feb",
    "Over (under)",
)
MONEY: tuple[tuple[object, ...], ...] = (
    ("Outreach staff", 86400, 79200, 7145.2, 78310.6),
    ("Nurse sessions", 31200, 28600, 2380, 27965),
    ("Van lease, fuel, repairs", 14400, 13200, 1862.45, 14105.3),
    ("Condoms, packs, tests", 9000, 8250, 702.8, 7986.15),
    ("Interpreters", 1800, 1650, 0, 912.5),
    ("Volunteer expenses", 2400, 2200, 188.4, 2061.9),
    ("Management charge", 14520, 13310, 1210, 13310),
)


def added(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _return(
    sheet: Worksheet, bold: Format, head: Format, month: Format, rate: Format, place: Format
) -> None:
    """Write the council's form, fed by the monthly figures."""
    sheet.merge_range("A1:I1", "Stanbrough City Council - Public Health", bold)
    sheet.merge_range("A2:I2", "MONTHLY MONITORING RETURN (version 4)", bold)
    for row, (name, what) in enumerate(BLOCK, 2):
        sheet.write(row, 0, name)
        if isinstance(what, date):
            sheet.write_datetime(row, 1, what, month)
        else:
            sheet.write(row, 1, what)
    sheet.write_row(10, 0, RETURN_COLUMNS, head)
    for row, (ref, words, target, top, base, kind, comment) in enumerate(INDICATORS, 11):
        form = {"rate": rate, "mean": place, "count": None}[kind]
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if kind == "rate" else None)
        above, upper = LINES[top - 1][1], xl_col_to_name(top)
        sheet.write_formula(row, 3, f"='Monthly figures'!{upper}14", None, above[10])
        if not base:
            sheet.write(row, 4, "n/a")
            sheet.write_formula(row, 5, f"=D{row + 1}", None, above[10])
            sheet.write_formula(row, 6, f"='Monthly figures'!{upper}13", None, above[9])
            total = WOMEN_TO_DATE if ref == "L2" else added(above)
            sheet.write_formula(row, 7, f"='Monthly figures'!{upper}16", None, total)
        else:
            below, lower = LINES[base - 1][1], xl_col_to_name(base)
            sheet.write_formula(row, 4, f"='Monthly figures'!{lower}14", None, below[10])
            sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", form, above[10] / below[10])
            for column, line, value in (
                (6, 13, above[9] / below[9]),
                (7, 16, added(above) / added(below)),
            ):
                share = f"='Monthly figures'!{upper}{line}/'Monthly figures'!{lower}{line}"
                sheet.write_formula(row, column, share, form, value)
        if comment:
            sheet.write(row, 8, comment)
    sheet.write(19, 1, QUALITY_COLUMNS[0], head)
    sheet.write_row(19, 5, QUALITY_COLUMNS[1:], head)
    for row, line in enumerate(QUALITY, 20):
        sheet.write(row, 1, line[0])
        sheet.write_row(row, 5, line[1:])
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 7, 12)
    sheet.set_column(8, 8, 32)


def _months(sheet: Worksheet, head: Format, month: Format) -> None:
    """Write a row for every month of the year; March is still to come."""
    for first, last, title in GROUPS:
        sheet.merge_range(0, first, 0, last, title, head)
    sheet.write(0, 12, "SAFETY", head)
    sheet.write(1, 0, "2025/26", head)
    sheet.write_row(1, 1, (*(name for name, _ in LINES), OLD_LINE[0]), head)
    sheet.set_row(1, 60)
    for row, when in enumerate(MONTHS, 3):
        sheet.write_datetime(row, 0, when, month)
    for column, (name, figures) in enumerate((*LINES, OLD_LINE), 1):
        sheet.write_column(3, column, figures)
        letter = xl_col_to_name(column)
        if name == "Different women":
            sheet.write(15, column, WOMEN_TO_DATE)
        elif name != OLD_LINE[0]:
            total = added(figures)
            sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", None, total)
    sheet.write(15, 0, "Year to date", head)
    sheet.write(17, 0, "Different women: each woman counted once since April, from the database.")
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 12, 10)
    sheet.set_column(13, 13, 10, None, {"hidden": True})


def _log(sheet: Worksheet, bold: Format, head: Format, day: Format) -> None:
    """Write the shifts of the month."""
    sheet.write("A1", "Van log - February", bold)
    sheet.write_row(1, 0, LOG_COLUMNS, head)
    for row, line in enumerate(LOG, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write(13, 0, "Month", bold)
    for column in range(2, 8):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in LOG))
        sheet.write_formula(13, column, f"=SUM({letter}3:{letter}13)", bold, total)
    sheet.set_column(0, 7, 14)


def _health(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the tests and, below, the other care."""
    sheet.write("A1", "Health van", bold)
    sheet.merge_range("B2:C2", "February", head)
    sheet.merge_range("D2:E2", "April to February", head)
    sheet.write_row(2, 0, ("Tests", "Done", "Positive", "Done", "Positive"), head)
    for row, line in enumerate(TESTS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Fewer than 5 not shown")
    sheet.write_row(10, 0, ("Other care", "Jan", "Feb", "Apr-Feb"), head)
    for row, line in enumerate(CARE, 11):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 46)


def _money(sheet: Worksheet, bold: Format, head: Format, cash: Format) -> None:
    """Write the budget and what has been spent of it."""
    sheet.write("A1", "Finance (£)", bold)
    sheet.write_row(2, 0, MONEY_COLUMNS, head)
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], cash)
        over = round(float(str(line[4])) - float(str(line[2])), 2)
        sheet.write_formula(row, 5, f"=E{row + 1}-C{row + 1}", cash, over)
    sheet.write(10, 0, "Total", bold)
    totals = [added(tuple(line[column] for line in MONEY)) for column in range(1, 5)]
    for column, total in enumerate(totals, 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", cash, total)
    sheet.write_formula(10, 5, "=E11-C11", cash, round(totals[3] - totals[1], 2))
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 5, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lamplit February return")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#D9D9D9", "text_wrap": True, "border": 1})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    day = made.add_format({"num_format": "ddd d mmm"})
    cash = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})

    _return(made.add_worksheet("Return"), bold, head, month, rate, place)
    _months(made.add_worksheet("Monthly figures"), head, month)
    _log(made.add_worksheet("Van log"), bold, head, day)
    _health(made.add_worksheet("Health van"), bold, head)

    wider = made.add_worksheet("Wider picture")
    wider.write_row(0, 1, WIDER_COLUMNS, head)
    row = 1
    for title, lines in WIDER:
        wider.write(row, 0, title, head)
        for line in lines:
            row += 1
            wider.write(row, 0, line[0])
            form = cash if "£" in str(line[0]) else None
            for column, figure in enumerate(line[1:], 1):
                if figure != "":
                    wider.write(row, column, figure, form)
        row += 1
    row += 1
    wider.write(row, 0, "Anything else to tell us this month", bold)
    for at, sentence in enumerate(NARRATIVE, row + 1):
        wider.write(at, 0, sentence)
    wider.set_column(0, 0, 54)
    wider.set_column(1, 4, 11)

    _money(made.add_worksheet("Finance"), bold, head, cash)
    made.close()
