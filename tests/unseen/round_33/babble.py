"""Talk and play sessions run by trained parents, a half-yearly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = int | float | str

# No., indicator, target, number and "out of" for each half, RAG, comment.
KPIS: tuple[tuple[str, str, Cell, Cell, Cell, Cell, Cell, str, str], ...] = (
    ("1", "Talk & play sessions held", 240, 112, "", 118, "", "A", "Quarry Park washed out, Dec"),
    ("2", "New children (aged 1 to 4) joining", 320, 163, "", 171, "", "G", ""),
    ("3", "Families living in the 30% most deprived areas", 0.6, 97, 158, 108, 166, "G", ""),
    (
        "4",
        "Children coming to 6 or more sessions of a block of 10",
        0.65,
        92,
        149,
        104,
        155,
        "A",
        "Chickenpox at Thornleigh; see narrative",
    ),
    (
        "5",
        "Re-screened children who moved up at least one section",
        0.7,
        41,
        61,
        48,
        66,
        "G",
        "Spring list on Screens tab",
    ),
    ("6", "Parents completing Talk Leader training", 20, 12, "", 9, "", "G", ""),
    ("7", "Parents who talk or read more with their child", 0.8, 66, 79, 72, 87, "G", ""),
    (
        "8",
        "Days from enquiry to first session (mean)",
        14,
        1896,
        158,
        1826,
        166,
        "G",
        "Lower is better. Number = all days added up",
    ),
    (
        "9",
        "Children passed to NHS speech therapy with consent",
        "Report only",
        13,
        "",
        17,
        "",
        "",
        "",
    ),
)

MONTHS = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

VENUES: tuple[tuple[str, tuple[Cell, ...], tuple[Cell, ...]], ...] = (
    ("Millbeck Family Hub", (4, 4, 3, 4, 3, 4), (47, 45, 31, 44, 36, 49)),
    ("Station Road Library", (4, 4, 3, 4, 3, 4), (38, 41, 27, 39, 30, 42)),
    ("Thornleigh Primary", (4, 4, 2, 4, 3, 4), (44, 40, 17, 35, 31, 45)),
    ("Saltway Community Centre", (5, 4, 3, 4, 4, 5), (52, 43, 30, 41, 44, 56)),
    ("St Aldhelm's Hall", (4, 4, 3, 4, 3, 4), (33, 36, 22, 34, 27, 37)),
    ("Quarry Park (outdoors)", (2, 1, "nil", "nil", 1, 2), (15, 6, "nil", "nil", 8, 17)),
)

OTHER: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Sessions run by Talk Leaders alone, no staff in the room", (5, 6, 5, 8, 8, 11)),
    ("Sessions called off", (1, 1, 3, 2, 1, 0)),
    ("Mums", (171, 158, 96, 144, 131, 182)),
    ("Dads and male carers", (24, 26, 15, 22, 23, 31)),
    ("Grandparents, childminders, others", (34, 27, 16, 27, 22, 33)),
    ("Talk bags lent", (28, 31, 14, 26, 25, 33)),
    ("Room hire paid (£)", (312, 294, 186, 276, 246, 318)),
)

# Initials, venue, trained on, age of youngest, hours, expenses, confidence then and now, since.
LEADERS: tuple[tuple[str, str, date, int, float, float, int, Cell, str], ...] = (
    ("A.M.", "Millbeck", date(2024, 11, 14), 4, 42, 31.5, 5, 9, "Leads the Tuesday group"),
    ("R.K.", "Millbeck", date(2025, 5, 8), 3, 38.5, 0, 4, 8, ""),
    ("S.D.", "Station Road", date(2025, 5, 8), 2, 29, 18.4, 6, 8, "Job: school lunch hall"),
    ("T.O.", "Station Road", date(2025, 6, 19), 3, 33, 22, 7, 7, ""),
    ("J.P.", "Thornleigh", date(2025, 6, 19), 4, 36, 0, 3, 7, "Parent governor"),
    ("N.H.", "Saltway", date(2025, 9, 11), 1, 40.5, 44.2, 4, 8, "Level 2 childcare, started Jan"),
    ("L.B.", "Saltway", date(2025, 9, 11), 3, 31, 12.6, 6, 9, ""),
    ("F.Y.", "Saltway", date(2025, 10, 9), 2, 27, 35, 2, 6, ""),
    ("C.W.", "Millbeck", date(2025, 10, 9), 4, 24.5, 0, 5, 7, "Job: nursery, Feb"),
    ("E.G.", "St Aldhelm's", date(2025, 10, 9), 3, 30, 16.8, 6, 8, ""),
    ("M.A.", "St Aldhelm's", date(2025, 10, 9), 2, 22, 9.5, 7, 6, "Finding it a lot with the baby"),
    ("P.V.", "Thornleigh", date(2025, 11, 20), 1, 9, 0, 5, "n/a", "Moved away in January"),
    ("D.S.", "Quarry Park", date(2025, 11, 20), 4, 12, 7.2, 4, 7, ""),
    ("H.R.", "Station Road", date(2026, 1, 22), 3, 15.5, 11, 3, 6, ""),
    ("B.N.", "Thornleigh", date(2026, 1, 22), 2, 14, 20.3, 5, 8, ""),
    ("K.I.", "Saltway", date(2026, 1, 22), 2, 11, 0, 6, 7, "Job: cafe, mornings"),
)

# Child, venue, age in months, first screen and section, second screen and section.
SCREENS: tuple[tuple[str, str, int, date, int, date, int], ...] = (
    ("MB-31", "Millbeck", 26, date(2025, 9, 16), 4, date(2026, 1, 13), 5),
    ("MB-33", "Millbeck", 31, date(2025, 9, 16), 5, date(2026, 1, 13), 6),
    ("MB-34", "Millbeck", 22, date(2025, 9, 23), 3, date(2026, 1, 20), 3),
    ("MB-36", "Millbeck", 39, date(2025, 10, 7), 6, date(2026, 2, 3), 8),
    ("SR-12", "Station Road", 28, date(2025, 9, 18), 4, date(2026, 1, 15), 5),
    ("SR-15", "Station Road", 35, date(2025, 10, 2), 5, date(2026, 1, 29), 7),
    ("SR-16", "Station Road", 19, date(2025, 10, 2), 2, date(2026, 1, 29), 3),
    ("SR-17", "Station Road", 44, date(2025, 10, 16), 7, date(2026, 2, 12), 7),
    ("TP-08", "Thornleigh", 33, date(2025, 9, 25), 5, date(2026, 1, 22), 6),
    ("TP-09", "Thornleigh", 37, date(2025, 9, 25), 6, date(2026, 1, 22), 7),
    ("TP-11", "Thornleigh", 24, date(2025, 11, 6), 3, date(2026, 3, 5), 5),
    ("SW-40", "Saltway", 21, date(2025, 9, 17), 3, date(2026, 1, 14), 4),
    ("SW-41", "Saltway", 29, date(2025, 9, 17), 4, date(2026, 1, 14), 4),
    ("SW-43", "Saltway", 36, date(2025, 10, 8), 5, date(2026, 2, 4), 6),
    ("SW-44", "Saltway", 42, date(2025, 10, 8), 7, date(2026, 2, 4), 8),
    ("SW-47", "Saltway", 27, date(2025, 11, 12), 4, date(2026, 3, 11), 4),
    ("SW-48", "Saltway", 30, date(2025, 11, 12), 4, date(2026, 3, 11), 6),
    ("SA-05", "St Aldhelm's", 34, date(2025, 10, 3), 5, date(2026, 1, 30), 6),
    ("SA-06", "St Aldhelm's", 23, date(2025, 10, 3), 3, date(2026, 1, 30), 4),
    ("SA-09", "St Aldhelm's", 40, date(2025, 11, 14), 6, date(2026, 3, 13), 6),
)

FAMILIES: tuple[tuple[str, tuple[tuple[str, Cell, Cell, Cell], ...]], ...] = (
    (
        "Parent questionnaire, last week of each block",
        (
            ("Given out", 68, 74, "sum"),
            ("Came back", 41, 46, "sum"),
            ("I talk or read more with my child than before", 34, 38, "sum"),
            ("TV and phones now off when we eat (they weren't before)", 19, 23, "sum"),
            ("I have got to know parents I can call on", 26, 31, "sum"),
            ("I would tell a friend to come", 40, 45, "sum"),
            ("The time of day suits us", 33, 39, "sum"),
        ),
    ),
    (
        "Families rung six weeks after their block ended",
        (
            ("Families we got hold of", 52, 57, "sum"),
            ("Had joined the library and borrowed books", 14, 17, "sum"),
            ("Had taken up a funded nursery place for their two-year-old", 7, 9, "sum"),
        ),
    ),
    (
        "Nurseries, health visitors and the NHS therapists",
        (
            ("Nursery workers who sat in on a session", 8, 11, "sum"),
            ("Nurseries that now do a daily talk time of their own", 2, 4, "sum"),
            ("Families sent to us by health visitors", 22, 27, "sum"),
            ("Children the therapists took off their list, clinic not needed", 3, 5, "sum"),
        ),
    ),
    (
        "New children",
        (
            ("Girls", 43, 38, "sum"),
            ("Boys", 49, 41, "sum"),
            ("All new children", 92, 79, "sum"),
            ("Another language at home", 31, 28, "sum"),
            ("Has an EHC plan or SEN support", 6, "<5", "supp."),
        ),
    ),
)

COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinator (0.8)", 27840, 13920, 13920),
    ("Play and language worker (0.5)", 14250, 7125, 6890.5),
    ("Training of Talk Leaders", 3600, 1985.4, 1522),
    ("Leaders' expenses", 900, 402.15, 228.5),
    ("Room hire", 3300, 1548, 1632),
    ("Books, bags, toys", 2200, 1310.6, 984.25),
    ("Management and overheads", 6250, 3125, 3125),
)

NARRATIVE = (
    "A mum who came to Saltway without a word of English now reads the story in two languages.",
    "The nursery teacher at Thornleigh says 7 of our January starters now ask for things in words.",
    "Two dads from Station Road have set up a Saturday football and story hour on their own.",
    "Thornleigh lost 2 sessions to chickenpox in December, which also pulled down indicator 4.",
    "We re-ordered 60 talk bags in February because the zips go.",
    "Our coordinator was off for 3 weeks in November and the hub manager covered.",
    "From May we hope to open a seventh venue on the Crossley estate.",
    "We expect to pass 240 sessions next year if Quarry Park stays dry.",
    "Parents like the new songs sheet and the later start at the library.",
)


def _number(figures: tuple[Cell, ...]) -> float:
    """Sum of the figures that are numbers."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _return(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the form of the council."""
    sheet.write("A1", "HARROWMERE BOROUGH COUNCIL - Early Help and Family Hubs", head)
    sheet.write("A2", "Half-yearly monitoring return 2025-26")
    for row, pair in enumerate(
        (
            ("Provider:", "Pebbletalk Families CIC"),
            ("Service:", "Parent-led speech and language play sessions"),
            ("Contract:", "HBC/EH/2207 (1 April 2024 - 31 March 2027)"),
            ("This return:", "Half-year 2, October 2025 to March 2026"),
        ),
        2,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 2, pair[1])
    sheet.merge_range("D8:F8", "H1 Apr-Sep 25", head)
    sheet.merge_range("G8:I8", "H2 Oct 25-Mar 26", head)
    sheet.merge_range("J8:L8", "Year", head)
    sheet.write_row("A9", ("No.", "Indicator", "Target for year"), head)
    sheet.write_row("D9", ("Number", "Out of", "Result") * 3, head)
    sheet.write_row("M9", ("RAG", "Provider's comment"), head)
    for row, (no, words, target, *halves, rag, comment) in enumerate(KPIS, 10):
        form = place if no == "8" else rate
        sheet.write_row(f"A{row}", (no, words))
        sheet.write(f"C{row}", target, rate if isinstance(target, float) else None)
        first, of_first, second, of_second = halves
        sheet.write(f"D{row}", first)
        if no == "1":
            sheet.write_formula(f"G{row}", "='Sessions by month'!H11", None, second)
        else:
            sheet.write(f"G{row}", second)
        top = _number((first, second))
        sheet.write_formula(f"J{row}", f"=D{row}+G{row}", None, top)
        if of_first:
            sheet.write(f"E{row}", of_first)
            sheet.write(f"H{row}", of_second)
            base = _number((of_first, of_second))
            sheet.write_formula(f"K{row}", f"=E{row}+H{row}", None, base)
            for at, above, below in (
                ("DEF", _number((first,)), _number((of_first,))),
                ("GHI", _number((second,)), _number((of_second,))),
                ("JKL", top, base),
            ):
                share = f"={at[0]}{row}/{at[1]}{row}"
                sheet.write_formula(f"{at[2]}{row}", share, form, above / below)
        sheet.write_row(f"M{row}", (rag, comment))
    sheet.write("A21", "Please return to the contracts inbox by 24 April 2026.")
    sheet.set_column("B:B", 50)
    sheet.set_column("N:N", 40)


