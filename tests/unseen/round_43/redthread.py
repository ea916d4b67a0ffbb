"""Support for families with sickle cell and thalassaemia, half-yearly to a hospital trust."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Half = float | str

# Indicator, threshold, lines (words, first half, second half), RAG, comment.
FORM: tuple[
    tuple[str, float | None, tuple[tuple[str, Half, Half], ...], str, str],
    ...,
] = (
    (
        "Families on the register contacted twice or more in the half-year",
        0.85,
        (("families contacted", 171, 189), ("families on the register", 204, 216)),
        "Green",
        "",
    ),
    (
        "Newborn screening families contacted within 10 working days of the result",
        0.95,
        (("contacted in time", 22, 27), ("results passed to us", 24, 28)),
        "Amber",
        "3 late over the year, all moved address before we rang",
    ),
    (
        "Pain passports reviewed on time",
        0.9,
        (("reviewed on time", 61, 74), ("reviews due", 70, 80)),
        "Green",
        "",
    ),
    (
        "Young people with a key worker before moving to the adult clinic",
        0.8,
        (("have a key worker", 11, 13), ("moving to the adult clinic", 14, 15)),
        "Green",
        "See Young people",
    ),
    (
        "Inpatients in crisis visited within 2 working days",
        0.75,
        (("visited in time", 93, 118), ("referred by the ward", 131, 142)),
        "Green",
        "Apr-Sep: ward visitor post empty for 9 weeks",
    ),
    (
        "Families better informed about the condition",
        0.8,
        (("agree or strongly agree", 47, 58), ("survey replies", 62, 69)),
        "Green",
        "March survey on last tab",
    ),
    (
        "Ward and A&E staff trained by us",
        120,
        (("staff trained", 54, 71),),
        "Green",
        "Threshold is for the year",
    ),
    (
        "Mean working days from referral to first contact (7 or fewer)",
        7,
        (("working days, all added up", 298, 287), ("referrals contacted", 43, 47)),
        "Green",
        "",
    ),
    (
        "Complaints received (for information)",
        None,
        (("complaints", "nil", 1),),
        "",
        "Parking at the day unit, settled",
    ),
)

MONTHS = tuple(datetime(2025 + (3 + at) // 12, (3 + at) % 12 + 1, 1) for at in range(12))

# Group, heading, twelve months, what the half-year line does.
MONTHLY: tuple[tuple[str, str, tuple[float, ...], str], ...] = (
    ("Hospital", "Ward visits", (38, 41, 36, 33, 35, 44, 47, 49, 42, 51, 46, 50), "sum"),
    ("Hospital", "Staff trained", (6, 12, 9, 8, 7, 12, 14, 11, 6, 15, 10, 15), "sum"),
    (
        "Home",
        "Calls and messages",
        (212, 230, 225, 198, 187, 241, 256, 263, 219, 270, 248, 261),
        "sum",
    ),
    (
        "Home",
        "Crisis managed at home on own plan, no A&E",
        (5, 4, 6, 3, 5, 7, 8, 6, 9, 10, 8, 9),
        "sum",
    ),
    (
        "Home",
        "Families open at month end",
        (188, 190, 193, 197, 199, 204, 206, 207, 209, 212, 213, 216),
        "last",
    ),
    (
        "Travel",
        "Lifts to transfusion unit",
        (24, 26, 23, 27, 25, 26, 28, 27, 22, 29, 27, 30),
        "sum",
    ),
    (
        "Travel",
        "Taxi fares paid £",
        (96.5, 88, 104.2, 79.9, 112, 91.4, 123.6, 118, 140.75, 152.3, 127, 109.1),
        "sum",
    ),
)

# Day, session, hall, who led, places, families, brothers and sisters, other grown-ups.
SESSIONS: tuple[tuple[object, ...], ...] = (
    (datetime(2025, 10, 4), "Saturday club", "Dunmarsh Library", "Staff", 20, 11, 9, 4),
    (datetime(2025, 10, 18), "Thal evening", "Quayside Chapel Hall", "Mentors", 16, 7, 3, 5),
    (datetime(2025, 11, 1), "Saturday club", "Dunmarsh Library", "Staff", 20, 13, 10, 6),
    (datetime(2025, 11, 15), "New parents", "Day unit", "Staff + mentor", 8, 5, 0, 4),
    (datetime(2025, 11, 29), "Teen night", "Youth Shed", "Mentors", 14, 9, 2, "nil"),
    (datetime(2025, 12, 6), "Saturday club - party", "Dunmarsh Library", "Staff", 40, 26, 31, 22),
    (
        datetime(2026, 1, 10),
        "Saturday club OFF (snow)",
        "Dunmarsh Library",
        "Staff",
        20,
        "n/a",
        "n/a",
        "n/a",
    ),
    (datetime(2026, 1, 17), "New parents", "Day unit", "Staff + mentor", 8, 6, 1, 5),
    (datetime(2026, 1, 31), "Thal evening", "Quayside Chapel Hall", "Mentors", 16, 8, 4, 6),
    (datetime(2026, 2, 7), "Saturday club", "Dunmarsh Library", "Staff", 20, 14, 12, 7),
    (datetime(2026, 2, 21), "Teen night", "Youth Shed", "Mentors", 14, 10, 3, 1),
    (datetime(2026, 3, 7), "Saturday club", "Dunmarsh Library", "Staff", 20, 15, 13, 8),
    (datetime(2026, 3, 21), "New parents", "Day unit", "Mentors", 8, 7, 1, 6),
)

# Code, age, first meeting and score, review and score, days off in each half.
YOUNG: tuple[tuple[object, ...], ...] = (
    ("YP11", 16, datetime(2025, 5, 13), 17, datetime(2025, 11, 18), 24, 14, 9),
    ("YP12", 17, datetime(2025, 6, 3), 21, datetime(2025, 12, 2), 29, 8, 5),
    ("YP13", 16, datetime(2025, 6, 24), 15, datetime(2026, 1, 13), 22, 22, 13),
    ("YP15", 18, datetime(2025, 7, 8), 23, datetime(2026, 1, 20), 31, 6, 6),
    ("YP16", 15, datetime(2025, 9, 9), 12, datetime(2026, 3, 10), 19, 19, 11),
    ("YP17", 17, datetime(2025, 9, 23), 20, datetime(2026, 3, 24), 26, 11, 4),
    ("YP19", 16, datetime(2025, 10, 14), 18, datetime(2026, 4, 21), "not due", 9, 10),
    ("YP20", 17, datetime(2025, 11, 4), 16, datetime(2026, 5, 12), "not due", 16, 8),
    ("YP22", 18, datetime(2025, 12, 9), 25, datetime(2026, 3, 31), 30, "n/a", 3),
)

# Line, two halves, the year ("sum", nothing, or what was typed).
HELPERS: tuple[tuple[str, tuple[tuple[str, Half, Half, Half], ...]], ...] = (
    (
        "Volunteers and peer mentors",
        (
            ("Active at end of half-year", 26, 31, ""),
            ("  who have sickle cell or thalassaemia themselves", 11, 14, ""),
            ("Hours given", 612.5, 704, 1306.5),
            ("Mentors who started paid work or a health course", "<5", 6, "supp."),
            ("Induction evenings", 2, 3, "sum"),
            ("DBS checks still waiting", 4, "nil", ""),
            ("Fares and lunches paid £", 418.6, 507.35, "sum"),
        ),
    ),
    (
        "Wider family",
        (
            ("Relatives rung about carrier testing", 64, 78, "sum"),
            ("Relatives who then had the test", 23, 31, "sum"),
            ("Letters translated", 17, 22, "sum"),
            ("Home visits by family worker", 58, 66, "sum"),
        ),
    ),
    (
        "Churches, mosques, colleges",
        (
            ("Talks", 11, 15, "sum"),
            ("People at talks", 340, 465, "sum"),
            ("Signed up and gave blood for the first time", 38, 57, "sum"),
            ("Leaflets handed out", 900, 1150, "sum"),
        ),
    ),
    (
        "For the Trust",
        (
            ("Bed days avoided (matron's estimate)", 63, 87, "sum"),
            ("Discharge meetings we sat in on", 29, 34, "sum"),
        ),
    ),
)

# Line, budget, two halves spent, the year before.
MONEY: tuple[tuple[str, float, float, float, float], ...] = (
    ("Family workers (2.4 WTE)", 78400, 38115, 39640.5, 74210),
    ("Ward visitor (0.6 WTE)", 17900, 6402.75, 9011, 16985),
    ("Management and payroll", 11200, 5600, 5600, 10900),
    ("Rooms", 4300, 1975, 2240, 4120.5),
    ("Travel, taxis, mentors' expenses", 3150, 1536.4, 1902.85, 2788.9),
    ("Printing and phones", 2450, 1188.1, 1305.2, 2391.15),
)

SURVEY: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("I am better informed about the condition", (31, 27, 6, 4, 1)),
    ("We feel less on our own with it", (26, 25, 11, 5, 2)),
    ("Rowanbead got back to me quickly", (35, 22, 7, 3, 2)),
    ("Staff were kind", (44, 19, 5, 1, 0)),
    ("The rooms are easy to get to", (18, 24, 14, 9, 4)),
)

COMMENTS = (
    "One mum is back on her nursing degree after two years away and sat her exams in January.",
    "The day unit say 3 of our lads now do their own infusions, no district nurse needed.",
    "Dunmarsh College moved 2 students' exams to the ground floor after our talk.",
    "The Saturday club on 10 January was called off because of snow.",
    "We hope to train 140 staff next year and start a second teen night.",
    "Our office moves to Unit 6, Ropewalk Mill in June.",
    "A&E was very busy in December so 4 training slots were given up.",
)


def _header(sheet: Worksheet, title: Format, small: Format) -> None:
    """Write the block at the top of the form."""
    sheet.write("A1", "Wexmere University Hospitals NHS Trust", title)
    sheet.write("A2", "Voluntary sector agreements: half-year return (form VS3, last revised 2022)")
    for row, (name, words) in enumerate(
        (
            ("Provider", "Rowanbead Families"),
            ("Service", "Family support, sickle cell and thalassaemia"),
            ("Agreement", "WUH/VS/0217, 1 April 2024 to 31 March 2027"),
            ("This return", "Half-year 2: 1 October 2025 to 31 March 2026"),
            ("Office", "01632 960147"),
        ),
        3,
    ):
        sheet.write(row, 0, name, small)
        sheet.write(row, 2, words)
    sheet.write(
        "A9",
        "Green: threshold met over the year. Amber: within 5 points of it. Red: further off.",
        small,
    )


def _form(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write the indicators, each with its lines below one another."""
    middle = made.add_format({"valign": "top", "text_wrap": True, "border": 1})
    rate = made.add_format({"num_format": "0.0%", "italic": True})
    place = made.add_format({"num_format": "0.0", "italic": True})
    whole = made.add_format({"num_format": "0%", "valign": "top", "border": 1})
    sheet.write_row(
        "A11",
        (
            "No",
            "Indicator",
            "Line",
            "Threshold",
            "Apr-Sep 25",
            "Oct 25-Mar 26",
            "Full year",
            "RAG",
            "Comment",
        ),
        head,
    )
    row = 11
    for number, (words, threshold, lines, rag, comment) in enumerate(FORM, 1):
        share = len(lines) == 2
        last = row + (2 if share else 0)
        percent = share and threshold is not None and threshold < 1
        cells: tuple[tuple[int, object, Format], ...] = (
            (0, number, middle),
            (1, words, middle),
            (3, "" if threshold is None else threshold, whole if percent else middle),
            (7, rag, middle),
            (8, comment, middle),
        )
        for column, content, form in cells:
            if last > row:
                sheet.merge_range(row, column, last, column, content, form)
            elif content != "":
                sheet.write(row, column, content, form)
        sums: list[list[float]] = []
        for offset, (line, first, second) in enumerate(lines):
            sheet.write_row(row + offset, 2, (line,))
            sheet.write_row(row + offset, 4, (first, second))
            pair = [figure for figure in (first, second) if not isinstance(figure, str)]
            at = row + offset + 1
            sheet.write_formula(row + offset, 6, f"=SUM(E{at}:F{at})", None, sum(pair))
            sums.append([*pair, sum(pair)])
        if share:
            sheet.write(last, 2, "%" if percent else "days")
            for column in range(3):
                letter = xl_col_to_name(4 + column)
                sheet.write_formula(
                    last,
                    4 + column,
                    f"={letter}{last - 1}/{letter}{last}",
                    rate if percent else place,
                    sums[0][column] / sums[1][column],
                )
        row = last + 1
    sheet.write(row + 1, 1, "Signed: Service Lead, 8 April 2026")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 27)
    sheet.set_column(3, 7, 12)
    sheet.set_column(8, 8, 42)
    sheet.freeze_panes(11, 0)


