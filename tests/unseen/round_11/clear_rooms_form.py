"""A council's own quarterly form, filled in for a hoarding and self-neglect support service."""

from __future__ import annotations

from pathlib import Path

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tests.unseen.pen import book

Pair = tuple[str, list[float | str]]

# Ref, indicator, annual target, minimum, numerators, denominators (none for counts)
INDICATORS: list[tuple[str, str, float | None, float | None, list[int], list[int] | None]] = [
    ("PI1", "New people starting support", 60, 54, [17, 14, 19], None),
    (
        "PI2",
        "First home visit within 10 working days of acceptance",
        0.85,
        0.75,
        [14, 12, 15],
        [17, 14, 19],
    ),
    ("PI3", "Home safety plan agreed within 6 weeks", 0.9, 0.8, [12, 13, 14], [14, 15, 17]),
    (
        "PI4",
        "Closed cases where the Clutter Image Rating fell by 2 or more",
        0.6,
        0.5,
        [5, 6, 9],
        [8, 11, 13],
    ),
    ("PI5", "Tenancy or home kept at 6 months after closure", 0.8, 0.7, [9, 10, 11], [11, 12, 13]),
    (
        "PI6",
        "Fire Service home safety visit completed (people at CIR 5+)",
        0.7,
        0.6,
        [11, 8, 12],
        [15, 14, 16],
    ),
    ("PI7", "Multi-agency panels attended (information only)", None, None, [3, 3, 2], None),
]
MET = [
    ["n/a", "Partly", "Partly", "Yes", "Yes", "Yes", "n/a"],
    ["n/a", "Yes", "Partly", "Partly", "Yes", "No", "n/a"],
    ["n/a", "Partly", "Partly", "Yes", "Yes", "Yes", "n/a"],
]
REMARKS: list[dict[str, str]] = [
    {"PI2": "3 people asked us to wait", "PI3": "2 in hospital"},
    {"PI4": "Two relapsed after bereavement", "PI6": "Fire Service had no slots in August"},
    {"PI2": "Vacancy - see F", "PI3": "3 plans signed in week 7"},
]
LEFT: list[Pair] = [
    ("Referrals received", [26, 22, 29]),
    ("Referrals declined", [9, 8, 10]),
    ("Carried forward from last quarter", [31, 36, 38]),
    ("Cases closed in the quarter", [12, 12, 15]),
    ("Open at end of quarter", [36, 38, 42]),
]
RIGHT: list[Pair] = [
    ("Home visits made", [214, 203, 251]),
    ("Home visits refused at the door", [22, 30, 27]),
    ("Average wait, referral to start (days)", [8.4, 9.1, 7.6]),
    ("Skips ordered", [9, 7, 11]),
    ("Waste removed (tonnes)", [6.2, 5.4, 8.1]),
]
WHO_LEFT: list[Pair] = [
    ("Under 50", [3, 4, 5]),
    ("50 to 64", [6, 4, 5]),
    ("65 and over", [8, 6, 9]),
    ("Total new starters", [17, 14, 19]),
]
WHO_RIGHT: list[Pair] = [
    ("Council or housing association", [8, 6, 9]),
    ("Private tenant", [4, 3, 4]),
    ("Owner-occupier", [5, 5, 6]),
    ("Of the above: lives alone", [13, 11, 14]),
]
REVIEWS: list[Pair] = [
    ("Case reviews held this quarter", [22, 24, 27]),
    ("People able to cook in own kitchen, could not at start", [9, 8, 12]),
    ("People sleeping in a bed, were not at start", [6, 5, 7]),
    ("Boiler or heating repaired because access now possible", [5, 6, 8]),
    ("People who have had a visitor in, first for a year or more", [7, 6, 9]),
    ("Relatives back in contact with the person", [6, "<5", 5]),
    ("Neighbours' complaints withdrawn or closed", [5, 6, 5]),
    ("People starting paid work, a course or volunteering", [1, "Nil", 2]),
    ("Support plans sent to GP", [20, 23, 25]),
]
WORKFORCE: list[Pair] = [
    ("Practitioners in post (FTE)", [3.2, 3.2, 2.8]),
    ("Vacancies (FTE)", [0, 0, 0.4]),
    ("Working days lost to sickness", [6, 2, 14]),
    ("Clinical supervision sessions held", [9, 9, 7]),
    ("Sorting buddies (unpaid) active at quarter end", [8, 10, 11]),
    ("   of whom have been through the service themselves", [5, 5, 6]),
    ("Sorting buddy hours given", [96, 118, 131.5]),
]
FINANCE: list[Pair] = [
    ("Spend in the quarter (£)", [31240, 30815, 29960]),
    ("Spot purchase of deep cleans (£)", [4100, 3650, 5225]),
]
STORIES: list[list[str]] = [
    [
        "Good joint working with Housing. We delivered 2 half-day awareness sessions to 31 council"
        " officers.",
        "Skip permits take three weeks. 9 skips were needed in the quarter.",
        "Mr T has agreed for us to use his story at the next panel.",
    ],
    [
        "The Tuesday sorting circle at Pell Street library is now led by four people who finished"
        " with us last year; staff only open the door.",
        "Fire Service slots in August. Only 8 of the 14 people at CIR 5+ had their visit.",
        "We will move first visits to two-person teams from October.",
    ],
    [
        "One of our team met a chain of charity shops and they now collect free each Friday. Seven"
        " daughters and sons came to the relatives' evening and five of them told us they argue"
        " less at home since.",
        "Part-time post vacant since 3 November; interviews on 14 January.",
        "We aim to train 20 wardens before March.",
    ],
]
QUARTERS = [
    ("Q1 Return", "Quarter 1: 1 April 2025 to 30 June 2025", "11 July 2025"),
    ("Q2 Return", "Quarter 2: 1 July 2025 to 30 September 2025", "10 October 2025"),
    ("Q3 Return", "Quarter 3: 1 October 2025 to 31 December 2025", "13 January 2026"),
    ("Q4 Return", "Quarter 4: 1 January 2026 to 31 March 2026", ""),
]
DETAILS = [
    ("Name of provider", "Threshold & Hearth CIC"),
    ("Service", "Clear Rooms: hoarding and self-neglect support"),
    ("Contract number", "OMBC-ASC-2291"),
    ("Contract term", "01/04/2025 to 31/03/2028"),
    ("Commissioner", "Ottersfield Metropolitan Borough Council, Adult Social Care"),
]
GUIDANCE = [
    "Complete one tab for each quarter. Return to the Contracts Team within 10 working days.",
    "White cells only. Do not add, move or delete rows.",
    "Numbers below 5 that concern relatives or other third parties should be entered as <5.",
    "Enter Nil where nothing happened. Do not leave a cell empty in a quarter that has ended.",
    "Section B: year to date is the pooled figure from 1 April. Percentages to one decimal place.",
    "Met? Yes = annual target met; Partly = minimum met; No = below minimum.",
    "Queries: contracts.team@ottersfield.example or 01632 960418.",
]


