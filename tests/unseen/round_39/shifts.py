"""Peer-led sleep and anxiety courses for shift workers, quarterly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = float | str

COURSE_HEADS = (
    "Course",
    "Where",
    "Finished in",
    "Places",
    "Started",
    "of whom health or care staff",
    "Days waited, sign-up to session one (all added up)",
    "Finished (4+ of 6 sessions)",
    "Scored first and last week",
    "GAD-7 down by 4 or more",
    "ISI down by 6 or more",
    "Rated it good or very good",
    "Room hire £",
)

# Course, where, quarter, and then the figures of the heads above.
COURSES: tuple[tuple[str, str, str, tuple[Figure, ...]], ...] = (
    ("C1", "Stowgate bus depot", "Q1", (12, 10, 3, 190, 7, 7, 3, 4, 6, 240)),
    ("C2", "Wolderby General, library", "Q1", (12, 11, 9, 248, 8, 7, 4, 4, 8, "nil")),
    ("C3", "Marsh End Working Men's Club", "Q2", (12, 9, 2, 171, 5, 5, 3, 2, 5, 180)),
    ("C4", "Wolderby Methodist Hall", "Q2", (12, 12, 10, 264, 9, 9, 5, 5, 8, 150)),
    ("C5", "Online (Sunday 11am)", "Q2", (10, 8, 4, 152, 5, 5, 2, 3, 5, 210)),
    ("C6", "Stowgate bus depot", "Q3", (12, 11, 5, 209, 8, 8, 5, 5, 7, 240)),
    ("C7", "Marsh End Working Men's Club", "Q3", (12, 12, 4, 222, 8, 7, 4, 5, 8, 180)),
    ("C8", "Wolderby Methodist Hall", "Q3", (14, 13, 11, 268, 9, 9, 5, 6, 9, 150)),
    ("C9", "Stowgate bus depot", "Q4", (12, 11, 6, 204, 7, 7, 4, 5, 7, 240)),
    ("C10", "Wolderby Methodist Hall", "Q4", (14, 12, 6, 231, 8, 8, 5, 5, 7, 150)),
    ("C11", "Fish dock canteen", "Q4", (10, 9, 2, 167, 6, 5, 3, 3, 6, 195)),
)

# Reference, requirement, how measured, threshold, figure above and below the line, comment.
# The figures are columns of COURSES; none for the courses themselves and for the incidents.
KPIS: tuple[tuple[str, str, str, Figure, int | None, int | None, str], ...] = (
    ("K1", "Six-week courses run", "Courses finished", 12, None, None, "One short, see Narrative"),
    (
        "K2",
        "Shift workers starting a course",
        "Started, counted when their course ends",
        120,
        1,
        None,
        "",
    ),
    ("K3", "Course completion", "Finished 4 or more of 6 / started", 0.65, 4, 1, ""),
    (
        "K4",
        "Less anxious by the last week",
        "GAD-7 down by 4 or more / scored first and last week",
        0.5,
        6,
        5,
        "1 person on the docks did not do the second form",
    ),
    (
        "K5",
        "Sleeping better by the last week",
        "ISI down by 6 or more / scored first and last week",
        0.5,
        7,
        5,
        "",
    ),
    (
        "K6",
        "Reach into health and care",
        "Health or care staff / started",
        0.4,
        2,
        1,
        "C11 was fish dock, so lower this time",
    ),
    (
        "K7",
        "Average wait in days",
        "Days from sign-up to session one / started",
        21,
        3,
        1,
        "Lower is better",
    ),
    ("K8", "Rated good or very good", "Said good or very good / finished", 0.85, 8, 4, ""),
    ("K9", "Patient safety incidents", "Logged on LFPSE", "Report", None, None, ""),
)

NIGHTS = {"C9": ((1, 13), (2, 17)), "C10": ((1, 20), (2, 24)), "C11": ((2, 5), (3, 12))}

# Job, course, GAD-7, ISI and days off sick at the start, the same at the end.
PEOPLE: tuple[tuple[str, str, int, int, int, Figure, Figure, int], ...] = (
    ("Bus driver", "C9", 12, 19, 3, 7, 11, 0),
    ("Nurse", "C9", 9, 16, 0, 6, 9, 0),
    ("Care assistant", "C9", 15, 21, 5, 9, 14, 2),
    ("Warehouse", "C9", 8, 14, 1, 5, 10, 0),
    ("HCA", "C9", 11, 18, 2, 6, 12, 2),
    ("Bus cleaner", "C9", 13, 20, 4, 12, 18, 4),
    ("Hospital porter", "C9", 10, 17, 0, 5, 10, 0),
    ("Baker", "C10", 7, 15, 0, 3, 8, 0),
    ("Paramedic", "C10", 14, 22, 6, 8, 15, 1),
    ("Nurse", "C10", 10, 16, 2, 7, 9, 0),
    ("Senior carer", "C10", 12, 19, 3, 8, 14, 1),
    ("Security", "C10", 9, 13, 0, 9, 12, 1),
    ("Nurse", "C10", 16, 23, 7, 10, 15, 3),
    ("999 call handler", "C10", 11, 17, 1, 5, 10, 0),
    ("Cleaner", "C10", 8, 14, 0, 6, 9, 0),
    ("Train dispatcher", "C11", 13, 18, 2, 8, 11, 0),
    ("Hotel porter", "C11", 6, 12, 0, 4, 9, 0),
    ("Fish packer", "C11", 15, 21, 4, "not done", "not done", 3),
    ("Fish packer", "C11", 11, 19, 3, 7, 12, 1),
    ("HCA", "C11", 10, 16, 1, 6, 10, 0),
    ("Van driver", "C11", 9, 15, 0, 7, 11, 0),
)

LEADS: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("Leads on the rota at the end of the quarter", (9, 11, 12, 14)),
    ("   came on a course themselves first", (7, 8, 10, 12)),
    ("Hours given, unpaid", (164, 187.5, 212, 231)),
    ("Leads' training evenings", (2, 1, 2, 1)),
    ("Supervision sessions", (6, 6, 6, 6)),
    ("Leads who stepped down", (1, "nil", 1, 1)),
    ("Got a day job or a better post, and put it down to leading", ("nil", 1, 1, 2)),
    ("2am drop-in calls run", (24, 26, 26, 25)),
    ("People on the 2am calls (attendances)", (118, 131, 149, 156)),
)

TEXTS: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("Texts sent", (14, 15, 19, 25)),
    ("Replied", (9, 11, 13, 18)),
    ("Off sleeping tablets or on fewer", (2, 3, 3, 5)),
    ("Was about to hand notice in, has stayed in the job", (1, 2, 2, 4)),
    ("Used to nod off driving home, not now", (3, 4, 4, 6)),
    ("Partner or family say it is calmer at home", (4, 4, 6, 9)),
    ("Filled in the sleep diary we sent", (5, 6, 8, 11)),
    ("Would like a refresher", (2, 3, 2, 4)),
    ("Would tell a workmate to come", (8, 10, 12, 17)),
)

EMPLOYERS: tuple[tuple[str, tuple[Figure, ...]], ...] = (
    ("Employers approached", (8, 6, 7, 5)),
    ("Break-time talks given", (4, 4, 3, 5)),
    ("Leaflets left", (300, 250, 300, 200)),
    ("Changed rotas or rest rooms after one of our courses", (1, "nil", 2, 2)),
)

MONEY: tuple[tuple[str, float, tuple[float, ...]], ...] = (
    ("Course co-ordinator (0.6)", 19800, (4950, 4950, 5073.75, 5073.75)),
    ("Clinical supervisor", 2880, (720, 720, 720, 480)),
    ("Room hire", 2000, (240, 540, 570, 585)),
    ("Leads' expenses", 1600, (312.4, 341.85, 398.2, 427.6)),
    ("Workbooks and printing", 900, (210.5, 145, 188.75, 160)),
    ("Phones and texts", 480, (96.3, 101.1, 118.4, 131.25)),
    ("Management charge", 3000, (750, 750, 750, 750)),
)

STORIES = (
    (
        "A hotel porter has his children to stay at weekends again, for the first time since he went "
        "on to nights."
    ),
    "Snow on 8 January put the depot course back by a week.",
    "Two of our leads at the depot have been voted in as wellbeing reps by the other drivers.",
    "The ferry company pulled out in August, which is why we ran 11 courses and not 12.",
    (
        "Occupational health at Wolderby General say they have been able to close 5 cases since "
        "January because the staff no longer need them."
    ),
    "We took 46 enquiries in the quarter, most of them from the posters in staff toilets.",
    "March supervision (£240) was invoiced late and will show in April.",
    "New posters have gone up in 32 staff rooms.",
    "From April we hope to run 4 courses a quarter, one of them for hauliers.",
)


def _sum(figures: list[Figure]) -> float:
    """Add up the figures, leaving out words."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _column(place: int | None, quarter: str) -> float:
    """Work out a column of the courses for a quarter, or for the year if none is named."""
    rows = [line[3] for line in COURSES if quarter in ("", line[2])]
    return len(rows) if place is None else _sum([row[place] for row in rows])


