"""Where a workbook says which days or months it calls by a name of its own.

"T1 1 Sep - 17 Oct" in a line, "Autumn 23 | 04/09/23 - 21/12/23" in a key, "P3 | 1 Dec | 31 Mar"
under From and To, "Autumn 1st half (4/9 - 24/10)" over a column: told once, the name means it
everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from pipeline.domain.periods import Period
from pipeline.read.book import Book, Cell, Sheet
from pipeline.read.when.mark import Mark
from pipeline.read.when.note_marks import without_number
from pipeline.read.when.period_words import (
    DASH,
    DAY,
    MONTH,
    NAMES,
    SEASONS,
    YEAR,
    parse_day,
    period_of,
)

_ORDINAL = r"(?:1st|2nd|3rd|4th|5th|6th|first|second|third|fourth|fifth|sixth)"
_HALF_TERM = r"half[- ]?term"
_HOLIDAY = rf"(?:{_HALF_TERM}|holidays?|hols|break|vacation|recess)"
_NUMBERED = (
    r"(?:term|block|season|period|wave|round|phase|cohort|cycle|course|intake|window|tranche|"
    r"t|p|ht)"
)
_TERM = (
    r"(?:autumn|winter|spring|summer|michaelmas|lent|hilary|trinity|"
    r"(?:aut|win|spr|sum)(?= ?[12]\b))"
)
_FEAST = rf"(?:{_TERM}|easter|christmas|xmas|whit(?:sun)?|{MONTH})"
NAME = (
    rf"(?:{_TERM}(?: (?:term|season))?(?: ?[12]\b| {_ORDINAL} half)?(?! {_HOLIDAY})|"
    rf"{_FEAST} {_HOLIDAY}|{_HALF_TERM}(?: [1-6](?![\d/-]))?|easter|christmas|xmas|"
    rf"{_ORDINAL} (?:{_HALF_TERM}|half|term|wave|round|period)|"
    rf"{_NUMBERED} ?\d{{1,2}}|(?:this|the last|last|the previous|previous) (?:reporting )?period)"
)
_OF_YEAR = r"(?:(?:\s+|(?<=[a-z])[’'])(?P<year>(?:20)?\d\d(?:\s?[/-]\s?(?:20)?\d\d)?))?"
_SHORT_DAY = r"\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?"
_MONTHS = (
    rf"{MONTH}(?:[\s\-]*{YEAR})?{DASH}{MONTH}(?:[\s\-]*{YEAR})?|"
    rf"{MONTH}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){MONTH})+"
)
_DAYS = (
    rf"{DAY}{DASH}{DAY}|\d{{1,2}}(?:st|nd|rd|th)?{DASH}\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}"
    rf"(?:,?\s+{YEAR})?|{_SHORT_DAY}{DASH}{_SHORT_DAY}"
)
_LINK = r"(?:\s*(?:=|:|\(|,|–|-|\bis\b|\bmeans\b|\bruns\b|\bran\b|\bwas\b)+\s*(?:from\s+)?|\s+)"
_SAID = re.compile(
    rf"\b(?P<name>{NAME}){_OF_YEAR}\b{_LINK}(?P<span>{_DAYS}|{_MONTHS})(?![A-Za-z0-9/])",
    re.IGNORECASE,
)
# The scheme runs 1 October to 31 March each winter.
_EVERY = re.compile(
    rf"\b(?P<span>{_DAYS}|{_MONTHS})\s+(?:of )?(?:each|every)\s+"
    rf"(?P<name>{NAME})(?![A-Za-z0-9/])",
    re.IGNORECASE,
)
# Any short name may be equated with some days: B1 = 1 Sep to 24 Oct 2025.
_EQUATED = re.compile(
    rf"(?:^|[,;.(:]\s*)"
    rf"(?P<name>[A-Za-z][A-Za-z'’]{{0,11}}(?: [A-Za-z'’]{{1,8}})?(?: ?\d{{1,2}})?)\s*=\s*"
    rf"(?P<span>{_DAYS})(?![A-Za-z0-9/])",
    re.IGNORECASE,
)
_TWO_SEASONS = re.compile(SEASONS, re.IGNORECASE)
_ALONE = re.compile(rf"^(?:the\s+)?(?P<name>{NAME}){_OF_YEAR}$", re.IGNORECASE)
_WITHIN = re.compile(rf"(?<![A-Za-z])(?P<name>{NAME}){_OF_YEAR}(?![A-Za-z0-9])", re.IGNORECASE)
_YEAR_BESIDE = re.compile(rf"(?<=[a-z])[\s\-]*{YEAR}\b", re.IGNORECASE)
_SPELT = tuple(
    (re.compile(spelt), short)
    for spelt, short in (
        (r"\bfirst\b", "1st"), (r"\bsecond\b", "2nd"), (r"\bthird\b", "3rd"),
        (r"\bfourth\b", "4th"), (r"\bfifth\b", "5th"), (r"\bsixth\b", "6th"),
        (r"\bchristmas\b", "xmas"), (r"\bholidays?\b", "hols"), (r"\bhalfterm\b", "half term"),
        (r"\bprevious\b", "last"), (r"\breporting period\b", "period"),
        (r"^(?P<m>jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z.]*(?= (?:half|hols|break))",
         r"\g<m>"),
        (r"^aut\b", "autumn"), (r"^win\b", "winter"), (r"^spr\b", "spring"),
        (r"^sum\b", "summer"), (r"^(?P<short>aut|win|spr|sum)(?=[12]$)", r"\g<short> "),
        (r"^ht ?(?=\d)", "half term "), (r"^t ?(?=\d)", "term "), (r"^p ?(?=\d)", "period "),
        (r"^(?P<what>[a-z]{4,})(?=\d{1,2}$)", r"\g<what> "),
        (r"(?<!half) (?:term|season)$", ""),
    )
)  # fmt: skip
# Without any of these no text need be looked at.
MAY_NAME = re.compile(
    r"autumn|winter|spring|summer|michaelmas|lent\b|hilary|trinity|half|holiday|\bhols|break|"
    r"recess|vacation|term|\b(?:block|season|period|wave|round|phase|cohort|cycle|course|intake|"
    r"window|tranche|t|p|ht|aut|win|spr|sum) ?\d|easter|xmas|christmas|"
    r"(?:this|last|previous) (?:reporting )?period",
    re.IGNORECASE,
)
# Nor without any of these, which are found sooner.
_HOLDS_SPAN = re.compile(r"\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_FROM = re.compile(
    r"^(?:from|start(?:s|ed|ing)?|begins?|began|first day|opens?)"
    r"(?: (?:date|day|on|of (?:term|period)))?:?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^(?:to|until|ends?|ended|ending|finish(?:es|ed)?|last day|closes?)"
    r"(?: (?:date|day|on|of (?:term|period)))?:?$",
    re.IGNORECASE,
)
# The shortest is "P1 1-2 May".
_SHORTEST_SAYING, _LONGEST_SAYING, _LONGEST_NAME = 10, 400, 40
_SHORTEST, _LONGEST = timedelta(days=3), timedelta(days=400)
# A school year begins in one of these; its terms are told in their order.
_AUTUMN = (8, 9)
_HEADS_ABOVE = 30


@dataclass(frozen=True, slots=True)
class Definition:
    """A name in plain words, the year beside it as two digits or none, and what it stands for.

    `is_own` names are no terms, and mean something only because they are equated with days.
    """

    name: str
    year: str
    mark: Mark
    is_own: bool = False


def plain(name: str) -> str:
    """Return a name as it is compared: T1, Term 1 and "term 1" are the same."""
    words = re.sub(r"[\s-]+", " ", name.lower()).strip().removeprefix("the ")
    for spelt, short in _SPELT:
        words = spelt.sub(short, words)
    return words


def named(text: str) -> tuple[str, str] | None:
    """Return the name and year of a text that is nothing but such a name."""
    found = _ALONE.match(" ".join(without_number(text).split()).strip(" :()*†"))
    return (plain(found["name"]), found["year"] or "") if found is not None else None


def names_within(text: str) -> list[tuple[str, str]]:
    """Return the names and years that stand anywhere in a heading: Spring term survey."""
    whole = _TWO_SEASONS.sub("-", " ".join(text.split()))
    return [(plain(found["name"]), found["year"] or "") for found in _WITHIN.finditer(whole)]


def told(text: str) -> list[Definition]:
    """Return what a text says that names of its own stand for."""
    if not _SHORTEST_SAYING <= len(text) <= _LONGEST_SAYING or not _HOLDS_SPAN.search(text.lower()):
        return []
    if not MAY_NAME.search(text) and "=" not in text:
        return []
    # "Spring & summer" together are half of a year, as everybody calls it.
    whole = _TWO_SEASONS.sub("-", " ".join(text.split()))
    found = []
    every = _EVERY.finditer(whole) if "each" in whole or "every" in whole else ()
    for match in (*_SAID.finditer(whole), *every):
        mark = _span(match["span"])
        if mark is not None:
            name, year = plain(match["name"]), match.groupdict().get("year") or ""
            found.append(Definition(name, year, _in_year(mark, year)))
    names = {one.name for one in found}
    for match in _EQUATED.finditer(whole) if "=" in whole else ():
        mark, name = _span(match["span"]), plain(match["name"])
        if mark is not None and name not in names and period_of(match["name"]) is None:
            found.append(Definition(name, "", mark, is_own=True))
    return _in_order(found)


def is_told_by(text: str) -> Definition | None:
    """Return the definition that a text is as a whole: Autumn 1st half (4/9 - 24/10)."""
    found = told(text)
    match = _SAID.match(" ".join(text.split())) if len(found) == 1 else None
    rest = " ".join(text.split())[match.end() :] if match is not None else "?"
    return found[0] if not rest.strip(" ).:") else None


def definitions(book: Book) -> Iterator[Definition]:
    """Yield all that a workbook says, in its texts and in the rows of its keys."""
    for text in book.texts:
        yield from told(text)
    names = _names(book)
    for sheet in book.sheets if names else ():
        yield from _in_order(list(_keys(sheet, names)))


def _span(text: str) -> Mark | None:
    """Read the days or months of a name; days by numbers may leave out their year."""
    if re.fullmatch(_MONTHS, text, re.IGNORECASE):
        mark = period_of(_YEAR_BESIDE.sub("", text))
        told = mark is not None and mark.first_month is not None and not mark.to_date
        return replace(mark, named=True) if mark is not None and told else None
    mark = period_of(text) or period_of(_with_words(text))
    if mark is None or mark.to_date:
        return None
    return replace(mark, named=True)


def _with_words(text: str) -> str:
    """Write 4/9 as 4 Sep, which only beside a name is surely a day."""

    def written(found: re.Match[str]) -> str:
        month = int(found["month"])
        return f"{found['day']} {NAMES[month - 1]}" if 1 <= month <= 12 else found[0]

    return re.sub(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])", written, text)


def _in_year(mark: Mark, year: str) -> Mark:
    """Complete days or months by the year beside their name: the one in which they begin."""
    if not year or mark.period is not None or mark.first_month is None:
        return mark
    first = int(re.split(r"\D", year)[0])
    first = first if first > 99 else 2000 + first
    month = (mark.first_month + 3) % 12 + 1
    period = mark.complete(date(first, month, 1))
    return Mark(period, named=True) if period is not None else mark


def _in_order(found: list[Definition]) -> list[Definition]:
    """Let a year that is told term by term from autumn on begin with the first of them."""
    first = next((one.mark for one in found if one.mark.needs_year), None)
    if len(found) < 2 or first is None or first.first_month is None:
        return found
    if (first.first_month + 3) % 12 + 1 not in _AUTUMN:
        return found
    return [
        replace(one, mark=replace(one.mark, begins=_AUTUMN[0])) if one.mark.day is not None else one
        for one in found
    ]


# --- keys ----------------------------------------------------------------------------------------


def _names(book: Book) -> dict[int, tuple[str, str]]:
    """Return the texts that are nothing but a name, by their number: without one is no key."""
    short = ((at, text) for at, text in enumerate(book.texts) if len(text) <= _LONGEST_NAME)
    return {at: name for at, text in short if (name := named(text)) is not None}


def _keys(sheet: Sheet, names: Mapping[int, tuple[str, str]]) -> Iterator[Definition]:
    """Yield what the rows of a sheet tell: a name, and beside it its days."""
    book = sheet.book
    bounds: tuple[int, int] | None = None
    for number in sheet.row_numbers:
        begin, end = sheet.spans[number]
        if end - begin < 2:
            continue
        if bounds is None or end - begin > 2:
            bounds = _bounds(book, begin, end) or bounds
        name = names.get(book.text_of[begin])
        if name is None:
            continue
        cells = [book.cell(place) for place in range(begin, min(end, begin + 8))]
        mark = _beside(cells) or _between(cells, bounds)
        if mark is not None:
            yield Definition(*name, _in_year(mark, name[1]))


def _bounds(book: Book, begin: int, end: int) -> tuple[int, int] | None:
    """Return the columns under From and To, where a row heads any."""
    cols, texts = (
        book.col,
        [
            without_number(" ".join(book.text(place).split()))
            for place in range(begin, min(end, begin + 20))
        ],
    )
    for at, (one, two) in enumerate(pairwise(texts)):
        if _FROM.match(one) and _TO.match(two):
            return cols[begin + at], cols[begin + at + 1]
    return None


def _beside(cells: Sequence[Cell]) -> Mark | None:
    """Read "Autumn 23 | 04/09/23 - 21/12/23" and "This period | from | 1 Aug | to | 30 Nov"."""
    if len(cells) == 2 and cells[1].day is None and len(cells[1].text) <= _LONGEST_NAME:
        text = " ".join(cells[1].text.split())
        found = re.fullmatch(rf"(?:from\s+)?(?P<span>{_DAYS}|{_MONTHS})", text, re.IGNORECASE)
        return _span(found["span"]) if found is not None else None
    says = [cell.text.strip().lower().rstrip(":") for cell in cells]
    if len(cells) >= 5 and says[1] == "from" and says[3] in {"to", "until"}:
        return _of_days(cells[2], cells[4])
    return None


def _between(cells: Sequence[Cell], bounds: tuple[int, int] | None) -> Mark | None:
    """Read the days that stand in the columns From and To."""
    at = {cell.col: cell for cell in cells}
    if bounds is None or not set(bounds) <= at.keys():
        return None
    return _of_days(at[bounds[0]], at[bounds[1]])


def _of_days(first: Cell, last: Cell) -> Mark | None:
    one, two = first.day or parse_day(first.text), last.day or parse_day(last.text)
    if one is None or two is None or not _SHORTEST <= two - one <= _LONGEST:
        return None
    return Mark(Period(one, two), named=True)
