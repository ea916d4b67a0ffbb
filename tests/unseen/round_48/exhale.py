"""Help to stop vaping for teenagers through community pharmacies, monthly to public health."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str
Months = tuple[Cell, ...]

MONTHS = ("Sep", "Oct", "Nov", "Dec", "Jan", "Feb")
LATE = ("not due",)

# Ref, measure, target, numbers, what they are out of (words and numbers), year so far.
MEASURES: tuple[tuple[str, str, object, tuple[tuple[str, Months], ...]], ...] = (
    ("V1", "Young people registered", 25, (("registered", (14, 22, 27, 19, 31, 28)),)),
    (
        "V2",
        "First pharmacy appointment within 7 days of registering",
        0.85,
        (
            ("seen within 7 days", (11, 18, 23, 15, 27, 25)),
            ("registered in month", (14, 22, 27, 19, 31, 28)),
        ),
    ),
    (
        "V3",
        "Vape free at 4 weeks",
        0.45,
        (
            ("vape free", (*LATE, 4, 8, 9, 6, 10)),
            ("4 week check due", (*LATE, 9, 17, 20, 15, 18)),
        ),
    ),
    (
        "V4",
        "Vape free at 12 weeks",
        0.3,
        (
            ("vape free", (*LATE * 3, 3, 5, 7)),
            ("12 week check due", (*LATE * 3, 8, 15, 19)),
        ),
    ),
    ("V5", "Pharmacies signed up and open to under 18s", 14, (("open", (6, 8, 9, 11, 12, 12)),)),
    (
        "V6",
        "Dependence score down 3 points or more at 4 weeks",
        0.7,
        (
            ("down 3 or more", (*LATE, 5, 11, 13, 10, 13)),
            ("checked at 4 weeks", (*LATE, 7, 15, 17, 13, 16)),
        ),
    ),
    (
        "V7",
        "Average days from registering to first appointment",
        5,
        (
            ("days waited, added up", (62, 97, 108, 80, 121, 106)),
            ("had a first appointment", (13, 21, 26, 18, 29, 27)),
        ),
    ),
    ("V8", "Safeguarding concerns passed on", "watch", (("", ("nil", 1, "nil", "nil", 1, "nil")),)),
)
ADULT: Months = (1, 2, 0, 1, 3, 2)

# Pharmacy, late nights a week; February: registered, hours not charged; since September:
# registered, vape free at 4 weeks.
PHARMACIES: tuple[tuple[Cell, ...], ...] = (
    ("Sallow Street Pharmacy", 3, 5, 2.5, 26, 7),
    ("Ember & Finch Chemist", 2, 4, 2, 22, 6),
    ("Quarry Road Pharmacy", 1, 3, 1.5, 17, 5),
    ("Beacon Parade Chemist", 2, 3, 1, 15, 4),
    ("Harbour Row Pharmacy", 5, 2, 1, 13, 4),
    ("Thistle Court Pharmacy", 1, 3, 1.5, 12, 3),
    ("Old Mill Dispensary", 1, 2, 0.5, 10, 3),
    ("Northgate Late Chemist", 6, 2, 1, 9, 2),
    ("Pember's Pharmacy", 2, 1, 0.5, 7, 1),
    ("Kiln Lane Pharmacy", 1, 2, 1, 5, 1),
    ("Ferry End Chemist", 2, 1, 0.5, 4, 1),
    ("Lower Dell Pharmacy", 1, "nil", "nil", 1, "nil"),
)

LIST_HEADS = (
    "ID",
    "Age",
    "Quit date",
    "Score at quit date (0-20)",
    "£ a week on vapes at quit date",
    "4 wk check",
    "Score at check",
    "£ a week at check",
    "Vape free?",
)
# ID, age, quit date, score, pounds, check, score, pounds, vape free.
CHECKS: tuple[tuple[object, ...], ...] = (
    ("EX061", 15, date(2026, 1, 5), 12, 14, date(2026, 2, 2), 3, 0, "Y"),
    ("EX064", 16, date(2026, 1, 6), 15, 18, date(2026, 2, 3), 9, 6, "N"),
    ("EX065", 14, date(2026, 1, 7), 8, 7.5, date(2026, 2, 4), 2, 0, "Y"),
    ("EX067", 17, date(2026, 1, 8), 17, 24, date(2026, 2, 5), 6, 0, "Y"),
    ("EX070", 13, date(2026, 1, 9), 7, 5, date(2026, 2, 6), 5, 3.5, "N"),
    ("EX071", 15, date(2026, 1, 12), 11, 12, date(2026, 2, 9), 4, 0, "Y"),
    ("EX073", 16, date(2026, 1, 12), 14, 16, "no reply", "n/a", "n/a", "lost"),
    ("EX074", 15, date(2026, 1, 13), 10, 10, date(2026, 2, 11), 3, 0, "Y"),
    ("EX078", 14, date(2026, 1, 14), 9, 8, date(2026, 2, 11), 6, 4, "N"),
    ("EX079", 17, date(2026, 1, 15), 18, 28, date(2026, 2, 12), 16, 22, "N"),
    ("EX082", 16, date(2026, 1, 16), 13, 15, date(2026, 2, 13), 2, 0, "Y"),
    ("EX083", 12, date(2026, 1, 19), 5, 3, date(2026, 2, 17), 1, 0, "Y"),
    ("EX086", 15, date(2026, 1, 20), 12, 12.5, date(2026, 2, 17), 5, 0, "Y"),
    ("EX087", 16, date(2026, 1, 21), 16, 20, date(2026, 2, 18), 10, 9, "N"),
    ("EX090", 14, date(2026, 1, 23), 9, 9, date(2026, 2, 20), 2, 0, "Y"),
    ("EX092", 17, date(2026, 1, 26), 15, 21, "no reply", "n/a", "n/a", "lost"),
    ("EX093", 15, date(2026, 1, 27), 11, 11, date(2026, 2, 24), 3, 0, "Y"),
    ("EX095", 13, date(2026, 1, 29), 6, 6, date(2026, 2, 26), 5, 5, "N"),
)

# Heading, months, whether they are added up.
SCHOOLS: tuple[tuple[str, Months, bool], ...] = (
    ("Assemblies", (3, 4, 5, 2, 4, 3), True),
    ("Pupils there", (410, 560, 720, 240, 530, 415), True),
    ("Peer leads active", (8, 11, 14, 14, 17, 19), False),
    ("of whom used to vape", (3, 5, 6, 6, 8, 9), False),
    ("Drop-ins run by peer leads", (2, 5, 7, 4, 8, 7), True),
    ("Exclusions swapped for a place with us", (1, 2, 3, "nil", 4, 3), True),
    ("Letters home", (120, 310, 0, 95, 260, 140), True),
    ("Parents, brothers, sisters who stopped too", ("nil", 1, 2, 2, 3, 4), True),
    ("School nurse hours freed", (2.5, 5, 6.5, 4, 8, 7.5), True),
)
ROWS = (
    "September 2025",
    "October 2025",
    "November 2025",
    "December 2025",
    "January 2026",
    "February 2026",
)

SURVEY: tuple[tuple[str, Months], ...] = (
    ("Texts sent", (8, 15, 19)),
    ("Answered", (6, 11, 14)),
    ("Sleeping better", (3, 6, 8)),
    ("Less out of breath at PE or sport", (4, 7, 9)),
    ("Fewer rows at home", (3, 5, 7)),
    ("Would tell a friend to come", (5, 10, 13)),
    ("Now use pouches instead", (1, "nil", 2)),
)
STORIES = (
    "A Year 10 girl who gave up in November has started running with her mum on Saturdays.",
    "Three pharmacists now speak at parents' evenings in their own time.",
    "The head at Quarry Road says 4 toilet blocks are open again at lunch, nobody vapes in them.",
    "Half term left us 3 weeks of drop-ins in February.",
    "The booking page was down on 11 and 12 February.",
    "We hope to sign up 2 more pharmacies by Easter.",
    "65 posters went up at bus stops.",
    "Test strips have gone up by 18p each.",
)

MONEY: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Youth workers", 41000, (3390, 3412.5, 3412.5, 3388, 3420, 3420)),
    ("Pharmacy fees", 14000, (350, 550, 675, 475, 775, 700)),
    ("Gum, patches and test strips", 9500, (411.2, 604.35, 742.9, 518.6, 866.4, 790)),
    ("Peer lead vouchers", 2400, (80, 110, 140, 140, 170, 190)),
)
PRICES: tuple[tuple[str, float], ...] = (
    ("Fee per young person registered (£)", 25),
    ("Voucher per peer lead per month (£)", 10),
)


def added(cells: tuple[Cell, ...]) -> float:
    """Sum of the cells that hold numbers."""
    return round(sum(cell for cell in cells if not isinstance(cell, str)), 2)


def _looks(made: Workbook) -> dict[str, Format]:
    """Formats the sheets share."""
    return {
        "title": made.add_format({"bold": True, "font_size": 13, "font_color": "#00695C"}),
        "head": made.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "span": made.add_format({"bold": True, "align": "center", "bg_color": "#B2DFDB"}),
        "rate": made.add_format({"num_format": "0.0%", "bg_color": "#E0F2F1"}),
        "place": made.add_format({"num_format": "0.0", "bg_color": "#E0F2F1"}),
        "main": made.add_format({"bg_color": "#E0F2F1"}),
        "share": made.add_format({"num_format": "0%"}),
        "grey": made.add_format({"font_color": "#757575", "indent": 1}),
        "day": made.add_format({"num_format": "d mmm"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "bold": made.add_format({"bold": True}),
    }


def _dashboard(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the measures by month, each with what it is made of underneath."""
    sheet.write(
        "A1", "EXHALE - monthly return to Quarrendale Council Public Health", looks["title"]
    )
    sheet.write("A2", "Tidebreak Youth Health CIC. Contract QD-PH-2217, 1 Sep 2025 to 31 Aug 2027")
    sheet.write("A3", "This return: February 2026. Year runs September to August.")
    sheet.merge_range("D5:G5", 2025, looks["span"])
    sheet.merge_range("H5:I5", 2026, looks["span"])
    sheet.write_row("A6", ("Ref", "Measure", "Target", *MONTHS, "Year so far"), looks["head"])
    at = 6
    for ref, words, target, parts in MEASURES:
        form = (
            looks["place"] if ref == "V7" else looks["rate"] if len(parts) == 2 else looks["main"]
        )
        sheet.write_row(at, 0, (ref, words), looks["bold"])
        sheet.write(at, 2, target, looks["share"] if len(parts) == 2 and ref != "V7" else None)
        if len(parts) == 1:
            cells = parts[0][1]
            sheet.write_row(at, 3, cells, form)
            if ref == "V5":
                sheet.write(at, 9, "n/a", form)
            else:
                sheet.write_formula(at, 9, f"=SUM(D{at + 1}:I{at + 1})", form, added(cells))
            at += 1
            continue
        (_, tops), (_, bases) = parts
        for column, (top, base) in enumerate(zip(tops, bases, strict=True), 3):
            letter = "DEFGHI"[column - 3]
            if isinstance(top, str) or isinstance(base, str):
                sheet.write(at, column, top, form)
            else:
                share = f"={letter}{at + 2}/{letter}{at + 3}"
                sheet.write_formula(at, column, share, form, top / base)
        sheet.write_formula(at, 9, f"=J{at + 2}/J{at + 3}", form, added(tops) / added(bases))
        for below, (name, cells) in enumerate(parts, at + 1):
            sheet.write(below, 1, name, looks["grey"])
            sheet.write_row(below, 3, cells)
            sheet.write_formula(below, 9, f"=SUM(D{below + 1}:I{below + 1})", None, added(cells))
        at += 3
    sheet.write(at, 1, "Smokers passed to the adult stop smoking service")
    sheet.write_row(at, 3, ADULT)
    sheet.write_formula(at, 9, f"=SUM(D{at + 1}:I{at + 1})", None, added(ADULT))
    sheet.set_row(at, None, None, {"hidden": True})
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 9, 9)
    sheet.freeze_panes(6, 3)


