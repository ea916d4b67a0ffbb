"""Communication cafés for people with aphasia: a half-yearly form with a list of cafés."""

from __future__ import annotations

from pathlib import Path

from tests.unseen.pen import book

LEFT: list[tuple[str, object]] = [
    ("Organisation", "Lost for Words Community Interest Company"),
    ("Project", "Communication cafés and conversation partners after stroke"),
    ("Funder", "Saltholme Council Adult Social Care"),
    ("Grant agreement", "SAL/ASC/1187"),
    ("Funding period", "1 April 2025 to 31 March 2027"),
    ("Report no.", 2),
    ("This report is for", "October 2025 to March 2026 (second half year)"),
]
RIGHT: list[tuple[str, object]] = [
    ("Contact", "Dilys Penhallurick"),
    ("Phone", "01632 960 288"),
    ("Grant in 2025/26 (£)", 58400),
    ("Spent by 31 March (£)", 57912.4),
    ("Paid staff hours a week", 52.5),
    ("Reports due", "31 October and 30 April"),
]
# (what was agreed, target, minimum, [first half, second half], remark)
AGREED: list[tuple[str, object, object, list[int], str]] = [
    ("People with aphasia joining for the first time", 140, 120, [71, 76], ""),
    ("Café sessions held", 220, 200, [112, 118], "Ferry Street opened in November"),
    ("Conversation partner found within 4 weeks of asking", "80%", "70%", [], "Christmas gap"),
    ("Communication score (AIQ) better at 6 months", "60%", "50%", [], ""),
    ("Would recommend us to another family", "90%", "-", [], "Short form, with pictures"),
    ("Complaints received", "tell us", "-", [1, 0], "Parking, put right"),
]
PARTS: dict[int, tuple[str, list[int], str, list[int]]] = {
    2: ("found in time", [31, 29], "people who asked", [37, 38]),
    3: ("better", [38, 44], "scored twice", [64, 69]),
    4: ("said yes", [52, 61], "forms back", [55, 66]),
}
# (venue, opened, day, who runs it, sessions first, second, usual turnout, still on)
CAFES: list[tuple[str, str, str, str, object, int, int, str]] = [
    ("Saltholme Library", "2019", "Mon", "our staff", 24, 24, 17, "Y"),
    ("Chapel Hall, Wick", "2021", "Tues", "volunteers", 23, 24, 12, "Y"),
    ("Trawlerman's Club", "Mar 2022", "Wed", "members with aphasia", 25, 23, 14, "Y"),
    ("Fairlead Court", "Sept 2023", "Thurs", "our staff", 22, 20, 9, "Y"),
    ("Garden Centre, Mere", "June 2024", "Fri", "members with aphasia", 18, 17, 11, "Y"),
    ("Ferry Street", "Nov 2025", "Sat", "volunteers", None, 10, 8, "closed Mar"),
]
MEMBERS: list[tuple[str, list[object]]] = [
    ("People on the register at the end", [128, 151]),
    ("Of these, 18 to 64", [37, 45]),
    ("More than two years since the stroke", [54, 60]),
    ("Now order for themselves in a shop or café", [26, 33]),
    ("Went on a bus or train alone for the first time since", [11, 14]),
    ("Back at work, even a few hours", ["<5", 6]),
    ("Take a turn running a café session (at the end)", [9, 13]),
    ("Home visits we made", [46, 41]),
]
CLOSE: list[tuple[str, list[object]]] = [
    ("Husbands, wives, sons, daughters who came to at least one café", [58, 67]),
    ("Carers' own time: hours they got to themselves while we had the person", [690, 742]),
    ("Use picture and gesture at home now, shown by us", [34, 41]),
    ("Say they row less since", [19, "not asked"]),
    ("Asked for a carer's assessment form", [8, 12]),
]
PARTNERS: list[tuple[str, list[object]]] = [
    ("Conversation partners giving their time (no pay), at the end", [36, 41]),
    ("Hours they gave", [1284, 1402]),
    ("Interviews with would-be partners", [22, 17]),
    ("Got on to a speech therapy degree or into a care job", [2, 3]),
    ("Retired people among them, at the end", [24, 27]),
]
TOWN: list[tuple[str, list[object]]] = [
    ("Shops and banks contacted", [64, 48]),
    ("Shops, banks, cafés that earned the 'Give Me Time' sticker after training", [13, 9]),
    ("Social media reach", [5210, 6885]),
    ("Ward staff from Saltholme General using our picture cards", [16, 22]),
]
STORIES: list[tuple[str, str]] = [
    (
        "1. What has gone well?",
        "The Trawlerman's Club café is now wholly run by people who have aphasia themselves and they "
        "choose the speakers. Nine members voted in the February by-election with the picture guide, "
        "most for the first time since their stroke. We held 118 sessions in the half year, six more "
        "than last time.",
    ),
    (
        "2. What has been hard?",
        "The lift at Fairlead Court was out for 5 weeks. Twelve people were on the list for a "
        "conversation partner at New Year.",
    ),
    (
        "3. Something that surprised you",
        "Three of the wives have set up a swimming group on café days and now go whether we are there "
        "or not. Ferry Street did not take: too near the football.",
    ),
    (
        "4. What is next?",
        "We have applied to a trust for £9,500 for tablets. We hope to reach 160 people next year.",
    ),
]


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Lost for Words half year report")
    face = {"font_name": "Verdana", "font_size": 10, "valign": "top"}
    plain = made.add_format({**face, "text_wrap": True})
    bold = made.add_format({**face, "bold": True, "text_wrap": True})
    big = made.add_format({**face, "bold": True, "font_size": 14})
    grey = made.add_format(
        {**face, "bold": True, "bg_color": "#D9D9D9", "border": 1, "text_wrap": True}
    )
    box = made.add_format({**face, "border": 1, "text_wrap": True})
    small = made.add_format({**face, "border": 1, "indent": 2, "italic": True})
    number = made.add_format({**face, "border": 1, "num_format": "#,##0", "align": "center"})
    decimal = made.add_format({**face, "border": 1, "num_format": "#,##0.00", "align": "left"})
    percent = made.add_format({**face, "border": 1, "num_format": "0%", "align": "center"})

    form = made.add_worksheet("1 Details")
    form.set_column("A:A", 20)
    form.set_column("B:B", 44)
    form.set_column("C:C", 3)
    form.set_column("D:D", 24)
    form.set_column("E:E", 24)
    form.merge_range("A1:E1", "HALF YEARLY REPORT FORM - PART 1 ABOUT YOU", big)
    for row, (label, value) in enumerate(LEFT, 2):
        form.write(row, 0, label, grey)
        form.write(row, 1, value, box)
    for row, (label, value) in enumerate(RIGHT, 2):
        form.write(row, 3, label, grey)
        form.write(row, 4, value, decimal if isinstance(value, float) else box)

    part = made.add_worksheet("2 What we agreed")
    part.set_column("A:A", 42)
    part.set_column("B:F", 12)
    part.set_column("G:G", 26)
    part.merge_range("A1:G1", "PART 2 WHAT WE AGREED", big)
    part.write("A2", "Please put numbers for both half years.", plain)
    for column, words in enumerate(
        [
            "We agreed that...",
            "Target for the year",
            "Not less than",
            "Apr-Sep 2025",
            "Oct 25-Mar 26",
            "Whole year",
            "Remarks",
        ]
    ):
        part.write(3, column, words, grey)
    part.set_row(3, 28)
    row = 4
    for place, (name, target, minimum, figures, remark) in enumerate(AGREED):
        part.write(row, 0, name, box)
        part.write(row, 1, target, number)
        part.write(row, 2, minimum, number)
        part.write(row, 6, remark, box)
        line = row + 1
        if place not in PARTS:
            for column, figure in enumerate(figures, 3):
                part.write(row, column, figure, number)
            part.write_formula(row, 5, f"=D{line}+E{line}", number, sum(figures))
            row += 1
            continue
        upper, tops, lower, bottoms = PARTS[place]
        part.write(row + 1, 0, upper, small)
        part.write(row + 2, 0, lower, small)
        for column, (top, bottom) in enumerate([*zip(tops, bottoms), (sum(tops), sum(bottoms))], 3):
            letter = "DEF"[column - 3]
            part.write_formula(
                row, column, f"={letter}{line + 1}/{letter}{line + 2}", percent, top / bottom
            )
            if column < 5:
                part.write(row + 1, column, top, number)
                part.write(row + 2, column, bottom, number)
            else:
                part.write_formula(row + 1, 5, f"=D{line + 1}+E{line + 1}", number, top)
                part.write_formula(row + 2, 5, f"=D{line + 2}+E{line + 2}", number, bottom)
        row += 3

    cafes = made.add_worksheet("3 Cafés")
    cafes.set_column("A:A", 24)
    cafes.set_column("B:C", 10)
    cafes.set_column("D:D", 22)
    cafes.set_column("E:H", 12)
    cafes.merge_range("A1:H1", "PART 3 THE CAFÉS", big)
    cafes.merge_range("E3:F3", "Sessions", grey)
    for column, words in enumerate(
        [
            "Where",
            "Opened",
            "Day",
            "Run by",
            "1st half",
            "2nd half",
            "Usual turnout",
            "Still going?",
        ]
    ):
        cafes.write(3, column, words, grey)
    for row, cafe in enumerate(CAFES, 4):
        for column, item in enumerate(cafe):
            if item is None:
                cafes.write(row, column, "-", number)
            else:
                cafes.write(row, column, item, number if isinstance(item, int) else box)
    cafes.write(10, 0, "All", grey)
    first = sum(each[4] for each in CAFES if isinstance(each[4], int))
    cafes.write_formula("E11", "=SUM(E5:E10)", number, first)
    cafes.write_formula("F11", "=SUM(F5:F10)", number, sum(each[5] for each in CAFES))

    count = made.add_worksheet("4 People")
    count.set_column("A:A", 64)
    count.set_column("B:C", 12)
    count.merge_range("A1:C1", "PART 4 PEOPLE", big)
    count.write(
        "A2",
        "Each half year counts only people new to that line, unless it says at the end.",
        plain,
    )
    row = 3
    for heading, lines in (
        ("a) People with aphasia", MEMBERS),
        ("b) The people close to them", CLOSE),
        ("c) Conversation partners", PARTNERS),
        ("d) The town", TOWN),
    ):
        count.write(row, 0, heading, grey)
        count.write(row, 1, "Apr-Sep 25", grey)
        count.write(row, 2, "Oct-Mar 26", grey)
        row += 1
        for words, values in lines:
            count.write(row, 0, words, box)
            for column, value in enumerate(values, 1):
                count.write(row, column, value, number)
            row += 1
        row += 1

    words_sheet = made.add_worksheet("5 Your words")
    words_sheet.set_column("A:A", 30)
    words_sheet.set_column("B:B", 80)
    words_sheet.merge_range("A1:B1", "PART 5 IN YOUR OWN WORDS", big)
    for row, (question, answer) in enumerate(STORIES, 2):
        words_sheet.set_row(row, 78)
        words_sheet.write(row, 0, question, bold)
        words_sheet.write(row, 1, answer, box)
    made.close()
