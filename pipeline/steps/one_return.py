"""The steps of one return: check, compare, review, value, protect, write.

Each step reads the tables it needs from the store and writes its own, so that any of them can be
run again alone, by the command line or by Dagster, with the same result.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from pipeline import __version__
from pipeline.check.facts import check_facts
from pipeline.check.history import seen_in
from pipeline.check.schemas import check_table
from pipeline.compare import Beside, compare
from pipeline.compare.run import Compared, needs_labels
from pipeline.domain import review_form as form
from pipeline.domain.audit import Acceptance
from pipeline.domain.contents import ReturnContents
from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding, Severity
from pipeline.domain.keys import ReturnKey
from pipeline.domain.leads import TOLD_IN_WORDS, as_candidates
from pipeline.domain.next_meeting import worth_asking
from pipeline.domain.places import split_places
from pipeline.domain.tables import (
    BASELINES,
    CANDIDATES,
    CELLS,
    CLAIMS,
    COMPARISONS,
    DECISION_HISTORY,
    DECISIONS,
    FACTS,
    FINDINGS,
    LEADS,
    MATCHES,
    QUESTIONS,
    RESULTS,
    Table,
)
from pipeline.protect.control import protect
from pipeline.protect.leaks import leak_scan, without_leak
from pipeline.read.accepted import AcceptedSheet, read_accepted
from pipeline.steps.carried import before_of, carried_findings, to_fill, told_first
from pipeline.steps.decision_history import Reviews
from pipeline.steps.earlier import answers_in, keep, keep_answers
from pipeline.steps.gather import Gathered, gather, labels_of
from pipeline.steps.intake import Intake
from pipeline.steps.known import answered_in, known_of
from pipeline.steps.shelf import Shelf
from pipeline.steps.weighing import needs_weighing, weighed
from pipeline.steps.workspace import Workspace
from pipeline.store.sql import run_sql
from pipeline.value.catalogue import unit_costs
from pipeline.value.express import express
from pipeline.write.driver import write_book
from pipeline.write.review import describe_review, with_findings
from pipeline.write.review_findings import ToAccept
from pipeline.write.review_history import with_history
from pipeline.write.review_questions import ToAsk, with_questions
from pipeline.write.sv_return import describe_return
from pipeline.write.texts import texts_of, with_texts

# The steps whose findings make up those of a return; the audit, which is written last, tells its
# own.
CHECK, COMPARE, REVIEW, VALUE, PROTECT = "check", "compare", "review", "value", "protect"
STEPS = (CHECK, COMPARE, REVIEW, VALUE, PROTECT)
AUDIT = "audit"


@dataclass(frozen=True, slots=True)
class Desk:
    """What every step of one return needs: the workspace, the contracts, the key."""

    workspace: Workspace
    shelf: Shelf
    key: ReturnKey

    @property
    def contract(self) -> Contract:
        """The contract of the return."""
        return self.shelf.contracts[self.key.contract]

    def gathered(self) -> Gathered:
        """The submissions that bear on the return."""
        return gather(self.workspace.store, self.key)

    def reviews(self) -> Reviews:
        """The reviews of the contract, as seen from this return."""
        return Reviews.around(self.workspace, self.key)

    def read(self, table: Table) -> pl.DataFrame:
        """Read a table of this return from the store."""
        return self.workspace.store.read(table, str(self.key))

    def save(self, table: Table, frame: pl.DataFrame) -> list[Finding]:
        """Store a table of this return; returns what its schema says is wrong with its values."""
        self.workspace.store.write(table, str(self.key), frame)
        return check_table(table, frame)

    def save_findings(self, step: str, findings: Iterable[Finding]) -> list[Finding]:
        """Store the findings of a step under the return's key, each once.

        A finding that breaks the rules of its own table is told as well.
        """
        kept = self._marked(findings)
        faults = check_table(FINDINGS, FINDINGS.frame([finding.row() for finding in kept]))
        kept = self._marked([*kept, *faults])
        frame = FINDINGS.frame([finding.row() for finding in kept])
        self.workspace.store.write(FINDINGS, f"{self.key}.{step}", frame)
        return kept

    def _marked(self, findings: Iterable[Finding]) -> list[Finding]:
        marked = (replace(finding, return_key=str(self.key)) for finding in findings)
        return list(dict.fromkeys(marked))

    def findings(self, *steps: str) -> pl.DataFrame:
        """Read the findings of the steps named, or of all."""
        frames = [
            self.workspace.store.read(FINDINGS, f"{self.key}.{step}") for step in steps or STEPS
        ]
        return told_once(pl.concat([FINDINGS.frame(), *frames]))


def told_once(findings: pl.DataFrame) -> pl.DataFrame:
    """Return the table FINDINGS in order, each once.

    What the rules find at a cell is left out where the comparison tells it there with the
    requirement it bears on.
    """
    place = ["code", "submission", "sheet", "cell"]
    told = findings.filter((pl.col("ref") != "") & (pl.col("cell") != ""))
    plain = pl.struct(place).is_in(told.select(pl.struct(place)).to_series().implode())
    kept = findings.filter((pl.col("ref") != "") | ~plain) if told.height else findings
    return kept.unique(maintain_order=True).sort(FINDINGS.key, nulls_last=True)


def check_step(desk: Desk, intake: Intake) -> list[Finding]:
    """Check the return's own workbook: our tables against their schema, its facts by the rules."""
    return desk.save_findings(CHECK, checked(desk, desk.gathered(), intake))


