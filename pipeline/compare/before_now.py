"""Knows a sentence in which somebody's life was one thing before and is another now.

"A mum who had not left her flat since August now takes her daughter swimming": what was lost or
was never done, told of somebody, and then what is done instead. It needs no word of any domain, for
lives change in more ways than a list of signs can name; it needs both halves. What only begins or
goes on with the service (a first visit, a reply, a place on a list) is no change of a life.
"""

from __future__ import annotations

import re

_NO = r"(?:not|never|hardly|barely|rarely|scarcely)"
_WHO = r"\b(?:who|that)(?: all| both| each)? "
# What somebody had stopped doing or could not do; the weaker ones only say how it was.
_LACKED = re.compile(
    rf"{_WHO}(?:(?:had|have|has|could|would|did) {_NO}|hadnt|havent|hasnt|couldnt|didnt|wouldnt|"
    r"never|had (?:stopped|given up|put off|lost)|(?:was|were) (?:too|afraid|scared|unable)|"
    r"(?:was|were) not able)\b"
)
_WAS = re.compile(
    rf"{_WHO}(?:used to|had (?:been|slept|spent|lived|always|only)|always|only ever|slept|relied|"
    r"lay awake)\b"
)
# "Ron could not climb his own stairs last May and now sleeps upstairs again."
_SAME_SENTENCE = re.compile(
    rf"\b(?:could {_NO}|couldnt|had {_NO}|hadnt|did {_NO}|didnt|would {_NO}|wouldnt|used to|"
    r"(?:was|were) (?:unable|afraid|too \w+))\b.{4,90}?\b(?:and|but|yet)?\s?"
    r"(?:(?:is|are|has|have|can|he|she|they) )*(?=now\b)"
)
_NOW = re.compile(
    r"\bnow\b|\bno longer\b|\bagain\b|\b(?:has|have) (?:since|not \w+(?: \w+)? once|stopped|"
    r"started|begun|not needed)\b|\bdid not \w+ (?:us )?(?:once|at all)\b|\bthese days\b|"
    r"\b(?:has|have) (?:their|his|her) \w+ back\b|\bhave been quiet\b|\bfor the first time\b"
)
# What people do with a life of their own; said of one who could not, it tells that she can.
_LIVED = re.compile(
    r"\b(?:went(?! (?:in)?to (?:hospital|a and e|prison|a hotel))|walked|carried|sat|took(?! part)|"
    r"drove|cooked|slept|ate|spoke|swam|ran|read|wrote|moved|made|met|opened|stood|climbed|danced|"
    r"sang|rode|flew|voted|planted|baked|bought|won|passed|played|visited|stayed|joined|came home|"
    r"came (?:on|by) (?:the |a )?(?:bus|train)|got (?:on|up|out|back))\b"
)
_WITH_US = re.compile(
    r"\b(?:waiting|waits?|on (?:the|a|our) (?:waiting )?list|booked|referr\w+|replied|re?sponded|"
    r"attend\w*|been (?:seen|sent|offered|contacted|called|rung|written|phoned|followed)|"
    r"overdue|had (?:their|a|the) (?:first |second )?(?:appointment|assessment|review|visit|form)|"
    r"come to us|comes to us|came to us|use the service|sent (?:us|it)|trained|the training)\b"
)
_OF_US = re.compile(r"\b(?:we|us|our (?:staff|team|workers?|nurses?|advisers?)|staff)\b")


def changed_from(words: str) -> int | None:
    """Return where in plain words the change begins that somebody's life took; None where none.

    Before it stand the person and how it was, from it on what is so now.
    """
    match = _LACKED.search(words)
    living = bool(match)
    match = match or _WAS.search(words)
    if match is None:
        same = _SAME_SENTENCE.search(words)
        return same.end() if same and _is_a_life(words[same.start() :]) else None
    if _OF_US.search(words[: match.start()]) and not _says_of_others(words[: match.start()]):
        return None
    after = words[match.end() :]
    if not _is_a_life(after):
        return None
    found = _NOW.search(after) or (_LIVED.search(after) if living else None)
    return match.end() + found.start() if found else None


def _is_a_life(words: str) -> bool:
    return not _WITH_US.search(words)


def _says_of_others(words: str) -> bool:
    """Whether somebody tells us of others: "the station tells us that 7 of our families ..."."""
    return bool(re.search(r"\b(?:tells?|told|says?|said|writes?|wrote)\b|\bof our\b", words))
