"""Finds the sentences of a text that tell of the same one person: they are one story, not many.

A case study introduces somebody ("A widower of 71", "Mr K", "Ros, who ...") and goes on with "he",
"she" or "her". A sentence that begins with another person, or counts several, begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_PERSON = (
    r"(?:man|woman|lady|gentleman|lad|girl|boy|mum|mother|dad|father|gran|nan|grand\w+|widow|"
    r"widower|husband|wife|daughter|son|brother|sister|client|patient|carer|member|person|resident|"
    r"tenant|teenager|learner|guest|volunteer|helper|neighbour|veteran|driver|farmer|miner|nurse|"
    r"teacher|refugee|regular|pupil|student|customer|starter|participant|\w{3,}er|\w+-year-old)"
)
_ANOTHER = re.compile(rf"\W*(?:an?|one|another)\s(?:[\w-]+\s){{0,4}}?{_PERSON}\b", re.IGNORECASE)
_KNOWN = re.compile(
    rf"\W*(?:(?:the|our|this)\s(?:[\w-]+\s){{0,2}}?{_PERSON}\b|(?:Mr|Mrs|Ms|Miss|Mx)\b|"
    r"[A-Z]\b\.?['’”\"]?(?:,| \(|\s(?:was|is|had|has|came|lives|lived|could|did)\b)|"
    r"[A-Z][a-z]+(?:,\s(?:\d\d|who|an?)\b| \(\d\d\)|\s(?:who|had|could|came|lives|lived|lost)\b)|"
    r"(?:He|She)\b)"
)
_SEVERAL = re.compile(
    r"\W*(?:(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|several|"
    r"some|many|most|all)|\d+)\b",
    re.IGNORECASE,
)
_HE_OR_SHE = re.compile(r"\b(?:he|she|his|her|him|hers|himself|herself)\b", re.IGNORECASE)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? [A-Z]\w*")


def stories_of(sentences: Sequence[str]) -> Iterator[list[str]]:
    """Yield the sentences of a text in order, those that tell of one person together."""
    story: list[str] = []
    for sentence in sentences:
        if story and _goes_on(story, sentence):
            story.append(sentence)
            continue
        if story:
            yield story
        story = [sentence]
    if story:
        yield story


def _goes_on(story: Sequence[str], sentence: str) -> bool:
    if not (_ANOTHER.match(story[0]) or _KNOWN.match(story[0])):
        return False
    if _ANOTHER.match(sentence) or _SEVERAL.match(sentence):
        return False
    titles = {title for part in story for title in _TITLE.findall(part)}
    named = set(_TITLE.findall(sentence))
    # Another person with a name of his own begins a story of his own.
    if named and titles and not named & titles:
        return False
    return bool(named & titles or _HE_OR_SHE.search(sentence))
