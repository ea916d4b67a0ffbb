"""Support groups, a clubhouse and family help after brain injury, quarterly to an ICB."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HEAD = (
    ("Provider:", "Ravelin House Brain Injury Association"),
    ("Service:", "Groups, clubhouse and family help after acquired brain injury"),
    ("Agreement:", "MSE/VS/0417, from 1 April 2023 to 31 March 2027"),
    ("Return for:", "Quarter 2, July to September 2025"),
    ("Filled in by:", "D. Amery, 13/10/2025"),
)

TITLES = (
    ("ICB return", "A1", "NHS Marrowdale and Stour Edge Integrated Care Board"),
    ("ICB return", "A2", "Voluntary sector provider: quarterly monitoring 2025-26"),
    ("Who came", "A1", "New people accepted 2025-26: who they are"),
    ("Groups", "A1", "Support groups, April to September 2025"),
    ("Clubhouse", "A1", "Ravelin House clubhouse 2025-26"),
    ("Family", "A1", "Family help"),
)

# No., indicator, target, last year, then number and out of for two quarters, rating, comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("B1", "New people accepted into the service", 120, 112, 34, None, 31, None, "G", ""),
    (
        "B2",
        "First contact made within 10 working days of acceptance",
        0.9,
        0.88,
        30,
        34,
        29,
        31,
        "G",
        "4 late in Q1, link worker off sick",
    ),
    (
        "B3",
        "Support group sessions held",
        160,
        151,
        42,
        None,
        40,
        None,
        "G",
        "Women's group missed August",
    ),
    ("B4", "Six-month reviews carried out when due", 0.8, 0.77, 18, 24, 22, 26, "G", ""),
    (
        "B5",
        "People reviewed who have moved forward on at least one goal",
        0.7,
        0.71,
        13,
        18,
        17,
        22,
        "G",
        "Goals as in the plan, scored by member and worker together",
    ),
    ("B6", "Family carers given one-to-one help", 75, 71, 19, None, 23, None, "G", ""),
    (
        "B7",
        "Average working days from referral to first visit",
        18,
        19.4,
        476,
        28,
        432,
        27,
        "G",
        "Number = working days added up, out of = people visited",
    ),
    (
        "B8",
        "Members and families rating the service good or very good",
        0.9,
        0.92,
        37,
        41,
        44,
        47,
        "G",
        "See Feedback",
    ),
    ("B9", "Incidents and safeguarding alerts", "Monitor", 3, 1, None, "nil", None, "", ""),
)

WHO: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Cause of injury",
        (
            ("Road accident", 10, 9),
            ("Fall", 8, 9),
            ("Assault", 5, "<5", "supp."),
            ("Stroke or bleed", 6, 5),
            ("Other (infection, tumour, lack of oxygen)", 5, 5),
            ("All new people", 34, 31),
        ),
    ),
    ("Age", (("18 to 29", 8, 7), ("30 to 49", 12, 11), ("50 to 64", 9, 8), ("65 and over", 5, 5))),
    ("Home", (("Lives alone", 13, 12), ("Children under 16 at home", 9, 11))),
    ("Waiting", (("Accepted, not yet seen, at quarter end", 6, 4, ""),)),
)

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Staithe", "Tues", 12, 11, 41, 38, 44, 40, 29, 43),
    ("Marrow Bridge", "Weds", 12, 12, 33, 36, 35, 37, 31, 38),
    ("Penhollow evening", "Thurs, fortnightly", 6, 6, 14, 15, 13, 16, 11, 15),
    ("Women's group", "1st Mon", 3, 2, 8, 9, 7, 9, "n/a", 8),
    ("Young adults (18-30)", "3rd Mon", 3, 3, 6, 7, 8, 7, 6, 9),
    ("Online", "Fri, fortnightly", 6, 6, 11, 10, 12, 9, 10, 11),
)
# Typed over by hand at some time; July is one short.
ALL_GROUPS = (42, 40, 113, 115, 119, 117, 87, 124)

CAME_OF: tuple[tuple[object, ...], ...] = (
    ("Members now coming on the bus by themselves (family used to drive them)", 4, 6),
    ("Sessions led by a member, worker not in the room", 9, 14),
    ("Members who see each other between meetings, at quarter end", 17, 21, ""),
    ("Drinking less than when they joined", 3, 4),
    ("Outside speakers booked", 3, 4),
    ("Hall hire (£)", 612, 588.5),
    ("Waiting for a place in a group, at quarter end", 5, 3, ""),
)

CLUBHOUSE: tuple[tuple[object, ...], ...] = (
    ("How full it is",),
    ("Days open", 20, 20, 21, 23, 20, 22),
    ("Attendances (member days)", 182, 190, 201, 214, 176, 209),
    ("Lunches cooked", 168, 175, 189, 199, 160, 196),
    ("Places a day", 14, 14, 14, 14, 14, 16, ""),
    ("Phone calls to members not seen for a fortnight", 22, 19, 24, 18, 26, 21),
    ("Minibus fuel and repairs (£)", 212.4, 198.75, 240, 231.1, 684.2, 205.5),
    ("Vacant staff hours a week", 15, 15, 15, 15, 15, "nil", ""),
    ("What members have gone on to",),
    ("Back in paid work", 1, 0, 1, 1, 2, 0),
    ("Started helping out unpaid somewhere else (shop, school, library)", 2, 1, 1, 1, 1, 3),
    ("Got licence back and driving again", 0, 1, 0, 1, 0, 1),
    ("Paid support hours a week handed back to the council", 4, 6, 3.5, 5, 0, 8),
    ("How it is run",),
    ("Shifts run by members (kitchen, front desk, garden)", 48, 51, 55, 58, 44, 60),
    ("House meetings", 4, 4, 5, 4, 3, 5),
)

# Family, who, visits and calls, strain first and last, own hours first and last, job.
FAMILIES: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Families finished in Quarter 1 (April to June 2025)",
        (
            ("F07", "Wife", 9, 9, 6, 2, 5, 1),
            ("F11", "Mother", 12, 11, 9, 0, 3, None),
            ("F12", "Husband", 6, 7, 7, 4, 4, 1),
            ("F15", "Wife", 8, 10, 6, 1, 6, None),
            ("F16", "Daughter", 5, 6, 4, 5, 8, 1),
            ("F19", "Partner", 7, 8, 9, 3, 2, None),
        ),
    ),
    (
        "Families finished in Quarter 2 (July to September 2025)",
        (
            ("F18", "Mother", 11, 12, 8, 1, 4, None),
            ("F20", "Wife", 8, 9, 5, 2, 6, 1),
            ("F22", "Wife", 10, 10, 7, 0, 5, 1),
            ("F23", "Brother", 4, 5, 5, 6, 6, None),
            ("F26", "Husband", 7, 8, 5, 3, 7, 1),
            ("F27", "Father", 9, 11, 10, 2, 2, None),
            ("F30", "Partner", 6, 7, 3, 4, 9, 1),
        ),
    ),
)

EVENINGS: tuple[tuple[object, ...], ...] = (
    ("Information evenings held", 3, 2),
    ("Relatives at the evenings", 38, 27),
    ("Emergency respite nights booked and then not needed", 6, 9),
    ("Letters written for families (PIP, school, employer)", 21, 25),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("On the books at quarter end", 44, 47, ""),
    ("- had a brain injury themselves", 15, 18, ""),
    ("Hours given", 812, 876.5),
    ("Visits to Ward 14 by peer visitors", 26, 31),
    ("Recruitment evenings", 2, 1),
    ("DBS checks completed", 6, 5),
    ("Expenses paid (£)", 318.6, 341.25),
    ("Left us because they got a paid job", 1, 2),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("Forms sent", 78, 85),
    ("Forms back", 41, 47),
    ("Good or very good", 37, 44),
    ("I feel less on my own", 25, 31),
    ("Fewer rows at home", 14, 19),
    ("Easy to get to", 33, 36),
)

WORDS = (
    "K., who had not cooked since her accident in 2022, now makes tea for her two boys on Mondays.",
    "The minibus failed its MOT in August and was off the road for 9 days.",
    "Three wives from the Staithe group have begun a walking hour of their own on Saturdays.",
    "The target of 120 new people looks safe, with 65 at the half year.",
    "Ward 14 tell us that 5 men went home sooner because a peer visitor was ready for them.",
    "We had a stall at the county show and gave out 210 leaflets.",
    "The bakery on Fore Street has moved R. to mornings so that he can stay in the job.",
    "The women's group did not meet in August because the hall was being painted.",
    "From January we plan to open the clubhouse on Saturdays as well.",
    "The occupational therapist post was filled on 1 September after 2 rounds of interviews.",
)


def _sum(sheet: Worksheet, row: int, first: int, last: int, line: tuple[object, ...]) -> float:
    """Write the sum of a stretch of a row into the cell behind it."""
    total = round(sum(figure for figure in line if isinstance(figure, int | float)), 2)
    reach = f"{xl_col_to_name(first)}{row + 1}:{xl_col_to_name(last)}{row + 1}"
    sheet.write_formula(row, last + 1, f"=SUM({reach})", None, total)
    return total


def _pair(sheet: Worksheet, row: int, column: int, line: tuple[object, ...]) -> None:
    """Write two quarters and the year so far, which may be left out or typed in."""
    sheet.write_row(row, column, line[:2])
    if len(line) == 2:
        _sum(sheet, row, column, column + 1, line)
    elif line[2]:
        sheet.write(row, column + 2, line[2])


def _line(sheet: Worksheet, row: int, line: tuple[object, ...], forms: tuple[Format, ...]) -> None:
    """Write an indicator: two quarters and the year, each a number, out of and result."""
    number, words, target, before, *quarters, rating, comment = line
    rate, place = forms
    shape = None if quarters[1] is None else place if number == "B7" else rate
    sheet.write_row(row, 0, (number, words))
    sheet.write(row, 2, target, shape if number != "B7" else None)
    sheet.write(row, 3, before, shape)
    tops = [quarters[0], quarters[2]]
    year: list[float] = [sum(top for top in tops if isinstance(top, int))]
    sheet.write(row, 4, tops[0])
    sheet.write(row, 7, tops[1])
    sheet.write_formula(row, 10, f"=SUM(E{row + 1},H{row + 1})", None, year[0])
    if shape is not None:
        bases = [base for base in (quarters[1], quarters[3]) if isinstance(base, int)]
        sheet.write(row, 5, bases[0])
        sheet.write(row, 8, bases[1])
        sheet.write_formula(row, 11, f"=F{row + 1}+I{row + 1}", None, sum(bases))
        parts = [(tops[0], bases[0]), (tops[1], bases[1]), (year[0], sum(bases))]
        for at, (top, base) in enumerate(parts):
            above, below = xl_col_to_name(4 + 3 * at), xl_col_to_name(5 + 3 * at)
            value = float(str(top)) / base
            sheet.write_formula(
                row, 6 + 3 * at, f"={above}{row + 1}/{below}{row + 1}", shape, value
            )
    sheet.write(row, 13, rating)
    if comment:
        sheet.write(row, 14, comment)


def _form(sheet: Worksheet, bold: Format, forms: tuple[Format, ...]) -> None:
    """Write the form of the ICB."""
    for row, pair in enumerate(HEAD, 3):
        sheet.write_row(row, 1, (f"{pair[0]} {pair[1]}",))
    sheet.merge_range("E11:G11", "Quarter 1 (Apr-Jun)", bold)
    sheet.merge_range("H11:J11", "Quarter 2 (Jul-Sep)", bold)
    sheet.merge_range("K11:M11", "Year to date", bold)
    thirds = ("Number", "Out of", "Result")
    sheet.write_row(
        "A12",
        (
            "No.",
            "Indicator",
            "Target 2025-26",
            "Result 2024-25",
            *thirds,
            *thirds,
            *thirds,
            "RAG",
            "Provider comment",
        ),
        bold,
    )
    for row, line in enumerate(FORM, 12):
        _line(sheet, row, line, forms)
    sheet.write("B23", "Please return to the VCSE contracts inbox by the 15th of the month.")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 13, 9)
    sheet.set_column(14, 14, 50)


def _who(sheet: Worksheet, bold: Format) -> None:
    """Write who the new people are."""
    at = 2
    for title, lines in WHO:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "YTD"), bold)
        for line in lines:
            at += 1
            sheet.write(at, 0, line[0])
            _pair(sheet, at, 1, line[1:])
        at += 2
    sheet.set_column(0, 0, 44)


def _groups(sheet: Worksheet, bold: Format) -> None:
    """Write the groups and, below, what came of them."""
    sheet.merge_range("C3:D3", "Sessions held", bold)
    sheet.merge_range("E3:J3", "Attendances", bold)
    months = ("Apr", "May", "Jun", "Jul", "Aug", "Sep")
    sheet.write_row("A4", ("Group", "Meets", "Q1", "Q2", *months, "Att. so far"), bold)
    for row, line in enumerate(GROUPS, 4):
        sheet.write_row(row, 0, line)
        _sum(sheet, row, 4, 9, line[4:])
    sheet.write(10, 0, "All groups", bold)
    sheet.write_row(10, 2, ALL_GROUPS)
    _sum(sheet, 10, 4, 9, ALL_GROUPS[2:])
    sheet.write_row("A14", ("Out of the groups", "", "Q1", "Q2", "So far"), bold)
    for row, came in enumerate(CAME_OF, 14):
        sheet.write(row, 0, came[0])
        _pair(sheet, row, 2, came[1:])
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 1, 17)
    sheet.set_column(2, 10, 8)


def _clubhouse(sheet: Worksheet, bold: Format) -> None:
    """Write the clubhouse by month, each quarter behind its months."""
    heads = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Year so far")
    sheet.write_row("B3", heads, bold)
    for row, line in enumerate(CLUBHOUSE, 3):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:4])
        sheet.write_row(row, 5, line[4:7])
        if len(line) == 7:
            first = _sum(sheet, row, 1, 3, line[1:4])
            second = _sum(sheet, row, 5, 7, line[4:7])
            year = round(first + second, 2)
            sheet.write_formula(row, 9, f"=E{row + 1}+I{row + 1}", None, year)
    sheet.set_column(0, 0, 62)
    sheet.freeze_panes(3, 1)


def _family(sheet: Worksheet, bold: Format) -> None:
    """Write a row per family, a list for each quarter, and the evenings."""
    sheet.write("A2", "Strain score = Caregiver Strain Index, 0 to 13, lower is better")
    at = 3
    for title, lines in FAMILIES:
        sheet.write(at, 0, title, bold)
        sheet.write_row(
            at + 1,
            0,
            (
                "Family",
                "Carer",
                "Visits and calls",
                "Strain, first",
                "Strain, last",
                "Hours a week to self, first",
                "Hours a week to self, last",
                "Kept job or back at work (1 = yes)",
            ),
            bold,
        )
        sheet.set_row(at + 1, 48)
        at += 2
        top = at + 1
        for line in lines:
            sheet.write_row(at, 0, line)
            at += 1
        sheet.write(at, 0, "Total")
        for column in (2, 7):
            letter = xl_col_to_name(column)
            figures = [line[column] for line in lines]
            total = sum(figure for figure in figures if isinstance(figure, int))
            sheet.write_formula(at, column, f"=SUM({letter}{top}:{letter}{at})", None, total)
        at += 2
    sheet.write_row(at, 0, ("Everything else for families", "", "Q1", "Q2", "So far"), bold)
    for line in EVENINGS:
        at += 1
        sheet.write(at, 0, line[0])
        _pair(sheet, at, 2, line[1:])
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 7, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Ravelin House Q2 return")
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    plain = made.add_format({"bold": True, "font_size": 12})
    forms = (made.add_format({"num_format": "0%"}), made.add_format({"num_format": "0.0"}))
    form = made.add_worksheet("ICB return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, forms)
    _who(made.add_worksheet("Who came"), bold)
    for name, write in (("Groups", _groups), ("Clubhouse", _clubhouse), ("Family", _family)):
        sheet = made.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        write(sheet, bold)
    people = made.add_worksheet("Volunteers")
    people.write_row("A1", ("Volunteers", "Apr-Jun", "Jul-Sep", "So far"), bold)
    for row, line in enumerate(VOLUNTEERS, 1):
        people.write(row, 0, line[0])
        _pair(people, row, 1, line[1:])
    people.set_column(0, 0, 46)
    said = made.add_worksheet("Feedback")
    said.write_row("A1", ("Feedback forms", "Q1", "Q2", "YTD"), bold)
    for row, line in enumerate(FORMS, 1):
        said.write(row, 0, line[0])
        _pair(said, row, 1, line[1:])
    said.write("A10", "Quarter 2 in words", plain)
    for row, sentence in enumerate(WORDS, 10):
        said.write(row, 0, sentence)
    said.set_column(0, 0, 40)
    for name, cell, words in TITLES:
        made.get_worksheet_by_name(name).write(cell, words, plain)
    made.close()
