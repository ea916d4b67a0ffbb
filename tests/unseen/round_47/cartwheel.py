"""A knee and hip exercise club run by a leisure trust, monthly to an integrated care board."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = (
    date(2025, 9, 1),
    date(2025, 10, 1),
    date(2025, 11, 1),
    date(2025, 12, 1),
    date(2026, 1, 1),
    date(2026, 2, 1),
    date(2026, 3, 1),
)

# Ref, indicator, green, red, columns of Monthly data (top and base), how shown, RAG, comment.
KPIS: tuple[tuple[object, ...], ...] = (
    ("K1", "New members starting the programme", 30, 24, "G", "", "", "G", ""),
    (
        "K2",
        "First class within 15 working days of referral",
        0.85,
        0.75,
        "H",
        "G",
        "rate",
        "G",
        "4 waited for the evening class",
    ),
    (
        "K3",
        "Completed the programme (8 or more of 12 classes)",
        0.7,
        0.6,
        "M",
        "L",
        "rate",
        "A",
        "Flu in both Feb groups. 3 restarting in April",
    ),
    (
        "K4",
        "Knee or hip score up 10 points or more at the end",
        0.65,
        0.5,
        "O",
        "N",
        "rate",
        "G",
        "2 members had no second score",
    ),
    (
        "K5",
        "Starters living in the most deprived 20% of areas",
        0.3,
        0.2,
        "I",
        "G",
        "rate",
        "A",
        "Orchard Street group starts May",
    ),
    ("K6", "Did not attend first class (lower is better)", 0.12, 0.2, "K", "J", "rate", "G", ""),
    ("K7", "Cost per completer, £ (lower is better)", 210, 240, "P", "M", "money", "G", ""),
    (
        "K8",
        "Patient safety incidents reported (LFPSE)",
        "Report only",
        "",
        "",
        "",
        "",
        "",
        "Jan: slip on wet floor, closed",
    ),
)

GROUPS = (
    ("B4:F4", "Referrals in"),
    ("G4:K4", "Starting"),
    ("L4:O4", "Finishing"),
    ("Q4:S4", "Classes"),
)

# Heading and the seven months; None where the sheet adds up the three columns before it.
MONTHLY: tuple[tuple[str, tuple[object, ...] | None], ...] = (
    ("GP", (14, 17, 15, 9, 19, 16, 18)),
    ("First contact physio", (11, 12, 13, 8, 15, 14, 13)),
    ("Self", (9, 8, 10, 6, 17, 11, 12)),
    ("All referrals", None),
    ("Referrals per old sheet", (33, 37, 39, 23, 49, 41, "n/a")),
    ("Starters", (29, 30, 30, 18, 40, 35, 37)),
    ("Started within 15 w/days", (25, 26, 25, 14, 33, 30, 33)),
    ("From most deprived 20%", (7, 8, 9, 4, 12, 9, 11)),
    ("Booked on first class", (33, 35, 36, 22, 46, 40, 41)),
    ("DNA first class", (4, 5, 6, 4, 6, 5, 4)),
    ("Due to finish", (26, 27, 29, 28, 24, 19, 36)),
    ("Did 8+ of 12", (17, 18, 19, 18, 15, 13, 25)),
    ("Both scores taken", (15, 17, 18, 17, 14, 13, 23)),
    ("Score up 10 or more", (9, 11, 11, 10, 9, 8, 15)),
    ("Spend £", (3412.5, 3580.2, 3655, 3120.75, 4010.4, 3742.1, 4088.65)),
    ("Held", (32, 34, 33, 22, 34, 32, 35)),
    ("Cancelled", (1, "nil", 2, 3, 2, 1, "nil")),
    ("Attendances", (298, 322, 317, 201, 366, 341, 372)),
)

CALLS: tuple[tuple[object, ...], ...] = (
    ("Calls due", 21, 24, 22, 20, 26, 19, 17),
    ("Calls answered", 17, 19, 18, 15, 21, 16, 14),
    ("What people said",),
    ("Stopped or cut down painkillers", 6, 7, 7, 5, 9, 6, 5),
    ("Came off the list for a new knee or hip", 1, 2, 1, "nil", 2, 1, 2),
    ("Not been to GP about knee or hip since finishing", 10, 11, 12, 9, 13, 10, 9),
    ("Back at work, or off light duties", 1, 1, 2, 1, 2, 1, 2),
    ("Still exercising twice a week", 9, 10, 10, 8, 12, 9, 8),
    ("Has fallen since finishing (told GP)", 0, "<5", 0, 0, "<5", 0, 0),
    ("Signposted to something else", 3, 2, 4, 3, 5, 2, 3),
    ("Would tell a friend to come", 15, 17, 16, 14, 19, 15, 13),
    ("Average minutes on the phone", 11, 12, 10, 12, 11, 13, 11),
)

# Venue, places, hire, classes and attendances in March, attendances so far, waiting, phone, date.
VENUES: tuple[tuple[object, ...], ...] = (
    ("Brindlemere Baths", 16, 18.5, 11, 124, 820, 6, "01632 960114", date(2025, 8, 21)),
    ("Coldwick Leisure Centre", 14, 22, 9, 96, 640, 4, "01632 960130", date(2025, 8, 27)),
    ("Orchard Street Hall", 12, 15, 8, 83, 547, "nil", "01632 960188", date(2025, 9, 3)),
    (
        "Tarnside Chapel Rooms (from Jan)",
        12,
        12.75,
        7,
        69,
        210,
        3,
        "01632 960151",
        date(2026, 1, 5),
    ),
)

BUDDIES: tuple[tuple[object, ...], ...] = (
    ("Buddies (past members who help in class)", 9, 13),
    ("Hours buddies gave", 118, 141.5),
    ("Buddies who say they feel better in themselves for doing it", 6, 9),
    ("Buddies waiting for DBS", 2, "nil"),
    ("Wives, husbands and friends who did the classes alongside", 15, 19),
    ("...exercising at home together now", 8, 12),
    ("Tabards bought", 6, 4),
)

STROLLS: tuple[tuple[object, ...], ...] = (
    (date(2025, 10, 5), "Baths car park", "JT", 8, 2, 1.5),
    (date(2025, 10, 19), "Coldwick lock", "JT", 9, 3, 2),
    (date(2025, 11, 2), "Baths car park", "RM", 7, 1, 1.5),
    (date(2025, 11, 16), "Coldwick lock", "JT", 11, 4, 2.2),
    (date(2025, 12, 7), "Tarn gates", "RM", 6, 1, 1.2),
    (date(2026, 1, 11), "Baths car park", "AK", 10, 3, 1.5),
    (date(2026, 1, 25), "Called off (ice)", "AK", "n/a", "n/a", "n/a"),
    (date(2026, 2, 8), "Tarn gates", "RM", 12, 4, 1.8),
    (date(2026, 2, 22), "Coldwick lock", "JT", 13, 5, 2),
    (date(2026, 3, 8), "Tarn gates", "AK", 14, 5, 2.4),
    (date(2026, 3, 22), "Baths car park", "JT", 16, 6, 2),
)

NOTES = (
    "Two of our buddies have been taken on by the Trust as casual gym staff.",
    "A member from Coldwick carried her grandson up to bed for the first time since her hip went.",
    "Physios at Tarnside say 5 of their patients no longer needed the review they had booked.",
    "From April we will run 2 more classes a week at Orchard Street.",
    "Boiler failure shut the Baths pool for 9 days in December.",
    "Leaflets went to 31 practices and pharmacies in February.",
)

MONEY: tuple[tuple[object, ...], ...] = (
    ("Instructors", 21600, 12600, 12345.6),
    ("Hall hire", 7800, 4550, 4611.25),
    ("Coordinator (0.6 WTE)", 9600, 5600, 5600),
    ("Kit and bands", 1500, 875, 641.3),
    ("Volunteer expenses", 900, 525, 478.45),
    ("Publicity", 1200, 700, 508),
    ("Overheads", 2400, 1400, 1425),
)

SAVINGS: tuple[tuple[str, str, float], ...] = (
    ("GP appointments not needed", "Not been to GP about knee or hip since finishing", 42),
    ("Knee or hip operations not needed", "Came off the list for a new knee or hip", 7500),
)


def added(figures: tuple[object, ...]) -> float:
    """Add up the figures as SUM does: words count for nothing."""
    total = sum(figure for figure in figures if isinstance(figure, int | float))
    return round(total, 2)


def months_of(column: str) -> tuple[object, ...]:
    """Seven months of one column of Monthly data."""
    index = ord(column) - ord("B")
    months = MONTHLY[index][1]
    if months is not None:
        return months
    before = [MONTHLY[index - back][1] or () for back in (3, 2, 1)]
    return tuple(added(figures) for figures in zip(*before, strict=True))


def _return(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the form of the board, which looks up the monthly sheet."""
    rate = made.add_format({"num_format": "0%"})
    money = made.add_format({"num_format": "£#,##0.00"})
    red = made.add_format({"bg_color": "#FFC000", "align": "center"})
    green = made.add_format({"bg_color": "#92D050", "align": "center"})
    sheet.write("A1", "NHS Harrowdale and Tarn ICB - Community MSK monthly return", bold)
    sheet.write_row("A2", ("Provider", "Brindlemere Active Trust"))
    sheet.write_row("A3", ("Service", "Loosen Up knee and hip club"))
    sheet.write_row("A4", ("Contract", "HTICB/MSK/2207 (1 Sept 2024 to 31 Aug 2027)"))
    sheet.write_row("A5", ("Month", "March 2026 (month 7 of contract year 2)"))
    sheet.write_row("A6", ("Contact", "Programme lead, 01632 960207"))
    sheet.merge_range("C8:D8", "Threshold", head)
    sheet.merge_range("E8:G8", "This month", head)
    sheet.merge_range("H8:J8", "Contract year to date", head)
    names = ("Num.", "Den.", "Result")
    sheet.write_row(
        "A9",
        ("Ref", "Indicator", "Green", "Red", *names, *names, "RAG", "Provider comment"),
        head,
    )
    for row, (ref, words, good, bad, top, base, shown, rag, comment) in enumerate(KPIS, 9):
        form = {"rate": rate, "money": money}.get(str(shown))
        sheet.write_row(row, 0, (ref, words))
        sheet.write(row, 2, good, form)
        if bad != "":
            sheet.write(row, 3, bad, form)
        if not top:
            sheet.write_row(row, 4, ("nil", "n/a", "nil", 1, "n/a", 1))
        for first, line in ((4, 12), (7, 13)) if top else ():
            above = months_of(str(top))[6] if line == 12 else added(months_of(str(top)))
            spend = money if top == "P" else None
            sheet.write_formula(row, first, f"='Monthly data'!{top}{line}", spend, above)
            one, two = (f"{xl_col_to_name(first + step)}{row + 1}" for step in (0, 1))
            if not base:
                sheet.write(row, first + 1, "n/a")
                sheet.write_formula(row, first + 2, f"={one}", None, above)
                continue
            below = months_of(str(base))[6] if line == 12 else added(months_of(str(base)))
            sheet.write_formula(row, first + 1, f"='Monthly data'!{base}{line}", None, below)
            sheet.write_formula(row, first + 2, f"={one}/{two}", form, above / below)
        if rag:
            sheet.write(row, 10, rag, green if rag == "G" else red)
        if comment:
            sheet.write(row, 11, comment)
    sheet.write("A19", "RAG is on the month's result. Amber = between green and red.")
    sheet.set_column(0, 0, 9)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 10, 10)
    sheet.set_column(11, 11, 40)
    sheet.freeze_panes(9, 2)


