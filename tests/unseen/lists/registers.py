"""Registers: lists with a row for each client, carer, volunteer, family or group."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from openpyxl.utils.cell import coordinate_to_tuple

from tests.unseen.lists.told import Asked, Outcome, Tempting, Told
from tests.unseen.small.sheet import addresses

Tabs = dict[str, list[list[Any]]]


def _cell(piece: str) -> Any:
    """Return what was typed: nothing, a date, a number, or words (after ' always words)."""
    typed = piece.strip()
    if not typed:
        return None
    if typed.startswith("'"):
        return typed[1:]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
        return date.fromisoformat(typed)
    if re.fullmatch(r"-?\d+", typed):
        return int(typed)
    if re.fullmatch(r"-?\d+\.\d+", typed):
        return float(typed)
    return typed


def _table(text: str) -> list[list[Any]]:
    return [[_cell(piece) for piece in line.split("|")] for line in text.strip("\n").split("\n")]


def _value(tabs: Tabs, tab: str, address: str) -> Any:
    row, column = coordinate_to_tuple(address)
    cells = tabs[tab][row - 1] if row <= len(tabs[tab]) else []
    return cells[column - 1] if column <= len(cells) else None


def _held(tabs: Tabs, *places: str) -> list[str]:
    """Return the cells of the ranges that hold something."""
    found = []
    for place in places:
        tab, _, cells = place.rpartition("!")
        found += [f"{tab}!{at}" for at in addresses(cells) if _value(tabs, tab, at) is not None]
    return found


def _during(tabs: Tabs, period: str | None, *places: str) -> dict[str, str | None]:
    """Return the period of each number in the ranges."""
    found: dict[str, str | None] = {}
    for at in _held(tabs, *places):
        tab, _, cell = at.rpartition("!")
        if isinstance(_value(tabs, tab, cell), int | float):
            found[at] = period
    return found


def _on_day(tabs: Tabs, column: str, *places: str) -> dict[str, str | None]:
    """Return for each number in the ranges the day in a column of its row; without a day: left out."""
    found: dict[str, str | None] = {}
    for at in _during(tabs, None, *places):
        tab, _, cell = at.rpartition("!")
        day = _day(_value(tabs, tab, f"{column}{coordinate_to_tuple(cell)[0]}"))
        if day is not None:
            found[at] = day.isoformat()
    return found


def _under_day(tabs: Tabs, row: int, *places: str) -> dict[str, str | None]:
    """Return for each number in the ranges the day in a row of its column; without a day: left out."""
    found: dict[str, str | None] = {}
    for at in _during(tabs, None, *places):
        tab, _, cell = at.rpartition("!")
        day = _day(_value(tabs, tab, f"{cell.rstrip('0123456789')}{row}"))
        if day is not None:
            found[at] = day.isoformat()
    return found


def _day(typed: Any) -> date | None:
    """Return the day of a date, or of words such as 4.11.25."""
    if isinstance(typed, date):
        return typed
    said = re.fullmatch(r"(\d+)\.(\d+)\.(\d\d)", typed) if isinstance(typed, str) else None
    return date(2000 + int(said[3]), int(said[2]), int(said[1])) if said else None


def _count(number: float) -> tuple[float, None, float]:
    return number, None, number


def _rate(part: float, whole: float) -> tuple[float, float, float]:
    """Return part, whole and their ratio (a rate, with its target, is a share of 1; a mean is as it is)."""
    return part, whole, part / whole


# fmt: off

# 1. Carers: a register with two dates in a row, and the form of KPIs by quarter on a tab of its own.
_CARERS: Tabs = {
    "Register": _table("""
Fellside Carers Link - register of carers 2025-26
updated 8 April, LM

Carer | Registered | Cares for | Carer's assessment done | Reviewed | Coping 1-10 when registered | Coping 1-10 at review | Back in work or study at review | Would like a break | Notes
C101 | 2025-04-09 | husband, stroke | 2025-05-01 | 2025-10-14 | 4 | 6 | N | Y |
C102 | 2025-04-22 | mum, dementia | 2025-05-20 | 2025-10-30 | 3 | 3 | N | Y |
C103 | 2025-05-13 | son, autism | | 2025-11-12 | 5 | 7 | Y | N | started PT in school kitchen
C104 | 2025-06-03 | wife, MS | 2025-07-08 | 2025-12-02 | 2 | 5 | N | Y |
C105 | 2025-07-17 | dad, frail | 2025-08-12 | 2026-01-15 | 6 | 5 | Y | N | back 2 days a week
C106 | 2025-07-29 | brother, MH | 2025-09-09 | 2026-01-27 | 3 | 6 | N | N |
C107 | 2025-08-20 | mum, frail | | 2026-02-18 | 4 | 4 | N | Y |
C108 | 2025-09-11 | husband, Parkinsons | 2025-10-07 | 2026-03-03 | 5 | 8 | N | Y |
C109 | 2025-10-02 | daughter, epilepsy | 2025-11-04 | 2026-03-24 | 4 | 7 | Y | Y | access course at college
C110 | 2025-11-06 | partner, COPD | 2026-01-08 | | 3 | | | Y | review due May
C111 | 2025-12-09 | mum and dad | 2026-01-20 | | 5 | | | N |
C112 | 2026-01-13 | wife, dementia | 2026-02-10 | | 2 | | | Y |
C113 | 2026-02-05 | son, LD | | | 6 | | | N | declined assessment
C114 | 2026-03-12 | neighbour, sight loss | | | 4 | | | N |
"""),
    "KPIs": _table("""
What the council wants | Target for year | Q1 | Q2 | Q3 | Q4 | Year
New carers on the register | 20 | 4 | 4 | 3 | 3 | 14
Assessments done | 12 | 2 | 3 | 2 | 3 | 10
Newsletters sent | 4 | 1 | 1 | 1 | 1 | 4
"""),
}

CARERS = Told(
    name="carers-register-two-dates",
    file="Carer register 25-26 to March.xlsx",
    tabs=_CARERS,
    formats={"Register": {"B5:B18": "dd/mm/yyyy", "D5:E18": "dd/mm/yyyy"}},
    service="Support for unpaid carers",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "K1": Asked("Unpaid carers newly identified and registered with the provider", target=20, latest=_count(3), to_date=_count(14)),
        "K2": Asked("Statutory carer's assessments completed", target=12, latest=_count(3), to_date=_count(10)),
        "K3": Asked("Information bulletins issued to carers", target=4, kind="reporting-only", latest=_count(1), to_date=_count(4)),
    },
    outcomes=[
        Outcome("Carers who score how they cope higher at review than when they registered", ["Register!F5:F18", "Register!G5:G13"], "client", latest=3, to_date=6),
        Outcome("Carers back in work or study at review", ["Register!H5:H13"], "client", latest=2, to_date=3),
    ],
    tempting=[
        Tempting("Carers who would like a break", ["Register!I5:I18"], "a wish, nothing that has happened"),
        Tempting("Assessments done", ["KPIs!C3:G3"], "asked for by the contract"),
        Tempting("Newsletters sent", ["KPIs!C4:G4"], "activity, and asked for"),
        Tempting("Whom they care for", ["Register!C5:C18"], "who they are"),
    ],
    periods=_on_day(_CARERS, "B", "Register!F5:F18") | _on_day(_CARERS, "E", "Register!G5:G18") | {
        "KPIs!C2:C4": "2025-04-01_2025-06-30", "KPIs!D2:D4": "2025-07-01_2025-09-30",
        "KPIs!E2:E4": "2025-10-01_2025-12-31", "KPIs!F2:F4": "2026-01-01_2026-03-31",
        "KPIs!G2:G4": "2025-04-01_2026-03-31",
    },
    labels={
        "Register!F9": "C105 - Coping 1-10 when registered", "Register!G9": "C105 - Coping 1-10 at review",
        "Register!G13": "C109 - Coping 1-10 at review", "KPIs!F2": "New carers on the register - Q4",
        "KPIs!G3": "Assessments done - Year",
    },
    why="each score has another date of its row; carers without a review yet",
)

# 2. Befriending: volunteers with their hours by month, and matches on another tab.
_BEFRIEND: Tabs = {
    "Volunteers": _table("""
Tea & Company befriending - our volunteers
from their claim sheets | | | | Hours given
Volunteer | Joined | DBS back | Used to have a befriender | Oct 25 | Nov 25 | Dec 25 | Jan 26 | Feb 26 | Left / where to
AB | 2024-03-11 | 2024-04-02 | N | 6 | 8 | 5 | 6 | 7 |
CD | 2024-09-02 | 2024-09-30 | Y | 4 | 4 | 2 | 4 | 4 |
EF | 2025-01-20 | 2025-02-14 | N | 8 | 8 | 6 | | | left Jan 26 - paid job, care assistant
GH | 2025-06-09 | 2025-07-01 | Y | 3 | 4 | 4 | 4 | 5 |
IJ | 2025-08-18 | 2025-09-05 | N | 5 | 5 | 3 | 5 | 2 | left 13 Feb 26 - job at the Co-op
KL | 2025-10-06 | 2025-10-29 | N | | 4 | 4 | 6 | 6 |
MN | 2025-11-10 | 2025-12-01 | Y | | | 2 | 5 | 6 |
OP | 2026-01-12 | 2026-02-03 | N | | | | | 4 |
QR | 2026-02-09 | | N | | | | | | (waiting for DBS)
Total | | | | 26 | 33 | 26 | 30 | 34 |
"""),
    "Matches": _table("""
Client | Referred | Matched | With | Loneliness at match (3-9, 9 worst) | Loneliness at review | Reviewed | Still going?
P1 | 2025-08-25 | 2025-10-03 | AB | 8 | 6 | 2026-01-09 | Yes
P2 | 2025-08-20 | 2025-10-15 | CD | 7 | 7 | 2026-01-20 | Yes
P3 | 2025-10-01 | 2025-11-04 | GH | 9 | 6 | 2026-02-03 | Yes
P4 | 2025-09-29 | 2025-11-18 | KL | 6 | 5 | 2026-02-17 | Yes
P5 | 2025-11-03 | 2025-12-10 | MN | 8 | 8 | 2026-02-26 | Yes
P6 | 2025-12-01 | 2026-01-06 | KL | 7 | | | Yes
P7 | 2025-12-15 | 2026-02-05 | AB | 9 | | | Yes
P8 | 2026-01-08 | 2026-02-12 | OP | 5 | | | Yes
P9 | 2026-01-19 | 2026-02-20 | MN | 7 | | | No - moved to care home
P10 | 2026-02-02 | | | | | | waiting
"""),
}

BEFRIEND = Told(
    name="befriending-volunteers-and-matches",
    file="T&C volunteers + matches Feb.xlsx",
    tabs=_BEFRIEND,
    formats={"Volunteers": {"B4:C12": "dd-mmm-yy"}, "Matches": {"B2:C11": "dd-mmm-yy", "G2:G11": "dd-mmm-yy"}},
    merged={"Volunteers": ["E2:I2"]},
    service="Befriending for isolated older people",
    frequency="monthly",
    latest="2026-02-01_2026-02-28",
    to_date="2025-10-01_2026-02-28",
    asked={
        "A": Asked("Older people introduced to a befriender", latest=_count(3), to_date=_count(9)),
        "B": Asked("People introduced to a befriender within six weeks of the referral", "rate", "people introduced in the period within 42 days of referral", "people introduced in the period", 0.8, latest=_rate(2, 3), to_date=_rate(6, 9)),
    },
    outcomes=[
        Outcome("Clients less lonely at review than when matched", ["Matches!E2:E10", "Matches!F2:F6"], "client", latest=2, to_date=3),
        Outcome("Hours given by volunteers", ["Volunteers!E13:I13", *_held(_BEFRIEND, "Volunteers!E4:I12")], "volunteer", "method", latest=34, to_date=149),
        Outcome("Volunteers who once had a befriender themselves", ["Volunteers!D4:D12"], "volunteer", "method", latest=3, to_date=3),
        Outcome("Volunteers who left for a paid job", _held(_BEFRIEND, "Volunteers!J4:J12"), "volunteer", latest=1, to_date=2),
    ],
    tempting=[
        Tempting("DBS checks back", _held(_BEFRIEND, "Volunteers!C4:C12"), "process"),
        Tempting("Referrals", ["Matches!B2:B11"], "referrals received"),
        Tempting("Matches made", ["Matches!C2:C10"], "asked for by the contract"),
        Tempting("Matches still going", ["Matches!H2:H11"], "state of the service's own offer"),
    ],
    periods=_during(_BEFRIEND, "2025-10", "Volunteers!E4:E13") | _during(_BEFRIEND, "2025-11", "Volunteers!F4:F13")
    | _during(_BEFRIEND, "2025-12", "Volunteers!G4:G13") | _during(_BEFRIEND, "2026-01", "Volunteers!H4:H13")
    | _during(_BEFRIEND, "2026-02", "Volunteers!I4:I13")
    | _on_day(_BEFRIEND, "C", "Matches!E2:E11") | _on_day(_BEFRIEND, "G", "Matches!F2:F11"),
    labels={
        "Volunteers!E4": "AB - Hours given - Oct 25", "Volunteers!I10": "MN - Hours given - Feb 26",
        "Volunteers!I13": "Total - Hours given - Feb 26", "Matches!E4": "P3 - Loneliness at match (3-9, 9 worst)",
        "Matches!F4": "P3 - Loneliness at review",
    },
    why="volunteers and clients are listed apart; a lower score is better; one volunteer has not begun",
)

# 3. A parenting course: the form of KPIs above the list, one tab for each course.
_PARENTS: Tabs = {
    "Winter": _table("""
Calm at Home parenting course - winter (Dec 25 to Feb 26)

For the council | Target | This quarter | Year so far
Parents who started | 8 | 9 | 17
Parents who completed (5 or more of 7) | 6 | 7 | 13
Child's SDQ came down | 5 | 6 | 10

Family | Who came | Sessions | Completed? | SDQ before | SDQ after | Parent wellbeing before (7-35) | Parent wellbeing after | Partner came to 2+ sessions | Meets up with other parents now | Comments
F09 | mum | 7 | Y | 21 | 16 | 19 | 23 | Y | Y |
F10 | mum | 6 | Y | 18 | 15 | 22 | 22 | N | Y |
F11 | dad | 7 | Y | 24 | 20 | 17 | 21 | N | N | school says he is calmer
F12 | mum | 2 | N | 26 | | 15 | | N | |
F13 | gran | 5 | Y | 19 | 19 | 24 | 25 | N | N |
F14 | mum | 7 | Y | 22 | 17 | 18 | 24 | Y | Y |
F15 | mum | 6 | Y | 20 | 14 | 20 | 24 | Y | Y |
F16 | mum | 3 | N | 23 | | 16 | | N | | shifts changed
F17 | mum | 6 | Y | 17 | 15 | 21 | 20 | N | Y |
"""),
    "Autumn": _table("""
Calm at Home parenting course - autumn (Sept to Nov 25)

For the council | Target | This quarter | Year so far
Parents who started | 8 | 8 | 8
Parents who completed (5 or more of 7) | 6 | 6 | 6
Child's SDQ came down | 5 | 4 | 4

Family | Who came | Sessions | Completed? | SDQ before | SDQ after | Parent wellbeing before (7-35) | Parent wellbeing after | Partner came to 2+ sessions | Meets up with other parents now | Comments
F01 | mum | 7 | Y | 20 | 17 | 18 | 20 | N | Y |
F02 | mum | 5 | Y | 25 | 25 | 14 | 17 | N | N |
F03 | mum | 6 | Y | 19 | 16 | 23 | 26 | Y | Y |
F04 | dad | 1 | N | 22 | | 20 | | N | |
F05 | mum | 7 | Y | 21 | 18 | 19 | 19 | Y | N |
F06 | mum | 6 | Y | 18 | 20 | 21 | 22 | N | Y |
F07 | mum | 7 | Y | 23 | 19 | 17 | 22 | N | Y |
F08 | mum | 4 | N | 24 | | 16 | | N | |
"""),
}

