"""Disclosure control of claims and decisions, and the sentences that carry their figures."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from pipeline.domain.contents import ReturnContents, Withheld
from pipeline.domain.findings import Finding
from pipeline.domain.personal import personal_data_in
from pipeline.domain.review_form import ExpressAs
from pipeline.protect.candidates import counts_people
from pipeline.protect.leaks import leak_scan
from pipeline.protect.ledger import KEPT_BACK, Ledger, Row
from pipeline.protect.policies import Policy
from pipeline.protect.wording import bind_wording

_TABLE = "claims"


def protect_claims(rows: list[Row], candidates: dict[str, Row], ledger: Ledger) -> None:
    """Withhold or round the quantities and values of claims, in place.

    A claim goes with its candidate, and its value with its quantity. Where the quantity is
    rounded, the value is the rounded quantity times the unit cost.
    """
    for row in rows:
        _protect_claim(row, candidates.get(row["candidate"]), ledger)


def _protect_claim(row: Row, candidate: Row | None, ledger: Ledger) -> None:
    key = row["candidate"]
    people = candidate is None or counts_people(candidate)
    small = people and ledger.policy.withholds(row["quantity"])
    if small or ledger.is_withheld("candidates", key, "quantity"):
        ledger.hide(_TABLE, key, row, "quantity", "value")
    elif people:
        ledger.round(_TABLE, key, row, "quantity")
        if row["value"] is not None and row["quantity"] is not None:
            row["value"] = _value(row["quantity"], row["unit_value"])


def _value(quantity: float, unit_value: float) -> float:
    exact = Decimal(str(quantity)) * Decimal(str(unit_value))
    return float(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def protect_decisions(
    rows: list[Row], claims: dict[str, Row], candidates: dict[str, Row], ledger: Ledger
) -> None:
    """Withhold or round what a person stated, in place; their words go where they give it away."""
    for row in rows:
        key = row["candidate"]
        candidate = candidates.get(key)
        if candidate is None or counts_people(candidate):
            small = ledger.policy.withholds(row["quantity"])
            if small or ledger.is_withheld("candidates", key, "quantity"):
                ledger.hide("decisions", key, row, "quantity")
            ledger.round("decisions", key, row, "quantity")
        row["wording"] = claims[key]["wording"] if key in claims else ""
        gives_away = any(
            ledger.gives_away(table, key, row["reason"])
            for table in ("candidates", _TABLE, "decisions")
        )
        if gives_away or personal_data_in(row["reason"]):
            row["reason"] = KEPT_BACK


def bind_claims(
    rows: list[Row], contents: ReturnContents, candidates: dict[str, Row], ledger: Ledger
) -> list[Finding]:
    """Bind the wording of every claim to its protected figures, in place; return what was wrong.

    A sentence that gives away a number kept back, or holds personal data, is replaced by the
    usual one: title, quantity and what is counted.
    """
    findings = []
    for row in rows:
        candidate = candidates.get(row["candidate"], {})
        figures = _figures(row, candidate, contents, ledger)
        default = _usual(row, candidate, ledger)
        text, wrong = bind_wording(
            row["wording"],
            figures,
            hidden=_hidden(row["candidate"], candidates, ledger),
            small=0 if row["express_as"] == ExpressAs.CASE_STUDY else ledger.policy.up_to,
            default=default,
        )
        leaks = leak_scan([(f"Wording of '{candidate.get('title', row['candidate'])}'", text)])
        if leaks:
            text, _ = bind_wording("", figures, default=default)
        row["wording"] = text
        findings += [_placed(finding, row, candidate) for finding in (*wrong, *leaks)]
    return findings


def _placed(finding: Finding, row: Row, candidate: Row) -> Finding:
    title = candidate.get("title", row["candidate"])
    said = finding.found if finding.code == "LEAK" else f"{title}: {finding.found}"
    return Finding(finding.code, said, return_key=row["return_key"])


def _hidden(key: str, candidates: dict[str, Row], ledger: Ledger) -> set[float]:
    """Return the numbers a sentence must not give: its own, and those of the same people."""
    family = candidates.get(key, {}).get("family")
    same = {other for other, row in candidates.items() if family and row["family"] == family}
    return {
        number
        for other in same | {key}
        for table in ("candidates", _TABLE)
        for number in ledger.hidden.get((table, other), set())
    }


def _usual(row: Row, candidate: Row, ledger: Ledger) -> str:
    # What is told in words may have no figure at all; "no figure people" says nothing.
    empty = row["quantity"] is None
    if empty and not ledger.is_withheld(_TABLE, row["candidate"], "quantity"):
        return "{title}."
    counted = candidate.get("count_basis", "") if candidate.get("unit") == "count" else ""
    hours = "hours" if candidate.get("unit") == "hours" else ""
    said = " ".join(part for part in ("{title}: {quantity}", counted or hours) if part)
    if row["express_as"] == ExpressAs.VALUE:
        said += ", valued at {value}"
    return f"{said}."


def _figures(row: Row, candidate: Row, contents: ReturnContents, ledger: Ledger) -> dict[str, str]:
    key, unit = row["candidate"], candidate.get("unit", "count")
    kept = ledger.kept.get(Withheld(_TABLE, key, "quantity"))
    kept_in_period = ledger.kept.get(Withheld("candidates", key, "period_quantity"))
    contract = contents.contract
    return {
        "quantity": _said(row["quantity"], unit, kept, ledger.policy),
        "period_quantity": _said(
            candidate.get("period_quantity"), unit, kept_in_period, ledger.policy
        ),
        "value": _pounds(row["value"]),
        "unit_value": _pounds(row["unit_value"]),
        "period": contents.key.period.label,
        "title": str(candidate.get("title", key)),
        "provider": contract.provider,
        "commissioner": contract.commissioner,
        "service": contract.service,
    }


def _said(number: float | None, unit: str, kept: float | None, policy: Policy) -> str:
    """Write a figure as it stands in a sentence, or what stands for one that is not shown."""
    if number is None:
        return "no figure" if kept is None else policy.words_for(kept)
    if unit == "percent":
        return f"{number:.1%}"
    pounds = "£" if unit == "gbp" else ""
    return f"{pounds}{number:,.0f}" if float(number).is_integer() else f"{pounds}{number:,.2f}"


def _pounds(value: float | None) -> str:
    return "an amount not shown here" if value is None else f"£{value:,.2f}"
