"""Takes in the inbox: reads each file once, says what it is for, and orders its versions."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import polars as pl

import pipeline.read as read_room
from pipeline.domain import tables as table_module
from pipeline.domain.findings import Finding
from pipeline.domain.tables import CELLS, FACTS, SUBMISSIONS
from pipeline.read.reader import FileReading, file_hash, read_file
from pipeline.read.recognise import Recognised, recognise
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
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        readings = list(pool.map(lambda path: _reading(store, path, progress), paths))
    _forget_others(store, readings)
    rows, findings = _rows(readings, shelf)
    findings.extend(_folders(workspace))
    submissions = SUBMISSIONS.frame(rows)
    store.write(SUBMISSIONS, INBOX_PART, submissions)
    return Intake(submissions, tuple(findings))


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


def _reading(store: Store, path: Path, progress: Progress) -> FileReading:
    try:
        submission = file_hash(path)
    except OSError:
        return read_file(path)
    part = part_of(submission)
    about = _about_path(store, part)
    if about.exists():
        return _stored(store, path, submission, json.loads(about.read_text(encoding="utf-8")))
    progress(f"reading {path.name}")
    reading = read_file(path)
    store.write(FACTS, part, reading.facts)
    store.write(CELLS, part, reading.cells)
    kept = {
        "engine": reading.engine,
        "saved": reading.saved,
        "content": reading.content,
        "findings": [asdict(finding) for finding in reading.findings],
        "refused": asdict(reading.refused) if reading.refused else None,
    }
    _keep_about(about, kept)
    return reading


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
    readings: Sequence[FileReading], shelf: Shelf
) -> tuple[list[dict[str, object]], list[Finding]]:
    contracts = list(shelf.contracts.values())
    findings: list[Finding] = []
    made: list[tuple[FileReading, Recognised | None, dict[str, object]]] = []
    for reading in readings:
        findings.extend(reading.findings)
        found = None if reading.refused else recognise(reading, contracts)
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
