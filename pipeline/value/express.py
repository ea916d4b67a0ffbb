"""Decided candidates become claims: a count, a gross value, or a case study.

Only what a person decided to claim or tell. What was asked for and cannot be given falls back to
a count, with the problem said in the claim and a finding at the person's answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import polars as pl

from pipeline.domain.additionality import allowed
from pipeline.domain.contract import Policies
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.review_form import Decision, ExpressAs, answer_place
from pipeline.domain.tables import CLAIMS, LEADS
from pipeline.domain.unit_cost import UnitCost
from pipeline.value.catalogue import perspective_of, unit_costs
from pipeline.value.told import leads_by_identity, told_twice, why_not

_PENNY = Decimal("0.01")
_DECIDED = (Decision.CLAIM, Decision.TELL)
_BASIS = {
    "input": "Replacement cost of the time given, at {label} ({year} prices). It is an input, not "
    "an outcome, and not a saving. Gross: nothing is taken off.",
    "fiscal": "Average cost of the same number of units of activity: {label} ({year} prices). It "
    "shows scale; it is not money saved, and no budget holder has confirmed a saving. Gross: "
    "nothing is taken off for what would have happened anyway or for the part of others.",
    "wellbeing": "Published value of a change in wellbeing: {label} ({year} prices). It is not "
    "money, and holds only for change measured before and after in the same people. Gross: "
    "nothing is taken off for what would have happened anyway.",
}


@dataclass(slots=True)
class _Asked:
    """One decided candidate with what was asked for and what stood in its way."""

    candidate: dict[str, Any]
    decision: dict[str, Any]
    problems: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def object_to(self, code: str, problem: str) -> None:
        """Note a problem, and a finding at the person's answer."""
        self.problems.append(problem)
        self._find(code, problem)

    def doubt(self, code: str, said: str) -> None:
        """Note a finding that stands in the way of nothing."""
        self._find(code, said)

    def _find(self, code: str, said: str) -> None:
        self.findings.append(_finding(code, f"{self.candidate['title']}: {said}", self.decision))

    @property
    def quantity(self) -> float | None:
        """The person's quantity, or the one surfaced."""
        stated: float | None = self.decision["quantity"]
        surfaced: float | None = self.candidate["quantity"]
        return surfaced if stated is None else stated


def express(
    candidates: pl.DataFrame,
    decisions: pl.DataFrame,
    key: ReturnKey,
    leads: pl.DataFrame | None = None,
    policies: Policies = Policies(),  # noqa: B008 - frozen
) -> tuple[pl.DataFrame, list[Finding]]:
    """Return the claims of one return (columns of `CLAIMS`) and what could not be done as asked.

    Values are pounds: quantity times the published unit cost, in decimal arithmetic, rounded to
    the penny. In a family of candidates, which are about the same people, the first by identity is
    valued and the others are counts, so that nobody is valued twice. A lead (columns of `LEADS`) is
    printed only with a quantity that a person states, or in a person's own words.
    """
    name = str(key)
    known = {row["candidate"]: row for row in _of_return(candidates, name)}
    told = LEADS.frame() if leads is None else leads.filter(pl.col("return_key") == name)
    known |= leads_by_identity(told, list(known.values()))
    decided = [row for row in _of_return(decisions, name) if row["decision"] in _DECIDED]
    unknown = [row for row in decided if row["candidate"] not in known]
    asked = [
        _Asked(known[row["candidate"]], row)
        for row in sorted(decided, key=lambda row: str(row["candidate"]))
        if row["candidate"] in known
    ]
    for item in asked:
        _check_rule(item, policies)
    valued: dict[str, str] = {}
    claims = [_claim(item, valued) for item in asked if _can_be_told(item, asked)]
    findings = [_finding("REVIEW-UNKNOWN", _lost(row), row) for row in unknown]
    findings += [finding for item in asked for finding in item.findings]
    return CLAIMS.frame(claims), findings


def _lost(row: dict[str, Any]) -> str:
    return f"'{row['candidate']}' was decided on but is not among the outcomes found."


def _of_return(frame: pl.DataFrame, key: str) -> Iterable[dict[str, Any]]:
    return frame.filter(pl.col("return_key") == key).iter_rows(named=True)


def _finding(code: str, said: str, decision: dict[str, Any]) -> Finding:
    return Finding(
        code, said, *answer_place(str(decision["cell"])), return_key=decision["return_key"]
    )