PARENTS = Told(
    name="parenting-course-form-above-list",
    file="Calm at Home 25-26 (winter added).xlsx",
    tabs=_PARENTS,
    service="Parenting programme for families of young children",
    frequency="quarterly",
    latest="2025-12-01_2026-02-28",
    to_date="2025-09-01_2026-02-28",
    asked={
        "1": Asked("Parents and carers beginning the programme", target=8, latest=_count(9), to_date=_count(17)),
        "2": Asked("Parents and carers beginning the programme who attend at least five sessions", "rate", "parents attending five or more sessions", "parents beginning", 0.75, latest=_rate(7, 9), to_date=_rate(13, 17)),
        "3": Asked("Children whose total difficulties score falls between first and last session", "rate", "children with a lower score", "children with both scores", 0.7, latest=_rate(6, 7), to_date=_rate(10, 13)),
    },
    outcomes=[
        Outcome("Parents whose own wellbeing score is higher after the course", _held(_PARENTS, "Winter!G9:H17", "Autumn!G9:H16"), "client", latest=5, to_date=10),
        Outcome("Families in which the partner came to two or more sessions", ["Winter!I9:I17", "Autumn!I9:I16"], "partner or family", "method", latest=3, to_date=5),
        Outcome("Parents who now meet up with other parents", _held(_PARENTS, "Winter!J9:J17", "Autumn!J9:J16"), "client", latest=5, to_date=9),
    ],
    tempting=[
        Tempting("Sessions attended", ["Winter!C9:C17", "Autumn!C9:C16"], "attendance"),
        Tempting("Completed the course", ["Winter!D9:D17", "Autumn!D9:D16"], "asked for by the contract"),
        Tempting("Children's difficulties scores", _held(_PARENTS, "Winter!E9:F17", "Autumn!E9:F16"), "asked for by the contract"),
        Tempting("Who came", ["Winter!B9:B17", "Autumn!B9:B16"], "who they are"),
    ],
    periods={
        "Winter!C4:C6": "2025-12-01_2026-02-28", "Winter!D4:D6": "2025-09-01_2026-02-28",
        "Autumn!C4:D6": "2025-09-01_2025-11-30",
    } | _during(_PARENTS, "2025-12-01_2026-02-28", "Winter!C9:C17", "Winter!E9:H17")
    | _during(_PARENTS, "2025-09-01_2025-11-30", "Autumn!C9:C16", "Autumn!E9:H16"),
    labels={
        "Winter!C4": "Parents who started - This quarter", "Winter!D6": "Child's SDQ came down - Year so far",
        "Winter!F14": "F14 - SDQ after", "Winter!G11": "F11 - Parent wellbeing before (7-35)",
        "Autumn!H11": "F03 - Parent wellbeing after",
    },
    why="no dates in the lists, the course is the quarter; quarters of the contract begin in September",
)

# 4. Floating support: everyone on the books, some since last year, some still open.
_FLOATING: Tabs = {
    "On the books": _table("""
Steadfast Homes floating support - everyone on the books since April
Ref | Started | Ended | How it ended | Kept tenancy | Arrears at start £ | Arrears at end £ | ASB calls 3m before | ASB calls last 3m | Work or training at end | Hrs support pw | Status
S1 | 2024-09-16 | 2025-05-30 | planned | Y | 640 | 0 | 2 | 0 | N | 2 | closed
S2 | 2024-11-04 | 2025-06-20 | planned | Y | 0 | 0 | 0 | 0 | Y | 1 | closed
S3 | 2025-01-13 | 2025-08-15 | lost contact | N | 910 | 1180 | 1 | 1 | N | 2 | closed
S4 | 2025-02-03 | 2025-09-26 | planned | Y | 1250 | 400 | 3 | 1 | N | 3 | closed
S5 | 2025-03-10 | 2025-10-17 | planned | Y | 380 | 120 | 0 | 0 | Y | 1 | closed
S6 | 2025-04-14 | 2025-11-14 | evicted | N | 2100 | 2450 | 4 | 5 | N | 4 | closed
S7 | 2025-04-28 | 2025-11-28 | planned | Y | 725 | 0 | 2 | 0 | N | 2 | closed
S8 | 2025-05-19 | 2025-12-12 | planned | Y | 0 | 0 | 3 | 0 | Y | 2 | closed
S9 | 2025-06-02 | 2025-12-19 | planned | Y | 540 | 310 | 1 | 1 | N | 2 | closed
S10 | 2025-07-07 | | | | 860 | | 0 | | | 2 | open
S11 | 2025-08-11 | | | | 0 | | 2 | | | 1 | open
S12 | 2025-10-06 | | | | 1490 | | 1 | | | 3 | open
S13 | 2025-11-03 | | | | 300 | | 0 | | | 2 | open
S14 | 2025-12-08 | | | | 275 | | 4 | | | 2 | open
"""),
}

FLOATING = Told(
    name="floating-support-open-and-closed",
    file="FS client list Dec 2025.xlsx",
    tabs=_FLOATING,
    formats={"On the books": {"B3:C16": "dd/mm/yy"}},
    service="Housing related floating support",
    frequency="quarterly",
    latest="2025-10-01_2025-12-31",
    to_date="2025-04-01_2025-12-31",
    asked={
        "SP1": Asked("Service users leaving support who have sustained their accommodation", "rate", "leavers who kept their home", "leavers", 0.75, latest=_rate(4, 5), to_date=_rate(7, 9)),
        "SP2": Asked("New service users taken on", latest=_count(3), to_date=_count(9)),
        "SP3": Asked("Service users receiving support at any time in the period", kind="reporting-only", latest=_count(10), to_date=_count(14)),
    },
    outcomes=[
        Outcome("People with lower rent arrears at the end than at the start", ["On the books!F3:F16", "On the books!G3:G11"], "client", latest=3, to_date=5),
        Outcome("People about whom there were fewer anti-social behaviour calls", ["On the books!H3:H16", "On the books!I3:I11"], "community", latest=2, to_date=4),
        Outcome("People in work or training at the end", ["On the books!J3:J11"], "client", latest=2, to_date=3),
    ],
    tempting=[
        Tempting("How support ended", ["On the books!D3:D11"], "a planned end is process"),
        Tempting("Kept the tenancy", ["On the books!E3:E11"], "asked for by the contract"),
        Tempting("Hours of support a week", ["On the books!K3:K16"], "what the service puts in"),
        Tempting("Open and closed cases", ["On the books!L3:L16"], "state of the case"),
    ],
    periods=_on_day(_FLOATING, "B", "On the books!F3:F16") | _on_day(_FLOATING, "C", "On the books!G3:G16"),
    labels={
        "On the books!F6": "S4 - Arrears at start £", "On the books!G6": "S4 - Arrears at end £",
        "On the books!H10": "S8 - ASB calls 3m before", "On the books!I9": "S7 - ASB calls last 3m",
    },
    why="some began before the contract year; the end date decides; open cases have no end",
)

# 5. Stop smoking: attempts, not people; result by code with the key under the list.
_SMOKE: Tabs = {
    "Quits": _table("""
Breathe Easy Harbourside | | | Q1 and Q2 so far
Client | Attempt | Quit date | Followed up | Result | CO | Aid | Cigs a day before | Cut down by half? (not quit) | Partner quitting with them | Home smoke free at follow up
B01 | 1 | 2025-04-07 | 2025-05-06 | 1 | 3 | patch | 20 | | Y | Y
B02 | 1 | 2025-04-14 | 2025-05-12 | 2 | 18 | vape | 25 | Y | N | N
B03 | 1 | 2025-04-28 | 2025-05-27 | 3 | | gum | 15 | | N | DK
B04 | 1 | 2025-05-12 | 2025-06-10 | 1 | 4 | vape | 18 | | Y | Y
B05 | 1 | 2025-05-19 | 2025-06-17 | 2 | 15 | patch | 30 | N | N | N
B06 | 1 | 2025-05-26 | 2025-06-24 | 1 | | none | 10 | | N | Y
B02 | 2 | 2025-07-07 | 2025-08-05 | 1 | 2 | vape | 22 | | Y | Y
B07 | 1 | 2025-07-14 | 2025-08-12 | 1 | 5 | patch | 20 | | Y | Y
B08 | 1 | 2025-07-21 | 2025-08-19 | 2 | 12 | vape | 24 | Y | N | Y
B03 | 2 | 2025-07-28 | 2025-08-26 | 2 | 21 | patch | 15 | Y | N | N
B09 | 1 | 2025-08-04 | 2025-09-02 | 1 | 11 | vape | 12 | | N | Y
B10 | 1 | 2025-08-11 | 2025-09-09 | 3 | | gum | 16 | | N | DK
B11 | 1 | 2025-08-18 | 2025-09-16 | 1 | 4 | vape | 20 | | Y | Y
B12 | 1 | 2025-08-25 | 2025-09-23 | 2 | 17 | none | 20 | N | N | N

Result: 1 = quit at 4 weeks, 2 = still smoking, 3 = lost to follow up. CO in ppm, under 10 is a pass. B06 was by phone
"""),
}

SMOKE = Told(
    name="stop-smoking-attempts-by-code",
    file="Harbourside quits Apr-Sep 2025.xlsx",
    tabs=_SMOKE,
    formats={"Quits": {"C3:D16": "dd/mm/yyyy"}},
    service="Specialist stop smoking support",
    frequency="quarterly",
    latest="2025-07-01_2025-09-30",
    to_date="2025-04-01_2025-09-30",
    asked={
        "SS1": Asked("Quit attempts: quit dates set", target=8, latest=_count(8), to_date=_count(14)),
        "SS2": Asked("Self-reported four-week quitters", target=4, latest=_count(4), to_date=_count(7)),
        "SS3": Asked("Four-week quitters verified by carbon monoxide below 10 ppm", "rate", "quitters with a reading below 10 ppm", "four-week quitters", 0.85, latest=_rate(3, 4), to_date=_rate(5, 7)),
    },
    outcomes=[
        Outcome("Partners who stop smoking with the client", ["Quits!J3:J16"], "partner or family", "method", latest=3, to_date=5),
        Outcome("Homes smoke free at follow up", ["Quits!K3:K16"], "partner or family", latest=5, to_date=8),
        Outcome("Attempts without a quit that cut cigarettes by half", _held(_SMOKE, "Quits!I3:I16"), "client", latest=2, to_date=3),
    ],
    tempting=[
        Tempting("Result codes", ["Quits!E3:E16"], "the quit is what the contract asks for"),
        Tempting("Carbon monoxide readings", _held(_SMOKE, "Quits!F3:F16"), "asked for by the contract"),
        Tempting("Cigarettes a day before", ["Quits!H3:H16"], "need at the start"),
        Tempting("Aid used", ["Quits!G3:G16"], "what the service gives"),
    ],
    periods=_on_day(_SMOKE, "D", "Quits!F3:F16"),
    labels={
        "Quits!F3": "B01 - CO", "Quits!H5": "B03 - Cigs a day before", "Quits!F13": "B09 - CO",
        "Quits!H16": "B12 - Cigs a day before",
    },
    why="the same client twice is two attempts; one quitter fails the CO test, one was not tested",
)

# 6. Debt advice: sums of money, crosses for yes, a total at the foot.
_DEBT: Tabs = {
    "Cases 25-26": _table("""
Case | Opened | Closed | Main issue | Benefit check | Debts at start | Written off | Extra income a yr | Eviction / bailiffs stopped | Worry 1st (0-10) | Worry last | Helps at drop-in now | Adviser
K01 | 2025-04-03 | 2025-07-11 | rent | x | 4200 | 1500 | 0 | x | 9 | 4 | | JT
K02 | 2025-04-24 | 2025-08-01 | council tax | x | 1850 | 0 | 1240 | | 7 | 5 | | JT
K03 | 2025-05-15 | 2025-09-19 | credit cards | | 11600 | 11600 | 0 | | 10 | 3 | x | SB
K04 | 2025-06-19 | 2025-10-10 | benefits | x | 0 | 0 | 3960 | | 6 | 6 | | SB
K05 | 2025-07-10 | 2025-11-21 | rent | x | 2300 | 600 | 880 | x | 8 | 5 | | JT
K06 | 2025-08-07 | 2026-01-09 | energy | x | 940 | 940 | 310 | | 7 | 2 | x | SB
K07 | 2025-09-04 | 2026-01-23 | rent | | 3150 | 0 | 0 | x | 9 | 6 | | JT
K08 | 2025-09-25 | 2026-02-06 | benefits | x | 0 | 0 | 5200 | | 5 | 5 | | JT
K09 | 2025-10-16 | 2026-02-27 | loan shark | | 2700 | 2700 | 0 | | 10 | 4 | | SB
K10 | 2025-11-06 | 2026-03-06 | council tax | x | 1320 | 420 | 690 | x | 8 | 3 | x | SB
K11 | 2025-11-27 | 2026-03-20 | rent | x | 5060 | 0 | 1420 | x | 9 | 9 | | JT
K12 | 2026-01-15 | | credit cards | x | 8900 | | | | 8 | | | SB
K13 | 2026-02-12 | | rent | | 1775 | | | | 7 | | | JT
K14 | 2026-03-05 | | benefits | x | 0 | | | | 6 | | | SB
Total | | | | | 43795 | 17760 | 13700 | | | | |
"""),
}

DEBT = Told(
    name="debt-advice-crosses-and-money",
    file="debt cases yr end.xlsx",
    tabs=_DEBT,
    formats={"Cases 25-26": {"B2:C15": "dd.mm.yy", "F2:H16": "£#,##0"}},
    service="Debt and welfare rights advice",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "D1": Asked("Cases brought to a close", target=10, latest=_count(6), to_date=_count(11)),
        "D2": Asked("Value of debt written off for residents", "count", latest=_count(4060), to_date=_count(17760)),
        "D3": Asked("Additional yearly income secured for residents", "count", latest=_count(7620), to_date=_count(13700)),
    },
    outcomes=[
        Outcome("Households for whom eviction or bailiffs were stopped", _held(_DEBT, "Cases 25-26!I2:I15"), "client", latest=3, to_date=5),
        Outcome("Clients who worry less at the end than at the start", _held(_DEBT, "Cases 25-26!J2:K15"), "client", latest=4, to_date=8),
        Outcome("Clients who now help at the drop-in", _held(_DEBT, "Cases 25-26!L2:L15"), "volunteer", "method", to_date=3),
    ],
    tempting=[
        Tempting("Benefit checks", _held(_DEBT, "Cases 25-26!E2:E15"), "what the service does"),
        Tempting("Debts at the start", ["Cases 25-26!F2:F16"], "need"),
        Tempting("Debt written off", _held(_DEBT, "Cases 25-26!G2:G16"), "asked for by the contract"),
        Tempting("Extra income", _held(_DEBT, "Cases 25-26!H2:H16"), "asked for by the contract"),
        Tempting("Main issue", ["Cases 25-26!D2:D15"], "need"),
    ],
    periods=_on_day(_DEBT, "B", "Cases 25-26!F2:F15", "Cases 25-26!J2:J15") | _on_day(_DEBT, "C", "Cases 25-26!G2:H15", "Cases 25-26!K2:K15")
    | {"Cases 25-26!G16:H16": "2025-04-01_2026-03-31"},
    labels={
        "Cases 25-26!F4": "K03 - Debts at start", "Cases 25-26!G10": "K09 - Written off",
        "Cases 25-26!H9": "K08 - Extra income a yr", "Cases 25-26!K7": "K06 - Worry last",
        "Cases 25-26!G16": "Total - Written off",
    },
    why="blank means no; zero is a real answer; helpers have no date",
)