def _monthly(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write one row a month, with a line for each half-year and for the year."""
    month = made.add_format({"num_format": "mmm yy", "align": "left"})
    money = made.add_format({"num_format": "#,##0.00"})
    strong = made.add_format({"bold": True, "top": 1})
    strong_money = made.add_format({"bold": True, "top": 1, "num_format": "#,##0.00"})
    sheet.write("A1", "Monthly activity 2025/26", made.add_format({"bold": True, "font_size": 13}))
    sheet.merge_range("B3:C3", "Hospital", head)
    sheet.merge_range("D3:F3", "Home", head)
    sheet.merge_range("G3:H3", "Travel", head)
    sheet.write(3, 0, "Month", head)
    for at, day in enumerate(MONTHS):
        sheet.write_datetime(4 + at + at // 6, 0, day, month)
    sheet.write(10, 0, "Half-year 1", strong)
    sheet.write(17, 0, "Half-year 2", strong)
    sheet.write(18, 0, "Year", strong)
    for column, (_, words, figures, how) in enumerate(MONTHLY, 1):
        letter = xl_col_to_name(column)
        pounds = "£" in words
        sheet.write(3, column, words, head)
        for at, figure in enumerate(figures):
            sheet.write(4 + at + at // 6, column, figure, money if pounds else None)
        form = strong_money if pounds else strong
        halves = (figures[:6], figures[6:])
        for line, first, half in ((10, 5, halves[0]), (17, 12, halves[1])):
            if how == "sum":
                text, figure = f"=SUM({letter}{first}:{letter}{first + 5})", round(sum(half), 2)
            else:
                text, figure = f"={letter}{first + 5}", half[-1]
            sheet.write_formula(line, column, text, form, figure)
        if how == "sum":
            sheet.write_formula(18, column, f"={letter}11+{letter}18", form, round(sum(figures), 2))
        else:
            sheet.write_formula(18, column, f"={letter}18", form, figures[-1])
    sheet.set_row(3, 45)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 7, 14)


def _lists(made: Workbook, head: Format) -> None:
    """Write the log of sessions and the list of young people."""
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    log = made.add_worksheet("Group sessions")
    log.write("A1", "Group sessions Oct 2025 to Mar 2026 (copied from the diary)")
    log.write_row(
        "A3",
        ("Date", "Session", "Where", "Led by", "Places", "Families", "Brothers and sisters",
         "Dads, partners, grandparents"),
        head,
    )  # fmt: skip
    for row, line in enumerate(SESSIONS, 3):
        log.write_datetime(row, 0, line[0], day)
        log.write_row(row, 1, line[1:])
    end = 3 + len(SESSIONS)
    log.write(end, 1, "Total", head)
    for column in (5, 6, 7):
        letter = xl_col_to_name(column)
        figures = [line[column] for line in SESSIONS]
        total = sum(figure for figure in figures if isinstance(figure, int))
        log.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", None, total)
    log.set_column(0, 0, 12)
    log.set_column(1, 3, 24)
    log.set_column(4, 7, 13)
    log.autofilter(2, 0, end - 1, 7)

    young = made.add_worksheet("Young people")
    young.write("A1", "Moving to the adult clinic: readiness (score out of 40, higher is readier)")
    young.merge_range("C3:D3", "First meeting", head)
    young.merge_range("E3:F3", "Review", head)
    young.merge_range("G3:H3", "Days off school/college", head)
    young.write_row(
        "A4", ("Code", "Age", "Date", "Score", "Date", "Score", "Apr-Sep", "Oct-Mar"), head
    )
    for row, line in enumerate(YOUNG, 4):
        young.write_row(row, 0, line[:2])
        young.write_datetime(row, 2, line[2], day)
        young.write(row, 3, line[3])
        young.write_datetime(row, 4, line[4], day)
        young.write_row(row, 5, line[5:])
    young.write(5 + len(YOUNG), 0, "YP14, YP18 and YP21 moved away or said no.")
    young.set_column(2, 7, 12)


def _helpers(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write the stacked tables of volunteers, family, community and trust."""
    row = 0
    for title, lines in HELPERS:
        sheet.write_row(row, 0, (title, "HY1", "HY2", "Year"), head)
        for words, first, second, year in lines:
            row += 1
            form = made.add_format({"num_format": "0.00"}) if "£" in words else None
            sheet.write(row, 0, words)
            sheet.write(row, 1, first, form)
            sheet.write(row, 2, second, form)
            if year == "sum":
                total = round(float(first) + float(second), 2)
                sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", form, total)
            elif year != "":
                sheet.write(row, 3, year, form)
        row += 2
    sheet.write(row, 0, "HY1 = April to September 2025, HY2 = October 2025 to March 2026")
    sheet.set_column(0, 0, 52)


def _money(sheet: Worksheet, made: Workbook, head: Format) -> None:
    """Write budget and spend."""
    money = made.add_format({"num_format": "#,##0.00"})
    bold = made.add_format({"num_format": "#,##0.00", "bold": True, "top": 1})
    sheet.write("A1", "Spend against agreement value (£)")
    sheet.write_row(
        "A2",
        ("", "Budget 2025/26", "Actual 2024/25", "Apr-Sep", "Oct-Mar", "Spent in year", "Left"),
        head,
    )
    end = 2 + len(MONEY)
    for row, (words, budget, first, second, before) in enumerate(MONEY, 2):
        at = row + 1
        spent = round(first + second, 2)
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (budget, before, first, second), money)
        sheet.write_formula(row, 5, f"=D{at}+E{at}", money, spent)
        sheet.write_formula(row, 6, f"=B{at}-F{at}", money, round(budget - spent, 2))
    columns = [sum(column) for column in zip(*(line[1:] for line in MONEY), strict=True)]
    sums = [round(columns[at], 2) for at in (0, 3, 1, 2)]
    spent = round(sums[2] + sums[3], 2)
    sheet.write(end, 0, "Total", bold)
    for column, total in enumerate((*sums, spent, round(sums[0] - spent, 2)), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(end, column, f"=SUM({letter}3:{letter}{end})", bold, total)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 6, 14)
    sheet.set_column(2, 2, 14, None, {"hidden": True})


def _survey(sheet: Worksheet, head: Format) -> None:
    """Write the survey and the comments below it."""
    sheet.write("A1", "Family survey, March 2026")
    sheet.write_row("A2", ("Sent to", 112))
    sheet.write_row("A3", ("Came back", 69))
    sheet.write_row(
        "A5",
        ("", "Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree", "Replies"),
        head,
    )
    for row, (words, answers) in enumerate(SURVEY, 5):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, answers)
        sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, sum(answers))
    sheet.write(11, 0, "What else happened", head)
    for row, sentence in enumerate(COMMENTS, 12):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "VS3 half-year return")
    title = made.add_format({"bold": True, "font_size": 14, "font_color": "#005EB8"})
    small = made.add_format({"font_size": 9, "italic": True})
    head = made.add_format({"bold": True, "bg_color": "#F4CCCC", "border": 1, "text_wrap": True})
    form = made.add_worksheet("VS3 return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _header(form, title, small)
    _form(form, made, head)
    _monthly(made.add_worksheet("By month"), made, head)
    _lists(made, head)
    _helpers(made.add_worksheet("Helpers and family"), made, head)
    _money(made.add_worksheet("Budget"), made, head)
    _survey(made.add_worksheet("Survey and comments"), head)
    made.close()
