"""Takes in the inbox: reads each file once, says what it is for, and orders its versions."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import polars as pl

import pipeline.read as read_room
from pipeline.check.changes import Sent, change_findings
from pipeline.check.schemas import check_table
from pipeline.domain import tables as table_module
from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.domain.tables import CELLS, CHANGES, FACTS, SUBMISSIONS
from pipeline.read.hints import NO_HINTS, Hints
from pipeline.read.reader import FileReading, Reader, file_hash
from pipeline.read.recognise import Recognised, recognise
from pipeline.steps.changes import changes_in
from pipeline.steps.shelf import Shelf
from pipeline.steps.workspace import Workspace
from pipeline.store.files import Store, replaced

INBOX_PART = "inbox"
# Two at a time: each is a process of its own, and small machines have two cores.
_AT_ONCE = 2
_STILL_WANTED = 3600.0
_NOT_SENT = {"read me.txt", "readme.txt", "readme.md", "desktop.ini", "thumbs.db"}
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Intake:
    """The inbox as read: one row of SUBMISSIONS for each file, and what is wrong or doubtful."""

    submissions: pl.DataFrame
    findings: tuple[Finding, ...]


def inbox_files(workspace: Workspace) -> list[Path]:
    """List the files in the inbox that somebody put there, in order of name."""
    return sorted(
        path
        for path in workspace.inbox.iterdir()
        if path.is_file()
        and not path.name.startswith(".")
        and path.name.casefold() not in _NOT_SENT
    )


def take_in(workspace: Workspace, shelf: Shelf, progress: Progress = lambda _: None) -> Intake:
    """Read what is new in the inbox and say of every file what it is for.

    Facts and cells are stored under the hash of the file's bytes; what no file of the inbox
    holds any more is removed from the store.
    """
    store = workspace.store
    paths = inbox_files(workspace)
    contracts = list(shelf.contracts.values())
    with Reader() as reader, ThreadPoolExecutor(_AT_ONCE) as pool:
        desk = _Desk(store, reader, contracts, progress)
        read = list(pool.map(desk.read, paths))
    _forget_others(store, [reading for reading, _ in read])
    rows, findings = _rows(read)
    findings.extend(_folders(workspace))
    submissions = SUBMISSIONS.frame(rows)
    findings.extend(check_table(SUBMISSIONS, submissions))
    store.write(SUBMISSIONS, INBOX_PART, submissions)
    changes = changes_in(submissions, lambda name: _sent(store, name))
    findings.extend(check_table(CHANGES, changes))
    store.write(CHANGES, INBOX_PART, changes)
    for pair in changes.partition_by("newer", "older", maintain_order=True):
        findings.extend(change_findings(pair))
    return Intake(submissions, tuple(findings))


def _sent(store: Store, submission: str) -> Sent:
    part = part_of(submission)
    facts, cells = store.read(FACTS, part), store.read(CELLS, part)
    name = facts["file"][0] if facts.height else ""
    return Sent(submission, name, facts, cells)


def _folders(workspace: Workspace) -> list[Finding]:
    found = [path.name for path in sorted(workspace.inbox.iterdir()) if path.is_dir()]
    return [
        Finding("INBOX-FOLDER", f"the folder {name} is not looked into", name)
        for name in found
        if not name.startswith(".")
    ]


def part_of(submission: str) -> str:
    """Name the store's part of a submission: its hash, and the version of the reader's code."""
    return f"{submission[:32]}-{_reader_version()}"


@cache
def _reader_version() -> str:
    """Hash the code of the reader: facts read by other code are read again."""
    digest = hashlib.sha256()
    folder = Path(read_room.__path__[0])
    for path in [*sorted(folder.glob("*.py")), Path(table_module.__file__)]:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _about_path(store: Store, part: str) -> Path:
    return store.root / "readings" / f"{part}.json"


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where a file of the inbox is read, or what was read of it before is fetched."""

    store: Store
    reader: Reader
    contracts: Sequence[Contract]
    progress: Progress

    def read(self, path: Path) -> tuple[FileReading, Recognised | None]:
        """Return the reading of a file, and what it is for.

        A workbook that does not say in which month its year begins is read again with the month
        that its contract names, where that is another.
        """
        reading = self._reading(path)
        found = None if reading.refused else recognise(reading, self.contracts)
        month = _missing_month(reading, found)
        if not month:
            return reading, found
        again = self._read_anew(path, Hints(year_month=month))
        return again, None if again.refused else recognise(again, self.contracts)

    def _reading(self, path: Path) -> FileReading:
        try:
            submission = file_hash(path)
        except OSError:
            return self.reader.read(path)
        about = _about_path(self.store, part_of(submission))
        if about.exists():
            told = json.loads(about.read_text(encoding="utf-8"))
            return _stored(self.store, path, submission, told)
        return self._read_anew(path, NO_HINTS)

    def _read_anew(self, path: Path, hints: Hints) -> FileReading:
        self.progress(f"reading {path.name}")
        reading = self.reader.read(path, hints)
        if not reading.submission:
            return reading
        part = part_of(reading.submission)
        self.store.write(FACTS, part, reading.facts)
        self.store.write(CELLS, part, reading.cells)
        kept = {
            "engine": reading.engine,
            "saved": reading.saved,
            "content": reading.content,
            "year": reading.year.isoformat() if reading.year else None,
            "year_is_said": reading.year_is_said,
            "hints": hints.told(),
            "findings": [asdict(finding) for finding in reading.findings],
            "refused": asdict(reading.refused) if reading.refused else None,
        }
        _keep_about(_about_path(self.store, part), kept)
        return reading


