"""Counselling in schools, drop-ins and online chat for 11 to 18 year olds, quarterly to an ICB."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Label of the line and twelve months, April to March.
MONTHLY: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Started counselling", (38, 41, 36, 29, 8, 34, 47, 45, 28, 44, 40, 37)),
    (
        "   first appointment within 20 working days",
        (31, 34, 30, 25, 8, 27, 37, 36, 24, 38, 36, 34),
    ),
    ("Sessions booked", (262, 271, 258, 214, 61, 229, 318, 306, 221, 297, 284, 276)),
    (
        "Sessions missed (DNA or called off on the day)",
        (31, 34, 33, 30, 9, 27, 38, 35, 31, 34, 31, 29),
    ),
    ("AT CLOSING", ()),
    ("Closed with first and last YP-CORE", (27, 30, 34, 31, 6, 19, 28, 33, 30, 31, 29, 35)),
    ("   reliably better", (18, 20, 23, 20, 4, 12, 18, 23, 20, 21, 20, 25)),
    ("CAMHS list place handed back, not needed now", (2, 3, 2, 1, 0, 2, 3, 4, 2, 3, 2, 4)),
    ("Was self-harming at the start, not at closing", (4, 3, 5, 3, 1, 2, 4, 5, 3, 5, 4, 6)),
)

WHO: tuple[tuple[str, int, int], ...] = (
    ("Aged 11 to 13", 131, 118),
    ("Aged 14 to 16", 206, 187),
    ("Aged 17 or 18", 90, 84),
    ("All ages", 427, 389),
    ("Girls", 241, 226),
    ("Boys", 158, 142),
    ("Non-binary, other or not said", 28, 21),
    ("Care experienced", 31, 24),
    ("Sent by school pastoral staff", 233, 219),
)

# Ref, indicator, how counted, threshold, Q1 to Q3 as sent in, row of Counselling (top, base), RAG.
FORM: tuple[tuple[object, ...], ...] = (
    (
        "YP1",
        "Young people starting counselling",
        "First session took place in the quarter",
        420,
        (115, 71, 120),
        (6, 0),
        "Green",
        "Q2 always low, schools shut",
    ),
    (
        "YP2",
        "Seen within 20 working days",
        "Starters whose first session was within 20 working days of referral",
        0.85,
        (0.83, 0.85, 0.81),
        (7, 6),
        "Amber",
        "0.6 WTE vacant until September; over the line in Q4",
    ),
    (
        "YP3",
        "Reliable improvement on YP-CORE",
        "Of those closed with a first and last form",
        0.65,
        (0.67, 0.64, 0.67),
        (12, 11),
        "Green",
        "",
    ),
    (
        "YP4",
        "Missed sessions",
        "DNA or called off on the day, of all booked",
        0.12,
        (0.124, 0.131, 0.123),
        (9, 8),
        "Amber",
        "Text reminders since January",
    ),
    (
        "YP5",
        "Young people using drop-ins or online chat",
        "Different people in the quarter",
        900,
        (214, 167, 246),
        (0, 0),
        "Amber",
        "14 short. Bus off the road in March",
    ),
    (
        "YP6",
        "Average rating of the service by young people",
        "Cards, 1 to 5",
        4.2,
        (4.26, 4.22, 4.33),
        (0, 0),
        "Green",
        "",
    ),
    (
        "YP7",
        "Partner schools with termly review held",
        "Head or pastoral lead present",
        1,
        (1, "n/a", 0.857),
        (0, 0),
        "Amber",
        "Brannock moved their autumn one to January. No reviews in the summer holidays",
    ),
    (
        "YP8",
        "Safeguarding referrals to children's social care",
        "For information",
        "report",
        (3, "nil", 4),
        (0, 0),
        "",
        "",
    ),
)

SCHOOLS: tuple[tuple[object, ...], ...] = (
    ("Aldersyke Academy", 14, 17, 18, 331),
    ("Brannock High", 11, 13, 12, 239),
    ("Coldrick Girls' School", 9, 12, 14, 230),
    ("Fennel Lane PRU", "<5", 6, 7, 103),
    ("Sandhythe Community School", 16, 18, 17, 345),
    ("St Wenna's RC College", 8, 10, 11, 189),
    ("Wharfgate Sixth Form (from Sept)", "n/a", 9, 12, 135),
)

TOLD: tuple[tuple[object, ...], ...] = (
    ("Back in lessons full time after a reduced timetable", 5, 7, 9),
    ("Sat exams or mocks they had said they would miss", 16, 3, 6),
    ("Hours heads of year got back (their own log)", "not asked", 46, 58.5),
    ("Assemblies and tutor group talks", 18, 22, 21),
    ("Twilight training for staff", 3, 4, 3),
    ("School changed a rule or a room after what pupils told us", 1, 2, 2),
    ("Waiting at end of term", 12, 19, 15),
    ("Travel between schools (£)", 212.4, 268.75, 251.2),
)

DROP_IN: tuple[tuple[object, ...], ...] = (
    ("Young people", "Sandhythe library, Mondays", 61, 44, 70, 73),
    ("", "Coldrick leisure centre, Wednesdays", 48, 31, 52, 55),
    ("", "Youth bus", 37, 42, 40, 38),
    ("", "Online chat", 68, 50, 84, 93),
    ("", "All", 214, 167, 246, 259),
    ("Use", "Visits and chats in all", 398, 301, 462, 480),
    ("", "Hours open", 96, 88, 104, 104),
    ("", "Chat messages answered", 1240, 985, 1612, 1704),
    ("", "Snacks and bus fares (£)", 184.6, 152.35, 201.8, 210.45),
    ("", "Evenings run by sixth form peer mentors", 8, 6, 11, 12),
    ("What came of it", "Told a parent or carer for the first time", 19, 14, 23, 27),
    ("", "Was going to A&E that night, stayed home after the chat", 6, 5, 8, 9),
)

HOME: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Parents and carers: 'Riding it out', five evenings, run each quarter",
        (
            ("Invitations sent", 96, 74, 120, 131),
            ("Places", 20, 20, 24, 24),
            ("Mums, dads, carers who came", 14, 11, 18, 20),
            ("  - fewer rows at home by the last evening", 9, 6, 12, 15),
            ("  - back to full hours at work, had cut down", 2, 1, 3, 4),
            ("Room and creche (£)", 310, 310, 345.5, 345.5),
        ),
    ),
    (
        "Peer mentors (Years 11 to 13, unpaid)",
        (
            ("Active at quarter end", 16, 14, 22, 24),
            ("  - had counselling with us first", 7, 6, 10, 12),
            ("Hours given", 142, 96.5, 188, 204),
            ("Passed the Level 2 mentoring award", 3, "nil", 5, 4),
            ("Training evenings", 2, 1, 3, 2),
        ),
    ),
    (
        "Staff",
        (
            ("Counsellor posts empty (WTE)", 0.6, 0.6, "nil", "nil"),
            ("Clinical supervision (hours)", 54, 48, 58, 58),
        ),
    ),
)

# Code, where seen, school year, sessions, YP-CORE first and last, attendance before and at closing.
CLOSED: tuple[tuple[object, ...], ...] = (
    ("HL-2207", "Sandhythe", "Y9", 8, 24, 13, 0.71, 0.88),
    ("HL-2211", "Brannock", "Y10", 6, 19, 15, 0.82, 0.9),
    ("HL-2214", "Online", "Y12", 10, 27, 14, 0.64, 0.79),
    ("HL-2218", "Aldersyke", "Y8", 5, 16, 17, 0.93, 0.91),
    ("HL-2223", "Fennel Lane", "Y10", 12, 29, 20, 0.38, 0.61),
    ("HL-2226", "Online", "Y11", 7, 22, 12, "n/a", "n/a"),
    ("HL-2230", "St Wenna's", "Y7", 6, 18, 9, 0.86, 0.95),
    ("HL-2235", "Coldrick Girls", "Y9", 9, 25, 21, 0.77, 0.77),
    ("HL-2239", "Wharfgate", "Y13", 8, 21, 11, 0.8, 0.92),
)

BACK = (62, 41, 70, 74)
POINTS = (264, 173, 303, 325)
CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 128, 83, 140, 147),
    ("Cards back", *BACK),
    ("Points, all cards added up", *POINTS),
    ("Would tell a friend to come", 55, 36, 63, 68),
    ("Have somebody to turn to now who is not paid to listen", 33, 20, 41, 46),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "What went well",
        "A Year 10 at Brannock who had not left her bedroom since October is singing in the school "
        "show. We gave 21 assemblies and tutor talks this term.",
    ),
    (
        "",
        "The school nurses tell us they have been able to take 11 names off their worry list. "
        "The new chat room opened on 12 January.",
    ),
    (
        "",
        "Three fathers from the autumn course now run a Saturday football hour for other dads.",
    ),
    (
        "What was hard",
        "Two counsellors were off for 4 weeks in February and 30 sessions had to be moved.",
    ),
    ("", "The bus failed its MOT and missed 3 stops in March."),
    (
        "Next quarter",
        "We plan to train 8 more mentors and open the chat on Sundays. "
        "We expect to stay above the 85% for first appointments in Q1.",
    ),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def _counselling(sheet: Worksheet, head: Format, bold: Format, sub: Format) -> None:
    """Write the months with a column after every quarter, and who started below."""
    sheet.write("A1", "Counselling (schools and online) by month", bold)
    sheet.write("A2", "Taken off the case system on 7 April. Quarter columns add up by themselves")
    sheet.merge_range("B4:M4", "2025", head)
    sheet.merge_range("N4:Q4", "2026", head)
    for month, name in enumerate(MONTHS):
        sheet.write(4, 1 + month + month // 3, name, head)
    for quarter in range(4):
        sheet.write(4, 4 + 4 * quarter, f"Q{quarter + 1}", head)
    sheet.write("R5", "Year", head)
    for row, (name, months) in enumerate(MONTHLY, 5):
        sheet.write(row, 0, name, None if months else bold)
        if not months:
            continue
        for month, figure in enumerate(months):
            sheet.write(row, 1 + month + month // 3, figure)
        for quarter in range(4):
            first, last = xl_col_to_name(1 + 4 * quarter), xl_col_to_name(3 + 4 * quarter)
            three = sum(months[3 * quarter : 3 * quarter + 3])
            reach = f"=SUM({first}{row + 1}:{last}{row + 1})"
            sheet.write_formula(row, 4 + 4 * quarter, reach, sub, three)
        line = row + 1
        whole = f"=E{line}+I{line}+M{line}+Q{line}"
        sheet.write_formula(row, 17, whole, sub, sum(months))
    sheet.write_row("A18", ("Who started counselling", "Year to date", "Year 2024/25"), head)
    for row, who in enumerate(WHO, 18):
        sheet.write_row(row, 0, who)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 17, 7)
    sheet.freeze_panes(5, 1)


def _form(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the form of the ICB: three quarters as sent in, the fourth with its fractions."""
    head, bold, words = looks["head"], looks["bold"], looks["words"]
    sheet.write("A1", "NHS Penmarrow and Dale ICB", bold)
    sheet.write("A2", "Children and young people's mental health: provider return 2025/26", bold)
    for row, pair in enumerate(
        (
            ("Provider:", "Harbour Lamp Youth Counselling"),
            ("Contract:", "PD-CYP-2231 (1 April 2024 to 31 March 2027)"),
            ("Service:", "Counselling in schools and online, and drop-ins, 11 to 18 years"),
            ("Return for:", "Quarter 4, January to March 2026"),
        ),
        2,
    ):
        sheet.write(row, 1, pair[0], bold)
        sheet.write(row, 2, pair[1])
    sheet.merge_range("H8:J8", "Quarter 4", head)
    heads = ("Ref", "Indicator", "How counted", "Threshold 2025/26", "Q1", "Q2", "Q3", "Num.")
    more = ("Den.", "Result", "Year", "RAG (year)", "Provider comment")
    sheet.write_row("A9", (*heads, *more), head)
    figures = {row: months for row, (_, months) in enumerate(MONTHLY, 6)}
    for row, (ref, name, how, target, before, rows, rag, comment) in enumerate(FORM, 9):
        assert isinstance(before, tuple)
        assert isinstance(rows, tuple)
        top, base = rows
        line = row + 1
        form = looks["rate"] if ref in ("YP2", "YP3", "YP4", "YP7") else looks["plain"]
        form = looks["place"] if ref == "YP6" else form
        sheet.set_row(row, 30)
        sheet.write(row, 0, ref, bold)
        sheet.write(row, 1, name, words)
        sheet.write(row, 2, how, words)
        limit = looks["most"] if ref == "YP4" else looks["least"]
        sheet.write(row, 3, target, limit if form is looks["rate"] else looks["plain"])
        sheet.write_row(row, 4, before, form)
        if base:
            above, below = figures[top], figures[base]
            sheet.write_formula(row, 7, f"=Counselling!Q{top}", looks["plain"], sum(above[9:]))
            sheet.write_formula(row, 8, f"=Counselling!Q{base}", looks["plain"], sum(below[9:]))
            share = sum(above[9:]) / sum(below[9:])
            sheet.write_formula(row, 9, f"=H{line}/I{line}", form, share)
            whole = f"=Counselling!R{top}/Counselling!R{base}"
            sheet.write_formula(row, 10, whole, form, sum(above) / sum(below))
        elif top:
            above = figures[top]
            sheet.write_formula(row, 9, f"=Counselling!Q{top}", looks["plain"], sum(above[9:]))
            sheet.write_formula(row, 10, f"=Counselling!R{top}", looks["plain"], sum(above))
        elif ref == "YP5":
            sheet.write_formula(row, 9, "='Drop-in and chat'!F8", form, 259)
            sheet.write_formula(row, 10, f"=E{line}+F{line}+G{line}+J{line}", form, 886)
        elif ref == "YP6":
            sheet.write_formula(row, 7, "=Feedback!E6", looks["plain"], POINTS[3])
            sheet.write_formula(row, 8, "=Feedback!E5", looks["plain"], BACK[3])
            sheet.write_formula(row, 9, f"=H{line}/I{line}", form, POINTS[3] / BACK[3])
            whole = "=SUM(Feedback!B6:E6)/SUM(Feedback!B5:E5)"
            sheet.write_formula(row, 10, whole, form, sum(POINTS) / sum(BACK))
        elif ref == "YP7":
            sheet.write_row(row, 7, (7, 7), looks["plain"])
            sheet.write_formula(row, 9, f"=H{line}/I{line}", form, 1)
            sheet.write(row, 10, 0.95, form)
        else:
            sheet.write_row(row, 9, (2, 9), form)
        if rag:
            sheet.write(row, 11, rag, looks[str(rag)])
        if comment:
            sheet.write(row, 12, comment, words)
    sheet.write("B19", "Q1 to Q3 are as sent in at the time.")
    sheet.write("B20", "Completed by R. Ansty, service manager, 9 April 2026")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 2, 32)
    sheet.set_column(3, 3, 11)
    sheet.set_column(4, 11, 9)
    sheet.set_column(12, 12, 40)
    sheet.set_row(8, 30)


