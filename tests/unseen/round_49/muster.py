"""A veterans' hub for alcohol and mental health, monthly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FILE = "WICB Sch6A M06 Tallisford Muster v3.xlsx"

# Reference, requirement, threshold, floor, comment, then what is entered with six months of it.
Months = tuple[object, object, object, object, object, object]
Line = tuple[str, Months]
KPIS: tuple[tuple[str, str, float | None, float | None, str, tuple[Line, ...]], ...] = (
    (
        "V1",
        "New veterans and reservists registered with the hub",
        20,
        None,
        "Freshers' stall at the barracks in June",
        (("Number registered", (14, 18, 22, 19, 17, 23)),),
    ),
    (
        "V2",
        "First contact within 2 working days of referral",
        0.9,
        0.8,
        "Aug: 3 referrals came over the bank holiday",
        (
            ("Contacted in time", (15, 19, 24, 20, 16, 25)),
            ("Referrals received", (19, 22, 26, 22, 19, 27)),
        ),
    ),
    (
        "V3",
        "AUDIT completed at first appointment",
        0.95,
        0.85,
        "",
        (
            ("AUDIT completed", (12, 17, 20, 18, 16, 22)),
            ("First appointments", (13, 18, 21, 19, 17, 23)),
        ),
    ),
    (
        "V4",
        "Drinking less at 12 week review (AUDIT down 5 or more)",
        0.6,
        0.5,
        "First reviews fell due in June",
        (
            ("AUDIT down 5 or more", ("not due", "not due", 2, 5, 6, 6)),
            ("Reviews with an AUDIT", ("not due", "not due", 3, 9, 11, 9)),
        ),
    ),
    (
        "V5",
        "Better wellbeing at 12 week review (SWEMWBS up 3 or more)",
        0.55,
        0.45,
        "One member would not fill it in, Sept",
        (
            ("SWEMWBS up 3 or more", ("not due", "not due", 2, 5, 5, 6)),
            ("Reviews with a SWEMWBS", ("not due", "not due", 3, 9, 11, 8)),
        ),
    ),
    (
        "V6",
        "Average days from first contact to being matched with a peer mentor",
        10,
        14,
        "Lower is better. Mentors' holidays in Aug",
        (
            ("Days waited, all people", (98, 121, 150, 132, 128, 150)),
            ("People matched", (9, 11, 14, 12, 10, 15)),
        ),
    ),
    (
        "V7",
        "Unplanned endings",
        0.2,
        0.3,
        "Lower is better",
        (
            ("Left without telling us", (0, 1, 2, 3, 2, 3)),
            ("All endings", (2, 5, 8, 11, 9, 13)),
        ),
    ),
    (
        "V8",
        "Serious incidents and safeguarding referrals",
        None,
        None,
        "For information",
        (("Number", ("nil", 1, "nil", 2, "nil", 1)),),
    ),
)

MONTHS = ("April", "May", "June", "July", "August", "September")
ACTIVITY: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Drop-in hub",
        (
            ("Sessions open", (17, 18, 17, 19, 16, 18)),
            ("Attendances", (142, 168, 181, 190, 157, 203)),
            ("First visits", (21, 24, 29, 26, 20, 31)),
        ),
    ),
    (
        "Peer mentoring",
        (
            ("One-to-ones", (36, 51, 64, 70, 62, 78)),
            ("Did not attend", (5, 8, 7, 11, 13, 9)),
        ),
    ),
    (
        "Groups (attendances)",
        (
            ("Breakfast club", (48, 55, 61, 58, 52, 66)),
            ("Allotment day", (19, 26, 31, 34, "approx 30", 28)),
            ("Talking group", ("nil", 12, 18, 17, 15, 21)),
        ),
    ),
    (
        "Phone line",
        (
            ("Calls taken", (63, 71, 84, 79, 92, 88)),
            ("after 6pm", (22, 27, 30, 31, 41, 35)),
        ),
    ),
)

# Member, service, age, first seen and three figures, reviewed and three figures.
Review = tuple[str, str, int, date, int, int, int, date, int, object, int]
REVIEWS: tuple[Review, ...] = (
    ("V-007", "Army", 41, date(2025, 6, 9), 24, 17, 2, date(2025, 9, 1), 15, 22, 0),
    ("V-011", "Navy", 58, date(2025, 6, 11), 19, 19, 0, date(2025, 9, 3), 17, 20, 0),
    ("V-012", "Army", 36, date(2025, 6, 12), 29, 15, 3, date(2025, 9, 4), 20, 19, 1),
    ("V-015", "Reserve", 29, date(2025, 6, 16), 16, 21, 1, date(2025, 9, 8), 8, 25, 0),
    ("V-016", "RAF", 67, date(2025, 6, 17), 21, 18, 0, date(2025, 9, 9), 14, 23, 0),
    ("V-019", "Army", 45, date(2025, 6, 23), 27, 14, 2, date(2025, 9, 15), 26, 15, 2),
    ("V-020", "Army", 52, date(2025, 6, 24), 18, 20, 1, date(2025, 9, 16), 11, "n/a", 0),
    ("V-022", "Navy", 33, date(2025, 6, 27), 22, 16, 0, date(2025, 9, 19), 19, 20, 0),
    ("V-024", "Army", 49, date(2025, 6, 30), 31, 13, 4, date(2025, 9, 24), 18, 18, 1),
)

PEERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "PEER MENTORS",
        (
            ("Peer mentors active at month end", 11, 12, 14, "n/a"),
            ("...who first came to us for help", 5, 6, 8, "n/a"),
            ("Hours given by peer mentors", 186, 171.5, 204, 1012),
            ("Peer mentors who have gone into paid work", "nil", 1, 1, 3),
            ("Training evenings run", 2, 1, 2, 10),
            ("Mentors' travel paid (£)", 143.2, 120.85, 156.4, 779.95),
        ),
    ),
    (
        "PARTNERS AND FAMILY",
        (
            ("Places on the Kitchen Table course for couples", 8, 8, 8),
            ("Partners who took part", 6, 5, 8, 31),
            ("Couples who say there is less rowing at home", 3, 2, 5, 15),
            ("Seeing their children again", 1, "nil", 2, 6),
            ("Attendances at Saturday family mornings", 41, 47, 44, 236),
        ),
    ),
    (
        "WORK AND MONEY",
        (
            ("Started a job or apprenticeship", 2, 3, 2, 11),
            ("War pension and benefits won (£ a year)", 8420, 5310.5, 11960, 43870.5),
            ("Housing letters written", 9, 12, 10, 58),
        ),
    ),
    (
        "OTHER SERVICES",
        (
            ("Crisis team visits stood down (their count)", 4, 3, "5 (prov)", 19),
            ("Detox bed days not needed (ward's view)", "approx 10", 6, 12, 41),
            ("Referred on to the mental health trust", 5, 4, 6, 29),
        ),
    ),
)

# Line, budget for the year, September, April to September.
MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Hub manager and two coordinators", 78000, 6488.2, 38877.6),
    ("Mentor training and expenses", 14400, 1310.4, 6902.15),
    ("Clinical supervision (bought in)", 9600, 800, 4800),
    ("Drill hall rent and heating", 18000, 1500, 9412.8),
    ("Minibus", 7200, 534.95, 3888.3),
    ("Phones and IT", 4800, 391.6, 2304),
    ("Overheads", 13200, 1100, 6600),
)
# Room, seats, price of an hour, hours let in September.
ROOMS: tuple[tuple[str, int, float, float], ...] = (
    ("Main hall", 80, 18, 14),
    ("Snug", 10, 8, 6.5),
    ("Kitchen", 6, 10, 3),
)

NARRATIVE: tuple[tuple[str, str], ...] = (
    (
        "What went well this month?",
        "Three wives who met on the course have set up their own coffee morning in Coldwick.",
    ),
    (
        "",
        "A former sapper who had hardly left his flat now drives our minibus two mornings a week.",
    ),
    (
        "",
        "The custody sergeant told us 4 of our regulars have not been in his cells since June.",
    ),
    (
        "What got in the way?",
        "The hub was shut on 25 and 26 August for the boiler, so the drop-in was down.",
    ),
    ("", "The allotment register for August went missing and is a guess."),
    (
        "Plans for next month",
        "From October we hope to open 2 evenings a week and train 6 more mentors.",
    ),
    (
        "",
        "We still think 20 registrations a month can be done over the winter.",
    ),
    (
        "Anything else for the ICB?",
        "Accounts for the last 3 years were sent on 9 October as asked.",
    ),
)


def _cover(sheet: Worksheet, bold: Format, day: Format, money: Format) -> None:
    """Write the cover of the board's template."""
    sheet.write("A1", "NHS Wendlemere Integrated Care Board", bold)
    sheet.write("A2", "Schedule 6A local return - VCSE contracts")
    sheet.write_row("A4", ("Provider", "Tallisford Muster CIC"))
    sheet.write_row("A5", ("Service", "Veterans' alcohol and mental health peer support hub"))
    sheet.write_row("A6", ("Contract ref", "WICB-VCSE-2231"))
    sheet.write_row("A7", ("Contract term", "1 April 2025 to 31 March 2028"))
    sheet.write_row("A8", ("Return for", "M6 September 2025"))
    sheet.write("A9", "Annual value 2025/26 (£)")
    sheet.write("B9", 145200, money)
    sheet.write_row("A10", ("Completed by", "Hub manager, tel. 01632 960142"))
    sheet.write("A11", "Date sent")
    sheet.write_datetime("B11", date(2025, 10, 13), day)
    sheet.write_row("A12", ("Template version", 3))
    sheet.write("A14", "Please return by the 10th working day. Do not insert rows or columns.")
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 52)


