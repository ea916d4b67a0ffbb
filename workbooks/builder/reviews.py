"""Fills in the review workbooks of the earlier periods, as the managers did."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.domain.tables import CANDIDATES, DECISIONS, LEADS
from pipeline.steps.due import received
from pipeline.steps.one_return import Desk, compare_step
from pipeline.steps.run import prepare
from pipeline.steps.workspace import Workspace, create_workspace
from pipeline.value.catalogue import unit_costs
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review
from workbooks.builder.answers import ANSWERS, LEAD_ANSWERS, REVIEWERS, Said

_DAYS_LATER = 24


def build(contracts: Path, inbox: Path, review: Path) -> list[Path]:
    """Surface the candidates of the workbooks in `inbox` and answer all periods but the last."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = create_workspace(Path(folder) / "sample")
        for source, target in ((contracts, workspace.contracts), (inbox, workspace.inbox)):
            for path in sorted(source.glob("*.xlsx")):
                (target / path.name).write_bytes(path.read_bytes())
        return list(_answered(workspace, review))


def _answered(workspace: Workspace, review: Path) -> Iterator[Path]:
    shelf, intake = prepare(workspace)
    keys = received(intake.submissions, shelf)
    last = {key.contract: key for key in keys}
    for key in keys:
        if key == last[key.contract]:
            continue
        desk = Desk(workspace, shelf, key)
        compare_step(desk)
        candidates, leads = desk.read(CANDIDATES), desk.read(LEADS)
        said = [
            *_decisions(str(key), key.contract, candidates, key.period.end),
            *_on_leads(str(key), key.contract, leads, key.period.end),
        ]
        costs = list(unit_costs().values())
        book = describe_review(
            candidates, key, desk.contract, DECISIONS.frame(said), costs, leads=leads
        )
        yield write_book(book, review / f"{key} review.xlsx")


def _decisions(
    key: str, contract: str, candidates: pl.DataFrame, end: date
) -> Iterator[dict[str, Any]]:
    answered: set[str] = set()
    for row in candidates.to_dicts():
        said = ANSWERS[contract].get(row["concept"])
        if said is None or row["concept"] in answered or said.label not in row["label"]:
            continue
        answered.add(row["concept"])
        yield _decision(key, contract, row["candidate"], said, end)


def _on_leads(key: str, contract: str, leads: pl.DataFrame, end: date) -> Iterator[dict[str, Any]]:
    for row in leads.to_dicts():
        for beginning, said in LEAD_ANSWERS[contract].items():
            if row["sentence"].startswith(beginning):
                yield _decision(key, contract, row["lead"], said, end)


def _decision(key: str, contract: str, candidate: str, said: Said, end: date) -> dict[str, Any]:
    return {
        "return_key": key,
        "candidate": candidate,
        "decision": said.decision,
        "express_as": said.express_as,
        "quantity": said.quantity,
        "unit_cost": said.unit_cost,
        "wording": said.wording,
        "key_message": said.key,
        "consent": said.consent,
        "reason": said.reason,
        "reviewer": REVIEWERS[contract],
        "decided_on": end + timedelta(days=_DAYS_LATER),
        "cell": "",
    }
