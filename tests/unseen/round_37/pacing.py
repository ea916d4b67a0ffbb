"""Chronic fatigue and fibromyalgia courses with peer tutors, quarterly to an NHS ICB."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[Any, ...]

# Reference, requirement, threshold, Q1 numerator, denominator, Q2 numerator, denominator, comment.
FORM: tuple[Line, ...] = (
    ("LQ1", "Referrals accepted on to the programme", 270, 67, 0, 70, 0, "Threshold is yearly"),
    ("LQ2", "First contact within 15 working days of referral", 0.9, 61, 67, 65, 70, ""),
    ("LQ3", "Starters who complete (at least 6 of 8 sessions)", 0.65, 37, 55, 43, 66, "By course"),
    ("LQ4", "Completers whose Chalder fatigue score improves", 0.6, 23, 37, 27, 43, ""),
    ("LQ5", "Completers who go up a level of activation (PAM)", 0.55, 21, 37, 24, 43, ""),
    ("LQ6", "Peer tutors trained and in place at quarter end", 12, 12, 0, 14, 0, "2 joined in Q2"),
    (
        "LQ7",
        "First appointments not attended (lower is better)",
        0.12,
        8,
        64,
        7,
        65,
        "Text sent the day before since July",
    ),
    ("LQ8", "Patients who would recommend the programme", 0.9, 31, 34, 36, 39, "Feedback slips"),
    ("LQ9", "Complaints and incidents (for information only)", "", 1, 0, "nil", 0, ""),
)

# Line, six months, how the quarter is got from them.
MONTHS: tuple[Line, ...] = (
    ("Referrals in: GP practices", 14, 12, 15, 16, 11, 15, "SUM"),
    ("Referrals in: pain clinic", 4, 3, 5, 4, 3, 5, "SUM"),
    ("Referrals in: rheumatology", 3, 2, 3, 3, 2, 3, "SUM"),
    ("Referrals in: self", 5, 6, 5, 6, 4, 7, "SUM"),
    ("All referrals", 26, 23, 28, 29, 20, 30, "SUM"),
    ("Not eligible / passed to another service", 3, 3, 4, 4, 2, 3, "SUM"),
    ("Accepted", 23, 20, 24, 25, 18, 27, "SUM"),
    ("Contacted within 15 working days", 21, 19, 21, 22, 17, 26, "SUM"),
    ("Average working days to first contact", 11, 12, 13, 12, 14, 10, "AVERAGE"),
    ("First appointments booked", 22, 20, 22, 23, 18, 24, "SUM"),
    ("First appointments DNA", 3, 2, 3, 2, 2, 3, "SUM"),
    ("Waiting for a course, end of month", 19, 21, 18, 22, 24, 20, "LAST"),
    ("One to one calls by practitioner", 48, 44, 51, 52, 39, 55, "SUM"),
    ("Letters to GPs", 31, 28, 33, 35, 24, 36, "SUM"),
    ("Interpreter booked", 1, 0, 2, 2, 0, 1, "SUM"),
)

ACCEPTED: tuple[Line, ...] = (
    ("Women", 55, 58),
    ("Men", 11, 10),
    ("Other or prefer not to say", "<5", "<5"),
    ("Aged 18-34", 17, 16),
    ("Aged 35-54", 31, 34),
    ("Aged 55 and over", 19, 20),
    ("CFS / ME", 22, 24),
    ("Fibromyalgia", 34, 33),
    ("Both", 11, 13),
    ("Lives in one of the 20% most deprived areas", 18, 21),
)

SPRING: tuple[Line, ...] = (
    ("Holt Library, Tuesdays", "MJ, PK", 11, 8, 5, 4, 4, 3),
    ("Eskmouth Leisure Centre", "RW, DA", 12, 8, 5, 5, 3, 4),
    ("St Bride's Hall", "SO, LT", 9, 6, 4, 3, 2, 2),
    ("Online, evenings", "CB, HF", 13, 8, 4, 5, 4, 3),
    ("Online, daytime", "various", 10, 7, 5, 4, 3, 3),
)
SUMMER: tuple[Line, ...] = (
    ("Holt Library, Tuesdays", "MJ, PK", 12, 9, 6, 5, 5, 4),
    ("Eskmouth Leisure Centre", "RW, DA", 11, 7, 4, 4, 3, 3),
    ("St Bride's Hall", "SO, LT", 10, 6, 4, 3, 3, 2),
    ("Cawder Surgery (new)", "various", 8, 4, 2, 2, 1, 1),
    ("Online, evenings", "CB, HF", 14, 9, 5, 6, 4, 5),
    ("Online, daytime", "NV, YE", 11, 8, 6, 4, 4, 4),
)

# Initials, joined, hours in two quarters, sessions in two quarters, expenses.
TUTORS: tuple[Line, ...] = (
    ("MJ", "Sept 2023", 24, 23, 8, 8, 64.8),
    ("PK", "Sept 2023", 22.5, 24, 8, 8, 41.2),
    ("RW", "Jan 2024", 21, 22, 8, 8, 0),
    ("DA", "Jan 2024", 26, 25.5, 8, 8, 88.35),
    ("SO", "Jan 2024", 20, 21, 8, 8, 52.1),
    ("LT", "May 2024", 24, 22.5, 8, 8, 37.6),
    ("CB", "May 2024", 23, 24, 8, 8, 71.25),
    ("HF", "Oct 2024", 17.5, 23, 6, 8, 29.9),
    ("AG", "Oct 2024", 16, 18, 6, 6, 45),
    ("TR", "Oct 2024", 11, 0, 4, 0, 18.4),
    ("JM", "Feb 2025", 12.5, 17, 4, 6, 33.75),
    ("KS", "Feb 2025", 10.5, 12, 4, 4, 22),
    ("NV", "July 2025", "n/a", 26, "n/a", 8, 26.1),
    ("YE", "July 2025", "n/a", 25, "n/a", 8, 30.5),
)

SUPERVISION: tuple[Line, ...] = (
    ("Supervision sessions held", 6, 7),
    ("Enquiries about becoming a tutor", 9, 11),
    ("On the tutor training now", 2, 3),
    ("Tutors whose own symptoms are steadier since they began", 7, 9),
    ("Tutors who went into paid work or back to study", 1, 2),
)

CALLS: tuple[Line, ...] = (
    ("Calls due", 36, 37),
    ("Attempts to call", 74, 81),
    ("Spoken to", 29, 31),
    ("Going to the GP less than before the course", 13, 16),
    ("Cut down painkillers, agreed with GP or pharmacist", 6, 8),
    ("Off sick or not working when they came to us", 17, 18),
    ("   of these, back at work or doing more hours", 4, 6),
    ("Given details of benefits advice", 7, 9),
    ("Would like a refresher", 12, 10),
)

HOME: tuple[Line, ...] = (
    ("Evenings for partners and family", 2, 2),
    ("Partners and relatives invited", 40, 43),
    ("Cards handed in at the end", 12, 15),
    ("Say the work at home is shared out differently now", 8, 11),
    ("People from finished courses who meet up without us", 19, 26),
)

# Line, budget, spent in two quarters.
MONEY: tuple[Line, ...] = (
    ("Programme lead (0.8 WTE)", 34200, 8550, 8550),
    ("Practitioner sessions", 27500, 6640.5, 7012.75),
    ("Admin", 14300, 3575, 2980.4),
    ("Venue hire", 4800, 1120, 1305),
    ("Online platform", 1920, 480, 480),
    ("Tutor training and expenses", 3600, 742.3, 918.65),
    ("Packs and printing", 1450, 385.2, 296.1),
    ("Management charge", 9200, 2300, 2300),
)

NARRATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well",
        (
            "One woman from the Holt group, housebound for two years, now takes the bus to her "
            "sister's every Friday.",
            "Three of the Eskmouth group have set up a gentle swimming hour and run it themselves.",
            "The tutors' handbook was rewritten and sent to all 14 tutors.",
        ),
    ),
    (
        "What has been difficult",
        (
            "The Cawder course lost a session to a burst pipe and we put on an online one instead.",
            "Our admin worker left in August and cover is in place until November.",
            "LQ7 was missed in Q1 and met in Q2.",
        ),
    ),
    (
        "Partner working",
        (
            "The pain clinic tells us it could cancel follow-up appointments for 5 people who had "
            "been on a course and no longer needed them.",
            "We met the primary care network leads twice and they have our new referral form.",
        ),
    ),
    ("Next quarter", ("We expect to start 7 courses in Q3, one of them at the health centre.",)),
)


def _return(sheet: Worksheet, head: Format, rate: Format, grey: Format) -> None:
    """Write the template of the ICB."""
    sheet.write("A1", "NHS Eskmere and Holtdale ICB - Schedule 4C Local Quality Requirements", head)
    sheet.write("A2", "Provider: Slack Water Community CIC")
    sheet.write("A3", "Service: Pacing Together, self-management of CFS/ME and fibromyalgia")
    sheet.write("A4", "Contract: EHICB/LTC/2024/031 (1 April 2024 to 31 March 2027)")
    sheet.write("A5", "Return for: Quarter 2 2025/26 (July - September 2025)")
    sheet.merge_range("D7:F7", "Quarter 1 2025/26", head)
    sheet.merge_range("G7:I7", "Quarter 2 2025/26", head)
    sheet.write_row("A8", ("Ref", "Quality requirement", "Threshold"), head)
    sheet.write_row("D8", ("Num.", "Den.", "Result", "Num.", "Den.", "Result"), head)
    sheet.write_row("J8", ("Year to date", "Provider comment"), head)
    for row, (ref, words, aim, first, base, second, below, comment) in enumerate(FORM, 9):
        form = rate if base else None
        sheet.write_row(f"A{row}", (ref, words))
        if aim:
            sheet.write(f"C{row}", aim, rate if base else None)
        for left, middle, right, top, bottom in (
            ("D", "E", "F", first, base),
            ("G", "H", "I", second, below),
        ):
            if bottom:
                sheet.write(f"{left}{row}", top)
                sheet.write(f"{middle}{row}", bottom)
                shown = top / bottom
                sheet.write_formula(f"{right}{row}", f"={left}{row}/{middle}{row}", form, shown)
            else:
                sheet.write_blank(f"{left}{row}", None, grey)
                sheet.write_blank(f"{middle}{row}", None, grey)
                sheet.write(f"{right}{row}", top)
        if base:
            made = f"=(D{row}+G{row})/(E{row}+H{row})"
            sheet.write_formula(f"J{row}", made, form, (first + second) / (base + below))
        elif ref == "LQ6":
            sheet.write(f"J{row}", "n/a")
        else:
            so_far = sum(part for part in (first, second) if not isinstance(part, str))
            sheet.write_formula(f"J{row}", f"=SUM(F{row},I{row})", None, so_far)
        sheet.write(f"K{row}", comment)
    sheet.write("A20", "Completed by: Bev, contracts and admin, 14/10/2025")
    sheet.set_column("B:B", 52)
    sheet.set_column("K:K", 36)


def _activity(sheet: Worksheet, head: Format) -> None:
    """Write the months with their quarters, and who was accepted below."""
    sheet.write("A1", "Referrals and activity 2025/26", head)
    sheet.write_row("A3", ("", "Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2"), head)
    for row, (words, *months, how) in enumerate(MONTHS, 4):
        sheet.write(f"A{row}", words)
        for at, (start, end, place) in enumerate((("B", "D", "E"), ("F", "H", "I"))):
            three = months[at * 3 : at * 3 + 3]
            sheet.write_row(f"{start}{row}", three)
            made = f"={end}{row}" if how == "LAST" else f"={how}({start}{row}:{end}{row})"
            shown = {"LAST": three[-1], "SUM": sum(three), "AVERAGE": sum(three) / 3}[how]
            sheet.write_formula(f"{place}{row}", made, None, shown)
    sheet.write_row("A21", ("Who was accepted", "Q1", "Q2"), head)
    for row, line in enumerate(ACCEPTED, 22):
        sheet.write_row(f"A{row}", line)
    sheet.set_column("A:A", 44)


def _courses(sheet: Worksheet, head: Format) -> None:
    """Write the courses that finished, one table for each quarter."""
    sheet.write("A1", "Courses by venue", head)
    top = 3
    for title, lines in (
        ("Courses that finished April to June 2025", SPRING),
        ("Courses that finished July to September 2025", SUMMER),
    ):
        sheet.write(f"A{top}", title, head)
        who = ("Course", "Tutors", "Started", "Completed (6+)", "Fatigue score better")
        gains = ("PAM level up", "Sleeping better", "Took up something they had given up")
        sheet.write_row(f"A{top + 1}", (*who, *gains), head)
        for row, line in enumerate(lines, top + 2):
            sheet.write_row(f"A{row}", line)
        end = top + 1 + len(lines)
        sheet.write(f"A{end + 1}", "All courses")
        for at, column in enumerate("CDEFGH", 2):
            made = f"=SUM({column}{top + 2}:{column}{end})"
            shown = sum(line[at] for line in lines)
            sheet.write_formula(f"{column}{end + 1}", made, None, shown)
        top = end + 4
    sheet.set_column("A:A", 30)
    sheet.set_column("C:H", 15)


def _tutors(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the list of tutors and what came up in supervision."""
    sheet.write("A1", "Peer tutors (all live with CFS/ME or fibromyalgia)", head)
    sheet.merge_range("C2:D2", "Unpaid hours given", head)
    sheet.merge_range("E2:F2", "Sessions co-led", head)
    sheet.write_row("A3", ("Tutor", "Joined", "Q1", "Q2", "Q1", "Q2"), head)
    sheet.write("G3", "Expenses Apr-Sep (£)", head)
    for row, line in enumerate(TUTORS, 4):
        sheet.write_row(f"A{row}", line[:6])
        sheet.write(f"G{row}", line[6], money)
    end = 3 + len(TUTORS)
    sheet.write(f"A{end + 1}", "Total")
    for at, column in enumerate("CDEFG", 2):
        shown = sum(line[at] for line in TUTORS if not isinstance(line[at], str))
        made = f"=SUM({column}4:{column}{end})"
        form = money if column == "G" else None
        sheet.write_formula(f"{column}{end + 1}", made, form, round(shown, 2))
    sheet.write(f"A{end + 4}", "From supervision notes", head)
    sheet.write_row(f"C{end + 4}", ("Q1", "Q2"), head)
    for row, (words, first, second) in enumerate(SUPERVISION, end + 5):
        sheet.write(f"A{row}", words)
        sheet.write_row(f"C{row}", (first, second))
    sheet.set_column("A:B", 24)