# 7. Employment: a heading in two rows, and a date in a column means it has happened.
_JOBS: Tabs = {
    "Tracker": _table("""
Bridgeway Works - participant tracker (contract year from 1 July)
| Joining | | Job | | | Qualification | | Volunteering | Confidence (out of 20)
Who | Joined | Main barrier | Started | Hours pw | 13 weeks on | What | Got on | Since | First | Latest | Latest done
P01 | 2025-07-08 | childcare | 2025-10-06 | 16 | 2026-01-05 | | | | 9 | 15 | 2025-12-11
P02 | 2025-07-15 | health | | | | L1 Food hygiene | 2025-10-17 | 2025-11-03 | 7 | 12 | 2026-01-22
P03 | 2025-08-05 | no quals | 2026-01-19 | 30 | | L2 Customer service | 2025-12-05 | | 11 | 11 | 2025-12-18
P04 | 2025-08-12 | record | 2025-11-10 | 37.5 | 2026-02-09 | L1 Health & safety | 2025-10-24 | | 12 | 16 | 2026-02-05
P05 | 2025-09-02 | health | | | | | | 2026-01-12 | 6 | 10 | 2026-02-19
P06 | 2025-09-23 | English | 2026-02-16 | 20 | | ESOL E3 | 2026-02-06 | | 10 | 14 | 2026-03-10
P07 | 2025-10-07 | carer | | | | | | 2025-12-01 | 8 | 8 | 2026-03-03
P08 | 2025-10-28 | health | 2026-03-02 | 12 | | | | | 13 | 12 | 2026-03-17
P09 | 2025-11-18 | no quals | | | | L1 IT | 2026-03-06 | 2026-02-02 | 5 | 9 | 2026-03-19
P10 | 2026-01-13 | record | | | | | | | 9 | |
P11 | 2026-02-03 | childcare | 2026-03-23 | 16 | | | | | 12 | |
P12 | 2026-02-24 | health | | | | L2 First aid | 2026-03-27 | | 7 | |
"""),
}

JOBS = Told(
    name="employment-tracker-dates-as-answers",
    file="BW tracker Q3 (Jan-Mar).xlsx",
    tabs=_JOBS,
    formats={"Tracker": {"B4:B15": "dd/mm/yyyy", "D4:D15": "dd/mm/yyyy", "F4:F15": "dd/mm/yyyy", "H4:I15": "dd/mm/yyyy", "L4:L15": "dd/mm/yyyy"}},
    merged={"Tracker": ["B2:C2", "D2:F2", "G2:H2", "J2:L2"]},
    service="Employment support for people furthest from work",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-07-01_2026-03-31",
    asked={
        "E1": Asked("Residents enrolled on the programme", target=4, latest=_count(3), to_date=_count(12)),
        "E2": Asked("Residents starting paid employment", target=2, latest=_count(4), to_date=_count(6)),
        "E3": Asked("Residents reaching thirteen weeks in employment", latest=_count(2), to_date=_count(2)),
    },
    outcomes=[
        Outcome("Participants who gained a qualification", _held(_JOBS, "Tracker!G4:H15"), "client", latest=3, to_date=6),
        Outcome("Participants who took up volunteering", _held(_JOBS, "Tracker!I4:I15"), "client", latest=2, to_date=4),
        Outcome("Participants more confident at the latest score than at the first", _held(_JOBS, "Tracker!J4:K15"), "client", latest=5, to_date=6),
    ],
    tempting=[
        Tempting("Main barrier", ["Tracker!C4:C15"], "need"),
        Tempting("Jobs started", _held(_JOBS, "Tracker!D4:D15"), "asked for by the contract"),
        Tempting("Hours a week of the job", _held(_JOBS, "Tracker!E4:E15"), "describes the job that the contract counts"),
        Tempting("Joined", ["Tracker!B4:B15"], "enrolment, asked for"),
    ],
    periods=_on_day(_JOBS, "L", "Tracker!K4:K15"),
    labels={
        "Tracker!E4": "P01 - Job - Hours pw", "Tracker!J5": "P02 - Confidence (out of 20) - First",
        "Tracker!K5": "P02 - Confidence (out of 20) - Latest", "Tracker!K9": "P06 - Confidence (out of 20) - Latest",
    },
    why="a heading in two rows; the contract year begins in July; each thing has its own date",
)

# 8. Youth drop-in: signing in, a row for each visit; the council's form to the right.
_DEN: Tabs = {
    "March": _table("""
The Den - signing in, March
Date | Who | Age | From | Came for | Helped run it | 1:1 chat | Good news since last time | | For the council | Jan 26 | Feb 26 | Mar 26
2026-03-03 | Tyler | 14 | Eastfield | food | | Y | | | Different young people | 11 | 12 | 8
2026-03-03 | Aisha | 15 | Quayside | music | Y | | | | Visits | 22 | 19 | 18
2026-03-03 | Kofi | 13 | Eastfield | pool | | | | | Sessions we opened | 4 | 4 | 4
2026-03-03 | Jess | 17 | Millbank | food | | Y | | | 1:1 chats | 6 | 4 | 5
2026-03-10 | Aisha | 15 | Quayside | music | | | | | Volunteer hours (adults) | 18 | 16 | 20
2026-03-10 | Tyler | 14 | Eastfield | food | | Y
2026-03-10 | Mo | 16 | Quayside | pool
2026-03-10 | Bea | 14 | Millbank | art
2026-03-17 | Kofi | 13 | Eastfield | pool | Y
2026-03-17 | Tyler | 14 | Eastfield | food | | | back in school full time
2026-03-17 | Liv | 15 | Eastfield | art | | Y
2026-03-17 | Aisha | 15 | Quayside | music
2026-03-17 | Dan | 13 | Millbank | pool
2026-03-24 | Jess | 17 | Millbank | food | | | got apprenticeship at garage
2026-03-24 | Mo | 16 | Quayside | pool | Y
2026-03-24 | Tyler | 14 | Eastfield | food
2026-03-24 | Bea | 14 | Millbank | art | Y
2026-03-24 | Liv | 15 | Eastfield | art | | Y | talking to mum again
"""),
}

DEN = Told(
    name="youth-sign-in-people-come-again",
    file="den sign in MARCH.xlsx",
    tabs=_DEN,
    formats={"March": {"A3:A20": "ddd d mmm"}},
    service="Open access youth work",
    frequency="monthly",
    latest="2026-03-01_2026-03-31",
    to_date="2026-01-01_2026-03-31",
    asked={
        "Y1": Asked("Individual young people attending", target=10, latest=_count(8)),
        "Y2": Asked("Open access sessions delivered", target=4, latest=_count(4), to_date=_count(12)),
        "Y3": Asked("One-to-one conversations with a youth worker", kind="reporting-only", latest=_count(5), to_date=_count(15)),
    },
    outcomes=[
        Outcome("Young people who helped to run a session", _held(_DEN, "March!F3:F20"), "client", "method", latest=4),
        Outcome("Young people with good news: school, apprenticeship, family", _held(_DEN, "March!H3:H20"), "client", latest=3),
        Outcome("Hours given by adult volunteers", ["March!K7:M7"], "volunteer", "method", latest=20, to_date=54),
    ],
    tempting=[
        Tempting("Visits", ["March!K4:M4"], "attendance"),
        Tempting("Different young people", ["March!K3:M3"], "asked for by the contract"),
        Tempting("One-to-one chats", _held(_DEN, "March!G3:G20"), "what the service does, and asked for"),
        Tempting("What they came for", ["March!E3:E20"], "activity"),
        Tempting("Where they live", ["March!D3:D20"], "who they are"),
    ],
    periods={"March!K3:K7": "2026-01", "March!L3:L7": "2026-02", "March!M3:M7": "2026-03"},
    labels={
        "March!K3": "Different young people - Jan 26", "March!M4": "Visits - Mar 26",
        "March!M7": "Volunteer hours (adults) - Mar 26", "March!L6": "1:1 chats - Feb 26",
    },
    why="a row is a visit; different people cannot be added over months; the form stands beside the list",
)

# 9. Falls prevention: two courses in one list, lower is better for both scores.
_STEADY: Tabs = {
    "All": _table("""
Strong & Steady - course 1 (Apr to Sept 25) and course 2 (Oct 25 to Mar 26)

Person | Course | First assessed | Last assessed | Sessions (of 24) | Finished | TUG secs first | TUG secs last | Worry about falling first (7-28) | Worry about falling last | Spouse or friend joined in | Carried on to another class
M01 | 1 | 2025-04-08 | 2025-09-23 | 22 | Y | 16.2 | 13.1 | 17 | 12 | Y | Y
M02 | 1 | 2025-04-08 | 2025-09-23 | 20 | Y | 14.8 | 12.9 | 14 | 14 | N | Y
M03 | 1 | 2025-04-08 | | 5 | N | 21.0 | | 22 | | N | N
M04 | 1 | 2025-04-15 | 2025-09-23 | 19 | Y | 18.4 | 18.9 | 20 | 16 | N | N
M05 | 1 | 2025-04-15 | 2025-09-30 | 24 | Y | 13.5 | 11.2 | 13 | 10 | Y | Y
M06 | 1 | 2025-04-22 | 2025-09-30 | 18 | Y | 19.7 | 16.6 | 24 | 19 | N | N
M07 | 1 | 2025-04-22 | | 9 | N | 17.3 | | 16 | | N | N
M08 | 2 | 2025-10-07 | 2026-03-24 | 21 | Y | 15.9 | 13.0 | 18 | 13 | Y | Y
M09 | 2 | 2025-10-07 | 2026-03-24 | 23 | Y | 12.6 | 11.1 | 11 | 9 | N | Y
M10 | 2 | 2025-10-07 | 2026-03-24 | 18 | Y | 20.2 | 20.5 | 23 | 23 | N | N
M11 | 2 | 2025-10-14 | | 3 | N | 22.8 | | 25 | | N | N
M12 | 2 | 2025-10-14 | 2026-03-31 | 20 | Y | 16.7 | 14.4 | 15 | 16 | Y | N
M13 | 2 | 2025-10-14 | 2026-03-31 | 24 | Y | 14.1 | 12.0 | 19 | 12 | Y | Y
M14 | 2 | 2025-10-21 | 2026-03-31 | 19 | Y | 18.0 | 15.2 | 21 | 15 | N | Y
M15 | 2 | 2025-10-21 | | 11 | N | 15.5 | | 14 | | N | N
"""),
}

STEADY = Told(
    name="falls-classes-lower-is-better",
    file="Strong and Steady results H2.xlsx",
    tabs=_STEADY,
    formats={"All": {"C4:D18": "dd/mm/yy"}},
    service="Strength and balance classes to prevent falls",
    frequency="half-yearly",
    latest="2025-10-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "F1": Asked("Older people starting the programme", target=8, latest=_count(8), to_date=_count(15)),
        "F2": Asked("Starters who complete the programme", "rate", "people completing", "people starting", 0.7, latest=_rate(6, 8), to_date=_rate(11, 15)),
        "F3": Asked("Completers whose timed walking test is faster at the end", "rate", "completers with a shorter time", "completers", 0.75, latest=_rate(5, 6), to_date=_rate(9, 11)),
    },
    outcomes=[
        Outcome("People who worry less about falling at the end", _held(_STEADY, "All!I4:J18"), "client", latest=4, to_date=8),
        Outcome("People who carried on to another class", ["All!L4:L18"], "client", latest=4, to_date=7),
        Outcome("Spouses or friends who joined in", ["All!K4:K18"], "partner or family", "method", latest=3, to_date=5),
    ],
    tempting=[
        Tempting("Sessions attended", ["All!E4:E18"], "attendance"),
        Tempting("Finished", ["All!F4:F18"], "asked for by the contract"),
        Tempting("Timed walking test", _held(_STEADY, "All!G4:H18"), "asked for by the contract"),
    ],
    periods=_on_day(_STEADY, "C", "All!G4:G18", "All!I4:I18") | _on_day(_STEADY, "D", "All!H4:H18", "All!J4:J18"),
    labels={
        "All!E4": "M01 - Sessions (of 24)", "All!G5": "M02 - TUG secs first", "All!H11": "M08 - TUG secs last",
        "All!I9": "M06 - Worry about falling first (7-28)", "All!J16": "M13 - Worry about falling last",
    },
    why="half years; lower is better; one got slower, one more worried; those who left have no last score",
)

# 10. Social prescribing: ticks, the first quarter of the year, two who finished before it.
_LINK: Tabs = {
    "Caseload": _table("""
Chestnut Link - social prescribing caseload, Q1 2025-26
✓ = yes, nothing = no
Who | Surgery | Referred | First seen | Last seen | Reason | Still going to a group at the end | Volunteering by the end | Life satisfaction first (0-10) | Life satisfaction last | GP appts 3 months before us | GP appts last 3 months
SP1 | Mill Lane | 2024-11-18 | 2024-12-02 | 2025-03-20 | lonely | ✓ | | 4 | 6 | 5 | 2
SP2 | Mill Lane | 2024-12-09 | 2025-01-06 | 2025-03-27 | debt | | | 5 | 5 | 3 | 3
SP3 | Harbour | 2025-01-13 | 2025-01-27 | 2025-04-15 | lonely | ✓ | ✓ | 3 | 7 | 6 | 2
SP4 | Harbour | 2025-01-20 | 2025-02-03 | 2025-04-29 | low mood | ✓ | | 4 | 4 | 4 | 4
SP5 | Mill Lane | 2025-02-03 | 2025-02-17 | 2025-05-13 | weight | | | 6 | 7 | 2 | 1
SP6 | St Anne's | 2025-02-10 | 2025-03-03 | 2025-05-20 | housing | | | 2 | 5 | 7 | 5
SP7 | St Anne's | 2025-02-24 | 2025-03-10 | 2025-06-03 | carer | ✓ | ✓ | 5 | 8 | 3 | 3
SP8 | Harbour | 2025-03-10 | 2025-03-24 | 2025-06-17 | lonely | ✓ | | 4 | 3 | 5 | 6
SP9 | Mill Lane | 2025-03-24 | 2025-04-07 | 2025-06-24 | pain | | | 5 | 6 | 8 | 4
SP10 | Harbour | 2025-04-14 | 2025-04-28 | | low mood | | | 3 | | 4 |
SP11 | St Anne's | 2025-05-06 | 2025-05-27 | | lonely | | | 4 | | 3 |
SP12 | Mill Lane | 2025-05-19 | 2025-06-02 | | debt | | | 6 | | 1 |
SP13 | Harbour | 2025-06-16 | | | lonely | | | | | |
"""),
}

LINK = Told(
    name="social-prescribing-ticks-carried-over",
    file="Chestnut Link caseload Q1.xlsx",
    tabs=_LINK,
    formats={"Caseload": {"C4:E16": "dd/mm/yyyy"}},
    service="Social prescribing link workers",
    frequency="quarterly",
    latest="2025-04-01_2025-06-30",
    to_date="2025-04-01_2025-06-30",
    asked={
        "SPL1": Asked("Referrals received from general practice", target=6, latest=_count(4), to_date=_count(4)),
        "SPL2": Asked("Patients having a first appointment", target=6, latest=_count(4), to_date=_count(4)),
        "SPL3": Asked("Patients finishing support who rate their life satisfaction higher", "rate", "finishers with a higher rating", "finishers", 0.6, latest=_rate(5, 7), to_date=_rate(5, 7)),
    },
    outcomes=[
        Outcome("People with fewer GP appointments in their last three months", _held(_LINK, "Caseload!K4:L16"), "other service", latest=4, to_date=4),
        Outcome("People still going to a group at the end", _held(_LINK, "Caseload!G4:G16"), "client", latest=4, to_date=4),
        Outcome("People volunteering by the end", _held(_LINK, "Caseload!H4:H16"), "client", latest=2, to_date=2),
    ],
    tempting=[
        Tempting("Reason for the referral", ["Caseload!F4:F16"], "need"),
        Tempting("Referring surgery", ["Caseload!B4:B16"], "referrals"),
        Tempting("Life satisfaction", _held(_LINK, "Caseload!I4:J16"), "asked for by the contract"),
        Tempting("First seen", _held(_LINK, "Caseload!D4:D16"), "what the service does, and asked for"),
    ],
    periods=_on_day(_LINK, "D", "Caseload!I4:I16") | _on_day(_LINK, "E", "Caseload!J4:J16"),
    labels={
        "Caseload!I6": "SP3 - Life satisfaction first (0-10)", "Caseload!J6": "SP3 - Life satisfaction last",
        "Caseload!K9": "SP6 - GP appts 3 months before us", "Caseload!L9": "SP6 - GP appts last 3 months",
    },
    why="two finished in the last contract year; one is still waiting to be seen; year to date is the quarter",
)

