"""Wild swimming and coastal walking for people with long low mood, quarterly to a council."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, how worked out, target, minimum, lines divided (top and base), notes.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "People who start (low mood 6 months or more)", "Count", 120, None, "started", "", ""),
    (
        2,
        "Start within 3 weeks of referral",
        "Within 3 weeks / all who started",
        0.8,
        0.7,
        "quick",
        "started",
        "Full in August, 4 waited for a wetsuit",
    ),
    (
        3,
        "Still taking part at week 12",
        "Taking part / reached week 12",
        0.65,
        0.55,
        "still",
        "reached",
        "",
    ),
    (
        4,
        "WEMWBS up by 3 points or more at week 12",
        "Up 3 or more / scored at week 12",
        0.6,
        0.5,
        "better",
        "scored",
        "",
    ),
    (
        5,
        "Live in Harbour, Kiln Road or Eastcliff wards",
        "In the wards / all who started",
        0.4,
        None,
        "wards",
        "started",
        "",
    ),
    (
        6,
        "Sessions per person in the quarter",
        "Attendances / people who took part",
        6,
        None,
        "attendances",
        "people",
        "",
    ),
    (
        7,
        "Water incidents needing first aid or coastguard (no more than, each quarter)",
        "Count",
        2,
        None,
        "incidents",
        "",
        "Weever fish sting, July",
    ),
    (8, "Satisfied with the group", "Agree + strongly agree / answers", 0.85, None, "", "", ""),
)

# Key, line, KPI number, first quarter, second quarter, how the quarter is found.
JOINING: tuple[tuple[object, ...], ...] = (
    ("", "Referrals received", None, (14, 17, 19), (21, 16, 18), "sum"),
    ("started", "Started", 1, (9, 11, 12), (14, 12, 11), "sum"),
    ("quick", "Started within 3 weeks of referral", 2, (7, 9, 10), (10, 9, 9), "sum"),
    ("wards", "Started, home in one of the three wards", 5, (4, 4, 5), (6, 5, 4), "sum"),
    ("reached", "Reached week 12 (from date of start)", 3, (7, 8, 9), (9, 11, 12), "sum"),
    ("still", "Still taking part at week 12", 3, (5, 5, 6), (6, 7, 9), "sum"),
    ("scored", "WEMWBS filled in at week 12", 4, (5, 4, 6), (6, 7, 8), "sum"),
    ("better", "WEMWBS up 3 or more", 4, (3, 2, 4), (4, 4, 6), "sum"),
)
SESSIONS: tuple[tuple[object, ...], ...] = (
    ("", "Swims held", None, (8, 9, 9), (13, 13, 12), "sum"),
    ("", "Coast walks held", None, (4, 4, 5), (5, 4, 5), "sum"),
    ("", "Called off (weather, water quality)", None, (2, 1, "nil"), (1, 2, 2), "sum"),
    ("", "Text reminders sent", None, (), (210, 228, 204), "sum"),
    ("attendances", "Attendances", 6, (96, 118, 131), (164, 157, 149), "sum"),
    ("people", "Different people who took part", 6, (27, 33, 37, 51), (44, 42, 43, 66), ""),
    ("incidents", "Water incidents", 7, ("nil", 1, "nil"), (1, 0, "nil"), "sum"),
)
TOLD: tuple[tuple[object, ...], ...] = (
    ("", "Family and friends who came along (Bring a Buddy)", None, (6, 8, 9), (12, 11, 10), "sum"),
    ("", "Cut down or came off antidepressants with GP", None, (1, 1, 2), (2, 1, 3), "sum"),
    ("", "Back in work or working more hours", None, (1, "nil", 2), (2, 1, 2), "sum"),
    (
        "",
        "GP appointments not needed, members' own guess (est.)",
        None,
        (8, 10, 11),
        (14, 13, 15),
        "sum",
    ),
    ("", "Sessions led by members", None, (2, 3, 3), (4, 4, 5), "sum"),
    (
        "",
        "Members who swim or walk together outside sessions (at end)",
        None,
        (11, 14, 16, 16),
        (19, 22, 24, 24),
        "",
    ),
    ("", "Bags of litter taken off the beach", None, (5, 6, 4), (9, 7, 8), "sum"),
    ("", "Wetsuits lent", None, (12, 15, 17), (20, 19, 18), "sum"),
)
SECTIONS = (
    ("A. Joining and staying", JOINING),
    ("B. Sessions", SESSIONS),
    ("C. What members tell us", TOLD),
)
TABS = (
    ("Q1", "Quarter 1: April to June 2025", ("Apr", "May", "Jun"), "Filled in 11/07/2025"),
    ("Q2", "Quarter 2: July to September 2025", ("Jul", "Aug", "Sep"), "Filled in 14/10/2025"),
)

COMMENTS = (
    "One of our swimmers has taken a Saturday job at the lifeboat shop, her first since 2019.",
    "Water tests closed Eastcliff slip for 9 days in August. We moved the swims to Kiln cove.",
    "The crisis team say 3 of the people they used to see weekly now come to us instead.",
    "From October we would like to run 2 dark-morning dips a week.",
)

# Number of the person, age, ward, day of start, score at start, score at review, sessions.
SCORES: tuple[tuple[object, ...], ...] = (
    ("TD-088", 43, "Harbour", date(2025, 4, 14), 34, 41, 15),
    ("TD-089", 57, "Eastcliff", date(2025, 4, 16), 39, 44, 18),
    ("TD-091", 29, "Pinfold", date(2025, 4, 28), 31, 33, 9),
    ("TD-094", 61, "Kiln Road", date(2025, 5, 6), 36, 45, 21),
    ("TD-095", 38, "Harbour", date(2025, 5, 12), 42, 40, 11),
    ("TD-097", 50, "Pinfold", date(2025, 5, 14), 28, "n/a", 3),
    ("TD-101", 46, "Westgate", date(2025, 5, 27), 37, 43, 14),
    ("TD-102", 33, "Harbour", date(2025, 6, 3), 33, 38, 12),
    ("TD-105", 68, "Eastcliff", date(2025, 6, 9), 40, 47, 19),
    ("TD-108", 24, "Kiln Road", date(2025, 6, 18), 30, 32, 10),
    ("TD-110", 55, "Westgate", date(2025, 6, 23), 35, 44, 17),
    ("TD-112", 41, "Harbour", date(2025, 7, 1), 38, 42, 13),
    ("TD-115", 36, "Pinfold", date(2025, 7, 10), 32, "not due", "not due"),
    ("TD-119", 52, "Harbour", date(2025, 7, 22), 41, "not due", "not due"),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Swim leads", 6, 5, 6, 118, 152.5, 2),
    ("Walk leads", 4, 4, 4, 61, 66, 1),
    ("Beach lifeguards", 4, 2, 3, 72, 96, "nil"),
    ("Teas and towels", 5, 6, 7, 54, 70.5, 4),
    ("Minibus drivers", 3, 2, 2, 38, 41, 0),
    ("Buddy callers (from July)", 4, "n/a", 3, "n/a", 22, 2),
)

ANSWERS = ("Strongly agree", "Agree", "Neither", "Disagree", "Strongly disagree")
SURVEY: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Quarter 1 (41 forms out, 38 back)",
        (
            ("I am satisfied with the group", 19, 14, 3, 1, 1),
            ("I feel less alone", 13, 15, 7, 2, 1),
            ("I sleep better", 8, 13, 12, 4, 1),
            ("The welcome was friendly", 22, 13, 2, 1, 0),
        ),
    ),
    (
        "Quarter 2 (52 forms out, 46 back)",
        (
            ("I am satisfied with the group", 24, 17, 3, 1, 1),
            ("I feel less alone", 17, 18, 8, 2, 1),
            ("I sleep better", 10, 16, 14, 5, "nil"),
            ("The welcome was friendly", 28, 15, 2, 1, 0),
        ),
    ),
)
QUOTES = (
    '"I had not been out of the flat before noon in two years and now I am on the bus at 7."',
    '"My husband came to 4 walks and we talk again."',
    '"Please could there be hot showers."',
)

GRANT: tuple[tuple[object, ...], ...] = (
    ("Coordinator (0.7)", 24500, 6125, 6125),
    ("Sessional swim coaches", 8400, 1890, 2730),
    ("Lifeguard cover", 3600, 640, 1120),
    ("Kit", 4200, 2875.5, 412.8),
    ("Minibus", 2600, 518.4, 703.25),
    ("Insurance", 1450, 1450, "nil"),
)


def _number(figure: object) -> float:
    """Give the number of a cell, none where it holds a word or nothing."""
    return figure if isinstance(figure, int | float) else 0


def lay_out(quarter: int) -> list[tuple[int, tuple[object, ...]]]:
    """Rows of a quarter's tab: a section's title by itself, or a line with its figures."""
    rows: list[tuple[int, tuple[object, ...]]] = []
    at = 4
    for title, lines in SECTIONS:
        rows.append((at, (title,)))
        for line in lines:
            figures = line[3 + quarter]
            if isinstance(figures, tuple) and figures:
                at += 1
                rows.append((at, (*line[:3], figures, line[5])))
        at += 2
    return rows


def _found(quarter: int, key: str) -> tuple[str, float]:
    """Give the cell of a quarter's figure by the key of its line, and the figure."""
    for row, line in lay_out(quarter):
        if len(line) > 1 and line[0] == key and isinstance(line[3], tuple):
            figures = line[3]
            total = sum(map(_number, figures)) if line[4] else _number(figures[3])
            return f"{TABS[quarter][0]}!F{row}", total
    raise KeyError(key)


