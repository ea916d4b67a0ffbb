"""How many of a breakdown are not known (DQ-MISSING, DQ-COMPLETE), with both shares.

Whether the unknown stay in the denominator is for the contract to say; a share of those known is
always the larger. Published for comparison: in 2021/22 the socio-economic class was not known for
11% of quit dates set in England (NHS Digital, Statistics on NHS Stop Smoking Services).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, overlaps, says_total, shown, sum_matches
from pipeline.check.words import says
from pipeline.domain.findings import Finding

_WORTH_TELLING = 0.05
_MUCH = 0.10
_FEWEST = 30
_Z = 1.96


def missing_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return one finding for each breakdown in which many are not known: its worst column."""
    made = []
    for block in blocks:
        if not block.says("unknown category"):
            continue
        found_here = list(_of(block))
        if found_here:
            made.append(max(found_here, key=lambda item: item[0])[1])
    return made


def least_share(part: float, whole: float) -> float:
    """Return the lower end of the 95% Wilson interval of a share; `whole` is above zero."""
    share = part / whole
    middle = share + _Z**2 / (2 * whole)
    spread = _Z * math.sqrt(share * (1 - share) / whole + _Z**2 / (4 * whole**2))
    return (middle - spread) / (1 + _Z**2 / whole)


def _of(block: Block) -> Iterator[tuple[tuple[bool, float], Finding]]:
    for column in block.columns.values():
        additive = [fact for fact in column if fact.is_additive]
        totals = [f for f in additive if f.total and says_total(f.row_label) and f.value]
        parts = [f for f in additive if not f.total and not overlaps(f.row_label)]
        unknown = [fact for fact in parts if says("unknown category", fact.row_label)]
        if len(totals) != 1 or not unknown or len(parts) <= len(unknown) + 1:
            continue
        whole = totals[0].value or 0.0
        if not sum_matches(whole, [fact.value or 0.0 for fact in parts]):
            continue
        count = sum(fact.value or 0.0 for fact in unknown)
        if whole < _FEWEST or not 0 <= count <= whole:
            continue
        # Of few people some are missing by chance: it must clearly be more than one in twenty.
        if least_share(count, whole) >= _WORTH_TELLING:
            yield _judged(unknown[0], count, whole)


def _judged(fact: Fact, count: float, whole: float) -> tuple[tuple[bool, float], Finding]:
    share = count / whole
    is_much = share >= _MUCH
    code = "DQ-COMPLETE" if is_much else "DQ-MISSING"
    text = (
        f"'{fact.row_label}': {shown(count)} of {shown(whole)} are not known, {share:.1%}. A share "
        f"of those known is {1 / (1 - share):.2f} times the share of all."
        if share < 1
        else f"'{fact.row_label}': of all {shown(whole)} it is not known."
    )
    return (is_much, share), found(code, fact, text)
