"""Care home activity volunteers and children's visits, a monthly return to a council."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")

# Number, measure, target, row of the months (and of what they are divided by), colour, comment.
FORM: tuple[tuple[str, str, float | str, int, int, str, str], ...] = (
    ("KPI 1", "Homes with a volunteer going in", 14, 6, 0, "amber", "Larkbank closed, norovirus"),
    ("KPI 2", "Hours given by volunteers", 4800, 7, 0, "green", ""),
    ("KPI 3", "New volunteers through training", 36, 8, 0, "green", "3 more waiting for DBS"),
    ("KPI 4", "Children's visits to a home", 60, 10, 0, "green", "None in August, schools shut"),
    ("KPI 5", "Children's visits going ahead as booked", 0.9, 10, 9, "green", "1 off: norovirus"),
    ("KPI 6", "Residents enjoying the session (smiley card)", 0.85, 13, 12, "green", ""),
    ("KPI 7", "Residents with no visitors who get a befriender", 70, 14, 0, "green", ""),
    ("KPI 8", "Volunteers still with us at 6 months", 0.75, 16, 15, "green", "Small numbers"),
    ("KPI 9", "Safeguarding alerts (for information)", "", 17, 0, "", "See November's return"),
)

# What the council wants counted, rows 6 to 17 of the sheet.
LINES: tuple[tuple[str, tuple[float | str, ...]], ...] = (
    ("Homes with at least one active volunteer", (11, 11, 12, 12, 12, 13, 13, 13, 14, 13)),
    ("Volunteer hours", (388.5, 402, 415, 396.5, 371, 420, 433.5, 441, 398, 412.5)),
    ("Volunteers who finished training", (4, 3, 5, 2, 1, 6, 4, 3, 2, 4)),
    ("Children's visits booked", (6, 7, 7, 5, 0, 6, 8, 8, 7, 7)),
    ("Children's visits that went ahead", (6, 6, 7, 4, 0, 5, 8, 7, 6, 6)),
    ("Residents at sessions (attendances)", (612, 640, 655, 598, 541, 649, 688, 702, 610, 634)),
    ("Smiley cards filled in", (48, 52, 50, 44, 39, 55, 58, 60, 47, 51)),
    ("   of which smiling", (42, 45, 44, 38, 33, 49, 52, 53, 41, 46)),
    ("Residents without visitors newly matched", (7, 6, 8, 5, 4, 7, 9, 6, 5, 8)),
    ("Volunteers who reach 6 months this month", (3, 2, 4, 3, 2, 4, 4, 3, 5, 2)),
    ("   of which still with us", (2, 2, 3, 2, 2, 3, 3, 2, 4, 2)),
    (
        "Safeguarding alerts",
        ("nil", "nil", 1, "nil", "nil", "nil", "nil", 1, "nil", "nil"),
    ),
)

# What we keep for ourselves, from row 20 on.
OWN: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("People asking about volunteering", (14, 11, 16, 9, 8, 21, 17, 13, 7, 19)),
    ("DBS forms sent off", (6, 4, 6, 3, 2, 8, 5, 4, 2, 5)),
    ("Training evenings", (1, 1, 1, 1, 0, 2, 1, 1, 0, 1)),
    (
        "Came out of their room to a session, first time in a month or more (staff tell us)",
        (3, 2, 4, 3, 2, 5, 4, 6, 3, 4),
    ),
    (
        "Relatives who had stopped coming and are visiting again",
        (1, 0, 2, 1, 1, 2, 1, 3, 4, 2),
    ),
    (
        "Care staff hours freed while our people ran the lounge",
        (46, 48, 51, 47, 42, 52, 55, 56, 44, 50),
    ),
    ("Sessions a resident led (whist, hymns, crochet)", (2, 3, 3, 2, 4, 3, 5, 4, 3, 5)),
    ("Catch-up calls with home managers", (24, 26, 25, 22, 19, 27, 28, 26, 20, 27)),
    (
        "Volunteer travel paid (£)",
        (212.4, 226.8, 231.3, 218.7, 190.35, 236.25, 248.4, 251.1, 205.2, 229.5),
    ),
    (
        "Craft and music materials (£)",
        (84.6, 61.25, 97.4, 55.1, 48.9, 120.35, 88.75, 143.2, 176.3, 69.95),
    ),
)

# Home, sort, beds, volunteers, hours, sessions, children's visits, residents, with dementia,
# usually keep to themselves, note.
HOMES: tuple[tuple[object, ...], ...] = (
    ("Alder Rise", "Residential", 34, 6, 36.5, 9, 1, 58, 21, 2, ""),
    ("Beechcombe House", "Nursing", 48, 7, 41, 10, 1, 66, 39, 3, ""),
    ("Bramley Court", "Residential", 28, 4, 24, 7, 0, 41, 14, 1, "New manager started 12 January"),
    ("Copperfield", "Dementia", 40, 8, 52.5, 12, 1, 72, 72, 4, ""),
    ("Dovecote Lodge", "Residential", 22, 3, 18, 5, 0, 29, 8, 0, ""),
    ("Fallowmead", "Nursing", 56, 7, 44.5, 11, 1, 69, 33, 2, ""),
    ("Heronsgate", "Residential", 36, 5, 31, 8, 0, 47, 16, 2, ""),
    ("Larkbank", "Residential", 30, 0, 0, 0, 0, 0, 0, 0, "Closed to visitors all month"),
    ("Millrace", "Nursing", 44, 6, 37, 9, 1, 54, 25, 1, ""),
    ("Nettlestead Grange", "Dementia", 38, 6, 35.5, 9, 0, 51, 51, 3, ""),
    ("Orchard Nook", "Residential", 18, 2, 12, 4, 0, 22, 6, 0, ""),
    ("Quarry View", "Residential", 32, 4, 25.5, 7, 1, 43, 15, 1, ""),
    ("St Petroc's", "Nursing", 50, 5, 33, 8, 0, 49, 22, 2, "2 volunteers off sick"),
    ("Willow End", "Residential", 26, 3, 22, 6, 0, 33, 11, 1, ""),
)

# School, class, children, visits, letters, speak up more, families at weekends, coach.
SCHOOLS: tuple[tuple[object, ...], ...] = (
    ("Ashpole Primary", "Year 4", 28, 5, 84, 4, 3, 210),
    ("Cotterdale C of E", "Year 5", 24, 4, 71, 3, 2, 0),
    ("Duckpond Nursery", "Pre-school", 16, 6, 32, 5, 6, 0),
    ("Henrietta Street Infants", "Year 2", 30, 4, 60, 4, 4, 165),
    ("Marlstone Academy", "Year 9 drama", 13, 2, 0, 1, 0, 95),
    ("Ridgeway Special School", "Post-16", 8, 3, 12, 3, 1, 140),
    ("Toadhole Forest Club", "Mixed", 11, 2, 15, 1, 2, 0),
)

GROUPS: tuple[tuple[object, ...], ...] = (
    ("Retired", 29, 12, 7),
    ("Working, evenings and weekends", 14, 8, 4),
    ("Sixth form and college", 13, 10, 6),
    ("Not working / other", 8, 4, 2),
)

STANDING: tuple[tuple[str, int], ...] = (
    ("Had a husband, wife or parent in one of the homes before", 12),
    ("Speak a resident's mother tongue with them (Punjabi, Polish, Italian)", 9),
    ("Aged under 25", 15),
    ("From a minority ethnic background", 13),
    ("Live in the Eastfield or Quarry wards", 22),
)

SINCE_APRIL: tuple[tuple[str, int], ...] = (
    ("Took a job in care or got onto a nursing / care course", 7),
    ("Talked to at six months (home visit or phone)", 25),
    ("... said they are less lonely themselves", 16),
    ("... said they are fitter or get out more", 11),
    ("Supervision chats", 93),
    ("Long service badges given out", 6),
    ("Tabards bought", 40),
)

# Line, budget, January, April to January.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinators (2.2 WTE)", 68400, 5700, 57000),
    ("Volunteer travel", 2900, 229.5, 2250),
    ("Craft and music materials", 1100, 69.95, 945.8),
    ("Coaches for schools", 1500, 120, 1185),
    ("DBS and training", 1950, 165, 1610),
    ("Office and management", 9600, 800, 8000),
)

COMMENTS = (
    "Larkbank was shut with norovirus the whole month and we lost 9 sessions there.",
    "Mr T at Copperfield, who had not spoken since the summer, sang two verses with the nursery.",
    "Nettlestead have cut their evening calming medication for 3 residents; the nurse in charge "
    "puts it down to the afternoon music group.",
    "A new volunteer coordinator (0.6) starts on 23 February.",
    "We expect to reach the 36 new volunteers by the end of February.",
    "The two sisters in rooms 11 and 12 at Alder Rise made up after eight years when the pupils "
    "asked them both to tea.",
    "Valentine's cards have been ordered from Ashpole for all 14 homes.",
    "Please note that 2 homes have changed their manager since the autumn.",
    "Quarry View would like a 2nd weekly session, which we cannot cover until the spring.",
)


def _form(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the council's form; the figures are fetched from the months."""
    sheet.merge_range("A1:G1", "MARLSTONE BOROUGH COUNCIL - Adult Commissioning", styles["title"])
    sheet.write("A2", "Provider monthly monitoring return")
    sheet.write_row("A4", ("Provider", "Thimble Lane Companions CIC"))
    sheet.write_row("A5", ("Service", "Care home volunteers and intergenerational visits"))
    sheet.write_row("A6", ("Contract", "MBC/ASC/2024/117, 1 April 2024 to 31 March 2027"))
    sheet.write_row("A7", ("Month", "January 2026"), styles["bold"])
    heads = ("No.", "Measure", "Target 25/26", "Dec 25", "Jan 26", "Year to date", "Comment")
    sheet.write_row("A9", heads, styles["head"])
    figures = {row: values for row, (_, values) in enumerate(LINES, 6)}
    for row, (number, words, target, top, base, colour, comment) in enumerate(FORM, 9):
        rate = styles["rate"] if base else styles["plain"]
        sheet.write_row(row, 0, (number, words))
        if target:
            sheet.write(row, 2, target, rate)
        for column, letter, at in ((3, "J", 8), (4, "K", 9)):
            formula = f"='Month by month'!{letter}{top}"
            value = figures[top][at]
            if base:
                formula += f"/'Month by month'!{letter}{base}"
                value = float(value) / float(figures[base][at])
            sheet.write_formula(row, column, formula, rate, value)
        if top == 6:
            sheet.write(row, 5, "n/a", styles["plain"])
        else:
            above = sum(value for value in figures[top] if not isinstance(value, str))
            formula = f"='Month by month'!N{top}"
            if base:
                formula += f"/'Month by month'!N{base}"
                above /= sum(value for value in figures[base] if not isinstance(value, str))
            shade = styles[f"{colour} rate" if base else colour or "plain"]
            sheet.write_formula(row, 5, formula, shade, above)
        sheet.write(row, 6, comment)
    sheet.write("A20", "Green = on or above target, amber = within a tenth of it")
    sheet.write("A21", "Completed by DR, 6 February 2026")
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 5, 12)
    sheet.set_column(6, 6, 32)


