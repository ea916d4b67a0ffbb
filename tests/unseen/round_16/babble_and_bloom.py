"""Talk and play groups with nurseries: a log of blocks, a scorecard and helper tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str | None

QUARTERS = ("Apr-Jun", "Jul-Sep", "Oct-Dec")
BLOCKS: list[tuple[str, str, date, date, str, list[Cell], str]] = [
    (
        "Acorn Pre-school",
        "Larkfield",
        date(2025, 4, 22),
        date(2025, 6, 24),
        "Q1",
        [9, 10, 8, 6, 3, 9, 2, 5, 2],
        "",
    ),
    (
        "Tiny Steps Nursery",
        "Bridge End",
        date(2025, 4, 23),
        date(2025, 6, 25),
        "Q1",
        [9, 9, 6, 4, 2, 9, "nil", 4, 3],
        "twins moved away wk 4",
    ),
    (
        "Moorside Children's Centre",
        "Moorside",
        date(2025, 4, 24),
        date(2025, 6, 19),
        "Q1",
        [8, 11, 8, 5, 4, 12, 3, 6, 1],
        "1 session lost, heating off",
    ),
    (
        "St Hild's Nursery Class",
        "Larkfield",
        date(2025, 4, 25),
        date(2025, 6, 27),
        "Q1",
        [9, 12, 9, 7, 5, 12, 2, 8, 2],
        "",
    ),
    (
        "Poppyfields Playgroup",
        "Quarry Bank",
        date(2025, 4, 28),
        date(2025, 6, 30),
        "Q1",
        [9, 7, 5, 3, 1, 7, 1, 3, 2],
        "small room, 8 max",
    ),
    (
        "Acorn Pre-school",
        "Larkfield",
        date(2025, 7, 1),
        date(2025, 8, 26),
        "Q2",
        [9, 9, 7, 5, 3, 9, 2, 5, 2],
        "ran through the holidays",
    ),
    (
        "Riverbank Library",
        "Bridge End",
        date(2025, 7, 2),
        date(2025, 8, 27),
        "Q2",
        [9, 13, 9, 6, 4, 14, 4, 7, 0],
        "no nursery attached",
    ),
    (
        "Poppyfields Playgroup",
        "Quarry Bank",
        date(2025, 7, 7),
        date(2025, 9, 8),
        "Q2",
        [9, 8, 6, 4, 2, 8, 1, 4, 2],
        "",
    ),
    (
        "Castle Street Nursery",
        "Castle",
        date(2025, 7, 10),
        date(2025, 9, 4),
        "Q2",
        [8, 10, 7, 5, 3, 10, 2, None, 3],
        "book slips never came back from the nursery",
    ),
    (
        "Tiny Steps Nursery",
        "Bridge End",
        date(2025, 9, 23),
        date(2025, 11, 25),
        "Q3",
        [9, 11, 9, 7, 4, 11, 3, 7, 3],
        "began in Sept, counted here",
    ),
    (
        "Moorside Children's Centre",
        "Moorside",
        date(2025, 10, 2),
        date(2025, 12, 4),
        "Q3",
        [9, 12, 9, 6, 5, 13, 4, 7, 2],
        "",
    ),
    (
        "St Hild's Nursery Class",
        "Larkfield",
        date(2025, 10, 3),
        date(2025, 12, 5),
        "Q3",
        [9, 10, 8, 6, 2, 10, 2, 6, 2],
        "",
    ),
    (
        "Castle Street Nursery",
        "Castle",
        date(2025, 10, 6),
        date(2025, 12, 8),
        "Q3",
        [9, 9, 7, 4, 3, 9, 1, 5, 2],
        "",
    ),
    (
        "Larkfield Chapel Hall",
        "Larkfield",
        date(2025, 10, 8),
        date(2025, 12, 3),
        "Q3",
        [8, 8, 5, 4, 2, 9, 3, 4, 1],
        "snow day 19 Nov",
    ),
    (
        "Riverbank Library",
        "Bridge End",
        date(2025, 10, 11),
        date(2025, 12, 13),
        "Q3",
        [9, 12, 9, 7, 4, 12, 5, 8, 0],
        "Saturday group",
    ),
]
LOG_HEADS = [
    "Block",
    "Where",
    "Ward",
    "First session",
    "Last session",
    "Counts in",
    "Sessions run",
    "Started",
    "Stayed (7+)",
    "Up a band",
    "Dummy gone by last week",
    "On the register",
    "Dads + grandads at 3 or more",
    "Look at a book most days now*",
    "Nursery staff in the room",
    "Remarks",
]
# ref, words, target, floor, style, quarters (or numerator words + row, denominator words + row)
COUNTS: dict[str, tuple[str, float, float, list[int], str, str]] = {
    "T1": ("Talk & Play blocks finished", 20, 16, [5, 4, 6], "Amber", "On course for 21"),
    "T2": (
        "Children starting (counted in the quarter their block ends)",
        190,
        170,
        [49, 40, 62],
        "Green",
        "",
    ),
    "T5": ("Practitioners who did both parts of our training", 50, 42, [14, 11, 19], "Green", ""),
}
RATES: dict[str, tuple[str, float | None, float | None, str, list[int], str, list[int], str, str]]
RATES = {
    "T3": (
        "Children who stay the course",
        0.75,
        0.65,
        "came to 7 or more sessions",
        [36, 29, 47],
        "started",
        [49, 40, 62],
        "Amber",
        "Summer holidays hurt Q2",
    ),
    "T4": (
        "Children up one WellComm band or more",
        0.7,
        0.6,
        "moved up",
        [25, 20, 34],
        "re-screened (all who stayed)",
        [36, 29, 47],
        "Green",
        "",
    ),
    "T6": (
        "Families offered a start inside 20 working days",
        0.9,
        0.8,
        "offered in time",
        [41, 38, 50],
        "families referred",
        [52, 44, 58],
        "Amber",
        "25 families waited longer. See In our words",
    ),
    "T7": (
        "Would tell a friend to come",
        None,
        None,
        "said yes",
        [30, 22, 41],
        "slips handed back",
        [31, 24, 43],
        "n/a",
        "you asked us to report only",
    ),
}
ORDER = ("T1", "T2", "T3", "T4", "T5", "T6", "T7")
TRAINING: list[tuple[str, list[int]]] = [
    ("Courses put on", [2, 2, 3]),
    ("Booked a place", [18, 15, 22]),
    ("Came to both halves", [14, 11, 19]),
    ("Six weeks on: have changed how they chat at snack and nappy time", [9, 8, 13]),
    ("Now the named 'talk champion' in their setting, by their own choice", [3, 2, 5]),
]
STILL: list[tuple[str, str, date, str, str]] = [
    ("Hazel Lane Nursery", "Mar 25", date(2025, 6, 12), "Yes", "Mondays, 2 staff"),
    ("Brook House Day Care", "Mar 25", date(2025, 6, 17), "No", "manager left"),
    ("Acorn Pre-school", "Jun 25", date(2025, 9, 24), "Yes", ""),
    ("Tiny Steps Nursery", "Jun 25", date(2025, 9, 25), "Yes", "then asked us back as well"),
    ("Moorside Children's Centre", "Jun 25", date(2025, 9, 29), "No", ""),
    ("St Hild's Nursery Class", "Jun 25", date(2025, 10, 1), "Yes", "whole class now"),
    ("Poppyfields Playgroup", "Sep 25", date(2025, 12, 9), "Yes", ""),
    ("Castle Street Nursery", "Sep 25", date(2025, 12, 11), "Yes", "Tues + Thurs"),
]
ADVICE: list[tuple[str, list[int]]] = [
    ("Phone advice to settings (calls)", [23, 19, 31]),
    ("Visits to look at rooms / corners", [11, 9, 14]),
    ("Chatter boxes on loan", [6, 4, 9]),
]
HELPERS: list[tuple[str, list[Cell]]] = [
    ("Apr-Jun", [6, 84, 4, "nil"]),
    ("Jul-Sep", [7, 91.5, 5, 1]),
    ("Oct-Dec", [9, 126, 7, 2]),
]
HOMES: list[list[int]] = [[61, 28, 13, 7], [48, 21, 9, 5], [73, 35, 19, 12]]
WHO: list[tuple[str, list[tuple[str, list[Cell], bool]]]] = [
    (
        "Children who started",
        [
            ("Girls", [18, 15, 22], True),
            ("Boys", [31, 25, 40], True),
            ("Under 2", ["<5", "<5", 6], False),
            ("Two", [27, 22, 34], True),
            ("Three and over", [19, 15, 22], True),
            ("Only English at home", [35, 27, 41], True),
            ("Another language at home", [14, 13, 21], True),
            ("Funded two-year-olds", [16, 12, 20], True),
        ],
    ),
    (
        "Who sent them (families)",
        [
            ("Health visitor", [25, 21, 30], True),
            ("Nursery or pre-school", [17, 14, 18], True),
            ("Rang us themselves", [10, 9, 10], True),
            ("Waiting on last day of quarter", [12, 9, 15], False),
        ],
    ),
    (
        "Us",
        [
            ("Staff in post (FTE)", [3.2, 3.2, 2.8], False),
            ("Spend, £", [18450, 17920, 19310], True),
        ],
    ),
]
WORDS: list[tuple[str, Cell]] = [
    (
        "What went well",
        (
            "We ran 53 sessions this quarter, nine of them on Saturdays. Just over three quarters of the "
            "children who started stayed the course, our best quarter yet. Three mums from the spring "
            "block at Acorn "
            "now run their own Friday rhyme time in the chapel hall, and we no longer go."
        ),
    ),
    (
        "What got in the way",
        (
            "Two of our therapists were off for most of November. Fifteen families were on the list at "
            "Christmas. We have moved one block to January so that nobody is turned away."
        ),
    ),
    (
        "Told to us",
        (
            "At Riverbank a grandad who came with his grandson asked the librarian about the adult "
            "reading class; he and another grandparent, two in all, have since joined it on Tuesdays. "
            "At Tiny Steps one lunchtime assistant has begun her Level 3 after sitting in on a block."
        ),
    ),
    ("Complaints this quarter", 0),
    ("Thank-you cards this quarter", 7),
    ("Next quarter", "Five blocks booked, the first on 12 January. Training dates 4 and 11 Feb."),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Talk & Play return")
    font = {"font_name": "Trebuchet MS", "font_size": 10}
    f = {
        "plain": made.add_format(font),
        "title": made.add_format({**font, "bold": True, "font_size": 16, "font_color": "#7A1E5C"}),
        "sub": made.add_format({**font, "italic": True, "font_color": "#666666"}),
        "head": made.add_format(
            {
                **font,
                "bold": True,
                "bg_color": "#F6D5E8",
                "text_wrap": True,
                "valign": "top",
                "border": 1,
            }
        ),
        "band": made.add_format(
            {**font, "bold": True, "bg_color": "#7A1E5C", "align": "center", "font_color": "white"}
        ),
        "bold": made.add_format({**font, "bold": True}),
        "in": made.add_format({**font, "indent": 2, "font_color": "#555555"}),
        "pct": made.add_format({**font, "num_format": "0.0%", "bold": True}),
        "goal": made.add_format({**font, "num_format": "0%"}),
        "day": made.add_format({**font, "num_format": "dd/mm/yy", "align": "left"}),
        "gbp": made.add_format({**font, "num_format": "£#,##0"}),
        "wrap": made.add_format({**font, "text_wrap": True, "valign": "top"}),
        "sum": made.add_format({**font, "bold": True, "top": 1}),
    }
    _cover(made.add_worksheet("Hello"), f)
    _score(made.add_worksheet("Scorecard"), f)
    _log(made.add_worksheet("Block log"), f)
    _settings(made.add_worksheet("Settings"), f)
    _homes(made.add_worksheet("Helpers & homes"), f)
    _who(made.add_worksheet("Who came"), f)
    _words(made.add_worksheet("In our words"), f)
    codes = made.add_worksheet("codes")
    for row, line in enumerate([("Band", "Colour"), (1, "red"), (2, "amber"), (3, "green")]):
        codes.write_row(row, 0, line, f["plain"])
    codes.hide()
    made.close()


def _cover(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 30)
    page.set_column("B:B", 60)
    page.write("A1", "Babble & Bloom CIC", f["title"])
    page.write("A2", "Talk & Play: what we did, for our friends at the council", f["sub"])
    lines: list[tuple[str, Cell | date]] = [
        ("Contract no.", "NBC/EY/SLC/25-04"),
        ("Commissioned by", "Netherbourne Council, Children's Public Health"),
        ("Delivered by", "Babble & Bloom CIC"),
        ("Service", "Talk & Play groups in early-years settings"),
        ("Runs from", date(2025, 4, 1)),
        ("Until", date(2028, 3, 31)),
        ("This return", "Quarter 3, Oct to Dec 2025 (sent every quarter)"),
        ("Year", "2025/26"),
        ("Filled in by", "Imogen Tarle, lead therapist"),
        ("Ring", "01632 960417"),
        ("Sent", date(2026, 1, 19)),
    ]
    for row, (label, value) in enumerate(lines, 3):
        page.write(row, 0, label, f["bold"])
        if isinstance(value, date):
            page.write_datetime(row, 1, value, f["day"])
        else:
            page.write(row, 1, value, f["plain"])
    words = "Scorecard = what you ask of us. Everything else is there because we count it."
    page.write("A17", words, f["sub"])


def _score(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 6)
    page.set_column("B:B", 52)
    page.set_column("C:J", 10)
    page.set_column("K:K", 34)
    page.write("A1", "Scorecard 2025/26", f["title"])
    page.write("A2", "Targets are for the whole year. Q4 to follow in April.", f["sub"])
    heads = [
        "Ref",
        "What you ask",
        "Target",
        "No lower than",
        "Apr-Jun",
        "Jul-Sep",
        "Oct-Dec",
        "Jan-Mar",
        "Year so far",
        "Colour",
        "From us",
    ]
    page.write_row(3, 0, heads, f["head"])
    row = 4
    for ref in ORDER:
        page.write(row, 0, ref, f["bold"])
        if ref in COUNTS:
            words, target, floor, got, colour, note = COUNTS[ref]
            page.write(row, 1, words, f["bold"])
            page.write_row(row, 2, [target, floor, *got], f["plain"])
            page.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", f["bold"], sum(got))
            page.write(row, 9, colour, f["plain"])
            page.write(row, 10, note, f["wrap"])
            row += 1
            continue
        words, goal, least, top, tops, under, unders, colour, note = RATES[ref]
        page.write(row, 1, words, f["bold"])
        if goal is None:
            page.write(row, 2, "report", f["plain"])
        else:
            page.write(row, 2, goal, f["goal"])
            page.write(row, 3, least, f["goal"])
        for at, (one, two) in enumerate(zip(tops, unders, strict=True)):
            letter = "EFG"[at]
            page.write_formula(
                row, 4 + at, f"={letter}{row + 2}/{letter}{row + 3}", f["pct"], one / two
            )
        page.write_formula(row, 8, f"=I{row + 2}/I{row + 3}", f["pct"], sum(tops) / sum(unders))
        page.write(row, 9, colour, f["plain"])
        page.write(row, 10, note, f["wrap"])
        for step, (label, got) in enumerate([(top, tops), (under, unders)], 1):
            page.write(row + step, 1, label, f["in"])
            page.write_row(row + step, 4, got, f["plain"])
            page.write_formula(
                row + step, 8, f"=SUM(E{row + step + 1}:H{row + step + 1})", f["plain"], sum(got)
            )
        row += 3
    page.freeze_panes(4, 2)


def _log(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 8)
    page.set_column("B:B", 27)
    page.set_column("C:F", 11)
    page.set_column("G:O", 10)
    page.set_column("P:P", 38)
    page.write("A1", "Block log, one line a block", f["title"])
    page.write(
        "A2", "A block = 9 weekly sessions. Only blocks that have ended are on here.", f["sub"]
    )
    page.merge_range("A4:G4", "THE BLOCK", f["band"])
    page.merge_range("H4:K4", "CHILDREN", f["band"])
    page.merge_range("L4:N4", "GROWN-UPS", f["band"])
    page.merge_range("O4:P4", "SETTING", f["band"])
    page.write_row(4, 0, LOG_HEADS, f["head"])
    for at, (where, ward, first, last, quarter, got, note) in enumerate(BLOCKS):
        row = 5 + at
        page.write_row(row, 0, [f"TP-{at + 1:02d}", where, ward], f["plain"])
        page.write_datetime(row, 3, first, f["day"])
        page.write_datetime(row, 4, last, f["day"])
        page.write(row, 5, quarter, f["plain"])
        for column, value in enumerate(got, 6):
            page.write(row, column, value, f["plain"])
        page.write(row, 15, note, f["plain"])
    end = 5 + len(BLOCKS)
    page.write(end, 0, "All so far", f["sum"])
    for column in range(9):
        letter = "GHIJKLMNO"[column]
        total = sum(b[5][column] for b in BLOCKS if isinstance(b[5][column], int))
        page.write_formula(end, 6 + column, f"=SUM({letter}6:{letter}{end})", f["sum"], total)
    page.write(
        end + 2,
        0,
        "* asked on the slip in the last week; one grown-up per family answers.",
        f["sub"],
    )
    page.freeze_panes(5, 2)


def _quarter_table(
    page: Worksheet, f: dict[str, Format], row: int, head: str, lines: list[tuple[str, list[int]]]
) -> None:
    page.write_row(row, 0, [head, *QUARTERS, "So far"], f["head"])
    for step, (label, got) in enumerate(lines, 1):
        page.write(row + step, 0, label, f["plain"])
        page.write_row(row + step, 1, got, f["plain"])
        page.write_formula(
            row + step, 4, f"=SUM(B{row + step + 1}:D{row + step + 1})", f["bold"], sum(got)
        )


def _settings(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 58)
    page.set_column("B:E", 13)
    page.write("A1", "Nurseries, pre-schools and the rest", f["title"])
    page.write("A3", "1. Training their people", f["bold"])
    _quarter_table(page, f, 3, "Practitioners", TRAINING)
    page.write("A11", "2. Three months after our block: have they kept it going?", f["bold"])
    heads = [
        "Setting",
        "Our block ended",
        "We looked in on",
        "Runs own chat group without us?",
        "Note",
    ]
    page.write_row(11, 0, heads, f["head"])
    for row, (where, ended, seen, answer, note) in enumerate(STILL, 12):
        page.write_row(row, 0, [where, ended], f["plain"])
        page.write_datetime(row, 2, seen, f["day"])
        page.write_row(row, 3, [answer, note], f["plain"])
    page.write(
        "A22", "(Riverbank and the chapel hall are not settings, so not in this list)", f["sub"]
    )
    page.write("A24", "3. Between blocks", f["bold"])
    _quarter_table(page, f, 24, "What they asked us for", ADVICE)


def _homes(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 14)
    page.set_column("B:E", 14)
    page.set_column("F:F", 4)
    page.set_column("G:G", 14)
    page.set_column("H:K", 15)
    page.write("A1", "Helpers and homes", f["title"])
    page.merge_range("A3:E3", "PARENT HELPERS (not paid)", f["band"])
    page.merge_range("G3:K3", "AT HOME", f["band"])
    page.write_row(
        3,
        0,
        [
            "Quarter",
            "On the rota",
            "Hours given",
            "Came to a block first",
            "Left us for a job or college",
        ],
        f["head"],
    )
    page.write_row(
        3,
        6,
        [
            "Quarter",
            "Home packs out",
            "Rung 6 weeks later",
            "Telly now off at tea time",
            "Older child reads to the little one",
        ],
        f["head"],
    )
    for at, (quarter, got) in enumerate(HELPERS):
        page.write(4 + at, 0, quarter, f["plain"])
        page.write_row(4 + at, 1, got, f["plain"])
        page.write(4 + at, 6, quarter, f["plain"])
        page.write_row(4 + at, 7, HOMES[at], f["plain"])
    page.write(7, 0, "Year so far", f["sum"])
    page.write(7, 1, 11, f["sum"])
    page.write_formula(7, 2, "=SUM(C5:C7)", f["sum"], 301.5)
    page.write(7, 3, 8, f["sum"])
    page.write_formula(7, 4, "=SUM(E5:E7)", f["sum"], 3)
    page.write(7, 6, "Year so far", f["sum"])
    for at, letter in enumerate("HIJK"):
        page.write_formula(
            7, 7 + at, f"=SUM({letter}5:{letter}7)", f["sum"], sum(line[at] for line in HOMES)
        )
    words = "Year so far for the rota and for those who came to a block = different people."
    page.write("A9", words, f["sub"])
    page.write("G9", "Last two columns: families, out of those we got hold of.", f["sub"])


def _who(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 34)
    page.set_column("B:E", 12)
    page.write("A1", "Who came", f["title"])
    page.write_row(2, 0, ["", *QUARTERS, "So far"], f["head"])
    row = 3
    for head, lines in WHO:
        page.merge_range(row, 0, row, 4, head, f["band"])
        row += 1
        for label, got, added in lines:
            style = f["gbp"] if "£" in label else f["plain"]
            page.write(row, 0, label, f["plain"])
            page.write_row(row, 1, got, style)
            if added:
                whole = sum(one for one in got if isinstance(one, int | float))
                page.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", style, whole)
            row += 1


def _words(page: Worksheet, f: dict[str, Format]) -> None:
    page.set_column("A:A", 28)
    page.set_column("B:B", 95)
    page.write("A1", "In our words: Oct to Dec 2025", f["title"])
    for row, (label, value) in enumerate(WORDS, 2):
        page.write(row, 0, label, f["bold"])
        page.write(row, 1, value, f["wrap"])
