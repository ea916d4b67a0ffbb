"""What must hold in each table beyond types: choices, ranges, and columns that belong together.

Held where a table is made, before disclosure control blanks figures.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from pipeline.domain.contract import Direction, MeasureType, RequirementKind
from pipeline.domain.dimensions import Dimension
from pipeline.domain.findings import CATALOGUE, Severity
from pipeline.domain.review_form import Decision, ExpressAs
from pipeline.domain.tables import (
    COUNTABLE,
    CellUse,
    DecisionStep,
    FindingState,
    Outcome,
    Role,
    Status,
)

ADDRESS = r"^[A-Z]{1,3}[1-9][0-9]{0,6}$"
SHA256 = r"^[0-9a-f]{64}$"
_PENNY = 0.005


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something that holds in every row. `holds` is true, or null where it does not apply."""

    name: str
    column: str
    holds: pl.Expr


def _period(first: str, last: str) -> list[Constraint]:
    start, end = pl.col(first), pl.col(last)
    return [
        Constraint(f"{last} is not before {first}", last, start <= end),
        Constraint(
            f"{first} and {last} are both given or both empty",
            first,
            start.is_null() == end.is_null(),
        ),
    ]


def _from(least: float, *columns: str) -> list[Constraint]:
    return [Constraint(f"at least {least:g}", name, pl.col(name) >= least) for name in columns]


def _shares(*columns: str) -> list[Constraint]:
    return [Constraint("a share from 0 to 1", name, pl.col(name).is_between(0, 1))
            for name in columns]  # fmt: skip


def _matches(pattern: str, words: str, *columns: str) -> list[Constraint]:
    return [Constraint(words, name, pl.col(name).str.contains(pattern)) for name in columns]


def _finite(*columns: str) -> list[Constraint]:
    return [Constraint("a finite number", name, pl.col(name).is_finite()) for name in columns]


def _filled(*columns: str) -> list[Constraint]:
    return [Constraint("not empty", name, pl.col(name).str.strip_chars() != "") for name in columns]


_VALUE_AND_STATUS = [
    Constraint(
        "a value exactly where the status says that it may be counted",
        "value",
        pl.col("value").is_not_null() == pl.col("status").is_in([*COUNTABLE]),
    ),
    Constraint(
        "zero where the status says zero or nil return",
        "value",
        ~pl.col("status").is_in([Status.ZERO, Status.NIL_RETURN]) | (pl.col("value") == 0),
    ),
    *_finite("value"),
]
_PLACE = [
    *_matches(SHA256, "a SHA-256", "submission"),
    *_filled("file", "sheet"),
    *_matches(ADDRESS, "the address of a cell", "cell"),
]
_COUNTS_OF_CELLS = ("cells", "facts", "labels", "notes", "set_aside")
_OPTIONAL_ADDRESS = rf"^$|{ADDRESS}"

CHOICES: dict[str, dict[str, tuple[str, ...]]] = {
    "facts": {
        "role": tuple(Role),
        "status": tuple(Status),
        "unit": ("count", "percent", "gbp", "hours", "kg", "date", "text"),
    },
    "cells": {"use": (CellUse.LABEL, CellUse.NOTE, CellUse.SET_ASIDE)},
    "findings": {"code": tuple(CATALOGUE), "severity": tuple(Severity)},
    "audited": {
        "severity": tuple(Severity),
        "dimension": tuple(Dimension),
    },
    "matches": {
        "part": ("value", "numerator", "denominator", "response base"),
        "status": tuple(Status),
    },
    "questions": {"part": ("value", "numerator", "denominator", "response base")},
    "results": {
        "kind": tuple(RequirementKind),
        "measure": tuple(MeasureType),
        "direction": tuple(Direction),
        "outcome": tuple(Outcome),
    },
    "candidates": {
        "kind": ("outcome", "method"),
        "unit": ("count", "percent", "gbp", "hours"),
        "accumulation": ("sum", "latest"),
    },
    "leads": {
        "kind": ("outcome", "method"),
        "unit": ("count", "gbp"),
    },
    "decisions": {
        "decision": (*Decision, ""),
        "express_as": (*ExpressAs, ""),
    },
    "claims": {
        "decision": (Decision.CLAIM, Decision.TELL),
        "express_as": tuple(ExpressAs),
    },
}

