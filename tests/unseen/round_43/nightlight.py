"""A night text line and drop-in for students, a monthly dashboard to an NHS commissioner."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Reference, what is counted, April to November.
DATA: tuple[tuple[str, str, tuple[object, ...]], ...] = (
    ("N1", "Conversations held", (468, 512, 431, 287, 244, 463, 561, 548)),
    ("N2", "First reply within 5 mins", (471, 508, 446, 301, 256, 452, 541, 553)),
    ("N2", "Conversations begun by texter", (519, 566, 478, 312, 265, 517, 628, 607)),
    ("N3", "Held, risk level written down", (459, 503, 426, 285, 243, 450, 546, 540)),
    ("N4", "High risk, plan agreed", (26, 30, 24, 14, 11, 27, 36, 34)),
    ("N4", "High risk, all", (29, 33, 26, 15, 12, 31, 41, 37)),
    ("N5", "Visits to the Nook", (171, 186, 142, "closed", "closed", 158, 204, 187)),
    (
        "N6",
        "Minutes waited, all visitors",
        (2210, 2544, 1730, "closed", "closed", 2093, 3046, 2430),
    ),
    ("N6", "Visitors who saw a worker", (148, 159, 121, "closed", "closed", 139, 181, 170)),
    ("N7", "Follow-up text in 48 hrs", (112, 121, 98, 61, 52, 104, 131, 138)),
    ("N7", "Agreed to a follow-up", (134, 147, 113, 68, 58, 129, 160, 157)),
    ("N8", "Serious incidents", (1, 0, 0, 0, 0, 1, 2, "nil")),
)

# Reference, indicator, target, lower limit, column of DATA (and of what it is divided by), comment.
KPIS: tuple[tuple[str, str, object, object, int, int | None, str], ...] = (
    ("N1", "Text conversations held in the month", 450, 400, 0, None, ""),
    (
        "N2",
        "% of texters with a first reply within 5 minutes",
        0.9,
        0.85,
        1,
        2,
        "Freshers' weeks, Sep and Oct",
    ),
    ("N3", "% of conversations with risk level recorded", 0.98, 0.95, 3, 0, ""),
    ("N4", "% of high risk conversations with a safety plan agreed", 0.9, 0.85, 4, 5, ""),
    ("N5", "Visits to the drop-in (the Nook) in the month", 160, 140, 6, None, "Shut in vacation"),
    (
        "N6",
        "Average wait at the drop-in to see a worker, minutes",
        15,
        18,
        7,
        8,
        "Second worker on Saturdays since 8 Nov",
    ),
    ("N7", "% of those who agreed who got a follow-up text within 48 hours", 0.85, 0.8, 9, 10, ""),
    ("N8", "Serious incidents reported to the ICB", "n/a", "n/a", 11, None, "For information"),
)

# Day, night, seats, visitors, new faces, listeners, longest wait, would have gone to A&E, remark.
NIGHTS: tuple[tuple[object, ...], ...] = (
    (1, "Sat", 24, 17, 4, 4, 26, 2, ""),
    (6, "Thu", 24, 12, 3, 3, 14, 1, ""),
    (7, "Fri", 24, 15, 5, 4, 22, 2, ""),
    (8, "Sat", 24, 16, 4, 4, 19, 2, "two workers on"),
    (13, "Thu", 24, 11, 2, 3, 12, "nil", "quiet, reading week"),
    (14, "Fri", 24, 16, 6, 4, 24, 1, ""),
    (15, "Sat", 24, 18, 5, 4, 31, 3, "came over from the union after 1am"),
    (20, "Thu", 30, 13, 3, 3, 15, 1, "first night in bigger room"),
    (21, "Fri", 30, 15, 4, 4, 20, "nil", ""),
    (22, "Sat", 30, "closed", None, None, None, None, "boiler"),
    (27, "Thu", 30, 14, 4, 3, 17, 1, ""),
    (28, "Fri", 30, 19, 7, 5, 28, 2, ""),
    (29, "Sat", 30, 21, 6, 5, 33, 3, "ran out of blankets"),
)
NIGHT_HEADS = (
    "Date",
    "Night",
    "Seats",
    "Visitors",
    "of whom new",
    "Listeners on",
    "Longest wait (mins)",
    "Said they'd have gone to A&E",
    "Remarks",
)

# Date, came by, age, distress at start and end, minutes, handed to, rung back, distress then.
LOG: tuple[tuple[object, ...], ...] = (
    (date(2025, 11, 3), "Text", 19, 9, 6, 22, "Crisis team", date(2025, 11, 5), 4),
    (date(2025, 11, 7), "Nook", 20, 8, 5, 35, "Crisis team", date(2025, 11, 10), 5),
    (date(2025, 11, 8), "Text", 22, 10, 8, 9, "Ambulance", date(2025, 11, 11), "n/a"),
    (date(2025, 11, 12), "Text", 18, 9, "n/a", 12, "Ambulance", date(2025, 11, 14), 6),
    (date(2025, 11, 15), "Nook", 21, 7, 3, 40, "Halls warden", date(2025, 11, 17), 2),
    (date(2025, 11, 19), "Text", 24, 8, 6, 31, "Crisis team", date(2025, 11, 21), 5),
    (date(2025, 11, 23), "Text", 19, 9, 5, 18, "Crisis team", date(2025, 11, 25), 3),
    (date(2025, 11, 28), "Nook", 23, 8, 4, 27, "Crisis team", date(2025, 12, 1), 5),
)
LOG_HEADS = (
    "No.",
    "Date of contact",
    "Came by",
    "Age",
    "Distress, start (0-10)",
    "Distress, end (0-10)",
    "Mins till handed over",
    "Handed to",
    "Rung back on",
    "Distress when rung back (0-10)",
)

# Line, two quarters, October, November, how the last column is filled.
IMPACT: tuple[tuple[object, ...], ...] = (
    ("VOLUNTEER LISTENERS",),
    ("Trained listeners on the rota", 38, 35, 44, 46, ""),
    ("  who once texted us themselves", 11, 11, 15, 16, ""),
    ("Listening hours given", 1184, 702.5, 486, 471.5, "sum"),
    ("Left for a paid post or course in mental health", 2, 3, "nil", 1, "sum"),
    ("Training evenings held", 3, 1, 2, 2, "sum"),
    ("Taxis home for listeners (£)", 412.6, 266.4, 158.2, 171.35, "sum"),
    ("FRIENDS AND FLATMATES",),
    ("Texts from somebody worried about a friend", 96, 58, 41, 44, "sum"),
    ("Sat in with their friend at the Nook", 27, 9, 14, 16, "sum"),
    ("  and said they could now carry on being there for them", 19, 7, 11, 12, "sum"),
    ("WHEN WE RANG BACK",),
    ("Students asked", 142, 81, 55, 58, "sum"),
    ("Still on the course, had meant to drop out", 21, 11, 8, 9, "sum"),
    ("On the waiting list for university counselling", 39, 28, 19, 21, "sum"),
    ("Hardship fund paid after our letter (£)", 2350, 1480, 900, 1275.5, "sum"),
    ("Sent the sleep or exam stress guide", 58, 31, 22, 27, "sum"),
    ("Pleased with how we dealt with them", 129, 74, 51, 54, "sum"),
    ("ROUND THE CAMPUS",),
    ("Would have gone to A&E, stayed with us", 34, 9, 16, 18, "sum"),
    ("Calls with hall wardens", 44, 18, 16, 15, "sum"),
    ("Police welfare visits stood down", 9, "<5", "<5", 5, "supp"),
    ("Stalls in halls and at society fairs", 3, 2, 6, 1, "sum"),
    ("Evenings run by students who once came for help", 5, 2, 3, 4, "sum"),
    ("Kestrel House pilot, visits", 48, "n/a", "n/a", "n/a", "sum"),
)
HIDDEN_LINE = "Kestrel House pilot, visits"
IMPACT_HEADS = ("Apr-Jun", "Jul-Sep", "Oct", "Nov", "So far")

# Line, budget for the year, budget and spend for eight months, forecast.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Night workers", 96400, 64267, 61840.2, 94100),
    ("Text platform and phones", 14200, 9467, 9466.64, 14200),
    ("Training, clinical supervision", 11800, 7867, 8212.5, 12300),
    ("Rent and heat, the Nook", 18900, 12600, 11904, 17900),
    ("Travel", 3600, 2400, 2231.9, 3400),
    ("Overheads", 12100, 8067, 8066.64, 12100),
)
MONEY_HEADS = ("Budget 25/26", "Budget M1-M8", "Actual M1-M8", "Forecast out-turn 25/26")

NARRATIVE = (
    "Two students who used to text us now run the Sunday tea at the Harbour Road food bank.",
    "3 students kept their rooms at Fenwick Court after we sat down with the halls manager.",
    "A second year who had not gone out after dark since spring has joined the rowing club.",
    "The text platform was down for 47 minutes on 9 November.",
    "The boiler broke on 22 November so the Nook stayed shut that night.",
    "If 6 more listeners pass in December we plan to open on Wednesdays from February.",
    "The students' union gave out 2,000 of our cards in freshers' fortnight.",
    "We expect to be over 90% on first replies again next month.",
)


def total(figures: tuple[object, ...]) -> float:
    """Add up the figures, leaving out words."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _dashboard(made: Workbook, head: Format, rate: Format, place: Format) -> None:
    """Write the page of the commissioner; its figures come from the data page."""
    sheet = made.add_worksheet("Dashboard")
    stamp = made.add_format({"bold": True, "bg_color": "#005EB8", "color": "#FFFFFF"})
    stamp.set_num_format("mmm-yy")
    good = made.add_format({"bg_color": "#C6EFCE"})
    sheet.write("A1", "NHS Saltmere and Wolds ICB - Mental Health dashboard 2025/26", head)
    sheet.write_row("A2", ("Provider:", "Lampwick Student Support"))
    sheet.write_row("A3", ("Contract:", "SWICB/MH/2214 (1 Aug 2024 - 31 Jul 2027)"))
    sheet.write_row("A4", ("Month:", "M8 November 2025"))
    sheet.write_row("A6", ("Ref", "Indicator", "Target", "Lower limit"), stamp)
    for month in range(12):
        day = date(2025 + (month + 3) // 12, (month + 3) % 12 + 1, 1)
        sheet.write_datetime(5, 4 + month, day, stamp)
    sheet.write_row("Q6", ("YTD", "Provider comment"), stamp)
    for row, (ref, words, target, floor, top, base, comment) in enumerate(KPIS, 6):
        form = None if base is None else place if ref == "N6" else rate
        goal = rate if base is not None and ref != "N6" else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, goal)
        sheet.write(row, 3, floor, goal)
        above, one = DATA[top][2], xl_col_to_name(top + 1)
        other = "" if base is None else xl_col_to_name(base + 1)
        below = () if base is None else DATA[base][2]
        for month, figure in enumerate(above):
            cell = f"Data!{one}{month + 5}"
            if base is None:
                sheet.write_formula(row, 4 + month, f"={cell}", form, figure)
            elif isinstance(figure, str):
                sheet.write(row, 4 + month, figure)
            else:
                cell = f"={cell}/Data!{other}{month + 5}"
                sheet.write_formula(row, 4 + month, cell, form, figure / below[month])
        if base is None:
            sheet.write_formula(row, 16, f"=Data!{one}17", form, total(above))
        else:
            ytd = total(above) / total(below)
            sheet.write_formula(row, 16, f"=Data!{one}17/Data!{other}17", form, ytd)
        if comment:
            sheet.write(row, 17, comment)
        if target != "n/a":
            rule = {"type": "cell", "format": good, "value": f"$C${row + 1}"}
            rule["criteria"] = "<=" if ref == "N6" else ">="
            sheet.conditional_format(row, 4, row, 11, rule)
    sheet.write("A16", "Return to the contracts inbox by the 10th working day of the month")
    sheet.set_column("B:B", 56)
    sheet.set_column("R:R", 36)
    sheet.freeze_panes(6, 2)


