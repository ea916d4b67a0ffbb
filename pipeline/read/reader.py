"""The reader's door: one file in, its facts, its accounted cells and its findings out."""

from __future__ import annotations

import hashlib
import io
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import polars as pl

from pipeline.domain.findings import Finding
from pipeline.domain.tables import CELLS, FACTS, CellUse, Status
from pipeline.read.guard import Refusal, file_kind
from pipeline.read.hints import NO_HINTS, Hints
from pipeline.read.worker import OUT_OF_MEMORY, WorkerEnded, Workers

SECONDS = 120.0
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileReading:
    """What was read from one file.

    `facts` and `cells` have the columns of the tables FACTS and CELLS; facts without text stand
    for empty cells of a table and are not cells of the file. `refused` holds the finding that
    says why nothing could be read. `year` is the first day of the year that the workbook counts
    in, and `year_is_said` whether something in it says in which month that year begins.
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
    year: date | None = None
    year_is_said: bool = False
    hints: Hints = NO_HINTS

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


class Reader:
    """Reads files in child processes bounded in time and memory; use it in a ``with``.

    Threads may share it: each file is read by a process that is free, and a process reads many.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._workers = Workers()

    def __enter__(self) -> Self:
        """Begin; processes are started when the first file is read."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Stop the processes."""
        self._workers.__exit__(kind, fault, trace)

    def read(self, path: Path, hints: Hints = NO_HINTS) -> FileReading:
        """Read one file.

        What cannot be read comes back as a reading with `refused` set; nothing is raised for
        what is wrong with a file.
        """
        submission = ""
        try:
            submission = file_hash(path)
            file_kind(path)
        except Refusal as refusal:
            return _refused(path, submission, refusal.code, refusal.found)
        except OSError as fault:
            reason = fault.strerror or type(fault).__name__
            found = f"the file cannot be opened ({reason})"
            return _refused(path, submission, "FILE-DAMAGED", found)
        with tempfile.TemporaryDirectory(prefix="social-value-") as folder:
            return self._in_child(path, submission, Path(folder), hints)

    def _in_child(self, path: Path, submission: str, folder: Path, hints: Hints) -> FileReading:
        request = {
            "file": str(path.resolve()),
            "folder": str(folder),
            "submission": submission,
            "hints": hints.told(),
        }
        try:
            about = self._workers.ask(request, self._seconds)
        except TimeoutError:
            found = f"reading was stopped after {self._seconds:.0f} seconds"
            return _refused(path, submission, "FILE-TOO-SLOW", found)
        except WorkerEnded as end:
            return _refused(path, submission, *_why(end))
        if "refused" in about:
            return _refused(path, submission, about["refused"], about["found"])
        return replace(_collect(path, submission, folder, about), hints=hints)


def _why(end: WorkerEnded) -> tuple[str, str]:
    """Say why a process ended without an answer: a finding's code and what was found."""
    if end.code == OUT_OF_MEMORY or "MemoryError" in end.said or "allocation" in end.said:
        return "FILE-TOO-SLOW", "it needs more memory than a return may take"
    return "FILE-DAMAGED", "the program that reads it was ended by the system"


def read_file(path: Path, seconds: float = SECONDS) -> FileReading:
    """Read one file in a child process of its own; see `Reader.read`."""
    with Reader(seconds) as reader:
        return reader.read(path)


def _collect(path: Path, submission: str, folder: Path, about: dict[str, Any]) -> FileReading:
    findings = [replace(Finding(**row), submission=submission) for row in about["findings"]]
    return FileReading(
        path.name,
        submission,
        _frame(folder / "facts.arrow"),
        _frame(folder / "cells.arrow"),
        tuple(findings),
        tuple(about["tables"]),
        about["engine"],
        about["saved"],
        about["content"],
        year=date.fromisoformat(about["year"]) if about["year"] else None,
        year_is_said=about["year_is_said"],
    )


def _frame(path: Path) -> pl.DataFrame:
    # By its bytes: Windows cannot remove a file that is still mapped into memory.
    return pl.read_ipc(io.BytesIO(path.read_bytes()))


def _refused(path: Path, submission: str, code: str, found: str) -> FileReading:
    finding = Finding(code, found, file=path.name, submission=submission)
    empty = FileReading(path.name, submission, FACTS.frame(), CELLS.frame())
    return replace(empty, findings=(finding,), refused=finding)
