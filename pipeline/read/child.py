"""The child process: reads one file under a memory limit and leaves the result in a folder.

Run as ``python -m pipeline.read.child FILE FOLDER SUBMISSION``. A parser that loops, swallows
memory or aborts takes only this process with it.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.domain.tables import CELLS, FACTS, Table
from pipeline.read.guard import Refusal
from pipeline.read.parse import parse

ABOUT = "about.json"
MEMORY_LIMIT = 6 * 1024**3


def main(arguments: list[str]) -> int:
    """Read the file named first into the folder named second, as the submission named third."""
    source, folder, submission = Path(arguments[0]), Path(arguments[1]), arguments[2]
    _limit_memory()
    try:
        about = _read(source, folder, submission)
    except Refusal as refusal:
        about = {"refused": refusal.code, "found": refusal.found}
    except MemoryError:
        about = {"refused": "FILE-TOO-SLOW", "found": "it needs more memory than a return may take"}
    except RecursionError:
        about = {"refused": "FILE-HOSTILE", "found": "its parts are nested without end"}
    (folder / ABOUT).write_text(json.dumps(about), encoding="utf-8")
    return 0


def _read(source: Path, folder: Path, submission: str) -> dict[str, Any]:
    parsed = parse(source)
    reading = parsed.reading
    for table, frame in ((FACTS, reading.facts), (CELLS, reading.cells)):
        _named(table, frame, submission, source.name).write_parquet(
            folder / f"{table.name}.parquet"
        )
    return {
        "engine": parsed.engine,
        "saved": parsed.saved,
        "content": parsed.content,
        "tables": parsed.reading.tables,
        "findings": [asdict(finding) for finding in parsed.findings],
    }


def _named(table: Table, frame: pl.DataFrame, submission: str, file: str) -> pl.DataFrame:
    """Add what names the file, and put the rows in the order of the table's key."""
    whole = frame.with_columns(submission=pl.lit(submission), file=pl.lit(file))
    return whole.select(table.schema.names()).sort(table.key)


def _limit_memory() -> None:
    # Windows has no such limit; the limits of size and time remain.
    if importlib.util.find_spec("resource") is None:
        return
    limits = importlib.import_module("resource")
    try:
        limits.setrlimit(limits.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    except (ValueError, OSError):  # macOS refuses some limits.
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
