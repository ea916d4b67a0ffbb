"""Decided outcomes are expressed as asked where that can be done, and as counts where not."""

from typing import Any

import polars as pl
import pytest

from pipeline.domain.contract import AdditionalityRule, Policies
from pipeline.domain.findings import Finding
from pipeline.domain.tables import CANDIDATES, DECISIONS
from pipeline.value.express import express
from tests.by_hand import KEY, candidate, decision

HOURS = candidate("hours given", 1148.0, unit="hours", count_basis="hours")
NLW = {"express_as": "value", "unit_cost": "nlw-2025"}


def run(
    candidates: list[dict[str, object]], decisions: list[dict[str, object]]
) -> tuple[dict[str, dict[str, Any]], list[Finding]]:
    """Express, and return claims by candidate."""
    claims, findings = express(CANDIDATES.frame(candidates), DECISIONS.frame(decisions), KEY)
    return {row["candidate"]: row for row in claims.to_dicts()}, findings


def test_hours_times_the_living_wage() -> None:
    """1,148 h at £12.21 is £14,017.08, gross, with source, price year and what it is not."""
    claims, findings = run([HOURS], [decision("hours given", **NLW)])

    claim = claims["hours given"]
    assert (claim["quantity"], claim["unit_value"], claim["value"]) == (1148.0, 12.21, 14017.08)
    assert claim["price_year"] == "2025/26"
    assert "HM Government" in claim["source"]
    assert "input, not an outcome, and not a saving" in claim["basis"]
    assert (claim["express_as"], claim["problem"], findings) == ("value", "", [])


def test_pence_are_rounded_half_up_in_decimal() -> None:
    """0.5 h at £12.21 is £6.105: £6.11, where binary floats would give £6.10."""
    claims, _ = run([candidate("h", 0.5, unit="hours", count_basis="hours")],
                    [decision("h", **NLW)])  # fmt: skip

    assert claims["h"]["value"] == 6.11


@pytest.mark.parametrize("said", ["", "leave out", "not sure"])
def test_what_is_not_decided_is_no_claim(said: str) -> None:
    """Only claim and tell become claims."""
    claims, findings = run([HOURS], [decision("hours given", decision=said)])

    assert (claims, findings) == ({}, [])


def test_tell_is_kept_apart_from_claim() -> None:
    """What is told is marked as told."""
    claims, _ = run([HOURS], [decision("hours given", decision="tell")])

    assert claims["hours given"]["decision"] == "tell"


@pytest.mark.parametrize(
    ("given", "unit_cost", "said"),
    [
        ({}, "", "no unit cost was chosen"),
        ({}, "x-hact", "there is no unit cost"),
        ({"count_basis": "attendances"}, "nlw-2025", "counts attendances"),
        ({"count_basis": "people"}, "wellby", "counts people"),
        ({"unit": "gbp", "count_basis": "pounds"}, "nlw-2025", "counts pounds"),
    ],
)
def test_a_value_that_cannot_be_given_becomes_a_count(
    given: dict[str, object], unit_cost: str, said: str
) -> None:
    """Unit and unit cost must fit; otherwise a count with the problem, and a finding."""
    claims, findings = run(
        [candidate("c", 12.0, **given)],
        [decision("c", express_as="value", unit_cost=unit_cost)],
    )

    assert (claims["c"]["express_as"], claims["c"]["value"]) == ("count", None)
    assert said in claims["c"]["problem"].lower()
    assert [(f.code, f.sheet, f.cell) for f in findings] == [("REVIEW-VALUE", "Review", "D5")]


def test_attendances_fit_a_cost_for_one_attendance() -> None:
    """311 attendances at £128.98 are £40,112.78, called a scale and not a saving."""
    claims, findings = run(
        [candidate("c", 311.0, count_basis="attendances")],
        [decision("c", express_as="value", unit_cost="ncc-op-nonconsultant")],
    )

    assert claims["c"]["value"] == 40112.78
    assert "not money saved" in claims["c"]["basis"]
    assert findings == []


def test_nobody_is_valued_twice() -> None:
    """The second value in a family becomes a count that says why."""
    family = {"family": "volunteers", "unit": "hours", "count_basis": "hours"}
    claims, findings = run(
        [candidate("a", 10.0, **family), candidate("b", 5.0, **family)],
        [decision("a", **NLW), decision("b", **NLW)],
    )

    assert (claims["a"]["value"], claims["b"]["value"]) == (122.10, None)
    assert "already valued under 'A'" in claims["b"]["problem"]
    assert [finding.code for finding in findings] == ["REVIEW-VALUE"]


