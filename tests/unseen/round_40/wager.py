"""Gambling and debt recovery groups with families, a monthly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    "Apr-25",
    "May-25",
    "Jun-25",
    "Jul-25",
    "Aug-25",
    "Sep-25",
    "Oct-25",
    "Nov-25",
    "Dec-25",
    "Jan-26",
    "Feb-26",
    "Mar-26",
)

# Title of a block, or KPI, line, what stands in the last column, and April to November.
MONTHLY: tuple[tuple[object, ...], ...] = (
    ("NUMBERS BEHIND THE KPIs",),
    ("KPI 1", "First appointments held", "sum", 14, 16, 15, 17, 12, 18, 19, 17),
    ("KPI 2", "- of those, within 10 working days", "sum", 12, 13, 13, 15, 10, 15, 17, 15),
    ("KPI 3", "Stayed the course (9 of 12 evenings)", "sum", 6, 7, 8, 6, 5, 9, 8, 9),
    ("KPI 3", "Due to finish the 12 evenings", "sum", 10, 11, 12, 10, 9, 13, 12, 14),
    ("KPI 4", "PGSI down 3 or more", "sum", 5, 4, 6, 5, 3, 7, 6, 7),
    ("KPI 4", "Second PGSI done", "sum", 6, 6, 8, 6, 5, 9, 7, 9),
    ("KPI 5", "Plan agreed within 8 weeks", "sum", 5, 6, 4, 7, 5, 6, 8, 7),
    ("KPI 5", "Debt cases reaching 8 weeks", "sum", 7, 8, 6, 9, 8, 8, 10, 10),
    ("KPI 6", "Relatives / partners new to us", "sum", 8, 7, 9, 8, 6, 10, 11, 9),
    ("KPI 7", "Happy or very happy with us", "sum", 11, 12, 10, 13, 9, 14, 15, 14),
    ("KPI 7", "Forms back", "sum", 12, 14, 11, 14, 10, 15, 17, 15),
    ("KPI 8", "Safeguarding alerts", "sum", 0, 1, 0, 0, 1, 0, 2, 1),
    ("OTHER ACTIVITY",),
    ("", "Referrals in", "sum", 19, 21, 18, 22, 17, 24, 26, 23),
    ("", "   GP or other NHS", "sum", 6, 7, 5, 8, 5, 8, 9, 8),
    ("", "   Self or family", "sum", 9, 9, 9, 9, 8, 11, 12, 10),
    ("", "   Housing, probation, Jobcentre", "sum", 4, 5, 4, 5, 4, 5, 5, 5),
    ("", "DNA first appointment", "sum", 3, 4, 2, 3, 5, 4, 4, 3),
    ("", "Waiting on last day of month", "", 6, 7, 8, 10, 10, 12, 15, 18),
    ("", "One-to-one sessions", "sum", 41, 44, 39, 46, 35, 48, 52, 49),
    ("", "Calls to the evening line", "sum", 63, 58, 71, 66, 74, 69, 82, 77),
    ("", "Debt appointments", "sum", 18, 20, 17, 21, 16, 22, 24, 23),
    ("", "Debt cases closed", "sum", 7, 8, 6, 9, 5, 8, 10, 11),
    ("", "Blocking software given out", "sum", 7, 8, 6, 9, 5, 9, 10, 8),
    ("LIFE NOW (caseworkers' tick sheet)",),
    ("", "Eviction or repossession called off", "sum", 1, 0, 2, 1, 1, 2, 1, 3),
    ("", "Hung on to a job that was at risk, or got one", "sum", 2, 1, 3, 2, 1, 3, 4, 3),
    ("", "Seeing their children again", "sum", 1, 2, 0, 2, 1, 1, 3, 2),
    ("", "Crisis team closed their case", "sum", 0, 1, 1, 0, 2, 1, 1, 2),
    (
        "",
        "Debt written off (£)",
        "sum",
        6120.5,
        8430,
        4975.25,
        11260,
        3890,
        9715.4,
        12480.75,
        18905.6,
    ),
)

# KPI, words, target, row above the line in the months and below it, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "New service users starting", 180, 5, 0, "Ahead of profile"),
    (2, "Seen within ten working days of referral", 0.85, 6, 5, ""),
    (3, "Programme completion", 0.6, 7, 8, "3 of the 14 to finish in December"),
    (4, "Reduction in gambling severity (PGSI) at end", 0.65, 9, 10, ""),
    (5, "Debt management plan in place within eight weeks", 0.7, 11, 12, "Creditors slow"),
    (6, "Affected others supported", 100, 13, 0, ""),
    (7, "Service user satisfaction", 0.85, 14, 15, ""),
    (8, "Safeguarding alerts raised", "Monitor", 16, 0, "1, closed same week"),
)

NARRATIVE = (
    "D. has been given back the keys to the family shop and does the till on Saturdays.",
    "Short of one caseworker since 13 October, which is why the waiting list has grown.",
    "Two Tuesday members started a five-a-side team with lads from the bail hostel.",
    "From January there will be a second families' evening, on the 2nd Thursday.",
    "The food bank tells us that 3 of our families have stopped coming for parcels.",
    "Posters went to 12 betting shops and both Jobcentres.",
    "Lift at the chapel was out for 9 days so Levelheads met downstairs.",
    "Forms back for October should have read 17, not 16, in last month's return.",
    "Two caseworkers did the suicide awareness day on 20 November.",
)

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Tuesday Turnaround", "Old Fire Station", 4, 38, 14, 2),
    ("Levelheads (men)", "Brook Street chapel", 4, 41, 15, 3),
    ("Women's circle", "Library annexe", 4, 22, 9, 1),
    ("Online", "Zoom", 5, 34, 13, 2),
    ("Sunday breakfast", "Old Fire Station", 5, 47, 16, 2),
    ("Court Street drop-in", "Magistrates' court", 4, 19, "n/a", 4),
    ("Families' evening", "Brook Street chapel", 4, 31, 12, 2),
)

MENTORS: tuple[tuple[object, ...], ...] = (
    ("Active", 9, 10, 11),
    ("Hours they gave", 64.5, 71, 78.5),
    ("Gone on to a paid job or college", 0, 1, 1),
    ("Supervision meetings", 2, 2, 2),
    ("Expenses paid (£)", 48.6, 52.1, 61.35),
)

FAMILY: tuple[tuple[object, ...], ...] = (
    ("Relatives new to us", 24, 24, 11, 9),
    ("- husband, wife or partner", 14, 13, 6, 5),
    ("- mum or dad", 6, 7, 3, 3),
    ("- other", 4, 4, 2, 1),
    ("Phone calls with relatives", 52, 49, 18, 21),
    ("Attendances at families' evening", 84, 79, 29, 31),
    ("Sleeping through the night again (asked at week 6)", 9, 8, 4, 5),
    ("Couples who do the household budget together now", 5, 6, 2, 3),
    ("Children's workbooks handed out", 13, 9, 4, 6),
    ("Crèche hours", 18, 16.5, 6, 6),
)

DEBTS: tuple[tuple[object, ...], ...] = (
    ("D-091", date(2025, 3, 11), "DMP", 6, 14250, 2120, 120),
    ("D-094", date(2025, 4, 2), "DRO", 4, 5310.6, 5310.6, 0),
    ("D-097", date(2025, 4, 29), "DMP", 3, 7800, 0, 85),
    ("D-102", date(2025, 5, 20), "Token payments", 5, 9460, 0, 5),
    ("D-103", date(2025, 5, 22), "DMP", 7, 21040, 3450, 165),
    ("D-105", date(2025, 6, 10), "DRO", 5, 6725, 6725, 0),
    ("D-108", date(2025, 6, 24), "DMP", 2, 3180, 0, 60),
    ("D-110", date(2025, 7, 8), "DMP", 4, 8915.5, 1300, 90),
    ("D-111", date(2025, 7, 15), "Paid off", 1, 640, 0, 0),
    ("D-115", date(2025, 8, 19), "Token payments", 3, 4290, 0, 5),
    ("D-119", date(2025, 9, 3), "DMP", 2, 2755, 0, 50),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Caseworkers and group leads", 118400, 9785.2, 78310.6),
    ("Debt adviser (bought in)", 24600, 2050, 16400),
    ("Rooms", 7200, 585, 4695),
    ("Blocking software", 2400, 184, 1426),
    ("Mentor expenses", 900, 61.35, 431.9),
    ("Crèche", 1300, 96, 744),
    ("Publicity", 1500, 0, 1188.4),
    ("Management charge", 14000, 1166.67, 9333.36),
)


class _Styles:
    """The few formats used in the book."""

    def __init__(self, made: Workbook) -> None:
        """Add them to the book."""
        self.head: Format = made.add_format(
            {"bold": True, "bg_color": "#E2EFDA", "border": 1, "text_wrap": True, "valign": "top"}
        )
        self.bold: Format = made.add_format({"bold": True})
        self.title: Format = made.add_format({"bold": True, "font_size": 14})
        self.rate: Format = made.add_format({"num_format": "0%"})
        self.one: Format = made.add_format({"num_format": "0.0"})
        self.money: Format = made.add_format({"num_format": "#,##0.00"})
        self.day: Format = made.add_format({"num_format": "dd/mm/yyyy"})
        self.wrap: Format = made.add_format({"text_wrap": True, "valign": "top"})


def _added(figures: tuple[object, ...]) -> float:
    """Add up the figures in a line and leave out its words."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _result(
    sheet: Worksheet, row: int, column: int, cells: tuple[str, int, int], form: Format
) -> None:
    """Write the result of a KPI for the months in one column of the other tab."""
    letter, top, base = cells
    reach = slice(3, 11) if letter == "P" else slice(3 + ord(letter) - ord("C"), None)
    above, below = (
        _added(MONTHLY[at - 4][reach] if letter == "P" else MONTHLY[at - 4][reach][:1])
        for at in (top, base or top)
    )
    if base:
        formula = f"='Monthly figures'!{letter}{top}/'Monthly figures'!{letter}{base}"
        sheet.write_formula(row, column, formula, form, above / below)
    else:
        sheet.write_formula(row, column, f"='Monthly figures'!{letter}{top}", None, above)


