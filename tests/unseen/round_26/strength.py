"""Strength and balance classes with lunch in sheltered housing, monthly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    *(date(2025, month, 1) for month in range(4, 13)),
    *(date(2026, month, 1) for month in range(1, 4)),
)

Cell = float | str
# Heading and April to December; a heading with no months is the share of the two before it.
RETURN: tuple[tuple[str, tuple[Cell, ...], str], ...] = (
    ("Classes held", (24, 34, 36, 40, 36, 41, 44, 42, 31), ""),
    ("Heads in class", (206, 318, 352, 401, 348, 428, 471, 455, 318), ""),
    ("Average", (), "C/B"),
    ("New people", (31, 26, 19, 18, 12, 20, 22, 17, 9), ""),
    ("75 or over", (19, 17, 13, 13, 8, 14, 16, 12, 6), ""),
    ("% 75 or over", (), "F/E"),
    ("Got to 12 weeks", ("n/a", "n/a", 22, 24, 20, 16, 14, 15, 16), ""),
    ("Still coming", ("n/a", "n/a", 15, 18, 15, 12, 10, 11, 12), ""),
    ("% still coming", (), "I/H"),
    ("Retested", ("n/a", "n/a", 12, 16, 14, 11, 9, 10, 9), ""),
    ("Quicker up-and-go", ("n/a", "n/a", 7, 10, 9, 7, 6, 7, 6), ""),
    ("% quicker", (), "L/K"),
    ("Lunches eaten", (171, 268, 301, 344, 296, 371, 408, 396, 287), ""),
    ("Falls in class", (0, 1, 0, 0, "nil", 0, 1, 0, 0), ""),
)

# No, indicator, yearly target, column of the monthly return, how it looks, remark.
FORM: tuple[tuple[int, str, Cell, str, str, str], ...] = (
    (1, "Number of sessions delivered", 440, "B", "", "A little behind, closed 22 Dec to 2 Jan"),
    (2, "Residents starting on the programme", 200, "E", "", "On track"),
    (3, "Mean attendance per session", 10, "D", "mean", "On track"),
    (4, "Retention of residents at 12 weeks", 0.7, "J", "rate", "On track"),
    (5, "Improvement in Timed Up and Go at 12 weeks", 0.6, "M", "rate", "On track"),
    (6, "Meals provided after sessions", 3600, "N", "", "On track"),
    (7, "Proportion of starters aged 75 and over", 0.65, "G", "rate", "On track"),
    (8, "Falls occurring in session (for information)", "n/a", "O", "", "None in December"),
)

# Heading, April to December, whether the months are added up.
NOTICED: tuple[tuple[str, tuple[Cell, ...], bool], ...] = (
    ("Walks indoors without frame or stick now", (0, 1, 3, 4, 3, 5, 4, 5, 2), True),
    ("Back on the bus or at the shop alone", (1, 2, 2, 5, 4, 3, 6, 4, 1), True),
    ("Care calls a week given up", (0, 2, 4, 3, 5, 4, 7, 5, 3), True),
    ("Got up off the floor by self, the way we showed", (0, 0, 1, 2, 1, 2, 3, 1, 2), True),
    ("Was losing weight, gaining now", ("-", "-", 3, 2, 4, 3, 5, 2, 3), True),
    ("Sit in the lounge on other days too", (12, 19, 24, 31, 33, 38, 44, 47, 49), False),
    ("Sons and daughters who worry less", ("-", "-", 14, "-", "-", 18, "-", "-", 23), True),
    ("Blood pressures taken", (22, 31, 28, 36, 30, 41, 44, 39, 27), True),
    ("Passed to chiropodist or GP", (4, 6, 3, 7, 5, 6, 8, 5, 4), True),
    ("Minibus runs", (16, 22, 24, 27, 24, 27, 30, 28, 20), True),
)

HELPERS: tuple[tuple[str, tuple[Cell, ...], bool], ...] = (
    ("On the rota", (9, 11, 14, 16, 15, 18, 21, 22, 22), False),
    ("who live in the schemes", (2, 3, 5, 6, 6, 8, 10, 11, 12), False),
    ("Hours", (74, 102.5, 118, 131, 112, 140.5, 158, 151, 109), True),
    ("Left us for a paid job", (0, 0, 1, 0, 0, 1, 0, 2, 0), True),
    ("College learners in the kitchen", (0, 0, 0, 0, 0, 4, 6, 6, 5), False),
    ("Learners got food hygiene Level 2", (0, 0, 0, 0, 0, 0, 3, 2, 1), True),
    (
        "Food bought £",
        (388.4, 571.25, 640.1, 722.85, 618.3, 779.6, 861.45, 838.2, 702.9),
        True,
    ),
    ("Lunch money £", (427.5, 670, 752.5, 860, 740, 927.5, 1020, 990, 717.5), True),
)

# Scheme, day, flats, on the register, from outside, own sessions in December, calls then and now.
SCHEMES: tuple[tuple[str, str, int, int, int, int, int, int], ...] = (
    ("Coppice Court", "Mon am", 38, 21, 3, 4, 34, 22),
    ("Priory Lodge", "Mon pm", 42, 24, 5, 3, 41, 29),
    ("Abbot's Mead", "Tue am", 30, 17, 2, 0, 27, 24),
    ("Tannery Fold", "Wed am", 26, 15, 0, 4, 19, 11),
    ("Mill Rise", "Wed pm", 45, 22, 6, 0, 38, 31),
    ("Orchard House", "Thu am", 33, 18, 1, 2, 25, 26),
    ("St Bride's Close", "Fri am", 28, 16, 4, 0, 30, 20),
)

# Resident, scheme, joined, retested, up and go, chair stands, worry about falling.
Retest = tuple[str, str, date, date, float, float, Cell, Cell, int, int]
RETESTS: tuple[Retest, ...] = (
    ("B.L.", "Coppice Court", date(2025, 9, 1), date(2025, 12, 1), 18.2, 14.6, 6, 9, 19, 14),
    ("D.M.", "Coppice Court", date(2025, 9, 8), date(2025, 12, 1), 22.4, 19.1, 4, 7, 23, 17),
    ("E.S.", "Priory Lodge", date(2025, 9, 8), date(2025, 12, 8), 15.7, 15.9, 8, 8, 12, 12),
    ("G.R.", "Abbot's Mead", date(2025, 9, 2), date(2025, 12, 2), 27.3, 21.8, "n/a", "n/a", 25, 20),
    ("I.P.", "Tannery Fold", date(2025, 9, 10), date(2025, 12, 3), 14.1, 12.5, 9, 11, 11, 9),
    ("K.W.", "Tannery Fold", date(2025, 9, 3), date(2025, 12, 10), 19.8, 20.6, 5, 6, 18, 19),
    ("M.F.", "Mill Rise", date(2025, 9, 10), date(2025, 12, 10), 16.9, 13.7, 7, 10, 16, 11),
    ("O.T.", "Orchard House", date(2025, 9, 4), date(2025, 12, 4), 21.5, 22.0, 5, 5, 20, 20),
    ("V.C.", "St Bride's Close", date(2025, 9, 12), date(2025, 12, 5), 17.6, 15.2, 6, 8, 17, 13),
)

CARDS: tuple[tuple[str, int], ...] = (
    ("Cards put on tables", 120),
    ("Cards back", 93),
    ("Steadier on my feet", 71),
    ("Know more people in the building", 64),
    ("Lunch hot and on time", 85),
)

DIARY: tuple[tuple[str, str], ...] = (
    ("April", "We opened in 5 of the 7 schemes, the other two were waiting for decorators."),
    (
        "June",
        "Mrs D at Coppice Court danced at her granddaughter's wedding. At Easter she could not "
        "stand up unaided.",
    ),
    ("August", "It was too hot and 4 classes were cut short."),
    ("September", "The college sends us learners on Thursdays. We bought 60 more plates."),
    (
        "October",
        "District nurses have taken 5 people at Abbot's Mead off their round now their legs "
        "are stronger.",
    ),
    (
        "November",
        "Two widowers at Tannery Fold who met over the soup have taken on an allotment together. "
        "In the new year we shall ask for 3 more schemes.",
    ),
    (
        "December",
        "The oven at Mill Rise failed on 2 Wednesdays and we served sandwiches. "
        "We still aim for 440 classes by the end of March.",
    ),
    (
        "",
        "The housing association has dropped its plan to lock the lounges at five, because "
        "residents use them now.",
    ),
)


def _monthly(sheet: Worksheet, row: int, title: str, head: Format, month: Format) -> None:
    """Write the headings over a table and its months."""
    sheet.write(row, 0, title, head)
    for place, when in enumerate(MONTHS, row + 1):
        sheet.write_datetime(place, 0, when, month)
    sheet.write(row + 13, 0, "So far", head)


def _share(tops: tuple[Cell, ...], bases: tuple[Cell, ...], place: int) -> Cell:
    """One number over another, or what stands in their place."""
    top, base = tops[place], bases[place]
    if isinstance(top, str) or isinstance(base, str):
        return "n/a"
    return top / base


def _sum(figures: tuple[Cell, ...]) -> float:
    """Add up the figures, without what stands in the place of one."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _return(sheet: Worksheet, formats: dict[str, Format]) -> dict[str, tuple[Cell, float]]:
    """Write the monthly return and give back, by column, December and the year so far."""
    sheet.write("A1", "Monthly return 2025/26, all schemes", formats["bold"])
    _monthly(sheet, 3, "Month", formats["head"], formats["month"])
    for first, last, words in (
        ("B", "D", "Classes"),
        ("E", "G", "Joining"),
        ("H", "J", "At 12 weeks"),
        ("K", "M", "Test at 12 weeks"),
    ):
        sheet.merge_range(f"{first}3:{last}3", words, formats["head"])
    sheet.write("N3", "Lunch", formats["head"])
    sheet.write("O3", "Safety", formats["head"])
    columns = {xl_col_to_name(place): line for place, line in enumerate(RETURN, 1)}
    ends: dict[str, tuple[Cell, float]] = {}
    for place, (letter, (words, months, how)) in enumerate(columns.items(), 1):
        sheet.write(3, place, words, formats["head"])
        if not how:
            for row, figure in enumerate(months, 4):
                sheet.write(row, place, figure)
            total = _sum(months)
            sheet.write_formula(16, place, f"=SUM({letter}5:{letter}16)", formats["bold"], total)
            ends[letter] = (months[-1], total)
            continue
        top, base = how.split("/")
        look = formats["mean" if words == "Average" else "rate"]
        tops, bases = columns[top][1], columns[base][1]
        share: Cell = "n/a"
        for place_down in range(9):
            row, share = 4 + place_down, _share(tops, bases, place_down)
            if isinstance(share, str):
                sheet.write(row, place, share)
            else:
                sheet.write_formula(row, place, f"={top}{row + 1}/{base}{row + 1}", look, share)
        total = _sum(tops) / _sum(bases)
        sheet.write_formula(16, place, f"={top}17/{base}17", look, total)
        ends[letter] = (share, total)
    sheet.set_row(3, 32)
    sheet.write("A19", "n/a: nobody had been with us 12 weeks before June.")
    sheet.set_column(0, 14, 9.5)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return ends


