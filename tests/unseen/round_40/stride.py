"""A prehab and recovery gym for people with bowel cancer, a quarterly return to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

# Number, requirement, threshold, comment, quarters counted, what they are out of.
SCHEDULE: tuple[tuple[Line, Line, Line], ...] = (
    ((1, "Patients starting prehab", 100, "1 short, see comments"), (24, 22, 26, 27), ()),
    (
        (2, "First assessment within 7 days of referral", 0.9, ""),
        ("assessed within 7 days", 24, 23, 28, 28),
        ("referrals accepted", 28, 26, 30, 31),
    ),
    (
        (3, "Six or more supervised sessions before operation", 0.7, ""),
        ("had six or more", 11, 10, 13, 14),
        ("pre-op checks", 16, 15, 17, 18),
    ),
    (
        (4, "Six-minute walk better by 20 m or more at pre-op check", 0.6, ""),
        ("better by 20 m or more", 9, 9, 11, 12),
        ("pre-op checks", 16, 15, 17, 18),
    ),
    (
        (5, "Recovery gym begun within 6 weeks of discharge", 0.65, "Q1: no Friday induction"),
        ("begun within 6 weeks", 9, 10, 11, 12),
        ("went home", 14, 15, 16, 17),
    ),
    (
        (6, "Recovery programme finished (8 weeks)", 0.6, "New course from May, none due in Q1"),
        ("finished", "n/a", 6, 7, 8),
        ("due to finish", "n/a", 9, 10, 11),
    ),
    (
        (7, "Mean days from referral to first session", 10, "Lower is better"),
        ("days, all patients", 238, 221, 247, 243),
        ("first sessions", 24, 22, 26, 27),
    ),
    (
        (8, "Patients rating us good or very good", 0.95, ""),
        ("good or very good", 18, 19, 22, 24),
        ("forms back", 19, 20, 23, 25),
    ),
    ((9, "Adverse events in the gym", "Report only", "Q2: faint, no harm"), (0, 1, "nil", 0), ()),
)

VENUES: tuple[Line, ...] = (
    ("Ash Lane Leisure Centre", 12, 61, 10, 54, 13, 68),
    ("Ferrow Baths", 8, 37, 8, 40, 9, 44),
    ("Hospital physio gym", 8, 29, 7, 27, 8, 31),
    ("St Brannoc's church hall", "n/a", "n/a", 4, 15, 5, 22),
    ("Live on screen", 4, 18, 4, 16, 4, 19),
)

STARTERS: tuple[Line, ...] = (
    ("Under 60", 6, 5, 7, 6),
    ("60 to 74", 11, 11, 12, 13),
    ("75 and over", 7, 6, 7, 8),
    ("Women", 11, 10, 11, 13),
    ("Lives over 10 miles from a gym", 7, 5, 8, 8),
    ("Ethnic group other than White British", "<5", "<5", 5, 6),
    ("Poorest fifth of areas (IMD 1)", 5, 6, 6, 7),
)

# Patient, age, first visit, metres then, sessions, pre-op check, metres then.
WALKS: tuple[tuple[str, int, date, int, int, date, object], ...] = (
    ("P071", 68, date(2025, 11, 24), 402, 7, date(2026, 1, 5), 436),
    ("P073", 74, date(2025, 12, 1), 365, 6, date(2026, 1, 8), 391),
    ("P074", 57, date(2025, 12, 3), 510, 8, date(2026, 1, 12), 548),
    ("P076", 81, date(2025, 12, 8), 288, 4, date(2026, 1, 15), 295),
    ("P077", 63, date(2025, 12, 10), 444, 7, date(2026, 1, 19), 480),
    ("P078", 70, date(2025, 12, 15), 398, 6, date(2026, 1, 22), 421),
    ("P080", 77, date(2025, 12, 17), 330, 6, date(2026, 1, 27), 340),
    ("P081", 49, date(2026, 1, 5), 562, 9, date(2026, 2, 9), 601),
    ("P082", 66, date(2026, 1, 6), 421, 6, date(2026, 2, 10), 447),
    ("P084", 72, date(2026, 1, 8), 376, 5, date(2026, 2, 12), 384),
    ("P085", 79, date(2026, 1, 12), 301, 7, date(2026, 2, 17), "not done"),
    ("P086", 61, date(2026, 1, 14), 467, 8, date(2026, 2, 19), 498),
    ("P088", 75, date(2026, 1, 19), 352, 6, date(2026, 2, 26), 379),
    ("P089", 58, date(2026, 1, 21), 489, 7, date(2026, 3, 3), 522),
    ("P091", 83, date(2026, 1, 28), 262, 3, date(2026, 3, 5), 258),
    ("P092", 69, date(2026, 2, 2), 410, 6, date(2026, 3, 12), 433),
    ("P094", 65, date(2026, 2, 4), 455, 7, date(2026, 3, 16), 490),
    ("P095", 71, date(2026, 2, 11), 388, 4, date(2026, 3, 24), 399),
)

BUDDIES: tuple[Line, ...] = (
    ("Gwen", "Ash Lane", "Yes", 3, 9, 8.5, 10),
    ("Mo", "Ash Lane", "Yes", 2, 6, 6, 7.5),
    ("Patrick", "Ash Lane", "No", 2, 5, 4, 5),
    ("Delia", "Ferrow", "Yes", 3, 7, 7, 8),
    ("Ifan", "Ferrow", "Yes", 1, 4, 3.5, 4),
    ("Sunita", "Hospital", "No", 4, 8, 8, 9),
    ("Ray", "Hospital", "Yes", 2, 5, 0, 6),
    ("Kath", "Phone only", "Yes", 3, 6.5, 6, 6),
    ("Tom", "St Brannoc's", "No", 1, 0, 4, 5),
    ("Bev", "St Brannoc's", "Yes", 2, 0, 3, 4.5),
)

BUDDY_QUARTERS: tuple[Line, ...] = (
    ("Buddies active", "", 6, 7, 9, 10),
    ("Hours given", "sum", 96, 118.5, 141, 165.5),
    ("Buddy training evenings", "sum", 2, 1, 1, 2),
    ("DBS checks done", "sum", 6, 2, 3, 2),
    ("Took Level 2 gym instructor and passed", "sum", 0, 0, 1, 2),
    ("Fares and parking paid back (£)", "sum", 84.2, 101.6, 133.45, 148.9),
)

AFTER: tuple[Line, ...] = (
    ("Six-month and 12-week calls tried", "sum", 31, 34, 37, 41),
    ("Calls answered", "sum", 24, 27, 31, 34),
    ("Back in their job by week 12", "sum", 3, 5, 4, 6),
    ("Still training on their own six months on", "sum", "not asked", 4, 6, 7),
    ("Sent on to the dietitian", "sum", 6, 5, 7, 8),
    ("Bed days not needed (ward's sums)", "114 (prov)", 22, 26, 31, "35 (prov)"),
    ("Husbands, wives, friends who train alongside", "", 8, 9, 12, 14),
    ("...and have lost a stone or stopped smoking", "sum", 1, 2, 2, 4),
    ("Kit lent (bands, pedals)", "sum", 19, 17, 21, 24),
)

SURVEY: tuple[Line, ...] = (
    ("Overall the service was good or very good", 24, 1, 0),
    ("Times of sessions suited me", 19, 4, 2),
    ("The gym was easy to get to", 17, 3, 5),
    ("I was less frightened of the operation", 20, 3, 2),
    ("I knew who to ring with a question", 23, 2, 0),
    ("Leaflets were clear", 21, 3, 1),
)

COSTS: tuple[Line, ...] = (
    ("Instructors", 41200, 9875.5, 10020, 10310.25, 10644),
    ("Physio (recharge)", 12000, 3000, 3000, 3000, 3000),
    ("Gym hire", 9600, 2160, 2200, 2310, 2655),
    ("Kit", 2500, 1180.4, 212.75, 388, 640.3),
    ("Buddy costs", 600, 84.2, 101.6, 133.45, 148.9),
    ("Office", 5400, 1350, 1350, 1350, 1350),
)

COMMENTS = (
    "Mr T had not left the house since his diagnosis and now walks his granddaughter to school.",
    "Treadmill at Ash Lane was broken for 12 days in February.",
    "Five old patients have taken on the allotment by Ferrow Baths and grow for the food bank.",
    "KPI 1: 27 started in Q4, but two referrals came too late, after the operation date.",
    "We hope to have 6 more buddies by the summer.",
    "The stoma nurses say their Monday phone-in is quieter since people have had a buddy to ask.",
    "14 nurses and secretaries came to our open evening on 22 January.",
    "St Brannoc's began in February because the hall had no heating before.",
    "KPI 6 rests on small numbers, please read it with care.",
)


class _Styles:
    """The few formats used in the book."""

    def __init__(self, made: Workbook) -> None:
        """Add them to the book."""
        self.head: Format = made.add_format(
            {"bold": True, "font_color": "#FFFFFF", "bg_color": "#005EB8", "text_wrap": True}
        )
        self.bold: Format = made.add_format({"bold": True})
        self.grey: Format = made.add_format({"font_color": "#7F7F7F", "italic": True})
        self.rate: Format = made.add_format({"num_format": "0.0%"})
        self.one: Format = made.add_format({"num_format": "0.0"})
        self.money: Format = made.add_format({"num_format": "#,##0.00"})
        self.day: Format = made.add_format({"num_format": "dd/mm/yyyy"})


def _added(figures: Line) -> float:
    """Add up the figures in a line and leave out its words."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _sum(
    sheet: Worksheet, row: int, column: int, figures: Line, form: Format | None = None
) -> None:
    """Write the sum of the cells that stand left of a cell in its row."""
    first, last = xl_col_to_name(column - len(figures)), xl_col_to_name(column - 1)
    formula = f"=SUM({first}{row + 1}:{last}{row + 1})"
    sheet.write_formula(row, column, formula, form, _added(figures))


