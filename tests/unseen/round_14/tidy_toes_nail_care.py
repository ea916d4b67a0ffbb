"""Volunteer nail cutting for older people: monthly return, months across, calls months down."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

MONTHS = [date(2025, m, 1) for m in range(7, 13)] + [date(2026, m, 1) for m in range(1, 7)]

ABOUT = [
    ("Contract", "Low-risk nail care by trained volunteers, people aged 60 and over"),
    ("Contract no.", "HCH/POD/NC/25-28"),
    ("Held by", "Tidy Toes Neighbours (charity)"),
    ("Paid for by", "Harrowmere Community Health NHS Trust, Podiatry"),
    ("Runs", "1 July 2025 to 30 June 2028"),
    ("Contract year", "July to June"),
    ("Return", "monthly, by the 8th working day"),
    ("This return", "February 2026"),
    ("Filled in by", "M. Okell, coordinator"),
    ("Ring", "01632 960418"),
]

# ref, asked for, aim, lowest, so far (formula, value), looks, note
MEASURES: list[tuple[str, str, Any, Any, str, float, str, str]] = [
    (
        "NC1",
        "Nail-cutting appointments kept in the contract year",
        3000,
        2700,
        "='Monthly figures'!O8",
        1864,
        "Amber",
        "eight months of 3,000 would be 2,000",
    ),
    (
        "NC2",
        "New people seen inside 6 weeks of referral",
        0.85,
        0.75,
        "='Monthly figures'!O17/'Monthly figures'!O16",
        271 / 330,
        "Amber",
        "December and January slow",
    ),
    (
        "NC3",
        "Foot check form filled in at the visit",
        0.95,
        0.9,
        "='Monthly figures'!O11/'Monthly figures'!O8",
        1787 / 1864,
        "Green",
        "",
    ),
    (
        "NC4",
        "Red-flag feet passed to the podiatrists in 2 working days",
        1,
        0.95,
        "='Monthly figures'!O22/'Monthly figures'!O21",
        54 / 56,
        "Amber",
        "both late ones were email mix-ups",
    ),
    (
        "NC5",
        "Did not turn up, as share of all booked (lower is better)",
        0.08,
        0.12,
        "='Monthly figures'!O9/'Monthly figures'!O7",
        168 / 2161,
        "Green",
        "",
    ),
    (
        "NC6",
        "Feedback cards saying good or very good (Oct and Feb)",
        0.9,
        0.8,
        "='8 week calls'!D20/'8 week calls'!C20",
        194 / 214,
        "Green",
        "cards, not the phone calls",
    ),
    (
        "NC7",
        "Complaints",
        "tell us only",
        "",
        "='Monthly figures'!O23",
        3,
        "n/a",
        "all three about parking",
    ),
]

# A: "for" ref, label, eight months, year cell ("sum" or a typed figure/text), format
ROWS: list[tuple[str, str, list[Any], Any, str]] = [
    ("#", "APPOINTMENTS", [], "", ""),
    ("NC5", "Booked in", [245, 237, 274, 297, 286, 246, 297, 279], "sum", "n"),
    ("NC1, NC3", "Kept (nails cut)", [212, 198, 241, 263, 247, 196, 258, 249], "sum", "n"),
    ("NC5", "Did not turn up, no message", [19, 22, 21, 18, 24, 27, 20, 17], "sum", "n"),
    ("", "Called off in good time", [14, 17, 12, 16, 15, 23, 19, 13], "sum", "n"),
    ("NC3", "Foot check form filled in", [201, 190, 229, 252, 239, 188, 247, 241], "sum", "n"),
    ("", "Clinic sessions put on", [28, 26, 31, 34, 32, 25, 33, 31], "sum", "n"),
    (
        "",
        "Kept appts that were at the person's own home",
        [17, 15, 19, 22, 20, 16, 21, 18],
        "sum",
        "n",
    ),
    ("#", "COMING IN", [], "", ""),
    (
        "",
        "Names sent to us (GP, podiatry, family, self)",
        [46, 39, 52, 58, 49, 31, 61, 47],
        "sum",
        "n",
    ),
    ("NC2", "New people seen for the first time", [38, 35, 44, 47, 45, 33, 42, 46], "sum", "n"),
    ("NC2", "   inside 6 weeks", [33, 31, 36, 39, 37, 26, 32, 37], "sum", "n"),
    ("", "On the waiting list, last day of month", [41, 43, 48, 55, 57, 53, 69, 64], "n/a", "n"),
    ("!", "Jan: the phone line was down 5-9 January, so many names arrived in one go.", [], "", ""),
    ("#", "FEET THAT WORRIED US, AND GRUMBLES", [], "", ""),
    ("NC4", "Red-flag feet found", [7, 5, 9, 8, 6, 4, 10, 7], "sum", "n"),
    ("NC4", "   passed on in 2 working days", [7, 5, 8, 8, 6, 4, 9, 7], "sum", "n"),
    ("NC7", "Complaints", [0, 1, "nil", 0, 0, 2, "nil", "nil"], "sum", "n"),
    ("#", "WHO THE NEW PEOPLE ARE", [], "", ""),
    ("", "85 or over", [14, 12, 17, 19, 16, 11, 18, 15], "sum", "n"),
    ("", "Live on their own", [21, 19, 25, 26, 24, 18, 23, 27], "sum", "n"),
    (
        "",
        "Black, Asian or other minority background",
        ["<5", 5, 6, "<5", 7, "<5", 5, 6],
        "sum",
        "n",
    ),
    ("!", "Year figure on the line above leaves out the months marked <5.", [], "", ""),
    ("#", "THE HANDS", [], "", ""),
    (
        "",
        "Helpers who gave time this month (none are paid)",
        [24, 23, 26, 29, 30, 27, 31, 33],
        38,
        "n",
    ),
    ("", "Hours they gave", [186, 174.5, 203, 228, 231.5, 169, 240, 247], "sum", "h"),
    ("", "Helpers who first met us as a patient", [5, 5, 6, 7, 7, 7, 8, 9], 10, "n"),
    ("!", "Year column for helpers = different people, not the months added up.", [], "", ""),
    ("", "Helper training evenings", [1, 0, 2, 1, 1, "nil", 1, 2], "sum", "n"),
    ("", "Coordinator, paid hours", [112, 104, 116, 120, 112, 88, 120, 112], "sum", "h"),
    ("#", "KIT AND COST", [], "", ""),
    ("", "Sterile packs opened", [219, 205, 249, 270, 255, 203, 266, 257], "sum", "n"),
    ("", "Spent in month", [2410, 2295.5, 2604, 2718, 2655, 2190, 2742.5, 2685], "sum", "g"),
]

CALL_HEADS = [
    "Month of the call",
    "Rang",
    "Picked up",
    "Feet hurt less when they walk",
    "Out of the house twice a week or more (had stopped)",
    "In proper shoes again, not slippers",
    "Had fallen in the 3 months before coming",
    "... and not fallen since",
    "Daughter, son, wife etc no longer has to tackle the nails",
]
CALLS: list[tuple[date, list[Any]]] = [
    (date(2025, 9, 1), [30, 24, 15, 8, 6, 5, 4, 7]),
    (date(2025, 10, 1), [34, 27, 18, 9, 7, 6, 4, 6]),
    (date(2025, 11, 1), [41, 33, 22, 12, 9, 8, 6, 10]),
    (date(2025, 12, 1), [38, 31, 20, 11, 7, 7, 6, 8]),
    (date(2026, 1, 1), [29, 22, 14, 6, 5, 4, 3, "nil"]),
    (date(2026, 2, 1), [40, 32, 23, 13, 8, 7, 5, 9]),
]
CALL_SUMS = [212, 169, 112, 59, 42, 37, 28, 40]

# venue, part of the district, since, chairs, sessions, on the books, runs itself
VENUES: list[tuple[str, str, str, int, int, int, str]] = [
    ("St Wyn's church hall", "Harrowmere", "Jul 2025", 3, 34, 71, "No"),
    ("Fernley Bowls Pavilion", "Fernley", "Jul 2025", 2, 32, 64, "Yes"),
    ("Coldbrook library", "Coldbrook", "Jul 2025", 2, 31, 52, "No"),
    ("Lantern Lunch Club", "Harrowmere", "Jul 2025", 3, 33, 69, "Yes"),
    ("Oxlea Court (sheltered)", "Oxlea", "Aug 2025", 1, 27, 33, "Yes"),
    ("Thimble Lane Gurdwara", "Coldbrook", "Sep 2025", 2, 24, 41, "Yes"),
    ("Millrace surgery, side room", "Fernley", "Jul 2025", 1, 31, 38, "No"),
    ("Upper Drell village hall", "The Drells", "Oct 2025", 2, 16, 29, "No"),
    ("Pike Street community cafe", "Oxlea", "Nov 2025", 1, 12, 18, "not yet"),
]

WORDS = [
    (
        "The month in a few lines",
        "We put on 31 clinic sessions in February and cut nails at 249 appointments. "
        "At the end of the month 64 people were on the waiting list. "
        "St Wyn's boiler failed again and we moved two mornings to the Lantern.",
    ),
    (
        "What has changed for people",
        "Mr D at Fernley brought us a lemon cake. "
        "Three gentlemen there now walk up to the bowling green together on a Thursday, "
        "which none of them had managed for over a year. "
        "Since the autumn eleven people who used to be fetched by hospital transport "
        "have started coming in on the bus by themselves.",
    ),
    (
        "Our helpers",
        "Training went well and six more are booked on the March evening. "
        "Four helpers have left us for paid jobs in care homes since July, which we are proud "
        "and sorry about in equal parts.",
    ),
    (
        "Worries",
        "About nine in every ten cards were good or very good, so people seem content, but the wait "
        "is creeping up. The Drells need a second chair.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook to path."""
    made = book(path, "Tidy Toes monthly return")
    base: dict[str, Any] = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}

    def look(**more: Any) -> Any:
        return made.add_format({**base, **more})

    plain, wrap = look(), look(text_wrap=True, valign="top")
    title = look(bold=True, font_size=15, font_color="#0B5351")
    small = look(italic=True, font_size=9, font_color="#666666")
    head = look(bold=True, bg_color="#0B5351", font_color="#FFFFFF", text_wrap=True, border=1)
    month = look(
        bold=True,
        bg_color="#0B5351",
        font_color="#FFFFFF",
        num_format="mmm yy",
        border=1,
        align="center",
    )
    band = look(bold=True, bg_color="#CDE7E5")
    cell = look(border=1, num_format="#,##0")
    share = look(border=1, num_format="0.0%")
    whole = look(border=1, num_format="0%")
    hours = look(border=1, num_format="#,##0.0")
    money = look(border=1, num_format="£#,##0.00")
    text = look(border=1, text_wrap=True)
    bold = look(border=1, bold=True, num_format="#,##0")
    down = look(border=1, bold=True, num_format="mmmm yyyy", align="left")
    shades = {"Green": "#A9D8A0", "Amber": "#FFD27F", "n/a": "#E5E5E5"}

    front = made.add_worksheet("Front page")
    front.hide_gridlines(2)
    front.set_column("A:A", 15)
    front.set_column("B:B", 52)
    front.set_column("C:F", 13)
    front.set_column("G:G", 38)
    front.merge_range("A1:G1", "Tidy Toes Neighbours: nail care return", title)
    for row, (label, said) in enumerate(ABOUT, start=2):
        front.write(row, 0, label, look(bold=True))
        front.write(row, 1, said, plain)
    front.merge_range("D4:F4", "At a glance, July to February", band)
    glance = [
        ("Pairs of feet done", "='Monthly figures'!O8", 1864),
        ("Done at home", "='Monthly figures'!O13", 148),
        ("New faces", "='Monthly figures'!O16", 330),
    ]
    for row, (label, formula, value) in enumerate(glance, start=4):
        front.merge_range(row, 3, row, 4, label, text)
        front.write_formula(row, 5, formula, bold, value)
    front.merge_range("A15:G15", "How we stand against the contract", band)
    for col, label in enumerate(
        ["Ref", "You asked for", "Aim", "Not below / above", "So far (Jul-Feb)", "Looks", "Remark"]
    ):
        front.write(15, col, label, head)
    for row, (ref, name, aim, low, formula, value, looks, note) in enumerate(MEASURES, start=16):
        is_count = ref in ("NC1", "NC7")
        front.write(row, 0, ref, text)
        front.write(row, 1, name, text)
        front.write(row, 2, aim, cell if is_count else whole)
        front.write(row, 3, low, cell if is_count else whole)
        front.write_formula(row, 4, formula, cell if is_count else share, value)
        front.write(row, 5, looks, look(border=1, bg_color=shades[looks]))
        front.write(row, 6, note, text)
    front.write("A25", "For NC5 the aim is 'at most'.", small)

    sheet = made.add_worksheet("Monthly figures")
    sheet.set_column("A:A", 10)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:O", 9.5)
    sheet.merge_range("A1:O1", "Monthly figures, contract year 1 (2025-26)", title)
    sheet.write("A2", "Type over the white boxes only. Nothing to report = nil.", small)
    sheet.merge_range("C4:H4", "2025", head)
    sheet.merge_range("I4:N4", "2026", head)
    sheet.write("A5", "For", head)
    sheet.write("B5", "", head)
    for col, day in enumerate(MONTHS, start=2):
        sheet.write_datetime(4, col, datetime(day.year, day.month, 1), month)
    sheet.write("O5", "Year so far", head)
    formats = {"n": cell, "h": hours, "g": money}
    row = 5
    for ref, label, figures, year, kind in ROWS:
        if ref == "#":
            sheet.merge_range(row, 0, row, 14, label, band)
        elif ref == "!":
            sheet.write(row, 1, label, small)
        else:
            sheet.write(row, 0, ref, text)
            sheet.write(row, 1, label, text)
            for col in range(12):
                if col < len(figures):
                    sheet.write(row, col + 2, figures[col], formats[kind])
                else:
                    sheet.write_blank(row, col + 2, None, formats[kind])
            if year == "sum":
                total = sum(f for f in figures if not isinstance(f, str))
                sheet.write_formula(row, 14, f"=SUM(C{row + 1}:N{row + 1})", formats[kind], total)
            else:
                sheet.write(row, 14, year, formats[kind])
        row += 1
    sheet.freeze_panes(5, 2)

    calls = made.add_worksheet("8 week calls")
    calls.set_column("A:A", 3)
    calls.set_column("B:J", 15)
    calls.write("B1", "Ringing round, eight weeks after the first cut", title)
    calls.write(
        "B2", "One of us phones everyone new. We ask, they answer; numbers are people.", small
    )
    calls.set_row(3, 66)
    for col, label in enumerate(CALL_HEADS, start=1):
        calls.write(3, col, label, head)
    for row, day in ((4, date(2025, 7, 1)), (5, date(2025, 8, 1))):
        calls.write_datetime(row, 1, datetime(day.year, day.month, 1), down)
        calls.merge_range(row, 2, row, 9, "calls had not begun", small)
    for row, (day, figures) in enumerate(CALLS, start=6):
        calls.write_datetime(row, 1, datetime(day.year, day.month, 1), down)
        for col, figure in enumerate(figures, start=2):
            calls.write(row, col, figure, cell)
    calls.write(12, 1, "All so far", bold)
    for col, total in enumerate(CALL_SUMS, start=2):
        letter = "BCDEFGHIJ"[col - 1]
        calls.write_formula(12, col, f"=SUM({letter}7:{letter}12)", bold, total)
    calls.write("B15", "Feedback cards (NC6)", look(bold=True, font_color="#0B5351"))
    calls.write("B17", "Round", head)
    calls.write("C17", "Cards back", head)
    calls.write("D17", "Good or very good", head)
    for row, (label, back, good) in enumerate([("Oct 2025", 118, 109), ("Feb 2026", 96, 85)], 17):
        calls.write(row, 1, label, text)
        calls.write(row, 2, back, cell)
        calls.write(row, 3, good, cell)
    calls.write("B20", "Both", bold)
    calls.write_formula("C20", "=C18+C19", bold, 214)
    calls.write_formula("D20", "=D18+D19", bold, 194)

    where = made.add_worksheet("Where we go")
    where.set_column("A:A", 30)
    where.set_column("B:G", 14)
    where.write("A1", "Where we go", title)
    where.write("A2", "July 2025 to 28 February 2026", small)
    heads = [
        "Place",
        "Area",
        "Since",
        "Chairs",
        "Sessions this contract year",
        "On the books at 28 Feb",
        "Now run by the place itself (own kit, own rota, we only inspect)",
    ]
    where.set_row(3, 78)
    for col, label in enumerate(heads):
        where.write(3, col, label, head)
    for row, venue in enumerate(VENUES, start=4):
        for col, figure in enumerate(venue):
            where.write(row, col, figure, cell)
    where.write("A14", "Together", bold)
    for letter, total in (("D", 17), ("E", 240), ("F", 415)):
        where.write_formula(f"{letter}14", f"=SUM({letter}5:{letter}13)", bold, total)

    words = made.add_worksheet("In our words")
    words.set_column("A:A", 26)
    words.set_column("B:B", 95)
    words.write("A1", "In our words, February 2026", title)
    for row, (label, said) in enumerate(WORDS, start=2):
        words.set_row(row, 84)
        words.write(row, 0, label, look(bold=True, valign="top"))
        words.write(row, 1, said, wrap)

    lists = made.add_worksheet("pick")
    for row, label in enumerate(["Looks", "Green", "Amber", "Red", "n/a"]):
        lists.write(row, 0, label, plain)
    lists.hide()
    made.close()
