"""The reviews of one contract, as they stand and as they were kept each time an answer changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.domain.carried import content_print, signed_print
from pipeline.domain.findings import Finding
from pipeline.domain.keys import KeyFault, ReturnKey
from pipeline.domain.tables import DECISIONS
from pipeline.read.review import read_review
from pipeline.steps.workspace import Workspace

Row = dict[str, Any]
FOLDER = "earlier"
_REVIEW = re.compile(r"^(?P<key>.+) review$")
_KEPT = re.compile(r" review (?P<number>\d+)$")


@dataclass(frozen=True, slots=True)
class Review:
    """The review of one return, as one file says it: the answers by candidate.

    `taken_back` are the candidates that were decided in a file kept of it and no longer are.
    """

    key: ReturnKey
    path: Path
    rows: dict[str, Row]
    taken_back: frozenset[str] = frozenset()


def answers_in(path: Path) -> tuple[pl.DataFrame, list[Finding]]:
    """Return the answers of a review workbook and what is wrong with them, as `read_review` does.

    The reviews of a contract are read for each of its returns; what the same bytes say is kept.
    """
    if not path.exists():
        return DECISIONS.frame(), []
    frame, findings = _read(path, hashlib.sha256(path.read_bytes()).hexdigest())
    return frame, list(findings)


@lru_cache(maxsize=512)
def _read(path: Path, sha256: str) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    del sha256
    frame, findings = read_review(path)
    return frame, tuple(findings)


def reviews_of(workspace: Workspace, contract: str) -> list[Review]:
    """Return the reviews of a contract, oldest period first; a file by another name is none."""
    found = []
    for path in sorted(workspace.review.glob(f"{contract}__* review.xlsx")):
        named = _REVIEW.match(path.stem)
        try:
            key = ReturnKey.parse(named["key"]) if named else None
        except KeyFault:
            continue
        if key is not None and key.contract == contract:
            found.append(_whole_review(key, path))
    return sorted(found, key=lambda review: (review.key.period.end, review.key.period.start))


def versions_of(workspace: Workspace, key: ReturnKey) -> list[Review]:
    """Return what was kept of the review of a return, oldest first, and the review itself.

    What was kept last is left out where it says the same as the review.
    """
    path = workspace.review_path(key)
    kept = [_review(key, item) for item in kept_of(path)]
    if not path.exists():
        return kept
    now = _review(key, path)
    return [*(kept[:-1] if kept and kept[-1].rows == now.rows else kept), now]


def kept_of(path: Path) -> list[Path]:
    """Return the files kept of a review workbook, oldest first."""
    found = [(int(named["number"]), item)
             for item in (path.parent / FOLDER).glob(f"{path.stem} *{path.suffix}")
             if (named := _KEPT.search(item.stem))]  # fmt: skip
    return [item for _, item in sorted(found)]


def _whole_review(key: ReturnKey, path: Path) -> Review:
    review = _review(key, path)
    decided = {
        row["candidate"]
        for kept in kept_of(path)
        for row in answers_in(kept)[0].to_dicts()
        if row["decision"]
    }
    empty = {name for name, row in review.rows.items() if not row["decision"]}
    return replace(review, taken_back=frozenset(decided & empty))


def _review(key: ReturnKey, path: Path) -> Review:
    return Review(key, path, {row["candidate"]: row for row in answers_in(path)[0].to_dicts()})


def keep(path: Path) -> None:
    """Keep a review workbook as it is beside the others; what was kept last is not kept twice."""
    if not path.exists():
        return
    before, content = kept_of(path), path.read_bytes()
    if before and before[-1].read_bytes() == content:
        return
    number = int(before[-1].stem.rpartition(" ")[2]) + 1 if before else 1
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    (folder / f"{path.stem} {number}{path.suffix}").write_bytes(content)


def keep_answers(path: Path) -> None:
    """Keep the workbook where a person answered something that was not kept yet.

    By this a decision that is later typed over is still in the history.
    """
    said = _said(answers_in(path)[0].to_dicts())
    before = kept_of(path)
    kept = _said(answers_in(before[-1])[0].to_dicts()) if before else {}
    if said != kept:
        keep(path)


def _said(rows: Iterable[Row]) -> dict[str, tuple[object, ...]]:
    """Return what a person said in each row; what was only carried into it is no new answer."""
    return {
        row["candidate"]: (content_print(row), signed_print(row), row["quantity"], row["consent"])
        for row in rows
        if row["decision"] and not row["carried_from"]
    }