def _months(sheet: Worksheet, row: int, name: str, months: tuple[Cell, ...]) -> None:
    """Write a line of six months and its total."""
    sheet.write(row, 0, name)
    sheet.write_row(row, 1, months)
    sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", None, _number(months))


def _sessions(sheet: Worksheet, head: Format) -> None:
    """Write the sessions and attendances by venue and month, and what else is counted."""
    sheet.write("A1", "October 2025 - March 2026, from the session sheets", head)
    row = 3
    for which, title in ((1, "Sessions held"), (2, "Children's attendances")):
        sheet.write_row(row, 0, (title, *MONTHS, "Half-year"), head)
        columns = zip(*(line[which] for line in VENUES), strict=True)
        sums = tuple(_number(column) for column in columns)
        for line in VENUES:
            row += 1
            _months(sheet, row, line[0], (line[1], line[2])[which - 1])
        row += 1
        sheet.write(row, 0, "All venues", head)
        for column, total in enumerate((*sums, sum(sums)), 1):
            letter = "ABCDEFGH"[column]
            sheet.write_formula(row, column, f"=SUM({letter}{row - 5}:{letter}{row})", None, total)
        row += 3
    sheet.write_row(row, 0, ("Also counted", *MONTHS, "Half-year"), head)
    for name, months in OTHER:
        row += 1
        _months(sheet, row, name, months)
    sheet.set_column(0, 0, 50)


