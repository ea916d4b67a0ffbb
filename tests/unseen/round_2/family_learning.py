"""Family learning and healthy start: stacked quarter tables with New/Existing, examples, errors."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Value = int | float | str | None

TEAL, MINT, SAND = "#00686B", "#D5ECEB", "#FFF6DD"
LETTERS = "ABCDEFGHIJKLM"
QUARTERS = ("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4")

# new, existing in quarter 1; new, existing in quarter 2
CENTRES = (
    ("Poplar Lane", 38, 64, 29, 81),
    ("Quayside", 27, 41, 22, 52),
    ("St Bride's", 19, 35, 24, 38),
    ("Meadow Bank", 31, 57, 18, 66),
    ("Tannery Road (half-time)", 12, 20, 9, 26),
)
PEOPLE = (
    ("Mothers", 112, 198, 88, 231),
    ("Fathers and male carers", 17, 24, 21, 33),
    ("Grandparents", 9, 14, 11, 15),
    ("Children under 2", 74, 121, 60, 140),
    ("Children 2 to 4", 66, 130, 52, 151),
    ("Children 5 and over", "n/c", "n/c", 7, 12),
)
# quarter 1, quarter 2
REACH = (
    ("Families living in the 30% most deprived areas", 78, 63),
    ("New families whose postcode we know", 121, 99),
)
COURSES_1: tuple[tuple[Value, ...], ...] = (
    ("Story Sacks", "Poplar Lane", 6, 11, 9, 3),
    ("Cook and Eat Together", "Quayside", 5, 9, 8, 2),
    ("English for Parents (E3)", "St Bride's", 10, 14, 10, 6),
    ("Baby Massage", "Meadow Bank", 5, 10, 10, 0),
    ("Maths Through Play", "Tannery Road", 0, 0, 0, 0),
    ("Dads and Den Building", "Quayside", 4, 8, 7, "1 (prov)"),
)
COURSES_2: tuple[tuple[Value, ...], ...] = (
    ("Story Sacks", "Meadow Bank", 6, 10, 8, 2),
    ("Cook and Eat Together", "Poplar Lane", 5, 12, 9, 4),
    ("English for Parents (E3)", "St Bride's", 10, 13, 11, 5),
    ("Talking Toddlers", "Quayside", 6, 9, 7, "not due yet"),
    ("Getting Back to Work", "Poplar Lane", 8, 10, 8, 6),
)
VITAMINS: tuple[tuple[Value, ...], ...] = (
    ("Sept 25", 41, 37, 88, 12, 9),
    ("Oct 25", 46, 35, 93, 15, 11),
    ("Nov 25", 39, 40, 85, 9, 8),
    ("Dec 25", 28, 31, 62, 7, 5),
    ("Jan 26", 44, 42, 97, 18, 13),
    ("Feb 26", 43, 39, 90, 14, "not due yet"),
    ("Mar 26",),
    ("Apr 26",),
    ("May 26",),
    ("June 26",),
    ("July 26",),
    ("Aug 26",),
)
# ref, KPI, target, top words, tops, bottom words, bottoms
KPIS = (
    ("FL1", "New families reached", 480, None, (127, 102), None, None),
    (
        "FL2",
        "New families from the 30% most deprived areas",
        0.6,
        "families in those areas",
        (78, 63),
        "new families, postcode known",
        (121, 99),
    ),
    (
        "FL3",
        "Adults who finish the course they start",
        0.85,
        "finished",
        (44, 43),
        "started",
        (52, 54),
    ),
    ("FL4", "Healthy Start vitamins given out", 1900, None, (504, 476), None, None),
    (
        "FL5",
        "Parents satisfied or very satisfied",
        0.9,
        "satisfied",
        (61, 58),
        "forms back",
        (64, 66),
    ),
)
EXTRA: tuple[tuple[Value, ...], ...] = (
    ("Parents who now help to run a session", 9, 12),
    ("Hours they gave", 71.5, 96),
    ("Dads' Saturday club, set up and run by the dads: men coming", 8, 13),
    ("Parents who got a job or more hours", 5, 7),
    ("Parents who said they read with their child most days (start of course)", 19, 17),
    ("Parents who said they read with their child most days (end of course)", 33, 31),
    ("Grandparents who have taken up a course themselves", "nil", 4),
    ("Staff vacancies (full-time equivalents)", 0.6, 1.4),
    ("Room hire", 1240, 1185.5),
    ("Food pantry shops made by families", 133, 158),
)


def _heads(sheet: Worksheet, row: int, first: str, look: dict[str, Format], last: str) -> None:
    sheet.merge_range(row, 0, row + 1, 0, first, look["head"])
    for place, words in enumerate(QUARTERS):
        sheet.merge_range(row, 1 + 2 * place, row, 2 + 2 * place, words, look["head"])
        sheet.write_row(row + 1, 1 + 2 * place, ("New", "Existing"), look["sub"])
    sheet.merge_range(row, 9, row + 1, 9, last, look["head"])


def _block(
    sheet: Worksheet, row: int, lines: tuple[tuple[Value, ...], ...], look: dict[str, Format]
) -> int:
    """Write rows of New/Existing with the year to date in the last column; the next row."""
    for line in lines:
        sheet.write(row, 0, line[0], look["cell"])
        for column in range(1, 9):
            sheet.write(row, column, line[column] if column < len(line) else "", look["number"])
        new = sum(value for value in line[1::2] if isinstance(value, int))
        formula = f"=SUM(B{row + 1},D{row + 1},F{row + 1},H{row + 1})"
        sheet.write_formula(row, 9, formula, look["sum"], new)
        row += 1
    return row


def _families(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("A Families")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 48)
    sheet.set_column("B:I", 9.5)
    sheet.set_column("J:J", 14)
    sheet.set_column("L:L", 12)
    sheet.merge_range(
        "A1:J1", "Family Learning and Healthy Start: monitoring return", look["title"]
    )
    sheet.write("A2", "Provider: Kitesfield Family Learning Trust", look["plain"])
    sheet.write("D2", "Contract: WB/EH/23-117, Wrenborough Council", look["plain"])
    sheet.write("A3", "Contract year 3: 1 September 2025 to 31 August 2026", look["plain"])
    sheet.write("D3", "This return: Quarter 2 (December 2025 to February 2026)", look["plain"])
    sheet.write(
        "A4",
        "Quarter 1 = Sept to Nov, Quarter 2 = Dec to Feb, "
        "Quarter 3 = March to May, Quarter 4 = June to Aug",
        look["note"],
    )
    sheet.write("A5", "Locality", look["plain"])
    sheet.write("B5", "Please select", look["drop"])
    sheet.write(
        "A7",
        "TABLE A1. Families coming to each centre. New = first time in this contract year.",
        look["bold"],
    )
    _heads(sheet, 7, "Children's centre", look, "New, year to date")
    example = ("e.g. Example Centre", 10, 25, 12, 30, 8, 28, 11, 31)
    sheet.write_row(9, 0, (*example, 41), look["example"])
    row = _block(sheet, 10, CENTRES, look)
    sheet.write(row, 0, "All centres", look["total"])
    for column in range(1, 9):
        letter = LETTERS[column]
        if column < 5:
            whole = sum(line[column] for line in CENTRES)
            sheet.write_formula(row, column, f"=SUM({letter}11:{letter}15)", look["total"], whole)
        else:
            formula = f'=IF(COUNT({letter}11:{letter}15)=0,"",SUM({letter}11:{letter}15))'
            sheet.write_formula(row, column, formula, look["total"], "")
    whole = sum(line[1] + line[3] for line in CENTRES)
    sheet.write_formula(row, 9, "=SUM(J11:J15)", look["total"], whole)
    sheet.write(
        "A18",
        "TABLE A2. Who came. Do not add rows. "
        "Put 0 if there were none and n/c if you did not count.",
        look["bold"],
    )
    sheet.write(
        "A19",
        "A child of 2 on 31 August counts as 2 all year. "
        "Please do not include the 15 crèche places.",
        look["note"],
    )
    _heads(sheet, 19, "People", look, "New, year to date")
    row = _block(sheet, 21, PEOPLE, look)
    sheet.write(
        row + 1,
        0,
        "TABLE A3. How many new families come from the most deprived areas",
        look["bold"],
    )
    row += 2
    sheet.write(row, 0, "", look["head"])
    for place, words in enumerate(QUARTERS):
        sheet.merge_range(row, 1 + 2 * place, row, 2 + 2 * place, words, look["head"])
    for words, first, second in REACH:
        row += 1
        sheet.write(row, 0, words, look["cell"])
        sheet.merge_range(row, 1, row, 2, first, look["number"])
        sheet.merge_range(row, 3, row, 4, second, look["number"])
        sheet.merge_range(row, 5, row, 6, "", look["number"])
        sheet.merge_range(row, 7, row, 8, "", look["number"])
    row += 1
    sheet.write(row, 0, "Share", look["cell"])
    shares: tuple[float | str, ...] = (78 / 121, 63 / 99, "#DIV/0!", "#DIV/0!")
    for place, share in enumerate(shares):
        letter = LETTERS[1 + 2 * place]
        sheet.merge_range(row, 1 + 2 * place, row, 2 + 2 * place, "", look["pct"])
        formula = f"={letter}{row - 1}/{letter}{row}"
        sheet.write_formula(row, 1 + 2 * place, formula, look["pct"], share)
    sheet.write("L1", "EHMON_v7.2", look["marker"])
    sheet.write("L2", "##A##", look["marker"])


def _courses(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("B Courses")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 40)
    sheet.set_column("B:B", 22)
    sheet.set_column("C:G", 13)
    heads = (
        "Course",
        "Centre",
        "Sessions",
        "Adults started",
        "Adults finished",
        "% finished",
        "Went on to other learning",
    )
    sheet.write("A1", "TABLE B. Family learning courses", look["bold"])
    sheet.write(
        "A2",
        "List a course in the quarter in which it ends. Choose the centre from the list.",
        look["note"],
    )
    sheet.write("A4", "Quarter 1 (September to November 2025)", look["bold"])
    sheet.write_row("A5", heads, look["head"])
    sheet.write_row(
        "A6", ("Example: Cooking on a Budget", "Example Centre", 6, 10, 8, 0.8, 3), look["example"]
    )
    row = _course_rows(sheet, 6, COURSES_1, look)
    sheet.write_row(row, 0, ("", "Please select", "", "", "", "", ""), look["drop row"])
    row += 2
    sheet.write(row, 0, "Quarter 2 (December 2025 to February 2026)", look["bold"])
    sheet.write_row(row + 1, 0, heads, look["head"])
    row = _course_rows(sheet, row + 2, COURSES_2, look)
    for more in range(2):
        sheet.write_row(row + more, 0, ("", "Please select", "", "", "", "", ""), look["drop row"])
    sheet.write(row + 3, 0, "Maths Through Play did not run: only 2 people booked.", look["note"])


def _course_rows(
    sheet: Worksheet, row: int, courses: tuple[tuple[Value, ...], ...], look: dict[str, Format]
) -> int:
    start = row + 1
    for course in courses:
        title, centre, sessions, started, finished, onward = course
        sheet.write(row, 0, title, look["cell"])
        sheet.write(row, 1, centre, look["cell"])
        sheet.write_row(row, 2, (sessions, started, finished), look["number"])
        share: float | str = "#DIV/0!"
        if isinstance(started, int) and isinstance(finished, int) and started:
            share = finished / started
        sheet.write_formula(row, 5, f"=E{row + 1}/D{row + 1}", look["pct"], share)
        sheet.write(row, 6, onward, look["number"])
        row += 1
    sheet.write(row, 0, "", look["total"])
    sheet.write(row, 1, "", look["total"])
    sums = {}
    for column in (2, 3, 4):
        letter = LETTERS[column]
        sums[column] = sum(one[column] for one in courses if isinstance(one[column], int))
        formula = f"=SUM({letter}{start}:{letter}{row})"
        sheet.write_formula(row, column, formula, look["total"], sums[column])
    formula = f"=E{row + 1}/D{row + 1}"
    sheet.write_formula(row, 5, formula, look["pct total"], sums[4] / sums[3])
    sheet.write(row, 6, "", look["total"])
    return row + 1


def _vitamins(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("C Healthy Start")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:F", 17)
    sheet.write("A1", "TABLE C. Healthy Start vitamins and cards", look["bold"])
    sheet.merge_range("A3:A4", "Month", look["head"])
    sheet.merge_range("B3:D3", "Vitamins given out (bottles) to", look["head"])
    sheet.merge_range("E3:F3", "Healthy Start card", look["head"])
    heads = ("Pregnant women", "Mothers of babies", "Children", "Helped to apply", "Card arrived")
    sheet.write_row("B4", heads, look["sub"])
    for row, line in enumerate(VITAMINS, 4):
        sheet.write_row(row, 0, (*line, *("",) * (6 - len(line))), look["number"])
    sheet.write("A17", "So far", look["total"])
    for column in range(1, 6):
        letter = LETTERS[column]
        done = (line[column] for line in VITAMINS if len(line) > 1)
        whole = sum(value for value in done if isinstance(value, int))
        sheet.write_formula(16, column, f"=SUM({letter}5:{letter}16)", look["total"], whole)
    sheet.write(
        "A19", "Card arrived: the DWP sends the list for February about 20 March.", look["note"]
    )


def _kpis(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("D KPIs")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 48)
    sheet.set_column("C:H", 12)
    sheet.set_column("I:I", 10)
    sheet.write(
        "A1",
        "TABLE D. Key performance indicators, contract year 3 (September 2025 to August 2026)",
        look["bold"],
    )
    heads = ("Ref", "KPI", "Target, year 3", *QUARTERS, "Year to date", "RAG")
    sheet.write_row("A3", heads, look["head"])
    row = 3
    for place, (ref, name, target, top, tops, bottom, bottoms) in enumerate(KPIS):
        share = bottoms is not None
        shown = look["pct" if share else "number"]
        sheet.write(row, 0, ref, look["cell"])
        sheet.write(row, 1, name, look["cell"])
        sheet.write(row, 2, target, look["pct whole" if share else "number"])
        sheet.write_row(row, 5, ("not due", "not due"), look["number"])
        sheet.write(row, 8, "GGAGG"[place], look["number"])
        if bottoms is None:
            sheet.write_row(row, 3, tops, shown)
            formula = f"=SUM(D{row + 1}:G{row + 1})"
            sheet.write_formula(row, 7, formula, shown, sum(tops))
            row += 1
            continue
        whole = ((3, tops[0], bottoms[0]), (4, tops[1], bottoms[1]), (7, sum(tops), sum(bottoms)))
        sheet.write(row + 1, 1, top, look["indent"])
        sheet.write(row + 2, 1, bottom, look["indent"])
        for column, over, under in whole:
            letter = LETTERS[column]
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, column, formula, shown, over / under)
            sheet.write(row + 1, column, over, look["number"])
            sheet.write(row + 2, column, under, look["number"])
        row += 3
    sheet.write(
        row + 1,
        0,
        "FL1 profile is 40% of the target by the end of Quarter 2. FL3: A from 75%.",
        look["note"],
    )


def _extra(made: Workbook, look: dict[str, Format]) -> None:
    sheet = made.add_worksheet("E Anything else")
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_column("A:A", 66)
    sheet.set_column("B:E", 12)
    sheet.write("A1", "TABLE E. Anything else you would like us to know", look["bold"])
    sheet.write("A2", "No targets here. Please tell us in numbers if you can.", look["note"])
    sheet.write_row("A4", ("", *QUARTERS), look["head"])
    for row, line in enumerate(EXTRA, 4):
        shown = look["pound" if line[0] == "Room hire" else "number"]
        sheet.write(row, 0, line[0], look["cell"])
        sheet.write_row(row, 1, (*line[1:], "", ""), shown)
    sheet.write("A16", "Best thing this quarter (up to 100 words)", look["bold"])
    sheet.merge_range(
        "A17:E19",
        "A mum who could not read English in 2023 read a whole book to 14 children "
        "at Quayside on 5 February. "
        "Her husband has joined the Saturday club.",
        look["wrap"],
    )
    sheet.write("A21", "Signed off by", look["plain"])
    sheet.write("B21", "Please type name", look["drop"])


def _lists(made: Workbook) -> None:
    sheet = made.add_worksheet("Lists")
    sheet.write_column("A1", ("Please select", *(line[0] for line in CENTRES)))
    sheet.write_column("B1", ("Please select", "North", "South", "Harbour"))
    sheet.hide()


def draw(path: Path) -> None:
    """Draw the return for the second quarter of contract year 3."""
    made = book(path, "Family learning monitoring return")

    def form(**more: object) -> Format:
        return made.add_format({"font_name": "Verdana", "font_size": 9, **more})

    line = {"border": 1, "border_color": "#8DB4B5"}
    look = {
        "title": form(bold=True, font_size=14, font_color="white", bg_color=TEAL),
        "plain": form(),
        "bold": form(bold=True, font_color=TEAL),
        "note": form(italic=True, font_color="#7F7F7F"),
        "head": form(
            bold=True, bg_color=MINT, align="center", valign="vcenter", text_wrap=True, **line
        ),
        "sub": form(bg_color=MINT, align="center", text_wrap=True, **line),
        "cell": form(**line),
        "indent": form(indent=2, align="left", **line),
        "number": form(align="center", **line),
        "sum": form(align="center", bold=True, bg_color="#F2F2F2", **line),
        "total": form(align="center", bold=True, top=2, bottom=1),
        "pct": form(num_format="0.0%", align="center", **line),
        "pct whole": form(num_format="0%", align="center", **line),
        "pct total": form(num_format="0.0%", align="center", bold=True, top=2, bottom=1),
        "pound": form(num_format="£#,##0.00", align="center", **line),
        "example": form(italic=True, font_color="#A6A6A6", bg_color=SAND, align="center", **line),
        "drop": form(bg_color=SAND, font_color="#C65911"),
        "drop row": form(bg_color=SAND, font_color="#C65911", **line),
        "wrap": form(text_wrap=True, valign="top", **line),
        "marker": form(font_color="#D9D9D9", font_size=7),
    }
    _families(made, look)
    _courses(made, look)
    _vitamins(made, look)
    _kpis(made, look)
    _extra(made, look)
    _lists(made)
    made.close()
