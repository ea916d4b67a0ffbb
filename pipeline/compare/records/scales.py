"""What an answer to a question of a survey says: yes, partly, no, better, more, or nothing plain.

The words of answers stand in ``data/answers.csv``, whether more or less of something is better in
``data/scales.csv``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

from pipeline.compare.words import DATA, plain


class Answer(StrEnum):
    """What the words of one answer say; `BASE` is no answer but how many gave one."""

    YES = "yes"
    BETTER = "better"
    MUCH = "much"
    MORE = "more"
    LESS = "less"
    PARTLY = "partly"
    NO = "no"
    LEVEL = "level"
    BASE = "base"


LESS = "less"
# How much better, and than when; the patterns of `data` leave it open.
_OPEN = {
    "<how>": r"(?:(?:(?:very |so )?much|(?:quite )?a (?:lot|bit|little)|lots|far|slightly|"
    r"somewhat|a great deal))",
    "<since>": r"(?: (?:than )?(?:before|now|at first))?",
}
# "Agree or strongly agree" is one answer of two.
_JOINED = re.compile(r"\s*(?:/|&|\+|,|\bor\b|\band\b)\s*", re.IGNORECASE)
# What is said of something bad: "I worry less about falling", "pain is easier to bear".
_RELIEF = re.compile(
    r"\b(?:less|fewer|lower|reduced|no longer|not|never|without|stopped|down|better|easier|"
    r"improved|help(?:s|ed)?|cop(?:e|es|ing)|manag\w*|overcome|over|out of)\b"
)


@lru_cache(maxsize=1)
def _directions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["better"], re.compile(rf"\b(?:{row['words']})\b")) for row in _rows("scales.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def better_is(what: str) -> str:
    """Return whether less or more of what is measured is better; nothing where it is not known."""
    said = {better for better, words in _directions() if words.search(plain(what))}
    return said.pop() if len(said) == 1 else ""


@lru_cache(maxsize=20_000)
def answer_of(text: str) -> Answer | None:
    """Return what a text says as an answer, or None where it is none."""
    whole = _kind(plain(text))
    if whole is not None:
        return whole
    parts = {_kind(plain(part)) for part in _JOINED.split(text)}
    return parts.pop() if len(parts) == 1 else None


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[Answer, re.Pattern[str]], ...]:
    return tuple((Answer(row["answer"]), _pattern(row["pattern"])) for row in _rows("answers.csv"))


def _pattern(text: str) -> re.Pattern[str]:
    for mark, words in _OPEN.items():
        text = text.replace(mark, words)
    return re.compile(text)


def _kind(said: str) -> Answer | None:
    return next((kind for kind, pattern in _kinds() if pattern.fullmatch(said)), None)


def is_scale(answers: Collection[Answer]) -> bool:
    """Whether answers that stand side by side are those to one question.

    "Yes" beside how many were asked is one; "better" alone is none. Beside "stopped" and "no
    change", "reduced" is what became of somebody, and no question of more or less.
    """
    said = set(answers) - {Answer.BASE}
    if not {Answer.MORE, Answer.LESS} <= said:
        said -= {Answer.MORE, Answer.LESS}
    if said == {Answer.YES}:
        return Answer.BASE in answers
    return len(said) > 1


def positive(answers: Collection[Answer], statement: str) -> Answer | None:
    """Return the one kind of answer that tells something good of a statement; None if not plain.

    Who says yes to "I often feel lonely", and who "always" or "sometimes" does something, tells
    no gain.
    """
    is_bad = better_is(statement) == LESS and not _RELIEF.search(plain(statement))
    if Answer.YES in answers:
        return None if is_bad else Answer.YES
    if Answer.BETTER in answers:
        return Answer.BETTER
    if Answer.MORE in answers or Answer.LESS in answers:
        wanted = better_is(statement)
        return Answer(wanted) if wanted in {*answers} else None
    return Answer.MUCH if Answer.MUCH in answers and not is_bad else None
