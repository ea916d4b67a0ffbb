"""Members' food pantry and cookery courses for a council's public health team, end of year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

# Ref, words, target, this quarter's two numbers, the year's two numbers, last year, RAG, comment.
INDICATORS: tuple[tuple[object, ...], ...] = (
    (
        "PH1",
        "New households joining the pantry",
        240,
        74,
        None,
        245,
        None,
        221,
        "Green",
        "Target met in March.",
    ),
    (
        "PH2",
        "New households from the 20% most deprived areas",
        0.65,
        51,
        74,
        163,
        245,
        0.61,
        "Green",
        "By postcode look-up",
    ),
    (
        "PH3",
        "People starting a cookery course who finish (4 of 6 sessions)",
        0.7,
        38,
        50,
        118,
        168,
        0.68,
        "Green",
        "",
    ),
    (
        "PH4",
        "Finishers eating at least 1 more portion of fruit and veg a day",
        0.65,
        27,
        38,
        80,
        118,
        0.66,
        "Green",
        "",
    ),
    ("PH5", "Cookery sessions delivered", 120, 36, None, 126, None, 114, "Green", "6 to a course"),
    (
        "PH6",
        "Fresh fruit and veg per shop visit (kg)",
        2,
        4634,
        2224,
        16474,
        8144,
        1.84,
        "Green",
        "see Shop tab",
    ),
    (
        "PH7",
        "Members rating the pantry good or very good",
        0.85,
        112,
        121,
        206,
        225,
        0.9,
        "Green",
        "Sept and March surveys only",
    ),
    (
        "PH8",
        "Food safety incidents (for information)",
        "n/a",
        "nil",
        None,
        3,
        None,
        2,
        "",
        "None since November",
    ),
)

BY_QUARTER: tuple[tuple[object, ...], ...] = (
    ("PH1", 52, 61, 58, 74),
    ("PH2", 0.635, 0.656, 0.672, 0.689),
    ("PH3", 0.675, 0.647, 0.705, 0.76),
    ("PH4", 0.667, 0.682, 0.645, 0.711),
    ("PH5", 30, 24, 36, 36),
    ("PH6", 1.95, 2.07, 1.98, 2.08),
    ("PH7", "n/a", 0.904, "n/a", 0.926),
    ("PH8", 1, "nil", 2, "nil"),
)

INVOICES: tuple[tuple[object, ...], ...] = (
    ("Contract sum for the quarter", 18750),
    ("Invoiced", 18750),
    ("Spent", 19204.66),
)

# Visits, households, new households, fresh kg, all food kg, fees: April to March.
SHOP = (
    (612, 271, 19, 1163, 4210, 2754),
    (634, 280, 16, 1236, 4388, 2853),
    (641, 284, 17, 1282, 4467, 2884.5),
    (655, 293, 22, 1343, 4520, 2947.5),
    (598, 288, 18, 1256, 4102, 2691),
    (672, 301, 21, 1378, 4655, 3024),
    (701, 309, 20, 1402, 4873, 3154.5),
    (718, 318, 23, 1436, 5011, 3231),
    (689, 312, 15, 1344, 5236, 3100.5),
    (734, 326, 27, 1505, 5098, 3303),
    (722, 331, 22, 1516, 4987, 3249),
    (768, 344, 25, 1613, 5304, 3456),
)

# Course; quarter: courses, started, finished, sessions; year: the same.
COURSES: tuple[tuple[object, ...], ...] = (
    ("Cook from Scratch", 2, 18, 13, 12, 7, 58, 39, 42),
    ("Dads and Kids", 1, 9, 7, 6, 4, 31, 22, 24),
    ("Over 65s Lunch", 1, 8, 7, 6, 4, 29, 23, 24),
    ("Pennywise Suppers", 2, 15, 11, 12, 6, 50, 34, 36),
)

AFTER: tuple[tuple[object, ...], ...] = (
    ("Finishers who filled in the last-session sheet", 27, 22, 31, 38),
    ("   one more portion a day than at the start (PH4)", 18, 15, 20, 27),
    ("   takeaway less often than before", 13, 10, 16, 21),
    ("   children now eat a vegetable they refused before", 11, 9, 14, 19),
    ("   somebody else at home has begun to cook as well", 8, 7, 10, 14),
    ("Grandparents, partners and older children who cooked alongside", 14, 10, 17, 22),
    ("Courses led by a past learner, tutor not there", 1, 1, 2, 3),
    ("Slow cookers lent", 12, 8, 15, 17),
    ("Recipe cards printed", 400, 0, 600, 400),
    ("Average attendance per session", 6.4, 6.6, 5.9, 6.7),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers active in quarter", 31, 33, 36, 41),
    ("of whom shop here as members", 19, 21, 24, 28),
    ("Hours given", 1043, 1102, 1188.5, 1266),
    ("Enquiries about volunteering", 14, 9, 17, 21),
    ("Induction evenings", 2, 2, 3, 3),
    ("DBS checks sent off", 5, 4, 8, 7),
    ("Passed Level 2 food hygiene", 5, 3, 6, 7),
    ("Left us because they got a job", 1, 2, 1, 3),
    ("Say they are less lonely since volunteering", "not asked", 22, "not asked", 29),
    ("Staff of local firms giving a day", 6, 0, 11, 8),
    ("Evening openings run by members alone", 3, 5, 8, 10),
    ("Volunteer expenses paid (£)", 212.4, 198.75, 260.1, 287.35),
    ("Paid staff (FTE)", 2.4, 2.4, 2.4, 2.6),
)

JOINERS: tuple[tuple[object, ...], ...] = (
    ("Single adult", 20, 71),
    ("Lone parent", 27, 88),
    ("Couple with children", 16, 52),
    ("Pensioner household", 7, 21),
    ("Other / not said", 4, 13),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Forms back", 104, 121),
    ("Good or very good overall", 94, 112),
    ("Would tell a neighbour to join", 99, 117),
    ("Made a friend here", 51, 66),
    ("Adults skip meals less than before they joined", 58, 74),
    ("Up to date with rent and fuel now, behind when joined", 17, 26),
    ("Heard of us from a GP or nurse", 22, 31),
    ("Would like later opening", 33, 41),
)

HELP: tuple[tuple[object, ...], ...] = (
    ("Appointments with the advice worker", 46, 51, 58, 67),
    ("Wait for the advice worker (days)", 9, 8, 11, 7),
    ("Benefits and grants gained by members (£, yearly value)", 18240, 22310, 19875, 31460),
    ("Debt written off (£)", 6420, "nil", 3150, 8900),
    ("Left: can manage without us now", 6, 8, 5, 11),
    ("Left: moved away or lapsed", 12, 15, 9, 14),
    ("Households waiting to join at quarter end", 18, 24, 31, 27),
    ("Members who no longer use the St Bride's food bank", 9, 12, 10, 16),
    ("Healthy Start leaflets handed out", 120, 85, 140, 160),
)

WORDS = (
    "We opened for 143 days this year and closed for stocktaking on 2 January and 3 January.",
    "A mum of three on the Fairmead estate has cooked every night since October and her eldest has come off the dietitian's list.",
    "Six members have taken over the plot behind the chapel and keep the salad shelf going without us.",
    "The van failed its MOT and 2 collections were missed in February.",
    "We handed out 90 slow cooker recipes at the council's winter fair.",
    "The school says 14 of our families' children now stay for the breakfast club the parents started in January.",
    "From April we hope to run 8 courses a quarter and take on 10 more volunteers.",
    "The commissioner asked for 240 new households and we reached 245.",
)

HEADS = ("Apr-Jun 2025", "Jul-Sep 2025", "Oct-Dec 2025", "Jan-Mar 2026")


def _total(values: tuple[object, ...]) -> float:
    """Sum of the figures among the values."""
    return round(sum(value for value in values if isinstance(value, int | float)), 2)


def _indicators(sheet: Worksheet, bold: Format, rate: Format, mean: Format, grey: Format) -> None:
    """Write the council's form."""
    sheet.merge_range("A1:G1", "MARLBURY BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Contract monitoring form PH-CM4 (version 3)", grey)
    for row, pair in enumerate(
        (
            ("Contract", "MBC/PH/0388 Community food pantry and cookery, 01.04.2024 to 31.03.2027"),
            ("Provider", "Nettlebridge Larder Society Ltd"),
            ("Quarter", "Q4 2025/26, January to March 2026"),
            ("Completed by", "Pantry manager, 09.04.2026"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    sheet.merge_range("D8:F8", "Quarter 4", bold)
    sheet.merge_range("G8:I8", "Year 2025/26", bold)
    pieces = ("Numerator", "Denominator", "Result")
    sheet.write_row(
        "A9", ("Ref", "Indicator", "Target", *pieces, *pieces, "2024/25", "RAG", "Comments"), bold
    )
    for row, line in enumerate(INDICATORS, 9):
        share = rate if isinstance(line[2], float) else mean if line[0] == "PH6" else None
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2], rate if isinstance(line[2], float) else None)
        for column, over, under in ((3, line[3], line[4]), (6, line[5], line[6])):
            letters = "DEF" if column == 3 else "GHI"
            if isinstance(over, int) and isinstance(under, int):
                sheet.write_row(row, column, (over, under))
                words = f"={letters[0]}{row + 1}/{letters[1]}{row + 1}"
                sheet.write_formula(row, column + 2, words, share, over / under)
            else:
                sheet.write(row, column + 2, over)
        sheet.write(row, 9, line[7], share)
        for column, words in ((10, line[8]), (11, line[9])):
            if words:
                sheet.write(row, column, words)
    sheet.write_row("A20", ("Ref", "Results so far this year", "Q1", "Q2", "Q3", "Q4"), bold)
    for row, line in enumerate(BY_QUARTER, 20):
        sheet.write(row, 0, line[0])
        sheet.write(row, 1, INDICATORS[row - 20][1])
        share = rate if isinstance(line[4], float) and line[4] < 1 else None
        sheet.write_row(row, 2, line[1:], share)
    sheet.write_row("B31", ("Finance", "Q4 (£)"), bold)
    for row, line in enumerate(INVOICES, 31):
        sheet.write_row(row, 1, line)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 10, 12)
    sheet.set_column(11, 11, 30)