def _kpi(key: object, quarter: int) -> tuple[str, float]:
    """Give words for a formula, and the figure of a top or base."""
    if key == "satisfied":
        row = (4, 11)[quarter]
        line = SURVEY[quarter][1][0]
        return f"Survey!B{row}+Survey!C{row}", _number(line[1]) + _number(line[2])
    if key == "answers":
        row = (4, 11)[quarter]
        return f"Survey!G{row}", sum(map(_number, SURVEY[quarter][1][0]))
    return _found(quarter, str(key))


def _summary(made: Workbook, bold: Format, head: Format) -> None:
    """Write the council's first page, which is worked out from the others."""
    sheet = made.add_worksheet("Summary")
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Saltholm Bay Council Public Health - Mental Wellbeing Fund", bold)
    sheet.write("A2", "Monitoring workbook 2025/26. Fill in the quarter's tab, this page adds up.")
    sheet.write_row("A4", ("", "Organisation", "Orrin Tidewalkers CIC"))
    sheet.write_row("A5", ("", "Project", "Tideline swims and coast walks"))
    sheet.write_row("A6", ("", "Agreement", "SBC-PH-0118, 1 April 2024 to 31 March 2027"))
    sheet.write_row("A7", ("", "Quarter reported", "Q2"))
    sheet.write("B8", "Return due")
    sheet.write("C8", date(2025, 10, 17), made.add_format({"num_format": "d mmm yyyy"}))
    heads = ("No", "Indicator", "How worked out", "Target", "Minimum", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A10", (*heads, "Year to date", "Notes"), head)
    for row, line in enumerate(KPIS, 10):
        top, base = (line[5], line[6]) if line[5] else ("satisfied", "answers")
        form = None if not base else place if top == "attendances" else rate
        sheet.write_row(row, 0, line[:3])
        sheet.write(row, 3, line[3], None if top == "attendances" else form)
        sheet.write(row, 4, line[4], form)
        tops = [_kpi(top, quarter) for quarter in (0, 1)]
        bases = [_kpi(base, quarter) for quarter in (0, 1)] if base else []
        for quarter in (0, 1):
            words, figure = tops[quarter]
            if bases:
                words, figure = f"({words})/{bases[quarter][0]}", figure / bases[quarter][1]
            sheet.write_formula(row, 5 + quarter, f"={words}", form, figure)
        sheet.write_row(row, 7, ("not due", "not due"))
        words, figure = f"{tops[0][0]}+{tops[1][0]}", tops[0][1] + tops[1][1]
        if bases:
            words = f"({words})/({bases[0][0]}+{bases[1][0]})"
            figure /= bases[0][1] + bases[1][1]
        sheet.write_formula(row, 9, f"={words}", form, figure)
        sheet.write(row, 10, line[7])
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 2, 36)
    sheet.set_column(10, 10, 40)


