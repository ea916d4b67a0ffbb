"""Draw the month-by-month return of a postnatal exercise, diastasis and buggy-walk service."""

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float | None
MONTHS = ["Apr 25", "May 25", "Jun 25", "Jul 25"]
LONG = ["April 2025", "May 2025", "June 2025", "July 2025"]
SENT = ["9/5/25", "10/6/25", "11/7/25", "8/8/25"]

FORM: list[tuple[str, str]] = [
    ("Who we are", "Cradle & Core Wellbeing CIC"),
    ("Who pays", "Wexmoor District Council, Public Health"),
    ("Agreement no.", "WXM-PH-0725"),
    ("What for", "Postnatal exercise & tummy-gap (diastasis) classes, buggy-walk network"),
    ("Runs from", "1 April 2025"),
    ("Until", "31 March 2027"),
    ("How often", "A tab each month, sent by the 10th or so"),
    ("Last tab filled in", "July 2025"),
    ("Ring", "01632 960417 (Jo, not Mondays)"),
]

AGREED: list[tuple[str, str, Cell, Cell, str]] = [
    ("New starters", "women at their first class", 360, 324, "a year; more is better"),
    ("Finish the course", "came to 5+ of the 6 / women whose course ended", 0.70, 0.60, "more"),
    ("Gap closing", "tummy gap down by a finger or more / re-measured at end", 0.65, 0.55, "more"),
    ("Seen in 4 weeks", "first class within 4 wks of referral / new starters", 0.80, 0.70, "more"),
    ("Most deprived 30%", "postcode in worst three tenths / new starters", 0.40, 0.30, "more"),
    ("No-shows", "did not turn up / first checks booked", 0.15, 0.20, "FEWER is better"),
    ("Buggy walks held", "just tell us the number", None, None, "no target"),
]

CLASSES: list[list[tuple[str, str, Cell, Cell, Cell, str]]] = [
    [
        ("Hollin Lane Children's Centre", "Tue 10.00", 4, 11, 37, ""),
        ("St Oswin's Hall", "Thu 9.30", 3, 9, 22, "hall double booked on the 17th"),
        ("Marl Street Library", "Fri 11.15", 4, 8, 27, ""),
        ("Online", "Wed 19.45", 4, 12, 34, ""),
    ],
    [
        ("Hollin Lane Children's Centre", "Tue 10.00", 4, 12, 41, ""),
        ("St Oswin's Hall", "Thu 9.30", 4, 10, 31, ""),
        ("Marl Street Library", "Fri 11.15", 5, 9, 38, ""),
        ("Online", "Wed 19.45", 4, 13, 40, ""),
    ],
    [
        ("Hollin Lane Children's Centre", "Tue 10.00", 4, 12, 40, ""),
        ("St Oswin's Hall", "Thu 9.30", 4, 8, 25, ""),
        ("Marl Street Library", "Fri 11.15", "nil", 9, "nil", "library shut - burst pipe"),
        ("Online", "Wed 19.45", 4, 14, 44, "Marl St mums joined here"),
    ],
    [
        ("Hollin Lane Children's Centre", "Tue 10.00", 5, 13, 52, ""),
        ("St Oswin's Hall", "Thu 9.30", 4, 11, 33, ""),
        ("Marl Street Library", "Fri 11.15", 3, 10, 24, "back from the 11th"),
        ("Online", "Wed 19.45", 4, 12, 37, ""),
        ("Fellgate Leisure Dome", "Mon 13.00", 2, 7, 13, "NEW"),
    ],
]

SIGNED: list[list[tuple[int, int | None]]] = [
    [(28, None), (14, 22), (11, 17), (23, 28), (10, 28), (6, 36), (14, None)],
    [(33, None), (19, 26), (15, 22), (27, 33), (13, 33), (5, 39), (17, None)],
    [(24, None), (13, 19), (9, 15), (17, 24), (10, 24), (7, 33), (13, None)],
    [(35, None), (21, 28), (17, 24), (30, 35), (13, 35), (6, 41), (18, None)],
]
REMARKS: list[list[str]] = [
    ["", "two poorly babies, 1 moved away", "", "", "", "texting the day before from May", ""],
    ["", "", "", "", "", "texts working", ""],
    ["exam season + heat", "", "", "Marl St shut so people waited", "", "half of them Marl St", ""],
    ["best month yet", "", "", "", "Fellgate drew from leafier side", "", ""],
]

