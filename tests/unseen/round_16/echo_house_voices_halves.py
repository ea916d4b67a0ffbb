"""Draw the half-yearly return of peer-led hearing-voices groups and crisis-plan coaching."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from tests.unseen.pen import book

Cell = str | int | float | None
HALVES = ["Jul-Dec 2025", "Jan-Jun 2026"]

FORM: list[tuple[str, str | date]] = [
    ("Provider", "Echo House Peer Collective Ltd (by guarantee)"),
    ("Commissioner", "NHS Tarnbridge & Ashdale Integrated Care Board"),
    ("Contract number", "TAICB/MH/24/118"),
    ("Service", "Peer-led hearing-voices groups and crisis-plan coaching"),
    ("Contract start", date(2024, 7, 1)),
    ("Contract end", date(2027, 6, 30)),
    ("Contract year", "Year 2 (1 July 2025 - 30 June 2026)"),
    ("Return for", "SECOND HALF: January to June 2026"),
    ("Returned on", date(2026, 7, 21)),
    ("Signed off by", "D. Fenwick-Osei, coordinator, 01632 960582"),
]

AGREED: list[tuple[str, str, Cell, Cell, list[tuple[Cell, Cell]], str]] = [
    (
        "HV1",
        "People coming to one of the groups for the first time (90 in the year)",
        90,
        80,
        [(41, None), (52, None)],
        "Young voices group took off after the college visit.",
    ),
    (
        "HV2",
        "Of people whose coaching ended, those with a crisis plan written and shared",
        "80%",
        "70%",
        [(17, 23), (20, 24)],
        "Four left before the plan was done.",
    ),
    (
        "HV3",
        "Average fall in distress score (0-10), first to last meeting",
        1.5,
        1.0,
        [(1.6, 20), (2.0, 22)],
        "Out of = people with both scores.",
    ),
    (
        "HV4",
        "Group sessions with both trained peer facilitators in the room",
        "90%",
        "85%",
        [(88, 98), (103, 108)],
        "",
    ),
    (
        "HV5",
        "First-timers gone after 1-2 visits without a word (lower is better)",
        "20%",
        "25%",
        [(9, 41), (8, 52)],
        "We now ring after visit one.",
    ),
    (
        "HV6",
        "First-timers from racialised communities (for information)",
        None,
        None,
        [(13, 41), (19, 52)],
        "Asked on the sign-in card.",
    ),
    (
        "HV7",
        "Complaints (for information)",
        None,
        None,
        [(1, None), ("nil", None)],
        "The one in autumn was about the stairs at Low Mill.",
    ),
]

GROUPHEAD = [
    "Sessions",
    "Both peers in",
    "First-timers",
    "Visits",
    "Relatives & friends sitting in",
    "Members leading a part for the first time",
]
GROUPS: list[tuple[str, str, list[Cell], list[Cell], str]] = [
    ("Tarn Street", "Mon 2pm, Quaker rooms", [16, 15, 8, 102, 7, 3], [17, 17, 9, 118, 9, 5], ""),
    ("Ashdale Women's", "Wed 11am", [15, 14, 6, 81, 4, 2], [16, 15, 8, 94, 6, 4], ""),
    (
        "Low Mill",
        "Thu 6.30pm",
        [16, 14, 7, 88, 9, 2],
        [17, 16, 8, 97, 11, 3],
        "stairs! moved to ground floor Feb",
    ),
    (
        "Young voices (16-25)",
        "Tue 5pm, skate cafe",
        [12, 10, 6, 49, 10, 1],
        [15, 14, 9, 73, 14, 3],
        "",
    ),
    (
        "Larkfield ward",
        "Fri 10am",
        [14, 13, 5, 66, 0, "nil"],
        [15, 15, 6, 70, 2, 1],
        "visitors only since March",
    ),
    (
        "South Asian voices",
        "Sun 3pm",
        [13, 12, 5, 71, 12, 2],
        [14, 13, 6, 80, 15, 3],
        "Urdu & Punjabi",
    ),
    ("Online", "Mon 8pm", [12, 10, 4, 55, "n/a", 1], [14, 13, 6, 64, "n/a", 2], ""),
]

COACHHEAD = [
    "Code",
    "Last meeting",
    "Meetings",
    "Plan written & shared",
    "Distress at first",
    "Distress at last",
    "Rode out a bad spell at home using the plan",
    "Back in touch with family / an old friend",
    "Took up work, study or volunteering",
    "Copy lodged with GP",
]
# code, last meeting, meetings, plan, first, last, home, touch, work, gp
COACHED: list[tuple[str, str, int, str, int | None, int | None, str, str, str, str]] = [
    ("CP-031", "08/01/2026", 6, "Y", 8, 5, "Y", "N", "N", "Y"),
    ("CP-034", "14/01/2026", 5, "Y", 7, 6, "N", "Y", "N", "Y"),
    ("CP-035", "19/01/2026", 2, "N", 6, None, "N", "N", "N", "N"),
    ("CP-037", "22/01/2026", 7, "Y", 9, 6, "Y", "N", "N", "Y"),
    ("CP-038", "02/02/2026", 6, "Y", 6, 4, "Y", "Y", "Y", "N"),
    ("CP-039", "05/02/2026", 6, "Y", 7, 5, "N", "N", "N", "Y"),
    ("CP-040", "11/02/2026", 8, "Y", 8, 4, "Y", "Y", "N", "Y"),
    ("CP-042", "17/02/2026", 5, "Y", 5, 4, "N", "N", "Y", "N"),
    ("CP-043", "26/02/2026", 6, "Y", 9, 8, "Y", "N", "N", "Y"),
    ("CP-044", "03/03/2026", 3, "N", 7, 7, "N", "N", "N", "N"),
    ("CP-045", "09/03/2026", 6, "Y", 8, 6, "Y", "Y", "N", "Y"),
    ("CP-047", "12/03/2026", 4, "Y", 6, 3, "N", "Y", "N", "Y"),
    ("CP-048", "18/03/2026", 7, "Y", 7, 4, "Y", "N", "Y", "Y"),
    ("CP-049", "25/03/2026", 6, "Y", 10, 8, "Y", "N", "N", "N"),
    ("CP-050", "09/04/2026", 2, "N", 8, None, "N", "N", "N", "N"),
    ("CP-051", "15/04/2026", 6, "Y", 5, 3, "N", "Y", "Y", "Y"),
    ("CP-053", "23/04/2026", 5, "Y", 6, 6, "N", "N", "N", "Y"),
    ("CP-054", "30/04/2026", 6, "Y", 9, 5, "Y", "Y", "N", "Y"),
    ("CP-055", "07/05/2026", 9, "Y", 8, 7, "Y", "N", "N", "N"),
    ("CP-056", "14/05/2026", 6, "Y", 7, 5, "Y", "N", "Y", "Y"),
    ("CP-058", "21/05/2026", 4, "N", 6, 7, "N", "N", "N", "N"),
    ("CP-059", "04/06/2026", 6, "Y", 8, 5, "Y", "Y", "N", "Y"),
    ("CP-060", "16/06/2026", 5, "Y", 7, 6, "N", "N", "N", "Y"),
    ("CP-062", "25/06/2026", 6, "Y", 9, 4, "Y", "Y", "Y", "N"),
]
BEFORE = [17, 10, 7, 4, 12]

PEOPLEHEAD = [
    "",
    "Paid peer workers (WTE)",
    "Unpaid helpers: door, teas, lifts (at end)",
    "Hours they gave",
    "Helpers who hear voices themselves (at end)",
    "Helpers who went on to a paid job",
    "Peer workers who say the job keeps them well (at end)",
    "Days off sick, peer workers",
    "Reflective practice meetings",
    "Spent (£)",
]
PEOPLE: list[list[Cell]] = [
    ["Jul-Dec 25", 3.4, 12, 268, 8, 1, 5, 14, 10, 28450],
    ["Jan-Jun 26", 3.8, 15, 331.5, 10, 3, 7, 9, 12, 30120],
]

SLIPS: list[tuple[str, int, int]] = [
    ("Slips back from relatives & friends", 14, 19),
    ("Less frightened of what the person hears", 9, 13),
    ("Now talk about the voices together at home", 11, 15),
    ("Would tell another family to come", 13, 18),
]
CAME: list[tuple[str, Cell, Cell]] = [
    ("Women", 22, 27),
    ("Men", 16, 21),
    ("Non-binary / not said", "<5", "<5"),
    ("All first-timers", 41, 52),
]

WORDS: list[tuple[str, str]] = [
    (
        "What difference did you see this half?",
        "Six members have taken on the allotment behind Tarn Street by themselves and sell veg boxes "
        "to the neighbours. Distress came down by 2 points on average among the people we coached. "
        "A good half, tiring too.",
    ),
    (
        "Families",
        "Eleven mums, dads and partners told us in May that they sleep through the night again, "
        "because they know what to do if it gets loud. The family evening on 12 March had 31 chairs "
        "out and not one empty.",
    ),
    (
        "Working with others",
        "Two wards at Larkfield have thrown out their own form and now use our plan sheet with every "
        "patient who hears voices. We met the crisis team 5 times.",
    ),
    (
        "Risks and waits",
        "14 people were waiting for a coach on 30 June. Low Mill lease is up in October. We hope to "
        "see twenty members lead a group by next summer.",
    ),
]


def front(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the form and the table of what was agreed."""
    sheet = made.add_worksheet("Return")
    sheet.set_column("A:A", 17)
    sheet.set_column("B:B", 52)
    sheet.set_column("C:M", 9)
    sheet.set_column("N:N", 48)
    sheet.merge_range("A1:N1", "HALF-YEARLY RETURN", look["title"])
    for at, (label, entry) in enumerate(FORM):
        sheet.write(at + 2, 0, label, look["head"])
        if isinstance(entry, date):
            sheet.write_datetime(at + 2, 1, entry, look["day"])
        else:
            sheet.write(at + 2, 1, entry, look["cell"])
    top = 14
    for column, head in enumerate(["Ref", "We agreed", "Target", "Floor"]):
        sheet.merge_range(top, column, top + 1, column, head, look["head"])
    for at, head in enumerate([*HALVES, "Contract year"]):
        sheet.merge_range(top, 4 + 3 * at, top, 6 + 3 * at, head, look["head"])
        for inner, word in enumerate(["No.", "Out of", "Result"]):
            sheet.write(top + 1, 4 + 3 * at + inner, word, look["head"])
    sheet.merge_range(top, 13, top + 1, 13, "Comment", look["head"])
    for at, (ref, name, target, floor, halves, comment) in enumerate(AGREED):
        row = top + 2 + at
        for column, cell in enumerate([ref, name, target, floor]):
            sheet.write(row, column, cell, look["cell"])
        mean = ref == "HV3"
        tops: list[float] = []
        bases: list[float] = []
        for half, (count, base) in enumerate(halves):
            first = 4 + 3 * half
            value = float(count) if isinstance(count, (int, float)) else 0.0
            size = float(base) if isinstance(base, (int, float)) else 0.0
            tops.append(value * size if mean else value)
            bases.append(size)
            if mean:
                sheet.write(row, first + 1, base, look["cell"])
                sheet.write(row, first + 2, count, look["one"])
                continue
            sheet.write(row, first, count, look["cell"])
            if base:
                sheet.write(row, first + 1, base, look["cell"])
                over, under = "EH"[half], "FI"[half]
                sheet.write_formula(
                    row,
                    first + 2,
                    f"={over}{row + 1}/{under}{row + 1}",
                    look["share"],
                    value / size,
                )
        line = row + 1
        if mean:
            sheet.write_formula(row, 11, f"=F{line}+I{line}", look["cell"], sum(bases))
            sheet.write_formula(
                row,
                12,
                f"=(G{line}*F{line}+J{line}*I{line})/L{line}",
                look["one"],
                sum(tops) / sum(bases),
            )
        else:
            sheet.write_formula(row, 10, f"=SUM(E{line},H{line})", look["cell"], sum(tops))
            if sum(bases):
                sheet.write_formula(row, 11, f"=F{line}+I{line}", look["cell"], sum(bases))
                sheet.write_formula(
                    row, 12, f"=K{line}/L{line}", look["share"], sum(tops) / sum(bases)
                )
        sheet.write(row, 13, comment, look["cell"])
    sheet.write(
        top + 10,
        0,
        "Grey form, version 2024-B. Do not add columns. Queries to mh.contracts desk.",
        look["small"],
    )


