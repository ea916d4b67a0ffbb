"""Outcomes told in prose: leads, each a sentence with its cell, for a person to look at.

A sentence may name people. The table keeps it as the table CELLS keeps the text of every cell, for
use inside the organisation; nothing but the review workbook shows it. `personal` marks sentences
that look as if they hold personal data: the export keeps them back and the review says so. Dagster
is given counts only, and the return never quotes a sentence: it prints what a person writes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import polars as pl

from pipeline.compare.additional import nearest
from pipeline.compare.candidates import Setting
from pipeline.compare.prose.narrative import Told, narrative_of
from pipeline.compare.prose.numbers import Number, numbers_in
from pipeline.compare.prose.prose import Lead, lead_in, note_in
from pipeline.compare.prose.retold import Asked, asked_of, candidate_of, counted_of, requirement_of
from pipeline.compare.prose.sentences import sentences_of
from pipeline.compare.prose.short_notes import is_short
from pipeline.compare.prose.stories import stories_of
from pipeline.compare.words import plain, tokens
from pipeline.domain.labels import without_periods
from pipeline.domain.periods import MONTH_NAMES, Period, add_months
from pipeline.domain.personal import personal_data_in
from pipeline.domain.places import Place, join_places
from pipeline.domain.tables import LEADS

# "Mr K", "Mrs Abbot", "Dr S.": whoever is called so is somebody.
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? [A-Z]")
_QUARTER = re.compile(r"\b(?:q|qtr|quarter) ?([1-4])\b")
_GROUPS = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:groups?|clubs?|walks|circles|choirs|tables|teams|gardens|allotments)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"^\W*(?:of (?:our|the) )?(?:\w+ ){0,2}(?:schools|practices|surgeries|employers|firms|shops|"
    r"nurseries|pharmacies|wards|clinics)\b",
    re.IGNORECASE,
)
_HOUSEHOLDS = re.compile(r"^\W*(?:\w+ ){0,2}(?:families|households|couples|homes)\b", re.IGNORECASE)
_BEHIND = 3
# A cell of so many sentences, all on one person, is a case study.
_A_STORY = 3
_BASES = (("groups", _GROUPS), ("organisations", _PLACES), ("households", _HOUSEHOLDS))


@dataclass(frozen=True, slots=True)
class _Found:
    """One lead: the sentence, what it tells, and every place where it stands."""

    sentence: str
    lead: Lead
    told: Told
    places: tuple[Place, ...]
    repeats: str = ""


def leads_of(
    setting: Setting,
    facts: pl.DataFrame,
    cells: pl.DataFrame,
    candidates: pl.DataFrame,
    stated: pl.DataFrame,
) -> pl.DataFrame:
    """Return the table `leads`: what the own workbook of a return tells in words.

    `facts` and `cells` are tables of all submissions and of the own one, `candidates` those of the
    return, `stated` the figures that answer requirements (columns item and value). What a
    requirement in force covers is no lead; what a candidate counts already comes last.
    """
    own = set(cells["submission"].unique().to_list())
    told = narrative_of(facts.filter(pl.col("submission").is_in(sorted(own))), cells)
    asked = asked_of(setting.in_force, stated)
    counted = counted_of(candidates, facts)
    found = [
        replace(item, repeats=candidate_of(item.sentence, item.lead, counted))
        for item in _each_once(told, asked)
    ]
    period = setting.key.period
    ordered = sorted(found, key=lambda item: (bool(item.repeats), not _is_of(item.told, period)))
    return LEADS.frame([_row(setting, item, at) for at, item in enumerate(ordered, 1)])


def _each_once(told: Sequence[Told], asked: Sequence[Asked]) -> list[_Found]:
    found: dict[str, _Found] = {}
    for item in told:
        for sentence, lead in _told_in(item.text, asked):
            key = plain(sentence)
            first = found.get(key) or _Found(sentence, lead, item, ())
            places = (*first.places, item.place)
            found[key] = replace(first, places=tuple(dict.fromkeys(places)))
    return list(found.values())


def _told_in(text: str, asked: Sequence[Asked]) -> Iterator[tuple[str, Lead]]:
    """Yield each sentence of a text that tells what no requirement covers, and what it tells.

    The story of one person is one: from where it introduces her to what came of it last.
    """
    sentences = sentences_of(text)
    for story in stories_of(sentences):
        leads = {at: lead for at, part in enumerate(story) if (lead := _uncovered(part, asked))}
        whole_cell = len(story) == len(sentences) and len(story) >= _A_STORY
        if len(leads) > 1 or (leads and whole_cell):
            best = max(leads.values(), key=lambda lead: lead.score)
            last = len(story) if whole_cell else max(leads) + 1
            yield " ".join(story[:last]), replace(best, number=_one_person(story[0]))
        else:
            yield from ((story[at], lead) for at, lead in leads.items())


def _uncovered(sentence: str, asked: Sequence[Asked]) -> Lead | None:
    lead = note_in(sentence) if is_short(sentence) else lead_in(sentence)
    return lead if lead and requirement_of(sentence, lead, asked) is None else None


def _one_person(sentence: str) -> Number | None:
    """Return the number with which a story begins where it is one: the others count others."""
    first = next(iter(numbers_in(sentence)), None)
    return first if first and first.start == 0 and first.value == 1 else None


def _is_of(told: Told, period: Period) -> bool:
    """Whether a text is told for the return's own period: no other is named over it."""
    over = f"{told.place.sheet} {told.heading}"
    if without_periods(over) == " ".join(over.split()):
        return True
    months = [add_months(period.start, at).month for at in range(period.months or 1)]
    names = {MONTH_NAMES[month - 1][:3].lower() for month in months} | {period.label.lower()[:2]}
    said = {word[:3] for word in plain(over).split()}
    said |= {f"q{number}" for number in _QUARTER.findall(plain(over))}
    return bool(names & said)