def _months(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the months, for the council on top and our own below."""
    sheet.write("A1", "Month by month (fill in by the 3rd working day)", styles["title"])
    sheet.merge_range("B3:J3", "2025", styles["head"])
    sheet.merge_range("K3:M3", "2026", styles["head"])
    sheet.write_row("A4", ("", *MONTHS, "Total"), styles["head"])
    sheet.write("A5", "FOR THE COUNCIL", styles["bold"])
    sheet.write("A19", "OUR OWN", styles["bold"])
    for first, lines in ((6, LINES), (20, OWN)):
        for row, (words, values) in enumerate(lines, first):
            style = styles["pence"] if "£" in words else styles["plain"]
            sheet.write(row - 1, 0, words)
            for column, value in enumerate(values, 1):
                sheet.write(row - 1, column, value, style)
            if row == 6:
                continue
            total = round(sum(value for value in values if not isinstance(value, str)), 2)
            sheet.write_formula(row - 1, 13, f"=SUM(B{row}:M{row})", style, total)
    sheet.set_column(0, 0, 70)
    sheet.set_column(1, 13, 8)
    sheet.freeze_panes(4, 1)


def _added(
    sheet: Worksheet, first: int, rows: tuple[tuple[object, ...], ...], start: int, style: Format
) -> None:
    """Write rows and, under them, the totals of the columns from start on."""
    last = first + len(rows)
    for row, line in enumerate(rows, first):
        sheet.write_row(row, 0, line)
    for column in range(start, len(rows[0])):
        values = [line[column] for line in rows]
        if isinstance(values[0], str):
            continue
        letter = "ABCDEFGHIJK"[column]
        total = sum(float(str(value)) for value in values)
        formula = f"=SUM({letter}{first + 1}:{letter}{last})"
        sheet.write_formula(last, column, formula, style, total)


def _volunteers(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write three tables on the volunteers, one below the other."""
    heads = (
        "Who they are",
        "On the books 31 January 2026",
        "Joined since April",
        "Left since April",
    )
    sheet.write_row("A1", heads, styles["head"])
    _added(sheet, 1, GROUPS, 1, styles["bold"])
    sheet.write("A6", "All volunteers", styles["bold"])
    sheet.write_row("A8", ("Of those on the books", "31 January 2026"), styles["head"])
    for row, standing in enumerate(STANDING, 8):
        sheet.write_row(row, 0, standing)
    sheet.write_row("A15", ("Since April", "April to January"), styles["head"])
    for row, since in enumerate(SINCE_APRIL, 15):
        sheet.write_row(row, 0, since)
    sheet.set_column(0, 0, 62)
    sheet.set_column(1, 3, 26)


def _costs(sheet: Worksheet, styles: dict[str, Format]) -> None:
    """Write the spending against the budget."""
    sheet.write("A1", "Spending (£)", styles["title"])
    heads = ("", "Budget 2025/26", "January 2026", "April 2025 to January 2026", "Share spent")
    sheet.write_row("A3", heads, styles["head"])
    for row, (words, budget, month, spent) in enumerate(COSTS, 3):
        sheet.write(row, 0, words)
        for column, value in enumerate((budget, month, spent), 1):
            sheet.write(row, column, value, styles["pence"])
        sheet.write_formula(row, 4, f"=D{row + 1}/B{row + 1}", styles["rate"], spent / budget)
    sheet.write("A10", "Total", styles["bold"])
    totals = [
        sum(budget for _, budget, _, _ in COSTS),
        round(sum(month for _, _, month, _ in COSTS), 2),
        round(sum(spent for _, _, _, spent in COSTS), 2),
    ]
    for column, (letter, total) in enumerate(zip("BCD", totals, strict=True), 1):
        sheet.write_formula(9, column, f"=SUM({letter}4:{letter}9)", styles["pence"], total)
    sheet.write_formula("E10", "=D10/B10", styles["rate"], totals[2] / totals[0])
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 4, 24)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Thimble Lane January return")
    fills = {"green": "#C6EFCE", "amber": "#FFEB9C"}
    styles = {
        "title": made.add_format({"bold": True, "font_size": 13}),
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#E2D5EA", "text_wrap": True}),
        "plain": made.add_format({"align": "right"}),
        "rate": made.add_format({"num_format": "0%"}),
        "pence": made.add_format({"num_format": "#,##0.00"}),
    }
    for name, fill in fills.items():
        styles[name] = made.add_format({"bg_color": fill})
        styles[f"{name} rate"] = made.add_format({"bg_color": fill, "num_format": "0%"})
    _form(made.add_worksheet("Return"), styles)
    _months(made.add_worksheet("Month by month"), styles)

    homes = made.add_worksheet("Homes")
    homes.write("A1", "Home by home, January 2026", styles["title"])
    homes.write("A2", "A volunteer who goes to two homes is counted in both")
    heads = (
        "Home",
        "Sort",
        "Beds",
        "Volunteers",
        "Hours",
        "Sessions",
        "Children's visits",
        "Residents at sessions",
        "of which living with dementia",
        "Usually keep to themselves, joined in (carers' view)",
        "Note",
    )
    homes.write_row("A4", heads, styles["head"])
    _added(homes, 4, HOMES, 2, styles["bold"])
    homes.write("A19", "All homes", styles["bold"])
    homes.set_column(0, 1, 20)
    homes.set_column(2, 9, 12)
    homes.set_column(10, 10, 32)

    schools = made.add_worksheet("Schools")
    title = "Schools and nurseries, autumn term (September to December 2025)"
    schools.write("A1", title, styles["title"])
    columns = (
        "School or nursery",
        "Class",
        "Children who came",
        "Visits",
        "Letters and cards to residents",
        "Shy children who now speak up in class (teacher)",
        "Families who now call at the home by themselves",
        "Coach paid (£)",
    )
    schools.write_row("A3", columns, styles["head"])
    _added(schools, 3, SCHOOLS, 2, styles["bold"])
    schools.write("A11", "Total", styles["bold"])
    schools.write("A13", "Spring term figures come with the April return")
    schools.set_column(0, 1, 24)
    schools.set_column(2, 7, 16)

    _volunteers(made.add_worksheet("Volunteers"), styles)
    _costs(made.add_worksheet("Costs"), styles)
    comments = made.add_worksheet("Comments")
    comments.write("A1", "Provider's comments, January", styles["title"])
    for row, sentence in enumerate(COMMENTS, 2):
        comments.write(row, 0, sentence)
    comments.set_column(0, 0, 120)
    made.close()
