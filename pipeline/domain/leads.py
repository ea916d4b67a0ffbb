"""A lead as a candidate: what a person has decided to say of it goes the way of every outcome.

A lead has no figure until a person states one, and its sentence may name people, so that neither
the number read nor the sentence goes along: only what it is about, for whom, and its cell.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.domain.tables import CANDIDATES

# The concept of a candidate that is a lead, and how strong its evidence is, in the same words.
TOLD_IN_WORDS = "told in words"


def lead_title(row: dict[str, Any]) -> str:
    """Return what a lead is about without its sentence: "Housing (client), told in words"."""
    domain = str(row["domain"])
    return f"{domain[:1].upper()}{domain[1:]} ({row['beneficiary']}), {TOLD_IN_WORDS}"


def as_candidates(leads: pl.DataFrame) -> pl.DataFrame:
    """Return leads (rows of the table LEADS) as rows of the table CANDIDATES, without figures."""
    return CANDIDATES.frame([_candidate(row) for row in leads.to_dicts()])


def _candidate(row: dict[str, Any]) -> dict[str, object]:
    return {
        "return_key": row["return_key"], "candidate": row["lead"], "concept": TOLD_IN_WORDS,
        "title": lead_title(row), "kind": row["kind"], "beneficiary": row["beneficiary"],
        "domain": row["domain"], "count_basis": row["count_basis"], "quantity": None,
        "period_quantity": None, "unit": row["unit"], "accumulation": "sum", "span_start": None,
        "span_end": None, "estimated": False, "label": TOLD_IN_WORDS,
        "why_additional": row["why_additional"], "strength": TOLD_IN_WORDS, "family": "",
        "unit_cost": "", "double_claim": "", "cells": row["cells"],
    }  # fmt: skip
