"""Strength and balance classes against falls, on the monthly form of an ICB with tabs of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Styles = dict[str, Format]

MONTHS = (*(date(2025, month, 1) for month in range(4, 13)), *(date(2026, m, 1) for m in (1, 2, 3)))
DONE = 10

# ref, words, threshold, numerator or counts, denominator, comment; August had no course ending
FORM: tuple[tuple[object, ...], ...] = (
    (
        "LQR1",
        "People starting a class",
        "30 per month",
        (28, 31, 33, 30, 22, 34, 36, 32, 24, 35),
        None,
        "August and Christmas always dip",
    ),
    (
        "LQR2",
        "Assessed within 15 working days of referral",
        0.9,
        (25, 28, 30, 28, 20, 31, 33, 30, 22, 33),
        (28, 31, 33, 30, 22, 34, 36, 32, 24, 35),
        "2 in January were in hospital",
    ),
    (
        "LQR3",
        "Completed (18 or more of 24 classes)",
        0.6,
        (16, 17, 19, 17, None, 25, 19, 20, 14, 22),
        (26, 28, 30, 27, None, 38, 29, 31, 22, 33),
        "No course ended in August",
    ),
    (
        "LQR4",
        "Completers with a quicker Timed Up and Go",
        0.7,
        (12, 13, 15, 13, None, 19, 14, 16, 10, 17),
        (16, 17, 19, 17, None, 25, 19, 20, 14, 22),
        "",
    ),
    (
        "LQR5",
        "Completers with less fear of falling (Short FES-I)",
        0.6,
        (10, 10, 12, 11, None, 16, 12, 13, 8, 14),
        (16, 17, 19, 17, None, 25, 19, 20, 14, 22),
        "",
    ),
    (
        "LQR6",
        "Home hazard checklist done at start",
        0.95,
        (27, 30, 31, 29, 21, 33, 35, 31, 24, 34),
        (28, 31, 33, 30, 22, 34, 36, 32, 24, 35),
        "",
    ),
    (
        "LQR7",
        "Friends and Family Test: good or very good",
        0.95,
        (14, 14, 16, 15, None, 20, 16, 18, 12, 19),
        (14, 15, 17, 15, None, 21, 17, 18, 12, 20),
        "Given out at the last class",
    ),
    (
        "LQR8",
        "Falls in class needing first aid (report only)",
        "n/a",
        (0, 1, 0, 0, 0, 0, 1, 0, 0, "nil"),
        None,
        "Both reviewed, no harm",
    ),
)

# venue, room for, classes, attendances and cancelled in January, classes and attendances so far
VENUES: tuple[tuple[object, ...], ...] = (
    ("Larkfield Community Hall", 14, 9, 104, 1, 84, 958),
    ("St Osyth's parish room", 12, 8, 79, 0, 76, 731),
    ("Beech Court (sheltered)", 10, 8, 66, 0, 78, 604),
    ("Wickmere Bowls Club", 16, 9, 112, 1, 80, 985),
    ("Marsh Road Library", 10, 4, 31, 2, 38, 292),
    ("On Zoom, at home", 8, 4, 22, 0, 40, 214),
)

RUNNING: tuple[tuple[object, ...], ...] = (
    ("Instructor hours paid", 63, 594),
    ("Bands, weights and chairs (£)", 118.4, 1264.75),
    ("Waiting for a place at month end", 27, ""),
    ("Average weeks waiting", 3.4, ""),
    ("Taster sessions", 2, 17),
    ("People at tasters", 19, 203),
)

AGES: tuple[tuple[str, int, int], ...] = (
    ("Under 65", 8, 3),
    ("65 to 74", 61, 24),
    ("75 to 84", 97, 41),
    ("85 and over", 52, 19),
)

SOURCES: tuple[tuple[str, int, int], ...] = (
    ("GP or practice nurse", 13, 118),
    ("Community physio", 8, 64),
    ("A&E or ambulance falls car", 4, 31),
    ("Self or family", 6, 57),
    ("Social prescriber", 3, 24),
    ("Other", 1, 11),
)

START: tuple[tuple[object, ...], ...] = (
    ("Live alone", 16, 141),
    ("Fell in the year before", 22, 188),
    ("Fell twice or more", 9, 79),
    ("Use a stick or frame", 19, 162),
    ("Most deprived 40% of postcodes", 11, 96),
    ("Asian, Black or mixed ethnic group", "<5", 14),
)

# heading, or line for three quarters and January
CHANGED: tuple[tuple[object, ...], ...] = (
    ("At the last class",),
    ("Completers", 52, 42, 53, 22),
    ("Timed Up and Go quicker", 40, 32, 40, 17),
    ("Two or more extra chair stands in 30 seconds", 35, 29, 38, 15),
    ("Can get up off the floor alone, could not at start", 11, 9, 14, 6),
    ("Walking aid issued or swapped", 4, 3, 5, 2),
    ("On the phone three months later",),
    ("People we got hold of", 44, 47, 38, 15),
    ("Had fallen in the year before classes", 29, 30, 25, 10),
    ("   of these, no fall since", 21, 23, 19, 8),
    ("Fallen and gone to A&E", "<5", "<5", "<5", "nil"),
    ("Out on their own again (shops, bus, chapel)", 13, 16, 14, 5),
    ("Kept it up: joined another class or walking group", 22, 25, 20, 9),
    ("Physio told us slot no longer needed", 5, 4, 6, 2),
    ("Told about other services", 31, 28, 30, 12),
    ("Husband, wife, daughter, neighbour",),
    ("Does the home exercises with them", 15, 17, 16, 7),
    ("Happy to leave them on their own for an afternoon now", 8, 9, 9, 4),
    ("Sent our booklet", 52, 42, 53, 22),
)

# on the rota, of these former members, hours, lifts given
HELPERS: tuple[tuple[float, ...], ...] = (
    (11, 6, 58, 42),
    (11, 6, 61, 45),
    (12, 7, 66.5, 51),
    (12, 7, 64, 48),
    (12, 7, 40, 29),
    (14, 9, 72, 55),
    (15, 10, 81.5, 63),
    (15, 10, 77, 60),
    (15, 10, 60, 47),
    (17, 12, 84, 66),
)
A_LIFT = 0.9

HELPER_SURVEY: tuple[tuple[object, ...], ...] = (
    ("I get out of the house more because I help", 10, 3, 1),
    ("I am steadier on my own feet", 9, 4, 1),
    ("The training was useful", 13, 1, 0),
    ("I would like more shifts", 6, 7, 1),
)

OWN_GROUPS: tuple[tuple[object, ...], ...] = (
    ("Kitchen groups that meet without us", 3, 8),
    ("Members taking a turn to lead one", 4, 11),
    ("Room hire we cover for them (£)", 0, 45),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("I sleep better", 38, 29, 25),
    ("I see more of people than I did", 51, 22, 19),
    ("The instructor explains things clearly", 88, 4, 0),
    ("The hall is warm enough", 61, 19, 12),
    ("I am cooking or gardening again", 33, 21, 38),
)

WORDS: tuple[str, ...] = (
    "Marsh Road was shut by snow on 2 Wednesdays in January.",
    "The manager at Beech Court says pull-cord calls after a fall are down by 11 since we started "
    "there.",
    "We gave a talk to 40 people at the Memory Cafe.",
    "Our Wickmere helpers now ring 6 neighbours who live alone every morning.",
    "Two sisters at Larkfield took the bus to the coast in October, the first time since the "
    "summer of 2023.",
    "The ICB asks for 30 starters a month and we had 35.",
    "Rotary gave £600 for chairs with arms.",
    "By June we hope to train 5 members as chair-exercise leaders.",
)


def _known(values: tuple[object, ...]) -> list[float]:
    """Keep the numbers only."""
    return [value for value in values if isinstance(value, int | float)]


def _form(sheet: Worksheet, style: Styles) -> None:
    """Write the form of the ICB."""
    sheet.merge_range("A1:Q1", "NHS Saltmarsh and Dales Integrated Care Board", style["banner"])
    sheet.merge_range(
        "A2:Q2", "Schedule 4C Local Quality Requirements - monthly return 2025/26", style["banner"]
    )
    sheet.write("A3", "Contract: SD/FRAIL/025-B (1 October 2023 - 30 September 2026)")
    sheet.write("A4", "Provider: Larkfield Active Ageing CIC - strength and balance classes")
    sheet.write("A5", "Month reported: January 2026 (M10)      Sent: 12/02/2026")
    sheet.write_row("A7", ("Ref", "Requirement", "", "Threshold"), style["head"])
    for column, month in enumerate(MONTHS, 4):
        sheet.write_datetime(6, column, month, style["month"])
    sheet.write_row("Q7", ("YTD", "Comment"), style["head"])
    row = 7
    for ref, words, threshold, above, below, said in FORM:
        sheet.write_row(row, 0, (ref, words), style["cell"])
        sheet.write(row, 17, said, style["cell"])
        if below is None:
            sheet.write(row, 2, "No.", style["cell"])
            sheet.write(row, 3, threshold, style["cell"])
            _counts(sheet, row, above, style["cell"])
            row += 1
            continue
        sheet.write(row, 2, "%", style["cell"])
        sheet.write(row, 3, threshold, style["whole"])
        _rates(sheet, row, above, below, style["rate"])
        for more, (kind, values) in enumerate((("Num", above), ("Den", below)), 1):
            sheet.write_row(row + more, 0, ("", "", kind, ""), style["cell"])
            _counts(sheet, row + more, values, style["cell"])
            sheet.write_blank(row + more, 17, None, style["cell"])
        row += 3
    sheet.write(row + 1, 0, "Return by the 10th working day to the frailty contracts inbox")
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:C", 5)
    sheet.set_column("D:D", 11)
    sheet.set_column("E:Q", 7)
    sheet.set_column("R:R", 30)
    sheet.freeze_panes(7, 4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _counts(sheet: Worksheet, row: int, values: tuple[object, ...], cell: Format) -> None:
    """Write ten months, two that are to come, and the sum."""
    for column, value in enumerate(values, 4):
        sheet.write(row, column, "n/a" if value is None else value, cell)
    for column in (14, 15):
        sheet.write_blank(row, column, None, cell)
    total = sum(_known(values))
    sheet.write_formula(row, 16, f"=SUM(E{row + 1}:P{row + 1})", cell, total)


def _rates(
    sheet: Worksheet,
    row: int,
    above: tuple[float | None, ...],
    below: tuple[float | None, ...],
    rate: Format,
) -> None:
    """Write the shares of ten months and the year."""
    for column, (upper, lower) in enumerate(zip(above, below, strict=True)):
        letter = "EFGHIJKLMN"[column]
        if upper is None or lower is None:
            sheet.write(row, column + 4, "n/a", rate)
            continue
        formula = f"={letter}{row + 2}/{letter}{row + 3}"
        sheet.write_formula(row, column + 4, formula, rate, upper / lower)
    for column in (14, 15):
        sheet.write_blank(row, column, None, rate)
    whole = sum(_known(above)) / sum(_known(below))
    sheet.write_formula(row, 16, f"=Q{row + 2}/Q{row + 3}", rate, whole)


def _venues(sheet: Worksheet, style: Styles) -> None:
    """Write the classes by venue and what it takes to run them."""
    sheet.write("A1", "Classes by venue", style["bold"])
    sheet.merge_range("C3:F3", "January 2026", style["head"])
    sheet.merge_range("G3:H3", "April 2025 to January 2026", style["head"])
    heads = ("Venue", "Room for", "Classes", "Attendances", "Per class", "Cancelled")
    sheet.write_row("A4", (*heads, "Classes", "Attendances"), style["head"])
    for row, (venue, room, ran, came, lost, all_ran, all_came) in enumerate(VENUES, 4):
        sheet.write_row(row, 0, (venue, room, ran, came))
        formula = f"=D{row + 1}/C{row + 1}"
        sheet.write_formula(row, 4, formula, style["tenth"], came / ran)
        sheet.write_row(row, 5, (lost, all_ran, all_came))
    sheet.write("A11", "All", style["bold"])
    for letter, at in (("C", 2), ("D", 3), ("F", 4), ("H", 6)):
        total = sum(line[at] for line in VENUES)
        formula = f"=SUM({letter}5:{letter}10)"
        sheet.write_formula(f"{letter}11", formula, style["bold"], total)
    sheet.write("G11", 369, style["bold"])
    sheet.write_row("A14", ("Running it", "Jan 26", "Year to date"), style["bold"])
    for row, line in enumerate(RUNNING, 14):
        sheet.write(row, 0, line[0])
        for column, value in enumerate(line[1:], 1):
            if value != "":
                sheet.write(row, column, value)
    sheet.set_column("A:A", 32)
    sheet.set_column("B:H", 12)


def _people(sheet: Worksheet, style: Styles) -> None:
    """Write who starts the classes."""
    sheet.write("A1", "Who starts (new starters only)", style["bold"])
    sheet.write_row("A3", ("Age, April to January", "Women", "Men", "All"), style["head"])
    for row, (age, women, men) in enumerate(AGES, 3):
        sheet.write_row(row, 0, (age, women, men))
        sheet.write_formula(row, 3, f"=SUM(B{row + 1}:C{row + 1})", None, women + men)
    sheet.write("A8", "Total", style["bold"])
    sums = (sum(line[1] for line in AGES), sum(line[2] for line in AGES))
    for letter, total in zip("BCD", (*sums, sum(sums)), strict=True):
        sheet.write_formula(f"{letter}8", f"=SUM({letter}4:{letter}7)", style["bold"], total)
    sheet.write_row("A11", ("Sent by", "Jan-26", "Year to date"), style["head"])
    for row, line in enumerate(SOURCES, 11):
        sheet.write_row(row, 0, line)
    sheet.write("A18", "Total", style["bold"])
    for letter, at in (("B", 1), ("C", 2)):
        total = sum(line[at] for line in SOURCES)
        sheet.write_formula(f"{letter}18", f"=SUM({letter}12:{letter}17)", style["bold"], total)
    sheet.write_row("A21", ("At the first visit", "Jan-26", "Year to date"), style["head"])
    for row, line in enumerate(START, 21):
        sheet.write_row(row, 0, line)
    sheet.set_column("A:A", 36)
    sheet.set_column("B:D", 13)


def _changed(sheet: Worksheet, style: Styles) -> None:
    """Write what has changed for those who finished."""
    sheet.write("A1", "What has changed", style["bold"])
    heads = ("Apr-Jun 2025", "Jul-Sep 2025", "Oct-Dec 2025", "Jan 2026", "YTD")
    sheet.write_row("A3", ("", *heads), style["head"])
    for row, line in enumerate(CHANGED, 3):
        if len(line) == 1:
            sheet.merge_range(row, 0, row, 5, line[0], style["band"])
            continue
        sheet.write_row(row, 0, line)
        if "<5" in line:
            sheet.write(row, 5, 7)
        else:
            total = sum(_known(line[1:]))
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
    sheet.set_column("A:A", 50)
    sheet.set_column("B:F", 13)


def _helpers(sheet: Worksheet, style: Styles) -> None:
    """Write the helpers month by month, what they say, and the groups without staff."""
    sheet.write("A1", "Volunteer helpers", style["bold"])
    heads = ("Month", "On the rota", "of whom once in a class", "Hours", "Lifts given", "Fuel (£)")
    sheet.write_row("A2", heads, style["head"])
    for row, (month, line) in enumerate(zip(MONTHS[:DONE], HELPERS, strict=True), 2):
        sheet.write_datetime(row, 0, month, style["plain_month"])
        sheet.write_row(row, 1, line)
        fuel = round(line[3] * A_LIFT, 2)
        sheet.write_formula(row, 5, f"=E{row + 1}*{A_LIFT}", style["pence"], fuel)
    sheet.write("A13", "Total", style["bold"])
    for letter, at in (("D", 2), ("E", 3)):
        total = sum(line[at] for line in HELPERS)
        sheet.write_formula(f"{letter}13", f"=SUM({letter}3:{letter}12)", style["bold"], total)
    spent = round(sum(line[3] for line in HELPERS) * A_LIFT, 2)
    sheet.write_formula("F13", "=SUM(F3:F12)", style["pence"], spent)
    sheet.write("H1", "Helper survey, November 2025 (14 of 15 back)", style["bold"])
    sheet.write_row("H2", ("", "Yes", "Same", "No"), style["head"])
    for row, line in enumerate(HELPER_SURVEY, 2):
        sheet.write_row(row, 7, line)
    sheet.write_row("H9", ("Members' own groups", "Apr 2025", "Jan 2026"), style["head"])
    for row, line in enumerate(OWN_GROUPS, 9):
        sheet.write_row(row, 7, line)
    sheet.set_column("A:F", 12)
    sheet.set_column("H:H", 44)


def _said(sheet: Worksheet, style: Styles) -> None:
    """Write the survey of members and the month in words."""
    sheet.write("A1", "Members' survey October 2025, 92 forms", style["bold"])
    sheet.write_row("A2", ("", "Yes", "A bit", "No"), style["head"])
    for row, line in enumerate(SURVEY, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A10", "The month in words", style["bold"])
    for row, sentence in enumerate(WORDS, 10):
        sheet.write(row, 0, sentence, style["wrap"])
    sheet.set_column("A:A", 80)


def _styles(made: Workbook) -> Styles:
    """Make the formats."""
    cell = {"border": 1, "border_color": "#A6A6A6", "text_wrap": True, "valign": "top"}
    head = {**cell, "bold": True, "bg_color": "#005EB8", "font_color": "#FFFFFF"}
    return {
        "banner": made.add_format({"bold": True, "font_size": 13, "font_color": "#005EB8"}),
        "bold": made.add_format({"bold": True}),
        "wrap": made.add_format({"text_wrap": True}),
        "head": made.add_format(head),
        "month": made.add_format({**head, "num_format": "mmm-yy"}),
        "plain_month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
        "band": made.add_format({"bold": True, "italic": True, "bg_color": "#DDEBF7"}),
        "cell": made.add_format(cell),
        "rate": made.add_format({**cell, "num_format": "0.0%"}),
        "whole": made.add_format({**cell, "num_format": "0%", "align": "left"}),
        "tenth": made.add_format({"num_format": "0.0"}),
        "pence": made.add_format({"num_format": "0.00"}),
    }


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Larkfield strength and balance M10")
    style = _styles(made)
    _form(made.add_worksheet("LQR return"), style)
    _venues(made.add_worksheet("Venues"), style)
    _people(made.add_worksheet("Starters"), style)
    _changed(made.add_worksheet("What has changed"), style)
    _helpers(made.add_worksheet("Helpers"), style)
    _said(made.add_worksheet("In their words"), style)
    made.close()