def _pharmacies(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write a line for each pharmacy."""
    sheet.write("A1", "Pharmacies", looks["title"])
    sheet.merge_range("C3:D3", "February", looks["span"])
    sheet.merge_range("E3:F3", "Since September", looks["span"])
    heads = ("Registered", "Hours given, not charged", "Registered", "Vape free at 4 wks")
    sheet.write_row("A4", ("Pharmacy", "Late nights a week", *heads), looks["head"])
    for row, line in enumerate(PHARMACIES, 4):
        sheet.write_row(row, 0, line)
    end = len(PHARMACIES) + 4
    sheet.write(end, 0, "All pharmacies", looks["bold"])
    for column, letter in enumerate("CDEF", 2):
        total = added(tuple(line[column] for line in PHARMACIES))
        sheet.write_formula(end, column, f"=SUM({letter}5:{letter}{end})", looks["bold"], total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 5, 14)


def _checks(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of checks due in the month."""
    sheet.write("A1", "4 week checks due in February 2026", looks["title"])
    sheet.write_row("A2", LIST_HEADS, looks["head"])
    for row, line in enumerate(CHECKS, 2):
        for column, cell in enumerate(line):
            if isinstance(cell, date):
                sheet.write_datetime(row, column, cell, looks["day"])
            else:
                sheet.write(row, column, cell)
    sheet.set_column(0, 8, 12)


def _schools(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write what happened in schools, a month in each row."""
    sheet.write("A1", "Schools, peer leads and families", looks["title"])
    sheet.write("A3", "Month", looks["head"])
    sheet.write_column("A4", ROWS)
    sheet.write("A10", "Total", looks["bold"])
    for column, (heading, cells, add) in enumerate(SCHOOLS, 1):
        sheet.write(2, column, heading, looks["head"])
        sheet.write_column(3, column, cells)
        letter = "ABCDEFGHIJ"[column]
        if add:
            sum_of = f"=SUM({letter}4:{letter}9)"
            sheet.write_formula(9, column, sum_of, looks["bold"], added(cells))
    sheet.write("A12", "School nurse hours are the schools' own count, from the nurses' diaries.")
    sheet.set_column(0, 9, 15)


def _survey(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the text survey and the stories of the month."""
    heads = ("Dec 25", "Jan 26", "Feb 26", "All so far")
    sheet.write_row("A1", ("Text survey at 12 weeks (from December)", *heads), looks["span"])
    for row, (name, cells) in enumerate(SURVEY, 1):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, cells)
        sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, added(cells))
    sheet.write("A11", "What we heard this month", looks["bold"])
    for row, sentence in enumerate(STORIES, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 46)


