"""One block in its surroundings: its headings, its place in time, and who gathers its facts."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from pipeline.domain.periods import Period, year_to_date
from pipeline.domain.tables import CellUse, Role, Status
from pipeline.read.assembly import Assembly
from pipeline.read.blocks import Block
from pipeline.read.book import Cell, Kind, Sheet
from pipeline.read.footnotes import Footnotes
from pipeline.read.head import Head, Use
from pipeline.read.head_uses import is_ref
from pipeline.read.sorts import is_note
from pipeline.read.values import Value, level_by_day, threshold, value_of_text
from pipeline.read.when.label_days import since_month, since_until
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import DAY, MONTH
from pipeline.read.when.setting import (
    OF_WORKBOOK,
    Setting,
    is_narrow,
    period_of_titles,
    says_so_far,
)
from pipeline.read.when.terms import NO_TERMS, Terms
from pipeline.read.when.together import all_together
from pipeline.read.when.year_beside_part import tells_both
from pipeline.read.when.years import year_named

_PLAIN_HEAD = re.compile(
    r"^(?:kpi|indicator|measure|item|description|name|detail|category|type|title|requirement|"
    r"quality requirement|what|activity|heading|metric|line|area|field|question|month|date|week|"
    r"period|quarter|count|unit|code|units? of measure|particular|where|who|where held|reason|"
    r"(?:date of )?(?:the )?(?:first|last) (?:session|visit|day|class|meeting|contact))s?$",
    re.IGNORECASE,
)
_SPEAKS_OF_FIGURES = re.compile(
    r"\byear to date\b|\bytd\b|\bposition (?:at|as at)\b|^as at\b|\bcount(?:s)? (?:is|are)\b|"
    r"^(?:reporting )?period\b|^figures (?:are )?for\b",
    re.IGNORECASE,
)
# A line of a letterhead: who sends it to whom under which contract, and for how much.
_NAMED_TABLE = re.compile(
    r"^(?P<name>(?:table|section|part|figure|form)\s+\w{1,4}[.:)–-]*\s+[^.]{3,70}?|"
    r"\([a-z0-9]{1,2}\)\s+[^.]{3,70}?)(?:[.:;]\s|$)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?:[A-Z]?\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-Z])[.:)]?\s+\S")
_LETTERHEAD = re.compile(
    r"\b(?:contract|grant|agreement|ref(?:erence)?|provider|commissioner|council|icb|nhs|cic|ltd|"
    r"charity|trust|run|filter|records? (?:returned|found|shown)|exported|printed|page|version|"
    r"template|return for|prepared by|tel|queries|sent|submitted)\b.*"
    r"(?:\d|£|:)|£\s?[1-9]|\bC\.?I\.?C\.?\b|@|^(?:provider|contract|commissioner)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1_000)
def _is_of_the_place(section: str) -> bool:
    return _OF_THE_PLACE.match(section) is not None


def section_of(block: Block) -> str:
    """Return the heading nearest over a block that names what it holds."""
    section, over = _nearest(block)
    return " > ".join(part for part in (section, over) if part)


def _nearest(block: Block) -> tuple[str, str]:
    """Return the heading nearest over a block, and one that stands only over its figures."""
    nearest = over = ""
    for at in range(len(block.titles) - 1, -1, -1):
        cell = block.titles[at]
        if cell.number is not None:
            continue
        title = " ".join(cell.text.split())
        asked = at and _is_number(block.titles[at - 1], cell)
        tells = not cell.look.bold and _BEGAN.search(title)
        if at and (tells or (asked and _INSTRUCTS.match(title))):
            continue
        if asked and len(title) <= _LONGEST_QUESTION:
            # A question by its number, however long.
            return title, over
        named = _NAMED_TABLE.match(title)
        if is_note(cell.text):
            title = named["name"] if named else ""
        if not title or (not named and _LETTERHEAD.search(title)):
            continue
        # A long plain line under a heading in bold only explains it.
        if not nearest and not over and _is_over_figures(cell, block):
            over = title
            continue
        numbered = _NUMBERED.match(title)
        if named or numbered or cell.look.bold or title.count(" ") < _WORDY:
            if not nearest or cell.look.bold:
                return _of_report(title), over
            return nearest, over
        nearest = nearest or title
    return nearest, over


def _is_number(before: Cell, title: Cell) -> bool:
    """Whether a cell is the number of the question, or the reference of the measure, beside it."""
    return before.number is not None or (before.row == title.row and is_ref(before.text))


def measure_over(block: Block) -> str:
    """Return the reference of the measure that the heading over a block names: BF1."""
    if len(block.titles) < 2:
        return ""
    before, title = block.titles[-2:]
    named = before.row == title.row and is_ref(before.text)
    return before.text.strip() if named else ""


def _over_empty(heads: dict[int, Head], filled: Container[int]) -> list[str]:
    """Return the heading over the empty first column, before labels without one of their own."""
    first = heads[min(heads)] if heads else None
    if first is None or first.col in filled or first.use is not Use.LABEL or not first.label:
        return []
    after = heads.get(first.col + 1)
    return [first.label] if after is not None and after.use is Use.LABEL else []


def _names_table(head: Head) -> bool:
    """Whether a heading over row numbers is that of the whole table: "2 What came of it"."""
    words = head.words[-1] if head.words else ""
    return head.use is Use.REF and words.count(" ") > 1 and not _PLAIN_HEAD.match(words)


def _is_over_figures(cell: Cell, block: Block) -> bool:
    """Whether a title is the lone head of a form's only column of figures: Given, under Jabs."""
    right = cell.col > block.left and not block.heads and len(block.titles) > 1
    return right and len(block.lines) > 1 and block.figure_columns() == {cell.col}