def _claim(asked: _Asked, valued: dict[str, str]) -> dict[str, object]:
    _check_quantity(asked)
    express_as = asked.decision["express_as"] or ExpressAs.COUNT
    wording, key_message = asked.decision["wording"], asked.decision["key_message"]
    cost = None
    if express_as == ExpressAs.VALUE:
        cost = _cost(asked, valued)
        express_as = ExpressAs.VALUE if cost else ExpressAs.COUNT
    elif express_as == ExpressAs.CASE_STUDY and not asked.decision["consent"]:
        asked.object_to("REVIEW-CONSENT", "consent for the case study is not recorded.")
        # The story itself must not be printed under another name: the plain sentence stands in.
        express_as, wording, key_message = ExpressAs.COUNT, "", False
    return {
        "return_key": asked.decision["return_key"],
        "candidate": asked.decision["candidate"],
        "decision": asked.decision["decision"],
        "express_as": str(express_as),
        "quantity": asked.quantity,
        **_value(asked, cost),
        "wording": wording,
        "key_message": key_message,
        "problem": " ".join(problem[0].upper() + problem[1:] for problem in asked.problems),
    }


def _can_be_told(asked: _Asked, all_asked: list[_Asked]) -> bool:
    """Whether there is something to print of it: of a lead a person's quantity or wording."""
    problem = why_not(asked.candidate, asked.decision)
    if problem:
        asked.object_to("REVIEW-LEAD", problem)
        return False
    printed = {item.candidate["candidate"]: item.candidate for item in all_asked}
    twice = told_twice(asked.candidate, printed)
    if twice:
        asked.doubt("REVIEW-TWICE", twice)
    return True


def _check_rule(asked: _Asked, policies: Policies) -> None:
    may = allowed(policies, asked.candidate)
    if asked.decision["decision"] == Decision.CLAIM and may.most != Decision.CLAIM:
        rule = f"the contract's rule is “{policies.additionality}”, and {may.why}"
        asked.object_to("REVIEW-RULE", f"claimed, but {rule}.")


def _check_quantity(asked: _Asked) -> None:
    stated = asked.decision["quantity"]
    surfaced = asked.candidate.get("read", asked.candidate["quantity"])
    if surfaced is None and "read" in asked.candidate:
        return
    if stated is None or (surfaced is not None and stated <= surfaced):
        return
    # No figures: the finding is printed beside figures that disclosure control may keep back.
    asked.doubt("REVIEW-QUANTITY", "the quantity stated is larger than the figures that were read.")


def _cost(asked: _Asked, valued: dict[str, str]) -> UnitCost | None:
    """Return the unit cost to use, or None with the problem noted."""
    problem, cost = _fit(asked)
    family = asked.candidate["family"]
    if not problem and family and family in valued:
        problem = f"the same people are already valued under '{valued[family]}'."
    if problem:
        asked.object_to("REVIEW-VALUE", problem)
        return None
    if family:
        valued[family] = asked.candidate["title"]
    return cost


def _fit(asked: _Asked) -> tuple[str, UnitCost | None]:
    chosen = asked.decision["unit_cost"]
    if not chosen:
        return "no unit cost was chosen.", None
    cost = unit_costs().get(chosen)
    if cost is None:
        return f"there is no unit cost '{chosen}'.", None
    if asked.quantity is None:
        return "there is no quantity to value.", None
    basis = asked.candidate["count_basis"]
    if counted_in(basis, asked.candidate["unit"]) != cost.unit:
        return f"the outcome counts {basis} and the unit cost is for one {cost.unit}.", None
    return "", cost


def counted_in(count_basis: str, unit: str) -> str:
    """Return one unit of what a candidate counts: hour, attendance, person ..."""
    basis = re.sub(r"[^a-z]+", "-", count_basis.lower()).strip("-")
    if unit == "hours" or basis.endswith("hours"):
        return "hour"
    return "person" if basis == "people" else basis.removesuffix("s")


def _value(asked: _Asked, cost: UnitCost | None) -> dict[str, object]:
    quantity = asked.quantity
    if cost is None or quantity is None:
        return {
            "unit_cost": "",
            "unit_value": None,
            "price_year": "",
            "value": None,
            "source": "",
            "basis": "",
        }
    words = _BASIS[perspective_of(cost)].format(label=cost.label, year=cost.price_year)
    if asked.candidate["estimated"]:
        words += " The quantity is itself an estimate."
    return {
        "unit_cost": cost.id,
        "unit_value": cost.value_gbp,
        "price_year": cost.price_year,
        "value": float(gross_value(quantity, cost)),
        "source": f"{cost.source}. {cost.url}",
        "basis": words,
    }


def gross_value(quantity: float, cost: UnitCost) -> Decimal:
    """Return quantity times the unit cost in pounds, rounded half up to the penny."""
    exact = Decimal(str(quantity)) * Decimal(str(cost.value_gbp))
    return exact.quantize(_PENNY, rounding=ROUND_HALF_UP)