def _money(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write spend by month against the budget of the year."""
    heads = ("Budget Sep 25-Aug 26", *MONTHS[:5], "Feb (prov.)", "To date")
    sheet.write("A1", "Spend (£)", looks["title"])
    sheet.write_row("A3", ("", *heads), looks["head"])
    for row, (name, budget, cells) in enumerate(MONEY, 3):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, (budget, *cells), looks["money"])
        total = f"=SUM(C{row + 1}:H{row + 1})"
        sheet.write_formula(row, 8, total, looks["money"], added(cells))
    end = len(MONEY) + 3
    sheet.write(end, 0, "Total", looks["bold"])
    lines = [(budget, *cells, added(cells)) for _, budget, cells in MONEY]
    for column, letter in enumerate("BCDEFGHI", 1):
        spent = added(tuple(line[column - 1] for line in lines))
        sum_of = f"=SUM({letter}4:{letter}{end})"
        sheet.write_formula(end, column, sum_of, looks["money"], spent)
    for row, price in enumerate(PRICES, end + 2):
        sheet.write_row(row, 0, price)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 8, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Exhale monthly return")
    looks = _looks(made)
    _dashboard(made.add_worksheet("Dashboard"), looks)
    _pharmacies(made.add_worksheet("Pharmacies"), looks)
    _checks(made.add_worksheet("4wk list"), looks)
    _schools(made.add_worksheet("Schools"), looks)
    _survey(made.add_worksheet("Survey & stories"), looks)
    _money(made.add_worksheet("Spend"), looks)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
