"""A monthly sheet of a rural medicines run: months across, quarter subtotals between them."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book, quarters

MONTHS = [
    "Apr-25",
    "May-25",
    "Jun-25",
    "Q1",
    "Jul-25",
    "Aug-25",
    "Sep-25",
    "Q2",
    "Oct-25",
    "Nov-25",
    "Dec-25",
    "Q3",
    "Jan-26",
    "Feb-26",
    "Mar-26",
    "Q4",
    "YTD",
]
DONE = (1, 2, 3, 5, 6, 7, 9, 10, 11)
ENDS = (4, 8, 12)

# words, figures, how the quarter is made: sum, last (a stock) or a share of two other lines
Line = tuple[str, list[float] | None, str]
ROWS: list[tuple[int, Line]] = [
    (
        6,
        ("Patients on the round, month end", [412, 418, 425, 431, 436, 440, 447, 452, 455], "last"),
    ),
    (7, ("Drops attempted", [812, 835, 828, 846, 801, 839, 871, 862, 904], "sum")),
    (8, ("Drops delivered", [791, 811, 806, 823, 779, 818, 852, 840, 871], "sum")),
    (9, ("   of which same or next day", [748, 772, 775, 781, 741, 790, 818, 803, 826], "sum")),
    (10, ("   % same or next day", None, "share")),
    (11, ("Brought back, nobody in", [21, 24, 22, 23, 22, 21, 19, 22, 33], "sum")),
    (12, ("Miles claimed", [4105, 4230, 4188, 4301, 4012, 4266, 4390, 4352, 4671], "sum")),
    (14, ("Home medicines checks done", [24, 28, 31, 30, 26, 33, 35, 32, 28], "sum")),
    (15, ("   something wrong found", [13, 15, 18, 16, 14, 19, 18, 17, 15], "sum")),
    (16, ("   ...and with the pharmacist same day", [12, 13, 16, 15, 13, 17, 17, 16, 13], "sum")),
    (17, ("Six-week ring-backs made", [18, 22, 25, 27, 28, 25, 30, 31, 29], "sum")),
    (
        18,
        (
            "   taking tablets right now, and weren't at the check",
            [9, 12, 14, 15, 13, 14, 17, 18, 15],
            "sum",
        ),
    ),
    (20, ("Drivers out at least once (all unpaid)", [31, 32, 32, 34, 33, 35, 36, 38, 37], "none")),
    (21, ("Hours they gave", [268, 281, 274, 290, 255, 287, 301, 296, 312.5], "sum")),
    (22, ("New drivers asking to join", [3, 1, 0, 4, 2, 3, 5, 2, 1], "sum")),
    (24, ("Started at a lunch club after we mentioned it", [3, 2, 4, 5, 1, 4, 6, 5, 7], "sum")),
    (25, ("Heating or smoke alarm put right (homes)", [1, 0, 2, 1, 0, 2, 4, 5, 6], "sum")),
    (26, ("Concern slips handed in by drivers", [11, 9, 12, 8, 10, 13, 15, 14, 19], "sum")),
    (
        27,
        (
            "Sons / daughters who no longer drive over to collect",
            [6, 5, 7, 4, 3, 8, 6, 5, 4],
            "sum",
        ),
    ),
    (28, ("Old medicines handed back, kg", [7.5, 6, 9.2, 8.1, 5.4, 7.8, 10.3, 9.6, 8.1], "sum")),
]
BANDS = {5: "THE ROUND", 13: "HOME MEDICINES CHECKS", 19: "DRIVERS", 23: "WHAT ELSE CAME OF IT"}

GOALS: list[tuple[str, str, str, float | str, float | str, float, float, str]] = [
    ("1", "Drops delivered", "count", 9600, 8640, 871, 7391, "G"),
    (
        "2",
        "Same or next day",
        "same or next day / delivered",
        0.95,
        0.9,
        826 / 871,
        7054 / 7391,
        "G",
    ),
    ("3", "Brought back", "brought back / attempted", 0.03, 0.05, 33 / 904, 207 / 7598, "G"),
    ("4", "Home medicines checks", "count", 360, 324, 28, 267, "A"),
    (
        "5",
        "Problems to pharmacist same day",
        "same day / checks with a problem",
        0.9,
        0.8,
        13 / 15,
        132 / 145,
        "G",
    ),
    ("6", "Controlled drug incidents", "count, report only", "none set", "none set", 0, 1, "-"),
]

PEOPLE: list[tuple[str, list[int | str], int | str]] = [
    ("Drivers who went on to a paid job (pharmacy counter, ambulance car)", [0, 2, 1], 3),
    ("Dispensary staff who got their accuracy checking certificate", [1, 1, 2], 4),
    ("Sixth formers on the Saturday run (DofE)", [4, 4, 6], "-"),
    ("Villages running their own porch rota without us", [1, 2, 3], "-"),
    ("Neighbours on those rotas", [7, 13, 21], "-"),
    ("Induction evenings held", [2, 1, 2], 5),
    ("DBS checks outstanding", [3, 5, 2], "-"),
    ("Co-ordinator hours (paid)", [390, 390, 390], 1170),
]

DIARY: list[tuple[str, str]] = [
    (
        "Oct 25",
        "Steady month. Extra drop point opened at Kelder Bridge post office. 14 concern "
        "slips came back as needing nothing more.",
    ),
    (
        "Nov 25",
        "Fog on the tops, two rounds went out a day late. Mrs P's son wrote to say he has "
        "gone back to full-time work now that we bring her dosette box. Four drivers asked for "
        "winter tyres.",
    ),
    (
        "Dec 25",
        "Busiest December so far: 904 drops tried. More no-answers because families were "
        "away. Nine people who would have been alone sat down to Christmas dinner together at "
        "Ottermere hall. Twelve of our drivers cooked it in their own time. Flu took out 3 "
        "staff for a week.",
    ),
    ("Next month", "Ice plan: chains for 6 cars. We expect about 880 drops in January."),
]


def _column(number: int) -> str:
    return "ABCDEFGHIJKLMNOPQR"[number]


def draw(path: Path) -> None:
    """Draw the file sent for December 2025."""
    made = book(path, "Medicines run M9")
    base = {"font_name": "Calibri", "font_size": 10}
    plain = made.add_format({**base, "num_format": "#,##0.0;-#,##0.0;0"})
    whole = made.add_format({**base, "num_format": "#,##0"})
    share = made.add_format({**base, "num_format": "0.0%"})
    words = made.add_format(base)
    wrap = made.add_format({**base, "text_wrap": True, "valign": "top"})
    bold = made.add_format({**base, "bold": True})
    head = made.add_format({**base, "bold": True, "bottom": 2, "align": "right"})
    band = made.add_format({**base, "bold": True, "font_color": "#FFFFFF", "bg_color": "#5B3A70"})
    tint = {"bg_color": "#EFE7F4", "bold": True}
    sums = made.add_format({**base, **tint, "num_format": "#,##0"})
    tenths = made.add_format({**base, **tint, "num_format": "#,##0.0"})
    rates = made.add_format({**base, **tint, "num_format": "0.0%"})
    title = made.add_format({"font_name": "Calibri", "font_size": 16, "font_color": "#5B3A70"})

    sheet = made.add_worksheet("Front")
    sheet.set_column("A:A", 3)
    sheet.set_column("B:B", 70)
    sheet.write("B2", "Greenlane Medicines Run", title)
    for row, line in enumerate(
        (
            "Monthly monitoring for NHS Eskerdale and Fellside ICB, Medicines Optimisation",
            "Rural Medicines Delivery and Home Medicines Check service - contract EFICB/MO/2025/11",
            "Contract term 1 April 2025 to 31 March 2028. Paid monthly, reported monthly by the "
            "10th working day",
            "This file: M9, December 2025",
            "Greenlane Community Benefit Society Ltd, The Old Creamery, Ottermere. 01632 960233",
        ),
        3,
    ):
        sheet.write(row, 1, line, words)

    sheet = made.add_worksheet("KPI")
    sheet.set_column("A:A", 5)
    sheet.set_column("B:C", 32)
    sheet.set_column("D:H", 11)
    sheet.write("A1", "KPIs at M9", title)
    for column, name in enumerate(
        ("No", "KPI", "How worked out", "Target", "Floor", "Dec-25", "YTD", "RAG")
    ):
        sheet.write(2, column, name, head)
    for row, (ref, name, how, goal, floor, latest, ytd, light) in enumerate(GOALS, 3):
        look = share if "/" in how else whole
        for column, text in ((0, ref), (1, name), (2, how), (7, light)):
            sheet.write(row, column, text, words)
        for column, figure in ((3, goal), (4, floor), (5, latest), (6, ytd)):
            sheet.write(row, column, figure, look)
    sheet.write(
        "A11", "KPI 1 and 4: target and floor are for twelve months. KPI 3: lower is better.", words
    )

    sheet = made.add_worksheet("Monthly")
    sheet.freeze_panes(4, 1)
    sheet.set_column("A:A", 46)
    sheet.set_column("B:R", 8)
    sheet.write("A1", "Month by month 2025/26", title)
    sheet.write(3, 0, "", head)
    for column, name in enumerate(MONTHS, 1):
        sheet.write(3, column, name, head)
    for row, name in BANDS.items():
        sheet.merge_range(row - 1, 0, row - 1, 17, name, band)
    known = {row: line[1] for row, line in ROWS}
    for row, (name, figures, how) in ROWS:
        at = row - 1
        sheet.write(at, 0, name, words)
        if figures is None:
            top, low = known[9] or [], known[8] or []
            for column, over, under in zip(DONE, top, low, strict=True):
                letter = _column(column)
                sheet.write_formula(at, column, f"={letter}9/{letter}8", share, over / under)
            for column, over, under in zip(ENDS, quarters(top), quarters(low), strict=True):
                letter = _column(column)
                sheet.write_formula(at, column, f"={letter}9/{letter}8", rates, over / under)
            sheet.write_formula(at, 17, "=R9/R8", rates, sum(top) / sum(low))
            continue
        tenth = any(figure != int(figure) for figure in figures)
        for column, figure in zip(DONE, figures, strict=True):
            if row == 25 and figure == 0:
                sheet.write(at, column, "nil" if column == 2 else 0, whole)
            else:
                sheet.write(at, column, figure, plain if tenth else whole)
        look = tenths if tenth else sums
        if how == "sum":
            for column, total in zip(ENDS, quarters(figures), strict=True):
                first, last = _column(column - 3), _column(column - 1)
                sheet.write_formula(
                    at, column, f"=SUM({first}{row}:{last}{row})", look, round(total, 1)
                )
            sheet.write_formula(
                at, 17, f"=E{row}+I{row}+M{row}+Q{row}", look, round(sum(figures), 1)
            )
        elif how == "last":
            for column in ENDS:
                letter = _column(column - 1)
                sheet.write_formula(
                    at, column, f"={letter}{row}", look, figures[DONE.index(column - 1)]
                )
            sheet.write(at, 17, "", look)
        else:
            for column in (*ENDS, 17):
                sheet.write(at, column, "-", look)
    sheet.write(
        "A30",
        "Drivers: same people month to month so not added up. Scales at the "
        "Ottermere shop weigh to 100 g.",
        words,
    )

    sheet = made.add_worksheet("People")
    sheet.set_column("A:A", 62)
    sheet.set_column("B:F", 10)
    sheet.write("A1", "People, each quarter", title)
    for column, name in enumerate(("", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "So far")):
        sheet.write(2, column, name, head)
    for row, (name, counts, total) in enumerate(PEOPLE, 3):
        sheet.write(row, 0, name, words)
        for column, count in enumerate(counts, 1):
            sheet.write(row, column, count, whole)
        sheet.write(row, 5, total, sums)

    sheet = made.add_worksheet("Diary")
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 100)
    sheet.write("A1", "Diary", title)
    for row, (when, line) in enumerate(DIARY, 2):
        sheet.set_row(row, 44)
        sheet.write(row, 0, when, bold)
        sheet.write(row, 1, line, wrap)
    for page in made.worksheets():
        page.set_landscape()
        page.fit_to_pages(1, 0)
    made.close()
