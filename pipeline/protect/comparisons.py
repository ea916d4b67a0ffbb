"""Disclosure control of comparisons: both arms together, for their sum is printed elsewhere."""

from __future__ import annotations

from pipeline.domain.intervals import newcombe
from pipeline.protect.ledger import KEPT_BACK, Ledger, Row

_TABLE = "comparisons"
_K, _N = ("with_k", "without_k"), ("with_n", "without_n")
_RATES = ("difference", "low", "high")


def protect_comparisons(rows: list[Row], ledger: Ledger) -> None:
    """Withhold or round the counts of each comparison, in place; rates follow their counts.

    Where counts are rounded, the difference and its interval are computed from rounded counts.
    """
    for row in rows:
        _withhold(row, ledger)
        _round(row, ledger)
        if ledger.gives_away(_TABLE, row["method"], row["caution"]):
            row["caution"] = KEPT_BACK


def _withhold(row: Row, ledger: Ledger) -> None:
    policy = ledger.policy
    columns: tuple[str, ...] = ()
    if any(policy.withholds(row[name]) for name in _N):
        columns = (*_N, *_K, *_RATES)
    elif any(policy.withholds(row[name]) for name in _K) or any(
        policy.leaves_small(row[n], row[k]) for n, k in zip(_N, _K, strict=True)
    ):
        columns = (*_K, *_RATES)
    ledger.hide(_TABLE, row["method"], row, *columns)


def _round(row: Row, ledger: Ledger) -> None:
    if not ledger.policy.base:
        return
    before = {name: row[name] for name in (*_K, *_N)}
    ledger.round(_TABLE, row["method"], row, *_K, *_N)
    for name in before:
        row[name] = None if row[name] is None else int(row[name])
    if row["difference"] is None or not row["with_n"] or not row["without_n"]:
        return
    counts = (row["with_k"], row["with_n"], row["without_k"], row["without_n"])
    # An interval from exact counts would give the exact counts away.
    interval = newcombe(*counts)
    row["difference"], row["low"], row["high"] = interval.estimate, interval.low, interval.high
