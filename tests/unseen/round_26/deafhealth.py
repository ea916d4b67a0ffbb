"""Health access and groups for Deaf people who sign: a year and its quarters on one form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

# Number, words, target, four quarters, last year, note. A row of a rate is worked out below.
PART_ONE: tuple[tuple[Cell, ...], ...] = (
    ("1", "New Deaf people joining us", 90, 24, 21, 26, 22, 81, ""),
    ("2", "Health appointments supported in BSL", 600, 148, 139, 162, 171, 566, "Tab 'Access'"),
    ("3", "Requests for an interpreter that we filled", 0.95, "", "", "", "", 0.934, ""),
    ("3a", "requests received", "", 161, 150, 172, 180, 605, ""),
    ("3b", "requests filled", "", 153, 143, 165, 174, 565, "Hard to get anybody in August"),
    ("4", "Urgent requests answered within 2 hours", 0.9, "", "", "", "", 0.88, ""),
    ("4a", "urgent requests", "", 22, 19, 25, 28, "", "Not counted before April 2025"),
    ("4b", "answered within 2 hours", "", 20, 17, 23, 26, "", ""),
    ("5", "Wellbeing group sessions delivered", 160, 41, 36, 42, 44, 149, "Tab 'Groups'"),
    ("6", "Complaints and incidents", "for info", 1, 0, "nil", 2, 4, "Q4: both late interpreters"),
)

# Number, words, target, this year, last year, how we know.
PART_TWO: tuple[tuple[Cell, ...], ...] = (
    ("7", "Members whose wellbeing score is higher at review", 0.6, "", 0.57, "SWEMWBS in BSL"),
    ("7a", "members with two scores", "", 58, 51, ""),
    ("7b", "higher the second time", "", 39, 29, ""),
    (
        "8",
        "Deaf people happy or very happy with us",
        0.85,
        "",
        0.894,
        "Yearly survey, signed video",
    ),
    ("8a", "replies", "", 74, 66, ""),
    ("8b", "happy or very happy", "", 68, 59, ""),
    ("9", "Health staff who took Deaf awareness training", 120, 134, 97, "Tab 'Events'"),
)

# A row of one word is a heading; the last word says what stands in the column of the year.
ACCESS: tuple[tuple[Cell, ...], ...] = (
    ("Where the appointment was",),
    ("GP surgery", 61, 58, 66, 70, "sum"),
    ("Hospital outpatients", 48, 43, 51, 54, "sum"),
    ("A&E or urgent treatment", 9, 8, 12, 11, "sum"),
    ("Dentist or optician", 14, 13, 15, 17, "sum"),
    ("Maternity", 6, 8, 7, 9, "sum"),
    ("Mental health", 10, 9, 11, 10, "sum"),
    ("All appointments", 148, 139, 162, 171, "sum"),
    ("Bookings and money",),
    ("Interpreter in the room", 96, 88, 104, 109, "sum"),
    ("Interpreter on video", 52, 51, 58, 62, "sum"),
    ("Average notice we were given (days)", 9, 8.5, 8, 7.5, 8.2),
    ("Interpreter fees (£)", 10240.5, 9418, 11063.75, 11590, "sum"),
    ("Video calls and texts to the link worker", 410, 388, 436, 452, "sum"),
    ("Link worker hours not filled (a week)", 12, 12, "nil", "nil", ""),
    ("What came of it",),
    (
        "Kept every appointment, had missed 2 or more the year before",
        *(7, 6, 9, 8, "n/a"),
    ),
    ("On a dentist's list for the first time ever", 4, 3, 5, 6, "sum"),
    ("Taking tablets the right way now, since it was signed to them", 6, 5, 8, 9, "sum"),
    ("Surgeries that now book interpreters themselves without us", 2, 1, 3, 3, "sum"),
    ("New joiners",),
    ("Under 30", 5, 4, 7, 5, "sum"),
    ("30 to 59", 11, 9, 10, 9, "sum"),
    ("60 and over", 8, 8, 9, 8, "sum"),
    ("Deafblind", "<5", "<5", "<5", "<5", 6),
    ("First language a sign language from abroad", 3, 2, 4, 3, "sum"),
)

# Group, room for, then sessions and attendances of four quarters.
GROUPS: tuple[tuple[Cell, ...], ...] = (
    ("Silver Hands (over 60s)", 20, 12, 168, 11, 149, 12, 172, 12, 181),
    ("Mums and Tots", 12, 10, 72, 8, 51, 10, 74, 11, 83),
    ("Men's Kitchen", 8, 7, 45, 6, 38, 8, 55, 9, 64),
    ("Walk and Sign", 15, 12, 110, 11, 104, 12, 101, 12, 117),
    # The attendances of the second quarter were typed in with two too many.
    ("All groups", "", 41, 395, 36, 344, 42, 402, 44, 445),
)

GROUPS_AT_END: tuple[tuple[Cell, ...], ...] = (
    ("Members on the list", 61, 64, 70, 74),
    ("Waiting for a place", 5, 4, 2, "nil"),
    ("Members who see one another in between groups", 26, 29, 35, 39),
    ("Members who go to a leisure centre class or gym on their own now", 8, 9, 13, 15),
    ("Groups the members run by themselves, no staff there", 1, 1, 2, 2),
)

# Member, group, age band, wellbeing first and review, lonely first and review, A&E before, since.
MEMBERS: tuple[tuple[Cell, ...], ...] = (
    ("AB", "Silver Hands", "60+", 18.6, 23.2, 8, 6, 3, 1),
    ("TJ", "Men's Kitchen", "30-59", 16.9, 20.7, 9, 6, 4, 2),
    ("MO'S", "Mums & Tots", "under 30", 21.5, 21.5, 6, 6, 1, 1),
    ("PK", "Walk and Sign", "60+", 20.0, 22.4, 7, 5, 2, 0),
    ("RW", "Silver Hands", "60+", 23.2, 22.4, 5, 5, 0, 0),
    ("NH", "Walk and Sign", "30-59", 17.4, 21.5, 8, 5, 2, 1),
    ("GD", "Mens Kitchen", "30-59", 19.3, 24.1, 7, 7, 1, 0),
    ("SS", "Mums & Tots", "under 30", 15.8, 19.3, 9, 7, 2, 2),
    ("LF", "Silver Hands", "60+", 22.4, 25.0, 6, 4, 3, 1),
    ("CE", "Walk and Sign", "60+", 19.9, 19.3, 7, 8, 1, 2),
)

VOLUNTEERS: tuple[tuple[Cell, ...], ...] = (
    ("Q1", 22, 15, 512, 2, 1, 188.4, 2),
    ("Q2", 23, 16, 468, 3, "none", 161.2, 1),
    ("Q3", 26, 18, 571, 4, 1, 204.9, 2),
    ("Q4", 27, 19, 604.5, 5, 2, 219.6, 3),
)

FAMILIES: tuple[tuple[Cell, ...], ...] = (
    ("Q1", 14, 6, 2, 6, 9),
    ("Q2", 11, 5, 3, 4, 8),
    ("Q3", 16, 9, 3, 6, 11),
    ("Q4", 18, 10, 5, 6, 12),
)

# Date, what, where, Deaf people, staff trained, booked a screening afterwards, spend.
EVENTS: tuple[tuple[date | Cell, ...], ...] = (
    (date(2025, 5, 14), "Staff training", "Aldersyke Infirmary", 2, 26, "", 85),
    (date(2025, 6, 11), "Bowel screening talk", "The Hub", 31, 2, 7, 140.5),
    (date(2025, 7, 9), "Staff training", "Mill Street Surgery", 1, 18, "", 60),
    (date(2025, 9, 24), "Diabetes evening", "The Hub", 27, 3, 4, 152),
    (date(2025, 10, 15), "Breast screening talk", "Fennick library", 19, 2, 6, 118.75),
    (date(2025, 11, 12), "Staff training", "Aldersyke Infirmary", 2, 31, "", 85),
    (date(2026, 1, 21), "Heart check day", "The Hub", 38, 4, 9, 203.2),
    (date(2026, 2, 11), "Staff training", "Fennick Health Centre", 2, 24, "", 60),
    (date(2026, 3, 18), "Staff training", "Ambulance station", 3, 24, "", 85),
)

SURVEY: tuple[tuple[Cell, ...], ...] = (
    ("Surveys sent", 160, 182),
    ("Replies", 66, 74),
    ("Happy or very happy", 59, 68),
    ("Can tell the doctor what is wrong, could not a year ago", 31, 44),
    ("Not so frightened of going into hospital now", 28, 41),
    ("Would like an evening group", 20, 24),
)

WORDS = (
    "One lady had her cataract done in March after turning it down twice because nobody signed.",
    "Two of the Kitchen men now cook a Friday lunch for the hearing pensioners next door.",
    "We took on a second link worker in October, 12 hours a week.",
    "The lift at the Hub was out for 3 weeks in August so Silver Hands moved to the library.",
    "The ward sister at Aldersyke says complaints from Deaf patients have stopped since we came.",
    "We hope to open a group at Fennick in June 2026 and have asked for 10 more hours.",
    "Our BSL video about flu jabs was sent to 240 people.",
    "Next year's target for appointments goes up to 650.",
    "Staff met the ICB equality lead on 4 December to go through the figures.",
    "Thank you for your patience while our manager was off.",
)


def _add(values: tuple[Cell, ...]) -> float:
    """The sum of the figures among the values."""
    return round(sum(value for value in values if not isinstance(value, str)), 2)


def _lines(
    sheet: Worksheet, row: int, column: int, values: tuple[Cell, ...], form: Format | None
) -> None:
    """Write values side by side and leave the empty ones out."""
    for at, value in enumerate(values, column):
        if value != "":
            sheet.write(row, at, value, form)


def _form(sheet: Worksheet, head: Format, wrap: Format, small: Format, rate: Format) -> None:
    """Write the form: part 1 with quarters, part 2 with the year alone."""
    sheet.write("A1", "NHS Brackmoor and Vale Integrated Care Board", head)
    sheet.write("A2", "VCSE health inequalities agreements: annual return, with quarterly figures")
    for row, pair in enumerate(
        (
            ("Organisation", "Brackmoor Deaf Hub (charity)"),
            ("Service", "Deaf health access and wellbeing groups"),
            ("Agreement", "BV-VCS-C2291, 1 April 2023 to 31 March 2027"),
            ("Year", "April 2025 to March 2026 (Q4 and full year)"),
            ("Filled in by", "Service manager, 8 April 2026"),
        ),
        3,
    ):
        sheet.write(row, 1, pair[0], small)
        sheet.write(row, 2, pair[1])
    sheet.write("A10", "Part 1. Tell us every quarter", head)
    quarters = ("Q1", "Q2", "Q3", "Q4", "Full year", "Last year (24/25)", "Notes")
    sheet.write_row("A11", ("No.", "What we agreed", "Target for year", *quarters), wrap)
    sheet.set_row(10, 30)
    for row, line in enumerate(PART_ONE, 11):
        number, words, target, *figures, last, note = line
        rated = number in {"3", "4"}
        look = rate if rated else None
        sheet.write(row, 0, number)
        sheet.write(row, 1, f"   {words}" if len(str(number)) == 2 else words)
        _lines(sheet, row, 2, (target,), look)
        _lines(sheet, row, 8, (last,), look)
        _lines(sheet, row, 9, (note,), small)
        if rated:
            below, above = (PART_ONE[row - 11 + step][3:7] for step in (1, 2))
            for at, letter in enumerate("DEFG"):
                value = float(above[at]) / float(below[at])
                formula = f"={letter}{row + 3}/{letter}{row + 2}"
                sheet.write_formula(row, 3 + at, formula, rate, value)
            value = _add(above) / _add(below)
            sheet.write_formula(row, 7, f"=H{row + 3}/H{row + 2}", rate, value)
        else:
            _lines(sheet, row, 3, tuple(figures), None)
            formula = f"=SUM(D{row + 1}:G{row + 1})"
            sheet.write_formula(row, 7, formula, None, _add(tuple(figures)))
    sheet.write("A24", "Part 2. Tell us once a year", head)
    years = ("Target", "2025/26", "2024/25", "How we know")
    sheet.write_row("A25", ("No.", "What we agreed", *years), wrap)
    for row, line in enumerate(PART_TWO, 25):
        number, words, target, figure, last, how = line
        rated = number in {"7", "8"}
        look = rate if rated else None
        sheet.write(row, 0, number)
        sheet.write(row, 1, f"   {words}" if len(str(number)) == 2 else words)
        _lines(sheet, row, 2, (target, figure, last), look)
        _lines(sheet, row, 5, (how,), small)
        if rated:
            value = float(PART_TWO[row - 23][3]) / float(PART_TWO[row - 24][3])
            sheet.write_formula(row, 3, f"=D{row + 3}/D{row + 2}", rate, value)
    sheet.write("A34", "Grant for the year (£)")
    sheet.write("C34", 68400)
    sheet.write("A35", "Spent to 31 March 2026 (£)")
    sheet.write("C35", 67912.4)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 8, 11)
    sheet.set_column(9, 9, 30)


def _access(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the quarters of appointments, bookings, what came of it and who joined."""
    sheet.write("A1", "ACCESS - getting seen, getting understood", head)
    at = 1
    for line in ACCESS:
        if len(line) == 1:
            at += 1
            heads = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26", "Year")
            sheet.write_row(at, 0, (*line, *heads), head)
        else:
            look = money if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:5], look)
            if line[5] == "sum":
                formula = f"=SUM(B{at + 1}:E{at + 1})"
                sheet.write_formula(at, 5, formula, look, _add(line[1:5]))
            else:
                _lines(sheet, at, 5, (line[5],), look)
        at += 1
    sheet.write(at + 1, 0, "n/a = the same person can come up in more than one quarter")
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 5, 12)


