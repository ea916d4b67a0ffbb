"""How near the meaning of a workbook's rows is to that of a requirement, from 0 to 1.

A word that many rows of the workbook have tells little, and one that no row has may be the
contract's way of speaking. What is of other people, of another stage, of another length of time, or
denied, is not near at all.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.compare.matching.likeness import background_of, likeness
from pipeline.compare.matching.limits import differ
from pipeline.compare.matching.meaning import (
    CHANGE,
    NOT,
    STAGE,
    WEAK,
    WHO,
    Meaning,
    kinds_of_meanings,
    meaning_of,
    together,
)
from pipeline.compare.matching.parts import DENOMINATOR, Wanted
from pipeline.compare.measures import Measure
from pipeline.compare.words import tokens

_ALL = re.compile(r"\b(?:all|both|totals?|overall|sum|together)\b", re.IGNORECASE)
_SHORT = 3
_UNLIMITED, _OTHER_STAGE, _NO_STAGE = 0.6, 0.5, 0.8
# What a number that is not asked for takes, and what the same length of time adds, in words.
_NUMBER, _LENGTH = 1.5, 1.5
# Stages that people call by one another's names: a case is completed, closed or ended.
_KIN = tuple(
    frozenset(pair.split())
    for pair in ("FINISH LEAVE", "REVIEW ANSWER", "GET BEGIN", "GET MOVEON", "BEGIN ACCEPT",
                 "BEGIN REGISTER", "BOOK OFFER", "LEAVE MOVEON")
)  # fmt: skip
_OF_KIN, _AROUND, _BACKGROUND, _UNSAID, _LITTLE, _LITERAL = 0.8, 0.5, 0.4, 0.7, 0.4, 0.15


@dataclass(frozen=True, slots=True)
class Row:
    """What a measure's own labels mean, and those around it."""

    own: Meaning
    around: Meaning


@dataclass(frozen=True)
class Nearness:
    """Rates the measures of one submission; `service` is what the contract is about."""

    service: str
    rows: dict[int, Row]
    seen: Counter[str]

    @classmethod
    def of(cls, service: str, measures: Sequence[Measure]) -> Nearness:
        """Look at the meaning of all measures of one submission."""
        rows = {id(measure): _row(measure) for measure in measures}
        labels = {(row.own, row.around) for row in rows.values()}
        return cls(service, rows, Counter(word for own, _ in labels for word in own.words))

    def rate(self, wanted: Wanted, measure: Measure) -> float:
        """Rate from 0 to 1 how near a measure is to a part; 0 where something speaks against it."""
        row = self.rows[id(measure)]
        asked = wanted.requirement
        said = together(asked.name, asked.numerator, asked.denominator)
        whole = together(*wanted.texts)
        if _is_of_others(row, together(self.service).words | said.words, whole):
            return 0.0
        if differ(row.own.limits, whole.limits or said.limits):
            return 0.0
        ways = [meaning_of(text) for text in wanted.texts]
        if wanted.part != DENOMINATOR:
            ways.append(together(*wanted.texts, asked.name))
        near = max((self._near(way, row, said) for way in ways), default=0.0)
        background = background_of(asked)
        literal = max((likeness(tokens(t), measure, background) for t in wanted.texts), default=0)
        if not near:
            return 0.0
        # In time is more than done: a row without the length of time says less.
        unsaid = bool(whole.limits) and not (row.own.limits or row.around.limits)
        return ((1 - _LITERAL) * near + _LITERAL * literal) * (_UNLIMITED if unsaid else 1.0)

    def _near(self, asked: Meaning, row: Row, said: Meaning) -> float:
        """Harmonic mean of how much of the meaning is there, and how much there is of it."""
        if _is_denied(asked, row):
            return 0.0
        hits = {word: self._hit(word, row) for word in asked.words}
        beside = {word for word in hits if word in row.own.words or _is_kin(word, row.own)}
        own = sum(self._weight(word) * hits[word] for word in beside)
        length = _LENGTH * bool(row.own.limits and asked.limits)
        if not own + length:
            return 0.0
        there = sum(self._weight(word) * hit for word, hit in hits.items()) + length
        recall = there / self._wanted(asked, hits)
        precision = (own + length) / (own + length + self._extra(asked, row.own, said))
        return 2 * recall * precision / (recall + precision) * _by_stage(asked, row, hits)

    def _wanted(self, asked: Meaning, hits: Mapping[str, float]) -> float:
        words = (
            self._weight(word) if hit else max(self._weight(word), _least(word))
            for word, hit in hits.items()
        )
        return sum(words) + _LENGTH * bool(asked.limits)

    def _extra(self, asked: Meaning, own: Meaning, said: Meaning) -> float:
        """What a row says that is not asked for; other words of the requirement count less."""
        words = sum(
            self._weight(word) * (_BACKGROUND if word in said.words else 1.0)
            for word in own.words - asked.words
            if not _is_kin(word, asked)
        )
        numbers = _NUMBER * len(own.numbers - asked.numbers)
        return words + numbers + _LENGTH * bool(own.limits and not asked.limits)

    def _hit(self, word: str, row: Row) -> float:
        if word in row.own.words:
            return 1.0
        if _is_kin(word, row.own):
            return _OF_KIN
        return _AROUND if word in row.around.words else 0.0

    def _weight(self, word: str) -> float:
        """What a word tells in this workbook: less if many rows have it, or none has."""
        rows = self.seen[word]
        weight = 1 / (1 + math.log(rows)) if rows else _UNSAID
        return weight * (_LITTLE if kinds_of_meanings().get(word) in {WEAK, WHO} else 1.0)


