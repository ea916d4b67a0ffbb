"""Men's sheds and community connectors, on a council's half-yearly form with a calendar year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HEADER: tuple[tuple[str, object], ...] = (
    ("Organisation", "Kelder Sheds and Connections CIC"),
    ("Service", "Men's sheds and community connectors"),
    ("Contract number", "KBC/ASC/24/0417"),
    ("Contract term", "1 January 2025 - 31 December 2027"),
    ("Period of this return", "1 July - 31 December 2025 (return 2 of 6)"),
    ("Date sent", date(2026, 1, 30)),
    ("Contract sum for the year (£)", 148500),
)

# No., outcome sought, indicator, how measured, target, letter, comment. Figures: see _indicators.
FORM: tuple[tuple[object, ...], ...] = (
    (
        "SC1",
        "Men are less isolated",
        "New members joining a shed",
        "Sign-up forms",
        160,
        "G",
        "5 over. Harbour Yard opened in March and filled up quicker than we thought it would.",
    ),
    (
        "SC2",
        "Men are less isolated",
        "Members still coming three months after joining (at least fortnightly)",
        "Signing-in book, 2a / 2b",
        0.6,
        "G",
        "",
    ),
    (
        "SC3",
        "People find their way to local help",
        "People taken on by a community connector",
        "Case list",
        240,
        "G",
        "",
    ),
    (
        "SC4",
        "People find their way to local help",
        "Connector plans closed with at least one goal reached",
        "Closing form, 4a / 4b",
        0.7,
        "G",
        "See sample of cases on the third tab as asked for at the July meeting.",
    ),
    (
        "SC5",
        "People are less lonely",
        "People reviewed who score less lonely than at the start",
        "3-question scale, 5a / 5b",
        0.55,
        "G",
        "Two people in Fellbridge told us they have stopped taking sleeping tablets.",
    ),
    (
        "SC6",
        "People get a prompt response",
        "First contact within 10 working days of referral",
        "Case list, 6a / 6b",
        0.9,
        "A",
        "In February 2 weeks of referrals sat in the wrong inbox. Over 90% since July.",
    ),
    (
        "SC7",
        "Sheds are used",
        "Average attendance per shed session",
        "Attendances / sessions, see tab Sheds",
        9,
        "G",
        "",
    ),
    (
        "SC8",
        "People are safe",
        "Safeguarding concerns raised (for information)",
        "Log",
        "none set",
        "",
        "Both closed by the council's team.",
    ),
)

BEHIND: tuple[tuple[str, str, int, int], ...] = (
    ("2a", "Members still coming at three months", 44, 53),
    ("2b", "Members whose three months fell in the period", 71, 80),
    ("4a", "Plans closed, at least one goal reached", 66, 81),
    ("4b", "Plans closed", 92, 109),
    ("5a", "Reviewed and less lonely", 41, 58),
    ("5b", "Reviewed, first and last score both held", 73, 96),
    ("6a", "Contacted within 10 working days", 101, 128),
    ("6b", "Referrals accepted", 118, 139),
)
BEHIND_ROW = 25  # the first of them, counted from 1

# Shed, sessions and attendances in the first half, members, the same for the second, places, waiting, rent.
SHEDS: tuple[tuple[object, ...], ...] = (
    ("Canal Street", 75, 812, 54, 77, 866, 64, 12, 6, 2100),
    ("Moss Lane", 50, 447, 35, 51, 489, 39, 10, 0, 900),
    ("Fellbridge", 49, 402, 31, 50, 441, 34, 9, 2, 750),
    ("Old Dairy, St Oswin's", 25, 188, 18, 26, 214, 21, 8, "n/a", "nil"),
    ("Harbour Yard", 15, 96, 10, 48, 403, 28, 10, 4, 1800),
)
ALL_SHEDS = (214, 1945, 148, 252, 2413, 186, 49, 12, 5550)

# Words, first half, second half, whether the year is added up.
BENCHES: tuple[tuple[object, ...], ...] = (
    ("Tool safety inductions given", 81, 97, True),
    ("Sessions opened up and run by members, no paid worker there", 38, 86, True),
    ("Members who hold a key and lead sessions (end of period)", 8, 13, False),
    ("Items made or mended", 204, 267, True),
    ("Schools, churches and parish groups given benches or repairs, no charge", 11, 17, True),
    ("Blood pressure checks at MOT mornings", 66, 84, True),
    ("    sent on to GP or pharmacy", 14, 19, True),
    ("    now on treatment for it", 6, 9, True),
    ("Members who have given up drink or cut down", "not asked", 12, False),
    ("Members of working age who got a job", 5, 7, True),
    ("Timber and materials bought (£)", 1386.4, 1752.15, True),
)

CASES: tuple[tuple[object, ...], ...] = (
    ("KC014", "Canal & Town", 67, "Y", "GP", date(2025, 1, 23), 7, 8, 5, "Y", "Y", "N", "N", ""),
    (
        "KC023",
        "Moss",
        81,
        "Y",
        "Social worker",
        date(2025, 2, 11),
        9,
        9,
        8,
        "N",
        "N",
        "Y",
        "N",
        "Hearing aids chased up.",
    ),
    ("KC035", "Harbour", 58, "N", "Self", date(2025, 2, 27), 4, 6, 6, "Y", "Y", "N", "Y", ""),
    ("KC044", "Fellbridge", 74, "Y", "GP", date(2025, 3, 18), 6, 7, 4, "Y", "Y", "Y", "N", ""),
    (
        "KC056",
        "Canal & Town",
        49,
        "Y",
        "Jobcentre",
        date(2025, 4, 8),
        11,
        9,
        "declined",
        "N",
        "N",
        "N",
        "N",
        "Moved to daughter's out of area.",
    ),
    ("KC063", "Oswin", 70, "N", "Self", date(2025, 4, 29), 5, 5, 3, "Y", "Y", "", "Y", ""),
    ("KC071", "Moss", 63, "Y", "GP", date(2025, 5, 20), 8, 8, 6, "Y", "N", "Y", "N", ""),
    (
        "KC082",
        "Fellbridge",
        78,
        "Y",
        "Housing",
        date(2025, 6, 10),
        6,
        7,
        5,
        "Y",
        "Y",
        "N",
        "N",
        "Is treasurer of the bowls club now.",
    ),
    ("KC090", "Canal & Town", 55, "N", "GP", date(2025, 6, 24), 5, 6, 4, "Y", "yes", "N", "Y", ""),
    ("KC101", "Harbour", 72, "Y", "Self", date(2025, 7, 15), 7, 8, 4, "Y", "Y", "Y", "N", ""),
    ("KC113", "Canal & Town", 84, "Y", "GP", date(2025, 7, 31), 10, 9, 9, "N", "N", "N", "", ""),
    ("KC122", "Oswin", 61, "N", "Jobcentre", date(2025, 8, 19), 6, 7, 5, "Y", "Y", "N", "Y", ""),
    (
        "KC130",
        "Moss",
        69,
        "Y",
        "Social worker",
        date(2025, 9, 9),
        8,
        9,
        6,
        "Y",
        "N",
        "Y",
        "N",
        "3 visits rearranged.",
    ),
    ("KC144", "Fellbridge", 57, "Y", "GP", date(2025, 9, 30), 7, 8, 5, "Y", "Y", "N", "Y", ""),
    ("KC152", "Canal & Town", 76, "Y", "Self", date(2025, 10, 14), 4, 5, 4, "Y", "Y", "Y", "N", ""),
    (
        "KC161",
        "Harbour",
        66,
        "N",
        "Housing",
        date(2025, 10, 28),
        9,
        7,
        7,
        "N",
        "N",
        "N",
        "N",
        "Ended early, in hospital.",
    ),
    ("KC173", "Moss", 71, "Y", "GP", date(2025, 11, 11), 6, 8, 5, "Y", "Y", "Y", "yes", ""),
    ("KC180", "Fellbridge", 83, "Y", "GP", date(2025, 11, 25), 8, 9, 7, "Y", "N", "Y", "N", ""),
    ("KC192", "Oswin", 52, "N", "Jobcentre", date(2025, 12, 9), 5, 6, 3, "Y", "Y", "N", "Y", ""),
    (
        "KC203",
        "Harbour",
        79,
        "Y",
        "Self",
        date(2025, 12, 18),
        7,
        8,
        5,
        "Y",
        "Y",
        "Y",
        "N",
        "Wants to keep our number.",
    ),
)
CASE_HEADS = (
    "Case",
    "Ward",
    "Age",
    "Lives alone",
    "Referred by",
    "Closed on",
    "Visits and calls",
    "Loneliness first (3-9)",
    "Loneliness last (3-9)",
    "A goal reached",
    "Goes to a club or class on own now",
    "Back in touch with family or an old friend",
    "Has started volunteering",
    "Notes",
)

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SHED_HOURS = (96, 102, 118, 121, 127, 124, 131, 108, 142, 150, 153, 119)
CONNECTOR_HOURS = (34, 38, 41, 45, 44, 47, 46, 39, 52, 57, 58.5, 43)
ACTIVE = (21, 22, 24, 26, 27, 27, 29, 25, 31, 33, 34, 30)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers who came to us as members or clients first", 14, 21),
    ("Volunteers who gained a first aid or food hygiene certificate", 4, 6),
    ("Volunteers who moved into paid work", 2, 3),
    ("Volunteers who say it has lifted their own spirits", "not asked", 19),
    ("DBS checks done", 6, 11),
    ("Induction evenings", 2, 3),
    ("Volunteers who left", 3, 5),
    ("Expenses paid (£)", 312.6, 418.9),
    ("Volunteer co-ordinator (FTE)", 0.6, 0.6),
)
FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Wives, partners and grown-up children lending a hand", 16, 23),
    ("Wives and partners who say they get a breather now", 11, 18),
    ("Family open days", 2, 2),
    ("People through the door on open days", 143, 171),
)

AGES = (
    ("18-39", 5, 7),
    ("40-54", 12, 15),
    ("55-64", 19, 24),
    ("65-74", 24, 28),
    ("75-84", 11, 13),
    ("85 and over", 3, 3),
)
WARDS = (
    ("Canal & Town", 26, 29),
    ("Moss", 15, 18),
    ("Fellbridge", 14, 16),
    ("Oswin", 9, 10),
    ("Harbour", 7, 14),
    ("Outside the borough", 3, 4),
)
ORIGINS: tuple[tuple[object, ...], ...] = (
    ("White British", 63, 75),
    ("White other", "<5", 6),
    ("Asian or Asian British", 5, 6),
    ("Black or Black British", "<5", "<5"),
    ("Not said", "<5", "<5"),
    ("All new members", 74, 91),
)
NEEDS = (
    ("Lives alone", 38, 47),
    ("Bereaved in the last two years", 17, 22),
    ("Long-term condition", 41, 52),
    ("Out of work", 18, 21),
    ("Looks after someone", 9, 12),
    ("Served in the forces", 11, 9),
)

SURVEY = (
    ("I have made a friend I see outside the shed", 71, 22, 16),
    ("I look after my health better than I did", 64, 31, 14),
    ("I have something to get up for", 88, 14, 8),
    ("I feel useful to other people", 79, 20, 9),
    ("The shed is easy to get to", 90, 9, 12),
    ("I was made welcome", 106, 4, 1),
    ("I would tell a mate to come", 104, 5, 2),
)

WORDS = (
    "Since August the Moss Lane men have had the key and open on Saturdays without us. Three of them"
    " set up a Sunday walk of their own, which is still going.",
    "The roof at Fellbridge leaked in November and the shed was shut for 2 weeks.",
    "The scheme manager at Albert Court says she has had 40 fewer call-outs for small repairs this"
    " half-year because the shed sees to them. We took 12 men to the regional sheds day in October.",
    "One man of 68 had not spoken to his brother in nine years; they now fish together every other"
    " week.",
    "600 leaflets went out with the council tax letters and we had a stall at the county show.",
    "In the next half-year we hope 20 members will do the joinery taster at the college. The contract"
    " asks for 160 new members again and we expect to get there.",
)


class _Pens:
    """The formats of the book."""

    def __init__(self, made: Workbook) -> None:
        self.title = made.add_format({"bold": True, "font_size": 13})
        self.bold = made.add_format({"bold": True})
        self.head = made.add_format(
            {"bold": True, "text_wrap": True, "bg_color": "#DCE6F1", "border": 1, "valign": "top"}
        )
        self.cell = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self.rate = made.add_format({"border": 1, "num_format": "0%", "valign": "top"})
        self.mean = made.add_format({"border": 1, "num_format": "0.0", "valign": "top"})
        self.money = made.add_format({"num_format": "£#,##0.00"})
        self.whole = made.add_format({"num_format": "#,##0"})
        self.day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self.green = made.add_format({"border": 1, "bg_color": "#92D050", "align": "center"})
        self.amber = made.add_format({"border": 1, "bg_color": "#FFC000", "align": "center"})
        self.small = made.add_format({"italic": True, "font_size": 9})
        self.wrap = made.add_format({"text_wrap": True, "valign": "top"})


def _indicators(sheet: Worksheet, pens: _Pens) -> None:
    """Fill the three columns of figures of the commissioner's table."""
    halves = {ref: (first, second) for ref, _, first, second in BEHIND}
    counts = {11: (74, 91), 13: (112, 131)}
    for row, pair in counts.items():
        sheet.write_row(row, 5, pair, pens.cell)
        sheet.write_formula(row, 7, f"=F{row + 1}+G{row + 1}", pens.cell, sum(pair))
    for row, ref in ((12, "2"), (14, "4"), (15, "5"), (16, "6")):
        top = BEHIND_ROW + [line[0] for line in BEHIND].index(f"{ref}a")
        above, below = halves[f"{ref}a"], halves[f"{ref}b"]
        for column, letter in ((5, "F"), (6, "G"), (7, "H")):
            pick = slice(None) if letter == "H" else slice(column - 5, column - 4)
            value = sum(above[pick]) / sum(below[pick])
            formula = f"={letter}{top}/{letter}{top + 1}"
            sheet.write_formula(row, column, formula, pens.rate, value)
    sheet.write_formula(17, 5, "=Sheds!C10/Sheds!B10", pens.mean, 1945 / 214)
    sheet.write_formula(17, 6, "=Sheds!F10/Sheds!E10", pens.mean, 2413 / 252)
    both = "=(Sheds!C10+Sheds!F10)/(Sheds!B10+Sheds!E10)"
    sheet.write_formula(17, 7, both, pens.mean, (1945 + 2413) / (214 + 252))
    sheet.write_row(18, 5, (2, "nil", 2), pens.cell)


