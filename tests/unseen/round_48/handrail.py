"""Follow-up calls by trained volunteers after a fall or fracture, monthly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float | None

MONTHS = tuple(date(2025 + (8 + month) // 12, (8 + month) % 12 + 1, 1) for month in range(12))

# KPI, item, September to February; a word after them stands in the total's place.
DATA: tuple[tuple[str, tuple[tuple[str, str, tuple[Cell, ...]], ...]], ...] = (
    (
        "REFERRALS",
        (
            ("K1", "Referrals taken on", (48, 57, 61, 66, 58, 63)),
            ("", "- from fracture liaison nurses", (27, 30, 33, 31, 30, 35)),
            ("", "- from A&E, sent home same day", (14, 17, 17, 21, 17, 18)),
            ("", "- from ambulance crews, not taken in", (7, 10, 11, 14, 11, 10)),
            ("", "Sent back (care home or out of area)", (3, 5, 2, 4, "nil", 2)),
        ),
    ),
    (
        "CALLS",
        (
            ("K2", "First call made within 5 working days", (41, 52, 56, 55, 53, 59)),
            ("K2", "Due a first call", (46, 56, 60, 64, 59, 62)),
            (
                "K6",
                "Days from discharge to first call, all added up",
                (322, 380, 390, 461, 366, 360),
            ),
            ("K6", "People who had a first call", (44, 55, 59, 62, 58, 61)),
            ("", "Calls made", (188, 402, 561, 598, 640, 655)),
            ("", "No answer after three tries", (9, 14, 18, 26, 17, 15)),
        ),
    ),
    (
        "FOLLOW UP",
        (
            ("K3", "Finished 12 weeks of calls", ("n/a", "n/a", 9, 31, 38, 41)),
            ("K3", "Due to finish", ("n/a", "n/a", 14, 42, 50, 54)),
            ("K4", "Passed to falls clinic within 2 working days", (11, 14, 13, 16, 15, 17)),
            ("K4", "High risk on the questionnaire", (12, 14, 14, 17, 15, 18)),
            ("K5", "Still taking bone medicine", ("n/a", "n/a", "n/a", 6, 19, 22)),
            ("K5", "Asked at 16 weeks", ("n/a", "n/a", "n/a", 8, 25, 29)),
        ),
    ),
    (
        "QUALITY",
        (
            ("K7", "Trained and DBS checked before first call", (14, 4, 3, "nil", 5, 2)),
            ("K7", "New callers starting", (14, 5, 3, "nil", 5, 2)),
            ("K8", "Complaints", (0, 1, 0, "nil", 0, 1)),
            ("", "Safeguarding concerns passed to council", ("<5", "nil", "<5", 0, "nil", "<5")),
        ),
    ),
)

# Reference, words, target, row of the data and of what it is divided by, comment.
KPIS: tuple[tuple[str, str, Cell, int, int, str], ...] = (
    ("K1", "Referrals taken on (a month)", 60, 3, 0, "A&E slow over new year"),
    ("K2", "First call within 5 working days of referral", 0.9, 10, 11, ""),
    ("K3", "People who finish the 12 weeks of calls", 0.7, 18, 19, "7 went into hospital in Feb"),
    (
        "K4",
        "High risk passed to falls clinic within 2 working days",
        0.95,
        20,
        21,
        "1 late, form went astray",
    ),
    ("K5", "Still taking bone medicine at 16 weeks", 0.75, 22, 23, "First asked mid Dec"),
    ("K6", "Average days from discharge to first call (no more than)", 7, 12, 13, ""),
    (
        "K7",
        "New callers trained and DBS checked before first call",
        1,
        26,
        27,
        "Oct: 1 shadowed early",
    ),
    ("K8", "Complaints", "Report", 28, 0, "Call at 8am, apologised"),
)

WEEKS: tuple[tuple[str, Cell, Cell, Cell, Cell], ...] = (
    ("Finished the 12 weeks", 9, 31, 38, 41),
    ("No further fall", 7, 25, 31, 35),
    ("Less afraid of falling (FES-I down 4 or more)", 5, 17, 22, 26),
    ("Not leaving the house at first call, gets out now", 2, 6, 9, 8),
    ("Has become a caller or started the training", 0, 1, 2, 2),
    ("Son, daughter or neighbour joined the calls", 3, 11, 12, 16),
    ("...and is less worried now", 2, 8, 9, 12),
    ("Lives alone", 5, 18, 21, 24),
    ("Aged 85+", "<5", 11, 13, 15),
)

# Caller, started, trained, calls a week offered, on the list, calls and hours in the month.
CALLERS: tuple[tuple[str, date, date, int, Cell, Cell, Cell], ...] = (
    ("C01", date(2025, 9, 8), date(2025, 8, 27), 8, 7, 29, 14.5),
    ("C02", date(2025, 9, 8), date(2025, 8, 27), 5, 5, 20, 9),
    ("C03", date(2025, 9, 8), date(2025, 8, 28), 10, 9, 37, 21.5),
    ("C05", date(2025, 9, 9), date(2025, 8, 28), 6, 6, 22, 11),
    ("C06", date(2025, 9, 9), date(2025, 9, 3), 6, 4, 17, 8.25),
    ("C08", date(2025, 9, 15), date(2025, 9, 3), 4, 0, "nil", "nil"),
    ("C11", date(2025, 9, 22), date(2025, 9, 10), 8, 8, 31, 16),
    ("C15", date(2025, 10, 6), date(2025, 9, 24), 5, 5, 21, 10.5),
    ("C16", date(2025, 10, 13), date(2025, 9, 24), 6, 5, 19, 9.5),
    ("C18", date(2025, 10, 20), date(2025, 10, 22), 3, 3, 12, 5),
    ("C20", date(2025, 11, 10), date(2025, 10, 29), 7, 7, 26, 13.75),
    ("C24", date(2026, 1, 12), date(2026, 1, 7), 5, 4, 18, 8),
    ("C27", date(2026, 1, 26), date(2026, 1, 14), 6, 6, 23, 12),
    ("C29", date(2026, 2, 16), date(2026, 2, 4), 4, 2, 4, 1.5),
)

ROTAS: tuple[tuple[str, Cell, Cell, Cell], ...] = (
    ("Callers active", 21, 26, 28),
    ("Hours given", 302.5, 329, 341.25),
    ("Callers who have had a fall or fracture themselves", 8, 10, 11),
    ("Expenses claimed (£)", 61.4, 88.15, 79.6),
)

# Person, age, discharged, first call, days, FES-I, minutes.
SAMPLE: tuple[tuple[str, int, date, date, int, int], ...] = (
    ("P0294", 81, date(2026, 1, 28), date(2026, 2, 3), 34, 22),
    ("P0297", 77, date(2026, 1, 30), date(2026, 2, 5), 28, 18),
    ("P0301", 90, date(2026, 1, 31), date(2026, 2, 4), 45, 31),
    ("P0306", 68, date(2026, 2, 2), date(2026, 2, 6), 22, 15),
    ("P0310", 84, date(2026, 2, 3), date(2026, 2, 10), 39, 27),
    ("P0315", 73, date(2026, 2, 5), date(2026, 2, 10), 26, 20),
    ("P0319", 86, date(2026, 2, 6), date(2026, 2, 13), 41, 35),
    ("P0322", 79, date(2026, 2, 9), date(2026, 2, 14), 30, 19),
    ("P0328", 92, date(2026, 2, 11), date(2026, 2, 17), 48, 24),
    ("P0333", 71, date(2026, 2, 13), date(2026, 2, 20), 24, 16),
    ("P0340", 83, date(2026, 2, 16), date(2026, 2, 21), 37, 28),
    ("P0347", 75, date(2026, 2, 18), date(2026, 2, 24), 33, 21),
)

# Line, budget of the first year, September to November, then each month.
COSTS: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Coordinator (0.8) and admin", 38400, (9600, 3200, 3200, 3200)),
    ("Phones and call software", 4200, (1386.5, 312.4, 312.4, 318.9)),
    ("Training and DBS checks", 3600, (1942, 0, 410, 164)),
    ("Caller expenses", 1200, (173.25, 61.4, 88.15, 79.6)),
    ("Postage, leaflets, bone health packs", 2100, (640.1, 142.75, 95.2, 188.3)),
    ("Room and overheads", 5400, (1350, 450, 450, 450)),
)

# Saving, how many, what one costs.
SAVINGS: tuple[tuple[str, int, float], ...] = (
    ("Ambulance lifts off the floor not needed", 19, 265),
    ("A&E attendances avoided", 14, 196.5),
)

STORIES: tuple[tuple[date, str, str], ...] = (
    (
        date(2026, 2, 4),
        "Good news",
        "A widower who would not use his stairs since Christmas sleeps in his own bed again.",
    ),
    (
        date(2026, 2, 11),
        "Good news",
        "Three people on the Thursday list now ring each other and share a taxi to bingo.",
    ),
    (
        date(2026, 2, 12),
        "Issue",
        "Phone lines were down for 2 days, calls were made up by the weekend.",
    ),
    (
        date(2026, 2, 18),
        "Good news",
        "Hartsmere surgery says it has stopped routine welfare visits to 5 patients we ring.",
    ),
    (date(2026, 2, 23), "Plan", "Training for 6 new callers is booked for 18 March."),
    (date(2026, 2, 25), "Info", "Leaflets went to 22 pharmacies with the new number 01632 960552."),
)

HIDDEN_ROW = 7


def _total(figures: tuple[Cell, ...]) -> float:
    """The sum of the figures that are numbers."""
    return round(sum(figure for figure in figures if isinstance(figure, (int, float))), 2)


def rows() -> dict[int, tuple[Cell, ...]]:
    """The figures of the data by the number of their row."""
    placed: dict[int, tuple[Cell, ...]] = {}
    at = 2
    for _, lines in DATA:
        for line in lines:
            at += 1
            placed[at] = line[2]
        at += 2
    return placed


def _summary(made: Workbook, sheet: Worksheet) -> None:
    """Write the page for the ICB."""
    head = made.add_format({"bold": True, "bg_color": "#7030A0", "font_color": "white"})
    month = made.add_format(
        {"bold": True, "bg_color": "#7030A0", "font_color": "white", "num_format": "mmm-yy"}
    )
    rate = made.add_format({"num_format": "0.0%"})
    whole = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Falls and fracture follow-up calls", made.add_format({"bold": True}))
    sheet.write("A2", "Kettlewick Good Neighbours, monthly report to Ousemoor and Vale ICB")
    sheet.write("A3", "Agreement OVICB/FF/22, 1 September 2025 to 28 February 2027 (18 months)")
    sheet.write("A4", "Month 6, February 2026")
    sheet.write_row("A6", ("KPI", "Measure", "Target"), head)
    sheet.write_datetime("D6", MONTHS[4], month)
    sheet.write_datetime("E6", MONTHS[5], month)
    sheet.write_row("F6", ("Since 1 Sept", "What happened"), head)
    figures = rows()
    for row, (ref, words, target, top, base, comment) in enumerate(KPIS, 6):
        form = None if not base else place if ref == "K6" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, whole if base and ref != "K6" else None)
        for column, letter in ((3, "G"), (4, "H"), (5, "O")):
            above = _total(figures[top]) if letter == "O" else figures[top]["GH".index(letter) + 4]
            if not base:
                sheet.write_formula(row, column, f"=Data!{letter}{top}", None, above)
                continue
            below = (
                _total(figures[base]) if letter == "O" else figures[base]["GH".index(letter) + 4]
            )
            sheet.write_formula(
                row,
                column,
                f"=Data!{letter}{top}/Data!{letter}{base}",
                form,
                float(above or 0) / float(below or 1),
            )
        sheet.write(row, 6, comment or None)
    sheet.write("A16", "Sent 10 March 2026. Figures by month on Data, do not add rows.")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 5, 11)
    sheet.set_column(6, 6, 30)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _data(made: Workbook, sheet: Worksheet) -> None:
    """Write the figures by month, with the rest of the year still empty."""
    bold = made.add_format({"bold": True})
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bottom": 1})
    sheet.write_row("A1", ("KPI", "Item"), bold)
    for column, first in enumerate(MONTHS, 2):
        sheet.write_datetime(0, column, first, month)
    sheet.write("O1", "Total", bold)
    at = 1
    for heading, lines in DATA:
        sheet.write(at, 0, heading, bold)
        for ref, words, figures in lines:
            at += 1
            sheet.write_row(at, 0, (ref or None, words, *figures))
            if "<5" in figures:
                sheet.write(at, 14, "supp.")
            else:
                sheet.write_formula(at, 14, f"=SUM(C{at + 1}:N{at + 1})", None, _total(figures))
        at += 2
    sheet.set_row(HIDDEN_ROW - 1, None, None, {"hidden": True})
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 14, 8)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _weeks(made: Workbook, sheet: Worksheet) -> None:
    """Write what people say at the last call."""
    bold = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
    sheet.write("A1", "Asked at the 12 week call (last call). First people finished late Nov.")
    sheet.write_row(
        "A3", ("People finishing in", "Nov-25", "Dec-25", "Jan-26", "Feb-26", "All so far"), bold
    )
    for row, line in enumerate(WEEKS, 3):
        sheet.write_row(row, 0, line)
        if "<5" in line:
            sheet.write(row, 5, "supp.")
        else:
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _total(line[1:]))
    sheet.set_column(0, 0, 52)


def _callers(made: Workbook, sheet: Worksheet) -> None:
    """Write the callers of one rota and, under them, both rotas."""
    bold = made.add_format({"bold": True, "text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write("A1", "Town rota, February 2026 (Villages rota is kept on paper)", bold)
    sheet.write_row(
        "A2",
        (
            "Caller",
            "Started",
            "Trained",
            "Calls a week offered",
            "On list 28/02/26",
            "Calls in Feb",
            "Hours in Feb",
        ),
        bold,
    )
    for row, line in enumerate(CALLERS, 2):
        for column, content in enumerate(line):
            if isinstance(content, date):
                sheet.write_datetime(row, column, content, day)
            else:
                sheet.write(row, column, content)
    last = 2 + len(CALLERS)
    sheet.write(last, 0, "Total", bold)
    for column in (4, 5, 6):
        letter = "ABCDEFG"[column]
        total = _total(tuple(line[column] for line in CALLERS))  # type: ignore[misc]
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", bold, total)
    sheet.write_row(last + 2, 0, ("Both rotas", None, None, None, "Dec", "Jan", "Feb"), bold)
    for row, (words, *figures) in enumerate(ROTAS, last + 3):
        sheet.write(row, 0, words)
        sheet.write_row(row, 4, figures)
    sheet.set_column(0, 6, 12)


def _sample(made: Workbook, sheet: Worksheet) -> None:
    """Write the people the ICB looks at."""
    bold = made.add_format({"bold": True, "text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(
        "A1",
        (
            "Person",
            "Age",
            "Discharged",
            "First call",
            "Days waited",
            "FES-I at first call",
            "Length of call (mins)",
        ),
        bold,
    )
    for row, (person, age, discharged, called, score, minutes) in enumerate(SAMPLE, 1):
        sheet.write_row(row, 0, (person, age))
        sheet.write_datetime(row, 2, discharged, day)
        sheet.write_datetime(row, 3, called, day)
        waited = (called - discharged).days
        sheet.write_formula(row, 4, f"=D{row + 1}-C{row + 1}", None, waited)
        sheet.write_row(row, 5, (score, minutes))
    sheet.write("A15", "12 people picked at random by the ICB, FES-I is out of 64")
    sheet.set_column(2, 6, 12)


def _money(made: Workbook, sheet: Worksheet) -> None:
    """Write what was spent and what others are thought to have saved."""
    bold = made.add_format({"bold": True, "text_wrap": True})
    pounds = made.add_format({"num_format": "£#,##0.00"})
    sums = made.add_format({"num_format": "£#,##0.00", "bold": True, "top": 1})
    sheet.write_row(
        "A1",
        (
            "Spend",
            "Budget yr 1 (Sep 25-Aug 26)",
            "Sep-Nov 25",
            "Dec 25",
            "Jan 26",
            "Feb 26",
            "Spent so far",
        ),
        bold,
    )
    for row, (words, budget, figures) in enumerate(COSTS, 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (budget, *figures), pounds)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", pounds, _total(figures))
    last = 1 + len(COSTS)
    sheet.write(last, 0, "Total", bold)
    lines = [(budget, *figures, _total(figures)) for _, budget, figures in COSTS]
    for column in range(6):
        letter = "BCDEFG"[column]
        total = _total(tuple(line[column] for line in lines))
        sheet.write_formula(last, 1 + column, f"=SUM({letter}2:{letter}{last})", sums, total)
    sheet.write_row(
        last + 3,
        0,
        ("Estimated savings to others, since 1 Sept", "How many", "Cost of one", "Saving"),
        bold,
    )
    for row, (words, count, price) in enumerate(SAVINGS, last + 4):
        sheet.write_row(row, 0, (words, count))
        sheet.write(row, 2, price, pounds)
        sheet.write_formula(row, 3, f"=B{row + 1}*C{row + 1}", pounds, count * price)
    row = last + 4 + len(SAVINGS)
    total = sum(count * price for _, count, price in SAVINGS)
    sheet.write(row, 0, "Total saving", bold)
    sheet.write_formula(row, 3, f"=SUM(D{last + 5}:D{row})", sums, total)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 6, 13)


def _stories(made: Workbook, sheet: Worksheet) -> None:
    """Write the notes of the month."""
    day = made.add_format({"num_format": "dd/mm/yy"})
    sheet.write_row("A1", ("Date", "Type", "Note"), made.add_format({"bold": True}))
    for row, (written, kind, note) in enumerate(STORIES, 1):
        sheet.write_datetime(row, 0, written, day)
        sheet.write_row(row, 1, (kind, note))
    sheet.set_column(2, 2, 90)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Handrail calls M6")
    _summary(made, made.add_worksheet("Summary"))
    _data(made, made.add_worksheet("Data"))
    _weeks(made, made.add_worksheet("12 weeks"))
    _callers(made, made.add_worksheet("Callers"))
    _sample(made, made.add_worksheet("Dip sample"))
    _money(made, made.add_worksheet("Money"))
    _stories(made, made.add_worksheet("Stories and issues"))
    made.close()
