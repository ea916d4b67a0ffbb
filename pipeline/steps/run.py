"""The main job: everything that has arrived in a workspace becomes a return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from pipeline.domain.faults import UserFault
from pipeline.domain.findings import Finding, Severity
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import CANDIDATES, DECISIONS, RESULTS, Outcome
from pipeline.read.worker import Workers
from pipeline.steps.audit import audit_step
from pipeline.steps.copies import publish_tables
from pipeline.steps.due import gaps, overdue, received
from pipeline.steps.held_back import held_back, is_broken
from pipeline.steps.intake import Intake, take_in
from pipeline.steps.one_return import (
    AUDIT,
    PROTECT,
    REVIEW,
    VALUE,
    Desk,
    check_step,
    compare_step,
    review_step,
    value_step,
    write_step,
)
from pipeline.steps.shelf import Shelf, read_shelf
from pipeline.steps.workspace import Workspace

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ReturnSummary:
    """What became of one return; `held` findings keep it from being written.

    `blocking` counts what must be fixed and was not accepted.
    """

    key: ReturnKey
    met: int
    near: int
    missed: int
    missing: int
    other: int
    surfaced: int
    to_confirm: int
    blocking: int
    findings: int
    files: tuple[Path, ...]
    told: tuple[Finding, ...] = ()
    held: int = 0


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What became of a run: a line for each return, and what bears on no return."""

    returns: tuple[ReturnSummary, ...]
    findings: tuple[Finding, ...]
    overdue: dict[str, list[Period]]
    unread: int


class NothingToRunFault(UserFault):
    """The contract or the period asked for is not there; the message says what there is."""


def prepare(workspace: Workspace, progress: Progress = lambda _: None) -> tuple[Shelf, Intake]:
    """Read the contracts and the inbox."""
    shelf = read_shelf(workspace)
    return shelf, take_in(workspace, shelf, progress)


def make_return(desk: Desk, intake: Intake, workers: Workers | None = None) -> ReturnSummary:
    """Run every step of one return; what blocks it ends it before the return is written.

    The audit is written all the same: it says what stopped the return. So is the review, where a
    finding may be accepted, unless a table breaks its own rules: nothing is asked about that.
    """
    check_step(desk, intake)
    compare_step(desk)
    if is_broken(desk):
        held = held_back(desk)
        return summary_of(desk, (audit_step(desk, intake, workers),), held)
    review = review_step(desk)
    value_step(desk)
    held = held_back(desk)
    if held:
        # What was said of the draft of an earlier run is not true of this one.
        desk.save_findings(PROTECT, ())
    written = () if held else (write_step(desk),)
    audit = audit_step(desk, intake, workers)
    return summary_of(desk, (*written, review, audit), held)


def summary_of(desk: Desk, files: tuple[Path, ...], held: Sequence[Finding] = ()) -> ReturnSummary:
    """Count what the store says of a return; `held` is what kept it from being written."""
    outcomes = desk.read(RESULTS)["outcome"].to_list()
    candidates = desk.read(CANDIDATES)
    decided = desk.read(DECISIONS).filter(
        pl.col("decision").is_in(["claim", "tell", "leave out"])
        & pl.col("candidate").is_in(candidates["candidate"].to_list())
    )
    findings, later = desk.findings(), desk.findings(REVIEW, VALUE, PROTECT)
    counted = {word: outcomes.count(word.value) for word in Outcome}
    named = (Outcome.MET, Outcome.NEAR, Outcome.MISSED, Outcome.MISSING)
    return ReturnSummary(
        desk.key,
        met=counted[Outcome.MET],
        near=counted[Outcome.NEAR],
        missed=counted[Outcome.MISSED],
        missing=counted[Outcome.MISSING],
        other=sum(count for word, count in counted.items() if word not in named),
        surfaced=candidates.height,
        to_confirm=candidates.height - decided.height,
        blocking=len(held) + later.filter(pl.col("severity") == Severity.BLOCK).height,
        findings=findings.height,
        files=files,
        told=(*held, *_told(desk)),
        held=len(held),
    )


def _told(desk: Desk) -> tuple[Finding, ...]:
    """Return what the person who answered the review, or who may send the return, has to know."""
    found = desk.findings(REVIEW, VALUE, PROTECT, AUDIT).filter(pl.col("severity") != Severity.NOTE)
    names = ("code", "found", "file", "sheet", "cell", "return_key", "ref")
    return tuple(Finding(**{name: row[name] for name in names}) for row in found.to_dicts())


def run(
    workspace: Workspace,
    contract: str | None = None,
    period: str | None = None,
    progress: Progress = lambda _: None,
    today: date | None = None,
) -> RunSummary:
    """Make every return for which a workbook has arrived, or those of one contract or period.

    `contract` is a key or a reference, `period` an id such as 2025-26-Q4 or 2026-03.

    Raises:
        NothingToRunFault: no return is of that contract or period.
    """
    shelf, intake = prepare(workspace, progress)
    keys = received(intake.submissions, shelf)
    wanted = _wanted(keys, shelf, contract, period)
    summaries = []
    with Workers() as workers:
        for key in wanted:
            progress(f"{key.contract}: {key.period.label}")
            summaries.append(make_return(Desk(workspace, shelf, key), intake, workers))
    progress("publishing the tables")
    publish_tables(workspace.store, workspace.database)
    chosen = [
        item
        for key, item in shelf.contracts.items()
        if contract is None or key in {wanted_key.contract for wanted_key in wanted}
    ]
    loose = [*shelf.findings, *_loose(intake, None if contract is None else wanted)]
    for item in chosen:
        loose.extend(gaps(item, keys))
    late = {item.reference: overdue(item, keys, today) if today else [] for item in chosen}
    unread = sum(1 for finding in intake.findings if finding.code.startswith("FILE-"))
    return RunSummary(
        tuple(summaries),
        tuple(loose),
        {reference: periods for reference, periods in late.items() if periods},
        unread,
    )


def _wanted(
    keys: Sequence[ReturnKey], shelf: Shelf, contract: str | None, period: str | None
) -> list[ReturnKey]:
    chosen = list(keys)
    if contract is not None:
        names = {key: item.reference for key, item in shelf.contracts.items()}
        wanted = {k for k, reference in names.items() if contract.casefold() in
                  {k.casefold(), reference.casefold()}}  # fmt: skip
        if not wanted:
            known = ", ".join(sorted(names.values())) or "none"
            msg = f"there is no contract {contract!r}; the contracts here are: {known}"
            raise NothingToRunFault(msg)
        chosen = [key for key in chosen if key.contract in wanted]
    if period is not None:
        known = ", ".join(dict.fromkeys(key.period.id for key in chosen)) or "none"
        chosen = [key for key in chosen if key.period.id.casefold() == period.casefold()]
        if not chosen:
            msg = f"no workbook has arrived for the period {period!r}; there are: {known}"
            raise NothingToRunFault(msg)
    return chosen


def _loose(intake: Intake, keys: Sequence[ReturnKey] | None) -> list[Finding]:
    """Return what is to be said of the files of the inbox, or of those of the returns chosen."""
    found = [
        item for item in intake.findings if item.code.startswith(("FILE-", "INBOX-", "PERIOD-"))
    ]
    if keys is None:
        return found
    contracts = {key.contract for key in keys}
    mine = set(intake.submissions.filter(pl.col("contract").is_in(sorted(contracts)))["submission"])
    return [item for item in found if item.submission in mine]
