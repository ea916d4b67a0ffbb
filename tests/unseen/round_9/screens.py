"""A library trust's digital health project: branches down, KPIs across, one list of learners."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import CREATED

BRANCHES: list[tuple[str, list[int | str]]] = [
    ("Market Street", [31, 36, 24, 29, 18, 20, 28, 33, 11, 15, 1204, 1310, 1, 2]),
    ("Coldbrook", [18, 22, 13, 17, 12, 12, 15, 20, 9, 12, 655, 702, 0, 1]),
    ("Penner Road", [24, 19, 17, 15, 14, 13, 22, 16, 13, 10, 810, 774, 2, 0]),
    ("Eastfield", [27, 33, 19, 26, 15, 16, 25, 30, 16, 19, 932, 1041, 1, 3]),
    ("Mobile library van", [9, 12, 6, 9, 10, 11, 7, 11, 3, 5, "n/a", "n/a", 0, 0]),
    ("Hilltop", [14, 16, 9, 12, 9, 10, 13, 14, 4, 6, 388, 420, 1, 1]),
]
HEADS = [
    "New learners",
    "Using the NHS App with no help (L1)",
    "Sessions held (L3)",
    "Seen within 10 working days (L5)",
    "Live in the poorest fifth of postcodes (L4)",
    "Wi-Fi log-ins",
    "Learners who have turned helper",
]
LEARNERS: list[tuple[str, str, date, int, int, str, int]] = [
    ("S-101", "Market Street", date(2025, 7, 2), 71, 6, "Yes", 1),
    ("S-102", "Market Street", date(2025, 7, 3), 68, 4, "Yes", 0),
    ("S-103", "Eastfield", date(2025, 7, 8), 79, 8, "Not yet", 0),
    ("S-104", "Coldbrook", date(2025, 7, 10), 55, 3, "Yes", 2),
    ("S-105", "Hilltop", date(2025, 7, 15), 83, 7, "Yes", 1),
    ("S-106", "Mobile library van", date(2025, 7, 22), 76, 5, "Yes", 0),
    ("S-107", "Eastfield", date(2025, 7, 29), 62, 4, "Yes", 3),
    ("S-108", "Eastfield", date(2025, 8, 5), 47, 2, "Yes", 1),
    ("S-109", "Penner Road", date(2025, 8, 12), 74, 6, "Not yet", 0),
    ("S-110", "Market Street", date(2025, 8, 14), 69, 5, "Yes", 1),
    ("S-111", "Coldbrook", date(2025, 8, 28), 81, 6, "Yes", 0),
    ("S-112", "Penner Road", date(2025, 9, 4), 58, 3, "Yes", 2),
    ("S-113", "Hilltop", date(2025, 9, 9), 66, 2, "Not yet", 0),
    ("S-114", "Market Street", date(2025, 9, 16), 72, 2, "Yes", 1),
]


def draw(path: Path) -> None:
    """Draw the return of the second quarter."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Screens at the Library", "created": CREATED})
    base = {"font_name": "Arial", "font_size": 9, "text_wrap": True, "valign": "top"}
    title = made.add_format({"font_name": "Arial", "font_size": 13, "bold": True})
    plain = made.add_format(base)
    flat = made.add_format({"font_name": "Arial", "font_size": 9})
    head = made.add_format(
        {**base, "bold": True, "align": "center", "bg_color": "#FCE4B8", "border": 1}
    )
    side = made.add_format({**base, "bold": True, "right": 1})
    num = made.add_format({**base, "num_format": "#,##0", "align": "right"})
    tot = made.add_format({**base, "num_format": "#,##0", "bold": True, "top": 6})
    pct = made.add_format({**base, "num_format": "0.0%"})
    whole = made.add_format({**base, "num_format": "0%"})
    gbp = made.add_format({**base, "num_format": "£#,##0"})
    hour = made.add_format({**base, "num_format": "#,##0.0"})
    day = made.add_format({**base, "num_format": "dd/mm/yy", "align": "left"})

    kpi = made.add_worksheet("KPIs")
    kpi.set_column("A:A", 20)
    kpi.set_column("B:G", 19)
    kpi.write("A1", "Screens at the Library: KPI card", title)
    kpi.write(
        "A2",
        "Wexcombe Libraries Trust for NHS Pennerdale ICB. Agreement PDL-DI-25-112,"
        " 1 April 2025 to 31 March 2027. Digital health inclusion and online GP access."
        " Report no. 2, July-September 2025.",
        flat,
    )
    refs = ["", "L1", "L2", "L3", "L4", "L5", "L6"]
    for col, ref in enumerate(refs):
        kpi.write(3, col, ref, head)
    fields: list[tuple[str, list[str]]] = [
        (
            "What",
            [
                "Learners using the NHS App with no help",
                "Orders own repeat prescription, 8 weeks on",
                "Sessions held in branches",
                "Learners from the poorest fifth of postcodes",
                "Seen within 10 working days of asking",
                "Tablets lent",
            ],
        ),
        (
            "Counted as",
            [
                "learners",
                "of those asked at 8 weeks",
                "sessions",
                "of new learners",
                "of new learners",
                "loans",
            ],
        ),
    ]
    for row, (field, cells) in enumerate(fields, 4):
        kpi.write(row, 0, field, side)
        for col, cell in enumerate(cells, 1):
            kpi.write(row, col, cell, plain)
    figures: list[tuple[str, list[float | str]]] = [
        ("Target for the year", [600, 0.6, 360, 0.4, 0.9, "n/a"]),
        ("Floor", [540, 0.5, 324, 0.3, 0.8, "n/a"]),
        ("Q1 (Apr-Jun 25)", [88, 37 / 64, 78, 56 / 123, 110 / 123, 14]),
        ("Q2 (Jul-Sep 25)", [108, 52 / 81, 82, 67 / 138, 124 / 138, 19]),
        ("Apr-Sep 25", [196, 89 / 145, 160, 123 / 261, 234 / 261, 33]),
    ]
    for row, (field, values) in enumerate(figures, 6):
        kpi.write(row, 0, field, side)
        for col, value in enumerate(values, 1):
            share = isinstance(value, float) and value < 1
            kpi.write(row, col, value, (whole if row < 8 else pct) if share else num)
    kpi.write("A12", "Remarks", side)
    kpi.write("B12", "Below the straight-line 300; van off the road for 3 weeks in June", plain)
    kpi.write("F12", "Coldbrook was short of a tutor", plain)

    site = made.add_worksheet("Branches")
    site.set_column("A:A", 20)
    site.set_column("B:O", 8.5)
    site.set_row(2, 50)
    site.write("A1", "By branch, 2025/26 to date", title)
    site.merge_range("A3:A4", "Branch", head)
    for at, name in enumerate(HEADS):
        left = 1 + 2 * at
        site.merge_range(2, left, 2, left + 1, name, head)
        site.write(3, left, "Q1", head)
        site.write(3, left + 1, "Q2", head)
    for row, (branch, values_) in enumerate(BRANCHES, 4):
        site.write(row, 0, branch, side)
        for col, cell in enumerate(values_, 1):
            site.write(row, col, cell, num)
    for col in range(1, 15):
        letter = "ABCDEFGHIJKLMNO"[col]
        total = sum(cell for _, cells_ in BRANCHES if not isinstance(cell := cells_[col - 1], str))
        site.write_formula(10, col, f"=SUM({letter}5:{letter}10)", tot, total)
    site.write("A13", "Eight weeks on", title)
    for col, name in enumerate(
        [
            "",
            "Asked",
            "Orders own repeat prescription (L2)",
            "L2 %",
            "Sees family or friends on the screen now",
        ]
    ):
        site.write(13, col, name, head)
    site.set_row(13, 62)
    for row, (name, asked, own, seen) in enumerate(
        [("Q1", 64, 37, 21), ("Q2", 81, 52, 30), ("Q1 + Q2", 145, 89, 51)], 14
    ):
        site.write(row, 0, name, side)
        site.write(row, 1, asked, num)
        site.write(row, 2, own, num)
        site.write_formula(row, 3, f"=C{row + 1}/B{row + 1}", pct, own / asked)
        site.write(row, 4, seen, num)

    one = made.add_worksheet("One-to-one learners Q2")
    one.set_column("A:A", 9)
    one.set_column("B:B", 19)
    one.set_column("C:G", 13)
    one.write("A1", "One-to-one learners who began in Q2 2025/26", title)
    one.write("A2", "Initials taken out. Keep the list up to date, please, branches!", flat)
    for col, name in enumerate(
        [
            "Learner",
            "Branch",
            "First came",
            "Age",
            "Sessions to 30 Sept",
            "NHS App",
            "Has since shown how many others (wife, neighbour...)",
        ]
    ):
        one.write(3, col, name, head)
    for row, (ref, branch, came, age, sessions, app, shown) in enumerate(LEARNERS, 4):
        one.write(row, 0, ref, plain)
        one.write(row, 1, branch, plain)
        one.write_datetime(row, 2, came, day)
        one.write(row, 3, age, num)
        one.write(row, 4, sessions, num)
        one.write(row, 5, app, plain)
        one.write(row, 6, shown, num)
    one.write_formula("E19", "=SUM(E5:E18)", tot, sum(line[4] for line in LEARNERS))
    one.write_formula("G19", "=SUM(G5:G18)", tot, sum(line[6] for line in LEARNERS))

    bits = made.add_worksheet("Buddies and bits")
    bits.set_column("A:A", 56)
    bits.set_column("B:D", 12)
    bits.set_column("E:E", 48)
    bits.write("A1", "Buddies and other bits", title)
    for col, name in enumerate(
        ["", "Apr-Jun 25", "Jul-Sep 25", "Both quarters", "How do we know?"]
    ):
        bits.write(2, col, name, head)
    for row, (label, first, second, both, style, how) in enumerate(
        [
            ("Leaflets and posters put out", 600, 450, 1050, num, "print orders"),
            (
                "Buddies on the rota (nobody is paid)",
                12,
                17,
                19,
                num,
                "rota; 10 came in both quarters, so the 19 are different people",
            ),
            ("Hours the buddies gave", 141.5, 203, 344.5, hour, "sign-in book"),
            ("Tutors' paid hours", 210, 225, 435, num, "payroll"),
            ("Took a tablet home for a month", 14, 19, 33, num, "lending system"),
            (
                "Fewer calls at 8 in the morning, Coldbrook and Eastfield surgeries together, a week",
                35,
                "about 60",
                None,
                num,
                "told us by the practice managers",
            ),
            ("Tablets, cases and SIM cards bought", 2310, 1180, 3490, gbp, "invoices"),
            (
                "Moved to a cheap broadband deal with us: saved in a year",
                1872,
                2640,
                4512,
                gbp,
                "old bill less new bill, 12 months",
            ),
        ],
        3,
    ):
        bits.write(row, 0, label, plain)
        bits.write(row, 1, first, style)
        bits.write(row, 2, second, style)
        if both is not None:
            bits.write(row, 3, both, style)
        bits.write(row, 4, how, plain)
    for row in (4, 5, 11):
        kpi.set_row(row, 48 if row == 11 else 26)
    one.set_row(3, 50)
    for sheet in made.worksheets():
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    made.close()