MUM = [
    "End-of-course chats held",
    "No longer leak when they cough, sneeze or jump",
    "Lift baby, pram and shopping without back ache (couldn't at the start)",
    "Now do something active off their own bat, twice a week or more",
]
HOME = [
    "Other half now does bath, bedtime or a walk with baby alone each week (didn't before)",
    "Mum went back to work or study when she had meant to",
    "Put in touch with GP or health visitor about low mood",
    "Leaving forms handed in",
]
CHAT: list[tuple[list[int], list[int]]] = [
    ([20, 9, 8, 10], [7, 3, 4, 18]),
    ([25, 12, 11, 13], [10, 5, 6, 23]),
    ([17, 7, 6, 8], [6, 2, 3, 15]),
    ([27, 14, 12, 15], [11, 6, 5, 26]),
]

WALKHEAD = [
    "Route",
    "Walks",
    "Buggies out",
    "Dads, grans & friends walking alongside",
    "Walks led by a mum from an earlier course",
    "Leaders' hours (unpaid)",
]
WALKS: list[list[tuple[str, int, int, int, int, float]]] = [
    [
        ("Canal towpath", 5, 38, 6, 3, 8.5),
        ("Ridge Park", 4, 27, 4, 2, 6),
        ("Harbour loop", 5, 31, 3, 5, 9),
    ],
    [
        ("Canal towpath", 6, 47, 8, 4, 10.5),
        ("Ridge Park", 5, 33, 5, 3, 7.5),
        ("Harbour loop", 6, 40, 7, 6, 11),
    ],
    [
        ("Canal towpath", 4, 29, 5, 3, 7),
        ("Ridge Park", 4, 26, 6, 2, 6.5),
        ("Harbour loop", 3, 17, 2, 3, 5),
        ("Woodside", 2, 9, 3, 2, 3.5),
    ],
    [
        ("Canal towpath", 6, 50, 11, 5, 11),
        ("Ridge Park", 4, 30, 7, 3, 7),
        ("Harbour loop", 5, 36, 6, 5, 9.5),
        ("Woodside", 3, 19, 4, 3, 5.5),
    ],
]

ODDS = [
    "Referrals in",
    "New names in the class book",
    "First baby (of new names)",
    "Under 20 (of new names)",
    "Waiting for a place, last day of month",
    "Walk leaders on the rota, last day of month",
    "... of them, came to us first as mums",
    "Walk leaders who got a paid job or college place",
    "Instructor hours paid",
    "Room hire £",
]
ODDVALUES: list[list[Cell]] = [
    [41, 28, 17, "<5", 9, 7, 5, 0, 46, 412.5],
    [44, 33, 21, "<5", 12, 8, 6, 1, 52, 455],
    [38, 24, 13, 5, 15, 8, 6, 0, 38.5, 318],
    [47, 35, 20, "<5", 8, 10, 8, 2, 57, 531.75],
]

NOTES: list[tuple[str, str]] = [
    (
        "What went well",
        "Five mums from the Marl Street course have since set up a Sunday swim which they run "
        "between them, without us. Thirty-five women came through the door for the first time in "
        "July. We gave out 140 leaflets at the baby clinics.",
    ),
    (
        "From the walk leaders",
        "Harbour loop: since the walk began two cafes on the route have put in a baby-changing table "
        "and a ramp for buggies. Woodside is muddy past the stile, use the bottom gate. Three "
        "grandfathers who first came to push have since joined the Ridge Park health walk in their "
        "own right.",
    ),
    (
        "What was hard",
        "Marl Street shut for all of June. We were down to one instructor for two weeks. Next year we "
        "would like ten partners to come to a class of their own.",
    ),
    (
        "Anything you want from us?",
        "A decision on Fellgate: the Dome wants 6 weeks' notice. See tab Jul 25.",
    ),
]


def number(cell: Cell) -> float:
    """Read a cell as a number, words as nothing."""
    return float(cell) if isinstance(cell, (int, float)) else 0.0


def sums(
    sheet: Worksheet, row: int, first: int, column: int, cells: list[Cell], shape: Format
) -> None:
    """Write one total under a column."""
    letter = "ABCDEFGHIJ"[column]
    sheet.write_formula(
        row,
        column,
        f"=SUM({letter}{first + 1}:{letter}{row})",
        shape,
        sum(number(cell) for cell in cells),
    )


