"""Draws the monthly dashboard file of an invented SMI coaching and screening service."""

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

MONTHS = [date(2025, month, 1) for month in range(7, 13)]
CONTRACT: list[tuple[str, str]] = [
    ("Contract", "TW-SMI-2025-042"),
    ("Service", "Steady Steps: health coaching and cancer screening support (SMI)"),
    ("Provider", "Harebell Minds & Bodies CIC"),
    ("Commissioner", "NHS Tarnshire and Wold ICB"),
    ("Term", "1 Jul 2025 - 30 Jun 2028"),
    ("File for", "Month 6 (December 2025)"),
    ("Queries", "r.aldous-mbeki@harebell.example"),
]
# heading (None, None) or (words, monthly figures, how the year to date is written)
COACHING: list[tuple[str, list[int | str] | None, str]] = [
    ("COMING IN", None, ""),
    ("Referrals received", [38, 41, 35, 44, 39, 27], "sum"),
    ("- community mental health team", [19, 22, 17, 24, 20, 14], "sum"),
    ("- GP practice", [12, 11, 13, 12, 12, 8], "sum"),
    ("- self or family", [7, 8, 5, 8, 7, 5], "sum"),
    ("New people starting with a coach", [22, 24, 19, 25, 21, 14], "sum"),
    ("Women", [12, 13, 9, 14, 11, 7], "sum"),
    ("Men", [10, 11, 10, 11, 10, 7], "sum"),
    ("Black, Asian, mixed or other minority", ["<5", 5, 6, "<5", 7, "<5"], "none"),
    ("On the books at month end", [61, 72, 78, 85, 90, 88], "none"),
    ("COACHING", None, ""),
    ("Coaching sessions given", [148, 167, 171, 188, 181, 122], "sum"),
    ("Did not attend", [26, 29, 31, 30, 33, 27], "sum"),
    ("Reached 3 months with us", [12, 15, 14, 20, 21, 17], "sum"),
    ("...of those, all six physical checks done", [8, 11, 10, 16, 16, 13], "sum"),
    ("Coaching ended (any reason)", [11, 13, 13, 18, 16, 16], "sum"),
    ("...of those, ended as planned", [7, 8, 9, 12, 11, 10], "sum"),
    ("Safeguarding concerns raised", [1, 0, 2, 1, 0, 1], "sum"),
    ("WHAT COACHES NOTED AT REVIEW (people, first time noted)", None, ""),
    ("Off cigarettes (stopped, or vape only) 4 wks+", [2, 3, 1, 4, 3, 2], "sum"),
    ("Cooks a proper meal at home twice a week or more", [4, 5, 6, 5, 7, 3], "sum"),
    ("Has a dentist again (none for 2 yrs+)", [3, 2, 4, 3, 5, 1], "sum"),
    ("Goes to the leisure centre without us", [3, 4, 4, 6, 5, 4], "sum"),
]
SCREEN_HEAD = ["supported", "kit sent back", "supported", "attended", "supported", "attended"]
SCREENING: list[list[int]] = [
    [14, 5, 6, 3, 11, 4, 3, 1, 1],
    [16, 7, 5, 2, 12, 4, 4, 2, 0],
    [15, 6, 7, 4, 10, 3, 4, 0, 2],
    [18, 9, 8, 5, 13, 5, 6, 3, 1],
    [17, 8, 6, 3, 12, 5, 5, 2, 1],
    [11, 6, 4, 2, 7, 3, 2, 1, 0],
]
BUDDIES: list[list[float]] = [
    [7, 3, 46, 3, 0, 4.2, 3],
    [8, 4, 58, 4, 1, 4.2, 0],
    [8, 4, 61, 2, 0, 3.8, 6],
    [10, 5, 77, 3, 1, 3.8, 4],
    [11, 6, 82.5, 1, 0, 4.2, 2],
    [11, 6, 54, 0, 1, 4.2, 9],
]
BUDDY_HEAD = [
    "Month",
    "Buddies active",
    "been coached here themselves",
    "Buddy hours",
    "New applications",
    "Into paid work or college",
    "Staff in post (FTE)",
    "Staff sick days",
]
MONEY: list[tuple[str, int, int]] = [
    ("Pay", 92400, 90115),
    ("Travel and rooms", 7200, 6480),
    ("Buddy expenses", 2400, 1935),
]
GROUPS: list[tuple[str, str, str, str, int, int, int, str]] = [
    ("Slow swim", "Wold Baths", "member", "08/07/25", 21, 14, 2, "Y"),
    ("Pan & Plate", "Tarn Street kitchen", "staff", "15/07/25", 12, 11, 3, "N"),
    ("Allotment lot", "Copse Lane", "member", "02/08/25", 18, 9, 1, "Y"),
    ("Walk then brew", "Tarnshire Arboretum", "buddy", "19/08/25", 17, 16, 5, "Y"),
    ("Quit together", "Elder Road surgery", "staff", "09/09/25", 10, 8, 4, "N"),
    ("Kickabout (men)", "Wold Rec", "buddy", "04/10/25", 11, 13, 0, "Y"),
    ("Screening cuppa", "Library annexe", "staff", "13/11/25", 4, 7, 2, "N"),
]
COMMENTARY: list[tuple[str, str]] = [
    (
        "Headlines",
        (
            "Forty-one bowel kits have gone back, just over the 45% the ICB asks for. Cervical "
            "remains the hard one: many women tell us about past trauma, so we now book double "
            "slots with the same nurse."
        ),
    ),
    (
        "Access and waits",
        (
            "Nineteen people were waiting for a coach at Christmas. Two coaches were off sick for "
            "part of December and starts fell to 14."
        ),
    ),
    (
        "Other things worth telling",
        (
            "Five people now take their own blood pressure at home and bring the readings to the "
            "practice. Seven clients had a benefit put right after we went through their letters "
            "with them. Coaches made 412 home visits."
        ),
    ),
    (
        "Around the service",
        (
            "Three practice receptionists who sat in on a buddy talk have since become buddies "
            "themselves, in their own time. A new leaflet is at the printer's."
        ),
    ),
]
# words, target, floor, numerator row, denominator row: rows of Data_Coaching, or columns of
# Data_Screening when the sheet says so
KPIS: list[tuple[str, float | None, float | None, str, str, str]] = [
    ("New people starting with a coach (240 a year)", 240, 216, "Coaching", "10", ""),
    ("All six physical checks by 3 months", 0.75, 0.65, "Coaching", "19", "18"),
    ("Coaching ended as planned", 0.65, 0.55, "Coaching", "21", "20"),
    ("Bowel: kit sent back, of people supported", 0.45, 0.35, "Screening", "C", "B"),
    ("Breast: attended, of people supported", 0.50, 0.40, "Screening", "E", "D"),
    ("Cervical: attended, of people supported", 0.40, 0.30, "Screening", "G", "F"),
    ("Safeguarding concerns raised (to report, no target)", None, None, "Coaching", "22", ""),
]
COLOURS = ["green", "amber", "green", "green", "green", "amber", "n/a"]
TRENDS = ["down", "level", "down", "up", "level", "up", ""]


