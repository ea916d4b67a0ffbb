"""Breast-feeding and infant nutrition peer support, quarterly to the NHS, three quarters in."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

NOT_DUE = "not due"

# Ref, words, threshold, method, three quarters (over and under), comment.
SCHEDULE: tuple[tuple[object, ...], ...] = (
    (
        "BF1",
        "Mothers starting with a peer supporter",
        "600 per yr",
        "New starters on database",
        (148, 161, 157),
        (),
        "On course for 600, 466 by Christmas",
    ),
    (
        "BF2",
        "First contact within 48 hours of coming home",
        0.85,
        "Date home v date of contact",
        (118, 131, 131),
        (139, 150, 146),
        "Bank holiday weekend of 23-25 Aug had no rota",
    ),
    (
        "BF3",
        "Any breast milk at 10 days",
        0.75,
        "Asked at 10-14 days, of starters",
        (108, 120, 119),
        (148, 161, 157),
        "",
    ),
    (
        "BF4",
        "Any breast milk at 6-8 weeks",
        0.6,
        "Of babies who reached 8 weeks in qtr",
        (80, 92, 95),
        (139, 152, 155),
        "Best since the contract began. Partners told us 12 of them now do the 2 am change.",
    ),
    (
        "BF5",
        "Mothers living in IMD quintile 1 or 2",
        0.4,
        "Postcode, of starters",
        (57, 66, 68),
        (148, 161, 157),
        "",
    ),
    (
        "BF6",
        "Average contacts per mother",
        4,
        "Contacts on Activity tab / starters",
        (577, 660, 659),
        (148, 161, 157),
        "Text-only contacts under 5 min not counted",
    ),
    (
        "BF7",
        "Would recommend the service",
        0.9,
        "Feedback cards, yes / cards back",
        (61, 70, 74),
        (66, 75, 80),
        "",
    ),
    (
        "BF8",
        "Serious incidents (report only)",
        "n/a",
        "Incident log",
        (0, "nil", "nil"),
        (),
        "",
    ),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CONTACTS: tuple[tuple[object, ...], ...] = (
    ("Home visits", 52, 55, 54, 61, 57, 60, 63, 62, 54),
    ("Seen on postnatal ward", 31, 30, 33, 36, 35, 37, 38, 36, 34),
    ("Phone and video", 71, 74, 72, 85, 80, 86, 86, 85, 79),
    ("One to one at a group", 33, 35, 37, 42, 39, 42, 44, 43, 35),
)
OTHER: tuple[tuple[object, ...], ...] = (
    ("Drop-in groups run", 17, 18, 18, 18, 17, 18, 19, 18, 14),
    ("Mothers through the door at groups", 142, 151, 149, 163, 138, 160, 171, 166, 104),
    ("Antenatal workshops", 4, 4, 4, 4, 3, 4, 5, 4, 3),
    ("Women at workshops", 31, 29, 34, 33, 24, 32, 38, 30, 22),
    ("Could not be reached after 3 tries", 9, 11, 8, 10, 12, 9, 10, 9, 13),
)

# Title, rows, total row as it stands in the workbook.
FAMILIES: tuple[tuple[str, tuple[tuple[object, ...], ...], tuple[object, ...]], ...] = (
    (
        "Age of mother",
        (
            ("Under 20", 7, "<5", 6),
            ("20 to 24", 22, 27, 25),
            ("25 to 34", 81, 88, 85),
            ("35 plus", 38, 42, 41),
        ),
        (148, 161, 157),
    ),
    (
        "Ethnic group",
        (
            ("White British", 84, 90, 86),
            ("Other white", 11, 12, 12),
            ("South Asian", 33, 37, 38),
            ("Black African or Caribbean", 12, 14, 13),
            ("Not stated", 8, 8, 8),
        ),
        (148, 160, 157),
    ),
    (
        "IMD quintile",
        (
            ("1 (most deprived)", 31, 37, 38),
            ("2", 26, 29, 30),
            ("3", 34, 36, 34),
            ("4", 30, 31, 29),
            ("5 (least deprived)", 27, 28, 26),
        ),
        (148, 161, 157),
    ),
    (
        "Birth",
        (
            ("First baby", 79, 86, 83),
            ("Caesarean", 49, 52, 50),
            ("Baby was in neonatal unit", 13, 15, 14),
            ("Sore or cracked at first contact", 61, 70, 66),
        ),
        (),
    ),
)

# Words, three quarters, Apr-Dec where somebody added it up.
PEERS: tuple[tuple[object, ...], ...] = (
    ("Unpaid peer supporters on the rota", 26, 29, 31, ""),
    (" - who were helped by us with their own baby", 15, 18, 20, ""),
    ("Hours given", 611, 655, 640, "sum"),
    ("Passed the accredited certificate (Level 2)", 8, "nil", 7, "sum"),
    ("Gone into paid maternity, nursery or care work", 2, 1, 3, "sum"),
    ("Feel less cut off themselves since joining", "not asked", 19, 22, ""),
    ("Supervision evenings", 12, 12, 11, "sum"),
    ("Stepped down from the rota", 3, 1, 2, "sum"),
    ("Fares and childcare paid back £", 402.75, 448.2, 431.6, "sum"),
    ("Co-ordinators employed (WTE)", 2.4, 2.4, 2.2, ""),
    ("Helpline evenings covered", 78, 79, 75, "sum"),
)
KIN: tuple[tuple[object, ...], ...] = (
    ("Partners and grandparents who came to a workshop", 18, 22, 25, "sum"),
    ("Partners taking a night turn so she can sleep (asked at 6 wks)", 31, 38, 40, "sum"),
    ("Grandmothers no longer offering water or early solids", 5, 8, 7, "sum"),
    ("Dads' leaflets given", 140, 155, 150, "sum"),
)
OUTSIDE: tuple[tuple[object, ...], ...] = (
    ("Groups mothers now run by themselves, no worker", 1, 2, 3, ""),
    ("Cafes, shops, halls newly welcoming feeding mothers", 4, 6, 3, "sum"),
    ("Milk given to the hospital milk bank (litres)", 11.5, 14, 16.5, "sum"),
    ("Health visitor extra weighs called off, baby gaining", 6, 9, 8, "sum"),
    ("Sent to tongue-tie clinic", 9, 11, 10, "sum"),
    ("Wait for tongue-tie clinic (days, average)", 16, 19, 18, ""),
    ("Facebook followers at quarter end", 1180, 1262, 1340, ""),
)

# Question, then at start and at 12 weeks for each of three quarters.
SURVEY: tuple[tuple[object, ...], ...] = (
    ("Mothers who answered both times", 52, 52, 60, 60, 63, 63),
    ("Average wellbeing score (7 to 35)", 20.4, 23.1, 20.1, 23.4, 19.8, 23.3),
    ("Fine about feeding when out in public", 17, 35, 21, 43, 20, 46),
    ("Somebody local to ring when it is hard", 22, 39, 24, 47, 23, 50),
    ("Healthy Start card in use", 8, 17, 11, 22, 10, 24),
    ("Feeding hurts", 30, "n/a", 36, "n/a", 35, "n/a"),
)
WEANING: tuple[tuple[object, ...], ...] = (
    ("Families at weaning club", 34, 41, 39),
    ("Kept to milk until about six months, then solids", 25, 32, 33),
    ("Cook one meal for all the family most days, did not before", 14, 19, 21),
    ("Vitamin drops handed out", 60, 72, 70),
    ("Mothers rung at six months", 71, 80, 84),
    ("   still giving some breast milk", 29, 34, 38),
    ("Breast milk only at 6-8 weeks", 44, 51, 53),
    ("Said they would tell a friend to come", 61, 70, 74),
)

WORDS = (
    (
        "October",
        "We moved the Thursday group to the library and 171 came through in the month.",
    ),
    (
        "October",
        "Four of the Romanian mothers have set up a phone chain and sit with one another's babies.",
    ),
    (
        "November",
        "The ward sister says her night staff get about 20 fewer calls a week to help with a latch.",
    ),
    (
        "November",
        "2 supporters were off with flu for the whole month so home visits slipped.",
    ),
    (
        "December",
        "One mum who had not left her flat since the birth in June now brings two neighbours along.",
    ),
    (
        "December",
        "Snow closed 3 groups in the week of the 8th.",
    ),
    (
        "Next",
        "We want 10 more people on the January course and hope to see 165 mothers next quarter.",
    ),
    (
        "Next",
        "The ICB has asked for 60% at 6-8 weeks and we think 63% can be done.",
    ),
)

TERMS = ("Q1", "Q2", "Q3")


def _numbers(values: tuple[object, ...]) -> list[float]:
    """Numbers among the values, nothing for the others."""
    return [one if isinstance(one, int | float) else 0 for one in values]


def _row(sheet: Worksheet, row: int, values: tuple[object, ...], style: Format | None) -> None:
    """Write the values that are there."""
    for at, value in enumerate(values):
        if value != "":
            sheet.write(row, at, value, style if at else None)


def _heads(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write what stands above the schedule."""
    sheet.write("A1", "SCHEDULE 6A - LOCAL QUALITY REQUIREMENTS - INFANT FEEDING", bold)
    sheet.write("A2", "Commissioner: NHS Calder Fen ICB")
    sheet.write("A3", "Provider: Nightjar Families CIC")
    sheet.write("A4", "Service: Breastfeeding and infant nutrition peer support")
    sheet.write("A5", "Contract CF-INF-3318, 01/10/2024 - 30/09/2027, reported quarterly")
    sheet.write("A6", "This return: Quarter 3 2025-26 (October to December 2025)")
    for first, title in (
        ("E", "Q1 Apr-Jun 2025"),
        ("H", "Q2 Jul-Sep 2025"),
        ("K", "Q3 Oct-Dec 2025"),
    ):
        last = chr(ord(first) + 2)
        sheet.merge_range(f"{first}8:{last}8", title, head)
        sheet.write_row(f"{first}9", ("Num", "Den", "Result"), head)
    sheet.write("N8", "Q4 Jan-Mar 2026", head)
    sheet.merge_range("O8:Q8", "Year to date Apr-Dec 2025", head)
    sheet.write_row("O9", ("Num", "Den", "Result"), head)
    sheet.write_row("A9", ("No", "Requirement", "Threshold", "Method"), head)
    sheet.write("R9", "Comment", head)


