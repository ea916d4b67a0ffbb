"""A school-age immunisation catch-up: a dashboard of tiles over four data sheets."""

from pathlib import Path
from typing import Any

from tests.unseen.pen import book

Row = tuple[Any, ...]

VACC_HEADS = (
    "Qtr",
    "Vaccine",
    "New on catch-up list",
    "Offered a slot",
    "Jab given",
    "Parent said no",
    "Given as % of list",
)
VACCS: dict[str, list[Row]] = {
    "Q1": [
        ("MMR", 210, 188, 86, 31),
        ("HPV", 164, 150, 88, 22),
        ("Td/IPV (3-in-1)", 190, 171, 112, 17),
        ("MenACWY", 182, 165, 108, 15),
    ],
    "Q2": [
        ("MMR", 148, 121, 52, 24),
        ("HPV", 97, 80, 41, 13),
        ("Td/IPV (3-in-1)", 120, 101, 58, 10),
        ("MenACWY", 118, 96, 57, 9),
    ],
    "Q3": [
        ("MMR", 246, 228, 121, 33),
        ("HPV", 201, 186, 117, 21),
        ("Td/IPV (3-in-1)", 225, 209, 146, 19),
        ("MenACWY", 219, 204, 141, 16),
        ("Flu mop-up", 310, 296, 174, 48),
    ],
}
TALKS: list[Row] = [
    ("Somali", 34, 25, 8, 28, 20, 6, 41, 30, 11),
    ("Urdu / Punjabi", 41, 22, 7, 30, 17, 6, 47, 26, 9),
    ("Romanian", 38, 29, 7, 25, 19, 4, 44, 33, 10),
    ("Tamil", 12, 6, 3, 9, 5, 2, 15, 7, 4),
    ("Polish", 22, 17, 4, 16, 12, 3, 24, 18, 6),
    ("Ukrainian", 14, 9, 2, 12, 8, 3, 17, 10, 4),
    ("Tigrinya", 11, 8, 3, 8, 6, 2, 13, 9, 4),
    ("Other (Dari, Sorani, BSL)", 6, 5, "<5", 5, 5, "<5", 8, 6, "<5"),
]
TALK_TOTALS = (178, 121, 36, 133, 92, 27, 209, 139, 50)
SECTION = "section"
SUM, RATE, STOCK = "sum", "rate", "stock"
LINES: list[Row] = [
    (SECTION, "CONSENT"),
    (SUM, "Consent forms sent home (paper or link)", 812, 356, 1340, ""),
    (SUM, "Forms back, whichever answer", 634, 262, 1098, ""),
    (RATE, "% back", 7, 6, "summer holidays in Q2"),
    (SUM, "   of those back, a yes", 511, 201, 902, ""),
    (SUM, "Jabbed inside 20 school days of the yes", 341, 170, 588, ""),
    (RATE, "% of all jabs given", 10, 0, "over total on Data_Vaccs"),
    (SECTION, "SAFETY"),
    (SUM, "Incidents (fridge, wrong dose, faint needing 999)", 1, "nil", 2, "both Q3: fridge"),
    (SECTION, "OUT AND ABOUT"),
    (SUM, "Texts and letters sent in home languages", 1920, 744, 3015, ""),
    (SUM, "Calls to the question line", 143, 88, 206, ""),
    (SUM, "No-shows", 61, 47, 72, ""),
    (SUM, "Interpreter hours bought in", 38.5, 22, 41, "agency"),
    (SECTION, "WHO THEY WERE"),
    (SUM, "Jabbed: not on a school roll (home-ed, just arrived)", 29, 24, 53, ""),
    (SUM, "Jabbed: home in the poorest fifth of areas", 221, 119, 385, ""),
    (SECTION, "AROUND THE EDGES"),
    (SUM, "Children with no GP when we met, on a practice list now", 13, 9, 22, ""),
    (
        SUM,
        "Parents who got their own missed MMR or tetanus done",
        17,
        8,
        26,
        "they ring to tell us",
    ),
    (
        SUM,
        "Little brothers & sisters (under 5) since brought up to date at the surgery",
        11,
        6,
        19,
        "not in our jab count",
    ),
    (
        SUM,
        "Teenagers who once walked out over needles, happy to go on their own next time",
        5,
        2,
        8,
        "asked on the day",
    ),
    (STOCK, "Schools that chase consent in home languages without us, at qtr end", 2, 2, 5, ""),
    (SECTION, "TEAM"),
    (STOCK, "Nurses in post (WTE)", 3.6, 3.2, 3.6, ""),
    (STOCK, "Champions, giving time for nothing, at qtr end", 14, 17, 21, "parents mostly"),
    (STOCK, "   of whom came to us unsure about jabs themselves", 3, 4, 6, ""),
    (SUM, "Hours champions gave", 96.5, 71, 148, ""),
    (SUM, "Champions since taken on in a paid job (school, surgery)", 0, 1, 2, ""),
    (SUM, "Link workers who passed Level 3 community interpreting", 0, 2, 1, "5 in team"),
    (SUM, "Spend, \u00a3", 61240, 54985, 66310, "budget 250,000"),
]
LOG_HEADS = (
    "No.",
    "When",
    "Where",
    "Language(s)",
    "Families through the door",
    "Jabs there and then",
    "Our staff",
    "Mums who booked an overdue smear",
    "Local group ran it with us?",
)
LOG: list[Row] = [
    ("S01", "14/05/2025", "Alma Road mosque hall", "Somali", 18, 9, 3, 2, "Yes"),
    ("S02", "22/05/2025", "Eastway library", "Romanian", 11, 4, 2, 0, "No"),
    ("S03", "11/06/2025", "Saturday school, Pell St", "Tamil", 14, 6, 2, 1, "Yes"),
    ("S04", "26/06/2025", "Polish club", "Polish", 16, 7, 3, 1, "Yes"),
    ("S05", "16/07/2025", "Canal St church", "Romanian", 13, 5, 2, 2, "Yes"),
    ("S06", "03/09/2025", "Welcome hub", "Ukrainian, Tigrinya", 19, 8, 3, "nil", "No"),
    ("S07", "08/10/2025", "Alma Road mosque hall", "Somali, Urdu", 27, 14, 4, 3, "Yes"),
    ("S08", "21/10/2025", "Canal St church", "Romanian", 15, 7, 2, 1, "Yes"),
    ("S09", "05/11/2025", "Noor women's centre", "Urdu", 22, 10, 3, 4, "Yes"),
    ("S10", "19/11/2025", "St Mark's hall", "Tigrinya", 17, 9, 3, 2, "Yes"),
    ("S11", "03/12/2025", "Eastway library", "Tamil", 12, 5, 2, 0, "No"),
    ("S12", "10/12/2025", "Polish club", "Polish", 20, 11, 3, 2, "Yes"),
]
KPIS: list[Row] = [
    (
        "V1",
        "Catch-up jabs given, all vaccines",
        1600,
        1450,
        699,
        1301,
        "=Data_Vaccs!E20",
        "=Data_Vaccs!E9+Data_Vaccs!E14+Data_Vaccs!E20",
        "G",
        "\u25b2",
    ),
    (
        "V2",
        "MMR: given, of children new on the list",
        0.45,
        0.35,
        121 / 246,
        259 / 604,
        "=Data_Vaccs!E15/Data_Vaccs!C15",
        (
            "=(Data_Vaccs!E5+Data_Vaccs!E10+Data_Vaccs!E15)/"
            "(Data_Vaccs!C5+Data_Vaccs!C10+Data_Vaccs!C15)"
        ),
        "A",
        "\u25b2",
    ),
    (
        "V3",
        "Consent forms back, of forms sent",
        0.8,
        0.7,
        1098 / 1340,
        1994 / 2508,
        "=Data_Other!D8",
        "=Data_Other!E8",
        "A",
        "\u25b2",
    ),
    (
        "V4",
        "Vaccine talks in community languages",
        650,
        585,
        209,
        520,
        "=Data_Talks!H14",
        "=Data_Talks!K14",
        "G",
        "\u25b2",
    ),
    (
        "V5",
        "Unsure or 'no' at the start who then said yes",
        0.3,
        0.22,
        50 / 139,
        113 / 352,
        "=Data_Talks!J14/Data_Talks!I14",
        (
            "=(Data_Talks!D14+Data_Talks!G14+Data_Talks!J14)/"
            "(Data_Talks!C14+Data_Talks!F14+Data_Talks!I14)"
        ),
        "G",
        "\u25b2",
    ),
    (
        "V6",
        "Jabbed inside 20 school days of consent",
        0.85,
        0.75,
        588 / 699,
        1099 / 1301,
        "=Data_Other!D11",
        "=Data_Other!E11",
        "A",
        "\u25b2",
    ),
    (
        "V7",
        "Incidents (for information)",
        "info",
        "",
        2,
        3,
        "=Data_Other!D13",
        "=Data_Other!E13",
        "n/a",
        "\u25b2",
    ),
]
ABOUT: list[tuple[str, str]] = [
    ("Contract", "OCC-PH-2025-0631"),
    ("Provider", "Tallowgate Community Vaccinators CIC"),
    ("Commissioner", "Ostrey City Council Public Health"),
    ("Service", "Catch-Up & Chat (school-age immunisation)"),
    ("Term", "01/04/2025 - 31/03/2028"),
    ("Returns", "Quarterly, 20 working days after qtr end"),
    ("Sent by", "Bilan Hersi, data lead, 01632 960882"),
    ("Version", "v1.2, 23 January 2026"),
]
ANSWERS: list[tuple[str, str]] = [
    (
        "1. What went well this quarter?",
        (
            "Our busiest quarter so far: 699 jabs, and half of the children new on the MMR "
            "list are done. "
            "Six fathers at the Pell Street school have started a Saturday question hour of "
            "their own, "
            "in Tamil, and we no longer attend."
        ),
    ),
    (
        "2. What was hard?",
        (
            "The band 6 vacancy took nine weeks to fill. Flu consent came late from two academies. "
            "We put up 35 posters in Romanian before the church asked us to change the photo."
        ),
    ),
    (
        "3. What are families telling you?",
        (
            "Four grandmothers from the Somali sewing circle now go along with neighbours to "
            "the surgery "
            "and interpret for them. A mother told us that the talk was the first time "
            "anyone had asked "
            "her what worried her. Parents raised fertility myths in 31 talks."
        ),
    ),
    (
        "4. Anything else the council should know?",
        (
            "Two champions have won places on the access to nursing course at Ostrey "
            "College. We have "
            "booked 14 sessions for January to March."
        ),
    ),
]
LISTS: list[Row] = [
    ("Vaccine", "Code", "RAG"),
    ("MMR", "VX01", "G"),
    ("HPV", "VX02", "A"),
    ("Td/IPV (3-in-1)", "VX03", "R"),
    ("MenACWY", "VX04", "n/a"),
    ("Flu mop-up", "VX05", ""),
]


