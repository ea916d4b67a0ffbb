"""A chatty project worker's half-yearly letter-like return on health checks at livestock marts."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

# What was promised, asked for, rock bottom, first half, second half, how the year is made, remark
PROMISES: list[tuple[str, float | None, float | None, float, float, str, str]] = [
    ("Mart days with the trailer", 60, None, 31, 33, "sum", "Snow took one off us in January."),
    ("People given an MOT", 700, 630, 318, 402, "sum", "The tups sale weekend was mad busy."),
    (
        "  ...MOTs where something wanted looking at (pressure, sugar, a mole)",
        None,
        None,
        97,
        121,
        "sum",
        "",
    ),
    ("  ...and they had seen their GP inside 8 weeks", None, None, 64, 88, "sum", ""),
    (
        "  ...which as a percentage is",
        0.7,
        0.6,
        64 / 97,
        88 / 121,
        "gp",
        "Getting there! Lambing and GPs do not mix.",
    ),
    ("Folk booked in for listening chats with Moira", 120, None, 58, 71, "sum", ""),
    ("Asked: would you send a mate to us?", None, None, 210, 244, "sum", ""),
    ("  ...aye, I would", None, None, 197, 226, "sum", ""),
    ("  ...as a percentage", 0.9, None, 197 / 210, 226 / 244, "mate", "Chuffed with that."),
    (
        "Trade folk (vets, reps, hauliers) through 'Have a Word' training",
        80,
        None,
        36,
        29,
        "sum",
        "Short. Two vet practices cried off, see Stories.",
    ),
    ("Heard of us from the auctioneer", None, None, 112, 131, "sum", "You only want to know this."),
]
MARTS = ["Hexgill", "Broad Tarn", "Cowlam Cross", "Eskerby"]
COLUMNS = ["Days there", "MOTs", "under 40", "women", "hired hands", "flu jabs", "teas poured"]
SPRING: list[list[int | str]] = [
    [9, 104, 21, 28, 30, "-", 410],
    [8, 83, 19, 25, 22, "-", 380],
    [8, 76, 14, 17, 24, "-", "lost count"],
    [6, 55, 9, 13, 11, "-", 220],
]
WINTER: list[list[int | str]] = [
    [10, 131, 30, 37, 36, 58, 520],
    [8, 104, 22, 31, 27, 44, "400ish"],
    [9, 98, 19, 26, 31, 39, 430],
    [6, 69, 13, 18, 15, 27, 260],
]
SINCE: list[tuple[str, int | str, int, str]] = [
    ("People we got hold of", 141, 163, "Best time is half seven at night."),
    ("Never picked up after three goes", 52, 61, ""),
    ("Sleeping better than the day we met", 61, 74, ""),
    ("Had a whole day off since, first in ages", 38, 49, "One went to Blackpool."),
    ("Packed in the fags", 9, 12, ""),
    ("Flagged up by us but not been near the GP yet", 33, 33, "We keep nagging."),
    ("Sat down with the family and sorted the will or who gets the farm", 7, 11, ""),
    (
        "Guns gone to a neighbour or the police for now, their own idea",
        "under 5",
        6,
        "First half too few to say, it's a small dale.",
    ),
    ("Back out among folk: darts, choir, Young Farmers", 29, 33, ""),
    ("Want ringing again", 45, 38, ""),
]
KITCHEN: list[tuple[str, list[int]]] = [
    ("Spring & summer", [37, 44, 19, 8, 11]),
    ("Autumn & winter", [41, 52, 27, 5, 14]),
]
PAID: list[tuple[str, float, float]] = [
    ("Nurse days", 62, 66),
    ("Moira's counselling hours", 298, 341),
    ("My hours (Jan)", 702, 715),
    ("Days off poorly", 3, 8),
    ("Miles on the truck", 4870, 5310),
]
GATES: list[tuple[str, float, float]] = [
    ("Gatekeepers on the rota (nobody's paid)", 17, 21),
    ("...retired farmers", 12, 15),
    ("Hours they stood at the trailer", 402, 455.5),
    ("Say doing it has lifted their own spirits", 14, 18),
    ("Got taken on in a care job after", 1, 2),
]
POUNDS: list[tuple[str, int, int, int]] = [
    ("Nurse", 24800, 12100, 12890),
    ("Moira", 21500, 10310, 11475),
    ("Me", 29000, 14500, 14500),
    ("Diesel & trailer", 6200, 3320, 3555),
    ("Beer mats, tea, bits", 1500, 610, 742),
]
STORIES: list[tuple[str, str]] = [
    (
        "What tickled us",
        "Five lads we met at Cowlam Cross have set up their own Thursday night five-a-side. Nothing"
        " to do with us, they just got talking in the queue. And three of the marts have put in a"
        " quiet room at their own cost, with a kettle and a door that shuts.",
    ),
    (
        "What we've been up to",
        "We gave out 1,100 beer mats with the helpline on and were on Dale Radio four times. I sat"
        " through seven meetings about data sharing and we still haven't got a form.",
    ),
    (
        "A story (she's happy for you to have it)",
        "'M', 52, came for her pressure checking and ended up telling Moira she'd not slept since"
        " her husband's accident. She had six chats. He came along to the last two. They've let the"
        " bottom ground to a neighbour and she sees her sister on Sundays now.",
    ),
    (
        "Gripes",
        "Only 29 trained this half. Two vet practices cried off at the last minute. I'd like longer"
        " than eight weeks for the GP thing: 33 hadn't been, but most were lambing.",
    ),
    (
        "And next",
        "We are hoping to get twelve feed reps trained by July and to try the horse sales at"
        " Broad Tarn.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook to `path`."""
    made = book(path, "Pen and Gate year-end")
    face = {"font_name": "Comic Sans MS", "font_size": 11, "valign": "top"}
    plain = made.add_format(face)
    wrap = made.add_format({**face, "text_wrap": True})
    title = made.add_format({**face, "bold": True, "font_size": 18, "font_color": "#2E6B34"})
    head = made.add_format(
        {**face, "bold": True, "text_wrap": True, "bg_color": "#E4EFD8", "align": "center"}
    )
    soft = made.add_format({**face, "italic": True, "font_color": "#7A5C2E", "text_wrap": True})
    figure = made.add_format({**face, "num_format": "#,##0.##", "align": "center"})
    whole = made.add_format({**face, "num_format": "#,##0", "align": "center"})
    share = made.add_format({**face, "num_format": "0%", "align": "center"})
    bold = made.add_format({**face, "bold": True, "num_format": "#,##0", "align": "center"})
    money = made.add_format({**face, "num_format": "£#,##0", "align": "center"})

    page = made.add_worksheet("Hello")
    page.hide_gridlines(2)
    page.merge_range("B2:G2", "Pen & Gate: health checks at the marts", title)
    page.merge_range(
        "B3:G3",
        "Hello Priya, here's the whole year for you, April 25 to end of March 26. Sorry it's late,"
        " you know what March is like. Jan x",
        wrap,
    )
    page.set_row(2, 34)
    for row, (words, answer) in enumerate(
        [
            ("That's us:", "The Drovers' Gate Trust"),
            ("You lot:", "Skelderdale County Council (Public Health)"),
            ("Your number for it:", "SCC-PH-0417"),
            ("Runs:", "1 April 2024 till 31 March 2027, and we write to you every six months"),
        ],
        start=4,
    ):
        page.write(row, 1, words, plain)
        page.merge_range(row, 2, row, 6, answer, plain)
    page.write("B10", "What we promised you", title)
    for place, words in enumerate(
        [
            "",
            "You asked for (a year)",
            "Rock bottom",
            "Spring & summer (Apr-Sep 25)",
            "Autumn & winter (Oct 25-Mar 26)",
            "The year",
            "How it went",
        ]
    ):
        page.write(10, 1 + place, words, head)
    page.set_row(10, 50)
    rates = {"gp": (152 / 218, "=G15/G14"), "mate": (423 / 454, "=G19/G18")}
    row = 11
    for words, asked, bottom, first, second, how, remark in PROMISES:
        look = share if how in rates else whole
        page.write(row, 1, words, wrap)
        if asked is not None:
            page.write(row, 2, asked, look)
        if bottom is not None:
            page.write(row, 3, bottom, look)
        page.write(row, 4, first, look)
        page.write(row, 5, second, look)
        if how == "sum":
            page.write_formula(row, 6, f"=E{row + 1}+F{row + 1}", bold, first + second)
        else:
            page.write_formula(row, 6, rates[how][1], share, rates[how][0])
        page.write(row, 7, remark, soft)
        page.set_row(row, 32)
        row += 1
    page.set_column("A:A", 2)
    page.set_column("B:B", 44)
    page.set_column("C:G", 14)
    page.set_column("H:H", 40)

    page = made.add_worksheet("Mart by mart")
    top = 0
    for season, table in (("SPRING & SUMMER", SPRING), ("AUTUMN & WINTER", WINTER)):
        page.write(top, 0, season, title)
        page.write(top + 1, 0, "Mart", head)
        for place, words in enumerate(COLUMNS):
            page.write(top + 1, 1 + place, words, head)
        for step, (mart, line) in enumerate(zip(MARTS, table, strict=True)):
            page.write(top + 2 + step, 0, mart, plain)
            for place, value in enumerate(line):
                page.write(top + 2 + step, 1 + place, value, whole)
        page.write(top + 6, 0, "All of them", plain)
        for place in range(6):
            numbers = [value for line in table if isinstance(value := line[place], int)]
            if numbers:
                col = "BCDEFG"[place]
                page.write_formula(
                    top + 6, 1 + place, f"=SUM({col}{top + 3}:{col}{top + 6})", bold, sum(numbers)
                )
        page.write(top + 6, 7, "lots", plain)
        top += 9
    page.write("A19", "under 40, women and hired hands are out of the MOTs.", soft)
    page.set_column("A:A", 26)
    page.set_column("B:H", 12)

    page = made.add_worksheet("Six months on")
    page.merge_range(
        "A1:E1", "We ring everybody six months after. This is how they say they're doing.", wrap
    )
    for place, words in enumerate(
        ["", "Rung Apr-Sep 25", "Rung Oct 25-Mar 26", "The year", "our two penn'orth"]
    ):
        page.write(2, place, words, head)
    page.set_row(2, 32)
    for step, (words, early, late, remark) in enumerate(SINCE):
        row = 3 + step
        page.write(row, 0, words, wrap)
        page.write(row, 1, early, whole)
        page.write(row, 2, late, whole)
        if isinstance(early, int):
            page.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", bold, early + late)
        else:
            page.write(row, 3, "-", whole)
        page.write(row, 4, remark, soft)
    page.set_column("A:A", 52)
    page.set_column("B:D", 14)
    page.set_column("E:E", 36)

    page = made.add_worksheet("Kitchen table")
    page.write("A1", "Wives, husbands, mams and dads", title)
    for place, words in enumerate(
        [
            "",
            "Farms we sat down at",
            "Other halves who joined in the chats",
            "Other halves who say home's easier now",
            "Bairns passed on to the school counsellor",
            "Families now sharing the night checks & the paperwork",
        ]
    ):
        page.write(2, place, words, head)
    for step, (season, counts) in enumerate(KITCHEN):
        page.write(3 + step, 0, season, plain)
        for place, number in enumerate(counts):
            page.write(3 + step, 1 + place, number, whole)
    page.write("A6", "Year", plain)
    for place in range(5):
        col = "BCDEF"[place]
        summed = KITCHEN[0][1][place] + KITCHEN[1][1][place]
        page.write_formula(5, 1 + place, f"={col}4+{col}5", bold, summed)
    page.set_row(2, 70)
    page.set_column("A:A", 22)
    page.set_column("B:F", 17)

    page = made.add_worksheet("Our lot")
    page.merge_range("A1:C1", "Them on wages", head)
    page.merge_range("E1:G1", "The gatekeepers", head)
    for first in (0, 4):
        page.write(1, first + 1, "Apr-Sep", head)
        page.write(1, first + 2, "Oct-Mar", head)
    for first, rows in ((0, PAID), (4, GATES)):
        for step, (words, before, after) in enumerate(rows):
            page.write(2 + step, first, words, wrap)
            page.write(2 + step, first + 1, before, figure)
            page.write(2 + step, first + 2, after, figure)
    page.write("E9", "Rota and spirits: as at the end of each half.", soft)
    page.set_column("A:A", 30)
    page.set_column("E:E", 42)

    page = made.add_worksheet("Stories & moans")
    for step, (words, text) in enumerate(STORIES):
        page.write(2 * step, 0, words, head)
        page.write(2 * step + 1, 0, text, wrap)
        page.set_row(2 * step + 1, 54)
    page.set_column("A:A", 110)

    page = made.add_worksheet("Pounds")
    for place, words in enumerate(["", "Budget 25/26", "Apr-Sep", "Oct-Mar", "Left"]):
        page.write(0, place, words, head)
    for step, (words, budget, spring, winter) in enumerate(POUNDS):
        row = 1 + step
        page.write(row, 0, words, plain)
        for place, pounds in enumerate([budget, spring, winter]):
            page.write(row, 1 + place, pounds, money)
        left = budget - spring - winter
        page.write_formula(row, 4, f"=B{row + 1}-C{row + 1}-D{row + 1}", money, left)
    page.write("A7", "Altogether", plain)
    for place in range(3):
        col = "BCD"[place]
        summed = sum((line[1], line[2], line[3])[place] for line in POUNDS)
        page.write_formula(6, 1 + place, f"=SUM({col}2:{col}6)", money, summed)
    page.write_formula("E7", "=B7-C7-D7", money, sum(b - e - n for _, b, e, n in POUNDS))
    page.set_column("A:A", 24)
    page.set_column("B:E", 13)
    made.close()
