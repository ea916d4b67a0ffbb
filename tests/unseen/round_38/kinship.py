"""Help for families and kinship carers of people who use drugs or drink, monthly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HEADS = (
    "Referrals in",
    "Accepted",
    "Rung within 3 working days",
    "Support plans due",
    "Plans done within 4 weeks",
    "Open cases at month end",
    "...of these kinship carers",
    "Waiting over 2 weeks at month end",
    "One to ones",
    "12 week reviews",
    "Wellbeing up",
    "Naloxone kits given to relatives",
    "Kits used, person came round",
    "Relative they worry about went into treatment",
    "Child stayed with family (care was being talked about)",
    "Carer back in work or kept job",
    "Allowances and backdated benefits won £",
    "Safeguarding referrals",
)
# April to November, in the order of the headings.
LOG: tuple[tuple[float | str, ...], ...] = (
    (27, 21, 20, 19, 17, 96, 37, 6, 142, 13, 8, 9, 0, 2, 1, 1, 1840, 1),
    (31, 24, 23, 22, 20, 101, 38, 4, 151, 15, 10, 12, 1, 3, 0, 2, 2215.5, 0),
    (29, 22, 20, 21, 18, 99, 38, 5, 138, 14, 9, 8, 0, 2, 2, 1, 960, 2),
    (33, 26, 25, 24, 22, 104, 41, 3, 160, 16, 11, 11, 1, 4, 1, 1, 3120.4, "nil"),
    (26, 20, 19, 22, 19, 102, 40, 7, 129, 12, 7, 10, 1, 2, 1, 2, 1475, 1),
    (30, 23, 22, 20, 18, 105, 42, 4, 149, 15, 10, 9, 0, 3, 1, 2, 2688.25, 0),
    (34, 27, 25, 25, 23, 110, 44, 2, 167, 17, 11, 13, 1, 4, 2, 1, 3342, 1),
    (31, 24, 23, 23, 21, 108, 43, 3, 155, 16, 11, 12, 1, 3, 1, 3, 2904.6, 1),
)
MONTHS = (
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
    "March",
)
# Reference, indicator, target and its basis, columns of the log above and below, remark.
FORM: tuple[tuple[str, str, float | None, str, int, int, str], ...] = (
    ("KPI1", "New family members / carers taken on", 260, "a year", 2, 0, ""),
    (
        "KPI2",
        "First contact made within 3 working days",
        0.95,
        "",
        3,
        2,
        "One had given a wrong number",
    ),
    ("KPI3", "Carer support plan agreed within 4 weeks", 0.9, "", 5, 4, ""),
    (
        "KPI4",
        "Carers with better SWEMWBS score (1 point or more) at 12 weeks",
        0.65,
        "",
        11,
        10,
        "See Reviews tab",
    ),
    ("KPI5", "Kinship carers on caseload, last day of month", 40, "or more", 7, 0, ""),
    (
        "KPI6",
        "Finished 5-Step / CRAFT course, of those due to finish",
        0.6,
        "",
        0,
        0,
        "Group and one to one courses",
    ),
    (
        "KPI7",
        "Take-home naloxone supplied to family members",
        120,
        "a year",
        12,
        0,
        "Ran out for a week in June",
    ),
    ("KPI8", "People waiting more than 2 weeks, last day of month", 5, "or fewer", 8, 0, ""),
    ("KPI9", "Safeguarding referrals made (reporting only)", None, "", 18, 0, ""),
)
# Reference, who, age, sessions in the month, started, score then, reviewed, score now.
REVIEWS: tuple[tuple[str, str, int, int, str, int, str, int], ...] = (
    ("F311", "Mum", 54, 2, "2025-08-05", 17, "2025-11-03", 22),
    ("F312", "Gran (kinship)", 61, 3, "2025-08-06", 19, "2025-11-03", 24),
    ("F314", "Wife", 38, 1, "2025-08-06", 21, "2025-11-04", 21),
    ("F315", "Dad", 58, 2, "2025-08-11", 20, "2025-11-05", 23),
    ("F317", "Aunt (kinship)", 44, 4, "2025-08-12", 16, "2025-11-06", 20),
    ("F318", "Mum", 49, 1, "2025-08-13", 22, "2025-11-10", 21),
    ("F320", "Sister", 29, 2, "2025-08-14", 18, "2025-11-11", 23),
    ("F321", "Grandad (kinship)", 66, 2, "2025-08-18", 23, "2025-11-11", 25),
    ("F324", "Partner", 41, 1, "2025-08-19", 19, "2025-11-13", 19),
    ("F325", "Mum", 62, 3, "2025-08-20", 15, "2025-11-17", 20),
    ("F327", "Gran (kinship)", 57, 2, "2025-08-21", 20, "2025-11-18", 24),
    ("F328", "Daughter", 23, 1, "2025-08-26", 21, "2025-11-18", 20),
    ("F330", "Mum", 51, 2, "2025-08-27", 17, "2025-11-20", 21),
    ("F331", "Gran (kinship)", 69, 3, "2025-08-27", 18, "2025-11-24", 22),
    ("F333", "Husband", 47, 0, "2025-09-01", 24, "2025-11-25", 24),
    ("F334", "Mum", 45, 2, "2025-09-02", 16, "2025-11-26", 19),
)
# Day, group, venue, who led, came, first time, sent apologies, room.
SESSIONS: tuple[tuple[str, str, str, str, int, int, int, float], ...] = (
    ("2025-11-04", "5-Step", "Ropewalk Centre", "Staff", 9, 2, 1, 24),
    ("2025-11-06", "Evening family group", "St Brannock's", "Staff", 12, 1, 2, 18),
    ("2025-11-08", "Kinship Saturday", "Ropewalk Centre", "Carers", 14, 3, 0, 36),
    ("2025-11-11", "5-Step", "Ropewalk Centre", "Staff", 8, 0, 2, 24),
    ("2025-11-12", "Online drop-in", "Zoom", "Staff", 6, 2, 0, 0),
    ("2025-11-13", "Evening family group", "St Brannock's", "Carers", 11, 1, 3, 18),
    ("2025-11-18", "5-Step", "Ropewalk Centre", "Staff", 9, 0, 1, 24),
    ("2025-11-20", "Evening family group", "St Brannock's", "Staff", 13, 2, 1, 18),
    ("2025-11-22", "Kinship Saturday", "Ropewalk Centre", "Carers", 16, 2, 1, 36),
    ("2025-11-25", "5-Step", "Ropewalk Centre", "Staff", 9, 0, 0, 24),
    ("2025-11-26", "Online drop-in", "Zoom", "Staff", 5, 1, 0, 0),
    ("2025-11-27", "Evening family group", "St Brannock's", "Staff", 12, 0, 2, 18),
)
GROUP_NEWS = (
    ("Sessions carers ran without us in the room", 3, 21),
    ("Carers who have begun to meet outside group (walks, coffee)", 4, 26),
    ("Leaflets put out in surgeries and chemists", 60, 415),
)
# Name and hours from April; some began later or left.
HELPERS: tuple[tuple[str, tuple[float | None, ...]], ...] = (
    ("Jean", (12, 14, 10, 12, 8, 12, 14, 13)),
    ("Mo", (8, 8, 9, 6, 4, 8, 10, 8)),
    ("Carol-Ann", (15, 16, 15, 18, 12, 16, 15, 17)),
    ("Des", (6, 5, 6, 6, None, None, None, None)),
    ("Pav", (None, None, 4, 8, 6, 9, 10, 9.5)),
    ("Linda T", (10, 10, 12, 10, 7, 11, 12, 12)),
    ("Linda W", (4, 6, 4, 5, 4, 6, 5, 6)),
    ("Ruth", (None, None, None, None, None, 6, 8, 9)),
)
HELPER_NEWS: tuple[tuple[object, ...], ...] = (
    ("Volunteers who first came to us for help themselves", 5, 6),
    ("Left us for a paid job", 0, 2),
    ("Training evenings put on", 1, 7),
    ("Mileage paid £", 41.85, 302.4),
)
MONEY: tuple[tuple[str, int, float, float], ...] = (
    ("Staff", 104400, 8655.2, 68940.75),
    ("Sessional cover", 3600, 412.5, 2210),
    ("Rooms and refreshments", 3300, 268.4, 2034.15),
    ("Volunteers (mileage, training)", 1200, 96.85, 741.6),
    ("Phones and IT", 2400, 187.3, 1622.45),
    ("Overheads", 11400, 950, 7600),
)
NOTES = (
    "A grandfather from Ropewalk, who took his two grandsons in at Easter, now chairs the "
    "Saturday group.",
    "Karen P off sick from 10 November, Sue covering 2 days a week.",
    "The family safeguarding team say they closed 2 cases early because the grandmothers had us "
    "behind them.",
    "KPI 1: at 187 we are 14 ahead of where the target would have us by now.",
    "St Brannock's is let for the panto so Thursdays move to the chapel hall from 4 December.",
    "Three mums from the evening group have made a rota and answer each other's calls at night.",
    "Had a stall at Carers Rights Day on 20 November, gave away 85 pens and talked to 30 people.",
    "Hoping to recruit 4 more volunteers after Christmas.",
)


def _year(column: int) -> float:
    """Add up a column of the log, words left out."""
    figures = (month[column - 1] for month in LOG)
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the form of the council for the month."""
    sheet.merge_range(
        "A1:K1", "Ellenmouth Borough Council - Public Health commissioned services", bold
    )
    sheet.write_row("A2", ("", "Monthly performance return"))
    sheet.write_row("A3", ("", "Provider", "Ferrybank Family Line"))
    sheet.write_row("A4", ("", "Service", "Family and kinship carer support (substance misuse)"))
    sheet.write_row("A5", ("", "Contract", "EBC/PH/2023/117, 1 July 2023 to 30 June 2027"))
    sheet.write_row("A6", ("", "Month", "November 2025"))
    sheet.merge_range("E8:G8", "This month", bold)
    sheet.merge_range("H8:J8", "Since 1 April 2025", bold)
    sheet.write_row(
        "A9",
        (
            "KPI",
            "Indicator",
            "Target",
            "",
            "Numerator",
            "Denominator",
            "Result",
            "Numerator",
            "Denominator",
            "Result",
            "Remarks",
        ),
        bold,
    )
    for row, (ref, words, target, basis, top, base, remark) in enumerate(FORM, 9):
        at = row + 1
        sheet.write_row(row, 0, (ref, words))
        if target is not None:
            sheet.write(row, 2, target, rate if target < 1 else None)
        sheet.write(row, 3, basis)
        sheet.write(row, 10, remark)
        if ref in {"KPI5", "KPI8"}:
            sheet.write_formula(row, 6, f"=Log!{xl_col_to_name(top)}11", None, LOG[7][top - 1])
            sheet.write(row, 9, "n/a")
        elif ref != "KPI6" and not base:
            column = xl_col_to_name(top)
            sheet.write_formula(row, 6, f"=Log!{column}11", None, LOG[7][top - 1])
            sheet.write_formula(row, 9, f"=Log!{column}16", None, _year(top))
        else:
            parts = [9.0, 14.0, 60.0, 97.0]
            if ref == "KPI6":
                sheet.write_row(row, 4, parts[:2])
                sheet.write_row(row, 7, parts[2:])
            else:
                parts = [float(LOG[7][top - 1]), float(LOG[7][base - 1]), _year(top), _year(base)]
                cells = ((4, top, 11), (5, base, 11), (7, top, 16), (8, base, 16))
                for (place, column_of, line), figure in zip(cells, parts, strict=True):
                    source = f"=Log!{xl_col_to_name(column_of)}{line}"
                    sheet.write_formula(row, place, source, None, figure)
            sheet.write_formula(row, 6, f"=E{at}/F{at}", rate, parts[0] / parts[1])
            sheet.write_formula(row, 9, f"=H{at}/I{at}", rate, parts[2] / parts[3])
    sheet.write("B20", "Sent by: Bev, 9 December 2025")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 9, 12)
    sheet.set_column(10, 10, 30)