def _missing_month(reading: FileReading, found: Recognised | None) -> int:
    """Return the month in which the contract's year begins, where the reading took another."""
    if found is None or found.contract is None or reading.year is None or reading.year_is_said:
        return 0
    month = found.contract.year_starts_in
    return 0 if month == reading.year.month else month


def _keep_about(path: Path, about: dict[str, Any]) -> None:
    def make(beside: Path) -> None:
        beside.write_text(json.dumps(about, sort_keys=True), encoding="utf-8")

    replaced(path, make)


def _stored(store: Store, path: Path, submission: str, about: dict[str, Any]) -> FileReading:
    part = part_of(submission)
    name = pl.lit(path.name).alias("file")
    findings = [replace(Finding(**row), file=path.name) for row in about["findings"]]
    refused = Finding(**about["refused"]) if about["refused"] else None
    return FileReading(
        path.name,
        submission,
        store.read(FACTS, part).with_columns(name),
        store.read(CELLS, part).with_columns(name),
        tuple(findings),
        (),
        about["engine"],
        about["saved"],
        about["content"],
        replace(refused, file=path.name) if refused else None,
        date.fromisoformat(about["year"]) if about["year"] else None,
        about["year_is_said"],
        Hints.of(about["hints"]),
    )


def _forget_others(store: Store, readings: Sequence[FileReading]) -> None:
    """Drop what no file holds any more, unless another run may have read it just now."""
    kept = {part_of(reading.submission) for reading in readings}
    before = time.time() - _STILL_WANTED
    for table in (FACTS, CELLS):
        for part in set(store.parts(table)) - kept:
            if store.path(table, part).stat().st_mtime < before:
                _about_path(store, part).unlink(missing_ok=True)
                store.drop(table, part)


def _rows(
    read: Sequence[tuple[FileReading, Recognised | None]],
) -> tuple[list[dict[str, object]], list[Finding]]:
    findings: list[Finding] = []
    made: list[tuple[FileReading, Recognised | None, dict[str, object]]] = []
    for reading, found in read:
        findings.extend(reading.findings)
        findings.extend(found.findings if found else ())
        made.append((reading, found, _row(reading, found)))
    findings.extend(_same_content(made))
    findings.extend(_versions(made))
    return [row for _, _, row in made], findings


def _row(reading: FileReading, found: Recognised | None) -> dict[str, object]:
    period = found.period if found else None
    refused = reading.refused.found if reading.refused else ""
    return {
        "submission": reading.submission,
        "file": reading.file,
        "contract": found.contract.key if found and found.contract else None,
        "contract_why": found.contract_why if found else refused,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "period_why": found.period_why if found else refused,
        "version": 1,
        "resubmission": bool(found and found.resubmission),
        "saved": reading.saved,
        "same_as": None,
        "content": reading.content,
        "engine": reading.engine,
        **reading.account,
    }


def _same_content(
    made: Sequence[tuple[FileReading, Recognised | None, dict[str, object]]],
) -> list[Finding]:
    first: dict[str, FileReading] = {}
    findings = []
    for reading, _, row in made:
        if not reading.content:
            continue
        original = first.setdefault(reading.content, reading)
        if original is not reading:
            row["same_as"] = original.submission
            text = f"the same values in the same cells as {original.file}"
            findings.append(
                Finding("INBOX-DUPLICATE", text, reading.file, submission=reading.submission)
            )
    return findings


def _versions(
    made: Sequence[tuple[FileReading, Recognised | None, dict[str, object]]],
) -> list[Finding]:
    """Number the workbooks of one contract and period in the order in which they were saved."""
    groups: dict[tuple[object, object], list[tuple[FileReading, Recognised, dict[str, object]]]]
    groups = {}
    for reading, found, row in made:
        if found and found.contract and found.period and row["same_as"] is None:
            groups.setdefault((row["contract"], row["period_end"]), []).append(
                (reading, found, row)
            )
    findings = []
    for group in groups.values():
        group.sort(
            key=lambda item: (
                item[0].saved or "",
                item[1].version_in_name,
                item[1].resubmission,
                item[0].file,
            )
        )
        for number, (_, _, row) in enumerate(group, start=1):
            row["version"] = number
        for (older, _, _), (newer, _, _) in pairwise(group):
            text = f"{newer.file} replaces {older.file}"
            findings.append(Finding("INBOX-VERSION", text, newer.file, submission=newer.submission))
    return findings
