"""Self-management and peer course, ME/CFS and long Covid: a form-like tab a quarter, a register."""

from pathlib import Path
from typing import Any

from tests.unseen.pen import book

DETAILS = [
    ("Programme", "Living Within Your Limits: course and peer support, ME/CFS and long Covid"),
    ("Provider", "The Slow Lane Collective CIC"),
    ("Commissioner", "NHS Wenlow and Tarrant Integrated Care Board"),
    ("Agreement", "WT-LTC-0417"),
    ("Term", "01/04/2024 - 31/03/2027"),
    ("Reports", "every quarter, three weeks after it ends"),
    ("Quarter reported", "Q3 2025/26 (October to December 2025)"),
]

# asked, worked out, aim, lowest, formula, value, form
ASKED: list[tuple[str, str, Any, Any, str, float, str]] = [
    (
        "People starting a course",
        "head count; aim is for the full year",
        120,
        105,
        "='Q1'!B7+'Q2'!B7+'Q3'!B8",
        92,
        "n",
    ),
    (
        "First conversation within 15 working days",
        "held in time / all first conversations held",
        0.9,
        0.8,
        "=('Q1'!B6+'Q2'!B6+'Q3'!B7)/('Q1'!C6+'Q2'!C6+'Q3'!C7)",
        121 / 131,
        "p",
    ),
    (
        "Staying the course",
        "came to 6 or more of 8 / starters on courses that ended",
        0.7,
        0.6,
        "=('Q1'!B12+'Q2'!B12+'Q3'!B13)/('Q1'!C12+'Q2'!C12+'Q3'!C13)",
        57 / 81,
        "p",
    ),
    (
        "More confident managing the illness",
        "confidence score higher at the end / people with both scores",
        0.65,
        0.55,
        "=('Q1'!B13+'Q2'!B13+'Q3'!B14)/('Q1'!C13+'Q2'!C13+'Q3'!C14)",
        36 / 54,
        "p",
    ),
    (
        "Average drop in fatigue score",
        "Chalder 0-33, people with both scores",
        3,
        2,
        "=('Q1'!B14*'Q1'!C14+'Q2'!B14*'Q2'!C14+'Q3'!B15*'Q3'!C15)/('Q1'!C14+'Q2'!C14+'Q3'!C15)",
        165.6 / 54,
        "d",
    ),
    (
        "Would tell a friend to come",
        "yes / feedback slips returned",
        0.9,
        0.8,
        "=('Q1'!B15+'Q2'!B15+'Q3'!B16)/('Q1'!C15+'Q2'!C15+'Q3'!C16)",
        56 / 61,
        "p",
    ),
    (
        "Starters from the most deprived fifth",
        "for information, no aim set",
        "-",
        "-",
        "='Q1'!G21+'Q2'!G21+'Q3'!G21",
        22,
        "n",
    ),
    (
        "Safeguarding concerns raised",
        "for information, no aim set",
        "-",
        "-",
        "=SUM('Q1'!G28,'Q2'!G28,'Q3'!G28)",
        1,
        "n",
    ),
]

QUARTERS: list[dict[str, Any]] = [
    {
        "tab": "Q1",
        "title": "Quarter 1: April to June 2025",
        "self": None,
        "in": 48,
        "talk": (39, 43),
        "start": 31,
        "wait": 16,
        "stay": (19, 27),
        "sure": (13, 18),
        "drop": (3.2, 18),
        "tell": (20, 21),
        "run": 24,
        "reach": (19, 25),
        "later": [5, 8, 10, 9],
        "peers": [9, 142, 3, 14, 11, 3],
        "who": [22, 8, "<5", 12, 15, 4, 31, 7],
        "running": [1.6, 15480, 1, "nil"],
    },
    {
        "tab": "Q2",
        "title": "Quarter 2: July to September 2025",
        "self": None,
        "in": 44,
        "talk": (37, 41),
        "start": 28,
        "wait": 14,
        "stay": (21, 30),
        "sure": (12, 20),
        "drop": (2.6, 20),
        "tell": (19, 22),
        "run": 22,
        "reach": (22, 27),
        "later": [6, 9, 12, 11],
        "peers": [11, 168.5, 2, 17, 13, 3],
        "who": [20, 7, "<5", 9, 16, 3, 28, 6],
        "running": [1.6, 15920, 0, 1],
    },
    {
        "tab": "Q3",
        "title": "Quarter 3: October to December 2025",
        "self": 17,
        "in": 52,
        "talk": (45, 47),
        "start": 33,
        "wait": 19,
        "stay": (17, 24),
        "sure": (11, 16),
        "drop": (3.5, 16),
        "tell": (17, 18),
        "run": 26,
        "reach": (21, 30),
        "later": [7, 11, 9, 13],
        "peers": [12, 181, "nil", 19, 15, 3],
        "who": [24, 9, 0, 11, 18, 4, 33, 9],
        "running": [1.4, 16105, 2, "nil"],
    },
]