def _leaders(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the list of Talk Leaders and what has become of them."""
    sheet.write("A1", "Talk Leaders active in the half-year October 2025 to March 2026", head)
    titles = ("Leader", "Venue", "Trained on", "Age of youngest", "Hours given", "Expenses (£)")
    scores = ("Confidence on training day (of 10)", "Confidence in March 2026 (of 10)")
    sheet.write_row("A3", (*titles, *scores, "Since training"), head)
    for row, (who, venue, trained, age, hours, paid, then, now, since) in enumerate(LEADERS, 4):
        sheet.write_row(f"A{row}", (who, venue))
        sheet.write_datetime(f"C{row}", trained, day)
        sheet.write_row(f"D{row}", (age, hours))
        sheet.write(f"F{row}", paid, money)
        sheet.write_row(f"G{row}", (then, now, since))
    sheet.write("A20", "Total", head)
    sheet.write_formula("E20", "=SUM(E4:E19)", None, sum(line[4] for line in LEADERS))
    spent = round(sum(line[5] for line in LEADERS), 2)
    sheet.write_formula("F20", "=SUM(F4:F19)", money, spent)
    surer = sum(1 for line in LEADERS if not isinstance(line[7], str) and line[7] > line[6])
    sheet.write_row("A22", ("October 2025 to March 2026", "", "", "Leaders"), head)
    sheet.write_row("A23", ("Surer of themselves than on training day", "", "", surer))
    sheet.write_row("A24", ("Got a paid job", "", "", 3))
    sheet.write_row("A25", ("Came to a supervision evening", "", "", 13))
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, 7, 13)
    sheet.set_column(8, 8, 34)


def _screens(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of children screened twice."""
    sheet.write("A1", "Talk Steps screen: children re-screened January to March 2026", head)
    sheet.write("A2", "Autumn list went with the January update, not repeated here")
    first = ("Child", "Venue", "Age then (months)", "First screen", "Section")
    sheet.write_row("A4", (*first, "Second screen", "Section now", "Moved up?"), head)
    for row, (child, venue, age, one, was, two, now) in enumerate(SCREENS, 5):
        sheet.write_row(f"A{row}", (child, venue, age))
        sheet.write_datetime(f"D{row}", one, day)
        sheet.write(f"E{row}", was)
        sheet.write_datetime(f"F{row}", two, day)
        sheet.write_row(f"G{row}", (now, "Y" if now > was else "N"))
    moved = sum(1 for line in SCREENS if line[6] > line[4])
    sheet.write_row("A27", ("For indicator 5", "", "Oct-Dec 25", "Jan-Mar 26", "Half-year"), head)
    for row, name, autumn, spring in (
        (28, "Re-screened", 46, len(SCREENS)),
        (29, "Moved up", 33, moved),
    ):
        sheet.write(f"A{row}", name)
        sheet.write_row(f"C{row}", (autumn, spring))
        sheet.write_formula(f"E{row}", f"=C{row}+D{row}", None, autumn + spring)
    sheet.set_column(0, 7, 15)


def _families(sheet: Worksheet, head: Format) -> None:
    """Write what families, nurseries and therapists say."""
    row = 0
    for title, lines in FAMILIES:
        sheet.write_row(row, 0, (title, "Oct-Dec 25", "Jan-Mar 26", "Half-year"), head)
        for name, autumn, spring, whole in lines:
            row += 1
            sheet.write_row(row, 0, (name, autumn, spring))
            if whole == "sum":
                total = _number((autumn, spring))
                sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, total)
            else:
                sheet.write(row, 3, whole)
        row += 2
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3, 12)


