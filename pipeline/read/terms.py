"""What a workbook calls the parts of its year: Autumn, where it says that this is Sep to Nov.

Schools, clubs and courses count in terms and seasons. No two mean the same months by them, so a
name stands for a period only in a workbook that says which months it holds, and always the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from pipeline.read.book import Book
from pipeline.read.counted import NOTHING_COUNTED, Counted
from pipeline.read.mark import Mark
from pipeline.read.period_words import DASH, MONTH, SEASONS, YEAR, period_of

_NAME = (
    r"(?:autumn|winter|spring|summer|michaelmas|lent|hilary|trinity)(?: (?:term|season))?|"
    r"(?:term|block|season) [1-6]"
)
# Without any of these no text need be looked at.
_WORDS = ("autumn", "winter", "spring", "summer", "michaelmas", "hilary", "trinity", "lent",
          "term ", "block ", "season ")  # fmt: skip
_MONTHS = (
    rf"{MONTH}(?:[\s\-]*{YEAR})?{DASH}{MONTH}(?:[\s\-]*{YEAR})?|"
    rf"{MONTH}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){MONTH})+"
)
_SAID = re.compile(
    rf"\b(?P<name>{_NAME})\b(?:\s*(?:=|:|\(|,|–|-|\bis\b|\bmeans\b|\bruns\b)+\s*(?:from\s+)?|\s+)"
    rf"(?P<months>{_MONTHS})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_MAY_SAY = re.compile(rf"\b(?:{_NAME})\b", re.IGNORECASE)
_NAMED = re.compile(rf"^(?:the\s+)?(?P<name>{_NAME})(?:\s+(?P<year>20\d\d))?$", re.IGNORECASE)
_YEAR_BESIDE = re.compile(rf"(?<=[a-z])[\s\-]*{YEAR}\b", re.IGNORECASE)
_LONGEST_SAYING = 400


def _plain(name: str) -> str:
    return re.sub(r"\s+(?:term|season)$", "", " ".join(name.lower().split()))


class Terms:
    """The months of each term or season by its name, as far as a workbook says them.

    `counted` reads what it numbers from a day that it names.
    """

    def __init__(
        self, said: Mapping[str, Mark] | None = None, counted: Counted = NOTHING_COUNTED
    ) -> None:
        self.said, self.counted = dict(said or {}), counted

    @classmethod
    def of(cls, book: Book) -> Terms:
        """Learn them from a workbook; a name that is told two ways means nothing."""
        return cls(cls._named(book.texts), Counted.of(book))

    @staticmethod
    def _named(texts: Sequence[str]) -> dict[str, Mark]:
        whole = "\n".join(texts).lower()
        if not any(word in whole for word in _WORDS):
            return {}
        told: dict[str, set[Mark]] = {}
        for text in texts:
            if len(text) > _LONGEST_SAYING or not _MAY_SAY.search(text):
                continue
            # "Spring & summer" together are half of a year, as everybody calls it.
            for found in _SAID.finditer(re.sub(SEASONS, "-", text, flags=re.IGNORECASE)):
                months = _YEAR_BESIDE.sub("", found["months"])
                mark = period_of(months)
                if mark is not None and mark.first_month is not None and not mark.to_date:
                    told.setdefault(_plain(found["name"]), set()).add(replace(mark, named=True))
        return {name: marks.pop() for name, marks in told.items() if len(marks) == 1}

    def __bool__(self) -> bool:
        """Whether a workbook calls any period by a name of its own."""
        return bool(self.said) or bool(self.counted)

    def mark(self, text: str) -> Mark | None:
        """Return the period that a text names: only the name of a term, or a number."""
        numbered = self.counted.mark(text)
        if numbered is not None or not self.said:
            return numbered
        found = _NAMED.match(" ".join(text.split()).strip(" :()*†"))
        mark = self.said.get(_plain(found["name"])) if found is not None else None
        if mark is None or found is None or found["year"] is None:
            return mark
        first = ((mark.first_month or 0) + 3) % 12 + 1
        return Mark(mark.complete(date(int(found["year"]), first, 1)), named=True)


NO_TERMS = Terms()
