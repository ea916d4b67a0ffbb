"""Handypersons and grab rails for people home from hospital, monthly to a council."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, good is, target, tolerance, month (number, out of), last month,
# year (number, out of), comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("H1", "Referrals accepted", "High", 55, 50, 61, "n/a", 62, 452, "n/a", ""),
    (
        "H2",
        "Urgent jobs done within 1 working day of referral",
        "High",
        0.95,
        0.9,
        24,
        25,
        0.923,
        173,
        184,
        "1 late, no one in at Ferry Lane",
    ),
    (
        "H3",
        "Other jobs done within 5 working days of referral",
        "High",
        0.9,
        0.85,
        31,
        33,
        0.914,
        221,
        244,
        "",
    ),
    (
        "H4",
        "Average days from referral to job done",
        "Low",
        4,
        5,
        197,
        58,
        3.6,
        1562,
        428,
        "Van off road 2 days",
    ),
    (
        "H5",
        "Home safety check done at the first visit",
        "High",
        0.85,
        0.8,
        41,
        47,
        0.9,
        309,
        352,
        "",
    ),
    (
        "H6",
        "Customers satisfied (card left after job)",
        "High",
        0.95,
        0.9,
        19,
        20,
        0.947,
        148,
        157,
        "",
    ),
    (
        "H7",
        "Jobs we had to go back to because of a fault",
        "Low",
        0.03,
        0.05,
        2,
        58,
        0.016,
        13,
        428,
        "Both loose tiles",
    ),
    ("H8", "Complaints", "Low", "for info", None, "nil", "n/a", 1, 3, "n/a", ""),
)

NOTES = (
    "A man who had slept in his chair since August is in his own bed and back at his bowls club.",
    "Four of the college joinery lads who went out with our fitters now have apprenticeships.",
    "The stroke ward sister says her nurses no longer spend Fridays ringing round for key safes.",
    "The van was in the garage on 18 and 19 November so 11 small jobs slipped to the week after.",
    "We hope to have a third van from January.",
    "We have been over the 55 referrals every month since July.",
    "Next contract meeting 16 December, 10.30, room 4 at the Civic Centre.",
)

GROUPS = (
    (
        "Referrals accepted",
        ("Hospital wards", "A&E", "Intermediate care", "GP or family", "All referrals"),
    ),
    (
        "Jobs done",
        ("Grab rails", "Key safes", "Beds and furniture moved", "Other small jobs", "All jobs"),
    ),
    ("", ("Still to do at month end",)),
)

# Five of referrals, five of jobs, still to do; one sum of August was typed in too high.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("April", 28, 6, 9, 7, 50, 24, 9, 7, 8, 48, 6),
    ("May", 31, 5, 11, 8, 55, 27, "nil", 9, 11, 47, 9),
    ("June", 27, 8, 10, 6, 51, 25, 11, 6, 7, 49, 8),
    ("July", 33, 7, 9, 9, 58, 29, 10, 8, 9, 56, 7),
    ("August", 30, 9, 8, 10, 58, 28, 8, 8, 10, 54, None),
    ("September", 32, 6, 12, 7, 57, 26, 12, 9, 8, 55, 9),
    ("October", 34, 8, 11, 9, 62, 31, 11, 10, 9, 61, 8),
    ("November", 33, 7, 12, 9, 61, 30, 10, 8, 10, 58, 11),
)

# Job, referred, came home, done, from, what, age, rails, hours, materials, miles, score, note.
JOBS: tuple[tuple[object, ...], ...] = (
    (
        "L1187",
        (10, 30),
        (10, 31),
        (11, 3),
        "Ward 7",
        "Grab rails, bathroom",
        81,
        2,
        1.5,
        34.6,
        6.2,
        4,
        "",
    ),
    ("L1191", (10, 31), (11, 3), (11, 3), "A&E", "Key safe", 76, None, 0.5, 22.5, 4.1, 5, ""),
    (
        "L1194",
        (11, 3),
        (11, 4),
        (11, 4),
        "Ward 3",
        "Bed downstairs",
        88,
        None,
        2,
        "n/a",
        9.4,
        3,
        "2 fitters",
    ),
    (
        "L1198",
        (11, 3),
        (11, 5),
        (11, 5),
        "Interm. care",
        "Grab rails, step and WC",
        79,
        3,
        2.25,
        51.9,
        3.8,
        4,
        "",
    ),
    (
        "L1202",
        (11, 5),
        (11, 6),
        (11, 7),
        "Ward 7",
        "Half step and rail",
        84,
        1,
        1.75,
        47.25,
        7.7,
        "n/a",
        "Back in Ward 3 on 21/11",
    ),
    ("L1206", (11, 6), (11, 7), (11, 10), "GP", "Grab rails, shower", 69, 2, 1.25, 33.1, 5, 5, ""),
    (
        "L1210",
        (11, 7),
        (11, 10),
        (11, 10),
        "Ward 12",
        "Key safe",
        91,
        None,
        0.5,
        22.5,
        2.9,
        "not due",
        "",
    ),
    (
        "L1213",
        (11, 10),
        (11, 12),
        (11, 12),
        "Ward 7",
        "Second stair rail",
        77,
        1,
        2.5,
        62.8,
        11.3,
        "not due",
        "",
    ),
    (
        "L1217",
        (11, 11),
        (11, 12),
        (11, 13),
        "A&E",
        "Key safe",
        83,
        None,
        0.75,
        22.5,
        6.6,
        "not due",
        "",
    ),
    (
        "L1221",
        (11, 12),
        (11, 14),
        (11, 14),
        "Ward 3",
        "Loose carpet, hall",
        72,
        None,
        0.5,
        4.2,
        3.1,
        "not due",
        "",
    ),
    (
        "L1225",
        (11, 14),
        (11, 17),
        (11, 18),
        "Interm. care",
        "Grab rails, bathroom",
        86,
        3,
        2,
        49.4,
        8.5,
        "not due",
        "",
    ),
    (
        "L1229",
        (11, 17),
        (11, 19),
        (11, 19),
        "Ward 12",
        "Bed downstairs",
        90,
        None,
        1.75,
        "n/a",
        4.7,
        "not due",
        "",
    ),
    (
        "L1233",
        (11, 19),
        (11, 20),
        (11, 21),
        "Family",
        "Grab rail, back door",
        74,
        1,
        1,
        18.3,
        5.9,
        "not due",
        "",
    ),
    (
        "L1237",
        (11, 21),
        (11, 24),
        (11, 24),
        "Ward 7",
        "Grab rails, WC",
        80,
        2,
        1.25,
        31.7,
        7.2,
        "not due",
        "",
    ),
    (
        "L1241",
        (11, 24),
        (11, 26),
        (11, 27),
        "Ward 3",
        "Grab rails, step",
        87,
        2,
        1.5,
        38.95,
        10.4,
        "not due",
        "",
    ),
)

# Line, September, October, November, the year so far.
HELP: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "SETTLING-IN VOLUNTEERS",
        (
            ("Volunteers out with us in the month", 19, 21, 23, "n/a"),
            ("...who were customers of ours once", 4, 5, 6, "n/a"),
            ("Hours given", 142, 151.5, 168, 1127.5),
            ("Left us for paid work", "nil", 1, 1, 4),
            ("Mileage paid (£)", 61.2, 70.65, 74.25, 512.1),
            ("Volunteer meetings", 1, 1, "nil", 6),
        ),
    ),
    (
        "FAMILY AND NEIGHBOURS",
        (
            ("Shown how to help with moving safely", 11, 14, 13, 96),
            ("Carers back at work within 4 weeks", 3, 2, 4, 21),
            ("Leaflets left", 40, 35, 50, 310),
        ),
    ),
    (
        "WHAT PEOPLE TELL US (call 4 weeks after they came home)",
        (
            ("Calls made", 31, 34, 36, 248),
            ("In own bath or shower again without help", 17, 19, 21, 133),
            ("Sleeping upstairs in own bed again", 9, 8, 11, 67),
            ("Out on their own again - shop, church, club", 12, 14, 13, 97),
            ("Extra benefits now in payment (£ a week)", 182.4, 208.15, 243.9, 1642.35),
            ("Average call (minutes)", 8, 9, 8, 8),
        ),
    ),
    (
        "OTHER SERVICES",
        (
            ("Hospital bed days saved (discharge team's estimate)", 26, 31, 29, 214),
            ("Home care hours a week not needed any more", 14, 17.5, 16, 112.5),
            ("Discharge meetings we went to", 2, 2, 1, 15),
        ),
    ),
)

# Line, budget of the year, budget to date, spent in the month, spent to date, forecast.
COSTS: tuple[tuple[object, ...], ...] = (
    ("Fitters (2.4 WTE)", 68400, 45600, 5702.4, 45388.9, 68200),
    ("Co-ordinator", 27600, 18400, 2300, 18400, 27600),
    ("Van lease", 9120, 6080, 760, 6080, 9120),
    ("Fuel and parking", 5400, 3600, 488.15, 3951.62, 5900),
    ("Materials", 16800, 11200, 1544.7, 11873.06, 17500),
    ("Volunteer expenses", 1500, 1000, 74.25, 688.4, 1100),
    ("Phones and tablets", 1260, 840, "nil", 802.5, 1260),
    ("Management charge", 9100, 6066.67, 758.33, 6066.64, 9100),
)
INCOME: tuple[tuple[object, ...], ...] = (
    ("Council contract", 136000, 90666.67, 11333.33, 90666.64, 136000),
    ("Paid-for jobs", 3180, 2120, 312, 2498.5, 3600),
)
MONEY_HEADS = (
    "Budget 2025/26",
    "Budget to 30 Nov",
    "Spent in Nov",
    "Spent to 30 Nov",
    "Forecast 2025/26",
)

RATES: tuple[tuple[object, ...], ...] = (
    ("Grab rail up to 450mm", 31.5, 0.5),
    ("Grab rail 600mm", 36, 0.5),
    ("Second stair rail", 118, 2),
    ("Half step", 74.5, 1),
    ("Key safe", 58, 0.5),
    ("Bed or furniture moved", 45, 1.5),
    ("Other, per hour", 29.75, 1),
)


def day(spot: object) -> date:
    """A day of 2025."""
    month, number = spot  # type: ignore[misc]
    return date(2025, month, number)


def _return(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write the form of the council."""
    bold, head = made["bold"], made["head"]
    sheet.write("A1", "Wexcombe Borough Council - Adult Social Care", bold)
    sheet.write("A2", "HANDYPERSON (HOSPITAL DISCHARGE) MONTHLY RETURN v3", bold)
    sheet.write_row("A4", ("Provider", "Larkbarrow Handy CIC"))
    sheet.write_row("A5", ("Contract", "WBC/ASC/2231, 1 July 2024 to 30 June 2027"))
    sheet.write("A6", "Month")
    sheet.write_datetime("B6", day((11, 1)), made["month"])
    sheet.write_row("A7", ("Contact", "Service co-ordinator, 01632 960412"))
    sheet.merge_range("F9:H9", "November 2025", head)
    sheet.write("I9", "Oct 2025", head)
    sheet.merge_range("J9:L9", "Year to date (since 1 April)", head)
    heads = ("Ref", "Indicator", "Good is", "Target", "Tolerance", "Number", "Out of", "Result")
    sheet.write_row("A10", (*heads, "Result", "Number", "Out of", "Result", "Comment"), head)
    for row, line in enumerate(KPIS, 10):
        ref = line[0]
        plain = ref in ("H1", "H8")
        form = made["whole"] if plain else made["place"] if ref == "H4" else made["rate"]
        sheet.write_row(row, 0, line[:3])
        sheet.write(row, 3, line[3], form)
        if line[4] is not None:
            sheet.write(row, 4, line[4], form)
        sheet.write_row(row, 5, line[5:7])
        sheet.write(row, 8, line[7], form)
        sheet.write_row(row, 9, line[8:10])
        for column, above, below in ((7, line[5], line[6]), (11, line[8], line[9])):
            top, base = xl_col_to_name(column - 2), xl_col_to_name(column - 1)
            if plain:
                sheet.write_formula(row, column, f"={top}{row + 1}", form, above)
            else:
                result = above / below  # type: ignore[operator]
                colour = made["amber"] if ref == "H7" else form
                formula = f"={top}{row + 1}/{base}{row + 1}"
                sheet.write_formula(row, column, formula, colour, result)
        if line[10]:
            sheet.write(row, 12, line[10])
    sheet.write("A20", "Provider's notes on the month (required)", bold)
    for row, sentence in enumerate(NOTES, 20):
        sheet.write(row, 0, sentence)
    sheet.write("A29", "Return by the 8th of the month to asc.returns@wexcombe.example")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 11, 9)
    sheet.set_column(12, 12, 32)
    sheet.freeze_panes(10, 2)