# 11. English classes and settling in: levels in words, a tab for each term, the same people again.
_OPENDOOR: Tabs = {
    "Oct-Dec 25": _table("""
Open Door ESOL + settling in, October to December 2025
Initials | From | Children | Level in | Level out | Classes came to (of 22) | Registered with a GP | Interprets for newer families | Child got a school place | Hopes for
AH | Syria | 2 | Pre-entry | E1 | 18 | already | N | yes this term | childminding
EY | Iran | 0 | E2 | E3 | 21 | yes this term | Y | - | university
FS | Ukraine | 1 | E1 | E2 | 20 | already | N | yes this term | nursing
IN | Iran | 1 | E2 | E2 | 14 | yes this term | N | already | driving
KW | Syria | 5 | Pre-entry | Pre-entry | 6 | no | N | no | moved away Nov
LD | Sudan | 0 | E1 | E2 | 16 | already | N | - | any work
MB | Eritrea | 2 | E3 | L1 | 19 | already | Y | already | own shop
PZ | Iran | 0 | E1 | E1 | 12 | yes this term | N | - | work
"""),
    "Jan-Mar 26": _table("""
Open Door ESOL + settling in, January to March 2026
Initials | From | Children | Level in | Level out | Classes came to (of 22) | Registered with a GP | Interprets for newer families | Child got a school place | Hopes for
AH | Syria | 2 | E1 | E2 | 20 | already | Y | already | childminding
BM | Sudan | 0 | Pre-entry | E1 | 17 | yes this term | N | - | work
CT | Eritrea | 1 | Pre-entry | Pre-entry | 9 | yes this term | N | yes this term | not sure yet
DK | Afghanistan | 4 | Pre-entry | E1 | 15 | already | N | yes this term | taxi licence
EY | Iran | 0 | E3 | L1 | 21 | already | Y | - | university
FS | Ukraine | 1 | E2 | E3 | 22 | already | Y | already | nursing
GA | Sudan | 3 | Pre-entry | E1 | 16 | no | N | no | work
HR | Afghanistan | 2 | E1 | E1 | 7 | yes this term | N | no | work
IN | Iran | 1 | E2 | E2 | 18 | already | N | already | driving
JO | Eritrea | 0 | E1 | E2 | 19 | already | N | - | work
"""),
}

OPENDOOR = Told(
    name="esol-levels-in-words-by-term",
    file="ESOL register 2 terms.xlsx",
    tabs=_OPENDOOR,
    service="English for speakers of other languages, for refugees",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-10-01_2026-03-31",
    asked={
        "R1": Asked("Enrolments on English classes (each term counts)", target=20, latest=_count(10), to_date=_count(18)),
        "R2": Asked("Enrolments with attendance at fifteen or more classes", "rate", "enrolments with 15 or more classes attended", "enrolments", 0.7, latest=_rate(8, 10), to_date=_rate(13, 18)),
    },
    outcomes=[
        Outcome("Learners who moved up a level of English", ["Jan-Mar 26!D3:E12", "Oct-Dec 25!D3:E10"], "client", latest=7),
        Outcome("Learners newly registered with a GP", ["Jan-Mar 26!G3:G12", "Oct-Dec 25!G3:G10"], "client", latest=3, to_date=6),
        Outcome("Families whose child got a school place", ["Jan-Mar 26!I3:I12", "Oct-Dec 25!I3:I10"], "partner or family", latest=2, to_date=4),
        Outcome("Learners who interpret for newer families", ["Jan-Mar 26!H3:H12", "Oct-Dec 25!H3:H10"], "volunteer", "method", latest=3),
    ],
    tempting=[
        Tempting("Classes attended", ["Jan-Mar 26!F3:F12", "Oct-Dec 25!F3:F10"], "attendance, and asked for"),
        Tempting("Hopes", ["Jan-Mar 26!J3:J12", "Oct-Dec 25!J3:J10"], "wishes"),
        Tempting("Country", ["Jan-Mar 26!B3:B12", "Oct-Dec 25!B3:B10"], "who they are"),
        Tempting("Number of children", ["Jan-Mar 26!C3:C12", "Oct-Dec 25!C3:C10"], "who they are"),
    ],
    periods={"Oct-Dec 25!F3:F10": "2025-10-01_2025-12-31", "Jan-Mar 26!F3:F12": "2026-01-01_2026-03-31"},
    labels={
        "Oct-Dec 25!F4": "EY - Classes came to (of 22)", "Jan-Mar 26!F3": "AH - Classes came to (of 22)",
        "Jan-Mar 26!F12": "JO - Classes came to (of 22)", "Jan-Mar 26!C6": "DK - Children",
    },
    why="levels in words; four people come again, so people of both terms cannot be added; already is not now",
)

# 12. Alcohol recovery: those who left, with a line for each month in between.
_TIDE: Tabs = {
    "Leavers": _table("""
Turning Tide - people who left us, contract year from Sept 25
Client | Start | Left | How | AUDIT start | AUDIT end | Family came to family group | Back in touch with children | Trained as peer mentor | Sessions
September
T1 | 2025-03-12 | 2025-09-05 | completed | 28 | 9 | Y | Y | N | 22
T2 | 2025-05-06 | 2025-09-17 | dropped out | 31 | | N | N | N | 6
T3 | 2025-04-02 | 2025-09-25 | completed | 24 | 11 | N | n/a | Y | 20
October
T4 | 2025-04-23 | 2025-10-08 | completed | 33 | 16 | Y | Y | Y | 24
T5 | 2025-06-11 | 2025-10-15 | moved away | 26 | | N | n/a | N | 9
T6 | 2025-05-21 | 2025-10-28 | completed | 22 | 22 | Y | N | N | 17
November
T7 | 2025-05-14 | 2025-11-04 | completed | 29 | 12 | Y | Y | N | 21
T8 | 2025-06-03 | 2025-11-11 | completed | 35 | 14 | Y | Y | Y | 25
T9 | 2025-07-16 | 2025-11-13 | dropped out | 27 | | N | N | N | 5
T10 | 2025-06-18 | 2025-11-20 | completed | 21 | 8 | N | n/a | Y | 18
T11 | 2025-07-02 | 2025-11-26 | completed | 30 | 31 | N | N | N | 16
"""),
}

TIDE = Told(
    name="alcohol-leavers-month-bands",
    file="Turning Tide leavers to Nov.xlsx",
    tabs=_TIDE,
    formats={"Leavers": {"B4:C16": "d mmm yy"}},
    service="Community alcohol recovery",
    frequency="monthly",
    latest="2025-11-01_2025-11-30",
    to_date="2025-09-01_2025-11-30",
    asked={
        "AR1": Asked("People discharged from treatment", kind="reporting-only", latest=_count(5), to_date=_count(11)),
        "AR2": Asked("Discharges after a completed programme", "rate", "people who completed", "people discharged", 0.6, latest=_rate(4, 5), to_date=_rate(8, 11)),
        "AR3": Asked("Completers with a reduced alcohol screening score", "rate", "completers with a lower score", "completers", 0.75, latest=_rate(3, 4), to_date=_rate(6, 8)),
    },
    outcomes=[
        Outcome("Clients whose family came to the family group", _held(_TIDE, "Leavers!G4:G16"), "partner or family", "method", latest=2, to_date=5),
        Outcome("Clients back in touch with their children", _held(_TIDE, "Leavers!H4:H16"), "client", latest=2, to_date=4),
        Outcome("Clients trained as peer mentors", _held(_TIDE, "Leavers!I4:I16"), "volunteer", "method", latest=2, to_date=4),
    ],
    tempting=[
        Tempting("Sessions", _held(_TIDE, "Leavers!J4:J16"), "activity"),
        Tempting("How they left", _held(_TIDE, "Leavers!D4:D16"), "asked for by the contract"),
        Tempting("Screening scores", _held(_TIDE, "Leavers!E4:F16"), "asked for by the contract"),
    ],
    periods=_on_day(_TIDE, "B", "Leavers!E4:E16") | _on_day(_TIDE, "C", "Leavers!F4:F16"),
    labels={
        "Leavers!E4": "T1 - AUDIT start", "Leavers!F8": "T4 - AUDIT end", "Leavers!J13": "T8 - Sessions",
        "Leavers!F16": "T11 - AUDIT end",
    },
    why="a line for the month stands between the rows; not applicable is not no",
)

# 13. Weight management: two groups one above the other, the return at the top.
_LIGHTER: Tabs = {
    "Q2": _table("""
Lighter Together - Q2 (July to Sept 2025)

Return | Target for year | Q1 | Q2 | Year to date
Started | 60 | 14 | 13 | 27
Completed (9+ weeks) | 36 | 9 | 9 | 18
Lost 5% or more | 18 | 4 | 4 | 8

Tuesday group, Ferry Road
Who | Weeks came | Start kg | Week 12 kg | Waist start cm | Waist week 12 cm | Active mins a week start | Active mins a week wk 12 | Partner came along
T1 | 12 | 98.4 | 92.6 | 112 | 106 | 40 | 120 | Y
T2 | 10 | 110.2 | 106.9 | 121 | 119 | 0 | 60 | N
T3 | 11 | 87.5 | 82.9 | 101 | 97 | 90 | 150 | N
T4 | 3 | 104.0 | | 117 | | 30 | | N
T5 | 9 | 95.1 | 94.8 | 108 | 108 | 60 | 60 | Y
T6 | 12 | 120.6 | 113.0 | 128 | 121 | 20 | 90 | Y
T7 | 5 | 91.3 | | 104 | | 75 | | N

Saturday group, library
Who | Weeks came | Start kg | Week 12 kg | Waist start cm | Waist week 12 cm | Active mins a week start | Active mins a week wk 12 | Partner came along
S1 | 11 | 101.7 | 97.9 | 110 | 107 | 60 | 100 | N
S2 | 12 | 93.8 | 88.5 | 105 | 100 | 30 | 150 | N
S3 | 2 | 99.9 | | 113 | | 0 | | N
S4 | 9 | 115.3 | 115.9 | 125 | 126 | 15 | 10 | Y
S5 | 6 | 88.0 | | 99 | | 120 | | N
S6 | 10 | 107.6 | 103.2 | 118 | 115 | 45 | 45 | N
"""),
}

LIGHTER = Told(
    name="weight-two-groups-stacked",
    file="LT Q2 return + groups.xlsx",
    tabs=_LIGHTER,
    service="Tier 2 adult weight management",
    frequency="quarterly",
    latest="2025-07-01_2025-09-30",
    to_date="2025-04-01_2025-09-30",
    asked={
        "W1": Asked("Adults enrolling on the programme", target=60, latest=_count(13), to_date=_count(27)),
        "W2": Asked("Enrolled adults attending nine or more weekly meetings", "rate", "adults attending nine or more", "adults enrolling", 0.6, latest=_rate(9, 13), to_date=_rate(18, 27)),
        "W3": Asked("Enrolled adults who reduce body weight by five per cent or more", "rate", "adults with five per cent loss", "adults enrolling", 0.3, latest=_rate(4, 13), to_date=_rate(8, 27)),
    },
    outcomes=[
        Outcome("People with a smaller waist at week 12", _held(_LIGHTER, "Q2!E10:F16", "Q2!E20:F25"), "client", latest=7),
        Outcome("People more active at week 12", _held(_LIGHTER, "Q2!G10:H16", "Q2!G20:H25"), "client", latest=6),
        Outcome("People whose partner came along", ["Q2!I10:I16", "Q2!I20:I25"], "partner or family", "method", latest=4),
    ],
    tempting=[
        Tempting("Weeks attended", ["Q2!B10:B16", "Q2!B20:B25"], "attendance"),
        Tempting("Weights", _held(_LIGHTER, "Q2!C10:D16", "Q2!C20:D25"), "the loss is what the contract asks for"),
        Tempting("Started", ["Q2!C4:E4"], "asked for by the contract"),
        Tempting("Lost five per cent or more", ["Q2!C6:E6"], "asked for by the contract"),
    ],
    periods={"Q2!C4:C6": "2025-04-01_2025-06-30", "Q2!D4:D6": "2025-07-01_2025-09-30", "Q2!E4:E6": "2025-04-01_2025-09-30"}
    | _during(_LIGHTER, "2025-07-01_2025-09-30", "Q2!B10:H16", "Q2!B20:H25"),
    labels={
        "Q2!D5": "Completed (9+ weeks) - Q2", "Q2!E6": "Lost 5% or more - Year to date",
        "Q2!C12": "T3 - Tuesday group, Ferry Road - Start kg", "Q2!F21": "S2 - Saturday group, library - Waist week 12 cm",
        "Q2!H20": "S1 - Saturday group, library - Active mins a week wk 12",
    },
    why="the same heading twice; the loss has to be worked out; what the list shows is of this quarter only",
)

# 14. Domestic abuse: risk in words, not known, open cases.
_SAFER: Tabs = {
    "Cases": _table("""
Rowan House outreach: case list April to December 2025
Case | Referred | By | Risk in | Closed | Risk out | Children | Children settled at school | Own income or bank account | Goes to survivors' group (run by survivors) | Police calls 3m before | Police calls last 3m
W1 | 2025-04-02 | police | High | 2025-07-10 | Medium | 2 | Y | Y | N | 4 | 1
W2 | 2025-04-16 | self | Medium | 2025-08-01 | Standard | 0 | n/a | Y | Y | 1 | 0
W3 | 2025-05-07 | health visitor | High | 2025-09-12 | High | 3 | N | N | N | 5 | 5
W4 | 2025-06-11 | police | High | 2025-10-09 | Standard | 1 | Y | Y | Y | 3 | 0
W5 | 2025-06-25 | GP | Medium | 2025-10-30 | Medium | 2 | Y | N | N | 0 | 0
W6 | 2025-07-16 | police | High | 2025-11-13 | Medium | 2 | Y | N | Y | 6 | 2
W7 | 2025-08-06 | school | Medium | 2025-11-27 | Standard | 4 | N | Y | N | 2 | 1
W8 | 2025-08-27 | self | High | 2025-12-11 | Medium | 0 | n/a | N | Y | 2 | 3
W9 | 2025-09-17 | police | High | 2025-12-18 | not known | 1 | not known | not known | N | 3 | not known
W10 | 2025-10-15 | housing | Medium | | | 2 | | | | 1 |
W11 | 2025-11-05 | police | High | | | 0 | | | | 2 |
W12 | 2025-12-03 | self | Medium | | | 1 | | | | 0 |
"""),
    "Return": _table("""
| Apr-Jun 25 | Jul-Sep 25 | Oct-Dec 25
Referrals | 5 | 4 | 3
Survivors' group met | 6 | 5 | 6
"""),
}

