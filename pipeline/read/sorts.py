"""What each cell looks like, before its place is considered."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from pipeline.domain.tables import Status
from pipeline.read.book import Book, Cell, Kind, Sheet
from pipeline.read.values import threshold, value_of_text
from pipeline.read.when.period_words import DAY_BY_WEEKDAY, parse_day, period_of
from pipeline.read.when.spelling import corrected
from pipeline.read.when.terms import NO_TERMS, Terms

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
    r"please (?:type|enter|add|insert)\b.{0,30}|<[^0-9=].{0,30}>|(?-i:END)|"
    r"end of (?:sheet|form|table)|"
    r"\[?(?:insert|enter|type) .{0,40}\]?|\[[a-z][a-z ]{2,30}here\]|xx+|tbc here)$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    # E.G. alone is somebody.
    r"^(?!(?-i:E\.?G\.?)$)(?:e\.?g\.?(?=$|[\s:,])|examples?\b(?! of\b(?!.*complete))|for example\b|"
    r"sample (?:row|line)\b|dd[./-]mm[./-]yy)|"
    r"\((?:example|delete this (?:row|line))\b|\bexample row\b",
    re.IGNORECASE,
)
_EXAMPLE_MARK = re.compile(
    r"^(?-i:EXAMPLE)\b|^examples?(?: (?:row|line|entry|only))?$|"
    r"^examples?\b.{0,20}\b(?:leave|delete|do not|don't|overwrite|remove|ignore)\b",
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


_QUESTION = re.compile(r"^\s*(\d{1,2})\.(\d{1,2})\.?\s*$")
_FIRST, _NINTH = 0.1, 0.9
_FEWEST_QUESTIONS, _LAST_QUESTION, _WIDEST_STEP = 4, 30, 2.5


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


# An age band, and no limit.
_OLDER = re.compile(
    r"^\d{1,3} (?:years )?(?:and|or) (?:over|above|under|older|younger)$", re.IGNORECASE
)
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


@lru_cache(maxsize=20_000)
def sort_of_text(text: str) -> Sort:
    """Say what a text looks like."""
    plain = text.strip()
    may_mean = _MAY_MEAN.search(plain) is not None or corrected(plain) != plain
    if len(plain) > _LONGEST_MEANING or not may_mean:
        return Sort.TEXT
    if _PLACEHOLDER.match(plain):
        return Sort.PLACEHOLDER
    names_day = parse_day(plain, month_first=True) is not None or DAY_BY_WEEKDAY.match(plain)
    if names_day or period_of(plain) is not None:
        return Sort.PERIOD
    value = value_of_text(plain)
    if value.soft or _OLDER.match(plain):
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


def sorts_of(book: Book, signs: Collection[str] = (), terms: Terms = NO_TERMS) -> bytes:
    """Return the sorts of all cells of a book, a byte each.

    `signs` are texts in lower case that by the book's own legend stand for figures, `terms` what
    it calls the parts of its year.
    """
    by_kind = bytes(_BY_KIND.get(Kind(number), 0) for number in range(len(Kind)))
    by_text = bytes(
        Sort.STANDIN
        if text.strip().lower() in signs
        else Sort.PERIOD
        if terms and terms.mark(text) is not None
        else sort_of_text(text)
        for text in book.texts
    )
    sorts = bytearray(
        by_kind[kind] or by_text[text] for kind, text in zip(book.kind, book.text_of, strict=True)
    )
    for sheet in book.sheets:
        for place in _question_numbers(sheet, sorts):
            sorts[place] = Sort.TEXT
    return bytes(sorts)


def _question_numbers(sheet: Sheet, sorts: bytearray) -> list[int]:
    """Return where the questions of a form are numbered 1.1, 1.2, 2.1 in its first column."""
    book, left = sheet.book, min(_first_columns(sheet), default=0)
    found: list[tuple[float, int]] = []
    for begin, end in sheet.spans.values():
        number = _numbered(book, begin)
        if end - begin < 2 or book.col[begin] != left or number is None:
            continue
        if book.col[begin + 1] == left + 1 and sorts[begin + 1] == Sort.TEXT:
            found.append((number, begin))
    numbers = [number for number, _ in found]
    fractions = sum(1 for number in numbers if number != int(number))
    rising = all(int(one) <= int(two) for one, two in pairwise(numbers))
    small = all(0 < number < _LAST_QUESTION for number in numbers)
    if len(found) < _FEWEST_QUESTIONS or 2 * fractions < len(found) or not (rising and small):
        return []
    spaced = all(_follows(one, two) for one, two in pairwise(numbers))
    return [place for _, place in found] if spaced else []


def _numbered(book: Book, place: int) -> float | None:
    """Return the number of a question; one kept as text says 2.10, which comes after 2.9."""
    found = _QUESTION.match(book.text(place)) if book.kind[place] == Kind.TEXT else None
    return int(found[1]) + int(found[2]) / 100 if found else book.number[place]


def _follows(one: float, two: float) -> bool:
    """Whether a question may stand after another: 2.1 ... 2.9, and then 2.10, which is 2.1."""
    is_tenth = int(one) == int(two) and round(one % 1, 2) == _NINTH and round(two % 1, 2) == _FIRST
    return is_tenth or 0 < two - one <= _WIDEST_STEP


def _first_columns(sheet: Sheet) -> set[int]:
    return {sheet.book.col[begin] for begin, _ in sheet.spans.values()}


@lru_cache(maxsize=20_000)
def is_note(text: str) -> bool:
    """Whether a text reads as a remark rather than as a label or heading."""
    plain = text.strip()
    sentence = plain.endswith(".") and plain.count(" ") >= 5
    return len(plain) > LONG_TEXT or sentence or bool(_NOTE.match(plain))


@lru_cache(maxsize=20_000)
def is_example(text: str) -> bool:
    """Whether a text says that its row only shows how to fill in the others."""
    return len(text) <= LONG_TEXT and _EXAMPLE.search(text.strip()) is not None


@lru_cache(maxsize=20_000)
def marks_example(text: str) -> bool:
    """Whether a text anywhere in a row, in capitals or with its order, makes it an example."""
    return len(text) <= LONG_TEXT and _EXAMPLE_MARK.match(text.strip()) is not None
