"""Foot checks, nail care and ulcer prevention in day centres, monthly to a care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, green, amber, columns of the activity sheet (top and base), comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("F1", "People seen in day centres (foot check and nail care)", 120, 100, "B", "", ""),
    (
        "F2",
        "New people with a full foot risk screen within 14 days of first visit",
        0.9,
        0.8,
        "D",
        "C",
        "2 away visiting family",
    ),
    (
        "F3",
        "High risk feet referred to Foot Protection Service in 2 working days",
        0.95,
        0.85,
        "F",
        "E",
        "1 referral bounced, wrong NHSmail address",
    ),
    ("F4", "Active ulcers passed to MDT clinic in 1 working day", 1, 0.9, "H", "G", ""),
    ("F5", "Average wait from referral to first visit (days)", 21, 28, "I", "C", "lower = better"),
    ("F6", "Did not attend rate", 0.1, 0.15, "K", "J", "lower = better. Snow 3-4 Jan"),
    (
        "F7",
        "Day centre staff trained in 'Look at My Feet'",
        60,
        None,
        "L",
        "",
        "60 is for the year",
    ),
    ("F8", "Friends and Family cards: good or very good", 0.9, 0.8, "N", "M", ""),
    ("F9", "Serious incidents", "report", None, "O", "", ""),
)

GROUPS: tuple[tuple[str, str, int], ...] = (
    ("People", "B", 3),
    ("High risk", "E", 2),
    ("Active ulcer", "G", 2),
    ("Wait", "I", 1),
    ("Appointments", "J", 2),
    ("Training", "L", 1),
    ("FFT", "M", 2),
    ("Incidents", "O", 1),
)

ACTIVITY: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("People seen", (78, 84, 97, 112, 118, 103, 124, 131)),
    ("New people", (78, 52, 41, 38, 33, 24, 35, 29)),
    ("Screened in 14 days", (63, 45, 37, 35, 31, 21, 33, 27)),
    ("High risk found", (14, 12, 13, 15, 16, 11, 17, 19)),
    ("Referred to FPS in 2 wd", (12, 11, 12, 15, 15, 9, 17, 18)),
    ("People", (1, "nil", 2, 1, 3, 2, 0, 2)),
    ("To MDT in 1 wd", (1, "n/a", 2, 1, 2, 2, 0, 2)),
    ("Days waited, all new people", (1482, 1144, 861, 722, 594, 504, 679, 493)),
    ("Booked", (87, 95, 107, 124, 133, 124, 140, 145)),
    ("DNA", (9, 11, 10, 12, 15, 21, 16, 14)),
    ("Staff trained", ("nil", 8, 6, 9, 4, 0, 11, 5)),
    ("Cards back", (31, 29, 35, 40, 42, 30, 44, 47)),
    ("Good / v good", (30, 27, 33, 39, 40, 28, 43, 45)),
    ("Serious", ("nil", "nil", "nil", 1, "nil", "nil", "nil", "nil")),
)

MONTHS = tuple(date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(7, 19))

# Day in February, centre, clinician, hours, seen, missed, high risk, kits, notes.
DIARY: tuple[tuple[object, ...], ...] = (
    (2, "Alderfold Day Centre", "RB/KO", 4, 10, 1, 1, 10, ""),
    (3, "Millrace Day Opportunities", "KO", 3.5, 9, 0, 1, 9, ""),
    (5, "Eskgate Drop-in", "RB/TM", 4, 11, 3, 4, 12, "1 ulcer, rang MDT from site"),
    (6, "Low Tarn Hall", "TM", 3, 8, 1, 0, 8, ""),
    (9, "Brackenmere Club", "KO", 3.5, 9, 1, 1, 9, ""),
    (10, "Harrowgill Memory Day Service", "RB/TM", 4, 8, 0, 2, 8, "Longer slots, 30 mins"),
    (12, "The Copper Works", "KO", 3, 9, 2, 1, 9, ""),
    (13, "Sabha Elders", "RB/KO", 4, 12, 0, 2, 12, "Interpreter booked"),
    (16, "Gosling Lane Lunch Club", "TM", 3, 8, 1, 0, 8, ""),
    (17, "Alderfold Day Centre", "RB/KO", 4, 11, 1, 1, 11, ""),
    (19, "Eskgate Drop-in", "RB/TM", 4, 10, 2, 3, 10, "1 ulcer"),
    (20, "Low Tarn Hall", "TM", "n/a", 0, None, None, None, "CANCELLED boiler out"),
    (23, "Millrace Day Opportunities", "KO", 3.5, 9, 1, 1, 9, ""),
    (24, "Brackenmere Club", "KO", 3, 8, 1, 1, 8, ""),
    (26, "Harrowgill Memory Day Service", "RB/TM", 4, 9, 0, 1, 10, ""),
)
DIARY_HEADS = ("Hours on site", "People seen", "DNA", "High risk", "Kits used")

# Centre, area, telephone, places, sessions agreed, held, seen, staff trained, peer checkers.
CENTRES: tuple[tuple[object, ...], ...] = (
    ("Alderfold Day Centre", "North", "01632 960122", 30, 2, 2, 21, 7, 3),
    ("Brackenmere Club", "North", "01632 960145", 25, 2, 2, 17, 6, 1),
    ("The Copper Works", "Town", "01632 960191", 22, 1, 1, 9, "nil", 2),
    ("Eskgate Drop-in", "Town", "01632 960133", 45, 2, 2, 21, 4, 4),
    ("Gosling Lane Lunch Club", "South", "01632 960178", 28, 1, 1, 8, 3, 1),
    ("Harrowgill Memory Day Service", "South", "01632 960110", 18, 2, 2, 17, 9, "n/a"),
    ("Low Tarn Hall", "South", "01632 960104", 20, 2, 1, 8, 3, 0),
    ("Millrace Day Opportunities", "Town", "01632 960166", 24, 2, 2, 18, 6, 2),
    ("Sabha Elders", "Town", "01632 960159", 40, 1, 1, 12, 5, 3),
)
CENTRE_HEADS = (
    "Places a day",
    "Sessions a month agreed",
    "Sessions held Feb",
    "People seen Feb",
    "Staff trained since 1 Jul 25",
    "Peer foot checkers active Feb",
)

BEYOND: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "AT THE 3 MONTH PHONE CALL",
        (
            ("People called", 34, 171),
            ("Had a foot wound in the year before, none since we started", 9, 41),
            ("Getting out of the house more", 14, 66),
            ("Fell in the 3 months before, not in the 3 months after", 6, 27),
            ("Asked for more frequent visits", 7, 30),
        ),
    ),
    (
        "OTHER SERVICES",
        (
            ("Letters sent to GPs", 22, 104),
            ("Taken off the NHS podiatry waiting list", 11, 58),
            ("Practice nurse dressing appointments not needed (est.)", 26, 118),
            ("Diabetes nobody knew about, now on GP register", "<5", 7),
        ),
    ),
    (
        "FAMILIES AND HELPERS",
        (
            ("Family carers shown how to check and cream feet", 8, 39),
            ("...who say they worry less", 5, 24),
            ("Volunteer welcomers active", 12, 17),
            ("Hours given by welcomers", 61.5, 438),
            ("Welcomers gone on to a care job or course", "nil", 3),
            ("Sock and cream packs handed out", 40, 233),
        ),
    ),
)

# Line, budget for the year, spent in February, spent since July.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Podiatrist 0.6 WTE", 28440, 2370, 18960),
    ("Foot care assistants", 31200, 2710.5, 20384.25),
    ("Welcomers' expenses", 900, 48.6, 351.9),
    ("Kits and sterilising", 9600, 731.2, 6105.8),
    ("Van", 5400, 402.75, 3388.4),
    ("Training packs", 750, "nil", 612.5),
    ("Management charge", 7630, 635.83, 5086.64),
)

COMMENTS = (
    "Eskgate: a man who slept in his boots all winter has kept both toes he was to lose.",
    "Three of the members at Sabha Elders have set up a foot soak morning of their own.",
    "District nurses tell us they have closed 5 dressing caseloads at Alderfold since Christmas.",
    "KO was off for 6 days with flu, covered by bank staff.",
    "Autoclave serviced 11 Feb, next due Aug.",
    "We plan to open at 2 more day centres from April if the ICB agrees.",
    "Should reach the 60 staff trained by the end of May.",
)


def _number(figure: object) -> float:
    """Give the number of a cell, none where it holds a word or nothing."""
    return figure if isinstance(figure, int | float) else 0


def _column(name: str) -> tuple[object, ...]:
    """Figures of one column of the activity sheet, by its letter."""
    return ACTIVITY[ord(name) - ord("B")][1]


def _result(sheet: Worksheet, at: tuple[int, int], line: tuple[object, ...], form: Format) -> None:
    """Write one month's result of a requirement (7 is February), or the year's where over 7."""
    row, column = at
    top, base = str(line[4]), str(line[5])
    month = {6: 7, 7: 6, 8: 8}[column]
    source = {7: 11, 6: 10, 8: 16}[month]
    reach = slice(0, 8) if month == 8 else slice(month, month + 1)
    words = [*_column(top)[reach]]
    above: object = sum(map(_number, words))
    if month != 8 and isinstance(words[0], str):
        above = words[0]
    if not base:
        sheet.write_formula(row, column, f"=Activity!{top}{source}", form, above)
        return
    below = sum(map(_number, _column(base)[reach]))
    if not below:
        sheet.write(row, column, "n/a", form)
        return
    formula = f"=Activity!{top}{source}/Activity!{base}{source}"
    sheet.write_formula(row, column, formula, form, _number(above) / below)


def _colour(made: Workbook, sheet: Worksheet, row: int, *, lower: bool) -> None:
    """Colour the results of a requirement by its thresholds."""
    better, worse = ("<=", ">") if lower else (">=", "<")
    for colour, criteria, value in (
        ("#C6EFCE", better, f"=$C${row + 1}"),
        ("#FFC7CE", worse, f"=$D${row + 1}"),
        ("#FFEB9C", better, f"=$D${row + 1}"),
    ):
        form = made.add_format({"bg_color": colour})
        rule = {"type": "cell", "criteria": criteria, "value": value, "format": form}
        sheet.conditional_format(row, 6, row, 8, {**rule, "stop_if_true": True})


def _return(made: Workbook, bold: Format) -> None:
    """Write the form of the care board."""
    sheet = made.add_worksheet("Return")
    rate = made.add_format({"num_format": "0.0%", "border": 1})
    place = made.add_format({"num_format": "0.0", "border": 1})
    plain = made.add_format({"border": 1})
    head = made.add_format({"bold": True, "border": 1, "bg_color": "#005EB8", "color": "white"})
    head.set_text_wrap()
    sheet.write("A1", "NHS Haldmoor and Eskside ICB: Schedule 6A monthly return", bold)
    sheet.write_row("A2", ("Provider", "Tarnwick Foot Friends"))
    sheet.write_row("A3", ("Service", "Footcare outreach in day centres"))
    sheet.write_row("A4", ("Contract", "HEICB-2025-0417 (1 July 2025 to 30 June 2027)"))
    sheet.write("A5", "Month")
    sheet.write(
        "B5", date(2026, 2, 1), made.add_format({"num_format": "mmmm yyyy", "align": "left"})
    )
    sheet.write("A6", "Month no.")
    sheet.write("B6", 8, made.add_format({"align": "left"}))
    sheet.write_row("A7", ("Queries", "Contracts desk, 01632 960417"))
    sheet.merge_range("A9:B9", "", head)
    sheet.merge_range("C9:D9", "Threshold", head)
    sheet.merge_range("E9:G9", "Feb-26", head)
    sheet.write_row("H9", ("Jan-26", "Contract year to date", ""), head)
    heads = ("Ref", "Quality requirement", "Green", "Amber", "Num", "Den", "Result", "Result")
    sheet.write_row("A10", (*heads, "from 1 July", "Provider comment"), head)
    for row, line in enumerate(KPIS, 10):
        top, base = str(line[4]), str(line[5])
        form = plain if not base else place if line[0] == "F5" else rate
        sheet.write_row(row, 0, line[:2], plain)
        for column in (2, 3):
            sheet.write(row, column, line[column], plain if line[0] == "F5" else form)
        sheet.write_formula(row, 4, f"=Activity!{top}11", plain, _column(top)[7])
        if base:
            sheet.write_formula(row, 5, f"=Activity!{base}11", plain, _column(base)[7])
        else:
            sheet.write_blank(row, 5, None, plain)
        for column in (6, 7, 8):
            _result(sheet, (row, column), line, form)
        sheet.write(row, 9, line[6], plain)
        if line[3] is not None:
            _colour(made, sheet, row, lower=line[0] in ("F5", "F6"))
    sheet.write("A22", "Completed by: service manager 13/03/2026")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 8, 9)
    sheet.set_column(9, 9, 38)


def _activity(made: Workbook, bold: Format) -> None:
    """Write the months below each other."""
    sheet = made.add_worksheet("Activity")
    wrap = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E8EDEE"})
    month = made.add_format({"num_format": "mmm-yy"})
    sheet.write("A1", "Activity (feeds Return, do not insert columns)", bold)
    for title, first, width in GROUPS:
        if width == 1:
            sheet.write(f"{first}2", title, wrap)
        else:
            last = chr(ord(first) + width - 1)
            sheet.merge_range(f"{first}2:{last}2", title, wrap)
    sheet.write_row("A3", ("Month", *(name for name, _ in ACTIVITY)), wrap)
    for row, start in enumerate(MONTHS, 3):
        sheet.write(row, 0, start, month)
    for column, (_, figures) in enumerate(ACTIVITY, 1):
        sheet.write_column(3, column, figures)
        letter = xl_col_to_name(column)
        total = sum(map(_number, figures))
        sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.write("A16", "Year to date", bold)
    sheet.set_column(0, 0, 13)
    sheet.freeze_panes(3, 1)


def _diary(made: Workbook, bold: Format) -> None:
    """Write what was held in February, a session in each row."""
    sheet = made.add_worksheet("Diary Feb")
    day = made.add_format({"num_format": "ddd dd/mm/yy"})
    sheet.write("A1", "Outreach diary, February 2026", bold)
    sheet.write_row("A3", ("Date", "Day centre", "Who", *DIARY_HEADS, "Notes"), bold)
    for row, line in enumerate(DIARY, 3):
        sheet.write(row, 0, date(2026, 2, int(str(line[0]))), day)
        sheet.write_row(row, 1, line[1:])
    last = 3 + len(DIARY)
    sheet.write(last, 1, "TOTAL", bold)
    for column in range(3, 8):
        letter = xl_col_to_name(column)
        total = sum(_number(line[column]) for line in DIARY)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", bold, total)
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 32)
    sheet.set_column(8, 8, 30)


def _centres(made: Workbook, bold: Format) -> None:
    """Write the list of day centres."""
    sheet = made.add_worksheet("Centres")
    wrap = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    sheet.write("A1", "Day centres we visit", bold)
    sheet.write("A2", "Peer foot checkers = members who help others to look at their feet")
    sheet.write_row("A4", ("Centre", "Area", "Telephone", *CENTRE_HEADS), wrap)
    for row, line in enumerate(CENTRES, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A14", "All centres", bold)
    for letter, column in (("E", 4), ("F", 5), ("H", 7), ("I", 8)):
        total = sum(_number(line[column]) for line in CENTRES)
        sheet.write_formula(f"{letter}14", f"=SUM({letter}5:{letter}13)", bold, total)
    sheet.write("G14", 130, bold)
    sheet.set_column(0, 0, 32)
    sheet.set_column(2, 8, 13)


def _beyond(made: Workbook, bold: Format) -> None:
    """Write three tables below each other."""
    sheet = made.add_worksheet("Other things we count")
    at = 0
    for title, lines in BEYOND:
        sheet.write_row(at, 0, (title, "This month", "Since July"), bold)
        for row, line in enumerate(lines, at + 1):
            sheet.write_row(row, 0, line)
        at += len(lines) + 2
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 2, 12)


def _money(made: Workbook, bold: Format) -> None:
    """Write budget and spend; the profile is hidden."""
    sheet = made.add_worksheet("Finance")
    pounds = made.add_format({"num_format": "#,##0.00"})
    sums = made.add_format({"num_format": "#,##0.00", "bold": True, "top": 1})
    share = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Budget 1 July 2025 to 30 June 2026 and spend to 28 February", bold)
    heads = ("£", "Annual budget", "Profile Jul-Feb", "Feb spend", "Spend to date", "% used")
    sheet.write_row("A3", heads, bold)
    for row, (name, budget, february, spent) in enumerate(MONEY, 3):
        sheet.write(row, 0, name)
        sheet.write(row, 1, budget, pounds)
        profile = round(_number(budget) * 8 / 12, 2)
        sheet.write_formula(row, 2, f"=ROUND(B{row + 1}*8/12,2)", pounds, profile)
        sheet.write(row, 3, february, pounds)
        sheet.write(row, 4, spent, pounds)
        used = _number(spent) / _number(budget)
        sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", share, used)
    sheet.write("A11", "Total", bold)
    profiles = round(sum(round(_number(line[1]) * 8 / 12, 2) for line in MONEY), 2)
    totals = [round(sum(_number(line[place]) for line in MONEY), 2) for place in (1, 2, 3)]
    for letter, total in zip("BCDE", (totals[0], profiles, *totals[1:]), strict=True):
        sheet.write_formula(f"{letter}11", f"=SUM({letter}4:{letter}10)", sums, total)
    sheet.write_formula("F11", "=E11/B11", share, totals[2] / totals[0])
    sheet.write("A13", "Price of an extra session (£)")
    sheet.write("B13", 185, pounds)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 4, 15)
    sheet.set_column(2, 2, 15, None, {"hidden": True})


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Schedule 6A monthly return")
    bold = made.add_format({"bold": True})
    _return(made, bold)
    _activity(made, bold)
    _diary(made, bold)
    _centres(made, bold)
    _beyond(made, bold)
    _money(made, bold)
    sheet = made.add_worksheet("Commentary")
    sheet.write("A1", "Commentary for the contract meeting", bold)
    sheet.write_column("A3", COMMENTS, made.add_format({"text_wrap": True}))
    sheet.set_column(0, 0, 100)
    made.close()
