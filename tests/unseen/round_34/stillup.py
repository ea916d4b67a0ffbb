"""A crisis text line with listening volunteers for young adults, monthly to an NHS board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = [date(2025, month, 1) for month in range(4, 13)] + [
    date(2026, month, 1) for month in range(1, 4)
]

# Lines of the tab of months: words, April to November, whether the year is added up.
LINES: tuple[tuple[object, ...], ...] = (
    ("TEXT LINE",),
    ("Conversations held", (612, 634, 641, 655, 598, 671, 702, 718), True),
    ("First reply inside 5 min", (533, 546, 558, 570, 496, 577, 611, 632), True),
    (
        "Minutes waited for first reply (all added up)",
        (2203, 2346, 2308, 2358, 2631, 2415, 2457, 2441),
        True,
    ),
    ("Average length of conversation (minutes)", (41, 43, 42, 42, 44, 41, 40, 41), False),
    (
        "Messages in and out",
        (27540, 28530, 28845, 29475, 28110, 30195, 31240, 32310),
        True,
    ),
    ("Suicide disclosed", (88, 92, 85, 97, 101, 94, 103, 99), True),
    ("Safety plan made with texter", (71, 75, 70, 79, 80, 78, 84, 83), True),
    ("999 called by us", (6, 5, 7, 4, 8, 6, 5, 6), True),
    ("Passed on to crisis team", (12, 14, 11, 15, 16, 13, 15, 14), True),
    ("WHO TEXTED",),
    ("Different people texting", (455, 468, 474, 486, 441, 503, 522, 533), False),
    ("Women", (268, 274, 279, 284, 257, 295, 306, 311), False),
    ("Men", (112, 117, 118, 123, 114, 127, 131, 136), False),
    ("Non-binary or another", (31, 33, 32, 34, 29, 35, 37, 38), False),
    ("Not said", (44, 44, 45, 45, 41, 46, 48, 48), False),
    ("Gave their age", (402, 415, 420, 431, 388, 446, 463, 471), False),
    ("Aged 16-25", (371, 380, 388, 399, 352, 411, 428, 437), False),
    ("AFTERWARDS",),
    (
        "Put the means out of reach while texting (gave tablets to flatmate, left the bridge...)",
        (19, 22, 18, 23, 24, 21, 26, 25),
        True,
    ),
    (
        "Ambulance or police on the way and stood down, made safe with us",
        (4, 6, 3, 5, 7, 5, 6, 8),
        True,
    ),
    ("Told a friend or someone at home that same night", (57, 61, 60, 66, 58, 69, 74, 77), True),
    (
        "4 week check-in texts answered",
        ("not collected", 37, 33, 38, 31, 40, 42, 39),
        True,
    ),
    (
        "   ...back in class, training or work by then",
        ("not collected", 17, 14, 18, 12, 21, 22, 20),
        True,
    ),
    ("ROTA AND INCIDENTS",),
    ("Shifts on the rota", (90, 93, 90, 93, 93, 90, 93, 90), True),
    ("Shifts filled", (86, 90, 87, 88, 84, 86, 89, 86), True),
    ("Passed listener training", ("nil", 14, 0, 0, 11, 0, 9, 8), True),
    ("Serious incidents", (1, "nil", "nil", 1, 2, "nil", 1, "nil"), True),
)

# Number, words, threshold, line of the months above and below, how it is shown, comment.
TEMPLATE: tuple[tuple[str, str, str, int, int, str, str], ...] = (
    ("1", "Text conversations", "650 a month", 4, 0, "count", "Freshers and exam term"),
    ("2", "Responded to in 5 minutes or less", "85% or more", 5, 4, "rate", "Missed in Aug"),
    ("3", "Reach: texters aged 16 to 25", "90% or more", 20, 19, "rate", "Of those giving age"),
    ("4", "Safety planning where suicidal thoughts disclosed", "80% or more", 10, 9, "rate", ""),
    ("5", "Calmer after the conversation", "70% or more", 0, 0, "survey", "See After-text survey"),
    ("6", "New volunteers completing training", "48 a year", 30, 0, "count", "Oct + Nov cohorts"),
    ("7", "Volunteer shifts covered", "95% or more", 29, 28, "rate", "2 sickness, 2 no cover"),
    ("8", "Mean wait for first reply (minutes)", "4 or less", 6, 4, "mean", "Lower is better"),
    ("9", "Serious incidents notified to ICB", "report only", 31, 0, "count", ""),
)

# Initials, joined, own use of the line before, shifts, hours, supervision.
LISTENERS: tuple[tuple[object, ...], ...] = (
    ("AB", date(2023, 10, 9), "", 5, 22, 1),
    ("AO", date(2023, 10, 9), "Y", 6, 28, 1),
    ("BN", date(2024, 2, 5), "", 4, 16, 1),
    ("CW", date(2024, 2, 5), "", 3, 14, 0),
    ("DK", date(2024, 2, 5), "Y", 6, 26, 2),
    ("EJ", date(2024, 6, 17), "", 4, 18, 1),
    ("FM", date(2024, 6, 17), "", 5, 20, 1),
    ("GR", date(2024, 6, 17), "Y", 4, 20, 1),
    ("HL", date(2024, 10, 14), "", 3, 12, 1),
    ("IS", date(2024, 10, 14), "", 7, 34, 2),
    ("JP", date(2024, 10, 14), "Y", 4, 18, 1),
    ("KT", date(2025, 5, 19), "", 5, 22, 1),
    ("LD", date(2025, 5, 19), "", 4, 18, 1),
    ("MV", date(2025, 5, 19), "", 4, 16, 0),
    ("NC", date(2025, 5, 19), "Y", 5, 24, 1),
    ("OE", date(2025, 8, 11), "", 4, 18, 1),
    ("PH", date(2025, 8, 11), "", 3, 14, 1),
    ("RS", date(2025, 8, 11), "", 4, 20, 1),
    ("TY", date(2025, 10, 20), "Y", 3, 18, 2),
    ("ZF", date(2025, 10, 20), "", 3, 16, 2),
)

# Line, November, the year so far.
MOVES: tuple[tuple[object, ...], ...] = (
    ("Left the rota", 2, 9),
    ("Exit chats done", 1, 7),
    ("Started a paid job in the NHS or care", 1, 6),
    ("Began counselling, nursing or social work course", "nil", 5),
    ("Travel claims paid (£)", 118.4, 902.75),
)

# Date, place, listeners, came in, new, joined a practice, leader, rent of the room.
SPACES: tuple[tuple[object, ...], ...] = (
    (date(2025, 11, 3), "Wexley College canteen", 2, 11, 5, 1, "staff", 0),
    (date(2025, 11, 5), "The Tollhouse, Harrowmere", 3, 14, 4, 2, "ex-texter", 35),
    (date(2025, 11, 7), "Mill Lane halls", 2, 9, 6, 3, "ex-texter", 0),
    (date(2025, 11, 10), "Wexley College canteen", 2, 12, 3, 0, "staff", 0),
    (date(2025, 11, 12), "The Tollhouse, Harrowmere", 3, 16, 5, 1, "ex-texter", 35),
    (date(2025, 11, 14), "Mill Lane halls", 2, 7, 2, 1, "staff", 0),
    (date(2025, 11, 17), "Wexley College canteen", 2, 10, 2, 0, "staff", 0),
    (date(2025, 11, 19), "The Tollhouse, Harrowmere", 3, 15, 3, 2, "ex-texter", 35),
    (date(2025, 11, 24), "Wexley College canteen", 2, 13, 4, 1, "staff", 0),
    (date(2025, 11, 26), "The Tollhouse, Harrowmere", 3, 17, 6, 2, "ex-texter", 35),
)

# Question, November, the year so far.
SURVEY: tuple[tuple[str, int, int], ...] = (
    ("Link sent", 652, 4748),
    ("Filled in", 144, 1026),
    ("I feel calmer than when I started", 107, 745),
    ("I feel less alone with it", 91, 631),
    ("Listener was kind", 133, 951),
    ("I would text again if I needed to", 128, 917),
    ("Text was easier for me than a phone call", 119, 838),
)

# Line, budget of the year, to date, November, April to November.
COSTS: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Salaries and on-costs", (138600, 92400, 11482.6, 91236.15)),
    ("Text platform licence", (14400, 9600, 1200, 9600)),
    ("Clinical supervision", (9600, 6400, 640, 5760)),
    ("Listener training", (5400, 3600, 512.35, 3874.2)),
    ("Listener travel and food", (2400, 1600, 118.4, 902.75)),
    ("Room hire", (1800, 1200, 140, 1155)),
    ("Management 10%", (17220, 11480, 1435, 11480)),
)

COMMENTARY = (
    "Text platform was down for 3 hours on 11 November; texts were queued and answered after 1am.",
    "R, who texted us most nights last spring, is back on her nursing placement and has passed it.",
    "Cards with the number have gone to 26 pubs, halls and barbers.",
    "3 of the 2024 listeners have got a Sunday kickabout going for lads on their own, 14 turn up.",
    "We are still short of a second clinical supervisor (0.4 WTE), out to advert again.",
    "Response in 5 minutes was 83% in August as we had exam results and holidays together.",
    "From January we hope to stay open to 4am on Fridays if the ICB agrees.",
    "Mill Lane halls have since opened quiet rooms of their own on 4 floors, run by second years.",
    "Two listeners and the manager spoke at the ICB's crisis care event on 20 November.",
)


def _added(months: tuple[object, ...]) -> float:
    """The sum of the figures among the months."""
    return sum(month for month in months if isinstance(month, int))


def _template(sheet: Worksheet, bold: Format, head: Format, forms: dict[str, Format]) -> None:
    """Write the template of the board: this month, last month and the year from the months."""
    sheet.write("A1", "NHS Harrowmere & Vale ICB - Local Quality Requirements", bold)
    sheet.write("A2", "Provider monthly return (Schedule 4C)")
    sheet.write_row("A4", ("Provider:", "Still Up Listening CIO"))
    sheet.write_row("A5", ("Service:", "Crisis text line and listening spaces, 16-25"))
    sheet.write_row("A6", ("Contract:", "HV-MH-2417 (1 Oct 2023 - 30 Sept 2026)"))
    sheet.write_row("A7", ("Month:", "November 2025 (M8)"))
    sheet.write_row(
        "A9",
        (
            "No",
            "Quality requirement",
            "Threshold",
            "Numerator (month)",
            "Denominator (month)",
            "Result this month",
            "Result previous month (Oct)",
            "Result year to date",
            "RAG (ICB to complete)",
            "Provider comments",
        ),
        head,
    )
    lines = {row: line[1] for row, line in enumerate(LINES, 3) if len(line) > 1}
    for at, (number, words, threshold, top, base, how, comment) in enumerate(TEMPLATE, 10):
        sheet.write_row(at - 1, 0, (number, words, threshold))
        sheet.write(at - 1, 9, comment)
        form = forms.get(how)
        if how == "survey":
            sheet.write_formula(f"D{at}", "='After-text survey'!B6", None, 107)
            sheet.write_formula(f"E{at}", "='After-text survey'!B5", None, 144)
            sheet.write_formula(f"F{at}", f"=D{at}/E{at}", forms["rate"], 107 / 144)
            sheet.write_formula(f"G{at}", "=103/140", forms["rate"], 103 / 140)
            sheet.write_formula(
                f"H{at}",
                "='After-text survey'!D6/'After-text survey'!D5",
                forms["rate"],
                745 / 1026,
            )
            continue
        above = lines[top]
        assert isinstance(above, tuple)
        sheet.write_formula(f"D{at}", f"=Months!I{top}", None, above[7])
        if not base:
            sheet.write(f"E{at}", "n/a")
            sheet.write_formula(f"F{at}", f"=D{at}", None, above[7])
            sheet.write_formula(f"G{at}", f"=Months!H{top}", None, above[6])
            sheet.write_formula(f"H{at}", f"=Months!N{top}", None, _added(above))
            continue
        below = lines[base]
        assert isinstance(below, tuple)
        sheet.write_formula(f"E{at}", f"=Months!I{base}", None, below[7])
        sheet.write_formula(f"F{at}", f"=D{at}/E{at}", form, above[7] / below[7])
        sheet.write_formula(f"G{at}", f"=Months!H{top}/Months!H{base}", form, above[6] / below[6])
        sheet.write_formula(
            f"H{at}",
            f"=SUM(Months!B{top}:M{top})/SUM(Months!B{base}:M{base})",
            form,
            _added(above) / _added(below),
        )
    sheet.write("A20", "Completed by: KL, service manager. Sent 9 December 2025")
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 8, 13)
    sheet.set_column(9, 9, 26)


def _months(sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the tab of months, of which four are still to come."""
    sheet.write("A1", "Still Up - running figures 2025/26", bold)
    for column, first in enumerate(MONTHS, 1):
        sheet.write_datetime(1, column, first, month)
    sheet.write("N2", "YTD", bold)
    for row, line in enumerate(LINES, 2):
        sheet.write(row, 0, line[0], bold if len(line) == 1 else None)
        if len(line) == 1:
            continue
        months = line[1]
        assert isinstance(months, tuple)
        sheet.write_row(row, 1, months)
        if line[2]:
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, _added(months))
    sheet.freeze_panes(2, 1)
    sheet.set_column(0, 0, 52)


