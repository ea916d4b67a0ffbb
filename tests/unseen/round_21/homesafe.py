"""Home from hospital and befriending for an NHS board, by month, with volunteers on the doorstep."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book


class Looks(NamedTuple):
    """The formats of the workbook."""

    title: Format
    head: Format
    month: Format
    band: Format
    cell: Format
    rate: Format
    mean: Format
    money: Format
    day: Format
    grey: Format
    rags: dict[str, Format]


MONTHS = (
    date(2025, 10, 1),
    date(2025, 11, 1),
    date(2025, 12, 1),
    date(2026, 1, 1),
    date(2026, 2, 1),
    date(2026, 3, 1),
)

# code, words, October to February, what stands in the last column
DATA: tuple[tuple[object, ...], ...] = (
    ("HOME FROM HOSPITAL",),
    ("D1", "Referrals from wards", 31, 46, 55, 63, 52, "sum"),
    ("D2", "Turned down (out of area, needs a care package)", 6, 5, 7, 8, 6, "sum"),
    ("D3", "Cancelled - stayed in or died", 3, 4, 4, 4, 3, "sum"),
    ("D4", "People taken home or met at home", 22, 37, 44, 51, 43, "sum"),
    ("D5", "  of whom phoned or seen within 24 hours", 19, 35, 41, 49, 42, "sum"),
    ("D6", "  of whom home safety check done and put right", 18, 33, 40, 45, 40, "sum"),
    ("D7", "People whose 30 days were up this month", "n/a", 22, 37, 44, 51, "sum"),
    ("D8", "  of whom back in hospital as an emergency", "n/a", 4, 5, 7, 6, "sum"),
    ("D9", "Key safes, rails and bed raisers put in", 14, 22, 31, 35, 29, "sum"),
    ("D10", "First shop put in the fridge", 17, 29, 38, 44, 36, "sum"),
    ("D11", "Taxis we paid for", 7, 11, 14, 14, 12, "sum"),
    ("BEFRIENDING",),
    ("B1", "Referrals for a befriender", 12, 18, 15, 19, 16, "sum"),
    ("B2", "New matches made", 5, 9, 11, 14, 13, "sum"),
    ("B3", "Days from referral to match, all matches added", 93, 176, 264, 287, 256, "sum"),
    ("B4", "Waiting for a match on last day of month", 7, 16, 19, 23, 25, ""),
    ("B5", "12-week reviews done", "not due", "not due", 2, 7, 9, "sum"),
    ("B6", "  of which UCLA loneliness score lower than at start", "not due", "", 1, 4, 6, "sum"),
    ("B7", "Visits made", 14, 41, 68, 97, 112, "sum"),
    ("B8", "Phone chats made", 22, 58, 75, 90, 96, "sum"),
    ("B9", "Matches ended", 0, 0, 1, 2, 2, "sum"),
    ("WHO THEY ARE (new people, either half of the service)",),
    ("P1", "Under 65", 2, 4, 5, 6, 4, "sum"),
    ("P2", "65 to 74", 6, 10, 11, 14, 12, "sum"),
    ("P3", "75 to 84", 12, 19, 23, 26, 23, "sum"),
    ("P4", "85 and over", 7, 13, 16, 19, 17, "sum"),
    ("P5", "All new people", "add", "add", "add", "add", "add", "sum"),
    ("P6", "  of whom live alone", 19, 33, 41, 47, 42, 181),  # a slip: it should be 182
)
FIRST = 4

# ref, indicator, threshold, better, top, bottom, colour, comment
KPIS: tuple[tuple[object, ...], ...] = (
    (
        "HS1",
        "People taken home or met at home after discharge, per month",
        40,
        "Higher",
        "D4",
        "",
        "G",
        "October was the first month; 2 drivers only",
    ),
    ("HS2", "Phoned or seen within 24 hours of getting home", 0.95, "Higher", "D5", "D4", "G", ""),
    (
        "HS3",
        "Home safety check completed and hazards put right",
        0.9,
        "Higher",
        "D6",
        "D4",
        "G",
        "3 not done: one refused, 2 no access",
    ),
    (
        "HS4",
        "Emergency readmission within 30 days of coming home",
        "≤15%",
        "Lower",
        "D8",
        "D7",
        "G",
        "Reported a month behind",
    ),
    (
        "BF1",
        "New befriending matches, per month",
        12,
        "Higher",
        "B2",
        "",
        "G",
        "",
    ),
    (
        "BF2",
        "Average days from referral to match",
        "21 days or fewer",
        "Lower",
        "B3",
        "B2",
        "G",
        "List is growing, see Words",
    ),
    (
        "BF3",
        "People befriended who are less lonely at their 12-week review (UCLA)",
        0.6,
        "Higher",
        "B6",
        "B5",
        "G",
        "First reviews fell due in December",
    ),
)

# words, October-December, January, February, so far
CHANGED: tuple[tuple[object, ...], ...] = (
    ("Asked on the 30-day phone call", 46, 38, 45, "sum"),
    ("Up the stairs or in the bath by themselves again", 19, 17, 21, "sum"),
    ("Ringing 999 or 111 most weeks before, not once in the 30 days", 4, 5, 6, "sum"),
    ("A neighbour looks in now, nobody did before", 12, 9, 14, "sum"),
    ("Son, daughter or partner kept their job or went back to it", 5, 4, 7, "sum"),
    ("Main carer sleeping better", 8, 6, 9, "sum"),
    ("Fell in the 30 days", 6, 5, 4, "sum"),
    ("Beds freed early - days, ward sister's guess", "approx 60", "c. 25", "30 (est)", "115 est"),
    ("Attendance Allowance and other claims sent off", 11, 6, 8, "sum"),
    ("Extra income awarded, a year (£)", 14300, 6240, 8920, "sum"),
    ("Asked fire service to fit alarms", 22, 15, 18, "sum"),
    ("Minutes on the phone, average call", 14, 13.5, 15, ""),
    ("Given our winter booklet", 103, 51, 43, "sum"),
)

# words, October to February, all months
GIVERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers out at least once in the month", 18, 23, 27, 31, 33, ""),
    ("  were brought home by us or befriended themselves", 1, 2, 2, 4, 5, ""),
    ("Hours volunteers gave", 122, 186.5, 214, 268, 251.5, "sum"),
    ("Relatives who go along on visits with the volunteer", 3, 4, 6, 6, 8, ""),
    ("Enquiries about volunteering", 14, 22, 9, 31, 17, "sum"),
    ("DBS still to come back", 4, 6, 3, 5, 2, ""),
    ("Mileage claimed (£)", 96.3, 148.5, 171.9, 214.2, 205.65, "sum"),
    ("Seats at the dementia evening", "n/a", 20, "n/a", 20, "n/a", 40),
    ("Volunteers onto a nursing or care course, or into a job", "nil", 1, "nil", 1, 2, "sum"),
    (
        "Volunteers with more friends of their own since they began",
        "not asked",
        "not asked",
        "not asked",
        "not asked",
        19,
        "",
    ),
    ("Tea circles the people we befriend run for each other", 0, 0, 1, 2, 2, ""),
    ("Coordinators in post (WTE)", 1.6, 1.6, 2, 2, 2, ""),
)

# ref, date, age, visits, UCLA start and now, GP before and now, three answers, note
REVIEWS: tuple[tuple[object, ...], ...] = (
    ("BF-000", date(2025, 1, 1), 80, 10, 9, 3, 4, 1, "Yes", "Yes", "Yes", "EXAMPLE - delete"),
    ("BF-002", date(2025, 12, 18), 81, 10, 8, 6, 3, 1, "Yes", "No", "Yes", ""),
    ("BF-003", date(2025, 12, 22), 77, 9, 6, 6, 1, 1, "No", "Yes", "", "no family"),
    ("BF-001", date(2026, 1, 6), 86, 11, 9, 7, 4, 2, "No", "No", "Yes", ""),
    ("BF-005", date(2026, 1, 8), 73, 12, 7, 5, 2, 1, "Yes", "Yes", "Yes", ""),
    ("BF-004", date(2026, 1, 13), 90, 11, 8, 8, 2, 3, "No", "No", "No", "chest infection"),
    ("BF-008", date(2026, 1, 15), 79, 8, 7, 7, 1, 0, "Yes", "No", "", ""),
    ("BF-006", date(2026, 1, 21), 84, 12, 9, 6, 5, 2, "Yes", "Yes", "Yes", ""),
    ("BF-007", date(2026, 1, 23), 68, 9, 5, 6, 0, 0, "No", "No", "", "wants new match"),
    ("BF-010", date(2026, 1, 29), 82, 10, 8, 6, 3, 3, "No", "Yes", "Yes", ""),
    ("BF-009", date(2026, 2, 3), 88, 11, 7, 5, 2, 1, "yes", "No", "Yes", ""),
    ("BF-011", date(2026, 2, 5), 75, 12, 9, 9, 6, 5, "No", "No", "No", "referred to MH team"),
    ("BF-013", date(2026, 2, 10), 80, 10, 8, 5, 3, 1, "Yes", "Yes", "Yes", ""),
    ("BF-012", date(2026, 2, 11), 92, 9, 6, 5, 1, 1, "No", "No", "Yes", ""),
    ("BF-014", date(2026, 2, 16), 71, 13, 7, 7, 2, 2, "No", "Yes", "", "no family"),
    ("BF-016", date(2026, 2, 17), 85, 11, 8, 6, 4, 2, "yes", "No", "Yes", ""),
    ("BF-015", date(2026, 2, 19), 78, 12, 9, 7, 2, 0, "Yes", "Yes", "No", ""),
    ("BF-017", date(2026, 2, 24), 83, 10, 6, 6, 0, 1, "No", "No", "Yes", ""),
    ("BF-019", date(2026, 2, 26), 87, 9, 8, 6, 3, 2, "No", "Yes", "Yes", "phone match"),
)

FORMS: tuple[tuple[object, ...], ...] = (
    ("Feedback cards back", 10, 22, 27, 32, 28),
    ("  good or very good", 9, 21, 25, 30, 26),
    ("Thank-you letters", 2, 5, 11, 6, 4),
)

WORDS = (
    "43 people were taken home in February against a threshold of 40.",
    "Mrs D had slept in her chair since August; with the second rail in she goes up to bed "
    "by herself every night.",
    "Ward 7 can now let 3 patients a week go a day sooner because we are there at teatime.",
    "25 people are waiting for a befriender, most of them in Harrowmoor.",
    "Six of the ladies in Millbrook ring each other every evening without any of us asking.",
    "We gave a talk to 28 discharge nurses in January. The car was off the road for 4 days.",
    "From April we hope to cover Ward 12 and the cottage hospital too.",
)


def _looks(made: Workbook) -> Looks:
    """Formats of the workbook."""
    edge = {"border": 1, "border_color": "#A6A6A6"}
    dark = {"bold": True, "font_color": "white", "bg_color": "#005EB8", "text_wrap": True, **edge}
    return Looks(
        made.add_format({"bold": True, "font_size": 13, "font_color": "#005EB8"}),
        made.add_format({"valign": "top", **dark}),
        made.add_format({"num_format": "mmm-yy", **dark}),
        made.add_format({"bold": True, "bg_color": "#D9E6F5", **edge}),
        made.add_format({"text_wrap": True, **edge}),
        made.add_format({"num_format": "0.0%", **edge}),
        made.add_format({"num_format": "0.0", **edge}),
        made.add_format({"num_format": "#,##0.00", **edge}),
        made.add_format({"num_format": "dd/mm/yyyy", "align": "left", **edge}),
        made.add_format({"italic": True, "font_color": "#7F7F7F", "num_format": "dd/mm/yyyy"}),
        {
            "G": made.add_format({"bg_color": "#00B050", **edge}),
            "": made.add_format({"bg_color": "#F2F2F2", **edge}),
        },
    )


def _numbers(cells: tuple[object, ...]) -> float:
    """Sum of the numbers among the cells."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _months(code: object) -> tuple[int, tuple[object, ...]]:
    """Row (as people count) and months of a line of the tab Data."""
    for row, line in enumerate(DATA, FIRST + 1):
        if line[0] == code:
            return row, line[2:7]
    raise KeyError(code)


