"""Asset checks: the stored findings in groups, and the counts that must come out even.

A check counts and shows what the rules of `pipeline.check`, `compare` and `protect` found; it
finds nothing itself. It fails with ERROR where a finding blocks and with WARN where something
should be looked at; notes do not fail it. A blocking check stops what follows in its own
partition and no other. A fault of our own shows as `internal_error`; a check never raises.

Not here: the rules, their severity and their wording (`pipeline.domain.findings`).
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path

import dagster as dg
import polars as pl

from pipeline.defs.assets_returns import worst_first
from pipeline.defs.partitions import returns
from pipeline.defs.prepared import Prepared, late
from pipeline.domain.dimensions import DIMENSION_OF, Dimension
from pipeline.domain.findings import Finding, Severity
from pipeline.domain.tables import FINDINGS, RESULTS
from pipeline.steps.held_back import held_back
from pipeline.steps.one_return import AUDIT, CHECK, COMPARE, PROTECT, REVIEW, VALUE, Desk

WORST = 10
_OF_WHAT_WAS_SENT = {CHECK, COMPARE, AUDIT}
Judge = Callable[[dg.AssetCheckExecutionContext, Prepared], dg.AssetCheckResult]


@dataclass(frozen=True, slots=True)
class Group:
    """One check: those findings that a step stored whose code begins with one of `codes`.

    With `about`, only those that answer one of these questions of data quality.
    """

    name: str
    asset: str
    step: str
    codes: tuple[str, ...]
    description: str
    blocking: bool = False
    about: tuple[Dimension, ...] = ()

    def holds(self, code: str) -> bool:
        """Say whether a finding of this code belongs to the group."""
        return code.startswith(self.codes) and (not self.about or DIMENSION_OF[code] in self.about)


GROUPS = (
    Group("recognised", "findings", CHECK, ("FILE-", "INBOX-", "PERIOD-"),
          "The workbook opens, and its contract and period are beyond doubt."),
    Group("readable", "findings", CHECK,
          ("CELL-", "PERCENT-", "SHEET-", "HIDDEN-", "EXTERNAL-", "DATE-", "MACROS", "TEXT-",
           "QUALIFIED-", "COMMENT", "FORMULA-"),
          "Every cell holds a plain value: no error, no formula without a result, nothing hidden."),
    Group("as_last_time", "findings", CHECK, ("VERSION-", "EARLIER-", "TEMPLATE-"),
          "The template and the figures already sent are as they were in the workbook before."),
    Group("schema", "findings", CHECK, ("TABLE-",),
          "What was read keeps to the rules of our tables. Blocks the return.", blocking=True),
    Group("figures_there", "findings", CHECK, ("DQ-",),
          "Every figure that is due is there, for all of the period and for everybody it is about.",
          about=(Dimension.COMPLETENESS, Dimension.TIMELINESS, Dimension.COVERAGE)),
    Group("figures_valid", "findings", CHECK, ("DQ-",),
          "Every figure is of the right kind and in range, and no personal data stands among them.",
          about=(Dimension.VALIDITY,)),
    Group("figures_agree", "findings", CHECK, ("DQ-",),
          "Totals, parts, rates and restated figures of the workbook agree with each other.",
          about=(Dimension.CONSISTENCY, Dimension.ACCURACY, Dimension.UNIQUENESS)),
    Group("audit_in_order", "audit_workbook", AUDIT, ("",),
          "Every line of the audit keeps to the rules of its table."),
    Group("compared_without_doubt", "results", COMPARE, ("",),
          "Every requirement found its figures, and printed rates and ratings are confirmed."),
    Group("answers_understood", "decisions", REVIEW, ("",),
          "Every answer in the review workbook is understood and still belongs to a candidate."),
    Group("claims_can_be_made", "claims", VALUE, ("",),
          "What was decided can be said: costs fit, consent is recorded, figures are there."),
    Group("wording_protected", "social_value_return", PROTECT, ("REVIEW-", "DQ-"),
          "No sentence names a number that the disclosure policy keeps back."),
    Group("no_personal_data", "social_value_return", PROTECT, ("LEAK",),
          "No text of the return looks like personal data; what did was left out."),
)  # fmt: skip


def judged(rows: pl.DataFrame, audit: Path | None = None) -> dg.AssetCheckResult:
    """Turn findings into the result of a check, with the worst of them and their places.

    `audit` is where the audit workbook lies that tells all of them.
    """
    count = {word: rows.filter(pl.col("severity") == word.value).height for word in Severity}
    worst = [_record(row) for row in worst_first(rows).head(WORST).to_dicts()]
    blocking, doubtful = count[Severity.BLOCK], count[Severity.WARN]
    metadata = {word.value: dg.MetadataValue.int(number) for word, number in count.items()}
    table = {"worst": dg.MetadataValue.table(worst)} if worst else {}
    told = {"audit": dg.MetadataValue.path(audit)} if audit else {}
    return dg.AssetCheckResult(
        passed=not blocking and not doubtful,
        severity=dg.AssetCheckSeverity.ERROR if blocking else dg.AssetCheckSeverity.WARN,
        description=_in_words(blocking, doubtful, count[Severity.NOTE]),
        metadata={**metadata, **table, **told},
    )


def _record(row: dict[str, str]) -> dg.TableRecord:
    cell = "!".join(part for part in (row["sheet"], row["cell"]) if part)
    place = " | ".join(part for part in (row["file"], cell) if part)
    names = ("severity", "code", "title")
    return dg.TableRecord({**{name: row[name] for name in names}, "place": place})


def _in_words(blocking: int, doubtful: int, notes: int) -> str:
    counts = {"blocking": blocking, "to look at": doubtful, "good to know": notes}
    return ", ".join(f"{number} {word}" for word, number in counts.items() if number) or "nothing"


def _of_findings(findings: Sequence[Finding], *codes: str) -> dg.AssetCheckResult:
    rows = [finding.row() for finding in findings if finding.code.startswith(codes)]
    return judged(FINDINGS.frame(rows))


def never_raises(judge: Judge) -> Judge:
    """Turn a fault of ours into a failed check: one that raises leaves no result to look at."""

    @wraps(judge)
    def told(context: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
        try:
            return judge(context, prepared)
        except Exception as fault:
            context.log.exception("the check itself failed")
            error = dg.MetadataValue.text(f"{type(fault).__name__}: {fault}")
            return dg.AssetCheckResult(
                passed=False,
                description="The check itself failed; tell whoever keeps this product.",
                metadata={"internal_error": error},
            )

    return told


def _desk(context: dg.AssetCheckExecutionContext, prepared: Prepared) -> Desk:
    return prepared.desk(context.op_execution_context.partition_key)


def _check(
    name: str,
    asset: str,
    description: str,
    judge: Judge,
    *,
    blocking: bool = False,
    partitioned: bool = True,
) -> dg.AssetChecksDefinition:
    safe = never_raises(judge)

    @dg.asset_check(
        asset=asset,
        name=name,
        description=description,
        blocking=blocking,
        partitions_def=returns if partitioned else None,
    )
    def check(
        context: dg.AssetCheckExecutionContext, prepared: dg.ResourceParam[Prepared]
    ) -> dg.AssetCheckResult:
        return safe(context, prepared)

    return check


def _group_check(group: Group) -> dg.AssetChecksDefinition:
    def judge(context: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
        desk = _desk(context, prepared)
        rows = desk.findings(group.step)
        held = [group.holds(code) for code in rows["code"]]
        # The audit tells what was wrong with what was sent; answers are told where they stand.
        audit = desk.workspace.audit_path(desk.key) if group.step in _OF_WHAT_WAS_SENT else None
        return judged(rows.filter(pl.Series(held, dtype=pl.Boolean)), audit)

    return _check(group.name, group.asset, group.description, judge, blocking=group.blocking)


def _contracts_right(_: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
    return _of_findings(prepared.shelf.findings, "")


def _files_read(_: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
    return _of_findings(prepared.intake.findings, "FILE-")


def _recognised(_: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
    return _of_findings(prepared.intake.findings, "INBOX-", "PERIOD-")


def _none_missing(_: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
    return _of_findings(prepared.gaps(), "DUE-")


def _none_overdue(_: dg.AssetCheckExecutionContext, prepared: Prepared) -> dg.AssetCheckResult:
    overdue = late(prepared.workspace, date.today())  # noqa: DTZ011 - due dates are UK days
    shown = {
        reference: dg.MetadataValue.text(", ".join(period.label for period in periods))
        for reference, periods in overdue.items()
    }
    return dg.AssetCheckResult(
        passed=not overdue,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{sum(map(len, overdue.values()))} workbooks are past their due date",
        metadata=shown,
    )


def _all_facts_there(
    context: dg.AssetCheckExecutionContext, prepared: Prepared
) -> dg.AssetCheckResult:
    gathered = prepared.gathered(_desk(context, prepared))
    found = Counter(gathered.facts["submission"])
    counted = dict(gathered.submissions.select("submission", "facts").iter_rows())
    # A blank that is due is a fact without being a filled cell, so that there may be more.
    lost = [name for name, cells in counted.items() if found[name] < cells]
    return _even({"cells that became facts": sum(counted.values()), "facts": found.total()}, lost)


def _one_result_each(
    context: dg.AssetCheckExecutionContext, prepared: Prepared
) -> dg.AssetCheckResult:
    desk = _desk(context, prepared)
    asked = [item.ref for item in desk.contract.requirements if item.in_force(desk.key.period)]
    found = desk.read(RESULTS)["ref"].to_list()
    wrong = sorted({ref for ref in asked if found.count(ref) != 1})
    return _even({"requirements in force": len(set(asked)), "results": len(found)}, wrong)


def _nothing_to_fix(
    context: dg.AssetCheckExecutionContext, prepared: Prepared
) -> dg.AssetCheckResult:
    desk = _desk(context, prepared)
    rows = FINDINGS.frame([finding.row() for finding in held_back(desk)])
    return judged(rows, desk.workspace.audit_path(desk.key))


def _even(counts: dict[str, int], wrong: Sequence[str]) -> dg.AssetCheckResult:
    shown: dict[str, dg.MetadataValue] = {
        name: dg.MetadataValue.int(count) for name, count in counts.items()
    }
    if wrong:
        shown["wrong"] = dg.MetadataValue.text(", ".join(wrong))
    words = ", ".join(f"{count} {name}" for name, count in counts.items())
    return dg.AssetCheckResult(passed=not wrong, description=words, metadata=shown)


@dg.definitions
def checks() -> dg.Definitions:
    """Every check, in the order in which they run."""
    inbox = [
        _check("contract_workbooks_right", "contracts",
               "Every contract workbook can be used.", _contracts_right, partitioned=False),
        _check("every_file_read", "submissions",
               "Every file in the inbox could be read.", _files_read, partitioned=False),
        _check("every_workbook_recognised", "submissions",
               "Every workbook has one contract and one period.", _recognised, partitioned=False),
        _check("none_missing_between", "submissions",
               "No period between the first and the last workbook is missing.", _none_missing,
               partitioned=False),
        _check("none_overdue", "submissions",
               "No workbook is past the due date that its contract sets.", _none_overdue,
               partitioned=False),
    ]  # fmt: skip
    counts = [
        _check("no_fact_lost", "facts",
               "As many facts are there as were read. Blocks the return.", _all_facts_there,
               blocking=True),
        _check("one_result_each", "results",
               "Each requirement in force has exactly one result. Blocks the return.",
               _one_result_each, blocking=True),
        # On the claims, because the review is written for a return that is held back too: there
        # the finding can be accepted.
        _check("nothing_to_fix", "claims",
               "Every finding that must be fixed is fixed, or accepted in the review workbook. "
               "Blocks the return.", _nothing_to_fix, blocking=True),
    ]  # fmt: skip
    return dg.Definitions(asset_checks=[*inbox, *counts, *map(_group_check, GROUPS)])
