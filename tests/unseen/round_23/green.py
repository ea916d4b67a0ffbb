"""Green social prescribing on allotments, the council's quarterly return with tabs of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# What stands behind the measures: no., words, the four quarters.
BEHIND = (
    (2, "Offered a first visit within 10 working days", (33, 40, 28, 41)),
    (2, "Referrals accepted", (38, 44, 35, 47)),
    (3, "Came to 9 or more of the 12 sessions", (20, 25, 27, 23)),
    (3, "Places ending in the quarter", (30, 36, 40, 33)),
    (4, "SWEMWBS up by 3 points or more", (12, 16, 17, 15)),
    (4, "Completers with two scores", (20, 25, 27, 23)),
    (5, "Postcode in IMD quintile 1 or 2", (21, 23, 19, 26)),
    (5, "Referrals accepted", (38, 44, 35, 47)),
    (7, "Sum of ratings", (88, 108, 112, 101)),
    (7, "Cards back", (20, 24, 26, 22)),
)

# no., measure, target, four quarters (none: worked out below), last year, RAG, comment
MEASURES = (
    (1, "Referrals accepted on to the programme", 160, (38, 44, 35, 47), 148, "G", ""),
    (
        2,
        "% of accepted referrals offered a first visit within 10 working days",
        0.85,
        (),
        0.81,
        "G",
        "Q3 low: link worker post vacant Oct to mid Nov",
    ),
    (3, "% completing the 12-week programme (9+ sessions)", 0.65, (), 0.64, "G", ""),
    (
        4,
        "% of completers whose wellbeing has improved (SWEMWBS +3)",
        0.6,
        (),
        0.588,
        "G",
        "Scores collected on paper, see tab '12wk reviews' for those who agreed to share",
    ),
    (
        5,
        "% of participants living in the two most deprived quintiles",
        0.5,
        (),
        "not collected",
        "G",
        "",
    ),
    (6, "Therapeutic gardening sessions delivered", 240, (58, 66, 54, 62), 226, "G", "Spot on!"),
    (7, "Average participant rating of the service (1 to 5)", 4.2, (), "n/a", "G", "New in 25/26"),
    (
        8,
        "Safeguarding concerns raised with the council",
        "report only",
        ("nil", 1, "nil", 2),
        2,
        "",
        "Both Q4 concerns passed to MASH same day",
    ),
)

# site, sessions and attendances for each quarter, places
SITES = (
    ("Penn Lane allotments", (22, 176, 24, 204, 20, 150, 22, 189), 10),
    ("Hob Hill walled garden", (18, 139, 20, 160, 17, 121, 19, 150), 12),
    ("Station Yard beds", (10, 61, 12, 80, 9, 49, 12, 84), 8),
    ("Riverside plot (behind the primary school)", (8, 52, 10, 71, 8, 47, 9, 60), 8),
)
SEED_CLUB = (9, 54, 12, 81, 10, 66, 13, 92)

PEOPLE: tuple[tuple[str, tuple[float, ...], float | None], ...] = (
    ("Sent by", (), None),
    ("GP practice link worker", (19, 21, 16, 22), 78),
    ("Community mental health team", (9, 11, 10, 12), 42),
    ("Jobcentre Plus", (4, 4, 4, 4), 16),
    ("Rang us themselves", (6, 8, 5, 9), 28),
    ("Age", (), None),
    ("18-34", (8, 10, 7, 9), 34),
    ("35-54", (14, 16, 12, 19), 61),
    ("55-69", (11, 12, 10, 13), 46),
    ("70 and over", (5, 6, 5, 6), 22),
    ("Gender", (), None),
    ("Women", (22, 25, 21, 27), 95),
    ("Men", (15, 18, 13, 19), 65),
    ("Other / rather not say", (1, 1, 1, 1), 4),
    ("At first visit (tick all that apply)", (), None),
    ("Long-term condition", (24, 27, 22, 30), 103),
    ("Lives alone", (17, 19, 16, 21), 73),
    ("Out of work", (20, 22, 18, 24), 84),
    ("Partner, friend or grown-up child came too and got stuck in", (7, 9, 6, 11), 33),
    ("Needed boots or waterproofs from the store", (13, 8, 15, 17), 53),
    ("Other", (), None),
    ("Turned down - not suitable", (4, 3, 5, 4), 16),
    ("Average wait for first visit (working days)", (9.5, 8, 11.5, 8.5), 9.3),
)

# ref, reviewed on, site, sessions, SWEMWBS twice, GP visits twice, letters, four answers
REVIEWS = (
    ("G-212", date(2025, 4, 16), "Penn Lane", 11, 17, 22, 4, 2, 1, "Y", "N", "Y", "bowls club"),
    ("G-215", date(2025, 5, 7), "Hob Hill", 9, 19, 21, 2, 2, 0, "N", "N", "", ""),
    ("G-219", date(2025, 5, 28), "Penn Lane", 12, 15, 23, 6, 1, 2, "Y", "Y", "Y", "choir"),
    ("G-224", date(2025, 6, 18), "Station Yard", 10, 20, 24, 3, 1, 1, "Y", "N", "N", ""),
    ("G-230", date(2025, 7, 9), "Hob Hill", 12, 16, 21, 5, 3, 1, "Y", "Y", "Y", "Men's Shed"),
    ("G-233", date(2025, 8, 6), "Riverside", 9, 18, 17, 2, 3, 2, "N", "N", "N", ""),
    ("G-238", date(2025, 9, 3), "Penn Lane", 10, 21, 25, 1, 0, 0, "Y", "N", "Y", "parkrun"),
    ("G-241", date(2025, 9, 24), "Hob Hill", 11, 14, 19, 7, 4, 3, "N", "N", "N", ""),
    ("G-246", date(2025, 10, 15), "Station Yard", 9, 19, 22, 3, 3, 1, "Y", "N", "", ""),
    ("G-250", "12.11.25", "Penn Lane", 12, 17, 24, 4, 1, 1, "Y", "Y", "Y", "WI"),
    ("G-255", date(2025, 12, 10), "Hob Hill", 10, 20, 21, 2, 1, 0, "N", "N", "Y", "library talks"),
    ("G-258", date(2026, 1, 14), "Riverside", 11, 16, 20, 5, 2, 1, "Y", "N", "Y", "swimming"),
    ("G-261", date(2026, 1, 28), "Penn Lane", 12, 18, 23, 3, 1, 1, "Y", "Y", "N", ""),
    ("G-264", date(2026, 2, 11), "Station Yard", 9, 22, 23, 1, 1, 0, "N", "N", "N", ""),
    ("G-267", date(2026, 2, 25), "Hob Hill", 10, 15, 19, 6, 4, 2, "Y", "N", "Y", "chess"),
    ("G-270", date(2026, 3, 11), "Penn Lane", 11, 19, 24, 4, 2, 1, "Y", "Y", "Y", "choir"),
    ("G-273", date(2026, 3, 25), "Hob Hill", 12, 17, 18, 2, 2, 1, "N", "N", "", ""),
)

# words, January, February, March, quarter ("sum": worked out), year
HELPERS: tuple[tuple[object, ...], ...] = (
    ("Different people helping", 21, 23, 26, 29, 41),
    ("   of these, first came on a green prescription", 12, 13, 15, 17, 22),
    ("Hours they gave", 236, 251.5, 304, "sum", 2846.5),
    ("Inductions", 2, 3, 4, "sum", 23),
    ("Rota gaps covered by staff", 3, 1, "nil", "sum", 19),
    ("Passed Level 2 food hygiene", "nil", 4, 2, "sum", 15),
    ("Got a paid job", "nil", 1, 1, "sum", 5),
    ("Bus fares and lunches (£)", 84.2, 91, 117.6, "sum", 1064.35),
    ("Hours from firms' away days", 0, 24, 48, "sum", 210),
)
PLOTS: tuple[tuple[object, ...], ...] = (
    ("Veg taken to Southgate pantry (kg)", 18, 14.5, 22, "sum", 1312),
    ("Overgrown plots cleared and let again by the parish", "nil", "nil", 2, "sum", 6),
    ("Names on the parish waiting list for a plot", 412, 415, 431, 431, ""),
    ("Raised beds at wheelchair height", 8, 8, 10, 10, 10),
    ("Seed, compost, tools (£)", 310, 642.75, 488, "sum", 5206.4),
)

# words, number in the quarter and in the year; the first line is what the rest is out of
CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards back", 22, 92),
    ("I feel less lonely than I did", 15, 63),
    ("I sleep better", 13, 51),
    ("I see somebody from the plot at other times too", 11, 47),
    ("GP has cut or stopped my tablets for mood", "<5", 9),
    ("Signed off sick when I came, back at work now", 5, 17),
    ("I would tell a friend to come", 21, 88),
    ("I knew who to ring if I couldn't make it", 20, 83),
    ("Shelter and toilet good enough", 12, 49),
    ("Getting here is a struggle", 6, 25),
)
CARERS: tuple[tuple[object, ...], ...] = (
    ("Carers' cards back", 9, 31),
    ("Plot day gives me a proper break", 7, 24),
    ("I had my own carer's assessment already", 3, 12),
)

BOXES = (
    (
        "1. What has gone well this quarter?",
        "We put on 62 sessions and landed on 240 for the year, which is what the contract asks "
        "for. Four people from Hob Hill have got up a bulb-planting crew for the hospice and go "
        "every other Friday without us. The open morning on 21 March brought 70 visitors through "
        "the gate.",
    ),
    (
        "2. What has been difficult?",
        "The January gales took the cover off the polytunnel and Station Yard was shut for 2 "
        "weeks. Of the 47 people accepted 24 were out of work and most are waiting on a PIP "
        "decision.",
    ),
    (
        "3. Feedback from partners",
        "Millbrook Surgery tell us 3 of our regulars no longer ring for the weekly double "
        "appointment. The CMHT would like a dedicated slot of 6 places from the summer.",
    ),
    (
        "4. A story (with consent)",
        "Mr D, 58, had not left his flat alone for fourteen months when his link worker brought "
        "him. He now walks to Penn Lane by himself and has his brother round on Sundays.",
    ),
    (
        "5. Plans for next quarter",
        "We hope 10 helpers will take the outdoor first aid course by the end of June. "
        "Recruit a sessional worker, 14 hours.",
    ),
)


class _Styles:
    """The formats of the book."""

    def __init__(self, made: Workbook) -> None:
        self.title = made.add_format({"bold": True, "font_size": 14, "font_color": "#2E5E1F"})
        self.head = made.add_format(
            {"bold": True, "text_wrap": True, "bg_color": "#DDEBD0", "border": 1, "valign": "top"}
        )
        self.group = made.add_format({"bold": True, "italic": True})
        self.share = made.add_format({"num_format": "0.0%", "border": 1})
        self.mean = made.add_format({"num_format": "0.0", "border": 1})
        self.plain = made.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self.money = made.add_format({"num_format": "#,##0.00", "border": 1})
        self.day = made.add_format({"num_format": "dd/mm/yyyy", "border": 1})
        self.total = made.add_format({"bold": True, "border": 1})


def _write(sheet: Worksheet, row: int, column: int, value: object, style: Format) -> None:
    """Write one cell; a pair is a formula and what it came to."""
    if isinstance(value, tuple):
        sheet.write_formula(row, column, value[0], style, value[1])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, style)
    elif value != "":
        sheet.write(row, column, value, style)


def _sum(cells: str, values: tuple[object, ...]) -> tuple[str, float]:
    """Give the formula that sums cells, and the sum of the numbers in them."""
    return f"=SUM({cells})", sum(value for value in values if isinstance(value, int | float))


def _return(sheet: Worksheet, styles: _Styles) -> None:
    """Write the council's form."""
    sheet.write("A1", "Wexborough Borough Council - Public Health", styles.title)
    sheet.write("A2", "Quarterly performance return: community contracts", styles.group)
    for row, (what, words) in enumerate(
        (
            ("Provider", "Spadework Growing CIC"),
            ("Service", "Green social prescribing and allotment therapy"),
            ("Contract no.", "PH/GSP/2241 (1 July 2024 - 30 June 2027)"),
            ("Quarter", "Q4 2025/26, January to March 2026"),
            ("Return due", "15 working days after quarter end"),
        ),
        3,
    ):
        sheet.write(row, 0, what, styles.group)
        sheet.write(row, 1, words)
    heads = ("No.", "Performance measure", "Target 25/26", "Q1", "Q2", "Q3", "Q4", "Year to date")
    for column, words in enumerate((*heads, "2024/25", "RAG", "Provider comments")):
        sheet.write(9, column, words, styles.head)
    sheet.merge_range(19, 0, 19, 7, "Figures behind the measures", styles.group)
    for row, (number, words, values) in enumerate(BEHIND, 20):
        sheet.write(row, 0, number, styles.plain)
        sheet.write(row, 1, words, styles.plain)
        for column, value in enumerate(values, 3):
            sheet.write(row, column, value, styles.plain)
        _write(sheet, row, 7, _sum(xl_range(row, 3, row, 6), values), styles.plain)
    sheet.set_row(9, 30)
    for row, line in enumerate(MEASURES, 10):
        sheet.set_row(row, 30)
        _measure(sheet, row, line, styles)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 1, 44)
    sheet.set_column(2, 7, 9.5)
    sheet.set_column(8, 8, 10, None, {"hidden": True})
    sheet.set_column(9, 9, 6)
    sheet.set_column(10, 10, 38)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _measure(sheet: Worksheet, row: int, line: tuple[object, ...], styles: _Styles) -> None:
    """Write one measure; a share or mean is worked out from the figures below."""
    number, words, target, values, before, rag, comment = line
    style = styles.plain
    if not values:
        style = styles.mean if number == 7 else styles.share
    for column, value in ((0, number), (1, words), (9, rag), (10, comment)):
        _write(sheet, row, column, value, styles.plain)
    _write(sheet, row, 2, target, style)
    _write(sheet, row, 8, before, style)
    if values:
        for column, value in enumerate(values, 3):
            _write(sheet, row, column, value, style)
        _write(sheet, row, 7, _sum(xl_range(row, 3, row, 6), values), style)
        return
    at = [place for place, behind in enumerate(BEHIND) if behind[0] == number]
    above, below = (BEHIND[place][2] for place in at)
    pairs = (*zip(above, below, strict=True), (sum(above), sum(below)))
    for column, (top, bottom) in enumerate(pairs, 3):
        first, second = (xl_rowcol_to_cell(20 + place, column) for place in at)
        _write(sheet, row, column, (f"={first}/{second}", top / bottom), style)


