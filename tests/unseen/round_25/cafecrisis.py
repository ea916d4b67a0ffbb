"""A late-night crisis cafe run by peers: monthly return to a mental health trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Figure = int | float | str

# Heading over the months, April to November, and how the last line is made.
MONTHS: tuple[tuple[str, tuple[Figure, ...], str], ...] = (
    ("Nights due to open", (30, 31, 30, 31, 31, 30, 31, 30), "sum"),
    ("Nights open", (30, 31, 29, 31, 30, 30, 31, 29), "sum"),
    ("Visits", (268, 281, 274, 302, 311, 289, 296, 318), "sum"),
    ("Different people", (142, 150, 147, 158, 163, 151, 155, 169), "604"),
    ("First time here", (61, 58, 55, 66, 63, 52, 57, 64), "sum"),
    ("...safety plan done that night", (50, 51, 47, 58, 57, 45, 50, 58), "sum"),
    ("Sent by crisis line or liaison nurses", (38, 41, 44, 47, 49, 43, 46, 51), "sum"),
    ("Would have gone to A&E", (104, 112, 109, 127, 131, 118, 124, 137), "sum"),
    ("Average wait (mins)", (13, 12, 12, 14, 15, 11, 10, 9), "mean"),
    ("Score taken in and out", (231, 240, 239, 262, 270, 255, 261, 280), "sum"),
    ("...calmer going out", (176, 184, 185, 203, 206, 199, 204, 221), "sum"),
    ("Police brought to us, no s136 needed", (3, 4, 2, 5, 6, 4, 5, 6), "sum"),
    ("On leave from the ward, did not go back early", (2, 1, 3, 2, 4, 3, 3, 4), "sum"),
    ("Turned away, room full", (4, 6, 3, 9, 11, 5, 4, 7), "sum"),
    ("Incidents sent to Trust", (0, 1, "nil", 0, 2, 0, 1, "nil"), "sum"),
    (
        "Taxis home £",
        (212.4, 198.7, 221.15, 264.9, 280.35, 231.6, 240.2, 259.75),
        "sum",
    ),
)

# Number, words, target, October as it was sent, where November and the year stand, RAG, comment.
# The last but two are the column of what is counted and of what it is divided by.
FORM: tuple[tuple[str, str, Figure, Figure, str, str, str, str], ...] = (
    ("K1", "Nights we opened", 0.98, 1, "C", "B", "A", "14 Nov shut, boiler"),
    ("K2", "Visits", 280, 294, "D", "", "G", "Oct now 296, two late log sheets"),
    ("K3", "Visits made instead of A&E", 0.4, 0.42, "I", "D", "G", "Asked at the door, own word"),
    ("K4", "People sent by the crisis line or liaison", 45, 46, "H", "", "G", ""),
    ("K5", "Wait to sit down with a peer worker (mins)", 15, 10, "J", "", "G", "Lower is better"),
    ("K6", "Safety plan done on the first visit", 0.85, 0.88, "G", "F", "G", ""),
    ("K7", "Calmer going out than coming in", 0.75, 0.78, "L", "K", "G", "0-10 score, both taken"),
    ("K8", "Would come back or send a friend", 0.9, 0.93, "", "", "G", "See Cards"),
    ("K9", "Incidents sent to the Trust", "report", 1, "P", "", "", ""),
)

Line = tuple[str, tuple[Figure, ...]]
# Lines for Apr-Jun, Jul-Sep, Oct and Nov.
OTHERS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "RING-BACKS, four weeks after a first visit",
        (
            ("Ring-backs tried", (118, 131, 44, 47)),
            ("Got through to", (79, 88, 31, 33)),
            ("Had no GP, signed on with one since", (6, 7, 3, 2)),
            ("Off work or college then, back now", (9, 11, 4, 5)),
            ("Had notice on their home, still in it", (3, 5, 2, 2)),
            ("Hurt themselves in the month before, not since", (14, 17, 6, 8)),
        ),
    ),
    (
        "THURSDAY CARERS' TABLE",
        (
            ("Mums, dads, partners and friends who came", (31, 36, 14, 15)),
            ("...sleep on a bad night now they know where he or she is", (17, 21, 8, 9)),
            ("...took back hours they had dropped at work", (2, 3, 1, 2)),
            ("Carer packs handed out", (40, 38, 12, 16)),
            ("Tea, cake and the small room (£)", (96.5, 104.2, 33.8, 35.1)),
        ),
    ),
    (
        "ROUND ABOUT",
        (
            ("Taxi drivers and door staff shown what to do", (24, 18, 6, 0)),
            ("...who have since brought somebody to us", (5, 8, 3, 4)),
            ("Police hours back on the street (Sergeant's estimate)", (21, 26.5, 10, 12.5)),
            ("Talks at GP surgeries", (3, 2, 1, "nil")),
        ),
    ),
    (
        "WHO CAME (first time here)",
        (
            ("Under 25", (52, 55, 17, 20)),
            ("25 to 64", (109, 113, 36, 39)),
            ("65 and over", (13, 13, 4, 5)),
            ("No fixed address", (19, 22, 8, "<5")),
        ),
    ),
)

# Initials, since, visitor first, shifts, hours, supervisions, wellbeing twice, doing now.
PEERS: tuple[tuple[object, ...], ...] = (
    ("AB", date(2024, 2, 12), "Y", 41, 164, 8, 19, 24, "Still with us"),
    ("CD", date(2024, 5, 3), "Y", 38, 152, 7, 17, 23, "Paid peer post, Trust ward, Sept"),
    ("DF", date(2024, 9, 20), "N", 22, 88, 5, 25, 24, "Still with us"),
    ("GW", date(2024, 11, 8), "Y", 44, 181, 8, 18, 22, "Still with us"),
    ("HL", date(2025, 1, 17), "Y", 30, 120, 6, 16, 21, "Access course, started Sept"),
    ("JO", date(2025, 2, 14), "Y", 27, 108, 6, 20, 20, "Still with us"),
    ("KM", date(2025, 4, 25), "N", 31, 124, 6, 22, 26, "Still with us"),
    ("PT", date(2025, 5, 30), "Y", 24, 96, 5, 18, 23, "Job at the bakery since 10 Nov"),
    ("RS", date(2025, 7, 11), "N", 15, 60, 3, 23, 25, "Still with us"),
    ("YE", date(2025, 11, 7), "Y", 3, 12, 1, 17, "not done", "New"),
)

PEER_LINES: tuple[Line, ...] = (
    ("Peers who came as visitors first", (6, 7)),
    ("Peers gone on to a paid job or a course", (2, 1)),
    ("Paid peer workers in post (WTE)", (4.2, 3.8)),
    ("Peer training evenings held", (5, 1)),
)

# Initials, first and last session, sessions, lonely, people to ring, out-of-hours GP calls.
STEADY: tuple[tuple[object, ...], ...] = (
    ("B.", date(2025, 4, 16), date(2025, 5, 21), 6, 9, 6, 0, 2, 5, 1),
    ("T.M.", date(2025, 4, 16), date(2025, 5, 21), 5, 8, 7, 1, 2, 3, 2),
    ("F.", date(2025, 5, 28), date(2025, 7, 2), 6, 7, 7, 2, 2, 2, 2),
    ("S.K.", date(2025, 5, 28), date(2025, 7, 9), 6, 9, 5, 0, 3, 6, 2),
    ("N.", date(2025, 7, 16), date(2025, 8, 20), 4, 8, 6, 1, 1, 4, 3),
    ("W.", date(2025, 7, 16), date(2025, 8, 27), 2, 9, "-", 1, "-", 4, "-"),
    ("O.R.", date(2025, 9, 3), date(2025, 10, 8), 6, 8, 5, 1, 4, 3, 0),
    ("L.", date(2025, 9, 3), date(2025, 10, 15), 5, 6, 6, 3, 3, 1, 1),
    ("E.D.", date(2025, 10, 15), date(2025, 11, 19), 6, 9, 7, 0, 1, 5, 2),
    ("M.", date(2025, 10, 15), date(2025, 11, 26), 6, 8, 6, 1, 3, 2, 2),
)

CARDS: tuple[Line, ...] = (
    ("Cards in the box", (148, 171, 61, 66)),
    ("Would come back or send a friend", (136, 159, 57, 62)),
    ("Felt listened to", (139, 160, 58, 63)),
    ("Felt safe in the room", (141, 163, 57, 64)),
    ("Have told somebody close how bad it gets, first time ever", (29, 34, 13, 15)),
    ("Wanted a nurse or doctor as well", (33, 38, 12, 14)),
)

NOTES: tuple[tuple[str, str], ...] = (
    (
        "Jul/Aug",
        "Rota was three short in August and I covered nine shifts myself. Two of our regulars have "
        "started a Sunday walk of their own and six people now go without any of us.",
    ),
    (
        "Sep",
        "Posters went up in 12 pharmacies and the bus station. The night shelter says it has not "
        "barred anybody since its workers began walking people round to us on bad nights.",
    ),
    (
        "Oct",
        "A mother from the Thursday table has gone back to her choir because somebody else is "
        "awake that night.",
    ),
    (
        "Nov",
        "The contract asks for 280 visits and we have passed that in six of the eight months. The "
        "7 we turned away all came on the two Saturdays when every chair was taken.",
    ),
    (
        "Nov",
        "A man who had slept in his van since March rang to say he has the keys to a flat. Trust "
        "data team asked for the log in the new format and it went over on 3 November.",
    ),
    (
        "Next",
        "From January we hope to open at 5pm on Sundays and take on two more peer workers.",
    ),
)


def _form(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the return of the Trust; November and the year come from the other tabs."""
    bold, rate, whole, head = looks["bold"], looks["rate"], looks["whole"], looks["head"]
    sheet.merge_range("A1:H1", "Harrowmere and Vale NHS Foundation Trust", bold)
    sheet.merge_range("A2:H2", "Crisis alternatives: provider monthly return", bold)
    sheet.write_row("A4", ("Provider", "", "The Late Kettle CIC"))
    sheet.write_row("A5", ("Service", "", "Out-of-hours crisis cafe, 6pm to 1am, Tanners Row"))
    sheet.write_row("A6", ("Contract", "", "HVFT/UEC/0231, 1 April 2025 to 31 March 2028"))
    sheet.write_row("A7", ("Month", "", "November 2025"))
    heads = ("No.", "What we report", "Target", "Oct 25", "Nov 25", "Year to date", "RAG", "Note")
    sheet.write_row("A9", heads, head)
    sums = {
        xl_col_to_name(column): (months[7], _last(months, how))
        for column, (_, months, how) in enumerate(MONTHS, 1)
    }
    for row, (ref, words, target, october, top, base, colour, note) in enumerate(FORM, 9):
        look = rate if base or ref == "K8" else whole
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, look)
        sheet.write(row, 3, october, look)
        if ref == "K8":
            sheet.write_formula(row, 4, "=Cards!E5/Cards!E4", look, 62 / 66)
            sheet.write_formula(
                row, 5, "=SUM(Cards!B5:E5)/SUM(Cards!B4:E4)", look, (136 + 159 + 57 + 62) / 446
            )
        else:
            for column, line, at in ((4, 13, 0), (5, 18, 1)):
                over = sums[top][at]
                words_of = f"='Month by month'!{top}{line}"
                if base:
                    under = sums[base][at]
                    assert not isinstance(over, str)
                    assert not isinstance(under, str)
                    over /= under
                    words_of += f"/'Month by month'!{base}{line}"
                sheet.write_formula(row, column, words_of, look, over)
        sheet.write_row(row, 6, (colour, note))
    sheet.write("A20", "Invoice this month (£)")
    sheet.write("E20", 15416.67, looks["money"])
    sheet.write("A22", "Oct is as sent in last month's return.")
    sheet.write("A23", "Filled in by M. Tarrant, cafe manager, 8 December 2025")
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 42)
    sheet.set_column(2, 5, 11)
    sheet.set_column(6, 6, 6)
    sheet.set_column(7, 7, 34)


