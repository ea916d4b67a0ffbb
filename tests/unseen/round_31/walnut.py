"""Prostate cancer awareness and support for men and partners, quarterly to a hospital trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

# Ref., measure, target, quarters above the line, words of the two parts, quarters below the line.
RETURN: tuple[Line, ...] = (
    ("PC1", "Men at awareness talks (target is for the year)", 1000, (236, 214, 271, 298)),
    (
        "PC2",
        "Proportion of men at talks who are Black African, Caribbean or mixed",
        0.25,
        (61, 58, 70, 84),
        ("Black men", "All men at talks"),
        (236, 214, 271, 298),
    ),
    (
        "PC3",
        "New men (from CNS) spoken to inside 5 working days",
        0.95,
        (55, 60, 53, 64),
        ("Spoken to in time", "Referred by CNS"),
        (58, 62, 55, 66),
    ),
    (
        "PC4",
        "Holistic needs assessment in first 4 weeks",
        0.8,
        (44, 51, 46, 56),
        ("HNA done in 4 weeks", "Men reaching week 4"),
        (54, 60, 57, 63),
    ),
    (
        "PC5",
        "Men managing side effects better, 12 week survey",
        0.75,
        (27, 30, 29, 34),
        ("Agree or agree a lot", "Answered"),
        (35, 38, 37, 43),
    ),
    (
        "PC6",
        "Average attendance, support groups",
        12,
        (208, 221, 219, 254),
        ("Attendances", "Groups held"),
        (18, 18, 17, 19),
    ),
    (
        "PC7",
        "Partners of new men offered a call of their own",
        0.85,
        (37, 42, 37, 46),
        ("Partners offered", "New men with a partner"),
        (43, 47, 42, 51),
    ),
    ("PC8", "Complaints", "", (0, 1, 0, "none")),
)
STATUS = ("Met", "Met", "Met", "Met", "Met", "Met", "Met", "")

# Day of the quarter, place, kind, men, Black men, partners, leaflets, cost.
TALKS: tuple[Line, ...] = (
    ((1, 14), "Saltmere barbers", "Pop-up", 19, 14, 0, 40, 25),
    ((1, 17), "Hexley bus depot", "Workplace", 34, 9, 0, 60, 0),
    ((1, 22), "Brindle Cross Rotary", "Evening talk", 27, 0, 11, 35, 40),
    ((1, 31), "Hexley Pentecostal church", "Men's breakfast", 41, 33, 6, 70, 85.5),
    ((2, 5), "Tarn Foods, night shift", "Workplace", 30, 6, 0, 50, 0),
    ((2, 11), "Saltmere FC fans' bar", "Pop-up", 52, 7, 8, 90, 60),
    ((2, 18), "Masonic hall, Ellerdyke", "Evening talk", 23, 0, 14, 30, 40),
    ((2, 27), "Brindle Cross Mosque", "After prayers", 26, 2, 0, 45, 0),
    ((3, 4), "Hexley domino club", "Evening talk", 16, 11, 2, 25, 20),
    ((3, 12), "Ellerdyke farmers' mart", "Pop-up", 21, 0, 5, 40, 30),
    ((3, 24), "Online for carers of men", "Online", 9, 2, 12, 0, 0),
)

SUPPORT: tuple[Line, ...] = (
    ("One to one",),
    ("Men who referred themselves", 8, 9, 7, 9, "+"),
    ("Phone support calls", 312, 334, 301, 358, "+"),
    ("Ward and clinic visits", 41, 44, 38, 46, "+"),
    ("Average call, minutes", 26, 24, 27, 25, ""),
    ("Men on the books, end of quarter", 148, 155, 151, 163, ""),
    ("Referred on to benefits advice", 14, 17, 12, 19, "+"),
    ("Grants and benefits won, £", 6140, 7385.5, 5210, 8920.75, "+"),
    ("Travel insurance questions answered", 6, 8, 5, 9, "+"),
    ("Pelvic floor and fitness class",),
    ("Classes held", 11, 12, 10, 12, "+"),
    ("Attendances", 96, 109, 88, 114, "+"),
    ("Men finishing the 12 weeks", 13, 14, 11, 16, "+"),
    ("...of them off pads or down to one a day", 8, 10, 7, 11, "+"),
    ("For the hospital",),
    ("Queries CNS team passed to us", 73, 81, 70, 92, "+"),
    ("Nurse time freed, hours (CNS own log)", 36.5, 40.5, 35, 46, "+"),
    ("Radiotherapy visits kept thanks to our drivers", 58, 64, 49, 71, "+"),
    ("Parking permits claimed, £", 112, 126, 98, 140, "+"),
    ("After the talks",),
    ("Men texted 6 weeks on", 121, 118, 134, 152, "+"),
    ("Went to see GP about a PSA test", 29, 31, 34, 43, "+"),
    ("Who came to us (new men)",),
    ("Under 55", "<5", 6, "<5", 7, ""),
    ("55 to 69", 33, 31, 29, 35, "+"),
    ("70 and over", 30, 34, 31, 33, "+"),
    ("Lives on his own", 15, 17, 13, 16, "+"),
)

# Initials, his treatment, since, age, hours in four quarters, men matched.
BUDDIES: tuple[Line, ...] = (
    ("R.T.", "Surgery", "2022", 68, 18, 16, 20, 22, 5),
    ("G.A.", "Radiotherapy", "2023", 71, 12, 14, 9, 15, 4),
    ("W.O.", "Hormones", "2024", 74, 9, 10, 12, 8, 3),
    ("D.McF.", "Surgery", "2024", 59, 21, 19, 17, 24.5, 6),
    ("L.B.", "Active surveillance", "2024", 63, 7, 8, 8, 10, 2),
    ("C.J.", "Surgery", "July 25", 66, "n/a", 11, 13, 14, 4),
    ("N.P.", "Brachytherapy", "Nov 25", 70, "n/a", "n/a", 6, 12.5, 2),
)

PARTNERS: tuple[Line, ...] = (
    ("Took up a call of their own", 22, 25, 21, 29),
    ("Partner evenings held", 3, 3, 3, 4),
    ("Came to a partner evening", 31, 34, 28, 42),
    ("Welcome packs posted", 37, 42, 37, 46),
    ("Less worried than at first call (thermometer down 2+)", 13, 15, 12, 18),
    ("Couples at intimacy workshop", 7, 8, 6, 9),
    ("Couples close again, 8 weeks after workshop", 4, 5, 4, 6),
    ("Refreshments, £", 46.2, 51.75, 44, 68.3),
)

# Statement and answers from agree a lot to disagree.
SURVEY: tuple[Line, ...] = (
    ("I manage my side effects better", 15, 19, 6, 3),
    ("I feel less alone with it", 20, 16, 5, 2),
    ("I would tell a friend to ring you", 25, 14, 3, 1),
    ("Staff were easy to talk to", 31, 10, 2, 0),
    ("The leaflets were clear", 22, 15, 4, 2),
)

SPEND: tuple[Line, ...] = (
    ("Support workers", 18240.5, 72962),
    ("Talks: travel, hire, print", 1385.2, 5240.6),
    ("Group rooms", 1140, 4320),
    ("Driver mileage", 611.1, 2087.55),
    ("Overheads", 2140, 8560),
)

NOTES = (
    "PC1: over by 19 on the year, mostly the football bar.",
    "A man from the barber shop pop-up says he would never have gone for a test; his cancer was "
    "found and taken out in time.",
    "We had 3 talks put off by snow in the first week of January.",
    "Hexley bus depot now lets its drivers swap shifts to have a blood test.",
    "PC3: the 2 missed were in hospital when we rang.",
    "From April we would like to trial a Saturday group in Ellerdyke, numbers permitting.",
    "Five of the walking group have set up a Sunday walk of their own, without us.",
    "All 4 support workers have done the trust's information governance module.",
    "Our new leaflet in 3 languages was printed in February.",
)


class _Pens:
    """The formats of the workbook."""

    def __init__(self, made: Workbook) -> None:
        """Make the formats."""
        self.bold = made.add_format({"bold": True})
        self.head = made.add_format({"bold": True, "bg_color": "#C6E0B4", "text_wrap": True})
        self.rate = made.add_format({"num_format": "0.0%", "bold": True})
        self.mean = made.add_format({"num_format": "0.0", "bold": True})
        self.money = made.add_format({"num_format": "#,##0.00"})
        self.day = made.add_format({"num_format": "d mmm yyyy", "align": "left"})
        self.part = made.add_format({"indent": 1, "italic": True})


def _numbers(figures: object) -> list[float]:
    """Return the numbers among some cells."""
    assert isinstance(figures, tuple)
    return [figure for figure in figures if not isinstance(figure, str)]


def _added(sheet: Worksheet, row: int, column: int, figures: object, form: Format | None) -> None:
    """Write four quarters and their sum."""
    assert isinstance(figures, tuple)
    sheet.write_row(row, column, figures, form)
    first, last = chr(65 + column), chr(68 + column)
    total = round(sum(_numbers(figures)), 2)
    reach = f"=SUM({first}{row + 1}:{last}{row + 1})"
    sheet.write_formula(row, column + 4, reach, form, total)


def _return(sheet: Worksheet, pens: _Pens) -> None:
    """Write the form of the trust: a measure and, under it, what it is made of."""
    sheet.write("A1", "Tarnbeck Hospitals NHS Foundation Trust - Urology", pens.bold)
    sheet.write("A2", "Voluntary sector service level agreement, quarterly return", pens.bold)
    sheet.write("A3", "SLA: TBH/URO/114, 1 April 2024 to 31 March 2027")
    sheet.write("A4", "Organisation: Fellwether Men's Cancer Support")
    sheet.write("A5", "This return: Quarter 4, January to March 2026")
    heads = ("Ref", "Measure", "Target", "Q1", "Q2", "Q3", "Q4", "2025/26", "Target met?")
    sheet.write_row("A7", heads, pens.head)
    row = 7
    for line, status in zip(RETURN, STATUS, strict=True):
        sheet.write_row(row, 0, line[:2])
        form = pens.mean if line[2] == 12 else pens.rate
        if line[2]:
            sheet.write(row, 2, line[2], form if isinstance(line[2], float) else None)
        sheet.write(row, 8, status)
        if len(line) == 4:
            _added(sheet, row, 3, line[3], None)
            row += 1
            continue
        above, names, below = line[3], line[4], line[5]
        assert isinstance(names, tuple)
        top, base = _numbers(above), _numbers(below)
        for column in range(5):
            letter = "DEFGH"[column]
            value = top[column] / base[column] if column < 4 else sum(top) / sum(base)
            words = f"={letter}{row + 2}/{letter}{row + 3}"
            sheet.write_formula(row, 3 + column, words, form, value)
        for step, figures in ((1, above), (2, below)):
            sheet.write(row + step, 1, names[step - 1], pens.part)
            _added(sheet, row + step, 3, figures, None)
        row += 3
    sheet.set_column(1, 1, 60)
    sheet.set_column(8, 8, 14)


def _talks(sheet: Worksheet, pens: _Pens) -> None:
    """List the talks of the quarter by day."""
    sheet.write("A1", "Awareness talks and pop-ups, Q4 (January - March 2026)", pens.bold)
    heads = ("Date", "Where", "Kind", "Men", "Black men", "Partners", "Leaflets out", "Cost £")
    sheet.write_row("A3", heads, pens.head)
    for row, line in enumerate(TALKS, 3):
        day = line[0]
        assert isinstance(day, tuple)
        sheet.write_datetime(row, 0, date(2026, *day), pens.day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A15", "Total Q4", pens.bold)
    for column, letter in enumerate("DEFGH", 3):
        total = sum(_numbers(tuple(line[column] for line in TALKS)))
        sheet.write_formula(14, column, f"=SUM({letter}4:{letter}14)", pens.bold, total)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 2, 26)


def _support(sheet: Worksheet, pens: _Pens) -> None:
    """Write what the support team counts in each quarter."""
    heads = ("Apr-Jun 2025", "Jul-Sep 2025", "Oct-Dec 2025", "Jan-Mar 2026", "Year 2025/26")
    sheet.write_row("A1", ("Support team tally", *heads), pens.head)
    at = 1
    for line in SUPPORT:
        if len(line) == 1:
            at += 1
            sheet.write(at, 0, line[0], pens.bold)
        else:
            sheet.write(at, 0, line[0])
            form = pens.money if "£" in str(line[0]) else None
            if line[5]:
                _added(sheet, at, 1, line[1:5], form)
            else:
                sheet.write_row(at, 1, line[1:5], form)
        at += 1
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 5, 13)


def _buddies(sheet: Worksheet, pens: _Pens) -> None:
    """List the volunteers with the hours they gave."""
    sheet.write("A1", "Buddies (all men who have had prostate cancer), 2025/26", pens.bold)
    sheet.merge_range("E2:I2", "Hours given", pens.head)
    heads = ("Who", "Own treatment", "Since", "Age", "Q1", "Q2", "Q3", "Q4", "Year", "Men matched")
    sheet.write_row("A3", heads, pens.head)
    for row, line in enumerate(BUDDIES, 3):
        sheet.write_row(row, 0, line[:4])
        _added(sheet, row, 4, line[4:8], None)
        sheet.write(row, 9, line[8])
    sheet.write("A11", "All", pens.bold)
    for column, letter in enumerate("EFGHIJ", 4):
        if column == 8:
            total = sum(sum(_numbers(line[4:8])) for line in BUDDIES)
        else:
            at = 8 if column == 9 else column
            total = sum(_numbers(tuple(line[at] for line in BUDDIES)))
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", pens.bold, total)
    sheet.write("A13", "n/a = had not started")
    sheet.set_column(1, 1, 20)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Fellwether Q4 return")
    pens = _Pens(made)
    form = made.add_worksheet("Q4 return")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _return(form, pens)
    _talks(made.add_worksheet("Talks Q4"), pens)
    _support(made.add_worksheet("Support"), pens)
    _buddies(made.add_worksheet("Buddies"), pens)

    partners = made.add_worksheet("Partners")
    partners.write("A1", "Wives, husbands and partners", pens.bold)
    partners.write_row("A2", ("", "Q1", "Q2", "Q3", "Q4", "Year 25/26"), pens.head)
    for row, line in enumerate(PARTNERS, 2):
        partners.write(row, 0, line[0])
        _added(partners, row, 1, line[1:], pens.money if "£" in str(line[0]) else None)
    partners.set_column(0, 0, 52)

    survey = made.add_worksheet("12 week survey")
    survey.write("A1", "12 week survey - forms back January to March 2026", pens.bold)
    survey.write_row("A2", ("Men sent a form", 61))
    survey.write_row("A3", ("Forms back", 43))
    heads = ("Statement", "Agree a lot", "Agree", "Not sure", "Disagree", "Answered")
    survey.write_row("A5", heads, pens.head)
    for row, line in enumerate(SURVEY, 5):
        survey.write_row(row, 0, line)
        total = sum(_numbers(line[1:]))
        survey.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, total)
    survey.set_column(0, 0, 40)

    notes = made.add_worksheet("Spend and notes")
    notes.write_row("A1", ("Spend, £", "Q4", "2025/26"), pens.head)
    for row, line in enumerate(SPEND, 1):
        notes.write_row(row, 0, line, pens.money)
    notes.write("A7", "Total", pens.bold)
    for column, letter in ((1, "B"), (2, "C")):
        total = round(sum(_numbers(tuple(line[column] for line in SPEND))), 2)
        notes.write_formula(6, column, f"=SUM({letter}2:{letter}6)", pens.money, total)
    notes.write("A9", "Notes for the contract meeting", pens.bold)
    for row, sentence in enumerate(NOTES, 9):
        notes.write(row, 0, sentence)
    notes.set_column(0, 0, 70)
    made.close()