def _groups(sheet: Worksheet, head: Format, middle: Format) -> None:
    """Write who came to the groups, and how the members were at the end of each quarter."""
    sheet.write("A1", "Wellbeing groups 2025-26", head)
    sheet.write("A3", "", middle)
    sheet.write("B3", "", middle)
    for quarter, reach in enumerate(("C3:D3", "E3:F3", "G3:H3", "I3:J3"), 1):
        sheet.merge_range(reach, f"Quarter {quarter}", middle)
    sheet.write_row("A4", ("Group", "Room for", *("Sessions", "Came") * 4), head)
    for row, line in enumerate(GROUPS, 4):
        _lines(sheet, row, 0, line, head if line[0] == "All groups" else None)
    sheet.write_row("A13", ("At the end of", "Q1", "Q2", "Q3", "Q4"), head)
    for row, line in enumerate(GROUPS_AT_END, 13):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 9, 9)


def _members(sheet: Worksheet, title: Format, head: Format, place: Format) -> None:
    """Write the list of members with two scores."""
    sheet.write("A1", "Members reviewed in 2025/26 who let us share their scores", title)
    sheet.write("A2", "Wellbeing: SWEMWBS 7-35, higher is better. Lonely: 3-9, lower is better.")
    heads = (
        "Member",
        "Group",
        "Age",
        "Wellbeing when joined",
        "Wellbeing at review",
        "Lonely when joined",
        "Lonely at review",
        "A&E visits in 6 months before",
        "A&E visits in 6 months since",
    )
    sheet.write_row("A4", heads, head)
    sheet.set_row(3, 45)
    for row, line in enumerate(MEMBERS, 4):
        sheet.write_row(row, 0, line[:3])
        sheet.write_row(row, 3, line[3:5], place)
        sheet.write_row(row, 5, line[5:])
    sheet.set_column(0, 2, 14)
    sheet.set_column(3, 8, 12)


