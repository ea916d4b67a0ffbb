"""Advocacy and health checks for people with a learning disability, quarterly with a diary."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Line of the working tab: words, quarter 1, 2, 3.
WORKING: tuple[tuple[str, object, object, object], ...] = (
    ("Referrals received", 39, 34, 43),
    ("Referrals accepted", 33, 29, 36),
    ("   of which contacted within 5 working days", 31, 26, 35),
    ("   days from referral to first meeting, all added together", 396, 377, 414),
    ("Annual health checks supported", 38, 44, 52),
    ("   of which written health action plan given", 30, 36, 45),
    ("Advocacy cases closed", 24, 27, 31),
    ("   of which issue resolved or partly resolved", 19, 21, 26),
    ("Easy read feedback forms back", 18, 22, 25),
    ("   of which good or very good", 17, 20, 24),
    ("Safeguarding concerns raised", 2, "nil", 1),
)
# The year before, kept in a column that is hidden.
OUTTURN = (142, 121, 107, 1633, 149, 112, 98, 73, 71, 65, 4)

# ref, words, target, top row, bottom row (rows of the working tab), RAG, comment
RETURN: tuple[tuple[object, ...], ...] = (
    (
        "A1",
        "New advocacy referrals accepted",
        120,
        5,
        None,
        "G",
        "Ahead of profile. 7 were turned down, most lived over the border.",
    ),
    ("A2", "% accepted referrals contacted within 5 working days", 0.9, 6, 5, "G", ""),
    (
        "A3",
        "Mean working days from referral to first meeting (max)",
        14,
        7,
        5,
        "G",
        "Longest was 31 days, person was in hospital",
    ),
    (
        "A4",
        "People supported to have their annual health check",
        160,
        8,
        None,
        "G",
        "Two surgeries have taken on a named learning disability nurse since our members went to see them.",
    ),
    (
        "A5",
        "% of supported health checks giving a written health action plan",
        0.8,
        9,
        8,
        "G",
        "Marl Road surgery now prints them at the visit",
    ),
    ("A6", "% of closed cases with issue resolved or partly resolved", 0.75, 11, 10, "G", ""),
    (
        "A7",
        "% of people rating the service good or very good",
        0.9,
        13,
        12,
        "G",
        "Low number of forms, see Q1",
    ),
    (
        "A8",
        "Safeguarding concerns raised",
        "report only",
        14,
        None,
        "",
        "Q3: closed by the council, no further action",
    ),
)

# heading, lines: words, quarter 1, 2, 3
LEFT: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    ("Gender", (("Women", 15, 13, 17), ("Men", 17, 16, 18), ("Other / prefer own word", 1, 0, 1))),
    ("Age", (("18-25", 7, 6, 9), ("26-44", 12, 11, 13), ("45-64", 10, 8, 11), ("65+", 4, 4, 3))),
    (
        "Where they live",
        (
            ("Own tenancy or supported living", 14, 13, 16),
            ("With family", 11, 9, 12),
            ("Residential care", 6, 5, 6),
            ("Hospital (assessment and treatment)", 2, 2, 3),
        ),
    ),
)
ETHNIC: tuple[tuple[object, ...], ...] = (
    ("White British", 24, 21, 26),
    ("Asian or Asian British", 5, "<5", 5),
    ("Black or Black British", "<5", "<5", "<5"),
    ("Mixed", "<5", 0, "<5"),
    ("Not recorded", 0, "<5", 0),
)
ISSUES: tuple[tuple[object, ...], ...] = (
    ("Where I live", 8, 7, 9),
    ("My health", 9, 8, 11),
    ("Seeing my family / my children", 5, 5, 5),
    ("Money", 4, 3, 5),
    ("Care review", 5, 4, 4),
    ("Police or court", 2, 2, 2),
    ("All", 33, 29, 36),
)

# ref, date, surgery, age, minutes, sure of self before and after, new conditions, four answers
DIARY: tuple[tuple[object, ...], ...] = (
    ("HC-07", date(2025, 4, 16), "Marl Road", 44, 95, 2, 3, 1, "Y", "Y", "Y", "N"),
    ("HC-11", date(2025, 4, 30), "The Limes", 29, 70, 3, 3, 0, "Y", "N", "N", "N"),
    ("HC-15", date(2025, 5, 14), "Marl Road", 61, 120, 1, 3, 2, "Y", "Y", "N", "Y"),
    ("HC-22", date(2025, 5, 29), "Wexbury Health Ctr", 35, 80, 2, 4, 0, "N", "N", "Y", "N"),
    ("HC-31", date(2025, 6, 11), "The Limes", 52, 105, 2, 2, 1, "Y", "N", "N", "Y"),
    ("HC-36", date(2025, 6, 25), "Canal Street", 23, 65, 4, 5, 0, "N", "N", "Y", "N"),
    ("HC-40", date(2025, 7, 9), "Canal Street", 47, 90, 3, 4, 1, "Y", "Y", "N", "N"),
    ("HC-48", date(2025, 7, 23), "Marl Road", 58, 110, 1, 2, 3, "Y", "Y", "N", "Y"),
    ("HC-53", date(2025, 8, 6), "Wexbury Health Ctr", 31, 75, 3, 3, 0, "Y", "N", "Y", "N"),
    ("HC-59", date(2025, 8, 20), "The Limes", 66, 130, 2, 3, 2, "Y", "Y", "N", "Y"),
    ("HC-67", date(2025, 9, 3), "Marl Road", 27, 60, 4, 4, 0, "N", "N", "Y", "N"),
    ("HC-74", date(2025, 9, 24), "Canal Street", 39, 85, 2, 4, 1, "Y", "Y", "Y", "N"),
    ("HC-85", date(2025, 10, 8), "The Limes", 54, 100, 1, 3, 1, "Y", "Y", "N", "Y"),
    ("HC-91", date(2025, 10, 15), "Marl Road", 33, 70, 3, 5, 0, "Y", "N", "Y", "N"),
    ("HC-98", date(2025, 10, 29), "Wexbury Health Ctr", 70, 125, 2, 2, 2, "Y", "N", "N", "Y"),
    ("HC-103", date(2025, 11, 5), "Canal Street", 25, 65, 3, 4, 0, "Y", "N", "Y", "Y"),
    ("HC-109", "19 Nov 2025", "Marl Road", 49, 95, 2, 3, 1, "Y", "Y", "", "N"),
    ("HC-116", date(2025, 11, 26), "The Limes", 41, 80, 2, 4, 1, "N", "Y", "Y", "N"),
    ("HC-124", date(2025, 12, 3), "Canal Street", 57, 115, 1, 2, 2, "Y", "Y", "N", "Y"),
    ("HC-130", date(2025, 12, 17), "Wexbury Health Ctr", 30, 75, 3, 4, 0, "Y", "", "Y", "N"),
)
HEADS = (
    "Our ref",
    "Date of check",
    "Surgery",
    "Age",
    "Minutes we spent",
    "How sure of myself with doctors, before (1-5)",
    "How sure of myself with doctors, after (1-5)",
    "New conditions found",
    "Health action plan in hand?",
    "Feels better in self at 6 week call?",
    "Books own GP visits now (could not before)?",
    "Mum, dad, brother or sister took part?",
)

PEERS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "SPEAKING UP GROUPS",
        (
            ("Meetings held", 9, 8, 10),
            ("Attendances at meetings", 71, 66, 88),
            ("Room for in each group", 12, 12, 12),
            ("Groups with a member in the chair", 2, 3, 4),
            ("Members who spoke up at a board or council meeting for the first time", 4, 3, 6),
            ("Newsletters posted", 210, 214, 226),
        ),
    ),
    (
        "PEER CHECKERS (all have a learning disability)",
        (
            ("Peer checkers on the team", 7, 8, 9),
            ("Hours they gave, unpaid", 61.5, 70, 84),
            ("Visits to surgeries and wards", 5, 6, 8),
            ("Surgeries or wards that changed something after a visit", 3, 4, 6),
            ("Checkers who got a paid job", 0, 1, 2),
            ("Bus fares and lunches (£)", 188.4, 205.1, 241.75),
        ),
    ),
    (
        "FAMILIES",
        (
            ("Family carers on our mailing list", 96, 101, 109),
            ("Family carers who say they sleep better since", "not asked", 11, 14),
            ("Carers who had their first break in over a year", 3, 2, 5),
        ),
    ),
)

CHANGED: tuple[tuple[object, ...], ...] = (
    ("Moved to a home they picked themselves", 3, 5, 4),
    ("Back in touch with family they had lost", 4, 6, 7),
    ("Letters and emails written for people", 143, 128, 156),
    ("Kept their tenancy after notice was served", 2, 1, 3),
    ("Care reviews we sat in on", 26, 22, 29),
    ("Money put right, benefits (£ a year)", 12480, 9360, 15210),
    ("Issue sorted or part sorted when we closed", 19, 21, 26),
    ("Waiting for an advocate on last day of quarter", 11, 9, 7),
    ("On less or no antipsychotic medicine after review", 2, 3, 3),
    ("Catching the bus on their own now", 5, 4, 8),
    ("Could not read or write at first meeting", 17, 14, 20),
    ("A&E twice or more last year, not once since their check", 3, 4, 6),
    ("Advocates in post (FTE)", 4.6, 4.6, 4.2),
)
WORDS = (
    "One man who had lived on the ward for 9 years got the keys to his own flat in October.",
    "Our Christmas coffee morning had 47 people and a raffle.",
    "The hospital tells us missed outpatient visits by our members are down by 18 since the text reminders in pictures.",
    "We still have one vacancy and hope to fill it by 1 February.",
    "Three members now teach the student nurses at the college about communication.",
    "From April the target for health checks goes up to 180.",
    "The minibus was off the road for 6 days in November.",
)
QUARTERS = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec")


def _sum(
    sheet: Worksheet, row: int, first: int, values: tuple[object, ...], shape: Format | None = None
) -> None:
    """Write the sum of three quarters beside them."""
    left, right = "ABCDEFGHIJKL"[first], "ABCDEFGHIJKL"[first + 2]
    worth = sum(value for value in values if isinstance(value, int | float))
    sheet.write_formula(row, first + 3, f"=SUM({left}{row + 1}:{right}{row + 1})", shape, worth)


def _return(sheet: Worksheet, bold: Format, share: Format, one: Format, wrap: Format) -> None:
    """Write the form of the commissioners, which takes its figures from the working tab."""
    sheet.merge_range(
        "A1:J1", "Wexbury Council and NHS Wexbury & Marl ICB - joint quarterly monitoring", bold
    )
    for row, pair in enumerate(
        (
            ("Provider:", "Plain Speaking Advocacy CIC"),
            ("Service:", "Advocacy and health check support, adults with a learning disability"),
            ("Contract:", "WXB/ASC/2231 - 1 April 2024 to 31 March 2027"),
            ("Return:", "Quarter 3 2025-26 (due 23/01/2026)"),
        ),
        1,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 1, pair[1])
    heads = (
        "Ref",
        "Indicator",
        "Target for year",
        *QUARTERS,
        "Q4 Jan-Mar",
        "Year to date",
        "RAG",
        "Provider comment",
    )
    sheet.write_row(6, 0, heads, bold)
    for row, (ref, words, target, top, bottom, rag, comment) in enumerate(RETURN, 7):
        shape = share if isinstance(target, float) else one if ref == "A3" else None
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, target, share if isinstance(target, float) else None)
        over = WORKING[int(top) - 4][1:]
        under = WORKING[int(bottom) - 4][1:] if bottom else None
        totals = [sum(v for v in line if not isinstance(v, str)) for line in (over, under or (1,))]
        for column, letter in enumerate("BCD", 3):
            quarter = column - 3
            if under is None:
                sheet.write_formula(
                    row, column, f"='KPI working'!{letter}{top}", shape, over[quarter]
                )
            else:
                worth = over[quarter] / under[quarter]
                sheet.write_formula(
                    row,
                    column,
                    f"='KPI working'!{letter}{top}/'KPI working'!{letter}{bottom}",
                    shape,
                    worth,
                )
        sheet.write(row, 6, "not due")
        if under is None:
            sheet.write_formula(row, 7, f"='KPI working'!E{top}", shape, totals[0])
        else:
            sheet.write_formula(
                row,
                7,
                f"='KPI working'!E{top}/'KPI working'!E{bottom}",
                shape,
                totals[0] / totals[1],
            )
        sheet.write(row, 8, rag)
        if comment:
            sheet.write(row, 9, comment, wrap)
    sheet.write(
        "A17",
        "Signed off by service manager 21/01/26. Percentages come from the next tab, please do not type over.",
    )
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 60)
    sheet.set_column(2, 8, 11)
    sheet.set_column(9, 9, 92)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Write who was taken on, with the issues beside."""
    sheet.write("A1", "New people this year (accepted referrals)", bold)
    at = 2
    for title, lines in LEFT:
        sheet.write_row(at, 0, (title, *QUARTERS, "Year to date"), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
            _sum(sheet, at, 1, line[1:])
        at += 2
    sheet.write_row(at, 0, ("Ethnic group", *QUARTERS), bold)
    for line in ETHNIC:
        at += 1
        sheet.write_row(at, 0, line)
    sheet.write_row(2, 6, ("Main thing they came about", *QUARTERS, "Year to date"), bold)
    for row, line in enumerate(ISSUES, 3):
        sheet.write_row(row, 6, line)
        _sum(sheet, row, 7, line[1:])
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 4, 11)
    sheet.set_column(6, 6, 32)
    sheet.set_column(7, 10, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Plain Speaking Advocacy quarterly return")
    bold = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#DCE6F1", "border": 1})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    share = made.add_format({"num_format": "0.0%"})
    one = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    _return(made.add_worksheet("Qtr return"), bold, share, one, wrap)

    sheet = made.add_worksheet("KPI working")
    sheet.write("A1", "Numbers behind the indicators 2025-26", bold)
    sheet.write_row("A3", ("", *QUARTERS, "Year to date", "2024-25 outturn"), bold)
    for row, line in enumerate(WORKING, 3):
        sheet.write_row(row, 0, line)
        _sum(sheet, row, 1, line[1:])
        sheet.write(row, 5, OUTTURN[row - 3])
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 4, 12)
    sheet.set_column(5, 5, 12, None, {"hidden": True})

    _people(made.add_worksheet("Who"), bold)

    sheet = made.add_worksheet("Health check diary")
    sheet.write("A1", "Health check diary - people who agreed to share, 2025-26 so far", bold)
    sheet.write_row(2, 0, HEADS, bold)
    for row, line in enumerate(DIARY, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 11, 14)

    sheet = made.add_worksheet("Groups and peers")
    at = 0
    for title, lines in PEERS:
        sheet.write_row(at, 0, (title, *QUARTERS), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 3, 12)

    sheet = made.add_worksheet("What changed")
    sheet.write("A1", "What has changed for people (advocates' tally sheets)", bold)
    sheet.write_row(1, 0, ("", *QUARTERS, "Year to date"), bold)
    for row, line in enumerate(CHANGED, 2):
        sheet.write_row(row, 0, line)
        if not str(line[0]).startswith(("Waiting", "Advocates")):
            _sum(sheet, row, 1, line[1:])
    sheet.write("A18", "In our own words this quarter", bold)
    for row, sentence in enumerate(WORDS, 18):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 4, 12)
    made.close()
