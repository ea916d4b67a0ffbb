"""Wellbeing and job support for veterans, half-yearly to a council, with a list of closed cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

HALVES = ("Half 1 (Apr-Sep 25)", "Half 2 (Oct-Mar 26)")

# Number, indicator, target, both halves, year, rating, comment. Rates come from the table below.
FORM: tuple[tuple[object, ...], ...] = (
    ("V1", "Veterans newly registered with the service", 160, 78, 91, "sum", "G", ""),
    (
        "V2",
        "Full needs assessment within 15 working days of registration",
        0.9,
        "",
        "",
        "",
        "G",
        "Below in Half 1 while one post was empty",
    ),
    (
        "V3",
        "Veterans starting paid work of 16 hours a week or more",
        45,
        21,
        27,
        "sum",
        "G",
        "6 of the 27 are with the council's own grounds team",
    ),
    (
        "V4",
        "Still in work 13 weeks after starting",
        0.7,
        "",
        "",
        "",
        "G",
        "Only starters whose 13 weeks fall in the half-year",
    ),
    ("V5", "Wellbeing score (WEMWBS) up by 3 points or more at review", 0.6, "", "", "", "G", ""),
    (
        "V6",
        "Average one-to-one sessions per closed case",
        6,
        "",
        "",
        "",
        "G",
        "Guide figure, not a cap",
    ),
    (
        "V7",
        "Complaints received",
        "for information",
        "nil",
        1,
        1,
        "",
        "Upheld in part. Answered in 9 days",
    ),
    (
        "V8",
        "Veterans rating support good or excellent",
        0.85,
        "not due",
        "",
        "",
        "G",
        "Yearly survey, February",
    ),
)

# Number, above and below the line, both halves of each.
WORKINGS: tuple[tuple[object, ...], ...] = (
    ("V2", "Assessed in 15 working days", 70, 84, "All registered", 78, 91),
    ("V4", "In work at 13 weeks", 14, 16, "Reached 13 weeks since start", 19, 22),
    ("V5", "Up 3 or more", 29, 37, "Reviewed with two scores", 46, 58),
    ("V6", "Sessions on cases closed", 402, 455, "Cases closed", 63, 70),
    ("V8", "Good or excellent", "not due", 61, "Surveys returned", "not due", 68),
)

MONTHS = tuple(date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16))

# Line, how a half-year is made of its months, twelve months.
ACTIVITY: tuple[tuple[object, ...], ...] = (
    ("Referrals: GP or NHS mental health", "sum", (4, 5, 4, 6, 5, 4, 5, 6, 4, 7, 6, 5)),
    ("Referrals: Jobcentre Plus", "sum", (3, 4, 4, 3, 5, 4, 4, 5, 3, 5, 5, 6)),
    ("Referrals: council housing options", "sum", (2, 2, 3, 2, 3, 2, 3, 3, 2, 4, 3, 3)),
    ("Referrals: self or family", "sum", (3, 2, 3, 4, 3, 3, 4, 3, 3, 5, 4, 4)),
    ("Referrals: another charity", "sum", (1, 0, 1, 2, 1, 1, 1, 2, 1, 1, 2, 1)),
    # November was typed in too low by one.
    ("Referrals, all", "sum", (13, 13, 15, 17, 17, 14, 17, 18, 13, 22, 20, 19)),
    ("New registrations", "sum", (11, 12, 14, 14, 15, 12, 14, 15, 11, 18, 17, 16)),
    ("One-to-one sessions", "sum", (64, 70, 72, 75, 68, 77, 80, 84, 66, 88, 86, 91)),
    ("Did not attend", "sum", (9, 7, 8, 10, 6, 8, 9, 8, 11, 9, 7, 8)),
    (
        "Brew & Banter drop-in: attendances",
        "sum",
        (88, 92, 97, 101, 85, 99, 104, 110, 79, 112, 118, 121),
    ),
    (
        "Brew & Banter drop-in: mornings members opened up and ran on their own",
        "sum",
        (1, 1, 2, 2, 1, 2, 3, 3, 2, 4, 4, 4),
    ),
    (
        "Average wait to first appointment (working days)",
        "mean",
        (8, 9, 8, 11, 10, 9, 9, 8, 12, 10, 9, 8),
    ),
    ("Open cases at month end", "last", (61, 64, 66, 70, 72, 71, 74, 77, 75, 80, 83, 85)),
)

REACH: tuple[tuple[object, ...], ...] = (
    ("Served in", "Army", 47, 55),
    ("", "Royal Navy / Royal Marines", 12, 14),
    ("", "Royal Air Force", 11, 13),
    ("", "Reserves only", 8, 9),
    ("", "All", 78, 91),
    ("Age", "18 to 29", 9, 12),
    ("", "30 to 44", 28, 31),
    ("", "45 to 64", 30, 36),
    ("", "65 and over", 11, 12),
    ("At registration", "Women", 10, 13),
    ("", "Early service leavers (under 4 years)", 17, 21),
    ("", "Sleeping rough", "<5", 6),
    ("", "In paid work", 19, 22),
    ("", "Long-term condition or disability", 31, 38),
    ("Since then", "Now with a GP, had none", 6, 9),
    ("", "Has own bank account and ID, had neither", 4, 3),
    ("", "Offered a place on a First Aid day", 40, 46),
)

# Case, served with, closed on, weeks open, scores, work, settled home, debt, units, partner, gives.
CASES: tuple[tuple[object, ...], ...] = (
    ("SE-0412", "Army", date(2025, 4, 24), 19, 38, 44, "Y", "Y", 1850, 32, 14, "N", "N"),
    ("SE-0417", "RAF", date(2025, 5, 9), 14, 45, 47, "N", "n/a", "", 10, 10, "Y", "Y"),
    ("SE-0425", "Army", date(2025, 5, 29), 22, 31, 40, "N", "Y", 3200, 48, 22, "N", "N"),
    ("SE-0431", "Army", date(2025, 6, 17), 11, 42, 41, "Y", "n/a", "", 18, 16, "Y", "N"),
    ("SE-0436", "Navy", date(2025, 7, 3), 26, 29, 37, "N", "N", 940, 56, 60, "N", "N"),
    ("SE-0440", "Reserves", date(2025, 7, 22), 9, 48, 52, "Y", "n/a", "", 8, 6, "N", "Y"),
    ("SE-0448", "Army", date(2025, 8, 14), 17, 36, 43, "Y", "Y", 2115, 26, 12, "Y", "N"),
    ("SE-0455", "Army", date(2025, 9, 11), 20, 40, 39, "N", "N", "", 34, 34, "N", "N"),
    ("SE-0463", "RAF", date(2025, 10, 2), 16, 39, 46, "Y", "Y", 760, 20, 11, "Y", "Y"),
    ("SE-0469", "Army", date(2025, 10, 28), 23, 27, 35, "N", "Y", 4480, 62, 30, "N", "N"),
    ("SE-0474", "Navy", date(2025, 11, 13), 13, 44, 50, "Y", "n/a", "", 12, 12, "Y", "Y"),
    ("SE-0480", "Army", date(2025, 12, 4), 18, 35, 36, "N", "N", 1275, 40, 38, "N", "N"),
    ("SE-0482", "Army", date(2025, 12, 18), 12, 46, 51, "Y", "n/a", "", 15, 9, "Y", "N"),
    ("SE-0491", "Reserves", date(2026, 1, 15), 10, 50, 54, "Y", "n/a", "", 6, 6, "N", "Y"),
    ("SE-0497", "Army", date(2026, 2, 5), 25, 30, 41, "N", "Y", 2690, 50, 18, "Y", "Y"),
    ("SE-0503", "RAF", date(2026, 2, 19), 15, 41, 45, "Y", "Y", 580, 22, 20, "N", "N"),
    ("SE-0508", "Army", date(2026, 3, 10), 21, 33, 32, "N", "N", "", 44, 46, "Y", "N"),
    ("SE-0514", "Navy", date(2026, 3, 26), 14, 43, 49, "Y", "Y", 1120, 16, 8, "Y", "Y"),
)

HELPERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Volunteers and mentors",
        (
            ("Volunteers active in the half-year", 22, 27),
            ("  - ex-Forces themselves", 17, 21),
            ("  - came to us first as clients", 9, 13),
            ("Hours they put in", 1184, 1436),
            ("Veteran-to-veteran mentoring: new pairs", 14, 19),
            ("Mentors who moved on into a paid job", 2, 3),
            ("Mentor training places", 12, 12),
            ("DBS checks sent off", 8, 9),
            ("Travel and lunches (£)", 640.5, 712),
        ),
    ),
    (
        "Families",
        (
            ("Invited to the Thursday family group", 41, 48),
            ("Wives, husbands and partners who came to it", 16, 23),
            ("  - home calmer than when they first came", 9, 15),
            ("  - found work or took on more hours themselves", 3, 4),
            ("Family information packs posted", 60, 74),
        ),
    ),
    (
        "Rest of what we do",
        (
            ("Employers visited", 19, 24),
            ("War pension and AFCS claims put in", 13, 17),
            ("War pension and AFCS awards won (£ a year)", 21460, 34815),
            ("Evictions stopped", 6, 9),
            ("In A&E in the half-year before, not in this one", 7, 11),
            ("Allotment and repair shed: groups members keep going with no staff there", 1, 2),
            ("Minibus running costs (£)", 1820, 1945.4),
        ),
    ),
)

WORDS = (
    (
        "What went well",
        "A former signaller who had not left his flat all winter now opens the repair shed on Tuesdays.",
    ),
    (
        "",
        "Nine of the partners from the Thursday group have set up a babysitting circle of their own.",
    ),
    (
        "",
        "The neighbourhood police tell us that call-outs to 3 of our addresses have stopped altogether.",
    ),
    ("", "We had a stall at Armed Forces Day and handed out 350 leaflets."),
    (
        "What got in the way",
        "Our second employment adviser was off for 7 weeks so some reviews slipped into April.",
    ),
    ("", "Jobcentre referrals went up to 28 in the half-year, the most we have had."),
    ("Looking ahead", "From July we want to train 8 more mentors and open on Saturdays."),
    ("", "The contract asks for 45 job starts and we were past that by the end of February."),
)


def _form(sheet: Worksheet, bold: Format, shares: tuple[Format, Format], wrap: Format) -> None:
    """Write the form of the council: indicators, then the figures behind the rates."""
    sheet.merge_range(
        "A1:H1", "Marlsea Borough Council - Public Health: half-yearly contract monitoring", bold
    )
    for row, pair in enumerate(
        (
            ("Provider:", "Homeward Post CIC"),
            ("Service:", "Stand Easy - veterans' wellbeing and employment support"),
            ("Contract:", "MBC/PH/2291 (1 October 2024 - 30 September 2027)"),
            ("Period:", "Half 2, October 2025 - March 2026"),
            ("Sent:", "17/04/2026"),
        ),
        1,
    ):
        sheet.write(row, 0, pair[0], bold)
        sheet.write(row, 1, pair[1])
    sheet.write_row(
        7,
        0,
        ("No.", "Indicator", "Annual target", *HALVES, "Year to date", "RAG", "Provider comment"),
        bold,
    )
    behind = {line[0]: (19 + place, line) for place, line in enumerate(WORKINGS)}
    for row, (ref, words, target, first, second, year, rating, comment) in enumerate(FORM, 8):
        sheet.write_row(row, 0, (ref, words), wrap)
        form = shares[0] if isinstance(target, float) else None
        sheet.write(row, 2, target, form)
        if ref not in behind:
            sheet.write_row(row, 3, (first, second))
            if year == "sum":
                sheet.write_formula(row, 5, f"=D{row + 1}+E{row + 1}", None, first + second)
            else:
                sheet.write(row, 5, year)
        else:
            at, (_, _, top1, top2, _, base1, base2) = behind[ref]
            form = shares[ref == "V6"]
            if first:
                sheet.write(row, 3, first)
                sheet.write_formula(row, 5, f"=D{at}/G{at}", form, top2 / base2)
            else:
                sheet.write_formula(row, 3, f"=C{at}/F{at}", form, top1 / base1)
                sheet.write_formula(
                    row, 5, f"=(C{at}+D{at})/(F{at}+G{at})", form, (top1 + top2) / (base1 + base2)
                )
            sheet.write_formula(row, 4, f"=D{at}/G{at}", form, top2 / base2)
        sheet.write(row, 6, rating)
        if comment:
            sheet.write(row, 7, comment, wrap)
    sheet.write("B17", "Section B - numbers behind the percentages", bold)
    sheet.write_row(
        17, 0, ("No.", "Numerator", "Half 1", "Half 2", "Denominator", "Half 1", "Half 2"), bold
    )
    for row, line in enumerate(WORKINGS, 18):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 62, wrap)
    sheet.set_column(2, 6, 20)
    sheet.set_column(4, 4, 28)
    sheet.set_column(6, 6, 10)
    sheet.set_column(7, 7, 54)


def _activity(sheet: Worksheet, bold: Format, month: Format, place: Format) -> None:
    """Write the months, each half-year after its own."""
    sheet.write("A1", "Activity by month", bold)
    columns = (*range(1, 7), *range(8, 14))
    for column, first in zip(columns, MONTHS):
        sheet.write_datetime(2, column, first, month)
    for column, head in ((7, "Half 1"), (14, "Half 2"), (15, "Year")):
        sheet.write(2, column, head, bold)
    for row, (name, how, figures) in enumerate(ACTIVITY, 3):
        sheet.write(row, 0, name)
        for column, figure in zip(columns, figures):
            sheet.write(row, column, figure)
        for column, part in ((7, figures[:6]), (14, figures[6:])):
            reach = f"{xl_col_to_name(column - 6)}{row + 1}:{xl_col_to_name(column - 1)}{row + 1}"
            if how == "sum":
                sheet.write_formula(row, column, f"=SUM({reach})", bold, sum(part))
            elif how == "mean":
                sheet.write_formula(row, column, f"=AVERAGE({reach})", place, sum(part) / 6)
            else:
                sheet.write_formula(
                    row, column, f"={xl_col_to_name(column - 1)}{row + 1}", bold, part[-1]
                )
        if how == "sum":
            sheet.write_formula(row, 15, f"=H{row + 1}+O{row + 1}", bold, sum(figures))
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 15, 8)
    sheet.freeze_panes(3, 1)


def _reach(sheet: Worksheet, bold: Format) -> None:
    """Write who was registered, and a few things that changed since."""
    sheet.write("A1", "Who we saw (people newly registered)", bold)
    sheet.write_row(2, 0, ("", "", *HALVES, "Year"), bold)
    for row, (group, name, first, second) in enumerate(REACH, 3):
        sheet.write_row(row, 0, (group, name))
        sheet.write_row(row, 2, (first, second))
        if isinstance(first, str):
            sheet.write(row, 4, "supp.")
        else:
            sheet.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", None, first + second)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 42)
    sheet.set_column(2, 4, 19)


def _cases(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of closed cases."""
    sheet.write("A1", "Closed cases where the veteran agreed to share, 2025/26", bold)
    sheet.write_row(
        2,
        0,
        (
            "Case",
            "Served with",
            "Closed on",
            "Weeks open",
            "WEMWBS first",
            "WEMWBS last",
            "Started work",
            "Sofa or hostel before, own tenancy now",
            "Debt written off (£)",
            "Units of alcohol a week, first",
            "Units of alcohol a week, last",
            "Partner came to sessions too",
            "Now volunteers somewhere",
        ),
        bold,
    )
    for row, line in enumerate(CASES, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.set_column(0, 12, 12)
    sheet.autofilter(2, 0, 2 + len(CASES), 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stand Easy half-yearly monitoring")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    month = made.add_format({"num_format": "mmm-yy", "bold": True})
    form = made.add_worksheet("Monitoring form")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, bold, (rate, place), wrap)
    activity = made.add_worksheet("Activity")
    activity.set_landscape()
    activity.fit_to_pages(1, 0)
    _activity(activity, bold, month, place)
    _reach(made.add_worksheet("Who we saw"), bold)
    cases = made.add_worksheet("Closed cases")
    cases.set_landscape()
    cases.fit_to_pages(1, 0)
    _cases(cases, bold, day)
    helpers = made.add_worksheet("Volunteers, families, other")
    at = 0
    for title, lines in HELPERS:
        helpers.write_row(at, 0, (title, "Apr-Sep 2025", "Oct 2025-Mar 2026"), bold)
        for line in lines:
            at += 1
            helpers.write_row(at, 0, line)
        at += 2
    helpers.set_column(0, 0, 66)
    helpers.set_column(1, 2, 18)
    words = made.add_worksheet("Narrative")
    words.write("A1", "Narrative from the service manager", bold)
    for row, (head, sentence) in enumerate(WORDS, 2):
        words.write(row, 0, head, bold)
        words.write(row, 1, sentence, wrap)
    words.set_column(0, 0, 20)
    words.set_column(1, 1, 90)
    made.close()
