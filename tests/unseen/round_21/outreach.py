"""Sexual health outreach and HIV peer support, half-yearly, one tab for the form of each half."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float | tuple[str, float]
Line = tuple[Cell, ...]

# Venue, whom we meet, then sessions, contacts, tests, condom packs in each half.
VENUES: tuple[tuple[str, str, tuple[int, ...], tuple[int, ...]], ...] = (
    ("Sauna, Dock Street", "GBMSM", (26, 214, 71, 2600), (26, 231, 78, 2700)),
    ("The Kestrel (bar)", "GBMSM", (24, 187, 42, 2150), (25, 203, 49, 2300)),
    ("Railway arches, late walk", "GBMSM", (13, 96, 11, 900), (12, 84, 9, 800)),
    ("Flats and parlours", "Women selling sex", (22, 131, 38, 3100), (24, 149, 44, 3400)),
    ("Churches and barbers", "Black communities", (18, 166, 57, 1250), (21, 198, 70, 1500)),
    ("Hostels, day centre", "Homeless", (20, 142, 45, 700), (19, 137, 41, 650)),
    ("University", "Under 25s", (6, 118, 52, 1800), (4, 61, 27, 950)),
    ("Contingency hotel", "New arrivals", (12, 104, 39, 650), (14, 121, 48, 800)),
)

CREW: tuple[Line, ...] = (
    ("Staff shifts", 268, 281, 549),
    ("Volunteers who came out at least once", 18, 21, 26),
    ("   first met us as a client", 7, 9, 11),
    ("Volunteer hours", 366, 431, 797),
    ("Volunteer training evenings", 3, 2, 5),
    ("Volunteers gone on to a job or course in health or care", 1, 3, 4),
    ("Sessions called off", 5, 4, 9),
    ("People waiting to volunteer", 6, 12, ""),
)

WHO: tuple[Line, ...] = (
    ("GENDER",),
    ("Men", 792, 801),
    ("Women", 318, 337),
    ("Trans or non-binary", 31, 33),
    ("Not given", 17, 13),
    ("All",),
    ("AGE",),
    ("Under 18", "<5", "<5"),
    ("18 to 24", 241, 203),
    ("25 to 34", 402, 421),
    ("35 to 49", 334, 357),
    ("50 and over", 178, 201),
    ("ETHNICITY",),
    ("White British", 598, 601),
    ("White other", 121, 128),
    ("Black African", 187, 204),
    ("Black Caribbean", 64, 71),
    ("Asian", 83, 86),
    ("Mixed or other", 72, 69),
    ("Not known", 33, 25),
    ("All",),
    ("CIRCUMSTANCES (can be more than one)",),
    ("Lives in most deprived fifth", 611, 640),
    ("Sleeping rough or sofa surfing", 74, 69),
    ("Seeking asylum", 109, 126),
    ("No GP when we met", 96, 104),
    ("Interpreter used", 58, 73),
)

GROUPS = ("Gay and bi men", "Women selling sex", "Black communities", "New arrivals", "All")
AFTER: tuple[Line, ...] = (
    ("PrEP referrals made", 46, "<5", 11, "<5", 64, 52, "<5", 14, 5, 74),
    ("Started PrEP", 27, "<5", 5, "<5", 34, 31, "<5", 8, "<5", 43),
    ("Referred to drug and alcohol team", 14, 9, "<5", "<5", 26, 12, 11, "<5", "nil", 26),
    (
        ("Chems or crack stopped or cut down (asked at 3 months)", 8, 5, "nil", "nil", 13)
        + (9, 6, "<5", "nil", 16)
    ),
    ("Joined a GP list, had no GP", 6, 8, 7, 22, 43, 5, 10, 9, 27, 51),
    ("Taken to clinic or police by a worker", 5, 12, "<5", 9, 28, 6, 15, "<5", 11, 36),
    ("Out of danger and housed somewhere safe", "nil", 6, "nil", 5, 11, "<5", 8, "nil", 7, 16),
    ("No fixed address when we met", 19, 23, 6, 41, 89, 22, 27, 5, 46, 100),
    ("Not seen again", 301, 22, 64, 31, 418, 288, 19, 71, 36, 414),
)

PLACES: tuple[Line, ...] = (
    ("Barbers, bars and churches visited", 34, 39, ""),
    ("   now keep up a condom and kit shelf by themselves", 6, 9, ""),
    ("Faith leaders at our briefing", 8, 11, 19),
    ("   have held an HIV evening of their own since", 2, 4, 6),
    ("GP practices trained", 7, 9, 16),
    ("   now offer an HIV test to every new patient", 1, 3, 4),
)

CARDS: tuple[Line, ...] = (
    ("Cards given out", 400, 400, 800),
    ("Cards back", 84, 97, 181),
    ("The worker was friendly", 80, 94, 174),
    ("I use condoms or PrEP more than I did", 51, 63, 114),
    ("I feel able to ask my GP for a test now, I did not before", 39, 52, 91),
)

PEER: tuple[Line, ...] = (
    ("Mentors",),
    ("Trained mentors living with HIV, active", 11, 14, ""),
    ("Hours given by mentors (unpaid)", 412, 538, 950),
    ("Meetings between mentor and member", 214, 263, 477),
    ("Mentors who found paid work", 1, 2, 3),
    ("Mentor supervision with clinic psychologist", 12, 13, 25),
    ("Mentor fares (£)", 318.6, 402.15, 720.75),
    ("Members",),
    ("New members", 19, 23, 42),
    ("   diagnosed in last 12 months", 15, 17, 32),
    ("Average days from referral to first meeting", 11, 16, ""),
    ("Back in clinic care after a year or more away", 5, 7, 12),
    ("Undetectable now, were not on joining", 6, 8, 14),
    ("Told someone close about their HIV for the first time", 9, 13, 22),
    ("Loneliness score on joining (3-9), average", 6.9, 6.7, ""),
    ("Less lonely at review", 21, 27, 48),
    ("In work or college, were not on joining", 4, 6, 10),
    ("Food parcels", 36, "approx 40", ""),
    ("Partners and family",),
    ("Partners, parents, grown-up children who came to Plus One", 16, 22, ""),
    ("   feel less worried about HIV in the family", "not asked", 15, ""),
    ("Places per Plus One evening", 12, 12, ""),
    ("Groups",),
    ("Groups run by staff", 4, 4, ""),
    ("Groups run by members on their own", 2, 3, ""),
    ("Attendances", 318, 377, 695),
)

# Number, words, target, then top and bottom line of each half; a link stands for a sum of venues.
FORM: tuple[tuple[str, str, Cell, tuple[Cell, Cell], tuple[Cell, Cell]], ...] = (
    ("M1", "Outreach contacts with priority groups", 2200, ("contacts", ""), ("contacts", "")),
    ("M2", "HIV point of care tests away from clinic", 700, ("tests", ""), ("tests", "")),
    (
        ("M3", "Testers who had never tested or not for 12 months", 0.4)
        + ((149, "tests"), (165, "tests"))
    ),
    ("M4", "Reactive result, seen in clinic within 14 days", 0.95, (4, 4), (5, 6)),
    ("M5", "Self-sampling kits sent back", 0.6, (171, 290), (196, 312)),
    (
        ("M6", "Average contacts per outreach session", 8)
        + (("contacts", "sessions"), ("contacts", "sessions"))
    ),
    ("M7", "People with HIV in peer support (each counted once)", 70, (48, ""), (57, "")),
    ("M8", "Manage their HIV better at peer review", 0.75, (28, 36), (35, 43)),
    ("M9", "Complaints (for information)", "n/a", ("nil", ""), (1, "")),
)
COUNTED_ONCE = {"M7": 74}
COMMENTS = (
    {"M2": "University day in September helped", "M4": "All 4 seen within 9 days"},
    {
        "M1": "2,200 passed in the first week of March",
        "M4": "5 of 6. One person moved away before the appointment",
        "M5": "Last 14 kits may still come in",
        "M9": "About noise at the van, answered in 8 days",
    },
)
STAFF: tuple[tuple[Line, ...], ...] = (
    (
        ("Outreach workers in post (WTE)", 3.8),
        ("Peer support workers in post (WTE)", 1.6),
        ("Vacant posts", "nil"),
        ("Sickness days", 11),
        ("Spend (£)", 61240),
    ),
    (
        ("Outreach workers in post (WTE)", 3.4),
        ("Peer support workers in post (WTE)", 1.6),
        ("Vacant posts", 1),
        ("Sickness days", 26),
        ("Spend (£)", 63905),
    ),
)

WORDS = (
    "Dock Street now lets us use the back office, which makes testing easier. Six men who met at "
    "the Monday group have started a running club and it goes on without us.",
    "In November a member told her sister about her HIV after nine years, and the two of them "
    "come to clinic together now.",
    "We gave out 26,250 condom packs this year.",
    "Harbour clinic has been able to stop home chasing visits for 8 of our members.",
    "We plan to find 10 more mentors and to open an evening in Eastfield in the summer.",
    "University was quieter, 61 contacts against 118 in the first half, as there was no freshers "
    "week in it.",
    "Two mentors now sit on the city's HIV action board and wrote the leaflet for new patients.",
    "The council asks for 2,200 contacts and has talked of 2,400 for next year.",
    "The van failed its MOT and was away for 11 days. First meetings in January took up to 16 "
    "days because of leave.",
)


def _put(sheet: Worksheet, row: int, column: int, value: Cell, form: Format | None = None) -> None:
    """Write one cell as a person would have it: formula with its value, figure or words."""
    if isinstance(value, tuple):
        sheet.write_formula(row, column, value[0], form, value[1])
    elif value != "":
        sheet.write(row, column, value, form)


def _sum(values: Line) -> float:
    """Add the figures among cells."""
    return round(sum(value for value in values if isinstance(value, int | float)), 2)


def _venues(kind: str, half: int) -> float:
    """Add what the venues report of one kind in a half-year."""
    at = ("sessions", "contacts", "tests").index(kind)
    return sum(line[2 + half][at] for line in VENUES)


def _linked(value: Cell, half: int) -> Cell:
    """Put the link to the tab of sessions in place of a word that stands for it."""
    if value not in ("sessions", "contacts", "tests"):
        return value
    column = "CDE" if half == 0 else "GHI"
    letter = column[("sessions", "contacts", "tests").index(str(value))]
    return (f"=Sessions!{letter}13", _venues(str(value), half))


def _held(value: Cell) -> float:
    """Tell the figure of a cell."""
    return _sum((value[1] if isinstance(value, tuple) else value,))


def _result(sheet: Worksheet, row: int, half: int, looks: dict[str, Format]) -> None:
    """Write the figures of one measure on the form of a half-year."""
    ref, words, target, *parts = FORM[row - 9]
    share = isinstance(target, float)
    look = looks["rate"] if share else looks["mean"] if ref == "M6" else looks["figure"]
    sheet.write_row(row, 0, (ref, words), looks["wrap"])
    _put(sheet, row, 2, target, looks["rate"] if share else looks["figure"])
    top, bottom = (_linked(value, half) for value in parts[half])
    tops = [_held(_linked(part[0], number)) for number, part in enumerate(parts)][: half + 1]
    bottoms = [_held(_linked(part[1], number)) for number, part in enumerate(parts)][: half + 1]
    at = row + 1
    if bottom == "":
        _put(sheet, row, 3, top, look)
        year: Cell = sum(tops)
        if half:
            year = COUNTED_ONCE.get(ref, (f"='H1 return'!G{at}+D{at}", sum(tops)))
        elif ref == "M9":
            year = "nil"
        _put(sheet, row, 6, year, look)
        return
    _put(sheet, row, 3, (f"=E{at}/F{at}", _held(top) / _held(bottom)), look)
    _put(sheet, row, 4, top, looks["figure"])
    _put(sheet, row, 5, bottom, looks["figure"])
    both = f"=('H1 return'!E{at}+E{at})/('H1 return'!F{at}+F{at})" if half else f"=D{at}"
    _put(sheet, row, 6, (both, sum(tops) / sum(bottoms)), look)


def _form(sheet: Worksheet, half: int, looks: dict[str, Format]) -> None:
    """Write the form of the council for a half-year."""
    sheet.write("A1", "Port Selwick City Council, Public Health", looks["title"])
    sheet.write("A2", "Community HIV and sexual health outreach: half-year return", looks["bold"])
    period = ("1 April to 30 September 2025", "1 October 2025 to 31 March 2026")[half]
    for row, (words, value) in enumerate(
        (
            ("Provider", "Lantern Quay"),
            ("Contract", "PSCC-PH-2291, 1 April 2024 to 31 March 2028"),
            ("Period", period),
            ("Sent", "14 October 2025"),
        ),
        2,
    ):
        sheet.write(row, 0, words)
        sheet.write(row, 1, value)
    heads = ("No.", "Measure", "Year target", "This half-year", "Top line", "Bottom line")
    sheet.write_row(8, 0, (*heads, "Year to date", "RAG", "Comments"), looks["head"])
    sheet.set_row(8, 30)
    for row, line in enumerate(FORM, 9):
        _result(sheet, row, half, looks)
        sheet.write(row, 7, "" if line[0] == "M9" else _colour(line[0], half))
        sheet.write(row, 8, COMMENTS[half].get(line[0], ""), looks["wrap"])
    sheet.write("A20", "B. Staff and money", looks["bold"])
    for row, (words, *values) in enumerate(STAFF[half], 20):
        _put(sheet, row, 1, words)
        _put(sheet, row, 3, values[0], looks["figure"])
    spend = ("=D25", 61240) if half == 0 else ("='H1 return'!D25+D25", 61240 + 63905)
    _put(sheet, 24, 6, spend, looks["figure"])
    sheet.set_column("A:A", 9)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:H", 11)
    sheet.set_column("I:I", 46)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _colour(ref: str, half: int) -> str:
    """Tell the colour that the provider typed."""
    return {("M4", 1): "Amber", ("M5", 0): "Amber"}.get((ref, half), "Green")


def _sessions(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write venues, and who went out."""
    sheet.write("A1", "Outreach sessions 2025/26", looks["title"])
    sheet.merge_range("C3:F3", "Apr - Sep 2025", looks["head"])
    sheet.merge_range("G3:J3", "Oct 2025 - Mar 2026", looks["head"])
    heads = ("Sessions", "Contacts", "HIV tests", "Condom packs")
    sheet.write_row(3, 0, ("Where", "Mainly", *heads, *heads), looks["head"])
    for row, (place, whom, first, second) in enumerate(VENUES, 4):
        sheet.write_row(row, 0, (place, whom, *first, *second))
    sheet.write(12, 0, "All outreach", looks["bold"])
    for column in range(2, 10):
        letter = xl_col_to_name(column)
        value = sum((*line[2], *line[3])[column - 2] for line in VENUES)
        _put(sheet, 12, column, (f"=SUM({letter}5:{letter}12)", value), looks["bold"])
    sheet.write_row(16, 0, ("Who went out", "H1", "H2", "Year"), looks["head"])
    for row, line in enumerate(CREW, 17):
        for column, value in enumerate(line):
            _put(sheet, row, column, value)
    sheet.write("A27", "Year column: people are counted once, so it can be less than H1 + H2")
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 1, 18)
    sheet.set_column(2, 9, 10)


