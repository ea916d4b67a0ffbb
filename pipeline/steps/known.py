"""Where figures stand, as people said in the reviews of one contract."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import polars as pl

from pipeline.domain.answered import NOWHERE, Answered
from pipeline.domain.contract import Known
from pipeline.domain.keys import ReturnKey
from pipeline.domain.review_form import IsIt
from pipeline.read.answered import AnsweredSheet, read_answered
from pipeline.steps.earlier import reviews_of
from pipeline.steps.workspace import Workspace


def answered_in(path: Path) -> AnsweredSheet:
    """Return what a review workbook says, as `read_answered` does; the same bytes are read once."""
    if not path.exists():
        return AnsweredSheet(path.name)
    return _read(path, hashlib.sha256(path.read_bytes()).hexdigest())


@lru_cache(maxsize=512)
def _read(path: Path, sha256: str) -> AnsweredSheet:
    del sha256
    return read_answered(path)


def known_of(workspace: Workspace, key: ReturnKey, submissions: pl.DataFrame) -> tuple[Known, ...]:
    """Return what was said up to the return's own review, oldest first.

    `submissions` is the table of that name for the return; a cell that was named is one of the
    workbook of its review's period.
    """
    sent = dict(submissions.select("period_end", "submission").iter_rows())
    return tuple(
        known
        for review in reviews_of(workspace, key.contract)
        if review.key.period.end <= key.period.end
        for _, answered in sorted(answered_in(review.path).rows.items())
        for known in _known(answered, review.key.period.id, sent.get(review.key.period.end, ""))
    )


def _known(answered: Answered, period: str, submission: str) -> Iterator[Known]:
    ref, part, place = answered.parts
    why = f"{period} by {answered.reviewer or 'somebody not named'}"
    if answered.is_it == IsIt.NO and place != NOWHERE:
        yield Known(ref, part, is_it=False, place=place, why=why, answer=answered.answer)
    if answered.cell:
        yield Known(ref, part, is_it=True, submission=submission, sheet=answered.sheet,
                    cell=answered.cell, why=why, answer=answered.answer)  # fmt: skip
    elif answered.is_it == IsIt.YES and place != NOWHERE:
        yield Known(ref, part, is_it=True, place=place, why=why, answer=answered.answer)
