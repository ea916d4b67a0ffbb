"""Bike loans and cycling for health for hospital staff and patients, monthly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

COVER: tuple[tuple[object, ...], ...] = (
    ("Provider", "Spokes & Kin CIC"),
    ("Service", "Freewheel - bike loans and cycling for health (NHS staff and patients)"),
    ("Contract no.", "MVC/PH/2024/117"),
    ("Contract runs", "1 September 2024 to 31 August 2027"),
    ("Contract year", "Year 2 (1 Sept 2025 to 31 Aug 2026)"),
    ("Month reported", "January 2026"),
    ("Date sent", datetime(2026, 2, 12)),
    ("Contact", "Operations lead, 01632 960418"),
    ("Staff in post at month end (WTE)", 2.8),
    ("Vacant posts (WTE)", "nil"),
)

# Reference, words, target, and one or two lines of what is counted with five months of figures.
KPIS: tuple[tuple[str, str, object, tuple[tuple[object, ...], ...], str], ...] = (
    (
        "C1",
        "Bike loans started (staff and patients)",
        480,
        (("Number", 38, 41, 36, 22, 34),),
        "",
    ),
    (
        "C2",
        "Share of loans that go to patients",
        0.35,
        (("patients", 13, 16, 14, 9, 15), ("all loans", 38, 41, 36, 22, 34)),
        "%",
    ),
    (
        "C3",
        "Cycling at least once a week 3 months after handing the bike back",
        0.6,
        (
            ("still cycling weekly", "not due", 19, 22, 20, 17),
            ("reached by phone", "not due", 31, 34, 33, 28),
        ),
        "%",
    ),
    (
        "C4",
        "Referrals rung within 5 working days",
        0.9,
        (("rung in time", 21, 25, 22, 12, 24), ("referrals received", 24, 27, 23, 16, 26)),
        "%",
    ),
    (
        "C5",
        "People who finish Learn to Ride",
        150,
        (("Number", 12, 15, 11, 6, 9),),
        "",
    ),
    (
        "C6",
        "Average days from referral to bike handed over (patients only, lower is better)",
        14,
        (("days, added up", 182, 208, 161, 117, 165), ("patients", 13, 16, 14, 9, 15)),
        "average",
    ),
    (
        "C7",
        "Borrowers who rate the service good or very good",
        0.85,
        (("good or very good", 17, 20, 23, 14, 18), ("cards back", 19, 22, 26, 15, 21)),
        "%",
    ),
    (
        "C8",
        "Accidents and near misses",
        "Monitor",
        (("Number", "nil", 1, "nil", 2, "nil"),),
        "",
    ),
)

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Fleet", ("Bikes out on last day of month", "In for repair", "Stolen")),
    ("Learn to Ride", ("Sessions held", "Attendances", "Did not turn up")),
    ("Led rides", ("Rides", "Riders")),
    (
        "Hospital staff",
        (
            "Parking permits handed back",
            "Taxi fares between sites saved (£)",
            "Miles ridden (estimate)",
            "Locker keys out on last day of month",
        ),
    ),
    (
        "Patients",
        (
            "Tablets cut or stopped (GP letter seen)",
            "Back at work from long sick leave",
            "Referred on to physio",
        ),
    ),
)
MONTH_ROWS = ("Sept 2025", "Oct", "Nov", "Dec", "Jan 2026")
ACTIVITY: tuple[tuple[float, ...], ...] = (
    (84, 6, 1, 9, 61, 7, 12, 88, 4, 212.4, 3150, 33, 2, 1, 11),
    (91, 8, 0, 10, 72, 9, 13, 97, 5, 236.8, 3420, 37, 3, 0, 14),
    (93, 7, 2, 8, 55, 8, 10, 71, 3, 198.5, 2980, 39, 2, 2, 12),
    (88, 11, 0, 5, 31, 6, 6, 38, 1, 141.2, 1860, 38, 1, 1, 8),
    (90, 9, 1, 8, 49, 12, 9, 64, 6, 224.6, 2710, 42, 4, 2, 15),
)
STOCKS = (0, 11)

LOAN_HEADS = (
    "Loan no.",
    "Who",
    "Site",
    "Age",
    "Bike",
    "Date out",
    "WHO-5 at start",
    "Deposit (£)",
    "Date back",
    "Miles on the clock when back",
    "WHO-5 when back",
    "Repairs on return (£)",
    "Bought a bike?",
)
LOANS: tuple[tuple[object, ...], ...] = (
    ("FW-288", "Staff", "Priory", 34, "E-bike", (10, 6), 52, 50, (1, 5), 311, 64, "nil", "Yes"),
    ("FW-291", "Patient", "Dunmere", 58, "Hybrid", (10, 8), 36, "n/a", (1, 5), 97, 56, 12.5, "No"),
    ("FW-294", "Patient", "Dunmere", 63, "Trike", (10, 13), 28, "n/a", (1, 7), 44, 48, "nil", "No"),
    ("FW-297", "Staff", "Dunmere", 41, "Hybrid", (10, 14), 60, 25, (1, 9), 268, 64, 8.75, "Yes"),
    ("FW-301", "Staff", "Priory", 27, "Hybrid", (10, 20), 44, 25, (1, 12), 354, 72, 31, "Yes"),
    (
        "FW-302",
        "Patient",
        "Priory",
        49,
        "E-bike",
        (10, 21),
        32,
        "n/a",
        (1, 13),
        126,
        52,
        "nil",
        "?",
    ),
    ("FW-306", "Staff", "Priory", 55, "E-bike", (10, 27), 48, 50, (1, 19), 205, 44, 64.2, "No"),
    ("FW-309", "Patient", "Dunmere", 71, "Trike", (11, 3), 40, "n/a", (1, 21), 38.5, 60, 5, "No"),
    ("FW-311", "Staff", "Dunmere", 38, "Folding", (11, 4), 56, 25, (1, 26), 187, 68, "nil", "Yes"),
    ("FW-315", "Patient", "Priory", 46, "Hybrid", (11, 10), 24, "n/a", (1, 28), 142, 56, 9.4, "No"),
)

HELPERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Ride leaders and workshop (volunteers)",
        (
            ("Ride leaders who first came to us as borrowers", 9, 8, ""),
            ("Hours given", 61.5, 44, 297),
            ("Insurance forms renewed", 2, "nil", 7),
            ("Helpers who went into paid work", 1, "nil", 3),
            ("Tool allowance paid (£)", 42.5, 30, 214.75),
        ),
    ),
    (
        "Family Saturdays",
        (
            ("Saturdays run", 4, 3, 18),
            ("Partners and children who came", 37, 24, 171),
            ("Children now cycling to school", 5, 3, 19),
            ("Child seats lent", 3, 2, 14),
            ("Helmets lent", 22, 15, 101),
        ),
    ),
    (
        "The Slow Wheelers (members' own club)",
        (
            ("Rides run by members without us", 6, 4, 24),
            ("Riders on them", 41, 23, 158),
            ("Club newsletters posted", 62, 60, 301),
            ("Paid-up members", 71, 69, ""),
        ),
    ),
    (
        "Workshop and office",
        (
            ("Calls to the office", 88, 61, 402),
            ("Bikes serviced", 26, 19, 121),
            ("- of which sent to the dealer", 2, 1, 9),
            ("Leaflets to wards", 150, "nil", 600),
            ("Complaints", "nil", "nil", 1),
        ),
    ),
)

# Code, line, budget of the year, budget to date, spent in the month, to date, Year 1, note.
MONEY: tuple[tuple[object, ...], ...] = (
    (4101, "Salaries and on-costs", 78400, 32666.67, 6412.3, 32061.5, 74218.4, ""),
    (4120, "Bike purchase", 12000, 9000, 0, 8740, 18995, "10 e-bikes bought in October"),
    (4122, "Parts and servicing", 6600, 2750, 512.85, 2968.14, 5874.66, "Brake pads!"),
    (4130, "Insurance and tracking", 4150, 1729.17, 338.4, 1692, 3980, ""),
    (4141, "Room hire, rides and training", 2700, 1125, 180, 945, 2431.5, ""),
    (4150, "Volunteer costs", 1150, 479.17, 68.25, 391.6, 1009.75, ""),
)

# Line, October, January; whether a share of the replies stands beside it.
SURVEY: tuple[tuple[object, ...], ...] = (
    ("Sent", 62, 71, ""),
    ("Replies", 38, 44, ""),
    ("Easy to book", 24, 31, "%"),
    ("Bike in good order", 17, 23, "%"),
    ("Less lonely than before the loan", 13, 18, "%"),
    ("Opening times suit me", 21, 22, "%"),
    ("Would tell a friend to join", 35, 41, "%"),
    ("Average rides a week", 8.4, 9.15, ""),
)

NEWS = (
    "A ward sister who started on a trike in 2024 rode the coast path with her daughter.",
    "Three porters from Dunmere have set up a Friday ride of their own.",
    "The cardiac nurses closed one of their 2 maintenance classes as people ride with us instead.",
    "Ice stopped rides on 6 days in the first half of January.",
    "We will take 8 more step-through bikes in March if the bid comes off.",
    "Stands at A&E and Bike Day at the college reached about 130 people.",
    "We expect to be back above 40 loans a month from March (target 480).",
)


def _sum(cells: tuple[object, ...]) -> float:
    """Add up the cells that hold a number."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _kpis(sheet: Worksheet, bold: Format, wrap: Format, forms: dict[str, Format]) -> None:
    """Write the form of the council, twelve months across and the year to date."""
    sheet.write("A1", "MARLOWE VALE COUNCIL - PUBLIC HEALTH CONTRACTS", bold)
    sheet.write("A2", "Monthly KPI return. Complete white cells only. Contract year 2 (Sept-Aug)")
    sheet.write_row("A4", ("Ref", "Key performance indicator", "", "Target"), bold)
    for month in range(12):
        day = datetime(2025 + (month + 8) // 12, (month + 8) % 12 + 1, 1)
        sheet.write_datetime(3, 4 + month, day, forms["month"])
    sheet.write(3, 16, "YTD", bold)
    row = 4
    for ref, words, target, lines, how in KPIS:
        cell = forms["%"] if how == "%" else wrap
        if how:
            for column, content in ((0, ref), (1, words), (3, target)):
                form = cell if column == 3 else wrap
                sheet.merge_range(row, column, row + 2, column, content, form)
        else:
            sheet.write_row(row, 0, (ref, words), wrap)
            sheet.write(row, 3, target)
        for line in lines:
            sheet.write_row(row, 2, line[:1])
            sheet.write_row(row, 4, line[1:])
            reach = f"=SUM(E{row + 1}:P{row + 1})"
            sheet.write_formula(row, 16, reach, None, _sum(line[1:]))
            row += 1
        if how:
            sheet.write(row, 2, how)
            above, below = lines
            for column in range(5):
                top, base = above[1 + column], below[1 + column]
                if isinstance(top, int) and isinstance(base, int):
                    name = xl_col_to_name(4 + column)
                    formula = f"={name}{row - 1}/{name}{row}"
                    sheet.write_formula(row, 4 + column, formula, forms[how], top / base)
                else:
                    sheet.write(row, 4 + column, top)
            share = _sum(above[1:]) / _sum(below[1:])
            sheet.write_formula(row, 16, f"=Q{row - 1}/Q{row}", forms[how], share)
            row += 1
    sheet.write(row + 1, 0, "C3: calls began in October, so nothing was due for September.")
    sheet.write(row + 2, 0, "C8: nil means that we asked every ride leader and none was reported.")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 20)
    sheet.freeze_panes(4, 4)