def _data(made: Workbook, head: Format) -> None:
    """Write the page the provider fills in, a month to a row."""
    sheet = made.add_worksheet("Data")
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet.write("A1", "Data entry - provider to fill in white cells only", head)
    sheet.write("A4", "2025/26", wrap)
    for column, (ref, words, figures) in enumerate(DATA, 1):
        sheet.write(2, column, ref, head)
        sheet.write(3, column, words, wrap)
        sheet.write_column(4, column, figures)
        name = xl_col_to_name(column)
        sheet.write_formula(16, column, f"=SUM({name}5:{name}16)", head, total(figures))
    sheet.write_column("A5", MONTHS)
    sheet.write("A17", "YTD", head)
    sheet.set_column(1, len(DATA), 13)


def _lists(made: Workbook, head: Format, day: Format) -> None:
    """Write the nights of the drop-in and the people handed over to others."""
    sheet = made.add_worksheet("Nook Nov")
    sheet.write("A1", "The Nook - November, night by night (Thu-Sat, 10pm to 4am)", head)
    sheet.write_row("A3", NIGHT_HEADS, head)
    for row, line in enumerate(NIGHTS, 3):
        sheet.write_datetime(row, 0, date(2025, 11, int(str(line[0]))), day)
        for column, figure in enumerate(line[1:], 1):
            if figure not in (None, ""):
                sheet.write(row, column, figure)
    sheet.write("A17", "Total", head)
    for column in (3, 4, 7):
        name = xl_col_to_name(column)
        figures = tuple(line[column] for line in NIGHTS)
        sheet.write_formula(16, column, f"=SUM({name}4:{name}16)", head, total(figures))
    sheet.set_column(0, 8, 13)

    log = made.add_worksheet("Escalations")
    log.write("A1", "Handed over to crisis team, ambulance or warden, Nov 2025. No names!", head)
    log.write_row("A2", LOG_HEADS, head)
    for row, line in enumerate(LOG, 2):
        log.write(row, 0, row - 1)
        for column, figure in enumerate(line, 1):
            if isinstance(figure, date):
                log.write_datetime(row, column, figure, day)
            else:
                log.write(row, column, figure)
    log.set_column(1, 9, 15)