def _indicators(sheet: Worksheet, looks: Looks) -> None:
    """Write the indicators as formulas over the tab Data."""
    for row, (ref, words, threshold, better, top, bottom, rag, comment) in enumerate(KPIS, 8):
        mean = ref == "BF2"
        shown = looks.mean if mean else looks.rate if bottom else looks.cell
        sheet.write_row(row, 0, (ref, words), looks.cell)
        sheet.write(row, 2, threshold, shown)
        sheet.write(row, 3, better, looks.cell)
        over, upper = _months(top)
        under, lower = _months(bottom or top)
        pairs = (*zip(upper, lower, strict=True), (_numbers(upper), _numbers(lower)))
        for column, letter, (above, below) in zip(
            (4, 5, 6, 7, 8, 10), "CDEFGH", pairs, strict=True
        ):
            if not (isinstance(above, int | float) and isinstance(below, int | float)):
                sheet.write(row, column, "not due", shown)
                continue
            formula = f"=Data!{letter}{over}" + (f"/Data!{letter}{under}" if bottom else "")
            sheet.write_formula(row, column, formula, shown, above / below if bottom else above)
        sheet.write_blank(row, 9, None, looks.cell)
        sheet.write(row, 11, rag, looks.rags[str(rag)])
        sheet.write(row, 12, comment, looks.cell)
    last = 8 + len(KPIS)
    sheet.write_row(last, 0, ("RO1", "Incidents and safeguarding concerns", "n/a"), looks.cell)
    sheet.write_row(last, 3, ("Report only", 0, 1, 0, "nil", 1, "", 2, ""), looks.cell)
    sheet.write(last, 12, "Nov: fall from car step. Feb: concern raised with council.", looks.cell)


