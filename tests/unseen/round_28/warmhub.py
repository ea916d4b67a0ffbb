"""Winter warm hubs and energy advice with health checks in a town, monthly to a council."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Oct", "Nov", "Dec", "Jan", "Feb")
STARTS = tuple(datetime(2025 + (month < 10), month, 1) for month in (10, 11, 12, 1, 2, 3))

TITLES = {
    "Hubs": "Hubs, winter 2025/26",
    "Nurse": "Nurse sessions",
    "Helpers": "Helpers: hours by month",
    "Cards": "Cards from the tables",
}

# Ref, measure, season target, five months (text in the third place: what the row is), note.
FORM: tuple[tuple[object, ...], ...] = (
    ("W1", "Warm hub sessions opened", 165, (25, 29, 24, 31, 28), "Quayside from November"),
    ("W2", "People coming to a hub for the first time this winter", 700, (148, 117, 86, 164, 121)),
    ("W3", "Energy appointments within 10 working days of asking", 0.85, "rate"),
    ("W3a", "   seen within 10 working days", None, (21, 27, 19, 33, 35)),
    ("W3b", "   asked for an appointment", None, (26, 31, 24, 40, 38)),
    ("W4", "Health checks completed", 260, (41, 46, 29, 50, 49), "One nurse in December"),
    ("W5", "People with raised blood pressure passed to their GP", 0.95, "rate"),
    ("W5a", "   passed to GP", None, (11, 14, 8, 16, 14)),
    ("W5b", "   raised reading", None, (12, 14, 9, 16, 15), "One each Oct, Dec, Feb said no"),
    ("W6", "Homes with small measures fitted", 100, (12, 18, 11, 22, 19)),
    ("W7", "Visitors who say they can keep warmer at home", 0.75, "cards"),
    ("W8", "Average attendance at a hub session", 12, "mean"),
    ("W9", "Accidents and complaints (for information)", "n/a", ("nil", 1, 0, 0, 1)),
)

HUBS: tuple[tuple[str, tuple[object, ...], tuple[object, ...]], ...] = (
    ("Threadgold Hall", (8, 8, 7, 9, 8), (142, 168, 151, 214, 196)),
    ("St Brannoc's", (4, 4, 3, 4, 4), (38, 45, 31, 58, 52)),
    ("Library", (9, 8, 8, 9, 8), (121, 118, 109, 137, 126)),
    ("Chapel Row", (4, 5, 3, 5, 4), (29, 41, 24, 52, 46)),
    ("Quayside", ("n/a", 4, 3, 4, 4), ("n/a", 22, 19, 37, 33)),
)

ASIDE: tuple[tuple[object, ...], ...] = (
    ("Bowls of soup and hot meals", 211, 268, 229, 356, 318),
    ("Hall heating and food (£)", 486.2, 612.75, 598.1, 803.4, 741.6),
    ("Sessions hosted by visitors, no staff there", 1, 2, 2, 5, 6),
    ("Visitors who now call on each other between sessions", 11, 16, 19, 27, 34),
)

CHECKS: tuple[tuple[object, ...], ...] = (
    (date(2025, 10, 9), "Threadgold Hall", 16, 5, 5, 2, 1),
    (date(2025, 10, 15), "Library", 14, 4, 4, 1, 0),
    (date(2025, 10, 25), "Chapel Row", 11, 3, 2, 1, 1),
    (date(2025, 11, 4), "St Brannoc's", 13, 4, 4, 2, 0),
    (date(2025, 11, 13), "Threadgold Hall", 18, 6, 6, 3, 1),
    (date(2025, 11, 19), "Library", 15, 4, 4, 1, 1),
    (date(2025, 12, 2), "St Brannoc's", 12, 3, 3, 1, 0),
    (date(2025, 12, 11), "Threadgold Hall", 17, 6, 5, 2, 1),
    (date(2026, 1, 8), "Threadgold Hall", 21, 7, 7, 3, 2),
    (date(2026, 1, 14), "Library", 16, 5, 5, 2, 0),
    (date(2026, 1, 24), "Chapel Row", 13, 4, 4, 1, 1),
    (date(2026, 2, 5), "Threadgold Hall", 20, 6, 6, 2, 1),
    (date(2026, 2, 11), "Library", 17, 5, 5, 1, 0),
    (date(2026, 2, 22), "Quayside", 12, 4, 3, "not due", 2),
)

ENERGY: tuple[tuple[object, ...], ...] = (
    ("WHAT WE DID",),
    ("Phone calls and emails", 61, 74, 58, 97, 88),
    ("Home visits", 14, 19, 12, 24, 21),
    ("Draught kits and thermal curtains given out", 23, 31, 20, 38, 34),
    ("Adviser hours lost to sickness", 0, 7, 22, 0, 14.5),
    ("Materials (£)", 318.4, 402.15, 266.8, 511, 468.3),
    (),
    ("WHAT IT DID",),
    ("Off the bills (£ a year, our estimate)", 1840, 2310, 1425, 3260, 2985),
    ("Fuel debt written off (£)", 410, 655.5, 0, 1240, 890.25),
    ("New benefit in payment (£ a week)", 86.4, 121.7, 54.2, 188.35, 143.1),
    ("Boiler or heating going again", 3, 4, 2, 6, 5),
    ("Lived in one room, now using the whole house", 1, 2, 1, 4, 3),
    ("Prepay meter was off, back on supply", 2, 3, 4, 5, 4),
    ("Child back in own bedroom, damp gone", 0, 1, 1, 2, 1),
    ("Home from hospital earlier because the house was warm", 1, 2, 2, 3, 2),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("A.T.", "Host, Threadgold", 22, 24, 20, 28, 26),
    ("M.O.", "Host, Library", 18, 18, 16, 20, 19.5),
    ("J.P.", "Kitchen", 30, 34, 31, 36, 34),
    ("S.K.", "Kitchen", None, 12, 10, 16, 14),
    ("D.W.", "Van", 15, 15, 9, 18, 17),
    ("R.&L.H.", "Host, Chapel Row", 16, 20, 12, 20, 16),
    ("P.N.", "Host, Quayside", None, 16, 12, 16, 16),
    ("Others", "", 41, 46, 38, 63, 66),
)

HELPERS_TOO: tuple[tuple[object, ...], ...] = (
    ("On the rota at month end", 14, 16, 16, 20, 22),
    ("of which first came in for the warm", 3, 4, 4, 7, 8),
    ("Briefings held", 2, 1, 1, 2, 1),
    ("Bus fares paid (£)", 28.4, 33.6, 25.2, 41.8, 39),
    ("Found paid work since joining us", 0, 0, 1, 0, 1),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards handed out", 60, 60, 45, 75, 70),
    ("Cards back", 24, 29, 19, 33, 34),
    ("I can keep warmer at home", 17, 22, 15, 26, 28),
    ("I am on my own less than last winter", 14, 19, 11, 21, 23),
    ("I eat a hot meal at home more often", 9, 12, 8, 15, 17),
    ("My son or daughter worries less", 4, 6, 3, 8, 9),
    ("I would tell a friend to come", 23, 28, 18, 31, 33),
)

WORDS = (
    (
        "October",
        "Chapel Row boiler out for the first week, so the coats stayed on.",
    ),
    (
        "November",
        "Mr B. had not put his heating on for two winters and now sleeps in his bedroom again.",
    ),
    (
        "December",
        "The discharge team say 3 people were home for Christmas who would have stayed in.",
    ),
    (
        "January",
        "Four of the Saturday regulars have set up a Tuesday lunch of their own at the allotments.",
    ),
    ("January", "Our van was off the road for 6 days."),
    (
        "February",
        "A mother on the Fairlea estate is back at her cleaning job now the debt is gone.",
    ),
    ("February", "We handed out 900 winter guides with the council tax letters."),
    ("February", "Interviews for the second energy adviser are on 19 March."),
    ("February", "In March we hope to try a Sunday session at the Library."),
    ("February", "We are 28 sessions short of the 165 and should get most of the way in March."),
)


def _total(figures: tuple[object, ...]) -> float:
    """Sum of what is a figure."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _part(hub: tuple[str, tuple[object, ...], tuple[object, ...]], part: int) -> tuple[object, ...]:
    """Sessions (1) or visits (2) of a hub."""
    return hub[1] if part == 1 else hub[2]