def _schedule(sheet: Worksheet, bold: Format, head: Format, rate: Format, mean: Format) -> None:
    """Write the schedule with a result for each quarter."""
    _heads(sheet, bold, head)
    for row, (ref, words, limit, method, over, under, comment) in enumerate(SCHEDULE, 9):
        style = mean if ref == "BF6" else rate
        line = row + 1
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, limit, style)
        sheet.write(row, 3, method)
        sheet.write(row, 13, NOT_DUE)
        sheet.write(row, 17, comment)
        sheet.write_row(row, 4, over[:1])
        sheet.write_row(row, 7, over[1:2])
        sheet.write_row(row, 10, over[2:])
        tops = sum(_numbers(over))
        sheet.write_formula(row, 14, f"=SUM(E{line},H{line},K{line})", None, tops)
        if not under:
            continue
        for at, bottom in zip((5, 8, 11), under, strict=True):
            top = over[(at - 5) // 3]
            share = f"={chr(64 + at)}{line}/{chr(65 + at)}{line}"
            sheet.write(row, at, bottom)
            sheet.write_formula(row, at + 1, share, style, top / bottom)
        sheet.write_formula(row, 15, f"=SUM(F{line},I{line},L{line})", None, sum(under))
        sheet.write_formula(row, 16, f"=O{line}/P{line}", style, tops / sum(under))
    sheet.write(
        "A19", "Num and Den must both be given. Late returns after 20 working days: see clause 28."
    )
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 12)
    sheet.set_column(3, 3, 34)
    sheet.set_column(13, 13, 16)
    sheet.set_column(17, 17, 70)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _months(sheet: Worksheet, row: int, line: tuple[object, ...], style: Format | None) -> None:
    """Write nine months with a quarter after each three."""
    months = _numbers(line[1:])
    sheet.write(row, 0, line[0], style)
    for quarter, added in enumerate(quarters(months)):
        first = 1 + quarter * 4
        sheet.write_row(row, first, months[quarter * 3 : quarter * 3 + 3], style)
        span = f"{chr(65 + first)}{row + 1}:{chr(67 + first)}{row + 1}"
        sheet.write_formula(row, first + 3, f"=SUM({span})", style, added)


