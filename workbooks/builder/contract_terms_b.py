"""What contract B asks for: Tier 2 weight management, Lighter Steps for Kelderbrook."""

from __future__ import annotations

from datetime import date
from functools import partial

from pipeline.domain.contract import (
    AdditionalityRule,
    Contract,
    DisclosurePolicy,
    DueRule,
    MeasureType,
    Method,
    Policies,
    RatingScheme,
    Requirement,
)
from pipeline.domain.periods import Frequency

_CLAUSE = "Schedule 2, table 4"
_STARTERS = "Starters whose 12 weeks ended in the period"
_count = partial(Requirement, clause=_CLAUSE)
_rate = partial(Requirement, measure=MeasureType.RATE, clause=_CLAUSE)

_REQUIREMENTS = (
    _count(
        "B1", "Referrals received", target=1400,
        definition="Referrals received from all sources. Activity: no floor is set.",
        numerator="Referrals received",
    ),
    _rate(
        "B2", "Contacted within 5 working days", target=0.9, floor=0.85,
        numerator="Contacted within 5 working days", denominator="Referrals received",
    ),
    _count(
        "B3", "Enrolled", target=900, floor=810,
        definition="People who attended at least one session.",
        numerator="Enrolled (attended at least 1 session)",
    ),
    _rate(
        "B4", "Uptake", target=0.6, floor=0.55,
        definition="Enrolled, of referrals found eligible.",
        numerator="Enrolled (attended at least 1 session)", denominator="Eligible referrals",
        denominator_basis="Without those returned to the referrer as not eligible",
    ),
    _rate(
        "B5", "Completion", target=0.6, floor=0.5,
        definition="Attended at least 9 of 12 sessions, of all starters whose 12 weeks ended in "
        "the period, whenever they enrolled.",
        numerator="Completed (9 or more of 12 sessions)", denominator=_STARTERS,
        denominator_basis="All starters of groups that ended, not those enrolled in the period",
    ),
    _rate(
        "B6", "Losing 5% or more of body weight", target=0.3, floor=0.25,
        definition="At 12 weeks; a missing weight counts as no loss.",
        numerator="Lost 5% or more", denominator=_STARTERS,
        denominator_basis="All starters of groups that ended, completers or not",
    ),
    _count(
        "B7", "Mean % weight loss at 12 weeks", measure=MeasureType.MEAN, target=3.0, floor=2.5,
        definition="Mean over all starters, baseline carried forward where no weight was taken.",
        numerator="Sum of % losses, all starters", denominator=_STARTERS,
    ),
    _rate(
        "B8", "26-week follow-up", target=0.4, floor=0.35,
        numerator="Weighed at 26 weeks", denominator="Completers due 26-week follow-up",
    ),
    _rate(
        "B9", "Men", target=0.25, floor=0.2,
        numerator="Men", denominator="Enrolled (attended at least 1 session)",
    ),
    _rate(
        "B10", "Living in IMD quintile 1", target=0.4, floor=0.35,
        numerator="IMD quintile 1", denominator="Enrolled (attended at least 1 session)",
    ),
    _rate(
        "B11", "Minority ethnic groups", target=0.18, floor=0.15,
        numerator="Minority ethnic", denominator="Enrolled with ethnicity stated",
        denominator_basis="Only those whose ethnicity is stated",
    ),
    _rate(
        "B12", "Satisfaction", target=0.9, floor=0.8,
        definition="Service rated good or very good, of feedback forms returned.",
        numerator="Rated good or very good", denominator="Feedback forms returned",
    ),
)  # fmt: skip

_METHODS = (
    Method(
        "Guests attending", sheet="Cohort", having=(), flag_column="Guests attending",
        outcome_column="Completers", base_column="Starters",
    ),
)  # fmt: skip

CONTRACT = Contract(
    reference="KMBC/PH/T2/2023/04",
    provider="Lighter Steps Charity",
    commissioner="Kelderbrook Metropolitan Borough Council",
    service="Kelderbrook Tier 2 Adult Weight Management Service",
    start=date(2023, 7, 1),
    end=date(2026, 6, 30),
    frequency=Frequency.MONTHLY,
    requirements=_REQUIREMENTS,
    annual_value=268_000,
    # The contract began in July, but the council judges it on figures by financial year.
    year_starts_in=4,
    due=DueRule(10, working=True),
    file_names=("Kelderbrook T2 Monthly*",),
    methods=_METHODS,
    policies=Policies(
        rating=RatingScheme.GREEN_AMBER_RED,
        additionality=AdditionalityRule.WAY_OF_WORKING_COUNTS,
        disclosure=DisclosurePolicy.LT5,
    ),
)
