"""Says of one sentence whether it tells an outcome: what changed, for whom, and how many.

Each entry of ``data/prose.csv`` is one sign, looked for in the clauses of a sentence on plain
words. A clause tells an outcome where signs of one outweigh those of the service's own news, it
speaks of somebody, says that it has happened, and neither hopes for it nor denies it. The signs of
``data/cues.csv`` that name a domain are asked too. Both files are made to be extended by people.
Where no clause does, what was learnt of words (`telling`) may: of a sentence that counts somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.compare.cues import CONTEXT, OTHER, OUTCOME, Cue, cues, cues_in, read_cues
from pipeline.compare.prose.before_now import changed_from
from pipeline.compare.prose.less_needed import less_from
from pipeline.compare.prose.numbers import Number, numbers_in
from pipeline.compare.prose.short_notes import heaviest_of_note, is_short
from pipeline.compare.telling import Standing, score
from pipeline.compare.vocabulary import Labels
from pipeline.compare.words import plain

METHOD, SOMEBODY, HAPPENED = "method", "somebody", "happened"
NOT_YET, DENIED, GUIDANCE = "not yet", "denied", "guidance"
CLAUSE, SENTENCE, SHEET = "clause", "sentence", "sheet"
_ENOUGH, _ENOUGH_LEARNT, _SURE_LEARNT, _TOLD_LEARNT = 2.0, 3.5, 5.5, 7.0
# Signs without a pattern of their own: the turn of a sentence is the sign.
_CHANGED, _LESS_NEEDED = "changed-since", "less-needed"
_OTHER_SERVICE, _OTHERS_DOMAIN = "other service", "other services"
# "Only those who came twice" names nobody.
_WHO = re.compile(r"(?:(?<=\w )|(?<=\w, ))(?<!those )(?<!all )(?<!anyone )(?<!everyone )who\b")
# "Amir could not lift a kettle last autumn": a name is somebody.
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?[A-Z]\w*(?: (?:from|at|of) \w+)? (?:could|had(?:n['’]t)?)\b"
)
_OF_US = re.compile(r"\W*(?:we|our team|the service)\b")
_DAY = re.compile(r"\d[/.]\d")
_KEPT_BACK = re.compile(r"\b(?:fewer|less) than\b|<")
# What is said beside: ", which nobody asked them to do".
_ASIDE = re.compile(r",?\s(?:which|whether|with no|without|so that)\b", re.IGNORECASE)
# A sign set for labels says less in a sentence, where its words may stand far apart.
_OF_LABELS, _PLACES = 0.5, frozenset({"own", "near", "any"})
_FEWEST_WORDS = 4
# What goes on for longer without a full stop is a paste or a list, and slow to search.
_LONGEST = 1_000
_CLAUSES = re.compile(
    r"[;:]\s|\s[–—-]\s|\s\((?=\w+ )|,?\s(?:but|yet|although|though|whereas)\s|"
    r",?\sand\s(?=(?:is|are|has|have|had|was|were|now|he|she|they|we|it|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|a dozen|some|several|many|\d+|hopes?|plans?|will)\b)|"
    # "now that nobody rings him", "because his wife sleeps": why it is so, and no part of it.
    r"\s(?=(?:now that|because)\s)|"
    r",\s(?=(?:and |two|three|four|five|six|one) of (?:them|whom)\b)",
    re.IGNORECASE,
)
# "A mum who could not read English" says who she was, and denies nothing that follows.
_WHO_COULD_NOT = re.compile(r"\bwho (?:could not|couldnt|did not|didnt|cannot|cant)\b")
# "a sister they had not spoken to for years" says how it was before.
_HAD_NOT = re.compile(
    r"(?<=\w )(?:he|she|they) (?:had not|hadnt) \w+(?: \w+)? (?:for|in|since) \w+"
)
# "since her husband died": when it was, and no harm that came of anything.
_SINCE_LOSS = re.compile(r"\bsince (?:\w+ ){1,4}?(?:died|passed away|left)\b")
# "through our visits", "because of the sessions": what it came of, and no news.
_CAME_OF = re.compile(
    r"\b(?:through|thanks to|because of|after|since|from) (?:our|the|these|those|her|his|their) "
    r"(?:\w+ )?(?:visits?|sessions?|calls?|workshops?|appointments?|training|leaflets?)\b"
)
# "A mum read a book to 14 children": the number counts somebody else.
_SINGULAR = re.compile(r"\s*(?:an?|the|her|his|she|he|mrs?|ms)\b", re.IGNORECASE)
_AT_ITS_START = 12
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\b")
_OF_MYSELF = re.compile(r"\bI\b|\bmy\b")
_QUESTION = re.compile(r"\?[\"'”’)]*$")


@dataclass(frozen=True, slots=True)
class Lead:
    """What a sentence tells: for whom, in which domain, and the number it gives, if any."""

    beneficiary: str
    domain: str
    kind: str
    sign: str
    number: Number | None
    score: float


@lru_cache(maxsize=1)
def prose_signs() -> tuple[Cue, ...]:
    """Return the signs for sentences in the order of their file."""
    return read_cues("prose.csv")


@lru_cache(maxsize=32)
def _saying(says: str, where: str) -> tuple[Cue, ...]:
    return tuple(cue for cue in prose_signs() if cue.says == says and cue.where == where)


@lru_cache(maxsize=1)
def _of_labels() -> tuple[Cue, ...]:
    """Return the signs for labels that count in a sentence too.

    What says context of a label ("people", "asked") says little of a sentence.
    """
    return tuple(c for c in cues() if c.says == OUTCOME and c.domain and c.where in _PLACES)


def is_guidance_sheet(sheet: str) -> bool:
    """Say whether a sheet only explains, by its name."""
    return _says(GUIDANCE, SHEET, plain(sheet))


@lru_cache(maxsize=10_000)
def lead_in(sentence: str) -> Lead | None:
    """Return what a sentence tells of an outcome, or None.

    Plans, denials, questions, guidance and the service's own news tell none.
    """
    if len(sentence) > _LONGEST:
        return None
    words = plain(sentence)
    if len(words.split()) < _FEWEST_WORDS or _QUESTION.search(sentence.strip()):
        return None
    if _says(GUIDANCE, SENTENCE, words):
        return None
    # Whoever somebody is: what is called "who" is a person.
    whole = _who(words) or ("client" if _WHO.search(sentence) else "")
    found = [lead for clause in clauses_of(sentence) if (lead := _told(sentence, *clause, whole))]
    told = max(found, key=lambda lead: (lead.score, lead.number is not None), default=None)
    return told or _by_turn(sentence, words, whole) or _by_words(sentence, words, whole)


def note_in(text: str) -> Lead | None:
    """Return what a short note in a list tells of the one whose row it stands in, or None."""
    words = plain(text)
    if not is_short(text) or any(_says(says, CLAUSE, words) for says in (NOT_YET, DENIED, CONTEXT)):
        return None
    sign = heaviest_of_note(text, signs_of(words))
    if sign is None:
        return None
    return Lead(sign.beneficiary or "client", sign.domain, sign.says, sign.cue, None, sign.weight)


def _by_turn(sentence: str, words: str, whole: str) -> Lead | None:
    """Return what a sentence tells by its turn: from before to now, or to less for others to do."""
    if _OF_MYSELF.search(sentence):
        return None
    less = less_from(words)
    if less is not None and not _says(NOT_YET, CLAUSE, words[slice(*less)]):
        number = _counted(sentence, 0, len(sentence))
        return Lead(_OTHER_SERVICE, _OTHERS_DOMAIN, OUTCOME, _LESS_NEEDED, number, _ENOUGH)
    turn = changed_from(words)
    if turn is None or _says(NOT_YET, CLAUSE, words[turn:]) or _says(CONTEXT, SENTENCE, words):
        return None
    before = _WHO.search(sentence)
    who = whole or ("client" if _NAME.match(sentence) else "")
    cue = _heaviest(_labels_of(words))
    number = _counted(sentence[: before.start() if before else _AT_ITS_START], 0, len(sentence))
    domain = cue.domain if cue else OTHER
    return Lead(who, domain, OUTCOME, _CHANGED, number, _ENOUGH) if who else None


def _labels_of(words: str) -> Labels:
    return Labels("", "", "", words, "", "count", frozenset())


def _heaviest(labels: Labels) -> Cue | None:
    """Return the sign for labels that says most of what a text is about."""
    signs = [cue for cue in cues_in(labels) if cue.says != CONTEXT and cue.domain]
    return max(signs, key=lambda cue: cue.weight, default=None)


def _by_words(sentence: str, words: str, whole: str) -> Lead | None:
    """Return what a sentence tells by what was learnt of labels, which says as much of sentences.

    One that counts nobody tells of one person, or of all: its words must say more.
    """
    labels = _labels_of(words)
    weight = score(labels, Standing())
    if _says(CONTEXT, SENTENCE, words):
        return None
    if weight < _ENOUGH_LEARNT or _OF_MYSELF.search(sentence) or _KEPT_BACK.search(words):
        return None
    for start, end in clauses_of(sentence):
        part = plain(_ASIDE.split(sentence[start:end])[0])
        number = _counted(sentence, start, end)
        off = _says(NOT_YET, CLAUSE, part) or _says(DENIED, CLAUSE, part) or _OF_US.match(part)
        news = _says(CONTEXT, CLAUSE, part) and weight < _SURE_LEARNT
        done = _says(HAPPENED, CLAUSE, part) or weight >= _SURE_LEARNT
        if off or news or not done:
            continue
        somebody = whole or _who(part) or _TITLED.search(sentence)
        surely = weight >= _TOLD_LEARNT and somebody and _says(HAPPENED, CLAUSE, part)
        if number is None and not surely:
            continue
        sign = _heaviest(labels)
        return Lead(
            beneficiary=_who(part) or whole or "client",
            domain=sign.domain if sign else OTHER,
            kind=sign.says if sign else OUTCOME,
            sign=sign.cue if sign else "words",
            number=number,
            score=weight,
        )
    return None


def _counted(sentence: str, start: int, end: int) -> Number | None:
    """Return the first number of a clause that counts something, or that the sentence opens with.

    A share and a day count nobody.
    """
    numbers = [
        n
        for n in numbers_in(sentence)
        if n.value is not None and n.unit == "count" and not _DAY.search(n.text)
    ]
    inside = [number for number in numbers if start <= number.start < end]
    opening = [number for number in numbers if number.start <= _AT_ITS_START]
    return next(iter([*inside, *opening]), None)


def clauses_of(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each part of a sentence that may stand for itself."""
    start = 0
    for match in _CLAUSES.finditer(sentence):
        yield start, match.start()
        start = match.end()
    yield start, len(sentence)


