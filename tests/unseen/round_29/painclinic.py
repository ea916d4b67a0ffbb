"""Opioid reduction support and peer groups for a GP federation, quarterly, at the year end."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, indicator, target, Q1 to Q4, Q4 counted, Q4 out of, year, last year, RAG, comment.
SCHEDULE: tuple[tuple[object, ...], ...] = (
    ("OR1", "Patients starting the programme", 160, 38, 41, 36, 47, "", "", 162, 121, "G", ""),
    (
        "OR2",
        "First appointment within 4 weeks of referral",
        0.8,
        0.74,
        0.78,
        0.85,
        0.84,
        46,
        55,
        0.81,
        0.71,
        "G",
        "Second clinician from Q3",
    ),
    (
        "OR3",
        "Opioid dose down by 25% or more at six months",
        0.5,
        0.5,
        0.52,
        0.57,
        0.59,
        19,
        32,
        0.55,
        0.46,
        "G",
        "Of those reviewed",
    ),
    ("OR4", "Patients who stopped opioids", 24, 4, 5, 7, 6, "", "", 22, 15, "A", "2 short"),
    ("OR5", "Peer group meetings held", 90, 21, 24, 22, 26, "", "", 93, 64, "G", ""),
    (
        "OR6",
        "Pain self-efficacy (PSEQ) up by 5 points or more",
        0.6,
        0.58,
        0.6,
        0.64,
        0.66,
        21,
        32,
        0.62,
        "n/a",
        "G",
        "New this year",
    ),
    (
        "OR7",
        "Average days from referral to triage call (not more than)",
        7,
        8.1,
        7.4,
        6.2,
        5.9,
        "",
        "",
        6.8,
        9.3,
        "G",
        "",
    ),
    (
        "OR8",
        "Patients rating the service good or very good",
        0.9,
        0.91,
        0.96,
        0.92,
        0.96,
        27,
        28,
        0.94,
        0.93,
        "G",
        "",
    ),
    ("OR9", "Significant events (for information)", "", 1, "nil", "nil", 1, "", "", 2, 3, "", ""),
)

# Line, then the four quarters and the year; the same lines as the clinicians' board.
NUMBERS: tuple[tuple[object, ...], ...] = (
    ("Coming in",),
    ("Referrals received", 46, 50, 47, 58, 201),
    ("Turned away (cancer pain, under 18)", 3, 4, 2, 5, 14),
    ("First appointments due", 43, 46, 46, 55, 190),
    ("   seen inside 4 weeks", 32, 36, 39, 46, 153),
    ("Did not attend first appointment", 6, 5, 7, 6, 24),
    ("Waiting at quarter end", 14, 12, 9, 11, ""),
    ("Six month review",),
    ("Reviewed", 24, 25, 28, 32, 109),
    ("   dose down 25%+", 12, 13, 16, 19, 60),
    ("   PSEQ up 5+", 14, 15, 18, 21, 68),
    ("   back at work, or kept working who was about to stop", 3, 2, 4, 5, 14),
    ("   given naloxone kit", 17, 19, 20, 26, 82),
    ("Who they are",),
    ("Aged 18-49", 12, 14, 11, 15, 52),
    ("Aged 50-69", 18, 19, 17, 23, 77),
    ("Aged 70 and over", 8, 8, 8, 9, 33),
    ("Women", 24, 25, 21, 29, 99),
    ("Most deprived fifth", 17, 20, 16, 22, 75),
    ("Black, Asian or other minority ethnic", 6, "<5", 5, 7, "supp."),
    ("Cost and cards",),
    ("Clinician sessions paid for", 52, 52, 65, 65, 234),
    ("Room hire at surgeries (£)", 624, 624, 780, 780, 2808),
    ("Feedback cards back", 22, 24, 25, 28, 99),
    ("   good or very good", 20, 23, 23, 27, 93),
)

# Practice, then quarter 4 (referred, packs returned, hours freed) and the year (the same).
PRACTICES: tuple[tuple[object, ...], ...] = (
    ("Skelby Health Centre", 16, 22, 9.5, 58, 71, 31),
    ("Orrin Bridge Surgery", 13, 15, 7, 44, 49, 22.5),
    ("Castle Hythe Medical Group", 12, 18, 6, 41, 52, 20),
    ("The Limes", 9, 6, 4.5, 30, 21, 12),
    ("Wain Street", 8, 4, "not sent", 28, 19, 8.5),
    ("All practices", 58, 65, 27, 201, 212, 94),
)

# Patient, surgery, dose first and now, GP contacts before and after, A&E before and after.
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("OR-088", "Skelby", 120, 60, 11, 5, 2, 0),
    ("OR-091", "Skelby", 90, 80, 7, 6, 0, 0),
    ("OR-094", "Orrin Bridge", 60, 0, 9, 3, 1, 0),
    ("OR-095", "Castle Hythe", 160, 110, 14, 8, 3, 1),
    ("OR-099", "Skelby", 80, 80, 6, 8, 1, 1),
    ("OR-102", "The Limes", 50, 20, 5, 2, 0, 0),
    ("OR-103", "Wain Street", 200, 140, 13, 9, 2, 2),
    ("OR-107", "Orrin Bridge", 75, 45, 8, 4, 1, 0),
    ("OR-110", "Castle Hythe", 100, 95, 10, 10, 1, 2),
    ("OR-112", "Skelby", 65, 0, 7, 2, 0, 0),
    ("OR-116", "The Limes", 140, 90, 12, 7, 2, 1),
)

# Quarter, group, meetings, attendances, husbands wives and friends who came.
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Q1", "Skelby, library", 9, 71, 6),
    ("", "Orrin Bridge, chapel room", 6, 40, 3),
    ("", "Castle Hythe, evening", 6, 33, 2),
    ("Q2", "Skelby, library", 10, 82, 8),
    ("", "Orrin Bridge, chapel room", 8, 55, 5),
    ("", "Castle Hythe, evening", 6, 35, 4),
    ("Q3", "Skelby, library", 9, 79, 9),
    ("", "Orrin Bridge, chapel room", 7, 52, 5),
    ("", "Castle Hythe, evening", 6, 41, 6),
    ("Q4", "Skelby, library", 10, 94, 11),
    ("", "Orrin Bridge, chapel room", 8, 63, 7),
    ("", "Castle Hythe, evening", 8, 58, 7),
    ("Year", "All groups", 93, 703, 73),
)

BESIDES: tuple[tuple[object, ...], ...] = (
    ("Meetings a member led, no staff in the room", 2, 4, 6, 11, 23),
    ("Members now walking or swimming together in their own time", 6, 9, 13, 18, ""),
    ("Members who joined something else local (allotment, choir, bowls)", 3, 4, 4, 7, 18),
    ("Partners who say things are easier at home", "not asked", 5, 7, 12, 24),
    ("Tea, biscuits, hall (£)", 188.5, 214, 197.25, 240, 839.75),
    ("Reminder texts", 310, 355, 340, 402, 1407),
)

HELPER_HEADS = (
    "Quarter",
    "Active at quarter end",
    "of whom were patients here",
    "Hours given",
    "Training evenings",
    "Expenses (£)",
    "Into paid work",
    "Own pain easier to live with since helping",
)
HELPERS: tuple[tuple[object, ...], ...] = (
    ("Q1", 7, 5, 96, 2, 84.2, 0, 4),
    ("Q2", 9, 7, 121.5, 1, 97.65, 1, 6),
    ("Q3", 10, 8, 134, 2, 110.4, 0, 6),
    ("Q4", 13, 11, 168, 3, 142.1, 2, 9),
    ("2025/26", "", "", 519.5, 8, 434.35, 3, ""),
)

SURVEY: tuple[tuple[object, ...], ...] = (
    ("I sleep better than a year ago", 41, 66),
    ("I am driving again", 14, 64),
    ("I do more with my children or grandchildren", 38, 65),
    ("My mood is better", 43, 67),
    ("I have fewer falls or near falls", 19, 61),
    ("The letters were easy to follow", 58, 67),
    ("I was listened to", 63, 68),
    ("I would recommend Easeway", 64, 68),
)

NARRATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well?",
        (
            "Three members of the Skelby group have written a leaflet on living with pain that all "
            "5 surgeries now give out.",
            "A retired bus driver (BW) who had not left his flat since 2023 took his daughter to "
            "the coast in February.",
            "We held an open evening for surgery staff in January and 34 came.",
        ),
    ),
    (
        "What has been difficult?",
        (
            "Wain Street changed its computer system and we had no hours from them for Q4.",
            "The target of 24 patients stopping was missed by 2.",
            "Our pharmacist was off for 5 weeks in Q2.",
            "The pharmacy on Wain Street tells us rows at the counter over early scripts have "
            "all but stopped.",
        ),
    ),
    (
        "What will you do next year?",
        (
            "We plan to open a fourth group at The Limes by June 2026.",
            "We would like 20 peer supporters by the end of 2026/27.",
            "All patients on more than 120 mg will be offered a joint review.",
        ),
    ),
)


def _schedule(
    sheet: Worksheet, bold: Format, head: Format, rate: Format, rag: dict[str, Format]
) -> None:
    """Write the schedule that the federation asks for."""
    sheet.write("A1", "Tarnmoor GP Federation Ltd", bold)
    sheet.write("A2", "Schedule 3: provider quarterly report - YEAR END (Quarter 4, 2025/26)", bold)
    sheet.write("A3", "Opioid reduction and peer support service, Easeway CIC")
    sheet.write("A4", "Agreement TGF-2025-031, 1 April 2025 to 31 March 2027")
    sheet.merge_range("D6:G6", "2025/26 result", head)
    sheet.merge_range("H6:I6", "Quarter 4 in numbers", head)
    heads = ("Ref", "Indicator", "Annual target", "Q1", "Q2", "Q3", "Q4", "Counted", "Out of")
    sheet.write_row("A7", (*heads, "Full year", "2024/25", "RAG", "Provider comment"), head)
    for row, line in enumerate(SCHEDULE, 7):
        share = line[0] in ("OR2", "OR3", "OR6", "OR8")
        for column, value in enumerate(line):
            if value == "":
                continue
            form = rag.get(str(value)) if column == 11 else None
            if share and column not in (0, 1, 7, 8, 12):
                form = form or rate
            sheet.write(row, column, value, form)
    sheet.write("A18", "RAG: G met, A within 10% of target, R more than 10% below.")
    sheet.write("A19", "Signed: M. Thwaite, service lead, 8 April 2026")
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 11, 9)
    sheet.set_column(12, 12, 26)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Easeway CIC year end report")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1})
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rag = {
        "G": made.add_format({"bg_color": "#92D050", "align": "center"}),
        "A": made.add_format({"bg_color": "#FFC000", "align": "center"}),
    }

    first = made.add_worksheet("Schedule 3")
    first.set_landscape()
    first.fit_to_pages(1, 0)
    _schedule(first, bold, head, rate, rag)

    numbers = made.add_worksheet("Numbers")
    numbers.write("A1", "Easeway numbers, April 2025 - March 2026", head)
    numbers.write_row("B2", ("Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Year"), head)
    for row, line in enumerate(NUMBERS, 2):
        if len(line) == 1:
            numbers.write(row, 0, line[0], head)
        else:
            numbers.write_row(row, 0, line, money if "£" in str(line[0]) else None)
    numbers.write(
        "A29", "<5: small numbers are not shown, nor the year where it would give them away"
    )
    numbers.set_column(0, 0, 50)

    practices = made.add_worksheet("Practices")
    practices.merge_range("B1:D1", "Quarter 4", head)
    practices.merge_range("E1:G1", "Whole year", head)
    columns = (
        "Referred",
        "Opioid packs handed back",
        "GP/pharmacist hours freed (surgery's figure)",
    )
    practices.write_row("A2", ("Practice", *columns, *columns), head)
    for row, line in enumerate(PRACTICES, 2):
        practices.write_row(row, 0, line, head if row == 7 else None)
    practices.set_column(0, 0, 28)
    practices.set_column(1, 6, 15)

    reviews = made.add_worksheet("Q4 reviews")
    reviews.write("A1", "Six month reviews, January to March 2026 (patients who agreed)", bold)
    reviews.merge_range("C3:D3", "Daily dose, mg OME", head)
    reviews.merge_range("E3:F3", "GP contacts, 6 months", head)
    reviews.merge_range("G3:H3", "A&E visits, 6 months", head)
    reviews.write_row("A4", ("Patient", "Surgery"), head)
    reviews.write_row("C4", ("At start", "Now", "Before", "Since", "Before", "Since"), head)
    for row, line in enumerate(REVIEWS, 4):
        reviews.write_row(row, 0, line)
    reviews.set_column(0, 1, 14)

    groups = made.add_worksheet("Peer groups")
    heads = ("Quarter", "Group", "Meetings", "Attendances", "Husbands, wives, friends who came")
    groups.write_row("A1", heads, head)
    for row, line in enumerate(GROUPS, 1):
        for column, value in enumerate(line):
            if value != "":
                groups.write(row, column, value)
    groups.write_row("B17", ("Besides the meetings", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, line in enumerate(BESIDES, 17):
        groups.write_row(row, 1, line, money if "£" in str(line[0]) else None)
    groups.set_column(1, 1, 58)
    groups.set_column(2, 6, 12)

    helpers = made.add_worksheet("Peer supporters")
    helpers.write("A1", "Peer supporters (unpaid)", bold)
    helpers.write_row("A3", HELPER_HEADS, head)
    for row, line in enumerate(HELPERS, 3):
        for column, value in enumerate(line):
            if value != "":
                helpers.write(row, column, value, money if column == 5 else None)
    helpers.set_column(1, 7, 14)

    survey = made.add_worksheet("Survey & narrative")
    survey.write("A1", "Patient survey, whole year 2025/26 (posted February 2026)", head)
    survey.write_row("A2", ("Statement", "Agree", "Answered"), head)
    for row, line in enumerate(SURVEY, 2):
        survey.write_row(row, 0, line)
    at = 12
    for question, sentences in NARRATIVE:
        survey.write(at, 0, question, head)
        survey.write(at + 1, 0, " ".join(sentences), wrap)
        survey.set_row(at + 1, 80)
        at += 3
    survey.set_column(0, 0, 90)
    made.close()