def checked(desk: Desk, gathered: Gathered, intake: Intake) -> list[Finding]:
    """Return what is wrong or doubtful in the own workbook of a return; nothing is stored.

    What blocks only where the contract rests on it is held against the contract.
    """
    own = gathered.own
    found = [finding for finding in intake.findings if finding.submission == own]
    found += check_table(FACTS, gathered.own_facts)
    found += check_table(CELLS, gathered.cells)
    found += check_facts(gathered.own_facts, gathered.cells, gathered.earlier_facts)
    if needs_weighing(found):
        return weighed(found, gathered.own_facts, compared_with(desk, gathered).matches)
    return found


def compare_step(desk: Desk) -> pl.DataFrame:
    """Compare the facts with the contract; returns the results."""
    compared = compared_with(desk, desk.gathered())
    for table, frame in _tables(compared):
        desk.workspace.store.write(table, str(desk.key), frame)
    desk.save_findings(COMPARE, compared_findings(compared))
    return compared.results


def compared_with(desk: Desk, gathered: Gathered) -> Compared:
    """Compare what was gathered with the contract; nothing is stored."""
    known = known_of(desk.workspace, desk.key, gathered.submissions)
    return compare(
        replace(desk.contract, known=known),
        desk.key,
        gathered.facts,
        gathered.order,
        run_sql,
        Beside(
            desk.shelf.others(desk.contract),
            labels_of(desk.workspace.store, gathered) if needs_labels(desk.contract) else None,
            gathered.cells,
        ),
    )


def compared_findings(compared: Compared) -> list[Finding]:
    """Return the findings of a comparison, with what the schemas say of its tables."""
    faults = [fault for table, frame in _tables(compared) for fault in check_table(table, frame)]
    return [*compared.findings, *faults]


def _tables(compared: Compared) -> list[tuple[Table, pl.DataFrame]]:
    return [
        (MATCHES, compared.matches),
        (QUESTIONS, compared.questions),
        (RESULTS, compared.results),
        (CANDIDATES, compared.candidates),
        (LEADS, compared.leads),
        (BASELINES, compared.baselines),
        (COMPARISONS, compared.comparisons),
    ]


def review_step(desk: Desk) -> Path:
    """Read what a person decided, and write the review workbook where something is new.

    A review workbook that lists every candidate and every finding that may be accepted, and has no
    empty row that waits for a decision carried from an earlier review, is left as it is; one from
    before findings could be accepted is left while it lists every candidate. Otherwise the old one
    is kept beside and a new one is written that holds all its answers. What stands in the workbook
    then is what counts.
    """
    path = desk.workspace.review_path(desk.key)
    keep_answers(path)
    candidates = desk.read(CANDIDATES)
    decisions, findings = answers_in(path)
    reviews = desk.reviews()
    leads = told_first(desk.read(LEADS), reviews.earlier, decisions["candidate"].to_list())
    # What a person took back in this very review is not filled in again.
    asked_again = candidates.filter(~pl.col("candidate").is_in(sorted(reviews.taken_back)))
    before = before_of(reviews.earlier, asked_again)
    sheet = read_accepted(path)
    said = answered_in(path)
    findings += [*sheet.faults, *said.faults]
    offered = to_accept(desk, desk.gathered(), sheet)
    asked = ToAsk({row["question"]: row for row in desk.read(QUESTIONS).to_dicts()}, said.rows)
    listed = set(decisions["candidate"].to_list())
    known = {*candidates["candidate"].to_list(), *leads["lead"].to_list()}
    all_listed = known <= listed and (
        sheet.listed is None
        or (offered.rows.keys() <= sheet.listed and asked.rows.keys() <= (said.listed or set()))
    )
    waits = to_fill(before, decisions.to_dicts(), candidates)
    if not path.exists() or (not findings and (waits or not all_listed)):
        keep(path)
        costs = list(unit_costs().values())
        book = describe_review(
            candidates, desk.key, desk.contract, decisions, costs, before, leads=leads
        )
        book = with_questions(with_findings(book, offered), asked)
        book = with_history(book, reviews.changed(candidates))
        decisions, _ = answers_in(write_book(book, path))
    place = f"{path.name} | {form.SHEET}!"
    decisions = decisions.with_columns(
        return_key=pl.lit(str(desk.key)), cell=pl.lit(place) + pl.col("cell")
    )
    answered = decisions.filter(pl.col("decision") != "")
    for row in answered.filter(~pl.col("candidate").is_in(sorted(known))).to_dicts():
        text = f"{row['candidate']} is answered but no longer surfaced"
        findings.append(Finding("REVIEW-UNKNOWN", text, *form.answer_place(row["cell"])))
    usable = decisions.filter(pl.col("candidate").is_in(sorted(known)))
    findings += carried_findings(desk.key, usable.to_dicts(), candidates, reviews.later)
    findings += desk.save(DECISIONS, usable)
    findings += desk.save(DECISION_HISTORY, desk.reviews().history(candidates))
    desk.save_findings(REVIEW, findings)
    return path


