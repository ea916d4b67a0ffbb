"""Community diabetes prevention and cookery groups, monthly on the form of an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# ref, indicator, target, floor, month above and below the line, year above and below, RAG, comment
FORM: tuple[tuple[object, ...], ...] = (
    (
        "DP1",
        "Referrals received from GP practices",
        440,
        "",
        41,
        0,
        372,
        0,
        "G",
        "42 in the month, best January yet. Practice visits by the nurse lead helped.",
    ),
    (
        "DP2",
        "Referred people who attend a first assessment",
        0.6,
        0.5,
        24,
        41,
        231,
        372,
        "A",
        "Snow in week 2, 5 assessments moved to February.",
    ),
    ("DP3", "Average attendance at group sessions", 10, "", 412, 38, 3705, 352, "G", ""),
    (
        "DP4",
        "Retention: attended 13 or more sessions",
        0.55,
        0.45,
        11,
        19,
        97,
        172,
        "G",
        "",
    ),
    (
        "DP5",
        "Finishers who lost 5% or more of body weight",
        0.3,
        0.25,
        4,
        11,
        34,
        97,
        "G",
        "Two sisters from the Bethel group now cook for their father too and his own blood "
        "sugar has come down.",
    ),
    ("DP6", "Mean weight loss of finishers (kg)", 3, "", 41.8, 11, 349.2, 97, "G", ""),
    (
        "DP7",
        "Six-week cookery courses completed",
        24,
        "",
        2,
        0,
        21,
        0,
        "G",
        "Ahead of plan, hope to reach 25 by March.",
    ),
    (
        "DP8",
        "HbA1c below 42 mmol/mol at finish (of those with a blood result)",
        0.45,
        "",
        5,
        9,
        41,
        83,
        "G",
        "Results for 2 finishers awaited from the lab.",
    ),
)

# month, GP referrals, self-referrals, assessments, wait, sessions, attendances, led by a peer,
# cookery classes, attendances at cookery, reminder texts, finishers, lost 5%
ACTIVITY: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 1), 33, 9, 20, 18, 32, 322, 3, 12, 98, 288, 9, 3),
    (date(2025, 5, 1), 35, 7, 22, 17, 34, 349, 3, 13, 106, 301, 9, 3),
    (date(2025, 6, 1), 38, 11, 23, 19, 36, 378, 4, 14, 118, 322, 10, 3),
    (date(2025, 7, 1), 36, 8, 22, 16, 36, 381, 5, 14, 117, 330, 10, 4),
    (date(2025, 8, 1), 29, 6, 18, 21, 30, 303, 4, 10, 79, 274, 7, 2),
    (date(2025, 9, 1), 42, 12, 26, 18, 37, 391, 6, 15, 131, 346, 11, 4),
    (date(2025, 10, 1), 44, 10, 28, 15, 39, 427, 7, 16, 138, 361, 10, 4),
    (date(2025, 11, 1), 40, 9, 26, 14, 38, 409, 7, 15, 127, 352, 11, 4),
    (date(2025, 12, 1), 34, 5, 22, 17, 32, 333, 6, 10, 82, 290, 9, 3),
    (date(2026, 1, 1), 41, 14, 24, 13, 38, 412, 8, 15, 128, 347, 11, 4),
    (date(2026, 2, 1),),
    (date(2026, 3, 1),),
)

WHO: tuple[tuple[str, tuple[tuple[str, object, int], ...]], ...] = (
    ("Sex", (("Women", 15, 143), ("Men", 9, 88))),
    (
        "Age",
        (
            ("18 to 39", "<5", 22),
            ("40 to 64", 13, 131),
            ("65 to 74", 6, 57),
            ("75 and over", "<5", 21),
        ),
    ),
    (
        "Ethnic group",
        (
            ("White British", 10, 104),
            ("White other", "<5", 12),
            ("Pakistani or Bangladeshi", 7, 63),
            ("Indian", "<5", 17),
            ("Black African or Caribbean", "<5", 24),
            ("Mixed or other", 0, 6),
            ("Not stated", "<5", 5),
        ),
    ),
    (
        "Deprivation",
        (
            ("IMD quintile 1 (most deprived)", 11, 108),
            ("IMD quintile 2", 7, 62),
            ("IMD quintile 3", "<5", 33),
            ("IMD quintiles 4 and 5", "<5", 28),
        ),
    ),
    ("Needs", (("Interpreter used", 6, 49), ("Physical disability", 5, 52))),
)

# venue, courses, places, started, finished, cooks most nights now, led by learner, carries on, hire
VENUES: tuple[tuple[object, ...], ...] = (
    ("Ashgrove Community Centre", 4, 12, 44, 36, 19, 2, 1, 480),
    ("Bethel Chapel hall", 3, 10, 28, 23, 12, 1, 1, 270),
    ("Calder Street Mosque kitchen", 3, 14, 39, 34, 21, 3, 1, "nil"),
    ("Denby Road Library", 2, 8, 15, 11, 5, 0, 0, 90),
    ("Eastfield Primary (after school)", 3, 12, 33, 27, 16, 1, 1, 225),
    ("Fernlea Surgery annexe", 2, 10, 18, 15, 7, 0, 0, 160),
    ("Highcroft allotments", 2, 8, 16, 13, 9, 2, 1, 60),
    ("Northgate Hub", 2, 12, 21, 17, 10, 1, "n/a", 200),
)

BLOCKS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Kitchen volunteers",
        (
            ("Active volunteers", 17, 17, 19, ""),
            ("   who are past participants", 12, 12, 14, ""),
            ("Volunteer hours", 146, 98, 151.5, 1284.5),
            ("Volunteer travel (£)", 61.2, 40.8, 66.3, 548.1),
            ("Volunteer supervision meetings", 2, 1, 2, 17),
            ("Achieved Level 2 Food Hygiene", 0, 3, 2, 9),
            ("Moved into paid work", 1, "nil", 1, 4),
        ),
    ),
    (
        "Families",
        (
            ("Family members attending with participant", 22, 15, 25, 208),
            ("Household members who also lost weight (self-report)", 6, 4, 7, 58),
            ("Children now eating veg most days (parent report)", 9, 8, 12, 83),
            ("Recipe packs issued", 96, 70, 104, 890),
            ("Households on Healthy Start / free school meals", 31, 27, 34, ""),
        ),
    ),
    (
        "Community",
        (
            ("Talks given (mosques, temples, clubs)", 2, 1, 3, 19),
            ("   attendees", 55, 18, 71, "c. 480"),
            ("Portions cooked by groups for the night shelter", 48, 60, 52, 466),
            ("Practice nurse review slots released", 8, 6, 9, 77),
            ("Ingredients (£)", 402.75, 288.3, 431.1, 3866.4),
        ),
    ),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Postcards sent", 41, 47, 52, 18, 158),
    ("Postcards returned", 29, 31, 38, 12, 110),
    ("Walking 30 mins most days (was not before)", 14, 16, 21, 6, 57),
    ("Stopped smoking", 2, 1, 4, 1, 8),
    ("BP medication reduced by GP", 4, 5, 7, 2, 18),
    ("Spending less on weekly food shop", 12, 15, 19, 7, 53),
    ("   average saving per week (£)", 6.4, 7.1, 7.8, 8.2, 7.3),
    ("Fewer sick days than previous year", "not asked", "not asked", 9, 3, 12),
    ("Would recommend to a friend", 27, 30, 37, 12, 106),
    ("Signposted to NHS Health Check", 5, 6, 8, 2, 21),
)

WORDS: tuple[str, ...] = (
    "Six widowers from the Ashgrove course now cook Sunday dinner for each other in turn. "
    "The boiler there failed on 2 evenings and we lost a class.",
    "Eastfield Primary has taken fizzy drinks off its tuck shop after our mums asked. "
    "We handed out 104 recipe packs.",
    "Three new groups are planned for spring, one of them for taxi drivers.",
    "A man of 52 told us he was put forward for leg surgery and has been taken off the list.",
    "Our tutor did her 3-day behaviour change course.",
)


class _Pens:
    """The formats of this book."""

    def __init__(self, made: Workbook) -> None:
        self.title: Format = made.add_format({"bold": True, "font_size": 13})
        self.head: Format = made.add_format(
            {"bold": True, "text_wrap": True, "border": 1, "bg_color": "#005EB8", "color": "white"}
        )
        self.band: Format = made.add_format({"bold": True, "bg_color": "#E8EDEE", "border": 1})
        self.bold: Format = made.add_format({"bold": True})
        self.cell: Format = made.add_format({"border": 1})
        self.wrap: Format = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self.rate: Format = made.add_format({"border": 1, "num_format": "0%"})
        self.tenth: Format = made.add_format({"border": 1, "num_format": "0.0%"})
        self.mean: Format = made.add_format({"border": 1, "num_format": "0.0"})
        self.large: Format = made.add_format({"border": 1, "num_format": "#,##0"})
        self.money: Format = made.add_format({"border": 1, "num_format": "#,##0.00"})
        self.month: Format = made.add_format({"border": 1, "num_format": "mmm-yy"})
        self.grey: Format = made.add_format({"border": 1, "bg_color": "#BFBFBF"})
        self.small: Format = made.add_format({"italic": True, "font_size": 9})


def _number(value: object) -> float:
    """The figure in a cell; a word counts as none."""
    return value if isinstance(value, (int, float)) else 0


def _form(sheet: Worksheet, pens: _Pens) -> None:
    """The form of the board: month and year beside each other."""
    sheet.write("A1", "NHS Calderbrook Integrated Care Board", pens.title)
    sheet.write("A2", "Prevention programme: provider monthly return", pens.bold)
    sheet.write(
        "A3", "Submit by the 10th working day. Grey cells are not to be filled.", pens.small
    )
    for row, pair in enumerate(
        (
            ("Provider:", "Good Hearth Kitchens CIC"),
            ("Service:", "Community diabetes prevention and cookery groups"),
            ("Contract:", "CB-PREV-0447 (1 April 2024 to 31 March 2027)"),
            ("Month:", "January 2026 (month 10)"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0], pens.bold)
        sheet.write(row, 1, pair[1])
    sheet.set_row(8, 31)
    sheet.set_row(9, 31)
    sheet.merge_range("E9:G9", "January 2026", pens.head)
    sheet.merge_range("H9:J9", "Year to date (April 2025 to January 2026)", pens.head)
    heads = ("Ref", "Indicator", "Target 2025/26", "Minimum")
    three = ("Numerator", "Denominator", "Result")
    sheet.write_row("A10", (*heads, *three, *three, "RAG", "Exception report"), pens.head)
    for row, line in enumerate(FORM, 10):
        ref, name, target, floor, *figures, rag, comment = line
        sheet.set_row(row, 31)
        share = isinstance(target, float)
        pen = pens.rate if share else pens.cell
        sheet.write(row, 0, ref, pens.cell)
        sheet.write(row, 1, name, pens.wrap)
        sheet.write(row, 2, target, pen)
        sheet.write(row, 3, floor, pen)
        for first, at in ((4, "EF"), (7, "HI")):
            above, below = (_number(value) for value in figures[(first - 4) // 3 * 2 :][:2])
            if below:
                sheet.write(row, first, above, pens.large if above > 1000 else pens.cell)
                sheet.write(row, first + 1, below, pens.cell)
                said = f"={at[0]}{row + 1}/{at[1]}{row + 1}"
                shown = pens.tenth if share else pens.mean
                sheet.write_formula(row, first + 2, said, shown, above / below)
            else:
                sheet.write_blank(row, first, None, pens.grey)
                sheet.write_blank(row, first + 1, None, pens.grey)
                if ref == "DP1":
                    said = "=Activity!B14" if first == 4 else "=Activity!B17"
                    sheet.write_formula(row, first + 2, said, pens.cell, above)
                else:
                    sheet.write(row, first + 2, above, pens.cell)
        sheet.write(row, 10, rag, pens.cell)
        sheet.write(row, 11, comment, pens.wrap)
    sheet.write_row(18, 0, ("DP9", "Serious incidents (report only)", "none set"), pens.cell)
    sheet.write(18, 6, "Nil", pens.cell)
    sheet.write(18, 9, 1, pens.cell)
    sheet.write(18, 11, "July, scald in class, closed.", pens.wrap)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 10, 13)
    sheet.set_column(11, 11, 50)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _activity(sheet: Worksheet, pens: _Pens) -> None:
    """Months down the side."""
    sheet.write("A1", "Activity by month", pens.title)
    sheet.write("A2", "From the booking system, run 5 Feb", pens.small)
    sheet.write_row(
        "A4",
        (
            "Month",
            "GP referrals",
            "Self-referrals",
            "First assessments",
            "Average wait (days)",
            "Group sessions",
            "Attendances at groups",
            "Sessions led by past participant",
            "Cookery classes",
            "Attendances at cookery",
            "Reminder texts",
            "Finishers weighed",
            "of whom 5%+ down",
        ),
        pens.head,
    )
    for row, (month, *figures) in enumerate(ACTIVITY, 4):
        sheet.write_datetime(row, 0, date.fromisoformat(str(month)), pens.month)
        sheet.write_row(row, 1, figures or [""] * 12, pens.cell)
    sheet.write(16, 0, "Year to date", pens.band)
    for column, at in enumerate("BCDEFGHIJKLM", 1):
        total = sum(_number(line[column]) for line in ACTIVITY if len(line) > 1)
        how = "AVERAGE" if at == "E" else "SUM"
        value = total / 10 if at == "E" else total
        sheet.write_formula(16, column, f"={how}({at}5:{at}16)", pens.band, value)
    sheet.set_column(0, 12, 13)
    sheet.set_row(3, 46)


def _who(sheet: Worksheet, pens: _Pens) -> None:
    """Who came to a first assessment."""
    sheet.write("A1", "Who came (people at first assessment)", pens.title)
    sheet.write_row("A3", ("", "", "January", "Year to date", "% of year"), pens.head)
    row = 3
    for group, lines in WHO:
        sheet.write(row, 0, group, pens.band)
        for name, month, year in lines:
            sheet.write(row, 1, name, pens.cell)
            sheet.write(row, 2, month, pens.cell)
            sheet.write(row, 3, year, pens.cell)
            sheet.write_formula(row, 4, f"=D{row + 1}/$D$24", pens.tenth, year / 231)
            row += 1
    row += 1
    sheet.write_row(row, 0, ("Everybody", ""), pens.band)
    sheet.write(row, 2, 24, pens.cell)
    sheet.write_formula(row, 3, "=SUM(D4:D5)", pens.cell, 231)
    sheet.write(row + 1, 0, "Numbers under 5 are not shown for the month.", pens.small)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 4, 12)


def _venues(sheet: Worksheet, pens: _Pens) -> None:
    """Cookery courses by venue."""
    sheet.write("A1", "Cookery courses by venue, April 2025 to January 2026", pens.title)
    sheet.write_row(
        "A3",
        (
            "Venue",
            "Courses completed",
            "Places per course",
            "Started",
            "Finished",
            "Cooking from scratch most nights (not at week 1)",
            "Courses led by a past learner",
            "Still meeting without staff",
            "Kitchen hire (£)",
        ),
        pens.head,
    )
    for row, line in enumerate(VENUES, 3):
        sheet.write_row(row, 0, line, pens.cell)
    sheet.write(11, 0, "All venues", pens.band)
    sheet.write(11, 2, "", pens.band)
    for column, at in ((1, "B"), (3, "D"), (4, "E"), (5, "F"), (6, "G"), (7, "H"), (8, "I")):
        total = sum(_number(line[column]) for line in VENUES)
        sheet.write_formula(11, column, f"=SUM({at}4:{at}11)", pens.band, total)
    sheet.write("A13", "Northgate's second course only ended on 29 January.", pens.small)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 8, 13)
    sheet.set_row(2, 62)


def _blocks(sheet: Worksheet, pens: _Pens) -> None:
    """Helpers, homes and round about, one below the other."""
    sheet.write("A1", "Volunteers, families and community", pens.title)
    at = 2
    for title, lines in BLOCKS:
        sheet.write_row(at, 0, (title, "Nov 25", "Dec 25", "Jan 26", "Year to date"), pens.head)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line, pens.money if "£" in str(line[0]) else pens.cell)
        at += 2
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 4, 12)


def _cards(sheet: Worksheet, pens: _Pens) -> None:
    """What people send back three months after the end, then the tutors in words."""
    sheet.write("A1", "3-month follow-up postcards", pens.title)
    heads = ("Month returned", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan 26")
    sheet.write_row("A3", (*heads, "Year to date"), pens.head)
    for row, line in enumerate(CARDS, 3):
        sheet.write_row(row, 0, line, pens.money if "£" in str(line[0]) else pens.cell)
    sheet.write("A16", "From the tutors", pens.bold)
    for row, words in enumerate(WORDS, 16):
        sheet.merge_range(row, 0, row, 5, words, pens.wrap)
        sheet.set_row(row, 32)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Good Hearth Kitchens January return")
    pens = _Pens(made)
    _form(made.add_worksheet("Return"), pens)
    _activity(made.add_worksheet("Activity"), pens)
    _who(made.add_worksheet("Who came"), pens)
    _venues(made.add_worksheet("Cookery venues"), pens)
    _blocks(made.add_worksheet("Vols & families"), pens)
    _cards(made.add_worksheet("3 month cards"), pens)
    for sheet in made.worksheets()[1:]:
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
