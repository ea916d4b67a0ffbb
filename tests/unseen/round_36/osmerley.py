"""Young adult carers: grants, breaks and college support, quarterly to a borough council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

# Number, indicator, target, the lines to fill in with three quarters, rating, comment.
SCHEDULE: tuple[tuple[object, ...], ...] = (
    (
        "YAC1",
        "Young adult carers aged 16-25 newly registered",
        150,
        (("Number", 29, 24, 36),),
        "Amber",
        "Autumn enrolment helped but still under a quarter of the target",
    ),
    (
        "YAC2",
        "Transition assessment completed within 6 weeks of referral",
        0.85,
        (("Completed in time", 24, 20, 31), ("Due", 28, 25, 34)),
        "Green",
        "",
    ),
    (
        "YAC3",
        "Support plan reviewed at six months",
        0.9,
        (("Reviewed", 18, 21, 23), ("Due for review", 24, 25, 27)),
        "Amber",
        "4 could not be reached, 2 have since been seen",
    ),
    ("YAC4", "Carer grants paid", 60, (("Number", 15, 13, 16),), "Green", "See Grants Q3"),
    (
        "YAC5",
        "Average days from application to payment of a grant (lower is better)",
        15,
        (("Days, all grants added up", 213, 195, 216), ("Grants paid", 15, 13, 16)),
        "Green",
        "",
    ),
    (
        "YAC6",
        "Breaks taken (each carer on each break)",
        280,
        (("Number", 51, 68, 102),),
        "Green",
        "Christmas meal and panto",
    ),
    (
        "YAC7",
        "Transition plan in place by the 18th birthday",
        0.9,
        (("With a plan", 6, 5, 9), ("Turned 18", 7, 6, 9)),
        "Green",
        "",
    ),
    (
        "YAC8",
        "Carers who say they manage their caring better",
        0.7,
        (("Manage better", 16, 14, 20), ("Answered the survey", 22, 19, 26)),
        "Green",
        "Text survey, answers still slow to come",
    ),
    ("YAC9", "Complaints received", "", (("Number", "nil", 1, "nil"),), "", "For information"),
)

# Day paid, who, age, cares for, grant for, asked, paid, days, what has come of it.
GRANTS: tuple[tuple[object, ...], ...] = (
    ((10, 3), "KB", 17, "Mum", "Laptop", 420, 350, 12, "Started Access course"),
    ((10, 3), "TA", 19, "Brother", "Driving lessons", 300, 300, 15, ""),
    ((10, 10), "J McF", 18, "Dad", "Tools for course", 265.5, 265.5, 11, "Started joinery"),
    ((10, 17), "SR", 22, "Mum", "Washing machine", 279, 279, 14, "Fitted"),
    ((10, 17), "LN", 16, "Sister", "Bus pass", 148, 148, 13, ""),
    ((10, 24), "AO", 20, "Gran", "Driving lessons", 400, 300, 16, ""),
    ((10, 31), "PW", 24, "Partner", "Bed", 310, 250, 12, ""),
    ((11, 7), "DK", 17, "Mum", "Laptop", 379, 350, 14, ""),
    ((11, 7), "EM", 18, "Mum", "Chef whites", 92.4, 92.4, 13, "Started kitchen job"),
    ((11, 14), "HB", 21, "Dad", "Driving lessons", 300, 300, 15, ""),
    ((11, 21), "ZI", 19, "Brother", "Laptop", 450, 350, 12, "Started HNC"),
    ((11, 21), "CT", 23, "Mum", "Cooker", 329.99, 250, 17, ""),
    ((11, 28), "RS", 16, "Mum", "Bus pass", 148, 148, 11, ""),
    ((12, 5), "MG", 18, "Sister", "Gym membership", 120, 120, 13, ""),
    ((12, 12), "NF", 20, "Mum", "CSCS card", 58, 58, 14, "Started labouring job"),
    ((12, 12), "BY", 25, "Son", "Laptop", 399, 350, 14, "WiFi still to sort"),
)

# Day, break, where, places, came, stand-in care hours, volunteer hours, cost.
BREAKS: tuple[tuple[object, ...], ...] = (
    ((10, 4), "Climbing wall", "Dunnock Hill", 10, 8, 0, 8, 146),
    ((10, 11), "Cinema and pizza", "Osmerley", 14, 13, 4, 7, 287.35),
    ((10, 18), "Baking evening", "Carers Link kitchen", 8, 7, 0, 3, 41.8),
    ("24 to 26 Oct 2025", "Residential", "Wharf Barn", 12, 11, 72, 96, 1640),
    ((11, 8), "Driving theory cafe", "Carers Link", 10, 9, 0, 4, 22.5),
    ((11, 15), "Football match", "tickets from the club", 10, 10, 5, 9, "nil"),
    ((11, 22), "Nails and chat", "Osmerley College", 8, 5, 0, 3.5, 60),
    ((11, 29), "Winter walk", "Marl Edge", 12, 6, "n/a", 10, 18.4),
    ((12, 6), "Christmas meal", "Osmerley", 20, 18, 9, 13.5, 412.75),
    ((12, 13), "Panto", "Town theatre", 16, 15, 6, 11, 198),
)

AFTER: tuple[tuple[str, int], ...] = (
    ("Texts sent two weeks after a break", 74),
    ("Replies", 52),
    ("Would go on another", 50),
    ("Keeps in touch with someone they met on a break", 23),
    ("Person cared for has let someone else help since", 9),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
COLLEGE: tuple[tuple[object, ...], ...] = (
    ("Drop-ins held", 6, 7, 6, 1, 0, 8, 9, 8, 6),
    ("Carers seen (drop-in or by appointment)", 22, 26, 19, 4, 0, 31, 38, 35, 24),
    ("Did not turn up", 3, 4, 2, 1, 0, 5, 6, 4, 3),
    ("Tutors and welfare staff trained", 0, 12, 0, 0, 0, 18, 9, 14, 0),
    ("Bursary forms helped with", 3, 2, 1, 0, 2, 12, 9, 4, 2),
    ("About to leave, still on the course 6 weeks later", 1, 2, 1, 0, 0, 2, 3, 3, 2),
    ("Attendance back over 90%", 2, 3, 1, 0, 0, 1, 4, 5, 4),
    ("Miles driven by the college worker", 96, 104, 88, 20, 0, 131, 142, 128, 97),
)
# Place, on the list at the end of December, seen, staff trained, mentors, mentor hours.
PLACES: tuple[tuple[object, ...], ...] = (
    ("Osmerley College", 61, 46, 14, 4, 31),
    ("Dunnock Hill Sixth Form", 34, 27, 9, 2, 14.5),
    ("Marl Lane Academy (sixth form)", 16, 15, 0, 1, 6),
    ("Riverside Training (apprentices)", 9, 9, 0, 0, 0),
)

# Title, lines with three quarters; the last word says what stands in the year so far.
PEOPLE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Text survey of young adult carers",
        (
            ("Sent", 84, 90, 97, "sum"),
            ("Answered", 22, 19, 26, "sum"),
            ("Manage my caring better", 16, 14, 20, "sum"),
            ("Have a friend my age who gets it, didn't before", 12, 11, 18, "sum"),
            ("Caring hours a week, how many fewer than at joining (average)", 3.5, 2.8, 4.1, "n/a"),
            ("Happy with Carers Link", 20, 18, 25, "sum"),
        ),
    ),
    (
        "New registrations - where from",
        (
            ("School or college", 12, 9, 17, "sum"),
            ("Adult social care", 6, 5, 6, "sum"),
            ("GP or hospital", 3, 4, 4, "sum"),
            ("Self or family", 8, 6, 9, "sum"),
        ),
    ),
    (
        "New registrations - who",
        (
            ("16-17", 11, 9, 15, "sum"),
            ("18-21", 12, 10, 14, "sum"),
            ("22-25", 6, 5, 7, "sum"),
            ("Cares for someone with a mental illness", 13, 10, 16, "sum"),
            ("Care leaver", "<5", "<5", 5, "supp"),
        ),
    ),
)

# Line, budget of the year, three quarters.
SPEND: tuple[tuple[object, ...], ...] = (
    ("Staff", 78000, 19240.5, 19240.5, 19512.25),
    ("Grants paid", 14000, 3480, 2915, 3910.9),
    ("Breaks", 9000, 1905.4, 2610.75, 2826.8),
    ("Travel", 1600, 331.2, 279.45, 388.8),
    ("Room and phones", 2400, 600, 600, 600),
    ("Management charge", 6300, 1575, 1575, 1575),
)

NARRATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well this quarter?",
        (
            "R. had given up college to sit with her brother, she is back and not missed a week.",
            "Two carers who left us last year now run the Thursday drop-in at Dunnock Hill.",
            "The children's ward is using the visiting leaflet that 3 of our carers rewrote.",
            "The 85% target for assessments was met again after the dip in the summer.",
        ),
    ),
    (
        "What has been difficult?",
        (
            "The college worker was off for two weeks in November, the manager did 5 drop-ins.",
            "The grants panel met 3 times and turned down 4 requests, mostly rent arrears.",
            "Wharf Barn put its price up by 9% for the October residential.",
        ),
    ),
    (
        "Plans for next quarter",
        (
            "We hope to take 14 carers away at Easter if the trust says yes.",
            "New age bands will be used from April 2026 as asked by the council.",
        ),
    ),
)


def _add(figures: list[object]) -> float:
    """Add up what is a number, as Excel does."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _schedule(made: Workbook, head: Format, looks: dict[str, Format]) -> None:
    """Write the cover and the form of the council."""
    cover = made.add_worksheet("Cover")
    cover.write("A1", "OSMERLEY METROPOLITAN BOROUGH COUNCIL", looks["bold"])
    cover.write("A2", "Contract monitoring workbook 2025-26 - Adults Commissioning")
    for row, pair in enumerate(
        (
            ("Provider", "Osmerley Carers Link"),
            ("Service", "Young adult carers (16-25)"),
            ("Contract", "CP-2291, 1 April 2025 to 31 March 2028"),
            ("Return for", "Quarter 3, October - December 2025"),
            ("Completed by", "L. Hartle, Service Manager, 15 January 2026"),
            ("RAG", "Green at or over target for the quarter, Amber within 10%, Red otherwise"),
        ),
        3,
    ):
        cover.write_row(row, 0, pair)
    sheet = made.add_worksheet("Schedule C")
    sheet.write("A1", "Schedule C - Performance indicators", looks["bold"])
    sheet.write("A2", "Providers fill in white cells only. Quarter 4 to be left empty until due.")
    sheet.write_row(
        "A4",
        ("No.", "Indicator", "Enter here", "Annual target", "Qtr 1", "Qtr 2", "Qtr 3", "Qtr 4")
        + ("Year to date", "RAG (Q3)", "Provider comments"),
        head,
    )
    row = 4
    for number, words, target, lines, rag, comment in SCHEDULE:
        assert isinstance(lines, tuple)
        look = looks["place"] if number == "YAC5" else looks["rate"] if len(lines) > 1 else None
        sheet.write_row(row, 0, (number, words))
        if target:
            sheet.write(row, 3, target, looks["rate"] if look is looks["rate"] else None)
        sheet.write_row(row, 9, (rag, comment))
        for line in lines:
            sheet.write_row(row, 2, line[:1])
            sheet.write_row(row, 4, line[1:])
            reach = f"=SUM(E{row + 1}:H{row + 1})"
            sheet.write_formula(row, 8, reach, None, _add(list(line[1:])))
            row += 1
        if len(lines) > 1:
            top, base = ([*line[1:], "", _add(list(line[1:]))] for line in lines)
            sheet.write(row, 2, "Average" if number == "YAC5" else "%")
            for at in (0, 1, 2, 4):
                name = xl_col_to_name(4 + at)
                figure = top[at] / base[at]
                sheet.write_formula(row, 4 + at, f"={name}{row - 1}/{name}{row}", look, figure)
            row += 1
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 2, 24)
    sheet.set_column(10, 10, 50)


