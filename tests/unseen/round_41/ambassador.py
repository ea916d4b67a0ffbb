"""Anti-bullying and emotional health ambassadors in secondary schools, quarterly to a council."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# School, on roll, in post, trained, seen, incidents last year and now, back full time.
SCHOOLS: tuple[tuple[object, ...], ...] = (
    ("Oakmere High", 1184, 18, 4, 61, 31, 22, 2),
    ("Tarn Lane Academy", 946, 14, 0, 48, 24, 19, 1),
    ("St Aelred's RC", 812, 12, 6, 39, 17, 12, 1),
    ("Marlbeck Girls'", 1027, 16, 0, 57, 20, 16, 3),
    ("The Wharf School", 655, 11, 5, 44, 28, 21, 2),
    ("Highfold Academy", 1310, 17, 0, 66, 36, 33, 1),
    ("Brackenhurst", 738, 10, 4, 31, 15, 16, 0),
    ("Queen Street Studio School", 298, 6, 0, 19, 5, 6, "not collected"),
    ("Lowgate Community College", 884, 9, 8, 27, 22, 18, 0),
)
SCHOOL_HEADS = (
    "School",
    "On roll (Jan 2026)",
    "Ambassadors in post at 31 March",
    "Trained this quarter",
    "Pupils seen at drop-in",
    "Bullying incidents on school log, Jan-Mar 2025",
    "Bullying incidents on school log, Jan-Mar 2026",
    "Pupils on part-time timetable now back full time",
    "Fewer incidents than last year",
)

# Measure and the months from April to July and from September to March.
BY_MONTH: tuple[tuple[object, ...], ...] = (
    ("Drop-ins run (lunchtimes)", 31, 36, 38, 19, 28, 37, 41, 27, 39, 30, 42),
    ("Pupils seen at drop-in", 112, 131, 137, 64, 98, 134, 151, 99, 136, 104, 152),
    ("   Year 7 or 8", 58, 70, 71, 33, 57, 76, 84, 55, 74, 55, 81),
    ("Assemblies and tutor time sessions", 5, 6, 4, 2, 9, 7, 11, 3, 8, 9, 6),
    ("Supervision meetings with ambassadors", 8, 8, 8, 4, 8, 9, 9, 6, 9, 7, 9),
    ("Friendship rows settled pupil to pupil, no teacher", 9, 11, 10, 5, 8, 12, 14, 9, 13, 10, 15),
    ("Had been hiding at lunch, now eating with others", 3, 4, 4, 1, 3, 5, 6, 4, 5, 4, 7),
    ("Head of year hours freed (from their logs)", 14, 16.5, 17, 8, 12, 18, 20.5, 13, 19, 14.5, 21),
    ("Parents who told us home is calmer", 2, 3, 2, 2, 1, 3, 4, 2, 3, 3, 5),
)

NOT_YET = ("not due",) * 3

# Number, measure, lines (words and four quarters), target; a rate has two lines.
FORM: tuple[tuple[object, ...], ...] = (
    (3, "Ambassadors retained", "still active a term after training", (13, 16, 38, 34), 0.75),
    (3, "", "trained a term earlier", (17, 18, 46, 41), 0),
    (5, "Pupils reporting improvement", "say the problem is better", (61, 43, 70, 74), 0.7),
    (5, "", "pupils followed up after 4 weeks", (88, 60, 97, 99), 0),
    (6, "Timely escalation", "passed on within 2 school days", (21, 13, 26, 27), 0.95),
    (6, "", "passed on to school nurse or CAMHS link", (22, 13, 28, 28), 0),
    (8, "Staff satisfaction (once a year)", "say useful or very useful", (*NOT_YET, 38), 0.8),
    (8, "", "staff who answered", (*NOT_YET, 45), 0),
)

EVENTS: tuple[tuple[object, ...], ...] = (
    ("14/01/2026", "Oakmere High", "Assembly, Y8: banter or bullying?", 5, 236, 0),
    ("21/01/2026", "Tarn Lane Academy", "Tutor time quiz", 3, 58, 0),
    ("29/01/2026", "The Wharf School", "Kindness wall launch", 6, 120, 34.5),
    ("03/02/2026", "Marlbeck Girls'", "Children's Mental Health Week stall", 7, 145, 22),
    ("05/02/2026", "Highfold Academy", "Children's Mental Health Week stall", 6, 160, 27.8),
    ("10/02/2026", "St Aelred's RC", "Safer Internet Day assembly", 4, 174, 0),
    ("26/02/2026", "Brackenhurst", "Y7 workshop, group chats", 3, 61, 12.4),
    ("05/03/2026", "Town Hall", "Ambassadors' conference", 22, 96, 618),
    ("12/03/2026", "Queen Street Studio School", "Tutor time quiz", 2, 44, 0),
    ("19/03/2026", "Lowgate Community College", "Meet your ambassadors", 4, 88, 15),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Sent to", 96, 113),
    ("Answered", 64, 81),
    ("Training got me ready for the role", 58, 75),
    ("Would tell a friend to do it", 60, 78),
    ("Speak up in class now, didn't before", 27, 39),
    ("My own mood is better than when I started", 31, 44),
    ("Took on another role since (school council, sports leader, cadets)", 11, 18),
    ("In Year 9", 22, 31),
    ("In Year 10 or above", 42, 50),
    ("Free school meals", 15, "<20"),
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Coordinator (0.8 WTE)", 29400, 7350, 29400),
    ("Sessional trainers", 9600, 2160, 9870),
    ("Clinical supervision", 3200, 800, 3200),
    ("Travel", 1450, 301.35, 1288.6),
    ("Badges, hoodies, printing", 1800, 412.7, 1911.45),
    ("Conference and events", 1000, 729.7, 954.2),
    ("Overheads 12%", 5574, 1393.5, 5574),
)

COMMENTS = (
    "Q4 went well overall; all nine schools were visited by the coordinator at least twice.",
    "Two Year 10 boys at The Wharf who used to be excluded for fighting now run the Y7 football "
    "club together.",
    "Training at Highfold was put back to 23 April because of mock exams.",
    "The head at Oakmere says 3 families who had asked for a move to another school have "
    "withdrawn the request.",
    "We have 14 names on the waiting list for the summer training.",
    "Our DBS renewals (6 staff) are all up to date.",
    "A mum from Lowgate has started a coffee morning for other parents, 8 come most weeks and "
    "she says they ring each other when things are bad.",
    "Next year we would like to offer the scheme to 2 primary schools in the Tarn Lane area.",
    "KPI 6: one case in Q4 took 4 days as the nurse was off sick.",
)


def _widen(months: tuple[object, ...]) -> list[float]:
    """Figures of twelve months, with nothing in August."""
    known = [float(str(figure)) for figure in months]
    return [*known[:4], 0, *known[4:]]


def _count(sheet: Worksheet, row: int, line: tuple[object, ...], how: str) -> None:
    """Write a line of the form that is a count: number, words, how counted, target, quarters."""
    sheet.write_row(row, 0, line)
    last = line[-1] if how == "last" else sum(float(str(figure)) for figure in line[4:])
    span = f"E{row + 1}:H{row + 1}"
    sheet.write_formula(row, 8, f"=H{row + 1}" if how == "last" else f"=SUM({span})", None, last)


def _rate(sheet: Worksheet, row: int, first: int, rate: Format) -> None:
    """Write two lines of the form and the rate below them."""
    upper, lower = FORM[first], FORM[first + 1]
    totals = []
    for at, line in ((row, upper), (row + 1, lower)):
        figures = line[3]
        assert isinstance(figures, tuple)
        sheet.write_row(at, 0, (f"{line[0]}{'a' if at == row else 'b'}", line[1], line[2]))
        sheet.write_row(at, 4, figures)
        totals.append(sum(figure for figure in figures if not isinstance(figure, str)))
        sheet.write_formula(at, 8, f"=SUM(E{at + 1}:H{at + 1})", None, totals[-1])
    sheet.write_row(row + 2, 0, (upper[0], "", "%"))
    sheet.write(row + 2, 3, upper[4], rate)
    assert isinstance(upper[3], tuple) and isinstance(lower[3], tuple)
    pairs = zip((*upper[3], totals[0]), (*lower[3], totals[1]), strict=True)
    for column, (over, under) in enumerate(pairs, 4):
        if isinstance(over, str):
            sheet.write(row + 2, column, over)
            continue
        letter = xl_col_to_name(column)
        formula = f"={letter}{row + 1}/{letter}{row + 2}"
        sheet.write_formula(row + 2, column, formula, rate, over / under)


def _form(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write the return of the council."""
    sheet.write("A1", "MARLBECK BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.write("A2", "Contract monitoring return: Peer Ambassador Programme (secondary)", bold)
    for row, (name, words) in enumerate(
        (
            ("Provider:", "Kindling Peer Education CIC"),
            ("Contract:", "MBC/PH/2219 (1 April 2024 - 31 March 2027)"),
            ("Return for:", "Quarter 4, January - March 2026"),
            ("Completed by:", "J.R., contracts manager, 08/04/2026"),
        ),
        2,
    ):
        sheet.write(row, 0, name)
        sheet.write(row, 2, words)
    heads = ("No.", "KPI", "What to enter", "Target for year")
    sheet.write_row("A8", (*heads, "Q1", "Q2", "Q3", "Q4", "2025/26", "Comment"), bold)
    seen = [int(figure) for figure in quarters(_widen(BY_MONTH[1][1:]))]
    talks = [int(figure) for figure in quarters(_widen(BY_MONTH[3][1:]))]
    _count(sheet, 8, (1, "Schools taking part", "number at quarter end", 9, 8, 8, 9, 9), "last")
    _count(sheet, 9, (2, "New ambassadors", "finished both days", 120, 18, 46, 41, 27), "sum")
    _rate(sheet, 10, 0, rate)
    _count(sheet, 13, (4, "Reach", "pupils seen at drop-in", 1300, *seen), "sum")
    _rate(sheet, 14, 2, rate)
    _rate(sheet, 17, 4, rate)
    _count(sheet, 20, (7, "Awareness", "assemblies and tutor sessions", 60, *talks), "sum")
    _rate(sheet, 21, 6, rate)
    sheet.write("J9", "Lowgate joined in October")
    sheet.write("J20", "see Comments")
    sheet.write("J24", "Survey Monkey, March")
    sheet.write("A26", "Please return by the 10th working day to the PH contracts inbox.")
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 2, 38)
    sheet.set_column(9, 9, 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kindling ambassadors Q4")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "£#,##0.00"})
    _form(made.add_worksheet("Return"), bold, rate)

    months = made.add_worksheet("By month")
    months.write("A1", "Ambassador activity 2025-26 (from school log sheets)", bold)
    months.write_row("A3", ("", *MONTHS, "Year"), bold)
    for row, line in enumerate(BY_MONTH, 3):
        figures = _widen(line[1:])
        months.write(row, 0, line[0])
        months.write_row(row, 1, figures)
        months.write(row, 5, "n/a")
        months.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, sum(figures))
    months.write("A14", "August: schools shut.")
    months.set_column(0, 0, 50)
    months.set_column(1, 12, 6)

    schools = made.add_worksheet("Schools")
    schools.write("A1", "School by school, this quarter (January to March 2026)", bold)
    schools.write_row("A3", SCHOOL_HEADS, bold)
    for row, line in enumerate(SCHOOLS, 3):
        schools.write_row(row, 0, line)
        fewer = int(str(line[5])) - int(str(line[6]))
        schools.write_formula(row, 8, f"=F{row + 1}-G{row + 1}", None, fewer)
    schools.write("A13", "All schools", bold)
    drop = sum(int(str(line[5])) - int(str(line[6])) for line in SCHOOLS)
    schools.write_formula("I13", "=SUM(I4:I12)", bold, drop)
    for column in range(1, 8):
        letter = xl_col_to_name(column)
        known = [str(line[column]) for line in SCHOOLS if line[column] != "not collected"]
        total = sum(int(figure) for figure in known)
        schools.write_formula(12, column, f"=SUM({letter}4:{letter}12)", bold, total)
    schools.set_column(0, 0, 28)
    schools.set_column(1, 8, 15)

    events = made.add_worksheet("Peer-led events")
    heads = ("Date", "Where", "What", "Ambassadors leading", "Pupils there", "Cost £")
    events.write_row("A1", heads, bold)
    for row, line in enumerate(EVENTS, 1):
        events.write_row(row, 0, line[:5])
        events.write(row, 5, line[5], money)
    events.write("A13", "Total Q4")
    for column in (3, 4, 5):
        reach = f"{xl_rowcol_to_cell(1, column)}:{xl_rowcol_to_cell(10, column)}"
        whole = round(sum(float(str(line[column])) for line in EVENTS), 2)
        events.write_formula(12, column, f"=SUM({reach})", money if column == 5 else None, whole)
    events.set_column(0, 0, 12)
    events.set_column(1, 2, 34)
    events.set_column(3, 5, 12)

    survey = made.add_worksheet("Ambassador survey")
    survey.write("A1", "What ambassadors say about themselves", bold)
    survey.write_row("A2", ("Number ticking", "October 2025", "March 2026"), bold)
    for row, line in enumerate(SURVEY, 2):
        survey.write_row(row, 0, line)
    survey.set_column(0, 0, 60)
    survey.set_column(1, 2, 13)

    spend = made.add_worksheet("Spend")
    spend.write_row("A1", ("Heading", "Budget 2025/26", "Spent Q4", "Spent Apr-Mar"), bold)
    spend.write("E1", "Left at 31 March", bold)
    for row, line in enumerate(MONEY, 1):
        spend.write(row, 0, line[0])
        spend.write_row(row, 1, line[1:], money)
        left = round(float(str(line[1])) - float(str(line[3])), 2)
        spend.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    spend.write("A9", "TOTAL", bold)
    sums = [round(sum(float(str(line[column])) for line in MONEY), 2) for column in (1, 2, 3)]
    for column, whole in enumerate((*sums, round(sums[0] - sums[2], 2)), 1):
        letter = xl_col_to_name(column)
        spend.write_formula(8, column, f"=SUM({letter}2:{letter}8)", money, whole)
    spend.set_column(0, 0, 28)
    spend.set_column(1, 4, 15)

    notes = made.add_worksheet("Comments")
    notes.write("A1", "Narrative for the quarter", bold)
    notes.write_column("A2", COMMENTS)
    notes.set_column(0, 0, 110)
    made.close()