def _looks(made: Workbook) -> dict[str, Format]:
    face = {"font_name": "Verdana", "font_size": 9, "border": 1, "valign": "vcenter"}
    label = {**face, "bg_color": "#DCE6F1", "text_wrap": True}
    return {
        "title": made.add_format({"font_name": "Verdana", "font_size": 13, "bold": True}),
        "band": made.add_format(
            {**face, "bold": True, "bg_color": "#1F497D", "font_color": "#FFFFFF"}
        ),
        "label": made.add_format(label),
        "bold": made.add_format({**label, "bold": True}),
        "cell": made.add_format({**face, "align": "center"}),
        "share": made.add_format({**face, "align": "center", "num_format": "0.0%"}),
        "money": made.add_format({**face, "align": "center", "num_format": "#,##0"}),
        "text": made.add_format({**face, "text_wrap": True, "valign": "top"}),
        "note": made.add_format({"font_name": "Verdana", "font_size": 9, "text_wrap": True}),
    }


def _pairs(
    page: Worksheet,
    row: int,
    looks: dict[str, Format],
    sides: tuple[list[Pair], list[Pair]],
    quarter: int,
) -> int:
    """Two label/value pairs across, from `row`; the row after the last."""
    for left, right in zip(*sides, strict=True):
        for first, last, answer, (words, values) in ((0, 1, 2, left), (4, 6, 7, right)):
            page.merge_range(row, first, row, last, words, looks["label"])
            page.write(row, answer, values[quarter] if quarter < 3 else "", looks["cell"])
        row += 1
    return row


def _list(
    page: Worksheet, row: int, looks: dict[str, Format], pairs: list[Pair], quarter: int
) -> int:
    """A label over five columns and a value, from `row`; the row after the last."""
    for words, values in pairs:
        page.merge_range(row, 0, row, 4, words, looks["label"])
        value = values[quarter] if quarter < 3 else ""
        page.write(row, 5, value, looks["money"] if "£" in words else looks["cell"])
        row += 1
    return row


