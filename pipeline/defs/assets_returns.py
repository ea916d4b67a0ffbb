"""Assets of one return, partitioned by its key: from what was sent to the social value return.

Each calls one step, which reads its tables from the store and writes its own there; no frame is
passed from asset to asset, and there is no I/O manager.

Not here: what a step does (`pipeline.steps.one_return`), what is judged of it (`checks.py`).
"""

from collections.abc import Iterator, Mapping, Sequence

import dagster as dg
import polars as pl

from pipeline.defs.described import (
    Metadata,
    content_version,
    counted,
    file_shown,
    materialised,
    preview,
)
from pipeline.defs.prepared import NoSuchReturnFault, Prepared
from pipeline.defs.specs import SPECS
from pipeline.domain.findings import Severity
from pipeline.domain.tables import (
    AUDITED,
    CANDIDATES,
    CLAIMS,
    COMPARISONS,
    DECISIONS,
    FINDINGS,
    LEADS,
    MATCHES,
    RESULTS,
    Table,
)
from pipeline.steps.audit import audit_step
from pipeline.steps.held_back import held_back
from pipeline.steps.intake import part_of
from pipeline.steps.one_return import (
    CHECK,
    Desk,
    check_step,
    compare_step,
    review_step,
    value_step,
    write_step,
)

# Which table each compared asset is, and what of it is fit for a preview.
_SHOWN: Mapping[str, tuple[Table, str, tuple[str, ...]]] = {
    "matches": (MATCHES, "part", ("ref", "part", "sheet", "cell", "value", "used", "confidence")),
    "results": (RESULTS, "outcome", ("ref", "name", "value", "target", "outcome", "rating")),
    "candidates": (CANDIDATES, "kind",
                   ("candidate", "title", "domain", "quantity", "unit", "strength")),
    # No sentence and no heading: a sentence may name people.
    "leads": (LEADS, "kind", ("lead", "number", "beneficiary", "domain", "repeats", "cells")),
    "method_comparisons": (COMPARISONS, "verdict",
                           ("method", "outcome", "with_n", "without_n", "difference", "verdict")),
}  # fmt: skip


def desk_of(context: dg.AssetExecutionContext, prepared: Prepared, *needs: Table) -> Desk:
    """Return the desk of the partition that is run; `needs` are tables that earlier assets write.

    Raises:
        dagster.Failure: there is nothing to make this return from; trying again changes nothing.
    """
    try:
        desk = prepared.desk(context.partition_key)
    except NoSuchReturnFault as fault:
        raise dg.Failure(str(fault), allow_retries=False) from None
    # A table that was never written reads as an empty one: a return without any result.
    for table in needs:
        if not desk.workspace.store.path(table, str(desk.key)).exists():
            say = f"the {table.name} of {desk.key} are not there yet: run the job make_returns"
            raise dg.Failure(say, allow_retries=False)
    return desk


