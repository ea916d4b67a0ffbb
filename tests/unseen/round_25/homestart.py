"""Home visiting by volunteers for families with under-fives, a tab a month, to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

TABS = ("Oct", "Nov", "Dec", "Jan")
TITLES = ("OCTOBER 2025", "NOVEMBER 2025", "DECEMBER 2025", "JANUARY 2026")

# Heading, or line with its row, four months and whether it adds up over the year.
LEFT: tuple[tuple[object, ...], ...] = (
    ("FAMILIES", 3),
    ("Referrals in", 4, (9, 11, 6, 13), True),
    ("   from health visitors", 5, (5, 6, 3, 8), True),
    ("First visits due in the month", 6, (8, 10, 7, 11), True),
    ("   done within 10 working days", 7, (7, 9, 6, 10), True),
    ("Matched with a volunteer", 8, (4, 5, 2, 6), True),
    ("On the books at month end", 9, (41, 44, 42, 46), False),
    ("Waiting for a volunteer", 10, (6, 7, 9, 8), False),
    ("Ended as planned", 11, (5, 3, 4, 6), True),
    ("   met the goals on their plan", 12, (4, 3, 3, 5), True),
    ("CHILDREN", 14),
    ("Under-fives in families on the books", 15, (63, 67, 64, 71), False),
    ("Took up a 2-year-old nursery place", 16, (2, 1, "none", 4), True),
    ("Behind with jabs before, up to date now", 17, (3, 2, 1, 4), True),
    ("Child protection or child in need plan closed", 18, (1, "none", 1, 2), True),
    ("Extra health visitor calls stood down, not needed", 19, (4, 5, 3, 6), True),
)

DADS: tuple[tuple[object, ...], ...] = (
    ("DADS (new, Saturday breakfast)", 22),
    ("Dads and grandads who came", 23, (0, 0, 11, 16), True),
    ("Take the child out on their own now", 24, (0, 0, 3, 5), True),
)

RIGHT: tuple[tuple[object, ...], ...] = (
    ("VISITS AND GROUPS", 3),
    ("Home visits made", 4, (118, 126, 89, 121), True),
    ("Hours volunteers gave in homes", 5, (262.5, 281, 196.5, 274), True),
    ("Play mornings run", 6, (4, 4, 2, 4), True),
    ("   led by a mum or dad, not staff", 7, (1, 2, 1, 3), True),
    ("Grown-ups who came", 8, (27, 31, 14, 33), True),
    ("Children who came", 9, (39, 44, 19, 47), True),
    ("Miles claimed (£)", 10, (143.1, 151.2, 98.55, 147.6), True),
    ("PARENTS", 12),
    ("Began work, training or college", 13, (2, 1, 1, 3), True),
    ("Moved out of a damp or crowded home", 14, (1, 1, 0, 2), True),
    ("Grants won and debts written off (£)", 15, (640, 1125.5, 380, 1890), True),
    ("Low mood score (EPDS) back under 10", 16, (2, 3, 1, 4), True),
    ("Food vouchers handed out", 17, (12, 15, 28, 14), True),
    ("Feedback forms back", 18, (6, 7, 4, 9), True),
    ("   help was good or very good", 19, (6, 6, 4, 8), True),
    ("   get out of the house more", 20, (4, 5, 3, 7), True),
    ("VOLUNTEERS AND OFFICE", 22),
    ("Active volunteers at month end", 23, (34, 34, 33, 37), False),
    ("   were a visited family once", 24, (9, 9, 9, 11), False),
    ("Finished the preparation course", 25, (0, 6, "n/a", 5), True),
    ("Left us for a job or a course", 26, (1, 0, 1, 2), True),
    ("Safeguarding referrals to social care", 27, (1, 0, 2, 1), True),
)

NOTES = (
    "Half-term was quiet and we lost one play morning to a burst pipe. One mum who had not left "
    "her street since the birth walked to the library by herself, twice.",
    "Six new volunteers finished the course on 22 November. The housing officer at Tollbridge says "
    "3 of our families have come off her eviction list since we started visiting.",
    "We were closed from 24 December to 2 January so visits are down by a third. Four mums from "
    "the Tuesday play morning cooked Christmas dinner together and still meet each week without us.",
    "The next course starts on 24 February with 9 people signed up. Two grandads from the Saturday "
    "breakfast have taken an allotment and bring the children along. We expect to be back at 130 "
    "visits in March. Leaflets went to all 12 surgeries and both libraries. The contract asks for "
    "48 matches in the year and we are at 17.",
)

# Reference, words of the contract, target, row on the tabs (and of what it is divided by), note.
SUMMARY: tuple[tuple[object, ...], ...] = (
    ("H1", "Families matched with a trained volunteer (year)", 48, "B8", "", "On course"),
    ("H2", "Initial visit within 10 working days of referral", 0.9, "B7", "B6", "Just under"),
    ("H3", "Volunteer home visits (year)", 1500, "F4", "", "Behind, Christmas closure"),
    ("H4", "Planned endings where plan goals were met", 0.75, "B12", "B11", ""),
    ("H5", "Volunteers completing preparation (year)", 18, "F25", "", "No course in December"),
    ("H6", "Average weeks from referral to match", 6, "", "", "From the database"),
    ("H7", "Parents rating support good or very good", 0.9, "F19", "F18", ""),
    ("H8", "Referrals to children's social care", "n/a", "F27", "", "For information"),
)

WEEKS = (5.5, 6.2, 6.8, 5.9, 6.1)

WARDS: tuple[tuple[object, ...], ...] = (
    ("Tollbridge", 14, 8),
    ("Aldermere North", 11, 4),
    ("Aldermere South", 9, 3),
    ("Hexcombe", 7, 2),
    ("Villages", 5, 1),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Salaries", 5210.4, 20655.2),
    ("Volunteer expenses and training", 388.15, 1702.6),
    ("Rent and phones", 612, 2448),
)

# Volunteer, joined, family, visits, hours, training evenings.
VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("A.B.", date(2022, 3, 7), "F-019", 14, 31.5, 2),
    ("C.D.", date(2022, 9, 19), "F-022", 15, 33, 3),
    ("E.M.", date(2023, 2, 27), "F-031", 11, 24, 1),
    ("H.O.", date(2023, 5, 15), "F-027", 13, 29.5, 2),
    ("J.P.", date(2023, 11, 6), "F-035", 16, 36, 4),
    ("L.S.", date(2024, 3, 4), "F-038", 12, 27, 2),
    ("N.T.", date(2024, 10, 14), "F-040", 15, 34.5, 3),
    ("R.V.", date(2025, 3, 24), "F-044", 10, 22.5, 2),
    ("W.Y.", date(2025, 11, 22), "F-051", 7, 15, 1),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Asked", 36),
    ("Answered", 24),
    ("Surer of themselves since they joined", 17),
    ("Made friends through it", 14),
    ("Would tell a friend to volunteer here", 22),
)

# Family, ended, visits, alone first and last, own wellbeing first and last.
ENDED: tuple[tuple[object, ...], ...] = (
    ("F-004", date(2025, 10, 8), 31, 1, 4, 2, 4),
    ("F-007", date(2025, 10, 20), 26, 2, 3, 3, 3),
    ("F-009", date(2025, 10, 29), 19, 3, 3, 2, 3),
    ("F-011", date(2025, 11, 12), 34, 1, 3, 1, 3),
    ("F-012", date(2025, 11, 26), 22, 2, 4, 3, 4),
    ("F-015", date(2025, 12, 3), 28, 2, 5, 2, 4),
    ("F-016", date(2025, 12, 10), 17, 4, 4, 3, 2),
    ("F-017", date(2025, 12, 17), 30, 1, 2, 2, "not done"),
    ("F-018", date(2026, 1, 9), 25, 2, 4, 1, 3),
    ("F-020", date(2026, 1, 14), 33, 3, 4, 2, 3),
    ("F-024", date(2026, 1, 21), 20, 3, 2, 3, 4),
    ("F-025", date(2026, 1, 28), 29, 1, 4, 2, 5),
)


def _figures(cell: object) -> tuple[object, ...]:
    """Four months of the line that stands in a cell of the tabs."""
    side, row = str(cell)[0], int(str(cell)[1:])
    for line in LEFT if side == "B" else RIGHT:
        if len(line) > 2 and line[1] == row and isinstance(line[2], tuple):
            return line[2]
    raise LookupError(cell)


def _sum(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _block(
    sheet: Worksheet,
    column: int,
    lines: tuple[tuple[object, ...], ...],
    month: int,
    forms: dict[str, Format],
) -> None:
    """Write one side of a month: its figures and the year so far."""
    letter = "BF"[column // 4]
    after = "CG"[column // 4]
    for line in lines:
        row = int(str(line[1])) - 1
        if len(line) < 3 or not isinstance(line[2], tuple):
            sheet.write_row(row, column, (line[0], "In the month", "Since Oct"), forms["head"])
            continue
        money = "£" in str(line[0])
        sheet.write(row, column, line[0])
        sheet.write(row, column + 1, line[2][month], forms["pounds" if money else "yellow"])
        form = forms["plain pounds"] if money else None
        so_far = _sum(line[2][: month + 1])
        if not line[3]:
            sheet.write(row, column + 2, "-", forms["right"])
        elif line[0] == "Children who came" and month == 2:
            # Typed over the formula, one too low; January goes on from it.
            sheet.write(row, column + 2, so_far - 1)
        elif month == 0 or (lines is DADS and month == 2):
            sheet.write_formula(row, column + 2, f"={letter}{row + 1}", form, so_far)
        else:
            if line[0] == "Children who came" and month == 3:
                so_far -= 1
            formula = f"=SUM({TABS[month - 1]}!{after}{row + 1},{letter}{row + 1})"
            sheet.write_formula(row, column + 2, formula, form, so_far)


def _summary(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write what goes to the council, taken from the tabs."""
    sheet.write("B1", "Penmarrow County Council - Early Help Commissioning", forms["bold"])
    sheet.write("B2", "Family support contracts: monthly monitoring summary", forms["bold"])
    about = (
        ("Organisation:", "Threshold Families (Aldermere and district)"),
        ("Contract:", "PCC/EH/2219, 1 October 2024 to 30 September 2027"),
        ("Contract year:", "Year 2, October 2025 to September 2026"),
        ("Month of report:", "January 2026"),
        ("Sent by:", "Bev, scheme manager, 6 February 2026"),
    )
    for row, pair in enumerate(about, 3):
        sheet.write_row(row, 1, pair)
    months = ("Oct 25", "Nov 25", "Dec 25", "Jan 26")
    heads = ("Ref", "The contract asks", "Target", *months, "Year to date", "Our note")
    sheet.write_row(9, 0, heads, forms["head"])
    for row, (ref, words, target, top, base, note) in enumerate(SUMMARY, 10):
        sheet.write_row(row, 0, (ref, words))
        rate = forms["rate"] if base else None
        sheet.write(row, 2, target, rate or forms["right"])
        sheet.write(row, 8, note)
        if not top:
            sheet.write_row(row, 3, WEEKS, forms["place"])
            continue
        above = _figures(top)
        below = _figures(base) if base else ()
        for month, tab in enumerate(TABS):
            figure = above[month]
            formula = f"={tab}!{top}"
            if base:
                figure = _sum((figure,)) / _sum((below[month],))
                formula += f"/{tab}!{base}"
            sheet.write_formula(row, 3 + month, formula, rate or forms["right"], figure)
        if base:
            after = "CG"["BF".index(str(top)[0])]
            formula = f"=Jan!{after}{str(top)[1:]}/Jan!{after}{str(base)[1:]}"
            sheet.write_formula(row, 7, formula, rate, _sum(above) / _sum(below))
        else:
            sheet.write_formula(row, 7, f"=SUM(D{row + 1}:G{row + 1})", None, _sum(above))

    sheet.write_row("B21", ("Where they live", "Families", "Lone parent"), forms["head"])
    for row, line in enumerate(WARDS, 21):
        sheet.write_row(row, 1, line)
    sheet.write("B27", "All families on the books, 31 January", forms["bold"])
    sheet.write_formula("C27", "=SUM(C22:C26)", forms["bold"], 46)
    sheet.write_formula("D27", "=SUM(D22:D26)", forms["bold"], 18)

    sheet.write_row("F21", ("Spent (£)", "Jan 26", "Oct-Jan"), forms["head"])
    for row, line in enumerate(MONEY, 21):
        sheet.write(row, 5, line[0])
        sheet.write_row(row, 6, line[1:], forms["plain pounds"])
    sheet.write("F25", "Total", forms["bold"])
    spent = [round(sum(float(str(line[at])) for line in MONEY), 2) for at in (1, 2)]
    sheet.write_formula("G25", "=SUM(G22:G24)", forms["plain pounds"], spent[0])
    sheet.write_formula("H25", "=SUM(H22:H24)", forms["plain pounds"], spent[1])
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 4, 11)
    sheet.set_column(5, 5, 28)
    sheet.set_column(6, 7, 12)
    sheet.set_column(8, 8, 26)


