"""Domestic abuse refuge and outreach for a borough council, third quarter, with a list of leavers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book, quarters

# A heading stands alone; a line has the nine months April to December.
MONTHS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("REFUGE (9 self-contained units)", ()),
    ("Unit nights available", (270, 279, 270, 279, 279, 270, 279, 270, 279)),
    ("Unit nights occupied", (251, 262, 244, 265, 258, 240, 249, 231, 246)),
    ("Households moved in", (3, 2, 3, 3, 2, 2, 2, 3, 2)),
    ("Households moved out", (2, 3, 2, 3, 2, 3, 3, 2, 2)),
    ("- of which in a planned way", (2, 2, 2, 3, 2, 2, 2, 2, 1)),
    ("Turned away, no space", (6, 4, 7, 8, 5, 9, 7, 10, 6)),
    ("Children arriving", (5, 3, 4, 4, 3, 4, 3, 5, 2)),
    ("- own support plan inside 7 days", (5, 3, 4, 4, 2, 4, 3, 5, 2)),
    ("OUTREACH", ()),
    ("Referrals accepted", (41, 38, 44, 47, 39, 45, 52, 49, 36)),
    ("- spoken to inside 2 working days", (39, 37, 41, 45, 36, 43, 48, 45, 35)),
    ("- closed by us in the 12 months before", (5, 4, 6, 6, 5, 5, 7, 6, 4)),
    ("Cases closed", (29, 31, 33, 35, 30, 34, 38, 36, 30)),
    ("- exit form back", (24, 26, 29, 30, 25, 30, 33, 31, 26)),
    ("- feels safer than at the start", (21, 23, 26, 26, 22, 26, 30, 27, 23)),
    ("HELPLINE (10am - 9pm)", ()),
    ("Calls answered", (168, 175, 181, 190, 172, 184, 201, 195, 214)),
    ("- answered by survivor volunteers", (31, 28, 36, 40, 33, 38, 44, 47, 52)),
)

# ref, theme, measure, target, last year, rows of the months (top, bottom), RAG, comment
Kpi = tuple[str, str, str, float, float, tuple[int, int | None], str, str]
KPIS: tuple[Kpi, ...] = (
    (
        "DA1",
        "Safe accommodation",
        "Occupancy of refuge units (% of unit nights available)",
        0.9,
        0.894,
        (3, 2),
        "A",
        "Unit 4 empty 19 nights in Nov for damp works - agreed with housing.",
    ),
    (
        "DA2",
        "Safe accommodation",
        "Households newly accommodated in refuge",
        28,
        26,
        (4, None),
        "G",
        "",
    ),
    (
        "DA3",
        "Safe accommodation",
        "Households leaving refuge in a planned way",
        0.8,
        0.77,
        (6, 5),
        "R",
        "2 of 7 unplanned in Q3, see Leavers tab. On track for the year.",
    ),
    (
        "DA4",
        "Outreach",
        "Outreach referrals contacted within 2 working days",
        0.95,
        0.931,
        (12, 11),
        "A",
        "Vacancy Oct and Nov, filled from 1 December.",
    ),
    (
        "DA5",
        "Outreach",
        "Outreach clients feeling safer at case closure (of exit forms returned)",
        0.85,
        0.862,
        (16, 15),
        "G",
        "",
    ),
    (
        "DA6",
        "Outreach",
        "Repeat referrals within 12 months of closure (maximum)",
        0.15,
        0.141,
        (13, 11),
        "G",
        "Lower is better.",
    ),
    (
        "DA7",
        "Children",
        "Children in refuge with their own support plan within 7 days",
        1,
        0.96,
        (9, 8),
        "G",
        "One boy in August went to his nan's on day 3.",
    ),
)

PROFILE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    (
        "Age",
        (
            ("16-17", "<5", "<5", "<5"),
            ("18-24", 21, 24, 25),
            ("25-34", 43, 44, 47),
            ("35-44", 33, 34, 36),
            ("45-54", 16, 17, 19),
            ("55 and over", 8, 9, 9),
        ),
    ),
    (
        "Sex / gender",
        (("Female", 114, 120, 126), ("Male", 9, 11, 10), ("Another way", 0, 0, 1)),
    ),
    (
        "Referred by",
        (
            ("Police", 48, 51, 50),
            ("Self", 33, 37, 41),
            ("Health", 18, 17, 20),
            ("Children's social care", 16, 19, 18),
            ("Other", 8, 7, 8),
        ),
    ),
    (
        "Needs at start (can be more than one)",
        (
            ("Mental health", 61, 66, 70),
            ("Drugs or alcohol", 14, 17, 15),
            ("Disabled or long-term illness", 27, 25, 31),
            ("Pregnant", 8, 7, 9),
            ("Needs an interpreter", 19, 22, 24),
            ("No recourse to public funds", 6, "nil", 5),
        ),
    ),
    (
        "Exit forms",
        (
            ("Forms back", 79, 85, 90),
            ("I feel safer", 70, 74, 80),
            ("I know my rights and choices better than I did", 66, 70, 78),
            ("I would tell a friend to come here", 76, 82, 87),
        ),
    ),
)

# no., moved out, nights, children, to, planned, confidence in and out, bank, school, buddy
LEAVERS: tuple[tuple[object, ...], ...] = (
    ("R-114", date(2025, 4, 9), 118, 2, "Council tenancy", "Y", 3, 6, "Y", "Y", "N"),
    ("R-109", date(2025, 4, 24), 161, 0, "Private let", "Y", 4, 7, "Y", "", "Y"),
    ("R-121", date(2025, 5, 6), 38, 1, "Back to partner", "N", 2, "not done", "N", "N", "N"),
    ("R-116", date(2025, 5, 19), 104, 3, "Housing assoc", "Y", 3, 5, "N", "Y", "N"),
    ("R-112", date(2025, 5, 30), 147, 1, "Council tenancy", "Y", 5, 8, "Y", "Y", "Y"),
    ("R-118", date(2025, 6, 12), 96, 0, "Family out of area", "Y", 4, 4, "N", "", "N"),
    ("R-120", date(2025, 6, 26), 88, 2, "Private let", "Y", 2, 6, "Y", "N", "N"),
    ("R-117", date(2025, 7, 3), 139, 2, "Housing Assoc.", "Y", 3, 7, "Y", "Y", "Y"),
    ("R-124", date(2025, 7, 15), 71, 0, "Private let", "Y", 5, 6, "", "", "N"),
    ("R-123", date(2025, 7, 29), 92, 1, "Council tenancy", "Y", 4, 6, "Y", "Y", "N"),
    ("R-119", date(2025, 8, 8), 133, 4, "Housing assoc", "Y", 2, 5, "Y", "Y", "N"),
    ("R-127", date(2025, 8, 20), 44, 0, "Refuge, other county", "Y", 3, 3, "N", "", "N"),
    ("R-125", date(2025, 9, 4), 99, 2, "Council tenancy", "Y", 4, 8, "N", "Y", "Y"),
    ("R-130", date(2025, 9, 16), 19, 1, "Not known", "N", 3, "not done", "", "N", "N"),
    ("R-122", date(2025, 9, 25), 151, 1, "Council tenancy", "Y", 2, 5, "Y", "Y", "N"),
    ("R-126", date(2025, 10, 7), 110, 0, "Private let", "Y", 5, 8, "Y", "", "Y"),
    ("R-128", date(2025, 10, 21), 86, 2, "Housing assoc", "Y", 3, 6, "Y", "Y", "N"),
    ("R-133", date(2025, 10, 30), 27, 1, "Back to partner", "N", 4, "not done", "N", "N", "N"),
    ("R-129", date(2025, 11, 13), 104, 3, "Council tenancy", "Y", 3, 5, "N", "Y", "N"),
    ("R-132", date(2025, 11, 27), 73, 0, "Family out of area", "Y", 6, 6, "Y", "", "N"),
    ("R-131", date(2025, 12, 9), 95, 2, "Council tenancy", "Y", 2, 7, "Y", "Y", "Y"),
    ("R-135", date(2025, 12, 18), 52, 1, "Asked to leave", "N", 5, 4, "N", "N", "N"),
)

CLOSING: tuple[tuple[object, ...], ...] = (
    ("Cases closed in the quarter", 93, 99, 104),
    ("Stayed in her own home, made safe", 31, 28, 35),
    ("Non-mol or occupation order granted", 18, 21, 23),
    ("Order applied for, still at court", 9, 11, 8),
    ("Started or went back to paid work", 7, 9, 8),
    ("Back on the list of a GP or dentist", 12, 10, 14),
    ("Debts written off or paid back to her (£)", 4310, 6925.5, 5480),
    ("Hardship grants we paid (£)", 1850, 2240, 2610),
    ("Heard at MARAC", 34, 29, 37),
    ("Referred on to talking therapies", 22, 19, 26),
)

CHILDREN: tuple[tuple[object, ...], ...] = (
    ("Children seen", 31, 35, 33),
    ("One-to-one sessions", 142, 156, 150),
    ("Sleeping through the night again (mum's word)", 9, 12, 11),
    ("School attendance up on the term before", 8, "n/a", 10),
    ("Waiting for a worker at quarter end", 7, 9, 12),
    ("Places at Saturday play club", 12, 12, 12),
)

VOLUNTEERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers at quarter end", 14, 17, 19),
    ("   have been through refuge or outreach themselves", 6, 8, 9),
    ("Hours given", 388, 431, 462.5),
    ("Inductions done", 5, 4, 3),
    ("Left us for a paid job", 1, 2, "nil"),
    ("Coffee mornings former residents ran, no staff", 6, 9, 11),
    ("Survivor panel meetings", 2, 3, 2),
    ("Expenses and DBS (£)", 212.4, 188, 240.15),
)

AROUND: tuple[tuple[object, ...], ...] = (
    ("Mums, sisters, mates at How to Help evenings", 13, 16, 18),
    ("   a month on, know what to say and do", 9, 12, 15),
    ("Salon and pharmacy staff trained", 24, 31, 18),
    ("Workplaces that took on a DA policy after our talk", 1, 3, 2),
    ("Child protection plans stepped down or ended", 4, 5, 6),
    ("Facebook followers", 1710, 1788, 1842),
)

WORDS: tuple[tuple[str, str], ...] = (
    (
        "1. What has gone well",
        "Four of the mums from last winter's group now run the Tuesday craft table on their own. "
        "Our Christmas appeal brought in 86 gift bags from local firms.",
    ),
    (
        "2. Good news story (no names please)",
        "A lady who had not driven since 2019 now takes her boys to football every Saturday. "
        "She came to us with two carrier bags in May.",
    ),
    (
        "3. Problems in the quarter",
        "The boiler was off for 5 days in November and two families went to a hotel. "
        "We carried a 0.8 WTE vacancy in outreach until 1 December.",
    ),
    (
        "4. Working with others",
        "The health visitors tell us they have closed 6 families early since we have been "
        "alongside. We went to all 3 MARAC meetings.",
    ),
    (
        "5. Plans for next quarter",
        "We want to train 10 community champions by the end of March.",
    ),
    ("6. Staffing", "7.4 WTE in post against 8.2 funded."),
)

QUARTERS = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec")
# Where the quarters stand on the tab of the months, and where its first line is.
SUMS = (4, 8, 12)
FIRST = 4


def _form(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Fill in the form of the council."""
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E1F2", "border": 1})
    rate = made.add_format({"num_format": "0.0%", "valign": "top", "border": 1})
    whole = made.add_format({"num_format": "0%", "valign": "top", "border": 1})
    sheet.merge_range(
        "A1:L1", "Calderwick Borough Council - Community Safety and Housing: contract return", bold
    )
    for row, (name, value) in enumerate(
        (
            ("Provider:", "Rowan Gate Domestic Abuse Support"),
            ("Contract:", "CBC-DA-2024-07 Refuge and outreach (1 April 2024 - 31 March 2028)"),
            ("Period:", "Quarter 3 2025/26, 1 October to 31 December 2025"),
            ("Sent:", "due 15 working days after quarter end; sent 20 Jan 26"),
        ),
        1,
    ):
        sheet.write(row, 0, name, bold)
        sheet.write(row, 2, value)
    sheet.write_row(
        6,
        0,
        (
            "Ref",
            "Theme",
            "Performance measure",
            "Target 25/26",
            "24/25 outturn",
            "Q1",
            "Q2",
            "Q3",
            "Q4",
            "Year to date",
            "RAG",
            "Provider comment",
        ),
        head,
    )
    for row, (ref, theme, name, target, last, lines, rag, comment) in enumerate(KPIS, 7):
        look = wrap if lines[1] is None else rate
        sheet.set_row(row, 30)
        sheet.write_row(row, 0, (ref, theme, name), wrap)
        sheet.write(row, 3, target, wrap if lines[1] is None else whole)
        sheet.write(row, 4, last, look)
        for column, (said, value) in enumerate(_results(*lines), 5):
            sheet.write_formula(row, column + (column > 7), said, look, value)
        sheet.write_blank(row, 8, None, wrap)
        sheet.write_row(row, 10, (rag, comment), wrap)
    row = 7 + len(KPIS)
    sheet.write_row(
        row,
        0,
        ("DA8", "Quality", "Formal complaints (no target)", "Info only", 3, 1, "nil", 1, "", 2),
        wrap,
    )
    sheet.write_row(row, 10, ("-", "Noise from the play room; upheld, rugs bought."), wrap)
    sheet.write(
        row + 2, 0, "RAG: Green = target met in the quarter, Amber = within 5 points, Red = below."
    )
    sheet.set_column("A:A", 9)
    sheet.set_column("B:B", 18)
    sheet.set_column("C:C", 44)
    sheet.set_column("D:J", 10)
    sheet.set_column("E:E", 10, None, {"hidden": True})
    sheet.set_column("L:L", 44)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _results(top: int, bottom: int | None) -> list[tuple[str, float]]:
    """Say the three quarters and the year to date of a measure, as formulas with their values."""
    above = quarters(list(MONTHS[top - 1][1]))
    below = [1.0] * 3 if bottom is None else quarters(list(MONTHS[bottom - 1][1]))
    said = []
    for column in SUMS:
        cell = f"'Monthly data'!{xl_rowcol_to_cell(FIRST + top - 1, column)}"
        if bottom is not None:
            cell += f"/'Monthly data'!{xl_rowcol_to_cell(FIRST + bottom - 1, column)}"
        said.append(f"={cell}")
    found = list(zip(said, (a / b for a, b in zip(above, below, strict=True)), strict=True))
    if bottom is None:
        return [*found, (f"=SUM({said[0][1:]},{said[1][1:]},{said[2][1:]})", sum(above))]
    sums = [
        "+".join(f"'Monthly data'!{xl_rowcol_to_cell(FIRST + line - 1, column)}" for column in SUMS)
        for line in (top, bottom)
    ]
    return [*found, (f"=({sums[0]})/({sums[1]})", sum(above) / sum(below))]


