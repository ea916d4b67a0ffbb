"""A part that is larger than the whole it comes from (DQ-STAGE, DQ-INVITE).

The pairs stand in ``data/stages.csv`` with their source; only pairs that count the same people in
the same period are listed, so that a quarter's late finishers bring no false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.fact import Fact, found, overlaps, shown
from pipeline.check.words import fits, listed
from pipeline.domain.findings import Finding

# By row; by column within a group of rows; and by column among all that stands below the references
# of requirements, if that has one part and one whole: each KPI is a group of its own there.
_ROW, _GROUP, _KPIS = "row", "group", "KPIs"
_SAYS_OF = re.compile(r"^\W*of (?:whom|which|these|those)\b", re.IGNORECASE)
# A pair that holds only where a row is a group of people, whatever the period: who finishes in a
# quarter may have started in the one before.
_IN_LISTS = "list"


def stage_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return a finding at each part that is larger than its whole, in the same row or column."""
    made: list[Finding] = []
    for block in blocks:
        made += _of_whom(block)
        telling = [label for label in block.labels if fits(_any_side(), label)]
        if len(telling) < 2:
            continue
        facts = [fact for fact in block.figures if fact.unit == "count" and fact.value is not None]
        for pair in listed("stages"):
            if pair["only"] == _IN_LISTS and block.runs_through_time:
                continue
            part = {label for label in telling if fits(pair["part"], label)}
            whole = {label for label in telling if fits(pair["whole"], label)}
            # A table mentions both, or it has no such pair.
            if part and whole:
                is_whole = {label for label in whole - part if not overlaps(label)}
                made += _judge(pair, facts, part, is_whole)
    return list(dict.fromkeys(made))


def _of_whom(block: Block) -> Iterator[Finding]:
    """Tell rows "of whom ..." that count more than the row above, from which they are taken."""
    if not any(_SAYS_OF.match(label) for label in block.labels):
        return
    for column in block.columns.values():
        whole: Fact | None = None
        for fact in column:
            if not _SAYS_OF.match(fact.row_label):
                whole = fact
            elif whole is not None and _is_more(fact, whole):
                text = (
                    f"{shown(fact.value or 0.0)} '{fact.row_label}', but only "
                    f"{shown(whole.value or 0.0)} in {whole.cell}, from which they come."
                )
                yield found("DQ-STAGE", fact, text)


def _is_more(part: Fact, whole: Fact) -> bool:
    """Whether a part of the same unit and period is more than its whole; both are given."""
    alike = (part.unit, part.period, part.role) == (whole.unit, whole.period, whole.role)
    if not alike or part.value is None or whole.value is None:
        return False
    return part.is_additive and whole.is_additive and part.value > whole.value


@cache
def _any_side() -> str:
    """Return one pattern for all words of all pairs: most labels hold none of them."""
    sides = [pair[side] for pair in listed("stages") for side in ("part", "whole")]
    return "|".join(f"(?:{side})" for side in dict.fromkeys(sides))


def _judge(
    pair: dict[str, str], facts: Sequence[Fact], part_words: set[str], whole_words: set[str]
) -> Iterator[Finding]:
    for way in (_ROW, _GROUP, _KPIS):
        own, line = ("column_label", "row") if way == _ROW else ("row_label", "col")
        parts: dict[tuple[object, ...], list[Fact]] = {}
        wholes: dict[tuple[object, ...], list[Fact]] = {}
        for fact in facts:
            words = getattr(fact, own)
            if words not in part_words and words not in whole_words:
                continue
            if way == _KPIS and not fact.ref:
                continue
            group = fact.row_group if way == _GROUP else ""
            key: tuple[object, ...]
            key = (getattr(fact, line), fact.period_start, fact.period_end, fact.role, group)
            side = wholes if words in whole_words else parts
            side.setdefault(key, []).append(fact)
        for key in (key for key in parts if key in wholes):
            if len(parts[key]) == len(wholes[key]) == 1:
                part, whole = parts[key][0], wholes[key][0]
                if not part.is_additive or (part.value or 0.0) <= (whole.value or 0.0):
                    continue
                text = (
                    f"{shown(part.value or 0.0)} {pair['words']}, but only "
                    f"{shown(whole.value or 0.0)} in {whole.cell}, from which they come."
                )
                yield found(pair["code"], part, text)
