"""An endometriosis and menopause advice line with peer groups, a monthly return to an ICB."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Months = tuple[float, float, float, float, float, float, float]

# Line of the log: name, seven months, how the year so far is made.
LOG: tuple[tuple[str, Months | None, str], ...] = (
    ("ADVICE LINE", None, ""),
    ("Calls answered", (148, 141, 156, 171, 168, 139, 182), "sum"),
    ("Webchats and emails answered", (41, 38, 47, 52, 49, 40, 58), "sum"),
    ("All contacts", (189, 179, 203, 223, 217, 179, 240), "sum"),
    ("- endometriosis", (74, 69, 81, 92, 85, 71, 97), "sum"),
    ("- menopause and perimenopause", (103, 98, 109, 118, 119, 98, 129), "sum"),
    ("- both or something else", (12, 12, 13, 13, 13, 10, 14), "sum"),
    ("Average call (minutes)", (21, 22, 20, 23, 24, 22, 24), "mean"),
    ("Voicemails left", (62, 58, 66, 71, 74, 69, 80), "sum"),
    ("Voicemails rung back within 1 working day", (55, 53, 60, 66, 65, 58, 73), "sum"),
    ("Nurse call-backs made", (36, 34, 38, 41, 43, 35, 45), "sum"),
    (
        "Nurse call-backs: working days waited, all together",
        (151, 143, 175, 201, 219, 203, 234),
        "sum",
    ),
    ("Symptom summaries due", (48, 45, 52, 57, 55, 46, 61), "sum"),
    ("Symptom summaries sent within 5 working days", (43, 40, 44, 47, 46, 38, 54), "sum"),
    ("Red flag calls", (3, 2, 4, 3, 5, 2, 4), "sum"),
    ("Red flag calls passed on the same day", (3, 2, 4, 3, 5, 2, 4), "sum"),
    ("New callers, postcode known", (94, 88, 101, 112, 105, 86, 118), "sum"),
    ("New callers from Core20 postcodes", (21, 20, 26, 30, 28, 22, 33), "sum"),
    ("Complaints", (0, 0, 1, 0, 0, 0, 1), "sum"),
    ("TEXT SURVEY (sent 4 weeks after the call)", None, ""),
    ("Texts sent", (88, 83, 92, 104, 99, 85, 110), "sum"),
    ("Replies", (39, 36, 43, 47, 44, 37, 51), "sum"),
    ("Feel able to put my case to the GP", (31, 28, 35, 39, 36, 29, 43), "sum"),
    ("Had been told to wait and see, now referred to gynaecology", (6, 5, 8, 9, 7, 6, 10), "sum"),
    ("Would have gone to A&E or rung 111, did not need to", (5, 4, 6, 5, 7, 6, 8), "sum"),
    ("Employer has changed hours, uniform or desk", (3, 4, 3, 6, 5, 3, 7), "sum"),
    ("Back at work after being signed off", (2, 1, 2, 3, 2, 1, 4), "sum"),
    ("Easy to get through", (35, 33, 38, 42, 40, 31, 46), "sum"),
    ("GROUPS", None, ""),
    ("Group places offered", (138, 126, 150, 168, 162, 120, 174), "sum"),
    ("Group places taken", (98, 90, 112, 128, 124, 86, 135), "sum"),
)

# Reference, requirement, threshold, row of the log (and of what it is out of), RAG, exception.
KPIS: tuple[tuple[str, str, float | str, int, int, str, str], ...] = (
    ("A1", "Total contacts (contract year July 2025 to June 2026)", 2400, 7, 0, "Green", ""),
    ("A2", "Messages returned within one working day", 0.9, 13, 12, "Green", ""),
    (
        "A3",
        "Symptom & options letter issued within 5 working days",
        0.85,
        17,
        16,
        "Green",
        "Temp typist from 5 January",
    ),
    (
        "A4",
        "Mean wait for specialist nurse (working days), no more than",
        5,
        15,
        14,
        "Red",
        "Nurse post 0.6 since November; see Comments",
    ),
    ("A5", "Callers better able to discuss symptoms with GP", 0.8, 26, 25, "Green", ""),
    ("A6", "Callers from Core20 postcodes", 0.25, 21, 20, "Green", ""),
    ("A7", "Peer group occupancy", 0.75, 34, 33, "Green", "By group on Peer groups tab"),
    ("A8", "Urgent concerns escalated same day", 1.0, 19, 18, "Green", ""),
    ("A9", "Formal complaints", "For info", 22, 0, "", "About a lost letter, answered"),
)

# Group, where, places, times met, came, first time, friends outside, met without staff, since July.
GROUPS: tuple[tuple[str, str, int, int, int, int | str, int | str, int | str, int], ...] = (
    ("Endo Mondays", "Caldmoor", 12, 2, 19, 3, 6, 1, 109),
    ("Endo online", "Zoom", 16, 2, 27, 5, "not asked", 2, 158),
    ("Endo under 25", "Caldmoor", 10, 1, 7, 2, 4, 0, 38),
    ("Walk and talk", "Hensby", 15, 4, 46, 6, 14, 4, 262),
    ("Menopause cafe", "Thirlby", 14, 2, 22, 4, 9, 1, 124),
    ("Lunchtime at work", "Zoom", 20, 1, 14, 7, "not asked", 0, 82),
)

# Initials, started, what they do, shifts and hours in January, hours since July, travel.
PEERS: tuple[tuple[str, datetime, str, int | str, float, float, float], ...] = (
    ("GT", datetime(2024, 9, 2), "Endo Mondays, line", 4, 14, 96.5, 11.2),
    ("SB", datetime(2024, 9, 2), "Walk and talk", 4, 8, 61, 0),
    ("RJ", datetime(2025, 1, 20), "Line", 5, 15, 88, 0),
    ("ML", datetime(2025, 1, 20), "Walk and talk", 3, 6, 49.5, 7.65),
    ("CO", datetime(2025, 3, 10), "Menopause cafe", 2, 5, 38, 4.5),
    ("WH", datetime(2025, 7, 14), "Line", 6, 18, 102, 0),
    ("PA", datetime(2025, 7, 14), "Endo online", 2, 5, 31.5, 0),
    ("DN", datetime(2025, 7, 14), "Endo under 25", 1, 3, 22, 5.4),
    ("FK", datetime(2025, 10, 6), "Line", 4, 12, 45, 0),
    ("YE", datetime(2025, 10, 6), "Line, talks", 3, 10.5, 36, 12.6),
    ("IV", datetime(2025, 10, 6), "Lunchtime at work", "off sick", 0, 17.5, 0),
    ("BZ", datetime(2026, 1, 12), "Line (shadowing)", 2, 5, 5, 0),
)

# What peers did outside the line: January and since July.
OUTSIDE: tuple[tuple[str, float | str, float], ...] = (
    ("Talks given at GP practices", 3, 14),
    ("Practices that now offer a longer first menopause appointment", 1, 5),
    ("Employers visited", 2, 9),
    ("Peers who found paid work in health or care", "nil", 2),
    ("Leaflets put out", 350, 2150),
)

# Ref, what about, age, first call and score, follow-up and score, calls in between.
CALLED: tuple[tuple[str, str, int, datetime, int, datetime, int | str, int], ...] = (
    ("2511-014", "Endo", 27, datetime(2025, 11, 4), 8, datetime(2026, 1, 6), 5, 2),
    ("2511-019", "Meno", 51, datetime(2025, 11, 5), 7, datetime(2026, 1, 6), 4, 1),
    ("2511-022", "Meno", 48, datetime(2025, 11, 6), 9, datetime(2026, 1, 8), 6, 3),
    ("2511-030", "Endo", 33, datetime(2025, 11, 10), 6, datetime(2026, 1, 8), 6, 1),
    ("2511-037", "Meno", 53, datetime(2025, 11, 11), 8, datetime(2026, 1, 13), 3, 2),
    ("2511-041", "Endo", 22, datetime(2025, 11, 13), 9, datetime(2026, 1, 13), 8, 4),
    ("2511-048", "Both", 44, datetime(2025, 11, 17), 7, datetime(2026, 1, 15), 5, 2),
    ("2511-055", "Meno", 49, datetime(2025, 11, 18), 5, datetime(2026, 1, 20), 2, 1),
    ("2511-060", "Meno", 56, datetime(2025, 11, 20), 6, datetime(2026, 1, 20), "no reply", 1),
    ("2511-063", "Endo", 30, datetime(2025, 11, 20), 8, datetime(2026, 1, 22), 6, 3),
    ("2511-071", "Endo", 38, datetime(2025, 11, 24), 7, datetime(2026, 1, 22), 7, 2),
    ("2511-076", "Meno", 47, datetime(2025, 11, 25), 8, datetime(2026, 1, 27), 5, 1),
    ("2511-080", "Meno", 52, datetime(2025, 11, 27), 6, datetime(2026, 1, 29), 5, 1),
    ("2511-082", "Endo", 25, datetime(2025, 11, 28), 9, datetime(2026, 1, 29), 6, 2),
)

# Line, budget for the contract year, January, July to January, forecast.
MONEY: tuple[tuple[str, float, float, float, float], ...] = (
    ("Line staff", 61200, 5100, 35700, 61200),
    ("Specialist nurse", 29400, 1470, 15190, 26460),
    ("Peer supporters' travel and training", 3200, 214.35, 1688.9, 3000),
    ("Phones, texts, webchat", 4680, 402.18, 2761.44, 4700),
    ("Rooms for groups", 2880, 255, 1605, 2800),
    ("Overheads", 9600, 800, 5600, 9600),
)

COMMENTS = (
    "One of the Hensby walkers has gone back to swimming with her daughters after four years.",
    "Thirlby Surgery tell us that 11 women came in with our summary and needed one visit, not two.",
    "Two members of Endo under 25 went back to college this month, both had dropped out in autumn.",
    "The nurse has been at 0.6 since 10 November and we re-advertised on 19 January.",
    "We had 23 calls on 6 January after the item on local radio, the most in a day so far.",
    "The phone system was down for 3 hours on the 14th.",
    "From February we would like to open the line until 8 pm on Wednesdays.",
    "We should reach 2,400 contacts in May if January's pace holds.",
    "Please note the ICB has moved the review meeting to 26 February.",
    "Callers say the hold music is too loud.",
)


def _so_far(months: Months, how: str) -> float:
    """Return the figure for the contract year so far."""
    return sum(months) / (7 if how == "mean" else 1)


def _months(row: int) -> Months:
    """Return the months of a row of the log, by its number on the sheet."""
    months = LOG[row - 4][1]
    if months is None:
        raise ValueError(row)
    return months


def _kpis(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the monthly form of the ICB."""
    sheet.write("A1", "NHS Larkshire Integrated Care Board", head)
    sheet.write("A2", "Schedule 6A monthly monitoring report - small contracts")
    sheet.write("A3", "Provider: Tansyfield Women's Health CIC")
    sheet.write("A4", "Service: Endometriosis and menopause advice line and peer groups")
    sheet.write("A5", "Contract LARK-WH-118, 1 July 2025 to 30 June 2027")
    sheet.write("A6", "Month reported: January 2026 (month 7 of the contract year)")
    titles = ("Ref", "Quality requirement", "Threshold", "January 2026", "", "")
    rest = ("December 2025", "Year to date (from 1 July 2025)", "RAG", "Exception report")
    sheet.write_row("A8", (*titles, *rest), head)
    sheet.write_row("D9", ("Numerator", "Denominator", "Result", "Result", "Result"), head)
    for row, (ref, words, limit, top, base, rag, why) in enumerate(KPIS, 10):
        form = place if ref == "A4" else rate if base else None
        sheet.write_row(f"A{row}", (ref, words))
        sheet.write(f"C{row}", limit, rate if base and ref != "A4" else None)
        above = _months(top)
        if base:
            below = _months(base)
            sheet.write_formula(f"D{row}", f"='Month by month'!H{top}", None, above[6])
            sheet.write_formula(f"E{row}", f"='Month by month'!H{base}", None, below[6])
            sheet.write_formula(f"F{row}", f"=D{row}/E{row}", form, above[6] / below[6])
            for cell, column, share in (
                ("G", "G", above[5] / below[5]),
                ("H", "I", sum(above) / sum(below)),
            ):
                link = f"='Month by month'!{column}{top}/'Month by month'!{column}{base}"
                sheet.write_formula(f"{cell}{row}", link, form, share)
        else:
            sheet.write_row(f"D{row}", ("n/a", "n/a"))
            for cell, column, count in (
                ("F", "H", above[6]),
                ("G", "G", above[5]),
                ("H", "I", sum(above)),
            ):
                link = f"='Month by month'!{column}{top}"
                sheet.write_formula(f"{cell}{row}", link, None, count)
        sheet.write_row(f"I{row}", (rag, why))
    sheet.write("A20", "Submitted 12 February 2026, contract manager")
    sheet.set_column("B:B", 52)
    sheet.set_column("C:H", 13)
    sheet.set_column("J:J", 40)