def _dashboard(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Dashboard")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:H", 12)
    title = made.add_format(
        {
            **base,
            "bold": True,
            "font_size": 20,
            "font_color": "#FFFFFF",
            "bg_color": "#5B2A86",
            "valign": "vcenter",
        }
    )
    strap = made.add_format({**base, "italic": True, "font_color": "#5B2A86"})
    small = made.add_format({**base, "align": "center", "bg_color": "#F1E8F8"})
    big = made.add_format(
        {
            **base,
            "bold": True,
            "font_size": 24,
            "align": "center",
            "bg_color": "#F1E8F8",
            "num_format": "#,##0",
        }
    )
    part = made.add_format(
        {
            **base,
            "bold": True,
            "font_size": 24,
            "align": "center",
            "bg_color": "#F1E8F8",
            "num_format": "0%",
        }
    )
    head = made.add_format({**base, "bold": True, "bg_color": "#5B2A86", "font_color": "#FFFFFF"})
    plain = made.add_format({**base, "bottom": 4})
    whole = made.add_format({**base, "bottom": 4, "num_format": "#,##0"})
    share = made.add_format({**base, "bottom": 4, "num_format": "0.0%"})
    sheet.merge_range("A1:H1", "CATCH-UP & CHAT   |   Quarter 3, 2025/26", title)
    sheet.set_row(0, 34)
    sheet.write("A2", "October to December 2025, and April to December in the last column", strap)
    tiles: list[Row] = [
        ("B", "B", "jabs given", "=Data_Vaccs!E20", 699, "\u25b2 491 on last qtr", big),
        ("C", "D", "talks in home tongue", "=Data_Talks!H14", 209, "\u25b2 76 on last qtr", big),
        (
            "E",
            "F",
            "of doubters came round",
            "=Data_Talks!J14/Data_Talks!I14",
            50 / 139,
            "Q2: 29%",
            part,
        ),
        ("G", "H", "champions", "=Data_Other!D30", 21, "unpaid, at 31 Dec", big),
    ]
    for first, last, words, formula, value, foot, form in tiles:
        for line, content, shape in ((4, "", form), (5, words, small), (6, foot, small)):
            if first == last:
                sheet.write(f"{first}{line}", content, shape)
            else:
                sheet.merge_range(f"{first}{line}:{last}{line}", content, shape)
        sheet.write_formula(f"{first}4", formula, form, value)
    sheet.write_row(
        8,
        0,
        ("Ref", "Measure", "Target 25/26", "Floor", "This qtr", "So far", "RAG", "vs Q2"),
        head,
    )
    for at, row in enumerate(KPIS):
        form = share if isinstance(row[2], float) else whole
        sheet.write_row(9 + at, 0, row[:2], plain)
        sheet.write_row(9 + at, 2, row[2:4], form)
        sheet.write_formula(9 + at, 4, row[6], form, row[4])
        sheet.write_formula(9 + at, 5, row[7], form, row[5])
        sheet.write_row(9 + at, 6, row[8:], plain)
    sheet.write("A17", "Counts are RAGged against three quarters of the year's target.", strap)
    for at, (name, value) in enumerate(ABOUT):
        sheet.write(18 + at, 0, name, head)
        sheet.write(18 + at, 1, value, plain)
    chart = made.add_chart({"type": "bar"})
    chart.add_series(
        {
            "name": "Talks so far",
            "categories": "=Data_Talks!$A$6:$A$13",
            "values": "=Data_Talks!$K$6:$K$13",
        }
    )
    chart.set_title({"name": "Talks by language, so far"})
    sheet.insert_chart("D19", chart, {"x_scale": 0.9, "y_scale": 0.8})


