"""Counselling for young people in schools and at a drop-in, fourth quarter, on the form of an ICB."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# ref, requirement, threshold, (top, bottom) of quarter 4, of the year, result of quarter 3, comment
FORM: tuple[tuple[str, str, str, int, int, int, int], ...] = (
    ("CY2", ">=85%", "First appointment within 20 working days of referral", 96, 117, 367, 436),
    ("CY3", "<=12%", "Booked sessions not attended without notice (DNA)", 99, 884, 378, 3348),
    ("CY4", ">=60%", "Reliable improvement on YP-CORE, paired scores", 56, 88, 213, 341),
    ("CY5", ">=75%", "Counselling ending by agreement (planned endings)", 85, 109, 311, 408),
    ("CY7", ">=90%", 'Young people answering "I was listened to"', 86, 91, 329, 352),
)
BEFORE = {"CY2": 0.857, "CY3": 0.109, "CY4": 0.618, "CY5": 0.764, "CY7": 0.933}
SAID = {
    "CY1": "Over plan for the year; H. Cross and Thornley Green were both late starters.",
    "CY2": "Short in Q4: two counsellors off sick in February.",
    "CY4": "Numerator is a drop of 8 points or more. 21 endings had no second form.",
    "CY6": "4 evenings lost over the year (3 snow, 1 flood).",
    "CY7": "Paper forms and QR code together.",
    "CY8": "All 6 to the MASH, none came back as no further action.",
}

# place, quarter 4: referred, started, booked, not attended; the year: the same
PLACES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Aldermoor Academy", (24, 19, 142, 13, 88, 71, 548, 50)),
    ("Brigstead High", (21, 17, 128, 15, 79, 64, 497, 61)),
    ("Holy Cross RC High", (15, 13, 101, 9, 58, 48, 377, 36)),
    ("Fennick Community School", (18, 14, 109, 17, 67, 53, 411, 58)),
    ("Kestrel Park School", (13, 11, 84, 6, 49, 41, 322, 27)),
    ("Long Marling College", (19, 15, 113, 12, 70, 57, 446, 45)),
    ("Thornley Green (special)", (6, 5, 39, 2, 22, 18, 143, 10)),
    ("Mill Street drop-in", (34, 23, 168, 25, 118, 84, 604, 91)),
)

# measure, the quarters
HEADS: tuple[tuple[object, ...], ...] = (
    ("Pupils whose attendance rose by 5 points or more", 16, "not asked", 21, 24),
    ("Pupils back to a full timetable after a part one", 4, "not asked", 6, 7),
    ("Pastoral staff time given back, hours (their estimate)", 60, "not asked", 85, 75),
    ("Staff at twilight sessions", 34, 0, 41, 27),
    ("Assemblies", 5, 1, 9, 6),
    ("Rooms we have the use of", 9, 9, 9, 8),
)

# month, evenings, visits, young people, run by them, helper hours, counselling, back, GP, parcels, wait
EVENINGS: tuple[tuple[str, tuple[float, ...], float | str], ...] = (
    ("April", (12, 131, 58, 1, 22, 7, 1, 2, 12), 18),
    ("May", (13, 146, 61, 1, 24, 6, 0, 1, 14), 21),
    ("June", (13, 152, 64, 2, 27.5, 8, 2, 0, 11), 22),
    ("July", (13, 139, 60, 2, 26, 7, 1, 2, 16), 19),
    ("August", (9, 82, 39, 1, 14, 4, 0, 1, 19), "not timed"),
    ("September", (13, 144, 62, 2, 28, 8, 3, 3, 13), 24),
    ("October", (13, 158, 67, 3, 31, 7, 2, 1, 15), 26),
    ("November", (12, 149, 63, 3, 30, 8, 1, 2, 17), 23),
    ("December", (10, 117, 52, 2, 22.5, 6, 1, 0, 24), 20),
    ("January", (13, 151, 65, 3, 33, 8, 2, 1, 18), 25),
    ("February", (12, 147, 64, 3, 32, 7, 1, 2, 16), 27),
    ("March", (13, 163, 70, 4, 36.5, 8, 3, 2, 15), 24),
)
COLUMNS = (
    "2025-26",
    "Evenings open",
    "Visits",
    "Different young people",
    "Evenings planned and run by young people",
    "Hours from peer helpers (all have used the drop-in)",
    "Went on to counselling",
    "Back in school, college or a job after being out of all three",
    "Signed up with a GP, had none",
    "Food parcels",
    "Wait to be seen, minutes",
)

# title, lines: words, four quarters, year (True for a formula, False for none, else as typed)
BLOCKS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Asked by the counsellor at the last session",
        (
            ("Endings", 98, 91, 110, 109, True),
            ("Was hurting self at the start", 26, 23, 31, 29, True),
            ("  and has stopped, or nearly", 17, 14, 20, 19, True),
            ("Sleeps better than at the start", 41, 37, 52, 49, True),
            ("Joined a club, team or youth group since starting", 19, 23, 21, 25, True),
            ("Gets on better with the people at home", 38, 33, 44, 47, True),
            ("Average YP-CORE, first", 19.8, 20.1, 19.5, 20.3, False),
            ("Average YP-CORE, last", 13.4, 13.9, 13.1, 13.6, False),
            ("Stepped up to CAMHS", 7, 6, 9, 8, True),
            ("CAMHS referral taken back by GP or school, as no longer needed", 5, 4, 7, 6, True),
        ),
    ),
    (
        "Peer mentors in schools",
        (
            ("Mentors active", 18, 18, 26, 29, False),
            ("  had counselling with us themselves", 7, 7, 11, 12, False),
            ("Hours mentors gave", 96, 40, 148, 162, True),
            ("Pupils mentored", 31, 12, 46, 52, True),
            ("Mentor training days", 2, 0, 3, 1, True),
            ("Mentors who got a place on a health or care course", 0, 3, "nil", 2, 5),
            ("Hoodies, travel, pizza (£)", 180, 64.5, 312, 275.5, True),
        ),
    ),
    (
        "Parents and carers",
        (
            ("On the six-week course", 14, 0, 17, 19, True),
            ("  home calmer at week six (own score up)", 9, 0, 12, 14, True),
            ("Course evenings", 6, 0, 6, 6, True),
            ("Waiting for the next course", 8, 11, 6, 9, False),
            ("Monthly meet-ups parents keep going themselves", 1, 2, 3, 3, False),
        ),
    ),
)

PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    ("Age", (("11-13", 31, 118), ("14-16", 51, 187), ("17-18", 24, 94), ("19-21", 11, 37))),
    (
        "Gender",
        (
            ("Girl or young woman", 73, 271),
            ("Boy or young man", 37, 139),
            ("Non-binary or other", 6, 22),
            ("Prefer not to say", "<5", "<5"),
        ),
    ),
    (
        "Ethnic group",
        (
            ("White British", 85, 318),
            ("White other", 8, 29),
            ("Asian", 9, 34),
            ("Black", 5, 19),
            ("Mixed", 7, 27),
            ("Not stated", "<5", 9),
        ),
    ),
    (
        "Other things we ask",
        (
            ("Free school meals", 42, 151),
            ("SEND", 22, 83),
            ("In care or care leaver", 6, 26),
            ("Young carer", 13, 47),
            ("LGBT+", 19, 71),
            ("Most deprived fifth (postcode)", 47, 173),
        ),
    ),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "Progress in the quarter",
        "We gave out 600 wallet cards in the seven schools. All 8 rooms are now signed and dated.",
    ),
    (
        "Issues and risks",
        "The room at Fennick was wanted for exams for 3 weeks and 27 appointments were lost. "
        "The longest wait was 34 working days, at Long Marling.",
    ),
    (
        "Case study or feedback",
        "A Year 10 girl who had not set foot in a lesson since September sat her mocks with her "
        "form in March. Her mum rang to thank us.",
    ),
    (
        "Young people's involvement",
        "Seven of last year's mentors have started a listening club of their own at Brigstead and "
        "open it every Thursday lunch.",
    ),
    (
        "Working with partners",
        "The school nurses tell us they see 15 fewer pupils a week with panic since we came in. "
        "We met CAMHS 4 times.",
    ),
    ("Plans for next year", "From September we hope to add 2 more schools and 60 starts."),
    ("Workforce", "6.2 WTE counsellors against 6.6; 1 leaver, 1 new starter."),
)

QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def _form(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Fill in the form of the ICB."""
    cell = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    head = made.add_format(
        {"bold": True, "text_wrap": True, "border": 1, "bg_color": "#005EB8", "font_color": "white"}
    )
    rate = made.add_format({"num_format": "0.0%", "valign": "top", "border": 1})
    grey = made.add_format({"bg_color": "#BFBFBF", "border": 1})
    sheet.write("A1", "NHS Fenmarch and Vale ICB", bold)
    sheet.write("A2", "Schedule 4 Part C - local quality requirements, provider return", bold)
    for row, (name, value) in enumerate(
        (
            ("Provider", "Hearthside Youth Counselling CIO"),
            ("Service", "Counselling for 11 to 21s in schools and drop-in"),
            ("Contract no.", "FMV-CYP-0312 (01/04/2025 to 31/03/2028)"),
            ("Quarter", "Q4 2025-26 (Jan - Mar 2026)"),
        ),
        2,
    ):
        sheet.write(row, 0, name)
        sheet.write(row, 1, value, bold)
    sheet.merge_range("D8:F8", "Quarter 4", head)
    sheet.merge_range("G8:I8", "Year to date (Apr 25 - Mar 26)", head)
    sheet.write_row(
        8,
        0,
        (
            "Ref",
            "Quality requirement",
            "Threshold",
            "Numerator",
            "Denominator",
            "Result",
            "Numerator",
            "Denominator",
            "Result",
            "Q3 result",
            "Comment / exception",
        ),
        head,
    )
    counts = {
        9: ("CY1", "Young people starting counselling", 420, 117, 436, 112),
        14: ("CY6", "Drop-in evenings open", 150, 38, 146, 35),
        16: ("CY8", "Safeguarding concerns passed on (for information)", "n/a", 6, 19, 5),
    }
    rates = dict(zip((10, 11, 12, 13, 15), FORM, strict=True))
    for row in range(9, 17):
        sheet.set_row(row, 30)
        for column in (3, 4, 6, 7):
            sheet.write_blank(row, column, None, grey)
        if row in rates:
            ref, rule, name, *parts = rates[row]
            sheet.write_row(row, 0, (ref, name, rule), cell)
            for column, (top, bottom) in ((3, parts[:2]), (6, parts[2:])):
                sheet.write_row(row, column, (top, bottom), cell)
                said = f"={xl_rowcol_to_cell(row, column)}/{xl_rowcol_to_cell(row, column + 1)}"
                sheet.write_formula(row, column + 2, said, rate, top / bottom)
            sheet.write(row, 9, BEFORE[ref], rate)
        else:
            ref, name, threshold, quarter, year, last = counts[row]
            sheet.write_row(row, 0, (ref, name, threshold), cell)
            sheet.write(row, 5, quarter, cell)
            sheet.write(row, 8, year, cell)
            sheet.write(row, 9, last, cell)
        sheet.write(row, 10, SAID.get(ref, ""), cell)
    sheet.write_formula("F15", "=SUM('Drop-in'!B13:B15)", cell, 38)
    sheet.write_formula("I15", "='Drop-in'!B16", cell, 146)
    sheet.write("A19", "Return to the contracts mailbox by the 20th working day after quarter end.")
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:J", 12)
    sheet.set_column("K:K", 44)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _places(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write where the counselling took place, and what the schools sent in."""
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    share = made.add_format({"num_format": "0%"})
    sheet.write("A1", "By school / site", bold)
    sheet.merge_range("B2:F2", "Jan to Mar 2026", head)
    sheet.merge_range("G2:K2", "Full year 2025-26", head)
    names = ("Referred", "Started", "Sessions booked", "DNA", "DNA %")
    sheet.write_row("A3", ("Site", *names, *names), head)
    lines = [*PLACES, ("All sites", tuple(sum(column) for column in _columns()))]
    for row, (name, figures) in enumerate(lines, 3):
        last = row == 3 + len(PLACES)
        sheet.write(row, 0, name, bold if last else None)
        for number, value in enumerate(figures):
            column = 1 + number + number // 4
            if last:
                top = xl_rowcol_to_cell(3, column)
                said = f"=SUM({top}:{xl_rowcol_to_cell(row - 1, column)})"
                sheet.write_formula(row, column, said, bold, value)
            else:
                sheet.write(row, column, value)
        for column, (booked, missed) in ((5, figures[2:4]), (10, figures[6:8])):
            said = f"={xl_rowcol_to_cell(row, column - 1)}/{xl_rowcol_to_cell(row, column - 2)}"
            sheet.write_formula(row, column, said, share, missed / booked)
    sheet.write("A15", "From the heads of year (survey link goes out each quarter)", bold)
    sheet.write_row("B15", QUARTERS, bold)
    for row, line in enumerate(HEADS, 15):
        sheet.write_row(row, 0, line)
    sheet.set_column("A:A", 52)
    sheet.set_column("B:K", 10)


def _columns() -> list[tuple[int, ...]]:
    """Turn the places into columns of figures."""
    return [tuple(figures[number] for _, figures in PLACES) for number in range(8)]


def _dropin(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the evenings of the drop-in, month by month down the page."""
    head = made.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    sheet.merge_range("A1:K1", "Mill Street drop-in (Mon, Wed, Thu, 5 - 8.30pm)", bold)
    sheet.write_row("A3", COLUMNS, head)
    for row, (month, figures, wait) in enumerate(EVENINGS, 3):
        sheet.write_row(row, 0, (month, *figures, wait))
    sheet.write("A16", "Year", bold)
    for column in (1, 2, 4, 5, 6, 7, 8, 9):
        value = sum(figures[column - 1] for _, figures, _ in EVENINGS)
        top = xl_rowcol_to_cell(3, column)
        said = f"=SUM({top}:{xl_rowcol_to_cell(14, column)})"
        sheet.write_formula(15, column, said, bold, value)
    sheet.write("D16", 238, bold)
    sheet.write("A18", "Different young people: each counted once in the year, so will not add up.")
    sheet.set_column("A:A", 12)
    sheet.set_column("B:K", 14)


def _blocks(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the three tables of the quarters one below another."""
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    sheet.write("A1", "Endings, mentors and parents", bold)
    row = 2
    for title, lines in BLOCKS:
        sheet.write_row(row, 0, (title, *QUARTERS, "2025-26"), head)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line[:5])
            if line[5] is True:
                said = f"=SUM({xl_rowcol_to_cell(row, 1)}:{xl_rowcol_to_cell(row, 4)})"
                value = sum(n for n in line[1:5] if isinstance(n, int | float))
                sheet.write_formula(row, 5, said, None, value)
            elif line[5] is not False:
                sheet.write(row, 5, line[5])
        row += 2
    sheet.set_column("A:A", 60)
    sheet.set_column("B:F", 10)


def _people(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write who started counselling."""
    share = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Equality monitoring - young people starting counselling", bold)
    sheet.write_row("A2", ("", "Q4", "Year", "% of year"), bold)
    sheet.write_row("A3", ("Starting counselling", 117, 436))
    row = 3
    for title, lines in PEOPLE:
        sheet.write(row, 0, title, bold)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
            if isinstance(year := line[2], int):
                said = f"={xl_rowcol_to_cell(row, 2)}/C$3"
                sheet.write_formula(row, 3, said, share, year / 436)
        row += 1
    sheet.write(row + 1, 0, "<5 = too few to show.")
    sheet.set_column("A:A", 34)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hearthside quarter 4 return")
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    _form(made, made.add_worksheet("Schedule 4C"), bold)
    _places(made, made.add_worksheet("Sites"), bold)
    _dropin(made, made.add_worksheet("Drop-in"), bold)
    _blocks(made, made.add_worksheet("Endings, mentors, parents"), bold)
    _people(made, made.add_worksheet("Equality"), bold)
    words = made.add_worksheet("Commentary")
    words.write_row("A1", ("Please comment on", "Provider response"), bold)
    for row, pair in enumerate(WORDS, 1):
        words.write_row(row, 0, pair, wrap)
    words.set_column("A:A", 28)
    words.set_column("B:B", 95)
    made.close()