def _by_month(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write the months down the side, with sums after each quarter and at the foot."""
    head = made["head"]
    sheet.write("A1", "Referrals and jobs 2025/26", made["bold"])
    column = 1
    for group, names in GROUPS:
        if group:
            sheet.merge_range(2, column, 2, column + len(names) - 1, group, head)
        sheet.write_row(3, column, names, made["wrap"])
        column += len(names)
    sheet.write("A4", "Month", head)
    row, done = 4, []
    rest = [(name,) for name in ("December", "January", "February", "March")]
    for at, line in enumerate((*MONTHS, *rest)):
        for column, figure in enumerate(line):
            if figure is not None:
                sheet.write(row, column, figure)
        if len(line) > 1:
            done.append(row)
        row += 1
        if at in (2, 5):
            sheet.write(row, 0, f"Quarter {at // 3 + 1}", made["bold"])
            for column in range(1, 11):
                name = xl_col_to_name(column)
                total = sum(
                    figure
                    for figure in (part[column] for part in MONTHS[at - 2 : at + 1])
                    if isinstance(figure, int)
                )
                reach = f"=SUM({name}{row - 2}:{name}{row})"
                sheet.write_formula(row, column, reach, made["bold"], total)
            row += 1
    sheet.write(row, 0, "To date", made["bold"])
    for column in range(1, 11):
        name = xl_col_to_name(column)
        total = sum(part[column] for part in MONTHS if isinstance(part[column], int))
        formula = f"={name}8+{name}12+SUM({name}13:{name}18)"
        sheet.write_formula(row, column, formula, made["bold"], total)
    sheet.write(row + 2, 0, "May: no key safes, supplier out of stock")
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 11, 11)


def _log(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write one in four of the jobs of the month, as the council asks."""
    sheet.write("A1", "Dip sample: every 4th job done in November 2025", made["bold"])
    sheet.write("A2", "Call = 28 days after coming home. Score: 1 not happy to 5 very happy")
    heads = (
        "Job no",
        "Referred",
        "Came home",
        "Job done",
        "From",
        "Job",
        "Age",
        "Rails",
        "Hours on site",
        "Materials £",
        "Miles",
        "4-week call",
        "Happy with job? (at call)",
        "Note",
    )
    sheet.write_row("A4", heads, made["wrap"])
    for row, line in enumerate(JOBS, 4):
        sheet.write(row, 0, line[0])
        for column in (1, 2, 3):
            sheet.write_datetime(row, column, day(line[column]), made["day"])
        sheet.write_row(row, 4, line[4:7])
        if line[7] is not None:
            sheet.write(row, 7, line[7])
        sheet.write(row, 8, line[8])
        sheet.write(row, 9, line[9], made["money"])
        sheet.write(row, 10, line[10])
        call = day(line[2]) + timedelta(days=28)
        serial = (call - date(1899, 12, 30)).days
        sheet.write_formula(row, 11, f"=C{row + 1}+28", made["day"], serial)
        sheet.write(row, 12, line[11])
        if line[12]:
            sheet.write(row, 13, line[12])
    last = 4 + len(JOBS)
    sheet.write(last, 5, "Sample total", made["bold"])
    for column in (7, 8, 9):
        name = xl_col_to_name(column)
        total = sum(line[column] for line in JOBS if isinstance(line[column], int | float))
        form = made["money"] if column == 9 else made["bold"]
        sheet.write_formula(
            last, column, f"=SUM({name}5:{name}{last})", form, round(float(total), 2)
        )
    sheet.set_column(0, 4, 11)
    sheet.set_column(5, 5, 25)
    sheet.set_column(10, 10, 8, None, {"hidden": 1})
    sheet.set_column(13, 13, 26)
    sheet.autofilter(3, 0, last - 1, 13)


def _helpers(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write the provider's own tables one below another."""
    sheet.write("A1", "Larkbarrow - volunteers, family and what changed (2025/26)", made["bold"])
    row = 2
    for title, lines in HELP:
        sheet.write_row(row, 0, (title, "Sep", "Oct", "Nov", "Year so far"), made["head"])
        for line in lines:
            row += 1
            form = made["money"] if "£" in str(line[0]) else None
            sheet.write_row(row, 0, line, form)
        row += 2
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 11)


def _money(sheet: Worksheet, made: dict[str, Format]) -> None:
    """Write what was planned and spent."""
    sheet.write("A1", "Budget monitoring - month 8", made["bold"])
    sheet.write_row("A3", ("COSTS (£)", *MONEY_HEADS), made["wrap"])
    for row, line in enumerate(COSTS, 3):
        sheet.write_row(row, 0, line, made["money"])
    row = 3 + len(COSTS)
    sheet.write(row, 0, "Total costs", made["bold"])
    for column in range(1, 6):
        name = xl_col_to_name(column)
        total = sum(line[column] for line in COSTS if not isinstance(line[column], str))
        sheet.write_formula(
            row, column, f"=SUM({name}4:{name}{row})", made["money"], round(total, 2)
        )
    heads = [words.replace("Spent", "Received") for words in MONEY_HEADS]
    sheet.write_row(row + 2, 0, ("INCOME (£)", *heads), made["wrap"])
    for at, line in enumerate(INCOME, row + 3):
        sheet.write_row(at, 0, line, made["money"])
    sheet.write(row + 6, 0, "Fuel over because of the 2 vans going out to Marl End")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 5, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Handyperson monthly return")
    forms = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#FCE4D6", "border": 1}),
        "wrap": made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "amber": made.add_format({"num_format": "0.0%", "bg_color": "#FFC000"}),
        "whole": made.add_format({"num_format": "0"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "month": made.add_format({"num_format": "mmm yyyy", "align": "left"}),
        "day": made.add_format({"num_format": "dd/mm/yy"}),
    }
    _return(made.add_worksheet("Return"), forms)
    _by_month(made.add_worksheet("By month"), forms)
    _log(made.add_worksheet("Nov sample"), forms)
    _helpers(made.add_worksheet("Volunteers etc"), forms)
    _money(made.add_worksheet("Money"), forms)
    rates = made.add_worksheet("Rates")
    rates.write("A1", "Schedule of rates from 1 July 2024 (do not change)", forms["bold"])
    rates.write_row("A2", ("Item", "Price £", "Hours allowed"), forms["head"])
    for row, line in enumerate(RATES, 2):
        rates.write_row(row, 0, line)
    rates.set_column(0, 0, 28)
    rates.hide()
    made.close()
