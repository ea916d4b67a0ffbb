"""Health passports and peer groups for care leavers, half-yearly on the form of a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, target, first half, second half, whole year, comment.
# A pair is a number and what it is out of.
FORM: tuple[tuple[object, ...], ...] = (
    ("R1", "Health passports completed with the young person", 110, 49, 57, 106, "Just short"),
    (
        "R2",
        "Passports completed within 8 weeks of referral",
        0.8,
        (38, 49),
        (47, 57),
        (85, 106),
        "Files from other councils come late",
    ),
    ("R3", "Registered with a GP at passport review", 0.95, (41, 43), (50, 52), (91, 95), ""),
    (
        "R4",
        "Seen a dentist in the 12 months before review",
        0.6,
        (22, 43),
        (33, 52),
        (55, 95),
        "No NHS dentist taking on in Tarrow",
    ),
    ("R5", "Peer group sessions held", 80, 41, 44, 85, "See Groups"),
    (
        "R6",
        "Young people coming to 3 or more sessions (different people)",
        60,
        34,
        39,
        52,
        "21 came in both halves, counted once",
    ),
    (
        "R7",
        "Group members with a better SWEMWBS score at review",
        0.6,
        (13, 22),
        (18, 27),
        (31, 49),
        "",
    ),
    (
        "R8",
        "Young people who say their passport is useful",
        0.85,
        (24, 28),
        (31, 35),
        (55, 63),
        "From the cards",
    ),
    ("R9", "Safeguarding concerns passed to the council", "For information", 2, 1, 3, ""),
)

MONTHS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Referrals from personal advisers", (9, 8, 5, 11, 10, 9, 10, 12, 9, 8, 6, 13)),
    ("Passports completed", (7, 9, 6, 8, 9, 10, 9, 10, 11, 8, 7, 12)),
    ("   of these, in 8 weeks", (6, 7, 4, 6, 7, 8, 7, 8, 9, 7, 6, 10)),
    ("Summaries sent to GPs", (7, 9, 6, 8, 8, 10, 9, 10, 11, 8, 7, 12)),
    (
        "Had given up on a clinic, rebooked with us and went",
        (2, 3, 1, 4, 2, 3, 3, 2, 4, 3, 2, 4),
    ),
    ("Caught up on jabs missed as a child", (1, 2, 0, 3, 2, 2, 2, 3, 3, 1, 2, 4)),
    (
        "Used the pharmacy or 111 where they would have gone to A&E",
        (2, 1, 2, 3, 2, 2, 3, 3, 2, 4, 2, 3),
    ),
    (
        "Hours the looked-after nurses say we saved them",
        (4, 5, 3.5, 5.5, 5, 6, 6, 6.5, 7, 5.5, 4, 7.5),
    ),
    (
        "Bus fares and day tickets (£)",
        (62.4, 71.8, 44.6, 80.2, 74.5, 69.9, 78.1, 82.6, 75.3, 66, 51.2, 88.7),
    ),
)

WHO: tuple[tuple[object, ...], ...] = (
    ("16 and 17", 14, 17, 31),
    ("18 to 20", 22, 25, 47),
    ("21 to 25", 13, 15, 28),
    # The second half was typed in too low by one, and the year with it.
    ("All ages", 49, 56, 105),
    ("Came to this country alone as a child", 9, 11, 20),
    ("Young parents", "<5", 6, "supp."),
    ("Disability or long-term condition", 17, 21, 38),
)

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Tuesday Tea, Marlbrook library", 18, 19, 151, 168, 17, 19),
    ("Cook and Eat, Hadlow hall", 12, 13, 88, 101, 12, 14),
    ("Gym and football", 8, 8, 54, 58, 9, 9),
    ("Young mums and dads", 3, 4, 11, 19, 4, 6),
)

CAME: tuple[tuple[object, ...], ...] = (
    ("Sessions planned and run by the young people themselves", 6, 11, 17),
    ("Guest speakers (nurse, dentist, cook)", 7, 5, 12),
    ("Cook a proper meal for themselves most days, did not before", 8, 12, 20),
    ("Back in touch with a brother or sister", "not asked", 5, 5),
    ("See each other between groups (last week of the half)", 17, 26, ""),
    ("Started college, training or a job", 4, 6, 10),
    ("Room hire (£)", 615, 660, 1275),
    ("Food (£)", 488.35, 541.2, 1029.55),
)

# Initials, group, reviewed, sessions, SWEMWBS first and at review, cigarettes first and at review.
MEMBERS = (
    ("AB", "Tuesday Tea", date(2024, 11, 12), 9, 17, 21, 10, 4),
    ("KD", "Tuesday Tea", date(2024, 11, 26), 7, 19, 18, 0, 0),
    ("LM", "Cook and Eat", date(2024, 12, 10), 11, 20, 24, 15, 15),
    ("SO", "Gym", date(2025, 1, 21), 5, 22, 23, 5, 0),
    ("RT", "Tuesday Tea", date(2025, 2, 4), 12, 16, 22, 20, 12),
    ("JW", "Cook and Eat", date(2025, 2, 25), 6, 21, 21, 0, 0),
    ("DP", "Tuesday Tea", date(2025, 3, 18), 8, 18, 20, 8, 10),
    ("EY", "Young mums", date(2025, 4, 29), 4, 19, 25, 6, 2),
    ("NC", "Gym", date(2025, 5, 13), 7, 23, 22, 0, 0),
    ("TH", "Tuesday Tea", date(2025, 6, 3), 14, 15, 20, 12, 5),
    ("FG", "Cook and Eat", date(2025, 6, 24), 10, 20, 26, 10, 7),
    ("MA", "Cook and Eat", date(2025, 7, 15), 9, 17, 19, 0, 0),
    ("BR", "Tuesday Tea", date(2025, 9, 2), 13, 18, 24, 18, 6),
    ("CV", "Young mums", date(2025, 9, 16), 5, 21, 20, 4, 4),
)

MENTORS: tuple[tuple[object, ...], ...] = (
    ("Shan", "May 2023", 42, 38, 61.2),
    ("Dom", "Jan 2024", 35, 40, 48),
    ("Priya", "Jan 2024", 28.5, 31, 52.4),
    ("Lee", "Mar 2024", 51, 47, 70.5),
    ("Jade", "Oct 2024", 22, 36, 39.1),
    ("Curtis", "Oct 2024", 19, 12, 18.75),
    ("Mo", "Feb 2025", 8.5, 33, 27.3),
    ("Ellie", "May 2025", "-", 24, 15.9),
    ("Tam", "June 2025", "-", 17, 11.6),
)

MENTORING: tuple[tuple[object, ...], ...] = (
    ("Mentors at end of half", 7, 9),
    ("   who grew up in care themselves", 6, 8),
    ("Passed Level 2 peer mentoring", 3, 4),
    ("Got a job or apprenticeship", 1, 2),
    ("Supervision meetings", 22, 27),
    ("Days waited for a DBS check (average)", 19, 24),
)

OTHERS: tuple[tuple[object, ...], ...] = (
    ("Passport evenings for foster carers and hosts", 3, 4, 7),
    ("Foster carers and supported lodgings hosts who came", 21, 29, 50),
    ("   surer now how to talk about health with their young person", 15, 24, 39),
    ("Personal advisers briefed", 12, 9, 21),
    ("GP surgeries visited", 8, 6, 14),
    ("GP surgeries that now register care leavers with no proof of address", 3, 4, 7),
    ("Leaflets given out", 400, 250, 650),
    ("Vacant posts (WTE)", 0.6, "nil", ""),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards given out", 60, 66, 126),
    ("Cards back", 28, 35, 63),
    ("Passport is useful", 24, 31, 55),
    ("I feel less on my own", 15, 22, 37),
    ("I would tell a friend to come", 26, 33, 59),
)

NOTES = (
    (
        "A good half all round. K. had not opened a hospital letter for two years and now goes to "
        "his epilepsy clinic on his own."
    ),
    (
        "Personal advisers sent 58 referrals in this half, up from 52. Our nurse lead was off for "
        "7 weeks so passports slowed in August."
    ),
    (
        "Three of the Cook and Eat lot have set up their own Sunday lunch and take turns to host. "
        "We ran 2 stalls at the town fair in July and handed out 90 water bottles."
    ),
    (
        "The sexual health clinic tells us 5 young women came in for the first time because a "
        "mentor sat with them."
    ),
    (
        "The 80% for 8 weeks is hard to hit when files come late from other councils. We met the "
        "contracts team 4 times about the new form."
    ),
    "From October we want to add a group in Tarrow and hope for 12 young people there.",
)


def _form(sheet: Worksheet, bold: Format, rate: Format, grey: Format) -> None:
    """Write the form of the council."""
    sheet.write("A1", "MARLBROOK BOROUGH COUNCIL - Children's Services")
    sheet.write("A2", "Half-yearly contract return")
    for row, pair in enumerate(
        (
            ("Provider:", "Open Gate Care Leavers CIC"),
            ("Service:", "Health passports and peer groups for care leavers (16 to 25)"),
            ("Contract:", "MBC/CS/2317, 1 October 2023 to 30 September 2027"),
            ("Year:", "Contract year 2, 1 October 2024 to 30 September 2025"),
            ("This return:", "Second half, April to September 2025"),
            ("Filled in by:", "Ros, service manager, 17/10/2025"),
        ),
        3,
    ):
        sheet.write_row(row, 0, pair)
    sheet.merge_range("D11:F11", "First half (Oct 24 - Mar 25)", bold)
    sheet.merge_range("G11:I11", "Second half (Apr - Sep 25)", bold)
    sheet.merge_range("J11:L11", "Whole year", bold)
    thirds = ("Number", "Out of", "%")
    sheet.write_row("A12", ("Ref", "Requirement", "Target", *thirds, *thirds, *thirds), bold)
    sheet.write("M12", "Provider comment", bold)
    for row, (ref, words, target, *spans, comment) in enumerate(FORM, 12):
        sheet.write_row(row, 0, (ref, words))
        paired = isinstance(spans[0], tuple)
        sheet.write(row, 2, target, rate if paired else None)
        for column, span in zip((3, 6, 9), spans, strict=True):
            if isinstance(span, tuple):
                sheet.write_row(row, column, span)
                above, below = xl_col_to_name(column), xl_col_to_name(column + 1)
                sheet.write_formula(
                    row,
                    column + 2,
                    f"={above}{row + 1}/{below}{row + 1}",
                    rate,
                    span[0] / span[1],
                )
            else:
                sheet.write(row, column, span)
                sheet.write_blank(row, column + 1, None, grey)
                sheet.write_blank(row, column + 2, None, grey)
        sheet.write(row, 12, comment)
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 54)
    sheet.set_column(2, 2, 14)
    sheet.set_column(3, 11, 8)
    sheet.set_column(12, 12, 34)


def _months(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the months with the halves after every six, and who the young people are."""
    sheet.write("A1", "Passports month by month, October 2024 to September 2025", bold)
    heads = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "1st half")
    later = ("Apr", "May", "June", "July", "Aug", "Sept", "2nd half", "Year")
    sheet.write_row("B3", (*heads, *later), bold)
    for row, (words, figures) in enumerate(MONTHS, 3):
        cells = money if "£" in words else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, figures[:6], cells)
        sheet.write_row(row, 8, figures[6:], cells)
        first, second = round(sum(figures[:6]), 2), round(sum(figures[6:]), 2)
        at = row + 1
        sheet.write_formula(row, 7, f"=SUM(B{at}:G{at})", cells, first)
        sheet.write_formula(row, 14, f"=SUM(I{at}:N{at})", cells, second)
        sheet.write_formula(row, 15, f"=H{at}+O{at}", cells, round(first + second, 2))
    sheet.write_row("A16", ("Who they are (passports completed)", "1st half", "2nd half"), bold)
    sheet.write("D16", "Year", bold)
    for row, line in enumerate(WHO, 16):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 54)