def whole_row(words: str) -> list[int]:
    """Return a coaching row's monthly figures by its words."""
    for name, figures, _way in COACHING:
        if name == words and figures is not None:
            return [int(figure) for figure in figures]
    raise KeyError(words)


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Steady Steps dashboard M6")
    banner = made.add_format(
        {
            "bold": True,
            "font_size": 16,
            "font_color": "white",
            "bg_color": "#0B6E6E",
            "valign": "vcenter",
        }
    )
    tile_name = made.add_format(
        {
            "font_size": 9,
            "font_color": "#0B6E6E",
            "align": "center",
            "text_wrap": True,
            "top": 1,
            "left": 1,
            "right": 1,
        }
    )
    tile = made.add_format(
        {
            "bold": True,
            "font_size": 20,
            "align": "center",
            "bottom": 1,
            "left": 1,
            "right": 1,
            "num_format": "#,##0.#",
        }
    )
    tile_whole = made.add_format(
        {
            "bold": True,
            "font_size": 20,
            "align": "center",
            "bottom": 1,
            "left": 1,
            "right": 1,
            "num_format": "#,##0",
        }
    )
    head = made.add_format(
        {
            "bold": True,
            "font_color": "white",
            "bg_color": "#0B6E6E",
            "text_wrap": True,
            "align": "center",
        }
    )
    month = made.add_format(
        {
            "bold": True,
            "font_color": "white",
            "bg_color": "#0B6E6E",
            "num_format": "mmm-yy",
            "align": "center",
        }
    )
    side = made.add_format({"num_format": "mmm-yy", "align": "left", "bold": True})
    band = made.add_format({"bold": True, "bg_color": "#D9EEEE"})
    plain = made.add_format({"text_wrap": True, "valign": "top"})
    whole = made.add_format({"num_format": "#,##0"})
    tenth = made.add_format({"num_format": "#,##0.0"})
    share = made.add_format({"num_format": "0.0%"})
    ask = made.add_format({"num_format": "0%"})
    strong = made.add_format({"bold": True, "num_format": "#,##0", "top": 1})
    strong_tenth = made.add_format({"bold": True, "num_format": "#,##0.0", "top": 1})
    pounds = made.add_format({"num_format": "£#,##0"})
    small = made.add_format({"italic": True, "font_size": 9, "font_color": "#666666"})
    rag = {
        name: made.add_format({"bg_color": colour, "align": "center"})
        for name, colour in (("green", "#92D050"), ("amber", "#FFC000"), ("n/a", "#EEEEEE"))
    }

    board = made.add_worksheet("Dashboard")
    coaching = made.add_worksheet("Data_Coaching")
    screening = made.add_worksheet("Data_Screening")
    groups = made.add_worksheet("Data_Groups")
    people = made.add_worksheet("Data_People_Money")
    notes = made.add_worksheet("Commentary")
    lists = made.add_worksheet("zz_lists")

    board.hide_gridlines(2)
    board.set_column("A:A", 2)
    board.set_column("B:B", 46)
    board.set_column("C:H", 13)
    board.set_column("J:J", 14)
    board.set_column("K:K", 58)
    board.merge_range("B1:K1", "STEADY STEPS  |  dashboard to the end of December 2025", banner)
    given = sum(sum(line[place] for place in (1, 3, 5)) for line in SCREENING)
    hours = sum(line[2] for line in BUDDIES)
    tiles: list[tuple[str, str, float]] = [
        ("On the books at 31 Dec", "=Data_Coaching!G14", 88),
        ("Screens done since July", "=Data_Screening!H12", given),
        ("Buddy hours since July", "=Data_People_Money!D11", hours),
        ("New starters in Dec", "=Data_Coaching!G10", 14),
    ]
    for letter, (name, formula, figure) in zip("BDFH", tiles):
        board.write(f"{letter}3", name, tile_name)
        board.write_formula(f"{letter}4", formula, tile_whole if figure % 1 == 0 else tile, figure)
    for column, text in enumerate(
        ["KPI", "Target", "Floor", "Dec-25", "Jul-Dec 25", "RAG (YTD)", "v Nov"], start=1
    ):
        board.write(6, column, text, head)
    for row, (words, target, floor, source, top, base) in enumerate(KPIS, start=7):
        board.write(row, 1, words, plain)
        for column, goal in ((2, target), (3, floor)):
            if goal is not None:
                board.write(row, column, goal, whole if goal > 1 else ask)
        if source == "Coaching":
            named = {int(top): COACHING[int(top) - 5][0]}
            over = whole_row(named[int(top)])
            under = whole_row(COACHING[int(base) - 5][0]) if base else []
            cells = [f"Data_Coaching!G{top}", f"Data_Coaching!H{top}"]
            bases = [f"Data_Coaching!G{base}", f"Data_Coaching!H{base}"]
        else:
            place = "BCDEFG".index(top)
            over = [line[place] for line in SCREENING]
            under = [line["BCDEFG".index(base)] for line in SCREENING]
            cells = [f"Data_Screening!{top}11", f"Data_Screening!{top}12"]
            bases = [f"Data_Screening!{base}11", f"Data_Screening!{base}12"]
        if under:
            board.write_formula(row, 4, f"={cells[0]}/{bases[0]}", share, over[-1] / under[-1])
            board.write_formula(row, 5, f"={cells[1]}/{bases[1]}", share, sum(over) / sum(under))
        else:
            board.write_formula(row, 4, f"={cells[0]}", whole, over[-1])
            board.write_formula(row, 5, f"={cells[1]}", whole, sum(over))
        board.write(row, 6, COLOURS[row - 7], rag[COLOURS[row - 7]])
        board.write(row, 7, TRENDS[row - 7], plain)
    board.write(
        "B16",
        "Green = target met, amber = floor met. Starters are rated against six "
        "twelfths of the year's target.",
        small,
    )
    for row, (name, text) in enumerate(CONTRACT, start=6):
        board.write(row, 9, name, band)
        board.write(row, 10, text, plain)
    chart = made.add_chart({"type": "column"})
    chart.add_series(
        {
            "name": "New starters",
            "categories": "=Data_Coaching!$B$4:$G$4",
            "values": "=Data_Coaching!$B$10:$G$10",
            "fill": {"color": "#0B6E6E"},
        }
    )
    chart.set_title({"name": "New starters by month"})
    board.insert_chart("B19", chart)

    coaching.set_column("A:A", 50)
    coaching.freeze_panes(4, 1)
    coaching.write("A1", "Coaching data (from the client system, run 06/01/2026)", band)
    coaching.write("A2", "Figures under 5 hidden where a person could be known", small)
    coaching.write("A4", "Line", head)
    for column, day in enumerate(MONTHS, start=1):
        coaching.write_datetime(3, column, day, month)
    coaching.write("H4", "YTD", head)
    for row, (words, figures, way) in enumerate(COACHING, start=4):
        if figures is None:
            coaching.merge_range(row, 0, row, 7, words, band)
            continue
        coaching.write(row, 0, words, plain)
        coaching.write_row(row, 1, figures, whole)
        if way == "sum":
            coaching.write_formula(
                row, 7, f"=SUM(B{row + 1}:G{row + 1})", strong, sum(whole_row(words))
            )

    screening.set_column("A:A", 12)
    screening.set_column("B:K", 12)
    screening.write("A1", "Screening: people overdue whom we supported, and what came of it", band)
    screening.merge_range("A4:A5", "Month", head)
    for span, text in (("B4:C4", "BOWEL"), ("D4:E4", "BREAST"), ("F4:G4", "CERVICAL")):
        screening.merge_range(span, text, head)
    for column, text in enumerate(SCREEN_HEAD, start=1):
        screening.write(4, column, text, head)
    for span, text in (
        ("H4:H5", "All screens done"),
        ("I4:I5", "Relative or friend came along"),
        ("J4:J5", "Carers who then booked their own overdue screen"),
        ("K4:K5", "Practices that began sending easy-read invites themselves"),
    ):
        screening.merge_range(span, text, head)
    for row, (day, line) in enumerate(zip(MONTHS, SCREENING), start=5):
        screening.write_datetime(row, 0, day, side)
        screening.write_row(row, 1, line[:6], whole)
        screening.write_formula(
            row, 7, f"=C{row + 1}+E{row + 1}+G{row + 1}", whole, line[1] + line[3] + line[5]
        )
        screening.write_row(row, 8, line[6:], whole)
    screening.write("A12", "Jul-Dec", band)
    for column, letter in enumerate("BCDEFGHIJK", start=1):
        if letter == "H":
            figure = given
        else:
            figure = sum(line[column - 1 if column < 7 else column - 2] for line in SCREENING)
        screening.write_formula(11, column, f"=SUM({letter}6:{letter}11)", strong, figure)
    screening.write("A13", "take-up", small)
    for column, letter, base in ((2, "C", "B"), (4, "E", "D"), (6, "G", "F")):
        over_all = sum(line[column - 1] for line in SCREENING)
        under_all = sum(line[column - 2] for line in SCREENING)
        screening.write_formula(12, column, f"={letter}12/{base}12", share, over_all / under_all)

    groups.set_column("A:C", 20)
    groups.set_column("D:H", 13)
    groups.write("A1", "Groups, July to December 2025", band)
    for column, text in enumerate(
        [
            "Group",
            "Where",
            "Led by",
            "First met",
            "Times met",
            "Different people",
            "of them family / friends",
            "Runs with no staff there now",
        ]
    ):
        groups.write(2, column, text, head)
    for row, entry in enumerate(GROUPS, start=3):
        groups.write_row(row, 0, entry, plain)
    groups.write("A11", "All groups", band)
    for column, letter in ((4, "E"), (5, "F"), (6, "G")):
        groups.write_formula(
            10,
            column,
            f"=SUM({letter}4:{letter}10)",
            strong,
            sum(int(entry[column]) for entry in GROUPS),
        )
    groups.write("A12", "One person can be in two groups.", small)

    people.set_column("A:A", 18)
    people.set_column("B:H", 13)
    people.write("A1", "Buddies (unpaid) and staff", band)
    people.merge_range("B3:F3", "SCREENING BUDDIES", head)
    people.merge_range("G3:H3", "STAFF", head)
    for column, text in enumerate(BUDDY_HEAD):
        people.write(3, column, text, head)
    for row, (day, values) in enumerate(zip(MONTHS, BUDDIES), start=4):
        people.write_datetime(row, 0, day, side)
        for column, value in enumerate(values, start=1):
            people.write(row, column, value, tenth if column in (3, 6) else whole)
    people.write("A11", "Jul-Dec", band)
    for column, letter in ((3, "D"), (4, "E"), (5, "F"), (7, "H")):
        people.write_formula(
            10,
            column,
            f"=SUM({letter}5:{letter}10)",
            strong_tenth if column == 3 else strong,
            sum(values[column - 1] for values in BUDDIES),
        )
    for column, text in enumerate(["£, Jul-Dec", "Budget", "Spent", "Difference"]):
        people.write(13, column, text, head)
    for row, (name, budget, spent) in enumerate(MONEY, start=14):
        people.write(row, 0, name, plain)
        people.write_row(row, 1, [budget, spent], pounds)
        people.write_formula(row, 3, f"=B{row + 1}-C{row + 1}", pounds, budget - spent)
    people.write("A18", "All", band)
    budgets, spends = sum(line[1] for line in MONEY), sum(line[2] for line in MONEY)
    for letter, figure in (("B", budgets), ("C", spends), ("D", budgets - spends)):
        people.write_formula(f"{letter}18", f"=SUM({letter}15:{letter}17)", pounds, figure)

    notes.set_column("A:A", 110)
    notes.write("A1", "Commentary for December 2025", banner)
    row = 2
    for name, text in COMMENTARY:
        notes.write(row, 0, name, band)
        notes.set_row(row + 1, 48)
        notes.write(row + 1, 0, text, plain)
        row += 3

    for row, text in enumerate(["green", "amber", "red", "n/a", "staff", "buddy", "member"]):
        lists.write(row, 0, text)
    lists.hide()
    made.close()
