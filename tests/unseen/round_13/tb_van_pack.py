"""Draws the data pack of a van that screens prisons and hostels for tuberculosis, quarter 3."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

MONTHS = ["Apr-25", "May-25", "Jun-25", "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Nov-25", "Dec-25"]
MONTHLY: list[tuple[str, str, list[int]]] = [
    ("T1", "Chest films taken, all sites", [402, 431, 388, 415, 372, 440, 451, 409, 336]),
    ("T2.d", "New receptions in scope", [268, 281, 255, 274, 249, 290, 301, 266, 228]),
    ("T2.n", "  of which filmed by day 7", [236, 251, 221, 243, 220, 262, 277, 239, 199]),
    (
        "T3.n",
        "Films reported within 2 working days (base = T1)",
        [388, 415, 379, 396, 361, 428, 440, 392, 318],
    ),
    ("T4.d", "Suspected pulmonary TB", [6, 8, 5, 7, 4, 9, 8, 6, 5]),
    (
        "T4.n",
        "  of which in front of the TB clinic within 5 working days",
        [6, 7, 5, 6, 4, 8, 8, 5, 5],
    ),
    ("T5.d", "Latent TB: treatment due to finish this month", [9, 11, 8, 10, 7, 12, 9, 10, 8]),
    ("T5.n", "  of which finished", [7, 8, 6, 8, 6, 9, 8, 8, 6]),
    ("T6", "Van off the road (days)", [0, 2, 0, 1, 0, 0, 3, 1, 0]),
    ("R1", "Active TB confirmed", [1, 2, 0, 2, 1, 2, 1, 1, 1]),
]
CARD: list[tuple[str, str, str, float | None, float | None, str, str, str]] = [
    ("T1", "Films taken (year)", "High", 4800, 4320, "T1", "", "Green"),
    ("T2", "New receptions filmed by day 7", "High", 0.9, 0.8, "T2.n", "T2.d", "Amber"),
    ("T3", "Films reported within 2 working days", "High", 0.95, 0.9, "T3.n", "T1", "Green"),
    (
        "T4",
        "Suspected TB seen in clinic within 5 working days",
        "High",
        0.95,
        0.85,
        "T4.n",
        "T4.d",
        "Amber",
    ),
    ("T5", "Latent TB treatment finished", "High", 0.8, 0.7, "T5.n", "T5.d", "Amber"),
    ("T6", "Days van off the road (year)", "Low", 12, 18, "T6", "", "Green"),
    ("R1", "Active TB confirmed (no target, for information)", "n/a", None, None, "R1", "", "-"),
]
AROUND: list[tuple[str, list[tuple[str, list[float], str]]]] = [
    (
        "Van and crew",
        [
            ("Van visits", [34, 36, 35], ""),
            ("Median days, film to report", [1.2, 1.1, 1.4], "median"),
            ("Refused a film", [48, 39, 44], ""),
            ("Crew in post at quarter end, WTE", [4.6, 4.6, 3.8], "stock"),
            ("Fuel, servicing and road tax, GBP", [6840, 5915, 9260], "gbp"),
        ],
    ),
    (
        "On the wings",
        [
            ("Wing reps (men serving) who called others up for the van", [14, 17, 19], "people"),
            ("Hours wing reps put in on van days, unpaid", [96, 118, 131], ""),
            ("Wing reps who came away with the Level 1 health mentor certificate", [5, 3, 6], ""),
            ("Officers who now run the cough checklist on their own", [7, 10, 8], ""),
            ("Posters and cell-door cards printed", [600, 150, 400], ""),
        ],
    ),
    (
        "After the film",
        [
            ("Not smoking when rung at 8 weeks (smoked on the day of the film)", [11, 9, 14], ""),
            ("Hep C picked up on the same visit and since cleared", [4, 6, 5], ""),
            ("On a GP list at 12 weeks, none before", [8, 11, 10], ""),
            ("Out of the gate on treatment and still at a fixed address at week 6", [3, 2, 4], ""),
            ("Letters sent to GPs and prison healthcare", [212, 230, 198], ""),
            ("Reports back by close of the second working day", [1182, 1185, 1150], ""),
        ],
    ),
    (
        "Hostels and families",
        [
            ("Films taken at hostels and day centres", [131, 149, 138], ""),
            ("Relatives outside who came to a stop after a word from inside", [6, 4, 9], ""),
            ("Hostel residents under 25 filmed", [17, 22, 15], ""),
        ],
    ),
]
SITES = ["HMP Quarrendale", "HMP Stoke Ferrers", "HMP & YOI Lathwick", "Hostels / day centres"]
BY_SITE: list[tuple[str, list[float | str]]] = [
    ("Films taken", [1388, 1102, 736, 418]),
    ("New receptions in scope", [1120, 804, 488, "n/a"]),
    ("Refused", [52, 41, 30, 8]),
    ("Born outside the UK", [527, 342, 199, 217]),
    ("Active TB", [4, 3, 1, 3]),
    ("Van visits", [38, 31, 22, 14]),
    ("Wing reps on the list, 31 Dec", [9, 6, 4, "n/a"]),
]
WORDS: list[tuple[str, str]] = [
    (
        "T1 / T6",
        "Behind in December: generator failed and the gate at Stoke Ferrers was shut for "
        "three days. Profile still met year to date. We squeezed in 5 extra visits in November.",
    ),
    ("T2", "Late-evening receptions at Quarrendale are the gap. A night list is now sent to us."),
    ("T4", "One man moved prison before his slot; one refused escort twice; two delayed by fog."),
    (
        "T5",
        "Releases without notice are the main reason people drop off. Of the 84 due to finish, "
        "about 1 in 5 had left custody before the last dose.",
    ),
    (
        "From the wings",
        "Two former wing reps at Lathwick were taken on by the hostel team as paid "
        "peer workers in November. The Quarrendale reps wrote their own cell-door card, which we have "
        "now printed.",
    ),
    (
        "From families",
        "A mother told us the letter home was the first good news in a year. Seven "
        "households at the Marsh Lane hostel stop made up with a son or brother through the visits, "
        "the hostel manager says. We shall ask again in spring.",
    ),
    (
        "Looking ahead",
        "The van is due its big service in February (6 days). Nine men are waiting "
        "for a clinic date in January.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "TB van data pack Q3")
    base = {"font_name": "Segoe UI", "font_size": 9}
    plain = made.add_format(base)
    bold = made.add_format({**base, "bold": True})
    title = made.add_format({**base, "bold": True, "font_size": 14, "font_color": "#1F3864"})
    head = made.add_format(
        {
            **base,
            "bold": True,
            "bg_color": "#1F3864",
            "font_color": "white",
            "text_wrap": True,
            "valign": "vcenter",
        }
    )
    band = made.add_format({**base, "bold": True, "bg_color": "#D9E2F3"})
    num = made.add_format({**base, "num_format": "#,##0"})
    dec = made.add_format({**base, "num_format": "0.0"})
    sub = made.add_format({**base, "num_format": "#,##0", "bold": True, "bg_color": "#F2F2F2"})
    pct = made.add_format({**base, "num_format": "0.0%"})
    tgt = made.add_format({**base, "num_format": "0%"})
    wrap = made.add_format({**base, "text_wrap": True, "valign": "top"})
    small = made.add_format({**base, "italic": True, "font_color": "#7F7F7F"})

    cover = made.add_worksheet("Cover")
    cover.hide_gridlines(2)
    cover.set_column("A:A", 3)
    cover.set_column("B:B", 24)
    cover.set_column("C:C", 66)
    cover.write("B2", "Mobile TB screening: prisons and hostels", title)
    cover.write("B3", "Performance data pack, quarter 3 (October to December 2025)", bold)
    for row, (label, value) in enumerate(
        [
            ("Contract ref", "HWI/PH-TB/0319"),
            ("Provider", "Lantern Lung Health CIC"),
            ("Commissioner", "NHS Harrowmere and Wystan Integrated Care Board"),
            ("Service", "Mobile X-ray and TB screening, prisons and hostels"),
            ("Term", "1 April 2024 to 31 March 2027"),
            ("Cycle", "Quarterly, by working day 12, with months shown"),
            ("Prepared by", "O. Brandreth, Information Analyst, ext 4417"),
            ("Version", "v1.2, 19/01/2026 (v1.1 had the wrong November line for T4)"),
        ],
        start=4,
    ):
        cover.write(row, 1, label, bold)
        cover.write(row, 2, value, plain)
    cover.write("B15", "Contents", bold)
    for row, line in enumerate(
        ["1 Scorecard", "2 Monthly", "3 Around the screening", "4 By site", "5 Commentary"],
        start=15,
    ):
        cover.write(row, 1, line, plain)

    at = {key: place for place, (key, _, _) in enumerate(MONTHLY, start=6)}
    parts = {key: [sum(v[0:3]), sum(v[3:6]), sum(v[6:9]), sum(v)] for key, _, v in MONTHLY}
    card = made.add_worksheet("1 Scorecard")
    card.freeze_panes(5, 2)
    card.set_column("A:A", 5)
    card.set_column("B:B", 46)
    card.set_column("C:K", 10)
    card.write("A1", "1. Scorecard", title)
    card.write("A2", "All figures calculated from tab 2. Rates are pooled over the period.", small)
    for col, text in enumerate(
        [
            "ID",
            "Indicator",
            "Good is",
            "Target",
            "Floor",
            "Target to date",
            "Q1",
            "Q2",
            "Q3",
            "YTD",
            "Status",
        ]
    ):
        card.write(4, col, text, head)
    for row, (key, name, way, goal, floor, top, bottom, rag) in enumerate(CARD, start=5):
        card.write(row, 0, key, bold)
        card.write(row, 1, name, plain)
        card.write(row, 2, way, plain)
        if goal is not None and floor is not None:
            card.write(row, 3, goal, tgt if bottom else num)
            card.write(row, 4, floor, tgt if bottom else num)
            if not bottom:
                card.write_formula(row, 5, f"=D{row + 1}*9/12", num, goal * 9 / 12)
        for place, letter in enumerate("FJNO"):
            over = f"'2 Monthly'!{letter}{at[top]}"
            if bottom:
                under = f"'2 Monthly'!{letter}{at[bottom]}"
                share = parts[top][place] / parts[bottom][place]
                card.write_formula(row, 6 + place, f"={over}/{under}", pct, share)
            else:
                card.write_formula(row, 6 + place, f"={over}", num, parts[top][place])
        card.write(row, 10, rag, plain)
    card.write(
        13,
        0,
        "Status: Green at or above target, Amber between floor and target, "
        "Red below floor; turned round for T6.",
        small,
    )

    month = made.add_worksheet("2 Monthly")
    month.freeze_panes(5, 2)
    month.set_column("A:A", 6)
    month.set_column("B:B", 52)
    month.set_column("C:O", 8)
    month.write("A1", "2. Monthly counts behind the scorecard", title)
    heads = ["ID", "Measure", *MONTHS[0:3], "Q1", *MONTHS[3:6], "Q2", *MONTHS[6:9], "Q3", "YTD"]
    month.merge_range("C4:F4", "Quarter 1", head)
    month.merge_range("G4:J4", "Quarter 2", head)
    month.merge_range("K4:N4", "Quarter 3", head)
    for col, text in enumerate(heads):
        month.write(4, col, text, head)
    for row, (key, name, values) in enumerate(MONTHLY, start=5):
        month.write(row, 0, key, plain)
        month.write(row, 1, name, plain)
        for quarter in range(3):
            first = 2 + quarter * 4
            for step in range(3):
                month.write(row, first + step, values[quarter * 3 + step], num)
            left, right = "CGK"[quarter], "EIM"[quarter]
            month.write_formula(
                row, first + 3, f"=SUM({left}{row + 1}:{right}{row + 1})", sub, parts[key][quarter]
            )
        month.write_formula(row, 14, f"=F{row + 1}+J{row + 1}+N{row + 1}", sub, parts[key][3])
    month.write(16, 0, "T3 base is T1. Films of people seen twice count twice.", small)

    around = made.add_worksheet("3 Around the screening")
    around.set_column("A:A", 66)
    around.set_column("B:E", 9)
    around.set_column("F:F", 44)
    around.write("A1", "3. Other counts kept by the crew and the wing team", title)
    for col, text in enumerate(["", "Q1", "Q2", "Q3", "YTD", "Analyst note"]):
        around.write(2, col, text, head)
    row = 3
    for group, lines in AROUND:
        around.merge_range(row, 0, row, 5, group, band)
        row += 1
        for name, counts, sort in lines:
            around.write(row, 0, name, plain)
            shape = dec if sort in ("median", "stock") else num
            for col, count in enumerate(counts, start=1):
                around.write(row, col, count, shape)
            if sort == "people":
                around.write(row, 4, 24, num)
                around.write(row, 5, "24 different men over the nine months, not a sum", small)
            elif sort == "median":
                around.write(row, 5, "no YTD median, raw times not kept", small)
            elif sort == "stock":
                around.write(row, 5, "radiographer post vacant since 2 December", small)
            else:
                around.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", sub, sum(counts))
            row += 1

    site = made.add_worksheet("4 By site")
    site.set_column("A:A", 32)
    site.set_column("B:F", 17)
    site.write("A1", "4. By site, 1 April to 31 December 2025", title)
    site.write(2, 0, "", head)
    for col, text in enumerate([*SITES, "All"], start=1):
        site.write(2, col, text, head)
    for row, (name, cells) in enumerate(BY_SITE, start=3):
        site.write(row, 0, name, plain)
        for col, cell in enumerate(cells, start=1):
            site.write(row, col, cell, num)
        total = sum(cell for cell in cells if not isinstance(cell, str))
        site.write_formula(row, 5, f"=SUM(B{row + 1}:E{row + 1})", sub, total)
    site.write(11, 0, "n/a = not a prison", small)

    words = made.add_worksheet("5 Commentary")
    words.set_column("A:A", 16)
    words.set_column("B:B", 100)
    words.write("A1", "5. Commentary", title)
    for row, (label, text) in enumerate(WORDS, start=2):
        words.set_row(row, 40)
        words.write(row, 0, label, bold)
        words.write(row, 1, text, wrap)

    look = made.add_worksheet("lkp")
    for col, text in enumerate(["site_code", "site", "op_capacity"]):
        look.write(0, col, text, bold)
    for row, (code, name, size) in enumerate(
        [("QRD", SITES[0], 912), ("STF", SITES[1], 640), ("LTW", SITES[2], 388)], start=1
    ):
        look.write(row, 0, code, plain)
        look.write(row, 1, name, plain)
        look.write(row, 2, size, plain)
    look.hide()
    for tab in made.worksheets():
        tab.set_landscape()
        tab.fit_to_pages(1, 0)
    made.close()
