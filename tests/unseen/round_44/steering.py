"""Communication partners and driving advice after a stroke, monthly to an NHS board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    date(2025, 9, 1),
    date(2025, 10, 1),
    date(2025, 11, 1),
    date(2025, 12, 1),
    date(2026, 1, 1),
    date(2026, 2, 1),
)

STAFF: tuple[tuple[str, float, float | str], ...] = (
    ("Service manager", 0.6, 0.6),
    ("Communication support coordinators", 2, 1.6),
    ("Driving and travel adviser", 1, 1),
    ("Volunteer coordinator", 0.8, "nil"),
)

# Ref, indicator, threshold, floor, January, February x 2, to date x 2, own rating, note.
CARD: tuple[tuple[object, ...], ...] = (
    ("TT1", "Referrals accepted (360 in contract year)", 360, "n/a", 33, 30, "n/a", 169, "n/a", 3),
    ("TT2", "First contact within 10 working days", 0.9, 0.8, 28 / 32, 27, 30, 148, 167, 3),
    ("TT3", "Communication partners trained", 120, "n/a", 12, 10, "n/a", 53, "n/a", 3),
    ("TT4", "People with aphasia matched within 6 weeks", 0.75, 0.6, 0.7, 9, 12, 41, 58, 2),
    ("TT5", "Driving plan sent within 15 working days", 0.85, 0.75, 11 / 13, 14, 16, 71, 84, 4),
    ("TT6", "Better communication confidence at 12 weeks", 0.7, 0.55, 6 / 9, 8, 11, 37, 54, 3),
    (
        "TT7",
        "Average working days, referral to first contact",
        8,
        10,
        281 / 32,
        216,
        30,
        1386,
        167,
        3,
    ),
    ("TT8", "Did not attend (booked visits)", 0.1, 0.15, 11 / 98, 7, 92, 61, 548, 3),
    ("TT9", "Formal complaints", "report", "n/a", 1, "nil", "n/a", 1, "n/a", "n/a"),
)
NOTES = {
    "TT2": "3 of 30 had no phone number on the referral",
    "TT4": "Coordinator post vacant since 12 January",
    "TT8": "Lower is better. Text reminders from December",
}

# Group, heading, six months, and how the foot is filled.
ACTIVITY: tuple[tuple[str, str, tuple[object, ...], str], ...] = (
    ("Referrals", "Received", (28, 34, 35, 25, 37, 34), "sum"),
    ("Referrals", "Accepted", (24, 29, 31, 22, 33, 30), "sum"),
    ("Referrals", "Of accepted: under 55", (6, 7, "<5", 5, 8, 7), "supp."),
    ("Referrals", "Of accepted: from the stroke ward", (15, 17, 19, 14, 21, 18), "sum"),
    ("Communication", "Partners trained", (6, 9, 11, 5, 12, 10), "sum"),
    ("Communication", "Coaching visits", (61, 74, 78, 52, 83, 80), "sum"),
    ("Communication", "Average visit (mins)", (54, 52, 55, 50, 53, 51), ""),
    ("Communication", "Cafe mornings", (4, 5, 4, "nil", 4, 4), "sum"),
    ("Driving", "Enquiries", (19, 24, 22, 14, 29, 26), "sum"),
    ("Driving", "Plans sent", (15, 16, 15, 9, 13, 16), "sum"),
    ("Driving", "Centre assessments booked", (5, 7, 6, 4, 8, 7), "sum"),
    ("Driving", "Back at the wheel, DVLA content", (2, 3, 4, 2, 5, 4), "sum"),
    ("Driving", "Gave up the car, getting about by bus or lift scheme", (1, 2, 2, 1, 3, 3), "sum"),
)

# Case, age, side, first call, minutes, miles (hidden), assessed, score, fee, where it stands.
LOG: tuple[tuple[object, ...], ...] = (
    ("D-118", 58, "L", date(2026, 1, 6), 35, 14, date(2026, 1, 29), 71, 95, "Driving"),
    ("D-119", 66, "R", date(2026, 1, 7), 40, 22.5, date(2026, 2, 3), 48, 95, "More lessons"),
    ("D-120", 47, "L", date(2026, 1, 9), 25, 9, date(2026, 2, 3), 77, 0, "Driving"),
    ("D-121", 72, "R", date(2026, 1, 13), 50, 31, date(2026, 2, 5), 39, 95, "Bus pass"),
    ("D-122", 61, "L", date(2026, 1, 15), 30, 17, date(2026, 2, 10), 68, 95, "Driving"),
    ("D-123", 54, "L", date(2026, 1, 20), 45, 11, date(2026, 2, 12), 64, 0, "With DVLA"),
    ("D-124", 69, "R", date(2026, 1, 23), 35, 26, date(2026, 2, 17), 52, 95, "More lessons"),
    ("D-125", 77, "R", date(2026, 1, 28), 55, 19.5, date(2026, 2, 19), 33, 95, "Lift scheme"),
    ("D-126", 50, "L", date(2026, 2, 3), 25, 8, date(2026, 2, 24), 74, 0, "Driving"),
    ("D-127", 63, "R", date(2026, 2, 6), 30, 13, date(2026, 2, 26), 59, 95, "With DVLA"),
    ("D-128", 45, "L", date(2026, 2, 11), 40, 28, date(2026, 3, 17), "not due", 0, "Booked"),
    ("D-129", 70, "R", date(2026, 2, 17), 45, 16, date(2026, 3, 19), "not due", 95, "Booked"),
    ("D-130", 57, "L", date(2026, 2, 20), 20, 12, date(2026, 3, 24), "not due", 95, "Booked"),
)

# Words, six months, how the last column is filled.
PEOPLE: tuple[tuple[str, tuple[tuple[str, tuple[object, ...], str], ...]], ...] = (
    (
        "A. Communication partners (volunteers)",
        (
            ("Active on last day of month", (14, 19, 25, 27, 33, 36), ""),
            ("of whom had a stroke themselves", (3, 4, 6, 6, 8, 9), ""),
            ("Hours given", (61.5, 88, 112.5, 79, 141, 150.5), "sum"),
            ("Went into paid care or NHS work", ("nil", "nil", 1, "nil", "nil", 1), "sum"),
            ("Travel paid £", (48.6, 71.1, 90.45, 62.1, 112.5, 118.35), "sum"),
        ),
    ),
    (
        "B. 'Talk at Home' evenings for families",
        (
            ("Evenings held", (1, 2, 2, 1, 2, 2), "sum"),
            ("Husbands, wives and others who came", (7, 8, 9, 4, 9, 10), "sum"),
            ("Less strain 4 weeks on (Carer Strain Index)", ("n/a", 4, 5, 5, 2, 6), "sum"),
            ("Invitations posted", (22, 25, 28, 16, 30, 27), "sum"),
        ),
    ),
    (
        "C. What has changed (told to us at reviews)",
        (
            ("Answers the phone or orders in shops alone again", (2, 3, 4, 3, 6, 5), "sum"),
            ("Back in a job or volunteering", (1, 0, 1, 1, 2, 2), "sum"),
            ("Hospital SLT appointments given back (trust's figure)", (4, 6, 7, 5, 9, 8), "sum"),
            (
                "Shops, cafes and taxi firms that changed how they serve",
                (1, 2, 2, "nil", 3, 2),
                "sum",
            ),
            ("Reviews done", (9, 12, 13, 8, 14, 15), "sum"),
        ),
    ),
)

# Line, year, budget to date, February, to date.
FINANCE: tuple[tuple[str, float, float, float, float], ...] = (
    ("Salaries and on-costs", 148200, 74100, 10984.5, 69870.25),
    ("Volunteer travel and training", 9600, 4800, 842.35, 4216.8),
    ("Rooms", 7200, 3600, 585, 3510),
    ("Aphasia software licences", 3150, 3150, 126, 3276),
    ("Assessment bursaries", 5700, 2850, 570, 2470),
    ("Office and phones", 6150, 3075, 498.7, 3021.45),
    ("Overhead", 14400, 7200, 1200, 7200),
)

SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Forms given out", 61, 74),
    ("Forms returned", 38, 49),
    ("Treated with respect", 37, 48),
    ("Information easy to follow", 33, 45),
    ("Would recommend", 36, 46),
)

STORIES = (
    "A former bus driver who could not say his own name in October read the lesson at his daughter's wedding.",
    "Two people from the Thursday cafe now run the library's book club between them.",
    "The stroke nurses at Eskfold say they had 11 fewer calls about driving in February.",
    "One volunteer has started her training as a speech therapist.",
    "We have asked for 2 more rooms at the health centre from April.",
    "The adviser gave a talk to 35 practice nurses on 18 February.",
    "New tablets (6) were set up with the aphasia software.",
    "The 120 partners for the year should be trained by July.",
)


def _sum(figures: tuple[object, ...]) -> float:
    """Add up what is a number."""
    return round(sum(figure for figure in figures if isinstance(figure, int | float)), 2)


def _front(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the front page."""
    sheet.write("B2", "NHS Marrowdale and Eskfold ICB", forms["title"])
    sheet.write("B3", "Community contract - provider monthly return", forms["bold"])
    for row, (words, entry) in enumerate(
        (
            ("Provider", "Tiller and Talk Stroke Support"),
            ("Service", "Communication partners and return to driving advice"),
            ("Contract", "MEICB-C-20417"),
            ("Term", "1 September 2025 - 31 August 2028"),
            ("Month", "February 2026 (contract month 6)"),
        ),
        4,
    ):
        sheet.write_row(row, 1, (words, entry))
    sheet.write("B10", "Date sent")
    sheet.write_datetime("C10", date(2026, 3, 11), forms["day"])
    sheet.write_row("B11", ("Phone", "01632 960288"))
    sheet.write_row("B12", ("Version", 2), forms["left"])
    sheet.write_row("B14", ("Post", "Funded WTE", "In post 28 Feb 2026"), forms["head"])
    for row, line in enumerate(STAFF, 14):
        sheet.write_row(row, 1, line)
    sheet.set_column(0, 0, 3)
    sheet.set_column(1, 1, 36)
    sheet.set_column(2, 3, 22)
    sheet.hide_gridlines(2)