SAFER = Told(
    name="domestic-abuse-risk-in-words",
    file="RH case list Q3.xlsx",
    tabs=_SAFER,
    formats={"Cases": {"B3:B14": "dd/mm/yyyy", "E3:E14": "dd/mm/yyyy"}},
    service="Domestic abuse outreach",
    frequency="quarterly",
    latest="2025-10-01_2025-12-31",
    to_date="2025-04-01_2025-12-31",
    asked={
        "DA1": Asked("Referrals into the service", target=12, latest=_count(3), to_date=_count(12)),
        "DA2": Asked("Cases closed at a lower level of risk than at intake", "rate", "closed cases with lower risk", "closed cases with a known level of risk", 0.7, latest=_rate(4, 5), to_date=_rate(6, 8)),
    },
    outcomes=[
        Outcome("Families whose children are settled at school", _held(_SAFER, "Cases!H3:H14"), "partner or family", latest=3, to_date=4),
        Outcome("Clients with their own income or bank account", _held(_SAFER, "Cases!I3:I14"), "client", latest=2, to_date=4),
        Outcome("Clients in the group that survivors run", _held(_SAFER, "Cases!J3:J14"), "client", "method", latest=3, to_date=4),
        Outcome("Cases with fewer calls to the police", _held(_SAFER, "Cases!K3:L14"), "other service", latest=3, to_date=5),
    ],
    tempting=[
        Tempting("Who referred", ["Cases!C3:C14"], "referrals"),
        Tempting("Risk at intake", ["Cases!D3:D14"], "need"),
        Tempting("Number of children", ["Cases!G3:G14"], "who they are"),
        Tempting("Times the survivors' group met", ["Return!B3:D3"], "activity"),
        Tempting("Closed cases", ["Cases!E3:E11"], "process"),
        Tempting("Risk at closure", ["Cases!F3:F11"], "asked for by the contract"),
    ],
    periods={"Return!B2:B3": "2025-04-01_2025-06-30", "Return!C2:C3": "2025-07-01_2025-09-30", "Return!D2:D3": "2025-10-01_2025-12-31"},
    labels={
        "Cases!K3": "W1 - Police calls 3m before", "Cases!L3": "W1 - Police calls last 3m",
        "Cases!K8": "W6 - Police calls 3m before", "Cases!L8": "W6 - Police calls last 3m",
        "Return!D2": "Referrals - Oct-Dec 25", "Return!B3": "Survivors' group met - Apr-Jun 25",
    },
    why="risk in words goes down; not known counts nowhere; the quarter is that of closing",
)

# 15. Dementia singing club: pairs with their carers' strain, volunteers on another tab.
_CLUB: Tabs = {
    "Pairs": _table("""
Pair | Joined | Carer is | Strain first (0-48) | Strain last | Last asked | Carer back at own hobby or club | Needs a lift | | For the ICB | Jan-Mar 25 | Apr-Jun 25 | Jul-Sep 25
D1 | 2025-01-14 | wife | 31 | 24 | 2025-05-20 | Y | Y | | New pairs | 4 | 5 | 3
D2 | 2025-01-28 | husband | 26 | 27 | 2025-06-10 | N | N | | Sessions held | 12 | 13 | 12
D3 | 2025-02-11 | daughter | 38 | 30 | 2025-06-24 | Y | N | | Lunches served | 240 | 262 | 228
D4 | 2025-03-11 | wife | 22 | 22 | 2025-07-15 | N | Y
D5 | 2025-04-08 | son | 29 | 21 | 2025-07-29 | Y | N
D6 | 2025-04-22 | wife | 40 | 33 | 2025-08-12 | N | Y
D7 | 2025-05-13 | husband | 19 | 14 | 2025-08-26 | Y | N
D8 | 2025-05-27 | sister | 35 | 37 | 2025-09-09 | N | Y
D9 | 2025-06-17 | wife | 28 | 25 | 2025-09-23 | Y | Y
D10 | 2025-07-08 | daughter | 33 | | | | N
D11 | 2025-08-19 | husband | 24 | | | | N
D12 | 2025-09-16 | wife | 37 | | | | Y
"""),
    "Volunteers": _table("""
| | | Hours
Volunteer | What they do | Used to care for someone with dementia | Jan-Mar 25 | Apr-Jun 25 | Jul-Sep 25
RS | piano | N | 18 | 20 | 15
TU | tea | Y | 24 | 26 | 24
VW | driver | N | 30 | 28 | 33
XY | singing | Y | 12 | 12 | 10
ZA | tea | Y | | 9 | 14
BC | driver | N | 16 | |
"""),
}

CLUB = Told(
    name="dementia-club-pairs-and-volunteers",
    file="Singing Together records Sept 25.xlsx",
    tabs=_CLUB,
    formats={"Pairs": {"B2:B13": "dd/mm/yy", "F2:F13": "dd/mm/yy"}},
    merged={"Volunteers": ["D1:F1"]},
    service="Dementia singing and lunch club",
    frequency="quarterly",
    latest="2025-07-01_2025-09-30",
    to_date="2025-01-01_2025-09-30",
    asked={
        "A1": Asked("New people with dementia joining together with their carer", target=12, latest=_count(3), to_date=_count(12)),
        "A2": Asked("Club meetings delivered", target=48, latest=_count(12), to_date=_count(37)),
    },
    outcomes=[
        Outcome("Carers under less strain than at first", _held(_CLUB, "Pairs!D2:E13"), "partner or family", latest=4, to_date=6),
        Outcome("Carers back at their own hobby or club", _held(_CLUB, "Pairs!G2:G13"), "partner or family", latest=3, to_date=5),
        Outcome("Hours given by volunteers", _held(_CLUB, "Volunteers!D3:F8"), "volunteer", "method", latest=96, to_date=291),
        Outcome("Volunteers who once cared for someone with dementia", ["Volunteers!C3:C8"], "volunteer", "method", latest=3, to_date=3),
    ],
    tempting=[
        Tempting("Lunches served", ["Pairs!K4:M4"], "activity"),
        Tempting("Needs a lift", ["Pairs!H2:H13"], "need"),
        Tempting("Sessions held", ["Pairs!K3:M3"], "asked for by the contract"),
        Tempting("Who the carer is", ["Pairs!C2:C13"], "who they are"),
    ],
    periods=_on_day(_CLUB, "B", "Pairs!D2:D13") | _on_day(_CLUB, "F", "Pairs!E2:E13") | {
        "Pairs!K2:K4": "2025-01-01_2025-03-31", "Pairs!L2:L4": "2025-04-01_2025-06-30", "Pairs!M2:M4": "2025-07-01_2025-09-30",
    } | _during(_CLUB, "2025-01-01_2025-03-31", "Volunteers!D3:D8") | _during(_CLUB, "2025-04-01_2025-06-30", "Volunteers!E3:E8")
    | _during(_CLUB, "2025-07-01_2025-09-30", "Volunteers!F3:F8"),
    labels={
        "Pairs!D4": "D3 - Strain first (0-48)", "Pairs!E6": "D5 - Strain last", "Pairs!M4": "Lunches served - Jul-Sep 25",
        "Volunteers!F5": "VW - Hours - Jul-Sep 25", "Volunteers!D8": "BC - Hours - Jan-Mar 25",
    },
    why="the carer is half of a row; the contract year is the calendar year; form beside the list",
)

# 16. Breastfeeding peer support: birth, first contact and six-week check each with a date.
_MUMS: Tabs = {
    "Mums": _table("""
Latch On peer support - mums since April 25
| | | At the start | | At the 6 week check
Mum | Baby born | First contact | Confidence (1-5) | Partner at a visit | Checked on | Breastfeeding | Confidence (1-5) | Training as peer supporter | Gives to the milk bank | Visits so far
BF1 | 2025-04-03 | 2025-04-04 | 2 | Y | 2025-05-16 | Y | 4 | N | N | 5
BF2 | 2025-04-19 | 2025-04-20 | 3 | N | 2025-06-02 | N | 2 | N | N | 3
BF3 | 2025-05-01 | 2025-05-05 | 2 | N | 2025-06-13 | Y | 5 | Y | Y | 6
BF4 | 2025-05-11 | 2025-05-12 | 1 | Y | 2025-06-24 | Y | 4 | Y | N | 8
BF5 | 2025-05-28 | 2025-05-29 | 3 | Y | 2025-07-10 | Y | 5 | N | N | 4
BF6 | 2025-06-07 | 2025-06-09 | 4 | N | 2025-07-21 | N | 4 | N | N | 2
BF7 | 2025-06-20 | 2025-06-21 | 2 | Y | 2025-08-04 | Y | 4 | Y | Y | 6
BF8 | 2025-07-02 | 2025-07-07 | 3 | N | 2025-08-15 | Y | 4 | N | N | 4
BF9 | 2025-07-15 | 2025-07-16 | 2 | Y | 2025-08-28 | N | 3 | N | N | 5
BF10 | 2025-07-27 | 2025-07-28 | 1 | Y | 2025-09-09 | Y | 3 | N | Y | 7
BF11 | 2025-08-05 | 2025-08-06 | 4 | N | 2025-09-18 | Y | 5 | Y | N | 3
BF12 | 2025-08-22 | 2025-08-24 | 2 | Y | | | | | | 2
BF13 | 2025-09-08 | 2025-09-12 | 3 | N | | | | | | 1
BF14 | 2025-09-21 | 2025-09-22 | 2 | Y | | | | | | 1
"""),
}

MUMS = Told(
    name="breastfeeding-three-dates-in-a-row",
    file="Latch On mums list Q2.xlsx",
    tabs=_MUMS,
    formats={"Mums": {"B4:C17": "dd/mm/yyyy", "F4:F17": "dd/mm/yyyy"}},
    merged={"Mums": ["D2:E2", "F2:J2"]},
    service="Breastfeeding peer support",
    frequency="quarterly",
    latest="2025-07-01_2025-09-30",
    to_date="2025-04-01_2025-09-30",
    asked={
        "IF1": Asked("Mothers contacted within two days of the birth", "rate", "mothers with a birth in the period contacted within two days", "mothers with a birth in the period", 0.8, latest=_rate(5, 7), to_date=_rate(11, 14)),
        "IF2": Asked("Infants breastfed at six to eight weeks", "rate", "infants breastfed at a check in the period", "infants with a check in the period", 0.5, latest=_rate(5, 7), to_date=_rate(8, 11)),
    },
    outcomes=[
        Outcome("Mothers more confident at six weeks than at the start", _held(_MUMS, "Mums!D4:D17", "Mums!H4:H17"), "client", latest=6, to_date=9),
        Outcome("Mothers training as peer supporters", _held(_MUMS, "Mums!I4:I17"), "volunteer", "method", latest=2, to_date=4),
        Outcome("Mothers who give to the milk bank", _held(_MUMS, "Mums!J4:J17"), "other service", latest=2, to_date=3),
        Outcome("Mothers whose partner was at a visit", ["Mums!E4:E17"], "partner or family", "method", latest=4, to_date=8),
    ],
    tempting=[
        Tempting("Visits", ["Mums!K4:K17"], "activity"),
        Tempting("Breastfeeding at six weeks", _held(_MUMS, "Mums!G4:G17"), "asked for by the contract"),
        Tempting("First contacts", ["Mums!C4:C17"], "what the service does, and asked for"),
    ],
    periods=_on_day(_MUMS, "C", "Mums!D4:D17") | _on_day(_MUMS, "F", "Mums!H4:H17"),
    labels={
        "Mums!D4": "BF1 - At the start - Confidence (1-5)", "Mums!H4": "BF1 - At the 6 week check - Confidence (1-5)",
        "Mums!H10": "BF7 - At the 6 week check - Confidence (1-5)", "Mums!K7": "BF4 - Visits so far",
    },
    why="the same heading under two groups; the check of some born in spring falls into the summer quarter",
)

# 17. Community groups: a row for each group, once a year.
_GROUPS: Tabs = {
    "Groups 25-26": _table("""
Neighbourhood groups we help | | | at 31 March 2026
Group | What | Our help began | Who runs it now | Members now | Own bank account since | Raised by themselves this year £ | Members who help run it | Times met this year | Small grant from us this year £
Knit & Natter | crafts | 2022-09-12 | members | 18 | 2024-02-20 | 340 | 3 | 48 | 0
The Shed | woodwork | 2023-03-06 | members | 24 | 2025-06-11 | 1850 | 6 | 90 | 500
Bengali Women's Walk | walking | 2024-01-15 | shared | 15 | | 0 | 2 | 40 | 250
Dads & Tots | play | 2024-06-01 | members | 11 | 2025-10-03 | 275 | 2 | 36 | 300
Strokes of Luck | stroke survivors | 2024-09-09 | members | 9 | 2026-01-28 | 620 | 4 | 24 | 0
Tower Block Garden | growing | 2025-02-17 | shared | 20 | 2026-03-05 | 480 | 5 | 30 | 500
Quiet Cafe | autism | 2025-05-19 | us | 8 | | 0 | 0 | 20 | 150
Sing for Lungs | COPD choir | 2025-06-23 | us | 13 | | 0 | 1 | 25 | 200
Board Gamers | games | 2025-09-15 | members | 16 | | 90 | 2 | 28 | 0
Polish Parents | chat | 2025-11-10 | shared | 10 | | 0 | 1 | 12 | 150
All | | | | 144 | | 3655 | 26 | 353 | 2050
"""),
}

GROUPS = Told(
    name="community-groups-yearly",
    file="groups register yr end 2026.xlsx",
    tabs=_GROUPS,
    formats={"Groups 25-26": {"C3:C12": "mmm yyyy", "F3:F12": "dd/mm/yyyy"}},
    service="Community development in neighbourhoods",
    frequency="yearly",
    latest="2025-04-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "CD1": Asked("Groups assisted in the year", target=10, latest=_count(10), to_date=_count(10)),
        "CD2": Asked("New groups brought into being in the year", target=4, latest=_count(4), to_date=_count(4)),
        "CD3": Asked("Seed funding distributed", "count", kind="reporting-only", latest=_count(2050), to_date=_count(2050)),
    },
    outcomes=[
        Outcome("Groups that their members run themselves", ["Groups 25-26!D3:D12"], "community", "method", latest=5, to_date=5),
        Outcome("Money that groups raised themselves", ["Groups 25-26!G3:G13"], "community", latest=3655, to_date=3655),
        Outcome("Groups that got their own bank account this year", _held(_GROUPS, "Groups 25-26!F3:F12"), "community", latest=4, to_date=4),
        Outcome("Members who help run their group", ["Groups 25-26!H3:H13"], "volunteer", "method", latest=26, to_date=26),
    ],
    tempting=[
        Tempting("Members", ["Groups 25-26!E3:E13"], "reach"),
        Tempting("Times met", ["Groups 25-26!I3:I13"], "activity"),
        Tempting("Small grants", ["Groups 25-26!J3:J13"], "spend, and asked for"),
        Tempting("What each group does", ["Groups 25-26!B3:B12"], "activity"),
    ],
    periods={
        "Groups 25-26!E3:E13": "2026-03-31", "Groups 25-26!G3:G13": "2025-04-01_2026-03-31",
        "Groups 25-26!I3:J13": "2025-04-01_2026-03-31",
    },
    labels={
        "Groups 25-26!G4": "The Shed - Raised by themselves this year £", "Groups 25-26!E3": "Knit & Natter - Members now",
        "Groups 25-26!H8": "Tower Block Garden - Members who help run it", "Groups 25-26!J13": "All - Small grant from us this year £",
        "Groups 25-26!I13": "All - Times met this year",
    },
    why="a row is a group; one had its account before the year; shared is not run by members",
)

# 18. Homeless outreach: a date where it has happened, words where not; a small table by month beneath.
_OUT: Tabs = {
    "People": _table("""
Street outreach - who we know (Oct 25 on)
Known as | First met | Slept | GP since | Hep C test | Indoors since | Benefits in payment since | Family contact again since | Times seen
Big D | 2025-10-02 | rough | 2025-10-16 | 2025-11-06 | 2026-01-08 | 2025-11-20 | - | 14
Shaz | 2025-10-07 | rough | 2025-11-04 | refused | - | 2025-12-11 | 2026-01-15 | 11
Tam | 2025-10-14 | sofa | already | 2025-11-18 | 2025-12-04 | already | - | 6
Micky | 2025-10-28 | hostel | 2025-11-13 | 2025-11-13 | already | already | 2025-12-24 | 9
Ginge | 2025-11-04 | rough | - | refused | - | - | - | 3
Lena | 2025-11-11 | rough | 2025-12-02 | 2025-12-16 | 2026-01-22 | 2026-01-06 | 2026-01-22 | 12
Prof | 2025-11-25 | sofa | 2026-01-13 | 2026-01-13 | - | already | - | 7
Danno | 2025-12-09 | rough | 2026-01-20 | - | - | - | - | 5
Jo | 2025-12-16 | hostel | already | 2026-01-27 | already | 2026-01-29 | - | 6
Spud | 2026-01-06 | rough | - | - | - | - | - | 2
Kas | 2026-01-20 | rough | 2026-01-27 | 2026-01-27 | - | - | - | 3

Month | Shifts out | Hot drinks | Volunteer hrs
Oct 25 | 9 | 160 | 54
Nov 25 | 8 | 172 | 48
Dec 25 | 7 | 205 | 60
Jan 26 | 9 | 188 | 57
"""),
}

