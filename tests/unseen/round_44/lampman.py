"""A van with former miners that talks about lung screening, monthly to a cancer alliance."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Line = tuple[object, ...]

FRONT: tuple[tuple[str, object], ...] = (
    ("Provider", "Tally Lamp CIC"),
    ("Project", "The Lamp Room van: lung cancer screening awareness"),
    ("Contract no.", "CCA/EARLY/042 (1 January 2025 to 31 March 2027)"),
    ("Month", date(2025, 11, 1)),
    ("Filled in by", "Project co-ordinator"),
    ("Phone", "01632 960417"),
    ("Contract value (£)", 212400),
    ("Invoice for the month (£)", 7866.67),
    ("Staff in post (WTE)", 2.6),
    ("Vacancies (WTE)", "nil"),
    ("Days van off the road", 1),
)

TELLING: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Highlights",
        (
            (
                "Two brothers at Monkroyd who had not spoken since the strike came to the van"
                " together and are back on terms."
            ),
            (
                "The chest clinic has stopped paying for taxis for 4 men now that one of our drivers"
                " brings them."
            ),
            (
                "A widow in Stainby has her heating on again, out of the arrears from her husband's"
                " claim."
            ),
        ),
    ),
    (
        "Problems and risks",
        (
            "Stop on 14 November called off, winds of 50 mph at the welfare ground.",
            "Generator battery is failing, quote of £640 is with the Alliance.",
        ),
    ),
    (
        "Next month",
        (
            "12 stops in the diary, fewer because of Christmas.",
            "We hope to train 3 more lampmen in January.",
        ),
    ),
)

# Reference, indicator, target, minimum, lines of last month, this month and the year, comment.
KPIS: tuple[tuple[str, str, object, object, tuple[Line, ...], str, str], ...] = (
    ("LV1", "Van stops held", 160, None, (("Number", 16, 15, 108),), "", "1 called off, see log"),
    (
        "LV2",
        "People aged 55-74 who have ever smoked, spoken to",
        3200,
        None,
        (("Number", 338, 345, 2316),),
        "",
        "",
    ),
    (
        "LV3",
        "Lung health check booked on the van",
        0.35,
        0.3,
        (("Booked", 129, 135, 860), ("People as LV2", 338, 345, 2316)),
        "Rate",
        "Best stop was the surgery car park",
    ),
    (
        "LV4",
        "Attended their lung health check",
        0.75,
        0.65,
        (("Attended", 92, 96, 655), ("Had a check date in the month", 119, 128, 858)),
        "Rate",
        "From the hospital's list",
    ),
    (
        "LV5",
        "Smokers who said yes to stop smoking help",
        0.3,
        0.25,
        (("Said yes", 52, 56, 377), ("Smoke now", 161, 167, 1196)),
        "Rate",
        "",
    ),
    (
        "LV6",
        "Average days from booking to check (lower is better)",
        21,
        28,
        (("Days waited, all together", 1886, 1824, 13493), ("Checks attended", 92, 96, 655)),
        "Average",
        "Scanner at Wragley back from 3 Nov",
    ),
    (
        "LV7",
        "Trained former miners out with the van in the month",
        10,
        None,
        (("Number", 9, 10, "n/a"),),
        "",
        "",
    ),
    (
        "LV8",
        "Exit cards: understood what the check is for",
        0.9,
        0.8,
        (("Agreed", 160, 171, 1189), ("Cards", 179, 188, 1330)),
        "Rate",
        "",
    ),
    (
        "LV9",
        "Complaints and incidents (for information)",
        None,
        None,
        (("Number", "nil", 1, 3),),
        "",
        "Wing mirror, no one hurt",
    ),
)

STOPS: tuple[Line, ...] = (
    (date(2025, 11, 3), "Ashgarth", "supermarket car park", 5, 48, 22, 14, 11, 4, 9, ""),
    (date(2025, 11, 4), "Monkroyd", "Miners Welfare", 4.5, 36, 21, 17, 10, 3, 11, ""),
    (date(2025, 11, 5), "Brackenholm", "market", 6, 71, 29, 12, 14, 5, 10, ""),
    (date(2025, 11, 6), "Stainby", "bowls club", 3, 19, 13, 9, 4, 1, 7, ""),
    (date(2025, 11, 8), "Wragley", "football, home game", 4, 83, 31, 11, 17, 4, 8, "KO 3pm"),
    (date(2025, 11, 10), "Colderwath", "bus station", 5, 64, 24, 15, 16, 6, 7, ""),
    (date(2025, 11, 11), "Monkroyd", "after the service", 2.5, 27, 18, 13, 6, 2, 6, ""),
    (date(2025, 11, 13), "Upper Wragley", "food bank", 3, 41, 17, 17, 13, 5, 6, ""),
    (date(2025, 11, 14), "Hartsop", "Miners Welfare", *("n/a",) * 7, "called off, high winds"),
    (date(2025, 11, 17), "Ashgarth", "working men's club", 4, 33, 20, 15, 9, 3, 10, ""),
    ("18/11/25", "Brackenholm", "surgery car park", 5, 45, 27, 13, 10, 4, 14, "Dr sent people out"),
    (date(2025, 11, 20), "Stainby", "outside the bookies", 3.5, 29, 15, 12, 9, 3, 4, ""),
    ("21-22/11/2025", "Wragley", "Christmas market", 11, 142, 47, 19, 24, 8, 15, "both days"),
    (date(2025, 11, 25), "Colderwath", "bingo hall", 4, 58, 26, 14, 13, 5, 9, ""),
    (date(2025, 11, 27), "Monkroyd", "allotments", 3, 22, 16, 12, 5, 1, 8, ""),
    (date(2025, 11, 28), "Hartsop", "coffee morning", 3, 26, 19, 14, 6, 2, 11, "asked us back"),
)
STOP_HEADS = (
    "Date",
    "Where",
    "Pitch",
    "Hours open",
    "Talked to",
    "55-74, smoke or ever smoked",
    "...of them from most deprived 20%",
    "Smoke now",
    "Yes to stop smoking",
    "Booked check",
    "Remarks",
)

MEN: tuple[Line, ...] = (
    ("Alwyn P.", 71, 26, "Monkroyd Main", (2025, 2, 11), 17, (2025, 11, 12), 19, 18),
    ("Len T.", 74, 31, "Stainby", (2025, 2, 11), 15, (2025, 11, 12), 17, 21.5),
    ("Big Col", 68, 19, "Hartsop Drift", (2025, 2, 11), 16, (2025, 11, 12), 18, 14),
    ("Derek A.", 77, 34, "Monkroyd Main", (2025, 2, 11), 14, (2025, 11, 12), 16, 9),
    ("Trevor S.", 66, 15, "Brackenholm", (2025, 3, 18), 18, (2025, 11, 26), 18, 16.5),
    ("Malc", 70, 22, "Stainby", (2025, 3, 18), 13, (2025, 11, 26), 17, 19),
    ("Roy H. (poorly)", 72, 28, "Hartsop Drift", (2025, 3, 18), 16, (2025, 11, 26), "n/a", "nil"),
    ("Ken W.", 69, 24, "Brackenholm", (2025, 6, 10), 17, (2026, 1, 14), "not due", 17.5),
    ("Geoff D.", 63, 11, "Monkroyd Main", (2025, 6, 10), 19, (2026, 1, 14), "not due", 20),
    ("Sandra K.", 65, 9, "Stainby (lamp room)", (2025, 9, 16), 18, (2026, 1, 14), "not due", 15),
    ("Joyce B.", 67, 17, "Hartsop (canteen)", (2025, 9, 16), 17, (2026, 1, 14), "not due", 12.5),
)
MEN_HEADS = (
    "Lampman",
    "Age",
    "Years at the pit",
    "Pit",
    "Trained on",
    "Quiz on the day (out of 20)",
    "Refresher, done or booked",
    "Quiz at refresher (out of 20)",
    "Hours in Nov",
)

# What is counted, April to November.
MONTHS: tuple[tuple[str, Line], ...] = (
    ("Stops", (11, 13, 14, 14, 10, 15, 16, 15)),
    ("People talked to", (512, 601, 655, 640, 430, 702, 731, 744)),
    (
        "Lung cancers found early (hospital lets us know)",
        (1, "nil", 2, 1, "nil", 1, "not due", "not due"),
    ),
    ("Not smoking 4 weeks after we sent them", (9, 11, 12, 13, 8, 14, 15, "not due")),
    ("Brought wife, husband or mate who booked too", (12, 15, 14, 17, 9, 19, 21, 22)),
    ("Went to own GP with a cough after the van", (6, 8, 9, 7, 5, 10, 11, 12)),
    ("Dust and chest claims started", (5, 4, 7, 6, 3, 8, 7, 9)),
    (
        "Paid to miners and widows from claims (£)",
        ("nil", 2140, 3865.5, 1920, "nil", 5210.25, 4480, 6135.75),
    ),
    ("Lampmen's hours, unpaid", (118, 131, 142.5, 139, 96, 151, 158.5, 163)),
    ("Now come to the Thursday club at the Welfare", (4, 6, 5, 7, 3, 8, 9, 8)),
    ("Clinic slots filled at short notice from our list", (7, 9, 8, 11, 6, 12, 13, 14)),
)

CARDS: tuple[Line, ...] = (
    ("I understood what the lung check is for", 171, 11, 4, 2, 160),
    ("Easier to talk about my chest with someone who worked underground", 176, 8, 2, 2, 166),
    ("I am less frightened of going", 139, 38, 9, 2, 131),
    ("I would send a friend to the van", 158, 22, 6, 2, 149),
    ("Steps and door were no trouble", 162, 14, 10, 2, 155),
)

SPEND: tuple[tuple[str, float, float, float], ...] = (
    ("Driver and co-ordinator pay", 58200, 38800, 38412.5),
    ("Lampmen's dinners and bus fares", 6300, 4200, 4386.2),
    ("Van lease and insurance", 14400, 9600, 9600),
    ("Diesel", 4200, 2800, 3015.74),
    ("Pitch fees", 1500, 1000, 880),
    ("Print and display", 2400, 1600, 1742.15),
    ("Overheads", 7400, 4933.33, 4933.33),
)


def added(cells: Line) -> float:
    """Add up the numbers in a row of cells, as SUM does."""
    return round(sum(cell for cell in cells if isinstance(cell, int | float)), 2)


def _front(sheet: Worksheet, bold: Format, month: Format, wrap: Format) -> None:
    """Write the front sheet."""
    sheet.write("A1", "Colderwath Cancer Alliance", bold)
    sheet.write("A2", "Community awareness contracts, monthly return v3.1")
    for row, (name, entry) in enumerate(FRONT, 3):
        sheet.write(row, 0, name)
        if isinstance(entry, date):
            sheet.write_datetime(row, 1, entry, month)
        else:
            sheet.write(row, 1, entry)
    at = 15
    for title, sentences in TELLING:
        sheet.write(at, 0, title, bold)
        for sentence in sentences:
            at += 1
            sheet.merge_range(at, 0, at, 1, sentence, wrap)
            sheet.set_row(at, 32)
        at += 2
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 62)


def _kpis(made: Workbook, sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the KPI return of the alliance."""
    entry = made.add_format({"bg_color": "#FFF2CC", "border": 1})
    rate = made.add_format({"num_format": "0.0%", "border": 1})
    share = made.add_format({"num_format": "0%"})
    place = made.add_format({"num_format": "0.0", "border": 1})
    sheet.write("A1", "KPI return", bold)
    sheet.write("A2", "Yellow cells only. Please do not add rows.")
    heads = (
        "Ref",
        "Indicator",
        "Line",
        "Target",
        "Minimum",
        "Last month",
        "This month",
        "Year to date",
        "Comment",
    )
    sheet.write_row("A4", heads, bold)
    sheet.write_datetime("F5", date(2025, 10, 1), month)
    sheet.write_datetime("G5", date(2025, 11, 1), month)
    sheet.write("H5", "Apr-Nov", month)
    row = 5
    for ref, name, target, least, lines, result, comment in KPIS:
        sheet.write_row(row, 0, (ref, name))
        form = share if result == "Rate" else None
        for column, limit in ((3, target), (4, least)):
            if limit is not None:
                sheet.write(row, column, limit, form)
        if comment:
            sheet.write(row, 8, comment)
        for line in lines:
            sheet.write(row, 2, line[0])
            sheet.write_row(row, 5, line[1:], entry)
            if ref == "LV1":
                for column, there in ((5, 12), (6, 13), (7, 14)):
                    link = f"='Month by month'!B{there}"
                    sheet.write_formula(row, column, link, entry, line[column - 4])
            row += 1
        if result:
            sheet.write(row, 2, result)
            for column, letter in ((5, "F"), (6, "G"), (7, "H")):
                top, base = lines[0][column - 4], lines[1][column - 4]
                assert isinstance(top, int) and isinstance(base, int)
                sheet.write_formula(
                    row,
                    column,
                    f"={letter}{row - 1}/{letter}{row}",
                    rate if result == "Rate" else place,
                    top / base,
                )
            row += 1
    sheet.freeze_panes(5, 2)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 2, 30)
    sheet.set_column(3, 7, 11)
    sheet.set_column(8, 8, 34)


