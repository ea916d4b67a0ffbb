"""Assets of the inbox, without partitions: the contracts and the workbooks that were sent.

Materialising `submissions` makes the partitions: one for each return whose workbook is there.
Nothing below them needs them to have been materialised; each run reads contracts and inbox itself.

Not here: what belongs to one return (`assets_returns.py`).
"""

import dagster as dg
import polars as pl

from pipeline.defs.described import content_version, materialised, preview
from pipeline.defs.partitions import add_returns
from pipeline.defs.prepared import Prepared
from pipeline.defs.specs import SPECS


@dg.multi_asset(specs=[SPECS["contracts"]])
def contracts(prepared: dg.ResourceParam[Prepared]) -> dg.MaterializeResult[None]:
    """The contract workbooks, read and checked."""
    shelf = prepared.shelf
    rows = pl.DataFrame(
        [
            {
                "contract": contract.reference,
                "service": contract.service,
                "requirements": len(contract.requirements),
                "reports": contract.frequency.value,
                "file": contract.source,
                "sha256": contract.sha256,
            }
            for _, contract in sorted(shelf.contracts.items())
        ],
        schema=["contract", "service", "requirements", "reports", "file", "sha256"],
    )
    metadata = {
        "contracts": dg.MetadataValue.int(rows.height),
        "findings": dg.MetadataValue.int(len(shelf.findings)),
        "preview": preview(rows, rows.columns),
    }
    return materialised("contracts", metadata, content_version(rows["sha256"]))


@dg.multi_asset(specs=[SPECS["submissions"]])
def submissions(
    context: dg.AssetExecutionContext, prepared: dg.ResourceParam[Prepared]
) -> dg.MaterializeResult[None]:
    """The inbox, taken in: every workbook read once and recognised."""
    rows = prepared.intake.submissions
    keys = prepared.keys
    added = add_returns(context.instance, keys)
    shown = ["file", "contract", "period_end", "version", "facts", "set_aside", "submission"]
    metadata = {
        "dagster/row_count": dg.MetadataValue.int(rows.height),
        "findings": dg.MetadataValue.int(len(prepared.intake.findings)),
        "returns": dg.MetadataValue.int(len(keys)),
        "returns new": dg.MetadataValue.int(len(added)),
        "preview": preview(rows, shown),
    }
    return materialised("submissions", metadata, content_version(sorted(rows["submission"])))
