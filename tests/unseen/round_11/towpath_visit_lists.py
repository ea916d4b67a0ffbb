"""Record lists kept by an outreach worker for boaters and roadside Travellers, with a count-up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Day, where, kind, who went, the eight figures of the list, jot
Visit = tuple[date, str, str, str, list[int], str]
FIRST: list[Visit] = [
    (date(2025, 7, 3), "Hob Lock", "Boat", "KL, Bev", [19, 14, 9, 5, 3, 4, 3, 0], ""),
    (date(2025, 7, 10), "Quarry Lane lay-by", "Road", "KL, Nan R", [12, 12, 6, 7, 4, 8, 6, 0], ""),
    (date(2025, 7, 22), "Sallow Wharf", "Boat", "KL, Tig", [16, 9, 8, 3, 2, 2, 2, 2], "Hot!"),
    (date(2025, 7, 31), "Fairground field", "Road", "KL, AS", [23, 20, 11, 9, 6, 13, 9, 0], ""),
    (date(2025, 8, 6), "Hob Lock", "Boat", "AS, Bev", [14, 5, 7, 2, 2, 1, 1, 1], ""),
    (date(2025, 8, 19), "Tanner's Bend", "Boat", "KL, Tig", [11, 8, 6, 3, 1, 0, 0, 3], ""),
    (date(2025, 8, 28), "Quarry Lane lay-by", "Road", "KL, Nan R", [15, 6, 8, 3, 2, 9, 8, 0], ""),
    (date(2025, 9, 4), "Sallow Wharf", "Boat", "KL, Bev", [18, 7, 10, 2, 2, 3, 2, 2], ""),
    (
        date(2025, 9, 16),
        "A-road verge, Crake",
        "Road",
        "KL, AS",
        [9, 9, 4, 6, 3, 5, 3, 0],
        "Moved on next day",
    ),
    (date(2025, 9, 25), "Hob Lock", "Boat", "AS, Tig", [17, 4, 9, 1, 1, 2, 2, 1], ""),
]
SECOND: list[Visit] = [
    (date(2025, 10, 2), "Fairground field", "Road", "KL, Nan R", [20, 11, 9, 5, 4, 10, 9, 0], ""),
    (date(2025, 10, 9), "Tanner's Bend", "Boat", "KL, Bev", [13, 6, 7, 2, 1, 1, 1, 2], ""),
    (
        date(2025, 10, 21),
        "Sallow Wharf",
        "Boat",
        "AS, Tig",
        [15, 5, 8, 2, 2, 2, 1, 3],
        "2 barred from surgery",
    ),
    (date(2025, 10, 30), "Quarry Lane lay-by", "Road", "KL, Nan R", [14, 5, 6, 2, 2, 7, 6, 0], ""),
    (
        date(2025, 11, 6),
        "Hob Lock",
        "Boat",
        "KL, Bev",
        [21, 8, 11, 3, 2, 3, 3, 1],
        "Flu nurse came",
    ),
    (date(2025, 11, 18), "New Cut moorings", "Boat", "KL, Tig", [17, 15, 9, 6, 4, 4, 3, 0], ""),
    (
        date(2025, 11, 27),
        "A-road verge, Crake",
        "Road",
        "AS, Nan R",
        [8, 7, 3, 5, 2, 6, 4, 0],
        "Ice",
    ),
    (date(2025, 12, 4), "New Cut moorings", "Boat", "KL, Bev", [16, 6, 8, 2, 2, 3, 3, 1], ""),
    (date(2025, 12, 11), "Sallow Wharf", "Boat", "KL, AS", [12, 3, 6, 1, 1, 1, 1, 2], ""),
    (
        date(2025, 12, 18),
        "Fairground field",
        "Road",
        "KL, Nan R",
        [18, 5, 7, 3, 2, 9, 8, 0],
        "Cake",
    ),
]
VISIT_HEADS = [
    "No",
    "Day",
    "Where",
    "Boat / Road",
    "Who went",
    "Spoke to",
    "New to us",
    "BPs done",
    "No GP",
    "- GP sorted",
    "Under-16s",
    "- jabs up to date or booked",
    "Sharps bins",
    "Jot",
]
# Tag, boat or road, opened, visits, closed, what they got: Y or blank; pounds a year won
Held = tuple[str, str, str, int, str, str, str, str, str, str, int | str]
HELD: list[Held] = [
    ("B-01", "Boat", "04/07/25", 9, "29/09/25", "Y", "Y", "", "", "Y", 2340),
    ("R-01", "Road", "10/07/25", 6, "12/09/25", "", "", "Y", "Y", "", ""),
    ("B-02", "Boat", "22/07/25", 11, "24/09/25", "Y", "", "", "Y", "Y", 4105),
    ("B-03", "Boat", "22/07/25", 4, "01/09/25", "", "", "", "", "", ""),
    ("R-02", "Road", "31/07/25", 8, "30/09/25", "", "", "Y", "", "", 1870),
    ("B-04", "Boat", "06/08/25", 7, "17/10/25", "", "Y", "", "Y", "", ""),
    ("R-03", "Road", "28/08/25", 12, "11/11/25", "", "", "Y", "Y", "", 3260),
    ("B-05", "Boat", "04/09/25", 10, "21/11/25", "Y", "", "", "", "Y", 980),
    ("B-06", "Boat", "25/09/25", 8, "09/12/25", "Y", "Y", "", "", "", ""),
    ("R-04", "Road", "02/10/25", 5, "10/12/25", "", "", "Y", "Y", "", 2715),
    ("B-07", "Boat", "21/10/25", 9, "19/12/25", "Y", "", "", "Y", "Y", ""),
    ("B-08", "Boat", "06/11/25", 6, "open", "", "", "", "", "", ""),
    ("R-05", "Road", "27/11/25", 3, "open", "", "", "", "", "", ""),
]
HELD_HEADS = [
    "Tag",
    "Boat / Road",
    "Opened",
    "Visits",
    "Closed",
    "Licence or mooring kept",
    "CO alarm & stove safe now",
    "Kids on a school roll now",
    "Partner says coping better",
    "Off tobacco 3 mths+",
    "£ a yr won (benefits)",
]
# Called, comes from, on the list since, hours each quarter, jab talk training, what came of it
PEERS: list[tuple[str, str, str, float, float, str, str]] = [
    ("Bev", "Boat, Hob Lock", "Jul", 26, 31, "Y", ""),
    ("Tig", "Boat, Sallow", "Jul", 22.5, 24, "Y", "Paid job, boatyard, Dec"),
    ("Nan R", "Road, Quarry Lane", "Jul", 19, 28, "Y", ""),
    ("Col", "Boat, Tanner's", "Aug", 11, 9.5, "", ""),
    ("Shelley", "Road, fairground", "Aug", 14, 17, "Y", ""),
    ("Fin", "Boat, New Cut", "Nov", 0, 12, "", ""),
    ("Old Pat", "Road, Crake", "Oct", 0, 8, "", "Poorly since Dec"),
    ("Jools", "Boat, Hob Lock", "Sep", 5, 15.5, "Y", "Paid job, our receptionist, Nov"),
]
BREWS: list[tuple[date, str, str, int]] = [
    (date(2025, 7, 17), "Women's brew, Hob Lock", "Bev alone", 9),
    (date(2025, 8, 14), "Stove & CO morning", "KL", 16),
    (date(2025, 8, 21), "Women's brew, Hob Lock", "Bev alone", 11),
    (date(2025, 9, 18), "Women's brew, Hob Lock", "Bev, Jools alone", 12),
    (date(2025, 10, 16), "Women's brew, Hob Lock", "Jools alone", 10),
    (date(2025, 10, 23), "Letters & forms table", "AS", 13),
    (date(2025, 11, 13), "Lads' fire pit, New Cut", "Fin, Tig alone", 14),
    (date(2025, 12, 15), "Women's brew, Hob Lock", "Bev, Jools alone", 15),
]
JOTS = [
    "Two surgeries (Milk Street and The Elms) have dropped the proof-of-address rule since we took"
    " Nan R in to talk to the receptionists. Anyone can walk in now.",
    "We saw 46 under-16s in Oct-Dec, more than we thought we would with the cold.",
    "The Hob Lock women have started a sick-run of their own: three of them take turns to drive"
    " neighbours to hospital. They don't put it through us.",
    "AS off four weeks in August. KL covered. We could do with a spare set of hands in winter.",
    "Had 6 phone calls from the canal trust about bins. Not ours.",
    "From January we plan to visit New Cut weekly and hope to meet 20 more boats.",
]


def _add(
    page: Worksheet, row: int, look: Format, first: int, last: int, parts: dict[int, float]
) -> None:
    """Sums of the columns `parts` over the rows `first` to `last` (counted from one)."""
    for col, value in parts.items():
        letter = "ABCDEFGHIJKLMNOP"[col]
        page.write_formula(row, col, f"=SUM({letter}{first}:{letter}{last})", look, value)


def draw(path: Path) -> None:
    """Write the workbook to `path`."""
    made = book(path, "Towpath lists")
    face = {"font_name": "Trebuchet MS", "font_size": 10}
    plain = made.add_format(face)
    head = made.add_format({**face, "bold": True, "text_wrap": True, "bottom": 2})
    day = made.add_format({**face, "num_format": "ddd d mmm yy", "align": "left"})
    band = made.add_format({**face, "bold": True, "bg_color": "#FCE8B2"})
    total = made.add_format({**face, "bold": True, "top": 1})
    share = made.add_format({**face, "num_format": "0.0%"})
    goal = made.add_format({**face, "num_format": "0%"})
    money = made.add_format({**face, "num_format": "#,##0"})
    wrap = made.add_format({**face, "text_wrap": True, "valign": "top"})

    front = made.add_worksheet("Count-up")
    page = made.add_worksheet("Visits")
    page.write("A1", "Every stop since we started", band)
    page.set_row(1, 54)
    for place, words in enumerate(VISIT_HEADS):
        page.write(1, place, words, head)
    row = 2
    number = 1
    sums: list[list[int]] = []
    for words, visits in (("July - September 2025", FIRST), ("October - December 2025", SECOND)):
        page.merge_range(row, 0, row, 13, words, band)
        row += 1
        start = row + 1
        for when, where, kind, who, figures, jot in visits:
            page.write(row, 0, number, plain)
            page.write_datetime(row, 1, when, day)
            for place, text in enumerate([where, kind, who]):
                page.write(row, 2 + place, text, plain)
            for place, figure in enumerate(figures):
                page.write(row, 5 + place, figure, plain)
            page.write(row, 13, jot, plain)
            number += 1
            row += 1
        added = [sum(visit[4][place] for visit in visits) for place in range(8)]
        sums.append(added)
        page.write(row, 2, "added up", total)
        _add(page, row, total, start, row, {5 + place: v for place, v in enumerate(added)})
        row += 1
    page.set_column("B:B", 14)
    page.set_column("C:C", 21)
    page.set_column("E:E", 11)
    page.set_column("N:N", 22)
    page.freeze_panes(2, 0)

    asks: list[tuple[str, float | None, float | None, int, int, str]] = [
        ("a) Outreach stops made", 48, 44, len(FIRST), len(SECOND), "n"),
        ("b) People met for the first time", 200, 180, sums[0][1], sums[1][1], "n"),
        ("c) Blood pressures taken", 160, 140, sums[0][2], sums[1][2], "n"),
        ("d) Had no GP: got registered", None, None, sums[0][4], sums[1][4], "n"),
        ("    out of", None, None, sums[0][3], sums[1][3], "n"),
        ("    so", 0.65, 0.5, 0, 0, "%"),
        ("e) Under-16s with jabs up to date or booked", None, None, sums[0][6], sums[1][6], "n"),
        ("    out of (seen)", None, None, sums[0][5], sums[1][5], "n"),
        ("    so", 0.8, 0.7, 0, 0, "%"),
        ("f) Safeguarding concerns raised (just tell us)", None, None, 2, 1, "n"),
    ]
    front.write("A1", "Boaters' & roadside Travellers' health outreach", band)
    for step, (words, answer) in enumerate(
        [
            ("Us", "Lockgate Health CIC"),
            ("For", "NHS Arrowdene Integrated Care Board"),
            ("Contract", "AD/INC/2025/31, 1 July 2025 to 30 June 2027, lists in every quarter"),
            ("This lot", "our 2nd quarter, October to December 2025"),
        ]
    ):
        front.write(1 + step, 0, words, plain)
        front.write(1 + step, 1, answer, plain)
    for place, words in enumerate(
        [
            "What you ask of us",
            "A year (Jul-Jun)",
            "No less than",
            "Jul-Sep 25",
            "Oct-Dec 25",
            "So far",
        ]
    ):
        front.write(6, place, words, head)
    for step, (words, target, floor, early, late, kind) in enumerate(asks):
        row = 7 + step
        front.write(row, 0, words, plain)
        look = goal if kind == "%" else plain
        if target is not None:
            front.write(row, 1, target, look)
        if floor is not None:
            front.write(row, 2, floor, look)
        if kind == "n":
            front.write(row, 3, early, plain)
            front.write(row, 4, late, plain)
            front.write_formula(row, 5, f"=D{row + 1}+E{row + 1}", total, early + late)
            continue
        above, below = asks[step - 2], asks[step - 1]
        pairs = [(above[3], below[3]), (above[4], below[4])]
        pairs.append((above[3] + above[4], below[3] + below[4]))
        for place, (top, base) in enumerate(pairs):
            col = "DEF"[place]
            formula = f"={col}{row - 1}/{col}{row}"
            front.write_formula(row, 3 + place, formula, share, top / base)
    front.write("A19", "a-e come off the Visits tab. f is in Kath's locked book.", plain)
    front.set_column("A:A", 44)
    front.set_column("B:F", 13)

    page = made.add_worksheet("Held on to")
    page.write("A1", "Boats & trailers we stuck with (Y = checked with them when we closed)", band)
    page.set_row(1, 42)
    for place, words in enumerate(HELD_HEADS):
        page.write(1, place, words, head)
    for step, line in enumerate(HELD):
        for place, value in enumerate(line):
            page.write(2 + step, place, value, money if place == 10 else plain)
    for step, (words, lines) in enumerate(
        [
            ("Added up, closed Jul-Sep 25", HELD[:5]),
            ("Added up, closed Oct-Dec 25", HELD[5:11]),
            ("Added up so far", HELD[:11]),
        ]
    ):
        row = 16 + step
        page.write(row, 0, words, total)
        first, last = ((3, 7), (8, 13), (3, 13))[step]
        page.write_formula(row, 3, f"=SUM(D{first}:D{last})", total, sum(line[3] for line in lines))
        for place in range(5, 10):
            col = "ABCDEFGHIJ"[place]
            found = sum(1 for line in lines if line[place] == "Y")
            formula = f'=COUNTIF({col}{first}:{col}{last},"Y")'
            page.write_formula(row, place, formula, total, found)
        won = sum(line[10] for line in lines if isinstance(line[10], int))
        page.write_formula(row, 10, f"=SUM(K{first}:K{last})", total, won)
    page.set_column("A:A", 28)
    page.set_column("B:K", 11)

    page = made.add_worksheet("Peers")
    page.write("A1", "Boaters and Travellers who come out with us, no pay, just diesel", band)
    for place, words in enumerate(
        [
            "Called",
            "From",
            "Since",
            "Hrs Jul-Sep 25",
            "Hrs Oct-Dec 25",
            "Hrs all",
            "Jab-talk course",
            "What came of it",
        ]
    ):
        page.write(1, place, words, head)
    for step, (called, home, since, summer, autumn, course, after) in enumerate(PEERS):
        row = 2 + step
        for place, text in enumerate([called, home, since]):
            page.write(row, place, text, plain)
        page.write(row, 3, summer, plain)
        page.write(row, 4, autumn, plain)
        page.write_formula(row, 5, f"=D{row + 1}+E{row + 1}", plain, summer + autumn)
        page.write(row, 6, course, plain)
        page.write(row, 7, after, plain)
    page.write("A11", "Hours", total)
    hours = [sum(line[3] for line in PEERS), sum(line[4] for line in PEERS)]
    _add(page, 10, total, 3, 10, {3: hours[0], 4: hours[1], 5: sum(hours)})
    page.write("A12", "How many went out", total)
    page.write_formula("D12", '=COUNTIF(D3:D10,">0")', total, 6)
    page.write_formula("E12", '=COUNTIF(E3:E10,">0")', total, 8)
    page.write_formula("F12", '=COUNTIF(F3:F10,">0")', total, 8)
    page.write("A13", "Went on to a paid job", total)
    page.write("D13", 0, total)
    page.write("E13", 2, total)
    page.write("F13", 2, total)
    page.set_column("A:B", 20)
    page.set_column("C:G", 10)
    page.set_column("H:H", 32)

    page = made.add_worksheet("Brews")
    for place, words in enumerate(["Day", "What", "Who ran it", "Came"]):
        page.write(0, place, words, head)
    for step, (when, what, who, came) in enumerate(BREWS):
        page.write_datetime(1 + step, 0, when, day)
        page.write(1 + step, 1, what, plain)
        page.write(1 + step, 2, who, plain)
        page.write(1 + step, 3, came, plain)
    for place, words in enumerate(["", "Jul-Sep 25", "Oct-Dec 25", "All"]):
        page.write(10, 1 + place, words, head)
    counted: list[tuple[str, int, int]] = [
        ("Run by peers with none of us there", 3, 3),
        ("- came to those", 32, 39),
        ("Run by KL or AS", 1, 1),
    ]
    for step, (what, once, again) in enumerate(counted):
        row = 11 + step
        page.write(row, 1, what, plain)
        page.write(row, 2, once, plain)
        page.write(row, 3, again, plain)
        page.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", total, once + again)
    page.set_column("A:A", 14)
    page.set_column("B:B", 34)
    page.set_column("C:E", 17)

    page = made.add_worksheet("Jottings")
    page.write("A1", "Odds and ends for the meeting", band)
    for step, words in enumerate(JOTS):
        page.write(2 + step, 0, words, wrap)
        page.set_row(2 + step, 28)
    page.set_column("A:A", 100)
    made.close()
