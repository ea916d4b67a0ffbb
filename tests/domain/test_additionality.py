"""Each of the three rules of commissioners says what may be claimed."""

from __future__ import annotations

import pytest

from pipeline.domain.additionality import allowed
from pipeline.domain.contract import AdditionalityRule, Policies
from pipeline.domain.review_form import Decision
from tests.by_hand import candidate

OUTCOME = candidate("work", 21.0)
METHOD = candidate("hours", 1148.0, kind="method")
WAY, BEYOND, NAMED = AdditionalityRule


@pytest.mark.parametrize(
    ("rule", "row", "most", "why"),
    [
        (WAY, OUTCOME, "claim", ""),
        (WAY, METHOD, "claim", "ways of working count"),
        (BEYOND, OUTCOME, "claim", "it lies beyond the core purpose"),
        (BEYOND, OUTCOME | {"core_of": "A3 Quits"}, "tell",
         "it is of the kind that the service is paid for (A3 Quits)"),
        (BEYOND, METHOD, "tell", "a way of working is not beyond the core purpose"),
        (NAMED, OUTCOME, "tell", "the social value schedule does not name it"),
        (NAMED, METHOD | {"named_as": "Volunteer hours"}, "claim",
         "the social value schedule names it (Volunteer hours)"),
    ],
)  # fmt: skip
def test_the_rule_decides(
    rule: AdditionalityRule, row: dict[str, object], most: str, why: str
) -> None:
    """Way of working counts; only beyond core purpose; only what the schedule names."""
    may = allowed(Policies(additionality=rule), row)
    assert (may.most, may.usual, may.why) == (most, most, why)
    assert may.words == f"the contract's rule allows: {most}" + (f"; {why}" if why else "")


def test_what_another_contract_may_pay_for_is_better_left_out() -> None:
    """The rule allows it, but usual is to leave it out until somebody knows."""
    may = allowed(Policies(), OUTCOME | {"double_claim": "REF A1"})
    assert (may.most, may.usual) == (Decision.CLAIM, Decision.LEAVE_OUT)
    assert "leave it out where another contract pays" in may.words