def _return(sheet: Worksheet, style: _Styles) -> None:
    """Write the council's form and the narrative under it."""
    sheet.write("A1", "HARROWMERE BOROUGH COUNCIL - PUBLIC HEALTH", style.title)
    sheet.write("A2", "Contract monitoring return (monthly)", style.bold)
    sheet.write_row("A3", ("Contract", "", "HBC/PH/2291 Gambling harm recovery groups"))
    sheet.write_row("A4", ("Provider", "", "Evenhand Recovery CIC"))
    sheet.write_row("A5", ("Contract period", "", "1 October 2024 to 30 September 2027"))
    sheet.write_row("A6", ("Month of return", "", "November 2025 (month 8 of 2025/26)"))
    heads = ("KPI", "Indicator", "Target 2025/26", "Nov-25 number", "Nov-25 out of")
    sheet.write_row("A8", (*heads, "Nov-25 result", "Oct-25 result", "Year to date"), style.head)
    sheet.write("I8", "Provider comment", style.head)
    for row, (number, words, target, top, base, comment) in enumerate(KPIS, 8):
        form = style.rate if base else None
        sheet.write_row(row, 0, (f"KPI {number}", words))
        sheet.write(row, 2, target, form)
        at, under = int(str(top)), int(str(base))
        sheet.write_formula(row, 3, f"='Monthly figures'!J{at}", None, MONTHLY[at - 4][10])
        if under:
            formula = f"='Monthly figures'!J{under}"
            sheet.write_formula(row, 4, formula, None, MONTHLY[under - 4][10])
        else:
            sheet.write(row, 4, "n/a")
        for column, letter in ((5, "J"), (6, "I"), (7, "P")):
            _result(sheet, row, column, (letter, at, under), style.rate)
        sheet.write(row, 8, comment)
    sheet.write("A18", "Provider narrative (what went well, risks, staffing)", style.bold)
    for row, sentence in enumerate(NARRATIVE, 18):
        sheet.merge_range(row, 0, row, 8, sentence, style.wrap)
    sheet.write("A29", "Completed by: J. Amory, contracts lead, 9 December 2025")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 7, 10)
    sheet.set_column(8, 8, 34)