def _table(
    sheet: Worksheet,
    title: str,
    lines: tuple[tuple[str, tuple[Cell, ...], bool], ...],
    formats: dict[str, Format],
) -> None:
    """Write a table with the months down and its lines across."""
    sheet.write("A1", title, formats["bold"])
    _monthly(sheet, 2, "", formats["head"], formats["month"])
    for place, (words, months, added) in enumerate(lines, 1):
        look = formats["money"] if "£" in words else None
        sheet.write(2, place, words, formats["head"])
        for row, figure in enumerate(months, 3):
            sheet.write(row, place, figure, look)
        if added:
            letter = xl_col_to_name(place)
            reach = f"=SUM({letter}4:{letter}15)"
            sheet.write_formula(15, place, reach, look or formats["bold"], _sum(months))
    sheet.set_row(2, 62)
    sheet.set_column(1, len(lines), 13)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _schemes(sheet: Worksheet, formats: dict[str, Format]) -> None:
    """Write the list of schemes."""
    sheet.write("A1", "Schemes at 31 December 2025", formats["bold"])
    heads = (
        "Scheme",
        "When",
        "Flats",
        "On our register",
        "of whom from the streets around",
        "Sessions residents ran themselves, Dec",
        "Pull-cord calls for a fall Apr-Dec 2024",
        "Pull-cord calls for a fall Apr-Dec 2025",
    )
    sheet.write_row("A3", heads, formats["head"])
    for row, line in enumerate(SCHEMES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "All", formats["bold"])
    for place in range(2, 8):
        letter = xl_col_to_name(place)
        figures = [line[place] for line in SCHEMES]
        total = sum(figure for figure in figures if isinstance(figure, int))
        # The register was typed over by hand before Mill Rise put its last name down.
        if letter == "D":
            sheet.write(10, place, total - 1, formats["bold"])
        else:
            reach = f"=SUM({letter}4:{letter}10)"
            sheet.write_formula(10, place, reach, formats["bold"], total)
    sheet.set_row(2, 48)
    sheet.write("A13", "Pull-cord figures are from the housing association's own log.")
    sheet.set_column(0, 0, 20)
    sheet.set_column(2, 7, 15)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _retests(sheet: Worksheet, formats: dict[str, Format]) -> None:
    """Write the list of residents tested again in December."""
    sheet.write("A1", "12-week retests done in December", formats["bold"])
    sheet.set_row(1, 32)
    for reach, words in (
        ("E2:F2", "Up and go (seconds)"),
        ("G2:H2", "Chair stands in 30 sec"),
        ("I2:J2", "Worry about falling (7-28, low is good)"),
    ):
        sheet.merge_range(reach, words, formats["head"])
    heads = ("Resident", "Scheme", "Joined", "Retested", *("First", "12 wk") * 3)
    sheet.write_row("A3", heads, formats["head"])
    for row, line in enumerate(RETESTS, 3):
        for place, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, place, value, formats["day"])
            else:
                sheet.write(row, place, value)
    sheet.write("A14", "GR does not do chair stands, knee replacement due.")
    sheet.set_column(1, 1, 18)
    sheet.set_column(2, 9, 11)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kettle and Chair December return")
    formats = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(
            {"bold": True, "bg_color": "#E2EFDA", "text_wrap": True, "border": 1, "valign": "top"}
        ),
        "rate": made.add_format({"num_format": "0.0%"}),
        "mean": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
        "day": made.add_format({"num_format": "d mmm yy", "align": "left"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
    }
    form = made.add_worksheet("Summary")
    monthly = made.add_worksheet("Monthly return")
    ends = _return(monthly, formats)

    form.write("A1", "Merebrook Borough Council - Public Health", formats["bold"])
    form.write("A2", "Provider summary sheet (to be returned by the 10th of the month)")
    for row, pair in enumerate(
        (
            ("Provider", "Kettle and Chair CIC"),
            ("Service", "Strength and balance with lunch, sheltered housing"),
            ("Contract no.", "MBC-PH-25-017 (1 April 2025 - 31 March 2028)"),
            ("Month", "December 2025 (month 9)"),
            ("Completed by", "P. H., 9 January 2026"),
        ),
        3,
    ):
        form.write(row, 0, pair[0])
        form.write(row, 1, pair[1])
    heads = ("No.", "Indicator", "Target for year", "This month", "Year to date", "Remarks")
    form.write_row("A11", heads, formats["head"])
    for row, (number, words, target, letter, how, remark) in enumerate(FORM, 11):
        look = formats[how] if how else None
        form.write(row, 0, number)
        form.write(row, 1, words)
        form.write(row, 2, target, look if how == "rate" else None)
        month, so_far = ends[letter]
        form.write_formula(row, 3, f"='Monthly return'!{letter}13", look, month)
        form.write_formula(row, 4, f"='Monthly return'!{letter}17", look, so_far)
        form.write(row, 5, remark)
    form.set_column(0, 0, 13)
    form.set_column(1, 1, 48)
    form.set_column(2, 4, 13)
    form.set_column(5, 5, 38)
    form.set_landscape()
    form.fit_to_pages(1, 0)

    noticed = made.add_worksheet("What we notice")
    _table(noticed, "Written on the wall chart by the instructors, 2025/26", NOTICED, formats)
    noticed.write(
        "A18", "Weight is from the kitchen scales sheet, from June. - not asked that month."
    )

    _table(
        made.add_worksheet("Helpers and kitchen"), "Helpers and kitchen 2025/26", HELPERS, formats
    )
    _schemes(made.add_worksheet("Schemes"), formats)
    _retests(made.add_worksheet("Dec retests"), formats)

    diary = made.add_worksheet("Diary and cards")
    diary.write("A1", "For the contract meeting", formats["bold"])
    for row, (when, text) in enumerate(DIARY, 2):
        diary.write(row, 0, when, formats["bold"])
        diary.write(row, 1, text, formats["wrap"])
        diary.set_row(row, 32)
    diary.write("D2", "Cards at the Christmas lunches, Dec 2025", formats["head"])
    diary.write("E2", "No.", formats["head"])
    for row, line in enumerate(CARDS, 2):
        diary.write_row(row, 3, line)
    diary.set_column(0, 0, 12)
    diary.set_column(1, 1, 70)
    diary.set_column(3, 3, 38)
    diary.set_landscape()
    diary.fit_to_pages(1, 0)
    made.close()