def _months(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the months with the sums of the quarters between them."""
    month = made.add_format({"bold": True, "num_format": "mmm-yy", "bottom": 1})
    total = made.add_format({"bold": True, "bg_color": "#EDEDED"})
    sheet.write("A1", "Rowan Gate - monthly data from the case system, 2025/26", bold)
    sheet.write("A2", "Grey columns add up by themselves, please do not type in them.")
    sheet.write("A4", "", bold)
    for number in range(9):
        column = 1 + number + number // 3
        sheet.write_datetime(3, column, date(2025, 4 + number, 1), month)
    for number, column in enumerate(SUMS):
        sheet.write(3, column, f"Q{number + 1}", total)
    for row, (name, months) in enumerate(MONTHS, FIRST):
        sheet.write(row, 0, name, None if months else bold)
        for number, value in enumerate(months):
            sheet.write(row, 1 + number + number // 3, value)
        for column, value in zip(SUMS, quarters(list(months)), strict=False):
            span = f"{xl_rowcol_to_cell(row, column - 3)}:{xl_rowcol_to_cell(row, column - 1)}"
            sheet.write_formula(row, column, f"=SUM({span})", total, value)
    sheet.set_column("A:A", 40)
    sheet.set_column("B:M", 8)
    sheet.freeze_panes(4, 1)


def _profile(sheet: Worksheet, bold: Format) -> None:
    """Write who was referred to outreach, and what they said on leaving."""
    sheet.write("A1", "Outreach clients, quarter by quarter", bold)
    row = 2
    for title, lines in PROFILE:
        sheet.write_row(row, 0, (title, *QUARTERS), bold)
        start = row + 1
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
        if title == "Age":
            row += 1
            sheet.write(row, 0, "Total", bold)
            for column in (1, 2, 3):
                value = sum(n for line in lines if isinstance(n := line[column], int))
                span = f"{xl_rowcol_to_cell(start, column)}:{xl_rowcol_to_cell(row - 1, column)}"
                sheet.write_formula(row, column, f"=SUM({span})", bold, value)
        row += 2
    sheet.write(row, 0, "Numbers under 5 not shown. Exit forms are for cases closed, not referred.")
    sheet.set_column("A:A", 48)
    sheet.set_column("B:D", 12)


def _leavers(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the list of the households that left the refuge."""
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    head = made.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
    sheet.write("A1", "Households who left refuge since 1 April", bold)
    sheet.write_row(
        2,
        0,
        (
            "Refuge no.",
            "Moved out",
            "Nights here",
            "Children",
            "Went to",
            "Planned",
            "Confidence 1-10 coming in",
            "Confidence 1-10 going out",
            "Own bank account now, none before",
            "Children settled in school or nursery",
            "Comes back as a buddy for new women",
        ),
        head,
    )
    for row, line in enumerate(LEAVERS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            elif value != "":
                sheet.write(row, column, value)
    sheet.set_column("A:D", 11)
    sheet.set_column("E:E", 22)
    sheet.set_column("F:K", 14)
    sheet.autofilter(2, 0, 2 + len(LEAVERS), 10)
    sheet.freeze_panes(3, 1)


def _side(sheet: Worksheet, bold: Format) -> None:
    """Write four small tables, two by two."""
    sheet.write("A1", "Team counts 2025/26", bold)
    for row, column, title, lines in (
        (2, 0, "Checklist when an outreach case is closed", CLOSING),
        (2, 5, "Children's workers", CHILDREN),
        (15, 0, "Volunteers and survivors", VOLUNTEERS),
        (15, 5, "Around the family, and the town", AROUND),
    ):
        sheet.write_row(row, column, (title, *QUARTERS), bold)
        for at, line in enumerate(lines, row + 1):
            sheet.write_row(at, column, line)
    sheet.write("F25", "n/a: no school in the summer quarter")
    sheet.set_column("A:A", 46)
    sheet.set_column("B:D", 11)
    sheet.set_column("F:F", 48)
    sheet.set_column("G:I", 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Rowan Gate quarter 3 return")
    bold = made.add_format({"bold": True})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    _form(made, made.add_worksheet("KPI return"), bold)
    _months(made, made.add_worksheet("Monthly data"), bold)
    _profile(made.add_worksheet("Profile & exit forms"), bold)
    _leavers(made, made.add_worksheet("Leavers"), bold)
    _side(made.add_worksheet("Team counts"), bold)
    words = made.add_worksheet("Q3 narrative")
    words.write("A1", "Provider narrative (max 1 page)", bold)
    row = 2
    for title, text in WORDS:
        words.write(row, 0, title, bold)
        words.write(row + 1, 0, text, wrap)
        row += 3
    words.set_column("A:A", 105)
    made.close()