def _monthly(sheet: Worksheet, style: _Styles) -> None:
    """Write the figures month by month."""
    sheet.write("A1", "Monthly figures, all sites", style.bold)
    sheet.write_row("A2", ("KPI", "", *MONTHS, "", "YTD"), style.head)
    for row, line in enumerate(MONTHLY, 3):
        if len(line) == 1:
            sheet.write(row, 0, line[0], style.bold)
            continue
        form = style.money if "£" in str(line[1]) else None
        sheet.write_row(row, 0, line[:2])
        sheet.write_row(row, 2, line[3:], form)
        if line[2]:
            formula = f"=SUM(C{row + 1}:N{row + 1})"
            sheet.write_formula(row, 15, formula, form, _added(line[3:]))
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 44)
    sheet.freeze_panes(2, 2)


def _groups(sheet: Worksheet, style: _Styles) -> None:
    """Write the groups of the month and the peer mentors."""
    sheet.write("A1", "Groups - November 2025", style.bold)
    heads = ("Group", "Where", "Sessions", "Attendances", "Average at a session")
    sheet.write_row("A3", (*heads, "On register at 30 Nov", "New faces"), style.head)
    for row, (name, where, held, came, register, new) in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, (name, where, held, came))
        average = int(str(came)) / int(str(held))
        sheet.write_formula(row, 4, f"=D{row + 1}/C{row + 1}", style.one, average)
        sheet.write_row(row, 5, (register, new))
    sheet.write("A11", "All groups", style.bold)
    for letter, total in (("C", 30), ("D", 232), ("F", 79), ("G", 16)):
        sheet.write_formula(f"{letter}11", f"=SUM({letter}4:{letter}10)", style.bold, total)
    sheet.write_formula("E11", "=D11/C11", style.one, 232 / 30)
    sheet.write_row("A14", ("Peer mentors", "", "Sep-25", "Oct-25", "Nov-25"), style.head)
    for row, line in enumerate(MENTORS, 14):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:], style.money if "£" in str(line[0]) else None)
    sheet.write("A20", "All mentors have been through one of the groups themselves.")
    sheet.set_column(0, 1, 28)
    sheet.set_column(2, 6, 12)