def _schedule(sheet: Worksheet, style: _Styles) -> None:
    """Write the trust's schedule, with the numbers below each rate."""
    sheet.write("A1", "Wendlemoor Hospitals NHS Foundation Trust", style.bold)
    sheet.write("A2", "Schedule 4 Local Quality Requirements: provider return", style.bold)
    sheet.write("A3", "Contract WHT-C-4417 (1 April 2024 to 31 March 2027), sent each quarter")
    sheet.write("A4", "Provider: Second Breath Fitness CIC, prehab and recovery gym (bowel cancer)")
    sheet.write("A5", "This return: Quarter 4 2025/26, January to March 2026")
    heads = ("No.", "Quality requirement", "Threshold 2025/26", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A7", (*heads, "Year 2025/26", "Comment"), style.head)
    row = 7
    for (number, words, threshold, comment), top, base in SCHEDULE:
        form = style.one if number == 7 else style.rate
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, threshold, form if base and number != 7 else None)
        sheet.write(row, 8, comment)
        if not base:
            sheet.write_row(row, 3, top)
            _sum(sheet, row, 7, top)
            row += 1
            continue
        for below, line in ((1, top), (2, base)):
            sheet.write(row + below, 1, line[0], style.grey)
            sheet.write_row(row + below, 3, line[1:], style.grey)
            _sum(sheet, row + below, 7, line[1:], style.grey)
        shares = [*zip(top[1:], base[1:], strict=True), (_added(top), _added(base))]
        for column, (above, under) in enumerate(shares, 3):
            letter = xl_col_to_name(column)
            if isinstance(above, int | float) and isinstance(under, int | float):
                formula = f"={letter}{row + 2}/{letter}{row + 3}"
                sheet.write_formula(row, column, formula, form, above / under)
            else:
                sheet.write(row, column, above)
        row += 3
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 28)


