"""Draws a wheelchair workshop's return: a tab for every month and a year tab, dates from 1904."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import CREATED

FILE = "Wheelwise ICB return DECEMBER 2025.xlsx"
TABS = ["APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
MONTHS = [date(2025, 4 + m, 1) if m < 9 else date(2026, m - 8, 1) for m in range(12)]
NOT_DONE = "not done"

NEW = {
    "B": [118, 126, 121, 134, 109, 131, 140, 128, 97],
    "C": [64, 71, 58, 69, 66, 73, 70, 62, 55],
    "D": [21, 18, 24, 19, 15, 22, 26, 20, 14],
}
FINISHED = {
    "B": [115, 122, 129, 127, 112, 126, 137, 133, 103],
    "C": [60, 66, 64, 65, 68, 70, 69, 66, 57],
    "D": [20, 19, 22, 21, 16, 20, 24, 23, 15],
}
QUICK = {
    "B": [98, 106, 107, 108, 90, 104, 113, 115, 91],
    "C": [44, 50, 49, 46, 49, 50, 50, 52, 45],
    "D": [17, 17, 18, 19, 14, 17, 20, 20, 13],
}
FIRST = {"B": 37, "C": 22, "D": 6}
CALLS = [23, 27, 19, 25, 22, 28, 31, 24, 20]
SAME_DAY = [21, 25, 18, 22, 21, 25, 27, 23, 19]
LATE_CALLS = [4, 6, 3, 5, 4, 7, 6, 5, 8]
SWAPPED = [3, 2, 2, 4, 1, 3, 5, 2, 3]
LENT = [41, 38, 45, 50, 47, 43, 52, 46, 58]
HOSPITAL = [22, 19, 24, 27, 23, 21, 28, 25, 34]
NEXT_DAY = [21, 18, 23, 25, 22, 20, 26, 24, 31]
END_OF_LIFE = [7, 8, 6, 9, 8, 7, 9, 8, 10]
WIDE = [0, 0, 0, 4, 3, 5, 4, 6, 5]
BACK = [36, 40, 39, 44, 51, 42, 45, 48, 37]
LATE_BACK = [6, 7, 5, 8, 9, 7, 7, 6, 8]
RANG: list[int | str] = [40, NOT_DONE, 40, 38, 40, 42, 45, 40, 30]
ANSWERED: list[int | str] = [27, NOT_DONE, 29, 25, 28, 30, 31, 28, 19]
HAPPY: list[int | str] = [25, NOT_DONE, 26, 23, 27, 28, 28, 26, 18]
VOLUNTEERS = [14, 15, 15, 16, 13, 17, 18, 18, 16]
HOURS = [186.5, 201.25, 194.0, 212.75, 158.5, 221.0, 236.25, 228.5, 149.0]
PLACEMENTS = [3, 3, 4, 4, 4, 5, 5, 5, 4]
LONG_OUT = [2, 2, 3, 3, 2, 3, 3, 4, 3]
JOBS = [0, 1, 0, 0, 1, 0, 1, 0, 1]
CHARITY = [6, 4, 8, 7, 5, 9, 6, 8, 3]
SAVED = [61.5, 48.0, 72.5, 66.0, 39.5, 81.0, 70.5, 64.0, 33.0]
HOMES = [0, 0, 0, 0, 0, 0, 3, 4, 2]
CHECKED = [0, 0, 0, 0, 0, 0, 41, 57, 26]
PARTS = [1840.25, 2012.60, 1766.00, 2155.40, 1698.95, 2230.10, 2304.75, 1987.20, 1540.85]
MILES = [612, 655, 590, 701, 560, 688, 742, 663, 597]
LABOUR = [402.5, 418.0, 396.25, 431.5, 377.0, 429.75, 447.0, 421.25, 338.5]
NOTES = {
    1: "No phone round in May, moving the phones to the new unit.",
    3: "From July we also lend extra wide chairs (line added). Van off the road 9-11 July.",
    6: "Care home checks started 6 October (2 lines added).",
    8: "Closed 25-28 December, on call cover only. 3 hospital chairs late, ice.",
}


class Pens:
    """The formats."""

    def __init__(self, made: Workbook) -> None:
        base = {"font_name": "Verdana", "font_size": 9}
        line = {**base, "bottom": 4, "bottom_color": "#999999"}
        self.title = made.add_format(
            {**base, "bold": True, "font_size": 14, "font_color": "white", "bg_color": "#8A2B0E"}
        )
        self.bar = made.add_format({**base, "bold": True, "bg_color": "#F6C75A"})
        self.bar_right = made.add_format(
            {**base, "bold": True, "bg_color": "#F6C75A", "align": "right"}
        )
        self.word = made.add_format(line)
        self.inner = made.add_format({**line, "indent": 1})
        self.deeper = made.add_format({**line, "indent": 2})
        self.number = made.add_format({**line, "num_format": "#,##0", "align": "right"})
        self.decimal = made.add_format({**line, "num_format": "#,##0.0"})
        self.bold = made.add_format({**line, "bold": True, "num_format": "#,##0"})
        self.percent = made.add_format({**line, "num_format": "0%", "bold": True})
        self.fine = made.add_format({**line, "num_format": "0.0%"})
        self.money = made.add_format({**line, "num_format": "£#,##0.00"})
        self.clock = made.add_format({**line, "num_format": "[h]:mm"})
        self.month = made.add_format(
            {**base, "bold": True, "num_format": "mmmm yyyy", "align": "left", "font_size": 11}
        )
        self.heading = made.add_format(
            {**base, "bold": True, "bg_color": "#F6C75A", "num_format": "mmm-yy", "align": "right"}
        )
        self.small = made.add_format(
            {**base, "font_size": 8, "italic": True, "font_color": "#8A2B0E"}
        )
        self.grey = made.add_format({**line, "bg_color": "#EEEEEE"})


def _put(sheet: Worksheet, cell: str, value: float | str, pen: Format) -> None:
    if isinstance(value, str):
        sheet.write_string(cell, value, pen)
    else:
        sheet.write_number(cell, value, pen)


def _month(sheet: Worksheet, pens: Pens, m: int, opened: dict[str, int], out: int) -> None:
    """One month's tab; the July and October lines push down what stands below."""
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 36)
    sheet.set_column("B:E", 10)
    sheet.set_column("F:F", 3)
    sheet.set_column("G:G", 32)
    sheet.set_column("H:H", 12)
    sheet.merge_range("A1:H1", "WHEELWISE   monthly figures for the ICB", pens.title)
    sheet.write("A2", "Month", pens.word)
    sheet.merge_range("B2:C2", "", pens.month)
    sheet.write_datetime("B2", MONTHS[m], pens.month)
    sheet.write("G2", "Contract CDICB/CW/0231", pens.word)
    # repairs
    sheet.write("A4", "REPAIRS", pens.bar)
    for letter, words in zip("BCDE", ["Manual", "Powered", "Buggies", "All"], strict=True):
        sheet.write(f"{letter}4", words, pens.bar_right)
    for row, words, pen in (
        (5, "Open on the 1st", pens.word),
        (6, "New jobs", pens.word),
        (7, "Finished", pens.word),
        (8, "in 3 working days or less", pens.inner),
        (9, "Open at month end", pens.word),
        (10, "% in 3 working days", pens.word),
    ):
        sheet.write(f"A{row}", words, pen)
    sums = dict.fromkeys((5, 6, 7, 8, 9), 0)
    for letter in "BCD":
        start, new, done, quick = (
            opened[letter],
            NEW[letter][m],
            FINISHED[letter][m],
            QUICK[letter][m],
        )
        for row, value in ((5, start), (6, new), (7, done), (8, quick)):
            sheet.write_number(f"{letter}{row}", value, pens.number)
        sheet.write_formula(
            f"{letter}9", f"={letter}5+{letter}6-{letter}7", pens.number, start + new - done
        )
        sheet.write_formula(f"{letter}10", f"={letter}8/{letter}7", pens.percent, quick / done)
        for row, value in ((5, start), (6, new), (7, done), (8, quick), (9, start + new - done)):
            sums[row] += value
    for row, value in sums.items():
        sheet.write_formula(f"E{row}", f"=SUM(B{row}:D{row})", pens.bold, value)
    sheet.write_formula("E10", "=E8/E7", pens.percent, sums[8] / sums[7])
    # call outs
    sheet.write("G4", "CALL OUTS (stuck or stranded)", pens.bar)
    sheet.write_blank("H4", None, pens.bar)
    for row, words, count in (
        (5, "Calls", CALLS[m]),
        (6, "Got there the same day", SAME_DAY[m]),
        (8, "Out of hours", LATE_CALLS[m]),
        (9, "Could not fix, chair swapped", SWAPPED[m]),
    ):
        sheet.write(f"G{row}", words, pens.word)
        sheet.write_number(f"H{row}", count, pens.number)
    sheet.write("G7", "% same day", pens.word)
    sheet.write_formula("H7", "=H6/H5", pens.percent, SAME_DAY[m] / CALLS[m])
    # loans
    sheet.write("A12", "LOAN CHAIRS", pens.bar)
    sheet.write("B12", "Chairs", pens.bar_right)
    lines: list[tuple[str, int, Format]] = [
        ("Out on the 1st", out, pens.word),
        ("Lent out", LENT[m], pens.word),
        ("to get home from hospital", HOSPITAL[m], pens.inner),
        ("there within 1 working day", NEXT_DAY[m], pens.deeper),
        ("end of life", END_OF_LIFE[m], pens.inner),
    ]
    if m >= 3:
        lines.append(("extra wide", WIDE[m], pens.inner))
    lines += [
        ("Came back", BACK[m], pens.word),
        ("Out at month end", out + LENT[m] - BACK[m], pens.word),
        ("Late back (more than 12 weeks)", LATE_BACK[m], pens.word),
    ]
    row = 13
    for words, count, pen in lines:
        sheet.write(f"A{row}", words, pen)
        sheet.write_number(f"B{row}", count, pens.number)
        row += 1
    # phone round
    sheet.write("G12", "PHONE ROUND", pens.bar)
    sheet.write_blank("H12", None, pens.bar)
    for place, words, said in (
        (13, "Rang", RANG[m]),
        (14, "Answered", ANSWERED[m]),
        (15, "Happy or very happy", HAPPY[m]),
    ):
        sheet.write(f"G{place}", words, pens.word)
        _put(sheet, f"H{place}", said, pens.number)
    sheet.write("G16", "% happy", pens.word)
    asked, happy = ANSWERED[m], HAPPY[m]
    if isinstance(asked, int) and isinstance(happy, int):
        sheet.write_formula("H16", "=H15/H14", pens.percent, happy / asked)
    else:
        sheet.write_formula("H16", "=H15/H14", pens.percent, "#VALUE!")
    # people and money
    row += 1
    sheet.write(f"A{row}", "PEOPLE AND WORKSHOP", pens.bar)
    sheet.write_blank(f"B{row}", None, pens.bar)
    sheet.write(f"G{row}", "MONEY AND TIME", pens.bar)
    sheet.write_blank(f"H{row}", None, pens.bar)
    money: list[tuple[str, float, Format]] = [
        ("Parts bought", PARTS[m], pens.money),
        ("Van miles", MILES[m], pens.number),
        ("Paid labour (hours)", LABOUR[m] / 24, pens.clock),
    ]
    for down, (words, amount, pen) in enumerate(money, start=row + 1):
        sheet.write(f"G{down}", words, pens.word)
        sheet.write_number(f"H{down}", amount, pen)
    people: list[tuple[str, float, Format, Format]] = [
        ("Volunteers who came in", VOLUNTEERS[m], pens.number, pens.word),
        ("Volunteer hours", HOURS[m] / 24, pens.clock, pens.word),
        ("On a work placement", PLACEMENTS[m], pens.number, pens.word),
        ("out of work over a year before", LONG_OUT[m], pens.number, pens.inner),
        ("Left us for a paid job", JOBS[m], pens.number, pens.word),
        ("Old chairs done up and given away", CHARITY[m], pens.number, pens.word),
        ("Parts saved from scrap (kg)", SAVED[m], pens.decimal, pens.word),
    ]
    if m >= 6:
        people += [
            ("Care homes visited for a check", HOMES[m], pens.number, pens.word),
            ("chairs checked there", CHECKED[m], pens.number, pens.inner),
        ]
    for words, amount, pen, label in people:
        row += 1
        sheet.write(f"A{row}", words, label)
        sheet.write_number(f"B{row}", amount, pen)
    if m in NOTES:
        sheet.write(f"A{row + 2}", NOTES[m], pens.small)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def _year(sheet: Worksheet, pens: Pens) -> None:
    """The year tab: the contract's measures, then what they keep for themselves."""
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 5)
    sheet.set_column("B:B", 40)
    sheet.set_column("C:C", 9)
    sheet.set_column("D:O", 8.5)
    sheet.set_column("P:P", 11)
    sheet.set_column("Q:Q", 9, None, {"hidden": True})
    sheet.merge_range("A1:P1", "WHEELWISE   the year 2025/26 so far", pens.title)
    sheet.write(
        "A2",
        "NHS Calderfell and Dunmoor ICB, community wheelchair repair and loan, "
        "contract "
        "CDICB/CW/0231, 1 April 2025 to 31 March 2028",
        pens.small,
    )
    letters = "DEFGHIJKLMNO"

    def header(row: int, words: str) -> None:
        sheet.write(f"A{row}", "", pens.bar)
        sheet.write(f"B{row}", words, pens.bar)
        sheet.write(f"C{row}", "Target", pens.bar_right)
        for letter, month in zip(letters, MONTHS, strict=True):
            sheet.write_datetime(f"{letter}{row}", month, pens.heading)
        sheet.write(f"P{row}", "So far", pens.bar_right)
        sheet.write(f"Q{row}", "24/25", pens.bar_right)

    def counts(
        row: int,
        words: str,
        said: list[float | str],
        links: list[str],
        pen: Format,
        label: Format,
        total: bool = True,
    ) -> None:
        sheet.write_blank(f"A{row}", None, pens.word)
        sheet.write(f"B{row}", words, label)
        sheet.write_blank(f"C{row}", None, pens.word)
        for letter, value, link in zip(letters, said, links, strict=False):
            if link:
                sheet.write_formula(f"{letter}{row}", link, pen, value)
            else:
                _put(sheet, f"{letter}{row}", value, pen)
        for letter in "MNO":
            sheet.write_blank(f"{letter}{row}", None, pens.grey)
        if total:
            sheet.write_formula(
                f"P{row}",
                f"=SUM(D{row}:O{row})",
                pen,
                sum(v for v in said if not isinstance(v, str)),
            )
        else:
            sheet.write_blank(f"P{row}", None, pens.grey)

    def rate(
        row: int,
        ref: str,
        words: str,
        target: float,
        top: list[float | str],
        bottom: list[float | str],
        cells: tuple[str, str],
        names: tuple[str, str],
        last_year: float,
    ) -> None:
        for down, (said, name, cell) in enumerate(
            ((top, names[0], cells[0]), (bottom, names[1], cells[1])), start=1
        ):
            counts(
                row + down, name, said, [f"={tab}!{cell}" for tab in TABS], pens.number, pens.deeper
            )
        sheet.write(f"A{row}", ref, pens.bold)
        sheet.write(f"B{row}", words, pens.bold)
        sheet.write_number(f"C{row}", target, pens.percent)
        for letter, one, of in zip(letters, top, bottom, strict=False):
            value: float | str = "#VALUE!"
            if not isinstance(one, str) and not isinstance(of, str):
                value = one / of
            sheet.write_formula(
                f"{letter}{row}", f"={letter}{row + 1}/{letter}{row + 2}", pens.percent, value
            )
        for letter in "MNO":
            sheet.write_blank(f"{letter}{row}", None, pens.grey)
        sheet.write_formula(
            f"P{row}",
            f"=P{row + 1}/P{row + 2}",
            pens.percent,
            sum(v for v in top if not isinstance(v, str))
            / sum(v for v in bottom if not isinstance(v, str)),
        )
        sheet.write_number(f"Q{row}", last_year, pens.percent)

    def loan_row(m: int, early: int) -> int:
        return early + (1 if m >= 3 else 0)

    finished: list[float | str] = [sum(FINISHED[c][m] for c in "BCD") for m in range(9)]
    quick: list[float | str] = [sum(QUICK[c][m] for c in "BCD") for m in range(9)]
    header(4, "WHAT THE CONTRACT ASKS")
    rate(
        5,
        "W1",
        "Repairs finished in 3 working days",
        0.85,
        quick,
        finished,
        ("E8", "E7"),
        ("in 3 working days", "all repairs finished"),
        0.79,
    )
    rate(
        8,
        "W2",
        "Call outs reached the same day",
        0.9,
        list(SAME_DAY),
        list(CALLS),
        ("H6", "H5"),
        ("same day", "call outs"),
        0.88,
    )
    rate(
        11,
        "W3",
        "Hospital loan chairs there within 1 working day",
        0.95,
        list(NEXT_DAY),
        list(HOSPITAL),
        ("B16", "B15"),
        ("within 1 working day", "hospital loans"),
        0.94,
    )
    counts(14, "Repairs finished", finished, [f"={tab}!E7" for tab in TABS], pens.bold, pens.bold)
    sheet.write("A14", "W4", pens.bold)
    sheet.write_number("C14", 2600, pens.bold)
    sheet.write_number("Q14", 2391, pens.bold)
    rate(
        15,
        "W5",
        "Happy with the repair",
        0.9,
        list(HAPPY),
        list(ANSWERED),
        ("H15", "H14"),
        ("happy or very happy", "answered the phone"),
        0.91,
    )
    header(19, "OTHER THINGS WE KEEP COUNT OF")
    counts(
        20,
        "Loan chairs lent out",
        list(LENT),
        [f"={tab}!B14" for tab in TABS],
        pens.number,
        pens.word,
    )
    wide: list[float | str] = ["n/a", "n/a", "n/a", *WIDE[3:]]
    counts(
        21,
        "of those lent, extra wide",
        wide,
        ["" if m < 3 else f"={tab}!B18" for m, tab in enumerate(TABS)],
        pens.number,
        pens.inner,
    )
    stock, chairs = [], 84
    for m in range(9):
        chairs += LENT[m] - BACK[m]
        stock.append(chairs)
    counts(
        22,
        "Loan chairs out at month end",
        list(stock),
        [f"={tab}!B{loan_row(m, 19)}" for m, tab in enumerate(TABS)],
        pens.number,
        pens.word,
        total=False,
    )
    work = [loan_row(m, 23) for m in range(9)]
    counts(
        23,
        "Volunteer hours",
        list(HOURS),
        [f"={tab}!B{work[m] + 1}*24" for m, tab in enumerate(TABS)],
        pens.decimal,
        pens.word,
    )
    counts(
        24,
        "Left us for a paid job",
        list(JOBS),
        [f"={tab}!B{work[m] + 4}" for m, tab in enumerate(TABS)],
        pens.number,
        pens.word,
    )
    counts(
        25,
        "Old chairs done up and given away",
        list(CHARITY),
        [f"={tab}!B{work[m] + 5}" for m, tab in enumerate(TABS)],
        pens.number,
        pens.word,
    )
    counts(
        26,
        "Parts saved from scrap (kg)",
        list(SAVED),
        [f"={tab}!B{work[m] + 6}" for m, tab in enumerate(TABS)],
        pens.decimal,
        pens.word,
    )
    homes: list[float | str] = [*["n/a"] * 6, *HOMES[6:]]
    counts(
        27,
        "Care homes visited for a check",
        homes,
        ["" if m < 6 else f"={tab}!B{work[m] + 7}" for m, tab in enumerate(TABS)],
        pens.number,
        pens.word,
    )
    checked: list[float | str] = [*["n/a"] * 6, *CHECKED[6:]]
    counts(
        28,
        "chairs checked there",
        checked,
        ["" if m < 6 else f"={tab}!B{work[m] + 8}" for m, tab in enumerate(TABS)],
        pens.number,
        pens.inner,
    )
    for row, value, pen in (
        (20, 512, pens.number),
        (23, 2104.5, pens.decimal),
        (24, 3, pens.number),
        (25, 61, pens.number),
    ):
        sheet.write_number(f"Q{row}", value, pen)
    sheet.write_string("Q26", "not weighed", pens.word)
    sheet.write(
        "B30",
        "W5 has no May, see that tab. W3 and W5 percentages are on small numbers.",
        pens.small,
    )
    sheet.write(
        "B31", "Extra wide chairs lent from July. Care home checks from October.", pens.small
    )
    sheet.write_comment("L11", "3 late out of 34, all in the icy week before Christmas")
    sheet.freeze_panes(4, 3)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = Workbook(path, {"date_1904": True})
    made.set_properties({"title": "Wheelwise monthly return", "created": CREATED})
    pens = Pens(made)
    year = made.add_worksheet("YEAR")
    opened, out = dict(FIRST), 84
    for m, tab in enumerate(TABS):
        sheet = made.add_worksheet(tab)
        _month(sheet, pens, m, opened, out)
        for letter in "BCD":
            opened[letter] += NEW[letter][m] - FINISHED[letter][m]
        out += LENT[m] - BACK[m]
        if tab == "DEC":
            sheet.activate()
    _year(year, pens)
    made.close()
