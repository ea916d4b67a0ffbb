"""Stroke recovery and communication groups, monthly, tenth month of the year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = tuple(date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16))
LETTERS = "FGHIJKLMNOPQ"

STARTED = (14, 16, 15, 17, 11, 18, 19, 16, 12, 17)
SESSIONS = (24, 25, 25, 27, 20, 26, 27, 25, 19, 26)

# For which measure, line, ten months.
BEHIND: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("CG2", "Num: rung or visited within 5 working days", (20, 22, 20, 22, 15, 25, 25, 22, 15, 25)),
    ("CG2", "Den: referrals in month", (21, 23, 20, 24, 16, 25, 27, 22, 17, 26)),
    ("CG4", "Num: CCRSA higher than at start", (7, 8, 7, 9, 8, 6, 10, 10, 7, 9)),
    ("CG4", "Den: reviewed at 12 weeks", (12, 13, 11, 14, 13, 10, 15, 16, 12, 13)),
    (
        "CG5",
        "Num: hours of group time taken up",
        (541, 568, 577, 612, 452, 621, 659, 641, 488, 668),
    ),
    ("CG5", "Den: members who came at least once", (88, 91, 93, 97, 90, 98, 103, 104, 99, 106)),
    ("CG6", "Num: stopped coming, no plan agreed", (1, 2, 1, 1, 2, 2, 1, 2, 2, 1)),
    ("CG6", "Den: reached week 12 or left before", (14, 15, 12, 15, 15, 12, 16, 18, 14, 15)),
)

# ref, measure, threshold, good, last year, rag, note
MEASURES: tuple[tuple[object, ...], ...] = (
    ("CG1", "New stroke survivors starting a group", 15, "High", 13.6, "G", "Threshold is a month"),
    (
        "CG2",
        "Referrals contacted within 5 working days",
        0.95,
        "High",
        0.941,
        "G",
        "Aug and Dec: cover over holidays",
    ),
    (
        "CG3",
        "Group sessions held",
        24,
        "High",
        23.1,
        "G",
        "Two weeks shut in August, one at Christmas",
    ),
    (
        "CG4",
        "Members whose communication confidence is better at 12 weeks (CCRSA)",
        0.6,
        "High",
        0.588,
        "G",
        None,
    ),
    (
        "CG5",
        "Average hours of group time per active member",
        6,
        "High",
        5.8,
        "G",
        "YTD adds up members of each month",
    ),
    (
        "CG6",
        "Members leaving before 12 weeks without an agreed plan",
        0.1,
        "Low",
        0.117,
        "A",
        "15 so far, 6 of them went back into hospital",
    ),
    (
        "CG7",
        "Safeguarding concerns raised (for information)",
        "none",
        "n/a",
        "not recorded",
        None,
        None,
    ),
)

CONCERNS = ("nil", "nil", 1, "nil", "nil", "nil", 1, "nil", 0, "nil")

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Tuesday Talk", "Saltmere library", 14, 4, 58, 40, 512),
    ("Wednesday Words", "Cropwell village hall", 12, 4, 47, 40, 431),
    ("Out and About", "Fenwick Road day room", 16, 5, 72, 42, 604),
    ("Choir", "St Oswin's", 24, 5, 98, 42, 829),
    ("Young Strokes (under 65)", "Saltmere library, evening", 10, 4, 40, 40, 368),
    ("Online", "Zoom", 12, 4, 38, 40, 339),
)

AGES: tuple[tuple[object, ...], ...] = (
    ("Under 45", "<5", "<5", "<5", "<5", 10),
    ("45-64", 14, 15, 14, 6, 49),
    ("65-79", 19, 20, 20, 7, 66),
    ("80+", 9, 9, 9, "<5", 30),
    ("All new members", 45, 46, 47, 17, 155),
)

SPEECH: tuple[tuple[object, ...], ...] = (
    ("Severe aphasia", 8, 9, 7, "<5"),
    ("Moderate", 17, 16, 18, 6),
    ("Mild", 14, 15, 16, 6),
    ("No aphasia (dysarthria, other)", 6, 6, 6, "<5"),
)

RUNNING: tuple[tuple[object, ...], ...] = (
    ("Home visits before a first group", 31, 28, 34, 12),
    ("Community transport trips booked", 96, 104, 99, 35),
    ("Room hire (£)", 2140, 2095, 2180, 740),
)

# no., review, group, age, CCRSA first and now, outings first and now, phone, work, family, note
REVIEWS: tuple[tuple[object, ...], ...] = (
    (2031, date(2025, 4, 17), "Tuesday Talk", 67, 19, 25, 1, 3, "Yes", "n/a", "Yes", None),
    (2034, date(2025, 5, 8), "Young Strokes", 49, 22, 29, 2, 4, "Yes", "Yes", "No", None),
    (
        2040,
        date(2025, 5, 29),
        "Choir",
        74,
        24,
        23,
        2,
        2,
        "No",
        "n/a",
        "Yes",
        "Chest infection, missed 4 weeks",
    ),
    (2043, date(2025, 6, 19), "Out and About", 71, 20, 27, 0, 3, "No", "n/a", "Yes", None),
    (2049, date(2025, 7, 10), "Wednesday Words", 80, 15, 18, 1, 1, "No", "n/a", None, None),
    (
        2052,
        date(2025, 7, 24),
        "Young Strokes",
        38,
        25,
        33,
        3,
        5,
        "Yes",
        "Yes",
        "Yes",
        "Wants advice on driving",
    ),
    (2057, date(2025, 8, 14), "Online", 59, 21, 21, 1, 2, "No", "No", "No", None),
    (2063, date(2025, 9, 4), "Choir", 69, 23, 30, 2, 4, "Yes", "n/a", "Yes", None),
    (
        2066,
        date(2025, 9, 25),
        "Tuesday Talk",
        76,
        18,
        17,
        1,
        1,
        "No",
        "n/a",
        "No",
        "Review done by telephone",
    ),
    (2071, date(2025, 10, 9), "Out and About", 63, 22, 28, 1, 4, "Yes", "No", "Yes", None),
    (2078, date(2025, 10, 30), "Wednesday Words", 72, 19, 24, 2, 3, "Yes", "n/a", None, None),
    (2084, date(2025, 11, 20), "Young Strokes", 55, 24, 31, 2, 2, "Yes", "Yes", "No", None),
    (
        2089,
        date(2025, 12, 11),
        "Choir",
        66,
        20,
        26,
        0,
        2,
        "No",
        "n/a",
        "Yes",
        "Now reads the lesson at chapel, which she had given up after her stroke.",
    ),
    (2093, date(2026, 1, 8), "Tuesday Talk", 78, 16, 22, 1, 2, "Yes", "n/a", "Yes", None),
    (
        2095,
        date(2026, 1, 13),
        "Online",
        52,
        23,
        29,
        1,
        3,
        "Yes",
        "Not yet",
        "No",
        "Asked for 2 more weeks",
    ),
    (
        2098,
        date(2026, 1, 15),
        "Out and About",
        70,
        21,
        20,
        2,
        1,
        "No",
        "n/a",
        "Yes",
        "Fall at home on 2 January",
    ),
    (2102, date(2026, 1, 22), "Young Strokes", 44, 26, 34, 2, 5, "Yes", "Yes", "Yes", None),
    (2107, date(2026, 1, 29), "Wednesday Words", 81, 17, 21, 1, 2, "No", "n/a", "No", None),
)

# Line, three quarters, January, and whether the year is their sum.
VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers on the rota at end of period", 34, 36, 39, 41, False),
    ("   have had a stroke themselves", 12, 13, 16, 17, False),
    ("Members who lead a table or a song", 5, 6, 8, 9, False),
    ("Volunteer hours", 812, 790, 905, 318, True),
    ("Training sessions for volunteers", 4, 3, 5, 1, True),
    ("Travel paid to volunteers (£)", 386.4, 351.75, 402.1, 138.2, True),
    ("Volunteers who went on to a paid job", 1, "nil", 2, 1, True),
)

FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Partners and relatives at the supper evenings", 41, 38, 46, 19, False),
    ("Conversation partner courses run", 2, 2, 3, 1, True),
    ("Relatives who say they can hold a conversation with him/her again", 15, 14, 20, 6, True),
    ("Carers who kept or went back to their own job", 2, 3, 2, 1, True),
    ("Carer's assessments asked for", 9, 7, 11, 4, True),
    # 207, but 208 was typed
    ("Carer leaflets handed out", 60, 55, 72, 20, 208),
)

MEMBERS: tuple[tuple[object, ...], ...] = (
    ("On waiting list at end of period", 7, 9, 6, 8, False),
    ("Asked us about driving", 11, 9, 14, 5, True),
    ("Passed assessment and driving again", 4, 3, 6, 2, True),
    ("Joined a club or class elsewhere", 13, 11, 16, 6, True),
    ("Speech therapy slots handed back to the hospital team", 6, 5, 7, 3, True),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("I was made welcome", 61, 2, 1, 0),
    ("The room is easy to get to", 49, 9, 6, 0),
    ("I do more for myself at home than last year", 37, 15, 10, 2),
    ("The sessions are long enough", 44, 10, 9, 1),
    ("I talk more with other people than last year", 41, 14, 8, 1),
    ("I would tell a friend to come", 60, 3, 0, 1),
)

WORDS = (
    "The lift at Saltmere library was out for 2 weeks so Tuesday Talk met in the café.",
    "Four of the husbands now meet for a pint of their own while the choir is on.",
    "We sent 140 posters to pharmacies and village shops.",
    "Our new coordinator started on 5 January, 30 hours a week.",
    "A retired bus driver who could not say his wife's name in the summer gave a toast at his"
    " granddaughter's wedding.",
    "January's 26 sessions are above the 24 in the contract.",
    "The stroke ward says 11 people went home sooner last autumn because we could see them the same"
    " week.",
    "From April we plan a second evening group with 10 places.",
)


def _board(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the board of measures with the months and what is behind them."""
    sheet.write(
        "A1", "NHS Marsh and Levels ICB - Community contract performance return", styles["title"]
    )
    for row, pair in enumerate(
        (
            ("Provider:", "Levels Talkback CIC"),
            ("Service:", "Stroke recovery and communication groups"),
            ("Contract:", "ML/NEURO/0418, 1 October 2023 to 30 September 2026"),
            ("Month reported:", "January 2026 (month 10)"),
        ),
        1,
    ):
        sheet.write(row, 0, pair[0], styles["bold"])
        sheet.write(row, 2, pair[1])
    heads = ("Ref", "Measure", "Threshold", "Good", "2024/25 monthly avg")
    sheet.write_row(7, 0, heads, styles["head"])
    for column, month in enumerate(MONTHS, 5):
        sheet.write_datetime(7, column, month, styles["month"])
    sheet.write_row(7, 17, ("YTD", "RAG", "Provider note"), styles["head"])
    behind = {
        ref: [(row, line[2]) for row, line in enumerate(BEHIND, 19) if line[0] == ref]
        for ref in ("CG2", "CG4", "CG5", "CG6")
    }
    for row, (ref, name, threshold, good, before, rag, note) in enumerate(MEASURES, 8):
        share = ref in ("CG2", "CG4", "CG6")
        form = styles["rate"] if share else styles["one"] if ref == "CG5" else styles["cell"]
        sheet.write(row, 0, ref, styles["cell"])
        sheet.write(row, 1, name, styles["cell"])
        sheet.write(row, 2, threshold, styles["whole"] if share else styles["cell"])
        sheet.write(row, 3, good, styles["cell"])
        sheet.write(row, 4, before, styles["rate"] if share else styles["cell"])
        if ref in behind:
            (up, ups), (down, downs) = behind[ref]
            for at, letter in enumerate(LETTERS):
                ratio = f"{letter}{up + 1}/{letter}{down + 1}"
                if at < 10:
                    value = ups[at] / downs[at]
                    sheet.write_formula(row, 5 + at, f"={ratio}", form, value)
                elif ref == "CG5":
                    sheet.write_formula(row, 5 + at, f"={ratio}", form, "#DIV/0!")
            value = sum(ups) / sum(downs)
            sheet.write_formula(row, 17, f"=R{up + 1}/R{down + 1}", form, value)
        else:
            values = {"CG1": STARTED, "CG3": SESSIONS, "CG7": CONCERNS}[str(ref)]
            for at, value in enumerate(values, 5):
                sheet.write(row, at, value, form)
            total = sum(value for value in values if value != "nil")
            sheet.write_formula(row, 17, f"=SUM(F{row + 1}:Q{row + 1})", form, total)
        if rag:
            sheet.write(row, 18, rag, styles["green" if rag == "G" else "amber"])
        if note:
            sheet.write(row, 19, note)
    sheet.write("A17", "Numerators and denominators", styles["bold"])
    sheet.write_row(18, 0, ("Ref", "Line"), styles["head"])
    for column, month in enumerate(MONTHS, 5):
        sheet.write_datetime(18, column, month, styles["month"])
    sheet.write(18, 17, "YTD", styles["head"])
    for row, (ref, name, values) in enumerate(BEHIND, 19):
        sheet.write_row(row, 0, (ref, name), styles["cell"])
        for at, value in enumerate(values, 5):
            sheet.write(row, at, value, styles["cell"])
        sheet.write_formula(row, 17, f"=SUM(F{row + 1}:Q{row + 1})", styles["cell"], sum(values))
    sheet.write("A29", "Send to the contracts inbox by the 10th working day of the month.")
    sheet.set_row(7, 26)
    sheet.set_row(18, 26)
    sheet.set_column("A:A", 15)
    sheet.set_column("B:B", 60)
    sheet.set_column("C:D", 10)
    sheet.set_column("E:E", 10, None, {"hidden": True})
    sheet.set_column("F:S", 8)
    sheet.set_column("T:T", 40)
    sheet.freeze_panes(8, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _groups(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the groups and who started in them."""
    sheet.write("A1", "Groups", styles["title"])
    sheet.merge_range("D3:E3", "January 2026", styles["mid"])
    sheet.merge_range("F3:G3", "April 2025 - January 2026", styles["mid"])
    sheet.write_row(
        3,
        0,
        ("Group", "Where", "Places", "Sessions", "Attendances", "Sessions", "Attendances"),
        styles["head"],
    )
    for row, line in enumerate(GROUPS, 4):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "All groups", styles["bold"])
    for column, letter in enumerate("CDEFG", 2):
        total = sum(line[column] for line in GROUPS)
        sheet.write_formula(10, column, f"=SUM({letter}5:{letter}10)", styles["bold"], total)
    heads = ("Q1", "Q2", "Q3", "Jan 26")
    sheet.write_row(13, 0, ("New members by age", *heads, "YTD"), styles["head"])
    for row, line in enumerate(AGES, 14):
        sheet.write_row(row, 0, line, styles["bold"] if row == 18 else None)
    sheet.write("A20", "Fewer than 5 not shown.")
    sheet.write_row(21, 0, ("New members by speech at start", *heads), styles["head"])
    for row, line in enumerate(SPEECH, 22):
        sheet.write_row(row, 0, line)
    sheet.write_row(27, 0, ("Running the groups", *heads, "YTD"), styles["head"])
    for row, line in enumerate(RUNNING, 28):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, sum(line[1:]))
    sheet.set_column("A:A", 32)
    sheet.set_column("B:B", 24)
    sheet.set_column("C:G", 12)


def _reviews(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the reviews picked for the meeting."""
    sheet.write("A1", "12-week reviews - dip sample for the contract meeting", styles["title"])
    sheet.write("A2", "Agreed with the ICB: one or two a month, five from the month reported.")
    sheet.write_row(
        3,
        0,
        (
            "Member no.",
            "Review date",
            "Group",
            "Age",
            "CCRSA at start (/40)",
            "CCRSA at 12 wks (/40)",
            "Outings a week, at start",
            "Outings a week, now",
            "Answers the phone again",
            "Back at work or study",
            "Wife, husband or family comes to supper evenings",
            "Notes",
        ),
        styles["head"],
    )
    for row, line in enumerate(REVIEWS, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, styles["day"])
            elif value is not None:
                sheet.write(row, column, value)
    sheet.set_row(3, 66)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.autofilter(3, 0, 3 + len(REVIEWS), 11)
    sheet.set_column("A:B", 11)
    sheet.set_column("C:C", 18)
    sheet.set_column("D:D", 6)
    sheet.set_column("E:K", 12)
    sheet.set_column("L:L", 60)


def _helpers(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Stack volunteers, families and members."""
    sheet.write("A1", "Volunteers, families and other things we count", styles["title"])
    at = 2
    for title, lines in (("Volunteers", VOLUNTEERS), ("Families", FAMILIES), ("Members", MEMBERS)):
        sheet.write_row(at, 0, (title, "Q1", "Q2", "Q3", "Jan 26", "Year to date"), styles["head"])
        for line in lines:
            at += 1
            money = styles["pence"] if "(£)" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            for column, value in enumerate(line[1:5], 1):
                sheet.write(at, column, value, money)
            if line[5] is True:
                total = round(sum(value for value in line[1:5] if value != "nil"), 2)
                sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", money, total)
            elif line[5]:
                sheet.write(at, 5, line[5])
        at += 2
    sheet.set_column("A:A", 62)
    sheet.set_column("B:F", 12)


def _survey(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the survey of the year and the manager's notes."""
    sheet.write("A1", "Easy-read member survey, January 2026", styles["title"])
    sheet.write_row(2, 0, ("Sent out", 106))
    sheet.write_row(3, 0, ("Came back", 64))
    sheet.write_row(5, 0, ("", "Yes", "A bit", "No", "Left blank"), styles["head"])
    for row, line in enumerate(SURVEY, 6):
        sheet.write_row(row, 0, line)
    sheet.write("A15", "Notes from the manager", styles["bold"])
    for row, sentence in enumerate(WORDS, 15):
        sheet.write(row, 0, sentence, styles["wrap"])
    sheet.set_column("A:A", 70)
    sheet.set_column("B:E", 10)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stroke groups monthly return")
    line = {"border": 1, "font_size": 10, "font_name": "Arial"}
    head = line | {"bold": True, "text_wrap": True, "bg_color": "#E2EFDA", "valign": "top"}
    styles = {
        "title": made.add_format({"bold": True, "font_size": 13, "font_name": "Arial"}),
        "bold": made.add_format({"bold": True}),
        "mid": made.add_format({"bold": True, "align": "center", "border": 1}),
        "head": made.add_format(head),
        "month": made.add_format(head | {"num_format": "mmm-yy"}),
        "cell": made.add_format(line),
        "rate": made.add_format(line | {"num_format": "0.0%"}),
        "whole": made.add_format(line | {"num_format": "0%"}),
        "one": made.add_format(line | {"num_format": "0.0"}),
        "green": made.add_format(line | {"bg_color": "#00B050"}),
        "amber": made.add_format(line | {"bg_color": "#FFC000"}),
        "pence": made.add_format({"num_format": "£#,##0.00"}),
        "day": made.add_format({"num_format": "dd-mmm-yy", "align": "left"}),
        "wrap": made.add_format({"text_wrap": True}),
    }
    _board(made.add_worksheet("KPI dashboard"), styles)
    _groups(made.add_worksheet("Groups"), styles)
    _reviews(made.add_worksheet("Reviews"), styles)
    _helpers(made.add_worksheet("People who help"), styles)
    _survey(made.add_worksheet("Survey + notes"), styles)
    made.close()