def _stops(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the log of the van's stops."""
    sheet.write("A1", "Van log - November 2025", bold)
    sheet.write_row("A3", STOP_HEADS, bold)
    for row, stop in enumerate(STOPS, 3):
        if isinstance(stop[0], date):
            sheet.write_datetime(row, 0, stop[0], day)
        else:
            sheet.write(row, 0, stop[0])
        sheet.write_row(row, 1, stop[1:10])
        if stop[10]:
            sheet.write(row, 10, stop[10])
    last = 3 + len(STOPS)
    sheet.write(last, 0, "Month", bold)
    for column in range(3, 10):
        letter = "ABCDEFGHIJ"[column]
        total = added(tuple(stop[column] for stop in STOPS))
        sheet.write_formula(last, column, f"=SUM({letter}4:{letter}{last})", bold, total)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 2, 20)
    sheet.set_column(3, 9, 11)
    sheet.set_column(10, 10, 24)


def _men(sheet: Worksheet, bold: Format, day: Format) -> None:
    """Write the list of lampmen."""
    sheet.write_row("A1", MEN_HEADS, bold)
    for row, man in enumerate(MEN, 1):
        for column, cell in enumerate(man):
            if isinstance(cell, tuple):
                sheet.write_datetime(row, column, date(*cell), day)
            else:
                sheet.write(row, column, cell)
    last = len(MEN) + 1
    sheet.write(last, 7, "Hours, all")
    total = added(tuple(man[8] for man in MEN))
    sheet.write_formula(last, 8, f"=SUM(I2:I{last})", bold, total)
    sheet.set_column(0, 0, 16)
    sheet.set_column(3, 3, 20)
    sheet.set_column(4, 8, 13)