def _months(name: str) -> tuple[int, ...]:
    """Five months of a row of the form, or of the cards or the hubs behind it."""
    behind = {line[0]: line[3] for line in FORM}
    behind["cards back"], behind["warmer"] = CARDS[1][1:], CARDS[2][1:]
    behind["visits"] = tuple(_total(tuple(hub[2][at] for hub in HUBS)) for at in range(5))
    found = behind[name]
    if not isinstance(found, tuple):
        raise TypeError(name)
    return tuple(int(figure) for figure in found)


def _ratio(sheet: Worksheet, row: int, line: tuple[object, ...], shape: Format) -> None:
    """Write a row of the form that divides two others, here or on another tab."""
    ref, how = str(line[0]), line[3]
    if how == "rate":
        tops, bases = _months(f"{ref}a"), _months(f"{ref}b")
        above = [f"{xl_col_to_name(3 + at)}{row + 2}" for at in range(5)] + [f"J{row + 2}"]
        below = [f"{xl_col_to_name(3 + at)}{row + 3}" for at in range(5)] + [f"J{row + 3}"]
    elif how == "cards":
        tops, bases = _months("warmer"), _months("cards back")
        above = [f"Cards!{letter}5" for letter in "BCDEF"] + ["SUM(Cards!B5:F5)"]
        below = [f"Cards!{letter}4" for letter in "BCDEF"] + ["SUM(Cards!B4:F4)"]
    else:
        tops, bases = _months("visits"), _months("W1")
        above = [f"Hubs!M{at}" for at in range(5, 11)]
        below = [f"Hubs!L{at}" for at in range(5, 11)]
    places = (3, 4, 5, 6, 7, 9)
    parts = [*zip(tops, bases, strict=True), (sum(tops), sum(bases))]
    for at, (top, base) in enumerate(parts):
        sheet.write_formula(row, places[at], f"={above[at]}/{below[at]}", shape, top / base)


