"""Which of several dates in the rows of a list says when a figure is for.

A score at assessment is of the day of assessment, what was paid of the day on which it was paid;
what lies between the start and the finish of a project is of these days. A list that says itself
for which month or quarter it is counts all it tells in that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.domain.periods import Period
from pipeline.domain.tables import Role
from pipeline.read.columns import Columns
from pipeline.read.context import Context
from pipeline.read.head import Head, Use
from pipeline.read.lines import Line
from pipeline.read.rows import Row
from pipeline.read.when.asked_twice import asked_twice, sides_of
from pipeline.read.when.days_beside import right_of, stems
from pipeline.read.when.record_days import days_by_heading, stand_apart
from pipeline.read.when.setting import is_narrow

_WORD = re.compile(r"[a-z]{3,}", re.IGNORECASE)
_SHORT_STEM = 4
# By what a figure says when it was told.
_CALLED = re.compile(
    r"\b(?:when|at|on|going|went|came|once|back) (?:the |they |first )?(?P<name>[a-z]{4,})\)?$",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"^(?:(?:date )?start(?:s|ed|ing)?(?: date| on| day)?|from|first day|beg(?:an|ins?)(?: on)?|"
    r"runs from)$",
    re.IGNORECASE,
)
_FINISHES = re.compile(
    r"^(?:(?:date )?(?:finish(?:es|ed)?|end(?:s|ed|ing)?)(?: date| on| day)?|to|until|last day|"
    r"runs to)$",
    re.IGNORECASE,
)
# The same asked twice of one person: days out of the house - then, and now.
_AFTER = re.compile(
    r"^(?P<what>.{3,}?)[\s,:(–-]+(?:now|today|latest|last time|this time|most recent(?:ly)?|"
    r"when last asked|last asked|at last (?:check|review|contact))\)?$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?P<what>.{3,}?)[\s,:(–-]+(?:then|before|first|at (?:the )?(?:start|first|beginning)|"
    r"first time|when we (?:met|began|started|matched)|when (?:matched|joined|first asked)|"
    r"on joining|baseline)\)?$",
    re.IGNORECASE,
)
_LAST_ASKED = re.compile(
    r"^(?:date |day )?(?:last|latest|most recently) (?:asked|seen|scored|measured|checked|reviewed|"
    r"spoken to|interviewed|assessed|surveyed|rung|visited|weighed|tested|review|check|contact|"
    r"visit|score)(?: on)?$|^now(?: on)?$",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:asked|scored|measured|tested|checked|assessed|weighed|reviewed|surveyed|rung|filled in)"
)
# The day on which something began for one row, and on which it was over, or asked once more.
_FIRST_DAY = re.compile(
    r"^(?:date |day )?(?:of )?(?:joined|joining|(?:with us )?since|first (?:seen|session|visit|"
    r"contact|appointment|met|class|meeting|assessment|day|score|test|card|form|call)|"
    rf"first (?:{_ASKED}|screen(?:ed|ing)?)|start(?:ed|s|ing)?|began|enrolled|matched|opened|"
    r"registered|signed up|came to us|admitted|went home|baseline|"
    r"[a-z]+ (?:began|started|opened)|"
    r"(?:week|wk|day|session) (?:one|1))(?: (?:us|on|date|in|with us|day))?$",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?:at|on) (?:the )?", re.IGNORECASE)
_LAST_DAY = re.compile(
    r"^(?:date |day )?(?:of )?(?:last (?:seen|session|visit|contact|appointment|class|meeting|day)|"
    r"latest|finish(?:ed)?|ended|end|left|closed|completed|discharged?|review(?:ed)?|exit|"
    rf"re-?{_ASKED}|{_ASKED} again|(?:last|latest|second) (?:{_ASKED}|done|taken)|"
    r"(?:last|second|repeat|follow[- ]up|later) (?:screen(?:ed|ing)?|score|test|card|"
    r"form|assessment|measure|review)|"
    r"[a-z]+ (?:ended|finished|closed)|"
    r"retest|follow[- ]up)(?: (?:us|on|date|day))?$",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(
    r"\b(?:(?:that|on the|same) day|by then|by that (?:day|date))\)?$", re.IGNORECASE
)
_OF_PEOPLE = re.compile(
    r"\b(?:number|people|clients|women|men|mums|dads|parents|families|households|members|patients|"
    r"children|adults|learners|carers|participants|starters|starting|referrals|enrolled)\b",
    re.IGNORECASE,
)
_FEWEST_PAIRS, _FEWEST_LINES, _MOST_LINES = 2, 2, 3_000
_QUARTER, _TWO = 3, 2


def dates_of_figures(
    context: Context, columns: Columns, lines: Sequence[Line], rows: Mapping[int, Period]
) -> dict[tuple[int, int], Period]:
    """Return what figures are for by the dates of their rows, by row and column.

    `rows` are the periods of rows by what stands over them: Ended July to September.
    """
    dates = [col for col, head in columns.heads.items() if _holds_days(head, columns)]
    figures = [head for head in columns.heads.values() if _counts(head)]
    is_list = bool(dates) or columns.has_periods
    if not (figures and is_list and _FEWEST_LINES <= len(lines) <= _MOST_LINES):
        return {}
    says_when = _says_when(context)
    if columns.has_periods:
        found = _of_named_days(context, columns, figures, lines)
        return {at: day for at, day in found.items() if _may_be_of(day, _months(rows, at))}
    found = {}
    right = _right_of(context, columns, dates, figures, lines)
    owners = _owners(
        context, columns, dates, figures, right | _told(columns, dates, figures, lines)
    )
    both = None if says_when else _start_and_finish(columns, dates)
    within = _whole_of(context)
    sure = right | _under_one_heading(columns, figures) | _named_in_full(columns, dates, figures)
    for line in lines:
        for head in figures:
            span = None
            if head.col in owners:
                span = _day(line.row, owners[head.col], columns)
                counts = within or _months(rows, (line.row.number, head.col))
                began = owners[head.col] == sure.get(head.col) or _tells_of_beginning(
                    columns.heads[owners[head.col]], head
                )
                span = span if _may_be_of(span, counts, began=began) else None
            elif both is not None and head.col > both[1]:
                span = _between(line.row, both, columns)
            if span is not None:
                found[line.row.number, head.col] = span
    return found


def _owners(
    context: Context,
    columns: Columns,
    dates: Sequence[int],
    figures: Sequence[Head],
    told: Mapping[int, int],
) -> dict[int, int]:
    """Return by figure the column of the day that it is of; `told` are those that say so."""
    owners = dict(told)
    is_own = context.is_own and not context.setting.counts_since
    if _whole_of(context) is None and (is_own or not _says_when(context)):
        owners |= _by_words(columns, dates, figures)
    if not _says_when(context):
        owners |= _asked_again(columns, dates, figures) | _side_by_side(dates, figures)
    return owners


def _told(
    columns: Columns, dates: Sequence[int], figures: Sequence[Head], lines: Sequence[Line]
) -> dict[int, int]:
    """Return by figure the column of the day at which it, or a heading over it, says to be told."""
    told = _at_ends(columns, dates, figures) | _twice(columns, dates, figures, lines)
    told |= _under_one_heading(columns, figures) | _called(columns, dates, figures)
    return _as_told(columns, dates, figures, told)


def _twice(
    columns: Columns, dates: Sequence[int], figures: Sequence[Head], lines: Sequence[Line]
) -> dict[int, int]:
    """Return by figure the day of what was asked of everybody on two days."""
    if len(dates) != _TWO:
        return {}
    one, two = dates
    days = [(_date(line.row, one, columns), _date(line.row, two, columns)) for line in lines]
    return asked_twice(columns.heads, (one, two), figures, days)


def _under_one_heading(columns: Columns, figures: Sequence[Head]) -> dict[int, int]:
    """Return by figure the date under the heading over both, where several headings have one."""
    days = days_by_heading(columns.heads.values())
    if not stand_apart(days, columns.heads.values()):
        return {}
    over = {head.col: head.words[:-1] for head in figures}
    return {col: days[words] for col, words in over.items() if words in days}


def _whole_of(context: Context) -> Period | None:
    """Return the month or quarter of which a list is, which counts what was begun before in it."""
    own = context.own_period[0] if context.is_own else None
    return own if own is not None and 0 < (own.months or 0) <= _QUARTER else None


def _months(rows: Mapping[int, Period], at: tuple[int, int]) -> Period | None:
    """Return the months, if any, in which a row counts by what stands over it."""
    span = rows.get(at[0])
    return span if span is not None and span.months is not None else None


def _may_be_of(day: Period | None, within: Period | None, *, began: bool = False) -> bool:
    """Whether a figure is of a day: one outside the quarter of its list only where it began there.

    Wellbeing at start is of the day on which somebody joined, however long ago.
    """
    return day is not None and (began or within is None or within.contains(day))


def _tells_of_beginning(dates: Head, figures: Head) -> bool:
    """Whether figures tell how somebody was on a day that says when it began for them.

    How many women came to the first session of a group counts when the group does.
    """
    named = any(_FIRST_DAY.match(_AT.sub("", word)) for word in dates.words)
    begins = named or any(side == "before" for side, _ in sides_of(dates))
    return begins and not _OF_PEOPLE.search(figures.label)


def _of_named_days(
    context: Context, columns: Columns, figures: Sequence[Head], lines: Sequence[Line]
) -> dict[tuple[int, int], Period]:
    """Return what figures are for that name another day than the first of their row.

    Nights awake at discharge, in a row with a date started and a date discharged.
    """
    periods = [col for col in columns.periods if col in columns.daily]
    others = [col for col, head in columns.heads.items() if _holds_days(head, columns)]
    if not periods or len(periods) + len(others) < _FEWEST_PAIRS:
        return {}
    dates = sorted([*periods, *others])
    right = _right_of(context, columns, dates, figures, lines)
    owners = right | _told(columns, dates, figures, lines)
    if not _says_when(context):
        owners |= _asked_again(columns, dates, figures) | _by_words(columns, dates, figures)
    return {
        (line.row.number, col): span
        for line in lines
        for col, day in owners.items()
        if (span := _day(line.row, day, columns)) is not None
    }


def _holds_days(head: Head, columns: Columns) -> bool:
    """Whether a column holds dates that do not say for when each row as a whole counts."""
    is_left = head.use is Use.PERIOD and head.col not in columns.periods
    return is_left or (head.use is Use.WORDS and head.holds_dates and not head.holds_codes)


def _counts(head: Head) -> bool:
    return head.use is Use.FIGURE and head.role is Role.VALUE and head.mark is None


def _says_when(context: Context) -> bool:
    """Whether a list says itself for which month or quarter it is, or since when it counts."""
    own = context.own_period[0]
    return context.setting.counts_since or (own is not None and is_narrow(own))


def _by_words(columns: Columns, dates: Sequence[int], figures: Sequence[Head]) -> dict[int, int]:
    """Return by figure the date whose whole heading its own says again: Paid, by Paid on."""
    found = {}
    for head in figures:
        own = stems(head)
        fits = [col for col in dates if (said := stems(columns.heads[col])) and said <= own]
        if len(fits) == 1:
            found[head.col] = fits[0]
    return found


def _as_told(
    columns: Columns, dates: Sequence[int], figures: Sequence[Head], owners: Mapping[int, int]
) -> dict[int, int]:
    """Give a day to the figures that name it in full: distress when rung back, by Rung back on.

    What else was asked twice is then not of that day.
    """
    told = _named_in_full(columns, dates, figures)
    taken = {col for col in told.values() if col != dates[0]}
    kept = {col: day for col, day in owners.items() if day not in taken}
    return kept | told


def _named_in_full(
    columns: Columns, dates: Sequence[int], figures: Sequence[Head]
) -> dict[int, int]:
    """Return by figure the date of which it says all words, two at least."""
    said = {col: stems(columns.heads[col]) for col in dates}
    told: dict[int, int] = {}
    for head in figures:
        own = stems(head)
        fits = [col for col, words in said.items() if len(words) > 1 and words <= own]
        if len(fits) == 1:
            told[head.col] = fits[0]
    return told


def _called(columns: Columns, dates: Sequence[int], figures: Sequence[Head]) -> dict[int, int]:
    """Return by figure the one date by whose word it calls its time: when home, on admission."""
    names = {
        col: {word[:_SHORT_STEM].lower() for word in _WORD.findall(columns.heads[col].words[-1])}
        for col in dates
        if columns.heads[col].words
    }
    found = {}
    for head in figures:
        said = _CALLED.search(head.words[-1]) if head.words else None
        stem = said["name"][:_SHORT_STEM].lower() if said is not None else ""
        fits = [col for col, words in names.items() if stem in words]
        if len(fits) == 1:
            found[head.col] = fits[0]
    return found


def _at_ends(columns: Columns, dates: Sequence[int], figures: Sequence[Head]) -> dict[int, int]:
    """Return by figure the day at which it says to be told: the first, the last, or that one."""
    heads = {col: columns.heads[col].words[-1] for col in dates if columns.heads[col].words}
    # What began first is the record; a job or a course may have begun later in it.
    first = [col for col in sorted(heads) if _FIRST_DAY.match(heads[col])][:1]
    last = [col for col in heads if _LAST_DAY.match(heads[col])]
    found: dict[int, int] = {}
    for head in figures:
        sides = {side for side, _ in sides_of(head)}
        before = [col for col in dates if col < head.col]
        if first and "before" in sides:
            found[head.col] = first[0]
        elif len(last) == 1 and "after" in sides:
            found[head.col] = last[0]
        elif before and any(map(_THAT_DAY.search, head.words)):
            found[head.col] = before[-1]
    return found


def _asked_again(columns: Columns, dates: Sequence[int], heads: Sequence[Head]) -> dict[int, int]:
    """Return for what was asked then and now the one day on which people were last asked."""
    last = [col for col in dates if _LAST_ASKED.match(columns.heads[col].label)]
    before = (_BEFORE.match(head.label) for head in heads)
    first = {found["what"].lower() for found in before if found is not None}
    return {
        head.col: last[0] for head in heads if len(last) == 1
        if (found := _AFTER.match(head.label)) is not None and found["what"].lower() in first
    }  # fmt: skip


def _right_of(
    context: Context, columns: Columns, dates: Sequence[int], figures: Sequence[Head],
    lines: Sequence[Line],
) -> dict[int, int]:  # fmt: skip
    """Return by figure the later day of its row that stands right at its left."""
    if _start_and_finish(columns, dates) is not None:
        return {}
    named = _by_words(columns, dates, figures) | _named_in_full(columns, dates, figures)
    days = {col: [_date(line.row, col, columns) for line in lines] for col in dates}
    return right_of(
        columns, days, figures, named, context.own_period[0] if context.is_own else None
    )


def _side_by_side(dates: Sequence[int], figures: Sequence[Head]) -> dict[int, int]:
    """Return by figure the date at its left, where figures and dates take turns."""
    after = [head.col for head in figures if head.col > min(dates)]
    pairs = {col: col - 1 for col in after if col - 1 in dates}
    return pairs if len(pairs) == len(after) >= _FEWEST_PAIRS else {}


def _start_and_finish(columns: Columns, dates: Sequence[int]) -> tuple[int, int] | None:
    """Return the two columns of dates between which each row lies."""
    if len(dates) != 2 or dates[1] != dates[0] + 1:
        return None
    first, last = (columns.heads[col].words[-1:] for col in dates)
    said = first and last and _STARTS.match(first[0]) and _FINISHES.match(last[0])
    return (dates[0], dates[1]) if said else None


def _day(row: Row, col: int, columns: Columns) -> Period | None:
    day = _date(row, col, columns)
    return Period(day, day) if day is not None else None


def _between(row: Row, cols: tuple[int, int], columns: Columns) -> Period | None:
    first, last = _date(row, cols[0], columns), _date(row, cols[1], columns)
    return Period(first, last) if first is not None and last is not None and first <= last else None


def _date(row: Row, col: int, columns: Columns) -> date | None:
    cell = row.at(col)
    return columns.day_in(cell) if cell is not None else None
