"""Carers' emergency cards and small grants for a break, quarterly to a council."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, minimum, line counted, line divided by, words of the result.
BLOCKS: tuple[tuple[object, ...], ...] = (
    ("C1", "New emergency cards issued", 650, 550, ("Cards issued", 154, 155, 184)),
    (
        "C2",
        "Cards sent within 10 working days",
        0.9,
        0.8,
        ("(a) Sent within 10 working days", 141, 150, 178),
        ("(b) Complete applications", 160, 161, 190),
        "(a) as % of (b)",
    ),
    (
        "C3",
        "Emergency plans reviewed at 12 months",
        0.85,
        0.75,
        ("(a) Plans reviewed", 102, 91, 117),
        ("(b) Plans reaching 12 months", 118, 109, 131),
        "(a) as % of (b)",
    ),
    (
        "C4",
        "Backup in place within 2 hours of an emergency call",
        0.95,
        0.85,
        ("(a) Backup there within 2 hours", 8, 11, 10),
        ("(b) Emergencies", 9, 12, 11),
        "(a) as % of (b)",
    ),
    ("C5", "Respite grants awarded", 55, 45, ("Grants awarded", 12, 15, 13)),
    (
        "C6",
        "Average days from application to decision on a grant",
        15,
        20,
        ("(a) Days, all decisions", 188, 221, 208),
        ("(b) Decisions", 13, 16, 14),
        "(a) / (b), lower is better",
    ),
    (
        "C7",
        "Carers more able to go on caring after their break",
        0.8,
        0.7,
        ("(a) Said more able", 8, 11, 11),
        ("(b) Breaks followed up by phone", 10, 13, 12),
        "(a) as % of (b)",
    ),
    ("C8", "New card holders under 25", "n/a", "n/a", ("For information", 9, 12, 11)),
)

NARRATIVE = (
    "Mrs D's brother, who had not spoken to her for years, is now her backup and comes every week.",
    "One carer used her card to get to her daughter's graduation, first night away in 11 years.",
    "The hospital discharge team tell us 3 patients went home sooner as the carer had a card.",
    "The printer let us down in February and 12 cards were late.",
    "We will run 4 sign-up mornings at the market in the summer.",
    "Applications were up on last quarter because of the GP text message to 1,900 patients.",
    "We expect to pass the target of 650 cards in May.",
)

MONTHS = ("Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
CARDS: tuple[tuple[object, ...], ...] = (
    ("Applications in", 58, 49, 61, 66, 60, 41, 71, 63, 68),
    ("Cards issued", 52, 47, 55, 60, 58, 37, 64, 59, 61),
    ("  of which under 25", "<5", "<5", 5, 6, "<5", "<5", 5, "<5", "<5"),
    ("Cards renewed", 21, 18, 24, 26, 19, 15, 28, 22, 25),
    ("12 month plan reviews done", 34, 31, 37, 36, 33, 22, 39, 38, 40),
    ("Calls to the 24 hour line", 33, 29, 36, 38, 35, 44, 41, 37, 39),
    ("  of which emergencies", 3, 2, 4, 4, 3, 5, 4, 3, 4),
    ("  backup there in 2 hours", 3, 2, 3, 4, 3, 4, 4, 3, 3),
)
UNDER_25 = 32

# Date, time of the call, card, age of the person cared for, minutes, hours, who came.
CALLS: tuple[tuple[object, ...], ...] = (
    ((1, 6), (7, 50), "DC1187", 84, 55, 6, "Neighbour"),
    ((1, 11), (22, 15), "DC0932", 9, 40, 14, "Grandparent"),
    ((1, 19), (13, 5), "DC1304", 77, 95, 4.5, "Agency"),
    ((1, 28), (3, 30), "DC0518", 91, 110, 9, "Agency"),
    ((2, 4), (18, 20), "DC1255", 62, 35, 3, "Son"),
    ((2, 13), (9, 0), "DC1340", 79, 70, 26, "Agency"),
    ((2, 25), (16, 45), "DC0871", 33, 25, 5, "Sister"),
    ((3, 3), (11, 10), "DC1402", 88, 60, 7.5, "Agency"),
    ((3, 9), (1, 40), "DC1119", 81, 165, 8, "Agency, cover sent from Felling Cross"),
    ((3, 17), (20, 5), "DC1066", 17, 45, 12, "Aunt"),
    ((3, 30), (14, 25), "DC1411", 73, 80, 4, "Neighbour"),
)

# Grant, applied, decided, awarded, kind of break, break ended, hours, spent.
GRANTS: tuple[tuple[object, ...], ...] = (
    ("RG41", (2025, 12, 29), (2026, 1, 12), 280, "Two nights by the sea", (2026, 2, 8), 48, 271.4),
    ("RG42", (2026, 1, 2), (2026, 1, 16), 150, "Sitter, day out", (2026, 1, 31), 7, 150),
    ("RG43", (2026, 1, 5), (2026, 1, 16), 320, "Weekend with sister", (2026, 3, 1), 52, 318.75),
    ("RG44", (2026, 1, 8), (2026, 1, 26), "nil", "Refused - other borough", None, "n/a", "n/a"),
    ("RG45", (2026, 1, 14), (2026, 1, 30), 200, "Night at spa hotel", (2026, 2, 21), 24, 187.5),
    ("RG46", (2026, 1, 19), (2026, 2, 2), 90, "Swimming lessons", (2026, 2, 28), 12, 90),
    ("RG47", (2026, 1, 26), (2026, 2, 6), 260, "Reunion, sitter at home", (2026, 3, 15), 36, 260),
    ("RG48", (2026, 1, 28), (2026, 2, 16), 300, "Walking weekend", (2026, 3, 22), 50, 296.2),
    ("RG49", (2026, 2, 3), (2026, 2, 16), 120, "Football and tea", (2026, 3, 7), 6.5, 112),
    ("RG50", (2026, 2, 9), (2026, 2, 27), 350, "Coach trip", (2026, 4, 19), "not due", "not due"),
    ("RG51", (2026, 2, 16), (2026, 3, 2), 175, "Pottery days", (2026, 3, 28), 10, 169.99),
    ("RG52", (2026, 2, 23), (2026, 3, 9), 240, "Caravan", (2026, 5, 4), "not due", "not due"),
    ("RG53", (2026, 3, 2), (2026, 3, 16), 310, "Retreat", (2026, 4, 26), "not due", "not due"),
    ("RG54", (2026, 3, 9), (2026, 3, 27), 140, "Theatre matinee", (2026, 3, 31), 5, 138),
)

# Line, spent in the first year, budget of the second, three quarters.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Staff", 58620, 61400, 15210, 15388.4, 15350.25),
    ("24 hour line (agency)", 17950, 18500, 4625, 4625, 4625),
    ("Respite grants", 11240.5, 12000, 2710, 3365, 2935),
    ("Cards and postage", 3988.15, 4200, 964.2, 918.75, 1187.6),
    ("Volunteer sitters' expenses", 2214.3, 2600, 541.1, 602.35, 688.9),
    ("Office and insurance", 7560, 7800, 1950, 1950, 1950),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Applying was easy", 47, 7, 3, 1),
    ("My card came in good time", 49, 5, 3, 1),
    ("Staff listened to me", 51, 4, 2, 1),
    ("I sleep better knowing the card is there", 38, 13, 6, 1),
    ("I see friends again since I joined", 29, 18, 9, 2),
    ("The newsletter is useful", 31, 19, 6, 2),
    ("I would tell another carer about the scheme", 54, 3, "nil", 1),
)

# Line and three quarters; added up for the year where the last word says so.
WIDER: tuple[tuple[object, ...], ...] = (
    ("FOR CARERS",),
    ("Kept a job or hours they were about to give up", 3, 4, 6, "sum"),
    ("Had an operation or treatment they had put off", 2, 5, 4, "sum"),
    ("Started a course or training", 4, 2, 5, "sum"),
    ("Carer's Allowance and other benefits won (£ a year)", 6240.5, 7815.2, 9104.75, "sum"),
    ("Advice calls", 212, 238, 251, "sum"),
    ("CARERS HELPING CARERS",),
    ("Carers sitting for one another (swaps)", 9, 11, 14, ""),
    ("Hours swapped", 64, 71.5, 96, "sum"),
    ("Newsletters", 1, 1, 1, "sum"),
    ("FAMILY, NEIGHBOURS, VOLUNTEERS",),
    ("Relatives and neighbours at 'Be the backup' evenings", 17, 14, 21, "sum"),
    ("Hours given by volunteer sitters", 240, 262.5, 301, "sum"),
    ("DBS checks done", 5, 3, 6, "sum"),
    ("TOWN AND SERVICES",),
    ("Shops and cafes with card holder discount (at quarter end)", 12, 15, 19, ""),
    ("Talks at GP surgeries", 4, 3, 5, "sum"),
    ("Nights in an emergency care bed not needed", 14, 9, 17, "sum"),
    ("Vacant posts (WTE)", 0.6, "nil", "nil", ""),
)


def day(figures: object) -> date:
    """Turn a year, a month and a day into a date."""
    year, month, number = figures  # type: ignore[misc]
    return date(year, month, number)


def added(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _return(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the form of the council: a block of lines for each indicator."""
    sheet.merge_range("A1:I1", "RAVENSHAW BOROUGH COUNCIL - Adults and Communities", forms["band"])
    sheet.write("A2", "Provider monitoring form (quarterly)", forms["bold"])
    sheet.write("A4", "Name of provider:")
    sheet.write("C4", "Dunmoor Carers Link")
    sheet.write("A5", "Service:")
    sheet.write("C5", "Carers' emergency card and respite grants")
    sheet.write("A6", "Contract no.:")
    sheet.write("C6", "RBC/AC/2291 (1 July 2024 to 30 June 2027)")
    sheet.write("A7", "Period:")
    sheet.write("C7", "Year 2 Quarter 3, January - March 2026")
    sheet.write("A8", "Contact:")
    sheet.write("C8", "Scheme manager, 01632 960 417")
    sheet.write("A10", "SECTION 1 - Indicators", forms["bold"])
    heads = (
        "No.",
        "Indicator",
        "Q1\nJul-Sep 25",
        "Q2\nOct-Dec 25",
        "Q3\nJan-Mar 26",
        "Q4\nApr-Jun 26",
        "Year to date",
        "Year 2 target",
        "Minimum",
    )
    sheet.write_row("A11", heads, forms["head"])
    row = 11
    for ref, name, target, floor, *lines in BLOCKS:
        mean = ref == "C6"
        form = None if len(lines) == 1 else forms["place"] if mean else forms["rate"]
        words = (ref, name)
        sheet.write_row(row, 0, words, forms["kpi"])
        for place in range(2, 9):
            sheet.write_blank(row, place, None, forms["kpi"])
        plain = forms["kpi"] if len(lines) == 1 or mean else forms["kpirate"]
        sheet.write(row, 7, target, plain)
        sheet.write(row, 8, floor, plain)
        for at, line in enumerate(lines):
            row += 1
            if at < 2:
                sheet.write_row(row, 1, line)
                total = added(line[1:])
                sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, total)
                sheet.write_blank(row, 5, None, forms["grey"])
                continue
            sheet.write(row, 1, line, forms["italic"])
            sheet.write_blank(row, 5, None, forms["grey"])
            for place, letter in ((2, "C"), (3, "D"), (4, "E"), (6, "G")):
                top, base = lines[0], lines[1]
                above = added(top[1:]) if place == 6 else top[place - 1]
                below = added(base[1:]) if place == 6 else base[place - 1]
                sum_in = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, place, sum_in, form, above / below)
        row += 1
    row += 1
    sheet.write(row, 0, "SECTION 2 - Anything you want to tell us about the quarter", forms["bold"])
    for at, sentence in enumerate(NARRATIVE, row + 1):
        sheet.write(at, 0, sentence)
    sheet.set_row(10, 32)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 50)
    sheet.set_column("C:I", 12)


