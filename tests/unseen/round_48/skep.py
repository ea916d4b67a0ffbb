"""A walled garden and hives for people with serious mental illness, quarterly to a trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float | None

# Reference, requirement, threshold, trigger, numbers and what they are out of, comment.
RETURN: tuple[
    tuple[str, str, float, float | None, tuple[Cell, ...], tuple[Cell, ...], str], ...
] = (
    (
        "QR1",
        "Referrals accepted from community mental health teams",
        120,
        None,
        (26, 31, 24, 29),
        (),
        "10 short for the year, East team had no duty worker until June",
    ),
    (
        "QR2",
        "First visit to the garden offered within 15 working days of referral",
        0.85,
        0.75,
        (20, 27, 21, 25),
        (25, 30, 24, 28),
        "",
    ),
    (
        "QR3",
        "Members attending at least 60% of the sessions they booked",
        0.7,
        0.6,
        (38, 43, 40, 45),
        (52, 55, 56, 59),
        "",
    ),
    (
        "QR4",
        "Members reviewed who met a goal in their care plan",
        0.65,
        0.55,
        (14, 17, 16, 19),
        (22, 25, 23, 27),
        "",
    ),
    (
        "QR5",
        "Members reviewed whose ReQoL-10 went up by 5 points or more",
        0.5,
        0.4,
        (6, 7, 8, 7),
        (12, 13, 14, 12),
        "Q4 list on ReQoL tab",
    ),
    (
        "QR6",
        "Leavers who stopped coming without a plan",
        0.15,
        0.2,
        (3, 2, 4, 2),
        (14, 15, 17, 16),
        "Lower is better",
    ),
    ("QR7", "Places used", 0.8, 0.7, (), (), "Pulls from Sessions"),
    (
        "QR8",
        "Incidents reported to the Trust within 2 working days",
        1,
        0.9,
        (2, "nil", 1, 1),
        (2, "nil", 2, 1),
        "Q3: one reported on day 4",
    ),
)

QUARTERS = ("Q1 (Apr-Jun 25)", "Q2 (Jul-Sep 25)", "Q3 (Oct-Dec 25)", "Q4 (Jan-Mar 26)")

COMMENTARY = (
    "One member has her own market pitch now and came off sickness benefit in February.",
    "The hospice has asked two of our members to look after its hives this season.",
    "Staff on Fennel Ward say the ward courtyard is being kept up by 3 people who learned it here.",
    "Snow shut the walled garden for 6 days in January.",
    "We hope to open a second apiary with 4 hives in May.",
    "The shed roof was replaced at a cost of £1,180, paid for by the landlord.",
)

# Month, garden sessions and attendances, apiary sessions and attendances, places, notes.
SESSIONS: tuple[tuple[date, int, int, int, int, int, str], ...] = (
    (date(2025, 4, 1), 13, 104, 4, 22, 158, ""),
    (date(2025, 5, 1), 14, 118, 5, 29, 175, "open day 17th"),
    (date(2025, 6, 1), 13, 112, 5, 31, 165, ""),
    (date(2025, 7, 1), 14, 121, 5, 30, 175, ""),
    (date(2025, 8, 1), 12, 96, 4, 23, 148, "too hot x2"),
    (date(2025, 9, 1), 13, 109, 4, 24, 158, ""),
    (date(2025, 10, 1), 14, 115, 3, 15, 161, ""),
    (date(2025, 11, 1), 12, 94, 2, 9, 134, "wind"),
    (date(2025, 12, 1), 9, 62, 0, 0, 90, "closed from 20th"),
    (date(2026, 1, 1), 11, 78, 1, 4, 117, "snow"),
    (date(2026, 2, 1), 12, 88, 2, 9, 134, ""),
    (date(2026, 3, 1), 13, 101, 4, 21, 158, ""),
)

# Hive, stand, queen's year, last opened, frames, mites counted on and a day, supers off, honey.
HIVES: tuple[tuple[str, str, int, date, Cell, date, float, date, Cell], ...] = (
    (
        "H1",
        "Orchard wall",
        2024,
        date(2026, 3, 19),
        6,
        date(2025, 10, 2),
        1.5,
        date(2025, 8, 9),
        14,
    ),
    (
        "H2",
        "Orchard wall",
        2025,
        date(2026, 3, 19),
        7,
        date(2025, 10, 2),
        0.5,
        date(2025, 8, 9),
        17.5,
    ),
    (
        "H3",
        "Orchard wall",
        2023,
        date(2026, 1, 22),
        "n/a",
        date(2025, 10, 2),
        6,
        date(2025, 8, 9),
        8.5,
    ),
    ("H4", "Lime avenue", 2024, date(2026, 3, 26), 5, date(2025, 10, 9), 2, date(2025, 8, 16), 11),
    ("H5", "Lime avenue", 2025, date(2026, 3, 26), 8, date(2025, 10, 9), 1, date(2025, 8, 16), 19),
    (
        "H6",
        "Lime avenue",
        2024,
        date(2026, 3, 26),
        4,
        date(2025, 10, 9),
        3.5,
        date(2025, 8, 16),
        9.5,
    ),
    ("H7", "Back field", 2025, date(2026, 3, 27), 5, date(2025, 10, 16), 0, date(2025, 8, 30), 6),
    (
        "H8",
        "Back field (swarm)",
        2025,
        date(2026, 3, 27),
        3,
        date(2025, 10, 16),
        1,
        date(2025, 8, 30),
        "nil",
    ),
)

BEES: tuple[tuple[str, Cell, Cell, Cell, Cell], ...] = (
    ("Passed the beginners' bee assessment", "nil", 4, 1, "nil"),
    ("Jars filled (1 lb)", 0, 118, 46, 0),
    ("Stings needing first aid", 4, 6, 1, 0),
)

# Line, budget, last year, four quarters.
INCOME: tuple[tuple[str, float, float, tuple[float, ...]], ...] = (
    ("Trust contract", 62000, 60000, (15500, 15500, 15500, 15500)),
    ("Plant stall and veg boxes", 9000, 8120.4, (3412.5, 3980.2, 1266.75, 640)),
    ("Honey and candles", 2400, 1985, (210, 1104.5, 1388.25, 96)),
)
SPENDING: tuple[tuple[str, float, float, tuple[float, ...]], ...] = (
    ("Staff", 54500, 52140.2, (13488.4, 13610.1, 13552.75, 13701.3)),
    ("Rent, walled garden and apiary", 6000, 6000, (1500, 1500, 1500, 1500)),
    ("Seed, feed, bees, tools", 5200, 4870.65, (1904.2, 988.6, 611.3, 1422.15)),
    ("Travel paid to members", 3100, 2766.8, (742.6, 801.4, 655.2, 690.8)),
    ("Paid to members for stall and honey days", 3600, 2410, (880, 1160, 740, 320)),
)

CHANGES: tuple[tuple[str, tuple[tuple[str, Cell, Cell, Cell, Cell], ...]], ...] = (
    (
        "Members",
        (
            ("Started a college or evening course", 2, 3, 4, 3),
            ("Started paid work, any hours", 1, "nil", 2, 1),
            ("Own tenancy, from supported housing or a ward", 1, 0, 1, 2),
            ("Had a physical health check after missing last year's", 5, 4, 6, 7),
            ("Aged under 30", "<5", 6, 5, 7),
            ("On the waiting list, end of quarter", 9, 11, 8, 12),
        ),
    ),
    (
        "Families, helpers and peers",
        (
            ("Relatives at a Saturday dig for the first time", 11, 18, 6, 9),
            ("...of them, say they get a day to themselves now", 7, 10, 4, 6),
            ("Volunteers active", 12, 14, 13, 15),
            ("Volunteer hours", 264, 301.5, 188, 232.5),
            ("Sessions led by a peer gardener (used to be a member)", 8, 11, 7, 10),
        ),
    ),
    (
        "Ward days (members who reached a year with us in the quarter)",
        (
            ("In the year before they joined", 212, 168, 190, 143),
            ("In their first year with us", 64, 41, 77, 38),
        ),
    ),
)

# Member, age, joined, score, reviewed, score.
REQOL: tuple[tuple[str, int, date, int, date, int], ...] = (
    ("M088", 34, date(2025, 7, 8), 14, date(2026, 1, 13), 21),
    ("M091", 52, date(2025, 7, 15), 19, date(2026, 1, 15), 22),
    ("M092", 27, date(2025, 7, 22), 11, date(2026, 1, 20), 18),
    ("M094", 45, date(2025, 8, 5), 22, date(2026, 2, 3), 27),
    ("M095", 61, date(2025, 8, 7), 17, date(2026, 2, 5), 16),
    ("M097", 38, date(2025, 8, 19), 9, date(2026, 2, 17), 19),
    ("M098", 49, date(2025, 8, 28), 24, date(2026, 2, 26), 26),
    ("M101", 29, date(2025, 9, 2), 16, date(2026, 3, 3), 22),
    ("M102", 56, date(2025, 9, 4), 20, date(2026, 3, 5), 20),
    ("M103", 41, date(2025, 9, 11), 13, date(2026, 3, 12), 20),
    ("M106", 33, date(2025, 9, 18), 18, date(2026, 3, 17), 21),
    ("M107", 47, date(2025, 9, 23), 15, date(2026, 3, 24), 24),
)

SUBTOTALS = (9, 13, 17, 21)


def quarter_sums(column: int) -> list[int]:
    """Sums of a column of the months for each quarter."""
    figures = [line[2] + line[4] if column == 6 else int(str(line[column])) for line in SESSIONS]
    return [sum(figures[first : first + 3]) for first in (0, 3, 6, 9)]


def _rate(above: Cell, below: Cell) -> Cell:
    """What the formula of a result shows."""
    if isinstance(above, str) or isinstance(below, str) or not below:
        return "n/a"
    return (above or 0) / below


def _top(sheet: Worksheet, title: Format, bold: Format) -> None:
    """Write the head of the form."""
    sheet.write("A1", "Merrowdale Mental Health NHS Foundation Trust", title)
    sheet.write("A2", "VCSE partners - quality requirements return 2025/26 (Schedule 4C)", bold)
    sheet.write("A3", "Provider")
    sheet.write("B3", "Coldharrow Plot and Hive CIC")
    sheet.write("A4", "Contract")
    sheet.write("B4", "MMH-VCS-0417   1 April 2024 to 31 March 2027")
    sheet.write("A5", "Return for")
    sheet.write("B5", "Q4 2025/26")
    sheet.write("A6", "Contact")
    sheet.write("B6", "Project manager, 01632 960417")


def _return(made: Workbook, sheet: Worksheet) -> None:
    """Write the form of the Trust."""
    title = made.add_format({"bold": True, "font_size": 14, "font_color": "#005EB8"})
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {
            "bold": True,
            "bg_color": "#005EB8",
            "font_color": "white",
            "border": 1,
            "align": "center",
            "text_wrap": True,
        }
    )
    box = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    grey = made.add_format({"border": 1, "bg_color": "#BFBFBF"})
    rate = made.add_format({"border": 1, "num_format": "0%"})
    least = made.add_format({"border": 1, "num_format": '"≥"0%'})
    most = made.add_format({"border": 1, "num_format": '"≤"0%'})
    yearly = made.add_format({"border": 1, "num_format": '0" a year"'})
    _top(sheet, title, bold)
    for column, words in enumerate(("Ref", "Quality requirement", "Threshold", "Trigger")):
        sheet.merge_range(7, column, 8, column, words, head)
    for quarter, words in enumerate(QUARTERS):
        first = 4 + 3 * quarter
        sheet.merge_range(7, first, 7, first + 2, words, head)
        sheet.write_row(8, first, ("No.", "Out of", "Result"), head)
    sheet.merge_range(7, 16, 8, 16, "Full year", head)
    sheet.merge_range(7, 17, 8, 17, "Provider comment", head)
    for row, (ref, words, threshold, trigger, tops, bases, comment) in enumerate(RETURN, 9):
        sheet.write_row(row, 0, (ref, words), box)
        form = yearly if ref == "QR1" else most if ref == "QR6" else least
        sheet.write(row, 2, threshold, form)
        sheet.write(row, 3, trigger, grey if trigger is None else form)
        line = row + 1
        above: list[Cell] = list(tops) or list(quarter_sums(6))
        below: list[Cell] = list(bases) or list(quarter_sums(5))
        for quarter in range(4):
            first = 4 + 3 * quarter
            one, two = ("EF", "HI", "KL", "NO")[quarter]
            if ref == "QR7":
                place = SUBTOTALS[quarter]
                sheet.write_formula(row, first, f"=Sessions!F{place}", box, above[quarter])
                sheet.write_formula(row, first + 1, f"=Sessions!G{place}", box, below[quarter])
            else:
                sheet.write(row, first, above[quarter], box)
                sheet.write(
                    row, first + 1, below[quarter] if bases else None, box if bases else grey
                )
            if ref == "QR1":
                sheet.write_blank(row, first + 2, None, grey)
                continue
            shown = _rate(above[quarter], below[quarter])
            sheet.write_formula(
                row, first + 2, f'=IFERROR({one}{line}/{two}{line},"n/a")', rate, shown
            )
        top = sum(figure for figure in above if isinstance(figure, (int, float)))
        base = sum(figure for figure in below if isinstance(figure, (int, float)))
        tall = f"SUM(E{line},H{line},K{line},N{line})"
        if ref == "QR1":
            sheet.write_formula(row, 16, f"={tall}", box, top)
        else:
            sheet.write_formula(
                row, 16, f"={tall}/SUM(F{line},I{line},L{line},O{line})", rate, top / base
            )
        sheet.write(row, 17, comment or None, box)
    sheet.merge_range(18, 0, 18, 17, "Provider commentary (changes, good news, risks)", head)
    for row, sentence in enumerate(COMMENTARY, 19):
        sheet.merge_range(row, 0, row, 17, sentence, box)
    sheet.write("A27", "Template v3, November 2023. Return to the Partnerships inbox by the 20th.")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 62)
    sheet.set_column(2, 3, 11)
    sheet.set_column(4, 15, 7)
    sheet.set_column(17, 17, 58)
    sheet.freeze_panes(9, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _sessions(made: Workbook, sheet: Worksheet) -> None:
    """Write the sessions, months down, with a line after every quarter."""
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA"})
    month = made.add_format({"num_format": "mmm yy", "align": "left"})
    sheet.write("A1", "Sessions and attendances", made.add_format({"bold": True, "font_size": 12}))
    sheet.write("A3", "Places a session")
    sheet.write("B3", 10)
    sheet.write("D3", 7)
    sheet.merge_range("B4:C4", "Walled garden", bold)
    sheet.merge_range("D4:E4", "Apiary", bold)
    sheet.write_row(
        "A5",
        (
            "Month",
            "Sessions",
            "Attendances",
            "Sessions",
            "Attendances",
            "All attendances",
            "Places offered",
            "Notes",
        ),
        bold,
    )
    row = 5
    for count, line in enumerate(SESSIONS):
        sheet.write_datetime(row, 0, line[0], month)
        sheet.write_row(row, 1, line[1:5])
        sheet.write_formula(row, 5, f"=C{row + 1}+E{row + 1}", None, line[2] + line[4])
        sheet.write(row, 6, line[5])
        sheet.write(row, 7, line[6] or None)
        row += 1
        if count % 3 == 2:
            quarter = count // 3
            sheet.write(row, 0, f"Quarter {quarter + 1}", bold)
            for column, source in enumerate((1, 2, 3, 4, 6, 5), 1):
                letter = "ABCDEFG"[column]
                total = quarter_sums(source)[quarter]
                sheet.write_formula(
                    row, column, f"=SUM({letter}{row - 2}:{letter}{row})", bold, total
                )
            row += 1
    sheet.write(row, 0, "Year", bold)
    for column, source in enumerate((1, 2, 3, 4, 6, 5), 1):
        letter = "ABCDEFG"[column]
        parts = "+".join(f"{letter}{line}" for line in SUBTOTALS)
        sheet.write_formula(row, column, f"={parts}", bold, sum(quarter_sums(source)))
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 6, 12)
    sheet.set_column(7, 7, 20)


def _hives(made: Workbook, sheet: Worksheet) -> None:
    """Write the list of the hives and, under it, the bee group."""
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(
        0,
        0,
        (
            "Hive",
            "Stand",
            "Queen (year)",
            "Last opened",
            "Frames of bees",
            "Mites counted",
            "Mites a day",
            "Supers off",
            "Honey (kg)",
        ),
        bold,
    )
    for row, line in enumerate(HIVES, 1):
        for column, content in enumerate(line):
            if isinstance(content, date):
                sheet.write_datetime(row, column, content, day)
            else:
                sheet.write(row, column, content)
    sheet.write("H10", "Total Aug 25", bold)
    total = sum(line[8] for line in HIVES if isinstance(line[8], (int, float)))
    sheet.write_formula("I10", "=SUM(I2:I9)", bold, total)
    sheet.write("B11", "H3 found dead 22/1, to be cleaned out")
    sheet.write_row("A13", ("Bee group", None, "Q1", "Q2", "Q3", "Q4"), bold)
    for row, (words, *figures) in enumerate(BEES, 13):
        sheet.write(row, 0, words)
        sheet.write_row(row, 2, figures)
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 30)
    sheet.set_column(2, 8, 12)


def _money(made: Workbook, sheet: Worksheet) -> None:
    """Write what came in and went out."""
    bold = made.add_format({"bold": True})
    pounds = made.add_format({"num_format": "#,##0.00"})
    sums = made.add_format({"num_format": "#,##0.00", "bold": True, "top": 1})
    sheet.write("A1", "Coldharrow Plot and Hive - money, year to 31 March 2026 (£)", bold)
    at = 2
    for heading, lines in (("Income", INCOME), ("Spending", SPENDING)):
        sheet.write_row(
            at, 0, (heading, "Budget 25/26", "Actual 24/25", "Q1", "Q2", "Q3", "Q4", "Year"), bold
        )
        first = at + 2
        for words, budget, before, figures in lines:
            at += 1
            sheet.write(at, 0, words)
            sheet.write_row(at, 1, (budget, before, *figures), pounds)
            total = round(sum(figures), 2)
            sheet.write_formula(at, 7, f"=SUM(D{at + 1}:G{at + 1})", pounds, total)
        at += 1
        sheet.write(at, 0, f"Total {heading.lower()}", bold)
        rows = [(budget, before, *figures, sum(figures)) for _, budget, before, figures in lines]
        for column in range(7):
            letter = "BCDEFGH"[column]
            total = round(sum(row[column] for row in rows), 2)
            sheet.write_formula(at, 1 + column, f"=SUM({letter}{first}:{letter}{at})", sums, total)
        at += 2
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 7, 12)
    sheet.set_column(2, 2, 12, None, {"hidden": True})


def _changes(made: Workbook, sheet: Worksheet) -> None:
    """Write what changed, one table under another."""
    bold = made.add_format({"bold": True, "bg_color": "#EDEDED"})
    sheet.write("A1", "WHAT CHANGED - kept by the garden team, 2025/26", bold)
    at = 2
    for heading, lines in CHANGES:
        sheet.write_row(at, 0, (heading, "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar"), bold)
        for line in lines:
            at += 1
            sheet.write_row(at, 0, line)
        at += 2
    at -= 1
    sheet.write(at, 0, "Fewer days")
    before, since = CHANGES[2][1]
    for column in range(1, 5):
        letter = "ABCDE"[column]
        fewer = int(str(before[column])) - int(str(since[column]))
        sheet.write_formula(at, column, f"={letter}{at - 1}-{letter}{at}", None, fewer)
    sheet.set_column(0, 0, 58)


def _reqol(made: Workbook, sheet: Worksheet) -> None:
    """Write the list of the reviews in the last quarter."""
    bold = made.add_format({"bold": True, "text_wrap": True})
    day = made.add_format({"num_format": "d mmm yy"})
    sheet.write("A1", "ReQoL-10, six month reviews done January to March 2026", bold)
    sheet.write_row(
        "A3",
        ("Member", "Age", "Joined", "Score when joined", "Reviewed", "Score at review", "Change"),
        bold,
    )
    for row, (member, age, joined, start, reviewed, now) in enumerate(REQOL, 3):
        sheet.write_row(row, 0, (member, age))
        sheet.write_datetime(row, 2, joined, day)
        sheet.write(row, 3, start)
        sheet.write_datetime(row, 4, reviewed, day)
        sheet.write(row, 5, now)
        sheet.write_formula(row, 6, f"=F{row + 1}-D{row + 1}", None, now - start)
    sheet.write("A17", "Out of 40. A rise of 5 or more counts for QR5.")
    sheet.set_column(2, 6, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Coldharrow Q4 return")
    _return(made, made.add_worksheet("Return"))
    _sessions(made, made.add_worksheet("Sessions"))
    _hives(made, made.add_worksheet("Hives"))
    _money(made, made.add_worksheet("Money"))
    _changes(made, made.add_worksheet("What changed"))
    _reqol(made, made.add_worksheet("ReQoL Q4"))
    made.close()