def _scorecard(sheet: Worksheet, looks: Looks) -> None:
    """Write the form of the board."""
    sheet.write("A1", "NHS Marlshire Integrated Care Board", looks.title)
    sheet.write("A2", "Voluntary sector contract monitoring - monthly scorecard", looks.title)
    for row, pair in enumerate(
        (
            ("Provider", "Homeward Friends of Harrowmoor (charity)"),
            ("Service", "Home Safe: home from hospital and befriending"),
            ("Contract", "MICB-VCS-2025-118, from 01/10/2025 to 31/03/2027"),
            ("Month", "Month 5, February 2026. Due by 10th working day of next month"),
        ),
        2,
    ):
        sheet.write_row(row, 0, pair)
    sheet.write_row(7, 0, ("Ref", "Indicator", "Threshold", "Better is"), looks.head)
    for column, month in enumerate(MONTHS, 4):
        sheet.write_datetime(7, column, month, looks.month)
    sheet.write_row(7, 10, ("Contract to date", "RAG this month", "Provider comment"), looks.head)
    _indicators(sheet, looks)
    sheet.write("A18", "G = threshold met. Sheet calculates from Data tab.", looks.grey)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:D", 11)
    sheet.set_column("E:J", 8)
    sheet.set_column("K:L", 10)
    sheet.set_column("M:M", 36)
    for row in range(7, 16):
        sheet.set_row(row, 30)


