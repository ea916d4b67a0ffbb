"""Community physiotherapy and exercise referral, a monthly contract report (M4) to an NHS trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | int | float

# Line of the data tab: code, words, the four months so far.
DATA: tuple[tuple[str, str, tuple[Cell, ...]], ...] = (
    ("P1", "New patients seen (first contacts)", (118, 112, 124, 127)),
    ("P2", "Routine patients seen within 6 weeks", (101, 96, 108, 112)),
    ("P2", "Routine patients seen", (112, 108, 119, 121)),
    ("P3", "Weeks waited, routine, added together", (515, 486, 524, 508)),
    ("P4", "DNAs and late cancellations", (41, 38, 44, 37)),
    ("P4", "Appointments booked", (602, 588, 631, 640)),
    ("P5", "MSK-HQ up by 6 points or more", (48, 45, 52, 55)),
    ("P5", "MSK-HQ pairs (first and last)", (70, 68, 74, 79)),
    ("P6", "Finished the exercise programme", (39, 36, 42, 44)),
    ("P6", "Due to finish in month", (62, 60, 66, 68)),
    ("P7", "FFT good or very good", (61, 58, 66, 70)),
    ("P7", "FFT answers", (63, 60, 69, 72)),
    ("P8", "Complaints and reportable incidents", (1, "nil", "nil", 2)),
)

# Ref, indicator, threshold, last year, line of the data (and of what divides it), RAG, exception.
REPORT: tuple[tuple[str, str, Cell, Cell, int, int, str, str], ...] = (
    ("P1", "First contacts (annual plan)", 1440, 1397, 1, 0, "G", ""),
    (
        "P2",
        "Routine first contact in 6 weeks of referral",
        0.9,
        0.884,
        2,
        3,
        "G",
        "April and May short of staff, see Commentary",
    ),
    ("P3", "Mean wait, routine first contact (weeks) - max", 5, 5.2, 4, 3, "G", ""),
    ("P4", "DNA rate - max", 0.08, 0.083, 5, 6, "G", "Second text reminder since June"),
    ("P5", "MSK-HQ: clinically important gain at discharge", 0.65, 0.67, 7, 8, "G", ""),
    ("P6", "12 week exercise programme completed", 0.65, "n/a", 9, 10, "A", "New KPI this year"),
    ("P7", "Friends and Family Test positive", 0.95, 0.961, 11, 12, "G", ""),
    (
        "P8",
        "Complaints & incidents",
        "Report only",
        5,
        13,
        0,
        "-",
        "2 in July: one slip, one letter",
    ),
)

# Code, point of delivery, plan for the year, July plan and actual, year to date plan and actual.
ACTIVITY: tuple[tuple[str, str, int, int, int, int, int], ...] = (
    ("MSK1", "New, face to face", 1200, 100, 104, 400, 395),
    ("MSK2", "New, telephone or video", 240, 20, 23, 80, 86),
    ("MSK3", "Follow up, face to face", 3360, 280, 291, 1120, 1098),
    ("MSK4", "Follow up, telephone or video", 960, 80, 66, 320, 284),
    ("EXR1", "Exercise referral inductions", 540, 45, 48, 180, 171),
    ("EXR2", "Class places taken up", 3000, 250, 262, 1000, 967),
)

RESOURCES: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("WTE in post at month end", (5.2, 5.2, 5.8, 6.4)),
    ("Bank and agency (£)", (2140.5, 1986, 640.25, 0)),
    ("Clinic sessions cancelled", (4, 6, 1, 3)),
)

WAITING: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Tarnbeck Health Centre", (88, 94, 85, 79)),
    ("Coldrow Clinic", (41, 45, 44, 47)),
    ("Eskerdale Leisure Centre", (36, 33, 30, 28)),
    ("All sites", (165, 172, 159, 154)),
    ("of which over 6 weeks", (14, 17, 12, 9)),
    ("Longest wait (weeks)", (11, 10, 9, 8)),
)

SOURCES: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("GP", (52, 49, 55, 58)),
    ("First contact physio in practice", (38, 36, 40, 49)),
    ("Self-referral", (29, 31, 33, 32)),
    ("Consultant or trust MSK hub", (12, 10, 14, 11)),
    ("Total referrals", (131, 126, 142, 150)),
    ("Sent back as not suitable", (7, 5, 8, 6)),
)

AGES: tuple[tuple[str, Cell], ...] = (
    ("16 to 39", 38),
    ("40 to 64", 67),
    ("65 and over", 45),
    ("From the most deprived fifth (IMD 1 and 2)", 41),
    ("Interpreter booked", "<5"),
)

LEAVERS: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Surveys sent", (92, 88, 97, 101)),
    ("Surveys back", (58, 55, 61, 66)),
    ("Back in work, had been signed off", (6, 5, 8, 9)),
    ("Off painkillers or on fewer", (14, 12, 17, 19)),
    ("Took their name off the hip or knee surgery list", (2, 3, 2, 4)),
    ("Sleeping through the night again", (11, 9, 13, 15)),
    ("Minding grandchildren or a relative again", (4, 3, 5, 6)),
    ("Now a paying member at the gym or pool", (10, 12, 11, 14)),
    ("Found parking or the bus difficult", (9, 12, 8, 11)),
    ("Staff explained things well", (55, 53, 59, 63)),
)

SIX_MONTHS: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Texts sent", (64, 61, 66, 63)),
    ("Replies", (38, 35, 40, 39)),
    ("Still exercising twice a week", (21, 19, 24, 23)),
    ("Come back to us with the same problem", (4, 3, 3, 2)),
)

# Initials, site, sessions of 12, sit to stands first and last, falls before and during.
BALANCE: tuple[tuple[str, str, int, int, int, int, int], ...] = (
    ("MB", "Eskerdale", 11, 8, 12, 2, 0),
    ("JT", "Eskerdale", 9, 6, 9, 1, 1),
    ("RS", "Eskerdale", 12, 10, 14, 0, 0),
    ("PW", "Coldrow", 7, 7, 7, 1, 0),
    ("EA", "Coldrow", 10, 9, 13, 3, 1),
    ("DH", "Coldrow", 12, 5, 8, 2, 0),
    ("SK", "Tarnbeck", 8, 11, 10, 0, 1),
    ("GL", "Tarnbeck", 11, 8, 11, 1, 0),
)

BUDDIES: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("On the rota at month end", (14, 15, 17, 18)),
    ("   were our patients first", (9, 10, 12, 13)),
    ("Hours given", (121, 128.5, 140, 146)),
    ("DBS checks outstanding", (2, 1, 3, 1)),
    ("Passed Level 2 gym instructor", (0, 1, 0, 2)),
    ("Left us for a paid job", (0, 1, 1, 1)),
    ("Expenses paid (£)", (96.4, 102.15, 118, 121.8)),
)

FAMILY: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Partners and carers doing the class alongside", (12, 13, 15, 17)),
    ("   own back or shoulder better for it", (5, "not asked", 7, 9)),
    ("Walking groups members run without us", (2, 2, 3, 3)),
    ("Leaflets to surgeries", (400, 0, 250, 0)),
)

OTHERS: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("GP appointments not needed (practices' estimate)", (30, 28, 35, 40)),
    ("Injection clinic slots patients gave back", (3, 2, 4, 3)),
    ("Advice calls from practices", (17, 14, 21, 19)),
)

# Date, practice, minutes, staff who came, staff who left surer of giving exercise advice.
TALKS: tuple[tuple[date, str, int, int, int], ...] = (
    (date(2025, 4, 16), "Mill Bank Surgery", 45, 8, 6),
    (date(2025, 5, 14), "Dr Imrie & partners", 30, 5, 4),
    (date(2025, 6, 11), "Coldrow Medical Group", 60, 12, 9),
    (date(2025, 7, 2), "Thorpe Lane Practice", 45, 7, 7),
    (date(2025, 7, 23), "Eskerdale Family Practice", 60, 11, 8),
)

COMMENTARY: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Performance",
        (
            (
                "All thresholds met for the month except P6, where holidays meant people missed "
                "weeks 10 to 12."
            ),
            "The trust asked for a plan to bring telephone follow ups back to the plan by M6.",
            "Referrals were 8 up on June, nearly all from the two new first contact physios.",
        ),
    ),
    (
        "Staffing and estate",
        (
            "A band 6 (0.6 WTE) joined on 21 July and we are now fully established.",
            "We lost 3 sessions at Coldrow on 10 and 11 July when the air handling failed.",
        ),
    ),
    (
        "Patients",
        (
            (
                "Mr D from Coldrow, told last winter that he needed a new knee, walked his "
                "daughter up the aisle in June without a stick."
            ),
            (
                "Two July leavers, both lorry drivers, have had their licences handed back and are "
                "on the road again."
            ),
            (
                "A lady who did the class next to her husband can now get him in and out of the "
                "car without hurting herself."
            ),
        ),
    ),
    (
        "Next month",
        (
            "From September we plan to open on Saturdays with 12 new patient slots.",
            "We are aiming for 70% completion by the end of quarter 2.",
            "Eight buddies will start their first aid course on 20 August.",
        ),
    ),
)

MONTHS = ("Apr", "May", "Jun", "Jul")


def _number(value: Cell) -> float:
    """Return the number in a cell, nothing for words."""
    return 0 if isinstance(value, str) else value


def _total(values: tuple[Cell, ...]) -> float:
    """Add up the numbers among some cells."""
    return sum(_number(value) for value in values)


def _lines(
    sheet: Worksheet,
    first: int,
    lines: tuple[tuple[str, tuple[Cell, ...]], ...],
    money: Format,
    *,
    total: bool = False,
) -> int:
    """Write lines of four months, with a sum where asked; return the row after them."""
    for row, (name, months) in enumerate(lines, first):
        form = money if "£" in name else None
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months, form)
        if total:
            value = round(_total(months), 2)
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", form, value)
    return first + len(lines)


def _report(sheet: Worksheet, head: Format, bold: Format, rate: Format, place: Format) -> None:
    """Write the page for the trust."""
    sheet.write("A1", "Tarnbeck & Eskerdale NHS Foundation Trust", bold)
    sheet.write("A2", "Subcontractor monthly contract report", bold)
    for row, pair in enumerate(
        (
            ("Provider:", "Harrowgill Movement CIC (the Physio Club)"),
            ("Service:", "Community MSK physiotherapy and exercise referral"),
            ("Contract:", "TEFT-SC-0217 (1 October 2023 - 30 September 2026)"),
            ("Reporting month:", "M4 - July 2025"),
            ("Submitted:", "14/08/2025 by N. Ferrar, Ops Manager (01632 960 417)"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0], bold)
        sheet.write(row, 2, pair[1])
    heads = ("Ref", "Indicator", "Threshold", "24/25 outturn", *MONTHS, "YTD", "RAG", "Exception")
    sheet.write_row(9, 0, heads, head)
    for row, (ref, name, threshold, last, top, base, rag, why) in enumerate(REPORT, 10):
        form = None if not base else place if ref == "P3" else rate
        sheet.write_row(row, 0, (ref, name))
        sheet.write(row, 2, threshold, form if ref != "P3" else None)
        sheet.write(row, 3, last, form)
        above, below = DATA[top - 1][2], DATA[base - 1][2]
        for month in range(5):
            letter = xl_col_to_name(2 + month) if month < 4 else "O"
            upper = _total(above) if month == 4 else _number(above[month])
            if base:
                lower = _total(below) if month == 4 else _number(below[month])
                text = f"='KPI data'!{letter}{top + 3}/'KPI data'!{letter}{base + 3}"
                sheet.write_formula(row, 4 + month, text, form, upper / lower)
            else:
                value = upper if month == 4 else above[month]
                sheet.write_formula(row, 4 + month, f"='KPI data'!{letter}{top + 3}", None, value)
        sheet.write(row, 9, rag)
        if why:
            sheet.write(row, 10, why)
    sheet.write("A20", "RAG is on the month. Amber = within 5 points of threshold.")
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 9, 10)
    sheet.set_column(3, 3, 14)
    sheet.set_column(10, 10, 42)


def _activity(
    sheet: Worksheet, head: Format, bold: Format, rate: Format, thousand: Format, money: Format
) -> None:
    """Write the activity against its plan, and the staff and money under it."""
    sheet.write("A1", "Activity against indicative activity plan (IAP) 2025/26", bold)
    sheet.merge_range("D3:F3", "Month 4 (July)", head)
    sheet.merge_range("G3:J3", "Year to date (M1 to M4)", head)
    sheet.write_row(
        "A4",
        ("Code", "POD", "Annual plan", "Plan", "Actual", "Var", "Plan", "Actual", "Var", "Var %"),
        head,
    )
    # The total of the year so far was typed in before EXR1 was put right.
    total = (
        "",
        "Total",
        sum(line[2] for line in ACTIVITY),
        sum(line[3] for line in ACTIVITY),
        sum(line[4] for line in ACTIVITY),
        sum(line[5] for line in ACTIVITY),
        2998,
    )
    for row, line in enumerate((*ACTIVITY, total), 4):
        year, plan, actual, plan_so_far, so_far = line[2:]
        sheet.write_row(row, 0, line[:2], bold if line is total else None)
        sheet.write_row(row, 2, (year, plan, actual), thousand)
        sheet.write_formula(row, 5, f"=E{row + 1}-D{row + 1}", thousand, actual - plan)
        sheet.write_row(row, 6, (plan_so_far, so_far), thousand)
        gap = so_far - plan_so_far
        sheet.write_formula(row, 8, f"=H{row + 1}-G{row + 1}", thousand, gap)
        sheet.write_formula(row, 9, f"=I{row + 1}/G{row + 1}", rate, gap / plan_so_far)
    sheet.write("B14", "Resources", head)
    sheet.write_row("C14", MONTHS, head)
    for row, (name, months) in enumerate(RESOURCES, 14):
        sheet.write(row, 1, name)
        sheet.write_row(row, 2, months, money if "£" in name else None)
    sheet.set_column(1, 1, 32)
    sheet.set_column(2, 9, 11)


def _data(sheet: Worksheet, head: Format, bold: Format, month: Format) -> None:
    """Write the data behind the indicators, with room for the rest of the year."""
    sheet.write("A1", "KPI data - fill the month column only, report page picks up", bold)
    sheet.write_row("A3", ("KPI", "Line"), head)
    for column in range(12):
        day = date(2025 + (column + 3) // 12, (column + 3) % 12 + 1, 1)
        sheet.write_datetime(2, 2 + column, day, month)
    sheet.write("O3", "YTD", head)
    for row, (ref, name, months) in enumerate(DATA, 3):
        sheet.write_row(row, 0, (ref, name))
        sheet.write_row(row, 2, months)
        total = _total(months)
        sheet.write_formula(row, 14, f"=SUM(C{row + 1}:N{row + 1})", None, total)
    sheet.freeze_panes(3, 2)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 14, 8)


def _waits(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write who waits, who sent them and who they are."""
    sheet.write_row(
        "A1", ("Waiting at month end", "30 April", "31 May", "30 June", "31 July"), head
    )
    at = _lines(sheet, 1, WAITING, money)
    sheet.write_row(at + 1, 0, ("Referrals in, by source", *MONTHS, "YTD"), head)
    at = _lines(sheet, at + 2, SOURCES, money, total=True)
    sheet.write_row(at + 1, 0, ("Referred in July: who they are", "M4"), head)
    for row, pair in enumerate(AGES, at + 2):
        sheet.write_row(row, 0, pair)
    sheet.set_column(0, 0, 42)
    sheet.set_column(1, 5, 10)


