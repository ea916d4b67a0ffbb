"""What a finding weighs for a contract: outcomes that do not add up block where they bear on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from pipeline.domain.findings import Finding

PARTS, SPLIT = "DQ-PARTS", "DQ-SPLIT"


def needs_weighing(found: Sequence[Finding]) -> bool:
    """Say whether the weight of any finding depends on what the contract asks for."""
    return any(finding.code == PARTS for finding in found)


def weighed(found: Sequence[Finding], facts: pl.DataFrame, matches: pl.DataFrame) -> list[Finding]:
    """Return the findings, with DQ-PARTS told as DQ-SPLIT where no requirement rests on the table.

    `facts` and `matches` are the tables of these names. A rate may rest on any figure of its table,
    so that one that answers a requirement is enough for the whole table.
    """
    place = ["submission", "sheet", "cell"]
    at = {(row[0], row[1], row[2]): row[3] for row in facts.select(*place, "table").rows()}
    used = matches.filter("used").select(place).unique().rows()
    asked = {(row[0], row[1], at[row]) for row in used if row in at}

    def bears(finding: Finding) -> bool:
        here = finding.submission, finding.sheet, finding.cell
        return (finding.submission, finding.sheet, at.get(here, "")) in asked

    lowered = (
        replace(finding, code=SPLIT) if finding.code == PARTS and not bears(finding) else finding
        for finding in found
    )
    return list(dict.fromkeys(lowered))
