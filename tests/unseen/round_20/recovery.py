"""A drug and alcohol recovery service on the council's quarterly form, with tabs of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Styles = dict[str, Format]

# PI, words, target, amber from, last year, (PI1 and PI8 typed: four quarters and year), RAG, comment
RETURN: tuple[tuple[object, ...], ...] = (
    (
        "PI1",
        "New starts in structured treatment (annual target)",
        440,
        400,
        431,
        (108, 117, 104, "not due", 329),
        "Amber",
        "1 behind profile of 330. December always quiet.",
    ),
    (
        "PI2",
        "Clients starting within 21 days of referral",
        0.95,
        0.9,
        0.938,
        None,
        "Green",
        "3 waited longer, all patient choice.",
    ),
    ("PI3", "Planned exits as % of all exits", 0.55, 0.5, 0.517, None, "Green", ""),
    (
        "PI4",
        "Re-presentations within 6 months of a planned exit",
        "10% or less",
        0.12,
        0.104,
        None,
        "Green",
        "Cohort = planned exits two quarters back",
    ),
    (
        "PI5",
        "Opiate clients holding a naloxone kit (at quarter end)",
        0.85,
        0.75,
        0.79,
        None,
        "Green",
        "Up since the pharmacy at Quay St joined",
    ),
    ("PI6", "Eligible new starters tested for hepatitis C", 0.8, 0.7, 0.811, None, "Green", ""),
    (
        "PI7",
        "Planned exits in paid work, education or training",
        0.3,
        0.25,
        0.274,
        None,
        "Green",
        "20 of 58. See Life changes.",
    ),
    (
        "PI8",
        "Deaths in treatment (reporting only)",
        "n/a",
        "n/a",
        6,
        ("Nil", "<5", "Nil", "not due", "<5"),
        "",
        "Q2 panel papers sent separately",
    ),
)

# PI, numerator and its quarters, denominator and its quarters, how the year is made
WORKINGS: tuple[tuple[object, ...], ...] = (
    ("PI2", "started within 21 days", (102, 112, 101), "all new starts", (108, 117, 104)),
    ("PI3", "planned exits", (49, 56, 58), "all exits", (94, 101, 98)),
    (
        "PI4",
        "came back within 6 months",
        (5, 4, 4),
        "planned exits, two quarters back",
        (51, 47, 49),
    ),
    (
        "PI5",
        "opiate clients with a kit",
        (251, 263, 274),
        "opiate clients in treatment",
        (308, 311, 315),
    ),
    ("PI6", "tested for hep C", (61, 66, 60), "eligible new starters", (74, 80, 71)),
    ("PI7", "in work, education or training", (14, 18, 20), "planned exits", (49, 56, 58)),
)

FLOW: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("In treatment on first day", (541, 555, 571)),
    ("add: new starts", (108, 117, 104)),
    ("less: exits", (94, 101, 98)),
)

EXITS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Planned", (49, 56, 58)),
    ("Dropped out", (31, 30, 27)),
    ("Transferred, in custody or out of area", (9, 10, 8)),
    ("Other", (5, 5, 5)),
)

DRUGS: tuple[tuple[str, int, int], ...] = (
    ("Opiates", 222, 93),
    ("Non-opiates only", 48, 23),
    ("Alcohol only", 83, 65),
    ("Non-opiates and alcohol", 29, 14),
)

AGES: tuple[tuple[str, int, int], ...] = (
    ("18-29", 49, 27),
    ("30-39", 118, 55),
    ("40-49", 121, 58),
    ("50-59", 71, 41),
    ("60+", 23, 14),
)

SOURCES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Self", (47, 52, 45)),
    ("GP", (19, 21, 18)),
    ("Police / probation / court", (22, 23, 20)),
    ("Hospital", (9, 10, 11)),
    ("Social care", (7, 6, 7)),
    ("Other", (4, 5, 3)),
)

NEEDS: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("Housing problem", (33, 36, 31)),
    ("Mental health need", (70, 77, 68)),
    ("Living with children under 18", (26, 29, 24)),
    ("Not in work", (74, 79, 71)),
)

DONE: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("Key work sessions", (2214, 2306, 2251)),
    ("Did not attend", (0.18, 0.17, 0.16)),
    ("Groups run", (96, 104, 99)),
    ("Group attendances", (742, 801, 768)),
    ("Needle exchange visits", (1320, 1287, 1264)),
    ("Key worker caseload (average)", (46, 47, 51)),
)

# heading, or line with three quarters and how the year stands: sum, typed, or not added
CHANGES: tuple[tuple[object, ...], ...] = (
    ("HOME",),
    ("No fixed abode or sofa surfing at start, now in own tenancy", 7, 9, 12, "sum"),
    ("Rent arrears at start", 41, 44, 38, "sum"),
    ("Eviction notice withdrawn", 3, 4, 6, "sum"),
    ("MONEY",),
    ("Debts on a plan and keeping to it", 11, 13, 15, "n/a"),
    ("Food bank vouchers given", 64, 71, 83, 208),
    ("Extra benefit income won with our help (£)", 8420, 11265, 9870, "sum"),
    ("HEALTH",),
    ("Sleeping better than at start", 96, 109, 121, "n/a"),
    ("Wound clinic dressings", 143, 131, 127, "sum"),
    ("Wounds healed, discharged from wound clinic", 8, 7, 9, "sum"),
    ("FAMILY",),
    ("Children back living with parent", 2, 3, 2, "sum"),
    ("Child protection plan stepped down or ended", 5, 4, 6, "sum"),
    ("Referrals to Early Help", 12, 15, 13, "sum"),
    ("WORK AND THE LAW",),
    ("In work, education or training at planned exit", 14, 18, 20, "sum"),
    ("Arrested in year before, no arrest since starting", 21, 24, 27, "n/a"),
    ("Pre-sentence reports written", 17, 19, 16, "sum"),
)

SURVEY: tuple[tuple[str, int, int, int], ...] = (
    ("Staff treat me with respect", 78, 3, 2),
    ("The Quay St building feels safe", 71, 8, 4),
    ("I have people round me now who don't use", 59, 15, 9),
    ("I feel more hopeful than when I first came", 64, 12, 7),
    ("I would tell a mate to come here", 80, 2, 1),
)

PEERS: tuple[tuple[object, ...], ...] = (
    ("Active at quarter end", 19, 22, 24),
    ("  of which in recovery themselves", 16, 18, 21),
    ("Hours given", 846, 915, 978),
    ("Moved on to a paid job", 2, 1, 3),
    ("Supervision meetings", 24, 26, 27),
    ("DBS checks back", 5, 4, 3),
    ("Expenses paid", 412.6, 455.2, 438.9),
    ("Recovery meetings led by members, no staff in the room", 52, 65, 78),
)

FAMILY: tuple[tuple[object, ...], ...] = (
    ("Relatives and friends coming to Thursday group", 23, 27, 31),
    ("Thursday groups held", 12, 13, 12),
    ("Came to a client's review with them", 17, 22, 26),
    ("Strain forms back", "not asked", 24, 28),
    ("Less strain than on their first form", "not asked", 15, 19),
    ("Carer's assessments offered", 9, 11, 10),
)

TOWN: tuple[tuple[object, ...], ...] = (
    ("Bed days saved at Wexmoor General (alcohol nurse's estimate)", 46, 52, 58),
    ("Gardens cleared for older neighbours by the Saturday crew", 9, 12, 8),
    ("Needles picked up by our outreach van", 211, 188, 164),
)

# ref, left on, main drug, weeks, cravings first and last, wellbeing first and last, five answers
LEAVERS: tuple[tuple[object, ...], ...] = (
    ("D-214", date(2025, 4, 17), "Alcohol", 22, 8, 3, 18, 25, "Y", "Y", "Y", "N", "N"),
    ("D-198", date(2025, 5, 6), "Heroin", 61, 9, 4, 16, 22, "N", "Y", "N", "Y", "N"),
    ("D-231", date(2025, 5, 29), "Alcohol", 19, 7, 2, 19, 26, "Y", "N", "Y", "N", "Y"),
    ("D-240", date(2025, 6, 12), "Cannabis", 14, 5, 5, 21, 21, "", "Y", "N", "N", "Y"),
    ("D-205", date(2025, 6, 26), "Heroin", 70, 8, 3, 17, 24, "Y", "Y", "Y", "Y", "N"),
    ("D-252", date(2025, 7, 10), "Cocaine", 17, 6, 2, 20, 27, "Y", "Y", "N", "N", "Y"),
    ("D-219", date(2025, 7, 31), "Alcohol", 26, 9, 5, 15, 20, "N", "Y", "N", "N", "N"),
    ("D-247", date(2025, 8, 14), "alcohol", 21, 7, 7, 18, 17, "N", "N", "N", "N", "N"),
    ("D-188", date(2025, 8, 28), "Heroin", 84, 8, 2, 16, 25, "Y", "Y", "Y", "Y", "Y"),
    ("D-260", date(2025, 9, 18), "Alcohol", 16, 6, 1, 22, 28, "", "N", "Y", "N", "Y"),
    ("D-266", date(2025, 10, 9), "Cocaine", 15, 7, 3, 19, 24, "Y", "Y", "Y", "Y", "N"),
    ("D-229", date(2025, 10, 23), "Heroin", 58, 9, 4, 14, 21, "Y", "Y", "N", "N", "N"),
    ("D-271", date(2025, 11, 6), "Alcohol", 18, 8, 8, 17, "declined", "N", "N", "Y", "N", "N"),
    ("D-258", date(2025, 11, 20), "Alcohol", 24, 6, 2, 20, 26, "Y", "Y", "Y", "Y", "Y"),
    ("D-274", date(2025, 12, 4), "Ketamine", 13, 4, 4, 21, 23, "N", "N", "Y", "N", "Y"),
    ("D-236", date(2025, 12, 18), "Heroin", 55, 8, 4, 16, 23, "Y", "Y", "Y", "Y", "N"),
)

STORY: tuple[tuple[str, str], ...] = (
    (
        "What went well",
        "Six people from the Harbour flats now run their own sober five-a-side on Sunday mornings. "
        "We had a stall at the Recovery Month market in September and spoke to about 300 people. "
        "The contract asks for 55% planned exits and we have been above it for two quarters.",
    ),
    (
        "What is difficult",
        "Two key workers left in November and the posts are out to advert. "
        "Starters using crack are up by 17 on the same quarter last year.",
    ),
    (
        "Partners",
        "Staff at the Quay hostel say they rang for an ambulance 14 times fewer than in the same "
        "quarter last year. We met the maternity team on 3 occasions about joint clinics.",
    ),
    (
        "One person's story",
        "A dad from Mill Lane had his daughters home for Christmas, for the first time in four "
        "years.",
    ),
    ("Next quarter", "We will train 8 new mentors and open on Tuesday evenings."),
)

QUARTERS = ("Q1", "Q2", "Q3")


def _row_of(at: int) -> int:
    """Row (from 1) of the numerator of a PI in the workings."""
    return 5 + 2 * at


def _form(sheet: Worksheet, style: Styles) -> None:
    """Write the council's form."""
    sheet.write("A1", "WEXMOOR BOROUGH COUNCIL - PUBLIC HEALTH", style["title"])
    sheet.write("A2", "Performance indicator return 2025/26", style["bold"])
    for row, pair in enumerate(
        (
            ("Contract", "WBC-PH-2241 Community drug and alcohol recovery service"),
            ("Provider", "Tidewell Recovery CIC"),
            ("Contract term", "01/04/2024 to 31/03/2029"),
            ("Quarter returned", "Q3 (October to December 2025)"),
        ),
        3,
    ):
        sheet.write(row, 0, pair[0], style["bold"])
        sheet.write(row, 1, pair[1])
    sheet.write("A8", "Date sent", style["bold"])
    sheet.write_datetime("B8", date(2026, 1, 21), style["day"])
    heads = ("PI", "Indicator", "Target", "Amber from", "2024/25", *QUARTERS, "Q4", "YTD", "RAG")
    sheet.write_row("A10", (*heads, "Provider comment"), style["head"])
    shares = 0
    for row, (ref, words, target, floor, last, typed, rag, said) in enumerate(RETURN, 10):
        style_of = style["count"] if isinstance(typed, tuple) else style["rate"]
        sheet.write(row, 0, ref, style["cell"])
        sheet.write(row, 1, words, style["cell"])
        for column, value in enumerate((target, floor, last), 2):
            sheet.write(row, column, value, style_of)
        if isinstance(typed, tuple):
            for column, value in enumerate(typed, 5):
                sheet.write(row, column, value, style["count"])
        else:
            _rates(sheet, row, shares, style["rate"])
            shares += 1
        sheet.write(row, 10, rag, style.get(str(rag), style["cell"]))
        sheet.write(row, 11, said, style["cell"])
    sheet.write("A20", "PROVIDER NARRATIVE (max 1 page)", style["bold"])
    for row, (ask, said) in enumerate(STORY, 20):
        sheet.write(row, 0, ask, style["cell"])
        sheet.merge_range(row, 1, row, 11, said, style["cell"])
        sheet.set_row(row, 48)
    sheet.set_column("A:A", 17)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:D", 11)
    sheet.set_column("E:E", 9, None, {"hidden": True})
    sheet.set_column("F:K", 9)
    sheet.set_column("L:L", 42)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _rates(sheet: Worksheet, row: int, at: int, rate: Format) -> None:
    """Write the shares of one indicator, worked out from the workings."""
    _, _, above, _, below = WORKINGS[at]
    top = _row_of(at)
    for column, letter in enumerate("DEFG"):
        stored: object = "#DIV/0!"
        if column < len(above):
            stored = above[column] / below[column]
        formula = f"=Workings!{letter}{top}/Workings!{letter}{top + 1}"
        sheet.write_formula(row, 5 + column, formula, rate, stored)
    if WORKINGS[at][0] == "PI5":
        sheet.write_formula(row, 9, f"=H{row + 1}", rate, above[-1] / below[-1])
    else:
        whole = sum(above) / sum(below)
        sheet.write_formula(row, 9, f"=Workings!H{top}/Workings!H{top + 1}", rate, whole)


