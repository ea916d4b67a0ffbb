"""What a workbook calls the parts of its year: Autumn, where it says that this is Sep to Nov.

Schools, clubs and courses count in terms and seasons, projects in periods and waves. No two mean
the same by them, so a name stands for a period only in a workbook that says which months or days it
holds, and always the same. What is numbered from a day that is named is read by `counted`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from pipeline.domain.periods import Period
from pipeline.read.book import Book
from pipeline.read.when.counted import NOTHING_COUNTED, Counted, up_to
from pipeline.read.when.defined import (
    MAY_NAME,
    Definition,
    definitions,
    is_told_by,
    named,
    names_within,
    plain,
    told,
)
from pipeline.read.when.last_term import last_term
from pipeline.read.when.mark import Mark
from pipeline.read.when.named_years import year_by_name, years_named
from pipeline.read.when.note_marks import without_number
from pipeline.read.when.period_words import DAY, MONTH, YEAR
from pipeline.read.when.school_years import school_month, school_year_in
from pipeline.read.when.weeks_of_year import NO_WEEKS, WeeksOfYear

_LONGEST_NAME, _LONGEST_OWN = 60, 24
_PART = re.compile(
    r"^(?P<name>.+?)[\s,(–-]+(?:(?P<open>so far|to date|ytd)|in full|\(?full\)?|complete|whole|"
    r"(?P<point>(?:(?:at|to) )?(?:the )?same (?:point|time|stage))|"
    r"(?:up )?(?:to|until) (?:the )?(?:end (?:of )?)?"
    rf"(?P<last>{DAY}|{MONTH}(?:[\s\-]*{YEAR})?))\)?$",
    re.IGNORECASE,
)
# What only says which months a name means heads no figures.
_EXPLAINS = re.compile(r"=|\b(?:is|are|means?|runs?|each|every|always)\b", re.IGNORECASE)
_OF_THEMSELVES = frozenset({"autumn", "winter", "spring", "summer", "michaelmas", "lent", "hilary",
                            "trinity"})  # fmt: skip
# A school year may begin in the last days of August.
_AUGUST, _SEPTEMBER = 8, 9


class Terms:
    """What the names in a workbook stand for, as far as it says so."""

    def __init__(
        self,
        said: Collection[Definition] = (),
        counted: Counted = NOTHING_COUNTED,
        school: int = 0,
        years: date | None = None,
        weeks: WeeksOfYear = NO_WEEKS,
    ) -> None:
        self.weeks = weeks
        self.counted, self.school, self.years = counted, school, years
        self.said: dict[tuple[str, str], set[Mark]] = {}
        for one in said:
            self.said.setdefault((one.name, _short(one.year)), set()).add(one.mark)
        self.own = frozenset(one.name for one in said if one.is_own)
        self.names = {name for name, _ in self.said}

    @classmethod
    def of(cls, book: Book) -> Terms:
        """Learn them from a workbook; a name that is told two ways means nothing."""
        school, years = school_month(book.texts), years_named(book.texts)
        counted = Counted.of(book)
        weeks = WeeksOfYear.of(book.texts, counted.week)
        if weeks and counted.week is None:
            counted = replace(counted, week=weeks.first)
        said = list(definitions(book))
        said += last_term(said, book.texts)
        return cls(said, counted, school, years, weeks)

    def __bool__(self) -> bool:
        """Whether a workbook calls any period by a name of its own."""
        return bool(self.said or self.counted or self.school or self.years or self.weeks)

    def mark(self, text: str) -> Mark | None:
        """Return the period that a text names: only the name of a term, or a number."""
        text = without_number(text)
        numbered = self.weeks.mark(text) or self.counted.mark(text)
        names = self.said or self.school or self.years
        if numbered is not None or not names or len(text) > _LONGEST_NAME:
            return numbered
        return self._named(text) or self._part(text)

    def _part(self, text: str) -> Mark | None:
        """Read what is told of a part of a term or year only: so far, in full, to 31 May."""
        found = _PART.match(" ".join(text.split()).strip(" :*†"))
        whole = self._named(found["name"]) if found is not None else None
        if found is None or whole is None or whole.period is None:
            return None
        start = whole.period.start
        if found["open"]:
            return Mark(since=start)
        if found["point"]:
            return Mark(since=start, at=True)
        return up_to(start, found["last"]) if found["last"] else whole

    def _named(self, text: str) -> Mark | None:
        if self.school and (year := school_year_in(text)) is not None:
            return Mark(Period.months_from(date(year, self.school, 1), 12), named=True)
        if self.years is not None and (mark := year_by_name(text, self.years)) is not None:
            return mark
        if self.own and len(text) <= _LONGEST_OWN and (name := plain(text)) in self.own:
            return self._of_name(name, "")
        if not MAY_NAME.search(text):
            return None
        told_here = is_told_by(text)
        if told_here is not None:
            return told_here.mark
        found = named(text)
        return self._of_name(*found) if found is not None else None

    def in_title(self, text: str) -> Mark | None:
        """Return the period that a title explains or names beside other words."""
        if not self.said or not MAY_NAME.search(text) or _EXPLAINS.search(text):
            return None
        found = {one.mark for one in told(text)}
        if not found:
            said = (self._of_name(*name) for name in names_within(text))
            found = {mark for mark in said if mark is not None}
        return found.pop() if len(found) == 1 else None

    def _of_name(self, name: str, year: str) -> Mark | None:
        name = name if name in self.names else self._longer(name)
        if year:
            return self._of_year(name, year)
        marks = {mark for (one, _), found in self.said.items() if one == name for mark in found}
        bare = [mark for mark in marks if mark.needs_year]
        if len(bare) == 1 and all(_is_same(bare[0], mark) for mark in marks - set(bare)):
            return bare[0]
        if len(marks) == 1:
            return next(iter(marks))
        spans = [mark.period for mark in marks if mark.period is not None]
        if len(spans) < 2 or len(spans) != len(marks):
            return None
        autumn = any(span.start.month in {_AUGUST, _SEPTEMBER} for span in self._spans())
        begins = _AUGUST if autumn else 0
        return Mark(choices=tuple(sorted(spans)), begins=begins, named=True)

    def _of_year(self, name: str, year: str) -> Mark | None:
        """Return what a name beside a year stands for: told so, or its months in that year."""
        own = self.said.get((name, _short(year)))
        if own is not None:
            return next(iter(own)) if len(own) == 1 else None
        bare = self.said.get((name, ""), set())
        mark = next(iter(bare)) if len(bare) == 1 else None
        if mark is not None and mark.period is not None and not mark.to_date:
            # "Autumn is 1 September to 31 December 2025" also says what Autumn term 2025 is.
            years = {f"{mark.period.start:%y}", f"{mark.period.end:%y}"}
            return mark if _short(year) in years else None
        if mark is None or mark.first_month is None:
            return None
        month = (mark.first_month + 3) % 12 + 1
        period = mark.complete(date(2000 + int(_short(year)[:2]), month, 1))
        return Mark(period, named=True) if period is not None else None

    def _longer(self, name: str) -> str:
        """Return the one name that holds all words of a shorter one: of Autumn 1st half, 1st half.

        Term 1 is no half term 1, and Autumn no half of it.
        """
        words = set(name.split())
        if words & _OF_THEMSELVES or any(word.isdigit() for word in words):
            return name
        longer = [one for one in self.names if words <= set(one.split())]
        return longer[0] if len(longer) == 1 else name

    def _spans(self) -> Iterable[Period]:
        return (mark.period for found in self.said.values() for mark in found if mark.period)


def _is_same(bare: Mark, told: Mark) -> bool:
    """Whether days that name their year are what is told of every year: spring, March to May."""
    span = told.period
    return span is not None and bare.complete(span.start.replace(day=1)) == span


def _short(year: str) -> str:
    """Return a year as two digits, a school year by both: 24, 24/25."""
    return "/".join(part[-2:] for part in re.split(r"\D+", year) if part)


NO_TERMS = Terms()
