"""The laws of the house, seen on the sample as a whole."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import polars as pl
import pytest

from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import CANDIDATES, DECISIONS, RESULTS, SUBMISSIONS
from pipeline.steps.intake import INBOX_PART
from pipeline.steps.run import run
from pipeline.steps.workspace import Workspace, open_workspace
from tests.sample import SAMPLE, copy_sample
from workbooks.builder.__main__ import build

REVIEWED = "FBC-PH-2024-017__2025-26-Q3"


def hashes(folder: Path, pattern: str = "*.xlsx") -> dict[str, str]:
    """Return the SHA-256 of every file under a folder by its relative path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob(pattern))
    }


def test_the_sample_gives_twelve_returns_over_three_contracts(sample: Workspace) -> None:
    """Four for each contract, each in its contract's folder."""
    written = [
        path.relative_to(sample.returns).as_posix() for path in sample.returns.rglob("*.xlsx")
    ]
    folders = [name.split("/")[0] for name in written]
    assert {folder: folders.count(folder) for folder in folders} == {
        "FBC-PH-2024-017": 4,
        "KMBC-PH-T2-2023-04": 4,
        "ML-SP-25-009": 4,
    }


def test_running_again_gives_the_same_bytes(sample: Workspace, tmp_path: Path) -> None:
    """A second run over what the first left, and one from an empty store, change nothing."""
    workspace = copy_sample(tmp_path / "again")
    keep_contract(workspace, "ML-SP-25-009")
    first = hashes(sample.returns / "ML-SP-25-009")
    audits = hashes(sample.audit / "ML-SP-25-009")
    assert len(audits) == 8  # four audits and four marked-up copies
    run(workspace)
    assert hashes(workspace.returns / "ML-SP-25-009") == first
    assert hashes(workspace.audit / "ML-SP-25-009") == audits
    reviews = hashes(workspace.review)
    for path in workspace.home.iterdir():
        if path.name == "store":
            shutil.rmtree(path)
        elif path.name != "dagster.yaml":
            path.unlink()
    run(workspace)
    assert hashes(workspace.returns / "ML-SP-25-009") == first
    assert hashes(workspace.audit / "ML-SP-25-009") == audits
    assert hashes(workspace.review) == reviews


def keep_contract(workspace: Workspace, reference: str) -> None:
    """Leave one contract's workbooks, whose names begin with its reference."""
    for folder in (workspace.contracts, workspace.inbox, workspace.review):
        for path in folder.glob("*.xlsx"):
            if not path.name.startswith(reference):
                path.unlink()


def test_what_was_sent_is_never_touched(sample: Workspace) -> None:
    """The inbox and the contracts hold the bytes that were put there."""
    assert hashes(sample.inbox) == hashes(SAMPLE / "inbox")
    assert hashes(sample.contracts) == hashes(SAMPLE / "contracts")


def test_nothing_is_lost(sample: Workspace) -> None:
    """Of every workbook, cells = facts + labels + notes + set aside."""
    rows = sample.store.read(SUBMISSIONS, INBOX_PART)
    parts = pl.col("facts") + pl.col("labels") + pl.col("notes") + pl.col("set_aside")
    assert rows.height == 15
    assert rows.filter(pl.col("cells") != parts).height == 0


def test_the_newest_version_of_a_period_is_used(sample: Workspace) -> None:
    """The resubmissions have version 2, whatever the order of their names."""
    rows = sample.store.read(SUBMISSIONS, INBOX_PART).filter(pl.col("version") == 2)
    assert sorted(rows["file"]) == [
        "FBC Stop Smoking Monitoring 2025-26 Q4 v2 RESUBMITTED.xlsx",
        "Kelderbrook T2 Monthly_Feb26 corrected.xlsx",
        "ML-SP-25-009 SQPR M11 Feb-26 (resubmission).xlsx",
    ]


def test_the_committed_sample_is_what_the_builder_draws(tmp_path: Path) -> None:
    """Contracts, inbox and answered reviews, byte for byte."""
    build(tmp_path)
    drawn = hashes(tmp_path)
    assert len(drawn) == 3 + 15 + 9
    for name, digest in drawn.items():
        assert hashlib.sha256((SAMPLE / name).read_bytes()).hexdigest() == digest, name


def test_people_decide(sample: Workspace) -> None:
    """A fresh review holds only what a person decided before; an answered one is read back."""
    fresh = sample.store.read(DECISIONS, "FBC-PH-2024-017__2025-26-Q4")
    assert set(fresh.filter(pl.col("decision") != "")["carried_from"]) == {"2025-26-Q3"}
    answered = sample.store.read(DECISIONS, REVIEWED)
    assert answered.filter(pl.col("decision") == "claim").height == 12
    assert answered.filter(pl.col("key_message")).height == 3


@pytest.mark.parametrize(
    "kind", ["a broken workbook", "a web page", "a lock file", "an empty file"]
)
def test_a_bad_file_holds_up_nothing(sample: Workspace, tmp_path: Path, kind: str) -> None:
    """It becomes one finding, stays where it is, and the other returns are made."""
    workspace = copy_sample(tmp_path / "ws")
    for path in workspace.inbox.iterdir():
        if "Q1.xlsx" not in path.name:
            path.unlink()
    good = next(workspace.inbox.iterdir()).read_bytes()
    name, content, code = {
        "a broken workbook": ("Return Q2.xlsx", good[: len(good) // 2], "FILE-DAMAGED"),
        "a web page": ("Return Q3.xlsx", b"<!DOCTYPE html><html></html>", "FILE-NOT-WORKBOOK"),
        "a lock file": ("~$Return Q4.xlsx", b"\x05owner" + b" " * 100, "FILE-TEMPORARY"),
        "an empty file": ("Return.xlsx", b"", "FILE-EMPTY"),
    }[kind]
    bad = workspace.inbox / name
    bad.write_bytes(content)
    summary = run(workspace)
    assert [str(item.key) for item in summary.returns] == ["FBC-PH-2024-017__2025-26-Q1"]
    found = [finding for finding in summary.findings if finding.file == name]
    assert [finding.code for finding in found] == [code]
    assert bad.read_bytes() == content


def test_without_its_review_a_return_rests_on_the_one_before(
    sample: Workspace, tmp_path: Path
) -> None:
    """Taking a review away changes its own return, and the next says from where it was carried."""
    workspace = copy_sample(tmp_path / "ws")
    shutil.copytree(sample.home / "store", workspace.home / "store")
    workspace.review_path(ReturnKey.parse(REVIEWED)).unlink()
    run(workspace, contract="FBC-PH-2024-017")
    now, before = hashes(workspace.returns), hashes(sample.returns)
    # The decisions are those of the quarter before, but for the consent to the case study.
    changed = [name for name in now if now[name] != before[name]]
    assert changed == [f"FBC-PH-2024-017/{REVIEWED} DRAFT.xlsx"]
    results = workspace.store.read(RESULTS, REVIEWED)
    assert results.equals(sample.store.read(RESULTS, REVIEWED))
    assert workspace.store.read(CANDIDATES, REVIEWED).height > 0


def test_open_workspace_finds_the_sample(sample: Workspace) -> None:
    """The workspace can be opened by its folder."""
    assert open_workspace(sample.root) == sample
