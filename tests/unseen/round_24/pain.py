"""Courses in living with pain and self-care, on the quarterly return of an NHS commissioner."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Row = tuple[str, tuple[float | str, ...]]

# ref, words, threshold, numerator, denominator, comment
RETURN: tuple[
    tuple[str, str, float | str, tuple[float | str, ...], tuple[int, ...] | None, str], ...
] = (
    ("LQR1", "First assessment within 6 weeks of referral", 0.9, (98, 104, 111, 119),
     (112, 117, 120, 127), "Q1-Q2: vacant physio post, filled 1 Sept"),
    ("LQR2", "Patients starting the 8 week course", 320, (76, 81, 79, 88), None, ""),
    ("LQR3", "Course completion (6 or more sessions)", 0.65, (49, 55, 53, 62), (76, 81, 79, 88),
     ""),
    ("LQR4", "Completers whose PSEQ rose by 7 points or more", 0.5, (25, 29, 28, 35),
     (46, 52, 50, 59), "Denominator = both questionnaires filled in"),
    ("LQR5", "Discharge letter with GP in 10 working days", 0.95, (66, 70, 71, 77),
     (68, 74, 73, 79), "Q2 leave cover"),
    ("LQR6", "Friends and Family Test: good or very good", 0.9, (39, 45, 43, 52),
     (42, 48, 47, 55), ""),
    ("LQR7", "Mean wait to first contact, working days", 30, (3024, 3042, 2940, 2921),
     (112, 117, 120, 127), "Lower is better"),
    ("LQR8", "Serious incidents", "info only", (0, "nil", 0, "nil"), None, ""),
)  # fmt: skip

SOURCES: tuple[Row, ...] = (
    ("GP practice", (71, 74, 77, 80)),
    ("MSK physiotherapy", (28, 27, 30, 31)),
    ("Hospital pain clinic", (19, 22, 20, 24)),
    ("Self-referral", (11, 14, 13, 17)),
    ("Other", (4, 3, "nil", 5)),
    ("Referrals received", (133, 140, 140, 157)),
    ("   not accepted", (14, 15, 12, 19)),
    ("Waiting for a course at quarter end", (38, 41, 36, 33)),
)

SITES: tuple[tuple[str, tuple[int, ...], tuple[int, ...], int], ...] = (
    ("Millbeck Health Centre", (3, 3, 3, 3), (176, 181, 172, 184), 12),
    ("Corran Library", (2, 2, 2, 2), (108, 112, 110, 116), 12),
    ("Sandgate Rooms", (1, 2, 2, 2), (52, 77, 80, 85), 10),
    ("On screen (video)", (2, 2, 2, 3), (98, 104, 101, 140), 14),
    ("Total", (8, 9, 9, 10), (434, 474, 463, 525), 0),
)

MORE: tuple[Row, ...] = (
    ("Did not attend, no message", (61, 66, 58, 60)),
    ("Sessions with interpreter", (5, 7, 6, 8)),
    ("Sessions taken by a peer tutor instead of a clinician", (6, 9, 11, 16)),
    ("Patients who brought husband, wife, partner or friend to the course", (21, 24, 26, 33)),
    ("Reminder texts", (610, 655, 640, 702)),
)

EQUALITY: tuple[tuple[str, tuple[tuple[str, float | str, float | str], ...]], ...] = (
    ("Age", (("18-29", 17, 9), ("30-44", 68, 43), ("45-59", 121, 84), ("60-74", 93, 67),
             ("75+", 25, 16), ("All ages", 324, 219))),
    ("Gender", (("Female", 221, 151), ("Male", 99, 66), ("Other / not said", "<5", "<5"))),
    ("Ethnic group", (("White British", 248, 172), ("Other White", 22, 14),
                      ("South Asian", 29, 18), ("Black", 14, 9), ("Mixed and other", 7, "<5"),
                      ("Not stated", "<5", "<5"))),
    ("Deprivation (IMD quintile)", (("1 - most deprived", 96, 58), ("2", 81, 54), ("3", 64, 46),
                                    ("4", 48, 35), ("5 - least deprived", 35, 26))),
    ("At referral", (("On an opioid for a year or more", 113, 71), ("Off sick", 68, 47),
                     ("Looks after somebody", 52, 36), ("Depression on GP record", 142, 88))),
)  # fmt: skip

# measure, Q4 number, start, end, year number, start, end
SCORES: tuple[tuple[str, float, float, float, float, float, float], ...] = (
    ("PSEQ confidence (0-60, higher better)", 59, 22.4, 31.6, 207, 21.9, 30.3),
    ("PHQ-9 low mood (0-27, lower better)", 58, 13.8, 9.5, 201, 14.1, 10.2),
    ("GAD-7 worry (0-21, lower better)", 58, 11.2, 8.1, 201, 11.4, 8.6),
    ("Hours slept a night", 55, 5.1, 6.0, 188, 5.0, 5.8),
)

CALLS: tuple[Row, ...] = (
    ("Calls tried", (58, 60, 64, 66)),
    ("Spoken to", (41, 44, 47, 50)),
    ("Opioid dose lower than at referral (agreed with GP)", (11, 13, 12, 17)),
    ("Back at work, or on more hours", (7, 9, 8, 12)),
    ("Swim, walk or garden every week and did not before", (15, 18, 20, 24)),
    ("Came off the hospital pain clinic list at own request", (4, 6, 5, 9)),
    ("No GP visit for pain since the course, had 3+ in the time before", (19, 22, 25, 27)),
    ("Asked for a refresher", (12, 10, 13, 11)),
    ("Still waiting for a procedure", (8, 7, 9, 6)),
)

# words, quarters, whether the year is their sum
TUTORS: tuple[tuple[str, tuple[float | str, ...], bool], ...] = (
    ("Peer tutors on the books (all have long term pain)", (8, 9, 11, 12), False),
    ("Hours tutors gave, unpaid", (164, 190, 214, 251), True),
    ("Tutors gone on to a paid job or college", ("nil", 1, 2, 1), True),
    ("Tutors who say their own pain rules them less", ("not asked", 6, 7, 9), False),
    ("Tutor supervision meetings", (6, 6, 5, 6), True),
    ("Tutor travel and lunches (£)", (312.4, 355, 398.75, 441.2), True),
    ("Staff (WTE)", (5.4, 4.4, 5.4, 5.4), False),
)

FAMILY: tuple[tuple[str, tuple[float | str, ...], bool], ...] = (
    ("Evenings held", (1, 1, 1, 1), True),
    ("Partners and grown-up children taking part", (12, 15, 14, 21), True),
    ("Forms handed in", (11, 14, 13, 20), True),
    ("   things calmer at home now", (8, 11, 10, 16), True),
    ("   tea and room fine", (11, 13, 13, 19), True),
)

DROPINS: tuple[tuple[str, tuple[float | str, ...], bool], ...] = (
    ("Drop-ins kept going by past patients, no staff", (2, 3, 3, 5), False),
    ("Average number round the table", (14, 17, 19, 26), False),
    ("Room hire we pay (£)", (120, 180, 180, 300), True),
)

FEEDBACK: tuple[tuple[str, int, int], ...] = (
    ("Forms back", 55, 192),
    ("Rated us good or very good", 52, 179),
    ("Room easy to get to", 49, 168),
    ("Less frightened of moving than before", 41, 139),
    ("Pace of the course about right", 46, 158),
    ("Have made a friend they keep up with", 27, 88),
)

WORDS = (
    "One patient who had used a stick for six years walked her daughter down the aisle "
    "without it in February.",
    "There were 88 starters this quarter, our highest so far.",
    "Three of the Corran group now run a gentle stretch half hour at the library for anyone "
    "who turns up.",
    "The lift at Millbeck was out for 9 days and one course moved on line.",
    "Wrenfield Surgery says its repeat requests for pain tablets are down by 40 a month since "
    "we started there.",
    "From April we would like to add 2 evening courses.",
    "The threshold for completion goes up to 70% next year.",
    "Our manager spoke at the ICB long term conditions day to 120 people.",
)

HEADS = ("Q1", "Q2", "Q3", "Q4", "Year")


def _year(sheet: Worksheet, row: int, column: int, found: tuple[float | str, ...]) -> None:
    """Write the sum of the four quarters that stand left of the cell."""
    total = round(sum(value for value in found if not isinstance(value, str)), 2)
    formula = f"=SUM({at(row, column - 4)}:{at(row, column - 1)})"
    sheet.write_formula(row, column, formula, None, total)


def _form(sheet: Worksheet, bold: Format, wrap: Format, rate: Format, mean: Format) -> None:
    """Write the return with a line for numerator, denominator and result."""
    sheet.write("A1", "NHS Tarrow Valley ICB", bold)
    sheet.write("A2", "Schedule 4C local quality requirements - provider return", bold)
    for row, pair in enumerate(
        (
            ("Provider:", "Easeway Health CIC"),
            ("Service:", "Living with Pain: community pain management and self-care courses"),
            ("Contract:", "TV/LTC/24/037, 1 April 2024 - 31 March 2027"),
            ("Reporting:", "Quarter 4 2025/26 (January to March 2026), sent 21/04/2026"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    heads = ("Ref", "Requirement", "Threshold", "Line", "Q1", "Q2", "Q3", "Q4", "2025/26")
    sheet.write_row(7, 0, (*heads, "Comment"), bold)
    row = 8
    for ref, words, threshold, above, below, comment in RETURN:
        share = isinstance(threshold, float)
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, threshold, rate if share else None)
        sheet.write(row, 9, comment, wrap)
        if below is None:
            sheet.write(row, 3, "Number")
            sheet.write_row(row, 4, above)
            _year(sheet, row, 8, above)
            row += 1
            continue
        for line, found in (("Numerator" if share else "Days waited", above),
                            ("Denominator" if share else "Patients", below)):  # fmt: skip
            sheet.write(row, 3, line)
            sheet.write_row(row, 4, found)
            _year(sheet, row, 8, found)
            row += 1
        sheet.write(row, 3, "%" if share else "Mean")
        tops = [value for value in above if not isinstance(value, str)]
        pairs = zip((*tops, sum(tops)), (*below, sum(below)), strict=True)
        for column, (top, low) in enumerate(pairs, 4):
            formula = f"={at(row - 2, column)}/{at(row - 1, column)}"
            value = round(top / low, 4)
            sheet.write_formula(row, column, formula, rate if share else mean, value)
        row += 1
    sheet.set_column("A:A", 11)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:I", 11)
    sheet.set_column("J:J", 34)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _activity(sheet: Worksheet, bold: Format, centre: Format) -> None:
    """Write referrals, courses by site and some further counts."""
    sheet.write("A1", "Activity 2025/26", bold)
    sheet.write_row("A3", ("Referrals by source", *HEADS), bold)
    for row, (words, found) in enumerate(SOURCES, 3):
        sheet.write(row, 0, words)
        if words == "Referrals received":
            for column, value in enumerate(found, 1):
                formula = f"=SUM({at(3, column)}:{at(7, column)})"
                sheet.write_formula(row, column, formula, bold, value)
        else:
            sheet.write_row(row, 1, found)
        if not words.startswith("Waiting"):
            _year(sheet, row, 5, found)
    sheet.merge_range("B13:E13", "Courses begun", centre)
    sheet.merge_range("F13:I13", "Attendances", centre)
    sheet.write_row("A14", ("Site", *HEADS[:4], *HEADS[:4], "Places per course"), bold)
    for row, (words, courses, came, places) in enumerate(SITES, 14):
        sheet.write_row(row, 0, (words, *courses, *came))
        if places:
            sheet.write(row, 9, places)
    sheet.write_row("A21", ("Also", *HEADS), bold)
    for row, (words, found) in enumerate(MORE, 21):
        sheet.write_row(row, 0, (words, *found))
        _year(sheet, row, 5, found)
    sheet.set_column("A:A", 60)


def _equality(sheet: Worksheet, bold: Format) -> None:
    """Write who started and who completed in the year."""
    sheet.write("A1", "Equality monitoring, year 2025/26 (numbers under five as <5)", bold)
    sheet.write_row("A3", ("", "", "Starters", "Completers"), bold)
    row = 3
    for group, lines in EQUALITY:
        sheet.write(row, 0, group, bold)
        for line in lines:
            sheet.write_row(row, 1, line)
            row += 1
        row += 1
    sheet.set_column("A:B", 30)


def _measures(sheet: Worksheet, bold: Format, centre: Format, mean: Format) -> None:
    """Write mean scores and the calls after three months."""
    sheet.write("A1", "Scores, first and last session (completers with both)", bold)
    sheet.merge_range("B3:E3", "Q4 Jan-Mar 2026", centre)
    sheet.merge_range("F3:I3", "Year 2025/26", centre)
    sheet.write("A4", "Measure", bold)
    sheet.write_row("B4", ("No.", "Start", "End", "Change") * 2, bold)
    for row, line in enumerate(SCORES, 4):
        sheet.write(row, 0, line[0])
        for column, found in ((1, line[1:4]), (5, line[4:])):
            sheet.write(row, column, found[0])
            sheet.write_row(row, column + 1, found[1:], mean)
            formula = f"={at(row, column + 2)}-{at(row, column + 1)}"
            change = round(found[2] - found[1], 1)
            sheet.write_formula(row, column + 3, formula, mean, change)
    sheet.write("A11", "Phone call three months after the last session", bold)
    sheet.write_row("B11", HEADS, bold)
    for row, (words, found) in enumerate(CALLS, 11):
        sheet.write_row(row, 0, (words, *found))
        _year(sheet, row, 5, found)
    sheet.set_column("A:A", 62)


def _people(sheet: Worksheet, bold: Format) -> None:
    """Stack tutors, family evenings and drop-ins."""
    row = 0
    for title, lines in (
        ("Peer tutors", TUTORS),
        ("'Living alongside pain' family evening", FAMILY),
        ("Drop-ins", DROPINS),
    ):
        sheet.write_row(row, 0, (title, *HEADS), bold)
        for words, found, summed in lines:
            row += 1
            sheet.write_row(row, 0, (words, *found))
            if summed:
                _year(sheet, row, 5, found)
        row += 2
    sheet.set_column("A:A", 54)


def _feedback(sheet: Worksheet, bold: Format) -> None:
    """Write the forms of the last session and the narrative."""
    sheet.write("A1", "Feedback forms, last session", bold)
    sheet.write_row("A2", ("", "Q4", "Year to date"), bold)
    for row, line in enumerate(FEEDBACK, 2):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "Narrative for the quarter", bold)
    for row, sentence in enumerate(WORDS, 11):
        sheet.write(row, 0, sentence)
    sheet.set_column("A:A", 60)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Living with Pain Q4 return")
    bold = made.add_format({"bold": True})
    centre = made.add_format({"bold": True, "align": "center"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    rate = made.add_format({"num_format": "0.0%"})
    mean = made.add_format({"num_format": "0.0"})
    _form(made.add_worksheet("LQR return"), bold, wrap, rate, mean)
    _activity(made.add_worksheet("Activity"), bold, centre)
    _equality(made.add_worksheet("Equality"), bold)
    _measures(made.add_worksheet("Outcome measures"), bold, centre, mean)
    _people(made.add_worksheet("Tutors and family"), bold)
    _feedback(made.add_worksheet("Feedback"), bold)
    made.close()
