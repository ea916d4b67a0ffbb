"""Peer support and a nap room for night cleaners and porters, monthly return to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Styles = dict[str, Format]
LETTERS = "ABCDEFGHIJ"
MONTHS = ("Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25")

# Title of a block alone; or words, five months and how the contract year to date is made.
DATA: tuple[tuple[str, tuple[float | str, ...], str], ...] = (
    ("Needed for the scorecard", (), ""),
    ("Night staff who used us at least once", (88, 104, 127, 141, 152), ""),
    ("Night staff on the rota (from Facilities)", (402, 405, 408, 410, 412), ""),
    ("Nights nap room open", (27, 29, 29, 30, 29), "sum"),
    ("Nights in the month", (31, 31, 30, 31, 30), "sum"),
    ("Peer support contacts", (74, 96, 118, 127, 133), "sum"),
    ("Follow-ups done in 7 days", (18, 25, 30, 34, 37), "sum"),
    ("Follow-ups promised", (26, 31, 36, 41, 43), "sum"),
    ("Trained peers in post, last day of month", (6, 8, 9, 11, 12), ""),
    ("Rated the rest good", (31, 40, 52, 58, 63), "sum"),
    ("Answered the tablet by the door", (38, 47, 60, 66, 71), "sum"),
    ("Minutes waited for a pod, all naps", (1739, 1893, 2061, 2017, 1946), "sum"),
    ("Naps taken", (146, 171, 204, 226, 241), "sum"),
    ("Complaints", (1, 0, 2, "nil", 1), "sum"),
    ("Other things we count", (), ""),
    ("Hot drinks and soup served", (410, 455, 502, 548, 590), "sum"),
    ("Turned away, pods full", (9, 14, 17, 12, 8), "sum"),
    ("Linen sets laundered", (151, 176, 209, 230, 247), "sum"),
    ("Passed on to occupational health", (2, 4, 3, 5, 4), "sum"),
    ("Ward walkabouts by the coordinator", (8, 8, 9, 10, 9), "sum"),
    ("What happened next", (), ""),
    ("Napped before the drive home, had been nodding at the wheel", (11, 13, 17, 19, 24), "sum"),
    ("Was about to go sick, finished the shift", (3, 5, 6, 8, 9), "sum"),
    ("Took back their notice", (0, 1, 1, 2, 1), "sum"),
    (
        "Back pay won after a peer checked the payslip (£)",
        (210.4, 388.15, 274.6, 512.9, 463.25),
        "sum",
    ),
    ("Started English or a Level 2 course", ("not asked", 2, 5, 4, 3), "sum"),
    ("Agency shifts Facilities did not have to book", (4, 6, 9, 11, 13), "sum"),
)

# Reference, words, target, rows of the data tab (top and bottom), format, remark.
SCORES: tuple[tuple[str, str, float | str, int, int, str, str], ...] = (
    ("1", "Reach: night staff using the service in month", 0.35, 6, 7, "rate", ""),
    ("2", "Nap room availability", 0.95, 8, 9, "rate", "Leak 14 November, shut that night"),
    ("3", "Peer contacts in month", 120, 10, 0, "plain", ""),
    ("4", "Followed up within 7 days", 0.8, 11, 12, "rate", ""),
    ("5", "Trained peers in post at month end", 12, 13, 0, "plain", "Full strength at last"),
    ("6", "Users who say rest was good", 0.85, 14, 15, "rate", ""),
    ("7", "Mean wait for a pod, mins (max)", 10, 16, 17, "place", "Third pod at Eastgate helped"),
    ("8", "Complaints about the service", "report only", 18, 0, "plain", "Noise, dealt with"),
)

# Site, pods, naps, hours slept, people, cleaners, porters, times the alarm call was missed.
SITES: tuple[tuple[str | float, ...], ...] = (
    ("Wexmoor General - tower block", 4, 112, 61.5, 68, 41, 27, 2),
    ("Wexmoor General - maternity", 2, 47, 24.25, 29, 21, 8, "nil"),
    ("Eastgate Hospital", 3, 66, 35, 43, 23, 20, 1),
    ("St Osyth's Day Unit", 1, 16, 8.25, 12, 8, 4, "nil"),
)

# Date, place, led by, came, porters among them, first time, minutes.
CIRCLES: tuple[tuple[date, str, str, int, int, int, int], ...] = (
    (date(2025, 11, 3), "Tower block", "Ife", 7, 2, 1, 40),
    (date(2025, 11, 5), "Eastgate", "Marek", 5, 3, 0, 35),
    (date(2025, 11, 7), "Maternity", "Ife", 4, 1, 1, 30),
    (date(2025, 11, 10), "Tower block", "Dolores", 8, 3, 2, 45),
    (date(2025, 11, 12), "Eastgate", "Marek", 6, 4, 1, 40),
    (date(2025, 11, 17), "Tower block", "Dolores", 6, 2, 0, 40),
    (date(2025, 11, 19), "Eastgate", "Samir", 7, 4, 2, 45),
    (date(2025, 11, 21), "Maternity", "Ife", 3, 0, 0, 30),
    (date(2025, 11, 24), "Tower block", "Samir", 9, 4, 3, 50),
    (date(2025, 11, 26), "Eastgate", "Marek", 6, 3, 1, 40),
)

# Peer, job, trained on, confidence that day, confidence now, shifts, own hours, contacts.
PEERS: tuple[tuple[str, str, date, int, int, int, float, int], ...] = (
    ("Ife", "Cleaner", date(2025, 6, 18), 5, 8, 14, 9.5, 19),
    ("Marek", "Porter", date(2025, 6, 18), 6, 9, 13, 8, 17),
    ("Dolores", "Cleaner", date(2025, 6, 18), 4, 8, 12, 7.5, 15),
    ("Samir", "Porter", date(2025, 6, 18), 5, 6, 11, 6, 12),
    ("J.O.", "Cleaner", date(2025, 6, 25), 3, 7, 12, 4, 11),
    ("P.W.", "Porter", date(2025, 6, 25), 7, 7, 10, 3.5, 10),
    ("Amina", "Cleaner", date(2025, 8, 6), 4, 6, 12, 5, 12),
    ("L.B.", "Cleaner", date(2025, 8, 6), 5, 7, 9, 2, 8),
    ("Tomasz", "Porter", date(2025, 9, 10), 6, 8, 11, 4.5, 10),
    ("Grace", "Cleaner", date(2025, 10, 8), 4, 5, 10, 3, 9),
    ("R.K.", "Porter", date(2025, 10, 8), 5, 5, 8, 1.5, 6),
    ("Nilufar", "Cleaner", date(2025, 11, 12), 3, 4, 5, 2, 4),
)

SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Replies", 64, 78),
    ("Know where the nap room is", 52, 72),
    ("Line manager lets me go", 37, 54),
    ("Sleep better in the day now", 19, 33),
    ("Feel part of the hospital, not invisible", 22, 38),
    ("Less short-tempered with my children or partner", 15, 29),
    ("Made a friend on another ward or site", 24, 40),
    ("Would like more pods", 41, 46),
)

MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinator (0.8 WTE) and relief", 41600, 3466.7, 17333.5),
    ("Peers' paid training time", 7800, 412.5, 3861.2),
    ("Pods, lease and servicing", 12400, 1033.3, 5166.5),
    ("Linen and laundry", 5200, 394.85, 1702.4),
    ("Food and drink", 4500, 371.2, 1576.35),
)

NOTES = (
    (
        "One of the Eastgate porters told us he now walks his daughter to school, not sleeping "
        "in the car park till nine."
    ),
    "Three cleaners from maternity have begun to lift-share since they met at the circle.",
    "The theatre manager says beds come back quicker between 3 and 5am since porters get a rest.",
    "The nap room at the tower block was shut on 14 November because of a leak from level 6.",
    "We ordered 40 new pillowcases and 2 alarm pads.",
    "In December there will be 4 extra circles around the bank holidays.",
    "Facilities sent the rota figures on the 5th, so KPI 1 is final.",
    "Nilufar finished her peer training on 12 November, which makes 12 peers.",
    "Posters in 6 languages are now up in all changing rooms.",
)


def _added(figures: tuple[float | str, ...]) -> float:
    """Add up the figures that are numbers."""
    return round(sum(figure for figure in figures if not isinstance(figure, str)), 2)


def _scores(sheet: Worksheet, styles: Styles) -> None:
    """Write the scorecard of the trust; its figures come from the data tab."""
    sheet.write("A1", "Wexmoor Hospitals NHS Trust", styles["big"])
    sheet.write("A2", "Staff wellbeing contracts: monthly scorecard", styles["big"])
    sheet.write("A3", "Supplier: Small Hours Collective CIC. Agreement WHT/SW/061.")
    sheet.write("A4", "Agreement runs 1 July 2025 to 30 June 2027; contract year is July to June.")
    sheet.write("A5", "Month of return: November 2025")
    heads = ("KPI", "What we agreed to measure", "Target", *MONTHS, "CYTD (from 1 Jul)", "Remarks")
    sheet.write_row("A7", heads, styles["head"])
    rows = dict(enumerate(DATA, 5))
    for row, (ref, words, target, top, base, form, remark) in enumerate(SCORES, 7):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, styles["rate"] if form == "rate" else None)
        above = rows[top][1]
        below = rows[base][1] if base else ()
        for column, figure in enumerate(above):
            letter = LETTERS[column + 1]
            if isinstance(figure, str):
                sheet.write_formula(row, 3 + column, f"=Data!{letter}{top}", None, figure)
            elif base:
                result = figure / float(below[column])
                reach = f"=Data!{letter}{top}/Data!{letter}{base}"
                sheet.write_formula(row, 3 + column, reach, styles[form], result)
            else:
                sheet.write_formula(row, 3 + column, f"=Data!{letter}{top}", None, figure)
        if not rows[top][2]:
            sheet.write(row, 8, "n/a")
        elif base:
            result = _added(above) / _added(below)
            sheet.write_formula(row, 8, f"=Data!G{top}/Data!G{base}", styles[form], result)
        else:
            sheet.write_formula(row, 8, f"=Data!G{top}", None, _added(above))
        sheet.write(row, 9, remark)
    sheet.write("A17", "KPIs 1 and 5 are a position for the month and are not added up.")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(8, 9, 22)


def _data(sheet: Worksheet, styles: Styles) -> None:
    """Write the months of the contract year."""
    sheet.write("A1", "Small Hours: counts by month, contract year 2025-26", styles["big"])
    sheet.write("A2", "CYTD = July to date")
    sheet.write_row("A4", ("", *MONTHS, "CYTD"), styles["head"])
    for row, (words, months, how) in enumerate(DATA, 4):
        form = styles["money" if "£" in words else "plain"]
        sheet.write(row, 0, words, None if months else styles["head"])
        sheet.write_row(row, 1, months, form)
        if how:
            sheet.write_formula(row, 6, f"=SUM(B{row + 1}:F{row + 1})", form, _added(months))
    sheet.set_column(0, 0, 58)


def _sites(sheet: Worksheet, styles: Styles) -> None:
    """Write the sites of the month, and the survey under them."""
    sheet.write("A1", "Nap rooms in November 2025", styles["big"])
    heads = ("Site", "Pods", "Naps", "Hours slept", "People", "Cleaners", "Porters")
    sheet.write_row("A2", (*heads, "Slept through the alarm"), styles["head"])
    for row, line in enumerate(SITES, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A7", "Total", styles["head"])
    for column in range(1, 8):
        total = _added(tuple(line[column] for line in SITES))
        letter = LETTERS[column]
        sheet.write_formula(6, column, f"=SUM({letter}3:{letter}6)", styles["head"], total)
    sheet.write("A10", "Pulse survey of night staff (paper, in the changing rooms)", styles["big"])
    answers = ("", "September 2025", "% of replies, Sept", "November 2025", "% of replies, Nov")
    sheet.write_row("A11", answers, styles["head"])
    for row, (words, first, second) in enumerate(SURVEY, 11):
        sheet.write(row, 0, words)
        sheet.write(row, 1, first)
        sheet.write(row, 3, second)
        if row > 11:
            rate = styles["rate"]
            sheet.write_formula(row, 2, f"=B{row + 1}/B$12", rate, first / SURVEY[0][1])
            sheet.write_formula(row, 4, f"=D{row + 1}/D$12", rate, second / SURVEY[0][2])
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 7, 16)


def _circles(sheet: Worksheet, styles: Styles) -> None:
    """Write the circles of the month by date."""
    heads = ("Date", "Where", "Led by", "Came", "Porters", "First timers", "Minutes")
    sheet.write("A1", "Tea-break circles, November", styles["big"])
    sheet.write_row("A3", heads, styles["head"])
    for row, line in enumerate(CIRCLES, 3):
        sheet.write_datetime(row, 0, line[0], styles["day"])
        sheet.write_row(row, 1, line[1:])
    sheet.write("A14", "November total", styles["head"])
    for letter, column in zip("DEFG", (3, 4, 5, 6), strict=True):
        total = sum(int(str(line[column])) for line in CIRCLES)
        sheet.write_formula(f"{letter}14", f"=SUM({letter}4:{letter}13)", styles["head"], total)
    sheet.set_column(0, 2, 16)


def _peers(sheet: Worksheet, styles: Styles) -> None:
    """Write the peers in post."""
    sheet.write("A1", "Peers in post at 30 November 2025 and what they did in November")
    heads = ("Peer", "Job", "Trained on", "Confidence on training day (1-10)")
    tail = ("Confidence at 30 Nov (1-10)", "Shifts on call", "Hours given unpaid", "Contacts")
    sheet.write_row("A3", (*heads, *tail), styles["wrap"])
    for row, line in enumerate(PEERS, 3):
        sheet.write_row(row, 0, line[:2])
        sheet.write_datetime(row, 2, line[2], styles["day"])
        sheet.write_row(row, 3, line[3:])
    sheet.write("A16", "All", styles["head"])
    for letter, total in (
        ("F", sum(line[5] for line in PEERS)),
        ("G", sum(line[6] for line in PEERS)),
        ("H", sum(line[7] for line in PEERS)),
    ):
        sheet.write_formula(f"{letter}16", f"=SUM({letter}4:{letter}15)", styles["head"], total)
    sheet.set_column(0, 7, 15)


def _money(sheet: Worksheet, styles: Styles) -> None:
    """Write the money and the notes of the month."""
    heads = ("£", "Budget Jul 25 - Jun 26", "Spent in November", "Spent since 1 July", "Remaining")
    sheet.write_row("A1", heads, styles["head"])
    money = styles["money"]
    for row, (words, budget, month, year) in enumerate(MONEY, 1):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, (budget, month, year), money)
        left = round(budget - year, 2)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", money, left)
    sheet.write("A7", "Total", styles["head"])
    sums = (
        round(sum(line[1] for line in MONEY), 2),
        round(sum(line[2] for line in MONEY), 2),
        round(sum(line[3] for line in MONEY), 2),
    )
    for letter, total in zip("BCDE", (*sums, round(sums[0] - sums[2], 2)), strict=True):
        sheet.write_formula(f"{letter}7", f"=SUM({letter}2:{letter}6)", money, total)
    sheet.write("A10", "Coordinator's notes", styles["head"])
    for row, sentence in enumerate(NOTES, 10):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 4, 22)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Small Hours November return")
    styles = {
        "head": made.add_format({"bold": True, "bg_color": "#D9E1F2"}),
        "wrap": made.add_format({"bold": True, "text_wrap": True, "bottom": 1}),
        "big": made.add_format({"bold": True, "font_size": 12}),
        "rate": made.add_format({"num_format": "0.0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "plain": made.add_format(),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "day": made.add_format({"num_format": "ddd d mmm yyyy"}),
    }
    for name, write in (
        ("Scorecard", _scores),
        ("Data", _data),
        ("Sites and survey", _sites),
        ("Circles", _circles),
        ("Peers", _peers),
        ("Money and notes", _money),
    ):
        write(made.add_worksheet(name), styles)
    made.close()