def _activity(sheet: Worksheet, bold: Format) -> None:
    """Write activity by month."""
    sheet.write("A1", "Activity 2025-26 (from the database, run 09/01/2026)", bold)
    heads: list[str] = []
    for quarter, term in enumerate(TERMS):
        heads += [f"{one} 25" for one in MONTHS[quarter * 3 : quarter * 3 + 3]]
        heads.append(term)
    sheet.write_row("A3", ("Contacts with mothers", *heads), bold)
    row = 3
    for line in CONTACTS:
        _months(sheet, row, line, None)
        row += 1
    added = [sum(column) for column in zip(*(_numbers(one[1:]) for one in CONTACTS), strict=True)]
    _months(sheet, row, ("All contacts", *added), bold)
    row += 2
    sheet.write(row, 0, "Groups and the rest", bold)
    for line in OTHER:
        row += 1
        _months(sheet, row, line, None)
    sheet.set_column(0, 0, 36)


def _families(sheet: Worksheet, bold: Format) -> None:
    """Write who the mothers are."""
    sheet.write("A1", "Who started, 2025-26", bold)
    row = 2
    for title, rows, total in FAMILIES:
        _row(sheet, row, (title, "Q1", "Q2", "Q3"), bold)
        for line in rows:
            row += 1
            _row(sheet, row, line, None)
        if total:
            row += 1
            _row(sheet, row, ("Total", *total), bold)
        row += 2
    sheet.set_column(0, 0, 34)


