"""What goes into one social value return, after disclosure control and before any drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import polars as pl

from pipeline.domain.contract import Contract
from pipeline.domain.keys import ReturnKey
from pipeline.domain.tables import BASELINES


class Sql(Protocol):
    """Runs one SQL statement over named frames and returns the answer as a frame."""

    def __call__(
        self,
        statement: str,
        frames: Mapping[str, pl.DataFrame],
        parameters: Mapping[str, object] | None = None,
    ) -> pl.DataFrame:
        """Run `statement` with `$name` parameters; `frames` are its tables."""
        ...


@dataclass(frozen=True, slots=True)
class Withheld:
    """One figure that disclosure control keeps back: shown as [c], empty in its frame."""

    table: str
    key: str
    column: str


@dataclass(frozen=True, slots=True)
class ReturnContents:
    """Everything that a return prints. Frames have the columns of `pipeline.domain.tables`.

    Figures that disclosure control keeps back are null in the frames and listed in `withheld`;
    `key` there is the requirement's ref, the candidate or the method. `facts` holds every fact
    that some figure rests on, `account` one row per file with the counts of its cells
    (columns of `submissions`). Sentences in `claims.wording` are already bound to figures.
    """

    key: ReturnKey
    contract: Contract
    submissions: pl.DataFrame
    facts: pl.DataFrame
    results: pl.DataFrame
    candidates: pl.DataFrame
    comparisons: pl.DataFrame
    decisions: pl.DataFrame
    claims: pl.DataFrame
    findings: pl.DataFrame
    withheld: frozenset[Withheld]
    policy: str
    version: str
    baselines: pl.DataFrame = field(default_factory=BASELINES.frame)
