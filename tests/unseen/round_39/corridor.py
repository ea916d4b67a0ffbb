"""Youth workers in an emergency department for young people who self-harm, monthly return."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Cell = float | str

# Key, words, the months from April to January ("" in the key: a heading).
LOG: tuple[tuple[str, str, tuple[Cell, ...]], ...] = (
    ("", "1. COMING TO US", ()),
    ("ed", "Referred by ED", (31, 34, 29, 27, 22, 33, 38, 41, 30, 36)),
    ("ward", "Referred by Heron Ward (children)", (9, 11, 8, 7, 6, 10, 12, 13, 9, 11)),
    ("all", "All referrals", (40, 45, 37, 34, 28, 43, 50, 54, 39, 47)),
    ("seen", "Seen by a youth worker", (35, 40, 33, 30, 25, 37, 44, 47, 33, 42)),
    ("hour", "  seen in under an hour", (27, 31, 27, 25, 20, 29, 35, 36, 27, 35)),
    ("u16", "  Under 16", (14, 16, 13, 11, 9, 15, 18, 19, 14, 17)),
    ("u18", "  16 or 17", (13, 15, 13, 12, 10, 14, 16, 17, 12, 15)),
    ("u25", "  18 to 24", (8, 9, 7, 7, 6, 8, 10, 11, 7, 10)),
    ("left", "Gone before we got there", (5, 5, 4, 4, 3, 6, 6, 7, 6, 5)),
    ("", "2. IN THE DEPARTMENT", ()),
    ("roster", "Shifts on the rota", (60, 62, 60, 62, 62, 60, 62, 60, 58, 62)),
    ("worked", "Shifts worked", (57, 58, 58, 57, 55, 58, 60, 57, 52, 60)),
    ("plan", "Coping plan written and copied to GP", (29, 34, 28, 26, 21, 31, 38, 40, 28, 37)),
    ("stay", "Average hours in ED", (7.2, 6.9, 6.4, 6.6, 6.1, 6.8, 7.4, 7.9, 7, 6.7)),
    (
        "nurse",
        "One-to-one nursing hours ED could stand down while we sat in",
        ("n/c", "n/c", 22, 19.5, 16, 24, 31, 33.5, 21, 28.5),
    ),
    (
        "told",
        "YP who told mum, dad or carer themselves (had been hiding it)",
        (6, 7, 5, 5, 3, 6, 8, 9, 5, 7),
    ),
    ("brief", "Handover briefings given to ED staff", (2, 2, 1, 2, 0, 2, 3, 2, 1, 2)),
    ("safe", "MASH referrals made", (2, 3, 1, 2, 0, 2, 3, 4, 1, 2)),
    ("", "3. AFTER GOING HOME", ()),
    ("home", "Went home, follow up due", (32, 37, 30, 28, 23, 34, 41, 43, 30, 38)),
    ("rang", "Spoken to within 3 working days", (28, 34, 27, 26, 21, 30, 37, 37, 27, 35)),
    (
        "lock",
        "Households that have locked up or handed in tablets since",
        (8, 10, 9, 7, 6, 9, 12, 13, 8, 11),
    ),
    ("back", "Back in ED with self-harm inside 30 days", (4, 5, 4, 3, 3, 5, 5, 6, 4, 5)),
    ("camhs", "Passed on to CAMHS", (7, 9, 6, 6, 5, 8, 10, 11, 7, 9)),
    ("done", "Finished 12 weeks of meet-ups", (9, 11, 10, 12, 8, 9, 11, 13, 10, 12)),
    ("better", "  coping score up at the end", (6, 8, 7, 9, 5, 7, 8, 10, 7, 9)),
)

# Number, measure, threshold, key of the numerator and of the denominator, RAG, narrative.
FORM: tuple[tuple[int, str, Cell, str, str, str, str], ...] = (
    (1, "Patients aged 11-24 engaged by the service (annual)", 450, "seen", "", "G", ""),
    (2, "Response time: patient engaged < 60 minutes", 0.8, "hour", "seen", "G", ""),
    (3, "Rota fill", 0.95, "worked", "roster", "G", "Flu in Dec"),
    (4, "Safety / coping plan completed and shared", 0.85, "plan", "seen", "G", ""),
    (
        5,
        "Post-discharge contact within 3 working days",
        0.9,
        "rang",
        "home",
        "G",
        "Dec: wrong numbers on ED system, raised with matron",
    ),
    (6, "Re-attendance for self-harm within 30 days (max)", 0.15, "back", "seen", "G", ""),
    (7, "Completers of 12 week offer with improved coping score", 0.7, "better", "done", "G", ""),
    (8, "Patient experience: felt listened to", 0.85, "", "", "G", "See Cards tab"),
    (9, "Safeguarding referrals (for information)", "n/a", "safe", "", "", ""),
)

# Cards: words, November, December, January.
CARDS: tuple[tuple[str, int, int, int], ...] = (
    ("Cards handed out", 40, 29, 37),
    ("Cards back", 24, 17, 23),
    ("I felt listened to", 21, 14, 21),
    ("I knew what would happen next", 18, 13, 17),
    ("I had somewhere quiet to wait", 11, 9, 12),
    ("I would tell a friend to ask for a youth worker", 22, 15, 21),
)

# Case, age, day it ended, meet-ups, coping at the start and end, days at school at both.
CASES: tuple[tuple[str, int, int, int, int, int, float, float], ...] = (
    ("KR-318", 14, 5, 10, 9, 15, 2, 4),
    ("KR-320", 15, 6, 11, 12, 17, 3, 5),
    ("KR-321", 17, 7, 8, 11, 10, 1, 1),
    ("KR-324", 13, 8, 12, 14, 20, 4, 5),
    ("KR-325", 16, 9, 9, 8, 14, 0, 3),
    ("KR-327", 16, 12, 10, 10, 16, 2.5, 4),
    ("KR-330", 12, 14, 7, 15, 15, 5, 5),
    ("KR-331", 15, 16, 11, 7, 13, 0, 2),
    ("KR-334", 17, 20, 12, 13, 19, 3, 4),
    ("KR-335", 14, 22, 6, 12, 11, 3, 2.5),
    ("KR-338", 15, 27, 10, 11, 18, 1, 3.5),
    ("KR-340", 13, 29, 11, 10, 14, 4, 5),
)

# Words, three quarters, January, whether they are added up.
FAMILY: tuple[tuple[str, tuple[Cell, ...], bool], ...] = (
    ("PARENTS AND CARERS", (), False),
    ("Kitchen Table evenings run", (3, 2, 3, 1), True),
    ("Parents / carers who came (new each time)", (19, 13, 24, 8), True),
    ("Hall and refreshments (£)", (212.4, 148.75, 236.1, 71.6), True),
    ("Say they can talk about it at home now", (13, 9, 17, 6), True),
    ("Had been signed off or on leave to watch over, now back at work", (3, 2, 5, 2), True),
    ("Texts and calls with parents", (164, 131, 203, 72), True),
    ("PEER MENTORS (young people who have been through ED themselves)", (), False),
    ("Mentors on the books, end of period", (6, 7, 9, 9), False),
    ("Evenings of mentor training", (4, 2, 4, 1), True),
    ("Hours mentors gave", (71, 58.5, 104, 37), True),
    ("Mentors who got onto a college course, apprenticeship or job", ("nil", 2, 2, 1), True),
    ("Bus fares and pizza (£)", (96.2, 81.35, 140.9, 44.15), True),
)

# Line, budget for the year, January, to date.
MONEY: tuple[tuple[str, int, float, float], ...] = (
    ("Youth workers (4.2 wte)", 148600, 12310.55, 121874.2),
    ("Team lead", 41250, 3437.5, 34375),
    ("Bank shifts", 9000, 612.4, 8104.85),
    ("Clinical supervision", 6240, 520, 5200),
    ("Peer mentors and parents", 3600, 115.75, 1031.45),
    ("Phones, travel, lanyards", 4100, 287.15, 3266.9),
)

COMMENTS = (
    (
        "One of our mentors, R, spoke at the sixth form assembly and three pupils have since gone "
        "to the school nurse on their own account."
    ),
    (
        "Sister on Heron Ward says healthcare assistants now sit down and chat instead of standing "
        "at the door."
    ),
    "A dad who had slept outside his daughter's room since the summer is back in his own bed.",
    "We could not cover 6 shifts in December as both bank workers had flu.",
    "The relatives' room is being decorated so we used bay 4 for two weeks.",
    "The new poster with the QR code is up in ED, Heron Ward and the X-ray corridor.",
    "From April we would like to try a Sunday late shift, 4pm to midnight.",
    "Referrals were up again after the mock exams, as they were last January.",
    "Information sharing agreement still with the Trust's IG team, chased on 19 January.",
)


def _column(keys: dict[str, int], key: str, letter: str) -> str:
    """Tell where on the log a line stands."""
    return f"Log!{letter}{keys[key] + 1}"


def _log(sheet: Worksheet, bold: Format, grey: Format) -> dict[str, int]:
    """Write the log of the months, and tell in which row each line stands."""
    sheet.write("A1", "Kestrel Row A&E project: monthly log Apr 2025 - Mar 2026", bold)
    months = [date(2025 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16)]
    sheet.write_row(2, 1, [f"{month:%b}" for month in months], bold)
    sheet.write(2, 13, "YTD", bold)
    keys: dict[str, int] = {}
    for row, (key, words, figures) in enumerate(LOG, 3):
        sheet.write(row, 0, words, None if key else grey)
        if not key:
            continue
        keys[key] = row
        if key == "all":
            for column, figure in enumerate(figures, 1):
                letter = chr(65 + column)
                reach = f"=SUM({letter}{row - 1}:{letter}{row})"
                sheet.write_formula(row, column, reach, None, figure)
        else:
            sheet.write_row(row, 1, figures)
        if key != "stay":
            total = sum(figure for figure in figures if not isinstance(figure, str))
            sheet.write_formula(row, 13, f"=SUM(B{row + 1}:M{row + 1})", None, total)
    sheet.write(len(LOG) + 4, 0, "n/c = not counted, we only began in June")
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 13, 7)
    sheet.freeze_panes(3, 1)
    return keys


def _form(sheet: Worksheet, keys: dict[str, int], bold: Format, rate: Format) -> None:
    """Write the template of the Trust, fed from the log and the cards."""
    sheet.write("A1", "Wennbridge Hospitals NHS Trust - Contract Monitoring Template", bold)
    for row, pair in enumerate(
        (
            ("Provider:", "Kestrel Row Youth Project"),
            ("Contract:", "WH-CYP-0417 Youth Work in ED (1 April 2024 - 31 March 2027)"),
            ("Month:", "January 2026 (M10)"),
            ("Completed by:", "Tess, project manager"),
            ("Date sent:", "11/02/2026"),
        ),
        1,
    ):
        sheet.write(row, 0, pair[0])
        sheet.write(row, 2, pair[1])
    heads = ("KPI", "Measure", "Threshold", "Jan num", "Jan den", "Jan-26", "Dec-25", "YTD")
    sheet.write_row(7, 0, (*heads, "RAG", "Provider narrative"), bold)
    lines = {key: figures for key, _, figures in LOG}
    for row, (number, words, threshold, top, base, colour, note) in enumerate(FORM, 8):
        form = rate if isinstance(threshold, float) else None
        sheet.write_row(row, 0, (number, words))
        sheet.write(row, 2, threshold, form)
        sheet.write_row(row, 8, (colour, note))
        if not top:
            sheet.write_formula(row, 3, "=Cards!D6", None, CARDS[2][3])
            sheet.write_formula(row, 4, "=Cards!D5", None, CARDS[1][3])
            for column, letter, at in ((5, "D", 3), (6, "C", 2)):
                part = float(CARDS[2][at]) / float(CARDS[1][at])
                sheet.write_formula(row, column, f"=Cards!{letter}6/Cards!{letter}5", rate, part)
            sheet.write(row, 7, "not held")
            continue
        above = [figure for figure in lines[top] if not isinstance(figure, str)]
        sheet.write_formula(row, 3, "=" + _column(keys, top, "K"), None, above[-1])
        below = [figure for figure in lines.get(base, ()) if not isinstance(figure, str)]
        if base:
            sheet.write_formula(row, 4, "=" + _column(keys, base, "K"), None, below[-1])
        for column, letter in ((5, "K"), (6, "J"), (7, "N")):
            upper = sum(above) if letter == "N" else above[9 if letter == "K" else 8]
            formula = "=" + _column(keys, top, letter)
            if base:
                upper /= sum(below) if letter == "N" else below[9 if letter == "K" else 8]
                formula += "/" + _column(keys, base, letter)
            sheet.write_formula(row, column, formula, form, upper)
    sheet.set_column(0, 0, 13)
    sheet.set_column(1, 1, 50)
    sheet.set_column(9, 9, 48)


def _cases(sheet: Worksheet, bold: Format, day: Format, place: Format) -> None:
    """Write the list of those who came to the end of their twelve weeks."""
    sheet.write("A1", "12 week meet-ups: young people who finished in January 2026", bold)
    sheet.write_row(
        "A3",
        ("Case", "Age", "First meet-up", "Last meet-up", "Meet-ups kept (of 12)"),
        bold,
    )
    heads = ("Coping, first", "Coping, last", "School days a week, first", "School days now (last)")
    sheet.write_row("F3", heads, bold)
    for row, (case, age, last, kept, *scores) in enumerate(CASES, 3):
        ended = date(2026, 1, last)
        sheet.write_row(row, 0, (case, age))
        sheet.write_datetime(row, 2, ended - timedelta(weeks=12), day)
        sheet.write_datetime(row, 3, ended, day)
        sheet.write_row(row, 4, (kept, *scores))
    at = len(CASES) + 3
    sheet.write(at, 0, "Average", bold)
    for column in range(5, 9):
        letter = chr(65 + column)
        mean = sum(float(case[column - 1]) for case in CASES) / len(CASES)
        sheet.write_formula(at, column, f"=AVERAGE({letter}4:{letter}{at})", place, mean)
    sheet.write(at + 2, 0, "Coping = our ten-question sheet, marked out of 30, higher is better")
    sheet.set_column(0, 8, 13)


def _family(sheet: Worksheet, bold: Format, grey: Format) -> None:
    """Write what is kept on parents and peer mentors."""
    sheet.write("A1", "Families and peer mentors 2025/26", bold)
    heads = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan 26", "So far")
    for row, (words, figures, added) in enumerate(FAMILY, 2):
        sheet.write(row, 0, words, None if figures else grey)
        sheet.write_row(row, 1, figures or heads, None if figures else bold)
        if added:
            total = sum(figure for figure in figures if not isinstance(figure, str))
            reach = f"=SUM(B{row + 1}:E{row + 1})"
            sheet.write_formula(row, 5, reach, None, round(total, 2))
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 5, 11)


def _money(sheet: Worksheet, bold: Format, pounds: Format) -> None:
    """Write the budget and what is spent."""
    sheet.write("A1", "Spend against budget, month 10", bold)
    sheet.write_row("A3", ("£", "2025/26 budget", "January", "Apr-Jan", "Left"), bold)
    for row, (words, *sums) in enumerate(MONEY, 3):
        sheet.write(row, 0, words)
        sheet.write_row(row, 1, sums, pounds)
        sheet.write_formula(row, 4, f"=B{row + 1}-D{row + 1}", pounds, round(sums[0] - sums[2], 2))
    at = len(MONEY) + 3
    sheet.write(at, 0, "Total", bold)
    columns = [[float(line[index]) for line in MONEY] for index in (1, 2, 3)]
    columns.append([float(line[1]) - float(line[3]) for line in MONEY])
    for column, sums in enumerate(columns, 1):
        letter = chr(65 + column)
        total = round(sum(sums), 2)
        sheet.write_formula(at, column, f"=SUM({letter}4:{letter}{at})", pounds, total)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 4, 14)


def _sheets(made: Workbook) -> list[Worksheet]:
    """Add the tabs in their order."""
    names = ("M10 Return", "Log", "Finished Jan", "Families & mentors", "Cards", "Budget")
    return [made.add_worksheet(name) for name in names]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Kestrel Row M10")
    bold = made.add_format({"bold": True, "text_wrap": True})
    grey = made.add_format({"bold": True, "bg_color": "#D9D9D9"})
    rate = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0", "bold": True})
    pounds = made.add_format({"num_format": "£#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    plain = made.add_format({"bold": True})
    form, log, cases, family, cards, money = _sheets(made)
    _form(form, _log(log, plain, grey), plain, rate)
    _cases(cases, bold, day, place)
    _family(family, plain, grey)
    cards.write("A1", "Comment cards from young people", plain)
    cards.write_row("A3", ("Ticked", "Nov 25", "Dec 25", "Jan 26"), plain)
    for row, line in enumerate(CARDS, 3):
        cards.write_row(row, 0, line)
    cards.write("A12", "Anything else to tell us about January?", plain)
    for row, sentence in enumerate(COMMENTS, 12):
        cards.write(row, 0, sentence)
    cards.set_column(0, 0, 46)
    _money(money, plain, pounds)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
