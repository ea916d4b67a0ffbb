"""Community mediation and neighbour loneliness, quarterly to a council's public health team."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from tests.unseen.pen import book

QUARTERS = ("Q1", "Q2", "Q3", "Q4")

# Reference, indicator, target, the four quarters, what they are divided by, commentary.
FORM: tuple[tuple[str, str, object, tuple[object, ...], tuple[int, ...], str], ...] = (
    ("1.1", "Referrals accepted for mediation", 160, (39, 44, 37, 46), (), "Target reached"),
    (
        "1.2",
        "Both neighbours contacted within 5 working days",
        0.9,
        (34, 40, 33, 43),
        (39, 44, 37, 46),
        "New phone line since January",
    ),
    (
        "1.3",
        "Closed cases in which both sides took part in mediation",
        0.6,
        (24, 28, 23, 30),
        (36, 41, 40, 42),
        "",
    ),
    (
        "1.4",
        "Mediations ending in agreement",
        0.7,
        (17, 21, 16, 23),
        (24, 28, 23, 30),
        "Q3 had 4 long running parking cases",
    ),
    (
        "2.1",
        "Isolated residents introduced to a Doorstep Friend",
        100,
        (22, 26, 21, 27),
        (),
        "4 short, see Notes",
    ),
    (
        "2.2",
        "Lower loneliness score (UCLA 3 item) at the 12 week review",
        0.6,
        (12, 15, 14, 17),
        (19, 23, 21, 25),
        "List on Doorstep tab",
    ),
    ("2.3", "Neighbour get-togethers held", 48, (11, 13, 12, 14), (), ""),
    ("3.1", "Complaints upheld", "monitor", ("nil", 1, "nil", "nil"), (), ""),
)

PARTS = {
    "1.2": ("contacted in time", "referrals accepted"),
    "1.3": ("took part", "cases closed"),
    "1.4": ("agreements", "mediations"),
    "2.2": ("score lower", "reviews done"),
}

# Title, lines, whether the year is added up.
CASES: tuple[tuple[object, ...], ...] = (
    ("Who referred",),
    ("Council housing", 12, 14, 11, 15, True),
    ("Noise team", 9, 10, 8, 11, True),
    ("Police", 6, 7, 6, 6, True),
    ("GP / link worker", 4, 5, 5, 6, True),
    ("Themselves", 8, 8, 7, 8, True),
    ("All referrals", 39, 44, 37, 46, True),
    ("What it was about",),
    ("Noise", 16, 19, 15, 20, True),
    ("Boundary, parking", 9, 10, 8, 10, True),
    ("Children, pets", 7, 8, 7, 9, True),
    ("Gardens, rubbish", 5, 4, 5, 4, True),
    ("Other", 2, 3, 2, 3, True),
    ("What we did",),
    ("Home visits", 61, 70, 58, 73, True),
    ("Joint meetings", 10, 12, 9, 13, True),
    ("Shuttle mediation", 14, 16, 14, 17, True),
    ("Waiting for a mediator (last day of qtr)", 7, 9, 6, 8, False),
    ("Average weeks open", 8.5, 8, 9.5, 7.5, False),
    ("Six month ring-round (agreements made two quarters before)",),
    ("Households rung", 13, 15, 17, 21, True),
    ("Agreement still being kept", 9, 11, 12, 16, True),
    ("No more calls to noise team or police", 8, 9, 8, 12, True),
    ("Landlord dropped notice / tenancy saved", 1, 2, "nil", 2, True),
    ("Housing officer hours no longer going on the case", 18, 22.5, 20, 31, True),
)

WARD_HEADS = ("Mediation referrals", "Agreements", "Residents matched", "Leaflets", "Doors knocked")
WARDS: tuple[tuple[object, ...], ...] = (
    ("Abbotsgate", 11, 6, 5, 450, 40),
    ("Crane Hill", 8, 4, 6, 300, 25),
    ("Docks & Netherby", 13, 6, 4, 600, 62),
    ("Marlpit", 5, 3, 7, 250, 30),
    ("Sallow Green", 6, 3, 4, 0, 18),
    ("Out of area / not known", 3, 1, 1, "-", "-"),
)

# Day, month, where, ward, came, of these new, lifts, cost, who led.
TOGETHER: tuple[tuple[object, ...], ...] = (
    (8, 1, "St Oswin's hall", "Abbotsgate", 17, 4, 3, 42.5, "staff"),
    (14, 1, "Netherby laundrette", "Docks", 9, 5, 2, 11.2, "staff"),
    (17, 1, "Crane Hill library", "Crane Hill", 12, 3, 2, 0, "residents"),
    (22, 1, "St Oswin's hall", "Abbotsgate", 19, 2, 3, 42.5, "staff"),
    (29, 1, "Marlpit bowls club", "Marlpit", 14, 6, 2, 30, "staff"),
    (5, 2, "St Oswin's hall", "Abbotsgate", 16, 1, 3, 42.5, "staff"),
    (11, 2, "Netherby laundrette", "Docks", 11, 3, 2, 9.85, "residents"),
    (14, 2, "Crane Hill library", "Crane Hill", 15, 4, 1, 0, "residents"),
    (19, 2, "St Oswin's hall", "Abbotsgate", 20, 3, 4, 42.5, "staff"),
    (26, 2, "Marlpit bowls club", "Marlpit", 13, 1, 2, 30, "staff"),
    (5, 3, "St Oswin's hall", "Abbotsgate", 18, 2, 3, 42.5, "staff"),
    (11, 3, "Netherby laundrette", "Docks", 13, 4, 1, 12.4, "residents"),
    (14, 3, "Crane Hill library", "Crane Hill", 16, 2, 2, 0, "residents"),
    (21, 3, "Sallow Green, Court 2", "Sallow Green", 22, 15, 4, 55, "staff"),
)

# Reference, age, day matched, score then, day of the review, score then, visits in the quarter.
DOORSTEP: tuple[tuple[object, ...], ...] = (
    ("D-141", 81, (22, 9), 8, (7, 1), 6, 11),
    ("D-142", 74, (23, 9), 7, (8, 1), 7, 9),
    ("D-143", 68, (25, 9), 9, (9, 1), 6, 12),
    ("D-145", 35, (29, 9), 6, (13, 1), 5, 6),
    ("D-146", 88, (30, 9), 8, (14, 1), 8, 10),
    ("D-147", 79, (20, 10), 7, (19, 1), 4, 12),
    ("D-148", 83, (22, 10), 9, (20, 1), 7, 11),
    ("D-149", 52, (27, 10), 6, (26, 1), 7, 5),
    ("D-150", 77, (29, 10), 7, (28, 1), 5, 12),
    ("D-151", 71, (3, 11), 8, (2, 2), 5, 10),
    ("D-152", 64, (5, 11), 9, (4, 2), 8, 9),
    ("D-154", 90, (6, 11), 7, (5, 2), 7, 13),
    ("D-155", 29, (10, 11), 8, (9, 2), 6, 7),
    ("D-156", 85, (12, 11), 6, (11, 2), 4, 12),
    ("D-157", 76, (17, 11), 9, (16, 2), 9, 8),
    ("D-158", 69, (19, 11), 8, (18, 2), 5, 11),
    ("D-159", 73, (24, 11), 7, (23, 2), 6, 10),
    ("D-160", 80, (26, 11), 8, (25, 2), 8, 9),
    ("D-161", 58, (1, 12), 9, (2, 3), 7, 12),
    ("D-162", 82, (3, 12), 7, (4, 3), 5, 10),
    ("D-163", 44, (4, 12), 6, (5, 3), 6, 6),
    ("D-164", 78, (8, 12), 8, (9, 3), 6, 11),
    ("D-165", 86, (10, 12), 9, (11, 3), 8, 12),
    ("D-166", 70, (15, 12), 7, (16, 3), 8, 8),
    ("D-167", 75, (17, 12), 8, (18, 3), 6, 10),
)

# Name, what they do, since, hours in each quarter.
VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Gwen", "mediator", "2021", 38, 41, 35, 44),
    ("Farid", "mediator", "2022", 29, 26.5, 30, 33),
    ("Colin P", "mediator", "2022", 22, 25, 18, 0),
    ("Theresa", "mediator", "2024", 19, 24, 27, 31.5),
    ("Nkechi", "mediator + DF", "2024", 34, 36, 33, 38),
    ("Wilf", "DF", "2023", 16, 14, 12.5, 15),
    ("Sunita", "DF", "2025", "-", 9, 17, 21),
    ("Lorna", "DF", "2025", "-", 6, 14, 18),
    ("Piotr", "DF", "2025", "-", "-", 8, 20.5),
    ("Bryony", "phones", "2023", 24, 24, 20, 26),
)

MOVES: tuple[tuple[object, ...], ...] = (
    ("New this quarter", 0, 2, 1, 0),
    ("...who first came to us in a dispute of their own", 0, 1, 1, 0),
    ("Went from volunteering into paid work", 0, 0, 1, 1),
    ("Supervision evenings", 3, 3, 2, 3),
    ("DBS checks", 1, 3, 1, 0),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 60, 71),
    ("Cards back", 34, 41),
    ("Mediator was fair to both of us", 31, 38),
    ("I sleep better now", 17, 23),
    ("I know a neighbour I could ask for help", 20, 27),
    ("Would use you again", 29, 37),
    ("Under 25", "<5", 6),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Co-ordinators (1.6 fte)", 58200, 14610.4, 58014.9),
    ("Management and finance", 9400, 2350, 9400),
    ("Volunteer expenses", 3600, 1012.35, 3488.7),
    ("Mediation training (bought in)", 2800, 0, 2650),
    ("Halls and refreshments", 1900, 360.95, 1544.15),
    ("Interpreters", 1200, 415, 1387.5),
    ("Phones, print", 2100, 604.22, 2236.08),
)

NOTES = (
    "We fell 4 short of the 100 introductions because the co-ordinator post was empty for 5 weeks "
    "in Q3.",
    "Two families at Court 2 who had not spoken since 2019 now share the school run.",
    "Interpreters are over budget, 6 cases needed Tigrinya or Polish.",
    "The sheltered scheme manager at Marlpit says 4 residents have stopped pulling the cord for "
    "company in the evenings.",
    "A new 3-year lease on the Hob Lane office was signed on 2 February.",
    "Next quarter we hope to open a 6th get-together, at the Docks community shop.",
    "One lady matched in October has started a knitting table of her own, which takes in 8 other "
    "women from her landing.",
    "We met the council's noise team 3 times about the new referral form.",
    "Leaflets went to 1,600 homes, none in Sallow Green as the printer let us down.",
)


def _number(cells: tuple[object, ...]) -> float:
    """Add up what is a number, as SUM does."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _return(made: Workbook, head: Format, rate: Format) -> None:
    """Write the council's return, with the parts of each rate above it."""
    sheet = made.add_worksheet("Return")
    sheet.write("A1", "Tarnsby Borough Council Public Health - provider return 2025/26", head)
    sheet.write_row("A2", ("Provider:", "Hob Lane Mediation CIO"))
    sheet.write_row("A3", ("Contract:", "TBC-PH-311 Good Neighbours, 1/4/2023 to 31/3/2027"))
    sheet.write_row("A4", ("Quarter:", "Quarter 4, January to March 2026"))
    sheet.write_row("A6", ("Ref", "Indicator", "Annual target", *QUARTERS, "Year", "Notes"), head)
    row = 6
    for ref, words, target, upper, lower, notes in FORM:
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if lower else None)
        sheet.write(row, 8, notes)
        if not lower:
            _line(sheet.name, made, row, upper)
            row += 1
            continue
        for below, (part, cells) in enumerate(zip(PARTS[ref], (upper, lower), strict=True), 1):
            sheet.write(row + below, 1, f"     {part}")
            _line(sheet.name, made, row + below, cells)
        shares = [float(str(part)) / of for part, of in zip(upper, lower, strict=True)]
        shares.append(_number(upper) / _number(lower))
        for letter, column, share in zip("DEFGH", range(3, 8), shares, strict=True):
            ratio = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, column, ratio, rate, share)
        row += 3
    sheet.set_column(1, 1, 56)
    sheet.set_column(8, 8, 32)


