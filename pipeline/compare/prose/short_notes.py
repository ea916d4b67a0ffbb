"""Reads what is jotted down beside somebody in a list: "off water tablets", "back at work".

Two or three words in a column of remarks are no sentence. Whom they are about the row says, and
that it has happened goes without saying; so nothing but a sign of an outcome makes them a lead.
"""

from __future__ import annotations

import re

from pipeline.compare.cues import OUTCOME, Cue
from pipeline.compare.words import plain

FEWEST_WORDS, MOST_WORDS = 2, 3
_NOT_SO = re.compile(
    r"\b(?:not|no|never|nearly|almost|maybe|poss|possibly|if|needs?|wants?|hopes?|asked|due|"
    r"awaiting|waiting|wait|try|trying|tried|refused|declined|about|re|query)\b|\?"
)


def is_short(text: str) -> bool:
    """Say whether a text is a note of two or three words."""
    return FEWEST_WORDS <= len(text.split()) <= MOST_WORDS


def heaviest_of_note(text: str, signs: list[Cue]) -> Cue | None:
    """Return the sign that makes a short note an outcome; `signs` are those in its words."""
    if not is_short(text) or _NOT_SO.search(f"{plain(text)} {text[-1:]}"):
        return None
    outcomes = [cue for cue in signs if cue.says == OUTCOME]
    return max(outcomes, key=lambda cue: cue.weight, default=None)
