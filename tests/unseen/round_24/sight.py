"""Sight loss rehabilitation and a liaison desk in the eye clinics, quarterly to a council."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target, row of the workings (and of what they are divided by), comment.
FORM: tuple[tuple[object, ...], ...] = (
    ("S1", "People accepted for vision rehabilitation", 320, 5, 0, "On course for the year"),
    (
        "S2",
        "Specialist assessment within 28 days of acceptance",
        0.8,
        6,
        7,
        "Q1: two assessors off in May",
    ),
    ("S3", "People finishing a programme who met a mobility or daily living goal", 0.75, 8, 9, ""),
    ("S4", "Patients seen at the eye clinic desk (ECLO)", 900, 10, 0, "See Clinic desk by month"),
    (
        "S5",
        "People certified (CVI) offered contact within 5 working days",
        0.95,
        11,
        12,
        "2 in Q3 had moved out of county",
    ),
    ("S6", "Average weeks from acceptance to first training visit", 8, 13, 14, "Lower is better"),
    ("S7", "People who say they are more confident at home", 0.8, 15, 16, "From cards, see Views"),
    ("S8", "Safeguarding concerns raised with the council", "report", 17, 0, ""),
)

WORKINGS: tuple[tuple[object, ...], ...] = (
    ("S1", "accepted", 84, 79, 88),
    ("S2", "assessed within 28 days", 61, 64, 72),
    ("S2", "due an assessment", 80, 77, 85),
    ("S3", "met a goal", 38, 41, 47),
    ("S3", "finished a programme", 49, 52, 58),
    ("S4", "patients seen", 231, 218, 246),
    ("S5", "offered contact within 5 working days", 52, 47, 55),
    ("S5", "CVIs received", 54, 49, 57),
    ("S6", "weeks waited, all added up", 608, 570, 574),
    ("S6", "people having a first visit", 80, 76, 82),
    ("S7", "more confident", 33, 36, 42),
    ("S7", "cards back", 40, 43, 49),
    ("S8", "concerns raised", 1, "nil", 2),
)

DESK: tuple[tuple[object, ...], ...] = (
    ("Cressbrook General", "Patients seen", (45, 48, 50, 46, 41, 47, 52, 49, 44)),
    ("Thornby Hospital", "Patients seen", (28, 30, 30, 29, 26, 29, 35, 34, 32)),
    ("Both desks", "Patients seen", (73, 78, 80, 75, 67, 76, 87, 83, 76)),
    ("", "from the injection clinic", (31, 33, 35, 32, 29, 33, 38, 36, 34)),
    ("", "CVIs completed", (17, 19, 18, 16, 15, 18, 20, 19, 18)),
    ("", "Calls from patients", (112, 118, 121, 109, 98, 115, 126, 120, 104)),
    ("", "Benefit forms filled in", (12, 11, 15, 12, 10, 13, 16, 14, 13)),
    (
        "",
        "Benefits awarded (£ a week)",
        (310.4, 285.2, 402.1, 296.8, 251.3, 344.6, 418.9, 377.5, 365),
    ),
    ("", "Meant to give up injections, carried on with them", (3, 4, 2, 4, 3, 4, 5, 4, 5)),
    ("", "Kept their job (employer made changes)", (1, 0, 1, 1, 2, 1, 1, 2, 2)),
    ("", "Nurse hours handed back to clinic", (10.5, 11, 12, 11, 9.5, 11.5, 13, 12.5, 11)),
    ("", "Average wait at the desk (minutes)", (22, 24, 19, 25, 21, 23, 26, 22, 20)),
)

# Line and three quarters; the year is added up where the last word says so.
REHAB: tuple[tuple[object, ...], ...] = (
    ("Training and visits",),
    ("Hours of training given", 412, 398, 437, "sum"),
    ("Home visits", 196, 188, 207, "sum"),
    ("Long canes issued", 41, 38, 46, "sum"),
    ("Low vision aids lent", 88, 81, 97, "sum"),
    ("Waiting to start at quarter end", 34, 31, 27, ""),
    ("Vacant rehabilitation posts (WTE)", 0.5, 0.5, "nil", ""),
    ("Equipment spend (£)", 4210.75, 3986.4, 4655.2, "sum"),
    ("After the programme",),
    ("Met a mobility goal", 29, 31, 36, "sum"),
    ("Met a daily living goal", 24, 27, 30, "sum"),
    ("Fell in the 3 months before, no fall in the 3 months after", 11, 13, 16, "sum"),
    ("Care call hours a week given up, not needed now", 18, 22.5, 27, "sum"),
    ("Was down for residential care, staying at home instead", 2, 1, 3, "sum"),
    ("Began a course at college or library", 4, 5, 7, "sum"),
    ("Six-month check calls made", 47, 44, 51, "sum"),
    ("Who was accepted",),
    ("Aged 18 to 64", 21, 19, 23, "sum"),
    ("Aged 65 to 84", 38, 36, 40, "sum"),
    ("Aged 85 and over", 25, 24, 25, "sum"),
    # The second quarter was typed in too low by one.
    ("All ages", 84, 78, 88, "sum"),
    ("Macular degeneration", 39, 37, 41, "sum"),
    ("Glaucoma", 17, 15, 18, "sum"),
    ("Diabetic eye disease", 12, 13, 13, "sum"),
    ("Other or not known", 16, 14, 16, "sum"),
    ("Lives alone", 44, 40, 47, "sum"),
    ("Black, Asian or other minority ethnic group", 6, "<5", 7, "supp."),
)

PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "VOLUNTEERS",
        (
            ("Active this quarter", 31, 33, 36),
            ("...who have sight loss themselves", 12, 13, 15),
            ("Hours given", 948, 902, 1017),
            ("New home visiting pairs", 7, 5, 9),
            ("Went on to paid work", 1, "nil", 2),
            ("Drivers' mileage paid (£)", 386.1, 352.8, 411.3),
            ("Induction evenings held", 2, 1, 2),
        ),
    ),
    (
        "FAMILY - 'Living Alongside', a new six-week course each quarter",
        (
            ("Places", 18, 18, 18),
            ("Husbands, wives, sons and daughters who took it", 14, 12, 17),
            ("...less worn out by the last week", 8, 8, 12),
            ("...back at own job or hobby", 3, 4, 5),
            ("Relatives rung about the course", 36, 33, 41),
        ),
    ),
    (
        "GROUPS",
        (
            ("Attendances, all groups", 318, 296, 341),
            ("Choir and tandem sessions led by members with sight loss", 12, 13, 15),
            ("Members who now meet up outside the group", 19, 22, 27),
            ("Shops and cafes members walked round", 9, 8, 11),
            ("...that changed lighting, menus or layout afterwards", 3, 4, 6),
            ("Hall hire (£)", 540, 540, 585),
        ),
    ),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("Cards sent", 96, 99, 108),
    ("Cards back", 40, 43, 49),
    ("More confident at home", 33, 36, 42),
    ("Less lonely than before", 22, 25, 31),
    ("Sleeping better", 14, 17, 20),
    ("Would recommend us", 38, 41, 47),
)

COMMENTS = (
    "A retired joiner in Thornby who had put his tools away is making bird boxes for the primary school again.",
    "Four of our choir have been taken on as guides at the county museum.",
    "The falls team say they have stood down visits to 6 people since we worked with them.",
    "We moved to new rooms in November and lost 5 working days to the phones.",
    "The eye clinic at Thornby put on 12 extra lists before Christmas, so the desk was busier.",
    "In Q4 we plan to take on 3 more home visitors and try an evening desk.",
    "The target of 900 patients should be met in February.",
    "Large print letters went out to 140 households with the new number.",
)


def _form(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the form of the council; its figures come from the workings."""
    sheet.write("B1", "Cressbrook County Council, Adult Social Care", bold)
    sheet.write("B2", "Quarterly performance return 2025/26", bold)
    sheet.write_row("B3", ("Provider", "Lanternfold Sight Support"))
    sheet.write_row("B4", ("Service", "Vision rehabilitation and eye clinic liaison"))
    sheet.write_row("B5", ("Contract ref.", "CCC-ASC-0884, 01/04/2024 to 31/03/2028"))
    sheet.write_row("B6", ("Quarter reported", "Q3 (October to December 2025)"))
    sheet.write_row(
        "A8",
        ("Ref", "Performance indicator", "Target", "Q1", "Q2", "Q3", "Q4", "YTD", "Comments"),
        bold,
    )
    figures = {row: line[2:] for row, line in enumerate(WORKINGS, 5)}
    for row, (ref, words, target, top, base, comment) in enumerate(FORM, 8):
        form = None if not base else place if ref == "S6" else rate
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, form if ref != "S6" else None)
        for column, quarter in enumerate(("C", "D", "E")):
            above = figures[top][column]
            if not base:
                sheet.write_formula(row, 3 + column, f"=Workings!{quarter}{top}", None, above)
            else:
                below = figures[base][column]
                sheet.write_formula(
                    row,
                    3 + column,
                    f"=Workings!{quarter}{top}/Workings!{quarter}{base}",
                    form,
                    above / below,
                )
        sheet.write(row, 6, "not due")
        above = sum(figure for figure in figures[top] if not isinstance(figure, str))
        if not base:
            sheet.write_formula(row, 7, f"=Workings!F{top}", None, above)
        else:
            sheet.write_formula(
                row, 7, f"=Workings!F{top}/Workings!F{base}", form, above / sum(figures[base])
            )
        if comment:
            sheet.write(row, 8, comment)
    sheet.write("B18", "Signed off by: Head of Services, 14 January 2026")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 7, 10)
    sheet.set_column(8, 8, 34)


