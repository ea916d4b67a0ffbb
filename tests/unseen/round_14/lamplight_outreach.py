"""The Lamplight Van return: a review list, van nights and a summary that counts them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

INK, PLUM, LILAC, SAND = "#2B2230", "#4B2354", "#E9DFF0", "#F6F0E3"

FORM = [
    ("Who we are", "The Lamplight Van CIO"),
    ("What we run", "Night outreach and health access for people who sell sex"),
    ("Who it is for", "Corbreck City Council, Public Health"),
    ("Contract no.", "CCC-PH-0931"),
    ("Runs", "1 April 2025 to 31 March 2028"),
    ("How often we send this", "every quarter, by the 15th working day"),
    ("This one covers", "Quarter 3, October to December 2025"),
    ("Filled in by", "R. Askwith, van co-ordinator, 01632 960417"),
    ("Figures pulled on", "12/01/2026"),
]

# code, day, quarter, where met, age, times seen, screen, GP, plan, hep B doses,
# feels safe then, feels safe now, safe bed then, safe bed now, stopped, visits with us, remark
REVIEWS: list[tuple[Any, ...]] = [
    (
        "LV-003",
        date(2025, 4, 24),
        "Q1",
        "street",
        "35-44",
        11,
        "Y",
        "Y",
        "Y",
        2,
        3,
        6,
        "N",
        "Y",
        "N",
        2,
        "",
    ),
    (
        "LV-008",
        date(2025, 5, 8),
        "Q1",
        "street",
        "25-34",
        7,
        "N",
        "Y",
        "Y",
        1,
        4,
        4,
        "N",
        "N",
        "N",
        1,
        "screen booked twice, no show",
    ),
    (
        "LV-011",
        date(2025, 5, 21),
        "Q1",
        "flat",
        "25-34",
        5,
        "Y",
        "N",
        "Y",
        0,
        6,
        7,
        "Y",
        "Y",
        "N",
        0,
        "3 surgeries said no, form GMS1 sent again",
    ),
    (
        "LV-014",
        date(2025, 6, 3),
        "Q1",
        "online",
        "18-24",
        3,
        "Y",
        "Y",
        "N",
        0,
        7,
        7,
        "Y",
        "Y",
        "Y",
        1,
        "",
    ),
    (
        "LV-015",
        date(2025, 6, 12),
        "Q1",
        "street",
        "45+",
        19,
        "Y",
        "Y",
        "Y",
        3,
        2,
        5,
        "N",
        "Y",
        "N",
        3,
        "MARAC 4 June",
    ),
    (
        "LV-019",
        date(2025, 6, 26),
        "Q1",
        "flat",
        "35-44",
        4,
        "N",
        "Y",
        "Y",
        1,
        5,
        7,
        "Y",
        "Y",
        "N",
        0,
        "",
    ),
    (
        "LV-021",
        date(2025, 7, 10),
        "Q2",
        "street",
        "25-34",
        9,
        "Y",
        "Y",
        "Y",
        2,
        3,
        5,
        "N",
        "N",
        "N",
        2,
        "",
    ),
    (
        "LV-022",
        date(2025, 7, 17),
        "Q2",
        "street",
        "35-44",
        14,
        "N",
        "Y",
        "N",
        1,
        "not asked",
        "not asked",
        "N",
        "Y",
        "N",
        1,
        "review done on the kerb, cut short",
    ),
    (
        "LV-026",
        date(2025, 8, 5),
        "Q2",
        "online",
        "18-24",
        2,
        "Y",
        "Y",
        "Y",
        0,
        8,
        8,
        "Y",
        "Y",
        "N",
        0,
        "",
    ),
    (
        "LV-027",
        date(2025, 8, 14),
        "Q2",
        "flat",
        "25-34",
        6,
        "Y",
        "Y",
        "Y",
        1,
        5,
        8,
        "Y",
        "Y",
        "Y",
        1,
        "",
    ),
    (
        "LV-030",
        date(2025, 9, 2),
        "Q2",
        "street",
        "45+",
        21,
        "Y",
        "N",
        "Y",
        3,
        2,
        3,
        "N",
        "N",
        "N",
        4,
        "barred from practice, ICB told",
    ),
    (
        "LV-031",
        date(2025, 9, 11),
        "Q2",
        "flat",
        "35-44",
        5,
        "N",
        "Y",
        "Y",
        0,
        6,
        6,
        "Y",
        "Y",
        "N",
        0,
        "declined hep B",
    ),
    (
        "LV-034",
        date(2025, 9, 25),
        "Q2",
        "street",
        "25-34",
        8,
        "Y",
        "Y",
        "Y",
        2,
        4,
        7,
        "N",
        "Y",
        "Y",
        2,
        "",
    ),
    (
        "LV-038",
        date(2025, 10, 7),
        "Q3",
        "street",
        "35-44",
        10,
        "Y",
        "Y",
        "Y",
        2,
        3,
        6,
        "N",
        "Y",
        "N",
        2,
        "",
    ),
    (
        "LV-040",
        date(2025, 10, 16),
        "Q3",
        "online",
        "25-34",
        3,
        "N",
        "Y",
        "Y",
        0,
        7,
        6,
        "Y",
        "Y",
        "N",
        0,
        "bad encounter 9 Oct",
    ),
    (
        "LV-041",
        date(2025, 10, 30),
        "Q3",
        "flat",
        "18-24",
        4,
        "Y",
        "Y",
        "Y",
        1,
        5,
        7,
        "N",
        "Y",
        "Y",
        1,
        "",
    ),
    (
        "LV-043",
        date(2025, 11, 6),
        "Q3",
        "street",
        "45+",
        16,
        "Y",
        "Y",
        "N",
        3,
        2,
        2,
        "N",
        "N",
        "N",
        3,
        "in hospital 2 wks, plan to follow",
    ),
    (
        "LV-044",
        date(2025, 11, 13),
        "Q3",
        "street",
        "25-34",
        12,
        "Y",
        "Y",
        "Y",
        2,
        4,
        6,
        "N",
        "Y",
        "N",
        2,
        "",
    ),
    (
        "LV-047",
        date(2025, 11, 27),
        "Q3",
        "flat",
        "35-44",
        6,
        "N",
        "N",
        "Y",
        0,
        6,
        8,
        "Y",
        "Y",
        "Y",
        0,
        "moved here Nov from Wexley",
    ),
    (
        "LV-050",
        date(2025, 12, 4),
        "Q3",
        "street",
        "25-34",
        9,
        "Y",
        "Y",
        "Y",
        1,
        3,
        "n/k",
        "N",
        "n/k",
        "N",
        1,
        "",
    ),
    (
        "LV-052",
        date(2025, 12, 16),
        "Q3",
        "online",
        "35-44",
        2,
        "Y",
        "Y",
        "Y",
        1,
        7,
        9,
        "Y",
        "Y",
        "Y",
        0,
        "",
    ),
]
FIRST, LAST = 6, 5 + len(REVIEWS)

LIST_HEADS = [
    "Code",
    "Review held",
    "Qtr",
    "Where we first met",
    "Age",
    "Times seen before this",
    "Full STI screen in past 12 mths",
    "On a GP list",
    "Safety plan written & handed over",
    "Hep B jabs so far",
    "How safe do you feel? 0-10 (first)",
    "How safe do you feel? 0-10 (now)",
    "Move in score",
    "Bed for the night is safe (first)",
    "Bed for the night is safe (now)",
    "No selling for 3 mths or longer",
    "Clinic trips we went on with them",
    "Remarks",
]

MONTHS = ["Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25", "Sep 25", "Oct 25", "Nov 25", "Dec 25"]
NIGHTS: list[tuple[str, list[Any]]] = [
    ("Nights the van went out", [12, 13, 12, 13, 11, 13, 14, 12, 11]),
    ("Conversations (same person may count again)", [96, 104, 99, 112, 88, 107, 121, 101, 84]),
    ("People we had never met before", [14, 12, 11, 13, 9, 12, 15, 10, 8]),
    ("Naloxone kits handed over", [6, 8, 5, 9, 7, "nil", 11, 8, 6]),
    ("Bad encounter reports written down", [5, 3, 4, 6, 2, 4, 5, 7, 3]),
    ("  - passed to police (with a yes)", [1, 0, 2, 1, 0, 1, 2, 3, 1]),
    ("Hours on board given for nothing", [72, 78, 70, 81, 64, 76.5, 88, 71, 60]),
    ("Nights with a guide who has sold sex herself", [4, 5, 6, 6, 5, 7, 9, 8, 7]),
]

BLOCKS: list[tuple[str, list[tuple[str, list[Any]]]]] = [
    (
        "Who gives their time",
        [
            ("On the rota on the last day of the quarter (unpaid)", [15, 17, 16, "-"]),
            ("  of these: once came to the van for help", [4, 5, 6, "-"]),
            ("Came off the rota", [2, 1, 3, 6]),
            ("Left us for a paid job", [1, "nil", 2, 3]),
            ("DBS renewals", [3, 2, 4, 9]),
        ],
    ),
    (
        "What else got sorted",
        [
            ("Has own ID or a bank account at last", [4, 6, 5, 15]),
            ("Seeing their children again, monthly or more", [1, 2, 2, 5]),
            ("A partner or relative came in and got tested too", [2, 3, 4, 9]),
            ("Passed on to the drug & alcohol team", [9, 7, 11, 27]),
            ("Asked us for a fast-track clinic slot", [20, 26, 24, 70]),
        ],
    ),
    (
        "The streets around",
        [
            ("Neighbours at kerbside meetings", [22, 18, 25, 65]),
            ("Neighbours who now say they are easier about walking home", ["not asked", 9, 14, 23]),
            ("Hotels, saunas, takeaways newly letting people wait indoors", [3, 2, 4, 9]),
        ],
    ),
    (
        "Us",
        [
            ("Paid posts, whole-time", [3.4, 3.4, 3.0, "-"]),
            ("Spent (£)", [35210, 36480, 37150, 108840]),
            ("Workers back on full hours after stress leave", [0, 1, 1, 2]),
        ],
    ),
]

WORDS = [
    (
        "How the quarter went",
        "The van missed two Fridays in December (clutch) and that shows in new people. We were out "
        "until 3am on the other nights and poured 310 hot drinks in December alone. Just over "
        "eight in ten of the people reviewed this year are on a GP list, the rest are stuck on "
        "proof of address.",
    ),
    (
        "What we are pleased about",
        "Four people we met on the van this year now hold a tenancy in their own name. The Thursday "
        "breakfast is cooked and run from start to finish by three of the women themselves. "
        "We had a card from someone we last saw in 2022.",
    ),
    (
        "What worries us",
        "More people are working alone from short lets and we only hear of it online. Our manager "
        "sat on 4 multi-agency panels about this between October and December. The clinic has "
        "halved its evening slots, hence the 5 people who waited over a week.",
    ),
    (
        "Something someone said",
        '"I sleep. That is the whole thing, I sleep." She asked us not to say more. Six of the '
        "regulars have told us this autumn that they no longer use on their own.",
    ),
]


def _summary(made: Any, sheet: Any, looks: dict[str, Any]) -> None:
    """The summary sheet: each figure counted from the list or the van nights by formula."""
    heads = [
        "No.",
        "Contract asks for",
        "Worked out as",
        "Aim 25-26",
        "Not below",
        "Apr-Jun",
        "Jul-Sep",
        "Oct-Dec",
        "Year so far",
        "R/A/G",
        "Why / what next",
    ]
    sheet.merge_range("A1:K1", "CCC-PH-0931  What you asked of us, and how it stands", looks["top"])
    sheet.write(
        "A2", "F to I fill themselves from the other tabs. Please do not type over.", looks["note"]
    )
    for col, head in enumerate(heads):
        sheet.write(3, col, head, looks["head"])
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:C", 30)
    sheet.set_column("D:J", 10)
    sheet.set_column("K:K", 44)
    quarters = ["Q1", "Q2", "Q3"]
    spans = [("C", "E"), ("F", "H"), ("I", "K")]

    def counted(row: int, line: int, label: str, how: str) -> None:
        sheet.write(row, 1, label, looks["text"])
        sheet.write(row, 2, how, looks["small"])
        values = NIGHTS[line][1]
        for at, (left, right) in enumerate(spans):
            part = sum(values[at * 3 : at * 3 + 3])
            formula = f"=SUM('Van nights'!{left}{line + 6}:{right}{line + 6})"
            sheet.write_formula(row, 5 + at, formula, looks["num"], part)
        sheet.write_formula(row, 8, f"=SUM(F{row + 1}:H{row + 1})", looks["bold"], sum(values))

    def listed(row: int, label: str, test: str, keep: Any) -> list[int]:
        sheet.write(row, 1, label, looks["inset"])
        out: list[int] = []
        for at, quarter in enumerate(quarters):
            hits = sum(1 for one in REVIEWS if one[2] == quarter and keep(one))
            formula = f"=COUNTIFS('Review list'!$C${FIRST}:$C${LAST},\"{quarter}\"{test})"
            sheet.write_formula(row, 5 + at, formula, looks["num"], hits)
            out.append(hits)
        sheet.write_formula(row, 8, f"=SUM(F{row + 1}:H{row + 1})", looks["bold"], sum(out))
        return out + [sum(out)]

    def share(row: int, tops: list[int], bottoms: list[int]) -> None:
        for at, col in enumerate("FGHI"):
            sheet.write_formula(
                row, 5 + at, f"={col}{row + 2}/{col}{row + 3}", looks["pct"], tops[at] / bottoms[at]
            )

    def test(col: str, answer: str) -> str:
        return f",'Review list'!${col}${FIRST}:${col}${LAST},\"{answer}\""

    def asks(row: int, ref: str, aim: Any, floor: Any, look: str, rag: str, why: str) -> None:
        sheet.write(row, 0, ref, looks["ref"])
        sheet.write(row, 3, aim, looks[look])
        sheet.write(row, 4, floor, looks[look])
        sheet.write(row, 9, rag, looks["rag" + rag] if rag in "AG" else looks["mid"])
        sheet.write(row, 10, why, looks["small"])

    counted(4, 2, "New people met", "never seen by us before")
    asks(4, "N1", 140, 120, "num", "A", "Short of 105 by one. Van off the road 12 and 19 Dec.")
    counted(5, 0, "Van nights", "at least 4 hours out")
    asks(5, "N2", 150, "-", "num", "A", "as above")
    rates = [
        (6, "N3", "Full STI screen in the 12 months before review", 6, "G", 0.6, 0.5, "G", ""),
        (
            9,
            "N4",
            "On a GP list at review",
            7,
            "H",
            0.9,
            0.8,
            "A",
            "Proof of address. Raised with ICB 14/11.",
        ),
        (12, "N5", "Safety plan at review", 8, "I", 0.8, 0.7, "G", ""),
    ]
    for row, ref, label, place, col, aim, floor, rag, why in rates:
        sheet.write(row, 1, label, looks["text"])
        sheet.write(row, 2, "people / people reviewed", looks["small"])
        asks(row, ref, aim, floor, "pct", rag, why)
        tops = listed(row + 1, "yes", test(col, "Y"), lambda one, at=place: one[at] == "Y")
        bottoms = listed(row + 2, "people reviewed", "", lambda one: True)
        share(row, tops, bottoms)
    counted(15, 4, "Bad encounter reports", "for information, no aim")
    asks(15, "N6", "none", "none", "num", "-", "Nov high: one car, three women. Plate passed on.")
    sheet.write(16, 1, "Fast-track clinic slot inside 5 working days", looks["text"])
    sheet.write(16, 2, "slots given in time / asked for", looks["small"])
    asks(16, "N7", 0.85, 0.75, "pct", "A", "Evening clinic cut from 2 to 1 a week in Sept.")
    tops, bottoms = [18, 21, 19, 58], [20, 26, 24, 70]
    share(16, tops, bottoms)
    for row, label, cells in [(17, "in time", tops), (18, "asked for", bottoms)]:
        sheet.write(row, 1, label, looks["inset"])
        for at in range(3):
            sheet.write(row, 5 + at, cells[at], looks["num"])
        sheet.write_formula(row, 8, f"=SUM(F{row + 1}:H{row + 1})", looks["bold"], cells[3])

    sheet.merge_range("A21:K21", "Other lines that drop out of the review list", looks["band"])
    listed(
        21,
        "Safe bed now, had none when we met",
        test("N", "N") + test("O", "Y"),
        lambda one: one[12] == "N" and one[13] == "Y",
    )
    listed(22, "No selling for three months or longer", test("P", "Y"), lambda one: one[14] == "Y")
    listed(
        23,
        "Feels safer: up 2 points or better",
        test("M", ">=2"),
        lambda one: (
            isinstance(one[10], int) and isinstance(one[11], int) and one[11] - one[10] >= 2
        ),
    )
    listed(24, "First met on the street", test("D", "street"), lambda one: one[3] == "street")
    sheet.write(25, 1, "Under 25", looks["inset"])
    for at in range(3):
        sheet.write(25, 5 + at, "<5", looks["mid"])
    sheet.write(25, 8, "<5", looks["mid"])
    sheet.write(26, 1, "Small numbers hidden for the council's website copy.", looks["note"])
    sheet.freeze_panes(4, 2)


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Lamplight Van return, quarter 3 2025-26")
    base: dict[str, Any] = {
        "font_name": "Georgia",
        "font_size": 10,
        "font_color": INK,
        "valign": "top",
    }
    extra: dict[str, dict[str, Any]] = {
        "top": {"bold": True, "font_size": 15, "font_color": "white", "bg_color": PLUM},
        "head": {"bold": True, "text_wrap": True, "bg_color": LILAC, "bottom": 2},
        "band": {"bold": True, "italic": True, "bg_color": SAND},
        "text": {"text_wrap": True},
        "small": {"font_size": 9, "text_wrap": True},
        "note": {"italic": True, "font_size": 9, "font_color": "#7A6A80"},
        "inset": {"indent": 2},
        "ref": {"bold": True},
        "num": {"num_format": "#,##0.##;-#,##0.##;0"},
        "bold": {"num_format": "#,##0.##;-#,##0.##;0", "bold": True},
        "pct": {"num_format": "0.0%"},
        "mid": {"align": "center"},
        "ragA": {"align": "center", "bg_color": "#F2C14E"},
        "ragG": {"align": "center", "bg_color": "#8CB369"},
        "day": {"num_format": "dd/mm/yyyy"},
    }
    looks = {name: made.add_format({**base, **more}) for name, more in extra.items()}

    form = made.add_worksheet("Return")
    form.hide_gridlines(2)
    form.set_column("A:A", 3)
    form.set_column("B:B", 26)
    form.set_column("C:C", 3)
    form.set_column("D:D", 62)
    form.merge_range("B2:D2", "Lamplight Van: quarterly return", looks["top"])
    for at, (label, value) in enumerate(FORM):
        form.write(3 + at, 1, label, looks["ref"])
        form.write(3 + at, 3, value, looks["text"])
    form.write(
        "B14", "Codes only on the tabs. No names, please, even if you know them.", looks["note"]
    )

    _summary(made, made.add_worksheet("Summary"), looks)

    listing = made.add_worksheet("Review list")
    listing.write("A1", "One line for each person's review, April to December 2025", looks["top"])
    listing.write(
        "A2", "A person has one review a year. Y = yes, N = no, n/k = not known.", looks["note"]
    )
    for col, head in enumerate(LIST_HEADS):
        listing.write(4, col, head, looks["head"])
    listing.set_row(4, 62)
    listing.set_column("A:Q", 11)
    listing.set_column("R:R", 40)
    for at, one in enumerate(REVIEWS):
        row = FIRST - 1 + at
        before, after = one[10], one[11]
        listing.write(row, 0, one[0], looks["ref"])
        listing.write_datetime(row, 1, one[1], looks["day"])
        for col in range(2, 12):
            listing.write(row, col, one[col], looks["mid"])
        if isinstance(before, int) and isinstance(after, int):
            listing.write_formula(row, 12, f"=L{row + 1}-K{row + 1}", looks["mid"], after - before)
        else:
            listing.write(row, 12, "-", looks["mid"])
        for col in range(12, 16):
            listing.write(row, col + 1, one[col], looks["mid"])
        listing.write(row, 17, one[16], looks["small"])
    listing.freeze_panes(5, 1)
    listing.autofilter(4, 0, LAST - 1, 17)

    nights = made.add_worksheet("Van nights")
    nights.merge_range("B2:L2", "On the van, month by month", looks["top"])
    nights.set_column("A:A", 2)
    nights.set_column("B:B", 46)
    nights.set_column("C:L", 9)
    nights.write("B5", "What", looks["head"])
    for col, month in enumerate(MONTHS):
        nights.write(4, 2 + col, month, looks["head"])
    nights.write("L5", "To date", looks["head"])
    for at, (label, values) in enumerate(NIGHTS):
        row = 5 + at
        nights.write(row, 1, label, looks["text"])
        for col, value in enumerate(values):
            nights.write(row, 2 + col, value, looks["num"])
        total = sum(value for value in values if not isinstance(value, str))
        nights.write_formula(row, 11, f"=SUM(C{row + 1}:K{row + 1})", looks["bold"], total)
    nights.write("B15", "Sept naloxone: none in stock until 1 Oct.", looks["note"])

    helpers = made.add_worksheet("Helpers & neighbours")
    helpers.set_column("A:A", 58)
    helpers.set_column("B:E", 12)
    helpers.merge_range("A1:E1", "Helpers, neighbours, loose ends", looks["top"])
    row = 2
    for title, lines in BLOCKS:
        helpers.write(row, 0, title, looks["head"])
        for col, head in enumerate(["Apr-Jun", "Jul-Sep", "Oct-Dec", "So far"]):
            helpers.write(row, 1 + col, head, looks["head"])
        for label, values in lines:
            row += 1
            helpers.write(row, 0, label, looks["text"])
            for col, value in enumerate(values):
                helpers.write(row, 1 + col, value, looks["num"])
        row += 2

    words = made.add_worksheet("In our words")
    words.set_column("A:A", 24)
    words.set_column("B:B", 92)
    words.merge_range("A1:B1", "In our words", looks["top"])
    for at, (heading, said) in enumerate(WORDS):
        words.write(2 + at, 0, heading, looks["head"])
        words.write(2 + at, 1, said, looks["text"])
        words.set_row(2 + at, 74)

    lists = made.add_worksheet("Look-ups")
    lists.write("A1", "Where met", looks["ref"])
    lists.write("B1", "Age", looks["ref"])
    for at, (where, age) in enumerate(
        zip(["street", "flat", "online", "other"], ["18-24", "25-34", "35-44", "45+"], strict=True)
    ):
        lists.write(1 + at, 0, where, looks["text"])
        lists.write(1 + at, 1, age, looks["text"])
    lists.hide()
    made.close()
