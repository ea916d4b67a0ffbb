"""Community acupuncture and yoga for people caring for someone with cancer, quarterly to an ICB."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, measure, threshold, parts (words and two quarters each), comment.
Part = tuple[str, float | str, float | str]
MEASURES: tuple[tuple[str, str, float | str, tuple[Part, ...], str], ...] = (
    (
        "LQ1",
        "Carers new to the service",
        240,
        (("Number", 61, 66),),
        "Slightly ahead of plan",
    ),
    (
        "LQ2",
        "First appointment offered inside 15 working days",
        0.9,
        (("Offered in time", 57, 65), ("Referrals accepted", 64, 70)),
        "Improved since the Calder Road beds went from 5 to 6",
    ),
    (
        "LQ3",
        "Carers completing (6 or more of their 8 sessions)",
        0.7,
        (("Completed", 41, 43), ("Courses due to end in quarter", 56, 58)),
        "",
    ),
    (
        "LQ4",
        "Improved wellbeing (SWEMWBS up by 3 or more)",
        0.6,
        (("Improved", 27, 29), ("With first and last form", 39, 41)),
        "Paper forms still being chased at Rowan House",
    ),
    (
        "LQ5",
        "Contacts delivered, acupuncture and yoga",
        2400,
        (("Number", 587, 592),),
        "August is always low. See Clinics tab",
    ),
    (
        "LQ6",
        "DNA rate (no more than)",
        0.12,
        (("Did not attend", 58, 60), ("Places booked", 662, 669)),
        "",
    ),
    (
        "LQ7",
        "New carers living in IMD deciles 1-4",
        0.35,
        (("In deciles 1-4", 23, 27), ("New carers with a postcode", 61, 66)),
        "",
    ),
    (
        "LQ8",
        "Formal complaints (for information)",
        "",
        (("Number", 1, "nil"),),
        "Q1: about parking, closed",
    ),
)

CLINICS: tuple[tuple[str, str, tuple[float, ...]], ...] = (
    ("Acupuncture", "Thornlea Library", (46, 51, 48, 52, 38, 55)),
    ("", "Calder Road Methodist", (39, 42, 44, 41, 35, 47)),
    ("", "Rowan House Hospice", (28, 30, 27, 31, 26, 33)),
    ("", "Acupuncture total", (113, 123, 119, 124, 99, 135)),
    ("Yoga", "Thornlea Library", (34, 36, 33, 37, 25, 40)),
    ("", "Rowan House Hospice", (22, 24, 25, 21, 18, 27)),
    ("", "Online (Zoom)", (18, 21, 19, 22, 20, 24)),
    ("", "Yoga total", (74, 81, 77, 80, 63, 91)),
    ("All", "Attended", (187, 204, 196, 204, 162, 226)),
    ("", "Cancelled with notice", (5, 6, 6, 5, 5, 7)),
    ("", "DNA", (19, 21, 18, 20, 21, 19)),
    ("", "Booked", (211, 231, 220, 229, 188, 252)),
    ("", "Sessions run", (22, 24, 23, 25, 19, 26)),
    ("", "Practitioner hours", (55, 60, 57.5, 62.5, 47.5, 65)),
    ("", "On waiting list, end of month", (14, 17, 12, 15, 19, 11)),
)
# Rows of CLINICS that add up others: first and last row above them.
ADDED = {3: (0, 2), 7: (4, 6)}

CHANGED: tuple[tuple[str, tuple[Part, ...]], ...] = (
    (
        "Carers (asked by phone after their last session)",
        (
            ("Rung", 41, 43),
            ("Got through to", 38, 40),
            ("Now sleeps 6 hours or more most nights, did not before", 17, 19),
            ("Cut down or came off sleeping tablets (GP knows)", 5, 7),
            ("Kept their job or went back to work", 8, 9),
            ("Went for own overdue smear, mammogram or check-up", 6, 8),
            ("Took the home practice pack", 36, 39),
            ("Joined the mailing list", 22, 25),
            ("Passed on to Ardale Carers Hub", 11, 13),
        ),
    ),
    (
        "The person they look after",
        (
            ("Carers shown acupressure points for sickness", 24, 26),
            ("Patient needing less anti-sickness medicine since", 7, 9),
            ("Patients who came along to a class as a guest", 10, 12),
            ("Hospice night sits booked, then handed back as not needed", 6, 9),
        ),
    ),
    (
        "New carers - equalities",
        (
            ("Female", 44, 47),
            ("Male", 17, 19),
            ("Under 40", 9, 11),
            ("40-64", 33, 35),
            ("65+", 19, 20),
            ("Cares for partner", 38, 40),
            ("Cares for parent", 16, 18),
            ("Cares for someone else", 7, 8),
            ("Needs an interpreter", "<5", 6),
        ),
    ),
)

# Initials, task, came as a carer, started, hours in three months, expenses, note.
HELPERS: tuple[tuple[str, str, str, str, tuple[float, ...], float, str], ...] = (
    ("JM", "Front desk Thornlea", "Y", "Feb 24", (12, 8, 14), 18.4, ""),
    ("Beth", "Tea table", "Y", "May 24", (10, 10, 12), 0, ""),
    ("R.O.", "Tea table", "N", "May 24", (6, 4, 6), 9.2, ""),
    ("Farida", "Front desk Calder Rd", "Y", "Sept 24", (14, 11, 15), 31.5, "also translates"),
    ("KL", "Yoga mats and set-up", "N", "Oct 24", (8, 5, 9), 12.6, ""),
    ("Des", "Driver", "Y", "Nov 24", (16, 12, 18), 87.3, ""),
    ("PT", "Zoom host", "N", "Jan 25", (6, 6, 6), 0, ""),
    ("Anwen", "Chair yoga helper", "Y", "Jan 25", (9, 7, 10), 14.8, "certificate in July"),
    ("SG", "Bereaved carers' table", "Y", "Mar 25", (8, 6, 8), 11, ""),
    ("Mo", "Driver", "N", "June 25", (11, 7.5, 13), 64.9, ""),
    ("LV", "Chair yoga helper", "Y", "July 25", (5, 6, 9), 7.7, "certificate in September"),
)

COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Acupuncturists (sessional)", 38400, 9350, 9420.5),
    ("Yoga teachers", 14200, 3480, 3395),
    ("Coordinator 0.6 wte", 21750, 5437.5, 5437.5),
    ("Room hire", 6900, 1742, 1688),
    ("Needles, couch roll, sharps bins", 2300, 618.35, 541.2),
    ("Volunteer expenses", 1100, 241.15, 257.4),
    ("Insurance and registration", 950, 950, 0),
    ("Overheads 8%", 6848, 1745.52, 1659.17),
)

FORMS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("I was made to feel welcome", (41, 10, 0, 1)),
    ("The times suited me", (22, 19, 9, 2)),
    ("The room was warm and comfortable", (28, 17, 5, 2)),
    ("I feel less on my own with it all", (25, 18, 6, 3)),
    ("I would tell a friend to come", (44, 7, 0, 1)),
)

REMARKS = (
    (
        "Two Calder Road members widowed in the spring have set up a Sunday walk of their own"
        " and nine people now go."
    ),
    (
        "The district nurses tell us 5 husbands who used to ring them most evenings now ring"
        " about once a week."
    ),
    (
        "One man had handed in his notice when his wife was diagnosed; he has withdrawn it and is"
        " back three days a week."
    ),
    "Boiler failure closed Rowan House for 2 weeks in August.",
    "We sent 350 leaflets to GP surgeries and the chemotherapy day unit in July.",
    "Our second acupuncturist finished her mentoring and now works alone on Thursdays.",
    "From October we hope to open a fourth venue with 4 couches at Pell Green.",
    "We expect to reach 240 new carers by the end of February.",
    "All 11 volunteers have an up to date DBS.",
)


def _return(sheet: Worksheet, head: Format, rate: Format, grey: Format) -> None:
    """Write the form of the ICB, each rate with its parts above it."""
    sheet.write("A1", "NHS Wexcombe and Ardale Integrated Care Board", head)
    sheet.write("A2", "Schedule 4 Local Quality Requirements - provider return")
    sheet.write_row("A3", ("Provider:", "Stillbrook Community Health CIC"))
    sheet.write_row("A4", ("Contract:", "WA/ICB/PC-2214 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A5", ("Service:", "Acupuncture and yoga for carers of people with cancer"))
    sheet.write_row("A6", ("Return for:", "Quarter 2, July-September 2025"))
    heads = ("Ref", "Requirement", "Line", "Threshold / annual plan", "Q1", "Q2", "Q3", "Q4")
    sheet.write_row("A8", (*heads, "2025/26 to date", "Provider comment"), head)
    row = 8
    for ref, words, aim, parts, comment in MEASURES:
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 3, aim, rate if isinstance(aim, float) else None)
        sheet.write(row, 9, comment)
        for name, first, second in parts:
            sheet.write_row(row, 2, (name,))
            sheet.write_row(row, 4, (first, second))
            known = sum(part for part in (first, second) if not isinstance(part, str))
            sheet.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", None, known)
            row += 1
        if len(parts) == 2:
            sheet.write(row, 2, "%", grey)
            tops, bases = parts[0][1:], parts[1][1:]
            pairs = [(float(top), float(base)) for top, base in zip(tops, bases, strict=True)]
            pairs.append((sum(top for top, _ in pairs), sum(base for _, base in pairs)))
            for column, letter, (top, base) in zip((4, 5, 8), "EFI", pairs, strict=True):
                sum_ = f"={letter}{row - 1}/{letter}{row}"
                sheet.write_formula(row, column, sum_, rate, top / base)
            row += 1
    sheet.write(row + 1, 0, "Completed by: H. (contracts), 13/10/2025")
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 2, 28)
    sheet.set_column(3, 3, 14)
    sheet.set_column(9, 9, 50)


def _clinics(sheet: Worksheet, head: Format) -> None:
    """Write attendances by venue and month."""
    sheet.write("A1", "Attendances by venue 2025", head)
    months = ("Apr", "May", "Jun", "Jul", "Aug", "Sep")
    sheet.write_row("A3", ("", "Venue", *months, "Apr-Sep"), head)
    for row, (kind, venue, figures) in enumerate(CLINICS):
        at = row + 4
        sheet.write_row(row + 3, 0, (kind, venue))
        for column, figure in enumerate(figures, 2):
            letter = "CDEFGH"[column - 2]
            if row in ADDED:
                first, last = (part + 4 for part in ADDED[row])
                added = f"=SUM({letter}{first}:{letter}{last})"
                sheet.write_formula(row + 3, column, added, head, figure)
            elif venue == "Attended":
                sheet.write_formula(row + 3, column, f"={letter}7+{letter}11", head, figure)
            else:
                sheet.write(row + 3, column, figure)
        if "waiting" not in venue:
            sheet.write_formula(row + 3, 8, f"=SUM(C{at}:H{at})", head, sum(figures))
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 30)


def _changed(sheet: Worksheet, head: Format) -> None:
    """Write what changed for carers and those they look after."""
    row = 0
    for title, lines in CHANGED:
        sheet.write_row(row, 0, (title, "Q1 2025/26", "Q2 2025/26", "Both quarters"), head)
        for name, first, second in lines:
            row += 1
            sheet.write_row(row, 0, (name, first, second))
            if not isinstance(first, str) and not isinstance(second, str):
                added = f"=B{row + 1}+C{row + 1}"
                sheet.write_formula(row, 3, added, None, first + second)
        row += 3
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 3, 13)


def _helpers(sheet: Worksheet, head: Format, pounds: Format) -> None:
    """Write the list of volunteers with their hours."""
    sheet.write("A1", "Volunteers, quarter 2 (July to September 2025)", head)
    heads = ("Who", "What they do", "Came to us as a carer?", "Started")
    sheet.write_row("A2", (*heads, "Hrs Jul", "Hrs Aug", "Hrs Sep", "Hrs Q2"), head)
    sheet.write_row("I2", ("Expenses £", "Notes"), head)
    for row, (who, task, carer, since, hours, spent, note) in enumerate(HELPERS, 2):
        sheet.write_row(row, 0, (who, task, carer, since, *hours))
        sheet.write_formula(row, 7, f"=SUM(E{row + 1}:G{row + 1})", None, sum(hours))
        sheet.write(row, 8, spent, pounds)
        sheet.write(row, 9, note)
    end = len(HELPERS) + 2
    sheet.write(end, 0, "Total", head)
    columns = [*zip(*(helper[4] for helper in HELPERS), strict=True)]
    columns.append(tuple(sum(helper[4]) for helper in HELPERS))
    columns.append(tuple(helper[5] for helper in HELPERS))
    for letter, figures in zip("EFGHI", columns, strict=True):
        total = round(sum(figures), 2)
        form = pounds if letter == "I" else head
        cell = f"{letter}{end + 1}"
        sheet.write_formula(cell, f"=SUM({letter}3:{letter}{end})", form, total)
    sheet.write_row(end + 2, 0, ("In Q2", "Volunteers who first came as carers", 7))
    sheet.write_row(end + 3, 0, ("", "Gained a chair yoga leader certificate", 2))
    sheet.write_row(end + 4, 0, ("", "Volunteer supervision meetings held", 3))
    sheet.set_column(1, 1, 36)
    sheet.set_column(2, 2, 21)


def _costs(sheet: Worksheet, head: Format, pounds: Format, rate: Format) -> None:
    """Write budget and spend."""
    sheet.write("A1", "Expenditure 2025/26 (£)", head)
    heads = ("", "Budget for year", "Q1 actual", "Q2 actual", "Spent to date", "% of budget")
    sheet.write_row("A2", heads, head)
    lines = [(name, [plan, first, second]) for name, plan, first, second in COSTS]
    total = [round(sum(column), 2) for column in zip(*(line[1] for line in lines), strict=True)]
    for row, (name, figures) in enumerate((*lines, ("Total", total)), 2):
        sheet.write(row, 0, name, head if name == "Total" else None)
        for column, figure in enumerate(figures, 1):
            if name == "Total":
                letter = "BCD"[column - 1]
                sheet.write_formula(row, column, f"=SUM({letter}3:{letter}10)", pounds, figure)
            else:
                sheet.write(row, column, figure, pounds)
        spent = round(figures[1] + figures[2], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", pounds, spent)
        sheet.write_formula(row, 5, f"=E{row + 1}/B{row + 1}", rate, spent / figures[0])
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 5, 14)


def _feedback(sheet: Worksheet, head: Format) -> None:
    """Write the forms handed in and the remarks."""
    sheet.write("A1", "Feedback forms handed in July-September 2025", head)
    sheet.write_row("A2", ("Forms handed in", 52))
    sheet.write_row("A4", ("", "Agree a lot", "Agree", "Disagree", "Left blank"), head)
    for row, (words, figures) in enumerate(FORMS, 4):
        sheet.write_row(row, 0, (words, *figures))
    sheet.write("A12", "Anything else the ICB should know about this quarter?", head)
    for row, remark in enumerate(REMARKS, 12):
        sheet.write(row, 0, remark)
    sheet.set_column(0, 0, 48)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stillbrook ICB return Q2")
    head = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%", "italic": True})
    grey = made.add_format({"italic": True, "font_color": "#666666"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("LQR return"), head, rate, grey)
    _clinics(made.add_worksheet("Clinics"), head)
    _changed(made.add_worksheet("What changed"), head)
    _helpers(made.add_worksheet("Volunteers Q2"), head, pounds)
    _costs(made.add_worksheet("Spend"), head, pounds, rate)
    _feedback(made.add_worksheet("Feedback"), head)
    made.close()
