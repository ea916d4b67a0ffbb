"""The Small Hours return: clinics, months down a page, dads' evenings, helpers, money."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

TEAL, MINT, LEMON, ROSE = "#0B7A75", "#D6EFEA", "#FFF4B8", "#FBE4E4"
MONTHS = ["Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026"]

FACE = [
    (
        "Provider",
        "The Small Hours Company CIC",
        "Commissioner",
        "NHS Wendmoor Integrated Care Board",
    ),
    (
        "Service",
        "Tongue-tie, infant feeding and sleep clinics, with dads' evenings",
        "Contract ref",
        "WICB-CYP-25/044",
    ),
    ("Start", "01/07/2025", "End", "30/06/2027"),
    ("Our year", "July to June", "Sent", "monthly, 10th working day"),
    ("Month reported", "January 2026", "Contact", "Oona Brigg 01632 960288"),
]

# kind, label, standard, bottom line, counts, out of, remark
Line = tuple[str, str, Any, Any, list[Any], list[Any], str]
PLAIN: list[Any] = []
CLINIC: list[Line] = [
    ("band", "TONGUE-TIE", "", "", PLAIN, PLAIN, ""),
    (
        "rate",
        "Seen inside 10 days of being referred",
        0.9,
        0.8,
        [17, 19, 22, 20, 24, 16, 23],
        [19, 22, 24, 23, 26, 20, 25],
        "Dec: 2 closed days",
    ),
    (
        "note",
        "10 days counts from the day the form reaches us, weekends in. Two forms came by post "
        "in August (sent 28/07).",
        "",
        "",
        PLAIN,
        PLAIN,
        "",
    ),
    ("count", "Divisions carried out", "", "", [14, 15, 18, 16, 19, 13, 18], PLAIN, ""),
    (
        "rate",
        "Back inside 14 days with a bleed, re-join or infection (low is good)",
        0.03,
        0.05,
        [0, 1, 0, 1, 1, 0, 1],
        [14, 15, 18, 16, 19, 13, 18],
        "all minor, none to A&E",
    ),
    (
        "pair",
        "Other parent in the room for the appointment",
        "",
        "",
        [9, 11, 14, 12, 15, 11, 16],
        [19, 22, 24, 23, 26, 20, 25],
        "from the sign-in sheet",
    ),
    ("band", "FEEDING DROP-IN", "", "", PLAIN, PLAIN, ""),
    (
        "count",
        "Babies seen (each baby once)",
        480,
        "",
        [36, 41, 44, 39, 47, 28, 42],
        PLAIN,
        "480 a year = 40 a month",
    ),
    (
        "note",
        "Wed drop-in moved from Room 4 to the library on 17 September. Twins count as 2.",
        "",
        "",
        PLAIN,
        PLAIN,
        "",
    ),
    (
        "rate",
        "Having at least some breastmilk at 6-8 wks",
        0.65,
        0.55,
        [20, 23, 26, 22, 27, 17, 25],
        [31, 35, 38, 36, 40, 27, 37],
        "",
    ),
    (
        "pair",
        "Was too sore to feed, comfortable at the day-14 call",
        "",
        "",
        [8, 11, 12, 9, 14, 7, 13],
        [13, 16, 17, 15, 19, 12, 18],
        "",
    ),
    ("count", "Pumps lent", "", "", [7, 9, 6, 8, 10, 5, 9], PLAIN, "2 not come back"),
    ("band", "SLEEP", "", "", PLAIN, PLAIN, ""),
    (
        "rate",
        "Safer-sleep check done at home",
        0.95,
        0.85,
        [21, 24, 26, 25, 28, 18, 27],
        [22, 25, 28, 26, 30, 20, 28],
        "",
    ),
    (
        "note",
        "Next line: parents rung at 6 weeks. None of these had had 4 hours in one go in the "
        "week before they came.",
        "",
        "",
        PLAIN,
        PLAIN,
        "",
    ),
    (
        "pair",
        "Parents now getting 4 hours in one go",
        "",
        "",
        [10, 12, 13, 11, 15, 8, 14],
        [18, 21, 22, 20, 25, 15, 23],
        "",
    ),
    ("band", "EVERY CLINIC", "", "", PLAIN, PLAIN, ""),
    (
        "told",
        "Would tell a friend to come (you asked to see it, no standard)",
        "",
        "",
        [29, 33, 35, 31, 38, 22, 36],
        [31, 34, 38, 33, 40, 24, 38],
        "text survey",
    ),
]

GROUPS = [
    ("Low mood (EPDS)", ["10+ at first visit", "of these, under 10 by week 8"]),
    ("Indoors", ["Couples: nights are less of a fight now", "Big brother/sister back in own bed"]),
    ("About town", ["Cafes & shops new on the sit-and-feed list"]),
    ("How they got to us", ["midwife", "health visitor", "off their own bat", "did not turn up"]),
]
HOMES: list[list[Any]] = [
    [9, 4, 5, 2, 1, 18, 12, 9, 4],
    [11, 5, 6, 3, 2, 20, 14, 10, 5],
    [10, 6, 8, "nil", 0, 22, 13, 12, 3],
    [8, 4, 7, 4, 3, 19, 15, 8, 6],
    [12, 7, 9, 3, 1, 24, 16, 11, 5],
    [7, 3, 4, 1, 0, 15, 9, "<5", 7],
    [10, 6, 8, 5, 2, 21, 14, 10, 4],
]
HOME_NOTES = {
    1: "August: two practitioners only, 4th to 22nd.",
    3: "From here on couples are asked at the 6-week call, before that at week 8.",
    5: "Shut 24 Dec - 2 Jan.",
}
OFF_THEIR_BAT = 63

EVENINGS: list[tuple[Any, ...]] = [
    (date(2025, 7, 8), "Anchor, back room", 6, 6, 1, 2.5, 0, 0, "Meet, greet, curry"),
    (date(2025, 7, 22), "Anchor, back room", 8, 3, 1, 2.5, 1, 0, "Bath and bed"),
    (date(2025, 8, 5), "Anchor, back room", 7, 2, 1, 2.5, 2, 1, "Crying"),
    (date(2025, 8, 19), "CALLED OFF, too hot", "", "", "", "", "", "", ""),
    (date(2025, 9, 9), "Library", 9, 4, 2, 5, 2, 1, "Bottles, milk, myths"),
    (date(2025, 9, 23), "Library", 8, 2, 2, 5, 1, 0, "Going back to work"),
    (date(2025, 10, 7), "Library", 10, 3, 2, 5, 3, 1, "First aid 1"),
    (date(2025, 10, 21), "Library", 9, 2, 2, 5, 2, 2, "First aid 2"),
    (date(2025, 11, 4), "Anchor, back room", 11, 3, 2, 5, 2, 1, "How are YOU"),
    (date(2025, 11, 18), "Library", 10, 2, 3, 7.5, 1, 0, "Bath and bed again"),
    (date(2025, 12, 2), "Library", 7, 1, 2, 5, 1, 1, "Money"),
    (date(2025, 12, 16), "Anchor, back room", 6, 1, 2, 5, 2, 0, "Mince pies"),
    (date(2026, 1, 13), "Library", 12, 5, 3, 7.5, 3, 2, "Meet and greet"),
    (date(2026, 1, 27), "Library", 11, 2, 3, 7.5, 2, 1, "Teeth"),
]
EVENING_NOTES = {
    4: "From September two evenings a month at the library (step-free). Anchor kept as spare.",
    10: "Lots of colds. 3 dads sent messages to say so.",
}
EVENING_HEADS = [
    "Date",
    "Where",
    "Dads there",
    "first time",
    "Peer dads helping (unpaid)",
    "Hours they put in",
    "does bedtime alone",
    "told GP or family how low he was",
    "What we did",
]

HELPERS: list[tuple[str, str, float, str, str]] = [
    ("J.T.", "Jul 25", 31, "yes", "no"),
    ("M.O.", "Jul 25", 44.5, "yes", "yes"),
    ("S.A.", "Aug 25", 18, "no", "no"),
    ("P.W.", "Jul 25", 26, "yes", "no"),
    ("L.K.", "Jul 25", 52, "yes", "yes"),
    ("D.F.", "Nov 25", 12, "no", "no"),
    ("A.N.", "Sep 25", 37, "yes", "yes"),
    ("C.R.", "Oct 25", 22.5, "no", "no"),
]
MONEY = [
    ("Practitioners", 96000, 55410),
    ("Rooms", 9600, 5720),
    ("Pumps & scales", 4200, 3105),
    ("Print, phones, travel", 5400, 2890),
]

STORY = [
    (
        "The month",
        "Busy after the shutdown. We put on 6 extra appointments in the second week of "
        "January to catch up with the forms that piled up. Nearly two in three babies are still "
        "having some breastmilk at the 6-8 week call, which is where you wanted us.",
    ),
    (
        "Families",
        "Four families have told us since the autumn that they no longer borrow to buy "
        "formula. A lot of the talk at drop-in is about the price of it. Nine grandparents who came "
        "to the November talk say they have stopped pushing early rusks and backed off about "
        "routines.",
    ),
    (
        "Dads",
        "Three of last summer's dads now run a Saturday buggy walk round the reservoir with "
        "none of us there. We printed 400 flyers for the spring dates.",
    ),
    (
        "Team",
        "Tilly started maternity leave on 3 November and 0.6 of her post is covered. "
        "Supervision is up to date for all seven of us.",
    ),
]

PILOT = [
    ("Tongue-tie babies seen", 58),
    ("Drop-in babies", 133),
    ("Sleep families", 71),
    ("Dads' evenings", 5),
]


def _clinics(sheet: Any, looks: dict[str, Any]) -> None:
    """The clinic sheet: a pair of columns for each month, with notes between the lines."""
    sheet.set_column("A:A", 50)
    sheet.set_column("B:C", 9)
    sheet.set_column("D:S", 6)
    sheet.set_column("T:T", 8)
    sheet.set_column("U:U", 28)
    sheet.merge_range("A1:U1", "CLINIC FIGURES 2025/26 (our year: July - June)", looks["top"])
    sheet.write(
        "A2",
        "No. = how many did. Of = how many could have. Yellow = you set a standard.",
        looks["note"],
    )
    sheet.merge_range("A4:A5", "", looks["head"])
    sheet.merge_range("B4:C4", "What you set", looks["head"])
    sheet.write("B5", "standard", looks["head"])
    sheet.write("C5", "bottom line", looks["head"])
    for at, month in enumerate(MONTHS + ["7 months"]):
        col = 3 + 2 * at
        sheet.merge_range(3, col, 3, col + 1, month, looks["head"])
        sheet.write(4, col, "No.", looks["head"])
        sheet.write(4, col + 1, "Of", looks["head"])
    sheet.merge_range("T4:T5", "% so far", looks["head"])
    sheet.merge_range("U4:U5", "Scribbles", looks["head"])
    picks = ["D", "F", "H", "J", "L", "N", "P"]
    sides = ["E", "G", "I", "K", "M", "O", "Q"]
    row = 5
    for kind, label, aim, floor, tops, bottoms, remark in CLINIC:
        line = row + 1
        if kind == "band":
            sheet.merge_range(row, 0, row, 20, label, looks["band"])
            row += 1
            continue
        if kind == "note":
            sheet.merge_range(row, 0, row, 20, label, looks["note"])
            row += 1
            continue
        set_one = kind == "rate" or aim != ""
        sheet.write(row, 0, label, looks["yellow"] if set_one else looks["text"])
        aim_look = looks["pct0"] if kind == "rate" else looks["num"]
        sheet.write(row, 1, aim, aim_look)
        sheet.write(row, 2, floor, aim_look)
        for at in range(7):
            sheet.write(row, 3 + 2 * at, tops[at], looks["num"])
            if bottoms:
                sheet.write(row, 4 + 2 * at, bottoms[at], looks["grey"])
        adds = "+".join(f"{col}{line}" for col in picks)
        sheet.write_formula(row, 17, f"={adds}", looks["bold"], sum(tops))
        if bottoms:
            adds = "+".join(f"{col}{line}" for col in sides)
            sheet.write_formula(row, 18, f"={adds}", looks["bold"], sum(bottoms))
        if kind in ("rate", "told"):
            sheet.write_formula(
                row, 19, f"=R{line}/S{line}", looks["pct1"], sum(tops) / sum(bottoms)
            )
        sheet.write(row, 20, remark, looks["note"])
        row += 1
    sheet.freeze_panes(5, 1)


def _homes(sheet: Any, looks: dict[str, Any]) -> None:
    """Months down the page, two rows of headings, notes between months."""
    sheet.set_column("A:A", 12)
    sheet.set_column("B:J", 13)
    sheet.merge_range("A1:J1", "Round the family, month by month", looks["top"])
    sheet.merge_range("A3:A4", "Month", looks["head"])
    col = 1
    for group, heads in GROUPS:
        if len(heads) > 1:
            sheet.merge_range(2, col, 2, col + len(heads) - 1, group, looks["head"])
        else:
            sheet.write(2, col, group, looks["head"])
        for head in heads:
            sheet.write(3, col, head, looks["head"])
            col += 1
    row = 4
    for at, values in enumerate(HOMES):
        sheet.write(row, 0, MONTHS[at], looks["text"])
        for place, value in enumerate(values):
            sheet.write(row, 1 + place, value, looks["num"])
        row += 1
        if at in HOME_NOTES:
            sheet.merge_range(row, 0, row, 9, HOME_NOTES[at], looks["note"])
            row += 1
    sheet.write(row, 0, "All", looks["bold"])
    for place, letter in enumerate("BCDEFGHIJ"):
        cells = [values[place] for values in HOMES]
        if letter == "I":
            sheet.write(row, 1 + place, OFF_THEIR_BAT, looks["bold"])
        else:
            total = sum(value for value in cells if not isinstance(value, str))
            sheet.write_formula(
                row, 1 + place, f"=SUM({letter}5:{letter}{row})", looks["bold"], total
            )
    sheet.write(
        row + 1,
        0,
        "Total for 'off their own bat' is the true one, Dec is masked above.",
        looks["note"],
    )


def _evenings(sheet: Any, looks: dict[str, Any]) -> None:
    """The dads' evenings, one a row, with the count you asked for on top."""
    sheet.set_column("A:A", 12)
    sheet.set_column("B:B", 22)
    sheet.set_column("C:H", 12)
    sheet.set_column("I:I", 24)
    sheet.merge_range("A1:I1", "Dads' evenings", looks["top"])
    sheet.write("A3", "Evenings a year (contract)", looks["yellow"])
    sheet.write("C3", 24, looks["num"])
    sheet.write("E3", "Held, January", looks["yellow"])
    sheet.write("F3", 2, looks["num"])
    sheet.write("G3", "Held since July", looks["yellow"])
    sheet.write_formula("H3", "=COUNT(C8:C23)", looks["bold"], 13)
    sheet.merge_range("A6:B6", "Which", looks["head"])
    sheet.merge_range("C6:D6", "Who came", looks["head"])
    sheet.merge_range("E6:F6", "Who helped", looks["head"])
    sheet.merge_range("G6:H6", "New since last time (each dad counted once ever)", looks["head"])
    sheet.write("I6", "", looks["head"])
    for col, head in enumerate(EVENING_HEADS):
        sheet.write(6, col, head, looks["head"])
    row = 7
    for at, one in enumerate(EVENINGS):
        if at in EVENING_NOTES:
            sheet.merge_range(row, 0, row, 8, EVENING_NOTES[at], looks["note"])
            row += 1
        sheet.write_datetime(row, 0, one[0], looks["day"])
        for col in range(1, 9):
            sheet.write(row, col, one[col], looks["num"])
        row += 1
    sheet.write(row, 0, "Added up", looks["bold"])
    for col, letter in enumerate("CDEFGH"):
        total = sum(one[2 + col] for one in EVENINGS if one[2 + col] != "")
        sheet.write_formula(row, 2 + col, f"=SUM({letter}8:{letter}{row})", looks["bold"], total)


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Small Hours monthly return, January 2026")
    base: dict[str, Any] = {"font_name": "Calibri", "font_size": 11}
    extra: dict[str, dict[str, Any]] = {
        "top": {
            "bold": True,
            "font_size": 14,
            "font_color": TEAL,
            "bottom": 5,
            "bottom_color": TEAL,
        },
        "head": {
            "bold": True,
            "text_wrap": True,
            "bg_color": MINT,
            "border": 1,
            "align": "center",
            "font_size": 10,
        },
        "band": {"bold": True, "font_color": "white", "bg_color": TEAL},
        "note": {"italic": True, "font_size": 9, "font_color": "#A0483C"},
        "text": {"text_wrap": True},
        "yellow": {"text_wrap": True, "bg_color": LEMON},
        "num": {"num_format": "General", "border": 4},
        "grey": {"num_format": "General", "border": 4, "font_color": "#777777"},
        "bold": {"bold": True, "top": 1},
        "pct0": {"num_format": "0%"},
        "pct1": {"num_format": "0.0%"},
        "gbp": {"num_format": "£#,##0"},
        "day": {"num_format": "ddd d mmm", "align": "left"},
        "story": {"text_wrap": True, "valign": "top", "bg_color": ROSE},
    }
    looks = {name: made.add_format({**base, **more}) for name, more in extra.items()}

    face = made.add_worksheet("front")
    face.set_column("B:B", 16)
    face.set_column("C:C", 56)
    face.set_column("D:D", 3)
    face.set_column("E:E", 16)
    face.set_column("F:F", 38)
    face.write("B2", "The Small Hours Company", looks["top"])
    face.write("B3", "someone is up, so are we", looks["note"])
    for at, (one, two, three, four) in enumerate(FACE):
        face.write(4 + at, 1, one, looks["head"])
        face.write(4 + at, 2, two, looks["text"])
        face.write(4 + at, 4, three, looks["head"])
        face.write(4 + at, 5, four, looks["text"])

    _clinics(made.add_worksheet("Clinic figs"), looks)
    _homes(made.add_worksheet("Round the family"), looks)
    _evenings(made.add_worksheet("Dads eves"), looks)

    helpers = made.add_worksheet("Helpers + money")
    helpers.set_column("A:E", 13)
    helpers.set_column("G:G", 24)
    helpers.set_column("H:I", 13)
    helpers.merge_range("A1:I1", "Mum helpers (left), money (right)", looks["top"])
    helpers.merge_range("A3:C3", "Drop-in helpers, unpaid", looks["head"])
    helpers.merge_range("D3:E3", "Since joining", looks["head"])
    helpers.merge_range("G3:I3", "Money, our year", looks["head"])
    heads = [
        "Initials",
        "Joined",
        "Hours Jul-Jan",
        "Peer supporter certificate",
        "Gone on to a job or course",
    ]
    for col, head in enumerate(heads):
        helpers.write(3, col, head, looks["head"])
    for col, head in enumerate(["", "For the year", "Spent to 31 Jan"]):
        helpers.write(3, 6 + col, head, looks["head"])
    for at, helper in enumerate(HELPERS):
        for col, value in enumerate(helper):
            helpers.write(4 + at, col, value, looks["num"])
    helpers.write("A13", "Together", looks["bold"])
    helpers.write_formula("C13", "=SUM(C5:C12)", looks["bold"], sum(one[2] for one in HELPERS))
    for at, (label, year, spent) in enumerate(MONEY):
        helpers.write(4 + at, 6, label, looks["text"])
        helpers.write(4 + at, 7, year, looks["gbp"])
        helpers.write(4 + at, 8, spent, looks["gbp"])
    helpers.write("G9", "Sum", looks["bold"])
    helpers.write_formula("H9", "=SUM(H5:H8)", looks["gbp"], sum(one[1] for one in MONEY))
    helpers.write_formula("I9", "=SUM(I5:I8)", looks["gbp"], sum(one[2] for one in MONEY))
    helpers.write("G11", "Pumps over: 3 new hire sets bought in Sept.", looks["note"])

    story = made.add_worksheet("Words")
    story.set_column("A:A", 12)
    story.set_column("B:F", 18)
    story.merge_range("A1:F1", "January in words", looks["top"])
    for at, (heading, said) in enumerate(STORY):
        story.write(2 + 2 * at, 0, heading, looks["head"])
        story.merge_range(2 + 2 * at, 1, 2 + 2 * at, 5, said, looks["story"])
        story.set_row(2 + 2 * at, 66)

    old = made.add_worksheet("pilot (old)")
    old.write("A1", "Pilot Jan - Jun 2025, kept for ourselves", looks["text"])
    for at, (label, value) in enumerate(PILOT):
        old.write(2 + at, 0, label, looks["text"])
        old.write(2 + at, 1, value, looks["num"])
    old.hide()
    made.close()
