"""Headings that say when in a record something was measured: at its start, or at its end.

"Worry about falling first (7-28)" and "Worry about falling last" measure the same thing twice. What
the scale is ("7-28", "9 worst") is said of the heading, and is no part of what is measured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.compare.records.scales import LESS
from pipeline.compare.words import plain

MORE = "more"
START, END = "start", "end"
_LONGEST = 120
_NUMBER = r"(?:\d+|two|three|four|six|eight|nine|twelve)"
_LONG = r"(?:days?|d|weeks?|wks?|w|months?|mths?|m|years?|yrs?|y)"
_SPAN = rf"(?:{_NUMBER} ?{_LONG})"
_LEADING = r"(?:at |on |the |in |when |their |our |of )*"
_BEFORE = (
    rf"{_LEADING}(?:first(?: \w+)?|1st|start(?:ed|ing)?|(?:{_SPAN} )?before(?: us| joining)?|"
    rf"(?:{_SPAN} )?pre|then|begin(?:ning)?|baseline|initial|entry|intake|assessment|day one|day 1|"
    r"we(?:e)?k [01]|wk [01]|session 1|join(?:ing|ed)|arriv(?:al|ed)|admission|register(?:ed|ing)|"
    r"registration|referr(?:al|ed)|when (?:\w+ ){0,3}\w+|match(?:ed|ing)?|coming in|going in|"
    r"moving in|in)"
)
_AFTER = (
    rf"{_LEADING}(?:last {_SPAN}|last(?: \w+)?|latest|end(?:ed|ing)?|after(?:wards)?|now|today|"
    rf"final|(?:{_SPAN} )?(?:since|later|after|on|with us)|"
    rf"(?:{_SPAN} )?(?:review|check|follow up)(?:ed)?|"
    r"exit|discharged?|clos(?:ing|ure|ed?)|leaving|left|finish(?:ed)?|"
    r"(?:week|wk|session|day|month) \d+|going out|coming out|moving on|moving out|out|post)"
)
_SCALE = re.compile(
    r"\(\s*(?:(?:out )?of|max|scale)?\s*\d[^)]*\)|"
    r"\([^)]*\b(?:worst|best|lower|higher|better|worse)\b[^)]*\)|"
    r"\bout of \d+\b|(?<![\d/])\b\d{1,2}\s?(?:-|–|to)\s?\d{1,3}\b(?![\d/])",
    re.IGNORECASE,
)
_UNIT = re.compile(r" (?:£|%|cm|kg|lbs?|stone|secs?|seconds|mins?|minutes|hrs?|hours)$")
_BAD_END = re.compile(
    r"\b(?:\d+ worst|worst \d+|\d+ (?:is )?(?:very )?bad|"
    r"(?:low|lower|less|fewer)(?: score)? (?:is )?(?:better|good|best)|"
    r"(?:high|higher|more)(?: score)? (?:is )?(?:worse|bad|worst))\b"
)
_GOOD_END = re.compile(
    r"\b(?:\d+ best|best \d+|\d+ (?:is )?(?:very )?good|(?:high|higher|more)(?: score)? (?:is )?"
    r"(?:better|good|best)|(?:low|lower|less)(?: score)? (?:is )?(?:worse|bad|worst))\b"
)


def _around(when: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a heading that says when before or after what it measures."""
    return (
        re.compile(rf"^(?P<what>.+?) {when}$"),
        re.compile(rf"^{when} (?P<what>.+)$"),
    )


_WHEN = {START: _around(_BEFORE), END: _around(_AFTER)}


@dataclass(frozen=True, slots=True)
class Measured:
    """What a heading measures, and what it says of the scale.

    `better` is less, more, or empty where the heading does not say which is better; `scale` is the
    scale in plain words.
    """

    what: str
    has_scale: bool
    better: str
    scale: str = ""


def measured(heading: str, when: str) -> Measured | None:
    """Return what a heading measures at the start or the end of a record; None: it says neither."""
    if len(heading) > _LONGEST:
        return None
    scales = " ".join(found.group() for found in _SCALE.finditer(heading))
    said = _UNIT.sub("", plain(_SCALE.sub(" ", heading)))
    found = next((found for each in _WHEN[when] if (found := each.match(said))), None)
    if found is None:
        return None
    scale = plain(scales)
    return Measured(found["what"].strip(), bool(scales), _better(scale), scale)


def _better(scale: str) -> str:
    if _BAD_END.search(scale):
        return LESS
    return MORE if _GOOD_END.search(scale) else ""
