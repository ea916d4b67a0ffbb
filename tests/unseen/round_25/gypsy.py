"""Health mediators on Gypsy, Roma and Traveller sites: quarterly return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from tests.unseen.pen import save_plain

# Ref, measure, target, last year, four quarters, the year; lines without a ref are workings.
RETURN: tuple[tuple[object, ...], ...] = (
    ("G1", "Planned site visits made", 0.9, 0.86, 0.9242, 0.9412, 0.9167, 0.9459, 0.9321),
    ("", "visits made", "", "", 61, 64, 66, 70, 261),
    ("", "visits planned", "", "", 66, 68, 72, 74, 280),
    (
        "G2",
        "Children found behind with jabs, caught up in 12 weeks",
        0.7,
        0.64,
        0.7037,
        0.7586,
        0.7742,
        0.8056,
        0.7642,
    ),
    ("", "caught up", "", "", 19, 22, 24, 29, 94),
    ("", "found behind", "", "", 27, 29, 31, 36, 123),
    ("G3", "MMR doses given on site", 120, 97, 26, 31, 34, 41, 132),
    ("G4", "Flu jab taken by those offered it", 0.6, 0.55, "n/a", "n/a", 0.617, 0.6364, 0.622),
    ("", "had it", "", "", "n/a", "n/a", 58, 21, 79),
    ("", "offered", "", "", "n/a", "n/a", 94, 33, 127),
    ("G5", "Signed on with a GP with our help", 80, 71, 18, 22, 19, 27, 86),
    ("G6", "Blood pressure and health checks", 160, "not collected", 36, 44, 38, 49, 167),
    ("G7", "Days from asking to first visit (average)", 10, 13.6, 11.2, 9.8, 9.1, 8.4, 9.5),
    ("G8", "Awareness sessions for NHS and council staff", 12, 9, 3, 2, 4, 4, 13),
    ("G9", "Safeguarding concerns passed on", "none set", 4, "nil", 1, "nil", 2, 3),
)

REMARKS = {
    "G1": "Old Brickfield lane shut in Feb",
    "G4": "Season starts 1 October",
    "G6": "New this year",
    "G7": "Lower is better",
}

# Site, sort, pitches, families, visits by quarter, MMR doses by quarter, remark.
SITES: tuple[tuple[object, ...], ...] = (
    ("Long Acre", "Council site", 18, 16, 10, 11, 11, 12, 5, 6, 6, 8, ""),
    ("Millers Drove", "Council site", 14, 14, 9, 9, 10, 10, 4, 5, 5, 6, ""),
    ("Kezia's Yard", "Private", 6, 5, 6, 6, 6, 7, 2, 2, 3, 3, "ring Aunt first"),
    ("Fenny Cross", "Private", 10, 9, 8, 8, 9, 9, 3, 4, 4, 5, ""),
    ("Old Brickfield", "Unauthorised", "-", 9, 7, 8, 6, 5, 3, 3, 2, 1, "moved off Feb"),
    ("Marsh Lane", "Houses, Roma", "n/a", 31, 11, 12, 13, 15, 6, 7, 9, 11, ""),
    ("Docks Road", "Flats, Roma", "n/a", 22, 6, 7, 7, 8, 3, 4, 4, 6, "stairs, no pram"),
    ("Roadside", "Moving on", "-", "<5", 4, 3, 4, 4, 0, 0, 1, 1, ""),
    # The families were counted by hand, the roadside ones among them.
    ("ALL", "", 48, 109, 61, 64, 66, 70, 26, 31, 34, 41, ""),
)

# Date, place, who went, children's jabs, adults' jabs, checks, high pressure found, treated since.
CLINICS: tuple[tuple[object, ...], ...] = (
    (date(2025, 4, 24), "Long Acre, the wash block", "MS, KD", 9, 4, 11, 3, 2),
    (date(2025, 6, 5), "Marsh Lane community room", "IV, LC", 14, 6, 13, 2, 2),
    (date(2025, 7, 17), "Fenny Cross, in the van", "MS, TQ", 8, 3, 9, 2, 1),
    (date(2025, 9, 11), "Millers Drove", "KD, TQ", 7, 5, 12, 3, 3),
    (date(2025, 10, 9), "Marsh Lane community room", "IV, LC", 16, 24, 10, 2, 1),
    (date(2025, 11, 20), "Long Acre, the wash block", "MS, KD", 11, 18, 12, 4, 3),
    (date(2026, 1, 22), "Docks Road, ground floor flat", "IV, LC", 12, 10, 14, 3, 2),
    (date(2026, 2, 26), "Kezias Yard", "MS", 6, 3, 7, 0, 0),
    (date(2026, 3, 19), "Marsh Lane community room", "IV, BN", 17, 7, 15, 4, 4),
)

# Lines by quarter; a line of one word is a heading.
CHANGED: tuple[tuple[object, ...], ...] = (
    ("Health",),
    ("Women who had their first ever smear", 8, 11, 9, 14),
    ("Off cigarettes four weeks on", 3, 5, 4, 6),
    ("Down at the hospital as never turning up, going now", 7, 9, 8, 12),
    ("Babies still breastfed at six weeks", 4, 3, 5, 6),
    ("Letters read out over the phone", 141, 156, 148, 163),
    ("Lifts to appointments", 52, 61, 58, 66),
    ("Home, school and money",),
    ("Children back on a school roll", 4, 6, 9, 5),
    ("Pitches that got water or a mended toilet block after we wrote", 0, 6, 0, 12),
    ("Benefits won for families (£ a year)", 8400, 12650, 9875.5, 14220),
    ("Grown-ups who can now read their own appointment letter", 3, 4, 6, 7),
    ("Forms filled in", 33, 41, 36, 44),
    ("Surgeries and health visitors",),
    ("Surgeries that stopped asking for proof of address", 1, 2, 1, 3),
    ("Families health visitors now see without one of us there", 3, 4, 6, 8),
    ("Meetings with surgeries", 5, 6, 4, 7),
    ("Mileage (£)", 612.45, 655.2, 640.8, 701.1),
    ("Families seen",),
    ("Irish Traveller", 38, 36, 41, 40),
    ("Romany Gypsy", 29, 31, 30, 33),
    ("Roma", 44, 47, 49, 53),
)

MEDIATORS: tuple[tuple[object, ...], ...] = (
    ("MS", "Irish Traveller", 30, 21),
    ("KD", "Romany Gypsy", 22.5, 18),
    ("TQ", "Romany Gypsy", 15, 11),
    ("IV", "Roma (Slovak)", 30, 24),
    ("LC", "Roma (Romanian)", 22.5, 19),
    ("BN", "Roma (Romanian)", 15, 9),
    ("EH", "Irish Traveller", 7.5, 7),
)

TEAM: tuple[tuple[object, ...], ...] = (
    ("Mediators who are Gypsy, Roma or Traveller themselves", 5, 6, 6, 7),
    ("Mediators who passed the Level 3 health certificate", 0, 2, "nil", 3),
    ("Jab champions: mums and grandmothers who talk to neighbours", 9, 11, 13, 14),
    ("Hours champions gave, not paid", 86, 102, 118, 131),
    ("Champions gone into a paid job", 1, 0, 2, 1),
    ("Women's evenings that residents run with none of us there", 2, 4, 6, 9),
    ("Training days", 3, 2, 4, 2),
    ("One-to-one supervisions", 21, 23, 22, 25),
    ("Posts empty (WTE)", 1, 1, 0.5, "nil"),
)

# Family, site, first seen, children, jabs behind first and now, school days missed, ladder.
REGISTER: tuple[tuple[object, ...], ...] = (
    ("F011", "Long Acre", date(2025, 4, 10), 3, 5, 0, 14, 9, 4, 6),
    ("F014", "Marsh Lane", date(2025, 5, 1), 4, 8, 1, 22, 15, 3, 6),
    ("F017", "Millers Drove", date(2025, 5, 29), 2, 2, 0, 6, 6, 6, 7),
    ("F023", "Fenny Cross", date(2025, 7, 3), 5, 9, 3, 31, 18, 3, 5),
    ("F026", "Docks Road", date(2025, 8, 14), 1, 3, 0, "n/a", "n/a", 5, 5),
    ("F030", "Marsh Lane", date(2025, 10, 16), 3, 6, 2, 17, 19, 4, 5),
    ("F034", "Kezia's Yard", date(2025, 11, 6), 2, 2, 0, 11, 7, 5, 7),
    ("F037", "Docks Road", date(2026, 1, 15), 2, 4, 1, 20, 12, 2, 5),
    ("F041", "Long Acre", date(2026, 2, 5), 4, 7, 5, 26, 21, 4, 4),
)

ASKED: tuple[tuple[object, ...], ...] = (
    ("Asked (face to face)", 29, 32, 35, 39),
    ("Pleased or very pleased with the mediator", 27, 30, 33, 37),
    ("Trust the surgery more than a year ago", 12, 16, 18, 23),
    ("Did not want it written down", 4, 5, 3, 4),
)

VOICES: tuple[tuple[str, str], ...] = (
    (
        "KD",
        "A grandmother at Millers Drove who would never see a doctor has had her cataract done and "
        "is driving again.",
    ),
    (
        "IV",
        "Three of the Roma dads now take turns to bring neighbours' children to the baby clinic.",
    ),
    ("Office", "The fridge for the vaccines broke on 6 November and one clinic was put off."),
    (
        "MS",
        "The school at Fenny Cross says two girls who left at eleven are sitting their exams this "
        "summer.",
    ),
    (
        "TQ",
        "The council shut the lane at Old Brickfield in February and 9 families went on the "
        "roadside.",
    ),
    ("Office", "Picture leaflets were handed to about 200 people at the October horse fair."),
    (
        "MS",
        "Midwives are let onto Long Acre by themselves now, which has not happened for years.",
    ),
    ("Office", "Two mediators were on maternity leave from August to January."),
    ("Office", "The contract asks for 120 MMR doses and 80 people signed on with a GP."),
    ("Office", "Next year we want to train two more mediators who speak Romani."),
    ("LC", "A survey of 45 families will go in with the next return."),
)

GREEN = PatternFill("solid", fgColor="E2EFDA")
THIN = Border(*(Side(style="thin", color="A6A6A6") for _ in range(4)))
DAY = "dd mmm yyyy"


def _put(sheet: Any, row: int, column: int, values: tuple[object, ...]) -> None:
    """Write a row of cells, leaving out the empty ones."""
    for place, value in enumerate(values, column):
        if value != "":
            cell = sheet.cell(row, place, value)
            if isinstance(value, date):
                cell.number_format = DAY


def _head(sheet: Any, row: int, column: int, values: tuple[object, ...]) -> None:
    """Write a row of headings."""
    for place, value in enumerate(values, column):
        cell = sheet.cell(row, place, value)
        cell.font = Font(bold=True)
        cell.fill = GREEN
        cell.border = THIN
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if max(len(str(value)) for value in values[1:]) > 11:
        sheet.row_dimensions[row].height = 44


def _title(sheet: Any, *lines: str) -> None:
    """Write what stands at the top of a sheet, and set the page."""
    for row, line in enumerate(lines, 1):
        sheet.cell(row, 1, line).font = Font(bold=row == 1, size=13 if row == 1 else 10)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _widths(sheet: Any, **widths: float) -> None:
    """Set the widths of columns."""
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = width


def _return(sheet: Any) -> None:
    """Write the form of the council."""
    _title(sheet, "Ellenshire County Council - Public Health", "Quarterly monitoring form 2025-26")
    for row, (name, value) in enumerate(
        (
            ("Provider:", "Crossed Lanes Health Mediators"),
            ("Service:", "Gypsy, Roma and Traveller health outreach and immunisation"),
            ("Contract no.:", "ECC/PH/2417 (1 October 2023 to 30 September 2027)"),
            ("Quarter:", "Quarter 4, January to March 2026"),
        ),
        4,
    ):
        _put(sheet, row, 1, (name, "", value))
    heads = ("Ref", "Measure", "Target 2025-26", "2024-25 outturn", "Q1", "Q2", "Q3", "Q4")
    _head(sheet, 9, 1, (*heads, "Year", "Provider remark"))
    for row, line in enumerate(RETURN, 10):
        _put(sheet, row, 1, line)
        share = line[0] in ("G1", "G2", "G4")
        for column in range(3, 10):
            cell = sheet.cell(row, column)
            cell.alignment = Alignment(horizontal="right")
            if share:
                cell.number_format = "0.0%"
        if line[0]:
            sheet.cell(row, 10, REMARKS.get(str(line[0])))
        else:
            sheet.cell(row, 2).font = Font(italic=True)
            sheet.cell(row, 2).alignment = Alignment(indent=2)
    sheet.cell(26, 1, "Sent by the co-ordinator on 17 April 2026. Q1 to Q3 as in earlier returns.")
    _widths(sheet, A=12, B=52, C=13, D=13, I=10, J=32)


def _sites(sheet: Any) -> None:
    """Write the sites, with the quarters under two headings."""
    _title(sheet, "Sites and streets we go to, 2025-26")
    for first, last, words in (("E", "H", "Visits made"), ("I", "L", "MMR doses given")):
        sheet.merge_cells(f"{first}3:{last}3")
        sheet[f"{first}3"] = words
        sheet[f"{first}3"].font = Font(bold=True)
        sheet[f"{first}3"].alignment = Alignment(horizontal="center")
    quarters = ("Q1", "Q2", "Q3", "Q4")
    _head(
        sheet,
        4,
        1,
        ("Site", "Sort", "Pitches", "Families 31 Mar 2026", *quarters, *quarters, "Remark"),
    )
    for row, line in enumerate(SITES, 5):
        _put(sheet, row, 1, line)
    for cell in sheet[13]:
        cell.font = Font(bold=True)
    sheet.cell(15, 1, "Families on the roadside under 5 are not shown; they are in the line ALL.")
    _widths(sheet, A=18, B=16, M=20)


def _clinics(sheet: Any) -> None:
    """Write the list of pop-up clinics."""
    _title(sheet, "Pop-up clinics on sites", "Nurse from the Trust comes with us")
    numbers = ("Children's jabs", "Adults' jabs", "Checks", "High blood pressure found")
    _head(sheet, 4, 1, ("Date", "Where", "Mediators", *numbers, "...on tablets since"))
    for row, line in enumerate(CLINICS, 5):
        _put(sheet, row, 1, line)
    _put(sheet, 14, 1, ("Total", "", "", 100, 80, 103, 23, 18))
    _widths(sheet, A=14, B=32, C=12, D=11, E=11, F=11, G=13, H=13)


def _changed(sheet: Any) -> None:
    """Write what the mediators see change, under four headings."""
    _title(sheet, "What changed for families (kept by the mediators)")
    at = 3
    for line in CHANGED:
        if len(line) == 1:
            at += 1 if at > 3 else 0
            _head(sheet, at, 1, (line[0], "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26"))
        else:
            _put(sheet, at, 1, line)
            if "£" in str(line[0]):
                for column in range(2, 6):
                    sheet.cell(at, column).number_format = "#,##0.00"
        at += 1
    _widths(sheet, A=60, B=12, C=12, D=12, E=12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    made.properties.title = "Crossed Lanes return"
    _return(made.active)
    made.active.title = "Form"
    _sites(made.create_sheet("Sites"))
    _clinics(made.create_sheet("Clinics"))
    _changed(made.create_sheet("What changed"))

    team = made.create_sheet("Mediators & champions")
    _title(team, "Mediators in post at 31 March 2026")
    _head(team, 2, 1, ("Who", "Community", "Hours a week", "Families"))
    for row, line in enumerate(MEDIATORS, 3):
        _put(team, row, 1, line)
    _head(team, 12, 1, ("By quarter, 2025-26", "", "Q1", "Q2", "Q3", "Q4"))
    for row, line in enumerate(TEAM, 13):
        _put(team, row, 1, line[:1])
        _put(team, row, 3, line[1:])
    _widths(team, A=40, B=22, C=11, D=11)

    register = made.create_sheet("Register (sample)")
    _title(
        register,
        "Family register, April 2025 to March 2026",
        "Sample for the council: one family in twelve, no names",
        "Ladder: how life is for mum, 1 at the bottom to 10 at the top",
    )
    marks = (
        "Jabs behind at first visit",
        "Jabs behind now",
        "School days missed Oct-Dec",
        "School days missed Jan-Mar",
    )
    _head(
        register,
        5,
        1,
        ("Family", "Site", "First seen", "Children", *marks, "Ladder first visit", "Ladder now"),
    )
    for row, line in enumerate(REGISTER, 6):
        _put(register, row, 1, line)
    _widths(register, B=16, C=14, E=13, F=13, G=13, H=13)

    voices = made.create_sheet("Voices")
    _title(voices, "What people told us")
    _head(voices, 3, 1, ("", "Asked on the doorstep", "Q1", "Q2", "Q3", "Q4"))
    for row, line in enumerate(ASKED, 4):
        _put(voices, row, 2, line)
    _head(voices, 10, 1, ("From", "Heard and seen this year"))
    for row, pair in enumerate(VOICES, 11):
        _put(voices, row, 1, pair)
        voices.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
    _widths(voices, A=10, B=84)
    save_plain(made, path)
