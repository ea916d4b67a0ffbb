"""Support for unpaid carers at work and breaks for carers, quarterly to a borough council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, outcome sought, indicator, how measured, target.
SCHEDULE: tuple[tuple[str | float | None, ...], ...] = (
    (
        "C1",
        "Carers are found early",
        "Adult carers newly entered on the Carers' Register",
        "Count of new entries",
        480,
    ),
    (
        "C2",
        "Carers are answered in time",
        "First carer's conversation held inside ten working days of contact",
        "Conversations held in time / conversations due",
        0.85,
    ),
    (
        "C3",
        "Support stays right",
        "Support plans reviewed by their due date",
        "Reviews on time / reviews due",
        0.8,
    ),
    (
        "C4",
        "Workplaces know about caring",
        "Workplaces signing the Tarnholt Carers' Pledge",
        "Count",
        12,
    ),
    (
        "C5",
        "Carers can work and care",
        "Carers in employment given information or advice",
        "Count, face to face, phone or email",
        200,
    ),
    ("C6", "Carers have time off", "Short breaks delivered to carers", "Count", 84),
    (
        "C7",
        "Carers can go on",
        "Carers feeling more able to go on caring",
        "Cards saying yes / cards returned",
        0.75,
    ),
    (
        "C8",
        "Value for money",
        "Average cost of a short break (£), not to be above",
        "Spent on breaks / breaks delivered",
        95,
    ),
    ("C9", "", "Complaints received", "Count, for information only", None),
)

# Words of the form, row of the figures (and of what they are divided by), note.
FORM: tuple[tuple[str, int, int, str], ...] = (
    ("New carers on the register", 5, 0, ""),
    ("Seen or rung in 10 working days", 6, 7, "Sickness in the team in summer"),
    ("Reviews on time", 8, 9, ""),
    ("Pledge employers", 10, 0, "13 with Corrie Foods"),
    ("Advice to working carers", 13, 0, ""),
    ("Breaks", 14, 0, "4 put off, see comments"),
    ("Better able to carry on", 16, 17, ""),
    ("Cost of a break (£)", 15, 14, "Lower is better"),
    ("Complaints", 18, 0, ""),
)

# A line of one word is a heading. The year is added up unless a last word says something else.
FIGURES: tuple[tuple[str | float, ...], ...] = (
    ("C1 new carers registered", 118, 126, 109, 131),
    ("C2 first conversations in time", 98, 101, 92, 112),
    ("C2 first conversations due", 112, 120, 104, 126),
    ("C3 reviews on time", 61, 66, 70, 74),
    ("C3 reviews due", 80, 81, 84, 88),
    ("C4 employers signed up", 2, 4, 3, 4),
    ("C5 seen at work", 38, 44, 41, 47),
    ("C5 by phone or email", 14, 12, 11, 13),
    ("C5 all", 52, 56, 52, 60),
    ("C6 breaks", 19, 22, 18, 21),
    ("C8 spent on breaks (£)", 1742.5, 2018, 1603.75, 1884.5),
    ("C7 cards saying better able", 31, 35, 33, 39),
    ("C7 cards back", 41, 44, 42, 48),
    ("C9 complaints", 0, 1, "nil", "nil"),
)

PROFILE: tuple[tuple[str | float, ...], ...] = (
    ("Aged 18 to 24", "<5", 6, 5, 7, "supp."),
    ("Aged 25 to 64", 71, 75, 66, 78),
    ("Aged 65 to 84", 38, 37, 31, 38),
    ("Aged 85 and over", 5, 8, 7, 8),
    ("Caring for husband, wife or partner", 52, 58, 47, 60),
    ("Caring for a parent", 44, 46, 41, 49),
    ("Caring for a disabled child", 15, 14, 13, 16),
    ("Caring for someone else", 7, 8, 8, 6),
    ("In paid work", 49, 53, 45, 57),
)

# Employer; drop-ins, staff who came and hours changed in the third and in the fourth quarter.
EMPLOYERS: tuple[tuple[str | int, ...], ...] = (
    ("Hadlow's Bakery", 1, 4, 1, 1, 5, 1),
    ("Tarnholt Infirmary", 2, 9, 2, 2, 10, 3),
    ("Pikefield Distribution", 2, 8, 1, 2, 7, 1),
    ("Council depot, Ash Lane", 1, 5, 1, 1, 6, 2),
    ("Quill and Stone Printers", 1, 2, 0, 1, 3, 0),
    ("Meadowgate Schools", 1, 4, 1, 1, 4, 1),
    ("Sable Buses", 2, 9, 2, 2, 8, 2),
    ("Corrie Foods (new in January)", "n/a", "n/a", "n/a", 1, 4, 1),
)

AFTER: tuple[tuple[str | float, ...], ...] = (
    ("Had been about to give up work, still in post 3 months on", 3, 4, 4, 6),
    ("Managers who came to a talk", 22, 31, 18, 40),
    ("Letters to employers drafted", 12, 15, 13, 17),
    ("Leaflet stands put up", 6, 9, 4, 11),
)

# Date, carer, kind of break, hours, cost, rested before and after (1 to 10), who stayed.
BREAKS: tuple[tuple[date, str, str, float, float, int, int, str], ...] = (
    (date(2026, 1, 7), "P.W.", "Day out", 6, 72, 3, 6, "Sitter"),
    (date(2026, 1, 9), "A.K.", "Swim and lunch", 4, 48.5, 4, 6, "Sitter"),
    (date(2026, 1, 14), "J.O'N.", "Day out", 7, 95, 2, 5, "Home care"),
    (date(2026, 1, 16), "M.B.", "Spa half day", 5, 88, 4, 8, "Sitter"),
    (date(2026, 1, 21), "S.D.", "Cinema", 4, 36, 5, 6, "Family"),
    (date(2026, 1, 23), "R.T.", "Visit to sister", 9, 124, 3, 7, "Home care"),
    (date(2026, 1, 29), "H.L.", "Day out", 6, 79.5, 5, 5, "Sitter"),
    (date(2026, 2, 3), "F.M.", "Walking group", 5, 62, 4, 7, "Sitter"),
    (date(2026, 2, 5), "C.E.", "Day out", 7, 98, 2, 4, "Home care"),
    (date(2026, 2, 10), "N.A.", "Garden centre", 4, 41, 6, 7, "Family"),
    (date(2026, 2, 12), "P.W.", "Day out", 6, 76, 4, 6, "Sitter"),
    (date(2026, 2, 17), "G.S.", "Theatre", 5, 92.5, 3, 7, "Sitter"),
    (date(2026, 2, 20), "D.V.", "Match day", 6, 108, 5, 8, "Home care"),
    (date(2026, 2, 25), "L.I.", "Spa half day", 5, 88, 3, 6, "Sitter"),
    (date(2026, 3, 3), "T.R.", "Visit to son", 10, 146, 2, 6, "Home care"),
    (date(2026, 3, 5), "K.P.", "Day out", 7, 94, 4, 4, "Sitter"),
    (date(2026, 3, 11), "B.H.", "Fishing", 8, 112, 3, 8, "Home care"),
    (date(2026, 3, 13), "A.K.", "Swim and lunch", 4, 51, 5, 6, "Sitter"),
    (date(2026, 3, 18), "E.C.", "Day out", 6, 83, 4, 3, "Home care"),
    (date(2026, 3, 20), "W.F.", "Visit to sister", 9, 131, 2, 6, "Home care"),
    (date(2026, 3, 26), "J.O'N.", "Day out", 7, 159, 3, 5, "Home care"),
)

SITTERS: tuple[tuple[str | float, ...], ...] = (
    ("Sitters (volunteers)",),
    ("On the rota at the end of the quarter", 17, 18, 18, 21, ""),
    ("Hours sat with the person cared for", 352, 341, 381, "388 (prov)", 1462),
    ("Went on to a job in care", 1, "nil", 2, 2),
    ("Supervision meetings", 4, 4, 4, 4),
    ("Mileage (£)", 214.2, 201.6, 233.55, 240.3),
    ("Homes",),
    ("Emergency respite placement not needed (agreed with brokerage)", 1, 2, 1, 3),
    ("Children in the house back at a club or playing out", 5, 4, 6, 8),
    ("Phone check-ins made", 204, 198, 221, 236),
)

# Cafe, times held, attendances, different carers, room hire, pairs who sit for each other.
CAFES: tuple[tuple[str | float, ...], ...] = (
    ("Sallow Methodist Hall", 6, 71, 19, 150, 2),
    ("Fenny Row library", 5, 38, 11, 0, 1),
    ("The Ferryman (evening)", 3, 34, 14, 75, 3),
    ("Ash Lane community room", 6, 52, 15, 108, 0),
)

# Words, number and share this year, share last year.
SURVEY: tuple[tuple[str, int, float, float], ...] = (
    ("Forms back", 186, 0.3, 0.28),
    ("Easy to get hold of us", 160, 0.86, 0.84),
    ("Would tell another carer about us", 171, 0.92, 0.93),
    ("Know how to ask for a break", 121, 0.65, 0.61),
    ("Saw a friend in the last month", 104, 0.56, 0.47),
)

COMMENTS = (
    "The cafe at Fenny Row on 12 February was cancelled because of a burst pipe.",
    "A woman in Upper Sallow, carer to her father, is back at evening classes after 9 years.",
    "Pikefield Distribution has brought in paid carers' leave for all of its drivers.",
    "We have appointed a second workplace adviser, 21 hours a week, who starts in April.",
    "We fell short of the 84 breaks because four families put theirs off over Christmas.",
    "Two husbands who met at the Sallow cafe now take their wives out together on Sundays.",
    "Not all sitters have sent their hours for March, so Q4 is provisional.",
    "We expect 3 more employers to sign the pledge in the summer.",
    "Our stall in the Infirmary canteen in January was visited by 90 staff.",
)

QUARTERS = ("Q1", "Q2", "Q3", "Q4", "Year")


def _year(sheet: Worksheet, row: int, line: tuple[str | float, ...], form: Format | None) -> None:
    """Write four quarters in columns B to E and the year in F, added up or as it was typed."""
    sheet.write(row, 0, line[0])
    sheet.write_row(row, 1, line[1:], form)
    if len(line) == 5:
        reach = f"B{row + 1}:E{row + 1}"
        sheet.write_formula(row, 5, f"=SUM({reach})", form, _sum(line))


def _sum(line: tuple[str | float, ...]) -> float:
    """Add up what is a number in the four quarters of a line."""
    return round(sum(figure for figure in line[1:5] if not isinstance(figure, str)), 2)


def _form(sheet: Worksheet, head: Format, forms: dict[str, Format]) -> None:
    """Write the return of the council; its figures come from the tab of figures."""
    sheet.merge_range("A1:J1", "TARNHOLT BOROUGH COUNCIL - CARERS - QUARTERLY RETURN", head)
    sheet.write("A2", "Organisation:")
    sheet.write("C2", "Heronbrook Carers Link (charity)")
    sheet.write("A3", "Contract:")
    sheet.write("C3", "TBC/ASC/CS/114, 1 April 2024 - 31 March 2027")
    sheet.write("A4", "Return for:")
    sheet.write("C4", "Quarter 4, January to March 2026, and year 2025/26")
    sheet.write_row("A6", ("No", "Measure", "Target", *QUARTERS, "RAG (council)", "Note"), head)
    for row, (words, above, below, note) in enumerate(FORM, 6):
        number, target = SCHEDULE[row - 6][0], SCHEDULE[row - 6][4]
        kind = "" if not below else "money" if "£" in words else "rate"
        sheet.write_row(row, 0, (number, words))
        if target is not None:
            sheet.write(row, 2, target, forms.get(kind))
        for column in range(1, 6):
            letter = xl_col_to_name(column)
            top, base = (
                FIGURES[at - 5][column] if column < 5 else _sum(FIGURES[at - 5])
                for at in (above, below or above)
            )
            source = f"=Figures!{letter}{above}"
            if below:
                source += f"/Figures!{letter}{below}"
                top = float(top) / float(base)
            sheet.write_formula(row, column + 2, source, forms.get(kind), top)
        sheet.write(row, 9, note or None)
    sheet.write("B17", "Completed by R. Oduya, 20 April 2026")
    sheet.set_column(1, 1, 36)
    sheet.set_column(9, 9, 34)


def _schedule(sheet: Worksheet, head: Format, forms: dict[str, Format]) -> None:
    """Copy the indicators of the contract."""
    sheet.write("A1", "From the contract, Schedule 2 Part B: outcomes and indicators", head)
    names = ("No", "Outcome sought", "Indicator", "How measured", "Frequency", "Target (year)")
    sheet.write_row("A3", names, head)
    for row, (number, sought, indicator, how, target) in enumerate(SCHEDULE, 3):
        sheet.write_row(row, 0, (number, sought, indicator, how, "Quarterly"))
        if target is not None:
            sheet.write(row, 5, target, forms["rate"] if float(target) < 1 else None)
    sheet.set_column(1, 3, 44)


def _work(sheet: Worksheet, head: Format) -> None:
    """Write the employers visited, and what came after the advice."""
    sheet.write("A1", "Carers at work - employers we go into", head)
    sheet.merge_range("B3:D3", "Q3 (Oct-Dec 2025)", head)
    sheet.merge_range("E3:G3", "Q4 (Jan-Mar 2026)", head)
    names = ("Drop-ins", "Staff who came", "Got hours or shifts changed")
    sheet.write_row("A4", ("Employer", *names, *names), head)
    for row, line in enumerate(EMPLOYERS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A13", "All employers")
    for column, letter in enumerate("BCDEFG", 1):
        figures = (line[column] for line in EMPLOYERS)
        total = sum(figure for figure in figures if isinstance(figure, int))
        sheet.write_formula(12, column, f"=SUM({letter}5:{letter}12)", head, total)
    sheet.write_row("A16", ("After the advice", *QUARTERS), head)
    for row, after in enumerate(AFTER, 16):
        _year(sheet, row, after, None)
    sheet.set_column(0, 0, 54)
    sheet.set_column(1, 6, 14)


def _breaks(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the list of breaks of the quarter."""
    sheet.write("A1", "Breaks Jan-Mar 2026 (rested: carer's own score on the day, 1 to 10)", head)
    rested = ("Rested, going out", "Rested, back home")
    sheet.write_row("A2", ("Date", "Carer", "Break", "Hours", "Cost £", *rested, "Stayed"), head)
    for row, line in enumerate(BREAKS, 2):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:4])
        sheet.write(row, 4, line[4], money)
        sheet.write_row(row, 5, line[5:])
    last = len(BREAKS) + 2
    sheet.write(last, 0, "Total", head)
    hours, cost = (sum(float(str(line[at])) for line in BREAKS) for at in (3, 4))
    sheet.write_formula(last, 3, f"=SUM(D3:D{last})", head, hours)
    sheet.write_formula(last, 4, f"=SUM(E3:E{last})", money, cost)
    sheet.set_column(0, 7, 17)


