"""Peer groups and mentoring for mothers under 21, half-yearly to a public health team."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, words, target, last year, rows of the two halves below (top and base), note.
AGREED: tuple[tuple[object, ...], ...] = (
    (
        "Y1",
        "New young mothers joining (under 21)",
        90,
        79,
        "nearly! 2 started in the first week of April",
    ),
    ("Y2", "Met in person within 2 weeks of referral", 0.8, 0.71, ""),
    ("Y3", "Mentoring pairs still together at 6 months", 0.7, 0.63, ""),
    ("Y4", "Better wellbeing score at the end (SWEMWBS)", 0.65, 0.61, "scores held on Lamplight"),
    ("Y5", "Average number of mums at a group", 7, 6.2, "Millbank had no room for 6 weeks"),
    (
        "Y6",
        "Using contraception of own choice at 6 months",
        0.75,
        0.7,
        "asked by the nurse, not by us",
    ),
    ("Y7", "Volunteer mentors trained and DBS checked", 16, 14, ""),
    ("Y8", "Safeguarding referrals we made (for information)", "none", 5, ""),
)
# Joined and trained and referred; a nought of safeguarding is typed as nil.
COUNTS = {"Y1": (41, 47), "Y7": (8, 9), "Y8": (3, "nil")}

BEHIND: tuple[tuple[object, ...], ...] = (
    ("Y2", "met in person within 2 weeks", 39, 49),
    ("Y2", "referred and wanted to be met", 52, 58),
    ("Y3", "pairs still going at 6 months", 16, 21),
    ("Y3", "pairs that reached or passed 6 months", 24, 28),
    ("Y4", "score went up", 19, 24),
    ("Y4", "scored at start and end", 30, 34),
    ("Y6", "on a method she chose", 22, 27),
    ("Y6", "seen by the nurse at 6 months", 31, 33),
)

PLACES = ("Harbour Street", "Larkfield", "Millbank", "Online evening", "All groups")
# Line, then the four groups and all groups; "+" adds up, a number was typed.
FIRST: tuple[tuple[object, ...], ...] = (
    ("Sessions held", 22, 21, 12, 18, "+"),
    ("Mums through the door (attendances)", 168, 141, 71, 104, "+"),
    ("Different mums *", 19, 17, 9, 14, 52),
    ("Babies and toddlers", 20, 18, 9, "n/a", "+"),
    ("Sessions run by a mum, not by us", 5, 3, "nil", 6, "+"),
    ("Mums who moved on to an ordinary playgroup", 4, 3, 1, 0, "+"),
    ("Room hire £", 440, 378, 192, "n/a", "+"),
)
SECOND: tuple[tuple[object, ...], ...] = (
    ("Sessions held", 24, 23, 20, 19, "+"),
    ("Mums through the door (attendances)", 196, 172, 118, 122, "+"),
    ("Different mums *", 22, 20, 14, 16, 61),
    ("Babies and toddlers", 24, 21, 15, "n/a", "+"),
    ("Sessions run by a mum, not by us", 9, 6, 2, 8, "+"),
    ("Mums who moved on to an ordinary playgroup", 6, 4, 3, 2, "+"),
    ("Room hire £", 480, 414, 320, "n/a", "+"),
)

# Pair, mentor, mum, matched, meetings, texts and calls, how sure of herself at the start and now.
PAIRS: tuple[tuple[object, ...], ...] = (
    ("P31", "GH", "A", date(2025, 9, 8), 16, 41, 3, 6),
    ("P32", "BW", "S", date(2025, 9, 15), 14, 38, 5, 7),
    ("P33", "NR", "C", date(2025, 9, 22), 9, 22, 4, 4),
    ("P35", "GH", "T", date(2025, 10, 6), 13, 30, 2, 5),
    ("P36", "IY", "L", date(2025, 10, 6), 11, 35, 6, 8),
    ("P37", "FK", "J", date(2025, 10, 20), 3, 9, 5, "left"),
    ("P38", "EM", "D", date(2025, 11, 3), 12, 27, 3, 7),
    ("P39", "BW", "K", date(2025, 11, 10), 10, 31, 4, 6),
    ("P40", "PC", "M", date(2025, 11, 24), 8, 19, 6, 5),
    ("P41", "VD", "R", date(2025, 12, 1), 9, 24, 3, 5),
    ("P43", "NR", "H", date(2026, 1, 12), 6, 17, 4, 6),
    ("P44", "IY", "B", date(2026, 1, 19), 5, 14, 2, 3),
    ("P45", "SA", "E", date(2026, 2, 2), 4, 12, 5, 5),
)

OUTINGS: tuple[tuple[object, ...], ...] = (
    (date(2025, 10, 15), "Swimming, Saltmere baths", 9, 9, 63),
    (date(2025, 10, 29), "Half-term farm trip (minibus)", 12, 14, 318.5),
    (date(2025, 11, 12), "Baby first aid, fire station", 11, 8, 0),
    (date(2025, 12, 10), "Christmas tea", 23, 26, 142.35),
    (date(2026, 1, 21), "College taster morning", 8, 7, 35),
    (date(2026, 2, 4), "Cooking on a tenner", 10, 9, 58.2),
    (date(2026, 2, 18), "Soft play", 14, 17, 126),
    (date(2026, 3, 11), "Mothering Sunday photos", 19, 21, 90),
    (date(2026, 3, 27), "Money and rent workshop", 9, 6, 0),
)

# Line, two halves, and the year: "+" adds up, a number was typed, nothing stays blank.
MUMS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Who joined",
        (
            ("16 and under", "<5", 6, "supp"),
            ("17 or 18", 16, 19, "+"),
            ("19 or 20", 21, 22, "+"),
            ("Been in care", 9, 11, "+"),
            ("Still pregnant when she came", 17, 20, "+"),
            ("Sent by the midwife", 24, 27, 52),
        ),
    ),
    (
        "Getting on",
        (
            ("Back at school, at college or on an apprenticeship", 9, 13, "+"),
            ("Got a job", 4, 6, "+"),
            ("From hostel or sofa to her own front door", 5, 7, "+"),
            ("Better off, benefits and maintenance (£ a week)", 412.6, 536.85, "+"),
            ("Safe from a violent partner now (court order or moved)", 2, 3, "+"),
            ("Stopped smoking", 6, 8, "+"),
            ("Calls and meetings with college tutors", 38, 44, "+"),
            ("Bus passes we paid for (£)", 315, 372.5, "+"),
        ),
    ),
    (
        "The babies",
        (
            ("Still breastfed at 6 weeks", 11, 16, "+"),
            ("Behind with jabs, now up to date", 7, 10, "+"),
            ("Came off a child protection plan", 2, 4, "+"),
            ("Weighed at group", 133, 158, "+"),
            ("Book bags given", 41, 47, "+"),
        ),
    ),
    (
        "Dads and grans",
        (
            ("Dads at the Saturday drop-in", 8, 12, "+"),
            ("Dads who see their child again and did not before", 3, 5, "+"),
            ("Grans who say there are fewer rows at home", "not asked", 9, ""),
            ("Phone calls to families", 64, 71, "+"),
        ),
    ),
    (
        "Mentors",
        (
            ("Mentors on the list at the end of the half-year", 18, 23, ""),
            ("  of whom were once mums in our groups", 7, 11, ""),
            ("Hours given by mentors", 421, 538.5, "+"),
            ("Mentors now on a nursing, midwifery or youth work course", 1, 3, "+"),
            ("Supervision evenings", 6, 6, "+"),
            ("Mentor expenses (£)", 288.4, 341.15, "+"),
            ("Mums waiting for a mentor at the end of the half-year", 6, 4, ""),
        ),
    ),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("The group is friendly", 35, 3, 0, 1),
    ("I have someone to ring at night now and I did not before", 27, 6, 4, 2),
    ("The room and the times suit me", 24, 9, 5, 1),
    ("My mentor rings when she says she will", 21, 4, 2, 12),
    ("I would tell a friend to come", 36, 2, 0, 1),
)

WORDS = (
    "Larkfield's K came to our very first group and has just been taken on as a nursery assistant.",
    "We lost the Millbank room for 6 weeks when the boiler went.",
    "Five of the Millbank mums now mind each other's babies on college days without us.",
    "Two of the team did the trauma course in November.",
    "The health visitors say they no longer have to chase 9 of our families for missed checks.",
    "64 leaflets went to midwives and 30 to the college.",
    "S had not spoken to her mum for a year and is back living at home.",
    "We would like 3 more mentors in the north of the town by June.",
    "The minibus came to £240 a time, more than we had put in the budget.",
    "We are at 88 against the 90 we agreed and expect to pass it in April.",
)


def _summary(sheet: Worksheet, formats: dict[str, Format]) -> None:
    """Write what was agreed, and the counts behind the percentages below it."""
    bold, band, rate = formats["bold"], formats["band"], formats["rate"]
    sheet.merge_range("A1:H1", "Two Chairs Young Parents CIC", formats["title"])
    sheet.merge_range("A2:H2", "Half-yearly return to Saltmere Council Public Health team", bold)
    sheet.write("A3", "Agreement SC-PH-25-031, young mothers' peer groups and mentoring,")
    sheet.write("A4", "1 April 2025 to 31 March 2028. This return: October 2025 to March 2026.")
    sheet.write_row(
        "A6",
        (
            "",
            "What we agreed",
            "Year's target",
            "April-Sept 2025",
            "Oct 2025-March 2026",
            "Whole year",
            "Last year (24/25)",
            "Notes",
        ),
        band,
    )
    sums = {name: ([], []) for name in ("Y2", "Y3", "Y4", "Y6")}
    rows = {name: [] for name in sums}
    for row, (ref, _, one, two) in enumerate(BEHIND, 18):
        sums[ref][0].append(one)
        sums[ref][1].append(two)
        rows[ref].append(row)
    for row, (ref, words, target, last, note) in enumerate(AGREED, 7):
        form = rate if ref in sums else formats["place"] if ref == "Y5" else None
        sheet.write(row - 1, 0, ref)
        sheet.write(row - 1, 1, words, formats["wrap"])
        sheet.write(row - 1, 2, target, rate if ref in sums else None)
        sheet.write(row - 1, 6, last, form)
        if note:
            sheet.write(row - 1, 7, note)
        if ref in COUNTS:
            sheet.write_row(row - 1, 3, COUNTS[ref])
            year = sum(cell for cell in COUNTS[ref] if not isinstance(cell, str))
            sheet.write_formula(row - 1, 5, f"=SUM(D{row}:E{row})", None, year)
        elif ref == "Y5":
            one, two = "Groups!F6/Groups!F5", "Groups!F17/Groups!F16"
            sheet.write_formula(row - 1, 3, f"={one}", form, 484 / 73)
            sheet.write_formula(row - 1, 4, f"={two}", form, 608 / 86)
            both = "=(Groups!F6+Groups!F17)/(Groups!F5+Groups!F16)"
            sheet.write_formula(row - 1, 5, both, form, 1092 / 159)
        else:
            top, base = rows[ref]
            both = [sum(column) for column in zip(*sums[ref], strict=True)]
            for at, (above, below) in enumerate((*sums[ref], both)):
                letter = "DEF"[at]
                formula = f"={letter}{top}/{letter}{base}"
                sheet.write_formula(row - 1, 3 + at, formula, form, above / below)
    sheet.write("B16", "Behind the percentages", bold)
    sheet.write_row("D17", ("Apr-Sept", "Oct-March", "Year"), band)
    for row, line in enumerate(BEHIND, 18):
        sheet.write_row(row - 1, 0, line[:2])
        sheet.write_row(row - 1, 3, line[2:])
        sheet.write_formula(row - 1, 5, f"=D{row}+E{row}", None, line[2] + line[3])
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 6, 14)
    sheet.set_column(7, 7, 42)


def _groups(sheet: Worksheet, formats: dict[str, Format]) -> None:
    """Write one table for each half-year, with the groups across."""
    sheet.write("A1", "Our four groups", formats["title"])
    for first, title, lines in (
        (3, "April to September 2025", FIRST),
        (14, "October 2025 to March 2026", SECOND),
    ):
        sheet.write(first - 1, 0, title, formats["bold"])
        sheet.write_row(first, 0, ("", *PLACES), formats["band"])
        for row, line in enumerate(lines, first + 1):
            form = formats["money"] if "£" in str(line[0]) else None
            sheet.write(row, 0, line[0])
            sheet.write_row(row, 1, line[1:5], form)
            if line[5] == "+":
                total = sum(cell for cell in line[1:5] if not isinstance(cell, str))
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", form, total)
            else:
                sheet.write(row, 5, line[5])
    sheet.write("A24", "* some mums go to two groups, so All groups is not the four added up")
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 5, 16)


def _mums(sheet: Worksheet, formats: dict[str, Format]) -> None:
    """Write the blocks about the mums, babies, families and mentors."""
    sheet.write("A1", "How the mums are doing", formats["title"])
    at = 2
    for title, lines in MUMS:
        heads = (title, "Apr-Sep 25", "Oct 25-Mar 26", "Year")
        sheet.write_row(at, 0, heads, formats["band"])
        for line in lines:
            at += 1
            form = formats["money"] if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:3], form)
            if line[3] == "+":
                total = round(line[1] + line[2], 2)
                sheet.write_formula(at, 3, f"=B{at + 1}+C{at + 1}", form, total)
            elif line[3] != "":
                sheet.write(at, 3, line[3])
        at += 2
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 3, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Two Chairs half-yearly return")
    formats = {
        "bold": made.add_format({"bold": True}),
        "title": made.add_format({"bold": True, "font_size": 14, "font_color": "#7030A0"}),
        "band": made.add_format({"bold": True, "bg_color": "#E4DFEC", "text_wrap": True}),
        "rate": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "wrap": made.add_format({"text_wrap": True}),
    }
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    _summary(made.add_worksheet("Summary"), formats)
    _groups(made.add_worksheet("Groups"), formats)
    _mums(made.add_worksheet("Mums and mentors"), formats)

    pairs = made.add_worksheet("Pairs")
    pairs.write("A1", "Mentoring pairs, October 2025 to March 2026", formats["title"])
    pairs.write("A2", "Sure of herself is her own mark out of 10")
    pairs.write_row(
        "A4",
        (
            "Pair",
            "Mentor",
            "Mum",
            "Matched",
            "Times met",
            "Texts and calls",
            "Sure of herself, start",
            "Sure of herself, now",
        ),
        formats["band"],
    )
    for row, line in enumerate(PAIRS, 4):
        pairs.write_row(row, 0, line[:3])
        pairs.write_datetime(row, 3, line[3], day)
        pairs.write_row(row, 4, line[4:])
    pairs.set_column(0, 7, 13)

    outings = made.add_worksheet("Outings")
    outings.write("A1", "Outings and one-offs this half-year", formats["title"])
    outings.write_row("A3", ("Date", "What", "Mums", "Little ones", "Cost £"), formats["band"])
    for row, line in enumerate(OUTINGS, 3):
        outings.write_datetime(row, 0, line[0], day)
        outings.write_row(row, 1, line[1:4])
        outings.write(row, 4, line[4], formats["money"])
    outings.set_column(0, 0, 14)
    outings.set_column(1, 1, 34)

    said = made.add_worksheet("What they said")
    said.write("A1", "Forms filled in during March 2026", formats["title"])
    said.write_row("A3", ("Forms given out", 54))
    said.write_row("A4", ("Forms back", 39))
    said.write_row("A6", ("", "Yes", "A bit", "No", "Left blank"), formats["band"])
    for row, line in enumerate(SURVEY, 6):
        said.write_row(row, 0, line)
    said.write("A14", "And in our own words", formats["bold"])
    for row, sentence in enumerate(WORDS, 14):
        said.write(row, 0, sentence)
    said.set_column(0, 0, 60)
    for sheet in made.worksheets():
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.get_worksheet_by_name("Summary").set_landscape()
    made.close()
