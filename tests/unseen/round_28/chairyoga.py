"""Seated yoga and movement in care homes and halls with peer leaders, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = float | str

# Reference, indicator, target, numbers of three quarters, what they are out of, RAG, comment.
FORM: tuple[
    tuple[str, str, Figure, tuple[Figure, ...], tuple[float, ...], str, str],
    ...,
] = (
    ("M1", "Classes run (halls and care homes)", 480, (118, 117, 125), (), "Green", ""),
    (
        "M2",
        "New people joining",
        300,
        (85, 70, 72),
        (),
        "Green",
        "Quiet December as always",
    ),
    (
        "M3",
        "Came to 6 or more of their first 8 classes",
        0.6,
        (48, 44, 49),
        (79, 72, 74),
        "Green",
        "",
    ),
    (
        "M4",
        "Better 30-second chair stand at 12 weeks",
        0.55,
        (31, 34, 39),
        (52, 57, 63),
        "Green",
        "Those tested twice only",
    ),
    ("M5", "Average at a class", 8, (997, 958, 1062), (118, 117, 125), "Green", ""),
    (
        "M6",
        "Class rated good or excellent",
        0.9,
        (73, 67, 80),
        (78, 71, 84),
        "Green",
        "From cards - see last tab but one",
    ),
    (
        "M7",
        "Homes with a class at least every fortnight, at end of quarter",
        10,
        (7, 8, 9),
        (),
        "Amber",
        "Oakdene came on in October",
    ),
    (
        "M8",
        "Accidents in class (tell us all of them)",
        "info only",
        (1, "nil", 2),
        (),
        "",
        "Both Q3 were slips off a chair, no injury",
    ),
)

# Section, or line with its nine months and how the line is made.
MONTHS: tuple[tuple[str, tuple[float, ...], str], ...] = (
    ("HALLS (Thornwick, Corn Exchange, Moorside Hub, St Hilda's)", (), ""),
    ("Classes run", (18, 19, 18, 17, 14, 18, 20, 19, 13), ""),
    ("Through the door", (171, 184, 170, 158, 121, 176, 199, 190, 118), ""),
    ("Hall hire (£)", (432, 456, 432, 408, 336, 432, 480, 456, 312), ""),
    ("CARE HOMES", (), ""),
    ("Classes run", (20, 21, 22, 23, 21, 24, 25, 26, 22), ""),
    ("Residents in class (every time counted)", (148, 159, 165, 171, 150, 182, 194, 201, 160), ""),
    ("ALL TOGETHER", (), ""),
    ("Classes", (38, 40, 40, 40, 35, 42, 45, 45, 35), "5 9"),
    ("Attendances", (319, 343, 335, 329, 271, 358, 393, 391, 278), "6 10"),
    ("New people", (31, 28, 26, 24, 17, 29, 33, 27, 12), ""),
    ("WHAT HAS CHANGED (leaders write it in the register)", (), ""),
    ("No longer needs stick or frame indoors", (1, 2, 1, 2, 1, 3, 2, 3, 1), ""),
    ("Doing own shopping again", (2, 3, 2, 3, 2, 4, 4, 3, 2), ""),
    ("Joined another club as well", (3, 2, 4, 3, 1, 5, 4, 6, 2), ""),
)

NONE: tuple[Figure, ...] = ("not started",)
# Home, beds, classes, care staff leading themselves, residents up with one carer, when.
HOMES: tuple[
    tuple[str, int, tuple[Figure, ...], tuple[Figure, ...], tuple[Figure, ...], str], ...
] = (
    ("The Beeches", 34, (13, 12, 12), (1, 2, 1), (0, 1, 1), "Tues 10.30, weekly"),
    ("Applegarth", 28, (12, 11, 10), (2, 1, 0), (1, 0, 1), "Thurs 2pm, weekly"),
    ("Larch House", 41, (11, 10, 9), (1, 2, 2), (0, 1, 0), "Mon am (shut 3 wks Dec)"),
    ("Priory Lodge", 30, (9, 9, 9), (0, 1, 1), (0, 0, 1), "Fri 11"),
    ("St Aidan's Court", 26, (8, 8, 8), (1, 0, 2), (1, 0, 0), "Wed 2.15"),
    ("Wellfield", 38, (6, 6, 6), (0, 1, 0), (0, 0, 0), "alt Tues"),
    ("Mill Croft", 22, (4, 5, 6), (0, 0, 1), (0, 1, 0), "alt Weds, was monthly"),
    ("Harbour View", 45, (*NONE, 7, 7), (*NONE, 2, 1), (*NONE, 0, 1), "alt Thurs"),
    ("Oakdene", 31, (*NONE * 2, 6), (*NONE * 2, 3), (*NONE * 2, 0), "alt Mon - from 6 Oct"),
)

ROTA: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("Peer leaders on the rota", (11, 13, 16)),
    ("  came as class members first", (8, 10, 13)),
    ("Hours they gave", (264, 288, 351)),
    ("Classes leaders ran alone, no paid instructor", (9, 14, 19)),
    ("Passed Level 2 Chair Based Exercise", (2, "nil", 3)),
    ("Went into paid work (care, leisure)", (1, 1, 2)),
    ("Leaders' get-togethers", (2, 1, 2)),
    ("Travel and tea for leaders (£)", (118.4, 131.2, 156.75)),
    ("DBS checks still out at end of quarter", (2, 3, 1)),
    ("Paid instructors", (4, 4, 5)),
)

# Initials, hall, started, score, asked again, score, times shadowed, classes led.
STARTERS: tuple[tuple[str, str, date, int, date | str, Figure, int, int], ...] = (
    ("JB", "Thornwick", date(2025, 4, 14), 22, date(2025, 7, 21), 26, 3, 24),
    ("MO", "Corn Exchange", date(2025, 4, 28), 19, date(2025, 8, 4), 24, 4, 21),
    ("PS", "Thornwick", date(2025, 5, 12), 25, date(2025, 8, 18), 25, 3, 18),
    ("AK", "Moorside Hub", date(2025, 6, 16), 21, date(2025, 9, 22), 27, 3, 19),
    ("DL", "St Hilda's", date(2025, 7, 7), 24, date(2025, 10, 13), 28, 5, 15),
    ("RW", "Corn Exchange", date(2025, 7, 21), 18, date(2025, 10, 27), 25, 3, 13),
    ("TN", "Moorside Hub", date(2025, 9, 8), 23, date(2025, 12, 8), 22, 3, 8),
    ("CF", "St Hilda's", date(2025, 9, 15), 20, date(2025, 12, 15), 23, 4, 9),
    ("GE", "Thornwick", date(2025, 11, 3), 22, "Feb", "not due", 3, 2),
)

# Blocks of the tab of cards and slips: title, lines of three quarters.
VIEWS: tuple[tuple[str, tuple[tuple[str, tuple[Figure, ...]], ...]], ...] = (
    (
        "Cards from people in class",
        (
            ("Cards given out", (140, 135, 150)),
            ("Cards back", (78, 71, 84)),
            ("Class good or excellent", (73, 67, 80)),
            ("Less frightened of falling", (41, 39, 50)),
            ("Sleeping better", (29, 27, 36)),
            ("Less pain, or fewer painkillers", (24, 26, 33)),
            ("See more of other people than I did", (44, 40, 52)),
            ("Been to the surgery less", (12, 11, 17)),
        ),
    ),
    (
        "Slips from families",
        (
            ("Slips back", (19, 22, 27)),
            ("Worry less about mum, dad, husband, wife", (13, 15, 20)),
            ("Do the exercises together at home", (6, 8, 11)),
        ),
    ),
    (
        "Who the new people are",
        (
            ("Under 65", (12, 9, 10)),
            ("65 to 79", (38, 33, 31)),
            ("80 and over", (35, 28, 31)),
            ("Live alone", (40, 33, 37)),
            ("Walk with a stick or frame", (29, 25, 30)),
            ("Live in a care home", (34, 27, 30)),
            ("Asian, Black or mixed heritage", (7, "<5", 8)),
        ),
    ),
)

NOTES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What went well",
        (
            "Mrs T at Wellfield had not left her room since Easter and now wheels herself down "
            "to every class.",
            "Five of the Moorside regulars have started a Tuesday lunch between themselves and "
            "take it in turns to cook.",
            "A new leaflet went to 60 warden flats in November.",
            "The district nurses tell us they have taken 4 Applegarth residents off their round "
            "since the classes began.",
        ),
    ),
    (
        "What did not",
        (
            "Norovirus shut Larch House for 3 weeks in December so we lost those classes.",
            "The lift at the Corn Exchange was out for most of October and we used the side room.",
            "Risk assessments for all 4 halls were looked at again after the two slips.",
        ),
    ),
    (
        "Next quarter",
        (
            "We want to start at 2 more homes after half term and run a leaders' weekend.",
            "The council's target of 10 homes should be reached by the end of March.",
            "Sian goes on maternity leave in January and Deb will be your contact.",
        ),
    ),
)


def _form(sheet: Worksheet, head: Format, grey: Format, rate: Format, place: Format) -> None:
    """Write the form of the council, with what is divided by what for every quarter."""
    sheet.write("A1", "Marrowdale Borough Council - Public Health", head)
    sheet.write(
        "A2", "Contract monitoring return, Quarter 3 2025/26 (October - December 2025)", head
    )
    for row, pair in enumerate(
        (
            ("Provider:", "Sit and Stretch Marrowdale CIC"),
            ("Service:", "Seated yoga and movement in care homes and community halls"),
            ("Contract:", "MBC-PH-2231, 1 April 2024 to 31 March 2027"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    titles = ("Quarter 1 (Apr-Jun)", "Quarter 2 (Jul-Sep)", "Quarter 3 (Oct-Dec)", "Year to date")
    for number, title in enumerate(titles):
        first = 3 + 3 * number
        sheet.merge_range(6, first, 6, first + 2, title, head)
        sheet.write_row(7, first, ("Number", "Out of", "Result"), head)
    sheet.write_row("A8", ("Ref", "Indicator", "Annual target"), head)
    sheet.write_row("P8", ("RAG", "Provider comment"), head)
    for row, (ref, words, target, tops, bases, rag, comment) in enumerate(FORM, 8):
        form = None if not bases else place if ref == "M5" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if isinstance(target, float) else None)
        so_far = sum(top for top in tops if not isinstance(top, str))
        for number in range(4):
            first = 3 + 3 * number
            if not bases:
                sheet.write_blank(row, first, None, grey)
                sheet.write_blank(row, first + 1, None, grey)
                if number < 3:
                    sheet.write(row, first + 2, tops[number])
                elif ref == "M7":
                    sheet.write(row, first + 2, tops[2])
                else:
                    reach = f"=F{row + 1}+I{row + 1}+L{row + 1}"
                    made = reach if ref != "M8" else f"=SUM(F{row + 1},I{row + 1},L{row + 1})"
                    sheet.write_formula(row, first + 2, made, None, so_far)
                continue
            if number < 3:
                above, below = tops[number], bases[number]
                sheet.write_row(row, first, (above, below))
            else:
                above, below = so_far, sum(bases)
                sheet.write_formula(row, first, f"=D{row + 1}+G{row + 1}+J{row + 1}", None, so_far)
                sheet.write_formula(
                    row, first + 1, f"=E{row + 1}+H{row + 1}+K{row + 1}", None, below
                )
            up, down = xl_col_to_name(first), xl_col_to_name(first + 1)
            sheet.write_formula(
                row, first + 2, f"={up}{row + 1}/{down}{row + 1}", form, float(above) / below
            )
        sheet.write(row, 15, rag)
        if comment:
            sheet.write(row, 16, comment)
    sheet.write(
        "A18", "Grey boxes are not needed. Please send within 15 working days of quarter end."
    )
    sheet.write("A20", "Filled in by: D. Marsh, co-ordinator     Date: 16/01/2026")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 2, 13)
    sheet.set_column(3, 14, 8.5)
    sheet.set_column(16, 16, 36)


def _months(sheet: Worksheet, head: Format, band: Format, money: Format) -> None:
    """Write the table of months, each quarter added up behind its three months."""
    sheet.write("A1", "Month by month 2025/26", head)
    sheet.write("A2", "Only type in the months please, the quarters add themselves up")
    for number in range(3):
        first = 1 + 4 * number
        sheet.merge_range(2, first, 2, first + 3, f"QUARTER {number + 1}", head)
    heads = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Oct", "Nov", "Dec", "Q3")
    sheet.write_row("B4", (*heads, "Year so far"), head)
    for row, (words, months, parts) in enumerate(MONTHS, 4):
        at = row + 1
        if not months:
            sheet.write(row, 0, words, band)
            continue
        cells = money if "£" in words else None
        sheet.write(row, 0, words)
        for month, figure in enumerate(months):
            column = 1 + month + month // 3
            name = xl_col_to_name(column)
            if parts:
                made = "=" + "+".join(f"{name}{int(part) + 1}" for part in parts.split())
                sheet.write_formula(row, column, made, cells, figure)
            else:
                sheet.write(row, column, figure, cells)
        for number in range(3):
            first, last = xl_col_to_name(1 + 4 * number), xl_col_to_name(3 + 4 * number)
            quarter = sum(months[3 * number : 3 * number + 3])
            made = f"=SUM({first}{at}:{last}{at})"
            sheet.write_formula(row, 4 + 4 * number, made, cells, quarter)
        sheet.write_formula(row, 13, f"=E{at}+I{at}+M{at}", cells, sum(months))
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 12, 6.5)
    sheet.set_column(13, 13, 11)
    sheet.freeze_panes(4, 1)


def _homes(sheet: Worksheet, head: Format, wrap: Format) -> None:
    """Write the list of homes with three groups of quarters."""
    sheet.write("A1", "Care homes we go into, April to December 2025", head)
    titles = (
        "Classes",
        "Care staff who now lead a stretch themselves on other days (new this quarter)",
        "Residents who get up with one carer, needed two before (new this quarter)",
    )
    sheet.set_row(2, 62)
    for number, title in enumerate(titles):
        sheet.merge_range(2, 2 + 3 * number, 2, 4 + 3 * number, title, wrap)
        sheet.write_row(3, 2 + 3 * number, ("Q1", "Q2", "Q3"), head)
    sheet.write_row("A4", ("Home", "Beds"), head)
    sheet.write("L4", "When we go", head)
    for row, (home, beds, *groups, when) in enumerate(HOMES, 4):
        sheet.write_row(row, 0, (home, beds))
        for number, group in enumerate(groups):
            sheet.write_row(row, 2 + 3 * number, group)
        sheet.write(row, 11, when)
    sheet.write("A14", "Total", head)
    # The beds were added up before Oakdene came on.
    sheet.write("B14", 264, head)
    for column in range(9):
        name = xl_col_to_name(2 + column)
        down = [home[2 + column // 3] for home in HOMES]
        figures = [group[column % 3] for group in down if isinstance(group, tuple)]
        total = sum(figure for figure in figures if not isinstance(figure, str))
        sheet.write_formula(13, 2 + column, f"=SUM({name}5:{name}13)", head, total)
    sheet.set_column(0, 0, 20)
    sheet.set_column(2, 10, 10)
    sheet.set_column(11, 11, 26)


def _leaders(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the rota by quarter and, below it, the leaders who began this year."""
    sheet.write_row("A1", ("Peer leaders", "Q1", "Q2", "Q3"), head)
    for row, (words, quarters) in enumerate(ROTA, 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, quarters, money if "£" in words else None)
    sheet.write("A14", "Leaders who began this year (April to December 2025)", head)
    sheet.write_row(
        "A15",
        (
            "Initials",
            "Hall",
            "Started",
            "Short WEMWBS",
            "Asked again",
            "Short WEMWBS",
            "Times shadowed",
            "Classes led so far",
        ),
        head,
    )
    for row, line in enumerate(STARTERS, 15):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)
    sheet.write("A26", "Short WEMWBS runs from 7 to 35, higher is better")
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 7, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Sit and Stretch Q3 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": False})
    wrap = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    band = made.add_format({"bold": True, "font_color": "#7030A0"})
    grey = made.add_format({"bg_color": "#BFBFBF"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})

    form = made.add_worksheet("Q3 return")
    _form(form, head, grey, rate, place)
    months = made.add_worksheet("Month by month")
    _months(months, head, band, money)
    homes = made.add_worksheet("Homes")
    _homes(homes, head, wrap)
    _leaders(made.add_worksheet("Leaders"), head, day, money)
    for sheet in (form, months, homes):
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    views = made.add_worksheet("Cards and slips")
    _views(views, head)
    _notes(made, head)
    made.close()


def _views(sheet: Worksheet, head: Format) -> None:
    """Stack cards, slips of families and who the new people are."""
    at = 0
    for title, lines in VIEWS:
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3"), head)
        for words, quarters in lines:
            at += 1
            sheet.write(at, 0, words)
            sheet.write_row(at, 1, quarters)
        at += 2
    sheet.set_column(0, 0, 46)


def _notes(made: Workbook, head: Format) -> None:
    """Write what the co-ordinator has to say."""
    sheet = made.add_worksheet("Deb's notes")
    sheet.write("A1", "Notes to go with the return (Deb)", head)
    at = 2
    for title, sentences in NOTES:
        sheet.write(at, 0, title, head)
        for sentence in sentences:
            at += 1
            sheet.write(at, 0, sentence)
        at += 2
    sheet.set_column(0, 0, 120)
