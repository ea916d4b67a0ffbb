"""A text line on gambling and debt for building workers, monthly to a public health team."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

FIRST_ROW = 5

# Words, eight months, whether they are added up, and H where the line is hidden.
GROUPS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Text line",
        (
            ("New workers texting in", 48, 52, 57, 55, 49, 61, 63, 66, "sum"),
            ("First texts, 7am to 9pm", 44, 47, 52, 50, 45, 56, 58, 60, "sum"),
            ("- answered within 10 minutes", 38, 41, 46, 44, 41, 51, 53, 55, "sum"),
            ("Texts in and out", 1210, 1344, 1402, 1388, 1265, 1503, 1560, 1622, "sum"),
            ("Safety call needed", 3, 2, 4, 3, 2, 5, 4, 4, "sum"),
            ("- made the same day", 3, 2, 4, 3, 2, 4, 4, 4, "sum"),
            ("Test texts by staff", 12, 10, 9, 14, 8, 9, 11, 10, "sumH"),
        ),
    ),
    (
        "Debt",
        (
            ("Workers naming a debt", 29, 31, 34, 33, 28, 37, 38, 40, "sum"),
            ("- plan agreed within 30 days", 16, 18, 21, 20, 17, 24, 24, 26, "sum"),
            ("Calls held with the adviser", 22, 24, 27, 25, 21, 29, 30, 31, "sum"),
            ("Days waited for those calls (all)", 176, 180, 189, 170, 147, 188, 186, 186, "sum"),
            (
                "Debt written off or frozen (£)",
                *(8450.5, 11230, 9875.25, 12640, 7310, 14905.6, 13480, 16222.4),
                "sum",
            ),
            ("Arrears cleared, kept the tenancy", 1, 2, 1, 0, 2, 3, 2, 3, "sum"),
        ),
    ),
    (
        "Gambling",
        (
            ("Reached 12 weeks", 18, 20, 19, 22, 21, 24, 25, 26, "sum"),
            ("- PGSI down by 3 or more", 8, 10, 10, 12, 11, 13, 14, 15, "sum"),
            ("- no bet in the last 4 weeks", 5, 6, 6, 7, 6, 8, 9, 10, "sum"),
            ("Told how to block betting apps", 29, 31, 30, 32, 29, 33, 36, 35, "sum"),
        ),
    ),
    (
        "Work and home",
        (
            ("About to be let go, kept on", 1, 1, 2, 1, "nil", 2, 2, 3, "sum"),
            ("Partners texting for themselves", 6, 7, 5, 8, 6, 9, 9, 11, "sum"),
            ("Couples now doing the money together", 2, 3, 2, 3, 2, 4, 4, 5, "sum"),
        ),
    ),
    (
        "Mates (been there themselves)",
        (
            ("Mates active", 9, 9, 10, 11, 11, 12, 13, 14, ""),
            ("Hours given", 54, 51.5, 60, 66, 58.5, 71, 76.5, 80, "sum"),
            ("Supervision sessions for Mates", 4, 4, 5, 4, 3, 5, 5, 6, "sum"),
            ("Now site welfare reps", "nil", "nil", 1, "nil", "nil", 1, 1, "nil", "sum"),
        ),
    ),
    (
        "Sites",
        (
            ("Toolbox talks given", 3, 4, 4, 5, 2, 4, 5, 5, "sum"),
            ("Posters put up in site cabins", 14, 22, 0, 31, 0, 18, 27, 24, "sum"),
        ),
    ),
    ("Other", (("Complaints", "nil", 1, "nil", "nil", "nil", "nil", 1, "nil", "sum"),)),
)

# Number, words, target, floor, lines of the monthly sheet (top and base), RAG, comment.
FORM: tuple[tuple[int, str, object, object, str, str, object, str], ...] = (
    (1, "Workers opening a conversation (monthly)", 55, 45, "New workers texting in", "", 3, ""),
    (
        2,
        "First reply within 10 minutes",
        0.9,
        0.8,
        "- answered within 10 minutes",
        "First texts, 7am to 9pm",
        3,
        "",
    ),
    (
        3,
        "Debt plan agreed within 30 days",
        0.7,
        0.6,
        "- plan agreed within 30 days",
        "Workers naming a debt",
        2,
        "Adviser on leave 10-14 Nov",
    ),
    (
        4,
        "PGSI score down by 3+ at 12 weeks",
        0.6,
        0.5,
        "- PGSI down by 3 or more",
        "Reached 12 weeks",
        2,
        "",
    ),
    (
        5,
        "Average days to adviser call",
        7,
        10,
        "Days waited for those calls (all)",
        "Calls held with the adviser",
        3,
        "Max, not min",
    ),
    (6, "Toolbox talks on site (monthly)", 4, 3, "Toolbox talks given", "", 3, "See log"),
    (
        7,
        "Safety call made the same day",
        1,
        0.95,
        "- made the same day",
        "Safety call needed",
        3,
        "1 missed in Sept, reviewed",
    ),
    (8, "Complaints", None, None, "Complaints", "", "n/a", "Monitor only"),
)

NOTES = (
    "A scaffolder who sold his van in March to pay a bookie has it back and works for himself.",
    "Two site canteens run by partners now put our number on the till roll.",
    "The foodbank in Brackwell says 6 families of men we text have stopped coming.",
    "Phones were down for 3 hours on 18 November, texts got through.",
    "We mean to sign up 4 more Mates before Christmas.",
    "If numbers hold we will pass 500 new workers in December.",
)

# Date, firm, place, on site, at the talk, cards taken, texted in within 7 days.
TALKS: tuple[tuple[date, str, str, int, int, int, int], ...] = (
    (date(2025, 9, 3), "Hardcastle Wray", "Mill Lane flats", 64, 31, 22, 3),
    (date(2025, 9, 11), "Tolliver Groundworks", "Bypass, phase 2", 38, 26, 19, 2),
    (date(2025, 9, 17), "Ossory Build", "Brackwell school", 45, 28, 14, 1),
    (date(2025, 9, 25), "Hardcastle Wray", "Mill Lane flats (nights)", 22, 17, 15, 4),
    (date(2025, 10, 2), "Pennard Roofing", "Depot", 19, 16, 11, 1),
    (date(2025, 10, 8), "Ossory Build", "Quayside plot 7", 85, 42, 33, 5),
    (date(2025, 10, 14), "Tolliver Groundworks", "Bypass, phase 3", 41, 29, 20, 2),
    (date(2025, 10, 22), "Sennet M&E", "Infirmary wing", 57, 34, 27, 3),
    (date(2025, 10, 30), "Kestle Steel", "Yard", 26, 21, 12, 0),
    (date(2025, 11, 5), "Hardcastle Wray", "Canal Street", 73, 38, 30, 4),
    (date(2025, 11, 12), "Pennard Roofing", "Quayside plot 7", 18, 15, 12, 2),
    (date(2025, 11, 13), "Ossory Build", "Quayside plot 9", 92, 47, 36, 6),
    (date(2025, 11, 20), "Sennet M&E", "Infirmary wing", 60, 33, 21, 2),
    (date(2025, 11, 27), "Dunmore Civils", "Weir repair", 34, 27, 18, 3),
)

# Budget, this month, so far.
BUDGET: tuple[tuple[str, float, float, float], ...] = (
    ("Text handlers", 58200, 4850, 38620.4),
    ("Debt adviser (bought in)", 24600, 1927, 14350),
    ("Text platform", 6300, 518.25, 4102.8),
    ("Clinical supervision", 4800, 400, 3200),
    ("Mates' expenses and training", 5100, 462.7, 3588.15),
    ("Cards, vans, site kit", 2000, 118.6, 1431.9),
)

# Number to date and unit cost.
SAVED: tuple[tuple[str, int, float], ...] = (
    ("Crisis team call-outs avoided", 11, 385),
    ("GP appointments not needed", 64, 42),
)

# Yes a lot, yes a bit, not sure, no.
SURVEY: tuple[tuple[str, tuple[int, int, int, int]], ...] = (
    ("I sleep better than when I first texted", (21, 29, 14, 3)),
    ("It was easy to start", (17, 26, 20, 4)),
    ("The replies came when I needed them", (15, 22, 27, 3)),
    ("I was not judged", (24, 25, 16, 2)),
    ("I would tell a workmate about you", (19, 30, 15, 3)),
)

MONTHS = tuple(date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16))


def added(line: Line) -> float:
    """The sum of the figures in a line; words such as nil count for nothing."""
    return round(sum(part for part in line if isinstance(part, int | float)), 2)


def lines() -> dict[str, tuple[int, str, Line]]:
    """Each line of the monthly sheet by its words: its row, its group and itself."""
    placed: dict[str, tuple[int, str, Line]] = {}
    row = FIRST_ROW
    for group, members in GROUPS:
        for line in members:
            placed[str(line[0])] = (row, group, line)
            row += 1
    return placed


def part(words: str, column: str) -> tuple[str, float]:
    """Where a figure of a line stands, and the figure: of a month or (O) of all of them."""
    row, _, line = lines()[words]
    cells = line[1:9] if column == "O" else (line[ord(column) - ord("B")],)
    return f"'Month by month'!{column}{row}", added(cells)


def _form(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write the council's return: indicators and notes."""
    month = made.add_format({"num_format": "mmmm yyyy", "align": "left"})
    short = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#FFE699"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Calderwick Public Health - monthly provider return", head)
    sheet.write_row("A2", ("", "Provider", "Plumbline Text Support"))
    sheet.write_row("A3", ("", "Contract", "CPH-2231 (1.4.2025 - 31.3.2028)"))
    sheet.write_row("A4", ("", "Month"))
    sheet.write_datetime("C4", date(2025, 11, 1), month)
    sheet.write_row("A6", ("No.", "Indicator", "Target", "Floor", "Num.", "Den."), head)
    sheet.write_datetime("G6", date(2025, 11, 1), short)
    sheet.write_datetime("H6", date(2025, 10, 1), short)
    sheet.write_row("I6", ("YTD", "RAG (3=G 2=A 1=R)", "Comment"), head)
    for row, (number, words, target, floor, top, base, rag, comment) in enumerate(FORM, 6):
        form = None if not base else place if number == 5 else rate
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, None if number == 5 else form)
        sheet.write(row, 3, floor, None if number == 5 else form)
        above, figure = part(top, "J")
        if number == 8:
            sheet.write(row, 4, "nil")
            sheet.write_row(row, 6, ("nil", 1))
        else:
            sheet.write_formula(row, 4, f"={above}", None, figure)
            if base:
                below, under = part(base, "J")
                sheet.write_formula(row, 5, f"={below}", None, under)
            for column, source in ((6, "J"), (7, "I")):
                formula, got = _result(top, base, source)
                sheet.write_formula(row, column, formula, form, got)
        formula, got = _result(top, base, "O")
        sheet.write_formula(row, 8, formula, form, got)
        sheet.write(row, 9, rag)
        sheet.write(row, 10, comment or None)
    sheet.write("B16", "Provider's notes on the month", head)
    for row, sentence in enumerate(NOTES, 16):
        sheet.write(row, 1, sentence)
    sheet.write("B24", "Return to publichealth@calderwick.example by the 10th working day")
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 42)
    sheet.set_column("C:I", 10)
    sheet.set_column("J:K", 24)


