"""A doula project for migrant women: a council's numbered form, half-yearly, contract years."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

FILL = PatternFill("solid", fgColor="1F3864")
PALE = PatternFill("solid", fgColor="DDE3F0")
LINE = Side(style="thin", color="808080")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
FORM: list[tuple[str, str, object, object, object, str]] = [
    ("A", "The women", None, None, None, ""),
    ("1", "Women new to us", "48", "56", "104", ""),
    ("2", "of Q1, seen by a midwife within 14 days", "37", "48", "85", ""),
    ("", "      share", 37 / 48, 48 / 56, 85 / 104, "0.0%"),
    ("3", "of Q1, lost touch before the birth", "6", "4", "10", ""),
    ("", "      share", 6 / 48, 4 / 56, 10 / 104, "0.0%"),
    ("4", "Out of the hotel or the one shared room before the baby came", "5", "9", "14", ""),
    ("5", "Home visits before and after", "188", "231", "419", ""),
    ("B", "The births", None, None, None, ""),
    ("6", "Babies born", "36", "44", "80", ""),
    ("7", "Doula there at the birth", "33", "41", "74", ""),
    ("8", "Caesareans", "12", "15", "27", ""),
    ("9", "Dads who stayed in the room and tell us they knew what to do", "11", "17", "28", ""),
    ("C", "Afterwards", None, None, None, ""),
    ("10", "Mothers asked at 6 to 8 weeks", "30", "38", "68", ""),
    ("11", "of Q10, giving any breast milk", "19", "27", "46", ""),
    ("", "      share", 19 / 30, 27 / 38, 46 / 68, "0.0%"),
    ("D", "How we did", None, None, None, ""),
    ("12", "Feedback forms back", "27", "35", "62", ""),
    ("13", "Average mark out of 5", 4.4, 4.6, 4.5, "0.0"),
    ("14", "Antenatal classes held", "14", "16", "30", ""),
    ("15", "Paid staff (full-time equivalent)", 1.8, 2.0, 1.9, "0.0"),
    ("16", "Interpreters' invoices", "£3,120", "£2,865", "£5,985", ""),
    ("17", "Wards and clinics that have begun to use our word cards as routine", "1", "3", "4", ""),
]


def put(
    sheet: Worksheet,
    at: str,
    value: object,
    *,
    bold: bool = False,
    fmt: str = "",
    fill: PatternFill | None = None,
    box: bool = True,
    white: bool = False,
) -> None:
    """Write one cell in the house style."""
    cell = sheet[at]
    cell.value = value  # type: ignore[assignment]
    cell.font = Font(name="Verdana", size=9, bold=bold, color="FFFFFF" if white else "000000")
    cell.alignment = Alignment(wrap_text=box, vertical="center")
    if box:
        cell.border = BOX
    if fill:
        cell.fill = fill
    if fmt:
        cell.number_format = fmt


def draw(path: Path) -> None:
    """Draw the report on the second half of contract year 1."""
    made = Workbook()
    form = made.active
    assert form is not None
    form.title = "Report form"
    for letter, width in zip("ABCDE", (6, 62, 14, 14, 14), strict=True):
        form.column_dimensions[letter].width = width
    put(
        form, "A1", "RAVENSHOLT BOROUGH COUNCIL: half-yearly report, form PH7", bold=True, box=False
    )
    for row, (name, value) in enumerate(
        [
            ("Project", "Marigold Birth Companions: doulas and birth support for migrant women"),
            ("Agreement", "RBC-PH-24-0088, from 1 September 2024 until 31 August 2027"),
            ("Report on", "Contract year 1, second half (March-August 2025)"),
            ("Contact", "Project lead, 01632 960288"),
        ],
        2,
    ):
        put(form, f"A{row}", name, bold=True, box=False)
        put(form, f"C{row}", value, box=False)
    form.merge_cells("A7:E7")
    put(form, "A7", "In brief", bold=True, fill=FILL, white=True)
    put(form, "B8", "Babies on their mothers' own milk at the six-week look-in, March-August")
    put(form, "C8", 27)
    for letter, name in zip(
        "ABCDE",
        ("Q.", "Question", "1st half\nSept-Feb", "2nd half\nMar-Aug", "Year 1"),
        strict=True,
    ):
        put(form, f"{letter}10", name, bold=True, fill=PALE)
    for row, (number, question, first, second, year, fmt) in enumerate(FORM, 11):
        if first is None:
            form.merge_cells(f"A{row}:E{row}")
            put(form, f"A{row}", f"{number}. {question}", bold=True, fill=FILL, white=True)
            continue
        put(form, f"A{row}", number)
        put(form, f"B{row}", question)
        for letter, value_ in zip("CDE", (first, second, year), strict=True):
            put(form, f"{letter}{row}", value_, fmt=fmt)
            form[f"{letter}{row}"].alignment = Alignment(horizontal="right")
    put(form, "A36", "Please return within 20 working days of the end of the half-year.", box=False)

    std = made.create_sheet("Standards")
    for letter, width in zip("ABCDE", (6, 46, 14, 14, 44), strict=True):
        std.column_dimensions[letter].width = width
    put(std, "A1", "Schedule 2: what the grant is for", bold=True, box=False)
    for letter, name in zip(
        "ABCDE", ("No.", "Standard", "Year target", "Minimum", "Read from"), strict=True
    ):
        put(std, f"{letter}3", name, bold=True, fill=PALE)
    lines: list[tuple[str, str, object, object, str, str]] = [
        ("D1", "Women with a doula at the birth", 80, 72, "Q7", ""),
        ("D2", "Women seen by a midwife within 14 days", 0.8, 0.7, "Q2 out of Q1", "0%"),
        ("D3", "Any breast milk at 6 to 8 weeks", 0.65, 0.55, "Q11 out of Q10", "0%"),
        ("D4", "Mothers' average mark out of 5", 4.5, 4.0, "Q13", "0.0"),
        ("D5", "Antenatal classes held", "not set", "not set", "Q14, to be reported only", ""),
        (
            "D6",
            "Lost touch before the birth (less is better)",
            "10% or less",
            "15% at most",
            "Q3 out of Q1",
            "",
        ),
    ]
    for row, (ref, name, target, least, where, fmt) in enumerate(lines, 4):
        for letter, value_ in zip("ABCDE", (ref, name, target, least, where), strict=True):
            put(std, f"{letter}{row}", value_, fmt=fmt if letter in "CD" else "")

    team = made.create_sheet("Our doulas")
    for letter, width in zip("ABCDEFGHIJ", (20, 16, 13, 13, 13, 4, 22, 13, 4, 4), strict=True):
        team.column_dimensions[letter].width = width
    put(team, "A1", "Our volunteer doulas", bold=True, box=False)
    put(team, "A2", "All mothers from the same communities; fares and lunch only", box=False)
    for letter, name in zip(
        "ABCDE",
        ("Speaks", "Doulas on 31 Aug 25", "Hours Sept-Feb", "Hours Mar-Aug", "Hours, year 1"),
        strict=True,
    ):
        put(team, f"{letter}4", name, bold=True, fill=PALE)
    doulas: list[tuple[str, int, float, float]] = [
        ("Arabic", 6, 118, 141),
        ("Tigrinya", 4, 64.5, 83),
        ("Dari or Farsi", 5, 92, 104.5),
        ("Somali", 3, 41, 58),
        ("Ukrainian", 2, 22, 30),
        ("Sylheti", 3, 37.5, 49),
    ]
    for row, (name, many, first_, second_) in enumerate(doulas, 5):
        put(team, f"A{row}", name)
        put(team, f"B{row}", many)
        for letter, hours in zip("CDE", (first_, second_, first_ + second_), strict=True):
            put(team, f"{letter}{row}", hours, fmt="0.0")
    put(team, "A11", "All together", bold=True)
    put(team, "B11", 23, bold=True)
    for letter, hours in zip("CDE", (375, 465.5, 840.5), strict=True):
        put(team, f"{letter}11", hours, bold=True, fmt="0.0")
    put(team, "G4", "Women new to us, born in", bold=True, fill=PALE)
    put(team, "H4", "Mar-Aug 25", bold=True, fill=PALE)
    for row, (name, many) in enumerate(
        [
            ("Eritrea", 13),
            ("Syria", 11),
            ("Afghanistan", 9),
            ("Sudan", 10),
            ("Bangladesh", 7),
            ("Elsewhere", 6),
        ],
        5,
    ):
        put(team, f"G{row}", name)
        put(team, f"H{row}", many)
    put(team, "G11", "All together", bold=True)
    put(team, "H11", 56, bold=True)

    ring = made.create_sheet("Circles")
    for letter, width in zip("ABCDEF", (24, 26, 12, 14, 22, 22), strict=True):
        ring.column_dimensions[letter].width = width
    put(ring, "A1", "Mothers' circles, March to August 2025", bold=True, box=False)
    for letter, name in zip(
        "ABCDEF",
        (
            "Circle",
            "Where",
            "Meetings",
            "Mothers there (all meetings added up)",
            "Meetings the mothers ran with none of us there",
            "Mothers who have begun English or college",
        ),
        strict=True,
    ):
        put(ring, f"{letter}3", name, bold=True, fill=PALE)
    circles: list[tuple[str, str, int, int, int, int]] = [
        ("Jasmine", "St Brannoc's hall", 22, 187, 14, 5),
        ("Red Sea mothers", "Family hub, Quay Road", 18, 133, 6, 4),
        ("Saturday tea", "Library", 11, 74, 0, 2),
        ("Dnipro", "Online and in the park", 9, 52, 9, 3),
    ]
    for row, circle in enumerate(circles, 4):
        for letter, value_ in zip("ABCDEF", circle, strict=True):
            put(ring, f"{letter}{row}", value_)
    put(ring, "A8", "", bold=True)
    put(ring, "B8", "", bold=True)
    for letter, many in zip("CDEF", (60, 446, 29, 14), strict=True):
        put(ring, f"{letter}8", many, bold=True)
    put(ring, "A10", "Jasmine has met since 2022; the hall is free on the 1st Monday.", box=False)
    form.row_dimensions[10].height = 28
    std.row_dimensions[3].height = 18
    team.row_dimensions[4].height = 28
    ring.row_dimensions[3].height = 42
    for sheet in made.worksheets:
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    save_plain(made, path)
