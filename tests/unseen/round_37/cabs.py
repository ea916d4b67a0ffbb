"""Health and wellbeing of taxi and delivery drivers, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[Any, ...]

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Number, indicator, target, minimum, row of the counts (and of what they are divided by), comment.
BOARD: tuple[Line, ...] = (
    (1, "Drivers receiving a health check", 600, 540, 5, 0, "69% of the year's target done"),
    (2, "Checks delivered at a rank, depot or other workplace", 0.7, 0.6, 6, 5, ""),
    (3, "Delivery drivers and riders as a share of all checks", 0.35, 0.3, 7, 5, "Parcel hub"),
    (4, "Raised BP or blood sugar: seen by GP within 6 weeks", 0.75, 0.65, 10, 9, ""),
    (5, "Drivers starting the 12 week plan", 200, 170, 11, 0, ""),
    (6, "Finishers losing 3% of weight or moving up an activity band", 0.5, 0.4, 13, 12, ""),
    (7, "Smokers setting a quit date who are quit at 4 weeks", 0.45, 0.35, 15, 14, "Small numbers"),
    (8, "Average days from sign-up to first coaching call", 7, 10, 16, 17, "Lower is better"),
    (9, "Complaints (for information)", "", "", 18, 0, "July: late call-back, upheld"),
)

COUNTS: tuple[Line, ...] = (
    ("Health checks", 48, 52, 55, 46, 38, 57, 61, 58),
    ("- at a workplace", 35, 39, 41, 33, 27, 43, 46, 45),
    ("- delivery drivers and riders", 16, 18, 20, 17, 14, 22, 24, 23),
    ("- taxi and private hire", 32, 34, 35, 29, 24, 35, 37, 35),
    ("GP appointment due (6 weeks up this month)", 11, 12, 14, 13, 10, 12, 15, 14),
    ("- seen by GP in the 6 weeks", 8, 9, 11, 10, 7, 10, 12, 11),
    ("Started 12 week plan", 16, 18, 17, 15, 12, 19, 20, 19),
    ("Finished 12 week plan", 10, 12, 13, 11, 12, 11, 10, 12),
    ("- lost 3% or up an activity band", 5, 6, 7, 6, 6, 6, 5, 7),
    ("Quit dates set", 6, 5, 7, 5, 4, 6, 8, 7),
    ("- quit at 4 weeks", 3, 2, 3, 2, 2, 3, 4, 3),
    ("Days waited for first call, all drivers", 102, 117, 108, 96, 90, 121, 118, 110),
    ("First coaching calls", 16, 18, 17, 15, 12, 18, 20, 19),
    ("Complaints", "nil", "nil", "nil", 1, "nil", "nil", "nil", "nil"),
    ("Chatted only, did not want a check", 63, 71, 66, 58, 49, 74, 80, 77),
    ("Coaching calls and texts", 310, 342, 356, 298, 240, 365, 402, 388),
    ("Leaflets given out", 400, 350, 420, 300, 250, 450, 500, 380),
)

# Day of November, place, times, staff, spoken to, checks, GP letters, signed up, remarks.
STOPS: tuple[Line, ...] = (
    (1, "Station rank", "22:00-01:00", 2, 14, 6, 1, 2, ""),
    (4, "Parcel hub, Wharf Road", "05:00-07:30", 3, 16, 7, 2, 2, "start of shift is best"),
    (6, "Blue Wheel Cars office", "13:00-15:00", 2, 7, 3, 1, 1, ""),
    (8, "Market Street rank", "21:00-23:30", 2, 10, 4, 1, 2, ""),
    (11, "Kitchens yard, Canal Street", "16:00-18:00", 2, 9, 4, 0, 1, "riders, mostly under 30"),
    (14, "Mosque car park", "13:30-15:00", 3, 15, 6, 2, 2, ""),
    (17, "Parcel hub, Wharf Road", "05:00-07:30", 3, 11, 5, 2, 2, ""),
    (20, "Airport feeder park", "10:00-12:00", 2, 8, 3, 1, 1, ""),
    (22, "Station rank", "22:00-01:00", 2, 9, 4, 1, 1, ""),
    (26, "Supermarket delivery depot", "07:00-09:00", "", "", "", "", "", "called off, gales"),
    (28, "Market Street rank", "21:00-23:30", 2, 9, 3, 1, 1, ""),
)

# Firm, drivers on books, champions, hours, visits by us, given by firm (£), what it changed.
FIRMS: tuple[Line, ...] = (
    ("Blue Wheel Cars", 85, 2, 9, 2, 60, ""),
    ("Orbit Private Hire", 120, 3, 14.5, 1, 0, "champions' board in the office"),
    ("Hackney drivers' association", 64, 2, 11, 4, "nil", ""),
    ("Crossdale parcel hub", "c. 140", 2, 8, 2, 150, "lends the training room"),
    ("Canal Street kitchens", "c. 45", 1, 5, 1, 40, ""),
    ("Tarn Taxis", 52, 1, 4.5, 1, 25, ""),
    ("Larder Lane groceries", 75, 1, "n/a", 0, 0, "champion starts in December"),
    ("Two Bridges Minicabs", 38, 1, 6, 1, 35, ""),
)

SEEN: tuple[Line, ...] = (
    ("Under 35", 17, 121),
    ("35 to 49", 24, 172),
    ("50 and over", 17, 122),
    ("All drivers checked", 58, 415),
    ("Women", "<5", 14),
    ("First language not English", 34, 241),
    ("From the most deprived fifth of areas", 29, 205),
    ("No GP when we met them", 3, 24),
    ("Smoker", 17, 118),
)

# Line, September, October, November, since April.
CALLS: tuple[Line, ...] = (
    ("Calls due", 30, 33, 31, 226),
    ("Answered", 21, 24, 22, 158),
    ("Takes a proper break every shift now (did not before)", 7, 9, 8, 55),
    ("Sleeping 6 hours or more now (was less)", 5, 6, 7, 43),
    ("Feels less on their own in the job", 6, 8, 7, 49),
    ("Someone at home is eating better or has stopped smoking too", 4, 5, 6, 33),
    ("Was off the road through ill health at sign-up", 4, 5, 4, 29),
    ("- back driving", 2, 3, 3, 19),
    ("Helped with licence medical form", 6, 7, 9, 52),
    ("Kept licence once sleep apnoea or diabetes was treated", 1, 2, 2, 11),
    ("Wants another call", 5, 4, 6, 38),
    ("Text survey: replies", 19, 22, 20, 143),
    ("Text survey: happy with the service", 18, 21, 19, 136),
)

# Line, year, to November, spent in November, spent so far.
MONEY: tuple[Line, ...] = (
    ("Coaches (2 FTE)", 58400, 38933, 4866.67, 38933.36),
    ("Outreach worker", 27900, 18600, 2325, 18140.5),
    ("Sessional staff, nights", 12600, 8400, 1128.4, 8975.2),
    ("Test strips and kit", 7200, 4800, 642.15, 5011.9),
    ("Van and fuel", 4500, 3000, 371.08, 2894.66),
    ("Translation and print", 3100, 2067, 188, 1975.3),
    ("Champion training and thank-yous", 2400, 1600, 96.5, 1244.75),
    ("Overheads (10%)", 11610, 7740, 967.5, 7740),
)

NOTES: tuple[tuple[str, str], ...] = (
    (
        "Outreach",
        "The stop at the supermarket depot on 26 November was called off because of gales.",
    ),
    (
        "Firms",
        "Two of the kitchens have begun to let riders use the staff toilet and fill their bottles.",
    ),
    (
        "Clients",
        "A night driver who had not had a day off since spring now keeps Sundays for his children.",
    ),
    ("Equipment", "A second blood pressure machine came and all 4 staff were shown how to use it."),
    (
        "Partners",
        "The hospital sleep clinic says 6 drivers it was about to discharge for not turning up "
        "came in after a champion rang them.",
    ),
    ("Materials", "The leaflet is out in five languages and 380 were given out in the month."),
    ("Performance", "KPI 7 is just under target this month as one quitter was not reached."),
    ("Staffing", "One of the two coaches is on paternity leave until the middle of January."),
    ("Plans", "We are planning 3 extra stops in December for the parcel peak."),
)


def _months(sheet: Worksheet, row: int, column: int, months: Line) -> None:
    """Write the months of a line and their sum."""
    sheet.write_row(row, column, months)
    last = xl_col_to_name(column + len(months) - 1)
    made = f"=SUM({xl_col_to_name(column)}{row + 1}:{last}{row + 1})"
    shown = sum(part for part in months if not isinstance(part, str))
    sheet.write_formula(row, column + len(months), made, None, shown)


def _board(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the council's dashboard out of the counts."""
    sheet.write("A1", "TARNBROOK METROPOLITAN BOROUGH COUNCIL - PUBLIC HEALTH", head)
    sheet.write("A2", "Monthly monitoring return 2025/26")
    sheet.write("A3", "Contract TMBC-PH-2219: Drivers' Health (1 April 2024 - 31 March 2027)")
    sheet.write("A4", "Provider: Farepoint Wellbeing CIC. Month reported: November 2025")
    sheet.write_row("A6", ("KPI", "Indicator", "Target", "Minimum", *MONTHS, "YTD", "Note"), head)
    for row, (number, words, aim, least, top, base, note) in enumerate(BOARD, 6):
        form = None if not base else place if number == 8 else rate
        sheet.write_row(row, 0, (number, words))
        for column, bound in ((2, aim), (3, least)):
            if bound != "":
                sheet.write(row, column, bound, rate if bound < 1 else None)
        above = COUNTS[top - 5][1:]
        below = COUNTS[base - 5][1:] if base else ()
        for at in range(9):
            source = xl_col_to_name(1 + at)
            made = f"=Counts!{source}{top}"
            shown = sum(p for p in above if p != "nil") if at == 8 else above[at]
            if base:
                made += f"/Counts!{source}{base}"
                shown /= sum(below) if at == 8 else below[at]
            sheet.write_formula(row, 16 if at == 8 else 4 + at, made, form, shown)
        sheet.write(row, 17, note)
    sheet.write("B17", "Please return by the 10th working day of the following month")
    sheet.set_column("B:B", 56)
    sheet.set_column("C:Q", 8)
    sheet.set_column("R:R", 30)


