"""Health visiting and play for families in temporary accommodation, quarterly to a council."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

# Number, indicator, target, first two quarters as sent, rows on Service data, rating, commentary.
Indicator = tuple[str, str, float | str, float, float, int, int, str, str]
INDICATORS: tuple[Indicator, ...] = (
    (
        *("1", "Families notified by Housing seen in 10 working days"),
        *(0.9, 0.879, 0.913, 14, 15, "G", ""),
    ),
    (
        "2",
        "Under 5s: health needs assessment done in 6 weeks",
        *(0.85, 0.826, 0.865, 16, 17, "G"),
        "Up again. Clerk chases Housing list weekly",
    ),
    ("3", "2 to 2½ year review on time", 0.8, 0.737, 0.81, 18, 19, "G", "Small numbers"),
    ("4", "Registered with a GP 8 weeks after placement", 0.95, 0.932, 0.963, 20, 21, "G", ""),
    (
        "5",
        "Immunisations up to date when case closed",
        *(0.85, 0.83, 0.873, 22, 23, "G"),
        "Clinic at Carrick Lodge in Nov",
    ),
    ("6", "Play sessions held", 220, 54, 49, 24, 0, "A", "Bellmount lounge shut, see comments"),
    ("7", "Children new to play sessions", 260, 68, 61, 25, 0, "G", ""),
    ("8", "Low mood: listening visit offered", 0.9, 0.913, 0.864, 26, 27, "G", ""),
    ("9", "Referrals to children's social care", "monitor", 3, 2, 28, 0, "", "All accepted"),
)

# Words, three quarters, whether they are added up.
Quarterly = tuple[str, float, float, float, bool]
CASELOAD: tuple[Quarterly, ...] = (
    ("Families notified by Housing", 66, 69, 72, True),
    ("Families on the books at quarter end", 112, 118, 125, False),
    ("Cases closed", 38, 41, 43, True),
    ("Visits to rooms and flats", 412, 398, 441, True),
    ("Not in when called", 37, 41, 35, True),
    ("Interpreter bookings", 63, 58, 71, True),
    ("Average days from notice to first visit", 7.4, 7.1, 6.8, False),
)
MEASURED: tuple[Quarterly, ...] = (
    ("1 seen in 10 working days", 58, 63, 67, True),
    ("1 families notified", 66, 69, 72, True),
    ("2 assessment done in 6 weeks", 71, 77, 83, True),
    ("2 under 5s due", 86, 89, 94, True),
    ("3 reviews on time", 14, 17, 16, True),
    ("3 reviews due", 19, 21, 20, True),
    ("4 registered with GP", 69, 78, 80, True),
    ("4 children at 8 weeks", 74, 81, 84, True),
    ("5 up to date", 44, 48, 51, True),
    ("5 children in closed cases", 53, 55, 58, True),
    ("6 sessions held", 54, 49, 60, True),
    ("7 new children", 68, 61, 73, True),
    ("8 listening visit offered", 21, 19, 25, True),
    ("8 parents with low mood", 23, 22, 26, True),
    ("9 referrals", 3, 2, 4, True),
)
CHILDREN: tuple[Quarterly, ...] = (
    ("Under 1", 41, 43, 46, False),
    ("1 and 2", 52, 55, 57, False),
    ("3 and 4", 39, 37, 42, False),
    ("All under 5s", 132, 135, 145, False),
    ("English not the first language at home", 71, 74, 80, False),
)
NOTED: tuple[Quarterly, ...] = (
    ("Baby shared a bed when we met, now sleeps in own cot", 9, 11, 13, True),
    ("Cots, gates and blackout blinds lent", 22, 25, 29, True),
    ("Letters to Housing about the room", 19, 17, 22, True),
    ("Moved somewhere with a kitchen of their own following our letter", 6, 5, 8, True),
    ("Parent's PHQ-9 lower at last visit than at first", 13, 12, 15, True),
    ("Child at A&E in 3 months before we met, not in 3 months after", 7, 8, 10, True),
    ("Food bank vouchers handed over", 31, 28, 40, True),
    ("Weigh-in drop-ins at hostels", 12, 11, 12, True),
)

# Venue, family rooms, sessions, cancelled, attendances, new children, grown-ups, hire.
VENUES: tuple[tuple[str, int, int, int, int, int, int, float], ...] = (
    ("Carrick Lodge", 64, 12, 0, 131, 15, 88, 0),
    ("Bellmount Hotel", 82, 8, 4, 79, 11, 54, 0),
    ("Fenwick House", 38, 11, 1, 94, 10, 61, 0),
    ("Dock Street flats (community room)", 30, 10, 0, 87, 12, 59, 225),
    ("Old Tram Shed, toddler hour", 0, 11, 1, 124, 17, 93, 330),
    ("St Osyth's hall", 0, 8, 0, 63, 8, 47, 192),
)
VENUE_HEADS = (
    *("Venue", "Family rooms in building", "Sessions held", "Called off", "Child attendances"),
    *("Children new to play", "Grown-ups staying", "Hire £"),
)

# Reference, where, children, weeks, visits, day and score at first visit and at last visit.
Family = tuple[str, str, int, int, int, tuple[int, int, int], int, tuple[int, int, int], int]
FAMILIES: tuple[Family, ...] = (
    ("N311", "Hotel", 2, 19, 9, (2025, 5, 28), 14, (2025, 10, 8), 8),
    ("N314", "Hostel", 1, 18, 7, (2025, 6, 3), 11, (2025, 10, 7), 9),
    ("N315", "Hotel", 3, 20, 11, (2025, 6, 3), 17, (2025, 10, 21), 10),
    ("N319", "Flat", 1, 16, 6, (2025, 6, 24), 9, (2025, 10, 14), 9),
    ("N322", "Hotel", 1, 17, 8, (2025, 6, 25), 12, (2025, 10, 22), 6),
    ("N323", "Hostel", 2, 18, 8, (2025, 6, 26), 15, (2025, 10, 30), 11),
    ("N326", "Hostel", 4, 19, 12, (2025, 7, 1), 19, (2025, 11, 11), 13),
    ("N330", "Hotel", 1, 17, 6, (2025, 7, 10), 8, (2025, 11, 6), 5),
    ("N331", "Flat", 2, 18, 7, (2025, 7, 10), 13, (2025, 11, 13), 14),
    ("N336", "Hotel", 2, 16, 9, (2025, 7, 29), 16, (2025, 11, 18), 9),
    ("N340", "Hotel", 1, 16, 7, (2025, 7, 31), 10, (2025, 11, 20), 7),
    ("N341", "Hostel", 3, 17, 10, (2025, 7, 31), 14, (2025, 11, 27), 9),
    ("N345", "Hotel", 1, 15, 6, (2025, 8, 19), 7, (2025, 12, 2), 4),
    ("N347", "Flat", 2, 15, 7, (2025, 8, 21), 12, (2025, 12, 4), 8),
    ("N350", "Hotel", 2, 14, 8, (2025, 8, 28), 18, (2025, 12, 4), 18),
    ("N352", "Hostel", 1, 14, 6, (2025, 9, 2), 11, (2025, 12, 9), 6),
    ("N355", "Hotel", 3, 13, 8, (2025, 9, 11), 15, (2025, 12, 11), 12),
    ("N356", "Hotel", 1, 13, 5, (2025, 9, 16), 9, (2025, 12, 16), 7),
)

# Helper, whether she or he lived in temporary housing, hours in three months.
HELPERS: tuple[tuple[str, str, float, float, float], ...] = (
    ("Amal", "yes", 9, 8, 6),
    ("B.T.", "yes", 6, 7.5, 4),
    ("Chidi", "", 8, 8, 8),
    ("D.M.", "yes", 4, 6, 3),
    ("Esra", "yes", 10, 9, 7),
    ("F.K.", "yes", 5, 5, 4),
    ("Grace", "", 6, 6, 3),
    ("Hodan", "yes", 12, 11, 9.5),
    ("I.W.", "", 7, 8, 5),
    ("Jolanta", "yes", 8, 9, 7),
    ("K.A.", "yes", 0, 6, 5),
    ("Lena", "yes", 0, 4, 5.5),
)
HELPING: tuple[tuple[str, float, float, float], ...] = (
    ("Helpers on the rota", 9, 10, 12),
    ("have been in temporary accommodation themselves", 6, 7, 9),
    ("Hours given", 214, 198, 229.5),
    ("Left us for a job or a childcare course", 1, 2, 2),
    ("DBS checks paid £", 43, 21.5, 43),
    ("Fares and childcare refunded £", 186.4, 171.25, 209.8),
)

# Head of cost, budget for the year, spent in three quarters.
COSTS: tuple[tuple[str, float, float, float, float], ...] = (
    ("Health visitors (2.4 WTE)", 129600, 32150, 32150, 32610),
    ("Nursery nurses (2.0 WTE)", 62400, 13020, 11840, 15310),
    ("Play worker and sessional", 41800, 10240, 9480, 11055),
    ("Interpreters", 11000, 2646, 2436, 2982),
    ("Toys, cots and equipment", 6500, 1418.6, 1655.25, 1927.4),
    ("Halls", 3000, 702, 637, 747),
    ("Travel", 4200, 968.3, 941.15, 1033.9),
    ("Overheads", 25900, 6475, 6475, 6475),
)

SURVEY: tuple[tuple[str, int], ...] = (
    ("Texts sent", 104),
    ("Replies", 41),
    ("Health visitor was helpful", 38),
    ("I feel less on my own since coming to play", 27),
    ("I would tell another family to come", 39),
)

COMMENTS = (
    "Bellmount Hotel shut its lounge in October and 4 sessions had to be called off.",
    "A mum who had hardly left her room at Carrick Lodge now leads the Tuesday song time there.",
    "Our second nursery nurse began on 3 November, so the team is full again.",
    "Housing told us in November that 5 families we had spoken up for were taken off the list "
    "for moves out of the borough and their older children stayed at the same school.",
    "No. 3: the 4 late reviews were families sent to another borough and back.",
    "We handed over 40 food bank vouchers, most of them in the last fortnight.",
    "Two dads at Fenwick House have started a Saturday football hour of their own in the yard.",
    "In quarter 4 we would like to begin at the new block on Saltpan Road.",
    "The weekly list from Housing reached us late 3 times.",
)


class _Pens:
    """The formats of the book."""

    def __init__(self, made: Workbook) -> None:
        """Make them."""
        self.head = made.add_format({"bold": True, "bg_color": "#E2EFDA", "text_wrap": True})
        self.title = made.add_format({"bold": True, "font_size": 13})
        self.rate = made.add_format({"num_format": "0.0%"})
        self.whole = made.add_format({"num_format": "0%"})
        self.money = made.add_format({"num_format": "#,##0.00"})
        self.day = made.add_format({"num_format": "dd/mm/yy"})
        self.sum = made.add_format({"bold": True, "top": 1})


def _return(sheet: Worksheet, pens: _Pens) -> None:
    """Write the form of the council."""
    sheet.write("A1", "Wharfmere Borough Council - Public Health", pens.title)
    sheet.write("A2", "Provider performance return 2025/26", pens.title)
    sheet.write("A3", "Provider: Nestlark Family Health CIC")
    sheet.write("A4", "Contract: PH/0519 Specialist health visiting and play, families in TA")
    sheet.write("A5", "Term: 1 July 2023 to 30 June 2027")
    sheet.write("A6", "Return for: Quarter 3 (1 October to 31 December 2025)")
    heads = ("No.", "Indicator", "Target 25/26", "Q1", "Q2", "Q3 number", "Q3 out of", "Q3", "YTD")
    sheet.write_row("A8", (*heads, "RAG", "Provider commentary"), pens.head)
    data = dict(enumerate(MEASURED, 14))
    for row, (ref, words, target, first, second, top, base, mark, note) in enumerate(INDICATORS, 8):
        above = data[top]
        style = pens.rate if base else None
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, target, pens.whole if base else None)
        sheet.write_row(row, 3, (first, second), style)
        sheet.write_formula(row, 5, f"='Service data'!D{top}", None, above[3])
        total = sum(above[1:4])
        if base:
            below = data[base]
            sheet.write_formula(row, 6, f"='Service data'!D{base}", None, below[3])
            sheet.write_formula(row, 7, f"=F{row + 1}/G{row + 1}", style, above[3] / below[3])
            sheet.write_formula(
                row,
                8,
                f"='Service data'!E{top}/'Service data'!E{base}",
                style,
                total / sum(below[1:4]),
            )
        else:
            sheet.write(row, 6, "n/a")
            sheet.write_formula(row, 7, f"=F{row + 1}", None, above[3])
            sheet.write_formula(row, 8, f"='Service data'!E{top}", None, total)
        sheet.write_row(row, 9, (mark, note) if mark else ("-", note))
    sheet.write("A19", "Completed by T.O., service manager, 13 January 2026")
    sheet.write("A20", "RAG: G = at target, A = within 10% of it, R = below. Counts: 3/4 of year")
    sheet.set_column("B:B", 50)
    sheet.set_column("K:K", 40)


def _quarterly(
    sheet: Worksheet, at: int, title: str, lines: tuple[Quarterly, ...], pens: _Pens
) -> int:
    """Write one block of the service data; give the row after it."""
    sheet.write_row(at, 0, (title, "Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "YTD"), pens.head)
    for row, (words, first, second, third, adds) in enumerate(lines, at + 1):
        sheet.write_row(row, 0, (words, first, second, third))
        if adds:
            total = first + second + third
            sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", None, total)
    return at + len(lines) + 2


def _play(sheet: Worksheet, pens: _Pens) -> None:
    """Write the play sessions by venue and, below, what the venues do by now."""
    sheet.write("A1", "Play sessions by venue, October to December 2025", pens.title)
    sheet.write_row("A3", VENUE_HEADS, pens.head)
    for row, line in enumerate(VENUES, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, (line[1] or "n/a", *line[2:]))
    last = 3 + len(VENUES)
    sheet.write(last, 0, "All venues", pens.sum)
    sums: list[float] = [sum(line[2] for line in VENUES), sum(line[3] for line in VENUES)]
    sums += [sum(line[4] for line in VENUES), sum(line[5] for line in VENUES)]
    sums += [sum(line[6] for line in VENUES), sum(line[7] for line in VENUES)]
    for letter, total in zip("CDEFGH", sums, strict=True):
        formula = f"=SUM({letter}4:{letter}{last})"
        sheet.write_formula(f"{letter}{last + 1}", formula, pens.sum, total)
    sheet.write_row("A14", ("At the end of", "June", "September", "December"), pens.head)
    sheet.write_row("A15", ("Hotels and hostels with a play corner from us", 3, 4, 4))
    sheet.write_row("A16", ("...where their own staff open it every day now", 1, 2, 3))
    sheet.set_column("A:A", 44)
    sheet.set_column("B:H", 12)


def _families(sheet: Worksheet, pens: _Pens) -> None:
    """Write the list of families."""
    sheet.write("A1", "Cases closed October to December 2025 where we have two PHQ-9s", pens.title)
    heads = ("Ref", "Placed in", "Children", "Weeks with us", "Visits", "First done", "PHQ-9 first")
    sheet.write_row("A3", (*heads, "Last done", "PHQ-9 last"), pens.head)
    for row, line in enumerate(FAMILIES, 3):
        sheet.write_row(row, 0, line[:5])
        sheet.write_datetime(row, 5, datetime(*line[5]), pens.day)
        sheet.write(row, 6, line[6])
        sheet.write_datetime(row, 7, datetime(*line[7]), pens.day)
        sheet.write(row, 8, line[8])
    sheet.write("B22", "Total", pens.sum)
    sheet.write_formula("C22", "=SUM(C4:C21)", pens.sum, sum(line[2] for line in FAMILIES))
    sheet.write_formula("E22", "=SUM(E4:E21)", pens.sum, sum(line[4] for line in FAMILIES))
    sheet.write("B23", "PHQ-9 lower at last visit")
    lower = sum(line[8] < line[6] for line in FAMILIES)
    sheet.write_formula("I23", "=SUMPRODUCT(--(I4:I21<G4:G21))", None, lower)
    sheet.set_column("A:I", 12)


def _helpers(sheet: Worksheet, pens: _Pens) -> None:
    """Write the parent helpers: one by one and by quarter."""
    sheet.write("A1", "Parent helpers - hours this quarter (Oct to Dec 2025)", pens.title)
    sheet.write_row("A2", ("Who", "Was in TA", "Oct", "Nov", "Dec", "Q3"), pens.head)
    for row, line in enumerate(HELPERS, 2):
        sheet.write_row(row, 0, line)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", None, sum(line[2:]))
    sheet.write("A15", "All", pens.sum)
    months = [sum(line[2] for line in HELPERS), sum(line[3] for line in HELPERS)]
    months.append(sum(line[4] for line in HELPERS))
    for column, hours in enumerate((*months, sum(months)), 2):
        letter = "ABCDEF"[column]
        sheet.write_formula(14, column, f"=SUM({letter}3:{letter}14)", pens.sum, hours)
    sheet.write_row("H2", ("By quarter", "Q1", "Q2", "Q3"), pens.head)
    for row, quarter in enumerate(HELPING, 2):
        sheet.write_row(row, 7, quarter)
    sheet.set_column("H:H", 46)


def _budget(sheet: Worksheet, pens: _Pens) -> None:
    """Write the budget and what was spent."""
    sheet.write("A1", "Budget 2025/26 and spend to 31 December 2025 (£)", pens.title)
    heads = ("", "Budget for year", "Q1", "Q2", "Q3", "Spent to date", "% of budget")
    sheet.write_row("A3", heads, pens.head)
    rows: list[tuple[str, float, float, float, float]] = [*COSTS]
    sums = (sum(line[1] for line in COSTS), sum(line[2] for line in COSTS))
    rows.append(
        ("Total", *sums, sum(line[3] for line in COSTS), sum(line[4] for line in COSTS)),
    )
    for row, (words, year, *spent) in enumerate(rows, 3):
        sheet.write(row, 0, words)
        for column, figure in enumerate((year, *spent), 1):
            if words == "Total":
                letter = "ABCDE"[column]
                formula = f"=SUM({letter}4:{letter}{row})"
                sheet.write_formula(row, column, formula, pens.money, round(figure, 2))
            else:
                sheet.write(row, column, figure, pens.money)
        done = round(sum(spent), 2)
        sheet.write_formula(row, 5, f"=SUM(C{row + 1}:E{row + 1})", pens.money, done)
        sheet.write_formula(row, 6, f"=F{row + 1}/B{row + 1}", pens.rate, done / year)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:G", 14)


def _comments(sheet: Worksheet, head: Format, rate: Format) -> None:
    """Write the survey and the comments."""
    sheet.write_row("A1", ("Parents' text survey, December 2025", "Number", "% of replies"), head)
    for row, (words, number) in enumerate(SURVEY, 1):
        sheet.write_row(row, 0, (words, number))
        if row > 2:
            sheet.write_formula(row, 2, f"=B{row + 1}/B$3", rate, number / SURVEY[1][1])
    sheet.write("A9", "Quarter 3 - anything the council should know", head)
    for row, sentence in enumerate(COMMENTS, 9):
        sheet.write(row, 0, sentence)
    sheet.set_column("A:A", 60)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Nestlark Q3 return")
    pens = _Pens(made)
    _return(made.add_worksheet("Q3 return"), pens)
    data = made.add_worksheet("Service data")
    data.write("A1", "Service data 2025/26 (the return reads from here)", pens.title)
    data.write("A2", "Children's ages are those on the books at quarter end")
    at = _quarterly(data, 3, "Caseload", CASELOAD, pens)
    at = _quarterly(data, at, "For the indicators", MEASURED, pens)
    at = _quarterly(data, at, "Children on the books", CHILDREN, pens)
    _quarterly(data, at, "Other things the team writes down", NOTED, pens)
    data.set_column("A:A", 60)
    _play(made.add_worksheet("Play Q3"), pens)
    _families(made.add_worksheet("Closed families"), pens)
    _helpers(made.add_worksheet("Parent helpers"), pens)
    _budget(made.add_worksheet("Budget"), pens)
    _comments(made.add_worksheet("Survey & comments"), pens.head, pens.rate)
    made.close()
