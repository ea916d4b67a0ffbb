"""What a workbook counts from a day that it names: week 14, month 13, year 2, year 2 Q3.

"Contract commenced 1 November 2024" makes Month 13 November 2025; "wk 1 began Mon 7 April 2025"
makes wk 14 the week from 7 July. Where no day is named, or two are, nothing is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.domain.periods import Period, add_months
from pipeline.read.book import Book, Cell
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import (
    DASH,
    DAY,
    MONTH,
    PART_NAMES,
    YEAR,
    parse_day,
    period_of,
)

_LONGEST_SAYING, _LONGEST_NAME, _LONGEST_HEADING = 300, 60, 90
_FIRST_ROWS = 12
# Year 7 is one of a school, and year 6 may be.
_LAST_YEAR, _LAST_MONTH, _LAST_WEEK = 5, 60, 106
_PARTS = {"q": 3, "h": 6, "m": 1}
_SUBJECT = (
    r"(?:contract|grant|project|programme|program|service|funding|scheme|pilot|agreement|award|"
    r"delivery)"
)
_BEGAN = (
    r"(?:began|begins?|beginning|begun|commenced?|commences|commencing|commencement|started|starts?|"
    r"starting|launched|opened|live)"
)
_ON_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?"
_WHEN = rf"(?P<day>{DAY}|{MONTH}[\s\-]*{YEAR})"
# Between what began and the day: "term:", "start date -", "runs from", "began on".
_LINK = (
    rf"(?:\s|[:=,–(-]|\b(?:{_BEGAN}|term|period|dates?|runs?|running|ran|from|on|of|is|was|in|"
    rf"the|and|{_ON_DAY})(?![a-z]))*"
)
_BEGINS = re.compile(
    rf"\b{_SUBJECT}s?\b(?P<link>{_LINK})\b{_WHEN}(?:{DASH}(?P<end>{DAY}|{MONTH}[\s\-]*{YEAR}))?",
    re.IGNORECASE,
)
_SAYS_BEGAN = re.compile(rf"\b(?:{_BEGAN}|from)\b", re.IGNORECASE)
_YEAR_ONE = re.compile(rf"\b(?:year|yr)\s*(?P<n>[1-{_LAST_YEAR}])\b{_LINK}\b{_WHEN}", re.IGNORECASE)
_BEGINS_ASKED = re.compile(
    rf"^(?:{_SUBJECT}\s+)(?:{_BEGAN}(?:\s+(?:date|on))?|from)\W*$|"
    rf"^(?:date\s+)?{_SUBJECT}\s+{_BEGAN}\W*$",
    re.IGNORECASE,
)
_WEEK = r"(?:weeks?|wks?|w)\.?\s*(?:no\.?\s*)?"
_WEEK_BEGINS = re.compile(
    rf"\b{_WEEK}(?P<n>\d{{1,2}})\b(?:\s|[:=,–(-]|\b(?:{_BEGAN}|is|was|of|the|on|from|week|w/?c|"
    rf"{_ON_DAY})(?![a-z]))*\b(?P<day>{DAY})",
    re.IGNORECASE,
)
_WEEK_ASKED = re.compile(
    rf"^{_WEEK}(?P<n>\d{{1,2}})(?:\s+(?:{_BEGAN}|w/?c|(?:is )?from)(?:\s+(?:date|on))?)?\W*$",
    re.IGNORECASE,
)
# The day on which a course began is that of its first week.
_COURSE_BEGINS = re.compile(
    rf"^(?:\W*(?:the|this|our|course|block|group|programme|class(?:es)?|sessions?|cohort)"
    rf"(?:\s+\d{{1,2}})?)*\W*\b{_BEGAN}(?:\s+(?:date|on|in|week|w/?c|{_ON_DAY}))*\W+(?P<day>{DAY})",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(rf"\b(?:{_SUBJECT}|{_BEGAN}|weeks?|wks?|w|year|yr)\b.*\d", re.IGNORECASE)
# Where a week was left out, nobody can say which number the next one had.
_PAUSE = re.compile(
    r"(?<!no )(?<!without a )\b(?:break|week off|no (?:class(?:es)?|sessions?|groups?|meetings?|"
    r"course)|did not meet|not run(?:ning)?)\b",
    re.IGNORECASE,
)
_OF_SCHOOL = re.compile(r"\b(?:year|age) groups?\b|\bschool years?\b", re.IGNORECASE)
_ANY_YEAR = re.compile(r"^(?:year|yr|y)\.?\s*(?P<n>\d{1,2})\b", re.IGNORECASE)
_MONTHS_COUNTED = re.compile(
    rf"^(?:{_SUBJECT}\s+month\b|(?:month|mth)\.?\s*(?:1[3-9]|[2-5]\d)$)", re.IGNORECASE
)

_TAIL = (
    rf"(?:[\s,:–-]+(?P<part>{PART_NAMES}|m|month|mth)\.?\s*(?P<k>\d{{1,2}})|"
    rf"[\s,(–-]+(?P<total>total|in full|\(?full year\)?|whole year|in months|by month|by quarter)|"
    rf"[\s,(–-]+(?P<open>so far|to date|ytd)|"
    rf"[\s,(–-]+(?:up\s+)?(?:to|until)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?P<last>{DAY}|{MONTH}"
    rf"(?:[\s\-]*{YEAR})?))?\)?"
)
_NUMBERED_YEAR = re.compile(
    rf"(?:{_SUBJECT}\s+)?(?:year|yr|y)\.?\s*(?P<n>[1-{_LAST_YEAR}]){_TAIL}", re.IGNORECASE
)
_NUMBERED_MONTH = re.compile(
    rf"(?:{_SUBJECT}\s+)?(?:month|mth|m)\.?\s*(?:no\.?\s*)?(?P<n>\d{{1,2}})", re.IGNORECASE
)
_NUMBERED_WEEK = re.compile(
    rf"{_WEEK}(?P<n>\d{{1,3}})(?:{DASH}(?:{_WEEK})?(?P<last>\d{{1,3}}))?", re.IGNORECASE
)
_SINCE_START = re.compile(
    rf"\b(?:since|from)\s+(?:the\s+)?(?:(?:very\s+)?(?:start|beginning)(?:\s+of\s+(?:the\s+)?{_SUBJECT})?|"
    rf"(?:the\s+)?{_SUBJECT}\s+{_BEGAN}|{_SUBJECT}\s+start)(?:\s+(?:to date|so far))?\b|"
    rf"(?:\bwhole\s+|\bentire\s+)?\b{_SUBJECT}\s+(?:to date|so far)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The first days of what is counted: of year 1, of week 1; whether months go on past a year.

    `start` is the day on which the contract or project began, which need not begin a month.
    """

    start: date | None = None
    week: date | None = None
    counts_years: bool = False
    counts_months: bool = False

    @classmethod
    def of(cls, book: Book) -> Counted:
        """Learn from a workbook what it counts from when."""
        short = [text for text in book.texts if len(text) <= _LONGEST_SAYING]
        telling = [text for text in short if _MAY_TELL.search(text)]
        start, week = _start(book, telling), _week(book, telling, short)
        if start is None and week is None:
            return cls()
        texts = short if start is not None else telling
        years = {int(found["n"]) for text in texts if (found := _ANY_YEAR.match(text.strip()))}
        at_school = any(map(_OF_SCHOOL.search, texts)) or max(years, default=0) > _LAST_YEAR
        whole = start is not None and start.day == 1
        return cls(
            start,
            week,
            whole and not at_school,
            whole and any(_MONTHS_COUNTED.match(text.strip()) for text in texts),
        )

    def __bool__(self) -> bool:
        """Whether anything is counted."""
        return self.start is not None or self.week is not None

    def runs_since(self, text: str) -> date | None:
        """Return the day of the beginning where a heading says that figures run from it."""
        short = self.start is not None and len(text) <= _LONGEST_HEADING
        return self.start if short and _SINCE_START.search(text) else None

    def mark(self, text: str) -> Mark | None:
        """Return the period that a text names which is nothing but a number of what is counted."""
        if not self:
            return None
        plain = " ".join(text.split()).strip(" :*†")
        if len(plain) > _LONGEST_NAME:
            return None
        for pattern, make in self._readers():
            if found := pattern.fullmatch(plain):
                return make(found)
        return None

    def _readers(
        self,
    ) -> Iterator[tuple[re.Pattern[str], Callable[[re.Match[str]], Mark | None]]]:
        if self.start is not None:
            yield _SINCE_START, self._since
        if self.counts_years:
            yield _NUMBERED_YEAR, self._year
        if self.counts_months:
            yield _NUMBERED_MONTH, self._month
        if self.week is not None:
            yield _NUMBERED_WEEK, self._weeks

    def _since(self, _: re.Match[str]) -> Mark | None:
        return Mark(since=self.start)

    def _year(self, found: re.Match[str]) -> Mark | None:
        if self.start is None:
            return None
        first = add_months(self.start, 12 * (int(found["n"]) - 1))
        if found["part"]:
            length, number = _PARTS[found["part"][0].lower()], int(found["k"])
            if not 1 <= number <= 12 // length:
                return None
            begins = add_months(first, (number - 1) * length)
            return Mark(Period.months_from(begins, length), named=True)
        if found["open"]:
            return Mark(since=first)
        if found["last"]:
            return up_to(first, found["last"])
        whole = Mark(Period.months_from(first, 12), named=True)
        is_total = bool(found["total"]) and "total" in found["total"].lower()
        return replace(whole, is_total=is_total)

    def _month(self, found: re.Match[str]) -> Mark | None:
        number = int(found["n"])
        if self.start is None or not 1 <= number <= _LAST_MONTH:
            return None
        return Mark(Period.months_from(add_months(self.start, number - 1), 1), named=True)

    def _weeks(self, found: re.Match[str]) -> Mark | None:
        first, last = int(found["n"]), int(found["last"] or found["n"])
        if self.week is None or not 1 <= first <= last <= _LAST_WEEK:
            return None
        begins = self.week + timedelta(weeks=first - 1)
        return Mark(Period(begins, self.week + timedelta(weeks=last) - timedelta(days=1)))