OUT = Told(
    name="street-outreach-dates-or-words",
    file="outreach who we know JAN.xlsx",
    tabs=_OUT,
    formats={"People": {"B3:B13": "dd/mm/yy", "D3:H13": "dd/mm/yy"}},
    service="Health outreach for people sleeping rough",
    frequency="monthly",
    latest="2026-01-01_2026-01-31",
    to_date="2025-10-01_2026-01-31",
    asked={
        "H1": Asked("New individuals engaged", target=3, latest=_count(2), to_date=_count(11)),
        "H2": Asked("Individuals newly registered in primary care", target=2, latest=_count(3), to_date=_count(7)),
        "H3": Asked("Individuals tested for blood-borne viruses", target=2, latest=_count(3), to_date=_count(7)),
    },
    outcomes=[
        Outcome("People who came indoors", ["People!F3:F13"], "client", latest=2, to_date=3),
        Outcome("People whose benefits came into payment", ["People!G3:G13"], "client", latest=2, to_date=4),
        Outcome("People back in touch with their family", ["People!H3:H13"], "client", latest=2, to_date=3),
        Outcome("Hours given by volunteers", ["People!D16:D19"], "volunteer", "method", latest=57, to_date=219),
    ],
    tempting=[
        Tempting("Times seen", ["People!I3:I13"], "activity"),
        Tempting("Where they slept", ["People!C3:C13"], "need"),
        Tempting("Shifts and hot drinks", ["People!B16:C19"], "activity"),
        Tempting("Tested", ["People!E3:E13"], "asked for by the contract"),
        Tempting("Registered with a GP", ["People!D3:D13"], "asked for by the contract"),
    ],
    periods={"People!B16:D16": "2025-10", "People!B17:D17": "2025-11", "People!B18:D18": "2025-12", "People!B19:D19": "2026-01"},
    labels={
        "People!I3": "Big D - Times seen", "People!D19": "Jan 26 - Volunteer hrs", "People!C18": "Dec 25 - Hot drinks",
        "People!B16": "Oct 25 - Shifts out",
    },
    why="a date says that and when it happened; already, refused and a dash do not",
)

# 19. Handyperson: a row for each job, clients come again, the form above.
_HANDY: Tabs = {
    "Jobs Q4": _table("""
Handy Neighbours - job sheet Jan-Mar 2026
For the return, 2025-26 | Q1 | Q2 | Q3 | Q4
Jobs done | 12 | 14 | 15 | 13
Of these within 5 working days | 10 | 12 | 13 | 11

Job | Asked on | Done on | Client | What | Who asked | Our hours | Volunteer hours | Parts £ | Home from hospital sooner | Feels safer now (ask once)
J1 | 2026-01-05 | 2026-01-08 | Mrs A | grab rail | OT | 2 | 0 | 18.5 | | Y
J2 | 2026-01-07 | 2026-01-09 | Mr B | key safe | hospital | 1 | 1 | 32 | Y | Y
J3 | 2026-01-12 | 2026-01-20 | Mrs C | smoke alarm | self | 1 | 1 | 9.99 | | Y
J4 | 2026-01-19 | 2026-01-21 | Mr D | bed downstairs | hospital | 3 | 3 | 0 | Y | N
J5 | 2026-01-26 | 2026-01-29 | Mrs A | half step | self | 2 | 0 | 40 | |
J6 | 2026-02-02 | 2026-02-04 | Miss E | locks | police | 1 | 0 | 55 | | Y
J7 | 2026-02-09 | 2026-02-18 | Mr F | gate | self | 2 | 2 | 0 | | N
J8 | 2026-02-11 | 2026-02-12 | Mrs G | key safe and rail | hospital | 2 | 1 | 50.5 | Y | Y
J9 | 2026-02-20 | 2026-02-24 | Mr B | bannister | self | 2 | 0 | 22 | |
J10 | 2026-03-02 | 2026-03-05 | Mrs H | raise chair | OT | 1 | 1 | 15 | | Y
J11 | 2026-03-09 | 2026-03-11 | Mr I | ramp | hospital | 4 | 4 | 120 | N | Y
J12 | 2026-03-16 | 2026-03-19 | Mrs C | draughts | self | 2 | 2 | 30 | |
J13 | 2026-03-23 | 2026-03-25 | Mr J | key safe | hospital | 1 | 0 | 32 | Y | Y
"""),
}

HANDY = Told(
    name="handyperson-jobs-clients-again",
    file="Handy N job sheet Q4.xlsx",
    tabs=_HANDY,
    formats={"Jobs Q4": {"B7:C19": "dd/mm/yyyy", "I7:I19": "0.00"}},
    service="Handyperson service for older and disabled people",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "HP1": Asked("Small works completed", target=48, latest=_count(13), to_date=_count(54)),
        "HP2": Asked("Small works completed within five working days of the request", "rate", "works completed within five working days", "works completed", 0.85, latest=_rate(11, 13), to_date=_rate(46, 54)),
    },
    outcomes=[
        Outcome("People home from hospital sooner", _held(_HANDY, "Jobs Q4!J7:J19"), "other service", latest=4),
        Outcome("People who feel safer now", _held(_HANDY, "Jobs Q4!K7:K19"), "client", latest=8),
        Outcome("Hours given by volunteers", ["Jobs Q4!H7:H19"], "volunteer", "method", latest=15),
    ],
    tempting=[
        Tempting("Jobs done", ["Jobs Q4!B3:E3"], "asked for by the contract"),
        Tempting("Our hours", ["Jobs Q4!G7:G19"], "staffing"),
        Tempting("Parts", ["Jobs Q4!I7:I19"], "spend"),
        Tempting("Who asked", ["Jobs Q4!F7:F19"], "referrals"),
    ],
    periods={
        "Jobs Q4!B3:B4": "2025-04-01_2025-06-30", "Jobs Q4!C3:C4": "2025-07-01_2025-09-30",
        "Jobs Q4!D3:D4": "2025-10-01_2025-12-31", "Jobs Q4!E3:E4": "2026-01-01_2026-03-31",
    } | _on_day(_HANDY, "C", "Jobs Q4!G7:I19"),
    labels={
        "Jobs Q4!E3": "Jobs done - Q4", "Jobs Q4!C4": "Of these within 5 working days - Q2",
        "Jobs Q4!H10": "J4 - Volunteer hours", "Jobs Q4!I17": "J11 - Parts £", "Jobs Q4!G14": "J8 - Our hours",
    },
    why="a row is a job, three clients come twice and are asked once; the list holds the quarter, the form the year",
)

# 20. Young carers: half years of a contract year that begins in September.
_YOUNG: Tabs = {
    "Young carers": _table("""
Moorside Young Carers 24/25
| | | When joined | | | At review
Name | Joined | Cares for | Caring hrs a week | School attendance % | Worry score (0-20) | Reviewed | Caring hrs a week | School attendance % | Worry score (0-20) | Ambassador, talks to other pupils | Trips came on
Ellie | 2024-09-18 | mum | 20 | 84 | 13 | 2025-02-12 | 14 | 90 | 9 | Y | 3
Jayden | 2024-10-02 | brother | 12 | 91 | 8 | 2025-02-26 | 12 | 91 | 8 | N | 2
Priya | 2024-10-16 | gran | 15 | 88 | 11 | 2025-03-12 | 10 | 93 | 7 | N | 4
Callum | 2024-11-13 | dad | 25 | 71 | 16 | 2025-04-30 | 18 | 80 | 12 | Y | 1
Noor | 2024-12-04 | mum | 18 | 95 | 9 | 2025-05-14 | 20 | 94 | 10 | N | 0
Megan | 2025-01-15 | sister | 8 | 97 | 6 | 2025-06-11 | 6 | 98 | 5 | Y | 5
Isaac | 2025-02-05 | mum | 30 | 62 | 18 | 2025-07-02 | 21 | 74 | 15 | N | 2
Lola | 2025-03-05 | dad | 14 | 90 | 10 | 2025-07-16 | 14 | 89 | 6 | N | 3
Zak | 2025-04-23 | mum | 22 | 79 | 14 | | | | | | 2
Freya | 2025-05-21 | brother | 10 | 92 | 7 | | | | | | 1
Tom | 2025-06-25 | mum and dad | 28 | 68 | 17 | | | | | | 0
"""),
}

YOUNG = Told(
    name="young-carers-half-years-from-september",
    file="YC list 24-25 end of year.xlsx",
    tabs=_YOUNG,
    formats={"Young carers": {"B4:B14": "dd/mm/yyyy", "G4:G14": "dd/mm/yyyy"}},
    merged={"Young carers": ["D2:F2", "G2:K2"]},
    service="Support for young carers",
    frequency="half-yearly",
    latest="2025-03-01_2025-08-31",
    to_date="2024-09-01_2025-08-31",
    asked={
        "YC1": Asked("Young carers identified and registered", target=10, latest=_count(4), to_date=_count(11)),
        "YC2": Asked("Young carers who spend less time on caring at review", "rate", "young carers reviewed with fewer hours of caring", "young carers reviewed", 0.6, latest=_rate(4, 6), to_date=_rate(5, 8)),
    },
    outcomes=[
        Outcome("Young carers with better school attendance at review", _held(_YOUNG, "Young carers!E4:E14", "Young carers!I4:I14"), "client", latest=4, to_date=5),
        Outcome("Young carers who worry less at review", _held(_YOUNG, "Young carers!F4:F14", "Young carers!J4:J14"), "client", latest=5, to_date=6),
        Outcome("Young carers who are ambassadors and talk to other pupils", _held(_YOUNG, "Young carers!K4:K14"), "volunteer", "method", latest=2, to_date=3),
    ],
    tempting=[
        Tempting("Trips", ["Young carers!L4:L14"], "activity"),
        Tempting("Caring hours", _held(_YOUNG, "Young carers!D4:D14", "Young carers!H4:H14"), "asked for by the contract"),
        Tempting("Whom they care for", ["Young carers!C4:C14"], "who they are"),
    ],
    periods=_on_day(_YOUNG, "B", "Young carers!D4:F14") | _on_day(_YOUNG, "G", "Young carers!H4:J14"),
    labels={
        "Young carers!D4": "Ellie - When joined - Caring hrs a week", "Young carers!H4": "Ellie - At review - Caring hrs a week",
        "Young carers!I7": "Callum - At review - School attendance %", "Young carers!F10": "Isaac - When joined - Worry score (0-20)",
        "Young carers!J11": "Lola - At review - Worry score (0-20)",
    },
    why="the same headings under two groups; some joined and were reviewed in different half years",
)

# 21. Bereavement: waiting, in sessions and ended; answers in words that are neither yes nor no.
_WILLOW: Tabs = {
    "Log": _table("""
Willow Bereavement Support - client log 2025/26

Client | Referred | First session | Last session | CORE-10 first | CORE-10 last | Sessions so far | Back at work? | Goes to Friends' Cafe (members run it) | Notes
WB1 | 2025-04-10 | 2025-05-15 | 2025-08-07 | 24 | 12 | 10 | yes | yes |
WB2 | 2025-05-02 | 2025-06-12 | 2025-09-18 | 19 | 15 | 12 | retired | yes | husband d. Feb
WB3 | 2025-06-03 | 2025-07-24 | 2025-10-30 | 28 | 20 | 12 | not yet | no | to GP re sleep
WB4 | 2025-07-11 | 2025-09-04 | 2025-11-27 | 17 | 17 | 9 | never off | no |
WB5 | 2025-08-19 | 2025-10-02 | 2026-01-08 | 22 | 10 | 11 | yes | no | evenings only
WB6 | 2025-09-09 | 2025-10-23 | 2026-01-29 | 30 | 18 | 12 | yes | yes |
WB7 | 2025-10-06 | 2025-11-13 | 2026-02-12 | 14 | 8 | 10 | retired | yes |
WB8 | 2025-11-04 | 2025-12-11 | 2026-03-05 | 26 | 27 | 10 | not yet | no | inquest coming
WB9 | 2025-11-10 | 2026-01-15 | 2026-03-26 | 21 | 13 | 9 | yes | yes |
WB10 | 2026-01-12 | 2026-02-19 | | 25 | | 5 | | |
WB11 | 2026-02-03 | 2026-03-12 | | 18 | | 2 | | | wants a woman counsellor
WB12 | 2026-03-02 | | | | | | | | waiting
"""),
}

WILLOW = Told(
    name="bereavement-answers-in-words",
    file="Willow log to end March.xlsx",
    tabs=_WILLOW,
    formats={"Log": {"B4:D15": "dd/mm/yy"}},
    service="Bereavement counselling",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "BC1": Asked("Clients beginning counselling within eight weeks of referral", "rate", "clients beginning in the period within 56 days", "clients beginning in the period", 0.9, latest=_rate(2, 3), to_date=_rate(10, 11)),
        "BC2": Asked("Clients ending counselling with reduced psychological distress", "rate", "clients ending with a lower score", "clients ending", 0.75, latest=_rate(4, 5), to_date=_rate(7, 9)),
    },
    outcomes=[
        Outcome("Clients back at work", _held(_WILLOW, "Log!H4:H15"), "client", latest=3, to_date=4),
        Outcome("Clients who go to the cafe that members run", _held(_WILLOW, "Log!I4:I15"), "client", "method", latest=3, to_date=5),
    ],
    tempting=[
        Tempting("Sessions", _held(_WILLOW, "Log!G4:G15"), "activity"),
        Tempting("Distress scores", _held(_WILLOW, "Log!E4:F15"), "asked for by the contract"),
        Tempting("Referrals", ["Log!B4:B15"], "referrals"),
    ],
    periods=_on_day(_WILLOW, "C", "Log!E4:E15") | _on_day(_WILLOW, "D", "Log!F4:F15"),
    labels={
        "Log!E4": "WB1 - CORE-10 first", "Log!F9": "WB6 - CORE-10 last", "Log!G13": "WB10 - Sessions so far",
        "Log!F12": "WB9 - CORE-10 last",
    },
    why="retired, not yet and never off are not back at work; waiting and open cases",
)

# 22. A garden: growers on one tab with the form beside, what was harvested on another.
_GARDEN: Tabs = {
    "Growers": _table("""
Grower | Joined | Lives | Skills first (of 20) | Skills latest | Latest scored | Volunteers somewhere else since | Wants a paid job | | For the contract | Apr-Jun 25 | Jul-Sep 25
AJ | 2024-04-22 | supported living | 7 | 12 | 2025-07-10 | 2025-06-09 | Y | | New growers | 1 | 2
BK | 2024-06-17 | parents | 9 | 9 | 2025-05-15 | | N | | Gardening days | 36 | 38
CL | 2024-09-02 | own flat | 11 | 15 | 2025-08-21 | 2025-08-04 | Y | | Places (of 10) taken | 7 | 9
DM | 2024-11-11 | parents | 5 | 8 | 2025-09-11 | | N | | Community helpers' hours | 62 | 75
EN | 2025-01-20 | supported living | 6 | 10 | 2025-06-19 | | N
FO | 2025-03-10 | parents | 8 | 7 | 2025-09-18 | | Y
GP | 2025-05-12 | own flat | 10 | 14 | 2025-09-25 | 2025-09-15 | Y
HQ | 2025-07-07 | parents | 4 | | | | N
IR | 2025-08-18 | supported living | 9 | | | | Y
"""),
    "Harvest": _table("""
Date | Crop | Kg | Went to
2025-05-08 | rhubarb | 14 | food bank
2025-06-12 | lettuce | 6.5 | food bank
2025-06-26 | peas | 5 | growers took home
2025-07-17 | potatoes | 38 | food bank
2025-07-31 | courgettes | 22 | food bank
2025-08-14 | beans | 17.5 | sold at cafe
2025-08-28 | tomatoes | 25 | food bank
2025-09-18 | apples | 60 | food bank
2025-09-25 | squash | 12 | growers took home
"""),
}

