"""Eye care and low vision: a retired bank clerk's ledger, ruled, merged and folioed."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "vcenter"}

# item, particulars, 2024/25, target, minimum, quarters 1 to 3, kind, remarks
Row = tuple[str, str, Any, Any, Any, list[Any], str, str]
SCHEDULE_1: list[Row] = [
    ("1", "Persons referred to the Association", 463, 480, 432, [118, 126, 121], "n", ""),
    ("(a)", "by hospital eye clinics", 281, "", "", [71, 69, 75], "n", ""),
    ("(b)", "by G.P. or optician", 122, "", "", [31, 38, 29], "n", ""),
    ("(c)", "by self, family or neighbour", 60, "", "", [16, 19, 17], "n", ""),
    ("2", "Low vision assessments carried out", 391, 400, 360, [96, 104, 99], "n", ""),
    ("(a)", "seen within 8 weeks of referral", 338, "", "", [84, 95, 92], "n", ""),
    ("(b)", "item 2(a) as a percentage of item 2", "=", 0.9, 0.8, [2], "%", ""),
    ("3", "Persons newly certified (C.V.I.)", 158, "", "", [42, 47, 40], "n", "Hospital figure"),
    ("(a)", "offered emotional support within 4 weeks", 141, "", "", [39, 46, 38], "n", ""),
    ("(b)", "item 3(a) as a percentage of item 3", "=", 0.95, 0.9, [3], "%", ""),
    ("4", "Rehabilitation plans brought to an end", 247, "", "", [61, 66, 64], "n", ""),
    ("(a)", "all or most of the person's goals reached", 168, "", "",
     [43, 50, "41 (provisional)"], "n", "Two files still with Mrs D."),
    ("(b)", "item 4(a) as a percentage of item 4", "=", 0.7, 0.6, [4], "%", ""),
    ("5", "Home visits arranged", 1146, "", "", [288, 301, 279], "n", ""),
    ("(a)", "no reply, or put off on the day", 119, "", "", [26, 33, 22], "n", ""),
    ("(b)", "item 5(a) as a percentage of item 5", "=", 0.1, 0.12, [5], "%",
     "Not to exceed"),
    ("6", "Complaints received in writing", "not recorded", "", "", [1, "Nil", "Nil"], "n", ""),
]  # fmt: skip
RATIOS = {"2": (19, 18), "3": (22, 21), "4": (25, 24), "5": (28, 27)}

LEDGER: list[tuple[str, str, list[int], bool]] = [
    ("", "Waiting, brought forward", [54, 58, 61], False),
    ("Add", "Persons referred in the quarter", [118, 126, 121], False),
    ("", "", [172, 184, 182], True),
    ("Less", "Assessed", [96, 104, 99], False),
    ("", "Declined, or not suitable", [11, 13, 14], False),
    ("", "Moved away or died", [7, 6, 9], False),
    ("", "", [114, 123, 122], True),
    ("", "Waiting, carried forward", [58, 61, 60], False),
    ("", "Longest wait of any person (weeks)", [11, 13, 9], False),
]

# day, place, seen, aids lent, told of falls clinic, volunteers, minutes given by volunteers
DAY_BOOK: dict[str, list[tuple[str, str, int, int, int, int, int]]] = {
    "October": [
        ("Thurs. 2nd Oct.", "Methodist Hall, Stell Road", 11, 7, 1, 3, 540),
        ("Tues. 7th Oct.", "Calder Library, upper room", 8, 5, 0, 2, 345),
        ("Thurs. 16th Oct.", "Ostrey Health Centre", 14, 9, 2, 4, 765),
        ("Weds. 22nd Oct.", "Larch Court (sheltered flats)", 9, 6, 1, 3, 510),
        ("Thurs. 30th Oct.", "Methodist Hall, Stell Road", 12, 6, 1, 3, 555),
    ],
    "November": [
        ("Tues. 4th Nov.", "Calder Library, upper room", 7, 4, 1, 2, 330),
        ("Thurs. 13th Nov.", "Ostrey Health Centre", 15, 11, 2, 4, 810),
        ("Weds. 19th Nov.", "Fell End Gurdwara", 10, 8, 1, 3, 495),
        ("Thurs. 27th Nov.", "Methodist Hall, Stell Road", 13, 7, 0, 3, 570),
    ],
    "December": [
        ("Tues. 2nd Dec.", "Calder Library, upper room", 6, 3, 0, 2, 315),
        ("Thurs. 11th Dec.", "Ostrey Health Centre", 13, 9, 2, 4, 780),
        ("Weds. 17th Dec.", "Larch Court (sheltered flats)", 8, 5, 1, 2, 375),
    ],
}

LOANS: list[tuple[str, int, int, int]] = [
    ("Hand magnifiers, lighted", 41, 119, 22),
    ("Stand magnifiers", 17, 52, 9),
    ("Task lamps", 23, 64, 11),
    ("Talking watches and clocks", 12, 30, 4),
    ("Liquid level indicators", 19, 58, 0),
    ("Video magnifiers (desk)", 3, 7, 5),
]
MONEYS: list[tuple[str, float, float, float]] = [
    ("Rehabilitation worker's salary", 9412.5, 28237.5, 27410.0),
    ("Co-ordinator (part time)", 4350.0, 13050.0, 12600.0),
    ("Travelling", 1187.45, 3402.8, 3611.2),
    ("Aids and lamps", 2264.1, 6019.95, 5540.75),
    ("Hire of rooms", 395.0, 1180.0, 1090.0),
    ("Postage and large print", 288.36, 811.17, 764.9),
]

AGES: list[tuple[str, int, int]] = [
    ("Under 18", 2, 5), ("18 to 39", 6, 17), ("40 to 64", 18, 57), ("65 to 79", 31, 96),
    ("80 and over", 42, 124),
]  # fmt: skip
HOMES: list[tuple[str, int, int]] = [
    ("Living alone", 53, 164), ("With husband, wife or partner", 29, 87),
    ("With others of the family", 11, 31), ("In a care home", 6, 17),
]  # fmt: skip
SCORES: list[tuple[str, int, float, float]] = [
    ("1st Quarter", 44, 41.3, 50.2),
    ("2nd Quarter", 52, 40.6, 49.1),
    ("3rd Quarter", 47, 42.0, 49.5),
]

OTHER: list[tuple[str, Any, Any, str]] = [
    ("Husbands, wives and others of the household taught to guide", 23, 61, "n"),
    ("Persons going about on the bus by themselves again", 17, 46, "n"),
    ("Persons who kept, or found, paid employment", 3, 8, "n"),
    ("Attendance Allowance and the like obtained for members (a year's worth)",
     18432.4, 51207.15, "m"),
    ("Members' own circles begun this year and still meeting without us", 2, 5, "n"),
    ("Shops and cafes whose staff we have trained to serve blind customers", 9, 21, "n"),
    ("Volunteers who began with us in the quarter", 6, 15, "n"),
    ("     of whom cannot see well themselves", 4, 9, "n"),
    ("Hours given by the telephone befrienders", 412.5, 1187.5, "h"),
    ('Copies of "The Lantern" posted (large print and C.D.)', 1340, 4015, "n"),
    ("Talks to Rotary, W.I. and the like", "Nil", 4, "n"),
]  # fmt: skip


def _return(made: Workbook, sheet: Worksheet) -> None:
    """Draw folio 1: schedule 1 with its three-row head, and the waiting list account."""
    base = {**FONT, "border": 1}
    title = made.add_format({**FONT, "bold": True, "font_size": 16, "align": "center"})
    sub = made.add_format({**FONT, "italic": True, "align": "center"})
    box = made.add_format({**base, "bg_color": "#F2F2F2"})
    boxed = made.add_format({**base, "align": "center"})
    head = made.add_format(
        {**base, "bold": True, "align": "center", "text_wrap": True, "border": 2}
    )
    band = made.add_format(
        {**base, "bold": True, "align": "center", "bg_color": "#D9E2D0", "border": 2}
    )
    number = made.add_format({**base, "align": "right", "num_format": "#,##0"})
    strong = made.add_format({**base, "align": "right", "num_format": "#,##0", "bold": True})
    share = made.add_format({**base, "align": "right", "num_format": "0.0%", "italic": True})
    whole = made.add_format({**base, "align": "right", "num_format": "0%"})
    words = made.add_format({**base, "text_wrap": True})
    inner = made.add_format({**base, "indent": 2, "text_wrap": True})
    item = made.add_format({**base, "align": "center"})
    double = made.add_format(
        {**base, "align": "right", "num_format": "#,##0", "bold": True, "top": 1, "bottom": 6}
    )

    sheet.merge_range("A1:N1", "LANTERN VALE SIGHT ASSOCIATION", title)
    sheet.merge_range("A2:N2", "Registered Charity No. 1098765   -   Founded 1952", sub)
    sheet.merge_range(
        "A3:N3", "QUARTERLY RETURN TO THE OSTREY AND CALDER INTEGRATED CARE BOARD", title
    )
    for row, (one, two, three, four) in enumerate(
        [
            ("Contract No.", "OC-EYE-24-0117", "Folio", "1 of 5"),
            ("Term", "1st April 2024 to 31st March 2027", "Contract sum", "£142,500 per annum"),
            ("Quarter ended", "31st December 2025", "Prepared", "12th January 2026"),
        ],
        start=5,
    ):
        sheet.merge_range(f"A{row}:C{row}", one, box)
        sheet.merge_range(f"D{row}:G{row}", two, boxed)
        sheet.merge_range(f"H{row}:J{row}", three, box)
        sheet.merge_range(f"K{row}:N{row}", four, boxed)

    sheet.merge_range("A9:N9", "SCHEDULE 1  -  PERSONS REFERRED, ASSESSED AND VISITED", band)
    sheet.merge_range("A10:A12", "Item", head)
    sheet.merge_range("B10:D12", "Particulars", head)
    sheet.merge_range("E10:E12", "2024/25 (whole year)", head)
    sheet.merge_range("F10:F12", "Target 2025/26", head)
    sheet.merge_range("G10:G12", "Minimum", head)
    sheet.merge_range("H10:M10", "2025/26", head)
    sheet.merge_range("H11:J11", "First Half", head)
    sheet.merge_range("K11:L11", "Second Half", head)
    sheet.merge_range("M11:M12", "To 31st Dec.", head)
    for column, text in zip("HIJKL", ["1st Qtr", "2nd Qtr", "Half-year", "3rd Qtr", "4th Qtr"],
                            strict=True):  # fmt: skip
        sheet.write(f"{column}12", text, head)
    sheet.merge_range("N10:N12", "Remarks", head)

    cells: dict[str, float] = {}
    for row, (ref, text, before, target, least, quarters, kind, remark) in enumerate(
        SCHEDULE_1, start=14
    ):
        sheet.set_row(row - 1, 21)
        major = not ref.startswith("(")
        sheet.write(f"A{row}", ref, item)
        sheet.merge_range(f"B{row}:D{row}", text, words if major else inner)
        for column, value in (("F", target), ("G", least)):
            sheet.write(f"{column}{row}", value, whole if kind == "%" else number)
        sheet.write(f"N{row}", remark, words)
        if kind == "%":
            above, below = RATIOS[str(quarters[0])]
            for column in "EHIJKM":
                upper, lower = cells[f"{column}{above}"], cells[f"{column}{below}"]
                if column == "K" and quarters[0] == 4:
                    sheet.write(f"{column}{row}", 41 / 64, share)
                else:
                    sheet.write_formula(
                        f"{column}{row}", f"={column}{above}/{column}{below}", share, upper / lower
                    )
            sheet.write_blank(f"L{row}", None, share)
            continue
        figures = [
            41 if value == "41 (provisional)" else 0 if value == "Nil" else value
            for value in quarters
        ]
        form = strong if major else number
        cells |= {
            f"E{row}": before, f"H{row}": figures[0], f"I{row}": figures[1],
            f"J{row}": figures[0] + figures[1], f"K{row}": figures[2], f"M{row}": sum(figures),
        }  # fmt: skip
        sheet.write(f"E{row}", before, form)
        sheet.write(f"H{row}", quarters[0], form)
        sheet.write(f"I{row}", quarters[1], form)
        sheet.write(f"K{row}", quarters[2], form)
        sheet.write_blank(f"L{row}", None, form)
        if quarters[2] == figures[2]:
            sheet.write_formula(f"J{row}", f"=H{row}+I{row}", form, cells[f"J{row}"])
            sheet.write_formula(f"M{row}", f"=J{row}+K{row}", form, cells[f"M{row}"])
        else:
            sheet.write(f"J{row}", cells[f"J{row}"], form)
            sheet.write(f"M{row}", cells[f"M{row}"], form)
    sheet.set_row(12, 6)
    sheet.write_comment("K25", "2 files outstanding 9.1.26. Will confirm with the Q4 return.")
    sheet.merge_range(
        "A31:N31",
        "Note: items 2 and 3 count persons once in a quarter. The 4th quarter is due on 14th "
        "April 2026.",
        sub,
    )

    sheet.merge_range("A33:N33", "SCHEDULE 2  -  WAITING LIST ACCOUNT", band)
    sheet.merge_range("A34:D34", "", head)
    for span, text in (("E34:F34", "Qtr ended 30.06.25"), ("G34:H34", "Qtr ended 30.09.25"),
                       ("I34:J34", "Qtr ended 31.12.25")):  # fmt: skip
        sheet.merge_range(span, text, head)
    for row, (sign, text, values, ruled) in enumerate(LEDGER, start=35):
        sheet.write(f"A{row}", sign, item)
        sheet.merge_range(f"B{row}:D{row}", text, words)
        for (left, right), value in zip((("E", "F"), ("G", "H"), ("I", "J")), values, strict=True):
            sheet.merge_range(f"{left}{row}:{right}{row}", value, double if ruled else number)

    sheet.set_column("A:A", 6)
    sheet.set_column("B:D", 14)
    sheet.set_column("E:M", 11)
    sheet.set_column("N:N", 24)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&LLantern Vale S.A.&CFolio 1&R&D")


def _day_book(made: Workbook, sheet: Worksheet) -> None:
    """Draw folio 2: the clinics one by one, with month bands and ruled sums."""
    base = {**FONT, "border": 1}
    band = made.add_format({**base, "bold": True, "bg_color": "#D9E2D0", "border": 2,
                            "align": "center"})  # fmt: skip
    head = made.add_format({**base, "bold": True, "align": "center", "text_wrap": True,
                            "border": 2})  # fmt: skip
    words = made.add_format(base)
    month = made.add_format({**base, "bold": True, "italic": True, "bg_color": "#F7F4E6"})
    number = made.add_format({**base, "align": "right"})
    hours = made.add_format({**base, "align": "right", "num_format": "[h]:mm"})
    down = made.add_format({**base, "italic": True, "align": "right", "bottom": 2})
    down_h = made.add_format({**base, "italic": True, "align": "right", "bottom": 2,
                              "num_format": "[h]:mm"})  # fmt: skip
    grand = made.add_format({**base, "bold": True, "align": "right", "top": 1, "bottom": 6})
    grand_h = made.add_format({**base, "bold": True, "align": "right", "top": 1, "bottom": 6,
                               "num_format": "[h]:mm"})  # fmt: skip

    sheet.merge_range("A1:H1", "SCHEDULE 3  -  DAY BOOK OF OUTREACH CLINICS", band)
    sheet.merge_range("A2:H2", "for the quarter ended 31st December 2025", words)
    sheet.merge_range("A4:A5", "Date", head)
    sheet.merge_range("B4:C5", "Where held", head)
    sheet.merge_range("D4:F4", "Members of the public", head)
    sheet.merge_range("G4:H4", "Volunteers", head)
    for column, text in zip("DEFGH", ["Persons seen", "Aids lent", "Sent to falls clinic",
                                      "In attendance", "Hours given"], strict=True):  # fmt: skip
        sheet.write(f"{column}5", text, head)
    row, sums = 6, []
    for name, sessions in DAY_BOOK.items():
        sheet.merge_range(f"A{row}:H{row}", name, month)
        first = row + 1
        for row, (day, place, *counts, minutes) in enumerate(sessions, start=first):
            sheet.write(f"A{row}", day, words)
            sheet.merge_range(f"B{row}:C{row}", place, words)
            for column, value in zip("DEFG", counts, strict=True):
                sheet.write(f"{column}{row}", value, number)
            sheet.write_datetime(f"H{row}", timedelta(minutes=minutes), hours)
        last, row = row, row + 1
        sheet.merge_range(f"A{row}:C{row}", "carried down", down)
        for place_in, column in enumerate("DEFG", start=2):
            total = sum(session[place_in] for session in sessions)
            sheet.write_formula(
                f"{column}{row}", f"=SUM({column}{first}:{column}{last})", down, total
            )
        spent = sum(session[6] for session in sessions) / 1440
        sheet.write_formula(f"H{row}", f"=SUM(H{first}:H{last})", down_h, spent)
        sums.append(row)
        row += 1
    sheet.merge_range(f"A{row}:C{row}", "", grand)
    everything = [session for sessions in DAY_BOOK.values() for session in sessions]
    for place_in, column in enumerate("DEFG", start=2):
        sheet.write_formula(
            f"{column}{row}",
            "=" + "+".join(f"{column}{one}" for one in sums),
            grand,
            sum(session[place_in] for session in everything),
        )
    sheet.write_formula(
        f"H{row}", "=" + "+".join(f"H{one}" for one in sums), grand_h,
        sum(session[6] for session in everything) / 1440,
    )  # fmt: skip
    sheet.merge_range(
        f"A{row + 2}:H{row + 2}",
        "No clinic was held at Fell End on 5th November (hall flooded).",
        made.add_format({**FONT, "italic": True}),
    )
    sheet.set_column("A:A", 18)
    sheet.set_column("B:C", 17)
    sheet.set_column("D:H", 13)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _funds(made: Workbook, sheet: Worksheet) -> None:
    """Draw folio 3: loans on the left, moneys on the right, a clear column between."""
    base = {**FONT, "border": 1}
    band = made.add_format({**base, "bold": True, "bg_color": "#D9E2D0", "border": 2,
                            "align": "center"})  # fmt: skip
    head = made.add_format({**base, "bold": True, "align": "center", "text_wrap": True,
                            "border": 2})  # fmt: skip
    words = made.add_format(base)
    number = made.add_format({**base, "align": "right"})
    money = made.add_format({**base, "align": "right", "num_format": "£#,##0.00"})
    double = made.add_format({**base, "bold": True, "top": 1, "bottom": 6, "align": "right"})
    double_m = made.add_format({**base, "bold": True, "top": 1, "bottom": 6, "align": "right",
                                "num_format": "£#,##0.00"})  # fmt: skip

    sheet.merge_range("A1:D1", "SCHEDULE 4  -  AIDS LENT OUT", band)
    sheet.merge_range("F1:I1", "SCHEDULE 5  -  MONEYS LAID OUT", band)
    sheet.merge_range("A2:A3", "Aid", head)
    sheet.merge_range("B2:C2", "Lent", head)
    sheet.write("B3", "3rd Qtr", head)
    sheet.write("C3", "Apr. to Dec.", head)
    sheet.merge_range("D2:D3", "Brought back Apr. to Dec.", head)
    sheet.merge_range("F2:F3", "Head", head)
    sheet.merge_range("G2:H2", "Laid out", head)
    sheet.write("G3", "3rd Qtr", head)
    sheet.write("H3", "Apr. to Dec.", head)
    sheet.merge_range("I2:I3", "Apr. to Dec. last year", head)
    for row, (name, *counts) in enumerate(LOANS, start=4):
        sheet.write(f"A{row}", name, words)
        for column, value in zip("BCD", counts, strict=True):
            sheet.write(f"{column}{row}", value, number)
    for row, (name, *sums) in enumerate(MONEYS, start=4):
        sheet.write(f"F{row}", name, words)
        for column, paid in zip("GHI", sums, strict=True):
            sheet.write(f"{column}{row}", paid, money)
    sheet.write("A10", "", words)
    for place, column in enumerate("BCD", start=1):
        total = sum(loan[place] for loan in LOANS)
        sheet.write_formula(f"{column}10", f"=SUM({column}4:{column}9)", double, total)
    sheet.write("F10", "", words)
    for place, column in enumerate("GHI", start=1):
        total = sum(head_of[place] for head_of in MONEYS)
        sheet.write_formula(f"{column}10", f"=SUM({column}4:{column}9)", double_m, total)
    sheet.merge_range("A12:D12", "Loan book checked to cupboard 6.1.26", words)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:D", 13)
    sheet.set_column("E:E", 3)
    sheet.set_column("F:F", 32)
    sheet.set_column("G:I", 15)
    sheet.set_row(1, 22)
    sheet.set_row(2, 32)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _persons(made: Workbook, sheet: Worksheet) -> None:
    """Draw folio 4: who was assessed (number and per cent.), and how they felt."""
    base = {**FONT, "border": 1}
    band = made.add_format({**base, "bold": True, "bg_color": "#D9E2D0", "border": 2,
                            "align": "center"})  # fmt: skip
    head = made.add_format({**base, "bold": True, "align": "center", "text_wrap": True,
                            "border": 2})  # fmt: skip
    words = made.add_format(base)
    number = made.add_format({**base, "align": "right"})
    tenth = made.add_format({**base, "align": "right", "num_format": "0.0"})
    double = made.add_format({**base, "bold": True, "top": 1, "bottom": 6, "align": "right"})
    double_t = made.add_format({**base, "bold": True, "top": 1, "bottom": 6, "align": "right",
                                "num_format": "0.0"})  # fmt: skip
    sheet.merge_range("A1:E1", "SCHEDULE 6  -  PERSONS ASSESSED (ITEM 2)", band)
    row = 2
    for heading, people in (("Age last birthday", AGES), ("Circumstances", HOMES)):
        sheet.merge_range(f"A{row}:A{row + 1}", heading, head)
        sheet.merge_range(f"B{row}:C{row}", "3rd Quarter", head)
        sheet.merge_range(f"D{row}:E{row}", "Year to 31st Dec.", head)
        for column, text in zip("BCDE", ["No.", "%", "No.", "%"], strict=True):
            sheet.write(f"{column}{row + 1}", text, head)
        first = row + 2
        for row, (name, now, year) in enumerate(people, start=first):
            sheet.write(f"A{row}", name, words)
            sheet.write(f"B{row}", now, number)
            sheet.write(f"C{row}", round(now / 99 * 100, 1), tenth)
            sheet.write(f"D{row}", year, number)
            sheet.write(f"E{row}", round(year / 299 * 100, 1), tenth)
        sheet.write(f"A{row + 1}", "", words)
        sheet.write_formula(f"B{row + 1}", f"=SUM(B{first}:B{row})", double, 99)
        sheet.write_blank(f"C{row + 1}", None, double_t)
        sheet.write_formula(f"D{row + 1}", f"=SUM(D{first}:D{row})", double, 299)
        sheet.write_blank(f"E{row + 1}", None, double_t)
        row += 2
    row += 1
    sheet.merge_range(f"A{row}:E{row}", "SCHEDULE 7  -  HOW PERSONS SAY THEY MANAGE", band)
    sheet.merge_range(
        f"A{row + 1}:E{row + 1}",
        "Marks out of 100 on the 1 page questionnaire. A gain of 8 is looked for (minimum 5).",
        words,
    )
    for column, text in zip("ABCDE", ["", "Asked both times", "Mean at start", "Mean at close",
                                      "Mean gain"], strict=True):  # fmt: skip
        sheet.write(f"{column}{row + 2}", text, head)
    for row, (name, asked, before, after) in enumerate(SCORES, start=row + 3):
        sheet.write(f"A{row}", name, words)
        sheet.write(f"B{row}", asked, number)
        sheet.write(f"C{row}", before, tenth)
        sheet.write(f"D{row}", after, tenth)
        sheet.write_formula(f"E{row}", f"=D{row}-C{row}", tenth, round(after - before, 1))
    row += 1
    sheet.write(f"A{row}", "So far this year", words)
    sheet.write_formula(f"B{row}", f"=SUM(B{row - 3}:B{row - 1})", double, 143)
    for column, value in zip("CDE", [41.3, 49.6, 8.3], strict=True):
        sheet.write(f"{column}{row}", value, double_t)
    sheet.set_column("A:A", 30)
    sheet.set_column("B:E", 14)
    sheet.fit_to_pages(1, 0)


def _other(made: Workbook, sheet: Worksheet) -> None:
    """Draw folio 5: other matters, one line each."""
    base = {**FONT, "border": 1}
    band = made.add_format({**base, "bold": True, "bg_color": "#D9E2D0", "border": 2,
                            "align": "center"})  # fmt: skip
    head = made.add_format({**base, "bold": True, "align": "center", "border": 2})
    words = made.add_format({**base, "text_wrap": True})
    forms = {
        "n": made.add_format({**base, "align": "right", "num_format": "#,##0"}),
        "m": made.add_format({**base, "align": "right", "num_format": "£#,##0.00"}),
        "h": made.add_format({**base, "align": "right", "num_format": "#,##0 ?/?"}),
    }
    sheet.merge_range("A1:F1", "SCHEDULE 8  -  OTHER MATTERS WHICH MAY BE OF INTEREST", band)
    sheet.merge_range("A2:D2", "Quarter ended 31st December 2025", head)
    sheet.write("E2", "This Qtr.", head)
    sheet.write("F2", "Since 1st April", head)
    for row, (text, now, year, kind) in enumerate(OTHER, start=3):
        sheet.merge_range(f"A{row}:D{row}", text, words)
        sheet.write(f"E{row}", now, forms[kind])
        sheet.write(f"F{row}", year, forms[kind])
        sheet.set_row(row - 1, 19)
    sheet.merge_range("A15:F15", "Any enquiry to the Hon. Treasurer, tel. 01632 960148, "
                      "Tuesdays and Thursdays 10 to 12.", words)  # fmt: skip
    sheet.merge_range("A16:F16", "Signed ....................    Folio 5", words)
    sheet.set_column("A:D", 18)
    sheet.set_column("E:F", 16)
    sheet.fit_to_pages(1, 0)


def _old(made: Workbook, sheet: Worksheet) -> None:
    """Draw the hidden workings of the year before."""
    words = made.add_format(FONT)
    sheet.write("A1", "workings 24-25, keep", words)
    for row, (name, value) in enumerate(
        [("Apr to Dec 2024 assessed", 288), ("Jan to Mar 2025 assessed", 103)], start=2
    ):
        sheet.write(f"A{row}", name, words)
        sheet.write(f"B{row}", value, words)
    sheet.hide()


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Quarterly return")
    _return(made, made.add_worksheet("Folio 1 Return"))
    _day_book(made, made.add_worksheet("Folio 2 Day Book"))
    _funds(made, made.add_worksheet("Folio 3 Loans & Moneys"))
    _persons(made, made.add_worksheet("Folio 4 Persons"))
    _other(made, made.add_worksheet("Folio 5 Other"))
    _old(made, made.add_worksheet("old"))
    made.close()
