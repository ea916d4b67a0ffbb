"""Groups and one-to-one support for bereaved children and their parents, quarterly to an ICB."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = str | float

# Label, then per quarter: three ages and all. None: the line was not asked in that quarter.
CHILDREN: tuple[tuple[str, tuple[tuple[Cell, ...] | None, ...]], ...] = (
    ("Referred", ((14, 22, 17, 53), (11, 19, 14, 44), (15, 24, 19, 58))),
    ("Accepted", ((12, 19, 15, 46), (10, 17, 13, 40), (13, 20, 17, 50))),
    # The second quarter was added up in somebody's head.
    ("...whose mum or dad died", ((8, 11, 9, 28), (6, 10, 8, 25), (9, 12, 11, 32))),
    (
        "...sudden death (accident, suicide, homicide)",
        (("<5", 7, 6, 16), ("<5", 5, "<5", 11), ("<5", 8, 6, 17)),
    ),
    ("Started one-to-one", ((5, 9, 8, 22), (4, 8, 7, 19), (6, 10, 9, 25))),
    ("Started a group", ((6, 8, 4, 18), (5, 7, 4, 16), (7, 9, 6, 22))),
    ("Ended with us", ((6, 10, 7, 23), (5, 9, 8, 22), (7, 11, 9, 27))),
    ("SDQ filled in at both ends", ((5, 9, 6, 20), (4, 8, 7, 19), (6, 10, 8, 24))),
    ("SDQ total lower at the end", ((4, 6, 4, 14), (3, 6, 5, 14), (5, 8, 6, 19))),
    ("Sleeping in own bed again", ((3, 4, 1, 8), (2, 4, 2, 8), (4, 5, 2, 11))),
    ("Back in school all day, had been part-time", ((1, 3, 2, 6), (0, 2, 3, 5), (1, 4, 4, 9))),
    ("Gone back to a club, band or team (new line)", (None, (1, 3, 4, 8), (2, 4, 5, 11))),
)

PARENTS: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Parents and carers supported", (38, 33, 44)),
    ("Came to the Tuesday evenings", (9, 8, 12)),
    ("...coping better by the last evening", (6, 6, 9)),
    ("Back at work, or back to usual hours", (4, 3, 6)),
    ("Bereavement benefits won with our help (£ a year)", (8420, 6310, 11275.5)),
    ("Phone and text contacts", (142, 118, 165)),
)

WORK: tuple[tuple[str, tuple[Cell, ...]], ...] = (
    ("Families referred", (41, 34, 45)),
    ("...rung within 10 working days", (36, 32, 42)),
    ("Children having a first session", (40, 35, 47)),
    ("...days they had waited, all together", (1720, 1435, 1833)),
    ("Waiting on the last day of the quarter", (27, 31, 24)),
    ("One-to-one sessions booked", (168, 149, 187)),
    ("...missed, no word", (14, 12, 13)),
    ("Group days", (5, 4, 6)),
    ("CAMHS closed the referral, not needed now", (3, 4, 6)),
    ("Feedback forms back", (31, 28, 36)),
    ("...helpful or very helpful", (29, 25, 34)),
    ("Safeguarding referrals made", ("nil", 1, 2)),
)

# Reference, indicator, year's target, lines of the quarter tabs (figure, divided by), last year.
FORM: tuple[tuple[str, str, Cell, str, str, Cell], ...] = (
    ("BR1", "No. of children and young people accepted", 170, "Accepted", "", 158),
    (
        "BR2",
        "% families contacted within 10 working days of referral",
        0.9,
        "...rung within 10 working days",
        "Families referred",
        0.87,
    ),
    (
        "BR3",
        "% CYP with reduced SDQ total score at end of support",
        0.65,
        "SDQ total lower at the end",
        "SDQ filled in at both ends",
        0.68,
    ),
    ("BR4", "No. of group days held", 20, "Group days", "", 18),
    (
        "BR5",
        "Mean wait, referral to first session (days)",
        42,
        "...days they had waited, all together",
        "Children having a first session",
        47.5,
    ),
    ("BR6", "No. of parents / carers supported", 140, "Parents and carers supported", "", 131),
    (
        "BR7",
        "% rating support helpful or very helpful",
        0.9,
        "...helpful or very helpful",
        "Feedback forms back",
        0.93,
    ),
    (
        "BR8",
        "% one-to-one sessions missed without notice (max)",
        0.1,
        "...missed, no word",
        "One-to-one sessions booked",
        0.11,
    ),
    (
        "BR9",
        "Safeguarding referrals (for information)",
        "n/a",
        "Safeguarding referrals made",
        "",
        "n/a",
    ),
)

# Child, age group, worker, sessions, SDQ first and last, days off in a term before and in the last term.
ENDED: tuple[tuple[Cell, ...], ...] = (
    ("RN311", "4 to 7", "Bea", 8, 19, 13, 9, 3),
    ("RN318", "8 to 12", "Olu", 10, 22, 15, 14, 6),
    ("RN320", "13 to 17", "Olu", 12, 24, 20, 21, 10),
    ("RN325", "8 to 12", "Bea", 6, 14, 14, 2, 2),
    ("RN326", "8 to 12", "Bea", 6, 16, 11, 4, 1),
    ("RN331", "13 to 17", "Marged", 11, 21, 23, 12, 15),
    ("RN334", "4 to 7", "Bea", 7, 17, 12, 6, 2),
    ("RN335", "13 to 17", "Olu", 9, 20, 14, 8, 8),
    ("RN340", "8 to 12", "Marged", 8, 18, 12, 5, 0),
    ("RN342", "13 to 17", "Marged", 12, 25, 17, 26, 11),
    ("RN347", "8 to 12", "Bea", 6, "not done", 10, 3, 3),
    ("RN349", "8 to 12", "Olu", 8, 15, 9, 7, 4),
    ("RN352", "13 to 17", "Marged", 9, 23, 16, "n/a", "n/a"),
    ("RN355", "8 to 12", "Olu", 7, 16, 17, 5, 6),
)

# A line of one word is a heading; the last word says whether the year is added up.
OTHERS: tuple[tuple[Cell, ...], ...] = (
    ("Volunteers",),
    ("In the team at quarter end", 24, 26, 29, ""),
    ("of these, lost a parent when they were small", 9, 9, 11, ""),
    ("Hours given", 512, 438.5, 590, "sum"),
    ("Started counselling training", 1, "nil", 2, "sum"),
    ("Welcome evenings", 1, 1, 2, "sum"),
    ("Expenses paid £", 318.4, 265.75, 402.1, "sum"),
    ("",),
    ("Fledglings (13+, came through our groups, now help at group days)",),
    ("Fledglings helping", 5, 6, 8, ""),
    ("Back in college or on an apprenticeship, had dropped out", 1, 1, 2, "sum"),
    ("Pizza and bus fares £", 96.2, 81, 133.5, "sum"),
    ("",),
    ("Schools",),
    ("Schools we trained", 6, 3, 8, "sum"),
    ("Staff on the training", 71, 28, 94, "sum"),
    ("Staff who now feel able to talk with a child about a death", 58, 22, 80, "sum"),
    ("Schools that wrote a bereavement policy afterwards", 2, 1, 4, "sum"),
    ("Exclusion called off after our meeting with the school", 1, 2, 2, "sum"),
    ("Memory box packs posted to schools", 40, 15, 55, "sum"),
)

POSTCARDS: tuple[tuple[str, float, float, float], ...] = (
    ("Sent", 38, 32, 44),
    ("Back", 31, 28, 36),
    ("We talk about the person who died more easily", 22, 20, 27),
    ("We are closer as a family", 19, 17, 25),
    ("Your letters were easy to read", 29, 27, 35),
    ("Would tell another family about you", 30, 27, 35),
)

VOICES: tuple[str, ...] = (
    "A ten year old who had not said a word in class since the funeral in June read his poem to "
    "the whole school at the carol service.",
    "The half-term group day was at the farm and 19 children came.",
    "Four mums from the spring evenings now run a Saturday breakfast for newly widowed parents, "
    "without us.",
    "We moved to the old library in November and lost a week of sessions.",
    "Haldon High's head of year has told us that pupils in our group have had no detentions since "
    "October.",
    "Marged is on maternity leave from 5 January. We have appointed cover for 3 days a week.",
    "In Q4 we will pilot an evening for grandparents and hope for 10 families.",
    "The wait target of 42 days was met for the second quarter running.",
    "SDQ forms are now sent by text with a link.",
)


def _quarter(
    sheet: Worksheet, quarter: int, formats: tuple[Format, Format, Format]
) -> dict[str, int]:
    """Write the tab of a quarter; the rows (from 1) on which its lines stand."""
    bold, band, money = formats
    months = ("April to June 2025", "July to September 2025", "October to December 2025")[quarter]
    sheet.write("A1", f"The Robin's Nest - figures for quarter {quarter + 1}, {months}", bold)
    rows: dict[str, int] = {}
    at = 2
    sheet.write_row(at, 0, ("CHILDREN", "4 to 7", "8 to 12", "13 to 17", "All ages"), band)
    for label, figures in CHILDREN:
        cells = figures[quarter]
        if cells is not None:
            at += 1
            rows[label] = at + 1
            sheet.write(at, 0, label)
            sheet.write_row(at, 1, cells)
    for title, block in (("PARENTS AND CARERS", PARENTS), ("HOW WE WORKED", WORK)):
        at += 2
        sheet.write_row(at, 0, (title, "Number"), band)
        for label, numbers in block:
            at += 1
            rows[label] = at + 1
            sheet.write(at, 0, label)
            sheet.write(at, 1, numbers[quarter], money if "£" in label else None)
    if quarter == 1:
        sheet.write(at + 2, 0, "Summer holidays: no schools work from 18 July, fewer referrals")
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 4, 11)
    return rows


def _figures(label: str) -> tuple[Cell, ...]:
    """The figures of three quarters of a line."""
    for name, ages in CHILDREN:
        if name == label:
            return tuple(cells[3] for cells in ages if cells is not None)
    return dict(PARENTS + WORK)[label]


def _column(label: str) -> str:
    """The column of a quarter tab where the figure of a line stands."""
    return "E" if label in dict(CHILDREN) else "B"


def _summary(sheet: Worksheet, rows: list[dict[str, int]], formats: tuple[Format, ...]) -> None:
    """Write the summary for the commissioner, fed from the tabs of the quarters."""
    bold, band, rate, place = formats
    sheet.write("B1", "NHS Haldon and Vale ICB", bold)
    sheet.write("B2", "Children & young people's grants and contracts: quarterly KPI return", bold)
    for row, pair in enumerate(
        (
            ("Organisation", "The Robin's Nest"),
            ("Service", "Bereavement support for children and their families"),
            ("Agreement no.", "HV-CYP-0457 (1 October 2023 to 30 September 2026)"),
            ("Return for", "Quarter 3 2025/26"),
        ),
        3,
    ):
        sheet.write_row(row, 1, pair)
    sheet.write_row(
        8,
        1,
        ("Ref", "Indicator", "2024/25", "Target 25/26", "Q1", "Q2", "Q3", "Q4", "YTD", "Met?"),
        band,
    )
    for row, (ref, words, target, top, base, before) in enumerate(FORM, 9):
        form = None if not base else place if ref == "BR5" else rate
        whole = rate if form is rate else None
        sheet.write_row(row, 1, (ref, words))
        sheet.write(row, 3, before, form)
        sheet.write(row, 4, target, whole)
        above = _figures(top)
        below = _figures(base) if base else (1, 1, 1)
        for at in range(3):
            words_of = f"=Q{at + 1}!{_column(top)}{rows[at][top]}"
            cell, share = above[at], below[at]
            if base:
                words_of += f"/Q{at + 1}!{_column(base)}{rows[at][base]}"
            if isinstance(cell, int | float) and isinstance(share, int | float):
                sheet.write_formula(row, 5 + at, words_of, form, cell / share if base else cell)
            else:
                sheet.write_formula(row, 5 + at, words_of, form, cell)
        sheet.write(row, 8, "not due")
        total = sum(cell for cell in above if isinstance(cell, int | float))
        if base:
            under = sum(cell for cell in below if isinstance(cell, int | float))
            tops = "+".join(f"Q{at + 1}!{_column(top)}{rows[at][top]}" for at in range(3))
            bases = "+".join(f"Q{at + 1}!{_column(base)}{rows[at][base]}" for at in range(3))
            sheet.write_formula(row, 9, f"=({tops})/({bases})", form, total / under)
        else:
            sheet.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", form, total)
        if ref != "BR9":
            sheet.write(row, 10, "Yes" if ref in ("BR3", "BR5", "BR7", "BR8") else "On track")
    sheet.write("B20", "BR2: Q1 below target, new duty rota from 1 July. BR8: lower is better.")
    sheet.write("B21", "Sent to contracts@haldonvale.example on 19/01/26")
    sheet.set_column(0, 0, 2)
    sheet.set_column(1, 1, 14)
    sheet.set_column(2, 2, 52)
    sheet.set_column(3, 10, 10)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Robin's Nest quarter 3")
    made.formats[0].set_font_name("Arial")
    bold = made.add_format({"bold": True, "font_size": 13, "font_name": "Arial"})
    band = made.add_format({"bold": True, "font_color": "white", "bg_color": "#7B3F61"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "£#,##0.00"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})

    summary = made.add_worksheet("ICB summary")
    summary.set_landscape()
    summary.fit_to_pages(1, 0)
    rows = [
        _quarter(made.add_worksheet(f"Q{quarter + 1}"), quarter, (bold, band, money))
        for quarter in range(3)
    ]
    _summary(summary, rows, (bold, band, rate, place))

    ended = made.add_worksheet("1-1 ended in Q3")
    ended.set_landscape()
    ended.fit_to_pages(1, 0)
    ended.write(
        "A1", "One-to-one: children who ended in quarter 3 (October to December 2025)", bold
    )
    ended.write_row(
        "A3",
        (
            "Child",
            "Age group",
            "Worker",
            "Sessions had",
            "SDQ first",
            "SDQ last",
            "Days off school, term before we met",
            "Days off school, last term",
        ),
        band,
    )
    for row, line in enumerate(ENDED, 3):
        ended.write_row(row, 0, line)
    ended.write("A18", "14 children", bold)
    ended.write_formula("D18", "=SUM(D4:D17)", bold, 119)
    ended.set_column(0, 5, 13)
    ended.set_column(6, 7, 32)

    others = made.add_worksheet("Volunteers and schools")
    for row, line in enumerate(OTHERS):
        if len(line) == 1:
            if line[0]:
                others.write_row(row, 0, (line[0], "Q1", "Q2", "Q3", "So far"), band)
            continue
        form = money if "£" in str(line[0]) else None
        others.write(row, 0, line[0])
        others.write_row(row, 1, line[1:4], form)
        if line[4]:
            total = round(sum(cell for cell in line[1:4] if isinstance(cell, int | float)), 2)
            others.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", form, total)
    others.fit_to_pages(1, 0)
    others.set_column(0, 0, 66)
    others.set_column(1, 4, 11)

    voices = made.add_worksheet("Voices")
    voices.write_row("A1", ("Postcards from families, 6 weeks on", "Q1", "Q2", "Q3"), band)
    for row, card in enumerate(POSTCARDS, 1):
        voices.write_row(row, 0, card)
    voices.write("A10", "This quarter in words", bold)
    for row, words in enumerate(VOICES, 10):
        voices.set_row(row, 30)
        voices.write(row, 0, words, wrap)
    voices.fit_to_pages(1, 0)
    voices.set_column(0, 0, 112)
    made.close()