def _sums(
    sheet: Worksheet, row: int, title: str, rows: tuple[tuple[object, ...], ...], bold: Format
) -> int:
    """Write a table with the sum so far and say where the next may begin."""
    sheet.write_row(row, 0, (title, "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Apr-Dec 25"), bold)
    for line in rows:
        row += 1
        sheet.write_row(row, 0, line[:4])
        if line[4] == "sum":
            value = round(sum(_numbers(line[1:4])), 2)
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, value)
    return row + 3


def _survey(sheet: Worksheet, bold: Format) -> None:
    """Write the survey and the weaning club."""
    sheet.write("A1", "Tick-sheet filled in at the start and again at 12 weeks", bold)
    for first, title in (
        ("B", "Q1 (Apr-Jun 2025)"),
        ("D", "Q2 (Jul-Sep 2025)"),
        ("F", "Q3 (Oct-Dec 2025)"),
    ):
        last = chr(ord(first) + 1)
        sheet.merge_range(f"{first}3:{last}3", title, bold)
        sheet.write_row(f"{first}4", ("At start", "At 12 wks"), bold)
    for row, line in enumerate(SURVEY, 4):
        sheet.write_row(row, 0, line)
    sheet.write_row("A14", ("Weaning and later on", *TERMS), bold)
    for row, line in enumerate(WEANING, 14):
        sheet.write_row(row, 0, line)
    sheet.write("A24", "Q2 and Q3 ring-rounds done by two students, 45 calls each")
    sheet.set_column(0, 0, 54)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Infant feeding peer support return")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "align": "center", "bg_color": "#E4DFEC", "border": 1})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    _schedule(made.add_worksheet("Sch 6A"), bold, head, rate, mean)
    _activity(made.add_worksheet("Activity"), bold)
    _families(made.add_worksheet("Mothers"), bold)
    team = made.add_worksheet("Peer team")
    row = _sums(team, 0, "Peer supporters", PEERS, bold)
    row = _sums(team, row, "Dads, partners, grandparents", KIN, bold)
    _sums(team, row, "Out and about", OUTSIDE, bold)
    team.set_column(0, 0, 56)
    team.set_column(1, 4, 12)
    _survey(made.add_worksheet("Tick-sheet & weaning"), bold)
    words = made.add_worksheet("Commentary")
    words.write_row("A1", ("Month", "Quarter 3 commentary"), bold)
    for row, line in enumerate(WORDS, 1):
        words.write_row(row, 0, line)
    words.set_column(0, 0, 14)
    words.set_column(1, 1, 110)
    made.close()
