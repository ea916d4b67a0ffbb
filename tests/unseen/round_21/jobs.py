"""Supported employment for people with a learning disability or autism, quarterly, with job log."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

Cell = str | float | date | tuple[str, float]

# Row of the month by month tab: words and nine months; without months it is a heading.
MONTHLY: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("COMING IN", ()),
    ("Referrals received", (6, 7, 5, 6, 3, 7, 8, 6, 4)),
    ("Accepted on to caseload", (4, 5, 4, 4, 2, 5, 6, 5, 3)),
    ("GETTING READY", ()),
    ("Vocational profiles due", (4, 4, 5, 4, 3, 4, 5, 6, 4)),
    ("  of which finished within 20 working days", (4, 3, 5, 3, 3, 4, 5, 5, 4)),
    ("IN WORK", ()),
    ("Job starts (see Job log)", (1, 2, 2, 2, 1, 3, 3, 2, 1)),
    ("Contracted weekly hours of those starters", (10, 24, 26, 28, 10, 41, 35, 27, 8)),
    ("Reached 13 week point", (2, 1, 1, 1, 2, 2, 2, 1, 3)),
    ("  of which still in post", (2, 1, 0, 1, 2, 1, 2, 1, 2)),
    ("Reached 26 week point", (2, 2, 1, 2, 1, 1, 1, 2, 2)),
    ("  of which still in post", (1, 1, 1, 2, 0, 0, 1, 1, 1)),
    ("COACHING", ()),
    ("Job coach sessions", (142, 151, 148, 150, 121, 157, 163, 158, 119)),
    ("Job coach hours", (213, 226.5, 222, 225, 181.5, 235.5, 244.5, 237, 178.5)),
)
FIRST = 5

# Ref, words, how counted, target, red below, last year, rows of the months (top, bottom), rag, says
KPIS: tuple[tuple[str, str, str, Cell, Cell, float, tuple[int, ...], str, str], ...] = (
    (
        "SE1",
        "People accepted on to the caseload",
        "New acceptances in the quarter",
        48,
        40,
        45,
        (7,),
        "Green",
        "",
    ),
    (
        "SE2",
        "People starting paid work",
        "Job starts, any hours, min. wage or above",
        22,
        18,
        19,
        (12,),
        "Green",
        "17 of 22 with a quarter to go. Two offers waiting on DBS.",
    ),
    (
        "SE3",
        "Job starts still in post at 13 weeks",
        "Of those reaching 13 weeks in the quarter",
        0.75,
        0.65,
        0.71,
        (15, 14),
        "Green",
        "5 of 6",
    ),
    (
        "SE4",
        "Job starts still in post at 26 weeks",
        "Of those reaching 26 weeks in the quarter",
        0.6,
        0.5,
        0.58,
        (17, 16),
        "Green",
        "Q3: café shut in October so one post went; the other had left in the summer",
    ),
    (
        "SE5",
        "Average weekly hours at job start",
        "Contracted hours / job starts",
        12,
        10,
        11.4,
        (13, 12),
        "Amber",
        "Short contracts this quarter (8 and 9 hrs) pull it down",
    ),
    (
        "SE6",
        "Vocational profile finished in 20 working days",
        "Of those due in the quarter",
        0.9,
        0.8,
        0.88,
        (10, 9),
        "Green",
        "1 late, person in hospital",
    ),
)

SURVEY: tuple[tuple[str, int, int, int], ...] = (
    ("Forms given out", 30, 31, 34),
    ("Forms back (bottom line)", 21, 23, 26),
    ("Happy or very happy with my job coach (top line)", 19, 20, 23),
    ("I would tell a friend to come here", 18, 21, 24),
    ("I make more of my own choices now", 13, 17, 20),
)

WORDS = (
    "One young man had not left his road for two years. He now goes to the football by himself "
    "every other Saturday.",
    "We held 3 employer breakfasts and 41 people came.",
    "Four of the mums from the Tuesday drop-in have set up a walking group for carers and need "
    "nothing from us. From April we hope 12 mentors will run the induction.",
    "The community LD nurses have closed 7 of our people since they started work.",
    "The minibus was off the road for 9 days in November.",
    "6 people are waiting to hear from Access to Work, the longest for 26 weeks.",
    "The council wants 22 job starts and we expect 23 by the end of March.",
)

# ref, started, need, job, hours, weeks, 13 weeks, 26 weeks, workmates, buddy, family, feel, note
LOG: tuple[tuple[Cell, ...], ...] = (
    ("FL-188", date(2025, 4, 14), "LD", "Café assistant, hospital", 10, 31, "Y", "Y")
    + ("Y", "Y", "Y", 4, 7, "Dad says he cooks tea for the family on Thursdays now."),
    ("FL-201", date(2025, 5, 6), "Autism", "Warehouse picker", 16, 22, "Y", "Y")
    + ("N", "Y", "N", 5, 6, ""),
    ("FL-176", date(2025, 5, 19), "LD", "Kitchen porter", 8, 40, "Y", "N")
    + ("Y", "N", "Y", 3, 6, "Café shut October, back on caseload"),
    ("FL-207", date(2025, 6, 2), "Both", "Library shelving", 6, 19, "N", "N")
    + ("N", "N", "Y", 5, 4, "Left in wk 9, too loud"),
    ("FL-195", date(2025, 6, 16), "Autism", "Data entry", 20, 27, "Y", "Y")
    + ("N", "Y", "N", 6, 8, "Wants 25 hrs from April"),
    ("FL-210", date(2025, 7, 7), "Autism", "Lab glass washing", 16, 24, "Y", "not yet")
    + ("Y", "Y", "N", 4, 7, ""),
    ("FL-182", date(2025, 7, 21), "LD", "Grounds team", 12, 36, "Y", "not yet")
    + ("Y", "Y", "Y", 6, 8, "Had his first holiday without mum and dad in August."),
    ("FL-214", date(2025, 8, 11), "LD", "Shop floor", 10, 18, "Y", "not yet")
    + ("N", "Y", "Y", 5, 5, ""),
    ("FL-199", date(2025, 9, 1), "Autism", "IT helpdesk", 21, 29, "Y", "not yet")
    + ("Y", "N", "N", 3, 6, "AtW claim took 14 wks"),
    ("FL-219", date(2025, 9, 8), "Both", "Care home kitchen", 8, 21, "N", "not yet")
    + ("N", "Y", "Y", 4, 4, "Contract ended at 10 wks"),
    ("FL-205", date(2025, 9, 22), "LD", "Laundry", 12, 26, "Y", "not yet")
    + ("Y", "Y", "N", 6, 7, ""),
    ("FL-222", date(2025, 10, 6), "LD", "Nursery assistant", 9, 17, "not yet", "not yet")
    + ("Y", "Y", "Y", 5, 8, ""),
    ("FL-216", date(2025, 10, 13), "Autism", "Bakery", 16, 25, "not yet", "not yet")
    + ("N", "Y", "N", 4, 6, ""),
    ("FL-225", date(2025, 10, 20), "LD", "Cleaner, leisure centre", 10, 20, "not yet", "not yet")
    + ("Y", "N", "Y", 6, 6, ""),
    ("FL-211", date(2025, 11, 3), "Autism", "Archive scanning", 15, 28, "not yet", "not yet")
    + ("", "Y", "N", 3, "not asked", ""),
    ("FL-228", date(2025, 11, 17), "Both", "Garden centre", 12, 19, "not yet", "not yet")
    + ("Y", "Y", "Y", 5, 7, "Taxi wks 1-4, AtW paid"),
    ("FL-230", date(2025, 12, 8), "LD", "Hotel linen room", 8, 16, "not yet", "not yet")
    + ("", "N", "Y", 7, "not asked", ""),
)

# Words, three quarters and whether somebody adds them up.
BEYOND: tuple[tuple[str, Cell, Cell, Cell, bool], ...] = (
    ("People", "", "", "", False),
    ("Reviews held", 41, 45, 48, True),
    ("Better-off calculations done", 14, 12, 17, True),
    ("Benefits and Access to Work money won for people (£ a year)", 8420, 11310, 9675, True),
    ("Bus practice trips with a coach", 31, 28, 36, True),
    ("Go on the bus alone now, needed a lift or taxi before", 5, 4, 7, True),
    ("Look after their own bank card and money for the first time", 3, 2, 4, True),
    ("Would like a place of their own (asked at review)", 15, 17, 18, False),
    ("Moved into a place of their own", "nil", 1, 2, True),
    ("Day centre days a week given up as not needed now", 4, 6, 7, True),
    ("Known to the mental health team", 12, 13, 14, False),
    ("Passed food hygiene, CSCS card, English or maths", 4, 3, 6, True),
    ("Helping out somewhere as a volunteer, never did before", 3, 5, 4, True),
    ("Families", "", "", "", False),
    ("Parents and carers on the mailing list", 88, 91, 97, False),
    ("Family members who practise the journey or job at home with them", 14, 17, 21, False),
    ("Parents or carers back in work or doing more hours", 1, 2, 3, True),
    ("Parents or carers who say they worry less", "not asked", 11, 14, False),
    ("Seats at the benefits evening", 25, "n/a", 25, False),
    ("Employers", "", "", "", False),
    ("Visits and calls to employers", 63, 58, 71, True),
    ("Employers on the books", 37, 40, 44, False),
    ("Employers who changed how they recruit for everybody (work trial etc)", 2, 3, 4, True),
    ("Employers who took on another disabled person without us", 1, "nil", 2, True),
)

MENTORS: tuple[tuple[Cell, ...], ...] = (
    ("Q1 Apr-Jun", 6, 31, 74, "nil", 2, 118.4),
    ("Q2 Jul-Sep", 8, 40, 96.5, 1, 1, 142.75),
    ("Q3 Oct-Dec", 9, 47, 118, 1, 2, 171.2),
)
BUSINESS: tuple[tuple[Cell, ...], ...] = (
    ("Q1 Apr-Jun", 11, 27.5, 22),
    ("Q2 Jul-Sep", 9, 22, 17),
    ("Q3 Oct-Dec", 14, 36, 29),
)
CLUBS: tuple[tuple[Cell, ...], ...] = (
    ("Run by staff", 4, 4, 3),
    ("Run by members, no staff in the room", 1, 2, 2),
    ("Average attendance", 6.2, 6.8, 7.1),
    ("Places a week", 40, 45, 45),
)

CASELOAD: tuple[tuple[Cell, ...], ...] = (
    ("Age",),
    ("16-24", 22, 23, 26),
    ("25-34", 19, 20, 21),
    ("35-49", 13, 14, 15),
    ("50+", 7, 7, 7),
    ("Total", 61, 63, 69),
    ("",),
    ("Main need",),
    ("Learning disability", 31, 32, 34),
    ("Autism", 21, 23, 25),
    ("Both", 9, 9, 10),
    ("",),
    ("Sex",),
    ("Male", 38, 40, 43),
    ("Female", 21, 22, 23),
    ("Other / not said", "<5", "<5", "<5"),
    ("",),
    ("Ethnic group",),
    ("White British", 44, 46, 48),
    ("Asian or Asian British", 8, 9, 10),
    ("Black or Black British", 5, 5, 6),
    ("Mixed or other", "<5", "<5", 5),
    ("",),
    ("Waits",),
    ("Waiting for a first meeting at quarter end", 9, 11, 8),
    ("Average weeks waited", 3.4, 4.1, 3.8),
    ("",),
    ("Staff and money",),
    ("Job coaches in post (FTE)", 4.6, 4.6, 4.2),
    ("Vacant posts", "nil", "nil", 1),
    ("Spend £", 45210, 46880, 44975),
)


def _put(sheet: Worksheet, row: int, column: int, value: Cell, form: Format | None = None) -> None:
    """Write one cell as a person would have it: formula with its value, date, figure or words."""
    if isinstance(value, tuple):
        sheet.write_formula(row, column, value[0], form, value[1])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, form)
    elif value != "":
        sheet.write(row, column, value, form)


def _sum(values: tuple[Cell, ...]) -> float:
    """Add the figures among cells."""
    return round(sum(value for value in values if isinstance(value, int | float)), 2)


def _form(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the council's form with the survey and the words below it."""
    sheet.write("A1", "Merriden Borough Council - Adult Commissioning", looks["title"])
    sheet.write("A2", "Contract monitoring workbook v1.4. Do not add rows or columns.")
    for row, pairs in enumerate(
        (
            ("Provider", "Farrow Lane Works CIC", "Contract no.", "ASC-SE-0447"),
            ("Service", "Supported employment (LD & autism)", "Term", "01/10/2023 - 30/09/2027"),
            ("Quarter", "Q3 Oct - Dec 2025", "Return due", date(2026, 1, 21)),
            ("Filled in by", "Operations manager", "On", date(2026, 1, 19)),
        ),
        3,
    ):
        for column, value in zip((0, 1, 6, 8), pairs, strict=True):
            look = looks["day"] if isinstance(value, date) else None
            _put(sheet, row, column, value, look)
    heads = ("Ref", "Indicator", "How counted", "Target 25/26", "Red below", "24/25 outturn")
    heads += ("Q1", "Q2", "Q3", "Q4", "Year to date", "RAG Q3", "Provider comments")
    sheet.write_row(9, 0, heads, looks["head"])
    sheet.set_row(9, 30)
    for row, line in enumerate(KPIS, 10):
        sheet.set_row(row, 30 if len(line[8]) > 45 else 16)
        look = looks["rate"] if isinstance(line[3], float) else looks["figure"]
        look = looks["hours"] if line[0] == "SE5" else look
        sheet.write_row(row, 0, line[:3], looks["wrap"])
        sheet.write_row(row, 3, line[3:6], look)
        for column, letter in ((6, "E"), (7, "I"), (8, "M"), (10, "N")):
            cells = [f"'Monthly data'!{letter}{at}" for at in line[6]]
            known = [_month(at, letter) for at in line[6]]
            value = known[0] if len(known) == 1 else known[0] / known[1]
            _put(sheet, row, column, (f"={'/'.join(cells)}", value), look)
        sheet.write_row(row, 11, line[7:], looks["wrap"])
    sheet.write_row(16, 0, ("SE7", "People happy with their job coach", "Easy-read survey below"))
    sheet.write_row(16, 3, (0.85, 0.75, 0.84), looks["rate"])
    shares = [top / bottom for top, bottom in zip(SURVEY[2][1:], SURVEY[1][1:], strict=True)]
    shares.append(_sum(SURVEY[2][1:]) / _sum(SURVEY[1][1:]))
    for column, letter, share in zip((6, 7, 8, 10), "GHIK", shares, strict=True):
        _put(sheet, 16, column, (f"={letter}24/{letter}23", share), looks["rate"])
    sheet.write_row(16, 11, ("Green", "Ask again in April with the new pictures"), looks["wrap"])
    sheet.write_row(17, 0, ("SE8", "Safeguarding concerns raised", "For information only"))
    sheet.write_row(17, 3, ("n/a", "n/a", 2, "nil", 1, "nil"), looks["figure"])
    sheet.write(17, 10, 1, looks["figure"])
    sheet.write(17, 12, "Q2 concern closed, no further action", looks["wrap"])
    _survey(sheet, looks)
    sheet.write("A29", "Anything else the council should know", looks["title"])
    for row, words in enumerate(WORDS, 29):
        sheet.merge_range(row, 0, row, 12, words, looks["wrap"])
        sheet.set_row(row, 30 if len(words) > 130 else 16)
    sheet.set_column("A:A", 11)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:C", 36)
    sheet.set_column("D:E", 9)
    sheet.set_column("F:F", 9, None, {"hidden": True})
    sheet.set_column("G:L", 9.5)
    sheet.set_column("M:M", 44)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _survey(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the counts of the survey under the quarters of the form."""
    sheet.write(20, 1, "Easy-read survey, people on caseload", looks["head"])
    sheet.write_row(20, 6, ("Q1", "Q2", "Q3", "Q4", "Year to date"), looks["head"])
    for row, line in enumerate(SURVEY, 21):
        sheet.write(row, 1, line[0])
        sheet.write_row(row, 6, (*line[1:], "not due"), looks["figure"])
        total = (f"=SUM(G{row + 1}:J{row + 1})", _sum(line[1:]))
        _put(sheet, row, 10, total, looks["figure"])


def _month(line: int, letter: str) -> float:
    """Find what the quarter or year of a row of the months holds."""
    months = list(MONTHLY[line - FIRST][1])
    return {**dict(zip("EIM", quarters(months), strict=True)), "N": sum(months)}[letter]


def _monthly(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the months with a column after each quarter."""
    sheet.write("A1", "Monthly data 2025/26", looks["title"])
    sheet.write("A2", "Feeds the return. Please type in the months only, grey columns add up.")
    sheet.write(3, 0, "Measure", looks["head"])
    columns = [1, 2, 3, 5, 6, 7, 9, 10, 11]
    for number, column in enumerate(columns, 4):
        sheet.write_datetime(3, column, date(2025, number, 1), looks["month"])
    for name, column in (("Q1", 4), ("Q2", 8), ("Q3", 12), ("YTD", 13)):
        sheet.write(3, column, name, looks["head"])
    for row, (words, months) in enumerate(MONTHLY, FIRST - 1):
        sheet.write(row, 0, words, None if months else looks["bold"])
        if not months:
            continue
        for column, value in zip(columns, months, strict=True):
            sheet.write(row, column, value)
        for column, value in zip((4, 8, 12), quarters(list(months)), strict=True):
            cells = f"{xl_rowcol_to_cell(row, column - 3)}:{xl_rowcol_to_cell(row, column - 1)}"
            _put(sheet, row, column, (f"=SUM({cells})", value), looks["grey"])
        _put(sheet, row, 13, (f"=E{row + 1}+I{row + 1}+M{row + 1}", sum(months)), looks["grey"])
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 13, 8)
    sheet.freeze_panes(4, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _log(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of those who started work."""
    sheet.write("A1", "Job log - everybody who started since 1 April 2025", looks["title"])
    sheet.write("A2", "Y / N. Coaches please fill the last columns at the monthly visit")
    heads = ("Our ref", "Start date", "LD / autism", "Job", "Hours pw", "Weeks from referral")
    heads += ("In post 13 wks", "In post 26 wks", "Goes out with workmates now")
    heads += ("Workmate is their buddy (unpaid)", "Family practised the job at home")
    heads += ("How I feel about life 1-10: at referral", "How I feel about life 1-10: now", "Notes")
    sheet.write_row(3, 0, heads, looks["head"])
    for row, line in enumerate(LOG, 4):
        for column, value in enumerate(line):
            _put(sheet, row, column, value, looks["day"] if column == 1 else None)
    last = 4 + len(LOG)
    sheet.write(last, 3, "Total hours / average weeks", looks["bold"])
    hours, weeks = (_sum(tuple(line[column] for line in LOG)) for column in (4, 5))
    _put(sheet, last, 4, (f"=SUM(E5:E{last})", hours), looks["bold"])
    _put(sheet, last, 5, (f"=AVERAGE(F5:F{last})", weeks / len(LOG)), looks["tenth"])
    sheet.set_column("A:C", 11)
    sheet.set_column("D:D", 27)
    sheet.set_column("E:M", 11)
    sheet.set_column("N:N", 50)
    sheet.autofilter(3, 0, last - 1, 13)


def _beyond(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write what was noted at reviews."""
    sheet.write("A1", "Beyond the job: noted at reviews, 2025/26", looks["title"])
    sheet.write_row(2, 0, ("", "Apr - Jun", "Jul - Sep", "Oct - Dec", "So far"), looks["head"])
    row = 2
    for words, first, second, third, added in BEYOND:
        row += 1 if first != "" or row == 2 else 2
        sheet.write(row, 0, words, None if first != "" else looks["bold"])
        for column, value in enumerate((first, second, third), 1):
            _put(sheet, row, column, value, looks["figure"])
        if added:
            total = (f"=SUM(B{row + 1}:D{row + 1})", _sum((first, second, third)))
            _put(sheet, row, 4, total, looks["grey"])
    sheet.set_column(0, 0, 64)
    sheet.set_column(1, 4, 11)


def _added(
    sheet: Worksheet, top: int, lines: tuple[tuple[Cell, ...], ...], looks: dict[str, Format]
) -> None:
    """Write quarters under each other and a line that adds all columns but that of people."""
    for row, line in enumerate(lines, top):
        for column, value in enumerate(line):
            _put(sheet, row, column, value, looks["figure"] if column else None)
    end = top + len(lines)
    sheet.write(end, 0, "Year so far", looks["bold"])
    for column in range(2, len(lines[0])):
        letter = xl_col_to_name(column)
        value = _sum(tuple(line[column] for line in lines))
        _put(sheet, end, column, (f"=SUM({letter}{top + 1}:{letter}{end})", value), looks["grey"])


def _mentors(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the three tables about those who give their time."""
    sheet.write("A1", "Mentors and volunteers", looks["title"])
    sheet.write("A3", "Mentors = came through the service, now in work themselves", looks["bold"])
    heads = ("", "Mentors", "Sessions booked", "Hours they gave", "Taken on by us as paid coach")
    sheet.write_row(3, 0, (*heads, "Training days", "Fares and lunch £"), looks["head"])
    _added(sheet, 4, MENTORS, looks)
    sheet.write("A11", "Business volunteers", looks["bold"])
    sheet.write_row(11, 0, ("", "People", "Hours", "Mock interviews"), looks["head"])
    _added(sheet, 12, BUSINESS, looks)
    sheet.write_row(18, 0, ("Job clubs", "Q1", "Q2", "Q3"), looks["head"])
    for row, line in enumerate(CLUBS, 19):
        sheet.write_row(row, 0, line)
    sheet.write("A25", "Volunteer co-ordinator (FTE)")
    sheet.write("B25", 0.4)
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 6, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Supported employment monitoring 2025-26")
    frame = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#DCE6F1"}
    looks = {
        "title": made.add_format({"bold": True, "font_size": 13}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(frame),
        "month": made.add_format({**frame, "num_format": "mmm-yy"}),
        "wrap": made.add_format({"text_wrap": True, "valign": "top", "border": 1}),
        "figure": made.add_format({"align": "right", "border": 1}),
        "grey": made.add_format({"bg_color": "#E7E6E6"}),
        "hours": made.add_format({"num_format": "0.0", "border": 1}),
        "rate": made.add_format({"num_format": "0.0%", "border": 1}),
        "tenth": made.add_format({"bold": True, "num_format": "0.0"}),
        "day": made.add_format({"num_format": "dd/mm/yy", "align": "left"}),
    }
    _form(made.add_worksheet("KPI return"), looks)
    _monthly(made.add_worksheet("Monthly data"), looks)
    _log(made.add_worksheet("Job log"), looks)
    _beyond(made.add_worksheet("Beyond the job"), looks)
    _mentors(made.add_worksheet("Mentors & volunteers"), looks)
    people = made.add_worksheet("Caseload and staff")
    people.write("A1", "Who is on the caseload (end of quarter) and staff, 2025/26", looks["title"])
    people.write_row(2, 0, ("", "Q1", "Q2", "Q3"), looks["head"])
    for row, line in enumerate(CASELOAD, 3):
        for column, value in enumerate(line):
            _put(people, row, column, value, looks["bold"] if len(line) == 1 else None)
    people.set_column(0, 0, 42)
    made.close()