def _workings(sheet: Worksheet, style: Styles) -> None:
    """Write numerators and denominators, and below them who came and left."""
    sheet.write("A1", "Workings 2025/26 - fill in the white cells only", style["title"])
    sheet.write("A2", "PI5 is a snapshot so the year is the last quarter", style["note"])
    sheet.write_row("A4", ("PI", "Line", "Num / Den", *QUARTERS, "Q4", "Year"), style["head"])
    row = 4
    for ref, upper, above, lower, below in WORKINGS:
        for words, kind, values in ((upper, "Num", above), (lower, "Den", below)):
            sheet.write_row(row, 0, (ref, words, kind, *values), style["cell"])
            sheet.write_blank(row, 6, None, style["cell"])
            if ref == "PI5":
                sheet.write_formula(row, 7, f"=F{row + 1}", style["cell"], values[-1])
            else:
                total = f"=SUM(D{row + 1}:G{row + 1})"
                sheet.write_formula(row, 7, total, style["cell"], sum(values))
            row += 1
    sheet.write("A19", "Caseload", style["bold"])
    sheet.write_row("D19", QUARTERS, style["head"])
    for row, (words, values) in enumerate(FLOW, 19):
        sheet.write(row, 1, words)
        sheet.write_row(row, 3, values)
    sheet.write("B23", "In treatment on last day", style["bold"])
    for column, letter in enumerate("DEF"):
        left = FLOW[0][1][column] + FLOW[1][1][column] - FLOW[2][1][column]
        formula = f"={letter}20+{letter}21-{letter}22"
        sheet.write_formula(22, 3 + column, formula, style["bold"], left)
    sheet.write("A25", "Exits by reason", style["bold"])
    sheet.write_row("D25", QUARTERS, style["head"])
    for row, (words, values) in enumerate(EXITS, 25):
        sheet.write(row, 1, words)
        sheet.write_row(row, 3, values)
    sheet.write("B30", "All exits", style["bold"])
    for column, letter in enumerate("DEF"):
        total = sum(values[column] for _, values in EXITS)
        formula = f"=SUM({letter}26:{letter}29)"
        sheet.write_formula(29, 3 + column, formula, style["bold"], total)
    sheet.write_formula("J5", "=329/3*4", None, 329 / 3 * 4)
    sheet.set_column("B:B", 36)
    sheet.freeze_panes(4, 0)


