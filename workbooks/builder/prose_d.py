"""The words of the contract D sample workbooks: case studies, logs, checklist and notes.

Every organisation, place and person in here is invented; people appear as an initial only.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class CaseStudy:
    """One case study as a form: heading and text (or number) pairs."""

    quarter: str
    title: str
    fields: tuple[tuple[str, str | int], ...]


@dataclass(frozen=True)
class Incident:
    """One line of the incident log; `month` is the month index it belongs to."""

    ref: str
    date: dt.date
    month: int
    category: str
    summary: str
    harm: str
    status: str


@dataclass(frozen=True)
class QualityIssue:
    """One line of the data quality improvement plan, with its status in M09, M10, M11 and M12.

    An empty status means that the issue was not on the plan yet.
    """

    issue: str
    owner: str
    due: dt.date
    status: tuple[str, str, str, str]


@dataclass(frozen=True)
class Item:
    """One information requirement of Schedule 6A: reference, what, how often, where it stands."""

    ref: str
    item: str
    frequency: str
    where: str
    comment: str


CASE_STUDIES: tuple[CaseStudy, ...] = (
    CaseStudy(
        "Q3",
        "From the waiting room to the allotment",
        (
            ("Client", "Mr K, 61"),
            ("PCN", "Five Lanes"),
            ("Referred by", "Practice pharmacist"),
            ("Contacts with link worker", 7),
            (
                "Reason for referral",
                (
                    "Recently widowed, eleven GP appointments in six months, mostly for sleep and "
                    "low mood. Not wanting tablets. Had not been out except to shop since the "
                    "spring."
                ),
            ),
            (
                "What we did",
                (
                    "Home visit first, then a walk to the allotments together. Mr K said he would "
                    "try it once. He and two other clients asked the site committee for the "
                    "overgrown plot 14 and it has run as their own group since June. We helped "
                    "with the insurance form and stepped back."
                ),
            ),
            (
                "What changed",
                (
                    "Goes three mornings a week and holds the shed key. Sleep better by his own "
                    "account. One GP appointment in the last four months (a flu jab)."
                ),
            ),
            ("Life satisfaction before (0-10)", 3),
            ("Life satisfaction after (0-10)", 7),
            ("In the client's words", '"I went for the company and stayed for the beans."'),
            ("Consent to share", "Yes, written, 4 December 2025"),
        ),
    ),
    CaseStudy(
        "Q4",
        "A benefits check that paid the gas bill",
        (
            ("Client", "Ms T, 47"),
            ("PCN", "Weirside"),
            ("Referred by", "GP"),
            ("Contacts with link worker", 9),
            (
                "Reason for referral",
                (
                    "Chest infections two winters running, damp flat, prepayment meter often "
                    "empty. Looks after her mother, who has dementia, and did not think of herself "
                    "as a carer."
                ),
            ),
            (
                "What we did",
                (
                    "Identified as a carer at the second visit and added to the surgery's carers "
                    "register. Warm Homes Marlbeck fitted draught proofing and moved her off the "
                    "meter. Advice Bureau helped with a claim that had been refused the year "
                    "before."
                ),
            ),
            (
                "What changed",
                (
                    "Award of about £4,300 a year (estimated by the Advice Bureau, still to be "
                    "confirmed). Flat heated. No antibiotics since January. Goes to the carers' "
                    "evening once a month."
                ),
            ),
            ("Life satisfaction before (0-10)", 2),
            ("Life satisfaction after (0-10)", 6),
            ("In the client's words", '"Nobody had ever asked me who looks after me."'),
            ("Consent to share", "Yes, written, 12 February 2026"),
        ),
    ),
    CaseStudy(
        "Q4",
        "Stitching it back together",
        (
            ("Client", "Mrs A, 72"),
            ("PCN", "Marlbeck Central"),
            ("Referred by", "Social care, agreed with GP"),
            ("Contacts with link worker", 5),
            (
                "Reason for referral",
                (
                    "Moved to Marlbeck to be near family, knew nobody, arthritis in both hands. "
                    "Anxious about buses."
                ),
            ),
            (
                "What we did",
                (
                    "A volunteer (herself a client last year) rode the bus with her twice. Mrs A "
                    "and four others began the Tuesday Stitchers in the library side room in April "
                    "and later had a small grant for lamps and grips."
                ),
            ),
            (
                "What changed",
                (
                    "Fourteen people most weeks. Mrs A now keeps the register and has trained as "
                    "one of our volunteers. The group made 60 twiddle mitts for the hospital's "
                    "dementia ward."
                ),
            ),
            ("Life satisfaction before (0-10)", 5),
            ("Life satisfaction after (0-10)", 8),
            ("In the client's words", '"They ring if I\'m not there. That is the difference."'),
            ("Consent to share", "Yes, written, 3 March 2026"),
        ),
    ),
    CaseStudy(
        "Q4",
        "Back to work, with a van",
        (
            ("Client", "J, 29"),
            ("PCN", "Marlbeck North"),
            ("Referred by", "First contact physio"),
            ("Contacts with link worker", 12),
            (
                "Reason for referral",
                (
                    "Back injury, out of work for two years, drinking at home. Two young sons he "
                    "was seeing less and less."
                ),
            ),
            (
                "What we did",
                (
                    "Steps into Work for confidence and a CV; credit union loan for arrears. He "
                    "and two fathers from school started the Dads and Lads five-a-side, which we "
                    "supported with the hall booking only."
                ),
            ),
            (
                "What changed",
                (
                    "Delivery job since 2 February, 24 hours a week. Sixteen fathers and sons most "
                    "Saturdays. Cut down from most nights to weekends."
                ),
            ),
            ("Life satisfaction before (0-10)", 3),
            ("Life satisfaction after (0-10)", 7),
            ("In the client's words", '"The football did more than the physio, no offence."'),
            ("Consent to share", "Yes, by e-mail, 10 March 2026; no photograph"),
        ),
    ),
)

INCIDENTS: tuple[Incident, ...] = (
    Incident(
        "INC-25-01",
        dt.date(2025, 5, 14),
        1,
        "Information governance",
        "Appointment letter put in wrong envelope (first name and time only). Returned unopened "
        "next day.",
        "None",
        "Closed",
    ),
    Incident(
        "INC-25-02",
        dt.date(2025, 7, 22),
        3,
        "Health and safety",
        "Client tripped on kerb during walking group. First aid given, walked home accompanied.",
        "Low",
        "Closed",
    ),
    Incident(
        "INC-25-03",
        dt.date(2025, 9, 9),
        5,
        "Lone working",
        "Link worker did not check out after home visit; buddy call made at 45 minutes, all well. "
        "Phone battery flat.",
        "None",
        "Closed",
    ),
    Incident(
        "INC-25-04",
        dt.date(2025, 11, 6),
        7,
        "Systems",
        "Thornmere practices moved clinical system; referral inbox not connected. 15 paper "
        "referrals found later and logged outside this report.",
        "None known",
        "Closed (see DQIP)",
    ),
    Incident(
        "INC-26-01",
        dt.date(2026, 1, 19),
        9,
        "Health and safety",
        "Urn scald (hand) at coffee morning. Run under water, no treatment needed. Urn replaced.",
        "Low",
        "Closed",
    ),
    Incident(
        "INC-26-02",
        dt.date(2026, 3, 11),
        11,
        "Information governance",
        "Group reminder text sent with all numbers visible to 9 people. Apology sent, DPO "
        "informed, bulk text tool now in use.",
        "Low",
        "Open - review 30 April",
    ),
)

QUALITY_ISSUES: tuple[QualityIssue, ...] = (
    QualityIssue(
        "Ethnicity not recorded for about 1 in 12 referrals; field not mandatory on the GP form.",
        "Data officer / PCN leads",
        dt.date(2026, 3, 31),
        ("In progress", "In progress", "In progress", "Overdue - form change agreed for May"),
    ),
    QualityIssue(
        "Thornmere PCN: no referral data for Nov-25 and Dec-25 (clinical system migration). "
        "Activity for these months is partial and should not be read as a fall in demand.",
        "Service manager",
        dt.date(2026, 1, 31),
        (
            "In progress",
            "Feed working again from 5 January",
            "Closed - back data not recoverable",
            "Closed - back data not recoverable",
        ),
    ),
    QualityIssue(
        "Onward referrals logged as 'Various' when a client is referred to several groups at once.",
        "Link worker leads",
        dt.date(2026, 6, 30),
        ("New", "In progress", "In progress", "In progress - drop-down list being tested"),
    ),
    QualityIssue(
        "Follow-up ONS4 low in first quarter because follow-up falls due at 12 weeks.",
        "Service manager",
        dt.date(2025, 12, 31),
        ("Closed", "Closed", "Closed", "Closed"),
    ),
    QualityIssue(
        "Follow-up forms from one link worker entered after month end (Feb-26).",
        "Data officer",
        dt.date(2026, 3, 31),
        ("", "", "New - figures being checked", "Closed - Feb-26 resubmitted 26/03/26"),
    ),
    QualityIssue(
        "Value of benefit gains is the advice partner's estimate; award letters seen for some "
        "cases only.",
        "Partnerships lead",
        dt.date(2026, 6, 30),
        ("In progress", "In progress", "In progress", "In progress"),
    ),
    QualityIssue(
        "Carers: agree with the council which carers' outcomes are counted under its own carers "
        "contract.",
        "Partnerships lead",
        dt.date(2026, 5, 29),
        ("", "New", "In progress", "In progress"),
    ),
)

CHECKLIST: tuple[Item, ...] = (
    Item("6A.1", "Service Quality Performance Report", "Monthly", "Tab Sch4 LQR", ""),
    Item(
        "6A.2",
        "Referrals by PCN and practice",
        "Monthly",
        "Tab Activity",
        "Thornmere PCN Nov/Dec not available",
    ),
    Item("6A.3", "Incidents and safeguarding concerns", "Monthly", "Tab Incidents", ""),
    Item("6A.4", "Complaints and compliments", "Monthly", "Tab Incidents", "Nil complaints"),
    Item("6A.5", "Case studies, at least two", "Quarterly", "Tab Case study", ""),
    Item("6A.6", "ONS4 results by domain", "Monthly", "Tab Outcomes", "Table 1 only"),
    Item("6A.7", "Data Quality Improvement Plan, update", "Monthly", "Tab DQIP", ""),
    Item("6A.8", "Safeguarding training position", "Monthly", "Sch4 LQR, D11", ""),
    Item("6A.9", "Equality monitoring", "Annual", "Separate report", ""),
    Item("6A.10", "Annual report and accounts", "Annual", "Separate report", ""),
)

LQR_NOTES: tuple[str, ...] = (
    (
        "Percentages are numerator / denominator of the rows below each requirement. The "
        "denominator is not the same throughout: see row labels."
    ),
    (
        "YTD percentages are calculated from YTD numerators and denominators, not as an average of "
        "months."
    ),
    "D12: no complaints received, so no percentage can be given.",
)
RESUBMISSION_NOTE = (
    "RESUBMISSION 26/03/2026 - replaces the M11 report sent 17/03/2026. Changed for Feb-26 (yellow "
    "cells): D6 paired ONS4 101 now 109; D7 improved 78 now 84 (of 109); D9 ethnicity 203 now 207; "
    "Outcomes Table 1. Reason: forms entered after month end. All else as first sent."
)
MIGRATION_NOTE = (
    "Thornmere PCN: no data for Nov-25 and Dec-25 (clinical system migration). See DQIP."
)
