"""What the commissioner's rule on additionality allows to be said of a candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.domain.contract import AdditionalityRule, Policies
from pipeline.domain.review_form import Decision

# How an outcome differs from a way of working in the column `kind` of the candidates.
METHOD = "method"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The most that the rule allows, what is usual, and why, in words.

    `usual` is less than `most` where another contract may pay already: a person finds that out.
    """

    most: Decision
    usual: Decision
    why: str

    @property
    def words(self) -> str:
        """What the review says beside the row."""
        return f"the contract's rule allows: {self.most}" + (f"; {self.why}" if self.why else "")


def allowed(policies: Policies, candidate: Mapping[str, Any]) -> Allowed:
    """Apply the contract's rule to a row of the table `candidates`."""
    most, why = _RULES[policies.additionality](candidate)
    if candidate["double_claim"]:
        doubt = "leave it out where another contract pays for it"
        return Allowed(most, Decision.LEAVE_OUT, f"{why}; {doubt}" if why else doubt)
    return Allowed(most, most, why)


def _way_of_working(candidate: Mapping[str, Any]) -> tuple[Decision, str]:
    return Decision.CLAIM, "ways of working count" if candidate["kind"] == METHOD else ""


def _beyond_core(candidate: Mapping[str, Any]) -> tuple[Decision, str]:
    if candidate["kind"] == METHOD:
        return Decision.TELL, "a way of working is not beyond the core purpose"
    near = candidate.get("core_of")
    if near:
        return Decision.TELL, f"it is of the kind that the service is paid for ({near})"
    return Decision.CLAIM, "it lies beyond the core purpose"


def _named(candidate: Mapping[str, Any]) -> tuple[Decision, str]:
    name = candidate.get("named_as")
    if name:
        return Decision.CLAIM, f"the social value schedule names it ({name})"
    return Decision.TELL, "the social value schedule does not name it"


_RULES = {
    AdditionalityRule.WAY_OF_WORKING_COUNTS: _way_of_working,
    AdditionalityRule.BEYOND_CORE_PURPOSE: _beyond_core,
    AdditionalityRule.NAMED_IN_SCHEDULE: _named,
}