def _activity(sheet: Worksheet, styles: _Styles) -> None:
    """Write sites and people."""
    sheet.write("A1", "Sites 2025/26", styles.title)
    for quarter in range(4):
        left = 1 + 2 * quarter
        sheet.merge_range(1, left, 1, left + 1, f"Quarter {quarter + 1}", styles.head)
        sheet.write(2, left, "Sessions", styles.head)
        sheet.write(2, left + 1, "Turned up", styles.head)
    sheet.write("J3", "Places at a session", styles.head)
    for row, (site, values, places) in enumerate(SITES, 3):
        sheet.write(row, 0, site, styles.plain)
        for column, value in enumerate((*values, places), 1):
            sheet.write(row, column, value, styles.plain)
    sheet.write(7, 0, "All sites", styles.total)
    for column in range(8):
        values = tuple(site[1][column] for site in SITES)
        cells = xl_range(3, column + 1, 6, column + 1)
        _write(sheet, 7, column + 1, _sum(cells, values), styles.total)
    sheet.write(9, 0, "Not in the count: Wednesday seed club, members run it", styles.plain)
    for column, value in enumerate(SEED_CLUB, 1):
        sheet.write(9, column, value, styles.plain)
    sheet.write(12, 0, "People accepted", styles.title)
    for column, words in enumerate(("", "Q1", "Q2", "Q3", "Q4", "Year")):
        sheet.write(13, column, words, styles.head)
    for row, (words, values, year) in enumerate(PEOPLE, 14):
        sheet.write(row, 0, words, styles.plain if values else styles.group)
        for column, value in enumerate(values, 1):
            sheet.write(row, column, value, styles.plain)
        if values and "wait" in words:
            sheet.write(row, 5, year, styles.plain)
        elif values:
            _write(sheet, row, 5, _sum(xl_range(row, 1, row, 4), values), styles.plain)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 9, 9.5)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _reviews(sheet: Worksheet, styles: _Styles) -> None:
    """Write the list of reviews."""
    sheet.write("A1", "12 week reviews - only people who ticked the sharing box", styles.title)
    heads = (
        "Ref",
        "Review date",
        "Site",
        "Sessions came to (of 12)",
        "SWEMWBS start",
        "SWEMWBS end",
        "GP appts, 12 wks before",
        "GP appts, 12 wks with us",
        "Letters we wrote",
        "Cooks from own veg at home now, didn't before",
        "Helps at the plot now as volunteer",
        "Has joined something else",
        "What",
    )
    for column, words in enumerate(heads):
        sheet.write(2, column, words, styles.head)
    sheet.set_row(2, 62)
    for row, line in enumerate(REVIEWS, 3):
        for column, value in enumerate(line):
            style = styles.day if isinstance(value, date) else styles.plain
            _write(sheet, row, column, value, style)
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 12, 13)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _helpers(sheet: Worksheet, styles: _Styles) -> None:
    """Write the volunteers and the plots, one table under the other."""
    row = 0
    for title, lines in (("Helpers", HELPERS), ("The plots", PLOTS)):
        sheet.write(row, 0, title, styles.title)
        row += 1
        heads = ("", "Jan 26", "Feb 26", "Mar 26", "Q4", "Year 25/26")
        for column, words in enumerate(heads):
            sheet.write(row, column, words, styles.head)
        for line in lines:
            row += 1
            style = styles.money if "£" in str(line[0]) else styles.plain
            for column, value in enumerate(line):
                told = value
                if value == "sum":
                    told = _sum(xl_range(row, 1, row, 3), line[1:4])
                _write(sheet, row, column, told, style)
        row += 3
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 5, 11)


