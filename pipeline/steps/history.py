"""The workbooks of one contract in the order in which they were sent, each with its findings."""

from __future__ import annotations

import polars as pl

from pipeline.check.history import Submission
from pipeline.domain.findings import Finding
from pipeline.domain.tables import FINDINGS
from pipeline.steps.gather import Gathered, gather
from pipeline.steps.intake import Intake
from pipeline.steps.one_return import (
    CHECK,
    COMPARE,
    Desk,
    checked,
    compared_findings,
    compared_with,
    told_once,
)


def history_of(desk: Desk, intake: Intake, gathered: Gathered) -> list[Submission]:
    """Return the last periods' workbooks and the return's own, oldest first.

    Of the own period the version before the newest stands in between, so that what a corrected
    workbook put right can be told. An earlier return's findings are those of its last run, and
    are worked out where it was never made; nothing of another return is stored.
    """
    made = [_earlier(Desk(desk.workspace, desk.shelf, key), intake)
            for key in gathered.earlier_keys]  # fmt: skip
    version = int(gathered.submissions["version"][-1])
    if version > 1:
        before = gather(desk.workspace.store, desk.key, version - 1)
        if before.own and before.own != gathered.own:
            made.append(_worked_out(desk, intake, before))
    own = desk.findings(CHECK, COMPARE)
    return [*made, _submission(gathered, own)]


def _earlier(desk: Desk, intake: Intake) -> Submission:
    gathered = gather(desk.workspace.store, desk.key)
    store = desk.workspace.store
    if all(store.path(FINDINGS, f"{desk.key}.{step}").exists() for step in (CHECK, COMPARE)):
        return _submission(gathered, desk.findings(CHECK, COMPARE))
    return _worked_out(desk, intake, gathered)


def _worked_out(desk: Desk, intake: Intake, gathered: Gathered) -> Submission:
    found: list[Finding] = [
        *checked(desk, gathered, intake),
        *compared_findings(compared_with(desk, gathered)),
    ]
    rows = [finding.row() | {"return_key": str(desk.key)} for finding in dict.fromkeys(found)]
    return _submission(gathered, told_once(FINDINGS.frame(rows)))


def _submission(gathered: Gathered, findings: pl.DataFrame) -> Submission:
    name = str(gathered.submissions["file"][-1])
    return Submission(gathered.key.period.id, name, findings, gathered.facts)