def front(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the page with the agreement."""
    sheet = made.add_worksheet("Agreement")
    sheet.set_column("A:A", 24)
    sheet.set_column("B:B", 58)
    sheet.set_column("C:E", 14)
    sheet.write("A1", "Cradle & Core: month return to Wexmoor", look["big"])
    for at, (label, value) in enumerate(FORM):
        sheet.write(at + 2, 0, label, look["bold"])
        sheet.write(at + 2, 1, value)
    sheet.write("A13", "What we signed up to", look["bar"])
    for column, head in enumerate(
        ["Measure", "How it's counted", "Aim", "Not below / above", "Which way"]
    ):
        sheet.write(13, column, head, look["head"])
    for at, (name, how, aim, floor, way) in enumerate(AGREED):
        shape = look["plain"] if at in (0, 6) else look["whole"]
        sheet.write(at + 14, 0, name)
        sheet.write(at + 14, 1, how)
        sheet.write(at + 14, 2, aim, shape)
        sheet.write(at + 14, 3, floor, shape)
        sheet.write(at + 14, 4, way)
    sheet.write(
        "A23", "v3, layout agreed 14 March 2025. Please don't move the blocks!", look["note"]
    )


def month(made: Workbook, look: dict[str, Format], at: int, places: dict[str, list[str]]) -> None:
    """Draw one month's tab and note down where its figures stand."""
    name = MONTHS[at]
    sheet = made.add_worksheet(name)
    sheet.set_column("A:A", 44)
    sheet.set_column("B:C", 12)
    sheet.set_column("D:D", 44)
    sheet.set_column("E:F", 14)
    sheet.merge_range("A1:F1", f"Cradle & Core month return - {LONG[at]}", look["big"])
    sheet.write("A2", "Filled in by", look["bold"])
    sheet.write("B2", "Jo" if at != 2 else "Priya (Jo on leave)")
    sheet.write("D2", "Sent", look["bold"])
    sheet.write("E2", SENT[at])

    row = 3
    sheet.merge_range(row, 0, row, 5, "1  Classes", look["bar"])
    row += 1
    for column, head in enumerate(
        ["Venue", "When", "Sessions", "On the register", "Attendances", "Note"]
    ):
        sheet.write(row, column, head, look["head"])
    row += 1
    first = row
    for entry in CLASSES[at]:
        for column, cell in enumerate(entry):
            if cell != "":
                sheet.write(row, column, cell)
        row += 1
    sheet.write(row, 0, "All classes", look["bold"])
    for column in (2, 3, 4):
        sums(sheet, row, first, column, [entry[column] for entry in CLASSES[at]], look["bold"])
    row += 2

    sheet.merge_range(row, 0, row, 5, "2  What we signed up to", look["bar"])
    row += 1
    for column, head in enumerate(["", "This month", "Out of", "", "%", "Remark"]):
        if head:
            sheet.write(row, column, head, look["head"])
    row += 1
    for line, (count, base) in enumerate(SIGNED[at]):
        label = AGREED[line][0]
        sheet.write(row, 0, label)
        sheet.write(row, 1, count)
        places.setdefault(label, []).append(f"'{name}'!B{row + 1}")
        if base:
            sheet.write(row, 2, base)
            places.setdefault(f"{label} of", []).append(f"'{name}'!C{row + 1}")
            sheet.write_formula(row, 4, f"=B{row + 1}/C{row + 1}", look["share"], count / base)
        if REMARKS[at][line]:
            sheet.write(row, 5, REMARKS[at][line], look["note"])
        row += 1
        if at == 1 and line == 2:
            sheet.write(
                row, 0, "(4 more were measured on a sofa over Zoom - not counted)", look["note"]
            )
            row += 1
    row += 1

    sheet.merge_range(row, 0, row, 5, "3  End-of-course chat", look["bar"])
    row += 1
    for column, head in (
        (0, "About mum"),
        (1, "No." if at == 1 else "Women"),
        (3, "At home etc"),
        (4, "No." if at == 1 else "Women"),
    ):
        sheet.write(row, column, head, look["head"])
    row += 1
    for line in range(4):
        sheet.write(row, 0, MUM[line], look["wrap"])
        sheet.write(row, 1, CHAT[at][0][line])
        places.setdefault(MUM[line], []).append(f"'{name}'!B{row + 1}")
        sheet.write(row, 3, HOME[line], look["wrap"])
        sheet.write(row, 4, CHAT[at][1][line])
        places.setdefault(HOME[line], []).append(f"'{name}'!E{row + 1}")
        row += 1
    row += 1

    sheet.merge_range(row, 0, row, 5, "4  Buggy walks", look["bar"])
    row += 1
    if at == 2:
        sheet.write(row, 0, "Woodside started 16 June", look["note"])
        row += 1
    for column, head in enumerate(WALKHEAD):
        sheet.write(row, column, head, look["head"])
    row += 1
    first = row
    for walk in WALKS[at]:
        for column, part in enumerate(walk):
            sheet.write(row, column, part)
        row += 1
    sheet.write(row, 0, "All walks", look["bold"])
    for column in range(1, 6):
        sums(sheet, row, first, column, [walk[column] for walk in WALKS[at]], look["bold"])
        places.setdefault(WALKHEAD[column], []).append(f"'{name}'!{'ABCDEF'[column]}{row + 1}")
    row += 2

    sheet.merge_range(row, 0, row, 5, "5  Odds and ends", look["bar"])
    row += 1
    for line, label in enumerate(ODDS):
        sheet.write(row, 0, label)
        sheet.write(row, 1, ODDVALUES[at][line], look["money"] if line == 9 else look["right"])
        places.setdefault(label, []).append(f"'{name}'!B{row + 1}")
        row += 1


def so_far(made: Workbook, look: dict[str, Format], places: dict[str, list[str]]) -> None:
    """Draw the page that adds the months up."""
    sheet = made.add_worksheet("So far")
    sheet.set_column("A:A", 60)
    sheet.set_column("B:E", 13)
    sheet.write("A1", "April to July 2025 added up", look["big"])
    for column, head in enumerate(["What we signed up to", "Total", "Out of", "%", "RAG"]):
        sheet.write(2, column, head, look["head"])
    ratings = ["Green", "Green", "Green", "Green", "Amber", "Amber", "n/a"]
    row = 3
    for line in range(7):
        label = AGREED[line][0]
        top = sum(SIGNED[at][line][0] for at in range(4))
        base = sum(SIGNED[at][line][1] or 0 for at in range(4))
        sheet.write(row, 0, label)
        sheet.write_formula(row, 1, "=" + "+".join(places[label]), look["plain"], top)
        if base:
            sheet.write_formula(row, 2, "=" + "+".join(places[f"{label} of"]), look["plain"], base)
            sheet.write_formula(row, 3, f"=B{row + 1}/C{row + 1}", look["share"], top / base)
        sheet.write(row, 4, ratings[line])
        row += 1
    sheet.write(
        row, 0, "New starters: 120 is where we should be by end of July (a third)", look["note"]
    )
    row += 2
    sheet.write(row, 0, "Also counted", look["head"])
    sheet.write(row, 1, "Apr-Jul", look["head"])
    row += 1
    extra: list[tuple[str, float]] = []
    for line, label in enumerate(MUM):
        extra.append((label, sum(CHAT[at][0][line] for at in range(4))))
    for line, label in enumerate(HOME[:3]):
        extra.append((label, sum(CHAT[at][1][line] for at in range(4))))
    extra.extend(
        (WALKHEAD[column], sum(number(walk[column]) for at in range(4) for walk in WALKS[at]))
        for column in (2, 3, 4, 5)
    )
    extra.extend(
        (ODDS[line], sum(number(ODDVALUES[at][line]) for at in range(4))) for line in (0, 7)
    )
    for label, value in extra:
        sheet.write(row, 0, label)
        sheet.write_formula(row, 1, "=" + "+".join(places[label]), look["plain"], value)
        row += 1


def notes(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the page of words."""
    sheet = made.add_worksheet("Notes Apr-Jul")
    sheet.set_column("A:A", 26)
    sheet.set_column("B:B", 95)
    sheet.write("A1", "In words (once a term)", look["big"])
    for at, (head, text) in enumerate(NOTES):
        sheet.write(at + 2, 0, head, look["bold"])
        sheet.write(at + 2, 1, text, look["wrap"])
        sheet.set_row(at + 2, 64)


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Cradle & Core month return")
    face = {"font_name": "Verdana", "font_size": 9}
    look = {
        "plain": made.add_format(face),
        "right": made.add_format({**face, "align": "right"}),
        "bold": made.add_format({**face, "bold": True}),
        "big": made.add_format({**face, "bold": True, "font_size": 14, "font_color": "#7A2E5D"}),
        "bar": made.add_format({**face, "bold": True, "bg_color": "#F3D9E6"}),
        "head": made.add_format({**face, "italic": True, "bottom": 1, "text_wrap": True}),
        "note": made.add_format({**face, "italic": True, "font_color": "#777777"}),
        "wrap": made.add_format({**face, "text_wrap": True, "valign": "top"}),
        "share": made.add_format({**face, "num_format": "0.0%"}),
        "whole": made.add_format({**face, "num_format": "0%"}),
        "money": made.add_format({**face, "num_format": "#,##0.00"}),
    }
    places: dict[str, list[str]] = {}
    front(made, look)
    for at in range(4):
        month(made, look, at, places)
    so_far(made, look, places)
    notes(made, look)
    made.close()
