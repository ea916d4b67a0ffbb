"""Menopause cafes and workplace training of a women's centre, year-end return to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

# Heading of a block alone, or a line with its four quarters and how its year comes about.
FIGURES: tuple[tuple[Cell, ...], ...] = (
    ("CAFES",),
    ("Cafes held", 11, 11, 12, 12, "sum"),
    ("Attendances (same woman may come more than once)", 168, 171, 186, 194, "sum"),
    ("First-time women", 66, 68, 73, 74, "sum"),
    ("  - of these, living in a priority ward", 27, 26, 31, 32, "sum"),
    ("Cafe cards back", 52, 49, 58, 61, "sum"),
    ("  - know more about my symptoms and my choices", 43, 41, 50, 54, "sum"),
    ("Signposted to GP, pharmacist or clinic", 31, 28, 35, 38, "sum"),
    ("Cafes the women ran themselves, no worker in the room", 1, 2, 3, 4, "sum"),
    ("WHAT WOMEN TELL US LATER (we ring round at 12 weeks)",),
    ("Women rung", 40, 38, 44, 46, "sum"),
    ("Women who picked up", 29, 27, 33, 35, "sum"),
    ("GP started or changed their treatment", 12, 11, 15, 17, "sum"),
    ("Stayed in a job they had been about to leave", 4, 3, 6, 7, "sum"),
    ("Asked for a change at work and got it", 5, 6, 7, 9, "sum"),
    ("Long nurse appointments cancelled as not needed (3 surgeries)", 9, 8, 12, 14, "sum"),
    ("PARTNERS AND FAMILY",),
    ("Partner evenings put on", 1, 1, 1, 1, "sum"),
    ("Partners and grown-up children who came", 9, 7, 11, 12, "sum"),
    ("  - say it is easier to talk about at home now", 6, 5, 8, 10, "sum"),
    ("WHO THE FIRST-TIMERS WERE",),
    ("Under 40", 6, 5, 7, 6, "sum"),
    ("40 to 49", 24, 26, 27, 27, "sum"),
    ("50 to 59", 30, 31, 33, 35, "sum"),
    ("60 and over", 6, 6, 6, 6, "sum"),
    ("Black, Asian and minoritised women", 11, "<10", 14, 16, "supp"),
    ("Disabled women", "not asked", "not asked", 13, 15, 28),
    ("RUNNING COSTS AND OFFICE",),
    ("Room hire (£)", 412.5, 398, 455.25, 470, "sum"),
    ("Cafe worker hours", 186, 182, 195.5, 201, "sum"),
    ("Enquiries by phone and email", 121, 109, 134, 142, "sum"),
    ("Members of the Facebook group at end of quarter", 388, 431, 497, 560, ""),
    ("Leaflets given out", 600, 450, "nil", 700, "sum"),
    ("Complaints", "nil", "nil", 1, "nil", 1),
)

CAFES: tuple[tuple[date, str, str, int, int, int], ...] = (
    (date(2026, 1, 7), "Bramblegate", "New year catch up", 14, 5, 2),
    (date(2026, 1, 14), "Northfield Library", "Sleep", 17, 8, 3),
    (date(2026, 1, 21), "Mill Lane", "Open talk", 12, 4, 2),
    (date(2026, 1, 28), "Bramblegate", "Pharmacist Q&A", 22, 9, 3),
    (date(2026, 2, 4), "Northfield Library", "Open talk", 13, 5, 2),
    (date(2026, 2, 11), "Mill Lane", "Heart and bones", 16, 6, 2),
    (date(2026, 2, 18), "Bramblegate", "Half term, children welcome", 11, 3, 3),
    (date(2026, 2, 25), "Northfield Library", "Work and your rights", 19, 8, 3),
    (date(2026, 3, 4), "Mill Lane", "Open talk", 14, 5, 2),
    (date(2026, 3, 11), "Bramblegate", "Brain fog", 18, 7, 3),
    (date(2026, 3, 18), "Northfield Library", "Early menopause", 15, 6, 3),
    (date(2026, 3, 25), "Bramblegate", "Cake and spring swap shop", 21, 8, 4),
)

WORKPLACES: tuple[tuple[Cell, ...], ...] = (
    ("Employers trained", 5, 7, 6, 8),
    ("Managers trained", 31, 44, 38, 52),
    ("Other staff trained", 49, 62, 55, 71),
    ("Everyone trained", 80, 106, 93, 123),
    ("Evaluation forms back", 72, 95, 84, 112),
    ("Good or very good", 66, 89, 78, 106),
    ("Weeks waited, all employers added", 31, 40, 33, 42),
    ("Employers that have brought in a menopause policy", 1, 3, 2, 4),
    ("Menopause champions named by employers", 3, 5, 4, 7),
    ("Trainer preparation (hours)", 22, 26, 24.5, 30),
)

# Employer, sector, session, weeks waited, managers, others, changes made by the time we rang.
SESSIONS: tuple[tuple[Cell | date, ...], ...] = (
    ("Copperfield Laundry", "Manufacturing", date(2025, 10, 9), 5, 4, 11, 2),
    ("Saltmere Homes", "Housing", date(2025, 10, 22), 6, 9, 8, 1),
    ("Quayside Academy", "School", date(2025, 11, 5), 7, 7, 12, 3),
    ("Tollgate Foods", "Retail", date(2025, 11, 19), 4, 6, 9, 0),
    ("Penhallow & Dray", "Solicitors", date(2025, 12, 3), 5, 5, 6, 2),
    ("Harbour Bus Co.", "Transport", date(2025, 12, 10), 6, 7, 9, 1),
    ("St Bride's Hospice", "Health", date(2026, 1, 13), 5, 8, 10, 2),
    ("Kiln Street Nursery", "Childcare", date(2026, 1, 20), 4, 3, 7, 1),
    ("Orrell Engineering", "Manufacturing", date(2026, 2, 3), 6, 9, 6, "too soon"),
    ("Northfield Primary", "School", date(2026, 2, 10), 5, 4, 12, "too soon"),
    ("Bellweather Insurance", "Office", date(2026, 2, 24), 7, 11, 9, "too soon"),
    ("Lowmoor Care", "Care home", date(2026, 3, 5), 5, 5, 13, "too soon"),
    ("The Cutting Room", "Hairdressing", date(2026, 3, 17), 4, 2, 5, "too soon"),
    ("Saltmere Fire Station", "Emergency", date(2026, 3, 24), 6, 10, 9, "too soon"),
)

# Number, cafe, first came, rung, sleep then and now, days off in the month then and now.
FOLLOWED: tuple[tuple[Cell | date, ...], ...] = (
    ("W03", "Bramblegate", date(2025, 4, 9), date(2025, 7, 3), 3, 6, 2, 0),
    ("W07", "Mill Lane", date(2025, 4, 23), date(2025, 7, 17), 4, 4, 1, 1),
    ("W12", "Northfield", date(2025, 6, 4), date(2025, 8, 28), 2, 5, 4, 1),
    ("W15", "Bramblegate", date(2025, 6, 25), date(2025, 9, 18), 5, 7, "n/a", "n/a"),
    ("W21", "Northfield", date(2025, 7, 16), date(2025, 10, 9), 3, 3, 3, 2),
    ("W22", "Mill Lane", date(2025, 8, 6), date(2025, 10, 30), 4, 7, 0, 0),
    ("W28", "Bramblegate", date(2025, 9, 10), date(2025, 12, 4), 1, 5, 5, 2),
    ("W31", "Mill Lane", date(2025, 10, 15), date(2026, 1, 8), 6, 5, "n/a", "n/a"),
    ("W34", "Northfield", date(2025, 11, 5), date(2026, 1, 29), 3, 6, 2, 1),
    ("W36", "Bramblegate", date(2025, 11, 26), date(2026, 2, 19), 2, 6, 3, 0),
    ("W40", "Northfield", date(2025, 12, 10), date(2026, 3, 5), 4, 8, 1, 0),
)

SURVEY: tuple[tuple[str, int], ...] = (
    ("I feel less on my own with it", 51),
    ("I am drinking less than I was", 17),
    ("I heard about the cafe from my surgery", 22),
    ("The room is easy to get to", 58),
    ("I would tell a friend to come", 62),
)

VOLUNTEERS: tuple[tuple[Cell, ...], ...] = (
    ("Volunteers active", 9, 10, 12, 14),
    ("who first came along as a guest", 7, 8, 10, 11),
    ("Hours given", 148, 155.5, 182, 207),
    ("Facilitator training evenings held", 1, "nil", 2, 1),
    ("Travel and childcare repaid (£)", 64.2, 58.75, 81.4, 92.1),
    ("Passed the Level 2 community champion award", "nil", 3, 2, 4),
    ("Got a paid job", 1, "nil", 1, 2),
)

WORDS: tuple[str, ...] = (
    "What went well",
    (
        "A dinner lady from Northfield who had handed in her notice took it back after her head"
        " let her swap to mornings."
    ),
    "Six of the Mill Lane women now swim together on a Sunday without us.",
    (
        "Harbour Bus has changed its uniform to breathable shirts for all 140 drivers since the"
        " December session."
    ),
    "We held a pop-up stall at the Women's Day fair and talked to about 85 people.",
    "What was hard",
    "Mill Lane had no boiler for 2 weeks in February so we squeezed into the library.",
    "Our trainer was off sick for 9 days in March and one session moved to April.",
    "Looking ahead",
    "Next year we want to open a fourth cafe and train 30 employers.",
    "The target of 360 people trained was passed in March.",
    "A Polish-speaking cafe is planned from June, funded by the lottery.",
    "And lastly",
    "K.'s husband tells us they have stopped sleeping in separate rooms.",
)


def _note(sheet: Worksheet, words: dict[str, str], form: Format | None = None) -> None:
    """Write words by cell."""
    for cell, text in words.items():
        sheet.write_string(cell, text, form)


def _sum(cells: tuple[Cell, ...]) -> float:
    """Sum of the figures among the cells."""
    return sum(cell for cell in cells if not isinstance(cell, str))


def _form(sheet: Worksheet, head: Format, block: Format, rate: Format, place: Format) -> None:
    """Write the form of the council."""
    _note(
        sheet,
        {
            "A1": "SALTMERE CITY COUNCIL - Public Health commissioning",
            "A2": "Provider monitoring form: Quarter 4 and year end 2025/26",
        },
        block,
    )
    _note(
        sheet,
        {
            "A4": "Provider",
            "B4": "Bramblegate Women's Centre",
            "A5": "Contract",
            "B5": "SMCC/PH/1147 Menopause cafes and workplace training",
            "A6": "Term",
            "B6": "1 April 2024 to 31 March 2027",
            "A7": "Filled in by",
            "B7": "J. Oakes, centre manager, 17 April 2026",
        },
    )
    sheet.write_row(
        8,
        0,
        ("", "Indicator", "Target", "Quarter 4", "Year", "Last year (24/25)", "Met?", "Comment"),
        head,
    )
    sheet.write("A10", "A. Cafes", block)
    sheet.write("A15", "B. Workplaces", block)
    sheet.write("A20", "C. For information", block)
    figures, work = "'Figures by quarter'!", "Workplaces!"
    lines: tuple[tuple[int, str, str, Cell, Cell, str, float, float, str, str], ...] = (
        (11, "A1", "Menopause cafes held", 44, 12, f"{figures}F5", 46, 38, "Yes", ""),
        (
            12,
            "A2",
            "Women coming to a cafe for the first time",
            260,
            74,
            f"{figures}F7",
            281,
            214,
            "Yes",
            "",
        ),
        (
            13,
            "A3",
            "New women who live in one of the four priority wards",
            0.4,
            0.43,
            f"{figures}F8/{figures}F7",
            116 / 281,
            0.36,
            "Yes",
            "Northfield library has made the difference",
        ),
        (
            14,
            "A4",
            "Women who know more about their symptoms and choices",
            0.8,
            0.89,
            f"{figures}F10/{figures}F9",
            188 / 220,
            0.82,
            "Yes",
            "From the cards",
        ),
        (16, "B1", "Employers given workplace training", 24, 8, f"{work}F4", 26, 19, "Yes", ""),
        (17, "B2", "Managers and staff trained", 360, 123, "", 401, 288, "Yes", ""),
        (
            18,
            "B3",
            "Trained people who rate the session good or very good",
            0.9,
            0.95,
            f"{work}F9/{work}F8",
            339 / 363,
            0.91,
            "Yes",
            "",
        ),
        (
            19,
            "B4",
            "Average weeks from enquiry to session (no more than)",
            5,
            5.25,
            f"{work}F10/{work}F4",
            146 / 26,
            7.2,
            "No",
            "One trainer; better than last year",
        ),
        (
            21,
            "C1",
            "Women signposted to GP, pharmacist or clinic",
            "no target",
            38,
            f"{figures}F11",
            132,
            97,
            "",
            "",
        ),
    )
    for row, ref, words, target, quarter, link, year, last, met, comment in lines:
        form = rate if ref in {"A3", "A4", "B3"} else place if ref == "B4" else None
        sheet.write_row(row - 1, 0, (ref, words))
        sheet.write(row - 1, 2, target, form)
        sheet.write(row - 1, 3, quarter, form)
        if link:
            sheet.write_formula(row - 1, 4, f"={link}", form, year)
        else:
            sheet.write(row - 1, 4, year, form)
        sheet.write(row - 1, 5, last, form)
        sheet.write_row(row - 1, 6, (met, comment))
    sheet.write("A23", "Please return within 15 working days of the end of the quarter.")
    sheet.set_column(0, 0, 11)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, 5, 11)
    sheet.set_column(7, 7, 38)


def _quarters(sheet: Worksheet, head: Format, block: Format, money: Format) -> None:
    """Write the figures by quarter."""
    sheet.write("A1", "Our figures by quarter, April 2025 to March 2026", block)
    sheet.write_row("A3", ("", "Q1", "Q2", "Q3", "Q4", "Year"), head)
    for row, line in enumerate(FIGURES, 3):
        form = money if "£" in str(line[0]) else None
        if len(line) == 1:
            sheet.write(row, 0, line[0], block)
            continue
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:5], form)
        if line[5] == "sum":
            sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", form, _sum(line[1:5]))
        elif line[5] != "":
            sheet.write(row, 5, line[5])
    sheet.set_column(0, 0, 60)


def _workplaces(sheet: Worksheet, head: Format, block: Format, day: Format) -> None:
    """Write workplaces by quarter and the list of sessions."""
    sheet.write("A1", "Workplace training", block)
    sheet.write_row("A3", ("", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "2025/26"), head)
    for row, line in enumerate(WORKPLACES, 3):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, _sum(line[1:]))
    sheet.write("A16", "Sessions October 2025 to March 2026", block)
    sheet.write_row(
        "A17",
        (
            "Employer",
            "Sector",
            "Session",
            "Weeks waited",
            "Managers",
            "Other staff",
            "Changes made since",
        ),
        head,
    )
    for row, session in enumerate(SESSIONS, 17):
        sheet.write_row(row, 0, session[:2])
        sheet.write(row, 2, session[2], day)
        sheet.write_row(row, 3, session[3:])
    sheet.write("A33", "Changes = fans, uniform, shifts, quiet room etc. We ring at 3 months.")
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 6, 13)


def _followed(
    sheet: Worksheet, head: Format, block: Format, day: Format, tenth: Format, rate: Format
) -> None:
    """Write the women who were followed up, and the survey below them."""
    sheet.write("A1", "Women who said we could follow them up", block)
    sheet.write("A2", "Sleep: 0 = dreadful, 10 = like a baby. Days off = in the last month.")
    sheet.write_row(
        "A4",
        (
            "No.",
            "Cafe",
            "First came",
            "Rung",
            "Sleep then",
            "Sleep now",
            "Days off then",
            "Days off now",
        ),
        head,
    )
    for row, woman in enumerate(FOLLOWED, 4):
        sheet.write_row(row, 0, woman[:2])
        sheet.write_row(row, 2, woman[2:4], day)
        sheet.write_row(row, 4, woman[4:])
    sheet.write("A16", "Average")
    for column, letter in enumerate("EFGH", 4):
        cells = [w[column] for w in FOLLOWED if isinstance(w[column], int)]
        average = sum(float(str(cell)) for cell in cells) / len(cells)
        sheet.write_formula(15, column, f"=AVERAGE({letter}5:{letter}15)", tenth, average)
    sheet.write("A19", "Year-end survey, March 2026", block)
    sheet.write_row("A20", ("Statement", "", "", "", "Agree", "% of replies"), head)
    sheet.write("A21", "Replies")
    sheet.write("E21", 64)
    for row, (words, agree) in enumerate(SURVEY, 21):
        sheet.write(row, 0, words)
        sheet.write(row, 4, agree)
        sheet.write_formula(row, 5, f"=E{row + 1}/E$21", rate, agree / 64)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 7, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Bramblegate year end 2025-26")
    head = made.add_format({"bold": True, "bg_color": "#E4D7F0", "border": 1, "text_wrap": True})
    block = made.add_format({"bold": True, "font_color": "#5B2C83"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0#"})
    tenth = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})

    form = made.add_worksheet("Year end form")
    form.set_landscape()
    form.fit_to_pages(1, 0)
    _form(form, head, block, rate, place)
    _quarters(made.add_worksheet("Figures by quarter"), head, block, money)

    log = made.add_worksheet("Cafe log")
    log.write("A1", "Cafe log - this quarter (January to March 2026)", block)
    log.write_row(
        "A3", ("Date", "Where", "Theme", "Women there", "First time", "Volunteers helping"), head
    )
    for row, (when, where, theme, there, first, helping) in enumerate(CAFES, 3):
        log.write_datetime(row, 0, when, day)
        log.write_row(row, 1, (where, theme, there, first, helping))
    log.write("A16", "Total", block)
    # A late sheet of two women never made it into the log: the quarter says 194.
    log.write_formula("D16", "=SUM(D4:D15)", block, sum(cafe[3] for cafe in CAFES))
    log.write_formula("E16", "=SUM(E4:E15)", block, sum(cafe[4] for cafe in CAFES))
    log.set_column(0, 5, 18)
    log.set_column(2, 2, 28)

    workplaces = made.add_worksheet("Workplaces")
    workplaces.set_landscape()
    workplaces.fit_to_pages(1, 0)
    _workplaces(workplaces, head, block, day)
    _followed(made.add_worksheet("12 weeks on"), head, block, day, tenth, rate)

    helpers = made.add_worksheet("Volunteers")
    helpers.write("A1", "Our volunteers 2025/26", block)
    helpers.write_row("A3", ("", "Q1", "Q2", "Q3", "Q4"), head)
    for row, line in enumerate(VOLUNTEERS, 3):
        helpers.write_row(row, 0, line, money if "£" in str(line[0]) else None)
    helpers.set_column(0, 0, 46)

    words = made.add_worksheet("In our own words")
    words.write("A1", "Quarter 4 in our own words", block)
    row = 2
    for text in WORDS:
        short = len(text) < 20
        row += 1 if short and row > 2 else 0
        words.write(row, 0, text, block if short else None)
        row += 1
    words.set_column(0, 0, 110)
    made.close()