def _people(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the list of volunteers and what they said in January."""
    sheet.write("A1", "Our volunteers, October 2025 to January 2026", forms["bold"])
    sheet.write("A2", "Only those who said yes to being on the list")
    heads = ("Volunteer", "Joined", "Family", "Visits", "Hours", "Training evenings")
    sheet.write_row("A4", heads, forms["head"])
    for row, line in enumerate(VOLUNTEERS, 4):
        sheet.write(row, 0, line[0])
        sheet.write_datetime(row, 1, line[1], forms["day"])
        sheet.write_row(row, 2, line[2:])
    sheet.write("A14", "Together", forms["bold"])
    for column, letter in ((3, "D"), (4, "E"), (5, "F")):
        added = sum(float(str(line[column])) for line in VOLUNTEERS)
        sheet.write_formula(13, column, f"=SUM({letter}5:{letter}13)", forms["bold"], added)
    sheet.merge_range("H4:I4", "Volunteer survey, January 2026", forms["head"])
    for row, (words, figure) in enumerate(SURVEY, 4):
        sheet.write_row(row, 7, (words, figure))
    sheet.set_column(0, 5, 12)
    sheet.set_column(7, 7, 40)


def _ended(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the families whose support ended, with their first and last scores."""
    title = "Families whose support ended, October 2025 to January 2026 (both sheets filled in)"
    sheet.write("A1", title, forms["bold"])
    sheet.write("A2", "Scores: 1 = really struggling, 5 = doing fine")
    sheet.merge_range("D3:E3", "Having people to turn to", forms["head"])
    sheet.merge_range("F3:G3", "Parent's own wellbeing", forms["head"])
    heads = ("Family", "Ended", "Visits had", "First", "Last", "First", "Last")
    sheet.write_row("A4", heads, forms["head"])
    for row, line in enumerate(ENDED, 4):
        sheet.write(row, 0, line[0])
        sheet.write_datetime(row, 1, line[1], forms["day"])
        sheet.write_row(row, 2, line[2:])
    sheet.set_column(0, 6, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Threshold Families January summary")
    font = {"font_name": "Trebuchet MS", "font_size": 10}
    made.formats[0].set_font_name("Trebuchet MS")
    made.formats[0].set_font_size(10)
    forms = {
        "bold": made.add_format({**font, "bold": True}),
        "head": made.add_format({**font, "bold": True, "bg_color": "#F4B183", "text_wrap": True}),
        "yellow": made.add_format({**font, "bg_color": "#FFF2CC", "border": 1, "align": "right"}),
        "pounds": made.add_format(
            {**font, "bg_color": "#FFF2CC", "border": 1, "num_format": "#,##0.00"}
        ),
        "plain pounds": made.add_format({**font, "num_format": "#,##0.00"}),
        "right": made.add_format({**font, "align": "right"}),
        "rate": made.add_format({**font, "num_format": "0.0%"}),
        "place": made.add_format({**font, "num_format": "0.0"}),
        "day": made.add_format({**font, "num_format": "d mmm yy", "align": "left"}),
        "note": made.add_format({**font, "text_wrap": True, "valign": "top", "border": 1}),
    }
    _summary(made.add_worksheet("Summary"), forms)
    for month, tab in enumerate(TABS):
        sheet = made.add_worksheet(tab)
        sheet.write("A1", TITLES[month], forms["bold"])
        sheet.write("C1", "Yellow boxes only please")
        _block(sheet, 0, LEFT, month, forms)
        if month > 1:
            _block(sheet, 0, DADS, month, forms)
        _block(sheet, 4, RIGHT, month, forms)
        sheet.write("A30", "Manager's note", forms["bold"])
        sheet.merge_range("A31:G31", NOTES[month], forms["note"])
        sheet.set_row(30, 64)
        sheet.set_column(0, 0, 46)
        sheet.set_column(1, 2, 12)
        sheet.set_column(3, 3, 3)
        sheet.set_column(4, 4, 40)
        sheet.set_column(5, 6, 12)
    _people(made.add_worksheet("Volunteers"), forms)
    _ended(made.add_worksheet("Families ended"), forms)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
    made.close()