def _last(months: tuple[Figure, ...], how: str) -> float:
    """What stands under a column of months."""
    figures = [month for month in months if not isinstance(month, str)]
    if how == "mean":
        return sum(figures) / len(figures)
    return round(sum(figures), 2) if how == "sum" else float(how)


def _months(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the months down the page, with the rest of the year still empty."""
    sheet.write("A1", "Month by month, from the nightly log", looks["bold"])
    sheet.write("A2", "Different people: somebody who comes in two months is once in the last line")
    sheet.merge_range("B4:C4", "Doors", looks["head"])
    sheet.merge_range("D4:I4", "Who came and why", looks["head"])
    sheet.merge_range("J4:L4", "On the night", looks["head"])
    sheet.merge_range("M4:Q4", "Other", looks["head"])
    sheet.write_row("A5", ("2025/26", *(name for name, _, _ in MONTHS)), looks["wrap"])
    for row in range(12):
        month = date(2025 + (row + 3) // 12, (row + 3) % 12 + 1, 1)
        sheet.write_datetime(5 + row, 0, month, looks["month"])
    sheet.write("A18", "Since April", looks["bold"])
    for column, (name, months, how) in enumerate(MONTHS, 1):
        look = looks["money"] if "£" in name else None
        for row, figure in enumerate(months, 5):
            sheet.write(row, column, figure, look)
        letter = xl_col_to_name(column)
        if how in ("sum", "mean"):
            work = "SUM" if how == "sum" else "AVERAGE"
            reach = f"={work}({letter}6:{letter}17)"
            sheet.write_formula(17, column, reach, look, _last(months, how))
        else:
            sheet.write(17, column, int(how))
    sheet.set_row(4, 78)
    sheet.set_column(1, 16, 10.5)
    sheet.freeze_panes(5, 1)


def _others(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the ring-backs, the carers' table and the rest, one block under another."""
    sheet.write("A1", "What we hear afterwards, and who else it touches (2025)", looks["bold"])
    at = 2
    for title, lines in OTHERS:
        sheet.write_row(at, 0, (title, "Apr-Jun", "Jul-Sep", "Oct", "Nov", "So far"), looks["head"])
        for name, figures in lines:
            at += 1
            look = looks["money"] if "£" in name else None
            sheet.write(at, 0, name)
            sheet.write_row(at, 1, figures, look)
            if "<5" in figures:
                sheet.write(at, 5, "supp.")
                continue
            so_far = round(sum(figure for figure in figures if not isinstance(figure, str)), 2)
            sheet.write_formula(at, 5, f"=SUM(B{at + 1}:E{at + 1})", look, so_far)
        at += 2
    sheet.write(at, 0, "Ring-backs are by a peer, on the phone, and only with people who said yes.")
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, 5, 10)


