"""Lifts to dialysis by volunteer drivers and kidney peer support, monthly to an NHS trust."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Section headings stand alone; a line has its words, eight months and how the year is made.
ACTIVITY: tuple[tuple[Any, ...], ...] = (
    ("Journeys",),
    ("Aldermere main unit", 402, 415, 398, 421, 409, 417, 433, 426, "sum"),
    ("Skelby satellite", 231, 238, 226, 244, 229, 240, 251, 247, "sum"),
    ("Holm Bridge satellite", 142, 150, 139, 151, 147, 149, 158, 155, "sum"),
    ("Journeys done", 775, 803, 763, 816, 785, 806, 842, 828, "sum"),
    ("Cancelled by us", 14, 15, 19, 13, 17, 16, 12, 18, "sum"),
    ("Cancelled by patient or ward", 31, 28, 35, 29, 33, 30, 34, 38, "sum"),
    ("Journeys booked", 820, 846, 817, 858, 835, 852, 888, 884, "sum"),
    ("Inbound journeys", 392, 405, 386, 412, 397, 407, 425, 418, "sum"),
    ("...there in time for the slot", 349, 366, 352, 375, 354, 371, 391, 380, "sum"),
    ("Homeward journeys", 383, 398, 377, 404, 388, 399, 417, 410, "sum"),
    ("...picked up within 30 mins of ready", 318, 334, 322, 349, 331, 343, 357, 345, "sum"),
    ("Miles", 11240, 11655, 11062, 11830, 11385, 11690, 12210, 12008, "sum"),
    ("Driver hours (unpaid)", 668.5, 695, 659, 706, 678, 699, 731, 719, "sum"),
    ("Passengers",),
    ("New referrals", 11, 9, 12, 10, 8, 13, 11, 12, "sum"),
    ("...start date given within 5 w/days", 11, 8, 12, 9, 8, 12, 11, 11, "sum"),
    ("Waiting to start, end of month", 2, 3, 1, 2, 1, 3, 2, 4, ""),
    ("Passengers on the books, end of month", 64, 66, 65, 68, 67, 69, 72, 71, ""),
    ("Complaints and incidents", 1, 0, 2, 1, 0, 1, 1, 0, "sum"),
    ("Other things we keep a tally of",),
    ("Calls to the booking line", 412, 398, 405, 431, 387, 420, 446, 452, "sum"),
    ("Chemist or shop stop on the way home", 37, 41, 36, 44, 39, 42, 45, 40, "sum"),
    ("Ambulance car runs handed back to the Trust", 22, 25, 24, 27, 26, 29, 31, 30, "sum"),
    ("Came off early to catch transport, now has full hours", 2, 1, 3, 2, 1, 2, 3, 2, "sum"),
)

# Reference, measure, threshold, rows above and below on Activity, form, RAG, comment.
RETURN: tuple[tuple[Any, ...], ...] = (
    ("1", "Patient journeys delivered (plan per month)", 800, 7, 0, "0", "Green", ""),
    (
        "2",
        "Inbound: arrival no later than appointment and <=30 min before",
        0.9,
        12,
        11,
        "0.0%",
        "Green",
        "",
    ),
    (
        "3",
        "Outbound: collected within 30 min of ready call",
        0.85,
        14,
        13,
        "0.0%",
        "Amber",
        "Fog, and Thursday twilight at Skelby ran late",
    ),
    (
        "4",
        "Journeys aborted by provider (lower = better)",
        "max 2%",
        8,
        10,
        "0.0%",
        "Amber",
        "18, of which 4 fog",
    ),
    ("5", "New referrals: start date issued in 5 working days", 0.95, 19, 18, "0.0%", "Amber", ""),
    ("6", "Peer support: matched in 14 days of request", 0.8, "C", "B", "0.0%", "Green", ""),
    (
        "7",
        "Patient experience: vehicle and driver good / very good (quarterly)",
        0.9,
        "D7",
        "D6",
        "0.0%",
        "-",
        "Next cards: Oct-Dec, reported in January",
    ),
    ("8", "Complaints and incidents (for information)", "none set", 22, 0, "0", "-", ""),
)

DRIVERS: tuple[tuple[Any, ...], ...] = (
    ("A.K.", "Aldermere", (2019, 5), 71, 1046, 62, "brother had transplant"),
    ("B.W.", "Aldermere", (2021, 9), 64, 902, 55.5, ""),
    ("C.D.", "Skelby", (2022, 2), 58, 841, 50, ""),
    ("D.H.", "Aldermere", (2023, 4), 55, 760, 47, "patient, transplanted"),
    ("E.F.", "Skelby", (2020, 10), 52, 795, 46.5, ""),
    ("G.P.", "Holm Bridge", (2018, 3), 66, 983, 58, ""),
    ("H.L.", "Aldermere", (2024, 1), 49, 702, 42, "wife on dialysis"),
    ("I.S.", "Skelby", (2024, 6), 47, 655, 40, ""),
    ("J.J.", "Aldermere", (2019, 11), 61, 912, 53.5, ""),
    ("J.R.", "Holm Bridge", (2025, 2), 38, 540, 33, "mother was on dialysis"),
    ("L.N.", "Aldermere", (2023, 8), 44, 621, 38, ""),
    ("M.A.", "Skelby", (2022, 7), 57, 850, 49.5, ""),
    ("P.C.", "Aldermere", (2021, 1), 53, 766, 46, "patient, transplanted"),
    ("R.O'B.", "Holm Bridge", (2025, 5), 42, 590, 36, ""),
    ("S.T.", "Aldermere", (2025, 11), 39, 571, 34, ""),
    ("V.G.", "Skelby", (2025, 11), 32, 474, 28, ""),
)

NUMBERS: tuple[tuple[str, int], ...] = (
    ("On the rota at month end", 16),
    ("Away two weeks or more", 3),
    ("Started", 2),
    ("Stopped", 1),
    ("Cars off the road for a week or more", 2),
    ("DBS checks renewed", 3),
)

PEER_HEADS = (
    "Month",
    "Asked for a peer",
    "Matched within 14 days",
    "Chats and visits",
    "Peers on the list",
    "Hours peers gave",
    "Training evenings",
    "Went onto home dialysis after talking to a peer",
    "Back at work or college",
    "Family members at Cuppa mornings",
    "Family members back at own job, club or hobby",
    "Information packs posted",
    "Room and cake (£)",
)

PEERS: tuple[tuple[Any, ...], ...] = (
    ("April", 9, 7, 41, 12, 58, 1, 1, 0, 14, 3, 1, 48),
    ("May", 7, 6, 44, 12, 61.5, 0, 0, 1, 12, 2, 0, 46.5),
    ("June", 8, 6, 39, 13, 55, 1, 1, 1, 16, 4, 2, 52.2),
    ("July", 10, 9, 47, 14, 66, 0, 2, 0, 15, 3, 1, 51.75),
    ("August", 6, 5, 42, 14, 59.5, 0, 0, 1, 11, 2, 1, 44),
    ("September", 9, 7, 46, 15, 64, 1, 1, 1, 17, 4, 2, 54.3),
    ("October", 8, 7, 51, 16, 70, 0, 1, 2, 18, 5, 1, 55.8),
    ("November", 10, 8, 49, 16, 68.5, 1, 2, 1, 16, 4, 2, 53.1),
)

CARDS: tuple[tuple[Any, ...], ...] = (
    ("Cards handed out", 65, 69),
    ("Cards back", 38, 43),
    ("Car and driver good or very good", 35, 40),
    ("Felt safe in the car", 36, 41),
    ("Driver helps me to the door", 24, 29),
    ("Would tell another patient about us", 33, 38),
    ("My family no longer take time off work to drive me", 9, 12),
    ("Would like evening slots covered", 12, 15),
    ("Filled in by someone aged 65 or over", 23, 27),
)

# Head of cost, budget, year so far, this month.
COSTS: tuple[tuple[Any, ...], ...] = (
    ("Driver mileage at 45p", 64000, 41886, 5403.6),
    ("Coordinators (2 part time)", 38400, 25600, 3200),
    ("Peer lead (0.4 WTE)", 14200, 9466.64, 1183.33),
    ("Insurance, DBS, training", 3900, 2712.4, 138),
    ("Phones and booking system", 2880, 1920, 240),
    ("Rooms and refreshments", 700, 405.65, 53.1),
)

COMMENTS = (
    "Fog on 19 and 20 November lost us 11 journeys, 4 of them called off by us.",
    "Sister at Skelby tells us 3 patients who rang the ward most nights with worries have stopped"
    " ringing since they were given a peer.",
    "Holm Bridge car park is being resurfaced until 12 December so drivers are using the staff"
    " gate.",
    "T.B. is home by teatime now and has started cooking for his daughter again on dialysis days.",
    "Three drivers did the wheelchair refresher on 14 November.",
    "We hope to have 20 drivers by the end of March.",
    "Arrival target of 90% met for the third month running.",
    "Two of our peers now sit on the Trust's kidney patient panel, they were asked after speaking"
    " at the open day.",
    "Cards for October to December will be given out in the week of 8 December.",
)


def _return(sheet: Worksheet, forms: dict[str, Format], year: dict[int, int]) -> None:
    """Write the template of the trust, fed from the other tabs."""
    bold, head = forms["bold"], forms["head"]
    sheet.write("A1", "Aldermere and Vale Hospitals NHS Trust", bold)
    sheet.write("A2", "Local reporting requirements: contract monitoring return (monthly)", bold)
    sheet.write_row("A4", ("Provider", "Ferrycross Lifts and Kidney Friends"))
    sheet.write_row("A5", ("Contract", "AVH/REN/0213 Renal transport and peer support"))
    sheet.write_row("A6", ("Term", "1 April 2025 to 31 March 2028"))
    sheet.write_row("A7", ("Month", "November 2025 (M8)"))
    sheet.write_row("A8", ("Completed by", "Contract manager, 8 December 2025"))
    sheet.merge_range("D9:F9", "This month", head)
    heads = ("KPI", "Measure", "Threshold", "Numerator", "Denominator", "Result", "Last month")
    sheet.write_row("A10", (*heads, "YTD", "RAG", "Provider comment"), head)
    lines = {row: line[1:9] for row, line in enumerate(ACTIVITY, 3)}
    for at, (ref, words, target, top, base, form, rag, comment) in enumerate(RETURN, 10):
        cells = forms[str(form)]
        sheet.write_row(at, 0, (f"KPI {ref}", words))
        sheet.write(at, 2, target, forms["0%"] if isinstance(target, float) else None)
        if top == "D7":
            sheet.write_row(at, 3, ("not due", "not due", "not due", "not due"))
            sheet.write_formula(at, 7, "='Passenger cards'!D7/'Passenger cards'!D6", cells, 75 / 81)
        elif top == "C":
            asked, matched = [line[1] for line in PEERS], [line[2] for line in PEERS]
            sheet.write_formula(at, 3, "='Peer support'!C11", None, matched[7])
            sheet.write_formula(at, 4, "='Peer support'!B11", None, asked[7])
            sheet.write_formula(at, 5, f"=D{at + 1}/E{at + 1}", cells, matched[7] / asked[7])
            sheet.write_formula(
                at, 6, "='Peer support'!C10/'Peer support'!B10", cells, matched[6] / asked[6]
            )
            sheet.write_formula(
                at, 7, "='Peer support'!C12/'Peer support'!B12", cells, sum(matched) / sum(asked)
            )
        elif not base:
            above = lines[top]
            sheet.write_formula(at, 3, f"='Activity 25-26'!I{top}", None, above[7])
            sheet.write(at, 4, "n/a")
            sheet.write_formula(at, 5, f"=D{at + 1}", cells, above[7])
            sheet.write_formula(at, 6, f"='Activity 25-26'!H{top}", cells, above[6])
            sheet.write_formula(at, 7, f"='Activity 25-26'!N{top}", cells, year[top])
        else:
            above, below = lines[top], lines[base]
            tab = "'Activity 25-26'!"
            sheet.write_formula(at, 3, f"={tab}I{top}", None, above[7])
            sheet.write_formula(at, 4, f"={tab}I{base}", None, below[7])
            sheet.write_formula(at, 5, f"=D{at + 1}/E{at + 1}", cells, above[7] / below[7])
            sheet.write_formula(at, 6, f"={tab}H{top}/{tab}H{base}", cells, above[6] / below[6])
            sheet.write_formula(at, 7, f"={tab}N{top}/{tab}N{base}", cells, year[top] / year[base])
        sheet.write_row(at, 8, (rag, comment))
    sheet.write("A20", "Return to the contracts inbox by working day 10. Do not insert rows.")
    sheet.write("A21", "Amber = within 5% of threshold; Red = worse than that.")
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 8, 11)
    sheet.set_column(9, 9, 42)


def _activity(sheet: Worksheet, forms: dict[str, Format]) -> dict[int, int]:
    """Write the provider's own months; give back the year so far of each row."""
    sheet.write("A1", "Ferrycross Lifts: activity 2025-26", forms["bold"])
    sheet.write("A2", "Fill in by the 5th. Totals are automatic")
    year: dict[int, int] = {}
    for at, line in enumerate(ACTIVITY, 2):
        sheet.write(at, 0, line[0], forms["head"] if len(line) == 1 else None)
        if len(line) == 1:
            for month in range(12):
                day = datetime(2025 + (month > 8), (month + 3) % 12 + 1, 1)
                sheet.write_datetime(at, 1 + month, day, forms["month"])
            sheet.write(at, 13, "YTD", forms["head"])
            continue
        sheet.write_row(at, 1, line[1:9])
        if line[9]:
            year[at + 1] = sum(line[1:9])
            sheet.write_formula(at, 13, f"=SUM(B{at + 1}:M{at + 1})", forms["total"], year[at + 1])
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 13, 8)
    sheet.freeze_panes(3, 1)
    return year


