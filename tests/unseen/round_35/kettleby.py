"""Alcohol recovery cafe, home detox support and family groups: a monthly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[Any, ...]

# Words of the council, target, what it is for, line on top and line below, comment.
FORM: tuple[Line, ...] = (
    (
        "A1",
        "Referrals with a first appointment inside 5 working days",
        0.9,
        "each month",
        "...seen in 5 working days",
        "Referrals in",
        "",
    ),
    (
        "A2",
        "Clients commencing community detoxification",
        72,
        "full year",
        "Home detox - started",
        "",
        "44 against 42 at month 7",
    ),
    (
        "A3",
        "Community detoxifications completed as planned",
        0.75,
        "each month",
        "...finished as planned",
        "Home detox - ended",
        "1 admitted to hospital on day 3",
    ),
    (
        "A4",
        "Abstinent or drinking within agreed goal at week 12",
        0.55,
        "each month",
        "...dry or within limit they set",
        "12 week check due",
        "",
    ),
    (
        "A5",
        "Recovery café attendances",
        5400,
        "full year",
        "Through the door",
        "",
        "Closed for a week in August as agreed",
    ),
    (
        "A6",
        "Family members / concerned others entering the programme",
        48,
        "full year",
        "Family - started the 8 weeks",
        "",
        "",
    ),
    (
        "A7",
        "Recovery plans reviewed on time",
        0.85,
        "each month",
        "...reviewed on time",
        "Plans due a review",
        "Aug: key worker on leave",
    ),
    (
        "A8",
        "Unplanned exits as % of all exits (lower is better)",
        0.2,
        "each month",
        "...dropped out",
        "Left us, all reasons",
        "",
    ),
    (
        "A9",
        "Serious incidents - for information",
        "n/a",
        "",
        "Serious incidents",
        "",
        "Nothing to report",
    ),
)

# Heading lines have one word only; the rest are April to October.
MONTHS: tuple[Line, ...] = (
    ("REFERRALS & DETOX",),
    ("Referrals in", 31, 28, 34, 30, 26, 33, 35),
    ("...seen in 5 working days", 28, 26, 30, 28, 24, 29, 32),
    ("...men", 19, 17, 20, 19, 15, 21, 21),
    ("...women", 12, 11, 14, 11, 11, 12, 14),
    ("...aged 55 or over", 9, 7, 11, 8, 8, 10, 12),
    ("Home detox - started", 6, 5, 7, 6, 5, 7, 8),
    ("Home detox - ended", 5, 6, 6, 6, 5, 6, 7),
    ("...finished as planned", 4, 4, 5, 5, 3, 5, 6),
    ("Nurse visits at home", 40, 41, 47, 44, 33, 46, 52),
    ("Average wait for a detox (days)", 12, 11, 13, 12, 14, 11, 10),
    ("12 week check due", 7, 6, 5, 5, 6, 6, 6),
    ("...dry or within limit they set", 4, 3, 3, 3, 3, 4, 4),
    ("Plans due a review", 22, 24, 25, 23, 21, 26, 27),
    ("...reviewed on time", 19, 21, 22, 20, 16, 23, 24),
    ("Left us, all reasons", 9, 8, 11, 9, 8, 10, 11),
    ("...dropped out", 2, 1, 3, 2, 1, 2, 2),
    ("Serious incidents", "nil", "nil", 1, "nil", "nil", "nil", "nil"),
    ("CAFÉ",),
    ("Days open", 22, 21, 21, 23, 17, 22, 23),
    ("Through the door", 412, 431, 455, 470, 338, 462, 498),
    ("...for the first time ever", 19, 17, 22, 20, 14, 23, 21),
    ("Hot meals", 288, 301, 326, 334, 240, 317, 352),
    ("Food given by shops (£, our estimate)", 210, 195, 240, 225, 160, 250, 265),
    ("Walkers on the Sunday walk the regulars run by themselves", 9, 11, 12, 14, 13, 15, 16),
    ("FAMILY",),
    ("Family - started the 8 weeks", 4, 3, 5, 4, 2, 5, 5),
    ("Family - phone support calls", 26, 22, 31, 28, 19, 30, 33),
    ("WE ALSO KEEP A TALLY OF",),
    ("Back at work or taken on more hours", 2, 1, 2, 3, 1, 2, 3),
    ("Seeing their children again", 1, 0, 1, 2, 1, 1, 2),
    ("A&E in the 3 months before, not in the 3 months after", 3, 2, 4, 3, 3, 4, 5),
    ("Passed on to debt advice", 6, 5, 8, 7, 4, 7, 9),
    ("Letters to GPs", 41, 38, 47, 43, 35, 46, 49),
)

# Client, age, started, SADQ, units a week, PHQ-9, ended, PHQ-9 then, visits, how it ended.
DETOX: tuple[Line, ...] = (
    ("K118", 46, date(2025, 9, 24), 28, 120, 17, date(2025, 10, 2), 11, 8, "finished"),
    ("K121", 38, date(2025, 9, 29), 19, 84, 13, date(2025, 10, 6), 9, 7, "finished"),
    ("K122", 59, date(2025, 10, 6), 31, 150, 19, date(2025, 10, 14), 12, 8, "finished"),
    ("K124", 51, date(2025, 10, 8), 24, 95, 14, date(2025, 10, 15), 9, 7, "finished"),
    (
        "K125",
        33,
        date(2025, 10, 13),
        26,
        110,
        16,
        date(2025, 10, 16),
        "not done",
        3,
        "stopped, admitted",
    ),
    ("K127", 62, date(2025, 10, 14), 33, 160, 15, date(2025, 10, 23), 10, 8, "finished"),
    ("K129", 44, date(2025, 10, 20), 22, 85, 12, date(2025, 10, 28), 12, 7, "finished"),
)

# Name, job, since, own lived experience, hours, supervisions since April.
HELPERS: tuple[Line, ...] = (
    ("Ro", "Café front", "Feb 2024", "Y", 28, 4),
    ("Marjorie", "Kitchen", "Sept 2024", "N", 36, 3),
    ("T.K.", "Kitchen", "Jan 2025", "Y", 21, 3),
    ("Colm", "Peer mentor", "Nov 2023", "Y", 24.5, 5),
    ("Ash", "Peer mentor", "June 2025", "Y", 17.5, 2),
    ("Bev P.", "Family group", "March 2024", "Y", 12.5, 4),
    ("Hamid", "Driver", "May 2025", "N", 14, 1),
    ("Lou", "Café front", "August 2025", "Y", 26, 1),
)

SESSIONS: tuple[Line, ...] = (
    (date(2025, 10, 1), "Weds evening", "Quarry Lane", 9, 1, 3),
    (date(2025, 10, 4), "Saturday", "Stell Bridge library", 6, 1, 4),
    (date(2025, 10, 8), "Weds evening", "Quarry Lane", 10, 1, 2),
    (date(2025, 10, 15), "Weds evening", "Quarry Lane", 8, 0, 3),
    (date(2025, 10, 18), "Saturday", "Stell Bridge library", 7, 1, 5),
    (date(2025, 10, 22), "Weds evening", "Quarry Lane", 11, 1, 2),
    (date(2025, 10, 29), "Weds evening", "Quarry Lane", 7, 0, 0),
)

CARDS: tuple[Line, ...] = (
    ("Cards given out", 5, 6, 26),
    ("Cards back", 4, 6, 23),
    ("I sleep better than I did", 3, 4, 15),
    ("I have gone back to a job, class or hobby of my own", 1, 3, 9),
    ("The room was easy to get to", 4, 5, 20),
    ("I would tell a friend to come", 4, 6, 22),
)

# Line, budget for the year, spent April to October.
MONEY: tuple[Line, ...] = (
    ("Detox nurses (1.6 wte)", 78400, 45112.4),
    ("Café manager & sessional staff", 52300, 30987.15),
    ("Family worker", 24600, 14350),
    ("Rent, heat and light", 18900, 11764.82),
    ("Food and drink", 9600, 6120.37),
    ("Volunteer travel", 1800, 874.6),
    ("Training, DBS, supervision", 3200, 1455),
    ("Central charge", 15100, 8808.31),
)

COMMENTS: tuple[str, ...] = (
    "The boiler was out for 4 days and we ran the café from the Methodist hall.",
    "Dean, who had not cooked for himself in years, now makes the Friday curry for the whole café.",
    "3 nurse shifts were covered by agency while Pru was off.",
    "The sergeant at Stell Bridge says there were 9 fewer call-outs to the bus station benches "
    "than last autumn and puts it down to us being open.",
    "We had an open morning on 9 October, 12 professionals came.",
    "Two mums from the family group have set up a Thursday meet-up of their own at the library.",
    "From January we would like to open Sunday afternoons if we find 2 more volunteers.",
    "New referral form sent to all 11 practices.",
)


def _total(line: Line) -> float:
    """Add up the figures of a line; words among them are left out."""
    return sum(figure for figure in line if isinstance(figure, int | float))


def _form(sheet: Worksheet, bold: Format, rate: Format, wrap: Format) -> None:
    """Write the council's form, linked to the months, and the box for comments below it."""
    rows = {line[0]: (row, line[1:]) for row, line in enumerate(MONTHS, 4)}
    sheet.merge_range("A1:K1", "HARROWMERE BOROUGH COUNCIL - PUBLIC HEALTH", bold)
    sheet.merge_range("A2:K2", "Alcohol services: provider monthly return", bold)
    sheet.write_row("A4", ("Provider", "Copper Kettleby Recovery CIC"))
    sheet.write_row("A5", ("Contract", "HBC/PH/2231 Community alcohol recovery and detox support"))
    sheet.write_row("A6", ("Term", "1 July 2024 to 30 June 2027"))
    sheet.write_row("A7", ("Month", "October 2025 (return due by 14 November)"))
    sheet.merge_range("E8:G8", "This month", bold)
    sheet.merge_range("H8:J8", "Year to date (from 1 April)", bold)
    sheet.write_row(
        "A9",
        (
            "Ref",
            "Measure",
            "Target",
            "Target is for",
            "Number",
            "Out of",
            "Result",
            "Number",
            "Out of",
            "Result",
            "Comment",
        ),
        bold,
    )
    for row, (ref, words, target, basis, top, base, comment) in enumerate(FORM, 9):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, rate if base else None)
        sheet.write_row(row, 3, (basis,))
        for column, letter in ((4, "H"), (7, "I")):
            at, line = rows[top]
            above = line[-1] if letter == "H" else _total(line)
            sheet.write_formula(row, column, f"='Month by month'!{letter}{at}", None, above)
            if base:
                at, line = rows[base]
                below = line[-1] if letter == "H" else _total(line)
                sheet.write_formula(row, column + 1, f"='Month by month'!{letter}{at}", None, below)
                here = ("E", "F") if column == 4 else ("H", "I")
                sheet.write_formula(
                    row, column + 2, f"={here[0]}{row + 1}/{here[1]}{row + 1}", rate, above / below
                )
        sheet.write(row, 10, comment)
    sheet.write(
        "A20", "Provider commentary (successes, problems, what the council should know)", bold
    )
    for row, sentence in enumerate(COMMENTS, 21):
        sheet.merge_range(f"A{row}:K{row}", sentence, wrap)
    sheet.write("A30", "Completed by: S. Orme, contracts lead")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 9, 11)
    sheet.set_column(10, 10, 36)


