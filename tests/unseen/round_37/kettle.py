"""A personality disorder peer cafe and crisis planning service, monthly return to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# What the nights of November add up to is put into the last row of MONTHS by _months.
TITLES = (
    "Month",
    "Sessions planned",
    "Sessions open",
    "Attendances",
    "Gave a number in and out",
    "Number lower going out",
    "Referred for a plan",
    "Offered date within 7 days",
    "Plans finished",
    "Sent to crisis team and GP in 2 working days",
    "3-month reviews due",
    "3-month reviews done",
    "Peers in post",
    "Peers who had supervision",
    "Incidents",
    "Would have gone to A&E or rung 999",
)
MONTHS: tuple[tuple[int, ...], ...] = (
    (16, 16, 308, 214, 158, 17, 14, 11, 10, 9, 7, 10, 9, 1, 41),
    (19, 18, 345, 241, 181, 19, 17, 13, 12, 10, 8, 10, 10, 0, 47),
    (17, 17, 331, 236, 175, 16, 15, 12, 12, 8, 6, 11, 10, 2, 44),
    (17, 17, 322, 228, 173, 20, 18, 14, 13, 11, 9, 11, 11, 1, 39),
    (19, 18, 356, 251, 192, 14, 13, 10, 10, 13, 10, 11, 9, 0, 52),
    (16, 16, 318, 229, 176, 18, 17, 13, 13, 12, 10, 12, 12, 0, 45),
    (18, 18, 361, 262, 203, 21, 19, 15, 14, 14, 12, 12, 11, 1, 50),
    (18, 17, 0, 255, 199, 19, 18, 13, 13, 13, 11, 12, 12, 1, 0),
)

# Day of November, then peers on, guests, first visits, one-to-ones, A&E or 999, taxis.
NIGHTS: tuple[tuple[float, ...], ...] = (
    (1, 3, 24, 2, 6, 4, 18.5),
    (2, 2, 17, 1, 4, 2, 0),
    (6, 3, 18, 2, 5, 3, 11),
    (7, 3, 22, 1, 6, 3, 14.2),
    (8, 3, 26, 3, 7, 5, 22.4),
    (9, 2, 19, 0, 3, 2, 0),
    (13, 3, 17, 1, 5, 2, 9.8),
    (14, 3, 21, 2, 5, 3, 12.6),
    (15, 4, 27, 2, 8, 5, 25),
    (16, 2, 18, 1, 4, 2, 0),
    (20, 3, 16, 0, 4, 1, 0),
    (21, 3, 23, 2, 6, 4, 15.3),
    (22, 3, 25, 1, 6, 4, 19.9),
    (27, 3, 19, 2, 5, 2, 10.4),
    (28, 3, 22, 1, 6, 3, 13.7),
    (29, 4, 28, 3, 7, 6, 27.5),
    (30, 2, 18, 1, 4, 2, 8.2),
)
SITES = {3: "Station Road", 4: "Wharf Street", 5: "Wharf Street", 6: "Station Road"}

# Reference, KPI, threshold, columns of Data (top and bottom), comment.
KPIS: tuple[tuple[str, str, float | str, int, int, str], ...] = (
    ("1a", "Use of the café (contacts in month)", 320, 3, 0, ""),
    ("1b", "Café open as advertised", 0.95, 2, 1, "Sun 23rd closed - heating"),
    ("1c", "Distress reduced during visit", 0.75, 5, 4, "Not everyone wants to give a number"),
    ("2a", "First appointment for plan offered in 7 days", 0.9, 7, 6, ""),
    ("2b", "Crisis plans completed in month", 12, 8, 0, "Two more at draft"),
    ("2c", "Plans shared with CRHT and primary care", 0.95, 9, 8, ""),
    ("2d", "Plans reviewed at 3 months", 0.8, 11, 10, "2 people not traced"),
    ("3a", "Peer workers receiving monthly supervision", 1, 13, 12, ""),
    ("3b", "Incidents reported on Trust system", "n/a", 14, 0, "Fall outside, no injury"),
)
RAG = {"1a": "Green", "1b": "Amber", "3a": "Green", "3b": ""}

# Reference, plan finished, score then, review, score at review, plan used, A&E avoided, named.
PLANS: tuple[tuple[object, ...], ...] = (
    ("CP0388", (8, 1), 3, (11, 3), 6, 2, 1, "Y"),
    ("CP0390", (8, 4), 2, (11, 4), 4, 3, 2, "Y"),
    ("CP0391", (8, 6), 5, (11, 7), 5, 0, 0, "N"),
    ("CP0393", (8, 7), 4, (11, 10), 7, 1, 1, "Y"),
    ("CP0394", (8, 12), 3, (11, 12), 5, 4, 2, "N"),
    ("CP0396", (8, 14), 6, (11, 14), 7, 1, 0, "Y"),
    ("CP0397", (8, 15), 2, (11, 17), 2, 5, 1, "N"),
    ("CP0399", (8, 20), 4, (11, 19), 6, 2, 2, "Y"),
    ("CP0400", (8, 21), 3, (11, 21), 7, 1, 1, "Y"),
    ("CP0402", (8, 26), 5, (11, 25), 8, 0, 0, "Y"),
    ("CP0403", (8, 28), 1, (11, 27), 4, 3, 2, "N"),
)

# Initials, what they do, whether a guest once, shifts, paid hours, unpaid hours, training.
PEERS: tuple[tuple[object, ...], ...] = (
    ("AB", "Host", "yes", 6, 30, 2, 1.5),
    ("CJ", "Host", "yes", 5, 25, 4.5, 1.5),
    ("DW", "Host", "no", 4, 20, 0, 3),
    ("ES", "Plans", "yes", 3, 45, 1, 0),
    ("FM", "Host", "yes", 5, 25, 6, 1.5),
    ("GT", "Plans", "no", 2, 52.5, 0, 3),
    ("HN", "Host", "yes", 4, 20, 3, 1.5),
    ("JL", "Host", "no", 5, 25, 2.5, 0),
    ("KP", "Host", "yes", 4, 20, 8, 6),
    ("LR", "Host", "yes", 4, 20, 5, 6),
    ("MA", "Host", "no", 4, 20, 0, 1.5),
    ("OV", "Host", "no", 3, 15, 1.5, 6),
)
MOVES: tuple[tuple[object, ...], ...] = (
    ("Peers who got a job outside (or more hours in one)", 1, 5),
    ("Peers off sick with own mental health", 1, 6),
    ("Talks given to wards, police and students", 3, 19),
    ("A&E, ward or GP teams that changed how they do things after a talk", 1, 6),
    ("Interviews held for new peers", 4, 17),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("Texts sent", 118, 870),
    ("Replies", 64, 455),
    ("Felt listened to", 58, 411),
    ("Easy to get to", 47, 330),
    ("Have not hurt myself this month (had the month before)", 17, 112),
    ("Back in touch with someone in my family", 9, 58),
    ("Started work, a course or volunteering", 4, 27),
)
KIN: tuple[tuple[object, ...], ...] = (
    ("Evenings held", 1, 8),
    ("Partners, parents and friends who came", 14, 97),
    ("...know what to do in a crisis, did not before", 11, 76),
    ("Booklets taken away", 30, 261),
    ("Cost of refreshments (£)", 22.4, 171.3),
)
WORDS = (
    "We were closed on Sunday 23 November because the heating failed.",
    "The liaison team at Fenmere General say 3 of our guests have come off the frequent attender "
    "list since the summer.",
    "K., who was with us every night in the spring, goes to pottery on Thursdays now and only "
    "looks in at weekends.",
    "Station Road lease renewed in November at £640 a month.",
    "A mother says she sleeps through again now that her daughter's plan is up on the fridge.",
    "Saturdays are very full, 28 guests on the 29th.",
    "2 new hosts will start in January.",
    "We went to 3 meetings of the Trust's pathway group.",
    "2a has been above the threshold every month since August.",
)

# Line, budget for a month, spent in November, spent since April.
COSTS: tuple[tuple[object, ...], ...] = (
    ("Manager and plan co-ordinator", 6150, 6148.2, 48920.6),
    ("Peer pay", 4400, 4286.75, 34011.4),
    ("Rent and heat, both cafés", 1380, 1512.9, 11206.35),
    ("Food and drink", 620, 588.14, 4702.88),
    ("Taxis home", 200, 208.5, 1655.1),
    ("Training and supervision", 450, 390, 3510),
)


def _sum(figures: tuple[object, ...] | list[object]) -> float:
    """Add up what is a number."""
    return round(sum(one for one in figures if isinstance(one, int | float)), 2)


def _months() -> list[tuple[int, ...]]:
    """Put what the nights add up to into the last month."""
    *before, last = MONTHS
    guests, avoided = (int(sum(night[at] for night in NIGHTS)) for at in (2, 5))
    return [*before, (*last[:2], guests, *last[3:14], avoided)]


def _return(sheet: Worksheet, head: Format, rate: Format, label: Format) -> None:
    """Write the form of the trust for the month; its figures come from Data."""
    sheet.write("A1", "Fen & Dale Partnership NHS Trust - VCSE contract return", head)
    sheet.write_row("A2", ("Month", "November 2025 (Month 8)"), label)
    sheet.write_row("A3", ("Provider", "The Second Kettle CIC"), label)
    sheet.write_row(
        "A4", ("Contract", "FDP-VCS-0231 Personality disorder peer café and plans"), label
    )
    sheet.write_row("A5", ("Term", "01/04/2025 - 31/03/2028"), label)
    sheet.merge_range("D7:F7", "November 2025", head)
    sheet.merge_range("G7:I7", "Year to date (April to November 2025)", head)
    parts = ("Numerator", "Denominator", "Result")
    sheet.write_row("A8", ("Ref", "KPI", "Threshold", *parts, *parts, "RAG", "Comment"), head)
    months = _months()
    for row, (ref, words, target, top, base, comment) in enumerate(KPIS, 8):
        form = rate if base else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, form)
        for first, at in ((3, 12), (6, 14)):
            values = []
            for column, source in ((first, top), (first + 1, base)):
                if not source:
                    continue
                lines = months[-1:] if first == 3 else months
                values.append(sum(line[source - 1] for line in lines))
                cell = f"=Data!{xl_col_to_name(source)}{at}"
                sheet.write_formula(row, column, cell, None, values[-1])
            above, below = (xl_col_to_name(first + one) + str(row + 1) for one in (0, 1))
            ratio = f"={above}/{below}" if base else f"={above}"
            value = values[0] / values[1] if base else values[0]
            sheet.write_formula(row, first + 2, ratio, form, value)
        sheet.write(row, 9, RAG.get(ref, "Green"))
        sheet.write(row, 10, comment)
    sheet.write("A19", "Numbers are per month for 1a and 2b. Send by 10th working day.")
    sheet.set_column("B:B", 46)
    sheet.set_column("C:J", 12)
    sheet.set_column("K:K", 34)


def _data(sheet: Worksheet, head: Format, month: Format) -> None:
    """Write a row for each month and what they add up to."""
    sheet.write("A1", "Monthly data 2025-26 - feeds the return", head)
    sheet.write_row("A4", TITLES, head)
    lines = _months()
    for row, line in enumerate(lines, 4):
        sheet.write_datetime(row, 0, date(2025, row, 1), month)
        sheet.write_row(row, 1, line)
    sheet.write("A14", "YTD", head)
    for at in range(1, 16):
        name = xl_col_to_name(at)
        total = sum(line[at - 1] for line in lines)
        sheet.write_formula(13, at, f"=SUM({name}5:{name}12)", head, total)
    sheet.set_column("A:P", 13)


def _nights(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the sheet of the nights of the month."""
    sheet.write("B1", "Café nights - November 2025", head)
    sheet.write_row(
        "B3", ("Night", "Where", "Peers on", "Guests", "First visit", "One-to-ones"), head
    )
    sheet.write_row("H3", ("Would have gone to A&E or rung 999 *", "Taxis home £"), head)
    for row, (number, *line) in enumerate(NIGHTS, 3):
        night = date(2025, 11, int(number))
        sheet.write_datetime(row, 1, night, day)
        sheet.write(row, 2, SITES[night.weekday()])
        sheet.write_row(row, 3, line)
    sheet.write("B21", "November", head)
    for at in range(3, 9):
        name = xl_col_to_name(at)
        total = _sum([night[at - 2] for night in NIGHTS])
        sheet.write_formula(20, at, f"=SUM({name}4:{name}20)", head, total)
    sheet.write("B23", "* asked on the way out: where would you have gone tonight if we were shut?")
    sheet.set_column("B:I", 14)


