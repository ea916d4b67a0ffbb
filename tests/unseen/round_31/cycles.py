"""Healthy relationships and period health in schools and youth clubs, each term to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Indicator, target of the school year, autumn and spring (two figures each for a rate).
COUNTS: tuple[tuple[object, ...], ...] = (
    ("1", "Pupils completing the Straight Up course", 1200, 418, 463),
    ("2", "Sessions delivered in schools and clubs", 260, 92, 104),
    ("3", "Young people given free period products", 1500, 512, 588),
    ("4", "School and club staff trained", 90, 31, 38),
    ("5", "Know where to get help after the course", 0.85, (322, 384), (367, 421)),
    ("6", "Feel confident about consent after the course", 0.8, (301, 384), (345, 421)),
    ("7", "Trained staff ready to answer pupils' questions", 0.9, (27, 31), (35, 38)),
    ("8", "Disclosures passed to the safeguarding lead the same day", 1, (7, 7), (9, 9)),
)

BEHIND = (
    "Know where to get help",
    "Feel confident about consent",
    "Staff ready to answer",
    "Disclosures passed the same day",
)

# School, then pupils, sessions and girls back in PE in autumn and in spring.
SCHOOLS: tuple[tuple[object, ...], ...] = (
    ("Estermouth High", 88, 14, 6, 81, 13, 7),
    ("Saltern Academy", 74, 12, 4, 79, 13, 6),
    ("St Wenna's Catholic School", 61, 10, 3, 58, 10, 3),
    ("Harbour Road School", 56, 9, 5, 63, 10, 4),
    ("Cold Lane Community School", 49, 8, 2, 52, 9, 5),
    ("Mallowfield College", 58, 9, 3, 55, 10, 4),
    ("Pinfold House (PRU)", 11, 3, "not asked", 9, 3, 1),
    ("The Beacon Special School", 21, 4, 1, 18, 3, 2),
    ("Tidewell Grammar", "joined Jan", "joined Jan", "joined Jan", 48, 9, 3),
)

# Date, club, topic, young people, peer leaders' hours, packs, one to ones.
CLUBS: tuple[tuple[object, ...], ...] = (
    ("06/01/2026", "Pier Youth Club", "Friendships and banter", 14, 3, 6, 1),
    ("08/01/2026", "Cold Lane Den", "Periods: what is normal", 9, 2, 9, 2),
    ("12/01/2026", "Fridays@Saltern", "Saying no, hearing no", 17, 4, 5, 0),
    ("14/01/2026", "Girls' Night, Quay Hall", "Heavy and painful periods", 11, 2.5, 11, 3),
    ("19/01/2026", "Pier Youth Club", "Jealousy and checking phones", 15, 3, 4, 2),
    ("22/01/2026", "Cold Lane Den", "Saying no, hearing no", 8, 2, 6, 1),
    ("27/01/2026", "Young Carers", "Friendships and banter", 12, 2, 8, 1),
    ("29/01/2026", "Lads' Football", "What boys want to know", 19, 4, 3, 0),
    ("02/02/2026", "Pier Youth Club", "Images and pressure", 16, 3, 5, 2),
    ("04/02/2026", "Girls' Night, Quay Hall", "Making a reusable pad", 10, 3.5, 10, 1),
    ("05/02/2026", "Cold Lane Den", "Images and pressure", 10, 2, 7, 1),
    ("10/02/2026", "Fridays@Saltern", "Jealousy and checking phones", 18, 4, 6, 1),
    ("12/02/2026", "Young Carers", "Periods: what is normal", 11, 2, 9, 2),
    ("24/02/2026", "Pier Youth Club", "Is this love? quiz night", 13, 3, 4, 1),
    ("26/02/2026", "Cold Lane Den", "Jealousy and checking phones", 9, 2, 5, 2),
    ("02/03/2026", "Fridays@Saltern", "Images and pressure", 16, 4, 5, 0),
    ("04/03/2026", "Girls' Night, Quay Hall", "Ask the nurse", 12, 2, 12, 4),
    ("05/03/2026", "Lads' Football", "Saying no, hearing no", 21, 4, 2, 1),
    ("10/03/2026", "Young Carers", "Saying no, hearing no", 10, 2, 7, 1),
    ("12/03/2026", "Cold Lane Den", "Ask the nurse", 11, 2, 8, 2),
    ("16/03/2026", "Pier Youth Club", "Ask the nurse", 15, 3, 6, 2),
    ("19/03/2026", "Fridays@Saltern", "Periods: what is normal", 14, 3.5, 7, 1),
    ("24/03/2026", "Lads' Football", "Images and pressure", 18, 4, 2, 0),
    ("26/03/2026", "Young Carers", "Party and goodbye quiz", 13, 2.5, 9, 1),
)

# A title, or a line with autumn, spring and whether the two are added up.
TERMS: tuple[tuple[object, ...], ...] = (
    ("Peer leaders (aged 15 to 19)",),
    ("Peer leaders active", 16, 21, False),
    ("Hours given at club sessions", 58.5, 69, True),
    ("Got their Level 1 youth work award", 4, 6, True),
    ("Planning evenings held", 3, 3, True),
    ("Bus fares and pizza (£)", 164.2, 188.75, True),
    ("Mums, dads and carers",),
    ("Parents' evenings held", 5, 6, True),
    ("Parents there", 74, 91, True),
    ("Parents rung back six weeks later", 48, 57, True),
    ("...who have since talked it over with their child", 29, 38, True),
    ("Period health",),
    ("Product boxes delivered", 64, 71, True),
    ("Product spend (£)", 1846.4, 2093.15, True),
    ("Told to see their GP about bad periods", 13, 17, True),
    ("...and now on treatment that works", 5, 8, True),
    ("Toilets stocked", 22, 26, False),
    ("Schools and clubs now paying for products out of their own budget", 2, 3, True),
    ("Safety and other services",),
    ("One to one chats after sessions", 29, 32, True),
    ("Got out of a controlling relationship", 3, 4, True),
    ("Average wait for a counselling slot (weeks)", 5, 6.5, False),
    ("School nurse hours freed (nurses' estimate)", 21, 27.5, True),
    ("Who did the course",),
    ("Year 7 and 8", 187, 204, True),
    ("Year 9", 142, 158, True),
    ("Year 10 and 11", 89, 101, True),
    ("Boys", 196, 221, True),
    ("Free school meals", 121, 139, True),
    ("Looked after", "<5", 6, False),
    ("SEND support or EHCP", 63, 71, True),
)

# Statement, agreed before and after in autumn, before and after in spring.
CARDS: tuple[tuple[object, ...], ...] = (
    ("Cards filled in", 397, 384, 440, 421),
    ("I know where to get help", 176, 322, 203, 367),
    ("I feel confident about consent", 158, 301, 181, 345),
    ("I would stick up for someone being teased about periods", 149, 268, 166, 307),
    ("I can talk to an adult at home about this", 121, 187, 138, 219),
    ("The session was fun", "n/a", 311, "n/a", 352),
)

COSTS: tuple[tuple[object, ...], ...] = (
    ("Project workers (1.8 FTE)", 52400, 17466.67, 17466.67),
    ("Sessional youth workers", 8800, 2710, 3085.5),
    ("Period products", 6200, 1846.4, 2093.15),
    ("Peer leaders' fares and food", 600, 164.2, 188.75),
    ("Room hire", 1900, 585, 640),
    ("Printing and quiz kits", 1450, 702.3, 211.8),
    ("Management charge", 7100, 2366.67, 2366.67),
)

COMMENTS: tuple[tuple[str, str], ...] = (
    (
        "Highlights",
        "Tidewell Grammar joined in January, so we are now in 9 schools. "
        "Two lads from the Thursday football have set up their own stand against revenge porn "
        "at the leisure centre and run it without us.",
    ),
    (
        "Young people's stories",
        "A girl in Year 10 at Harbour Road who had missed a week of lessons every month has not "
        "had a day off since her GP changed her pills.",
    ),
    (
        "Partners",
        "The front desk at the sexual health clinic says 11 fewer young people have come in "
        "needing emergency contraception than last spring. "
        "We met the 4 pastoral leads in February.",
    ),
    ("Challenges", "Flu shut Cold Lane for 3 days and one session had to be moved."),
    ("Numbers", "Cards were filled in by 421 of the 463 pupils this term."),
    (
        "Next term",
        "We will train another 20 staff in May. "
        "The target of 1,200 pupils is within reach if exams allow.",
    ),
)


def _return(sheet: Worksheet, bold: Format, rate: Format) -> None:
    """Write part A, the council's indicators, and part B, the figures behind them."""
    sheet.merge_range("A1:G1", "Estermouth Borough Council - Public Health", bold)
    sheet.write("A2", "Provider: Bramble and Tide CIC. Contract PH-YP-117 (1/9/2024 - 31/8/2027)")
    sheet.write("A3", "Healthy relationships and period health, school year 2025/26")
    sheet.write("A4", "Return for: SPRING TERM (1 January to 31 March 2026)", bold)
    sheet.write("A5", "Autumn 1 September to 31 December 2025, summer 1 April to 31 August 2026")
    sheet.write("A7", "Part A  Indicators", bold)
    heads = ("No", "Indicator", "Target (school year)", "Autumn term", "Spring term")
    sheet.write_row("A8", (*heads, "Summer term", "Year so far"), bold)
    sheet.write("A19", "Part B  How the percentages were worked out", bold)
    sheet.write("C20", "Autumn term", bold)
    sheet.write("E20", "Spring term", bold)
    sheet.write_row("A21", ("No", "", "Yes", "Answered", "Yes", "Answered"), bold)
    for row, (ref, words, target, autumn, spring) in enumerate(COUNTS, 8):
        sheet.write_row(row, 0, (ref, words))
        if not isinstance(autumn, tuple):
            sheet.write_row(row, 2, (target, autumn, spring, "not due"))
            sheet.write_formula(row, 6, f"=D{row + 1}+E{row + 1}", None, autumn + spring)
            continue
        base = row + 10
        sheet.write(row, 2, target, rate)
        sheet.write_formula(row, 3, f"=C{base}/D{base}", rate, autumn[0] / autumn[1])
        sheet.write_formula(row, 4, f"=E{base}/F{base}", rate, spring[0] / spring[1])
        sheet.write(row, 5, "not due")
        both = (autumn[0] + spring[0]) / (autumn[1] + spring[1])
        sheet.write_formula(row, 6, f"=(C{base}+E{base})/(D{base}+F{base})", rate, both)
        sheet.write_row(base - 1, 0, (ref, BEHIND[row - 12], *autumn, *spring))
    sheet.write("A28", "Sent by Jo P. on 2 April 2026")
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 56)
    sheet.set_column(2, 6, 13)