def _result(top: str, base: str, column: str) -> tuple[str, float]:
    """The formula of an indicator and its figure."""
    above, figure = part(top, column)
    if not base:
        return f"={above}", figure
    below, under = part(base, column)
    return f"={above}/{below}", figure / under


def _months(sheet: Worksheet, head: Format, short: Format, pounds: Format) -> None:
    """Write the monthly sheet; the months to come are left empty."""
    sheet.write("A1", "Plumbline - month by month", head)
    sheet.write(
        "A2", "Type in the white cells only. PGSI = Problem Gambling Severity Index, 0 to 27"
    )
    sheet.write_row("A4", ("Area", "What we count"), head)
    for column, month in enumerate(MONTHS, 2):
        sheet.write_datetime(3, column, month, short)
    sheet.write("O4", "Total", head)
    row = FIRST_ROW - 1
    for group, members in GROUPS:
        sheet.write(row, 0, group, head)
        for line in members:
            form = pounds if "£" in str(line[0]) else None
            sheet.write(row, 1, line[0])
            sheet.write_row(row, 2, line[1:9], form)
            if line[9]:
                reach = f"=SUM(C{row + 1}:N{row + 1})"
                sheet.write_formula(row, 14, reach, form, added(line[1:9]))
            if line[9] == "sumH":
                sheet.set_row(row, None, None, {"hidden": True})
            row += 1
    sheet.set_column("A:A", 28)
    sheet.set_column("B:B", 40)
    sheet.freeze_panes(4, 2)


