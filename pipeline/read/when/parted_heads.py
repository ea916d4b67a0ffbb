"""Headings parted into a period and other words by what stands beside them: Joined Q1 and Q2."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import MONTH, PART_NAMES, period_of

_PART = (
    rf"(?:(?:{PART_NAMES}|m|month|mth)\.? ?\d{{1,2}}"
    rf"(?: (?:20)?\d\d[/-]\d\d)?|{MONTH}(?:[\s’'-]*(?:20)?\d\d)?)"
)
_PERIOD_BEHIND = re.compile(
    r"^(?P<rest>.*?[a-z%].*?)"
    r"(?<!\bto)(?<!\bto end)(?<!\bend of)(?<!\bby)(?<!\buntil)(?<!\bsince)(?<!\bfrom)"
    rf"[\s,(–-]+(?P<period>{_PART})\)?(?P<unit> ?\(?[£%]\)?)?$",
    re.IGNORECASE,
)
_PERIOD_AHEAD = re.compile(
    rf"^(?P<period>{_PART})[\s:,–-]+"
    r"(?P<rest>(?!to\b|until\b|and\b|.*\b(?:last|previous|prior|next)\b)[a-z].*)(?P<unit>)$",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(rf"\bin (?P<month>{MONTH})\b(?! 20)", re.IGNORECASE)
_FEWEST_MEASURES = 3


def name_measures(heads: dict[int, Head]) -> None:
    """Take M1, M2 and M3 over names of their own for the references that they are.

    In a table with months down the side, a month over columns would stand over the same words.
    """
    if not any(head.use is Use.PERIOD for head in heads.values()):
        return
    named: dict[Mark, set[str]] = {}
    for head in heads.values():
        mark = head.mark
        if head.use is Use.FIGURE and mark is not None and mark.numbered and mark.length == 1:
            named.setdefault(mark, set()).add(head.words[0] if head.words else "")
    names = [name for several in named.values() for name in several]
    one_each = all(len(several) == 1 for several in named.values())
    if len(named) < _FEWEST_MEASURES or not one_each or len(set(names)) < len(names):
        return
    for col, head in heads.items():
        mark = head.mark
        if mark is not None and mark in named:
            heads[col] = replace(head, mark=None, ref=f"M{(mark.first_month or 0) + 1}")


def peel_alike(heads: dict[int, Head]) -> None:
    """Take Q1 and Q2 out of "Joined Q1" and "Joined Q2": alike but for that, they are periods."""
    alike: dict[str, list[tuple[int, Mark]]] = {}
    for col, head in heads.items():
        found = _period_behind(head.words[-1]) if head.words and head.mark is None else None
        if found is not None:
            rest, mark = found
            alike.setdefault(rest, []).append((col, mark))
    told = {head.mark for head in heads.values() if head.mark is not None}
    told |= {mark for marked in alike.values() if len({m for _, m in marked}) > 1
             for _, mark in marked}  # fmt: skip
    # Pick-ups Oct, and beside it Kg Oct.
    rests = Counter(mark for marked in alike.values() for mark in {mark for _, mark in marked})
    told |= {mark for mark, count in rests.items() if count > 1}
    for col, head in heads.items():
        within = _IN_MONTH.search(head.words[-1]) if head.words and head.mark is None else None
        month = period_of(within["month"]) if within is not None else None
        if month is not None and month in told and head.use is Use.FIGURE:
            heads[col] = replace(head, mark=month)
    for rest, marked in alike.items():
        # "Sessions run Nov" beside Hours Sep, Hours Oct and Hours Nov.
        if len({mark for _, mark in marked}) > 1 or all(mark in told for _, mark in marked):
            for col, mark in marked:
                words = (*heads[col].words[:-1], rest)
                heads[col] = replace(heads[col], words=words, mark=mark)


@lru_cache(maxsize=20_000)
def _period_behind(text: str) -> tuple[str, Mark] | None:
    """Part a heading into its other words and the period behind or before them."""
    found = _PERIOD_BEHIND.match(text) or _PERIOD_AHEAD.match(text)
    mark = period_of(found["period"]) if found is not None else None
    if found is None or mark is None:
        return None
    return found["rest"] + (found["unit"] or ""), mark
