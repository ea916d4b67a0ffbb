"""Bereavement support and advice on the cost of funerals, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

HEAD: tuple[tuple[str, str], ...] = (
    ("Provider", "Rosemary Gate Bereavement Advice"),
    ("Contract", "OBC/PH/24-117, from 1 July 2024 to 30 June 2027"),
    ("Return for", "Year 2, Q3: 1 January to 31 March 2026"),
    ("Advice line", "01632 960258"),
    ("Quarters", "Q1 Jul-Sep 25, Q2 Oct-Dec 25, Q3 Jan-Mar 26, Q4 Apr-Jun 26"),
)

# Reference, name, what the target is called, target, lines, result, ratings, comment.
FORMS: tuple[tuple[str, str, str, object, tuple[Line, ...], str, Line, str], ...] = (
    (
        "BF1",
        "Households given advice about the cost of a funeral",
        "Target per quarter",
        75,
        (("Households", 71, 78, 84),),
        "",
        (2, 3, 4),
        "Busiest January we have had",
    ),
    (
        "BF2",
        "First call returned within 2 working days",
        "Target",
        0.9,
        (("Called back in time", 109, 108, 121), ("First calls", 119, 121, 131)),
        "Result",
        (3, 2, 3),
        "Q2: an adviser was off sick for 5 weeks",
    ),
    (
        "BF3",
        "Funeral bill brought down, or met without borrowing",
        "Target",
        0.7,
        (("Brought down or met", 33, 37, 43), ("Funeral cases closed", 48, 51, 56)),
        "Result",
        (2, 3, 4),
        "Every fourth closed case is in the sample",
    ),
    (
        "BF4",
        "Weeks from referral to first bereavement session, average",
        "Target (no more than)",
        6,
        (("Weeks waited in all", 312, 290, 303), ("People starting", 58, 55, 61)),
        "Average",
        (3, 3, 3),
        "",
    ),
    (
        "BF5",
        "Wellbeing score better at the last session",
        "Target",
        0.65,
        (("Score went up", 25, 29, 33), ("Scored at both ends", 40, 43, 47)),
        "Result",
        (2, 3, 3),
        "",
    ),
    (
        "BF6",
        "Funeral Expenses Payment claims sent within 10 working days",
        "Target",
        0.85,
        (("Sent in time", 22, 27, 31), ("Claims", 27, 31, 35)),
        "Result",
        (2, 3, 3),
        "Late ones were waiting for the death certificate",
    ),
    (
        "BF7",
        "Front line staff trained to talk about death and money",
        "Target per quarter",
        30,
        (("Staff", 26, 34, 31),),
        "",
        (2, 3, 3),
        "Q3: registrars and 2 housing teams",
    ),
    (
        "BF8",
        "Safeguarding referrals made (for information)",
        "",
        None,
        (("Referrals", 2, "nil", 1),),
        "",
        (),
        "",
    ),
)

# Nine months with a quarter after every three; one quarter was typed in wrong.
ENQUIRIES: tuple[tuple[str, Line], ...] = (
    ("Calls in", (212, 198, 224, 634, 207, 231, 190, 627, 241, 219, 236, 696)),
    ("First calls", (40, 36, 43, 119, 39, 44, 38, 121, 46, 41, 44, 131)),
    ("Web chats", (31, 28, 35, 94, 33, 37, 29, 99, 40, 36, 38, 114)),
    ("Home visits", (14, 12, 15, 41, 13, 16, 11, 40, 17, 14, 16, 47)),
    ("Callers bereaved by suicide", (5, "<5", 6, 14, 6, "<5", 7, 16, 5, 6, 6, 17)),
    ("Food or fuel vouchers handed out", (9, 7, 8, 24, 11, 14, 19, 44, 21, 17, 12, 50)),
)
TYPED = {"Calls in", "Callers bereaved by suicide"}

# Case, first call, age, score, quote, funeral, bill, closed, score, what was done.
CASES: tuple[Line, ...] = (
    (
        "RG-1904",
        (2025, 11, 24),
        58,
        3,
        4120,
        (2025, 12, 12),
        3150,
        (2026, 1, 6),
        6,
        "shopped round",
    ),
    ("RG-1911", (2025, 12, 1), 34, 2, 3890, (2025, 12, 19), 2240, (2026, 1, 9), 5, "no limousine"),
    (
        "RG-1917",
        (2025, 12, 4),
        71,
        4,
        4475,
        (2025, 12, 22),
        4475,
        (2026, 1, 13),
        4,
        "had paid already",
    ),
    (
        "RG-1922",
        (2025, 12, 9),
        46,
        3,
        3640,
        (2026, 1, 5),
        1395,
        (2026, 1, 21),
        7,
        "direct cremation",
    ),
    (
        "RG-1930",
        (2025, 12, 15),
        29,
        1,
        2980,
        (2026, 1, 8),
        "nil",
        (2026, 1, 27),
        4,
        "council met it",
    ),
    ("RG-1935", (2025, 12, 22), 63, 5, 4310, (2026, 1, 14), 3480, (2026, 2, 3), 7, "DWP payment"),
    (
        "RG-1941",
        (2026, 1, 5),
        52,
        2,
        3975,
        (2026, 1, 22),
        2860,
        (2026, 2, 10),
        6,
        "union paid part",
    ),
    ("RG-1948", (2026, 1, 8), 80, 4, 4650, (2026, 1, 29), 3925, (2026, 2, 13), "n/a", "moved away"),
    ("RG-1953", (2026, 1, 13), 41, 3, 3720, (2026, 2, 3), 2510, (2026, 2, 19), 5, "DWP payment"),
    (
        "RG-1960",
        (2026, 1, 20),
        37,
        2,
        4095,
        (2026, 2, 9),
        1395,
        (2026, 2, 26),
        6,
        "direct cremation",
    ),
    ("RG-1966", (2026, 1, 26), 66, 5, 4240, (2026, 2, 13), 3610, (2026, 3, 4), 8, "plainer coffin"),
    (
        "RG-1973",
        (2026, 2, 3),
        55,
        3,
        3860,
        (2026, 2, 24),
        2975,
        (2026, 3, 12),
        6,
        "grant from a guild",
    ),
    (
        "RG-1980",
        (2026, 2, 10),
        48,
        4,
        4505,
        (2026, 3, 3),
        4505,
        (2026, 3, 19),
        3,
        "wanted the horses",
    ),
    ("RG-1987", (2026, 2, 17), 26, 1, 3415, (2026, 3, 10), 1980, (2026, 3, 27), 5, "DWP payment"),
)
CASE_HEADS = (
    "Case",
    "First call",
    "Age of caller",
    "Score at first call (0-10)",
    "Quote at first call (£)",
    "Funeral",
    "Bill on the day (£)",
    "Bill lower by (£)",
    "Closed",
    "Score at close (0-10)",
    "What made the difference",
)

# First row, first column, title, lines with three quarters; "sum" where the year is added up.
PEOPLE: tuple[tuple[int, int, str, tuple[Line, ...]], ...] = (
    (
        2,
        0,
        "LISTENERS (volunteers)",
        (
            ("On the rota", 18, 21, 23, ""),
            ("of whom we helped after a death of their own", 7, 9, 11, ""),
            ("Hours of listening", 402, 438.5, 471, "sum"),
            ("Supervision evenings", 3, 3, 3, "sum"),
            ("Left for a job or a course", 1, 2, "nil", "sum"),
            ("Mileage paid (£)", 96.3, 104.85, 112.5, "sum"),
        ),
    ),
    (
        2,
        6,
        "CAFES",
        (
            ("Cafes held", 12, 12, 13, "sum"),
            ("Attendances", 141, 158, 176, "sum"),
            ("New faces", 22, 25, 27, "sum"),
            ("Cafes the members now run themselves", 2, 3, 4, ""),
            ("Members who see each other between cafes", 14, 17, 21, ""),
        ),
    ),
    (
        12,
        0,
        "FAMILIES",
        (
            ("Memory boxes made with children", 9, 11, 14, "sum"),
            ("Child back at school full time", 3, 4, 5, "sum"),
            ("Relatives who came to a 'Saying it' evening", 15, 13, 18, "sum"),
            ("Candle service, people there", "n/a", "c. 60", "n/a", ""),
        ),
    ),
    (
        12,
        6,
        "COUNCIL AND OTHERS",
        (
            ("Sent to us by the registrars", 28, 33, 37, "sum"),
            ("Council funerals (s46) not needed, family found a way", 2, 3, 3, "sum"),
            ("Cost the council did not have (£)", 3900, 5850, 5850, "sum"),
            ("Kept the tenancy after the death", 3, 2, 4, "sum"),
        ),
    ),
)

# Budget for the year and three quarters.
BUDGET: tuple[tuple[str, float, float, float, float], ...] = (
    ("Advisers' pay", 61400, 15212.4, 14890.75, 15344.1),
    ("Listener training and checks", 3200, 845, 610.5, 920),
    ("Room hire", 4100, 980, 1015, 1040),
    ("Covid memorial", 0, 0, 0, 0),
    ("Phones and website", 2750, 688.2, 691.35, 702.9),
    ("Hardship fund", 6000, 1325, 1710, 1980),
    ("Management charge", 7745, 1936.25, 1936.25, 1936.25),
)
CLOSED_LINE = "Covid memorial"

WON: tuple[tuple[str, float, float, float], ...] = (
    ("Funeral Expenses Payments (DWP)", 21480, 26115, 29740.5),
    ("Grants from charities and guilds", 3150, 4275, 4890),
    ("Benefits backdated", 1866.4, 2410.8, 3022.6),
)

CARDS: tuple[Line, ...] = (
    ("Cards back", 38, 41, 45),
    ("Easy to get hold of you", 4.2, 4.3, 4.4),
    ("I was listened to", 4.7, 4.7, 4.8),
    ("The costs were made clear", 4.1, 4.4, 4.5),
    ("I would tell a friend to ring", 4.6, 4.6, 4.7),
)

NOTES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well?",
        (
            "Three widowers from the Tuesday cafe have started cooking a lunch for the others.",
            (
                "The coroner's officers tell us fewer families ring them in distress now our number is"
                " on their letter."
            ),
            "A mother has gone back to her choir and sang at her own son's service.",
        ),
    ),
    (
        "What has not?",
        (
            "Phones were down for 2 days in February.",
            "17 calls about the new cemetery charges, up from 6 last quarter.",
        ),
    ),
    (
        "Plans",
        (
            "We hope to have 25 listeners by the summer.",
            "From July the target for calling back goes up to 95%.",
        ),
    ),
)

SCALE = ((1, "Not met"), (2, "Partly met"), (3, "Met"), (4, "Beaten"))


def added(cells: Line) -> float:
    """Add up the numbers in a row of cells, as SUM does."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _forms(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the return: a small form for each indicator, one under the other."""
    rate = made.add_format({"num_format": "0.0%", "bold": True})
    share = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.00", "bold": True})
    band = made.add_format({"bold": True, "bg_color": "#D9D2E9"})
    grey = made.add_format({"font_color": "#7F7F7F", "italic": True})
    sheet.write("A1", "Ottermarsh Borough Council, Public Health and Communities", bold)
    sheet.write("A2", "Contract monitoring return", bold)
    for row, pair in enumerate(HEAD, 2):
        sheet.write_row(row, 0, pair)
    sheet.write("A8", "Form taken over from the last provider (2021). White cells only.", grey)
    row = 9
    for ref, name, aim, target, lines, result, ratings, comment in FORMS:
        sheet.write(row, 0, ref, band)
        sheet.merge_range(row, 1, row, 6, name, band)
        sheet.write_row(row + 1, 2, ("Q1", "Q2", "Q3", "Q4", "Year to date"), bold)
        row += 2
        for line in lines:
            sheet.write_row(row, 1, line)
            sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", None, added(line[1:]))
            row += 1
        if result:
            form = rate if result == "Result" else place
            sheet.write(row, 1, result)
            for column in (2, 3, 4, 6):
                letter = xl_col_to_name(column)
                tops, bases = lines[0][1:], lines[1][1:]
                top = added(tops if column == 6 else tops[column - 2 : column - 1])
                base = added(bases if column == 6 else bases[column - 2 : column - 1])
                share_of = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column, share_of, form, top / base)
            sheet.write(row, 5, "not due", grey)
            row += 1
        if aim:
            sheet.write(row, 1, aim)
            sheet.write(row, 2, target, share if result == "Result" else None)
            sheet.write(row + 1, 1, "Our rating (1-4)")
            sheet.write_row(row + 1, 2, ratings)
            row += 2
        if comment:
            sheet.write_row(row, 1, ("Comment", comment))
            row += 1
        row += 1
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 6, 13)


