"""Which unreported outcomes would make good KPIs: by reasons that anybody can check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from pipeline.domain.review_form import Decision

Row = Mapping[str, Any]
MOST = 5
# Fewer than this in a year says little about a service: one more or less is chance.
LEAST, FEWEST_PERIODS = 10, 2
_MEASURED = ("measured", "counted")


def worth_asking(
    baselines: pl.DataFrame, candidates: pl.DataFrame, decisions: pl.DataFrame
) -> pl.DataFrame:
    """Return the baselines of the candidates that are worth a question to the commissioner.

    Worth it is an outcome, counted and not estimated, stated for every period so far and for two
    at least, that no other contract may pay for and that nobody has left out.
    """
    said = dict(decisions.select("candidate", "decision").iter_rows())
    known = {row["candidate"]: row for row in candidates.to_dicts()}
    names = [
        row["candidate"]
        for row in baselines.to_dicts()
        if row["candidate"] in known
        and _is_regular(row)
        and _is_sound(known[row["candidate"]])
        and said.get(row["candidate"], "") not in (Decision.LEAVE_OUT, Decision.NOT_SURE)
    ]
    return baselines.filter(pl.col("candidate").is_in(names))


def _is_regular(row: Row) -> bool:
    return bool(row["periods_stated"] == row["periods_due"] >= FEWEST_PERIODS)


def _is_sound(row: Row) -> bool:
    return (
        row["kind"] == "outcome"
        and row["unit"] != "percent"
        and row["count_basis"] != "points"
        and not row["estimated"]
        and not row["double_claim"]
    )


def chosen(baselines: Sequence[Row], candidates: Mapping[str, Row]) -> list[Row]:
    """Return at most five baselines, best first: what is asked for at the next meeting.

    All figures are those after disclosure control; what is kept back cannot be a baseline. First
    what has a base to be a share of, then what is measured or counted, then the larger. Of a
    family, which is about the same people, only the first.
    """
    open_rows = [
        row
        for row in baselines
        if (candidate := candidates.get(row["candidate"])) is not None
        and candidate["quantity"] is not None
        and candidate["quantity"] >= LEAST
        and row["least"] is not None
    ]

    def rank(row: Row) -> tuple[object, ...]:
        candidate = candidates[row["candidate"]]
        measured = not candidate["strength"].startswith(_MEASURED)
        return (row["base"] is None, measured, -candidate["quantity"],
                row["candidate"])  # fmt: skip

    found: dict[str, Row] = {}
    for row in sorted(open_rows, key=rank):
        family = candidates[row["candidate"]]["family"] or row["candidate"]
        found.setdefault(family, row)
    return list(found.values())[:MOST]