def _groups(sheet: Worksheet, bold: Format) -> None:
    """Write the groups and what has come of them."""
    sheet.write("A1", "Peer groups", bold)
    sheet.merge_range("B3:C3", "Sessions", bold)
    sheet.merge_range("D3:E3", "Attendances", bold)
    sheet.merge_range("F3:G3", "On register at the end", bold)
    halves = ("Oct-Mar", "Apr-Sep")
    sheet.write_row("A4", ("Group", *halves, *halves, *halves), bold)
    for row, line in enumerate(GROUPS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "All groups", bold)
    for column, total in zip("BCDEFG", (41, 44, 304, 346, 42, 48), strict=True):
        sheet.write_formula(f"{column}9", f"=SUM({column}5:{column}8)", bold, total)
    sheet.write_row("A12", ("What has come of it (members)", *halves, "Year"), bold)
    for row, line in enumerate(CAME, 12):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 58)
    sheet.set_column(1, 6, 11)


def _members(sheet: Worksheet, bold: Format, day: Format, place: Format) -> None:
    """Write the list of members and their scores."""
    sheet.write("A1", "Group members reviewed 1 Oct 2024 - 30 Sept 2025", bold)
    sheet.write("A2", "Only those who said yes to sharing. SWEMWBS is 7 to 35, higher is better.")
    sheet.write_row(
        "A4",
        (
            "Initials",
            "Group",
            "Reviewed",
            "Sessions come to",
            "SWEMWBS first",
            "SWEMWBS review",
            "Cigarettes a day first",
            "Cigarettes a day review",
        ),
        bold,
    )
    for row, line in enumerate(MEMBERS, 4):
        sheet.write_row(row, 0, line[:2])
        sheet.write_datetime(row, 2, line[2], day)
        sheet.write_row(row, 3, line[3:])
    sheet.write("A19", "Average", bold)
    for column, at in (("E", 4), ("F", 5)):
        mean = sum(figure for line in MEMBERS if isinstance(figure := line[at], int)) / 14
        sheet.write_formula(f"{column}19", f"=AVERAGE({column}5:{column}18)", place, mean)
    sheet.set_column(0, 2, 13)
    sheet.set_column(3, 7, 15)


