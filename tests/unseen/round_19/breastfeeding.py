"""A parents' charity's own quarterly workbook on breastfeeding peer support."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

ABOUT = [
    ("Who we are", "Lark Lane Parents (charity 1098214)"),
    ("Who pays", "Thornmere Council, Public Health"),
    ("Contract", "PH/24/0317 Breastfeeding Peer Support"),
    ("Runs", "1 October 2024 to 30 September 2027"),
    ("We report", "every quarter, our year goes October to September"),
    ("This return", "January to March 2026 (second quarter)"),
    ("Filled in by", "Bev Okonjo, 01632 960417"),
]
AGREED = [
    ("BF1", "Mothers referred at discharge contacted within 48 hours", 0.9, "90% or more"),
    ("BF2", "Mothers receiving peer support (individuals)", 320, "in the year"),
    ("BF3", "Supported mothers breastfeeding at 6-8 weeks (any)", 0.6, "60% or more"),
    ("BF4", "Community drop-in sessions delivered", 96, "in the year"),
    ("BF5", "Supported mothers resident in most deprived quintile (IMD 1)", 0.35, "35% or more"),
    ("BF6", "New peer supporters trained", 12, "in the year"),
    ("BF7", "Service users rating the service good or excellent", "report only", ""),
]
ROWS: list[tuple[object, ...]] = [
    ("GETTING TO MUMS",),
    ("Names sent to us by the maternity ward", 118, 126, 244),
    ("   of those, rung or texted within two days of going home", 109, 117, 226),
    ("   as a percentage", 0.924, 0.929, 0.926),
    ("Mums a peer supporter has helped (each mum once)", 88, 97, 185),
    ("   of those, living in the poorest fifth of neighbourhoods", 29, 36, 65),
    ("   of those, under 20", "<5", 6, None),
    ("Home visits", 61, 74, 135),
    ("Phone and WhatsApp chats", 412, 468, 880),
    ("Breast pumps lent out", 14, 19, 33),
    ("Usual wait for a home visit (days)", 4, 3, None),
    ("GROUPS",),
    ("Drop-ins we ran", 24, 23, 47),
    ("Drop-ins called off", 2, 3, 5),
    ("Times a mum came to a drop-in", 301, 322, 623),
    ("Meet-ups the Fishergate mums put on themselves, none of us there", 9, 14, 23),
    ("FEEDING AT SIX TO EIGHT WEEKS",),
    ("Mums we helped whose baby reached 6-8 weeks", 80, 86, 166),
    ("   of those, still giving any breastmilk", 51, 57, 108),
    ("   as a percentage", 0.638, 0.663, 0.651),
    ("WHAT MUMS AND OTHERS TELL US",),
    ("Mums who fed for as long as they had hoped to", 34, 41, 75),
    ("Mums who were topping up and are back on breast alone", 11, 15, 26),
    ("Babies slow to gain who are now back on their line", 9, 12, 21),
    ("Feeding plans written with mums", 27, 30, 57),
    ("Mums who have made a friend they see outside the group", 22, 31, 53),
    ("Dads, partners and grans who now know how to help", 18, 26, 44),
    ("Midwives and health visitors surer about tongue-tie after our talk", 7, 10, 17),
    ("Cafes and shops that now welcome feeding", 5, 8, 13),
    ("Leaflets left in cafes and shops", 240, 310, 550),
    ("FEEDBACK FORMS",),
    ("Forms back", 40, 46, 86),
    ("   of those, good or excellent", 38, 45, 83),
]
PEER_HEADS = [
    "",
    "On the rota at quarter end",
    "of those, helped by us as new mums",
    "of those, DBS check in date",
    "Started the ten-week course",
    "Finished the course and got their certificate",
    "Hours given",
    "Gone on to a paid job or college",
    "Stood down",
    "Expenses paid",
]
PEER: list[list[object]] = [
    ["Oct - Dec 2025", 22, 15, 22, 7, 5, 318, 1, 2, 212.4],
    ["Jan - Mar 2026", 25, 17, 24, 6, 4, 364, 3, 1, 268.75],
    ["Apr - Jun 2026", *["not due"] * 9],
    ["Jul - Sep 2026", None, None, None, None, None, None, None, None, None],
    ["So far this year", None, None, None, 13, 9, 682, 4, 3, 481.15],
]
CALL_HEADS = [
    "Mum",
    "Date we rang",
    "How sure of feeding, first chat (0-10)",
    "How sure now (0-10)",
    "Getting out of the house more?",
    "Partner now takes a turn at night?",
    "Might like to volunteer?",
    "Times we saw her",
]
CALLS: list[tuple[object, ...]] = [
    ("LL-212", date(2025, 10, 14), 3, 7, "Yes", "Yes", "No", 4),
    ("LL-219", date(2025, 10, 29), 4, 4, "No", "No", "No", 2),
    ("LL-226", date(2025, 11, 11), 2, 8, "Yes", "Yes", "Yes", 6),
    ("LL-231", date(2025, 11, 27), 5, 9, "Yes", "No", "Yes", 3),
    ("LL-240", date(2025, 12, 9), 6, 5, "No", "Yes", "No", 1),
    ("LL-252", date(2026, 1, 8), 3, 6, "Yes", "Yes", "No", 4),
    ("LL-255", date(2026, 1, 20), 1, 7, "Yes", "Yes", "Yes", 7),
    ("LL-263", date(2026, 2, 5), 5, 5, "No", "No", "No", 2),
    ("LL-270", date(2026, 2, 19), 4, 8, "Yes", "No", "No", 3),
    ("LL-274", date(2026, 3, 3), 2, 6, "Yes", "Yes", "Yes", 5),
    ("LL-281", date(2026, 3, 17), 6, 9, "No", "Yes", "No", 3),
]
STORY = [
    (
        "Mums",
        "We ran a new Saturday drop-in at the library for 6 weeks. Four mums who had stopped "
        "leaving the house after a hard birth now come to the park walk on their own. We hope to "
        "help 10 more mums feed for longer next quarter.",
    ),
    (
        "Families",
        "Three grandmothers who used to push the bottle now tell their neighbours how well the "
        "breast is going. We sent 45 families the night feeds booklet.",
    ),
    (
        "Volunteers",
        "Our rota has 25 peer supporters on it. Two of our volunteers say they have got over "
        "their fear of speaking in front of people. Six more are booked on the course for May.",
    ),
    (
        "Other services",
        "We met the infant feeding lead twice. The ward has started skin-to-skin in theatre "
        "because of what our mums told them.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Breastfeeding peer support")
    bold = made.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    title = made.add_format({"bold": True, "font_size": 14, "font_color": "#7A3E65"})
    part = made.add_format({"bold": True, "bg_color": "#F3DDE9"})
    wrap = made.add_format({"text_wrap": True, "valign": "top"})
    share = made.add_format({"num_format": "0.0%"})
    whole = made.add_format({"num_format": "0%"})
    day = made.add_format({"num_format": "dd/mm/yy"})
    money = made.add_format({"num_format": "£#,##0.00"})

    sheet = made.add_worksheet("About")
    sheet.set_column("A:A", 14)
    sheet.set_column("B:B", 62)
    sheet.write("A1", "Breastfeeding peer support - quarterly return", title)
    for row, pair in enumerate(ABOUT, 2):
        sheet.write_row(row, 0, pair)
    sheet.write("A11", "What we agreed with the council", bold)
    sheet.write_row("A12", ["Ref", "Measure", "Target", ""], bold)
    for row, (ref, what, target, note) in enumerate(AGREED, 12):
        sheet.write_row(row, 0, [ref, what])
        small = isinstance(target, float)
        sheet.write(row, 2, target, whole if small else None)
        sheet.write(row, 3, note)

    sheet = made.add_worksheet("Numbers")
    sheet.set_column("A:A", 62)
    sheet.set_column("B:F", 13)
    sheet.write("A1", "Our numbers, year two", title)
    heads = ["Oct-Dec 2025", "Jan-Mar 2026", "Apr-Jun 2026", "Jul-Sep 2026", "Year so far"]
    sheet.write_row("B3", heads, bold)
    for row, line in enumerate(ROWS, 3):
        sheet.write(row, 0, line[0], part if len(line) == 1 else None)
        for column, value in zip((1, 2, 5), line[1:], strict=False):
            if value is not None:
                sheet.write(row, column, value, share if isinstance(value, float) else None)

    sheet = made.add_worksheet("Peer supporters")
    sheet.set_column("A:J", 16)
    sheet.write("A1", "Our peer supporters (all volunteers)", title)
    sheet.write_row("A3", PEER_HEADS, bold)
    for row, quarter in enumerate(PEER, 3):
        for column, value in enumerate(quarter):
            if value is not None:
                sheet.write(row, column, value, money if column == 9 else None)

    sheet = made.add_worksheet("Ring-round")
    sheet.set_column("A:H", 15)
    sheet.write("A1", "Ring-round: we ring one in ten mums when we say goodbye", title)
    sheet.write_row("A3", CALL_HEADS, bold)
    for row, call in enumerate(CALLS, 3):
        for column, value in enumerate(call):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, day)
            else:
                sheet.write(row, column, value)

    sheet = made.add_worksheet("In our words")
    sheet.set_column("A:A", 16)
    sheet.set_column("B:B", 90)
    sheet.write("A1", "January to March 2026 in our words", title)
    for row, (head, text) in enumerate(STORY, 2):
        sheet.write(row, 0, head, bold)
        sheet.write(row, 1, text, wrap)
    made.close()