def _row(setting: Setting, item: _Found, position: int) -> dict[str, object]:
    number, lead = item.lead.number, item.lead
    return {
        "return_key": str(setting.key), "lead": identity_of(item.sentence), "position": position,
        "sentence": item.sentence, "heading": item.told.heading,
        "number": number.value if number else None, "number_text": number.text if number else "",
        "unit": number.unit if number else "count", "count_basis": _basis(item),
        "kind": lead.kind, "beneficiary": lead.beneficiary, "domain": lead.domain,
        "why_additional": _why(setting, item), "repeats": item.repeats,
        "personal": looks_personal(item.sentence), "cells": join_places(item.places),
    }  # fmt: skip


def identity_of(sentence: str) -> str:
    """Return the identity of a lead: by its words, so that it outlives a move to another cell."""
    return f"told-{hashlib.sha256(plain(sentence).encode()).hexdigest()[:8]}"


def looks_personal(sentence: str) -> bool:
    """Say whether a sentence looks as if it holds personal data; a bare name looks like a word."""
    return bool(personal_data_in(sentence)) or bool(_TITLED.search(sentence))


def _basis(item: _Found) -> str:
    number = item.lead.number
    if number is None:
        return "people"
    if number.unit == "gbp":
        return "pounds"
    after = item.sentence[number.end :]
    # "Both" stands behind what it counts: "the lunch tables were both set up by members".
    if number.text.lower() == "both":
        after = " ".join(item.sentence[: number.start].split()[-_BEHIND:])
    return next((basis for basis, pattern in _BASES if pattern.search(after)), "people")


def _why(setting: Setting, item: _Found) -> str:
    lead = item.lead
    about = f"{lead.domain} ({lead.beneficiary})"
    near = nearest(tokens(item.sentence) | tokens(lead.domain), setting.in_force)
    told = " It is told in words only: check it before you use it." if not item.repeats else ""
    if near is None:
        return f"No requirement in force speaks of {about}.{told}"
    asks = near.numerator or near.name
    return f"Nearest is {near.ref} {near.name}: it asks for “{asks}”, not for {about}.{told}"