def _lists(made: Workbook, head: Format, looks: dict[str, Format]) -> None:
    """Write the list of grants and the list of breaks."""
    sheet = made.add_worksheet("Grants Q3")
    sheet.write_row(
        "A1",
        ("Ref", "Paid on", "Carer", "Age", "Cares for", "Grant for", "Asked £", "Paid £")
        + ("Days from application", "Since then"),
        head,
    )
    for row, line in enumerate(GRANTS, 1):
        assert isinstance(line[0], tuple)
        sheet.write(row, 0, f"G-{28 + row:03}")
        sheet.write_datetime(row, 1, date(2025, *line[0]), looks["day"])
        sheet.write_row(row, 2, line[1:5])
        sheet.write_row(row, 6, line[5:7], looks["money"])
        sheet.write_row(row, 8, line[7:9])
    sheet.write("F18", "Total Oct-Dec", looks["bold"])
    for name, at in (("G", 5), ("H", 6), ("I", 7)):
        total = _add([line[at] for line in GRANTS])
        sheet.write_formula(f"{name}18", f"=SUM({name}2:{name}17)", None, total)
    started = len([line for line in GRANTS if str(line[8]).startswith("Started")])
    sheet.write("F20", "Started the course or job the grant was for (Q3)")
    sheet.write_formula("H20", '=COUNTIF(J2:J17,"Started*")', None, started)
    sheet.write("F21", "Requests turned down (Q3)")
    sheet.write("H21", 4)
    sheet.set_column(5, 9, 20)

    sheet = made.add_worksheet("Breaks")
    sheet.write("A1", "Breaks and trips, quarter 3 (Oct to Dec 2025)", looks["bold"])
    sheet.write_row(
        "A3",
        ("When", "What", "Where", "Places offered", "Came", "Stand-in care (hrs)")
        + ("Volunteer hours", "Cost (£)"),
        head,
    )
    for row, line in enumerate(BREAKS, 3):
        if isinstance(line[0], tuple):
            sheet.write_datetime(row, 0, date(2025, *line[0]), looks["day"])
        else:
            sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:7])
        sheet.write(row, 7, line[7], looks["money"])
    sheet.write("A14", "All breaks")
    for name, at in (("D", 3), ("E", 4), ("F", 5), ("G", 6), ("H", 7)):
        total = _add([line[at] for line in BREAKS])
        sheet.write_formula(f"{name}14", f"=SUM({name}4:{name}13)", None, total)
    sheet.write("A17", "What they said after (Q3)", looks["bold"])
    for row, (words, figure) in enumerate(AFTER, 17):
        sheet.write(row, 0, words)
        sheet.write(row, 4, figure)
    sheet.set_column(0, 2, 22)


