"""Gathers the submissions that bear on one return, the newest version of each."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from pipeline.domain.keys import ReturnKey
from pipeline.domain.periods import Period
from pipeline.domain.tables import CELLS, FACTS, SUBMISSIONS, CellUse
from pipeline.steps.intake import INBOX_PART, part_of
from pipeline.store.files import Store

# Over how many periods findings are followed: half a year of months, a year and a half of quarters.
FOLLOWED = 6


@dataclass(frozen=True, slots=True)
class Gathered:
    """The submissions of one return.

    `submissions` has one row for each that bears on it, oldest period first; `order` ranks them
    (higher is newer); `facts` holds the facts of all, `cells` those of the return's own period.
    """

    key: ReturnKey
    submissions: pl.DataFrame
    facts: pl.DataFrame
    cells: pl.DataFrame

    @property
    def order(self) -> dict[str, int]:
        """Rank of each submission: the newest states a figure last."""
        hashes = self.submissions["submission"].to_list()
        return {submission: rank for rank, submission in enumerate(hashes)}

    @property
    def own(self) -> str:
        """The submission for the return's own period, or an empty text where there is none."""
        own = self.submissions.filter(pl.col("period_end") == self.key.period.end)
        return str(own["submission"][0]) if own.height else ""

    @property
    def earlier_keys(self) -> list[ReturnKey]:
        """The returns of the last periods before this one, as far back as findings are followed."""
        rows = self.submissions.filter(pl.col("period_end") < self.key.period.end)
        return [
            ReturnKey(self.key.contract, Period(row["period_start"], row["period_end"]))
            for row in rows.tail(FOLLOWED - 1).to_dicts()
        ]

    @property
    def own_facts(self) -> pl.DataFrame:
        """The facts of the return's own submission."""
        return self.facts.filter(pl.col("submission") == self.own)

    @property
    def earlier_facts(self) -> pl.DataFrame:
        """The facts of the submissions before the return's own, oldest first."""
        return self.facts.filter(pl.col("submission") != self.own)


def sent(store: Store, key: ReturnKey) -> pl.DataFrame:
    """Return every workbook of the contract up to the period, all versions, oldest first."""
    return (
        store.read(SUBMISSIONS, INBOX_PART)
        .filter((pl.col("contract") == key.contract) & (pl.col("period_end") <= key.period.end))
        .sort("period_end", "version", "file")
    )


def gather(store: Store, key: ReturnKey, version: int | None = None) -> Gathered:
    """Collect what earlier submissions and the return's own one say.

    Older versions of the same period are left out: what a resubmission no longer states must
    not come back. With `version`, the return is seen as it was when that one was the newest.
    """
    rows = (
        sent(store, key)
        .filter(pl.col("same_as").is_null())
        .filter(
            (pl.col("period_end") < key.period.end)
            | (pl.col("version") <= (version or pl.col("version")))
        )
        .unique("period_end", keep="last", maintain_order=True)
    )
    hashes = rows["submission"].to_list()
    facts = [store.read(FACTS, part_of(item)) for item in hashes]
    gathered = Gathered(key, rows, pl.concat([FACTS.frame(), *facts]), CELLS.frame())
    own = gathered.own
    if not own:
        return gathered
    cells = store.read(CELLS, part_of(own))
    return Gathered(
        key, SUBMISSIONS.frame(rows.to_dicts()).sort("period_end"), gathered.facts, cells
    )


def labels_of(store: Store, gathered: Gathered) -> pl.DataFrame:
    """Return the labels of every submission of a return, from the table CELLS."""
    parts = [store.read(CELLS, part_of(item)) for item in gathered.order]
    return pl.concat([CELLS.frame(), *parts]).filter(pl.col("use") == CellUse.LABEL.value)
