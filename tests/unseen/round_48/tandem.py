"""Kidney peer educators and home dialysis buddies, monthly to a renal network."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, how measured, target, tolerance, columns counted and divided by,
# confidence in the data, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("T1", "Patients educated by a peer", "First talks in the year", 260, "n/a", "E", "", 5, ""),
    (
        "T2",
        "First contact within 10 working days",
        "Contacted in 10 w.d. / due a first contact",
        0.9,
        0.8,
        "C",
        "D",
        4,
        "2 letters went to an old address",
    ),
    (
        "T3",
        "Dialysis choice recorded within 3 months of talk",
        "Choice on unit system / talks 3 months ago",
        0.7,
        0.6,
        "F",
        "G",
        3,
        "St Oswin's records late, being chased",
    ),
    (
        "T4",
        "Home dialysis buddy matches",
        "Matches in the year",
        60,
        "n/a",
        "H",
        "",
        5,
        "Quiet December",
    ),
    (
        "T5",
        "Pairs still in touch at 3 months",
        "Still in touch / reached 3 months",
        0.75,
        0.65,
        "K",
        "J",
        5,
        "1 ended, transplanted",
    ),
    (
        "T6",
        "Average days, home training referral to match",
        "Days added up / matches (lower is better)",
        14,
        21,
        "I",
        "H",
        4,
        "",
    ),
    (
        "T7",
        "Patient confidence score up at review",
        "Score up / pairs reviewed",
        0.7,
        0.6,
        "M",
        "L",
        4,
        "See Buddy pairs",
    ),
    ("T8", "Complaints", "Count, for information", "n/a", "n/a", "P", "", 5, ""),
)

HEADS = (
    "Referred by units",
    "Contacted in 10 w.d.",
    "Due first contact",
    "Patients educated (first talk)",
    "Choice recorded",
    "Talks 3 months ago",
    "Matched",
    "Days to match, added up",
    "Reached 3 months",
    "Still in touch",
    "Pairs reviewed",
    "Confidence up",
    "Pairs open at month end",
    "Buddy visits",
    "Complaints",
)
GROUPS = (("B3:G3", "Peer education"), ("H3:O3", "Home dialysis buddies"))
MONTHS = tuple(date(2025 + (at > 8), (at + 3) % 12 + 1, 1) for at in range(12))

MONTHLY: tuple[tuple[int | str, ...], ...] = (
    (31, 26, 29, 22, 13, 18, 6, 88, 5, 4, 4, 3, 17, 41, 0),
    (28, 27, 30, 20, 15, 21, 5, 71, 6, 4, 4, 3, 18, 44, 0),
    (34, 28, 31, 24, 14, 19, 7, 94, 5, 4, 4, 3, 21, 52, 1),
    (30, 30, 32, 23, 16, 22, 5, 66, 6, 5, 5, 3, 21, 50, 0),
    (26, 23, 25, 18, 14, 20, 4, 61, 5, 4, 4, 3, 20, 39, "nil"),
    (33, 28, 31, 22, 18, 24, 6, 80, 7, 6, 6, 4, 22, 54, 0),
    (35, 33, 36, 25, 17, 23, 7, 90, 5, 4, 4, 3, 24, 58, "nil"),
    (29, 28, 30, 21, 13, 18, 5, 64, 4, 3, 3, 2, 24, 55, 1),
    (24, 21, 25, 15, 15, 22, 3, 52, 6, 4, 4, 3, 22, 43, 0),
    (36, 31, 33, 24, 19, 25, 6, 75, 7, 6, 6, 5, 25, 59, "nil"),
)

# Pair, matched, therapy, unit, age, buddy's years, days to match, score, review, contacts, score.
PAIRS: tuple[tuple[object, ...], ...] = (
    ("BP-112", (2025, 10, 3), "PD", "Haldon", 57, 6, 11, 4, (2026, 1, 6), 9, 7, ""),
    ("BP-113", (2025, 10, 7), "HHD", "Haldon", 44, 9, 16, 5, (2026, 1, 9), 12, 8, ""),
    ("BP-114", (2025, 10, 13), "PD", "St Oswin's", 71, 3, 9, 3, (2026, 1, 12), 8, 5, ""),
    (
        "BP-115",
        (2025, 10, 14),
        "PD",
        "Pellow Green",
        38,
        2,
        14,
        6,
        (2025, 12, 9),
        5,
        "n/a",
        "Transplanted, pair ended",
    ),
    ("BP-116", (2025, 10, 20), "APD", "St Oswin's", 63, 4, 12, 5, (2026, 1, 19), 10, 5, ""),
    (
        "BP-117",
        (2025, 10, 24),
        "HHD",
        "Haldon",
        52,
        7,
        15,
        4,
        (2026, 1, 22),
        14,
        8,
        "Wife joins in",
    ),
    ("BP-118", (2025, 10, 29), "PD", "Pellow Green", 66, 5, 13, 2, (2026, 1, 28), 7, 6, ""),
    (
        "BP-127",
        (2026, 1, 5),
        "PD",
        "St Oswin's",
        49,
        3,
        17,
        5,
        (2026, 4, 7),
        "not due",
        "not due",
        "",
    ),
    ("BP-128", (2026, 1, 8), "PD", "Haldon", 77, 8, 10, 3, (2026, 4, 9), "not due", "not due", ""),
    (
        "BP-129",
        (2026, 1, 12),
        "HHD",
        "Haldon",
        35,
        6,
        12,
        6,
        (2026, 4, 13),
        "not due",
        "not due",
        "",
    ),
    (
        "BP-130",
        (2026, 1, 16),
        "APD",
        "Pellow Green",
        60,
        4,
        8,
        4,
        (2026, 4, 16),
        "not due",
        "not due",
        "Polish speaking buddy",
    ),
    (
        "BP-131",
        (2026, 1, 21),
        "PD",
        "St Oswin's",
        68,
        2,
        15,
        2,
        (2026, 4, 21),
        "not due",
        "not due",
        "",
    ),
    (
        "BP-132",
        (2026, 1, 27),
        "PD",
        "Haldon",
        54,
        11,
        13,
        5,
        (2026, 4, 28),
        "not due",
        "not due",
        "",
    ),
)

EVENINGS: tuple[tuple[object, ...], ...] = (
    ((2025, 5, 15), "Haldon, seminar room", 24, 9, 8, 3),
    ((2025, 6, 19), "Pellow Green library", 16, 6, 7, 2),
    ((2025, 9, 11), "St Oswin's, staff canteen", 30, 12, 10, 4),
    ((2025, 10, 16), "Haldon, seminar room", 24, 11, 13, 3),
    ((2025, 11, 20), "Pellow Green library", 16, 7, 9, 3),
    ((2026, 1, 22), "St Oswin's, staff canteen", 30, 10, 12, 4),
)

# Line, three quarters and January; added up for the year where the last word says so.
ADDED: tuple[tuple[object, ...], ...] = (
    ("Patients",),
    ("Chose home, had been booked for an in-centre chair", 6, 5, 7, 2, "sum"),
    ("Kept or went back to work or college", 5, 4, 7, 2, "sum"),
    ("First holiday since starting dialysis", 5, 9, 3, 1, "sum"),
    ("Information packs posted", 96, 88, 104, 37, "sum"),
    ("Calls to the phone line", 143, 151, 138, 52, "sum"),
    ("Buddies, peer educators, families",),
    ("Volunteer hours, buddies and educators", 212, 231.5, 248, 81, "sum"),
    ("Buddies who had a buddy themselves once", 5, 6, 8, 8, ""),
    ("Peer educators / buddies now in paid jobs", 1, "nil", 1, "nil", "sum"),
    ("Training days held for buddies", 2, 1, 2, 1, "sum"),
    ("Partners who now set up the machine on their own", 7, 8, 9, 3, "sum"),
    ("Partners back to their usual working hours", 2, 2, 3, 1, "sum"),
    ("Hospital and transport",),
    ("Patient transport journeys no longer needed (our estimate)", 462, 540, 618, 226, "sum"),
    ("Training nurse hours saved where a buddy sat in", 34, 37.5, 41, 14, "sum"),
    ("Home training appointments missed", 7, 9, 6, 2, "sum"),
)

NOTES = (
    "A lorry driver from Pellow Green is driving again, he does his exchanges in the cab.",
    "Three pairs who met through us have started a Sunday swim and bring their own friends.",
    "The Haldon ward sister says 2 patients went home early because their buddy was on the phone.",
    "Haldon training bay was shut for 6 days in January (water plant).",
    "We hope to train 8 more peer educators before the summer.",
    "Referrals went up to 36, mostly the new low clearance clinic.",
    "The co-ordinator post is out to advert, closes 20 February.",
)

# Line, budget for the year, budget to date, January, spent to date.
FINANCE: tuple[tuple[object, ...], ...] = (
    ("Co-ordinator (0.8 WTE)", 29400, 24500, 2450, 24500),
    ("Sessional peer educators", 13200, 11000, 1184, 10642.5),
    ("Buddy travel and phones", 6600, 5500, 512.35, 4987.2),
    ("Training and DBS", 3000, 2500, 265, 2711.8),
    ("Evenings: rooms, tea, printing", 1800, 1500, 141.6, 1268.45),
    ("Management charge", 5400, 4500, 450, 4500),
)

EQUALITY: tuple[tuple[object, ...], ...] = (
    ("Aged under 45", 31, 9),
    ("Aged 45 - 64", 84, 24),
    ("Aged 65 +", 99, 21),
    ("Women", 88, 23),
    ("Asian or Asian British", 27, 6),
    ("Black or Black British", 16, "<5"),
    ("Other ethnic group", 8, "<5"),
    ("Needs an interpreter", 11, "<5"),
)


def day(figures: object) -> date:
    """Turn a year, a month and a day into a date."""
    year, month, number = figures  # type: ignore[misc]
    return date(year, month, number)


def added(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def column(letter: str) -> tuple[object, ...]:
    """Give one column of the monthly data."""
    return tuple(line[ord(letter) - ord("B")] for line in MONTHLY)


def _summary(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the sheet of the network, which takes its figures from the monthly data."""
    sheet.merge_range("A1:L1", "NORTHMERE RENAL NETWORK", forms["title"])
    sheet.write("A2", "Voluntary sector monthly return, template v4 (issued Apr 2023)")
    sheet.write("A4", "Provider")
    sheet.write("C4", "Second Chair Kidney Friends CIC")
    sheet.write("A5", "Scheme")
    sheet.write("C5", "Peer educators and home dialysis buddies")
    sheet.write("A6", "Contract")
    sheet.write("C6", "NRN/VS/031, 1 April 2024 - 31 March 2027")
    sheet.write("E4", "Month of return")
    sheet.write("G4", date(2026, 1, 1), forms["month"])
    sheet.write("E5", "Sent in")
    sheet.write("G5", date(2026, 2, 10), forms["day"])
    sheet.merge_range("G8:I8", "This month", forms["head"])
    heads = ("Ref", "Indicator", "How measured", "Target", "Tolerance")
    sheet.write_row("A9", heads, forms["head"])
    sheet.write("F9", date(2025, 12, 1), forms["headmonth"])
    sheet.write_row("G9", ("Num", "Den"), forms["head"])
    sheet.write("I9", date(2026, 1, 1), forms["headmonth"])
    sheet.write_row("J9", ("YTD", "Data confidence (1 - 5)", "Commentary"), forms["head"])
    for row, (ref, name, how, target, floor, top, base, sure, words) in enumerate(KPIS, 9):
        form = None if not base else forms["place"] if ref == "T6" else forms["rate"]
        plain = None if ref == "T6" else form
        sheet.write_row(row, 0, (ref, name, how))
        sheet.write(row, 3, target, plain)
        sheet.write(row, 4, floor, plain)
        above = column(str(top))
        below = column(str(base)) if base else ()
        for place, month in ((5, 13), (8, 14)):
            cell = f"'Monthly data'!{top}{month}"
            if not base:
                sheet.write_formula(row, place, f"={cell}", None, above[month - 5])
                continue
            share = above[month - 5] / below[month - 5]  # type: ignore[operator]
            over = f"'Monthly data'!{base}{month}"
            sheet.write_formula(row, place, f"={cell}/{over}", form, share)
        sheet.write_formula(row, 6, f"='Monthly data'!{top}14", None, above[9])
        if base:
            sheet.write_formula(row, 7, f"='Monthly data'!{base}14", None, below[9])
            share = added(above) / added(below)
            words_in = f"='Monthly data'!{top}17/'Monthly data'!{base}17"
            sheet.write_formula(row, 9, words_in, form, share)
        else:
            sheet.write(row, 7, "n/a")
            sheet.write_formula(row, 9, f"='Monthly data'!{top}17", None, added(above))
        sheet.write(row, 10, sure)
        if words:
            sheet.write(row, 11, words)
    sheet.write("A19", "Yellow cells on other tabs only. Return by the 10th to the network office.")
    sheet.set_column("A:A", 6)
    sheet.set_column("B:C", 42)
    sheet.set_column("D:J", 10)
    sheet.set_column("K:K", 14, forms["wrap"])
    sheet.set_column("L:L", 36)