def _costs(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Income and spend against grant (£)", head)
    sheet.write_row("A3", ("", "Budget 25/26", "Apr-Sep", "Oct-Mar", "Year", "Left"), head)
    for row, (name, budget, first, second) in enumerate(COSTS, 4):
        sheet.write(f"A{row}", name)
        sheet.write_row(f"B{row}", (budget, first, second), money)
        year = round(first + second, 2)
        sheet.write_formula(f"E{row}", f"=C{row}+D{row}", money, year)
        sheet.write_formula(f"F{row}", f"=B{row}-E{row}", money, round(budget - year, 2))
    sheet.write("A11", "Total", head)
    budget = round(sum(line[1] for line in COSTS), 2)
    first = round(sum(line[2] for line in COSTS), 2)
    second = round(sum(line[3] for line in COSTS), 2)
    whole = round(first + second, 2)
    sums = (budget, first, second, whole, round(budget - whole, 2))
    for letter, total in zip("BCDEF", sums, strict=True):
        sheet.write_formula(f"{letter}11", f"=SUM({letter}4:{letter}10)", money, total)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 5, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pebbletalk half-year 2 return")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _return(made.add_worksheet("Return"), head, rate, place)
    _sessions(made.add_worksheet("Sessions by month"), head)
    _leaders(made.add_worksheet("Talk Leaders"), head, day, money)
    _screens(made.add_worksheet("Screens"), head, day)
    _families(made.add_worksheet("Families and partners"), head)
    _costs(made.add_worksheet("Budget"), head, money)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Narrative for the half-year", head)
    for row, sentence in enumerate(NARRATIVE, 2):
        words.write(f"A{row}", sentence)
    words.set_column(0, 0, 110)
    made.close()
