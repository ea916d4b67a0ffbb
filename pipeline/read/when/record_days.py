"""Which column of dates says for when a record of a list counts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipeline.read.blocks import Block
from pipeline.read.head import Body, Head, Use
from pipeline.read.sorts import Sort
from pipeline.read.when.mark import Mark
from pipeline.read.when.period_words import period_of

SPAN_HEAD = re.compile(
    r"\b(?:start|started|end|ended|joined|left|birth|due|first|last|latest|opened|closed|since)\b|"
    r"^by\b|\bby (?:when|date)\b|^(?:from|since) (?:when|which|what)\b",
    re.IGNORECASE,
)
# What was done with each record, on the day that stands in its row.
DONE_HEAD = re.compile(
    r"^(?:date |day )?(?:of )?(?:(?:case|file|episode|wound)s? )?(?:closed|closing(?: review)?|"
    r"closure|review(?:ed)?|finished|completed|discharged?)(?: (?:on|date))?$|"
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$",
    re.IGNORECASE,
)
# On which day each course or block was over; a list that names its own time says when already.
END_HEAD = re.compile(r"^(?:date of )?(?:the )?last (?:session|day|class|meeting)$", re.IGNORECASE)
_LEFT_HEAD = re.compile(r"^(?:date |day )?left(?: us)?(?: on)?$|^moved on on$", re.IGNORECASE)
_OF_LEAVERS = re.compile(r"\b(?:left|leavers?|leaving|moved on|moving on)\b", re.IGNORECASE)
# A list of what ended in some months, or one counted in the month of the last class.
_COUNTED_BY_END = re.compile(
    r"\bcounted (?:in|by|under|on|for) (?:the |its |their |each )?(?:month|quarter|day|date|term) "
    r"(?:of|in which|when|that|on which)\b.*\b(?:last|end|ended|final|finish|finished|over)\b|"
    r"^(?:\w+ ){1,4}(?:that|which) (?:ended|finished|were over)\b",
    re.IGNORECASE,
)
# On which day somebody was rung or seen: Rang on, Review visit.
_CONTACT_HEAD = re.compile(
    r"^(?:date |day )?(?:we )?(?:rang|called|phoned|spoke|spoken to|visited|seen|met|held|ran|run|"
    r"asked|surveyed|interviewed|tested|checked|done|given|delivered|taught) (?:on|them)$|"
    r"^(?!(?:next|first|last|initial|baseline|previous|planned|booked|missed)\b)"
    r"(?:\w+ )?(?:visit|call|meeting|interview)$",
    re.IGNORECASE,
)
# From when to when a course ran: 9 Jan - 13 Feb 2025.
_RAN_HEAD = re.compile(
    r"^(?:course |session |event |activity |project )?(?:ran|run|runs|dates?|when|held|took place|"
    r"delivered|period|from ?(?:-|–|/|to|and) ?to|days)(?: (?:run|held|ran|of delivery|from))?$",
    re.IGNORECASE,
)
# In which part of the year each record counts.
_COUNTED_IN = re.compile(
    r"^(?:qtr|quarter|half(?: ?-?year)?|term|(?:counted|reported|claimed) in)\.?$", re.IGNORECASE
)
# Since when somebody helps.
_TRAINED = re.compile(r"\b(?:trained|recruited|qualified|appointed|inducted)\b", re.IGNORECASE)
_LONGEST_RUN, _LONGEST_TITLE = 366, 60
# So many of the records must have their day.
_DATED_RECORDS = 0.8
_OPENED = re.compile(r"^(?:date )?(?:opened|began|started|start date)$", re.IGNORECASE)
_FEWEST, _YEAR = 3, 12


def dates_records(label: str, body: Body) -> bool:
    """Whether a column says for when each record counts: what was done when, or Q1, Q1, Q2."""
    if not _has_all(body):
        return False
    if _RAN_HEAD.match(label) and _are_spans(body):
        return True
    told = any(head.match(label) for head in (DONE_HEAD, END_HEAD, _CONTACT_HEAD))
    return told or _tells_leaving(label, body) or _counts_in(label, body)


def _are_spans(body: Body) -> bool:
    """Whether every date of a column is a span of days, as from the first to the last session."""
    book = body.block.lines[0].book
    marks = [period_of(book.text(at).strip()) for sort, at in body.places if sort == Sort.PERIOD]
    return len(marks) > 1 and all(map(_is_span, marks))


def _is_span(mark: Mark | None) -> bool:
    if mark is None or mark.to_date:
        return False
    if mark.period is not None:
        return 0 < (mark.period.end - mark.period.start).days < _LONGEST_RUN
    return mark.ends is not None or mark.length > 0


def _tells_leaving(label: str, body: Body) -> bool:
    """Whether a list of those who left or moved on says on which day each did."""
    titles = " ".join(cell.text for cell in body.block.titles if len(cell.text) <= _LONGEST_TITLE)
    return bool(_LEFT_HEAD.match(label)) and _OF_LEAVERS.search(titles) is not None


def counts_by_end(block: Block) -> bool:
    """Whether the headings of a list say that each record counts when it was over."""
    return any(_COUNTED_BY_END.search(" ".join(cell.text.split())) for cell in block.titles)


def _has_all(body: Body) -> bool:
    """Whether nearly every record has its date: rows with figures, of which some are totals."""
    return body.counts[Sort.PERIOD] >= _DATED_RECORDS * len(body.block.lines)


def _counts_in(label: str, body: Body) -> bool:
    """Whether records say at the left of their figures in which part of the year they count."""
    if SPAN_HEAD.search(label) or _TRAINED.search(label):
        return False
    book = body.block.lines[0].book
    parts = [book.text(at).strip() for sort, at in body.places if sort == Sort.PERIOD]
    if len(parts) < _FEWEST or len(set(parts)) == len(parts):
        return False
    at_left = body.col < min(body.block.figure_columns(), default=0)
    return at_left and all(_is_part(period_of(part)) for part in set(parts))


def _is_part(mark: Mark | None) -> bool:
    """Whether a period is some months of a year; bands of ages may look like years."""
    if mark is None or mark.to_date or mark.day is not None:
        return False
    months = mark.period.months if mark.period is not None else mark.length
    return months is not None and 0 < months < _YEAR


def leave_cases(heads: dict[int, Head], block: Block) -> None:
    """What a case took from the day it was opened to the day it was closed is of neither day.

    A list of those that were closed is dated by that day: its title says so.
    """
    if any(head.words and _OPENED.match(head.words[-1]) for head in heads.values()):
        titles = {word for cell in block.titles for word in cell.text.lower().split()}
        for col, head in heads.items():
            done = head.use is Use.PERIOD and DONE_HEAD.match(head.label)
            if done and not titles & set(head.label.lower().split()):
                heads[col] = replace(head, use=Use.WORDS)


def leave_runs(heads: dict[int, Head]) -> None:
    """The days on which a course ran tell no more where each says in which quarter it counts."""
    days = [head for head in heads.values() if head.use is Use.PERIOD]
    counted = any(_COUNTED_IN.match(head.label) for head in days)
    for head in days if counted else ():
        if _RAN_HEAD.match(head.label):
            heads[head.col] = replace(head, use=Use.WORDS, holds_dates=True)


def leave_contacts(heads: dict[int, Head]) -> None:
    """What is told of somebody seen on several days is of none of them, or of the leading one."""
    days = [
        head for head in heads.values()
        if head.use is Use.PERIOD and _CONTACT_HEAD.match(" ".join(head.words))
    ]  # fmt: skip
    for head in days if len(days) > 1 else ():
        if head.col != min(heads):
            heads[head.col] = replace(head, use=Use.WORDS)


def leave_groups(heads: dict[int, Head]) -> None:
    """Of dates under several headings each is that of what stands under its own, and not the row's.

    Date and score under "When they came", date and score under "13 weeks on".
    """
    days = days_by_heading(heads.values())
    for col in days.values() if stand_apart(days, heads.values()) else ():
        if heads[col].use is Use.PERIOD:
            heads[col] = replace(heads[col], use=Use.WORDS, holds_dates=True)


def stand_apart(days: Mapping[tuple[str, ...], int], heads: Iterable[Head]) -> bool:
    """Whether dates stand under headings of their own: several, or one beside other dates."""
    if len(days) != 1:
        return bool(days)
    col = next(iter(days.values()))
    return any(
        head.col != col and not head.words[1:] and head.mark is None
        and (head.use is Use.PERIOD or (head.use is Use.WORDS and head.holds_dates))
        for head in heads
    )  # fmt: skip


def days_by_heading(heads: Iterable[Head]) -> dict[tuple[str, ...], int]:
    """Return the column of the one date under each heading that figures stand under too."""
    dates: dict[tuple[str, ...], list[int]] = {}
    told: set[tuple[str, ...]] = set()
    for head in heads:
        over = head.words[:-1]
        if over and head.use is Use.FIGURE:
            told.add(over)
        elif over and head.mark is None and (head.holds_dates or head.use is Use.PERIOD):
            dates.setdefault(over, []).append(head.col)
    return {over: cols[0] for over, cols in dates.items() if over in told and len(cols) == 1}
