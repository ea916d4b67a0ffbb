"""Toy library, infant mental health groups and volunteer doulas, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# KPI, description, cells for this quarter (number, out of), cells for Q1, target, comment.
Kpi = tuple[str, str, tuple[str, str], tuple[str, str], tuple[float, ...], object, str]
FORM: tuple[Kpi, ...] = (
    (
        "SW1",
        "New families joining the toy library",
        ("'Toy library'!I5", ""),
        ("'Toy library'!E5", ""),
        (46, 0, 41, 0),
        160,
        "September always busy",
    ),
    (
        "SW2",
        "% of new families living in the four priority wards",
        ("'Toy library'!I6", "'Toy library'!I5"),
        ("'Toy library'!E6", "'Toy library'!E5"),
        (29, 46, 27, 41),
        0.6,
        "",
    ),
    (
        "SW3",
        "% of toys back within 4 weeks",
        ("'Toy library'!I12", "'Toy library'!I11"),
        ("'Toy library'!E12", "'Toy library'!E11"),
        (231, 263, 212, 248),
        0.85,
        "",
    ),
    (
        "SW4",
        "% of parents starting a group who complete (5 or more of 7 sessions)",
        ("Groups!F10", "Groups!E10"),
        ("Groups!F11", "Groups!E11"),
        (34, 47, 31, 42),
        0.7,
        "",
    ),
    (
        "SW5",
        "% of completers with a higher parenting confidence score (KPCS)",
        ("Groups!J10", "Groups!F10"),
        ("Groups!J11", "Groups!F11"),
        (24, 34, 20, 31),
        0.65,
        "Q1 just under, see last return",
    ),
    (
        "SW6",
        "Expectant parents matched with a doula",
        ("Doulas!C20", ""),
        ("Doulas!B20", ""),
        (14, 0, 13, 0),
        48,
        "",
    ),
    (
        "SW7",
        "% matched before 34 weeks",
        ("Doulas!C21", "Doulas!C20"),
        ("Doulas!B21", "Doulas!B20"),
        (12, 14, 10, 13),
        0.8,
        "2 came late from the hospital",
    ),
    (
        "SW8",
        "% of doula babies having any breast milk at 6-8 weeks",
        ("Doulas!C23", "Doulas!C22"),
        ("Doulas!B23", "Doulas!B22"),
        (7, 12, 6, 10),
        0.55,
        "",
    ),
)

# Months of the first and second quarter; the quarter is added up, or averaged, or left out.
TOYS: tuple[tuple[str, tuple[object, ...], str], ...] = (
    ("New families joined", (14, 12, 15, 13, 14, 19), "SUM"),
    ("  of these, in Eastgate, Millfold, Pike Hill or Docks", (9, 8, 10, 8, 9, 12), "SUM"),
    ("Loans - Millfold library", (38, 41, 40, 36, 44, 47), "SUM"),
    ("Loans - Docks family hub", (27, 29, 30, 28, 25, 34), "SUM"),
    ("Loans - toy van", (22, 19, 24, 21, "n/a", 26), "SUM"),
    ("Loans - all", (87, 89, 94, 85, 69, 107), "SUM"),
    ("Toys due back", (80, 82, 86, 84, 80, 99), "SUM"),
    ("Back within 4 weeks", (68, 70, 74, 73, 70, 88), "SUM"),
    ("Lost or past mending", (3, 2, 4, 2, 5, 3), "SUM"),
    ("Toys washed and checked", (90, 92, 97, 88, 75, 110), "SUM"),
    ("Hours open", (36, 38, 36, 38, 30, 38), "SUM"),
    ("Average wait for a reserved toy (days)", (6, 7, 5, 8, 9, 7), "AVERAGE"),
)

COUNTER: tuple[tuple[str, tuple[object, ...], str], ...] = (
    (
        "Families who now play together every day and did not when they joined",
        (5, 4, 6, 6, 4, 8),
        "SUM",
    ),
    (
        "Children off the speech therapy waiting list because talking came on",
        (1, 0, 2, 1, 1, 3),
        "SUM",
    ),
    ("Hours the Repair Shed men gave us mending toys", (6, 8, 7.5, 7, 4, 9), "SUM"),
    ("Leaflets handed out", (60, 45, 50, 70, 40, 85), "SUM"),
)

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Cuddle Up", "Millfold library", "Tue am", 10, 8, 6, 47, 35.2, 39.1, 4, 2, 3, 5, 140),
    ("Cuddle Up", "Docks family hub", "Thu am", 10, 9, 6, 51, 34, 38.4, 4, 3, 2, 4, 0),
    ("Baby massage", "Eastgate Methodist", "Wed am", 12, 10, 8, 61, 37.1, 40.2, 6, 4, 4, 6, 175),
    ("Watch and Wonder", "Pike Hill school", "Fri am", 6, 5, 4, 28, 31.8, 37.5, 3, 1, 0, 2, 105),
    ("Tiny Steps", "Neonatal unit", "Mon pm", 8, 7, 5, 39, 33.3, 36.9, 3, 3, 5, 4, 0),
    ("Dads' evenings", "Docks family hub", "Wed eve", 8, 8, 5, 42, 34.6, 38, 4, 0, 1, 3, 0),
)

GROUP_HEADS = (
    "Group",
    "Where",
    "When",
    "Places",
    "Started",
    "Came to 5+ of 7",
    "Attendances",
    "KPCS at start (average)",
    "KPCS at end (average)",
    "KPCS higher at end",
    "Interpreter booked (sessions)",
    "Sessions co-led by a parent from an earlier group",
    "Parents still meeting up, without us",
    "Room (£)",
)

DOULAS: tuple[tuple[object, ...], ...] = (
    ("A.B.", "Mar 2024", 1, 1, 9, 31.5, 42.3, 3),
    ("C.K.", "Mar 2024", 2, 1, 14, 52, 61.2, 3),
    ("D.M.", "Mar 2024", 1, 2, 15, 58.5, 38.7, 3),
    ("E.O.", "Oct 2024", 1, 1, 8, 27, "nil", 2),
    ("F.N.", "Oct 2024", 2, 1, 12, 44, 55.35, 3),
    ("G.H.", "Oct 2024", 1, 1, 10, 36.5, 27.9, 3),
    ("J.S.", "Oct 2024", 1, 1, 9, 30, 18.45, 2),
    ("L.W.", "Feb 2025", 2, 1, 13, 47.5, 66.6, 3),
    ("M.P.", "Feb 2025", 1, 1, 8, 29, 31.05, 3),
    ("R.A.", "Feb 2025", 2, 1, 11, 40, 22.5, 1),
    ("T.Y.", "Jun 2025", 0, 1, 4, 21.5, 9.9, 3),
)

BOTH: tuple[tuple[object, ...], ...] = (
    ("Matched", 13, 14),
    ("Matched before 34 weeks", 10, 12),
    ("Babies who turned 6-8 weeks", 10, 12),
    ("...having any breast milk", 6, 7),
    ("Mums whose EPDS came down by 4 or more", 4, 5),
    ("Supervision meetings", 26, 29),
    ("Doulas who once had one of our doulas themselves", 3, 4),
    ("Hours doulas gave", 402.5, 417.5),
    ("Doulas who got a paid job or a place on the midwifery access course", 1, 2),
    ("Enquiries about training", 17, 23),
)

# Reference, ward, age, weeks when matched, two dates with scores, visits, milk.
FAMILIES: tuple[tuple[object, ...], ...] = (
    ("D24-31", "Docks", 24, 22, date(2025, 4, 14), 14, date(2025, 9, 3), 8, 9, "Breast"),
    ("D24-33", "Eastgate", 31, 28, date(2025, 4, 22), 11, date(2025, 7, 30), 9, 8, "Formula"),
    ("D24-34", "Docks", 19, 25, date(2025, 4, 24), 16, date(2025, 8, 21), 10, 14, "Mixed"),
    ("D24-35", "Out of ward", 36, 30, date(2025, 5, 1), 7, date(2025, 8, 5), 6, 7, "Breast"),
    ("D25-02", "Pike Hill", 28, 33, date(2025, 5, 6), 12, date(2025, 7, 24), 7, 10, "Formula"),
    ("D25-03", "Millfold", 33, 29, date(2025, 5, 7), 9, date(2025, 8, 19), 8, 8, "Breast"),
    ("D25-05", "Millfold", 22, 35, date(2025, 5, 20), 13, date(2025, 7, 31), 9, 6, "Formula"),
    ("D25-06", "Out of ward", 29, 31, date(2025, 5, 21), 5, date(2025, 9, 9), 6, 9, "Breast"),
    ("D25-07", "Eastgate", 40, 27, date(2025, 5, 28), 10, None, "not done", 11, "Mixed"),
    ("D25-09", "Docks", 26, 32, date(2025, 6, 3), 15, date(2025, 9, 16), 9, 12, "Formula"),
    ("D25-10", "Pike Hill", 30, 32, date(2025, 6, 10), 8, date(2025, 9, 23), 7, 7, "Breast"),
    ("D25-12", "Eastgate", 27, 33, date(2025, 6, 17), 6, date(2025, 9, 25), 4, 8, "Formula"),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 55, 60),
    ("Cards back", 37, 42),
    ("I feel less on my own", 29, 35),
    ("The group or doula was easy to get to", 33, 37),
    ("I would tell a friend to come", 36, 41),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Toy library lead, 0.6 post", 19800, 4950, 4950),
    ("Group workers", 24600, 6210.4, 6388.75),
    ("Doula co-ordinator", 21400, 5350, 5350),
    ("Doula mileage", 1600, 361.2, 373.95),
    ("Toys and repairs", 4200, 1184.65, 902.3),
    ("Rooms and van", 5400, 1290, 1515.5),
    ("Overheads", 7700, 1925, 1925),
)

COMMENTS = (
    "The van failed its MOT and was off the road for all of August.",
    "Two mums from Tiny Steps now run their own Saturday walk with prams along the canal.",
    "K. told her doula she had been too frightened to bath the baby and now does it every night.",
    "We will train 8 new doulas in the autumn, the course begins on 6 November.",
    "Council asked us to use the new consent form from 1 September and all 3 sites do.",
    "The health visitors say they have closed 5 extra-visit plans since those families joined us.",
    "We had a stall at the Docks fun day and talked to about 120 people.",
    "All group workers did their safeguarding refresher in July.",
    "SW6 should reach 48 by March if the hospital keeps sending people.",
)


def _form(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the form of the council, fed from the other tabs."""
    sheet.write("A1", "Harrowmere Borough Council - Start Well commissioning", head)
    sheet.write("A2", "PROVIDER QUARTERLY MONITORING FORM 2025-26", head)
    sheet.write_row("A3", ("Provider", "Pipkin Nest CIC"))
    sheet.write_row("A4", ("Service", "Play, bonding and birth support"))
    sheet.write_row("A5", ("Contract", "HBC-SW-2231 (1 April 2024 to 31 March 2027)"))
    sheet.write_row("A6", ("Period", "Quarter 2: 1 July to 30 September 2025"))
    sheet.merge_range("C8:E8", "Quarter 2", head)
    heads = ("No.", "Key performance indicator", "Number", "Out of", "Result", "Quarter 1 result")
    sheet.write_row("A9", (*heads, "Year to date", "Target for the year", "Provider comment"), head)
    for row, (ref, words, now, before, figures, target, comment) in enumerate(FORM, 9):
        top, base, first, first_base = figures
        form = rate if base else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write_formula(row, 2, f"={now[0]}", None, top)
        if base:
            sheet.write_formula(row, 3, f"={now[1]}", None, base)
            year = f"=({before[0]}+{now[0]})/({before[1]}+{now[1]})"
            sheet.write_formula(row, 4, f"=C{row + 1}/D{row + 1}", form, top / base)
            sheet.write_formula(row, 5, f"={before[0]}/{before[1]}", form, first / first_base)
            total = (first + top) / (first_base + base)
        else:
            year = f"={before[0]}+{now[0]}"
            sheet.write_formula(row, 4, f"=C{row + 1}", None, top)
            sheet.write_formula(row, 5, f"={before[0]}", None, first)
            total = first + top
        sheet.write_formula(row, 6, year, form, total)
        sheet.write(row, 7, target, form)
        sheet.write(row, 8, comment or None)
    sheet.write_row("A18", ("SW9", "Complaints (for information)", 1, None, 1, "nil", 1))
    sheet.write("I18", "About parking, answered")
    sheet.write("A20", "Return by the 15th of the month after the quarter. Sent: J.T., 14/10/2025")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 30)


