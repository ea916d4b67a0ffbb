"""Lung cancer screening outreach with community champions, monthly to a cancer alliance."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Ref, indicator, threshold, column of the outreach tab (and of what it is divided by), remark.
SHEET: tuple[tuple[object, ...], ...] = (
    (
        "LC01",
        "Eligible residents engaged in conversation by the outreach team",
        3600,
        "E",
        "",
        "Yearly. Snow on 6 and 7 January",
    ),
    ("LC02", "Proportion of engagements in Core20 neighbourhoods", 0.6, "F", "E", ""),
    ("LC03", "Lung health checks booked via outreach", 900, "H", "", "Yearly"),
    ("LC04", "Non-responders reached who then book", 0.2, "G", "D", ""),
    ("LC05", "Booked residents who attend", 0.75, "J", "I", "Texts go out 2 days before"),
    (
        "LC06",
        "Mean days from booking to attendance (lower is better)",
        21,
        "K",
        "J",
        "Van off road in August",
    ),
    ("LC07", "Current smokers accepting onward referral to stop smoking", 0.3, "M", "L", ""),
    ("LC08", "Community champions recruited and trained", 40, "N", "", "Yearly"),
    ("LC09", "Incidents reported to the Alliance", "none set", "O", "", "Reporting only"),
)

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan")

OUTREACH: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Stalls and clubs", (118, 124, 131, 127, 109, 135, 142, 138, 96, 140)),
    ("Doorsteps", (62, 70, 66, 71, 58, 74, 80, 77, 49, 75)),
    ("Non-responders reached by phone", (88, 92, 95, 90, 84, 97, 103, 99, 70, 98)),
    ("All conversations", (268, 286, 292, 288, 251, 306, 325, 314, 215, 313)),
    ("of which Core20", (166, 180, 181, 184, 153, 196, 208, 198, 131, 203)),
    ("Non-responders who booked", (19, 20, 23, 21, 18, 24, 26, 25, 15, 24)),
    ("All booked", (71, 76, 80, 77, 66, 83, 89, 86, 55, 84)),
    ("Booked and due in month", (60, 70, 74, 75, 68, 76, 82, 84, 61, 72)),
    ("Attended", (45, 53, 57, 58, 51, 59, 64, 65, 45, 57)),
    ("Days waited (added up)", (810, 980, 1003, 1038, 1122, 1050, 1146, 1170, 832, 1003)),
    ("Smokers offered referral", (97, 101, 106, 103, 90, 109, 117, 112, 76, 113)),
    ("Smokers who said yes", (29, 32, 35, 33, 28, 36, 40, 38, 22, 39)),
    ("New champions trained", (4, 3, 5, 2, 0, 4, 4, 3, 0, 5)),
    ("Incidents", (0, 1, 0, 0, 0, 0, 1, 0, 0, 0)),
)

AFTER: tuple[tuple[str, tuple[float, ...]], ...] = (
    ("Still off cigarettes at 4-week call", (8, 9, 11, 10, 9, 11, 13, 12, 8, 10)),
    ("COPD found at check, now on treatment", (2, 3, 3, 2, 4, 3, 5, 4, 2, 4)),
    ("Had no GP, registered after we met", (3, 2, 4, 3, 2, 5, 4, 4, 1, 5)),
    ("Got a relative or neighbour to book too", (6, 8, 7, 9, 6, 10, 11, 9, 5, 10)),
    ("Van slots going spare that champions filled", (4, 5, 5, 6, 3, 6, 7, 6, 2, 6)),
    ("Hours champions gave", (188, 201.5, 214, 205, 171, 226.5, 241, 238, 149.5, 236.5)),
    ("Champions who gave up smoking", (0, 1, 0, 1, 0, 0, 1, 1, 0, 2)),
    ("Champions starting a job or course", (1, 0, 1, 0, 1, 2, 0, 1, 0, 2)),
    ("Clubs now giving their own lung talk", (0, 0, 1, 1, 0, 2, 1, 1, 0, 2)),
    ("Leaflets handed out", (600, 450, 700, 500, 400, 650, 800, 500, 300, 750)),
    ("Sessions with interpreter", (3, 4, 3, 5, 2, 4, 5, 4, 2, 4)),
)

# Date, place, Core20, champions, hours open, conversations, smokers, booked, pitch fee.
EVENTS: tuple[tuple[object, ...], ...] = (
    (date(2026, 1, 8), "Harbour Road market", "Y", 3, 4, 21, 9, 6, 25),
    (date(2026, 1, 9), "Dockers' social club", "Y", 2, 3, 14, 7, 4, 0),
    (date(2026, 1, 12), "Pantry at St Oswin's", "Y", 2, 2, 11, 5, 3, 0),
    (date(2026, 1, 14), "Bus station foyer", "Y", 2, 3, 17, 8, 3, 40),
    (date(2026, 1, 15), "Somali elders' lunch", "Y", 2, 2.5, 12, 3, 4, 0),
    (date(2026, 1, 17), "Town v Calder, home end", "N", 4, 3, 19, 8, 4, "free"),
    (date(2026, 1, 20), "Bingo, Ferry Lane", "N", 1, 2, 9, 4, 2, 15),
    (date(2026, 1, 22), "Harbour Road market", "Y", 3, 4, 18, 8, 5, 25),
    (date(2026, 1, 24), "Allotment society", "N", 1, 2, 6, 1, 1, 0),
    (date(2026, 1, 27), "Men's shed", "N", 1, 2, 5, 2, 2, 0),
    (date(2026, 1, 28), "Community pharmacy, Quay St", "Y", 2, 3, 8, 4, 2, 0),
)

# Champion, area, language, hours, shifts, conversations, miles.
ROTA: tuple[tuple[object, ...], ...] = (
    ("A.B.", "Harbour", "Somali", 22, 6, 24, 31),
    ("C.D.", "Harbour", "-", 18.5, 5, 19, 18),
    ("D.W.", "Quayside", "-", 16, 4, 17, 12),
    ("E.O.", "Ferry Lane", "Polish", 20, 5, 21, "walks"),
    ("F.H.", "Ferry Lane", "-", 12.5, 3, 11, 22),
    ("G.K.", "Quayside", "BSL", 15, 4, 13, 40),
    ("H.M.", "Harbour", "-", 24, 7, 27, 26),
    ("J.P.", "Calder End", "-", 19, 5, 20, 54),
    ("K.S.", "Calder End", "Punjabi", 21.5, 6, 23, 47),
    ("L.T.", "Quayside", "-", 17, 4, 16, 9),
    ("M.R.", "Harbour", "-", 14, 4, 12, "walks"),
    ("N.A.", "Ferry Lane", "Somali", 19.5, 5, 18, 28),
    ("R.V.", "Calder End", "-", 17.5, 5, 15, 36),
)

# Practice, eligible list, non-responders passed on, reached, booked, did not want to.
PRACTICES: tuple[tuple[object, ...], ...] = (
    ("Harbour Medical Centre", 1840, 46, 27, 7, 9),
    ("Quay Street Surgery", 1215, 31, 18, 5, 6),
    ("Ferry Lane Practice", 1460, 38, 22, 6, 7),
    ("Calder End Surgery", 980, 24, 13, 2, 5),
    ("The Limes", 1105, 29, 18, 4, 8),
    ("Beacon Hill Group", 2010, "not sent", "n/a", "n/a", "n/a"),
)

# Card question, this month, since April.
CARDS: tuple[tuple[str, int, int], ...] = (
    ("Cards back", 44, 398),
    ("Less frightened of what a scan might find", 31, 274),
    ("The champion explained things well", 42, 381),
    ("Would tell others to go", 40, 366),
    ("Easy to get to the van", 35, 310),
)

COSTS: tuple[tuple[str, float, float, float], ...] = (
    ("Staff", 68400, 5700, 57000),
    ("Champions' expenses", 3600, 253.35, 2648.9),
    ("Pitches and room hire", 1800, 105, 1286.5),
    ("Print and translation", 4200, 318.6, 3475.2),
    ("Training days", 2500, 240, 2015),
    ("Overheads", 8040, 670, 6700),
)

NOTES = (
    "A docker of 71 had his cancer taken out at stage 1 in December and is walking his dog on the "
    "sands again.",
    "The practice nurse at The Limes says she has had 2 mornings a month back since champions "
    "began ringing the list.",
    "Two brothers from the elders' lunch stopped chewing khat and smoking together and have kept "
    "to it since November.",
    "No stalls on 6 and 7 January because of snow.",
    "Beacon Hill has still not sent its list, the data sharing form is with their manager.",
    "We ran a training day for 5 new champions on 19 January at a cost of £240.",
    "The van moves to Calder End for 3 weeks in February.",
    "At this rate we will pass 900 bookings in March.",
    "The text reminder system now sends in 4 languages.",
)


def _return(sheet: Worksheet, made: Workbook, bold: Format, rate: Format) -> None:
    """Write the return in the form of the Alliance."""
    place = made.add_format({"num_format": "0.0"})
    sheet.merge_range("A1:L1", "Marrowfell and Estuary Cancer Alliance", bold)
    sheet.merge_range("A2:L2", "Targeted lung health check - engagement provider return", bold)
    sheet.write_row("A3", ("Provider", "Tidewell Link CIC", "Agreement", "MECA-TLHC-019"))
    sheet.write_row("A4", ("Month", "January 2026", "Runs", "1 April 2025 to 31 March 2027"))
    sheet.merge_range("E6:G6", "January 2026", bold)
    sheet.merge_range("H6:J6", "Financial year to date", bold)
    heads = (
        "Ref",
        "Indicator",
        "Threshold",
        "Dec 2025 result",
        "Numerator",
        "Denominator",
        "Result",
        "Numerator",
        "Denominator",
        "Result",
        "Met this month?",
        "Exceptions",
    )
    sheet.write_row("A7", heads, bold)
    known = {xl_col_to_name(at): line[1] for at, line in enumerate(OUTREACH, 1)}
    for row, (ref, words, least, top, base, remark) in enumerate(SHEET, 7):
        form = place if ref == "LC06" else rate if base else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, least, rate if isinstance(least, float) else None)
        above, below = known[str(top)], known.get(str(base), ())
        _result(
            sheet,
            row,
            3,
            f"=Outreach!{top}13",
            f"/Outreach!{base}13" if base else "",
            form,
            above[8] / (below[8] if below else 1),
        )
        for start, line, one, two in (
            (4, 14, above[9], below[9] if below else 1),
            (7, 17, sum(above), sum(below) if below else 1),
        ):
            sheet.write_formula(row, start, f"=Outreach!{top}{line}", None, one)
            if base:
                sheet.write_formula(row, start + 1, f"=Outreach!{base}{line}", None, two)
            name = xl_col_to_name(start)
            under = f"/{xl_col_to_name(start + 1)}{row + 1}" if base else ""
            _result(sheet, row, start + 2, f"={name}{row + 1}", under, form, one / two)
        sheet.write_row(row, 10, ("" if ref == "LC09" else "Yes", remark))
    sheet.write("A18", "Return by the 10th working day to the programme office")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 58)
    sheet.set_column(2, 10, 12)
    sheet.set_column(11, 11, 30)


def _result(
    sheet: Worksheet, row: int, column: int, top: str, base: str, form: Format | None, value: float
) -> None:
    """Write a result by its formula."""
    sheet.write_formula(row, column, top + base, form, value)


def _down(
    sheet: Worksheet,
    title: str,
    table: tuple[tuple[str, tuple[float, ...]], ...],
    plain: Format,
    bold: Format,
) -> None:
    """Write a table with the months down the side and the year so far below."""
    sheet.write("A1", title, plain)
    sheet.write("A4", "Month", bold)
    for row, month in enumerate((*MONTHS, "Feb", "Mar"), 4):
        sheet.write(row, 0, f"{month} {2025 if row < 13 else 2026}")
    sheet.write(16, 0, "Year so far", bold)
    for column, (name, months) in enumerate(table, 1):
        letter = xl_col_to_name(column)
        sheet.write(3, column, name, bold)
        sheet.write_column(4, column, months)
        sheet.write_formula(16, column, f"=SUM({letter}5:{letter}16)", bold, sum(months))
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, len(table), 13)
    sheet.freeze_panes(4, 1)


def _total(
    sheet: Worksheet,
    row: int,
    first: int,
    table: tuple[tuple[object, ...], ...],
    columns: range,
    form: Format,
) -> None:
    """Write the total below a table whose lines begin at the row given."""
    for column in columns:
        name = xl_col_to_name(column)
        figures = [line[column] for line in table]
        total = sum(figure for figure in figures if isinstance(figure, (int, float)))
        sheet.write_formula(row, column, f"=SUM({name}{first}:{name}{row})", form, round(total, 2))


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Tidewell Link January return")
    bold = made.add_format({"bold": True, "bg_color": "#D8F0EA", "text_wrap": True})
    plain = made.add_format({"bold": True, "font_size": 12})
    rate = made.add_format({"num_format": "0.0%"})
    money = made.add_format({"num_format": "#,##0.00"})
    day = made.add_format({"num_format": "ddd d mmm"})
    _return(made.add_worksheet("TLHC return"), made, bold, rate)
    outreach = made.add_worksheet("Outreach")
    _down(outreach, "Outreach log by month (feeds the return)", OUTREACH, plain, bold)
    after = made.add_worksheet("After and champions")
    _down(after, "What we hear back, and the champions", AFTER, plain, bold)

    events = made.add_worksheet("Jan stalls")
    events.write("A1", "Stalls and club visits in January 2026", plain)
    heads: tuple[str, ...] = (
        "Date",
        "Place",
        "Core20?",
        "Champions there",
        "Hours open",
        "Conversations",
        "Smokers",
        "Booked there and then",
        "Pitch fee (£)",
    )
    events.write_row("A2", heads, bold)
    for row, line in enumerate(EVENTS, 2):
        events.write(row, 0, line[0], day)
        events.write_row(row, 1, line[1:])
    events.write(13, 1, "All", bold)
    _total(events, 13, 3, EVENTS, range(4, 9), bold)
    events.set_column(0, 0, 12)
    events.set_column(1, 1, 28)
    events.set_column(2, 8, 12)

    rota = made.add_worksheet("Jan rota and practices")
    rota.write("A1", "Champion rota, January 2026", plain)
    heads = (
        "Champion",
        "Area",
        "Other language",
        "Hours",
        "Shifts",
        "Conversations",
        "Miles",
        "Mileage paid (£)",
    )
    rota.write_row("A2", heads, bold)
    for row, line in enumerate(ROTA, 2):
        rota.write_row(row, 0, line)
        miles = line[6]
        if isinstance(miles, int):
            rota.write_formula(row, 7, f"=G{row + 1}*0.45", money, round(miles * 0.45, 2))
    rota.write(15, 0, "Total", bold)
    _total(rota, 15, 3, ROTA, range(3, 7), bold)
    paid = sum(line[6] for line in ROTA if isinstance(line[6], int)) * 0.45
    rota.write_formula(15, 7, "=SUM(H3:H15)", bold, round(paid, 2))
    rota.write("A19", "Practices and the non-responders they passed to us, January 2026", plain)
    heads = (
        "Practice",
        "Eligible 55-74 (list at 1 Jan 2026)",
        "Passed to us",
        "Reached",
        "Booked",
        "Said no",
    )
    rota.write_row("A20", heads, bold)
    for row, line in enumerate(PRACTICES, 20):
        rota.write_row(row, 0, line)
    rota.write(26, 0, "All", bold)
    _total(rota, 26, 21, PRACTICES, range(1, 6), bold)
    rota.set_column(0, 0, 26)
    rota.set_column(1, 7, 13)

    cards = made.add_worksheet("Cards, costs, notes")
    cards.write_row(
        "A1", ("Postcards from people after their check", "Jan 2026", "Since April"), bold
    )
    for row, card in enumerate(CARDS, 1):
        cards.write_row(row, 0, card)
    heads = ("Costs (£)", "Budget for year", "Jan 2026", "Year to date")
    cards.write_row("A9", heads, bold)
    for row, cost in enumerate(COSTS, 9):
        cards.write_row(row, 0, cost, money)
    cards.write(15, 0, "Total", bold)
    _total(cards, 15, 10, COSTS, range(1, 4), money)
    cards.write("A19", "Notes for the Alliance", bold)
    for row, note in enumerate(NOTES, 19):
        cards.write(row, 0, note)
    cards.set_column(0, 0, 44)
    cards.set_column(1, 3, 14)
    made.close()