def _line(name: str, made: Workbook, row: int, cells: tuple[object, ...], first: int = 3) -> None:
    """Write four quarters and the year after them."""
    sheet = made.get_worksheet_by_name(name)
    assert sheet is not None
    sheet.write_row(row, first, cells)
    reach = f"{'ABCDEFGH'[first]}{row + 1}:{'ABCDEFGH'[first + 3]}{row + 1}"
    sheet.write_formula(row, first + 4, f"=SUM({reach})", None, _number(cells))


def _cases(made: Workbook, head: Format) -> None:
    """Write the tables about cases, one below the other."""
    sheet = made.add_worksheet("Mediation")
    row = 0
    for line in CASES:
        if len(line) == 1:
            row += 1 if row else 0
            heads = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "2025/26")
            sheet.write_row(row, 0, (line[0], *heads), head)
        else:
            sheet.write(row, 0, line[0])
            if line[5]:
                _line("Mediation", made, row, line[1:5], 1)
            else:
                sheet.write_row(row, 1, line[1:5])
        row += 1
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 5, 11)


def _places(made: Workbook, head: Format, day: Format, money: Format) -> None:
    """Write the wards and the get-togethers of the quarter."""
    sheet = made.add_worksheet("Wards & get-togethers")
    sheet.write("A1", "By ward, January to March 2026", head)
    sheet.write_row("A2", ("Ward", *WARD_HEADS), head)
    for row, line in enumerate(WARDS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "Borough", head)
    for column, letter in enumerate("BCDEF", 1):
        total = _number(tuple(line[column] for line in WARDS))
        sheet.write_formula(8, column, f"=SUM({letter}3:{letter}8)", head, total)
    sheet.write("A12", "Get-togethers, January to March 2026", head)
    heads = (
        "Where",
        "Date",
        "Ward",
        "Came",
        "of whom new",
        "Lifts booked",
        "Hall, tea £",
        "Run by",
    )
    sheet.write_row("A13", heads, head)
    for row, line in enumerate(TOGETHER, 13):
        sheet.write(row, 0, line[2])
        sheet.write_datetime(row, 1, datetime(2026, int(str(line[1])), int(str(line[0]))), day)
        sheet.write_row(row, 2, line[3:7])
        sheet.write(row, 6, line[7], money)
        sheet.write(row, 7, line[8])
    sheet.write("A28", "Total", head)
    for column, letter in enumerate("DEFG", 3):
        total = _number(tuple(line[column + 1] for line in TOGETHER))
        reach = f"=SUM({letter}14:{letter}27)"
        sheet.write_formula(27, column, reach, money if letter == "G" else None, total)
    run = sum(line[8] == "residents" for line in TOGETHER)
    sheet.write("A29", "Number run by residents on their own")
    sheet.write_formula("D29", '=COUNTIF(H14:H27,"residents")', None, run)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 7, 14)


