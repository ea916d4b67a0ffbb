"""Pulmonary fibrosis and oxygen users' groups with partners' support, monthly to an ICB."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    "Apr 25",
    "May 25",
    "Jun 25",
    "Jul 25",
    "Aug 25",
    "Sep 25",
    "Oct 25",
    "Nov 25",
    "Dec 25",
    "Jan 26",
    "Feb 26",
    "Mar 26",
)

# Number, measure, threshold, what is counted and its months, out of what and its months.
MEASURES: tuple[tuple[Any, ...], ...] = (
    ("LQ1", "Referrals accepted", 180, "", (14, 16, 13, 17, 12, 15, 18, 16, 11, 17), "", ()),
    (
        "LQ2",
        "First contact within 5 working days",
        0.95,
        "contacted in time",
        (13, 15, 13, 16, 11, 15, 17, 15, 10, 16),
        "due a first contact",
        (14, 16, 13, 17, 12, 15, 18, 16, 11, 17),
    ),
    (
        "LQ3",
        "Home oxygen safety talk within 4 weeks of joining",
        0.9,
        "had the talk",
        (10, 12, 10, 12, 10, 11, 13, 12, 9, 11),
        "joined",
        (11, 13, 12, 13, 11, 12, 14, 13, 10, 12),
    ),
    (
        "LQ4",
        "Members attending twice or more in the month",
        0.6,
        "came twice or more",
        (55, 60, 63, 66, 61, 68, 74, 75, 66, 77),
        "on the register",
        (96, 101, 104, 108, 110, 113, 118, 121, 120, 124),
    ),
    (
        "LQ5",
        "Managing breathlessness better at 12 week review",
        0.7,
        "managing better",
        (6, 6, 7, 7, 8, 7, 9, 8, 5, 9),
        "reviewed",
        (8, 9, 10, 9, 11, 10, 12, 11, 8, 12),
    ),
    (
        "LQ6",
        "Partner or carer offered a conversation of their own",
        0.75,
        "offered",
        (7, 8, 6, 9, 6, 7, 9, 8, 5, 9),
        "new members with a partner or carer",
        (9, 10, 8, 11, 8, 9, 12, 10, 7, 11),
    ),
    (
        "LQ7",
        "Booked phone reviews missed (max)",
        0.12,
        "missed",
        (8, 9, 7, 10, 8, 7, 9, 8, 9, 8),
        "booked",
        (62, 66, 64, 70, 58, 67, 73, 69, 61, 74),
    ),
    ("LQ8", "Serious incidents (to be reported)", "-", "", (0, 0, 0, 1, 0, 0, 0, 0, 0, 0), "", ()),
)

# Group, venue, places, sessions, register, came at least once, attendances, partners, new.
GROUPS: tuple[tuple[Any, ...], ...] = (
    ("Estuary Mondays", "Bowls club", 24, 4, 26, 21, 58, 9, 2),
    ("Wealdmoor town", "Library annexe", 30, 4, 33, 27, 74, 12, 4),
    ("Hythe Green", "Methodist hall", 20, 2, 17, 13, 22, 4, 1),
    ("Singing for breath", "Bowls club", 25, 4, 22, 18, 49, 7, 2),
    ("Zoom at home", "online", None, 4, 15, 12, 31, 3, 3),
    ("Men's shed, Pitmarsh", "Fire station", 12, 2, 11, 8, 14, "n/a", 0),
)

# Line, three quarters, January, whether they are added up.
AROUND: tuple[tuple[Any, ...], ...] = (
    ("PARTNERS",),
    ("Came to Time Out (the partners' own meeting)", 34, 37, 41, 19, ""),
    ("Time Out meetings", 6, 6, 6, 2, "sum"),
    ("Sleeping through most nights again", 6, 8, 9, 3, "sum"),
    ("Gone back to their job, choir, bowls etc", 3, 4, 5, 2, "sum"),
    ("Shown how to change a cylinder", 14, 15, 17, 6, "sum"),
    ("Passed to carers' centre", 7, 9, 8, 4, "sum"),
    ("PEER SUPPORTERS",),
    ("Active at end of period", 16, 18, 19, 20, ""),
    ("Hours given", 310, 334.5, 352, 121, "sum"),
    ("Group sessions led by a peer, no staff in the room", 11, 13, 16, 6, "sum"),
    ("Stepped down", 1, 2, "nil", 1, "sum"),
    ("Training days", 2, 1, 1, 0, "sum"),
    ("Mileage claimed (£)", 241.65, 260.1, 298.35, 94.5, "sum"),
    ("ADVICE LINE",),
    ("Calls answered", 188, 201, 239, 94, "sum"),
    ("Average call (minutes)", 11, 12, 12, 13, ""),
    ("Were about to ring 999, settled at home with us on the phone", 12, 14, 19, 8, "sum"),
    ("Spare cylinders sent back to the supplier", 22, 17, 26, 9, "sum"),
    ("Letters to GPs", 31, 29, 36, 15, "sum"),
    ("OUT AND ABOUT",),
    ("Trips run", 2, 3, 2, "nil", "sum"),
    ("First holiday or day out with oxygen since diagnosis", 5, 9, 6, 2, "sum"),
    ("Minibus (£)", 380, 555, 390, 0, "sum"),
)

# Member, group, age, litres a minute, first score, its date, score now, its date, LQ5.
REVIEWS: tuple[tuple[Any, ...], ...] = (
    ("M207", "Estuary", 71, 2, 3, (2025, 10, 6), 6, (2026, 1, 5), "Yes"),
    ("M209", "Town", 66, 1, 5, (2025, 10, 8), 7, (2026, 1, 7), "Yes"),
    ("M210", "Town", 78, 4, 2, (2025, 10, 8), 2, (2026, 1, 7), "No"),
    ("M211", "Zoom", 59, 6, 1, (2025, 10, 10), 4, (2026, 1, 9), "Yes"),
    ("M213", "Singing", 69, 2, 4, (2025, 10, 13), 7, (2026, 1, 12), "Yes"),
    ("M214", "Hythe", 81, 2, 3, (2025, 10, 15), 4, (2026, 1, 14), "Yes"),
    ("M216", "Shed", 73, 0.5, 6, (2025, 10, 16), 8, (2026, 1, 15), "Yes"),
    ("M217", "Town", 64, 3, 4, (2025, 10, 20), 3, (2026, 1, 16), "No"),
    ("M218", "Estuary", 75, 1, 3, (2025, 10, 21), 6, (2026, 1, 20), "Yes"),
    ("M220", "Singing", 70, 2, 5, (2025, 10, 24), 8, (2026, 1, 22), "Yes"),
    ("M221", "Zoom", 62, 8, 2, (2025, 10, 28), 3, (2026, 1, 27), "No"),
    ("M223", "Town", 77, 2, 4, (2025, 10, 30), 6, (2026, 1, 29), "Yes"),
)

SURVEY: tuple[tuple[Any, ...], ...] = (
    ("Feel less on my own with the illness", 52),
    ("Have made a friend here I see or ring outside the group", 31),
    ("Room is warm and easy to get to", 61),
    ("Staff explain things well", 69),
    ("Would recommend the group", 70),
    ("Came by car", 48),
    ("Would like a Saturday group", 17),
)

MONEY: tuple[tuple[Any, ...], ...] = (
    ("Respiratory nurse 0.8", 41200, 3433, 34330, 41200),
    ("Groups organiser", 29800, 2483, 24830, 29800),
    ("Singing leader", 4160, 320, 3360, 4080),
    ("Room hire", 5400, 436, 4518, 5400),
    ("Oximeters & masks", 1800, 0, 1642, 1900),
    ("Peer supporters' expenses", 1300, 95, 895, 1100),
    ("Trips", 1500, 0, 1325, 1500),
)

COMMENTS = (
    (
        "Good",
        "M188, who had not left his flat since 2023, now opens up the bowls club for the "
        "Monday group.",
    ),
    (
        "Good",
        "The community respiratory team told us they have closed 5 people to home visits "
        "because the group keeps an eye on them.",
    ),
    (
        "Good",
        "Two wives whose husbands died last year have come back to run the tea and talk to "
        "new partners.",
    ),
    ("Not so good", "Snow on 8 January, so the Hythe Green bus did not run and 6 could not come."),
    ("Not so good", "LQ5 is near the 70% line; 3 people had got worse with the illness itself."),
    ("Next month", "We are going to start a second Zoom group on 11 February."),
    ("Next month", "Two new peer supporters to be trained, if the DBS checks come through."),
    ("For the ICB", "Please confirm the 2026/27 price, we asked on 12 December."),
    ("For the ICB", "Winter warmth packs went to 40 members with the council's leaflet."),
)


def _measure(
    sheet: Worksheet, row: int, months: tuple[Any, ...], form: Format | None = None
) -> None:
    """Write the months of a count and their sum."""
    sheet.write_row(row, 3, months, form)
    total = sum(months)
    sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", form, total)


def _kpis(sheet: Worksheet, head: Format, per: Format, small: Format) -> None:
    """Write the template of the ICB, with its workings under each measure."""
    sheet.write("A1", "NHS Wealdmoor and Estuary Integrated Care Board", head)
    sheet.write("A2", "Schedule 4C Local Quality Requirements - monthly return")
    sheet.write("A3", "Provider:")
    sheet.write("C3", "Second Breath Together (charity)")
    sheet.write("A4", "Contract:")
    sheet.write("C4", "WE/LTC/25/0419, 1 April 2025 - 31 March 2027")
    sheet.write("A5", "Month:")
    sheet.write("C5", "January 2026 (month 10)")
    sheet.write_row("A7", ("No.", "Measure", "Threshold", *MONTHS, "YTD"), head)
    row = 7
    for ref, words, threshold, top, tops, base, bases in MEASURES:
        sheet.write_row(row, 0, (ref, words))
        if not base:
            sheet.write(row, 2, threshold)
            _measure(sheet, row, tops)
            row += 1
            continue
        sheet.write(row, 2, threshold, per)
        sheet.write(row + 1, 1, f"   number: {top}", small)
        sheet.write(row + 2, 1, f"   out of: {base}", small)
        _measure(sheet, row + 1, tops, small)
        _measure(sheet, row + 2, bases, small)
        pairs = [*zip(tops, bases, strict=True)]
        for column, (above, below) in enumerate(pairs, 3):
            letter = xl_col_to_name(column)
            formula = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, column, formula, per, above / below)
        whole = sum(above for above, _ in pairs) / sum(below for _, below in pairs)
        sheet.write_formula(row, 15, f"=P{row + 2}/P{row + 3}", per, whole)
        row += 3
    sheet.write(row + 1, 1, "LQ1 threshold is for the whole year. LQ7: lower is better.")
    sheet.write(row + 2, 1, "YTD: months added together, then divided (also LQ4).")
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 15, 9)
    sheet.freeze_panes(7, 3)


def _groups(sheet: Worksheet, head: Format) -> None:
    """Write the groups in rows for the month."""
    sheet.write("A1", "Groups in January 2026", head)
    sheet.write_row(
        "A2",
        (
            "Group",
            "Where",
            "Places",
            "Sessions",
            "On register 31 Jan",
            "Came at least once",
            "Attendances",
            "Partners who came",
            "New members",
        ),
        head,
    )
    for row, line in enumerate(GROUPS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A9", "All groups", head)
    for column, letter in enumerate("DEFGHI", 3):
        total = sum(line[column] for line in GROUPS if line[column] != "n/a")
        sheet.write_formula(8, column, f"=SUM({letter}3:{letter}8)", head, total)
    sheet.write("A11", "Some members go to two groups: register counts them where they joined.")
    sheet.set_column(0, 1, 22)
    sheet.set_column(2, 8, 15)


def _around(sheet: Worksheet, head: Format) -> None:
    """Write the stacked tables of partners, peers, the advice line and trips."""
    sheet.write("A1", "Partners, peers, phone line and trips, 2025/26")
    at = 1
    for line in AROUND:
        if len(line) == 1:
            at += 1
            sheet.write_row(at, 0, (*line, "Q1", "Q2", "Q3", "Jan", "Year to Jan"), head)
        else:
            sheet.write_row(at, 0, line[:5])
            if line[5]:
                figures = [part for part in line[1:5] if isinstance(part, int | float)]
                total = round(sum(figures), 2)
                sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", None, total)
        at += 1
    sheet.set_column(0, 0, 60)
    sheet.set_column(5, 5, 12)


def _reviews(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of the reviews in the month."""
    sheet.write("A1", "12 week reviews held in January 2026", head)
    sheet.write("A2", "How sure are you of going out on your own? 0 = not at all, 10 = quite sure")
    sheet.write_row(
        "A4",
        (
            "Member",
            "Group",
            "Age",
            "Oxygen l/min",
            "Going out: score on joining",
            "Joined",
            "Going out: score at review",
            "Review",
            "Managing better (LQ5)",
        ),
        head,
    )
    better = 0
    for row, (ref, group, age, flow, first, joined, now, seen, managing) in enumerate(REVIEWS, 4):
        sheet.write_row(row, 0, (ref, group, age, flow, first))
        sheet.write_datetime(row, 5, datetime(*joined), day)
        sheet.write(row, 6, now)
        sheet.write_datetime(row, 7, datetime(*seen), day)
        sheet.write(row, 8, managing)
        better += now - first >= 2
    formula = "=SUMPRODUCT(--(G5:G16-E5:E16>=2))"
    sheet.write("A18", "Up by 2 or more, going out")
    sheet.write_formula("G18", formula, head, better)
    managed = sum(line[8] == "Yes" for line in REVIEWS)
    sheet.write("A19", "Managing better")
    sheet.write_formula("I19", '=COUNTIF(I5:I16,"Yes")', head, managed)
    sheet.set_column(0, 8, 14)


