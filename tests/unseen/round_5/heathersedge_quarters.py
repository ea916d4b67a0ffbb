"""Sexual violence counselling: quarter tabs copied from one another and edited by hand."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FILE = "Heathersedge monitoring 25-26 Q3 FINAL.xlsx"
O, T, S, K, P = "Orrinbridge", "Tarnhead", "Saltby", "Kelmoor", "Phone / online"  # noqa: E741

# referrals: self, ISVA/SARC, GP, police, other; then the rest of part 1; part 2; part 3
Q1: dict[str, list[Any]] = {
    O: [27, 14, 11, 5, 4, 5, 48, 37, 57, 11, 38, 84, 34, 21, 9, 861, 704, 17, 22.4, 13.1, 11],
    T: [10, 6, 5, 2, 1, 2, 19, 13, 23, 5, 34, 33, 14, 8, 4, 318, 257, 6, 21.8, 13.9, 4],
    S: [5, 3, 3, 1, 1, 1, 10, 6, 14, 4, 41, 17, 7, 4, 3, 150, 117, "<5", "*", "*", "*"],
    P: [12, 2, 2, 0, 2, 1, 15, 14, 6, 0, 9, 22, 13, 9, 2, 236, 202, 8, 19.6, 11.2, 5],
}
Q2: dict[str, list[Any]] = {
    O: [31, 12, 13, 6, 3, 6, 52, 43, 61, 14, 44, 88, 31, 24, 8, 902, 755, 20, 22.1, 12.6, 13],
    S: [6, 4, 3, 0, 2, 1, 12, 8, 16, 5, 47, 17, 8, 5, 2, 161, 131, "<5", "*", "*", "*"],
    T: [9, 7, 6, 3, 2, 2, 21, 16, 25, 6, 39, 35, 15, 9, 5, 334, 276, 8, 23.0, 13.2, 5],
    P: [14, 3, 1, 1, 2, 2, 17, 16, 7, 0, 11, 24, 14, 10, 3, 248, 214, 9, 18.9, 10.8, 6],
}
Q3: dict[str, list[Any]] = {
    O: [29, 15, 10, 4, 5, 4, 50, 44, 55, 9, 36, 87, 33, 23, 7, 874, 746, 19, 21.9, 12.0, 13],
    T: [11, 6, 4, 2, 2, 2, 20, 17, 24, 4, 35, 36, 13, 8, 4, 326, 277, 7, 22.6, 13.4, 4],
    S: [4, 3, 3, 1, 1, 1, 10, 7, 13, 3, 40, 18, 7, 5, 2, 155, 129, "<5", "*", "*", "*"],
    K: [6, 1, 4, 1, 2, 0, 9, 8, 5, 0, 7, 0, 6, 0, 0, 32, 27, "n/a", "n/a", "n/a", "n/a"],
    P: [13, 2, 3, 0, 1, 1, 16, 15, 6, 0, 8, 25, 12, 11, 2, 240, 211, 10, 19.2, 10.9, 7],
}
PAIRS = {"Q1": (34, 21.7, 12.9, 22), "Q2": (41, 21.6, 12.3, 27), "Q3": (40, 21.3, 12.0, 26)}
MISSED = {"Q1": [145, 56, 31, 31], "Q2": [134, 28, 53, 30], "Q3": [117, 45, 24, 4, 26]}
REFERRED_ON = {"Q2": [3, 0, 1, 0], "Q3": [2, 1, 0, 0, 0]}


class Pad:
    """The formats of this house."""

    def __init__(self, made: Any) -> None:
        add = made.add_format
        self.title = add({"bold": True, "font_size": 15, "font_color": "#5B2C6F"})
        self.sub = add({"bold": True, "font_size": 11})
        self.small = add({"italic": True, "font_size": 9, "font_color": "#555555"})
        self.band = add({"bold": True, "bg_color": "#D7BDE2"})
        self.head = add({"bold": True, "text_wrap": True, "align": "center", "bottom": 1})
        self.over = add({"bold": True, "align": "center", "bg_color": "#F4ECF7", "border": 1})
        self.line = add({"font_color": "#999999", "font_size": 8, "align": "center"})
        self.text = add({})
        self.ind = add({"indent": 1})
        self.num = add({"num_format": "#,##0", "align": "center"})
        self.dec = add({"num_format": "0.0", "align": "center"})
        self.pct = add({"num_format": "0%", "align": "center"})
        self.pct1 = add({"num_format": "0.0%", "align": "center"})
        self.tot = add({"num_format": "#,##0", "align": "center", "bold": True})
        self.pctb = add({"num_format": "0%", "align": "center", "bold": True})
        self.decb = add({"num_format": "0.0", "align": "center", "bold": True})
        self.gbp = add({"num_format": "£#,##0", "align": "center"})
        self.mon = add({"num_format": "mmm-yy", "bold": True, "align": "center", "bottom": 1})
        self.mid = add({"align": "center"})
        self.green = add({"align": "center", "bg_color": "#A9DFBF"})
        self.amber = add({"align": "center", "bg_color": "#F9E79F"})


def put(ws: Worksheet, row: int, col: int, value: Any, fmt: Any) -> None:
    """Write a value, or a text in the middle."""
    ws.write(row, col, value, fmt)


def line(ws: Worksheet, pad: Pad, row: int, no: int | str, words: str, deep: bool = False) -> None:
    """Line number and words of one row."""
    ws.write(row, 0, no, pad.line)
    ws.write(row, 1, words, pad.ind if deep else pad.text)


def total(ws: Worksheet, pad: Pad, row: int, values: list[Any]) -> None:
    """The last column: a sum over the sites."""
    end = 2 + len(values)
    cells = f"{at(row, 2)}:{at(row, end - 1)}"
    ws.write_formula(row, end, f"=SUM({cells})", pad.tot, sum(values))


def spread(ws: Worksheet, pad: Pad, row: int, values: list[Any], summed: bool = True) -> None:
    """A row of counts over the sites."""
    for n, value in enumerate(values):
        put(ws, row, 2 + n, value, pad.num)
    if summed:
        total(ws, pad, row, values)


def share(ws: Worksheet, pad: Pad, row: int, top: int, bottom: int, pairs: list[Any]) -> None:
    """A row of percentages worked out from two rows above."""
    for n, pair in enumerate(pairs):
        fmt = pad.pctb if n == len(pairs) - 1 else pad.pct
        if isinstance(pair, str):
            ws.write(row, 2 + n, pair, fmt)
        else:
            ws.write_formula(
                row, 2 + n, f"={at(top, 2 + n)}/{at(bottom, 2 + n)}", fmt, pair[0] / pair[1]
            )


def part_one(ws: Worksheet, pad: Pad, row: int, data: dict[str, list[Any]], quarter: str) -> int:
    """Referrals and waiting; gives the next free row."""
    sites = list(data.values())
    words = ["self-referral", "ISVA or SARC", "GP or other health", "police", "anyone else"]
    line(ws, pad, row, 1, "Referrals received")
    for n, site in enumerate(sites):
        cells = f"{at(row + 1, 2 + n)}:{at(row + 5, 2 + n)}"
        ws.write_formula(row, 2 + n, f"=SUM({cells})", pad.num, sum(site[:5]))
    total(ws, pad, row, [sum(site[:5]) for site in sites])
    for n, word in enumerate(words):
        line(ws, pad, row + 1 + n, 2 + n, word, True)
        spread(ws, pad, row + 1 + n, [site[n] for site in sites])
    row += 6
    names = {"Q1": "Not accepted (not for us)", "Q2": "Not for us", "Q3": "Not accepted"}
    line(ws, pad, row, 7, names[quarter])
    spread(ws, pad, row, [site[5] for site in sites])
    row += 1
    if quarter in REFERRED_ON:
        line(ws, pad, row, "7a", "Referred on while waiting")
        spread(ws, pad, row, REFERRED_ON[quarter])
        row += 1
    line(ws, pad, row, 8, "Assessed in the quarter")
    spread(ws, pad, row, [site[6] for site in sites])
    line(ws, pad, row + 1, 9, "within 15 working days", True)
    spread(ws, pad, row + 1, [site[7] for site in sites])
    line(ws, pad, row + 2, 10, "% within 15 working days", True)
    pairs = [(site[7], site[6]) for site in sites]
    pairs.append((sum(a for a, _ in pairs), sum(b for _, b in pairs)))
    share(ws, pad, row + 2, row + 1, row, pairs)
    line(ws, pad, row + 3, 11, "Waiting for counselling on the last day")
    spread(ws, pad, row + 3, [site[8] for site in sites])
    line(ws, pad, row + 4, 12, "waiting more than 26 weeks", True)
    spread(ws, pad, row + 4, [site[9] for site in sites])
    line(ws, pad, row + 5, 13, "Longest wait (weeks)")
    spread(ws, pad, row + 5, [site[10] for site in sites], False)
    end = 2 + len(sites)
    cells = f"{at(row + 5, 2)}:{at(row + 5, end - 1)}"
    ws.write_formula(row + 5, end, f"=MAX({cells})", pad.tot, max(site[10] for site in sites))
    return row + 6


def part_two(ws: Worksheet, pad: Pad, row: int, data: dict[str, list[Any]], quarter: str) -> int:
    """Counselling; gives the next free row."""
    sites = list(data.values())
    dna = {
        "Q1": "DNA or late cancellation",
        "Q2": "Did not attend / cancelled late",
        "Q3": "DNA or late cancellation",
    }[quarter]
    rows = [
        ("In counselling on the first day", [s[11] for s in sites]),
        ("Started", [s[12] for s in sites]),
        ("Ended - planned", [s[13] for s in sites]),
        ("Ended - dropped out", [s[14] for s in sites]),
        ("In counselling on the last day", [s[11] + s[12] - s[13] - s[14] for s in sites]),
        ("Sessions booked (with those we cancelled)", [s[15] for s in sites]),
        ("Sessions attended", [s[16] for s in sites]),
        (dna, MISSED[quarter]),
    ]
    for n, (words, values) in enumerate(rows):
        line(ws, pad, row + n, 14 + n, words)
        for m, value in enumerate(values):
            if n == 4:
                a, b, c, d = (at(row + k, 2 + m) for k in range(4))
                ws.write_formula(row + n, 2 + m, f"={a}+{b}-{c}-{d}", pad.num, value)
            else:
                ws.write(row + n, 2 + m, value, pad.num)
        total(ws, pad, row + n, values)
    line(ws, pad, row + 8, 22, "DNA rate" if quarter != "Q2" else "DNA %")
    pairs: list[Any] = [(m, s[15]) for m, s in zip(MISSED[quarter], sites)]
    pairs.append((sum(a for a, _ in pairs), sum(b for _, b in pairs)))
    share(ws, pad, row + 8, row + 7, row + 5, pairs)
    return row + 9


def part_three(ws: Worksheet, pad: Pad, row: int, data: dict[str, list[Any]], quarter: str) -> int:
    """Scores before and after; gives the next free row."""
    sites, end = list(data.values()), 2 + len(data)
    words = [
        "Pairs of scores",
        "Average first score",
        "Average last score",
        "Reliable improvement (6 points or more)",
    ]
    for n, word in enumerate(words):
        line(ws, pad, row + n, 23 + n, word)
        fmt, bold = (pad.dec, pad.decb) if n in (1, 2) else (pad.num, pad.tot)
        for m, site in enumerate(sites):
            ws.write(row + n, 2 + m, site[17 + n], fmt)
        ws.write(row + n, end, PAIRS[quarter][n], bold)
    line(ws, pad, row + 4, 27, "% reliable improvement")
    pairs: list[Any] = []
    for site in sites:
        if isinstance(site[20], str):
            pairs.append(site[20])
        else:
            pairs.append((site[20], site[17]))
    pairs.append((PAIRS[quarter][3], PAIRS[quarter][0]))
    share(ws, pad, row + 4, row + 3, row, pairs)
    return row + 5


def heads(ws: Worksheet, pad: Pad, row: int, names: list[str]) -> None:
    """Site names over the columns."""
    for n, name in enumerate(names):
        ws.write(row, 2 + n, name, pad.head)


def band(ws: Worksheet, pad: Pad, row: int, words: str, wide: int) -> None:
    """A coloured band across the page."""
    for col in range(wide):
        ws.write_blank(row, 1 + col, None, pad.band)
    ws.write(row, 1, words, pad.band)


def start(ws: Worksheet, pad: Pad, second: str, third: str, width: int = 7) -> None:
    """Widths, title and the lines below it."""
    ws.set_column(0, 0, 4)
    ws.set_column(1, 1, 52)
    ws.set_column(2, 1 + width, 14.5)
    ws.hide_gridlines(2)
    ws.set_landscape()
    ws.fit_to_pages(1, 0)
    ws.write("B1", "Heathersedge Survivors' Counselling", pad.title)
    ws.write("B2", second, pad.sub)
    ws.write("B3", third, pad.small)


def small(
    ws: Worksheet,
    pad: Pad,
    row: int,
    col: int,
    head: tuple[str, ...],
    rows: list[tuple[str, Any]],
    whole: int,
    shares: bool = False,
) -> None:
    """A small table: words and number, with the sum typed below."""
    for n, word in enumerate(head):
        ws.write(row, col + n, word, pad.head)
    for n, (words, value) in enumerate(rows):
        ws.write(row + 1 + n, col, words, pad.text)
        ws.write(row + 1 + n, col + 1, value, pad.num)
        if shares:
            if isinstance(value, str):
                ws.write(row + 1 + n, col + 2, "*", pad.pct)
            else:
                ws.write_formula(
                    row + 1 + n,
                    col + 2,
                    f"={at(row + 1 + n, col + 1)}/{at(row + 1 + len(rows), col + 1)}",
                    pad.pct,
                    value / whole,
                )
    ws.write(row + 1 + len(rows), col, "All", pad.sub)
    ws.write(row + 1 + len(rows), col + 1, whole, pad.tot)


AGES = ["13-17", "18-24", "25-34", "35-49", "50-64", "65 and over", "Not given"]
GENDERS = ["Women", "Men", "Non-binary, other", "Not given"]


def first(ws: Worksheet, pad: Pad) -> None:
    """April to June."""
    start(
        ws,
        pad,
        "Monitoring return - Quarter 1, April to June 2025",
        "Contract OTI/SVC/2024/06 - Vale of Orrin Council with Orrin & Tarn ICB. Sent 11.07.25",
    )
    names = [*Q1, "All sites"]
    band(ws, pad, 4, "1. REFERRALS AND WAITING", 6)
    ws.write(5, 0, "line", pad.line)
    heads(ws, pad, 5, names)
    row = part_one(ws, pad, 6, Q1, "Q1")
    ws.write(
        row,
        1,
        "Line 13 is the longest single wait, not an average. Saltby runs 2 days a week.",
        pad.small,
    )
    band(ws, pad, row + 2, "2. COUNSELLING", 6)
    heads(ws, pad, row + 3, names)
    row = part_two(ws, pad, row + 4, Q1, "Q1")
    band(
        ws, pad, row + 1, "3. DID IT HELP? (CORE-10 at first and last session, people who ended)", 6
    )
    heads(ws, pad, row + 2, names)
    row = part_three(ws, pad, row + 3, Q1, "Q1")
    ws.write(row, 1, "* fewer than 5 pairs, not shown", pad.small)
    band(ws, pad, row + 2, "4. WHO CAME (at least one session in the quarter)", 6)
    small(
        ws, pad, row + 3, 1, ("Age", "Number"), list(zip(AGES, [22, 58, 61, 47, 19, "<5", 5])), 214
    )
    small(ws, pad, row + 3, 4, ("Gender", "Number"), list(zip(GENDERS, [181, 22, 7, "<5"])), 214)
    row += 13
    band(ws, pad, row, "5. ANYTHING ELSE WORTH TELLING YOU", 6)
    rows: list[tuple[str, Any, Any, str]] = [
        ("Placement counsellors (volunteers)", 7, pad.num, "2 finished their diploma in June"),
        ("Hours they gave", 188.5, pad.dec, ""),
        ("Placement counsellors who were once clients here", "<5", pad.mid, ""),
        (
            "Partners and parents at the supporters' evenings",
            14,
            pad.num,
            "2 evenings, 12 June was the busy one",
        ),
        ("Clients who reported to the police after starting with us", 6, pad.num, ""),
        (
            "In work, college or training at the end, not at the start",
            8,
            pad.num,
            "out of the planned endings",
        ),
        ("People in other agencies we trained", 32, pad.num, "college tutors, 2 GP surgeries"),
        ("Complaints", "nil", pad.mid, ""),
        ("Spent in the quarter", 41870, pad.gbp, ""),
    ]
    for n, (words, value, fmt, more) in enumerate(rows, row + 1):
        ws.write(n, 1, words, pad.text)
        ws.write(n, 2, value, fmt)
        if more:
            ws.write(n, 3, more, pad.small)


def second(ws: Worksheet, pad: Pad) -> None:
    """July to September: another order of columns, one line more, a heading above."""
    start(
        ws,
        pad,
        "Monitoring return - Quarter 2, July to September 2025",
        "Contract OTI/SVC/2024/06 - Vale of Orrin Council with Orrin & Tarn ICB. Sent 14.10.25",
    )
    names = [*Q2, "All"]
    band(ws, pad, 4, "1. REFERRALS AND WAITING", 6)
    ws.merge_range(5, 2, 5, 4, "Face to face", pad.over)
    ws.write(5, 5, "Remote", pad.over)
    ws.write(6, 0, "line", pad.line)
    heads(ws, pad, 6, names)
    ws.write_comment(6, 3, "Saltby moved next to Orrinbridge to match the rota")
    row = part_one(ws, pad, 7, Q2, "Q2")
    ws.write(row, 1, "New line 7a asked for at the July meeting (Q1 was not recorded).", pad.small)
    band(ws, pad, row + 2, "2. COUNSELLING", 6)
    heads(ws, pad, row + 3, names)
    row = part_two(ws, pad, row + 4, Q2, "Q2")
    band(
        ws, pad, row + 1, "3. DID IT HELP? (CORE-10 at first and last session, people who ended)", 6
    )
    heads(ws, pad, row + 2, names)
    row = part_three(ws, pad, row + 3, Q2, "Q2")
    ws.write(row, 1, "* fewer than 5 pairs, not shown", pad.small)
    band(ws, pad, row + 2, "4. WHO CAME (at least one session in the quarter)", 6)
    small(
        ws,
        pad,
        row + 3,
        1,
        ("Age", "Number", "% of all"),
        list(zip(AGES, [25, 60, 59, 51, 18, "<5", 5])),
        221,
        True,
    )
    small(ws, pad, row + 3, 5, ("Gender", "Number"), list(zip(GENDERS, [186, 24, 8, "<5"])), 221)
    row += 13
    band(ws, pad, row, "5. ANYTHING ELSE WORTH TELLING YOU", 6)
    ws.write(row + 1, 2, "Jul-Sep", pad.head)
    ws.write(row + 1, 3, "Apr-Sep", pad.head)
    rows: list[tuple[str, Any, Any, Any]] = [
        ("Placement counsellors (volunteers)", 8, 9, pad.num),
        ("Hours they gave", 203, 391.5, pad.dec),
        ("Placement counsellors who were once clients here", "<5", 5, pad.num),
        ("Partners and parents at the supporters' evenings", 19, 33, pad.num),
        ("Allotment group - people who came (new, from July)", 11, 11, pad.num),
        ("Clients who reported to the police after starting with us", 4, 10, pad.num),
        ("In work, college or training at the end, not at the start", 9, 17, pad.num),
        ("People in other agencies we trained", 45, 77, pad.num),
        ("Complaints", 1, 1, pad.num),
        ("Spent", 43215, 85085, pad.gbp),
    ]
    for n, (words, value, both, fmt) in enumerate(rows, row + 2):
        ws.write(n, 1, words, pad.text)
        ws.write(n, 2, value, fmt)
        ws.write(n, 3, both, fmt)
    ws.write(row + 10, 4, "1 upheld in part, see email of 2 Sept", pad.small)


def third(ws: Worksheet, pad: Pad) -> None:
    """October to December: a fifth site and a column since April."""
    start(
        ws,
        pad,
        "Monitoring return - Quarter 3, October to December 2025",
        "Contract OTI/SVC/2024/06 - Vale of Orrin Council with Orrin & Tarn ICB. Sent 13.01.26",
        8,
    )
    names = [O, T, S, "Kelmoor (new)", P, "All sites"]
    band(ws, pad, 4, "1. REFERRALS AND WAITING", 7)
    ws.write(5, 0, "line", pad.line)
    heads(ws, pad, 5, names)
    row = part_one(ws, pad, 6, Q3, "Q3")
    ws.write(
        row, 1, "Kelmoor library opened 6 October. Line 13 is the longest single wait.", pad.small
    )
    band(ws, pad, row + 2, "2. COUNSELLING", 8)
    heads(ws, pad, row + 3, [*names, "Since April, all sites"])
    at_row = row + 4
    row = part_two(ws, pad, at_row, Q3, "Q3")
    for n, value in enumerate([207, 137, 51, None, 4837, 4046, 724], 1):
        if value is not None:
            ws.write(at_row + n, 8, value, pad.tot)
    ws.write_formula(
        at_row + 8, 8, f"={at(at_row + 7, 8)}/{at(at_row + 5, 8)}", pad.pctb, 724 / 4837
    )
    band(
        ws, pad, row + 1, "3. DID IT HELP? (CORE-10 at first and last session, people who ended)", 7
    )
    heads(ws, pad, row + 2, names)
    row = part_three(ws, pad, row + 3, Q3, "Q3")
    ws.write(
        row,
        1,
        "* fewer than 5 pairs, not shown. Nobody has finished at Kelmoor yet (n/a).",
        pad.small,
    )
    band(ws, pad, row + 2, "4. WHO CAME (at least one session in the quarter)", 7)
    small(
        ws,
        pad,
        row + 3,
        1,
        ("Ethnic group", "Number"),
        [
            ("White British", 163),
            ("White other", 21),
            ("Asian or Asian British", 17),
            ("Black or Black British", 11),
            ("Mixed", 9),
            ("Any other", 5),
            ("Not given", "<5"),
        ],
        230,
    )
    small(
        ws,
        pad,
        row + 3,
        4,
        ("Age", "Number"),
        list(zip(AGES, [24, 63, 62, 53, 20, "<5", "<5"])),
        230,
    )
    small(
        ws,
        pad,
        row + 3,
        7,
        ("Gender", "Number"),
        list(zip(["Women", "Men", "Non-binary", "Not given"], [191, 26, 9, "<5"])),
        230,
    )
    row += 13
    band(ws, pad, row, "5. ANYTHING ELSE WORTH TELLING YOU", 7)
    for n, word in enumerate(["This quarter", "Since April", "Oct-Dec 2024"]):
        ws.write(row + 1, 2 + n, word, pad.head)
    rows: list[tuple[str, Any, Any, Any, Any]] = [
        ("Placement counsellors (volunteers)", 8, 11, 6, pad.num),
        ("Hours they gave", 176.5, 568, 141, pad.dec),
        ("Placement counsellors who were once clients here", 6, 8, "<5", pad.num),
        ("Partners and parents at the supporters' evenings", 22, 55, 9, pad.num),
        ("Allotment group - people who came", 13, 17, "n/a", pad.num),
        (
            "Clients who reported to the police after starting with us",
            5,
            15,
            "not counted",
            pad.num,
        ),
        (
            "In work, college or training at the end, not at the start",
            10,
            27,
            "not counted",
            pad.num,
        ),
        ("People in other agencies we trained", 18, 95, 40, pad.num),
        ("Complaints", "nil", 1, 2, pad.num),
        ("Spent", 42640, 127725, 39950, pad.gbp),
    ]
    for n, (words, *values, fmt) in enumerate(rows, row + 2):
        ws.write(n, 1, words, pad.text)
        for m, value in enumerate(values):
            ws.write(n, 2 + m, value, fmt)


def year(ws: Worksheet, pad: Pad) -> None:
    """The measures of the contract over the quarters, and the waiting list by month."""
    ws.set_column(0, 0, 6)
    ws.set_column(1, 1, 40)
    ws.set_column(2, 3, 15)
    ws.set_column(4, 10, 10.5)
    ws.set_landscape()
    ws.fit_to_pages(1, 0)
    ws.write("A1", "Year so far 2025/26 - contract measures", pad.title)
    ws.write("A2", "Q4 goes in after 31 March. DNA and long waits: lower is better.", pad.small)
    ws.write("A3", "Contract OTI/SVC/2024/06, 1 April 2024 to 31 March 2027", pad.small)
    for n, word in enumerate(
        [
            "Ref",
            "Measure",
            "Target",
            "Minimum",
            "24/25",
            "Q1",
            "Q2",
            "Q3",
            "Q4",
            "Year so far",
            "On track?",
        ]
    ):
        ws.write(3, n, word, pad.head)
    rates = [
        (
            "SV2",
            "Assessed within 15 working days",
            0.8,
            0.7,
            0.71,
            ("assessed within 15 working days", [70, 83, 91]),
            ("assessed", [92, 102, 105]),
            "Yes",
        ),
        (
            "SV3",
            "Planned endings",
            0.7,
            0.6,
            0.66,
            ("planned endings", [42, 48, 47]),
            ("all endings", [60, 66, 62]),
            "Yes",
        ),
        (
            "SV4",
            "DNA rate",
            "<=12%",
            "<=15%",
            0.178,
            ("DNA or late cancellation", [263, 245, 216]),
            ("sessions booked", [1565, 1645, 1627]),
            "Nearly",
        ),
        (
            "SV5",
            "Reliable improvement (CORE-10)",
            0.6,
            0.5,
            0.62,
            ("improved by 6 points or more", [22, 27, 26]),
            ("pairs of scores", [34, 41, 40]),
            "Yes",
        ),
    ]
    ws.write_row(4, 0, ["SV1", "People starting counselling"], pad.text)
    for n, value in enumerate([280, 252, 255, 68, 68, 71]):
        ws.write(4, 2 + n, value, pad.num)
    ws.write_formula(4, 9, "=SUM(F5:I5)", pad.tot, 207)
    ws.write(4, 10, "Nearly", pad.amber)
    row = 5
    for ref, words, target, floor, before, top, bottom, track in rates:
        ws.write_row(row, 0, [ref, words], pad.text)
        for n, value in enumerate([target, floor, before]):
            ws.write(row, 2 + n, value, pad.pct)
        for n, (words_in, values) in enumerate([top, bottom], 1):
            ws.write(row + n, 1, words_in, pad.ind)
            for m, value in enumerate(values):
                ws.write(row + n, 5 + m, value, pad.num)
            ws.write_formula(
                row + n, 9, f"=SUM({at(row + n, 5)}:{at(row + n, 8)})", pad.tot, sum(values)
            )
        for m in range(3):
            ws.write_formula(
                row,
                5 + m,
                f"={at(row + 1, 5 + m)}/{at(row + 2, 5 + m)}",
                pad.pct1,
                top[1][m] / bottom[1][m],
            )
        ws.write_formula(
            row, 9, f"={at(row + 1, 9)}/{at(row + 2, 9)}", pad.pct1, sum(top[1]) / sum(bottom[1])
        )
        ws.write(row, 10, track, pad.green if track == "Yes" else pad.amber)
        row += 3
    ws.write_row(row, 0, ["SV6", "Waiting more than 26 weeks at quarter end"], pad.text)
    for n, value in enumerate(["no more than 15", "no more than 25", 31, 20, 25, 16]):
        ws.write(row, 2 + n, value, pad.num)
    ws.write(row, 9, "n/a", pad.mid)
    ws.write(row, 10, "Nearly", pad.amber)
    row += 2
    ws.write(row, 1, "Waiting for counselling at month end", pad.sub)
    row += 1
    for n in range(9):
        ws.write_datetime(row, 2 + n, datetime(2025, 4 + n, 1), pad.mon)
    months: list[tuple[str, list[Any]]] = [
        (O, [49, 53, 57, 60, 58, 61, 59, 57, 55]),
        (T, [20, 22, 23, 24, 24, 25, 26, 25, 24]),
        (S, [12, 13, 14, 15, 17, 16, 15, 14, 13]),
        (K, ["-", "-", "-", "-", "-", "-", 3, 4, 5]),
        (P, [4, 5, 6, 8, 7, 7, 6, 7, 6]),
    ]
    for m, (words, values) in enumerate(months, 1):
        ws.write(row + m, 1, words, pad.text)
        for n, value in enumerate(values):
            ws.write(row + m, 2 + n, value, pad.num)
    for n in range(9):
        whole = sum(v[n] for _, v in months if not isinstance(v[n], str))
        ws.write_formula(
            row + 6, 2 + n, f"=SUM({at(row + 1, 2 + n)}:{at(row + 5, 2 + n)})", pad.tot, whole
        )
    ws.write(row + 7, 1, "- = site not open yet", pad.small)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Heathersedge monitoring")
    pad = Pad(made)
    first(made.add_worksheet("Q1 Apr-Jun"), pad)
    second(made.add_worksheet("Q2 Jul-Sep"), pad)
    ws = made.add_worksheet("Q3 Oct-Dec")
    third(ws, pad)
    year(made.add_worksheet("Year so far"), pad)
    ws.activate()
    hidden = made.add_worksheet("workings")
    hidden.write_row(0, 0, ["Check of Kelmoor room hire", "Oct", "Nov", "Dec"], pad.sub)
    hidden.write_row(1, 0, ["Days hired", 8, 9, 6])
    hidden.write_row(2, 0, ["Cost", 240, 270, 180], pad.gbp)
    hidden.hide()
    made.close()