def _form(
    sheet: Worksheet, bold: Format, month: Format, forms: tuple[Format, Format, Format]
) -> None:
    """Write the form of the council."""
    rate, place, small = forms
    sheet.merge_range("A1:L1", "Haven and Downs Borough Council - Public Health", bold)
    sheet.merge_range("A2:L2", "WINTER WARMTH CONTRACT - MONTHLY MONITORING FORM", bold)
    for row, pair in enumerate(
        (
            ("Contract", "HDBC-PH-2291 (1 October 2024 to 31 March 2027)"),
            ("Provider", "Threadgold Street Community Trust"),
            ("Service", "Warm hubs, energy advice and winter health checks, Eastwick Haven"),
            ("Month", "February 2026"),
        ),
        2,
    ):
        sheet.write(row, 1, f"{pair[0]}: {pair[1]}")
    sheet.set_row(7, 32)
    sheet.write_row("A8", ("Ref", "Measure", "Season target"), bold)
    for column, start in enumerate(STARTS, 3):
        sheet.write_datetime(7, column, start, month)
    sheet.write_row("J8", ("Season to date", "On track?", "Notes"), bold)
    for row, line in enumerate(FORM, 8):
        ref, words, target, figures = line[:4]
        shape = place if ref == "W8" else rate if isinstance(figures, str) else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, small if target is None else None)
        if target is not None:
            sheet.write(row, 2, target, rate if shape is rate else None)
            sheet.write(row, 10, "Y" if ref not in {"W2", "W3", "W9"} else "")
        if isinstance(figures, tuple):
            sheet.write_row(row, 3, figures)
            sheet.write_formula(row, 9, f"=SUM(D{row + 1}:I{row + 1})", None, _total(figures))
        elif shape is not None:
            _ratio(sheet, row, line, shape)
        if len(line) > 4:
            sheet.write(row, 11, line[4])
    sheet.write("B23", "Send by the 10th working day to the public health commissioning team.")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 10, 9)
    sheet.set_column(11, 11, 32)


def _hubs(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the hubs, a month a row, and a second table below."""
    sheet.write("A3", "", bold)
    for at, name in enumerate((*(hub[0] for hub in HUBS), "ALL HUBS")):
        sheet.merge_range(2, 1 + 2 * at, 2, 2 + 2 * at, name, bold)
        sheet.write_row(3, 1 + 2 * at, ("Sessions", "Visits"), bold)
    for at, name in enumerate(MONTHS):
        row = 4 + at
        sheet.write(row, 0, name)
        for column, hub in enumerate(HUBS):
            sheet.write_row(row, 1 + 2 * column, (hub[1][at], hub[2][at]))
        for part in (1, 2):
            cells = ",".join(f"{xl_col_to_name(part + 2 * column)}{row + 1}" for column in range(5))
            value = _total(tuple(_part(hub, part)[at] for hub in HUBS))
            sheet.write_formula(row, 10 + part, f"=SUM({cells})", None, value)
    sheet.write(9, 0, "So far", bold)
    for column in range(1, 13):
        letter, part = xl_col_to_name(column), 1 if column % 2 else 2
        hubs = HUBS if column > 10 else HUBS[(column - 1) // 2 : (column + 1) // 2]
        value = sum(_total(_part(hub, part)) for hub in hubs)
        sheet.write_formula(9, column, f"=SUM({letter}5:{letter}9)", bold, value)
    sheet.write("A11", "Chapel Row visits for Feb are an estimate (register lost).")
    sheet.write("A14", "Also", bold)
    for column, line in enumerate(ASIDE):
        at = 1 + 3 * column
        sheet.merge_range(13, at, 13, at + 2, line[0], bold)
        for row, figure in enumerate(line[1:], 14):
            sheet.merge_range(row, at, row, at + 2, figure, money if "£" in str(line[0]) else None)
    for row, name in enumerate(MONTHS, 14):
        sheet.write(row, 0, name)
    sheet.set_row(13, 48)
    sheet.set_column(0, 0, 10)


def _checks(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write a row per health check session."""
    sheet.write("A2", "GP letters take about six weeks, so the last ones come later.")
    sheet.write_row(
        "A4",
        (
            "Date",
            "Hub",
            "Checks done",
            "BP raised",
            "Passed to GP",
            "GP has since started treatment",
            "Had no GP, now registered with one",
        ),
        bold,
    )
    for row, line in enumerate(CHECKS, 4):
        if isinstance(line[0], date):
            sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write(18, 0, "Total", bold)
    for column in range(2, 7):
        letter = xl_col_to_name(column)
        value = _total(tuple(line[column] for line in CHECKS))
        sheet.write_formula(18, column, f"=SUM({letter}5:{letter}18)", bold, value)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 6, 17)


