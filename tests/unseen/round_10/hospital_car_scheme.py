"""Volunteer hospital car scheme: months across, year to date on the left, group rows and notes."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

MONTHS = [
    "Apr 25",
    "May 25",
    "Jun 25",
    "Jul 25",
    "Aug 25",
    "Sep 25",
    "Oct 25",
    "Nov 25",
    "Dec 25",
    "Jan 26",
    "Feb 26",
    "Mar 26",
]
Figures = list[object]
# (ref, words, kind, monthly figures, target, floor, remark)
# kinds: sum, last (a count at month end), rate (of the two rows under it), group, note
ROWS: list[tuple[str, str, str, Figures, object, object, str]] = [
    ("1", "CONTRACT MEASURES", "group", [], None, None, ""),
    (
        "1.1",
        "Passenger journeys completed (single)",
        "sum",
        [788, 812, 801, 845, 760, 829, 862, 838, 741],
        9600,
        8640,
        "target is for 12 months",
    ),
    ("1.2", "Arrived by appointment time", "rate", [], 0.95, 0.9, ""),
    ("", "   on time", "sum", [381, 389, 392, 405, 371, 398, 407, 385, 339], None, None, ""),
    (
        "",
        "   outward journeys",
        "sum",
        [401, 413, 408, 430, 387, 421, 438, 426, 377],
        None,
        None,
        "",
    ),
    ("1.3", "Requests we had to turn down", "rate", [], 0.05, 0.08, "lower is better"),
    ("", "   turned down", "sum", [52, 49, 44, 61, 73, 48, 46, 57, 68], None, None, ""),
    (
        "",
        "   requests for a lift",
        "sum",
        [861, 883, 866, 929, 851, 899, 934, 917, 829],
        None,
        None,
        "",
    ),
    (
        "1.4",
        "Volunteer drivers active at month end",
        "last",
        [38, 39, 41, 41, 40, 42, 43, 44, 44],
        45,
        40,
        "head count",
    ),
    (
        "1.5",
        "Volunteer driver hours",
        "sum",
        [1496, 1540, 1522, 1603, 1447, 1571, 1640, 1589, 1402],
        None,
        None,
        "reporting only",
    ),
    (
        "1.6",
        "Safeguarding concerns passed on",
        "sum",
        [1, 0, 2, 0, 1, 0, 0, 1, 0],
        None,
        None,
        "reporting only",
    ),
    (
        "",
        "NB Aug and Dec are always short of drivers. 1.3 counted on the day the lift was wanted.",
        "note",
        [],
        None,
        None,
        "",
    ),
    ("2", "WHERE PEOPLE WENT", "group", [], None, None, ""),
    ("", "Renal unit", "sum", [306, 312, 309, 318, 311, 314, 327, 320, 303], None, None, ""),
    ("", "Cancer centre", "sum", [171, 180, 174, 188, 163, 182, 190, 181, 152], None, None, ""),
    ("", "Out-patients", "sum", [247, 251, 253, 268, 226, 261, 270, 266, 227], None, None, ""),
    ("", "GP, dentist, other", "sum", [64, 69, 65, 71, 60, 72, 75, 71, 59], None, None, ""),
    ("3", "PASSENGERS", "group", [], None, None, ""),
    ("", "New passengers signed up", "sum", [22, 27, 19, 31, 18, 25, 29, 24, 14], None, None, ""),
    (
        "",
        "Using a wheelchair or frame",
        "sum",
        [141, 146, 144, 150, 139, 148, 151, 149, 137],
        None,
        None,
        "journeys",
    ),
    (
        "",
        "Missed clinics before joining, none missed in first 3 months with us",
        "sum",
        [7, 9, 6, 11, 5, 8, 10, 9, 4],
        None,
        None,
        "asked at the 3 month call",
    ),
    (
        "",
        "Stopped off at a lunch club we told them about and still go",
        "sum",
        [2, 3, 3, 4, 1, 2, 5, 3, 2],
        None,
        None,
        "",
    ),
    (
        "",
        "Now share lifts with a neighbour they met in our car",
        "sum",
        [1, 2, 0, 2, 1, 3, 2, 2, 1],
        None,
        None,
        "",
    ),
    (
        "",
        "Wife, husband or carer able to go to work that day",
        "sum",
        [31, 34, 30, 36, 27, 35, 38, 36, 25],
        None,
        None,
        "journeys where carer says so",
    ),
    ("", "Blue badge forms helped with", "sum", [6, 4, 7, 5, 3, 8, 6, 5, 2], None, None, ""),
    ("4", "THE PHONES", "group", [], None, None, ""),
    (
        "",
        "Calls taken",
        "sum",
        [1122, 1164, 1139, 1210, 1078, 1187, 1236, 1195, 1041],
        None,
        None,
        "",
    ),
    (
        "",
        "Unpaid call takers on the rota at month end",
        "last",
        [7, 7, 8, 8, 8, 9, 9, 10, 10],
        None,
        None,
        "",
    ),
    (
        "",
        "of whom first came to us as passengers",
        "last",
        [2, 2, 3, 3, 3, 4, 4, 5, 5],
        None,
        None,
        "",
    ),
    ("", "Hours call takers gave", "sum", [84, 88, 91, 95, 86, 99, 104, 107, 92], None, None, ""),
]

# Each question with its three quarters.
DRIVER_CARDS: list[tuple[str, list[object]]] = [
    ("Cards handed to drivers", [40, 41, 44]),
    ("Cards back", [27, 29, 33]),
    ("I see more people in a week than before I drove", [16, 18, 21]),
    ("Doing it has helped me after a bereavement or retirement", [9, 12, 13]),
    ("Would like different training", [6, 4, 7]),
    ("Left us for paid driving or care work", [1, "-", 2]),
    ("Licence and MOT papers checked", [40, 41, 44]),
    ("Drivers over 65", [25, 27, 29]),
]
COSTS: list[tuple[str, list[float]]] = [
    ("Mileage paid to drivers at 45p", [14782.5, 15011.1, 15320.7]),
    ("Office rent and phones", [2850, 2850, 2850]),
    ("Coordinator pay", [8940, 8940, 8940]),
    ("Insurance", [1125, 0, 0]),
    ("Passengers' donations in", [3311.4, 3478.9, 3602.15]),
]
PLACES: list[tuple[str, int, int, int, str]] = [
    ("Nether Vale", 11, 402, 6, "St Olave's hall"),
    ("Upper Vale", 7, 251, 9, "none, drivers from home"),
    ("Coldharbour North", 14, 588, 4, "office"),
    ("Coldharbour South", 8, 367, 5, "office"),
    ("The Isles", 4, 96, 14, "ferry slip"),
]
LETTERS: list[tuple[str, str]] = [
    (
        "From the coordinator",
        "December was hard, with ice on 6 mornings and 68 lifts turned down. Our dialysis passengers "
        "have started a Friday card school at the renal unit and nine of them now play. "
        "Journeys came to 741.",
    ),
    (
        "About the drivers",
        "Four drivers now visit lonely passengers in their own time at weekends, which nobody asked "
        "them to do. We ran one winter driving evening for 17 drivers.",
    ),
    (
        "Changes",
        "The new rate card starts on 1 January. We will trial 3 electric cars from the Isles depot.",
    ),
]
OLD: list[tuple[str, int, int]] = [
    ("Journeys completed", 8911, 9044),
    ("Drivers at 31 March", 41, 37),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Nether Vale Wheels monthly")
    face = {"font_name": "Calibri", "font_size": 11}
    plain = made.add_format(face)
    wrap = made.add_format({**face, "text_wrap": True, "valign": "top"})
    bold = made.add_format({**face, "bold": True})
    big = made.add_format({**face, "bold": True, "font_size": 18, "font_color": "#2E7D32"})
    head = made.add_format({**face, "bold": True, "bottom": 1, "text_wrap": True})
    group = made.add_format({**face, "bold": True, "bg_color": "#C8E6C9"})
    note = made.add_format({**face, "italic": True, "font_color": "#B71C1C"})
    number = made.add_format({**face, "num_format": "#,##0"})
    share = made.add_format({**face, "num_format": "0.0%"})
    year = made.add_format({**face, "num_format": "#,##0", "bg_color": "#FFF9C4"})
    year_share = made.add_format({**face, "num_format": "0.0%", "bg_color": "#FFF9C4"})
    pounds = made.add_format({**face, "num_format": "£#,##0.00"})
    pounds_sum = made.add_format({**face, "num_format": "£#,##0.00", "bold": True, "top": 1})

    front = made.add_worksheet("Front")
    front.set_column("A:A", 100)
    front.write("A1", "Nether Vale Wheels", big)
    for row, words in enumerate(
        [
            "Hospital and surgery car scheme: monthly figures to NHS Coldharbour and Vale ICB",
            "Contract CV-NEPTS-VOL-006, runs 1 October 2023 to 30 September 2026",
            "Month of this return: December 2025",
            "From: Bertram Quaife, coordinator (01632 960 551), sent 12.01.26",
            "The yellow column is April to date. Grey months to come are left empty.",
        ],
        2,
    ):
        front.write(row, 0, words, plain)

    main = made.add_worksheet("Monthly")
    main.set_column("A:A", 5)
    main.set_column("B:B", 52)
    main.set_column("C:E", 9)
    main.set_column("F:Q", 7.5)
    main.set_column("R:R", 26)
    main.write("A1", "Monthly figures 2025/26", big)
    for column, words in enumerate(
        ["No.", "What", "Year to date", "Target", "Floor", *MONTHS, "Remark"]
    ):
        main.write(2, column, words, head)
    letters = "FGHIJKLMN"
    for row, (ref, words, kind, figures, target, floor, remark) in enumerate(ROWS, 3):
        line = row + 1
        if kind == "group":
            for column in range(18):
                main.write_blank(row, column, None, group)
            main.write(row, 0, ref, group)
            main.write(row, 1, words, group)
            continue
        if kind == "note":
            main.write(row, 1, words, note)
            continue
        main.write(row, 0, ref, bold)
        main.write(row, 1, words, plain)
        main.write(row, 17, remark, plain)
        style = share if kind == "rate" else number
        for column, agreed in ((3, target), (4, floor)):
            if agreed is not None:
                main.write(row, column, agreed, style)
        if kind == "rate":
            tops = [value for value in ROWS[row - 2][3] if isinstance(value, int)]
            bottoms = [value for value in ROWS[row - 1][3] if isinstance(value, int)]
            for place, (top, bottom) in enumerate(zip(tops, bottoms)):
                letter = letters[place]
                main.write_formula(
                    row, 5 + place, f"={letter}{line + 1}/{letter}{line + 2}", share, top / bottom
                )
            main.write_formula(
                row, 2, f"=C{line + 1}/C{line + 2}", year_share, sum(tops) / sum(bottoms)
            )
            continue
        for place, figure in enumerate(figures, 5):
            main.write(row, place, figure, number)
        counted = [value for value in figures if isinstance(value, int)]
        if kind == "sum":
            main.write_formula(row, 2, f"=SUM(F{line}:Q{line})", year, sum(counted))
        else:
            main.write_formula(row, 2, f"=N{line}", year, counted[-1])
    main.freeze_panes(3, 3)

    cards = made.add_worksheet("Drivers' cards")
    cards.set_column("A:A", 56)
    cards.set_column("B:D", 12)
    cards.write("A1", "Cards filled in by drivers", big)
    for column, words in enumerate(
        ["Every quarter we give each driver a card", "Spring (Q1)", "Summer (Q2)", "Autumn (Q3)"]
    ):
        cards.write(2, column, words, head)
    for row, (words, answers) in enumerate(DRIVER_CARDS, 3):
        cards.write(row, 0, words, plain)
        for column, answer in enumerate(answers, 1):
            cards.write(row, column, answer, number)

    money = made.add_worksheet("Money")
    money.set_column("A:A", 36)
    money.set_column("B:E", 13)
    money.write("A1", "Money", big)
    for column, words in enumerate(["£", "Apr-Jun", "Jul-Sep", "Oct-Dec", "So far"]):
        money.write(2, column, words, head)
    for row, (words, sums) in enumerate(COSTS, 3):
        money.write(row, 0, words, plain)
        for column, figure in enumerate(sums, 1):
            money.write(row, column, figure, pounds)
        money.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", pounds_sum, sum(sums))

    places = made.add_worksheet("Patches")
    places.set_column("A:A", 22)
    places.set_column("B:D", 16)
    places.set_column("E:E", 28)
    places.write("A1", "By patch, as at end December", big)
    for column, words in enumerate(
        ["Patch", "Drivers", "Passengers on file", "Days' notice needed", "Starts from"]
    ):
        places.write(2, column, words, head)
    for row, patch in enumerate(PLACES, 3):
        for column, item in enumerate(patch):
            places.write(row, column, item, number if isinstance(item, int) else plain)
    places.write("A9", "All patches", bold)
    places.write_formula("B9", "=SUM(B4:B8)", number, sum(patch[1] for patch in PLACES))
    places.write_formula("C9", "=SUM(C4:C8)", number, sum(patch[2] for patch in PLACES))

    said = made.add_worksheet("Letter")
    said.set_column("A:A", 110)
    row = 0
    for heading, words in LETTERS:
        said.write(row, 0, heading, bold)
        said.set_row(row + 1, 48)
        said.write(row + 1, 0, words, wrap)
        row += 3

    old = made.add_worksheet("old years")
    for column, words in enumerate(["", "2024/25", "2023/24"]):
        old.write(0, column, words, head)
    for row, (words, recent, earlier) in enumerate(OLD, 1):
        old.write(row, 0, words, plain)
        old.write(row, 1, recent, number)
        old.write(row, 2, earlier, number)
    old.hide()
    made.close()
