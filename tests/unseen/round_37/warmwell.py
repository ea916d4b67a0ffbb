"""Healthy homes and fuel poverty advice with trained tenants, quarterly to a council."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, words, target, light, comment, lines of figures (words, four quarters).
FORM: tuple[tuple[object, ...], ...] = (
    ("HH1", "Households receiving energy advice", 600, "G", "", (("", 132, 118, 167, 189),)),
    (
        "HH2",
        "First visit inside 10 working days",
        0.9,
        "G",
        "Q3 snow, see narrative",
        (("a) visited in time", 61, 58, 79, 88), ("b) first visits due", 68, 63, 90, 96)),
    ),
    ("HH3", "Homes given small measures", 320, "G", "", (("", 74, 69, 93, 102),)),
    (
        "HH4",
        "Average yearly saving on bills (£)",
        180,
        "G",
        "From tariff and usage, not guessed",
        (
            ("a) savings found (£)", 12410, 11062, 17856, 20034),
            ("b) households worked out", 66, 58, 93, 106),
        ),
    ),
    (
        "HH5",
        "Share of referrals from health staff",
        0.25,
        "G",
        "",
        (("a) GP, nurse or hospital", 31, 34, 47, 55), ("b) all referrals", 141, 126, 178, 203)),
    ),
    ("HH6", "Tenants completing champion training", 24, "G", "", (("", 6, 5, 8, 7),)),
    (
        "HH7",
        "Able to keep warm, 3-month call",
        0.7,
        "G",
        "Dipped in Q3",
        (("a) can keep warm", 38, 36, 41, 52), ("b) reached by phone", 52, 50, 61, 74)),
    ),
    ("HH8", "Complaints", "monitor", "", "", (("", "nil", 1, "nil", "nil"),)),
)

# Words and three months; the last word says how the quarter is worked out.
MONTHLY: tuple[tuple[object, ...], ...] = (
    ("Coming in",),
    ("Calls to the advice line", 148, 131, 104, "SUM"),
    ("Referrals", 81, 68, 54, "SUM"),
    ("- from GP, nurse or hospital", 22, 18, 15, "SUM"),
    ("- from council housing team", 27, 21, 17, "SUM"),
    ("Days to first visit (working days, average)", 8.4, 7.9, 7.1, "AVERAGE"),
    ("Work done",),
    ("Households advised", 74, 63, 52, "SUM"),
    ("Home visits, first and repeat", 42, 36, 31, "SUM"),
    ("Foils, draught strips, LED bulbs handed over", 212, 187, 153, "SUM"),
    ("Warm Home Discount applications", 31, 24, 12, "SUM"),
    ("Shown how to work the heating controls", 26, 22, 19, "SUM"),
    ("Oil heaters out on loan at month end", 9, 11, 6, ""),
    ("What households got out of it",),
    ("Fuel debt written off by suppliers (£)", 1840, 2265.5, 1490.75, "SUM"),
    ("Boiler and insulation grants won (£)", 9200, 6400, 11150, "SUM"),
    ("Kept running out on prepay meter, has not since", 7, 9, 6, "SUM"),
    ("Landlord put damp right after our letter", 5, 4, 6, "SUM"),
    ("Stuck in hospital as home too cold, now back home", 2, 1, "nil", "SUM"),
)

# Estate, homes, advised, visits, measures, doors.
ESTATES: tuple[tuple[object, ...], ...] = (
    ("Tallow Hill", 412, 41, 24, 23, 120),
    ("Priory Road flats", 386, 36, 21, 20, 95),
    ("The Coppins", 240, 31, 18, 17, 80),
    ("Jubilee Park", 318, 28, 16, 15, 90),
    ("Saltersgate", 205, 24, 14, 13, 60),
    ("Millrace", 160, 17, 10, 8, 40),
    ("Harbottle Close", 98, 12, 6, 6, 35),
)

# Initials, estate, month of training, visits alongside, hours, neighbours, note.
CHAMPIONS: tuple[tuple[object, ...], ...] = (
    ("Bev", "Tallow Hill", "June 2024", 9, 46, 18, ""),
    ("Osman", "Tallow Hill", "Nov 2024", 8, 41.5, 16, "evenings only"),
    ("Rita", "Priory Road flats", "May 2025", 7, 38, 15, ""),
    ("Colm", "Priory Road flats", "Feb 2025", 6, 33, 13, ""),
    ("Aneta", "The Coppins", "Sept 2025", 5, 29, 10, ""),
    ("Trev", "The Coppins", "June 2024", 5, 27.5, 9, ""),
    ("Shanice", "Jubilee Park", "Oct 2025", 6, 31, 12, "covers The Coppins as well"),
    ("Pat", "Jubilee Park", "May 2025", 4, 22, 8, ""),
    ("Lek", "Jubilee Park", "Dec 2025", 1, 9, 2, "poorly in Feb"),
    ("Doreen", "Saltersgate", "Nov 2024", 5, 30, 11, ""),
    ("Youssef", "Millrace", "Jan 2026", 2, 14, 4, ""),
    ("Gill", "Harbottle Close", "Sept 2025", 3, 18, 6, ""),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Tenants asking about the training", 19, 14, 22, 25, "SUM"),
    ("Went into paid work", 1, "nil", 2, 1, "SUM"),
    ("Stood down", 2, 1, 3, 2, "SUM"),
    ("Training evenings held", 4, 4, 6, 5, "SUM"),
    ("Travel and childcare repaid (£)", 312.4, 287.15, 402.6, 371.8, "SUM"),
)

# Case, visited, people, nights at visit, spend at visit, rung, nights, spend.
CALLS: tuple[tuple[object, ...], ...] = (
    ("25/311", "02/10/2025", 4, 5, 168, "06/01/2026", 2, 149),
    ("25/318", "07/10/2025", 1, 3, 94, "08/01/2026", 1, 81),
    ("25/322", "09/10/2025", 5, 6, 187, "13/01/2026", 2, 160),
    ("25/327", "15/10/2025", 2, 2, 121, "15/01/2026", 2, 118),
    ("25/334", "22/10/2025", 3, 4, 142, "27/01/2026", 1, 127),
    ("25/340", "30/10/2025", 2, 7, 110, "03/02/2026", 4, 97),
    ("25/345", "05/11/2025", 6, 5, 203, "05/02/2026", 3, 171),
    ("25/352", "12/11/2025", 1, 1, 88, "12/02/2026", 2, 79),
    ("25/359", "20/11/2025", 3, 4, 135, "24/02/2026", 0, 116),
    ("25/366", "27/11/2025", 4, 6, 176, "03/03/2026", 3, 158),
    ("25/371", "04/12/2025", 2, 3, 102, "10/03/2026", "n/k", 95),
    ("25/380", "16/12/2025", 5, 5, 191, "19/03/2026", 2, 166),
)

ROUND: tuple[tuple[object, ...], ...] = (
    ("Calls tried", 70, 66, 84, 98),
    ("Reached", 52, 50, 61, 74),
    ("Can keep warm now", 38, 36, 41, 52),
    ("Child missing less school with chest trouble", 5, 4, 9, 11),
    ("Would tell a friend about us", 49, 46, 58, 70),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Advisers (2.6 FTE)", 92400, 22810, 22810, 23640, 21985),
    ("Champion training and expenses", 7500, 1630.4, 1540.15, 2288.6, 2011.8),
    ("Small measures", 14000, 2990, 2745.5, 4120.25, 4388),
    ("Emergency top-ups", 5000, 620, 480, 1735, 1910),
    ("Office, phone, van", 11200, 2760, 2814.9, 2902.35, 2788.1),
)

NARRATIVE = (
    "What went well",
    "A dad in Millrace has gone back to driving a bus now that he is not up all night with the "
    "boy's cough.",
    "The four households at Harbottle Close who shared one heater are on speaking terms with the "
    "landlord and have formed a tenants' group.",
    "The surgery at Tallow Hill says 9 of its COPD patients we visited have not needed a rescue "
    "pack this winter.",
    "We ran stalls at 3 school fairs and the food bank.",
    "What got in the way",
    "Snow in the week of 17 November cost us 14 visits, hence Q3 on HH2.",
    "One adviser left in February and the post was empty for 5 weeks.",
    "The 0808 number was down on 4 February.",
    "Next year",
    "We would like to train 10 champions in the Northend blocks.",
    "Target for HH1 is proposed to go up to 650.",
)


def _total(lines: tuple[tuple[object, ...], ...], at: int) -> float:
    """Sum of one column of some lines, stand-ins left out."""
    figures = [line[at] for line in lines]
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _form(sheet: Worksheet, bold: Format, rate: Format, pounds: Format) -> None:
    """Write the form of the council, with the parts of each rate under it."""
    sheet.write("A1", "Harrowmere Borough Council - Public Health", bold)
    sheet.write("A2", "Contract monitoring form 2025/26: Q4 (January to March 2026)", bold)
    sheet.write("A3", "Kindle Row Community Energy CIC: Healthy Homes advice with tenant champions")
    sheet.write("A4", "Contract HBC/PH/0417, 1 April 2025 - 31 March 2028")
    sheet.write_row(
        "A6",
        ("Ref", "Indicator", "Target", "Q1", "Q2", "Q3", "Q4", "Full year", "RAG", "Comment"),
        bold,
    )
    row = 6
    for ref, words, target, light, comment, lines in FORM:
        assert isinstance(lines, tuple)
        form = rate if isinstance(target, float) else None
        sheet.write_row(row, 0, (ref, words), bold)
        sheet.write(row, 2, target, form)
        sheet.write_row(row, 8, (light, comment))
        if len(lines) == 1:
            sheet.write_row(row, 3, lines[0][1:])
            total = sum(figure for figure in lines[0][1:] if not isinstance(figure, str))
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, total)
            row += 1
            continue
        parts = [[*line[1:], sum(line[1:])] for line in lines]
        for column, letter in enumerate("DEFGH"):
            above, below = parts[0][column], parts[1][column]
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, 3 + column, formula, form or pounds, above / below)
        for line, figures in zip(lines, parts, strict=True):
            row += 1
            sheet.write(row, 1, f"    {line[0]}")
            sheet.write_row(row, 3, figures[:4])
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, figures[4])
        row += 1
    sheet.set_column(1, 1, 40)
    sheet.set_column(9, 9, 32)


def _across(
    sheet: Worksheet, row: int, line: tuple[object, ...], how: str, money: Format | None
) -> None:
    """Write the figures of a line from column B on and, after them, what they come to."""
    figures = line[1:]
    sheet.write(row, 0, line[0])
    sheet.write_row(row, 1, figures, money)
    if how:
        known = [float(str(figure)) for figure in figures if not isinstance(figure, str)]
        value = round(sum(known) / (len(known) if how == "AVERAGE" else 1), 2)
        end = chr(ord("A") + len(figures))
        formula = f"={how}(B{row + 1}:{end}{row + 1})"
        sheet.write_formula(row, 1 + len(figures), formula, money, value)


def _tenants(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write a row for each champion and, below, the champions by quarter."""
    sheet.write("A1", "Tenant champions who gave time, January to March 2026", bold)
    words = ("Name", "Estate", "Trained", "Visits with adviser", "Hours given")
    sheet.write_row("A2", (*words, "Neighbours helped off own bat", "Note"), bold)
    for row, line in enumerate(CHAMPIONS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A15", "All", bold)
    for column, letter in enumerate("DEF", 3):
        total = _total(CHAMPIONS, column)
        sheet.write_formula(14, column, f"=SUM({letter}3:{letter}14)", bold, total)
    sheet.write_row("A18", ("Champions by quarter", "Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
    for row, line in enumerate(HELPERS, 18):
        _across(sheet, row, line[:-1], str(line[-1]), money if "£" in str(line[0]) else None)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 6, 17)


def _calls(sheet: Worksheet, bold: Format) -> None:
    """Write the count of calls by quarter and a row for each household with a chest condition."""
    sheet.write_row("A1", ("Three-month phone calls", "Q1", "Q2", "Q3", "Q4", "2025/26"), bold)
    for row, line in enumerate(ROUND, 1):
        _across(sheet, row, line, "SUM", None)
    sheet.write("A9", "Homes with asthma or COPD rung in Q4 (January to March 2026)", bold)
    sheet.merge_range("D10:E10", "At the visit", bold)
    sheet.merge_range("G10:H10", "When rung", bold)
    pair = ("Nights a week woken by cough", "£ a month on gas and electric")
    sheet.write_row("A11", ("Case", "Visited", "People in home", *pair, "Rung on", *pair), bold)
    for row, line in enumerate(CALLS, 11):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 7, 14)


def _estates(sheet: Worksheet, bold: Format) -> None:
    """Write a row for each estate of the quarter."""
    sheet.write("A1", "By estate, Q4 only", bold)
    words = ("Estate", "Council homes there", "Households advised", "Visits")
    sheet.write_row("A3", (*words, "Homes with measures", "Doors knocked"), bold)
    for row, line in enumerate(ESTATES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "TOTAL", bold)
    for column, letter in enumerate("BCDEF", 1):
        total = _total(ESTATES, column)
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", bold, total)
    sheet.set_column(0, 5, 20)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the budget and what was spent each quarter."""
    sheet.write("A1", "Income and spend 2025/26 (£)", bold)
    words = ("Line", "Budget", "Q1", "Q2", "Q3", "Q4", "Spent in year", "Under / (over)")
    sheet.write_row("A2", words, bold)
    for row, line in enumerate((*MONEY, ("Total", *(_total(MONEY, at) for at in range(1, 6)))), 2):
        sheet.write(row, 0, line[0])
        if line[0] == "Total":
            for column, letter in enumerate("BCDEF", 1):
                formula = f"=SUM({letter}3:{letter}7)"
                sheet.write_formula(row, column, formula, money, line[column])
        else:
            sheet.write_row(row, 1, line[1:], money)
        spent = round(sum(float(str(word)) for word in line[2:]), 2)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", money, spent)
        left = round(float(str(line[1])) - spent, 2)
        sheet.write_formula(row, 7, f"=B{row + 1}-G{row + 1}", money, left)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 7, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kindle Row Q4 monitoring")
    bold = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    pounds = made.add_format({"num_format": "0.00"})
    money = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    form = made.add_worksheet("Monitoring form")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, rate, pounds)

    monthly = made.add_worksheet("Q4 by month")
    monthly.write("A1", "Jan - Mar 2026", bold)
    at = 2
    for line in MONTHLY:
        if len(line) == 1:
            monthly.write_row(at, 0, (*line, "January", "February", "March", "Quarter"), bold)
        else:
            cells = money if "£" in str(line[0]) else None
            _across(monthly, at, line[:-1], str(line[-1]), cells)
        at += 1
    monthly.set_column(0, 0, 48)
    monthly.set_column(1, 4, 12)

    _estates(made.add_worksheet("Estates"), bold)
    _tenants(made.add_worksheet("Champions"), bold, money)
    _calls(made.add_worksheet("3 month calls"), bold)
    _money(made.add_worksheet("Budget"), bold, money)
    narrative = made.add_worksheet("Narrative Q4")
    for row, paragraph in enumerate(NARRATIVE):
        narrative.write(row, 0, paragraph, None if paragraph.endswith(".") else bold)
    narrative.set_column(0, 0, 110)
    made.close()
