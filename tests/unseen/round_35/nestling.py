"""Peer support for parents whose baby was in neonatal care, monthly to a hospital trust."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

YEAR = ("Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun")
SO_FAR = YEAR[:7]
Months = tuple[int | str, ...]

# Reference, words, threshold, seven months, remark; a line without months is the rate of the two
# lines under it.
RETURN: tuple[tuple[str, str, float | None, Months, str], ...] = (
    ("N1", "New families referred or met on the unit", 180, (13, 15, 16, 14, 17, 12, 18), ""),
    ("N2", "First contact made in 3 working days", 0.9, (), ""),
    ("", "   families reached in time", None, (11, 14, 15, 13, 15, 11, 17), ""),
    ("", "   families referred", None, (13, 15, 16, 14, 17, 12, 18), ""),
    ("N3", "Matched to a trained peer in 14 days", 0.85, (), "Short of dads as peers"),
    ("", "   matched in 14 days", None, (8, 10, 11, 10, 12, 8, 13), ""),
    ("", "   asked for a peer", None, (10, 12, 12, 12, 14, 10, 15), ""),
    (
        "N4",
        "Peer contacts (calls, visits, messages)",
        2200,
        (148, 171, 182, 176, 195, 163, 204),
        "",
    ),
    (
        "N5",
        "Better wellbeing score (SWEMWBS) at ending",
        0.6,
        (),
        "First endings were in September",
    ),
    ("", "   higher than first score", None, ("n/a", "n/a", 3, 5, 7, 5, 8), ""),
    ("", "   support ended, both scores held", None, ("n/a", "n/a", 5, 8, 10, 8, 11), ""),
    ("N6", "Drop-ins on the unit (per month)", 8, (6, 8, 8, 9, 8, 6, 8), "Bank holidays in Dec"),
    ("N7", "Parents who rate the support good or very good", 0.95, (), ""),
    ("", "   good or very good", None, (4, 6, 7, 8, 10, 7, 11), ""),
    ("", "   forms back", None, (4, 6, 7, 9, 10, 7, 11), ""),
    (
        "N8",
        "Escalations to unit safeguarding lead",
        None,
        (1, "nil", 1, 2, "nil", 1, 1),
        "Log only",
    ),
)

TALLY: tuple[tuple[str, Months], ...] = (
    ("ON THE UNIT", ()),
    ("Parents chatted to at drop-ins", (41, 52, 55, 60, 54, 39, 57)),
    ("Care packs given", (13, 15, 16, 14, 17, 12, 18)),
    ("Sibling activity bags given", (5, 6, 8, 6, 9, 11, 7)),
    ("Calls with an interpreter", (2, 1, 3, 2, 4, 1, 3)),
    ("Suggestions from parents passed to the unit", (4, 3, 5, 4, 6, 2, 5)),
    ("Things the unit did differently because of them", (1, 1, 2, 2, 3, 1, 2)),
    ("ONCE HOME", ()),
    ("Home visits", (9, 11, 14, 13, 15, 10, 16)),
    ("Night line calls", (12, 17, 15, 19, 18, 21, 20)),
    ("- settled on the phone, trip to children's A&E saved", (3, 5, 4, 6, 5, 7, 6)),
    ("Still giving breast milk 8 weeks after discharge (mums)", (4, 5, 6, 5, 7, 6, 7)),
    ("Dads' evening, heads", (6, 8, 7, 9, 10, 6, 11)),
    ("Dads who told somebody how they were for the first time", (1, 2, 2, 3, 3, 2, 4)),
    ("Brothers / sisters settled again at nursery or school", (2, "nil", 3, 4, 2, 3, 4)),
    ("PEERS", ()),
    ("In training", (3, 4, 2, 2, 3, 3, 4)),
    (
        "Mums and dads we supported who have now qualified as peers",
        ("nil", 1, 1, "nil", 2, "nil", 1),
    ),
    ("Peers gone on to paid work or nursing / midwifery course", ("nil", "nil", 1, "nil", 0, 1, 1)),
)

# Initials, joined, families, contacts, hours given, miles, hours of supervision had.
PEERS: tuple[tuple[str, str, int, int, float, int, float], ...] = (
    ("AK", "June", 4, 21, 14.5, 32, 1.5),
    ("BT", "June", 3, 16, 11, 0, 1),
    ("CM", "June", 5, 26, 18, 54, 1.5),
    ("DO", "June", 4, 19, 13.5, 18, 1.5),
    ("EH", "July", 2, 11, 8, 0, 1),
    ("FJ", "July", 4, 20, 15, 41, 1.5),
    ("GP", "July", 3, 17, 11.5, 12, 1),
    ("HS", "August", 3, 15, 10, 22, 1),
    ("IN", "January", 1, 6, 5.5, 0, 1.5),
    ("LR", "September", 4, 22, 16, 37, 1.5),
    ("MW", "November", 3, 18, 12.5, 26, 1),
    ("RY", "November", 2, 13, 9, 9, 1),
)

# Family, weeks at birth, date and score at the start, date and score at the end, still in touch.
ENDINGS: tuple[tuple[str, int, date, int, date, int, str], ...] = (
    ("F014", 27, date(2025, 8, 4), 17, date(2026, 1, 6), 23, "WhatsApp group"),
    ("F019", 33, date(2025, 8, 18), 21, date(2026, 1, 8), 25, ""),
    ("F022", 30, date(2025, 8, 27), 19, date(2026, 1, 9), 18, "Referred to perinatal MH team"),
    ("F023", 35, date(2025, 9, 1), 22, date(2026, 1, 12), 26, ""),
    ("F027", 29, date(2025, 9, 3), 16, date(2026, 1, 13), 22, "WhatsApp group"),
    ("F030", 38, date(2025, 9, 10), 24, date(2026, 1, 15), 24, ""),
    ("F031", 26, date(2025, 9, 15), 15, date(2026, 1, 19), 21, "Wants to train as a peer"),
    ("F036", 34, date(2025, 9, 22), 20, date(2026, 1, 21), 23, ""),
    ("F038", 32, date(2025, 9, 29), 18, date(2026, 1, 23), 24, ""),
    ("F041", 31, date(2025, 10, 6), 23, date(2026, 1, 27), 22, "Moved away"),
    ("F044", 36, date(2025, 10, 13), 20, date(2026, 1, 29), 25, ""),
)

# Line, January, July to January.
WHO: tuple[tuple[str, int | str, int], ...] = (
    ("Born before 28 weeks", 4, 19),
    ("28 to 31 weeks", 6, 36),
    ("32 to 36 weeks", 6, 38),
    ("37 weeks or later", 2, 12),
    ("Twins or triplets", 3, 14),
    ("Parent under 21", "<5", 7),
    ("English not first language", 5, 24),
)
SAID: tuple[tuple[str, int, int], ...] = (
    ("Forms sent", 14, 71),
    ("Forms back", 11, 54),
    ("Support was good or very good", 11, 53),
    ("Surer of myself caring for baby at home", 9, 43),
    ("Made a friend among the other parents", 6, 29),
    ("Would have liked it sooner", 4, 17),
    ("Heard of us from unit staff", 8, 38),
)

# Line, budget for the contract year, January, July to January.
COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Coordinator", 21600, 1800, 12600),
    ("Peer lead", 9000, 750, 5250),
    ("Peer expenses and mileage", 2400, 196.45, 1184.2),
    ("Training and supervision", 3600, 275, 2210),
    ("Care packs", 1800, 162, 945),
    ("Night line phone", 720, 60, 420),
    ("Overheads", 3900, 325, 2275),
)

NOTES = (
    "A mum who could not walk past the hospital in the summer came in by herself for the two-year"
    " clinic and brought cake for the nurses.",
    "5 of the autumn families have set up their own Sunday pram walk and run it without us.",
    "A grandmother told us she sleeps through again now her daughter has somebody else to ring.",
    "The parents' room was closed for 6 days for painting so drop-ins were in the corridor.",
    "We have asked the Trust for 2 more badges and are still waiting.",
    "In February we will start a Saturday drop-in and advertise for 3 dads.",
    "Snow on 8 January, four home visits were done by video.",
    "Our coordinator gave a talk to 40 student nurses at the college.",
    "The care pack supplier has put the price up from April.",
)


def _rate(top: int | str, base: int | str) -> float | str:
    """One figure over another, or n/a where either is."""
    return "n/a" if isinstance(top, str) or isinstance(base, str) else top / base


def _added(figures: Months) -> int:
    """The sum of the figures that are numbers."""
    return sum(figure for figure in figures if not isinstance(figure, str))


def _return(made: Workbook, head: Format, rate: Format, note: Format) -> None:
    """Write the form of the trust."""
    sheet = made.add_worksheet("Trust return")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.write("A1", "Harrowdene Hospitals NHS Trust", head)
    sheet.write("A2", "Women's and Children's Division: monthly provider return", head)
    sheet.write("A3", "Cotside Parents CIC - neonatal peer support - agreement HH/WC/517")
    sheet.write("A4", "Agreement runs 1 July 2025 to 30 June 2027; year 1 shown")
    sheet.write("A5", "Month of this return: January 2026")
    sheet.merge_range("D7:I7", "2025", head)
    sheet.merge_range("J7:O7", "2026", head)
    sheet.write_row("A8", ("Ref", "Measure", "Threshold", *YEAR, "Since July", "Remarks"), head)
    for row, (ref, words, threshold, months, remark) in enumerate(RETURN, 8):
        form = None if months else rate
        sheet.write(row, 0, ref)
        sheet.write(row, 1, words, None if ref else note)
        if threshold is not None:
            sheet.write(row, 2, threshold, form)
        if months:
            sheet.write_row(row, 3, months)
            sheet.write_formula(row, 15, f"=SUM(D{row + 1}:O{row + 1})", None, _added(months))
        else:
            top, base = RETURN[row - 7][3], RETURN[row - 6][3]
            shares = [_rate(*pair) for pair in zip(top, base, strict=True)]
            for column, share in enumerate((*shares, _added(top) / _added(base)), 3):
                place = column if column < 10 else 15
                name = xl_col_to_name(place)
                reckon = f'=IFERROR({name}{row + 2}/{name}{row + 3},"n/a")'
                sheet.write_formula(row, place, reckon, rate, share)
        sheet.write(row, 16, remark)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 46)
    sheet.set_column(3, 14, 7)
    sheet.set_column(16, 16, 32)
    sheet.freeze_panes(8, 2)


def _tally(sheet: Worksheet, head: Format) -> None:
    """Write the own tally month by month."""
    sheet.write("A1", "Our tally, July 2025 to January 2026", head)
    for row, (name, months) in enumerate(TALLY, 2):
        if not months:
            sheet.write_row(row, 0, (name, *SO_FAR, "So far"), head)
            continue
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, months)
        if name != "In training":
            sheet.write_formula(row, 8, f"=SUM(B{row + 1}:H{row + 1})", None, _added(months))
    sheet.set_column(0, 0, 56)


def _peers(sheet: Worksheet, head: Format) -> None:
    """Write the list of peers for the month."""
    sheet.write("A1", "Peer supporters in January 2026", head)
    sheet.write("A2", "From the diaries. Mileage is paid at 45p")
    heads = ("Peer", "Joined", "Families", "Contacts", "Hours given", "Miles", "Supervision (hrs)")
    sheet.write_row("A4", heads, head)
    for row, peer in enumerate(PEERS, 4):
        sheet.write_row(row, 0, peer)
    end = 4 + len(PEERS)
    sheet.write(end, 0, "All", head)
    for column, figures in enumerate(zip(*(peer[2:] for peer in PEERS), strict=True), 2):
        name = xl_col_to_name(column)
        sheet.write_formula(end, column, f"=SUM({name}5:{name}{end})", head, sum(figures))
    sheet.set_column(1, 6, 14)


def _endings(sheet: Worksheet, head: Format, day: Format) -> None:
    """Write the list of families whose support ended in the month."""
    sheet.write("A1", "Support ended in January 2026", head)
    heads = ("Family", "Born at (weeks)", "First score on", "First score", "Last score on")
    sheet.write_row("A3", (*heads, "Last score", "Note"), head)
    for row, (family, weeks, opened, first, closed, last, note) in enumerate(ENDINGS, 3):
        sheet.write_row(row, 0, (family, weeks))
        sheet.write_datetime(row, 2, opened, day)
        sheet.write(row, 3, first)
        sheet.write_datetime(row, 4, closed, day)
        sheet.write_row(row, 5, (last, note))
    sheet.write("A16", "Short Warwick-Edinburgh scale, a higher score is better")
    sheet.set_column(0, 5, 15)
    sheet.set_column(6, 6, 34)


def _parents(sheet: Worksheet, head: Format) -> None:
    """Write who the parents are and what they said."""
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 2, 22)
    for top, title, lines in ((0, "Who was referred", WHO), (10, "What parents said", SAID)):
        sheet.write_row(top, 0, (title, "January 2026", "July 2025 - January 2026"), head)
        for row, line in enumerate(lines, top + 1):
            sheet.write_row(row, 0, line)


def _costs(sheet: Worksheet, head: Format, money: Format) -> None:
    """Write costs against the budget, and notes under them."""
    heads = ("Costs (£)", "Budget year 1", "January 2026", "July 2025 - January 2026")
    sheet.write_row("A1", heads, head)
    for row, line in enumerate(COSTS, 1):
        sheet.write_row(row, 0, line, money)
    sheet.write("A9", "Total")
    for column, figures in enumerate(zip(*(line[1:] for line in COSTS), strict=True), 1):
        name = xl_col_to_name(column)
        whole = round(sum(figures), 2)
        sheet.write_formula(8, column, f"=SUM({name}2:{name}8)", money, whole)
    sheet.write("A12", "Anything the Trust should know", head)
    for row, note in enumerate(NOTES, 12):
        sheet.write(row, 0, note)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 3, 24)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Cotside Parents January 2026")
    head = made.add_format({"bold": True, "bg_color": "#E4DFEC"})
    rate = made.add_format({"num_format": "0%"})
    note = made.add_format({"italic": True, "font_color": "#595959"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _return(made, head, rate, note)
    _tally(made.add_worksheet("Our tally"), head)
    _peers(made.add_worksheet("Peers"), head)
    _endings(made.add_worksheet("Endings"), head, day)
    _parents(made.add_worksheet("Parents"), head)
    _costs(made.add_worksheet("Costs and notes"), head, money)
    made.close()
