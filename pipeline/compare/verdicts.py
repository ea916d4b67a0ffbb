"""What a comparison of two groups says, and what it must not say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.domain.intervals import Interval, Stratum, design_effect, mantel_haenszel, newcombe

REFUSED, INDICATIVE = 10, 30
FEWEST_GROUPS, FEW_GROUPS = 5, 10
CAUTION = (
    "Associated with {method}, not shown to be caused by it. People who take part may differ in "
    "other ways (for example living situation or motivation)."
)
UNFAIR = "cannot be compared fairly"
MISSING = "not compared, a column is missing"
_IN_GROUPS = " People came in groups that share a leader and a place; the interval allows for that."
_NOTHING: dict[str, object] = dict.fromkeys(
    ("difference", "low", "high", "additional", "additional_low", "additional_high")
)


@dataclass(frozen=True, slots=True)
class Group:
    """Outcomes and base of one side; `parts` are those of its lines where they are groups."""

    k: int
    n: int
    parts: tuple[tuple[float, float], ...] = ()

    @property
    def design(self) -> float:
        """The design effect; 1 where nothing says that people came in groups."""
        return design_effect(self.parts)


def caution_of(name: str) -> str:
    """Return the sentence that stands beside every comparison."""
    return CAUTION.format(method=name.lower())


def unfair(why: str, verdict: str = UNFAIR) -> dict[str, object]:
    """Return what is said where a comparison would be unfair: no difference, and why."""
    return {**_NOTHING, "verdict": verdict, "caution": f"{why}."}


def judged(
    name: str, having: Group, rest: Group, within: Interval | None = None, column: str = ""
) -> dict[str, object]:
    """Return difference, interval, verdict and caution; refused where a group is too small.

    `within` is the difference within the strata of `column`: where it may be nothing, so may the
    difference between all.
    """
    caution = caution_of(name) + (_IN_GROUPS if having.parts else "")
    refusal = _refusal(having, rest)
    if refusal:
        return {**_NOTHING, "verdict": refusal, "caution": caution}
    design = having.design, rest.design
    found = newcombe(having.k, having.n, rest.k, rest.n, design=design)
    return {
        "difference": found.estimate,
        "low": found.low,
        "high": found.high,
        "additional": found.estimate * having.n,
        "additional_low": found.low * having.n,
        "additional_high": found.high * having.n,
        "verdict": _verdict(name, found, having, rest, within, column),
        "caution": caution,
    }


def _refusal(having: Group, rest: Group) -> str:
    if min(having.n, rest.n) < REFUSED:
        return f"too few to compare (fewer than {REFUSED} in a group)"
    if having.parts and min(len(having.parts), len(rest.parts)) < FEWEST_GROUPS:
        return f"too few to compare (fewer than {FEWEST_GROUPS} groups on a side)"
    return ""


def _verdict(
    name: str, found: Interval, having: Group, rest: Group, within: Interval | None, column: str
) -> str:
    doubt = ""
    if min(having.n, rest.n) < INDICATIVE:
        doubt = f"; indicative only (fewer than {INDICATIVE} in a group)"
    elif having.parts and min(len(having.parts), len(rest.parts)) < FEW_GROUPS:
        doubt = f"; indicative only (fewer than {FEW_GROUPS} groups on a side)"
    if found.low <= 0 <= found.high:
        return f"no clear difference{doubt}"
    way = "higher" if found.low > 0 else "lower"
    if within and not (within.low > 0 if way == "higher" else within.high < 0):
        return f"no clear difference when compared within '{column}'{doubt}"
    clear = "" if doubt else "clearly "
    return f"{clear}{way}, associated with {name.lower()}{doubt}"


@dataclass(frozen=True, slots=True)
class Within:
    """The difference within strata, or why it is not worked out."""

    found: Interval | None
    note: str


def within_strata(strata: Sequence[Stratum], column: str, *, in_groups: bool) -> Within:
    """Return the difference within the strata of a column, where they allow one."""
    if not column:
        return Within(None, "")
    if not any(part.name for part in strata):
        return Within(None, f"not worked out: the table has no column '{column}'")
    if in_groups:
        return Within(None, "not worked out: each line is a group, not a person")
    usable = [part for part in strata if part.compares]
    sides = sum(part.with_n for part in usable), sum(part.without_n for part in usable)
    if len(usable) < 2 or min(sides) < REFUSED:
        return Within(
            None,
            f"not worked out, too small: it needs at least two entries of '{column}' with people "
            f"on both sides, {REFUSED} or more in all on each",
        )
    left = len(strata) - len(usable)
    note = (
        f"{left} of {len(strata)} entries of '{column}' have people on one side only and add "
        "nothing to it"
        if left
        else ""
    )
    return Within(mantel_haenszel(usable), note)
