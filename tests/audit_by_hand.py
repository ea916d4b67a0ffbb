"""The contents of an audit made by hand: four findings in four states, two told checks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl

from pipeline.domain.audit import AuditContents, Confidence, Effect, MarkedCopy, Stage, Told
from pipeline.domain.contract import DisclosurePolicy
from pipeline.domain.dimensions import ASKED, DIMENSION_OF, Dimension
from pipeline.domain.findings import CATALOGUE
from pipeline.domain.tables import AUDITED, SUBMISSIONS
from tests.by_hand import FILE, KEY, Q3, Q4, SHA, contents, row_of

BEFORE = "Return Q3.xlsx"
RULES = ("DQ-TOTAL", "DQ-BLANK", "DQ-RATE", "DQ-SHARE", "PERCENT-SCALE", "COMMENT", "TABLE-SCHEMA")
IN_TIME = Told(
    "saved in time",
    Dimension.TIMELINESS,
    holds=True,
    sentence="Last saved on 20 April 2026, in time.",
)
CELLS = Told(
    "cells accounted",
    Dimension.COMPLETENESS,
    holds=True,
    sentence="All 100 cells are accounted for.",
)


def finding(code: str, cell: str, state: str, **given: Any) -> dict[str, Any]:
    """Return a row of `audited` on the sheet Q4."""
    usual = {
        "return_key": str(KEY),
        "finding": f"{code}-{cell}-{state}",
        "severity": CATALOGUE[code].severity.value,
        "dimension": DIMENSION_OF[code].value,
        "file": FILE,
        "sheet": "Q4",
        "found": "72 is not 70",
        "since": "2025-26-Q4",
    }
    return row_of(AUDITED, **{**usual, "code": code, "cell": cell, "state": state, **given})


FINDINGS = (
    finding("DQ-TOTAL", "B7", "new"),
    finding("DQ-TOTAL", "C7", "still open", since="2025-26-Q3"),
    finding("DQ-RATE", "D9", "accepted", reason="agreed", reviewer="Lead",
            accepted_on=date(2026, 4, 21)),
    finding("DQ-BLANK", "E2", "fixed", file=BEFORE),
    finding("PERCENT-SCALE", "F3", "new"),
    finding("COMMENT", "B7", "new"),
)  # fmt: skip


def submission(file: str, sha: str, **given: Any) -> dict[str, Any]:
    """Return a row of `submissions` of 100 cells."""
    counts = {"cells": 100, "facts": 60, "labels": 30, "notes": 8, "set_aside": 2}
    return row_of(SUBMISSIONS, **{"file": file, "submission": sha, "version": 1,
                                  "saved": "2026-04-20T09:00:00Z", **counts, **given})  # fmt: skip


def audit(**given: Any) -> AuditContents:
    """Return the contents; what is not given is as described above."""
    stage: dict[Dimension, int] = dict.fromkeys(ASKED, 0)
    made = AuditContents(
        key=KEY,
        contract=contents(DisclosurePolicy.NONE).contract,
        file=FILE,
        version="test",
        rules=tuple(CATALOGUE[code] for code in RULES),
        told=(IN_TIME, CELLS),
        audited=AUDITED.frame(list(FINDINGS)),
        effects=(
            Effect("A1", "Quit dates set", 4, 1, 2, Confidence.FAIR, "a total that is wrong"),
            Effect("A2", "Quit rate", 8, 0, 0, Confidence.HIGH, "no finding touches it"),
            Effect("A10", "Still quit", 0, 0, 0, Confidence.NOT_DUE, "its figures fall due later"),
        ),
        trend=(
            Stage("2025-26-Q3", BEFORE, {**stage, Dimension.CONSISTENCY: 1}),
            Stage("2025-26-Q4", FILE, {**stage, Dimension.CONSISTENCY: 3}),
        ),
        before=BEFORE,
        account=pl.DataFrame(
            {
                "sheet_no": [1, 2],
                "sheet": ["Q4", "Lists"],
                "facts": [60, 0],
                "labels": [20, 10],
                "notes": [8, 0],
                "set_aside": [0, 2],
                "why": ["", "a list of choices (2)"],
            }
        ),
        statuses={"suppressed": 3},
        sources=SUBMISSIONS.frame(
            [
                submission(BEFORE, "b" * 64, period_start=Q3.start, period_end=Q3.end),
                submission(FILE, SHA, period_start=Q4.start, period_end=Q4.end),
            ]
        ),
        copy=MarkedCopy("Return Q4 MARKED COPY.xlsx"),
    )
    return replace(made, **given)
