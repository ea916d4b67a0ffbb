"""Blood-pressure loans and cholesterol clinics in faith venues: a tab a month, one summary."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tests.unseen.pen import book

Figure = float | str

VENUES = ["Canal Street Mosque", "Ferrow Road Temple", "Hollow Lane Community Centre"]
TABS = ["Sep 25", "Oct 25", "Nov 25", "Dec 25", "Jan 26"]
NAMES = ["September 2025", "October 2025", "November 2025", "December 2025", "January 2026"]
STARTS = [
    datetime(2025, 9, 1),
    datetime(2025, 10, 1),
    datetime(2025, 11, 1),
    datetime(2025, 12, 1),
    datetime(2026, 1, 1),
]

# one triple (mosque, temple, centre) a month
GROUPS: list[tuple[str, list[tuple[str, list[list[Figure]]]]]] = [
    (
        "At the table",
        [
            ("Sessions held", [[3, 2, 3], [4, 3, 4], [4, 4, 4], [3, 1, 3], [4, 4, 5]]),
            (
                "People who stopped to talk",
                [[61, 38, 44], [88, 57, 63], [92, 71, 66], [70, 19, 41], [97, 80, 85]],
            ),
            (
                "   men among them",
                [[48, 17, 16], [66, 25, 24], [71, 30, 22], [55, 8, 15], [74, 37, 31]],
            ),
        ],
    ),
    (
        "Home monitoring",
        [
            (
                "Monitors lent",
                [[27, 16, 19], [39, 24, 30], [44, 33, 31], [31, 9, 20], [46, 37, 41]],
            ),
            (
                "Diaries due back (4 wks up)",
                [[14, 8, 9], [33, 20, 24], [42, 29, 30], [40, 26, 28], [30, 10, 22]],
            ),
            (
                "Diaries back in time, 7 full days",
                [[11, 7, 6], [26, 17, 18], [34, 25, 23], [29, 21, 20], [25, 8, 19]],
            ),
            (
                "High at home (avg 135/85 or over)",
                [[4, 2, 3], [9, 6, 6], [13, 8, 7], [10, 8, 6], [9, 3, 6]],
            ),
            (
                "   GP told inside 5 working days",
                [[4, 2, 3], [9, 5, 6], [12, 8, 7], [9, 7, 6], [9, 3, 6]],
            ),
        ],
    ),
    (
        "Cholesterol",
        [
            (
                "Finger-prick tests done",
                [[20, 11, 15], [31, 22, 25], [36, 30, 27], [24, "nil", 16], [38, 33, 35]],
            ),
        ],
    ),
]
LATER: list[tuple[str, list[list[Figure]]]] = [
    ("High at the start, rechecked at 12 wks", [[3, 2, 2], [8, 5, 6]]),
    ("   under 135/85 now", [[2, 1, 1], [5, 2, 3]]),
]

BESIDE: list[tuple[str, list[Figure]]] = [
    ("Champions on the rota (unpaid)", [11, 13, 13, 12, 16]),
    ("Hours champions gave", [64, 81.5, 88, 47, 102.5]),
    ("Off cigarettes, shisha or paan since their check", [2, 3, 5, 1, 4]),
    ("Have cut the salt or ghee at home (asked when diary came back)", [9, 21, 30, 26, 17]),
    ("Had no GP when we met, have one now", [3, 1, 4, "nil", 2]),
    ("Relatives who tried the monitor too and now see their own GP about it", [2, 5, 6, 4, 7]),
    ("Under 40s lent a monitor", [12, 18, 21, "<5", 25]),
    ("Leaflets given out", [150, 220, 240, 90, 310]),
    ("Nurse hours paid", [26, 34, 38, 22.5, 41]),
    ("Spend this month, £", [5120, 5890, 6015, 4480, 6240]),
]

HAPPENED = [
    (
        "First month. We started late at the temple (keys). We ordered 40 more cuffs in the large "
        "size."
    ),
    (
        "Friday sessions are the busiest by far. At Hollow Lane two sisters who look after their "
        "mother say they sleep better for having the monitor in the house."
    ),
    (
        "Heart talk on the 16th. Since then the temple kitchen has stopped salting the Sunday lunch, "
        "which about ninety people eat. Nurse rota full."
    ),
    (
        "Temple roof. With one session only at Ferrow Road, 9 monitors went out there where 33 had "
        "gone the month before."
    ),
    (
        "Good month everywhere. Five people who had put off the doctor for years are now taking their "
        "tablets every day. Still waiting for the new data-sharing form."
    ),
]

VENUE_HEADS = [
    "Champions signed up since September",
    "Champions who passed the pressure-taking certificate",
    "Champions gone on to paid health or care work",
    "Walking group the venue keeps going itself?",
    "Regular walkers at 31 January",
    "Hall hire paid, £",
    "Nearest pharmacy, miles",
]
VENUE_ROWS: list[tuple[str, list[Figure]]] = [
    ("Canal Street Mosque", [8, 5, 1, "Yes", 14, 540, 0.3]),
    ("Ferrow Road Temple", [4, 3, 0, "No", "nil", 385, 0.9]),
    ("Hollow Lane Community Centre", [7, 4, 2, "Yes", 18, 760, 1.2]),
]

CONTRACT = [
    ("Provider", "Steady Beat Neighbourhood Health CIC"),
    ("Commissioner", "NHS Ollerdale and Wenbrook Integrated Care Board"),
    ("Contract no.", "OW-CVD-25-118"),
    (
        "For",
        (
            "Home blood-pressure monitoring and lipid clinics in mosques, temples and "
            "community centres"
        ),
    ),
    ("Term", "1 September 2025 - 31 August 2027, monthly reports"),
    ("This issue", "Report no. 5, January 2026"),
]


def add(values: list[Figure]) -> float:
    """The sum of the numbers among the values."""
    return sum(each for each in values if isinstance(each, int | float))


def draw(path: Path) -> None:
    """Write the summary, five month tabs and the venues tab."""
    made = book(path, "Steady Beat month report")
    title = made.add_format({"bold": True, "font_size": 15, "font_color": "#00606B"})
    head = made.add_format(
        {
            "bold": True,
            "bg_color": "#00606B",
            "font_color": "white",
            "text_wrap": True,
            "valign": "top",
        }
    )
    headmonth = made.add_format(
        {
            "bold": True,
            "bg_color": "#00606B",
            "font_color": "white",
            "num_format": "mmm-yy",
            "align": "right",
        }
    )
    band = made.add_format({"bold": True, "bg_color": "#CDE8E5"})
    bold = made.add_format({"bold": True, "top": 1})
    label = made.add_format({"bold": True, "font_color": "#00606B"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    small = made.add_format({"italic": True, "font_size": 9, "font_color": "#777777"})
    share = made.add_format({"num_format": "0.0%"})
    aim = made.add_format({"num_format": "0%"})
    thousand = made.add_format({"num_format": "#,##0"})
    money = made.add_format({"num_format": "#,##0.00"})
    right = made.add_format({"align": "right"})

    summary = made.add_worksheet("Summary")
    places: dict[str, list[str]] = {}
    totals: dict[str, list[float]] = {}
    beside_places: dict[str, list[str]] = {}

    for month, (tab, name) in enumerate(zip(TABS, NAMES, strict=True)):
        sheet = made.add_worksheet(tab)
        sheet.set_column("A:A", 36)
        sheet.set_column("B:E", 13)
        sheet.set_column("F:F", 3)
        sheet.set_column("G:G", 44)
        sheet.set_column("H:H", 10)
        sheet.write("A1", "Steady Beat - month sheet", title)
        sheet.write("A2", "Month")
        sheet.write("B2", name, label)
        for col, text in enumerate(["", *VENUES, "All venues"]):
            sheet.write(3, col, text, head)
        sheet.set_row(3, 46)
        at = 4
        for group, rows in GROUPS:
            sheet.merge_range(at, 0, at, 4, group, band)
            at += 1
            if month == 3 and group == "Home monitoring":
                sheet.merge_range(at, 0, at, 4, "temple hall shut 3-28 Dec, roof repairs", small)
                at += 1
            for text, months in rows:
                sheet.write(at, 0, text)
                values = months[month]
                for col, value in enumerate(values, start=1):
                    sheet.write(at, col, value, right if isinstance(value, str) else None)
                sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", bold, add(values))
                places.setdefault(text.strip(), []).append(f"'{tab}'!E{at + 1}")
                totals.setdefault(text.strip(), []).append(add(values))
                at += 1
        if month >= 3:
            sheet.merge_range(at, 0, at, 4, "Twelve weeks on", band)
            at += 1
            for text, months in LATER:
                sheet.write(at, 0, text)
                values = months[month - 3]
                for col, value in enumerate(values, start=1):
                    sheet.write(at, col, value)
                sheet.write_formula(at, 4, f"=SUM(B{at + 1}:D{at + 1})", bold, add(values))
                places.setdefault(text.strip(), []).append(f"'{tab}'!E{at + 1}")
                totals.setdefault(text.strip(), []).append(add(values))
                at += 1
        sheet.merge_range(3, 6, 3, 7, "Also this month", head)
        for row, (text, monthly) in enumerate(BESIDE, start=4):
            sheet.write(row, 6, text, wrap)
            amount = monthly[month]
            sheet.write(row, 7, amount, right if isinstance(amount, str) else None)
            beside_places.setdefault(text, []).append(f"'{tab}'!H{row + 1}")
        sheet.write(at + 1, 0, "What happened this month", label)
        sheet.merge_range(at + 2, 0, at + 4, 4, HAPPENED[month], wrap)

    venues = made.add_worksheet("Venues & champions")
    venues.set_column("A:A", 32)
    venues.set_column("B:H", 17)
    venues.write("A1", "Venues and champions, 1 September 2025 to 31 January 2026", title)
    for col, text in enumerate(["Venue", *VENUE_HEADS]):
        venues.write(2, col, text, head)
    for row, (venue, values) in enumerate(VENUE_ROWS, start=3):
        venues.write(row, 0, venue)
        for col, value in enumerate(values, start=1):
            venues.write(row, col, value, right if isinstance(value, str) else None)
    venues.write(6, 0, "Total", bold)
    for col in (1, 2, 3, 5, 6):
        letter = "ABCDEFGH"[col]
        column = [values[col - 1] for _, values in VENUE_ROWS]
        venues.write_formula(6, col, f"=SUM({letter}4:{letter}6)", bold, add(column))
    venues.write(
        8, 0, "Certificate = half-day course and observed readings, signed by the nurse.", small
    )
    venues.write(9, 0, "Venue contact for keys: 01632 960733 (Hollow Lane), ask for Bashir", small)

    summary.set_column("A:A", 54)
    summary.set_column("B:I", 10)
    summary.set_column("J:J", 16)
    summary.set_column("K:K", 52)
    summary.write(
        "A1", "Steady Beat: pressure and cholesterol checks where people already meet", title
    )
    for row, (name, text) in enumerate(CONTRACT, start=2):
        summary.write(row, 0, name, label)
        summary.write(row, 1, text)
    for col, text in [
        (0, "What you asked us to do"),
        (1, "Year target"),
        (2, "Not under"),
        (8, "So far"),
        (9, "How it looks"),
        (10, "Comment"),
    ]:
        summary.write(9, col, text, head)
    for col, start in enumerate(STARTS, start=3):
        summary.write_datetime(9, col, start, headmonth)

    def count_row(row: int, text: str, found: list[str], values: list[float]) -> None:
        summary.write(row, 0, text)
        for col, (place, value) in enumerate(zip(found, values, strict=True), start=3):
            summary.write_formula(row, col, f"={place}", thousand, value)
        summary.write_formula(row, 8, f"=SUM(D{row + 1}:H{row + 1})", bold, sum(values))

    def rate_row(row: int, text: str, over: str, under: str, skip: int = 0) -> None:
        summary.write(row, 0, text)
        for col in range(3, 3 + skip):
            summary.write(row, col, "not due", right)
        pairs = zip(places[over], places[under], totals[over], totals[under], strict=True)
        for col, (top, below, upper, lower) in enumerate(pairs, start=3 + skip):
            summary.write_formula(row, col, f"={top}/{below}", share, upper / lower)
        tops, belows = "+".join(places[over]), "+".join(places[under])
        summary.write_formula(
            row, 8, f"=({tops})/({belows})", share, sum(totals[over]) / sum(totals[under])
        )

    count_row(10, "Home monitors lent", places["Monitors lent"], totals["Monitors lent"])
    rate_row(
        11,
        "Diaries back within four weeks with seven full days",
        "Diaries back in time, 7 full days",
        "Diaries due back (4 wks up)",
    )
    rate_row(
        12,
        "High readings passed to the GP within five working days",
        "GP told inside 5 working days",
        "High at home (avg 135/85 or over)",
    )
    count_row(
        13,
        "Cholesterol finger-prick checks",
        places["Finger-prick tests done"],
        totals["Finger-prick tests done"],
    )
    rate_row(
        14,
        "High at the start and under 135/85 at twelve weeks",
        "under 135/85 now",
        "High at the start, rechecked at 12 wks",
        3,
    )
    count_row(15, "Sessions held", places["Sessions held"], totals["Sessions held"])
    for row, target, floor, style in [
        (10, 1200, 1080, thousand),
        (11, 0.8, 0.7, aim),
        (12, 0.95, 0.9, aim),
        (13, 900, 810, thousand),
        (14, 0.5, 0.4, aim),
    ]:
        summary.write_number(row, 1, target, style)
        summary.write_number(row, 2, floor, style)
    summary.write(15, 1, "info only")
    for row, look, comment in [
        (10, "a bit behind", "December cost us about 40 loans"),
        (11, "nearly", "Seventy-nine in every hundred diaries have come home so far."),
        (12, "on track", ""),
        (13, "a bit behind", "none at the temple in Dec"),
        (14, "on track", "first ones fell due in December, small numbers"),
    ]:
        summary.write(row, 9, look)
        summary.write(row, 10, comment)
    summary.merge_range(16, 0, 16, 10, "For information", band)
    due, back = totals["Diaries due back (4 wks up)"], totals["Diaries back in time, 7 full days"]
    out = [total - home for total, home in zip(due, back, strict=True)]
    summary.write(17, 0, "Diaries late or still out")
    pairs = zip(
        places["Diaries due back (4 wks up)"],
        places["Diaries back in time, 7 full days"],
        out,
        strict=True,
    )
    for col, (top, below, value) in enumerate(pairs, start=3):
        summary.write_formula(17, col, f"={top}-{below}", thousand, value)
    summary.write_formula(17, 8, "=SUM(D18:H18)", bold, sum(out))
    rate_row(18, "Men, share of people who stopped", "men among them", "People who stopped to talk")
    hours = [float(value) for value in BESIDE[1][1]]
    summary.write(19, 0, "Unpaid champion hours")
    for col, (place, value) in enumerate(
        zip(beside_places["Hours champions gave"], hours, strict=True), start=3
    ):
        summary.write_formula(19, col, f"={place}", None, value)
    summary.write_formula(19, 8, "=SUM(D20:H20)", bold, sum(hours))
    spend = [float(value) for value in BESIDE[9][1]]
    summary.write(20, 0, "Spend for each monitor lent, £")
    spent = beside_places["Spend this month, £"]
    lent = places["Monitors lent"]
    for col in range(5):
        summary.write_formula(
            20,
            col + 3,
            f"={spent[col]}/{lent[col]}",
            money,
            spend[col] / totals["Monitors lent"][col],
        )
    summary.write_formula(
        20, 8, f"=({'+'.join(spent)})/I11", money, sum(spend) / sum(totals["Monitors lent"])
    )
    summary.write(
        22,
        0,
        "Targets run September to August. 'Not under' is the line you gave us in the July meeting.",
        small,
    )
    summary.freeze_panes(10, 1)
    made.close()
