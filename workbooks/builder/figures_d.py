"""The figures behind the contract D (social prescribing) sample workbooks, as hand-made tables.

Nothing here draws. Month tables run April to March; the year figures they must add up to stand in
`YEAR` and are checked by `contract_d.check_figures`.
"""

from __future__ import annotations

import csv
import datetime as dt
import pathlib
from collections.abc import Mapping
from dataclasses import dataclass, field

ACTIVITY_CSV = pathlib.Path(__file__).with_name("activity_d.csv")

MONTHS: tuple[dt.date, ...] = tuple(
    dt.date(2025 + (number > 12), number - 12 * (number > 12), 1) for number in range(4, 16)
)

Months = tuple[int, ...]

PROVIDER = "Commonthread Link CIC for NHS Marlbeck Integrated Care Board"
QUARTER_NAMES = ("Q1 Apr-Jun", "Q2 Jul-Sep", "Q3 Oct-Dec", "Q4 Jan-Mar")


@dataclass(frozen=True)
class Line:
    """One row of twelve monthly counts with the words a provider writes beside it."""

    label: str
    values: Months


@dataclass(frozen=True)
class Kpi:
    """One local quality requirement of Schedule 4 and the rows that stand under it.

    `kind` is count (the first line is the figure itself, the others are for information),
    rate (numerator line over denominator line), position (a rate whose year figure is the latest
    month) or quarterly (a count given in the last month of each quarter only).
    """

    ref: str
    requirement: str
    threshold: str
    method: str
    consequence: str
    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Domain:
    """One ONS4 domain: mean score before and after, and paired clients better, same and worse."""

    name: str
    before: float
    after: float
    improved: int
    same: int
    worse: int


@dataclass(frozen=True)
class Onward:
    """Onward referrals to one organisation, cumulative to M09, M10, M11 and M12."""

    category: str
    organisation: str
    to_date: tuple[int, int, int, int]


@dataclass(frozen=True)
class Practice:
    """One practice in one month of the activity table."""

    month: dt.date
    pcn: str
    code: str
    referrals: int
    accepted: int
    declined: tuple[int, int, int, int]


@dataclass(frozen=True)
class Group:
    """A group started by clients, the month index it started in and whether it ran at 6 months."""

    name: str
    pcn: str
    started: int
    meets: str
    people: int
    running: str


@dataclass(frozen=True)
class Grant:
    """One round of the small grants: month index, number of grants, pounds, and what for."""

    round: str
    month: int
    grants: int
    amount: int
    purpose: str


@dataclass(frozen=True)
class Edition:
    """One workbook as it was sent: how far it goes, its dates, and where it differs from the last.

    `months` is the number of months filled. `column` picks the cumulative column (M09 = 0).
    `slips` holds the figures this edition got wrong: (KPI, line, month index) to the value printed.
    """

    filename: str
    months: int
    column: int
    due: dt.date
    sent: dt.date
    domains: tuple[Domain, ...]
    resubmission: bool = False
    slips: Mapping[tuple[str, int, int], int] = field(default_factory=dict)


CONSEQUENCE = "GC9 (contract management)"

