"""Bilingual cancer-screening navigators, quarterly to a cancer alliance."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float

# Reference, measure, target, how it is shown, note, and lines of three quarters.
KPIS: tuple[tuple[str, str, Cell, str, str, tuple[tuple[str, Cell, Cell, Cell], ...]], ...] = (
    (
        "N1",
        "People spoken to by a navigator in their own language",
        1800,
        "count",
        "",
        (("people", 412, 468, 503),),
    ),
    (
        "N2",
        "Non-responders sent to us by practices, reached within 15 working days",
        0.7,
        "rate",
        "Q1: 3 practices sent their lists late",
        (
            ("reached within 15 working days", 318, 371, 409),
            ("non-responders referred", 486, 521, 548),
        ),
    ),
    (
        "N3",
        "Bowel: kits sent back within 8 weeks of the call",
        0.45,
        "rate",
        "",
        (("kits sent back", 71, 88, 103), ("people with a kit overdue, called", 174, 192, 211)),
    ),
    (
        "N4",
        "Cervical: overdue women who had their smear after the call",
        0.35,
        "rate",
        "Female smear takers short at Oakhithe",
        (("had smear", 39, 47, 52), ("overdue, spoken to", 128, 131, 140)),
    ),
    (
        "N5",
        "Breast: second appointment kept after a missed one",
        0.6,
        "rate",
        "",
        (("kept", 44, 38, 57), ("re-booked", 69, 66, 88)),
    ),
    (
        "N6",
        "Average working days from referral to first call",
        10,
        "mean",
        "Lower is better",
        (("days, added up", 5034, 4757, 4482), ("first calls", 434, 471, 498)),
    ),
    (
        "N7",
        "People who could say back what the test is for",
        0.85,
        "rate",
        "Teach-back began in October",
        (("could say it back", "n/a", 104, 131), ("asked", "n/a", 126, 149)),
    ),
    ("N8", "Complaints", "report", "count", "", (("complaints", 2, "nil", 1),)),
)

LANGUAGES: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Punjabi", (141, 132, 28, 14, 16, 21, 9)),
    ("Urdu", (118, 109, 24, 11, 13, 17, 8)),
    ("Bengali (Sylheti)", (96, 88, 17, 9, 11, 12, 6)),
    ("Polish", (61, 57, 13, 7, 6, 8, "<5")),
    ("Romanian", (48, 42, 8, "<5", 5, 6, 5)),
    ("Arabic", (39, 35, 7, "<5", "<5", 5, "<5")),
    ("Somali", (28, 25, "<5", "<5", "<5", "<5", "<5")),
    ("Tigrinya", (17, 15, "<5", "nil", "<5", "<5", "<5")),
    ("All", (548, 503, 103, 52, 57, 77, 40)),
)

# A heading alone, or a line with three quarters and how the year is made.
CHANGED: tuple[tuple[Cell, ...], ...] = (
    ("ALSO SORTED",),
    ("Registered with a GP (were on nobody's list)", 14, 17, 22, "sum"),
    ("Cancer or pre-cancer found and treated", "<5", "<5", 5, 12),
    ("Appointments moved to an evening or Saturday", 31, 28, 35, "sum"),
    ("Text reminders sent", 702, 755, 811, "sum"),
    ("Letters read over the phone", 126, 133, 158, "sum"),
    ("SIX WEEKS LATER (ring-round)",),
    ("Rung", 180, 206, 231, "sum"),
    ("Less afraid of the test than they were", 112, 134, 159, "sum"),
    ("Would use us again", 171, 198, 224, "sum"),
    ("Average mark for the call, out of 10", 8.6, 8.8, 8.9, "average"),
    ("WHO WE SPOKE TO",),
    ("25 to 49", 168, 189, 201, "sum"),
    ("50 to 64", 163, 187, 204, "sum"),
    ("65 to 74", 81, 92, 98, "sum"),
    ("All ages", 412, 468, 503, "sum"),
    ("Needs an interpreter at the surgery", 287, 331, 352, "sum"),
    ("Looks after someone", 66, 71, 83, "sum"),
)

# Title, headings, three rows of quarters, and which columns are added up.
SIDE_TABLES: tuple[
    tuple[str, tuple[str, ...], tuple[tuple[Cell, ...], ...], tuple[bool, ...]], ...
] = (
    (
        "Champions (volunteers)",
        (
            "Active at quarter end",
            "New, trained",
            "Hours given",
            "Were navigated themselves first",
            "Went into paid work",
            "Expenses paid £",
        ),
        (
            (22, 6, 404.5, 7, 1, 318.4),
            (25, 5, 437, 9, "nil", 296.75),
            (29, 8, 512.5, 12, 2, 371.2),
        ),
        (False, True, True, False, True, True),
    ),
    (
        "Families",
        (
            "Men at the men's evenings",
            "Husbands and sons who went with her to the appointment",
            "Relatives who then did their own overdue test",
            "Daughters no longer kept off college to interpret",
        ),
        ((38, 19, 11, 4), (44, 24, 15, 6), (52, 31, 18, 9)),
        (True, True, True, True),
    ),
    (
        "Surgeries and hospital",
        (
            "Interpreter bookings they did not need",
            "What that saved them £ (our estimate)",
            "Surgeries taking part",
        ),
        ((57, 2223, 14), (63, 2457, 15), (81, 3159, 17)),
        (True, True, False),
    ),
)
QUARTERS = ("Q1", "Q2", "Q3")

TALKS: tuple[tuple[date, str, str, str, tuple[Cell, ...]], ...] = (
    (date(2026, 1, 9), "Talk", "Ferry Street gurdwara hall", "Punjabi", (80, 46, 17, 9, "nil")),
    (date(2026, 1, 15), "Stall", "Dunsmere market", "mixed", (0, 63, 12, 6, 25)),
    (date(2026, 1, 28), "Men's evening", "Tanyard Club", "Urdu", (40, 24, 8, 3, 35)),
    (date(2026, 2, 4), "Talk", "Oakhithe library", "Polish", (30, 19, 6, 4, 18.5)),
    (date(2026, 2, 12), "Talk", "Kestrel Road Centre", "Bengali", (60, 38, 15, 11, 40)),
    (
        date(2026, 2, 20),
        "Talk (called off, snow)",
        "Oakhithe library",
        "Romanian",
        (30, "n/a", "n/a", "n/a", 18.5),
    ),
    (date(2026, 3, 3), "Tea and sewing", "St Brannoc's rooms", "Somali", (25, 17, 9, 5, 22)),
    (date(2026, 3, 11), "Men's evening", "Tanyard Club", "Punjabi", (40, 28, 10, 4, 35)),
    (date(2026, 3, 24), "Stall", "Marlbeck College", "mixed", (0, 71, 9, 7, "nil")),
)

MONEY: tuple[tuple[str, float, tuple[float, float, float]], ...] = (
    ("Navigators' pay", 96400, (23810.4, 24120.15, 24120.15)),
    ("Coordinator", 31200, (7800, 7800, 7800)),
    ("Champions: expenses and training", 4800, (1012.4, 986.75, 1344.2)),
    ("Rooms and refreshments", 2600, (488.2, 602.1, 655.35)),
    ("Print and translation", 5200, (1730, 640.5, 911.25)),
    ("Phones and texts", 3100, (742.18, 768.9, 790.44)),
    ("Overheads", 14330, (3582.5, 3582.5, 3582.5)),
)

NOTES = (
    "A mother who had left every hospital letter unopened is now who her street brings letters to.",
    "Two husbands from the men's evening now run a lift rota to the breast unit.",
    "The breast unit dropped its Friday phone interpreter, 6 hours a week, as we are there.",
    "We lost 9 working days in February when the clinical system moved.",
    "Tigrinya was added from 1 January at the Alliance's request.",
    "In Q4 we aim to train 8 more champions and open a Saturday line.",
    "2,400 leaflets in seven languages went to surgeries and places of worship.",
    "The target of 1,800 should be passed in May.",
)


def _number(figure: Cell) -> float:
    """Read a figure; words count as nothing."""
    return 0 if isinstance(figure, str) else figure


def _kpis(sheet: Worksheet, bold: Format, top: Format, rate: Format, place: Format) -> None:
    """Write the measures, each with what it is made of."""
    sheet.write("A1", "Lantern Lane Health Navigators CIC", bold)
    sheet.write("A2", "Screening navigators - return to Marlbeck and Dunsmere Cancer Alliance")
    sheet.write("A3", "Contract MDCA-24-117, 1 July 2024 to 30 June 2027")
    sheet.write("A4", "Contract year 2, July 2025 to June 2026. This return: Q3, to 31 March 2026")
    sheet.write("A5", "Queries to the office 01632 960417")
    heads = (
        "Ref",
        "Measure",
        "Target",
        "",
        "Q1 Jul-Sep",
        "Q2 Oct-Dec",
        "Q3 Jan-Mar",
        "Q4 Apr-Jun",
        "Year so far",
        "Note",
    )
    sheet.write_row("A7", heads, bold)
    row = 7
    for ref, name, target, how, note, lines in KPIS:
        shown = rate if how == "rate" else place if how == "mean" else None
        if how == "count":
            sheet.write_row(row, 0, (ref, name, target))
        else:
            sheet.merge_range(row, 0, row + 2, 0, ref, top)
            sheet.merge_range(row, 1, row + 2, 1, name, top)
            sheet.merge_range(row, 2, row + 2, 2, target, rate if how == "rate" else top)
        sheet.write(row, 9, note)
        for at, (words, *figures) in enumerate(lines, row):
            sheet.write(at, 3, words)
            sheet.write_row(at, 4, figures)
            total = sum(_number(figure) for figure in figures)
            sheet.write_formula(at, 8, f"=SUM(E{at + 1}:G{at + 1})", None, total)
        last = row
        if how != "count":
            last = row + 2
            sheet.write(last, 3, "%" if how == "rate" else "average")
            for column in (4, 5, 6, 8):
                pair = [line[1:][column - 4] if column < 8 else 0 for line in lines]
                if column == 8:
                    pair = [sum(_number(figure) for figure in line[1:]) for line in lines]
                if isinstance(pair[0], str):
                    sheet.write(last, column, "n/a")
                    continue
                above = xl_rowcol_to_cell(row, column)
                below = xl_rowcol_to_cell(row + 1, column)
                value = _number(pair[0]) / _number(pair[1])
                sheet.write_formula(last, column, f"={above}/{below}", shown, value)
        sheet.write(last, 7, "not due")
        row = last + 1
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 48)
    sheet.set_column(3, 3, 32)
    sheet.set_column(4, 8, 11)
    sheet.set_column(9, 9, 36)


def _languages(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the latest quarter by language; one column is folded away."""
    sheet.write("A1", "Referred January to March 2026, by main language", bold)
    sheet.write("A2", "Under 5 shown as <5. Run from the case list 2 April")
    heads = (
        "Main language",
        "Referred",
        "Spoken to",
        "Kit back",
        "Smear done",
        "Breast appt kept",
        "Not for now",
        "Wrong number",
        "% spoken to",
    )
    sheet.write_row("A4", heads, bold)
    for row, (name, figures) in enumerate(LANGUAGES, 4):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, figures)
        share = _number(figures[1]) / _number(figures[0])
        sheet.write_formula(row, 8, f"=C{row + 1}/B{row + 1}", rate, share)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 6, 11)
    sheet.set_column(7, 7, 11, None, {"hidden": True})


