"""Advocacy and hospital passports for people with learning disabilities, quarterly, joint return."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str
Line = tuple[str, tuple[Cell, ...]]

HEAD: tuple[tuple[str, str], ...] = (
    ("Provider", "Plumbline Advocacy CIO"),
    ("Service", "Speaking up and hospital passports (adults with a learning disability)"),
    ("Contract no.", "OBC-ICB-1127"),
    ("Contract term", "1 July 2024 to 30 June 2027"),
    ("Return for", "Q4, 1 January to 31 March 2026"),
    ("Completed by", "Data officer, 01632 960417"),
)

# No., indicator, target, floor, last quarter, number and out of (quarter), the same (year), comment.
RETURN: tuple[tuple[Any, ...], ...] = (
    ("P1", "People given a new hospital passport (year)", 240, None, 63, 71, None, 241, None, ""),
    (
        "P2",
        "Hospital stays where ward staff used the passport",
        0.7,
        0.6,
        38 / 52,
        44,
        58,
        147,
        205,
        "Ward clerks now flag it at booking in",
    ),
    (
        "P3",
        "Advocacy referrals contacted within 3 working days",
        0.9,
        0.8,
        24 / 25,
        25,
        28,
        94,
        104,
        "3 late, all in Feb half term",
    ),
    (
        "P4",
        "Closed cases where 'say over my life' score went up",
        0.75,
        0.65,
        18 / 23,
        16,
        19,
        66,
        85,
        "One person could not be scored. See Casework",
    ),
    (
        "P5",
        "Average working days, referral to first meeting",
        10,
        12,
        214 / 23,
        221,
        26,
        908,
        98,
        "Number = days, Out of = people. Lower is better",
    ),
    ("P6", "Hospital and surgery staff trained (year)", 300, None, 91, 86, None, 323, None, ""),
    (
        "P7",
        "People due an annual health check who had one with our support",
        0.8,
        0.7,
        30 / 39,
        41,
        48,
        133,
        166,
        "",
    ),
    (
        "P8",
        "Passports looked at again within 12 months",
        0.85,
        0.75,
        52 / 60,
        55,
        61,
        198,
        233,
        "6 people moved away or died",
    ),
    ("P9", "Complaints about the service", "monitor", None, "nil", 1, None, 2, None, "Upheld"),
)

COMMENTARY = (
    "A man who had not sat in a dentist's chair for 14 years had two fillings with no sedation.",
    "Two members of the Speaking Up group are now paid advisers on the Royal's patient panel.",
    "Community dental tell us 5 people come for check-ups now and need no general anaesthetic.",
    "The easy read printer was broken for 9 days in February.",
    "We posted 310 leaflets to GP surgeries before the spring health checks.",
    "From May we hope to open a passport desk on 2 more wards.",
    "One advocate post has been empty since 12 January.",
    "We passed the staff training target in the second week of March.",
)

HOMES: tuple[Line, ...] = (
    ("Supported living", (21, 17, 23, 26)),
    ("Residential care", (14, 12, 15, 15)),
    ("Family home", (16, 14, 18, 21)),
    ("Own tenancy", (7, 6, 7, 9)),
)
AFTER: tuple[Line, ...] = (
    ("Follow-up calls made", (40, 43, 45, 51)),
    ("Passport had gone missing on the ward", (4, 3, 5, 2)),
    ("Went home sooner than the ward had planned", (5, 4, 7, 8)),
    ("Sedation or restraint planned, in the end not needed", (5, "<5", 6, 7)),
    ("Call not possible, no phone", (6, 6, 7, 7)),
)
AGES: tuple[Line, ...] = (
    ("18-25", (12, 10, 13, 16)),
    ("26-44", (20, 17, 22, 24)),
    ("45-64", (18, 15, 20, 21)),
    ("65+", (8, 7, 8, 10)),
    ("Does not use words", (13, 9, 14, 15)),
)

CASE_HEADS = (
    "Case",
    "About",
    "Age",
    "First meeting",
    "Closed",
    "Hours at closing",
    "Say over my life (0-10), first meeting",
    "Say over my life (0-10), at closing",
    "Advocate",
)
# Case, about, age, first meeting, closed, hours, score at first, score at closing, advocate.
CASES: tuple[tuple[Any, ...], ...] = (
    ("LD-0412", "Housing", 34, date(2025, 9, 11), date(2026, 1, 9), 14.5, 3, 6, "Paid"),
    ("LD-0415", "Hospital", 61, date(2025, 10, 2), date(2026, 1, 13), 9, 4, 7, "Paid"),
    ("LD-0416", "Benefits", 27, date(2025, 10, 7), date(2026, 1, 15), 6.5, 5, 5, "Peer"),
    ("LD-0419", "Care review", 45, date(2025, 10, 14), date(2026, 1, 20), 11, 2, 6, "Paid"),
    ("LD-0420", "Hospital", 58, date(2025, 10, 16), date(2026, 1, 22), 7.5, 4, 8, "Peer"),
    ("LD-0423", "Parenting", 31, date(2025, 10, 23), date(2026, 1, 27), 22, 3, 5, "Paid"),
    ("LD-0424", "Housing", 49, date(2025, 10, 28), date(2026, 1, 30), 12.5, 5, 7, "Paid"),
    ("LD-0427", "Care review", 66, date(2025, 11, 4), date(2026, 2, 3), 8, 3, 4, "Peer"),
    ("LD-0428", "Hospital", 72, date(2025, 11, 6), date(2026, 2, 5), 10, "n/a", "n/a", "Paid"),
    ("LD-0430", "Money", 23, date(2025, 11, 11), date(2026, 2, 10), 5.5, 4, 7, "Peer"),
    ("LD-0433", "Hospital", 54, date(2025, 11, 18), date(2026, 2, 12), 9.5, 2, 5, "Paid"),
    ("LD-0434", "Housing", 38, date(2025, 11, 20), date(2026, 2, 17), 15, 6, 6, "Paid"),
    ("LD-0436", "Work", 29, date(2025, 11, 25), date(2026, 2, 24), 7, 5, 8, "Peer"),
    ("LD-0437", "Care review", 41, date(2025, 11, 27), date(2026, 2, 26), 10.5, 3, 7, "Paid"),
    ("LD-0440", "Hospital", 63, date(2025, 12, 4), date(2026, 3, 3), 6, 4, 6, "Paid"),
    ("LD-0441", "Benefits", 36, date(2025, 12, 9), date(2026, 3, 5), 4.5, 5, 9, "Peer"),
    ("LD-0444", "Care review", 52, date(2025, 12, 16), date(2026, 3, 12), 13, 4, 3, "Paid"),
    ("LD-0446", "Hospital", 47, date(2026, 1, 6), date(2026, 3, 17), 8.5, 1, 4, "Paid"),
    ("LD-0449", "Housing", 33, date(2026, 1, 13), date(2026, 3, 24), 9, 3, 6, "Peer"),
    ("LD-0451", "Money", 25, date(2026, 1, 20), date(2026, 3, 31), 3.5, 6, 8, "Peer"),
)

TRAINING_HEADS = (
    "Date",
    "Where",
    "Who for",
    "Room holds",
    "Staff signed in",
    "Co-trainers with a learning disability",
    "Paid to co-trainers (£)",
    "6 week form due",
    "Forms back by then",
)
# Date, where, who for, room, staff, co-trainers, paid, form due, forms back.
TRAINING: tuple[tuple[Any, ...], ...] = (
    (date(2026, 1, 8), "Royal, Ward 7", "Nurses", 16, 14, 2, 96, date(2026, 2, 19), 9),
    (date(2026, 1, 15), "Tannery Lane Surgery", "Reception", 10, 9, 1, 48, date(2026, 2, 26), 7),
    (date(2026, 1, 22), "Royal, Theatres", "All", 20, 12, 2, 96, date(2026, 3, 5), 6),
    (date(2026, 1, 29), "Fenwold Community", "Therapists", 12, 11, 2, 96, date(2026, 3, 12), 8),
    (date(2026, 2, 5), "Cobbler's Hill Surgery", "All", 8, 8, 1, 48, date(2026, 3, 19), 0),
    (date(2026, 2, 12), "Royal, A&E", "Nurses", 20, 13, 3, 144, date(2026, 3, 26), 5),
    (date(2026, 3, 5), "Royal, Day unit", "All", 14, 10, 2, 96, date(2026, 4, 16), "not due"),
    (date(2026, 3, 19), "Fenwold X-ray", "All", 9, 9, 1, 48, date(2026, 4, 30), "not due"),
)

ICB: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Planned care",
        (
            ("Called off before, went ahead this time (operations and scans)", (4, 3, 5)),
            ("Did not attend, people with a passport", (2, 3, 1)),
            ("Pre-op visits with an advocate", (9, 7, 10)),
        ),
    ),
    (
        "Wards",
        (
            ("Bed days saved, told us by ward managers", (9, 7, "12 est.")),
            ("LD liaison nurse hours not needed", (11.5, 9, 13)),
            ("Best interests meetings attended", (3, 2, 4)),
        ),
    ),
    (
        "GP and community",
        (
            ("Annual health checks with our support", (13, 14, 14)),
            ("Had cancer screening for the first time ever", (3, 4, 2)),
            ("Letters put into easy read", (16, 12, 19)),
            ("Reviews of medicine for behaviour asked for", (5, 4, 6)),
        ),
    ),
)

# Group, heading, four quarters, whether the year is added up.
PEOPLE: tuple[tuple[str, str, tuple[Cell, ...], bool], ...] = (
    ("Volunteers", "Active", (22, 24, 23, 27), False),
    ("Volunteers", "Hours given", (611, 588.5, 640, 702), True),
    ("Volunteers", "Moved into paid work", (1, "nil", 1, 2), True),
    ("Volunteers", "DBS checks done", (4, 3, 2, 6), True),
    ("Families", "Rung before a stay", (33, 29, 36, 41), True),
    ("Families", "Able to go home at night, not sit by the bed", (6, 5, 8, 10), True),
    ("Speaking Up group", "Attendances", (96, 88, 101, 112), True),
    ("Speaking Up group", "Changes hospitals or surgeries made when asked", (2, 3, 2, 4), True),
    ("Speaking Up group", "Taxi costs (£)", (214.6, 188.2, 240, 262.8), True),
)
QUARTERS = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar")

MONEY: tuple[Line, ...] = (
    ("Staff pay and on-costs", (96400, 23850, 24010, 24105.5, 23640)),
    ("Peer advocates and co-trainers", (11200, 2480, 2615, 2790, 3105)),
    ("Travel", (4200, 962.4, 884.15, 1010.6, 1093.2)),
    ("Printing and easy read", (3600, 815, 902.5, 760, 1044.75)),
    ("Rent and phones", (9800, 2450, 2450, 2450, 2450)),
    ("Overnight grants to families", (1500, 310, 240, 395, 420)),
)
INCOME: tuple[Line, ...] = (
    ("Council", (78000, 19500, 19500, 19500, 19500)),
    ("ICB", (48700, 12175, 12175, 12175, 12175)),
)


def added(cells: tuple[Cell, ...]) -> float:
    """Sum of the cells that hold numbers."""
    return round(sum(cell for cell in cells if not isinstance(cell, str)), 2)


def _looks(made: Workbook) -> dict[str, Format]:
    """Formats the sheets share."""
    return {
        "title": made.add_format({"bold": True, "font_size": 14}),
        "head": made.add_format(
            {"bold": True, "bg_color": "#7030A0", "font_color": "white", "text_wrap": True}
        ),
        "band": made.add_format({"bold": True, "bg_color": "#E4DFEC"}),
        "rate": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "£#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
        "month": made.add_format({"bold": True, "bg_color": "#E4DFEC", "num_format": "mmm-yy"}),
        "bold": made.add_format({"bold": True}),
    }


def _return(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the joint form."""
    sheet.write("A1", "Ostermoor Borough Council and NHS Ostermoor & Fenwold ICB", looks["title"])
    sheet.write("A2", "Joint contract monitoring return")
    for row, (name, words) in enumerate(HEAD, 3):
        sheet.write(row, 0, name, looks["bold"])
        sheet.write(row, 2, words)
    head = looks["head"]
    for column, name in enumerate(("No.", "Indicator", "Target", "Floor", "Last quarter")):
        sheet.merge_range(10, column, 11, column, name, head)
    sheet.merge_range("F11:H11", "This quarter", head)
    sheet.merge_range("I11:K11", "Year to date", head)
    sheet.write_row("F12", ("Number", "Out of", "Result") * 2, head)
    sheet.merge_range("L11:L12", "Provider comment", head)
    for row, line in enumerate(RETURN, 12):
        ref, words, target, floor, last, *counts, comment = line
        form = looks["place"] if ref == "P5" else looks["rate"] if floor is not None else None
        sheet.write_row(row, 0, (ref, words))
        plain = None if ref == "P5" else form
        sheet.write(row, 2, target, plain)
        if floor is not None:
            sheet.write(row, 3, floor, plain)
        sheet.write(row, 4, last, form)
        for first, (above, below) in ((5, counts[:2]), (8, counts[2:])):
            number, under = ("F", "G") if first == 5 else ("I", "J")
            sheet.write(row, first, above)
            if below is None:
                sheet.write_formula(row, first + 2, f"={number}{row + 1}", None, above)
            else:
                sheet.write(row, first + 1, below)
                share = f"={number}{row + 1}/{under}{row + 1}"
                sheet.write_formula(row, first + 2, share, form, above / below)
        if comment:
            sheet.write(row, 11, comment)
    sheet.write("A23", "Provider's commentary on the quarter", looks["bold"])
    for row, sentence in enumerate(COMMENTARY, 23):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 10, 9)
    sheet.set_column(11, 11, 44)
    sheet.freeze_panes(12, 2)