def _cards(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the cards month by month."""
    sheet.write("A1", "Cards and calls by month", forms["bold"])
    sheet.merge_range("B2:G2", "2025", forms["centre"])
    sheet.merge_range("H2:J2", "2026", forms["centre"])
    sheet.write_row("B3", (*MONTHS, "Yr 2 so far"), forms["head"])
    for row, line in enumerate(CARDS, 3):
        sheet.write_row(row, 0, line)
        if "25" in str(line[0]):
            sheet.write(row, 10, UNDER_25)
        else:
            total = added(line[1:])
            sheet.write_formula(row, 10, f"=SUM(B{row + 1}:J{row + 1})", None, total)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:J", 7)
    sheet.set_column("K:K", 12)


def _calls(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the log of emergencies."""
    sheet.write("A1", "Emergency calls log, Q3 (Jan - Mar 2026)", forms["bold"])
    heads = (
        "Date",
        "Call at",
        "Card no.",
        "Age of cared for",
        "Minutes till backup there",
        "Hours covered",
        "Who came",
    )
    sheet.write_row("A2", heads, forms["head"])
    for row, ((month, number), (hour, minute), *rest) in enumerate(CALLS, 2):  # type: ignore[misc]
        sheet.write(row, 0, date(2026, month, number), forms["day"])
        sheet.write(row, 1, time(hour, minute), forms["time"])
        sheet.write_row(row, 2, rest)
    last = len(CALLS) + 2
    sheet.write(last, 4, "Total hours", forms["bold"])
    total = added(tuple(line[5] for line in CALLS))
    sheet.write_formula(last, 5, f"=SUM(F3:F{last})", forms["bold"], total)
    sheet.set_column("A:F", 12)
    sheet.set_column("G:G", 36)


def _grants(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the grants that were decided in the quarter."""
    sheet.write("A1", "Respite grants decided Jan - Mar 2026", forms["bold"])
    heads = (
        "Grant",
        "Applied",
        "Decided",
        "Days",
        "Awarded (£)",
        "Break",
        "Break ended",
        "Hours of break",
        "Spent, from receipts (£)",
    )
    sheet.write_row("A3", heads, forms["head"])
    for row, (ref, asked, told, award, kind, over, hours, spent) in enumerate(GRANTS, 3):
        sheet.write(row, 0, ref)
        sheet.write(row, 1, day(asked), forms["day"])
        sheet.write(row, 2, day(told), forms["day"])
        took = (day(told) - day(asked)).days
        sheet.write_formula(row, 3, f"=C{row + 1}-B{row + 1}", forms["whole"], took)
        sheet.write(row, 4, award, forms["money"])
        sheet.write(row, 5, kind)
        if over:
            sheet.write(row, 6, day(over), forms["day"])
        sheet.write(row, 7, hours)
        sheet.write(row, 8, spent, forms["money"])
    sheet.write("A19", "Total", forms["bold"])
    days = sum((day(line[2]) - day(line[1])).days for line in GRANTS)
    sheet.write_formula("D19", "=SUM(D4:D17)", forms["whole"], days)
    for letter, place, form in (("E", 3, "money"), ("H", 6, "bold"), ("I", 7, "money")):
        total = added(tuple(line[place] for line in GRANTS))
        sheet.write_formula(f"{letter}19", f"=SUM({letter}4:{letter}17)", forms[form], total)
    sheet.set_column("A:E", 11)
    sheet.set_column("F:F", 24)
    sheet.set_column("G:I", 13)


def _money(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the money; the year before is hidden."""
    sheet.write(
        "A1", "Spend against budget - contract year 2 (July 2025 to June 2026)", forms["bold"]
    )
    heads = (
        "",
        "Yr 1 spend (Jul 24 - Jun 25)",
        "Yr 2 budget",
        "Jul-Sep",
        "Oct-Dec",
        "Jan-Mar",
        "Spent so far",
    )
    sheet.write_row("A3", heads, forms["head"])
    for row, line in enumerate(MONEY, 3):
        sheet.write_row(row, 0, line, forms["money"])
        total = added(line[3:])
        sheet.write_formula(row, 6, f"=SUM(D{row + 1}:F{row + 1})", forms["money"], total)
    sheet.write("A10", "Total", forms["bold"])
    for place in range(1, 7):
        letter = xl_col_to_name(place)
        if place < 6:
            total = added(tuple(line[place] for line in MONEY))
        else:
            total = added(tuple(added(line[3:]) for line in MONEY))
        sheet.write_formula(9, place, f"=SUM({letter}4:{letter}9)", forms["boldmoney"], total)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:B", 14, None, {"hidden": True})
    sheet.set_column("C:G", 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Dunmoor Year 2 Quarter 3")
    green = {"bold": True, "bg_color": "#E2EFDA", "border": 1, "text_wrap": True, "valign": "top"}
    pale = {"bold": True, "bg_color": "#F2F2F2", "top": 1}
    forms = {
        "band": made.add_format({"bold": True, "bg_color": "#375623", "font_color": "#FFFFFF"}),
        "bold": made.add_format({"bold": True}),
        "italic": made.add_format({"italic": True}),
        "centre": made.add_format({"bold": True, "align": "center"}),
        "head": made.add_format(green),
        "kpi": made.add_format(pale),
        "kpirate": made.add_format({**pale, "num_format": "0%"}),
        "grey": made.add_format({"bg_color": "#D9D9D9"}),
        "rate": made.add_format({"num_format": "0.0%", "italic": True}),
        "place": made.add_format({"num_format": "0.0", "italic": True}),
        "whole": made.add_format({"num_format": "0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "boldmoney": made.add_format({"num_format": "#,##0.00", "bold": True, "top": 1}),
        "day": made.add_format({"num_format": "dd/mm/yy"}),
        "time": made.add_format({"num_format": "hh:mm"}),
    }
    _return(made.add_worksheet("Monitoring form"), forms)
    _cards(made.add_worksheet("Cards"), forms)
    _calls(made.add_worksheet("Emergencies Q3"), forms)
    _grants(made.add_worksheet("Grants Q3"), forms)
    _money(made.add_worksheet("Money"), forms)

    views = made.add_worksheet("Survey")
    views.write("A1", "Card holder survey, January to March 2026", forms["bold"])
    views.write_row("A2", ("Forms sent", 212))
    views.write_row("A3", ("Forms back", 58))
    heads = ("", "Agree", "Neither", "Disagree", "No answer", "All replies")
    views.write_row("A5", heads, forms["head"])
    for row, line in enumerate(SURVEY, 5):
        views.write_row(row, 0, line)
        total = added(line[1:])
        views.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
    views.set_column("A:A", 46)

    wider = made.add_worksheet("Other benefits")
    row = 0
    for line in WIDER:
        if len(line) == 1:
            row += 1 if row else 0
            heads = (*line, "Q1 (Jul-Sep)", "Q2 (Oct-Dec)", "Q3 (Jan-Mar)", "Year so far")
            wider.write_row(row, 0, heads, forms["head"])
        else:
            form = forms["money"] if "£" in str(line[0]) else None
            wider.write_row(row, 0, line[:4], form)
            if line[4]:
                total = added(line[1:4])
                wider.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", form, total)
        row += 1
    wider.set_column("A:A", 56)
    wider.set_column("B:E", 13)
    made.close()
