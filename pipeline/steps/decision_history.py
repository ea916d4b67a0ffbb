"""The history of the decisions of one return: every step, by whom, when, why, and what was before.

Made from the reviews alone, those kept each time an answer changed among them, so that it is the
same after everything else was deleted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from pipeline.domain.carried import CONTENT, SIGNED, Kept
from pipeline.domain.keys import ReturnKey
from pipeline.domain.review_form import SHEET
from pipeline.domain.tables import DECISION_HISTORY, DecisionStep
from pipeline.steps.carried import newest_decision
from pipeline.steps.earlier import Review, reviews_of, versions_of
from pipeline.steps.workspace import Workspace

Row = Mapping[str, Any]
_SHOWN = (DecisionStep.CHANGED, DecisionStep.WITHDRAWN)
_COMPARED = (*CONTENT, "quantity", "consent", *SIGNED)
_WORDS = {"express_as": "express as", "unit_cost": "unit cost", "key_message": "key message",
          "decided_on": "date"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews of one contract as seen from one return, each list oldest first.

    `versions` are its own, as kept and as it stands; `taken_back` the candidates that were decided
    in it and no longer are.
    """

    workspace: Workspace
    taken_back: frozenset[str]
    earlier: Sequence[Review]
    versions: Sequence[Review]
    later: Sequence[Review]

    @classmethod
    def around(cls, workspace: Workspace, key: ReturnKey) -> Reviews:
        """Read the reviews of the contract of a return."""
        every = reviews_of(workspace, key.contract)
        own = [review for review in every if review.key == key]
        return cls(
            workspace,
            own[0].taken_back if own else frozenset(),
            [review for review in every if review.key.period.end < key.period.end],
            versions_of(workspace, key),
            [review for review in every if review.key.period.end > key.period.end],
        )

    def history(self, candidates: pl.DataFrame) -> pl.DataFrame:
        """Return the table DECISION_HISTORY of the return."""
        return history_of_decisions(self.versions, self.earlier, _titles(candidates))

    def changed(self, candidates: pl.DataFrame) -> list[Row]:
        """Return the steps that changed a decision or took it back, newest first, of all periods.

        Only of candidates that are still surfaced.
        """
        titles = _titles(candidates)
        found: list[Row] = []
        for number, review in enumerate(self.earlier):
            versions = versions_of(self.workspace, review.key)
            found += history_of_decisions(versions, self.earlier[:number], titles).to_dicts()
        found += self.history(candidates).to_dicts()
        shown = [row for row in found if row["what"] in _SHOWN and row["title"]]
        # Newest first; of one day the one of the later review.
        return sorted(shown, reverse=True, key=lambda row: (
            row["decided_on"] or date.min, ReturnKey.parse(row["return_key"]).period.end,
            row["step"], row["candidate"]))  # fmt: skip


def _titles(candidates: pl.DataFrame) -> dict[str, str]:
    return dict(candidates.select("candidate", "title").iter_rows())


def history_of_decisions(
    versions: Sequence[Review], earlier: Sequence[Review], titles: Mapping[str, str]
) -> pl.DataFrame:
    """Return the table DECISION_HISTORY of one return.

    `versions` are its review as it was kept and as it stands, oldest first; `earlier` the reviews
    of earlier periods, oldest first; `titles` name the candidates.
    """
    candidates = sorted({candidate for version in versions for candidate in version.rows})
    rows = [
        {**step, "step": number, "title": titles.get(candidate, "")}
        for candidate in candidates
        for number, step in enumerate(_steps(candidate, versions, earlier), start=1)
    ]
    return DECISION_HISTORY.frame(rows)


def _steps(
    candidate: str, versions: Sequence[Review], earlier: Sequence[Review]
) -> Iterator[dict[str, object]]:
    before: Row = newest_decision(earlier, candidate) or {}
    in_this = False
    for version in versions:
        row = version.rows.get(candidate)
        if row is None:
            continue
        kept = Kept.parse(row["kept"])
        taken_back = not row["decision"] and bool(before.get("decision")) and (
            in_this or bool(kept and kept.source))  # fmt: skip
        if not row["decision"] and not taken_back:
            continue
        what = _what(row, before, taken_back=taken_back)
        changed = _changed(row, before)
        if in_this and not changed:
            continue
        yield _step(version, row, before, what, changed)
        before, in_this = row, True


def _what(row: Row, before: Row, *, taken_back: bool) -> DecisionStep:
    if taken_back:
        return DecisionStep.WITHDRAWN
    if row["carried_from"]:
        return DecisionStep.CARRIED
    said = before.get("decision")
    return DecisionStep.CHANGED if said and said != row["decision"] else DecisionStep.DECIDED


def _changed(row: Row, before: Row) -> list[str]:
    if not before:
        return []
    return [
        _WORDS.get(name, name) for name in _COMPARED if (row[name] or "") != (before[name] or "")
    ]


def _step(
    version: Review, row: Row, before: Row, what: DecisionStep, changed: Sequence[str]
) -> dict[str, object]:
    same = ("candidate", "decision", "express_as", "quantity", "wording", "reason", "reviewer",
            "decided_on")  # fmt: skip
    return {
        **{name: row[name] for name in same},
        "return_key": str(version.key),
        "what": what.value,
        "before": before.get("decision", ""),
        "changed": "" if what is DecisionStep.CARRIED else ", ".join(changed),
        "carried_from": row["carried_from"] or "",
        "answer": f"{version.path.name} | {SHEET}!{row['cell']}",
    }
