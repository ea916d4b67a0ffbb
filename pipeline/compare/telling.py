"""Weighs the words of a figure by what was learnt: an outcome, or only what was done.

The vocabulary and the signs of `cues` were written by people; how much each sign says, and each
word beside them, was learnt from workbooks and lists of labels whose outcomes are known (see
``tests/benchmarks/learn.py``). What was learnt is a table of words with a weight each,
``data/weights.csv``: a figure's score is the sum over its signs and what `phrasing` adds, and above
zero it is an outcome or a way of working. Nothing is learnt while the program runs, so the same
labels always get the same score.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.compare.cues import cues_in
from pipeline.compare.phrasing import phrased
from pipeline.compare.records.scales import Answer, answer_of
from pipeline.compare.vocabulary import Labels, concept_of
from pipeline.compare.words import DATA, stem

ALWAYS = "always"
_OF_WORDS = ("own:", "row:", "cue:", "vocabulary:")
_LENGTHS = ((0, "none"), (1, "one"), (3, "few"), (6, "some"), (99, "many"))


_PLAIN_COLUMN = re.compile(
    r"^(?:(?:the )?number|nos?|total|actual|counts?|people|this (?:time|quarter|month|half|year)|"
    r"so far|n|all|value|figures?|(?:your )?answers?|year to date|quarter|month|since \w+)?\.?$"
)


def is_plain_column(text: str) -> bool:
    """Whether a heading says only that figures stand below it; `text` is in plain words.

    Below "yes" stands how many say what is beside it.
    """
    return bool(_PLAIN_COLUMN.match(text)) or answer_of(text) is Answer.YES


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a figure stands: below a requirement's row, over others, a total."""

    child: bool = False
    is_base: bool = False
    is_total: bool = False


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Return the weight of each sign that was learnt."""
    with (DATA / "weights.csv").open(encoding="utf-8", newline="") as file:
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(file)}


@lru_cache(maxsize=100_000)
def score(labels: Labels, standing: Standing) -> float:
    """Return how much the words beside and over a figure say that it is an outcome."""
    return by_signs(labels, standing) + phrased(labels, telling_column(labels))


def by_signs(labels: Labels, standing: Standing) -> float:
    """Return what the signs of a figure alone say, without the wording of its labels."""
    known = weights()
    return sum(known.get(sign, 0.0) for sign in sorted(signs_of(labels, standing)))


def telling_column(labels: Labels) -> str:
    """Return the heading over a figure, or nothing where it says only that figures stand below."""
    return "" if is_plain_column(labels.column) else labels.column


@lru_cache(maxsize=100_000)
def says(text: str) -> float:
    """Return how much words say by themselves, wherever they stand; `text` is in plain words.

    The name of a person or a place says nothing.
    """
    known = weights()
    alone = Labels("", "", "", text, "", "count", frozenset())
    of_words = (sign for sign in signs_of(alone, Standing()) if sign.startswith(_OF_WORDS))
    return sum(known.get(sign, 0.0) for sign in sorted(of_words))


def signs_of(labels: Labels, standing: Standing) -> frozenset[str]:
    """Return the signs of a figure: its words by where they stand, its unit, what is known of it.

    A sign is written ``where:word``; ``own`` is what stands beside or over the figure, alone or
    two words in a row, ``^`` marks the first word and ``$`` the last.
    """
    found = {ALWAYS, f"unit:{labels.unit}"}
    found |= {f"cue:{cue.cue}" for cue in cues_in(labels)}
    concept = concept_of(labels)
    if concept is not None:
        found.add(f"vocabulary:{'context' if concept.kind == 'context' else 'outcome'}")
    for where, text in (("row", labels.row), ("column", telling_column(labels))):
        words = _words(text)
        found |= set(_own(words)) | {f"{where}:{word}" for word in words}
        found.add(f"{where}-length:{_length(words)}")
        if words:
            found.add(f"{where}:{words[-1]}$")
    for where, text in (
        ("section", labels.section), ("group", labels.group), ("sheet", labels.sheet)
    ):  # fmt: skip
        found |= {f"{where}:{word}" for word in _words(text)}
    flags = (
        ("child", standing.child), ("base", standing.is_base),
        ("total", standing.is_total),
    )  # fmt: skip
    return frozenset(found | {f"is:{name}" for name, holds in flags if holds})


def _words(text: str) -> list[str]:
    return ["#" if word.isdigit() else stem(word) for word in text.split()]


def _own(words: list[str]) -> Iterator[str]:
    yield from (f"own:{word}" for word in words)
    yield from (f"own:{one} {two}" for one, two in pairwise(words))
    yield from (f"own:^{word}" for word in words[:1])


def _length(words: list[str]) -> str:
    return next(name for most, name in _LENGTHS if len(words) <= most)


def heaviest(labels: Labels, most: int = 3) -> Iterable[str]:
    """Return the words beside and over a figure that say most for an outcome, heaviest first."""
    known = weights()
    named = {stem(word): word for text in (labels.row, labels.column) for word in text.split()}
    weighed = {word: known.get(f"own:{sign}", 0.0) for sign, word in named.items()}
    ranked = sorted(weighed, key=lambda word: (-weighed[word], word))
    return [word for word in ranked[:most] if weighed[word] > 0]