def _crossed(
    sheet: Worksheet, top: int, head: str, rows: tuple[tuple[str, int, int], ...], bold: Format
) -> None:
    """Write a table by men and women with totals both ways."""
    sheet.write_row(top, 0, (head, "Men", "Women", "All"), bold)
    row = top
    for words, men, women in rows:
        row += 1
        sheet.write_row(row, 0, (words, men, women))
        sheet.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, men + women)
    sheet.write(row + 1, 0, "Total", bold)
    sums = (sum(line[1] for line in rows), sum(line[2] for line in rows))
    for column, (letter, total) in enumerate(zip("BCD", (*sums, sum(sums)), strict=True), 1):
        formula = f"=SUM({letter}{top + 2}:{letter}{row + 1})"
        sheet.write_formula(row + 1, column, formula, bold, total)


def _caseload(sheet: Worksheet, style: Styles) -> None:
    """Write who is in treatment, where they came from and what was done."""
    sheet.write("A1", "In treatment at end of Q3 2025/26 (31 December)", style["title"])
    _crossed(sheet, 2, "Substance group", DRUGS, style["bold"])
    _crossed(sheet, 9, "Age", AGES, style["bold"])
    at = 18
    for head, rows in (
        ("New starts: who sent them", SOURCES),
        ("New starts: needs at assessment", NEEDS),
        ("What we did", DONE),
    ):
        sheet.write_row(at, 0, (head, "Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25"), style["bold"])
        for words, values in rows:
            at += 1
            sheet.write(at, 0, words)
            share = words == "Did not attend"
            sheet.write_row(at, 1, values, style["whole"] if share else style["thousand"])
        if rows is SOURCES:
            at += 1
            sheet.write(at, 0, "Total", style["bold"])
            for column, letter in enumerate("BCD"):
                total = sum(values[column] for _, values in SOURCES)
                formula = f"=SUM({letter}{at - 5}:{letter}{at})"
                sheet.write_formula(at, column + 1, formula, style["bold"], total)
        at += 2
    sheet.set_column("A:A", 34)
    sheet.set_column("B:D", 12)