def _months(
    sheet: Worksheet, row: int, line: tuple[str, tuple[object, ...], str], place: Format
) -> None:
    """Write six months with a column for the quarter after every third."""
    words, months, how = line
    sheet.write(row, 0, words)
    for start, first, last, column in ((0, "B", "D", 1), (3, "F", "H", 5)):
        part = months[start : start + 3]
        figures = [figure for figure in part if isinstance(figure, int | float)]
        value = sum(figures) / (len(figures) if how == "AVERAGE" else 1)
        sheet.write_row(row, column, part)
        reach = f"{first}{row + 1}:{last}{row + 1}"
        form = place if how == "AVERAGE" else None
        sheet.write_formula(row, column + 3, f"={how}({reach})", form, value)


def _sum(
    sheet: Worksheet,
    row: int,
    column: str,
    rows: tuple[int, int],
    lines: list[object],
    form: Format,
) -> None:
    """Write the sum of a column of figures, text passed over."""
    value = sum(figure for figure in lines if isinstance(figure, int | float))
    reach = f"{column}{rows[0]}:{column}{rows[1]}"
    sheet.write_formula(f"{column}{row}", f"=SUM({reach})", form, round(value, 2))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pipkin Nest Q2")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _form(made.add_worksheet("Q2 return"), head, rate)

    toys = made.add_worksheet("Toy library")
    toys.write("A1", "Toy library 2025-26", bold)
    toys.write("A2", "Desk sheet, filled in at the end of each month")
    months = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2")
    toys.write_row("A4", ("", *months), head)
    for row, line in enumerate(TOYS, 4):
        _months(toys, row, line, place)
    toys.write_row("A18", ("What families told us at the desk", *months), head)
    for row, line in enumerate(COUNTER, 18):
        _months(toys, row, line, place)
    toys.set_column(0, 0, 62)

    groups = made.add_worksheet("Groups")
    groups.write("A1", "Infant mental health groups, Quarter 2 (July - September 2025)", bold)
    groups.write_row("A3", GROUP_HEADS, head)
    for row, group in enumerate(GROUPS, 3):
        groups.write_row(row, 0, group)
    groups.write("A10", "All groups", bold)
    for column, letter in enumerate("DEFGHIJKLMN", 3):
        if letter not in "HI":
            _sum(groups, 10, letter, (4, 9), [group[column] for group in GROUPS], bold)
    groups.write_row("A11", ("Quarter 1, for comparison", "5 groups", "", 44, 42, 31, 233))
    groups.write("J11", 20)
    groups.set_column(0, 1, 24)
    groups.set_column(2, 13, 13)

    doulas = made.add_worksheet("Doulas")
    doulas.write("A1", "Volunteer doulas, July to September 2025", bold)
    heads: tuple[str, ...] = (
        "Doula",
        "Trained",
        "Matched",
        "Births",
        "Visits",
        "Hours",
        "Mileage (£)",
        "Supervision",
    )
    doulas.write_row("A3", heads, head)
    for row, doula in enumerate(DOULAS, 3):
        doulas.write_row(row, 0, doula)
    doulas.write("A15", "Total", bold)
    for column, letter in enumerate("CDEFGH", 2):
        _sum(doulas, 15, letter, (4, 14), [doula[column] for doula in DOULAS], bold)
    doulas.write("A18", "Both quarters", bold)
    doulas.write_row("A19", ("", "Q1", "Q2"), head)
    for row, both in enumerate(BOTH, 19):
        doulas.write_row(row, 0, both)
    doulas.set_column(0, 0, 56)
    doulas.set_column(1, 7, 12)

    families = made.add_worksheet("Doula families")
    families.write("A1", "Families whose doula support ended in Q2 2025-26", bold)
    heads = ("Ref", "Ward", "Age", "Weeks when matched", "1st EPDS date", "1st EPDS")
    families.write_row("A3", (*heads, "2nd EPDS date", "2nd EPDS", "Visits", "6-8 wks"), head)
    for row, family in enumerate(FAMILIES, 3):
        for column, shown in enumerate(family):
            families.write(row, column, shown, day if column in (4, 6) else None)
    families.set_column(0, 9, 13)

    cards = made.add_worksheet("Cards")
    cards.write_row("A1", ("Parents' cards, end of group or doula", "Q1", "Q2", "Q1+Q2"), head)
    for row, card in enumerate(CARDS, 1):
        cards.write_row(row, 0, card)
        both_quarters = sum(figure for figure in card if isinstance(figure, int))
        cards.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, both_quarters)
    cards.write_row("A7", ("Stars, average (1 to 5)", 4.6, 4.7))
    cards.set_column(0, 0, 42)

    costs = made.add_worksheet("Money and notes")
    heads = ("Budget 2025-26", "Q1", "Q2", "Spent so far", "Left at 30 Sept")
    costs.write_row("A1", ("£", *heads), head)
    for row, cost in enumerate(MONEY, 1):
        costs.write(row, 0, cost[0])
        costs.write_row(row, 1, cost[1:], money)
        plan, first, second = (float(str(figure)) for figure in cost[1:])
        spent = round(first + second, 2)
        costs.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", money, spent)
        costs.write_formula(row, 5, f"=B{row + 1}-E{row + 1}", money, round(plan - spent, 2))
    costs.write("A9", "Total", bold)
    for letter, weights in zip("BCDEF", ("100", "010", "001", "011", "1--"), strict=True):
        signs = [{"1": 1, "0": 0, "-": -1}[sign] for sign in weights]
        lines: list[object] = [
            sum(sign * float(str(figure)) for sign, figure in zip(signs, cost[1:], strict=True))
            for cost in MONEY
        ]
        _sum(costs, 9, letter, (2, 8), lines, money)
    costs.write("A12", "Notes for the contract meeting", bold)
    for row, sentence in enumerate(COMMENTS, 12):
        costs.write(row, 0, sentence)
    costs.set_column(0, 0, 40)
    costs.set_column(1, 5, 14)
    made.close()
