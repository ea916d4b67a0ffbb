"""A family centre's early help and baby bank, monthly to a council, contract year from October."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = tuple(date(2025 + (at > 2), (at + 9) % 12 + 1, 1) for at in range(12))

# Number, measure, target, October to March, rows of the sheet it is worked out from, comment.
RETURN: tuple[tuple[object, ...], ...] = (
    ("1", "New families registered for early help", 180, (16, 19, 11, 21, 18, 20), (), ""),
    ("2", "Family plan agreed within 15 working days", 0.85, (), (12, 11), "Dec: Christmas leave"),
    ("2a", "    plans due in month", "", (15, 18, 12, 20, 17, 19), (), ""),
    ("2b", "    agreed in time", "", (12, 15, 9, 17, 15, 17), (), ""),
    ("3", "Plans closed with needs met", 0.7, (), (15, 14), ""),
    ("3a", "    plans closed, all reasons", "", (9, 11, 8, 12, 13, 14), (), ""),
    ("3b", "    closed needs met", "", (6, 8, 6, 8, 9, 11), (), "2 moved away in Jan"),
    ("4", "Average days, referral to first visit (max)", 10, (), (18, 17), "calendar days"),
    ("4a", "    families first visited", "", (17, 18, 11, 20, 19, 20), (), ""),
    ("4b", "    days waited, added up", "", (172, 189, 132, 196, 180, 186), (), ""),
    ("5", "Baby bank parcels given out", 600, (52, 58, 71, 60, 55, 63), (), ""),
    ("6", "Parenting course, starters who finish", 0.65, (), (22, 21), "in month course ends"),
    ("6a", "    started", "", ("n/a", "n/a", 12, "n/a", "n/a", 14), (), ""),
    ("6b", "    finished (6 of 8 weeks)", "", ("n/a", "n/a", 8, "n/a", "n/a", 10), (), ""),
    ("7", "New families living in priority wards", 0.6, (), (24, 9), "Nettle End, Quarry Hill"),
    ("7a", "    number in priority wards", "", (10, 11, 7, 13, 12, 13), (), ""),
    ("8", "Referrals to MASH (report only)", "", (1, 0, 2, "nil", 1, 1), (), ""),
    ("9", "Complaints received (report only)", "", (0, 0, 1, 0, 0, 0), (), "Stage 1, resolved"),
)

# Line, October to March, whether a total is drawn.
BANK: tuple[tuple[str, tuple[float, ...], bool], ...] = (
    ("Families calling in", (44, 49, 58, 50, 47, 52), True),
    ("Parcels given out", (52, 58, 71, 62, 55, 63), True),
    ("Nappy packs", (96, 104, 131, 118, 101, 115), True),
    ("Cots and moses baskets out", (6, 5, 8, 7, 4, 6), True),
    ("   baby now sleeping in own cot (we ring a week later)", (5, 4, 6, 7, 3, 5), True),
    ("No health visitor when they first came, seen by one since", (2, 3, 4, 2, 1, 3), True),
    ("Bags of donations sorted", (61, 74, 88, 40, 52, 57), True),
    ("Kit used again, not gone to the tip (kg)", (212, 240.5, 305, 188, 201.5, 226), True),
    ("Formula vouchers and wipes bought (£)", (318.4, 296, 402.75, 350.2, 288, 331.6), True),
    ("Waiting for a cot at month end", (3, 2, 5, 4, 4, 2), False),
)

SUPPORT: tuple[tuple[str, tuple[tuple[str, tuple[float, ...], bool], ...]], ...] = (
    (
        "Groups",
        (
            ("Sessions run", (14, 16, 11, 15, 14, 16), True),
            ("Adults attending (all sessions added)", (131, 148, 97, 140, 126, 152), True),
            ("Dads at the Saturday group", (9, 11, 8, 12, 12, 14), False),
            ("   do bath, bed or the nursery run now, didn't before", (2, 1, 1, 3, 2, 3), True),
            ("Sessions parents ran without us", (1, 2, 1, 3, 3, 4), True),
            ("Parents seeing each other away from the centre", (12, 14, 14, 18, 21, 25), False),
        ),
    ),
    (
        "Money and moving on",
        (
            ("Adviser appointments", (18, 20, 13, 24, 19, 22), True),
            ("Benefits and grants won (£)", (2140.5, 1875, 960, 3310.25, 2044, 2780), True),
            ("Rent arrears cleared or eviction called off", (1, 2, 0, 2, 1, 3), True),
            ("2 year old took up a nursery place", (3, 4, 1, 6, 3, 5), True),
            ("Parent got a job or went on a course", (1, 2, 0, 3, 2, 2), True),
        ),
    ),
    (
        "With social care",
        (
            ("Stepped down to us", (2, 3, 1, 4, 2, 3), True),
            ("   stepped down 3 months back and still not gone up again", (1, 2, 2, 2, 3, 1), True),
            ("Team round the family meetings", (7, 9, 5, 8, 8, 10), True),
        ),
    ),
)

# Family, ward, day closed, visits, worry score first and last, school days missed before and after.
CLOSED: tuple[tuple[object, ...], ...] = (
    ("F014", "Nettle End", date(2025, 10, 10), 9, 8, 4, 14, 5),
    ("F019", "Quarry Hill", date(2025, 10, 24), 6, 6, 3, "n/a", "n/a"),
    ("F022", "Nettle End", date(2025, 11, 7), 12, 9, 5, 21, 12),
    ("F025", "Millgate", date(2025, 11, 21), 5, 5, 5, 3, 4),
    ("F031", "Quarry Hill", date(2025, 12, 5), 8, 7, 2, 9, 2),
    ("F036", "Quarry Hill", date(2025, 12, 12), 11, 8, 6, "n/a", "n/a"),
    ("F040", "Nettle End", date(2026, 1, 16), 7, 6, 2, 11, 6),
    ("F041", "Abbot's Lea", date(2026, 1, 30), 4, 4, 3, "n/a", "n/a"),
    ("F048", "Nettle End", date(2026, 2, 13), 10, 9, 9, 17, 18),
    ("F052", "Millgate", date(2026, 3, 6), 6, 7, 3, 8, 3),
    ("F055", "Quarry Hill", date(2026, 3, 13), 8, 8, 3, 12, 7),
    ("F060", "Nettle End", date(2026, 3, 27), 5, 5, 2, "n/a", "n/a"),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("On the rota at the end", 22, 26, ""),
    ("   parents we once helped", 9, 12, ""),
    ("Hours given", 611.5, 702, 1313.5),
    ("DBS checks done", 5, 6, 11),
    ("Inductions", 2, 3, 5),
    ("Supervision chats", 20, 24, 44),
    ("Fares and lunches paid (£)", 284.6, 301.15, 585.75),
    ("Left us for a paid job", 1, 2, 3),
    ("Passed a Level 2", 2, 4, 6),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("Forms given out", 24, 33, 57),
    ("Forms back", 17, 25, 42),
    ("Happy with the support", 16, 24, 40),
    # One too few, typed in.
    ("Feel less on my own with it", 13, 20, 32),
    ("Would tell a friend about us", 17, 25, 42),
)

COMMENTS = (
    (
        "October",
        "Four of the Stay and Play mums have started their own swim on Tuesdays. "
        "A flu jab morning with the surgery brought in 31 people.",
    ),
    ("November", "Our play worker left on the 14th and the post is out to advert."),
    (
        "December",
        "The toy appeal brought in 212 presents. "
        "School tell us KD's little boy has got through a whole half term without being sent home.",
    ),
    (
        "January",
        "The boiler was off for 4 days so two groups moved to the library. "
        "Staff did the new safeguarding course, all 6 of them.",
    ),
    (
        "February",
        "The health visitors say they have been able to drop 9 extra home visits because those "
        "families now come here on Fridays.",
    ),
    (
        "March",
        "After Easter we hope to open the baby bank on 2 evenings. "
        "We need another 75 families by September to get to 180.",
    ),
)


def _figures(line: tuple[object, ...]) -> list[float]:
    """The figures of a line that are numbers."""
    return [figure for figure in line if isinstance(figure, int | float)]


def _return(
    sheet: Worksheet, bold: Format, head: Format, rate: Format, one: Format, month: Format
) -> None:
    """Write the form of the council."""
    sheet.write("A1", "MARLBROOK BOROUGH COUNCIL - EARLY HELP COMMISSIONING", bold)
    sheet.write(
        "A2", "Monthly performance return, contract year 2 (October 2025 to September 2026)"
    )
    sheet.write_row("A4", ("Provider:", "Applegarth Family Centre"))
    sheet.write_row("A5", ("Contract:", "MBC/CS/EH-0417 Early help and baby bank"))
    sheet.write_row("A6", ("Term:", "1 October 2024 - 30 September 2027"))
    sheet.write_row("K4", ("Month of return:", "", "March 2026"))
    sheet.write_row("K5", ("Completed by:", "", "J. Pell"))
    sheet.write_row(7, 0, ("No.", "Measure", "Target for year"), head)
    for at, day in enumerate(MONTHS):
        sheet.write_datetime(7, 3 + at, day, month)
    sheet.write_row(7, 15, ("Year to date", "Comment"), head)
    lines = {row: line[3] for row, line in enumerate(RETURN, 9)}
    for row, (no, words, target, months, source, comment) in enumerate(RETURN, 9):
        form = one if no == "4" else rate if source else None
        sheet.write_row(row - 1, 0, (no, words))
        if target:
            sheet.write(row - 1, 2, target, rate if source and no != "4" else None)
        if not source:
            assert isinstance(months, tuple)
            sheet.write_row(row - 1, 3, months)
            total = sum(_figures(months))
            sheet.write_formula(row - 1, 15, f"=SUM(D{row}:O{row})", None, total)
        else:
            assert isinstance(source, tuple)
            above, below = (lines[at] for at in source)
            assert isinstance(above, tuple) and isinstance(below, tuple)
            for at, (top, base) in enumerate(zip(above, below, strict=True)):
                name = xl_col_to_name(3 + at)
                if top == "n/a":
                    sheet.write(row - 1, 3 + at, "n/a")
                else:
                    sum_of = f"={name}{source[0]}/{name}{source[1]}"
                    sheet.write_formula(row - 1, 3 + at, sum_of, form, top / base)
            ever = sum(_figures(above)) / sum(_figures(below))
            sheet.write_formula(row - 1, 15, f"=P{source[0]}/P{source[1]}", form, ever)
        if comment:
            sheet.write(row - 1, 16, comment)
    sheet.write("A28", "Return by the 10th of the month to earlyhelp.monitoring@marlbrook.example")
    sheet.set_column(0, 0, 10)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 15, 8)
    sheet.set_column(16, 16, 24)


def _across(
    sheet: Worksheet, row: int, line: tuple[str, tuple[float, ...], bool], money: Format
) -> None:
    """Write a line with its months and, where it is added up, the total."""
    words, months, summed = line
    form = money if "£" in words else None
    sheet.write(row, 0, words)
    sheet.write_row(row, 1, months, form)
    if summed:
        reach = f"B{row + 1}:M{row + 1}"
        sheet.write_formula(row, 13, f"=SUM({reach})", form, round(sum(months), 2))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Applegarth early help return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0%"})
    one = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True, "bg_color": "#E2EFDA"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    names = tuple(f"{at:%b}" for at in MONTHS)

    form = made.add_worksheet("Return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    form.freeze_panes(8, 3)
    _return(form, bold, head, rate, one, month)

    bank = made.add_worksheet("Baby bank")
    bank.set_landscape()
    bank.fit_to_pages(1, 0)
    bank.write("A1", "Baby bank log 2025/26", bold)
    bank.write_row("A2", ("From the counter book", *names, "So far"), head)
    for row, line in enumerate(BANK, 2):
        _across(bank, row, line, money)
    bank.write("A14", "Nappies: size 4+ always short. Weights are off the hanging scale.")
    bank.set_column(0, 0, 54)
    bank.set_column(1, 13, 8)

    support = made.add_worksheet("Groups & support")
    support.set_landscape()
    support.fit_to_pages(1, 0)
    support.write_row("A1", ("Applegarth - groups and family support", *names, "Total"), head)
    at = 1
    for title, lines in SUPPORT:
        support.write(at, 0, title, bold)
        for line in lines:
            at += 1
            _across(support, at, line, money)
        at += 2
    support.set_column(0, 0, 54)
    support.set_column(1, 13, 8)

    closed = made.add_worksheet("Closed families")
    closed.write("A1", "Families closed October 2025 to March 2026 (signed the sharing form)", bold)
    heads = ("Family", "Ward", "Closed on", "Visits", "Worries at start (0-10)")
    more = (
        "Worries at end (0-10)",
        "School days missed, term before",
        "School days missed, term after",
    )
    closed.write_row("A3", (*heads, *more), head)
    for row, family in enumerate(CLOSED, 3):
        for column, value in enumerate(family):
            if isinstance(value, date):
                closed.write_datetime(row, column, value, day)
            else:
                closed.write(row, column, value)
    closed.write("A17", "n/a = no child at school. Lower worries are better.")
    closed.set_column(1, 7, 14)

    helpers = made.add_worksheet("Volunteers & feedback")
    helpers.write_row("A1", ("VOLUNTEERS", "Oct-Dec", "Jan-Mar", "Half year"), head)
    for row, helper in enumerate(VOLUNTEERS, 1):
        helpers.write_row(row, 0, helper, money if "£" in str(helper[0]) else None)
    helpers.write_row("A13", ("END OF SUPPORT FORMS", "Oct-Dec", "Jan-Mar", "Half year"), head)
    for row, asked in enumerate(FORMS, 13):
        helpers.write_row(row, 0, asked)
    helpers.set_column(0, 0, 36)
    helpers.set_column(1, 3, 11)

    words = made.add_worksheet("Comments")
    words.write_row("A1", ("Month", "Centre manager's comments"), head)
    for row, comment in enumerate(COMMENTS, 1):
        words.write_row(row, 0, comment, wrap)
    words.set_column(0, 0, 12)
    words.set_column(1, 1, 90)
    made.close()