def _form(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the commissioner's form."""
    sheet.write("A1", "Kelderwick Borough Council - Public Health and Wellbeing", pens.title)
    sheet.write("A2", "Contract monitoring form (half-yearly). Return by 31 January.", pens.bold)
    for row, (label, value) in enumerate(HEADER, 2):
        sheet.write(row, 0, label, pens.bold)
        if isinstance(value, date):
            sheet.write_datetime(row, 3, value, pens.day)
        else:
            sheet.write(row, 3, value, pens.whole if isinstance(value, int) else None)
    sheet.write("A10", "SECTION A - INDICATORS", pens.bold)
    sheet.write_row(
        "A11",
        (
            "No.",
            "Outcome sought",
            "Indicator",
            "How measured",
            "Target for year",
            "Jan-Jun 2025",
            "Jul-Dec 2025",
            "Year 2025",
            "RAG",
            "Provider comments",
        ),
        pens.head,
    )
    for row, (*words, target, letter, comment) in enumerate(FORM, 11):
        sheet.write_row(row, 0, words, pens.cell)
        sheet.write(row, 4, target, pens.rate if isinstance(target, float) else pens.cell)
        sheet.write(row, 8, letter, {"G": pens.green, "A": pens.amber}.get(str(letter), pens.cell))
        sheet.write(row, 9, comment, pens.cell)
        sheet.set_row(row, 30)
    _indicators(sheet, pens)
    sheet.write(
        "A21",
        "G = target met, A = within 5 points of target, R = further off. Targets are for the year;"
        " percentages apply to each half as well.",
        pens.small,
    )
    sheet.write("A23", "SECTION B - FIGURES BEHIND THE INDICATORS", pens.bold)
    sheet.write_row("A24", ("Line", "", "What is counted", "", ""), pens.head)
    sheet.write_row("F24", ("Jan-Jun 2025", "Jul-Dec 2025", "Year 2025"), pens.head)
    for row, (ref, words, first, second) in enumerate(BEHIND, BEHIND_ROW):
        sheet.write(row - 1, 0, ref)
        sheet.write(row - 1, 2, words)
        sheet.write_row(row - 1, 5, (first, second))
        sheet.write_formula(row - 1, 7, f"=SUM(F{row}:G{row})", None, first + second)
    sheet.write("A34", "Signed off by the board's contracts lead. Underspend, if any: none.")
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 3, 32)
    sheet.set_column(4, 7, 11)
    sheet.set_column(8, 8, 6)
    sheet.set_column(9, 9, 48)
    sheet.set_row(10, 30)
    sheet.freeze_panes(11, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _sheds(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the table by shed and, below it, what goes on there."""
    sheet.write("A1", "Sheds open in 2025", pens.title)
    sheet.merge_range("B3:D3", "January to June", pens.head)
    sheet.merge_range("E3:G3", "July to December", pens.head)
    sheet.write_row(
        "A4",
        (
            "Shed",
            "Sessions",
            "Attendances",
            "Members at 30 June",
            "Sessions",
            "Attendances",
            "Members at 31 December",
            "Bench places",
            "Waiting for a place, 31 December",
            "Rent Jul-Dec (£)",
        ),
        pens.head,
    )
    for row, line in enumerate(SHEDS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "All sheds", pens.bold)
    for column, value in enumerate(ALL_SHEDS, 1):
        letter = "ABCDEFGHIJ"[column]
        sheet.write_formula(9, column, f"=SUM({letter}5:{letter}9)", pens.bold, value)
    sheet.write(
        "A11", "Old Dairy is drop-in only and rent free. Harbour Yard from 10 March.", pens.small
    )
    sheet.write_row("A14", ("At the benches", "Jan-Jun", "Jul-Dec", "2025"), pens.head)
    for row, (words, first, second, adds) in enumerate(BENCHES, 14):
        pen = pens.money if "£" in str(words) else None
        sheet.write(row, 0, words)
        sheet.write(row, 1, first, pen)
        sheet.write(row, 2, second, pen)
        if adds:
            formula = f"=B{row + 1}+C{row + 1}"
            sheet.write_formula(row, 3, formula, pen, first + second)  # type: ignore[operator]
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 9, 13)
    sheet.set_row(3, 45)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _cases(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the list of closed cases."""
    sheet.write("A1", "Connector cases closed in 2025 - every tenth one (20 of 201)", pens.title)
    sheet.write("A2", "Loneliness: 3 = hardly ever lonely, 9 = often lonely", pens.small)
    sheet.write_row("A4", CASE_HEADS, pens.head)
    for row, line in enumerate(CASES, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, pens.day)
            elif value != "":
                sheet.write(row, column, value)
    last = 4 + len(CASES)
    sheet.write(last, 0, "Average", pens.bold)
    for column, letter in ((2, "C"), (6, "G"), (7, "H"), (8, "I")):
        held = [value for line in CASES if isinstance(value := line[column], int)]
        formula = f"=ROUND(AVERAGE({letter}5:{letter}{last}),1)"
        sheet.write_formula(last, column, formula, pens.bold, round(sum(held) / len(held), 1))
    sheet.autofilter(3, 0, last - 1, len(CASE_HEADS) - 1)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 3, 7)
    sheet.set_column(4, 5, 13)
    sheet.set_column(6, 12, 11)
    sheet.set_column(13, 13, 34)
    sheet.set_row(3, 62)
    sheet.freeze_panes(4, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _pairs(
    sheet: Worksheet, pens: _Pens, at: int, title: str, rows: tuple[tuple[object, ...], ...]
) -> int:
    """Write one block of lines with a figure for each half; return the row after it."""
    sheet.write_row(at, 0, (title, "Jan-Jun 2025", "Jul-Dec 2025"), pens.head)
    for row in rows:
        at += 1
        sheet.write(at, 0, row[0])
        for column, value in enumerate(row[1:], 1):
            sheet.write(at, column, value, pens.money if "£" in str(row[0]) else None)
    return at + 1


def _people(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the hours by month and the blocks about volunteers and families."""
    sheet.write("A1", "Volunteers and families", pens.title)
    sheet.write_row("A3", ("Hours given 2025", *MONTHS, "Year"), pens.head)
    for row, (words, hours) in enumerate(
        (("Shed volunteers", SHED_HOURS), ("Connector volunteers", CONNECTOR_HOURS)), 3
    ):
        sheet.write_row(row, 0, (words, *hours))
        sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, sum(hours))
    sheet.write("A6", "All hours", pens.bold)
    together = [one + two for one, two in zip(SHED_HOURS, CONNECTOR_HOURS, strict=True)]
    for column, value in enumerate((*together, sum(together)), 1):
        letter = "ABCDEFGHIJKLMN"[column]
        sheet.write_formula(5, column, f"={letter}4+{letter}5", pens.bold, value)
    sheet.write_row("A7", ("Volunteers active in the month", *ACTIVE))
    at = _pairs(sheet, pens, 9, "About the volunteers", VOLUNTEERS)
    _pairs(sheet, pens, at + 1, "Wives, partners, families", FAMILIES)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 2, 12)
    sheet.set_column(3, 13, 7)


def _joined(sheet: Worksheet, pens: _Pens) -> None:
    """Draw who the new members are."""
    sheet.write("A1", "Who joined a shed in 2025 (new members, from the sign-up form)", pens.title)
    at = 2
    for title, rows in (("Age", AGES), ("Ward", WARDS)):
        start = at + 2
        at = _pairs(sheet, pens, at, title, rows)
        sheet.write(at, 0, "Total", pens.bold)
        for column, letter in ((1, "B"), (2, "C")):
            value = sum(int(row[column]) for row in rows)
            sheet.write_formula(at, column, f"=SUM({letter}{start}:{letter}{at})", pens.bold, value)
        at += 2
    at = _pairs(sheet, pens, at, "Ethnic origin (under 5 not shown)", ORIGINS) + 1
    at = _pairs(sheet, pens, at, "What they told us when they joined", NEEDS)
    sheet.write(at, 0, "People can tick more than one.", pens.small)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 2, 13)


def _said(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the survey and the paragraphs below it."""
    sheet.write("A1", "Members' survey, November and December 2025", pens.title)
    sheet.write_row("A3", ("Forms given out", 186))
    sheet.write_row("A4", ("Forms back", 112))
    sheet.write_row("A6", ("", "Agree", "Neither", "Disagree", "Answered", "Agree %"), pens.head)
    for row, (words, *answers) in enumerate(SURVEY, 7):
        whole = sum(answers)
        sheet.write_row(row - 1, 0, (words, *answers))
        sheet.write_formula(row - 1, 4, f"=SUM(B{row}:D{row})", None, whole)
        sheet.write_formula(row - 1, 5, f"=B{row}/E{row}", pens.rate, answers[0] / whole)
    sheet.write("A16", "Anything else the council should know about Jul-Dec", pens.bold)
    for row, paragraph in enumerate(WORDS, 16):
        sheet.merge_range(row, 0, row, 5, paragraph, pens.wrap)
        sheet.set_row(row, 48 if len(paragraph) > 100 else 20)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 5, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kelder Sheds half-yearly return")
    pens = _Pens(made)
    _form(made.add_worksheet("Return"), pens)
    _sheds(made.add_worksheet("Sheds"), pens)
    _cases(made.add_worksheet("Case sample"), pens)
    _people(made.add_worksheet("Volunteers & families"), pens)
    _joined(made.add_worksheet("Who joined"), pens)
    _said(made.add_worksheet("Survey & news"), pens)
    made.close()
