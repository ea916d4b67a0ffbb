"""What goes into the audit of one monitoring workbook, before any drawing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import polars as pl

from pipeline.domain.contract import Contract
from pipeline.domain.dimensions import Dimension
from pipeline.domain.findings import Rule
from pipeline.domain.keys import ReturnKey


class Confidence(StrEnum):
    """How far a headline figure can be relied on."""

    HIGH = "high"
    FAIR = "fair"
    LOW = "low"
    NONE = "none"
    NOT_DUE = "not due"
    NO_CASES = "no cases"


@dataclass(frozen=True, slots=True)
class Told:
    """What a check that is not a rule of the catalogue came to, in one sentence."""

    name: str
    dimension: Dimension
    holds: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What the findings mean for one headline figure.

    `cells` is the number of cells behind the figure, `touched` how many of them carry a finding
    that bears on it and that nobody has accepted; `findings` counts those findings, also the ones
    at other cells or at none.
    """

    ref: str
    name: str
    cells: int
    touched: int
    findings: int
    confidence: Confidence
    reason: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One workbook in the trend: how many findings to fix or to look at, by question."""

    period: str
    file: str
    counts: dict[Dimension, int]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What a person said of a finding: that it may stay, why, who says so, and since when.

    `row` is the finding's identity together with a hash of what was found: where the figures
    change, an acceptance ends. `answer` is where it stands, as workbook and cell.
    """

    row: str
    reason: str
    reviewer: str
    accepted_on: date
    answer: str


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """The marked-up copy beside the audit, or why there is none."""

    name: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class AuditContents:
    """Everything that one audit prints.

    `rules` are the checks that were made; nothing is said of another. `audited` is the table of
    that name, its figures kept back where the return keeps them back. `account` has one row per
    sheet: sheet, facts, labels, notes, set_aside, why. `sources` is the table SUBMISSIONS for the
    contract up to the period; `file` is the workbook audited. `statuses` counts the figures by
    what stands in the place of a value.
    """

    key: ReturnKey
    contract: Contract
    file: str
    version: str
    rules: tuple[Rule, ...]
    told: tuple[Told, ...]
    audited: pl.DataFrame
    effects: tuple[Effect, ...]
    trend: tuple[Stage, ...]
    before: str
    account: pl.DataFrame
    statuses: dict[str, int]
    sources: pl.DataFrame
    copy: MarkedCopy
