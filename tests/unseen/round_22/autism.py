"""Support after an autism diagnosis, on an NHS schedule of local quality requirements, quarterly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, requirement, threshold, method, numerator and denominator row of the tab Monthly, met, words.
SCHEDULE: tuple[tuple[object, ...], ...] = (
    (
        "LQR1",
        "First appointment within 6 weeks of referral",
        "≥85%",
        "Seen in time / first appointments",
        5,
        6,
        "Yes",
        "Q1 was 84% because of two vacancies, now filled.",
    ),
    (
        "LQR2",
        "People starting post-diagnostic support",
        360,
        "Count of starters, full year",
        7,
        None,
        "On track?",
        "5 short of three quarters of the year. 8 people put off their start until January.",
    ),
    (
        "LQR3",
        "Completion of the six-session programme",
        "≥75%",
        "Finished / due to finish",
        8,
        9,
        "Yes",
        "",
    ),
    (
        "LQR4",
        "Improved wellbeing at end of programme (SWEMWBS up by 3 or more)",
        "≥60%",
        "Improved / scored at both ends",
        10,
        11,
        "Yes",
        "",
    ),
    (
        "LQR5",
        "Support plan agreed within 8 weeks of starting",
        "≥90%",
        "Plans in time / starters",
        12,
        13,
        "Yes",
        "Q1 missed by 2 plans.",
    ),
    (
        "LQR6",
        "Family members attending an Understanding Autism workshop",
        220,
        "Count of people, full year",
        14,
        None,
        "Yes",
        "One dad has gone on to start a fathers' meet-up at the library.",
    ),
    (
        "LQR7",
        "Experience of the service rated good or very good",
        "≥90%",
        "Good or very good / forms returned",
        15,
        16,
        "Yes",
        "",
    ),
    (
        "LQR8",
        "Missed appointments (DNA)",
        "≤10%",
        "Missed / booked",
        17,
        18,
        "Yes",
        "Text reminders 2 days before have helped.",
    ),
    (
        "LQR9",
        "Formal complaints (for information)",
        "n/a",
        "Log",
        None,
        None,
        "",
        "Q2: letter sent to an old address. Upheld.",
    ),
)

# Ref, words, nine months.
MONTHLY: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    ("1", "Seen for the first time within 6 weeks", (24, 26, 25, 28, 22, 27, 30, 31, 24)),
    ("1", "First appointments", (28, 30, 31, 32, 27, 31, 33, 35, 27)),
    ("2", "Started support", (27, 29, 30, 31, 26, 30, 32, 34, 26)),
    ("3", "Finished the programme", (14, 17, 15, 18, 12, 16, 19, 20, 15)),
    ("3", "Due to finish the programme", (19, 22, 21, 23, 17, 20, 24, 26, 19)),
    ("4", "SWEMWBS up by 3 or more", (8, 10, 9, 11, 7, 10, 12, 13, 9)),
    ("4", "SWEMWBS held at both ends", (13, 16, 14, 17, 12, 15, 18, 19, 14)),
    ("5", "Plan agreed within 8 weeks", (23, 26, 27, 28, 24, 27, 30, 31, 24)),
    ("5", "Starters due a plan", (27, 29, 30, 31, 26, 30, 32, 34, 26)),
    ("6", "Family members at a workshop", (18, 22, 16, 21, 9, 24, 26, 25, 14)),
    ("7", "Rated good or very good", (51, 49, 58)),
    ("7", "Forms returned", (56, 53, 62)),
    ("8", "Missed (DNA)", (15, 17, 14, 16, 12, 15, 13, 16, 14)),
    ("8", "Appointments booked", (148, 161, 155, 166, 132, 158, 171, 176, 139)),
    ("", "Referrals received", (38, 41, 36, 44, 30, 42, 45, 47, 33)),
)
WAITING = (52, 55, 54, 59, 60, 63, 66, 71, 70)
STAFF = (6.4, 6.4, 6.2, 6.2, 5.8, 6.4, 6.8, 6.8, 6.8)

AGES: tuple[tuple[object, ...], ...] = (
    ("16-17", 7, 8, "<5", 17),
    ("18-24", 34, 30, 6, 70),
    ("25-34", 38, 29, 5, 72),
    ("35-49", 35, 22, "<5", 60),
    ("50-64", 19, 15, "<5", 36),
    ("65 and over", 5, 5, 0, 10),
    ("All ages", 138, 109, 18, 265),
)
# Words, first quarter, second, third, third quarter of last year.
SINCE = (
    ("Diagnosed in the last 3 months", 45, 46, 50, 44),
    ("3 to 12 months ago", 28, 27, 28, 24),
    ("More than a year ago", 13, 14, 14, 15),
)
START = (
    ("Not in work, study or training", 38, 36, 41, 33),
    ("Severe anxiety (GAD-7 of 15 or more)", 29, 33, 31, 28),
    ("Also waiting for an ADHD assessment", 31, 35, 40, 22),
    ("Lives in the most deprived fifth of areas", 23, 21, 27, 20),
    ("Has children under 18", 19, 22, 24, 18),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("Active in the quarter", 11, 13, 15, ""),
    ("   used the service themselves first", 8, 10, 12, ""),
    ("Hours given unpaid", 142, 188, 205.5, 535.5),
    ("People who had a peer to talk to", 31, 37, 44, ""),
    ("Gone on to a paid job or a course", 1, 2, 2, 5),
    ("Say their own confidence has grown", "not asked", 9, 12, ""),
    ("Supervisions held", 11, 12, 13, 36),
    ("Waiting for checks", 3, 2, 4, ""),
    ("Travel and phones (£)", 188.4, 231.75, 246.1, 666.25),
)
GROUPS: tuple[tuple[object, ...], ...] = (
    ("Late lunch, Wexbridge", "staff", 12, 74, 81, 88),
    ("Women's evening, online", "autistic volunteer", 14, 66, 70, 79),
    ("Board games, Saltmere", "members", 10, 41, 52, 57),
    ("Over 50s walk", "members", 8, "n/a", 19, 34),
    ("Parents' Zoom", "parent volunteers", 15, 33, 29, 38),
    ("All groups", "", 59, 214, 251, 296),
)
GROUP_LINES = (
    ("Sessions held", "", "", 30, 37, 43),
    ("   led by members or volunteers, no staff in the room", "", "", 18, 24, 31),
)

# Words, three quarters, year so far; a line with words only is a heading.
FOLLOW_UP: tuple[tuple[object, ...], ...] = (
    ("Answered the call or text", 58, 61, 70, 189),
    ("WORK AND STUDY",),
    ("Kept a job that was at risk", 6, 8, 9, 23),
    ("Started a job, course or apprenticeship", 5, 7, 8, 20),
    ("Letters written to employers and colleges", 14, 16, 19, 49),
    ("HEALTH",),
    ("No A&E or crisis line since starting (had used it in the year before)", 7, 9, 12, 28),
    ("Sleep better", 19, 22, 27, 68),
    ("Been to a dentist or health check, first in two years or more", "not asked", 10, 13, 23),
    ("Takes medicine for anxiety", 26, 28, 31, 85),
    ("Score better on the wellbeing scale (as 4C)", 27, 28, 34, 89),
    ("MONEY AND HOME",),
    ("Benefit forms filled in with us", 21, 24, 26, 71),
    ("Benefit awarded after that", 9, 11, 10, 30),
    ("   worth over a year, our estimate (£)", 38600, 47250, 44100, 129950),
    ("Tenancy kept after a warning", 3, 2, 4, 9),
    ("FAMILY",),
    ("Came to a workshop (as 4C)", 56, 54, 65, 175),
    ("Relatives who say they row less at home", 24, 22, 31, 77),
    ("Partners who joined in couple sessions", 8, 11, 12, 31),
    ("Parents or partners who went back to work or longer hours", 2, 3, 3, 8),
    ("AROUND US",),
    ("Discharged by the community mental health team since starting here", 5, 6, 8, 19),
    ("Visits to employers by our autistic trainers", 6, 8, 9, 23),
    ("Workplaces that changed lighting, noise or hours afterwards", 4, 5, 7, 16),
    ("Pointed to other help", 33, 29, 41, 103),
)

WORDS = (
    (
        "Performance",
        "All requirements with a threshold were met in Q3. The threshold for starters is 360 and we"
        " expect about 355 by the end of March unless referrals rise again.",
    ),
    (
        "Waiting",
        "70 people were waiting at the end of December. The December figure is up because the"
        " diagnostic team cleared a backlog of 19 letters in one week.",
    ),
    (
        "Peers",
        "Four of our peer supporters now run the induction evening for new people by themselves. We"
        " trained 6 more peers in November.",
    ),
    (
        "Case study",
        "B had not left the house alone for two years. She now takes the bus to her college course"
        " three days a week.",
    ),
    (
        "Partners",
        "The crisis team tells us that calls from people on our books have fallen by 26 since the"
        " summer. We went to 11 network meetings.",
    ),
    (
        "Next quarter",
        "We plan to open a group at Saltmere for 12 people over 65. The lease on the Wexbridge room"
        " ends on 31 May 2026.",
    ),
)


class _Pens:
    """The formats of the book."""

    def __init__(self, made: Workbook) -> None:
        self.title = made.add_format({"bold": True, "font_size": 14, "font_color": "#005EB8"})
        self.bold = made.add_format({"bold": True})
        self.head = made.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "bg_color": "#005EB8",
                "font_color": "#FFFFFF",
                "border": 1,
                "align": "center",
                "valign": "vcenter",
            }
        )
        self.month = made.add_format({"bold": True, "num_format": "mmm-yy", "bottom": 1})
        self.line = made.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self.cell = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self.rate = made.add_format({"border": 1, "num_format": "0.0%", "valign": "top"})
        self.grey = made.add_format({"border": 1, "font_color": "#808080", "valign": "top"})
        self.sum = made.add_format({"bg_color": "#E8EDEE"})
        self.money = made.add_format({"num_format": "#,##0.00"})
        self.round = made.add_format({"num_format": "#,##0"})
        self.small = made.add_format({"italic": True, "font_size": 9})
        self.wrap = made.add_format({"text_wrap": True, "valign": "top"})


def _periods(line: tuple[int, ...]) -> tuple[int, ...]:
    """Each quarter and the year to date of a line of months or quarters."""
    if len(line) == 9:
        line = tuple(sum(line[first : first + 3]) for first in (0, 3, 6))
    return (*line, sum(line))


def _schedule(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the commissioner's schedule, whose figures come from the tab Monthly."""
    sheet.write("A1", "Schedule 4C - Local Quality Requirements", pens.title)
    for row, (label, words) in enumerate(
        (
            ("Commissioner", "NHS Wexbridge and Levels Integrated Care Board"),
            ("Provider", "Afterword Autism CIC"),
            ("Service", "Autism post-diagnostic support, people aged 16 and over"),
            ("Contract", "WLICB-LDA-C0312, 1 April 2024 to 31 March 2027"),
            ("Report", "Quarter 3 2025/26 (October to December 2025)"),
        ),
        2,
    ):
        sheet.write(row, 0, label, pens.bold)
        sheet.write(row, 1, words)
    sheet.merge_range("E9:I9", "2025/26", pens.head)
    heads = ("Ref", "Quality requirement", "Threshold", "Method of measurement")
    more = ("Q1", "Q2", "Q3", "Q4", "YTD", "Met in quarter?", "Provider commentary")
    sheet.write_row("A10", (*heads, *more), pens.head)
    figures = {row: _periods(line) for row, (_, _, line) in enumerate(MONTHLY, 5)}
    for row, (ref, words, threshold, method, above, below, met, comment) in enumerate(SCHEDULE, 10):
        sheet.write_row(row, 0, (ref, words, threshold, method), pens.cell)
        for at, (column, letter) in enumerate(((4, "E"), (5, "I"), (6, "M"), (8, "N"))):
            if above is None:
                sheet.write(row, column, (1, 1, "nil", 2)[at], pens.cell)
                continue
            value: float = figures[int(str(above))][at]
            formula, pen = f"=Monthly!{letter}{above}", pens.cell
            if below is not None:
                value /= figures[int(str(below))][at]
                formula, pen = f"{formula}/Monthly!{letter}{below}", pens.rate
            sheet.write_formula(row, column, formula, pen, value)
        sheet.write(row, 7, "not due", pens.grey)
        sheet.write_row(row, 9, (met, comment), pens.cell)
        sheet.set_row(row, 30)
    sheet.write(
        "A21",
        "LQR2 and LQR6 are thresholds for the whole year. Two quarters running below threshold:"
        " remedial plan within 20 operational days (GC9).",
        pens.small,
    )
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 10)
    sheet.set_column(3, 3, 28)
    sheet.set_column(4, 9, 9)
    sheet.set_column(10, 10, 44)
    sheet.set_row(9, 32)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _monthly(sheet: Worksheet, pens: _Pens) -> None:
    """Draw the months with a column after each quarter."""
    sheet.write("A1", "Monthly figures behind 4C, 2025/26", pens.title)
    sheet.write("A2", "Shaded columns add themselves up. Do not type over.", pens.small)
    columns = (1, 2, 3, 5, 6, 7, 9, 10, 11)
    sheet.write("A4", "LQR and line", pens.line)
    for month, column in zip(range(4, 13), columns, strict=True):
        sheet.write_datetime(3, column, date(2025, month, 1), pens.month)
    for column, word in ((4, "Q1"), (8, "Q2"), (12, "Q3"), (13, "YTD")):
        sheet.write(3, column, word, pens.line)
    for row, (ref, words, line) in enumerate(MONTHLY, 4):
        sheet.write(row, 0, f"{ref}. {words}" if ref else words)
        if len(line) == 9:
            for column, value in zip(columns, line, strict=True):
                sheet.write(row, column, value)
        for column, value in zip((4, 8, 12), _periods(line), strict=False):
            first, last = xl_col_to_name(column - 3), xl_col_to_name(column - 1)
            if len(line) == 9:
                formula = f"=SUM({first}{row + 1}:{last}{row + 1})"
                sheet.write_formula(row, column, formula, pens.sum, value)
            else:
                sheet.write(row, column, value, pens.sum)
        formula = f"=E{row + 1}+I{row + 1}+M{row + 1}"
        sheet.write_formula(row, 13, formula, pens.sum, _periods(line)[-1])
    at = 4 + len(MONTHLY)
    for row, (words, line) in enumerate(
        (("Waiting at end of month", WAITING), ("Staff in post (WTE)", STAFF)), at
    ):
        sheet.write(row, 0, words)
        for column, value in zip(columns, line, strict=True):
            sheet.write(row, column, value)
    for column, letter, value in ((4, "D", 54), (8, "H", 63), (12, "L", 70)):
        sheet.write_formula(at, column, f"={letter}{at + 1}", pens.sum, value)
    sheet.set_row(at + 1, None, None, {"hidden": True})
    sheet.write(at + 3, 0, "Experience forms are counted once a quarter.", pens.small)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 13, 8)
    sheet.freeze_panes(4, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _seen(sheet: Worksheet, pens: _Pens) -> None:
    """Draw who starts."""
    sheet.write("A1", "Who starts with us", pens.title)
    sheet.write("A2", "Starters April to December 2025 by age and gender", pens.bold)
    sheet.write_row("A3", ("Age", "Women", "Men", "Non-binary or other", "All"), pens.line)
    for row, line in enumerate(AGES, 3):
        sheet.write_row(row, 0, line, pens.bold if line[0] == "All ages" else None)
    sheet.write("A11", "Numbers under 5 hidden as agreed with IG.", pens.small)
    sheet.write_row("A13", ("When diagnosed", "Q1", "Q2", "Q3", "Q3 2024/25"), pens.line)
    for row, line in enumerate(SINCE, 13):
        sheet.write_row(row, 0, line)
    sheet.write("A17", "All starters", pens.bold)
    for column, value in enumerate((86, 87, 92, 83), 1):
        letter = xl_col_to_name(column)
        sheet.write_formula(16, column, f"=SUM({letter}14:{letter}16)", pens.bold, value)
    sheet.write_row("A19", ("At the start", "Q1", "Q2", "Q3", "Q3 2024/25"), pens.line)
    for row, line in enumerate(START, 19):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 4, 11)
    sheet.fit_to_pages(1, 0)


