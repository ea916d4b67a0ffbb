"""Damp, mould and asthma home visits with trained tenants: fourth quarter's return to a council."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

# Words and twelve months, April to March; a heading has words only.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("First visits",),
    ("Referrals in", 24, 26, 22, 25, 19, 27, 31, 30, 18, 33, 30, 29),
    ("Homes given a first visit", 17, 19, 21, 20, 16, 22, 23, 21, 15, 22, 24, 26),
    ("  seen within 10 working days", 13, 15, 17, 17, 13, 19, 20, 17, 12, 19, 21, 24),
    ("Reports to landlords", 15, 18, 19, 18, 15, 20, 21, 19, 14, 20, 22, 25),
    ("  sent within 5 working days", 14, 17, 18, 18, 14, 19, 20, 18, 13, 19, 21, 25),
    (),
    ("Twelve-week visits",),
    ("Twelve-week visits made", 11, 13, 14, 15, 17, 16, 18, 17, 12, 19, 18, 20),
    ("  humidity now under 60%", 6, 7, 9, 9, 11, 10, 11, 9, 6, 10, 11, 13),
    ("Asthma tests repeated", 7, 8, 8, 9, 10, 9, 11, 10, 7, 12, 10, 13),
    ("  up by 3 points or more", 4, 4, 5, 5, 6, 5, 6, 6, 3, 7, 5, 8),
)
NAMES = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Words, four quarters, and what stands under the year: a sum, nothing, or what was typed there.
TENANTS: tuple[tuple[object, ...], ...] = (
    ("Champions active at the end of the quarter", 14, 17, 18, 22, ""),
    ("Places on the training", 10, 10, 8, 10, "sum"),
    ("Tenants who finished the training", 6, 7, 4, 8, "sum"),
    ("First visits with a Champion alongside", 38, 41, 45, 58, "sum"),
    ("Hours Champions gave", 312, 335, 298, 401, "sum"),
    ("Coffee mornings", 3, 3, 2, 3, 12),
    ("Travel and phone cards (£)", 186.4, 201.75, 174.2, 233.6, "sum"),
    ("Champions who got a paid job", 1, 1, "nil", 2, "sum"),
    ("Champions whose own chest is better", 2, 3, 3, 5, "sum"),
    ("Champions voted on to their landlord's repairs panel", 0, 1, 1, 2, "sum"),
)

AFTER: tuple[tuple[object, ...], ...] = (
    ("CHILDREN AND ADULTS WITH ASTHMA",),
    ("Children now sleeping through who did not before", 9, 12, 11, 16, "sum"),
    ("School days saved (12 weeks after against 12 weeks before)", 65, 74, 74, 97, "sum"),
    ("Using the blue inhaler less", 14, 17, 15, 22, "sum"),
    ("Went to A&E with their chest in the 12 weeks before, not since", 5, 6, 4, 8, "sum"),
    ("Adults back at work after being off with their chest", 1, 2, 2, 3, "sum"),
    ("Homes where nobody smokes indoors any more", 4, 6, 5, 7, "sum"),
    ("MONEY AND MOVING",),
    ("Taken off fuel bills (£ a year)", 3120, 3480, 4015.5, 5260, "sum"),
    ("Small works paid to contractors (£)", 2840, 3115.5, 2962.25, 3720, "sum"),
    ("Households that got a move to a dry home", 2, 1, 3, 2, "sum"),
    ("Dehumidifiers out on loan at quarter end", 12, 15, 19, 23, ""),
    ("LANDLORDS AND OTHER SERVICES",),
    ("Letters and emails to landlords", 88, 93, 90, 112, "sum"),
    ("Category 1 hazards passed to the council", 3, 1, 4, 6, "sum"),
    ("Landlords who went on to treat their other homes as well", 1, 2, 2, 3, "sum"),
    ("Next-door homes put right at the same time", 4, 6, 5, 9, "sum"),
    ("GP practices that now ask about damp at the asthma review", 1, 1, "nil", 2, "sum"),
    ("WHO WE VISITED (first visits)",),
    ("Private rented", 31, 30, 33, 39, "sum"),
    ("Council or housing association", 19, 21, 19, 25, "sum"),
    ("Own their home", 7, 7, 7, 8, "sum"),
    ("All homes", 57, 58, 59, 72, "sum"),
    ("Child under 5 at home", 22, 24, 21, 29, "sum"),
    ("Interpreter needed", "<5", 6, 7, 9, "supp."),
)

HOMES: tuple[tuple[object, ...], ...] = (
    ("HH-214", "Fenwick", "child", "private", "DA", 0.74, 0.58, 4, 1, "vent unblocked"),
    ("HH-217", "Fenwick", "child", "private", "DA", 0.71, 0.62, 3, 2, "landlord slow"),
    ("HH-219", "Tanner Row", "adult", "own", "SO", 0.68, 0.55, 2, 0, ""),
    ("HH-222", "Corn St", "child x2", "HA", "SO", 0.79, 0.57, 5, 1, "gutter done by HA"),
    ("HH-223", "Gantry House", "child", "council", "LM", 0.76, 0.56, 4, 0, ""),
    ("HH-226", "Gantry House", "adult", "council", "LM", 0.72, 0.59, 3, 3, ""),
    ("HH-230", "Corn St", "child", "private", "PT", 0.7, "not taken", 4, 2, "meter lost"),
    ("HH-231", "Tanner Row", "adult", "private", "PT", 0.66, 0.6, 1, 1, ""),
    ("HH-235", "Fenwick", "child", "private", "DA", 0.81, 0.64, 6, 3, "moved rooms"),
    ("HH-238", "Corn St", "child", "HA", "SO", 0.73, 0.54, 2, 0, ""),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards left at the last visit", 52, 55, 54, 68),
    ("Cards back", 31, 34, 33, 44),
    ("Visit was good or very good", 28, 31, 29, 41),
    ("We can deal with damp ourselves now", 22, 25, 24, 34),
    ("I worry less about our home", 19, 23, 21, 31),
    ("I would tell a neighbour about the visits", 29, 32, 30, 42),
    ("Freepost (£)", 38.4, 41.6, 40.8, 52),
)

# Reference, theme, indicator, target, amber, sheet and row, row of the base, RAG, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("H1", "Reach", "Homes given a full damp and mould visit", 240, 216, "M", 7, 0, "G", ""),
    (
        "H2",
        "Reach",
        "First visit within 10 working days of referral",
        0.85,
        0.765,
        "M",
        8,
        7,
        "A",
        "Two visitors off in Q1, see Narrative",
    ),
    (
        "H3",
        "Landlords",
        "Report with landlord within 5 working days",
        0.95,
        0.855,
        "M",
        10,
        9,
        "G",
        "",
    ),
    (
        "H4",
        "Home",
        "Relative humidity below 60% at twelve-week visit",
        0.6,
        0.54,
        "M",
        14,
        13,
        "A",
        "Winter is always harder",
    ),
    (
        "H5",
        "Health",
        "Asthma control test up by 3 or more at twelve weeks",
        0.55,
        0.495,
        "M",
        16,
        15,
        "G",
        "",
    ),
    ("H6", "Tenants", "Tenants completing Champion training", 24, 21, "T", 7, 0, "G", ""),
    ("H7", "Views", "Households rating visit good or very good", 0.9, 0.81, "C", 6, 5, "G", ""),
    (
        "H8",
        "Safety",
        "Category 1 hazards notified to Housing Standards",
        "report only",
        "n/a",
        "A",
        18,
        0,
        "",
        "No target set",
    ),
)
SOURCES = {"M": "By month", "T": "Champions", "C": "Cards", "A": "After the visits"}

NARRATIVE = (
    ("1. What has gone well", None),
    (
        None,
        "Mrs K in Tanner Row had not dared have her grandson to stay for two winters and he now "
        "sleeps there every Friday. We had a stall at the winter fair and spoke to 130 people. "
        "After readings from 4 flats in Gantry House were shown to the landlord, all 36 flats had "
        "their vents replaced.",
    ),
    ("2. What has been difficult", None),
    (
        None,
        "Two visitors were off sick in May and June, so waits were longer in Q1. The target of "
        "240 homes was set before the Fenwick estate was added.",
    ),
    ("3. What partners tell us", None),
    (
        None,
        "The asthma nurse at Corn Street says 7 of our children have come down a step on their "
        "preventer. A new form for landlords is with the council for comment.",
    ),
    ("4. Next quarter", None),
    (
        None,
        "We will train 8 more Champions and start visits in Eastmoor. "
        "All 40 humidity meters were recalibrated in February.",
    ),
)


def _figures() -> dict[tuple[str, int], list[float]]:
    """Four quarters of every line the form draws on, by sheet and row."""
    found: dict[tuple[str, int], list[float]] = {}
    for row, line in enumerate(MONTHS, 5):
        if len(line) > 1:
            found["M", row] = quarters(list(line[1:]))
    for key, first, lines in (("T", 5, TENANTS), ("C", 4, CARDS), ("A", 4, AFTER)):
        for row, line in enumerate(lines, first):
            found[key, row] = [0 if isinstance(cell, str) else cell for cell in line[1:5]]
    return found


def _form(sheet: Worksheet, head: Format, bold: Format, rate: Format, rag: list[Format]) -> None:
    """Write the form of the council."""
    sheet.write("A1", "MARLBROOK METROPOLITAN BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Provider quarterly monitoring return 2025/26", bold)
    for row, pair in enumerate(
        (
            ("Provider", "Hearthside Homes Trust (charity)"),
            ("Service", "Healthy Homes: damp, mould and asthma visits"),
            ("Contract", "MMBC/PH/2024/117 (1 April 2024 - 31 March 2027)"),
            ("Return for", "Quarter 4, January - March 2026"),
            ("Completed by", "R. Osei, contracts manager, 01632 960417, 14/04/2026"),
        ),
        2,
    ):
        sheet.write(row, 0, pair[0], bold)
        sheet.write(row, 2, pair[1])
    heads = ("Ref", "Theme", "Indicator", "Target 2025/26", "Amber from", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row(8, 0, (*heads, "Year", "RAG", "Provider comment"), head)
    figures = _figures()
    for row, line in enumerate(FORM, 9):
        key, top, base = str(line[5]), int(str(line[6])), int(str(line[7]))
        form = rate if base else None
        sheet.write_row(row, 0, line[:3])
        sheet.write_row(row, 3, line[3:5], form)
        name = f"'{SOURCES[key]}'!"
        columns = ("E", "I", "M", "Q") if key == "M" else ("B", "C", "D", "E")
        above = figures[key, top]
        below = figures[key, base] if base else [1, 1, 1, 1]
        for at, column in enumerate(columns):
            formula = f"={name}{column}{top}" + (f"/{name}{column}{base}" if base else "")
            sheet.write_formula(row, 5 + at, formula, form, above[at] / below[at])
        if not base:
            sheet.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", None, sum(above))
        else:
            formula = f"={name}R{top}/{name}R{base}"
            if key == "C":
                formula = f"=SUM({name}B{top}:E{top})/SUM({name}B{base}:E{base})"
            sheet.write_formula(row, 9, formula, form, sum(above) / sum(below))
        if line[8]:
            sheet.write(row, 10, line[8], rag[0 if line[8] == "G" else 1])
        sheet.write(row, 11, line[9])
    sheet.write("A19", "Amber is within 10% of the target. Please do not add rows to this form.")
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 2, 50)
    sheet.set_column(3, 10, 9)
    sheet.set_column(11, 11, 34)


def _months(sheet: Worksheet, head: Format, bold: Format, shade: Format) -> None:
    """Write the months with a column for each quarter after every third."""
    sheet.write("A1", "Visits by month, April 2025 to March 2026", bold)
    sheet.write("A2", "From the visits database. Shaded columns add up by themselves.")
    heads: list[str] = []
    for at, name in enumerate(NAMES):
        heads.append(f"{name} {25 if at < 9 else 26}")
        if at % 3 == 2:
            heads.append(f"Q{at // 3 + 1}")
    sheet.write_row(3, 0, ("", *heads, "2025/26"), head)
    for row, line in enumerate(MONTHS, 4):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
        if len(line) < 2:
            continue
        sheet.write(row, 0, line[0])
        sums = quarters(list(line[1:]))
        for quarter in range(4):
            left = 1 + 4 * quarter
            sheet.write_row(row, left, line[1 + 3 * quarter : 4 + 3 * quarter])
            reach = f"{xl_rowcol_to_cell(row, left)}:{xl_rowcol_to_cell(row, left + 2)}"
            sheet.write_formula(row, left + 3, f"=SUM({reach})", shade, sums[quarter])
        at = row + 1
        sheet.write_formula(row, 17, f"=E{at}+I{at}+M{at}+Q{at}", shade, sum(sums))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 17, 7)
    sheet.freeze_panes(4, 1)


def _quarters(
    sheet: Worksheet, first: int, lines: tuple[tuple[object, ...], ...], bold: Format, money: Format
) -> None:
    """Write lines of four quarters and the year."""
    for row, line in enumerate(lines, first):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        form = money if "£" in str(line[0]) else None
        sheet.write_row(row, 0, line[:1])
        sheet.write_row(row, 1, line[1:5], form)
        year = line[5]
        if year == "sum":
            total = sum(cell for cell in line[1:5] if isinstance(cell, int | float))
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", form, round(total, 2))
        elif year != "":
            sheet.write(row, 5, year)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 5, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Healthy Homes Q4 return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "bg_color": "#1F4E5F", "font_color": "white", "border": 1}
    )
    shade = made.add_format({"bg_color": "#E7EEF0", "bold": True})
    rate = made.add_format({"num_format": "0%"})
    fine = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rag = [made.add_format({"bg_color": colour}) for colour in ("#A9D08E", "#FFD966")]

    form = made.add_worksheet("KPI return")
    _form(form, head, bold, fine, rag)
    months = made.add_worksheet("By month")
    _months(months, head, bold, shade)
    heads = ("Apr-Jun 2025", "Jul-Sep 2025", "Oct-Dec 2025", "Jan-Mar 2026", "Year 2025/26")

    champions = made.add_worksheet("Champions")
    champions.write("A1", "Damp Champions (tenants we have trained)", bold)
    champions.write("A2", "A Champion is a tenant who has done all four evenings and the check.")
    champions.write_row(3, 0, ("", *heads), head)
    _quarters(champions, 4, TENANTS, bold, money)

    after = made.add_worksheet("After the visits")
    after.write("A1", "What we know afterwards (asked at the twelve-week visit or by phone)", bold)
    after.write_row(2, 0, ("", *heads), head)
    _quarters(after, 3, AFTER, bold, money)

    homes = made.add_worksheet("Asthma homes")
    homes.write("A1", "Asthma homes revisited, January to March 2026 (the ones who agreed)", bold)
    homes.write_row(
        "A3",
        (
            "Home",
            "Area",
            "Who has asthma",
            "Tenure",
            "Champion",
            "Humidity, first visit",
            "Humidity, revisit",
            "Nights woken a week, first visit",
            "Nights woken a week, revisit",
            "Note",
        ),
        made.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
    )
    for row, line in enumerate(HOMES, 3):
        homes.write_row(row, 0, line[:5])
        homes.write_row(row, 5, line[5:7], rate)
        homes.write_row(row, 7, line[7:9])
        if line[9]:
            homes.write(row, 9, line[9])
    homes.set_column(0, 8, 13)
    homes.set_column(9, 9, 20)

    cards = made.add_worksheet("Cards")
    cards.write("A1", "Feedback cards", bold)
    cards.write_row(2, 0, ("2025/26", "Q1", "Q2", "Q3", "Q4"), head)
    for row, line in enumerate(CARDS, 3):
        cards.write_row(row, 0, line[:1])
        cards.write_row(row, 1, line[1:], money if "£" in str(line[0]) else None)
    cards.set_column(0, 0, 46)

    words = made.add_worksheet("Narrative")
    words.write("A1", "Narrative report, quarter 4", bold)
    for row, (title, text) in enumerate(NARRATIVE, 2):
        words.write(row, 0, title or text, bold if title else wrap)
        if text:
            words.set_row(row, 62)
    words.set_column(0, 0, 100)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