CONSTRAINTS: dict[str, list[Constraint]] = {
    "changes": [
        *_matches(SHA256, "a SHA-256", "newer", "older"),
        *_filled("newer_file", "older_file", "label"),
        *_matches(_OPTIONAL_ADDRESS, "empty or the address of a cell", "cell", "older_cell"),
        *_period("period_start", "period_end"),
        *_finite("delta"),
        *_shares("likeness"),
        Constraint(
            "a cell in one workbook at least",
            "cell",
            (pl.col("cell") != "") | (pl.col("older_cell") != ""),
        ),
    ],
    "submissions": [
        *_matches(SHA256, "a SHA-256", "submission", "same_as"),
        *_filled("file", "engine"),
        *_period("period_start", "period_end"),
        *_from(1, "version"),
        *_from(0, *_COUNTS_OF_CELLS),
    ],
    "facts": [
        *_PLACE,
        *_from(1, "sheet_no", "row", "col"),
        *_period("period_start", "period_end"),
        *_VALUE_AND_STATUS,
    ],
    "cells": [*_PLACE, *_from(1, "sheet_no", "row", "col"), *_filled("why")],
    "findings": [
        *_matches(_OPTIONAL_ADDRESS, "empty, or the address of a cell", "cell"),
        *_filled("title", "found", "next_step"),
        Constraint("a cell only on a named sheet", "cell",
                   (pl.col("cell") == "") | (pl.col("sheet") != "")),
    ],
    "audited": [
        *_filled("finding", "found"),
        *_matches(_OPTIONAL_ADDRESS, "empty, or the address of a cell", "cell"),
        Constraint("a reason for everything accepted", "reason",
                   (pl.col("state") != FindingState.ACCEPTED) | (pl.col("reason") != "")),
    ],
    "matches": [
        *_PLACE,
        *_period("period_start", "period_end"),
        *_VALUE_AND_STATUS,
        *_shares("confidence"),
        *_filled("ref", "why"),
    ],
    "questions": [
        *_filled("ref", "question"),
        *_from(1, "rank"),
        *_shares("confidence"),
        *_matches(_OPTIONAL_ADDRESS, "empty, or the address of a cell", "cell"),
    ],
    "results": [
        *_period("span_start", "span_end"),
        *_finite("numerator", "denominator", "value", "target", "floor", "of_target"),
        Constraint(
            "a figure behind every rating",
            "value",
            ~pl.col("outcome").is_in([Outcome.MET, Outcome.NEAR, Outcome.MISSED])
            | pl.col("value").is_not_null(),
        ),
        Constraint(
            "no rate with a denominator of zero",
            "value",
            (pl.col("measure") != MeasureType.RATE)
            | (pl.col("denominator") != 0)
            | pl.col("value").is_null(),
        ),
        *_filled("ref", "name"),
    ],
    "candidates": [
        *_filled("candidate", "title"),
        *_period("span_start", "span_end"),
        *_from(0, "quantity", "period_quantity"),
        *_finite("quantity", "period_quantity"),
        *_shares("likelihood"),
        Constraint(
            "a share from 0 to 1",
            "quantity",
            (pl.col("unit") != "percent") | pl.col("quantity").is_between(0, 1),
        ),
    ],
    "leads": [
        *_filled("lead", "sentence", "beneficiary", "domain", "cells"),
        *_from(1, "position"),
        *_from(0, "number"),
        *_finite("number"),
        Constraint("no number without its text", "number",
                   pl.col("number").is_null() | (pl.col("number_text") != "")),
    ],
    "baselines": [
        *_filled("candidate"),
        *_from(0, "periods_due", "periods_stated", "least", "base"),
        Constraint("not more periods than are due", "periods_stated",
                   pl.col("periods_stated") <= pl.col("periods_due")),
        Constraint("not above the highest", "least", pl.col("least") <= pl.col("most")),
    ],
    "comparisons": [
        *_filled("method", "outcome", "verdict"),
        *_from(0, "with_k", "with_n", "without_k", "without_n"),
        Constraint("not more outcomes than cases", "with_k", pl.col("with_k") <= pl.col("with_n")),
        Constraint("not more outcomes than cases", "without_k",
                   pl.col("without_k") <= pl.col("without_n")),
        Constraint("inside its interval", "difference",
                   pl.col("difference").is_between(pl.col("low"), pl.col("high"))),
        Constraint("inside its interval", "additional",
                   pl.col("additional").is_between(pl.col("additional_low"),
                                                   pl.col("additional_high"))),
        Constraint("inside its interval", "within_difference",
                   pl.col("within_difference").is_between(pl.col("within_low"),
                                                          pl.col("within_high"))),
        Constraint("only beside a difference", "additional",
                   pl.col("additional").is_null() | pl.col("difference").is_not_null()),
        *_from(0, "left_early", "left_open"),
        *_from(1, "landmark", "with_design", "without_design"),
        *_period("span_start", "span_end"),
    ],
    "decisions": [*_filled("candidate"), *_from(0, "quantity"), *_finite("quantity")],
    "decision_history": [
        *_filled("candidate", "answer"),
        *_from(1, "step"),
        *_from(0, "quantity"),
        Constraint("a decision unless it was withdrawn", "decision",
                   (pl.col("decision") == "") == (pl.col("what") == DecisionStep.WITHDRAWN)),
    ],
    "claims": [
        *_filled("candidate"),
        *_from(0, "quantity", "value"),
        Constraint(
            "a value exactly where the outcome is expressed as one",
            "value",
            pl.col("value").is_not_null() == (pl.col("express_as") == ExpressAs.VALUE),
        ),
        Constraint(
            "the quantity times the unit cost, to the penny",
            "value",
            (pl.col("value") - pl.col("quantity") * pl.col("unit_value")).abs() <= _PENNY + 1e-6,
        ),
        *[
            Constraint("given with every value", name,
                       pl.col("value").is_null() | (pl.col(name) != ""))
            for name in ("unit_cost", "price_year", "source", "basis")
        ],
    ],
}  # fmt: skip