def _monthly(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the months, one below the other."""
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    cash = made.add_format({"num_format": "#,##0.00"})
    sheet.write("A1", "Loosen Up - monthly data", bold)
    sheet.write("A2", "KPI sheet looks up this tab, please do not move columns")
    for cells, words in GROUPS:
        sheet.merge_range(cells, words, head)
    sheet.write_row("A5", ("Month", *(name for name, _ in MONTHLY)), head)
    for row, first in enumerate(MONTHS, 5):
        sheet.write_datetime(row, 0, first, month)
    sheet.write(12, 0, "Year to date", bold)
    for column, (name, months) in enumerate(MONTHLY, 1):
        letter = xl_col_to_name(column)
        form = cash if "£" in name else None
        figures = months_of(letter)
        for row, figure in enumerate(figures, 5):
            if months is None:
                sheet.write_formula(row, column, f"=SUM(B{row + 1}:D{row + 1})", form, figure)
            else:
                sheet.write(row, column, figure, form)
        sheet.write_formula(12, column, f"=SUM({letter}6:{letter}12)", form, added(figures))
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 18, 11)
    sheet.set_column(5, 5, 11, None, {"hidden": True})
    sheet.freeze_panes(5, 1)


def _calls(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write what people said on the telephone after twelve weeks."""
    place = made.add_format({"num_format": "0.0"})
    sheet.write("A1", "Phone calls 12 weeks after the last class (month of the call)", bold)
    sheet.merge_range("B3:E3", 2025, head)
    sheet.merge_range("F3:H3", 2026, head)
    sheet.write_row("B4", (*(f"{first:%b}" for first in MONTHS), "To date"), head)
    for row, line in enumerate(CALLS, 4):
        if len(line) == 1:
            sheet.write(row, 0, line[0], bold)
            continue
        sheet.write_row(row, 0, line)
        reach = f"B{row + 1}:H{row + 1}"
        if "<5" in line:
            sheet.write(row, 8, "<5")
        elif "Average" in str(line[0]):
            sheet.write_formula(row, 8, f"=AVERAGE({reach})", place, sum(line[1:]) / 7)
        else:
            sheet.write_formula(row, 8, f"=SUM({reach})", None, added(line[1:]))
    sheet.set_column(0, 0, 48)


def _venues(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the halls."""
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    cash = made.add_format({"num_format": "0.00"})
    sheet.write("A1", "Venues, March 2026", bold)
    sheet.write_row(
        "A3",
        (
            "Venue",
            "Places per class",
            "Hire £ per hour",
            "Classes held in March",
            "Attendances in March",
            "Attendances Sep-Mar",
            "Waiting at 31 March",
            "Bookings phone",
            "Risk assessment done",
        ),
        head,
    )
    for row, line in enumerate(VENUES, 3):
        sheet.write_row(row, 0, line[:2])
        sheet.write(row, 2, line[2], cash)
        sheet.write_row(row, 3, line[3:8])
        sheet.write_datetime(row, 8, line[8], day)
    sheet.write(7, 0, "All venues", bold)
    for column in range(3, 7):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in VENUES))
        sheet.write_formula(7, column, f"=SUM({letter}4:{letter}7)", None, total)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 8, 14)


def _buddies(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the helpers, the strolls and the notes, one below the other."""
    day = made.add_format({"num_format": "ddd d mmm yy", "align": "left"})
    sheet.write_row("A1", ("BUDDIES AND FAMILY", "Autumn (Sep-Dec)", "Spring (Jan-Mar)"), head)
    for row, line in enumerate(BUDDIES, 1):
        sheet.write_row(row, 0, line)
    sheet.write("A11", "SUNDAY STROLLS since September - led by past members, no staff there", bold)
    sheet.write_row(
        "A12", ("Date", "Meet at", "Led by", "Walkers", "...family or friends", "Miles"), head
    )
    for row, line in enumerate(STROLLS, 12):
        sheet.write_datetime(row, 0, line[0], day)
        sheet.write_row(row, 1, line[1:])
    sheet.write("A24", "Total so far", bold)
    for column in (3, 4, 5):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in STROLLS))
        sheet.write_formula(23, column, f"=SUM({letter}13:{letter}23)", None, total)
    sheet.write("A27", "Anything else to tell us?", bold)
    for row, sentence in enumerate(NOTES, 27):
        sheet.write(row, 0, sentence)
    sheet.set_column(0, 0, 52)
    sheet.set_column(1, 5, 18)


