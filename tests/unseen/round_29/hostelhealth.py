"""Nurses and peer advocates in five hostels, a quarterly return to a council (Q2)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, Q1 (number, out of), Q2 (number, out of), RAG, comment.
INDICATORS: tuple[tuple[object, ...], ...] = (
    (
        "H1",
        "New residents seen by the team",
        260,
        71,
        None,
        64,
        None,
        "G",
        "135 of 260 at half year",
    ),
    (
        "H2",
        "Health check and plan done within 14 days of moving in",
        0.8,
        52,
        68,
        55,
        66,
        "G",
        "Q1: no nurse at Lark Court for most of May",
    ),
    ("H3", "No GP at move-in, now registered", 0.9, 29, 33, 31, 34, "G", ""),
    ("H4", "In-reach sessions held", 420, 104, None, 108, None, "G", "By hostel on next tab"),
    ("H5", "Appointments kept where an advocate went along", 0.75, 61, 83, 74, 95, "G", ""),
    (
        "H6",
        "Wellbeing score (SWEMWBS) up at 12 week review",
        0.6,
        24,
        41,
        30,
        46,
        "A",
        "Several moved on before review",
    ),
    (
        "H7",
        "Average days, moving in to first conversation",
        5,
        326,
        68,
        290,
        66,
        "G",
        "Low is good",
    ),
    ("H8", "New peer advocates through induction", 12, 3, None, 4, None, "G", ""),
    ("H9", "Safeguarding alerts (report only)", "none", 2, None, "nil", None, "", ""),
)

HOSTEL_HEADS = (
    "Hostel",
    "Beds",
    "Residents on last day",
    "Sessions held",
    "People seen",
    "Drop-in visits",
    "999 not needed, advocate settled it",
    "Overdoses where residents gave naloxone and the person came round",
    "Groups residents run themselves",
)

# The last line of the second quarter was typed in; its drop-in visits are one short.
HOSTELS: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "QUARTER 1 - April to June 2025",
        (
            ("Gannet House", 42, 41, 26, 57, 148, 3, 1, 1),
            ("The Old Maltings", 36, 34, 24, 44, 121, 2, 2, 1),
            ("St Wulfstan's", 30, 30, 22, 39, 97, 1, "nil", 0),
            ("Pinder Street", 24, 22, 20, 31, 84, 2, 1, 1),
            ("Lark Court (women)", 16, 15, 12, 18, 52, 1, "nil", 1),
            ("All five", 148, 142, 104, 189, 502, 9, 4, 4),
        ),
    ),
    (
        "QUARTER 2 - July to September 2025",
        (
            ("Gannet House", 42, 42, 27, 60, 155, 4, 2, 2),
            ("The Old Maltings", 36, 35, 25, 46, 130, 3, 1, 1),
            ("St Wulfstan's", 28, 27, 22, 37, 92, 2, 1, 1),
            ("Pinder Street", 24, 24, 21, 33, 90, 2, 1, 1),
            ("Lark Court (women)", 16, 16, 13, 21, 61, 1, "nil", 2),
            ("All five", 146, 144, 108, 197, 527, 12, 5, 7),
        ),
    ),
)

# Line and six months; a line of one word is a heading.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("WHAT WE DID",),
    ("New residents seen", 24, 22, 25, 21, 20, 23),
    ("Blood pressures taken", 61, 58, 66, 63, 54, 70),
    ("Dressings changed", 88, 93, 81, 97, 90, 102),
    ("Flu and Covid jabs given", "n/a", "n/a", "n/a", "n/a", "n/a", 22),
    ("Reminder knocks and texts", 205, 198, 221, 214, 187, 230),
    ("WHAT CAME OF IT",),
    ("Long-standing wounds healed over", 3, 4, 3, 5, 4, 6),
    ("Off cigarettes for four weeks", 2, 1, 3, 2, 3, 4),
    ("Hepatitis C cleared (treatment finished)", 0, 1, 1, 2, 0, 2),
    ("Teeth sorted, out of pain", 2, 2, 1, 3, 2, 4),
    ("Notice to leave withdrawn after we spoke up", 1, 2, 0, 1, 2, 3),
    ("New sickness or disability benefit in payment, £ a week", 146.6, 210.25, 98.4, 187.9, 233.1)
    + (164.75,),
    ("Back in touch with family", 2, 3, 2, 4, 2, 3),
    ("Moved on to a place of their own", 3, 2, 4, 3, 5, 4),
    ("WHO THE NEW RESIDENTS WERE",),
    ("Women", 7, 6, 8, 6, 5, 7),
    ("Under 25", "<5", 5, 6, "<5", 6, "<5"),
    ("On the street the month before", 11, 9, 12, 8, 10, 11),
)

# No., initials, based at, began, lived in a hostel, units, hours Q1, hours Q2, residents, now
ADVOCATES: tuple[tuple[object, ...], ...] = (
    (1, "RB", "Gannet House", date(2024, 2, 5), "Y", 4, 46, 51.5, 6, "lead advocate"),
    (2, "JK", "Gannet House", date(2024, 6, 10), "Y", 4, 38.5, 40, 5, ""),
    (3, "MO", "The Old Maltings", date(2024, 3, 18), "Y", 4, 41, 22, 3, "Care job from August"),
    (4, "SL", "The Old Maltings", date(2024, 11, 4), "N", 3, 29, 33, 4, ""),
    (5, "DP", "St Wulfstan's", date(2024, 9, 2), "Y", 4, 35, 37.5, 5, ""),
    (6, "AW", "St Wulfstan's", date(2025, 1, 13), "Y", 2, 18, 24, 3, "own flat since July"),
    (7, "TF", "Pinder Street", date(2024, 9, 2), "Y", 3, 27.5, "left", "left", "Moved to coast"),
    (8, "CN", "Lark Court", date(2025, 2, 3), "Y", 3, 24, 28, 4, ""),
    (9, "GH", "Pinder Street", date(2025, 4, 28), "Y", 2, 14, 26.5, 4, ""),
    (10, "EV", "Lark Court", date(2025, 5, 12), "Y", 2, 9.5, 21, 3, ""),
    (11, "PS", "The Old Maltings", date(2025, 6, 2), "Y", 1, 6, 19, 3, ""),
    (12, "LM", "Gannet House", date(2025, 7, 14), "Y", 1, "-", 16.5, 2, ""),
    (13, "KA", "Pinder Street", date(2025, 7, 14), "Y", 1, "-", 15, 2, ""),
    (14, "BT", "St Wulfstan's", date(2025, 8, 18), "N", 0, "-", 9, 1, ""),
    (15, "ND", "Lark Court", date(2025, 9, 8), "Y", 0, "-", 4, 0, "shadowing CN"),
)

ADVOCATE_LINES: tuple[tuple[object, ...], ...] = (
    ("On the rota who have lived in a hostel themselves", 10, 12),
    ("Supervision meetings held", 18, 23),
    ("Taken on in a paid job", 1, 2),
    ("Left the hostel for their own front door", 2, 1),
    ("Steadier in themselves than when they began (asked in last week)", 7, 10),
    ("Fares and lunches (£)", 418.6, 502.15),
    ("Nurse posts empty (WTE)", 0.6, 0.4),
)

VIEWS: tuple[tuple[object, ...], ...] = (
    ("Residents",),
    ("Cards back", 38, 44),
    ("Would tell a mate to come", 35, 41),
    ("Trust a doctor or nurse more than before", 21, 29),
    ("Feel less alone in the hostel", 24, 31),
    ("Hostel staff",),
    ("Forms back", 14, 17),
    ("Surer what to do when a resident is ill", 11, 15),
    ("Came to a lunch hour talk", 19, 23),
)

REPORT = (
    "Mr T at Pinder Street had kept away from doctors for nine years; he has had his cataract done "
    "and reads the paper to the others at breakfast.",
    "We held a health fair at St Wulfstan's in August and 48 people came.",
    "Two men from the Old Maltings who met at cooking night now rent a flat together and keep each "
    "other to their insulin.",
    "The lift at Lark Court was out for 3 weeks so sessions moved to the dining room.",
    "The matron in A&E tells us that 5 people she used to see most weeks have not been in since "
    "June.",
    "In Q3 we will run flu clinics in all 5 hostels and induct 3 more advocates.",
    "Gannet House has opened a smoke-free lounge, after residents asked their advocates to take it "
    "to the manager.",
    "One nurse left in July and the post was filled on 8 September.",
    "The yearly target of 260 new residents looks within reach.",
    "120 welcome packs were put together for people moving in.",
)


def _ask(sheet: Worksheet, bold: Format, rate: Format, place: Format, wrap: Format) -> None:
    """Write the form that the council sends out."""
    sheet.write("A1", "Merrowdale City Council - Public Health commissioned services", bold)
    sheet.write("A2", "QUARTERLY MONITORING RETURN 2025/26", bold)
    for row, pair in enumerate(
        (
            ("Provider", "Threshold and Kin CIC"),
            ("Service", "Hostel in-reach: health and wellbeing"),
            ("Contract", "MCC-PH-2318 (1 October 2023 to 30 September 2026)"),
            ("Quarter", "Quarter 2: July to September 2025"),
            ("Filled in by", "D. Oyston, contracts, 16 October 2025"),
        ),
        3,
    ):
        sheet.write_row(row, 0, pair)
    sheet.merge_range("D10:F10", "Quarter 1 (Apr-Jun)", bold)
    sheet.merge_range("G10:I10", "Quarter 2 (Jul-Sep)", bold)
    sheet.merge_range("J10:L10", "Year to date", bold)
    sheet.write_row("A11", ("No.", "Indicator", "Target for year"), bold)
    sheet.write_row("D11", ("Number", "Out of", "Result") * 3, bold)
    sheet.write_row("M11", ("RAG", "Comment"), bold)
    for row, line in enumerate(INDICATORS, 11):
        number, words, target, first, first_base, second, second_base, rag, comment = line
        form = place if number == "H7" else rate
        sheet.set_row(row, 28)
        sheet.write(row, 0, number)
        sheet.write(row, 1, words, wrap)
        sheet.write(row, 2, target, form if first_base else None)
        year = first + (second if second != "nil" else 0)
        base = first_base + second_base if first_base else None
        for column, top, under in (
            (3, first, first_base),
            (6, second, second_base),
            (9, year, base),
        ):
            one, two = xl_rowcol_to_cell(row, column), xl_rowcol_to_cell(row, column + 1)
            if column == 9:
                sums = [
                    f"=SUM({xl_rowcol_to_cell(row, 3 + more)},{xl_rowcol_to_cell(row, 6 + more)})"
                    for more in (0, 1)
                ]
                sheet.write_formula(row, column, sums[0], None, top)
                if under:
                    sheet.write_formula(row, column + 1, sums[1], None, under)
            else:
                sheet.write(row, column, top)
                if under:
                    sheet.write(row, column + 1, under)
            if under:
                sheet.write_formula(row, column + 2, f"={one}/{two}", form, top / under)
            else:
                sheet.write(row, column + 1, "n/a")
        sheet.write(row, 12, rag)
        if comment:
            sheet.write(row, 13, comment, wrap)
    sheet.write("A22", "G = at or above target, A = within 10%, R = more than 10% below")
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 11, 8.5)
    sheet.set_column(13, 13, 30)


def _hostels(sheet: Worksheet, bold: Format, wrap: Format) -> None:
    """Write one table of hostels below the other."""
    sheet.write("A1", "Hostel by hostel", bold)
    at = 2
    for title, lines in HOSTELS:
        sheet.write(at, 0, title, bold)
        sheet.set_row(at + 1, 78)
        sheet.write_row(at + 1, 0, HOSTEL_HEADS, wrap)
        for row, line in enumerate(lines, at + 2):
            last = line[0] == "All five"
            sheet.write_row(row, 0, line, bold if last else None)
        at += len(lines) + 4
    sheet.write(at, 0, "St Wulfstan's lost two beds to damp in July.")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 8, 13)


def _months(sheet: Worksheet, bold: Format, money: Format) -> None:
    """Write the months with a sum behind every quarter."""
    sheet.write("A1", "Month by month, April to September 2025 (all hostels)", bold)
    heads = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Year so far")
    sheet.write_row("B2", heads, bold)
    for row, line in enumerate(MONTHS, 2):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        form = money if "£" in str(line[0]) else None
        sheet.write_row(row, 1, line[1:4], form)
        sheet.write_row(row, 5, line[4:7], form)
        if "<5" in line:
            for column in (4, 8, 9):
                sheet.write(row, column, "supp.")
            continue
        totals = [
            round(sum(month for month in months if not isinstance(month, str)), 2)
            for months in (line[1:4], line[4:7])
        ]
        if "n/a" in line:
            sheet.write(row, 4, "n/a")
        else:
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", form, totals[0])
        sheet.write_formula(row, 8, f"=SUM(F{row + 1}:H{row + 1})", form, totals[1])
        both = round(sum(totals), 2)
        sheet.write_formula(row, 9, f"=SUM(E{row + 1},I{row + 1})", form, both)
    sheet.write(len(MONTHS) + 3, 0, "supp. = suppressed, small numbers")
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 9, 9)
    sheet.freeze_panes(2, 1)


def _advocates(sheet: Worksheet, bold: Format, wrap: Format, day: Format) -> None:
    """Write the list of advocates and, below it, what is counted about them."""
    sheet.write("A1", "Peer advocates, April to September 2025", bold)
    sheet.write_row(
        "A3",
        (
            "No.",
            "Initials",
            "Based at",
            "Began",
            "Lived in a hostel?",
            "Units passed (of 4)",
            "Hours Q1",
            "Hours Q2",
            "Residents paired with, Q2",
            "Where now",
        ),
        wrap,
    )
    for row, line in enumerate(ADVOCATES, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    end = 3 + len(ADVOCATES)
    sheet.write(end, 2, "Hours given, all advocates", bold)
    for column, letter in ((6, "G"), (7, "H")):
        hours = [line[column] for line in ADVOCATES]
        total = sum(hour for hour in hours if not isinstance(hour, str))
        sheet.write_formula(end, column, f"=SUM({letter}4:{letter}{end})", bold, total)
    at = end + 3
    sheet.write(at, 0, "Advocates and team", bold)
    sheet.write_row(at, 6, ("Q1", "Q2"), bold)
    for row, line in enumerate(ADVOCATE_LINES, at + 1):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 6, line[1:])
    sheet.set_column(0, 1, 7)
    sheet.set_column(2, 2, 26)
    sheet.set_column(3, 8, 11)
    sheet.set_column(9, 9, 24)


def _views(sheet: Worksheet, bold: Format) -> None:
    """Write the cards of residents and the forms of hostel staff."""
    sheet.write("A1", "What people told us", bold)
    sheet.write_row("B3", ("Q1", "Q2", "Both"), bold)
    for row, line in enumerate(VIEWS, 3):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        sheet.write_row(row, 1, line[1:])
        total = sum(figure for figure in line[1:] if not isinstance(figure, str))
        sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, total)
    sheet.set_column(0, 0, 46)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Threshold and Kin Q2")
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    form = made.add_worksheet("Council form")
    _ask(form, bold, rate, place, wrap)
    hostels = made.add_worksheet("Hostels")
    _hostels(hostels, bold, head)
    months = made.add_worksheet("Months")
    _months(months, bold, money)
    advocates = made.add_worksheet("Advocates")
    _advocates(advocates, bold, head, day)
    _views(made.add_worksheet("Views"), bold)
    report = made.add_worksheet("Report")
    report.write("A1", "Quarter 2 in words", bold)
    for row, sentence in enumerate(REPORT, 2):
        report.write(row, 0, sentence, wrap)
    report.set_column(0, 0, 100)
    for sheet in (form, hostels, months, advocates):
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
