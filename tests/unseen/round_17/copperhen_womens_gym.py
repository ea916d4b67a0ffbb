"""Draws the monthly return of a women-only trauma-informed gym and counselling project."""

from datetime import date
from pathlib import Path

from tests.unseen.pen import book

LEFT: list[tuple[str, str]] = [
    ("who we are", "Copperhen Strength & Counselling CIC"),
    ("for", "Dunsley and Westhope Council, public health team"),
    ("contract", "DWC/PH/2025/118"),
    ("runs", "1 April 2025 to 31 March 2028"),
]
RIGHT: list[tuple[str, str]] = [
    ("project", "Strong Again: women-only gym and counselling"),
    ("month", "December 2025"),
    ("due", "10th working day of each month"),
    ("from", "Odile Trask, 01632 960773"),
]
GLANCE: list[tuple[str, int]] = [
    ("women through the door for the first time", 198),
    ("women who saw their twelve weeks out", 93),
    ("women feeling better after counselling", 34),
    ("pounds left in the hardship pot on 31 December", 2610),
]
MONTHS: list[date] = [date(2025, month, 1) for month in range(4, 13)]
SHORT: list[str] = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NEW = [22, 25, 19, 27, 11, 30, 26, 24, 14]
WARDS = [9, 11, 8, 12, 4, 14, 11, 10, 6]
ENDING = [18, 16, 20, 17, 0, 21, 19, 22, 18]
FINISHED = [11, 10, 13, 11, 0, 12, 12, 14, 10]
BEGAN = [8, 7, 9, 8, 6, 10, 9, 7, 5]
PROMPT = [7, 6, 7, 7, 5, 9, 8, 6, 5]
SCORED = [5, 6, 4, 7, 3, 6, 8, 5, 6]
BETTER = [4, 4, 3, 5, 2, 4, 5, 3, 4]
BOOKED = [71, 68, 74, 80, 52, 77, 84, 79, 58]
MISSED = [9, 10, 8, 13, 9, 10, 11, 9, 10]
COMPLAINTS: list[int | str] = ["nil", "nil", 1, "nil", "nil", "nil", "nil", 1, "nil"]
COUNTS = {
    "B": NEW,
    "C": WARDS,
    "E": ENDING,
    "F": FINISHED,
    "H": BEGAN,
    "I": PROMPT,
    "K": SCORED,
    "L": BETTER,
    "N": BOOKED,
    "O": MISSED,
}
SHARES = {"D": ("C", "B"), "G": ("F", "E"), "J": ("I", "H"), "M": ("L", "K"), "P": ("O", "N")}
AIMS: dict[str, tuple[int | str, int | str]] = {
    "B": ("250 by 31 March", "225"),
    "D": (40, 35),
    "G": (60, 50),
    "J": (85, 75),
    "M": (65, 55),
    "P": ("15 or under", "20"),
}
GROUPS = {
    "B4:D4": "women joining the gym",
    "E4:G4": "12-week blocks",
    "H4:J4": "counselling: getting going",
    "K4:M4": "counselling: CORE-10 at the end",
    "N4:P4": "counselling: missed sessions",
}
SUBHEADS = [
    "month",
    "new members",
    "living in the 6 priority wards",
    "%",
    "blocks due to end",
    "went the distance",
    "%",
    "began",
    "within 20 working days of asking",
    "%",
    "scored twice",
    "reliably better",
    "%",
    "booked",
    "missed, no word",
    "%",
    "complaints (just tell us)",
]
BEYOND: list[tuple[str, list[int | str]]] = [
    ("visits to the gym floor", [612, 640, 655, 701, 298, 690, 723, 718, 502]),
    ("talked to us in week 12", [11, 10, 13, 11, 0, 12, 12, 14, 10]),
    ("sleeping better most nights", [6, 5, 8, 7, 0, 7, 8, 9, 6]),
    ("now training by herself as well, most weeks", [5, 6, 7, 6, 0, 8, 7, 9, 5]),
    ("been to the smear, GP or dentist she had put off", [3, 4, 2, 5, 1, 4, 6, 3, 3]),
    ("into work or college, or back to it", [1, 2, 0, 3, 1, 2, 2, 1, 1]),
    ("children out being active with mum at weekends", [4, 3, 5, 4, 1, 6, 5, 4, 2]),
    ("moved to a home where she feels safe", ["<5", "nil", "<5", 5, "nil", "<5", "<5", 6, "<5"]),
    ("brew mornings", [4, 4, 5, 4, 2, 4, 5, 4, 3]),
]
VOLUNTEERS = [9, 9, 10, 11, 8, 12, 13, 13, 12]
HOURS = [96, 88.5, 104, 112, 51, 121, 133, 127.5, 84]
PAST = [5, 5, 6, 7, 5, 8, 9, 9, 8]
STAFF: list[tuple[str, float, float, int]] = [
    ("coaches", 2.6, 0.4, 7),
    ("counsellors", 1.8, 0, 4),
    ("front desk", 1, 0, 2),
]
MOVES: list[tuple[str, int, int, int]] = [
    ("volunteers: level 2 gym instructor passed", 1, 2, 2),
    ("volunteers: taken on for pay, here or elsewhere", 0, 1, 2),
    ("staff: feel safe and looked after at work (of 8 asked)", 6, 7, 8),
    ("staff: trauma training day done", 3, 2, 1),
]
SOURCES: list[tuple[str, int, int, int]] = [
    ("GP or link worker", 31, 28, 30),
    ("refuge or abuse service", 24, 21, 22),
    ("probation", 9, 7, 8),
    ("came by herself", 20, 23, 19),
    ("other", 6, 5, 4),
]
AGES: list[tuple[str, int]] = [
    ("18 to 24", 31),
    ("25 to 34", 58),
    ("35 to 49", 71),
    ("50 to 64", 30),
    ("65 and over", 8),
]
WAITS: list[tuple[str, int, int, int]] = [
    ("women waiting for a counsellor", 14, 17, 12),
    ("longest wait, weeks", 6, 7, 5),
]
TALK: list[tuple[str, str]] = [
    (
        "the good bits",
        "Seven of the Thursday lifters ran the Westhope 5k, a first race for every one of them. "
        "The coaches put on 41 classes even with the holidays. Three women have come off their "
        "sleeping tablets, with the GP's blessing.",
    ),
    (
        "round and about",
        "Two of the town's big gyms have started a women's hour of their own after our coaches "
        "showed them how. The paper printed our piece again.",
    ),
    (
        "the hard bits",
        "Twelve women are on the list for a counsellor and the heating cost us £1,940 this month. "
        "Four coaches had flu at once.",
    ),
    (
        "what comes next",
        "In the new year we want to see 20 women take up boxing. The lease comes up in June.",
    ),
]
NOTE = "shut 4 to 17 August, boiler. No blocks were due to end."


