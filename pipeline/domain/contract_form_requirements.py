"""The sheet "Requirements" of the contract workbook: one line for each thing to be reported."""

from __future__ import annotations

from pipeline.domain.contract import (
    Accumulation,
    Direction,
    JudgedOver,
    MeasureType,
    RequirementKind,
)
from pipeline.domain.form import Choice, Field, FormSheet, Shape, ValueKind
from pipeline.domain.periods import Frequency

FREQUENCIES = (
    Choice(Frequency.MONTHLY, Frequency.MONTHLY.value, also=("month", "every month", "M")),
    Choice(Frequency.QUARTERLY, Frequency.QUARTERLY.value, also=("quarter", "every quarter", "Q")),
    Choice(Frequency.HALF_YEARLY, Frequency.HALF_YEARLY.value,
           also=("half year", "six monthly", "6-monthly", "every six months", "H")),
    Choice(Frequency.YEARLY, Frequency.YEARLY.value,
           also=("year", "annual", "annually", "every year", "Y")),
)  # fmt: skip
_KINDS = (
    Choice(RequirementKind.KPI, RequirementKind.KPI.value,
           "has a target that you are held to", ("indicator", "key performance indicator")),
    Choice(RequirementKind.REPORTING_ONLY, RequirementKind.REPORTING_ONLY.value,
           "a figure that is asked for without a target", ("reporting", "information only")),
    Choice(RequirementKind.NARRATIVE, RequirementKind.NARRATIVE.value,
           "asked for in words, for example case studies", ("text",)),
)  # fmt: skip
_MEASURES = (
    Choice(MeasureType.COUNT, MeasureType.COUNT.value, "how many", ("number",)),
    Choice(MeasureType.RATE, MeasureType.RATE.value, "how many out of how many",
           ("percentage", "%", "proportion", "share", "ratio")),
    Choice(MeasureType.MEAN, MeasureType.MEAN.value, "an average", ("average",)),
)  # fmt: skip
_DIRECTIONS = (
    Choice(Direction.HIGHER, Direction.HIGHER.value, "more is better",
           ("higher is better", "up", "+")),
    Choice(Direction.LOWER, Direction.LOWER.value, "less is better",
           ("lower is better", "down", "-")),
)  # fmt: skip
_JUDGED = (
    Choice(JudgedOver.YEAR_TO_DATE, JudgedOver.YEAR_TO_DATE.value,
           "all figures of the year so far", ("ytd", "year")),
    Choice(JudgedOver.PERIOD, JudgedOver.PERIOD.value, "the latest period alone"),
)  # fmt: skip
_ADDING = (
    Choice(Accumulation.SUM, Accumulation.SUM.value, "each period adds to the one before",
           ("add up", "added up")),
    Choice(Accumulation.LATEST, Accumulation.LATEST.value,
           "the newest figure replaces the one before", ("snapshot", "position")),
)  # fmt: skip
_SPANS = (
    Choice(value=True, label="the year", meaning="a yearly figure", also=("year", "yearly")),
    Choice(value=False, label="each period", meaning="the same figure again in every period",
           also=("period", "every period")),
)  # fmt: skip

_WHAT, _HOW = "What is asked for", "How it is worked out"
_GOOD, _WHEN, _REST = "What counts as good", "When", "Only where it applies"

