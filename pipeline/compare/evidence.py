"""What the findings of a comparison are drawn from, and how one is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.compare.asked import Item
from pipeline.domain.contract import Contract
from pipeline.domain.findings import Finding
from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the findings are drawn from: see the frames of `statements` and `judge`.

    `own_submission` is the workbook that speaks for the return's own period: the newest.
    """

    key: ReturnKey
    contract: Contract
    items: Sequence[Item]
    facts: pl.DataFrame
    stated: pl.DataFrame
    results: pl.DataFrame
    raw: pl.DataFrame
    year: Period
    own_submission: str


def finding(seen: Evidence, code: str, ref: str, text: str) -> Finding:
    """Make a finding that bears on a requirement and on no cell."""
    return Finding(code, text, return_key=str(seen.key), ref=ref)


def at(seen: Evidence, code: str, ref: str, text: str, place: Mapping[str, Any]) -> Finding:
    """Make a finding at a cell; `place` holds file, sheet, cell and submission."""
    return Finding(
        code, text, place["file"], place["sheet"], place["cell"], place["submission"],
        str(seen.key), ref,
    )  # fmt: skip
