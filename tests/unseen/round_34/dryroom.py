"""Tenancy, debt and damp help for families with a child under five, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1 (Apr-Jun)", "Q2 (Jul-Sep)", "Q3 (Oct-Dec)", "Q4 (Jan-Mar)")

# Each block of the provider's tab: title, lines of four quarters.
BLOCKS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "All families",
        (
            ("Taken on", 51, 58, 54, 62),
            ("Spoken to inside 5 working days of referral", 47, 52, 51, 57),
            ("First home visits", 48, 54, 51, 58),
            ("Working days from referral to first visit (sum)", 459, 540, 486, 527),
            ("Lone parents", 29, 33, 28, 36),
            ("Under-fives in these families", 74, 81, 79, 91),
            ("Referred by health visitor", 22, 27, 26, 31),
        ),
    ),
    (
        "Tenancy",
        (
            ("At risk of losing the home, closed in quarter", 18, 21, 19, 23),
            ("Stayed put or moved as planned", 14, 17, 16, 19),
            ("County court duty days attended", 6, 6, 5, 7),
            ("Two year old took up a free nursery place once settled", 5, 7, 6, 9),
        ),
    ),
    (
        "Debt",
        (
            ("Families with debts, seen twice or more", 33, 36, 35, 39),
            ("Plan agreed with those owed", 25, 27, 28, 31),
            ("Debts written off (£)", 7840, 9215, 8460, 11320),
            ("Extra income won for families (£ a year)", 21480.4, 24310, 22964.8, 29755.2),
            ("Fuel vouchers given out", 64, 38, 97, 118),
            ("Casework hours", 402.5, 418, 396, 441),
        ),
    ),
    (
        "Damp and mould",
        (
            ("Homes found damp", 26, 22, 31, 35),
            ("Report with photos to landlord in 10 working days", 25, 21, 29, 34),
            ("Reports reaching 12 weeks in the quarter", 21, 24, 22, 29),
            ("Landlord put it right by 12 weeks", 11, 14, 14, 19),
            ("Child sleeping in own room again (was shut up with mould)", 6, 9, 8, 12),
            ("Children with fewer trips to GP or A&E for their chest than before", 8, 10, 9, 14),
            ("Neighbours' homes in same block treated as well", 11, 7, 15, 18),
            ("Dehumidifiers lent", 14, 9, 21, 24),
        ),
    ),
    (
        "Parent feedback forms",
        (
            ("Forms in", 29, 33, 31, 38),
            ("Satisfied or very satisfied", 26, 29, 28, 35),
            ("Would send a friend", 27, 31, 29, 36),
            ("Found us easy to get hold of", 24, 26, 27, 31),
            ("Complaints", "nil", 1, "nil", 1),
        ),
    ),
)

# Area, ref, measure, target, how shown, words above, words below, note.
RETURN: tuple[tuple[object, ...], ...] = (
    ("Reach", "F1", "Families with a child under 5 accepted", 220, "", "Taken on", "", "Met"),
    (
        "",
        "F2",
        "First contact made in 5 working days",
        0.9,
        "rate",
        "Spoken to inside 5 working days of referral",
        "Taken on",
        "",
    ),
    (
        "",
        "F3",
        "Average working days, referral to home visit (max)",
        10,
        "mean",
        "Working days from referral to first visit (sum)",
        "First home visits",
        "lower = better",
    ),
    (
        "Home",
        "F4",
        "Households at risk whose tenancy was sustained or move planned",
        0.8,
        "rate",
        "Stayed put or moved as planned",
        "At risk of losing the home, closed in quarter",
        "Slow start, 4 s21 notices in Q1",
    ),
    (
        "Money",
        "F5",
        "Indebted families with a repayment or relief arrangement",
        0.75,
        "rate",
        "Plan agreed with those owed",
        "Families with debts, seen twice or more",
        "",
    ),
    (
        "Damp",
        "F6",
        "Disrepair evidence sent to landlord within 10 working days",
        0.95,
        "rate",
        "Report with photos to landlord in 10 working days",
        "Homes found damp",
        "Q3: camera stolen",
    ),
    (
        "",
        "F7",
        "Homes repaired within 12 weeks of evidence",
        0.6,
        "rate",
        "Landlord put it right by 12 weeks",
        "Reports reaching 12 weeks in the quarter",
        "",
    ),
    (
        "Quality",
        "F8",
        "Parents satisfied with the service",
        0.85,
        "rate",
        "Satisfied or very satisfied",
        "Forms in",
        "",
    ),
    ("", "F9", "Complaints received (information)", "", "", "Complaints", "", "Upheld in part"),
)

# Case, ward, under-fives, first visit and meter, last visit and meter, owed, written off, weeks.
CASES: tuple[tuple[object, ...], ...] = (
    ("25-118", "Saltergate", 1, date(2025, 9, 16), 68, date(2026, 1, 8), 31, 2140, 640, 16),
    ("25-121", "Saltergate", 2, date(2025, 9, 23), 74, date(2026, 1, 13), 42, 3315, 1200, 16),
    ("25-126", "Nether Lea", 1, date(2025, 9, 30), 55, date(2026, 1, 15), 28, 890, 0, 15),
    ("25-129", "Canal Side", 3, date(2025, 10, 7), 81, date(2026, 1, 20), 77, 5260, 1850, 15),
    ("25-133", "Nether Lea", 1, date(2025, 10, 9), 62, date(2026, 1, 27), 30, 1475, 300, 16),
    ("25-134", "Thorpe", 2, date(2025, 10, 14), 59, date(2026, 2, 3), 33, 2030, 0, 16),
    ("25-140", "Canal Side", 1, date(2025, 10, 21), 70, date(2026, 2, 5), 36, 1120, 420, 15),
    ("25-141", "Canal Side", 2, date(2025, 10, 23), 77, date(2026, 2, 10), 40, 4410, 1600, 16),
    ("25-147", "Saltergate", 1, date(2025, 11, 4), 64, date(2026, 2, 17), 61, 760, 0, 15),
    ("25-150", "Thorpe", 1, date(2025, 11, 11), 58, date(2026, 2, 24), 27, 1985, 500, 15),
    ("25-152", "Moorend", 2, date(2025, 11, 13), 66, date(2026, 3, 3), 34, 2675, 780, 16),
    ("25-157", "Moorend", 1, date(2025, 11, 20), 72, date(2026, 3, 5), 38, 1340, 0, 15),
    ("25-160", "Saltergate", 3, date(2025, 11, 27), 79, date(2026, 3, 12), 45, 3890, 1150, 15),
    ("25-163", "Nether Lea", 1, date(2025, 12, 2), 61, date(2026, 3, 19), 29, 1005, 260, 15),
)

# Patch, champions, hours, families met, coffee mornings, into work or a course, expenses.
CHAMPIONS: tuple[tuple[object, ...], ...] = (
    ("Saltergate", 5, 118, 34, 6, 1, 84.6),
    ("Canal Side", 4, 92.5, 29, 6, 2, 61.35),
    ("Nether Lea", 3, 71, 18, 5, 0, 40),
    ("Thorpe", 3, 64.5, 16, 4, 1, 52.2),
    ("Moorend", 2, 38, "<5", 3, 0, 27.9),
)

# Place, how many families the room takes, January to March, then advice slots used.
PLACES: tuple[tuple[object, ...], ...] = (
    ("Saltergate Family Hub", 20, 31, 28, 34, 12, 11, 14),
    ("Canal Side Library", 12, 19, 17, 22, 8, 8, 10),
    ("Nether Lea Baptist Hall", 25, 14, 16, 15, 5, 6, 6),
    ("Thorpe Children's Centre", 15, 22, 20, 24, 9, 7, 11),
    ("Moorend Community Cafe", 10, 8, "n/a", 11, 3, "n/a", 4),
)

# Line, budget of the year, claimed in the quarter, claimed in the year.
CLAIM: tuple[tuple[object, ...], ...] = (
    ("Advisers (2.6 WTE)", 92400, 23480, 91860),
    ("Damp surveyor (sessional)", 14500, 4120, 14910),
    ("Champions coordinator", 17800, 4450, 17800),
    ("Champions' expenses", 1200, 266.05, 987.4),
    ("Hall hire and creche", 3600, 945, 3510),
    ("Meters and dehumidifiers", 2400, 312.5, 2288.75),
    ("Central costs", 11900, 2975, 11900),
)

NOTES = (
    "Our second adviser was off for 4 weeks in February and the others took on her families.",
    "A mum of twins is back at the dental surgery 3 days a week as the boys are not always ill.",
    "One letting agent has put extractor fans in all 31 of its flats after seeing our readings.",
    "We had a table at 3 baby clinics and gave out 140 damp leaflets.",
    "Moorend cafe was shut for its floor in February so no drop-in there.",
    "Champions in Thorpe have set up a cot and pram swap of their own, used by 22 families so far.",
    "Repairs within 12 weeks got to 66% in Q4 against the 60% asked for.",
    "Next year we want to pilot 2 evening drop-ins for parents on shifts.",
    "County court has moved possession lists to Thursdays which clashes with Thorpe.",
)


def _figure(value: object) -> float:
    """The figure of a cell, nothing where words stand in its place."""
    return value if isinstance(value, int | float) else 0


def _return(
    sheet: Worksheet, where: dict[str, tuple[int, tuple[object, ...]]], looks: dict[str, Format]
) -> None:
    """Write the council's form: counts are typed, rates are worked out from the figures tab."""
    head = looks["head"]
    sheet.merge_range("A1:J1", "ALDERMOSS METROPOLITAN BOROUGH COUNCIL", looks["title"])
    sheet.merge_range("A2:J2", "Early Help grant monitoring: quarterly return 2025-26", head)
    sheet.write_row("A3", ("Organisation", "", "Dry Room Advice Ltd (social enterprise)"))
    sheet.write_row("A4", ("Agreement", "", "AMBC/EH/0316, 1 April 2025 to 31 March 2028"))
    sheet.write_row("A5", ("Return for", "", "Quarter 4, January to March 2026"))
    names = ("Area", "Ref", "Measure", "Target for year", *QUARTERS, "Whole year", "Note")
    sheet.write_row("A7", names, head)
    for row, line in enumerate(RETURN, 7):
        form = looks.get(str(line[4]))
        sheet.write_row(row, 0, line[:3])
        if line[3]:
            sheet.write(row, 3, line[3], form if line[4] == "rate" else None)
        top, above = where[str(line[5])]
        for column in range(4):
            letter = "BCDE"[column]
            if not line[6]:
                sheet.write(row, 4 + column, above[column])
                continue
            base, below = where[str(line[6])]
            rate = _figure(above[column]) / _figure(below[column])
            source = f"='Our figures'!{letter}{top}/'Our figures'!{letter}{base}"
            sheet.write_formula(row, 4 + column, source, form, rate)
        total = sum(map(_figure, above))
        if not line[6]:
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", None, total)
        else:
            base, below = where[str(line[6])]
            source = f"='Our figures'!F{top}/'Our figures'!F{base}"
            sheet.write_formula(row, 8, source, form, total / sum(map(_figure, below)))
        sheet.write(row, 9, line[7])
    sheet.write("A18", "Name and date: J. (manager), 14 April 2026")
    sheet.set_column(0, 1, 9)
    sheet.set_column(2, 2, 58)
    sheet.set_column(3, 8, 13)
    sheet.set_column(9, 9, 30)


