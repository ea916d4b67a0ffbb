"""End of life companions at home and a night line, monthly to an integrated care board."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25")

# A measure and its eight months, as they stand in the columns of the data tab.
DATA: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Referrals in", (34, 31, 36, 33, 29, 35, 38, 37)),
    ("Accepted", (29, 27, 32, 28, 26, 31, 33, 34)),
    ("Rung within 24h", (26, 25, 28, 26, 22, 29, 30, 32)),
    ("Night calls", (142, 151, 138, 160, 147, 155, 171, 168)),
    ("Picked up in 60 secs", (136, 142, 133, 149, 139, 150, 161, 162)),
    ("Closed without 999", (127, 138, 124, 146, 133, 142, 155, 154)),
    ("Deaths (PPD noted)", (21, 24, 19, 23, 22, 20, 25, 26)),
    ("Died where they wished", (17, 19, 16, 18, 17, 17, 21, 22)),
    ("Bedside hours", (371.5, 388, 352, 401.5, 366, 379.5, 422, 436)),
    ("Carers due a call", (18, 20, 22, 18, 21, 20, 18, 23)),
    ("Carers called by week 6", (17, 20, 20, 18, 19, 19, 18, 22)),
    ("Complaints", (0, 1, 0, 0, 0, 1, 0, 0)),
)

# Reference, requirement, threshold, column of the data above (and below the line), remark.
SCHEDULE: tuple[tuple[str, str, object, int, int, str], ...] = (
    ("LQ1", "People accepted onto the caseload", 340, 1, -1, "annual plan"),
    ("LQ2", "First contact within 1 day of acceptance", 0.9, 2, 1, "Aug: two staff on leave"),
    ("LQ3", "Out of hours line: answer time under 1 minute", 0.95, 4, 3, ""),
    ("LQ4", "Out of hours line: resolved with no ambulance", 0.88, 5, 3, ""),
    ("LQ5", "Achieved preferred place of death", 0.8, 7, 6, "excludes people with no PPD noted"),
    ("LQ6", "Hours of companionship at the bedside", 4500, 8, -1, "annual plan"),
    ("LQ7", "Bereavement contact offered in 6 weeks", 0.95, 10, 9, ""),
    ("LQ8", "Formal complaints", "n/a", 11, -1, "for information"),
)

PATCHES: tuple[tuple[object, ...], ...] = (
    ("Harrowdene town", 61, 742, 9, 5, 4, 11),
    ("Upper Vale", 27, 391, 6, 3, 2, 5),
    ("Sallow Green & Peverel", 34, 448, 4, 4, 3, 6),
    ("Coldwater", 29, 377, 5, 2, 3, 4),
    ("Marsh villages", 17, 266, 3, 3, 1, 3),
)
PATCH_HEADS = (
    "Patch",
    "Calls",
    "Minutes on the phone",
    "Companion sent out same night",
    "District nurse night visit no longer needed",
    "Calls about syringe driver or medicines",
    "Ringing for the first time",
)

COMPANIONS: tuple[tuple[object, ...], ...] = (
    ("A.B.", "Harrowdene town", "Mar 2022", 3, 4, 31.5, 18.9),
    ("C.D-F.", "Harrowdene town", "Sept 2024", 2, 2, 24, 9.45),
    ("D.K.", "Upper Vale", "May 2023", 2, 3, 27, 41.4),
    ("E.M.", "Coldwater", "Jan 2025", 1, 1, 12.5, 22.05),
    ("F.O.", "Harrowdene town", "Oct 2021", 4, 6, 46, 20.25),
    ("G.P.", "Sallow Green & Peverel", "June 2024", 2, 2, 23.5, 15.3),
    ("H.S.", "Marsh villages", "Feb 2023", 2, 3, 29, 52.2),
    ("I.T.", "Coldwater", "Sept 2025", 1, 0, 8, 13.95),
    ("J.W.", "Upper Vale", "Nov 2022", 3, 4, 38, 47.7),
    ("K.A.", "Sallow Green & Peverel", "Apr 2025", 2, 3, 30.5, 19.8),
    ("L.H.", "Harrowdene town", "July 2023", 3, 5, 42, "nil"),
    ("M.N.", "Marsh villages", "Sept 2025", 1, 1, 14, 28.35),
)

# Line, eight months; a line with no months is a heading.
CHANGES: tuple[tuple[object, ...], ...] = (
    ("For the person",),
    ("Brought home from hospital sooner because a companion was there", 3, 2, 4, 3, 2, 3, 5, 4),
    ("Last wish carried out (seaside, wedding moved, dog visit)", 4, 5, 3, 6, 5, 4, 6, 7),
    ("Music and reading sessions at the bedside", 22, 25, 19, 27, 24, 21, 28, 30),
    ("For the family",),
    ("Made up with someone they'd lost touch with", 1, 2, 0, 2, 1, 1, 2, 3),
    ("Carer held on to their job", 2, 1, 3, 2, 2, 3, 2, 4),
    ("Carers shown mouth care and turning", 14, 13, 17, 15, 12, 16, 18, 17),
    ("For volunteers and neighbours",),
    ("Bereaved relatives who joined us as companions", 1, 0, 1, 0, 0, 2, 1, 1),
    ("Companions gone on to nursing or care work", 0, 1, 0, 0, 1, 1, 0, 1),
    ("Neighbours who joined a meals and dog walking rota", 8, 9, 7, 11, 9, 10, 13, 14),
    ("Group supervision held", 2, 2, 2, 2, 1, 2, 2, 2),
    ("Money",),
    ("Night line on call payments (£)", 2480, 2562, 2480, 2562, 2562, 2480, 2562, 2480),
    ("Volunteer mileage (£)", 251.1, 262.8, 244.35, 281.7, 257.4, 266.85, 301.5, 289.35),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards posted", 20, 146),
    ("Cards back", 11, 79),
    ("Care was good or very good", 11, 76),
    ("Our night line was easy to get through to", 9, 68),
    ("Felt less frightened of the death", 8, 57),
    ("Able to be wife / son / daughter again, not just carer", 7, 49),
    ("Would use us again", 10, 75),
    ("Wife, husband or partner", 5, 38),
    ("Son or daughter", 4, 31),
    ("Someone else", 2, 10),
)

REMARKS = (
    "Referrals from the two hospices are up again this month.",
    "A widower from Coldwater who saw nobody for a year now cooks for 5 other men on Thursdays.",
    "We have had to change the phone supplier; the line was down for 40 minutes on the 12th.",
    "The Marsh surgery tells us its reception now rings bereaved families itself, as our "
    "companions do.",
    "12 companions were on the rota; three more are going through checks.",
    "LQ3: November is better as the second handset is in use.",
    "Two sisters in Upper Vale who hadn't spoken since 2011 nursed their mum together.",
    "Training day for new companions is booked for 17 January.",
)


def _schedule(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the form of the board, which reads the data tab."""
    sheet.merge_range("A1:L1", "NHS HARROWDENE AND VALE ICB", head)
    sheet.merge_range("A2:L2", "Schedule 4C / 6A - local quality requirements", head)
    sheet.write_row("A3", ("Provider", "Evenlight Companions (charity)"))
    sheet.write_row("A4", ("Contract", "HV-EOL-117, 1.4.25 to 31.3.28"))
    sheet.write_row("A5", ("Month", "November 2025"))
    heads = ("Ref", "Requirement", "Threshold", *MONTHS, "YTD", "Remarks")
    sheet.write_row("A7", heads, head)
    for row, (ref, words, threshold, top, base, remark) in enumerate(SCHEDULE, 7):
        form = rate if base >= 0 else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, threshold, form)
        above = DATA[top][1]
        over = xl_col_to_name(top + 1)
        for month in range(9):
            line = month + 4
            upper = above[month] if month < 8 else sum(above)
            formula = f"=Data!{over}{line}"
            if base >= 0:
                below = DATA[base][1]
                upper = upper / (below[month] if month < 8 else sum(below))
                formula += f"/Data!{xl_col_to_name(base + 1)}{line}"
            sheet.write_formula(row, 3 + month, formula, form, upper)
        if remark:
            sheet.write(row, 12, remark)
    sheet.write("B17", "Submit by the 15th operational day")
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 11, 9)
    sheet.set_column(12, 12, 32)


