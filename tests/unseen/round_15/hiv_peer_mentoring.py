"""Draws the half-yearly return of an invented HIV peer mentoring and testing outreach service."""

from pathlib import Path

from tests.unseen.pen import book

COVER: list[tuple[str, str]] = [
    ("Contract number", "OBC/PH/SH/24/031"),
    ("Service", "Alongside: HIV peer mentoring and testing outreach"),
    ("Provider", "Lanternway Positive Support CIO"),
    ("Commissioner", "Ostermere Borough Council, Public Health"),
    ("Contract term", "1 April 2024 to 31 March 2027"),
    ("This return", "Half 2 (Oct 25 to Mar 26), with the full year 2025/26"),
    ("Return falls due", "20 working days after each half ends"),
    ("Filled in by", "Thandeka Orrin-Walsh, service lead"),
    ("Telephone", "01632 960 417"),
    ("Date sent", "21/04/2026"),
    ("Version", "1.2"),
]
ASKED: list[tuple[str, str, float | None, float | None, str]] = [
    ("HM1", "People with HIV newly matched with a peer mentor", 64, 58, "Count of people"),
    (
        "HM2",
        "First meeting within 10 working days of matching",
        0.85,
        0.75,
        "First meetings in time / people matched",
    ),
    (
        "HM3",
        "Planned completion of mentoring",
        0.70,
        0.60,
        "Completed 6 sessions or more / mentoring ended in the half",
    ),
    (
        "HM4",
        "Managing-my-HIV score higher at the end",
        0.65,
        0.55,
        "Higher score / people with both scores",
    ),
    ("HT1", "HIV tests taken in outreach", 560, 500, "Count of tests"),
    (
        "HT2",
        "Tests with people never tested or not for 2 years",
        0.40,
        0.35,
        "Never or 2 yrs+ / all outreach tests",
    ),
    (
        "HT3",
        "Reactive results seen in clinic within 5 working days",
        1.0,
        0.95,
        "Seen in 5 WD / reactive results",
    ),
    ("HR1", "Outreach sessions held", None, None, "Count, for information only"),
]
# ref, H1 target, H1 (num, den), H2 target, H2 (num, den), year target, part names, note
RATES: dict[str, tuple[tuple[int, int], tuple[int, int], float, str, str, str]] = {
    "HM2": (
        (24, 29),
        (32, 36),
        0.85,
        "first meetings in time",
        "people matched",
        "H1: co-ordinator post empty May to July",
    ),
    "HM3": (
        (14, 22),
        (20, 27),
        0.70,
        "completed",
        "mentoring ended",
        "Year just short. 5 moved out of area",
    ),
    "HM4": ((9, 13), (15, 19), 0.65, "higher score", "people with both scores", ""),
    "HT2": ((112, 264), (139, 309), 0.40, "never / 2 yrs+", "outreach tests", ""),
    "HT3": (
        (3, 3),
        (3, 4),
        1.0,
        "seen in 5 WD",
        "reactive results",
        "One person in H2 seen on day 8, by choice",
    ),
}
COUNTS: dict[str, tuple[int, int, int | None, str]] = {
    "HM1": (29, 36, 32, ""),
    "HT1": (264, 309, 280, "See Outreach log"),
    "HR1": (7, 9, None, "no target"),
}
WHO_HEAD = [
    "",
    "Referrals in",
    "from HIV clinic",
    "from GP",
    "self / word of mouth",
    "Waiting for a match, end of half",
    "Women",
    "Men",
    "Non-binary",
    "Under 25",
    "50 +",
    "Black African or Caribbean",
]
WHO: list[list[str | int | None]] = [
    ["Apr - Sep", 41, 23, 5, 13, 6, 12, 16, "<5", "<5", 9, 15],
    ["Oct - Mar", 47, 25, 7, 15, 4, 15, 20, "<5", 5, 11, 17],
    ["Year", 88, 48, 12, 28, None, 27, 36, "<5", 8, 20, 32],
]
CHANGE_HEAD = [
    "",
    "Back at clinic after 6 months or more away",
    "Taking tablets as prescribed (was missing doses)",
    "Have told someone close to them",
    "Found work or went back to it",
    "Mentoring sessions held",
    "Missed sessions",
]
CHANGE: list[list[str | int | None]] = [
    ["Apr - Sep", 5, 8, 9, 3, 214, 31],
    ["Oct - Mar", 7, 11, 12, 4, 268, 37],
    ["Year", 12, 19, 21, 7, 482, 68],
]
AROUND_HEAD = [
    "",
    "Partners who took a test of their own",
    "Family & friends at the Sunday Kitchen (people)",
    "Sunday Kitchens held",
    "Venues newly handing out self-test kits without us",
]
AROUND: list[list[str | int | None]] = [
    ["Apr - Sep", 6, 14, 6, 3],
    ["Oct - Mar", 9, 21, 6, 2],
    ["Year", 15, 28, 12, 5],
]
LOG_HEAD = [
    "No.",
    "Date",
    "Where",
    "HIV tests",
    "never / 2 yrs+",
    "Reactive",
    "Condom packs",
    "Mentors on shift (unpaid)",
    "Went on to start PrEP",
]
LOG_ONE: list[tuple[int, str, str, int, int, int, int, int, int]] = [
    (1, "12/04/25", "Market Square, van", 31, 11, 0, 140, 2, 1),
    (2, "09/05/25", "The Gantry, club night", 42, 13, 1, 260, 4, 3),
    (3, "30/05/25", "Quayside barbers", 24, 15, 0, 60, 2, 0),
    (4, "21/06/25", "Ostermere Pride", 68, 27, 1, 420, 6, 5),
    (5, "18/07/25", "Sixth form & college fair", 37, 22, 0, 150, 3, 2),
    (6, "15/08/25", "Steamworks sauna", 33, 8, 1, 200, 3, 4),
    (7, "19/09/25", "St Brannock's hall, food shop", 29, 16, 0, 45, 3, 1),
]
LOG_TWO: list[tuple[int, str, str, int, int, int, int, int, int]] = [
    (8, "10/10/25", "Freshers, Ostermere campus", 46, 24, 0, 310, 4, 2),
    (9, "25/10/25", "Quayside barbers", 22, 12, 0, 40, 2, 1),
    (10, "14/11/25", "The Gantry, club night", 39, 11, 1, 240, 3, 4),
    (11, "22/11/25", "Civic centre foyer (testing wk)", 51, 20, 1, 180, 5, 2),
    (12, "01/12/25", "Market Square, van", 44, 17, 0, 220, 6, 1),
    (13, "16/01/26", "Steamworks sauna", 28, 6, 1, 170, 3, 3),
    (14, "07/02/26", "St Brannock's hall, food shop", 26, 15, 0, 50, 2, 0),
    (15, "27/02/26", "Pilgrim House hostel", 19, 13, 1, 30, 2, 1),
    (16, "20/03/26", "Logistics park canteen", 34, 21, 0, 90, 3, 2),
]
TEAM: list[tuple[str, int, int, int]] = [
    ("Peer mentors active (all unpaid)", 14, 17, 19),
    ("   of whom had a mentor here first", 5, 8, 9),
    ("Hours given: mentoring", 402, 486, 888),
    ("Hours given: outreach and kitchen", 138, 175, 313),
    ("All hours given", 540, 661, 1201),
    ("Passed Level 2 peer support award", 2, 3, 5),
    ("Left us for a paid job", 1, 2, 3),
    ("Enquiries about volunteering", 17, 22, 39),
    ("DBS checks renewed", 6, 9, 15),
    ("Group supervision meetings", 6, 6, 12),
]
STAFF: list[tuple[str, float, float]] = [
    ("Paid posts filled, average (FTE)", 2.6, 3.4),
    ("Sickness days, paid staff", 19, 11),
]
MONEY: list[tuple[str, int, int, int]] = [
    ("Salaries", 78400, 36150, 40980),
    ("Mentor expenses", 5200, 2210, 2745),
    ("Test kits & consumables", 8600, 4015, 4890),
    ("Rent, van, overheads", 11300, 5650, 5650),
]
STORY: list[tuple[str, str]] = [
    (
        "What went well?",
        (
            "573 tests were taken, which is 13 over what the council asked of us. The barbers and "
            "the food shop bring us people whom no clinic sees. We handed out 2,605 condom packs "
            "across the year, more than ever."
        ),
    ),
    (
        "What was hard?",
        (
            "Eleven people were waiting in July while the co-ordinator post was empty, and first "
            "meetings slipped. The new co-ordinator started on 4 August. Club nights are now "
            "every second month because the venue cut its hours."
        ),
    ),
    (
        "Tell us something the numbers miss",
        (
            "Four people sorted out their immigration papers with their mentor beside them and "
            "can now rent in their own name. Six mothers say they no longer hide their tablets at "
            "home. We did not set out to do either."
        ),
    ),
    (
        "And the mentors?",
        (
            "Three mentors have begun a Saturday running club in the park, which we neither pay "
            "for nor staff. All mentors had a yearly review."
        ),
    ),
    (
        "Plans for the next half",
        (
            "We hope to reach 20 mentors and to open a second Sunday Kitchen at Pilgrim House. "
            "Two staff are booked on the partner notification course."
        ),
    ),
]
LAST_YEAR: list[tuple[str, int, int]] = [
    ("HM1 newly matched", 27, 31),
    ("HT1 tests", 231, 268),
    ("Mentor hours", 455, 512),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Alongside monitoring return 2025/26")
    title = made.add_format({"bold": True, "font_size": 14, "font_color": "#5B2A6E"})
    head = made.add_format(
        {
            "bold": True,
            "bg_color": "#E6DCEC",
            "border": 1,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
        }
    )
    label = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    bold = made.add_format({"border": 1, "bold": True, "valign": "top"})
    part = made.add_format({"border": 1, "italic": True, "indent": 2, "font_color": "#555555"})
    whole = made.add_format({"border": 1, "num_format": "#,##0"})
    total = made.add_format({"border": 1, "num_format": "#,##0", "bold": True, "top": 2})
    share = made.add_format({"border": 1, "num_format": "0.0%"})
    ask = made.add_format({"border": 1, "num_format": "0%"})
    signed = made.add_format({"border": 1, "num_format": "+#,##0;-#,##0;0"})
    points = made.add_format({"border": 1, "num_format": "+0.0%;-0.0%;0.0%"})
    tenth = made.add_format({"border": 1, "num_format": "0.0"})
    pounds = made.add_format({"border": 1, "num_format": "£#,##0"})
    small = made.add_format({"italic": True, "font_size": 9})

    sheet = made.add_worksheet("Cover")
    sheet.set_column("A:A", 20)
    sheet.set_column("B:B", 48)
    sheet.set_column("C:E", 16)
    sheet.merge_range("A1:E1", "Ostermere Borough Council: half-yearly monitoring return", title)
    for row, (name, text) in enumerate(COVER, start=2):
        sheet.write(row, 0, name, bold)
        sheet.write_string(row, 1, text, label)
    sheet.write("A15", "What the contract asks for", title)
    asked = ["Ref", "Measure", "Year target", "Least we accept", "Worked as"]
    for column, text in enumerate(asked):
        sheet.write(15, column, text, head)
    for row, (ref, name, target, floor, words) in enumerate(ASKED, start=16):
        sheet.write(row, 0, ref, bold)
        sheet.write(row, 1, name, label)
        for column, figure in ((2, target), (3, floor)):
            if figure is None:
                sheet.write(row, column, "none", label)
            else:
                sheet.write(row, column, figure, whole if figure > 1 else ask)
        sheet.write(row, 4, words, label)

    sheet = made.add_worksheet("Indicators")
    sheet.set_column("B:B", 44)
    sheet.set_column("L:L", 38)
    sheet.write("A1", "Indicators against target, 2025/26", title)
    sheet.write("A2", "Variance = actual less target. Percentages: variance in points.", small)
    sheet.merge_range("A4:A5", "Ref", head)
    sheet.merge_range("B4:B5", "Indicator", head)
    sheet.merge_range("C4:E4", "H1  Apr-Sep 25", head)
    sheet.merge_range("F4:H4", "H2  Oct 25-Mar 26", head)
    sheet.merge_range("I4:K4", "FULL YEAR", head)
    sheet.merge_range("L4:L5", "Provider's note", head)
    for first in (2, 5, 8):
        for step, text in enumerate(["Target", "Actual", "Variance"]):
            sheet.write(4, first + step, text, head)
    row = 5
    for ref, name, target, _floor, _words in ASKED:
        if ref == "HT1":
            sheet.merge_range(row, 0, row, 11, "TESTING OUTREACH", head)
            row += 1
        sheet.write(row, 0, ref, bold)
        sheet.write(row, 1, name, label)
        line = row + 1
        if ref in COUNTS:
            one, two, half, note = COUNTS[ref]
            sheet.write(row, 3, one, whole)
            sheet.write(row, 6, two, whole)
            sheet.write_formula(row, 9, f"=D{line}+G{line}", total, one + two)
            if half is None or target is None:
                for column in (2, 4, 5, 7, 8, 10):
                    sheet.write(row, column, "-", label)
            else:
                sheet.write(row, 2, half, whole)
                sheet.write_formula(row, 4, f"=D{line}-C{line}", signed, one - half)
                sheet.write(row, 5, half, whole)
                sheet.write_formula(row, 7, f"=G{line}-F{line}", signed, two - half)
                sheet.write(row, 8, target, whole)
                sheet.write_formula(row, 10, f"=J{line}-I{line}", signed, one + two - target)
            sheet.write(row, 11, note, label)
            row += 1
            continue
        early, late, goal, over, under, note = RATES[ref]
        pairs = (early, late, (early[0] + late[0], early[1] + late[1]))
        for column, (num, den) in zip((2, 5, 8), pairs):
            letter = "CDEFGHIJK"[column - 1]
            sheet.write(row, column, goal, ask)
            sheet.write_formula(
                row, column + 1, f"={letter}{line + 1}/{letter}{line + 2}", share, num / den
            )
            left = "CDEFGHIJK"[column - 2]
            sheet.write_formula(
                row, column + 2, f"={letter}{line}-{left}{line}", points, num / den - goal
            )
            if column == 8:
                sheet.write_formula(row + 1, 9, f"=D{line + 1}+G{line + 1}", whole, num)
                sheet.write_formula(row + 2, 9, f"=D{line + 2}+G{line + 2}", whole, den)
            else:
                sheet.write(row + 1, column + 1, num, whole)
                sheet.write(row + 2, column + 1, den, whole)
        sheet.write(row + 1, 1, over, part)
        sheet.write(row + 2, 1, "out of: " + under, part)
        sheet.write(row, 11, note, label)
        row += 3

    sheet = made.add_worksheet("Mentoring")
    sheet.set_column("A:L", 14)
    sheet.write("A1", "Mentoring in detail, April 2025 to March 2026", title)
    blocks = (
        (2, "(a) Who came to us. Sex, age and ethnicity are of the people matched.", WHO_HEAD, WHO),
        (
            9,
            "(b) What is different for mentees since they had a mentor (people, asked at review)",
            CHANGE_HEAD,
            CHANGE,
        ),
        (16, "(c) Those around them", AROUND_HEAD, AROUND),
    )
    for top, words, names, rows in blocks:
        sheet.write(top, 0, words, small)
        for column, text in enumerate(names):
            sheet.write(top + 1, column, text, head)
        for step, cells in enumerate(rows):
            shape = total if step == 2 else whole
            for column, cell in enumerate(cells):
                sheet.write(top + 2 + step, column, "-" if cell is None else cell, shape)
    sheet.write(
        "A22", "7 family members / friends came in both halves and count once in the year.", small
    )

    sheet = made.add_worksheet("Outreach log")
    sheet.set_column("B:B", 11)
    sheet.set_column("C:C", 32)
    sheet.set_column("D:I", 12)
    sheet.write("A1", "Outreach log 2025/26: one line a session", title)
    for column, text in enumerate(LOG_HEAD):
        sheet.write(2, column, text, head)
    row = 3
    for words, lines in (("Half 1", LOG_ONE), ("Half 2", LOG_TWO)):
        start = row + 1
        for session in lines:
            for column, entry in enumerate(session):
                sheet.write(row, column, entry, whole)
            row += 1
        sheet.write(row, 2, f"{words} together", bold)
        for column in range(3, 9):
            letter = "ABCDEFGHI"[column]
            figure = sum(int(session[column]) for session in lines)
            sheet.write_formula(row, column, f"=SUM({letter}{start}:{letter}{row})", total, figure)
        row += 1
    sheet.write(
        row + 1, 0, "PrEP: confirmed with the person or the clinic by call-back, 8 weeks.", small
    )

    sheet = made.add_worksheet("Peer team & money")
    sheet.set_column("A:A", 36)
    sheet.set_column("B:D", 9)
    sheet.set_column("F:F", 36)
    sheet.set_column("G:K", 11)
    sheet.write("A1", "Our team", title)
    for column, text in enumerate(["Mentors", "H1", "H2", "Year"]):
        sheet.write(2, column, text, head)
    for row, (name, one, two, year) in enumerate(TEAM, start=3):
        sheet.write(row, 0, name, label)
        if name == "All hours given":
            sheet.write_formula(row, 1, f"=B{row - 1}+B{row}", total, one)
            sheet.write_formula(row, 2, f"=C{row - 1}+C{row}", total, two)
            sheet.write_formula(row, 3, f"=D{row - 1}+D{row}", total, year)
        else:
            sheet.write_row(row, 1, [one, two, year], whole)
    sheet.write("A14", "Mentors who served in both halves count once in the year.", small)
    for column, text in enumerate(["Paid staff", "H1", "H2"]):
        sheet.write(2, 5 + column, text, head)
    for row, (name, before, after) in enumerate(STAFF, start=3):
        sheet.write(row, 5, name, label)
        sheet.write_row(row, 6, [before, after], tenth)
    for column, text in enumerate(
        ["Money", "Budget 25/26", "Spent H1", "Spent H2", "Spent year", "Left"]
    ):
        sheet.write(7, 5 + column, text, head)
    for row, (name, budget, one, two) in enumerate(MONEY, start=8):
        sheet.write(row, 5, name, label)
        sheet.write_row(row, 6, [budget, one, two], pounds)
        sheet.write_formula(row, 9, f"=H{row + 1}+I{row + 1}", pounds, one + two)
        sheet.write_formula(row, 10, f"=G{row + 1}-J{row + 1}", pounds, budget - one - two)
    sheet.write("F13", "Total", bold)
    sums = [sum(line[step] for line in MONEY) for step in (1, 2, 3)]  # type: ignore[misc]
    sums += [sums[1] + sums[2], sums[0] - sums[1] - sums[2]]
    for letter, figure in zip("GHIJK", sums):
        sheet.write_formula(f"{letter}13", f"=SUM({letter}9:{letter}12)", pounds, figure)

    sheet = made.add_worksheet("Our story")
    sheet.set_column("A:A", 26)
    sheet.set_column("B:B", 92)
    sheet.merge_range("A1:B1", "Written part of the return, half 2 and year", title)
    for row, (name, text) in enumerate(STORY, start=2):
        sheet.set_row(row, 62)
        sheet.write(row, 0, name, bold)
        sheet.write(row, 1, text, label)

    sheet = made.add_worksheet("2024-25")
    sheet.write("A1", "Last year, for the chart we no longer use", title)
    for column, text in enumerate(["2024/25", "H1", "H2"]):
        sheet.write(2, column, text, head)
    for row, (name, one, two) in enumerate(LAST_YEAR, start=3):
        sheet.write(row, 0, name, label)
        sheet.write_row(row, 1, [one, two], whole)
    sheet.hide()
    made.close()
