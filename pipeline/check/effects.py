"""What the findings mean for each headline figure: how many cells, how many touched, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from pipeline.domain.audit import Confidence, Effect
from pipeline.domain.contract import RequirementKind
from pipeline.domain.dimensions import UNCERTAIN
from pipeline.domain.findings import CATALOGUE, Severity
from pipeline.domain.places import Place, split_places
from pipeline.domain.tables import FindingState, Outcome

Row = dict[str, Any]
_ORDER = [severity.value for severity in Severity]
_NO_FIGURE = {
    Outcome.MISSING: (Confidence.NONE, "its figures were not found"),
    Outcome.NOT_CALCULABLE: (Confidence.NONE, "by the contract's rule it cannot be rated"),
    Outcome.NOT_DUE: (Confidence.NOT_DUE, "its figures fall due later"),
}


def effects_of(
    results: pl.DataFrame, audited: pl.DataFrame, order: Sequence[str] = ()
) -> list[Effect]:
    """Return the effect on each KPI in force, in the order of the contract's references.

    `audited` is the table of that name. What was accepted or fixed touches nothing; a note only
    where it makes a figure less certain.
    """
    at_work = audited.filter(
        pl.col("state").is_in([FindingState.NEW.value, FindingState.STILL_OPEN.value])
    ).to_dicts()
    rows = results.filter(
        (pl.col("kind") == RequirementKind.KPI.value)
        & (pl.col("outcome") != Outcome.SUPERSEDED.value)
    ).to_dicts()
    rank = {ref: at for at, ref in enumerate(order)}
    rows.sort(key=lambda row: (rank.get(row["ref"], len(rank)), row["ref"]))
    return [_effect(row, at_work) for row in rows]


def _matters(finding: Row) -> bool:
    return finding["severity"] != Severity.NOTE or finding["code"] in UNCERTAIN


def _effect(row: Row, findings: list[Row]) -> Effect:
    places = split_places(row["cells"])
    behind = set(places)
    mine = [
        finding
        for finding in findings
        if _matters(finding) and (finding["ref"] == row["ref"] or _place(finding) in behind)
    ]
    touched = behind & {_place(item) for item in mine}
    confidence, reason = _confidence(row, mine)
    return Effect(row["ref"], row["name"], len(behind), len(touched), len(mine), confidence, reason)


def _place(finding: Row) -> Place:
    return Place(finding["file"], finding["sheet"], finding["cell"])


def _confidence(row: Row, findings: list[Row]) -> tuple[Confidence, str]:
    ranked = sorted(findings, key=lambda item: (_ORDER.index(item["severity"]), item["code"]))
    why = _why(ranked[0]) if ranked else ""
    if row["outcome"] == Outcome.NOT_CALCULABLE and row["denominator"] == 0 and not ranked:
        return Confidence.NO_CASES, "there was nobody and nothing to measure"
    if row["outcome"] in _NO_FIGURE:
        confidence, reason = _NO_FIGURE[Outcome(row["outcome"])]
        tells = why and confidence is Confidence.NONE
        return confidence, f"{reason}: {why}" if tells else reason
    if not ranked:
        return Confidence.HIGH, "no finding touches it"
    low = ranked[0]["severity"] == Severity.BLOCK
    return (Confidence.LOW if low else Confidence.FAIR), why


def _why(finding: Row) -> str:
    title = CATALOGUE[finding["code"]].title
    place = "!".join(part for part in (finding["sheet"], finding["cell"]) if part)
    where = f" ({place})" if place else ""
    return f"{title[:1].lower()}{title[1:]}{where}"
