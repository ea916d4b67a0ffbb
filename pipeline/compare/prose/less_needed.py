"""Knows a sentence in which another service has less to do than before.

"The school nurses tell us they see 15 fewer pupils a week with panic": somebody outside speaks or
is spoken of, and what they are called out for, hold open or run after has become less. That our own
referrals, places or hours have become less is none of it, nor is a wish.
"""

from __future__ import annotations

import re

_OTHERS = (
    r"(?:nurses?|sisters?|matron|managers?|wardens?|sergeants?|police|pcsos?|officers?|stations?|"
    r"ambulances?|crews?|paramedics?|wards?|hospitals?|surger(?:y|ies)|practices?|gps?|doctors?|"
    r"consultants?|receptionists?|reception|schools?|heads?|deput(?:y|ies)|teachers?|assistants?|"
    r"hostels?|landlords?|council|associations?|workers?|visitors?|midwi(?:fe|ves)|pharmac\w+|"
    r"chemists?|food ?banks?|compan(?:y|ies)|homes?|teams?|probation|job ?centres?|"
    r"librar(?:y|ians?)|shops?|employers?|foreman|caretakers?|stewards?|secretar(?:y|ies)|"
    r"neighbours?|a e|clinics?|courts?|"
    r"staff (?:at|on|in|of|from)|(?:night|ward|hostel|school|hospital) staff)"
)
_SAYS = (
    r"(?:says?|said|tells?|told|reports?|reported|writes?|wrote|reckons?|finds?|found|counts?|"
    r"puts?)"
)
_SPEAKS = re.compile(rf"^(?:\w+ ){{0,4}}?{_OTHERS}\b(?: \w+){{0,6}}? {_SAYS}\b|^according to\b")
_HAVE = re.compile(
    rf"^(?:the |our |two |three |four |both ){{0,2}}(?:\w+ ){{0,3}}?{_OTHERS}\b"
    r"(?: (?:at|in|on|of) (?:the )?(?:\w+ ?){1,3}?)? (?:have|has|had|now)\b"
)
_LESS = re.compile(
    r"\b(?:fewer|less often|less time|down by|halved|quieter|been quiet|"
    r"(?:is|are|has|have) (?:come |gone )?down(?! to (?:one|two|three|\d))|"
    r"(?:fallen|dropped|fell|cut) (?:by|from)|not (?:\w+ ){1,2}once|"
    r"(?:nobody|no ?one|none|not one|not a single \w+) (?:\w+ ){0,4}?(?:has|have) .{3,50}\bsince\b|"
    r"stopped (?:ringing|calling|coming|queu\w+|turning up|asking|complaining|being \w+)|"
    r"no longer (?:needs?|ha(?:ve|s) to|rings?|calls?|comes?|turns? up|loses?|sees?|sends?|goes|"
    r"spends?|dreads?|fears?))\b"
)
# "They have closed 6 families early", "six went home earlier than planned".
_SOME = (
    r"(?:another |over |about )?(?:\w+ of (?:our|their|the)|\d+|two|three|four|five|six|seven|"
    r"eight|nine|ten|several|some|most|many|half)"
)
_SOONER = re.compile(
    rf"\b(?:(?:closed|discharged|signed off|stepped down|let go|released|sent home) {_SOME}\b|"
    r"(?:went|gone|were|been) home\b).{0,40}\b(?:early|earlier|sooner)\b"
)
# What becomes less of these is a loss, or only the work itself.
_OURS = re.compile(
    r"\b(?:referr\w+|fund(?:s|ing)|budgets?|grants?|donations?|volunteers?|places|beds|slots|"
    r"hours|rooms|staffing|attendances?|sign ups?|enrol\w*|starts|starters|responses?|replies|"
    r"sessions|classes|sales|jobs|vacancies|in post|available|open|our (?:figures|numbers|results|"
    r"work|visits))\b"
)  # fmt: skip


def less_from(words: str) -> tuple[int, int] | None:
    """Return from where to where plain words say what another service has less of, or None."""
    speaks = _SPEAKS.search(words)
    start = speaks.end() if speaks else None
    if start is None and (have := _HAVE.search(words)):
        # Who does not speak must have closed something early.
        start = have.end() if _SOONER.search(words, have.end()) else None
    if start is None or _OURS.search(words, start):
        return None
    less = _LESS.search(words, start) or _SOONER.search(words, start)
    return (start, less.end()) if less else None
