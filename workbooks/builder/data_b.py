"""The figures of contract B (Lighter Steps, Tier 2 weight management), apart from drawing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
YEAR_START = date(2025, 4, 1)

PROVIDER = "Lighter Steps Charity"
COMMISSIONER = "Kelderbrook Metropolitan Borough Council"
CONTRACT_REF = "KMBC/PH/T2/2023/04"
SERVICE = "Kelderbrook Tier 2 Adult Weight Management Service"


@dataclass(frozen=True)
class Edition:
    """One monthly workbook as it was sent; `months` counts the filled months from April."""

    file_name: str
    months: int
    created: datetime
    month_label: str
    position: str
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    corrected: tuple[tuple[str, int], ...] = ()
    banner: str = ""

    @property
    def quarters(self) -> int:
        """The whole quarters that are over; the quarterly tables are filled this far."""
        return self.months // 3

    @property
    def month_end(self) -> date:
        """The last day covered by this workbook."""
        month = 4 + self.months
        year = YEAR_START.year + (month - 1) // 12
        return date(year, (month - 1) % 12 + 1, 1) - timedelta(days=1)


# What was first sent for January and February, put right in the corrected February workbook.
_AS_FIRST_SENT = {
    "referrals": {9: 187},
    "contacted": {10: 118},
    "bp_referred": {10: 4},
}
EDITIONS = (
    Edition(
        "Kelderbrook T2 Monthly_Dec25.xlsx",
        9,
        datetime(2026, 1, 15, 16, 12),
        "December 2025",
        "31 December 2025",
        # Restated without a word in the next workbook.
        {"weighed_26": {8: 9}},
    ),
    Edition(
        "Kelderbrook T2 Monthly_Jan26.xlsx",
        10,
        datetime(2026, 2, 13, 11, 47),
        "January 2026",
        "31 December 2025",
        {"referrals": {9: 187}},
    ),
    Edition(
        "Kelderbrook T2 Monthly_Feb26.xlsx",
        11,
        datetime(2026, 3, 13, 15, 3),
        "February 2026",
        "31 December 2025",
        _AS_FIRST_SENT,
    ),
    Edition(
        "Kelderbrook T2 Monthly_Feb26 corrected.xlsx",
        11,
        datetime(2026, 3, 19, 9, 34),
        "February 2026",
        "31 December 2025",
        corrected=(("referrals", 9), ("contacted", 10), ("bp_referred", 10)),
        banner=(
            "Return for February 2026 - RESUBMITTED 19/03/26, replaces the file sent 13/03/26. "
            "Yellow cells changed: Jan referrals 187 -> 189, Feb contacts 118 -> 122, "
            "Feb raised BP referrals 4 -> 5."
        ),
    ),
    Edition(
        "Kelderbrook T2 Monthly_Mar26.xlsx",
        12,
        datetime(2026, 4, 16, 14, 26),
        "March 2026",
        "31 March 2026",
    ),
)

# Monthly counts, April to March.
COUNTS: dict[str, tuple[int, ...]] = {
    "referrals": (108, 119, 114, 121, 109, 132, 116, 103, 79, 189, 142, 124),
    "contacted": (99, 108, 104, 110, 96, 117, 104, 92, 72, 154, 122, 109),
    "enrolled": (75, 76, 63, 99, 38, 94, 92, 74, 21, 140, 72, 50),
    "ineligible": (8, 10, 9, 10, 8, 11, 9, 9, 6, 15, 12, 10),
    "men": (16, 18, 14, 22, 10, 21, 21, 19, 5, 31, 19, 10),
    "imd1": (31, 31, 26, 42, 15, 40, 38, 31, 9, 57, 30, 21),
    "minority": (12, 13, 11, 16, 6, 16, 15, 13, 3, 23, 12, 9),
    "stated": (72, 73, 61, 96, 36, 91, 88, 72, 20, 134, 70, 48),
    "starters": (74, 74, 43, 103, 67, 44, 117, 42, 72, 92, 74, 21),
    "completed": (47, 43, 28, 64, 35, 27, 63, 24, 44, 52, 43, 14),
    "lost5": (22, 22, 13, 31, 17, 13, 32, 12, 22, 23, 19, 7),
    "due_26": (34, 32, 25, 47, 43, 28, 64, 35, 27, 63, 24, 44),
    "weighed_26": (13, 13, 9, 18, 15, 11, 24, 13, 10, 22, 8, 15),
    "responses": (20, 19, 13, 30, 18, 13, 31, 12, 21, 25, 21, 8),
    "good": (19, 18, 13, 29, 17, 12, 30, 12, 20, 24, 20, 8),
    "bp_taken": (68, 70, 57, 91, 33, 88, 85, 66, 18, 128, 67, 46),
    "bp_raised": (6, 7, 5, 9, 3, 8, 7, 6, 2, 13, 9, 6),
    "bp_referred": (3, 4, 3, 5, 2, 4, 4, 3, 1, 7, 5, 3),
}

# The year as the contract's table has it; every sum below is asserted against it.
QUARTER_TOTALS: dict[str, tuple[int, int, int, int]] = {
    "referrals": (341, 362, 298, 455),
    "enrolled": (214, 231, 187, 262),
    "completed": (118, 126, 131, 109),
    "lost5": (57, 61, 66, 49),
}
YEAR_TOTALS: dict[str, int] = {
    "referrals": 1456,
    "contacted": 1287,
    "enrolled": 894,
    "ineligible": 117,
    "starters": 823,
    "completed": 484,
    "lost5": 233,
    "due_26": 466,
    "weighed_26": 171,
    "men": 206,
    "imd1": 371,
    "minority": 149,
    "stated": 861,
    "responses": 231,
    "good": 222,
    "bp_referred": 44,
}


@dataclass(frozen=True)
class Row:
    """A line of the Monthly data tab: a group heading, a KPI, or a count beneath one."""

    kind: str  # group, count, rate, mean
    label: str
    key: str = ""
    ref: str = ""
    target: float | None = None
    floor: float | None = None
    num: str = ""
    den: str = ""


MONTHLY_ROWS = (
    Row("group", "ACCESS"),
    Row("count", "Referrals received", "referrals", "B1", 1400),
    Row(
        "rate",
        "% contacted within 5 working days",
        "b2",
        "B2",
        0.90,
        0.85,
        "contacted",
        "referrals",
    ),
    Row("count", "Contacted within 5 working days", "contacted"),
    Row("count", "Enrolled (attended at least 1 session)", "enrolled", "B3", 900, 810),
    Row(
        "rate",
        "Uptake (% of eligible referrals enrolled)",
        "b4",
        "B4",
        0.60,
        0.55,
        "enrolled",
        "eligible",
    ),
    Row("count", "Not eligible / returned to referrer", "ineligible"),
    Row("eligible", "Eligible referrals", "eligible"),
    Row("rate", "% of enrolled who are men", "b9", "B9", 0.25, 0.20, "men", "enrolled"),
    Row("count", "Men", "men"),
    Row(
        "rate",
        "% of enrolled living in IMD quintile 1",
        "b10",
        "B10",
        0.40,
        0.35,
        "imd1",
        "enrolled",
    ),
    Row("count", "IMD quintile 1", "imd1"),
    Row(
        "rate",
        "% of enrolled from a minority ethnic group",
        "b11",
        "B11",
        0.18,
        0.15,
        "minority",
        "stated",
    ),
    Row("count", "Minority ethnic", "minority"),
    Row("count", "Enrolled with ethnicity stated", "stated"),
    Row("group", "OUTCOMES"),
    Row(
        "rate", "% completing (9+ of 12 sessions)", "b5", "B5", 0.60, 0.50, "completed", "starters"
    ),
    Row("count", "Starters whose 12 weeks ended in the month", "starters"),
    Row("count", "Completed (9+ of 12 sessions)", "completed"),
    Row("rate", "% losing 5% or more at 12 weeks", "b6", "B6", 0.30, 0.25, "lost5", "starters"),
    Row("count", "Lost 5% or more", "lost5"),
    Row(
        "mean",
        "Mean % weight loss at 12 weeks (all starters)",
        "b7",
        "B7",
        3.0,
        2.5,
        "loss_sum",
        "starters",
    ),
    Row("points", "Sum of % losses (all starters, BCF)", "loss_sum"),
    Row(
        "rate",
        "% of completers weighed at 26 weeks",
        "b8",
        "B8",
        0.40,
        0.35,
        "weighed_26",
        "due_26",
    ),
    Row("count", "Completers due 26-week follow-up", "due_26"),
    Row("count", "Weighed at 26 weeks", "weighed_26"),
    Row(
        "rate",
        "% rating the service good or very good",
        "b12",
        "B12",
        0.90,
        0.80,
        "good",
        "responses",
    ),
    Row("count", "Feedback forms returned", "responses"),
    Row("count", "Rated good or very good", "good"),
)
MONTHLY_NOTES = (
    (
        "Starters, completers and 5% losers are counted in the month the group's 12 weeks ended, "
        "so completers in Q1 started in Q4 of last year. Do not divide by enrolled."
    ),
    "Not weighed at week 12 = counted as no loss (baseline carried forward, BCF).",
    "26-week follow-up is due some 3 months after a group ends; Apr to Jun are last year's groups.",
)


@dataclass(frozen=True)
class Group:
    """One course of 12 sessions; what is only known at the end is 0 while it runs."""

    ident: str
    venue: str
    start: date
    end: date
    starters: int
    completers: int
    lost5: int
    lost_contact: int
    loss: float
    guests: int
    weight_kg: float


_LEISURE, _LIBRARY, _MILLGATE = (
    "Kelderbrook Leisure Centre",
    "Ashlow Library",
    "Millgate Community Centre",
)
_HEXLEY, _ONLINE, _HUB = "Hexley Road Methodist Hall", "Online (video)", "Thornfield Community Hub"
_CLUB, _CHILDREN, _WOMEN = (
    "Marlpit Working Men's Club",
    "Brookside Children's Centre",
    "Eastgate Women's Centre",
)
TEXT_DATE_VENUES = frozenset({_HEXLEY, _CLUB, _HUB})
STONE_VENUES = frozenset({_HEXLEY, _CLUB, _LIBRARY})

_GROUP_TABLE: tuple[tuple[str, str, str, int, int, int, int, float, int, float], ...] = (
    (_LEISURE, "2025-01-13", "2025-04-07", 27, 19, 9, 4, 3.9, 6, 98.4),
    (_LIBRARY, "2025-01-16", "2025-04-10", 22, 12, 5, 6, 2.9, 0, 95.7),
    (_MILLGATE, "2025-01-29", "2025-04-23", 25, 16, 8, 5, 3.4, 5, 97.2),
    (_HEXLEY, "2025-02-11", "2025-05-06", 24, 13, 6, 7, 2.8, 0, 101.6),
    (_ONLINE, "2025-02-13", "2025-05-08", 29, 15, 8, 10, 2.7, 0, 103.3),
    (_HUB, "2025-02-26", "2025-05-21", 21, 15, 8, 3, 4.1, 4, 96.8),
    (_CLUB, "2025-03-11", "2025-06-03", 20, 12, 6, 5, 3.3, 0, 112.5),
    (_LEISURE, "2025-03-20", "2025-06-12", 23, 16, 7, 4, 3.6, 5, 99.1),
    (_LIBRARY, "2025-04-22", "2025-07-15", 24, 13, 6, 6, 2.9, 0, 94.9),
    (_CHILDREN, "2025-04-24", "2025-07-17", 26, 18, 9, 4, 3.7, 6, 93.6),
    (_MILLGATE, "2025-04-28", "2025-07-21", 25, 14, 7, 6, 3.0, 0, 98.8),
    (_LEISURE, "2025-05-06", "2025-07-29", 28, 19, 9, 5, 3.6, 7, 100.2),
    (_ONLINE, "2025-05-14", "2025-08-06", 27, 13, 6, 10, 2.5, 0, 104.1),
    (_HEXLEY, "2025-05-22", "2025-08-14", 21, 12, 6, 5, 3.1, 0, 99.7),
    (_CLUB, "2025-06-03", "2025-08-26", 19, 10, 5, 5, 3.2, 0, 113.4),
    (_WOMEN, "2025-06-11", "2025-09-03", 22, 15, 7, 3, 3.8, 5, 91.8),
    (_HUB, "2025-06-19", "2025-09-11", 22, 12, 6, 6, 3.0, 0, 97.5),
    (_LEISURE, "2025-07-10", "2025-10-02", 26, 17, 9, 4, 3.8, 5, 99.9),
    (_LIBRARY, "2025-07-14", "2025-10-06", 23, 12, 6, 6, 2.9, 0, 96.3),
    (_MILLGATE, "2025-07-16", "2025-10-08", 24, 13, 6, 6, 2.9, 0, 98.1),
    (_ONLINE, "2025-07-22", "2025-10-14", 26, 12, 6, 9, 2.6, 0, 102.7),
    (_HEXLEY, "2025-08-05", "2025-10-28", 18, 9, 5, 5, 2.9, 0, 100.8),
    (_CHILDREN, "2025-08-20", "2025-11-12", 20, 13, 7, 3, 3.8, 4, 92.9),
    (_HUB, "2025-09-02", "2025-11-25", 22, 11, 5, 6, 2.7, 0, 98.6),
    (_CLUB, "2025-09-08", "2025-12-01", 21, 11, 6, 5, 3.2, 0, 111.9),
    (_WOMEN, "2025-09-11", "2025-12-04", 24, 16, 8, 4, 3.7, 6, 92.2),
    (_LEISURE, "2025-09-17", "2025-12-10", 27, 17, 8, 5, 3.5, 4, 100.6),
    (_LIBRARY, "2025-10-09", "2026-01-15", 21, 11, 5, 5, 2.7, 0, 95.2),
    (_LEISURE, "2025-10-13", "2026-01-19", 25, 18, 8, 4, 3.7, 6, 98.9),
    (_MILLGATE, "2025-10-15", "2026-01-21", 22, 12, 5, 5, 2.8, 0, 97.7),
    (_ONLINE, "2025-10-21", "2026-01-27", 24, 11, 5, 8, 2.4, 0, 104.6),
    (_CHILDREN, "2025-11-04", "2026-02-10", 20, 14, 6, 3, 3.6, 5, 94.3),
    (_HEXLEY, "2025-11-06", "2026-02-12", 19, 10, 4, 5, 2.7, 0, 101.1),
    (_HUB, "2025-11-12", "2026-02-18", 18, 10, 5, 4, 3.0, 0, 96.4),
    (_CLUB, "2025-11-19", "2026-02-25", 17, 9, 4, 4, 3.0, 0, 114.2),
    (_WOMEN, "2025-12-02", "2026-03-10", 21, 14, 7, 3, 3.7, 4, 91.5),
    (_LEISURE, "2026-01-12", "2026-04-13", 31, 0, 0, 0, 0.0, 6, 101.3),
    (_LIBRARY, "2026-01-13", "2026-04-07", 27, 0, 0, 0, 0.0, 0, 96.0),
    (_MILLGATE, "2026-01-15", "2026-04-09", 28, 0, 0, 0, 0.0, 4, 98.5),
    (_ONLINE, "2026-01-20", "2026-04-14", 30, 0, 0, 0, 0.0, 0, 103.9),
    (_HEXLEY, "2026-01-21", "2026-04-15", 24, 0, 0, 0, 0.0, 0, 100.4),
    (_CHILDREN, "2026-02-03", "2026-04-28", 26, 0, 0, 0, 0.0, 5, 93.1),
    (_HUB, "2026-02-05", "2026-04-30", 24, 0, 0, 0, 0.0, 0, 97.0),
    (_CLUB, "2026-02-11", "2026-05-06", 22, 0, 0, 0, 0.0, 0, 112.8),
    (_WOMEN, "2026-03-03", "2026-05-26", 26, 0, 0, 0, 0.0, 5, 92.6),
    (_LEISURE, "2026-03-10", "2026-06-02", 24, 0, 0, 0, 0.0, 4, 99.4),
)
COHORT = tuple(
    Group(
        f"LS25-{number:02d}",
        row[0],
        date.fromisoformat(row[1]),
        date.fromisoformat(row[2]),
        *row[3:],
    )
    for number, row in enumerate(_GROUP_TABLE, start=1)
)

# Last year's tab, left in the file and hidden. The tab also lists the groups running at its end.
_OLD_TABLE: tuple[tuple[str, str, str, int, int, int, int, float], ...] = (
    (_LEISURE, "2024-01-15", "2024-04-08", 22, 13, 6, 4, 3.1),
    (_LIBRARY, "2024-01-25", "2024-04-18", 19, 10, 4, 5, 2.7),
    (_MILLGATE, "2024-02-07", "2024-05-01", 21, 12, 6, 4, 3.0),
    (_ONLINE, "2024-02-20", "2024-05-14", 24, 11, 5, 9, 2.3),
    (_HEXLEY, "2024-03-05", "2024-05-28", 18, 10, 4, 4, 2.8),
    (_CLUB, "2024-03-13", "2024-06-05", 16, 9, 5, 4, 3.2),
    (_LEISURE, "2024-04-11", "2024-07-04", 24, 14, 7, 5, 3.3),
    (_CHILDREN, "2024-04-16", "2024-07-09", 20, 12, 5, 4, 3.0),
    (_MILLGATE, "2024-05-01", "2024-07-24", 22, 12, 6, 5, 2.9),
    (_HUB, "2024-05-14", "2024-08-06", 19, 10, 5, 5, 2.8),
    (_ONLINE, "2024-06-04", "2024-08-27", 23, 11, 5, 8, 2.4),
    (_WOMEN, "2024-06-18", "2024-09-10", 20, 12, 6, 3, 3.4),
    (_LEISURE, "2024-07-11", "2024-10-03", 23, 13, 6, 5, 3.1),
    (_LIBRARY, "2024-07-16", "2024-10-08", 20, 11, 5, 4, 2.8),
    (_HEXLEY, "2024-08-07", "2024-10-30", 17, 9, 4, 4, 2.6),
    (_CLUB, "2024-08-28", "2024-11-20", 18, 10, 5, 4, 3.0),
    (_MILLGATE, "2024-09-11", "2024-12-04", 21, 12, 5, 5, 2.9),
    (_LEISURE, "2024-10-09", "2025-01-15", 20, 11, 5, 5, 2.9),
    (_CHILDREN, "2024-10-15", "2025-01-21", 19, 12, 6, 3, 3.3),
    (_WOMEN, "2024-10-22", "2025-01-28", 18, 11, 5, 3, 3.2),
    (_LIBRARY, "2024-11-06", "2025-02-12", 20, 12, 5, 4, 3.0),
    (_ONLINE, "2024-11-12", "2025-02-18", 22, 9, 4, 9, 2.2),
    (_HUB, "2024-11-19", "2025-02-25", 19, 11, 5, 4, 2.9),
    (_CLUB, "2024-11-27", "2025-03-05", 21, 13, 6, 4, 3.3),
    (_MILLGATE, "2024-12-03", "2025-03-11", 20, 12, 5, 4, 3.1),
)
OLD_COHORT = tuple(
    Group(
        f"LS24-{number:02d}",
        row[0],
        date.fromisoformat(row[1]),
        date.fromisoformat(row[2]),
        *row[3:],
        guests=0,
        weight_kg=0.0,
    )
    for number, row in enumerate(_OLD_TABLE, start=1)
)

GUESTS_WEIGHED: dict[int, tuple[int, int]] = {9: (39, 24), 10: (47, 29), 11: (53, 33), 12: (61, 38)}
"""Guests weighed first and last week, and how many of them lost weight, by months filled."""

# Quarterly tables of the Demographics tab: heading, then label with Q1..Q4.
DEMOGRAPHICS: tuple[tuple[str, tuple[tuple[str, tuple[int | str, ...]], ...]], ...] = (
    ("Gender", (("Women", (166, 178, 142, 202)), ("Men", (48, 53, 45, 60)))),
    (
        "Age at enrolment",
        (
            ("18-24", (9, 10, 7, 12)),
            ("25-34", (33, 36, 28, 43)),
            ("35-44", (48, 51, 42, 60)),
            ("45-54", (52, 57, 46, 62)),
            ("55-64", (45, 49, 40, 53)),
            ("65 and over", (27, 28, 24, 32)),
        ),
    ),
    (
        "Ethnic group",
        (
            ("White British", (170, 185, 149, 208)),
            ("White other", (10, 10, 9, 12)),
            ("Mixed or multiple", (5, 5, 4, 5)),
            ("Asian or Asian British", (13, 15, 12, 18)),
            ("Black or Black British", (5, 6, 4, 6)),
            ("Other ethnic group", (3, 2, 2, 3)),
            ("Not stated", (8, 8, 7, 10)),
        ),
    ),
    (
        "Deprivation of home address (IMD 2019)",
        (
            ("Quintile 1 (most deprived)", (88, 97, 78, 108)),
            ("Quintile 2", (51, 54, 44, 63)),
            ("Quintile 3", (35, 38, 30, 43)),
            ("Quintile 4", (24, 25, 20, 28)),
            ("Quintile 5 (least deprived)", (13, 14, 12, 16)),
            ("Postcode not matched", (3, 3, 3, 4)),
        ),
    ),
)
REFERRAL_SOURCES: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("GP practice", (168, 180, 150, 221)),
    ("Self-referral", (97, 104, 83, 139)),
    ("NHS Health Check", (34, 35, 29, 44)),
    ("Social prescriber", (22, 23, 19, 27)),
    ("Other (pharmacy, midwife, employer)", (20, 20, 17, 24)),
)
CIRCUMSTANCES: tuple[tuple[str, tuple[int | str, ...], int | str], ...] = (
    ("Long-term condition or disability", (79, 85, 70, 96), 330),
    ("Unpaid carer", (31, 34, 29, 38), 132),
    ("Had a baby in the last 12 months", ("<5", 6, "<5", 7), "*"),
)

# Wellbeing tab. SWEMWBS: pre mean, post mean, number paired, per quarter.
SWEMWBS = ((19.6, 23.3, 71), (19.9, 23.9, 79), (19.8, 23.9, 83), (19.9, 23.6, 68))
SWEMWBS_PAIRED, SWEMWBS_CHANGE = 301, 3.9
GPPAQ_LEVELS = ("Inactive", "Moderately inactive", "Moderately active", "Active")
GPPAQ: dict[int, tuple[tuple[int, int, int, int], ...]] = {
    3: ((47, 30, 38, 104), (4, 16, 14, 20), (1, 3, 10, 8), (1, 1, 2, 7)),
    4: ((64, 41, 52, 142), (6, 22, 19, 27), (2, 4, 13, 11), (1, 1, 3, 10)),
}
"""Pre (down) by post (across), year to date, by quarters over."""
INACTIVE_TO_ACTIVE = 142
SMOKING: tuple[tuple[str, tuple[int, int, int, int]], ...] = (
    ("Smokers at first session", (24, 26, 19, 31)),
    ("Referred to Clearbreath stop smoking", (14, 17, 12, 21)),
    ("Quit smoking (4 weeks)", (3, 5, 4, 6)),
)
SMOKING_QUITS = 18


@dataclass(frozen=True)
class Activity:
    """A group that grew out of the programme, as the Community tab lists it."""

    name: str
    lead: str
    weeks: int
    people: int
    running: str


COMMUNITY: dict[int, tuple[Activity, ...]] = {
    3: (
        Activity("Ashlow Amblers (walk)", "vol", 31, 17, "Y"),
        Activity("Leisure Centre Lunch Walk", "staff", 37, 19, "Y"),
        Activity("Canal Basin Striders (walk)", "vol", 25, 16, "Y"),
        Activity("Cook & Eat Club, Millgate", "staff", 12, 22, "Y"),
        Activity("Marlpit Men's Walk", "vol", 18, 12, "Y"),
        Activity("Brookside Buggy Walk", "vol", 14, 15, "Y"),
        Activity("Ashlow Allotment Group", "vol", 20, 12, "N"),
        Activity("Thornfield Thursday Walkers", "vol", 9, 11, "Y"),
        Activity("Reservoir Ramble (walk)", "staff", 14, 11, "N"),
        Activity("Chair-based exercise, Brookside", "vol", 4, 9, "Y"),
        Activity("Eastgate Women's Walk", "vol", 6, 14, "Y"),
        Activity("Millgate Sunday Walk", "vol", 8, 8, "Y"),
    ),
    4: (
        Activity("Ashlow Amblers (walk)", "vol", 44, 19, "Y"),
        Activity("Leisure Centre Lunch Walk", "staff", 50, 21, "Y"),
        Activity("Canal Basin Striders (walk)", "vol", 38, 17, "Y"),
        Activity("Cook & Eat Club, Millgate", "staff", 24, 26, "Y"),
        Activity("Marlpit Men's Walk", "vol", 31, 14, "Y"),
        Activity("Brookside Buggy Walk", "vol", 27, 16, "Y"),
        Activity("Ashlow Allotment Group", "vol", 20, 12, "N"),
        Activity("Thornfield Thursday Walkers", "vol", 22, 15, "Y"),
        Activity("Reservoir Ramble (walk)", "staff", 14, 11, "N"),
        Activity("Chair-based exercise, Brookside", "vol", 16, 15, "Y"),
        Activity("Eastgate Women's Walk", "vol", 18, 18, "Y"),
        Activity("Millgate Sunday Walk", "vol", 9, 8, "N"),
        Activity("Hexley Evening Walk", "vol", 11, 13, "Y"),
        Activity("Couch to 5k, Kelderbrook", "staff", 9, 34, "Y"),
    ),
}
WALKS_RUNNING, WALKERS = 7, 112
VOLUNTEERS_AT_QUARTER_END = (15, 18, 20, 23)
NEW_VOLUNTEERS = (4, 5, 3, 6)
CLIENTS_VOLUNTEERING = (6, 8, 7, 10)
CLIENTS_VOLUNTEERING_YEAR = 31

# Feedback tab: ratings by quarter, and the 26-week call, year to date, by quarters over.
RATINGS: tuple[tuple[str, tuple[int, int, int, int]], ...] = (
    ("Very good", (31, 35, 38, 33)),
    ("Good", (19, 23, 24, 19)),
    ("Neither good nor poor", (2, 2, 1, 2)),
    ("Poor", (0, 1, 1, 0)),
    ("Very poor", (0, 0, 0, 0)),
)
CALLS: dict[int, tuple[tuple[str, int], ...]] = {
    3: (
        ("People we spoke to", 126),
        ("Still doing something active most weeks", 81),
        ("Started paid work since joining", 8),
    ),
    4: (
        ("People we spoke to", 171),
        ("Still doing something active most weeks", 109),
        ("Started paid work since joining", 12),
    ),
}
INTO_WORK = 12
