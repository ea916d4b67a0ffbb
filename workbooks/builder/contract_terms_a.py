"""What contract A asks for: community stop smoking, Clearbreath for Fennbridge."""

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
    MeasureType,
    Method,
    Pin,
    Policies,
    RatingScheme,
    Requirement,
    RequirementKind,
)
from pipeline.domain.periods import Frequency

_ALL_SET = "All quit dates set"
_SPEC = "Service specification 5.2"


_count = partial(Requirement, clause=_SPEC)
_rate = partial(Requirement, measure=MeasureType.RATE, clause=_SPEC)

_KPIS = (
    _count(
        "A1", "Quit dates set", target=1200, floor=0.9, profile=(290, 280, 250, 380),
        definition="Attempts with a quit date set in the period.",
        numerator="Quit dates set",
    ),
    _rate(
        "A2", "4-week quit rate (self-reported)", target=0.5, floor=0.45,
        definition="Clients who say at 4 weeks that they have stopped, of all who set a quit date.",
        numerator="Successfully quit (self-reported)", denominator=_ALL_SET,
        denominator_basis="All, including those lost to follow-up",
    ),
    _count(
        "A3", "4-week quits", target=600, floor=0.9,
        definition="Clients who say at 4 weeks that they have stopped.",
        numerator="Successfully quit (self-reported)",
    ),
    _rate(
        "A4", "CO verified", target=0.85, floor=0.7,
        definition="Carbon monoxide reading below 10 ppm, of self-reported 4-week quits.",
        numerator="CO validated", denominator="Successfully quit (self-reported)",
    ),
    _rate(
        "A5", "Lost to follow-up", target=0.2, floor=0.25, direction=Direction.LOWER,
        numerator="Lost to follow-up", denominator=_ALL_SET,
    ),
    _rate(
        "A6", "Routine and manual occupations", target=0.35, floor=0.3,
        definition="Socio-economic classification 08, of all who set a quit date.",
        numerator="Quit dates set, routine and manual", denominator=_ALL_SET,
    ),
    _count(
        "A7", "Pregnant women setting a quit date", target=60, floor=54,
        numerator="Quit dates set, pregnant women",
    ),
    _rate(
        "A8", "4-week quit rate, pregnant women", target=0.45, floor=0.4,
        numerator="Successfully quit, pregnant women",
        denominator="Quit dates set, pregnant women",
    ),
    _rate(
        "A9", "Living in the most deprived fifth (IMD quintile 1)", target=0.4, floor=0.35,
        definition="By postcode, of all who set a quit date.",
        numerator="Quit dates set, IMD quintile 1", denominator=_ALL_SET,
        denominator_basis="All, including postcodes not known",
    ),
    _rate(
        "A10", "Still quit at 12 weeks", target=0.5, floor=0.45, lag_months=6,
        definition="Not smoking at 12 weeks, of 4-week quits; reported two quarters later.",
        numerator="Still quit at 12 weeks", denominator="4-week quits due a 12-week follow-up",
        denominator_basis="Quits of the quarters whose 12 weeks are known",
    ),
    _rate(
        "A11", "First appointment within 5 working days", target=0.9, floor=0.8,
        numerator="First appointment within 5 working days", denominator=_ALL_SET,
    ),
    _rate(
        "A12", "Satisfied or very satisfied", target=0.9, floor=0.8,
        frequency=Frequency.HALF_YEARLY,
        definition="Half-yearly survey; only valid if at least 30% of those asked answer.",
        numerator="Satisfied or very satisfied", denominator="Survey responses",
        response_base="Surveys sent", least_response=0.3,
    ),
)  # fmt: skip

_REPORTED = (
    Requirement(
        "R1", "Workforce in post (FTE)", RequirementKind.REPORTING_ONLY,
        numerator="Workforce in post (FTE)", accumulation=Accumulation.LATEST,
        clause="Service specification 6.1",
    ),
    Requirement(
        "R2", "Formal complaints received", RequirementKind.REPORTING_ONLY,
        numerator="Formal complaints received", clause="Service specification 6.1",
    ),
    Requirement(
        "R3", "Staff with NCSCT certificate", RequirementKind.REPORTING_ONLY, MeasureType.RATE,
        numerator="Staff with NCSCT certificate", accumulation=Accumulation.LATEST,
        clause="Service specification 6.1",
    ),
    Requirement(
        "R4", "Spend to date", RequirementKind.REPORTING_ONLY,
        numerator="Total spend to date", accumulation=Accumulation.LATEST,
        clause="Service specification 6.2",
    ),
)  # fmt: skip

# The council's form has the occupation in words of its own, under a Part and a code.
_PINS = (
    Pin("A6", "numerator", section="Part 1E", row="08 Routine and manual", column="Quit dates set"),
)

_METHODS = (
    Method(
        "Partners and family", sheet="", section="Part 1G", having=("05 Family/couple",),
        outcome_column="Successfully quit", base_column="Quit dates set",
    ),
)  # fmt: skip

CONTRACT = Contract(
    reference="FBC-PH-2024-017",
    provider="Clearbreath Community CIC",
    commissioner="Fennbridge Borough Council, Public Health",
    service="Community stop smoking service",
    start=date(2024, 4, 1),
    end=date(2027, 3, 31),
    frequency=Frequency.QUARTERLY,
    requirements=(*_KPIS, *_REPORTED),
    annual_value=412_000,
    year_starts_in=4,
    due=DueRule(15, working=True),
    file_names=("FBC Stop Smoking Monitoring*",),
    methods=_METHODS,
    pins=_PINS,
    policies=Policies(
        rating=RatingScheme.GREEN_AMBER_RED,
        additionality=AdditionalityRule.WAY_OF_WORKING_COUNTS,
        disclosure=DisclosurePolicy.LT5,
    ),
)