def _log(sheet: Worksheet, head: Format, place: Format) -> None:
    """Write the log of seven months."""
    sheet.write("A1", "Line and groups month by month, contract year from 1 July 2025", head)
    names = ("Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25", "Dec-25", "Jan-26", "Since July")
    sheet.write_row("B2", names, head)
    for row, (name, months, how) in enumerate(LOG, 4):
        if months is None:
            sheet.write(f"A{row}", name, head)
            continue
        sheet.write(f"A{row}", name)
        for letter, figure in zip("BCDEFGH", months, strict=True):
            if name == "All contacts":
                added = f"={letter}{row - 2}+{letter}{row - 1}"
                sheet.write_formula(f"{letter}{row}", added, None, figure)
            else:
                sheet.write(f"{letter}{row}", figure)
        function, form = ("AVERAGE", place) if how == "mean" else ("SUM", None)
        reach = f"={function}(B{row}:H{row})"
        sheet.write_formula(f"I{row}", reach, form, _so_far(months, how))
    sheet.freeze_panes(2, 1)
    sheet.set_column(0, 0, 54)


def _groups(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the peer groups in January."""
    sheet.write("A1", "Peer groups in January 2026", head)
    titles = ("Group", "Where", "Places each time", "Times met", "Places offered", "Came", "% full")
    more = (
        "First-timers",
        "Members who see each other outside the group",
        "Times run by a member without staff",
        "Attendances since 1 July 2025",
    )
    sheet.write_row("A3", (*titles, *more), head)
    for row, (name, where, places, met, came, first, friends, alone, since) in enumerate(GROUPS, 4):
        sheet.write_row(f"A{row}", (name, where, places, met))
        sheet.write_formula(f"E{row}", f"=C{row}*D{row}", None, places * met)
        sheet.write(f"F{row}", came)
        sheet.write_formula(f"G{row}", f"=F{row}/E{row}", rate, came / (places * met))
        sheet.write_row(f"H{row}", (first, friends, alone, since))
    sheet.write("A10", "All groups", head)
    offered = sum(line[2] * line[3] for line in GROUPS)
    came = sum(line[4] for line in GROUPS)
    sums = {"D": sum(line[3] for line in GROUPS), "E": offered, "F": came}
    for letter, at in (("H", 5), ("I", 6), ("J", 7), ("K", 8)):
        figures = [line[at] for line in GROUPS]
        sums[letter] = sum(figure for figure in figures if isinstance(figure, int))
    for letter, total in sums.items():
        sheet.write_formula(f"{letter}10", f"=SUM({letter}4:{letter}9)", None, total)
    sheet.write_formula("G10", "=F10/E10", rate, came / offered)
    sheet.set_column(0, 0, 20)
    sheet.set_column(2, 10, 13)


def _peers(sheet: Worksheet, head: Format, day: Format, money: Format) -> None:
    """Write the rota of peer supporters and what they did outside."""
    sheet.write("A1", "Peer supporters on the books, January 2026", head)
    titles = ("Who", "Started", "Does", "Shifts in Jan", "Hours in Jan", "Hours since 1 July 2025")
    sheet.write_row("A2", (*titles, "Travel paid in Jan (£)"), head)
    for row, (who, started, does, shifts, hours, since, travel) in enumerate(PEERS, 3):
        sheet.write(f"A{row}", who)
        sheet.write_datetime(f"B{row}", started, day)
        sheet.write_row(f"C{row}", (does, shifts, hours, since))
        sheet.write(f"G{row}", travel, money)
    sheet.write("A15", "Total", head)
    shifts_all = sum(line[3] for line in PEERS if isinstance(line[3], int))
    sheet.write_formula("D15", "=SUM(D3:D14)", None, shifts_all)
    sheet.write_formula("E15", "=SUM(E3:E14)", None, sum(line[4] for line in PEERS))
    sheet.write_formula("F15", "=SUM(F3:F14)", None, sum(line[5] for line in PEERS))
    paid = round(sum(line[6] for line in PEERS), 2)
    sheet.write_formula("G15", "=SUM(G3:G14)", money, paid)
    sheet.write_row(
        "A18", ("Peers out and about", "", "", "January 2026", "Since 1 July 2025"), head
    )
    for row, (name, month, so_far) in enumerate(OUTSIDE, 19):
        sheet.write(f"A{row}", name)
        sheet.write_row(f"D{row}", (month, so_far))
    sheet.set_column(0, 1, 14)
    sheet.set_column(2, 2, 28)
    sheet.set_column(3, 6, 14)


def _called(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of women rung for a follow-up."""
    sheet.write("A1", "Two-month follow-up calls made in January 2026", head)
    sheet.write("A2", "Bother score: how much symptoms get in the way, lower is better")
    titles = ("Ref", "About", "Age", "First call", "Bother score at first call")
    sheet.write_row("A4", (*titles, "Follow-up", "Bother score now", "Calls in between"), head)
    for row, (ref, about, age, first, then, after, now, calls) in enumerate(CALLED, 5):
        sheet.write_row(f"A{row}", (ref, about, age))
        sheet.write_datetime(f"D{row}", first, day)
        sheet.write(f"E{row}", then)
        sheet.write_datetime(f"F{row}", after, day)
        sheet.write_row(f"G{row}", (now, calls))
    down = [line[4] - line[6] for line in CALLED if isinstance(line[6], int)]
    sheet.write_row("A21", ("Followed up in January, reached", "", "", len(down)))
    sheet.write_row(
        "A22", ("Bother score down by 2 or more", "", "", sum(1 for d in down if d > 1))
    )
    sheet.set_column(0, 7, 14)


def _money(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write the spend against the budget."""
    sheet.write("A1", "Spend, £ (contract year July 2025 to June 2026)", head)
    titles = ("", "Budget for the year", "January 2026", "July to January", "Forecast for the year")
    sheet.write_row("A2", titles, head)
    for row, (name, *figures) in enumerate(MONEY, 3):
        sheet.write(f"A{row}", name)
        sheet.write_row(f"B{row}", figures, money)
    sheet.write("A9", "Total", head)
    columns = zip(*(line[1:] for line in MONEY), strict=True)
    for letter, column in zip("BCDE", columns, strict=True):
        total = round(sum(column), 2)
        sheet.write_formula(f"{letter}9", f"=SUM({letter}3:{letter}8)", money, total)
    sheet.set_column(0, 0, 36)
    sheet.set_column(1, 4, 16)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tansyfield January 2026 report")
    head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "d mmm yyyy"})
    _kpis(made.add_worksheet("ICB report"), head, rate, place)
    _log(made.add_worksheet("Month by month"), head, place)
    _groups(made.add_worksheet("Peer groups"), head, rate)
    _peers(made.add_worksheet("Peer supporters"), head, day, money)
    _called(made.add_worksheet("Follow-up calls"), head, day)
    _money(made.add_worksheet("Spend"), head, money)
    words = made.add_worksheet("Comments")
    words.write("A1", "Comments on the month", head)
    for row, sentence in enumerate(COMMENTS, 2):
        words.write(f"A{row}", sentence)
    words.set_column(0, 0, 105)
    made.close()
