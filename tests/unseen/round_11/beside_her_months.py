"""One tab a month on birth companions for mothers seeking asylum, with a running total."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

MONTHS = ["Oct 25", "Nov 25", "Dec 25", "Jan 26"]
LONG = ["October 2025", "November 2025", "December 2025", "January 2026"]

# Section, then lines: label (or one a month), four values (None: line not on that tab), remarks
Line = tuple[str, list[float | str | None], dict[int, str]]
SECTIONS: list[tuple[str, list[Line]]] = [
    (
        "1. Women",
        [
            ("Women referred to us", [14, 11, 9, 16], {2: "Two hotels closed to visitors"}),
            ("Matched with a companion (M1)", [12, 9, 8, 13], {}),
            ("... within 10 days (M2)", [10, 8, 5, 11], {2: "Everyone away for Christmas"}),
            ("Women on our books, last day of month", [41, 43, 44, 48], {}),
            ("of whom in hotels or hostels", [29, 31, 33, 34], {}),
            ("Moved out of area by Home Office", [2, "nil", 3, 1], {}),
            ("Languages spoken", [13, 14, 14, 15], {3: "Tigrinya still most"}),
        ],
    ),
    (
        "2. Births and after",
        [
            ("Births", [6, 8, 7, 9], {}),
            ("... companion there (M3)", [5, 7, 5, 8], {2: "One came too fast, one in Leeds"}),
            ("Reached 6 weeks after birth", [7, 6, 8, 7], {}),
            ("... had 2 visits or more by then (M4)", [6, 6, 7, 6], {}),
            ("Booked hospital appointments", [38, 35, 29, 42], {}),
            ("... interpreter came (M5)", [35, 33, 26, 40], {}),
            ("Safeguarding or incident forms (M6)", ["nil", 1, "nil", 1], {}),
        ],
    ),
    (
        "3. Mothers, asked at 6 weeks",
        [
            ("Mothers asked", [7, 6, 7, 7], {2: "One moved before we could ask"}),
            ("Still giving breast milk", [5, 5, 6, 6], {}),
            ("Went to last appointment on her own and spoke up", [3, 4, 4, 5], {}),
            ("Has a friend nearby now (had no one when matched)", [4, 3, 5, 5], {}),
            ("Started an English class", ["nil", 2, 1, 3], {}),
            ("Would like us to go on visiting", [6, 6, 7, 7], {}),
        ],
    ),
    (
        "4. Fathers and family",
        [
            ("Fathers or partners at Saturday class", [4, 5, None, 6], {}),
            ("Fathers or partners who said they felt ready, after class", [3, 5, None, 5], {}),
            ("Older children found a nursery place", [1, 2, "nil", 2], {}),
        ],
    ),
    (
        "5. Companions (all volunteers)",
        [
            ("Companions active in month", [23, 24, 22, 26], {}),
            ("... who were once mothers with us", [9, 9, 10, 11], {}),
            ("Hours given", [311, 298.5, 242, 340], {3: "One birth took 31 hrs!"}),
            ("Started midwifery, nursing or care work", ["nil", 1, "nil", 1], {}),
            ("Supervision groups held", [2, 2, 1, 2], {}),
        ],
    ),
    (
        "6. Things and money",
        [
            ("Christmas boxes given out", [None, None, 37, None], {2: "From St Bride's Scouts"}),
            ("Moses baskets & baby clothes bundles", [11, 9, 12, 14], {}),
            ("Taxi fares (£)", [486.2, 512.6, 398, 571.4], {}),
            ("Paid staff (days)", [38, 36, 29, 39], {}),
        ],
    ),
]
DIARIES = [
    "New hospital bag list printed in 13 languages. Shadowed 2 community midwives. Thornmouth"
    " Minster lent us its hall and its kitchen.",
    "Mothers at the Beacon Hotel have begun a Sunday cooking circle, 12 women, they run it"
    " themselves and the manager now gives them the kitchen. Two companions ill.",
    "Quiet month. 5 of 8 matched in time. 14 volunteers came to the party.",
    "Four of the midwives on Ward 6 now use the welcome cards in their own clinics, after hearing"
    " our mothers speak at their study day. We hope to train 10 more companions in March.",
]
# Ref, words, target for the year, floor, lines of the tabs (section, line) above and below
TOTALS: list[tuple[str, str, float | None, float | None, tuple[int, int], tuple[int, int] | None]]
TOTALS = [
    ("M1", "Women matched with a companion", 120, 100, (0, 1), None),
    ("M2", "Matched within 10 days", 0.85, 0.75, (0, 2), (0, 1)),
    ("M3", "Births with companion there", 0.8, 0.7, (1, 1), (1, 0)),
    ("M4", "Two or more visits by 6 weeks", 0.9, 0.8, (1, 3), (1, 2)),
    ("M5", "Interpreter came", 0.95, 0.9, (1, 5), (1, 4)),
    ("M6", "Safeguarding / incidents", None, None, (1, 6), None),
]


def _number(value: float | str | None) -> float:
    return value if isinstance(value, int | float) else 0


def _month(
    made: Workbook, place: int, looks: dict[str, Format], found: dict[tuple[int, int], str]
) -> None:
    """Draw one month's tab; `found` learns which cell holds each line."""
    page = made.add_worksheet(MONTHS[place])
    page.merge_range("A1:C1", f"Beside Her - {LONG[place]}", looks["title"])
    row = 2
    if place == 2:
        page.write(1, 0, "(sent 12 January, office shut)", looks["soft"])
        row = 3
    for section, (name, lines) in enumerate(SECTIONS):
        page.write(row, 0, name, looks["band"])
        page.write(row, 1, "This month", looks["band"])
        page.write(row, 2, "Remarks", looks["band"])
        row += 1
        for step, (words, values, remarks) in enumerate(lines):
            value = values[place]
            if value is None:
                continue
            label = words if place < 3 else words.replace("Hours given", "Hours they gave")
            page.write(row, 0, label, looks["plain"])
            page.write(row, 1, value, looks["money"] if "£" in words else looks["count"])
            page.write(row, 2, remarks.get(place, ""), looks["soft"])
            found[(section, step)] = f"'{MONTHS[place]}'!B{row + 1}"
            row += 1
        row += 1
    page.write(row, 0, "7. Diary", looks["band"])
    page.merge_range(row + 1, 0, row + 1, 2, DIARIES[place], looks["wrap"])
    page.set_row(row + 1, 64)
    page.set_column("A:A", 52)
    page.set_column("B:B", 12)
    page.set_column("C:C", 34)


