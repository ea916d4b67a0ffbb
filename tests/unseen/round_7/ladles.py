"""Family cooking programme, one tab a month, contract year September to August, 1904 dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook

from tests.unseen.pen import CREATED

MONTHS = [
    ("Sep 25", date(2025, 9, 1), date(2025, 10, 9)),
    ("Oct 25", date(2025, 10, 1), date(2025, 11, 7)),
    ("Nov 25", date(2025, 11, 1), date(2025, 12, 10)),
    ("Dec 25", date(2025, 12, 1), date(2026, 1, 14)),
    ("Jan 26", date(2026, 1, 1), date(2026, 2, 9)),
    ("Feb 26", date(2026, 2, 1), date(2026, 3, 10)),
]
MEASURES = [
    ("W1", "Families starting a course"),
    ("W2", "Families finishing (5 or 6 of the 6 weeks), out of families whose course ended"),
    (
        "W3",
        "Children eating at least one more portion of fruit/veg a day at the end, out of "
        "children with a first and last food diary",
    ),
    ("W4", "Starting families who live in the Core20 postcodes"),
    ("W5", "Parents sure they can cook a meal from scratch (4 or 5 out of 5), out of end forms"),
    ("W6", "Schools and nurseries briefed"),
    ("W7", "Children referred on to school nurse or tier 2, parents agreeing (info only)"),
]
STARTS = [22, 25, 19, 9, 27, 24]
PAIRS = {
    "W2": [(0, 0), (15, 20), (17, 22), (14, 19), (6, 9), (19, 25)],
    "W3": [None, (18, 31), (21, 34), (15, 27), (7, 13), (25, 38)],
    "W4": list(zip([12, 13, 11, 4, 14, 13], STARTS)),
    "W5": [None, (16, 21), (18, 23), (15, 18), (7, 9), (20, 26)],
}
SINGLE = {"W1": STARTS, "W6": [3, 4, 2, 0, 3, 2], "W7": [4, 6, 5, 2, 7, 5]}
ELSE: list[tuple[str, list[object], object]] = [
    ("Recipe bags sent home", [88, 104, 97, 41, 112, 109], 551),
    ("Slow cookers lent out", [None, None, None, None, 6, 9], 15),
    (
        "Families now getting Healthy Start or free school meals who weren't (we helped them claim)",
        [5, 7, 4, 3, 8, 6],
        33,
    ),
    ("Hours our staff spent in clubs", [96.5, 104, 98.25, 52, 101.5, 99.75], 552.0),
    ("Parents off earlier courses who started to help run one", [1, 2, 0, 0, 3, 2], 8),
    ("Eating more fruit/veg than at the start (diaries)", ["n/a", 18, 21, 15, 7, 25], 86),
    (
        "Children who used to come by car, walking or scooting to school now",
        ["nil", 6, 8, 5, 2, 9],
        30,
    ),
    ("Schools or nurseries that have changed something on their menu", [0, 1, 1, 0, "1*", 2], 5),
    ("Mums/dads passed Level 2 food hygiene", [0, 4, 0, 5, 0, "3 (provisional)"], 12),
    ("Ingredients", [412.6, 455.18, 430.05, 190.4, 471.9, 448.72], 2408.85),
    ("Children with a social worker", ["<5", 6, 5, "<5", 7, 6], 30),
]
CLUBS = ["Hopkin Street Primary", "Dock Road Family Hub", "St Bride's Hall", "Fellside Nursery"]
# a month: per club (sessions, families, children, finished, takeaway)
GRID: list[list[tuple[object, ...]]] = [
    [(3, 7, 11, 0, "–"), (3, 6, 9, 0, "–"), (2, 5, 8, 0, "–"), (2, 4, 5, 0, "–")],
    [(4, 8, 13, 5, 2), (4, 7, 10, 4, 2), (4, 6, 10, 4, 2), (3, 4, 6, 2, 1)],
    [(4, 8, 12, 6, 3), (4, 7, 11, 5, 3), (4, 6, 9, 3, 1), (4, 5, 6, 3, 2)],
    [(2, 6, 9, 5, 2), (2, 6, 9, 4, 1), (2, 5, 7, 3, 2), (1, 4, 5, 2, 1)],
    [(4, 8, 12, 0, 0), (4, 9, 14, 3, 2), (3, 6, 8, 3, 1), (3, 5, 6, 0, 0)],
    [(4, 9, 14, 7, 4), (4, 8, 12, 5, 2), (4, 7, 10, 4, 3), (4, 5, 7, 3, 1)],
]


def draw(path: Path) -> None:
    """Draw the return for February 2026."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Little Ladles", "created": CREATED})

    def style(**more: object) -> object:
        return made.add_format({"font_name": "Calibri", "font_size": 11, **more})

    top = style(bold=True, font_size=16, font_color="#FFFFFF", bg_color="#1E7B65")
    head = style(
        bold=True, bg_color="#F6C244", text_wrap=True, align="center", valign="vcenter", border=1
    )
    over = style(bold=True, bg_color="#F6C244", top=1, bottom=1)
    words = style(text_wrap=True, border=4, valign="top")
    num = style(border=4, num_format="#,##0", valign="top")
    pct = style(border=4, num_format="0%", valign="top")
    gbp = style(border=4, num_format="£#,##0.00", valign="top")
    hrs = style(border=4, num_format="[h]:mm", valign="top")
    total = style(bold=True, top=1, bottom=6, num_format="#,##0")
    sub = style(bold=True, font_size=12, font_color="#1E7B65")
    note = style(italic=True, font_size=9)
    month = style(num_format="mmmm yyyy", align="left", bold=True)
    day = style(num_format="dd/mm/yyyy", align="left")
    empty = style(border=4, bg_color="#FFFDE7")

    read = made.add_worksheet("Read first")
    read.set_landscape()
    read.fit_to_pages(1, 0)
    read.set_column("A:A", 26)
    read.set_column("B:F", 16)
    read.write("A1", "Little Ladles", sub)
    for row, (left, right) in enumerate(
        [
            ("Who", "Pepperfold Families CIC"),
            ("For", "Staithby Metropolitan Borough Council"),
            ("What", "Tier 1 children's healthy weight and family cooking"),
            ("Contract", "SMBC-PH-1147"),
            ("Runs", "1 Sept 2025 – 31 Aug 2028"),
            ("Send to", "ph.returns@staithby.example by the 10th of the month"),
            ("Phone", "01632 960418"),
        ],
        3,
    ):
        read.write(f"A{row}", left, style(bold=True))
        read.write(f"B{row}", right)
    read.write("A11", "How to fill in a tab", sub)
    read.write(
        "A12",
        "One tab each month. Only the yellow-headed tables. A course is 6 weeks, so "
        "families finish in the month of week 6.",
    )
    read.write("A13", "Example:", note)
    for letter, value in zip("BCDE", ("W2", 14, 20, "70%")):
        read.write(f"{letter}13", value, style(italic=True, font_color="#999999"))

    def tab(name: str, first: date, sent: date | None, at: int | None) -> None:
        ws = made.add_worksheet(name)
        ws.set_column("A:A", 5)
        ws.set_column("B:B", 46)
        ws.set_column("C:E", 10)
        ws.set_column("F:G", 12)
        ws.set_column("H:H", 46)
        ws.set_column("I:I", 14)
        ws.set_row(0, 22)
        ws.set_landscape()
        ws.fit_to_pages(1, 0)
        for letter in "ABCDEFGHI":
            ws.write_blank(f"{letter}1", None, top)
        ws.write("A1", "Little Ladles – monthly sheet", top)
        ws.write("A3", "Month", style(bold=True))
        ws.write_datetime("B3", first, month)
        ws.write("C3", "Sent", style(bold=True))
        if sent:
            ws.write_datetime("D3", sent, day)
        ws.write("A5", "What we're measured on", sub)
        ws.write("H5", "What else happened", sub)
        for letter, text in zip(
            "ABCDEHI", ("No.", "Measure", "Number", "Out of", "%", "", "How many")
        ):
            ws.write(f"{letter}6", text, head)
        for row, (ref, text) in enumerate(MEASURES, 7):
            ws.write(f"A{row}", ref, words)
            ws.write(f"B{row}", text, words)
            for letter in "CDE":
                ws.write_blank(f"{letter}{row}", None, empty)
            if at is None:
                continue
            if ref in SINGLE:
                ws.write(f"C{row}", SINGLE[ref][at], num)
                continue
            pair = PAIRS[ref][at]
            if pair is None:
                for letter in "CDE":
                    ws.write(f"{letter}{row}", "n/a", num)
                continue
            ws.write(f"C{row}", pair[0], num)
            ws.write(f"D{row}", pair[1], num)
            if pair[1]:
                ws.write_formula(f"E{row}", f"=C{row}/D{row}", pct, pair[0] / pair[1])
            else:
                ws.write_formula(f"E{row}", f"=C{row}/D{row}", pct, "#DIV/0!")
        for tall in range(6, 17):
            ws.set_row(tall, 46 if tall == 8 else 31)
        row = 7
        for text, values, _ in ELSE:
            value = None if at is None else values[at]
            if text.startswith("Slow") and (at is None or value is None):
                if at is not None or name != "Mar 26":
                    continue
            shown = f"{text} (£)" if text == "Ingredients" else text
            ws.write(f"H{row}", shown, words)
            if value is None:
                ws.write_blank(f"I{row}", None, empty)
            elif text.startswith("Hours"):
                ws.write_number(f"I{row}", float(str(value)) / 24, hrs)
            else:
                ws.write(f"I{row}", value, gbp if text == "Ingredients" else num)
            row += 1
        ws.write("A19", "Clubs this month", sub)
        ws.merge_range("B20:B21", "Club", head)
        ws.merge_range("C20:C21", "Sessions run", head)
        ws.write("D20", "Coming along", over)
        ws.write_blank("E20", None, over)
        ws.write("D21", "Families", head)
        ws.write("E21", "Children", head)
        ws.merge_range("F20:F21", "Stuck it out (5+ weeks)", head)
        ws.merge_range("G20:G21", "Takeaway once a week or less now (families)", head)
        ws.set_row(20, 45)
        for step, club in enumerate(CLUBS):
            row = 22 + step
            ws.write(f"A{row}", step + 1, words)
            ws.write(f"B{row}", club, words)
            for which, letter in enumerate("CDEFG"):
                if at is None:
                    ws.write_blank(f"{letter}{row}", None, empty)
                else:
                    ws.write(f"{letter}{row}", GRID[at][step][which], num)
        ws.write("B27", "All four", total)
        for which, letter in enumerate("CDEFG"):
            if at is not None:
                made_of = [c[which] for c in GRID[at] if isinstance(c[which], int)]
                ws.write_formula(f"{letter}27", f"=SUM({letter}22:{letter}25)", total, sum(made_of))
        if name == "Sep 25":
            ws.write(
                "B29",
                "First month: no course had reached week 6, so nothing to count yet "
                "for W2, W3 and W5.",
                note,
            )
        if name == "Jan 26":
            ws.write(
                "B29", "* Hopkin Street: pudding on 2 days a week only, fruit on the other 3.", note
            )
        if name == "Feb 26":
            ws.write(
                "B29",
                "Half-term 16-20 Feb, Fellside ran anyway. 1 food hygiene paper still "
                "to be marked.",
                note,
            )

    for at, (name, first, sent) in enumerate(MONTHS):
        tab(name, first, sent, at)
    tab("Mar 26", date(2026, 3, 1), None, None)

    ws = made.add_worksheet("Year so far")
    ws.set_column("A:A", 5)
    ws.set_column("B:B", 52)
    ws.set_column("C:H", 13)
    ws.set_landscape()
    ws.fit_to_pages(1, 0)
    ws.set_row(0, 22)
    for letter in "ABCDEFGH":
        ws.write_blank(f"{letter}1", None, top)
    ws.write("A1", "Year so far: September 2025 to February 2026", top)
    for letter, text in zip(
        "ABCDEFGH", ("No.", "Measure", "Year target", "Floor", "So far", "Out of", "%", "RAG")
    ):
        ws.write(f"{letter}3", text, head)
    wanted = {
        "W1": (240, 216),
        "W2": (">=70%", ">=60%"),
        "W3": (">=60%", ">=50%"),
        "W4": (">=50%", ">=40%"),
        "W5": (">=75%", ">=65%"),
        "W6": (24, 20),
        "W7": ("n/a", "n/a"),
    }
    for tall in range(3, 25):
        ws.set_row(tall, 30)
    rags = {"W1": "G", "W2": "G", "W3": "G", "W4": "G", "W5": "G", "W6": "G", "W7": ""}
    for row, (ref, text) in enumerate(MEASURES, 4):
        ws.write(f"A{row}", ref, words)
        ws.write(f"B{row}", text, words)
        ws.write(f"C{row}", wanted[ref][0], num)
        ws.write(f"D{row}", wanted[ref][1], num)
        cells = "+".join(f"'{m[0]}'!C{row + 3}" for m in MONTHS)
        if ref in SINGLE:
            ws.write_formula(f"E{row}", f"={cells}", num, sum(SINGLE[ref]))
        else:
            tops = sum(p[0] for p in PAIRS[ref] if p)
            unders = sum(p[1] for p in PAIRS[ref] if p)
            ws.write(f"E{row}", tops, num)
            ws.write(f"F{row}", unders, num)
            ws.write_formula(f"G{row}", f"=E{row}/F{row}", pct, tops / unders)
        ws.write(f"H{row}", rags[ref], words)
    ws.write("B13", "What else, all six months", sub)
    ws.write("C13", "So far", head)
    row = 14
    for text, _, value in ELSE:
        ws.write(f"B{row}", f"{text} (£)" if text == "Ingredients" else text, words)
        if text.startswith("Hours"):
            ws.write_number(f"C{row}", float(str(value)) / 24, hrs)
        else:
            ws.write(f"C{row}", value, gbp if text == "Ingredients" else num)
        row += 1
    ws.write("B25", "Families down to one takeaway a week or none", words)
    ws.write("C25", 35, num)
    ws.write("B28", "Places where our six weeks are over", sub)
    for letter, text in zip(
        "BCDE",
        (
            "Where",
            "Our last week",
            "Still cooking together without us?",
            "Families at theirs, Feb 26",
        ),
    ):
        ws.write(f"{letter}29", text, head)
    ws.set_row(28, 45)
    for at, (place, last, still, now) in enumerate(
        [
            ("Marsh Lane library", date(2025, 10, 15), "yes, Wednesdays", 6),
            ("Harbour children's centre", date(2025, 11, 12), "no", None),
            ("Northfield scout hut", date(2025, 11, 19), "yes, once a month", 9),
            ("Fell Top chapel", date(2026, 1, 28), "yes", 4),
        ],
        30,
    ):
        ws.set_row(at - 1, 31)
        ws.write(f"B{at}", place, words)
        ws.write_datetime(f"C{at}", last, day)
        ws.write(f"D{at}", still, words)
        if now is None:
            ws.write_blank(f"E{at}", None, empty)
        else:
            ws.write(f"E{at}", now, num)
    hidden = made.add_worksheet("lists")
    for row, club in enumerate(CLUBS, 1):
        hidden.write(f"A{row}", club)
    hidden.hide()
    made.close()
