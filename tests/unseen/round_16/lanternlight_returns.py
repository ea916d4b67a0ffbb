"""Community alcohol treatment, months down the page, cafes beside family evenings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str | None

MONTHS = [
    date(2025, 7, 1),
    date(2025, 8, 1),
    date(2025, 9, 1),
    date(2025, 10, 1),
    date(2025, 11, 1),
    date(2025, 12, 1),
    date(2026, 1, 1),
    date(2026, 2, 1),
    date(2026, 3, 1),
    date(2026, 4, 1),
    date(2026, 5, 1),
    date(2026, 6, 1),
]
SHORT = ("Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan")
TREATMENT: list[tuple[str, list[Cell], str]] = [
    ("Refs in", [48, 44, 51, 53, 47, 36, 55], "sum"),
    ("Assessed", [41, 38, 45, 46, 42, 31, 47], "sum"),
    ("...of these in 3 wks", [37, 33, 40, 42, 35, 26, 43], "sum"),
    ("Started struct. tx", [29, 25, 31, 33, 28, 21, 32], "sum"),
    ("On books at mth end", [142, 147, 151, 155, 158, 160, 163], "none"),
    ("All leavers", [22, 20, 27, 29, 25, 19, 29], "sum"),
    ("Planned, goal met", [12, 10, 15, 16, 13, 10, 17], "sum"),
    ("Dropped out", [6, 6, 7, 8, 7, 6, 6], "sum"),
    ("Other (moved, prison, died)", [4, 4, 5, 5, 5, 3, 6], "sum"),
    ("Came jobless, left in work / on a course", [2, 1, 3, "nil", 2, 1, 4], "sum"),
    ("Eviction called off while with us", [1, 0, 2, 3, 1, 0, 2], "sum"),
]
CAFE: list[tuple[str, list[Cell], str]] = [
    ("Days open", [13, 13, 13, 14, 12, 9, 13], "sum"),
    ("Visits", [176, 168, 190, 204, 187, 121, 211], "sum"),
    ("Diff. people", [61, 58, 66, 70, 64, 49, 73], "148"),
    ("Peer hosts behind the counter (unpaid)", [8, 8, 9, 10, 10, 9, 11], "14"),
    ("Hosts' hrs", [96, 92, 104, 118, 101, 70, 124.5], "sum"),
    ("Hosts into paid jobs", [0, 0, 1, 0, 1, 0, 1], "sum"),
    ("Tea, milk & cake", [210, 198, 225, 240, 219, 150, 251], "sum"),
]
FAMILY: list[tuple[str, list[Cell], str]] = [
    ("Evenings held", [2, 1, 2, 2, 2, 1, 2], "sum"),
    ("Invites out", [40, 22, 38, 41, 36, 20, 44], "sum"),
    ("Partners & kin, first time through the door", [9, 4, 8, 7, 6, 3, 9], "sum"),
    ("Cards filled in (3rd evening)", [7, 3, 8, 8, 6, 4, 9], "sum"),
    ('"Home is calmer"', [4, 2, 5, 6, 4, 2, 7], "sum"),
    ("Kin cutting down their own drinking", [1, 1, 2, "nil", 2, 1, 3], "sum"),
]
CHECKS: list[tuple[str, list[tuple[str, list[Cell]]]]] = [
    (
        "12-WEEK CHECK",
        [
            ("Fell due", [24, 22, 25, 27, 26, 20, 28]),
            ("Done", [19, 18, 21, 22, 20, 15, 24]),
            ("Liver bloods better than on day one", [6, 5, 8, 8, 7, 5, 10]),
            ("Eat a cooked meal most days (did not before)", [9, 7, 10, 11, None, 8, 13]),
        ],
    ),
    (
        "SIX MONTHS ON (phone round, ex-clients)",
        [
            ("Rung", [15, 14, 17, 16, 18, 11, 19]),
            (
                "No drink-related trip to A&E since (had one the year before)",
                [7, 6, 9, 8, 9, 6, 11],
            ),
        ],
    ),
    (
        "CLINIC",
        [
            ("Breath tests", [64, 59, 71, 75, 66, 48, 78]),
            ("Home detoxes begun", [3, 2, 4, 4, 3, 1, 4]),
            ("No-shows, all appts", [38, 35, 41, 44, 40, 37, 42]),
        ],
    ),
]
EXPECT: list[tuple[str, Cell, Cell, str, float, str, float, str, str]] = [
    (
        "People starting structured treatment",
        300,
        270,
        "='Tx'!E13",
        32,
        "='Tx'!E19",
        199,
        "yes",
        "contract year total",
    ),
    (
        "Assessed within 3 weeks, as a share of all assessed",
        0.9,
        0.8,
        "='Tx'!D13/'Tx'!C13",
        43 / 47,
        "='Tx'!D19/'Tx'!C19",
        256 / 290,
        "nearly",
        "",
    ),
    (
        "Leavers: planned with goal met, out of all leavers",
        0.55,
        0.45,
        "='Tx'!H13/'Tx'!G13",
        17 / 29,
        "='Tx'!H19/'Tx'!G19",
        93 / 171,
        "nearly",
        "",
    ),
    (
        "Leavers: dropped out, out of all leavers (lower is better)",
        "no more than 25%",
        "30% at worst",
        "='Tx'!I13/'Tx'!G13",
        6 / 29,
        "='Tx'!I19/'Tx'!G19",
        46 / 171,
        "nearly",
        "",
    ),
    (
        "Family evenings held",
        20,
        16,
        "='Cafes + families'!J14",
        2,
        "='Cafes + families'!J15",
        12,
        "yes",
        "contract year total",
    ),
    (
        "Recovery cafe visits",
        "for info",
        "-",
        "='Cafes + families'!C14",
        211,
        "='Cafes + families'!C15",
        1257,
        "n/a",
        "",
    ),
]
SEX: list[tuple[str, Cell, Cell]] = [("Women", 13, 78), ("Men", 19, 121)]
AGE: list[tuple[str, Cell, Cell]] = [
    ("18-29", "<5", 23),
    ("30-44", 12, 71),
    ("45-59", 12, 79),
    ("60+", "<5", 26),
]
SOURCE: list[tuple[str, Cell, Cell]] = [
    ("GP", 19, 112),
    ("Hospital liaison", 11, 74),
    ("Self", 17, 98),
    ("Probation", 5, 31),
    ("Other", 3, 19),
]
MEANS: list[tuple[str, Cell, Cell]] = [
    ("Workers in post, wte", 5.9, None),
    ("Agency shifts", 6, 31),
    ("Spent", 41280, 286915),
]
PROSE: list[tuple[str, str]] = [
    (
        "1  Treatment",
        (
            "We took 55 referrals in January, the most since the contract began. More than nine in ten "
            "were assessed inside three weeks. One nurse post has been empty since November and the bank "
            "has covered it."
        ),
    ),
    (
        "2  Cafes",
        (
            "Cobbler's Yard was back to full hours after the boiler was mended. Four of the Friday "
            "regulars have set up a Sunday walk along the sea wall, with no worker there, and 211 visits "
            "were signed in over the month. Two of our hosts passed their food hygiene certificate in "
            "January."
        ),
    ),
    (
        "3  Family evenings",
        (
            "Both evenings went ahead (14 and 28 January). Five partners have joined the Monday choir at "
            "the Methodist hall since coming to us and say it is the first thing they have done for "
            "themselves in years. 44 invitations went out."
        ),
    ),
    (
        "4  Worries",
        (
            "Nineteen people were waiting for a detox bed on 31 January. The lease at Tanner's Row runs "
            "out in June 2026."
        ),
    ),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Alcohol treatment monthly return")
    font = {"font_name": "Calibri", "font_size": 11}
    f = {
        "plain": made.add_format(font),
        "title": made.add_format({**font, "bold": True, "font_size": 14, "bottom": 2}),
        "head": made.add_format(
            {
                **font,
                "bold": True,
                "bg_color": "#1F4E4A",
                "text_wrap": True,
                "font_color": "white",
                "valign": "vcenter",
                "align": "center",
            }
        ),
        "band": made.add_format({**font, "bold": True, "bg_color": "#CFE3DF", "align": "center"}),
        "bold": made.add_format({**font, "bold": True, "bg_color": "#EDEDED"}),
        "pct": made.add_format({**font, "num_format": "0.0%"}),
        "goal": made.add_format({**font, "num_format": "0%"}),
        "month": made.add_format({**font, "num_format": "mmm-yy", "align": "left"}),
        "day": made.add_format({**font, "num_format": "d mmm yyyy", "align": "left"}),
        "gbp": made.add_format({**font, "num_format": "£#,##0"}),
        "wrap": made.add_format({**font, "text_wrap": True, "valign": "top"}),
        "note": made.add_format({**font, "italic": True, "font_color": "#9C5700"}),
    }
    _front(made.add_worksheet("Front"), f)
    _treatment(made.add_worksheet("Tx"), f)
    _evenings(made.add_worksheet("Cafes + families"), f)
    _checks(made.add_worksheet("Checks"), f)
    _people(made.add_worksheet("People & pounds"), f)
    page = made.add_worksheet("Commentary")
    page.set_column("A:A", 100)
    page.write("A1", "Commentary, January 2026", f["title"])
    for at, (head, words) in enumerate(PROSE):
        page.write(2 + 3 * at, 0, head, f["bold"])
        page.write(3 + 3 * at, 0, words, f["wrap"])
    made.close()


def _front(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 54)
    page.set_column("B:F", 18)
    page.set_column("G:G", 22)
    page.write("A1", "LANTERNLIGHT RECOVERY  -  monthly contract return", f["title"])
    lines: list[tuple[str, str | date]] = [
        ("Agreement", "CCC-ALC-0731"),
        ("For", "Coldwell County Council (Public Health)"),
        ("From", "Lanternlight Recovery Ltd"),
        ("Covering", "Community alcohol treatment, recovery cafes and family evenings"),
        ("Agreement dates", "1 July 2024 to 30 June 2027"),
        ("Contract year", "Year 2: July 2025 - June 2026"),
        ("Month of return", MONTHS[6]),
        ("Queries", "D. Orrick, 01632 960288"),
        ("Signed off", date(2026, 2, 9)),
    ]
    for row, (label, value) in enumerate(lines, 2):
        page.write(row, 0, label, f["bold"])
        if isinstance(value, date):
            style = f["month"] if value == MONTHS[6] else f["day"]
            page.write_datetime(row, 1, value, style)
        else:
            page.write(row, 1, value, f["plain"])
    page.merge_range("A13:G13", "WHAT THE COUNCIL EXPECTS", f["band"])
    page.write_row(
        13,
        0,
        [
            "Measure",
            "Expected",
            "Least accepted",
            "Jan 26",
            "Contract yr to date",
            "On track?",
            "Note",
        ],
        f["head"],
    )
    for row, (name, goal, least, now, got, so_far, whole, met, note) in enumerate(EXPECT, 14):
        share = "share" in name or name.startswith("Leavers")
        style = f["goal"] if share else f["plain"]
        page.write(row, 0, name, f["plain"])
        page.write(row, 1, goal, style)
        page.write(row, 2, least, style)
        figure = f["pct"] if share else f["plain"]
        page.write_formula(row, 3, now, figure, got)
        page.write_formula(row, 4, so_far, figure, whole)
        page.write(row, 5, met, f["plain"])
        page.write(row, 6, note, f["plain"])


def _treatment(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 12)
    page.set_column("B:L", 12)
    page.write("A1", "Structured treatment, contract year 2", f["title"])
    page.write("A3", "Feb onward to be filled as the year goes.", f["note"])
    page.merge_range("B5:E5", "COMING IN", f["band"])
    page.write("F5", "WITH US", f["band"])
    page.merge_range("G5:L5", "GOING OUT", f["band"])
    page.write_row(5, 0, ["Month", *(head for head, _, _ in TREATMENT)], f["head"])
    for row, month in enumerate(MONTHS, 6):
        page.write_datetime(row, 0, month, f["month"])
    page.write(18, 0, "To date", f["bold"])
    for column, (_, got, how) in enumerate(TREATMENT, 1):
        page.write_column(6, column, got, f["plain"])
        if how == "sum":
            letter = "ABCDEFGHIJKL"[column]
            whole = sum(one for one in got if isinstance(one, int))
            page.write_formula(18, column, f"=SUM({letter}7:{letter}18)", f["bold"], whole)
        else:
            page.write(18, column, "-", f["bold"])


def _evenings(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 9)
    page.set_column("B:H", 12)
    page.set_column("I:I", 9)
    page.set_column("J:O", 13)
    page.write(
        "A1", "Recovery cafes (Cobbler's Yard, Tanner's Row) and family evenings", f["title"]
    )
    page.merge_range("A3:H3", "RECOVERY CAFES", f["band"])
    page.merge_range("I3:O3", "FAMILY EVENINGS", f["band"])
    page.write_row(3, 0, ["2025-26", *(head for head, _, _ in CAFE)], f["head"])
    page.write_row(3, 8, ["2025-26", *(head for head, _, _ in FAMILY)], f["head"])
    rows = (5, 6, 7, 8, 10, 12, 13)
    page.write(
        4, 0, "Hours = whole shifts, to nearest half hour. Kin are counted once only.", f["note"]
    )
    page.write(9, 0, "^ 17 Oct extra day: World Cafe Morning", f["note"])
    page.write(11, 0, "^ Cobbler's Yard shut 10-14 Nov, boiler", f["note"])
    for row, name in zip(rows, SHORT, strict=True):
        page.write(row, 0, name, f["plain"])
        page.write(row, 8, name, f["plain"])
    page.write(14, 0, "To date", f["bold"])
    page.write(14, 8, "To date", f["bold"])
    for first, table in ((1, CAFE), (9, FAMILY)):
        for column, (head, got, how) in enumerate(table, first):
            style = f["gbp"] if head.startswith("Tea") else f["plain"]
            for row, value in zip(rows, got, strict=True):
                page.write(row, column, value, style)
            letter = "ABCDEFGHIJKLMNO"[column]
            if how == "sum":
                whole = sum(one for one in got if isinstance(one, int | float))
                page.write_formula(
                    14,
                    column,
                    f"=SUM({letter}6:{letter}14)",
                    f["gbp"] if head.startswith("Tea") else f["bold"],
                    whole,
                )
            else:
                page.write(14, column, int(how), f["bold"])
    words = "Diff. people and hosts, to date = names, each once (not the months added up)"
    page.write(15, 0, words, f["note"])


def _checks(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 56)
    page.set_column("B:I", 9)
    page.write("A1", "Checks and follow-up", f["title"])
    row = 2
    for head, lines in CHECKS:
        page.write(row, 0, head, f["head"])
        for column, name in enumerate((*SHORT, "Total"), 1):
            page.write(row, column, name, f["head"])
        for label, got in lines:
            row += 1
            page.write(row, 0, label, f["plain"])
            page.write_row(row, 1, got, f["plain"])
            whole = sum(one for one in got if isinstance(one, int))
            page.write_formula(row, 8, f"=SUM(B{row + 1}:H{row + 1})", f["bold"], whole)
        row += 2
    page.write("A8", "Nov meals question left off the form by mistake.", f["note"])


def _people(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 22)
    page.set_column("B:C", 12)
    page.set_column("D:D", 3)
    page.set_column("E:E", 24)
    page.set_column("F:G", 12)
    page.write("A1", "People and pounds", f["title"])
    page.write_row(2, 0, ["New starters: sex", "Jan 26", "Yr to date"], f["head"])
    page.write_row(2, 4, ["Refs in: from", "Jan 26", "Yr to date"], f["head"])
    page.write_row(6, 0, ["New starters: age", "Jan 26", "Yr to date"], f["head"])
    for first, row, lines in ((0, 3, SEX), (4, 3, SOURCE), (0, 7, AGE)):
        for step, line in enumerate(lines):
            page.write_row(row + step, first, line, f["plain"])
    page.write("E9", "All", f["bold"])
    page.write_formula("F9", "=SUM(F4:F8)", f["bold"], 55)
    page.write_formula("G9", "=SUM(G4:G8)", f["bold"], 334)
    page.write_row(12, 0, ["Means", "Jan 26", "Yr to date"], f["head"])
    for row, line in enumerate(MEANS, 13):
        page.write_row(row, 0, line, f["gbp"] if line[0] == "Spent" else f["plain"])
