"""Voice and movement groups for Parkinson's and stroke, befrienders at home, monthly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name

from tests.unseen.pen import book

# Reference, requirement, threshold, month, month before, year to date (each with its base), notes.
QUALITY: tuple[tuple[object, ...], ...] = (
    ("LQR1", "First contact within 10 working days of referral", 0.9, 17, 18, 20, 21, 132, 142, ""),
    (
        "LQR2",
        "Attended at least 8 of the 10 sessions of a block",
        0.7,
        *(11, 14, 11, 14, 78, 104),
        "1 admitted to hospital",
    ),
    (
        "LQR3",
        "Voice at least 5 dB louder at end of block (those with two readings)",
        0.65,
        *(6, 8, 5, 8, 47, 66),
        "Oct: meter not calibrated for one group",
    ),
    (
        "LQR4",
        "Timed Up and Go at least 2 seconds quicker at end of block",
        0.6,
        *(6, 9, 5, 9, 41, 63),
        "",
    ),
    (
        "LQR5",
        "Group sessions delivered as planned",
        0.95,
        *(31, 32, 35, 36, 253, 260),
        "Lyne library closed 20/11",
    ),
    (
        "LQR6",
        "Matched with a befriender within 6 weeks",
        0.85,
        *(4, 5, 4, 5, 27, 33),
        "Lyne - no driver until late Nov",
    ),
    ("LQR7", "Befriender home visits in the month", 120, 127, None, 131, None, 978, None, ""),
    ("LQR8", "Friends and Family Test good or very good", 0.95, 37, 38, 40, 41, 262, 271, ""),
    ("INF1", "Falls and incidents at groups", "n/a", "nil", None, 1, None, 3, None, ""),
)

# Lines of April to November; a line of one word is a heading, "end" has no year to date.
MONTHLY: tuple[tuple[object, ...], ...] = (
    ("REFERRALS",),
    ("Referrals received", 16, 19, 17, 18, 15, 18, 21, 18),
    ("  stroke", 9, 11, 10, 9, 8, 10, 12, 10),
    ("  Parkinson's", 7, 8, 7, 9, 7, 8, 9, 8),
    ("Contacted within 10 working days", 15, 17, 16, 17, 14, 16, 20, 17),
    ("Waiting for a group at month end", 11, 12, 9, 10, 13, 12, 10, 8, "end"),
    ("GROUPS",),
    ("Sessions planned", 32, 32, 32, 36, 28, 32, 36, 32),
    ("Sessions delivered", 31, 32, 30, 35, 27, 32, 35, 31),
    ("Attendances", 322, 338, 315, 362, 271, 334, 381, 353),
    ("Finished a block", 13, 12, 15, 14, 9, 13, 14, 14),
    ("  with 8 or more sessions", 10, 9, 11, 10, 6, 10, 11, 11),
    ("BEFRIENDING",),
    ("Befrienders at month end", 12, 12, 13, 13, 13, 13, 14, 14, "end"),
    ("Home visits", 118, 124, 121, 126, 109, 122, 131, 127),
    ("Befriender hours", 172.5, 181, 178, 184.5, 160, 180, 193.5, 188),
    ("New matches", 4, 5, 3, 4, 3, 4, 5, 5),
    ("  matched within 6 weeks", 3, 4, 3, 3, 2, 4, 4, 4),
    ("Training evenings", 1, 0, 1, 0, 0, 1, 0, 1),
    ("GOOD NEWS COUNT (from staff diaries)",),
    ("On the phone to family or shops again", "not asked", "not asked", 3, 4, 2, 3, 4, 4),
    ("Back at a club, choir, church or allotment", 2, 1, 3, 2, 1, 2, 3, 3),
    ("SLT reviews the hospital has stood down", 4, 3, 5, 4, 2, 4, 5, 6),
    ("Group members who became befrienders", 1, 0, 1, 0, 0, 0, 1, 0),
    ("Meet-ups members run on their own (going at month end)", 1, 1, 1, 2, 2, 2, 3, 3, "end"),
)

# Group, where, room holds, on the register, sessions, attendances, new, led by a member, hire.
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Loud & Clear Cawder", "Methodist hall", 20, 14, 4, 46, 2, 1, 120),
    ("Loud & Clear Lyne", "Lyne library", 16, 11, 3, 37, 1, 0, 0),
    ("Stroke Movers (am)", "Leisure centre studio", 25, 18, 4, 58, 2, 0, 168),
    ("Stroke Movers (pm)", "Leisure centre studio", 25, 12, 4, 36, 1, 0, 168),
    ("Boxing for balance", "Cawder boxing club", 18, 13, 4, 41, 1, 2, 100),
    ("Dance", "Town hall", 40, 16, 4, 49, 0, 1, 140),
    ("Sing Out", "St Oswin's", 60, 21, 4, 67, 2, 4, 80),
    ("Aphasia cafe", "Pump Room cafe", 14, 9, 4, 19, 1, 3, 0),
)

# Name, month of start, visits a person with, visits, hours, miles, has it in the family.
BEFRIENDERS: tuple[tuple[object, ...], ...] = (
    ("Maureen", (2022, 5), "Parkinson's", 9, 13.5, 22, "Y"),
    ("Colin", (2023, 1), "Stroke x2", 10, 15, 35, "Y"),
    ("Bev", (2023, 1), "Stroke", 8, 12, 18, ""),
    ("Hassan", (2023, 3), "Parkinson's x2", 12, 18, 41, ""),
    ("Joan P", (2023, 9), "Stroke", 9, 11.5, 0, "Y (self)"),
    ("Des", (2024, 2), "Stroke", 7, 10.5, 26, "Y (self)"),
    ("Wendy", (2024, 2), "Parkinson's x2", 11, 16.5, 30, "Y"),
    ("Ola", (2024, 6), "Stroke", 10, 15, 16, ""),
    ("Graham", (2024, 10), "Parkinson's", 8, 12, 24, "Y"),
    ("Sue T", (2024, 10), "Stroke", 9, 13.5, 38, ""),
    ("Ivy", (2025, 4), "Stroke", 6, 7.5, 0, "Y (self)"),
    ("Martin", (2025, 4), "Parkinson's", 10, 15, 29, ""),
    ("Pat", (2025, 6), "Stroke", 8, 12, 44, "Y (self)"),
    ("Lech", (2025, 10), "Parkinson's", 10, 16, 21, "Y (self)"),
)
ROUND = (
    ("People with a befriender rung", 17),
    ("Answered", 15),
    ("See nobody else most weeks", 6),
    ("Get out of the house each week now, did not before", 8),
)

# Client, condition, age, sessions, first day, dB, seconds, last day, dB, seconds.
SCORES: tuple[tuple[object, ...], ...] = (
    ("P114", "PD", 71, 9, (9, 2), 64, "n/a", (11, 11), 71, "n/a"),
    ("P117", "PD", 68, 10, (9, 2), 62, 14.2, (11, 11), 68, 11.8),
    ("S231", "Stroke", 59, 8, (9, 4), "n/a", 19.6, (11, 13), "n/a", 16.9),
    ("S233", "Stroke", 74, 6, (9, 4), "n/a", 22.4, (11, 13), "n/a", 21.8),
    ("P119", "PD", 77, 8, (9, 2), 66, 15.8, (11, 11), 69, 15.1),
    ("S236", "Stroke", 63, 9, (9, 8), 61, "n/a", (11, 17), 67, "n/a"),
    ("P120", "PD", 70, 10, (9, 8), 63, 13.1, (11, 17), 70, 10.6),
    ("S238", "Stroke", 81, 7, (9, 4), "n/a", 26.3, (11, 13), "n/a", 23),
    ("P122", "PD", 66, 8, (9, 8), 67, "n/a", (11, 17), 72, "n/a"),
    ("S240", "Stroke", 55, 9, (9, 11), "n/a", 16.7, (11, 20), "n/a", 14.1),
    ("P124", "PD", 79, 5, (9, 8), 60, "n/a", (11, 24), 62, "n/a"),
    ("S241", "Stroke", 69, 8, (9, 8), 59, "n/a", (11, 17), 66, "n/a"),
    ("S243", "Stroke", 72, 8, (9, 11), "n/a", 20.9, (11, 20), "n/a", 18.2),
    ("P125", "PD", 73, 9, (9, 11), "n/a", 12.9, (11, 20), "n/a", 12.4),
)

# Question, September, October, November, April to November.
FEEDBACK: tuple[tuple[object, ...], ...] = (
    ("FFT forms given out", 52, 55, 49, 381),
    ("FFT forms back", 34, 41, 38, 271),
    ("Good or very good", 32, 40, 37, 262),
    ("Poor or very poor", 0, 0, 0, 2),
    ("Partner / family forms back", 18, 20, 19, 146),
    ("Partner has taken up own things again (work, class, friends)", 7, 8, 9, 52),
    ("Partner would recommend the groups", 17, 20, 18, 141),
)

# Line, plan and actual of the month, plan and actual of the year to date.
COSTS: tuple[tuple[object, ...], ...] = (
    ("Staff", 6850, 6790.4, 54800, 54512.6),
    ("Room hire", 800, 776, 6400, 6148),
    ("Befriender expenses", 160, 154.8, 1280, 1241.55),
    ("Taxis", 300, 348.6, 2400, 2711.2),
    ("Equipment and print", 150, 62.45, 1200, 934.1),
    ("Overheads", 900, 900, 7200, 7200),
)

NOTES = (
    "Mr D read a poem at his daughter's wedding; in August he would not answer the door.",
    "The library at Lyne had a burst pipe on 20 November so 1 session was lost.",
    "Two of the wives at Lyne now have each other's husbands round so each gets an afternoon off.",
    "We interviewed 4 people for the assistant post, the new person starts on 5 January.",
    "The threshold of 120 visits was met again.",
    "Taxis are £311 over plan for the year as the leisure centre moved our slot to 9.30.",
    "The bus company has moved its stop nearer the hall after Stroke Movers wrote to them.",
    "In January we plan 2 new boxing blocks if the club can have us.",
    "12 posters went up in GP surgeries and the eye clinic.",
)


def _add(figures: list[object]) -> float:
    """Add up what is a number, as Excel does."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _quality(made: Workbook, head: Format, rate: Format, bold: Format) -> None:
    """Write the template of the ICB."""
    sheet = made.add_worksheet("LQR return")
    sheet.write("A1", "NHS Cawder & Lyne Integrated Care Board", bold)
    sheet.write("A2", "Schedule 4C Local Quality Requirements - monthly return", bold)
    sheet.write_row("A3", ("Provider:", "Steady Voice CIC", "", "Contract:", "CL/COM/0417"))
    sheet.write_row("A4", ("Month:", "November 2025 (M8)", "", "Term:", "01/04/2023 - 31/03/2027"))
    sheet.merge_range("D6:F6", "This month", head)
    sheet.write("G6", "Last month (Oct)", head)
    sheet.merge_range("H6:J6", "Year to date (Apr - Nov)", head)
    sheet.write_row(
        "A7",
        ("Ref", "Requirement", "Threshold", "Num", "Den", "Result", "Result", "Num", "Den")
        + ("Result", "Met?", "Exception report"),
        head,
    )
    for row, (ref, words, mark, top, base, past, below, year, whole, note) in enumerate(QUALITY, 7):
        sheet.write_row(row, 0, (ref, words))
        if isinstance(base, int) and isinstance(whole, int) and isinstance(below, int):
            sheet.write(row, 2, mark, rate)
            for at, over, under in ((3, top, base), (7, year, whole)):
                num, den = xl_col_to_name(at), xl_col_to_name(at + 1)
                sheet.write_row(row, at, (over, under))
                text = f"={num}{row + 1}/{den}{row + 1}"
                sheet.write_formula(row, at + 2, text, rate, _add([over]) / under)
            sheet.write(row, 6, _add([past]) / below, rate)
        else:
            sheet.write(row, 2, mark)
            sheet.write(row, 5, top)
            sheet.write(row, 6, past)
            sheet.write(row, 9, year)
        if ref != "INF1":
            sheet.write(row, 10, "No" if ref == "LQR6" else "Yes")
        sheet.write(row, 11, note)
    sheet.write("A18", "Return by the 10th working day of the month to the contracts inbox.")
    sheet.set_column(1, 1, 60)
    sheet.set_column(11, 11, 36)


