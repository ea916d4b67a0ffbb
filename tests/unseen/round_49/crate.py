"""A community fridge with Healthy Start voucher advice, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float

MONTHS = [date(2025, month, 1) for month in range(4, 13)]
MONTHS += [date(2026, month, 1) for month in range(1, 4)]
SHORT = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")

FRIDGE: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Sessions planned", (26, 27, 25, 27, 26, 26, 27)),
    ("Sessions held", (24, 27, 25, 26, 24, 26, 27)),
    ("Visits", (588, 612, 640, 671, 655, 690, 718)),
    ("Visits from priority postcodes", (341, 362, 389, 402, 401, 425, 446)),
    ("Food in, kg", (2105.5, 2240, 2318.5, 2402, 2286, 2455.5, 2530)),
    ("Binned or composted, kg", (96.5, 88, 104, 117.5, 121, 92, 84.5)),
    ("Food saved, kg", (2009, 2152, 2214.5, 2284.5, 2165, 2363.5, 2445.5)),
    ("Fridge temperature checks", (72, 81, 75, 78, 72, 78, 81)),
    ("Checks in range", (71, 81, 74, 76, 72, 78, 81)),
)

# A heading alone, or a line with seven months.
ADVICE: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Enquiries and applications", ()),
    ("Households asking", (41, 38, 46, 52, 49, 55, 58)),
    ("...eligible", (33, 31, 37, 41, 38, 44, 47)),
    ("...applied with our help", (27, 26, 31, 34, 33, 38, 40)),
    ("Days from asking to applying, added up", (162, 148, 171, 177, 168, 182, 184)),
    ("Decisions back", (22, 25, 28, 31, 34, 35, 37)),
    ("...approved", (17, 20, 23, 26, 27, 29, 32)),
    ("Refused, helped to ask again", (2, 1, "nil", 2, 1, 3, 2)),
    ("After the card", ()),
    ("Card still in use 8 weeks on", (12, 15, 18, 21, 23, 24, "not due")),
    ("Worth to the families over a year £ (estimate)", (3757, 4420, 5083, 5746, 5967, 6409, 7072)),
    ("Children under 4 in those homes", (29, 33, 37, 44, 41, 48, 52)),
    ("Packs of vitamins given out", (21, 26, 31, 29, 34, 38, 41)),
    ("Form-filling visits health visitors were spared", (3, 4, 4, 6, 5, 7, 8)),
    ("How they heard", ()),
    ("At the fridge", (18, 17, 20, 23, 22, 24, 26)),
    ("Health visitor or midwife", (9, 8, 11, 12, 10, 13, 12)),
    ("Children's centre", (8, 6, 7, 8, 9, 8, 9)),
    ("Friend or neighbour", (6, 7, 8, 9, 8, 10, 11)),
)

VOLUNTEERS: tuple[tuple[str, date, str, str, int, Cell, float, date, int], ...] = (
    ("V03", date(2024, 6, 3), "Opens up, rota", "N", 67, 31, 204.5, date(2024, 6, 19), 92),
    ("V05", date(2024, 9, 16), "Van", "N", 58, 26.5, 171, date(2024, 10, 2), 80),
    ("V08", date(2025, 1, 13), "Counter", "Y", 34, 18, 139.5, date(2025, 2, 5), 88),
    ("V09", date(2025, 2, 24), "Counter", "Y", 41, 22, 146, date(2025, 3, 12), 76),
    ("V11", date(2025, 4, 7), "Soup Tuesdays", "Y", 29, 16.5, 88, date(2025, 4, 30), 84),
    ("V12", date(2025, 5, 19), "Healthy Start desk", "N", 52, 14, 71.5, date(2025, 6, 11), 96),
    ("V14", date(2025, 7, 1), "Counter", "N", 19, "nil", 33, date(2025, 7, 23), 72),
    ("V15", date(2025, 8, 4), "Soup Tuesdays", "Y", 38, 12, 30.5, date(2025, 9, 3), 88),
    ("V16", date(2025, 9, 8), "Van", "Y", 45, 20.5, 36, date(2025, 10, 8), 80),
    ("V17", date(2025, 10, 6), "Counter", "N", 23, 9.5, 9.5, date(2025, 10, 22), 84),
)

VOLUNTEER_LINES: tuple[tuple[str, Cell, Cell], ...] = (
    ("First came to us for food", 5, 6),
    ("Left for a job or college", 1, 3),
    ("Asked about volunteering", 7, 39),
)

PARTNERS: tuple[tuple[str, str, tuple[Cell, ...]], ...] = (
    ("Halder's Supermarket", "shop", (0.4, 27, 742.5, 4810, 62)),
    ("Crumb & Oven", "bakery", (1.2, 22, 418, 2705.5, 38.5)),
    ("Amara Greengrocer", "shop", (0.8, 18, 365.5, 2344, 41)),
    ("Brindlesham Food Depot", "charity", (6.5, 13, 288, 1902, "n/a")),
    ("Kiln Row Market", "traders", (2.1, 9, 251, 1588.5, 24)),
    ("Moor Lane allotments", "growers", (1.6, 8, 176, 1120, "n/a")),
    ("Stag Hotel kitchen", "hotel", (3.3, 5, 289, 1867.5, "nil")),
)

SURVEY: tuple[tuple[str, tuple[int, int, int, int]], ...] = (
    ("We eat more fruit and veg", (48, 51, 24, 1)),
    ("We worry less about paying for food", (57, 44, 22, 3)),
    ("The people here are friendly", (98, 24, 3, 0)),
    ("The opening times suit us", (62, 40, 19, 2)),
    ("The queue has got shorter", (21, 33, 48, 17)),
)

SOUP: tuple[tuple[str, int, int, int], ...] = (
    ("Sessions", 4, 5, 4),
    ("...led by people who first came for food", 2, 4, 4),
    ("Adults", 31, 38, 36),
    ("Dads, grandads and grans who joined in", 7, 9, 11),
    ("Children", 42, 51, 47),
    ("Families who have cooked it again at home", 14, 19, 22),
)

MONEY: tuple[tuple[str, float, float, float, float], ...] = (
    ("Project worker (21 hrs)", 24180, 2015, 14105, 24180),
    ("Healthy Start adviser", 13650, 1137.5, 7962.5, 13650),
    ("Van, fuel and insurance", 5400, 431.26, 3288.74, 5600),
    ("Electricity and repairs", 3800, 512.9, 2604.15, 4250),
    ("Volunteers' travel and training", 1500, 96.4, 741.85, 1350),
    ("Contingency", 1000, 0, 180, 500),
    ("Rent of unit", 6600, 550, 3850, 6600),
)

# Reference, indicator, target, number and what it is out of, comment.
FORM: tuple[tuple[str, str, Cell, str, str, str], ...] = (
    ("CF1", "Visits to the fridge", 650, "D", "", ""),
    ("CF2", "Surplus food saved from waste (kg)", 2200, "H", "", "Best month yet"),
    ("CF3", "Open sessions held as planned", 0.95, "C", "B", ""),
    ("CF4", "Temperature checks within 0-5 degrees", 1, "J", "I", "2 July: door left ajar"),
    ("CF5", "Households helped to apply for Healthy Start", 30, "6", "", ""),
    ("CF6", "Applications approved", 0.8, "9", "8", "Of decisions received"),
    ("CF7", "Average days from enquiry to application", 5, "7", "6", "Max. Lower is better"),
    ("CF8", "Visits from priority postcodes", 0.6, "E", "D", "XB4 and XB7"),
    ("CF9", "Food safety incidents", "Report all", "", "", "None in October"),
)

STORIES = (
    "A dad who used to wait round the corner till the queue had gone now opens up on Thursdays.",
    "Two of the Soup Tuesday mums have started a stall on the Saturday market.",
    "The children's centre says 5 families it was worried about now turn up every week.",
    "The big fridge broke on 9 October and was out for 2 days.",
    "A new shop on the ring road may give us 300 kg a week from January.",
    "We have asked the depot for 40 more crates.",
    "The target of 650 visits was set before the estate was extended.",
    "Leaflets went to 1,150 homes in the priority postcodes.",
)


def _total(figures: tuple[Cell, ...]) -> float:
    """Add up what is a number."""
    return sum(figure for figure in figures if not isinstance(figure, str))


def _source(key: str) -> tuple[str, str, Cell, float]:
    """Give the cells of October and of the total, with their figures."""
    if key.isdigit():
        figures = ADVICE[int(key) - 3][1]
        return f"='Healthy Start'!I{key}", f"='Healthy Start'!J{key}", figures[6], _total(figures)
    months = FRIDGE["ABCDEFGHIJ".index(key) - 1][1]
    return f"=Fridge!{key}9", f"=Fridge!{key}15", months[6], sum(months)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format, month: Format) -> None:
    """Write the form of the council."""
    sheet.write("A1", "BRINDLESHAM BOROUGH COUNCIL  Public Health", bold)
    sheet.write("A2", "Monthly monitoring form (version 3) - fill in white cells only")
    sheet.write_row("A4", ("Organisation", "Full Crate CIO"))
    sheet.write_row("A5", ("Project", "Community fridge and Healthy Start advice"))
    sheet.write_row("A6", ("Contract", "BRB-PH-031, 01/04/2025 to 31/03/2027"))
    sheet.write("A7", "Month")
    sheet.write_datetime("B7", date(2025, 10, 1), month)
    sheet.write_row("A8", ("Due", "10th working day of the month after"))
    sheet.merge_range("D10:F10", "This month", bold)
    sheet.merge_range("G10:I10", "Year to date (from April)", bold)
    heads = ("Ref", "Indicator", "Target a month", *(("Number", "Out of", "Result") * 2))
    sheet.write_row("A11", (*heads, "Provider comment"), bold)
    for row, (ref, name, target, top, base, comment) in enumerate(FORM, 11):
        shown = place if ref == "CF7" else rate if base else None
        sheet.write_row(row, 0, (ref, name))
        sheet.write(row, 2, target, rate if base and ref != "CF7" else None)
        sheet.write(row, 9, comment)
        for column, which in ((3, 0), (6, 1)):
            number, out_of = (xl_col_to_name(column + step) for step in range(2))
            if not top:
                sheet.write_row(row, column, (("nil", "n/a", "nil"), (2, "n/a", 2))[which])
                continue
            above = _source(top)
            sheet.write_formula(row, column, str(above[which]), None, above[2 + which])
            if not base:
                sheet.write(row, column + 1, "n/a")
                same = f"={number}{row + 1}"
                sheet.write_formula(row, column + 2, same, None, above[2 + which])
                continue
            below = _source(base)
            sheet.write_formula(row, column + 1, str(below[which]), None, below[2 + which])
            share = float(above[2 + which]) / float(below[2 + which])
            rule = f"={number}{row + 1}/{out_of}{row + 1}"
            sheet.write_formula(row, column + 2, rule, shown, share)
    sheet.write(
        "A22", "Tell us about the month: what went well, what did not, what is planned", bold
    )
    for row, sentence in enumerate(STORIES, 22):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 8, 11)
    sheet.set_column(9, 9, 26)


def _fridge(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months down the side; those to come stand empty."""
    sheet.write("A2", "Month", bold)
    for row, first in enumerate(MONTHS, 2):
        sheet.write_datetime(row, 0, first, month)
    sheet.write("A15", "Total", bold)
    for column, (name, months) in enumerate(FRIDGE, 1):
        letter = xl_col_to_name(column)
        sheet.write(1, column, name, bold)
        for row, figure in enumerate(months, 2):
            if name == "Food saved, kg":
                sheet.write_formula(row, column, f"=F{row + 1}-G{row + 1}", None, figure)
            else:
                sheet.write(row, column, figure)
        sheet.write_formula(14, column, f"=SUM({letter}3:{letter}14)", None, sum(months))
    sheet.write("A1", "Fridge, all sessions", bold)
    sheet.set_column(0, 9, 14)