def _result(above: int | None, below: int | None, quarter: str) -> float:
    """Work out what a requirement came to."""
    top = _column(above, quarter)
    return top if below is None else top / _column(below, quarter)


def _kpis(sheet: Worksheet, bold: Format, wrap: Format, rate: Format, mean: Format) -> None:
    """Write the form of the board."""
    sheet.write("A1", "NHS Wolderby and Marsh ICB", bold)
    sheet.write("A2", "Schedule 4 Part C - local quality requirements: provider return", bold)
    sheet.write_row("A3", ("Provider", "Small Hours CIC"))
    sheet.write_row("A4", ("Contract", "WM-MH-2217 (1 April 2025 to 31 March 2027)"))
    sheet.write_row("A5", ("Service", "Off the Clock: sleep and anxiety courses, shift workers"))
    sheet.write_row("A6", ("Return for", "Quarter 4 2025/26, 1 January to 31 March 2026"))
    sheet.merge_range("E8:G8", "THIS QUARTER (Q4)", bold)
    sheet.write_row("H8", ("LAST QTR (Q3)", "YEAR 2025/26"), bold)
    heads = ("Ref", "Requirement", "Measured as", "Threshold", "Numerator", "Denominator")
    sheet.write_row("A9", (*heads, "Result", "Result", "Result", "Comment"), bold)
    for row, (ref, words, how, threshold, above, below, comment) in enumerate(KPIS, 9):
        form = None if below is None else mean if ref == "K7" else rate
        sheet.write_row(row, 0, (ref, words, how), wrap)
        sheet.write(row, 3, threshold, form if ref != "K7" else None)
        sheet.write(row, 9, comment or None, wrap)
        if ref == "K9":
            sheet.write_row(row, 4, ("nil", "n/a", "nil", 1, 1))
            continue
        sheet.write(row, 4, _column(above, "Q4"))
        sheet.write(row, 5, "n/a" if below is None else _column(below, "Q4"))
        shown = f"=E{row + 1}" if below is None else f"=E{row + 1}/F{row + 1}"
        sheet.write_formula(row, 6, shown, form, _result(above, below, "Q4"))
        sheet.write(row, 7, _result(above, below, "Q3"), form)
        if above is None:
            total = "=COUNTA(Courses!A4:A14)"
        elif below is None:
            total = f"=Courses!{xl_col_to_name(above + 3)}15"
        else:
            total = f"=Courses!{xl_col_to_name(above + 3)}15/Courses!{xl_col_to_name(below + 3)}15"
        sheet.write_formula(row, 8, total, form, _result(above, below, ""))
    sheet.write("A20", "K1 and K2 thresholds are for the year. Completed by: D.M., 17/04/2026")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 2, 34)
    sheet.set_column(3, 8, 13)
    sheet.set_column(9, 9, 34)