def _family(sheet: Worksheet, style: _Styles) -> None:
    """Write what was done for relatives, quarters first and then months."""
    sheet.write("A1", "Families 2025/26", style.bold)
    sheet.write_row("A2", ("", "Q1", "Q2", "Oct", "Nov", "Year so far"), style.head)
    for row, line in enumerate(FAMILY, 2):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _added(line))
    sheet.set_column(0, 0, 50)


def _debts(sheet: Worksheet, style: _Styles) -> None:
    """Write a row for each debt case closed in the month."""
    sheet.write("A1", "Debt cases closed in November 2025", style.bold)
    heads = ("Case", "Opened", "Owed when opened (£)", "Route", "Creditors", "Written off (£)")
    sheet.write_row("A2", (*heads, "Agreed payment a month (£)"), style.head)
    for row, (ref, opened, route, creditors, owed, off, payment) in enumerate(DEBTS, 2):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, opened, style.day)
        sheet.write(row, 2, owed, style.money)
        sheet.write_row(row, 3, (route, creditors))
        sheet.write_row(row, 5, (off, payment), style.money)
    sheet.write("A14", "Total", style.bold)
    sheet.write_formula("E14", "=SUM(E3:E13)", None, 42)
    sheet.write_formula("F14", "=SUM(F3:F13)", style.money, 18905.6)
    sheet.write_formula("G14", "=SUM(G3:G13)", style.money, 580)
    sheet.set_column(0, 6, 16)


def _money(sheet: Worksheet, style: _Styles) -> None:
    """Write the spend against the budget of the year."""
    sheet.write("A1", "Spend against contract budget", style.bold)
    heads = ("£", "Budget 2025/26", "Spent in Nov 2025", "Spent Apr-Nov 2025")
    sheet.write_row("A3", (*heads, "% of budget spent, Apr-Nov 2025"), style.head)
    sums = [0.0, 0.0, 0.0]
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], style.money)
        sums = [total + float(str(figure)) for total, figure in zip(sums, line[1:], strict=True)]
        share = float(str(line[3])) / float(str(line[1]))
        sheet.write_formula(row, 4, f"=D{row + 1}/B{row + 1}", style.rate, share)
    sheet.write("A12", "Total", style.bold)
    for letter, total in zip("BCD", sums, strict=True):
        formula = f"=SUM({letter}4:{letter}11)"
        sheet.write_formula(f"{letter}12", formula, style.money, round(total, 2))
    sheet.write_formula("E12", "=D12/B12", style.rate, sums[2] / sums[0])
    sheet.set_column(0, 4, 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Evenhand return November 2025")
    style = _Styles(made)
    form = made.add_worksheet("Return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _return(form, style)
    months = made.add_worksheet("Monthly figures")
    months.set_landscape()
    months.fit_to_pages(1, 0)
    _monthly(months, style)
    _groups(made.add_worksheet("Groups + mentors"), style)
    _family(made.add_worksheet("Families"), style)
    _debts(made.add_worksheet("Debt cases closed"), style)
    _money(made.add_worksheet("Spend"), style)
    made.close()