KPIS: tuple[Kpi, ...] = (
    Kpi(
        "D1",
        "Referrals accepted",
        ">=2,400",
        "Count of referrals accepted in month. Annual figure, profile 200 per month (floor 2,160).",
        "GC9; discussed at contract review meeting",
        "count",
        (
            Line(
                "Referrals accepted", (189, 196, 203, 214, 192, 205, 214, 176, 150, 229, 224, 249)
            ),
            Line(
                "Referrals received", (211, 219, 228, 240, 215, 229, 239, 197, 166, 256, 250, 278)
            ),
            Line("Referrals declined", (22, 23, 25, 26, 23, 24, 25, 21, 16, 27, 26, 29)),
        ),
    ),
    Kpi(
        "D2",
        "First contact within 5 working days",
        ">=90%",
        "First contact (call, text or letter) within 5 working days of acceptance / referrals "
        "accepted. Floor 85%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: first contact within 5 working days",
                (170, 175, 178, 184, 166, 181, 190, 158, 128, 204, 203, 221),
            ),
            Line(
                "Denominator: referrals accepted",
                (189, 196, 203, 214, 192, 205, 214, 176, 150, 229, 224, 249),
            ),
        ),
    ),
    Kpi(
        "D3",
        "First appointment within 20 working days",
        ">=85%",
        "First appointment held within 20 working days / clients contacted and consenting. "
        "Floor 80%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: first appointment within 20 working days",
                (134, 138, 142, 147, 132, 143, 151, 124, 99, 161, 158, 173),
            ),
            Line(
                "Denominator: contacted and consenting",
                (156, 161, 167, 176, 158, 169, 177, 145, 122, 189, 185, 205),
            ),
        ),
    ),
    Kpi(
        "D4",
        "Personalised care and support plan agreed",
        ">=95%",
        "Plans agreed / clients engaged (attended at least one appointment). Floor 90%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: plans agreed",
                (130, 134, 141, 147, 133, 143, 150, 124, 99, 158, 157, 172),
            ),
            Line(
                "Denominator: clients engaged",
                (136, 141, 148, 155, 140, 150, 158, 130, 107, 166, 166, 182),
            ),
        ),
    ),
    Kpi(
        "D5",
        "Baseline ONS4 completed",
        ">=90%",
        "Clients with all four ONS4 questions answered at baseline / clients engaged. Floor 80%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: baseline ONS4 completed",
                (124, 126, 133, 139, 127, 135, 142, 117, 94, 150, 150, 164),
            ),
            Line(
                "Denominator: clients engaged",
                (136, 141, 148, 155, 140, 150, 158, 130, 107, 166, 166, 182),
            ),
        ),
    ),
    Kpi(
        "D6",
        "Follow-up ONS4 completed",
        ">=60%",
        "Paired baseline and follow-up ONS4 (follow-up at closure or 12 weeks, counted in month "
        "of follow-up) / baseline ONS4 completed. Floor 50%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: paired ONS4 (baseline and follow-up)",
                (6, 27, 52, 71, 82, 92, 103, 96, 77, 103, 109, 124),
            ),
            Line(
                "Denominator: baseline ONS4 completed",
                (124, 126, 133, 139, 127, 135, 142, 117, 94, 150, 150, 164),
            ),
        ),
    ),
    Kpi(
        "D7",
        "Improved in at least one ONS4 domain",
        ">=70%",
        "Clients improved by 1 point or more in one or more ONS4 domains / paired ONS4. Floor 65%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: clients improved in one or more domains",
                (3, 17, 34, 49, 58, 66, 76, 71, 57, 78, 84, 95),
            ),
            Line(
                "Denominator: paired ONS4",
                (6, 27, 52, 71, 82, 92, 103, 96, 77, 103, 109, 124),
            ),
        ),
    ),
    Kpi(
        "D8",
        "Did not attend (DNA)",
        "<=12%",
        "Appointments not attended without notice / appointments booked. Lower is better; "
        "tolerance 15%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: appointments not attended (DNA)",
                (29, 31, 33, 36, 33, 34, 35, 29, 31, 38, 35, 38),
            ),
            Line(
                "Denominator: appointments booked",
                (251, 268, 279, 296, 271, 288, 305, 262, 212, 322, 318, 338),
            ),
        ),
    ),
    Kpi(
        "D9",
        "Ethnicity recorded",
        ">=95%",
        "Ethnicity known or recorded as not stated / referrals accepted. Floor 90%.",
        CONSEQUENCE,
        "rate",
        (
            Line(
                "Numerator: ethnicity known or not stated",
                (172, 178, 185, 195, 175, 188, 196, 162, 137, 211, 207, 230),
            ),
            Line(
                "Denominator: referrals accepted",
                (189, 196, 203, 214, 192, 205, 214, 176, 150, 229, 224, 249),
            ),
        ),
    ),
    Kpi(
        "D10",
        "Case studies submitted",
        ">=2 per quarter",
        "Count per quarter, shown in last month of quarter. See tab 'Case study'. Floor 1.",
        "None (information)",
        "quarterly",
        (Line("Case studies submitted", (0, 0, 2, 0, 0, 2, 0, 0, 1, 0, 0, 3)),),
    ),
    Kpi(
        "D11",
        "Safeguarding training up to date",
        "100%",
        "Staff with current safeguarding adults level 2 / staff in post. Position at month end; "
        "YTD = latest month. Floor 95%.",
        CONSEQUENCE,
        "position",
        (
            Line(
                "Numerator: staff with current training",
                (22, 22, 23, 23, 24, 24, 24, 24, 23, 24, 24, 24),
            ),
            Line(
                "Denominator: staff in post at month end",
                (23, 23, 24, 24, 24, 25, 25, 25, 24, 25, 25, 25),
            ),
        ),
    ),
    Kpi(
        "D12",
        "Complaints answered within 25 working days",
        "100%",
        "Complaints answered in full within 25 working days / complaints received.",
        CONSEQUENCE,
        "rate",
        (
            Line("Numerator: answered within 25 working days", (0,) * 12),
            Line("Denominator: complaints received", (0,) * 12),
        ),
    ),
)