def _changed(sheet: Worksheet, bold: Format, place: Format) -> None:
    """Write three stacked tables by quarter."""
    row = 0
    for line in CHANGED:
        if len(line) == 1:
            row += 1 if row else 0
            sheet.write_row(row, 0, (*line, *QUARTERS, "Yr to date"), bold)
        else:
            sheet.write_row(row, 0, line[:4])
            figures = [_number(figure) for figure in line[1:4]]
            reach = f"B{row + 1}:D{row + 1}"
            if line[4] == "sum":
                sheet.write_formula(row, 4, f"=SUM({reach})", None, sum(figures))
            elif line[4] == "average":
                sheet.write_formula(row, 4, f"=AVERAGE({reach})", place, sum(figures) / 3)
            else:
                sheet.write(row, 4, line[4])
        row += 1
    sheet.set_column(0, 0, 46)


def _side(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the tables with the quarters down the side."""
    row = 0
    for title, heads, lines, added in SIDE_TABLES:
        sheet.write(row, 0, title, bold)
        sheet.write_row(row, 1, heads, bold)
        for at, (quarter, line) in enumerate(zip(QUARTERS, lines, strict=True), row + 1):
            sheet.write(at, 0, quarter)
            for column, figure in enumerate(line, 1):
                sheet.write(at, column, figure, money if "£" in heads[column - 1] else None)
        sheet.write(row + 4, 0, "Year to date")
        for column, wanted in enumerate(added, 1):
            if wanted:
                first = xl_rowcol_to_cell(row + 1, column)
                last = xl_rowcol_to_cell(row + 3, column)
                total = round(sum(_number(line[column - 1]) for line in lines), 2)
                shown = money if "£" in heads[column - 1] else None
                sheet.write_formula(row + 4, column, f"=SUM({first}:{last})", shown, total)
        row += 7
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 6, 22)


def _talks(sheet: Worksheet, bold: Format, money: Format, day: Format) -> None:
    """Write the log of talks and stalls."""
    heads = (
        "Date",
        "What",
        "Where",
        "Language",
        "Room holds",
        "Came",
        "Overdue for a test",
        "Booked there and then",
        "Hire paid £",
    )
    sheet.write_row("A1", heads, bold)
    for row, (when, what, where, language, figures) in enumerate(TALKS, 1):
        sheet.write_datetime(row, 0, when, day)
        sheet.write_row(row, 1, (what, where, language))
        sheet.write_row(row, 4, figures[:4])
        sheet.write(row, 8, figures[4], money)
        if not figures[0]:
            sheet.write(row, 4, "n/a")
    row = len(TALKS) + 1
    sheet.write(row, 0, "Total")
    for column in range(5, 9):
        total = sum(_number(line[4][column - 4]) for line in TALKS)
        first = xl_rowcol_to_cell(1, column)
        last = xl_rowcol_to_cell(row - 1, column)
        shown = money if column == 8 else None
        sheet.write_formula(row, column, f"=SUM({first}:{last})", shown, total)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 2, 26)
    sheet.set_column(3, 8, 12)


def _money(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write budget and spending of the contract year."""
    sheet.write("A1", "Spend against contract year 2 (July 2025 - June 2026), £", bold)
    sheet.write_row("A3", ("", "Budget yr 2", *QUARTERS, "Spent so far", "Left"), bold)
    last = len(MONEY) + 3
    for row, (name, budget, spent) in enumerate(MONEY, 3):
        sheet.write(row, 0, name)
        sheet.write(row, 1, budget, money)
        sheet.write_row(row, 2, spent, money)
        so_far = round(sum(spent), 2)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", money, so_far)
        left = round(budget - so_far, 2)
        sheet.write_formula(row, 6, f"=B{row + 1}-F{row + 1}", money, left)
    sheet.write(last, 0, "Total", bold)
    columns = [[line[1] for line in MONEY]]
    columns += [[line[2][quarter] for line in MONEY] for quarter in range(3)]
    columns += [[sum(line[2]) for line in MONEY], [line[1] - sum(line[2]) for line in MONEY]]
    for column, figures in enumerate(columns, 1):
        letter = "ABCDEFG"[column]
        total = round(sum(figures), 2)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", money, total)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Navigators return")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    top = made.add_format({"valign": "top", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%", "valign": "top"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _kpis(made.add_worksheet("KPIs"), bold, top, rate, place)
    _languages(made.add_worksheet("Languages Q3"), bold, rate)
    _changed(made.add_worksheet("What changed"), bold, place)
    _side(made.add_worksheet("Champions and families"), bold, money)
    _talks(made.add_worksheet("Talks and stalls"), bold, money, day)
    _money(made.add_worksheet("Money"), bold, money)
    notes = made.add_worksheet("Notes")
    notes.write("A1", "Anything else to tell the Alliance", bold)
    for row, sentence in enumerate(NOTES, 2):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 110)
    made.close()