def _log(sheet: Worksheet, bold: Format) -> None:
    """Write the log with a month in each row."""
    sheet.write("A1", "Ferrybank log 2025-26", bold)
    sheet.write_row("A3", ("Month", *HEADS), bold)
    for row, month in enumerate(MONTHS, 3):
        sheet.write(row, 0, month)
        if row - 3 < len(LOG):
            sheet.write_row(row, 1, LOG[row - 3])
    sheet.write("A16", "Year so far", bold)
    for column, head in enumerate(HEADS, 1):
        letter = xl_col_to_name(column)
        if "month end" in head or "kinship" in head:
            sheet.write(15, column, "n/a")
        else:
            sheet.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, _year(column))
    sheet.set_row(2, 75)
    sheet.set_column(0, 18, 12)
    sheet.freeze_panes(3, 1)


def _reviews(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the reviews of the month, one in a row."""
    sheet.write("A1", "12 week reviews done in November 2025", bold)
    sheet.write_row(
        "A2",
        (
            "Ref",
            "Who they are to the person",
            "Age",
            "Sessions in November",
            "Started",
            "SWEMWBS at start",
            "Reviewed",
            "SWEMWBS at review",
            "Up 1 or more?",
        ),
        bold,
    )
    for row, (ref, who, age, seen, began, first, met, last) in enumerate(REVIEWS, 2):
        sheet.write_row(row, 0, (ref, who, age, seen))
        sheet.write_datetime(row, 4, datetime.fromisoformat(began), day)
        sheet.write(row, 5, first)
        sheet.write_datetime(row, 6, datetime.fromisoformat(met), day)
        sheet.write(row, 7, last)
        sheet.write(row, 8, "Yes" if last > first else "No")
    sheet.set_column(0, 8, 14)


def _groups(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the sessions of the month and what the groups do for themselves."""
    sheet.write("A1", "Group sessions, November 2025", bold)
    sheet.write_row(
        "A2", ("Date", "Group", "Venue", "Led by", "Came", "New faces", "Apologies", "Room £"), bold
    )
    for row, (date, *rest) in enumerate(SESSIONS, 2):
        sheet.write_datetime(row, 0, datetime.fromisoformat(date), day)
        sheet.write_row(row, 1, rest)
    sheet.write("A15", "November total", bold)
    for column in range(4, 8):
        letter = xl_col_to_name(column)
        total = sum(float(session[column]) for session in SESSIONS)
        sheet.write_formula(14, column, f"=SUM({letter}3:{letter}14)", bold, total)
    sheet.write_row("B18", ("The groups themselves", "", "", "Nov", "Since April"), bold)
    for row, (words, month, year) in enumerate(GROUP_NEWS, 18):
        sheet.write(row, 1, words)
        sheet.write_row(row, 4, (month, year))
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 2, 24)


