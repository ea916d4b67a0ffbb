"""Stop-vaping at the pharmacy with youth clubs: one tab a month, two tables side by side."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

FRONT = [
    ("Scheme", "Cloudless: help for 11 to 19s to stop vaping and smoking, led by pharmacies"),
    ("Provider", "Marram Coast Pharmacies Together CIC"),
    ("With", "Kiln Yard Youth Club; The Sluice Young People's Centre"),
    ("Commissioner", "Borrowick Metropolitan Borough Council, Public Health"),
    ("Contract ref.", "BMBC-PH-YV-2511"),
    ("Contract dates", "01/10/2025 - 30/09/2027"),
    ("Contract year", "October to September"),
    ("Reporting", "Monthly, one tab a month, by the 10th"),
    ("Latest month in this file", "January 2026"),
    ("Lead pharmacist", "Idris Fennimore"),
    ("Tel", "01632 960255 ext 14"),
    ("Version", "4.1"),
]

ND = "n/d"
LINES: list[tuple[str, str]] = [
    ("V1", "Young people starting a programme"),
    ("", "   vape only"),
    ("", "   smoke only"),
    ("", "   both"),
    ("", "Asked for help (sent to us or walked in)"),
    ("V3", "   of those, seen inside 5 working days"),
    ("", "4-week date fell in this month"),
    ("V2", "   stopped at 4 weeks"),
    ("", "   not stopped"),
    ("V6", "   could not get hold of"),
    ("", "Not stopped, but down to half the strength or less"),
    ("", "Packs of patches / gum / lozenges given out"),
    ("", "Did not turn up"),
    ("V7", "Safeguarding conversations"),
]
CLUB_LINES: list[tuple[str, str]] = [
    ("V4", "Drop-in sessions held"),
    ("", "Heads through the door (not different people)"),
    ("V5", "Youth workers and counter staff trained (brief advice)"),
    ("", "School assemblies"),
    ("", "Leaflets and posters"),
    ("", "No more being sent out of lessons over vaping"),
    ("", "Sleeping right through, from the 4-week card"),
    ("", "Mum, dad, brother, sister... packed it in as well"),
    ("", "Homes where nobody vapes or smokes indoors any more"),
    ("", "Shops near a club now asking for ID after members went in"),
    ("", "Our own counter / club staff who gave up"),
]
MONTHS: list[dict[str, Any]] = [
    {
        "tab": "Oct",
        "month": "October 2025",
        "quayside": [9, 6, "<5", 2, 11, 10, ND, ND, ND, ND, ND, 21, 3, 1],
        "mill": [7, 5, 1, 1, 9, 7, ND, ND, ND, ND, ND, 15, 2, 0],
        "both": [16, 11, "<5", 3, 20, 17, ND, ND, ND, ND, ND, 36, 5, 1],
        "clubs": [9, 143, 7, 3, 250, 0, 0, 1, 2, 0, 0],
        "notes": {2: "3 counter, 4 youth workers", 5: "too early to say"},
        "money": [3415.5, 41, 58],
        "words": (
            "A slower start than hoped because the tills at Old Mill were being replaced. We gave"
            " the talk to 212 Year 9s in two days. The first 4-week dates fall in November, so"
            " those lines are n/d (not due)."
        ),
    },
    {
        "tab": "Nov",
        "month": "November 2025",
        "quayside": [13, 9, 1, 3, 15, 14, 8, 4, 2, 2, 1, 34, 4, 0],
        "mill": [10, 6, 2, 2, 12, 11, 6, 2, 3, 1, 2, 26, 4, 2],
        "both": [23, 15, 3, 5, 27, 25, 14, 6, 5, 3, 3, 60, 8, 2],
        "clubs": [11, 188, 5, 4, 120, 5, 3, 2, 4, 1, 1],
        "notes": {9: "the one by the bus station", 10: "Saturday girl at Quayside"},
        "money": [3980, 47, 66.5],
        "words": (
            "Busy. Four of the Kiln Yard lads told Ruth they are putting by what they used to"
            " spend on vapes. Ruth did eleven hours of extra cover while Old Mill was short."
        ),
    },
    {
        "tab": "Dec",
        "month": "December 2025",
        "quayside": [8, 5, 1, 2, 10, 8, 12, 5, 4, 3, 3, 29, 6, "nil"],
        "mill": [6, 4, 0, 2, 8, 7, 11, 5, 4, 2, 2, 22, 3, 1],
        "both": [14, 9, 1, 4, 18, 15, 23, 10, 8, 5, 5, 51, 9, 1],
        "clubs": [6, 96, 0, 1, 60, 4, 6, 3, "nil", "nil", 0],
        "notes": {0: "clubs shut from the 19th", 2: "trainer off sick"},
        "money": [2760, 33, 39],
        "words": (
            "Quiet after the 19th. A girl from the Sluice who had been on a managed move is back"
            " in her own school full time. Two sessions were lost to the burst pipe."
        ),
    },
    {
        "tab": "Jan",
        "month": "January 2026",
        "quayside": [15, 11, 2, 2, 18, 17, 9, 5, 3, 1, 2, 38, 4, 2],
        "mill": [13, 8, 1, 4, 15, 14, 7, 3, 2, 2, 1, 31, 2, 1],
        "both": [28, 19, 3, 6, 33, 31, 16, 8, 5, 3, 3, 69, 6, 3],
        "clubs": [12, 201, 6, 4, 180, 7, 5, 4, 5, 2, 1],
        "notes": {7: "incl. one nan", 3: "Year 10 and 11"},
        "money": [4122.25, 52, 71],
        "words": (
            "New Year rush. Eight had stopped at four weeks, which is half of those due. People"
            " living behind the Sluice say the back lane is clear of thrown-away vapes for the"
            " first time. Three Kiln Yard members wrote to the council themselves and got a"
            " recycling bin for disposables put up. We have ordered 500 more leaflets."
        ),
    },
]
MONEY = ["Spent this month, £", "Pharmacist hours paid", "Youth worker hours paid"]

# Reference, words, year target, floor, months, so far, colour, remark.
SO_FAR: list[tuple[str, str, Any, Any, list[Any], Any, str, str]] = [
    ("V1", "Starting a programme (number)", 240, 216, [16, 23, 14, 28], 81, "Green", "80 by now"),
    (
        "V2",
        "Stopped at 4 weeks, of those whose 4-week date fell in the month",
        0.45,
        0.35,
        [ND, 6 / 14, 10 / 23, 8 / 16],
        24 / 53,
        "Green",
        "self-report, CO test if they smoked",
    ),
    (
        "V3",
        "Seen inside 5 working days, of those asking for help",
        0.9,
        0.8,
        [17 / 20, 25 / 27, 15 / 18, 31 / 33],
        88 / 98,
        "Amber",
        "",
    ),
    ("V4", "Club drop-in sessions (number)", 120, 108, [9, 11, 6, 12], 38, "Amber", "40 by now"),
    ("V5", "Staff trained in brief advice (number)", 60, 50, [7, 5, 0, 6], 18, "Amber", ""),
    (
        "V6",
        "Could not get hold of at 4 weeks (lower is better)",
        0.25,
        0.35,
        [ND, 3 / 14, 5 / 23, 3 / 16],
        11 / 53,
        "Green",
        "three texts then a call",
    ),
    ("V7", "Safeguarding conversations (no target)", "-", "-", [1, 2, 1, 3], 7, "n/a", ""),
]

MATES: list[tuple[str, str, date, list[float | None], str, str, str, float]] = [
    ("Asha", "Sluice", date(2025, 10, 4), [6, 8, 4, 6], "Y", "Y", "Y", 22.4),
    ("Bartek", "Kiln Yard", date(2025, 10, 6), [5, 6, 3, 8], "N", "", "Y", 16),
    ("Cerys", "Sluice", date(2025, 10, 11), [4, 4, None, None], "Y", "N", "N", 9.6),
    ("Dwayne", "Kiln Yard", date(2025, 10, 18), [3, 7.5, 4, 7], "N", "", "Y", 19.2),
    ("Ellie-Mae", "Kiln Yard", date(2025, 10, 25), [2, 6, 5, 6], "Y", "Y", "N", 12.8),
    ("Farid", "Sluice", date(2025, 11, 8), [None, 5, 4.5, 7], "N", "", "Y", 14.4),
    ("Gethin", "Sluice", date(2025, 12, 1), [None, None, 3, 6], "Y", "Y", "N", 6.4),
    ("Hope", "Kiln Yard", date(2026, 1, 10), [None, None, None, 5], "N", "", "N", 3.2),
]


def draw(path: Path) -> None:
    """Draw the January return."""
    made = book(path, "Cloudless monthly return")
    face = {"font_name": "Calibri", "font_size": 11}
    title = made.add_format({**face, "font_size": 16, "bold": True, "font_color": "#7B2D6B"})
    label = made.add_format({**face, "bold": True, "align": "right"})
    text = made.add_format({**face, "text_wrap": True, "valign": "top"})
    left = made.add_format({**face})
    head = made.add_format(
        {**face, "bold": True, "bg_color": "#2E86AB", "font_color": "#FFFFFF", "text_wrap": True}
    )
    figure = made.add_format({**face, "align": "right", "bottom": 3})
    total = made.add_format({**face, "align": "right", "bold": True, "bg_color": "#EAF4F8"})
    share = made.add_format({**face, "num_format": "0%", "align": "right"})
    small = made.add_format({**face, "italic": True, "font_size": 9, "font_color": "#888888"})
    day = made.add_format({**face, "num_format": "dd/mm/yy"})
    pounds = made.add_format({**face, "num_format": "#,##0.00"})

    front = made.add_worksheet("Front")
    front.set_column(1, 1, 26)
    front.set_column(2, 2, 74)
    front.write("B2", "CLOUDLESS", title)
    for row, (name, value) in enumerate(FRONT, start=3):
        front.write(row, 1, name, label)
        front.write(row, 2, value, left)
    front.write("B18", "n/d = not due yet.   <5 = too few to show.   nil = asked, none.", small)

    for month in MONTHS:
        tab = made.add_worksheet(month["tab"])
        tab.set_column(0, 0, 5)
        tab.set_column(1, 1, 46)
        tab.set_column(2, 4, 11)
        tab.set_column(5, 5, 3)
        tab.set_column(6, 6, 5)
        tab.set_column(7, 7, 54)
        tab.set_column(8, 8, 9)
        tab.set_column(9, 9, 26)
        tab.merge_range("A1:J1", f"Cloudless - {month['month']}", title)
        tab.write_row("A3", ["", "AT THE PHARMACIES", "Quayside", "Old Mill", "Both"], head)
        tab.write_row("G3", ["", "AT THE CLUBS (both clubs together)", "Number", "Note"], head)
        skip = 1 if month["tab"] == "Nov" else 0
        if skip:
            tab.write("B8", "Old Mill shut 3 days in the week of the 10th", small)
        for at, (ref, line) in enumerate(LINES):
            row = 3 + at + (skip if at > 3 else 0)
            tab.write(row, 0, ref, left)
            tab.write(row, 1, line, left)
            tab.write(row, 2, month["quayside"][at], figure)
            tab.write(row, 3, month["mill"][at], figure)
            both = month["both"][at]
            if isinstance(both, int):
                tab.write_formula(row, 4, f"=SUM(C{row + 1}:D{row + 1})", total, both)
            else:
                tab.write(row, 4, both, total)
        for at, (ref, line) in enumerate(CLUB_LINES):
            row = 3 + at
            tab.write(row, 6, ref, left)
            tab.write(row, 7, line, left)
            tab.write(row, 8, month["clubs"][at], figure)
            tab.write(row, 9, month["notes"].get(at, ""), small)
        tab.write("H15", "People and homes counted once, in the month we first heard.", small)
        for at, (name, amount) in enumerate(zip(MONEY, month["money"], strict=True)):
            tab.write(15 + at, 7, name, label)
            tab.write(15 + at, 8, amount, pounds if at == 0 else figure)
        tab.write("B21", "How the month went", head)
        tab.merge_range("B22:J22", month["words"], text)
        tab.set_row(21, 66)

    so_far = made.add_worksheet("So far")
    so_far.set_column(0, 0, 6)
    so_far.set_column(1, 1, 60)
    so_far.set_column(2, 9, 10)
    so_far.set_column(10, 10, 34)
    so_far.write("A1", "Against the contract, October to January", title)
    so_far.merge_range("C3:D3", "Contract year Oct 25 - Sep 26", head)
    so_far.merge_range("E3:H3", "Actual", head)
    so_far.write_row(
        "A4",
        ["Ref", "Measure", "Target", "Floor", "Oct", "Nov", "Dec", "Jan", "To date", "RAG", ""],
        head,
    )
    for row, (ref, name, target, floor, months, done, colour, remark) in enumerate(SO_FAR, start=4):
        shape = share if isinstance(target, float) else figure
        so_far.write(row, 0, ref, left)
        so_far.write(row, 1, name, left)
        so_far.write(row, 2, target, shape)
        so_far.write(row, 3, floor, shape)
        so_far.write_row(row, 4, months, shape)
        if isinstance(done, int):
            so_far.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", shape, done)
        else:
            so_far.write(row, 8, done, shape)
        so_far.write(row, 9, colour, left)
        so_far.write(row, 10, remark, small)
    so_far.write("B13", "To date for the % lines is all the months put together.", small)

    mates = made.add_worksheet("Cloud Mates")
    mates.set_column(0, 0, 6)
    mates.set_column(1, 3, 13)
    mates.set_column(4, 8, 8)
    mates.set_column(9, 11, 22)
    mates.set_column(12, 12, 12, None, {"hidden": True})
    mates.write("A1", "Cloud Mates: young people who help at the drop-ins for nothing", title)
    mates.merge_range("E3:I3", "Hours given", head)
    mates.write_row(
        "A4",
        [
            "Mate",
            "Name",
            "Club",
            "Began",
            "Oct",
            "Nov",
            "Dec",
            "Jan",
            "So far",
            "Not in school, college or work when they began?",
            "If so, in one of them now?",
            "Passed Young Helper award?",
            "Bus fares paid so far (£)",
        ],
        head,
    )
    for at, (name, club, began, hours, out, back, award, fares) in enumerate(MATES, start=1):
        row = 3 + at
        mates.write(row, 0, at, left)
        mates.write(row, 1, name, left)
        mates.write(row, 2, club, left)
        mates.write_datetime(row, 3, began, day)
        for across, spent in enumerate(hours):
            if spent is not None:
                mates.write(row, 4 + across, spent, figure)
        given = sum(spent or 0 for spent in hours)
        mates.write_formula(row, 8, f"=SUM(E{row + 1}:H{row + 1})", total, given)
        mates.write(row, 9, out, left)
        mates.write(row, 10, back, left)
        mates.write(row, 11, award, left)
        mates.write(row, 12, fares, pounds)
    mates.write("B13", "Hours, all", label)
    mates.write("B14", "Mates helping that month", label)
    for across in range(4):
        column = [row[3][across] for row in MATES if row[3][across] is not None]
        letter = "EFGH"[across]
        mates.write_formula(
            12, 4 + across, f"=SUM({letter}5:{letter}12)", total, sum(x or 0 for x in column)
        )
        mates.write_formula(13, 4 + across, f"=COUNT({letter}5:{letter}12)", total, len(column))
    everything = sum(spent or 0 for row in MATES for spent in row[3])
    mates.write_formula("I13", "=SUM(I5:I12)", total, everything)
    mates.write("I14", 8, total)
    mates.write("J14", "different mates since October", small)
    mates.write("B16", "Cerys stopped in December (exams). Fares column is for Idris only.", small)
    made.close()
