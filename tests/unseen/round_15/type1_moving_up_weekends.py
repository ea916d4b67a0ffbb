"""Young adults with type 1 diabetes: scorecard, review list, weekend list and side tables."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float | date | None

COVER: list[tuple[str, Cell]] = [
    ("Who we are", "Ferrymoor Young Diabetes Project CIC"),
    ("Who pays for this", "NHS Harrowdene Integrated Care Board"),
    ("What it is", "Moving Up - transition support and peer weekends, type 1 diabetes, 16 to 25"),
    ("Contract no.", "HD/CYP/25/0417"),
    ("Runs", "1 April 2025 to 31 March 2028"),
    ("How often we report", "Quarterly, by the 20th of the month after"),
    ("This return", "Quarter 3 (October to December 2025), with Quarters 1 and 2 alongside"),
    ("Filled in by", "J. Tolland, weekends lead"),
    ("Ring", "01632 960 417"),
    ("Date sent", date(2026, 1, 19)),
]

NOTES = [
    "Scorecard = the seven things in your schedule. Nothing there is counted twice.",
    "Reviews = everybody who had their six-month review since 1 April, one line each.",
    "Joined before April 2025 = came across from the pilot.",
    "Y = yes, N = no, n/a = lives alone or no parent at home.",
]

# ref, words, target, floor, kind, (three quarters), second line of the same, note
SCORES: list[tuple[str, str, Cell, Cell, str, Cell]] = [
    ("YA1", "Young people who joined Moving Up", 80, 70, "count", "80 is for the full year"),
    (
        "YA2",
        "Turned up at adult clinic within 13 weeks of leaving the children's clinic",
        0.85,
        0.75,
        "share",
        "Dr moved the Oct clinics to Ferrymoor, no bus",
    ),
    ("YA3", "Weekend places taken up", 0.8, 0.7, "share", "Nov: norovirus, five cried off"),
    (
        "YA4",
        "HbA1c down by 5 mmol/mol or more at six-month review",
        0.4,
        0.3,
        "share",
        "Two bloods missed",
    ),
    (
        "YA5",
        "Average fall in distress (PAID-5) at six-month review",
        2,
        1,
        "mean",
        "points, out of 20",
    ),
    (
        "YA6",
        "Referrals we spoke to within 10 working days",
        0.9,
        0.8,
        "share",
        "Worker off sick Nov",
    ),
    (
        "YA7",
        "Hospital admissions for DKA, people on our books",
        "report only",
        None,
        "count",
        "2 of the 3 in spring were the same lad",
    ),
]

PARTS: dict[str, tuple[str, list[int], str, list[int]]] = {
    "YA1": ("", [19, 22, 24], "", []),
    "YA2": (
        "turned up in 13 weeks",
        [14, 17, 16],
        "left children's clinic, 13 weeks gone",
        [17, 20, 21],
    ),
    "YA3": ("came", [21, 34, 22], "places on offer", [26, 42, 30]),
    "YA4": ("down by 5+", [3, 3, 4], "had a blood test both times", [5, 7, 8]),
    "YA5": ("points fallen, all added up", [10, 14, 24], "filled in both forms", [6, 6, 9]),
    "YA6": ("spoken to in 10 wd", [24, 29, 30], "referrals in", [27, 31, 36]),
    "YA7": ("", [3, 1, 2], "", []),
}

RAGS = {"YA1": "G", "YA2": "A", "YA3": "A", "YA4": "G", "YA5": "G", "YA6": "A", "YA7": "-"}

REVIEW_HEADS = [
    "Code",
    "Age",
    "M/F/X",
    "Joined",
    "Reviewed",
    "HbA1c joining",
    "HbA1c review",
    "Up/down",
    "PAID-5 joining",
    "PAID-5 review",
    "Seen in adult clinic?",
    "New job, course or apprenticeship since joining",
    "Has told boss, tutor or flatmates",
    "Mum/dad no longer up in the night to check",
]

REVIEWS: list[list[Cell]] = [
    ["MU-003", 19, "F", date(2024, 10, 8), date(2025, 4, 16), 82, 71, 12, 8, "Y", "N", "Y", "Y"],
    ["MU-004", 17, "M", date(2024, 10, 21), date(2025, 4, 30), 68, 66, 7, 6, "N", "N", "N", "N"],
    ["MU-007", 22, "F", date(2024, 11, 5), date(2025, 5, 14), 91, 97, 15, 15, "Y", "Y", "Y", "n/a"],
    ["MU-008", 20, "M", date(2024, 11, 11), date(2025, 5, 21), 74, 67, 10, 5, "Y", "N", "Y", "Y"],
    [
        "MU-010",
        18,
        "X",
        date(2024, 11, 25),
        date(2025, 6, 3),
        63,
        "not done",
        9,
        11,
        "N",
        "N",
        "N",
        "N",
    ],
    ["MU-011", 24, "M", date(2024, 12, 2), date(2025, 6, 18), 88, 80, 6, 4, "Y", "Y", "N", "n/a"],
    ["MU-013", 18, "F", date(2025, 1, 7), date(2025, 7, 8), 77, 70, 13, 9, "Y", "N", "Y", "N"],
    ["MU-014", 16, "F", date(2025, 1, 15), date(2025, 7, 17), 59, 57, 5, 5, "N", "N", "Y", "Y"],
    ["MU-015", 21, "M", date(2025, 1, 22), date(2025, 7, 29), 96, 84, 16, 10, "Y", "Y", "Y", "Y"],
    ["MU-018", 19, "M", date(2025, 2, 6), date(2025, 8, 12), 71, 73, 8, None, "N", "N", "N", "N"],
    ["MU-019", 23, "F", date(2025, 2, 18), "21.8.25", 66, 65, 11, 7, "Y", "Y", "Y", "n/a"],
    ["MU-020", 20, "F", date(2025, 3, 4), date(2025, 9, 2), 85, 78, 9, 8, "Y", "N", "Y", "Y"],
    ["MU-022", 18, "M", date(2025, 3, 19), date(2025, 9, 24), 79, 76, 12, 13, "N", "N", "N", "N"],
    ["MU-025", 17, "F", date(2025, 4, 3), date(2025, 10, 7), 72, 64, 10, 6, "Y", "N", "Y", "Y"],
    [
        "MU-026",
        22,
        "M",
        date(2025, 4, 10),
        date(2025, 10, 14),
        104,
        "missed bloods",
        17,
        14,
        "N",
        "Y",
        "N",
        "n/a",
    ],
    ["MU-027", 19, "F", date(2025, 4, 24), date(2025, 10, 28), 69, 68, 8, 6, "N", "N", "Y", "Y"],
    ["MU-030", 25, "M", date(2025, 5, 6), date(2025, 11, 4), 81, 75, 11, 6, "Y", "Y", "Y", "n/a"],
    ["MU-031", 18, "M", date(2025, 5, 15), date(2025, 11, 13), 76, 80, 6, 9, "N", "N", "N", "N"],
    ["MU-033", 20, "F", date(2025, 5, 29), date(2025, 11, 25), 90, 83, 14, 9, "Y", "Y", "Y", "Y"],
    ["MU-034", 16, "F", date(2025, 6, 9), date(2025, 12, 2), 61, 58, 7, 5, "N", "N", "Y", "N"],
    ["MU-036", 21, "F", date(2025, 6, 17), "9.12.25", 73, 66, 12, 8, "Y", "N", "Y", "Y"],
    ["MU-037", 23, "M", date(2025, 6, 24), date(2025, 12, 16), 86, 82, 9, 7, "Y", "Y", "N", "n/a"],
]

WEEKEND_HEADS = [
    "Weekend",
    "Friday",
    "Where",
    "Places",
    "Came",
    "First-timers",
    "Peer leaders on duty (unpaid)",
    "Peer leader hours",
    "Brothers, sisters, partners in for the Sunday",
    "Hypos treated",
    "Hands up on Sunday: 'I'll now inject in front of people'",
]

WEEKENDS: list[list[Cell]] = [
    ["Canoes", date(2025, 4, 25), "Cobmere Lake", 12, 10, 8, 3, 66, 7, 5, 4],
    ["Festival prep", date(2025, 6, 13), "Aldcaster hostel", 14, 11, 6, 4, 88, 9, 6, 5],
    ["Surf", date(2025, 7, 11), "Penny Sands", 16, 14, 9, 4, 92, 12, 4, 6],
    [
        "Food & booze",
        date(2025, 8, 8),
        "Cobmere Lake",
        12,
        11,
        4,
        3,
        60,
        "called off - storm",
        7,
        3,
    ],
    ["Moving out", date(2025, 9, 12), "Aldcaster hostel", 14, 9, 5, 5, 104, 8, 3, 2],
    ["Night walk", date(2025, 10, 17), "Stannel Edge", 14, 12, 7, 5, 110, 11, 8, 5],
    ["Work & shifts", date(2025, 11, 21), "Aldcaster hostel", 16, 10, 3, 4, 84, 6, 5, 4],
]

FAMILIES: list[tuple[str, list[Cell], Cell]] = [
    ("Calls and texts with home", [63, 58, 71], 192),
    ("Leaflets handed to parents", [120, "nil", 85], 205),
    ("Parents who have stopped doing the ordering and booking for them", [5, 7, 6], 18),
    ("Girlfriends/boyfriends/spouses who can now give glucagon unaided", [3, 4, 6], 13),
]

LEADERS: list[tuple[str, list[Cell], Cell]] = [
    ("Asked to be a peer leader", [6, 3, 4], 13),
    ("DBS checks done", [4, 3, 2], 9),
    ("New leaders who used to be one of our members", [3, 2, 1], 6),
    ("Leaders who went off to a paid job or a nursing/dietetics course", [1, 2, "nil"], 3),
]

ROUNDABOUT: list[tuple[str, list[Cell], Cell]] = [
    ("A&E and ward staff who heard a members' talk", [22, 31, 18], 71),
    ("  ..and six weeks on let patients keep hold of their own pump", [9, 14, 8], 31),
    ("Meet-ups members put on for each other, no staff there", [2, 4, 5], 11),
    ("Still waiting for a first adult clinic date (last day of quarter)", [11, 13, 17], "n/a"),
]

RESOURCE_HEADS = [
    "",
    "Paid staff (wte)",
    "Spend",
    "of which weekend hire",
    "Referrals in",
    "Joiners aged 16-18",
    "Joiners aged 19-21",
    "Joiners aged 22-25",
    "Joiners in/leaving care",
]

RESOURCES: list[list[Cell]] = [
    ["Apr-Jun 25", 2.4, 31450, 5200, 27, 7, 8, 4, "<5"],
    ["Jul-Sep 25", 2.4, 38120, 9340, 31, 9, 8, 5, "<5"],
    ["Oct-Dec 25", 2, 33905, 7015, 36, 10, 9, 5, 6],
]

WORDS: list[tuple[str, str, str, str]] = [
    (
        "What we are pleased about",
        "The first two weekends were slow to fill. Two members who had not driven since"
        " diagnosis have their licences back and drive themselves to work.",
        "Four of the surf weekend crowd have started a five-a-side team with Cobmere youth club"
        " and it still plays every Thursday. Surf itself was our best turn-out so far.",
        "Four in eight brought their HbA1c down by five or more, which is better than you asked"
        " for. One dad has gone back to full hours now that nobody rings him to come home.",
    ),
    (
        "What has been hard",
        "We sent 240 appointment reminders and still had three no-shows at adult clinic.",
        "One weekend lost its Sunday to a storm. Staff are stretched in August.",
        "36 referrals came in, the most of any quarter, with one worker off sick for most of"
        " November.",
    ),
    (
        "What we will do next",
        "Book Stannel Edge early. Ask the ICB about the Aldcaster evening clinic.",
        "Interview for the vacant post on 14 October.",
        "Ten places each on the February and March weekends are held for members from the"
        " Aldcaster clinic.",
    ),
]


def _put(sheet: Worksheet, row: int, col: int, value: Cell, form: Format, day: Format) -> None:
    """Write one cell, dates with the format of a day."""
    if isinstance(value, date):
        sheet.write_datetime(row, col, value, day)
    elif value is None:
        sheet.write_blank(row, col, None, form)
    else:
        sheet.write(row, col, value, form)


def _total(values: list[Cell]) -> int:
    """The sum of the whole numbers among the values."""
    return sum(value for value in values if isinstance(value, int))


def _side(
    sheet: Worksheet,
    top: int,
    left: int,
    title: str,
    rows: list[tuple[str, list[Cell], Cell]],
    forms: dict[str, Format],
) -> None:
    """Write one small table: a title, three quarters and what they come to."""
    sheet.merge_range(top, left, top, left + 4, title, forms["band"])
    for offset, head in enumerate(["", "Q1", "Q2", "Q3", "Year so far"]):
        sheet.write(top + 1, left + offset, head, forms["head"])
    for index, (words, values, total) in enumerate(rows):
        row = top + 2 + index
        sheet.write(row, left, words, forms["text"])
        for offset, value in enumerate(values):
            sheet.write(row, left + 1 + offset, value, forms["num"])
        if isinstance(total, int):
            first = chr(ord("A") + left + 1)
            last = chr(ord("A") + left + 3)
            formula = f"=SUM({first}{row + 1}:{last}{row + 1})"
            sheet.write_formula(row, left + 4, formula, forms["sum"], total)
        else:
            sheet.write(row, left + 4, total, forms["sum"])


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Moving Up quarterly return Q3")
    base = {"font_name": "Trebuchet MS", "font_size": 10}
    wrap = {**base, "text_wrap": True, "valign": "top"}
    forms = {
        "title": made.add_format({**base, "bold": True, "font_size": 17, "font_color": "#C2410C"}),
        "band": made.add_format({**base, "bold": True, "bg_color": "#FED7AA"}),
        "head": made.add_format({**wrap, "bold": True, "bottom": 2, "font_color": "#7C2D12"}),
        "text": made.add_format(wrap),
        "soft": made.add_format({**base, "italic": True, "font_color": "#6B7280"}),
        "num": made.add_format({**base, "align": "center"}),
        "sum": made.add_format({**base, "align": "center", "bold": True}),
        "pct": made.add_format({**base, "align": "center", "num_format": "0%", "bold": True}),
        "avg": made.add_format({**base, "align": "center", "num_format": "0.0", "bold": True}),
        "gbp": made.add_format({**base, "num_format": "£#,##0"}),
        "day": made.add_format({**base, "num_format": "dd/mm/yyyy", "align": "left"}),
    }

    sheet = made.add_worksheet("Start here")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    sheet.write(0, 0, "Moving Up", forms["title"])
    for index, (label, entry) in enumerate(COVER):
        sheet.write(2 + index, 0, label, forms["head"])
        _put(sheet, 2 + index, 1, entry, forms["text"], forms["day"])
    for index, remark in enumerate(NOTES):
        sheet.write(14 + index, 0, remark, forms["soft"])

    sheet = made.add_worksheet("Scorecard")
    sheet.set_column(1, 1, 46)
    sheet.set_column(10, 10, 44)
    sheet.write(0, 0, "What you asked us to do, 2025/26", forms["title"])
    heads = [
        "Ref",
        "",
        "Target",
        "No lower than",
        "Apr-Jun",
        "Jul-Sep",
        "Oct-Dec",
        "Jan-Mar",
        "So far",
        "RAG",
        "What we'd say",
    ]
    for col, head in enumerate(heads):
        sheet.write(2, col, head, forms["head"])
    row = 3
    for ref, words, target, floor, kind, note in SCORES:
        style = {"count": forms["sum"], "share": forms["pct"], "mean": forms["avg"]}[kind]
        above, tops, below, unders = PARTS[ref]
        sheet.write(row, 0, ref, forms["band"])
        sheet.write(row, 1, words, forms["text"])
        _put(sheet, row, 2, target, style, forms["day"])
        _put(sheet, row, 3, floor, style, forms["day"])
        sheet.write(row, 9, RAGS[ref], forms["sum"])
        _put(sheet, row, 10, note, forms["text"], forms["day"])
        if kind == "count":
            for offset, value in enumerate(tops):
                sheet.write(row, 4 + offset, value, forms["num"])
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", forms["sum"], sum(tops))
            row += 1
            continue
        for offset, (top, under) in enumerate(zip(tops, unders, strict=True)):
            letter = "EFG"[offset]
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, 4 + offset, formula, style, top / under)
        mean = sum(tops) / sum(unders)
        sheet.write_formula(row, 8, f"=I{row + 2}/I{row + 3}", style, mean)
        for line, (label, values) in enumerate([(above, tops), (below, unders)]):
            at = row + 1 + line
            sheet.write(at, 1, "      " + label, forms["soft"])
            for offset, value in enumerate(values):
                sheet.write(at, 4 + offset, value, forms["num"])
            sheet.write_formula(at, 8, f"=SUM(E{at + 1}:H{at + 1})", forms["num"], sum(values))
        row += 3

    sheet = made.add_worksheet("Reviews")
    sheet.freeze_panes(4, 1)
    sheet.set_column(0, 13, 12)
    sheet.write(0, 0, "Six-month reviews, April to December 2025", forms["title"])
    sheet.write(1, 0, "HbA1c in mmol/mol. PAID-5 is out of 20, lower is better.", forms["soft"])
    for col, head in enumerate(REVIEW_HEADS):
        sheet.write(3, col, head, forms["head"])
    for index, record in enumerate(REVIEWS):
        at = 4 + index
        for col, entry in enumerate(record[:7]):
            _put(sheet, at, col, entry, forms["num"], forms["day"])
        before, after = record[5], record[6]
        if isinstance(before, int) and isinstance(after, int):
            formula = f"=G{at + 1}-F{at + 1}"
            sheet.write_formula(at, 7, formula, forms["num"], after - before)
        for col, entry in enumerate(record[7:]):
            _put(sheet, at, 8 + col, entry, forms["num"], forms["day"])
    foot = 4 + len(REVIEWS)
    sheet.write(foot, 0, "How many Y", forms["band"])
    for col in range(10, 14):
        yes = sum(1 for record in REVIEWS if record[col - 1] == "Y")
        letter = chr(ord("A") + col)
        formula = f'=COUNTIF({letter}5:{letter}{foot},"Y")'
        sheet.write_formula(foot, col, formula, forms["sum"], yes)

    sheet = made.add_worksheet("Weekends")
    sheet.set_column(0, 10, 15)
    sheet.write(0, 0, "Weekends held so far", forms["title"])
    for col, head in enumerate(WEEKEND_HEADS):
        sheet.write(2, col, head, forms["head"])
    for index, record in enumerate(WEEKENDS):
        for col, entry in enumerate(record):
            _put(sheet, 3 + index, col, entry, forms["num"], forms["day"])
    foot = 3 + len(WEEKENDS)
    sheet.write(foot, 0, "All weekends", forms["band"])
    for col in range(3, 11):
        letter = chr(ord("A") + col)
        whole = _total([record[col] for record in WEEKENDS])
        sheet.write_formula(foot, col, f"=SUM({letter}4:{letter}{foot})", forms["sum"], whole)
    sheet.write(foot + 1, 0, "NB leaders are counted each time they are on duty.", forms["soft"])

    sheet = made.add_worksheet("Everyone else")
    sheet.set_column(0, 0, 44)
    sheet.set_column(6, 6, 44)
    sheet.write(0, 0, "Everyone else, 2025/26", forms["title"])
    _side(sheet, 2, 0, "Mums, dads and other halves", FAMILIES, forms)
    _side(sheet, 2, 6, "Peer leaders", LEADERS, forms)
    _side(sheet, 10, 0, "Wards, clinics and round about", ROUNDABOUT, forms)

    sheet = made.add_worksheet("Money and people")
    sheet.set_column(0, 8, 14)
    for col, head in enumerate(RESOURCE_HEADS):
        sheet.write(0, col, head, forms["head"])
    for index, record in enumerate(RESOURCES):
        for col, entry in enumerate(record):
            sheet.write(1 + index, col, entry, forms["gbp" if col in (2, 3) else "text"])
    sheet.write(4, 0, "So far", forms["band"])
    for col in range(2, 8):
        letter = chr(ord("A") + col)
        whole = _total([record[col] for record in RESOURCES])
        style = forms["gbp" if col in (2, 3) else "sum"]
        sheet.write_formula(4, col, f"=SUM({letter}2:{letter}4)", style, whole)

    sheet = made.add_worksheet("In words")
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 3, 48)
    for col, head in enumerate(["", "April to June", "July to September", "October to December"]):
        sheet.write(0, col, head, forms["head"])
    for index, answers in enumerate(WORDS):
        for col, text in enumerate(answers):
            sheet.write(1 + index, col, text, forms["head" if col == 0 else "text"])
    made.close()
