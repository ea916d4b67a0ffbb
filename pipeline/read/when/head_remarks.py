"""Remarks typed into the headings of periods: Oct (laptop stolen), Dec, shut 25th to 28th.

What stands before the remark is a period only beside others of its kind, because "Q1 - referrals"
may be a question and "May (see note)" a name.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import ORDINAL, period_of, until_when

_REMARKED = re.compile(
    r"^(?P<period>[^(,;:!–—]{1,24}?)(?P<sign>\s*\(|\s*[,;:]\s|\s+[-–—]\s+|\s*[–—]\s*)(?P<remark>.+)$"
)
_ORDINAL = re.compile(rf"^(?:the )?(?P<n>{ORDINAL})(?P<rest>(?:\s*[(,;:–-].*)?)$", re.IGNORECASE)
_UNITS = {3: "quarter", 6: "half"}
# Longer remarks are no part of a name.
_WORDS_OF_NAME = 2


def take_remarks(heads: dict[int, Head]) -> None:
    """Give columns whose heading is a period with a remark that period."""
    _name_ordinals(heads)
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


def _name_ordinals(heads: dict[int, Head]) -> None:
    """Read "2nd" and "3rd" beside "1st qtr" as what that is: quarters or halves."""
    units = {
        _UNITS.get(head.mark.length)
        for head in heads.values()
        if head.use is Use.FIGURE and head.mark is not None and head.mark.numbered
    }
    unit = units.pop() if len(units) == 1 else None
    for col, head in heads.items() if unit is not None else ():
        found = _ORDINAL.match(head.words[-1]) if head.words and head.mark is None else None
        if found is not None and head.use is Use.FIGURE:
            said = f"{found['n']} {unit}{found['rest']}"
            mark = period_of(said)
            words = (*head.words[:-1], *(() if mark is not None else (said,)))
            heads[col] = replace(head, mark=mark, words=words)


def _parted(text: str) -> tuple[Mark, str, bool] | None:
    """Part a heading into its period, a short remark, and whether that stands in brackets."""
    found = _REMARKED.match(text)
    mark = period_of(found["period"]) if found is not None else None
    if found is None or mark is None or mark.to_date or _months(mark) is None:
        return None
    remark = found["remark"].strip(" )!.")
    until = until_when(remark)
    if until is not None:
        return replace(mark, until=until), "", "(" in found["sign"]
    short = remark.count(" ") < _WORDS_OF_NAME
    return mark, remark if short else "", "(" in found["sign"]


def _months(mark: Mark) -> int | None:
    """Return how many whole months a mark is for."""
    if mark.period is not None:
        return mark.period.months
    return mark.length if mark.day is None and mark.length else None
