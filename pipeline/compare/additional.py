"""What the rule on additionality asks of a candidate: its kind of outcome, and the schedule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.compare.covered import asked_in_words
from pipeline.compare.cues import OTHER
from pipeline.compare.measures import Measure
from pipeline.compare.vocabulary import Concept, asking, concepts
from pipeline.compare.words import tokens
from pipeline.domain.contract import Requirement

# From this share of common words on a requirement is near.
_NEAR = 0.25


def words_of(concept: Concept, measure: Measure) -> frozenset[str]:
    """Return the words that tell what an outcome is."""
    return measure.own | tokens(concept.title) | tokens(concept.domain)


def nearest(own: frozenset[str], requirements: Iterable[Requirement]) -> Requirement | None:
    """Return the requirement that shares most words with something, or None where none is near."""
    near = [(len(own & words) / (1 + len(words)), item) for item in requirements
            for words in [tokens(item.name) | tokens(item.numerator)]]  # fmt: skip
    score, item = max(near, key=lambda pair: (pair[0], pair[1].ref), default=(0.0, None))
    return item if score >= _NEAR else None


def core_of(concept: Concept, measure: Measure, requirements: Sequence[Requirement]) -> str:
    """Name the requirement that asks for outcomes of this kind; empty where none does.

    Of one kind are outcomes of one domain, and what is said in nearly the words of a requirement.
    """
    item = nearest(words_of(concept, measure), requirements)
    if item is not None:
        return f"{item.ref} {item.name}"
    if concept.domain == OTHER:
        return ""
    same = [other for other in concepts() if other.domain == concept.domain]
    found = [item for other in same for item in asking(other, requirements)]
    first = min(found, key=lambda item: item.ref, default=None)
    return f"{first.ref} {first.name}" if first else ""


def named_as(concept: Concept, measure: Measure, names: Iterable[str]) -> str:
    """Return the entry of the social value schedule that names an outcome; empty where none does.

    By the outcome's own words in the vocabulary, by the words beside the figure, or where every
    word of the entry stands in its title or beside the figure.
    """
    own = measure.own | tokens(concept.title)
    for name in names:
        entry, words = Requirement("", name), tokens(name)
        if asking(concept, [entry]) or asked_in_words(measure, [entry]) is not None:
            return name
        if words and words <= own:
            return name
    return ""
