"""The child process: reads one file under a memory limit and leaves the result in a folder.

Run as ``python -m pipeline.read.child FILE FOLDER``. A parser that loops, swallows memory or
aborts takes only this process with it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.domain.tables import CELLS, FACTS, Table
from pipeline.read.guard import Refusal
from pipeline.read.parse import Parsed, parse

ABOUT = "about.json"
MEMORY_LIMIT = 6 * 1024**3


def main(arguments: list[str]) -> int:
    """Read the file named first into the folder named second; 0 unless the arguments are off."""
    source, folder = Path(arguments[0]), Path(arguments[1])
    submission = arguments[2]
    _limit_memory()
    about: dict[str, Any]
    try:
        parsed = parse(source)
        _write(FACTS, parsed.reading.facts, parsed, submission, source, folder)
        _write(CELLS, parsed.reading.cells, parsed, submission, source, folder)
        about = {
            "engine": parsed.engine,
            "saved": parsed.saved,
            "content": parsed.content,
            "tables": parsed.reading.tables,
            "findings": [asdict(finding) for finding in parsed.findings],
        }
    except Refusal as refusal:
        about = {"refused": refusal.code, "found": refusal.found}
    except MemoryError:
        about = {"refused": "FILE-TOO-SLOW", "found": "it needs more memory than a return may take"}
    except RecursionError:
        about = {"refused": "FILE-HOSTILE", "found": "its parts are nested without end"}
    (folder / ABOUT).write_text(json.dumps(about), encoding="utf-8")
    return 0


def _write(
    table: Table,
    rows: list[dict[str, Any]],
    _parsed: Parsed,
    submission: str,
    source: Path,
    folder: Path,
) -> None:
    names = [column.name for column in table.columns]
    columns: dict[str, list[Any]] = {
        name: [row.get(name) for row in rows]
        for name in names
        if name not in {"submission", "file"}
    }
    columns["submission"] = [submission] * len(rows)
    columns["file"] = [source.name] * len(rows)
    schema = table.schema
    frame = pl.DataFrame({name: columns[name] for name in names}, schema=schema, strict=True)
    frame.sort(table.key).write_parquet(folder / f"{table.name}.parquet")


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the limits of size and time remain.
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    except (ValueError, OSError):  # macOS refuses some limits.
        return


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