def _data(sheet: Worksheet, looks: Looks) -> None:
    """Write the counts behind the scorecard."""
    sheet.write("A1", "Data entry", looks.title)
    sheet.write("A2", "Type here only. New lines at the bottom please, not in the middle.")
    names = ("Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26")
    sheet.write_row(3, 0, ("Line", "What we count", *names, "Total"), looks.head)
    for row, line in enumerate(DATA, FIRST):
        if len(line) == 1:
            sheet.merge_range(row, 0, row, 7, line[0], looks.band)
            continue
        months = line[2:7]
        sheet.write_row(row, 0, line[:2], looks.cell)
        if "add" in months:
            months = tuple(
                sum(int(str(age[at])) for age in DATA[row - 8 : row - 4]) for at in range(2, 7)
            )
            for column, (letter, added) in enumerate(zip("CDEFG", months, strict=True), 2):
                formula = f"=SUM({letter}{row - 3}:{letter}{row})"
                sheet.write_formula(row, column, formula, looks.cell, added)
        else:
            sheet.write_row(row, 2, months, looks.cell)
        if line[7] == "sum":
            formula = f"=SUM(C{row + 1}:G{row + 1})"
            sheet.write_formula(row, 7, formula, looks.cell, _numbers(months))
        else:
            sheet.write(row, 7, line[7], looks.cell)
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 50)
    sheet.set_column("C:H", 9)
    sheet.freeze_panes(4, 2)