def _leavers(sheet: Worksheet, head: Format, bold: Format, money: Format) -> None:
    """Write what leavers say, and the list of the balance class."""
    sheet.write("A1", "Leavers - discharge survey (paper or text)", bold)
    sheet.write_row("A2", ("", *MONTHS, "Total"), head)
    at = _lines(sheet, 2, LEAVERS, money, total=True)
    sheet.write_row(at + 1, 0, ("Six month text", *MONTHS, "Total"), head)
    at = _lines(sheet, at + 2, SIX_MONTHS, money, total=True)
    sheet.write(at + 2, 0, "Strength & balance class - everyone discharged in July 2025", bold)
    heads = (
        "Initials",
        "Site",
        "Sessions (of 12)",
        "Sit to stands, first",
        "Sit to stands, last",
        "Falls, 12 weeks before",
        "Falls, 12 weeks of class",
    )
    sheet.write_row(at + 3, 0, heads, head)
    sheet.set_row(at + 3, 28)
    for row, line in enumerate(BALANCE, at + 4):
        sheet.write_row(row, 0, line)
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 6, 13)


def _buddies(sheet: Worksheet, head: Format, bold: Format, money: Format, day: Format) -> None:
    """Write the volunteers, the family, the other services and the talks."""
    sheet.write("A1", "Gym buddies and friends of the Physio Club 2025/26", bold)
    at = 2
    for title, lines in (
        ("Gym buddies (volunteers)", BUDDIES),
        ("Family and members", FAMILY),
        ("For practices and the trust", OTHERS),
    ):
        sheet.write_row(at, 0, (title, *MONTHS), head)
        at = _lines(sheet, at + 1, lines, money) + 1
    sheet.write(at + 1, 0, "Lunchtime talks at practices", bold)
    heads = (
        "Practice",
        "Date",
        "Minutes",
        "Staff came",
        "Surer about exercise advice (show of hands)",
    )
    sheet.write_row(at + 2, 0, heads, head)
    sheet.set_row(at + 2, 54)
    for row, (when, practice, *figures) in enumerate(TALKS, at + 3):
        sheet.write(row, 0, practice)
        sheet.write_datetime(row, 1, when, day)
        sheet.write_row(row, 2, figures)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 4, 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Physio Club M4 contract report")
    made.formats[0].set_font_name("Arial")
    made.formats[0].set_font_size(10)
    face = {"font_name": "Arial", "font_size": 10}
    bold = made.add_format({**face, "bold": True})
    head = made.add_format(
        {**face, "bold": True, "bg_color": "#005EB8", "font_color": "white", "text_wrap": True}
    )
    rate = made.add_format({**face, "num_format": "0.0%"})
    place = made.add_format({**face, "num_format": "0.0"})
    thousand = made.add_format({**face, "num_format": "#,##0"})
    money = made.add_format({**face, "num_format": "#,##0.00"})
    month = made.add_format({**face, "bold": True, "num_format": "mmm-yy", "bg_color": "#DCE6F1"})
    day = made.add_format({**face, "num_format": "dd/mm/yyyy"})

    report = made.add_worksheet("M4 report")
    _report(report, head, bold, rate, place)
    activity = made.add_worksheet("Activity")
    _activity(activity, head, bold, rate, thousand, money)
    data = made.add_worksheet("KPI data")
    _data(data, head, bold, month)
    _waits(made.add_worksheet("Waits & referrals"), head, money)
    _leavers(made.add_worksheet("Leavers"), head, bold, money)
    _buddies(made.add_worksheet("Buddies & partners"), head, bold, money, day)

    words = made.add_worksheet("Commentary")
    words.write("A1", "Commentary, month 4", bold)
    at = 2
    for title, sentences in COMMENTARY:
        words.write(at, 0, title, bold)
        for sentence in sentences:
            words.write(at, 1, sentence)
            at += 1
        at += 1
    words.set_column(0, 0, 22)
    words.set_column(1, 1, 120)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