def _who(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write whom the contacts were with."""
    sheet.write("A1", "Who we met (contacts, not people), 2025/26", looks["title"])
    sheet.write_row(2, 0, ("", "H1", "H2"), looks["head"])
    start = 3
    for row, line in enumerate(WHO, 3):
        sheet.write(row, 0, line[0], looks["bold"] if len(line) == 1 else None)
        if line[0] == "All":
            for column, letter in ((1, "B"), (2, "C")):
                value = _sum(tuple(cells[column] for cells in WHO[start - 3 : row - 3]))
                total = (f"=SUM({letter}{start + 1}:{letter}{row})", value)
                _put(sheet, row, column, total, looks["bold"])
        elif len(line) == 1:
            start = row + 1
        else:
            sheet.write_row(row, 1, line[1:], looks["figure"])
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 2, 12)


def _block(sheet: Worksheet, top: int, title: str, lines: tuple[Line, ...], look: Format) -> None:
    """Write a table of two halves and the year."""
    sheet.write_row(top, 0, (title, "H1", "H2", "Year"), look)
    for row, line in enumerate(lines, top + 1):
        for column, value in enumerate(line):
            if column == 3 and value != "":
                _put(sheet, row, column, (f"=B{row + 1}+C{row + 1}", _sum((value,))))
            else:
                _put(sheet, row, column, value)


def _after(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write what came of the contacts, the places and the cards."""
    sheet.write("A1", "What came of it (text or next session)", looks["title"])
    sheet.merge_range("B3:F3", "Apr - Sep 2025", looks["head"])
    sheet.merge_range("G3:K3", "Oct 2025 - Mar 2026", looks["head"])
    sheet.set_row(3, 30)
    sheet.write_row(3, 0, ("", *GROUPS, *GROUPS), looks["head"])
    for row, line in enumerate(AFTER, 4):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], looks["figure"])
    _block(sheet, 15, "Places and services", PLACES, looks["head"])
    _block(sheet, 24, "Feedback cards", CARDS, looks["head"])
    sheet.write(30, 0, "Share of cards back")
    for column, letter, value in ((1, "B", 84 / 400), (2, "C", 97 / 400), (3, "D", 181 / 800)):
        _put(sheet, 30, column, (f"={letter}27/{letter}26", value), looks["rate"])
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 10, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lantern Quay half-year return 2025-26")
    frame = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E4DFEC", "border": 1}
    looks = {
        "title": made.add_format({"bold": True, "font_size": 13}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(frame),
        "wrap": made.add_format({"text_wrap": True, "valign": "top", "border": 1}),
        "figure": made.add_format({"align": "right", "border": 1}),
        "rate": made.add_format({"num_format": "0%", "border": 1}),
        "mean": made.add_format({"num_format": "0.0", "border": 1}),
    }
    _form(made.add_worksheet("H1 return"), 0, looks)
    second = made.add_worksheet("H2 return")
    _form(second, 1, looks)
    _sessions(made.add_worksheet("Sessions"), looks)
    _who(made.add_worksheet("Who we met"), looks)
    _after(made.add_worksheet("After contact"), looks)
    peer = made.add_worksheet("Peer support & words")
    peer.write("A1", "Peer support, people living with HIV", looks["title"])
    peer.write_row(2, 0, ("", "H1", "H2", "Year"), looks["head"])
    for row, line in enumerate(PEER, 3):
        for column, value in enumerate(line):
            _put(peer, row, column, value, looks["bold"] if len(line) == 1 else None)
    peer.write("A32", "In our own words", looks["title"])
    for row, words in enumerate(WORDS, 32):
        peer.merge_range(row, 0, row, 7, words, looks["wrap"])
        peer.set_row(row, 32 if len(words) > 115 else 16)
    peer.set_column(0, 0, 56)
    peer.set_column(1, 3, 10)
    second.activate()
    made.close()