def _monthly(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write one row for each month; a column of workings is hidden."""
    sheet.write("A1", "Monthly data 2025/26", forms["title"])
    for where, words in GROUPS:
        sheet.merge_range(where, words, forms["head"])
    sheet.write("P3", "Other", forms["head"])
    sheet.write("A4", "Month", forms["head"])
    sheet.write_row("B4", HEADS, forms["headwrap"])
    for row, month in enumerate(MONTHS, 4):
        sheet.write(row, 0, month, forms["month"])
        if row - 4 < len(MONTHLY):
            sheet.write_row(row, 1, MONTHLY[row - 4], forms["entry"])
    sheet.write("A17", "YTD", forms["bold"])
    for place in range(1, 16):
        letter = xl_col_to_name(place)
        if letter != "N":
            total = added(column(letter))
            sheet.write_formula(16, place, f"=SUM({letter}5:{letter}16)", forms["bold"], total)
    sheet.set_row(3, 46)
    sheet.set_column("A:A", 9)
    sheet.set_column("B:P", 11)
    sheet.set_column("I:I", 11, None, {"hidden": True})
    sheet.freeze_panes(4, 1)


def _pairs(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the list of pairs."""
    sheet.write("A1", "Buddy pairs reviewed or newly matched, January return", forms["title"])
    heads = (
        "Pair",
        "Matched on",
        "Therapy",
        "Unit",
        "Patient's age",
        "Buddy's years on home dialysis",
        "Days waited for match",
        "Confidence at match (0-10)",
        "Review on",
        "Contacts by review",
        "Confidence at review (0-10)",
        "Note",
    )
    sheet.write_row("A3", heads, forms["headwrap"])
    for row, line in enumerate(PAIRS, 3):
        for place, one in enumerate(line):
            if place in (1, 8):
                sheet.write(row, place, day(one), forms["day"])
            elif one != "":
                sheet.write(row, place, one)
    sheet.set_row(2, 46)
    sheet.set_column("A:K", 12)
    sheet.set_column("L:L", 28)


def _evenings(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the list of evenings and its total."""
    sheet.write("B1", "Kitchen table evenings so far this year", forms["title"])
    heads = ("Date", "Where", "Room holds", "Patients", "Partners & family", "Peer educators there")
    sheet.write_row("B3", heads, forms["headwrap"])
    for row, (when, *rest) in enumerate(EVENINGS, 3):
        sheet.write(row, 1, day(when), forms["day"])
        sheet.write_row(row, 2, rest)
    sheet.write("B10", "Total", forms["bold"])
    for place, letter in ((4, "E"), (5, "F"), (6, "G")):
        total = added(tuple(line[place - 1] for line in EVENINGS))
        sheet.write_formula(9, place, f"=SUM({letter}4:{letter}9)", forms["bold"], total)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 12)
    sheet.set_column("C:C", 28)
    sheet.set_column("D:G", 12)


def _added(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write what the provider counts for itself, quarters and then a month, and its notes."""
    sheet.write("A1", "What else we see (not asked for by the network) - 2025/26", forms["title"])
    row = 1
    for line in ADDED:
        row += 1
        if len(line) == 1:
            row += 1 if row > 2 else 0
            heads = (*line, "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan", "YTD")
            sheet.write_row(row, 0, heads, forms["head"])
            continue
        sheet.write_row(row, 0, line[:5])
        if line[5] == "sum":
            reach = f"B{row + 1}:E{row + 1}"
            sheet.write_formula(row, 5, f"=SUM({reach})", None, added(line[1:5]))
    row += 2
    sheet.write(row, 0, "Notes from the co-ordinator", forms["bold"])
    for at, sentence in enumerate(NOTES, row + 1):
        sheet.write(at, 0, sentence)
    sheet.set_column("A:A", 58)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Chair January return")
    blue = {"bold": True, "bg_color": "#005EB8", "font_color": "#FFFFFF", "border": 1}
    forms = {
        "title": made.add_format({"bold": True, "font_size": 14}),
        "bold": made.add_format({"bold": True, "top": 1}),
        "head": made.add_format(blue),
        "headwrap": made.add_format({**blue, "text_wrap": True, "valign": "top"}),
        "headmonth": made.add_format({**blue, "num_format": "mmm-yy"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
        "rate": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "£#,##0.00"}),
        "entry": made.add_format({"bg_color": "#FFFFCC", "border": 4}),
        "wrap": made.add_format({"text_wrap": True}),
    }
    _summary(made.add_worksheet("KPI Summary"), forms)
    _monthly(made.add_worksheet("Monthly data"), forms)
    _pairs(made.add_worksheet("Buddy pairs"), forms)
    _evenings(made.add_worksheet("Family evenings"), forms)
    _added(made.add_worksheet("Added value"), forms)

    money = made.add_worksheet("Finance")
    money.write("A1", "Finance, month 10", forms["title"])
    heads = ("", "Budget 2025/26", "Budget to end Jan", "January actual", "Actual to end Jan")
    money.write_row("A3", heads, forms["headwrap"])
    for row, line in enumerate(FINANCE, 3):
        money.write_row(row, 0, line, forms["money"])
    money.write("A10", "TOTAL", forms["bold"])
    for place, letter in enumerate("BCDE", 1):
        total = added(tuple(line[place] for line in FINANCE))
        money.write_formula(9, place, f"=SUM({letter}4:{letter}9)", forms["money"], total)
    money.set_column("A:A", 32)
    money.set_column("B:E", 14)

    people = made.add_worksheet("Equality")
    people.write("A1", "Equality monitoring, April 2025 to January 2026", forms["title"])
    people.write("A2", "Show numbers under 5 as <5")
    people.write_row("A4", ("", "Educated", "Buddied"), forms["head"])
    for row, line in enumerate(EQUALITY, 4):
        people.write_row(row, 0, line)
    people.set_column("A:A", 26)
    made.close()