GARDEN = Told(
    name="garden-growers-and-harvest",
    file="Plot 9 growers & harvest.xlsx",
    tabs=_GARDEN,
    formats={"Growers": {"B2:B10": "dd/mm/yyyy", "F2:G10": "dd/mm/yyyy"}, "Harvest": {"A2:A10": "d-mmm"}},
    service="Day opportunities for adults with learning disabilities",
    frequency="quarterly",
    latest="2025-07-01_2025-09-30",
    to_date="2025-04-01_2025-09-30",
    asked={
        "LD1": Asked("New people taking up a place", target=4, latest=_count(2), to_date=_count(3)),
        "LD2": Asked("Days on which the provision is open", target=140, latest=_count(38), to_date=_count(74)),
    },
    outcomes=[
        Outcome("Growers with a higher skills score than at first", _held(_GARDEN, "Growers!D2:E10"), "client", latest=4, to_date=5),
        Outcome("Growers who took up volunteering somewhere else", _held(_GARDEN, "Growers!G2:G10"), "client", latest=2, to_date=3),
        Outcome("Kilograms of food for the food bank", ["Harvest!C2:D10"], "community", latest=145, to_date=165.5),
        Outcome("Hours given by helpers of the community", ["Growers!K5:L5"], "volunteer", "method", latest=75, to_date=137),
    ],
    tempting=[
        Tempting("Wants a paid job", ["Growers!H2:H10"], "a wish"),
        Tempting("Places taken", ["Growers!K4:L4"], "capacity"),
        Tempting("Gardening days", ["Growers!K3:L3"], "activity, and asked for"),
        Tempting("Where they live", ["Growers!C2:C10"], "who they are"),
    ],
    periods={"Growers!K2:K5": "2025-04-01_2025-06-30", "Growers!L2:L5": "2025-07-01_2025-09-30"}
    | _on_day(_GARDEN, "F", "Growers!E2:E10") | _on_day(_GARDEN, "A", "Harvest!C2:C10"),
    labels={
        "Growers!L5": "Community helpers' hours - Jul-Sep 25", "Growers!D4": "CL - Skills first (of 20)",
        "Growers!E4": "CL - Skills latest", "Harvest!C5": "potatoes - Kg", "Growers!K3": "Gardening days - Apr-Jun 25",
    },
    why="first scores from earlier years; only part of the harvest went to the food bank",
)

# 23. Perinatal peer support: one column for each mother.
_LIGHT: Tabs = {
    "Mums": _table("""
Little Light - one column for each mum
| M1 | M2 | M3 | M4 | M5 | M6 | M7 | M8 | M9 | M10
Baby born | 2025-02-11 | 2025-03-04 | 2025-03-22 | 2025-04-15 | 2025-05-06 | 2025-06-10 | 2025-07-08 | 2025-08-12 | 2025-09-23 | 2025-10-21
First visit | 2025-04-03 | 2025-04-17 | 2025-05-08 | 2025-05-22 | 2025-06-19 | 2025-07-24 | 2025-08-21 | 2025-09-25 | 2025-10-30 | 2025-12-04
EPDS first | 18 | 15 | 21 | 13 | 19 | 16 | 22 | 14 | 17 | 20
Last visit | 2025-07-10 | 2025-08-14 | 2025-09-11 | 2025-10-16 | 2025-10-30 | 2025-11-20 | 2025-12-11 | 2025-12-18 | |
EPDS last | 9 | 14 | 12 | 13 | 8 | 17 | 11 | 7 | |
At last visit: partner has come to the dads' group | Y | N | Y | N | Y | N | Y | Y | |
Partner's low mood, first visit (0-27) | 8 | | 12 | | 10 | | 9 | 6 | |
Partner's low mood, last visit | 5 | | 7 | | 10 | | 4 | 3 | |
At last visit: has a friend among the mums here | Y | N | Y | Y | N | N | Y | Y | |
At last visit: helps at the group herself | Y | N | N | N | Y | N | N | N | |
Visits | 9 | 7 | 10 | 8 | 11 | 6 | 9 | 5 | 4 | 1
"""),
}

LIGHT = Told(
    name="perinatal-one-column-for-each-mother",
    file="Little Light Q3 mums.xlsx",
    tabs=_LIGHT,
    formats={"Mums": {"B3:K4": "dd/mm/yy", "B6:I6": "dd/mm/yy"}},
    service="Perinatal mental health peer support",
    frequency="quarterly",
    latest="2025-10-01_2025-12-31",
    to_date="2025-04-01_2025-12-31",
    asked={
        "PN1": Asked("Mothers beginning to receive support", target=4, latest=_count(2), to_date=_count(10)),
        "PN2": Asked("Mothers finishing support with a lower postnatal depression score", "rate", "mothers with a lower score", "mothers finishing", 0.7, latest=_rate(3, 5), to_date=_rate(6, 8)),
    },
    outcomes=[
        Outcome("Partners who came to the dads' group", ["Mums!B8:I8"], "partner or family", "method", latest=3, to_date=5),
        Outcome("Partners whose low mood lifted", _held(_LIGHT, "Mums!B9:K10"), "partner or family", latest=2, to_date=4),
        Outcome("Mothers who have a friend among the others", ["Mums!B11:I11"], "client", latest=3, to_date=5),
        Outcome("Mothers who now help at the group", ["Mums!B12:I12"], "volunteer", "method", latest=1, to_date=2),
    ],
    tempting=[
        Tempting("Visits", ["Mums!B13:K13"], "activity"),
        Tempting("Mothers' depression scores", _held(_LIGHT, "Mums!B5:K5", "Mums!B7:K7"), "asked for by the contract"),
        Tempting("First visits", ["Mums!B4:K4"], "asked for by the contract"),
    ],
    periods=_under_day(_LIGHT, 4, "Mums!B5:K5", "Mums!B9:K9") | _under_day(_LIGHT, 6, "Mums!B7:K7", "Mums!B10:K10"),
    labels={
        "Mums!B5": "EPDS first - M1", "Mums!F7": "EPDS last - M5", "Mums!H9": "Partner's low mood, first visit (0-27) - M7",
        "Mums!H10": "Partner's low mood, last visit - M7", "Mums!K13": "Visits - M10",
    },
    why="turned round: people across, questions down; dates of birth are not when it happened",
)

# 24. Home from hospital: a plain numbered list, several still open.
_HOME: Tabs = {
    "Jan-Feb": _table("""
Safe Home volunteers - people we took on, Jan and Feb 2026

No | Ward | Home on | Finished with us | Visits | Volunteer hours | Back in hospital within 30 days | Confident at home, start (1-5) | Confident at home, end | Neighbour or family pops in now | Attendance Allowance awarded
1 | 7A | 2026-01-05 | 2026-01-30 | 6 | 4 | N | 2 | 4 | Y | 2026-01-28
2 | 7A | 2026-01-07 | 2026-02-04 | 5 | 3 | N | 3 | 3 | N |
3 | Stroke | 2026-01-09 | 2026-02-06 | 8 | 6 | Y | 1 | 2 | Y | 2026-02-03
4 | 12 | 2026-01-13 | 2026-01-29 | 3 | 2 | N | 4 | 5 | N |
5 | A&E | 2026-01-15 | 2026-02-12 | 6 | 5 | N | 2 | 4 | Y | 2026-02-10
6 | 12 | 2026-01-20 | 2026-02-17 | 7 | 5 | N | 3 | 2 | N |
7 | Stroke | 2026-01-22 | 2026-02-19 | 8 | 7 | N | 1 | 3 | Y | 2026-02-17
8 | 7A | 2026-01-28 | 2026-02-25 | 5 | 4 | Y | 2 | 2 | Y |
9 | A&E | 2026-02-03 | | 4 | 2 | | 3 | | |
10 | 12 | 2026-02-06 | | 4 | 3 | | 2 | | |
11 | 7A | 2026-02-12 | | 2 | 2 | | 4 | | |
12 | Stroke | 2026-02-19 | | 2 | 1 | | 1 | | |
13 | A&E | 2026-02-24 | | 1 | 0 | | 3 | | |
"""),
}

HOME = Told(
    name="home-from-hospital-numbered-list",
    file="safe home jan feb.xlsx",
    tabs=_HOME,
    formats={"Jan-Feb": {"C4:D16": "dd/mm/yyyy", "K4:K16": "dd/mm/yyyy"}},
    service="Home from hospital",
    frequency="monthly",
    latest="2026-02-01_2026-02-28",
    to_date="2026-01-01_2026-02-28",
    asked={
        "HH1": Asked("Patients accepted on discharge", target=6, latest=_count(5), to_date=_count(13)),
        "HH2": Asked("Patients finishing support who were readmitted within 30 days", "rate", "patients readmitted", "patients finishing support", 0.2, "lower", latest=_rate(2, 6), to_date=_rate(2, 8)),
    },
    outcomes=[
        Outcome("People more confident at home at the end than at the start", _held(_HOME, "Jan-Feb!H4:I16"), "client", latest=3, to_date=5),
        Outcome("People on whom a neighbour or family now looks in", _held(_HOME, "Jan-Feb!J4:J16"), "client", latest=4, to_date=5),
        Outcome("People awarded Attendance Allowance", _held(_HOME, "Jan-Feb!K4:K16"), "client", latest=3, to_date=4),
        Outcome("Hours given by volunteers", ["Jan-Feb!F4:F16"], "volunteer", "method", to_date=44),
    ],
    tempting=[
        Tempting("Visits", ["Jan-Feb!E4:E16"], "activity"),
        Tempting("Ward", ["Jan-Feb!B4:B16"], "referrals"),
        Tempting("Readmitted", _held(_HOME, "Jan-Feb!G4:G16"), "asked for by the contract"),
    ],
    periods=_on_day(_HOME, "D", "Jan-Feb!I4:I16"),
    labels={
        "Jan-Feb!F6": "3 - Volunteer hours", "Jan-Feb!H4": "1 - Confident at home, start (1-5)",
        "Jan-Feb!I4": "1 - Confident at home, end", "Jan-Feb!I10": "7 - Confident at home, end",
    },
    why="numbers that are names (people, wards); hours and visits go over two months; lower is better for one KPI",
)

# 25. Mentoring after prison: several letters in one cell, mentors on another tab.
_GATE: Tabs = {
    "Mentees": _table("""
Gatehouse Mentoring - men we mentor
What else at 3 months: W = in work or training, F = back in touch with family, V = volunteers / helps others, - = none

Mentee | Released | Matched | Mentor | 3 months on | Still in the home | Back inside | What else | Meetings
L1 | 2025-04-08 | 2025-04-10 | Dee | 2025-07-08 | Y | N | F | 10
L2 | 2025-04-22 | 2025-04-29 | Raj | 2025-07-22 | N | Y | - | 3
L3 | 2025-05-13 | 2025-05-14 | Dee | 2025-08-13 | Y | N | W, F | 12
L4 | 2025-06-03 | 2025-06-05 | Ola | 2025-09-03 | Y | N | W | 9
L5 | 2025-06-24 | 2025-07-01 | Raj | 2025-09-24 | N | N | F, V | 8
L6 | 2025-07-15 | 2025-07-16 | Ola | 2025-10-15 | Y | N | W, F | 11
L7 | 2025-08-05 | 2025-08-11 | Dee | 2025-11-05 | Y | N | F, V | 9
L8 | 2025-08-26 | 2025-08-28 | Raj | 2025-11-26 | N | Y | - | 4
L9 | 2025-09-16 | 2025-09-18 | Sam | 2025-12-16 | Y | N | W, F, V | 13
L10 | 2025-10-07 | 2025-10-09 | Sam | | | | | 6
L11 | 2025-11-04 | 2025-11-05 | Dee | | | | | 4
L12 | 2025-12-02 | 2025-12-04 | Ola | | | | | 2
"""),
    "Mentors": _table("""
Mentor (all volunteers) | Started | Been inside himself / herself | Hours Apr-Jun 25 | Hours Jul-Sep 25 | Hours Oct-Dec 25
Dee | 2024-02-01 | Y | 20 | 24 | 22
Raj | 2025-01-20 | N | 14 | 12 | 8
Ola | 2025-05-06 | Y | 6 | 18 | 20
Sam | 2025-08-04 | Y | | 10 | 21
"""),
}

GATE = Told(
    name="mentoring-several-letters-in-a-cell",
    file="Gatehouse mentees+mentors Dec.xlsx",
    tabs=_GATE,
    formats={"Mentees": {"B5:C16": "dd/mm/yy", "E5:E16": "dd/mm/yy"}, "Mentors": {"B2:B5": "mmm yy"}},
    service="Mentoring for people leaving prison",
    frequency="quarterly",
    latest="2025-10-01_2025-12-31",
    to_date="2025-04-01_2025-12-31",
    asked={
        "GM1": Asked("People paired with a mentor", target=4, latest=_count(3), to_date=_count(12)),
        "GM2": Asked("People who keep their accommodation three months after release", "rate", "people with accommodation kept", "people reaching three months", 0.7, latest=_rate(3, 4), to_date=_rate(6, 9)),
        "GM3": Asked("People returned to custody within three months", "rate", "people returned to custody", "people reaching three months", 0.25, "lower", latest=_rate(1, 4), to_date=_rate(2, 9)),
    },
    outcomes=[
        Outcome("Mentees in work or training", ["Mentees!H5:H13"], "client", latest=2, to_date=4),
        Outcome("Mentees back in touch with family", ["Mentees!H5:H13"], "client", latest=3, to_date=6),
        Outcome("Mentees who volunteer or help others", ["Mentees!H5:H13"], "client", latest=2, to_date=3),
        Outcome("Hours given by volunteer mentors", _held(_GATE, "Mentors!D2:F5"), "volunteer", "method", latest=71, to_date=175),
        Outcome("Mentors who have been in prison themselves", ["Mentors!C2:C5"], "volunteer", "method", latest=3, to_date=3),
    ],
    tempting=[
        Tempting("Meetings", ["Mentees!I5:I16"], "activity"),
        Tempting("Still in the home", ["Mentees!F5:F13"], "asked for by the contract"),
        Tempting("Back inside", ["Mentees!G5:G13"], "asked for by the contract"),
        Tempting("Released", ["Mentees!B5:B16"], "who they are"),
    ],
    periods={"Mentors!D2:D4": "2025-04-01_2025-06-30", "Mentors!E2:E5": "2025-07-01_2025-09-30", "Mentors!F2:F5": "2025-10-01_2025-12-31"},
    labels={
        "Mentees!I5": "L1 - Meetings", "Mentors!D2": "Dee - Hours Apr-Jun 25", "Mentors!F5": "Sam - Hours Oct-Dec 25",
        "Mentors!E4": "Ola - Hours Jul-Sep 25",
    },
    why="three answers share a column; a dash is an answer, an empty cell is not yet due",
)

