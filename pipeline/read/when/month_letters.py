"""Months by their first letters: A M J J A S O N D J F M."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.read.head import Head, Use
from pipeline.read.when.mark import Mark

_FROM_APRIL = "amjjasondjfm"
# Fewer may stand for anything; so many stand nowhere else in a row.
_FEWEST = 6


def name_letters(heads: dict[int, Head]) -> None:
    """Date columns headed by the first letters of months that follow one another."""
    run: list[int] = []
    for col in [*sorted(heads), None]:
        letter = _letter(heads[col]) if col is not None else ""
        if letter and col is not None and (not run or col == run[-1] + 1):
            run.append(col)
            continue
        _date(heads, run)
        run = [col] if letter and col is not None else []


def _letter(head: Head) -> str:
    word = head.words[-1].strip(" .").lower() if head.words else ""
    plain = head.use is Use.FIGURE and head.mark is None
    return word if plain and len(word) == 1 and word in _FROM_APRIL else ""


def _date(heads: dict[int, Head], run: list[int]) -> None:
    first = first_month_of([_letter(heads[col]) for col in run])
    if first is None:
        return
    for step, col in enumerate(run):
        mark = Mark(first_month=(first + step) % 12, length=1)
        heads[col] = replace(heads[col], mark=mark, words=heads[col].words[:-1])


def first_month_of(letters: Sequence[str]) -> int | None:
    """Return with which month first letters begin, April being 0; None for other letters."""
    said = "".join(letters)
    if not _FEWEST <= len(said) <= len(_FROM_APRIL):
        return None
    round_and_round = _FROM_APRIL * 2
    begins = [at for at in range(12) if round_and_round.startswith(said, at)]
    return begins[0] if len(begins) == 1 else None
