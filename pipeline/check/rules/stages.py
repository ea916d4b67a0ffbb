"""A part that is larger than the whole it comes from (DQ-STAGE, DQ-INVITE).

The pairs stand in ``data/stages.csv`` with their source; only pairs that count the same people in
the same period are listed, so that a quarter's late finishers bring no false alarm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, overlaps, shown
from pipeline.check.words import fits, listed
from pipeline.domain.findings import Finding


def stage_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding at each part that is larger than its whole, in the same row or column."""
    made: list[Finding] = []
    for block in blocks:
        facts = [fact for fact in block.figures if fact.unit == "count" and fact.value is not None]
        for pair in listed("stages"):
            if not all(
                any(fits(pair[side], label) for label in block.labels) for side in ("part", "whole")
            ):
                continue
            made += _judge(pair, facts)
    return list(dict.fromkeys(made))


def _judge(pair: dict[str, str], facts: Sequence[Fact]) -> Iterator[Finding]:
    for line, own in (("row", "column_label"), ("col", "row_label")):
        parts: dict[tuple[object, ...], list[Fact]] = {}
        wholes: dict[tuple[object, ...], list[Fact]] = {}
        for fact in facts:
            words = getattr(fact, own)
            group = fact.row_group if line == "col" else ""
            key: tuple[object, ...]
            key = (getattr(fact, line), fact.period_start, fact.period_end, fact.role, group)
            if _is_whole(pair, words):
                wholes.setdefault(key, []).append(fact)
            elif fits(pair["part"], words):
                parts.setdefault(key, []).append(fact)
        for key in parts.keys() & wholes.keys():
            if len(parts[key]) == len(wholes[key]) == 1:
                part, whole = parts[key][0], wholes[key][0]
                if not part.is_additive or (part.value or 0.0) <= (whole.value or 0.0):
                    continue
                text = (
                    f"{shown(part.value or 0.0)} {pair['words']}, but only "
                    f"{shown(whole.value or 0.0)} in {whole.cell}, from which they come."
                )
                yield found(pair["code"], part, text)


def _is_whole(pair: dict[str, str], words: str) -> bool:
    return fits(pair["whole"], words) and not fits(pair["part"], words) and not overlaps(words)