def test_values_without_a_family_stand_side_by_side_and_are_not_summed() -> None:
    """Two families, two values, two rows: no row adds them up."""
    claims, _ = run(
        [HOURS, candidate("contacts", 10.0, count_basis="contacts")],
        [
            decision("hours given", **NLW),
            decision("contacts", express_as="value", unit_cost="ncc-community"),
        ],
    )

    assert {name: row["value"] for name, row in claims.items()} == {
        "hours given": 14017.08,
        "contacts": 863.20,
    }


@pytest.mark.parametrize("consent", [True, False])
def test_a_case_study_needs_consent(*, consent: bool) -> None:
    """Without recorded consent the outcome is a count, with a finding."""
    claims, findings = run(
        [candidate("c", 12.0)], [decision("c", express_as="case study", consent=consent)]
    )

    assert claims["c"]["express_as"] == ("case study" if consent else "count")
    assert [f.code for f in findings] == ([] if consent else ["REVIEW-CONSENT"])


@pytest.mark.parametrize(("stated", "codes"), [(10.0, []), (12.0, []), (13.0, ["REVIEW-QUANTITY"])])
def test_the_stated_quantity_wins_but_not_unnoticed(stated: float, codes: list[str]) -> None:
    """A person may state less; stating more is a finding, which repeats neither number."""
    claims, findings = run([candidate("c", 12.0)], [decision("c", quantity=stated)])

    assert claims["c"]["quantity"] == stated
    assert [finding.code for finding in findings] == codes
    assert not any("12" in finding.found or "13" in finding.found for finding in findings)


def test_an_estimate_stays_one_in_its_value() -> None:
    """The basis of a value says that its quantity is an estimate."""
    claims, _ = run([HOURS | {"estimated": True}], [decision("hours given", **NLW)])

    assert claims["hours given"]["basis"].endswith("The quantity is itself an estimate.")


def test_a_decision_on_what_is_no_longer_found_is_told() -> None:
    """It becomes no claim but a finding; decisions on another return are not looked at."""
    other = decision("elsewhere", return_key="OTHER__2026-03")
    claims, findings = run([HOURS], [decision("gone"), other])

    assert claims == {}
    assert [finding.code for finding in findings] == ["REVIEW-UNKNOWN"]


def test_claims_are_in_the_order_of_their_key() -> None:
    """The order of the decisions does not matter."""
    frame, _ = express(
        CANDIDATES.frame([candidate("b", 9.0), candidate("a", 9.0)]),
        DECISIONS.frame([decision("b"), decision("a")]),
        KEY,
    )

    assert frame["candidate"].to_list() == ["a", "b"]
    assert isinstance(frame, pl.DataFrame)


@pytest.mark.parametrize(
    ("rule", "given", "codes"),
    [
        (AdditionalityRule.WAY_OF_WORKING_COUNTS, {"kind": "method"}, []),
        (AdditionalityRule.BEYOND_CORE_PURPOSE, {}, []),
        (AdditionalityRule.BEYOND_CORE_PURPOSE, {"kind": "method"}, ["REVIEW-RULE"]),
        (AdditionalityRule.BEYOND_CORE_PURPOSE, {"core_of": "A3 Quits"}, ["REVIEW-RULE"]),
        (AdditionalityRule.NAMED_IN_SCHEDULE, {}, ["REVIEW-RULE"]),
        (AdditionalityRule.NAMED_IN_SCHEDULE, {"named_as": "Volunteer hours"}, []),
    ],
)
@pytest.mark.parametrize("said", ["claim", "tell"])
def test_a_claim_against_the_rule_is_told_and_stays_the_persons(
    rule: AdditionalityRule, given: dict[str, object], codes: list[str], said: str
) -> None:
    """People decide; the claim says what stands against it. What is told breaks no rule."""
    claims, findings = express(
        CANDIDATES.frame([HOURS | given]),
        DECISIONS.frame([decision("hours given", decision=said)]),
        KEY,
        policies=Policies(additionality=rule, schedule_names=("Volunteer hours",)),
    )
    wanted = codes if said == "claim" else []
    assert [finding.code for finding in findings] == wanted
    assert claims["decision"].to_list() == [said]
    problem = claims["problem"][0]
    assert problem.startswith(f"Claimed, but the contract's rule is “{rule}”") == bool(wanted)
    assert bool(problem) == bool(wanted)


def test_a_story_without_consent_is_not_printed_under_another_name() -> None:
    """Neither the wording nor the key message survives; the outcome is a plain count."""
    said = decision(
        "drivers",
        express_as="case study",
        consent=False,
        wording="Ali came once and stayed.",
        key_message=True,
    )
    claims, findings = run([candidate("drivers", 12.0)], [said])

    claim = claims["drivers"]
    assert (claim["express_as"], claim["wording"], claim["key_message"]) == ("count", "", False)
    assert [finding.code for finding in findings] == ["REVIEW-CONSENT"]