# The agreed year figures: for each KPI the totals of its lines (position and quarterly included).
YEAR: dict[str, tuple[int, ...]] = {
    "D1": (2441, 2728, 287),
    "D2": (2158, 2441),
    "D3": (1702, 2010),
    "D4": (1688, 1779),
    "D5": (1601, 1779),
    "D6": (942, 1601),
    "D7": (688, 942),
    "D8": (402, 3410),
    "D9": (2236, 2441),
    "D10": (8,),
    "D12": (0, 0),
}
ACCEPTED_BY_QUARTER = (588, 611, 540, 702)

DECLINED_REASONS = ("out of area", "no consent", "outside criteria", "other")

DOMAINS_M09 = (
    Domain("Life satisfaction", 4.7, 5.9, 260, 251, 95),
    Domain("Worthwhile", 5.2, 6.1, 229, 279, 98),
    Domain("Happiness yesterday", 4.9, 6.1, 253, 246, 107),
    Domain("Anxiety yesterday*", 6.2, 5.2, 216, 258, 129),
)
DOMAINS_M10 = (
    Domain("Life satisfaction", 4.7, 6.0, 305, 294, 110),
    Domain("Worthwhile", 5.2, 6.1, 268, 327, 114),
    Domain("Happiness yesterday", 4.9, 6.1, 296, 288, 125),
    Domain("Anxiety yesterday*", 6.2, 5.1, 253, 302, 151),
)
DOMAINS_M11_FIRST = (
    Domain("Life satisfaction", 4.8, 6.0, 351, 336, 123),
    Domain("Worthwhile", 5.2, 6.2, 308, 372, 130),
    Domain("Happiness yesterday", 5.0, 6.2, 339, 328, 143),
    Domain("Anxiety yesterday*", 6.1, 5.1, 290, 347, 169),
)
DOMAINS_M11 = (
    Domain("Life satisfaction", 4.8, 6.0, 355, 339, 124),
    Domain("Worthwhile", 5.2, 6.2, 311, 376, 131),
    Domain("Happiness yesterday", 5.0, 6.2, 343, 331, 144),
    Domain("Anxiety yesterday*", 6.1, 5.0, 293, 350, 171),
)
DOMAINS_M12 = (
    Domain("Life satisfaction", 4.8, 6.1, 412, 388, 142),
    Domain("Worthwhile", 5.2, 6.2, 361, 431, 150),
    Domain("Happiness yesterday", 5.0, 6.3, 398, 379, 165),
    Domain("Anxiety yesterday*", 6.1, 5.0, 341, 402, 195),
)
IMPROVED_ALL_DOMAINS = 1512

# Quarterly local outcomes on the Outcomes tab.
QUARTERLY: tuple[Line, ...] = (
    Line("Benefit gains: cases with an award", (19, 24, 21, 32)),
    Line("Benefit gains: estimated annual value (£)", (61_400, 79_850, 70_150, 107_000)),
    Line("Clients moved into paid work", (4, 5, 4, 8)),
)
QUARTERLY_YEAR = (96, 318_400, 21)

CARERS: tuple[Line, ...] = (
    Line("Unpaid carers identified", (6, 8, 8, 9, 7, 9, 8, 6, 5, 9, 10, 11)),
    Line("of whom referred to carers' service", (4, 5, 6, 6, 5, 6, 5, 4, 3, 7, 7, 8)),
)
CARERS_YEAR = (96, 66)

