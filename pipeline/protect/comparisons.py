"""Disclosure control of comparisons: both arms together, for their sum is printed elsewhere."""

from __future__ import annotations

from pipeline.domain.intervals import Stratum, mantel_haenszel, newcombe
from pipeline.domain.strata import split_strata
from pipeline.protect.ledger import KEPT_BACK, Ledger, Row
from pipeline.protect.policies import Policy

_TABLE = "comparisons"
_K, _N = ("with_k", "without_k"), ("with_n", "without_n")
# The difference times the base gives the base away, so that it goes where they go.
_ADDITIONAL = ("additional", "additional_low", "additional_high")
_WITHIN = ("within_difference", "within_low", "within_high")
_RATES = ("difference", "low", "high", *_ADDITIONAL, *_WITHIN)
_LEFT_OUT = ("left_early", "left_open")


def protect_comparisons(rows: list[Row], ledger: Ledger) -> None:
    """Withhold or round the counts of each comparison, in place; rates follow their counts.

    Where counts are rounded, all that rests on them is computed from rounded counts. The counts of
    strata are printed nowhere and are taken out.
    """
    for row in rows:
        _withhold(row, ledger)
        _round(row, ledger)
        row["strata"] = ""
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
    elif any(_is_small(policy, part) for part in split_strata(row["strata"])):
        columns = _WITHIN
    if any(policy.withholds(row[name]) for name in _LEFT_OUT):
        # Together, for a list's length less all others is the one that is missing.
        columns = (*columns, *_LEFT_OUT)
    ledger.hide(_TABLE, row["method"], row, *columns)


def _is_small(policy: Policy, part: Stratum) -> bool:
    """Say whether few people of a stratum have the outcome, or have not, on either side."""
    sides = (part.with_k, part.with_n), (part.without_k, part.without_n)
    return any(policy.withholds(count) for k, n in sides for count in (k, n, n - k))


def _round(row: Row, ledger: Ledger) -> None:
    if not ledger.policy.base:
        return
    counts = (*_K, *_N, *_LEFT_OUT)
    ledger.round(_TABLE, row["method"], row, *counts)
    for name in counts:
        row[name] = None if row[name] is None else int(row[name])
    _round_within(row, ledger.policy)
    if row["difference"] is None or not row["with_n"] or not row["without_n"]:
        return
    # An interval from exact counts would give the exact counts away.
    interval = newcombe(
        *(row[name] for name in ("with_k", "with_n", "without_k", "without_n")),
        design=(row["with_design"] or 1, row["without_design"] or 1),
    )
    ends = interval.estimate, interval.low, interval.high
    for name, more, value in zip(("difference", "low", "high"), _ADDITIONAL, ends, strict=True):
        row[name] = value
        row[more] = None if row[more] is None else value * row["with_n"]


def _round_within(row: Row, policy: Policy) -> None:
    strata = [_rounded(policy, part) for part in split_strata(row["strata"])]
    if row["within_difference"] is None or not any(part.compares for part in strata):
        return
    found = mantel_haenszel(strata)
    for name, value in zip(_WITHIN, (found.estimate, found.low, found.high), strict=True):
        row[name] = value


def _rounded(policy: Policy, part: Stratum) -> Stratum:
    counts = (part.with_k, part.with_n, part.without_k, part.without_n)
    return Stratum(part.name, *(policy.rounded(count) or 0.0 for count in counts))
