"""Debt and energy advice at outreach places, quarterly, numerators beside denominators."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Pairs = tuple[tuple[float, float], ...]
QUARTERS = ("Q1 Apr-Jun 2025", "Q2 Jul-Sep 2025", "Q3 Oct-Dec 2025")

# No., words, how it is worked out, target, minimum, last year, figures or pairs, comment.
FORM: tuple[tuple[object, ...], ...] = (
    (
        "1",
        "Households advised",
        "number",
        640,
        "",
        611,
        (158, 171, 196),
        "On track. Q3 always heavy.",
    ),
    (
        "2",
        "Households advised from the priority wards",
        "priority ward / all advised",
        0.6,
        0.5,
        0.588,
        ((101, 158), (108, 171), (127, 196)),
        "",
    ),
    (
        "3",
        "Clients with priority debts who have an affordable repayment plan in place",
        "plan in place / clients with priority debts",
        0.55,
        0.45,
        0.541,
        ((43, 74), (49, 81), (55, 92)),
        "",
    ),
    (
        "4",
        "Average saving on the fuel bill (£ a year)",
        "£ saved / households with a change made",
        180,
        "",
        174.2,
        ((21840, 118), (24310, 127), (29940, 152)),
        "Standing charges up again",
    ),
    (
        "5",
        "Seen within 10 working days of asking",
        "seen in time / all advised",
        0.85,
        0.8,
        0.871,
        ((139, 158), (149, 171), (162, 196)),
        "One adviser off sick 5 weeks in Q3, cover from 1 December",
    ),
    (
        "6",
        "Outreach sessions held",
        "number",
        120,
        "",
        118,
        (31, 33, 30),
        "2 lost to snow, 1 to broken boiler at library",
    ),
    (
        "7",
        "Clients satisfied with the advice",
        "satisfied / replies",
        0.9,
        0.85,
        0.932,
        ((66, 70), (71, 77), (83, 88)),
        "",
    ),
    (
        "8",
        "Complaints upheld - for report, no target",
        "number",
        "n/a",
        "",
        2,
        (0, 1, "nil"),
        "",
    ),
)

# Place, then sessions and households of each quarter.
PLACES = (
    ("St Oswin's foodbank", 12, 67, 12, 72, 12, 84),
    ("Marl Street library", 7, 34, 8, 38, 6, 41),
    ("Little Acorns family hub", 6, 29, 6, 31, 6, 36),
    ("Harrow Fields surgery", 6, 28, 7, 30, 6, 35),
)
TENURE = (
    ("Council or housing association", 71, 79, 88),
    ("Private rented", 58, 60, 70),
    ("Owner", 25, 27, 32),
    ("Other / sofa surfing", 4, 5, 6),
)
HOMES = (
    ("On a prepayment meter when we met", 66, 73, 81),
    ("Child under 5 at home", 41, 44, 52),
    ("Chest, heart or joint condition in the home", 57, 60, 75),
    ("Somebody 65+ at home", 38, 37, 49),
    ("Average wait (working days)", 7.1, 7.4, 8.2),
    ("Leaflets out", 900, 850, 1200),
)

MONEY: tuple[tuple[str, int, int, int], ...] = (
    ("Extra benefit won for clients (£ a year)", 61204, 70118, 84950),
    ("Clients with a new or higher award", 39, 44, 52),
    ("Debt written off (£)", 38420, 22175, 41300),
    ("Bailiff visits called off", 11, 9, 14),
    ("Landlord dropped the possession claim", 3, 5, 4),
    ("Saved on fuel bills, all households (£)", 21840, 24310, 29940),
    ("Fuel vouchers issued", 94, 88, 131),
    ("Fuel vouchers, value (£)", 4606, 4312, 6419),
    ("Home visits", 22, 25, 31),
)
WARMTH: tuple[tuple[str, int, int, int], ...] = (
    ("Supply back on after being cut off or self-disconnected", 6, 4, 9),
    ("Heating mended or replaced by the landlord", 5, 7, 8),
    ("Warm packs handed out", 80, 76, 120),
    ("Applications to supplier hardship funds", 17, 21, 26),
)

# Quarter, champions, once clients, hours, doors, passed, into work, evenings, travel.
CHAMPIONS: tuple[tuple[str, float, float, float, float, float, float, float, float], ...] = (
    ("Apr - Jun 25", 12, 7, 318, 240, 4, 1, 3, 143.6),
    ("Jul - Sep 25", 15, 9, 352.5, 310, 3, 0, 2, 168.2),
    ("Oct - Dec 25", 17, 11, 401, 285, 5, 2, 3, 190),
)
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Warm-home circles the residents run themselves", 2, 3, 3),
    ("Turnout at the circles, all meetings", 57, 84, 103),
    ("Room hire for the circles (£)", "not collected", 140, 215),
    ("Frontline staff elsewhere on our 2-hour briefing", 26, 18, 31),
    ("Housing officers who now sort meter problems without us", 2, 5, 6),
)

# Question, asked and yes for the quarter, asked and yes for the year so far.
ANSWERS = (
    ("Do you sleep better than before we met?", 61, 38, 164, 97),
    ("Do you heat rooms now that you left cold last winter?", 61, 42, 164, 109),
    ("(If chest or asthma) Fewer trips to the GP?", 29, 12, 74, 31),
    ("Is your partner or family less stressed about money?", 58, 33, 151, 86),
    ("Do you deal with the supplier yourself now?", 61, 35, 164, 90),
    ("Would you use us again?", 61, 57, 164, 153),
    ("Was the venue easy to get to?", 61, 55, 164, 147),
)

WORDS = (
    "Quarter 3 was the busiest since we began and the surgery list is full until 20 January.",
    "Eight neighbours in Pelham Road have clubbed together and had their lofts insulated as one job.",
    "We gave out 120 packs at the lantern parade and the foodbank.",
    "The van was off the road for 9 days in November.",
    "Harrow Fields tell us 14 of their COPD patients did not need a home visit this autumn as usual.",
    "We mean to hold 34 sessions in quarter 4 to make up the lost ones.",
    "A lone parent cleared her meter debt in November and has since taken a cleaning job.",
    "The contract asks for 640 households and we have seen 525.",
    "The adviser post of 0.6 wte has been empty since September.",
)


def _form(sheet: Worksheet, made: Workbook, bold: Format, head: Format) -> None:
    """Write the form of the council."""
    rate = made.add_format({"num_format": "0.0%"})
    pounds = made.add_format({"num_format": "£#,##0.00"})
    sheet.write("A1", "CASTLEDON BOROUGH COUNCIL", bold)
    sheet.write("A2", "Voluntary sector contracts: quarterly performance return", bold)
    sheet.write("A3", "Organisation: Brightside Advice (charity)")
    sheet.write("A4", "Contract: CBC-VS-118 Debt and energy advice outreach")
    sheet.write("A5", "Term: 1 April 2024 to 31 March 2027")
    sheet.write("A6", "This return: Quarter 3 (October to December 2025)")
    for first, title in zip((6, 9, 12, 15, 18), (*QUARTERS, "Q4", "Year to date"), strict=True):
        sheet.merge_range(7, first, 7, first + 2, title, head)
        sheet.write_row(8, first, ("Num.", "Denom.", "Result"), head)
    heads = ("No.", "Performance measure", "Worked out as", "Target", "Minimum", "2024-25 actual")
    sheet.write_row(8, 0, heads, head)
    sheet.write(8, 21, "Comment", head)
    for row, (no, words, how, target, least, last, figures, comment) in enumerate(FORM, 9):
        style = {"2": rate, "3": rate, "4": pounds, "5": rate, "7": rate}.get(str(no))
        sheet.write_row(row, 0, (no, words, how))
        for column, value in ((3, target), (4, least), (5, last)):
            if value != "":
                sheet.write(row, column, value, style)
        sheet.write(row, 17, "not due")
        if comment:
            sheet.write(row, 21, comment)
        if style is None:
            _counts(sheet, row, figures)
        else:
            _pairs(sheet, row, figures, style)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 2, 36)
    sheet.set_column(5, 5, 10, None, {"hidden": 1})
    sheet.set_column(21, 21, 48)
    sheet.write("A19", "Minimum = the level below which an action plan is called for")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _counts(sheet: Worksheet, row: int, figures: tuple[object, ...]) -> None:
    """Write a measure that is a number, in the columns of results."""
    for column, value in zip((8, 11, 14), figures, strict=True):
        sheet.write(row, column, value)
    total = sum(value for value in figures if isinstance(value, int))
    sheet.write_formula(row, 20, f"=SUM(I{row + 1},L{row + 1},O{row + 1})", None, total)


def _pairs(sheet: Worksheet, row: int, figures: Pairs, style: Format) -> None:
    """Write a measure that is a share or an average, with its two parts."""
    at = row + 1
    for first, (above, below) in zip((6, 9, 12), figures, strict=True):
        sheet.write_row(row, first, (above, below))
        top, bottom = "GJM"[first // 3 - 2], "HKN"[first // 3 - 2]
        sheet.write_formula(row, first + 2, f"={top}{at}/{bottom}{at}", style, above / below)
    above, below = (sum(pair[part] for pair in figures) for part in (0, 1))
    sheet.write_formula(row, 18, f"=G{at}+J{at}+M{at}", None, above)
    sheet.write_formula(row, 19, f"=H{at}+K{at}+N{at}", None, below)
    sheet.write_formula(row, 20, f"=S{at}/T{at}", style, above / below)


def _reach(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the tables of places and homes."""
    sheet.write("A1", "Where we were and who we saw", bold)
    for first, title in zip((1, 3, 5, 7), (*QUARTERS, "Year so far"), strict=True):
        sheet.merge_range(2, first, 2, first + 1, title, head)
        sheet.write_row(3, first, ("Sessions", "Households"), head)
    sheet.write("A4", "Place", head)
    for row, line in enumerate(PLACES, 4):
        sheet.write_row(row, 0, line)
        at = row + 1
        sessions, seen = sum(map(int, line[1::2])), sum(map(int, line[2::2]))
        sheet.write_formula(row, 7, f"=B{at}+D{at}+F{at}", None, sessions)
        sheet.write_formula(row, 8, f"=C{at}+E{at}+G{at}", None, seen)
    sheet.write("A9", "All places", bold)
    for column in range(1, 7):
        total = sum(int(line[column]) for line in PLACES)
        letter = "ABCDEFG"[column]
        sheet.write_formula(8, column, f"=SUM({letter}5:{letter}8)", bold, total)
    sheet.write_formula(8, 7, "=SUM(H5:H8)", bold, 94)
    sheet.write_formula(8, 8, "=SUM(I5:I8)", bold, 525)
    sheet.write_row("A12", ("Tenure (households)", "Q1", "Q2", "Q3"), head)
    for row, line in enumerate(TENURE, 12):
        sheet.write_row(row, 0, line)
    # Typed over by hand before the last home was added.
    sheet.write_row("A17", ("Total", 158, 171, 195), bold)
    sheet.write_row("A19", ("Homes", "Q1", "Q2", "Q3"), head)
    for row, line in enumerate(HOMES, 19):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 8, 11)