def _talks(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the log of talks on building sites."""
    sheet.write("A1", "Toolbox talk log, Sept to Nov 2025", head)
    sheet.write_row(
        "A2",
        (
            "Date",
            "Firm",
            "Site",
            "Size of site (men)",
            "At the talk",
            "Cards taken",
            "Texted in within 7 days",
        ),
        head,
    )
    for row, line in enumerate(TALKS, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    last = len(TALKS) + 2
    sheet.write(last, 0, "All talks", head)
    for column, name in ((4, "E"), (5, "F"), (6, "G")):
        figure = added(tuple(line[column] for line in TALKS))
        sheet.write_formula(last, column, f"=SUM({name}3:{name}{last})", head, figure)
    sheet.set_column("A:G", 20)


def _funding(sheet: Worksheet, head: Format, pounds: Format) -> None:
    """Write what was spent and what others saved."""
    sheet.write("A1", "Spend against budget (£)", head)
    sheet.write_row(
        "A2", ("Line", "Budget 2025/26", "Nov 25", "Apr-Nov 25", "Left of budget"), head
    )
    for row, line in enumerate(BUDGET, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], pounds)
        left = round(line[1] - line[3], 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", pounds, left)
    sheet.write("A9", "Total", head)
    for column, name in enumerate("BCD", 1):
        figure = added(tuple(line[column] for line in BUDGET))
        sheet.write_formula(8, column, f"=SUM({name}3:{name}8)", pounds, figure)
    left = added(tuple(line[1] for line in BUDGET)) - added(tuple(line[3] for line in BUDGET))
    sheet.write_formula("E9", "=B9-D9", pounds, round(left, 2))
    sheet.write("A12", "Saved to others (unit costs agreed with the council, Feb 2025)", head)
    sheet.write_row(
        "A13", ("What", "Number Apr-Nov 25", "Unit cost (£)", "Saving Apr-Nov 25 (£)"), head
    )
    for row, (words, number, cost) in enumerate(SAVED, 13):
        sheet.write_row(row, 0, (words, number))
        sheet.write(row, 2, cost, pounds)
        sheet.write_formula(row, 3, f"=B{row + 1}*C{row + 1}", pounds, number * cost)
    sheet.write("A16", "Total", head)
    sheet.write_formula("D16", "=SUM(D14:D15)", pounds, added(tuple(n * c for _, n, c in SAVED)))
    sheet.set_column("A:A", 40)
    sheet.set_column("B:E", 18)


def _survey(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write the answers to the text-back survey of the second quarter."""
    rate = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Text-back survey, Q2 round (July to September 2025)", head)
    sheet.write_row("A2", ("Sent", 118))
    sheet.write_row("A3", ("Replied", 67))
    sheet.write_row("A4", ("Next round (Q3) goes out in January",))
    sheet.write_row(
        "A6",
        (
            "Do you agree?",
            "Yes, a lot",
            "Yes, a bit",
            "Not sure",
            "No",
            "Answers",
            "% yes",
        ),
        head,
    )
    for row, (words, answers) in enumerate(SURVEY, 6):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, answers)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(answers))
        agreed = (answers[0] + answers[1]) / sum(answers)
        sheet.write_formula(row, 6, f"=(B{row + 1}+C{row + 1})/F{row + 1}", rate, agreed)
    sheet.set_column("A:A", 38)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Plumbline November return")
    head = made.add_format({"bold": True, "bg_color": "#FFE699"})
    short = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#FFE699"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    _form(made.add_worksheet("Return Nov-25"), made, head)
    _months(made.add_worksheet("Month by month"), head, short, pounds)
    _talks(made.add_worksheet("Site visits"), head, day)
    _funding(made.add_worksheet("Funding & savings"), head, pounds)
    _survey(made.add_worksheet("Text-back survey"), made, head)
    made.close()
