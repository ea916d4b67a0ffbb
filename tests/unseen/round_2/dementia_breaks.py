"""A carer breaks company's half-yearly form: a contract year from September, KPIs across."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

NAME = "Quiet Hours - H2 (Mar-Aug) yr 2 - monitoring form.xlsx"

Cell = str | int | float
THIN = Side(style="thin", color="8FA58F")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
GREEN = PatternFill("solid", start_color="DDEBDA")
DARK = PatternFill("solid", start_color="3E6B48")
YELLOW = PatternFill("solid", start_color="FFFDE7")
FONT = "Trebuchet MS"
PERCENT, POUNDS, CLOCK, THOUSAND = "0%", '"£"#,##0.00', "[h]:mm", "#,##0"

MONTHS = [datetime(2024, month, 1) for month in range(9, 13)] + [
    datetime(2025, month, 1) for month in range(1, 9)
]
SESSIONS = [148, 156, 151, 132, 149, 153, 161, 158, 165, 170, 168, 149]
NIGHTS = [38, 41, 36, 44, 40, 37, 42, 45, 39, 47, 46, 43]
ASKED = [12, 15, 11, 18, 14, 13, 16, 14, 17, 12, 19, 15]
GIVEN = [10, 12, 9, 13, 11, 11, 13, 12, 15, 10, 15, 13]
FAMILIES = [118, 121, 119, 112, 120, 122, 126, 124, 129, 131, 130, 117]
MILES = [2210, 2304, 2187, 1996, 2251, 2290, 2412, 2377, 2465, 2533, 2498, 2204]


def _put(
    sheet: Worksheet,
    where: str,
    value: Cell | datetime | None,
    look: str = "General",
    *,
    bold: bool = False,
    fill: PatternFill | None = None,
    box: bool = True,
    centre: bool = False,
    white: bool = False,
) -> None:
    """Write a cell in the house style."""
    cell = sheet[where]
    cell.value = value
    cell.number_format = look
    cell.font = Font(name=FONT, size=10, bold=bold, color="FFFFFF" if white else "222222")
    cell.alignment = Alignment(
        wrap_text=True, vertical="center", horizontal="center" if centre else None
    )
    if box:
        cell.border = BOX
    if fill is not None:
        cell.fill = fill


def _title(sheet: Worksheet, where: str, text: str, size: int = 14) -> None:
    """A heading without a box."""
    sheet[where] = text
    sheet[where].font = Font(name=FONT, size=size, bold=True, color="3E6B48")


def _note(sheet: Worksheet, where: str, text: str) -> None:
    """A small remark."""
    sheet[where] = text
    sheet[where].font = Font(name=FONT, size=9, italic=True, color="777777")


def _pair(
    sheet: Worksheet,
    label_at: str,
    value_at: str,
    row: int,
    label: str,
    value: Cell,
    look: str = "General",
) -> None:
    """A label and its value."""
    _put(sheet, f"{label_at}{row}", label.strip(), fill=GREEN)
    if label.startswith(" "):
        inner = Alignment(horizontal="left", indent=2, vertical="center")
        sheet[f"{label_at}{row}"].alignment = inner
    _put(sheet, f"{value_at}{row}", value, look, fill=YELLOW, centre=True)


def _form(sheet: Worksheet) -> None:
    """Labels and values in two pairs of columns, no header."""
    for column, width in zip("ABCDEF", (2, 40, 16, 3, 40, 18), strict=True):
        sheet.column_dimensions[column].width = width
    _title(sheet, "B1", "Carer breaks - half-yearly monitoring form")
    _note(sheet, "B2", "Template OCC/AC/07 version 2.1. Send back by the 20th.")
    sheet["E2"] = "[provider logo here]"
    sheet["E2"].font = Font(name=FONT, size=9, color="BBBBBB")
    for row, left, told, right, other in (
        (4, "Contract", "DRB-22-118", "Half-year", "H2 (Mar-Aug)"),
        (
            5,
            "Provider",
            "Quiet Hours Carer Breaks CIC",
            "Contract year",
            "2 (1 Sep 2024 - 31 Aug 2025)",
        ),
        (6, "Council", "Ostlemere County Council", "Filled in by", "Manager, 01632 960118"),
        (7, "Service", "Dementia respite and carer breaks", "Date", "19.09.25"),
        (8, "Runs", "1 Sep 2023 to 31 Aug 2026", "Checked by (council)", ""),
    ):
        _pair(sheet, "B", "C", row, left, told)
        _pair(sheet, "E", "F", row, right, other)
        sheet.row_dimensions[row].height = 30
    for where, text in (
        ("B10", "Carers"),
        ("E10", "People with dementia"),
        ("B21", "Our team"),
        ("E21", "Money, this half"),
        ("B30", "Waiting"),
        ("E30", "When things went wrong"),
    ):
        _put(sheet, where, text, bold=True, fill=DARK, white=True)
    carers: list[tuple[str, Cell, str]] = [
        ("Carers on our books at the end", 186, "General"),
        ("New carers", 64, "General"),
        ("Carers who left us", 41, "General"),
        ("  person moved into a care home", 19, "General"),
        ("  person died", 14, "General"),
        ("  other, or we don't know", 8, "General"),
        ("Carers under 25", "<5", "General"),
        ("Average years caring so far", 6.4, "0.0"),
        ("Carers who also have a job", 58, "General"),
    ]
    people: list[tuple[str, Cell, str]] = [
        ("People who had a break", 171, "General"),
        ("Living alone", 12, "General"),
        ("Under 65", 9, "General"),
        ("From an ethnic minority", 23, "General"),
        ("More than 10 miles from a centre", "about 30", "General"),
        ("No car in the family", "not collected", "General"),
        ("Been in hospital this half", 17, "General"),
        ("  home again within 7 days", 6, "General"),
        ("Moved to us from another provider", "Nil", "General"),
    ]
    team: list[tuple[str, Cell, str]] = [
        ("Care staff (people)", 17, "General"),
        ("Care staff (WTE)", 9.35, "0.00"),
        ("Empty posts", 2, "General"),
        ("Sickness, days", 62.5, "0.0"),
        ("Agency shifts", "Nil", "General"),
        ("Training, hours", 146.5 / 24, CLOCK),
        ("Staff with the level 2 certificate", "85%", "General"),
    ]
    money: list[tuple[str, Cell, str]] = [
        ("Contract payment", 61250, POUNDS),
        ("Spent", 58904.37, POUNDS),
        ("Paid by families", 3410, POUNDS),
        ("Trusts and gifts", "£9,000", "General"),
        ("Left over", 14755.63, POUNDS),
        ("Cost of an hour of break", 7.52, POUNDS),
    ]
    waiting: list[tuple[str, Cell, str]] = [
        ("Families waiting at the end", 27, "General"),
        ("Longest wait", "11 weeks", "General"),
        ("Usual wait, weeks", "2-3", "General"),
        ("Gave up waiting", 5, "General"),
    ]
    wrong: list[tuple[str, Cell, str]] = [
        ("Complaints", "nil", "General"),
        ("Safeguarding concerns we raised", 3, "General"),
        ("Falls during a break", 4, "General"),
        ("Medicine mistakes", 0, "General"),
    ]
    for label_at, value_at, first, lines in (
        ("B", "C", 11, carers),
        ("E", "F", 11, people),
        ("B", "C", 22, team),
        ("E", "F", 22, money),
        ("B", "C", 31, waiting),
        ("E", "F", 31, wrong),
    ):
        for row, (label, value, look) in enumerate(lines, start=first):
            _pair(sheet, label_at, value_at, row, label, value, look)
    sheet["C27"].comment = Comment("includes 24 hours of moving and handling", "Manager")
    _note(sheet, "B36", "All figures on this page are for the half-year at the top right.")


def _kpis(sheet: Worksheet) -> None:
    """KPIs across, their fields down."""
    sheet.column_dimensions["A"].width = 20
    sheet.column_dimensions["B"].width = 15
    for column in "CDEFGH":
        sheet.column_dimensions[column].width = 20
    _title(sheet, "A1", "KPIs - contract year 2")
    _note(
        sheet,
        "A2",
        "One column for each of the 6 KPIs in Schedule 3. Top and bottom = the two "
        "numbers the result is made of.",
    )
    for column, ref in zip("CDEFGH", ("K1", "K2", "K3", "K4", "K5", "K6"), strict=True):
        _put(sheet, f"{column}4", ref, bold=True, fill=DARK, white=True, centre=True)
    _put(sheet, "A4", "", fill=DARK)
    _put(sheet, "B4", "", fill=DARK)
    what = [
        "Hours of break given",
        "Breaks on the day the family asked for",
        "New carers with a plan within 15 working days",
        "Breaks we cancelled (lower is better)",
        "Carers who say they can keep going",
        "Average change in carer score",
    ]
    how = [
        "Day + night hours, table 3",
        "breaks on the day asked / breaks given",
        "plans in time / new carers",
        "cancelled by us / breaks booked",
        "said yes / replies to survey",
        "second minus first score, carers with both",
    ]
    fields: list[tuple[int, str, str, list[Cell], str]] = [
        (5, "What", "", list(what), "General"),
        (6, "How", "", list(how), "General"),
        (7, "Target", "", ["15,000 (year)", 0.85, 0.9, "no more than 5%", ">=75%", 2], PERCENT),
        (8, "Lowest allowed", "", ["13,500 (year)", 0.75, 0.8, "8%", ">=65%", 1], PERCENT),
        (9, "H1 (Sep-Feb)", "top", ["n/a", 948, 44, 61, 71, "n/a"], THOUSAND),
        (10, "", "bottom", ["n/a", 1125, 57, 1186, 98, 62], THOUSAND),
        (11, "", "result", [7131.5, 0.843, 0.772, 0.051, "72%", 2.1], "0.0%"),
        (12, "H2 (Mar-Aug)", "top", ["n/a", 1058, 55, 43, 83, "n/a"], THOUSAND),
        (13, "", "bottom", ["n/a", 1233, 64, 1276, 107, 71], THOUSAND),
        (14, "", "result", [7829.5, 0.858, 0.859, 0.034, "78%", 2.6], "0.0%"),
        (15, "Contract year so far", "top", ["n/a", 2006, 99, 104, 154, "n/a"], THOUSAND),
        (16, "", "bottom", ["n/a", 2358, 121, 2462, 205, 133], THOUSAND),
        (17, "", "result", [14961, 0.851, 0.818, 0.042, "75%", 2.4], "0.0%"),
        (18, "Same half last year", "result", [7402, 0.82, 0.86, 0.061, "73%", 1.9], "0.0%"),
        (19, "Score, year so far", "3 green 2 amber 1 red", [2, 3, 2, 3, 3, 3], "General"),
        (
            20,
            "Our comment",
            "",
            [
                "39 hours short; snow in January.",
                "",
                "2 leaders off sick in October.",
                "",
                "",
                "scale runs from 0 to 16",
            ],
            "General",
        ),
    ]
    for row, name, part, values, look in fields:
        _put(sheet, f"A{row}", name, bold=True, fill=GREEN)
        _put(sheet, f"B{row}", part, fill=GREEN)
        for column, value in zip("CDEFGH", values, strict=True):
            own = look
            if column in "CH" and look in (PERCENT, "0.0%"):
                own = "#,##0.0" if column == "C" else "0.0"
            _put(sheet, f"{column}{row}", value or (0 if value == 0 else None), own, centre=True)
    for first in (9, 12, 15):
        sheet.merge_cells(f"A{first}:A{first + 2}")
    for row in (5, 6, 20):
        sheet.row_dimensions[row].height = 46
    sheet.row_dimensions[19].height = 30
    sheet.freeze_panes = "C5"


def _months(sheet: Worksheet) -> None:
    """Months down; the table goes on after an empty row; one column hidden, one empty."""
    widths = (16, 11, 11, 3, 11, 11, 11, 11, 11, 11, 12)
    for column, width in zip("ABCDEFGHIJK", widths, strict=True):
        sheet.column_dimensions[column].width = width
    _title(sheet, "A1", "Table 3. Breaks, month by month")
    for where, text in (("B3", "Day breaks"), ("E3", "Night sits"), ("G3", "Short notice (48 h)")):
        _put(sheet, where, text, bold=True, fill=DARK, white=True, centre=True)
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("E3:F3")
    sheet.merge_cells("G3:I3")
    heads = {
        "A": "",
        "B": "Sessions",
        "C": "Hours",
        "E": "Nights",
        "F": "Hours",
        "G": "Asked for",
        "H": "Given",
        "I": "% given",
        "J": "Miles driven",
        "K": "Families using",
    }
    for column, text in heads.items():
        _put(sheet, f"{column}4", text, bold=True, fill=GREEN, centre=True)
    for index, month in enumerate(MONTHS):
        row = 5 + index if index < 6 else 7 + index
        _month(sheet, row, index, month)
    _half(sheet, 11, "H1 (Sep-Feb)", slice(0, 6))
    _half(sheet, 19, "H2 (Mar-Aug)", slice(6, 12))
    _half(sheet, 20, "Both halves", slice(0, 12))
    sheet.column_dimensions["J"].hidden = True
    _note(
        sheet,
        "A22",
        "Night sits are 9.5 hours, 10pm to 7.30am. Families use more than one month, so no sum.",
    )
    _note(sheet, "A23", "Short notice = asked for less than 48 hours before.")


def _month(sheet: Worksheet, row: int, index: int, month: datetime) -> None:
    """One month."""
    _put(sheet, f"A{row}", month, "mmm-yy", fill=GREEN)
    _put(sheet, f"B{row}", SESSIONS[index], centre=True)
    _put(sheet, f"C{row}", 5.5 * SESSIONS[index], "0.0", centre=True)
    _put(sheet, f"E{row}", NIGHTS[index], centre=True)
    _put(sheet, f"F{row}", 9.5 * NIGHTS[index] / 24, CLOCK, centre=True)
    _put(sheet, f"G{row}", ASKED[index], centre=True)
    _put(sheet, f"H{row}", GIVEN[index], centre=True)
    share = GIVEN[index] / ASKED[index]
    if index in (6, 8):  # typed by the other administrator
        _put(sheet, f"I{row}", round(100 * share, 1), centre=True)
    else:
        _put(sheet, f"I{row}", round(share, 3), PERCENT, centre=True)
    _put(sheet, f"J{row}", MILES[index], THOUSAND, centre=True)
    _put(sheet, f"K{row}", FAMILIES[index], centre=True)


def _half(sheet: Worksheet, row: int, name: str, part: slice) -> None:
    """A line of sums."""
    _put(sheet, f"A{row}", name, bold=True, fill=GREEN)
    asked, given = sum(ASKED[part]), sum(GIVEN[part])
    sums: list[tuple[str, Cell, str]] = [
        ("B", sum(SESSIONS[part]), THOUSAND),
        ("C", 5.5 * sum(SESSIONS[part]), "#,##0.0"),
        ("E", sum(NIGHTS[part]), THOUSAND),
        ("F", 9.5 * sum(NIGHTS[part]) / 24, CLOCK),
        ("G", asked, THOUSAND),
        ("H", given, THOUSAND),
        ("I", round(given / asked, 3), PERCENT),
        ("J", sum(MILES[part]), THOUSAND),
        ("K", "n/a", "General"),
    ]
    for column, value, look in sums:
        _put(sheet, f"{column}{row}", value, look, bold=True, centre=True)


def _carers(sheet: Worksheet) -> None:
    """A matrix of then and now, and a survey with numbers and shares side by side."""
    sheet.column_dimensions["A"].width = 40
    for column in "BCDEF":
        sheet.column_dimensions[column].width = 13
    _title(sheet, "A1", "How carers are doing")
    _put(sheet, "A3", "Carers with a first and a second score, H2 (Mar-Aug)", bold=True, fill=GREEN)
    _put(sheet, "B3", "Second score", bold=True, fill=DARK, white=True, centre=True)
    sheet.merge_cells("B3:D3")
    for column, text in zip(
        "ABCDE", ("First score", "Struggling", "Managing", "Doing well", "All"), strict=True
    ):
        _put(sheet, f"{column}4", text, bold=True, fill=GREEN, centre=column != "A")
    sheet.row_dimensions[3].height = 30
    for row, (name, values) in enumerate(
        [
            ("Struggling", (9, 17, 4, 30)),
            ("Managing", (3, 16, 12, 31)),
            ("Doing well", (0, 2, 8, 10)),
            ("All", (12, 35, 24, 71)),
        ],
        start=5,
    ):
        _put(sheet, f"A{row}", name, fill=GREEN)
        for column, value in zip("BCDE", values, strict=True):
            _put(sheet, f"{column}{row}", value, centre=True, bold=row == 8 or column == "E")
    _note(sheet, "A9", "Struggling 0-5, managing 6-10, doing well 11-16.")
    _put(sheet, "A12", "Carer survey: said yes", bold=True, fill=DARK, white=True)
    for where, text, merged in (
        ("B12", "H1 (Sep-Feb)", "B12:C12"),
        ("D12", "H2 (Mar-Aug)", "D12:E12"),
    ):
        _put(sheet, where, text, bold=True, fill=DARK, white=True, centre=True)
        sheet.merge_cells(merged)
    for column, text in zip("ABCDE", ("", "No.", "%", "No.", "%"), strict=True):
        _put(sheet, f"{column}13", text, bold=True, fill=GREEN, centre=True)
    survey: list[tuple[str, list[Cell]]] = [
        ("Replies (and % of forms sent)", [98, 0.61, 107, 0.58]),
        ("I can keep going", [71, 0.72, 83, 0.78]),
        ("I slept better on break nights", [64, 0.65, 79, "74%"]),
        ("I saw a friend or got out", [58, 0.59, 74, 69.2]),
        ("I kept my job or my hours", [22, 0.22, 27, 0.25]),
        ("I got to my own doctor or dentist", [41, 0.42, 52, "49%"]),
        ("We row less at home", [37, 0.38, 45, 0.42]),
        ("I would tell a friend about you", [89, 0.91, "96*", 0.9]),
    ]
    for row, (label, answers) in enumerate(survey, start=14):
        _put(sheet, f"A{row}", label, fill=GREEN)
        for column, answer in zip("BCDE", answers, strict=True):
            plain = column in "BD" or answer == 69.2
            _put(sheet, f"{column}{row}", answer, "General" if plain else PERCENT, centre=True)
    _note(sheet, "A22", "* 2 of these told us by phone.")


def _else(sheet: Worksheet) -> None:
    """What else happened, this half and over the year."""
    for column, width in zip("ABCD", (58, 16, 16, 44), strict=True):
        sheet.column_dimensions[column].width = width
    _title(sheet, "A1", "Anything else you want us to know")
    for column, text in zip("ABCD", ("What", "H2 (Mar-Aug)", "Sep 24-Aug 25", "Note"), strict=True):
        _put(sheet, f"{column}3", text, bold=True, fill=DARK, white=True, centre=True)
    lines: list[tuple[str, Cell, Cell, str, str]] = [
        (
            "Carers singing in the choir they now run without us",
            "about 22",
            "about 22",
            "General",
            "since May; 14 Tuesdays so far",
        ),
        ("Volunteers", 26, 31, "General", ""),
        ("   used to be carers with us", 9, 11, "General", ""),
        ("   hours they gave", 412.5, 798, "#,##0.0", ""),
        ("Carers who took a job or more hours", 6, 11, "General", "2 at the garden centre"),
        ("Grandchildren at our holiday days", 34, 51, "General", "ages 7 to 16"),
        ("Couples at the tea dance", 18, 18, "General", "first one was 12 April"),
        (
            "Benefits won for families, £ a year",
            38400,
            71250,
            '"£"#,##0',
            "Attendance Allowance mostly",
        ),
        ("Moves to a care home put off (families' own view)", "10-15", "20-25", "General", ""),
        ("Shops and cafes that did our dementia hour", 7, 12, "General", "list on page 3"),
        ("Carers who stopped smoking", "nil", 2, "General", "with the pharmacy's help"),
        (
            "Break hours given free by neighbours' rota",
            "not collected",
            "not collected",
            "General",
            "we will count from 1 September 2025",
        ),
    ]
    for row, (label, half, year, look, note) in enumerate(lines, start=4):
        _put(sheet, f"A{row}", label.strip(), fill=GREEN)
        if label.startswith(" "):
            inner = Alignment(horizontal="left", indent=2, vertical="center")
            sheet[f"A{row}"].alignment = inner
        _put(sheet, f"B{row}", half, look, centre=True)
        _put(sheet, f"C{row}", year, look, centre=True)
        _put(sheet, f"D{row}", note)


def _save(book: Workbook, path: Path) -> None:
    """Save with fixed dates inside, so that the bytes do not change."""
    drawn = io.BytesIO()
    book.save(drawn)
    saved = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
    with zipfile.ZipFile(drawn) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = saved.sub(rb"\g<1>2025-09-19T10:00:00Z", content)
            new.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )


def draw(path: Path) -> None:
    """Draw the workbook at the path."""
    book = Workbook()
    form = book.active
    assert isinstance(form, Worksheet)
    form.title = "1 Form"
    _form(form)
    _kpis(book.create_sheet("2 KPIs"))
    _months(book.create_sheet("3 Breaks"))
    _carers(book.create_sheet("4 Carers"))
    _else(book.create_sheet("5 Anything else"))
    for sheet in book.worksheets:
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.sheet_view.showGridLines = False
    _save(book, path)