REQUIREMENTS = FormSheet(
    "Requirements",
    Shape.TABLE,
    "What has to be reported",
    "One line for each KPI and for each item you report without a target. Only Ref and Name must "
    "be filled in; an empty cell takes the usual meaning given above its heading.",
    (
        Field("ref", "Ref", ValueKind.TEXT, "The reference in the contract.", "A2",
              mandatory=True, group=_WHAT, width=12, also=("Reference", "KPI ref", "Ref no")),
        Field("name", "Name", ValueKind.TEXT, "A short name, as it should stand in the return.",
              "4-week quit rate", mandatory=True, group=_WHAT, width=34,
              also=("KPI", "Indicator", "Requirement")),
        Field("kind", "Kind", ValueKind.CHOICE,
              "Empty: KPI where there is a target, else reporting only.",
              group=_WHAT, choices=_KINDS, width=18),
        Field("definition", "Definition", ValueKind.TEXT,
              "The contract's own words, in full if you like.", group=_WHAT, width=40),
        Field("measure", "Measure", ValueKind.CHOICE,
              "Empty: a rate where there is a denominator or a target in %, else a count.",
              group=_HOW, choices=_MEASURES, width=19),
        Field("numerator", "Numerator", ValueKind.TEXT,
              "What is counted: for a rate the number at the top.",
              "Successful 4-week quits", group=_HOW, width=30),
        Field("denominator", "Denominator", ValueKind.TEXT,
              "Only for a rate or average: the number it is divided by.", "All quit dates set",
              group=_HOW, width=30),
        Field("denominator_basis", "Who is in the denominator", ValueKind.TEXT,
              "Who is left in or out, where that could be disputed.",
              "All, including those not reached", group=_HOW, width=27),
        Field("target", "Target", ValueKind.LEVEL,
              "50%, 1200, >=90% or <=20%. A share needs its % sign.", group=_GOOD, width=17),
        Field("floor", "Floor", ValueKind.LEVEL,
              "The worst result still rated amber. For a count also a share of the target.",
              "90%", group=_GOOD, width=22, also=("Tolerance", "Minimum")),
        Field("direction", "Better is", ValueKind.CHOICE,
              "Empty: higher, unless the target says <=.", group=_GOOD, choices=_DIRECTIONS,
              width=15, also=("Direction",), quiet=True),
        Field("bands", "Bands", ValueKind.BANDS,
              "Instead of target and floor, where the contract spells out its ratings.",
              "Green >= 90%; Amber >= 75%; Red < 75%", group=_GOOD, width=30),
        Field("target_is_yearly", "Target is for", ValueKind.CHOICE,
              "For a count: what the target covers. Empty: the year.", group=_GOOD,
              choices=_SPANS, width=17, quiet=True),
        Field("profile", "Profile", ValueKind.PROFILE,
              "For a yearly count: its split over the periods of the year. Empty: even.",
              "290/280/250/380", group=_GOOD, width=22),
        Field("frequency", "Reported", ValueKind.CHOICE,
              "Only where it differs from the contract.", group=_WHEN, choices=FREQUENCIES,
              width=15, also=("Frequency",)),
        Field("judged_over", "Judged over", ValueKind.CHOICE,
              "Which figures are held against the target. Empty: year to date.",
              group=_WHEN, choices=_JUDGED, width=18, quiet=True),
        Field("accumulation", "Periods add up by", ValueKind.CHOICE,
              "Latest: for a position such as staff in post. Empty: sum.", group=_WHEN,
              choices=_ADDING, width=18, quiet=True),
        Field("lag_months", "Due later by (months)", ValueKind.WHOLE,
              "How long after its period a figure is first known. Empty: at once.", "6",
              group=_WHEN, width=18, quiet=True),
        Field("valid_from", "Valid from", ValueKind.DAY,
              "Only if not from the contract's first day.", group=_WHEN, width=14),
        Field("valid_to", "Valid to", ValueKind.DAY,
              "Only if not to the contract's last day.", group=_WHEN, width=14),
        Field("response_base", "Asked (for surveys)", ValueKind.TEXT,
              "What was sent out, where a least response is agreed.", "Surveys sent",
              group=_REST, width=20),
        Field("least_response", "Least response", ValueKind.SHARE,
              "Below this share of answers there is no rating.", "30%", group=_REST, width=17),
        Field("clause", "Clause", ValueKind.TEXT, "Where it stands in the contract.",
              "Schedule 4, 2.3", group=_REST, width=26),
    ),
)  # fmt: skip