def _quarters(
    sheet: Worksheet,
    row: int,
    column: int,
    line: tuple[object, ...],
    how: str,
    form: Format | None = None,
) -> None:
    """Write three quarters and, after them, the year so far."""
    sheet.write_row(row, column, line, form)
    if how == "sum":
        reach = f"{xl_col_to_name(column)}{row + 1}:{xl_col_to_name(column + 2)}{row + 1}"
        total = round(sum(figure for figure in line if not isinstance(figure, str)), 2)
        sheet.write_formula(row, column + 3, f"=SUM({reach})", form, total)
    elif how:
        sheet.write(row, column + 3, how)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lanternfold Q3 return")
    bold = made.add_format({"bold": True, "bg_color": "#DDEBF7"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    form = made.add_worksheet("KPI form")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, rate, place)

    workings = made.add_worksheet("Workings")
    workings.write("A1", "Numerators and denominators for the KPI form", bold)
    workings.write("A2", "Do not type over the YTD column")
    workings.write_row("A4", ("KPI", "What is counted", "Q1", "Q2", "Q3", "YTD"), bold)
    for row, line in enumerate(WORKINGS, 4):
        workings.write_row(row, 0, line[:2])
        _quarters(workings, row, 2, line[2:], "sum")
    workings.set_column(1, 1, 40)

    desk = made.add_worksheet("Clinic desk")
    desk.set_landscape()
    desk.fit_to_pages(1, 0)
    desk.write("A1", "Eye clinic liaison desk, month by month", bold)
    desk.merge_range("C2:E2", "Quarter 1", bold)
    desk.merge_range("F2:H2", "Quarter 2", bold)
    desk.merge_range("I2:K2", "Quarter 3", bold)
    desk.write_row(
        "C3", ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Total"), bold
    )
    for row, (site, name, months) in enumerate(DESK, 3):
        cells = money if "£" in name else None
        desk.write_row(row, 0, (site, name))
        desk.write_row(row, 2, months, cells)
        if "Average" in name:
            desk.write_formula(row, 11, f"=AVERAGE(C{row + 1}:K{row + 1})", place, sum(months) / 9)
        else:
            desk.write_formula(
                row, 11, f"=SUM(C{row + 1}:K{row + 1})", cells, round(sum(months), 2)
            )
    desk.set_column(0, 0, 20)
    desk.set_column(1, 1, 46)

    rehab = made.add_worksheet("Rehab")
    at = 0
    for line in REHAB:
        if len(line) == 1:
            at += 1 if at else 0
            rehab.write_row(at, 0, (*line, "Apr-Jun", "Jul-Sep", "Oct-Dec", "So far"), bold)
        else:
            rehab.write(at, 0, line[0])
            _quarters(rehab, at, 1, line[1:4], str(line[4]), money if "£" in str(line[0]) else None)
        at += 1
    rehab.set_column(0, 0, 58)

    people = made.add_worksheet("Volunteers family groups")
    at = 0
    for title, lines in PEOPLE:
        people.write_row(at, 0, (title, "Q1", "Q2", "Q3"), bold)
        for line in lines:
            at += 1
            people.write_row(at, 0, line)
        at += 3
    people.set_column(0, 0, 62)

    views = made.add_worksheet("Views and comments")
    views.write_row(
        "A1", ("Feedback cards (posted at the end of a programme)", "Q1", "Q2", "Q3", "YTD"), bold
    )
    for row, line in enumerate(VIEWS, 1):
        views.write(row, 0, line[0])
        _quarters(views, row, 1, line[1:], "sum")
    views.write("A10", "Comments on the quarter", bold)
    for row, sentence in enumerate(COMMENTS, 10):
        views.write(row, 0, sentence)
    views.set_column(0, 0, 60)
    made.close()
