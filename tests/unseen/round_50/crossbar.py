"""Weight management at a football club's foundation, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

QUARTERS = ("Q1 (Apr-Jun 25)", "Q2 (Jul-Sep 25)", "Q3 (Oct-Dec 25)", "Q4 (Jan-Mar 26)")

FRONT: tuple[tuple[str, object], ...] = (
    ("Provider", "Hexby Rovers Community Foundation"),
    ("Service", "Second Half (tier 2 adult weight management)"),
    ("Contract ref", "CBC/PH/0417"),
    ("Contract dates", "1 April 2024 to 31 March 2027"),
    ("Contract value, 3 years (£)", 187500),
    ("Return for", "Quarter 4 2025/26"),
    ("Due back to the council", date(2026, 4, 10)),
    ("Filled in by", "Health Manager"),
    ("Phone", "01632 960417"),
)

COMMENTS = (
    "Course 11 moved to the gym for 2 weeks because the pitch was frozen.",
    "A lorry driver on a spring course was passed fit to drive again, his sleep apnoea cleared.",
    "Five of the Thursday group now run a Sunday walking football side for men with dementia.",
    "One of the two coaches was off sick for 3 weeks in January.",
    "The stall on 14 February spoke to 310 people at the home game.",
    "The nurse at Millgate Surgery says 9 of our men have no need of her leg ulcer clinic now.",
    "We will start 4 courses in Q1, one of them for taxi drivers.",
    "The 40% target for the most deprived areas was met in Q3 and Q4.",
)

# Reference, indicator, how it is measured, target, floor, counts of each quarter, RAG, comment.
KPIS: tuple[tuple[str, str, str, object, object, tuple[object, ...], str, str], ...] = (
    (
        "WM1",
        "People starting a course (target is for the year)",
        "Came to session 1 or 2",
        320,
        None,
        (84, 71, 66, 102),
        "Green",
        "",
    ),
    (
        "WM2",
        "Referrals rung within 5 working days",
        "Rung / all referrals received",
        0.95,
        0.9,
        ((118, 126), (101, 108), (97, 99), (151, 160)),
        "Amber",
        "January rush, 9 rung late",
    ),
    (
        "WM3",
        "Starters who complete",
        "9 or more of 12 sessions / starters on courses ending in the quarter",
        0.7,
        0.6,
        ((52, 78), (58, 84), (47, 71), (50, 66)),
        "Amber",
        "",
    ),
    (
        "WM4",
        "Completers who lose 5% of start weight",
        "Lost 5% at week 12 / completers",
        0.5,
        0.4,
        ((24, 52), (31, 58), (25, 47), (28, 50)),
        "Green",
        "",
    ),
    (
        "WM5",
        "Starters from the most deprived fifth of areas",
        "By postcode / starters",
        0.4,
        0.35,
        ((33, 84), (27, 71), (29, 66), (45, 102)),
        "Green",
        "",
    ),
    (
        "WM6",
        "Weight loss kept at 6 months",
        "Within 1kg of week 12 weight or lower / people reviewed",
        0.35,
        0.25,
        (("n/a", "n/a"), (14, 37), (19, 45), (16, 41)),
        "Green",
        "Reviews brought in from July",
    ),
    (
        "WM7",
        "Did not attend first session (lower is better)",
        "DNA / booked on",
        0.15,
        0.2,
        ((16, 100), (14, 85), (9, 75), (15, 117)),
        "Green",
        "",
    ),
    (
        "WM8",
        "Complaints and safeguarding concerns",
        "Number in the quarter",
        "info only",
        None,
        (1, "nil", 0, 2),
        "",
        "Both Q4: car park",
    ),
)

RUNNING = ("not due", "not due", "not due")

# Venue, who, first and last session, places, started, then completed, lost 5%, kg,
# family night and relatives there.
COURSES: tuple[tuple[object, ...], ...] = (
    ("Club lounge", "Men", date(2025, 4, 22), date(2025, 7, 8), 25, 24)
    + (17, 9, 92.4, date(2025, 5, 20), 14),
    ("Club lounge", "Mixed", date(2025, 4, 24), date(2025, 7, 10), 25, 22)
    + (15, 8, 81.7, date(2025, 5, 22), 11),
    ("Hollins Lane 3G", "Men", date(2025, 5, 12), date(2025, 7, 28), 22, 20)
    + (14, 8, 79.3, date(2025, 6, 9), 12),
    ("Eastmoor Hub", "Women", date(2025, 6, 10), date(2025, 8, 26), 20, 18)
    + (12, 6, 60.8, date(2025, 7, 8), 9),
    ("Club lounge", "Men", date(2025, 7, 17), date(2025, 10, 2), 25, 23)
    + (15, 8, 84.6, date(2025, 8, 14), 13),
    ("Club lounge", "Men", date(2025, 9, 9), date(2025, 11, 25), 25, 25)
    + (17, 9, 95.2, date(2025, 10, 7), 15),
    ("Eastmoor Hub", "Women", date(2025, 9, 11), date(2025, 11, 27), 24, 23)
    + (15, 8, 77.9, date(2025, 10, 9), 10),
    ("Club lounge", "Men", date(2025, 10, 14), date(2026, 1, 13), 25, 21)
    + (16, 9, 90.3, date(2025, 11, 11), 12),
    ("Hollins Lane 3G", "Mixed", date(2025, 10, 16), date(2026, 1, 15), 25, 24)
    + (18, 10, 104.5, date(2025, 11, 13), 16),
    ("Eastmoor Hub", "Mixed", date(2025, 11, 3), date(2026, 2, 2), 22, 21)
    + (16, 9, 86.1, date(2025, 12, 1), 11),
    ("Club lounge", "Men", date(2026, 1, 22), date(2026, 4, 9), 28, 26)
    + (*RUNNING, date(2026, 2, 19), 17),
    ("Club lounge", "Men", date(2026, 1, 27), date(2026, 4, 14), 28, 24)
    + (*RUNNING, date(2026, 2, 24), 14),
    ("Hollins Lane 3G", "Mixed", date(2026, 2, 10), date(2026, 4, 28), 28, 27)
    + (*RUNNING, date(2026, 3, 10), 18),
    ("Eastmoor Hub", "Women", date(2026, 2, 12), date(2026, 4, 30), 26, 25)
    + (*RUNNING, date(2026, 3, 12), 15),
)

# Line, four quarters, what stands under Year.
OTHER: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Where referrals came from",
        (
            ("GP or practice nurse", 58, 47, 41, 66, "sum"),
            ("Match day and club social media", 39, 36, 35, 58, "sum"),
            ("Employer", 17, 14, 13, 21, "sum"),
            ("Other / not recorded", 12, 11, 10, 15, "sum"),
            ("All referrals", 126, 108, 99, 160, "sum"),
        ),
    ),
    (
        "Who started",
        (
            ("Men", 61, 50, 49, 74, "sum"),
            ("Women", 23, 21, 17, 28, "sum"),
            ("Has type 2 diabetes", 14, 11, "<5", 17, "supp."),
        ),
    ),
    (
        "Sessions",
        (
            ("Sessions run", 44, 40, 36, 52, "sum"),
            ("Calls to people who missed one", 61, 48, 44, 70, "sum"),
            ("Health checks done at the ground", 31, 26, 24, 40, "sum"),
        ),
    ),
    (
        "Past members and volunteers",
        (
            ("Past members back as helpers", 9, 11, 12, 16, ""),
            ("Hours they gave", 212, 198, 187.5, 264, "sum"),
            ("DBS checks done", 6, 3, 4, 8, "sum"),
            ("Passed the walking football leader award", 2, "nil", 3, 4, "sum"),
        ),
    ),
    (
        "Families",
        (
            ("Relatives at a family cook night", 37, 22, 64, 64, "sum"),
            ("Food boxes handed out", 40, 24, 66, 66, "sum"),
            ("Partners who lost weight at home too", 6, 5, 11, 13, "sum"),
            ("Children who now play out with mum or dad twice a week", 8, 7, 10, 14, "sum"),
        ),
    ),
    (
        "After the course",
        (
            ("Type 2 diabetes now in remission (GP letter seen)", 1, "nil", 2, 2, "sum"),
            ("Back at work after being signed off", 2, 3, 2, 4, "sum"),
            ("GP visits no longer needed (practices' count)", 22, 19, 24, 31, "sum"),
            ("Saved by practices at £42 a visit (estimate)", 924, 798, 1008, 1302, "sum"),
        ),
    ),
)

# Statement, better, same, worse.
BETTER: tuple[tuple[object, ...], ...] = (
    ("My sleep", 27, 14, 2),
    ("Time I spend doing things with my children or grandchildren", 22, 12, 0),
)

ASKED: tuple[tuple[object, ...], ...] = (
    ("The coach explained things well", 41, 2, 1),
    ("The times suited me", 34, 6, 4),
    ("The food advice was easy to follow", 37, 5, 1),
    ("The club is a good place to hold it", 43, 1, "nil"),
    ("I would tell a mate to come", 42, 2, 0),
)

SPEND: tuple[tuple[object, ...], ...] = (
    ("Coaches", 24800, 6120.5, 6074.25, 6188, 6402.75),
    ("Dietitian", 11400, 2736, 2850, 2736, 2964),
    ("Ground and room hire", 9600, 2310, 2310, 2145, 2695),
    ("Shirts and scales", 4250, 1288.4, 762.15, 640.9, 1419.6),
    ("Volunteers' travel", 1900, 402.3, 377.1, 391.5, 506.7),
    ("Phones and print", 2050, 488.2, 471.65, 502.4, 530.95),
    ("Overheads", 8500, 2125, 2125, 2125, 2125),
)


def _number(figure: object) -> float:
    """Give the number that a cell adds to a sum: none for a word."""
    return figure if isinstance(figure, (int, float)) else 0


def _front(sheet: Worksheet, head: Format, wrap: Format, day: Format, money: Format) -> None:
    """Write the front page with the comments under it."""
    sheet.merge_range("A1:B1", "Calderstock Borough Council - Public Health", head)
    sheet.merge_range("A2:B2", "Quarterly monitoring return, lifestyle contracts (v3)", head)
    for row, (name, value) in enumerate(FRONT, 3):
        sheet.write(row, 0, name)
        if isinstance(value, date):
            sheet.write_datetime(row, 1, value, day)
        else:
            sheet.write(row, 1, value, money if isinstance(value, int) else None)
    sheet.merge_range("A15:B15", "Provider's comments on the quarter", head)
    for row, sentence in enumerate(COMMENTS, 15):
        sheet.merge_range(row, 0, row, 1, sentence, wrap)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 64)


def _kpis(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the table of indicators, three columns to each quarter."""
    sheet.write("A1", "Key performance indicators", form["bold"])
    sheet.write("A2", "Type in the yellow cells only. Percentages work themselves out.")
    sheet.merge_range("A4:A5", "Ref", form["head"])
    sheet.merge_range("B4:B5", "Indicator", form["head"])
    sheet.merge_range("C4:C5", "How measured", form["head"])
    sheet.merge_range("D4:D5", "Target", form["head"])
    sheet.merge_range("E4:E5", "Floor / ceiling", form["head"])
    for place, name in enumerate((*QUARTERS, "Year 2025/26")):
        first = 5 + 3 * place
        sheet.merge_range(3, first, 3, first + 2, name, form["head"])
        sheet.write_row(4, first, ("No.", "Out of", "Result"), form["head"])
    sheet.merge_range("U4:U5", "RAG (year)", form["head"])
    sheet.merge_range("V4:V5", "Comment", form["head"])
    for row, (ref, name, how, target, floor, counts, rag, comment) in enumerate(KPIS, 5):
        rates = isinstance(counts[0], tuple)
        line = row + 1
        sheet.write_row(row, 0, (ref, name, how), form["wrap"])
        sheet.write(row, 3, target, form["whole"] if rates else None)
        sheet.write(row, 4, floor, form["whole"] if rates else form["grey"])
        for place, count in enumerate(counts):
            first = 5 + 3 * place
            letters = ("FGH", "IJK", "LMN", "OPQ")[place]
            if not isinstance(count, tuple):
                sheet.write(row, first, count, form["yellow"])
                sheet.write_blank(row, first + 1, None, form["grey"])
                sheet.write_formula(row, first + 2, f"={letters[0]}{line}", None, count)
                continue
            sheet.write_row(row, first, count, form["yellow"])
            top, base = count
            if isinstance(top, str):
                sheet.write(row, first + 2, "n/a", form["rate"])
            else:
                told = f"={letters[0]}{line}/{letters[1]}{line}"
                sheet.write_formula(row, first + 2, told, form["rate"], top / base)
        tops = [_number(count[0] if isinstance(count, tuple) else count) for count in counts]
        sheet.write_formula(row, 17, f"=SUM(F{line},I{line},L{line},O{line})", None, sum(tops))
        if rates:
            bases = sum(_number(count[1]) for count in counts if isinstance(count, tuple))
            sheet.write_formula(row, 18, f"=SUM(G{line},J{line},M{line},P{line})", None, bases)
            sheet.write_formula(row, 19, f"=R{line}/S{line}", form["rate"], sum(tops) / bases)
        else:
            sheet.write_blank(row, 18, None, form["grey"])
            sheet.write_formula(row, 19, f"=R{line}", None, sum(tops))
        if rag:
            sheet.write(row, 20, rag, form[rag])
        if comment:
            sheet.write(row, 21, comment, form["wrap"])
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 2, 32)
    sheet.set_column(3, 20, 8)
    sheet.set_column(21, 21, 26)
    sheet.freeze_panes(5, 2)