def draw(path: Path) -> None:
    """Write the workbook to `path`."""
    made = book(path, "Beside Her monthly")
    face = {"font_name": "Georgia", "font_size": 10}
    looks = {
        "title": made.add_format({**face, "bold": True, "font_size": 14, "font_color": "#7B2D5B"}),
        "plain": made.add_format({**face, "text_wrap": True}),
        "count": made.add_format({**face, "align": "right"}),
        "money": made.add_format({**face, "num_format": "0.00"}),
        "soft": made.add_format({**face, "italic": True, "font_color": "#666666"}),
        "band": made.add_format({**face, "bold": True, "bg_color": "#F3E3EC", "bottom": 1}),
        "wrap": made.add_format({**face, "text_wrap": True, "valign": "top"}),
        "share": made.add_format({**face, "num_format": "0%"}),
        "bold": made.add_format({**face, "bold": True, "text_wrap": True}),
    }
    page = made.add_worksheet("Start here")
    page.write("A1", "Beside Her: birth companions for mothers seeking asylum", looks["title"])
    for step, (words, answer) in enumerate(
        [
            ("Provider", "Marigold Lane Women's Project"),
            ("Commissioner", "NHS Thornmouth & Vale ICB (Local Maternity System)"),
            ("Contract reference", "TV-LMS-0092"),
            ("Contract dates", "1 October 2025 to 30 September 2027"),
            ("Report", "Every month, by the 12th. One tab per month, please don't rename."),
            ("Contact", "Selam, 01632 960771"),
        ]
    ):
        page.write(2 + step, 0, words, looks["bold"])
        page.write(2 + step, 1, answer, looks["plain"])
    page.write("A10", "Our year is October to September.", looks["soft"])
    page.write("A11", "M1 to M6 = what the ICB asks for. The rest we count anyway.", looks["soft"])
    page.set_column("A:A", 24)
    page.set_column("B:B", 60)

    total = made.add_worksheet("Running total")
    cells: list[dict[tuple[int, int], str]] = []
    for place in range(4):
        found: dict[tuple[int, int], str] = {}
        _month(made, place, looks, found)
        cells.append(found)

    total.write("A1", "Running total, October 2025 to January 2026", looks["title"])
    heads = ["", "", "Target (year)", "Lowest", *MONTHS, "Since October"]
    for place, words in enumerate(heads):
        total.write(2, place, words, looks["band"])
    row = 3
    for ref, words, target, floor, top, base in TOTALS:
        total.write(row, 0, ref, looks["bold"])
        total.write(row, 1, words, looks["plain"])
        look = looks["share"] if base else looks["count"]
        if target is None:
            total.write(row, 2, "for information", looks["soft"])
        else:
            total.write(row, 2, target, look)
            total.write(row, 3, floor, look)
        aboves = [_number(SECTIONS[top[0]][1][top[1]][1][place]) for place in range(4)]
        if base is None:
            for place in range(4):
                formula = f"=N({cells[place][top]})"
                total.write_formula(row, 4 + place, formula, look, aboves[place])
            total.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", look, sum(aboves))
        else:
            belows = [_number(SECTIONS[base[0]][1][base[1]][1][place]) for place in range(4)]
            for place in range(4):
                formula = f"={cells[place][top]}/{cells[place][base]}"
                total.write_formula(row, 4 + place, formula, look, aboves[place] / belows[place])
            above = "+".join(found[top] for found in cells)
            below = "+".join(found[base] for found in cells)
            value = sum(aboves) / sum(belows)
            total.write_formula(row, 8, f"=({above})/({below})", look, value)
        row += 1
    total.write(row + 1, 0, "M2 to M5: all months put together, not the average.", looks["soft"])
    total.set_column("A:A", 6)
    total.set_column("B:B", 34)
    total.set_column("C:I", 13)
    made.close()
