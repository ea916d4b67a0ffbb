"""Headings that lean on the one at their left: ... of them new, and the % of what stands there."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from pipeline.domain.tables import Role
from pipeline.read.blocks import Block
from pipeline.read.head import Head, Use

SHARE_HEAD = re.compile(
    r"^(?:%|per ?cent(?:age)?|share|(?:%|per ?cent) (?:share|of .{2,30}))$", re.IGNORECASE
)
_GOES_ON = re.compile(r"^(?:…|\.{2,})\s*\w|^of (?:which|these|those|whom)\b", re.IGNORECASE)
# Of whom is only said where the heading before names people, and not by "Joined" or "Left".
_OF_THEM = re.compile(r"^of them\b", re.IGNORECASE)
_ONLY_SHARE = re.compile(r"^(?:%|per ?cent(?:age)?)$", re.IGNORECASE)
# Headings that say nothing without what they stand under.
_PLAIN = re.compile(
    r"^(?:numerator|denominator|num\.?|den\.?|met|out of|number|no\.?|n|count|total|actual|value|"
    r"of|achieved|base|all)$",
    re.IGNORECASE,
)
# So many rows of both figures must give the share, which may be rounded to whole per cents.
_FEWEST_ROWS, _MOST_ROWS, _ROUNDED = 2, 12, 0.0051


def lead_on(heads: dict[int, Head]) -> None:
    """Put the heading at the left before one that goes on from it: Women, ... first time."""
    before: Head | None = None
    for col in sorted(heads):
        head = heads[col]
        text = head.words[-1] if head.words else ""
        if before is not None and before.words and _goes_on(text, before.words[-1]):
            rest = text.lstrip("….· ")
            heads[col] = replace(head, words=(*head.words[:-1], before.words[-1], rest))
        elif text:
            before = head


def _goes_on(text: str, before: str) -> bool:
    """Whether a heading goes on from the one before it."""
    names = " " in before.strip()
    return _GOES_ON.match(text) is not None or (names and _OF_THEM.match(text) is not None)


def name_alike(heads: dict[int, Head]) -> None:
    """Tell two columns of one name apart by the dates at their left: Score, of Started, of Asked.

    So it is where each stands right of a column of dates with a heading of its own.
    """
    figures = [head for head in heads.values() if head.use is Use.FIGURE and head.label]
    for label in {head.label for head in figures}:
        same = [head for head in figures if head.label == label and head.mark is None]
        before = [heads.get(head.col - 1) for head in same]
        days = [head.label for head in before if head is not None and _holds_days(head)]
        if len(same) < _FEWEST_ROWS or len(set(days)) != len(same):
            continue
        for head, day in zip(same, days, strict=True):
            heads[head.col] = replace(head, words=(*head.words, day))


def _holds_days(head: Head) -> bool:
    return bool(head.label) and (head.use is Use.PERIOD or head.holds_dates)


def name_shares(heads: dict[int, Head], block: Block) -> None:
    """Say in a table of several columns headed "%" of which figures each is the share.

    It is that of the column at its left in one before it, or of the one before that in it, where
    the figures of the first rows say so.
    """
    shares = [
        col for col, head in heads.items()
        if head.use is Use.FIGURE and head.words and _ONLY_SHARE.match(head.words[-1])
    ]  # fmt: skip
    for col in shares if len(shares) > 1 else ():
        head, named = heads[col], None
        beside = [left for left in range(col - 1, 0, -1) if _counts(heads.get(left))]
        if head.mark is not None or head.role is not Role.VALUE or beside[:1] != [col - 1]:
            continue
        if len(beside) > 1 and _is_share(block, col, beside[1], beside[0]):
            named = heads[beside[1]]
        elif any(_is_share(block, col, beside[0], whole) for whole in beside[1:]):
            named = heads[beside[0]]
        if named is not None and not _PLAIN.match(named.words[-1]):
            heads[col] = replace(head, words=(*head.words[:-1], named.words[-1], head.words[-1]))


def _counts(head: Head | None) -> bool:
    """Whether a column holds plain figures under a heading of their own."""
    if head is None or head.use is not Use.FIGURE or head.role is not Role.VALUE:
        return False
    return bool(head.words) and head.mark is None and not _ONLY_SHARE.match(head.words[-1])


def _is_share(block: Block, share: int, part: int, whole: int) -> bool:
    """Whether the first rows that hold all three say that one column is a part of another."""
    found = []
    for row in islice(block.lines, _MOST_ROWS):
        places = [row.place(col) for col in (share, part, whole)]
        values = [row.book.number[place] for place in places if place is not None]
        said, top, under = values if len(values) == len(places) else (None, None, None)
        if said is not None and top is not None and under and 0 < top < under:
            is_scaled = said > 1
            found.append(abs((said / 100 if is_scaled else said) - top / under) <= _ROUNDED)
    return len(found) >= _FEWEST_ROWS and all(found)