# 26. Sight loss: ticks and crosses, a tab for each quarter.
_SIGHT_KEY = "✓ can now and couldn't before, ✗ still can't, 'could' = could already"
_SIGHT_HEAD = "Initials | Age band | Finished | Weeks waited | Aids given | Cooks safely | Gets out alone | Family learnt guiding | Referred to low vision clinic"
_SIGHT: Tabs = {
    "Q1": _table(f"""
Rehab clients who finished April - June 2025
{_SIGHT_KEY}
{_SIGHT_HEAD}
BC | 75-84 | 2025-04-17 | 6 | 2 | ✓ | ✗ | ✗ | ✓
DE | 85+ | 2025-05-08 | 8 | 3 | ✗ | ✗ | ✓ | ✓
FG | 45-54 | 2025-05-22 | 4 | 1 | could | ✓ | ✗ | ✗
HI | 65-74 | 2025-06-12 | 9 | 4 | ✓ | ✓ | ✓ | ✗
JK | 75-84 | 2025-06-26 | 7 | 2 | ✓ | could | ✗ | ✓
"""),
    "Q2": _table(f"""
Rehab clients who finished July - September 2025
{_SIGHT_KEY}
{_SIGHT_HEAD}
OP | 75-84 | 2025-07-10 | 8 | 2 | ✓ | ✗ | ✓ | ✓
QR | 55-64 | 2025-07-24 | 10 | 3 | ✓ | ✓ | ✗ | ✗
ST | 85+ | 2025-08-14 | 6 | 4 | ✗ | ✗ | ✗ | ✓
UV | 65-74 | 2025-08-28 | 5 | 1 | could | ✓ | ✓ | ✗
WX | 75-84 | 2025-09-11 | 12 | 3 | ✓ | ✗ | ✗ | ✓
YZ | 65-74 | 2025-09-25 | 7 | 2 | ✓ | ✓ | ✓ | ✗
"""),
    "Q3": _table(f"""
Rehab clients who finished October - December 2025
{_SIGHT_KEY}
{_SIGHT_HEAD}
AB | 65-74 | 2025-10-09 | 5 | 3 | ✓ | ✗ | ✓ | ✗
CD | 75-84 | 2025-10-23 | 9 | 2 | ✓ | ✓ | ✗ | ✓
EF | 85+ | 2025-11-06 | 4 | 4 | ✗ | ✗ | ✓ | ✓
GH | 45-54 | 2025-11-13 | 6 | 1 | could | ✓ | ✗ | ✗
IJ | 75-84 | 2025-11-27 | 11 | 5 | ✓ | could | ✓ | ✓
KL | 65-74 | 2025-12-04 | 3 | 2 | ✓ | ✓ | ✓ | ✗
MN | 85+ | 2025-12-18 | 7 | 3 | could | ✗ | ✗ | ✓
"""),
}


def _each_quarter(column: str) -> list[str]:
    return [f"Q3!{column}4:{column}10", f"Q2!{column}4:{column}9", f"Q1!{column}4:{column}8"]


SIGHT = Told(
    name="sight-loss-ticks-and-crosses-by-quarter",
    file="VI rehab finishers 2025-26.xlsx",
    tabs=_SIGHT,
    formats={"Q1": {"C4:C8": "dd/mm/yyyy"}, "Q2": {"C4:C9": "dd/mm/yyyy"}, "Q3": {"C4:C10": "dd/mm/yyyy"}},
    service="Rehabilitation for people with sight loss",
    frequency="quarterly",
    latest="2025-10-01_2025-12-31",
    to_date="2025-04-01_2025-12-31",
    asked={
        "VI1": Asked("People completing rehabilitation", target=24, latest=_count(7), to_date=_count(18)),
        "VI2": Asked("People completing who waited eight weeks or less", "rate", "people who waited eight weeks or less", "people completing", 0.75, latest=_rate(5, 7), to_date=_rate(13, 18)),
        "VI3": Asked("Pieces of equipment issued", kind="reporting-only", latest=_count(20), to_date=_count(47)),
    },
    outcomes=[
        Outcome("People who can now cook safely", _each_quarter("F"), "client", latest=4, to_date=11),
        Outcome("People who can now get out alone", _each_quarter("G"), "client", latest=3, to_date=8),
        Outcome("People whose family learnt guiding", _each_quarter("H"), "partner or family", "method", latest=4, to_date=9),
    ],
    tempting=[
        Tempting("Aids given", _each_quarter("E"), "asked for by the contract"),
        Tempting("Referred to the low vision clinic", _each_quarter("I"), "referrals"),
        Tempting("Weeks waited", _each_quarter("D"), "process, and asked for"),
        Tempting("Age bands", _each_quarter("B"), "who they are"),
    ],
    periods=_on_day(_SIGHT, "C", "Q1!E4:E8", "Q2!E4:E9", "Q3!E4:E10"),
    labels={
        "Q3!D8": "IJ - Weeks waited", "Q3!E8": "IJ - Aids given", "Q1!E7": "HI - Aids given", "Q2!D8": "WX - Weeks waited",
    },
    why="a tab for each quarter; could already is no gain; the family's answer has the same ticks",
)

# 27. Warm homes: dates typed as words, a visit and a call back.
_WARM: Tabs = {
    "Visits": _table("""
Cosy Homes visits winter 25-26 | | | | | | call back 2 weeks later
Home | Visited | What we fitted | Saving a yr £ (est.) | Living room °C | Owner or tenant | Called back | Living room °C | Damp gone? | Warm Champion for the street now
H1 | 14.10.25 | LEDs, draughts | 85 | 15.5 | tenant | 28.10.25 | 18 | Y | N
H2 | 21.10.25 | radiator foil | 40 | 17 | owner | 4.11.25 | 17.5 | no damp | N
H3 | 4.11.25 | tariff switch | 210 | 16 | tenant | 18.11.25 | 16 | N | Y
H4 | 18.11.25 | draughts | 65 | 14 | tenant | 2.12.25 | 17 | Y | N
H5 | 2.12.25 | boiler mended | 150 | 12.5 | owner | 16.12.25 | 19 | Y | Y
H6 | 16.12.25 | LEDs | 30 | 18 | tenant | 6.1.26 | 17.5 | no damp | N
H7 | 8.1.26 | draughts, foil | 95 | 15 | tenant | 22.1.26 | 17 | Y | N
H8 | 20.1.26 | tariff switch | 175 | 16.5 | owner | 3.2.26 | 17.5 | N | Y
H9 | 3.2.26 | curtains | 45 | 13.5 | tenant | 17.2.26 | 16.5 | N | N
H10 | 17.2.26 | LEDs | 30 | 18.5 | owner | 3.3.26 | 18.5 | no damp | Y
H11 | 3.3.26 | boiler mended | 160 | 11 | owner | 17.3.26 | 18 | Y | N
H12 | 24.3.26 | draughts | 70 | 16 | tenant | | | |
"""),
}

WARM = Told(
    name="warm-homes-dates-as-words",
    file="cosy homes winter.xlsx",
    tabs=_WARM,
    merged={"Visits": ["G1:J1"]},
    service="Affordable warmth home visits",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-10-01_2026-03-31",
    asked={
        "AW1": Asked("Households receiving a home energy visit", target=12, latest=_count(6), to_date=_count(12)),
        "AW2": Asked("Estimated yearly savings on energy bills", "count", latest=_count(575), to_date=_count(1155)),
    },
    outcomes=[
        Outcome("Homes warmer at the call back than at the visit", _held(_WARM, "Visits!E3:E14", "Visits!H3:H14"), "client", latest=4, to_date=8),
        Outcome("Homes where the damp has gone", ["Visits!I3:I13"], "client", latest=2, to_date=5),
        Outcome("Residents who are now Warm Champions for their street", ["Visits!J3:J13"], "volunteer", "method", latest=2, to_date=4),
    ],
    tempting=[
        Tempting("What was fitted", ["Visits!C3:C14"], "what the service does"),
        Tempting("Savings", ["Visits!D3:D14"], "asked for by the contract"),
        Tempting("Owner or tenant", ["Visits!F3:F14"], "who they are"),
    ],
    periods=_on_day(_WARM, "B", "Visits!D3:E14") | _on_day(_WARM, "G", "Visits!H3:H14"),
    labels={
        "Visits!D3": "H1 - Saving a yr £ (est.)", "Visits!E3": "H1 - Living room °C",
        "Visits!H3": "H1 - call back 2 weeks later - Living room °C", "Visits!H13": "H11 - call back 2 weeks later - Living room °C",
        "Visits!D7": "H5 - Saving a yr £ (est.)",
    },
    why="dates are words with dots; one was visited in one quarter and called back in the next; one got colder",
)

# 28. Diabetes education: three groups of columns; most of a quarter's follow-ups began earlier.
_DIAB: Tabs = {
    "Courses": _table("""
Know Your Numbers - diabetes courses 2025/26
| Course | | | Before | | 6 months on
Ref | Began | Brought someone along | Finished | HbA1c | Distress (0-100) | Seen on | HbA1c | Distress (0-100) | A tablet stopped or cut
DX1 | 2025-04-29 | Y | Y | 62 | 45 | 2025-10-28 | 55 | 30 | N
DX2 | 2025-04-29 | N | Y | 58 | 20 | 2025-10-28 | 57 | 20 | N
DX3 | 2025-04-29 | Y | N | 71 | 60 | | | |
DX4 | 2025-06-10 | N | Y | 66 | 35 | 2025-12-09 | 60 | 25 | Y
DX5 | 2025-06-10 | Y | Y | 80 | 70 | 2025-12-09 | 82 | 75 | N
DX6 | 2025-07-22 | Y | Y | 59 | 40 | 2026-01-20 | 50 | 20 | Y
DX7 | 2025-07-22 | N | Y | 64 | 50 | 2026-01-20 | 61 | 45 | N
DX8 | 2025-07-22 | Y | N | 69 | 30 | | | |
DX9 | 2025-09-16 | N | Y | 55 | 15 | 2026-03-17 | 56 | 10 | N
DX10 | 2025-09-16 | Y | Y | 74 | 65 | 2026-03-17 | 63 | 40 | Y
DX11 | 2025-09-16 | Y | Y | 61 | 55 | 2026-03-17 | 58 | 55 | N
DX12 | 2026-01-13 | Y | Y | 67 | 25 | | | |
DX13 | 2026-01-13 | N | Y | 72 | 45 | | | |
DX14 | 2026-01-13 | Y | N | 60 | 30 | | | |
DX15 | 2026-01-13 | N | Y | 57 | 10 | | | |
"""),
}

DIAB = Told(
    name="diabetes-courses-followed-up-later",
    file="KYN course list Q4.xlsx",
    tabs=_DIAB,
    formats={"Courses": {"B4:B18": "dd/mm/yyyy", "G4:G18": "dd/mm/yyyy"}},
    merged={"Courses": ["B2:D2", "E2:F2", "G2:J2"]},
    service="Structured education for type 2 diabetes",
    frequency="quarterly",
    latest="2026-01-01_2026-03-31",
    to_date="2025-04-01_2026-03-31",
    asked={
        "SE1": Asked("Patients commencing structured education", target=16, latest=_count(4), to_date=_count(15)),
        "SE2": Asked("Patients commencing who complete", "rate", "patients completing", "patients commencing", 0.75, latest=_rate(3, 4), to_date=_rate(12, 15)),
        "SE3": Asked("Patients with lower blood glucose six months on", "rate", "patients with a lower HbA1c", "patients followed up", 0.6, latest=_rate(4, 5), to_date=_rate(7, 9)),
    },
    outcomes=[
        Outcome("People less distressed six months on", _held(_DIAB, "Courses!F4:F18", "Courses!I4:I18"), "client", latest=4, to_date=6),
        Outcome("People for whom a tablet was stopped or cut", _held(_DIAB, "Courses!J4:J18"), "client", latest=2, to_date=3),
        Outcome("People who brought someone along", ["Courses!C4:C18"], "partner or family", "method", latest=2, to_date=9),
    ],
    tempting=[
        Tempting("Finished", ["Courses!D4:D18"], "asked for by the contract"),
        Tempting("HbA1c", _held(_DIAB, "Courses!E4:E18", "Courses!H4:H18"), "asked for by the contract"),
        Tempting("Courses begun", ["Courses!B4:B18"], "asked for by the contract"),
    ],
    periods=_on_day(_DIAB, "G", "Courses!H4:I18"),
    labels={
        "Courses!E4": "DX1 - Before - HbA1c", "Courses!H4": "DX1 - 6 months on - HbA1c",
        "Courses!F13": "DX10 - Before - Distress (0-100)", "Courses!I13": "DX10 - 6 months on - Distress (0-100)",
    },
    why="who is followed up in the quarter began long before; those who began in it are not yet followed up",
)

# 29. Health champions: residents who volunteer, their talks by month, the return above.
_CHAMP: Tabs = {
    "Oct-Dec": _table("""
Volunteer health champions - October to December 2025
Return 2025-26 | Q1 | Q2 | Q3
Champions trained | 4 | 3 | 4
Talks with residents | 118 | 141 | 198

Champion | Trained on | Area | Out of work when joined | Long-term condition | Talks Oct | Talks Nov | Talks Dec | In a paid job since | Own activity set up
CH1 | 2025-04-24 | Moor End | Y | N | 12 | 10 | 6 | 2025-11-03 |
CH2 | 2025-04-24 | Moor End | N | Y | 8 | 9 | 7 | | Zumba in the hall, Oct 25
CH3 | 2025-05-15 | Docks | Y | Y | 5 | 0 | 4 | |
CH4 | 2025-06-05 | Docks | N | N | 15 | 14 | 10 | | allotment club, Aug 25
CH5 | 2025-07-10 | Top Estate | Y | N | 6 | 7 | | 2025-12-01 |
CH6 | 2025-08-07 | Top Estate | Y | Y | 9 | 8 | 8 | |
CH7 | 2025-09-18 | Moor End | N | N | 4 | 6 | 3 | | men's walk, Nov 25
CH8 | 2025-10-09 | Docks | Y | N | 3 | 8 | 5 | |
CH9 | 2025-10-09 | Top Estate | N | Y | 2 | 6 | 9 | |
CH10 | 2025-11-20 | Moor End | Y | N | | 1 | 7 | |
CH11 | 2025-11-20 | Docks | N | N | | 2 | 4 | |
"""),
}

CHAMP = Told(
    name="health-champions-return-above",
    file="Champions Q3 return.xlsx",
    tabs=_CHAMP,
    formats={"Oct-Dec": {"B7:B17": "dd/mm/yy", "I7:I17": "dd/mm/yy"}},
    service="Community health champions",
    frequency="quarterly",
    latest="2025-10-01_2025-12-31",
    to_date="2025-04-01_2025-12-31",
    asked={
        "HC1": Asked("New health champions trained", target=12, latest=_count(4), to_date=_count(11)),
        "HC2": Asked("Health conversations held with local people", target=500, latest=_count(198), to_date=_count(457)),
    },
    outcomes=[
        Outcome("Champions now in a paid job", _held(_CHAMP, "Oct-Dec!I7:I17"), "volunteer", latest=2, to_date=2),
        Outcome("Activities that champions set up themselves", _held(_CHAMP, "Oct-Dec!J7:J17"), "community", "method", latest=2, to_date=3),
        Outcome("Champions who were out of work when they joined", ["Oct-Dec!D7:D17"], "volunteer", "method", to_date=6),
        Outcome("Champions with a long-term condition", ["Oct-Dec!E7:E17"], "volunteer", "method", to_date=4),
    ],
    tempting=[
        Tempting("Talks", _held(_CHAMP, "Oct-Dec!F7:H17"), "activity, and asked for"),
        Tempting("Champions trained", ["Oct-Dec!B3:D3"], "asked for by the contract"),
        Tempting("Area", ["Oct-Dec!C7:C17"], "who they are"),
    ],
    periods={"Oct-Dec!B3:B4": "2025-04-01_2025-06-30", "Oct-Dec!C3:C4": "2025-07-01_2025-09-30", "Oct-Dec!D3:D4": "2025-10-01_2025-12-31"}
    | _during(_CHAMP, "2025-10", "Oct-Dec!F7:F17") | _during(_CHAMP, "2025-11", "Oct-Dec!G7:G17") | _during(_CHAMP, "2025-12", "Oct-Dec!H7:H17"),
    labels={
        "Oct-Dec!D4": "Talks with residents - Q3", "Oct-Dec!B3": "Champions trained - Q1", "Oct-Dec!F7": "CH1 - Talks Oct",
        "Oct-Dec!H10": "CH4 - Talks Dec", "Oct-Dec!G16": "CH10 - Talks Nov",
    },
    why="a row is a volunteer; the list has one quarter of talks, the return the year; a zero and empty cells",
)

SHEETS = [
    CARERS, BEFRIEND, PARENTS, FLOATING, SMOKE, DEBT, JOBS, DEN, STEADY, LINK,
    OPENDOOR, TIDE, LIGHTER, SAFER, CLUB, MUMS, GROUPS, OUT, HANDY, YOUNG,
    WILLOW, GARDEN, LIGHT, HOME, GATE, SIGHT, WARM, DIAB, CHAMP,
]
