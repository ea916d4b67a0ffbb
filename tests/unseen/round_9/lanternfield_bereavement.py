"""A bereavement charity: quarters across, a children's table with quarters down, lists."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

NAME = "Lanternfield Bereavement - Q3 return Oct-Dec 25.xlsx"

ADULTS: list[tuple[str, list[float | str]]] = [
    ("COMING IN", []),
    ("Referrals received", [148, 137, 161]),
    ("   from GPs and practice teams", [71, 66, 80]),
    ("   got in touch themselves", [52, 49, 58]),
    ("Adults starting support", [121, 114, 130]),
    ("   within 20 working days of asking", [92, 94, 109]),
    ("Waiting on the last day of the quarter", [37, 31, 42]),
    ("SUPPORT GIVEN", []),
    ("One-to-one sessions given", [612, 588, 641]),
    ("Group sessions held", [24, 22, 26]),
    ("Back at work (or on their course) after being off because of the death", [14, 11, 17]),
    ("Calls answered on the evening line", [203, 188, 240]),
    ("Cut down or came off sleeping tablets, with the GP's say-so", [6, "9*", 8]),
    ("Appointments booked", [702, 664, 731]),
    ("Appointments missed, no word from the person", [76, 61, 80]),
    ("ENDINGS", []),
    ("Finished with us this quarter", [96, 88, 104]),
    ("Filled in the grief scale first and last time", [71, 66, 79]),
    ("   4 points better or more", [44, 45, 56]),
]
SO_FAR = {"9*": 9.0}

AGES = [("18 to 24", 9), ("25 to 44", 34), ("45 to 64", 52), ("65 and over", 35)]
DEATHS = [
    ("Illness, expected", 71),
    ("Sudden", 33),
    ("Suicide", 14),
    ("Other / would rather not say", 12),
]

CHILDREN = [
    ("Q1 Apr-Jun", [31, 22, 41, 27, 36, 19, 5]),
    ("Q2 Jul-Sep", [28, 19, 38, 29, 31, 17, 3]),
    ("Q3 Oct-Dec", [39, 24, 47, 35, 44, 26, 7]),
]
CHILD_HEADS = [
    "Quarter",
    "Aged 4-11, new",
    "Aged 12-17, new",
    "All new children and YP",
    "Feelings chart done twice",
    "Can talk about it more easily",
    "Mums, dads, nans etc. at the parents' evenings",
    "who told us things are easier at home",
    "School staff sessions (B6)",
]
SCHOOLS = [
    ("Primary, Ottermouth East", "07.10.25", 18, 1),
    ("Secondary, Vale Road", "14.10.25", 31, 1),
    ("Primary, Cressing", "04.11.25", 12, 0),
    ("Sixth form college", "11.11.25", 26, 1),
    ("Special school, Hollin Lane", "18.11.25", 15, 1),
    ("Primary, St Brannock", "25.11.25", 11, 0),
    ("Secondary, Marsh End", "09.12.25", 29, 0),
]
GROUPS = [
    ("Monday Circle", "Ottermouth library", "staff", 11, 14, None),
    ("Walk and Natter", "Vale country park", "volunteer pair", 10, 17, None),
    ("Young widows' supper", "Cressing", "handed over Jun 25", None, None, 9),
    ("Men's shed table", "Marsh End", "handed over Jan 25", None, None, 13),
    ("Lost to suicide", "Ottermouth", "staff", 5, 8, None),
    ("Sunday lunch lot", "various", "handed over Sep 25", None, None, 11),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lanternfield Q3")
    title = made.add_format({"bold": True, "font_size": 15, "font_color": "#4B2E5A"})
    head = made.add_format(
        {"bold": True, "bg_color": "#E6DDF0", "text_wrap": True, "bottom": 1, "valign": "top"}
    )
    band = made.add_format({"bold": True, "font_color": "#4B2E5A", "top": 1})
    bold = made.add_format({"bold": True, "top": 1})
    small = made.add_format({"italic": True, "font_size": 9, "font_color": "#666666"})
    share = made.add_format({"num_format": "0.0%"})
    pound = made.add_format({"num_format": "£#,##0"})
    big = made.add_format({"num_format": "#,##0"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})

    cover = made.add_worksheet("Cover")
    cover.set_column("A:A", 24)
    cover.set_column("B:B", 60)
    cover.write("A1", "Lanternfield Bereavement Support", title)
    for row, (left, right) in enumerate(
        [
            ("Contract", "OV-BER-24-031 (1 April 2024 to 31 March 2027)"),
            ("For", "NHS Ottermouth and Vale Integrated Care Board"),
            ("Service", "Bereavement support for adults and children"),
            ("This return covers", "Quarter 3, 1 October to 31 December 2025"),
            ("Filled in by", "Service manager, ext. 4417"),
            ("Sent", "14.01.26"),
        ],
        start=2,
    ):
        cover.write(row, 0, left, band)
        cover.write(row, 1, right)
    cover.write(
        "A11", "We have gone back and corrected two Q1 figures since the last return.", small
    )

    adult = made.add_worksheet("Adults")
    adult.set_column("A:A", 2)
    adult.set_column("B:B", 62)
    adult.set_column("C:G", 10)
    adult.set_column("H:H", 3)
    adult.set_column("I:I", 42)
    adult.write("B1", "ADULT SERVICE 2025/26", title)
    adult.write("B2", "Jan-Mar stays empty until the April return.", small)
    for col, text in enumerate(
        ["", "Apr-Jun", "Jul-Sep", "Oct-Dec", "Jan-Mar", "Year so far"], start=1
    ):
        adult.write(3, col, text, head)
    for row, (label, quarters) in enumerate(ADULTS, start=4):
        adult.write(row, 1, label, wrap if quarters else band)
        for col, figure in enumerate(quarters, start=2):
            adult.write(row, col, figure, big)
        if quarters and not label.startswith("Waiting"):
            total = sum(SO_FAR[f] if isinstance(f, str) else f for f in quarters)
            if any(isinstance(f, str) for f in quarters):
                adult.write(row, 6, total, big)
            else:
                adult.write_formula(row, 6, f"=SUM(C{row + 1}:F{row + 1})", big, total)
    adult.write("B25", "* one practice still to confirm one person", small)
    adult.write("I4", "New adults Oct-Dec: age", head)
    adult.write("J4", "People", head)
    for row, (label, figure) in enumerate(AGES, start=4):
        adult.write(row, 8, label)
        adult.write(row, 9, figure)
    adult.write("I9", "", bold)
    adult.write_formula("J9", "=SUM(J5:J8)", bold, 130)
    adult.write("I11", "New adults Oct-Dec: how the person died", head)
    adult.write("J11", "People", head)
    for row, (label, figure) in enumerate(DEATHS, start=11):
        adult.write(row, 8, label)
        adult.write(row, 9, figure)
    adult.write_formula("J16", "=SUM(J12:J15)", bold, 130)

    child = made.add_worksheet("Children & YP")
    child.set_column("A:A", 30)
    child.set_column("B:I", 13)
    child.set_row(2, 62)
    child.set_row(10, 78)
    child.write("A1", "CHILDREN AND YOUNG PEOPLE 2025/26", title)
    for col, text in enumerate(CHILD_HEADS):
        child.write(2, col, text, head)
    sums = [0] * 8
    for row, (label, six) in enumerate(CHILDREN, start=3):
        figures = [six[0], six[1], six[0] + six[1], *six[2:]]
        child.write(row, 0, label)
        for col, figure in enumerate(figures, start=1):
            sums[col - 1] += figure
            if col == 3:
                child.write_formula(row, col, f"=B{row + 1}+C{row + 1}", None, figure)
            else:
                child.write(row, col, figure)
    child.write("A7", "Q4 Jan-Mar")
    child.write("A8", "Year so far", bold)
    for col, figure in enumerate(sums, start=1):
        letter = "ABCDEFGHI"[col]
        child.write_formula(7, col, f"=SUM({letter}4:{letter}7)", bold, figure)
    child.write(
        "A10", "Schools and colleges we went to this quarter (October to December 2025)", band
    )
    for col, text in enumerate(
        [
            "School",
            "Date",
            "Staff there",
            "Own bereavement policy and a named person since (1 = yes)",
        ]
    ):
        child.write(10, col, text, head)
    for row, school in enumerate(SCHOOLS, start=11):
        for col, value in enumerate(school):
            child.write(row, col, value)
    child.write_formula("C19", "=SUM(C12:C18)", bold, 142)
    child.write_formula("D19", "=SUM(D12:D18)", bold, 4)

    group = made.add_worksheet("Groups")
    group.set_column("A:A", 26)
    group.set_column("B:C", 22)
    group.set_column("D:F", 16)
    group.set_row(2, 46)
    group.write("A1", "Groups, Oct-Dec 2025", title)
    heads = [
        "Group",
        "Where",
        "Who leads",
        "Times met",
        "People on the list",
        "Meeting without us now - how many go",
    ]
    for col, text in enumerate(heads):
        group.write(2, col, text, head)
    for row, line in enumerate(GROUPS, start=3):
        for col, value in enumerate(line):
            if value is not None:
                group.write(row, col, value)
    group.write_formula("D10", "=SUM(D4:D9)", bold, 26)
    group.write_formula("E10", "=SUM(E4:E9)", bold, 39)
    group.write_formula("F10", "=SUM(F4:F9)", bold, 33)
    group.write(
        "A12",
        "We ring a handed-over group once a quarter and they tell us how many are coming.",
        small,
    )

    kpi = made.add_worksheet("KPIs")
    kpi.set_column("A:A", 6)
    kpi.set_column("B:B", 62)
    kpi.set_column("C:H", 11)
    kpi.set_column("J:J", 40)
    kpi.write("A1", "What the contract asks for", title)
    heads = [
        "Ref",
        "Measure",
        "Target",
        "Not below",
        "Q1",
        "Q2",
        "Q3",
        "Year so far",
        "RAG",
        "Comment",
    ]
    for col, text in enumerate(heads):
        kpi.write(2, col, text, head)
    lines: list[tuple[str, str, float | str, float | str, int, int, str, str]] = [
        (
            "B1",
            "Adults starting support within 20 working days of asking / adults starting",
            ">=80%",
            ">=70%",
            9,
            8,
            "G",
            "",
        ),
        (
            "B2",
            "Children and young people (4-17) newly supported, per year",
            220,
            198,
            0,
            0,
            "A",
            "November was slow, December made up for it",
        ),
        (
            "B3",
            "Adults 4+ points better on the grief scale / adults with both scores",
            ">=65%",
            ">=55%",
            23,
            22,
            "G",
            "",
        ),
        (
            "B4",
            "Children who find it easier to talk / feelings charts done twice",
            ">=70%",
            ">=60%",
            0,
            0,
            "G",
            "",
        ),
        ("B5", "Missed appointments / appointments booked", "<=12%", "<=15%", 19, 18, "G", ""),
        (
            "B6",
            "Training sessions for school staff (for information, no target)",
            "",
            "",
            0,
            0,
            "",
            "",
        ),
    ]
    values: dict[str, list[float]] = {
        "B1": [92 / 121, 94 / 114, 109 / 130, 295 / 365],
        "B2": [53, 47, 63, 163],
        "B3": [44 / 71, 45 / 66, 56 / 79, 145 / 216],
        "B4": [27 / 41, 29 / 38, 35 / 47, 91 / 126],
        "B5": [76 / 702, 61 / 664, 80 / 731, 217 / 2097],
        "B6": [5, 3, 7, 15],
    }
    columns = {"B2": "D", "B6": "I"}
    for row, (ref, text, target, floor, top, under, rag, comment) in enumerate(lines, start=3):
        asked: list[float | str] = [ref, text, target, floor]
        for col, words in enumerate(asked):
            if words != "":
                kpi.write(row, col, words, wrap)
        for at, value in enumerate(values[ref]):
            where = row, 4 + at
            if ref in columns:
                source = f"='Children & YP'!{columns[ref]}{[4, 5, 6, 8][at]}"
                kpi.write_formula(*where, source, None, value)
            elif ref == "B4":
                down = [4, 5, 6, 8][at]
                kpi.write_formula(
                    *where, f"='Children & YP'!F{down}/'Children & YP'!E{down}", share, value
                )
            else:
                letter = "CDEG"[at]
                tops = {9: 10, 23: 23, 19: 19}[top]
                unders = {8: 9, 22: 22, 18: 18}[under]
                kpi.write_formula(
                    *where, f"=Adults!{letter}{tops}/Adults!{letter}{unders}", share, value
                )
        kpi.write(row, 8, rag)
        kpi.write(row, 9, comment)

    rest = made.add_worksheet("People, money, extras")
    rest.set_column("A:A", 66)
    rest.set_column("B:B", 14)
    rest.set_column("C:C", 44)
    rest.write("A1", "People, money and anything else, Q3 (October to December 2025)", title)
    form: list[tuple[str, float | str | None, str]] = [
        ("Paid staff, whole-time equivalent", 6.4, ""),
        ("Days lost to staff sickness", 11, ""),
        ("Unpaid befrienders and group helpers who gave time", 38, "two are on a break"),
        ("   hours they put in", 415.5, ""),
        ("   of them, came to us first as somebody bereaved", 15, ""),
        ("Spend this quarter", 61240, ""),
        ("   of which room hire", 2310, ""),
        ("Complaints", "nil", ""),
        (
            "Funeral and bereavement payments we helped families claim, this quarter",
            17900,
            "what they were awarded",
        ),
        ("   the same since April", 48300, ""),
        ("Leaflets given out", "about 600", ""),
    ]
    for row, (label, entry, note) in enumerate(form, start=2):
        rest.write(row, 0, label)
        money = label.strip().startswith(("Spend", "of which", "Funeral", "the same"))
        rest.write(row, 1, entry, pound if money else None)
        rest.write(row, 2, note, small)
    rest.write("A15", "Anything you would like us to know?", band)
    rest.write(
        "A16",
        "The evening line was busy over Christmas. We would like to talk about 2026/27 funding.",
        wrap,
    )
    for each in made.worksheets():
        each.set_landscape()
        each.fit_to_pages(1, 0)
    made.close()
