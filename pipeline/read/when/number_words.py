"""Small numbers as people write them beside time: four weeks, all 6 months, twelve months."""

from __future__ import annotations

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve", "thirteen")  # fmt: skip
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(WORDS)})"


def number_of(text: str) -> int:
    """Return the number that digits or a word name; `text` is what `NUMBER` found."""
    word = text.lower()
    return WORDS.index(word) + 1 if word in WORDS else int(word)
