"""Draws the diary and year-end tally of a supported swimming scheme, half-yearly."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

FIRST: list[tuple[date, str, int, int, int, str]] = [
    (date(2025, 4, 9), "Copt", 14, 9, 4, "First one! Hoist stuck for ten minutes, nobody minded."),
    (date(2025, 4, 23), "Copt", 16, 4, 4, "Water 31 degrees, lovely."),
    (date(2025, 5, 7), "Fenside", 19, 5, 5, "Bank holiday week, still full."),
    (date(2025, 5, 21), "Copt", 18, 2, 5, "Two went home early, tired."),
    (date(2025, 6, 4), "Fenside", 21, 4, 6, "School next door let us use their car park."),
    (date(2025, 6, 18), "Copt", 22, 3, 5, ""),
    (date(2025, 7, 2), "Fenside", 24, 3, 6, "Hot. Ice lollies after, paid for by Len."),
    (date(2025, 7, 16), "Copt", 23, 2, 6, "Mr A did a whole width. Cheering."),
    (date(2025, 7, 30), "Fenside", 17, 1, 4, "Holidays."),
    (date(2025, 8, 13), "Copt", 19, 2, 5, ""),
    (date(2025, 8, 27), "Fenside", 20, 2, 5, "New pool chair at last."),
    (date(2025, 9, 10), "Copt", 25, 4, 6, "24 Sept no session, pool closed for tiling."),
]
SECOND: list[tuple[str, str, int | None, int | None, int | None, int | None, str]] = [
    ("Weds 8 Oct", "Copt", 24, 6, 6, 3, "Family can get in from today. About time."),
    ("Weds 22 Oct", "Fenside", 26, 5, 6, 4, ""),
    ("Weds 5 Nov", "Copt", 23, 3, 7, 2, "Fireworks, some would not come out in the dark."),
    ("Weds 19 Nov", "Fenside", 27, 5, 7, 5, "Council visit, they brought biscuits."),
    ("Weds 3 Dec", "Copt", 22, 2, 6, 4, ""),
    ("Weds 17 Dec", "Fenside", 18, 1, 5, 2, "Carols in the water."),
    ("Weds 14 Jan", "Copt", 25, 7, 7, 4, "New Year people."),
    ("Weds 28 Jan", "Fenside", None, None, None, None, "OFF - boiler."),
    ("Weds 11 Feb", "Copt", 26, 5, 8, 5, ""),
    ("Weds 25 Feb", "Fenside", 28, 4, 7, 6, "Half a dozen dads in today."),
    ("Weds 11 Mar", "Copt", 29, 5, 8, 5, ""),
    ("Weds 25 Mar", "Fenside", 31, 4, 8, 7, "Biggest ever. Cake."),
]
SAID: list[tuple[str, str, list[float | str], str]] = [
    ("1", "New swimmers", [90, 41, 47, 88], "Two short. See Words."),
    ("2", "Swim days put on", [24, 12, 11, 23], "boiler"),
    ("3", "Still with us three months on", [0.65, "=", "=", "="], "good"),
    ("", "   got as far as three months", ["", 30, 44, 74], ""),
    ("", "   and still coming", ["", 21, 29, 50], ""),
    (
        "4",
        "New swimmers who live on Marl, Copt or Fenside estates",
        [0.4, "=", "=", "="],
        "a whisker under",
    ),
    ("", "   how many", ["", 17, 18, 35], ""),
    (
        "5",
        "Wellbeing form higher at month 3 than at the start (just tell us)",
        ["no target", "=", "=", "="],
        "",
    ),
    ("", "   did the form twice", ["", 19, 26, 45], ""),
    ("", "   higher", ["", 13, 19, 32], ""),
    ("6", "Accidents at the poolside (just tell us)", ["no target", 1, "nil", 1], "grazed knee"),
]
LEFT: list[tuple[str, int, int, str]] = [
    ("First-timers through the door", 41, 47, "sum"),
    ("...women", 27, 31, "sum"),
    ("...men", 14, 16, "sum"),
    ("...65 or older", 19, 22, "sum"),
    ("Goes to the ordinary public swim now, without us", 6, 11, "sum"),
    ("Stick or frame stays in the hall now", 4, 5, "sum"),
    ("Fewer painkillers than when they began (they say)", 9, 12, "sum"),
    ("Came as a swimmer, stays on as a helper", 3, 5, "sum"),
    ("Husband/wife/mum got an hour to themselves most weeks", 14, 19, "sum"),
    ("Minibus rides", 96, 121, "sum"),
    ("Waiting for a place on the last day", 12, 9, "stock"),
]
RIGHT: list[tuple[str, float, float, str]] = [
    ("Pool hire £", 2940, 2695, "sum"),
    ("Minibus £", 612, 744, "sum"),
    ("My hours (paid)", 156, 150, "sum"),
    ("DBS forms done", 5, 4, "sum"),
    ("Helpers who got their pool rescue badge", 2, 3, "sum"),
    ("Helpers gone on to a paid job at a pool", 1, 1, "sum"),
    ("Pool staff happy to work the hoist with none of us there", 4, 6, "sum"),
    ("Folk not on our list using the hoist on Fridays", 22, 35, "stock"),
    ("Posters and leaflets", 400, 250, "sum"),
    ("Costumes and floats lent", 23, 31, "sum"),
]
WORDS: list[tuple[str, str]] = [
    (
        "The best bit",
        "Mr A who had not been in water since his accident did a width in July. In "
        "January two of our swimmers went back to work, one to a school kitchen and one to the depot. "
        "I cried both times.",
    ),
    (
        "The worst bit",
        "The boiler. We had to ring 34 people that morning. And we ended two short "
        "on new swimmers because I stopped taking names in December.",
    ),
    (
        "Families",
        "Letting them in the pool changed everything. Four of the sons and daughters "
        "learned to swim themselves this winter, the youngest is 41!",
    ),
    (
        "Helpers",
        "We lost Len to his hip. They asked for proper fleeces so I ordered 14. Tea and "
        "cake money is short again.",
    ),
    ("Next year", "We would like a second day. I asked 52 people and most said yes."),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Warm Wednesdays diary 2025-26")
    base = {"font_name": "Trebuchet MS", "font_size": 11}
    plain = made.add_format({**base, "text_wrap": True, "valign": "top"})
    bold = made.add_format({**base, "bold": True, "valign": "top"})
    big = made.add_format({**base, "bold": True, "font_size": 18, "font_color": "#00798C"})
    head = made.add_format({**base, "bold": True, "bottom": 2, "text_wrap": True})
    day = made.add_format(
        {**base, "num_format": "ddd d mmm yyyy", "align": "left", "valign": "top"}
    )
    num = made.add_format({**base, "num_format": "#,##0.##", "valign": "top"})
    whole = made.add_format({**base, "num_format": "#,##0", "valign": "top"})
    total = made.add_format({**base, "bold": True, "top": 1, "num_format": "General"})
    pct = made.add_format({**base, "num_format": "0%", "valign": "top"})
    note = made.add_format({**base, "italic": True, "font_color": "#D1495B"})

    hello = made.add_worksheet("Hello")
    hello.set_column("A:A", 22)
    hello.set_column("B:B", 60)
    hello.write("A1", "Warm Wednesdays", big)
    hello.write("A2", "our diary and our sums, April 2025 to March 2026", bold)
    for row, (label, text) in enumerate(
        [
            ("Who we are", "Ottermere Swim Together (registered charity)"),
            ("Who pays", "Thornleigh Vale Council, Public Health"),
            ("What for", "Supported swimming for adults with a long-term condition"),
            ("Agreement no.", "TVC-PH-25-118"),
            ("From / to", "1 April 2025 - 31 March 2027"),
            ("We send this", "every half year: October and April. This is the April 2026 one."),
            ("Written by", "Bronagh, project worker (07700 900417)"),
        ],
        start=3,
    ):
        hello.write(row, 0, label, bold)
        hello.write(row, 1, text, plain)

    said = made.add_worksheet("What we said we'd do")
    said.set_column("A:A", 4)
    said.set_column("B:B", 52)
    said.set_column("C:F", 12)
    said.set_column("G:G", 24)
    said.write("A1", "What we said we'd do", big)
    for col, text in enumerate(
        ["", "", "We said (for the year)", "Apr - Sep", "Oct - Mar", "All year", "How it went"]
    ):
        said.write(2, col, text, head)
    tops = {"3": (4, 3), "4": (6, 0), "5": (9, 8)}
    for row, (mark, name, cells, remark) in enumerate(SAID, start=3):
        said.write(row, 0, mark, bold)
        said.write(row, 1, name, bold if mark else plain)
        for col, cell in enumerate(cells, start=2):
            letter = "ABCDEF"[col]
            if cell == "=":
                top, bottom = tops[mark]
                high, low = SAID[top][2][col - 2], SAID[bottom][2][col - 2]
                assert not isinstance(high, str) and not isinstance(low, str)
                said.write_formula(
                    row, col, f"={letter}{top + 4}/{letter}{bottom + 4}", pct, high / low
                )
            elif cell != "":
                said.write(row, col, cell, pct if isinstance(cell, float) else whole)
        said.write(row, 6, remark, note)
    said.write(15, 1, "I did these three times, Bronagh", note)

    one = made.add_worksheet("Diary Apr-Sep")
    one.set_column("A:A", 18)
    one.set_column("B:F", 10)
    one.set_column("G:G", 56)
    one.write("A1", "Diary, first half", big)
    for col, text in enumerate(
        ["When", "Pool", "In the water", "New faces", "Helpers", "Helper hrs", "Dear diary"]
    ):
        one.write(2, col, text, head)
    for row, (when, pool, wet, new, help_, text) in enumerate(FIRST, start=3):
        one.write_datetime(row, 0, when, day)
        one.write(row, 1, pool, plain)
        one.write(row, 2, wet, num)
        one.write(row, 3, new, num)
        one.write(row, 4, help_, num)
        one.write(row, 5, help_ * 2.5, made.add_format({**base, "num_format": "0.0"}))
        one.write(row, 6, text, plain)
    one.write(15, 0, "added up", total)
    one.write(15, 1, "", total)
    sums = [
        sum(line[2] for line in FIRST),
        sum(line[3] for line in FIRST),
        sum(line[4] for line in FIRST),
        sum(line[4] for line in FIRST) * 2.5,
    ]
    for letter, value in zip("CDEF", sums, strict=True):
        one.write_formula(f"{letter}16", f"=SUM({letter}4:{letter}15)", total, value)

    two = made.add_worksheet("Diary Oct-Mar")
    two.set_column("A:A", 18)
    two.set_column("B:G", 10)
    two.set_column("H:H", 56)
    two.write("A1", "Diary, second half (2025 into 2026)", big)
    for col, text in enumerate(
        [
            "When",
            "Pool",
            "In the water",
            "New faces",
            "Helpers",
            "Helper hrs",
            "Family in too",
            "Dear diary",
        ]
    ):
        two.write(2, col, text, head)
    for row, (name, pool, swam, fresh, hands, kin, text) in enumerate(SECOND, start=3):
        two.write(row, 0, name, plain)
        two.write(row, 1, pool, plain)
        if swam is not None and fresh is not None and hands is not None and kin is not None:
            for col, value in enumerate([swam, fresh, hands, hands * 2.5, kin], start=2):
                two.write(
                    row,
                    col,
                    value,
                    made.add_format({**base, "num_format": "0.0" if col == 5 else "0"}),
                )
        else:
            for col in range(2, 7):
                two.write(row, col, "-", plain)
        two.write(row, 7, text, plain)
    two.write(15, 0, "added up", total)
    two.write(15, 1, "", total)
    helped = sum(line[4] or 0 for line in SECOND)
    later = [
        sum(line[2] or 0 for line in SECOND),
        sum(line[3] or 0 for line in SECOND),
        helped,
        helped * 2.5,
        sum(line[5] or 0 for line in SECOND),
    ]
    for letter, amount in zip("CDEFG", later, strict=True):
        two.write_formula(f"{letter}16", f"=SUM({letter}4:{letter}15)", total, amount)

    tally = made.add_worksheet("Tally")
    tally.set_column("A:A", 52)
    tally.set_column("B:D", 9)
    tally.set_column("E:E", 3)
    tally.set_column("F:F", 52)
    tally.set_column("G:I", 9)
    tally.write("A1", "Tally of everything else", big)
    tally.merge_range("A3:D3", "SWIMMERS AND THEIRS", bold)
    tally.merge_range("F3:I3", "POOLS, HELPERS, PENNIES", bold)
    for start, lines in ((0, LEFT), (5, RIGHT)):
        for col, text in enumerate(["", "Apr-Sep", "Oct-Mar", "Year"]):
            tally.write(3, start + col, text, head)
        for row, (name, early, late, sort) in enumerate(lines, start=4):
            tally.write(row, start, name, plain)
            tally.write(row, start + 1, early, whole)
            tally.write(row, start + 2, late, whole)
            if sort == "sum":
                a, b = "BG"[start // 5], "CH"[start // 5]
                tally.write_formula(
                    row, start + 3, f"={a}{row + 1}+{b}{row + 1}", whole, early + late
                )
    tally.write(16, 0, "no year figure where it is mostly the same people", note)

    words = made.add_worksheet("Words")
    words.set_column("A:A", 16)
    words.set_column("B:B", 92)
    words.write("A1", "Words", big)
    for row, (label, text) in enumerate(WORDS, start=2):
        words.set_row(row, 48)
        words.write(row, 0, label, bold)
        words.write(row, 1, text, plain)
    for tab in made.worksheets():
        tab.set_landscape()
        tab.fit_to_pages(1, 0)
    made.close()
