"""Health navigators who meet people in prison and see them home, a quarterly return (Q3)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float
Pair = tuple[Cell, Cell]

# Section, then its lines: key, words, women and men in each quarter (none where not yet asked).
SECTIONS: tuple[tuple[str, tuple[tuple[str, str, tuple[Pair | None, ...]], ...]], ...] = (
    (
        "A. Inside",
        (
            ("referred", "Referred to us", ((24, 58), (27, 61), (29, 55))),
            ("assessed", "Seen and assessed", ((20, 43), (23, 47), (25, 42))),
            ("declined", "Said no thanks", ((3, 9), (2, 11), (3, 8))),
            ("visits", "Navigator visits to the wings", ((96, 171), (104, 188), (111, 159))),
            ("waiting", "Waiting to be seen on last day of quarter", ((2, 8), (3, 6), (1, 7))),
        ),
    ),
    (
        "B. Going out",
        (
            ("released", "Released this quarter, on our books", ((16, 34), (18, 38), (19, 36))),
            ("plan", "Had a health plan in their bag", ((14, 27), (16, 32), (18, 31))),
            ("gate", "Met at the gate by one of us", ((13, 21), (14, 25), (16, 26))),
            ("homeless", "Let out with no address", ((5, 13), (6, 15), (4, 14))),
            ("phones", "Phones handed over", ((12, 24), (13, 30), (15, 27))),
            ("kits", "Naloxone kits taken home", (None, (9, 21), (11, 22))),
        ),
    ),
    (
        "C. First fortnight",
        (
            ("doctor", "On a GP list inside 7 days", ((12, 22), (14, 27), (16, 28))),
            ("need", "Had a drug, drink or mental health need", ((12, 27), (14, 31), (15, 29))),
            ("kept", "...kept first appointment inside 14 days", ((8, 16), (10, 19), (11, 19))),
            ("reached", "Spoken to or seen outside at all", ((16, 31), (18, 35), (19, 34))),
            ("days", "...days it took, added up", ((38, 118), (41, 121), (40, 106))),
            ("deaths", "Died within 28 days of release", (("nil", "nil"), ("nil", 1), (0, 0))),
        ),
    ),
    (
        "D. Twelve weeks on",
        (
            ("due", "Reached their 12 weeks this quarter", ((14, 30), (16, 33), (17, 37))),
            ("touch", "Still in touch with us", ((9, 16), (11, 19), (12, 22))),
            ("home", "In a home of their own or settled with family", ((6, 10), (7, 12), (9, 13))),
            ("free", "Not back in prison", ((12, 22), (14, 25), (15, 29))),
            ("work", "In work or on a course", ((2, 5), (3, 6), (3, 8))),
            ("hepc", "Hep C treatment done and clear", ((1, 3), (2, 2), (1, 4))),
            ("teeth", "Toothache gone, dentist finished", (("not asked",) * 2, (3, 4), (4, 6))),
            ("children", "Seeing children again after losing touch", ((4, 3), (5, 4), (6, 5))),
            ("casualty", "Always in A&E before, not once since", ((3, 6), (2, 7), (4, 8))),
            ("saved", "Brought someone round with naloxone", (None, (0, 2), (1, 1))),
        ),
    ),
    (
        "E. Who we assessed",
        (
            ("older", "Aged 50 or over", ((2, 9), (4, 11), (3, 10))),
            ("minority", "Black, Asian or mixed heritage", (("<5", 8), ("<5", 9), (5, 7))),
        ),
    ),
)

# No., what was agreed, target, lines above and below (prison tabs), how it looks.
AGREED: tuple[tuple[str, str, Cell, str, str, str], ...] = (
    ("1", "People in custody assessed by a navigator", 260, "assessed", "", "On track"),
    ("2", "Personal health plan in place at release", 0.85, "plan", "released", "On track"),
    ("3", "Met on the day of release", 0.7, "gate", "released", "On track"),
    ("4", "Registered with a GP within 7 days", 0.75, "doctor", "released", "Nearly"),
    ("5", "First treatment appointment attended within 14 days", 0.65, "kept", "need", "Nearly"),
    ("6", "Days from release to first contact, average (no more than)", 3, "days", "reached", "Ok"),
    ("7", "Still engaged 12 weeks after release", 0.6, "touch", "due", "On track"),
    ("8", "Deaths in the 28 days after release", "none - tell us", "deaths", "", ""),
)

# Who, prison, home town, contacts since, wellbeing on the day they left and since.
PEOPLE: tuple[tuple[str, str, str, int, int, Cell], ...] = (
    ("AK", "A", "Sedgeholme", 14, 17, 22),
    ("BM", "F", "Marrow Street area", 9, 19, 21),
    ("CJ", "F", "Sedgeholme", 3, 15, "lost touch"),
    ("DW", "F", "Out of county", 6, 22, 22),
    ("EP", "A", "Kelby", 18, 14, 20),
    ("FR", "F", "Kelby", 11, 16, 23),
    ("HN", "F", "Marrow Street area", 8, 18, 17),
    ("IO", "A", "Sedgeholme", 21, 13, 19),
    ("LT", "F", "Thornwick", 10, 20, 24),
    ("MV", "F", "Thornwick", 5, 17, 18),
    ("NB", "A", "Kelby", 12, 16, 21),
)

EVENTS: tuple[tuple[date, str, str, int, Cell], ...] = (
    (date(2025, 4, 24), "Fellgate", "Wing talk, B wing", 22, 9),
    (date(2025, 6, 19), "Aldercleugh", "Health fair", 41, 17),
    (date(2025, 8, 7), "Fellgate", "Family day", 36, "n/a"),
    (date(2025, 9, 18), "Aldercleugh", "Wing talk", 15, 8),
    (date(2025, 10, 16), "Fellgate", "Wing talk, D wing", 19, 11),
    (date(2025, 12, 4), "Aldercleugh", "Christmas family day", 33, "n/a"),
)

OUTSIDE: tuple[tuple[str, tuple[tuple[str, tuple[Cell, Cell, Cell]], ...]], ...] = (
    (
        "Peer mentors - every one has done time",
        (
            ("Mentors, end of quarter", (11, 13, 16)),
            ("...first met us as a client inside", (7, 8, 11)),
            ("Hours they gave", (318, 352, 401)),
            ("Training days put on", (2, 1, 2)),
            ("Passed the Level 2 mentoring award", (3, "nil", 4)),
            ("Got a paid job (anywhere)", (1, 2, 2)),
            ("Say mentoring is what keeps them off it", (8, 10, 13)),
            ("Mentor fares and lunches (£)", (402.6, 455.2, 519.75)),
        ),
    ),
    (
        "Mums, dads and partners",
        (
            ("On the Sunday phone list", (31, 35, 40)),
            ("Rang in to the Sunday call at least once", (17, 20, 26)),
            ("...frightened less of the knock at the door", (9, 11, 16)),
            ("Letters posted", (62, 58, 71)),
        ),
    ),
    (
        "Prisons, hospitals, chemists",
        (
            ("Bed-watch shifts spared (prisons' estimate)", (6, 9, 11)),
            ("Chemists who started taking release-day scripts", (2, 1, 3)),
            ("Officers and probation staff briefed", (18, 24, 15)),
        ),
    ),
    (
        "Us",
        (
            ("Navigators in post (WTE)", (4.5, 4.5, 3.8)),
            ("Taxis and trains from the gate (£)", (611.4, 702.9, 688.1)),
            ("Days a wing was shut to us", (4, 2, 9)),
        ),
    ),
)

CARDS: tuple[tuple[str, tuple[int, int, int]], ...] = (
    ("Cards back", (21, 26, 29)),
    ("More hopeful than the day I got out", (15, 19, 23)),
    ("Navigator turned up when they said", (19, 22, 26)),
    ("Would tell a pad-mate about you", (20, 25, 28)),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "What has gone well?",
        (
            "EP has had her youngest to stay two nights a week since November, the first time in "
            "four years. Three men who were in the cells at Marrow Street most weekends have not "
            "been arrested since they came out."
        ),
    ),
    (
        "What has been hard?",
        (
            "Fellgate was locked down for 9 days in November. Vetting for the new navigator took "
            "11 weeks and she starts on 12 January. Prison healthcare changed its computer on 1 "
            "December and we cannot see appointments."
        ),
    ),
    (
        "What have others noticed?",
        (
            "Sedgeholme hospital has taken the security guard off its Friday clinic as there is no "
            "trouble there now. The council visited us on 20 November and sat in on a wing talk."
        ),
    ),
    (
        "Mentors",
        (
            "Lee, a mentor since spring, has passed his driving test and moved out of the hostel "
            "into his own flat. We printed 200 of the new mentor leaflet."
        ),
    ),
    (
        "Plans for Q4",
        (
            "We want a second car for gate mornings and have asked the council for £3,500. We "
            "expect to be over 75% on GP registration by March."
        ),
    ),
)

FIRST = {"Q1": 0, "Q2": 1, "Q3": 2}
NAMES = {
    "Q1": "Quarter 1: April, May, June 2025",
    "Q2": "Quarter 2: July, August, September 2025",
    "Q3": "Quarter 3: October, November, December 2025",
}
# What somebody wrote beside a line.
NOTES = {
    ("Q1", "assessed"): "was 61, two late forms added 14/7",
    ("Q2", "kits"): "new line, kits came in July",
    ("Q2", "deaths"): "reported to council same day",
    ("Q3", "visits"): "lockdown",
    ("Q3", "minority"): "self described",
}


def _number(value: Cell) -> float:
    """Return the number in a cell, nothing for words."""
    return 0 if isinstance(value, str) else value


def _both(key: str, quarter: str, pair: Pair) -> Cell:
    """Return what stands under Both."""
    if pair[0] == "not asked":
        return "not asked"
    if "<5" in pair:
        return "supp."
    if pair == ("nil", "nil"):
        return "nil"
    # Typed in by hand in the summer, two short.
    return 290 if (key, quarter) == ("visits", "Q2") else _number(pair[0]) + _number(pair[1])


def _asked(lines: dict[str, tuple[Pair | None, ...]], key: str, quarter: str) -> Cell:
    """Return what stands under Both for a line of the contract."""
    pair = lines[key][FIRST[quarter]]
    return "" if pair is None else _both(key, quarter, pair)


def _prisons(sheet: Worksheet, quarter: str, bold: Format, band: Format) -> dict[str, int]:
    """Write the tab of a quarter; return the row on which each line stands."""
    sheet.merge_range("A1:E1", NAMES[quarter], bold)
    rows: dict[str, int] = {}
    at = 2
    for title, lines in SECTIONS:
        sheet.write_row(at, 0, (title, "Aldercleugh (women)", "Fellgate (men)", "Both"), band)
        at += 1
        for key, name, pairs in lines:
            pair = pairs[FIRST[quarter]]
            if pair is None:
                continue
            both = _both(key, quarter, pair)
            sheet.write(at, 0, name)
            sheet.write_row(at, 1, pair)
            if isinstance(both, str) or both == 290:
                sheet.write(at, 3, both)
            else:
                sheet.write_formula(at, 3, f"=SUM(B{at + 1}:C{at + 1})", None, both)
            if (quarter, key) in NOTES:
                sheet.write(at, 4, NOTES[quarter, key])
            at += 1
            rows[key] = at
        at += 1
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 3, 15)
    sheet.set_column(4, 4, 36)
    return rows


def _front(
    sheet: Worksheet,
    rows: dict[str, dict[str, int]],
    bold: Format,
    band: Format,
    rate: Format,
    place: Format,
) -> None:
    """Write the page for the council, worked out from the quarters."""
    sheet.write("A1", "Marrowdale County Council - Public Health", bold)
    sheet.write("A2", "PROVIDER QUARTERLY RETURN", bold)
    for row, pair in enumerate(
        (
            ("Name of provider", "Lychgate Health Navigators (charity)"),
            ("Name of service", "In-reach and Through the Gate health navigation"),
            ("Contract no.", "MCC/PH/HJ/031"),
            ("Contract runs", "1 July 2024 to 30 June 2027"),
            ("This return is for", "Q3 2025-26 (1 Oct to 31 Dec 2025)"),
            ("Filled in by", "Dot H, service lead, 19.1.26"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 1, pair[1])
    heads = ("No.", "What we agreed", "Target", "Q1", "Q2", "Q3", "Q4", "Year so far", "How is it?")
    sheet.write_row(10, 0, heads, band)
    lines = {key: pairs for _, part in SECTIONS for key, _, pairs in part}
    for row, (no, name, target, top, base, view) in enumerate(AGREED, 11):
        form = None if not base else place if top == "days" else rate
        sheet.write_row(row, 0, (no, name))
        sheet.write(row, 2, target, form if top != "days" else None)
        above: list[float] = []
        below: list[float] = []
        for column, quarter in enumerate(FIRST, 3):
            value = _asked(lines, top, quarter)
            above.append(_number(value))
            if base:
                below.append(_number(_asked(lines, base, quarter)))
                text = f"={quarter}!D{rows[quarter][top]}/{quarter}!D{rows[quarter][base]}"
                sheet.write_formula(row, column, text, form, above[-1] / below[-1])
            else:
                sheet.write_formula(row, column, f"={quarter}!D{rows[quarter][top]}", None, value)
        sheet.write(row, 6, "not due")
        tops = ",".join(f"{quarter}!D{rows[quarter][top]}" for quarter in FIRST)
        if base:
            bases = ",".join(f"{quarter}!D{rows[quarter][base]}" for quarter in FIRST)
            text, so_far = f"=SUM({tops})/SUM({bases})", sum(above) / sum(below)
        else:
            text, so_far = f"=SUM({tops})", sum(above)
        sheet.write_formula(row, 7, text, form, so_far)
        if view:
            sheet.write(row, 8, view)
    sheet.write("A21", "Targets are for the year. Q4 return due by 20 April 2026.")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 7, 11)
    sheet.set_column(8, 8, 14)


def _lists(sheet: Worksheet, bold: Format, band: Format, day: Format) -> None:
    """Write the people who left in the quarter, and what was put on this year."""
    sheet.write(
        "A1", "Went home in Q3 (October to December 2025) and happy to be on this list", bold
    )
    heads = (
        "Who",
        "Prison (A/F)",
        "Home to",
        "Times we met or rang",
        "Wellbeing score, leaving",
        "Wellbeing score, last time asked",
    )
    sheet.write_row("A2", heads, band)
    sheet.set_row(1, 32)
    for row, line in enumerate(PEOPLE, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A15", "Score is the short Warwick-Edinburgh, 7 to 35, higher is better")
    sheet.write("A18", "Talks and family days, 2025-26 so far", bold)
    sheet.write_row("A19", ("Date", "Prison", "What", "Came", "Hep C tests taken"), band)
    for row, (when, prison, what, came, tests) in enumerate(EVENTS, 19):
        sheet.write_datetime(row, 0, when, day)
        sheet.write_row(row, 1, (prison, what, came, tests))
    sheet.set_column(0, 1, 13)
    sheet.set_column(2, 2, 24)
    sheet.set_column(3, 5, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lychgate Q3 return")
    bold = made.add_format({"bold": True, "font_size": 13})
    band = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    day = made.add_format({"num_format": "d mmm yy"})

    front = made.add_worksheet("Return")
    rows = {
        quarter: _prisons(made.add_worksheet(quarter), quarter, bold, band) for quarter in FIRST
    }
    _front(front, rows, bold, band, rate, place)

    people = made.add_worksheet("People and events")
    _lists(people, bold, band, day)

    outside = made.add_worksheet("Mentors, families, others")
    at = 0
    for title, lines in OUTSIDE:
        outside.write_row(at, 0, (title, "Apr - Jun", "Jul - Sep", "Oct - Dec"), band)
        for name, quarters in lines:
            at += 1
            outside.write(at, 0, name)
            outside.write_row(at, 1, quarters, money if "£" in name else None)
        at += 2
    outside.set_column(0, 0, 52)
    outside.set_column(1, 3, 12)

    words = made.add_worksheet("Your words and ours")
    words.write("A1", "Cards people send back", bold)
    words.write_row("A2", ("", "Q1", "Q2", "Q3"), band)
    for row, (name, counts) in enumerate(CARDS, 2):
        words.write(row, 0, name)
        words.write_row(row, 1, counts)
    words.write("A9", "Narrative for Q3", bold)
    for row, (question, answer) in enumerate(WORDS, 9):
        words.write(row, 0, question, wrap)
        words.merge_range(row, 1, row, 8, answer, wrap)
        words.set_row(row, 48)
    words.set_column(0, 0, 42)
    words.set_column(1, 8, 11)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