def _college(made: Workbook, head: Format, looks: dict[str, Format]) -> None:
    """Write college support by month, and by place for the quarter."""
    sheet = made.add_worksheet("College support")
    sheet.write_row("A1", ("College support 2025/26", *MONTHS, "Total so far"), head)
    for row, line in enumerate(COLLEGE, 1):
        sheet.write_row(row, 0, line)
        total = _add(list(line[1:]))
        sheet.write_formula(row, 10, f"=SUM(B{row + 1}:J{row + 1})", None, total)
    sheet.write("A14", "By place, Quarter 3", looks["bold"])
    sheet.write_row(
        "A15",
        ("", "On carers list at 31 Dec", "Carers seen", "Staff trained", "Peer mentors")
        + ("Mentors' hours",),
        head,
    )
    for row, line in enumerate(PLACES, 15):
        sheet.write_row(row, 0, line)
    sheet.write("A20", "Total")
    for at, name in enumerate("BCDEF", 1):
        total = _add([line[at] for line in PLACES])
        sheet.write_formula(f"{name}20", f"=SUM({name}16:{name}19)", None, total)
    sheet.write("A21", "Peer mentors are second years who are carers themselves, not paid.")
    sheet.set_column(0, 0, 50)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Osmerley Carers Link Q3 monitoring")
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA", "border": 1})
    looks = {
        "bold": made.add_format({"bold": True}),
        "rate": made.add_format({"num_format": "0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    _schedule(made, head, looks)
    _lists(made, head, looks)
    _college(made, head, looks)

    sheet = made.add_worksheet("Survey and who")
    row = 0
    for title, lines in PEOPLE:
        sheet.write_row(row, 0, (title, "Q1", "Q2", "Q3", "Year so far"), head)
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
            if line[4] == "sum":
                total = _add(list(line[1:4]))
                sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, total)
        row += 3
    sheet.set_column(0, 0, 58)

    sheet = made.add_worksheet("Finance & narrative")
    sheet.write_row(
        "A1", ("£", "Budget 2025/26", "Q1", "Q2", "Q3", "Spent to date", "% of budget"), head
    )
    everything = [*SPEND, ("Total", *(_add([line[at] for line in SPEND]) for at in range(1, 5)))]
    for row, line in enumerate(everything, 1):
        sheet.write(row, 0, line[0])
        for at, figure in enumerate(line[1:], 1):
            if line[0] == "Total":
                name = xl_col_to_name(at)
                sheet.write_formula(row, at, f"=SUM({name}2:{name}7)", looks["money"], figure)
            else:
                sheet.write(row, at, figure, looks["money"])
        spent = _add(list(line[2:]))
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", looks["money"], spent)
        share = spent / _add([line[1]])
        sheet.write_formula(row, 6, f"=F{row + 1}/B{row + 1}", looks["rate"], share)
    sheet.write("A10", "Given by local firms (tickets, vouchers, kit), worth about")
    sheet.write_row("C10", (310, 185, "640 (est)"))
    row = 12
    for question, answers in NARRATIVE:
        sheet.write(row, 0, question, looks["bold"])
        for at, answer in enumerate(answers, 1):
            sheet.write(row + at, 0, answer)
        row += len(answers) + 2
    sheet.set_column(0, 6, 14)
    made.close()