def _sum(sheet: Worksheet, row: int, column: str, first: int, value: float, form: Format) -> None:
    """Write the sum of a column down to the row before."""
    sheet.write_formula(f"{column}{row}", f"=SUM({column}{first}:{column}{row - 1})", form, value)


def _schools(sheet: Worksheet, head: Format, bold: Format) -> None:
    """Write a row for each school, the two terms side by side."""
    sheet.write("A1", "Straight Up course, school by school", bold)
    sheet.merge_range("B3:D3", "Autumn term 2025", head)
    sheet.merge_range("E3:G3", "Spring term 2026", head)
    columns = ("Pupils finishing", "Sessions", "Girls back in PE (had sat out for periods)")
    sheet.write_row("A4", ("School", *columns, *columns), head)
    for row, line in enumerate(SCHOOLS, 4):
        sheet.write_row(row, 0, line)
    last = 5 + len(SCHOOLS)
    sheet.write(f"A{last}", "All schools", bold)
    for at, column in enumerate("BCDEFG", 1):
        figures = [line[at] for line in SCHOOLS if not isinstance(line[at], str)]
        _sum(sheet, last, column, 5, sum(figures), bold)
    sheet.write(f"A{last + 2}", "PE figure comes from the heads of PE")
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 6, 14)


def _clubs(sheet: Worksheet, head: Format, bold: Format, day: Format) -> None:
    """Write the sessions in youth clubs by their date."""
    sheet.write("A1", "Youth club sessions, spring term 2026", bold)
    heads = ("Date", "Club", "Session", "Young people", "Peer leader hours", "Packs taken home")
    sheet.write_row("A3", (*heads, "One to ones after"), head)
    for row, line in enumerate(CLUBS, 3):
        sheet.write_datetime(row, 0, _day(str(line[0])), day)
        sheet.write_row(row, 1, line[1:])
    last = 4 + len(CLUBS)
    sheet.write(f"A{last}", "Total for the term", bold)
    for at, column in enumerate("DEFG", 3):
        _sum(sheet, last, column, 4, sum(line[at] for line in CLUBS), bold)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 2, 30)
    sheet.set_column(3, 6, 12)
    sheet.autofilter(2, 0, last - 2, 6)