def _peers(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of volunteer peers and a few lines under it."""
    sheet.write("A1", "Volunteer peers, April to November 2025", looks["bold"])
    sheet.write(
        "A2", "Nobody on this list is paid. Wellbeing is the short Warwick-Edinburgh (7-35)."
    )
    heads = ("Initials", "Since", "Visitor first?", "Shifts", "Hours given", "Supervision")
    sheet.write_row(
        "A4", (*heads, "Wellbeing at start", "Wellbeing now", "Doing now"), looks["wrap"]
    )
    for row, line in enumerate(PEERS, 4):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, looks["day"])
            else:
                sheet.write(row, column, value)
    sheet.write("A15", "All", looks["bold"])
    for column, total in ((3, 275), (4, 1105), (5, 55)):
        letter = xl_col_to_name(column)
        sheet.write_formula(14, column, f"=SUM({letter}5:{letter}14)", looks["bold"], total)
    sheet.write("D17", "Apr-Oct", looks["head"])
    sheet.write("E17", "Nov", looks["head"])
    for row, (name, figures) in enumerate(PEER_LINES, 17):
        sheet.write(row, 0, name)
        sheet.write_row(row, 3, figures)
    sheet.set_column(0, 2, 12)
    sheet.set_column(3, 7, 11)
    sheet.set_column(8, 8, 34)


def _steady(sheet: Worksheet, looks: dict[str, Format]) -> None:
    """Write the list of people who did the six weeks."""
    sheet.write("A1", "Steady Six: six weekly sits with the same peer", looks["bold"])
    sheet.write(
        "A2", "Everybody who finished between April and November 2025. Lonely: 3 low, 9 high"
    )
    sheet.merge_range("E4:F4", "Lonely (3-9)", looks["head"])
    sheet.merge_range("G4:H4", "People they could ring", looks["head"])
    sheet.merge_range("I4:J4", "Out-of-hours GP calls", looks["head"])
    pairs = ("First", "Last", "First", "Last", "Month before", "Last month")
    sheet.write_row(
        "A5", ("Who", "First session", "Last session", "Sessions", *pairs), looks["wrap"]
    )
    for row, line in enumerate(STEADY, 5):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, looks["day"])
            else:
                sheet.write(row, column, value)
    sheet.write("A16", "Total", looks["bold"])
    sheet.write_formula("D16", "=SUM(D6:D15)", looks["bold"], 52)
    sheet.write_formula("I16", "=SUM(I6:I15)", looks["bold"], 35)
    sheet.write_formula("J16", "=SUM(J6:J15)", looks["bold"], 15)
    sheet.set_column(1, 9, 11)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "The Late Kettle, November 2025")
    looks = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format({"bold": True, "bg_color": "#FCE4D6", "border": 1}),
        "wrap": made.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1}),
        "rate": made.add_format({"num_format": "0%"}),
        "whole": made.add_format({"num_format": "#,##0"}),
        "money": made.add_format({"num_format": "#,##0.00"}),
        "month": made.add_format({"num_format": "mmm-yy", "align": "left"}),
        "day": made.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
        "text": made.add_format({"text_wrap": True, "valign": "top"}),
    }
    for name, page in (
        ("Nov return", _form),
        ("Month by month", _months),
        ("Ring-backs & others", _others),
        ("Peers", _peers),
        ("Steady Six", _steady),
    ):
        sheet = made.add_worksheet(name)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        page(sheet, looks)

    cards = made.add_worksheet("Cards")
    cards.fit_to_pages(1, 0)
    cards.write("A1", "Cards in the box by the door, 2025/26", looks["bold"])
    cards.write_row("A3", ("Ticked", "Apr-Jun", "Jul-Sep", "Oct", "Nov"), looks["head"])
    for row, (words, figures) in enumerate(CARDS, 3):
        cards.write(row, 0, words)
        cards.write_row(row, 1, figures)
    cards.set_column(0, 0, 56)

    notes = made.add_worksheet("Notes")
    notes.write("A1", "Manager's notes for the contract meeting", looks["bold"])
    for row, (month, words) in enumerate(NOTES, 2):
        notes.write_row(row, 0, (month, words), looks["text"])
    notes.set_column(0, 0, 10)
    notes.set_column(1, 1, 95)
    made.close()