def _rows(
    sheet: Worksheet, at: int, column: int, lines: tuple[tuple[object, ...], ...], bold: Format
) -> None:
    """Write rows of five months with a sum behind them; a lone word is a heading."""
    for row, line in enumerate(lines, at):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
        elif line:
            sheet.write(row, 0, line[0])
            sheet.write_row(row, column, line[1:])
            first, last = xl_col_to_name(column), xl_col_to_name(column + 4)
            reach = f"{first}{row + 1}:{last}{row + 1}"
            sheet.write_formula(row, column + 5, f"=SUM({reach})", None, _total(line[1:]))


def _helpers(sheet: Worksheet, bold: Format) -> None:
    """Write hours per helper, and counts of helpers below."""
    sheet.write_row("A2", ("Who", "What", *MONTHS, "Total"), bold)
    for row, line in enumerate(HELPERS, 2):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 7, f"=SUM(C{row + 1}:G{row + 1})", None, _total(line[2:]))
    sheet.write(10, 0, "All hours", bold)
    for column in range(2, 7):
        letter = xl_col_to_name(column)
        value = _total(tuple(line[column] for line in HELPERS))
        sheet.write_formula(10, column, f"=SUM({letter}3:{letter}10)", bold, value)
    # Typed in by hand before the last change to December.
    sheet.write(10, 7, 880, bold)
    sheet.write_row("A14", ("Helpers, other", "", *MONTHS), bold)
    for row, line in enumerate(HELPERS_TOO, 14):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 2, line[1:])
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 1, 18)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Warm hubs February")
    bold = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True, "border": 1})
    month = made.add_format({"bold": True, "bg_color": "#FCE4D6", "num_format": "mmm yy"})
    day = made.add_format({"num_format": "ddd d mmm"})
    money = made.add_format({"num_format": "#,##0.00"})
    forms = (
        made.add_format({"num_format": "0.0%"}),
        made.add_format({"num_format": "0.0"}),
        made.add_format({"italic": True}),
    )
    sheets = {}
    for name in ("Monthly form", "Hubs", "Nurse", "Energy", "Helpers", "Cards"):
        sheets[name] = made.add_worksheet(name)
        sheets[name].set_landscape()
        sheets[name].fit_to_pages(1, 0)
    _form(sheets["Monthly form"], bold, month, forms)
    _hubs(sheets["Hubs"], bold, money)
    _checks(sheets["Nurse"], bold, day)
    energy = sheets["Energy"]
    energy.write_row("A1", ("Energy advice, this winter", *MONTHS, "So far"), bold)
    _rows(energy, 1, 1, ENERGY, bold)
    energy.set_column(0, 0, 52)
    _helpers(sheets["Helpers"], bold)
    cards = sheets["Cards"]
    cards.write_row("A2", ("", *MONTHS), bold)
    for row, line in enumerate(CARDS, 2):
        cards.write_row(row, 0, line)
    cards.write("A12", "Diary", bold)
    for row, pair in enumerate(WORDS, 12):
        cards.write_row(row, 0, pair)
    cards.set_column(0, 0, 40)
    large = made.add_format({"bold": True, "font_size": 14, "font_color": "#C55A11"})
    for name, words in TITLES.items():
        sheets[name].write("A1", words, large)
    made.close()