def _activity(sheet: Worksheet, bold: Format, head: Format, money: Format) -> None:
    """Write a month a row, with groups of headings over the columns."""
    sheet.write("A1", "Freewheel activity - provider's own sheet", bold)
    column = 1
    for group, names in GROUPS:
        sheet.merge_range(1, column, 1, column + len(names) - 1, group, bold)
        sheet.write_row(2, column, names, head)
        column += len(names)
    for row, (month, figures) in enumerate(zip(MONTH_ROWS, ACTIVITY, strict=True), 3):
        sheet.write(row, 0, month)
        for at, figure in enumerate(figures):
            sheet.write(row, 1 + at, figure, money if at == 9 else None)
    sheet.write(8, 0, "Total so far", bold)
    for at in range(len(ACTIVITY[0])):
        if at not in STOCKS:
            name = xl_col_to_name(1 + at)
            total = _sum(tuple(figures[at] for figures in ACTIVITY))
            form = money if at == 9 else None
            sheet.write_formula(8, 1 + at, f"=SUM({name}4:{name}8)", form, total)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 15, 12)


def _loans(sheet: Worksheet, bold: Format, head: Format, date: Format) -> None:
    """Write the list of bikes that came back in the month."""
    sheet.write("A1", "Quality check: one in three of the bikes handed back in January 2026", bold)
    sheet.write_row(2, 0, LOAN_HEADS, head)
    for row, line in enumerate(LOANS, 3):
        for column, content in enumerate(line):
            if isinstance(content, tuple):
                month, day = content
                when = datetime(2025 if month > 8 else 2026, month, day)
                sheet.write_datetime(row, column, when, date)
            else:
                sheet.write(row, column, content)
    last = 3 + len(LOANS)
    sheet.write(last, 8, "Total miles", bold)
    sheet.write_formula(last, 9, f"=SUM(J4:J{last})", bold, _sum(tuple(x[9] for x in LOANS)))
    sheet.set_column(0, 12, 12)
    sheet.autofilter(2, 0, last - 1, 12)