def _doorstep(made: Workbook, head: Format, day: Format) -> None:
    """Write the residents whose review fell in the quarter."""
    sheet = made.add_worksheet("Doorstep")
    sheet.write("A1", "Doorstep Friends: residents reviewed January to March 2026", head)
    sheet.merge_range("C2:D2", "Introduced", head)
    sheet.merge_range("E2:F2", "12 week review", head)
    heads = ("Ref", "Age", "Date", "UCLA (3-9)", "Date", "UCLA (3-9)", "Visits Jan-Mar")
    sheet.write_row("A3", heads, head)
    for row, line in enumerate(DOORSTEP, 3):
        sheet.write_row(row, 0, line[:2])
        for column, year in ((2, 2025), (4, 2026)):
            when = line[column]
            assert isinstance(when, tuple)
            sheet.write_datetime(row, column, datetime(year, when[1], when[0]), day)
            sheet.write(row, column + 1, line[column + 1])
        sheet.write(row, 6, line[6])
    sheet.write("A30", "Lower at review")
    lower = sum(int(str(line[5])) < int(str(line[3])) for line in DOORSTEP)
    sheet.write_formula("F30", "=SUMPRODUCT(--(F4:F28<D4:D28))", None, lower)
    sheet.set_column(0, 6, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hob Lane Q4 return")
    head = made.add_format({"bold": True, "bottom": 1})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "d mmm yy"})
    money = made.add_format({"num_format": "#,##0.00"})
    _return(made, head, rate)
    _cases(made, head)
    _places(made, head, day, money)
    _doorstep(made, head, day)

    people = made.add_worksheet("Volunteers")
    people.write("D1", "Hours", head)
    people.write_row("A2", ("Name", "Role", "Since", *QUARTERS, "2025/26"), head)
    for row, line in enumerate(VOLUNTEERS, 2):
        people.write_row(row, 0, line[:3])
        _line("Volunteers", made, row, line[3:])
    people.write("A13", "All hours", head)
    for column, letter in enumerate("DEFGH", 3):
        total = _number(tuple(cell for line in VOLUNTEERS for cell in line[3:]))
        if column < 7:
            total = _number(tuple(line[column] for line in VOLUNTEERS))
        people.write_formula(12, column, f"=SUM({letter}3:{letter}12)", head, total)
    people.write_row("A16", ("Comings and goings", "", "", *QUARTERS, "2025/26"), head)
    for row, line in enumerate(MOVES, 16):
        people.write(row, 0, line[0])
        _line("Volunteers", made, row, line[1:])
    people.set_column(0, 0, 46)

    last = made.add_worksheet("Cards money notes")
    last.write_row("A1", ("Feedback cards", "Q3", "Q4"), head)
    for row, line in enumerate(CARDS, 1):
        last.write_row(row, 0, line)
    last.write_row("A11", ("£", "Budget 25/26", "Q4 spend", "Year's spend", "Over / under"), head)
    for row, line in enumerate(MONEY, 11):
        last.write_row(row, 0, line, money)
        under = round(float(str(line[1])) - float(str(line[3])), 2)
        last.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, under)
    last.write("A19", "Total", head)
    sums = [_number(tuple(line[column] for line in MONEY)) for column in (1, 2, 3)]
    sums.append(round(sums[0] - sums[2], 2))
    for letter, column, total in zip("BCDE", (1, 2, 3, 4), sums, strict=True):
        last.write_formula(18, column, f"=SUM({letter}12:{letter}18)", money, total)
    last.write("A22", "Notes for the quarter", head)
    for row, sentence in enumerate(NOTES, 22):
        last.write(row, 0, sentence)
    last.set_column(0, 0, 44)
    last.set_column(1, 4, 14)
    made.close()
