"""Support after the death of a baby for parents and families, quarterly to an ICB."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, domain, indicator, target, numerators by quarter, denominators by quarter, comment.
KPIS: tuple[tuple[Any, ...], ...] = (
    ("1", "Access", "Families accepted", 240, (58, 63, 61, 67), (), "Over plan for the year"),
    (
        "2",
        "Access",
        "Contacted within 3 working days",
        0.9,
        (53, 58, 54, 62),
        (58, 63, 61, 67),
        "",
    ),
    (
        "3",
        "Access",
        "First one-to-one within 15 working days",
        0.85,
        (37, 41, 38, 46),
        (44, 48, 47, 52),
        "Q3: one worker off sick, year just missed",
    ),
    ("4", "Outcome", "Wellbeing score up at close", 0.7, (10, 12, 11, 14), (14, 16, 16, 18), ""),
    (
        "5",
        "Equity",
        "Dads / partners as share of accepted",
        0.25,
        (13, 15, 17, 19),
        (58, 63, 61, 67),
        "",
    ),
    (
        "6",
        "Outcome",
        "Pregnant again: offered a plan",
        0.95,
        (9, 11, 10, 13),
        (9, 12, 10, 13),
        "One family moved away in Q2",
    ),
    ("7", "Workforce", "NHS staff trained", 80, (18, 24, 15, 27), (), ""),
    (
        "8",
        "Experience",
        "Support rated good or excellent",
        0.9,
        (21, 25, 22, 28),
        (23, 27, 25, 30),
        "From feedback forms",
    ),
    ("9", "Safety", "Safeguarding referrals made", "monitor", (1, "nil", "nil", 1), (), ""),
)

# Words, four quarters and how the year is made; a line of one word is a heading.
FAMILIES: tuple[tuple[Any, ...], ...] = (
    ("Where accepted families came from",),
    ("Bereavement midwife", 21, 22, 20, 23, "sum"),
    ("Early pregnancy unit", 14, 16, 15, 17, "sum"),
    ("GP", 6, 7, 6, 8, "sum"),
    ("Health visitor", 3, 2, 4, 3, "sum"),
    ("Neonatal unit", 5, 5, 6, 5, "sum"),
    ("Got in touch themselves", 9, 11, 10, 11, "sum"),
    ("Total accepted", 58, 63, 61, 67, "all"),
    ("Passed on elsewhere / not for us", 4, 3, 5, 4, "sum"),
    ("Their loss",),
    ("Miscarriage", 27, 29, 28, 31, "sum"),
    ("Ectopic or molar", 5, 6, 5, 6, "sum"),
    ("TFMR", 8, 9, 9, 10, "sum"),
    ("Stillbirth", 11, 11, 12, 12, "sum"),
    ("Neonatal death", 7, 8, 7, 8, "sum"),
    ("Main contact",),
    ("Mum", 41, 44, 40, 44, "sum"),
    ("Dad or partner", 13, 15, 17, 19, "sum"),
    ("Grandparent or other", 4, 4, 4, 4, "sum"),
    ("Under 25", 7, 8, 6, 9, "sum"),
    ("Lives in most deprived fifth", 19, 22, 20, 24, "sum"),
    ("Ethnic minority background", 8, 11, 9, 12, "sum"),
    ("Interpreter needed", "<5", "<5", 5, 6, "supp"),
    ("What we did",),
    ("One-to-one sessions", 142, 158, 151, 171, "sum"),
    ("Missed, no message", 11, 9, 13, 10, "sum"),
    ("Check-in texts and calls", 204, 221, 198, 236, "sum"),
    ("Memory boxes given", 31, 34, 33, 36, "sum"),
    ("Average wait for first session (working days)", 11.2, 10.8, 12.4, 10.1, "mean"),
    ("Waiting at end of quarter", 9, 8, 11, 7, ""),
    ("What families and units tell us after",),
    ("Parent back at work or college at close", 6, 7, 6, 8, "sum"),
    ("Brothers and sisters settled again at school or nursery", 4, 5, 3, 6, "sum"),
    ("Was ringing triage or EPU for reassurance every week, now not", 3, 4, 4, 5, "sum"),
    ("Bereavement midwife hours freed up", 34, 38.5, 36, 42, "sum"),
    ("Wards that changed how they do things after our training", 1, 2, 1, 3, "sum"),
)

# Venue, who leads, held, at a weekend, January to March, different people, hire.
GROUPS: tuple[tuple[Any, ...], ...] = (
    ("Marl Street chapel room", "Staff", 6, 0, 14, 17, 16, 19, 180),
    ("Holmes library, evening", "Staff", 3, 0, 6, 8, 7, 10, 75),
    ("Dads' five-a-side, Priory sports hall", "Parents", 12, 12, 31, 35, 38, 16, 336),
    ("Grandparents' tea, Eldon Court", "Volunteer", 3, 0, 7, 6, 9, 9, 60),
    ("Pregnant again circle", "Staff", 6, 0, 9, 12, 11, 11, 150),
    ("Riverside walk", "Parents", 3, 3, 12, 9, 15, 18, "n/a"),
    ("Online", "Staff and parents", 6, 2, 18, 21, 20, 22, "n/a"),
)

AFTER: tuple[tuple[str, int, int], ...] = (
    ("Called off (weather, flood)", 2, 6),
    ("People who came once and not again", 6, 21),
    ("Dads at their first five-a-side", 7, 23),
    ("Taster sessions held", 1, 4),
)

# Case, who, loss, opened, closed, sessions, scores at opening and close, work, referred on.
CLOSED: tuple[tuple[Any, ...], ...] = (
    ("M-118", "Mum", "stillbirth", (7, 14), (1, 8), 9, 14, 21, "Y", ""),
    ("M-121", "Dad", "stillbirth", (7, 14), (1, 8), 6, 17, 23, "Y", "Y"),
    ("M-124", "Mum", "miscarriage", (8, 5), (1, 13), 6, 18, 22, "already", ""),
    ("M-126", "Mum", "TFMR", (8, 11), (1, 15), 8, 15, 20, "Y", ""),
    ("H-031", "Mum", "neonatal", (7, 22), (1, 20), 12, 12, 19, "", "Y"),
    ("M-129", "Partner", "miscarriage", (9, 2), (1, 22), 4, 20, 20, "already", ""),
    ("M-131", "Mum", "ectopic", (9, 8), (1, 29), 6, 17, 21, "Y", ""),
    ("H-033", "Mum", "stillbirth", (8, 19), (2, 3), 10, 13, 18, "", ""),
    ("M-134", "Grandma", "neonatal", (9, 15), (2, 5), 5, 19, 24, "retired", ""),
    ("M-135", "Mum", "miscarriage", (9, 22), (2, 10), 6, 16, 15, "", ""),
    ("M-137", "Dad", "TFMR", (9, 30), (2, 12), 6, 16, 22, "Y", ""),
    ("H-036", "Mum", "miscarriage", (10, 6), (2, 17), 5, 19, 23, "already", ""),
    ("M-140", "Mum", "neonatal", (9, 17), (2, 26), 11, 11, 17, "", ""),
    ("M-142", "Mum", "TFMR", (10, 13), (3, 3), 7, 15, 21, "Y", "Y"),
    ("H-038", "Dad", "miscarriage", (10, 21), (3, 5), 4, 21, 21, "already", ""),
    ("M-145", "Mum", "stillbirth", (10, 15), (3, 12), 9, 14, 20, "Y", ""),
    ("M-147", "Mum", "miscarriage", (11, 4), (3, 19), 5, 18, 17, "", ""),
    ("H-040", "Mum", "molar", (11, 11), (3, 26), 6, 16, 22, "Y", ""),
)

# Quarter, then: active, of these bereaved, hours, supervision, notes checked, moved on, travel.
HELPERS: tuple[tuple[Any, ...], ...] = (
    ("Apr - Jun 2025", 19, 15, 246, 3, 88, 1, 142.2),
    ("Jul - Sep 2025", 21, 17, 271.5, 3, 94, 0, 157.05),
    ("Oct - Dec 2025", 22, 18, 258, 3, 126, 2, 149.4),
    ("Jan - Mar 2026", 24, 20, 302, 4, 101, 1, 171.9),
)

FORMS: tuple[tuple[str, int, int], ...] = (
    ("Forms sent", 38, 134),
    ("Forms back", 30, 105),
    ("Support good or excellent", 28, 96),
    ("Felt listened to", 27, 95),
    ("We can talk about our baby at home now", 19, 66),
    ("Would have liked to hear from us sooner", 6, 24),
    ("Would tell another family about us", 29, 101),
)

SPEND: tuple[tuple[Any, ...], ...] = (
    ("Support workers (2.4 WTE)", 86400, 21650, 86120),
    ("Clinical supervision", 5200, 1300, 5200),
    ("Room hire", 3100, 801, 3024),
    ("Volunteer travel", 600, 171.9, 620.55),
    ("Memory box contents", 2400, 648, 2412),
    ("Management and premises", 14700, 3675, 14700),
)

STORY = (
    "Two dads from the five-a-side have set up a WhatsApp for new dads and met a father at the"
    " hospital door on the day he went home.",
    "Easter falls early this year so the April walk has moved to the 12th.",
    "The Priory maternity unit has kept a side room free for loss since our January training,"
    " the ward manager says.",
    "We lost 8 working days to the flood at Marl Street and used the library.",
    "A grandmother who had not held the new baby in the family is now minding her one day a week.",
    "Two workers start the perinatal grief diploma in May.",
    "We ran a stall at 3 staff away days and gave out 150 leaflets.",
    "We would like to open a second dads' evening in 2026/27 if funds allow.",
    "First sessions within 15 days came in at 88% this quarter, the best of the year.",
    "We have asked the ICB for an uplift of 3% on salaries.",
)


def _added(figures: tuple[Any, ...]) -> float:
    """Add up the figures among the cells, as Excel does."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _front(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write who reports what, and the story of the quarter."""
    sheet.write("A1", "NHS Marlshire and the Holmes ICB: provider quarterly report", forms["big"])
    sheet.write_row("A3", ("Provider:", "Pebblewren Baby Loss Support CIC"))
    sheet.write_row("A4", ("Service:", "Community baby loss support for parents and families"))
    sheet.write_row("A5", ("Contract no:", "MHICB-WCH-072"))
    sheet.write_row("A6", ("Contract dates:", "01.04.2025 - 31.03.2028"))
    sheet.write_row("A7", ("Report for:", "Quarter 4, 1 January to 31 March 2026"))
    sheet.write_row("A8", ("Sent:", "9 April 2026 (L.M., contracts)"))
    sheet.write("A10", "Story of the quarter (max. 1 page)", forms["head"])
    for at, sentence in enumerate(STORY, 10):
        sheet.merge_range(at, 0, at, 1, sentence, forms["wrap"])
        sheet.set_row(at, 30)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 82)