# Volunteers by quarter. People in the year = at start + new; former clients likewise.
VOLUNTEERS_AT_START = 12
FORMER_CLIENTS_AT_START = 7
NEW_VOLUNTEERS = (11, 8, 7, 10)
NEW_FORMER_CLIENTS = (9, 7, 6, 8)
LEFT = (2, 2, 2, 3)
HOURS = (642, 811, 768, 1015)
VOLUNTEERS_YEAR = (48, 37)

GROUPS: tuple[Group, ...] = (
    Group("Tuesday Stitchers", "Marlbeck Central", 0, "Weekly", 14, "Yes"),
    Group("Quayside strollers", "Millrace", 1, "Weekly", 19, "Yes"),
    Group("Bread & Natter", "Weirside", 1, "Fortnightly", 9, "Yes"),
    Group("Living with long covid (evening)", "Marlbeck North", 2, "Fortnightly", 8, "No"),
    Group("Allotment plot 14", "Five Lanes", 2, "Weekly", 11, "Yes"),
    Group("Dads and Lads five-a-side", "Marlbeck North", 3, "Weekly", 16, "Yes"),
    Group("New in Marlbeck coffee morning", "Marlbeck Central", 3, "Weekly", 12, "Yes"),
    Group("Chair yoga at the Scout Hut", "Thornmere", 4, "Weekly", 13, "Yes"),
    Group("Board games night", "Weirside", 4, "Monthly", 7, "No"),
    Group("Ukulele beginners", "Millrace", 5, "Weekly", 10, "Yes"),
    Group("Grief cafe", "Five Lanes", 5, "Monthly", 9, "Yes"),
)
GROUPS_YEAR = (11, 9)

GRANTS: tuple[Grant, ...] = (
    Grant("Round 1", 2, 5, 7_500, "Hall hire, insurance and start-up kit"),
    Grant("Round 2", 6, 5, 8_250, "Winter warm spaces, food hygiene training"),
    Grant("Round 3", 10, 4, 6_250, "Transport, equipment, first aid"),
)
GRANTS_YEAR = (14, 22_000)

ONWARD: tuple[Onward, ...] = (
    Onward("Physical activity", "Marlbeck Leisure Trust", (113, 130, 147, 161)),
    Onward("Physical activity", "Walk & Talk Marlbeck", (81, 89, 101, 112)),
    Onward("Physical activity", "Riverside Tai Chi", (24, 28, 30, 34)),
    Onward("Arts, nature and learning", "Old Mill Arts Workshop", (59, 68, 73, 83)),
    Onward("Arts, nature and learning", "Marlbeck Community Allotments", (58, 64, 71, 79)),
    Onward("Arts, nature and learning", "Adult Learning Hub", (49, 54, 61, 68)),
    Onward("Arts, nature and learning", "Libraries", (30, 34, 37, 42)),
    Onward("Befriending and social groups", "The Kettle On community cafe", (90, 103, 117, 128)),
    Onward("Befriending and social groups", "Marlbeck Befrienders", (79, 87, 98, 109)),
    Onward("Befriending and social groups", "Tools & Tea shed", (35, 40, 44, 49)),
    Onward("Befriending and social groups", "Lunch clubs (all)", (43, 49, 53, 60)),
    Onward("Money, debt and benefits", "Marlbeck Advice Bureau", (138, 152, 171, 189)),
    Onward("Money, debt and benefits", "Credit union", (21, 23, 26, 29)),
    Onward("Fuel poverty", "Warm Homes Marlbeck", (39, 46, 53, 58)),
    Onward("Food", "Food bank / pantries", (49, 56, 61, 69)),
    Onward("Housing", "Borough housing options", (54, 61, 69, 76)),
    Onward("Housing", "Housing associations (tenancy support)", (28, 30, 34, 38)),
    Onward("Employment and training", "Steps into Work", (44, 50, 54, 61)),
    Onward("Carers", "Marlbeck Carers Together", (49, 57, 64, 71)),
    Onward("Mental wellbeing", "The Listening Space", (63, 72, 78, 89)),
    Onward("Mental wellbeing", "Talking therapies (self-referral)", (12, 14, 15, 17)),
    Onward("Dementia and bereavement", "Memory Cafe", (25, 28, 31, 35)),
    Onward("Dementia and bereavement", "Light Ahead", (19, 22, 24, 27)),
    Onward("Statutory services", "Adult social care", (24, 28, 31, 34)),
    Onward("Other", "Various", (148, 171, 192, 212)),
)
ONWARD_TOTALS = (1374, 1556, 1735, 1930)
ONWARD_VARIOUS = 212