def _helpers(sheet: Worksheet, title: Format, head: Format, money: Format) -> None:
    """Write volunteers and families, a row for each quarter."""
    sheet.write("A1", "Volunteers", title)
    heads = (
        "",
        "Volunteers on the rota",
        "of them Deaf",
        "Hours given",
        "Passed a BSL or first aid certificate",
        "Left for a paid job or college",
        "Travel paid (£)",
        "Training evenings",
    )
    sheet.write_row("A2", heads, head)
    sheet.set_row(1, 45)
    for row, line in enumerate(VOLUNTEERS, 2):
        sheet.write_row(row, 0, line[:6])
        sheet.write(row, 6, line[6], money)
        sheet.write(row, 7, line[7])
    sheet.write("A7", "Year", head)
    for at, letter in enumerate("DEFGH", 3):
        value = _add(tuple(line[at] for line in VOLUNTEERS))
        look = money if letter == "G" else None
        sheet.write_formula(6, at, f"=SUM({letter}3:{letter}6)", look, value)
    sheet.write("A11", "Families (hearing husbands, wives, mums, dads and children)", title)
    family = (
        "",
        "Relatives on the signing course",
        "...can talk health through at home in sign now",
        "Children who used to interpret at the doctor's and no longer have to",
        "Course evenings",
        "Creche places",
    )
    sheet.write_row("A12", family, head)
    sheet.set_row(11, 75)
    for row, line in enumerate(FAMILIES, 12):
        sheet.write_row(row, 0, line)
    sheet.write("A17", "Year", head)
    for at, letter in enumerate("BCDE", 1):
        value = _add(tuple(line[at] for line in FAMILIES))
        sheet.write_formula(16, at, f"=SUM({letter}13:{letter}16)", None, value)
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 7, 17)