def _quarterly(
    sheet: Worksheet, at: int, lines: tuple[Line, ...], looks: dict[str, Format], whole: str
) -> int:
    """Write lines of four quarters with the year after them; give back the next free row."""
    top = at
    for name, cells in lines:
        sheet.write(at, 0, name)
        sheet.write_row(at, 1, cells)
        if "<5" in cells:
            sheet.write(at, 5, "supp.")
        else:
            sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, added(cells))
        at += 1
    if whole:
        sheet.write(at, 0, whole, looks["bold"])
        for column, letter in enumerate("BCDEF", 1):
            parts = [cells[column - 1] if column < 5 else added(cells) for _, cells in lines]
            sum_of = f"=SUM({letter}{top + 1}:{letter}{at})"
            sheet.write_formula(at, column, sum_of, looks["bold"], added(tuple(parts)))
        at += 1
    return at


def _passports(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write three tables, one below the other."""
    short = ("Q1", "Q2", "Q3", "Q4", "Year")
    long = ("Apr to Jun 25", "Jul to Sep 25", "Oct to Dec 25", "Jan to Mar 26", "Full year")
    sheet.write("A1", "Passports", looks["title"])
    sheet.write_row("A3", ("New passports by where the person lives", *short), looks["band"])
    at = _quarterly(sheet, 3, HOMES, looks, "All new passports") + 1
    sheet.write_row(at, 0, ("Six weeks after a hospital stay", *long), looks["band"])
    at = _quarterly(sheet, at + 1, AFTER, looks, "") + 1
    sheet.write_row(at, 0, ("New passports: who", *short), looks["band"])
    _quarterly(sheet, at + 1, AGES, looks, "")
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 5, 13)


def _casework(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of cases closed in the quarter."""
    sheet.write("A1", "Advocacy cases closed January to March 2026", looks["title"])
    sheet.write_row("A3", CASE_HEADS, looks["head"])
    for row, line in enumerate(CASES, 3):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, looks["day"])
            else:
                sheet.write(row, column, cell)
    end = len(CASES) + 3
    hours = sum(line[5] for line in CASES if not isinstance(line[5], str))
    sheet.write(end, 0, "All cases", looks["bold"])
    sheet.write_formula(end, 5, f"=SUM(F4:F{end})", looks["bold"], hours)
    for column, letter in ((6, "G"), (7, "H")):
        scores = [line[column] for line in CASES if not isinstance(line[column], str)]
        average = f"=AVERAGE({letter}4:{letter}{end})"
        sheet.write_formula(end, column, average, looks["place"], sum(scores) / len(scores))
    sheet.set_column(0, 2, 12)
    sheet.set_column(3, 8, 15)
    sheet.autofilter(2, 0, end - 1, 8)