def _changes(sheet: Worksheet, style: Styles) -> None:
    """Write what is different for people, and beside it the survey."""
    sheet.write("A1", "Life changes - from 12-weekly reviews and exit forms", style["title"])
    sheet.write("A2", "Where it says n/a the same person can be in more than one quarter")
    sheet.write_row("A4", ("", *QUARTERS, "2025/26 so far"), style["head"])
    reviews = (388, 402, 411)
    sheet.write_row("A5", ("Reviews held", *reviews))
    sheet.write_formula("E5", "=SUM(B5:D5)", None, sum(reviews))
    for row, line in enumerate(CHANGES, 5):
        if len(line) == 1:
            sheet.write(row, 0, line[0], style["band"])
            continue
        words, *values, year = line
        pounds = style["pounds"] if "£" in str(words) else None
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, values, pounds)
        if year == "sum":
            total = f"=SUM(B{row + 1}:D{row + 1})"
            sheet.write_formula(row, 4, total, pounds, sum(values))
        else:
            sheet.write(row, 4, year)
    sheet.write("G4", "Client survey Q3 (83 forms)", style["bold"])
    sheet.write_row("G5", ("", "Agree", "Not sure", "Disagree", "% agree"), style["head"])
    for row, line in enumerate(SURVEY, 5):
        sheet.write_row(row, 6, line)
        formula = f"=H{row + 1}/SUM(H{row + 1}:J{row + 1})"
        sheet.write_formula(row, 10, formula, style["whole"], line[1] / sum(line[1:]))
    sheet.set_column("A:A", 56)
    sheet.set_column("E:E", 14)
    sheet.set_column("G:G", 42)


