"""What contract D asks for: social prescribing, Commonthread Link for NHS Marlbeck."""

from __future__ import annotations

from datetime import date
from functools import partial

from pipeline.domain.contract import (
    Accumulation,
    AdditionalityRule,
    Contract,
    Direction,
    DisclosurePolicy,
    DueRule,
    JudgedOver,
    MeasureType,
    Policies,
    RatingScheme,
    Requirement,
)
from pipeline.domain.periods import Frequency

_CLAUSE = "Schedule 4, local quality requirements"
_count = partial(Requirement, clause=_CLAUSE)
_rate = partial(Requirement, measure=MeasureType.RATE, clause=_CLAUSE)

_REQUIREMENTS = (
    _count(
        "D1", "Referrals accepted", target=2400, floor=2160,
        definition="Yearly figure, with an even profile of 200 a month.",
        numerator="Referrals accepted",
    ),
    _rate(
        "D2", "First contact within 5 working days", target=0.9, floor=0.85,
        numerator="First contact within 5 working days", denominator="Referrals accepted",
    ),
    _rate(
        "D3", "First appointment within 20 working days", target=0.85, floor=0.8,
        numerator="First appointment within 20 working days",
        denominator="Clients contacted and consenting",
    ),
    _rate(
        "D4", "Personalised care and support plan agreed", target=0.95, floor=0.9,
        numerator="Plans agreed", denominator="Clients engaged",
        denominator_basis="Attended at least one appointment",
    ),
    _rate(
        "D5", "Baseline ONS4 completed", target=0.9, floor=0.8,
        definition="All four ONS4 questions answered at baseline.",
        numerator="Baseline ONS4 completed", denominator="Clients engaged",
    ),
    _rate(
        "D6", "Follow-up ONS4 completed", target=0.6, floor=0.5,
        definition="Follow-up at closure or 12 weeks, counted in the month of follow-up.",
        numerator="Paired ONS4 (baseline and follow-up)", denominator="Baseline ONS4 completed",
    ),
    _rate(
        "D7", "Improved in at least one ONS4 domain", target=0.7, floor=0.65,
        definition="Improved by 1 point or more in one or more of the four domains.",
        numerator="Clients improved in one or more domains", denominator="Paired ONS4",
    ),
    _rate(
        "D8", "Did not attend (DNA)", target=0.12, floor=0.15, direction=Direction.LOWER,
        definition="Not attended without notice, of appointments booked.",
        numerator="Appointments not attended (DNA)", denominator="Appointments booked",
    ),
    _rate(
        "D9", "Ethnicity recorded", target=0.95, floor=0.9,
        numerator="Ethnicity known or not stated", denominator="Referrals accepted",
    ),
    _count(
        "D10", "Case studies submitted", target=2, floor=1, frequency=Frequency.QUARTERLY,
        target_is_yearly=False, judged_over=JudgedOver.PERIOD,
        definition="At least two in each quarter.", numerator="Case studies submitted",
    ),
    _rate(
        "D11", "Safeguarding training up to date", target=1.0, floor=0.95,
        accumulation=Accumulation.LATEST,
        definition="Position at the end of the month: adults level 2.",
        numerator="Staff with current training", denominator="Staff in post at month end",
    ),
    _rate(
        "D12", "Complaints answered within 25 working days", target=1.0,
        numerator="Complaints answered within 25 working days", denominator="Complaints received",
    ),
)  # fmt: skip

CONTRACT = Contract(
    reference="ML-SP-25-009",
    provider="Commonthread Link CIC",
    commissioner="NHS Marlbeck Integrated Care Board",
    service="Social prescribing",
    start=date(2025, 4, 1),
    end=date(2027, 3, 31),
    frequency=Frequency.MONTHLY,
    requirements=_REQUIREMENTS,
    annual_value=389_000,
    year_starts_in=4,
    due=DueRule(15, working=True),
    file_names=("ML-SP-25-009 SQPR*",),
    policies=Policies(
        rating=RatingScheme.GREEN_AMBER_RED,
        additionality=AdditionalityRule.WAY_OF_WORKING_COUNTS,
        disclosure=DisclosurePolicy.LT5,
    ),
)