def _kpis(sheet: Worksheet, made: Workbook, bold: Format, rate: Format, place: Format) -> None:
    """Write the requirements, each with what is entered and what comes of it."""
    head = made.add_format({"bold": True, "bg_color": "#D9E2F3", "num_format": "mmm-yy"})
    green = made.add_format({"bg_color": "#C6EFCE"})
    red = made.add_format({"bg_color": "#FFC7CE"})
    sheet.write("A1", "Schedule 6A: local quality requirements", bold)
    sheet.write("A2", "Enter white cells only. Percentages fill in by themselves.")
    for column in range(12):
        sheet.write(3, 5 + column, f"M{column + 1}", bold)
        year, month = divmod(column + 3, 12)
        sheet.write_datetime(4, 5 + column, date(2025 + year, month + 1, 1), head)
    sheet.write_row("A5", ("Ref", "Requirement", "Enter", "Threshold", "Floor"), head)
    sheet.write_row("R5", ("YTD", "Provider comment"), head)
    row = 5
    for ref, name, target, floor, comment, lines in KPIS:
        form = rate if target is not None and target < 1 else place
        sheet.write_row(row, 0, (ref, name))
        if comment:
            sheet.write(row, 18, comment)
        for offset, (words, months) in enumerate(lines):
            sheet.write(row + offset, 2, words)
            sheet.write_row(row + offset, 5, months)
            total = sum(figure for figure in months if isinstance(figure, int))
            at = row + offset + 1
            sheet.write_formula(row + offset, 17, f"=SUM(F{at}:Q{at})", None, total)
        if len(lines) == 1:
            if target is not None:
                sheet.write(row, 3, target)
            row += 1
            continue
        tops, bases = lines[0][1], lines[1][1]
        row += 2
        sheet.write(row, 2, "%" if form is rate else "Average (days)")
        sheet.write(row, 3, target, form)
        sheet.write(row, 4, floor, form)
        for column, (top, base) in enumerate(zip(tops, bases, strict=True)):
            name_of = xl_col_to_name(5 + column)
            result = top / base if isinstance(top, int) and isinstance(base, int) else "n/a"
            formula = f'=IFERROR({name_of}{row - 1}/{name_of}{row},"n/a")'
            sheet.write_formula(row, 5 + column, formula, form, result)
        above = sum(figure for figure in tops if isinstance(figure, int))
        below = sum(figure for figure in bases if isinstance(figure, int))
        sheet.write_formula(row, 17, f"=R{row - 1}/R{row}", form, above / below)
        better, worse = ("<=", ">") if ref in ("V6", "V7") else (">=", "<")
        reach = (row, 5, row, 10)
        limit = f"=$D${row + 1}"
        sheet.conditional_format(
            *reach, {"type": "cell", "criteria": better, "value": limit, "format": green}
        )
        limit = f"=$E${row + 1}"
        sheet.conditional_format(
            *reach, {"type": "cell", "criteria": worse, "value": limit, "format": red}
        )
        row += 1
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 2, 25)
    sheet.set_column(5, 7, 8, None, {"hidden": True, "level": 1})
    sheet.set_column(8, 17, 8, None, {"collapsed": True})
    sheet.set_column(18, 18, 40)
    sheet.freeze_panes(5, 5)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write the activity with the months down the side."""
    sheet.write("A1", "Activity 2025/26, month by month", bold)
    column = 1
    for group, lines in ACTIVITY:
        sheet.merge_range(2, column, 2, column + len(lines) - 1, group, bold)
        for words, months in lines:
            sheet.write(3, column, words, bold)
            sheet.write_column(4, column, months)
            total = sum(figure for figure in months if isinstance(figure, int))
            letter = xl_col_to_name(column)
            sheet.write_formula(10, column, f"=SUM({letter}5:{letter}10)", bold, total)
            column += 1
    sheet.write("A4", "Month", bold)
    sheet.write_column("A5", MONTHS)
    sheet.write("A11", "Total to date", bold)
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, column, 13)


def _reviews(sheet: Worksheet, bold: Format, day: Format, place: Format) -> None:
    """Write the list of the month's reviews."""
    sheet.write("A1", "12 week reviews held in September 2025", bold)
    sheet.merge_range("D3:G3", "Start", bold)
    sheet.merge_range("H3:L3", "12 week review", bold)
    heads = (
        "Member",
        "Service",
        "Age",
        "First seen",
        "AUDIT",
        "SWEMWBS",
        "A&E visits, 12 wks before",
    )
    sheet.write_row("A4", heads, bold)
    after = ("Reviewed", "AUDIT", "SWEMWBS", "A&E visits since", "AUDIT change")
    sheet.write_row("H4", after, bold)
    for row, line in enumerate(REVIEWS, 4):
        for column, content in enumerate(line):
            sheet.write(row, column, content, day if isinstance(content, date) else None)
        formula = f"=I{row + 1}-E{row + 1}"
        sheet.write_formula(row, 11, formula, None, line[8] - line[4])
    last = 4 + len(REVIEWS)
    sheet.write(last, 0, "Average", bold)
    sheet.write(last + 1, 0, "Total", bold)
    scores: tuple[tuple[int, list[object]], ...] = (
        (4, [line[4] for line in REVIEWS]),
        (5, [line[5] for line in REVIEWS]),
        (8, [line[8] for line in REVIEWS]),
        (9, [line[9] for line in REVIEWS]),
    )
    for column, scored in scores:
        letter = xl_col_to_name(column)
        known = [score for score in scored if isinstance(score, int)]
        formula = f"=AVERAGE({letter}5:{letter}{last})"
        sheet.write_formula(last, column, formula, place, sum(known) / len(known))
    change = sum(line[8] - line[4] for line in REVIEWS) / len(REVIEWS)
    sheet.write_formula(last, 11, f"=AVERAGE(L5:L{last})", place, change)
    before, since = sum(line[6] for line in REVIEWS), sum(line[10] for line in REVIEWS)
    for column, letter, total in ((6, "G", before), (10, "K", since)):
        formula = f"=SUM({letter}5:{letter}{last})"
        sheet.write_formula(last + 1, column, formula, None, total)
    sheet.set_column(0, 11, 12)