NOTHING_COUNTED = Counted()


def up_to(first: date, last: str) -> Mark | None:
    """Read "Yr 3 up to end Dec": from the first day of the year to the end of December in it."""
    day, mark = parse_day(last), period_of(last)
    if day is None and mark is not None:
        period = mark.complete(first)
        day = period.end if period is not None else None
    return Mark(Period(first, day), named=True) if day is not None and first <= day else None


def _start(book: Book, texts: Sequence[str]) -> date | None:
    """Return the one day on which what the workbook is about began."""
    said = {day for text in texts for day in _begins(text)} or {
        day for _, answer in _answers(book, _BEGINS_ASKED)
        if (day := answer.day or _day_in(answer.text)) is not None
    }  # fmt: skip
    return said.pop() if len(said) == 1 else None


def _begins(text: str) -> Iterator[date]:
    for found in _BEGINS.finditer(text):
        day, last = _day_in(found["day"]), _day_in(found["end"] or "")
        long = day is not None and last is not None and (last - day).days > 300
        if day is not None and (long or _SAYS_BEGAN.search(found["link"])):
            yield day
    for found in _YEAR_ONE.finditer(text):
        day = _day_in(found["day"])
        if day is not None and day.day == 1:
            yield add_months(day, -12 * (int(found["n"]) - 1))