def _courses(sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the courses of the year, a row each."""
    sheet.write("A1", "Courses 2025/26", bold)
    sheet.write_row("A3", COURSE_HEADS, head)
    for row, (name, where, quarter, figures) in enumerate(COURSES, 3):
        sheet.write_row(row, 0, (name, where, quarter))
        sheet.write_row(row, 3, figures)
    sheet.write("A15", "Year", bold)
    for place in range(10):
        name = xl_col_to_name(place + 3)
        sheet.write_formula(14, place + 3, f"=SUM({name}4:{name}14)", bold, _column(place, ""))
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 12, 11)
    sheet.freeze_panes(3, 1)


def _people(sheet: Worksheet, bold: Format, head: Format, day: Format, mean: Format) -> None:
    """Write those who finished in the quarter, a row each."""
    sheet.write("A1", "Finishers, Quarter 4 (Jan-Mar 2026)", bold)
    sheet.write("A2", "Sick days: what they told us for the last 4 weeks, first and last session")
    sheet.merge_range("D3:G3", "START", head)
    sheet.merge_range("H3:K3", "END", head)
    side = ("GAD-7", "ISI", "Days off sick")
    sheet.write_row("A4", ("ID", "Job", "Course", "Date", *side, "Date", *side), head)
    for row, (job, course, *scores) in enumerate(PEOPLE, 4):
        first, last = NIGHTS[course]
        sheet.write_row(row, 0, (f"P{197 + row}", job, course))
        sheet.write_datetime(row, 3, date(2026, *first), day)
        sheet.write_row(row, 4, scores[:3])
        sheet.write_datetime(row, 7, date(2026, *last), day)
        sheet.write_row(row, 8, scores[3:])
    sheet.write("B27", "Average score", bold)
    sheet.write("B28", "Days off sick, all", bold)
    for place, column in enumerate("EFGIJK"):
        figures = [line[place + 2] for line in PEOPLE]
        reach = f"({column}5:{column}25)"
        if column in "GK":
            sheet.write_formula(f"{column}28", f"=SUM{reach}", bold, _sum(figures))
        else:
            scored = [figure for figure in figures if not isinstance(figure, str)]
            shown = _sum(figures) / len(scored)
            sheet.write_formula(f"{column}27", f"=AVERAGE{reach}", mean, shown)
    sheet.set_column(1, 1, 20)
    sheet.set_column(3, 10, 11)


def _quarters(
    sheet: Worksheet, row: int, lines: tuple[tuple[str, tuple[Figure, ...]], ...], year: bool
) -> None:
    """Write lines of four quarters, with the year after them if wanted."""
    for at, (words, figures) in enumerate(lines, row):
        sheet.write(at, 0, words)
        sheet.write_row(at, 1, figures)
        if year:
            sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, _sum(list(figures)))


def _money(sheet: Worksheet, bold: Format, pounds: Format) -> None:
    """Write what was spent against the budget."""
    sheet.write("A1", "Spend against budget, 2025/26 (£)", bold)
    heads = ("", "Budget for year", "Qtr 1", "Qtr 2", "Qtr 3", "Qtr 4", "Spent in year")
    sheet.write_row("A2", heads, bold)
    table = [[budget, *spent, round(sum(spent), 2)] for _, budget, spent in MONEY]
    for row, (line, figures) in enumerate(zip(MONEY, table, strict=True), 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, figures[:5], pounds)
        sheet.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", pounds, figures[5])
    sheet.write("A10", "Total", bold)
    for place, name in enumerate("BCDEFG"):
        total = round(sum(figures[place] for figures in table), 2)
        sheet.write_formula(f"{name}10", f"=SUM({name}3:{name}9)", pounds, total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Off the Clock Q4")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E1F2", "border": 1})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%"})
    mean = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    _kpis(made.add_worksheet("4C return"), head, wrap, rate, mean)
    _courses(made.add_worksheet("Courses"), bold, head)
    _people(made.add_worksheet("Finishers Q4"), bold, head, day, mean)

    leads = made.add_worksheet("Peer leads")
    leads.write_row("A1", ("Peer leads 2025/26", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"), head)
    _quarters(leads, 1, LEADS, False)
    leads.set_column(0, 0, 56)

    after = made.add_worksheet("Texts & employers")
    after.write("A1", "Follow-up text, 3 months after the course", bold)
    after.write("A2", "In the quarter the text went out. People tick as many as they like.")
    after.write_row("A3", ("2025/26", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    _quarters(after, 3, TEXTS, True)
    after.write_row("A15", ("Employers", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    _quarters(after, 15, EMPLOYERS, True)
    after.set_column(0, 0, 52)

    _money(made.add_worksheet("Money"), bold, pounds)
    told = made.add_worksheet("Narrative")
    told.write("A1", "Anything else the ICB should know about Quarter 4", bold)
    for row, sentence in enumerate(STORIES, 2):
        told.write(row, 0, sentence, wrap)
    told.set_column(0, 0, 100)
    made.close()
