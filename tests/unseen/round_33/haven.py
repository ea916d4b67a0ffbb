"""Safe spaces and recovery groups for women after domestic abuse, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# No., measure, target, number and base in quarter 1, in quarter 2, rating, comment.
MEASURES: tuple[tuple[object, ...], ...] = (
    ("DA1", "Women starting support (new in the quarter)", 240, 62, None, 68, None, "G", ""),
    ("DA2", "Women contacted within 2 working days of referral", 0.9, 101, 111, 115, 125, "G", ""),
    (
        "DA3",
        "Safety and support plan in place within 14 days of starting",
        0.95,
        59,
        62,
        65,
        68,
        "G",
        "3 women asked to wait",
    ),
    (
        "DA4",
        "Women finishing a group programme (7 sessions or more)",
        0.65,
        28,
        44,
        32,
        48,
        "G",
        "Online group weakest",
    ),
    (
        "DA5",
        "Women who feel safer when they leave the service",
        0.8,
        29,
        36,
        35,
        41,
        "G",
        "Exit forms",
    ),
    (
        "DA6",
        "Children and young people seen by the children's worker",
        120,
        33,
        None,
        37,
        None,
        "G",
        "",
    ),
    (
        "DA7",
        "Children whose score is better at closure",
        0.7,
        7,
        10,
        10,
        13,
        "G",
        "1 family moved away in Q2, no end score",
    ),
    ("DA8", "Safe space sessions open", 260, 64, None, 61, None, "A", "Library closed, see below"),
    ("DA9", "Complaints", "report only", "nil", None, 1, None, "", "Resolved at stage 1"),
)

# Asked by the council, and answered.
ANSWERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well this quarter?",
        (
            "R. and her two girls had her sister to stay at the flat, the first visitor they have "
            "dared to have in six years.",
            "Three women from the Tuesday group now run the clothes swap at the church hall "
            "themselves.",
            "The health visitors say they have been able to close extra visits to 5 families since "
            "the mums joined Recovery Two.",
            "July brought 42 referrals, our busiest month until September.",
            "Two workers did the trauma training in July.",
        ),
    ),
    (
        "What has been difficult, and what are you doing about it?",
        (
            "The library was shut for rewiring in August so 5 sessions did not run.",
            "Creche cover in the holidays cost us £14 an hour from the agency.",
        ),
    ),
    (
        "Plans for next quarter",
        (
            "A new evening group starts in Northgate in October with 10 places.",
            "We expect to reach the target of 240 women in February.",
        ),
    ),
)

# A heading, or a line: how it is added up, and six months.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("Referrals in",),
    ("Police", 9, 11, 10, 12, 9, 13),
    ("GP or other health", 4, 5, 6, 5, 4, 7),
    ("Housing options", 6, 5, 7, 6, 7, 8),
    ("Children's social care", 8, 7, 9, 9, 6, 10),
    ("Herself or a friend", 7, 9, 8, 10, 8, 11),
    ("All referrals", 34, 37, 40, 42, 34, 49),
    ("Contacted in 2 working days", 31, 33, 37, 38, 32, 45),
    ("New women started", 19, 22, 21, 24, 18, 26),
    ("Plan done in 14 days", 18, 21, 20, 23, 18, 24),
    ("Waiting at month end", 8, 7, 9, 11, 9, 8),
    ("Safe space",),
    ("Sessions - Mill Lane", 13, 13, 13, 14, 12, 13),
    ("Sessions - Library", 8, 9, 8, 9, 4, 9),
    ("Sessions - both", 21, 22, 21, 23, 16, 22),
    ("Visits by women", 118, 126, 121, 134, 97, 139),
    ("Children who came along", 41, 44, 39, 58, 49, 43),
    ("Food parcels given out", 22, 19, 25, 24, 28, 23),
    ("Helpline calls answered", 88, 95, 91, 102, 84, 99),
    ("Casework",),
    ("Locks or door alarms fitted", 5, 6, 4, 7, 5, 6),
    ("Court orders applied for", 3, 4, 4, 5, 3, 6),
    ("Got the keys to a place of her own", 3, 2, 4, 3, 4, 5),
    ("Started a job or course, or went back to one", 2, 3, 2, 4, 1, 5),
    ("His debts in her name written off (£)", 1240, 860.5, 2115, 1875.25, 640, 2930),
)

# Group, place, places, then what is counted in the columns below.
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Steps (Tuesday)", "Mill Lane", 12, 10, 9, 6, 68, 6, 5, 4, 320),
    ("Steps (Thursday eve)", "Library", 10, 10, 8, 5, 57, 5, 3, 3, "n/a"),
    ("Recovery Two", "Mill Lane", 12, 10, 10, 7, 79, 7, 5, 5, 345.5),
    ("Mums and Little Ones", "Oakfield Nursery", 10, 8, 7, 5, 44, 5, 4, 5, "n/a"),
    ("Arts and Making", "Mill Lane", 10, 9, 8, 6, 55, 5, 3, 2, 180),
    ("Online", "Zoom", 8, 10, 6, 3, 41, 3, 2, "none", "n/a"),
)
GROUP_HEADS = (
    "Group",
    "Where",
    "Places",
    "Sessions run",
    "Women started",
    "Finished (7+ sessions)",
    "Attendances",
    "Wellbeing forms, both ends",
    "Wellbeing up 3 points or more",
    "Still meet up on their own",
    "Creche (£)",
)

# Reference, age, first seen, score, last seen, score, sessions, full time at school again.
CHILDREN: tuple[tuple[object, ...], ...] = (
    ("C-118", 7, date(2025, 4, 3), 21, date(2025, 7, 10), 15, 9, 1),
    ("C-121", 9, date(2025, 4, 10), 18, date(2025, 7, 15), 13, 8, None),
    ("C-122", 5, date(2025, 4, 10), 16, date(2025, 7, 15), 12, 8, None),
    ("C-124", 12, date(2025, 4, 24), 24, date(2025, 7, 22), 17, 10, 1),
    ("C-127", 10, date(2025, 5, 1), 19, date(2025, 7, 24), 20, 6, None),
    ("C-128", 14, date(2025, 5, 6), 26, date(2025, 8, 7), 19, 11, 1),
    ("C-130", 6, date(2025, 5, 8), 15, date(2025, 8, 12), 11, 7, None),
    ("C-131", 8, date(2025, 5, 15), 20, "left area", None, 3, None),
    ("C-133", 11, date(2025, 5, 22), 22, date(2025, 8, 28), 14, 9, 1),
    ("C-135", 7, date(2025, 6, 5), 17, date(2025, 9, 4), 17, 8, None),
    ("C-136", 13, date(2025, 6, 5), 23, date(2025, 9, 9), 16, 10, 1),
    ("C-139", 9, date(2025, 6, 12), 19, date(2025, 9, 16), 12, 9, None),
    ("C-140", 6, date(2025, 6, 19), 14, date(2025, 9, 18), 15, 7, None),
    ("C-142", 10, date(2025, 6, 26), 21, date(2025, 9, 25), 13, 9, 1),
)

# Heading or line: same quarter last year, quarter 1, quarter 2, added up or not.
MENTORS: tuple[tuple[object, ...], ...] = (
    ("Peer mentors (all former clients)",),
    ("Mentors active", 8, 11, 13, False),
    ("Hours they gave", 196, 284, 331.5, True),
    ("Women paired with a mentor", 9, 14, 17, True),
    ("Mentors who found paid work", "none", 1, 2, True),
    ("New mentors trained", 5, 4, 3, True),
    ("Group supervisions held", 6, 6, 6, True),
    ("Expenses paid (£)", 151.2, 212.4, 248.65, True),
    ("Other agencies",),
    ("Training sessions for schools and surgeries", 2, 3, 2, True),
    ("Staff trained", 22, 38, 27, True),
    ("MARAC meetings attended", 6, 6, 6, True),
    ("Our staff",),
    ("Sick days", 14, 7, 11, True),
    ("Vacant hours a week at quarter end", 37, 18.5, "nil", False),
)

WHO: tuple[tuple[object, ...], ...] = (
    ("16 to 24", 12),
    ("25 to 34", 24),
    ("35 to 49", 23),
    ("50 and over", 9),
    ("All", 68),
    ("White British", 41),
    ("Asian or Asian British", 12),
    ("Black or Black British", 7),
    ("Mixed", "<5"),
    ("Disabled or long-term ill", 17),
    ("Has a child under 5", 29),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("I feel safer than when I came", 19, 16, 4, 1, 1, 0),
    ("I feel less on my own", 15, 17, 6, 2, 1, 0),
    ("I was seen soon enough", 17, 14, 5, 3, 2, 0),
    ("I was treated with respect", 30, 10, 1, 0, 0, 0),
    ("The times and the creche suited me", 14, 15, 5, 4, 1, 2),
    ("I would tell a friend to come", 27, 11, 2, 1, 0, 0),
)

SPEND: tuple[tuple[str, float, float, float], ...] = (
    ("Salaries and on-costs", 118000, 28650, 29120),
    ("Rent and rates, Mill Lane", 14400, 3600, 3600),
    ("Creche", 3800, 912.5, 845.5),
    ("Group materials and food", 2400, 538.2, 611.75),
    ("Training and supervision", 3200, 760, 845),
    ("Mentors' expenses", 1200, 212.4, 248.65),
    ("Management charge", 12800, 3200, 3200),
)


def _sum(sheet: Worksheet, row: int, column: int, reach: str, value: float, form: Format) -> None:
    """Write a sum with its value."""
    sheet.write_formula(row, column, f"=SUM({reach})", form, round(value, 2))


def _form(sheet: Worksheet, bold: Format, rate: Format, wrap: Format) -> None:
    """Write the monitoring form of the council and the answers below it."""
    sheet.write("A1", "Ashmere Borough Council - Public Health and Communities", bold)
    sheet.write("A2", "Provider monitoring form 2025/26", bold)
    sheet.write_row("A3", ("Provider:", "Wrenmoor Women's Space CIC"))
    sheet.write_row("A4", ("Contract:", "ABC/PH/2231 Safe spaces and recovery after abuse"))
    sheet.write_row("A5", ("Term:", "1 April 2024 to 31 March 2027"))
    sheet.write_row("A6", ("This return:", "Quarter 2, July to September 2025"))
    for column, title in enumerate(("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "YTD")):
        sheet.merge_range(7, 3 + 3 * column, 7, 5 + 3 * column, title, bold)
        sheet.write_row(8, 3 + 3 * column, ("No.", "Out of", "%"), bold)
    sheet.write_row(8, 0, ("Ref", "Measure", "Target for year"), bold)
    sheet.write_row(8, 18, ("RAG", "Provider comment"), bold)
    for row, (ref, words, target, *pairs, rag, comment) in enumerate(MEASURES, 9):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if isinstance(target, float) else None)
        sums = [0.0, 0.0]
        for start, above, below in ((3, pairs[0], pairs[1]), (6, pairs[2], pairs[3])):
            sheet.write(row, start, above)
            sums[0] += above if isinstance(above, int) else 0
            if isinstance(below, int) and isinstance(above, int):
                sheet.write(row, start + 1, below)
                sums[1] += below
                _rate(sheet, row, start, above / below, rate)
        sheet.write_formula(row, 15, f"=SUM(D{row + 1},G{row + 1})", None, sums[0])
        if sums[1]:
            sheet.write_formula(row, 16, f"=SUM(E{row + 1},H{row + 1})", None, sums[1])
            _rate(sheet, row, 15, sums[0] / sums[1], rate)
        sheet.write_row(row, 18, (rag, comment))
    row = 20
    for question, answers in ANSWERS:
        sheet.write(row, 0, question, bold)
        for answer in answers:
            row += 1
            sheet.merge_range(row, 0, row, 19, answer, wrap)
        row += 2
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 18, 8)
    sheet.set_column(19, 19, 36)


def _rate(sheet: Worksheet, row: int, start: int, value: float, rate: Format) -> None:
    """Write the per cent of the two cells to the left."""
    above, below = xl_col_to_name(start), xl_col_to_name(start + 1)
    sheet.write_formula(row, start + 2, f"={above}{row + 1}/{below}{row + 1}", rate, value)


def _months(sheet: Worksheet, bold: Format, money: Format, plain: Format) -> None:
    """Write the months with the quarters between them."""
    sheet.write("A1", "Our monthly figures 2025", bold)
    heads = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2")
    for row, (name, *months) in enumerate(MONTHS, 2):
        if not months:
            sheet.write_row(row, 0, (name, *heads), bold)
            continue
        form = money if "£" in str(name) else plain
        sheet.write(row, 0, name)
        for first, reach in ((0, f"B{row + 1}:D{row + 1}"), (3, f"F{row + 1}:H{row + 1}")):
            part = [float(str(month)) for month in months[first : first + 3]]
            sheet.write_row(row, 1 + first // 3 * 4, part, form)
            if "Waiting" not in str(name):
                _sum(sheet, row, 4 + first // 3 * 4, reach, sum(part), form)
    sheet.set_column(0, 0, 46)
    sheet.freeze_panes(3, 1)


def _groups(sheet: Worksheet, title: Format, bold: Format, money: Format) -> None:
    """Write the groups that ended in the quarter."""
    sheet.write("A1", "Group programmes that ended this quarter (July to September 2025)", title)
    sheet.write_row("A3", GROUP_HEADS, bold)
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line)
    sheet.write(9, 0, "Total", bold)
    for column in range(2, 11):
        name = xl_col_to_name(column)
        figures = [line[column] for line in GROUPS]
        total = sum(figure for figure in figures if isinstance(figure, (int, float)))
        _sum(sheet, 9, column, f"{name}4:{name}9", total, money if column == 10 else bold)
    sheet.set_column(0, 1, 22)
    sheet.set_column(2, 10, 13)


def _children(sheet: Worksheet, title: Format, bold: Format, day: Format) -> None:
    """Write the list of children closed in the quarter."""
    sheet.write("A1", "Children's worker - closed this quarter, July to September 2025", title)
    sheet.write("A2", "Difficulties score: lower is better. Score taken on the date to its left.")
    heads = (
        "Ref",
        "Age",
        "First seen",
        "Score",
        "Last seen",
        "Score",
        "Sessions had",
        "Back at school full time (1 = yes)",
    )
    sheet.write_row("A4", heads, bold)
    for row, line in enumerate(CHILDREN, 4):
        for column, figure in enumerate(line):
            if isinstance(figure, date):
                sheet.write_datetime(row, column, figure, day)
            else:
                sheet.write(row, column, "n/a" if (row, column) == (11, 5) else figure)
    sheet.write(18, 0, "Total", bold)
    for column in (6, 7):
        total = sum(int(str(line[column] or 0)) for line in CHILDREN)
        name = xl_col_to_name(column)
        _sum(sheet, 18, column, f"{name}5:{name}18", total, bold)
    sheet.set_column(1, 6, 11)
    sheet.set_column(7, 7, 30)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Wrenmoor Q2 monitoring")
    bold = made.add_format({"bold": True, "bg_color": "#E4DFEC", "text_wrap": True})
    title = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    plain = made.add_format({"num_format": "0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    form = made.add_worksheet("Monitoring form")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, title, rate, wrap)
    _months(made.add_worksheet("Months"), bold, money, plain)
    _groups(made.add_worksheet("Groups"), title, bold, money)
    _children(made.add_worksheet("Children closed"), title, bold, day)

    mentors = made.add_worksheet("Mentors and who came")
    for row, (name, *line) in enumerate(MENTORS):
        if not line:
            mentors.write_row(row, 0, (name, "Q2 last year (2024/25)", "Q1", "Q2", "Apr-Sep"), bold)
            continue
        mentors.write_row(row, 0, (name, *line[:3]))
        if line[3]:
            total = sum(float(str(figure)) for figure in line[1:3])
            _sum(mentors, row, 4, f"C{row + 1}:D{row + 1}", total, wrap)
    mentors.write_row("A18", ("New women in Q2 - who they are", "Women"), bold)
    for row, pair in enumerate(WHO, 18):
        mentors.write_row(row, 0, pair)
    mentors.set_column(0, 0, 44)
    mentors.set_column(1, 4, 12)

    forms = made.add_worksheet("Exit forms")
    forms.write("A1", "Exit forms back July to September 2025", bold)
    forms.write_row("A2", ("Forms given out", 52))
    forms.write_row("A3", ("Forms back", 41))
    heads: tuple[str, ...] = (
        "Statement",
        "Agree strongly",
        "Agree",
        "Not sure",
        "Disagree",
        "Disagree strongly",
        "Left blank",
        "Total",
    )
    forms.write_row("A5", heads, bold)
    for row, (name, *ticks) in enumerate(FORMS, 5):
        forms.write_row(row, 0, (name, *ticks))
        total = sum(int(str(tick)) for tick in ticks)
        _sum(forms, row, 7, f"B{row + 1}:G{row + 1}", total, plain)
    forms.set_column(0, 0, 38)

    spend = made.add_worksheet("Spend")
    heads = (
        "Spend against budget 2025/26 (£)",
        "Year's budget",
        "Q1",
        "Q2",
        "Spent so far",
        "% of budget spent",
    )
    spend.write_row("A1", heads, bold)
    totals = ("Total", *(sum(float(str(line[at])) for line in SPEND) for at in (1, 2, 3)))
    for row, (name, budget, first, second) in enumerate((*SPEND, totals), 1):
        spend.write(row, 0, name)
        if name == "Total":
            for column, figure in enumerate((budget, first, second), 1):
                letter = xl_col_to_name(column)
                _sum(spend, row, column, f"{letter}2:{letter}8", float(str(figure)), money)
        else:
            spend.write_row(row, 1, (budget, first, second), money)
        spent = float(str(first)) + float(str(second))
        _sum(spend, row, 4, f"C{row + 1}:D{row + 1}", spent, money)
        spend.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", rate, spent / float(str(budget)))
    spend.set_column(0, 0, 36)
    spend.set_column(1, 5, 13)
    made.close()