def _quarter(made: Workbook, quarter: int, bold: Format, head: Format) -> Worksheet:
    """Write the tab of one quarter."""
    tab, title, months, filled = TABS[quarter]
    sheet = made.add_worksheet(tab)
    sheet.write("A1", title, bold)
    sheet.write("A2", filled)
    for row, line in lay_out(quarter):
        if len(line) == 1:
            sheet.write_row(row - 1, 0, (*line, "KPI", *months, "Quarter"), head)
            continue
        _, words, number, figures, how = line
        sheet.write_row(row - 1, 0, (words, number))
        if not isinstance(figures, tuple):
            continue
        sheet.write_row(row - 1, 2, figures)
        if how:
            total = sum(map(_number, figures))
            sheet.write_formula(row - 1, 5, f"=SUM(C{row}:E{row})", None, total)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 1, 5)
    return sheet


def _scores(made: Workbook, bold: Format, head: Format) -> None:
    """Write the list of people and their scores; ages are hidden."""
    sheet = made.add_worksheet("12 week scores")
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write("A1", "WEMWBS, sample reviewed in quarter 2 (the last two fall in October)", bold)
    heads = ("ID", "Age", "Ward", "Started", "Score at start", "Review", "Score at review")
    sheet.write_row("A3", (*heads, "Change", "Sessions by review"), head)
    changes: list[float] = []
    for row, (person, age, ward, start, first, last, sessions) in enumerate(SCORES, 3):
        sheet.write_row(row, 0, (person, age, ward))
        if isinstance(start, date):
            sheet.write(row, 3, start, day)
            sheet.write(row, 5, start + timedelta(weeks=12), day)
        sheet.write(row, 4, first)
        sheet.write(row, 6, last)
        if isinstance(last, str):
            sheet.write(row, 7, last)
        else:
            changes.append(_number(last) - _number(first))
            sheet.write_formula(row, 7, f"=G{row + 1}-E{row + 1}", None, changes[-1])
        sheet.write(row, 8, sessions)
    sheet.write("G18", "Average", bold)
    place = made.add_format({"num_format": "0.0", "bold": True})
    sheet.write_formula("H18", "=AVERAGE(H4:H17)", place, sum(changes) / len(changes))
    sheet.set_column(0, 8, 14)
    sheet.set_column(1, 1, 6, None, {"hidden": True})


