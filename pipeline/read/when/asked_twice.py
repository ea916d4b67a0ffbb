"""What was asked twice of each person in a list: sleep then and now, beside the days of asking.

The two columns are told by what they have in common, and the days by which comes first; so it does
not matter what a charity calls them: day 1 and now, at training and since, first and 12 weeks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.read.head import Head

_BEFORE_WORDS = (
    r"(?:first|1st|start|before|baseline|pre|initial(?:ly)?|then|in|joining|joined|entry|intake|"
    r"beginning|opening|(?:day|week|session) (?:one|1)|referral|assessment|training|admission|"
    r"registration|enrolment|match(?:ing|ed)?|opened|admitted|arrival|arrived|asked)"
)
_AFTER_WORDS = (
    r"(?:last|latest|end|after|final|post|exit|out|second|2nd|again|review|re-?test|follow[- ]?up|"
    r"now|today|current(?:ly)?|later|since|discharge|finish|completion|leaving|"
    r"clos(?:e|ed|ing)|left|discharged|reviewed|"
    r"\d{1,2} ?(?:wks?|weeks?|mths?|months?)(?: on| later)?)"
)
_LEAD = r"(?:\b(?:at|on|in|by|when|case|the|we|they|first|last|her|his|their) )*"
_SIDES = tuple(
    (
        side,
        re.compile(
            rf"^(?P<stem>.*?)[\s,:(–-]*{_LEAD}\b{words}(?: (?:score|test|visit|session|£|%))?\)?"
            r"(?:\s*\([^()]*\))?$",
            re.IGNORECASE,
        ),
        re.compile(rf"^{words}[\s:,–-]+(?P<stem>.+)$", re.IGNORECASE),
    )
    for side, words in (("before", _BEFORE_WORDS), ("after", _AFTER_WORDS))
)
# What came after joining is not told at it: A&E visits since joining.
_FROM_THEN_ON = re.compile(r"\b(?:since|after|from|until|till)\W*$", re.IGNORECASE)
# Days that are no days of asking.
_OTHER_DAY = re.compile(
    r"\b(?:birth|dob|due|next|planned|deadline|expir\w+|died|death)\b", re.IGNORECASE
)
_MOSTLY = 0.8


def asked_twice(
    heads: Mapping[int, Head],
    dates: tuple[int, int],
    figures: Sequence[Head],
    days: Sequence[tuple[date | None, date | None]],
) -> dict[int, int]:
    """Return by column of figures that of the day on which it was asked.

    `dates` are the two columns of dates, `days` what stands in them, row by row. Only where the
    first is before the second, and figures come in pairs.
    """
    if any(_OTHER_DAY.search(heads[col].label) for col in dates):
        return {}
    both = [(one, two) for one, two in days if one is not None and two is not None]
    in_turn = sum(1 for one, two in both if one < two)
    if not both or in_turn < _MOSTLY * len(both):
        return {}
    sides: dict[tuple[str, ...], dict[str, int]] = {}
    for head in figures:
        for side, stem in sides_of(head):
            sides.setdefault(stem, {}).setdefault(side, head.col)
        # Section, and beside it Section now.
        stem = tuple(" ".join(word.lower().split()) for word in head.words)
        sides.setdefault(stem, {}).setdefault("before", head.col)
    found: dict[int, int] = {}
    for pair in sides.values():
        if len(pair) == 2 and pair["before"] != pair["after"]:
            found |= {pair["before"]: dates[0], pair["after"]: dates[1]}
    return found


def sides_of(head: Head) -> list[tuple[str, tuple[str, ...]]]:
    """Return whether a heading tells of "before" or "after", and what it tells."""
    words = [" ".join(word.lower().split()) for word in head.words]
    found = []
    for at, word in enumerate(words):
        for side, at_end, in_front in _SIDES:
            match = at_end.match(word) or in_front.match(word)
            if match is not None and not _FROM_THEN_ON.search(match["stem"]):
                stem = re.sub(r"\s*\([^()]*\)", "", match["stem"]).strip(" ,:–-(")
                found.append((side, (*words[:at], stem, *words[at + 1 :])))
    return found