def draw(path: Path) -> None:
    """Write the workbook."""
    made = book(path, "Copperhen December 2025")
    look = {"font_name": "Trebuchet MS", "font_size": 10}
    plain = made.add_format(look)
    wrap = made.add_format({**look, "text_wrap": True, "valign": "top"})
    big = made.add_format({**look, "font_size": 18, "font_color": "#6A1B5D"})
    head = made.add_format(
        {**look, "bold": True, "bottom": 2, "text_wrap": True, "font_color": "#6A1B5D"}
    )
    group = made.add_format({**look, "bold": True, "align": "center", "bg_color": "#F1DCEB"})
    grey = made.add_format({**look, "italic": True, "font_color": "#777777"})
    sums = made.add_format({**look, "bold": True, "bg_color": "#F7F0F5"})
    month = made.add_format({**look, "num_format": "mmm yy", "align": "left"})

    front = made.add_worksheet("front page")
    front.set_column("A:A", 14)
    front.set_column("B:B", 44)
    front.set_column("C:C", 4)
    front.set_column("D:D", 12)
    front.set_column("E:E", 46)
    front.write("A1", "strong again", big)
    front.write("A2", "our month on one page", grey)
    for at, ((first, one), (second, two)) in enumerate(zip(LEFT, RIGHT, strict=True)):
        front.write(3 + at, 0, first, head)
        front.write(3 + at, 1, one, plain)
        front.write(3 + at, 3, second, head)
        front.write(3 + at, 4, two, plain)
    front.merge_range("A10:B10", "since 1 April, at a glance", group)
    for at, (words, value) in enumerate(GLANCE):
        front.write(10 + at, 0, value, sums)
        front.write(10 + at, 1, words, plain)

    asked = made.add_worksheet("numbers you asked for")
    asked.set_column("A:A", 12)
    asked.set_column("B:Q", 11)
    asked.write("A1", "numbers you asked for", big)
    asked.write("A2", "one row a month, % is worked out for you", grey)
    for span, words in GROUPS.items():
        asked.merge_range(span, words, group)
    for at, words in enumerate(SUBHEADS):
        asked.write(4, at, words, head)
    asked.write("A6", "aim", grey)
    asked.write("A7", "not worse than", grey)
    for letter, (aim, floor) in AIMS.items():
        asked.write(f"{letter}6", aim, grey)
        asked.write(f"{letter}7", floor, grey)
    asked.write("Q6", "no aim", grey)
    rows = [8, 9, 10, 11, 12, 14, 15, 16, 17]
    for at, row in enumerate(rows):
        asked.write_datetime(f"A{row}", MONTHS[at], month)
        for letter, values in COUNTS.items():
            asked.write(f"{letter}{row}", values[at], plain)
        for letter, (top, bottom) in SHARES.items():
            under = COUNTS[bottom][at]
            asked.write_formula(
                f"{letter}{row}",
                f'=IF({bottom}{row}=0,"-",ROUND(100*{top}{row}/{bottom}{row},0))',
                plain,
                int(100 * COUNTS[top][at] / under + 0.5) if under else "-",
            )
        asked.write(f"Q{row}", COMPLAINTS[at], plain)
    asked.merge_range("A13:Q13", NOTE, grey)
    asked.write("A18", "so far", sums)
    for letter, values in COUNTS.items():
        asked.write_formula(f"{letter}18", f"=SUM({letter}8:{letter}17)", sums, sum(values))
    for letter, (top, bottom) in SHARES.items():
        asked.write_formula(
            f"{letter}18",
            f"=ROUND(100*{top}18/{bottom}18,0)",
            sums,
            int(100 * sum(COUNTS[top]) / sum(COUNTS[bottom]) + 0.5),
        )
    asked.write_formula("Q18", "=SUM(Q8:Q17)", sums, 2)
    asked.freeze_panes(5, 1)

    more = made.add_worksheet("beyond the weights")
    more.set_column("A:A", 10)
    more.set_column("B:J", 15)
    more.write("A1", "beyond the weights", big)
    more.write("A2", "the coaches write these down as the women tell them", grey)
    more.write("A4", "", head)
    more.write("A5", "all so far", sums)
    for at, (words, told) in enumerate(BEYOND):
        letter = "BCDEFGHIJ"[at]
        more.write(f"{letter}4", words, head)
        whole = [each for each in told if not isinstance(each, str)]
        if len(whole) == len(told):
            more.write_formula(f"{letter}5", f"=SUM({letter}6:{letter}14)", sums, sum(whole))
        else:
            more.write(f"{letter}5", "hidden", sums)
        for down, said in enumerate(told):
            more.write(5 + down, 1 + at, said, plain)
    for down, name in enumerate(SHORT):
        more.write(5 + down, 0, name, plain)
    more.write("A16", "each woman is counted once in a column, in the month she told us.", grey)

    crew = made.add_worksheet("crew")
    crew.set_column("A:D", 12)
    crew.set_column("E:E", 3)
    crew.set_column("F:F", 50)
    crew.set_column("G:I", 11)
    crew.write("A1", "crew", big)
    crew.merge_range("A3:D3", "women giving their time (unpaid)", group)
    for at, words in enumerate(["month", "women", "hours", "used to be members"]):
        crew.write(3, at, words, head)
    for at, name in enumerate(SHORT):
        crew.write_row(4 + at, 0, [name, VOLUNTEERS[at], HOURS[at], PAST[at]], plain)
    crew.write("A14", "so far", sums)
    crew.write("B14", "", sums)
    crew.write_formula("C14", "=SUM(C5:C13)", sums, sum(HOURS))
    crew.merge_range("F3:I3", "on the payroll, end of December", group)
    for at, words in enumerate(
        ["", "full-time equivalent", "of which empty", "days off sick since April"]
    ):
        crew.write(3, 5 + at, words, head)
    for at, line in enumerate(STAFF):
        crew.write_row(4 + at, 5, line, plain)
    crew.merge_range("F10:I10", "what became of them", group)
    for at, words in enumerate(["", "Apr-Jun", "Jul-Sep", "Oct-Dec"]):
        crew.write(10, 5 + at, words, head)
    for at, move in enumerate(MOVES):
        crew.write_row(11 + at, 5, move, plain)

    sent = made.add_worksheet("referrals in")
    sent.set_column("A:A", 32)
    sent.set_column("B:E", 10)
    sent.set_column("F:F", 3)
    sent.set_column("G:H", 15)
    sent.write("A1", "referrals in", big)
    for at, words in enumerate(["who sent her", "Q1", "Q2", "Q3", "year"]):
        sent.write(2, at, words, head)
    for at, (words, one_q, two_q, three_q) in enumerate(SOURCES):
        sent.write_row(3 + at, 0, [words, one_q, two_q, three_q], plain)
        sent.write_formula(3 + at, 4, f"=SUM(B{4 + at}:D{4 + at})", plain, one_q + two_q + three_q)
    sent.write("A9", "all", sums)
    totals = [
        sum(line[1] for line in SOURCES),
        sum(line[2] for line in SOURCES),
        sum(line[3] for line in SOURCES),
    ]
    for letter, all_of in zip("BCDE", [*totals, sum(totals)], strict=True):
        sent.write_formula(f"{letter}9", f"=SUM({letter}4:{letter}8)", sums, all_of)
    sent.write("G3", "age when she joined", head)
    sent.write("H3", "since April", head)
    for at, ages in enumerate(AGES):
        sent.write_row(3 + at, 6, ages, plain)
    sent.write("A11", "not every referral turns into a new member", grey)
    for at, words in enumerate(["on the last day of the quarter", "June", "Sept", "Dec"]):
        sent.write(12, at, words, head)
    for at, waits in enumerate(WAITS):
        sent.write_row(13 + at, 0, waits, plain)

    talk = made.add_worksheet("december in words")
    talk.set_column("A:A", 110)
    talk.write("A1", "december in words", big)
    for at, (heading, text) in enumerate(TALK):
        talk.write(2 + 3 * at, 0, heading, head)
        talk.write(3 + 3 * at, 0, text, wrap)
    made.close()
