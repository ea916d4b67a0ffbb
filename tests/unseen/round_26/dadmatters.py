"""Groups and peer mentors for fathers around a birth, quarterly on a public health template."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1", "Q2", "Q3", "Q4")

# No., indicator, target, last year, numerators by quarter, denominators by quarter, comment.
TEMPLATE: tuple[tuple[object, ...], ...] = (
    ("KPI1", "New fathers starting", 160, 142, (38, 44, 41, 47), (), "Over for the year"),
    (
        "KPI2",
        "Referrals contacted < 10 working days",
        0.9,
        0.87,
        (47, 52, 50, 58),
        (53, 56, 58, 62),
        "Q3: 8 came in Christmas week",
    ),
    ("KPI3", "Reach: 30% most deprived", 0.4, 0.38, (15, 19, 17, 21), (38, 44, 41, 47), ""),
    ("KPI4", "Group sessions", 120, 104, (30, 33, 28, 36), (), ""),
    (
        "KPI5",
        "Group completion",
        0.7,
        0.66,
        (24, 31, 27, 35),
        (36, 42, 39, 44),
        "See Groups tab for each course",
    ),
    ("KPI6", "Improved mood (EPDS, paired)", 0.6, 0.57, (16, 21, 19, 24), (27, 33, 31, 37), ""),
    ("KPI7", "Mentor matches", 40, 31, (9, 12, 10, 13), (), ""),
    ("KPI8", "Satisfaction (mean /10)", 8.5, 8.7, (201, 254, 243, 301), (23, 28, 27, 33), ""),
    ("KPI9", "Safeguarding referrals", "Monitor", 4, (2, "nil", 1, 2), (), "Nothing to add"),
)

RAG: tuple[tuple[str, ...], ...] = (
    (
        "KPI1",
        "New fathers starting",
        "Anyone expecting or with a baby under 2, first session of any kind, once a year",
        "Number starting",
        "n/a",
        "160 or more",
        "144 to 159",
        "Under 144",
    ),
    (
        "KPI2",
        "Referrals contacted < 10 working days",
        "First real conversation, not a message left",
        "Spoken to inside 10 working days of receipt",
        "All referrals received",
        "90% or more",
        "80% to 89%",
        "Under 80%",
    ),
    (
        "KPI3",
        "Reach: 30% most deprived",
        "By home postcode, IMD deciles 1 to 3",
        "Starters in deciles 1 to 3",
        "All starters",
        "40% or more",
        "30% to 39%",
        "Under 30%",
    ),
    (
        "KPI4",
        "Group sessions",
        "Planned group session that went ahead with at least 3 fathers",
        "Sessions",
        "n/a",
        "120 or more",
        "108 to 119",
        "Under 108",
    ),
    (
        "KPI5",
        "Group completion",
        "4 or more of the 6 weeks",
        "Completed",
        "Started a course",
        "70% or more",
        "60% to 69%",
        "Under 60%",
    ),
    (
        "KPI6",
        "Improved mood (EPDS, paired)",
        "Score lower at end than at start by any amount",
        "Improved",
        "Fathers with both scores",
        "60% or more",
        "50% to 59%",
        "Under 50%",
    ),
    (
        "KPI7",
        "Mentor matches",
        "Mentor and father have met once",
        "Matches",
        "n/a",
        "40 or more",
        "34 to 39",
        "Under 34",
    ),
    (
        "KPI8",
        "Satisfaction (mean /10)",
        "End of support form, question 4",
        "Scores added together",
        "Forms returned",
        "8.5 or more",
        "7.5 to 8.4",
        "Under 7.5",
    ),
    (
        "KPI9",
        "Safeguarding referrals",
        "Made by provider to the front door",
        "Referrals",
        "n/a",
        "-",
        "-",
        "-",
    ),
)

# Group, venue, dates, quarter, places, started, finished, attendances, room, still meeting
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Bump to Baby 1", "Holt Lane Children's Centre", "22 Apr - 27 May", "Q1", 14, 13, 8, 54, 0, 4),
    ("Saturday Dads 1", "Rugby club", "3 May - 7 Jun", "Q1", 14, 12, 9, 55, 60, 5),
    ("Evenings 1", "Library, Moor End", "6 May - 10 Jun", "Q1", 12, 11, 7, 47, 90, 0),
    ("Bump to Baby 2", "Holt Lane Children's Centre", "1 Jul - 5 Aug", "Q2", 16, 15, 11, 66, 0, 6),
    ("Saturday Dads 2", "Rugby club", "12 Jul - 16 Aug", "Q2", 14, 14, 11, 64, 60, 7),
    ("Evenings 2", "Library, Moor End", "19 Aug - 23 Sep", "Q2", 14, 13, 9, 57, 90, 3),
    ("Bump to Baby 3", "Holt Lane Children's Centre", "7 Oct - 11 Nov", "Q3", 14, 13, 9, 56, 0, 4),
    ("Saturday Dads 3", "Rugby club", "18 Oct - 22 Nov", "Q3", 14, 14, 11, 63, 60, 6),
    ("Evenings 3", "Library, Moor End", "4 Nov - 9 Dec", "Q3", 14, 11, 7, 45, 90, 3),
    (
        "Bump to Baby 4",
        "Holt Lane Children's Centre",
        "13 Jan - 17 Feb",
        "Q4",
        16,
        16,
        13,
        75,
        0,
        "not due",
    ),
    ("Saturday Dads 4", "Rugby club", "24 Jan - 28 Feb", "Q4", 16, 15, 12, 71, 60, "not due"),
    ("Young Dads", "Skate park cabin", "3 Feb - 10 Mar", "Q4", 14, 13, 10, 59, 45, "not due"),
)

# A line, four quarters, whether the year is added up.
MENTORS: tuple[tuple[object, ...], ...] = (
    ("Mentors active at end of quarter", (14, 16, 17, 19), False),
    ("   of which came to us first as a dad in a group", (9, 11, 12, 14), False),
    ("Hours mentors gave", (186, 214, 205.5, 231), True),
    ("Training evenings", (2, 3, 2, 3), True),
    ("Mentors who took up paid work or college", (1, 0, 2, 1), True),
    ("Mentors who say their own mood is better for doing it", ("not asked", 9, 11, 13), False),
    ("Mentor expenses (£)", (164.2, 188.75, 171.4, 203.6), True),
    ("Applications waiting for DBS", (4, 3, 5, 2), False),
)

PAIRS: tuple[tuple[object, ...], ...] = (
    ("P03", "JA", "LM", date(2025, 1, 20), 9, 4, 7),
    ("P05", "RS", "TB", date(2025, 2, 3), 8, 5, 8),
    ("P06", "JA", "OK", date(2025, 2, 17), 12, 3, 6),
    ("P09", "DN", "WC", date(2025, 4, 7), 4, 6, 6),
    ("P10", "GH", "FE", date(2025, 4, 28), 10, 4, 8),
    ("P12", "RS", "AY", date(2025, 5, 19), 7, 5, 7),
    ("P14", "MV", "CJ", date(2025, 6, 16), 11, 2, 6),
    ("P15", "DN", "HP", date(2025, 7, 14), 3, 6, 5),
    ("P17", "GH", "NS", date(2025, 8, 4), 9, 5, 8),
    ("P20", "MV", "BD", date(2025, 9, 22), 8, 4, 7),
)

STACKED: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Dads rung six months after",
        (
            ("Calls tried", 31, 36, 38, 40),
            ("Dads spoken to", 22, 27, 25, 30),
            ("Does a feed, bath or bedtime alone most days (did not before)", 9, 13, 11, 15),
            ("Drinks less than he did", 5, 7, 6, 9),
            ("Packed in smoking", "not asked", 3, 2, 4),
            ("Was signed off, back at work now", 3, 4, 2, 5),
            ("Was on the Talking Therapies list, came off as not needed", 2, 1, "nil", 3),
            ("Has a mate who is a dad (had none)", 8, 11, 10, 14),
        ),
    ),
    (
        "Mums, partners and babies",
        (
            ("Slips back from mums and partners", 19, 24, 22, 28),
            ("'I feel less on my own with it all'", 13, 17, 15, 21),
            ("Baby still breastfed at 6-8 weeks (dad came to feeding night)", 6, 9, 8, 11),
            ("Living apart, agreed times with baby and no court", 1, 2, 1, 2),
            ("Kit bags handed out", 38, 44, 41, 47),
        ),
    ),
    (
        "Everyone else",
        (
            ("Health visitors at our half-day", 8, 11, 0, 12),
            ("   now ask dads how they are (asked a month on)", 5, 8, "n/a", 9),
            ("Talks at depots and works", 3, 2, 4, 3),
            ("Workplaces that changed shifts or leave for new dads", 1, "nil", 2, 1),
        ),
    ),
)

WHO: tuple[tuple[object, ...], ...] = (
    ("Under 25", 7, 9, "<5", 10),
    ("First baby", 24, 27, 26, 30),
    ("Step-dad, adopter or other partner", 5, 5, "<5", 6),
    ("Not White British", 9, 12, 11, 14),
    ("In work", 29, 33, 30, 36),
)

COSTS: tuple[tuple[object, ...], ...] = (
    ("Staff in post (WTE)", (3.2, 3.2, 2.8, 3.4), False),
    ("Vacant hours a week", (7.5, 7.5, 22.5, "nil"), False),
    ("Days lost to sickness", (3, 11, 6, 2), True),
    ("Salaries (£)", (24150, 24150, 22310.5, 25480), True),
    ("Rooms and refreshments (£)", (845.6, 912.3, 788.15, 1004.2), True),
    ("Visits to web page", (1120, 1344, 1275, 1502), True),
)

WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well this quarter?",
        (
            "We ran 36 sessions in the quarter, two of them extra Saturdays because of demand.",
            "A rugby club dad has set up a Sunday pram walk, nine families came to the last one.",
            "The birth centre put a put-you-up in each of its 4 rooms after our dads wrote in.",
            "A young dad who shook when he held his son leads the singing at Holt Lane now.",
        ),
    ),
    (
        "What has been difficult?",
        (
            "Recruiting the second worker took until 9 February.",
            "The rugby club heating was off for 3 weeks so we met in the bar.",
        ),
    ),
    (
        "Plans and anything else",
        (
            "In 2026/27 we would like to offer 6 more courses and a group in Polish.",
            "Posters are up in all 22 surgeries and the antenatal clinic.",
            "We think next year's target of 180 starters will be a stretch.",
        ),
    ),
)


def _number(value: object) -> float:
    """The figure in a cell, nought for a word."""
    return value if isinstance(value, int | float) else 0


def _template(sheet: Worksheet, blue: Format, grey: Format, forms: dict[str, Format]) -> None:
    """Write the template of the commissioner."""
    sheet.merge_range("A1:S1", "WRAXDALE BOROUGH COUNCIL PUBLIC HEALTH", blue)
    sheet.write("A2", "Contract performance template - complete white cells only")
    sheet.write_row("A3", ("Provider:", "Steady Hands Fathers' Network"))
    sheet.write_row("A4", ("Service:", "Perinatal support for fathers (groups and peer mentoring)"))
    sheet.write_row("A5", ("Ref:", "WBC-PH-0347, 01/04/2023 - 31/03/2027"))
    sheet.write_row("A6", ("Period:", "Quarter 4 2025/26 (1 January - 31 March 2026)"))
    for at, name in enumerate((*QUARTERS, "2025/26 year")):
        sheet.merge_range(7, 4 + 3 * at, 7, 6 + 3 * at, name, blue)
        sheet.write_row(8, 4 + 3 * at, ("Num", "Den", "Result"), blue)
    sheet.write_row(8, 0, ("No.", "Indicator", "Target", "2024/25 outturn"), blue)
    sheet.write_row(8, 19, ("RAG Q4", "Provider comment"), blue)
    for row, (number, indicator, target, before, tops, bases, comment) in enumerate(TEMPLATE, 9):
        assert isinstance(tops, tuple)
        assert isinstance(bases, tuple)
        form = forms["none"] if not bases else forms["mean" if number == "KPI8" else "rate"]
        sheet.write_row(row, 0, (number, indicator))
        sheet.write(row, 2, target, form if number != "KPI8" else None)
        sheet.write(row, 3, before, form)
        for at in range(5):
            column = 4 + 3 * at
            if not bases:
                sheet.write_blank(row, column, None, grey)
                sheet.write_blank(row, column + 1, None, grey)
                if at < 4:
                    sheet.write(row, column + 2, tops[at])
                else:
                    cells = ",".join(xl_rowcol_to_cell(row, 6 + 3 * early) for early in range(4))
                    sheet.write_formula(
                        row, column + 2, f"=SUM({cells})", None, sum(map(_number, tops))
                    )
                continue
            top: float = tops[at] if at < 4 else sum(tops)
            base: float = bases[at] if at < 4 else sum(bases)
            for place, figure in ((column, top), (column + 1, base)):
                if at < 4:
                    sheet.write(row, place, figure)
                else:
                    cells = "+".join(
                        xl_rowcol_to_cell(row, place - 12 + 3 * early) for early in range(4)
                    )
                    sheet.write_formula(row, place, f"={cells}", None, figure)
            above, below = xl_rowcol_to_cell(row, column), xl_rowcol_to_cell(row, column + 1)
            sheet.write_formula(row, column + 2, f"={above}/{below}", form, top / base)
        sheet.write(row, 19, "n/a" if number == "KPI9" else "Green")
        if comment:
            sheet.write(row, 20, comment)
    sheet.write("A20", "Signed: Head of Service, 14/04/2026. Definitions and thresholds overleaf.")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 38)
    sheet.set_column(2, 18, 8)
    sheet.set_column(20, 20, 32)
    sheet.set_row(8, 32)
    sheet.freeze_panes(9, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _definitions(sheet: Worksheet, blue: Format, wrap: Format) -> None:
    """Write the definitions and thresholds of the commissioner."""
    sheet.merge_range("A1:H1", "Definitions and RAG (Schedule 2, as agreed at mobilisation)", blue)
    sheet.write_row(
        "A3",
        ("No.", "Indicator", "Definition", "Numerator", "Denominator", "Green", "Amber", "Red"),
        blue,
    )
    for row, line in enumerate(RAG, 3):
        sheet.write_row(row, 0, line, wrap)
    sheet.write("A14", "Counts are for the full year. Percentages apply to each quarter.")
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 2, 50)
    sheet.set_column(3, 4, 24)
    sheet.set_column(5, 7, 13)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _groups(sheet: Worksheet, head: Format) -> None:
    """Write a row for each course."""
    sheet.write("A1", "Courses run 2025/26 (six weeks each)")
    sheet.write_row(
        "A3",
        (
            "Course",
            "Venue",
            "Ran",
            "Qtr",
            "Places",
            "Started",
            "Finished (4+)",
            "Attendances",
            "Room £",
            "Dads still meeting 3 months on, without us",
        ),
        head,
    )
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A17", "All courses")
    for column, letter in enumerate("EFGHIJ", 4):
        total = sum(_number(line[column]) for line in GROUPS)
        sheet.write_formula(16, column, f"=SUM({letter}4:{letter}15)", None, total)
    sheet.set_row(2, 60)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 28)
    sheet.set_column(2, 2, 18)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _by_quarter(
    sheet: Worksheet, row: int, name: object, line: tuple[object, ...], *, added: object
) -> None:
    """Write a line of four quarters and, if it is added up, its year."""
    sheet.write(row, 0, name)
    sheet.write_row(row, 1, line)
    if added:
        total = round(sum(map(_number, line)), 2)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)


def _mentors(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the mentors by quarter and a row for each pair."""
    sheet.write_row("A1", ("MENTORS", *QUARTERS, "Year"), head)
    for row, (name, line, added) in enumerate(MENTORS, 1):
        assert isinstance(line, tuple)
        _by_quarter(sheet, row, name, line, added=added)
    sheet.write("A12", "PAIRS THAT CAME TO AN END IN 2025/26", head)
    sheet.write_row(
        "A13",
        (
            "Pair",
            "Mentor",
            "Dad",
            "Matched",
            "Times met",
            "Confident with baby, first (1-10)",
            "Confident with baby, last (1-10)",
        ),
        head,
    )
    sheet.set_row(12, 62)
    for row, (pair, mentor, dad, when, *figures) in enumerate(PAIRS, 13):
        assert isinstance(when, date)
        sheet.write_row(row, 0, (pair, mentor, dad))
        sheet.write_datetime(row, 3, when, day)
        sheet.write_row(row, 4, figures)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 6, 12)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Steady Hands Q4 template")
    edge = {"bold": True, "text_wrap": True, "valign": "top"}
    blue = made.add_format({**edge, "bg_color": "#1F4E79", "font_color": "#FFFFFF", "border": 1})
    head = made.add_format({**edge, "bg_color": "#FCE4D6"})
    grey = made.add_format({"bg_color": "#D9D9D9"})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    day = made.add_format({"num_format": "d mmm yy"})
    forms = {
        "none": made.add_format(),
        "rate": made.add_format({"num_format": "0.0%"}),
        "mean": made.add_format({"num_format": "0.00"}),
    }
    _template(made.add_worksheet("Template"), blue, grey, forms)
    _definitions(made.add_worksheet("Definitions"), blue, wrap)
    _groups(made.add_worksheet("Groups"), head)
    _mentors(made.add_worksheet("Mentors"), head, day)

    told = made.add_worksheet("Six months on + family")
    at = 0
    for title, lines in STACKED:
        told.write_row(at, 0, (title, "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Year"), head)
        for name, *figures in lines:
            at += 1
            _by_quarter(told, at, name, tuple(figures), added=True)
        at += 2
    told.set_column(0, 0, 60)
    told.set_column(1, 5, 10)

    backroom = made.add_worksheet("Who, staff, money")
    backroom.write("A1", "Dads who started, by quarter 2025/26", head)
    backroom.write_row("B2", QUARTERS, head)
    for row, line in enumerate(WHO, 2):
        backroom.write_row(row, 0, line)
    backroom.write("A10", "Staff and money", head)
    backroom.write_row("B10", (*QUARTERS, "Year"), head)
    for row, (name, months, added) in enumerate(COSTS, 10):
        assert isinstance(months, tuple)
        _by_quarter(backroom, row, name, months, added=added)
    backroom.set_column(0, 0, 38)
    backroom.set_column(1, 5, 11)

    words = made.add_worksheet("Narrative")
    at = 0
    for question, answers in WORDS:
        words.write(at, 0, question, head)
        for answer in answers:
            at += 1
            words.write(at, 0, answer, made.add_format({"text_wrap": True}))
        at += 2
    words.set_column(0, 0, 105)
    made.close()
