"""Keeps what the pipeline knows: Parquet files, one per table and part; SQL over frames.

Floor 1. The only room that imports duckdb. `Store` is the record, `run_sql` the calculator,
`publish` and `export` make copies for people and their tools.
"""

from pipeline.store.export import export
from pipeline.store.files import Store, StoreFault
from pipeline.store.publish import publish
from pipeline.store.sql import run_sql

__all__ = ["Store", "StoreFault", "export", "publish", "run_sql"]