def _after(sheet: Worksheet, head: Format) -> None:
    """Write the calls three months after a course and what happens at home."""
    top = 1
    for title, lines in (("Phone calls three months after the course", CALLS), ("Home", HOME)):
        sheet.write_row(f"A{top}", (title, "Apr-Jun 25", "Jul-Sep 25"), head)
        for row, line in enumerate(lines, top + 1):
            sheet.write_row(f"A{row}", line)
        top += len(lines) + 3
    sheet.set_column("A:A", 56)


def _money(sheet: Worksheet, head: Format, money: Format, rate: Format) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Pacing Together - income and expenditure", head)
    words = ("£", "Budget 2025/26", "Q1 actual", "Q2 actual", "Spent so far", "% of budget")
    sheet.write_row("A3", words, head)
    whole = [sum(line[at] for line in MONEY) for at in (1, 2, 3)]
    for row, (words_, *parts) in enumerate((*MONEY, ("TOTAL", *whole)), 4):
        sheet.write(f"A{row}", words_)
        for column, part in zip("BCD", parts, strict=True):
            if words_ == "TOTAL":
                made = f"=SUM({column}4:{column}{row - 1})"
                sheet.write_formula(f"{column}{row}", made, money, round(part, 2))
            else:
                sheet.write(f"{column}{row}", part, money)
        spent = round(parts[1] + parts[2], 2)
        sheet.write_formula(f"E{row}", f"=C{row}+D{row}", money, spent)
        sheet.write_formula(f"F{row}", f"=E{row}/B{row}", rate, spent / parts[0])
    sheet.set_column("A:F", 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Pacing Together Q2 return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": False})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    grey = made.add_format({"bg_color": "#BFBFBF"})
    _return(made.add_worksheet("LQR return"), head, rate, grey)
    _activity(made.add_worksheet("Referrals"), head)
    _courses(made.add_worksheet("Courses"), head)
    _tutors(made.add_worksheet("Tutors"), head, money)
    _after(made.add_worksheet("3 months on"), head)
    _money(made.add_worksheet("Finance"), head, money, rate)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Provider narrative, Quarter 2", head)
    row = 3
    for title, sentences in NARRATIVE:
        words.write(f"A{row}", title, head)
        for sentence in sentences:
            row += 1
            words.write(f"A{row}", sentence)
        row += 2
    words.set_column("A:A", 120)
    made.close()