def _venues(sheet: Worksheet, style: _Styles) -> None:
    """Write the venues by month and, lower down, who started."""
    sheet.write("A1", "Where we ran, Q4", style.bold)
    heads = ("Jan 2026", "Feb 2026", "Mar 2026", "Q4 total")
    for column, head in enumerate(heads):
        sheet.merge_range(1, 1 + 2 * column, 1, 2 + 2 * column, head, style.head)
    sheet.write_row("A3", ("Venue", *("Sessions", "Attended") * 4), style.head)
    sums = [0.0] * 8
    for row, line in enumerate(VENUES, 3):
        both = (_added(line[1::2]), _added(line[2::2]))
        sheet.write_row(row, 0, line)
        for column, letters in ((7, "BDF"), (8, "CEG")):
            formula = "=SUM(" + ",".join(f"{letter}{row + 1}" for letter in letters) + ")"
            sheet.write_formula(row, column, formula, None, both[column - 7])
        sums = [have + _added((more,)) for have, more in zip(sums, line[1:] + both, strict=True)]
    sheet.write("A9", "All venues", style.bold)
    for column, total in enumerate(sums, 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(8, column, f"=SUM({letter}4:{letter}8)", style.bold, total)
    sheet.write_row("A12", ("Who started prehab", "Q1", "Q2", "Q3", "Q4"), style.head)
    for row, line in enumerate(STARTERS, 12):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 38)