def _peers(sheet: Worksheet, pens: _Pens) -> None:
    """Draw peers and groups side by side."""
    sheet.write("A1", "Peers and groups", pens.title)
    sheet.write_row(
        "A3", ("Peer supporters (autistic, unpaid)", "Q1", "Q2", "Q3", "YTD"), pens.line
    )
    for row, (words, *figures) in enumerate(PEERS, 3):
        pen = pens.money if "£" in str(words) else None
        sheet.write(row, 0, words)
        for column, value in enumerate(figures, 1):
            if value == "":
                continue
            if column == 4:
                sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", pen, value)
            else:
                sheet.write(row, column, value, pen)
    heads = ("Group", "Led by", "Places", "Attended Q1", "Attended Q2", "Attended Q3")
    sheet.write_row("G3", heads, pens.line)
    for row, (words, leader, *figures) in enumerate(GROUPS, 3):
        sheet.write(row, 6, words)
        sheet.write(row, 7, leader)
        for column, value in enumerate(figures, 8):
            if words == "All groups":
                letter = xl_col_to_name(column)
                sheet.write_formula(row, column, f"=SUM({letter}4:{letter}8)", pens.bold, value)
            else:
                sheet.write(row, column, value)
    sheet.write_row("G11", ("Sessions", "", "", "Q1", "Q2", "Q3"), pens.line)
    for row, line in enumerate(GROUP_LINES, 11):
        sheet.write_row(row, 6, line)
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 5, 9)
    sheet.set_column(6, 6, 48)
    sheet.set_column(7, 7, 18)
    sheet.set_column(8, 11, 9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _follow_up(sheet: Worksheet, pens: _Pens) -> None:
    """Draw what people say at the follow-up."""
    sheet.write("A1", "Three months on: what people tell us", pens.title)
    sheet.write("A2", "Phone call or text. Number of people unless it says otherwise.", pens.small)
    heads = ("", "Q1 25/26", "Q2 25/26", "Q3 25/26", "So far this year")
    sheet.write_row("A4", heads, pens.line)
    for row, (words, *figures) in enumerate(FOLLOW_UP, 4):
        sheet.write(row, 0, words, None if figures else pens.bold)
        if not figures:
            continue
        pen = pens.round if "£" in str(words) else None
        for column, value in enumerate(figures[:3], 1):
            sheet.write(row, column, value, pen)
        formula = f"=SUM(B{row + 1}:D{row + 1})"
        sheet.write_formula(row, 4, formula, pen, figures[3])
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 4, 11)
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(4, 1)


def _narrative(sheet: Worksheet, pens: _Pens) -> None:
    """Write the commentary."""
    sheet.write("A1", "Commentary, Quarter 3", pens.title)
    for row, (head, words) in enumerate(WORDS, 2):
        sheet.write(row, 0, head, pens.bold)
        sheet.write(row, 1, words, pens.wrap)
        sheet.set_row(row, 34)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Afterword Autism quarterly report")
    pens = _Pens(made)
    _schedule(made.add_worksheet("4C"), pens)
    _monthly(made.add_worksheet("Monthly"), pens)
    _seen(made.add_worksheet("Who we see"), pens)
    _peers(made.add_worksheet("Peers & groups"), pens)
    _follow_up(made.add_worksheet("3 months on"), pens)
    _narrative(made.add_worksheet("Commentary"), pens)
    made.close()
