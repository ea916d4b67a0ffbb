"""Remarks typed into the headings of periods: Oct (laptop stolen), Dec, shut 25th to 28th.

What stands before the remark is a period only beside others of its kind, because "Q1 - referrals"
may be a question and "May (see note)" a name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.read.head import Head, Use
from pipeline.read.mark import Mark
from pipeline.read.period_words import period_of

_REMARKED = re.compile(
    r"^(?P<period>[^(,;:!–—]{1,24}?)(?P<sign>\s*\(|\s*[,;:]\s|\s+[-–—]\s+|\s*[–—]\s*)(?P<remark>.+)$"
)
# Longer remarks are no part of a name.
_WORDS_OF_NAME = 2


def take_remarks(heads: dict[int, Head]) -> None:
    """Give columns whose heading is a period with a remark that period."""
    open_heads = [head for head in heads.values() if head.use is Use.FIGURE]
    found = {
        head.col: parted
        for head in open_heads
        if head.mark is None and head.words and (parted := _parted(head.words[-1])) is not None
    }
    if not found:
        return
    plain = [mark for head in open_heads if (mark := head.mark) is not None and not mark.to_date]
    every = [*plain, *(mark for mark, *_ in found.values())]
    for col, (mark, remark, in_brackets) in found.items():
        alike = sum(1 for other in every if _months(other) == _months(mark)) > 1
        within = mark.is_total and len(every) > 1
        if mark.numbered and not (in_brackets or plain or mark.is_total):
            continue
        if alike or within:
            said = (*heads[col].words[:-1], *((remark,) if remark else ()))
            heads[col] = replace(heads[col], mark=mark, words=said)


def _parted(text: str) -> tuple[Mark, str, bool] | None:
    """Part a heading into its period, a short remark, and whether that stands in brackets."""
    found = _REMARKED.match(text)
    mark = period_of(found["period"]) if found is not None else None
    if found is None or mark is None or mark.to_date or _months(mark) is None:
        return None
    remark = found["remark"].strip(" )!.")
    short = remark.count(" ") < _WORDS_OF_NAME
    return mark, remark if short else "", "(" in found["sign"]


def _months(mark: Mark) -> int | None:
    """Return how many whole months a mark is for."""
    if mark.period is not None:
        return mark.period.months
    return mark.length if mark.day is None and mark.length else None