def to_accept(desk: Desk, gathered: Gathered, sheet: AcceptedSheet) -> ToAccept:
    """Return the findings that a person may accept, and what has been accepted of them.

    Where the review workbook lists a finding, its own row decides; otherwise what was accepted in
    the review of an earlier period for the very same finding, newest first.
    """
    found = desk.findings(CHECK, COMPARE).filter(pl.col("severity") != Severity.NOTE.value)
    rows = {item.answer_row: item.row for item in seen_in(found, gathered.facts)}
    accepted: dict[str, Acceptance] = {}
    for key in gathered.earlier_keys:
        accepted |= read_accepted(desk.workspace.review_path(key)).rows
    own = sheet.listed or set()
    earlier = {row: item for row, item in accepted.items() if row in rows and row not in own}
    return ToAccept(rows, earlier | sheet.rows)


def value_step(desk: Desk) -> pl.DataFrame:
    """Express what was decided as counts, values and case studies; returns the claims."""
    candidates, decisions = desk.read(CANDIDATES), desk.read(DECISIONS)
    leads, policies = desk.read(LEADS), desk.contract.policies
    claims, findings = express(candidates, decisions, desk.key, leads, policies)
    findings += desk.save(CLAIMS, claims)
    desk.save_findings(VALUE, findings)
    return claims


def write_step(desk: Desk) -> Path:
    """Protect the figures and write the draft of the return; returns where it lies.

    Raises:
        OSError: the folder of the returns cannot be written to.
    """
    contents, findings = protect(_contents(desk))
    desk.save_findings(PROTECT, findings)
    contents = _with_findings(desk, contents)
    leaks = leak_scan(texts_of(describe_return(contents)))
    if leaks:
        desk.save_findings(PROTECT, [*findings, *leaks])
        contents = _with_findings(desk, contents)
    book = with_texts(describe_return(contents), without_leak)
    path = desk.workspace.return_path(desk.key)
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_book(book, path)


def protected_contents(desk: Desk) -> ReturnContents:
    """Return what was found for the return, before any decision, after disclosure control."""
    contents = _contents(desk)
    figures = contents.candidates.filter(pl.col("concept") != TOLD_IN_WORDS)
    undecided = replace(
        contents, candidates=figures, decisions=DECISIONS.frame(), claims=CLAIMS.frame()
    )
    return protect(undecided)[0]


def _with_findings(desk: Desk, contents: ReturnContents) -> ReturnContents:
    """Return the contents with all findings of the return, their figures protected again."""
    protected, _ = protect(replace(contents, findings=desk.findings()))
    return protected


def _decided_leads(desk: Desk, claims: pl.DataFrame) -> pl.DataFrame:
    claimed = claims["candidate"].to_list()
    return as_candidates(desk.read(LEADS).filter(pl.col("lead").is_in(claimed)))


def _contents(desk: Desk) -> ReturnContents:
    gathered = desk.gathered()
    tables = {
        t.name: desk.read(t)
        for t in (RESULTS, CANDIDATES, BASELINES, COMPARISONS, DECISIONS, CLAIMS)
    }
    # Only what may be asked at the next meeting is printed with its baseline.
    baselines = worth_asking(tables["baselines"], tables["candidates"], tables["decisions"])
    rests_on = [tables[name]["cells"] for name in ("results", "candidates", "comparisons")]
    cited = {
        (place.file, place.sheet, place.cell)
        for column in (*rests_on, baselines["cells"], baselines["base_cells"])
        for cells in column.to_list()
        for place in split_places(cells)
    }
    is_cited = pl.struct("file", "sheet", "cell").map_elements(
        lambda row: (row["file"], row["sheet"], row["cell"]) in cited, return_dtype=pl.Boolean
    )
    return ReturnContents(
        key=desk.key,
        contract=desk.contract,
        submissions=gathered.submissions,
        facts=gathered.facts.filter(is_cited),
        results=tables["results"],
        # Of the leads only what a person decided to say is printed; no sentence goes along.
        candidates=pl.concat([tables["candidates"], _decided_leads(desk, tables["claims"])]),
        comparisons=tables["comparisons"],
        decisions=tables["decisions"],
        claims=tables["claims"],
        findings=desk.findings(),
        withheld=frozenset(),
        policy=desk.contract.policies.disclosure.value,
        version=__version__,
        baselines=baselines,
    )