def _mentors(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the list of peer mentors and, below it, what is counted of them by half."""
    sheet.write("A1", "PEER MENTORS (volunteers) - contract year 2", bold)
    sheet.write_row(
        "A3", ("Mentor", "With us since", "Hours Oct-Mar", "Hours Apr-Sep", "Expenses (£)"), bold
    )
    for row, line in enumerate(MENTORS, 3):
        sheet.write_row(row, 0, line[:4])
        sheet.write(row, 4, line[4], money)
    sheet.write("A13", "Total", bold)
    for column, total in (("C", 206), ("D", 278), ("E", 344.75)):
        form = money if column == "E" else bold
        sheet.write_formula(f"{column}13", f"=SUM({column}4:{column}12)", form, total)
    sheet.write_row("A16", ("Mentors", "", "Oct-Mar", "Apr-Sep"), bold)
    for row, (words, first, second) in enumerate(MENTORING, 16):
        sheet.write(row, 0, words)
        sheet.write_row(row, 2, (first, second))
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 4, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Open Gate half-yearly return")
    bold = made.add_format({"bold": True, "bg_color": "#E4DFEC", "text_wrap": True})
    grey = made.add_format({"bg_color": "#BFBFBF"})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    place = made.add_format({"num_format": "0.0", "bold": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    form = made.add_worksheet("Return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, rate, grey)
    passports = made.add_worksheet("Passports")
    passports.set_landscape()
    passports.fit_to_pages(1, 0)
    _months(passports, bold, money)
    _groups(made.add_worksheet("Groups"), bold)
    _members(made.add_worksheet("Members"), bold, day, place)
    _mentors(made.add_worksheet("Mentors"), bold, money)

    others = made.add_worksheet("Others and cards")
    others.write_row("A1", ("CARERS AND OTHER SERVICES", "1st half", "2nd half", "Year"), bold)
    for row, line in enumerate(OTHERS, 1):
        others.write_row(row, 0, line)
    others.write_row("A12", ("WHAT THE CARDS SAY", "1st half", "2nd half", "Year"), bold)
    for row, line in enumerate(CARDS, 12):
        others.write_row(row, 0, line)
    others.set_column(0, 0, 64)

    notes = made.add_worksheet("Our notes")
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    notes.write("A1", "Notes on the second half, from Ros and the team", bold)
    for row, paragraph in enumerate(NOTES, 2):
        notes.write(row, 0, paragraph, wrap)
    notes.set_column(0, 0, 100)
    made.close()
