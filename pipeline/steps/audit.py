"""The audit of one return: what its workbook is worth, beside it a marked-up copy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from pipeline import __version__
from pipeline.check.effects import effects_of
from pipeline.check.history import Followed, Seen, Submission, follow, seen_in
from pipeline.check.people import named_in, names_somebody
from pipeline.check.schemas import check_table
from pipeline.check.told import (
    cells_accounted,
    periods_there,
    requirements_answered,
    saved_in_time,
)
from pipeline.domain.audit import Acceptance, AuditContents, MarkedCopy, Stage, Told
from pipeline.domain.dimensions import ASKED, DIMENSION_OF
from pipeline.domain.findings import CATALOGUE, Rule, Severity
from pipeline.domain.places import Place
from pipeline.domain.tables import (
    AUDITED,
    FACTS,
    FINDINGS,
    RESULTS,
    CellUse,
    FindingState,
    Status,
)
from pipeline.protect.discreet import People
from pipeline.protect.leaks import without_leak
from pipeline.read.accepted import read_accepted
from pipeline.read.marking import make_marked_copy
from pipeline.read.marks import Mark
from pipeline.read.worker import Workers
from pipeline.steps.checks_made import checks_made
from pipeline.steps.due import due_date, periods_of
from pipeline.steps.gather import Gathered, sent
from pipeline.steps.history import history_of
from pipeline.steps.intake import Intake
from pipeline.steps.one_return import AUDIT, Desk, protected_contents, to_accept
from pipeline.write.audit import describe_audit
from pipeline.write.driver import write_book, write_file
from pipeline.write.shown import without_numbers
from pipeline.write.texts import with_texts
from pipeline.write.view import View

Row = dict[str, Any]
_REASON_KEPT = "the reason is kept back: it looks like personal data"
_PLAIN = {Status.REPORTED, Status.TEXT, Status.ZERO}
_MOST_REASONS = 3
# How a finding names several cells: E4, F4, G4 and 12 more.
_ADDRESSES = re.compile(r"\b[A-Z]{1,3}[1-9]\d{0,6}(?:, [A-Z]{1,3}[1-9]\d{0,6})+\b")


def audit_step(desk: Desk, intake: Intake, workers: Workers | None = None) -> Path:
    """Write the audit of the return's own workbook and its marked-up copy; return the audit.

    Needs the findings of `check_step` and what `compare_step` stored; it is written for a blocked
    return too. `workers` are processes to make the copy in, where there are some at hand.

    Raises:
        OSError: the folder of the audits cannot be written to.
    """
    gathered = desk.gathered()
    history = history_of(desk, intake, gathered)
    followed = follow(history)
    sheet = read_accepted(desk.workspace.review_path(desk.key))
    accepted = to_accept(desk, gathered, sheet).accepted
    accepted = _discreet(gathered, accepted)
    audited = _with_faults(desk, _audited(desk, followed, accepted))
    desk.workspace.store.write(AUDITED, str(desk.key), audited)
    copy = _copy(desk, gathered, audited, workers)
    contents = _contents(desk, gathered, _trend(desk, gathered, history, accepted), audited, copy)
    book = with_texts(describe_audit(contents), without_leak)
    return write_book(book, desk.workspace.audit_path(desk.key))


def _discreet(gathered: Gathered, accepted: Mapping[str, Acceptance]) -> dict[str, Acceptance]:
    """Return what was accepted, without a reason that names or points to a person."""
    people = People.of(named_in(gathered.own_facts, gathered.cells), names_somebody)
    return {row: replace(said, reason=_REASON_KEPT) if people.are_in(said.reason) else said
            for row, said in accepted.items()}  # fmt: skip


def _audited(desk: Desk, followed: Followed, accepted: Mapping[str, Acceptance]) -> pl.DataFrame:
    rows = []
    for item, state, since in followed.now:
        said = accepted.get(item.answer_row)
        rows.append(_row(desk, item, FindingState.ACCEPTED if said else state, since, said))
    rows += [_row(desk, item, FindingState.FIXED, since, None) for item, since in followed.fixed]
    return AUDITED.frame(rows)


def _with_faults(desk: Desk, audited: pl.DataFrame) -> pl.DataFrame:
    """Tell in the audit itself where a line of it breaks the rules of its table."""
    faults = desk.save_findings(AUDIT, check_table(AUDITED, audited))
    if not faults:
        return audited
    frame = FINDINGS.frame([fault.row() for fault in faults])
    told = [_row(desk, item, FindingState.NEW, desk.key.period.id, None)
            for item in seen_in(frame, FACTS.frame())]  # fmt: skip
    return AUDITED.frame([*audited.to_dicts(), *told])


def _row(
    desk: Desk, item: Seen, state: FindingState, since: str, said: Acceptance | None
) -> dict[str, object]:
    names = ("code", "severity", "file", "sheet", "cell", "found", "ref")
    return {
        **{name: item.row[name] for name in names},
        "return_key": str(desk.key),
        "finding": item.identity,
        "state": state.value,
        "dimension": DIMENSION_OF[item.row["code"]].value,
        "since": since,
        "reason": said.reason if said else "",
        "reviewer": said.reviewer if said else "",
        "accepted_on": said.accepted_on if said else None,
        "answer": said.answer if said else "",
    }


# --- the marked-up copy ---------------------------------------------------------------------------


def _copy(
    desk: Desk, gathered: Gathered, audited: pl.DataFrame, workers: Workers | None
) -> MarkedCopy:
    file = str(gathered.submissions["file"][-1])
    mine = audited.filter(
        (pl.col("state") != FindingState.FIXED.value) & pl.col("file").is_in([file, ""])
    )
    marks = [mark for row in mine.to_dicts() for mark in _marks(row)]
    title = f"the audit of {desk.key}"
    source = desk.workspace.inbox / file
    if workers is None:
        with Workers() as own:
            content, why = make_marked_copy(source, gathered.own, title, marks, own)
    else:
        content, why = make_marked_copy(source, gathered.own, title, marks, workers)
    path = desk.workspace.copy_path(desk.key, file)
    if not content:
        # What an earlier run marked would be taken for the findings of this one.
        path.unlink(missing_ok=True)
        return MarkedCopy(why_not=why)
    return MarkedCopy(name=write_file(content, path).name)


def _marks(row: Row) -> list[Mark]:
    """Return the mark of a finding at its cell, and at every other cell that it names beside it."""
    mark = _mark(row)
    lists = [found[0].split(", ") for found in _ADDRESSES.finditer(row["found"])]
    named = next((cells for cells in lists if row["cell"] in cells), [])
    return [mark, *(replace(mark, cell=cell) for cell in named if cell != row["cell"])]


def _mark(row: Row) -> Mark:
    rule = CATALOGUE[row["code"]]
    if row["state"] == FindingState.ACCEPTED.value:
        text = f"{rule.title} ({row['code']}). {row['found']} Accepted by {row['reviewer']}."
        return Mark(row["sheet"], row["cell"], Severity.NOTE.value, text)
    text = (
        f"{rule.title} ({row['code']}).\n{row['found']}\n"
        f"What it means: {rule.meaning}\nWhat to do: {rule.next_step}"
    )
    return Mark(row["sheet"], row["cell"], row["severity"], text)


# --- the contents of the audit --------------------------------------------------------------------


def _contents(
    desk: Desk,
    gathered: Gathered,
    trend: Sequence[Stage],
    audited: pl.DataFrame,
    copy: MarkedCopy,
) -> AuditContents:
    results = desk.read(RESULTS)
    order = [item.ref for item in desk.contract.requirements]
    return AuditContents(
        key=desk.key,
        contract=desk.contract,
        file=str(gathered.submissions["file"][-1]),
        version=__version__,
        rules=_rules(desk, gathered, audited),
        told=tuple(_told(desk, gathered, results)),
        audited=_masked(desk, audited),
        effects=tuple(effects_of(results, audited, order)),
        trend=tuple(trend),
        before=trend[-2].file if len(trend) > 1 else "",
        account=_account(gathered),
        statuses=_statuses(gathered),
        sources=sent(desk.workspace.store, desk.key),
        copy=copy,
    )


def _rules(desk: Desk, gathered: Gathered, audited: pl.DataFrame) -> tuple[Rule, ...]:
    """Return the checks that were made: those that told something were, now or the time before."""
    made = checks_made(gathered, desk.contract, desk.shelf.others(desk.contract))
    told = {*audited["code"], *(rule.code for rule in made)}
    return tuple(rule for code, rule in CATALOGUE.items() if code in told)


def _told(desk: Desk, gathered: Gathered, results: pl.DataFrame) -> list[Told]:
    own = gathered.submissions.row(-1, named=True)
    every = sent(desk.workspace.store, desk.key)
    first = every.filter(pl.col("period_end") == own["period_end"]).row(0, named=True)
    accounted = sum(own[name] for name in ("facts", "labels", "notes", "set_aside"))
    expected, missing = _periods(desk, gathered)
    return [
        *cells_accounted(own["cells"], accounted),
        *saved_in_time(
            _day(first["saved"]), _day(own["saved"]), due_date(desk.contract, desk.key.period)
        ),
        *periods_there(expected, missing),
        *requirements_answered(results),
    ]


def _periods(desk: Desk, gathered: Gathered) -> tuple[list[str], list[str]]:
    have = gathered.submissions.select("period_start", "period_end").rows()
    periods = [item for item in periods_of(desk.contract, desk.key.period.end)
               if item.start >= have[0][0]]  # fmt: skip
    missing = [item.label for item in periods
               if not any(a <= item.start and item.end <= b for a, b in have)]  # fmt: skip
    return [item.label for item in periods], missing


def _day(saved: str | None) -> date | None:
    try:
        return datetime.fromisoformat(saved or "").date()
    except ValueError:
        return None


def _masked(desk: Desk, audited: pl.DataFrame) -> pl.DataFrame:
    """Keep back the figures in what was found wherever the return keeps them back."""
    view = View(protected_contents(desk))

    def shown(row: Row) -> str:
        place = Place(row["file"], row["sheet"], row["cell"])
        masked = place in view.masked_places or view.kept_back("results", row["ref"])
        return without_numbers(row["found"]) if masked else str(row["found"])

    texts = [shown(row) for row in audited.to_dicts()]
    return audited.with_columns(pl.Series("found", texts, dtype=pl.String))


def _trend(
    desk: Desk,
    gathered: Gathered,
    history: Sequence[Submission],
    accepted: Mapping[str, Acceptance],
) -> list[Stage]:
    """Count for each workbook what nobody has accepted, in its own review or this one."""
    rows = set(accepted)
    for key in gathered.earlier_keys:
        rows |= read_accepted(desk.workspace.review_path(key)).rows.keys()
    return [_stage(item, rows) for item in history]


def _stage(item: Submission, accepted: Collection[str]) -> Stage:
    matter = item.findings.filter(pl.col("severity") != Severity.NOTE.value)
    seen = seen_in(matter, item.facts)
    counts = Counter(DIMENSION_OF[one.row["code"]] for one in seen
                     if one.answer_row not in accepted)  # fmt: skip
    return Stage(item.period, item.file, {dimension: counts[dimension] for dimension in ASKED})


def _account(gathered: Gathered) -> pl.DataFrame:
    """Count by sheet what became of the cells, with the commonest reasons for setting aside."""
    facts = gathered.own_facts.filter(
        (pl.col("status") != Status.BLANK.value) | (pl.col("text") != "")
    )
    used = [
        facts.select("sheet_no", "sheet", use=pl.lit("facts"), why=pl.lit("")),
        gathered.cells.select("sheet_no", "sheet", "use", "why"),
    ]
    rows = pl.concat(used)
    counted = rows.group_by("sheet_no", "sheet").agg(
        facts=(pl.col("use") == "facts").sum().cast(pl.Int64),
        labels=(pl.col("use") == CellUse.LABEL.value).sum().cast(pl.Int64),
        notes=(pl.col("use") == CellUse.NOTE.value).sum().cast(pl.Int64),
        set_aside=(pl.col("use") == CellUse.SET_ASIDE.value).sum().cast(pl.Int64),
    )
    aside = rows.filter(pl.col("use") == CellUse.SET_ASIDE.value)
    reasons = {
        name: _reasons(part["why"])
        for (name,), part in aside.group_by("sheet", maintain_order=True)
    }
    whys = [reasons.get(name, "") for name in counted["sheet"]]
    return counted.with_columns(why=pl.Series("why", whys, dtype=pl.String)).sort("sheet_no")


def _reasons(whys: pl.Series) -> str:
    counts = sorted(Counter(whys.to_list()).items(), key=lambda item: (-item[1], item[0]))
    said = [f"{why} ({number:,})" for why, number in counts[:_MOST_REASONS]]
    rest = sum(number for _, number in counts[_MOST_REASONS:])
    return "; ".join([*said, f"other reasons ({rest:,})"] if rest else said)


def _statuses(gathered: Gathered) -> dict[str, int]:
    counts = Counter(gathered.own_facts["status"].to_list())
    return {word.value: counts[word.value] for word in Status
            if word not in _PLAIN and counts[word.value]}  # fmt: skip
