"""Sexual health and relationships for people with learning disabilities, quarterly to an ICB."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Reference, requirement, threshold, row of the figures (and of what they are divided by), note.
SCHEDULE: tuple[tuple[str, str, float | str, int, int, str], ...] = (
    ("LQR1", "Referrals accepted into the service", 180, 5, 0, ""),
    ("LQR2", "First appointment offered and kept within 20 working days", 0.85, 7, 8, ""),
    ("LQR3", "Course completion (6 or more of 8 sessions)", 0.7, 10, 9, "4 left, see Course list"),
    ("LQR4", "Completers with a knowledge score up by 3 points or more", 0.75, 11, 10, ""),
    ("LQR5", "Completers given an easy read health plan", 0.95, 12, 10, ""),
    ("LQR6", "Supported attendances at a clinic or screening", 90, 16, 0, "Target met in March"),
    ("LQR7", "Support staff trained", 240, 17, 0, ""),
    ("LQR8", "Staff reporting more confidence after training", 0.9, 19, 18, "Forms handed in only"),
    ("LQR9", "Safeguarding referrals made to the local authority", "none set", 20, 0, ""),
)

# Rows 5 to 20 of the quarterly figures.
COUNTED: tuple[tuple[str, tuple[int | str, ...]], ...] = (
    ("Referrals accepted", (46, 41, 45, 50)),
    ("Referrals turned down", (6, 6, 5, 6)),
    ("First appointments kept, 20 working days or fewer", (38, 34, 39, 43)),
    ("First appointments, all", (44, 40, 45, 49)),
    ("Started 'My Body, My Say'", (17, 16, 15, 18)),
    ("Finished 'My Body, My Say'", (12, 12, 11, 14)),
    ("... score up 3 or more", (9, 9, 9, 11)),
    ("... went home with easy read plan", (12, 11, 11, 14)),
    ("Clinic visits with us: contraception", (9, 8, 10, 11)),
    ("Clinic visits with us: STI test or treatment", (7, 6, 6, 8)),
    ("Clinic visits with us: cervical or breast screening", (6, 5, 7, 7)),
    ("Clinic visits with us: all", (22, 19, 23, 26)),
    ("Staff trained", (58, 52, 66, 71)),
    ("Staff who handed in a form", (54, 49, 61, 66)),
    ("... more confident", (49, 45, 56, 61)),
    ("Safeguarding referrals", (3, 2, "nil", 4)),
)

# Section, then rows; the year is left out of what is counted at the end of the quarter.
MORE: tuple[tuple[str, tuple[tuple[str, tuple[float | str, ...]], ...]], ...] = (
    (
        "Who referred (accepted referrals)",
        (
            ("GP or practice nurse", (11, 9, 10, 13)),
            ("Community learning disability team", (17, 15, 18, 19)),
            ("Supported living provider", (12, 11, 12, 12)),
            ("Self or family", (6, 6, 5, 6)),
        ),
    ),
    (
        "Who they are (accepted referrals)",
        (
            ("18 to 25", (19, 16, 20, 21)),
            ("26 to 40", (17, 16, 15, 18)),
            ("41 and over", (10, 9, 10, 11)),
            ("Autistic as well", (14, 12, 15, 17)),
            ("Lesbian, gay, bisexual or trans (told us)", (5, "<5", 6, 7)),
        ),
    ),
    (
        "Phone call three months after finishing",
        (
            ("Reached", (10, 11, 10, 10)),
            ("Going out with somebody of their choice, were not before", (3, 4, 3, 5)),
            ("Got away from a person who hurt or used them", (2, 1, 2, 2)),
            ("See someone from the course in their own time", (5, 6, 5, 8)),
            ("Caught up with the yearly GP health check they had missed", (4, 3, 5, 5)),
        ),
    ),
    (
        "What others changed",
        (
            ("1:1 support hours a week their house no longer puts in", (14, 10.5, 21, 17.5)),
            ("Houses that dropped a rule on partners or staying over", (2, 3, 2, 4)),
            ("Clinics now booking double slots or writing in easy read", (1, "nil", 1, 2)),
        ),
    ),
    (
        "Running the service",
        (
            ("Waiting for a first appointment on last day of quarter", (14, 12, 11, 9)),
            ("Did not attend", (13, 11, 15, 12)),
            ("Complaints", ("nil", 1, "nil", "nil")),
        ),
    ),
)

# Person, group, age, started, score, helpers; ended, score, helpers, sessions.
COURSE: tuple[tuple[str, str, int, int, int, int, int, int, int, int], ...] = (
    ("KP-214", "Mon", 22, 12, 9, 1, 9, 14, 3, 8),
    ("KP-215", "Mon", 31, 12, 7, 1, 9, 11, 2, 7),
    ("KP-217", "Mon", 19, 12, 11, 2, 9, 15, 2, 8),
    ("KP-218", "Mon", 44, 12, 6, 0, 9, 8, 1, 6),
    ("KP-219", "Mon", 27, 12, 10, 1, 0, 0, 0, 2),
    ("KP-221", "Mon", 35, 12, 8, 2, 9, 13, 4, 8),
    ("KP-222", "Wed", 24, 14, 12, 2, 11, 17, 3, 8),
    ("KP-223", "Wed", 20, 14, 5, 1, 11, 9, 3, 7),
    ("KP-224", "Wed", 52, 14, 9, 1, 0, 0, 0, 3),
    ("KP-226", "Wed", 29, 14, 10, 3, 11, 14, 3, 8),
    ("KP-227", "Wed", 33, 14, 7, 1, 11, 12, 2, 8),
    ("KP-229", "Wed", 23, 21, 13, 2, 18, 14, 3, 6),
    ("KP-230", "Fri", 18, 16, 6, 0, 13, 10, 2, 7),
    ("KP-231", "Fri", 47, 16, 8, 1, 13, 12, 3, 8),
    ("KP-232", "Fri", 26, 16, 11, 2, 0, 0, 0, 1),
    ("KP-233", "Fri", 38, 16, 9, 1, 13, 13, 2, 7),
    ("KP-235", "Fri", 21, 16, 10, 2, 0, 0, 0, 4),
    ("KP-236", "Fri", 30, 16, 8, 1, 13, 10, 1, 6),
)

# Peer educators, hours, sessions led, planning; evenings, came, worry less, let do; C-Card packs.
PEERS: tuple[tuple[float | str, ...], ...] = (
    (5, 31, 6, 2, 1, 9, 5, "not collected", 24),
    (5, 34.5, 7, 2, 1, 7, 4, "not collected", 31),
    (6, 36, 8, 2, 1, 11, 7, 2, 27),
    (6, 33, 7, 1, 1, 8, 5, 3, 22),
    (6, 12, 2, 1, 0, 0, 0, 1, 18),
    (6, 38.5, 8, 2, 1, 12, 8, 3, 35),
    (7, 42, 9, 2, 1, 10, 6, 4, 33),
    (7, 44.5, 10, 2, 2, 17, 11, 3, 29),
    (7, 25, 5, 1, 0, 0, 0, 4, 41),
    (7, 41, 9, 2, 1, 11, 8, 2, 26),
    (8, 46.5, 11, 2, 1, 13, 9, 4, 38),
    (8, 48, 11, 3, 2, 16, 12, 5, 34),
)

TRAINING: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 15), "Harebell Supported Living", "Half day", 12, 11, 10),
    (date(2026, 1, 28), "Wendmoor Short Breaks", "Half day", 9, 9, 9),
    (date(2026, 2, 5), "Oxlip Care, day shift", "Half day", 14, 13, 12),
    (date(2026, 2, 6), "Oxlip Care, night shift", "2 hours", 8, 7, 6),
    (date(2026, 2, 26), "Open session, Sellby library", "Half day", 11, 10, 9),
    (date(2026, 3, 11), "Harebell Supported Living", "Half day", 10, 9, 9),
    (date(2026, 3, 24), "Sixpenny College support team", "Twilight", 7, 7, 6),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards back", 24, 22, 31),
    ("The sessions were easy to follow", 22, 20, 29),
    ("I liked the people who ran it", 23, 22, 30),
    ("I feel better about my body", 15, 14, 21),
    ("I have said no to something I did not want", 11, 12, 18),
    ("I feel less on my own", 13, 11, 19),
    ("The room was OK for me", 21, 17, 28),
)

MONEY: tuple[tuple[str, int, float, float], ...] = (
    ("Staff", 112000, 28310, 111640),
    ("Peer educators' wages", 7200, 1830.6, 5836.32),
    ("Rooms and travel", 6400, 1715.45, 6288.9),
    ("Easy read printing", 2800, 640, 2911.5),
    ("Overheads", 14100, 3525, 14100),
)

NOTES = (
    "Peer educator Jem has been asked by the hospital trust to sit on its patient panel, her first "
    "paid role outside KP.",
    "The Wednesday group started a week late for 1 person because of a taxi contract.",
    "After the night shift session Oxlip stopped writing up two tenants for kissing, and now "
    "offers them a lounge to themselves.",
    "We are asking the ICB to agree 200 referrals for 2026/27.",
    "One couple from the 2024 course got engaged in February with both families there.",
    "The easy read printer was replaced in March, hence the overspend of 4%.",
    "12 people are booked on the April course and 2 places are left.",
    "Our safeguarding policy was reviewed on 3 March.",
    "DNAs are mostly transport; we now text on the day before.",
)


def _numbers(values: tuple[object, ...]) -> list[float]:
    """Give the numbers among the values."""
    return [float(value) for value in values if isinstance(value, (int, float))]


def _schedule(sheet: Worksheet, head: Format, rate: Format, right: Format) -> None:
    """Write the schedule of the ICB, with the parts of the last quarter."""
    sheet.write("A1", "NHS Wendmoor and Sellby ICB", head)
    sheet.write("A2", "Local Quality Requirements - quarterly report")
    lines = (
        ("Provider:", "Kindly Put CIC"),
        ("Contract:", "WS-LD-26419 (1 April 2025 - 31 March 2028)"),
        ("Service:", "Sexual health and relationships, adults with a learning disability"),
        ("Reporting period:", "Quarter 4, January - March 2026"),
    )
    for row, line in enumerate(lines, 3):
        sheet.write_row(row, 1, line)
    heads = (
        "Ref",
        "Quality requirement",
        "Threshold 2025/26",
        "Q1",
        "Q2",
        "Q3",
        "Q4 numerator",
        "Q4 denominator",
        "Q4",
        "Full year",
        "Provider's note",
    )
    sheet.write_row(8, 0, heads, head)
    figures = {row: values for row, (_, values) in enumerate(COUNTED, 5)}
    for row, (ref, words, threshold, top, base, note) in enumerate(SCHEDULE, 9):
        form = rate if base else right
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, form)
        for column, letter, at in ((3, "B", 0), (4, "C", 1), (5, "D", 2), (8, "E", 3)):
            value: float | str = figures[top][at]
            formula = f"='Quarterly figures'!{letter}{top}"
            if base:
                value = float(value) / float(figures[base][at])
                formula += f"/'Quarterly figures'!{letter}{base}"
            sheet.write_formula(row, column, formula, form, value)
        sheet.write_formula(row, 6, f"='Quarterly figures'!E{top}", right, figures[top][3])
        if base:
            sheet.write_formula(row, 7, f"='Quarterly figures'!E{base}", right, figures[base][3])
        year = sum(_numbers(figures[top]))
        formula = f"='Quarterly figures'!F{top}"
        if base:
            year /= sum(_numbers(figures[base]))
            formula += f"/'Quarterly figures'!F{base}"
        sheet.write_formula(row, 9, formula, form, year)
        sheet.write(row, 10, note)
    sheet.write("B20", "Return to the contracts inbox by the 15th working day after quarter end.")
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 9, 12)
    sheet.set_column(10, 10, 28)


def _quarterly(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write the figures of the four quarters, section by section."""
    heads = ("Q1", "Q2", "Q3", "Q4", "Year")
    sheet.write("A1", "KP figures 2025/26", head)
    sheet.write("A2", "One line per thing counted. Q1-Q3 as agreed at the January meeting.")
    at = 3
    for title, lines in (("For the schedule", COUNTED), *MORE):
        sheet.write_row(at, 0, (title, *heads), head)
        for words, values in lines:
            at += 1
            sheet.write(at, 0, words, bold if words.endswith("all") else None)
            sheet.write_row(at, 1, values)
            if "<5" in values:
                sheet.write(at, 5, "supp.")
            elif not words.startswith("Waiting"):
                formula = f"=SUM(B{at + 1}:E{at + 1})"
                sheet.write_formula(at, 5, formula, None, sum(_numbers(values)))
        at += 2
    sheet.set_column(0, 0, 58)