def _kpis(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write numerators, denominators and rates side by side for each quarter."""
    sheet.write("A1", "KPI schedule 2025/26", forms["big"])
    sheet.write("A2", "White cells only. N = number, D = out of. Grey = not needed")
    for column, name in enumerate(("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4", "Year")):
        sheet.merge_range(3, 4 + 3 * column, 3, 6 + 3 * column, name, forms["head"])
        sheet.write_row(4, 4 + 3 * column, ("N", "D", "%"), forms["head"])
    sheet.write_row("A5", ("KPI", "Domain", "Indicator", "Target"), forms["head"])
    sheet.write("T5", "Comment", forms["head"])
    for at, (ref, domain, words, target, tops, bases, comment) in enumerate(KPIS, 5):
        sheet.write_row(at, 0, (f"KPI{ref}", domain, words))
        sheet.write(at, 3, target, forms["0%"] if bases else None)
        for which, top in enumerate((*tops, None)):
            column, row = 4 + 3 * which, at + 1
            n, d = xl_col_to_name(column), xl_col_to_name(column + 1)
            value = _added(tops) if top is None else top
            if top is None:
                added = f"=SUM(E{row},H{row},K{row},N{row})"
                sheet.write_formula(at, column, added, None, value)
            else:
                sheet.write(at, column, value)
            if not bases:
                sheet.write_blank(at, column + 1, None, forms["grey"])
                sheet.write_blank(at, column + 2, None, forms["grey"])
                continue
            base = (*bases, sum(bases))[which]
            if which == 4:
                sheet.write_formula(
                    at, column + 1, f"=SUM(F{row},I{row},L{row},O{row})", None, base
                )
            else:
                sheet.write(at, column + 1, base)
            sheet.write_formula(at, column + 2, f"={n}{row}/{d}{row}", forms["0.0%"], value / base)
        sheet.write(at, 19, comment)
    sheet.set_column(1, 1, 12)
    sheet.set_column(2, 2, 40)
    sheet.set_column(3, 18, 7.5)
    sheet.set_column(19, 19, 38)
    sheet.freeze_panes(5, 3)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _families(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the stacked tables about families."""
    at = 0
    for words, *figures in FAMILIES:
        if not figures:
            at += 1 if at else 0
            sheet.write_row(at, 0, (words, "Q1", "Q2", "Q3", "Q4", "2025/26"), forms["head"])
            at += 1
            continue
        row, form = at + 1, forms["bold"] if figures[4] == "all" else None
        sheet.write(at, 0, words, form)
        if figures[4] == "all":
            for column in range(4):
                name = xl_col_to_name(1 + column)
                sheet.write_formula(at, 1 + column, f"=SUM({name}2:{name}7)", form, figures[column])
        else:
            sheet.write_row(at, 1, figures[:4])
        if figures[4] == "mean":
            sheet.write_formula(at, 5, f"=AVERAGE(B{row}:E{row})", forms["0.0"], 11.125)
        elif figures[4] == "supp":
            sheet.write(at, 5, "suppressed")
        elif figures[4]:
            sheet.write_formula(at, 5, f"=SUM(B{row}:E{row})", form, _added(tuple(figures[:4])))
        at += 1
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 10)


