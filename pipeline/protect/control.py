"""Applies the contract's disclosure policy to everything that a return prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from pipeline.domain.contents import ReturnContents
from pipeline.domain.findings import Finding
from pipeline.domain.places import Place, split_places
from pipeline.protect.baselines import protect_baselines
from pipeline.protect.candidates import protect_candidates
from pipeline.protect.claims import bind_claims, protect_claims, protect_decisions
from pipeline.protect.comparisons import protect_comparisons
from pipeline.protect.facts import protect_facts
from pipeline.protect.ledger import Ledger, Row
from pipeline.protect.mentions import whole_numbers
from pipeline.protect.policies import Policy, policy_of
from pipeline.protect.results import protect_results

# Rules whose findings count people; the others count cells or name dates.
_SAY_COUNTS = frozenset(
    {
        "DQ-NEGATIVE", "DQ-TOTAL", "DQ-PARTS", "DQ-RATE", "DQ-RAG", "DQ-RESTATE", "DQ-DISAGREE",
        "DQ-AVERAGE", "DQ-RESPONSE", "DQ-SMALL", "QUALIFIED-NUMBER", "TABLE-SCHEMA",
        "DQ-SPLIT", "DQ-SUBTOTAL", "DQ-BREAKDOWN", "DQ-XTAB", "DQ-ROW-RATE", "DQ-STAGE",
        "DQ-INVITE", "DQ-CARRY", "DQ-BALANCE", "DQ-JUMP", "DQ-GAP", "DQ-MISSING", "DQ-COMPLETE",
        "DQ-EXCEPT", "DQ-ATTEMPTS", "DQ-DENOM", "DQ-COHORT",
    }
)  # fmt: skip
_FIGURES_KEPT_BACK = "The figures are kept back by the disclosure policy; see the cell."


def protect(contents: ReturnContents) -> tuple[ReturnContents, list[Finding]]:
    """Return the contents as they may be printed, and what was wrong with wordings.

    Figures kept back are null and listed in `withheld` (facts by `file | sheet!cell`); texts that
    named them are replaced. Wordings of claims come back bound to the protected figures. Frames
    keep their columns and the order of their rows. Run again on its own answer, with findings added
    since, it changes those findings only.
    """
    policy = policy_of(contents.contract.policies.disclosure)
    ledger = Ledger(policy, dict.fromkeys(contents.withheld))
    results, candidates = _rows(contents.results), _rows(contents.candidates)
    comparisons, facts = _rows(contents.comparisons), _rows(contents.facts)
    claims, decisions = _rows(contents.claims), _rows(contents.decisions)
    findings, baselines = _rows(contents.findings), _rows(contents.baselines)
    by_candidate = {row["candidate"]: row for row in candidates}
    if not policy.is_off:
        protect_results(results, ledger)
        protect_candidates(candidates, ledger)
        protect_comparisons(comparisons, ledger)
        protect_claims(claims, by_candidate, ledger)
        kept = _kept(results, candidates, comparisons, ledger)
        cited = {p for row in (*results, *candidates) for p in split_places(row["cells"])}
        protect_facts(facts, ledger, kept, cited)
        protect_baselines(baselines, by_candidate, ledger)
        _protect_findings(findings, ledger)
    wrong = bind_claims(claims, contents, by_candidate, ledger)
    if not policy.is_off:
        by_claim = {row["candidate"]: row for row in claims}
        protect_decisions(decisions, by_claim, by_candidate, ledger)
    protected = replace(
        contents,
        results=_frame(results, contents.results),
        candidates=_frame(candidates, contents.candidates),
        comparisons=_frame(comparisons, contents.comparisons),
        facts=_frame(facts, contents.facts),
        claims=_frame(claims, contents.claims),
        decisions=_frame(decisions, contents.decisions),
        findings=_frame(findings, contents.findings),
        baselines=_frame(baselines, contents.baselines),
        withheld=contents.withheld | ledger.kept.keys(),
        policy=policy.label,
    )
    return protected, wrong


def _rows(frame: pl.DataFrame) -> list[Row]:
    return frame.to_dicts()


def _frame(rows: list[Row], like: pl.DataFrame) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=like.schema, orient="row")


def _kept(
    results: list[Row], candidates: list[Row], comparisons: list[Row], ledger: Ledger
) -> Iterator[tuple[str, set[float]]]:
    tables = (("results", "ref", results), ("candidates", "candidate", candidates),
              ("comparisons", "method", comparisons))  # fmt: skip
    for table, key, rows in tables:
        for row in rows:
            numbers = ledger.numbers_kept(table, row[key])
            if numbers:
                yield row["cells"], numbers


def _protect_findings(rows: list[Row], ledger: Ledger) -> None:
    """Replace findings that count few people, exactly, or at a cell that is kept back."""
    for row in rows:
        place = str(Place(row["file"], row["sheet"], row["cell"]))
        at_withheld = ledger.is_withheld("facts", place, "value")
        counts = row["code"] in _SAY_COUNTS and _shows_too_much(row["found"], ledger.policy)
        if at_withheld or counts:
            row["found"] = _FIGURES_KEPT_BACK


def _shows_too_much(text: str, policy: Policy) -> bool:
    return any(
        policy.withholds(number) or policy.rounded(number) != number
        for number in whole_numbers(text)
    )