def _events(sheet: Worksheet, title: Format, head: Format, day: Format, money: Format) -> None:
    """Write a row for each event, and what they come to."""
    sheet.write("A1", "Talks and staff training we ran, Apr 25 - Mar 26", title)
    heads = (
        "Date",
        "What",
        "Where",
        "Deaf people there",
        "Health staff trained",
        "Booked a screening afterwards",
        "Cost (£)",
    )
    sheet.write_row("A3", heads, head)
    sheet.set_row(2, 45)
    for row, (when, *line, cost) in enumerate(EVENTS, 3):
        if isinstance(when, date):
            sheet.write_datetime(row, 0, when, day)
        for at, value in enumerate(line, 1):
            if value != "":
                sheet.write(row, at, value)
        sheet.write(row, 6, cost, money)
    sheet.write("A14", "TOTAL", head)
    for at, letter in enumerate("DEFG", 3):
        value = round(sum(line[at] for line in EVENTS if isinstance(line[at], (int, float))), 2)  # type: ignore[misc]
        look = money if letter == "G" else None
        sheet.write_formula(13, at, f"=SUM({letter}4:{letter}12)", look, value)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 2, 23)
    sheet.set_column(3, 6, 14)


def _feedback(sheet: Worksheet, head: Format) -> None:
    """Write the yearly survey and what the manager has to say."""
    sheet.write("A1", "Survey (February each year, answers signed to camera)", head)
    sheet.write_row("A2", ("", "2024/25", "2025/26"), head)
    for row, line in enumerate(SURVEY, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "In our own words", head)
    for row, sentence in enumerate(WORDS, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 92)
    sheet.set_column(1, 2, 11)


def _sheet(made: Workbook, name: str) -> Worksheet:
    """A tab that prints one page wide."""
    sheet: Worksheet = made.add_worksheet(name)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return sheet


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Brackmoor Deaf Hub annual return")
    head = made.add_format(
        {"bold": True, "font_color": "#4B2A63", "bg_color": "#EDE3F3", "text_wrap": True}
    )
    middle = made.add_format({"bold": True, "align": "center", "bg_color": "#EDE3F3"})
    small = made.add_format({"italic": True, "font_size": 9})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd mmm yy", "align": "left"})
    title = made.add_format({"bold": True, "font_color": "#4B2A63"})
    _form(_sheet(made, "Return to ICB"), title, head, small, rate)
    _access(_sheet(made, "Access"), title, money)
    _groups(_sheet(made, "Groups"), title, middle)
    _members(_sheet(made, "Members"), title, head, place)
    _helpers(_sheet(made, "Volunteers & families"), title, head, money)
    _events(_sheet(made, "Events"), title, head, day, money)
    _feedback(_sheet(made, "Survey and words"), title)
    made.close()