def _is_kin(word: str, other: Meaning) -> bool:
    return any(word in pair and (pair - {word}) & other.words for pair in _KIN)


def _least(word: str) -> float:
    """What a word that a row has not takes from its nearness at least.

    Whether people began, finished or got better is the heart of what is asked.
    """
    return 1.0 if kinds_of_meanings().get(word) in {STAGE, CHANGE} else 0.0


def _row(measure: Measure) -> Row:
    own = [text for text in (measure.row, measure.column) if not says_all(text)]
    return Row(together(*own), together(measure.group, measure.section, measure.sheet))


def says_all(label: str) -> bool:
    """Say whether a label calls its line that of all: Total, All sites, Both schools."""
    return bool(_ALL.search(label)) and len(label.split()) <= _SHORT


def _by_stage(asked: Meaning, row: Row, hits: Mapping[str, float]) -> float:
    """What it leaves of a likeness that a row tells another stage, or none where one is asked."""
    if _is_other_stage(asked, row.own):
        return _OTHER_STAGE
    told = [hits[word] for word in asked.of_kind(STAGE) | asked.of_kind(CHANGE)]
    return _NO_STAGE if told and not any(told) else 1.0


def _is_of_others(row: Row, said: frozenset[str], asked: Meaning) -> bool:
    """Whether a row is about other people than the requirement, or it about others than the row."""
    others = row.own.of_kind(WHO) - said
    unnamed = (asked.of_kind(WHO) & frozenset({"VOLUNTEER", "STAFF", "PEER"})) - (
        row.own.words | row.around.words
    )
    return bool(others or unnamed)


def _is_other_stage(asked: Meaning, own: Meaning) -> bool:
    """Whether both name stages on the way through a service, and none that may be the same."""
    ours, theirs = asked.of_kind(STAGE), own.of_kind(STAGE)
    if not ours or not theirs or ours & theirs:
        return False
    return not any(frozenset({one, other}) in _KIN for one in ours for other in theirs)


def _is_denied(asked: Meaning, row: Row) -> bool:
    """Whether one is denied and the other is not."""
    return asked.of_kind(NOT) != row.own.of_kind(NOT)