def _counts(sheet: Worksheet, head: Format) -> None:
    """Write the counts behind the dashboard."""
    sheet.write("A1", "Counts behind the dashboard", head)
    sheet.write("A2", "from the client system, run on 8 December 2025")
    sheet.write_row("A4", ("2025/26", *MONTHS[:8], "Apr-Nov"), head)
    for row, line in enumerate(COUNTS, 4):
        sheet.write(row, 0, line[0])
        _months(sheet, row, 1, line[1:])
    sheet.set_column("A:A", 42)


def _stops(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write a row for each stop in the month."""
    sheet.write("A1", "Pit stops - November 2025", head)
    words = ("Date", "Where", "Time", "Staff out", "Drivers spoken to", "Checks", "GP letters")
    sheet.write_row("A3", (*words, "Signed up for plan", "Remarks"), head)
    for row, (number, *rest) in enumerate(STOPS, 4):
        sheet.write_datetime(f"A{row}", date(2025, 11, number), day)
        sheet.write_row(f"B{row}", rest)
    end = 3 + len(STOPS)
    sheet.write(f"A{end + 1}", "Total for month", head)
    for at, column in enumerate("EFGH", 4):
        shown = sum(line[at] for line in STOPS if line[at] != "")
        sheet.write_formula(f"{column}{end + 1}", f"=SUM({column}4:{column}{end})", None, shown)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 30)
    sheet.set_column("C:I", 15)


def _firms(sheet: Worksheet, head: Format) -> None:
    """Write the firms with their champions, and who was seen."""
    sheet.write("A1", "Driver champions and firms: month of November 2025", head)
    words = ("Firm / base", "Drivers on books", "Champions", "Champion hours (unpaid)")
    given = "Given by firm: room, food, prizes (£)"
    sheet.write_row("A2", (*words, "Our visits", given, "Remarks"), head)
    for row, line in enumerate(FIRMS, 3):
        sheet.write_row(f"A{row}", line)
    end = 2 + len(FIRMS)
    sheet.write(f"A{end + 1}", "All firms")
    for at, column in enumerate("CDEF", 2):
        shown = sum(line[at] for line in FIRMS if not isinstance(line[at], str))
        sheet.write_formula(f"{column}{end + 1}", f"=SUM({column}3:{column}{end})", None, shown)
    sheet.write_row(f"A{end + 4}", ("Who had a check", "Nov", "Since April"), head)
    for row, line in enumerate(SEEN, end + 5):
        sheet.write_row(f"A{row}", line)
    sheet.set_column("A:A", 38)
    sheet.set_column("B:G", 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Farepoint November return")
    head = made.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#44546A"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "ddd d mmm", "align": "left"})
    _board(made.add_worksheet("Dashboard"), head, rate, place)
    _counts(made.add_worksheet("Counts"), head)
    _stops(made.add_worksheet("Pit stops"), head, day)
    _firms(made.add_worksheet("Champions"), head)

    calls = made.add_worksheet("3 month calls")
    calls.write("A1", "Calls to drivers three months after they signed up (2025/26)", head)
    calls.write_row("A3", ("", "Sep", "Oct", "Nov", "Since April"), head)
    for row, line in enumerate(CALLS, 4):
        calls.write_row(f"A{row}", line)
    calls.set_column("A:A", 58)

    costs = made.add_worksheet("Costs")
    costs.write("A1", "Budget monitoring 2025/26", head)
    words = ("", "Budget, year", "Budget to end Nov", "Spent in Nov", "Spent Apr-Nov")
    costs.write_row("A3", words, head)
    for row, line in enumerate(MONEY, 4):
        costs.write_row(f"A{row}", line, money)
    end = 3 + len(MONEY)
    costs.write(f"A{end + 1}", "Total")
    for at, column in enumerate("BCDE", 1):
        shown = round(sum(line[at] for line in MONEY), 2)
        costs.write_formula(f"{column}{end + 1}", f"=SUM({column}4:{column}{end})", money, shown)
    costs.set_column("A:E", 18)

    notes = made.add_worksheet("Notes")
    notes.write_row("A1", ("Heading", "What happened this month"), head)
    for row, pair in enumerate(NOTES, 2):
        notes.write_row(f"A{row}", pair)
    notes.set_column("A:A", 16)
    notes.set_column("B:B", 110)
    made.close()