def _told(sentence: str, start: int, end: int, whole: str) -> Lead | None:
    words = _WHO_COULD_NOT.sub("who", plain(sentence[start:end]))
    words = _HAD_NOT.sub("", _SINCE_LOSS.sub("since", words))
    if _says(NOT_YET, CLAUSE, words) or _says(DENIED, CLAUSE, words):
        return None
    if not _says(HAPPENED, CLAUSE, words):
        return None
    own = signs_of(words)
    weight = sum(cue.weight for cue in own)
    weight += sum(_OF_LABELS * cue.weight for cue in _of_labels() if cue.pattern.search(words))
    told = _CAME_OF.sub("", words)
    weight -= sum(c.weight for c in _saying(CONTEXT, CLAUSE) if c.pattern.search(told))
    if not own or weight < _ENOUGH:
        return None
    heaviest = max(own, key=lambda cue: cue.weight)
    # A group that goes on by itself is somebody too, whoever is in it.
    who = _who(words) or whole or heaviest.beneficiary
    if not who:
        return None
    return Lead(
        beneficiary=heaviest.beneficiary if heaviest.beneficiary and who == "client" else who,
        domain=heaviest.domain,
        kind=heaviest.says,
        sign=heaviest.cue,
        number=_number(sentence, start, end, heaviest),
        score=weight,
    )