def _months(made: Workbook, sheet: Worksheet, bold: Format, month: Format) -> None:
    """Write the months, one a row, with two quarters and the year so far."""
    sums = made.add_format({"bold": True, "top": 1, "bg_color": "#EDEDED"})
    sheet.write("A1", "Month by month 2025/26", bold)
    sheet.write("A3", "Month", bold)
    sheet.set_row(2, 62)
    places = (3, 4, 5, 7, 8, 9, 11, 12)
    for number, row in enumerate(places):
        sheet.write_datetime(row, 0, date(2025, 4 + number, 1), month)
    sheet.write(6, 0, "Q1", sums)
    sheet.write(10, 0, "Q2", sums)
    sheet.write(13, 0, "Year so far", sums)
    for column, (name, figures) in enumerate(MONTHS, 1):
        letter = "ABCDEFGHIJKL"[column]
        sheet.write(2, column, name, bold)
        for row, figure in zip(places, figures, strict=True):
            sheet.write(row, column, figure)
        sheet.write_formula(6, column, f"=SUM({letter}4:{letter}6)", sums, added(figures[:3]))
        sheet.write_formula(10, column, f"=SUM({letter}8:{letter}10)", sums, added(figures[3:6]))
        whole = f"={letter}7+{letter}11+SUM({letter}12:{letter}13)"
        sheet.write_formula(13, column, whole, sums, added(figures))
    sheet.freeze_panes(3, 1)
    sheet.set_column(0, 0, 12)
    sheet.set_column(1, 11, 14)