def _groups(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the groups of the quarter and how they went."""
    sheet.write("A1", "Groups and walks, Q4 (January to March 2026)", forms["big"])
    sheet.merge_range("E3:G3", "Attendances", forms["head"])
    heads = ("Where", "Led by", "Times held", "of these at a weekend", "Jan", "Feb", "Mar")
    sheet.write_row("A4", (*heads, "All", "Different people", "Hire (£)"), forms["wraphead"])
    for at, line in enumerate(GROUPS, 4):
        sheet.write_row(at, 0, line[:7])
        sheet.write_formula(at, 7, f"=SUM(E{at + 1}:G{at + 1})", None, _added(line[4:7]))
        sheet.write_row(at, 8, line[7:])
    sheet.write("A12", "Total", forms["bold"])
    for column, place in ((2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (9, 8)):
        name = xl_col_to_name(column)
        total = _added(tuple(line[place] for line in GROUPS))
        sheet.write_formula(11, column, f"=SUM({name}5:{name}11)", forms["bold"], total)
    everyone = _added(tuple(_added(line[4:7]) for line in GROUPS))
    sheet.write_formula("H12", "=SUM(H5:H11)", forms["bold"], everyone)
    sheet.write("A13", "People may come to more than one so column I is not added up")
    sheet.write_row("A15", ("From the groups", "", "Q4", "Year"), forms["head"])
    for at, (words, quarter, year) in enumerate(AFTER, 15):
        sheet.write(at, 0, words)
        sheet.write_row(at, 2, (quarter, year))
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 1, 17)
    sheet.set_column(2, 9, 10)


def _closed(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write a row for each case closed in the quarter."""
    sheet.write("A1", "Cases closed in Q4 with two scores (short WEMWBS)", forms["big"])
    heads = ("Case", "Who", "Loss", "Opened", "Closed", "Sessions", "Score at opening")
    more = ("Score at close", "Change", "Back at work / college", "Referred on to talking therapy")
    sheet.write_row("A3", (*heads, *more), forms["wraphead"])
    for at, line in enumerate(CLOSED, 3):
        sheet.write_row(at, 0, line[:3])
        sheet.write_datetime(at, 3, datetime(2025, *line[3]), forms["day"])
        sheet.write_datetime(at, 4, datetime(2026, *line[4]), forms["day"])
        sheet.write_row(at, 5, line[5:8])
        sheet.write_formula(at, 8, f"=H{at + 1}-G{at + 1}", None, line[7] - line[6])
        sheet.write_row(at, 9, line[8:])
    count = len(CLOSED)
    sheet.write("A22", "Average", forms["bold"])
    for column, place in ((5, 5), (6, 6), (7, 7)):
        name = xl_col_to_name(column)
        mean = sum(line[place] for line in CLOSED) / count
        sheet.write_formula(21, column, f"=AVERAGE({name}4:{name}21)", forms["0.0"], mean)
    change = sum(line[7] - line[6] for line in CLOSED) / count
    sheet.write_formula("I22", "=AVERAGE(I4:I21)", forms["0.0"], change)
    better = sum(line[7] > line[6] for line in CLOSED)
    work = sum(line[8] == "Y" for line in CLOSED)
    referred = sum(line[9] == "Y" for line in CLOSED)
    sheet.write("A23", "Number up / number of Y", forms["bold"])
    sheet.write_formula("I23", '=COUNTIF(I4:I21,">0")', None, better)
    sheet.write_formula("J23", '=COUNTIF(J4:J21,"Y")', None, work)
    sheet.write_formula("K23", '=COUNTIF(K4:K21,"Y")', None, referred)
    sheet.set_column(0, 10, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pebblewren Q4 report")
    head = {"bold": True, "bg_color": "#E4DFEC", "align": "center"}
    forms = {
        "big": made.add_format({"bold": True, "font_size": 13}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(head),
        "wraphead": made.add_format({**head, "text_wrap": True}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top"}),
        "grey": made.add_format({"bg_color": "#BFBFBF"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy"}),
        "0%": made.add_format({"num_format": "0%"}),
        "0.0%": made.add_format({"num_format": "0.0%"}),
        "0.0": made.add_format({"num_format": "0.0"}),
        "0.00": made.add_format({"num_format": "£#,##0.00"}),
    }
    _front(made.add_worksheet("Front page"), forms)
    _kpis(made.add_worksheet("KPIs"), forms)
    _families(made.add_worksheet("Families"), forms)
    _groups(made.add_worksheet("Groups"), forms)
    _closed(made.add_worksheet("Closed Q4"), forms)

    helpers = made.add_worksheet("Volunteers")
    helpers.write("A1", "Volunteers by quarter", forms["big"])
    heads = ("Quarter", "Active volunteers", "of whom bereaved parents", "Hours given")
    more = ("Supervision evenings", "Case notes checked")
    last = ("Went on to a counselling course or care job", "Travel paid")
    helpers.write_row("A3", (*heads, *more, *last), forms["wraphead"])
    for at, line in enumerate(HELPERS, 3):
        helpers.write_row(at, 0, line)
        helpers.write(at, 7, line[7], forms["0.00"])
    helpers.write("A8", "Year", forms["bold"])
    for column in (3, 4, 5, 6, 7):
        name = xl_col_to_name(column)
        total = _added(tuple(line[column] for line in HELPERS))
        form = forms["0.00"] if column == 7 else None
        helpers.write_formula(7, column, f"=SUM({name}4:{name}7)", form, total)
    helpers.set_column(0, 7, 17)

    views = made.add_worksheet("Feedback and spend")
    views.write_row("A1", ("Feedback forms", "Q4", "Year", "Year, % of back"), forms["head"])
    for at, (words, quarter, year) in enumerate(FORMS, 1):
        views.write_row(at, 0, (words, quarter, year))
        if at > 2:
            views.write_formula(at, 3, f"=C{at + 1}/C$3", forms["0%"], year / 105)
    views.write_row("A11", ("Spend", "Budget 25/26", "Q4", "Year"), forms["head"])
    for at, (words, *sums) in enumerate(SPEND, 11):
        views.write(at, 0, words)
        views.write_row(at, 1, sums, forms["0.00"])
    views.write("A18", "Total", forms["bold"])
    for column in (1, 2, 3):
        name = xl_col_to_name(column)
        total = _added(tuple(line[column] for line in SPEND))
        views.write_formula(17, column, f"=SUM({name}12:{name}17)", forms["0.00"], total)
    views.set_column(0, 0, 44)
    views.set_column(1, 3, 15)
    made.close()
