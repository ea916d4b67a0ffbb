"""Floating tenancy and mental health support by people who have been there, to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, (a), (b), target, four quarters of (a), of (b), comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("P1", "Households taken on", "taken on", "", 40, (41, 38, 43, 44), (), ""),
    (
        "P2",
        "First visit within 10 working days of referral",
        "visited within 10 working days",
        "taken on",
        0.9,
        (36, 35, 40, 41),
        (41, 38, 43, 44),
        "3 late: 2 could not be reached, 1 our error",
    ),
    (
        "P3",
        "Tenancy still held 6 months after support ended",
        "still in the tenancy",
        "support ended 6 months ago",
        0.85,
        (24, 26, 27, 29),
        (28, 30, 31, 33),
        "",
    ),
    (
        "P4",
        "Plan with a mental health goal agreed within 6 weeks",
        "agreed within 6 weeks",
        "plans due",
        0.95,
        (37, 36, 41, 42),
        (40, 37, 42, 43),
        "",
    ),
    (
        "P5",
        "Support ended in a planned way",
        "planned endings",
        "all endings",
        0.75,
        (23, 25, 26, 28),
        (31, 33, 33, 36),
        "2 deaths included",
    ),
    (
        "P6",
        "Rent arrears lower at the end than at the start",
        "arrears lower",
        "ended, had arrears at start",
        0.6,
        (9, 9, 10, 9),
        (15, 14, 16, 13),
        "Cases listed on P6 evidence",
    ),
    (
        "P7",
        "Average days from referral to having a named worker (max)",
        "days, added up",
        "taken on",
        7,
        (246, 266, 279, 264),
        (41, 38, 43, 44),
        "",
    ),
    (
        "P8",
        "Evictions while supported (max)",
        "evictions",
        "",
        2,
        (1, "nil", 2, 1),
        (),
        "Private landlord",
    ),
    ("P9", "Safeguarding alerts", "alerts", "", "monitor", (3, 2, 4, 2), (), ""),
)

ACTIVITY: tuple[tuple[object, ...], ...] = (
    ("1. Referrals",),
    ("Housing Options", 22, 19, 21, 20, "sum"),
    ("Community mental health team", 14, 15, 17, 18, "sum"),
    ("GP or social prescriber", 6, 7, 5, 8, "sum"),
    ("Self or family", 9, 8, 10, 9, "sum"),
    ("All referrals", 51, 49, 52, 55, "sum"),
    ("Not taken on", 10, 11, 10, 11, "sum"),
    ("2. Support given",),
    ("Home visits", 412, 398, 431, 447, "sum"),
    ("Visits missed by tenant", 61, 58, 64, 55, "sum"),
    ("Phone calls over 10 mins", 655, 612, 688, 701, "sum"),
    ("Open cases on last day", 98, 103, 113, 121, ""),
    ("Waiting for a worker on last day", 17, 14, 16, 12, ""),
    ("3. Changes",),
    ("Extra benefits won, worth a year (£)", 18420, 21360, 19980, 24110, "sum"),
    ("Began work, a course or volunteering", 4, 5, 6, 6, "sum"),
    ("Back in touch with children or parents", 2, 3, 2, 4, "sum"),
    ("Fewer A&E or crisis team visits than the 6 months before", 7, 8, 9, 11, "sum"),
    ("Bed days saved by going home on time (ward estimate)", 34, 28, 41, 47, "sum"),
    ("4. Equality (households taken on)",),
    ("Women", 22, 20, 23, 24, ""),
    ("Men", 18, 17, 19, 19, ""),
    ("Other or not said", "<5", "<5", "<5", "<5", ""),
)

# Case, ward, age, start, end, arrears at start and end, score at start and end, hours.
CASES: tuple[tuple[object, ...], ...] = (
    ("LW-0412", "Harbour", 34, (2025, 6, 9), (2026, 1, 16), 1240.5, 410, 15, 21, 38.5),
    ("LW-0418", "Eastgate", 52, (2025, 6, 23), (2026, 1, 9), 862, 0, 17, 19, 31),
    ("LW-0421", "Harbour", 27, (2025, 7, 2), (2026, 1, 22), 2310.75, 2655.2, 14, 13, 44),
    ("LW-0425", "Quarry Hill", 45, (2025, 7, 14), (2026, 2, 6), 640, 220, 19, 23, 27.5),
    ("LW-0427", "Eastgate", 61, (2025, 7, 21), (2026, 2, 13), 415.3, "nil", 20, 24, 22),
    ("LW-0433", "Harbour", 38, (2025, 8, 4), (2026, 2, 20), 1975, 1975, 16, "n/a", 18.5),
    ("LW-0434", "Millers Row", 23, (2025, 8, 6), (2026, 1, 30), 510, 150, 13, 18, 35),
    ("LW-0440", "Quarry Hill", 57, (2025, 8, 18), (2026, 3, 6), 1120.4, 905.1, 18, 20, 29),
    ("LW-0442", "Eastgate", 41, (2025, 8, 27), (2026, 3, 13), 780, 1012.6, 15, 16, 24.5),
    ("LW-0449", "Harbour", 49, (2025, 9, 10), (2026, 3, 20), 333.2, "nil", 21, 25, 19),
    ("LW-0451", "Millers Row", 30, (2025, 9, 15), (2026, 3, 11), 1450, 600, 12, 19, 33),
    ("LW-0456", "Quarry Hill", 66, (2025, 9, 29), (2026, 3, 27), 290, 180, 22, 22, 16.5),
    ("LW-0460", "Harbour", 36, (2025, 10, 13), (2026, 3, 30), 905, 1330, 14, 15, 26),
)

TEAM: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "LIVED EXPERIENCE",
        (
            ("Paid lived-experience workers (WTE)", 2.4, 2.4, 2, 2.6),
            ("Volunteers we once supported", 6, 7, 9, 10),
            ("Hours volunteered", 142, 155.5, 180, 196),
            ("Volunteers who got a paid job", 1, 0, 2, 1),
            ("Tenants matched with a peer", 12, 14, 13, 17),
            ("Supervisions held", 18, 18, 15, 20),
        ),
    ),
    (
        "LANDLORDS AND FAMILY",
        (
            ("Calls made to landlords", 25, 22, 28, 31),
            ("Notices to quit taken back", 3, 2, 4, 5),
            ("Family or friends with a part in the plan", 10, 12, 11, 15),
        ),
    ),
)

CAFE: tuple[tuple[object, ...], ...] = (
    ((2026, 1, 14), "Harbour Methodist Hall", "peer worker", 11, 6, 18.4),
    ((2026, 1, 28), "Eastgate Library", "volunteers", 9, 5, 14.25),
    ((2026, 2, 11), "Harbour Methodist Hall", "volunteers", 14, 6.5, 21.6),
    ((2026, 2, 25), "Quarry Hill Hub", "peer worker", 8, 4, 12.9),
    ((2026, 3, 11), "Harbour Methodist Hall", "volunteers", 13, 6, 19.75),
    ((2026, 3, 25), "Eastgate Library", "volunteers", 12, 5.5, 17.3),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Support workers' pay", 148000, 36420.15, 36980.4, 37105, 37350.25),
    ("Lived-experience workers' pay", 62000, 15105.3, 14890.75, 13240.6, 16320.1),
    ("Volunteer expenses", 4800, 1020.45, 1135.2, 1290.85, 1310.6),
    ("Starter fund (carpets, deposits)", 9000, 2140, 2385.5, 2610.75, 2290.3),
    ("Rent, phones, insurance", 21600, 5380.2, 5402.75, 5415.1, 5436.9),
    ("Central charge", 14400, 3600, 3600, 3600, 3600),
)
MONEY_HEADS = (
    "Line",
    "Budget 2025/26",
    "Apr-Jun",
    "Jul-Sep",
    "Oct-Dec",
    "Jan-Mar (provisional)",
    "Year",
    "Under / (over)",
)

CALLS: tuple[tuple[object, ...], ...] = (
    ("Calls tried", 31, 33, 33, 36),
    ("Spoke to", 19, 22, 20, 24),
    ("Happy with support", 17, 21, 18, 22),
    ("Treated with respect", 19, 21, 20, 23),
    ("Knew who to ring out of hours", 14, 15, 17, 19),
)

STORIES = (
    "A tenant in Millers Row who had not left her flat for a year runs the library chess table.",
    "Two of our peer volunteers now help interview nurses at the mental health trust.",
    "The ward at Ostermere General says 3 people went home to a furnished flat, not a hotel.",
    "We were 1 worker short in October and November.",
    "The council changed its referral form on 2 February.",
    "Next year we would like to open the cafe on 4 evenings a month.",
    "25 welcome packs were made up with the food bank.",
)


def _sum(line: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(each for each in line if isinstance(each, (int, float))), 2)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format, grey: Format) -> None:
    """Write the form of the council for the quarter."""
    sheet.merge_range("A1:J1", "OSTERMERE BOROUGH COUNCIL - Housing Support Contracts", bold)
    sheet.merge_range(
        "A2:J2", "Provider quarterly return v3.2 (return within 15 working days)", bold
    )
    sheet.write("A4", "Section A: about you", bold)
    for row, (words, said) in enumerate(
        (
            ("Provider", "Latchwick Support CIC"),
            ("Service", "Floating tenancy and mental health support"),
            ("Contract no.", "OBC/HS/0317 (1 April 2024 - 31 March 2027)"),
            ("Quarter", "Q4 2025/26"),
            ("Completed by", "Service manager, 01632 960852, 20/04/2026"),
        ),
        4,
    ):
        sheet.write(row, 1, words)
        sheet.write(row, 2, said)
    sheet.write("B10", "Contract value per year (£)")
    sheet.write("C10", 259800)
    sheet.write("A12", "Section B: performance, 1 January to 31 March 2026", bold)
    sheet.write_row(
        "A13",
        (
            "Ref",
            "Indicator",
            "(a) and (b)",
            "a",
            "b",
            "This quarter",
            "Target",
            "Last quarter",
            "Year",
            "Provider comment",
        ),
        bold,
    )
    for row, (ref, name, top, base, target, above, below, comment) in enumerate(KPIS, 13):
        form = None if not base else place if ref == "P7" else rate
        sheet.write_row(row, 0, (ref, name, f"(a) {top}" + (f" (b) {base}" if base else "")))
        sheet.write(row, 3, above[3])
        sheet.write(row, 6, target, rate if base and ref != "P7" else None)
        if base:
            sheet.write(row, 4, below[3])
            sheet.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", form, above[3] / below[3])
            sheet.write(row, 7, round(above[2] / below[2], 3 if ref != "P7" else 1), form)
            sheet.write_formula(
                row,
                8,
                f"='KPI year'!K{row - 9}/'KPI year'!L{row - 9}",
                form,
                sum(above) / sum(below),
            )
        else:
            sheet.write(row, 4, "n/a", grey)
            sheet.write_formula(row, 5, f"=D{row + 1}", None, above[3])
            sheet.write(row, 7, above[2])
            sheet.write_formula(row, 8, f"='KPI year'!K{row - 9}", None, _sum(above))
        if comment:
            sheet.write(row, 9, comment)
    sheet.write("A24", "Guidance: P2 counts 10 working days from the day after referral.")
    sheet.write(
        "A25", "Guidance: P3 counts everyone whose support ended 6 months before the quarter."
    )
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 2, 58)
    sheet.set_column(9, 9, 40)


def _year(sheet: Worksheet, bold: Format, grey: Format) -> None:
    """Write what the KPIs are worked out from, every quarter."""
    sheet.write("A1", "KPI workings 2025/26", bold)
    heads = ("Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)", "Year")
    for at, head in enumerate(heads):
        sheet.merge_range(1, 2 + 2 * at, 1, 3 + 2 * at, head, bold)
        sheet.write_row(2, 2 + 2 * at, ("a", "b"), bold)
    sheet.write_row(2, 0, ("Ref", "a / b"), bold)
    for row, (ref, _, top, base, _, above, below, _) in enumerate(KPIS, 4):
        sheet.write_row(row - 1, 0, (ref, f"{top} / {base}" if base else top))
        for step, figures in enumerate((above, below)):
            for at in range(5):
                column = 2 + 2 * at + step
                name = xl_col_to_name(column)
                if not figures:
                    sheet.write_blank(row - 1, column, None, grey)
                elif at < 3:
                    sheet.write(row - 1, column, figures[at])
                elif at == 3:
                    sheet.write_formula(
                        row - 1, column, f"='Q4 form'!{'DE'[step]}{row + 10}", None, figures[3]
                    )
                else:
                    every = ",".join(f"{'CDEFGHIJ'[2 * q + step]}{row}" for q in range(4))
                    sheet.write_formula(f"{name}{row}", f"=SUM({every})", None, _sum(figures))
    sheet.set_column(1, 1, 48)


def _team(sheet: Worksheet, bold: Format, day: Format, money: Format) -> None:
    """Write the tables of the team and the log of the cafe."""
    at = 0
    for title, lines in TEAM:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Q4"), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.write(at, 0, "BACK DOOR CAFE - sessions January to March 2026", bold)
    at += 1
    sheet.write_row(at, 0, ("Date", "Where", "Led by", "People", "Vol. hours", "Cakes (£)"), bold)
    at += 1
    sheet.write_row(at, 0, ("e.g. 01/01/2026", "Town Hall", "who led it", 10, 4, 20))
    first = at + 2
    for when, *rest in CAFE:
        at += 1
        sheet.write_datetime(at, 0, date(*when), day)
        sheet.write_row(at, 1, rest[:4])
        sheet.write(at, 5, rest[4], money)
    at += 1
    sheet.write(at, 0, "Quarter", bold)
    for column, name in ((3, "D"), (4, "E"), (5, "F")):
        sheet.write_formula(
            at,
            column,
            f"=SUM({name}{first}:{name}{at})",
            money if column == 5 else None,
            _sum(tuple(line[column] for line in CAFE)),
        )
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 5, 12)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write budget and spend; one line is hidden."""
    sheet.write("A1", "Budget and spend (£)", bold)
    sheet.write_row("A3", MONEY_HEADS, bold)
    for row, (name, *figures) in enumerate(MONEY, 4):
        sheet.write(row - 1, 0, name)
        sheet.write_row(row - 1, 1, figures, money)
        spent = _sum(tuple(figures[1:]))
        sheet.write_formula(f"G{row}", f"=SUM(C{row}:F{row})", money, spent)
        sheet.write_formula(f"H{row}", f"=B{row}-G{row}", money, round(figures[0] - spent, 2))
    sheet.set_row(8, None, None, {"hidden": True})
    sheet.write("A10", "Total", bold)
    for column, name in enumerate("BCDEF", 1):
        figure = _sum(tuple(line[column] for line in MONEY))
        sheet.write_formula(f"{name}10", f"=SUM({name}4:{name}9)", money, figure)
    budget = _sum(tuple(line[1] for line in MONEY))
    spent = round(sum(_sum(line[2:]) for line in MONEY), 2)
    sheet.write_formula("G10", "=SUM(G4:G9)", money, spent)
    sheet.write_formula("H10", "=B10-G10", money, round(budget - spent, 2))
    sheet.write("A12", "January to March is provisional until the March payroll is closed")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 7, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Latchwick Q4 return")
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    grey = made.add_format({"bg_color": "#BFBFBF"})
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    _form(made.add_worksheet("Q4 form"), bold, rate, place, grey)
    _year(made.add_worksheet("KPI year"), bold, grey)

    activity = made.add_worksheet("Activity")
    at = 0
    for line in ACTIVITY:
        if len(line) == 1:
            at += 1 if at else 0
            activity.write_row(at, 0, (*line, "Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
        else:
            activity.write_row(at, 0, line[:5])
            if line[5]:
                activity.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, _sum(line[1:5]))
        at += 1
    activity.set_column(0, 0, 54)

    cases = made.add_worksheet("P6 evidence")
    cases.write("A1", "P6: support ended January to March 2026, had arrears at start", bold)
    cases.write_row(
        "A3",
        (
            "Case",
            "Ward",
            "Age",
            "Support began",
            "Support ended",
            "Arrears at start (£)",
            "Arrears at end (£)",
            "SWEMWBS at start",
            "SWEMWBS at end",
            "Support hours, all told",
        ),
        bold,
    )
    for row, line in enumerate(CASES, 3):
        cases.write_row(row, 0, line[:3])
        cases.write_datetime(row, 3, date(*line[3]), day)
        cases.write_datetime(row, 4, date(*line[4]), day)
        cases.write_row(row, 5, line[5:7], money)
        cases.write_row(row, 7, line[7:])
    cases.set_column(1, 9, 15)

    _team(made.add_worksheet("Lived exp team"), bold, day, money)
    _money(made.add_worksheet("Money"), bold, money)

    calls = made.add_worksheet("Feedback")
    calls.write_row("A1", ("Phone calls after support ended", "Q1", "Q2", "Q3", "Q4"), bold)
    for row, line in enumerate(CALLS, 1):
        calls.write_row(row, 0, line)
    calls.write("A9", "Anything else you want to tell us about Quarter 4", bold)
    for row, sentence in enumerate(STORIES, 9):
        calls.write(row, 0, sentence)
    calls.set_column(0, 0, 60)
    made.close()