def _courses(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the log of courses, one to a row."""
    sheet.write("A1", "Second Half course log 2025/26", form["bold"])
    sheet.write_row(
        "A3",
        ("Course", "Venue", "Group", "First session", "Last session", "Places", "Started")
        + ("Completed", "Lost 5% or more", "Kg lost between them", "Family night")
        + ("Relatives there",),
        form["head"],
    )
    for row, line in enumerate(COURSES, 3):
        sheet.write(row, 0, f"SH{row - 2:02d}")
        for column, value in enumerate(line, 1):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, form["day"])
            else:
                sheet.write(row, column, value)
    last = len(COURSES) + 3
    sheet.write(last, 0, "Year", form["bold"])
    for letter, column in zip("GHIJL", (6, 7, 8, 9, 11), strict=True):
        total = round(sum(_number(line[column - 1]) for line in COURSES), 1)
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", form["bold"], total)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 17)
    sheet.set_column(2, 11, 12)
    sheet.freeze_panes(3, 0)


def _other(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the quarterly counts under their band headings."""
    sheet.write("A1", "Other monitoring (added by the Foundation)", form["bold"])
    heads = ("", "Apr-Jun 2025", "Jul-Sep 2025", "Oct-Dec 2025", "Jan-Mar 2026", "Year")
    sheet.write_row("A2", heads, form["head"])
    row = 2
    for band, lines in OTHER:
        sheet.write(row, 0, band, form["band"])
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line[:5])
            if line[5] == "sum":
                total = sum(_number(figure) for figure in line[1:5])
                sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
            elif line[5]:
                sheet.write(row, 5, line[5])
        row += 1
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 5, 13)
    sheet.freeze_panes(2, 1)


