"""The figures of contract A's sample submissions, written by hand, their arithmetic checked.

No drawing here: `contract_a.py` draws, `words_a.py` holds the prose.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

Table = tuple[tuple[int, ...], ...]
"""The body of one Part: a row per category, whose order the labels below give."""

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
PERIODS = ("Apr-Jun 25", "Jul-Sep 25", "Oct-Dec 25", "Jan-Mar 26")

ETHNICITIES = (
    "A  British",
    "B  Irish",
    "C  Any other White background",
    "D  White and Black Caribbean",
    "E  White and Black African",
    "F  White and Asian",
    "G  Any other Mixed background",
    "H  Indian",
    "J  Pakistani",
    "K  Bangladeshi",
    "L  Any other Asian background",
    "M  Caribbean",
    "N  African",
    "P  Any other Black background",
    "R  Chinese",
    "S  Any other ethnic group",
    "Z  Not known / not stated",
)
AGE_BANDS = ("Under 18", "18-34", "35-44", "45-59", "60 and over")
PRESCRIPTIONS = ("Entitled to free prescriptions", "Not entitled", "Not known")
OCCUPATIONS = (
    "01 Full-time student",
    "02 Never worked or long-term unemployed (over 1 year)",
    "03 Retired",
    "04 Home carer (unpaid)",
    "05 Sick or disabled and unable to return to work",
    "06 Managerial and professional",
    "07 Intermediate",
    "08 Routine and manual",
    "09 Prisoner",
    "10 Unable to code",
)
ROUTINE_AND_MANUAL = 7
AIDS = (
    "Licensed NRT - one product",
    "Licensed NRT - more than one product",
    "Varenicline",
    "Cytisinicline (cytisine)",
    "Bupropion",
    "Vape only",
    "Vape with licensed NRT",
    "No aid used",
    "Not known",
)
INTERVENTIONS = (
    "01 Closed group",
    "02 Open (rolling) group",
    "03 Drop-in clinic",
    "04 One-to-one support",
    "05 Family/couple",
    "06 Telephone support",
    "07 Other",
)
FAMILY_COUPLE = 4
SETTINGS = (
    "Community venue",
    "Children's centre / family hub",
    "Workplace",
    "GP practice",
    "Pharmacy",
    "Hospital ward or clinic",
    "Maternity",
    "Community psychiatric",
    "Psychiatric hospital",
    "Dental practice",
    "Prison",
    "Military base",
    "Other",
)

EXCEPTION_LOW, EXCEPTION_HIGH = 0.35, 0.70
"""National rule: a reason is asked for at 35% or less, and at 70% or more."""


@dataclass(frozen=True)
class Local:
    """Part 3 of one quarter, the local information."""

    cut_down: int
    pledges: int
    children: int
    debt: int
    housing: int
    mental_health: int


@dataclass(frozen=True)
class Support:
    """The figures behind A9 to A12 for one quarter; A10 and A12 stand where they fall due."""

    imd: tuple[int, int, int, int, int]
    imd_unknown: int
    seen_in_time: int
    seen_late: int
    still_quit_12_weeks: int | None = None
    surveyed: int | None = None
    responses: int | None = None
    satisfied: int | None = None


@dataclass(frozen=True)
class Money:
    """Parts 2A and 2B: pounds, cumulative since 1 April."""

    spend: int
    pharmacotherapy: int
    other: int


@dataclass(frozen=True)
class Quarter:
    """Everything one quarter tab holds."""

    ethnicity: Table
    """Males set / quit, females set / quit, a row per ethnic category."""
    ages: Table
    """Set, quit, not quit, lost, CO validated; male then female in each age band."""
    pregnant: tuple[int, int, int, int, int]
    prescriptions: Table
    """Quit dates set and successfully quit, here and in the next four."""
    occupations: Table
    aids: Table
    interventions: Table
    settings: Table
    reasons: dict[str, str]
    """Reason for exception by intervention type or setting."""
    money: Money
    local: Local
    support: Support

    @property
    def set_dates(self) -> int:
        """Quit dates set."""
        return sum(row[0] for row in self.ages)

    @property
    def quits(self) -> int:
        """Successful quits at 4 weeks, self-reported."""
        return sum(row[1] for row in self.ages)

    @property
    def not_quit(self) -> int:
        """Followed up and still smoking."""
        return sum(row[2] for row in self.ages)

    @property
    def lost(self) -> int:
        """Lost to follow-up."""
        return sum(row[3] for row in self.ages)

    @property
    def validated(self) -> int:
        """Quits with a CO reading below 10 ppm."""
        return sum(row[4] for row in self.ages)


# fmt: off
Q1 = Quarter(
    ethnicity=(
        (87, 40, 98, 44), (2, 2, 2, 1), (8, 5, 8, 3), (2, 2, 1, 0), (1, 1, 0, 0), (0, 0, 1, 0),
        (1, 1, 0, 0), (3, 2, 5, 4), (4, 2, 8, 4), (0, 0, 1, 1), (0, 0, 0, 0), (1, 1, 2, 2),
        (4, 2, 4, 4), (1, 0, 1, 0), (0, 0, 3, 0), (1, 0, 2, 1), (7, 4, 4, 2),
    ),
    ages=(
        (1, 0, 1, 0, 0), (1, 0, 0, 1, 0), (41, 19, 16, 6, 13), (42, 18, 15, 9, 12),
        (20, 9, 9, 2, 9), (30, 14, 9, 7, 10), (16, 8, 3, 5, 7), (32, 14, 10, 8, 9),
        (44, 26, 12, 6, 20), (35, 20, 9, 6, 16),
    ),
    pregnant=(12, 5, 4, 3, 4),
    prescriptions=((141, 66), (112, 59), (9, 3)),
    occupations=(
        (17, 4), (35, 19), (32, 18), (15, 7), (31, 15), (10, 6), (18, 10), (90, 42), (0, 0),
        (14, 7),
    ),
    aids=(
        (31, 17), (105, 58), (28, 13), (12, 5), (5, 1), (30, 15), (35, 12), (11, 5), (5, 2),
    ),
    interventions=(
        (22, 13), (20, 10), (26, 11), (152, 72), (14, 10), (25, 11), (3, 1),
    ),
    settings=(
        (96, 46), (15, 8), (13, 8), (43, 18), (40, 21), (17, 7), (12, 6), (6, 3), (3, 1),
        (2, 1), (0, 0), (0, 0), (15, 9),
    ),
    reasons={
        "05 Family/couple": "Above 70%: small numbers (14). Couples chose to sign up together, so"
        " were keen from the start. All 10 outcomes checked against client records.",
        "07 Other": "Small number (3 clients)",
        "Psychiatric hospital": "Small number (3 clients)",
    },
    money=Money(96_480, 21_340, 75_140),
    local=Local(19, 48, 36, 11, 8, 12),
    support=Support((106, 61, 41, 25, 14), 15, 238, 24, still_quit_12_weeks=66),
)

Q2 = Quarter(
    ethnicity=(
        (85, 47, 119, 54), (2, 2, 5, 2), (13, 5, 4, 3), (3, 1, 0, 0), (0, 0, 1, 1), (1, 0, 0, 0),
        (1, 0, 0, 0), (5, 2, 3, 2), (5, 1, 1, 0), (3, 2, 3, 2), (3, 3, 2, 1), (3, 1, 2, 1),
        (1, 0, 2, 1), (0, 0, 1, 1), (0, 0, 1, 1), (2, 2, 1, 0), (4, 1, 5, 3),
    ),
    ages=(
        (2, 2, 0, 0, 2), (3, 3, 0, 0, 2), (30, 16, 7, 7, 11), (44, 19, 13, 12, 12),
        (22, 14, 7, 1, 10), (36, 21, 13, 2, 16), (31, 12, 15, 4, 9), (27, 9, 8, 10, 6),
        (46, 23, 12, 11, 19), (40, 20, 12, 8, 14),
    ),
    pregnant=(14, 6, 5, 3, 5),
    prescriptions=((150, 70), (120, 64), (11, 5)),
    occupations=(
        (18, 11), (30, 14), (44, 24), (15, 8), (33, 16), (14, 9), (13, 8), (99, 45), (3, 1),
        (12, 3),
    ),
    aids=(
        (38, 20), (109, 61), (23, 10), (16, 10), (7, 3), (39, 14), (34, 16), (12, 4), (3, 1),
    ),
    interventions=(
        (24, 14), (22, 12), (28, 12), (159, 76), (17, 11), (27, 12), (4, 2),
    ),
    settings=(
        (117, 58), (24, 12), (11, 7), (45, 23), (28, 12), (15, 8), (12, 5), (8, 4), (2, 1),
        (3, 2), (0, 0), (0, 0), (16, 7),
    ),
    reasons={},
    money=Money(195_210, 44_120, 151_090),
    local=Local(20, 55, 42, 13, 9, 14),
    support=Support(
        (115, 65, 44, 28, 15), 14, 256, 25, still_quit_12_weeks=73,
        surveyed=545, responses=93, satisfied=86,
    ),
)

Q3 = Quarter(
    ethnicity=(
        (84, 41, 99, 47), (0, 0, 2, 1), (6, 2, 5, 1), (0, 0, 3, 2), (2, 0, 0, 0), (1, 0, 0, 0),
        (3, 3, 1, 0), (1, 1, 2, 1), (4, 1, 3, 2), (3, 2, 2, 1), (2, 2, 1, 1), (0, 0, 1, 1),
        (6, 5, 2, 0), (1, 0, 2, 1), (0, 0, 1, 0), (0, 0, 1, 0), (4, 1, 6, 3),
    ),
    ages=(
        (0, 0, 0, 0, 0), (2, 1, 1, 0, 1), (36, 17, 11, 8, 7), (46, 18, 14, 14, 14),
        (29, 15, 6, 8, 11), (25, 13, 9, 3, 9), (25, 12, 9, 4, 9), (19, 6, 8, 5, 4),
        (27, 14, 8, 5, 11), (39, 23, 10, 6, 16),
    ),
    pregnant=(11, 5, 3, 3, 4),
    prescriptions=((134, 62), (106, 54), (8, 3)),
    occupations=(
        (16, 6), (37, 18), (27, 16), (19, 8), (27, 10), (14, 6), (14, 6), (88, 48), (0, 0),
        (6, 1),
    ),
    aids=(
        (31, 14), (95, 48), (31, 15), (16, 9), (2, 0), (41, 17), (24, 13), (6, 3), (2, 0),
    ),
    interventions=(
        (20, 12), (19, 10), (25, 10), (141, 66), (15, 10), (25, 10), (3, 1),
    ),
    settings=(
        (91, 45), (20, 8), (13, 6), (34, 15), (33, 18), (14, 8), (15, 6), (14, 8), (1, 0),
        (2, 1), (0, 0), (0, 0), (11, 4),
    ),
    reasons={
        "07 Other": "Small number (3 clients)",
        "Psychiatric hospital": "Only one quit date this quarter",
    },
    money=Money(297_850, 65_870, 231_980),
    local=Local(18, 43, 33, 12, 10, 11),
    support=Support((101, 57, 40, 25, 13), 12, 226, 22),
)

Q4 = Quarter(
    ethnicity=(
        (105, 56, 109, 61), (3, 1, 3, 2), (14, 10, 15, 9), (3, 1, 3, 1), (1, 0, 0, 0),
        (0, 0, 1, 0), (0, 0, 3, 2), (4, 3, 3, 1), (6, 3, 6, 1), (3, 1, 3, 3), (2, 0, 4, 2),
        (3, 3, 6, 1), (4, 3, 2, 0), (0, 0, 1, 0), (1, 0, 2, 0), (1, 1, 6, 3), (8, 4, 12, 4),
    ),
    ages=(
        (1, 1, 0, 0, 1), (1, 1, 0, 0, 1), (40, 23, 12, 5, 21), (64, 34, 16, 14, 28),
        (36, 20, 9, 7, 15), (25, 11, 12, 2, 8), (36, 21, 10, 5, 17), (46, 23, 12, 11, 16),
        (45, 21, 16, 8, 14), (43, 21, 14, 8, 12),
    ),
    pregnant=(15, 7, 5, 3, 6),
    prescriptions=((181, 92), (144, 79), (12, 5)),
    occupations=(
        (16, 7), (52, 27), (39, 22), (16, 10), (48, 22), (14, 5), (14, 7), (124, 69), (0, 0),
        (14, 7),
    ),
    aids=(
        (45, 27), (134, 73), (30, 15), (17, 8), (4, 1), (49, 18), (44, 25), (11, 6), (3, 3),
    ),
    interventions=(
        (30, 18), (27, 15), (33, 16), (189, 95), (22, 15), (32, 16), (4, 1),
    ),
    settings=(
        (125, 62), (30, 14), (24, 15), (43, 20), (43, 23), (16, 10), (18, 10), (12, 6), (5, 3),
        (1, 0), (0, 0), (0, 0), (20, 13),
    ),
    reasons={
        "07 Other": "Small number (4 clients)",
        "Dental practice": "Only one quit date this quarter",
    },
    money=Money(408_930, 93_260, 315_670),
    local=Local(30, 66, 50, 15, 11, 17),
    support=Support(
        (141, 78, 54, 31, 17), 16, 311, 26, surveyed=585, responses=108, satisfied=101
    ),
)

# fmt: on

Changes = dict[int, tuple[int, ...]]


def _changed(table: Table, changes: Changes) -> Table:
    """Give the table with some rows moved by so much in each column."""
    return tuple(
        tuple(a + b for a, b in zip(row, changes.get(i, (0,) * len(row)), strict=True))
        for i, row in enumerate(table)
    )


def _restated_q1() -> Quarter:
    """Give Q1 as the Q2 file restates it, without a word: three lost attempts fewer (259)."""
    return replace(
        Q1,
        ethnicity=_changed(Q1.ethnicity, {0: (-1, 0, -1, 0), 16: (-1, 0, 0, 0)}),
        ages=_changed(Q1.ages, {2: (-1, 0, 0, -1, 0), 3: (-1, 0, 0, -1, 0), 6: (-1, 0, 0, -1, 0)}),
        prescriptions=_changed(Q1.prescriptions, {0: (-2, 0), 2: (-1, 0)}),
        occupations=_changed(Q1.occupations, {1: (-1, 0), 4: (-1, 0), 9: (-1, 0)}),
        aids=_changed(Q1.aids, {1: (-2, 0), 8: (-1, 0)}),
        interventions=_changed(Q1.interventions, {3: (-3, 0)}),
        settings=_changed(Q1.settings, {0: (-3, 0)}),
        support=replace(Q1.support, imd_unknown=12, seen_late=21),
    )


def _first_q4() -> Quarter:
    """Give Q4 as first sent: 13 follow-ups still open, shown as lost (5 became quits, 8 not)."""
    return replace(
        Q4,
        ethnicity=_changed(Q4.ethnicity, {0: (0, -2, 0, -3)}),
        ages=_changed(
            Q4.ages,
            {
                2: (0, -1, 0, 1, -1),
                3: (0, -2, -3, 5, -2),
                5: (0, 0, -2, 2, 0),
                6: (0, -1, -2, 3, -1),
                7: (0, -1, 0, 1, 0),
                9: (0, 0, -1, 1, 0),
            },
        ),
        pregnant=(15, 6, 5, 4, 5),
        prescriptions=_changed(Q4.prescriptions, {0: (0, -3), 1: (0, -2)}),
        occupations=_changed(Q4.occupations, {1: (0, -1), 4: (0, -1), 7: (0, -3)}),
        aids=_changed(Q4.aids, {1: (0, -2), 2: (0, -1), 5: (0, -2)}),
        interventions=_changed(Q4.interventions, {3: (0, -3), 4: (0, -1), 5: (0, -1)}),
        settings=_changed(Q4.settings, {0: (0, -3), 3: (0, -1), 6: (0, -1)}),
        local=replace(Q4.local, cut_down=26),
    )


ANNUAL_ALLOCATION = 412_000

# fmt: off
MONTHS = (
    "Apr 25", "May 25", "Jun 25", "Jul 25", "Aug 25", "Sep 25",
    "Oct 25", "Nov 25", "Dec 25", "Jan 26", "Feb 26", "Mar 26",
)
# fmt: on
VOLUNTEERS_ON_31_MARCH_2025 = 12
VOLUNTEERS = (
    # active, new, left, female, ex-client, unemployed at start, hours, into job or training
    (14, 2, 0, 10, 5, 3, 78, 0),
    (15, 1, 0, 11, 6, 4, 84, 0),
    (14, 0, 1, 10, 6, 4, 82, 1),
    (16, 2, 0, 11, 7, 5, 92, 0),
    (16, 0, 0, 11, 7, 5, 74, 0),
    (17, 2, 1, 12, 7, 5, 101, 1),
    (18, 1, 0, 12, 8, 6, 108, 0),
    (17, 0, 1, 12, 8, 5, 104, 0),
    (17, 0, 0, 12, 8, 5, 71, 0),
    (18, 2, 1, 12, 8, 5, 112, 1),
    (18, 1, 1, 12, 9, 5, 115, 0),
    (19, 2, 1, 13, 9, 6, 127, 1),
)
PEER_GROUP = ((5, 58, 24), (6, 76, 18), (6, 79, 14), (7, 98, 18))
"""Sessions, attendances, people who came for the first time this year, by quarter."""

WORKFORCE_FTE = (3.4, 3.6, 3.6, 3.6)
COMPLAINTS = (1, 0, 2, 0)


@dataclass(frozen=True)
class Submission:
    """One workbook as it was sent."""

    file: str
    sent: dt.date
    quarters: tuple[Quarter, ...]
    """The quarters filled in so far, as this file states them."""
    version: int = 1

    @property
    def filled(self) -> int:
        """How many quarters are filled in."""
        return len(self.quarters)


NAME = "FBC Stop Smoking Monitoring 2025-26 {}.xlsx"
SUBMISSIONS = (
    Submission(NAME.format("Q1"), dt.date(2025, 8, 13), (Q1,)),
    Submission(NAME.format("Q2"), dt.date(2025, 11, 13), (_restated_q1(), Q2)),
    Submission(NAME.format("Q3"), dt.date(2026, 2, 16), (Q1, Q2, Q3)),
    Submission(NAME.format("Q4"), dt.date(2026, 4, 23), (Q1, Q2, Q3, _first_q4())),
    Submission(NAME.format("Q4 v2 RESUBMITTED"), dt.date(2026, 5, 19), (Q1, Q2, Q3, Q4), 2),
)


def _check_quarter(q: Quarter) -> None:
    """Assert that every Part of a quarter tells the same totals."""
    set_dates, quits = q.set_dates, q.quits
    assert set_dates == quits + q.not_quit + q.lost
    assert all(row[0] == row[1] + row[2] + row[3] and row[4] <= row[1] for row in q.ages)
    assert q.pregnant[0] == sum(q.pregnant[1:4])
    males = [sum(row[i] for row in q.ethnicity) for i in (0, 1)]
    females = [sum(row[i] for row in q.ethnicity) for i in (2, 3)]
    assert males == [sum(row[i] for row in q.ages[::2]) for i in (0, 1)]
    assert females == [sum(row[i] for row in q.ages[1::2]) for i in (0, 1)]
    for part in (q.prescriptions, q.occupations, q.aids, q.interventions, q.settings):
        assert [sum(row[i] for row in part) for i in (0, 1)] == [set_dates, quits]
    labels = INTERVENTIONS + SETTINGS
    for label, (n, good) in zip(labels, q.interventions + q.settings, strict=True):
        outside = n > 0 and not EXCEPTION_LOW < good / n < EXCEPTION_HIGH
        assert outside == (label in q.reasons), label
    assert sum(q.support.imd) + q.support.imd_unknown == set_dates
    assert q.support.seen_in_time + q.support.seen_late == set_dates
    assert q.money.spend == q.money.pharmacotherapy + q.money.other


def _check_year(year: tuple[Quarter, ...]) -> None:
    """Assert that the final year holds the contract's agreed figures."""
    assert [q.set_dates for q in year] == [262, 281, 248, 337]
    assert [q.quits for q in year] == [128, 139, 119, 176]
    assert [q.not_quit for q in year] == [84, 87, 76, 101]
    assert [q.lost for q in year] == [50, 55, 53, 60]
    assert [q.validated for q in year] == [96, 101, 82, 133]
    assert sum(q.occupations[ROUTINE_AND_MANUAL][0] for q in year) == 401
    assert [sum(q.pregnant[i] for q in year) for i in (0, 1)] == [52, 23]
    assert sum(q.support.imd[0] for q in year) == 463
    assert sum(q.support.imd_unknown for q in year) == 57
    assert sum(q.support.seen_in_time for q in year) == 1031
    assert sum(q.support.still_quit_12_weeks or 0 for q in year) == 139
    assert sum(q.support.satisfied or 0 for q in year) == 187
    assert sum(q.support.responses or 0 for q in year) == 201
    assert round(201 / sum(q.support.surveyed or 0 for q in year), 3) == 0.178
    by_type = [
        (sum(q.interventions[i][0] for q in year), sum(q.interventions[i][1] for q in year))
        for i in range(len(INTERVENTIONS))
    ]
    assert by_type == [
        (96, 57),
        (88, 47),
        (112, 49),
        (641, 309),
        (68, 46),
        (109, 49),
        (14, 5),
    ]
    assert [q.interventions[FAMILY_COUPLE] for q in year] == [
        (14, 10),
        (17, 11),
        (15, 10),
        (22, 15),
    ]
    local = [q.local for q in year]
    assert sum(x.cut_down for x in local) == 87
    assert sum(x.pledges for x in local) == 212
    assert sum(x.children for x in local) == 161
    assert sum(x.debt for x in local) == 51
    assert sum(x.housing for x in local) == 38
    assert sum(x.mental_health for x in local) == 54


