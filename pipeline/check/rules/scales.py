"""Figures of the wrong kind: off a scale, a fraction of a person, a unit that was not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.check.rules.blocks import Block
from pipeline.check.rules.cells import FEW, named
from pipeline.check.rules.fact import Fact, found, shown
from pipeline.check.words import fits, listed, says
from pipeline.domain.findings import Finding
from pipeline.domain.tables import Status

_MOSTLY = 0.6
_FEWEST = 3
_LONGEST = 25


def scale_findings(blocks: Iterable[Block]) -> list[Finding]:
    """Return figures off their scale, counts that are not whole, and units not read."""
    made: list[Finding] = []
    for block in blocks:
        made += _off_scale(block)
        made += _several("DQ-FRACTION", [f for f in block.figures if _is_fraction(f)],
                         "is not a whole number, although it counts whole things.",
                         "counts are not whole numbers")  # fmt: skip
        made += _several("DQ-UNIT", _not_read(block),
                         "has a unit that could not be read, so that it counts nowhere.",
                         "figures have a unit that could not be read")  # fmt: skip
    return made


def _several(code: str, facts: list[Fact], one: str, many: str) -> Iterator[Finding]:
    if len(facts) > FEW:
        cells = named(fact.cell for fact in facts)
        yield found(code, facts[0], f"{len(facts)} {many}: {cells}.")
        return
    for fact in facts:
        yield found(code, fact, f"'{fact.row_label or fact.column_label}': {fact.text} {one}")


def _off_scale(block: Block) -> Iterator[Finding]:
    around = " ".join({fact.section for fact in block.figures})
    telling = [label for label in (around, *block.labels) if fits(_any_scale(), label)]
    if not telling:
        return
    for scale in listed("instruments"):
        everywhere = fits(scale["pattern"], around)
        if not any(fits(scale["pattern"], label) for label in telling):
            continue
        low, high = float(scale["low"]), float(scale["high"])
        for fact in block.figures:
            if fact.value is None or fact.unit != "count" or low <= fact.value <= high:
                continue
            near = f"{fact.row_group} {fact.row_label} {fact.column_label}"
            named_here = everywhere or fits(scale["pattern"], near)
            if named_here and says("scored", near) and not says("no score", near):
                text = (
                    f"{shown(fact.value)} is no {scale['name']} score: the scale runs from "
                    f"{scale['low']} to {scale['high']}."
                )
                yield found("DQ-SCALE", fact, text)


@cache
def _any_scale() -> str:
    """Return one pattern for the names of all instruments: most labels hold none of them."""
    return "|".join(f"(?:{scale['pattern']})" for scale in listed("instruments"))


def _is_fraction(fact: Fact) -> bool:
    if fact.unit != "count" or fact.value is None or fact.value.is_integer():
        return False
    own = f"{fact.row_label} {fact.column_label}"
    all_words = f"{fact.section} {fact.row_group} {own}"
    return says("people words", own) and not says("part of whole", all_words)


def _is_measured(text: str) -> bool:
    short = len(text) <= _LONGEST and text.strip()[:1].isdigit()
    return short and says("unit written out", text)


def _not_read(block: Block) -> list[Fact]:
    hits: list[Fact] = []
    if Status.TEXT not in block.statuses:
        return hits
    for column in block.columns.values():
        texts = [f for f in column if f.status == Status.TEXT and _is_measured(f.text)]
        given = [f for f in column if f.value is not None]
        if texts and len(given) >= max(_FEWEST, _MOSTLY * (len(given) + len(texts))):
            hits += texts
    return hits
