"""Care home advocacy and befriending: months across, contract year from June, registers."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

FRONT: list[tuple[str, str | int | float | date]] = [
    ("Provider", "Hearthside Voices (charity no. 9911823)"),
    ("Commissioners", "NHS Orrmere Integrated Care Board (lead) with Orrmereshire County Council"),
    ("Service", "Independent advocacy and befriending for people living in care homes"),
    ("Contract ref.", "OICB/CHC/ADV/24-11"),
    ("Contract term", "1 June 2024 to 31 May 2027"),
    ("Contract year reported", "Year 2: 1 June 2025 to 31 May 2026"),
    ("Month of this return", "November 2025 (month 6)"),
    ("Filled in by", "Zillah Harkness, service lead"),
    ("Telephone", "01632 960214"),
    ("Date sent", date(2025, 12, 10)),
    ("Form version", 1.2),
    ("Year 2 price - NHS continuing care share (£)", 71400),
    ("Year 2 price - council share (£)", 48600),
    ("Care homes on our patch at 30 November 2025", 27),
]

MONTHS = [
    date(2025, 6, 1),
    date(2025, 7, 1),
    date(2025, 8, 1),
    date(2025, 9, 1),
    date(2025, 10, 1),
    date(2025, 11, 1),
    date(2025, 12, 1),
    date(2026, 1, 1),
    date(2026, 2, 1),
    date(2026, 3, 1),
    date(2026, 4, 1),
    date(2026, 5, 1),
]
MONTH_COLUMNS = [3, 4, 5, 7, 8, 9, 11, 12, 13, 15, 16, 17]

# row kind, ref, words, target, six months, note
ROWS: list[tuple[str, str, str, float | None, list[Any], str]] = [
    ("head", "", "ADVOCACY", None, [], ""),
    (
        "sum",
        "AB1",
        "Taken on (new person, or new issue for someone we know)",
        180,
        [14, 16, 13, 17, 15, 18],
        "",
    ),
    ("sum", "", "   - continuing care (CHC) funded", None, [8, 9, 6, 9, 8, 11], ""),
    ("sum", "", "   - council funded", None, [6, 7, 7, 8, 7, 7], ""),
    (
        "none",
        "",
        "   - nobody in touch at all (no family or friends)",
        None,
        ["<5", 5, "<5", 6, "<5", 7],
        "small numbers, not added up",
    ),
    ("sum", "AB2", "Seen in the home within 7 days", None, [12, 15, 12, 15, 14, 17], ""),
    ("rate", "AB2", "% seen within 7 days", 0.9, [], ""),
    (
        "note",
        "",
        "June: two people at Fernlea had to wait for the home to lift its visiting stop.",
        None,
        [],
        "",
    ),
    ("sum", "", "Issues closed", None, [10, 12, 11, 13, 12, 14], ""),
    (
        "sum",
        "AB3",
        "Closed with what the resident wanted, all or part",
        0.75,
        [7, 10, 8, 10, 9, 11],
        "target is a % of issues closed",
    ),
    ("sum", "", "CHC reviews we were told of", None, [6, 7, 5, 8, 6, 7], ""),
    (
        "sum",
        "AB4",
        "CHC reviews with one of our advocates in the room",
        0.8,
        [4, 6, 4, 6, 5, 6],
        "target is a % of reviews we were told of",
    ),
    (
        "pounds",
        "",
        "Money back in residents' pockets (fees refunded, CHC backdated) £",
        None,
        [1240, 0, 3615, 860, "nil", 4400],
        "as paid, not as claimed",
    ),
    (
        "sum",
        "AB6",
        "Safeguarding concerns raised by us",
        None,
        [1, "nil", 2, 1, 0, 1],
        "report only",
    ),
    ("sum", "", "Calls and e-mails to homes", None, [88, 94, 79, 101, 97, 110], ""),
    ("head", "", "BEFRIENDING", None, [], ""),
    ("sum", "AB5", "New matches (resident + befriender)", 60, [5, 4, 3, 6, 7, 5], ""),
    (
        "last",
        "",
        "Matches live, last day of month",
        None,
        [31, 33, 34, 38, 42, 44],
        "qtr = last month",
    ),
    ("sum", "", "Visits made", None, [118, 124, 109, 137, 151, 160], ""),
    ("sum", "", "Asked the loneliness question at 12 weeks", None, [4, 6, 5, 4, 7, 6], ""),
    (
        "sum",
        "AB7",
        "Said 'less lonely than before'",
        0.7,
        [3, 4, 4, 3, 5, 5],
        "target is a % of those asked",
    ),
    (
        "sum",
        "",
        "Residents back at the chapel, club, caff or allotment they dropped on moving in",
        None,
        [1, 2, 2, 3, 2, 4],
        "new in the month",
    ),
    (
        "sum",
        "",
        "Sons, daughters, husbands, wives visiting again after 3 months+ away",
        None,
        [2, 1, 3, 2, 4, 3],
        "new in the month",
    ),
    (
        "last",
        "",
        "Residents waiting for a befriender, last day of month",
        None,
        [9, 8, 10, 7, 6, 5],
        "qtr = last month",
    ),
    ("head", "", "THE PEOPLE WHO DO IT", None, [], ""),
    (
        "last",
        "",
        "Befrienders on the books (nobody is paid), last day of month",
        None,
        [26, 27, 27, 30, 33, 34],
        "qtr = last month",
    ),
    ("hours", "", "Hours they gave", None, [164.5, 171, 150, 188.5, 207, 221.5], ""),
    ("sum", "", "Induction evenings", None, [1, 0, 1, 1, 2, 1], ""),
    (
        "sum",
        "",
        "Home staff found using the life story card of their own accord (drop-in checks)",
        None,
        [3, 5, 4, None, 8, 9],
        "Sept: no drop-in checks done",
    ),
    (
        "sum",
        "",
        "Schools, choirs, dog clubs etc. now visiting a home under their own steam",
        None,
        [0, 1, 0, 1, 1, 2],
        "new in the month",
    ),
    (
        "wte",
        "",
        "Paid team, wte, last day of month",
        None,
        [3.4, 3.4, 3.0, 3.0, 3.4, 3.4],
        "qtr = last month",
    ),
]

# ref, words, target, floor, rows of numerator and denominator, two quarters and so far, rag, words
KPIS: list[tuple[str, str, float | None, float | None, int, int, list[float], str, str]] = [
    (
        "AB1",
        "People / issues taken on",
        180,
        160,
        7,
        0,
        [43, 50, 93],
        "Green",
        "Ahead of the ninety we would expect by half-way.",
    ),
    ("AB2", "Seen in 7 days", 0.9, 0.8, 11, 7, [39 / 43, 46 / 50, 85 / 93], "Green", ""),
    (
        "AB3",
        "Resident got what they wanted (all or part)",
        0.75,
        0.65,
        15,
        14,
        [25 / 33, 30 / 39, 55 / 72],
        "Green",
        "More than three in four.",
    ),
    (
        "AB4",
        "Advocate in the room at CHC reviews",
        0.8,
        0.7,
        17,
        16,
        [14 / 18, 17 / 21, 31 / 39],
        "Amber",
        "Short notice from the CHC team: 4 reviews missed.",
    ),
    ("AB5", "New befriending matches", 60, 54, 22, 0, [12, 18, 30], "Green", "Bang on half."),
    (
        "AB6",
        "Safeguarding concerns raised",
        None,
        None,
        19,
        0,
        [3, 2, 5],
        "",
        "For information. All went to the county safeguarding hub.",
    ),
    ("AB7", "Less lonely at 12 weeks", 0.7, 0.6, 26, 25, [11 / 15, 13 / 17, 24 / 32], "Green", ""),
]

HOMES: list[tuple[Any, ...]] = [
    ("Fernlea", "Orrmere", "Nursing", 48, 8, 3, "Y", 145),
    ("The Old Vicarage", "Sallow Cross", "Residential", 32, 4, 0, "N", 70),
    ("Larkrise Court", "Orrmere", "Nursing / dementia", 60, 6, 2, "Y", 112),
    ("Tidewater House", "Port Hessel", "Nursing", 41, 5, 1, "Y", 88),
    ("Mossbank", "Dunmarsh", "Residential", 27, 3, 2, "N", 56),
    ("Queen's Reach", "Port Hessel", "Nursing / dementia", 55, 7, 4, "Y", 128),
    ("Brackenhoe", "Upper Thrale", "Residential", 22, 2, None, "N", 33),
    ("Saint Aldith's", "Dunmarsh", "Nursing", 38, 5, 1, "N", 92),
    ("Willowgarth", "Sallow Cross", "Residential", 30, 4, 1, "Y", 75),
]

JOINERS: list[tuple[str, date, str, str, str, int, str]] = [
    ("P.A.", date(2025, 6, 3), "Fernlea", "65+", "Y", 22, "N"),
    ("M.O'D.", date(2025, 6, 17), "Larkrise Court", "45-64", "N", 19, "N"),
    ("S.K.", date(2025, 7, 8), "Queen's Reach", "18-24", "N", 14, "Y"),
    ("J.T.", date(2025, 7, 22), "Mossbank", "65+", "Y", 15, "N"),
    ("B.E.", date(2025, 8, 5), "Tidewater House", "25-44", "N", 11, "N"),
    ("L.W.", date(2025, 9, 2), "Fernlea", "18-24", "N", 9, "Y"),
    ("R.H.", date(2025, 9, 9), "Saint Aldith's", "65+", "Y", 10, "N"),
    ("D.N.", date(2025, 9, 30), "Willowgarth", "45-64", "N", 7, "N"),
    ("A.F.", date(2025, 10, 14), "Queen's Reach", "65+", "N", 6, "N"),
    ("C.I.", date(2025, 10, 14), "The Old Vicarage", "25-44", "N", 5, "Y"),
    ("G.P.", date(2025, 10, 28), "Larkrise Court", "45-64", "Y", 4, "N"),
    ("T.V.", date(2025, 11, 11), "Brackenhoe", "65+", "N", 2, "N"),
]

COMMENTARY = [
    (
        "What has gone well",
        (
            "We took on fifty people or issues in the second quarter, up from forty-three in the first. "
            "Since June four residents have left the home for a flat of their own after we asked for the "
            "decision to be looked at again. The county team has thanked us for it."
        ),
    ),
    (
        "What has got in the way",
        (
            "Two homes shut their doors to visitors for a fortnight in August (norovirus). The CHC team "
            "still gives us under three days' notice of reviews. Eleven would-be befrienders were "
            "interviewed in October and are waiting for their DBS."
        ),
    ),
    (
        "Families",
        (
            "Nine widows and widowers who met through our visits now eat together every Thursday at the "
            "Port Hessel community centre, and nobody from Hearthside needs to be there."
        ),
    ),
    (
        "Homes and their staff",
        (
            "Queen's Reach has a new manager, the third since 2023. Six carers at Larkrise Court told "
            "their manager they had given up looking for another job, and put it down to the listening "
            "hour. We held 3 listening hours there this quarter."
        ),
    ),
    (
        "Next month",
        "Carols at five homes; the year 2 audit on 14 January; a new leaflet in large print.",
    ),
]

HIDDEN: list[tuple[Any, ...]] = [
    ("Code", "Home type", "RAG"),
    (1, "Nursing", "Green"),
    (2, "Residential", "Amber"),
    (3, "Nursing / dementia", "Red"),
]


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Hearthside Voices year 2 return")
    base = {"font_name": "Gill Sans MT", "font_size": 10}

    def style(**more: Any) -> Any:
        return made.add_format({**base, **more})

    plain, wrap = style(), style(text_wrap=True, valign="top")
    title = style(bold=True, font_size=15, font_color="#5B3A1E")
    head = style(bold=True, bg_color="#E9D8C4", border=1, text_wrap=True, align="center")
    band = style(bold=True, bg_color="#5B3A1E", font_color="white")
    note = style(italic=True, font_color="#7F7F7F", font_size=9)
    day, month = (
        style(num_format="d mmm yyyy", align="left"),
        style(bold=True, bg_color="#E9D8C4", border=1, num_format="mmm-yy", align="center"),
    )
    cells = {
        "#": style(border=1, num_format="0"),
        "%": style(border=1, num_format="0%"),
        "£": style(border=1, num_format="#,##0"),
        "h": style(border=1, num_format="0.0"),
    }
    sums = {
        key: style(border=1, bold=True, bg_color="#F6EFE6", num_format=form)
        for key, form in (("#", "0"), ("%", "0%"), ("£", "#,##0"), ("h", "0.0"))
    }
    later = style(border=1, bg_color="#EDEDED")
    amber = style(border=1, bg_color="#FFC000")
    green = style(border=1, bg_color="#92D050")

    front = made.add_worksheet("Front sheet")
    front.set_column("A:A", 3)
    front.set_column("B:B", 44)
    front.set_column("C:C", 70)
    front.merge_range("B2:C2", "HEARTHSIDE VOICES - someone on your side", title)
    front.write("B3", "Monthly return to our commissioners", note)
    for at, (label, value) in enumerate(FRONT, 4):
        front.write(at, 1, label, style(bold=True))
        if isinstance(value, date):
            front.write_datetime(at, 2, value, day)
        else:
            front.write(at, 2, value, style(align="left"))
    front.write(
        "B21", "Grey months are not due yet. Our year runs June to May, not April to March", note
    )
    front.write(
        "B22",
        "<5 = one to four people, hidden because they could be known. "
        "Ring the office if a figure looks odd.",
        note,
    )

    sheet = made.add_worksheet("Year 2 monthly")
    sheet.set_column("A:A", 6)
    sheet.set_column("B:B", 58)
    sheet.set_column("C:T", 8)
    sheet.set_column("U:U", 34)
    sheet.freeze_panes(5, 3)
    sheet.write("A1", "Year 2, June 2025 to May 2026 - what we did, month by month", title)
    sheet.write("A2", "All homes, both funders unless it says so", note)
    sheet.merge_range("D4:G4", "First quarter", head)
    sheet.merge_range("H4:K4", "Second quarter", head)
    sheet.merge_range("L4:O4", "Third quarter", head)
    sheet.merge_range("P4:S4", "Fourth quarter", head)
    for column, words in (
        (0, "Ref"),
        (1, "What we count"),
        (2, "Yr 2 target"),
        (6, "Qtr 1"),
        (10, "Qtr 2"),
        (14, "Qtr 3"),
        (18, "Qtr 4"),
        (19, "Yr 2 to date"),
        (20, "Notes"),
    ):
        sheet.write(4, column, words, head)
    for column, first in zip(MONTH_COLUMNS, MONTHS):
        sheet.write_datetime(4, column, first, month)
    for at, (kind, ref, words, target, values, remark) in enumerate(ROWS, 5):
        row = at + 1
        if kind == "head":
            sheet.merge_range(at, 0, at, 20, words, band)
            continue
        if kind == "note":
            sheet.write(at, 1, words, note)
            continue
        sheet.write(at, 0, ref, plain)
        sheet.write(at, 1, words, wrap)
        form = {"rate": "%", "pounds": "£", "hours": "h", "wte": "h"}.get(kind, "#")
        if target is not None:
            sheet.write(at, 2, target, cells["%" if target < 1 else "#"])
        for column in (11, 12, 13, 14, 15, 16, 17, 18):
            sheet.write_blank(at, column, None, later)
        sheet.write(at, 20, remark, note)
        if kind == "rate":
            part, whole = _column(ROWS[at - 6][4]), _column(ROWS[1][4])
            for column, above, below in zip((3, 4, 5, 6, 7, 8, 9, 10, 19), part, whole):
                letter = "DEFGHIJKLMNOPQRST"[column - 3]
                sheet.write_formula(
                    at,
                    column,
                    f"={letter}{row - 1}/{letter}7",
                    (sums if column in (6, 10, 19) else cells)[form],
                    above / below,
                )
            continue
        for column, value in zip(MONTH_COLUMNS, values):
            sheet.write(at, column, value, cells[form])
        if kind == "none":
            continue
        if kind in ("last", "wte"):
            made_of = [("F", 6, values[2]), ("J", 10, values[5]), ("K", 19, values[5])]
            for letter, column, value in made_of:
                sheet.write_formula(at, column, f"={letter}{row}", sums[form], value)
            continue
        first, second, total = (_column(values)[place] for place in (3, 7, 8))
        sheet.write_formula(at, 6, f"=SUM(D{row}:F{row})", sums[form], first)
        sheet.write_formula(at, 10, f"=SUM(H{row}:J{row})", sums[form], second)
        sheet.write_formula(at, 19, f"=G{row}+K{row}", sums[form], total)

    sheet = made.add_worksheet("KPI summary")
    sheet.set_column("A:A", 7)
    sheet.set_column("B:B", 44)
    sheet.set_column("C:H", 11)
    sheet.set_column("I:I", 54)
    sheet.write("A1", "How we stand against the contract, end of November 2025", title)
    sheet.write("A2", "Green = at target or on course for it; amber = above the floor", note)
    for column, words in enumerate(
        (
            "Ref",
            "Measure",
            "Target",
            "Floor",
            "Qtr 1 Jun-Aug",
            "Qtr 2 Sep-Nov",
            "Yr 2 so far",
            "RAG",
            "What we say",
        )
    ):
        sheet.write(3, column, words, head)
    for at, (ref, words, target, floor, top, under, values, rag, say) in enumerate(KPIS, 4):
        form = "%" if under else "#"
        sheet.write(at, 0, ref, plain)
        sheet.write(at, 1, words, plain)
        sheet.write(at, 2, "report only" if target is None else target, cells[form])
        sheet.write(at, 3, "" if floor is None else floor, cells[form])
        for column, letter, value in zip((4, 5, 6), "GKT", values):
            source = f"='Year 2 monthly'!{letter}{top}"
            source += f"/'Year 2 monthly'!{letter}{under}" if under else ""
            sheet.write_formula(at, column, source, cells[form], value)
        sheet.write(at, 7, rag, {"Green": green, "Amber": amber}.get(rag, plain))
        sheet.write(at, 8, say, wrap)

    sheet = made.add_worksheet("Homes with a match")
    sheet.set_column("A:C", 19)
    sheet.set_column("D:H", 17)
    sheet.write(
        "A1", "Homes where at least one resident has a befriender - at 30 November 2025", title
    )
    for column, words in enumerate(
        (
            "Home",
            "Town",
            "Kind",
            "Beds",
            "Residents with a befriender",
            "Residents who now speak up for others on the home's own committee",
            "Activities co-ordinator in post?",
            "Befriending visits since 1 June",
        )
    ):
        sheet.write(2, column, words, head)
    for at, record in enumerate(HOMES, 3):
        for column, item in enumerate(record):
            sheet.write(at, column, item, cells["#"])
    sheet.write("A13", "All nine", sums["#"])
    for column, letter in ((4, "E"), (5, "F"), (7, "H")):
        value = sum(record[column] or 0 for record in HOMES)
        sheet.write_formula(12, column, f"=SUM({letter}4:{letter}12)", sums["#"], value)
    sheet.write("A15", "Brackenhoe has no committee as yet.", note)

    sheet = made.add_worksheet("New befrienders")
    sheet.set_column("A:B", 9)
    sheet.set_column("C:H", 20)
    sheet.write("A1", "Befrienders who joined us in year 2 (June to November 2025)", title)
    for column, words in enumerate(
        (
            "No.",
            "Initials",
            "Joined",
            "Home",
            "Age band",
            "Had a relative in a home?",
            "Visits so far",
            "Gone into care work or a health course since?",
        )
    ):
        sheet.write(2, column, words, head)
    for at, (who, joined, home, age, own, visits, gone) in enumerate(JOINERS, 3):
        sheet.write(at, 0, at - 2, cells["#"])
        sheet.write(at, 1, who, cells["#"])
        sheet.write_datetime(at, 2, joined, day)
        for column, item in enumerate((home, age, own, visits, gone), 3):
            sheet.write(at, column, item, cells["#"])

    sheet = made.add_worksheet("Commentary")
    sheet.set_column("A:A", 26)
    sheet.set_column("B:B", 110)
    sheet.write("A1", "In words - to the end of November 2025", title)
    for at, (words, text) in enumerate(COMMENTARY, 2):
        sheet.set_row(at, 64)
        sheet.write(at, 0, words, style(bold=True, valign="top", border=1))
        sheet.write(at, 1, text, style(text_wrap=True, valign="top", border=1))

    sheet = made.add_worksheet("Lists")
    for at, record in enumerate(HIDDEN):
        for column, item in enumerate(record):
            sheet.write(at, column, item, plain)
    sheet.hide()
    made.close()


def _column(values: list[Any]) -> list[float]:
    """Six months with a subtotal after each third, and the whole."""
    six = [value if isinstance(value, (int, float)) else 0 for value in values]
    return [*six[:3], sum(six[:3]), *six[3:], sum(six[3:]), sum(six)]
