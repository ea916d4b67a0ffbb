"""Youth violence navigators in an A&E department: the quarters stacked on one sheet."""

from datetime import date
from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

BANDS = ["11 to 15", "16 to 18", "19 to 24", "All"]
QUARTERS = [
    "QUARTER 1: April - June 2025",
    "QUARTER 2: July - September 2025",
    "QUARTER 3: October - December 2025",
    "QUARTER 4: January - March 2026",
]
SEEN = [
    "Came in hurt by violence",
    "... while a navigator was on shift",
    "... and spoken to inside the hour",
    "Left before we reached them",
    "Took up a navigator",
    "Safety plan done before they went home",
    "Met again in the community inside 72 hrs",
    "Letters to school, college or PRU",
]
CHANGED = [
    "Back in a classroom",
    "In a job, apprenticeship or training that they were not in before",
    "Say they've stopped carrying, and their navigator believes it",
    "Sleeping somewhere safer than the night we met",
    "Mum, dad or carer: 'we can talk again'",
    "Brothers & sisters who've joined a club or team",
]
Line = list[int | str]
SEEN_FIGURES: list[list[Line]] = [
    [
        [14, 31, 28, 73],
        [10, 22, 19, 51],
        [8, 18, 13, 39],
        [3, 6, 7, 16],
        [7, 15, 11, 33],
        [7, 14, 9, 30],
        [6, 13, 8, 27],
        [5, 7, 1, 13],
    ],
    [
        [16, 35, 30, 81],
        [12, 26, 21, 59],
        [10, 21, 17, 48],
        [2, 7, 6, 15],
        [8, 18, 13, 39],
        [8, 17, 11, 36],
        [7, 16, 10, 33],
        [6, 8, 2, 16],
    ],
    [
        [19, 38, 33, 90],
        [15, 29, 25, 69],
        [13, 24, 20, 57],
        [3, 5, 8, 16],
        [10, 20, 15, 45],
        [9, 19, 14, 42],
        [9, 17, 13, 39],
        [8, 9, 2, 19],
    ],
]
CHANGED_FIGURES: list[list[Line]] = [
    [
        [4, 3, 0, 7],
        ["n/a", 2, 3, 5],
        ["<5", 6, "<5", 11],
        [1, 2, 3, 6],
        [3, 4, 1, 8],
        ["", "", "", 4],
    ],
    [[5, 4, 0, 9], ["n/a", 3, 4, 7], [3, 6, 5, 14], [2, 2, 2, 6], [4, 5, 1, 10], ["", "", "", 6]],
    [[6, 5, 1, 12], ["n/a", 4, 5, 9], [4, 7, 6, 17], [2, 4, 3, 9], [6, 6, 2, 14], ["", "", "", 9]],
]
REMARKS: dict[tuple[int, str], str] = {
    (0, "Came in hurt by violence"): "From the dept's own coding; includes dog bites until May",
    (
        0,
        "Say they've stopped carrying, and their navigator believes it",
    ): "Small numbers hidden, told the SSP by phone",
    (1, "Left before we reached them"): "New triage screen from 8 Sept helps",
    (2, "Took up a navigator"): "Best quarter so far",
    (2, "Brothers & sisters who've joined a club or team"): "boxing, netball, cadets",
}
CASES: list[tuple[str, date | str, int, int, int, int, int | str, str, str]] = [
    ("TH-031", date(2025, 10, 3), 17, 22, 31, 3, 6, "Yes", "Youth service"),
    ("TH-034", date(2025, 10, 9), 15, 18, 24, 4, 6, "Yes", "School mentor"),
    ("TH-036", date(2025, 10, 16), 20, 20, 27, 2, 6, "n/k", "No one - doing fine"),
    ("TH-037", "w/c 20 Oct", 16, 11, 12, 5, 5, "No", "YJS"),
    ("TH-040", date(2025, 10, 30), 18, 16, 22, 3, 5, "Yes", "College"),
    ("TH-041", date(2025, 11, 4), 14, 24, 38, 4, 8, "Yes", "School mentor"),
    ("TH-043", date(2025, 11, 6), 22, 9, 10, 6, 7, "never in one", "No one - doing fine"),
    ("TH-044", date(2025, 11, 13), 17, 19, 26, 2, 5, "No", "CAMHS"),
    ("TH-046", date(2025, 11, 18), 19, 6, 5, 3, "moved away", "n/k", "Out of area"),
    ("TH-047", date(2025, 11, 20), 16, 21, 29, 5, 8, "Yes", "Boxing club"),
    ("TH-048", date(2025, 11, 27), 23, 12, 14, 4, 4, "No", "Housing options"),
    ("TH-051", date(2025, 12, 2), 15, 23, 35, 1, 5, "Yes", "Early help"),
    ("TH-052", date(2025, 12, 9), 18, 17, 21, 3, 6, "Yes", "College"),
    ("TH-055", date(2025, 12, 11), 21, 14, 17, 5, 7, "never in one", "Job coach"),
    ("TH-056", date(2025, 12, 18), 17, 15, 20, 4, 7, "Yes", "Youth service"),
]
AROUND: list[tuple[str, list[float | str], float]] = [
    ("Mentors who've been through it themselves, unpaid (end of qtr)", [5, 7, 9], 9),
    ("Hours those mentors gave", [84, 121.5, 148], 353.5),
    ("Supervision meetings", [6, 6, 7], 19),
    ("Mentors gone into paid youth work or onto a course", [0, 1, 2], 3),
    ("A&E staff who filled in our card", [24, 31, 38], 93),
    ("... who feel safer on shift than a year ago", [11, 19, 26], 56),
    ("Shops & takeaways that will let a young person wait inside (running total)", [6, 9, 14], 14),
    ("Complaints about us", ["nil", "nil", 1], 1),
]
SPEND: list[tuple[str, int, list[int], int]] = [
    ("Navigators' pay", 96000, [23150, 23480, 24010], 70640),
    ("Travel and taxis home", 4200, [910, 1040, 1125], 3075),
    ("Food, phones, bus passes", 3000, [640, 705, 812], 2157),
    ("All", 103200, [24700, 25225, 25947], 75872),
]
FRONT: list[tuple[str, str]] = [
    ("Agreement", "SSP/VR/2025/07"),
    ("Delivered by", "Crossbeam Youth Trust"),
    ("Commissioned by", "Stourhaven City Council for the Safer Stourhaven Partnership"),
    ("Service", "Threshold - youth violence navigators in A&E at St Brannock's Hospital"),
    ("Start", "01/04/2025"),
    ("End", "31/03/2027"),
    ("How often", "Every quarter, by the 15th working day"),
    ("This return", "Q3 (Oct-Dec 2025), FINAL, replaces the draft of 12 January"),
    ("Contact", "Idris Pellow, 01632 960 815"),
]
GUIDE = [
    "Quarters are added underneath each other on the next tab. Please do not insert columns.",
    "Ages are at the day they came in. 'All' is typed where a small number is hidden.",
    (
        "A young person counts once a quarter in each line of 'What changed' and is not counted"
        " again in a later quarter."
    ),
]
WORDS: list[tuple[str, str]] = [
    (
        "What went well?",
        (
            "Just over eight in ten were spoken to inside the hour, our best yet. Navigators covered 62"
            " late shifts this quarter, most of them at weekends. Seven young people have signed up with"
            " a GP for the first time since primary school."
        ),
    ),
    (
        "What about families?",
        (
            "Five mothers who met in the relatives' room now run their own Wednesday evening group; all"
            " we bring is the biscuits. We made 41 calls home in the first week after discharge."
        ),
    ),
    (
        "Tell us about one piece of work",
        (
            "In November four lads from two sides of the same dispute sat down with us in the chapel."
            " There has been no trouble between the four of them since. It took nine phone calls and one"
            " very patient chaplain."
        ),
    ),
    (
        "What got in the way?",
        (
            "We are two navigators short until February. The police passed us 17 names for young people"
            " who turned out to live in another county."
        ),
    ),
]