def _survey(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write the answers to the survey of the last week."""
    sheet.write("A1", "Week 12 survey", form["bold"])
    sheet.write("A2", "Everyone on courses that finished January to March 2026")
    sheet.write_row("A4", ("Forms given out", 50))
    sheet.write_row("A5", ("Forms back", 44))
    heads = ("Compared with before the course", "Better", "Same", "Worse", "Answered")
    sheet.write_row("A7", heads, form["head"])
    asked = ("About the course", "Agree", "Not sure", "Disagree", "Answered")
    sheet.write_row("A12", asked, form["head"])
    for first, lines in ((7, BETTER), (12, ASKED)):
        for row, line in enumerate(lines, first):
            sheet.write_row(row, 0, line)
            total = sum(_number(figure) for figure in line[1:])
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, total)
    sheet.set_column(0, 0, 58)


def _money(sheet: Worksheet, form: dict[str, Format]) -> None:
    """Write budget and spend of the year."""
    sheet.write("A1", "Spend against budget (£)", form["bold"])
    heads = ("", "Budget 2025/26", "Q1", "Q2", "Q3", "Q4 (prov.)", "Spent", "Left")
    sheet.write_row("A3", heads, form["head"])
    sums = [sum(_number(line[place]) for line in SPEND) for place in range(1, 6)]
    for row, line in enumerate((*SPEND, ("Total", *sums)), 3):
        sheet.write(row, 0, line[0])
        for column, figure in enumerate(line[1:], 1):
            if line[0] == "Total":
                letter = "ABCDEF"[column]
                told = f"=SUM({letter}4:{letter}{row})"
                sheet.write_formula(row, column, told, form["money"], round(sums[column - 1], 2))
            else:
                sheet.write(row, column, figure, form["money"])
        spent = round(sum(_number(figure) for figure in line[2:]), 2)
        left = round(_number(line[1]) - spent, 2)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", form["money"], spent)
        sheet.write_formula(row, 7, f"=B{row + 1}-G{row + 1}", form["money"], left)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 7, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Half Q4 return")
    edge = {"border": 1, "valign": "top"}
    form = {
        "bold": made.add_format({"bold": True, "font_size": 13}),
        "band": made.add_format({"bold": True, "bg_color": "#D9E1F2"}),
        "head": made.add_format(
            {"bold": True, "bg_color": "#1F3864", "font_color": "white", "text_wrap": True, **edge}
        ),
        "wrap": made.add_format({"text_wrap": True, **edge}),
        "yellow": made.add_format({"bg_color": "#FFF2CC", **edge}),
        "grey": made.add_format({"bg_color": "#BFBFBF", **edge}),
        "rate": made.add_format({"num_format": "0.0%", **edge}),
        "whole": made.add_format({"num_format": "0%", **edge}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "Green": made.add_format({"bg_color": "#92D050"}),
        "Amber": made.add_format({"bg_color": "#FFC000"}),
    }
    front = made.add_worksheet("Front page")
    _front(front, form["band"], form["wrap"], form["day"], form["money"])
    kpis = made.add_worksheet("KPIs")
    _kpis(kpis, form)
    _courses(made.add_worksheet("Course log"), form)
    _other(made.add_worksheet("Other monitoring"), form)
    _survey(made.add_worksheet("Wk12 survey"), form)
    _money(made.add_worksheet("Spend"), form)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