LATER = [
    "Back in paid work or study, even a few hours",
    "Got through a whole month without a crash",
    "Ring the surgery less than before they came",
    "Still in touch with others off their course",
]
PEERS = [
    "Co-leaders who live with it themselves (unpaid)",
    "Hours given by co-leaders",
    "Past course members who became a co-leader this qtr",
    "Partners, parents, friends at the family evening",
    "... whose slip said 'I understand it now'",
    "Co-leader supervision meetings",
]
WHO = [
    "Women",
    "Men",
    "Another gender / not said",
    "ME/CFS",
    "Long Covid",
    "Both",
    "All starters",
    "Most deprived fifth",
]
RUNNING = [
    "Paid facilitators, WTE",
    "Spend",
    "Own staff (long Covid) back to full hours this qtr",
    "Safeguarding concerns raised",
]

HEADS = [
    "Code",
    "Course",
    "Has",
    "First session",
    "Last session",
    "Came to (of 8)",
    "Confidence at start",
    "Confidence at end",
    "Fatigue at start",
    "Fatigue at end",
    "Doing own food shop again?",
    "Someone at home says life is easier?",
]
PEOPLE: list[tuple[Any, ...]] = [
    ("SL-301", "Tarrant eve", "LC", "02/09/25", "21/10/25", 8, 18, 25, 27, 22, "Yes", "Yes"),
    ("SL-302", "Tarrant eve", "LC", "02/09/25", "21/10/25", 7, 21, 24, 24, 21, "No", "Yes"),
    ("SL-303", "Tarrant eve", "ME", "02/09/25", "21/10/25", 6, 15, 15, 30, 29, "No", "No"),
    ("SL-304", "Tarrant eve", "LC", "02/09/25", "21/10/25", 3, 19, None, 26, None, "", ""),
    ("SL-305", "Tarrant eve", "both", "02/09/25", "21/10/25", 8, 12, 20, 31, 25, "No", "Yes"),
    ("SL-306", "Tarrant eve", "ME", "02/09/25", "21/10/25", 7, 22, 27, 25, 20, "Yes", "Yes"),
    ("SL-307", "Tarrant eve", "LC", "02/09/25", "21/10/25", 1, 20, None, 22, None, "", ""),
    ("SL-308", "Tarrant eve", "LC", "02/09/25", "21/10/25", 6, 17, 16, 28, 28, "No", "alone"),
    ("SL-309", "Online", "ME", "18/09/25", "06/11/25", 8, 14, 19, 29, 25, "No", "Yes"),
    ("SL-310", "Online", "ME", "18/09/25", "06/11/25", 8, 16, 22, 27, 23, "Yes", "No"),
    ("SL-311", "Online", "LC", "18/09/25", "06/11/25", 5, 23, None, 21, None, "", ""),
    ("SL-312", "Online", "LC", "18/09/25", "06/11/25", 7, 19, 19, 26, 24, "Yes", "alone"),
    ("SL-313", "Online", "both", "18/09/25", "06/11/25", 6, 11, 13, 32, 31, "No", "No"),
    ("SL-314", "Online", "ME", "18/09/25", "06/11/25", 2, 13, None, 30, None, "", ""),
    ("SL-315", "Online", "LC", "18/09/25", "06/11/25", 8, 20, 28, 25, 19, "Yes", "Yes"),
    ("SL-316", "Online", "LC", "18/09/25", "06/11/25", 6, 24, None, 23, None, "No", ""),
    ("SL-317", "Wenlow day", "LC", "14/10/25", "02/12/25", 7, 18, 23, 28, 24, "Yes", "Yes"),
    ("SL-318", "Wenlow day", "ME", "14/10/25", "02/12/25", 8, 17, 17, 29, 27, "No", "Yes"),
    ("SL-319", "Wenlow day", "LC", "14/10/25", "02/12/25", 4, 22, None, 24, None, "", ""),
    ("SL-320", "Wenlow day", "LC", "14/10/25", "02/12/25", 8, 21, 29, 26, 20, "Yes", "Yes"),
    ("SL-321", "Wenlow day", "both", "14/10/25", "02/12/25", 2, 10, None, 33, None, "", ""),
    ("SL-322", "Wenlow day", "LC", "14/10/25", "02/12/25", 7, 16, 21, 27, 22, "Yes", "alone"),
    ("SL-323", "Wenlow day", "ME", "14/10/25", "02/12/25", 6, 15, 14, 30, 28, "No", "No"),
    ("SL-324", "Wenlow day", "LC", "14/10/25", "02/12/25", 3, 19, None, 25, None, "", ""),
]