def draw(path: Path) -> None:
    """Write the workbook to the path."""
    made = book(path, "Threshold quarterly return")
    face = {"font_name": "Arial Narrow", "font_size": 11}
    looks: dict[str, Format] = {
        "plain": made.add_format(face),
        "wrap": made.add_format({**face, "text_wrap": True, "valign": "top", "border": 1}),
        "title": made.add_format({**face, "font_size": 18, "font_color": "#0B4F54"}),
        "bar": made.add_format(
            {**face, "bold": True, "bg_color": "#0B4F54", "font_color": "#FFFFFF"}
        ),
        "head": made.add_format(
            {**face, "bold": True, "bg_color": "#F6B26B", "border": 1, "text_wrap": True}
        ),
        "cell": made.add_format({**face, "border": 1}),
        "grey": made.add_format({**face, "border": 1, "bg_color": "#D9D9D9"}),
        "sub": made.add_format({**face, "bold": True, "italic": True, "font_color": "#B45F06"}),
        "share": made.add_format({**face, "border": 1, "num_format": "0%"}),
        "score": made.add_format({**face, "border": 1, "num_format": "0.0"}),
        "cash": made.add_format({**face, "border": 1, "num_format": "\u00a3#,##0"}),
        "day": made.add_format({**face, "border": 1, "num_format": "dd/mm/yy"}),
    }
    page = made.add_worksheet("Read first")
    page.set_column("A:A", 18)
    page.set_column("B:B", 72)
    page.write("A1", "Threshold: quarterly return 2025/26", looks["title"])
    for step, (label, value) in enumerate(FRONT):
        page.write(2 + step, 0, label, looks["bar"])
        page.write(2 + step, 1, value, looks["wrap"])
    for step, line in enumerate(GUIDE):
        page.merge_range(12 + step, 0, 12 + step, 1, line, looks["wrap"])
        page.set_row(12 + step, 32)
    _quarters(made.add_worksheet("Quarters"), looks)
    _scorecard(made.add_worksheet("Scorecard"), looks)

    page = made.add_worksheet("Closed in Q3")
    page.set_column("A:H", 13)
    page.set_column("I:I", 22)
    page.write("A1", "Cases closed, October to December 2025", looks["title"])
    page.merge_range("F3:G3", "How safe do you feel, 0-10", looks["bar"])
    page.write_row(
        "A4",
        [
            "Case",
            "Closed",
            "Age",
            "Weeks open",
            "Contacts",
            "First",
            "Last",
            "Out of the group chat that fed it?",
            "Handed to",
        ],
        looks["head"],
    )
    for step, case in enumerate(CASES):
        for column, item in enumerate(case):
            if isinstance(item, date):
                page.write_datetime(4 + step, column, item, looks["day"])
            else:
                page.write(4 + step, column, item, looks["cell"])
    page.autofilter("A4:I19")

    page = made.add_worksheet("Around the service")
    page.set_column("A:A", 58)
    page.set_column("B:E", 11)
    page.set_column("G:G", 26)
    page.set_column("H:L", 11)
    page.write("A1", "Around the service", looks["title"])
    page.write_row(
        "A3", ["Mentors, staff, neighbourhood", "Q1", "Q2", "Q3", "To date"], looks["head"]
    )
    for step, (label, figures, total) in enumerate(AROUND):
        page.write(3 + step, 0, label, looks["cell"])
        page.write_row(3 + step, 1, figures, looks["cell"])
        page.write(3 + step, 4, total, looks["cell"])
    page.write_row("G3", ["Money", "Budget for yr", "Q1", "Q2", "Q3", "Spent"], looks["head"])
    for step, (label, budget, spent, total) in enumerate(SPEND):
        row = 4 + step
        page.write(f"G{row}", label, looks["cell"])
        page.write(f"H{row}", budget, looks["cash"])
        page.write_row(f"I{row}", spent, looks["cash"])
        page.write_formula(f"L{row}", f"=SUM(I{row}:K{row})", looks["cash"], total)
    page.write("G9", "Q4 pay will rise: two posts filled from February.", looks["sub"])

    page = made.add_worksheet("Q3 in words")
    page.set_column("A:A", 100)
    page.write("A1", "Q3 in words", looks["title"])
    for step, (label, text) in enumerate(WORDS):
        page.write(2 + 3 * step, 0, label, looks["bar"])
        page.write(3 + 3 * step, 0, text, looks["wrap"])

    page = made.add_worksheet("pilot 24-25")
    page.hide()
    page.write("A1", "Pilot year, for the six-month look-back", looks["plain"])
    page.write_row("A2", ["", "Q3 24/25", "Q4 24/25"], looks["head"])
    page.write_row("A3", ["Took up a navigator", 29, 31], looks["cell"])
    made.close()


