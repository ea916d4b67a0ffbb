"""Words of labels and requirements made comparable: normal form, synonyms, tokens, likeness."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

_PLAIN = re.compile(r"[^a-z0-9%£<>=.+]+")
# List numbers: "05 Family", "3.1 Homes", "1. Volunteers", and the letter codes of ethnic groups.
_NUMBERING = re.compile(
    r"^(?:0\d|\d{1,2}(?:\.\d{1,2})+|\(?\d{1,2}[.)])\s+(?=[A-Za-z(])|^[A-Z]\s+(?=[A-Z][a-z])"
)
# What the commissioner wants to be told, and no more, is no other measure.
_ASIDE = re.compile(
    r"\((?:just |only |to )*(?:tell us|for info(?:rmation)?|report(?:ed|ing)?)(?: only)?\)",
    re.IGNORECASE,
)
_STOP_WORDS = """
a an the of to in on at by for from with and or who whose that which as be is are was were
it its this these those their them within all total totals number no count counts figure
figures value values month period quarter year date ytd people person persons client clients
patient patients service user users individual individuals participant participants
numerator denominator % per cent percent percentage proportion share rate ratio
has have had been out n
"""
_STOP = frozenset(_STOP_WORDS.split())


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Return the text in lower case, without list numbers, punctuation and double spaces."""
    unnumbered = _NUMBERING.sub("", text.strip())
    return " ".join(_PLAIN.sub(" ", unnumbered.lower().replace("'", "").replace("’", "")).split())


@lru_cache(maxsize=1)
def _synonyms() -> tuple[tuple[re.Pattern[str], str], ...]:
    with (DATA / "synonyms.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["phrase"], row["meaning"]) for row in csv.DictReader(file)]
    # The longest phrase first: "lost to follow up" before "follow up".
    rows.sort(key=lambda row: (-len(row[0]), row[0]))
    return tuple((re.compile(rf"(?<![a-z0-9]){phrase}(?![a-z0-9])"), word) for phrase, word in rows)


@lru_cache(maxsize=100_000)
def tokens(text: str) -> frozenset[str]:
    """Return the words that carry meaning, phrases replaced by their common name."""
    normal = plain(_ASIDE.sub(" ", text))
    for pattern, word in _synonyms():
        normal = pattern.sub(f" {word} ", normal)
    return frozenset(
        stem(word) for word in normal.replace(".", " ").split() if word not in _STOP and word
    )


def stem(word: str) -> str:
    """Take off the endings that differ between a label and a definition."""
    if "_" in word or word.isdigit() or len(word) <= 4:
        return word.removesuffix("s") if len(word) == 4 and not word.endswith("ss") else word
    for ending in ("ments", "ment", "ingly", "ies", "ied", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word.removesuffix(ending)
            stem = stem[:-1] if len(stem) > 4 and stem[-1] == stem[-2] else stem
            return stem + ("y" if ending in {"ies", "ied"} else "")
    return word


def contains_words(text: str, wanted: str) -> bool:
    """Say whether every word of `wanted` stands in `text`; case and spacing do not matter."""
    return plain(wanted) in plain(text) or set(plain(wanted).split()) <= set(plain(text).split())
