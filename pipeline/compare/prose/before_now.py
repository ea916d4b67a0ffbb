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
    r"\b(?:has not|hasnt|have not|havent) been (?:\w+ )?since\b|"
    r"\bnow\b|\bno longer\b|\bagain\b|\b(?:has|have) (?:since|not \w+(?: \w+)? once|stopped|"
    r"started|begun|not needed)\b|\bdid not \w+ (?:us )?(?:once|at all)\b|\bthese days\b|"
    r"\b(?:has|have) (?:their|his|her) \w+ back\b|\bhave been quiet\b|\bfor the first time\b"
)
# What people do with a life of their own; said of one who could not, it tells that she can. What
# was done to them ("were sent") or ends in a want is no such thing.
_LIVED = re.compile(
    r"\b(?:went(?! (?:in)?to (?:hospital|a and e|prison|a hotel))|sat|took(?! part)|drove|slept|"
    r"ate|spoke|swam|ran|read|wrote|made|met|stood|sang|rode|flew|bought|won|gave|held|came home|"
    r"came (?:on|by) (?:the |a )?(?:bus|train)|got (?:on|up|out|back)|"
    r"(?<!was )(?<!were )(?<!been )(?<!be )(?!(?:need|want|ask|attend|declin|cancell?|miss|refus|"
    r"return|repli|fail|receiv|arriv|di|wait|turn|contact|call|end|remain|apply|appli|complain|"
    r"report|struggl|appear|present)ed\b)[a-z]{2,}ed)\b"
)
# "Mo had not picked up a guitar for ten years and played at the open evening."
_AND_LIVED = re.compile(
    r"\b(?:had (?:not|never)|hadnt) .{4,60}?\b(?:for|in|since) .{2,40}?\b(?:and|but) "
    rf"(?={_LIVED.pattern})"
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
        same = _SAME_SENTENCE.search(words) or _AND_LIVED.search(words)
        return same.end() if same and _is_a_life(words[same.start() :]) else None
    if _OF_US.search(words[: match.start()]) and not _says_of_others(words[: match.start()]):
        return None
    after = words[match.end() :]
    if not _is_a_life(after):
        return None
    # The first word is what she had not done: "who had not worked for years".
    done = len(after) - len(after.lstrip().partition(" ")[2])
    found = _NOW.search(after) or (_LIVED.search(after, done) if living else None)
    return match.end() + found.start() if found else None


def _is_a_life(words: str) -> bool:
    return not _WITH_US.search(words)


def _says_of_others(words: str) -> bool:
    """Whether somebody tells us of others: "the station tells us that 7 of our families ..."."""
    return bool(re.search(r"\b(?:tells?|told|says?|said|writes?|wrote)\b|\bof our\b", words))