def _quarters(page: Worksheet, looks: dict[str, Format]) -> None:
    """Write a block for each quarter, one under the other."""
    page.set_column("A:A", 58)
    page.set_column("B:E", 9)
    page.set_column("F:F", 50)
    page.write("A1", "Young people, quarter by quarter", looks["title"])
    for number, quarter in enumerate(QUARTERS):
        row = 3 + 19 * number
        page.merge_range(f"A{row}:F{row}", quarter, looks["bar"])
        page.write_row(
            f"A{row + 1}", ["In the department and after", *BANDS, "Remarks"], looks["head"]
        )
        page.write(f"A{row + 10}", "What changed (counted the quarter it happened)", looks["sub"])
        for first, labels, figures in (
            (row + 2, SEEN, SEEN_FIGURES),
            (row + 11, CHANGED, CHANGED_FIGURES),
        ):
            for step, label in enumerate(labels):
                at = first + step
                page.write(f"A{at}", label, looks["cell"])
                _line(page, at, figures[number][step] if number < 3 else ["", "", "", ""], looks)
                if (number, label) in REMARKS:
                    page.write(f"F{at}", REMARKS[number, label], looks["plain"])
    page.write("F61", "not due till April", looks["plain"])


def _line(page: Worksheet, at: int, line: Line, looks: dict[str, Format]) -> None:
    """Write the figures of one line, added up where all the ages stand."""
    for column, value in zip("BCDE", line, strict=True):
        if value == "":
            grey = column != "E" and line[3] != ""
            page.write_blank(f"{column}{at}", None, looks["grey" if grey else "cell"])
        elif column == "E" and all(isinstance(band, int) for band in line):
            page.write_formula(f"E{at}", f"=SUM(B{at}:D{at})", looks["cell"], value)
        else:
            page.write(f"{column}{at}", value, looks["cell"])


