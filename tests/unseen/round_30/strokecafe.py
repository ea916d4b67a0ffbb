"""Stroke recovery cafes and communication partners, quarterly to an ICB, typed in by hand."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.unseen.pen import save_plain

Line = tuple[object, ...]

BOLD = Font(bold=True)
SMALL = Font(italic=True, size=9, color="555555")
BLUE = PatternFill("solid", fgColor="005EB8")
PALE = PatternFill("solid", fgColor="E8EDEE")
WHITE = Font(bold=True, color="FFFFFF")
QUARTERS = ("Q2 24/25", "Q3 24/25", "Q4 24/25", "Q1 25/26")

# Ref, words, threshold, per what, four quarters, year to date, met, comment.
FORM: tuple[Line, ...] = (
    (
        "R1",
        "Number of people with stroke attending a cafe",
        150,
        "a quarter",
        141,
        138,
        149,
        172,
        172,
        "Yes",
        "Kelding open since Feb",
    ),
    ("R2", "Cafe sessions held", 45, "a quarter", 43, 41, 45, 54, 54, "Yes", ""),
    (
        "R3",
        "Referrals contacted in 10 working days",
        0.9,
        "of referrals",
        0.88,
        0.88,
        0.94,
        0.94,
        0.94,
        "Yes",
        "",
    ),
    ("", "   (a) contacted in 10 working days", "", "", 38, 35, 44, 49, 49, "", ""),
    ("", "   (b) referrals", "", "", 43, 40, 47, 52, 52, "", "31 from the stroke unit"),
    (
        "R4",
        "Communication partner pairs, quarter end",
        30,
        "at any time",
        26,
        28,
        29,
        33,
        "n/a",
        "Yes",
        "",
    ),
    (
        "R5",
        "Pairs with a better talking score at review",
        0.7,
        "of reviews",
        0.69,
        0.71,
        0.67,
        0.74,
        0.74,
        "Yes",
        "Score is the 0-20 one",
    ),
    ("", "   (a) score went up", "", "", 11, 12, 10, 14, 14, "", ""),
    ("", "   (b) pairs reviewed", "", "", 16, 17, 15, 19, 19, "", ""),
    (
        "R6",
        "Average wait, referral to first cafe (weeks)",
        4,
        "or less",
        4.2,
        4.4,
        3.9,
        3.6,
        3.6,
        "Yes",
        "Saltby Quay is the slow one",
    ),
    ("", "   (a) weeks waited, added up", "", "", 151, 168, 146, 152, 152, "", ""),
    ("", "   (b) people starting", "", "", 36, 38, 37, 42, 42, "", ""),
    (
        "R7",
        "Six month reviews done and sent to the stroke team",
        0.85,
        "of those due",
        0.82,
        0.81,
        0.88,
        0.87,
        0.87,
        "Yes",
        "",
    ),
    ("", "   (a) done and sent", "", "", 31, 29, 36, 40, 40, "", ""),
    ("", "   (b) due", "", "", 38, 36, 41, 46, 46, "", "2 in hospital, 4 not reached"),
    (
        "R8",
        "People in better spirits since coming",
        0.6,
        "of cards",
        0.64,
        0.61,
        0.63,
        0.65,
        0.65,
        "Yes",
        "See Feedback",
    ),
    ("", "   (a) in better spirits", "", "", 47, 49, 52, 61, 61, "", ""),
    ("", "   (b) cards back", "", "", 74, 80, 83, 94, 94, "", ""),
    (
        "R9",
        "Serious incidents and safeguarding",
        "",
        "report only",
        0,
        1,
        "nil",
        1,
        1,
        "",
        "Fall on the step at Stanmoor, no injury",
    ),
)

# Cafe, mornings held in four quarters, attendances in four quarters.
CAFES: tuple[Line, ...] = (
    ("Wrenfield (Thu)", 13, 12, 12, 13, 231, 214, 209, 238),
    ("Saltby Quay (Tue)", 12, 12, 11, 12, 188, 176, 171, 193),
    ("Harrow Lane (alt. Fri)", 6, 6, 6, 6, 74, 70, 66, 81),
    ("Stanmoor (Wed)", 12, 11, 12, 12, 162, 149, 158, 170),
    ("Kelding (Mon)", "-", "-", 5, 11, "-", "-", 41, 118),
    ("All cafes", 43, 41, 46, 54, 655, 609, 645, 800),
)

# Four quarters and the four added up, where somebody did. The checks were added up wrongly.
HOSTS: tuple[Line, ...] = (
    ("First-timers", 36, 38, 37, 42, 153),
    ("Average at each morning", 15.2, 14.9, 14, 14.8, ""),
    ("Seats we can offer in a week", 80, 80, 96, 96, ""),
    ("Blood pressure checks done", 118, 109, 126, 151, 494),
    ("   found high and GP has since changed the tablets", 6, 5, 8, 9, 28),
    ("Rode the bus alone, first time since the stroke", 7, 5, 6, 11, 29),
    ("Driving again (passed the assessment)", 3, 2, 2, 4, 11),
    ("Back at work or at own business", 2, 1, 3, 3, 9),
    ("Orders own drink at the counter now, could not at first visit", 9, 10, 8, 14, 41),
    ("Tables hosted by a member with aphasia", 21, 22, 27, 35, 105),
    ("Hall hire £", 1720, 1640, 1890, 2205, 7455),
    ("Tea, cake, printing £", 412.6, 398.15, 431.9, 507.35, 1750),
)

WHO: tuple[Line, ...] = (
    ("Under 65", 48, 46, 51, 60),
    ("Has aphasia", 62, 60, 64, 75),
    ("Second or later stroke", 22, 21, 25, 27),
    ("Comes with a carer", 83, 80, 86, 101),
    ("Asian or Black heritage", "<5", 6, 7, 9),
)

PAIRING: tuple[Line, ...] = (
    ("New pairs made", 7, 8, 6, 9),
    ("Visits made", 201, 214, 208, 247),
    ("Waiting for a partner (quarter end)", 9, 11, 8, 5),
    ("Speech therapy hours the community team could use elsewhere", 22, 24.5, 26, 31.5),
    ("Supervision evenings", 3, 3, 3, 3),
)

# Pair, cafe, together since, visits, talking first and now, carer strain first and now.
PAIRS: tuple[Line, ...] = (
    ("P14", "Wrenfield", "Sep 24", 11, 6, 10, 17, 12),
    ("P17", "Wrenfield", "Oct 24", 12, 4, 7, 20, 16),
    ("P18", "Stanmoor", "Oct 24", 9, 9, 9, 11, 12),
    ("P20", "Saltby Quay", "Nov 24", 12, 7, 11, "n/a", "n/a"),
    ("P21", "Saltby Quay", "Nov 24", 10, 11, 14, 13, 9),
    ("P22", "Harrow Lane", "Nov 24", 6, 5, 4, 18, 18),
    ("P23", "Stanmoor", "Dec 24", 13, 8, 12, 15, 10),
    ("P25", "Wrenfield", "Jan 25", 11, 3, 6, 22, 17),
    ("P26", "Kelding", "Feb 25", 8, 10, 13, "n/a", "n/a"),
    ("P28", "Stanmoor", "Feb 25", 9, 12, 11, 9, 8),
    ("P29", "Kelding", "Mar 25", 7, 6, 8, 16, 16),
)

FAMILIES: tuple[Line, ...] = (
    ("Carers known to us at quarter end", 96, 108),
    ("New carers", 14, 19),
    ("Carers' evenings", 3, 3),
    ("Information packs posted", 41, 52),
    ("Emergency taxi fund spent (£)", 86.4, 112.5),
    (),
    ("'Talking Together' for relatives - places", 16, 16),
    ("   relatives who took it", 13, 15),
    ("   meals and phone calls at home are easier (asked 6 weeks on)", 9, 12),
    (),
    ("Carers back at work or doing longer hours", 2, 4),
    ("Carers who had put off their own GP or hospital visit and have now been", 5, 7),
    ("Couples who had a day out or a holiday, first since the stroke", 6, 8),
)

# Newest quarter first.
VOLUNTEERS: tuple[Line, ...] = (
    ("Volunteers on the books at quarter end", 47, 44, 41, 39),
    ("   of them had a stroke themselves", 18, 16, 14, 13),
    ("   of them speech therapy students", 8, 7, 7, 5),
    ("Hours given", 1312, 1204, 1138, 1090),
    ("Joined", 6, 5, 4, 3),
    ("Left", 3, 2, 2, 4),
    ("Went into paid work or training", 2, 1, 1, "nil"),
    ("Training evenings", 2, 1, 2, 1),
    ("DBS checks outstanding", 3, 1, 2, 0),
    ("Happy with their support (asked each January)", "not asked", 38, "not asked", "not asked"),
    ("Travel paid £", 214.3, 198.75, 187.2, 176),
    (),
    ("Shops, banks and surgeries visited", 12, 9, 11, 8),
    ("   that now have picture menus, signs or a quiet till", 5, 3, 4, 2),
)

THANKS: tuple[Line, ...] = (
    ("B.O.", "Host, Wrenfield", "2021", 74),
    ("C.L.", "Host, Saltby Quay", "2022", 61.5),
    ("D.A.", "Comm. partner", "2023", 38),
    ("F.M.", "Kitchen, Stanmoor", "2019", 52),
    ("G.H.", "Comm. partner", "2024", 29.5),
    ("J.W.", "Driver", "2022", 66),
    ("N.S.", "Host, Kelding", "2025", 44),
)

CARDS: tuple[Line, ...] = (
    ("In better spirits than when I first came", 61, 18, 11, 4),
    ("Less lonely", 57, 20, 13, 4),
    ("Have changed my food, salt or smoking", 39, 24, 27, 4),
    ("The hosts are friendly", 91, 2, 0, 1),
    ("The cafe is easy to get to", 70, 15, 8, 1),
)

NOTES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Cafes",
        (
            "Kelding has settled in and moved from alternate Mondays to every week after Easter.",
            (
                "A former bus driver at Harrow Lane read to his granddaughter's class in May, "
                "the first time he has read aloud since his stroke."
            ),
            "The lift at Saltby Quay was out for 3 weeks and 2 mornings were held in the foyer.",
        ),
    ),
    (
        "Partners and families",
        (
            (
                "Five wives from Stanmoor have set up their own swimming morning and "
                "say it is the one hour they do not worry."
            ),
            "We aim to have 36 pairs by the end of September.",
            (
                "The community therapy team tell us they have closed 7 people early "
                "because the partner could carry on the exercises."
            ),
        ),
    ),
    (
        "Other",
        (
            (
                "The threshold of 45 cafe sessions is per quarter and the ICB has agreed "
                "to look at it again in October."
            ),
            "Our co-ordinator at Wrenfield left in May and the post was empty for 5 weeks.",
            "We gave 4 talks to GP practices and left 200 leaflets on the ward.",
            "An autumn course for 16 new partners is planned.",
        ),
    ),
)


def _put(sheet: Worksheet, row: int, line: Line, column: int = 1) -> None:
    """Write the cells of a line that hold something."""
    for at, value in enumerate(line, column):
        if value != "":
            cell = sheet.cell(row, at, value)
            if isinstance(value, float) and value < 1:
                cell.number_format = "0%"
            if value in {"-", "<5", "n/a", "nil", "not asked"}:
                cell.alignment = Alignment(horizontal="right")


def _head(sheet: Worksheet, row: int, line: Line, column: int = 1) -> None:
    """Write headings on blue."""
    for at, value in enumerate(line, column):
        cell = sheet.cell(row, at, value)
        cell.font = WHITE
        cell.fill = BLUE
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _title(sheet: Worksheet, words: str, note: str = "") -> None:
    """Write the title of a tab and the small note under it."""
    sheet["A1"] = words
    sheet["A1"].font = Font(bold=True, size=13)
    if note:
        sheet["A2"] = note
        sheet["A2"].font = SMALL


def _widths(sheet: Worksheet, *widths: int) -> None:
    """Set the widths of the first columns, and print a tab across one page."""
    for at, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFGHIJK"[at]].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0


def _form(sheet: Worksheet) -> None:
    """Write the return of the ICB."""
    _title(sheet, "NHS Marlshire Integrated Care Board - Long Term Conditions, provider return")
    for row, words in enumerate(
        (
            ("Provider", "Tidewell Stroke Friends"),
            ("Service", "Stroke recovery cafes and communication partners"),
            ("Contract", "MICB/LTC/0217 (1 April 2024 to 31 March 2027)"),
            ("Return for", "Quarter 1 2025/26: April - June 2025"),
            ("Completed by", "M. Teal, Service Manager, 11/07/2025"),
        ),
        2,
    ):
        _put(sheet, row, words)
        sheet.cell(row, 1).font = BOLD
    _head(
        sheet,
        8,
        ("Ref", "Requirement", "Threshold", "", *QUARTERS, "YTD 25/26", "Met?", "Provider comment"),
    )
    for row, line in enumerate(FORM, 9):
        _put(sheet, row, line)
        if line[0]:
            for column in range(1, 12):
                sheet.cell(row, column).fill = PALE
    sheet["B29"] = "Last four quarters to be shown. Please do not add rows to this sheet."
    sheet["B29"].font = SMALL
    _widths(sheet, 12, 50, 10, 13, 9, 9, 9, 9, 10, 7, 36)
    sheet.freeze_panes = "C9"


def _cafes(sheet: Worksheet) -> None:
    """Write the cafes, what the hosts tick, and who came."""
    _title(sheet, "Cafes", "From the host sheets. Kelding opened 24 February 2025")
    sheet["B4"] = "Mornings held"
    sheet["F4"] = "Attendances"
    sheet.merge_cells("B4:E4")
    sheet.merge_cells("F4:I4")
    _head(sheet, 5, ("", *QUARTERS, *QUARTERS))
    for row, line in enumerate(CAFES, 6):
        _put(sheet, row, line)
    for column in range(1, 10):
        sheet.cell(11, column).font = BOLD
    _head(sheet, 14, ("Hosts' tick sheet, all cafes", *QUARTERS, "4 qtrs"))
    for row, line in enumerate(HOSTS, 15):
        _put(sheet, row, line)
    _head(sheet, 29, ("Who they are (different people)", *QUARTERS))
    for row, line in enumerate(WHO, 30):
        _put(sheet, row, line)
    _widths(sheet, 54, 10, 10, 10, 10, 10, 10, 10, 10)


def _partners(sheet: Worksheet) -> None:
    """Write the communication partners and the pairs that were reviewed."""
    _title(sheet, "Communication partners")
    _head(sheet, 3, ("", "Jul-Sep 24", "Oct-Dec 24", "Jan-Mar 25", "Apr-Jun 25"))
    for row, line in enumerate(PAIRING, 4):
        _put(sheet, row, line)
    sheet["A11"] = "Pairs reviewed April to June 2025"
    sheet["A11"].font = BOLD
    sheet["A12"] = (
        "Those who agreed to be listed. Talking 0-20, higher is better. Strain 0-26, lower."
    )
    sheet["A12"].font = SMALL
    _head(
        sheet,
        13,
        (
            "Pair",
            "Cafe",
            "Together since",
            "Visits this quarter",
            "Talking at start",
            "Talking now",
            "Carer strain at start",
            "Carer strain now",
        ),
    )
    for row, line in enumerate(PAIRS, 14):
        _put(sheet, row, line)
    sheet["A26"] = "n/a = lives alone, no carer"
    sheet["A26"].font = SMALL
    _widths(sheet, 52, 13, 14, 12, 12, 12, 12, 12)


def _people(families: Worksheet, helpers: Worksheet) -> None:
    """Write the families and the volunteers."""
    _title(families, "Carers and families", "Only kept properly since January")
    _head(families, 4, ("", "Jan - Mar 2025", "Apr - Jun 2025"))
    for row, line in enumerate(FAMILIES, 5):
        _put(families, row, line)
    _widths(families, 66, 15, 15)

    _title(helpers, "Volunteers")
    _head(helpers, 3, ("", *reversed(QUARTERS)))
    for row, line in enumerate(VOLUNTEERS, 4):
        _put(helpers, row, line)
    _head(helpers, 21, ("Thank you list, Q1", "What they do", "Since", "Hours"))
    for row, line in enumerate(THANKS, 22):
        _put(helpers, row, line)
    _widths(helpers, 52, 19, 11, 11, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook()
    first = made.worksheets[0]
    first.title = "ICB return"
    _form(first)
    _cafes(made.create_sheet("Cafes"))
    _partners(made.create_sheet("Partners"))
    _people(made.create_sheet("Families"), made.create_sheet("Volunteers"))

    cards = made.create_sheet("Feedback")
    _title(cards, "Cafe cards, Q1 (April to June 2025)")
    _put(cards, 3, ("Cards given out", 172))
    _put(cards, 4, ("Cards back", 94))
    _head(cards, 6, ("Picture card: point to one", "Yes", "A bit", "No", "Left blank"))
    for row, line in enumerate(CARDS, 7):
        _put(cards, row, line)
    _widths(cards, 44, 10, 10, 10, 12)

    notes = made.create_sheet("Notes")
    _title(notes, "Notes for the contract meeting, July 2025")
    row = 3
    for heading, sentences in NOTES:
        notes.cell(row, 1, heading).font = BOLD
        for sentence in sentences:
            row += 1
            notes.cell(row, 1, sentence).alignment = Alignment(wrap_text=True)
        row += 2
    _widths(notes, 100)
    save_plain(made, path)