def _cards(sheet: Worksheet, styles: _Styles) -> None:
    """Write what came back on the cards."""
    sheet.write("A1", "Cards handed out at week 12", styles.title)
    row = 2
    for lines in (CARDS, CARERS):
        heads = ("Ticked", "Jan-Mar 2026", "%", "Apr 2025-Mar 2026", "%")
        for column, words in enumerate(heads):
            sheet.write(row, column, words, styles.head)
        base = row + 1
        for place, (words, *values) in enumerate(lines):
            row += 1
            sheet.write(row, 0, words, styles.plain)
            for column, value, out_of in zip((1, 3), values, lines[0][1:], strict=True):
                sheet.write(row, column, value, styles.plain)
                if place and isinstance(value, int) and isinstance(out_of, int):
                    top = xl_rowcol_to_cell(row, column)
                    bottom = xl_rowcol_to_cell(base, column, row_abs=True)
                    told = (f"={top}/{bottom}", value / out_of)
                    _write(sheet, row, column + 1, told, styles.share)
                elif place:
                    sheet.write(row, column + 1, "supp.", styles.plain)
        row += 3
    sheet.set_column(0, 0, 48)
    sheet.set_column(1, 4, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Spadework Q4 return")
    styles = _Styles(made)
    _return(made.add_worksheet("Return"), styles)
    _activity(made.add_worksheet("Sites and people"), styles)
    _reviews(made.add_worksheet("12wk reviews"), styles)
    _helpers(made.add_worksheet("Helpers + plots"), styles)
    _cards(made.add_worksheet("Cards"), styles)
    words = made.add_worksheet("Commentary")
    words.write("A1", "Provider commentary Q4", styles.title)
    for row, (asked, told) in enumerate(BOXES, 2):
        words.write(row, 0, asked, styles.head)
        words.write(row, 1, told, styles.plain)
        words.set_row(row, 62)
    words.set_column(0, 0, 30)
    words.set_column(1, 1, 95)
    words.set_landscape()
    words.fit_to_pages(1, 0)
    made.close()