def _drivers(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the list of drivers for the month and, under it, how many there are."""
    sheet.write("A1", "Volunteer drivers - November 2025", forms["bold"])
    heads = ("Driver", "Base", "Driving since", "Journeys", "Miles", "Hours", "Expenses £")
    sheet.write_row("A3", (*heads, "Kidney link"), forms["head"])
    for at, (who, base, since, journeys, miles, hours, link) in enumerate(DRIVERS, 3):
        sheet.write_row(at, 0, (who, base))
        sheet.write_datetime(at, 2, datetime(since[0], since[1], 1), forms["since"])
        sheet.write_row(at, 3, (journeys, miles, hours))
        sheet.write_formula(at, 6, f"=E{at + 1}*0.45", forms["0.00"], round(miles * 0.45, 2))
        sheet.write(at, 7, link)
    sheet.write("A20", "Total", forms["bold"])
    for column, place in enumerate((3, 4, 5), 3):
        name = xl_col_to_name(column)
        total = sum(line[place] for line in DRIVERS)
        sheet.write_formula(19, column, f"=SUM({name}4:{name}19)", forms["total"], total)
    sheet.write_formula("G20", "=SUM(G4:G19)", forms["0.00"], 5403.6)
    sheet.write("A23", "Driver numbers this month", forms["head"])
    for at, line in enumerate(NUMBERS, 23):
        sheet.write(at, 0, line[0])
        sheet.write(at, 3, line[1])
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 6, 12)
    sheet.set_column(7, 7, 24)


def _peers(sheet: Worksheet, forms: dict[str, Format]) -> None:
    """Write the peer support log, a month a row."""
    sheet.write("A1", "Kidney Friends - peer support log, April 2025 onwards", forms["bold"])
    sheet.write_row("A3", PEER_HEADS, forms["wrap"])
    for at, line in enumerate(PEERS, 3):
        sheet.write_row(at, 0, line)
        sheet.write(at, 12, line[12], forms["0.00"])
    sheet.write("A12", "Total", forms["bold"])
    for column in range(1, 13):
        if column != 4:
            name = xl_col_to_name(column)
            total = round(sum(line[column] for line in PEERS), 2)
            form = forms["0.00" if column == 12 else "total"]
            sheet.write_formula(11, column, f"=SUM({name}4:{name}11)", form, total)
    sheet.set_column(0, 12, 13)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Ferrycross M8 return")
    head = {"bold": True, "bg_color": "#E2EFDA", "border": 1}
    forms = {
        "bold": made.add_format({"bold": True}),
        "head": made.add_format(head),
        "wrap": made.add_format({**head, "text_wrap": True, "valign": "top"}),
        "month": made.add_format({**head, "num_format": "mmm-yy"}),
        "since": made.add_format({"num_format": "mmm yyyy"}),
        "total": made.add_format({"bold": True}),
        "0": made.add_format({"num_format": "0"}),
        "0%": made.add_format({"num_format": "0%"}),
        "0.0%": made.add_format({"num_format": "0.0%"}),
        "0.00": made.add_format({"num_format": "#,##0.00"}),
    }
    front = made.add_worksheet("Monthly return")
    front.set_landscape()
    front.fit_to_pages(1, 0)
    year = _activity(made.add_worksheet("Activity 25-26"), forms)
    _return(front, forms, year)
    _drivers(made.add_worksheet("Drivers"), forms)
    _peers(made.add_worksheet("Peer support"), forms)

    cards = made.add_worksheet("Passenger cards")
    cards.write("A1", "Passenger cards 2025/26", forms["bold"])
    cards.write("A2", "Given to every passenger once a quarter, posted back to the office")
    cards.write_row("A4", ("", "Apr-Jun", "Jul-Sep", "Apr-Sep", "% of cards back"), forms["head"])
    for at, (words, first, second) in enumerate(CARDS, 4):
        cards.write_row(at, 0, (words, first, second))
        cards.write_formula(at, 3, f"=B{at + 1}+C{at + 1}", None, first + second)
        if at > 5:
            share = (first + second) / 81
            cards.write_formula(at, 4, f"=D{at + 1}/D$6", forms["0%"], share)
    cards.write_row("A14", ("Average marks out of 10", 8.7, 8.9))
    cards.set_column(0, 0, 52)
    cards.set_column(1, 4, 11)

    costs = made.add_worksheet("Costs")
    costs.write("A1", "Spend against contract", forms["bold"])
    costs.write_row(
        "A3", ("", "Budget for year", "Apr to Nov", "November", "% of budget used"), forms["head"]
    )
    for at, (words, *sums) in enumerate(COSTS, 3):
        costs.write(at, 0, words)
        costs.write_row(at, 1, sums, forms["0.00"])
        costs.write_formula(at, 4, f"=C{at + 1}/B{at + 1}", forms["0%"], sums[1] / sums[0])
    totals = [round(sum(line[place] for line in COSTS), 2) for place in (1, 2, 3)]
    costs.write("A10", "Total", forms["bold"])
    for column, total in enumerate(totals, 1):
        name = xl_col_to_name(column)
        costs.write_formula(9, column, f"=SUM({name}4:{name}9)", forms["0.00"], total)
    costs.write_formula("E10", "=C10/B10", forms["0%"], totals[1] / totals[0])
    costs.write("A11", "Cost per journey (£)")
    tab = "'Activity 25-26'!"
    costs.write_formula("C11", f"=C10/{tab}N7", forms["0.00"], totals[1] / year[7])
    costs.write_formula("D11", f"=D10/{tab}I7", forms["0.00"], totals[2] / 828)
    costs.set_column(0, 0, 32)
    costs.set_column(1, 4, 15)

    words = made.add_worksheet("Comments")
    words.write("A1", "Comments for November", forms["bold"])
    for at, sentence in enumerate(COMMENTS, 2):
        words.write(at, 0, sentence, made.add_format({"text_wrap": True}))
    words.set_column(0, 0, 100)
    made.close()