def _terms(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the stacked tables of the two terms."""
    at = 0
    for line in TERMS:
        if len(line) == 1:
            at += 1 if at else 0
            sheet.write_row(at, 0, (*line, "Autumn term", "Spring term", "Both"), head)
        else:
            form = money if "£" in str(line[0]) else None
            sheet.write(at, 0, line[0])
            sheet.write_row(at, 1, line[1:3], form)
            if line[3]:
                total = round(line[1] + line[2], 2)
                sheet.write_formula(at, 3, f"=SUM(B{at + 1}:C{at + 1})", form, total)
        at += 1
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 3, 13)


def _costs(sheet: Worksheet, head: Format, bold: Format, money: Format) -> None:
    """Write budget and spend."""
    sheet.write("A1", "Spend against budget, school year 2025/26 (£)", bold)
    terms = ("Autumn term", "Spring term")
    sheet.write_row("A3", ("", "Year budget", *terms, "Spent so far", "Left to spend"), head)
    for row, line in enumerate(COSTS, 4):
        spent = round(line[2] + line[3], 2)
        sheet.write(row - 1, 0, line[0])
        sheet.write_row(row - 1, 1, line[1:], money)
        sheet.write_formula(f"E{row}", f"=C{row}+D{row}", money, spent)
        sheet.write_formula(f"F{row}", f"=B{row}-E{row}", money, round(line[1] - spent, 2))
    budget, autumn, spring = (round(sum(line[at] for line in COSTS), 2) for at in (1, 2, 3))
    spent = round(autumn + spring, 2)
    last = 4 + len(COSTS)
    sheet.write(f"A{last}", "TOTAL", bold)
    totals = (budget, autumn, spring, spent, round(budget - spent, 2))
    for column, value in zip("BCDEF", totals, strict=True):
        _sum(sheet, last, column, 4, value, money)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 5, 14)


def _day(text: str) -> date:
    """Return the day that 06/01/2026 says."""
    day, month, year = map(int, text.split("/"))
    return date(year, month, day)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Bramble and Tide spring term return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "bg_color": "#FCE4D6", "text_wrap": True, "align": "center"}
    )
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "ddd d mmm", "align": "left"})
    _return(made.add_worksheet("Return"), bold, rate)
    _schools(made.add_worksheet("Schools"), head, bold)
    _clubs(made.add_worksheet("Clubs spring"), head, bold, day)
    _terms(made.add_worksheet("Term figures"), head, money)

    cards = made.add_worksheet("Feedback cards")
    cards.write("A1", "Pupils' cards, first and last session of the course (number agreeing)", bold)
    cards.merge_range("B2:C2", "Autumn term", head)
    cards.merge_range("D2:E2", "Spring term", head)
    cards.write_row("B3", ("First session", "Last session") * 2, head)
    for row, line in enumerate(CARDS, 3):
        cards.write_row(row, 0, line)
    cards.set_column(0, 0, 56)
    cards.set_column(1, 4, 12)

    _costs(made.add_worksheet("Costs"), head, bold, money)

    words = made.add_worksheet("Commentary")
    words.write("A1", "Provider's commentary, spring term", bold)
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    for row, (title, text) in enumerate(COMMENTS, 2):
        words.write(row, 0, title, bold)
        words.write(row, 1, text, wrap)
    words.set_column(0, 0, 24)
    words.set_column(1, 1, 95)
    made.close()
