"""A fact as the rules see it, and the words that say how a measure behaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from functools import lru_cache

import polars as pl

from pipeline.domain.findings import Finding
from pipeline.domain.periods import Period
from pipeline.domain.tables import Role, Status

_FIGURES = frozenset({Role.VALUE.value, Role.YEAR_TO_DATE.value})
_ADDITIVE_UNITS = frozenset({"count", "gbp", "hours"})
_NOT_ADDITIVE = re.compile(
    r"\b(?:mean|average|avg|median|rate|ratio|score|index|per cent|percent(?:age)?|share|"
    r"proportion|per|bmi|wte|fte|minimum|maximum|min|max|target|rank)\b|%",
    re.IGNORECASE,
)
# A total row may say how it was counted; its parts then overlap or are counted twice.
_OVERLAPPING = re.compile(
    r"\bof (?:which|whom|these|those)\b|\binclud(?:es|ing|ed)\b|\bincl\b|\bat least one\b|"
    r"\bany\b(?! other)|"
    r"\bunique\b|\bdistinct\b|\bindividuals?\b|\bmulti|\bmore than one\b|\bexcl(?:uding|udes)?\b|"
    r"\bnumerator\b|\bdenominator\b|\bwithin\b|\bof those\b",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:people|persons?|clients?|patients?|participants?|members?|volunteers?|helpers?|mentors?|"
    r"befrienders?|peers|adults?|carers?|mums|dads|"
    r"children|families|households|came|women|men|residents?|staff|learners?|caseload|active|current|"
    r"open|live|on (?:the )?(?:books|roll|list|caseload)|in treatment|in post|headcount|"
    r"at (?:the )?end|as at|waiting)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class Fact:
    """The columns of one row of `facts` that rules need; see `pipeline.domain.tables.FACTS`.

    Neither frozen nor compared by value, because there are thousands of them. What the rules ask
    for again and again is worked out once: `period` (what it is for, or None), `block` (the table
    it stands in), `is_figure` (whether it stands where a measured value is expected) and
    `is_additive` (whether figures of its kind may be added up: no rate, mean, score or target).
    """

    submission: str
    file: str
    sheet: str
    sheet_no: int
    cell: str
    row: int
    col: int
    table: str
    section: str
    ref: str
    row_label: str
    row_group: str
    column_label: str
    label: str
    role: str
    period_start: date | None
    period_end: date | None
    period_from: str
    value: float | None
    text: str
    status: str
    unit: str
    total: bool
    hidden: bool
    formula: str | None
    note: str | None
    period: Period | None = field(init=False)
    block: tuple[str, int, str] = field(init=False)
    is_figure: bool = field(init=False)
    is_additive: bool = field(init=False)

    def __post_init__(self) -> None:
        """Work out what follows from the columns."""
        self.period = _period(self.period_start, self.period_end)
        self.block = self.submission, self.sheet_no, self.table
        self.is_figure = self.role in _FIGURES
        self.is_additive = (
            self.is_figure
            and self.unit in _ADDITIVE_UNITS
            and may_add_up(self.column_label, self.row_label)
        )

    @property
    def counts_heads(self) -> bool:
        """Whether it counts people, who may be counted in several periods or at its end only."""
        return _counts_heads(self.row_group, self.row_label, self.column_label)


@lru_cache(maxsize=10_000)
def _period(start: date | None, end: date | None) -> Period | None:
    return None if start is None or end is None else Period(start, end)


@lru_cache(maxsize=10_000)
def _counts_heads(*words: str) -> bool:
    return any(_HEADS.search(text) for text in words)


def may_add_up(*words: str) -> bool:
    """Say whether figures under such words may be added up: no rate, mean, score or target."""
    return not any(map(_is_not_additive, words))


# Each row of a list has words of its own: what is asked of a text is asked of it once.
@lru_cache(maxsize=100_000)
def _is_not_additive(text: str) -> bool:
    return bool(_NOT_ADDITIVE.search(text))


_COLUMNS = [item.name for item in fields(Fact) if item.init]


def facts_of(frame: pl.DataFrame) -> list[Fact]:
    """Return the rows of a frame of the table `facts`."""
    return [Fact(*row) for row in frame.select(_COLUMNS).rows()]


_TOTAL_WORDS = re.compile(r"\b(?:(?:grand |sub-? ?)?totals?|overall|sum|all)\b", re.IGNORECASE)


def says_total(label: str) -> bool:
    """Say whether a label calls itself a total; a place name over its districts does not."""
    return bool(_TOTAL_WORDS.search(label))


@lru_cache(maxsize=10_000)
def without_total_words(label: str) -> str:
    """Return a label without the words for a total: "QDS" for "Total QDS", "" for "Total"."""
    return " ".join(_TOTAL_WORDS.sub(" ", label).lower().split()).strip(" |:-–")


def overlaps(label: str) -> bool:
    """Whether a label says that it counts some of what another row counts already."""
    return bool(_OVERLAPPING.search(label))


def found(code: str, fact: Fact, text: str) -> Finding:
    """Make a finding at the cell of a fact."""
    return Finding(
        code=code,
        found=text,
        file=fact.file,
        sheet=fact.sheet,
        cell=fact.cell,
        submission=fact.submission,
    )


def by_block(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Yield the facts of one table after another."""
    blocks: dict[tuple[str, int, str], list[Fact]] = {}
    for fact in facts:
        blocks.setdefault(fact.block, []).append(fact)
    yield from blocks.values()


def shown(value: float) -> str:
    """Write a figure as people do: 1,148 or 12.5."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0").rstrip(".")


def sum_matches(total: float, parts: Iterable[float]) -> bool:
    """Say whether parts make a total, give or take what rounding to its places can do."""
    listed = list(parts)
    whole = all(float(part).is_integer() for part in (total, *listed))
    slack = 1e-6 if whole else 0.5 * 10.0 ** -_places(total) * (len(listed) + 1)
    return abs(total - sum(listed)) <= slack


def _places(value: float) -> int:
    _, _, decimals = f"{value:.2f}".rstrip("0").partition(".")
    return len(decimals)


def is_blank(fact: Fact) -> bool:
    """Whether nothing, or only a dash, stands in the cell."""
    return fact.status == Status.BLANK


def column_number(letters: str) -> int:
    """Return the number of a column, from 1 for A."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
