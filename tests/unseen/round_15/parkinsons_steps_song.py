"""Dance and voice classes for people living with Parkinson's: monthly, tables side by side."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

MONTHS = ["Sep 25", "Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26"]
COVER: list[tuple[str, str | date]] = [
    ("Contract no.", "TMC-ASC-24-118"),
    ("Who runs it", "Wrenfold Arts in Health CIC"),
    ("Who pays for it", "Tallowmere Council, Adult Social Care & Public Health"),
    (
        "What it is",
        (
            "Steps & Song - dance and voice classes for people living with Parkinson's"
            " and those who care for them"
        ),
    ),
    ("Runs from / to", "1 September 2024 to 31 August 2027"),
    ("Return for", "February 2026 (month 6 of year 2)"),
    ("Filled in by", "Ottilie Brack, programme lead"),
    ("Ring us on", "01632 960 447"),
    ("Date sent", date(2026, 3, 9)),
]
GLANCE: list[tuple[str, float, str]] = [
    ("New faces in February", 9, "0"),
    ("Seats filled in February", 0.78, "0%"),
    ("On our books at 28 Feb", 118, "0"),
]
DANCE: list[tuple[str, list[int | str], int]] = [
    ("Classes held", [8, 9, 8, 5, 7, 8], 45),
    ("New starters", [9, 6, 5, 2, 8, 7], 37),
    ("Places booked", [112, 126, 124, 76, 108, 120], 666),
    ("Turned up", [86, 97, 91, 51, 80, 93], 498),
    ("Classes lost (hall shut, ice)", ["nil", "nil", 1, 2, 1, "nil"], 4),
    ("Began in a chair, now stay on their feet for a whole dance*", [1, 2, 3, 0, 2, 4], 12),
]
VOICE: list[tuple[str, list[int | str], int]] = [
    ("Sessions", [4, 5, 4, 3, 4, 4], 24),
    ("New (voice only)", [4, 3, 2, 1, 3, 2], 15),
    ("Booked", [48, 60, 50, 33, 47, 50], 288),
    ("Came", [37, 45, 41, 22, 36, 40], 221),
    ("Ring people up for themselves again*", [2, 3, 4, 1, 3, 5], 18),
]
PARTNERS: list[tuple[str, list[int | str], int]] = [
    ("Visits by a partner, relative or friend", [31, 34, 33, 18, 29, 35], 180),
    ("of which: danced or sang alongside", [12, 14, 15, 8, 13, 16], 78),
    ("of which: tea room only", [19, 20, 18, 10, 16, 19], 102),
    ("Carers who got two clear hours to themselves (first time only)", [6, 3, 4, 1, 2, 3], 19),
    ("Carers who find evenings at home easier*", [2, 3, 5, "", 4, 6], 20),
]
AGES: list[tuple[str, int | str]] = [
    ("Under 55", "<5"),
    ("55 to 64", 9),
    ("65 to 74", 21),
    ("75 to 84", 16),
    ("85 and over", "<5"),
]
HEARD: list[tuple[str, int, int]] = [
    ("Parkinson's nurse", 12, 9),
    ("GP surgery", 6, 5),
    ("Friend or neighbour", 7, 6),
    ("Leaflet, radio, other", 4, 3),
]
# ref, promise, target, floor, rows of (words, months, so far), rating, remark
Row = tuple[str, list[float | str], float]
PROMISES: list[tuple[str, str, float | str, float | str, list[Row], str, str]] = [
    (
        "M1",
        "People with Parkinson's starting a class",
        "96 a year",
        "84 a year",
        [("New starters, dance + voice", [13, 9, 7, 3, 11, 9], 52)],
        "G",
        "Four over where we should be at half way.",
    ),
    (
        "M2",
        "Booked places are used",
        0.75,
        0.65,
        [
            ("Turned up", [123, 142, 132, 73, 116, 133], 719),
            ("Places booked", [160, 186, 174, 109, 155, 170], 954),
            ("%", [], 0),
        ],
        "G",
        "Dec: ice, two halls shut.",
    ),
    (
        "M3",
        "Stay the whole 12-week block (9 of 12 or better)",
        0.70,
        0.60,
        [
            ("Stayed", ["-", "-", 13, "-", "-", 17], 30),
            ("Block ended", ["-", "-", 19, "-", "-", 23], 42),
            ("%", [], 0),
        ],
        "G",
        "",
    ),
    (
        "M4",
        "Walking as quick or quicker at re-check (timed up and go)",
        0.60,
        0.50,
        [
            ("As quick or quicker", ["-", "-", 9, "-", "-", 7], 16),
            ("Dancers re-checked", ["-", "-", 13, "-", "-", 11], 24),
            ("%", [], 0),
        ],
        "G",
        "See Re-checks tab for Feb.",
    ),
    (
        "M5",
        "Voice at least 3 dB louder at re-check",
        0.55,
        0.45,
        [
            ("3 dB or more", ["-", "-", 5, "-", "-", 5], 10),
            ("Singers re-checked", ["-", "-", 9, "-", "-", 8], 17),
            ("%", [], 0),
        ],
        "G",
        "",
    ),
    (
        "M6",
        "Wait of over 4 weeks for a first class",
        "no more than 10%",
        "15%",
        [
            ("Waited over 4 wks", [1, 1, 1, 0, 2, 1], 6),
            ("New starters", [13, 9, 7, 3, 11, 9], 52),
            ("%", [], 0),
        ],
        "A",
        "Wednesday class is full; asked for a bigger hall.",
    ),
    (
        "M7",
        "Tea-time talks from the Parkinson's nurse",
        "for info",
        "",
        [("Talks", [1, 1, 1, 0, 1, 1], 5)],
        "",
        "",
    ),
]
NOTES = {
    "M2": "M3 to M5: blocks last 12 weeks and end in Nov and Feb, so other months have a dash.",
    "M5": "M6: lower is better. Counted from the day the form reaches us.",
}
Check = tuple[str, date | str, str, float | str, float | str, int | str, int | str, str, str]
CHECKS: list[Check] = [
    ("SS-014", date(2026, 2, 10), "D", 16.2, 14.1, "", "", "Y", "Yes - bowls"),
    ("SS-021", date(2026, 2, 10), "Both", 19.8, 18.0, 62, 66, "Y", "Yes, chapel choir"),
    ("SS-022", date(2026, 2, 13), "V", "", "", 60, 64, "n/a", "No"),
    ("SS-027", date(2026, 2, 11), "D", 13.4, 13.4, "", "", "Y", "No"),
    ("SS-030", "11.2.26", "Both", 22.5, 24.1, 58, 60, "N", "No"),
    ("SS-033", date(2026, 2, 11), "D", 17.0, 15.2, "", "", "N", "Yes - allotment"),
    ("SS-035", date(2026, 2, 13), "V", "", "", 64, 67, "n/a", "Yes - reads to grandson"),
    ("SS-038", date(2026, 2, 16), "D", 15.9, 16.8, "", "", "N", "No"),
    ("SS-040", date(2026, 2, 16), "Both", 18.3, 16.9, 61, 65, "Y", "No"),
    ("SS-041", "18.2.26", "D", 20.4, 21.0, "", "", "N", "No"),
    ("SS-044", date(2026, 2, 20), "V", "", "", 59, 61, "n/a", "No"),
    ("SS-046", date(2026, 2, 18), "Both", 14.7, 13.0, 63, 65, "Y", "Yes - ukulele group"),
    ("SS-049", date(2026, 2, 23), "D", 25.1, 26.3, "", "", "N", "No"),
    ("SS-051", date(2026, 2, 25), "Both", 16.6, 15.8, 60, 63, "Y", "not asked"),
]
HELPERS: list[tuple[str, list[float], float | str]] = [
    ("Helpers on the rota, end of month (none are paid)", [11, 12, 12, 11, 13, 14], "-"),
    ("... of them, once came to class themselves", [3, 3, 4, 4, 5, 5], "-"),
    ("Hours they gave", [46, 52.5, 49, 27, 44, 51.5], 270),
    ("DBS forms done", [2, 1, 0, 0, 2, 1], 6),
    ("Came to a helpers' training evening", [0, 6, 0, 0, 8, 0], 14),
    ("Went on to a paid job or a college course", [0, 1, 0, 0, 1, 1], 3),
    ("Bus fares paid back, \u00a3", [38.4, 41.2, 40, 22.6, 36.8, 42], 221),
]
HOMES: list[tuple[str, int, int, int, int]] = [
    ("Millgate House", 3, 5, 2, 14),
    ("The Limes", 2, 4, 1, 11),
    ("Saltings Court", 4, 6, 3, 17),
    ("Hob Lane", 2, 3, 0, 9),
]
WORDS: list[tuple[str, str]] = [
    (
        "The month in short",
        (
            "February felt like getting our breath back after the ice. Attendance was back to nearly"
            " eight in ten booked places. The boiler at Quay Hall failed once more, though we moved"
            " everyone next door and no class was lost."
        ),
    ),
    (
        "What people tell us",
        (
            "Eleven couples say they now put music on and dance in the kitchen at home most weeks. Six"
            " people who had stopped eating out because of the spilling have been to the harbour cafe"
            " together, and have booked again for March. 'I had forgotten I was funny' - Maurice, 71."
        ),
    ),
    (
        "Those who care for them",
        (
            "Since Christmas four wives have set up a Tuesday coffee morning of their own, which meets"
            " without us. We gave out 60 copies of the carers' handbook."
        ),
    ),
    (
        "Worries",
        (
            "We are one tutor down until Easter. The Wednesday list stands at 13 people and two have"
            " waited seven weeks."
        ),
    ),
    ("Next month", "Taster at Hob Lane on 17 March; leaflets to five more surgeries."),
]


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Steps & Song monthly return")
    serif = {"font_name": "Georgia", "font_size": 10}
    plain = made.add_format(serif)
    wrap = made.add_format({**serif, "text_wrap": True, "valign": "top"})
    title = made.add_format({**serif, "font_size": 16, "bold": True, "font_color": "#5B2A55"})
    band = made.add_format(
        {**serif, "bold": True, "bg_color": "#5B2A55", "font_color": "#FFF8EE", "align": "center"}
    )
    head = made.add_format(
        {
            **serif,
            "bold": True,
            "bg_color": "#F3E6D3",
            "text_wrap": True,
            "valign": "vcenter",
            "bottom": 1,
        }
    )
    small = made.add_format({**serif, "font_size": 8, "italic": True, "font_color": "#777777"})
    sums = made.add_format({**serif, "bold": True, "top": 1})
    share = made.add_format({**serif, "num_format": "0.0%", "italic": True})
    target = made.add_format({**serif, "num_format": "0%", "valign": "top"})
    day = made.add_format({**serif, "num_format": "d mmm yyyy", "align": "left"})
    month = made.add_format({**serif, "num_format": "mmm-yy", "align": "left"})
    one = made.add_format({**serif, "num_format": "0.0"})
    money = made.add_format({**serif, "num_format": "0.00"})

    page = made.add_worksheet("Cover")
    page.hide_gridlines(2)
    page.set_column("A:A", 3)
    page.set_column("B:B", 26)
    page.set_column("C:C", 70)
    page.write("B2", "Steps & Song", title)
    page.write("B3", "monthly return to the Council", small)
    for step, (label, value) in enumerate(COVER):
        page.write(4 + step, 1, label, head)
        if isinstance(value, date):
            page.write_datetime(4 + step, 2, value, day)
        else:
            page.write(4 + step, 2, value, wrap)
    page.merge_range("B16:C16", "At a glance", band)
    for step, (label, figure, shape) in enumerate(GLANCE):
        look = made.add_format({**serif, "num_format": shape, "align": "left", "bold": True})
        page.write(16 + step, 1, label, plain)
        page.write(16 + step, 2, figure, look)

    _months(made.add_worksheet("Month by month"), title, band, head, small, sums, plain, month)
    _promises(made.add_worksheet("Promises"), title, band, head, small, plain, wrap, share, target)

    page = made.add_worksheet("Re-checks")
    page.set_column("A:H", 12)
    page.set_column("I:I", 26)
    page.write("A1", "Re-checks, block ending February 2026", title)
    page.write("A2", "One line a person. November's list went with the November return.", small)
    page.merge_range("D3:E3", "Timed up & go, secs", band)
    page.merge_range("F3:G3", "Loudness, dB", band)
    words = [
        "Our no.",
        "Re-checked on",
        "Class",
        "at start",
        "now",
        "at start",
        "now",
        "Fewer falls than the 3 months before?",
        "Back doing something they had given up?",
    ]
    page.write_row("A4", words, head)
    for step, check in enumerate(CHECKS):
        for column, item in enumerate(check):
            if isinstance(item, date):
                page.write_datetime(4 + step, column, item, day)
            elif item != "":
                page.write(4 + step, column, item, one if column in (3, 4) else plain)
    note = "7 of the 11 dancers were as quick or quicker; 5 of the 8 singers gained 3 dB or more."
    page.write("A20", note, small)

    page = made.add_worksheet("Helpers & homes")
    page.set_column("A:A", 46)
    page.set_column("B:H", 10)
    page.write("A1", "Helpers", title)
    page.write_row("A3", ["", *MONTHS, "So far"], head)
    for step, (label, figures, total) in enumerate(HELPERS):
        page.write(3 + step, 0, label, plain)
        cash = money if "\u00a3" in label else plain
        page.write_row(3 + step, 1, figures, cash)
        if isinstance(total, str):
            page.write(3 + step, 7, total, plain)
        else:
            page.write_formula(3 + step, 7, f"=SUM(B{4 + step}:G{4 + step})", cash, total)
    page.write("A12", "Hours come from the signing-in book; travel time left out.", small)
    page.write("A14", "Care homes, since September", title)
    page.write_row(
        "A15",
        [
            "Home",
            "Visits by our tutor",
            "Home's staff shown how",
            "Of these, now lead chair dance without us",
            "Residents at last session",
        ],
        head,
    )
    for step, home in enumerate(HOMES):
        page.write_row(15 + step, 0, home, plain)
    page.write("A20", "All four", sums)
    for letter, added in zip("BCDE", (11, 18, 6, 51), strict=True):
        page.write_formula(f"{letter}20", f"=SUM({letter}16:{letter}19)", sums, added)

    page = made.add_worksheet("How it went")
    page.set_column("A:A", 24)
    page.set_column("B:B", 95)
    page.write("A1", "How it went", title)
    for step, (label, text) in enumerate(WORDS):
        page.write(2 + step, 0, label, head)
        page.write(2 + step, 1, text, wrap)

    page = made.add_worksheet("lists")
    page.hide()
    page.write_column("A1", ["Class", "D", "V", "Both"], plain)
    page.write_column("C1", ["Hall", "Quay Hall", "St Osyth's", "Corn Loft"], plain)
    made.close()


def _months(
    page: Worksheet,
    title: Format,
    band: Format,
    head: Format,
    small: Format,
    sums: Format,
    plain: Format,
    month: Format,
) -> None:
    """Write the three tables that stand side by side, and two small ones below."""
    page.set_column("A:T", 11)
    page.set_row(4, 75)
    page.freeze_panes(5, 0)
    page.write("A1", "Month by month, year 2 (Sept 2025 on)", title)
    page.write("A2", "* each person counted once, in the month they first told us", small)
    page.merge_range("A4:G4", "DANCE (Mon and Wed)", band)
    page.merge_range("I4:N4", "VOICE (Fri)", band)
    page.merge_range("P4:U4", "WITH THEM", band)
    for left, table in ((0, DANCE), (8, VOICE), (15, PARTNERS)):
        page.write(4, left, "Month", head)
        page.write(11, left, "So far", sums)
        for step, name in enumerate(MONTHS):
            if left == 15:
                year, number = (2025, 9 + step) if step < 4 else (2026, step - 3)
                page.write_datetime(5 + step, left, date(year, number, 1), month)
            else:
                page.write(5 + step, left, name, plain)
        for column, (label, figures, total) in enumerate(table, left + 1):
            page.write(4, column, label, head)
            for step, figure in enumerate(figures):
                if figure != "":
                    page.write(5 + step, column, figure, plain)
            letter = "ABCDEFGHIJKLMNOPQRSTU"[column]
            page.write_formula(11, column, f"=SUM({letter}6:{letter}11)", sums, total)
    page.write("P13", "Dec: evenings question not asked (cards ran out)", small)
    page.merge_range("A15:B15", "New starters by age, so far", band)
    page.write_row("A16", ["Age", "People"], head)
    for step, (label, people) in enumerate(AGES):
        page.write(16 + step, 0, label, plain)
        page.write(16 + step, 1, people, plain)
    page.write("A22", "All", sums)
    page.write("B22", 52, sums)
    page.merge_range("I15:K15", "How new starters heard of us", band)
    page.write_row("I16", ["From", "Sep-Nov", "Dec-Feb"], head)
    for step, row in enumerate(HEARD):
        page.write_row(16 + step, 8, row, plain)
    page.write("I21", "All", sums)
    page.write_formula("J21", "=SUM(J17:J20)", sums, 29)
    page.write_formula("K21", "=SUM(K17:K20)", sums, 23)


def _promises(
    page: Worksheet,
    title: Format,
    band: Format,
    head: Format,
    small: Format,
    plain: Format,
    wrap: Format,
    share: Format,
    target: Format,
) -> None:
    """Write what was promised and where it stands."""
    page.set_column("A:A", 6)
    page.set_column("B:B", 34)
    page.set_column("C:D", 11)
    page.set_column("E:E", 24)
    page.set_column("F:L", 8)
    page.set_column("N:N", 34)
    page.write("A1", "What we promised", title)
    page.merge_range("F3:K3", "Year 2", band)
    page.write_row(
        "A4",
        ["Ref", "Promise", "Aim", "Not below", "", *MONTHS, "Yr so far", "RAG", "Remark"],
        head,
    )
    at = 5
    for ref, promise, aim, floor, rows, rating, remark in PROMISES:
        page.write(f"A{at}", ref, plain)
        page.write(f"B{at}", promise, wrap)
        page.write(f"C{at}", aim, target)
        if floor != "":
            page.write(f"D{at}", floor, target)
        if rating:
            page.write(f"M{at}", rating, plain)
        if remark:
            page.write(f"N{at}", remark, wrap)
        first = at
        for label, figures, total in rows:
            page.write(f"E{at}", label, plain)
            if label == "%":
                for column, above, below in zip("FGHIJK", rows[0][1], rows[1][1], strict=True):
                    if isinstance(above, str) or isinstance(below, str):
                        page.write(f"{column}{at}", "-", share)
                    else:
                        page.write_formula(
                            f"{column}{at}",
                            f"={column}{first}/{column}{first + 1}",
                            share,
                            above / below,
                        )
                page.write_formula(
                    f"L{at}", f"=L{first}/L{first + 1}", share, rows[0][2] / rows[1][2]
                )
            else:
                page.write_row(f"F{at}", figures, plain)
                page.write_formula(f"L{at}", f"=SUM(F{at}:K{at})", plain, total)
            at += 1
        if ref in NOTES:
            page.write(f"B{at}", NOTES[ref], small)
            at += 1
