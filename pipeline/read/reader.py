"""The reader's door: one file in, its facts, its accounted cells and its findings out."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.domain.findings import Finding
from pipeline.domain.tables import CELLS, FACTS, CellUse, Status
from pipeline.read.child import ABOUT
from pipeline.read.guard import Refusal, file_kind

SECONDS = 120.0
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileReading:
    """What was read from one file.

    `facts` and `cells` have the columns of the tables FACTS and CELLS; facts without text stand
    for empty cells of a table and are not cells of the file. `refused` holds the finding that
    says why nothing could be read.
    """

    file: str
    submission: str
    facts: pl.DataFrame
    cells: pl.DataFrame
    findings: tuple[Finding, ...] = ()
    tables: tuple[dict[str, Any], ...] = ()
    engine: str = ""
    saved: str | None = None
    content: str = ""
    refused: Finding | None = None

    @property
    def account(self) -> dict[str, int]:
        """How many non-empty cells became what; the parts add up to `cells`."""
        used = self.cells["use"].value_counts().to_dicts() if self.cells.height else []
        by_use = {row["use"]: row["count"] for row in used}
        blank = self.facts.filter((pl.col("status") == Status.BLANK) & (pl.col("text") == ""))
        facts = self.facts.height - blank.height
        return {
            "cells": facts + self.cells.height,
            "facts": facts,
            "labels": by_use.get(CellUse.LABEL.value, 0),
            "notes": by_use.get(CellUse.NOTE.value, 0),
            "set_aside": by_use.get(CellUse.SET_ASIDE.value, 0),
        }


def file_hash(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, which is its identity."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def read_file(path: Path, seconds: float = SECONDS) -> FileReading:
    """Read one file in a child process bounded in time and memory.

    What cannot be read comes back as a reading with `refused` set; nothing is raised for what
    is wrong with a file.
    """
    try:
        submission = file_hash(path)
        file_kind(path)
    except Refusal as refusal:
        return _refused(path, submission, refusal.code, refusal.found)
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        return _refused(path, "", "FILE-DAMAGED", f"the file cannot be opened ({reason})")
    with tempfile.TemporaryDirectory(prefix="social-value-") as folder:
        return _in_child(path, submission, Path(folder), seconds)


def _in_child(path: Path, submission: str, folder: Path, seconds: float) -> FileReading:
    command = [sys.executable, "-m", "pipeline.read.child", str(path), str(folder), submission]
    package = str(Path(__file__).resolve().parents[2])
    search = os.pathsep.join(p for p in (package, os.environ.get("PYTHONPATH", "")) if p)
    environment = {**os.environ, "PYTHONPATH": search, "PYTHONUTF8": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no shell
            command,
            env=environment,
            timeout=seconds,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        found = f"reading was stopped after {seconds:.0f} seconds"
        return _refused(path, submission, "FILE-TOO-SLOW", found)
    about = folder / ABOUT
    if done.returncode != 0 or not about.exists():
        if done.returncode < 0 or not done.stderr:
            found = "the program that reads it was ended by the system"
            return _refused(path, submission, "FILE-DAMAGED", found)
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        kind = last[0].split(":")[0][:60] if last else "unknown"
        return _refused(path, submission, "FILE-STUMBLED", f"reading ended with {kind}")
    return _collect(path, submission, folder, json.loads(about.read_text(encoding="utf-8")))


def _collect(path: Path, submission: str, folder: Path, about: dict[str, Any]) -> FileReading:
    if "refused" in about:
        return _refused(path, submission, about["refused"], about["found"])
    findings = [replace(Finding(**row), submission=submission) for row in about["findings"]]
    return FileReading(
        path.name,
        submission,
        _frame(folder / "facts.parquet"),
        _frame(folder / "cells.parquet"),
        tuple(findings),
        tuple(about["tables"]),
        about["engine"],
        about["saved"],
        about["content"],
    )


def _frame(path: Path) -> pl.DataFrame:
    # By its bytes: Windows cannot remove a file that is still mapped into memory.
    return pl.read_parquet(io.BytesIO(path.read_bytes()))


def _refused(path: Path, submission: str, code: str, found: str) -> FileReading:
    finding = Finding(code, found, file=path.name, submission=submission)
    empty = FileReading(path.name, submission, FACTS.frame(), CELLS.frame())
    return replace(empty, findings=(finding,), refused=finding)
