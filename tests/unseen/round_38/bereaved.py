"""Support with peer visitors for people bereaved by suicide, quarterly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell as cell
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, (number, out of) of two quarters, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    (1, "New people accepted into the service (per year)", 180, 47, None, 52, None, ""),
    (2, "First contact within 72 hours of acceptance", 0.95, 45, 47, 49, 52, "3 had no number"),
    (
        3,
        "First visit from a peer within 14 days of asking for one",
        0.8,
        24,
        31,
        29,
        34,
        "Better since Agnes and Pete started",
    ),
    (
        4,
        "Clients whose distress score is down by 5 or more at closing",
        0.7,
        12,
        17,
        10,
        14,
        "Those with both scores, see Closed Q2",
    ),
    (5, "Written safety plan where risk was identified", 1, 8, 8, 10, 11, "1 declined, GP told"),
    (
        6,
        "Under 18s offered their own support within 10 working days",
        0.9,
        12,
        13,
        14,
        16,
        "Summer holidays, families away",
    ),
    (7, "Satisfied or very satisfied at closing", 0.85, 19, 21, 22, 24, ""),
    (8, "Peer visitors up to date with supervision (2 a quarter)", 0.9, 10, 11, 11, 12, ""),
    (9, "Complaints received", "Report only", 1, None, "nil", None, ""),
)

NARRATIVE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "What has gone well this quarter?",
        (
            "A mum who had not gone upstairs in her own house since March has moved back into her"
            " bedroom.",
            "We received 59 referrals, 5 more than in Q1.",
            "Two brothers from the Thursday group have started a five-a-side night in their lad's"
            " name and 14 young men now come.",
            "Leaflets went to 31 GP surgeries and 8 funeral directors.",
        ),
    ),
    (
        "What has been difficult?",
        (
            "Mill Street library was shut for 2 weeks in August so one Open Circle was held in the"
            " cafe.",
            "The database upgrade took 3 days in September and some contacts were put in late.",
        ),
    ),
    (
        "Partners, and plans for next quarter",
        (
            "The coroner's office says 5 families who used to ring them every week in distress no"
            " longer do.",
            "Three new visitors begin their induction on 4 November.",
            "We expect to pass the 180 accepted by February.",
        ),
    ),
)

# Line, six months, and how the quarters and the year are worked out.
MONTHS: tuple[tuple[object, ...], ...] = (
    ("COMING IN",),
    ("Referrals received", (18, 19, 17, 20, 17, 22), "SUM"),
    ("   police or coroner's officer", (7, 8, 6, 8, 6, 9), "SUM"),
    ("   GP or hospital", (4, 3, 4, 5, 4, 5), "SUM"),
    ("   self or family", (5, 6, 5, 5, 5, 6), "SUM"),
    ("   other", (2, 2, 2, 2, 2, 2), "SUM"),
    ("Accepted", (16, 16, 15, 17, 15, 20), "SUM"),
    ("Average days from the death to referral", (21, 19, 24, 18, 23, 20), "AVERAGE"),
    ("WHAT WE DID",),
    ("Peer visits made", (38, 41, 40, 44, 37, 47), "SUM"),
    ("Phone and text check-ins", (96, 104, 99, 110, 92, 118), "SUM"),
    ("Inquests we went along to", (3, 2, 4, 2, 1, 4), "SUM"),
    ("Letters to employers, banks, landlords", (14, 11, 16, 15, 12, 19), "SUM"),
    ("Three-month calls made", (9, 8, 10, 11, 7, 12), "SUM"),
    ("Caseload at month end", (61, 65, 64, 68, 66, 71), ""),
    ("WHAT PEOPLE TELL US AT CLOSING OR THE 3 MONTH CALL",),
    ("Back at work or college after time off", (2, 3, 2, 3, 2, 4), "SUM"),
    ("Was going to lose the house or flat, still in it", (1, 0, 1, 1, 1, 2), "SUM"),
    ("Children back in school full time", (1, 2, 1, 0, "n/a", 3), "SUM"),
    (
        "Funeral and bereavement payments families got with our help (£)",
        (3480, 2915.5, 4120, 3895, 2640, 5210.75),
        "SUM",
    ),
    ("Crisis team no longer going in", (1, 1, 0, 2, 1, 2), "SUM"),
)

# Visitor, started, years since own loss, visits, hours, supervisions, mileage paid.
VISITORS: tuple[tuple[str, date, int, int, float, int, float], ...] = (
    ("Moira", date(2024, 9, 16), 9, 14, 31.5, 2, 88.2),
    ("Dev", date(2024, 9, 16), 6, 12, 27, 2, 64.35),
    ("Kath", date(2024, 9, 16), 14, 9, 20, 2, 40.5),
    ("Ruaridh", date(2024, 11, 4), 5, 13, 29, 3, 97.65),
    ("Sue P", date(2024, 11, 4), 11, 11, 24.5, 2, 52.2),
    ("Sue W", date(2025, 1, 20), 4, 8, 18, 2, 31.05),
    ("Ibrahim", date(2025, 1, 20), 7, 15, 34, 2, 110.7),
    ("Jan", date(2025, 1, 20), 3, 10, 22, 2, 45),
    ("Colette", date(2025, 5, 12), 8, 12, 26.5, 1, 70.65),
    ("Tom", date(2025, 5, 12), 4, 7, 15, 2, 22.5),
    ("Agnes", date(2025, 7, 7), 3, 11, 25, 2, 83.7),
    ("Pete", date(2025, 7, 7), 5, 6, 13.5, 2, 27.9),
)

VISITOR_QUARTERS: tuple[tuple[object, ...], ...] = (
    ("Active visitors", 11, 12),
    ("Newly trained", 2, 2),
    ("   of these, people we had supported ourselves", 1, 2),
    ("Training days run", 2, 2),
    ("Hours given", 251.5, 286),
    ("Left", 1, 1),
)

# Date, group, place, came, new faces, staff there, room.
SESSIONS: tuple[tuple[date, str, str, int, int, int, int], ...] = (
    (date(2025, 7, 8), "Open Circle", "Mill Street library", 9, 2, 2, 24),
    (date(2025, 7, 17), "Dads and brothers", "Rugby club", 6, 1, 1, 0),
    (date(2025, 7, 22), "Open Circle", "Mill Street library", 8, 1, 2, 24),
    (date(2025, 8, 5), "Open Circle", "Mill Street library", 7, 0, 2, 24),
    (date(2025, 8, 14), "Young people", "The Shed", 5, 2, 2, 30),
    (date(2025, 8, 19), "Open Circle", "Library cafe", 6, 1, 2, 24),
    (date(2025, 8, 21), "Dads and brothers", "Rugby club", 5, 0, 1, 0),
    (date(2025, 9, 2), "Open Circle", "Mill Street library", 10, 3, 2, 24),
    (date(2025, 9, 11), "Young people", "The Shed", 7, 2, 2, 30),
    (date(2025, 9, 16), "Open Circle", "Mill Street library", 9, 1, 3, 24),
    (date(2025, 9, 18), "Dads and brothers", "Rugby club", 7, 1, 1, 0),
    (date(2025, 9, 30), "Open Circle", "Mill Street library", 11, 2, 2, 24),
)

TALKS: tuple[tuple[object, ...], ...] = (
    ("Group members who now meet up without us", 5, 8),
    ("Talks to workplaces, colleges and clubs", 4, 5),
    ("People at the talks", 86, 112),
    ("Employers that changed their bereavement leave afterwards", 1, 2),
)

# Reference, who died, first score on, score, last score on, score, visits.
CLOSED: tuple[tuple[str, str, date, int, date, int, int], ...] = (
    ("SB-0212", "son", date(2025, 1, 14), 31, date(2025, 7, 3), 20, 9),
    ("SB-0219", "husband", date(2025, 1, 27), 28, date(2025, 7, 10), 24, 6),
    ("SB-0224", "brother", date(2025, 2, 6), 22, date(2025, 7, 10), 13, 7),
    ("SB-0225", "wife", date(2025, 2, 11), 34, date(2025, 7, 24), 25, 11),
    ("SB-0231", "daughter", date(2025, 2, 20), 36, date(2025, 7, 29), 29, 12),
    ("SB-0233", "father", date(2025, 3, 3), 19, date(2025, 8, 7), 17, 4),
    ("SB-0238", "friend", date(2025, 3, 12), 17, date(2025, 8, 7), 8, 3),
    ("SB-0240", "son", date(2025, 3, 18), 33, date(2025, 8, 28), 26, 10),
    ("SB-0247", "partner", date(2025, 3, 31), 29, date(2025, 9, 4), 30, 8),
    ("SB-0250", "mother", date(2025, 4, 8), 25, date(2025, 9, 9), 15, 6),
    ("SB-0251", "sister", date(2025, 4, 8), 24, date(2025, 9, 11), 18, 6),
    ("SB-0258", "husband", date(2025, 4, 29), 30, date(2025, 9, 18), 22, 7),
    ("SB-0263", "nephew", date(2025, 5, 15), 18, date(2025, 9, 23), 15, 3),
    ("SB-0266", "son", date(2025, 5, 22), 35, date(2025, 9, 25), 27, 8),
)

CARDS: tuple[tuple[str, int, int], ...] = (
    ("Given out", 25, 28),
    ("Came back", 21, 24),
    ("Satisfied or very satisfied", 19, 22),
    ("We can talk about it at home again", 11, 15),
    ("Would tell a friend about us", 20, 23),
)

PEOPLE: tuple[tuple[object, ...], ...] = (
    ("Lost a husband, wife or partner", 14, 16),
    ("Lost a son or daughter", 12, 13),
    ("Lost a parent", 9, 11),
    ("Lost a brother or sister", 7, 7),
    ("Lost someone else", 5, 5),
    ("Under 18", 13, 16),
    ("Men and boys", 17, 19),
    ("Asian, Black, mixed or other background", 5, "<5"),
)

MONEY: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinators (1.8 WTE)", 68400, 16985.4, 17102.25),
    ("Young people's worker", 19200, 4790, 4790),
    ("Management and finance", 9600, 2400, 2400),
    ("Visitor travel", 2900, 648.45, 734.4),
    ("Visitor training and supervision", 4800, 1150, 1275),
    ("Rooms for groups", 1000, 246, 228),
    ("Printing and phones", 2600, 702.18, 655.9),
)


def _share(sheet: Worksheet, row: int, column: int, parts: list[object], rate: Format) -> None:
    """Write number, out of and per cent of one quarter."""
    top, base = parts
    sheet.write(row, column, top)
    if isinstance(top, int) and isinstance(base, int):
        sheet.write(row, column + 1, base)
        formula = f"={cell(row, column)}/{cell(row, column + 1)}"
        sheet.write_formula(row, column + 2, formula, rate, top / base)
    else:
        sheet.write(row, column + 2, "n/a")


def _return(sheet: Worksheet, bold: Format, rate: Format, wrap: Format) -> None:
    """Write the form of the council, with the boxes for the narrative below."""
    sheet.write("A1", "Holmeshire County Council - Public Health", bold)
    sheet.write("A2", "CONTRACT MONITORING RETURN - QUARTERLY", bold)
    sheet.write_row("A4", ("Provider:", "Stillwater Bereavement CIC"))
    sheet.write_row("A5", ("Service:", "Support for people bereaved by suicide"))
    sheet.write_row("A6", ("Contract:", "PH/2024/117, 1 April 2024 to 31 March 2027"))
    sheet.write_row("A7", ("Period:", "Quarter 2 2025/26 (July to September 2025)"))
    sheet.write_row("A8", ("Sent by:", "M.H., 10/10/2025"))
    for column, words in ((3, "Quarter 1"), (6, "Quarter 2"), (9, "Year to date")):
        sheet.merge_range(9, column, 9, column + 2, words, bold)
    sheet.write_row(
        10, 0, ("No.", "Indicator", "Target", *("Number", "Out of", "%") * 3, "Comment"), bold
    )
    for row, line in enumerate(KPIS, 11):
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2], rate if row not in (11, 19) else None)
        _share(sheet, row, 3, list(line[3:5]), rate)
        _share(sheet, row, 6, list(line[5:7]), rate)
        first, base, second, other = (
            figure if isinstance(figure, int) else 0 for figure in line[3:7]
        )
        whole = f"=SUM({cell(row, 3)},{cell(row, 6)})"
        sheet.write_formula(row, 9, whole, None, first + second)
        if base:
            whole = f"=SUM({cell(row, 4)},{cell(row, 7)})"
            sheet.write_formula(row, 10, whole, None, base + other)
            share = (first + second) / (base + other)
            sheet.write_formula(row, 11, f"=J{row + 1}/K{row + 1}", rate, share)
        else:
            sheet.write(row, 11, "n/a")
        sheet.write(row, 12, line[7], wrap)
    at = 22
    for heading, sentences in NARRATIVE:
        sheet.write(at, 1, heading, bold)
        sheet.write_column(at + 1, 1, sentences, wrap)
        at += len(sentences) + 2
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 60)
    sheet.set_column(12, 12, 40)


def _monthly(sheet: Worksheet, bold: Format, money: Format, place: Format) -> None:
    """Write the months with the quarters between them."""
    sheet.write("A1", "Stillwater monthly log 2025/26", bold)
    heads = ("Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "YTD")
    sheet.write_row("B2", heads, bold)
    sheet.freeze_panes(2, 1)
    for row, line in enumerate(MONTHS, 2):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        name, months, how = str(line[0]), line[1], str(line[2])
        assert isinstance(months, tuple)
        form = money if "£" in name else None
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months[:3], form)
        sheet.write_row(row, 5, months[3:], form)
        if not how:
            continue
        n = row + 1
        for column, reach, figures in (
            (4, f"B{n}:D{n}", months[:3]),
            (8, f"F{n}:H{n}", months[3:]),
            (9, f"B{n}:D{n},F{n}:H{n}", months),
        ):
            known = [figure for figure in figures if not isinstance(figure, str)]
            worth = sum(known) / (len(known) if how == "AVERAGE" else 1)
            style = place if how == "AVERAGE" else form
            sheet.write_formula(row, column, f"={how}({reach})", style, worth)
    sheet.set_column(0, 0, 58)


def _total(sheet: Worksheet, row: int, lines: tuple[tuple[object, ...], ...], at: str) -> None:
    """Write sums of the columns `at` under a list that ends just above the row."""
    for column in map(int, at):
        reach = f"{cell(row - len(lines), column)}:{cell(row - 1, column)}"
        worth = round(sum(float(str(line[column])) for line in lines), 2)
        sheet.write_formula(row, column, f"=SUM({reach})", None, worth)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Stillwater Q2 monitoring return")
    bold = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
    rate = made.add_format({"num_format": "0%"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    money = made.add_format({"num_format": "#,##0.00"})
    place = made.add_format({"num_format": "0.0"})
    day = made.add_format({"num_format": "dd/mm/yy"})

    _return(made.add_worksheet("Return"), bold, rate, wrap)
    _monthly(made.add_worksheet("Monthly log"), bold, money, place)

    peers = made.add_worksheet("Peer visitors")
    peers.write("A1", "Peer visitors, July to September 2025", bold)
    peers.write_row(
        "A3",
        (
            "Visitor",
            "Started",
            "Years since own loss",
            "Visits",
            "Hours",
            "Supervisions had",
            "Mileage paid £",
        ),
        bold,
    )
    for row, one in enumerate(VISITORS, 3):
        peers.write(row, 0, one[0])
        peers.write_datetime(row, 1, one[1], day)
        peers.write_row(row, 2, one[2:6])
        peers.write(row, 6, one[6], money)
    peers.write("A16", "All visitors", bold)
    _total(peers, 15, VISITORS, "3456")
    peers.write_row("A19", ("Visitors by quarter", "Q1 25/26", "Q2 25/26"), bold)
    for row, line in enumerate(VISITOR_QUARTERS, 19):
        peers.write_row(row, 0, line)
    peers.set_column(0, 0, 44)
    peers.set_column(1, 6, 11)

    groups = made.add_worksheet("Groups and talks")
    groups.write("A1", "Groups this quarter (register)", bold)
    groups.write_row(
        "A2", ("Date", "Group", "Where", "Came", "New faces", "Staff there", "Room £"), bold
    )
    for row, session in enumerate(SESSIONS, 2):
        groups.write_datetime(row, 0, session[0], day)
        groups.write_row(row, 1, session[1:])
    groups.write("A15", "Total Q2", bold)
    _total(groups, 14, SESSIONS, "3456")
    groups.write_row("B18", ("Around the groups", "", "Q1", "Q2"), bold)
    for row, line in enumerate(TALKS, 18):
        groups.write(row, 1, line[0])
        groups.write_row(row, 3, line[1:])
    groups.set_column(0, 0, 10)
    groups.set_column(1, 2, 28)

    closed = made.add_worksheet("Closed Q2")
    closed.write("A1", "Closed July to September 2025, with two distress scores (0-40)", bold)
    heads = ("Ref", "Who died", "First score on", "Score", "Last score on", "Score", "Down by")
    closed.write_row("A3", (*heads, "Visits had"), bold)
    for row, client in enumerate(CLOSED, 3):
        closed.write_row(row, 0, client[:2])
        closed.write_datetime(row, 2, client[2], day)
        closed.write(row, 3, client[3])
        closed.write_datetime(row, 4, client[4], day)
        closed.write(row, 5, client[5])
        change = client[3] - client[5]
        closed.write_formula(row, 6, f"=D{row + 1}-F{row + 1}", None, change)
        closed.write(row, 7, client[6])
    closed.set_column(0, 7, 13)

    cards = made.add_worksheet("Cards and people")
    cards.write_row("A1", ("Closing cards", "Q1", "Q2", "Apr-Sep"), bold)
    for row, card in enumerate(CARDS, 1):
        cards.write_row(row, 0, card)
        cards.write_formula(row, 3, f"=B{row + 1}+C{row + 1}", None, card[1] + card[2])
    cards.write_row("A9", ("Who was accepted", "Q1", "Q2"), bold)
    for row, line in enumerate(PEOPLE, 9):
        cards.write_row(row, 0, line)
    cards.set_column(0, 0, 46)

    spend = made.add_worksheet("Money")
    spend.write_row("A1", ("£", "Budget 2025/26", "Q1", "Q2", "Spent to date"), bold)
    for row, cost in enumerate(MONEY, 1):
        spend.write(row, 0, cost[0])
        spend.write_row(row, 1, cost[1:], money)
        worth = round(cost[2] + cost[3], 2)
        spend.write_formula(row, 4, f"=C{row + 1}+D{row + 1}", money, worth)
    spend.write("A9", "Total", bold)
    _total(spend, 8, tuple((*cost, cost[2] + cost[3]) for cost in MONEY), "1234")
    spend.set_column(0, 0, 34)
    spend.set_column(1, 4, 15)
    made.close()
