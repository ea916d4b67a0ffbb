"""Kitetail: eating disorder support in contract terms, with tables side by side and stories."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

TERMS = ("Autumn", "Winter", "Spring")

COVER: list[tuple[str, Any]] = [
    ("Contract", "WMICB/MH/ED-0317"),
    ("Provider", "Kitetail Young Adults CIC"),
    ("Paid for by", "NHS Wendlemoor Integrated Care Board"),
    (
        "Service",
        (
            "Eating disorder support for young adults (18-25), with skills workshops "
            "for their parents and partners"
        ),
    ),
    ("Contract runs", "1 September 2024 to 31 August 2027"),
    ("Contract year", "Year 2 (1 Sept 2025 - 31 Aug 2026), sent each quarter"),
    ("This return", "Spring term: March, April and May 2026"),
    ("Year 2 price", 286400),
    ("Sent by", "Contracts & quality, 01632 960417"),
    ("Sent on", date(2026, 6, 18)),
]

HOW_TO_READ = (
    "Our quarters follow the contract, not the tax year. Autumn = Sep-Nov 2025, Winter = Dec 2025 "
    "to Feb 2026, Spring = Mar-May 2026. The summer term has not happened yet."
)

# ref, words, target, limit, top row, bottom row, remark, note
MEASURES: list[Any] = [
    "GETTING IN",
    (
        "M1",
        "Young adults starting support",
        180,
        162,
        (41, 46, 52),
        None,
        "On course",
        "Yearly target, so 135 by the end of Spring",
    ),
    (
        "M2",
        "First conversation within 10 working days of an accepted referral",
        0.9,
        0.8,
        ("spoken to in time", (57, 62, 73)),
        ("referrals accepted", (66, 74, 80)),
        "Nearly",
        "Winter dipped while the phone rota was one short",
    ),
    "STICKING WITH IT",
    (
        "M3",
        "Planned ending (16 weeks done) as a share of all endings",
        0.7,
        0.6,
        ("planned", (22, 27, 29)),
        ("all endings", (31, 38, 39)),
        "Met",
        "",
    ),
    (
        "M4",
        "Reliable improvement on EDE-Q, first to last",
        0.6,
        0.5,
        ("improved", (14, 19, 21)),
        ("both scores held", (21, 26, 27)),
        "Met",
        "",
    ),
    (
        "M6",
        "Appointments missed without a word (DNA) - lower is better",
        0.12,
        0.15,
        ("missed", (61, 74, 58)),
        ("booked", (498, 561, 583)),
        "Met, just",
        "Text reminder switched on in March",
    ),
    "FAMILIES",
    (
        "M5",
        "Parents and partners completing a skills course (4 of 6 evenings or more)",
        120,
        100,
        (25, 33, 35),
        None,
        "On course",
        "See next tab but one for each course",
    ),
    "FOR INFORMATION",
    ("M7", "Case studies sent", None, None, (1, 1, 2), None, "n/a", "No target, just send them"),
]

SOURCES: list[tuple[str, tuple[Any, ...]]] = [
    ("GP", (31, 29, 34)),
    ("University or college wellbeing", (19, 27, 28)),
    ("Themselves", (17, 19, 20)),
    ("CMHT or ward", (11, 11, 11)),
]
AGES: list[tuple[str, tuple[int | str, ...]]] = [
    ("18-19", (14, 15, 19)),
    ("20-22", (18, 20, 21)),
    ("23-25", (9, 11, 12)),
    ("Women", (33, 36, 41)),
    ("Men", (5, 6, 7)),
    ("Described another way", ("<5", "<5", "<5")),
]
DID = [
    ("One-to-one sessions held", (437, 487, 525)),
    ("Supported meals", (62, 71, 80)),
    ("Online group evenings", (24, 22, 26)),
    ("Partners or parents who sat in on a planning session (people, new each term)", (17, 23, 26)),
    ("Text check-ins sent", (911, 1040, 1126)),
]
LAST_SESSION = [
    ("Planned enders we asked", (20, 25, 28)),
    ("Eat lunch with other people 3+ days a week (did not at the start)", (11, 15, 18)),
    ("Went back to the course or job they had stepped away from", (6, 8, 9)),
    ("Calorie-counting app gone, and kept off", (7, 9, 8)),
    ("Living away from parents", (13, 14, 17)),
    ("Did not want to be asked", (2, 2, 1)),
]
COURSES: list[tuple[Any, ...]] = [
    ("C7", "Harrow Mill library", date(2025, 9, 16), "Autumn", 12, 10, 8, 6),
    ("C8", "Online", date(2025, 10, 1), "Autumn", 14, 12, 9, 5),
    ("C9", "Sallow Road hall", date(2025, 10, 14), "Autumn", 10, 9, 8, 7),
    ("C10", "Online", date(2025, 12, 2), "Winter", 15, 13, 11, 8),
    ("C11", "Harrow Mill library", date(2026, 1, 8), "Winter", 13, 12, 12, 9),
    ("C12", "Tarn Street (partners)", date(2026, 1, 13), "Winter", 11, 10, 10, "not asked"),
    ("C13", "Online", date(2026, 3, 3), "Spring", 16, 14, 12, 9),
    ("C14", "Harrow Mill library", date(2026, 3, 10), "Spring", 12, 11, 9, 6),
    ("C15", "Sallow Road hall", date(2026, 3, 24), "Spring", 15, 14, 14, 11),
]
STRAIN = [
    ("Filled in the strain form twice", (22, 29, 31)),
    ("Strain lower second time", (15, 21, 24)),
    ("Same or higher", (7, 8, 7)),
    ("Back to their usual hours at work", (4, 6, 5)),
    ("Pointed to own GP", (3, 4, 2)),
]
WAITING = (19, 12, 23)
HELPERS: list[tuple[str, tuple[Any, Any, Any], Any, str]] = [
    (
        "Peer mentors on the rota - all have been through it, none are paid",
        (9, 11, 12),
        14,
        "14 different people",
    ),
    ("Hours they gave", (214.5, 268, 301), None, ""),
    (
        "Parents who did a course and now co-host evenings, unpaid",
        (4, 5, 6),
        7,
        "7 different people",
    ),
    ("DBS checks turned round", (5, 3, 4), None, ""),
    ("Supervision meetings for mentors", (18, 20, 21), None, ""),
    ("Mentors who left us for a paid job or a degree", (1, "nil", 3), None, "We miss them!"),
    ("Mentors asked (Feb and May survey)", ("", 10, 11), "-", "First survey was in Feb"),
    ("... who feel steadier in their own recovery since joining", ("", 8, 10), "-", ""),
]
STAFF = [
    ("WTE in post, end of term", (6.4, 6.4, 7.0)),
    ("WTE vacant, end of term", (1.0, 1.0, 0.4)),
    ("Sick days", (11, 23, 9)),
]
MONEY = [
    ("Pay", (52310, 53870, 55125)),
    ("Rooms, food, travel", (6420, 6955, 7310)),
    ("Overheads", (8600, 8600, 8600)),
]
OUT = [
    ("Talks given", (12, 9, 14)),
    ("Students and trainees in the room", (340, 265, 380)),
    ("Gyms or sports clubs that dropped public weigh-ins after we came", (2, 1, 4)),
    ("Leaflets left", (600, 450, 700)),
]
WORDS = [
    (
        "What we are proud of",
        (
            "Eleven mums and dads from the autumn courses still meet on their own on the second "
            "Tuesday, without us in the room. Two of the young women travelled abroad this spring, "
            "the first time since they became unwell that they had eaten food cooked by strangers."
        ),
    ),
    (
        "How the measures look",
        (
            "Over the year 73% of those with two EDE-Q scores improved, well above the 60% agreed. "
            "M2 is the one to watch and we expect it to be green by the summer."
        ),
    ),
    (
        "Families",
        (
            "Demand is strong: 23 parents and partners were waiting for the next course at the end "
            "of May. Three brothers and sisters wrote to say they now talk about the illness at "
            "home, which nobody had managed before."
        ),
    ),
    (
        "Out and about",
        (
            "We gave 14 talks in the spring to about 380 students and trainees. The leisure trust "
            "has asked for more."
        ),
    ),
    (
        "Team",
        "One colleague left in March and the post was filled in May. Supervision is up to date.",
    ),
    (
        "What we ask of you",
        "A decision on the summer venue by 10 July, please, and a named contact on the ward.",
    ),
]
YEAR_ONE = [
    ("Young adults starting", 151),
    ("First conversation in time", 0.842),
    ("Planned ending", 0.687),
    ("EDE-Q improved", 0.615),
    ("Parents and partners completing", 97),
]


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    value: Any
    values: Any
    col: Any
    made = book(path, "Kitetail spring term return")
    plum = "#5B2A5E"
    kind = {"font_name": "Trebuchet MS", "font_size": 10}
    plain = made.add_format({**kind, "valign": "top"})
    wrap = made.add_format({**kind, "text_wrap": True, "valign": "top"})
    soft = made.add_format({**kind, "italic": True, "font_color": "#777777", "text_wrap": True})
    title = made.add_format({**kind, "bold": True, "font_size": 16, "font_color": plum})
    head = made.add_format(
        {**kind, "bold": True, "bg_color": plum, "font_color": "white", "text_wrap": True}
    )
    band = made.add_format({**kind, "bold": True, "bg_color": "#E6D5EA", "font_color": plum})
    figure = made.add_format({**kind, "num_format": "#,##0"})
    half = made.add_format({**kind, "num_format": "#,##0.0"})
    share = made.add_format({**kind, "num_format": "0.0%"})
    whole = made.add_format({**kind, "num_format": "0%", "bold": True})
    pound = made.add_format({**kind, "num_format": "£#,##0"})
    day = made.add_format({**kind, "num_format": "dd/mm/yyyy", "align": "left"})
    bold = made.add_format({**kind, "bold": True, "num_format": "#,##0", "top": 1})
    gold = made.add_format({**kind, "bold": True, "num_format": "£#,##0", "top": 1})

    def terms(sheet: Any, row: int, col: int, first: str, last: str = "Year so far") -> None:
        """Write a heading with the three terms."""
        for step, word in enumerate((first, *TERMS, *([last] if last else []))):
            sheet.write(row, col + step, word, head)

    def letters(row: int, left: int, right: int) -> str:
        """Give the range in a row as letters."""
        return f"{chr(65 + left)}{row + 1}:{chr(65 + right)}{row + 1}"

    def line(
        sheet: Any, row: int, col: int, word: str, values: Any, form: Any, added: bool = True
    ) -> None:
        """Write one line of a table with its sum."""
        sheet.write(row, col, word, wrap)
        for step, value in enumerate(values):
            sheet.write(row, col + 1 + step, value, form)
        if added:
            total = sum(value for value in values if not isinstance(value, str))
            sheet.write_formula(
                row, col + 4, f"=SUM({letters(row, col + 1, col + 3)})", form, total
            )

    def foot(sheet: Any, row: int, col: int, word: str, lines: Any, form: Any) -> None:
        """Write the total line of a table."""
        sheet.write(row, col, word, form)
        sums = [sum(values[step] for _, values in lines) for step in range(3)]
        for step, value in enumerate((*sums, sum(sums))):
            at = chr(65 + col + 1 + step)
            sheet.write_formula(
                row, col + 1 + step, f"=SUM({at}{row - len(lines) + 1}:{at}{row})", form, value
            )

    cover = made.add_worksheet("Cover")
    cover.hide_gridlines(2)
    cover.set_column("A:A", 3)
    cover.set_column("B:B", 18)
    cover.set_column("C:C", 70)
    cover.write("B1", "Kitetail : contract return", title)
    for step, (word, value) in enumerate(COVER):
        cover.write(2 + step, 1, word, band)
        if isinstance(value, date):
            cover.write_datetime(2 + step, 2, value, day)
        elif isinstance(value, int):
            cover.write_number(
                2 + step,
                2,
                value,
                made.add_format({**kind, "num_format": "£#,##0", "align": "left"}),
            )
        else:
            cover.write_string(2 + step, 2, value, wrap)
    cover.merge_range("B15:C15", HOW_TO_READ, soft)
    cover.set_row(14, 44)

    sheet = made.add_worksheet("What we agreed")
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:I", 11)
    sheet.set_column("J:J", 36)
    sheet.merge_range("A1:J1", "What we agreed, and how it is going", title)
    for step, word in enumerate(
        (
            "Ref",
            "Measure",
            "Year 2 target",
            "Not past",
            "Autumn\nSep-Nov",
            "Winter\nDec-Feb",
            "Spring\nMar-May",
            "Year so far",
            "Our view",
            "Note",
        )
    ):
        sheet.write(2, step, word, head)
    row = 3
    for entry in MEASURES:
        if isinstance(entry, str):
            sheet.merge_range(row, 0, row, 9, entry, band)
            row += 1
            continue
        ref, word, target, limit, upper, lower, view, note = entry
        sheet.write(row, 0, ref, plain)
        sheet.write(row, 1, word, wrap)
        form = figure if lower is None else whole
        sheet.write(row, 2, "none set" if target is None else target, form)
        sheet.write(row, 3, "" if limit is None else limit, form)
        sheet.write(row, 8, view, plain)
        sheet.write(row, 9, note, soft)
        if lower is None:
            for step, value in enumerate(upper):
                sheet.write(row, 4 + step, value, figure)
            sheet.write_formula(row, 7, f"=SUM({letters(row, 4, 6)})", figure, sum(upper))
            row += 1
            continue
        for step in range(4):
            at = chr(69 + step)
            top = upper[1][step] if step < 3 else sum(upper[1])
            base = lower[1][step] if step < 3 else sum(lower[1])
            sheet.write_formula(row, 4 + step, f"={at}{row + 2}/{at}{row + 3}", share, top / base)
        for deep, (said, values) in enumerate((upper, lower)):
            below = row + 1 + deep
            sheet.write(below, 1, f"      {said}", soft)
            for step, value in enumerate(values):
                sheet.write(below, 4 + step, value, figure)
            sheet.write_formula(below, 7, f"=SUM({letters(below, 4, 6)})", figure, sum(values))
        row += 3

    sheet = made.add_worksheet("Young adults")
    for col, wide in (("A:A", 40), ("B:E", 10), ("F:F", 3), ("G:G", 46), ("H:K", 10)):
        sheet.set_column(col, wide)
    sheet.write("A1", "Young adults", title)
    sheet.merge_range("A3:E3", "Who sent them (all referrals)", band)
    terms(sheet, 3, 0, "From")
    for step, (word, values) in enumerate(SOURCES):
        line(sheet, 4 + step, 0, word, values, figure)
    foot(sheet, 8, 0, "All referrals", SOURCES, bold)
    line(sheet, 9, 0, "Not for us, passed on", (12, 12, 13), figure)
    sheet.merge_range("G3:K3", "Who they are (starters)", band)
    terms(sheet, 3, 6, "", "")
    for step, (word, values) in enumerate(AGES):
        line(sheet, 4 + step, 6, word, values, figure, added=False)
    sheet.merge_range(
        "A12:K12",
        "Fewer than five is shown as <5. Referrals are counted when they arrive, starters when "
        "they first sit down with us, so the two do not add up within a term.",
        soft,
    )
    sheet.set_row(11, 30)
    sheet.merge_range("A14:E14", "What happened", band)
    terms(sheet, 14, 0, "")
    for step, (word, values) in enumerate(DID):
        line(sheet, 15 + step, 0, word, values, figure)
    sheet.merge_range("G14:K14", "At the last session (planned enders, each asked once)", band)
    terms(sheet, 14, 6, "")
    for step, (word, values) in enumerate(LAST_SESSION):
        line(sheet, 15 + step, 6, word, values, figure)

    sheet = made.add_worksheet("Parents & partners")
    for col, wide in (("A:A", 8), ("B:B", 23), ("C:H", 12), ("I:I", 3), ("J:J", 34), ("K:N", 10)):
        sheet.set_column(col, wide)
    sheet.write("A1", "Skills courses for parents and partners", title)
    for step, word in enumerate(
        (
            "Course",
            "Where",
            "First evening",
            "Term",
            "Booked",
            "Came to evening 1",
            "Completed (4+ of 6)",
            "Say meals at home are calmer by week 6",
        )
    ):
        sheet.write(2, step, word, head)
    for step, course in enumerate(COURSES):
        for col, value in enumerate(course):
            if isinstance(value, date):
                sheet.write_datetime(3 + step, col, value, day)
            else:
                sheet.write(3 + step, col, value, plain)
    sheet.write(12, 0, "Year so far", bold)
    for col in range(4, 8):
        at = chr(65 + col)
        total = sum(course[col] for course in COURSES if isinstance(course[col], int))
        sheet.write_formula(12, col, f"=SUM({at}4:{at}12)", bold, total)
    sheet.merge_range(
        "A14:H14", "C12 was run by the bank tutor, who forgot the last-night form.", soft
    )
    terms(sheet, 2, 9, "Before and after")
    for step, (word, values) in enumerate(STRAIN):
        line(sheet, 3 + step, 9, word, values, figure)
    sheet.merge_range("J10:N10", "Waiting for a place", band)
    line(sheet, 10, 9, "On the list, last day of term", WAITING, figure, added=False)
    sheet.write("N11", "-", plain)

    sheet = made.add_worksheet("Helpers, team, money")
    for col, wide in (("A:A", 52), ("B:E", 10), ("F:F", 22), ("G:G", 3), ("H:H", 24), ("I:L", 11)):
        sheet.set_column(col, wide)
    sheet.write("A1", "Helpers, team and money", title)
    terms(sheet, 2, 0, "Helpers")
    sheet.write("F3", "", head)
    for step, (word, values, year, note) in enumerate(HELPERS):
        form = half if word.startswith("Hours") else figure
        line(sheet, 3 + step, 0, word, values, form, added=year is None)
        if year is not None:
            sheet.write(3 + step, 4, year, form)
        sheet.write(3 + step, 5, note, soft)
    terms(sheet, 2, 7, "Money spent")
    for step, (word, values) in enumerate(MONEY):
        line(sheet, 3 + step, 7, word, values, pound)
    foot(sheet, 6, 7, "All spend", MONEY, gold)
    terms(sheet, 8, 7, "Team", "")
    for step, (word, values) in enumerate(STAFF):
        form = figure if word == "Sick days" else half
        line(sheet, 9 + step, 7, word, values, form, added=False)
    terms(sheet, 13, 0, "Out and about")
    for step, (word, values) in enumerate(OUT):
        line(sheet, 14 + step, 0, word, values, figure)

    sheet = made.add_worksheet("In words")
    sheet.set_column("A:A", 24)
    sheet.set_column("B:B", 100)
    sheet.write("A1", "In words - spring term", title)
    for step, (word, text) in enumerate(WORDS):
        sheet.write(2 + step, 0, word, band)
        sheet.write(2 + step, 1, text, wrap)
        sheet.set_row(2 + step, 58)

    sheet = made.add_worksheet("Yr1")
    sheet.set_column("A:A", 34)
    sheet.write("A1", "Year 1 out-turn (Sept 2024 - Aug 2025)", title)
    for step, (word, value) in enumerate(YEAR_ONE):
        sheet.write(2 + step, 0, word, plain)
        sheet.write(2 + step, 1, value, share if value < 1 else figure)
    sheet.hide()
    made.close()
