"""Columns that say how many there is room for, beside what was done: Places, List size, Capacity.

They describe what each row names, as does how far away it is. In a list whose rows have their own
dates the places of a course are counted with it, and under a quarter those of the quarter.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.domain.tables import Role
from pipeline.read.head import Head, Use
from pipeline.read.when.note_marks import without_number

_CAPACITY = re.compile(
    r"^(?:(?:max(?:imum)?|total|full|room|group|hall|venue|practice|registered|patient|bench|no\.?|"
    r"number) (?:of )?)*(?:places|capacity|list ?size|seats|spaces|pitches|flats|"
    r"(?:family )?rooms in (?:the )?[a-z]+|chairs we can use|"
    r"(?:council |social )?homes (?:there|in it|on (?:it|site))|raised beds|"
    r"(?:patients|people)(?: \S{2,5})? on (?:the )?(?:practice )?list|"
    r"beds(?: ?/ ?places)?|room size|room for|"
    r"size of (?:room|list)|(?:room |hall |venue )?holds|room takes|"
    r"most (?:people|places|parents|members|patients|clients|children|families|buddies|pairs))"
    r"(?: at a time| at an? [a-z]+| available| on offer| in (?:all|the room)| each|"
    r" (?:each|every) (?:time|session|week)| (?:per|a|in each) [a-z]+)?$|"
    # What was agreed with each.
    r"^(?:hours|hrs|days) (?:pw|p/w|p\.w\.?),? (?:agreed|contracted|offered)$|"
    r"^(?:hours|hrs|visits|sessions|days) agreed(?: (?:a|per|each) (?:week|month|quarter))?$|"
    r"^(?:hours|hrs|visits|sessions|days|calls) (?:a|per|each) (?:week|month|quarter),? "
    r"(?:agreed|contracted|booked|offered|promised|available)$|"
    r"^(?:contracted|agreed|rota'?d) (?:hours|hrs|days|sessions)"
    r"(?: (?:a|per|each) (?:week|month|quarter))?$|"
    r"^(?:funded |budgeted |contracted |established )?(?:wte|fte)(?: funded| budgeted)?$|"
    # How many of them are there: Staff on site, Tablets kept there.
    r"^(?:[a-z'-]+ ){1,3}(?:on (?:the )?(?:site|premises)|kept (?:there|here|in it)|"
    r"based (?:there|here))$|"
    # Which kind of place: Creche places, Wheelchair spaces.
    r"^(?!(?:vacant|empty|free|spare|unused|used|filled|taken|booked|offered|refused|lost|saved|"
    r"won|gained|new|extra|more)\b)(?:[a-z'-]+ ){0,2}"
    r"(?:places|spaces|seats|beds|pitches|bays|pods|plots)$|"
    # What is so wherever and whenever the row is.
    r"^(?:children|siblings|dependants) (?:at|in (?:the )?)(?: ?home| ?house"
    r"(?:hold)?)$|^household size$|^size(?: \(?(?:m2|m²|sq ?m)\)?)?$|^area(?: \(?(?:m2|m²)\)?)?$|"
    r"^bedrooms$|^(?:helpers|volunteers|staff|mentors|buddies|callers) needed$|"
    r"^(?:[a-z]+ )?slots$|"
    r"^(?:half[- ]?days?|(?:open|opening),? (?:hours|days|hrs)) (?:a|per|each) "
    r"(?:week|month|fortnight)$|"
    r"^unit (?:price|cost|rate)(?: \(?£\)?)?$|^rate \(?£\)?$|"
    # What an hour of it costs, or each pays.
    r"^(?:fee|price|charge|tariff)(?: each)?(?: (?:to|for|per|of|a|an|each)(?: [a-z]+){1,3})?"
    r"(?: ?\(?£\)?)?$|"
    r"^(?:hire|rate|price|fee|pay|wage|mileage)?,? ?\(?£ ?(?:/|per|an?|each) ?"
    r"(?:hr|hour|mile|session|day|week|head|place)\)?$|"
    r"^(?:hourly|daily|mileage) rate(?: \(?£\)?)?$|"
    r"^(?:miles|distance|km|minutes(?: by (?:bus|car|train))?)(?: \((?:miles|km)\))? "
    r"(?:from|to) .{2,30}$",
    re.IGNORECASE,
)
# In a list whose rows have days of their own these are counted with what was done.
_PLACES = re.compile(
    r"\b(?:places|spaces|seats|slots|beds|pitches|plots|pods|bays|hours|hrs|sessions|visits|calls|"
    r"days|most)\b",
    re.IGNORECASE,
)
# What is told of a person, in a list that tells how old each is.
_OF_PERSON = re.compile(
    r"^(?:(?:no\.?|number) of )?(?:children|siblings|dependants|grandchildren|people in (?:the )?"
    r"house(?:hold)?)(?: (?:under|over|aged) \d+)?$|^(?:months|years|weeks) left$",
    re.IGNORECASE,
)
_AGE = re.compile(r"^(?:[a-z]+'?s'? )?age\b", re.IGNORECASE)


def describe_room(heads: dict[int, Head]) -> None:
    """Make columns of capacity beside plain figures attributes of their rows."""
    has_days = any(head.use is Use.PERIOD for head in heads.values())
    figures = [head for head in heads.values() if head.use is Use.FIGURE]
    values = [head for head in figures if head.role is Role.VALUE and head.words]
    dated = any(head.mark is not None for head in figures)
    undated = [head for head in values if head.mark is None]
    room = [
        head for head in undated
        if _is_room(head.words[-1]) and not (has_days and _PLACES.search(head.words[-1]))
    ]  # fmt: skip
    if any(_AGE.match(head.words[-1]) for head in figures if head.words):
        room += [head for head in undated if _OF_PERSON.match(head.words[-1])]
    # A single column of room may as well be what is counted.
    for head in room if dated or len(values) > 1 else ():
        heads[head.col] = replace(head, role=Role.ATTRIBUTE)


def _is_room(text: str) -> bool:
    return _CAPACITY.match(without_number(text).strip(" :.")) is not None