def _volunteers(made: Workbook, bold: Format, head: Format) -> None:
    """Write the volunteers by role."""
    sheet = made.add_worksheet("Volunteers")
    sheet.merge_range("C1:D1", "In post", head)
    sheet.merge_range("E1:F1", "Hours given", head)
    heads = ("Role", "Needed", "Q1", "Q2", "Q1", "Q2", "Q2: began as members")
    sheet.write_row("A2", heads, head)
    for row, line in enumerate(VOLUNTEERS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "All", bold)
    for column, letter in enumerate("BCDEFG", 1):
        total = sum(_number(line[column]) for line in VOLUNTEERS)
        sheet.write_formula(f"{letter}9", f"=SUM({letter}3:{letter}8)", bold, total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(6, 6, 22)


def _survey(made: Workbook, bold: Format, head: Format) -> None:
    """Write the survey, a table for each quarter, and what people wrote."""
    sheet = made.add_worksheet("Survey")
    sheet.write("A1", "Members' survey", bold)
    at = 2
    for title, lines in SURVEY:
        sheet.write_row(at, 0, (title, *ANSWERS, "Answers"), head)
        for row, line in enumerate(lines, at + 1):
            sheet.write_row(row, 0, line)
            total = sum(map(_number, line))
            sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", None, total)
        at += 7
    sheet.write("A18", "What people wrote in Q2", bold)
    sheet.write_column("A19", QUOTES)
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 6, 16)


def _grant(made: Workbook, bold: Format, head: Format) -> None:
    """Write grant and spend."""
    sheet = made.add_worksheet("Grant")
    pounds = made.add_format({"num_format": "£#,##0.00"})
    share = made.add_format({"num_format": "0%"})
    sheet.write("A1", "Use of the grant", bold)
    heads = ("Heading", "Grant 2025/26", "Spent Q1", "Spent Q2", "Spent so far", "% of grant")
    sheet.write_row("A3", heads, head)
    totals = [round(sum(_number(line[at]) for line in GRANT), 2) for at in (1, 2, 3)]
    for row, line in enumerate((*GRANT, ("Total", *totals)), 4):
        sheet.write(row - 1, 0, line[0])
        for column, letter in enumerate("BCD", 1):
            if line[0] == "Total":
                formula = f"=SUM({letter}4:{letter}9)"
                sheet.write_formula(row - 1, column, formula, pounds, totals[column - 1])
            else:
                sheet.write(row - 1, column, line[column], pounds)
        spent = round(_number(line[2]) + _number(line[3]), 2)
        sheet.write_formula(row - 1, 4, f"=SUM(C{row}:D{row})", pounds, spent)
        sheet.write_formula(row - 1, 5, f"=E{row}/B{row}", share, spent / _number(line[1]))
    sheet.set_column(0, 5, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Mental Wellbeing Fund monitoring")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#FFF2CC", "bottom": 1})
    _summary(made, bold, head)
    _quarter(made, 0, bold, head)
    second = _quarter(made, 1, bold, head)
    second.write("A34", "Commentary on the quarter", bold)
    second.write_column("A35", COMMENTS)
    _scores(made, bold, head)
    _volunteers(made, bold, head)
    _survey(made, bold, head)
    _grant(made, bold, head)
    made.close()