def _course(sheet: Worksheet, head: Format, day: Format, place: Format) -> None:
    """Write one row for each person who started the course in the quarter."""
    sheet.write("A1", "My Body, My Say - everyone who started, January to March 2026", head)
    sheet.write("A2", "Score out of 20. People = how many they can go to if something goes wrong")
    heads = (
        "Person",
        "Group",
        "Age",
        "First session",
        "Score at first",
        "People at first",
        "Last session",
        "Score at last",
        "People at last",
        "Sessions came to",
    )
    sheet.write_row(3, 0, heads, head)
    for row, (person, group, age, start, low, few, end, high, more, came) in enumerate(COURSE, 4):
        sheet.write_row(row, 0, (person, group, age))
        sheet.write_datetime(row, 3, date(2026, 1, start), day)
        sheet.write_row(row, 4, (low, few))
        if end:
            sheet.write_datetime(row, 6, date(2026, 3, end), day)
            sheet.write_row(row, 7, (high, more))
        else:
            sheet.write_row(row, 6, ("left", "n/a", "n/a"))
        sheet.write(row, 9, came)
    last = 4 + len(COURSE)
    sheet.write(last, 0, "Average", head)
    for column, at in ((4, 4), (5, 5), (7, 7), (8, 8)):
        values = [float(line[at]) for line in COURSE if at < 6 or line[6]]
        letter = xl_col_to_name(column)
        formula = f"=AVERAGE({letter}5:{letter}{last})"
        sheet.write_formula(last, column, formula, place, sum(values) / len(values))
    sheet.set_column(0, 9, 14)


