"""Supported places in hospital gardens and kitchens: quarters across, target beside actual."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

FORM = [
    ("Who we are", "Wrenlow Growers & Galley CIO"),
    ("Who pays us", "Ottermere County Council, Adults' Commissioning"),
    ("Agreement no.", "OCC/AD/25/0447"),
    (
        "What it is",
        "Supported volunteering and work placements in hospital gardens and kitchens for adults"
        " with a learning disability",
    ),
    ("Agreement runs", "1 April 2025 to 31 March 2028"),
    ("This return is for", "Quarter 3 (October to December 2025)"),
    ("How often", "Every quarter, by the 15th working day"),
    ("Filled in by", "Morwenna Adair, places lead"),
    ("Ring", "01632 960417"),
    ("Sent on", date(2026, 1, 21)),
    ("Agreed price this year", 186400),
    (
        "Our four sites",
        "Tidewell General: Walled Garden and Patients' Kitchen. Sallow Bank Community Hospital:"
        " Courtyard Beds and Staff Canteen.",
    ),
]

COUNTS: list[tuple[int, str, list[int], list[Any], int, int, str, str]] = [
    (8, "New people starting a supported place", [12, 12, 12, 12], [14, 11, 13], 48, 43, "G", ""),
    (
        16,
        "People passing a certificate (food hygiene or garden safety)",
        [6, 8, 8, 8],
        [5, 9, 7],
        30,
        27,
        "A",
        "2 resits booked for Feb",
    ),
    (
        17,
        "People going into paid work, 4 hours a week or more",
        [2, 2, 3, 3],
        [1, 2, 3],
        10,
        8,
        "A",
        "Canteen took two on in Nov",
    ),
]
RATES: list[tuple[int, str, str, list[int], str, list[int], float, float, str, str]] = [
    (
        9,
        "Places still going at 13 weeks",
        "kept going",
        [8, 9, 10],
        "reached their 13 weeks in the quarter",
        [10, 13, 12],
        0.75,
        0.65,
        "G",
        "Summer dip - see In our words",
    ),
    (
        12,
        "Planned sessions people came to",
        "came",
        [512, 541, 603],
        "planned",
        [588, 655, 694],
        0.85,
        0.8,
        "G",
        "",
    ),
    (
        20,
        "Reviews held on time",
        "held on time",
        [21, 24, 28],
        "due",
        [22, 27, 29],
        0.95,
        0.9,
        "A",
        "Q2: three families away in August",
    ),
]

SITES = ["Walled Garden", "Patients' Kitchen", "Courtyard Beds", "Staff Canteen"]
TABLES: list[tuple[int, str, list[tuple[str, list[Any]]], bool, bool]] = [
    (
        3,
        "1. On the books on the last day of the quarter",
        list(zip(SITES, [[11, 12, 14], [9, 8, 10], [6, 8, 8], [5, 6, 9]], strict=True)),
        True,
        False,
    ),
    (
        10,
        "2. Sessions we ran",
        list(zip(SITES, [[62, 66, 64], [58, 57, 63], [36, 40, 33], [24, 30, 35]], strict=True)),
        True,
        True,
    ),
    (
        17,
        "3. Who started (new people only)",
        [
            ("18-24", [6, 4, 7]),
            ("25-44", [5, 5, 4]),
            ("45 and over", [3, "<5", "<5"]),
            ("Women", [6, 5, 7]),
            ("Live with family", [9, 7, 8]),
        ],
        False,
        False,
    ),
    (
        25,
        "4. Asking and waiting",
        [
            ("Asked for a place - social work team", [10, 8, 9]),
            ("Asked for a place - college", [4, 2, 6]),
            ("Asked for a place - family or self", [5, 6, 4]),
            ("Taster visits", [17, 13, 16]),
            ("Waiting at quarter end", [5, 7, "nil"]),
        ],
        False,
        False,
    ),
    (
        33,
        "5. Grown, cooked, carried",
        [
            ("Crops lifted (kg)", [88.5, 241, 137]),
            ("Meals plated up", [2310, 2268, 2544]),
            ("Flower trolleys taken round the wards", [24, 26, 21]),
        ],
        False,
        True,
    ),
]

CHANGED: list[tuple[str, list[Any], str, str]] = [
    (
        "Come in by bus or on foot on their own now (were driven before)",
        [3, 5, 4],
        "Coach signs the travel card",
        "",
    ),
    ("Practice journeys with a job coach", [31, 44, 38], "Coach diaries", ""),
    (
        "Make a hot meal at home most weeks - never used to",
        [4, 6, 7],
        "Home book, family sign it",
        "Batch soup is the favourite",
    ),
    (
        "Went for the yearly health check after missing last year's",
        [5, 3, 6],
        "Purple folder",
        "Sallow Bank surgery very helpful",
    ),
    ("Health letters we put into easy read", [9, 7, 12], "Office log", ""),
    (
        "See someone they met here on days when they are not here",
        [6, 8, 9],
        "Asked at review",
        "Cinema, darts, one couple!",
    ),
    ("Stuck with it past the three months", [8, 9, 10], "Register", ""),
    ("Smile sheets handed back", [40, 38, 47], "Box by the door", ""),
]

LEAVERS: list[tuple[str, date, str, int, str, float | None, str, str]] = [
    ("KB", date(2025, 4, 30), "Walled Garden", 41, "Moved out of county", None, "N", "N"),
    ("TO", date(2025, 5, 23), "Staff Canteen", 30, "Cafe at the bus station", 8, "N", "N"),
    ("JW", date(2025, 6, 13), "Patients' Kitchen", 9, "Not for him", None, "N", "N"),
    ("SA", date(2025, 7, 4), "Patients' Kitchen", 52, "School kitchen", 12.5, "Y", "N"),
    ("DM", date(2025, 8, 1), "Courtyard Beds", 27, "Poorly, may come back", None, "N", "N"),
    ("RP", date(2025, 9, 12), "Walled Garden", 38, "Garden centre", 6, "N", "Y"),
    ("LH", date(2025, 9, 26), "Walled Garden", 60, "Finished, happy", None, "Y", "Y"),
    ("CE", date(2025, 10, 17), "Staff Canteen", 33, "Canteen payroll", 10, "Y", "N"),
    ("AN", date(2025, 11, 7), "Staff Canteen", 29, "Canteen payroll", 10, "N", "Y"),
    ("FG", date(2025, 11, 28), "Courtyard Beds", 14, "College course", None, "N", "N"),
    ("MV", date(2025, 12, 12), "Patients' Kitchen", 45, "Care home kitchen", 16, "Y", "Y"),
]

QUARTERS = ["Apr-Jun", "Jul-Sep", "Oct-Dec"]
SMALL: list[tuple[int, int, str, list[tuple[str, list[Any], Any]]]] = [
    (
        3,
        0,
        "BUDDIES (nobody is paid)",
        [
            ("Buddies giving time", [16, 19, 21], 24),
            ("of them, used to work for the NHS", [6, 7, 7], 9),
            ("Hours they gave", [412, 468, 531.5], 1411.5),
            ("Induction evenings", [3, 2, 2], 7),
            ("Buddies now in a paid care or catering job", [1, 0, 2], 3),
        ],
    ),
    (
        3,
        8,
        "FAMILIES",
        [
            ("Family carers we spoke to", [27, 25, 31], None),
            ("Carers back at work, or working more, on place days", [2, 3, 2], 7),
            ("Carers who tell us they get a proper break each week now", [7, 5, 8], 20),
            ("Family coffee mornings", [2, 1, 3], 6),
        ],
    ),
    (
        12,
        0,
        "WARDS AND NEIGHBOURS",
        [
            ("Hospital staff at a Working Alongside hour", [22, 31, 26], 79),
            (
                "of these, a month on, do something differently for patients with a learning"
                " disability",
                [9, 14, 11],
                34,
            ),
            ("Neighbours newly looking after a bed by themselves", [4, 2, 3], 9),
        ],
    ),
    (
        12,
        8,
        "US AND THE MONEY",
        [
            ("Job coaches (FTE)", [3.4, 3.4, 3.1], None),
            ("Days lost to sickness", [6, 11, 4], 21),
            ("Spent (GBP)", [45210, 47385, 44960], 137555),
        ],
    ),
]

WORDS = [
    (
        "What went well?",
        "A strong autumn. Thirteen people began a place this quarter, one more than you asked for,"
        " and both kitchens are nearly full. Since September three people have joined the Tidewell"
        " allotment society in their own right and each holds the key to a plot. We held six"
        " planting days and got 1,400 bulbs in before the frost.",
    ),
    (
        "What was hard?",
        "Petra is covering two job coach posts until March, so visits have been shorter. The"
        " July heat put people off and four places stopped early in Q2. The canteen lift was out"
        " for nine working days.",
    ),
    (
        "What did people around us notice?",
        "Five of the porters have taught themselves Makaton off their own bat and sign with"
        " patients on the wards. One mum told us she has come off her sleeping tablets now that"
        " her son is settled. Ward 4 asked for two more flower trolleys a week.",
    ),
    (
        "What next?",
        "We mean to get 12 people onto the Level 2 course in spring and to open a fifth site.",
    ),
]


def draw(path: Path) -> None:
    """Draw the quarter 3 return."""
    made = book(path, "Plot & Ladle return, quarter 3")
    face = {"font_name": "Georgia", "font_size": 10, "valign": "top"}
    big = made.add_format({**face, "font_size": 15, "bold": True, "font_color": "#4B5D23"})
    plain = made.add_format({**face, "text_wrap": True})
    bold = made.add_format({**face, "bold": True, "text_wrap": True})
    head = made.add_format(
        {
            **face,
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "bg_color": "#DDE3C7",
            "border": 1,
        }
    )
    band = made.add_format({**face, "bold": True, "bg_color": "#7A5C3E", "font_color": "#FFFFFF"})
    note = made.add_format({**face, "italic": True, "font_color": "#777777"})
    number = made.add_format({**face, "num_format": "#,##0.##", "border": 4})
    whole = made.add_format({**face, "num_format": "#,##0", "border": 4})
    share = made.add_format({**face, "num_format": "0.0%", "border": 4})
    day = made.add_format({**face, "num_format": "d mmm yyyy", "align": "left"})
    money = made.add_format({**face, "num_format": "£#,##0", "align": "left"})
    rag = {
        "G": made.add_format({**face, "bg_color": "#A9D08E", "align": "center"}),
        "A": made.add_format({**face, "bg_color": "#FFD966", "align": "center"}),
    }

    about = made.add_worksheet("About this return")
    about.set_column(0, 0, 24)
    about.set_column(1, 1, 70)
    about.write("A1", "Plot & Ladle", big)
    for at, (label, value) in enumerate(FORM, start=2):
        about.write(at, 0, label, bold)
        if isinstance(value, date):
            about.write_datetime(at, 1, value, day)
        else:
            about.write(at, 1, value, money if isinstance(value, int) else plain)

    asked = made.add_worksheet("What you asked for")
    asked.set_column(0, 0, 46)
    asked.set_column(1, 11, 9)
    asked.set_column(12, 12, 8)
    asked.write("A1", "What you asked for, and how we got on", big)
    asked.write("A2", "White boxes only please. Q4 to follow in April.", note)
    asked.merge_range("A5:A6", "Measure", head)
    for at, title in enumerate(
        ["Q1 Apr-Jun 25", "Q2 Jul-Sep 25", "Q3 Oct-Dec 25", "Q4 Jan-Mar 26", "Whole year"]
    ):
        first = 1 + 2 * at
        asked.merge_range(4, first, 4, first + 1, title, head)
        asked.write(5, first, "Target", head)
        asked.write(5, first + 1, "Not below" if at == 4 else "Actual", head)
    asked.merge_range("L5:L6", "So far", head)
    asked.merge_range("M5:M6", "Colour", head)
    asked.set_column(13, 13, 34)
    asked.merge_range("N5:N6", "Our comment", head)
    asked.merge_range("A7:N7", "STARTING AND STAYING", band)
    asked.merge_range("A15:N15", "LEARNING AND WORK", band)
    asked.merge_range("A19:N19", "LOOKING AFTER PEOPLE", band)
    for row, label, targets, actuals, yearly, floor, colour, comment in COUNTS:
        asked.write(row - 1, 0, label, bold)
        for at, target in enumerate(targets):
            asked.write(row - 1, 1 + 2 * at, target, whole)
        for at, actual in enumerate(actuals):
            asked.write(row - 1, 2 + 2 * at, actual, whole)
        asked.write(row - 1, 9, yearly, whole)
        asked.write(row - 1, 10, floor, whole)
        asked.write_formula(row - 1, 11, f"=C{row}+E{row}+G{row}", whole, sum(actuals))
        asked.write(row - 1, 12, colour, rag[colour])
        asked.write(row - 1, 13, comment, plain)
    for row, label, upper, tops, lower, bottoms, aim, least, colour, comment in RATES:
        asked.write(row - 1, 0, f"{label} (%)", bold)
        asked.write(row, 0, f"     {upper}", plain)
        asked.write(row + 1, 0, f"     {lower}", plain)
        for at in range(4):
            asked.write(row - 1, 1 + 2 * at, aim, share)
        for at, (top, bottom) in enumerate(zip(tops, bottoms, strict=True)):
            letter = "CEG"[at]
            asked.write_formula(
                row - 1, 2 + 2 * at, f"={letter}{row + 1}/{letter}{row + 2}", share, top / bottom
            )
            asked.write(row, 2 + 2 * at, top, whole)
            asked.write(row + 1, 2 + 2 * at, bottom, whole)
        asked.write(row - 1, 9, aim, share)
        asked.write(row - 1, 10, least, share)
        asked.write_formula(row - 1, 11, f"=L{row + 1}/L{row + 2}", share, sum(tops) / sum(bottoms))
        asked.write_formula(row, 11, f"=C{row + 1}+E{row + 1}+G{row + 1}", whole, sum(tops))
        asked.write_formula(row + 1, 11, f"=C{row + 2}+E{row + 2}+G{row + 2}", whole, sum(bottoms))
        asked.write(row - 1, 12, colour, rag[colour])
        asked.write(row - 1, 13, comment, plain)
    asked.write(
        "A18",
        "One of the Q2 people left the job in November; still counted, as agreed with Petra 12/11.",
        note,
    )
    asked.write("A23", "Complaints and safeguarding concerns (just tell us)", bold)
    asked.write("C23", 1, whole)
    asked.write("E23", "nil", whole)
    asked.write("G23", 2, whole)
    asked.write("L23", 3, whole)
    asked.write("N23", "Both Q3 ones closed, no action", plain)

    sites = made.add_worksheet("Places by site")
    sites.set_column(0, 0, 40)
    sites.set_column(1, 4, 11)
    sites.write("A1", "Places by site", big)
    for top, title, rows, totalled, summed in TABLES:
        sites.write(top - 1, 0, title, band)
        for at, quarter in enumerate(["Q1", "Q2", "Q3"]):
            sites.write(top - 1, 1 + at, quarter, head)
        if summed:
            sites.write(top - 1, 4, "So far", head)
        for down, (label, figures) in enumerate(rows):
            sites.write(top + down, 0, label, plain)
            for at, figure in enumerate(figures):
                sites.write(top + down, 1 + at, figure, number)
            if summed:
                line = top + down + 1
                sites.write_formula(top + down, 4, f"=SUM(B{line}:D{line})", number, sum(figures))
        if totalled:
            last = top + len(rows)
            sites.write(last, 0, "All sites", bold)
            for at in range(4 if summed else 3):
                letter = "BCDE"[at]
                columns = [[*figures, sum(figures)][at] for _, figures in rows]
                sites.write_formula(
                    last, 1 + at, f"=SUM({letter}{top + 1}:{letter}{last})", number, sum(columns)
                )

    changed = made.add_worksheet("What has changed")
    changed.set_column(0, 0, 58)
    changed.set_column(1, 4, 9)
    changed.set_column(5, 6, 28)
    changed.write("A1", "What has changed for people on a place", big)
    changed.write(
        "A2", "Each person counted once, in the quarter we first saw it. Numbers of people.", note
    )
    titles = ["", "Apr to Jun", "Jul to Sep", "Oct to Dec", "So far", "How we know", "And also"]
    changed.write_row("A4", titles, head)
    for down, (label, figures, source, extra) in enumerate(CHANGED, start=5):
        changed.write(down - 1, 0, label, plain)
        changed.write_row(down - 1, 1, figures, whole)
        changed.write_formula(down - 1, 4, f"=SUM(B{down}:D{down})", whole, sum(figures))
        changed.write(down - 1, 5, source, plain)
        changed.write(down - 1, 6, extra, plain)

    moved = made.add_worksheet("Moved on")
    moved.set_column(0, 1, 8)
    moved.set_column(2, 8, 19)
    moved.write("A1", "People who moved on since April (stayed 8 weeks or more)", big)
    moved.write_row(
        "A3",
        [
            "No.",
            "Initials",
            "Left us on",
            "Site",
            "Weeks with us",
            "Gone to",
            "Paid hours a week there",
            "Own tenancy since joining us?",
            "Back with us as an unpaid buddy?",
        ],
        head,
    )
    for down, (who, left, site, weeks, gone, hours, home, again) in enumerate(LEAVERS, start=1):
        row = down + 2
        moved.write(row, 0, down, plain)
        moved.write(row, 1, who, plain)
        moved.write_datetime(row, 2, left, day)
        moved.write(row, 3, site, plain)
        moved.write(row, 4, weeks, whole)
        moved.write(row, 5, gone, plain)
        if hours is not None:
            moved.write(row, 6, hours, number)
        moved.write(row, 7, home, plain)
        moved.write(row, 8, again, plain)

    around = made.add_worksheet("Buddies, families, wards")
    around.set_column(0, 0, 13)
    around.set_column(1, 6, 16)
    around.set_column(7, 7, 3)
    around.set_column(8, 8, 13)
    around.set_column(9, 12, 16)
    around.write("A1", "The people around a place", big)
    for top, left, title, columns in SMALL:
        around.merge_range(top - 1, left, top - 1, left + len(columns), title, band)
        around.write(top, left, "Quarter", head)
        for down, quarter in enumerate([*QUARTERS, "So far"], start=1):
            around.write(top + down, left, quarter, bold)
        for across, (label, figures, so_far) in enumerate(columns, start=1):
            around.write(top, left + across, label, head)
            around.write_column(top + 1, left + across, figures, number)
            if so_far is not None:
                around.write(top + 4, left + across, so_far, number)
    around.write(
        "A9",
        "So far = different people for the first two columns, not the quarters added up.",
        note,
    )

    words = made.add_worksheet("In our words")
    words.set_column(0, 0, 26)
    words.set_column(1, 1, 95)
    words.write("A1", "In our words", big)
    for down, (question, answer) in enumerate(WORDS, start=2):
        words.write(down, 0, question, bold)
        words.write(down, 1, answer, plain)
    made.close()