def _survey(sheet: Worksheet, head: Format, per: Format) -> None:
    """Write the survey of the members."""
    sheet.write("A1", "Members' postal survey, November 2025 (once a year)", head)
    sheet.write_row("A3", ("Sent out", 118))
    sheet.write_row("A4", ("Came back", 74))
    sheet.write_row("A6", ("Ticked 'yes'", "People", "% of those back"), head)
    for row, (words, people) in enumerate(SURVEY, 6):
        sheet.write_row(row, 0, (words, people))
        sheet.write_formula(row, 2, f"=B{row + 1}/$B$4", per, people / 74)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 2, 15)


def _money(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the budget, what was spent and the forecast."""
    sheet.write("A1", "Finance, month 10 (£)", head)
    sheet.write_row(
        "A2", ("", "Budget 2025/26", "January", "April to January", "Forecast for year"), head
    )
    for row, line in enumerate(MONEY, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
    sheet.write("A10", "Total", head)
    for column, letter in enumerate("BCDE", 1):
        total = sum(line[column] for line in MONEY)
        sheet.write_formula(9, column, f"=SUM({letter}3:{letter}9)", money, total)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 17)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Breath January return")
    head = made.add_format({"bold": True, "bottom": 1})
    per = made.add_format({"num_format": "0.0%", "bold": True})
    small = made.add_format({"font_size": 9, "font_color": "#595959"})
    day = made.add_format({"num_format": "d mmm yy"})
    money = made.add_format({"num_format": "#,##0"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _kpis(made.add_worksheet("LQR"), head, per, small)
    _groups(made.add_worksheet("Groups"), head)
    _around(made.add_worksheet("Partners, peers etc"), head)
    _reviews(made.add_worksheet("Reviews"), head, day)
    _survey(made.add_worksheet("Survey"), head, per)
    _money(made.add_worksheet("Finance"), head, money)
    words = made.add_worksheet("Commentary")
    words.write("A1", "Commentary for January", head)
    for row, (kind, sentence) in enumerate(COMMENTS, 2):
        words.write(row, 0, kind, wrap)
        words.write(row, 1, sentence, wrap)
    words.set_column(0, 0, 14)
    words.set_column(1, 1, 90)
    made.close()