def _peers(sheet: Worksheet, style: Styles) -> None:
    """Write mentors, family and the town."""
    sheet.write("A1", "Peers, family and the town", style["title"])
    for top, head, rows in (
        (2, "Peer mentors and volunteers", PEERS),
        (13, "Families", FAMILY),
        (22, "The town", TOWN),
    ):
        sheet.write_row(top, 0, (head, "Q1 25/26", "Q2 25/26", "Q3 25/26"), style["head"])
        for row, line in enumerate(rows, top + 1):
            sheet.write(row, 0, line[0])
            money = style["pence"] if line[0] == "Expenses paid" else style["thousand"]
            sheet.write_row(row, 1, line[1:], money)
    sheet.set_column("A:A", 58)
    sheet.set_column("B:D", 11)


def _leavers(sheet: Worksheet, style: Styles) -> None:
    """Write the list of exit interviews."""
    sheet.write("A1", "Exit interviews 2025/26 (planned exits who said yes to one)", style["title"])
    heads = (
        "Client ref",
        "Left on",
        "Main drug",
        "Weeks with us",
        "Cravings at start (0-10)",
        "Cravings at exit",
        "Wellbeing at start",
        "Wellbeing at exit",
        "Sees children or family more than before",
        "Had a peer mentor",
        "Goes to a club, sport or group now",
        "Would like to be a mentor",
        "Working or studying",
    )
    sheet.write_row("A3", heads, style["head"])
    for row, line in enumerate(LEAVERS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, style["day"])
            elif value != "":
                sheet.write(row, column, value)
    sheet.write("A21", "Wellbeing is the short WEMWBS, 7 to 35", style["note"])
    sheet.set_column("A:M", 11)
    sheet.autofilter(2, 0, 2 + len(LEAVERS), 12)
    sheet.set_landscape()