def _card(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the scorecard of the board."""
    sheet.write("A1", "Schedule 4 local quality requirements: scorecard", forms["title"])
    sheet.merge_range("F3:H3", "February 2026", forms["head"])
    sheet.merge_range("I3:K3", "Contract year to date (Sep 25 - Feb 26)", forms["head"])
    sheet.write_row(
        "A4",
        ("Ref", "Indicator", "Threshold", "Floor", "Jan 26", "Num", "Den", "Result"),
        forms["head"],
    )
    sheet.write_row(
        "I4",
        ("Num", "Den", "Result", "Own rating (1 poor - 4 good)", "Exception note"),
        forms["head"],
    )
    for row, line in enumerate(CARD, 4):
        ref, target = line[0], line[2]
        form = forms["rate"] if isinstance(target, float) else None
        form = forms["place"] if ref == "TT7" else form
        sheet.write_row(row, 0, line[:2])
        sheet.write_row(row, 2, line[2:4], None if ref == "TT7" else form)
        sheet.write(row, 4, line[4], form)
        for column, (above, below) in ((5, line[5:7]), (8, line[7:9])):
            sheet.write_row(row, column, (above, below))
            if isinstance(below, int) and isinstance(above, int):
                cells = [f"{xl_col_to_name(at)}{row + 1}" for at in (column, column + 1)]
                sheet.write_formula(row, column + 2, f"={cells[0]}/{cells[1]}", form, above / below)
            else:
                sheet.write(row, column + 2, above)
        sheet.write(row, 11, line[9])
        sheet.write(row, 12, NOTES.get(str(ref), ""))
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 10, 10)
    sheet.set_column(11, 11, 14)
    sheet.set_column(12, 12, 44)
    sheet.freeze_panes(4, 2)


def _activity(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the months, one below the other."""
    sheet.write("A1", "Activity by month", forms["title"])
    sheet.write("A4", "Month", forms["head"])
    groups = [group for group, _, _, _ in ACTIVITY]
    for group in dict.fromkeys(groups):
        first = groups.index(group) + 1
        sheet.merge_range(2, first, 2, first + groups.count(group) - 1, group, forms["head"])
    for row, month in enumerate(MONTHS, 4):
        sheet.write_datetime(row, 0, month, forms["month"])
    sheet.write(10, 0, "Total", forms["bold"])
    for column, (_, words, figures, how) in enumerate(ACTIVITY, 1):
        sheet.write(3, column, words, forms["head"])
        sheet.write_column(4, column, figures)
        if how == "sum":
            letter = xl_col_to_name(column)
            sheet.write_formula(
                10, column, f"=SUM({letter}5:{letter}10)", forms["bold"], _sum(figures)
            )
        else:
            sheet.write(10, column, how)
    sheet.set_row(3, 62)
    sheet.set_column(0, len(ACTIVITY), 12)


def _log(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the driving cases; the miles are hidden."""
    sheet.write("A1", "Driving advice cases opened January and February 2026", forms["title"])
    sheet.write_row(
        "A3",
        ("Case", "Age", "Side of stroke", "First call", "Minutes on first call"),
        forms["head"],
    )
    sheet.write_row(
        "F3",
        ("Miles to centre", "Centre assessment", "Score out of 80", "Fee to client £", "Now"),
        forms["head"],
    )
    for row, line in enumerate(LOG, 3):
        for column, entry in enumerate(line):
            sheet.write(row, column, entry, forms["day"] if column in {3, 6} else None)
    sheet.set_column(0, 9, 13)
    sheet.set_column(5, 5, 13, None, {"hidden": True})
    sheet.autofilter(2, 0, 2 + len(LOG), 9)


def _people(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write three tables, one below the other."""
    row = 0
    for title, lines in PEOPLE:
        sheet.write(row, 0, title, forms["title"])
        row += 1
        sheet.write(row, 0, "", forms["head"])
        for column, month in enumerate(MONTHS, 1):
            sheet.write(row, column, f"{month:%b}", forms["head"])
        sheet.write(row, 7, "To date", forms["head"])
        for words, figures, how in lines:
            row += 1
            form = forms["money"] if "£" in words else None
            sheet.write(row, 0, words)
            sheet.write_row(row, 1, figures, form)
            if how:
                sheet.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", form, _sum(figures))
        row += 2
    sheet.set_column(0, 0, 54)


def _finance(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the budget and the spend."""
    money = forms["money"]
    sheet.write("A1", "Finance, contract year 1 (Sep 2025 to Aug 2026), £", forms["title"])
    sheet.write_row(
        "A3",
        ("", "Annual budget", "Budget to Feb", "Feb spend (provisional)", "Spend to date"),
        forms["head"],
    )
    sheet.write("F3", "Under / (over)", forms["head"])
    for row, line in enumerate(FINANCE, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        left = round(line[2] - line[4], 2)
        sheet.write_formula(row, 5, f"=C{row + 1}-E{row + 1}", money, left)
    row = 3 + len(FINANCE)
    sheet.write(row, 0, "Total", forms["bold"])
    sums = [_sum(tuple(line[column] for line in FINANCE)) for column in range(1, 5)]
    for column, total in enumerate(sums, 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(row, column, f"=SUM({letter}4:{letter}{row})", money, total)
    sheet.write_formula(row, 5, f"=C{row + 1}-E{row + 1}", money, round(sums[1] - sums[3], 2))
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 5, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tiller and Talk month 6")
    forms = {
        "title": made.add_format({"bold": True, "font_size": 13, "font_color": "#005EB8"}),
        "bold": made.add_format({"bold": True}),
        "left": made.add_format({"align": "left"}),
        "head": made.add_format(
            {"bold": True, "font_color": "white", "bg_color": "#005EB8", "text_wrap": True}
        ),
        "rate": made.add_format({"num_format": "0.0%"}),
        "place": made.add_format({"num_format": "0.0"}),
        "money": made.add_format({"num_format": "#,##0.00;(#,##0.00)"}),
        "day": made.add_format({"num_format": "dd-mmm-yy", "align": "left"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
    }
    _front(made.add_worksheet("Front"), forms)
    _card(made.add_worksheet("Scorecard"), forms)
    _activity(made.add_worksheet("Activity"), forms)
    _log(made.add_worksheet("Driving cases"), forms)
    _people(made.add_worksheet("Partners + families"), forms)
    _finance(made.add_worksheet("Finance"), forms)

    survey = made.add_worksheet("Survey + stories")
    survey.write_row("A1", ("Exit survey", "Sep-Nov 25", "Dec 25-Feb 26"), forms["head"])
    for row, line in enumerate(SURVEY, 1):
        survey.write_row(row, 0, line)
    survey.write("A9", "Stories and other news, February", forms["bold"])
    for row, sentence in enumerate(STORIES, 9):
        survey.write(row, 0, sentence)
    survey.set_column(0, 0, 40)
    survey.set_column(1, 2, 14)
    made.close()