def _figures(sheet: Worksheet, head: Format) -> dict[str, tuple[int, tuple[object, ...]]]:
    """Write the blocks one under the other; say in which row each line stands."""
    where: dict[str, tuple[int, tuple[object, ...]]] = {}
    sheet.write("A1", "Our figures 2025-26 (from the case system, run 8 April)")
    row = 2
    for title, lines in BLOCKS:
        sheet.write_row(row, 0, (title, *QUARTERS, "Year"), head)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
            total = round(sum(map(_figure, line[1:])), 2)
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
            where[str(line[0])] = (row + 1, line[1:])
        row += 2
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 5, 13)
    return where


def _total(sheet: Worksheet, row: int, column: int, lines: tuple[tuple[object, ...], ...]) -> None:
    """Write the sum of a column under its list, which starts in the row of the first line."""
    name = xl_col_to_name(column)
    total = round(sum(_figure(line[column]) for line in lines), 2)
    reach = f"{name}{row + 1 - len(lines)}:{name}{row}"
    sheet.write_formula(row, column, f"=SUM({reach})", None, total)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Dry Room Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    title = made.add_format({"bold": True, "font_size": 14})
    day = made.add_format({"num_format": "d mmm yyyy"})
    rate = made.add_format({"num_format": "0%"})
    mean = made.add_format({"num_format": "0.0"})
    form = made.add_worksheet("Return")
    where = _figures(made.add_worksheet("Our figures"), head)
    _return(form, where, {"head": head, "title": title, "rate": rate, "mean": mean})

    cases = made.add_worksheet("Damp+debt closed Q4")
    cases.write("A1", "Families with damp AND debt, closed 1 January to 31 March 2026", title)
    cases.write_row(
        "A2",
        (
            "Case",
            "Ward",
            "Under 5s",
            "First visit",
            "Damp meter, first visit (0-100)",
            "Last visit",
            "Damp meter, last visit (0-100)",
            "Owed at start £",
            "Of which written off £",
            "Weeks open",
        ),
        head,
    )
    for row, line in enumerate(CASES, 2):
        cases.write_row(row, 0, line)
        for column in (3, 5):
            cases.write_datetime(row, column, line[column], day)
    cases.write(16, 0, "Total")
    for column in (2, 7, 8):
        _total(cases, 16, column, CASES)
    cases.set_column(0, 9, 12)

    helpers = made.add_worksheet("Parent champions")
    helpers.write("A1", "Parent champions, this quarter (January - March 2026)", title)
    helpers.write_row(
        "A3",
        (
            "Patch",
            "Champions",
            "Hours given",
            "Families met",
            "Coffee mornings",
            "Gone into a job or course",
            "Expenses £",
        ),
        head,
    )
    for row, line in enumerate(CHAMPIONS, 3):
        helpers.write_row(row, 0, line)
    helpers.write(8, 0, "All patches")
    for column in (1, 2, 4, 5, 6):
        _total(helpers, 8, column, CHAMPIONS)
    helpers.write("D9", "supp.")
    helpers.set_column(0, 6, 15)

    places = made.add_worksheet("Drop-ins")
    places.merge_range("C1:E1", "Families at drop-in", head)
    places.merge_range("F1:H1", "Advice slots used", head)
    months = ("Jan 26", "Feb 26", "Mar 26")
    places.write_row("A2", ("Place", "Room holds (families)", *months, *months), head)
    for row, line in enumerate(PLACES, 2):
        places.write_row(row, 0, line)
    places.write(7, 0, "Total")
    for column in range(2, 8):
        _total(places, 7, column, PLACES)
    places.set_column(0, 0, 28)
    places.set_column(1, 7, 11)

    claim = made.add_worksheet("Claim")
    claim.write_row(
        "A1", ("Heading", "Grant 2025-26 £", "Claimed Jan-Mar £", "Claimed Apr-Mar £"), head
    )
    for row, line in enumerate(CLAIM, 1):
        claim.write_row(row, 0, line)
    claim.write(8, 0, "Total")
    for column in (1, 2, 3):
        _total(claim, 8, column, CLAIM)
    claim.write("A11", "Notes for the quarter", head)
    for row, sentence in enumerate(NOTES, 11):
        claim.write(row, 0, sentence)
    claim.set_column(0, 0, 30)
    claim.set_column(1, 3, 16)
    made.close()
