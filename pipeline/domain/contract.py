"""What a contract asks for: the contract itself, its requirements, its policies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pipeline.domain.keys import contract_key
from pipeline.domain.periods import Frequency, Period


class RequirementKind(StrEnum):
    """What the contract wants with an item."""

    KPI = "KPI"
    REPORTING_ONLY = "reporting only"
    NARRATIVE = "narrative"


class MeasureType(StrEnum):
    """How the value of a requirement comes about."""

    COUNT = "count"
    RATE = "rate"
    MEAN = "mean"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"


class JudgedOver(StrEnum):
    """The span whose pooled figures are held against the target."""

    YEAR_TO_DATE = "year to date"
    PERIOD = "period"


class Accumulation(StrEnum):
    """How figures of several periods become one."""

    SUM = "sum"
    LATEST = "latest"


class AdditionalityRule(StrEnum):
    """The commissioner's rule on what counts as additional."""

    WAY_OF_WORKING_COUNTS = "way of working counts"
    BEYOND_CORE_PURPOSE = "only beyond core purpose counts"
    NAMED_IN_SCHEDULE = "only what the social value schedule names"


class DisclosurePolicy(StrEnum):
    """How small numbers of people are protected."""

    NHS_1_7_ROUND_5 = "suppress 1 to 7, round to 5"
    LT5 = "suppress below 5"
    NONE = "no suppression (commissioner has agreed)"


class RatingScheme(StrEnum):
    """The words in which performance is rated."""

    GREEN_AMBER_RED = "green / amber / red"
    PROCUREMENT_ACT_2023 = "Procurement Act 2023 (five words)"
    MET_NEAR_MISSED = "met / near / missed"


@dataclass(frozen=True, slots=True)
class Band:
    """One rung of a rating ladder: `word` holds where the value is `op` `bound`."""

    word: str
    op: str
    bound: float


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing the contract asks to be reported.

    `target` and `floor` are in the unit of the measure; a rate is a share of one (0.5 is 50%).
    For a count, `floor` below 1 is a share of the target. `profile` splits a yearly count
    target over the reporting periods of the contract's year. `lag_months` is how long after a
    period ends its figure falls due.
    """

    ref: str
    name: str
    kind: RequirementKind = RequirementKind.KPI
    measure: MeasureType = MeasureType.COUNT
    definition: str = ""
    numerator: str = ""
    denominator: str = ""
    denominator_basis: str = ""
    target: float | None = None
    floor: float | None = None
    bands: tuple[Band, ...] = ()
    profile: tuple[float, ...] = ()
    direction: Direction = Direction.HIGHER
    frequency: Frequency | None = None
    judged_over: JudgedOver = JudgedOver.YEAR_TO_DATE
    accumulation: Accumulation = Accumulation.SUM
    target_is_yearly: bool = True
    lag_months: int = 0
    response_base: str = ""
    least_response: float | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    clause: str = ""
    cell: str = ""
    target_cell: str = ""

    def in_force(self, period: Period) -> bool:
        """Say whether the requirement applies on the last day of `period`."""
        after = self.valid_from is None or self.valid_from <= period.end
        return after and (self.valid_to is None or period.end <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Pin:
    """A line of "Where to find": the words that stand beside a figure in the workbook.

    Empty fields match anything. `part` is value, numerator, denominator or response base.
    """

    ref: str
    part: str
    sheet: str = ""
    section: str = ""
    row: str = ""
    column: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What a person said in a review about where a figure stands.

    `place` is the identity of the words around it; where a person named a `cell` instead, it is
    one of `sheet` in the workbook `submission`. `is_it` says whether this is the figure or is
    not. `why` says in which review and by whom, `answer` gives file, sheet and cell of the answer.
    """

    ref: str
    part: str
    is_it: bool
    place: str = ""
    submission: str = ""
    sheet: str = ""
    cell: str = ""
    why: str = ""
    answer: tuple[str, str, str] = ("", "", "")


class CountsAs(StrEnum):
    """What figures with certain words beside or over them are, as the provider says."""

    OUTCOME = "outcome"
    METHOD = "way of working"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words of the provider that name an outcome or a way of working, or what is neither.

    `title` is what to call it, empty for the words themselves; `is_stock` says that figures are
    counted as at a date, and never added up.
    """

    words: str
    counts_as: CountsAs
    title: str = ""
    beneficiary: str = "client"
    is_stock: bool = False
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """A delivery method to compare: the rows with it against the rows of the same table without.

    An empty `sheet` or `section` matches any. `having` are the row labels that carry the method,
    or, where `flag_column` is given, the words in that column; without any, a yes or a number
    above zero. Without a `base_column` each line of a list is one person. `good` are the words
    for a good result where the result is a word. With `within`, those count who had the method
    within their first so many sessions, by `first_column` or by the flag itself, and who by
    `sessions_column` left before is on neither side. `strata_column` is compared within.
    """

    name: str
    sheet: str
    having: tuple[str, ...]
    outcome_column: str
    base_column: str
    section: str = ""
    flag_column: str = ""
    good: tuple[str, ...] = ()
    known_at_start: bool | None = None
    within: int | None = None
    sessions_column: str = ""
    first_column: str = ""
    end_column: str = ""
    strata_column: str = ""
    cell: str = ""

    @property
    def is_list(self) -> bool:
        """Whether a column, not the row label, says who had the method."""
        return bool(self.flag_column or self.first_column)


@dataclass(frozen=True, slots=True)
class DueRule:
    """A return is due `days` after its period ends; working days leave out bank holidays."""

    days: int = 15
    working: bool = True

    @property
    def label(self) -> str:
        """The rule in words."""
        return f"{self.days} {'working' if self.working else 'calendar'} days after the period ends"


@dataclass(frozen=True, slots=True)
class Policies:
    """What the commissioner has ruled for this contract."""

    rating: RatingScheme = RatingScheme.GREEN_AMBER_RED
    threshold_itself_meets: bool = True
    additionality: AdditionalityRule = AdditionalityRule.WAY_OF_WORKING_COUNTS
    disclosure: DisclosurePolicy = DisclosurePolicy.NHS_1_7_ROUND_5
    schedule_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contract:
    """One contract as its contract workbook describes it. Money is pounds sterling a year.

    `known` is not from that workbook but from the answers in reviews, oldest first.
    """

    reference: str
    provider: str
    commissioner: str
    service: str
    start: date
    end: date
    frequency: Frequency
    requirements: tuple[Requirement, ...] = ()
    annual_value: float | None = None
    year_starts_in: int = 4
    due: DueRule = field(default_factory=DueRule)
    file_names: tuple[str, ...] = ()
    methods: tuple[Method, ...] = ()
    pins: tuple[Pin, ...] = ()
    own_words: tuple[OwnWords, ...] = ()
    known: tuple[Known, ...] = ()
    policies: Policies = field(default_factory=Policies)
    source: str = ""
    sha256: str = ""

    @property
    def key(self) -> str:
        """The contract's key; see `pipeline.domain.keys.contract_key`."""
        return contract_key(self.reference)

    def requirement(self, ref: str) -> Requirement:
        """Return the requirement with this reference."""
        return next(item for item in self.requirements if item.ref == ref)
