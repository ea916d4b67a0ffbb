"""Night shelter with a health pod and move-on support, monthly to a council."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan")

# Day, nurse, guests seen, dressings, jabs, sent on, A&E trips not needed, greeter's hours.
CLINICS: tuple[tuple[object, ...], ...] = (
    (3, "AD", 11, 4, 0, 1, 1, 3),
    (6, "AD", 16, 6, 3, 2, 1, 3),
    (8, "JO", 14, 3, 2, 0, 0, 3),
    (13, "AD", 18, 7, 4, 2, 2, 3.5),
    (15, "JO", 15, 5, 1, 1, 1, 3),
    (20, "AD", 17, 5, 3, 3, 2, 3.5),
    (22, "JO", 12, 2, 0, 0, 1, "none"),
    (27, "AD", 19, 6, 2, 1, 1, 3),
    (29, "JO", 13, 4, 1, 1, 1, 2.5),
)

# Guest, came in (month, day), left in January, where to, settled, pod visits, benefit £ a week.
LEAVERS: tuple[tuple[object, ...], ...] = (
    ("G241", (11, 14), 2, "Council flat", "Y", 7, 42.6),
    ("G243", (11, 21), 3, "Own room, private let", "Y", 4, 0),
    ("G244", (11, 22), 5, "Not known", "N", 2, "n/a"),
    ("G247", (11, 30), 7, "Supported house", "Y", 9, 68.35),
    ("G248", (12, 1), 9, "Family", "Y", 3, 0),
    ("G250", (12, 4), 9, "Prison", "N", 1, "n/a"),
    ("G251", (12, 5), 12, "Own room, private let", "Y", 5, 91.1),
    ("G252", (11, 18), 13, "Council flat", "Y", 8, 54.2),
    ("G255", (12, 11), 15, "Hospital", "N", 6, 0),
    ("G256", (12, 12), 16, "Supported house", "Y", 4, 27.45),
    ("G258", (12, 3), 19, "Back on street", "N", 2, "n/a"),
    ("G259", (12, 17), 20, "Sofa", "N", 1, 0),
    ("G260", (12, 8), 22, "Detox then rehab", "Y", 11, 0),
    ("G262", (12, 19), 26, "Another hostel", "N", 3, 33.8),
    ("G263", (12, 10), 28, "Own room, private let", "Y", 6, 75.9),
    ("G265", (12, 27), 30, "Not known", "N", 1, "n/a"),
)


def _nights(line: tuple[object, ...]) -> int:
    """Nights between the day a guest came in and the day the guest left."""
    came = line[1]
    assert isinstance(came, tuple) and isinstance(line[2], int)
    return (date(2026, 1, line[2]) - date(2025, *came)).days


def _clinic(column: int) -> int:
    """Sum of a whole-number column of the pod clinics."""
    return sum(one for line in CLINICS if isinstance(one := line[column], int))


# Heading, or line with ten months; the pod's January comes from the clinics.
GRID: tuple[tuple[object, ...], ...] = (
    ("BEDS",),
    ("Bed nights available", 540, 558, 540, 558, 558, 540, 558, 720, 744, 744),
    ("Bed nights used", 471, 489, 463, 470, 481, 478, 512, 655, 671, 689),
    ("New guests", 15, 17, 14, 16, 15, 18, 19, 27, 24, 26),
    ("of whom women", 3, 4, 2, 3, 4, 3, 4, 6, 5, 5),
    ("of whom under 25", 2, 3, 3, 2, 1, 4, 3, 5, 4, 6),
    ("Turned away because full", 6, 4, 7, 5, 6, 8, 9, 12, 10, 14),
    ("HEALTH POD",),
    ("Guests seen (contacts)", 96, 104, 91, 99, 102, 108, 117, 138, 129, _clinic(2)),
    ("Health check inside 72 hours", 11, 13, 11, 13, 12, 14, 15, 21, 19, 22),
    ("No GP when they came", 8, 9, 7, 8, 8, 10, 9, 14, 12, 13),
    ("GP found within 14 days", 6, 6, 5, 6, 7, 7, 7, 10, 9, 10),
    ("Jabs given (flu, hep B)", 4, 3, 5, 2, 3, 12, 21, 25, 18, _clinic(4)),
    ("A&E trip not needed, sorted in the pod", 5, 6, 4, 5, 7, 6, 8, 11, 9, _clinic(6)),
    ("Drinking or using less, or stopped, while here", 3, 2, 4, 3, 3, 4, 4, 5, 3, 5),
    ("MOVING ON",),
    ("Left", 14, 16, 15, 15, 17, 16, 18, 17, 19, len(LEAVERS)),
    ("Left to settled housing, planned", 7, 8, 7, 8, 9, 8, 9, 8, 10, 9),
    ("Nights stayed by those who left", 560, 655, 601, 588, 690, 634, 702, 664, 741, 0),
    ("13 week check due", 6, 7, 6, 7, 8, 7, 8, 9, 8, 9),
    ("Still there at 13 weeks", 5, 5, 5, 6, 6, 6, 7, 7, 6, 8),
    ("Keyworker sessions", 61, 66, 58, 63, 70, 64, 72, 85, 79, 88),
    ("Speaking to mum, dad, child or sibling again", 2, 3, 1, 2, 4, 2, 3, 3, 6, 4),
    (
        "Rent arrears and debts cleared or written off £",
        *(640, 1120.5, 410, 885, 1302.4, 760, 932.75, 1415, 1088, 1246.3),
    ),
    ("Serious incidents", 0, 1, 0, 0, 0, 0, 0, 1, 0, 0),
)

# Reference, measure, target, above and below (lines of the grid), comment.
MEASURES: tuple[tuple[object, ...], ...] = (
    ("1", "Occupancy", 0.85, 2, 1, "24 beds since November"),
    ("2", "Health check within 72 hours of arrival", 0.8, 8, 3, "Agency short of nurses"),
    ("3", "Unregistered guests registered with a GP in 14 days", 0.75, 10, 9, ""),
    ("4", "Pod contacts (1,200 a year)", 1200, 7, 0, "9 clinics, none on 1 January"),
    ("5", "Vaccinations (120 a year)", 120, 11, 0, ""),
    ("6", "Departures that are planned and to settled housing", 0.5, 15, 14, ""),
    ("7", "Tenancies sustained at 13 weeks", 0.8, 18, 17, "1 eviction in Jan"),
    ("8", "Average nights stayed, lower is better", 42, 16, 14, ""),
    ("9", "Serious incidents", "report", 22, 0, ""),
)

HELPERS: tuple[tuple[object, ...], ...] = (
    ("Volunteers", "Nov 25", "Dec 25", "Jan 26"),
    ("On the rota", 41, 46, 44),
    ("- once guests here themselves", 6, 7, 9),
    ("Hours given, evenings and overnight", 512, 588.5, 561),
    ("Inductions", 5, 4, 3),
    ("Former guests on rota who got a paid job", 1, "nil", 2),
    ("Taxi home and expenses £", 204.6, 251.3, 218.75),
    (),
    ("Others who helped", "Nov 25", "Dec 25", "Jan 26"),
    ("Suppers cooked by churches, mosque and cafes", 24, 31, 27),
    ("Landlords who took a guest with no deposit", 1, 2, 2),
    ("Street team hours saved (their estimate)", 12, 15, "18 (est)"),
    ("Multi-agency meetings", 3, 2, 4),
    ("Referrals in from hospital discharge", 5, 3, 6),
)

# Line, budget of the year, spent in January, spent to date.
SPEND: tuple[tuple[object, ...], ...] = (
    ("Shelter staff", 186000, 16240.8, 153911.45),
    ("Pod nurses (agency)", 41500, 3618, 35204.5),
    ("Food and laundry", 22400, 2140.35, 19026.9),
    ("Rent and heating", 30000, 3105.6, 24871.15),
    ("Move-on packs (bedding, kettle)", 4500, 310.25, 3288.7),
    ("Volunteers", 2600, 218.75, 2049.6),
)

CARDS: tuple[tuple[object, ...], ...] = (
    ("Given out", 16, 161),
    ("Filled in", 11, 109),
    ("Was treated with respect", 10, 98),
    ("Sleeping better than when I came", 9, 80),
    ("Not afraid of going to a doctor any more", 7, 66),
    ("Would tell a mate to come here", 10, 101),
)

NOTES: tuple[tuple[str, str], ...] = (
    ("What went well?", "G227 started at the bakery on the 5th and has kept the job all month."),
    ("", "Two guests who had not seen their sons for years had them for Christmas dinner."),
    ("", "Ambulance control say they had 7 fewer calls to the bus station than last January."),
    ("What got in the way?", "The boiler was out for 2 nights and we borrowed heaters."),
    ("", "The agency could not send a second nurse to 4 of the clinics."),
    ("", "14 people were turned away, mostly on the coldest nights."),
    ("Next month", "We would like to try a Saturday evening clinic, 2 hours, if funds allow."),
    ("", "The 6 extra winter beds close on 31 March unless extended."),
    ("", "All staff did naloxone training on 14 January."),
)


def _lines() -> list[tuple[object, ...]]:
    """The grid with the nights of January filled in from the list of leavers."""
    stayed = sum(_nights(line) for line in LEAVERS)
    return [(*line[:-1], stayed) if "Nights" in str(line[0]) else line for line in GRID]


def _figures() -> list[list[float]]:
    """The ten months of each line of the grid, headings left out (number one is the first)."""
    rows = [(), *(line[1:] for line in _lines() if len(line) > 1)]
    return [[one for one in row if isinstance(one, int | float)] for row in rows]


def _monthly(sheet: Worksheet, head: Format, rate: Format, place: Format) -> None:
    """Write the return of the council, each measure with its parts beneath."""
    sheet.merge_range("A1:G1", "Stavering Borough Council: Housing Support Monthly Return", head)
    sheet.write_row("A2", ("Provider", "Harbour Row Shelter Trust"))
    sheet.write_row("A3", ("Contract", "SBC/HS/451, October 2024 to September 2027"))
    sheet.write_row("A4", ("Month", "January 2026"))
    heads = ("No", "Measure", "Target", "Jan 2026", "Dec 2025", "Apr to Jan", "Comment")
    sheet.write_row("A6", heads, head)
    figures = _figures()
    where, names = [0], [""]
    for row, line in enumerate(GRID, 4):
        if len(line) > 1:
            where.append(row)
            names.append(str(line[0]))
    at = 6
    for ref, words, target, top, base, comment in MEASURES:
        assert isinstance(top, int) and isinstance(base, int)
        form = None if not base else place if ref == "8" else rate
        sheet.write_row(at, 0, (f"M{ref}", words), head)
        sheet.write(at, 2, target, form if ref != "8" else None)
        sheet.write(at, 6, comment)
        for column, letter, cut in ((3, "K", 9), (4, "J", 8), (5, "L", 0)):
            sums = [sum(row[cut : cut + 1] if cut else row) for row in figures]
            if not base:
                place_of = f"='By month'!{letter}{where[top]}"
                sheet.write_formula(at, column, place_of, None, round(sums[top], 2))
                continue
            for down, part in ((1, top), (2, base)):
                sheet.write(at + down, 1, f"   {names[part]}")
                place_of = f"='By month'!{letter}{where[part]}"
                sheet.write_formula(at + down, column, place_of, None, sums[part])
            own = "ABCDEF"[column]
            result = sums[top] / sums[base]
            sheet.write_formula(at, column, f"={own}{at + 2}/{own}{at + 3}", form, result)
        at += 3 if base else 1
    sheet.write(at + 1, 1, "Completed by: M. (shelter manager), 6 February 2026")
    sheet.set_column("B:B", 52)
    sheet.set_column("C:F", 11)
    sheet.set_column("G:G", 34)


def _grid(sheet: Worksheet, head: Format) -> None:
    """Write the ten months, with the total of the year so far."""
    sheet.write("A1", "Harbour Row - by month, April 2025 to January 2026", head)
    sheet.write_row("B2", (*MONTHS, "Total"), head)
    for row, line in enumerate(_lines(), 3):
        sheet.write_row(row, 0, line, head if len(line) == 1 else None)
        if len(line) > 1:
            total = round(sum(one for one in line[1:] if isinstance(one, int | float)), 2)
            sheet.write_formula(row, 11, f"=SUM(B{row + 1}:K{row + 1})", None, total)
    sheet.set_column("A:A", 46)
    sheet.freeze_panes(2, 1)


def _lists(clinics: Worksheet, leavers: Worksheet, head: Format, day: Format) -> None:
    """Write the clinics of the month and the guests who left."""
    clinics.write("A1", "Pod clinics in January 2026", head)
    heads = ("Date", "Nurse", "Guests seen", "Dressings", "Jabs", "Sent on to GP or hospital")
    clinics.write_row("A2", (*heads, "A&E trip not needed", "Greeter hours (volunteer)"), head)
    for row, clinic in enumerate(CLINICS, 2):
        when = clinic[0]
        assert isinstance(when, int)
        clinics.write_datetime(row, 0, date(2026, 1, when), day)
        clinics.write_row(row, 1, clinic[1:])
    clinics.write("A12", "January", head)
    for at, column in enumerate("CDEFGH", 2):
        total = sum(one for line in CLINICS if isinstance(one := line[at], int | float))
        clinics.write_formula(f"{column}12", f"=SUM({column}3:{column}11)", head, total)
    clinics.set_column("A:H", 12)

    leavers.write("A1", "Guests who left in January 2026", head)
    titles = ("Guest", "Came in", "Left", "Nights", "Where to", "Settled?", "Pod visits")
    leavers.write_row("A2", (*titles, "Benefits gained with our help, £ a week"), head)
    for row, line in enumerate(LEAVERS, 2):
        came, left = line[1], line[2]
        assert isinstance(came, tuple) and isinstance(left, int)
        leavers.write(row, 0, line[0])
        leavers.write_datetime(row, 1, date(2025, *came), day)
        leavers.write_datetime(row, 2, date(2026, 1, left), day)
        leavers.write_formula(row, 3, f"=C{row + 1}-B{row + 1}", None, _nights(line))
        leavers.write_row(row, 4, line[3:])
    gained = sum(one for line in LEAVERS if isinstance(one := line[6], int | float))
    visits = sum(one for line in LEAVERS if isinstance(one := line[5], int))
    leavers.write("A19", "All", head)
    leavers.write_formula("D19", "=SUM(D3:D18)", head, sum(_nights(line) for line in LEAVERS))
    leavers.write_formula("G19", "=SUM(G3:G18)", head, visits)
    leavers.write_formula("H19", "=SUM(H3:H18)", head, round(gained, 2))
    leavers.set_column("A:H", 12)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Harbour Row January return")
    head = made.add_format({"bold": True, "bg_color": "#FCE4D6"})
    rate = made.add_format({"num_format": "0.0%"})
    place = made.add_format({"num_format": "0.0"})
    money = made.add_format({"num_format": "#,##0"})
    day = made.add_format({"num_format": "dd mmm yy"})
    _monthly(made.add_worksheet("Monthly return"), head, rate, place)
    _grid(made.add_worksheet("By month"), head)
    _lists(made.add_worksheet("Pod Jan"), made.add_worksheet("Leavers Jan"), head, day)

    helpers = made.add_worksheet("Rota & friends")
    for row, line in enumerate(HELPERS):
        title = bool(line) and isinstance(line[1], str) and "25" in line[1]
        helpers.write_row(row, 0, line, head if title else None)
    helpers.set_column("A:A", 48)

    spend = made.add_worksheet("Spend")
    spend.write("A1", "Spend against budget, £", head)
    heads = ("", "Budget 2025/26", "Spent in Jan 2026", "Spent Apr to Jan")
    spend.write_row("A2", heads, head)
    for row, line in enumerate(SPEND, 2):
        spend.write_row(row, 0, line, money)
    spend.write("A9", "Total", head)
    for at, column in enumerate("BCD", 1):
        total = sum(one for line in SPEND if isinstance(one := line[at], int | float))
        spend.write_formula(f"{column}9", f"=SUM({column}3:{column}8)", money, round(total, 2))
    spend.set_column("A:A", 34)
    spend.set_column("B:D", 18)

    cards = made.add_worksheet("Cards and notes")
    cards.write_row("A1", ("Leaving cards", "January 2026", "April to January"), head)
    for row, line in enumerate(CARDS, 1):
        cards.write_row(row, 0, line)
    cards.write("A9", "Notes for the contract officer", head)
    for row, line in enumerate(NOTES, 9):
        cards.write_row(row, 0, line)
    cards.set_column("A:A", 42)
    cards.set_column("B:C", 16)
    made.close()
