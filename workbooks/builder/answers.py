"""What the invented managers answered in the review workbooks of the earlier periods.

By contract key and concept: decision, how to express it, the wording, whether it is a key message,
and the reason. What is not listed stays open, as real reviews have it.
"""

from __future__ import annotations

from dataclasses import dataclass

CLAIM, TELL, LEAVE_OUT, NOT_SURE = "claim", "tell", "leave out", "not sure"
COUNT, VALUE, CASE_STUDY = "count", "value", "case study"


@dataclass(frozen=True, slots=True)
class Said:
    """One answer."""

    decision: str
    express_as: str = COUNT
    wording: str = ""
    key: bool = False
    reason: str = ""
    unit_cost: str = ""
    consent: bool = False
    quantity: float | None = None
    label: str = ""
    """Only where several candidates share the concept: words of the one that is meant."""


_BY_KIND = "Counted by kind of help above."
_SAME_PEOPLE = "The same people are counted in another line."

STOP_SMOKING = {
    "family-outcomes": Said(
        CLAIM,
        wording="{quantity} people stopped smoking together with a partner or family member.",
        key=True,
        reason="No KPI counts people who quit together.",
    ),
    "family-taking-part": Said(
        TELL,
        wording="{quantity} people set a quit date together with a partner or family member.",
        reason="The number behind the quits.",
    ),
    "volunteers-active": Said(
        CLAIM, wording="{quantity} volunteers help to run the service.", reason="Way of working."
    ),
    "volunteers-women": Said(CLAIM, wording="{quantity} of the volunteers are women."),
    "volunteers-former-clients": Said(
        CLAIM, wording="{quantity} of the volunteers stopped smoking with us first."
    ),
    "volunteers-disadvantaged": Said(NOT_SURE, reason="To agree the definition with the council."),
    "volunteers-into-work": Said(
        CLAIM, wording="{quantity} of our volunteers moved on into a job or training."
    ),
    "volunteer-hours": Said(
        CLAIM,
        VALUE,
        "Volunteers gave {quantity} hours; paying for that time at the National Living Wage "
        "would cost {value}.",
        reason="Time given, shown as an input.",
        unit_cost="nlw-2025",
    ),
    "peer-support-people": Said(
        CLAIM,
        CASE_STUDY,
        "Pat (not her real name) went back to smoking after a bereavement. At the Stay Stopped "
        "group, which people who have stopped themselves run, she found others who had been "
        "there. She has set a new date and now makes the tea for newcomers.",
        key=True,
        reason="Run by former clients; no requirement asks for it.",
        consent=True,
    ),
    "peer-support-attendances": Said(LEAVE_OUT, reason=_SAME_PEOPLE),
    "peer-support-sessions": Said(TELL, wording="The Stay Stopped group met {quantity} times."),
    "cut-down": Said(
        TELL, wording="{quantity} people who did not stop cut down by half or more.",
        reason="Not a quit, but a step; the contract counts quits only.",
    ),
    "smoke-free-homes": Said(
        CLAIM, wording="{quantity} households pledged a smoke-free home.", key=True
    ),
    "children-smoke-free": Said(CLAIM, wording="{quantity} children live in pledged homes."),
    "onward-all": Said(LEAVE_OUT, reason=_BY_KIND),
    "onward-debt": Said(CLAIM, wording="{quantity} people were referred on for help with debt."),
    "onward-housing": Said(CLAIM, wording="{quantity} people were referred on about housing."),
    "onward-mental-health": Said(
        CLAIM, wording="{quantity} people were referred on to mental health support."
    ),
}  # fmt: skip

