"""Says what a sentence only tells again: a requirement's result, or a candidate of the tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.compare.cues import OUTCOME, cues
from pipeline.compare.prose.prose import Lead, people_in, signs_of
from pipeline.compare.words import plain, tokens
from pipeline.domain.contract import Requirement
from pipeline.domain.places import split_places

# A large number agrees hardly by chance; a small one needs half the words in common as well.
_LARGE, _SMALL = 25, 2
_HALF = 0.5
_ALIKE, _FEWEST_WORDS = 0.75, 2
# How much a sentence and a candidate of the same number must have in common besides: the domain
# counts two, the people one, each word one. Numbers below five agree by chance most often.
_RELATED, _FEW = 3, 5
_CLIENT = "client"
# What a requirement asks for in these is asked for whatever the words.
_SPECIFIC = frozenset({"employment and skills", "housing", "income"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What one requirement asks for: words, signs and people, and the figures that answer it."""

    requirement: Requirement
    words: tuple[frozenset[str], ...]
    signs: frozenset[str]
    domains: frozenset[str]
    people: frozenset[str]
    figures: frozenset[float]


def asked_of(requirements: Iterable[Requirement], stated: pl.DataFrame) -> list[Asked]:
    """Return what each requirement asks for; `stated` has the columns item and value."""
    figures: dict[str, set[float]] = defaultdict(set)
    for ref, value in stated.select("item", "value").iter_rows():
        if value is not None:
            figures[ref].add(value)
    return [_asked(item, frozenset(figures[item.ref])) for item in requirements]


def _asked(requirement: Requirement, figures: frozenset[float]) -> Asked:
    asks = (requirement.name, requirement.numerator, requirement.definition)
    texts = [plain(text) for text in asks if text]
    labels = {
        cue.domain for cue in cues() for text in texts
        if cue.says == OUTCOME and cue.domain in _SPECIFIC and cue.pattern.search(text)
    }  # fmt: skip
    return Asked(
        requirement,
        tuple(words for words in map(tokens, asks[:2]) if len(words) >= _FEWEST_WORDS),
        frozenset(cue.cue for text in texts for cue in signs_of(text)),
        frozenset(labels),
        frozenset().union(*(people_in(text) for text in texts)),
        figures,
    )


def requirement_of(sentence: str, lead: Lead, asked: Sequence[Asked]) -> Requirement | None:
    """Return the requirement that covers what a sentence tells, or None.

    The same sign, the same words or the same figure; but a requirement that does not speak of
    volunteers, partners or children covers nothing that is told of them.
    """
    special = people_in(plain(sentence)) - {_CLIENT}
    own = tokens(sentence)
    for item in asked:
        if special and not special & item.people:
            continue
        alike = any(len(own & words) >= _ALIKE * len(words) for words in item.words)
        if alike or lead.sign in item.signs or lead.domain in item.domains:
            return item.requirement
        if _states(lead, item.figures, shared=_shares(own, item.words)):
            return item.requirement
    return None


def _shares(own: frozenset[str], asked: Iterable[frozenset[str]]) -> bool:
    return any(len(own & words) >= _HALF * len(words) for words in asked)


def _states(lead: Lead, figures: Iterable[float], *, shared: bool) -> bool:
    number = lead.number.value if lead.number else None
    if number is None or number not in figures:
        return False
    return number >= _LARGE or (number > _SMALL and shared)


@dataclass(frozen=True, slots=True)
class Counted:
    """A candidate as sentences are held against it: its words, and every figure it rests on."""

    row: Mapping[str, Any]
    words: frozenset[str]
    figures: frozenset[float]


def counted_of(candidates: pl.DataFrame, facts: pl.DataFrame) -> list[Counted]:
    """Return the candidates with the values of the cells they rest on."""
    values = {
        (file, sheet, cell): value
        for file, sheet, cell, value in facts.select("file", "sheet", "cell", "value").iter_rows()
    }
    made = []
    for row in candidates.to_dicts():
        cells = [values.get((p.file, p.sheet, p.cell)) for p in split_places(row["cells"])]
        figures = {row["quantity"], row["period_quantity"], *cells} - {None}
        made.append(Counted(row, tokens(row["title"]) | tokens(row["label"]), frozenset(figures)))
    return made


def candidate_of(sentence: str, lead: Lead, counted: Sequence[Counted]) -> str:
    """Return the candidate whose figure a sentence tells again; an empty text where none.

    The same number with a word, domain or person in common, or nearly all words of its title.
    """
    own, people = tokens(sentence), people_in(plain(sentence)) | {lead.beneficiary}
    scored = [(_likeness(own, people, lead, item), item.row["candidate"]) for item in counted]
    best = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
    return str(best[1]) if best[0] > 0 else ""


def _likeness(own: frozenset[str], people: frozenset[str], lead: Lead, item: Counted) -> float:
    shared, title = len(own & item.words), tokens(item.row["title"])
    same_domain = bool(item.row["domain"] == lead.domain)
    same_people = same_domain or item.row["beneficiary"] in people - {_CLIENT}
    number = lead.number.value if lead.number else None
    if number is not None and number in item.figures:
        enough = _RELATED if number < _FEW else _RELATED - 1
        if 2 * same_domain + same_people + shared >= enough:
            return 10.0 + shared + 2 * same_domain + same_people
    alike = len(title) >= _FEWEST_WORDS and len(own & title) >= _ALIKE * len(title)
    return float(shared) if alike and same_people else 0.0