def _sitters(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the volunteers and homes by quarter, and the cafes of the last quarter."""
    for row, line in enumerate(SITTERS):
        if len(line) == 1:
            sheet.write_row(row, 0, (*line, *QUARTERS), head)
        else:
            _year(sheet, row, line, money if "£" in str(line[0]) else None)
    sheet.write("A13", "Carers' cafes, January to March 2026", head)
    names = ("Times held", "Attendances", "Different carers", "Room hire £")
    sheet.write_row("A14", ("Where", *names, "Pairs who now sit for each other"), head)
    for row, line in enumerate(CAFES, 14):
        sheet.write_row(row, 0, line)
    sheet.write("A19", "All cafes")
    for column, letter in enumerate("BCDEF", 1):
        total = sum(float(line[column]) for line in CAFES)
        sheet.write_formula(18, column, f"=SUM({letter}15:{letter}18)", None, total)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 5, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Heronbrook Q4 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    money = made.add_format({"num_format": "0.00"})
    day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
    forms = {"rate": made.add_format({"num_format": "0%"}), "money": money}
    _form(made.add_worksheet("Return"), head, forms)
    _schedule(made.add_worksheet("Schedule 2B"), head, forms)
    figures = made.add_worksheet("Figures")
    figures.write("A1", "Figures behind the return, 2025/26", head)
    figures.write_row("A4", ("", *QUARTERS), head)
    for row, line in enumerate(FIGURES, 4):
        _year(figures, row, line, money if "£" in str(line[0]) else None)
    figures.write_row("A21", ("Profile of the new carers", *QUARTERS), head)
    for row, line in enumerate(PROFILE, 21):
        _year(figures, row, line, None)
    figures.set_column(0, 0, 38)
    _work(made.add_worksheet("Work"), head)
    _breaks(made.add_worksheet("Breaks Q4"), head, day, money)
    _sitters(made.add_worksheet("Sitters, homes, cafes"), head, money)
    views = made.add_worksheet("Survey & comments")
    views.write("A1", "Carers' survey", head)
    views.write_row("A2", ("", "March 2026", "% March 2026", "% March 2025"), head)
    views.write_row("A3", ("Forms sent out", 620))
    for row, (words, number, share, before) in enumerate(SURVEY, 3):
        views.write_row(row, 0, (words, number))
        views.write_row(row, 2, (share, before), forms["rate"])
    views.write("A10", "Comments for the council, Q4", head)
    for row, sentence in enumerate(COMMENTS, 10):
        views.write(row, 0, sentence)
    views.set_column(0, 0, 40)
    made.close()
