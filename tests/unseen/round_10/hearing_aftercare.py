"""Community hearing aid aftercare: quarters across, the parts of each rate under it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

TEAL = "#0B5563"
PALE = "#DCEBEE"

COVER: list[tuple[str, object]] = [
    ("Contract no.", "WIC-AUD-2024-031"),
    ("Provider", "Hark Hearing CIC"),
    ("Commissioner", "NHS Wendermere Integrated Care Board"),
    ("Service", "Community hearing aid aftercare and adjustment support"),
    ("Contract runs", "1 July 2024 to 30 June 2027"),
    ("Return for", "Quarter 3, October to December 2025 (quarterly return)"),
    ("Completed by", "Imelda Frayne, operations lead"),
    ("Tel.", "01632 960 417"),
    ("Date sent", date(2026, 1, 19)),
    ("Version", 2),
    ("Contract value this year (£)", 186000),
    ("GP practices in the area", 31),
    ("Patients on our books at 31 Dec 2025", 4218),
]

COUNTS: dict[str, list[float]] = {
    "HA1": [812, 794, 861],
    "HA4": [61, 54, 66],
    "HA6": [34, 0, 41],
}
RATES: dict[str, tuple[str, list[int], str, list[int]]] = {
    "HA2": (
        "repaired and back with the patient in 2 working days",
        [512, 498, 560],
        "repairs handed in",
        [566, 571, 603],
    ),
    "HA3": (
        "wearing 4 hours a day or more",
        [141, 152, 149],
        "calls answered at 12 weeks",
        [197, 204, 190],
    ),
    "HA5": ("did not attend", [71, 64, 58], "appointments booked", [883, 858, 919]),
}
# (ref, requirement, how counted, threshold, lower limit, rating, comment)
SCHEDULE: list[tuple[str, str, str, str, str, str, str]] = [
    (
        "HA1",
        "Aftercare appointments attended",
        "Patients seen, any site",
        "3,200 a year",
        "2,880 a year",
        "G",
        "Ahead of the line.",
    ),
    (
        "HA2",
        "Repairs turned round in 2 working days",
        "From repair log",
        "≥ 90%",
        "≥ 85%",
        "G",
        "Q2 was summer leave, one technician for three weeks.",
    ),
    (
        "HA3",
        "Still wearing aids 4 hours or more a day at 12 weeks",
        "Telephone call",
        "≥ 75%",
        "≥ 65%",
        "A",
        "Just short for the year, over the line in Q3.",
    ),
    (
        "HA4",
        "Home visits to housebound patients",
        "Visits completed",
        "240 a year",
        "216 a year",
        "G",
        "",
    ),
    (
        "HA5",
        "Missed appointments",
        "DNA as share of booked",
        "≤ 8%",
        "≤ 10%",
        "G",
        "Text reminders now go out two days before.",
    ),
    (
        "HA6",
        "Lipreading course places taken up",
        "For information",
        "report only",
        "-",
        "",
        "No course runs July to September.",
    ),
]

SITES: list[tuple[str, list[int]]] = [
    ("Bracken Library", [214, 208, 221]),
    ("Ousel Street Health Centre", [263, 251, 280]),
    ("Marl Leisure Centre", [118, 122, 131]),
    ("Wendermere market (van)", [97, 101, 96]),
    ("At home", [61, 54, 66]),
    ("In care homes", [59, 58, 67]),
]
AGES: list[tuple[str, list[object]]] = [
    ("18-54", [31, 28, 33]),
    ("55-64", [88, 84, 90]),
    ("65-74", [207, 213, 222]),
    ("75-84", [298, 291, 315]),
    ("85 and over", [185, 176, 198]),
    ("not recorded", ["<5", "<5", "<5"]),
]
HANDED_OUT: list[tuple[str, list[int]]] = [
    ("Battery cards", [1904, 1877, 2015]),
    ("Ear moulds re-made", [133, 128, 140]),
    ("Tubes changed", [655, 640, 702]),
    ("Pointed to wax removal", [87, 92, 79]),
    ("Sent back to hospital audiology", [41, 38, 44]),
    ("Longest wait for a repair (days)", [6, 5, 7]),
]
CALLS: list[tuple[str, list[int], bool]] = [
    ("Calls tried", [233, 241, 226], False),
    ("Calls answered", [197, 204, 190], False),
    ("Had the aids in for most of the day (4 hrs+)", [141, 152, 149], True),
    ("Back at a club, chapel or class they had given up", [38, 41, 47], True),
    ("Answering the phone themselves again", [52, 49, 60], True),
    ("Managed the doctor's or bank without someone to interpret", [29, 33, 31], True),
    ("Person they live with says the telly is now at a level both can stand", [44, 51, 48], True),
    ("Asked us to come out to them next time", [22, 17, 25], True),
    ("Lives alone", [83, 90, 79], True),
]
FITTINGS: list[tuple[str, list[int]]] = [
    ("First adjustment sessions held", [236, 229, 247]),
    (
        "Husband, wife, daughter etc. stayed for the session and did the cleaning practice",
        [63, 58, 71],
    ),
    ("Leaflet packs given", [236, 229, 247]),
]
FRIENDS: list[tuple[str, list[object]]] = [
    ("Hearing Friends on the books at quarter end (unpaid)", [18, 21, 22]),
    ("- who wear aids themselves", [13, 15, 16]),
    ("Induction evenings held", [1, 2, 1]),
    ("Hours given", [402, 377, 431]),
    ("Gone on to a paid job or college", [1, 2, 1]),
    (
        "Say they feel more at ease talking to strangers (asked once, Nov)",
        ["not asked", "not asked", 17],
    ),
    ("DBS checks renewed", [4, 3, 6]),
]
HOMES: list[tuple[str, list[int]]] = [
    ("Care homes visited", [9, 11, 8]),
    ("Care workers signed off as able to clean and re-tube", [26, 31, 19]),
    ("Residents' aids spot-checked", [112, 117, 115]),
    ("- found working and in the right ear", [88, 97, 101]),
]
TEAM: list[tuple[str, list[object]]] = [
    ("Audiology assistants in post (WTE)", [5.4, 5.4, 5.1]),
    ("Vacant posts", [0, 0, 1]),
    ("Days off sick", [11, 6, "nil"]),
    ("Spend in quarter (£)", [45870, 46120, 46905]),
    ("of which batteries and moulds (£)", [7214, 7098, 7655]),
]
COMMENTARY: list[tuple[str, str]] = [
    (
        "How the quarter went",
        "A steady quarter. Bracken Library was shut for 9 days for the boiler and we moved those "
        "patients to Ousel Street. We sent 340 reminder texts in November alone, which we think is "
        "why fewer people missed their slot.",
    ),
    (
        "What patients and families say",
        "Seven of last year's lipreading group now meet by themselves every Thursday at the garden "
        "centre café, nothing to do with us any more. Mr D. would "
        "like bigger print on the battery card.",
    ),
    (
        "Our Hearing Friends",
        "Two of the Hearing Friends have been asked to sit on the hospital's patient panel. "
        "We held one training evening, and 14 came.",
    ),
    (
        "Risks and asks",
        "The van lease ends in June 2026 and the quote is £412 a month. We would like to talk about "
        "the 2 working day rule for ear moulds, which come from outside.",
    ),
]
SLOTS: list[tuple[str, str, int]] = [
    ("BRK", "Bracken Library", 22),
    ("OUS", "Ousel Street Health Centre", 28),
    ("MRL", "Marl Leisure Centre", 14),
    ("VAN", "Wendermere market (van)", 10),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Hark aftercare return Q3")
    base = {"font_name": "Arial", "font_size": 10, "valign": "top"}
    plain = made.add_format({**base, "text_wrap": True})
    bold = made.add_format({**base, "bold": True})
    title = made.add_format({**base, "bold": True, "font_size": 15, "font_color": TEAL})
    head = made.add_format(
        {
            **base,
            "bold": True,
            "bg_color": TEAL,
            "font_color": "white",
            "text_wrap": True,
            "border": 1,
        }
    )
    band = made.add_format({**base, "bold": True, "bg_color": PALE})
    note = made.add_format({**base, "italic": True, "font_color": "#777777"})
    number = made.add_format({**base, "num_format": "#,##0"})
    tenth = made.add_format({**base, "num_format": "0.0"})
    total = made.add_format({**base, "num_format": "#,##0", "bold": True, "top": 1})
    share = made.add_format({**base, "num_format": "0.0%", "bold": True})
    indent = made.add_format({**base, "indent": 2, "text_wrap": True, "font_color": "#444444"})
    day = made.add_format({**base, "num_format": "d mmm yyyy", "align": "left"})
    left = made.add_format({**base, "num_format": "#,##0", "align": "left"})

    cover = made.add_worksheet("Cover")
    cover.hide_gridlines(2)
    cover.set_column("A:A", 38)
    cover.set_column("B:B", 58)
    cover.write("A1", "HARK! Hearing aid aftercare - contract return", title)
    for row, (label, value) in enumerate(COVER, 2):
        cover.write(row, 0, label, bold)
        if isinstance(value, date):
            cover.write_datetime(row, 1, value, day)
        else:
            cover.write(row, 1, value, left)

    kpis = made.add_worksheet("Schedule A")
    kpis.set_column("A:A", 6)
    kpis.set_column("B:B", 40)
    kpis.set_column("C:C", 20)
    kpis.set_column("D:E", 12)
    kpis.set_column("F:J", 8)
    kpis.set_column("K:K", 5)
    kpis.set_column("L:L", 44)
    kpis.write("A1", "Schedule A: quality requirements 2025/26", title)
    kpis.merge_range("D3:E3", "Agreed", head)
    kpis.merge_range("F3:J3", "Achieved", head)
    headings = [
        "Ref",
        "Requirement",
        "How counted",
        "Threshold",
        "Lower limit",
        "Q1",
        "Q2",
        "Q3",
        "Q4",
        "YTD",
        "RAG",
        "Provider comment",
    ]
    for column, words in enumerate(headings):
        kpis.write(3, column, words, head)
    row = 4
    for ref, name, counted, threshold, limit, rating, comment in SCHEDULE:
        kpis.write(row, 0, ref, bold)
        kpis.write(row, 1, name, plain)
        kpis.write(row, 2, counted, plain)
        kpis.write(row, 3, threshold, plain)
        kpis.write(row, 4, limit, plain)
        if rating:
            kpis.write(row, 10, rating, bold)
        kpis.write(row, 11, comment, plain)
        if ref in COUNTS:
            for column, figure in enumerate(COUNTS[ref], 5):
                kpis.write(row, column, figure, number)
            kpis.write_formula(row, 9, f"=SUM(F{row + 1}:I{row + 1})", number, sum(COUNTS[ref]))
            row += 1
            continue
        top, tops, bottom, bottoms = RATES[ref]
        for column, (part, whole) in enumerate(zip(tops, bottoms), 5):
            letter = "FGHI"[column - 5]
            kpis.write_formula(
                row, column, f"={letter}{row + 2}/{letter}{row + 3}", share, part / whole
            )
            kpis.write(row + 1, column, part, number)
            kpis.write(row + 2, column, whole, number)
        kpis.write_formula(row, 9, f"=J{row + 2}/J{row + 3}", share, sum(tops) / sum(bottoms))
        kpis.write_formula(row + 1, 9, f"=SUM(F{row + 2}:I{row + 2})", number, sum(tops))
        kpis.write_formula(row + 2, 9, f"=SUM(F{row + 3}:I{row + 3})", number, sum(bottoms))
        kpis.write(row + 1, 1, top, indent)
        kpis.write(row + 2, 1, bottom, indent)
        row += 3
        if ref == "HA3":
            kpis.write(row, 1, "NB anyone we cannot reach after 3 tries is left out of HA3", note)
            row += 1
    kpis.freeze_panes(4, 2)

    activity = made.add_worksheet("Activity")
    activity.set_column("A:A", 32)
    activity.set_column("B:E", 8)
    activity.set_column("F:F", 3)
    activity.set_column("G:G", 16)
    activity.set_column("H:J", 8)
    activity.write("A1", "Where, who and what", title)
    for column, words in enumerate(["Where seen", "Q1", "Q2", "Q3", "Total"]):
        activity.write(2, column, words, head)
    for column, words in enumerate(["Age of patient", "Q1", "Q2", "Q3"], 6):
        activity.write(2, column, words, head)
    for row, (site, seen) in enumerate(SITES, 3):
        activity.write(row, 0, site, plain)
        for column, figure in enumerate(seen, 1):
            activity.write(row, column, figure, number)
        activity.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", number, sum(seen))
    for row, (age, people) in enumerate(AGES, 3):
        activity.write(row, 6, age, plain)
        for column, person in enumerate(people, 7):
            activity.write(row, column, person, number)
    activity.write(9, 0, "All sites", bold)
    activity.write(9, 6, "All ages", bold)
    for column in range(3):
        every = sum(seen[column] for _, seen in SITES)
        letter = "BCD"[column]
        activity.write_formula(9, column + 1, f"=SUM({letter}4:{letter}9)", total, every)
        activity.write(9, column + 7, every, total)
    activity.write_formula("E10", "=SUM(E4:E9)", total, sum(sum(seen) for _, seen in SITES))
    for column, words in enumerate(["Handed out / passed on", "Q1", "Q2", "Q3"]):
        activity.write(12, column, words, head)
    for row, (item, figures) in enumerate(HANDED_OUT, 13):
        activity.write(row, 0, item, plain)
        for column, figure in enumerate(figures, 1):
            activity.write(row, column, figure, number)

    calls = made.add_worksheet("12 week calls")
    calls.set_column("A:A", 58)
    calls.set_column("B:F", 10)
    calls.write("A1", "The 12 week telephone call", title)
    calls.write(
        "A2",
        "We ring everyone 12 weeks after their first adjustment session. More than one can apply.",
        note,
    )
    for column, words in enumerate(["", "Q1", "Q2", "Q3", "Year so far", "% of answered"]):
        calls.write(3, column, words, head)
    for row, (words, figures, shown) in enumerate(CALLS, 4):
        calls.write(row, 0, words, plain)
        for column, figure in enumerate(figures, 1):
            calls.write(row, column, figure, number)
        calls.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", number, sum(figures))
        if shown:
            calls.write_formula(row, 5, f"=E{row + 1}/E$6", share, sum(figures) / 591)
    calls.write(14, 0, "At the session itself", band)
    for row, (words, figures) in enumerate(FITTINGS, 15):
        calls.write(row, 0, words, plain)
        for column, figure in enumerate(figures, 1):
            calls.write(row, column, figure, number)
        calls.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", number, sum(figures))

    people = made.add_worksheet("People who help")
    people.set_column("A:A", 58)
    people.set_column("B:D", 12)
    people.write("A1", "Friends, homes and team", title)
    row = 2
    for heading, lines in (
        ("HEARING FRIENDS", FRIENDS),
        ("CARE HOMES", HOMES),
        ("PAID TEAM", TEAM),
    ):
        people.write(row, 0, heading, head)
        for column, words in enumerate(["Apr-Jun", "Jul-Sep", "Oct-Dec"], 1):
            people.write(row, column, words, head)
        row += 1
        for words, values in lines:
            people.write(row, 0, words, plain)
            for column, value in enumerate(values, 1):
                people.write(row, column, value, tenth if isinstance(value, float) else number)
            row += 1
        row += 1

    said = made.add_worksheet("Commentary")
    said.set_column("A:A", 26)
    said.set_column("B:B", 90)
    said.write("A1", "Commentary", title)
    for row, (label, words) in enumerate(COMMENTARY, 2):
        said.set_row(row, 62)
        said.write(row, 0, label, bold)
        said.write(row, 1, words, plain)

    lists = made.add_worksheet("lists")
    for column, words in enumerate(["Code", "Site", "Slots a week"]):
        lists.write(0, column, words, bold)
    for row, (code, site, slots) in enumerate(SLOTS, 1):
        lists.write(row, 0, code, plain)
        lists.write(row, 1, site, plain)
        lists.write(row, 2, slots, number)
    lists.hide()
    made.close()
