"""What each cell looks like, before its place is considered."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import IntEnum
from functools import lru_cache

from pipeline.domain.tables import Status
from pipeline.read.book import Book, Cell, Kind
from pipeline.read.period_words import parse_day, period_of
from pipeline.read.values import threshold, value_of_text

LONG_TEXT = 90
_LONGEST_MEANING = 60
_NOTE = re.compile(
    r"^(?:notes?\b|\*|†|‡|source\s*:|nb\b|n\.b|guidance|please\b(?! (?:select|choose|type))|see\b|"
    r"\(\d\)|\[note|footnote|key\s*:|\S{1,8}(?: (?:and|or|,) \S{1,3})? (?:=|means) |"
    r"this (?:sheet|table|worksheet|tab)|if you\b|do not\b|explanation|"
    r"(?:enter|complete)\s+(?:the|this|all|a|your|one|in|only|each)\b)",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"^(?:<\s*select\s*>|(?:please )?(?:select|choose)(?: an?| from)?(?: option| item| list)?\.*|"
    r"please (?:type|enter|add|insert)\b.{0,30}|<[^0-9=].{0,30}>|end|"
    r"\[?(?:insert|enter|type) .{0,40}\]?|\[[a-z][a-z ]{2,30}here\]|xx+|tbc here)$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"^(?:e\.?g\.?(?=$|[\s:,])|examples?\b(?! of\b(?!.*complete))|for example\b|"
    r"sample (?:row|line)\b|dd[./-]mm[./-]yy)|"
    r"\((?:example|delete this (?:row|line))\b|\bexample row\b",
    re.IGNORECASE,
)
# Words without which a text of letters alone is neither a period nor a stand-in for a value.
_MAY_MEAN = re.compile(
    r"[0-9*<>#\[\]–—~…]|^[-.]+$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    r"first|second|third|fourth|year|ytd|date|so far|since|cumulative|total|outturn|end|nil|none|"
    r"n/?a|n\.a|n/|not|no|tb|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|to|up|"
    r"pending|awaited|awaiting|follow|unavailable|suppressed|redacted|blank|missing|c|due|"
    r"select|choose|insert|enter|type|please|xx)",
    re.IGNORECASE,
)


class Sort(IntEnum):
    """What a cell looks like; 18-24 and 12 weeks may stand in a body or be words in a head."""

    NUMBER = 1
    STANDIN = 2
    LIMIT = 3
    RANGE = 4
    PERIOD = 5
    TEXT = 6
    PLACEHOLDER = 7
    MEASURE = 8


SOFT = frozenset({Sort.RANGE, Sort.MEASURE})
FIGURES = frozenset({Sort.NUMBER, Sort.STANDIN, Sort.LIMIT, Sort.RANGE, Sort.MEASURE})
"""The sorts in which a person would see a quantity, or what stands for one."""
CERTAIN = FIGURES - {Sort.RANGE}
"""Those of them that cannot as well be the name of a group, as 18-24 can."""
_BY_KIND = {
    Kind.NUMBER: Sort.NUMBER,
    Kind.DATE: Sort.PERIOD,
    Kind.LOGICAL: Sort.TEXT,
    Kind.ERROR: Sort.STANDIN,
    Kind.NOT_CALCULATED: Sort.STANDIN,
}


@lru_cache(maxsize=100_000)
def sort_of_text(text: str) -> Sort:
    """Say what a text looks like."""
    plain = text.strip()
    if len(plain) > _LONGEST_MEANING or not _MAY_MEAN.search(plain):
        return Sort.TEXT
    if _PLACEHOLDER.match(plain):
        return Sort.PLACEHOLDER
    if period_of(plain) is not None or parse_day(plain, month_first=True) is not None:
        return Sort.PERIOD
    value = value_of_text(plain)
    if value.soft:
        is_age = value.number is None or value.status is Status.ESTIMATED
        return Sort.RANGE if is_age else Sort.MEASURE
    if value.status is Status.TEXT or (value.status is Status.SUPPRESSED and _is_limit(plain)):
        return Sort.LIMIT if threshold(plain) else Sort.TEXT
    counted = value.number is not None and value.status is not Status.NIL_RETURN
    return Sort.NUMBER if counted else Sort.STANDIN


def _is_limit(text: str) -> bool:
    """Whether "<5%" is a limit and not a small number kept back."""
    return "%" in text


def sort_of(cell: Cell) -> Sort:
    """Say what a cell looks like."""
    return _BY_KIND.get(cell.kind) or sort_of_text(cell.text)


def sorts_of(book: Book, signs: Collection[str] = ()) -> bytes:
    """Return the sorts of all cells of a book, a byte each.

    `signs` are texts in lower case that by the book's own legend stand for figures.
    """
    by_kind = bytes(_BY_KIND.get(Kind(number), 0) for number in range(len(Kind)))
    by_text = bytes(
        Sort.STANDIN if text.strip().lower() in signs else sort_of_text(text) for text in book.texts
    )
    return bytes(
        by_kind[kind] or by_text[text] for kind, text in zip(book.kind, book.text_of, strict=True)
    )


@lru_cache(maxsize=20_000)
def is_note(text: str) -> bool:
    """Whether a text reads as a remark rather than as a label or heading."""
    plain = text.strip()
    sentence = plain.endswith(".") and plain.count(" ") >= 5
    return len(plain) > LONG_TEXT or sentence or bool(_NOTE.match(plain))


def is_example(text: str) -> bool:
    """Whether a text says that its row only shows how to fill in the others."""
    return len(text) <= LONG_TEXT and _EXAMPLE.search(text.strip()) is not None