def _enquiries(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the enquiries, with the quarter after its three months."""
    sums = made.add_format({"bold": True, "bg_color": "#EDEDED"})
    sheet.write("A1", "Enquiries, contract year 2 (July 2025 to June 2026)", bold)
    heads = ("", "Jul", "Aug", "Sep", "Q1", "Oct", "Nov", "Dec", "Q2", "Jan", "Feb", "Mar", "Q3")
    sheet.write_row("A3", heads, bold)
    for row, (name, figures) in enumerate(ENQUIRIES, 3):
        sheet.write(row, 0, name)
        for column, figure in enumerate(figures, 1):
            if column % 4 or name in TYPED:
                sheet.write(row, column, figure, None if column % 4 else sums)
                continue
            first, last = xl_col_to_name(column - 3), xl_col_to_name(column - 1)
            reach = f"=SUM({first}{row + 1}:{last}{row + 1})"
            sheet.write_formula(row, column, reach, sums, added(figures[column - 4 : column - 1]))
    sheet.set_landscape()
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 12, 7)


def _cases(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the sample of cases."""
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    money = made.add_format({"num_format": "#,##0"})
    sheet.write(
        "A1", "Sample for the contract meeting: every fourth funeral case closed in Q3", bold
    )
    sheet.write_row("A3", CASE_HEADS, bold)
    for row, case in enumerate(CASES, 3):
        cells = (*case[:7], None, *case[7:])
        for column, cell in enumerate(cells):
            if isinstance(cell, tuple):
                sheet.write_datetime(row, column, date(*cell), day)
            elif cell is not None:
                sheet.write(row, column, cell, money if column in (4, 6) else None)
        lower = added((case[4],)) - added((case[6],))
        sheet.write_formula(row, 7, f"=E{row + 1}-N(G{row + 1})", money, lower)
    last = 3 + len(CASES)
    sheet.write(last, 0, "Together", bold)
    quoted = added(tuple(case[4] for case in CASES))
    billed = added(tuple(case[6] for case in CASES))
    for column, total in ((4, quoted), (6, billed), (7, quoted - billed)):
        letter = xl_col_to_name(column)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", money, total)
    sheet.set_column(0, 9, 11)
    sheet.set_column(10, 10, 24)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Write four tables, two beside two."""
    sheet.write("A1", "Listeners, cafes, families and others", bold)
    for top, left, title, lines in PEOPLE:
        sheet.write_row(top, left, (title, "Q1", "Q2", "Q3", "So far"), bold)
        for row, line in enumerate(lines, top + 1):
            sheet.write_row(row, left, line[:4])
            if line[4]:
                first, last = xl_col_to_name(left + 1), xl_col_to_name(left + 3)
                reach = f"=SUM({first}{row + 1}:{last}{row + 1})"
                sheet.write_formula(row, left + 4, reach, None, added(line[1:4]))
    sheet.set_column(0, 0, 44)
    sheet.set_column(6, 6, 48)


def _money(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the budget, one line of it hidden, and what was won for families."""
    money = made.add_format({"num_format": "#,##0.00"})
    sheet.write("A1", "Budget and spend, year 2", bold)
    sheet.write_row("A3", ("£", "Year 2 budget", "Q1", "Q2", "Q3", "Spent so far"), bold)
    for row, line in enumerate(BUDGET, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        reach = f"=SUM(C{row + 1}:E{row + 1})"
        sheet.write_formula(row, 5, reach, money, added(line[2:]))
        if line[0] == CLOSED_LINE:
            sheet.set_row(row, None, None, {"hidden": True})
    last = 3 + len(BUDGET)
    sheet.write(last, 0, "Total", bold)
    for column in range(1, 6):
        letter = xl_col_to_name(column)
        cells = tuple(added(line[2:]) if column == 5 else line[column] for line in BUDGET)
        reach = f"=SUM({letter}4:{letter}{last})"
        sheet.write_formula(last, column, reach, money, added(cells))
    sheet.write_row("A14", ("Won for families (£)", "", "Q1", "Q2", "Q3", "So far"), bold)
    for row, gain in enumerate(WON, 14):
        sheet.write(row, 0, gain[0])
        sheet.write_row(row, 2, gain[1:], money)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, added(gain[1:]))
    end = 14 + len(WON)
    sheet.write(end, 0, "All", bold)
    for column in range(2, 6):
        letter = xl_col_to_name(column)
        cells = tuple(added(gain[1:]) if column == 5 else gain[column - 1] for gain in WON)
        sheet.write_formula(end, column, f"=SUM({letter}15:{letter}{end})", money, added(cells))
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 5, 14)


def _notes(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the cards and, below, the questions of the council with their answers."""
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Cards: average marks out of 5", bold)
    sheet.write_row("B2", ("Q1", "Q2", "Q3"), bold)
    for row, line in enumerate(CARDS, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], place if row > 2 else None)
    at = 9
    for title, sentences in NOTES:
        sheet.write(at, 0, title, bold)
        for sentence in sentences:
            at += 1
            sheet.write(at, 0, sentence)
        at += 2
    sheet.set_column(0, 0, 60)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Rosemary Gate return")
    bold = made.add_format({"bold": True, "text_wrap": False})
    _forms(made, made.add_worksheet("Return"), bold)
    _enquiries(made, made.add_worksheet("Enquiries"), bold)
    _cases(made, made.add_worksheet("Case sample"), bold)
    _people(made.add_worksheet("People"), bold)
    _money(made, made.add_worksheet("Money"), bold)
    _notes(made, made.add_worksheet("Cards and notes"), bold)
    lists = made.add_worksheet("Lists")
    lists.write("A1", "Rating", bold)
    for row, pair in enumerate(SCALE, 1):
        lists.write_row(row, 0, pair)
    lists.hide()
    made.close()
