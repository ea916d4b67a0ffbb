"""What is told of the inbox and the contracts: folders, copies, versions, two of one key."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.domain.findings import Finding
from pipeline.steps.run import prepare
from tests.sample import copy_sample

FIRST = "ML-SP-25-009 SQPR M11 Feb-26.xlsx"
SECOND = "ML-SP-25-009 SQPR M11 Feb-26 (resubmission).xlsx"
CONTRACT = "ML-SP-25-009 Social prescribing.xlsx"


def told(folder: Path, *, faulty: bool) -> list[tuple[str, str]]:
    """Return code and file of what is told of an inbox of one workbook, or of a faulty one."""
    workspace = copy_sample(folder / "ws")
    for place in (workspace.contracts, workspace.inbox):
        for path in place.glob("*.xlsx"):
            if path.name not in {CONTRACT, FIRST, SECOND} or (path.name == SECOND and not faulty):
                path.unlink()
    if faulty:
        (workspace.inbox / "Old ones").mkdir()
        shutil.copyfile(workspace.inbox / FIRST, workspace.inbox / f"Copy of {FIRST}")
        shutil.copyfile(workspace.contracts / CONTRACT, workspace.contracts / f"Z {CONTRACT}")
    shelf, intake = prepare(workspace)
    found: list[Finding] = [*shelf.findings, *intake.findings]
    codes = ("INBOX-", "CONTRACT-")
    return sorted((item.code, item.file) for item in found if item.code.startswith(codes))


def test_an_inbox_of_one_workbook_brings_nothing(tmp_path: Path) -> None:
    """One contract, one workbook."""
    assert told(tmp_path, faulty=False) == []


def test_folders_copies_versions_and_a_key_that_stands_twice_are_told(tmp_path: Path) -> None:
    """Each once, at the file or folder that is one too many; the copy is the later name."""
    assert told(tmp_path, faulty=True) == [
        ("CONTRACT-TWICE", f"Z {CONTRACT}"),
        ("INBOX-DUPLICATE", FIRST),
        ("INBOX-FOLDER", "Old ones"),
        ("INBOX-VERSION", SECOND),
    ]