COMMENTARY = [
    (
        "Q1",
        "Seven in ten of those whose course ended came to six sessions or more. "
        "The family evening was noisier than we planned and all the better for it.",
        "Two rooms in Wenlow had strip lights that nobody could sit under. We bought lamps.",
    ),
    (
        "Q2",
        "Two of our co-leaders have now been taken on as paid peer workers by the hospital "
        "clinic. The August course was all online for the first time.",
        "School holidays kept parents away; 22 sessions were run instead of 24.",
    ),
    (
        "Q3",
        "The summer online group has kept a Sunday video call going without us since September, "
        "and eight of them dial in most weeks. One mother has gone back to her own job three days "
        "a week now that her son can plan his day.",
        "Nineteen people were waiting on 31 December. We sent out 40 questionnaires and had to chase "
        "most of them.",
    ),
]


def draw(path: Path) -> None:
    """Write the workbook to path."""
    made = book(path, "Slow Lane quarterly return")
    base: dict[str, Any] = {"font_name": "Georgia", "font_size": 10, "valign": "top"}

    def look(**more: Any) -> Any:
        return made.add_format({**base, **more})

    plain, wrap = look(), look(text_wrap=True)
    title = look(bold=True, font_size=14, font_color="#5B3A7A", bottom=2, bottom_color="#5B3A7A")
    strip = look(bold=True, bg_color="#E6DCF0", font_color="#3B2352")
    head = look(italic=True, font_color="#5B3A7A", bottom=1, text_wrap=True)
    forms = {
        "n": look(num_format="#,##0"),
        "p": look(num_format="0%"),
        "d": look(num_format="0.0"),
        "h": look(num_format="0.0"),
        "g": look(num_format='"£"#,##0'),
    }

    about = made.add_worksheet("About & aims")
    about.hide_gridlines(2)
    about.set_column("A:A", 40)
    about.set_column("B:B", 56)
    about.set_column("C:E", 13)
    about.merge_range("A1:E1", "The Slow Lane Collective - quarterly return", title)
    for row, (label, said) in enumerate(DETAILS, start=2):
        about.write(row, 0, label, look(bold=True))
        about.write(row, 1, said, plain)
    about.merge_range("A11:E11", "What you asked of us, and where we are", strip)
    for col, label in enumerate(
        ["Asked", "How it is worked out", "Aim", "Lowest acceptable", "April to December"]
    ):
        about.write(11, col, label, head)
    for row, (name, how, aim, low, formula, value, form) in enumerate(ASKED, start=12):
        about.write(row, 0, name, wrap)
        about.write(row, 1, how, wrap)
        about.write(row, 2, aim, forms[form])
        about.write(row, 3, low, forms[form])
        about.write_formula(row, 4, formula, forms[form], value)
    about.write(
        "A22", "LC = long Covid. Crash = post-exertional flare lasting a day or longer.", head
    )

    for quarter in QUARTERS:
        sheet = made.add_worksheet(quarter["tab"])
        sheet.hide_gridlines(2)
        sheet.set_column("A:A", 46)
        sheet.set_column("B:D", 9)
        sheet.set_column("E:E", 3)
        sheet.set_column("F:F", 48)
        sheet.set_column("G:G", 10)
        sheet.merge_range("A1:G1", quarter["title"], title)

        def trio(
            at: int, label: str, pair: tuple[float, int], form: str = "n", sheet: Any = sheet
        ) -> None:
            sheet.write(at, 0, label, plain)
            sheet.write(at, 1, pair[0], forms[form])
            sheet.write(at, 2, pair[1], forms["n"])
            if form == "n":
                sheet.write_formula(at, 3, f"=B{at + 1}/C{at + 1}", forms["p"], pair[0] / pair[1])

        sheet.merge_range("A3:D3", "Getting onto a course", strip)
        for col, label in enumerate(["", "Number", "Out of", "%"]):
            sheet.write(3, col, label, head)
        row = 4
        sheet.write(row, 0, "Referrals in", plain)
        sheet.write(row, 1, quarter["in"], forms["n"])
        row += 1
        if quarter["self"] is not None:
            sheet.write(row, 0, "   of which put themselves forward (new line)", plain)
            sheet.write(row, 1, quarter["self"], forms["n"])
            row += 1
        trio(row, "First conversation within 15 working days", quarter["talk"])
        sheet.write(row + 1, 0, "Started a course", plain)
        sheet.write(row + 1, 1, quarter["start"], forms["n"])
        sheet.write(row + 2, 0, "Still waiting, last day of quarter", plain)
        sheet.write(row + 2, 1, quarter["wait"], forms["n"])
        row += 4
        sheet.merge_range(row, 0, row, 3, "Courses that ended", strip)
        for col, label in enumerate(["", "Number", "Out of", "%"]):
            sheet.write(row + 1, col, label, head)
        trio(row + 2, "Came to 6 or more of the 8 sessions", quarter["stay"])
        trio(row + 3, "More confident managing the illness (both scores)", quarter["sure"])
        trio(row + 4, "Average drop in fatigue score (both scores)", quarter["drop"], "d")
        trio(row + 5, "Would tell a friend to come (slips)", quarter["tell"])
        sheet.write(row + 6, 0, "Sessions run", plain)
        sheet.write(row + 6, 1, quarter["run"], forms["n"])
        row += 8
        sheet.merge_range(row, 0, row, 3, "Three months on (courses ended last quarter)", strip)
        for col, label in enumerate(["", "Number", "Out of", "%"]):
            sheet.write(row + 1, col, label, head)
        trio(row + 2, "Answered our text or call", quarter["reach"])
        for step, (label, figure) in enumerate(zip(LATER, quarter["later"]), start=3):
            sheet.write(row + step, 0, label, plain)
            sheet.write(row + step, 1, figure, forms["n"])

        sheet.merge_range("F3:G3", "Peers and families", strip)
        sheet.write(3, 6, "Number", head)
        for at, (label, figure) in enumerate(zip(PEERS, quarter["peers"]), start=4):
            sheet.write(at, 5, label, plain)
            sheet.write(at, 6, figure, forms["h" if label.startswith("Hours") else "n"])
        sheet.merge_range("F12:G12", "Who started", strip)
        sheet.write(12, 6, "People", head)
        for at, (label, figure) in enumerate(zip(WHO, quarter["who"]), start=13):
            is_sum = label == "All starters"
            sheet.write(at, 5, label, look(bold=True) if is_sum else plain)
            if is_sum:
                sheet.write_formula(at, 6, "=SUM(G17:G19)", look(bold=True), figure)
            else:
                sheet.write(at, 6, figure, forms["n"])
        sheet.merge_range("F23:G23", "Running it", strip)
        sheet.write(23, 6, "Figure", head)
        for at, (label, figure, form) in enumerate(zip(RUNNING, quarter["running"], "dgnn"), 24):
            sheet.write(at, 5, label, plain)
            sheet.write(at, 6, figure, forms[form])

    people = made.add_worksheet("Q3 register")
    people.set_column("A:L", 13)
    people.merge_range("A1:L1", "Everyone whose course ended October-December 2025", title)
    people.write(
        "A2",
        "Confidence 0-40, higher is better. Fatigue 0-33, lower is better. "
        "Blank = form never came back.",
        head,
    )
    people.set_row(3, 44)
    for col, label in enumerate(HEADS):
        people.write(3, col, label, look(bold=True, bg_color="#E6DCF0", text_wrap=True))
    for row, person in enumerate(PEOPLE, start=4):
        for col, figure in enumerate(person):
            people.write(row, col, figure, plain)
    people.autofilter(3, 0, 3 + len(PEOPLE), 11)
    people.freeze_panes(4, 1)

    story = made.add_worksheet("Commentary")
    story.set_column("A:A", 8)
    story.set_column("B:C", 62)
    story.write("A1", "Commentary", title)
    for col, label in enumerate(["", "Went well", "Was hard"]):
        story.write(2, col, label, strip)
    for row, entry in enumerate(COMMENTARY, start=3):
        story.set_row(row, 96)
        for col, said in enumerate(entry):
            story.write(row, col, said, wrap)

    lists = made.add_worksheet("lists")
    for row, label in enumerate(["Has", "ME", "LC", "both"]):
        lists.write(row, 0, label, plain)
    lists.hide()
    made.close()
