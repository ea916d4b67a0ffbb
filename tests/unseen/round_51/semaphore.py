"""A sign-language group for families of deaf children, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("April", "May", "June", "July", "August", "September", "October", "November")
LATER = ("December", "January", "February", "March")

# Number, words, target, words for the target, column of the numerator and denominator, measure.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "New families joining", 48, "a year", "B", None, "count"),
    (2, "Families rung or texted within 5 working days", 0.9, "", "C", "D", "rate"),
    (3, "Class places filled", 0.8, "", "E", "F", "rate"),
    (4, "Adults passing their signing check", 0.7, "", "G", "H", "rate"),
    (5, "Home visits by a deaf role model", 180, "a year", "I", None, "count"),
    (6, "Family plans reviewed on time", 0.85, "", "J", "K", "rate"),
    (7, "Average days from referral to first class", 21, "or fewer", "L", "M", "mean"),
    (8, "Complaints received", "monitor only", "", "N", None, "count"),
)

HEADS = (
    "New families",
    "Rung within 5 days",
    "Referred",
    "Places filled",
    "Places",
    "Passed",
    "Checked",
    "Visits",
    "Reviewed on time",
    "Due a review",
    "Days waited",
    "Families starting",
    "Received",
)

GRID: tuple[tuple[object, ...], ...] = (
    (4, 5, 5, 61, 80, 6, 9, 15, 9, 10, 92, 4, 0),
    (5, 5, 6, 66, 80, 7, 9, 16, 8, 10, 105, 5, 0),
    (3, 4, 4, 64, 80, 8, 10, 14, 10, 11, 66, 3, 1),
    (4, 4, 5, 58, 80, 9, 12, 13, 9, 11, 88, 4, "nil"),
    (1, 2, 2, "no classes", "no classes", "n/a", "n/a", 9, 3, 4, 27, 1, "nil"),
    (6, 7, 7, 78, 90, 5, 8, 17, 11, 12, 150, 6, "nil"),
    (5, 6, 6, 75, 90, 8, 10, 18, 10, 12, 98, 5, 1),
    (4, 5, 5, 79, 90, 9, 11, 17, 12, 13, 80, 4, "nil"),
)

# Line, six months from June to November, how the last column is made.
EXTRA: tuple[tuple[object, ...], ...] = (
    ("Families on the books (end of month)", 47, 50, 50, 55, 58, 61, ""),
    ("Facebook followers", 312, 318, 321, 340, 352, 366, ""),
    ("Interpreter hours bought in", 12, 10, 2, 14, 15, 14.5, "sum"),
    ("Children who signed at the tea table for the first time", 3, 4, 1, 5, 4, 6, "sum"),
    ("Hearing aid clinic dates passed on", 1, 2, 0, 1, 3, 2, "sum"),
    (
        "Parents who took their child to the dentist or GP with no interpreter",
        2,
        1,
        1,
        3,
        2,
        4,
        "sum",
    ),
    ("Brothers and sisters at Saturday signing", 11, 12, "no session", 15, 17, 18, "sum"),
    ("Video clips on the web page (end of month)", 6, 6, 5, 8, 9, 11, ""),
    ("Deaf young people helping run a class", 4, 4, 0, 5, 6, 6, ""),
    ("Volunteer hours", 38, 35.5, 8, 44, 47, 51, "sum"),
    ("Emails passed to audiology", 7, 9, 2, 10, 12, 14, "sum"),
    ("School meetings the family ran without our worker", 2, 3, 0, 2, 4, 5, "sum"),
    ("Family support worker hours given back to the council team", 9, 8, 3, 11, 12, 13.5, "sum"),
    ("Leaflets", 100, 0, 50, 200, 75, 60, "sum"),
)

# Day, class, room, places, signed in, new, staff, hours.
CLASSES: tuple[tuple[object, ...], ...] = (
    (date(2025, 11, 3), "First signs", "Vestry room", 10, 9, 3, 1, 1.5),
    (date(2025, 11, 6), "Moving on", "Library", 10, 8, 2, 1, 2),
    (date(2025, 11, 8), "Saturday all ages", "Main hall", 12, 11, 4, 3, 2),
    (date(2025, 11, 10), "First signs", "Vestry room", 10, 9, 2, 1, 1.5),
    (date(2025, 11, 13), "Moving on", "Library", 10, 7, 2, 2, 2),
    (date(2025, 11, 17), "First signs", "Vestry room", 10, 10, 4, 1, 1.5),
    (date(2025, 11, 20), "Moving on", "Library", 8, 7, 1, 1, 2),
    (date(2025, 11, 22), "Saturday all ages", "Main hall", 12, 10, 3, 4, 2),
    (date(2025, 11, 27), "Moving on", "Library", 8, 8, 3, 1, 2),
)

# Family, child's age, day joined, signs then, closeness then, day of review, signs, closeness.
FAMILIES: tuple[tuple[object, ...], ...] = (
    ("Fam 12", 3, date(2025, 4, 10), 5, 4, date(2025, 10, 9), 62, 7),
    ("Fam 14", 6, date(2025, 4, 24), 20, 5, date(2025, 10, 23), 110, 8),
    ("Fam 15", 2, date(2025, 5, 1), 0, 3, date(2025, 11, 4), 48, 7),
    ("Fam 17", 4, date(2025, 5, 8), 12, 6, date(2025, 11, 6), 71, 6),
    ("Fam 18", 8, date(2025, 5, 15), 35, 5, date(2025, 11, 11), 140, 9),
    ("Fam 19", 1, date(2025, 5, 22), 2, 4, date(2025, 11, 13), 40, 6),
    ("Fam 21", 5, date(2025, 6, 5), 9, 5, date(2025, 11, 18), 66, "not asked"),
    ("Fam 22", 10, date(2025, 6, 12), 28, 3, date(2025, 11, 20), 95, 5),
    ("Fam 24", 3, date(2025, 6, 26), 4, 6, date(2025, 11, 25), 51, 8),
)

ANSWERS: tuple[tuple[object, ...], ...] = (
    ("I was told the dates in good time", 15, 14, 4, 1),
    ("The room is easy to get to", 11, 13, 8, 2),
    ("I feel less on my own with this", 18, 11, 4, 1),
    ("We have made friends with another deaf family", 16, 9, 5, 4),
    ("I have gone back to work or college or upped my hours", 4, 5, 10, 15),
    ("The classes are well run", 21, 11, 2, 0),
)

SENTENCES = (
    "A nan in Ellbrook signed the whole of a bedtime story for the first time on her birthday.",
    "Two mums have asked their own employers for deaf awareness days and both said yes.",
    "The Beavers leader now signs the promise because 3 of our boys go there.",
    "The boiler went on 19 November and we lost an evening drop-in.",
    "We hope to have 70 families by March.",
    "24 welcome packs were posted.",
)


def _summary(sheet: Worksheet, bold: Format, rate: Format, place: Format) -> None:
    """Write the page that the council reads."""
    sheet.write("A1", "Hands Together Ellbrook - monthly return", bold)
    sheet.write("A2", "Month: November 2025")
    sheet.write("A3", "To: Wexcombe Council, SEND commissioning, agreement SEND-22-118")
    sheet.write("A4", "Agreement runs 01/04/2025 - 31/03/2027")
    sheet.write_row(
        "A6",
        ("KPI", "", "Target", "", "Last month (Oct)", "This month (Nov)", "Year to date"),
        bold,
    )
    for row, (number, words, target, say, top, base, kind) in enumerate(KPIS, 6):
        form = {"rate": rate, "mean": place}.get(str(kind))
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, target, rate if kind == "rate" else None)
        sheet.write(row, 3, say)
        for column, line in ((4, 10), (5, 11), (6, 16)):
            upper, lower = _at(str(top), line), _at(str(base), line) if base else None
            ask = f"='Month by month'!{top}{line}"
            value = upper
            if lower:
                ask += f"/'Month by month'!{base}{line}"
                value = upper / lower  # type: ignore[operator]
            sheet.write_formula(row, column, ask, form, value)
    sheet.write("A16", "Completed by the coordinator 4 Dec 2025. Text only: 07700 900118")
    sheet.set_column(1, 1, 46)
    sheet.set_column(4, 6, 16)


def _at(letter: str, line: int) -> float | str:
    """Find what stands in the grid of months, its last line being the sum."""
    column = "BCDEFGHIJKLMN".index(letter)
    if line < 16:
        return GRID[line - 4][column]  # type: ignore[return-value]
    return sum(
        part[column]
        for part in GRID  # type: ignore[misc]
        if not isinstance(part[column], str)
    )


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hands Together November")
    bold = made.add_format({"bold": True, "bg_color": "#FFF2CC", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "ddd d mmm yy"})
    _summary(made.add_worksheet("Summary"), bold, rate, place)

    grid = made.add_worksheet("Month by month")
    grid.write("A1", "2025-26", bold)
    grid.write("B2", "KPI 1", bold)
    for reach, number in (("C2:D2", 2), ("E2:F2", 3), ("G2:H2", 4), ("J2:K2", 6), ("L2:M2", 7)):
        grid.merge_range(reach, f"KPI {number}", bold)
    grid.write("I2", "KPI 5", bold)
    grid.write("N2", "KPI 8", bold)
    grid.write_row("A3", ("Month", *HEADS), bold)
    for row, (month, line) in enumerate(zip(MONTHS, GRID, strict=True), 3):
        grid.write_row(row, 0, (month, *line))
    for row, month in enumerate(LATER, 11):
        grid.write(row, 0, month)
    grid.write("A16", "Total", bold)
    for column, letter in enumerate("BCDEFGHIJKLMN", 1):
        grid.write_formula(15, column, f"=SUM({letter}4:{letter}15)", bold, _at(letter, 16))
    grid.freeze_panes(3, 1)

    extra = made.add_worksheet("Other counts")
    extra.write("A1", "Things we started counting in June", bold)
    heads = ("Jun 25", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Nov 25", "Since June")
    extra.write_row("B2", heads, bold)
    for row, line in enumerate(EXTRA, 2):
        extra.write_row(row, 0, line[:7])
        if line[7]:
            total = sum(part for part in line[1:7] if not isinstance(part, str))
            extra.write_formula(row, 7, f"=SUM(B{row + 1}:G{row + 1})", None, total)
    extra.set_column(0, 0, 62)

    classes = made.add_worksheet("Nov classes")
    classes.write_row(
        "A1",
        ("Date", "Class", "Room", "Places", "Signed in", "of which new to class", "Staff", "Hours"),
        bold,
    )
    for row, line in enumerate(CLASSES, 1):
        classes.write_datetime(row, 0, line[0], day)  # type: ignore[arg-type]
        classes.write_row(row, 1, line[1:])
    classes.write_row(10, 0, ("November", "", ""), bold)
    for column in range(3, 8):
        letter = "ABCDEFGH"[column]
        total = sum(line[column] for line in CLASSES)  # type: ignore[misc]
        classes.write_formula(10, column, f"=SUM({letter}2:{letter}10)", bold, total)
    classes.set_column(0, 2, 18)

    families = made.add_worksheet("Reviews")
    families.write("A1", "Six month reviews, Oct and Nov", bold)
    families.write("A2", "Closeness: how close do you feel to your child, 0 to 10")
    families.write_row(
        "A4",
        (
            "Family",
            "Age of child",
            "Joined",
            "Signs family uses - joining",
            "Closeness - joining",
            "Review",
            "Signs family uses - review",
            "Closeness - review",
        ),
        bold,
    )
    for row, line in enumerate(FAMILIES, 4):
        for column, part in enumerate(line):
            if isinstance(part, date):
                families.write_datetime(row, column, part, day)
            else:
                families.write(row, column, part)
    families.set_column(0, 7, 14)

    asked = made.add_worksheet("Questionnaire")
    asked.write("A1", "Parents' questionnaire 3 - 21 November 2025", bold)
    asked.write_row("A2", ("Sent", 58))
    asked.write_row("A3", ("Came back", 34))
    asked.write_row(
        "A5", ("", "Agree a lot", "Agree a bit", "Not really", "Not at all", "Agree (both)"), bold
    )
    for row, line in enumerate(ANSWERS, 5):
        asked.write_row(row, 0, line)
        both = line[1] + line[2]  # type: ignore[operator]
        asked.write_formula(row, 5, f"=B{row + 1}+C{row + 1}", None, both)
    asked.write("A14", "From the month", bold)
    for row, sentence in enumerate(SENTENCES, 14):
        asked.write(row, 0, sentence)
    asked.set_column(0, 0, 62)
    made.close()
