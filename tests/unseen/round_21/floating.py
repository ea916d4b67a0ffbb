"""Housing-related floating support for adults, quarterly, with a summary worked out from a data tab."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tests.unseen.pen import book

if TYPE_CHECKING:
    from pathlib import Path

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Line of the data tab: code, words, quarter 1, quarter 2, October, November, December, note.
FLOW: tuple[tuple[object, ...], ...] = (
    ("D1", "Support weeks available (85 places)", 1105, 1105, 340, 340, 425, "4-4-5 weeks"),
    ("D2", "Support weeks delivered", 1041, 1058, 329, 331, 402, ""),
    ("D3", "Referrals received", 61, 58, 21, 19, 14, ""),
    ("D4", "Referrals declined", 17, 16, 6, 5, 4, "mostly needs too high"),
    ("D5", "New starts", 36, 33, 12, 13, 9, ""),
    ("D6", "First visit within 5 working days of accepting", 33, 31, 11, 12, 8, ""),
    ("D7", "Support ended", 34, 32, 10, 12, 11, ""),
)
ENDED: tuple[tuple[object, ...], ...] = (
    ("D8", "Ended in a planned way", 29, 27, 9, 10, 9, ""),
    ("D9", "Still in own settled home when support ended", 31, 29, 9, 11, 11, ""),
    ("D10", "Households with a notice or court date for possession", 14, 17, 5, 6, 4, ""),
    ("D11", "   of these, homelessness prevented", 10, 13, 4, 4, 3, ""),
    ("D12", "Exit interviews held", 5, 6, 2, 3, 2, "listed on next tab but one"),
)
CONTACT: tuple[tuple[object, ...], ...] = (
    ("D13", "Support plan reviews due", 68, 70, 22, 24, 23, ""),
    (
        "D14",
        "Support plan reviews done on time",
        66,
        66,
        21,
        23,
        20,
        "short-staffed before Christmas",
    ),
    ("D15", "Face to face hours", 1634, 1703.5, 534, 541.5, 620, ""),
    ("D16", "Calls and texts", 912, 968, 310, 322, 287, ""),
    ("D17", "Formal complaints", 2, 1, 0, 1, "nil", "repairs, passed to landlord"),
)
TEAM: tuple[tuple[object, ...], ...] = (
    (
        "D18",
        "Support workers (FTE, end of period)",
        9.6,
        9.6,
        9.6,
        8.6,
        8.6,
        "1.0 post out to advert",
    ),
    ("D19", "Sick days", 22, 15, 6, 9, 13, ""),
    ("D20", "Staff mileage (£)", 1412.2, 1388.65, 455.1, 471.9, "est. 430", "claims late"),
    ("D21", "Volunteer befrienders (end of period)", 11, 13, 13, 14, 14, ""),
    ("D22", "   who were once supported by us", 5, 7, 7, 8, 8, ""),
    ("D23", "Hours given by befrienders", 268, 305.5, 101, 112.5, 84, ""),
)
SECTIONS = (
    ("A. Places and flow", FLOW),
    ("B. When support ends", ENDED),
    ("C. Contact and quality", CONTACT),
    ("D. Team", TEAM),
)
STOCK = frozenset({"D18", "D21", "D22"})

# Row of the summary: ref, measure, target, floor, numerator, denominator, RAG, trend, explanation.
SUMMARY: tuple[tuple[object, ...], ...] = (
    ("HS1", "Places in use (utilisation)", 0.95, 0.9, "D2", "D1", "G", "▲", ""),
    (
        "HS2",
        "New households starting support",
        140,
        "n/a",
        "D5",
        "",
        "A",
        "▲",
        "140 is for the year (35 a quarter)",
    ),
    ("HS3", "First visit within 5 working days", 0.9, 0.8, "D6", "D5", "G", "▼", ""),
    (
        "HS4",
        "Planned endings",
        0.85,
        0.75,
        "D8",
        "D7",
        "A",
        "▲",
        "3 prison, 1 whereabouts unknown, 1 moved away",
    ),
    ("HS5", "Tenancy or settled home kept when support ends", 0.9, 0.8, "D9", "D7", "G", "▲", ""),
    (
        "HS6",
        "Homelessness prevented where notice or court date",
        0.7,
        0.6,
        "D11",
        "D10",
        "G",
        "▼",
        "",
    ),
    (
        "HS7",
        "Support plans reviewed on time",
        0.95,
        0.85,
        "D14",
        "D13",
        "A",
        "▼",
        "One worker left 7 November, post advertised twice.",
    ),
    ("HS8", "Face to face hours per household per week", 1.5, 1.3, "D15", "D2", "G", "▼", ""),
    (
        "HS9",
        "Formal complaints",
        "report only",
        "n/a",
        "D17",
        "",
        "",
        "",
        "Q3 complaint not upheld",
    ),
)

# Profile: words, quarter 3, year to date.
PROFILE: tuple[tuple[str, tuple[tuple[object, ...], ...]], ...] = (
    ("Age", (("18-25", 7, 20), ("26-39", 11, 34), ("40-59", 12, 36), ("60 and over", 4, 13))),
    (
        "Gender",
        (("Women", 18, 55), ("Men", 15, 46), ("Another / not said", "<5", "<5")),
    ),
    (
        "Main support need",
        (
            ("Mental health", 14, 43),
            ("Debt or rent arrears", 7, 20),
            ("Drugs or alcohol", 5, 16),
            ("Domestic abuse", 4, 12),
            ("Leaving prison or care", "<5", 6),
            ("Physical disability", "<5", 6),
        ),
    ),
    (
        "Landlord at start",
        (
            ("Council", 13, 40),
            ("Housing association", 11, 33),
            ("Private", 8, 22),
            ("Owner / with family", 2, 8),
        ),
    ),
    (
        "Referred by",
        (
            ("Housing options team", 15, 46),
            ("Landlord", 9, 28),
            ("Hospital or GP", 5, 15),
            ("Other, incl. self", 5, 14),
        ),
    ),
)
WHOLE = (34, 103)

# Words, quarter 1, quarter 2, quarter 3, whether the quarters add up, how it is known.
MONEY: tuple[tuple[object, ...], ...] = (
    ("Budget plans written", 44, 47, 41, True, "case system"),
    ("Benefit income won for clients, first year (£)", 38420, 41765, 36910, True, "award letters"),
    ("Debts written off (£)", 9640, 12180, 7455, True, "letters from creditors"),
    (
        "Rent arrears clients have paid back to landlords (£)",
        6870,
        7240,
        8115,
        True,
        "rent statements",
    ),
    ("Charity grants won for cookers, beds and carpets (£)", 4310, 3985, 5220, True, ""),
    ("Our hardship fund paid out (£)", 1150, 980, 1425, True, ""),
    ("Food bank vouchers given", 63, 58, 71, True, ""),
)
LIVES: tuple[tuple[object, ...], ...] = (
    ("Households with a long-term health condition", 58, 60, 61, False, "at end of quarter"),
    ("Joined a GP or dentist's list, had none before", 9, 7, 8, True, ""),
    ("Referred to talking therapies", 12, 10, 13, True, ""),
    ("Drinking or drug use cut down at review", 8, 6, 9, True, "worker and client agree"),
    ("Began a job, training or volunteering", 6, 8, 7, True, ""),
    ("Seeing children or family again after a break", 5, 7, 6, True, ""),
    ("Plan meetings where a relative or friend took part", 13, 15, 17, True, ""),
    ("Clients running the Monday breakfast club", 4, 6, 6, False, "rota"),
    ("Breakfast club attendances", 212, 230, 241, True, ""),
)
PARTNERS: tuple[tuple[object, ...], ...] = (
    ("Partner agencies rung", 11, 11, 12, False, ""),
    ("Nuisance cases closed by landlord, neighbours no longer complaining", 5, 4, 6, True, ""),
    ("Social care cases closed because we are in place", 4, 6, 5, True, "duty team"),
    (
        "Clients at A&E less often than the quarter before",
        3,
        "not collected",
        5,
        True,
        "link worker off in Q2",
    ),
    ("Home fire safety visits booked", 9, 7, 8, True, ""),
)
MATTERS = (
    ("Money", MONEY),
    ("Health, work and people", LIVES),
    ("What partners tell us (ring-round each quarter)", PARTNERS),
)

# Ref, closed, landlord, weeks, arrears first and last, control first and last, four answers.
EXITS: tuple[tuple[object, ...], ...] = (
    ("LB-2107", date(2025, 4, 16), "Council", 41, 620, 180, 3, 7, "Y", "Y", "Y", "N"),
    ("LB-2113", date(2025, 5, 7), "Housing assoc", 28, 1240, 1240, 4, 4, "Y", "N", "N", "N"),
    ("LB-2098", date(2025, 5, 22), "Private", 52, 0, 0, 2, 6, "Y", "Y", "Y", "Y"),
    ("LB-2131", date(2025, 6, 5), "Council", 19, 875, 310, 5, 7, "Y", "N", "Y", "N"),
    ("LB-2120", date(2025, 6, 26), "Housing assoc", 36, 450, 0, 3, 8, "Y", "Y", "Y", "Y"),
    ("LB-2135", date(2025, 7, 10), "Private", 24, 1980, 2150, 3, 3, "N", "N", "N", "N"),
    ("LB-2128", date(2025, 7, 31), "Council", 33, 540, 95, 4, 7, "Y", "Y", "N", "N"),
    ("LB-2144", date(2025, 8, 14), "Housing Assoc.", 21, 0, 0, 5, 8, "Y", "Y", "Y", "N"),
    ("LB-2119", date(2025, 8, 28), "Council", 47, 1325, 400, 2, 6, "Y", "N", "Y", "N"),
    ("LB-2150", date(2025, 9, 11), "Housing assoc", 18, 260, 0, 6, 8, "Y", "N", "", "Y"),
    ("LB-2139", date(2025, 9, 25), "Private", 30, 710, 710, 4, "not asked", "N", "N", "N", "N"),
    ("LB-2152", date(2025, 10, 9), "Council", 26, 980, 220, 3, 7, "Y", "Y", "Y", "N"),
    ("LB-2147", date(2025, 10, 23), "Housing assoc", 34, 430, 150, 4, 8, "Y", "Y", "Y", "Y"),
    ("LB-2161", date(2025, 11, 6), "council", 17, 0, 0, 5, 5, "Y", "N", "N", "N"),
    ("LB-2140", date(2025, 11, 13), "Housing assoc", 45, 1610, 640, 2, 6, "Y", "Y", "Y", "N"),
    ("LB-2158", date(2025, 11, 27), "Private", 25, 385, 0, 4, 7, "Y", "N", "Y", "N"),
    ("LB-2166", date(2025, 12, 4), "Council", 15, 760, 820, 3, 4, "Y", "N", "N", "N"),
    ("LB-2155", date(2025, 12, 18), "Housing assoc", 29, 295, 60, 3, 8, "Y", "Y", "Y", "Y"),
)

WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "1. Achievements this quarter",
        (
            "Eleven former clients now meet at Harbour Street library every second Friday to help"
            " each other with letters and forms, without a worker.",
            "We ran 4 drop-ins at the library in October and 60 people came to the Christmas lunch.",
        ),
    ),
    (
        "2. Case study (details changed)",
        (
            "Mr T came to us with £2,300 of arrears and a court date in August.",
            "He has had his grandchildren to stay for the first time in three years.",
        ),
    ),
    (
        "3. Working with others",
        (
            "The district nurses have taken 6 of our clients off daily visits because the flats are"
            " now clear and safe to cook in.",
            "We attended 3 multi-agency panels and the landlord forum.",
        ),
    ),
    (
        "4. Risks and staffing",
        (
            "Reviews fell to 93% against the 95% target while we carried a vacancy.",
            "We expect to appoint in January, which will bring us back to 9.6 FTE.",
        ),
    ),
)


@dataclass(frozen=True)
class Pens:
    """The formats of the workbook."""

    bold: Format
    head: Format
    band: Format
    rate: Format
    mean: Format
    count: Format
    goal_rate: Format
    goal_mean: Format
    pounds: Format
    day: Format
    month: Format
    wrap: Format


def _pens(made: Workbook) -> Pens:
    """Add the formats."""
    head = {
        "bold": True,
        "text_wrap": True,
        "bg_color": "#1F4E79",
        "font_color": "white",
        "border": 1,
    }
    grey = {"bg_color": "#EDEDED", "border": 4}
    return Pens(
        bold=made.add_format({"bold": True}),
        head=made.add_format(head),
        band=made.add_format({"bold": True, "bg_color": "#D9E2EC"}),
        rate=made.add_format({"num_format": "0.0%", **grey}),
        mean=made.add_format({"num_format": "0.00", **grey}),
        count=made.add_format(grey),
        goal_rate=made.add_format({"num_format": "0%"}),
        goal_mean=made.add_format({"num_format": "0.0"}),
        pounds=made.add_format({"num_format": "#,##0"}),
        day=made.add_format({"num_format": "dd/mm/yyyy"}),
        month=made.add_format({**head, "num_format": "mmm-yy"}),
        wrap=made.add_format({"text_wrap": True, "valign": "top"}),
    )


def _number(value: object) -> float:
    """Give the number in a cell of the data tab, none counting as nothing and an estimate as it is."""
    if isinstance(value, int | float):
        return value
    words = str(value)
    return float(words.removeprefix("est. ")) if words.startswith("est.") else 0


def _sums(line: tuple[object, ...]) -> tuple[float, float, float, float]:
    """Give the two first quarters, the third and the year so far of a line."""
    first, second = _number(line[2]), _number(line[3])
    third = sum(_number(value) for value in line[4:7])
    return first, second, third, first + second + third


def _places() -> dict[str, tuple[int, tuple[object, ...]]]:
    """Find the row, counted from one, of every code on the data tab, with its line."""
    found: dict[str, tuple[int, tuple[object, ...]]] = {}
    row = 5
    for _, lines in SECTIONS:
        row += 1
        for line in lines:
            found[str(line[0])] = (row, line)
            row += 1
    return found


def _summary(sheet: Worksheet, pens: Pens) -> None:
    """Draw the summary, worked out from the data tab."""
    sheet.merge_range(
        "A1:M1",
        "THORNSEA COUNCIL - Housing-related support - Provider performance workbook",
        pens.head,
    )
    for row, (words, answer) in enumerate(
        (
            ("Provider", "Lanternbridge Support"),
            ("Service", "Floating support for adults (18+), all tenures"),
            ("Contract ref / term", "TC-HRS-0842, 01/04/2024 to 31/03/2028"),
            ("Reporting period", "Quarter 3, October to December 2025 (resubmitted 23/01/2026)"),
        ),
        1,
    ):
        sheet.write(row, 0, words, pens.bold)
        sheet.write(row, 2, answer)
    sheet.write("G3", "Contracted places")
    sheet.write("I3", 85)
    heads = (
        "Ref",
        "Measure",
        "Worked out",
        "Target",
        "Amber from",
        "Q1",
        "Q2",
        "Q3",
        "Q4",
        "2025/26 to date",
    )
    sheet.set_row(6, 32)
    sheet.write_row("A7", (*heads, "RAG Q3", "Trend", "Provider explanation"), pens.head)
    places = _places()
    for row, (ref, words, target, floor, over, under, *rest) in enumerate(SUMMARY, 7):
        style = pens.count
        if under:
            style = pens.mean if ref == "HS8" else pens.rate
        sheet.write_row(row, 0, (ref, words, f"{over} / {under}" if under else over))
        goal = None
        if under:
            goal = pens.goal_mean if ref == "HS8" else pens.goal_rate
        sheet.write(row, 3, target, goal)
        sheet.write(row, 4, floor, goal)
        top, line = places[str(over)]
        values = _sums(line)
        for column, letter, value in zip((5, 6, 7, 9), "CDHI", values, strict=True):
            formula, result = f"=Data!{letter}{top}", value
            if under:
                bottom, other = places[str(under)]
                formula += f"/Data!{letter}{bottom}"
                result = value / _sums(other)["CDHI".index(letter)]
            sheet.write_formula(row, column, formula, style, result)
        sheet.write(row, 8, "not due")
        sheet.write_row(row, 10, rest)
    sheet.write("A18", "Grey cells are worked out. Please enter figures on the Data tab only.")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 11, 10)
    sheet.set_column(12, 12, 48)


def _data(sheet: Worksheet, pens: Pens) -> None:
    """Draw the data tab with its months and quarters."""
    sheet.write("A1", "Data entry 2025/26 - enter months, quarters add themselves", pens.bold)
    sheet.write("J2", "check, open at end:", pens.bold)
    sheet.write_row("A4", ("Line", "", "Q1 Apr-Jun", "Q2 Jul-Sep"), pens.head)
    for column, month in enumerate((10, 11, 12), 4):
        sheet.write_datetime(3, column, date(2025, month, 1), pens.month)
    sheet.write_row("H4", ("Q3 Oct-Dec", "Year to date", "Note"), pens.head)
    row = 4
    for title, lines in SECTIONS:
        sheet.write(row, 0, title, pens.band)
        row += 1
        for line in lines:
            sheet.write_row(row, 0, line[:7])
            sheet.write(row, 9, line[7])
            _, _, third, whole = _sums(line)
            spot = row + 1
            if line[0] in STOCK:
                sheet.write_formula(row, 7, f"=G{spot}", None, _number(line[6]))
            elif str(line[6]).startswith("est."):
                sheet.write(row, 7, third)
                sheet.write_formula(row, 8, f"=C{spot}+D{spot}+H{spot}", None, whole)
            else:
                sheet.write_formula(row, 7, f"=SUM(E{spot}:G{spot})", None, third)
                sheet.write_formula(row, 8, f"=C{spot}+D{spot}+H{spot}", None, whole)
            row += 1
    sheet.write_formula("K2", "=79+I10-I12", None, 83)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 50)
    sheet.set_column(2, 8, 11)
    sheet.set_column(9, 9, 30)
    sheet.freeze_panes(4, 2)


def _profile(sheet: Worksheet, pens: Pens) -> None:
    """Draw who the new households are."""
    sheet.write("A1", "Profile of new starts (main tenant)", pens.bold)
    row = 2
    for title, lines in PROFILE:
        sheet.write_row(row, 0, (title, "Q3 2025/26", "Year to date"), pens.head)
        top = row + 2
        for line in lines:
            row += 1
            sheet.write_row(row, 0, line)
        row += 1
        sheet.write(row, 0, "All", pens.bold)
        for column, letter in ((1, "B"), (2, "C")):
            whole = WHOLE[column - 1]
            if title in ("Gender", "Main support need"):
                sheet.write(row, column, whole, pens.bold)
            elif title == "Landlord at start" and letter == "C":
                sheet.write(row, column, whole - 1, pens.bold)
            else:
                sheet.write_formula(
                    row, column, f"=SUM({letter}{top}:{letter}{row})", pens.bold, whole
                )
        row += 2
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 2, 13)


def _exits(sheet: Worksheet, pens: Pens) -> None:
    """Draw the list of exit interviews."""
    sheet.write("A1", "Exit interviews since April (everyone who agreed to one)", pens.bold)
    heads = (
        "Client ref",
        "Date closed",
        "Landlord",
        "Weeks supported",
        "Rent arrears at start (£)",
        "Rent arrears at end (£)",
        "In control of my life 0-10, start",
        "In control of my life 0-10, end",
        "Still in own home",
        "Goes to a local group or class (did not before)",
        "Lonely less often than at start",
        "Helps other tenants through us",
    )
    sheet.write_row("A3", heads, pens.head)
    for row, line in enumerate(EXITS, 3):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(row, column, value, pens.day)
            elif value != "":
                sheet.write(row, column, value, pens.pounds if column in (4, 5) else None)
    sheet.set_column(0, 2, 14)
    sheet.set_column(3, 11, 13)
    sheet.autofilter(2, 0, 2 + len(EXITS), len(heads) - 1)
    sheet.freeze_panes(3, 1)


def _matters(sheet: Worksheet, pens: Pens) -> None:
    """Draw money, health and partners, block under block."""
    sheet.write("A1", "Wellbeing and money", pens.bold)
    row = 2
    for title, lines in MATTERS:
        sheet.write_row(row, 0, (title, "Q1", "Q2", "Q3", "Year to date", "How we know"), pens.head)
        for words, first, second, third, adds, known in lines:
            row += 1
            style = pens.pounds if "£" in words else None
            sheet.write(row, 0, words)
            for column, value in enumerate((first, second, third), 1):
                sheet.write(row, column, value, style)
            if adds:
                whole = sum(value for value in (first, second, third) if isinstance(value, int))
                sheet.write_formula(row, 4, f"=SUM(B{row + 1}:D{row + 1})", style, whole)
            sheet.write(row, 5, known)
        row += 2
    sheet.set_column(0, 0, 66)
    sheet.set_column(1, 4, 12)
    sheet.set_column(5, 5, 26)


def _words(sheet: Worksheet, pens: Pens) -> None:
    """Draw the narrative, a paragraph to a question."""
    sheet.write("A1", "Quarter 3 narrative", pens.bold)
    for row, (question, sentences) in enumerate(WORDS, 2):
        sheet.write(row, 0, question, pens.wrap)
        sheet.write(row, 1, " ".join(sentences), pens.wrap)
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 100)


def draw(path: Path) -> None:
    """Draw the workbook."""
    made = book(path, "Provider performance workbook")
    pens = _pens(made)
    front = made.add_worksheet("Summary")
    front.set_landscape()
    front.fit_to_pages(1, 0)
    _summary(front, pens)
    _data(made.add_worksheet("Data"), pens)
    _profile(made.add_worksheet("Profile"), pens)
    _exits(made.add_worksheet("Exit interviews"), pens)
    _matters(made.add_worksheet("Wellbeing & money"), pens)
    _words(made.add_worksheet("Narrative"), pens)
    made.close()