def _indicators(page: Worksheet, row: int, looks: dict[str, Format], quarter: int) -> int:
    heads = [
        "Ref",
        "Performance indicator",
        "Annual target",
        "Minimum",
        "Numerator",
        "Denominator",
        "Result this quarter",
        "Year to date",
        "Met?",
        "Provider comment",
    ]
    page.set_row(row, 26)
    for place, words in enumerate(heads):
        page.write(row, place, words, looks["bold"])
    for place, (ref, words, target, least, above, below) in enumerate(INDICATORS):
        row += 1
        page.write(row, 0, ref, looks["bold"])
        page.write(row, 1, words, looks["label"])
        look = looks["share"] if below else looks["cell"]
        for col, goal in ((2, target), (3, least)):
            page.write(row, col, "None set" if goal is None else goal, look)
        for col in range(4, 10):
            page.write_blank(row, col, None, looks["cell"])
        if quarter > 2:
            continue
        if below:
            page.write(row, 4, above[quarter], looks["cell"])
            page.write(row, 5, below[quarter], looks["cell"])
            rate = above[quarter] / below[quarter]
            page.write_formula(row, 6, f"=E{row + 1}/F{row + 1}", looks["share"], rate)
            so_far = sum(above[: quarter + 1]) / sum(below[: quarter + 1])
            page.write(row, 7, round(so_far, 3), looks["share"])
        else:
            page.write(row, 4, above[quarter], looks["cell"])
            page.write(row, 5, "n/a", looks["cell"])
            page.write_formula(row, 6, f"=E{row + 1}", looks["cell"], above[quarter])
            page.write(row, 7, sum(above[: quarter + 1]), looks["cell"])
        page.write(row, 8, MET[quarter][place], looks["cell"])
        page.write(row, 9, REMARKS[quarter].get(ref, ""), looks["text"])
    return row + 1


def _quarter(made: Workbook, looks: dict[str, Format], quarter: int) -> None:
    name, period, signed = QUARTERS[quarter]
    page = made.add_worksheet(name)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.write(
        "A1", "Adult Social Care - Provider Quarterly Monitoring Form (v4.2)", looks["title"]
    )
    row = 2

    def band(words: str) -> None:
        nonlocal row
        page.merge_range(row, 0, row, 9, words, looks["band"])
        row += 1

    band("SECTION A - Contract details")
    for words, answer in [*DETAILS, ("Period of this return", period)]:
        page.merge_range(row, 0, row, 1, words, looks["label"])
        page.merge_range(row, 2, row, 9, answer, looks["text"])
        row += 1
    band("SECTION B - Performance indicators")
    row = _indicators(page, row, looks, quarter)
    band("SECTION C - Activity in the quarter")
    row = _pairs(page, row, looks, (LEFT, RIGHT), quarter)
    band("SECTION D - People who started support in the quarter")
    row = _pairs(page, row, looks, (WHO_LEFT, WHO_RIGHT), quarter)
    band("SECTION E - Recorded at case review")
    row = _list(page, row, looks, REVIEWS, quarter)
    band("SECTION F - Workforce")
    row = _list(page, row, looks, WORKFORCE, quarter)
    band("SECTION G - Finance")
    row = _list(page, row, looks, FINANCE, quarter)
    band("SECTION H - Provider statement")
    for place, words in enumerate(["What went well", "What did not", "Learning and next steps"]):
        page.merge_range(row, 0, row, 1, words, looks["label"])
        text = STORIES[quarter][place] if quarter < 3 else ""
        page.merge_range(row, 2, row, 9, text, looks["text"])
        page.set_row(row, 44)
        row += 1
    band("SECTION I - Declaration")
    page.merge_range(row, 0, row, 1, "Signed for the provider", looks["label"])
    page.merge_range(row, 2, row, 3, "R. Ashdown" if signed else "", looks["text"])
    page.write(row, 4, "Date", looks["label"])
    page.merge_range(row, 5, row, 9, signed, looks["text"])
    page.set_column("A:A", 7)
    page.set_column("B:B", 40)
    page.set_column("C:I", 12)
    page.set_column("J:J", 30)


def draw(path: Path) -> None:
    """Write the workbook to `path`."""
    made = book(path, "Provider Quarterly Monitoring Form")
    looks = _looks(made)
    page = made.add_worksheet("Guidance")
    page.write("A1", "Provider Quarterly Monitoring Form - how to fill it in", looks["title"])
    for step, words in enumerate(GUIDANCE):
        page.write(2 + step, 0, f"{step + 1}", looks["note"])
        page.write(2 + step, 1, words, looks["note"])
    page.set_column("A:A", 4)
    page.set_column("B:B", 95)
    for quarter in range(4):
        _quarter(made, looks, quarter)
    page = made.add_worksheet("Lists")
    page.hide()
    for step, words in enumerate(["Met?", "Yes", "Partly", "No", "n/a"]):
        page.write(step, 0, words, looks["note"])
    page.write("C1", "CIR", looks["note"])
    for step in range(1, 10):
        page.write(step, 2, step, looks["note"])
    made.close()