def _scorecard(page: Worksheet, looks: dict[str, Format]) -> None:
    """Write the measures of the agreement, drawn from the quarters."""
    page.set_column("A:A", 52)
    page.set_column("B:H", 10)
    page.set_column("I:I", 48)
    page.write("A1", "Scorecard 2025/26", looks["title"])
    page.write_row(
        "A3",
        [
            "What we are measured on",
            "Target",
            "Floor",
            "Q1",
            "Q2",
            "Q3",
            "Q4",
            "Year so far",
            "Comment",
        ],
        looks["head"],
    )
    page.write(
        "A4", "Spoken to inside the hour (of those who came while we were on shift)", looks["wrap"]
    )
    _rate(page, 4, (0.80, 0.70), (7, 6), ([39, 48, 57], [51, 59, 69]), looks)
    page.write("I4", "Q1 just under: one post empty in May", looks["plain"])
    page.write("A5", "Young people who take up a navigator (target for the year)", looks["wrap"])
    page.write_row("B5", [150, 130], looks["cell"])
    for column, row, value in zip("DEF", (9, 28, 47), (33, 39, 45), strict=True):
        page.write_formula(f"{column}5", f"=Quarters!E{row}", looks["cell"], value)
    page.write_formula("H5", "=SUM(D5:G5)", looks["cell"], 117)
    page.write("A6", "Safety plan before going home (of those taken up)", looks["wrap"])
    _rate(page, 6, (0.90, 0.80), (10, 9), ([30, 36, 42], [33, 39, 45]), looks)
    page.write(
        "A7", "Met again in the community inside 72 hours (of those taken up)", looks["wrap"]
    )
    _rate(page, 7, (0.85, 0.75), (11, 9), ([27, 33, 39], [33, 39, 45]), looks)
    page.write("I7", "A hair short for the year; Q3 over the line", looks["plain"])
    page.write(
        "A9", "Back in A&E, assault injury, within 6 months (lower is better)", looks["wrap"]
    )
    page.write_row("B9", [0.12, 0.18], looks["share"])
    page.write("A10", "     came back", looks["cell"])
    page.write("A11", "     taken up two quarters earlier", looks["cell"])
    page.write("A12", "Feeling-safe score, average rise at close (0-10)", looks["wrap"])
    page.write_row("B12", [2, 1.5], looks["score"])
    page.write("A13", "     points gained, all added up", looks["cell"])
    page.write("A14", "     young people scored at both ends", looks["cell"])
    parts = ((9, "share", [4, 3, 4], [29, 31, 33]), (12, "score", [22, 33, 34], [12, 15, 14]))
    for row, look, above, below in parts:
        for column, top, bottom in zip(
            "DEFH", [*above, sum(above)], [*below, sum(below)], strict=True
        ):
            page.write_formula(
                f"{column}{row}", f"={column}{row + 1}/{column}{row + 2}", looks[look], top / bottom
            )
            page.write(f"{column}{row + 1}", top, looks["cell"])
            page.write(f"{column}{row + 2}", bottom, looks["cell"])
    page.write("I11", "Q1 and Q2 look back to the pilot year", looks["plain"])
    page.write("I14", "TH-046 has no last score", looks["plain"])
    page.write("A16", "For information", looks["sub"])
    page.write("A17", "Awareness sessions given to hospital staff", looks["wrap"])
    page.write_row("B17", ["none set", "", 3, 2, 4], looks["cell"])
    page.write("H17", 9, looks["cell"])
    page.write("A18", "18 people a session on average; sign-in sheets kept.", looks["sub"])


def _rate(
    page: Worksheet,
    row: int,
    aims: tuple[float, float],
    places: tuple[int, int],
    figures: tuple[list[int], list[int]],
    looks: dict[str, Format],
) -> None:
    """Write a rate whose two parts stand in the quarters."""
    page.write_row(f"B{row}", aims, looks["share"])
    above, below = figures
    for step, column in enumerate("DEF"):
        tops, bottoms = places[0] + 19 * step, places[1] + 19 * step
        page.write_formula(
            f"{column}{row}",
            f"=Quarters!E{tops}/Quarters!E{bottoms}",
            looks["share"],
            above[step] / below[step],
        )
    tops_all = "+".join(f"Quarters!E{places[0] + 19 * step}" for step in range(3))
    bottoms_all = "+".join(f"Quarters!E{places[1] + 19 * step}" for step in range(3))
    page.write_formula(
        f"H{row}", f"=({tops_all})/({bottoms_all})", looks["share"], sum(above) / sum(below)
    )