def signs_of(words: str) -> list[Cue]:
    """Return the signs of an outcome or way of working that plain words hold."""
    signs = (*_saying(OUTCOME, CLAUSE), *_saying(METHOD, CLAUSE))
    return [cue for cue in signs if cue.pattern.search(words)]


def people_in(words: str) -> frozenset[str]:
    """Return all who are spoken of in plain words: client, volunteer, child ..."""
    somebody = _saying(SOMEBODY, CLAUSE)
    return frozenset(cue.beneficiary for cue in somebody if cue.pattern.search(words))


def _says(says: str, where: str, words: str) -> bool:
    return any(cue.pattern.search(words) for cue in _saying(says, where))


def _who(words: str) -> str:
    """Return who is spoken of first in a text, whoever is named before whoever is only "they"."""
    found = [
        (-cue.weight, match.start(), at, cue.beneficiary)
        for at, cue in enumerate(_saying(SOMEBODY, CLAUSE))
        if (match := cue.pattern.search(words))
    ]
    return min(found)[-1] if found else ""


def _number(sentence: str, start: int, end: int, sign: Cue) -> Number | None:
    """Return the number of those the clause speaks of: the last before its sign, or its subject's.

    Where the clause gives none, the number with which the sentence begins is that of its subject.
    """
    part = sentence[start:end]
    # "I am off one of my tablets": who speaks of herself is one, whatever she counts.
    if _OF_MYSELF.search(part):
        return None
    numbers = numbers_in(sentence)
    inside = [number for number in numbers if start <= number.start < end]
    if not inside:
        return numbers[0] if numbers and numbers[0].start <= _AT_ITS_START else None
    match = sign.pattern.search(plain(part))
    # Plain words are about as long as the clause, so that the place can be told roughly.
    at = start + (match.start() if match else 0)
    before = [number for number in inside if number.start <= at + 1]
    if before:
        return before[-1]
    return None if _SINGULAR.match(part) else inside[0]