def _months(sheet: Worksheet, bold: Format, stamp: Format) -> None:
    """Write the provider's own months, with a column for the year."""
    sheet.write("A1", "Kettleby tracker - fills the council form, so don't move the rows", bold)
    sheet.write("A3", "", bold)
    for column in range(7):
        sheet.write_datetime(2, 1 + column, date(2025, 4 + column, 1), stamp)
    sheet.write("I3", "YTD", bold)
    for row, line in enumerate(MONTHS, 3):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        sheet.write_row(row, 1, line[1:])
        reach = f"B{row + 1}:H{row + 1}"
        if "Average" in str(line[0]):
            sheet.write_formula(
                row, 8, f"=ROUND(AVERAGE({reach}),1)", None, round(_total(line) / 7, 1)
            )
        elif len(line) > 1:
            sheet.write_formula(row, 8, f"=SUM({reach})", None, _total(line))
    sheet.set_column(0, 0, 54)
    sheet.freeze_panes(3, 1)


def _detox(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of clients whose detox ended in the month."""
    sheet.write("A1", "Home detoxes ended in October 2025", bold)
    sheet.merge_range("C3:F3", "First visit", bold)
    sheet.merge_range("G3:H3", "Last visit", bold)
    sheet.write_row(
        "A4",
        (
            "Client",
            "Age",
            "Date",
            "SADQ",
            "Units a week",
            "PHQ-9",
            "Date",
            "PHQ-9",
            "Nurse visits",
            "How it ended",
        ),
        bold,
    )
    for row, line in enumerate(DETOX, 4):
        for column, word in enumerate(line):
            sheet.write(row, column, word, day if isinstance(word, date) else None)
    sheet.write("A12", "All", bold)
    sheet.write_formula("I12", "=SUM(I5:I11)", bold, 48)
    sheet.write("A14", "PHQ-9 lower at last visit than at first (low mood eased)")
    sheet.write_formula("H14", "=SUMPRODUCT(ISNUMBER(H5:H11)*(H5:H11<F5:F11))", None, 5)
    sheet.write("A15", "Clients with both scores")
    sheet.write_formula("H15", "=COUNT(H5:H11)", None, 6)
    sheet.set_column(0, 9, 13)


def _helpers(sheet: Worksheet, bold: Format) -> None:
    """Write the volunteers of the month in rows."""
    sheet.write("A1", "Volunteers, October 2025", bold)
    sheet.write_row(
        "A2",
        ("Who", "Does what", "Since", "In recovery / family", "Hours", "Supervisions since April"),
        bold,
    )
    for row, line in enumerate(HELPERS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "Total", bold)
    for column, letter in enumerate("EF", 4):
        total = _total(tuple(line[column] for line in HELPERS))
        sheet.write_formula(10, column, f"=SUM({letter}3:{letter}10)", bold, total)
    sheet.write("A13", "Since April (everyone, with those who have left)")
    sheet.write("A14", "Hours given")
    sheet.write("E14", 1163.5)
    sheet.write("A15", "Got a paid job")
    sheet.write("E15", 2)
    sheet.write("A16", "Asked about volunteering")
    sheet.write("E16", 17)
    sheet.set_column(0, 6, 16)


def _family(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the family sessions of the month and, below, the cards handed back."""
    sheet.write("A1", "Family groups - October register", bold)
    sheet.write_row(
        "A2", ("Date", "Group", "Where", "Adults there", "of them new", "Children in crèche"), bold
    )
    for row, line in enumerate(SESSIONS, 2):
        sheet.write(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A10", "October", bold)
    for column, letter in enumerate("DEF", 3):
        total = _total(tuple(line[column] for line in SESSIONS))
        sheet.write_formula(9, column, f"=SUM({letter}3:{letter}9)", bold, total)
    sheet.write("A13", "Cards at the end of the 8 weeks", bold)
    sheet.write_row("D13", ("Sept 2025", "Oct 2025", "April to Oct"), bold)
    for row, line in enumerate(CARDS, 13):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 3, line[1:])
    sheet.set_column(0, 1, 16)
    sheet.set_column(2, 5, 20)


def _money(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the budget and what was spent of it by the end of October."""
    pounds = made.add_format({"num_format": "#,##0.00;[Red]-#,##0.00"})
    sheet.write("A1", "Spend against contract value, April to October 2025", bold)
    sheet.write_row("A3", ("£", "Budget 2025/26", "Spent April-October", "Left in budget"), bold)
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], pounds)
        sheet.write_formula(
            row,
            3,
            f"=B{row + 1}-C{row + 1}",
            pounds,
            round(_total((line[1],)) - _total((line[2],)), 2),
        )
    sheet.write("A12", "Total", bold)
    budget = _total(tuple(line[1] for line in MONEY))
    spent = round(_total(tuple(line[2] for line in MONEY)), 2)
    for letter, total in (("B", budget), ("C", spent), ("D", round(budget - spent, 2))):
        sheet.write_formula(f"{letter}12", f"=SUM({letter}4:{letter}11)", pounds, total)
    sheet.write("A14", "Food is over profile, prices up and more people eating with us.")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 20)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kettleby October return")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0.0%"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    stamp = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#E2EFDA"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _form(made.add_worksheet("HBC return"), bold, rate, wrap)
    _months(made.add_worksheet("Month by month"), bold, stamp)
    _detox(made.add_worksheet("Detox list"), bold, day)
    _helpers(made.add_worksheet("Volunteers"), bold)
    _family(made.add_worksheet("Family"), bold, day)
    _money(made, made.add_worksheet("Money"), bold)
    made.close()