def _training(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the log of training sessions."""
    sheet.write("A1", "Training log, quarter 4", looks["title"])
    sheet.write_row("A3", TRAINING_HEADS, looks["head"])
    for row, line in enumerate(TRAINING, 3):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, looks["day"])
            else:
                sheet.write(row, column, cell, looks["money"] if column == 6 else None)
    end = len(TRAINING) + 3
    sheet.write(end, 1, "Total", looks["bold"])
    for column, letter in ((4, "E"), (5, "F"), (6, "G"), (8, "I")):
        total = added(tuple(line[column] for line in TRAINING))
        form = looks["money"] if column == 6 else looks["bold"]
        sheet.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", form, total)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 2, 22)
    sheet.set_column(3, 8, 14)
    sheet.set_column(6, 6, 14, None, {"hidden": True})


def _icb(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the monthly page the ICB asks for."""
    sheet.write("A1", "Additional schedule for the ICB", looks["title"])
    sheet.write("A2", "Both hospitals together. Months of the quarter only.")
    sheet.write("A4", "Line", looks["band"])
    for column, month in enumerate((1, 2, 3), 1):
        sheet.write_datetime(3, column, date(2026, month, 1), looks["month"])
    sheet.write("E4", "Quarter", looks["band"])
    at = 4
    for group, lines in ICB:
        sheet.write(at, 0, group, looks["bold"])
        at += 1
        for name, cells in lines:
            sheet.write(at, 0, name)
            sheet.write_row(at, 1, cells)
            if "12 est." in cells:
                sheet.write(at, 4, 28)
            else:
                sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", None, added(cells))
            at += 1
    sheet.set_column(0, 0, 62)


def _people(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write volunteers, families and the group, a quarter in each row."""
    sheet.write("A1", "Volunteers, families and the Speaking Up group", looks["title"])
    sheet.merge_range("B3:E3", "Volunteers", looks["head"])
    sheet.merge_range("F3:G3", "Families", looks["head"])
    sheet.merge_range("H3:J3", "Speaking Up group", looks["head"])
    sheet.write("A4", "2025/26", looks["band"])
    sheet.write_column("A5", (*QUARTERS, "Year"))
    for column, (_, heading, cells, add) in enumerate(PEOPLE, 1):
        form = looks["money"] if "£" in heading else None
        sheet.write(3, column, heading, looks["band"])
        sheet.write_column(4, column, cells, form)
        letter = "ABCDEFGHIJ"[column]
        if add:
            sheet.write_formula(8, column, f"=SUM({letter}5:{letter}8)", form, added(cells))
        else:
            sheet.write(8, column, "n/a")
    sheet.set_column(0, 9, 16)


def _money(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write spend and income against the budget."""
    heads = ("Budget 2025/26", "Q1", "Q2", "Q3", "Q4")
    sheet.write("A1", "Finance", looks["title"])
    sheet.write_row("A3", ("Spend", *heads, "Spent in year"), looks["band"])
    for row, (name, cells) in enumerate(MONEY, 3):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, cells, looks["money"])
        total = f"=SUM(C{row + 1}:F{row + 1})"
        sheet.write_formula(row, 6, total, looks["money"], added(cells[1:]))
    sheet.write("A10", "Total spend", looks["bold"])
    for column, letter in enumerate("BCDEFG", 1):
        parts = tuple(c[column - 1] if column < 6 else added(c[1:]) for _, c in MONEY)
        sum_of = f"=SUM({letter}4:{letter}9)"
        sheet.write_formula(9, column, sum_of, looks["money"], added(parts))
    sheet.write_row("A12", ("Income", *heads, "Received in year"), looks["band"])
    for row, (name, cells) in enumerate(INCOME, 12):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, cells, looks["money"])
        total = f"=SUM(C{row + 1}:F{row + 1})"
        sheet.write_formula(row, 6, total, looks["money"], added(cells[1:]))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Joint contract monitoring return")
    looks = _looks(made)
    _return(made.add_worksheet("Return"), looks)
    _passports(made.add_worksheet("Passports"), looks)
    _casework(made.add_worksheet("Casework"), looks)
    _training(made.add_worksheet("Training log"), looks)
    _icb(made.add_worksheet("ICB schedule"), looks)
    _people(made.add_worksheet("Vols & families"), looks)
    _money(made.add_worksheet("Finance"), looks)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