def _money(made: Workbook, sheet: Worksheet, bold: Format, head: Format) -> None:
    """Write the budget, the invoice and the sums about savings."""
    cash = made.add_format({"num_format": "#,##0.00"})
    whole = made.add_format({"num_format": "#,##0"})
    sheet.write("A1", "Budget and spend - contract year Sep 2025 to Aug 2026", bold)
    sheet.write_row(
        "A3",
        ("", "Budget, full year", "Budget to 31 March", "Spent to 31 March", "Under / over (-)"),
        head,
    )
    for row, line in enumerate(MONEY, 3):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:3], whole)
        sheet.write(row, 3, line[3], cash)
        left = round(line[2] - line[3], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}-D{row + 1}", cash, left)
    sheet.write(10, 0, "Total", bold)
    for column in (1, 2, 3):
        letter = xl_col_to_name(column)
        total = added(tuple(line[column] for line in MONEY))
        form = cash if column == 3 else whole
        sheet.write_formula(10, column, f"=SUM({letter}4:{letter}10)", form, total)
    gap = round(added(tuple(line[2] for line in MONEY)) - added(tuple(x[3] for x in MONEY)), 2)
    sheet.write_formula(10, 4, "=C11-D11", cash, gap)
    sheet.write_row("A13", ("March invoice (1/12 of contract price)", 3750))
    sheet.write("A15", "What this may have saved others since September (our own sums)", bold)
    sheet.write_row("A16", ("", "Number", "Cost of one £", "Estimate £"), head)
    whole_sum = 0.0
    for row, (name, words, price) in enumerate(SAVINGS, 16):
        at = next(index for index, line in enumerate(CALLS, 5) if line[0] == words)
        number = added(CALLS[at - 5][1:])
        whole_sum += number * price
        sheet.write(row, 0, name)
        sheet.write_formula(row, 1, f"='Follow up calls'!I{at}", None, number)
        sheet.write(row, 2, price, whole)
        sheet.write_formula(row, 3, f"=B{row + 1}*C{row + 1}", whole, number * price)
    sheet.write(18, 0, "Both", bold)
    sheet.write_formula(18, 3, "=SUM(D17:D18)", whole, whole_sum)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 4, 18)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Community MSK monthly return")
    bold = made.add_format({"bold": True})
    head = made.add_format(
        {"bold": True, "text_wrap": True, "bg_color": "#D9E1F2", "border": 1, "valign": "top"}
    )
    _return(made, made.add_worksheet("Mar 26 return"), bold, head)
    _monthly(made, made.add_worksheet("Monthly data"), bold, head)
    _venues(made, made.add_worksheet("Venues"), bold, head)
    _calls(made, made.add_worksheet("Follow up calls"), bold, head)
    _buddies(made, made.add_worksheet("Buddies and strolls"), bold, head)
    _money(made, made.add_worksheet("Money"), bold, head)
    made.close()
