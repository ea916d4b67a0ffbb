"""What is shown of a table or file in the web page: counts, hash, path and a short preview.

Never a note, a comment or another free text of a monitoring workbook: Dagster keeps what it is
shown, and personal data may hide in any of them.

Not here: the assets themselves (`assets_*.py`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import dagster as dg
import polars as pl

from pipeline.domain.tables import Table
from pipeline.read.reader import file_hash

PREVIEW_ROWS = 20
_TYPES = {"text": "string", "number": "float", "whole": "int", "day": "date", "yes/no": "bool"}
Metadata = dict[str, dg.MetadataValue]


def columns_of(table: Table) -> dg.TableSchema:
    """Return every column of a table with its type and meaning, for the page of its asset."""
    columns = [
        dg.TableColumn(
            column.name,
            _TYPES[column.kind],
            column.meaning,
            constraints=dg.TableColumnConstraints(nullable=column.nullable),
        )
        for column in table.columns
    ]
    return dg.TableSchema(columns)


def preview(frame: pl.DataFrame, columns: Sequence[str]) -> dg.MetadataValue:
    """Show the first rows of some columns. Days become text, which is all a record may hold."""
    rows = frame.select(columns).head(PREVIEW_ROWS).to_dicts()
    schema = dg.TableSchema([dg.TableColumn(name) for name in columns])
    records = [dg.TableRecord({name: _shown(row[name]) for name in columns}) for row in rows]
    return dg.MetadataValue.table(records, schema)


def file_shown(path: Path) -> Metadata:
    """Show where a file lies and which bytes it holds."""
    return {"path": dg.MetadataValue.path(path), "sha256": dg.MetadataValue.text(file_hash(path))}


def counted(frame: pl.DataFrame, column: str) -> Metadata:
    """Count the rows by what stands in a column, most first."""
    counts = frame[column].value_counts().sort(["count", column], descending=[True, False])
    rows = counts.filter(pl.col(column) != "").rows()
    return {f"{column}: {word}": dg.MetadataValue.int(count) for word, count in rows}


def content_version(parts: Iterable[str]) -> dg.DataVersion:
    """Make a data version of the hashes or texts that the content is made of."""
    return dg.DataVersion(hashlib.sha256("\n".join(parts).encode()).hexdigest())


def materialised(
    key: str, metadata: Mapping[str, dg.MetadataValue], version: dg.DataVersion
) -> dg.MaterializeResult[None]:
    """Say that an asset was made, and what there is to see of it."""
    return dg.MaterializeResult(asset_key=key, metadata=dict(metadata), data_version=version)


def _shown(value: object) -> str | int | float | bool | None:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return round(value, 4)
    if value is None or isinstance(value, str | int | bool):
        return value
    return str(value)