def _rows(sheet: Worksheet, looks: Looks, first: int, rows: tuple[tuple[object, ...], ...]) -> None:
    """Write lines whose last column may be their sum."""
    for row, line in enumerate(rows, first):
        shown = looks.money if "Mileage" in str(line[0]) else looks.cell
        *cells, last = line
        sheet.write(row, 0, cells[0], looks.cell)
        sheet.write_row(row, 1, cells[1:], shown)
        if last == "sum":
            end = "ABCDEFG"[len(cells) - 1]
            formula = f"=SUM(B{row + 1}:{end}{row + 1})"
            sheet.write_formula(row, len(cells), formula, shown, _numbers(tuple(cells)))
        else:
            sheet.write(row, len(cells), last, shown)


def _changed(sheet: Worksheet, looks: Looks) -> None:
    """Write what people say on the phone call."""
    sheet.write(
        "A1", "What is different for people (30-day call and befrienders' notes)", looks.title
    )
    heads = ("", "Oct - Dec 2025", "Jan 2026", "Feb 2026", "So far")
    sheet.write_row(2, 0, heads, looks.head)
    _rows(sheet, looks, 3, CHANGED)
    sheet.set_column("A:A", 60)
    sheet.set_column("B:E", 14)


def _givers(sheet: Worksheet, looks: Looks) -> None:
    """Write the tab of volunteers."""
    sheet.write("A1", "Volunteers October 2025 to February 2026", looks.title)
    sheet.write_row(1, 0, ("", "Oct", "Nov", "Dec", "Jan", "Feb", "All"), looks.head)
    _rows(sheet, looks, 2, GIVERS)
    sheet.set_column("A:A", 58)
    sheet.set_column("B:G", 11)


def _reviews(sheet: Worksheet, looks: Looks) -> None:
    """Write the list of reviews."""
    sheet.write("A1", "12-week reviews, befriending", looks.title)
    sheet.write(
        "A2", "UCLA: 3 = hardly ever lonely, 9 = often. Leave family blank if there is none."
    )
    heads = (
        "Ref",
        "Review date",
        "Age",
        "Visits so far",
        "UCLA start",
        "UCLA now",
        "GP contacts, month before us",
        "GP contacts, last month",
        "Gets out of the house alone now, could not before",
        "Gone back to a club, church or class",
        "Family tell us they worry less",
        "Note",
    )
    sheet.write_row(3, 0, heads, looks.head)
    for row, line in enumerate(REVIEWS, 4):
        for column, value in enumerate(line):
            shown = looks.grey if row == 4 else looks.cell
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, looks.grey if row == 4 else looks.day)
            elif row == 4 and not isinstance(value, str):
                sheet.write_number(row, column, int(str(value)))
            else:
                sheet.write(row, column, value, shown)
    sheet.set_column("A:H", 11)
    sheet.set_row(3, 48)
    sheet.set_column("I:L", 19)
    sheet.freeze_panes(4, 1)


def _words(sheet: Worksheet, looks: Looks) -> None:
    """Write the feedback and what the manager has to say."""
    sheet.write("A1", "Feedback and words for the meeting", looks.title)
    names = ("Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26")
    sheet.write_row(2, 0, ("", *names), looks.head)
    for row, line in enumerate(FORMS, 3):
        sheet.write_row(row, 0, line, looks.cell)
    sheet.write("A8", "Manager's words", looks.band)
    for row, sentence in enumerate(WORDS, 8):
        sheet.merge_range(row, 0, row, 7, sentence, looks.cell)
        sheet.set_row(row, 30)
    sheet.set_column("A:A", 40)
    sheet.set_column("B:H", 10)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Home Safe monthly scorecard, month 5")
    looks = _looks(made)
    for name, write in (
        ("Scorecard", _scorecard),
        ("Data", _data),
        ("What changed", _changed),
        ("Volunteers", _givers),
        ("12wk reviews", _reviews),
        ("Words", _words),
    ):
        sheet = made.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        write(sheet, looks)
    made.close()
