"""Footnotes and legends of a sheet: what a mark beside a figure, or a sign in its place, means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from pipeline.domain.tables import Status
from pipeline.read.book import Book
from pipeline.read.values import Value, value_of_text

_MARK = r"(?P<mark>[*†‡^#]{1,3}|\((?:\d{1,2}|[a-e])\)|\[(?:\d{1,2}|note \d+)\])"
_FOOTNOTE = re.compile(rf"^\s*{_MARK}\s*(?P<text>\S.+)$", re.DOTALL)
_LEGEND = re.compile(
    r"^\s*(?:(?i:codes?|keys?|legend|signs|symbols|abbreviations?|notes?)\s*[:–-]\s*)?"
    r"[\"'‘“]?(?P<sign>[-–—.:*#x]{1,3}|\[?[A-Za-z]\]?|[Nn]/?[A-Za-z]|[A-Z]{2,4})[\"'’”]?\s*"
    r"(?:=|means?\b|indicates?\b|denotes?\b|is used (?:for|where)\b|:)\s+(?P<text>.{4,})$"
)
_SENTENCES = re.compile(r"(?<=[.;])\s+|\s*\n\s*|,\s+(?=[A-Z]{2,4}\s*=)")
_MAY_EXPLAIN = re.compile(r"=|\b(?:mean|indicate|denote)s?\b|\bis used\b|:\s|^\s*(?:\(|\[)")
_MARKED = re.compile(rf"^(?P<number>.*?\d.*?)\s*{_MARK}$")
_MEANINGS: tuple[tuple[Status, re.Pattern[str]], ...] = (
    (Status.NOT_DUE, re.compile(r"\bnot (?:yet )?due\b|\bawait|\bto follow\b", re.IGNORECASE)),
    (Status.NOT_COLLECTED, re.compile(
        r"\bnot (?:collected|recorded|available|submitted|returned|asked)\b|\bno (?:data|return|"
        r"submission)\b|\bdid not (?:submit|return)\b|\bmissing\b", re.IGNORECASE)),
    (Status.NOT_APPLICABLE, re.compile(
        r"\b(?:not applicable|cannot apply|does not apply|n/a|not relevant|not offered)\b",
        re.IGNORECASE)),
    (Status.SUPPRESSED, re.compile(
        r"\bsuppress|\bfewer than\b|\bless than\b|\btoo (?:few|small)\b|\bhidden\b|\bdisclos",
        re.IGNORECASE)),
    (Status.NIL_RETURN, re.compile(r"\b(?:nil|zero|none)\b", re.IGNORECASE)),
)  # fmt: skip
_QUALITIES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    (Status.ESTIMATED, re.compile(r"\bestimat|\bapproximat|\bbest guess\b", re.IGNORECASE)),
    (
        Status.PROVISIONAL,
        re.compile(r"\bprovisional|\bto be confirmed\b|\bunconfirmed\b", re.IGNORECASE),
    ),
)
_SHORTEST, _LONGEST = 5, 400


@dataclass(slots=True)
class Footnotes:
    """The footnotes of one sheet by their mark, and the meaning of signs that stand for figures."""

    texts: dict[str, str] = field(default_factory=dict)
    signs: dict[str, Status] = field(default_factory=dict)

    def read(self, text: str) -> None:
        """Take up a note, where it explains a mark or a sign."""
        plain = " ".join(text.split())[:_LONGEST]
        if self._read_legend(text[:_LONGEST]):
            return
        found = _FOOTNOTE.match(plain)
        if found is not None:
            self.texts.setdefault(found["mark"].lower(), found["text"])

    def _read_legend(self, text: str) -> bool:
        """Take up what signs in the place of figures mean; several may stand in one note."""
        read = False
        for sentence in _SENTENCES.split(text):
            legend = _LEGEND.match(sentence)
            if legend is None:
                continue
            for status, pattern in _MEANINGS:
                if pattern.search(legend["text"]):
                    self.signs.setdefault(legend["sign"].lower(), status)
                    read = True
                    break
        return read

    def join(self, others: Footnotes) -> None:
        """Take up what is explained elsewhere in the workbook: signs, and notes by number."""
        for sign, status in others.signs.items():
            self.signs.setdefault(sign, status)
        for mark, text in others.texts.items():
            if mark[0] in "([":
                self.texts.setdefault(mark, text)

    def value(self, text: str) -> Value | None:
        """Return what a cell's text says with the sheet's footnotes; None if they add nothing."""
        plain = " ".join(text.split())
        status = self.signs.get(plain.lower())
        if status is not None:
            number = 0.0 if status is Status.NIL_RETURN else None
            return Value(status, number, note=plain)
        marked = _MARKED.match(plain)
        if marked is None or marked["mark"].lower() not in self.texts:
            return None
        value = value_of_text(plain)
        if value.number is None:
            value = value_of_text(marked["number"])
        if value.number is None and value.status is Status.TEXT:
            return None
        said = f"{marked['mark']} {self.texts[marked['mark'].lower()]}"
        note = "; ".join(part for part in (value.note, said) if part and part != marked["mark"])
        status = value.status
        if status is Status.REPORTED:
            text_of_mark = self.texts[marked["mark"].lower()]
            kinds = (s for s, pattern in _QUALITIES if pattern.search(text_of_mark))
            status = next(kinds, status)
        return replace(value, note=note, status=status)


def footnotes_of(book: Book) -> Footnotes:
    """Return the legends and numbered notes that stand anywhere in a workbook."""
    found = Footnotes()
    for text in book.texts:
        if len(text) > _SHORTEST and _MAY_EXPLAIN.search(text):
            found.read(text)
    return found