def _money(sheet: Worksheet, bold: Format, head: Format, money: Format) -> None:
    """Write budget and spend, with a hidden code and a hidden last year."""
    sheet.write("B1", "Income and expenditure to 31 January 2026", bold)
    heads = (
        "Code",
        "Line",
        "Year 2 budget (£)",
        "Budget to 31 Jan (£)",
        "Spent in Jan (£)",
        "Spent to 31 Jan (£)",
        "Under / (over) to 31 Jan (£)",
        "Year 1 actual (£)",
        "Note",
    )
    sheet.write_row(2, 0, heads, head)
    for row, (code, name, year, due, month, spent, before, note) in enumerate(MONEY, 3):
        sheet.write_row(row, 0, (code, name))
        sheet.write_row(row, 2, (year, due, month, spent), money)
        left = round(float(str(due)) - float(str(spent)), 2)
        sheet.write_formula(row, 6, f"=D{row + 1}-F{row + 1}", money, left)
        sheet.write(row, 7, before, money)
        if note:
            sheet.write(row, 8, note)
    last = 3 + len(MONEY)
    sheet.write(last, 1, "Total", bold)
    sums = {column: _sum(tuple(line[column] for line in MONEY)) for column in (2, 3, 4, 5)}
    sums[6] = round(sums[3] - sums[5], 2)
    sums[7] = _sum(tuple(line[6] for line in MONEY))
    for column, total in sums.items():
        name = xl_col_to_name(column)
        sheet.write_formula(last, column, f"=SUM({name}4:{name}{last})", money, total)
    sheet.set_column(0, 0, 8, None, {"hidden": True})
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 6, 14)
    sheet.set_column(7, 7, 14, None, {"hidden": True})
    sheet.set_column(8, 8, 32)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Freewheel monthly return")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    money = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    date = made.add_format({"num_format": "dd/mm/yy"})
    share = made.add_format({"num_format": "0%"})
    forms = {
        "%": made.add_format({"num_format": "0.0%", "valign": "top"}),
        "average": made.add_format({"num_format": "0.0"}),
        "month": made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#E2EFDA"}),
    }
    cover = made.add_worksheet("Cover")
    cover.write("A1", "Monthly contract return", bold)
    for row, (name, content) in enumerate(COVER, 2):
        cover.write(row, 0, name)
        if isinstance(content, datetime):
            cover.write_datetime(row, 1, content, date)
        else:
            cover.write(row, 1, content)
    cover.write("A14", "Return to publichealth.contracts@marlowevale.example by working day 10")
    cover.set_column(0, 0, 34)
    cover.set_column(1, 1, 62)

    _kpis(made.add_worksheet("KPIs"), bold, wrap, forms)
    _activity(made.add_worksheet("Activity"), bold, head, money)
    _loans(made.add_worksheet("Returned loans"), bold, head, date)

    helpers = made.add_worksheet("Helpers and families")
    at = 0
    for title, lines in HELPERS:
        helpers.write_row(at, 0, (title, "This month", "Last month", "Since 1 Sept"), bold)
        for line in lines:
            at += 1
            for column, content in enumerate(line):
                if content != "":
                    helpers.write(at, column, content, money if "£" in str(line[0]) else None)
        at += 2
    helpers.set_column(0, 0, 50)
    helpers.set_column(1, 3, 13)

    _money(made.add_worksheet("Money"), bold, head, money)

    survey = made.add_worksheet("Survey and news")
    survey.write("A1", "Text survey of everyone with a bike out", bold)
    survey.write_row("A3", ("", "Oct 2025", "%", "Jan 2026", "%"), bold)
    for row, (name, old, new, how) in enumerate(SURVEY, 3):
        survey.write(row, 0, name)
        survey.write(row, 1, old)
        survey.write(row, 3, new)
        if how:
            for column, figure, base in ((1, old, SURVEY[1][1]), (3, new, SURVEY[1][2])):
                letter = xl_col_to_name(column)
                part = float(str(figure)) / float(str(base))
                formula = f"={letter}{row + 1}/{letter}$5"
                survey.write_formula(row, column + 1, formula, share, part)
    survey.write("A13", "News from the scheme", bold)
    for row, sentence in enumerate(NEWS, 13):
        survey.write(row, 0, sentence)
    survey.set_column(0, 0, 48)
    made.close()
