"""Gambling harms treatment, contract year from October: months down the page, measures across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tests.unseen.pen import book

MONTHS = [
    datetime(2025, 10, 1),
    datetime(2025, 11, 1),
    datetime(2025, 12, 1),
    datetime(2026, 1, 1),
    datetime(2026, 2, 1),
    datetime(2026, 3, 1),
    datetime(2026, 4, 1),
    datetime(2026, 5, 1),
    datetime(2026, 6, 1),
    datetime(2026, 7, 1),
    datetime(2026, 8, 1),
    datetime(2026, 9, 1),
]

ABOUT: list[tuple[str, object]] = [
    ("Who we are", "Evens Counselling Trust"),
    ("Who pays us", "Thornmere City Council, Public Health"),
    ("What for", "Gambling harms treatment and family support"),
    ("Agreement", "TCC/PH/GH/25-07"),
    ("From / to", "01/10/2025 - 30/09/2028"),
    ("This return", "March 2026 (month 6 of year 1), sent monthly"),
    ("Annual price", 214500),
    ("Clinical lead", "Rosalind Achterberg"),
    ("Ring us on", "0808 157 0246"),
]
AGREED: list[tuple[str, object, object, str]] = [
    ("New people starting treatment", 180, 162, "per contract year, Oct to Sep"),
    (
        "First appointment inside 10 working days",
        0.85,
        0.80,
        "seen in time / everyone offered a first appointment",
    ),
    ("Treatment finished as planned", 0.55, 0.50, "planned endings / all endings"),
    ("Affected others starting support", 60, 54, "per contract year"),
    ("Average fall in CORE-10", 6, 5, "people with a first and last score, points"),
    ("Letters sent to GPs", "no target", "no target", "tell us how many"),
]

TREATMENT: dict[str, list[float]] = {
    "Enquiries": [41, 46, 29, 63, 52, 55],
    "Referrals": [22, 26, 15, 34, 30, 31],
    "Started": [14, 17, 9, 23, 18, 20],
    "Offered 1st appt": [15, 18, 10, 24, 19, 21],
    "Seen within 10 WD": [12, 15, 9, 18, 17, 19],
    "In time %": [],
    "Planned": [5, 6, 4, 7, 9, 10],
    "Unplanned": [4, 5, 5, 4, 6, 7],
    "All": [],
    "Planned %": [],
    "Pairs": [5, 7, 4, 8, 9, 11],
    "Average drop": [5.8, 6.4, 4.9, 6.6, 6.1, 6.7],
    "GP letters": [13, 16, 9, 20, 18, 19],
}
REMARKS = [
    "",
    "",
    "closed 24 Dec to 2 Jan",
    "New Year adverts, phone rang off the hook",
    "",
    "Cheltenham week",
]
FAMILIES: dict[str, list[object]] = {
    "Affected others - new this month": [4, 6, 3, 8, 6, 7],
    "Their sessions (1:1 and group)": [19, 24, 15, 31, 29, 33],
    "Clients whose partner or parent came in with them": [3, 5, 2, 6, 5, 7],
    "Affected others sleeping better at review": [2, 3, "nil", 4, 3, 5],
    "Under 18s living in these homes": [7, 9, 4, 12, 10, 11],
    "Couples now running an open budget together": [2, 2, 1, 4, 3, 4],
    "Rent / mortgage back up to date": [1, 3, 2, 3, 4, 4],
}
MONEY: dict[str, list[float]] = {
    "Self-exclusion forms filled in with us": [9, 12, 6, 16, 13, 15],
    "90 days without a bet": [3, 4, 5, 6, 6, 8],
    "Owed when first assessed (£)": [161000, 203500, 98700, 288400, 214900, 240100],
    "Letters to creditors": [23, 31, 14, 40, 37, 35],
    "Written off or frozen (£)": [8450, 12300, 3900, 21760, 15240, 17480],
    "Food vouchers given": [6, 4, 11, 9, 5, 4],
    "Bank block still switched on at 3 months": [4, 6, 5, 7, 9, 11],
}
# (initials, joined, our own former client, training days, hours Oct-Dec, hours Jan-Mar, now)
PEERS: list[tuple[str, str, str, int, float, object, str]] = [
    ("AJ", "Oct 25", "Y", 3, 27, 31.5, "Tues group"),
    ("BW", "Oct 25", "Y", 3, 33, 24, "Tues group"),
    ("DO", "Oct 25", "N", 2, 18, None, "stopped Jan, new baby"),
    ("HK", "Nov 25", "Y", 3, 21, 36, "phone line"),
    ("MP", "Nov 25", "Y", 2, 15, 30, "phone line"),
    ("RS", "Dec 25", "N", 2, 6, 22.5, "prison visits"),
    ("TT", "Jan 26", "Y", 1, 0, 28.5, "Saturday drop in"),
]
PEER_EXTRAS: list[tuple[str, object]] = [
    ("Calls to the evening phone line", 214),
    ("Supervision meetings for the peers", 12),
    ("Peers who found a job or a course since joining", 3),
]
WHO_LEFT: list[tuple[str, object]] = [
    ("Men", 74),
    ("Women", 26),
    ("Other / would not say", "<5"),
    ("18 to 24", 17),
    ("25 to 34", 38),
    ("35 to 49", 31),
    ("50 and over", 15),
]
WHO_RIGHT: list[tuple[str, int]] = [
    ("Online slots and casino", 43),
    ("Sports betting", 36),
    ("Machines in shops", 14),
    ("Other", 8),
]
ENDING: list[tuple[str, int]] = [
    ("Endings in the six months", 72),
    ("Left early, we do not know why", 19),
    ("Kept a job that was on the line", 11),
    ("Found work", 6),
    ("Sent on to the mental health team", 9),
    ("In touch again with children they had lost contact with", 5),
]
NOTES: list[tuple[str, str]] = [
    (
        "What went well",
        "January was the busiest month we have known, with 63 enquiries. Three former clients have "
        "started their own Sunday football side for people in recovery and play every week. "
        "All first appointments in March bar two were inside the ten days.",
    ),
    (
        "Families",
        "Four of the mothers from the Monday evening group now ring round each other between "
        "sessions. One grandmother asked for 2 leaflets in Polish, which we ordered.",
    ),
    (
        "What got in the way",
        "Our counsellor post was empty for 7 weeks. The room at Salter's Yard flooded twice.",
    ),
    ("For the next meeting", "Can we count people on remand? There are around 15 a month."),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Evens monthly return March 2026")
    face = {"font_name": "Georgia", "font_size": 10}
    plain = made.add_format({**face, "text_wrap": True, "valign": "top"})
    bold = made.add_format({**face, "bold": True})
    big = made.add_format({**face, "bold": True, "font_size": 16, "font_color": "#5B2A86"})
    head = made.add_format(
        {
            **face,
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "bottom": 2,
            "bg_color": "#EEE6F5",
        }
    )
    group = made.add_format(
        {
            **face,
            "bold": True,
            "align": "center",
            "bg_color": "#5B2A86",
            "font_color": "white",
            "right": 1,
        }
    )
    month = made.add_format({**face, "num_format": "mmm-yy", "align": "left"})
    number = made.add_format({**face, "num_format": "#,##0"})
    point = made.add_format({**face, "num_format": "0.0"})
    percent = made.add_format({**face, "num_format": "0%"})
    pounds = made.add_format({**face, "num_format": "£#,##0"})
    summed = made.add_format({**face, "num_format": "#,##0", "bold": True, "top": 6})
    summed_percent = made.add_format({**face, "num_format": "0%", "bold": True, "top": 6})
    summed_point = made.add_format({**face, "num_format": "0.0", "bold": True, "top": 6})
    summed_pounds = made.add_format({**face, "num_format": "£#,##0", "bold": True, "top": 6})

    first = made.add_worksheet("Read first")
    first.set_column("A:A", 40)
    first.set_column("B:C", 14)
    first.set_column("D:D", 50)
    first.write("A1", "Evens: gambling harms return", big)
    for row, (label, value) in enumerate(ABOUT, 2):
        first.write(row, 0, label, bold)
        first.write(row, 1, value, pounds if isinstance(value, int) else None)
    first.write("A13", "What we agreed", big)
    for column, words in enumerate(["Measure", "Target", "Bottom line", "How it is worked out"]):
        first.write(13, column, words, head)
    for row, (name, target, floor, how) in enumerate(AGREED, 14):
        first.write(row, 0, name, plain)
        for column, figure in ((1, target), (2, floor)):
            first.write(row, column, figure, percent if isinstance(figure, float) else number)
        first.write(row, 3, how, plain)

    sheet = made.add_worksheet("Treatment")
    sheet.set_column("A:A", 10)
    sheet.set_column("B:N", 9.5)
    sheet.set_column("O:O", 38)
    sheet.write("A1", "Treatment", big)
    sheet.merge_range("B3:D3", "Through the door", group)
    sheet.merge_range("E3:G3", "Waiting", group)
    sheet.merge_range("H3:K3", "Endings", group)
    sheet.merge_range("L3:M3", "CORE-10", group)
    sheet.set_row(3, 42)
    sheet.write("A4", "Month", head)
    sheet.write("O4", "Remarks", head)
    for column, words in enumerate(TREATMENT, 1):
        sheet.write(3, column, words, head)
    for row, start in enumerate(MONTHS, 4):
        sheet.write_datetime(row, 0, start, month)
    for row in range(4, 10):
        place = row - 4
        line = row + 1
        for column, (words, figures) in enumerate(TREATMENT.items(), 1):
            if figures:
                sheet.write(
                    row, column, figures[place], point if words == "Average drop" else number
                )
        offered = TREATMENT["Offered 1st appt"][place]
        seen = TREATMENT["Seen within 10 WD"][place]
        planned = TREATMENT["Planned"][place]
        every = planned + TREATMENT["Unplanned"][place]
        sheet.write_formula(row, 6, f"=F{line}/E{line}", percent, seen / offered)
        sheet.write_formula(row, 9, f"=H{line}+I{line}", number, every)
        sheet.write_formula(row, 10, f"=H{line}/J{line}", percent, planned / every)
        sheet.write(row, 14, REMARKS[place], plain)
    sheet.write("A17", "So far", bold)
    for column, (words, figures) in enumerate(TREATMENT.items(), 1):
        letter = "ABCDEFGHIJKLMN"[column]
        if figures and words != "Average drop":
            sheet.write_formula(16, column, f"=SUM({letter}5:{letter}16)", summed, sum(figures))
    seen_all = sum(TREATMENT["Seen within 10 WD"])
    planned_all = sum(TREATMENT["Planned"])
    every_all = planned_all + sum(TREATMENT["Unplanned"])
    pairs = TREATMENT["Pairs"]
    fall = sum(a * b for a, b in zip(pairs, TREATMENT["Average drop"])) / sum(pairs)
    sheet.write_formula(
        "G17", "=F17/E17", summed_percent, seen_all / sum(TREATMENT["Offered 1st appt"])
    )
    sheet.write_formula("J17", "=SUM(J5:J16)", summed, every_all)
    sheet.write_formula("K17", "=H17/J17", summed_percent, planned_all / every_all)
    sheet.write_formula("M17", "=SUMPRODUCT(L5:L16,M5:M16)/L17", summed_point, fall)
    sheet.write("A18", "Average drop in the last row is weighted by pairs.")
    sheet.freeze_panes(4, 1)

    tables: list[tuple[str, str, Mapping[str, Sequence[object]], str]] = [
        ("Families", "Families and affected others", FAMILIES, ""),
        (
            "Money",
            "Money and blocks",
            MONEY,
            "£ are as told to us or seen on letters. "
            "Checks at 3 months include clients from the old contract.",
        ),
    ]
    for name, title, table, foot in tables:
        sheet = made.add_worksheet(name)
        sheet.set_column("A:A", 10)
        sheet.set_column("B:H", 17)
        sheet.write("A1", title, big)
        sheet.set_row(2, 58)
        sheet.write("A3", "Month", head)
        for row, start in enumerate(MONTHS, 3):
            sheet.write_datetime(row, 0, start, month)
        sheet.write("A16", "So far", bold)
        for column, (words, values) in enumerate(table.items(), 1):
            money = "£" in words
            letter = "ABCDEFGH"[column]
            sheet.write(2, column, words, head)
            for row, value in enumerate(values, 3):
                sheet.write(row, column, value, pounds if money else number)
            whole = sum(value for value in values if isinstance(value, (int, float)))
            sheet.write_formula(
                15, column, f"=SUM({letter}4:{letter}15)", summed_pounds if money else summed, whole
            )
        sheet.write("A17", foot)

    sheet = made.add_worksheet("Peers")
    sheet.set_column("A:G", 14)
    sheet.write("A1", "Peer mentors (nobody is paid, we cover bus fares)", big)
    for column, words in enumerate(
        [
            "Initials",
            "Joined",
            "Came through us?",
            "Training days",
            "Hours Oct-Dec",
            "Hours Jan-Mar",
            "Now",
        ]
    ):
        sheet.write(2, column, words, head)
    for row, peer in enumerate(PEERS, 3):
        for column, item in enumerate(peer):
            if item is not None:
                sheet.write(row, column, item, point if column in (4, 5) else number)
    sheet.write("A11", "Together", bold)
    sheet.write_formula("D11", "=SUM(D4:D10)", summed, sum(peer[3] for peer in PEERS))
    sheet.write_formula("E11", "=SUM(E4:E10)", summed_point, sum(peer[4] for peer in PEERS))
    later = sum(peer[5] for peer in PEERS if isinstance(peer[5], (int, float)))
    sheet.write_formula("F11", "=SUM(F4:F10)", summed_point, later)
    sheet.write("A13", "October to March:", bold)
    for row, (words, figure) in enumerate(PEER_EXTRAS, 13):
        sheet.write(row, 0, words, bold)
        sheet.write(row, 5, figure, number)

    sheet = made.add_worksheet("Who")
    sheet.set_column("A:A", 28)
    sheet.set_column("B:C", 9)
    sheet.set_column("E:E", 28)
    sheet.set_column("F:G", 9)
    sheet.write("A1", "Who started, and what they were doing when they left (Oct-Mar)", big)
    for column, words in (
        (0, "People starting"),
        (1, "No."),
        (2, "%"),
        (4, "Main product"),
        (5, "No."),
        (6, "%"),
    ):
        sheet.write(2, column, words, head)
    for row, (words, figure) in enumerate(WHO_LEFT, 3):
        sheet.write(row, 0, words, plain)
        sheet.write(row, 1, figure, number)
        if isinstance(figure, int):
            sheet.write_formula(row, 2, f"=B{row + 1}/101", percent, figure / 101)
    for row, (words, figure) in enumerate(WHO_RIGHT, 3):
        sheet.write(row, 4, words, plain)
        sheet.write(row, 5, figure, number)
        sheet.write_formula(row, 6, f"=F{row + 1}/101", percent, figure / 101)
    sheet.write("A12", "AT THE END", head)
    sheet.write("B12", "People", head)
    for row, (words, figure) in enumerate(ENDING, 12):
        sheet.write(row, 0, words, plain)
        sheet.write(row, 1, figure, number)

    sheet = made.add_worksheet("Notes")
    sheet.set_column("A:A", 100)
    row = 0
    for label, words in NOTES:
        sheet.write(row, 0, label, big)
        sheet.set_row(row + 1, 48)
        sheet.write(row + 1, 0, words, plain)
        row += 3
    made.close()