def _styles(made: Workbook) -> Styles:
    """Make the formats."""
    cell = {"border": 1, "text_wrap": True, "valign": "top"}
    head = {"bold": True, "text_wrap": True, "bg_color": "#D9E1F2", "border": 1, "valign": "top"}
    return {
        "title": made.add_format({"bold": True, "font_size": 13}),
        "bold": made.add_format({"bold": True}),
        "note": made.add_format({"italic": True, "font_color": "#595959"}),
        "head": made.add_format(head),
        "band": made.add_format({"bold": True, "bg_color": "#E7E6E6"}),
        "cell": made.add_format(cell),
        "count": made.add_format({**cell, "num_format": "#,##0", "align": "right"}),
        "rate": made.add_format({**cell, "num_format": "0.0%", "align": "right"}),
        "Green": made.add_format({**cell, "bg_color": "#A9D08E"}),
        "Amber": made.add_format({**cell, "bg_color": "#FFD966"}),
        "whole": made.add_format({"num_format": "0%"}),
        "thousand": made.add_format({"num_format": "#,##0", "align": "right"}),
        "pounds": made.add_format({"num_format": "£#,##0"}),
        "pence": made.add_format({"num_format": "£#,##0.00"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tidewell Recovery PI return Q3")
    style = _styles(made)
    _form(made.add_worksheet("PI Return"), style)
    _workings(made.add_worksheet("Workings"), style)
    _caseload(made.add_worksheet("Caseload"), style)
    _changes(made.add_worksheet("Life changes"), style)
    _peers(made.add_worksheet("Peers & family"), style)
    _leavers(made.add_worksheet("Exit interviews"), style)
    made.close()