def _peers(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write four tables, one under the other."""
    row = 0
    for title, lines in PEERS:
        sheet.write_row(row, 0, (title, "Jul", "Aug", "Sep", "Since April"), bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line, money if "£" in str(line[0]) else None)
        row += 2
    sheet.write(row, 0, "Bed days and stood down visits are what the teams tell us")
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 4, 12)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the spending against the budget, and the letting of rooms."""
    sheet.write("A1", "Finance", bold)
    heads = ("Budget 2025/26", "Budget to date", "Actual Sept", "Actual to date", "Variance")
    sheet.write_row("A3", ("£", *heads), bold)
    for row, (words, budget, month, spent) in enumerate(MONEY, 3):
        at = row + 1
        sheet.write(row, 0, words)
        sheet.write(row, 1, budget, money)
        sheet.write_formula(row, 2, f"=B{at}/12*6", money, budget / 2)
        sheet.write_row(row, 3, (month, spent), money)
        sheet.write_formula(row, 5, f"=C{at}-E{at}", money, round(budget / 2 - spent, 2))
    last = 3 + len(MONEY)
    budget = sum(line[1] for line in MONEY)
    month = round(sum(line[2] for line in MONEY), 2)
    spent = round(sum(line[3] for line in MONEY), 2)
    sheet.write(last, 0, "Total", bold)
    totals = (budget, budget / 2, month, spent, round(budget / 2 - spent, 2))
    for column, (letter, total) in enumerate(zip("BCDEF", totals, strict=True), 1):
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", money, total)
    row = last + 3
    lets = ("Seats", "£ an hour", "Hours let in Sept", "Income Sept (£)")
    sheet.write_row(row, 0, ("Rooms let to outside groups", *lets), bold)
    for room, seats, price, hours in ROOMS:
        row += 1
        sheet.write_row(row, 0, (room, seats))
        sheet.write(row, 2, price, money)
        sheet.write(row, 3, hours)
        sheet.write_formula(row, 4, f"=C{row + 1}*D{row + 1}", money, price * hours)
    first = row - len(ROOMS) + 2
    row += 1
    sheet.write(row, 0, "All rooms")
    hours = sum(line[3] for line in ROOMS)
    income = sum(line[2] * line[3] for line in ROOMS)
    sheet.write_formula(row, 3, f"=SUM(D{first}:D{row})", None, hours)
    sheet.write_formula(row, 4, f"=SUM(E{first}:E{row})", money, income)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 5, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Schedule 6A return M6")
    bold = made.add_format({"bold": True, "bg_color": "#D9E2F3", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _cover(made.add_worksheet("Cover"), bold, day, money)
    _kpis(made.add_worksheet("Sch 6A"), made, bold, rate, place)
    _activity(made.add_worksheet("Activity"), bold)
    _reviews(made.add_worksheet("Reviews Sept"), bold, day, place)
    _peers(made.add_worksheet("Peers family other"), bold, money)
    _money(made.add_worksheet("Finance"), bold, money)
    told = made.add_worksheet("Narrative")
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    told.write_row("A1", ("Question", "Provider's answer"), bold)
    for row, line in enumerate(NARRATIVE, 1):
        told.write_row(row, 0, line, wrap)
    told.set_column(0, 0, 28)
    told.set_column(1, 1, 80)
    made.close()