WEIGHT = {
    "family-taking-part": Said(
        CLAIM, wording="{quantity} guests and family members came along to the groups."
    ),
    "family-weight-lost": Said(
        CLAIM,
        wording="{quantity} guests who were not enrolled lost weight too.",
        key=True,
        reason="Not enrolled, so no KPI counts them.",
    ),
    "groups-running": Said(
        CLAIM, wording="{quantity} walking groups led by volunteers are still going.", key=True
    ),
    "people-in-groups": Said(CLAIM, wording="{quantity} people walk with them."),
    "volunteers-active": Said(CLAIM, wording="{quantity} volunteers help to run the groups."),
    "volunteers-trained": Said(TELL, wording="{quantity} new volunteers were trained."),
    "clients-volunteering": Said(
        CLAIM,
        CASE_STUDY,
        "Sam (not his real name) joined for his back, lost weight, and was asked to lead the "
        "Friday walk when the leader was away. He has led it since, and has finished the walk "
        "leader training.",
        key=True,
        reason="A client who became a volunteer.",
        consent=True,
    ),
    "employment": Said(CLAIM, wording="{quantity} people started paid work since joining."),
    "activity-gained": Said(
        CLAIM, wording="{quantity} people went from inactive to active (GPPAQ, before and after)."
    ),
    "bp-referred": Said(
        CLAIM, wording="{quantity} people with raised blood pressure were sent to their practice."
    ),
    "wellbeing-people": Said(
        TELL, wording="{quantity} people filled in the wellbeing scale at both ends."
    ),
    "quits-elsewhere": Said(
        LEAVE_OUT, reason="Paid for under the council's stop smoking contract."
    ),
    "onward-smoking": Said(TELL, wording="{quantity} smokers were referred to the quit service."),
}

SOCIAL_PRESCRIBING = {
    "groups-started": Said(
        CLAIM, wording="Clients started {quantity} community groups of their own.", key=True
    ),
    "groups-running": Said(
        CLAIM,
        wording="{quantity} of the clients' groups were still running at six months.",
    ),
    "volunteers-active": Said(
        CLAIM, wording="{quantity} people volunteered with us this year.", label="Total volunteers"
    ),
    "volunteers-former-clients": Said(
        CLAIM, wording="{quantity} of the volunteers came to us as clients first.", key=True
    ),
    "volunteer-hours": Said(
        CLAIM,
        VALUE,
        "Volunteers gave {quantity} hours; paying for that time at the National Living Wage "
        "would cost {value}.",
        unit_cost="nlw-2025",
    ),
    "income-pounds": Said(
        CLAIM,
        wording="Benefits claimed with clients are worth an estimated {quantity} a year.",
        key=True,
        reason="The advice partner's estimate.",
    ),
    "income-cases": Said(TELL, wording="Benefits were put right in {quantity} cases."),
    "employment": Said(
        CLAIM,
        CASE_STUDY,
        "A young man who had not left the house for months went to a bike repair group with his "
        "link worker. He now repairs bikes for a living and comes back on Thursdays to teach.",
        reason="Work is not asked for in Schedule 4.",
        consent=True,
    ),
    "carers-identified": Said(
        NOT_SURE, reason="Carers may be paid for in the council's contract; to check first."
    ),
    "grants-number": Said(TELL, wording="{quantity} small grants went to community groups."),
    "grants-pounds": Said(TELL, wording="The grants came to {quantity}."),
    "onward-fuel": Said(
        CLAIM, wording="{quantity} households were referred for help with cold homes."
    ),
}

ANSWERS = {
    "FBC-PH-2024-017": STOP_SMOKING,
    "KMBC-PH-T2-2023-04": WEIGHT,
    "ML-SP-25-009": SOCIAL_PRESCRIBING,
}
REVIEWERS = {
    "FBC-PH-2024-017": "Service manager",
    "KMBC-PH-T2-2023-04": "Programme lead",
    "ML-SP-25-009": "Contract manager",
}

# What was answered to leads, by the beginning of their sentence.
LEAD_ANSWERS = {
    "FBC-PH-2024-017": {
        "Two of its members": Said(
            TELL,
            wording="Members of the Stay Stopped group ring round on the morning of each meeting.",
            reason="It shows how the group carries itself.",
        ),
        "Eighteen clients": Said(LEAVE_OUT, reason="Counted in the tables already."),
    },
    "KMBC-PH-T2-2023-04": {
        "Several clients": Said(NOT_SURE, reason="We have only begun to write this down."),
        "We ask about smoking": Said(LEAVE_OUT, reason="Counted in the tables, year to date."),
        "Three volunteers": Said(
            TELL,
            wording="{quantity} of our volunteers, who lost weight with us first, now lead walks.",
            reason="They do so in their own time.",
            quantity=3.0,
        ),
    },
    "ML-SP-25-009": {},
}
