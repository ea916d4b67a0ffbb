"""A lead is printed with a quantity or wording that a person gives, and never otherwise."""

from typing import Any

import pytest

from pipeline.domain.findings import Finding
from pipeline.domain.tables import CANDIDATES, DECISIONS, LEADS
from pipeline.value.express import express
from tests.by_hand import KEY, candidate, decision, lead

FOUR = lead("told-1", "Four of them found work.", number=4.0, number_text="Four")


def run(
    leads: list[dict[str, object]], *decisions: dict[str, object],
    candidates: list[dict[str, object]] | None = None,
) -> tuple[dict[str, dict[str, Any]], list[Finding]]:  # fmt: skip
    """Express, and return claims by candidate."""
    claims, findings = express(
        CANDIDATES.frame(candidates), DECISIONS.frame(list(decisions)), KEY, LEADS.frame(leads)
    )
    return {row["candidate"]: row for row in claims.to_dicts()}, findings


def test_a_confirmed_quantity_is_claimed() -> None:
    """Four as the sentence says, because a person entered it."""
    claims, findings = run([FOUR], decision("told-1", quantity=4.0))
    assert (claims["told-1"]["express_as"], claims["told-1"]["quantity"]) == ("count", 4.0)
    assert findings == []


@pytest.mark.parametrize("express_as", ["", "count", "value"])
def test_a_claim_without_a_quantity_is_not_printed(express_as: str) -> None:
    """The number read is not taken for it; the finding stands at the person's answer."""
    claims, findings = run([FOUR], decision("told-1", express_as=express_as, wording="Four!"))
    assert claims == {}
    assert [(item.code, item.sheet, item.cell) for item in findings] == [
        ("REVIEW-LEAD", "Review", "D5")
    ]
    assert "no quantity is stated" in findings[0].found
    assert "found work" not in findings[0].found


def test_it_may_be_told_in_words_or_as_a_case_study() -> None:
    """Neither needs a quantity; telling needs a wording, a case study consent."""
    told, no_findings = run([FOUR], decision("told-1", decision="tell", wording="Some found work."))
    assert (told["told-1"]["wording"], told["told-1"]["quantity"]) == ("Some found work.", None)
    story, still_none = run(
        [FOUR], decision("told-1", express_as="case study", consent=True, wording="A story.")
    )
    assert story["told-1"]["express_as"] == "case study"
    assert no_findings == still_none == []
    claims, findings = run([FOUR], decision("told-1", decision="tell"))
    assert claims == {}
    assert [item.code for item in findings] == ["REVIEW-LEAD"]


@pytest.mark.parametrize("said", ["", "leave out", "not sure"])
def test_an_undecided_lead_is_nothing(said: str) -> None:
    """Only claim and tell are expressed."""
    assert run([FOUR], decision("told-1", decision=said, quantity=4.0)) == ({}, [])


@pytest.mark.parametrize(("stated", "codes"), [(3.0, []), (4.0, []), (5.0, ["REVIEW-QUANTITY"])])
def test_more_than_the_sentence_says_is_told(stated: float, codes: list[str]) -> None:
    """It is claimed all the same: a person may know better."""
    claims, findings = run([FOUR], decision("told-1", quantity=stated))
    assert claims["told-1"]["quantity"] == stated
    assert [item.code for item in findings] == codes


def test_without_a_number_in_the_sentence_any_quantity_may_be_stated() -> None:
    """Somebody counted."""
    _, findings = run([lead("told-1", "Several found work.")], decision("told-1", quantity=9.0))
    assert findings == []


def test_what_the_tables_count_is_not_told_twice_nor_valued_twice() -> None:
    """Both decided: a finding, and the value goes to one of them only."""
    hours = candidate("hours", 90.0, unit="hours", count_basis="hours", family="time")
    again = FOUR | {"repeats": "hours", "unit": "count", "count_basis": "hours"}
    value = {"express_as": "value", "unit_cost": "nlw-2025"}
    claims, findings = run(
        [again], decision("hours", **value), decision("told-1", quantity=4.0, **value),
        candidates=[hours],
    )  # fmt: skip
    # 90 h at £12.21 are £1,098.90.
    assert (claims["hours"]["value"], claims["told-1"]["value"]) == (1098.9, None)
    assert [item.code for item in findings] == ["REVIEW-TWICE", "REVIEW-VALUE"]
    _, alone = run([again], decision("told-1", quantity=4.0), candidates=[hours])
    assert alone == []
