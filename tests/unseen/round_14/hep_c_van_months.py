"""Lanternway: a mobile needle exchange and hepatitis C van, with the months down the side."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

MONTHS = [date(2025, month, 1) for month in range(4, 12)]
NAMES = ["April", "May", "June", "July", "August", "September", "October", "November"]

ABOUT = [
    "LANTERNWAY VAN - monthly monitoring to Ostrimoor & Vale Council (Public Health)",
    (
        "Contract OVC-PH-25/088: mobile needle exchange with hepatitis C testing and treatment "
        "support."
    ),
    (
        "Provider: Lanternway Harm Reduction Ltd (company limited by guarantee). "
        "Commissioner: Ostrimoor & Vale Council."
    ),
    (
        "The contract began on 1 April 2025 and ends on 31 March 2028. Reports are monthly, by the "
        "12th of the month after."
    ),
    "This file runs to the end of November 2025. One file all year: we type the next line.",
    "The first lines on 'Treatment closed' came over part-way from the old pharmacy scheme.",
    "Queries to the van phone, 07700 900318, after 2pm.",
]

NEW = (19, 22, 25, 21, 18, 24, 27, 23)
OUT = (6120, 6480, 6710, 7035, 6890, 6940, 7205, 6980)
BACK = (4150, 4420, 4790, 4985, 4610, 5060, 5310, 5205)
TESTS = (31, 34, 38, 36, 29, 41, 44, 40)
POSITIVE = (5, 6, 7, 5, 4, 8, 7, 6)
STARTED = (3, 4, 6, 4, 3, 6, 5, 5)
FINISHED = (1, 2, 3, 2, 3, 4, 3, 4)
OFFERED = (18, 21, 24, 21, 17, 22, 27, 22)
NALOXONE = (27, 30, 35, 41, 33, 38, 44, 39)
PLANNED = (52, 54, 50, 54, 52, 52, 54, 50)
LOST = (2, 3, 1, 6, 4, 2, 0, 3)

# ref, what, target, limit, state, [(small heading, figures or None for a share)]
KPIS: list[tuple[str, str, Any, Any, str, list[tuple[str, Any]]]] = [
    ("V1", "New people registered", 240, 216, "G", [("people", NEW)]),
    (
        "V2",
        "Needles and syringes coming back",
        0.7,
        0.6,
        "G",
        [("back", BACK), ("out", OUT), ("%", None)],
    ),
    ("V3", "Hep C tests taken (dried spot)", 420, 378, "G", [("tests", TESTS)]),
    (
        "V4",
        "On tablets within 8 wks of an RNA+ result",
        0.75,
        0.65,
        "G",
        [("started", STARTED), ("RNA+", POSITIVE), ("%", None)],
    ),
    ("V5", "Finished hep C treatment", 36, 30, "A", [("people", FINISHED)]),
    (
        "V6",
        "BBV test offered at registration (of V1)",
        0.95,
        0.9,
        "G",
        [("offered", OFFERED), ("%", NEW)],
    ),
    ("V7", "Naloxone kits supplied", "report only", "", "", [("kits", NALOXONE)]),
    (
        "V8",
        "Stops we missed (low is good)",
        0.05,
        0.08,
        "A",
        [("missed", LOST), ("planned", PLANNED), ("%", None)],
    ),
]

LOG_HEADS = [
    "",
    "Visits (all comers)",
    "of which women",
    "of which under 25",
    "Foil packs",
    "Wounds dressed",
    "Wounds closed up when nurse looked again",
    "3-mth check-ins done",
    "No needle in last 28 days at that check-in",
    "Antibody reactive",
    "Kit used on someone and they came round",
    "Miles",
    "Remarks",
]
LOG: list[tuple[Any, ...]] = [
    (402, 96, 11, 58, 21, 12, 14, "nil", 6, 2, 611),
    (431, 104, 13, 63, 25, 14, 16, 2, 7, 3, 640),
    (455, 101, 9, 71, 24, 17, 19, 3, 9, 1, 598),
    (447, 110, 8, 66, 31, 18, 17, 2, 7, 4, 655),
    (420, 99, "<5", 64, 28, 19, 15, 3, 5, 2, "n/k"),
    (468, 118, 10, 75, 26, 17, 22, 5, 10, 5, 637),
    (489, 121, 12, 80, 33, 22, 24, 4, 9, 3, 662),
    (476, 115, "<5", 77, 30, 21, 20, 6, 8, 4, 629),
]
REMARKS = [
    "first month, paper forms",
    "",
    "",
    "gearbox, off road 4 days",
    "milometer sheet lost",
    "Harm Reduction Week",
    "",
    "cold snap",
]

DONE: list[tuple[str, str, date, str, int, str, str, str]] = [
    ("LW-003", "Quayside", date(2025, 4, 24), "35-44", 19, "Y", "Y", "N"),
    ("LW-001", "Tanners Yard", date(2025, 5, 8), "35-44", 33, "Y", "Y", "Y"),
    ("LW-007", "Bus station", date(2025, 5, 22), "45-54", 27, "Y", "N", "N"),
    ("LW-004", "Quayside", date(2025, 6, 5), "25-34", 41, "N", "Y", "N"),
    ("LW-011", "Tanners Yard", date(2025, 6, 12), "45-54", 22, "Y", "Y", "Y"),
    ("LW-012", "Vale Cross", date(2025, 6, 26), "35-44", 30, "Y", "Y", "Y"),
    ("LW-009", "Bus station", date(2025, 7, 10), "35-44", 25, "Y", "N", "N"),
    ("LW-016", "Quayside", date(2025, 7, 31), "55+", 18, "Y", "Y", "Y"),
    ("LW-014", "Tanners Yard", date(2025, 8, 7), "25-34", 36, "Y", "Y", "N"),
    ("LW-018", "Vale Cross", date(2025, 8, 14), "35-44", 21, "Y", "Y", "Y"),
    ("LW-020", "Quayside", date(2025, 8, 28), "45-54", 28, "Y", "N", "N"),
    ("LW-017", "Bus station", date(2025, 9, 4), "25-34", 44, "N", "N", "N"),
    ("LW-023", "Tanners Yard", date(2025, 9, 11), "45-54", 20, "Y", "Y", "Y"),
    ("LW-025", "Quayside", date(2025, 9, 18), "35-44", 26, "Y", "Y", "Y"),
    ("LW-022", "Vale Cross", date(2025, 9, 25), "45-54", 31, "Y", "Y", "N"),
    ("LW-028", "Bus station", date(2025, 10, 9), "25-34", 24, "Y", "Y", "N"),
    ("LW-030", "Tanners Yard", date(2025, 10, 16), "35-44", 23, "Y", "N", "Y"),
    ("LW-027", "Quayside", date(2025, 10, 30), "35-44", 29, "Y", "Y", "Y"),
    ("LW-033", "Vale Cross", date(2025, 11, 6), "45-54", 17, "Y", "Y", "Y"),
    ("LW-031", "Quayside", date(2025, 11, 13), "25-34", 35, "awaited", "Y", "N"),
    ("LW-035", "Tanners Yard", date(2025, 11, 20), "45-54", 22, "awaited", "Y", "Y"),
    ("LW-036", "Bus station", date(2025, 11, 27), "35-44", 26, "awaited", "N", "Y"),
]

PEERS: list[tuple[Any, ...]] = [
    (4, 46, 16, 0, 0),
    (5, 58.5, 19, 0, 0),
    (6, 71, 22, 1, 0),
    (6, 69, 20, 2, 0),
    (5, 60, 18, 0, 1),
    (7, 84.5, 25, 1, 0),
    (8, 96, 28, 2, 1),
    (8, 92, 27, 0, 1),
]
QUARTERS: list[tuple[str, list[int | str]]] = [
    ("Apr-Jun", [6, 23, 9, 12, 2, 3]),
    ("Jul-Sep", [7, 31, 14, 17, 3, 5]),
    ("Oct-Dec", ["due Jan", "", "", "", "", ""]),
]
QUARTER_HEADS = [
    "",
    "Tuesday tea table held",
    "Phone calls from relatives",
    "Relatives less on edge since coming",
    "Neighbours out on our towpath clear-up",
    "Clear-up mornings",
    "Shops now keeping a sharps tub behind the till",
]

CREW = [
    ("Crew at 30 November", None, None),
    ("Van team leader", 1.0, "WTE"),
    ("Nurse (band 6)", 0.8, "WTE"),
    ("Harm reduction workers", 2.6, "WTE"),
    ("Vacant", 0.6, "WTE"),
    ("Spend, 1 April to 30 November", None, None),
    ("Wages", 118430, "£"),
    ("Needles, foil, bins", 27615, "£"),
    ("Diesel and repairs", 9280, "£"),
    ("Budget for the whole of 25/26", 238000, "£"),
]

DIARY = [
    (
        "May",
        "Tanners Yard stop moved nearer the hostel door and visits went up.",
        "Nothing much.",
        "Thanks, noted.",
    ),
    (
        "July",
        (
            "Five people told us this month that they have opened a bank account, using our "
            "letter as their address."
        ),
        "The van was off the road for four days with its gearbox.",
        "Please claim for the hire van.",
    ),
    (
        "September",
        "Harm Reduction Week: stalls at 6 places.",
        ("Lab results took 11 days to come back for two weeks running."),
        "",
    ),
    (
        "October",
        (
            "Three of the Tanners Yard residents have set up their own bin rota and empty the "
            "tubs every Sunday, no prompting."
        ),
        "We gave out 44 naloxone kits, our best month so far.",
        "Good to hear.",
    ),
    (
        "November",
        "Two of our peers now sit on the hospital liver patients' panel.",
        "Nine people were waiting for a nurse slot at the month end.",
        "Can we discuss V5 in January?",
    ),
]

STOPS = [("Quayside", 4), ("Tanners Yard", 4), ("Bus station", 3), ("Vale Cross", 1)]


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    made = book(path, "Lanternway van monitoring")
    kind = {"font_name": "Arial", "font_size": 9}
    grid = {**kind, "border": 4}
    plain = made.add_format(kind)
    wrap = made.add_format({**grid, "text_wrap": True, "valign": "top"})
    top = made.add_format(
        {
            **grid,
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "bottom": 2,
        }
    )
    side = made.add_format({**grid, "bold": True, "align": "left"})
    month = made.add_format({**grid, "bold": True, "align": "left", "num_format": "mmm-yy"})
    figure = made.add_format({**grid, "num_format": "#,##0"})
    half = made.add_format({**grid, "num_format": "0.0"})
    share = made.add_format({**grid, "num_format": "0%"})
    total = made.add_format({**grid, "num_format": "#,##0", "bold": True, "top": 1})
    totals = made.add_format({**grid, "num_format": "0.0", "bold": True, "top": 1})
    rate = made.add_format({**grid, "num_format": "0.0%", "bold": True, "top": 1})
    day = made.add_format({**grid, "num_format": "d mmm yy", "align": "left"})
    grey = made.add_format({**kind, "italic": True, "font_color": "#666666"})

    sheet = made.add_worksheet("Read first")
    sheet.set_column("A:A", 100)
    for step, text in enumerate(ABOUT):
        sheet.write(step * 2, 0, text, top if step == 0 else plain)

    sheet = made.add_worksheet("KPIs")
    sheet.set_column("A:A", 16)
    sheet.set_column("B:Q", 9)
    sheet.write(
        "A1",
        "KPIs, months down, measures across",
        made.add_format({**kind, "bold": True, "font_size": 13}),
    )
    for step, word in enumerate(("Ref", "What", "", "25/26 target", "Worst allowed")):
        sheet.write(2 + step, 0, word, side)
    for step, when in enumerate(MONTHS):
        sheet.write_datetime(7 + step, 0, when, month)
    for step, word in enumerate(("Dec-25 on", "So far", "RAG")):
        sheet.write(15 + step, 0, word, side)
    sheet.set_row(3, 50)
    col = 1
    for ref, what, target, limit, state, parts in KPIS:
        last = col + len(parts) - 1
        if last > col:
            for row, word in ((2, ref), (3, what)):
                sheet.merge_range(row, col, row, last, word, top)
        else:
            sheet.write(2, col, ref, top)
            sheet.write(3, col, what, top)
        form = share if isinstance(target, float) else figure
        sheet.write(5, last, target, form)
        sheet.write(6, last, limit, form)
        sheet.write(17, last, state, top)
        upper = parts[0][1]
        for step, (word, values) in enumerate(parts):
            sheet.write(4, col + step, word, top)
            at = chr(65 + col + step)
            if word != "%":
                for down, value in enumerate(values):
                    sheet.write(7 + down, col + step, value, figure)
                sheet.write_formula(16, col + step, f"=SUM({at}8:{at}15)", total, sum(values))
                continue
            base = values or parts[1][1]
            first = chr(65 + col)
            second = chr(65 + col + 1) if values is None else "B"
            for down, value in enumerate(upper):
                sheet.write_formula(
                    7 + down,
                    col + step,
                    f"={first}{8 + down}/{second}{8 + down}",
                    share,
                    value / base[down],
                )
            sheet.write_formula(
                16, col + step, f"={first}17/{second}17", rate, sum(upper) / sum(base)
            )
        col = last + 1
    sheet.write(
        "A20",
        "V5 counts a person in the month of the closing review. V6 is out of the "
        "new people in column B.",
        grey,
    )
    sheet.freeze_panes(7, 1)

    sheet = made.add_worksheet("Van log")
    sheet.set_column("A:A", 12)
    sheet.set_column("B:L", 11)
    sheet.set_column("M:M", 28)
    sheet.merge_range("A1:M1", "What went over the counter, 2025/26", top)
    sheet.merge_range("B2:E2", "At the hatch", top)
    sheet.merge_range("F2:G2", "Nurse", top)
    sheet.merge_range("H2:I2", "Check-ins", top)
    sheet.merge_range("J2:L2", "Other", top)
    for step, word in enumerate(LOG_HEADS):
        sheet.write(2, step, word, top)
    sheet.set_row(2, 62)
    for step, name in enumerate(NAMES):
        sheet.write(3 + step, 0, name, side)
        for across, value in enumerate(LOG[step]):
            sheet.write(3 + step, 1 + across, value, figure)
        sheet.write(3 + step, 12, REMARKS[step], wrap)
    sheet.write(11, 0, "8 months", side)
    for across in range(11):
        at = chr(66 + across)
        added = sum(line[across] for line in LOG if isinstance(line[across], int))
        sheet.write_formula(11, 1 + across, f"=SUM({at}4:{at}11)", total, added)
    sheet.write("A14", "Small numbers (<5) for under 25s are left out of their sum.", grey)

    sheet = made.add_worksheet("Treatment closed")
    sheet.set_column("A:H", 14)
    sheet.write("A1", "One line for each person whose hep C treatment we closed", side)
    for step, word in enumerate(
        (
            "Code",
            "Stop",
            "Closing review",
            "Age band",
            "Days test to first tablet",
            "Virus gone at 12-wk bloods",
            "Sees own GP now (none at start)",
            "Indoors every night last 4 wks (rough at start)",
        )
    ):
        sheet.write(2, step, word, top)
    sheet.set_row(2, 50)
    for step, line in enumerate(DONE):
        for across, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(3 + step, across, value, day)
            else:
                sheet.write(3 + step, across, value, wrap)
    sheet.autofilter(2, 0, 2 + len(DONE), 7)

    sheet = made.add_worksheet("Peers and neighbours")
    sheet.set_column("A:F", 11)
    sheet.set_column("G:G", 3)
    sheet.set_column("H:N", 12)
    sheet.merge_range("A1:F1", "Peers (unpaid, all have used the van)", top)
    for step, word in enumerate(
        (
            "",
            "On the rota",
            "Hours given",
            "Debriefs held",
            "Passed Level 2 certificate",
            "Taken on in a paid job",
        )
    ):
        sheet.write(1, step, word, top)
    sheet.set_row(1, 50)
    for step, name in enumerate(NAMES):
        sheet.write(2 + step, 0, name[:3], side)
        for across, value in enumerate(PEERS[step]):
            sheet.write(2 + step, 1 + across, value, half if across == 1 else figure)
    sheet.write(10, 0, "So far", side)
    sheet.write(10, 1, "11 people", wrap)
    for across in range(1, 5):
        at = chr(66 + across)
        added = sum(line[across] for line in PEERS)
        form = totals if across == 1 else total
        sheet.write_formula(10, 1 + across, f"=SUM({at}3:{at}10)", form, added)
    sheet.merge_range("H1:N1", "Relatives and neighbours (asked once a quarter)", top)
    for step, word in enumerate(QUARTER_HEADS):
        sheet.write(1, 7 + step, word, top)
    for step, (name, values) in enumerate(QUARTERS):
        sheet.write(2 + step, 7, name, side)
        for across, value in enumerate(values):
            sheet.write(2 + step, 8 + across, value, figure)
    sheet.merge_range(
        "H7:N7",
        "Shops: newly signed up in the quarter. Relatives and neighbours: each person once a year.",
        grey,
    )
    sheet.write("H9", "Crew and money", top)
    for step, (word, value, unit) in enumerate(CREW):
        sheet.write(9 + step, 7, word, side if value is None else wrap)
        if value is not None:
            sheet.write(9 + step, 8, value, half if unit == "WTE" else figure)
            sheet.write(9 + step, 9, unit, wrap)

    sheet = made.add_worksheet("Diary")
    sheet.set_column("A:A", 12)
    sheet.set_column("B:D", 48)
    for step, word in enumerate(("Month", "Went well", "Got in the way", "Council's comment")):
        sheet.write(0, step, word, top)
    for step, texts in enumerate(DIARY):
        for across, text in enumerate(texts):
            sheet.write(1 + step, across, text, wrap)

    sheet = made.add_worksheet("stops")
    for step, word in enumerate(("Stop", "Nights a week")):
        sheet.write(0, step, word, side)
    for step, stop in enumerate(STOPS):
        for across, value in enumerate(stop):
            sheet.write(1 + step, across, value, plain)
    sheet.hide()
    made.close()