def _of_report(title: str) -> str:
    """Return what a title names: "Report: Box collections" is about box collections."""
    return re.sub(r"^(?:report|title|sheet|list)\s*:\s+(?=\S)", "", title, flags=re.IGNORECASE)


# "North began 16 June" under a title is a remark.
_BEGAN = re.compile(
    r"^(?!.*\b(?:who|that|which)\b).*\b(?:began|started|opened|reopened|launched|closed|stopped|"
    r"moved|paused|joined)"
    rf"(?: again)?(?: in| on| from)? (?:{DAY}|{MONTH}(?: 20\d\d)?)\.?$",
    re.IGNORECASE,
)
_THE_SAME = re.compile(
    r"^(?:\(?\w{1,3}[.):]?\s+)?(?:the |these |those )?same "
    r"(?!time|period|quarter|month|year|as\b)\w",
    re.IGNORECASE,
)
# What is always so, and no figure of a period: Facts about the rooms, Our premises.
_OF_THE_PLACE = re.compile(
    r"^(?:\w{1,3}[.):]\s+)?(?:(?:key |basic )?(?:facts|details) (?:about|of)|"
    r"about (?:the |our |your )?(?:building|premises|rooms?|site|venue|house|centre|organisation)|"
    r"(?:the |our )?(?:premises|buildings?|capacity|facilities))\b[^>]{0,30}$",
    re.IGNORECASE,
)
_INSTRUCTS = re.compile(
    r"^(?:please|complete|fill in|give|enter|tick|tell us|list|use|put|add|record)\b", re.IGNORECASE
)
_WORDY, _LONGEST_QUESTION = 7, 160
_ON_LAST_DAY = re.compile(
    r"\b(?:last day|end) of (?:the |this )?(?:half[- ])?(?:term|season|block|course|period|week|"
    r"holidays?)\b",
    re.IGNORECASE,
)
# What the contract asks of us in a year.
_IN_A_YEAR = re.compile(
    r"^(?=.*\b(?:asks?|asked|wants?|wanted|expects?|expected|requires?|required|agreed|promised|"
    r"targets?|due|plan(?:ned)?)\b).*\b(?:a|each|every|per|the|one)"
    r" (?:full |whole |contract )?year\b(?! (?:so far|to date))",
    re.IGNORECASE,
)
_YEAR, _JANUARY = 12, 1
# A heading over a table and one over its labels.
_NEAREST = 2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all blocks of a sheet share; `index` counts the book's sheets from 0.

    `said` is what sentences say of "the table above" and "the table below".
    """

    sheet: Sheet
    index: int
    setting: Setting
    assembly: Assembly
    footnotes: Footnotes
    terms: Terms = NO_TERMS
    said: Mapping[Block, Period] = field(default_factory=dict)


class Context:
    """One block of a sheet with what its headings and its sheet say about every value in it."""

    def __init__(self, surroundings: Surroundings, block: Block, heads: dict[int, Head]) -> None:
        self.sheet, self.index = surroundings.sheet, surroundings.index
        self.setting, self.assembly = surroundings.setting, surroundings.assembly
        self.footnotes, self.terms = surroundings.footnotes, surroundings.terms
        self.block, self.heads = block, heads
        self.doubts: list[Cell] = []
        setting = self.setting
        self.address = block.area.address
        self.section, self.measure = section_of(block), measure_over(block)
        above = block.parent if heads else None
        while not self.section and above is not None:
            self.section, above = section_of(above), above.parent
        titles = tuple(cell.text for cell in reversed(block.titles))
        month = setting.year.month if setting.year else 4
        self.year = year_named(titles, month) or setting.year
        filled = block.sorts_by_column
        over = [
            head.label
            for head in heads.values()
            if head.label
            and head.col in filled
            and (head.use in {Use.LABEL, Use.PERIOD} or _names_table(head))
        ] or _over_empty(heads, filled)
        sayings = self._sayings()
        said = [*sayings, *over]
        self.period, self.to_date = period_of_titles(
            said, self.year, self.terms.weeks, in_columns=tells_both(heads)
        )
        since = (since_until(text, setting.period) for text in said)
        self.period = next((span for span in since if span is not None), self.period)
        if self.to_date and self.period is None:
            months = (since_month(text, self.reports_on) for text in said)
            self.period = next((span for span in months if span is not None), None)
        nearest = [*sayings[-_NEAREST:], *over]
        self.period = self._term_in(nearest) or self.period
        self.says_so_far = any(map(says_so_far, said))
        self.period = self._period_over_labels() or surroundings.said.get(block) or self.period
        self._run_on(nearest)
        self._name(over)

    def _period_over_labels(self) -> Period | None:
        """Return the period that the heading over the labels names: Replies, H2 (Mar-Aug)."""
        marks = [
            head.mark
            for head in self.heads.values()
            if head.use is Use.LABEL and head.mark is not None
        ]
        whole = [mark for mark in marks if not mark.to_date]
        return whole[0].complete(self.year) if len(whole) == 1 else None

    def _term_in(self, said: list[str]) -> Period | None:
        """Return the days of the term that the nearest heading names: Summer term 2025 (...)."""
        marks = [mark for text in said if (mark := self.terms.in_title(text)) is not None]
        return marks[-1].complete(self.year_for(marks[-1])) if marks else None

    def _run_on(self, said: list[str]) -> None:
        """Date a block that is told to run from the start of the project until now."""
        nearest = map(self.terms.counted.runs_since, reversed(said))
        since = next((day for day in nearest if day is not None), None)
        last = self.period or self.reports_on
        if since is not None and last is not None and since <= last.end:
            self.period, self.to_date = Period(since, last.end), True

    def _sayings(self) -> list[str]:
        """Return the headings; a remark only where it speaks of the figures."""
        texts = [" ".join(cell.text.split()) for cell in self.block.titles if cell.number is None]
        return [text for text in texts if not is_note(text) or _SPEAKS_OF_FIGURES.search(text)]

    def _name(self, over: list[str]) -> None:
        """Name the block by its title and by what stands over its row labels."""
        labels = [text for text in over if not _PLAIN_HEAD.match(text) and not is_note(text)]
        if len(labels) == 1 and labels[0].lower() not in self.section.lower():
            self.section = " > ".join(part for part in (self.section, labels[0]) if part)

    def say_of_whom(self, before: str) -> None:
        """Name whom "the same people by age" are: those of the table before."""
        if before and _THE_SAME.match(self.section):
            self.section = f"{before} > {self.section}"

    def take_together(self, before: Sequence[Period]) -> None:
        """Date a table that takes those before it together: Both quarters together."""
        nearest = self.block.titles[-1].text if self.block.titles else ""
        self.period = self.period or all_together(nearest, before)

    @property
    def is_dated(self) -> bool:
        """Whether the block as a whole stands for one period."""
        return self.own_period[0] is not None

    @property
    def own_period(self) -> tuple[Period | None, str]:
        """The period for which the block as a whole stands, and what says so."""
        if self.period is not None:
            return self.period, "section"
        if _is_of_the_place(self.section):
            return None, ""
        if (
            self.setting.period is not None
            and not self._is_of_a_year()
            and not (
                self.setting.period_from in OF_WORKBOOK
                and any(head.mark is not None for head in self.heads.values())
            )
        ):
            return self.setting.period, self.setting.period_from
        return None, ""

    def _is_of_a_year(self) -> bool:
        """Whether what is asked for in a year stands on the sheet of a shorter period."""
        nearest = self.block.titles[-1].text if self.block.titles else ""
        own = self.setting.period
        return own is not None and is_narrow(own) and _IN_A_YEAR.search(nearest) is not None

    @cached_property
    def covered(self) -> frozenset[tuple[int, int]]:
        """The places that a merged area of the block takes up: nothing is missing from them."""
        block, found = self.block.area, set()
        for area in self.sheet.merged.values():
            if area.bottom < block.top or area.top > block.bottom:
                continue
            for row in range(max(area.top, block.top), min(area.bottom, block.bottom) + 1):
                for col in range(max(area.left, block.left), min(area.right, block.right) + 1):
                    if (row, col) != (area.top, area.left):
                        found.add((row, col))
        return frozenset(found)

    @property
    def is_own(self) -> bool:
        """Whether the block or its sheet says itself for which period it stands."""
        return self.own_period[1] not in OF_WORKBOOK

    def on_last_day(self, label: str) -> Period | None:
        """Return the last day of a term for what is counted on it, as who waits then."""
        own = self.own_period[0]
        if own is None or own.months is not None or not _ON_LAST_DAY.search(label):
            return None
        return Period(own.end, own.end)

    @property
    def reports_on(self) -> Period | None:
        """The period of a return that the sheet, or else the workbook, reports on."""
        own = self.setting.period
        return own if own is not None and is_narrow(own) else self.setting.reporting

    @property
    def year_so_far(self) -> Period | None:
        """The year from its first day to the end of the period that is reported on."""
        last = self.period or self.reports_on
        if last is None or self.year is None or last.months == _YEAR or self._is_to_date(last):
            return last
        return self.terms.weeks.with_year(year_to_date(last, self.year.month))

    def _is_to_date(self, span: Period) -> bool:
        return self.to_date and span is self.period

    def year_for(self, mark: Mark) -> date | None:
        """Return the first day of the year of a period: that of days may be told by itself."""
        if mark.begins == _JANUARY:
            return self.setting.year_of_days
        return self.year or (self.setting.year_of_days if mark.day is not None else None)

    def stands(self, period: Period | None, mark: Mark) -> Period | None:
        """Return the period reported on where figures stand at its last day: at 31 March."""
        if period is None or not mark.at:
            return period
        ending = [
            span
            for span in (self.period, self.reports_on, self.setting.reporting)
            if span is not None and span.end == period.end and is_narrow(span)
        ]
        return max(ending, key=lambda span: span.start) if ending else period

    def register(self, so_far: Period | None = None) -> int:
        """Add the block to the tables of the assembly and return its number."""
        period, source = self.own_period
        if self.to_date and self.period is None and self.says_so_far:
            # "New starters so far" says until when only by what the workbook reports on.
            period, source = self.year_so_far or so_far, "section"
        time = (period, source, self.to_date)
        return self.assembly.table(self.address, self.section, time, so_far or self.year_so_far)

    def register_whole(self) -> int:
        """Add the table that this block ends, for what sums all its blocks together."""
        period, source = self.own_period
        section = section_of(self.block.parent) if self.block.parent is not None else self.section
        time = (period, source, self.to_date)
        return self.assembly.table(self.address, section, time, self.year_so_far)

    def mark(self, place: int, use: CellUse, why: str) -> None:
        """Say what a cell is that is no fact."""
        self.assembly.mark(place, use, why)

    def value(self, place: int, role: Role = Role.VALUE) -> Value | None:
        """Return what a cell says where its text alone does not: limits, footnotes, legends."""
        book = self.assembly.book
        if book.kind[place] != Kind.TEXT:
            return None
        text = book.text(place)
        noted = self.footnotes.value(text)
        if noted is not None:
            return noted
        limit = threshold(text)
        by_day = level_by_day(text) if role is Role.TARGET else None
        if by_day is not None:
            return Value(Status.REPORTED, by_day, "count", text.strip())
        if limit is None:
            return None
        if role is Role.TARGET or value_of_text(text).status is Status.TEXT:
            unit = "percent" if "%" in text else "count"
            return Value(Status.REPORTED, limit[0], unit, text.strip())
        return None