def _advice(sheet: Worksheet, bold: Format) -> None:
    """Write the advice desk with the months across."""
    sheet.write("A1", "Healthy Start desk 2025/26", bold)
    for row, (name, months) in enumerate(ADVICE, 2):
        if not months:
            sheet.write_row(row, 0, (name, "", *SHORT, "Total"), bold)
            continue
        sheet.write(row, 0, name)
        sheet.write_row(row, 2, months)
        sheet.write_formula(row, 9, f"=SUM(C{row + 1}:I{row + 1})", None, _total(months))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 1, 2)


def _volunteers(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of volunteers and three lines below it."""
    heads = (
        "ID",
        "Started",
        "Job",
        "Came for food first?",
        "Age",
        "Hours Oct",
        "Hours since April",
        "Hygiene test",
        "Test score %",
    )
    sheet.write_row("A1", heads, bold)
    for row, line in enumerate(VOLUNTEERS, 1):
        sheet.write(row, 0, line[0])
        sheet.write_datetime(row, 1, line[1], day)
        sheet.write_row(row, 2, line[2:7])
        sheet.write_datetime(row, 7, line[7], day)
        sheet.write(row, 8, line[8])
    sheet.write("E12", "All")
    october = _total(tuple(line[5] for line in VOLUNTEERS))
    sheet.write_formula("F12", "=SUM(F2:F11)", None, october)
    sheet.write_formula("G12", "=SUM(G2:G11)", None, sum(line[6] for line in VOLUNTEERS))
    sheet.write_row("A15", ("Volunteers, how many", "", "", "", "", "Oct", "Since April"), bold)
    for row, (name, month, year) in enumerate(VOLUNTEER_LINES, 15):
        sheet.write(row, 0, name)
        sheet.write_row(row, 5, (month, year))
    sheet.set_column(1, 8, 14)


def _partners(sheet: Worksheet, bold: Format) -> None:
    """Write who gives the food."""
    sheet.write("A1", "Where the food comes from - to end of October 2025", bold)
    heads = (
        "Partner",
        "Kind",
        "Miles from unit",
        "Pick-ups Oct",
        "Kg Oct",
        "Kg since April",
        "Waste bill they saved in Oct £ (they tell us)",
    )
    sheet.write_row("A3", heads, bold)
    for row, (name, kind, figures) in enumerate(PARTNERS, 3):
        sheet.write_row(row, 0, (name, kind, *figures))
    sheet.write("A11", "All partners")
    for column in range(3, 7):
        letter = xl_col_to_name(column)
        total = _total(tuple(line[2][column - 2] for line in PARTNERS))
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", None, total)
    sheet.set_column(0, 0, 26)
    sheet.set_column(2, 6, 15)


def _views(sheet: Worksheet, bold: Format) -> None:
    """Write the survey and, beside it, the cooking sessions."""
    sheet.write("A1", "Visitor survey, 6 to 17 October 2025", bold)
    sheet.write_row("A2", ("Because of the fridge...", "A lot", "A bit", "No", "Worse", "Answers"))
    for row, (words, answers) in enumerate(SURVEY, 2):
        sheet.write_row(row, 0, (words, *answers))
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(answers))
    sheet.write("H1", "Soup Tuesdays (cook-along, since August)", bold)
    sheet.write_row("H2", ("", "Aug", "Sep", "Oct"))
    for row, line in enumerate(SOUP, 2):
        sheet.write_row(row, 7, line)
    sheet.set_column(0, 0, 38)
    sheet.set_column(7, 7, 42)


def _money(sheet: Worksheet, bold: Format, money: Format, rate: Format) -> None:
    """Write budget and spending; one line is folded away."""
    heads = (
        "£",
        "Budget 2025/26",
        "Spent in October",
        "Spent to date",
        "% of budget",
        "Forecast to 31 March",
    )
    sheet.write_row("A1", heads, bold)
    lines = [*MONEY, ("Total", *(round(sum(line[at] for line in MONEY), 2) for at in range(1, 5)))]
    for row, (name, budget, month, spent, forecast) in enumerate(lines, 1):
        sheet.write(row, 0, name)
        share = spent / budget
        sheet.write_formula(row, 4, f"=D{row + 1}/B{row + 1}", rate, share)
        for column, figure in ((1, budget), (2, month), (3, spent), (5, forecast)):
            if name == "Total":
                letter = xl_col_to_name(column)
                rule = f"=SUM({letter}2:{letter}{row})"
                sheet.write_formula(row, column, rule, money, figure)
            else:
                sheet.write(row, column, figure, money)
        if name == "Contingency":
            sheet.set_row(row, None, None, {"hidden": True})
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 5, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Full Crate October")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    _form(made.add_worksheet("Monthly form"), bold, rate, place, month)
    _fridge(made.add_worksheet("Fridge"), bold, month)
    _advice(made.add_worksheet("Healthy Start"), bold)
    _volunteers(made.add_worksheet("Volunteers"), bold, day)
    _partners(made.add_worksheet("Food partners"), bold)
    _views(made.add_worksheet("Survey & soup"), bold)
    _money(made.add_worksheet("Money"), bold, money, rate)
    made.close()