def _check_volunteers() -> None:
    """Assert that the volunteer months add up and follow from one another."""
    active = VOLUNTEERS_ON_31_MARCH_2025
    for row in VOLUNTEERS:
        active += row[1] - row[2]
        assert row[0] == active
        assert max(row[3:6]) <= active
    assert VOLUNTEERS[-1][0] == 19
    assert VOLUNTEERS[-1][3:6] == (13, 9, 6)
    assert sum(row[6] for row in VOLUNTEERS) == 1148
    assert sum(row[7] for row in VOLUNTEERS) == 4
    assert [sum(row[i] for row in PEER_GROUP) for i in range(3)] == [24, 311, 74]


def check_figures() -> None:
    """Assert all arithmetic of the sample; raises AssertionError when a figure was mistyped."""
    for submission in SUBMISSIONS:
        for quarter in submission.quarters:
            _check_quarter(quarter)
    restated = SUBMISSIONS[1].quarters[0]
    assert (restated.set_dates, restated.quits, restated.lost) == (259, 128, 47)
    first = SUBMISSIONS[3].quarters[3]
    assert (first.set_dates, first.quits, first.not_quit, first.lost) == (337, 171, 93, 73)
    assert (first.validated, first.pregnant[1], first.local.cut_down) == (129, 6, 26)
    _check_year(SUBMISSIONS[4].quarters)
    _check_volunteers()
