"""What keeps a return from being written: findings that block, until they are fixed or accepted.

The review and the audit are written all the same: the one is where a finding is accepted, the
other says what stops the return. What an earlier run wrote stays where it is.
"""

from __future__ import annotations

import polars as pl

from pipeline.domain.findings import Finding, Severity
from pipeline.read.accepted import read_accepted
from pipeline.steps.one_return import CHECK, COMPARE, Desk, to_accept

BROKEN = "TABLE-SCHEMA"


def is_broken(desk: Desk) -> bool:
    """Say whether a table of the return breaks its own rules: then nothing can rest on it."""
    return bool(desk.findings(CHECK, COMPARE).filter(pl.col("code") == BROKEN).height)


def held_back(desk: Desk) -> list[Finding]:
    """Return the blocking findings of the return that nobody has fixed or accepted yet.

    Needs the findings of `check_step` and `compare_step`; what was accepted is read from the
    review workbook as it lies there. A table that breaks its own rules cannot be accepted.
    """
    sheet = read_accepted(desk.workspace.review_path(desk.key))
    offered = to_accept(desk, desk.gathered(), sheet)
    waiting = [
        row
        for identity, row in offered.rows.items()
        if row["severity"] == Severity.BLOCK
        and (row["code"] == BROKEN or identity not in offered.accepted)
    ]
    names = ("code", "found", "file", "sheet", "cell", "return_key", "ref")
    return [Finding(**{name: row[name] for name in names}) for row in waiting]
