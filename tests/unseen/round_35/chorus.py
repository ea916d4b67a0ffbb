"""Dementia choir, memory cafes and a carers' course, quarterly to an integrated care board."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from tests.unseen.pen import book

# No., words of the template, threshold, (above, below) of the four quarters, comment.
Kpi = tuple[int, str, float | str, tuple[int, ...], tuple[int, ...] | None, str]
KPIS: tuple[Kpi, ...] = (
    (1, "New families joining the service", 160, (38, 35, 44, 47), None, "Best quarter yet"),
    (
        2,
        "Memory cafe sessions delivered against plan",
        0.95,
        (36, 34, 35, 34),
        (36, 36, 36, 36),
        "2 at St Bride's lost to the boiler in January",
    ),
    (3, "Average attendance at choir", 24, (282, 271, 305, 325), (12, 11, 12, 12), "See Choir tab"),
    (
        4,
        "Referrals contacted within 10 working days",
        0.9,
        (41, 39, 47, 49),
        (45, 46, 51, 54),
        "5 late, all from the week of the phone fault",
    ),
    (
        5,
        "Carers completing Caring & Coping (5 or 6 sessions)",
        0.75,
        (9, 8, 10, 11),
        (12, 12, 13, 14),
        "",
    ),
    (
        6,
        "Completers with reduced carer strain score",
        0.65,
        (6, 5, 7, 8),
        (9, 8, 10, 11),
        "One about the same, two higher",
    ),
    (
        7,
        "Cafe visitors rating the cafe good or very good",
        0.85,
        (44, 41, 50, 52),
        (52, 49, 57, 58),
        "",
    ),
    (8, "Complaints received (for information)", "none set", (0, 1, 0, 1), None, "Parking, closed"),
)

# Rehearsals, singers with dementia, carers, new singers, songs led by a singer, hall hire.
CHOIR: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Apr 25", (4, 51, 42, 3, 5, 120)),
    ("May 25", (4, 52, 43, 2, 6, 120)),
    ("Jun 25", (4, 51, 43, 4, 6, 120)),
    ("Jul 25", (4, 53, 44, 2, 5, 120)),
    ("Aug 25", (3, 41, 33, 1, 4, 90)),
    ("Sep 25", (4, 55, 45, 4, 7, 120)),
    ("Oct 25", (4, 55, 46, 3, 8, 128)),
    ("Nov 25", (4, 57, 46, 5, 8, 128)),
    ("Dec 25", (4, 54, 47, 2, 9, 128)),
    ("Jan 26", (4, 57, 48, 4, 9, 128)),
    ("Feb 26", (4, 60, 49, 5, 11, 128)),
    ("Mar 26", (4, 61, 50, 3, 12, 128)),
)

CAFE_HEADS = [
    "Venue",
    "Seats",
    "Planned",
    "Held",
    "Visits - person with dementia",
    "Visits - carer",
    "First time visitors",
    "Families newly meeting up outside the cafe",
    "Used to ring 111 most weeks, not once this quarter",
    "Hall and tea (£)",
]
CAFES: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Thornwick Library", (30, 12, 12, 148, 121, 11, 9, 3, 186.4)),
    ("St Bride's Hall", (40, 12, 10, 139, 126, 9, 12, 4, 412.75)),
    ("Pell Street Chapel", (24, 12, 12, 117, 96, 14, 6, 2, 298)),
)
CAFE_YEAR: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Apr-Jun", (36, 36, 352, 297, 26, 14, 5, 842.1)),
    ("Jul-Sep", (36, 34, 331, 280, 22, 17, 4, 803.6)),
    ("Oct-Dec", (36, 35, 378, 322, 31, 21, 7, 861.35)),
)
WHO: tuple[tuple[str, int | str], ...] = (
    ("Under 65", 9),
    ("65-74", 31),
    ("75-84", 58),
    ("85 or over", 26),
    ("Lives alone", 33),
    ("From a minority ethnic community", "<5"),
)

# Cares for, age, first and last strain score, sessions, nights up a week then and now, job.
Carer = tuple[str, int, int, int | None, int, int, int | None, int | None]
CARERS: tuple[Carer, ...] = (
    ("husband", 71, 21, 16, 6, 5, 3, None),
    ("mum", 54, 18, 13, 6, 3, 2, 1),
    ("wife", 78, 24, 22, 5, 6, 4, None),
    ("mum", 49, 15, None, 2, 2, None, None),
    ("dad", 52, 19, 12, 6, 4, 1, 1),
    ("husband", 69, 17, 19, 5, 4, 4, None),
    ("wife", 81, 22, 22, 6, 5, 5, None),
    ("mum", 58, 26, 18, 6, 7, 4, None),
    ("husband", 74, 14, None, 3, 1, None, None),
    ("partner", 63, 20, 15, 5, 3, 3, 1),
    ("mother-in-law", 47, 23, 17, 6, 4, 2, 1),
    ("wife", 76, 16, 18, 6, 3, 4, None),
    ("dad", 60, 25, 19, 6, 6, 3, None),
    ("sister", 66, 12, None, 1, 2, None, None),
)
COURSES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("No. 5, April-June", (12, 9, 6, 5, 2)),
    ("No. 6, July-September", (12, 8, 5, 4, 1)),
    ("No. 7, October-December", (13, 10, 7, 6, 3)),
    ("No. 8, January-March", (14, 11, 8, 7, 4)),
)

# Words, four quarters, whether the year is a sum.
VOLUNTEERS: tuple[tuple[str, tuple[float | str, ...], bool], ...] = (
    ("Active in the quarter", (29, 28, 33, 36), False),
    ("  of these, once cared for someone with dementia", (11, 11, 14, 16), False),
    ("Hours given (from sign-in sheets)", (612, 574, 701.5, 748), True),
    ("Inductions run", (2, 1, 2, 2), True),
    ("DBS checks sent off", (5, 3, 7, 6), True),
    ("Left us", (3, 2, 1, 2), True),
    ("Started a paid job in care", (1, "none", 2, 2), True),
    ("Expenses paid (£)", (184.2, 171.9, 226.45, 240.1), True),
)
TEAM: tuple[tuple[str, tuple[float | str, ...], bool], ...] = (
    ("Posts filled (WTE)", (3.6, 3.6, 3.2, 3.6), False),
    ("Sickness days", (4, 11, 6, 3), True),
    ("Phone enquiries", (143, 129, 158, 171), True),
    ("Referrals from memory clinic", (21, 24, 23, 27), True),
    ("Referrals from GPs", (14, 12, 17, 16), True),
    ("Self or family", (10, 10, 11, 11), True),
)

BUDGET: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Salaries", (86400, 21716.4, 85388.2)),
    ("Choir leader and pianist", (9600, 2400, 9400)),
    ("Venues and refreshments", (5200, 1281.15, 4862.2)),
    ("Volunteer expenses", (900, 240.1, 822.65)),
    ("Course materials", (1150, 318.9, 1204.3)),
)

CARDS: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Handed out", (90, 85, 95, 100)),
    ("Came back", (52, 49, 57, 58)),
    ("Good or very good", (44, 41, 50, 52)),
    ("Feel less on their own since coming", (31, 28, 36, 40)),
    ("Would like a different day", (6, 9, 5, "not asked")),
)
COMMENTS = (
    "Mr A, who had not spoken much since the autumn, now says grace at Sunday lunch, "
    "his daughter tells us.",
    "The choir sang at Thornwick market on 14 March.",
    "Two carers from the autumn course have set up their own Wednesday walk and 9 others go along.",
    "The boiler at St Bride's failed on 8 January and we lost 2 sessions.",
    "Leaflets went to 11 surgeries and both pharmacies in Castleby.",
    "We hope to open a fourth cafe at Netherby in June if funds allow.",
    "The ward sister at Castleby Cottage Hospital says 3 of our families managed at home "
    "where before she would have expected an admission.",
    "Course threshold (75%) met, thanks to the reminder calls.",
    "K. is on leave until May, and D. covers the phones 3 days a week.",
)

FIRST, LAST = date(2026, 1, 13), date(2026, 2, 17)
QUARTERS = ("Q1", "Q2", "Q3", "Q4")


def _styles(made: Workbook) -> dict[str, Format]:
    """Make the formats that the tabs share."""
    return {
        "head": made.add_format({"bold": True, "text_wrap": True, "border": 1}),
        "blue": made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "white"}),
        "rate": made.add_format({"num_format": "0%"}),
        "one": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "£#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
        "bold": made.add_format({"bold": True}),
    }


def _return(made: Workbook, style: dict[str, Format]) -> None:
    """Write the template of the board."""
    tab = made.add_worksheet("ICB return")
    tab.write("A1", "NHS Wendmoor and Castleby Integrated Care Board", style["blue"])
    tab.write("A2", "Community dementia support: provider return", style["bold"])
    tab.write_row("A4", ("Provider", "Silver Lark Dementia Support CIC"))
    tab.write_row("A5", ("Contract", "WCICB/24/0317, 1 April 2024 to 31 March 2027"))
    tab.write_row("A6", ("Return for", "Quarter 4, January to March 2026"))
    tab.write_row("A7", ("Completed by", "JT, 10 April 2026"))
    tab.merge_range("D9:F9", "This quarter (Q4)", style["head"])
    tab.write("G9", "Last return", style["head"])
    tab.merge_range("H9:J9", "Year 2025/26", style["head"])
    heads = ("Numerator", "Denominator", "Result")
    tab.write_row(
        "A10",
        ("No.", "Indicator", "Threshold", *heads, "Q3 result", *heads, "Provider comment"),
        style["head"],
    )
    for row, (number, words, threshold, above, below, comment) in enumerate(KPIS, 10):
        form = style["one"] if number == 3 else style["rate"] if below else None
        tab.write_row(row, 0, (number, words))
        tab.write(row, 2, threshold, form if number != 3 else None)
        tab.write(row, 3, above[3])
        tab.write(row, 7, sum(above))
        if below is None:
            tab.write(row, 4, "n/a")
            tab.write(row, 8, "n/a")
            tab.write_formula(row, 5, f"=D{row + 1}", None, above[3])
            tab.write(row, 6, above[2])
            tab.write_formula(row, 9, f"=H{row + 1}", None, sum(above))
        else:
            tab.write(row, 4, below[3])
            tab.write(row, 8, sum(below))
            tab.write_formula(row, 5, f"=D{row + 1}/E{row + 1}", form, above[3] / below[3])
            tab.write(row, 6, round(above[2] / below[2], 1 if number == 3 else 2), form)
            year = sum(above) / sum(below)
            tab.write_formula(row, 9, f"=H{row + 1}/I{row + 1}", form, year)
        tab.write(row, 10, comment)
    tab.write("A20", "Threshold for indicator 1 is for the whole year.")
    tab.set_column("A:A", 12)
    tab.set_column("B:B", 50)
    tab.set_column("K:K", 44)


def _choir(made: Workbook, style: dict[str, Format]) -> None:
    """Write the choir, months down the page with a line for each quarter."""
    tab = made.add_worksheet("Choir")
    tab.write("A1", "Castleby Memory Choir (Mondays)", style["bold"])
    heads = (
        "Month|Rehearsals|Attendances - singers with dementia|Attendances - family|"
        "Attendances - all|New singers|Songs led by a singer with dementia|Hall hire (£)"
    )
    tab.write_row("A3", heads.split("|"), style["head"])
    full = [(name, (*line[:3], line[1] + line[2], *line[3:])) for name, line in CHOIR]
    for place, (name, line) in enumerate(full):
        row = 3 + place + place // 3
        tab.write(row, 0, name)
        tab.write_row(row, 1, line)
        tab.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", None, line[3])
        if place % 3 == 2:
            tab.write(row + 1, 0, f"Quarter {place // 3 + 1}", style["bold"])
            for column in range(7):
                letter = xl_col_to_name(column + 1)
                total = sum(figures[column] for _, figures in full[place - 2 : place + 1])
                reach = f"=SUM({letter}{row - 1}:{letter}{row + 1})"
                tab.write_formula(row + 1, column + 1, reach, style["bold"], total)
    tab.write(19, 0, "Year", style["bold"])
    for column in range(7):
        letter = xl_col_to_name(column + 1)
        total = sum(figures[column] for _, figures in full)
        reach = f"={letter}7+{letter}11+{letter}15+{letter}19"
        tab.write_formula(19, column + 1, reach, style["bold"], total)
    tab.set_column("A:H", 14)


def _cafes(made: Workbook, style: dict[str, Format]) -> None:
    """Write the cafes of this quarter, the earlier quarters and who came."""
    tab = made.add_worksheet("Cafes")
    tab.write("A1", "Memory cafes, this quarter (January to March 2026)", style["bold"])
    tab.write_row("A2", CAFE_HEADS, style["head"])
    for row, (name, figures) in enumerate(CAFES, 2):
        tab.write_row(row, 0, (name, *figures))
    totals = tuple(round(sum(line[place] for _, line in CAFES), 2) for place in range(1, 9))
    tab.write("A6", "All cafes", style["bold"])
    for column, total in enumerate(totals, 2):
        letter = xl_col_to_name(column)
        tab.write_formula(5, column, f"=SUM({letter}3:{letter}5)", None, total)
    tab.write("A9", "Year 2025/26, all cafes", style["bold"])
    tab.write_row("A10", ("", "", *CAFE_HEADS[2:8], "Used to ring 111, not once in quarter"))
    tab.write("J10", CAFE_HEADS[9])
    for row, (name, figures) in enumerate((*CAFE_YEAR, ("Jan-Mar", totals)), 10):
        tab.write(row, 0, name)
        tab.write_row(row, 2, figures)
    tab.write("A15", "Year", style["bold"])
    for column, last in enumerate(totals, 2):
        letter = xl_col_to_name(column)
        year = sum(line[column - 2] for _, line in CAFE_YEAR) + last
        tab.write_formula(14, column, f"=SUM({letter}11:{letter}14)", None, round(year, 2))
    tab.write_row("A18", ("Who came this quarter (people)", "People", "% of all"), style["head"])
    for row, (name, people) in enumerate(WHO, 18):
        tab.write_row(row, 0, (name, people))
        if isinstance(people, int):
            tab.write_formula(row, 2, f"=B{row + 1}/B$25", style["rate"], people / 124)
    tab.write("A25", "Everyone")
    tab.write_formula("B25", "=SUM(B19:B22)", None, 124)
    tab.set_column("A:A", 32)
    tab.set_column("B:J", 13)


def _course(made: Workbook, style: dict[str, Format]) -> None:
    """Write the carers of the course of this quarter and the four courses of the year."""
    tab = made.add_worksheet("Caring & Coping")
    tab.write("A1", "Caring & Coping, course no. 8 (Tuesdays), January to March 2026")
    heads = (
        "Carer|Cares for|Age|First score on|Strain score|Nights up a week|Last score on|"
        "Strain score at end|Nights up a week at end|Sessions (of 6)|Kept job or went back to it"
    )
    tab.write_row("A3", heads.split("|"), style["head"])
    for row, line in enumerate(CARERS, 3):
        who, age, before, after, sessions, nights, now, job = line
        tab.write_row(row, 0, (f"CC8-{row - 2:02}", who, age))
        tab.write_datetime(row, 3, FIRST + timedelta(7 if row == 11 else 0), style["day"])
        tab.write_row(row, 4, (before, nights))
        if after is None:
            tab.write(row, 6, "left")
        else:
            tab.write_datetime(row, 6, LAST + timedelta(7 if row == 9 else 0), style["day"])
            tab.write_row(row, 7, (after, now))
        tab.write(row, 9, sessions)
        if job is not None:
            tab.write(row, 10, job)
    tab.write("A18", "Average / total", style["bold"])
    for column, place in ((4, 2), (5, 5), (7, 3), (8, 6)):
        kept = [score for line in CARERS if isinstance(score := line[place], int)]
        top, end = xl_rowcol_to_cell(3, column), xl_rowcol_to_cell(16, column)
        tab.write_formula(17, column, f"=AVERAGE({top}:{end})", style["one"], sum(kept) / len(kept))
    tab.write_formula("K18", "=SUM(K4:K17)", None, 4)
    tab.write("A21", "Courses in 2025/26", style["bold"])
    heads = "Course|Started|Finished|Strain score down|Up fewer nights than before|"
    tab.write_row("A22", (heads + "Kept job or went back to it").split("|"), style["head"])
    for row, (name, figures) in enumerate(COURSES, 22):
        tab.write_row(row, 0, (name, *figures))
    tab.write("A27", "All courses")
    for column in range(1, 6):
        letter = xl_col_to_name(column)
        total = sum(figures[column - 1] for _, figures in COURSES)
        tab.write_formula(26, column, f"=SUM({letter}23:{letter}26)", None, total)
    tab.set_column("A:K", 14)


def _quarterly(
    made: Workbook,
    style: dict[str, Format],
    name: str,
    blocks: tuple[tuple[str, tuple[tuple[str, tuple[float | str, ...], bool], ...]], ...],
) -> int:
    """Write a tab of blocks with the four quarters and the year; give the next free row."""
    tab = made.add_worksheet(name)
    row = 0
    for title, lines in blocks:
        tab.write_row(row, 0, (title, *QUARTERS, "2025/26"), style["head"])
        for words, figures, summed in lines:
            row += 1
            tab.write(row, 0, words)
            tab.write_row(row, 1, figures)
            if summed:
                total = sum(one for one in figures if not isinstance(one, str))
                reach = f"=SUM(B{row + 1}:E{row + 1})"
                tab.write_formula(row, 5, reach, None, round(total, 2))
        row += 3
    tab.set_column("A:A", 50)
    return row


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Silver Lark Q4 return")
    style = _styles(made)
    _return(made, style)
    _choir(made, style)
    _cafes(made, style)
    _course(made, style)
    _quarterly(made, style, "Volunteers & team", (("VOLUNTEERS", VOLUNTEERS), ("TEAM", TEAM)))
    money = made.add_worksheet("Money")
    money.write_row("A1", ("Spend against grant", "Budget 25/26", "Jan-Mar", "Year", "Left"))
    for row, (words, figures) in enumerate(BUDGET, 1):
        money.write(row, 0, words)
        money.write_row(row, 1, figures, style["money"])
        left = round(figures[0] - figures[2], 2)
        money.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", style["money"], left)
    money.write("A7", "Total", style["bold"])
    sums = [round(sum(line[place] for _, line in BUDGET), 2) for place in range(3)]
    for column, total in enumerate((*sums, round(sums[0] - sums[2], 2)), 1):
        letter = xl_col_to_name(column)
        money.write_formula(6, column, f"=SUM({letter}2:{letter}6)", style["money"], total)
    money.set_column("A:E", 24)
    cards = tuple((words, figures, True) for words, figures in CARDS)
    row = _quarterly(made, style, "Cards & comments", (("CAFE COMMENT CARDS", cards),))
    tab = made.get_worksheet_by_name("Cards & comments")
    tab.write(row, 0, "Comments for the contract meeting (January to March)", style["bold"])
    for place, sentence in enumerate(COMMENTS, row + 1):
        tab.write(place, 0, sentence)
    made.close()