def _cards(sheet: Worksheet, bold: Format) -> None:
    """Write the exit cards; the column of the month before is hidden."""
    sheet.write("A1", "Exit cards handed in, November 2025", bold)
    heads = ("", "Agree", "Not sure", "Disagree", "Left blank", "All cards", "Agree in Oct")
    sheet.write_row("A3", heads, bold)
    for row, card in enumerate(CARDS, 3):
        sheet.write_row(row, 0, card[:5])
        sheet.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", None, added(card[1:5]))
        sheet.write(row, 6, card[5])
    sheet.set_column(0, 0, 62)
    sheet.set_column(6, 6, 12, None, {"hidden": True})


def _spend(made: Workbook, sheet: Worksheet, bold: Format) -> None:
    """Write the budget and what was spent."""
    money = made.add_format({"num_format": "#,##0.00;[Red]-#,##0.00"})
    sheet.write("A1", "Spend against budget, month 8 of 2025/26", bold)
    heads = (
        "",
        "Budget for the year (£)",
        "Budget to end Nov (£)",
        "Spent to end Nov (£)",
        "Under or over (-) (£)",
    )
    sheet.write_row("A2", heads, bold)
    for row, line in enumerate(SPEND, 2):
        sheet.write(row, 0, line[0])
        sheet.write_row(row, 1, line[1:], money)
        gap = round(line[2] - line[3], 2)
        sheet.write_formula(row, 4, f"=C{row + 1}-D{row + 1}", money, gap)
    last = 2 + len(SPEND)
    sheet.write(last, 0, "Total", bold)
    for column in (1, 2, 3):
        letter = "ABCD"[column]
        total = added(tuple(line[column] for line in SPEND))
        sheet.write_formula(last, column, f"=SUM({letter}3:{letter}{last})", money, total)
    gap = round(sum(line[2] - line[3] for line in SPEND), 2)
    sheet.write_formula(last, 4, f"=C{last + 1}-D{last + 1}", money, gap)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 4, 18)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lamp Room van, November return")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrap = made.add_format({"text_wrap": True, "valign": "top", "border": 1})
    month = made.add_format({"num_format": "mmm-yy", "align": "left"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
    _front(made.add_worksheet("Front sheet"), bold, month, wrap)
    _kpis(made, made.add_worksheet("KPI return"), bold, month)
    _stops(made.add_worksheet("Nov stops"), bold, day)
    _men(made.add_worksheet("Lampmen"), bold, day)
    _months(made, made.add_worksheet("Month by month"), bold, month)
    _cards(made.add_worksheet("Exit cards"), bold)
    _spend(made, made.add_worksheet("Spend"), bold)
    made.close()