def _sums(sheet: Worksheet, row: int, columns: range, first: int, rows: tuple[object, ...]) -> None:
    """Write under a list the sum of each of its columns."""
    for column in columns:
        name = xl_col_to_name(column)
        total = sum(line[column] for line in rows if isinstance(line, tuple))
        sheet.write_formula(row, column, f"=SUM({name}{first}:{name}{row})", None, total)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Still Up monthly return M8")
    bold = made.add_format({"bold": True})
    head = made.add_format({"bold": True, "text_wrap": True, "bg_color": "#E2EFDA", "border": 1})
    month = made.add_format({"bold": True, "num_format": "mmm yy"})
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    mean = made.add_format({"num_format": "0.0"})

    form = made.add_worksheet("LQR return")
    _template(form, bold, head, {"rate": rate, "mean": mean})
    _months(made.add_worksheet("Months"), bold, month)

    people = made.add_worksheet("Listeners")
    people.write("A1", "Listeners on the rota, November 2025", bold)
    people.write_row(
        "A3", ("Who", "Joined", "Texted us in the past", "Shifts", "Hours", "Supervision"), head
    )
    for row, line in enumerate(LISTENERS, 3):
        people.write_row(row, 0, line)
        people.write_datetime(row, 1, line[1], day)
    people.write(23, 0, "All", bold)
    _sums(people, 23, range(3, 6), 4, LISTENERS)
    people.write("A25", "Hours = shifts (4 hrs) + listening spaces and on-call")
    people.write_row("A27", ("Moving on", "", "", "Nov", "Apr-Nov"), head)
    for row, line in enumerate(MOVES, 27):
        people.write(row, 0, line[0])
        people.write_row(row, 3, line[1:])
    people.set_column(0, 0, 14)
    people.set_column(1, 2, 20)

    spaces = made.add_worksheet("Listening spaces")
    spaces.write("A1", "Listening spaces held in November 2025", bold)
    spaces.write_row(
        "A2",
        (
            "Date",
            "Where",
            "Listeners there",
            "Came in",
            "New faces",
            "Got registered with a GP on the spot",
            "Led by",
            "Room £",
        ),
        head,
    )
    for row, line in enumerate(SPACES, 2):
        spaces.write_row(row, 0, line)
        spaces.write_datetime(row, 0, line[0], day)
    spaces.write(12, 1, "Total for month", bold)
    _sums(spaces, 12, range(2, 6), 3, SPACES)
    _sums(spaces, 12, range(7, 8), 3, SPACES)
    spaces.write("B15", "Sessions this month led by someone who used to text us")
    spaces.write_formula("C15", '=COUNTIF(G3:G12,"ex-texter")', None, 5)
    spaces.write("B16", "Sessions cancelled this month")
    spaces.write("C16", 1)
    spaces.set_column(0, 0, 12)
    spaces.set_column(1, 1, 48)
    spaces.set_column(2, 7, 13)

    survey = made.add_worksheet("After-text survey")
    survey.write("A1", "Link goes out 30 minutes after the chat closes", bold)
    survey.write_row(
        "A3", ("", "Nov 2025", "% of filled in", "Apr-Nov 2025", "% of filled in"), head
    )
    for row, (words, now, year) in enumerate(SURVEY, 3):
        survey.write_row(row, 0, (words, now))
        survey.write(row, 3, year)
        if row > 4:
            survey.write_formula(row, 2, f"=B{row + 1}/B$5", rate, now / 144)
            survey.write_formula(row, 4, f"=D{row + 1}/D$5", rate, year / 1026)
    survey.set_column(0, 0, 42)
    survey.set_column(1, 4, 14)

    costs = made.add_worksheet("Spend")
    costs.write_row(
        "A1",
        ("£", "Budget 2025/26", "Budget to date", "Actual Nov", "Actual Apr-Nov", "Under (over)"),
        head,
    )
    for row, (name, figures) in enumerate(COSTS, 1):
        costs.write(row, 0, name)
        costs.write_row(row, 1, figures, money)
    costs.write("A9", "Total", bold)
    totals = [round(sum(figures[at] for _, figures in COSTS), 2) for at in range(4)]
    for total, letter in zip(totals, "BCDE", strict=True):
        costs.write_formula(f"{letter}9", f"=SUM({letter}2:{letter}8)", money, total)
    for row, figures in enumerate((*(figures for _, figures in COSTS), tuple(totals)), 2):
        left = round(figures[1] - figures[3], 2)
        costs.write_formula(f"F{row}", f"=C{row}-E{row}", money, left)
    costs.set_column(0, 5, 17)
    costs.set_column(0, 0, 26)

    words = made.add_worksheet("Commentary")
    words.write("A1", "Commentary for the month (please keep to one page)", bold)
    for row, sentence in enumerate(COMMENTARY, 2):
        words.write(row, 0, sentence)
    words.set_column(0, 0, 110)
    made.close()
