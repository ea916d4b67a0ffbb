"""Cancer nurse navigators and a buddy service, month 8 return to a hospital trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Words, eight months from April, and whether the last column adds them up.
Line = tuple[str, tuple[float | str, ...], bool]
MONTHS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "REFERRALS TAKEN ON, by site",
        (
            ("Breast", (14, 12, 15, 13, 11, 14, 16, 15), True),
            ("Bowel", (8, 9, 7, 9, 8, 10, 9, 8), True),
            ("Lung", (6, 7, 6, 5, 7, 6, 8, 7), True),
            ("Prostate / urology", (9, 8, 11, 10, 8, 9, 10, 11), True),
            ("Gynae", (3, 4, 3, 4, 3, 3, 4, 5), True),
            ("Other, or site not confirmed yet", (3, 3, 4, 3, 4, 4, 4, 3), True),
            ("All sites", (43, 43, 46, 44, 41, 46, 51, 49), True),
            ("Turned down (out of area or not a new diagnosis)", (3, 2, 4, 3, 2, 2, 3, 4), True),
        ),
    ),
    (
        "NAVIGATORS",
        (
            ("Rung within 2 working days", (40, 41, 45, 41, 40, 44, 49, 48), True),
            ("HNA due", (38, 40, 42, 41, 37, 42, 46, 45), True),
            ("HNA done in time", (31, 34, 36, 36, 30, 36, 40, 39), True),
            ("First treatment appts due", (35, 37, 36, 40, 34, 38, 41, 43), True),
            ("First treatment appts missed", (2, 1, 2, 1, 3, 1, 2, 1), True),
            ("Contacts (phone, clinic, home)", (212, 224, 231, 219, 198, 236, 254, 247), True),
            ("Sat in on clinic appts", (26, 29, 31, 27, 22, 30, 34, 33), True),
            ("Closed with two scores", (15, 17, 16, 18, 14, 17, 19, 14), True),
            ("  of these, score down 2 or more", (10, 12, 11, 13, 10, 12, 14, 11), True),
            ("Open cases, last day of month", (118, 121, 127, 124, 126, 129, 133, 138), False),
        ),
    ),
    (
        "WHAT CAME OF IT (from case notes)",
        (
            ("Rang us and did not need A&E in the end", (4, 5, 3, 6, 5, 4, 7, 6), True),
            ("Kept job or went back, hours changed", (2, 1, 3, 2, 2, 3, 2, 4), True),
            (
                "Benefits and grants paid out to families (£)",
                (2150, 1840, 2610, 1975.5, 1420, 2890, 3105, 2760.5),
                True,
            ),
            ("CNS hours freed (CNS team's own log)", (14.5, 16, 15, 17.5, 13, 16.5, 18, 19), True),
            ("Main carer had a proper break", (3, 2, 4, 3, 5, 4, 4, 6), True),
        ),
    ),
    (
        "BUDDIES",
        (
            ("Asked for a buddy", (17, 15, 18, 16, 14, 19, 20, 18), True),
            ("Matched in 10 working days", (13, 12, 14, 14, 11, 15, 17, 15), True),
            ("Buddies on the books, last day of month", (12, 12, 13, 13, 13, 14, 14, 14), False),
            ("  were once helped by us themselves", (5, 5, 6, 6, 6, 7, 7, 8), False),
            ("Hours buddies gave", (88, 91.5, 97, 90, 82.5, 101, 108, 106.5), True),
            ("Buddies who got a job or course place", (0, 1, 0, 1, 0, "nil", 1, 2), True),
            ("Induction evenings", (1, 0, 1, 0, 0, 1, 0, 1), True),
        ),
    ),
    (
        "OTHER",
        (
            ("Complaints", ("nil", "nil", 1, "nil", "nil", "nil", "nil", 1), True),
            ("Navigator sick days", (2, 0, 3, 1, 0, 4, 2, 6.5), True),
        ),
    ),
)

# Ref, requirement, threshold, words counted, words divided by, rating, comment of the provider.
FORM: tuple[tuple[str, str, float | str, str, str, str, str], ...] = (
    (
        "QR1",
        "New patients accepted (per month)",
        45,
        "All sites",
        "",
        "G",
        "Urology clinic new in Q2",
    ),
    (
        "QR2",
        "First contact made within two working days of receipt of referral",
        0.95,
        "Rung within 2 working days",
        "All sites",
        "G",
        "",
    ),
    (
        "QR3",
        "Holistic Needs Assessment completed within 14 days",
        0.85,
        "HNA done in time",
        "HNA due",
        "G",
        "1 navigator off sick from 17 Nov",
    ),
    (
        "QR4",
        "Peer supporter allocated within 10 working days of request",
        0.8,
        "Matched in 10 working days",
        "Asked for a buddy",
        "G",
        "",
    ),
    (
        "QR5",
        "Non-attendance at first treatment appointment (max.)",
        0.05,
        "First treatment appts missed",
        "First treatment appts due",
        "G",
        "Lower is better",
    ),
    (
        "QR6",
        "Reduction of 2+ points in concern score at discharge",
        0.7,
        "Closed with two scores - down",
        "Closed with two scores",
        "G",
        "See Closed Nov",
    ),
    ("QR7", "Patients who would recommend the service", 0.9, "", "", "G", "From 8 week cards"),
    ("QR8", "Complaints received", "Report", "Complaints", "", "", "Parking at the Hub, answered"),
)

# Buddy, own cancer, joined, people now, hours and miles in the month.
BUDDIES: tuple[tuple[str, str, date, int, float, float | str], ...] = (
    ("Ailsa", "Breast", date(2023, 2, 6), 3, 9.5, 42),
    ("Bernard", "Prostate", date(2024, 5, 13), 2, 7, 18),
    ("Coral", "Breast", date(2022, 9, 5), 4, 12, 66),
    ("Des", "Bowel", date(2024, 11, 4), 2, 6.5, "nil"),
    ("Edie", "Ovary", date(2025, 6, 9), 1, 5, 12),
    ("Frank T", "Lung", date(2023, 10, 16), 2, 8, 35),
    ("Gwenda", "Breast", date(2024, 2, 12), 3, 9, 27),
    ("Hari", "Bowel", date(2024, 5, 13), 2, 7.5, 31),
    ("Ines", "Breast", date(2025, 9, 8), 2, 6, "nil"),
    ("Jock", "Prostate", date(2023, 2, 6), 3, 10, 54),
    ("Kath", "Breast", date(2024, 11, 4), 2, 7, 22),
    ("Len", "Throat", date(2022, 9, 5), 1, 4.5, 16),
    ("Moira", "Womb", date(2024, 2, 12), 2, 8, 40),
    ("Nasreen", "Breast", date(2023, 10, 16), 2, 6.5, 19),
)

# Case, age, site, first score and its day, last score and its day, contacts, buddy.
CLOSED: tuple[tuple[str, int, str, int, date, int, date, int, str], ...] = (
    ("MC1042", 58, "Breast", 8, date(2025, 7, 3), 4, date(2025, 11, 4), 9, "Y"),
    ("MC1047", 71, "Prostate", 6, date(2025, 7, 8), 3, date(2025, 11, 5), 6, "N"),
    ("MC1051", 66, "Bowel", 7, date(2025, 7, 10), 5, date(2025, 11, 5), 8, "N"),
    ("MC1058", 44, "Breast", 9, date(2025, 7, 17), 5, date(2025, 11, 7), 14, "Y"),
    ("MC1060", 79, "Lung", 7, date(2025, 7, 21), 7, date(2025, 11, 10), 11, "N"),
    ("MC1066", 62, "Prostate", 5, date(2025, 7, 29), 2, date(2025, 11, 11), 5, "Y"),
    ("MC1069", 53, "Gynae", 8, date(2025, 8, 4), 5, date(2025, 11, 13), 10, "Y"),
    ("MC1073", 68, "Breast", 6, date(2025, 8, 7), 4, date(2025, 11, 14), 7, "N"),
    ("MC1075", 74, "Bowel", 7, date(2025, 8, 11), 6, date(2025, 11, 18), 9, "N"),
    ("MC1080", 39, "Breast", 9, date(2025, 8, 14), 4, date(2025, 11, 19), 16, "Y"),
    ("MC1084", 65, "Lung", 8, date(2025, 8, 21), 6, date(2025, 11, 20), 12, "N"),
    ("MC1089", 70, "Urology", 5, date(2025, 8, 28), 3, date(2025, 11, 24), 6, "N"),
    ("MC1091", 57, "Breast", 7, date(2025, 9, 1), 4, date(2025, 11, 26), 8, "Y"),
    ("MC1096", 82, "Bowel", 6, date(2025, 9, 4), 6, date(2025, 11, 27), 7, "N"),
)

CARDS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Cards posted", (118, 121, 47, 45)),
    ("Cards returned", (64, 70, 27, 25)),
    ("Would recommend us", (59, 65, 25, 24)),
    ("Knew who to ring", (57, 63, 24, 22)),
    ("Feel less on my own with it than at the start", (41, 46, 19, 18)),
    ("Happy with the Hub rooms", (49, 52, 20, 17)),
)

# Line, budget of the year, month, to date, what is now expected for the year.
MONEY: tuple[tuple[str, float, float, float, float], ...] = (
    ("Navigators (pay)", 138600, 11240.5, 90815.2, 136900),
    ("Buddy co-ordinator (pay)", 31200, 2600, 20800, 31200),
    ("Travel", 6400, 488.35, 4017.6, 6100),
    ("Buddy expenses", 3600, 241.7, 2066.45, 3200),
    ("Supervision and training", 4800, 350, 3325, 4900),
    ("Hub rent, phones, IT", 12000, 1000, 8000, 12000),
)

COMMENTS: tuple[str, ...] = (
    "Recruitment: the second urology navigator post goes out to advert again in January.",
    (
        "A gentleman from the lung clinic who had stopped going out is back at his allotment, and "
        "has two of our buddies digging."
    ),
    "We had 6.5 sick days in November which is why calls were slower in the last week.",
    "The Hub was shut on 12 and 13 November for a burst pipe.",
    "Two daughters told us they went back to college once their mum had a buddy.",
    (
        "The breast CNS team say they now get about 10 fewer worried calls a week since we took "
        "over the results-day line."
    ),
    "150 new leaflets were printed for the pre-op clinic.",
    "We expect to be at 15 buddies by the end of the financial year.",
    "Training: all navigators did the advanced communication day.",
)


def _activity(sheet: Worksheet, bold: Format, month: Format) -> dict[str, tuple[int, float, float]]:
    """Write the months; give for each line its row, last month and year to date."""
    found: dict[str, tuple[int, float, float]] = {}
    sheet.write("A1", "Month by month 2025/26 - feeds the Trust return", bold)
    for column in range(8):
        sheet.write_datetime(2, 1 + column, date(2025, 4 + column, 1), month)
    sheet.write("J3", "YTD", bold)
    row = 3
    for title, lines in MONTHS:
        sheet.write(row, 0, title, bold)
        for words, months, adds in lines:
            row += 1
            sheet.write(row, 0, words)
            figures = [figure for figure in months if not isinstance(figure, str)]
            if words == "All sites":
                for column, total in enumerate(figures):
                    at = "BCDEFGHI"[column]
                    sheet.write_formula(row, 1 + column, f"=SUM({at}5:{at}10)", bold, total)
            else:
                sheet.write_row(row, 1, months)
            if adds:
                sheet.write_formula(
                    row, 9, f"=SUM(B{row + 1}:I{row + 1})", None, round(sum(figures), 2)
                )
            key = "Closed with two scores - down" if words.startswith("  of these") else words
            found[key] = (row + 1, figures[-1], sum(figures))
        row += 2
    sheet.set_column(0, 0, 46)
    sheet.freeze_panes(3, 1)
    return found


def _form(
    sheet: Worksheet, lines: dict[str, tuple[int, float, float]], bold: Format, rate: Format
) -> None:
    """Write the form of the trust, fed from the months and the cards."""
    sheet.write("A1", "Stainmoor Hospitals NHS Foundation Trust", bold)
    sheet.write("A2", "Contract monitoring: third sector cancer support", bold)
    sheet.write_row("A3", ("Provider", "Marlbeck Cancer Companions CIC"))
    sheet.write_row("A4", ("Contract", "SHFT-CAN-117 (1 April 2024 - 31 March 2027)"))
    sheet.write_row("A5", ("Month", "November 2025 (month 8)"))
    sheet.merge_range("D7:F7", "November 2025", bold)
    sheet.merge_range("G7:I7", "Year to date (April - November 2025)", bold)
    parts = ("Number", "Out of", "Result")
    heads = ("Ref", "Quality requirement", "Threshold", *parts, *parts, "RAG", "Comment")
    sheet.write_row("A8", heads, bold)
    tab = "'Month by month'!"
    for row, (ref, words, threshold, top, base, rag, comment) in enumerate(FORM, 8):
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, rate if isinstance(threshold, float) else None)
        for first, letter, place, past in ((3, "I", 1, "E"), (6, "J", 2, "F")):
            if ref == "QR7":
                cells = (f"='8 week cards'!{past}5", f"='8 week cards'!{past}4")
                above, below = (24.0, 25.0) if place == 1 else (173.0, 186.0)
            else:
                above = lines[top][place]
                below = lines[base][place] if base else 0
                cells = (
                    f"={tab}{letter}{lines[top][0]}",
                    f"={tab}{letter}{lines[base][0]}" if base else "",
                )
            if not below:
                sheet.write_formula(row, first + 2, cells[0], None, above)
                continue
            sheet.write_formula(row, first, cells[0], None, above)
            sheet.write_formula(row, first + 1, cells[1], None, below)
            one, two = "DG"[place - 1], "EH"[place - 1]
            share = f"={one}{row + 1}/{two}{row + 1}"
            sheet.write_formula(row, first + 2, share, rate, above / below)
        sheet.write(row, 9, rag)
        sheet.write(row, 10, comment)
    sheet.write_row("B19", ("Staffing (WTE)", "Funded", "In post 30 Nov"), bold)
    sheet.write_row("B20", ("Nurse navigators", 3.6, 3.2))
    sheet.write_row("B21", ("Buddy co-ordinator", 1, 1))
    sheet.write("B23", "Completed by: J.R., contracts lead, 12/12/2025")
    sheet.set_column(1, 1, 58)
    sheet.set_column(10, 10, 34)


def _lists(buddies: Worksheet, closed: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of buddies and that of closed cases."""
    buddies.write("A1", "Buddy log - November 2025", bold)
    buddies.write_row("A3", ("Buddy", "Own cancer", "Joined", "People now", "Hours", "Miles"), bold)
    for row, (name, own, joined, people, hours, miles) in enumerate(BUDDIES, 3):
        buddies.write_row(row, 0, (name, own))
        buddies.write_datetime(row, 2, joined, day)
        buddies.write_row(row, 3, (people, hours, miles))
    buddies.write("A18", "Total", bold)
    for letter, total in (("D", 31), ("E", 106.5), ("F", 382)):
        buddies.write_formula(f"{letter}18", f"=SUM({letter}4:{letter}17)", bold, total)
    closed.write("A1", "Cases closed in November 2025 that have both concern scores (0-10)", bold)
    heads = ("Case", "Age", "Site", "Score at first HNA", "Taken on", "Score at close", "Taken on")
    closed.write_row("A2", (*heads, "Contacts in all", "Buddy?"), bold)
    for row, case in enumerate(CLOSED, 2):
        for column, cell in enumerate(case):
            if isinstance(cell, date):
                closed.write_datetime(row, column, cell, day)
            else:
                closed.write(row, column, cell)
    buddies.set_column(2, 2, 12)
    closed.set_column(3, 7, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Marlbeck month 8 return")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    month = made.add_format({"bold": True, "num_format": "mmm-yy"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    pounds = made.add_format({"num_format": "£#,##0.00"})
    form = made.add_worksheet("Trust return")
    lines = _activity(made.add_worksheet("Month by month"), bold, month)
    _form(form, lines, bold, rate)
    _lists(made.add_worksheet("Buddy log"), made.add_worksheet("Closed Nov"), bold, day)

    cards = made.add_worksheet("8 week cards")
    cards.write("A1", "Feedback cards 8 weeks after referral, 2025", bold)
    cards.write_row("A2", ("", "Apr-Jun", "Jul-Sep", "Oct", "Nov", "YTD"), bold)
    for row, (words, figures) in enumerate(CARDS, 2):
        cards.write(row, 0, words)
        cards.write_row(row, 1, figures)
        cards.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(figures))
    cards.set_column(0, 0, 48)

    money = made.add_worksheet("Budget")
    money.write("A1", "Spend at month 8 (April to November 2025)", bold)
    heads = ("Budget 2025/26", "November", "April-November", "% of budget used", "Year forecast")
    money.write_row("A3", ("", *heads), bold)
    for row, (words, budget, spent, so_far, outlook) in enumerate(MONEY, 3):
        money.write(row, 0, words)
        money.write_row(row, 1, (budget, spent, so_far), pounds)
        money.write_formula(row, 4, f"=D{row + 1}/B{row + 1}", rate, so_far / budget)
        money.write(row, 5, outlook, pounds)
    money.write("A10", "Total", bold)
    sums = (196600, 15920.55, 129024.25, 194300)
    for letter, total in zip("BCDF", sums, strict=True):
        money.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", pounds, total)
    money.write_formula("E10", "=D10/B10", rate, sums[2] / sums[0])
    money.set_column(0, 5, 22)

    notes = made.add_worksheet("Notes for meeting")
    notes.write("A1", "For the contract meeting, 18 December", bold)
    notes.write_column("A2", COMMENTS)
    notes.set_column(0, 0, 110)
    made.close()