def _week(book: Book, texts: Sequence[str], all_texts: Sequence[str]) -> date | None:
    """Return the one day on which week 1 began; None where weeks were left out."""
    said = set(_week_ones(_said_weeks(book, texts)))
    if not said:
        courses = (match for text in texts if (match := _COURSE_BEGINS.search(text)))
        said = {day for match in courses if (day := parse_day(match["day"])) is not None}
    if len(said) != 1 or any(map(_PAUSE.search, all_texts)):
        return None
    return said.pop()


def _said_weeks(book: Book, texts: Iterable[str]) -> Iterator[tuple[int, date | None]]:
    for text in texts:
        for found in _WEEK_BEGINS.finditer(text):
            yield int(found["n"]), parse_day(found["day"])
    for asked, answer in _answers(book, _WEEK_ASKED):
        yield int(asked["n"]), answer.day


def _week_ones(said: Iterable[tuple[int, date | None]]) -> Iterator[date]:
    for number, day in said:
        if day is not None and number >= 1:
            yield day - timedelta(weeks=number - 1)


def _day_in(text: str) -> date | None:
    """Return a day, or the first day of a month."""
    day = parse_day(text)
    if day is None and (mark := period_of(text)) is not None and mark.period is not None:
        day = mark.period.start if mark.period.months == 1 else None
    return day


def _answers(book: Book, question: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Cell]]:
    """Yield each text in the first rows of a sheet that asks, with the cell at its right."""
    for sheet in book.sheets:
        for number in sheet.row_numbers[:_FIRST_ROWS]:
            begin, end = sheet.spans[number]
            for place in range(begin, min(end, begin + 12) - 1):
                is_text = book.text_of[place] >= 0
                asked = question.match(book.text(place).strip()) if is_text else None
                if asked is not None and book.cell(place).day is None:
                    yield asked, book.cell(place + 1)
