"""Small numbers that were kept back and can be worked out again (DQ-DERIVABLE)."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, overlaps, says_total
from pipeline.domain.findings import Finding
from pipeline.domain.tables import Status


def suppressed_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return each suppressed figure that its total less the other parts gives away."""
    made: dict[tuple[str, str, str], Finding] = {}
    for block in blocks:
        if Status.SUPPRESSED not in block.statuses:
            continue
        for lines, label in ((block.columns, "row_label"), (block.rows, "column_label")):
            for line in lines.values():
                fact = _alone(line, label)
                if fact is not None:
                    text = "The figure is kept back, but the total less the other parts gives it."
                    made[fact.submission, fact.sheet, fact.cell] = found("DQ-DERIVABLE", fact, text)
    return list(made.values())


def _alone(line: list[Fact], label: str) -> Fact | None:
    totals = [fact for fact in line if fact.total and says_total(getattr(fact, label))]
    parts = [fact for fact in line if fact not in totals and not overlaps(getattr(fact, label))]
    kept = [fact for fact in parts if fact.status == Status.SUPPRESSED]
    known = [fact for fact in parts if fact.value is not None]
    if len(totals) != 1 or totals[0].value is None or len(kept) != 1 or not known:
        return None
    if len(known) + 1 != len(parts) or len({fact.unit for fact in parts}) > 1:
        return None
    left = totals[0].value - sum(fact.value or 0.0 for fact in known)
    # What is left must be a small number, or the parts are not those of this total.
    return kept[0] if 0 <= left < 10 else None