def _changes(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write what changed month by month, in blocks."""
    sheet.write("A1", "Things we keep a note of (companions' diaries)", head)
    sheet.write_row("B2", (*(month[:3] for month in MONTHS), "To date"), head)
    for row, line in enumerate(CHANGES, 2):
        if len(line) == 1:
            sheet.write(row, 0, line[0], head)
            continue
        form = money if "£" in str(line[0]) else None
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], form)
        total = round(sum(float(str(figure)) for figure in line[1:]), 2)
        sheet.write_formula(row, 9, f"=SUM(B{row + 1}:I{row + 1})", form, total)
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 9, 10)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Evenlight November return")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    form = made.add_worksheet("Sch 4C return")
    form.set_landscape()
    _schedule(form, head, rate)

    data = made.add_worksheet("Data")
    data.write("A1", "Caseload and night line, 2025/26", head)
    data.write_row("A3", ("Month", *(words for words, _ in DATA)), head)
    for row, month in enumerate(MONTHS, 3):
        data.write(row, 0, month)
    data.write("A12", "Year so far", head)
    for column, (_, figures) in enumerate(DATA, 1):
        letter = xl_col_to_name(column)
        data.write_column(3, column, figures)
        data.write_formula(11, column, f"=SUM({letter}4:{letter}11)", head, sum(figures))
    data.set_column(0, 12, 12)

    night = made.add_worksheet("Night line by patch")
    night.write("A1", "Night line, where the calls came from - November 2025", head)
    night.write_row("A2", PATCH_HEADS, head)
    for row, line in enumerate(PATCHES, 2):
        night.write_row(row, 0, line)
    night.write("A8", "All", head)
    for column in range(1, 7):
        letter = xl_col_to_name(column)
        total = sum(int(str(line[column])) for line in PATCHES)
        night.write_formula(7, column, f"=SUM({letter}3:{letter}7)", head, total)
    night.set_column(0, 0, 26)
    night.set_column(1, 6, 16)

    rota = made.add_worksheet("Companions")
    rota.write("A1", "Companions on the rota, November", head)
    heads = ("People sat with", "Nights", "Hours", "Mileage £")
    rota.write_row("A3", ("Initials", "Patch", "With us since", *heads), head)
    for row, line in enumerate(COMPANIONS, 3):
        rota.write_row(row, 0, line[:6])
        rota.write(row, 6, line[6], money)
    rota.write("A16", "Total")
    for column in range(3, 7):
        letter = xl_col_to_name(column)
        known = [line[column] for line in COMPANIONS if not isinstance(line[column], str)]
        whole = round(sum(float(str(figure)) for figure in known), 2)
        cells = money if column == 6 else None
        rota.write_formula(15, column, f"=SUM({letter}4:{letter}15)", cells, whole)
    rota.write("A17", "Staff sitters' hours are on top of these (see Data for all bedside hours)")
    rota.set_column(1, 1, 24)
    rota.set_column(2, 6, 12)

    _changes(made.add_worksheet("Diary notes"), head, money)

    cards = made.add_worksheet("Family cards")
    cards.write_row("A1", ("Sent 3 months after the death", "November", "April to Nov"), head)
    for row, line in enumerate(CARDS, 1):
        cards.write_row(row, 0, line)
    cards.write("A14", "Remarks for the contract meeting", head)
    cards.write_column("A15", REMARKS)
    cards.set_column(0, 0, 70)
    cards.set_column(1, 2, 14)
    made.close()