def groups(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the list of groups, one row each, halves side by side."""
    sheet = made.add_worksheet("The groups")
    sheet.set_column("A:B", 22)
    sheet.set_column("C:N", 10)
    sheet.set_column("O:O", 32)
    sheet.merge_range("A1:A2", "Group", look["head"])
    sheet.merge_range("B1:B2", "When", look["head"])
    sheet.merge_range("C1:H1", HALVES[0], look["head"])
    sheet.merge_range("I1:N1", HALVES[1], look["head"])
    sheet.merge_range("O1:O2", "Remarks", look["head"])
    for half in range(2):
        for at, head in enumerate(GROUPHEAD):
            sheet.write(1, 2 + 6 * half + at, head, look["head"])
    for at, (name, when, first, second, remark) in enumerate(GROUPS):
        sheet.write(2 + at, 0, name, look["cell"])
        sheet.write(2 + at, 1, when, look["cell"])
        for column, cell in enumerate([*first, *second]):
            sheet.write(2 + at, 2 + column, cell, look["cell"])
        sheet.write(2 + at, 14, remark, look["cell"])
    row = 9
    sheet.write(row, 0, "TOTAL", look["head"])
    sheet.write(row, 1, "7 groups", look["head"])
    for column in range(12):
        letter = "CDEFGHIJKLMN"[column]
        cells = [[*entry[2], *entry[3]][column] for entry in GROUPS]
        value = sum(cell for cell in cells if isinstance(cell, int))
        sheet.write_formula(row, 2 + column, f"=SUM({letter}3:{letter}9)", look["head"], value)
    sheet.write(11, 0, "Visits = bottoms on seats, one person may visit 20 times.", look["small"])


def coaching(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the list of people whose coaching ended in the half."""
    sheet = made.add_worksheet("Coaching ended Jan-Jun")
    sheet.set_column("A:B", 13)
    sheet.set_column("C:J", 14)
    sheet.write(
        "A1",
        "One line per person whose crisis-plan coaching ended 1 Jan - 30 Jun 2026",
        look["title"],
    )
    for column, head in enumerate(COACHHEAD):
        sheet.write(2, column, head, look["head"])
    for at, entry in enumerate(COACHED):
        for column, cell in enumerate(entry):
            sheet.write(3 + at, column, cell, look["cell"])
    last = 3 + len(COACHED)
    yes = [3, 6, 7, 8, 9]
    sheet.write(last, 0, "This half (Y)", look["head"])
    sheet.write_formula(
        last, 2, f"=SUM(C4:C{last})", look["head"], sum(entry[2] for entry in COACHED)
    )
    sheet.write(last + 1, 0, "Jul-Dec 25 (Y)", look["head"])
    sheet.write(last + 1, 1, "from last return", look["small"])
    sheet.write(last + 2, 0, "Whole year", look["head"])
    for at, column in enumerate(yes):
        letter = "ABCDEFGHIJ"[column]
        here = sum(1 for entry in COACHED if entry[column] == "Y")
        sheet.write_formula(
            last, column, f'=COUNTIF({letter}4:{letter}{last},"Y")', look["head"], here
        )
        sheet.write(last + 1, column, BEFORE[at], look["head"])
        sheet.write_formula(
            last + 2,
            column,
            f"={letter}{last + 1}+{letter}{last + 2}",
            look["head"],
            here + BEFORE[at],
        )


def people(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the table of helpers and workers, halves downwards."""
    sheet = made.add_worksheet("Who makes it happen")
    sheet.set_column("A:J", 15)
    sheet.write("A1", "Who makes it happen", look["title"])
    for column, head in enumerate(PEOPLEHEAD):
        sheet.write(2, column, head, look["head"])
    for at, line in enumerate(PEOPLE):
        for column, cell in enumerate(line):
            shape = look["money"] if column == 9 else look["cell"]
            sheet.write(3 + at, column, cell, shape)
    sheet.write(5, 0, "Year", look["head"])
    for column in (3, 5, 7, 8, 9):
        letter = "ABCDEFGHIJ"[column]
        value = sum(float(line[column] or 0) for line in PEOPLE)
        sheet.write_formula(
            5,
            column,
            f"={letter}4+{letter}5",
            look["money"] if column == 9 else look["cell"],
            value,
        )
    sheet.write(6, 0, "(at end) = head count on 31 Dec / 30 Jun, so not added up", look["small"])


def families(made: Workbook, look: dict[str, Format]) -> None:
    """Draw two small tables side by side."""
    sheet = made.add_worksheet("Slips & who came")
    sheet.set_column("A:A", 44)
    sheet.set_column("E:E", 26)
    sheet.merge_range("A1:C1", "Slips from relatives and friends", look["head"])
    sheet.merge_range("E1:G1", "First-timers: who came", look["head"])
    for half in range(2):
        sheet.write(1, 1 + half, ["Jul-Dec", "Jan-Jun"][half], look["head"])
        sheet.write(1, 5 + half, ["Jul-Dec", "Jan-Jun"][half], look["head"])
    for at in range(4):
        for column, cell in enumerate(SLIPS[at]):
            sheet.write(2 + at, column, cell, look["cell"])
        for column, given in enumerate(CAME[at]):
            sheet.write(2 + at, 4 + column, given, look["cell"])


def words(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the page of answers."""
    sheet = made.add_worksheet("In our words")
    sheet.set_column("A:A", 100)
    row = 0
    for head, text in WORDS:
        sheet.write(row, 0, head, look["head"])
        sheet.write(row + 1, 0, text, look["cell"])
        sheet.set_row(row + 1, 60)
        row += 3


def lists(made: Workbook, look: dict[str, Format]) -> None:
    """Draw the hidden sheet."""
    sheet = made.add_worksheet("lists")
    for at, cell in enumerate(["Y", "N", "not asked"]):
        sheet.write(at, 0, cell)
    for at in range(7):
        sheet.write(at, 2, f"G{at + 1}")
        sheet.write(at, 3, GROUPS[at][0])
    sheet.write(9, 0, "year 1 (Jul 24-Jun 25) first-timers", look["small"])
    sheet.write(9, 3, 84)
    sheet.write(10, 0, "year 1 (Jul 24-Jun 25) sessions", look["small"])
    sheet.write(10, 3, 187)
    sheet.hide()


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Echo House half-yearly return")
    face = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
    boxed = {**face, "border": 1, "text_wrap": True}
    look = {
        "title": made.add_format({**face, "bold": True, "font_size": 13, "bg_color": "#D9D9D9"}),
        "head": made.add_format({**boxed, "bold": True, "bg_color": "#BFBFBF"}),
        "cell": made.add_format(boxed),
        "share": made.add_format({**boxed, "num_format": "0%"}),
        "one": made.add_format({**boxed, "num_format": "0.0"}),
        "money": made.add_format({**boxed, "num_format": "£#,##0"}),
        "day": made.add_format({**boxed, "num_format": "dd mmm yyyy", "align": "left"}),
        "small": made.add_format({**face, "font_size": 8, "italic": True}),
    }
    front(made, look)
    groups(made, look)
    coaching(made, look)
    people(made, look)
    families(made, look)
    words(made, look)
    lists(made, look)
    made.close()