def _monthly(made: Workbook, head: Format, month: Format, bold: Format) -> None:
    """Write the months of the year, those to come left empty."""
    sheet = made.add_worksheet("Monthly data")
    sheet.write("A1", "Steady Voice monthly data 25/26", bold)
    for at in range(12):
        sheet.write_datetime(1, 1 + at, date(2025 + (at + 3) // 12, (at + 3) % 12 + 1, 1), month)
    sheet.write("N2", "YTD", head)
    for row, line in enumerate(MONTHLY, 2):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) > 1:
            sheet.write_row(row, 1, line[1:9])
            if line[-1] != "end":
                total = _add(list(line[1:]))
                sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, total)
    sheet.set_column(0, 0, 50)
    sheet.freeze_panes(2, 1)


def _people(made: Workbook, head: Format, month: Format, money: Format) -> None:
    """Write the groups and the befrienders of the month."""
    sheet = made.add_worksheet("Groups")
    sheet.write("A1", "Groups in November 2025")
    sheet.write_row(
        "A3",
        ("Group", "Venue", "Room holds", "On register 30 Nov", "Sessions", "Attendances")
        + ("New", "Sessions led by a member", "Room hire £"),
        head,
    )
    for row, line in enumerate(GROUPS, 3):
        sheet.write_row(row, 0, line[:8])
        sheet.write(row, 8, line[8], money)
    sheet.write("A12", "TOTAL")
    for at in range(3, 9):
        name = xl_col_to_name(at)
        total = _add([line[at] for line in GROUPS])
        sheet.write_formula(11, at, f"=SUM({name}4:{name}11)", money if at == 8 else None, total)
    sheet.set_column(0, 1, 22)

    sheet = made.add_worksheet("Befrienders")
    sheet.write("A1", "Befriender log, November 2025 (from visit slips)")
    sheet.write_row("F1", ("Mileage rate £", 0.45))
    sheet.write_row(
        "A3",
        ("Befriender", "Since", "Visits", "No. of visits", "Hours", "Miles", "Expenses £")
        + ("PD or stroke, self or family?",),
        head,
    )
    for row, line in enumerate(BEFRIENDERS, 3):
        assert isinstance(line[1], tuple)
        sheet.write(row, 0, line[0])
        year, since = line[1]
        sheet.write_datetime(row, 1, date(year, since, 1), month)
        sheet.write_row(row, 2, line[2:6])
        paid = round(_add([line[5]]) * 0.45, 2)
        sheet.write_formula(row, 6, f"=F{row + 1}*$G$1", money, paid)
        sheet.write(row, 7, line[6])
    sheet.write("A18", "Total")
    for name, at in (("D", 3), ("E", 4), ("F", 5)):
        total = _add([line[at] for line in BEFRIENDERS])
        sheet.write_formula(f"{name}18", f"=SUM({name}4:{name}17)", None, total)
    paid = round(_add([line[5] for line in BEFRIENDERS]) * 0.45, 2)
    sheet.write_formula("G18", "=SUM(G4:G17)", money, paid)
    sheet.write("A21", "Phone round in November", head)
    for row, (words, figure) in enumerate(ROUND, 21):
        sheet.write(row, 0, words)
        sheet.write(row, 3, figure)
    sheet.set_column(0, 7, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Steady Voice M8 return")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "bg_color": "#005EB8", "font_color": "white"})
    rate = made.add_format({"num_format": "0.0%"})
    month = made.add_format({"num_format": "mmm-yy", "align": "left", "bold": True})
    money = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy", "align": "left"})
    _quality(made, head, rate, bold)
    _monthly(made, head, month, bold)
    _people(made, head, month, money)

    sheet = made.add_worksheet("Block scores")
    sheet.write("A1", "Blocks that finished in November 2025", bold)
    sheet.write_row(
        "A2",
        ("Client", "Condition", "Age", "Sessions (of 10)", "First test", "dB", "TUG secs")
        + ("Last test", "dB", "TUG secs"),
        head,
    )
    for row, line in enumerate(SCORES, 2):
        for at, figure in enumerate(line):
            if isinstance(figure, tuple):
                sheet.write_datetime(row, at, date(2025, *figure), day)
            else:
                sheet.write(row, at, figure)
    for row, pair in enumerate(
        (("Two dB readings", 8), ("5 dB or more louder", 6), ("Two TUG times", 9))
        + (("2 secs or more quicker", 6), ("8 sessions or more", 11)),
        17,
    ):
        sheet.write_row(row, 0, pair)
    sheet.set_column(0, 9, 14)

    sheet = made.add_worksheet("Feedback")
    sheet.write_row("A1", ("", "Sep 25", "Oct 25", "Nov 25", "Apr-Nov 25"), head)
    for row, line in enumerate(FEEDBACK, 1):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 56)

    sheet = made.add_worksheet("Costs and notes")
    sheet.write_row(
        "A1", ("£", "Nov plan", "Nov actual", "YTD plan", "YTD actual", "YTD left (over)"), head
    )
    everything = [*COSTS, ("Total", *(_add([line[at] for line in COSTS]) for at in range(1, 5)))]
    for row, line in enumerate(everything, 1):
        sheet.write(row, 0, line[0])
        for at, figure in enumerate(line[1:], 1):
            if line[0] == "Total":
                name = xl_col_to_name(at)
                sheet.write_formula(row, at, f"=SUM({name}2:{name}7)", money, figure)
            else:
                sheet.write(row, at, figure, money)
        left = round(_add([line[3]]) - _add([line[4]]), 2)
        sheet.write_formula(row, 5, f"=D{row + 1}-E{row + 1}", money, left)
    sheet.write("A11", "Notes for the November meeting", bold)
    for row, note in enumerate(NOTES, 11):
        sheet.write(row, 0, note)
    sheet.set_column(0, 5, 16)
    made.close()