def _shop(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months of the shop with quarter and year totals."""
    sheet.merge_range("A1:G1", "Shop by month 2025/26 (till and scales)", bold)
    heads = (
        "Shop visits",
        "Households shopping",
        "New households",
        "Fresh fruit & veg (kg)",
        "All food in (kg)",
        "Members' fees (£)",
    )
    sheet.write_row("A3", ("Month", *heads), bold)
    row = 3
    for quarter in range(4):
        for step in range(3):
            number = quarter * 3 + step
            year, which = (2025, number + 4) if number < 9 else (2026, number - 8)
            sheet.write_datetime(row, 0, date(year, which, 1), month)
            sheet.write_row(row, 1, SHOP[number])
            row += 1
        sheet.write(row, 0, f"Quarter {quarter + 1}", bold)
        for column in (1, 3, 4, 5, 6):
            letter = "ABCDEFG"[column]
            came = quarters([line[column - 1] for line in SHOP])[quarter]
            sheet.write_formula(row, column, f"=SUM({letter}{row - 2}:{letter}{row})", bold, came)
        row += 1
    sheet.write(row, 0, "Year", bold)
    for column in (1, 3, 4, 5, 6):
        letter = "ABCDEFG"[column]
        words = f"={letter}7+{letter}11+{letter}15+{letter}19"
        sheet.write_formula(row, column, words, bold, sum(line[column - 1] for line in SHOP))
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 6, 15)


def _cookery(sheet: Worksheet, bold: Format) -> None:
    """Write the courses and what learners said."""
    sheet.write("A1", "Cookery", bold)
    sheet.merge_range("B2:E2", "January to March 2026", bold)
    sheet.merge_range("F2:I2", "April 2025 to March 2026", bold)
    pieces = ("Courses", "Started", "Finished", "Sessions")
    sheet.write_row("A3", ("Course", *pieces, *pieces), bold)
    for row, line in enumerate(COURSES, 3):
        sheet.write_row(row, 0, line)
    sheet.write("A8", "All courses", bold)
    for column in range(1, 9):
        letter = "ABCDEFGHI"[column]
        came = _total(tuple(line[column] for line in COURSES))
        sheet.write_formula(7, column, f"=SUM({letter}4:{letter}7)", bold, came)
    sheet.write_row("A11", ("Last-session sheets and tutor's log", *HEADS, "Year"), bold)
    for row, line in enumerate(AFTER, 11):
        sheet.write_row(row, 0, line)
        if row < 20:
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _total(line[1:]))
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 8, 13)


def _volunteers(sheet: Worksheet, bold: Format) -> None:
    """Write the table of volunteers."""
    sheet.write_row("A1", ("People who make it happen", *HEADS, "Year to date"), bold)
    for row, line in enumerate(VOLUNTEERS, 1):
        sheet.write_row(row, 0, line)
        if row in (3, 4, 5, 6, 7, 8, 10, 11, 12):
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _total(line[1:]))
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 5, 14)


def _members(sheet: Worksheet, bold: Format) -> None:
    """Write who joined, the survey and other help."""
    sheet.write_row("A1", ("Who joined", "Q4", "Year"), bold)
    for row, line in enumerate(JOINERS, 1):
        sheet.write_row(row, 0, line)
    sheet.write_row("A7", ("All new households", 74, 245), bold)
    sheet.write_row("A10", ("Members' survey", "September 2025", "March 2026"), bold)
    for row, line in enumerate(SURVEY, 10):
        sheet.write_row(row, 0, line)
    sheet.write_row("A21", ("Money and moving on", *HEADS, "Year"), bold)
    for row, line in enumerate(HELP, 21):
        sheet.write_row(row, 0, line)
        if row not in (22, 27):
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _total(line[1:]))
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Food pantry Q4 monitoring")
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.00"})
    grey = made.add_format({"italic": True, "font_color": "#666666"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    form = made.add_worksheet("PH-CM4")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _indicators(form, bold, rate, mean, grey)
    _shop(made.add_worksheet("Shop"), bold, month)
    _cookery(made.add_worksheet("Cookery"), bold)
    _volunteers(made.add_worksheet("Volunteers"), bold)
    _members(made.add_worksheet("Members"), bold)
    words = made.add_worksheet("Anything else")
    words.write("A1", "Anything else you would like us to know about this quarter?", bold)
    for row, sentence in enumerate(WORDS, 1):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 115)
    made.close()