def _helpers(sheet: Worksheet, bold: Format) -> None:
    """Write the hours of the volunteers by month, and other news of them."""
    sheet.write("A1", "Volunteer hours 2025-26", bold)
    sheet.write_row("A2", ("Name", *(month[:3] for month in MONTHS[:8]), "To date"), bold)
    for row, (name, hours) in enumerate(HELPERS, 2):
        sheet.write(row, 0, name)
        for column, given in enumerate(hours, 1):
            if given is not None:
                sheet.write(row, column, given)
        sheet.write_formula(
            row, 9, f"=SUM(B{row + 1}:I{row + 1})", None, sum(given or 0 for given in hours)
        )
    sheet.write("A11", "Hours, all", bold)
    sums = [sum(hours[month] or 0.0 for _, hours in HELPERS) for month in range(8)]
    for column, total in enumerate((*sums, sum(sums)), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(10, column, f"=SUM({letter}3:{letter}10)", bold, total)
    sheet.write_row("A14", ("Other", "Nov", "Apr-Nov"), bold)
    for row, line in enumerate(HELPER_NEWS, 14):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 50)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Ferrybank November 2025")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    money = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("Return"), bold, rate)
    _log(made.add_worksheet("Log"), bold)
    _reviews(made.add_worksheet("Reviews"), bold, day)
    _groups(made.add_worksheet("Groups"), bold, day)
    _helpers(made.add_worksheet("Volunteers"), bold)

    spend = made.add_worksheet("Money and notes")
    spend.write_row(
        "A1",
        (
            "Month 8 (November) 2025/26",
            "Budget for year",
            "Budget Apr-Nov",
            "Spent in November",
            "Spent Apr-Nov",
            "Left against budget Apr-Nov",
        ),
        bold,
    )
    for row, (line, budget, month, year) in enumerate(MONEY, 2):
        spend.write(row - 1, 0, line)
        spend.write(row - 1, 1, budget, money)
        spend.write_formula(row - 1, 2, f"=B{row}*8/12", money, budget * 2 / 3)
        spend.write(row - 1, 3, month, money)
        spend.write(row - 1, 4, year, money)
        spend.write_formula(row - 1, 5, f"=C{row}-E{row}", money, round(budget * 2 / 3 - year, 2))
    spend.write("A8", "Total", bold)
    whole = sum(line[1] for line in MONEY)
    spent = round(sum(line[2] for line in MONEY), 2)
    year = round(sum(line[3] for line in MONEY), 2)
    for letter, total in zip(
        "BCDEF", (whole, whole * 2 / 3, spent, year, round(whole * 2 / 3 - year, 2)), strict=True
    ):
        spend.write_formula(f"{letter}8", f"=SUM({letter}2:{letter}7)", money, total)
    spend.write("A11", "Notes for the contract meeting", bold)
    for row, sentence in enumerate(NOTES, 11):
        spend.write(row, 0, sentence)
    spend.set_column(0, 0, 36)
    spend.set_column(1, 5, 15)
    made.close()