@dg.multi_asset(specs=[SPECS["facts"]])
def facts(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> dg.MaterializeResult[None]:
    """The facts that bear on the return, read with the inbox."""
    gathered = prepared.gathered(desk_of(context, prepared))
    rows, by_status = gathered.submissions, counted(gathered.facts, "status")
    metadata = {
        "dagster/row_count": dg.MetadataValue.int(gathered.facts.height),
        "workbooks": dg.MetadataValue.int(rows.height),
        "own workbook sha256": dg.MetadataValue.text(gathered.own),
        **by_status,
        "preview": preview(
            rows.reverse(), ["file", "period_end", "version", "facts", "submission"]
        ),
    }
    parts = [part_of(submission) for submission in rows["submission"]]
    return materialised("facts", metadata, content_version(parts))


@dg.multi_asset(specs=[SPECS["findings"]])
def findings(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> dg.MaterializeResult[None]:
    """The return's own workbook, checked against schemas and rules."""
    desk = desk_of(context, prepared)
    check_step(desk, prepared.intake)
    path = desk.workspace.store.path(FINDINGS, f"{desk.key}.{CHECK}")
    file = file_shown(path)
    rows = desk.findings(CHECK)
    shown = ["severity", "code", "title", "sheet", "cell"]
    metadata = {
        "dagster/row_count": dg.MetadataValue.int(rows.height),
        **counted(rows, "severity"),
        **file,
        "preview": preview(worst_first(rows), shown),
    }
    return materialised("findings", metadata, _version(file))


@dg.multi_asset(specs=[SPECS[key] for key in _SHOWN])
def comparison(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> Iterator[dg.MaterializeResult[None]]:
    """The facts compared with what the contract asks for."""
    desk = desk_of(context, prepared)
    compare_step(desk)
    for key, (table, column, shown) in _SHOWN.items():
        yield _table(desk, key, table, column, shown)


@dg.multi_asset(specs=[SPECS["audit_workbook"]])
def audit(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> dg.MaterializeResult[None]:
    """The audit of the return's own workbook, and its marked-up copy."""
    desk = desk_of(context, prepared, RESULTS)
    # A blocking check on the findings must not keep back what tells of them, so that the audit
    # does not wait for that asset.
    check_step(desk, prepared.intake)
    file = file_shown(audit_step(desk, prepared.intake))
    rows = desk.read(AUDITED)
    metadata = {
        "dagster/row_count": dg.MetadataValue.int(rows.height),
        **counted(rows, "state"),
        **file,
        "preview": preview(worst_first(rows), ["severity", "state", "code", "sheet", "cell"]),
    }
    return materialised("audit_workbook", metadata, _version(file))


@dg.multi_asset(specs=[SPECS["review_workbook"], SPECS["decisions"]])
def review(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> Iterator[dg.MaterializeResult[None]]:
    """The review workbook, written where something is new, and the answers given in it."""
    desk = desk_of(context, prepared, CANDIDATES, LEADS)
    file = file_shown(review_step(desk))
    listed = {
        table.name: dg.MetadataValue.int(desk.read(table).height) for table in (CANDIDATES, LEADS)
    }
    yield materialised("review_workbook", {**listed, **file}, _version(file))
    shown = ("candidate", "decision", "express_as", "key_message", "decided_on")
    yield _table(desk, "decisions", DECISIONS, "decision", shown)


@dg.multi_asset(specs=[SPECS["claims"]])
def claims(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> dg.MaterializeResult[None]:
    """What was decided, expressed as counts, values and case studies."""
    desk = desk_of(context, prepared, CANDIDATES, LEADS, DECISIONS)
    value_step(desk)
    shown = ("candidate", "decision", "express_as", "quantity", "value", "price_year", "problem")
    return _table(desk, "claims", CLAIMS, "express_as", shown)


@dg.multi_asset(specs=[SPECS["social_value_return"]])
def social_value_return(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> dg.MaterializeResult[None]:
    """The return, protected and written.

    Raises:
        dagster.Failure: a finding must be fixed first. A blocking check stops only what follows in
            its own run; this asset may be asked for alone.
    """
    desk = desk_of(context, prepared, RESULTS, CANDIDATES, LEADS, CLAIMS)
    held = held_back(desk)
    if held:
        codes = ", ".join(sorted({finding.code for finding in held}))
        say = f"{desk.key} is not written: {codes} must be fixed or accepted; see its audit"
        raise dg.Failure(say, allow_retries=False)
    file = file_shown(write_step(desk))
    results = desk.read(RESULTS)
    metadata = {
        **counted(results, "outcome"),
        "claims": dg.MetadataValue.int(desk.read(CLAIMS).height),
        "findings": dg.MetadataValue.int(desk.findings().height),
        **file,
        "preview": preview(results, ["ref", "name", "outcome", "rating"]),
    }
    return materialised("social_value_return", metadata, _version(file))


def worst_first(rows: pl.DataFrame) -> pl.DataFrame:
    """Put the findings that matter most first."""
    order = pl.Enum([severity.value for severity in Severity])
    return rows.sort(pl.col("severity").cast(order), maintain_order=True)


def _table(
    desk: Desk, key: str, table: Table, column: str, shown: Sequence[str]
) -> dg.MaterializeResult[None]:
    rows = desk.read(table)
    file = file_shown(desk.workspace.store.path(table, str(desk.key)))
    metadata = {
        "dagster/row_count": dg.MetadataValue.int(rows.height),
        **counted(rows, column),
        **file,
        "preview": preview(rows, shown),
    }
    return materialised(key, metadata, _version(file))


def _version(file: Metadata) -> dg.DataVersion:
    return dg.DataVersion(str(file["sha256"].value))