def _plans(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the plans that were reviewed in the month."""
    sheet.write("A1", "Crisis plans reviewed in November 2025", head)
    sheet.write("A2", "Coping: 'How sure are you that you could get through a bad night?' 0 to 10")
    first = ("Plan", "Plan finished", "Coping when finished", "Review date", "Coping at review")
    then = ("Times plan used in Nov", "...instead of going to A&E", "Supporter named in it")
    sheet.write_row("A4", (*first, *then), head)
    for row, (ref, done, before, seen, *rest) in enumerate(PLANS, 4):
        assert isinstance(done, tuple) and isinstance(seen, tuple)
        sheet.write(row, 0, ref)
        sheet.write_datetime(row, 1, date(2025, *done), day)
        sheet.write(row, 2, before)
        sheet.write_datetime(row, 3, date(2025, *seen), day)
        sheet.write_row(row, 4, rest)
    sheet.write("A17", "All plans", head)
    for at in (5, 6):
        name = "ABCDEFG"[at]
        total = _sum([line[at] for line in PLANS])
        sheet.write_formula(16, at, f"=SUM({name}5:{name}15)", head, total)
    sheet.write_row("A18", ("Coping up by 2 or more at review (people)", "", "", "", 8))
    sheet.set_column("A:H", 15)


def _peers(sheet: Worksheet, head: Format) -> None:
    """Write the peers of the month and, below, what became of them."""
    sheet.write("A1", "Peer team, Nov 2025", head)
    first = ("Peer", "Job", "Was a guest first", "Shifts")
    sheet.write_row("A2", (*first, "Paid hours", "Hours given unpaid", "Training hours"), head)
    for row, line in enumerate(PEERS, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A15", "Total", head)
    sheet.write_formula("C15", '=COUNTIF(C3:C14,"yes")', head, 7)
    for at, name in enumerate("DEFG", 3):
        total = _sum([line[at] for line in PEERS])
        sheet.write_formula(14, at, f"=SUM({name}3:{name}14)", head, total)
    sheet.write_row("A18", ("Peers and other services", "", "", "Nov", "Apr-Nov"), head)
    for row, (words, month, year) in enumerate(MOVES, 18):
        sheet.write(row, 0, words)
        sheet.write_row(row, 3, (month, year))
    sheet.set_column("A:G", 17)


def _voices(sheet: Worksheet, head: Format) -> None:
    """Write the survey, the evenings for family and friends beside it, and comments."""
    sheet.write_row("A1", ("Guest text survey", "Nov 2025", "Apr-Nov 2025"), head)
    sheet.write_row("E1", ("Family and friends evenings", "Nov 2025", "Apr-Nov 2025"), head)
    for column, lines in ((0, SURVEY), (4, KIN)):
        for row, line in enumerate(lines, 1):
            sheet.write_row(row, column, line)
    sheet.write("A11", "Anything else to tell us about November", head)
    for row, sentence in enumerate(WORDS, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column("A:A", 52)
    sheet.set_column("E:E", 46)


def _money(sheet: Worksheet, head: Format, pounds: Format) -> None:
    """Write what was spent against the budget."""
    titles = ("£", "Budget a month", "Nov 2025 actual", "Budget to Nov", "Actual Apr-Nov")
    sheet.write_row("A2", titles, head)
    rows = [(name, plan, now, int(str(plan)) * 8, so_far) for name, plan, now, so_far in COSTS]
    for row, line in enumerate(rows, 2):
        sheet.write_row(row, 0, (*line[:3], "", line[4]), pounds)
        sheet.write_formula(row, 3, f"=B{row + 1}*8", pounds, line[3])
    sheet.write("A9", "Total", head)
    for at, name in enumerate("BCDE", 1):
        total = _sum([line[at] for line in rows])
        sheet.write_formula(8, at, f"=SUM({name}3:{name}8)", pounds, total)
    sheet.set_column("A:E", 28)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Second Kettle month 8")
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#FFF2CC"})
    rate = made.add_format({"num_format": "0.0%"})
    label = made.add_format({"italic": True})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    day = made.add_format({"num_format": "ddd dd/mm/yy", "align": "left"})
    pounds = made.add_format({"num_format": "#,##0.00"})
    _return(made.add_worksheet("M8 return"), head, rate, label)
    _data(made.add_worksheet("Data"), head, month)
    _nights(made.add_worksheet("Nights"), head, day)
    _plans(made.add_worksheet("Plan reviews"), head, day)
    _peers(made.add_worksheet("Peers"), head)
    _voices(made.add_worksheet("Guests and families"), head)
    _money(made.add_worksheet("Money"), head, pounds)
    made.close()