def _walks(sheet: Worksheet, style: _Styles) -> None:
    """Write a row for each patient who had a pre-op check."""
    sheet.write("A1", "Pre-op checks done in Q4 (January to March 2026)", style.bold)
    heads = ("Patient", "Age", "First visit", "6MWT at first visit (m)", "Sessions had")
    sheet.write_row("A3", (*heads, "Pre-op check", "6MWT at pre-op check (m)"), style.head)
    for row, (patient, age, first, before, sessions, check, after) in enumerate(WALKS, 3):
        sheet.write_row(row, 0, (patient, age))
        sheet.write(row, 2, first, style.day)
        sheet.write_row(row, 3, (before, sessions))
        sheet.write(row, 5, check, style.day)
        sheet.write(row, 6, after)
    sheet.write("A23", "6MWT = six-minute walk test. P085 has a bad knee.", style.grey)
    sheet.set_column(0, 6, 14)


def _buddies(sheet: Worksheet, style: _Styles) -> None:
    """Write the buddies one by one and by quarter."""
    sheet.write("A1", "BUDDIES, Jan-Mar 2026", style.bold)
    heads = ("Name", "Gym", "Had bowel cancer", "Patients paired with this quarter")
    hours = ("Hours Jan", "Hours Feb", "Hours Mar", "Hours Q4")
    sheet.write_row("A2", heads + hours, style.head)
    for row, line in enumerate(BUDDIES, 2):
        sheet.write_row(row, 0, line)
        _sum(sheet, row, 7, line[4:])
    sheet.write("A13", "All", style.bold)
    for column in range(3, 8):
        letter = xl_col_to_name(column)
        total = _added(
            tuple(_added(line[4:] if column == 7 else (line[column],)) for line in BUDDIES)
        )
        sheet.write_formula(12, column, f"=SUM({letter}3:{letter}12)", style.bold, total)
    sheet.write_row(
        "A16", ("By quarter 2025/26", "", "", "Q1", "Q2", "Q3", "Q4", "Year"), style.head
    )
    for row, line in enumerate(BUDDY_QUARTERS, 16):
        form = style.money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[2:], form)
        if line[1]:
            _sum(sheet, row, 7, line[2:], form)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 7, 13)


def _after(sheet: Worksheet, style: _Styles) -> None:
    """Write what patients and families said on the telephone."""
    sheet.write("A1", "After the operation - from our calls and the ward, 2025/26", style.bold)
    heads = ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Whole year")
    sheet.write_row("A2", ("", *heads), style.head)
    for row, line in enumerate(AFTER, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[2:])
        if line[1] == "sum":
            _sum(sheet, row, 5, line[2:])
        else:
            sheet.write(row, 5, line[1])
    sheet.write("A13", "Exit forms back in Q4 (25 forms)", style.bold)
    sheet.write_row("A14", ("", "Agree", "Not sure", "Disagree", "Answers"), style.head)
    for row, line in enumerate(SURVEY, 14):
        sheet.write_row(row, 0, line)
        _sum(sheet, row, 4, line[1:])
    sheet.set_column(0, 0, 48)


def _costs(sheet: Worksheet, style: _Styles) -> None:
    """Write the spend of each quarter beside the budget, and the comments below."""
    sheet.write("A1", "Costs (£)", style.bold)
    heads = ("Budget for year", "Q1 spend", "Q2 spend", "Q3 spend", "Q4 spend", "Year spend")
    sheet.write_row("A2", ("", *heads), style.head)
    for row, line in enumerate(COSTS, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], style.money)
        _sum(sheet, row, 6, line[2:], style.money)
    sheet.write("A9", "Total", style.bold)
    for column in range(1, 7):
        letter = xl_col_to_name(column)
        total = _added(
            tuple(_added(line[2:] if column == 6 else (line[column],)) for line in COSTS)
        )
        sheet.write_formula(8, column, f"=SUM({letter}3:{letter}8)", style.money, total)
    sheet.write("A12", "Comments for the Q4 meeting", style.bold)
    for row, sentence in enumerate(COMMENTS, 12):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 6, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Prehab return Q4 2025-26")
    style = _Styles(made)
    schedule = made.add_worksheet("Sched 4 return")
    schedule.set_landscape()
    schedule.fit_to_pages(1, 0)
    _schedule(schedule, style)
    _venues(made.add_worksheet("Venues and starters"), style)
    _walks(made.add_worksheet("Pre-op list Q4"), style)
    _buddies(made.add_worksheet("Buddies"), style)
    _after(made.add_worksheet("Afterwards"), style)
    _costs(made.add_worksheet("Costs and comments"), style)
    made.close()
