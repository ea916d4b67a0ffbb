"""A day centre for homeless women with a midwife and peer advocates, monthly to a council."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25")

# Line of the log and eight months; a line of one word is a heading between them.
Line = tuple[str, tuple[float | str, ...]]
LOG: tuple[Line, ...] = (
    ("FOR THE RETURN", ()),
    ("Women registering for the first time", (18, 21, 17, 22, 19, 24, 23, 26)),
    ("Visits to the centre (door count)", (412, 438, 421, 455, 430, 468, 472, 491)),
    ("Needs assessment done by day 5", (15, 18, 15, 19, 17, 21, 20, 24)),
    ("Arrived with no GP", (8, 9, 8, 10, 8, 11, 10, 11)),
    ("  of these, registered by week 4", (6, 7, 5, 8, 6, 9, 8, 9)),
    ("Pregnant, told to midwife", (3, 3, 3, 4, 3, 3, 5, 4)),
    ("  of these, seen by her in 7 days", (3, 2, 3, 4, 2, 3, 4, 4)),
    ("Moved on to supported or own tenancy", (5, 6, 4, 7, 5, 8, 6, 7)),
    ("Days waited for key worker (all new women)", (144, 158, 122, 165, 139, 168, 154, 169)),
    ("Incidents, police called", (1, 0, 2, 1, "nil", 1, 0, 1)),
    ("CENTRE", ()),
    ("Days open", (22, 21, 21, 23, 20, 22, 23, 20)),
    ("Hot meals", (386, 402, 395, 431, 398, 440, 451, 463)),
    ("Showers", (141, 150, 148, 162, 155, 160, 149, 157)),
    ("Needle exchange packs", (52, 47, 55, 61, 58, 49, 53, 50)),
    ("Letters written to housing", (31, 28, 33, 36, 30, 38, 35, 41)),
    ("WHAT HAS COME OF IT", ()),
    ("Left violent partner, still away a month on", (2, 1, 2, 3, 1, 2, 3, 2)),
    ("Seeing her children again", (1, 2, 1, 1, 2, 2, 1, 3)),
    ("Back on script after dropping out", (2, 3, 2, 2, 4, 3, 3, 4)),
    ("Arrears written off by landlords (£)", (640, 415.5, 820, 390, 1120, 705, 968.25, 1240)),
    ("Ambulance not needed, nurse or midwife sorted it", (3, 4, 2, 5, 3, 4, 6, 5)),
    ("WHO REGISTERED", ()),
    ("18-24", (4, 5, 3, 6, 4, 5, 5, 6)),
    ("25-44", (10, 11, 10, 11, 11, 13, 12, 14)),
    ("45 and over", (4, 5, 4, 5, 4, 6, 6, 6)),
    ("Slept rough the night before", (7, 9, 6, 8, 8, 10, 9, 12)),
)

# Number, indicator, target, rows of the log (top, below), how, comment.
ASKED: tuple[tuple[int, str, float | str, int, int, str, str], ...] = (
    (1, "New service users", 20, 5, 0, "", "Above target, cold weather"),
    (2, "Footfall", 400, 6, 0, "", ""),
    (3, "Assessed within 5 days of registering", 0.85, 7, 5, "rate", "2 women did not come back"),
    (4, "Unregistered women helped onto a GP list in 4 weeks", 0.75, 8, 0, "gp", ""),
    (5, "Pregnant women seen by midwife within 7 days", 0.9, 11, 10, "rate", "Oct: 1 in custody"),
    (6, "Positive move-on", 6, 12, 0, "", "3 to Alder House, 4 own tenancy"),
    (7, "Mean days to first key worker meeting (max)", 7, 13, 5, "mean", ""),
    (8, "Police-attended incidents", "monitor", 14, 0, "", "Outside, no one hurt"),
)

# Code, age, first seen, weeks then, appointments due and kept in the month, where she is now.
BOOKED: tuple[tuple[str, int, str, int, int, int, str], ...] = (
    ("MW-19", 31, "2025-06-12", 9, 2, 2, "Alder House"),
    ("MW-22", 24, "2025-07-03", 14, 3, 2, "with sister"),
    ("MW-23", 28, "2025-07-22", 11, 2, 2, "own tenancy"),
    ("MW-26", 35, "2025-08-14", 16, 3, 3, "hostel"),
    ("MW-28", 22, "2025-09-09", 20, 2, 1, "B&B"),
    ("MW-29", 19, "2025-09-25", 8, 1, 1, "hostel"),
    ("MW-31", 27, "2025-10-07", 12, 2, 2, "sofa surfing"),
    ("MW-33", 33, "2025-10-21", 18, 2, 2, "Alder House"),
    ("MW-35", 26, "2025-11-04", 10, 1, 1, "B&B"),
    ("MW-36", 38, "2025-11-06", 7, 1, 0, "rough"),
    ("MW-37", 21, "2025-11-13", 22, 2, 2, "hostel"),
    ("MW-38", 29, "2025-11-25", 13, 1, 1, "B&B"),
)

BABIES: tuple[tuple[str, int | str, int], ...] = (
    ("Babies born", 1, 7),
    ("Went home with mum when removal had been planned", 1, 4),
    ("Women who stopped smoking while pregnant", 2, 9),
    ("Visits by midwife to hostels and B&Bs", 14, 97),
    ("Flu and whooping cough jabs", 3, 22),
    ("Moses baskets given", "nil", 6),
)

# Peer, days, shifts, hours, women gone with to appointments, hours in April to October.
PEERS: tuple[tuple[str, str, int, float, int, float], ...] = (
    ("Carol", "Mon, Thu", 8, 32, 9, 214),
    ("D.W.", "Tue", 4, 14, 5, 98.5),
    ("Jas", "Mon-Wed", 11, 44, 12, 260),
    ("Marie", "Fri", 4, 16, 3, 110),
    ("N.K.", "Outreach", 7, 24.5, 8, 142),
    ("Shaz", "Wed, Fri", 8, 30, 7, 187.5),
    ("T.", "Thu", 3, 10.5, 2, 36),
)

COSTS: tuple[tuple[str, float, float, float, float], ...] = (
    ("Staff", 11850, 11790.4, 94800, 94212.6),
    ("Midwife (recharge from trust)", 2100, 2100, 16800, 16800),
    ("Peer expenses and training", 620, 588.75, 4960, 4701.3),
    ("Food", 900, 1012.36, 7200, 7644.18),
    ("Laundry and hygiene", 310, 294.1, 2480, 2515.9),
    ("Rent, heat and light", 1750, 1838.2, 14000, 13672.45),
)

ANSWERS: tuple[tuple[str, int, int, int], ...] = (
    ("Do you feel safe in here?", 35, 2, 1),
    ("Is the food good?", 30, 6, 2),
    ("Do staff listen?", 33, 3, 2),
    ("Are the opening hours right?", 21, 15, 2),
    ("Did you sleep indoors last night?", 24, 13, 1),
    ("Have you got a phone that works?", 19, 18, 1),
)

NOTES = (
    "A woman who lost touch with her mother nine years ago spent her birthday with her this month.",
    (
        "The maternity ward say that 6 of our women came to their scans without a social worker"
        " having to fetch them."
    ),
    (
        "After Jas spoke to reception staff, 2 surgeries on Mill Road have stopped asking women"
        " for proof of address."
    ),
    "We closed on 18 November for 1 day for fire alarm work.",
    "Harvest gifts from 12 churches and schools filled the larder.",
    "Interviews for the evening worker take place on 9 December.",
    "We plan to train 4 more peers in the new year.",
    "The shower in room 3 was out of use for 6 days, parts on order.",
)


def _return(sheet: Worksheet, bold: Format, box: Format, rate: Format, one: Format) -> None:
    """Write the return of the council; its figures come from the log."""
    sheet.merge_range("A1:G1", "HARROWMERE CITY COUNCIL - HOUSING SUPPORT CONTRACTS", bold)
    sheet.merge_range("A2:G2", "Monthly monitoring form", bold)
    sheet.write_row("A4", ("Provider", "The Wicket (Saltmarket Women's Trust)"))
    sheet.write_row("A5", ("Contract", "HCC/HS/0317"))
    sheet.write_row("A6", ("From / to", "1 October 2023 to 30 September 2026"))
    sheet.write_row("A7", ("Month", "November 2025"))
    heads = ("No.", "Indicator", "Target per month", "Last month (Oct 25)", "This month (Nov 25)")
    sheet.write_row("A9", (*heads, "Apr-Nov 25", "Provider's comments"), box)
    lines = {row: figures for row, (_, figures) in enumerate(LOG, 4)}
    for row, (number, words, target, top, below, how, comment) in enumerate(ASKED, 9):
        first, second = (9, 8) if how == "gp" else (top, below)
        form = rate if how in ("rate", "gp") else one if how == "mean" else None
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, rate if form is rate else None)
        sheet.write(row, 6, comment)
        for column, (letter, part) in enumerate(
            (("H", slice(6, 7)), ("I", slice(7, 8)), ("J", slice(0, 8))), 3
        ):
            above = sum(item for item in lines[first][part] if not isinstance(item, str))
            text = f"=Log!{letter}{first}"
            if second:
                text += f"/Log!{letter}{second}"
                above /= sum(item for item in lines[second][part] if not isinstance(item, str))
            sheet.write_formula(row, column, text, form, above)
    sheet.write("A19", "No. 1, 2 and 6: target is for each month. Return by the 10th working day.")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 5, 13)
    sheet.set_column(6, 6, 34)


def _log(sheet: Worksheet, bold: Format) -> None:
    """Write the log that the centre keeps, month by month."""
    sheet.write("A1", "The Wicket - log", bold)
    sheet.write_row("A3", ("", *MONTHS, "Total so far"), bold)
    for row, (name, figures) in enumerate(LOG, 3):
        sheet.write(row, 0, name, None if figures else bold)
        sheet.write_row(row, 1, figures)
        if figures:
            total = sum(item for item in figures if not isinstance(item, str))
            sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", bold, total)
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 48)


def _midwife(sheet: Worksheet, bold: Format, box: Format) -> None:
    """Write the women whom the midwife sees and the babies."""
    sheet.write("A1", "Midwife's list, November 2025", bold)
    heads = ("Code", "Age", "First seen", "Weeks pregnant when first seen")
    sheet.write_row("A3", (*heads, "Appts due in Nov", "Appts kept in Nov", "Staying now"), box)
    for row, (code, age, seen, weeks, due, kept, place) in enumerate(BOOKED, 3):
        day = "/".join(reversed(seen.split("-")))
        sheet.write_row(row, 0, (code, age, day, weeks, due, kept, place))
    totals = (sum(line[4] for line in BOOKED), sum(line[5] for line in BOOKED))
    for letter, total in zip("EF", totals, strict=True):
        sheet.write_formula(f"{letter}16", f"=SUM({letter}4:{letter}15)", bold, total)
    sheet.write("A16", "All", bold)
    sheet.write_row("A19", ("Mothers and babies", "", "", "", "Nov 25", "Apr-Nov 25"), box)
    for row, (words, month, year) in enumerate(BABIES, 19):
        sheet.write(row, 0, words)
        sheet.write_row(row, 4, (month, year))
    sheet.set_column(1, 6, 16)


def _peers(sheet: Worksheet, bold: Format, box: Format) -> None:
    """Write the hours of the peer advocates."""
    sheet.write("A1", "Peer advocates (all have been homeless themselves)", bold)
    heads = ("Peer", "Days", "Shifts Nov 25", "Hours Nov 25", "Women gone with to appts, Nov 25")
    sheet.write_row("A2", (*heads, "Hours Apr-Oct 25", "Hours Apr-Nov 25"), box)
    for row, (who, days, shifts, hours, women, before) in enumerate(PEERS, 2):
        sheet.write_row(row, 0, (who, days, shifts, hours, women, before))
        sheet.write_formula(row, 6, f"=D{row + 1}+F{row + 1}", None, hours + before)
    sheet.write("A10", "Total", bold)
    shifts_, hours_, women_, before_ = (
        sum(float(str(peer[place])) for peer in PEERS) for place in (2, 3, 4, 5)
    )
    totals = (shifts_, hours_, women_, before_, hours_ + before_)
    for letter, total in zip("CDEFG", totals, strict=True):
        sheet.write_formula(f"{letter}10", f"=SUM({letter}3:{letter}9)", bold, total)
    sheet.write_row("A13", ("Since April (Apr-Nov 25)", "", "No. of peers"), box)
    sheet.write_row("A14", ("Took up a paid job", "", 2))
    sheet.write_row("A15", ("Finished peer induction", "", 5))
    sheet.write_row("A16", ("Had monthly supervision", "", 7))
    sheet.set_column(0, 0, 24)
    sheet.set_column(2, 6, 17)


def _costs(sheet: Worksheet, bold: Format, box: Format, money: Format) -> None:
    """Write the month and the year so far against budget."""
    sheet.write("B1", "November 2025", bold)
    sheet.write("E1", "April to November 2025", bold)
    heads = ("£", "Budget", "Actual", "Over / (under)", "Budget", "Actual", "Over / (under)")
    sheet.write_row("A2", heads, box)
    lines = [(line[0], list(line[1:])) for line in COSTS]
    totals = [round(sum(column), 2) for column in zip(*(line[1] for line in lines), strict=True)]
    for row, (name, figures) in enumerate((*lines, ("Total", totals)), 2):
        sheet.write(row, 0, name)
        for pair, column in ((0, 1), (2, 4)):
            plan, spent = figures[pair], figures[pair + 1]
            for at, figure in ((column, plan), (column + 1, spent)):
                letter = "ABCDEF"[at]
                if name == "Total":
                    sheet.write_formula(row, at, f"=SUM({letter}3:{letter}8)", money, figure)
                else:
                    sheet.write(row, at, figure, money)
            gap = f"={'ABCDEF'[column + 1]}{row + 1}-{'ABCDEF'[column]}{row + 1}"
            sheet.write_formula(row, column + 2, gap, money, round(spent - plan, 2))
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 6, 14)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "The Wicket monthly form")
    bold = made.add_format({"bold": True})
    box = made.add_format({"bold": True, "border": 1, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    one = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00;(#,##0.00)"})
    _return(made.add_worksheet("Monitoring form"), bold, box, rate, one)
    _log(made.add_worksheet("Log"), bold)
    _midwife(made.add_worksheet("Midwife"), bold, box)
    _peers(made.add_worksheet("Peers"), bold, box)
    _costs(made.add_worksheet("Costs"), bold, box, money)
    views = made.add_worksheet("Asked & notes")
    views.write("A1", "We asked 38 women, week of 17 to 21 November 2025", bold)
    views.write_row("A2", ("", "Yes", "No", "Didn't say"), box)
    for row, answer in enumerate(ANSWERS, 2):
        views.write_row(row, 0, answer)
    views.write("A11", "Notes for November", bold)
    for row, note in enumerate(NOTES, 11):
        views.write(row, 0, note)
    views.set_column(0, 0, 42)
    made.close()