def _vaccs(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Data_Vaccs")
    sheet.set_column("A:G", 17)
    head = made.add_format({**base, "bold": True, "text_wrap": True, "bg_color": "#E2D4EE"})
    plain = made.add_format(base)
    share = made.add_format({**base, "num_format": "0.0%"})
    total = made.add_format({**base, "bold": True, "top": 1})
    sheet.write("A1", "Jabs by vaccine", made.add_format({**base, "bold": True}))
    sheet.write("A2", "A child can be on more than one list. List = added in the quarter.", plain)
    sheet.write_row(3, 0, VACC_HEADS, head)
    at = 4
    for quarter, rows in VACCS.items():
        top = at + 1
        for row in rows:
            sheet.write(at, 0, quarter, plain)
            sheet.write_row(at, 1, row, plain)
            sheet.write_formula(at, 6, f"=E{at + 1}/C{at + 1}", share, row[3] / row[1])
            at += 1
        sums = [sum(row[col] for row in rows) for col in range(1, 5)]
        sheet.write(at, 0, quarter, total)
        sheet.write(at, 1, f"All {quarter}", total)
        for col, value in enumerate(sums):
            name = "CDEF"[col]
            sheet.write_formula(at, 2 + col, f"=SUM({name}{top}:{name}{at})", total, value)
        sheet.write_formula(at, 6, f"=E{at + 1}/C{at + 1}", share, sums[2] / sums[0])
        at += 1


def _talks(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Data_Talks")
    sheet.set_column("A:A", 26)
    sheet.set_column("B:K", 10)
    head = made.add_format(
        {
            **base,
            "bold": True,
            "text_wrap": True,
            "bg_color": "#E2D4EE",
            "align": "center",
            "border": 1,
        }
    )
    plain = made.add_format({**base, "align": "right"})
    left = made.add_format(base)
    total = made.add_format({**base, "bold": True, "top": 1, "align": "right"})
    sheet.write("A1", "Vaccine talks by language", made.add_format({**base, "bold": True}))
    sheet.write(
        "A2", "One talk = one family, ten minutes or more, with a link worker or champion.", left
    )
    sheet.merge_range("A4:A5", "Language", head)
    for col, words in ((1, "Apr-Jun 25"), (4, "Jul-Sep 25"), (7, "Oct-Dec 25")):
        sheet.merge_range(3, col, 3, col + 2, words, head)
        sheet.write_row(4, col, ("talks", "unsure or no at start", "then yes"), head)
    sheet.merge_range("K4:K5", "Talks so far", head)
    for at, row in enumerate(TALKS):
        line = 6 + at
        sheet.write(5 + at, 0, row[0], left)
        sheet.write_row(5 + at, 1, row[1:], plain)
        sheet.write_formula(
            5 + at, 10, f"=B{line}+E{line}+H{line}", plain, row[1] + row[4] + row[7]
        )
    sheet.write(13, 0, "All languages", total)
    for col, value in enumerate(TALK_TOTALS):
        name = "BCDEFGHIJ"[col]
        if col % 3 == 2:
            sheet.write(13, 1 + col, value, total)
        else:
            sheet.write_formula(13, 1 + col, f"=SUM({name}6:{name}13)", total, value)
    sheet.write_formula(13, 10, "=SUM(K6:K13)", total, 520)
    sheet.write(
        "A15", "Totals for 'then yes' are typed in, as small ones are held back above.", left
    )


def _other(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Data_Other")
    sheet.set_column("A:A", 68)
    sheet.set_column("B:E", 11)
    sheet.set_column("F:F", 26)
    head = made.add_format({**base, "bold": True, "bg_color": "#E2D4EE"})
    band = made.add_format({**base, "bold": True, "font_color": "#5B2A86", "bottom": 2})
    plain = made.add_format({**base, "num_format": "#,##0.##", "align": "right"})
    left = made.add_format(base)
    share = made.add_format({**base, "num_format": "0.0%"})
    sheet.write("A1", "Everything else we count", made.add_format({**base, "bold": True}))
    sheet.write_row(3, 0, ("Line", "Q1", "Q2", "Q3", "So far", "Remarks"), head)
    given = [394, 208, 699]
    cells = ["Data_Vaccs!E9", "Data_Vaccs!E14", "Data_Vaccs!E20"]
    for at, row in enumerate(LINES):
        place, line = 4 + at, 5 + at
        if row[0] == SECTION:
            sheet.merge_range(place, 0, place, 5, row[1], band)
            continue
        sheet.write(place, 0, row[1], left)
        if row[0] == RATE:
            above, under = LINES[row[2] - 5][2:5], given
            if row[3]:
                under = list(LINES[row[3] - 5][2:5])
            for col in range(3):
                name = "BCD"[col]
                below = f"{name}{row[3]}" if row[3] else cells[col]
                sheet.write_formula(
                    place, 1 + col, f"={name}{row[2]}/{below}", share, above[col] / under[col]
                )
            below = f"E{row[3]}" if row[3] else f"({'+'.join(cells)})"
            sheet.write_formula(place, 4, f"=E{row[2]}/{below}", share, sum(above) / sum(under))
            sheet.write(place, 5, row[4], left)
            continue
        sheet.write_row(place, 1, row[2:5], plain)
        if row[0] == SUM:
            value = sum(item for item in row[2:5] if item != "nil")
            sheet.write_formula(place, 4, f"=SUM(B{line}:D{line})", plain, value)
        sheet.write(place, 5, row[5], left)
    sheet.freeze_panes(4, 1)


def _log(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Sessions log")
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 12)
    sheet.set_column("C:D", 24)
    sheet.set_column("E:I", 13)
    head = made.add_format({**base, "bold": True, "text_wrap": True, "bg_color": "#E2D4EE"})
    plain = made.add_format(base)
    total = made.add_format({**base, "bold": True, "top": 1})
    sheet.write(
        "A1", "Community sessions, April to December", made.add_format({**base, "bold": True})
    )
    sheet.write_row(2, 0, LOG_HEADS, head)
    for at, row in enumerate(LOG):
        sheet.write_row(3 + at, 0, row, plain)
    sheet.write_row(15, 0, ("Total", "", "", "", "", "", "", "", ""), total)
    for col, name in ((4, "E"), (5, "F"), (7, "H")):
        value = sum(row[col] for row in LOG if row[col] != "nil")
        sheet.write_formula(15, col, f"=SUM({name}4:{name}15)", total, value)


def _commentary(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("Commentary")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 100)
    head = made.add_format({**base, "bold": True, "font_color": "#5B2A86"})
    text = made.add_format({**base, "text_wrap": True, "valign": "top", "border": 1})
    for at, (asked, answer) in enumerate(ANSWERS):
        sheet.write(3 * at, 0, asked, head)
        sheet.set_row(3 * at + 1, 70)
        sheet.write(3 * at + 1, 0, answer, text)


def _lists(made: Any, base: dict[str, Any]) -> None:
    sheet = made.add_worksheet("_lists")
    plain = made.add_format(base)
    for at, row in enumerate(LISTS):
        sheet.write_row(at, 0, row, plain)
    sheet.hide()


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Catch-Up & Chat quarter 3")
    base: dict[str, Any] = {"font_name": "Segoe UI", "font_size": 10}
    _dashboard(made, base)
    _vaccs(made, base)
    _talks(made, base)
    _other(made, base)
    _log(made, base)
    _commentary(made, base)
    _lists(made, base)
    made.close()