INCIDENT_COUNTS: tuple[Line, ...] = (
    Line("Incidents reported", (0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1)),
    Line("Safeguarding concerns raised", (2, 3, 2, 4, 2, 3, 3, 2, 4, 3, 3, 4)),
    Line("Complaints received", (0,) * 12),
    Line("Compliments received", (3, 2, 4, 3, 4, 3, 5, 2, 6, 3, 4, 5)),
)

EDITIONS: tuple[Edition, ...] = (
    Edition(
        "ML-SP-25-009 SQPR M09 Dec-25.xlsx",
        9,
        0,
        dt.date(2026, 1, 22),
        dt.date(2026, 1, 20),
        DOMAINS_M09,
    ),
    Edition(
        "ML-SP-25-009 SQPR M10 Jan-26.xlsx",
        10,
        1,
        dt.date(2026, 2, 20),
        dt.date(2026, 2, 18),
        DOMAINS_M10,
    ),
    Edition(
        "ML-SP-25-009 SQPR M11 Feb-26.xlsx",
        11,
        2,
        dt.date(2026, 3, 20),
        dt.date(2026, 3, 17),
        DOMAINS_M11_FIRST,
        slips={
            ("D6", 0, 10): 101,
            ("D7", 0, 10): 78,
            ("D7", 1, 10): 101,
            ("D9", 0, 10): 203,
        },
    ),
    Edition(
        "ML-SP-25-009 SQPR M11 Feb-26 (resubmission).xlsx",
        11,
        2,
        dt.date(2026, 3, 20),
        dt.date(2026, 3, 26),
        DOMAINS_M11,
        resubmission=True,
    ),
    Edition(
        "ML-SP-25-009 SQPR M12 Mar-26.xlsx",
        12,
        3,
        dt.date(2026, 4, 23),
        dt.date(2026, 4, 21),
        DOMAINS_M12,
    ),
)


def activity() -> list[Practice]:
    """Read the practice-by-month activity, which stands in a CSV file because of its length."""
    with ACTIVITY_CSV.open(newline="", encoding="utf-8") as source:
        return [
            Practice(
                dt.date.fromisoformat(f"{row['month']}-01"),
                row["pcn"],
                row["practice"],
                int(row["referrals"]),
                int(row["accepted"]),
                (
                    int(row["out_of_area"]),
                    int(row["no_consent"]),
                    int(row["outside_criteria"]),
                    int(row["other"]),
                ),
            )
            for row in csv.DictReader(source)
        ]


def quarters(values: tuple[int, ...]) -> tuple[int, ...]:
    """Add up twelve months into four quarters."""
    return tuple(sum(values[start : start + 3]) for start in range(0, 12, 3))


def values_of(edition: Edition, kpi: Kpi, line: int) -> tuple[int, ...]:
    """Return the months this edition prints for one row, slips included."""
    values = kpi.lines[line].values[: edition.months]
    return tuple(
        edition.slips.get((kpi.ref, line, month), value) for month, value in enumerate(values)
    )


def corrected(edition: Edition) -> frozenset[tuple[str, int, int]]:
    """Return the cells a resubmission marks as changed: what the first sending got wrong."""
    if not edition.resubmission:
        return frozenset()
    return frozenset(
        slip
        for other in EDITIONS
        if other.months == edition.months and other is not edition
        for slip in other.slips
    )


def period_word(edition: Edition) -> str:
    """Name the edition the way the file names do, for example M09 Dec-25."""
    word = f"M{edition.months:02d} {MONTHS[edition.months - 1]:%b-%y}"
    return f"{word} (resubmission)" if edition.resubmission else word


def to_date(edition: Edition) -> str:
    """Say in words how far the year to date goes."""
    return f"year to date, April 2025 to {MONTHS[edition.months - 1]:%B %Y}"


def subtitle(edition: Edition) -> str:
    """Give the provider line printed under each title."""
    return f"{PROVIDER}  |  ML-SP-25-009  |  Report {period_word(edition)}"