def _money(sheet: Worksheet, head: Format, thousands: Format) -> None:
    """Write the tables of money and of warm homes."""
    at = 0
    for title, rows in (("Money", MONEY), ("Warm homes", WARMTH)):
        sheet.write_row(at, 0, (title, *QUARTERS, "Year so far"), head)
        for words, *figures in rows:
            at += 1
            sheet.write(at, 0, words)
            sheet.write_row(at, 1, figures, thousands)
            formula = f"=SUM(B{at + 1}:D{at + 1})"
            sheet.write_formula(at, 4, formula, thousands, sum(figures))
        at += 3
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 17)


def _champions(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the table of champions, quarters down, and that of groups."""
    sheet.write("A1", "Energy champions (unpaid)", bold)
    heads = ("Quarter", "Champions active", "of these, once our clients", "Hours given")
    more = ("Doors knocked", "Passed energy awareness exam", "Went into paid work")
    sheet.write_row(1, 0, (*heads, *more, "Training evenings", "Travel and phone cards £"), head)
    for row, line in enumerate(CHAMPIONS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A6", "Year so far", bold)
    for column in range(3, 9):
        letter = "ABCDEFGHI"[column]
        total = sum(float(line[column]) for line in CHAMPIONS)
        sheet.write_formula(5, column, f"=SUM({letter}3:{letter}5)", bold, round(total, 2))
    sheet.write_row("A9", ("Round about", *QUARTERS), head)
    for row, line in enumerate(GROUPS, 9):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 8, 15)


def _answers(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the answers to the calls after three months."""
    sheet.write("A1", "Follow-up calls, three months after the last advice", bold)
    sheet.merge_range("B3:C3", "October - December 2025", head)
    sheet.merge_range("D3:E3", "April - December 2025", head)
    sheet.write_row("A4", ("Question", "Asked", "Yes", "Asked", "Yes"), head)
    for row, line in enumerate(ANSWERS, 4):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 4, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Brightside quarterly performance return")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA", "border": 1})
    _form(made.add_worksheet("Performance return"), made, bold, head)
    _reach(made.add_worksheet("Places & homes"), bold, head)
    _money(made.add_worksheet("Money & warmth"), head, made.add_format({"num_format": "#,##0"}))
    _champions(made.add_worksheet("Champions"), bold, head)
    _answers(made.add_worksheet("Follow-up calls"), bold, head)
    words = made.add_worksheet("Commentary")
    words.write("A1", "Commentary for contract meeting, 22 January 2026", bold)
    for row, sentence in enumerate(WORDS, 2):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 105)
    made.close()