def _added(
    sheet: Worksheet, first: int, last: int, columns: dict[int, float], form: Format
) -> None:
    """Write the sums of the rows from first to last below them."""
    for column, total in columns.items():
        letter = xl_col_to_name(column)
        formula = f"=SUM({letter}{first}:{letter}{last})"
        sheet.write_formula(last, column, formula, form, round(total, 2))


def _peers(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write the months downwards, peer educators on the left and parents on the right."""
    sheet.write("A1", "Peer educators and parents, month by month", bold)
    sheet.merge_range("B3:E3", "Peer educators (all have a learning disability)", head)
    sheet.merge_range("F3:I3", "Parents and family carers", head)
    heads = (
        "Month",
        "Peer educators at work",
        "Hours they worked",
        "Sessions they led (courses, staff training)",
        "Planning meetings",
        "Evenings held",
        "Came to an evening",
        "... worry less (show of hands)",
        "... since let their son or daughter go somewhere alone (rung that month)",
        "C-Card packs handed out",
    )
    sheet.write_row(3, 0, heads, head)
    months = (
        "Apr 25",
        "May 25",
        "Jun 25",
        "Jul 25",
        "Aug 25",
        "Sep 25",
        "Oct 25",
        "Nov 25",
        "Dec 25",
        "Jan 26",
        "Feb 26",
        "Mar 26",
    )
    for row, (month, line) in enumerate(zip(months, PEERS, strict=True), 4):
        sheet.write_row(row, 0, (month, *line))
    sheet.write(16, 0, "Year", bold)
    totals = {at + 1: sum(_numbers(tuple(line[at] for line in PEERS))) for at in range(1, 9)}
    _added(sheet, 5, 16, totals, bold)
    sheet.write("A19", "No evening in August or December. Calls to parents began in June.")
    sheet.set_column(0, 9, 15)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kindly Put Q4 report")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6", "text_wrap": True})
    bold = made.add_format({"bold": True})
    rate = made.add_format({"num_format": "0.0%"})
    right = made.add_format({"align": "right"})
    place = made.add_format({"num_format": "0.0", "bold": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    pence = made.add_format({"num_format": "£#,##0.00"})
    _schedule(made.add_worksheet("LQR report"), head, rate, right)
    _quarterly(made.add_worksheet("Quarterly figures"), head, bold)
    _course(made.add_worksheet("Course list"), head, day, place)
    _peers(made.add_worksheet("Peers and parents"), head, bold)

    training = made.add_worksheet("Staff training")
    training.write("A1", "Staff sessions, Quarter 4 (January to March 2026)", bold)
    heads = ("Date", "Team", "Length", "Came", "Forms back", "More confident")
    training.write_row(2, 0, heads, head)
    for row, (when, *rest) in enumerate(TRAINING, 3):
        training.write(row, 0, when, day)
        training.write_row(row, 1, rest)
    training.write(10, 0, "All sessions", bold)
    sums = {at: sum(_numbers(tuple(line[at] for line in TRAINING))) for at in (3, 4, 5)}
    _added(training, 4, 10, sums, bold)
    training.set_column(0, 0, 13)
    training.set_column(1, 1, 32)

    cards = made.add_worksheet("Cards")
    cards.write(
        "A1", "Smiley cards, courses and clinic days: how many ticked YES (cards began in July)"
    )
    cards.write_row(2, 0, ("", "Jul-Sep 2025", "Oct-Dec 2025", "Jan-Mar 2026"), head)
    for row, line in enumerate(CARDS, 3):
        cards.write_row(row, 0, line)
    cards.set_column(0, 0, 44)
    cards.set_column(1, 3, 14)

    money = made.add_worksheet("Money and notes")
    money.write_row(0, 0, ("Spending", "Budget 2025/26", "Quarter 4", "Year"), head)
    for row, (words, *pounds) in enumerate(MONEY, 1):
        money.write(row, 0, words)
        money.write_row(row, 1, pounds, pence)
    money.write(6, 0, "All spending", bold)
    _added(money, 2, 6, {at: sum(_numbers(tuple(m[at] for m in MONEY))) for at in (1, 2, 3)}, pence)
    money.write("A10", "Notes for the contract meeting", bold)
    for row, sentence in enumerate(NOTES, 10):
        money.write(row, 0, sentence)
    money.set_column(0, 0, 60)
    money.set_column(1, 3, 16)
    made.close()
