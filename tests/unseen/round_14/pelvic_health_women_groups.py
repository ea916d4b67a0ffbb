"""Women's pelvic health groups: a two-column form a quarter, scoreboard, list of groups."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.unseen.pen import book

Block = list[tuple[str, Any]]

QUARTERS: list[dict[str, Any]] = [
    {
        "tab": "Apr-Jun",
        "title": "April to June 2025",
        "span": "1 Apr 2025 - 30 Jun 2025",
        "sent": date(2025, 7, 18),
        "by": "Wenna Pascoe",
        "in": [96, 54, 45, 18, 15, "<5", 22, 8],
        "groups": [42, 48, 33, 0.78, "nil"],
        "on": [31, 20, 3.1, 9, 29, 6, 3, 5],
        "round": [7, 5, 61, 1, 1, 400],
        "well": "All five spring groups filled. A dozen women from them have set up a lift-share "
        "between themselves so that nobody drops out for want of a bus. We trained six "
        "reception teams in how to book women in.",
        "way": "Tarnwick library lost its heating for three weeks and one group moved to the Vale "
        "Road clinic.",
        "story": "R, 67, took two buses to every one of her six sessions. She brought cake to the "
        "last.",
    },
    {
        "tab": "Jul-Sep",
        "title": "July to September 2025",
        "span": "1 Jul 2025 - 30 Sep 2025",
        "sent": date(2025, 10, 16),
        "by": "Wenna Pascoe",
        "in": [104, 58, 51, 21, 13, 7, 17, 11],
        "groups": [48, 55, 39, 0.81, 0],
        "on": [36, 25, 3.4, 7, 30, 9, 2, None],
        "round": [6, 6, 74.5, 1, "nil", 350],
        "well": "Seven in ten of the women finished their group. At Mill Lane four husbands have "
        "booked their own prostate check after reading what their wives brought home.",
        "way": "School holidays, as ever. We did not ask the night question this quarter because "
        "the old form was used by mistake.",
        "story": "A teaching assistant told us she had planned her whole day round toilets for 4 "
        "years before she rang.",
    },
    {
        "tab": "Oct-Dec",
        "title": "October to December 2025",
        "span": "1 Oct 2025 - 31 Dec 2025",
        "sent": date(2026, 1, 19),
        "by": "Ottilie Grange (for Wenna)",
        "in": [121, 66, 59, 22, 19, 9, 25, 6, 12],
        "groups": [48, 60, 44, 0.8, 1],
        "on": [40, 28, 3.3, 11, 37, 11, 5, 8],
        "round": [10, 8, 92, 2, 3, 500],
        "well": "Busiest quarter yet with 121 women getting in touch. Five of our own team have "
        "told us in supervision that they finally saw a nurse about leaks they had kept "
        "quiet about for years.",
        "way": "One complaint, about parking, answered in four days. The interpreter was off for "
        "2 sessions of the Bengali group.",
        "story": "Members of the Sunday group wrote a song about it. It is funnier than you would "
        "think.",
    },
]

COMING_IN = [
    "Women who got in touch",
    "Began a group this quarter",
    "Of those: first session within 28 days of getting in touch",
    "Of those: living in the two most deprived fifths",
    "Of those: aged 60 or over",
    "Of those: English not the first language",
    "On the waiting list, last day of quarter",
    "Places offered but not taken up",
    "Got in touch by way of the new menopause clinic",
]
GROUPS_BLOCK = [
    "Sessions we put on",
    "Women in the groups that ended this quarter",
    "Of those: came to 5 or 6 of the 6 sessions",
    "Average turn-out",
    "Complaints",
]
GOT_ON = [
    "Finishers scored before and after (ICIQ)",
    "Of those: score fell by 3 points or more",
    "Mean fall in ICIQ score (points)",
    "Passed on to a GP or the specialist clinic",
    "Picked up the phone at our 3-month ring-round",
    "Have thrown out the pads altogether (ring-round)",
    "Back at work, or back on full hours, after leaks kept them off",
    "Up once a night or less now, was three times or more",
]
AROUND = [
    "Mums, daughters, partners who came along and now do the squeezes daily themselves",
    "Past members helping to lead, unpaid (last day of quarter)",
    "Hours they put in",
    "Past members newly in a paid job or on a course, thanks to helping",
    "Workplaces, gyms, mosques that changed toilet or break rules after our talk",
    "Leaflets given out",
]

# words, aim, not below, the three quarters, so far, look, note, format
BOARD: list[tuple[str, Any, Any, list[float], float, str, str, str]] = [
    (
        "Women beginning a group",
        240,
        216,
        [54, 58, 66],
        178,
        "On course",
        "Pro rata we would be at 180, so two short",
        "0",
    ),
    (
        "First session within 28 days",
        0.85,
        0.75,
        [45 / 54, 51 / 58, 59 / 66],
        155 / 178,
        "Met",
        "",
        "0.0%",
    ),
    (
        "Women from the two most deprived fifths",
        0.35,
        0.3,
        [18 / 54, 21 / 58, 22 / 66],
        61 / 178,
        "Nearly",
        "A new group at Kettle Street from January",
        "0.0%",
    ),
    (
        "Women finishing (5 or 6 sessions of 6)",
        0.7,
        0.6,
        [33 / 48, 39 / 55, 44 / 60],
        116 / 163,
        "Met",
        "of the women in groups that ended",
        "0.0%",
    ),
    (
        "Finishers whose ICIQ score fell by 3 or more",
        0.65,
        0.55,
        [20 / 31, 25 / 36, 28 / 40],
        73 / 107,
        "Met",
        "That is 73 women",
        "0.0%",
    ),
    (
        "Mean fall in ICIQ score",
        3,
        2.5,
        [3.1, 3.4, 3.3],
        350.5 / 107,
        "Met",
        "So far = weighted by the women scored",
        "0.00",
    ),
    ("Women passed on to a GP or specialist", "tell us", "", [9, 7, 11], 27, "", "No aim set", "0"),
]
# where the figures come from on the quarter tabs: numerator and denominator (the third tab differs)
SOURCES = [
    ("C9", "", "C9"),
    ("C10", "C9", "C10"),
    ("C11", "C9", "C11"),
    ("C20", "C19", "C21"),
    ("F9", "F8", "F9"),
    ("F10", "", "F10"),
    ("F11", "", "F11"),
]

# group, where, first, last, language, started, finished, back at sport, carried on
LISTED: list[tuple[str, list[tuple[Any, ...]]]] = [
    (
        "Ended April to June",
        [
            (
                "G31",
                "Tarnwick library",
                date(2025, 4, 7),
                date(2025, 5, 12),
                "English",
                10,
                7,
                2,
                "Yes",
            ),
            (
                "G32",
                "Vale Road clinic",
                date(2025, 4, 10),
                date(2025, 5, 15),
                "English",
                9,
                6,
                1,
                "No",
            ),
            (
                "G33",
                "Mill Lane hall",
                date(2025, 4, 22),
                date(2025, 5, 27),
                "English",
                10,
                8,
                3,
                "Yes",
            ),
            ("G34", "Noor centre", date(2025, 5, 6), date(2025, 6, 10), "Bengali", 9, 5, 0, "No"),
            (
                "G35",
                "Online, evening",
                date(2025, 5, 20),
                date(2025, 6, 24),
                "English",
                10,
                7,
                1,
                "Yes",
            ),
        ],
    ),
    (
        "Ended July to September",
        [
            (
                "G36",
                "Tarnwick library",
                date(2025, 6, 2),
                date(2025, 7, 7),
                "English",
                9,
                6,
                1,
                "Yes",
            ),
            (
                "G37",
                "Mill Lane hall",
                date(2025, 6, 12),
                date(2025, 7, 17),
                "English",
                10,
                8,
                3,
                "No",
            ),
            (
                "G38",
                "Fire station, Ruddle",
                date(2025, 6, 24),
                date(2025, 7, 29),
                "English",
                9,
                7,
                2,
                "Yes",
            ),
            ("G39", "Noor centre", date(2025, 7, 8), date(2025, 8, 12), "Urdu", 8, 5, 0, "Yes"),
            (
                "G40",
                "Online, evening",
                date(2025, 7, 21),
                date(2025, 8, 25),
                "English",
                10,
                7,
                2,
                "No",
            ),
            (
                "G41",
                "Vale Road clinic",
                date(2025, 8, 14),
                date(2025, 9, 18),
                "English",
                9,
                6,
                1,
                "No",
            ),
        ],
    ),
    (
        "Ended October to December",
        [
            (
                "G42",
                "Tarnwick library",
                date(2025, 9, 8),
                date(2025, 10, 13),
                "English",
                10,
                7,
                2,
                "Yes",
            ),
            (
                "G43",
                "Mill Lane hall",
                date(2025, 9, 25),
                date(2025, 10, 30),
                "English",
                10,
                8,
                1,
                "Yes",
            ),
            (
                "G44",
                "Sunday group, Ruddle",
                date(2025, 10, 5),
                date(2025, 11, 9),
                "English",
                11,
                8,
                3,
                "too soon",
            ),
            (
                "G45",
                "Noor centre",
                date(2025, 10, 14),
                date(2025, 11, 18),
                "Bengali",
                9,
                6,
                0,
                "too soon",
            ),
            (
                "G46",
                "Online, evening",
                date(2025, 10, 27),
                date(2025, 12, 1),
                "English",
                10,
                8,
                2,
                "too soon",
            ),
            (
                "G47",
                "Vale Road clinic",
                date(2025, 11, 6),
                date(2025, 12, 11),
                "English",
                10,
                7,
                None,
                "too soon",
            ),
        ],
    ),
]

POUNDS: list[tuple[str, list[float]]] = [
    ("Apr-Jun", [14820, 1310, 940, 380, 17450, 2.6]),
    ("Jul-Sep", [14820, 1465, 880, 415, 17580, 2.6]),
    ("Oct-Dec", [15960, 1520, 1105, 610, 19195, 2.8]),
]


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Hold Steady quarterly return 2025-26")
    base = {"font_name": "Century Gothic", "font_size": 10, "valign": "vcenter"}

    def style(**more: Any) -> Any:
        return made.add_format({**base, **more})

    title = style(bold=True, font_size=18, font_color="#7A1F5C")
    block = style(bold=True, bg_color="#7A1F5C", font_color="white")
    label = style(text_wrap=True, bg_color="#FBEFF7")
    bold = style(bold=True)
    hint = style(italic=True, font_color="#8C6D84", font_size=9)
    box = style(text_wrap=True, valign="top", border=1)
    day = style(num_format="dd/mm/yyyy", align="left")

    def figure(form: str = "General") -> Any:
        return style(border=1, num_format=form, align="right", bg_color="#FFFFFF")

    start = made.add_worksheet("Start here")
    start.hide_gridlines(2)
    start.set_column("A:A", 2)
    start.set_column("B:B", 30)
    start.set_column("C:C", 78)
    start.write("B1", "Hold Steady Women's Health CIC", title)
    for at, (words, value) in enumerate(
        (
            ("What this is", "Quarterly return for the pelvic health and continence groups"),
            ("For", "NHS Tarnwick & Vale Integrated Care Board"),
            ("Contract", "TV-WH-0632"),
            ("Runs from / to", "1 April 2025 - 31 March 2027"),
            ("Service", "Continence and pelvic health support groups for women"),
            ("Year", "2025/26"),
            ("Tabs filled in", "Apr-Jun, Jul-Sep, Oct-Dec (Jan-Mar is due 20 April 2026)"),
            ("Company number", 99037214),
            ("Questions to", "Wenna Pascoe 01632 960377 / wenna@holdsteady.example"),
        ),
        2,
    ):
        start.write(at, 1, words, bold)
        start.write(at, 2, value, style(align="left"))
    start.write(
        "B13", "A group is six weekly sessions. ICIQ is a 0 to 21 score, lower is better.", hint
    )
    start.write("B14", "We ring everyone three months after her last session.", hint)

    for quarter in QUARTERS:
        sheet = made.add_worksheet(quarter["tab"])
        sheet.hide_gridlines(2)
        sheet.set_column("A:A", 2)
        sheet.set_column("B:B", 46)
        sheet.set_column("C:C", 13)
        sheet.set_column("D:D", 3)
        sheet.set_column("E:E", 52)
        sheet.set_column("F:F", 13)
        sheet.merge_range("B2:F2", f"Quarter form: {quarter['title']}", title)
        sheet.write("B4", "Contract", bold)
        sheet.write("C4", "TV-WH-0632")
        sheet.write("E4", "Filled in by", bold)
        sheet.write("F4", quarter["by"])
        sheet.write("B5", f"Covers {quarter['span']}", bold)
        sheet.write("E5", "Sent on", bold)
        sheet.write_datetime("F5", quarter["sent"], day)
        left = list(zip(COMING_IN, quarter["in"]))
        right = list(zip(GOT_ON, quarter["on"]))
        second = 16 + (1 if len(left) > 8 else 0)
        for column, at, words, lines in (
            (1, 6, "COMING IN", left),
            (4, 6, "HOW WOMEN GOT ON", right),
            (1, second, "GROUPS", list(zip(GROUPS_BLOCK, quarter["groups"]))),
            (4, second, "ROUND ABOUT THE GROUPS", list(zip(AROUND, quarter["round"]))),
        ):
            sheet.merge_range(at, column, at, column + 1, words, block)
            for below, (text, value) in enumerate(lines, at + 1):
                sheet.write(below, column, text, label)
                form = "0%" if text == "Average turn-out" else "General"
                sheet.write(below, column + 1, value, figure(form))
        at = second + 8
        for words, key in (
            ("What went well?", "well"),
            ("What got in the way?", "way"),
            ("A story, no names", "story"),
        ):
            sheet.write(at, 1, words, bold)
            sheet.set_row(at + 1, 62)
            sheet.merge_range(at + 1, 1, at + 1, 5, quarter[key], box)
            at += 3

    sheet = made.add_worksheet("Scoreboard")
    sheet.hide_gridlines(2)
    sheet.set_column("A:A", 2)
    sheet.set_column("B:B", 46)
    sheet.set_column("C:J", 12)
    sheet.set_column("K:K", 44)
    sheet.write("B1", "Scoreboard 2025/26", title)
    for column, words in enumerate(
        (
            "What you asked of us",
            "Aim for the year",
            "Not below",
            "Apr-Jun",
            "Jul-Sep",
            "Oct-Dec",
            "Jan-Mar",
            "So far",
            "How it looks",
            "Our note",
        ),
        1,
    ):
        sheet.write(3, column, words, block)
    for at, (line, source) in enumerate(zip(BOARD, SOURCES), 4):
        words, aim, floor, values, total, look, remark, form = line
        sheet.write(at, 1, words, label)
        aim_form = form.replace(".0%", "%") if "%" in form else "General"
        sheet.write(at, 2, aim, figure(aim_form))
        sheet.write(at, 3, floor, figure(aim_form))
        top, under, third = source
        for column, quarter, value in zip((4, 5, 6), QUARTERS, values):
            last = column == 6
            tab = f"'{quarter['tab']}'!"
            text = f"={tab}{third if last else top}"
            if under:
                text += f"/{tab}{'C20' if last and under == 'C19' else under}"
            sheet.write_formula(at, column, text, figure(form), value)
        sheet.write_blank(at, 7, None, figure())
        if under:
            bottom = [f"'{quarter['tab']}'!{under}" for quarter in QUARTERS[:2]]
            bottom.append(f"'Oct-Dec'!{'C20' if under == 'C19' else under}")
            text = f"=('Apr-Jun'!{top}+'Jul-Sep'!{top}+'Oct-Dec'!{third})/({'+'.join(bottom)})"
        elif words.startswith("Mean"):
            text = (
                "=('Apr-Jun'!F10*'Apr-Jun'!F8+'Jul-Sep'!F10*'Jul-Sep'!F8+'Oct-Dec'!F10*"
                "'Oct-Dec'!F8)/('Apr-Jun'!F8+'Jul-Sep'!F8+'Oct-Dec'!F8)"
            )
        else:
            text = f"=SUM(E{at + 1}:H{at + 1})"
        sheet.write_formula(at, 8, text, figure(form), total)
        sheet.write(at, 9, look, figure())
        sheet.write(at, 10, remark, hint)

    sheet = made.add_worksheet("Groups run")
    sheet.set_column("A:A", 8)
    sheet.set_column("B:B", 24)
    sheet.set_column("C:E", 13)
    sheet.set_column("F:I", 18)
    sheet.write("A1", "Every group, in the quarter it came to an end", title)
    for column, words in enumerate(
        (
            "Group",
            "Where",
            "First session",
            "Last session",
            "Language",
            "Women at the start",
            "Finished (5+)",
            "Women back at a sport or dance class they'd given up",
            "Still meeting by themselves 8 weeks on?",
        )
    ):
        sheet.write(
            2, column, words, style(bold=True, text_wrap=True, bg_color="#FBEFF7", border=1)
        )
    at = 3
    for words, lines in LISTED:
        sheet.merge_range(at, 0, at, 8, words, block)
        at += 1
        for line in lines:
            for column, item in enumerate(line):
                if isinstance(item, date):
                    sheet.write_datetime(at, column, item, day)
                else:
                    sheet.write(at, column, item, figure())
            at += 1
    sheet.write(at, 0, "All", bold)
    for column, letter in ((5, "F"), (6, "G"), (7, "H")):
        value = sum(line[column] or 0 for _, lines in LISTED for line in lines)
        sheet.write_formula(
            at, column, f"=SUM({letter}4:{letter}{at})", style(bold=True, top=2), value
        )
    sheet.write(at + 2, 0, "G47: the facilitator forgot to ask about sport.", hint)

    sheet = made.add_worksheet("Pounds and people")
    sheet.set_column("A:A", 16)
    sheet.set_column("B:G", 15)
    sheet.write("A1", "Spend on the contract, £", title)
    for column, words in enumerate(
        (
            "",
            "Staff",
            "Room hire",
            "Creche",
            "Interpreters",
            "All spend",
            "Facilitators in post (wte)",
        )
    ):
        sheet.write(2, column, words, block)
    for at, (words, values) in enumerate(POUNDS, 3):
        sheet.write(at, 0, words, bold)
        for column, value in enumerate(values, 1):
            if column == 5:
                sheet.write_formula(
                    at, column, f"=SUM(B{at + 1}:E{at + 1})", figure("#,##0"), value
                )
            else:
                sheet.write(at, column, value, figure("#,##0" if column < 5 else "0.0"))
    sheet.write("A7", "So far", bold)
    for column, letter in enumerate("BCDEF", 1):
        sheet.write_formula(
            6,
            column,
            f"=SUM({letter}4:{letter}6)",
            figure("#,##0"),
            sum(values[column - 1] for _, values in POUNDS),
        )
    made.close()