def _impact(made: Workbook, head: Format, money: Format) -> None:
    """Write the provider's own lines, the year's spend and the narrative."""
    sheet = made.add_worksheet("Volunteers & impact")
    sheet.write_row("A1", ("Not asked for by ICB - we keep this for trustees", *IMPACT_HEADS), head)
    row = 1
    for line in IMPACT:
        form = money if "£" in str(line[0]) else None
        if len(line) == 1:
            row += row > 1
            sheet.write(row, 0, line[0], head)
        else:
            sheet.write_row(row, 0, line[:5], form)
            if line[5] == "sum":
                reach = f"=SUM(B{row + 1}:E{row + 1})"
                sheet.write_formula(row, 5, reach, form, total(line[1:5]))
            elif line[5]:
                sheet.write(row, 5, line[5])
        if line[0] == HIDDEN_LINE:
            sheet.set_row(row, None, None, {"hidden": True})
        row += 1
    sheet.set_column(0, 0, 54)

    spend = made.add_worksheet("Money")
    spend.write("A1", "Spend against contract value (£)", head)
    spend.write_row("A3", ("", *MONEY_HEADS), head)
    for at, line in enumerate(MONEY, 3):
        spend.write(at, 0, line[0])
        spend.write_row(at, 1, line[1:], money)
    spend.write(9, 0, "Total", head)
    for column in range(1, 5):
        name = xl_col_to_name(column)
        figures = tuple(line[column] for line in MONEY)
        spend.write_formula(9, column, f"=SUM({name}4:{name}9)", money, total(figures))
    spend.set_column(0, 0, 34)
    spend.set_column(1, 4, 16)

    words = made.add_worksheet("Narrative")
    words.write("A1", "Anything else the commissioner should know", head)
    words.write_column("A3", NARRATIVE)
    words.set_column(0, 0, 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lampwick dashboard M8")
    head = made.add_format({"bold": True, "bg_color": "#D9E2F3"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _dashboard(made, head, rate, place)
    _data(made, head)
    _lists(made, head, day)
    _impact(made, head, money)
    made.close()