def _schools(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write a row per school by term, and what the schools say below."""
    sheet.write("A1", "In schools, by term", bold)
    sheet.write(
        "A2", "Summer = April to July 2025, Autumn = Sept to Dec 2025, Spring = Jan to March 2026"
    )
    sheet.merge_range("B4:D4", "Pupils seen", head)
    sheet.write_row("A5", ("School", "Summer", "Autumn", "Spring", "Sessions, year"), head)
    for row, line in enumerate(SCHOOLS, 5):
        sheet.write_row(row, 0, line)
    # The terms were added up by hand; the spring is one short.
    sheet.write_row("A13", ("All schools", 61, 85, 90), bold)
    sheet.write_formula("E13", "=SUM(E6:E12)", bold, 1572)
    sheet.write_row("A16", ("What the schools tell us", "Summer", "Autumn", "Spring"), head)
    for row, line in enumerate(TOLD, 16):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 4, 12)


def _drop_in(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write the drop-ins and the chat by quarter."""
    sheet.write("A1", "Drop-ins (no appointment) and online chat", bold)
    heads = ("", "", "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26")
    sheet.write_row("A3", heads, head)
    at = 3
    for line in DROP_IN:
        if line[0] and at > 3:
            at += 1
        sheet.write(at, 0, line[0], bold)
        sheet.write(at, 1, line[1])
        for column, figure in enumerate(line[2:], 2):
            letter = xl_col_to_name(column)
            if line[1] == "All":
                sheet.write_formula(at, column, f"=SUM({letter}4:{letter}7)", bold, figure)
            else:
                sheet.write(at, column, figure)
        at += 1
    sheet.write(at + 1, 1, "Bus does not run in August. Leisure centre shut 4 to 29 August.")
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 5, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Harbour Lamp Q4 2025-26")
    looks = {
        "head": made.add_format(
            {"bold": True, "bg_color": "#E2D9F3", "text_wrap": True, "border": 1}
        ),
        "bold": made.add_format({"bold": True, "valign": "top"}),
        "sub": made.add_format({"bg_color": "#F2F2F2", "bold": True}),
        "plain": made.add_format({"valign": "top"}),
        "words": made.add_format({"text_wrap": True, "valign": "top"}),
        "rate": made.add_format({"num_format": "0.0%", "valign": "top"}),
        "least": made.add_format({"num_format": "0%", "valign": "top"}),
        "most": made.add_format({"num_format": '"max "0%', "valign": "top"}),
        "place": made.add_format({"num_format": "0.00", "valign": "top"}),
        "Green": made.add_format({"bg_color": "#C6E0B4", "valign": "top"}),
        "Amber": made.add_format({"bg_color": "#FFE699", "valign": "top"}),
    }
    head, bold = looks["head"], looks["bold"]
    form = made.add_worksheet("ICB return")
    counselling = made.add_worksheet("Counselling")
    _form(form, looks)
    _counselling(counselling, head, bold, looks["sub"])
    _schools(made.add_worksheet("Schools"), head, bold)
    _drop_in(made.add_worksheet("Drop-in and chat"), head, bold)

    home = made.add_worksheet("Home and peers")
    at = 0
    for title, lines in HOME:
        home.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Q4"), head)
        for line in lines:
            at += 1
            home.write_row(at, 0, line)
        at += 2
    home.set_column(0, 0, 62)

    closed = made.add_worksheet("Closed Q4")
    closed.write("A1", "Closed January to March 2026, young people who agreed to be on here", bold)
    heads = ("Code", "Seen at", "School year", "Sessions", "YP-CORE first", "YP-CORE last")
    more = ("School attendance before", "School attendance at closing")
    closed.write_row("A3", (*heads, *more), head)
    for row, line in enumerate(CLOSED, 3):
        closed.write_row(row, 0, line[:6])
        closed.write_row(row, 6, line[6:], looks["least"])
    closed.write("A14", "HL-2226 is taught at home. YP-CORE is out of 40, lower is better.")
    closed.set_column(0, 5, 13)
    closed.set_column(6, 7, 16)
    closed.set_row(2, 30)

    cards = made.add_worksheet("Feedback")
    cards.write("A1", "Cards from young people, and our comments", bold)
    cards.write_row("A3", ("Cards", "Q1", "Q2", "Q3", "Q4"), head)
    for row, line in enumerate(CARDS, 3):
        cards.write_row(row, 0, line)
    cards.write("A11", "Comments on Q4", head)
    for row, (about, said) in enumerate(WORDS, 11):
        cards.write(row, 0, about, bold)
        cards.merge_range(row, 1, row, 9, said, looks["words"])
        cards.set_row(row, 32)
    cards.set_column(0, 0, 54)
    cards.set_column(1, 9, 10)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
